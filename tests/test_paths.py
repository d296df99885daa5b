"""Trained models are found in a checkout and in an installed package, and said to be missing otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from sariwarta import paths
from sariwarta.errors import ModelNotFoundError
from sariwarta.paths import model_path


def _model(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text("{}")
    return folder


def test_installed_before_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "pipeline/sariwarta")
    checkout = _model(tmp_path / "models/id_test")
    assert model_path("id_test") == checkout
    installed = _model(tmp_path / "pipeline/sariwarta/models/id_test")
    assert model_path("id_test") == installed


def test_own_model_by_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = _model(tmp_path / "models/mine")
    assert model_path(own) == own
    monkeypatch.chdir(tmp_path / "models")
    assert model_path("mine") == Path("mine")


def test_missing_model_says_where_it_looked_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("id_nothing", str(tmp_path / "empty")):
        with pytest.raises(ModelNotFoundError, match=r"is not there \(looked in .*recipe"):
            model_path(name)


def test_the_package_comes_with_its_model() -> None:
    assert (model_path("id_sariwarta_news") / "config.cfg").is_file()
