"""`sariwarta show`: what a person sees."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from helpers import bare_record
from sariwarta.article import Article
from sariwarta.cli.terminal import STYLES, render
from sariwarta.record import ArticleRecord

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ARTICLE = """PALU - Penjabat Wali Kota Palu, Rahmat Sanusi memimpin rapat koordinasi, Selasa (6/2/2024).

"Kami siap mengawal pemilu [bold]bersama[/bold]," kata Rahmat.
"""


def test_pipe_gets_plain_text(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = run_command("show", "a.txt", "--why")
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert "\x1b" not in shown
    for line in ARTICLE.splitlines():
        assert line in shown
    for words in ("Officials", "Rahmat Sanusi", "Dates", "2024-02-06", "rule or model", "dates."):
        assert words in shown


def test_standard_input(run_command: Run) -> None:
    done = run_command("show", "-", stdin=ARTICLE.encode())
    assert done.returncode == 0, done.stderr.decode()
    assert "Rahmat Sanusi" in done.stdout.decode()


@pytest.mark.parametrize(("data", "code"), [(b"", 1), (b"\x00", 1), (None, 2)])
def test_what_cannot_be_shown(tmp_path: Path, run_command: Run, data: bytes | None, code: int) -> None:
    if data is not None:
        (tmp_path / "a.txt").write_bytes(data)
    done = run_command("show", "a.txt")
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.startswith(b"sariwarta: a.txt: ")


def _shown(record: ArticleRecord, *, terminal: bool) -> str:
    file = io.StringIO()
    colours = "truecolor" if terminal else None
    render(record, Console(file=file, force_terminal=terminal, color_system=colours, width=100), why=True)  # type: ignore[arg-type]
    return file.getvalue()


def _with_entity(text: str, surface: str) -> ArticleRecord:
    start = text.index(surface)
    entity = {
        "id": "e1",
        "label": "PER",
        "text": surface,
        "start": start,
        "end": start + len(surface),
        "rule": "a.b@1",
    }
    return ArticleRecord.from_dict(
        bare_record(Article(text)).to_dict() | {"entities": [{**entity, "confidence": 0.9}]}
    )


@pytest.mark.parametrize("before", ["", "satu\r\n\r\n", "bel\x07 dan \x0c\x0b\x08 ", "[red]", "𝕏 é "])
def test_colours_sit_on_the_words(before: str) -> None:
    shown = _shown(_with_entity(f"{before}Rahmat hadir.", "Rahmat"), terminal=True)
    console = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor")
    with console.capture() as capture:
        console.print("Rahmat", style=STYLES["PER"], end="")
    assert capture.get() in shown


def test_article_cannot_send_commands_to_the_terminal() -> None:
    shown = _shown(bare_record(Article("awal \x1b[2J\x9b31m\x1b]0;judul\x07 akhir")), terminal=False)
    assert not [c for c in shown if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f"]


def test_every_label_has_a_colour() -> None:
    labels = (
        ArticleRecord.model_fields["entities"]
        .annotation.__args__[0]
        .model_fields["label"]
        .annotation.__args__
    )  # type: ignore[union-attr]
    assert set(labels) == set(STYLES)


def _score(text: str, surface: str, **more: object) -> dict[str, object]:
    start = text.index(surface)
    return {
        "index": "kerawanan_pemilu",
        "index_text": "IKP",
        "index_name": "Indeks Kerawanan Pemilu",
        "publisher": "Bawaslu",
        "edition": 2024,
        "region": {
            "code": "75",
            "name": "Gorontalo",
            "level": "provinsi",
            "text": "Gorontalo",
            "start": text.index("Gorontalo"),
            "end": text.index("Gorontalo") + len("Gorontalo"),
        },
        "score": 45.44,
        "raw": "45,44",
        "unit": None,
        "dimension": None,
        "basis": None,
        "category": {"stated": None, "derived": "sedang"},
        "rank": 2,
        "rank_scope": "nasional",
        "start": start,
        "end": start + len(surface),
        "rule": "scores.with_cue@1",
        "confidence": 0.97,
        "flags": [],
        **more,
    }


def _table_of_scores(*scores: dict[str, object], text: str) -> list[str]:
    record = ArticleRecord.from_dict(bare_record(Article(text)).to_dict() | {"scores": list(scores)})
    file = io.StringIO()
    render(record, Console(file=file, force_terminal=False, width=80), why=True)
    return file.getvalue().partition("Scores")[2].splitlines()


def test_scores_can_be_read_at_80_columns() -> None:
    text = "Skor Gorontalo 45,44."
    lines = _table_of_scores(_score(text, "Gorontalo 45,44"), text=text)
    assert max(map(len, lines)) <= 80
    head, row = lines[2].split(), " ".join(lines[4].split())
    assert head == ["index", "edition", "region", "score", "derived", "rank"]
    assert row == "kerawanan_pemilu 2024 Gorontalo (75) 45,44 sedang 2 (nasional)"
    why = [" ".join(line.split()) for line in lines[lines.index(next(x for x in lines if "Why" in x)) :]]
    assert "by scores.with_cue@1 (0.97)" in why
    assert f"words Gorontalo 45,44 [{text.index('Gorontalo')}:{len(text) - 1}]" in why


def test_a_column_is_there_if_one_row_has_it() -> None:
    text = "Skor Gorontalo 45,44."
    scores = [
        _score(text, "45,44"),
        _score(text, "45,44", dimension="kontestasi", rank=None, rank_scope=None),
    ]
    lines = _table_of_scores(*scores, text=text)
    assert "of" in lines[2].split() and "rank" in lines[2].split()
    assert "category" not in lines[2] and "flags" not in lines[2]
