"""Plain text: one file, one article."""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

from charset_normalizer import from_bytes

from sariwarta.article import Article, Source
from sariwarta.errors import ArticleError, SariwartaError

__all__ = ["DecodeError", "decode", "read_text"]

#: byte order marks that settle the encoding; the longer ones first, one begins like another
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: what files in Indonesian are in when they are not UTF-8, the likeliest first; windows-1252 is what browsers
#: take for text in Indonesian that does not say (WHATWG Encoding and HTML standards, "suggested default encoding")
_GUESSES = ["cp1252", "mac_roman", "cp850"]

#: control characters that text does not have; a few stray ones are forgiven
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.01

#: no encoding takes more bytes for a code point; and a mark before the text
_BYTES_PER_CHAR = 4


class DecodeError(SariwartaError):
    """The bytes are no text; `code` is from the catalogue (`binary` or `encoding`), `detail` for its message."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def decode(data: bytes) -> tuple[str, str]:
    """Text and encoding of the bytes of a file; line ends stay as they are.

    A byte order mark decides, else strict UTF-8, else the encoding is guessed among those that Indonesian
    text comes in: an encoding other than `utf-8`, `utf-8-sig`, `utf-16` and `utf-32` is a guess.

    Raises:
        DecodeError: the bytes are no text, or text in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                break
            if "\0" in text:
                raise DecodeError("binary")
            return text, encoding
    if b"\0" in data or len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        raise DecodeError("binary")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # good UTF-8 sequences do not come about by chance: this is UTF-8 with a hole in it, not another encoding
        repaired = data.decode("utf-8", "replace")
        if sum(c > "\x7f" for c in repaired) > 2 * repaired.count("\ufffd"):
            raise DecodeError("encoding", f"damaged UTF-8 at byte {error.start}") from error
    guess = from_bytes(data, cp_isolation=_GUESSES, preemptive_behaviour=False).best()
    if guess is None:
        raise DecodeError("encoding")
    return data.decode(guess.encoding), guess.encoding


def read_text(
    path: str | Path,
    *,
    stdin: BinaryIO | None = None,
    published: dt.date | None = None,
    max_chars: int | None = None,
) -> Article | ArticleError:
    """The article in a text file.

    Args:
        path: the file, or `-` for standard input.
        stdin: where `-` is read from; the process's own standard input by default.
        published: day of publication, where it is known.
        max_chars: longest text in code points; of a longer file no more is read than shows that it is.
    """
    given = os.fspath(path)
    uri = "-" if given == "-" else os.fsencode(given).decode("utf-8", "replace")
    limit = -1 if max_chars is None else max_chars * _BYTES_PER_CHAR + _BYTES_PER_CHAR
    try:
        if given == "-":
            data = (stdin or sys.stdin.buffer).read(limit + 1 if limit >= 0 else -1)
        else:
            with Path(given).open("rb") as file:
                data = file.read(limit + 1 if limit >= 0 else -1)
    except FileNotFoundError:
        return ArticleError.of("not_found", uri=uri)
    except OSError as error:
        return ArticleError.of("unreadable", uri=uri, detail=error.strerror or str(error))
    if 0 <= limit < len(data):
        return ArticleError.of("too_long", uri=uri, detail=f"more than {max_chars} characters")
    try:
        text, encoding = decode(data)
    except DecodeError as error:
        return ArticleError.of(error.code, uri=uri, detail=error.detail)
    if not text.strip():
        return ArticleError.of("empty", uri=uri)
    return Article(
        text=text,
        published=published,
        source=Source(uri=uri, encoding=encoding, sha256=hashlib.sha256(data).hexdigest()),
    )
