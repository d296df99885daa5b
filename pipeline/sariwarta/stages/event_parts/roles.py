"""What the words around a name say that its bearer does at an event: leads, opens, speaks, attends, or only tells of it."""

from __future__ import annotations

import re

from sariwarta.annotations import Official
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = [
    "ANY_EVENT",
    "ATTENDS",
    "CHAIR",
    "DONE_BY_WHOM",
    "ENDURED",
    "LONGEST_OFFICE",
    "OPENER",
    "SPEAKER",
    "SPEAKS_THERE",
    "accompanies",
    "list_end",
    "only_tells",
    "role_of",
    "run_before",
    "takes_part",
]

ENDURED = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan)\Z")
ANY_EVENT = frozenset({"acara", "kegiatan", "kesempatan", "agenda", "pertemuan", "momen", "momentum"})
CHAIR = re.compile(
    r"\b(?:memimpin|dipimpin|mengetuai|menjadi pemimpin|pimpin|(?:sebagai|selaku|menjadi) [Ii]nspektur)\b"
)
#: whoever is named behind it only comes along (`X, didampingi Y, memimpin apel`)
_ACCOMPANIED = re.compile(r"\b(?:didampingi|ditemani)\b", re.IGNORECASE)
#: before it at the head of a sentence, its subject follows (`Didampingi Y, X memimpin apel`)
_OPENS_ACCOMPANIED = re.compile(r"\W*(?:(?:dengan|sambil)\s)?\Z", re.IGNORECASE)
SPEAKER = re.compile(r"\b(?:narasumber|pembicara|pemateri|pemapar|menghadirkan)\b", re.IGNORECASE)
OPENER = re.compile(r"\b(?:membuka|dibuka)\b")
ATTENDS = re.compile(
    r"\b(?:dihadiri|hadir|menghadiri|mengikuti|diikuti|turut serta|bersama|didampingi)\b", re.IGNORECASE
)
_INAUGURATES = re.compile(r"\b(?:melantik|mengukuhkan|meresmikan|meluncurkan)\b")
#: in a sentence behind that of the event, by whom it was done
DONE_BY_WHOM = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)\b[^.;]{0,60}?\boleh\b")
#: between who speaks and an event at which it was said
_WHILE = re.compile(
    r"\b(?:saat|ketika|dalam|usai|seusai|selepas|pada|sela|sebelum|sesudah|menghadiri|memimpin|melalui(?= \Z))\b"
)
#: between the names of a list, and the characters that the office before the next name may take
_JOINED = re.compile(r"[,;]|\b(?:dan|serta)\b")
LONGEST_OFFICE = 120
_LISTED = re.compile(r"[,/–-]|\b(?:dan|serta|bersama)\b")
_ENDURED_BY = re.compile(
    r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)(?: dan [a-z]+ sumpah(?:nya)?)?(?: secara resmi)?(?: langsung)?"
    r"(?: oleh)?\s(?:[^.,;]{0,60},?\s?|(?:pada |hari )?[^.;]{0,40}\) oleh [^.;,]{0,40},?[^.;,]{0,30})\Z"
)
#: an office before the name may be long, but then no comma parts it from others
_LED_BY = re.compile(
    r"\bdi ?pimpin(?: secara)?(?: langsung)?(?: oleh)?\b(?:(?:[^.;]|\b(?:H|Hj|Drs|Dr|dr|Ir|KH)\.){0,60}|[^.;,]{0,170})\Z"
)
_DONE_BY = re.compile(r"\bdilakukan(?: langsung)? oleh\s[^.;]{0,120}\Z")
_ACCORDING = re.compile(r"\bmenurut\s[^,.;\n]{0,60}\Z", re.IGNORECASE)
_OPENS_ACCORDING = re.compile(r"\W*Menurut\s[^.;\n]{0,120}\Z")
#: who only tells that something is held: `Disampaikan X, rapat digelar …`
_TOLD_BY = re.compile(r"(?:\A|[.,]\s)(?:Di|di)[a-z]{4,}kan(?: oleh)?\s[^,.;\n]{0,60}\Z")
#: who does one of these at an event is there, whatever he said of others
SPEAKS_THERE = re.compile(
    r"\b(?:saat|ketika|usai|seusai|sambil)\s(?:berbicara|berpidato|memberi(?:kan)? sambutan"
    r"|menyampaikan sambutan|menjadi (?:pembicara|narasumber)"
    r"|menghadiri|hadir|membuka|memimpin)\b[^.,;]{0,40}\Z"
)


def accompanies(view: View, named: list[tuple[int, int, Official]], place: int, start: int) -> bool:
    """Whether somebody named in a sentence only comes along with its subject."""
    low = named[place][0]
    found = list(_ACCOMPANIED.finditer(view.text, start, low))
    if not found:
        return False
    if any(
        VERB.match(w) and w not in event_words().nouns for w in WORD.findall(view.text[found[-1].end() : low])
    ):
        return False
    if not _OPENS_ACCOMPANIED.match(view.text, start, found[-1].start()):
        return True
    following = view.text[named[place][1] : named[place + 1][0]] if place + 1 < len(named) else None
    return following is not None and not any(VERB.match(w) for w in WORD.findall(following))


def list_end(view: View, named: list[tuple[int, int, Official]], place: int) -> int:
    """Where the list of names ends that somebody is named in: nothing but offices stands between its names."""
    end = named[place][1]
    for low, high, _ in named[place + 1 :]:
        gap = view.text[end:low]
        told = any(VERB.match(w) and w not in event_words().nouns for w in WORD.findall(gap))
        if low - end > LONGEST_OFFICE or not _JOINED.search(gap) or told:
            break
        end = high
    return end


def only_tells(view: View, low: int, high: int, word: tuple[int, int], others_follow: bool) -> bool:
    """Whether somebody speaks of an event without being said to be there (`X mengatakan, rapat digelar …`).

    If others are named before the event, it is they who do what is told (`X mengatakan, Y memimpin rapat`).
    """
    verbs = quote_verbs()
    if low >= word[1]:
        before = WORD.findall(view.text[word[1] : low])
        return any(
            verbs.active.get(w) in ("say", "add") or w in verbs.bare or w in ("menurut", "bahwa")
            for w in before
            if w.islower()
        )
    if any(p.search(view.text[max(0, low - 70) : low]) for p in (_ACCORDING, _TOLD_BY)):
        between = view.text[high : word[0]]
        return _WHILE.search(between) is None
    between = view.text[high : word[0]]
    if SPEAKS_THERE.search(between):
        return False
    if event_words().comments.search(between):
        return True  # `X mengomentari penampilan Y saat upacara`
    says = any(verbs.active.get(w) in ("say", "add", "wish") for w in WORD.findall(between))
    while_ = _WHILE.search(between)
    if others_follow and while_ is not None and while_.group() in ("memimpin", "menghadiri"):
        while_ = None
    return says and while_ is None


def run_before(text: str, named: list[tuple[int, int, Official]], at: int) -> list[tuple[int, int, Official]]:
    """Those who are inducted at `at`: the nearest name before it and those that are listed with it; and all behind it."""
    run: list[tuple[int, int, Official]] = []
    low = at
    for item in reversed([n for n in named if n[1] <= at]):
        gap = text[item[1] : low]
        listed = _LISTED.search(gap) and len(gap) <= 60
        if run and (not listed or any(VERB.match(w) for w in WORD.findall(gap))):
            break
        run.insert(0, item)
        low = item[0]
    return run + [n for n in named if n[0] >= at]


def takes_part(sentence: str, at: int, to: int) -> bool:
    """Whether a sentence behind that of the event says of a name that its bearer was there, and not what he wants or says."""
    before = sentence[:at]
    patterns = (CHAIR, SPEAKER, OPENER, ATTENDS, DONE_BY_WHOM)
    said = [m.end() for p in patterns for m in p.finditer(before)]
    if said:
        active = quote_verbs().active
        between = WORD.findall(before[max(said) :])
        return not any(active.get(w) in ("say", "add", "wish") for w in between)
    if _OPENS_ACCORDING.match(before):
        return False  # `menurut X, kegiatan bagi mereka yang mengikuti …`
    after = sentence[to : to + 80]
    told = {w for w in WORD.findall(after) if quote_verbs().active.get(w) in ("say", "add")}
    if told:
        after = after[: min(after.index(w) for w in told)]
    return any(p.search(after) for p in (CHAIR, SPEAKER, OPENER, ATTENDS))


def role_of(kind: str, sentence: str, at: int) -> str:
    """What a person does at the event, from the words around the name in the sentence."""
    before, after = sentence[:at], sentence[at : at + 160]
    if CHAIR.search(after) and not re.search(r"\bdipimpin\b", after):
        return "chair"
    if _ENDURED_BY.search(before):
        return "chair"
    if _LED_BY.search(before):
        return "chair"
    if SPEAKER.search(before):
        return "speaker"
    if kind == "konferensi pers" and _DONE_BY.search(before):
        return "speaker"
    if kind in ("pelantikan", "pengukuhan", "peresmian", "peluncuran") and (
        _INAUGURATES.search(after) or _DONE_BY.search(before)
    ):
        return "chair"
    if OPENER.search(after) or re.search(r"\bdibuka(?: langsung)?(?: oleh)?\b[^.;]{0,60}\Z", before):
        return "opener"
    return "attendee"
