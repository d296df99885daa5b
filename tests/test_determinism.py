"""Same input, same options, same bytes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path


def test_two_runs_give_the_same_bytes(
    tmp_path: Path, root: Path, run_command: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    for name in ("1.jsonl", "2.jsonl"):
        # two processes: string hashes, and with them the order of sets, differ between them
        done = run_command("extract", root / "seeds/articles", "-o", name)
        assert done.returncode == 0, done.stderr.decode()
    first = (tmp_path / "1.jsonl").read_bytes()
    assert first == (tmp_path / "2.jsonl").read_bytes()
    assert first.count(b"\n") == len(list((root / "seeds/articles").glob("*.txt")))
