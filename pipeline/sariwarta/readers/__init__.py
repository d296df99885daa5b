"""Files, folders and standard input → articles.

`find` lists what there is to read, `read` reads it. Whatever cannot be read comes out as an `ArticleError` in
its place, so that nothing is lost and nothing stops the rest.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from sariwarta.article import Article
from sariwarta.errors import ArticleError
from sariwarta.readers.text import read_text

__all__ = ["STDIN", "SUFFIXES", "find", "read", "read_text"]

#: the path that means standard input
STDIN = "-"

#: names of files in a folder that hold articles; a file that is named by itself may be called anything
SUFFIXES = (".txt",)


def find(paths: Iterable[str | Path]) -> Iterator[str | ArticleError]:
    """The files behind the given paths, without opening them.

    Folders are searched with their subfolders, in the order of the names' code points on every machine. In
    them, hidden files and folders (`.name`) and files of other kinds than `SUFFIXES` are passed over.

    Args:
        paths: files, folders, and `-` for standard input.

    Yields:
        Paths of files (and `-`), or the error of a path that leads to no article.
    """
    for path in paths:
        given = os.fspath(path)
        if given == STDIN:
            yield STDIN
        elif os.path.isdir(given):  # noqa: PTH112 - `Path('')` would be the current folder
            found = False
            for item in _walk(given):
                found = True
                yield item
            if not found:
                yield ArticleError.of("no_articles", uri=printable(given))
        elif os.path.lexists(given):
            yield given
        else:
            yield ArticleError.of("not_found", uri=printable(given))


def _walk(folder: str) -> Iterator[str | ArticleError]:
    """Articles of a folder and its subfolders, and an error for every subfolder that cannot be listed."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted((e for e in scan if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield ArticleError.of("unreadable", uri=printable(folder), detail=error.strerror or str(error))
        return
    for entry in entries:
        path = os.path.join(folder, entry.name)  # noqa: PTH118 - keeps the path as the caller spelled it
        # links to folders are not followed: they may lead in a circle
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif entry.name.lower().endswith(SUFFIXES) and not entry.is_dir():
            yield path


def read(
    paths: Iterable[str | Path],
    stdin: BinaryIO | None = None,
    *,
    published: dt.date | None = None,
    max_chars: int | None = None,
) -> Iterator[Article | ArticleError]:
    """The articles behind the given paths, one at a time.

    Args:
        paths: files, folders, and `-` for standard input, as `find` takes them.
        stdin: where `-` is read from; the process's own standard input by default.
        published: day of publication for articles whose source does not give one.
        max_chars: longest text in code points; a file that can only be longer is not even loaded.

    Yields:
        One `Article` or one `ArticleError` for every file.
    """
    for item in find(paths):
        if isinstance(item, ArticleError):
            yield item
        else:
            yield read_text(item, stdin=stdin, published=published, max_chars=max_chars)


def printable(path: str) -> str:
    """A path as text that can be written as UTF-8, also where the file's name is not."""
    return os.fsencode(path).decode("utf-8", "replace")
