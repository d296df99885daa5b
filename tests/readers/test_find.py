"""Paths → files: what is taken, what is passed over, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sariwarta.errors import ArticleError
from sariwarta.readers import find, read


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def _relative(folder: Path) -> list[str]:
    return [os.path.relpath(p, folder) if isinstance(p, str) else p.code for p in find([folder])]


def test_folder_with_subfolders_in_order(tmp_path: Path) -> None:
    _touch(tmp_path, "b.txt", "a.txt", "B.txt", "10.txt", "9.txt", "c/x.txt", "c/d/y.TXT")
    assert _relative(tmp_path) == ["10.txt", "9.txt", "B.txt", "a.txt", "b.txt", "c/d/y.TXT", "c/x.txt"]


def test_hidden_and_other_files_are_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.html", "e", "f.txt.bak")
    assert _relative(tmp_path) == ["a.txt"]


def test_named_file_may_be_called_anything(tmp_path: Path) -> None:
    _touch(tmp_path, ".article", "b")
    assert list(find([tmp_path / ".article", tmp_path / "b", "-"])) == [
        str(tmp_path / ".article"),
        str(tmp_path / "b"),
        "-",
    ]


@pytest.mark.parametrize("content", [[], ["a.html"], [".a.txt"], ["b/c.html"]])
def test_folder_without_articles(tmp_path: Path, content: list[str]) -> None:
    _touch(tmp_path, *content)
    assert _relative(tmp_path) == ["no_articles"]


def test_missing_path_does_not_stop_the_rest(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt")
    missing, found = find([tmp_path / "no.txt", tmp_path / "a.txt"])
    assert isinstance(missing, ArticleError)
    assert (missing.code, missing.uri) == ("not_found", str(tmp_path / "no.txt"))
    assert found == str(tmp_path / "a.txt")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_to_files_are_followed_and_to_folders_not(tmp_path: Path) -> None:
    _touch(tmp_path, "a/a.txt")
    (tmp_path / "a/b.txt").symlink_to("a.txt")
    (tmp_path / "a/c").symlink_to("..")
    (tmp_path / "a/d.txt").symlink_to("nowhere")
    assert _relative(tmp_path) == ["a/a.txt", "a/b.txt", "a/d.txt"]
    assert [getattr(item, "code", "ok") for item in read([tmp_path / "a"])] == ["ok", "ok", "not_found"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_folder_and_file(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt", "b/b.txt", "c.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").chmod(0)
    try:
        codes = [getattr(item, "code", "ok") for item in read([tmp_path])]
    finally:
        (tmp_path / "b").chmod(0o700)
    assert codes == ["unreadable", "unreadable", "ok"]


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_name_that_is_not_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/berita-\xe9.txt"
    try:
        with open(name, "wb") as file:  # noqa: PTH123 - a Path cannot hold such a name
            file.write(b"PALU - Rapat.")
    except OSError:
        pytest.skip("the file system only takes UTF-8")
    (article,) = read([tmp_path])
    assert not isinstance(article, ArticleError)
    assert article.source.uri.endswith("berita-\ufffd.txt")
