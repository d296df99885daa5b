"""`sariwarta schema`: the JSON Schema of a record."""

from __future__ import annotations

import json

import typer

from sariwarta.cli.exits import guard

__all__ = ["schema"]


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a record.

    Examples:

      [bold]sariwarta schema > record.schema.json[/bold]

    The meaning of every field is explained in docs/record.md.
    """
    with guard():
        from sariwarta.record import json_schema

        typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
