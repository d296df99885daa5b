"""What the stages leave on a spaCy `Doc`: plain dataclasses with offsets into the raw text.

Every stage writes one list (or one object) under its own extension attribute, `doc._.sw_<name>`, and changes
nobody else's. Objects point to each other directly; ids are given at the end, in `stages/assemble.py`.

Offsets `start` and `end` are Unicode code points in `doc.text`, end exclusive. `rule` is a rule reference
such as `scores.list_item@1`, `model` the name and version of a statistical model; exactly one of the two is
set. `confidence` is the share of such annotations that were right when measured (see `confidence.py`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

from spacy.tokens import Doc

__all__ = [
    "Category",
    "DateMention",
    "Entity",
    "Event",
    "Institution",
    "Line",
    "Mention",
    "Official",
    "PersonMention",
    "Place",
    "Position",
    "Quote",
    "Score",
    "ScoreRegion",
    "Structure",
    "Warning_",
    "register_extensions",
    "warn",
]

LineKind = Literal["title", "heading", "paragraph", "item", "byline", "furniture"]
EntityLabel = Literal["PER", "ORG", "LOC", "FAC", "DATE", "POSITION", "EVENT", "INDEX", "NUMBER"]
Status = Literal["definitive", "acting", "former", "elect", "candidate"]
MentionKind = Literal["name", "short_name", "position", "pronoun"]


@dataclass(slots=True)
class Line:
    """One line of the article without the white space around it.

    `marker` is the bullet or list number in front (`-`, `3.`) and `body` the offset where the text after it
    begins. `kind` says what the line is; only `title`, `heading`, `paragraph` and `item` are article text.
    """

    start: int
    end: int
    kind: LineKind
    body: int
    marker: str | None = None

    @property
    def is_text(self) -> bool:
        """Whether the line belongs to the article itself (not a byline, not page furniture)."""
        return self.kind not in ("byline", "furniture")


@dataclass(slots=True)
class Structure:
    """How the article is laid out: lines in order, and what stands at its head and foot.

    `dateline` is the span of the town alone (`BALIKPAPAN`), `body` the offset where the running text after
    the dateline begins, `byline` the spans of the names of authors and editors, `outlet` the span of the
    medium's name, `published` the span of the byline's date.
    """

    lines: list[Line] = field(default_factory=list)
    title: tuple[int, int] | None = None
    dateline: tuple[int, int] | None = None
    dateline_prefix: tuple[int, int] | None = None
    outlet: tuple[int, int] | None = None
    byline: list[tuple[int, int]] = field(default_factory=list)
    published: tuple[int, int] | None = None
    body: int = 0

    def line_at(self, offset: int) -> Line | None:
        """The line that holds the character at `offset`, or None between lines."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.lines) and self.lines[low].start <= offset:
            return self.lines[low]
        return None


@dataclass(slots=True, eq=False)
class Entity:
    """One mention of anything that has a name, a value or an office. `target` is what it refers to."""

    start: int
    end: int
    label: EntityLabel
    confidence: float
    rule: str | None = None
    model: str | None = None
    target: Any = None
    entry: Any = None  # the lexicon entry (or entries) behind the mention, where there is one


@dataclass(slots=True, eq=False)
class Mention:
    """A stretch of text that names a place or an institution."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class DateMention:
    """A date expression; `value` is EDTF (ISO 8601-2), None where it could not be resolved.

    `time` is the time of day that stands behind it, `10:30` or with its zone `10:30+08:00`.
    """

    start: int
    end: int
    value: str | None
    granularity: Literal["day", "month", "year", "interval"]
    resolution: Literal["explicit", "inferred_year", "relative", "unresolved"]
    rule: str
    confidence: float
    weekday_agrees: bool | None = None
    anchor: str | None = None
    time: str | None = None


@dataclass(slots=True, eq=False)
class Place:
    """A place with all its mentions. `code` is the Kemendagri code with dots; `lat`, `lon` are degrees."""

    name: str
    kind: Literal[
        "provinsi", "kabupaten", "kota", "kecamatan", "island", "facility", "area", "country", "other"
    ]
    mentions: list[Mention]
    confidence: float
    code: str | None = None
    parent: str | None = None
    lat: float | None = None
    lon: float | None = None
    rule: str | None = None
    model: str | None = None


@dataclass(slots=True, eq=False)
class Institution:
    """An institution with all its mentions; `stated` is False where it only follows from a position."""

    name: str
    mentions: list[Mention]
    confidence: float
    abbreviation: str | None = None
    kind: str | None = None
    region: str | None = None
    stated: bool = True
    rule: str | None = None
    model: str | None = None


@dataclass(slots=True, eq=False)
class Position:
    """An office that a person holds, held or seeks. `start`, `end` span the office, institution and region."""

    title: str
    start: int
    end: int
    rule: str
    confidence: float
    expanded: str | None = None
    status: Status = "definitive"
    acting_as: str | None = None
    institution: Institution | None = None
    region: str | None = None


@dataclass(slots=True, eq=False)
class PersonMention:
    """One mention of a person: the name in full or in part, the office alone, or a pronoun."""

    start: int
    end: int
    kind: MentionKind


@dataclass(slots=True, eq=False)
class Official:
    """A person who holds, held or seeks a position. `name` is without ranks, titles and degrees.

    It is empty for somebody whom another one represents and the text gives by the office alone; such people stand in
    `represents` only.
    """

    name: str
    mentions: list[PersonMention]
    positions: list[Position] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    post_nominals: list[str] = field(default_factory=list)
    represents: Official | None = None


@dataclass(slots=True, eq=False)
class Quote:
    """Something somebody said. `start`, `end` span the words, without the quotation marks.

    `speaker` is the official who said it; `speaker_name` the full name of the speaker, official or not;
    `speaker_start`, `speaker_end` the words that name the speaker at the quote (`Ia`, `Akmal`).
    """

    start: int
    end: int
    kind: Literal["direct", "indirect"]
    rule: str
    confidence: float
    cue: str | None = None
    speaker: Official | None = None
    speaker_name: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None


@dataclass(slots=True, eq=False)
class ScoreRegion:
    """The region that a score belongs to; `start`, `end` are where the text names it."""

    code: str | None
    name: str
    level: Literal["nasional", "provinsi", "kabupaten", "kota"]
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Category:
    """`stated` is what the text says of the item (`how`: by itself, a heading, or carried on from items
    before); `derived` follows from the published cut-offs of the index.
    """

    stated: str | None = None
    how: Literal["item", "heading", "carried"] | None = None
    derived: str | None = None


#: what speaks for an index: its full name, who publishes it, a word of its field, or nothing but an abbreviation that
#: no other index has; `rival` speaks against it
EvidenceKind = Literal["name", "publisher", "cue", "abbreviation", "rival"]


@dataclass(frozen=True, slots=True)
class IndexEvidence:
    """Why a number is taken to be of an index: the words from `start` to `end`, and what they are."""

    kind: EvidenceKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """What was weighed and lost: another `index` (`value` is its id), another `region` (its code) that the number could
    be of by `rule`, or another of the same name. `start`, `end` is where it is named.
    """

    kind: Literal["index", "region"]
    value: str
    start: int
    end: int
    rule: str | None = None


@dataclass(slots=True, eq=False)
class Score:
    """A region and its score in an index; `raw` is the number as printed, `start`, `end` span both.

    `index_start` is where the name of the index stands that governs the number (`index_text`), `index_evidence` what
    that is known by, the most telling first. `alternatives` are the other readings that were weighed.
    """

    region: ScoreRegion
    score: float
    raw: str
    start: int
    end: int
    rule: str
    confidence: float
    index: str | None = None
    index_text: str | None = None
    index_start: int | None = None
    index_name: str | None = None
    publisher: str | None = None
    edition: int | None = None
    unit: str | None = None
    dimension: str | None = None
    basis: str | None = None
    category: Category = field(default_factory=Category)
    rank: int | None = None
    rank_scope: str | None = None
    flags: list[str] = field(default_factory=list)
    number_start: int = 0
    number_end: int = 0
    index_evidence: list[IndexEvidence] = field(default_factory=list)
    alternatives: list[Alternative] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Event:
    """Who met where and when. `participants` are officials with their roles, in order of mention."""

    kind: str
    start: int
    end: int
    rule: str
    confidence: float
    date: str | None = None
    venue: Place | None = None
    participants: list[tuple[Official, str]] = field(default_factory=list)


@dataclass(slots=True)
class Warning_:
    """Something that a reader of the record should know; `code` is from the catalogue in `errors.py`."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None


#: extension attribute → what it holds; the order is that of the stages
EXTENSIONS: dict[str, str] = {
    "sw_published": "day of publication as the input gives it (datetime.date) or None",
    "sw_structure": "Structure",
    "sw_model_confidences": "confidence of each of doc.ents, None where nothing has measured it",
    "sw_model_names": "which of two models found each of doc.ents, else None",
    "sw_entities": "list of Entity",
    "sw_dates": "list of DateMention",
    "sw_places": "list of Place",
    "sw_institutions": "list of Institution",
    "sw_officials": "list of Official",
    "sw_persons": "list of Official without positions: people whose office the text does not say",
    "sw_quotes": "list of Quote",
    "sw_scores": "list of Score",
    "sw_events": "list of Event",
    "sw_warnings": "list of Warning_",
    "sw_failed": "names of the stages that raised, with the exception's type",
}

_SINGLE = {"sw_published", "sw_structure", "sw_model_confidences", "sw_model_names"}


def _getter(name: str) -> Any:
    default: Any = (lambda: None) if name in _SINGLE else list
    key = f"sariwarta.{name}"

    def get(doc: Doc) -> Any:
        store = doc.user_data
        if key not in store:
            store[key] = default()
        return store[key]

    return get


def _setter(name: str) -> Any:
    key = f"sariwarta.{name}"

    def put(doc: Doc, value: Any) -> None:
        doc.user_data[key] = value

    return put


def register_extensions() -> None:
    """Make `doc._.sw_…` available; safe to call more than once.

    Lists start empty and live with the document (spaCy's own defaults would be shared between documents).
    """
    for name in EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_getter(name), setter=_setter(name))


def warn(doc: Doc, code: str, message: str, start: int | None = None, end: int | None = None) -> None:
    """Leave a warning on the document.

    Args:
        doc: the document that the warning is about.
        code: a code from the catalogue in `errors.py`.
        message: plain words, with what to do where something can be done.
        start: offset of the stretch that it is about, or None.
        end: its end, exclusive.
    """
    doc._.sw_warnings.append(Warning_(code, message, start, end))


def iso(day: dt.date | None) -> str | None:
    """ISO 8601 of a day, None for None."""
    return day.isoformat() if day else None


register_extensions()
