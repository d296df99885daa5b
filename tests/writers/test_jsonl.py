"""JSON Lines: the bytes, and that a file is there whole or not at all."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from sariwarta.writers import JsonLinesWriter


def test_bytes(tmp_path: Path) -> None:
    path = tmp_path / "new/folder/out.jsonl"
    with JsonLinesWriter(path) as writer:
        writer.write({"b": "Kafé “Nusa”\u2028", "a": [1.5, None, True]})
        writer.write({})
    assert path.read_bytes() == '{"b":"Kafé “Nusa”\u2028","a":[1.5,null,true]}\n{}\n'.encode()
    assert writer.count == 2
    assert list(path.parent.iterdir()) == [path]


def test_not_there_before_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("before")
    with JsonLinesWriter(path) as writer:
        writer.write({})
        assert path.read_text() == "before"
    assert path.read_text() == "{}\n"


def test_failure_leaves_the_file_of_before_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt), JsonLinesWriter(path) as writer:
        writer.write({})
        raise KeyboardInterrupt
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_no_half_line(tmp_path: Path) -> None:
    with JsonLinesWriter(tmp_path / "out.jsonl") as writer:
        writer.write({"a": 1})
        with pytest.raises(ValueError, match="surrogates"):
            writer.write({"a": "x\ud800"})
        writer.write({"a": 2})
    assert (tmp_path / "out.jsonl").read_text() == '{"a":1}\n{"a":2}\n'


def test_standard_output_gets_every_line_at_once_and_stays_open() -> None:
    stdout = io.BytesIO()
    with JsonLinesWriter("-", stdout=stdout) as writer:
        writer.write({"a": 1})
        assert stdout.getvalue() == b'{"a":1}\n'
    assert not stdout.closed


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_link_and_device_stay_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("before")
    (tmp_path / "link").symlink_to("real")
    for path in (tmp_path / "link", Path("/dev/null")):
        with JsonLinesWriter(path) as writer:
            writer.write({})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "{}\n"
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    with JsonLinesWriter(tmp_path / "out.jsonl"):
        pass
    (tmp_path / "other").touch()
    assert (tmp_path / "out.jsonl").stat().st_mode == (tmp_path / "other").stat().st_mode
