"""What the docs say is true: Python blocks run, commands exist, links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main

from sariwarta.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("outputs/*.md")])
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def _blocks(language: str) -> list[tuple[str, str]]:
    pattern = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [(page.name, code) for page in PAGES for code in pattern.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("page", "code"), _blocks("python"))
def test_python_runs(page: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a line ends in `# → value`, the value of the line is just that."""
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(code, f"<{page}>", "exec"), names)
    for line in code.splitlines():
        expression, arrow, value = line.partition("  # → ")
        if arrow:
            assert repr(eval(expression, names)) == value, line


@pytest.mark.parametrize(("page", "code"), _blocks("console"))
def test_commands_exist_with_their_options(page: str, code: str) -> None:
    for line in code.splitlines():
        command = line.removeprefix("$ ").split(" | ")[0].split(" > ")[0]
        if not line.startswith("$ sariwarta ") or command.split()[1].startswith("-"):
            continue
        _, name, *arguments = shlex.split(command, comments=True)
        known = {o for p in COMMANDS[name].params for o in [*p.opts, *p.secondary_opts]} | {"-", "--help"}
        assert [a for a in arguments if a.startswith("-") and a not in known] == [], line


def test_commands_in_docs_are_seen() -> None:
    assert len(_blocks("console")) >= 2
    assert len(_blocks("python")) >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_record_in_the_readme_is_what_the_pipeline_gives(nlp: Any) -> None:
    """Changed on purpose? `make readme` writes it anew."""
    spec = importlib.util.spec_from_file_location("readme", ROOT / "bench/readme.py")
    assert spec is not None
    assert spec.loader is not None
    readme = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(readme)
    record = nlp((ROOT / readme.ARTICLE).read_text(encoding="utf-8")).to_dict()
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL) == [readme.shortened(record)]
