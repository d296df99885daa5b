"""Who was inducted, told by lists behind an induction: `Selain X, ada Y dan Z`, `Pejabat yang dilantik yaitu: 1. X …`."""

from __future__ import annotations

import re

from sariwarta.annotations import Event, Official
from sariwarta.stages.event_parts.roles import INDUCTIONS
from sariwarta.stages.event_parts.view import View

__all__ = ["ITEM", "NEXT_LINE", "inducted_behind"]

#: a list goes on so near behind its head or the line before
NEXT_LINE = 6
#: so near behind the induction others are told of beside one of those who were inducted
_NEAR = 200
#: what leads to the names
_LISTS = re.compile(
    r"\W*(?:Adapun|Berikut|Inilah|Sebanyak|Terdapat|Ada|Di antara|Beberapa|Sejumlah|Para|Ke[a-z]+|Nama-nama|Daftar|Mereka"
    r"|Pejabat)\b[^.;:\n]{0,90}?\b(?:dilantik|dikukuhkan|diangkat|diambil sumpah(?:nya)?)\b[^.;:\n]{0,60}?"
    r"(?::|,? (?:antara lain|di antaranya|diantaranya|yaitu|yakni|adalah|ialah|meliputi|terdiri dari|terdiri atas)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\W*Selain (?:itu|nama tersebut|[A-Z][^,;.\n]{1,60}),? (?:juga )?"
    r"(?:ada|terdapat|dilantik|turut dilantik|yang dilantik adalah)(?: juga| pula| nama)? "
)
ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-•*–—])\s*\S")
#: who inducts, or only watches
_BY_WHOM = re.compile(r"\b(?:oleh|disaksikan|dihadiri|didampingi|menggantikan|digantikan)\b[^.;:\n]{0,120}\Z")


def inducted_behind(view: View, event: Event) -> list[Official]:
    """Those whom the sentences and lines behind an induction list as inducted, in order."""
    if event.kind not in INDUCTIONS:
        return []
    found: list[Official] = []
    listing: int | None = None  # where the line before ended, while a list goes on
    before = 0
    for start, end in view.sentences:
        heading, before = view.text[before:start].strip(), end
        if start < event.end:
            continue
        item = ITEM.match(view.text, start, end)
        if item is not None and heading.endswith(":") and _LISTS.match(heading):
            listing = start  # the head of a list is no sentence of its own
        if listing is not None and start - listing <= NEXT_LINE and item is not None:
            found += _named(view, start, start, end)[:1]
            listing = end
            continue
        listing = None
        head = _LISTS.match(view.told, start, end)
        if head is None and start - event.end < _NEAR:
            head = _BESIDE.match(view.told, start, end)
        if head is None:
            continue
        inside = _named(view, start, head.end(), end)
        found += inside
        if view.text[start:end].rstrip().endswith(":") or (not inside and ":" in view.text[start:end]):
            listing = end
    return found


def _named(view: View, start: int, low: int, end: int) -> list[Official]:
    return [
        official
        for at, to, official in view.named_in(low, end, own=True)
        if not view.is_an_attribute(start, at)
        and not view.was_absent(official, start, at, to, end)
        and _BY_WHOM.search(view.told, low, at) is None
    ]
