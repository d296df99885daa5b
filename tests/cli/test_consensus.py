"""`sariwarta consensus`: what sources agree on, and who dissents."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sariwarta.evaluation.consensus import COLUMNS, agree, read_scores, to_csv
from sariwarta.indices import default_registry

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def score(raw: str, region: str = "31", name: str = "DKI Jakarta", **more: Any) -> dict[str, Any]:
    level = "nasional" if region == "nasional" else "provinsi"
    code = None if region == "nasional" else region
    return {
        "index": "kerawanan_pemilu",
        "index_text": "IKP",
        "edition": 2024,
        "dimension": None,
        "basis": None,
        "region": {"code": code, "name": name, "level": level},
        "score": float(raw.replace(",", ".")),
        "raw": raw,
        **more,
    }


def test_the_most_win_and_the_others_are_named() -> None:
    found = [("a", "88,95"), ("b", "88.95"), ("c", "88,96"), ("c", "88,96")]
    (row,) = agree([(article, score(raw)) for article, raw in found], default_registry())
    assert (row.value, row.sources, row.articles) == (88.95, 2, 3)
    assert [(d.value, d.articles) for d in row.dissent] == [(88.96, ("c",))]
    assert (row.official, row.agrees_with_official) == ((88.95,), True)


def test_a_rounded_value_speaks_for_the_finer_one() -> None:
    (row,) = agree([("a", score("88,95")), ("b", score("88,9")), ("c", score("89"))], default_registry())
    assert (row.value, row.sources, row.dissent) == (88.95, 3, ())


def test_divided() -> None:
    (row,) = agree([("a", score("50,1")), ("b", score("60,2"))], default_registry())
    assert (row.value, row.sources, row.agrees_with_official) == (None, 0, None)
    assert [d.value for d in row.dissent] == [50.1, 60.2]


@pytest.mark.parametrize(
    "more",
    [{"edition": 2020}, {"dimension": "kontestasi"}, {"basis": "agregat kabupaten/kota"}, {"index": None}],
)
def test_what_is_kept_apart(more: dict[str, Any]) -> None:
    assert len(agree([("a", score("88,95")), ("b", score("88,95", **more))], default_registry())) == 2


def test_csv_has_all_columns() -> None:
    rows = agree([("a", score("88,95")), ("b", score("88,96"))], default_registry())
    (row,) = csv.DictReader(io.StringIO(to_csv(rows)))
    assert tuple(row) == COLUMNS
    assert (row["value"], row["dissent"], row["official"]) == ("", "88.95: a; 88.96: b", "88.95")


def records(folder: Path, *texts: str) -> Path:
    lines = [
        {"schema_version": 1, "id": str(n), "source": {"uri": f"{n}.txt", "index": 0}, "scores": [score(raw)]}
        for n, raw in enumerate(texts)
    ]
    (folder / "r.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder / "r.jsonl"


def test_the_three_formats(tmp_path: Path, run_command: Run) -> None:
    path = records(tmp_path, "88,95", "88,95", "88,96")
    assert [article for article, _ in read_scores([path])] == ["0.txt", "1.txt", "2.txt"]
    table = run_command("consensus", path)
    assert table.returncode == 0, table.stderr.decode()
    assert "88.96 (1): 2.txt" in table.stdout.decode() and "2 of 3" in table.stdout.decode()
    (line,) = run_command("consensus", path, "--format", "jsonl").stdout.splitlines()
    assert tuple(json.loads(line)) == COLUMNS
    assert run_command("consensus", path, "-f", "csv", "--disputed").stdout.decode().count("\n") == 2
    assert run_command("consensus", path, "-f", "csv", "--edition", "2019").stdout.decode().count("\n") == 1


@pytest.mark.parametrize(("text", "code"), [("{}\n", 1), ("no json\n", 1), (None, 2)])
def test_what_is_no_record(tmp_path: Path, run_command: Run, text: str | None, code: int) -> None:
    if text is not None:
        (tmp_path / "r.jsonl").write_text(text, encoding="utf-8")
    done = run_command("consensus", "r.jsonl")
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.startswith(b"sariwarta: r.jsonl")
