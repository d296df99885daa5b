"""What many tests share: the real pipeline, the real command, and a stand-in pipeline that is quick."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from helpers import StandIn

ROOT = Path(__file__).resolve().parent.parent

# the same examples every time, and no time limits: a test that fails says something about the code
settings.register_profile(
    "sariwarta",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=60,
)
settings.load_profile("sariwarta")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def nlp() -> Any:
    """The pipeline, loaded once for all tests. No test changes it."""
    import sariwarta

    return sariwarta.load()


@pytest.fixture
def run_command(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """The real command in a process of its own, with the test's folder as current folder."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
        environment["PYTHONPATH"] = str(ROOT / "pipeline")
        return subprocess.run(
            [sys.executable, "-m", "sariwarta", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment,
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()
