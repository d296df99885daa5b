"""`sariwarta consensus`: what the scores in records add up to."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sariwarta.cli.exits import Exit, guard, say
from sariwarta.cli.options import Indices
from sariwarta.errors import LexiconError

if TYPE_CHECKING:
    from rich.table import Table

    from sariwarta.evaluation.consensus import Consensus

__all__ = ["consensus"]

_PIPE_WIDTH = 160


class Format(StrEnum):
    """How the result is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def consensus(
    records: Annotated[
        list[Path],
        typer.Argument(
            metavar="RECORDS", help="JSON Lines files that sariwarta extract wrote, or - for standard input."
        ),
    ],
    form: Annotated[
        Format, typer.Option("-f", "--format", help="A table for the eye, JSON Lines, or CSV.")
    ] = Format.TABLE,
    index: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only this index, by the id of [bold]sariwarta indices[/bold]."),
    ] = None,
    edition: Annotated[int | None, typer.Option(metavar="YEAR", help="Only this edition.")] = None,
    disputed: Annotated[
        bool, typer.Option("--disputed", help="Only what articles, or the official value, disagree on.")
    ] = False,
    indices: Indices = None,
) -> None:
    """Say for each region what its score is by most articles, how many, and who prints another value.

    Examples:

      [bold]sariwarta consensus records.jsonl[/bold]                        a table
      [bold]sariwarta consensus records.jsonl --disputed[/bold]             only where there are doubts
      [bold]sariwarta consensus *.jsonl -f csv > scores.csv[/bold]          into a spreadsheet
      [bold]sariwarta consensus *.jsonl -f jsonl | jq .value[/bold]         into another program
      [bold]sariwarta extract articles/ | sariwarta consensus -[/bold]     without a file between

    Exit codes: 0 all well, 1 a line is no record or a file cannot be read, 2 wrong use or no such file.
    """
    with guard():
        from sariwarta.evaluation.consensus import STDIN, agree, read_scores, to_csv
        from sariwarta.indices import load_registry

        for path in records:
            if str(path) != STDIN and (path.is_dir() or not path.exists()):
                say(f"{path}: there is no such file")
                raise typer.Exit(Exit.USAGE)
        try:
            registry = load_registry([indices] if indices is not None else [])
        except LexiconError as error:
            raise typer.BadParameter(str(error), param_hint="--indices") from None
        found = agree(read_scores(records), registry)
        # records may hold indices of a folder that is not given here
        ids = sorted({*registry.indices, *(row.index for row in found)})
        if index is not None and index not in ids:
            raise typer.BadParameter(
                f"there is no index {index!r}; there are: {', '.join(ids)}", param_hint="--index"
            )
        rows = [
            row
            for row in found
            if (index is None or row.index == index)
            and (edition is None or row.edition == edition)
            and (not disputed or row.dissent or row.agrees_with_official is False)
        ]
        if not rows:
            say(
                "nothing that these options ask for is among the scores"
                if found
                else "there are no scores in the records"
            )
        if form is Format.CSV:
            sys.stdout.write(to_csv(rows))
        elif form is Format.JSONL:
            for row in rows:
                print(json.dumps(row.to_dict(), ensure_ascii=False, separators=(",", ":")))
        elif rows:
            from rich.console import Console

            Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH).print(_table(rows))


def _table(rows: Iterable[Consensus]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="dim")
    for column in (
        "index",
        "edition",
        "region",
        "code",
        "of",
        "value",
        "articles",
        "others print",
        "official",
    ):
        table.add_column(column, overflow="fold")
    for row in rows:
        others = "\n".join(f"{d.value:g} ({len(d.articles)}): {', '.join(d.articles)}" for d in row.dissent)
        cells = [
            row.index,
            str(row.edition or ""),
            row.region,
            row.region_code or "",
            ", ".join(filter(None, [row.dimension, row.basis])),
            "divided" if row.value is None else f"{row.value:g}",
            f"{row.sources} of {row.articles}",
            others,
            " or ".join(f"{value:g}" for value in row.official),
        ]
        style = "yellow" if row.dissent or row.agrees_with_official is False else ""
        table.add_row(*(Text(cell) for cell in cells), style=style)
    return table
