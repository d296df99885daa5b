"""Options that more than one command has."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sariwarta.errors import LexiconError, ModelNotFoundError

if TYPE_CHECKING:
    from sariwarta.pipeline import Pipeline

__all__ = ["MAX_CHARS", "Indices", "MaxChars", "Model", "Profile", "Published", "loader"]

#: as in `sariwarta.pipeline`, which is not imported for it because it imports spaCy; a test compares the two
MAX_CHARS = 200_000


def _day(value: str | dt.date) -> dt.date:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write it like 2024-02-06") from None


Profile = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Engine and models: [bold]fast[/bold] is spaCy alone, without torch; [bold]accurate[/bold] adds stanza's.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="MODEL", help="Another named-entity model than the profile's: its name or folder."),
]
Published = Annotated[
    dt.date | None,
    typer.Option(
        parser=_day,
        metavar="YYYY-MM-DD",
        help="Day of publication, for articles that do not state it: what [italic]kemarin[/italic] and "
        "[italic]Selasa (6/2)[/italic] are counted from.",
    ),
]
MaxChars = Annotated[
    int, typer.Option(min=1, metavar="N", help="Longest article in characters; a longer one is an error.")
]


Indices = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="A folder with files of further indices, beside those of the package; "
        "[bold]sariwarta indices DIR[/bold] checks them.",
    ),
]


def loader(profile: str, model: str | None, max_chars: int, indices: Path | None = None) -> partial[Pipeline]:
    """What loads the pipeline with these options when it is needed."""
    return partial(_load, profile, model, max_chars, indices)


@contextmanager
def _torch_hidden() -> Iterator[None]:
    """Hide torch while spaCy is imported, if nobody has imported it before.

    spaCy's networks import torch wherever it is installed, in case somebody wraps a model of torch's: seconds and 200 MB
    that a command with the profile `fast` never uses. Only a command does this, whose process is its own.
    """
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]


def _load(profile: str, model: str | None, max_chars: int, indices: Path | None) -> Pipeline:
    # spaCy takes a second to import, and --help does not need it
    with _torch_hidden() if profile == "fast" else nullcontext():
        from sariwarta.pipeline import PROFILES, load

    if profile not in PROFILES:
        raise typer.BadParameter(f"there is no profile {profile!r}; there is: {', '.join(PROFILES)}")
    try:
        return load(profile, model=model, max_chars=max_chars, indices=indices)
    except LexiconError as error:
        if indices is None:
            raise
        raise typer.BadParameter(str(error), param_hint="--indices") from None
    except (
        OSError,
        ValueError,
    ) as error:  # spaCy's ways to say that a folder is no model, or one of another version
        raise ModelNotFoundError(f"the model cannot be loaded: {error}") from error
