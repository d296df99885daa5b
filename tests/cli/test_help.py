"""The command explains itself, and docs/cli.md keeps up with it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main

from sariwarta import __version__
from sariwarta.cli.app import app
from sariwarta.cli.exits import Exit
from sariwarta.record import json_schema

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_version(run_command: Run) -> None:
    assert run_command("--version").stdout.decode() == f"sariwarta {__version__}\n"


def test_without_arguments_help_is_shown(run_command: Run) -> None:
    done = run_command()
    assert b"First steps" in done.stdout + done.stderr


def test_schema(run_command: Run) -> None:
    done = run_command("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout) == json_schema()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_teaches_by_example(name: str, run_command: Run) -> None:
    done = run_command(name, "--help")
    assert done.returncode == 0
    assert "Examples:" in done.stdout.decode()
    assert f"sariwarta {name}" in done.stdout.decode()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(name: str, root: Path) -> None:
    page = (root / "docs/cli.md").read_text(encoding="utf-8")
    assert f"## sariwarta {name}\n" in page
    section = page.partition(f"## sariwarta {name}\n")[2].partition("\n## ")[0]
    options = [o for p in COMMANDS[name].params for o in [*p.opts, *p.secondary_opts] if o.startswith("-")]
    assert [option for option in options if f"`{option}" not in section] == []


def test_every_exit_code_is_documented(root: Path) -> None:
    page = (root / "docs/cli.md").read_text(encoding="utf-8").partition("## Exit codes")[2]
    assert [int(code) for code in Exit if f"| {int(code)} |" not in page] == []


def test_default_of_max_chars_is_that_of_the_library() -> None:
    from sariwarta.cli.options import MAX_CHARS
    from sariwarta.pipeline import DEFAULT_MAX_CHARS

    assert MAX_CHARS == DEFAULT_MAX_CHARS
