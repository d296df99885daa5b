"""Who led an event or came to it, told by sentences further behind that only say so."""

from __future__ import annotations

import re

from sariwarta.annotations import Event
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.roles import ANY_EVENT, LONGEST_OFFICE
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import event_words

__all__ = ["came_later", "led_later"]

#: `memimpin rapat` far behind the telling of the meeting
_LEADS = re.compile(r"\b(?:memimpin|mengetuai)(?: langsung| jalannya)? (\w+)")
_WHO_LEADS = re.compile(r",?(?: (?:yang|juga|langsung|kemudian|sendiri))* ")
#: what lists those who came
_CAME = re.compile(
    r"\W*(?:(?:(?:Turut|Juga|Ikut|Tampak|Terlihat) )?[Hh]adir"
    r"(?: (?:pula|juga|dalam|pada|di|langsung|mendampingi))*\b(?: (\w+) (?:ini|itu|tersebut))?"
    r"|[^.;:]{0,60}\byang hadir(?: (?:dalam|pada|di))? (\w+) (?:ini|itu|tersebut)\b"
    r"|(?:Acara|Kegiatan|Rapat|Rakor|Apel|Upacara|Pelantikan|Kunjungan) (?:ini|itu|tersebut) (?:juga )?(?:turut )?dihadiri\b)"
)
#: who holds it takes the salute
_ADDRESS = re.compile(r"\W*(?:Dalam|Pada) amanatnya,?\s")


def led_later(view: View, event: Event, others: list[Event]) -> None:
    """Take who led it from a sentence further behind that only says so (`Ketua DPRD X yang memimpin rapat …`)."""
    head = event.kind.split()[0]
    if any(p[1] == "chair" for p in event.participants) or any(o.kind.split()[0] == head for o in others):
        return
    for start, end in view.sentences:
        if start < event.end or any(start <= d.start < end for d in view.doc._.sw_dates):
            continue  # with a day of its own it tells of another one
        for match in _LEADS.finditer(view.text, start, end):
            if match.group(1) != head and (head, match.group(1)) != ("rapat", "sidang"):
                continue
            told = [k for k, a, _ in view.kinds_in(start, end) if a == match.start(1)]
            if any(kind not in (head, event.kind) for kind in told) or overlaps(view.quoted, *match.span()):
                continue
            for low, high, official in view.named_in(start, match.start(), own=True):
                leads = _WHO_LEADS.fullmatch(view.text, high, match.start())
                if leads is None or view.is_an_attribute(start, low):
                    continue
                kept = [p for p in event.participants if p[0] is not official]
                event.participants = [*kept, (official, "chair")]
                return


def came_later(view: View, events: list[Event]) -> None:
    """Take who came from sentences further behind that only list them (`Turut hadir dalam kegiatan itu …`), and who
    held the address at a parade (`Dalam amanatnya, X …`).
    """
    for start, end in view.sentences:
        told = [e for e in events if e.end <= start]
        if not told:
            continue
        event = max(told, key=lambda e: e.start)
        known = {id(official) for official, _ in event.participants}
        address = _ADDRESS.match(view.text, start, end)
        if address is not None and event.kind in ("apel", "upacara"):
            first = view.named_in(address.end(), end, own=True)[:1]
            led = any(role == "chair" for _, role in event.participants)
            if first and not led and first[0][0] - address.end() < LONGEST_OFFICE:
                kept = [p for p in event.participants if p[0] is not first[0][2]]
                event.participants = [*kept, (first[0][2], "chair")]
            continue
        came = _CAME.match(view.text, start, end)
        if came is None or (
            came.group(1) and came.group(1).casefold() not in (event.kind.split()[0], *ANY_EVENT)
        ):
            continue
        for low, high, official in view.named_in(came.end(), end, own=False):
            about = view.text[max(start, low - 60) : min(end, high + 30)]
            if (
                id(official) in known
                or view.is_an_attribute(start, low)
                or event_words().absence.search(about)
            ):
                continue
            known.add(id(official))
            event.participants = [*event.participants, (official, "attendee")]
