"""What stands at the end of a line and belongs to the office with which the next one begins: `Menurut Plt.` + `Kepala Dinas`."""

from __future__ import annotations

import re

from sariwarta.annotations import Status

__all__ = ["status_above"]

_ABOVE = re.compile(
    r"\b(?:(?P<acting>Plt|Pj|Plh|Pjs|Penjabat|Pelaksana [Tt]ugas|Pelaksana [Hh]arian)|(?P<former>[Mm]antan|[Ee]ks))"
    r"(?: \((?P<short>Plt|Pj|Plh|Pjs)\.?\))?\.?[ \xa0]*\n\s*\Z",
    re.IGNORECASE,
)
#: how far in front of an office that may begin, in characters
_REACH = 32
_SHORT = {"penjabat": "Pj", "pelaksana tugas": "Plt", "pelaksana harian": "Plh"}


def status_above(text: str, start: int) -> tuple[int, Status, str | None] | None:
    """How an office is held, as the line above ends with it.

    Args:
        text: the article.
        start: where the office begins, at the head of its line.

    Returns:
        Where that stands, the status, and what the holder acts as; None where the line above ends with nothing of the kind.

    >>> status_above("Menurut Plt.\\nKepala Dinas", 13)
    (8, 'acting', 'Plt')
    >>> status_above("Menurut Tono.\\nKepala Dinas", 14)
    """
    found = _ABOVE.search(text, max(0, start - _REACH), start)
    if found is None:
        return None
    if found.group("former"):
        return found.start(), "former", None
    word = (found.group("short") or found.group("acting")).casefold()
    return found.start(), "acting", _SHORT.get(word, word.capitalize())
