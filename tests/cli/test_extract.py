"""`sariwarta extract` as people run it: in a process of its own, on real files, with the real pipeline."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ARTICLE = """PALU - Penjabat Wali Kota Palu, Rahmat Sanusi memimpin rapat koordinasi, Selasa (6/2/2024).

"Kami siap mengawal pemilu," kata Rahmat.
"""


def _records(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def test_folder_to_file(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in/b.txt").write_text(ARTICLE.replace("Palu", "Poso"), encoding="utf-8")
    done = run_command("extract", "in", "-o", "out/records.jsonl")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    assert b"\r" not in done.stderr  # no progress bar in a pipe
    summary = done.stderr.decode().split()
    assert summary[:8] == ["articles", "2", "records", "2", "→", "out/records.jsonl", "errors", "0"]
    records = _records((tmp_path / "out/records.jsonl").read_bytes())
    assert [r["source"]["uri"] for r in records] == ["in/a.txt", "in/b.txt"]
    assert records[0]["text"] == ARTICLE
    assert records[0]["officials"][0]["name"] == "Rahmat Sanusi"
    assert records[0]["dates"][0]["value"] == "2024-02-06"


def test_standard_input_to_standard_output(run_command: Run) -> None:
    done = run_command("extract", "-", "--no-text", "--published", "2024-02-07", stdin=ARTICLE.encode())
    assert done.returncode == 0, done.stderr.decode()
    (record,) = _records(done.stdout)
    assert "text" not in record
    assert (record["published"], record["source"]["uri"]) == ("2024-02-07", "-")


def test_bad_inputs_are_told_and_the_rest_goes_on(tmp_path: Path, run_command: Run) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xfd" + bytes(range(0x80, 0xA0)) * 5)
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "long.txt").write_text(ARTICLE * 40, encoding="utf-8")
    (folder / "same.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "none").mkdir()
    done = run_command("extract", "in", "none", "missing.txt", "-o", "r.jsonl", "--max-chars", 3000, "-v")
    assert done.returncode == 1
    assert [r["source"]["uri"] for r in _records((tmp_path / "r.jsonl").read_bytes())] == ["in/good.txt"]
    errors = _records((tmp_path / "r.errors.jsonl").read_bytes())
    assert [(e["uri"], e["code"]) for e in errors] == [
        ("in/bad.txt", "encoding"),
        ("in/binary.txt", "binary"),
        ("in/empty.txt", "empty"),
        ("in/long.txt", "too_long"),
        ("none", "no_articles"),
        ("missing.txt", "not_found"),
    ]
    told = done.stderr.decode()
    for error in errors:
        assert f"{error['uri']}: {error['message']} ({error['code']}); {error['advice']}" in told
    assert "in/same.txt: left out, same text as in/good.txt" in told
    assert told.split()[-30:].count("→") >= 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "a.txt").chmod(0)
    done = run_command("extract", "a.txt")
    assert done.returncode == 1
    assert b"(unreadable)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["extract"], 2, "Missing argument"),
        (["extract", "nothing.txt"], 2, "there is no such file (not_found)"),
        (["extract", "."], 2, "the folder holds no article (no_articles)"),
        (["extract", "-", "--published", "6/2/2024"], 2, "write it like 2024-02-06"),
        (["extract", "-", "--max-chars", "0"], 2, "max-chars"),
        (["extract", "-", "--model", "no_such_model"], 3, "no_such_model"),
        (["extract", "-", "--profile", "no_such_profile"], 2, "no_such_profile"),
        (["extract", "-", "-o", "/dev/null/records.jsonl"], 4, "cannot write"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_exit_codes(arguments: list[str], code: int, message: str, run_command: Run) -> None:
    done = run_command(*arguments, stdin=b"PALU - Rapat.")
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in " ".join(done.stderr.decode().split())
    assert b"Traceback" not in done.stderr


def test_input_is_not_overwritten(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = run_command("extract", "a.txt", "-o", "a.txt")
    assert done.returncode == 2
    assert (tmp_path / "a.txt").read_text() == ARTICLE


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_broken_off(number: int, code: int, tmp_path: Path, root: Path) -> None:
    """The run waits for standard input when the signal comes: nothing is left behind but the file of before."""
    (tmp_path / "r.jsonl").write_text("before")
    (tmp_path / "a.txt").write_text(ARTICLE)
    with subprocess.Popen(
        [sys.executable, "-m", "sariwarta", "extract", "a.txt", "missing", "-", "-o", "r.jsonl", "-v"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root / "pipeline")},
        # what runs the tests in the background may have told its children to ignore Ctrl-C
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    ) as process:
        assert process.stderr is not None
        while not list(tmp_path.glob(".r.jsonl.*.tmp")):
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(number)
        _, stderr = process.communicate(timeout=60)
    assert process.returncode == code, stderr.decode()
    assert b"Traceback" not in stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "r.jsonl"]
    assert (tmp_path / "r.jsonl").read_text() == "before"


@pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs bash")
def test_closed_pipe_is_quiet(tmp_path: Path, root: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{ARTICLE}{number}")
    script = f"{sys.executable} -m sariwarta extract . | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root / "pipeline")},
        check=True,
    )
    assert done.stdout.split() == [b"141"]
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="POSIX terminals")
@pytest.mark.parametrize("terminal", [True, False])
def test_progress_bar_only_on_a_terminal(terminal: bool, tmp_path: Path, root: Path) -> None:
    import fcntl
    import pty
    import struct
    import termios

    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    reader, writer = pty.openpty() if terminal else os.pipe()
    if terminal:
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "sariwarta", "extract", "a.txt", "-o", "r.jsonl"],
        stderr=writer,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root / "pipeline")},
    ) as process:
        os.close(writer)
        told = b""
        try:
            while data := os.read(reader, 65536):
                told += data
        except OSError:  # how Linux says that a terminal's other side is gone
            pass
        finally:
            os.close(reader)
    assert process.returncode == 0
    assert b"records" in told
    assert (b"1/1" in told) == terminal


def test_guessed_encoding_is_told_in_the_record(tmp_path: Path, run_command: Run) -> None:
    (tmp_path / "a.txt").write_bytes(ARTICLE.replace('"', "“").encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(ARTICLE.encode())
    done = run_command("extract", "a.txt", "b.txt")
    assert done.returncode == 0, done.stderr.decode()
    guessed, stated = _records(done.stdout)
    assert guessed["source"]["encoding"] == "cp1252"
    assert "encoding_guessed" in [w["code"] for w in guessed["warnings"]]
    assert "encoding_guessed" not in [w["code"] for w in stated["warnings"]]
