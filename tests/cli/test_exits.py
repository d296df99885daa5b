"""Signals: a run that is asked to end does end, wherever the signal comes."""

from __future__ import annotations

import os
import signal

import pytest
import typer

from sariwarta.cli.exits import Exit, guard

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


class _Finalizer:
    """Python drops what is raised while it runs."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __del__(self) -> None:
        signal.raise_signal(self._number)


@pytest.fixture(autouse=True)
def interruptible() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_that_python_dropped_ends_the_run_at_the_next_article(
    number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = 0
    with pytest.raises((typer.Exit, SystemExit)) as caught, guard() as interruption:
        interruption.check()
        articles += 1
        _Finalizer(number)
        articles += 1
        interruption.check()
        articles += 1
    assert articles == 2
    code = getattr(caught.value, "exit_code", getattr(caught.value, "code", None))
    assert code == (Exit.INTERRUPTED if number == signal.SIGINT else Exit.TERMINATED)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_handlers_are_put_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with guard():
        assert signal.getsignal(number) != before
    assert signal.getsignal(number) == before


def test_an_ignored_interrupt_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with guard() as interruption:
        signal.raise_signal(signal.SIGINT)
        interruption.check()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
