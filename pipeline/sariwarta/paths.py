"""Where trained models lie: inside the installed package, or in `models/` of a checkout."""

from __future__ import annotations

from pathlib import Path

from sariwarta.errors import ModelNotFoundError

__all__ = ["model_folders", "model_path"]

_PACKAGE = Path(__file__).resolve().parent


def model_folders() -> tuple[Path, ...]:
    """The folders in which models are looked for, in this order.

    A wheel carries its models in `sariwarta/models/`; in a checkout, where the package is `pipeline/sariwarta/`,
    they are in `models/` beside `pipeline/`.
    """
    return (_PACKAGE / "models", _PACKAGE.parent.parent / "models")


def model_path(name: str | Path) -> Path:
    """The folder of a trained spaCy model.

    Args:
        name: name of a model that comes with the package (`id_sariwarta_news`), or the path of a model's folder.

    Raises:
        ModelNotFoundError: there is no such model; the message says where it was looked for and what to do.
    """
    tried = [Path(name)]
    if len(tried[0].parts) == 1:
        tried = [folder / name for folder in model_folders()] + tried
    for path in tried:
        if (path / "meta.json").is_file():
            return path
    places = ", ".join(str(path) for path in tried)
    raise ModelNotFoundError(
        f"the model {str(name)!r} is not there (looked in {places}); "
        "train it with the recipe in models/recipes, reinstall the package, or name the folder of another model"
    )
