"""Events: who met where and when, of the kinds in `data/event_kinds.tsv`.

A first sentence of news says what happened, when and where. An event is a word for its kind in a sentence that
also has a date or a venue; of each kind an article tells of one. Roles come from the words beside the people:
who leads (`memimpin`), speaks (`narasumber`), opens, or attends (`dihadiri`, `hadir`).
"""

from __future__ import annotations

import functools
import re
from importlib import resources

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Event, Official, Place
from sariwarta.confidence import confidence
from sariwarta.language.sentences import sentence_spans
from sariwarta.lexicon.matcher import Matcher
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.structure import structure_of

__all__ = ["RULES", "EventsStage", "make_events"]

RULES = rule_table(
    Rule(
        "events.dated_kind",
        1,
        "a word for a kind of event in one sentence with its date",
        examples=(
            ("Rapat koordinasi digelar di Samarinda, Selasa (6/2/2024).", "rapat koordinasi 2024-02-06"),
            ("Bupati melantik empat camat, Rabu (7/2/2024).", "pelantikan 2024-02-07"),
        ),
        counterexamples=("Rapat itu penting bagi semua.", "Ia lahir pada 7 Februari 1970."),
    ),
    Rule(
        "events.placed_kind",
        1,
        "a word for a kind of event in one sentence with a building",
        examples=(("Rakor berlangsung di Hotel Harum Samarinda.", "rapat koordinasi"),),
        counterexamples=("Hotel Harum Samarinda penuh.",),
    ),
)

_CHAIR = re.compile(r"\b(?:memimpin|dipimpin|mengetuai|menjadi pemimpin|pimpin)\b")
_SPEAKER = re.compile(r"\b(?:narasumber|pembicara|pemateri|pemapar)\b", re.IGNORECASE)
_OPENER = re.compile(r"\b(?:membuka|dibuka)\b")
_ATTENDS = re.compile(
    r"\b(?:dihadiri|hadir|menghadiri|mengikuti|diikuti|turut serta|bersama|didampingi)\b", re.IGNORECASE
)
_INAUGURATES = re.compile(r"\b(?:melantik|mengukuhkan|meresmikan)\b")


@functools.cache
def _kinds() -> Matcher[str]:
    matcher: Matcher[str] = Matcher([])
    text = resources.files(__package__).joinpath("data/event_kinds.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        kind, forms = line.split("\t")
        for form in forms.split("|"):
            matcher.add(form, kind)
    return matcher


class EventsStage:
    """Fills `doc._.sw_events`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the events of one document, after quotes and officials."""
        text = doc.text
        structure = structure_of(doc)
        sentences = [
            span
            for span in sentence_spans(doc)
            if (line := structure.line_at(span[0])) is None or (line.is_text and line.kind != "heading")
        ]
        quoted = [(q.start, q.end) for q in doc._.sw_quotes if q.kind == "direct"]
        events: dict[str, Event] = {}
        for number, (start, end) in enumerate(sentences):
            for match in _kinds()(text[start:end]):
                kind = match.entries[0]
                at = start + match.start
                if kind in events or any(a <= at < b for a, b in quoted):
                    continue
                date = _nearest_date(doc._.sw_dates, at, start, end)
                venue = _venue(doc, start, end)
                if date is None and venue is None:
                    continue
                rule = RULES["dated_kind" if date is not None else "placed_kind"]
                last = max(start + match.end, date.end if date else 0, _last_end(venue, start, end))
                first = min(at, date.start if date else at)
                event = Event(
                    kind,
                    first,
                    last,
                    rule.ref,
                    confidence(rule.ref, 0.85),
                    date.value if date else None,
                    venue,
                )
                self._participants(doc, event, sentences[number : number + 4])
                events[kind] = event
        # a visit at which a meeting was held is told once: the general words give way to the telling ones
        if "rapat" in events and any(kind.startswith("rapat ") for kind in events):
            del events["rapat"]
        doc._.sw_events = sorted(events.values(), key=lambda e: e.start)
        return doc

    def _participants(self, doc: Doc, event: Event, sentences: list[tuple[int, int]]) -> None:
        """Officials of the sentence itself and, while the text goes on about who was there, of the next ones."""
        text = doc.text
        # who is stood in for was not there
        absent = {id(o.represents) for o in doc._.sw_officials if o.represents is not None}
        roles: dict[int, tuple[Official, str]] = {}
        for number, (start, end) in enumerate(sentences):
            surface = text[start:end]
            if number and not any(p.search(surface) for p in (_CHAIR, _SPEAKER, _OPENER, _ATTENDS)):
                continue
            for mention_start, official in _named_in(doc, start, end):
                if id(official) in absent:
                    continue
                role = _role(event.kind, surface, mention_start - start)
                _, known = roles.get(id(official), (official, "attendee"))
                roles[id(official)] = (official, known if role == "attendee" else role)
        event.participants = list(roles.values())


def _role(kind: str, sentence: str, at: int) -> str:
    """What a person does at the event, from the words around the name in the sentence."""
    before, after = sentence[:at], sentence[at : at + 160]
    if _CHAIR.search(after) and not re.search(r"\bdipimpin\b", after):
        return "chair"
    if re.search(r"\bdipimpin(?: langsung)?(?: oleh)?\b[^.;]{0,60}\Z", before):
        return "chair"
    if _SPEAKER.search(before):
        return "speaker"
    if kind in ("pelantikan", "pengukuhan", "peresmian") and _INAUGURATES.search(after):
        return "chair"
    if _OPENER.search(after) or re.search(r"\bdibuka(?: langsung)?(?: oleh)?\b[^.;]{0,60}\Z", before):
        return "opener"
    return "attendee"


def _named_in(doc: Doc, start: int, end: int) -> list[tuple[int, Official]]:
    found = [
        (m.start, o)
        for o in doc._.sw_officials
        for m in o.mentions
        if m.kind == "name" and start <= m.start < end
    ]
    return sorted(found, key=lambda pair: pair[0])


def _nearest_date(dates: list[DateMention], at: int, start: int, end: int) -> DateMention | None:
    inside = [d for d in dates if start <= d.start < end and d.value and d.granularity in ("day", "interval")]
    return min(inside, key=lambda d: abs(d.start - at), default=None)


def _venue(doc: Doc, start: int, end: int) -> Place | None:
    """The first building in the sentence that a preposition of place stands before."""
    for entity in doc._.sw_entities:
        if entity.label == "FAC" and start <= entity.start < end and isinstance(entity.target, Place):
            before = doc.text[max(start, entity.start - 14) : entity.start].casefold()
            if re.search(r"\b(?:di|ke|bertempat di|aula|dari)\s+(?:\w+\s+)?\Z", before):
                return entity.target
    return None


def _last_end(venue: Place | None, start: int, end: int) -> int:
    if venue is None:
        return 0
    return max((m.end for m in venue.mentions if start <= m.start < end), default=0)


@Language.factory("sariwarta_events", assigns=["doc._.sw_events"], requires=["doc._.sw_officials"])
def make_events(nlp: Language, name: str) -> EventsStage:
    """Make the stage that finds who met where and when."""
    return EventsStage()
