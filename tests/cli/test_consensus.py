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

from sariwarta.errors import SariwartaError
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
    assert (row["value"], row["official"], row["agrees_with_official"]) == ("", "88.95", "")


def test_dissent_in_csv_can_be_parsed() -> None:
    found = [(name, "88,95") for name in "abc"] + [('berita; 1: "a, b".txt', "88,96"), ("c d.txt", "88,96")]
    rows = agree([(article, score(raw)) for article, raw in found], default_registry())
    (row,) = csv.DictReader(io.StringIO(to_csv(rows)))
    assert json.loads(row["dissent"]) == [{"value": 88.96, "articles": ['berita; 1: "a, b".txt', "c d.txt"]}]


@pytest.mark.parametrize(
    ("raw", "edition", "cell"), [("88,95", 2024, "true"), ("88,96", 2024, "false"), ("1", 1, "")]
)
def test_booleans_in_csv(raw: str, edition: int, cell: str) -> None:
    rows = agree([("a", score(raw, edition=edition))], default_registry())
    (row,) = csv.DictReader(io.StringIO(to_csv(rows)))
    assert (row["agrees_with_official"], row["dissent"]) == (cell, "")


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


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"no json", "Expecting value at column 1"),
        (b"[]", "not a JSON object"),
        (b"\xff", "not UTF-8"),
        (b'{"schema_version": 1, "id": "x", "source": {"uri": null, "index": 0}}', "it has no 'scores'"),
        (
            b'{"schema_version": 1, "id": "x", "source": {"uri": null, "index": 0}, "scores": [{}]}',
            "it has no 'index'",
        ),
    ],
)
def test_empty_lines_count(tmp_path: Path, line: bytes, problem: str) -> None:
    path = records(tmp_path, "88,95")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + b"\n \r\n" + line + b"\n")
    with pytest.raises(SariwartaError) as error:
        list(read_scores([path]))
    assert str(error.value) == f"{path}, line 4: this is no record ({problem})"


def test_standard_input(tmp_path: Path, run_command: Run) -> None:
    path = records(tmp_path, "88,95", "88,96")
    done = run_command("consensus", "-", "-f", "jsonl", stdin=path.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run_command("consensus", path, "-f", "jsonl").stdout
    assert run_command("consensus", "-", stdin=b"{}").stderr.startswith(
        b"sariwarta: -, line 1: this is no record"
    )


def test_an_index_that_there_is_not(tmp_path: Path, run_command: Run) -> None:
    path = records(tmp_path, "88,95")
    done = run_command("consensus", path, "--index", "foo")
    assert (done.returncode, done.stdout) == (2, b"")
    said = " ".join(done.stderr.decode().replace("│", " ").split())
    assert "there is no index 'foo'; there are: demokrasi_indonesia, integritas," in said


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_nothing_found_is_said(tmp_path: Path, run_command: Run, form: str) -> None:
    path = records(tmp_path, "88,95")
    done = run_command("consensus", path, "--index", "integritas", "--format", form)
    assert (done.returncode, done.stdout.decode()) == (0, ",".join(COLUMNS) + "\n" if form == "csv" else "")
    assert done.stderr.decode() == "sariwarta: nothing that these options ask for is among the scores\n"
    done = run_command("consensus", records(tmp_path), "--format", form)
    assert (done.returncode, done.stderr.decode()) == (0, "sariwarta: there are no scores in the records\n")


def test_a_folder_is_no_file_of_records(tmp_path: Path, run_command: Run) -> None:
    done = run_command("consensus", tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(f"sariwarta: {tmp_path}: ".encode())
