"""`sariwarta extract`: articles in, records out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from tqdm import tqdm

from sariwarta.cli.exits import Exit, Interruption, guard, say, set_up_logging
from sariwarta.cli.options import MAX_CHARS, Indices, MaxChars, Model, Profile, Published, loader
from sariwarta.errors import ArticleError
from sariwarta.record import ArticleRecord

if TYPE_CHECKING:
    from sariwarta.runners.local import Duplicate, Summary

__all__ = ["extract"]

#: errors that are told one by one; the rest is in the errors file
_TOLD = 20


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Text files, folders with .txt files, or - for standard input."),
    ],
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE", help="Where the records go; - is standard output.")
    ] = "-",
    errors: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Where the articles without a record are listed; by default beside OUT."
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="Whether records hold the article's text.")
    ] = True,
    published: Published = None,
    profile: Profile = "fast",
    model: Model = None,
    max_chars: MaxChars = MAX_CHARS,
    indices: Indices = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="A line for every article.")] = False,
) -> None:
    """Turn articles into records: one JSON object a line.

    Examples:

      [bold]sariwarta extract article.txt[/bold]                 one record, printed
      [bold]sariwarta extract articles/ -o records.jsonl[/bold]  a folder and its subfolders
      [bold]cat article.txt | sariwarta extract -[/bold]         from standard input
      [bold]sariwarta extract articles/ | jq .scores[/bold]      into another program

    An article that gives no record does not stop the others: it is told here
    and listed in [italic]records.errors.jsonl[/italic] beside the output. Articles with the same
    text are taken once. The output appears when everything is done; until then
    a file of that name stays as it was.

    Exit codes: 0 all well, 1 some articles gave no record, 2 wrong use or nothing
    to read, 3 model missing, 4 output cannot be written.
    """
    set_up_logging(verbose)
    with guard() as interruption:
        from sariwarta.runners.local import run

        to_terminal = out == "-" and sys.stdout.isatty()
        with tqdm(
            total=0, unit=" articles", file=sys.stderr, disable=True if to_terminal else None, leave=False
        ) as bar:
            teller = _Teller(bar, verbose, interruption)
            try:
                summary = run(
                    paths,
                    out=out,
                    load=loader(profile, model, max_chars, indices),
                    errors=errors,
                    text=text,
                    published=published,
                    max_chars=max_chars,
                    on_start=bar.reset,
                    on_result=teller.tell,
                )
            except ValueError as error:
                raise typer.BadParameter(str(error)) from None
        teller.finish(summary)
        _summarise(summary, out)
        if summary.nothing_to_do:
            raise typer.Exit(Exit.USAGE)
        if summary.errors:
            raise typer.Exit(Exit.SOME_FAILED)


class _Teller:
    """Says what became of each input, above the progress bar."""

    def __init__(self, bar: tqdm[Any], verbose: bool, interruption: Interruption) -> None:
        self._bar = bar
        self._verbose = verbose
        self._interruption = interruption
        self._untold = 0
        self._told = 0

    def tell(self, result: ArticleRecord | ArticleError | Duplicate) -> None:
        self._interruption.check()
        self._bar.update()
        if isinstance(result, ArticleError):
            if self._told < _TOLD or self._verbose:
                self._told += 1
                self._line(f"{result.uri}: {result.message} ({result.code}); {result.advice}")
            else:
                self._untold += 1
        elif self._verbose and isinstance(result, ArticleRecord):
            self._line(
                f"{result.source.uri}: {len(result.officials)} officials, {len(result.scores)} scores, "
                f"{len(result.quotes)} quotes, {len(result.warnings)} warnings"
            )
        elif self._verbose and not isinstance(result, ArticleRecord):
            self._line(f"{result.uri}: left out, same text as {result.duplicate_of}")

    def finish(self, summary: Summary) -> None:
        if self._untold:
            say(f"… and {self._untold} more, see {summary.errors_path or '--errors FILE or --verbose'}")

    def _line(self, text: str) -> None:
        with self._bar.external_write_mode(file=sys.stderr):
            say(text)


def _summarise(summary: Summary, out: str) -> None:
    rows = [
        ("articles", summary.articles, ""),
        ("records", summary.records, "" if out == "-" else out),
        ("errors", summary.errors, str(summary.errors_path or "")),
        ("duplicates", summary.duplicates, str(summary.duplicates_path or "")),
    ]
    for name, count, path in rows:
        print(f"{name:<12}{count:>9,}{'  → ' + path if path else ''}", file=sys.stderr)
    if summary.records:
        found = ", ".join(f"{count:,} {name}" for name, count in summary.items.items() if count)
        print(f"{'found':<12}{found}", file=sys.stderr)
        if summary.warnings:
            codes = ", ".join(f"{count:,} {code}" for code, count in sorted(summary.warnings.items()))
            print(f"{'warnings':<12}{codes}", file=sys.stderr)
        if summary.seconds:
            print(
                f"{'time':<12}{summary.seconds:.1f} s, {summary.records / summary.seconds:,.1f} records/s, "
                f"{summary.characters / summary.seconds:,.0f} characters/s",
                file=sys.stderr,
            )
