"""`sariwarta indices`, and an index of one's own from file to record."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import sariwarta

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

FILE = """
id = "literasi"
name = "Indeks Literasi Daerah"
abbreviations = ["ILD"]
publisher = "Perpusnas"
cues = ["membaca"]
scale = [0, 100]
high_is = "good"

[[category]]
name = "baik"
forms = ["baik"]

[[cutoffs]]
levels = ["provinsi"]
bands = { baik = 70.0 }

[[edition]]
year = 2023

[[edition.values]]
source = "Perpusnas, 2023"
[edition.values.scores]
"51" = 77.5
"""
ARTICLE = "Indeks Literasi Daerah (ILD) 2023: Bali (77,5) dan Riau (66,1), sebut Perpusnas.\n"


def own(folder: Path, text: str = FILE) -> Path:
    (folder / "mine").mkdir()
    (folder / "mine" / "literasi.toml").write_text(text, encoding="utf-8")
    return folder / "mine"


def test_the_indices_of_the_package(run_command: Run) -> None:
    done = run_command("indices")
    assert done.returncode == 0, done.stderr.decode()
    assert b"kerawanan_pemilu" in done.stdout and b"Bawaslu" in done.stdout


def test_ones_own_are_listed(tmp_path: Path, run_command: Run) -> None:
    done = run_command("indices", own(tmp_path))
    assert done.returncode == 0, done.stderr.decode()
    assert b"literasi" in done.stdout and b"kerawanan_pemilu" in done.stdout


def test_a_mistake_is_named_with_file_and_key(tmp_path: Path, run_command: Run) -> None:
    folder = own(tmp_path, FILE.replace("high_is", "hi_is"))
    done = run_command("indices", folder)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"sariwarta: {folder / 'literasi.toml'}: the index has no 'high_is'\n"


def test_a_value_of_the_wrong_type_is_named(tmp_path: Path, run_command: Run) -> None:
    folder = own(tmp_path, FILE.replace("[0, 100]", '[0, "a"]'))
    done = run_command("indices", folder)
    assert (done.returncode, done.stdout) == (1, b"")
    problem = "the index: 'scale' must be [lowest, highest], not [0, 'a']"
    assert done.stderr.decode() == f"sariwarta: {folder / 'literasi.toml'}: {problem}\n"


def test_a_new_index_needs_no_code(tmp_path: Path, run_command: Run) -> None:
    folder = own(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = run_command("extract", "a.txt", "--indices", folder)
    assert done.returncode == 0, done.stderr.decode()
    scores = json.loads(done.stdout)["scores"]
    assert [(s["index"], s["edition"], s["region"]["code"], s["score"]) for s in scores] == [
        ("literasi", 2023, "51", 77.5),
        ("literasi", 2023, "14", 66.1),
    ]
    assert [s["category"]["derived"] for s in scores] == ["baik", None]


@pytest.mark.parametrize(
    "command",
    [
        ("indices", "{}"),
        ("extract", "a.txt", "--indices", "{}"),
        ("show", "a.txt", "--indices", "{}"),
        ("consensus", "r.jsonl", "--indices", "{}"),
    ],
    ids=lambda command: command[0],
)
def test_a_wrong_folder_is_wrong_use(tmp_path: Path, run_command: Run, command: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "r.jsonl").touch()
    done = run_command(*(part.format("none") for part in command))
    assert (done.returncode, done.stdout) == (2, b"")
    assert "none: there is no such folder" in " ".join(done.stderr.decode().split())


def test_a_folder_without_files_is_wrong_use(tmp_path: Path, run_command: Run) -> None:
    done = run_command("indices", tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"sariwarta: {tmp_path}: there is no .toml file in the folder\n"


def test_the_library_takes_a_folder(tmp_path: Path, nlp: sariwarta.Pipeline) -> None:
    pipeline = sariwarta.load(indices=own(tmp_path))
    assert [score.index for score in pipeline(ARTICLE).scores] == ["literasi", "literasi"]
    assert [score.index for score in nlp(ARTICLE).scores] == [None, None]
    assert pipeline.config_hash != nlp.config_hash


def test_why(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "a.txt").write_text("IKP 2024 dirilis Bawaslu. Skor Gorontalo 45,44.\n", encoding="utf-8")
    shown = " ".join(run_command("show", "a.txt", "--why").stdout.decode().split())
    assert "Why these scores" in shown
    for words in ("scores.bare@2", "publisher “Bawaslu” [17:24]", "index ketahanan_pangan “IKP” [0:3]"):
        assert words in shown
