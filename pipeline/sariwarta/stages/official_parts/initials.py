"""Initials by which news names suspects: `mantan Kepala Desa Melati, JS (54)`, `Bendahara Desa Melati berinisial RT`."""

from __future__ import annotations

import re

__all__ = ["are_initials"]

_INITIALS = re.compile(r"(?:[A-Z]\.?){2,4}\Z")
#: the age of a grown-up behind the name
_AGE = re.compile(r" ?\((?:usia |umur )?(?:1[7-9]|[2-9]\d)(?: ?tahun| ?thn| ?th)?\)")
#: what says in front that only initials follow
_CALLED = re.compile(r"\b(?:ber)?inisial \Z")


def are_initials(text: str, start: int, end: int) -> bool:
    """Whether capitals are the initials of a person, as the age behind them or the word in front says.

    >>> are_initials("Kepala Desa, JS (54), ditahan", 13, 15), are_initials("Kepala BPBD, SE hadir", 13, 15)
    (True, False)
    """
    if not _INITIALS.match(text[start:end]):
        return False
    return _AGE.match(text, end) is not None or _CALLED.search(text, max(0, start - 12), start) is not None
