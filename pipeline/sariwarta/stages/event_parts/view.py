"""One document as events are read from it: its sentences, what is quoted or part of a name, who is named where."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Event, Official, Place
from sariwarta.language.sentences import sentence_spans
from sariwarta.language.spans import overlaps
from sariwarta.language.words import Word, text_of, words, words_of
from sariwarta.stages.event_parts.words import WORD, event_words, kinds
from sariwarta.stages.structure import structure_of

__all__ = ["View", "whole_sentences"]

#: the words right before a name, up to a sign: `putra bungsu Presiden X`, `arahan X`
_BEFORE_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}[ .]{0,2}\Z")
#: between two words for events of which the second is part of what the first is called
_WITHIN_A_NAME = re.compile(r"(?: [A-Z][\w-]*){1,4} ")
#: between two people who are named as a pair (`pendukung X-Y`)
_PAIR = re.compile(r"\s?[-–/&]\s?|\s(?:dan|dengan)\s")
#: the word before a name with its office and titles
_OF_WHOM = re.compile(r"\b(\w+)[ .]{1,2}(?:\(?[A-Z][\w./-]*\)?,? ){0,8}\Z")
#: `…, kata dia, …` says nothing of where he was
_SAYS_HE = re.compile(
    r"\b(?:kata|ujar|menurut|lanjut|jelas|tutur|ucap|tambah|ungkap|terang) \Z", re.IGNORECASE
)


class View:
    """One document as the events are read from it."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, text_of(doc)
        structure = structure_of(doc)
        self.sentences = [
            span
            for span in sentence_spans(doc)
            if (line := structure.line_at(span[0])) is None or (line.is_text and line.kind != "heading")
        ]
        self.sentences = whole_sentences(
            self.sentences, [(m.start, m.end) for o in doc._.sw_officials for m in o.mentions]
        )
        self.quoted = [(q.start, q.end) for q in doc._.sw_quotes if q.kind == "direct"]
        #: who is named outside of what is quoted, in order
        self._mentions = sorted(
            (
                (m.start, m.end, m.kind, o)
                for o in doc._.sw_officials
                for m in o.mentions
                if not overlaps(self.quoted, m.start, m.end)
            ),
            key=lambda item: item[:2],
        )
        self._dates: list[DateMention] = sorted(doc._.sw_dates, key=lambda date: date.start)
        #: the text with blanks for all that is quoted
        self.told = _blanked(self.text, self.quoted)
        self.names: list[tuple[int, int]] = sorted(
            (e.start, e.end) for e in doc._.sw_entities if e.label in ("ORG", "FAC", "POSITION")
        )
        self.people = sorted((e.start, e.end) for e in doc._.sw_entities if e.label == "PER")
        #: smaller places than a district (`Kampung Dieng`), for where no building is named
        self.sites = [
            e
            for e in doc._.sw_entities
            if e.label == "LOC"
            and isinstance(e.target, Place)
            and e.target.code is None
            and _is_a_site(e.target)
        ]
        self.buildings = [e for e in doc._.sw_entities if e.label == "FAC" and isinstance(e.target, Place)]
        self.days = sorted((d.start, d.end) for d in doc._.sw_dates if d.granularity == "day")
        #: who is stood in for was not there, nor who is dead
        self.absent = {
            id(o.represents) for o in doc._.sw_officials if o.represents is not None
        } | self._dead()
        self.own_day = self._own_day()

    def _own_day(self) -> dt.date | None:
        """The day of publication, or the last day that is written with its weekday, as news writes its own days."""
        published: dt.date | None = self.doc._.sw_published
        if published is not None:
            return published
        days = [
            d.value
            for d in self.doc._.sw_dates
            if d.value and d.granularity == "day" and d.rule.startswith("dates.weekday_")
        ]
        return dt.date.fromisoformat(max(days)) if days else None

    def kinds_in(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """The words for events in a sentence; of two side by side one: `upacara pelantikan`, `rapat evaluasi diskusi`."""
        found: list[tuple[str, int, int]] = []
        for match in kinds()(self.text, self._words_in(start, end)):
            kind, at, to = match.entries[0], match.start, match.end
            if found and at - found[-1][2] <= 1:
                if found[-1][0] == "upacara" and kind == "apel":
                    found[-1] = ("upacara", found[-1][1], to)  # `upacara gelar pasukan`
                if found[-1][0] != "upacara" or kind == "apel":
                    continue
                found.pop()
            elif found and self.text[at].isupper() and _WITHIN_A_NAME.fullmatch(self.text, found[-1][2], at):
                continue  # `Peluncuran Sistem Deklarasi` is a launch
            found.append((kind, at, to))
        return found

    def _words_in(self, start: int, end: int) -> list[Word]:
        """The words of a sentence; they are found anew only where one of its ends lies inside of a word."""
        found = words_of(self.doc)
        low, high = bisect_left(found, (start,)), bisect_left(found, (end,))
        if any(n and found[n - 1].end > at for n, at in ((low, start), (high, end))):
            return [Word(start + w.start, start + w.end, w.key) for w in words(self.text[start:end])]
        return found[low:high]

    def in_a_name(self, start: int, end: int) -> bool:
        """Whether a word for an event is part of a longer name (`Divisi Sosialisasi`, `Ruang Rapat`)."""
        before = WORD.findall(self.text[max(0, start - 16) : start])
        bearing = bool(before) and before[-1].casefold() in event_words().bearing
        return bearing or self._is_within(start, end)

    def _is_within(self, start: int, end: int) -> bool:
        """Whether a stretch is part of the longer name of a body, building or office."""
        number = bisect_right(self.names, (start, len(self.text))) - 1
        if number < 0:
            return False
        low, high = self.names[number]
        return end <= high and high - low > end - start

    def named_in(self, start: int, end: int, *, own: bool) -> list[tuple[int, int, Official]]:
        """The officials named in a sentence outside quotations; in the event's own, by short names and offices as well."""
        kinds = ("name", "short_name", "position", "pronoun") if own else ("name",)
        low = bisect_left(self._mentions, start, key=lambda item: item[0])
        high = bisect_left(self._mentions, end, lo=low, key=lambda item: item[0])
        return [
            (at, to, official)
            for at, to, kind, official in self._mentions[low:high]
            if kind in kinds
            and (kind != "pronoun" or not _SAYS_HE.search(self.text, max(start, at - 12), at))
        ]

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates of a stretch, in order."""
        low = bisect_left(self._dates, start, key=lambda date: date.start)
        return self._dates[low : bisect_left(self._dates, end, lo=low, key=lambda date: date.start)]

    def was_absent(self, official: Official, start: int, low: int, high: int, end: int) -> bool:
        """Whether somebody named in a sentence was not at its event: stood in for, dead, or said to be absent."""
        about = self.text[max(start, low - 60) : min(end, high + 30)]
        return id(official) in self.absent or event_words().absence.search(about) is not None

    def has_a_day(self, at: int) -> bool:
        """Whether the sentence at a place has a day outside of what is quoted."""
        number = bisect_right(self.sentences, (at, len(self.text))) - 1
        start, end = self.sentences[max(number, 0)]
        return any(
            d.granularity == "day" and not overlaps(self.quoted, d.start, d.end)
            for d in self.dates_in(start, end)
        )

    def is_planned(self, event: Event) -> bool:
        """Whether an event is still to come when it is told of."""
        if event.date is None or self.own_day is None:
            return False
        return dt.date.fromisoformat(event.date.split("/")[0]) > self.own_day

    def _dead(self) -> set[int]:
        """Who is called dead (`mendiang X`, `wafatnya X`)."""
        return {
            id(o)
            for o in self.doc._.sw_officials
            for m in o.mentions
            if m.kind in ("name", "short_name")
            and (told := _OF_WHOM.search(self.text, max(0, m.start - 100), m.start)) is not None
            and told.group(1).casefold() in event_words().dead
        }

    def is_an_attribute(self, start: int, at: int) -> bool:
        """Whether a name only says whose something is: `putra Presiden X`, `pemakzulan X`, `arahan X`."""
        number = bisect_left(self.people, (at, at)) - 1
        while number >= 0 and start <= self.people[number][0]:
            if not _PAIR.fullmatch(self.text, self.people[number][1], at):
                break
            at = self.people[number][0]
            number -= 1
        match = _BEFORE_NAME.search(self.text, max(start, at - 60), at)
        if match is None:
            return False
        number = bisect_left(self.names, (at, at)) - 1
        office = number >= 0 and at <= self.names[number][1] + 2
        for word in reversed(WORD.findall(match.group())):
            if word.casefold() in event_words().attributes and not (office and word[0].isupper()):
                return True  # but `Sekretaris Kabinet X`
            if word.islower() and word not in ("bungsu", "sulung", "tunggal", "pertama", "kedua", "ketiga"):
                return False
        return False


def _is_a_site(place: Place) -> bool:
    """Whether people can meet at a place: by its kind, or by a word of its name (`Desa Sukamaju`, `Soehanna Hall`)."""
    return place.kind == "facility" or not event_words().sites.isdisjoint(
        w.casefold() for w in WORD.findall(place.name)
    )


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks for some stretches, which are sorted and disjoint."""
    parts, at = [], 0
    for low, high in spans:
        parts += [text[at:low], " " * (high - low)]
        at = max(at, high)
    return "".join(parts) + text[at:]


def whole_sentences(sentences: list[tuple[int, int]], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences without ends inside of a name (`MB. Firjaun Barlaman`)."""
    starts = {start for start, _ in sentences}
    inside = {at for low, high in names for at in range(low + 1, high) if at in starts}
    whole: list[tuple[int, int]] = []
    for start, end in sentences:
        if whole and start in inside:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
