"""JSON Lines: one record a line, UTF-8, the same bytes for the same records.

A file appears whole or not at all: lines go to a hidden file beside it, which takes its name only when
everything is written and on the disk. Whoever reads the file therefore never sees half a run, and a run that
is broken off leaves the file of the run before.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import jsonlines

__all__ = ["JsonLinesWriter"]


class JsonLinesWriter:
    """Writes plain data as JSON Lines.

    Use as a context manager; leaving it normally publishes the file, leaving it by an exception discards
    what was written.

    Args:
        path: the file, or `-` for standard output, which gets every line at once. Devices and named pipes
            are written to directly, too; a link keeps pointing where it does.
        stdout: where `-` goes; the process's own standard output by default.

    Raises:
        OSError: the file cannot be created. Missing folders are.
    """

    def __init__(self, path: str | Path, *, stdout: BinaryIO | None = None) -> None:
        self.count = 0
        self._target: Path | None = None
        self._temporary: Path | None = None
        self._owned = True
        self._file: BinaryIO
        if str(path) == "-":
            self._file = stdout or sys.stdout.buffer
            self._owned = False
        elif Path(path).exists() and not Path(path).is_file():
            self._file = Path(path).open("wb")  # noqa: SIM115 - closed by close() and discard()
        else:
            self._target = Path(path).resolve()
            self._target.parent.mkdir(parents=True, exist_ok=True)
            self._temporary = self._target.with_name(f".{self._target.name}.{os.getpid()}.tmp")
            self._file = self._temporary.open("wb")
        self._lines = jsonlines.Writer(self._file, compact=True)

    def write(self, data: dict[str, Any]) -> None:
        """Add one line.

        Raises:
            ValueError: the data cannot be written as UTF-8 JSON (a lone surrogate); nothing was written of it.
        """
        # encoded as a whole before the first byte is written, so a failure leaves no half line
        self._lines.write(data)
        self.count += 1
        if not self._owned:
            self._file.flush()

    def close(self) -> None:
        """Publish the file."""
        self._lines.close()
        self._file.flush()
        if not self._owned:
            return
        if self._target is not None and self._temporary is not None:
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._target)
            _sync_folder(self._target.parent)
        else:
            self._file.close()

    def discard(self) -> None:
        """Forget what was written; a file of that name from before stays."""
        if self._owned:
            self._file.close()
        if self._temporary is not None:
            self._temporary.unlink(missing_ok=True)

    def __enter__(self) -> JsonLinesWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.discard()
            return
        try:
            self.close()
        except BaseException:
            self.discard()
            raise


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk, too, where the system can (Windows cannot)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
