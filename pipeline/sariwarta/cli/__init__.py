"""The command `sariwarta`: one module a command, no logic of its own."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command line; ends the process with one of the codes in `exits.Exit`."""
    from sariwarta.cli.app import app

    app(prog_name="sariwarta")
