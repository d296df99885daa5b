"""`sariwarta show`: one article in the terminal with what was found in it."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from sariwarta.cli.exits import Exit, guard, say, set_up_logging
from sariwarta.cli.options import MAX_CHARS, Indices, MaxChars, Model, Profile, Published, loader

__all__ = ["show"]

#: columns of the tables in a pipe or file
_PIPE_WIDTH = 160


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    why: Annotated[
        bool,
        typer.Option(
            "--why",
            help="Also say which rule or model found it, how sure that is, and for scores what spoke for and against.",
        ),
    ] = False,
    published: Published = None,
    profile: Profile = "fast",
    model: Model = None,
    max_chars: MaxChars = MAX_CHARS,
    indices: Indices = None,
) -> None:
    """Print an article with its spans coloured, and tables of what was found in it.

    Examples:

      [bold]sariwarta show article.txt[/bold]         the article, coloured
      [bold]sariwarta show article.txt --why[/bold]   which rule found what
      [bold]sariwarta show article.txt | less[/bold]  without colours
    """
    set_up_logging(False)
    with guard():
        from sariwarta.errors import ArticleError
        from sariwarta.readers import read

        for article in read([file], published=published, max_chars=max_chars):
            if isinstance(article, ArticleError):
                say(f"{article.uri}: {article.message} ({article.code}); {article.advice}")
                raise typer.Exit(
                    Exit.USAGE if article.code in ("not_found", "no_articles") else Exit.SOME_FAILED
                )
            record = loader(profile, model, max_chars, indices)()(article)

            from rich.console import Console

            from sariwarta.cli.terminal import render

            # a pipe has no width of its own; what a terminal cannot show must not end the program
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(errors="replace")
            render(record, Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH), why=why)
            break  # of a folder the first article is shown
