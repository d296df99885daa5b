"""Events: who met where and when, of the kinds in `data/event_kinds.tsv`.

A first sentence of news says what happened, when and where. An event is a word for its kind in a sentence that
also has its date or its venue; of each kind an article tells of one. How one is read, in the order of `read_events`:

1. **Doubt** (`event_parts/doubts.py`). Titles of papers, claims that are refuted, history and what tourists do are no events.
2. **Setting** (`event_parts/setting.py`). A date or building belongs to it only if the words between them tell of nothing
   else (`data/event_words.toml`); what the first sentence leaves out may stand in the next one (`Kegiatan itu digelar di …`).
3. **Participants** (`event_parts/participants.py`, `event_parts/roles.py`). Roles come from the words beside the people: who
   leads (`memimpin`), speaks (`narasumber`; at a press conference whoever is quoted), opens, or attends (`dihadiri`, `hadir`).
4. **Later** (`event_parts/later.py`). Sentences further behind that only list who came, or say who led.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Event
from sariwarta.confidence import confidence
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.days import whole_time
from sariwarta.stages.event_parts.doubts import (
    is_a_custom,
    is_history,
    is_no_event,
    is_refuted,
    takes_a_visitor,
)
from sariwarta.stages.event_parts.later import came_later, led_later
from sariwarta.stages.event_parts.misprints import meant_day
from sariwarta.stages.event_parts.participants import find_participants, share
from sariwarta.stages.event_parts.rules import RULES
from sariwarta.stages.event_parts.setting import MOMENTS, complete, find_date, find_site, find_venue
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import WORD, event_words

__all__ = ["RULES", "EventsStage", "make_events", "read_events"]

_DOUBLE_MARK = re.compile(r"[\"“”„]")
_OPENING = re.compile(r"(?:^|\s)[\"“„]\Z", re.MULTILINE)
#: `peluncuran dan dialog` are one meeting
_AND = re.compile(r" (?:dan|serta|sekaligus|&) ")
_PLANNED = re.compile(r"\b(?:berencana|akan|bakal|hendak|direncanakan|rencananya|dijadwalkan|ingin)\b")


class EventsStage:
    """Fills `doc._.sw_events`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the events of one document, after quotes and officials."""
        doc._.sw_events = read_events(View(doc))
        return doc


def read_events(view: View) -> list[Event]:
    """The events of one document in order, one of each kind."""
    events: dict[str, Event] = {}
    paired: list[tuple[str, str]] = []
    for number, (start, end) in enumerate(view.sentences):
        found = [e for e in view.kinds_in(start, end) if not is_no_event(view, *e, start, end)]
        if not found or is_refuted(view, number):
            continue
        for kind, at, to in found:
            if kind in events or overlaps(view.quoted, at, to) or view.in_a_name(at, to):
                continue
            if len(_DOUBLE_MARK.findall(view.text, start, at)) % 2 or _OPENING.search(
                view.text, max(0, start - 3), start
            ):
                continue  # said by somebody, though the quote was not found as a whole
            behind = WORD.findall(view.text[to : min(end, to + 40)])[:3]
            if not event_words().weapons.isdisjoint(behind):
                continue
            others = [(a, b) for other, a, b in found if other != kind]
            event = _event(view, kind, (at, to), (start, end), others)
            if event is not None:
                complete(view, event, view.sentences[number + 1 : number + 3])
                led = number - _told_before(view, kind, number)
                find_participants(
                    view, event, (at, to), view.sentences[number : number + 4], view.sentences[led:number]
                )
                if (
                    kind == "kunjungan"
                    and not event.participants
                    and takes_a_visitor(view, at, to, start, event)
                ):
                    continue  # `wisatawan yang berkunjung ke museum` make no visit that is news
                events[kind] = event
                paired += [
                    (other, kind)
                    for other, _, b in found
                    if other in events and _AND.fullmatch(view.text, b, at)
                ]
    for event in events.values():
        led_later(view, event, [e for e in events.values() if e is not event])
    came_later(view, list(events.values()))
    for one, other in paired:
        share(events[one], events[other])
    # a visit at which a meeting was held is told once: the general words give way to the telling ones
    if "rapat" in events and any(kind.startswith("rapat ") for kind in events):
        del events["rapat"]
    return sorted(events.values(), key=lambda e: e.start)


def _event(
    view: View, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
) -> Event | None:
    date = find_date(view, kind, word, sentence, others)
    venue = find_venue(view, kind, word, sentence, others)
    if date is not None and venue is None:
        venue = find_site(view, kind, word, sentence, others)
    if (date is None and venue is None) or is_a_custom(view, sentence, date):
        return None
    if date is None and _PLANNED.search(
        view.text, max(sentence[0], word[0] - 30), max(word[1], venue[1] if venue else 0)
    ):
        return None  # `berencana meluncurkan model baru`: whether it was held is not known
    rule = RULES["dated_kind" if date is not None else "placed_kind"]
    meant = meant_day(view, date) if date is not None and date.weekday_agrees is False else None
    several = whole_time(view, date, sentence) if date is not None and kind not in MOMENTS else None
    ends = [word[1], *([date.end] if date else []), *([venue[1]] if venue else [])]
    if several is not None:
        ends.append(several[1])
    first = min(word[0], date.start if date else word[0])
    event = Event(
        kind,
        first,
        max(ends),
        rule.ref,
        confidence(rule.ref, 0.85),
        several[0] if several is not None else meant or (date.value if date else None),
        venue[0] if venue else None,
    )
    return None if is_history(view, event, word, date) else event


def _told_before(view: View, kind: str, number: int) -> int:
    """How many sentences before this one already tell of the same event: one or none."""
    if number == 0:
        return 0
    start, end = view.sentences[number - 1]
    told = any(k == kind and not view.in_a_name(a, b) for k, a, b in view.kinds_in(start, end))
    return int(told and start >= view.sentences[number][0] - 600)


@Language.factory("sariwarta_events", assigns=["doc._.sw_events"], requires=["doc._.sw_officials"])
def make_events(nlp: Language, name: str) -> EventsStage:
    """Make the stage that finds who met where and when."""
    return EventsStage()
