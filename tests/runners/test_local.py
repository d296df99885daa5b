"""A run keeps its accounts: every input is a record, an error or a duplicate, in order."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import StandIn
from sariwarta.errors import ArticleError
from sariwarta.runners.local import Duplicate, beside, run


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _write(folder: Path, **texts: str | bytes) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_every_input_ends_in_one_place(tmp_path: Path, stand_in: Any) -> None:
    folder, out = tmp_path / "in", tmp_path / "out/records.jsonl"
    _write(folder, a="satu", b="", c="GAGAL", d="dua", e="satu", f=b"\x00\x01", g="tiga")
    fates: list[Any] = []
    summary = run([folder, tmp_path / "no"], out=out, load=stand_in, batch_size=2, on_result=fates.append)

    assert [r["text"] for r in _lines(out)] == ["satu", "dua", "tiga"]
    assert [(e["uri"][-5:], e["code"]) for e in _lines(tmp_path / "out/records.errors.jsonl")] == [
        ("b.txt", "empty"),
        ("c.txt", "processing"),
        ("f.txt", "binary"),
        (str(tmp_path / "no")[-5:], "not_found"),
    ]
    (duplicate,) = _lines(tmp_path / "out/records.duplicates.jsonl")
    assert (duplicate["uri"][-5:], duplicate["duplicate_of"][-5:]) == ("e.txt", "a.txt")

    assert (summary.articles, summary.records, summary.errors, summary.duplicates) == (8, 3, 4, 1)
    assert summary.codes == {"empty": 1, "processing": 1, "binary": 1, "not_found": 1}
    kinds = ["r" if not isinstance(f, ArticleError | Duplicate) else f.uri[-5:] for f in fates]
    assert kinds == ["r", "b.txt", "c.txt", "r", "e.txt", "f.txt", "r", str(tmp_path / "no")[-5:]]


@given(st.lists(st.sampled_from(["satu", "dua", "tiga", "GAGAL 1", "GAGAL 2", ""])), st.integers(1, 5))
def test_accounts_always_add_up(tmp_path_factory: Any, texts: list[str], batch_size: int) -> None:
    folder = tmp_path_factory.mktemp("run")
    _write(folder / "in", **{f"{n:03}": text for n, text in enumerate(texts)})
    summary = run([folder / "in"], out=folder / "out.jsonl", load=StandIn(), batch_size=batch_size)
    assert summary.articles == summary.records + summary.errors + summary.duplicates == max(len(texts), 1)
    assert summary.records == len({t for t in texts if t and "GAGAL" not in t})


def test_lists_exist_only_if_there_is_something_in_them(tmp_path: Path, stand_in: Any) -> None:
    out = tmp_path / "r.jsonl"
    _write(tmp_path / "in", a="satu", b="", c="satu")
    run([tmp_path / "in"], out=out, load=stand_in)
    assert sorted(p.name for p in tmp_path.glob("*.jsonl")) == [
        "r.duplicates.jsonl",
        "r.errors.jsonl",
        "r.jsonl",
    ]
    (tmp_path / "in/b.txt").unlink()
    (tmp_path / "in/c.txt").unlink()
    run([tmp_path / "in"], out=out, load=stand_in)
    assert [p.name for p in tmp_path.glob("*.jsonl")] == ["r.jsonl"]


def test_nothing_to_do_loads_no_model(tmp_path: Path, stand_in: Any) -> None:
    (tmp_path / "in").mkdir()
    summary = run([tmp_path / "in", tmp_path / "no"], out=tmp_path / "out.jsonl", load=stand_in)
    assert summary.nothing_to_do
    assert stand_in.loads == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_broken_off_run_leaves_everything_as_it_was(tmp_path: Path, stand_in: Any) -> None:
    _write(tmp_path / "in", a="satu", b="", c="dua")
    out = tmp_path / "out.jsonl"
    out.write_text("before")

    def interrupt(result: Any) -> None:
        if isinstance(result, ArticleError):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([tmp_path / "in"], out=out, load=stand_in, on_result=interrupt)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "out.jsonl"]
    assert out.read_text() == "before"


def test_options_reach_the_records(tmp_path: Path, stand_in: Any) -> None:
    out = tmp_path / "out.jsonl"
    stdin = io.BytesIO(b"Rapat digelar kemarin.")
    run(["-"], out=out, load=stand_in, stdin=stdin, text=False, published=dt.date(2024, 2, 7))
    (record,) = _lines(out)
    assert "text" not in record
    assert (record["published"], record["source"]["uri"]) == ("2024-02-07", "-")


def test_standard_output(tmp_path: Path, stand_in: Any) -> None:
    _write(tmp_path / "in", a="satu", b="")
    stdout = io.BytesIO()
    summary = run([tmp_path / "in"], out="-", load=stand_in, stdout=stdout)
    assert json.loads(stdout.getvalue())["text"] == "satu"
    assert summary.errors == 1
    assert summary.errors_path is None
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_input_is_never_overwritten(tmp_path: Path, stand_in: Any) -> None:
    _write(tmp_path / "in", a="satu")
    with pytest.raises(ValueError, match="is an input"):
        run([tmp_path / "in"], out=tmp_path / "in/../in/a.txt", load=stand_in)
    assert (tmp_path / "in/a.txt").read_text() == "satu"


def test_pipeline_that_loses_an_article_is_found_out(tmp_path: Path, stand_in: Any) -> None:
    _write(tmp_path / "in", a="satu", b="dua")
    pipe = stand_in.pipe
    stand_in.pipe = lambda articles, batch_size: list(pipe(articles))[:-1]
    with pytest.raises(RuntimeError, match="fewer results"):
        run([tmp_path / "in"], out=tmp_path / "out.jsonl", load=stand_in)
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("out", "path"),
    [("a/records.jsonl", "a/records.errors.jsonl"), ("records", "records.errors.jsonl"), ("-", None)],
)
def test_errors_stand_beside_the_output(out: str, path: str | None) -> None:
    assert beside(out, "errors") == (None if path is None else Path(path))
