"""`sariwarta indices`: which indices there are, and whether the files of a folder are right."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sariwarta.cli.exits import Exit, guard, say
from sariwarta.errors import LexiconError

if TYPE_CHECKING:
    from rich.table import Table

    from sariwarta.indices import Registry

__all__ = ["indices"]

_PIPE_WIDTH = 160


def indices(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="A folder with files of further indices; each of them is checked."
        ),
    ] = None,
) -> None:
    """List the indices whose scores are read, and check a folder of your own.

    Examples:

      [bold]sariwarta indices[/bold]          those of the package
      [bold]sariwarta indices my-own/[/bold]  with your files, or what is wrong in which file

    Exit codes: 0 all files are right, 1 a file is wrong, 2 there is no such folder, or no file in it.
    """
    with guard():
        from rich.console import Console

        from sariwarta.indices import check_folder, load_registry

        try:
            problems = check_folder(folder) if folder is not None else []
        except LexiconError as error:
            say(str(error))
            raise typer.Exit(Exit.USAGE) from None
        for problem in problems:
            say(problem)
        if problems:
            raise typer.Exit(Exit.SOME_FAILED)
        registry = load_registry([folder] if folder is not None else [])
        Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH).print(_table(registry))


def _table(registry: Registry) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="dim")
    for column in ("id", "name", "called", "publisher", "scale", "high is", "editions", "values", "file"):
        table.add_column(column, overflow="fold")
    for index in registry:
        editions = index.editions.values()
        values = sum(len(table.scores) for edition in editions for table in edition.values)
        cells = [
            index.id,
            index.name,
            ", ".join(index.abbreviations),
            index.publisher,
            f"{index.scale[0]:g} to {index.scale[1]:g}",
            index.high_is,
            ", ".join(str(edition.year) for edition in editions),
            str(values),
            index.file,
        ]
        table.add_row(*map(Text, cells))
    return table
