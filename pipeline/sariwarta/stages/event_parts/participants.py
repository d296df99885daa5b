"""Who was there: officials named in the sentence of an event, in the one before it and those behind it."""

from __future__ import annotations

import re

from sariwarta.annotations import Event, Official
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.roles import (
    ANY_EVENT,
    ATTENDS,
    CHAIR,
    DONE_BY_WHOM,
    ENDURED,
    LONGEST_OFFICE,
    OPENER,
    SPEAKER,
    SPEAKS_THERE,
    accompanies,
    list_end,
    only_tells,
    role_of,
    run_before,
    takes_part,
)
from sariwarta.stages.event_parts.setting import REACH
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["find_participants"]

_AS_SPEAKER = re.compile(
    r"[^.;:]{0,60}\b(?:sebagai|selaku|menjadi) (?:narasumber|pembicara|pemateri)", re.IGNORECASE
)
#: by whom something else was done at the event: `merasa dihargai oleh X selama kunjungan Y`
_DONE_TO = re.compile(r"\b(di[a-z]{4,}) oleh\s[^.;,]{0,60}\Z")
#: `Hal itu dikatakannya saat …`, `Demikian ia sampaikan dalam …`
_SAID_THERE = re.compile(
    r"\W*(?:Hal|Pernyataan|Demikian|Itu|Ungkapan|Penegasan|Pesan)\b[^.;,]{0,40}?\b"
    r"(?:di ?[a-z]{3,}nya|(?:ia|dia|beliau) [a-z]{4,}kan"
    r"|(?:disampaikan|dikatakan|diungkapkan|ditegaskan)(?= (?:saat|ketika|dalam|usai|seusai|setelah)\b))\s"
    r"(?=(?:[a-z]+ ){0,3}?(?:saat|ketika|dalam|usai|seusai|setelah|pada|sela)\b)"
)
_HE_SAID_THERE = re.compile(
    r"[,.\"”’' ]{1,5}[a-z]+nya\b[^.;\"“]{0,40}?\b(?:saat|ketika|dalam|usai|seusai|pada|sela)\b"
)
#: the office alone right behind who led or opened it
_LED_BY_OFFICE = re.compile(r"\b(?:dipimpin|dibuka)(?: secara resmi)?(?: langsung)?(?: oleh)?\s\Z")
_AT_IT = re.compile(
    r"\W*(?:Pada|Dalam|Di) (?:acara|kegiatan|agenda|pertemuan|rapat|rakor|apel|upacara|kunjungan|pelantikan"
    r"|diskusi|peresmian)(?:nya)?"
    r"(?: (?:itu|ini|tersebut))?,\s"
)
_AHEAD = re.compile(r"\b(?:sebelum|jelang|menjelang)\s\Z")


def find_participants(
    view: View,
    event: Event,
    word: tuple[int, int],
    sentences: list[tuple[int, int]],
    before: list[tuple[int, int]],
) -> None:
    """Officials of the sentence itself and, while the text goes on about who was there, of the next ones.

    Args:
        view: the document.
        event: what they came to.
        word: the word for its kind.
        sentences: that of the event and the next ones.
        before: the one before if it already tells of the event, for who led or opened it.
    """
    text = view.text
    # who is stood in for was not there
    absent = {id(o.represents) for o in view.doc._.sw_officials if o.represents is not None}
    roles: dict[int, tuple[Official, str]] = {}
    for start, end in before:
        led = view.named_in(start, end, own=True)
        for place, (low, _, official) in enumerate(led):
            role = role_of(event.kind, text[start:end], low - start)
            along = accompanies(view, led, place, start) or view.is_an_attribute(start, low)
            if role in ("chair", "opener") and not along:
                roles[id(official)] = (official, role)
    for number, (start, end) in enumerate(sentences):
        surface = text[start:end]
        if number:
            for official, role in _led_by_office(view, event.kind, start, end):
                roles[id(official)] = (official, role)
            if (there := _spoke_at_it(view, start, end)) is not None and id(there) not in absent:
                roles.setdefault(id(there), (there, "attendee"))
        patterns = (CHAIR, SPEAKER, OPENER, ATTENDS, DONE_BY_WHOM)
        if number and not any(p.search(surface) for p in patterns):
            continue
        if not number and _AHEAD.search(text[max(start, word[0] - 12) : word[0]]):
            continue  # `bertemu sebelum pelantikan` says nothing of who is there
        named = view.named_in(start, end, own=not number)
        if not number and ENDURED.search(text[word[0] : word[1]]):
            named = run_before(text, named, word[0])
        for place, (low, high, official) in enumerate(named):
            if view.is_an_attribute(start, low):
                continue
            if number and not takes_part(surface, low - start, list_end(view, named, place) - start):
                continue
            if (
                not number
                and place
                and low < word[0]
                and event_words().comments.search(text, named[place - 1][1], low)
                and SPEAKS_THERE.search(text[high : word[0]])
            ):
                continue  # `X memuji sosok Y saat berbicara dalam rapat`
            done = None if number else _DONE_TO.search(text, max(start, low - 90), low)
            endures = done is not None and done.group(1) not in quote_verbs().passive
            if endures and low < word[0] and done and done.group(1) not in event_words().holding:
                continue
            if id(official) in absent or event_words().absence.search(
                text[max(start, low - 60) : min(end, high + 30)]
            ):
                continue
            role = role_of(event.kind, surface, low - start)
            if role in ("chair", "opener") and accompanies(view, named, place, start):
                role = "attendee"
            following = named[place + 1][0] if place + 1 < len(named) else end
            if role == "attendee" and _AS_SPEAKER.match(text, high, following):
                role = "speaker"
            others_follow = any(high < other[0] and other[1] <= word[0] for other in named)
            if not number and only_tells(view, low, high, word, others_follow):
                if event.kind != "konferensi pers":
                    continue
                role = "speaker"
            _, known = roles.get(id(official), (official, "attendee"))
            roles[id(official)] = (official, known if role == "attendee" else role)
    if not any(low < word[0] for low, _, _ in view.named_in(*sentences[0], own=True)):
        start = sentences[0][0]
        who = _who_said_so(view, start, word[0]) or _who_is_quoted(view, start, word[0])
        if who is not None and id(who[0]) not in absent:
            start, end = sentences[0]
            roles[id(who[0])] = (who[0], role_of(event.kind, text[start:end], who[1] - start))
    if event.kind == "konferensi pers":
        said = {id(q.speaker) for q in view.doc._.sw_quotes if q.speaker is not None}
        roles = {
            key: (official, "speaker" if role == "attendee" and key in said else role)
            for key, (official, role) in roles.items()
        }
    event.participants = list(roles.values())


def _led_by_office(view: View, kind: str, start: int, end: int) -> list[tuple[Official, str]]:
    """Who led or opened it by a sentence of its own that only names an office (`Upacara dipimpin Bupati`)."""
    head = WORD.match(view.text, start, end)
    if head is None or head.group().casefold() not in (kind.split()[0], *ANY_EVENT):
        return []
    found = []
    for low, _, official in view.named_in(start, end, own=True):
        before = view.text[start:low]
        if _LED_BY_OFFICE.search(before):
            found.append((official, "chair" if "pimpin" in before else "opener"))
    return found


def _spoke_at_it(view: View, start: int, end: int) -> Official | None:
    """Who is the subject of a sentence that tells what happened there (`Pada acara itu, Bupati X menyampaikan …`)."""
    at_it = _AT_IT.match(view.text, start, end)
    named = view.named_in(at_it.end(), end, own=False)[:1] if at_it is not None else []
    if at_it is None or not named or named[0][0] - at_it.end() > LONGEST_OFFICE:
        return None
    between = WORD.findall(view.text[at_it.end() : named[0][0]])
    if view.is_an_attribute(start, named[0][0]) or any(
        VERB.match(w) and w not in event_words().nouns for w in between
    ):
        return None
    return named[0][2]


def _who_is_quoted(view: View, start: int, word: int) -> tuple[Official, int] | None:
    """Who speaks right before an event, called by `-nya` only (`…," katanya dalam rapat kerja`), and where that is."""
    for quote in reversed(view.doc._.sw_quotes):
        if quote.end > word:
            continue
        official = quote.speaker
        if quote.end < start - 4 or not isinstance(official, Official):
            return None
        cue = _HE_SAID_THERE.match(view.text, quote.end, word)
        return (official, max(start, cue.end())) if cue is not None else None
    return None


def _who_said_so(view: View, number_start: int, word: int) -> tuple[Official, int] | None:
    """Who is meant where a sentence only says that he said it there (`Hal itu dikatakannya saat membuka rapat …`).

    Returns:
        Whom the sentence before begins with, else who spoke last; and where the words begin that say what he did.
    """
    told = _SAID_THERE.match(view.text, number_start, word)
    if told is None:
        return None
    at = next((n for n, s in enumerate(view.sentences) if s[0] == number_start), 0)
    if at:
        low, high = view.sentences[at - 1]
        named = view.named_in(low, high, own=True)
        lead = WORD.findall(view.text[low : named[0][0]]) if named else []
        acts = any(VERB.match(w) and w not in event_words().nouns for w in lead)  # `Warga menuntut X dipecat`
        near = bool(named) and named[0][0] - low < LONGEST_OFFICE and not acts
        if near and not overlaps(view.quoted, low, low + 1):
            return named[0][2], told.end()
    spoke = [q for q in view.doc._.sw_quotes if q.end <= number_start and isinstance(q.speaker, Official)]
    return (spoke[-1].speaker, told.end()) if spoke and number_start - spoke[-1].end < 2 * REACH else None
