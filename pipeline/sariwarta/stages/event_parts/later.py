"""Who led an event or came to it, told by sentences further behind that only say so."""

from __future__ import annotations

import re

from sariwarta.annotations import Event, Official
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.cues import cues
from sariwarta.stages.event_parts.inducted import ITEM, NEXT_LINE, inducted_behind
from sariwarta.stages.event_parts.participants import led_by_office
from sariwarta.stages.event_parts.roles import ANY_EVENT, INDUCTIONS, LONGEST_OFFICE, speaks_at_it
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words, kinds

__all__ = ["came_later", "led_later"]

#: `memimpin rapat` far behind the telling of the meeting
_LEADS = re.compile(r"\b(?:memimpin|mengetuai)(?: langsung| jalannya)? (\w+)")
_WHO_LEADS = re.compile(r",?(?: (?:yang|juga|langsung|kemudian|sendiri))* ")
#: what lists those who came
_CAME = re.compile(
    r"\W*(?:(?:(?:Dalam|Pada|Di) \w+ (?:ini|itu|tersebut|yang sama),? )?"
    r"(?:(?:[Tt]urut|[Jj]uga|[Ii]kut|[Tt]ampak|[Tt]erlihat) )?[Hh]adir"
    r"(?: (?:pula|juga|dalam|pada|di|langsung|mendampingi))*\b(?: (\w+) (?:ini|itu|tersebut))?"
    r"|(?:Turut|Ikut|Tampak|Juga) (?:serta )?mendampingi\b"
    r"|[^.;:]{0,60}\byang hadir(?: (?:dalam|pada|di))? (\w+) (?:ini|itu|tersebut)\b"
    r"|(?:Acara|Kegiatan|Rapat|Rakor|Apel|Upacara|Pelantikan|Kunjungan) (?:ini|itu|tersebut) (?:juga )?(?:turut )?dihadiri\b)"
)
#: so near behind an event the text still goes on about it
_NEAR = 500
#: what is said of what is still to come, or of a custom
_TO_COME = re.compile(
    r"\b(?:akan|bakal|rencananya|dijadwalkan|direncanakan|sebelumnya|besok|nantinya)\b", re.IGNORECASE
)
#: by whom somebody was inducted
_DONE = re.compile(r"\b(?:dilantik|dikukuhkan)\b(?: (?!oleh\b)[^\W\d_][\w./-]*){0,14}? oleh\s")
#: an office before a name, and nothing else
_ONLY_AN_OFFICE = re.compile(r"(?:(?!\b(?:yang|untuk|pada|dan)\b)[^.;:]){0,120}")
#: a speech somewhere else
_OTHER_OCCASION = re.compile(
    r"\b(?:pembukaan|penutupan|peringatan|kongres|munas|muktamar|kampanye|sidang|forum|festival|KTT|HUT|konvensi|wisuda|haul)\b"
    r"(?! (?:itu|ini|tersebut)\b)",
    re.IGNORECASE,
)
#: by whom visitors are received
_HOST = re.compile(
    r"\b(?:di ?sambut|di ?terima|ditemui)(?: (?:langsung|hangat|secara|resmi|dengan|meriah))*(?: oleh)\s(?!warga|masyarakat)"
)
_WELCOMES = re.compile(
    r",? (?:(?:juga|langsung|turut) )*(?:menyambut|menerima)(?: \w+){0,2}?"
    r" (?:kedatangan|kunjungan|kehadiran|rombongan|langsung)\b"
)
#: between the names of a list
_LISTED = re.compile(r"[,;]|\b(?:dan|serta|bersama|beserta|didampingi)\b")
_PLACES = frozenset({"tempat", "lokasi"})
#: who holds it takes the salute
_ADDRESS = re.compile(r"\W*(?:Dalam|Pada) amanatnya,?\s")


def led_later(view: View, event: Event, others: list[Event]) -> None:
    """Take who led it from a sentence further behind that only says so (`Ketua DPRD X yang memimpin rapat …`)."""
    head = event.kind.split()[0]
    if any(p[1] == "chair" for p in event.participants) or any(o.kind.split()[0] == head for o in others):
        return
    for start, end in view.sentences:
        if start < event.end or view.dates_in(start, end):
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
    """Take who came to an event from sentences further behind, which say it of themselves.

    They list who came (`Turut hadir dalam kegiatan itu …`), tell what somebody said or did there
    (`Dalam kesempatan yang sama, X …`, `kata X di sela acara`, `X dalam sambutannya …`), or who inducted (`dilantik oleh X`).
    """
    if not events:
        return
    before, listing = 0, None
    for start, end in view.sentences:
        heading, before = view.text[before:start].strip(), end
        told = [e for e in events if e.end <= start]
        if not told:
            continue
        event = _which(told, start)
        if ITEM.match(view.text, start, end):
            if heading.endswith(":") and _CAME.match(heading):
                listing = start  # `Turut hadir dalam acara itu:` and a list over several lines
            if listing is not None and start - listing <= NEXT_LINE:
                for low, high, official in view.named_in(start, end, own=True)[:1]:
                    if not view.is_an_attribute(start, low) and not view.was_absent(
                        official, start, low, high, end
                    ):
                        _take(event, official, "attendee")
                listing = end
                continue
        listing = None
        address = _ADDRESS.match(view.text, start, end)
        if address is not None and event.kind in ("apel", "upacara"):
            first = view.named_in(address.end(), end, own=True)[:1]
            led = any(role == "chair" for _, role in event.participants)
            if first and not led and first[0][0] - address.end() < LONGEST_OFFICE:
                _take(event, first[0][2], "chair")
            continue
        if _listed(view, event, start, end):
            listing = end if view.text[start:end].rstrip().endswith(":") else None
            continue
        another = _tells_of_another(view, event, start, end)
        _inducted(view, event, start, end, another)
        if not another and not any(role == "chair" for _, role in event.participants):
            for official, role in led_by_office(view, event.kind, start, end):
                _take(event, official, role)
        if not another:
            _was_heard(view, told, event, start, end)
            _received(view, event, start, end)
    for event in events:
        for official in inducted_behind(view, event):
            _take(event, official, "attendee")


def _which(told: list[Event], at: int) -> Event:
    """The event that a sentence goes on about: the last one if it was told just before, else the first."""
    last = max(told, key=lambda e: e.start)
    return last if at - last.end < _NEAR else min(told, key=lambda e: e.start)


def _take(event: Event, official: Official, role: str) -> None:
    """Add somebody, or the role of somebody who was known to be there; a role that is known stays."""
    known = next((r for o, r in event.participants if o is official), None)
    if known is None:
        event.participants = [*event.participants, (official, role)]
    elif role != "attendee" and (known == "attendee" or role == "chair"):
        event.participants = [(o, role if o is official else r) for o, r in event.participants]


def _listed(view: View, event: Event, start: int, end: int) -> bool:
    """Take those whom a sentence lists as having come; whether it is such a sentence."""
    came = _CAME.match(view.text, start, end)
    if came is None or (
        came.group(1) and came.group(1).casefold() not in (event.kind.split()[0], *ANY_EVENT)
    ):
        return False
    for low, high, official in view.named_in(came.end(), end, own=False):
        if not view.is_an_attribute(start, low) and not view.was_absent(official, start, low, high, end):
            _take(event, official, "attendee")
    return True


def _tells_of_another(view: View, event: Event, start: int, end: int) -> bool:
    """Whether a sentence has a day or an event of its own."""
    if any(
        d.value != event.date and not overlaps(view.quoted, d.start, d.end) for d in view.dates_in(start, end)
    ):
        return True
    return any(
        kind != event.kind and not view.in_a_name(at, to) for kind, at, to in view.kinds_in(start, end)
    )


def _inducted(view: View, event: Event, start: int, end: int, another: bool) -> None:
    """Take who inducted those who are known to be inducted there (`X dilantik sebagai camat oleh Bupati Y`)."""
    if event.kind not in INDUCTIONS or any(role == "chair" for _, role in event.participants):
        return
    done = _DONE.search(view.told, start, end)
    if done is None:
        return
    there = {id(official) for official, _ in event.participants}
    named = view.named_in(start, end, own=True)
    inducted = [id(o) for _, high, o in named if high <= done.start()]
    if not there.issuperset(inducted) or (another and not inducted):
        return
    by = next((n for n in named if n[0] >= done.end()), None)
    if (
        by is not None
        and id(by[2]) not in view.absent
        and _ONLY_AN_OFFICE.fullmatch(view.told, done.end(), by[0])
    ):
        _take(event, by[2], "chair")


def _received(view: View, event: Event, start: int, end: int) -> None:
    """Take the host of a visit from a sentence behind it (`Rombongan disambut langsung oleh X`, `X menyambut kedatangan …`)."""
    if event.kind != "kunjungan" or start - event.end > _NEAR:
        return
    named = view.named_in(start, end, own=True)
    host = _HOST.search(view.told, start, end)
    if host is not None:
        behind = [n for n in named if n[0] >= host.end()]
        for place, (low, high, official) in enumerate(behind):
            gap = view.told[behind[place - 1][1] if place else host.end() : low]
            acts = any(VERB.match(w) and w not in event_words().nouns for w in WORD.findall(gap))
            if acts or len(gap) > LONGEST_OFFICE or (place and not _LISTED.search(gap)):
                break
            if view.is_an_attribute(start, low) or view.was_absent(official, start, low, high, end):
                break
            _take(event, official, "attendee")
        return
    for low, high, official in named:
        if _WELCOMES.match(view.told, high, end) and not view.is_an_attribute(start, low):
            _take(event, official, "attendee")


def _spoke_elsewhere(view: View, event: Event, official: Official, start: int) -> bool:
    """Whether somebody was named since the event with a day of his own: `kesempatan itu` is his."""
    if any(o is official for o, _ in event.participants):
        return False
    return any(view.has_a_day(m.start) for m in official.mentions if event.end < m.start < start)


def _is_at_another(view: View, event: Event, start: int, end: int) -> bool:
    """Whether a sentence about a speech names another occasion (`dalam pidatonya di sidang PBB`)."""
    return _OTHER_OCCASION.search(view.told, start, end) is not None and not any(
        kind == event.kind for kind, _, _ in view.kinds_in(start, end)
    )


def _was_heard(view: View, told: list[Event], event: Event, start: int, end: int) -> None:
    """Take who spoke or acted there by a sentence that only says at which occasion it was."""
    named = view.named_in(start, end, own=True)
    for place, (low, high, official) in enumerate(named):
        following = named[place + 1][0] if place + 1 < len(named) else end
        if view.is_an_attribute(start, low) or view.was_absent(official, start, low, high, end):
            continue
        if _TO_COME.search(view.told, start, min(following, high + 25)):
            continue
        if speaks_at_it(view.told, start, low, high, following) and not _is_at_another(
            view, event, start, end
        ):
            before = WORD.findall(view.told[named[place - 1][1] if place else start : low])
            if not any(VERB.match(w) and w not in event_words().nouns for w in before if w.islower()):
                _take(event, official, "speaker")
            continue
        occasion = cues().occasion_behind.match(view.told, high, following)
        if occasion is None and not place:
            first = cues().occasion.match(view.told, start, low)
            if first is not None and low - first.end() < LONGEST_OFFICE:
                between = WORD.findall(view.told[first.end() : low])
                acts = any(VERB.match(w) and w not in event_words().nouns for w in between if w.islower())
                occasion = None if acts else first
        if occasion is None or _spoke_elsewhere(view, event, official, start):
            continue
        noun = (occasion.group(1) or occasion.group(2)).casefold()
        meant = [k for match in kinds()(noun) for k in match.entries]  # `Pada workshop itu`
        those = [
            e
            for e in told
            if noun in ANY_EVENT or noun in _PLACES or noun == e.kind.split()[0] or e.kind in meant
        ]
        if noun in ANY_EVENT or noun in _PLACES:
            those = [event]
        if those and (those[-1].kind != "konferensi pers" or noun in ("kesempatan", "konferensi", "jumpa")):
            _take(those[-1], official, "speaker" if those[-1].kind == "konferensi pers" else "attendee")
