"""Who was there: officials named in the sentence of an event, in the one before it and those behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from sariwarta.annotations import Event, Official
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.cues import cues
from sariwarta.stages.event_parts.roles import (
    ANY_EVENT,
    ATTENDS,
    CHAIR,
    DONE_BY_WHOM,
    ENDURED,
    INDUCTIONS,
    LONGEST_OFFICE,
    SPEAKER,
    SPEAKS_THERE,
    accompanies,
    list_end,
    meets_others,
    only_tells,
    role_of,
    run_before,
    speaks_at_it,
    takes_part,
)
from sariwarta.stages.event_parts.setting import REACH, refers_back
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["find_participants", "led_by_office", "share"]

#: who is inducted, and by whom
_INDUCTED = re.compile(
    r"\b(?:melantik|mengukuhkan|pelantikan|pengukuhan)\s(?:[^.;,]|,(?! (?:yang|untuk|di|pada|dalam|saat)\b)){0,120}\Z"
)
_IS_INDUCTED = re.compile(
    r",?(?: (?:yang|resmi|telah|baru|juga|sudah|turut|secara|saja)){0,4} (?:dilantik|dikukuhkan)\b"
)
_INDUCTS = re.compile(
    r",?(?: (?:yang|resmi|telah|baru|juga|langsung|secara)){0,4} (?:melantik|mengukuhkan)\b"
)
_INDUCTED_BY = re.compile(
    r"\b(?:dilantik|dikukuhkan|(?:pelantikan|pengukuhan)(?: (?:itu|ini|tersebut))? (?:dilakukan|dipimpin))"
    r"(?: dan [a-z]+ sumpah(?:nya)?)?"
    r"(?: secara resmi| langsung)*(?: oleh)?\s(?:(?!sebagai|menjadi|pada|di\b)[^.;,]){0,100},?[^.;,]{0,30}\Z"
)
#: that something was told at an event, not by whom
_CAME_OUT = re.compile(
    r"\b(?:terungkap|mengemuka|diungkap|diungkapkan|disampaikan|dikatakan|dikemukakan|diumumkan|dipaparkan|ditegaskan|diputuskan|dibahas)"
    r" (?:\w+ )?(?:dalam|saat|pada|di sela(?:-sela)?|ketika|usai|melalui)\b"
)
#: who is quoted with one of these spoke at another time
_ELSEWHERE = re.compile(
    r"\b(?:saat|ketika|dalam|melalui|lewat|kepada|terpisah|dihubungi|ditemui|dikonfirmasi|dikutip|seperti|di)\b|\(\d"
)
#: between a name and a press conference: he speaks at it
_SAYS_IT = re.compile(
    r"\b(?:me[a-z]{3,}(?:kan|i)(?:nya)?|berkata|bilang|menjelaskan|berbicara) "
    r"(?:(?:hal|soal|pernyataan|itu|ini|tersebut|langsung) ){0,3}"
    r"(?:dalam|saat|pada|ketika|lewat|di sela(?:-sela)?) "
    r"(?:(?:acara|sesi|kegiatan|gelaran) )?\Z"
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
#: right before who led or opened it: his office, or nothing
_LED_BY_OFFICE = re.compile(
    r"\b(?:dipimpin|dibuka)(?: secara resmi)?(?: langsung)?(?: oleh)?\s(?:[A-Z][\w./-]*,?\s){0,14}\Z"
)
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
    roles: dict[int, tuple[Official, str]] = {}
    _told_before(view, event, before, roles)
    if before and refers_back(view, word, sentences[0]):
        told = next((a, b) for kind, a, b in view.kinds_in(*before[0]) if kind == event.kind)
        _in_its_sentence(view, event, told, before[0], roles)
    _in_its_sentence(view, event, word, sentences[0], roles)
    for sentence in sentences[1:]:
        _told_behind(view, event, word, sentence, roles)
    if not any(low < word[0] for low, _, _ in view.named_in(*sentences[0], own=True)):
        start, end = sentences[0]
        who = _who_said_so(view, start, word[0]) or _who_is_quoted(view, start, word[0])
        if who is not None and id(who[0]) not in view.absent:
            role = role_of(event.kind, view.text[start:end], who[1] - start)
            if role == "attendee" and speaks_at_it(view.text, start, who[1], who[1], word[0] + 1):
                role = "speaker"
            roles[id(who[0])] = (who[0], role)
    if not roles:
        _whose_words_it_was_told_by(view, word, sentences, roles)
    if event.kind == "konferensi pers":
        said = {id(q.speaker) for q in view.doc._.sw_quotes if q.speaker is not None}
        roles = {
            key: (official, "speaker" if role == "attendee" and key in said else role)
            for key, (official, role) in roles.items()
        }
    event.participants = list(roles.values())


def _told_before(
    view: View, event: Event, sentences: list[tuple[int, int]], roles: dict[int, tuple[Official, str]]
) -> None:
    """Who led or opened it, or was inducted, by the sentence before that already tells of it."""
    for start, end in sentences:
        named = view.named_in(start, end, own=True)
        for place, (low, _, official) in enumerate(named):
            if view.is_an_attribute(start, low):
                continue
            role = role_of(event.kind, view.text[start:end], low - start)
            if role in ("chair", "opener") and not accompanies(view, named, place, start):
                roles[id(official)] = (official, role)
            elif event.kind in INDUCTIONS and _INDUCTED.search(view.told, start, low):
                roles.setdefault(id(official), (official, "attendee"))


def _in_its_sentence(
    view: View,
    event: Event,
    word: tuple[int, int],
    sentence: tuple[int, int],
    roles: dict[int, tuple[Official, str]],
) -> None:
    """Who is named in the sentence of the event, but for those who only speak of it, are spoken of, or were absent."""
    text, (start, end) = view.text, sentence
    if _AHEAD.search(text[max(start, word[0] - 12) : word[0]]):
        return  # `bertemu sebelum pelantikan` says nothing of who is there
    named = view.named_in(start, end, own=True)
    if ENDURED.search(text[word[0] : word[1]]):
        named = run_before(text, named, word[0])
    for place, (low, high, official) in enumerate(named):
        if view.is_an_attribute(start, low) or view.was_absent(official, start, low, high, end):
            continue
        if (
            place
            and low < word[0]
            and event_words().comments.search(text, named[place - 1][1], low)
            and SPEAKS_THERE.search(text[high : word[0]])
        ):
            continue  # `X memuji sosok Y saat berbicara dalam rapat`
        if low < word[0] and (_has_it_done(view, low, start) or meets_others(view, high, word[0])):
            continue
        role = role_of(event.kind, text[start:end], low - start)
        if role in ("chair", "opener") and accompanies(view, named, place, start):
            role = "attendee"
        following = named[place + 1][0] if place + 1 < len(named) else end
        if role == "attendee" and speaks_at_it(text, start, low, high, following):
            role = "speaker"
        if event.kind == "konferensi pers" and role == "attendee" and _SAYS_IT.search(text, high, word[0]):
            role = "speaker"
        others_follow = any(high < other[0] and other[1] <= word[0] for other in named)
        if only_tells(view, low, high, word, others_follow):
            if event.kind != "konferensi pers":
                continue
            role = "speaker"
        _add(roles, official, role)


def _told_behind(
    view: View,
    event: Event,
    word: tuple[int, int],
    sentence: tuple[int, int],
    roles: dict[int, tuple[Official, str]],
) -> None:
    """Who is said to have been there by one of the next sentences."""
    start, end = sentence
    for official, role in led_by_office(view, event.kind, start, end):
        roles[id(official)] = (official, role)
    if (there := _spoke_at_it(view, start, end)) is not None and id(there) not in view.absent:
        roles.setdefault(id(there), (there, "attendee"))
    told = view.told[start:end]
    inducted = event.kind in INDUCTIONS
    if (
        not any(p.search(told) for p in (CHAIR, SPEAKER, cues().opener, ATTENDS, DONE_BY_WHOM))
        and not inducted
    ):
        return
    planned = view.is_planned(event)
    named = view.named_in(start, end, own=False)
    for place, (low, high, official) in enumerate(named):
        if view.is_an_attribute(start, low) or view.was_absent(official, start, low, high, end):
            continue
        induction = _inducts(view, start, low, high, end) if inducted else None
        if induction is not None:
            _add(roles, official, induction)
            continue
        if not takes_part(told, low - start, list_end(view, named, place) - start, planned):
            continue
        role = role_of(event.kind, told, low - start)
        if role in ("chair", "opener") and accompanies(view, named, place, start):
            role = "attendee"
        following = named[place + 1][0] if place + 1 < len(named) else end
        if role == "attendee" and speaks_at_it(view.told, start, low, high, following):
            role = "speaker"
        _add(roles, official, role)


def _add(roles: dict[int, tuple[Official, str]], official: Official, role: str) -> None:
    """Keep what is known of somebody unless it only was that he came."""
    _, known = roles.get(id(official), (official, "attendee"))
    roles[id(official)] = (official, known if role == "attendee" else role)


def _has_it_done(view: View, low: int, start: int) -> bool:
    """Whether something else is done by somebody at the event (`merasa dihargai oleh X selama kunjungan Y`)."""
    done = _DONE_TO.search(view.text, max(start, low - 90), low)
    if done is None or done.group(1) in quote_verbs().passive:
        return False
    return done.group(1) not in event_words().holding


def _inducts(view: View, start: int, low: int, high: int, end: int) -> str | None:
    """What somebody does at an induction by a sentence behind it: inducts, is inducted, or neither."""
    if _INDUCTED_BY.search(view.told, start, low):
        return "chair"
    if _INDUCTED.search(view.told, start, low) or _IS_INDUCTED.match(view.told, high, end):
        return "attendee"
    return "chair" if _INDUCTS.match(view.told, high, end) else None


def _whose_words_it_was_told_by(
    view: View,
    word: tuple[int, int],
    sentences: list[tuple[int, int]],
    roles: dict[int, tuple[Official, str]],
) -> None:
    """Take who is quoted right behind a sentence that only says that it was told there (`Hal itu terungkap dalam rapat …`)."""
    start, end = sentences[0]
    if not _CAME_OUT.search(view.told, start, word[0]):
        return
    for quote in view.doc._.sw_quotes:
        if quote.start < end:
            continue
        cue = view.text[quote.end : quote.end + 160].split("\n")[0]
        if quote.start - end < 4 and isinstance(quote.speaker, Official) and not _ELSEWHERE.search(cue):
            _add(roles, quote.speaker, "attendee")
        return


def share(one: Event, other: Event) -> None:
    """Let two events that were told as one (`peluncuran dan dialog`) have the same participants."""
    if (one.date or "").partition("/")[0] != (other.date or "").partition("/")[0]:
        return
    for event, twin in ((one, other), (other, one)):
        known = {id(official) for official, _ in event.participants}
        event.participants = [*event.participants, *(p for p in twin.participants if id(p[0]) not in known)]


def led_by_office(view: View, kind: str, start: int, end: int) -> list[tuple[Official, str]]:
    """Who led or opened it by a sentence of its own that only names an office (`Upacara dipimpin Bupati`)."""
    head = WORD.match(view.text, start, end)
    heads = ("rapat", "sidang") if kind.startswith("rapat") else (kind.split()[0],)
    if head is None or head.group().casefold() not in (*heads, *ANY_EVENT):
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
    before = bisect_right(view.doc._.sw_quotes, word, key=lambda quote: quote.end)
    for quote in view.doc._.sw_quotes[max(0, before - 1) : before]:
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
    at = bisect_left(view.sentences, (number_start, number_start))
    if 0 < at < len(view.sentences) and view.sentences[at][0] == number_start:
        low, high = view.sentences[at - 1]
        named = view.named_in(low, high, own=True)
        lead = WORD.findall(view.text[low : named[0][0]]) if named else []
        acts = any(VERB.match(w) and w not in event_words().nouns for w in lead)  # `Warga menuntut X dipecat`
        near = bool(named) and named[0][0] - low < LONGEST_OFFICE and not acts
        if near and not overlaps(view.quoted, low, low + 1):
            return named[0][2], told.end()
    before = bisect_right(view.doc._.sw_quotes, number_start, key=lambda quote: quote.end)
    while before and number_start - view.doc._.sw_quotes[before - 1].end < 2 * REACH:
        before -= 1
        speaker = view.doc._.sw_quotes[before].speaker
        if isinstance(speaker, Official):
            return speaker, told.end()
    return None
