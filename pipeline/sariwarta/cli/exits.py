"""How the command ends: exit codes, and what is said when it could not do its work."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from types import FrameType

import typer

from sariwarta.errors import LexiconError, ModelNotFoundError, SariwartaError

__all__ = ["Exit", "Interruption", "guard", "say", "set_up_logging"]


class Exit(IntEnum):
    """Exit codes; `docs/cli.md` explains them to users."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NO_MODEL = 3
    NO_OUTPUT = 4
    BUG = 70
    INTERRUPTED = 128 + signal.SIGINT
    BROKEN_PIPE = 128 + 13  # SIGPIPE, a name that Windows does not have
    TERMINATED = 128 + signal.SIGTERM


def say(message: str) -> None:
    """A line on standard error; nobody reading it is no reason to fail."""
    with suppress(OSError):
        print(f"sariwarta: {message}", file=sys.stderr, flush=True)


def set_up_logging(verbose: bool) -> None:
    """What the pipeline logs goes to standard error, if asked for: a failed stage leaves a warning in its record."""
    level = logging.WARNING if verbose else logging.CRITICAL
    logging.basicConfig(stream=sys.stderr, level=level, format="sariwarta: %(message)s")


class Interruption:
    """The signal that asks the command to end, if one came.

    The exception that a handler raises unwinds the stack, and so writers remove their temporary files. Python
    drops it, though, where the signal comes while a finalizer or the callback of a weak reference runs (imports
    have those). So the signal is remembered, and a long run asks now and then.
    """

    def __init__(self) -> None:
        self._number: int | None = None

    def handle(self, number: int, frame: FrameType | None) -> None:
        """Takes the signal: remembers it and raises."""
        self._number = number
        self.check()

    def check(self) -> None:
        """Raises `KeyboardInterrupt` or `SystemExit` if a signal came."""
        if self._number == signal.SIGINT:
            raise KeyboardInterrupt
        if self._number is not None:
            raise SystemExit(int(Exit.TERMINATED))

    def dropped(self, unraisable: sys.UnraisableHookArgs) -> None:
        """Python tells on standard error what it dropped; that it dropped ours is no news to the user."""
        if self._number is None or not isinstance(unraisable.exc_value, KeyboardInterrupt | SystemExit):
            sys.__unraisablehook__(unraisable)


@contextmanager
def guard() -> Iterator[Interruption]:
    """Turns what ends a command early into a plain message and an exit code.

    Temporary files are gone by then: they are removed while the exception passes through the writers.
    """
    interruption = Interruption()
    previous = {signal.SIGTERM: signal.signal(signal.SIGTERM, interruption.handle)}
    # a shell that starts the command in the background may have told it to ignore Ctrl-C; that stays so
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        previous[signal.SIGINT] = signal.signal(signal.SIGINT, interruption.handle)
    previous_hook, sys.unraisablehook = sys.unraisablehook, interruption.dropped
    try:
        yield interruption
        sys.stdout.flush()
    except BrokenPipeError:
        # `sariwarta … | head`: the reader has had enough. Standard output must not be flushed once more
        # when Python ends, so it goes nowhere from here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.BROKEN_PIPE) from None
    except KeyboardInterrupt:
        say("interrupted; output files are as they were before")
        raise typer.Exit(Exit.INTERRUPTED) from None
    except (ModelNotFoundError, LexiconError) as error:
        say(str(error))
        raise typer.Exit(Exit.NO_MODEL) from None
    except SariwartaError as error:
        say(str(error))
        raise typer.Exit(Exit.SOME_FAILED) from None
    except OSError as error:
        say(f"cannot write {error.filename or 'the output'}: {error.strerror or error}")
        raise typer.Exit(Exit.NO_OUTPUT) from None
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception:
        traceback.print_exc()
        say("this is a fault in sariwarta; please report it with the lines above")
        raise typer.Exit(Exit.BUG) from None
    finally:
        sys.unraisablehook = previous_hook
        for number, handler in previous.items():
            signal.signal(number, handler)
