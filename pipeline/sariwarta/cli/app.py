"""The commands put together."""

from __future__ import annotations

from typing import Annotated

import typer

from sariwarta import __version__
from sariwarta.cli.consensus import consensus
from sariwarta.cli.extract import extract
from sariwarta.cli.indices import indices
from sariwarta.cli.schema import schema
from sariwarta.cli.show import show

__all__ = ["app"]

app = typer.Typer(
    name="sariwarta",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sariwarta {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Indonesian regional news in, checked and sourced records out.

    First steps:

      [bold]sariwarta show article.txt[/bold]                    look at one article
      [bold]sariwarta extract articles/ -o records.jsonl[/bold]  one JSON object a line

    Every command explains itself: [bold]sariwarta extract --help[/bold].
    """


app.command()(extract)
app.command()(show)
app.command()(consensus)
app.command()(indices)
app.command()(schema)
