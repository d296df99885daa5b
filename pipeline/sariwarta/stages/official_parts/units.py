"""An article as rows of units: names, offices, institutions, places, ranks, titles, words and marks.

The rules for officials read such a row from left to right instead of characters: `Ketua` `KPU Sigi` `,` `Rani`
is four units. One row is one stretch of running text: a line, or a paragraph whose lines were only wrapped.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Line
from sariwarta.language.abbreviations import read_words
from sariwarta.language.words import Word, cut_at, text_of, words_of
from sariwarta.lexicon import Lexicon, Match, NamedPlace, PositionType, Rank, Title
from sariwarta.stages.entities import PlaceReading
from sariwarta.stages.entity_parts.evidence import (
    common_words,
    evidence_words,
    is_headline_verb,
    is_office,
)
from sariwarta.stages.entity_parts.holders import FIELD_BY_FORM, fields_of_departments
from sariwarta.stages.official_parts.bodies import (
    begins_body,
    begins_body_behind_field,
    body_words,
    has_no_field,
    is_acronym,
    size_of_work,
)
from sariwarta.stages.official_parts.first_names import is_first_behind_bracket, lacks_first_name
from sariwarta.stages.official_parts.people import ADDRESS
from sariwarta.stages.official_parts.row_words import FIELD_WORDS, PARTIES, STATES
from sariwarta.stages.official_parts.titles import field_words, office_called
from sariwarta.stages.places import levels_of, region_names
from sariwarta.stages.structure import structure_of

__all__ = [
    "Degree",
    "NamePart",
    "Row",
    "Unit",
    "degrees_after",
    "flat",
    "is_initial",
    "rank_text",
    "rows_of",
    "shorten",
]


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree after a name, as the text writes it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamePart:
    """What a rank or title before a name is called in the record."""

    kind: str  # rank, corps, title, address, or spelled: a rank in full whose short form follows
    text: str


@dataclass(slots=True, eq=False)
class Unit:
    """One unit of a row.

    `kind` is one of PER ORG LOC FAC POS ACT FORMER CANDIDATE RANK TITLE CAP LOW NUM, or the mark itself:
    `,` `;` `:` `(` `)` `-` (glued dash) `--` (spaced dash) `/` `"` and `.` (end of a sentence).
    `word` is the number of the unit's first word among the words of the document, -1 for a mark.
    """

    kind: str
    start: int
    end: int
    word: int = -1
    key: str = ""
    entity: Entity | None = None
    types: tuple[PositionType, ...] = ()
    part: NamePart | None = None
    acting: str | None = None
    name_like: bool = False
    degrees: list[Degree] = field(default_factory=list)
    rule: str | None = None  # set where a rule made the person


@dataclass(slots=True)
class Row:
    """A stretch of running text: its units, the kind of line that it came from, and the names of bodies that the whole
    text has.
    """

    units: list[Unit]
    kind: str
    start: int
    end: int
    bodies: frozenset[str] = frozenset()


_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "/": "/"}
_DASHES = "-–—"
_QUOTES = '"“”„«»'
_STOPS = ".?!…"
#: short words whose full stop never ends a sentence
_ABBREVIATED_NAMES = frozenset("m muh muhammad moh mohd muhd mhd md abd st hi ny tn a i".split())
_DEGREE_GAP = re.compile(r"[ \t\xa0]{0,3}[.,]{0,2}[ \t\xa0]{0,3},?[ \t\xa0]{0,2}\Z")
_NO_COMMA = re.compile(r"\.?[ \t\xa0]{1,2}\Z")
_ANY_DEGREE = re.compile(
    r"(?:[SMABD]\.(?:[A-Z][A-Za-z]{0,5}\.?){1,3}|Sp\.(?:[A-Z][A-Za-z]{0,4}\.?){1,4}|[SM](?:Pd|Kom|Sos|Si|Hum|Kes|Ag|Ap|Ip|E|H)\b)"
)
#: a specialist who is a consultant: `Sp.A` + `(K)`
_SPECIALIST = re.compile(r"Sp\.?[A-Z]")
_CONSULTANT = re.compile(r"\.? ?\((?:K|Subsp\.?[^)\n]{0,20})\)")
#: what stands in a degree in place of a full stop; capitals behind a space may be initials
_SPACED = re.compile(r"\.\s|(?<=[SM])\s(?=[A-Z][a-z])")
_WORDS = re.compile(r"\w+")
_SPACE = re.compile(r"[ \t\xa0]{1,2}\Z|[ \t\xa0]?\r?\n[ \t\xa0]?\Z")
#: a title inside a name, cut short with a full stop
_SHORT_INSIDE = re.compile(r" (?:Hi|Hj|Abd|Muh|Moh)\Z")
_INITIAL_GAP = re.compile(r"\.?[ \t\xa0]{0,2}\Z")
#: words of headlines in front of a name
_BEFORE_NAMES = frozenset("biodata profil sosok paslon".split())
#: `RI` that has run into the name behind it: `Presiden RIRano Hadiwijaya`
_NATION = re.compile(r"RI(?=[A-Z][a-z])")
#: capitalised words that are no part of a name behind which they stand
_DAYS = frozenset(
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari pebruari maret april mei juni juli agustus"
    " september oktober november nopember desember wib wita wit tahun foto dok ist rp".split()
)
#: degrees that are also ordinary words or initials: only after a comma
_WEAK_DEGREES = frozenset("pr ap ca mp ak gr sp ss sm st sip san map ipm sj".split())
_STARTERS = frozenset(word.casefold() for word in read_words("sentence_starters.txt"))
_SEEKING = frozenset({"calon", "bakal", "balon", "bacalon", "kandidat"})
_LEVELS = {"provinsi": "provinsi", "kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota"}
_PARTICLES = frozenset({"bin", "binti"})
#: titles of kings that are first names: `PSI` + `Raja Rusli Dewa`
_ROYAL = frozenset({"raja", "ratu"})
_SERVICES = frozenset({"tni", "pol", "polri"})
_COUNCILS = frozenset(
    {"legislature", "independent_commission", "election_body", "state_body", "ministry", "agency"}
)
#: what the tables of ranks hold beside the ranks of police and forces
_NO_RANKS = frozenset({"asn", "jaksa", "corps_suffix", "modifier", "police_degree", "military_degree"})
#: offices whose name in the lexicon may have the body in it
_WITH_BODY = frozenset({"generic_head", "regional_admin", "field_head"})
#: offices that are one word or name as a whole, in which no body stands
_NAMED_IN_FULL = frozenset({"judiciary", "police", "prosecutor"})
#: offices whose name of several words is one
_FOR_EVENTS = frozenset({"Ketua Panitia", "Ketua Pelaksana"})
_ONE_NAME = frozenset({"executive", "regional_admin", "police", "prosecutor"})
#: words with the affixes of nouns, which are no names: `pemukiman`, `kelembagaan`, `digitalisasi`
_DERIVED_NOUN = re.compile(r"(?:pe|ke)[a-z]{3,}an\Z|[a-z]{4,}(?:isasi|asi|logi)\Z")
#: categories of the chiefs of forces and authorities of the country
_CHIEFS = frozenset({"police", "military", "prosecutor"})
#: categories of ministers and their staff
_MINISTERIAL = frozenset({"executive"})
_OFFICERS = frozenset({"pati", "pamen", "pama", "bintara"})
#: what stands short for a first name behind `H.`: Haji Muhammad, Haji Abdul
_NAMES_OF_HAJIS = frozenset({"M", "A"})
#: bodies that are called after people with their titles: `RSUD Dr. Soetomo`, `Universitas Prof. Dr. Hamka`
_CALLED_AFTER_DOCTORS = (
    "rs",
    "rumah",
    "universitas",
    "bandara",
    "masjid",
    "yayasan",
    "museum",
    "klinik",
    "gedung",
    "stadion",
)
#: how short the name of a body may be that is told by standing elsewhere, too
_SHORTEST_BODY = 4
_LOWER_TITLES = frozenset({"dr", "drg", "drh", "h", "hj"})


def is_initial(surface: str) -> bool:
    """Whether a word is an initial or a first name that is always cut short (`M`, `Muh`)."""
    return (len(surface) == 1 and surface.isupper()) or surface.casefold() in (
        "muh",
        "moh",
        "mohd",
        "muhd",
        "abd",
        "mhd",
        "hi",
    )


def rank_text(rank: Rank, surface: str) -> str:
    """A rank as the record writes it: the lexicon's spelling of the form that the text uses, without a full stop.

    >>> from sariwarta.lexicon import lexicon
    >>> rank_text(lexicon().rank_matcher.get("Brigjend TNI")[0], "Brigjend TNI")
    'Brigjen TNI'
    """
    size = len(re.findall(r"\w+", surface))
    for form in rank.forms:
        if len(re.findall(r"\w+", form)) == size:
            return form.rstrip(".")
    return " ".join(surface.split()).rstrip(".")


def flat(text: str, start: int, end: int) -> str:
    """A stretch of text in one line, with single spaces."""
    return " ".join(text[start:end].split())


def rows_of(doc: Doc, lex: Lexicon) -> list[Row]:
    """The running text of a document as rows of units; bylines and furniture are left out."""
    text = text_of(doc)
    structure = structure_of(doc)
    bylines = structure.byline
    rows: list[Row] = []
    reader = _Reader(doc, lex)
    pending: Line | None = None
    span: tuple[int, int] = (0, 0)
    for line in structure.lines:
        if not line.is_text:
            continue
        if pending is not None and _wrapped(text, pending, span[1], line):
            span = (span[0], line.end)
            continue
        if pending is not None:
            rows.append(reader.row(span[0], span[1], pending.kind, bylines))
        pending, span = line, (line.body, line.end)
    if pending is not None:
        rows.append(reader.row(span[0], span[1], pending.kind, bylines))
    return rows


def degrees_after(doc: Doc, lex: Lexicon) -> Callable[[int, int, int], tuple[list[Degree], int]]:
    """A function that finds the degrees after a name: number of the word after it, end of the name, end of the row."""
    return _Reader(doc, lex).degrees


def _wrapped(text: str, before: Line, end: int, line: Line) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if (
        before.kind != "paragraph"
        or line.kind not in ("paragraph", "heading")
        or text[end : line.start].count("\n") > 1
    ):
        return False
    last = text[end - 1]
    return last not in '.?!:;"”)…' and (text[line.start].islower() or end - before.start >= 50)


class _Reader:
    """Makes rows; goes through words and entities once."""

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.text: str = text_of(doc)
        self.lexicon = lex
        self.entities: list[Entity] = sorted(doc._.sw_entities, key=lambda e: e.start)
        names = (e.start for e in self.entities if e.label == "PER" and e.start < e.end)
        self.words: list[Word] = cut_at(self.text, words_of(doc), names)
        self.first_names = {
            self.text[e.start : e.end].split()[0]
            for e in self.entities
            if e.label == "PER" and e.start < e.end
        }
        #: names of several words, with where they stand
        self.full_names: dict[str, set[int]] = defaultdict(set)
        for e in self.entities:
            if e.label == "PER" and " " in self.text[e.start : e.end]:
                self.full_names[self.text[e.start : e.end]].add(e.start)
        surfaces = {self.text[e.start : e.end] for e in self.entities if e.label == "ORG" and e.start < e.end}
        self.bodies = frozenset(s for s in surfaces if len(s) >= _SHORTEST_BODY)
        self._word = 0
        self._entity = 0

    def row(self, start: int, end: int, kind: str, bylines: Sequence[tuple[int, int]]) -> Row:
        """The units of `text[start:end]`."""
        units: list[Unit] = []
        position = start
        text, words, entities = self.text, self.words, self.entities
        while self._word < len(words) and words[self._word].start < start:
            self._word += 1
        number = self._word
        count, listed = len(words), len(entities)  # asked for each word
        while number < count and (word := words[number]).end <= end:
            if word.start < position:  # inside a unit that is done
                number += 1
                continue
            if units and units[-1].kind == "RANK":
                corps = self._bracketed_corps(number, position, end, units)
                if corps is not None:
                    units.append(corps)
                    position = corps.end
                    continue
            if text[position : word.start] != " ":  # as between most words
                units.extend(self._marks(position, word.start, units))
            while self._entity < listed and entities[self._entity].end <= word.start:
                self._entity += 1
            entity = entities[self._entity] if self._entity < listed else None
            # an entity that a rank has eaten into (`TNI` in `Mayjen TNI`) is gone
            inside = (
                entity is not None and entity.start <= word.start < entity.end and entity.start >= position
            )
            if not inside:
                unit = self._plain(number, end, units)
            elif (
                inside
                and entity is not None
                and entity.label == "PER"
                and _touches(bylines, word.start, entity.end)
            ):
                unit = Unit("LOW", word.start, entity.end, number, "")
            elif (
                inside
                and entity is not None
                and entity.label == "PER"
                and (word.key in _LEVELS or self._begin_behind_rank(number, entity, units))
            ):
                unit = self._plain(number, end, units)
            elif (
                inside
                and entity is not None
                and entity.label == "PER"
                and self._is_all_title(number, entity)
                and (title := self._part(number, end, end, units)) is not None
            ):
                unit = title
            elif (
                inside
                and entity is not None
                and entity.label == "POSITION"
                and (entity.entry is not None or self._is_office(entity))
            ):
                unit = self._rank_in_full(number, end, entity) or self._office(
                    number, min(entity.end, end), entity
                )
            elif inside and entity is not None and entity.label == "PER" and self._is_acronym(entity):
                unit = Unit("ORG", word.start, min(entity.end, end), number, word.key, entity)
            elif (
                inside
                and entity is not None
                and entity.label == "PER"
                and (province := self._short_province(number, entity))
            ):
                unit = province
            elif (
                inside
                and entity is not None
                and entity.label in ("ORG", "LOC")
                and (office := self._office_in_body(number, entity, end))
            ):
                unit = office
            elif inside and entity is not None and entity.label in ("PER", "ORG", "LOC", "FAC"):
                if entity.label == "LOC" and units and units[-1].kind == "POS":
                    self._name_body(number, entity)
                if entity.label == "ORG":
                    self._cut_name_off(number, entity)
                    self._cut_first_name_off(number, entity)
                if entity.label in ("ORG", "LOC") and units and units[-1].kind == "POS":
                    self._cut_holder_off(number, entity, units[-1])
                unit = Unit(
                    entity.label,
                    max(entity.start, word.start),
                    min(entity.end, end),
                    number,
                    word.key,
                    entity,
                )
                if entity.label == "PER":
                    nation = _NATION.match(self.text, unit.start, unit.end)
                    if nation is not None:
                        unit.start = nation.end()
                    elif (
                        word.key in _BEFORE_NAMES
                        and number + 1 < len(words)
                        and words[number + 1].end <= unit.end
                    ):
                        unit.start, unit.word = words[number + 1].start, number + 1
                    self._cut_state_off(unit, units)
                    self._cut_region_off(unit, units)
                    self._cut_company_off(unit, units)
                    self._complete(unit, units, end, kind in ("paragraph", "item"))
            else:
                unit = self._plain(number, end, units)
            units.append(unit)
            position = max(unit.end, unit.degrees[-1].end) if unit.degrees else unit.end
            while number < count and words[number].start < position:
                number += 1
        units.extend(self._marks(position, end, units))
        self._word = number
        self._join_words(units)
        return Row(units, kind, start, end, self.bodies)

    def _join_words(self, units: list[Unit]) -> None:
        """Make one unit of a doubled word (`Perundang` + `-` + `undangan`), and of a name that was cut at a short form inside
        (`Rani Hi.` + `Usman`).
        """
        for index in range(len(units) - 3, -1, -1):
            if index + 3 > len(units) or units[index + 1].kind not in ("-", "."):
                continue
            first, mark, last = units[index : index + 3]
            if (
                first.kind == "CAP"
                and mark.kind == "-"
                and last.kind == "LOW"
                and first.end == mark.start
                and mark.end == last.start
                and _is_doubled(first.key, last.key)
            ):
                first.end, first.key = last.end, f"{first.key}-{last.key}"
                del units[index + 1 : index + 3]
            elif (
                first.kind == last.kind == "PER"
                and mark.kind == "."
                and self.text[mark.start : last.start] == ". "
                and _SHORT_INSIDE.search(self.text[first.start : first.end])
            ):
                first.end, first.degrees = last.end, last.degrees
                del units[index + 1 : index + 3]

    def _bracketed_corps(self, number: int, start: int, end: int, units: Sequence[Unit]) -> Unit | None:
        """The corps of the forces behind a rank, the last of the units, where a bracket belongs to it: `Letkol` + `Laut (P)`,
        `(Mar)`, `(K)`.
        """
        if units[-1].end != start:
            return None
        held = next((u.part for u in reversed(units) if u.part is None or u.part.kind != "corps"), None)
        if held is None or held.kind != "rank":
            return None
        if not any(r.service.startswith("TNI") for r in self.lexicon.rank_matcher.get(held.text)):
            return None
        corps = _corps_pattern(self.lexicon).match(self.text, start, end)
        if corps is None or not self._precedes_name(self._word_after(number, corps.end()), end):
            return None
        part = NamePart("corps", flat(self.text, corps.start(1), corps.end(1)))
        return Unit("RANK", corps.start(1), corps.end(1), number, self.words[number].key, part=part)

    def _marks(self, start: int, end: int, units: Sequence[Unit]) -> Iterator[Unit]:
        text = self.text
        position = start
        while position < end:
            mark = text[position]
            if mark in _MARKS:
                yield Unit(_MARKS[mark], position, position + 1)
            elif mark in _QUOTES:
                yield Unit('"', position, position + 1)
            elif mark in _DASHES:
                last = position
                while last < end and text[last] in _DASHES:
                    last += 1
                before = text[position - 1 : position].isspace() or position == 0
                after = text[last : last + 1].isspace() or last >= len(text)
                yield Unit("--" if before or after or last - position > 1 else "-", position, last)
                position = last
                continue
            elif mark in _STOPS and self._ends(position, units[-1] if units and position == start else None):
                yield Unit(".", position, position + 1)
            position += 1

    def _ends(self, position: int, unit: Unit | None) -> bool:
        """Whether a full stop ends the sentence. `unit` is what stands right before it."""
        text = self.text
        if text[position] != ".":
            return True
        after = text[position + 1 : position + 2]
        if after.isdigit() or after in _STOPS or after in ",;)":
            return False
        if unit is None:
            return True
        if unit.kind in ("RANK", "TITLE", "ACT"):
            return False
        surface = text[unit.start : unit.end]
        words = _WORDS.findall(surface)
        last = words[-1] if words else ""
        if is_initial(last) or (last.casefold() in _ABBREVIATED_NAMES and unit.kind in ("CAP", "PER")):
            rest = text[position + 1 : position + 40].lstrip()
            return (unit.kind == "PER" and not rest[:1].islower() and rest[:1] not in ",") or not rest
        return not (
            unit.kind == "CAP"
            and last.casefold() in ("kab", "kec", "prov", "kel", "no", "jl", "jln", "dr", "ir", "st", "dll")
        )

    def _is_office(self, entity: Entity) -> bool:
        """Whether what only the model takes for an office can be one; a rank inside shows that it is none."""
        surface = self.text[entity.start : entity.end]
        ranked = any(word.casefold() in self.lexicon.rank_words for word in surface.split()[1:])
        return is_office(surface, self.lexicon.office_heads) and not ranked

    def _rank_in_full(self, number: int, end: int, entity: Entity) -> Unit | None:
        """A rank that the model took for an office, as it does where it is written out: `Komisaris Besar Polisi`."""
        rank = self.lexicon.rank_matcher.match_at(self.text, self.words, number)
        if rank is None or rank.end < entity.end or rank.entries[0].category in _NO_RANKS:
            return None
        if (shortened := self._shortened_rank(number, end)) is not None:
            return shortened
        office = self.lexicon.position_matcher.match_at(self.text, self.words, number)
        if office is not None and office.last == rank.last and not self._is_person(rank.last):
            return None  # the `Inspektur Jenderal` of a ministry
        if not self._precedes_name(rank.last, end):
            return None
        name = rank_text(rank.entries[0], self.text[rank.start : rank.end])
        return Unit("RANK", rank.start, rank.end, number, self.words[number].key, part=NamePart("rank", name))

    def _shortened_rank(self, number: int, end: int) -> Unit | None:
        """A rank written out with its short form in brackets: `Komisaris Besar (Kombes)`; the short one is kept."""
        words, ranks = self.words, self.lexicon.rank_matcher
        rank = ranks.match_at(self.text, words, number)
        if rank is None or rank.end >= end or rank.last >= len(words):
            return None
        short = ranks.match_at(self.text, words, rank.last)
        if short is None or self.text[rank.end : short.start].strip() != "(":
            return None
        if self.text[short.end : short.end + 1] != ")" or not {r.name for r in rank.entries} & {
            r.name for r in short.entries
        }:
            return None
        part = NamePart("spelled", flat(self.text, rank.start, rank.end))
        return Unit("RANK", rank.start, rank.end, number, words[number].key, part=part)

    def _is_person(self, number: int) -> bool:
        """Whether a person begins at a word."""
        start = self.words[number].start if number < len(self.words) else -1
        return any(
            e.start == start and e.label == "PER" for e in self.entities[self._entity : self._entity + 3]
        )

    def _is_acronym(self, entity: Entity) -> bool:
        """Whether the model took an institution's acronym (`TNI`) or a degree (`SKM`) for a person."""
        surface = self.text[entity.start : entity.end]
        if not surface.isupper() or len(surface) < 2:
            known = self.lexicon.institution_matcher.get(surface) if " " not in surface else ()
            return any(
                surface in kind.forms and not kind.risk and kind.abbreviation == surface for kind in known
            )
        return bool(self.lexicon.institution_matcher.get(surface)) or self._is_degree(surface)

    def _short_province(self, number: int, entity: Entity) -> Unit | None:
        """The short name of a province that the model took for a person: `Dirlantas Polda` + `Sumut`."""
        region = self.lexicon.region_matcher.match_at(self.text, self.words, number)
        if region is None or (region.start, region.end) != (entity.start, entity.end):
            return None
        if any(n.type != "abbr" or n.risk or n.region.level != "provinsi" for n in region.entries):
            return None
        place = Entity(region.start, region.end, "LOC", 1.0, entry=PlaceReading(region.entries))
        return Unit("LOC", region.start, region.end, number, self.words[number].key, place)

    def _is_degree(self, surface: str) -> bool:
        """Whether a word is a degree and nothing else (`SKM`)."""
        return any(t.slot == "suffix" and surface in t.forms for t in self.lexicon.title_matcher.get(surface))

    def _office_in_body(self, number: int, entity: Entity, end: int) -> Unit | None:
        """An office that the model took into an institution (`Irwasda Polda Papua`) or for a place (`Karo Penmas`)."""
        match = self.lexicon.position_matcher.match_at(self.text, self.words, number)
        if match is None or entity.start != match.start or match.end > end:
            return None
        category = match.entries[0].category
        if category.endswith("_modifier") or category in ("role", "education", "religious"):
            return None
        if match.end < entity.end:
            if entity.label != "ORG" or match.last >= len(self.words):
                return None
            if match.entries[0].scope == "members" and self.words[match.last].key in body_words(
                "board_levels"
            ):
                return None  # `Pengurus Besar` is a board
            shorten(self.text, entity, self.words[match.last].start, entity.end)
        elif not self._country_follows(match) and (match.last - match.first < 2 or match.end == entity.end):
            return None
        return Unit(
            "POS", match.start, match.end, number, match.entries[0].title.casefold(), types=match.entries
        )

    def _country_follows(self, office: Match[PositionType]) -> bool:
        """Whether the country of a diplomat stands right behind the office: `Dubes` + `Jepang`."""
        if office.entries[0].category != "diplomatic" or office.last >= len(self.words):
            return False
        return self._country(office.last, len(self.text)) is not None

    def _begin_behind_rank(self, number: int, person: Entity, units: Sequence[Unit]) -> bool:
        """Begin a person behind the rank that the model has in the middle of the name: `Danlanud` + `Haluoleo Kolonel Rani`,
        where the first word is whose office it is.
        """
        if not units or units[-1].kind != "POS" or person.start != self.words[number].start:
            return False
        inner = number + 1
        while inner < len(self.words) and self.words[inner].end < person.end:
            rank = self.lexicon.rank_matcher.match_at(self.text, self.words, inner)
            if rank is not None and rank.entries[0].category in _OFFICERS and rank.end < person.end:
                last = rank.last
                while last < len(self.words) and self._is_corps(self.words[last].key):
                    last += 1
                if last < len(self.words) and self.words[last].end <= person.end:
                    person.start = self.words[last].start
                    return True
            inner += 1
        return False

    def _cut_first_name_off(self, number: int, entity: Entity) -> None:
        """End a council or ministry before the first word of a name that stands right behind it: `DPD` + `Sultan B.
        Rusli`, where the model has only `B. Rusli` as a person.
        """
        if getattr(entity.entry, "kind", None) is None and self._cut_known_name_off(number, entity):
            return
        board = self.words[number].key in body_words("boards") and number + 1 < len(self.words)
        body = self.lexicon.institution_matcher.match_at(self.text, self.words, number + board)
        following = self.entities[self._entity + 1] if self._entity + 1 < len(self.entities) else None
        if body is None or following is None or following.label != "PER" or following.start != entity.end + 1:
            return
        if body.last >= len(self.words):
            return
        first = self.words[body.last]
        royal = first.key in _ROYAL
        if body.entries[0].kind not in (PARTIES if board or royal else _COUNCILS):
            return
        if first.end != entity.end or self.text[body.end : first.start] != " ":
            return
        surface, lex = self.text[first.start : first.end], self.lexicon
        known = (lex.place_matcher, lex.institution_matcher, lex.position_matcher)
        plain = first.key in common_words() or first.key in lex.kecamatan
        if royal or (surface.istitle() and not plain and not any(m.get(surface) for m in known)):
            shorten(self.text, entity, entity.start, body.end)

    def _name_body(self, number: int, entity: Entity) -> None:
        """Take for a body what the model took for a place behind an office: the `PHRI Sigi` of its `Ketua`."""
        known = self.lexicon.institution_matcher.match_at(self.text, self.words, number)
        surface = self.text[self.words[number].start : self.words[number].end]
        if entity.target is None and entity.entry is None and known is not None and surface.isupper():
            listed = not known.entries[0].risk and known.start == entity.start and known.end < entity.end
            entity.label = "ORG" if listed else entity.label

    def _cut_known_name_off(self, number: int, entity: Entity) -> bool:
        """End a body before the first word of the name right behind it, which begins with that word elsewhere, too: `Tim Kampanye
        Banten` + `Airin Rani Dewi`.
        """
        following = self.entities[self._entity + 1] if self._entity + 1 < len(self.entities) else None
        last = self._word_after(number, entity.end) - 1
        if (
            following is None
            or following.label != "PER"
            or following.start != entity.end + 1
            or last - number < 2
        ):
            return False
        surface = self.text[self.words[last].start : self.words[last].end]
        plain = self.words[last].key in common_words() or surface not in self.first_names
        if plain or not surface.istitle() or surface in self.text[following.start : following.end]:
            return False
        shorten(self.text, entity, entity.start, self.words[last - 1].end)
        return True

    def _cut_holder_off(self, number: int, entity: Entity, office: Unit) -> None:
        """End a body or kecamatan behind an office where its known part ends, if the rest can only be the holder's name:
        `Kepala` + `Dinas Pariwisata Rani Dewi`.
        """
        inside = self._word_after(number, entity.end)
        following = self.entities[self._entity + 1] if self._entity + 1 < len(self.entities) else None
        gap = self.text[entity.end : following.start] if following is not None else "."
        if gap.strip() == "" or (
            gap.strip(" ") == "," and following is not None and following.label == "PER"
        ):
            return  # another holder follows
        ranked = inside < len(self.words) and self.lexicon.rank_matcher.match_at(
            self.text, self.words, inside
        )
        if ranked and self.text[entity.end : self.words[inside].start].strip(" ,") == "":
            return
        if entity.label == "ORG":
            last = self._end_of_known_body(number, inside)
        else:
            last = self._end_of_kecamatan(number, inside, office)
        if last > number and self._is_name_of_nobody(last, inside):
            shorten(self.text, entity, entity.start, self.words[last - 1].end)

    def _end_of_known_body(self, number: int, limit: int) -> int:
        """The word behind a department with its region, or a school with its number and place; 0 if it is neither."""
        known = self.lexicon.institution_matcher.match_at(self.text, self.words, number)
        if known is not None and known.last < limit and known.entries[0].kind == "local_gov_unit":
            return self._past_region(known.last, limit)
        if self.words[number].key not in body_words("schools"):
            return 0
        last = number + 1
        last += last < limit and self.words[last].key == "negeri"
        if last >= limit or not self.words[last].key.isdigit():
            return 0
        place = self._past_region(last + 1, limit)
        if place == last + 1:
            place = max(self._end_of_kecamatan(last + 1, limit, None), last + 2)
        return place

    def _past_region(self, number: int, limit: int) -> int:
        """The word behind a region with its level, or the same word where no region begins."""
        first = number + (number < limit and self.words[number].key in _LEVELS)
        region = self.lexicon.region_matcher.match_at(self.text, self.words, first) if first < limit else None
        whole = (
            self.lexicon.region_matcher.match_at(self.text, self.words, number) if number < limit else None
        )
        return max(match.last for match in (region, whole) if match) if region or whole else number

    def _end_of_kecamatan(self, number: int, limit: int, office: Unit | None) -> int:
        """The word behind the longest name of a kecamatan, behind the office of one; 0 if none begins."""
        if office is not None and (not office.types or office.types[0].scope != "kecamatan"):
            return 0
        for last in range(min(limit, number + 4), number, -1):
            if self.lexicon.kecamatan_named(
                flat(self.text, self.words[number].start, self.words[last - 1].end)
            ):
                return last
        return 0

    def _is_name_of_nobody(self, first: int, last: int) -> bool:
        """Whether words are a name that the lexicon has for nothing else: two to four words in capitals, none a common one."""
        if not 2 <= last - first <= 4:
            return False
        lex = self.lexicon
        matchers = (lex.region_matcher, lex.institution_matcher, lex.position_matcher, lex.rank_matcher)
        for number in range(first, last):
            word = self.words[number]
            surface = self.text[word.start : word.end]
            plain = any(word.key in known for known in (common_words(), FIELD_WORDS, body_words("heads")))
            if plain or not (surface.isalpha() and surface.istitle()):
                return False
            if word.key in fields_of_departments(lex) or FIELD_BY_FORM.match(word.key):
                return False
            known = any(m.match_at(self.text, self.words, number) for m in matchers)
            if known or lex.kecamatan_named(surface):
                return False
        return self.text[self.words[first].start : self.words[last - 1].end].count(" ") == last - first - 1

    def _cut_company_off(self, unit: Unit, units: Sequence[Unit]) -> None:
        """Give a firm its last word back: `PT Cipta Hutan` + `Lestari Rani Dewi`."""
        body = units[-1] if units else None
        if body is None or body.kind != "ORG" or body.entity is None or body.key not in ("pt", "cv"):
            return
        first, second = unit.word, unit.word + 1
        rest = self._word_after(first, unit.end) - second
        joined = self.text[body.end : unit.start] == " "
        if joined and rest >= 2 and self.words[first].key in body_words("company_tails"):
            shorten(self.text, body.entity, body.entity.start, self.words[first].end)
            body.end = self.words[first].end
            unit.start, unit.word, unit.key = self.words[second].start, second, self.words[second].key

    def _cut_name_off(self, number: int, entity: Entity) -> None:
        """End an institution where a name begins that shows itself as one: `DKPP` + `I Dewa …`, `H. …`."""
        inner = number + 1
        while inner < len(self.words) and self.words[inner].end <= entity.end:
            rank = self.lexicon.rank_matcher.match_at(self.text, self.words, inner)
            if (
                rank is not None
                and rank.end >= entity.end
                and rank.entries[0].category in ("pati", "pamen", "pama")
            ):
                shorten(self.text, entity, entity.start, self.words[inner - 1].end)
                return
            if inner + 1 >= len(self.words) or self.words[inner + 1].end > entity.end:
                kinds: tuple[str, ...] = ("honorific",)
                parted = self.text[self.words[inner - 1].end : self.words[inner].start] == " "
                parted = parted and self.words[inner].key != "haji" and not self._bracket_behind(inner)
                if parted and not self.words[number].key.startswith(_CALLED_AFTER_DOCTORS):
                    kinds = ("honorific", "academic_prefix", "religious")
                firm = inner == number + 1 and self.words[number].key in ("pt", "cv")  # `PT HM`
                if (
                    not firm
                    and self._is_title(inner, kinds)
                    and self._precedes_name(inner + 1, len(self.text))
                ):
                    shorten(self.text, entity, entity.start, self.words[inner - 1].end)  # `TP PKK` + `Ny.`
                return
            title = self.lexicon.title_matcher.match_at(self.text, self.words, inner)
            surface = self.text[self.words[inner].start : self.words[inner].end]
            noble = title is not None and all(
                t.slot == "prefix" and t.category in ("noble", "article") for t in title.entries
            )
            if noble and title is not None and title.last - title.first >= 2 and surface[0].isupper():
                shorten(self.text, entity, entity.start, self.words[inner - 1].end)
                return
            inner += 1

    def _bracket_behind(self, number: int) -> bool:
        """Whether a bracket stands between a word and the next."""
        following = self.words[number + 1].start if number + 1 < len(self.words) else len(self.text)
        return "(" in self.text[self.words[number].end : following]

    def _is_title(self, number: int, categories: tuple[str, ...]) -> bool:
        """Whether a word is a title in front of a name, of one of some kinds."""
        word = self.words[number]
        title = _prefix(
            self.lexicon.title_matcher.get(self.text[word.start : word.end]), self.text[word.start : word.end]
        )
        return title is not None and title.category in categories

    def _office(self, number: int, limit: int, entity: Entity) -> Unit:
        """The next unit of an office that the entities stage marked: its acting prefix, or the office."""
        word = self.words[number]
        match = self.lexicon.position_matcher.match_at(self.text, self.words, number)
        if match is not None and match.end <= limit:
            unit = self._modifier(number, match.end, match.entries)
            if unit is not None:
                return unit
            match = self._head_alone(number, match)
            after = self._word_after(number, match.end)
            limit = self._end_before_body(after, limit, match)
            ranked = (
                after < len(self.words)
                and self.words[after].start < limit
                and self.lexicon.rank_matcher.match_at(self.text, self.words, after)
            )
            last = match.end if ranked else self._end_before_level(after, limit, match)
            if (titled := self._end_before_title(after, last)) < last:
                last = entity.end = titled
            last = self._end_before_rank(number, after, last)
            last = self._end_before_name(after, last, match)
            return Unit("POS", word.start, last, number, word.key, entity, match.entries)
        slashed = self.text[limit : limit + 1] == "/"  # `Menteri ATR` + `/BPN`
        if match is not None and (
            slashed
            or self._goes_on_small(match, limit)
            or self._has_body_in_name(match)
            or self._goes_on_known(number, match)
        ):
            return Unit("POS", match.start, match.end, number, word.key, entity, match.entries)
        types = tuple(getattr(entity.entry, "types", ()))
        if types and types[0].category.endswith("_modifier"):
            types = ()
        for inner in range(number + 1, self._word_after(number, limit) - 1):
            surface = self.text[self.words[inner].start : self.words[inner].end]
            if surface[0].isupper() and begins_body_behind_field(surface):
                limit = self.words[inner - 1].end  # `Wakil Koordinator Advokasi` + `Perkumpulan Guru Sigi`
                break
        return Unit("POS", word.start, limit, number, word.key, entity, types)

    def _has_body_in_name(self, match: Match[PositionType]) -> bool:
        """Whether what the model takes for a body behind an office is part of its name: the `Majelis Hakim` of its
        `Ketua`, the `Reskrim` of a `Kasat Reskrim`.
        """
        if match.entries[0].category not in _NAMED_IN_FULL:
            return False
        nearby = self.entities[self._entity : self._entity + 3]
        return any(e.label == "ORG" and match.start < e.start and e.end == match.end for e in nearby)

    def _head_alone(self, number: int, match: Match[PositionType]) -> Match[PositionType]:
        """`Kepala` of `Kepala Dinas Kesehatan`, which the lexicon has as one office: the body is named in full."""
        second = self.words[number + 1] if match.last - number > 1 else None
        if second is None or match.entries[0].category not in _WITH_BODY:
            return match
        head = self.lexicon.position_matcher.get(self.text[match.start : self.words[number].end])
        surface = self.text[second.start : second.end]
        if not head:
            return match
        body = self.lexicon.institution_matcher.match_at(self.text, self.words, number + 1)
        goes_on = body is not None and body.end > match.end and body.last - body.first > 1
        if not goes_on and surface.casefold() not in body_words("heads"):
            return match
        return Match(match.start, self.words[number].end, number, number + 1, head)

    def _end_before_title(self, after: int, limit: int) -> int:
        """Where an office ends that the model took together with the title of its holder: `Wakil Rektor IV` + `Prof.`"""
        last = self._word_after(after, limit) - 1
        titled = last >= after and self._is_title(last, ("academic_prefix", "religious"))
        return self.words[last - 1].end if titled and self._precedes_name(last + 1, len(self.text)) else limit

    def _end_before_rank(self, number: int, after: int, limit: int) -> int:
        """Where an office ends that the model took together with the rank of its holder: `Kepala Staf Angkatan Bersenjata` +
        `Jenderal`, but not the `Direktur Jenderal` of a ministry.
        """
        for inner in range(after + 1, self._word_after(after, limit)):
            rank = self.lexicon.rank_matcher.match_at(self.text, self.words, inner)
            if rank is None or rank.end != limit or rank.entries[0].category not in _OFFICERS:
                continue
            named = office_called(self.text[self.words[number].start : rank.end])
            if named is None and self._precedes_name(rank.last, len(self.text)):
                return self.words[inner - 1].end
        return limit

    def _end_before_name(self, after: int, limit: int, match: Match[PositionType]) -> int:
        """Where the office of a minister or of a head of state ends that the model took together with the first name of its
        holder: `Menteri Keamanan Nasional` + `Itamar Rani Dewi`. Their fields of work are words of the language.
        """
        last = self._word_after(after, limit) - 1
        if (
            last < after
            or match.entries[0].scope not in ("national", "ministry")
            or not self._is_person(last + 1)
        ):
            return limit
        word = self.words[last]
        surface = self.text[word.start : word.end]
        if word.end != limit or not self._is_no_word(surface) or surface in self.bodies:
            return limit
        return self.words[last - 1].end

    def _is_no_word(self, surface: str) -> bool:
        """Whether a word is a name, as far as the tables and the lexicon know."""
        lex, key = self.lexicon, surface.casefold().removesuffix("nya")  # `Menteri Pertahanannya`
        if not (surface.isalpha() and surface.istitle()) or key in common_words() or key in field_words():
            return False
        if key in FIELD_WORDS | body_words("heads") | body_words("department_fields") or key in lex.kecamatan:
            return False
        if _DERIVED_NOUN.match(key):
            return False
        matchers = (
            lex.region_matcher,
            lex.place_matcher,
            lex.institution_matcher,
            lex.position_matcher,
            lex.rank_matcher,
        )
        return not any(m.get(surface) for m in matchers)

    def _end_before_level(self, after: int, limit: int, match: Match[PositionType]) -> int:
        """Where an office ends that the model took together with the level of its region: `Kadispora` + `Kota Sigi`."""
        last = self._word_after(after, limit) - 1
        level = self.words[last] if after <= last and last + 1 < len(self.words) else None
        if (
            level is None
            or level.end != limit
            or level.key not in _LEVELS
            or match.entries[0].scope == "national"
        ):
            return limit
        region = self.lexicon.region_matcher.match_at(self.text, self.words, last)
        behind = self.lexicon.region_matcher.match_at(self.text, self.words, last + 1)
        goes_on = (region is not None and region.end > limit) or (
            behind is not None and self.text[limit : behind.start] == " "
        )
        return self.words[last - 1].end if goes_on else limit

    def _goes_on_small(self, match: Match[PositionType], limit: int) -> bool:
        """Whether an office goes on in small letters where the model ends it: `Ketua` + `majelis hakim`."""
        rest = self.text[limit : match.end]
        following = (
            self.entities[self._entity + 1].start if self._entity + 1 < len(self.entities) else match.end
        )
        return rest[:1] == " " and rest.islower() and match.end <= following

    def _goes_on_known(self, number: int, match: Match[PositionType]) -> bool:
        """Whether an office that is one name as a whole goes on where the model ends it: `Menteri` + `BUMN`."""
        kind = match.entries[0]
        one = kind.category in _ONE_NAME or kind.title in _FOR_EVENTS
        whole = one and self._head_alone(number, match) is match
        whole = whole or kind.scope in ("RT", "RW")  # `Ketua` + `RT`
        nearby = self.entities[self._entity : self._entity + 3]
        into_body = any(e.label == "ORG" and e.start < match.end < e.end for e in nearby)
        nation = self.text[match.start : match.end].endswith((" RI", " Indonesia"))  # `Presiden` + `RI`
        return whole and match.last - match.first > 1 and not into_body and not nation

    def _end_before_body(self, after: int, limit: int, match: Match[PositionType]) -> int:
        """Where an office ends that the model took together with the body behind it: `Kepala Biro Umum` + `Setda Sigi`."""
        if after >= len(self.words) or self.words[after].start >= limit:
            return limit
        surface = self.text[self.words[after].start : self.words[after].end]
        whole = has_no_field(match.entries) and surface.casefold() not in FIELD_WORDS
        alone = self.words[after].end >= limit and surface.casefold() in body_words("never_alone")
        if surface[0].isupper() and (whole or begins_body(match.entries, surface)) and not alone:
            return match.end
        last = after
        while last < len(self.words) and self.words[last].start < limit:
            last += 1
        keys = [word.key for word in self.words[after:last]]
        size = size_of_work(keys)
        firm = match.entries[0].category in ("generic_head", "corporate")
        if (
            firm
            and 0 < size < len(keys)
            and common_words().isdisjoint(set(keys[size:]) - body_words("heads"))
        ):
            return self.words[after + size - 1].end  # `Direktur Keuangan` + `Melati Perdana`
        for inner in range(after + 1, last):
            surface = self.text[self.words[inner].start : self.words[inner].end]
            ends = inner + 1 == last and self.words[inner].key in body_words("tails") | body_words(
                "never_alone"
            )
            if surface[0].isupper() and begins_body_behind_field(surface) and not ends:
                return self.words[inner - 1].end
            if (
                self._is_board(inner, last)
                or self._is_known_body(inner, limit)
                or self._is_english(inner, last)
            ):
                return self.words[inner - 1].end
            if (
                inner + 1 == last
                and match.entries[0].category == "corporate"
                and len(surface) >= _SHORTEST_BODY
                and is_acronym(surface)
            ):
                return self.words[inner - 1].end
            if self._is_listed_to(inner, limit) or self._are_acronyms(inner, last):
                return self.words[inner - 1].end
            if self._region_ends(inner, limit, match):
                return self.words[inner - 1].end
        return limit

    def _is_english(self, number: int, last: int) -> bool:
        """Whether the English name of a body begins with a word: `Direktur Kajian Hukum` + `Center of Melati Studies`."""
        of = number + 1 < last and self.words[number + 1].key in ("of", "for")
        return of and self.words[number].key in body_words("last_words")

    def _is_listed_to(self, number: int, limit: int) -> bool:
        """Whether the rest of an office is the name of a listed body of two words or more: `Otoritas Jasa Keuangan`."""
        rest = self.text[self.words[number].start : limit]
        known = self.lexicon.institution_matcher.get(rest) if " " in rest and rest[0].isupper() else ()
        return bool(known) and not known[0].risk and known[0].kind != "local_gov_unit"

    def _are_acronyms(self, number: int, last: int) -> bool:
        """Whether two acronyms end an office: `Kepala Bagian Tata Usaha` + `BB TNBTS`."""
        surfaces = [self.text[w.start : w.end] for w in self.words[number:last]]
        if len(surfaces) != 2 or not all(s.isupper() and s.isalpha() and len(s) > 1 for s in surfaces):
            return False
        return is_acronym(surfaces[1]) and len(surfaces[1]) >= _SHORTEST_BODY

    def _is_known_body(self, number: int, limit: int) -> bool:
        """Whether what begins with a word is a body's name that stands by itself elsewhere in the text, and no field."""
        surface, key = self.text[self.words[number].start : self.words[number].end], self.words[number].key
        before = self.words[number - 1]
        if office_called(self.text[before.start : self.words[number].end]) is not None:
            return False  # the `Menteri BUMN` of his `Staf Khusus`
        if self.text[self.words[number].start : limit] in self.bodies and surface[0].isupper():
            return key not in common_words() and key not in fields_of_departments(self.lexicon)
        if surface not in self.bodies or not surface[0].isupper():
            return False
        return is_acronym(surface) or not (
            key in common_words() or key in fields_of_departments(self.lexicon) or key in body_words("work")
        )

    def _is_board(self, number: int, last: int) -> bool:
        """Whether a word is the board of an organisation that is named behind it: `Ketua Bidang Organisasi` + `PB ESI`."""
        word = self.words[number]
        if word.key not in body_words("boards") or not self.text[word.start : word.end].isupper():
            return False
        return number + 1 < last and self.text[self.words[number + 1].start].isupper()

    def _region_ends(self, number: int, limit: int, office: Match[PositionType]) -> bool:
        """Whether the name of a region with its level ends an office: `Kepala Biro Umum` + `Provinsi DKI Jakarta`."""
        if self.words[number].key not in _LEVELS or office.entries[0].scope == "national":
            return False
        return self._past_region(number, self._word_after(number, limit)) == self._word_after(number, limit)

    def _modifier(self, number: int, end: int, types: tuple[PositionType, ...]) -> Unit | None:
        word = self.words[number]
        category = types[0].category
        if category == "acting_modifier":
            return Unit("ACT", word.start, end, number, word.key, acting=types[0].title)
        if category == "former_modifier":
            return Unit("FORMER", word.start, end, number, word.key)
        if category == "candidate_modifier":
            return Unit("CANDIDATE", word.start, end, number, word.key)
        return None

    def _plain(self, number: int, end: int, units: Sequence[Unit]) -> Unit:
        """A word that is in no entity: a rank, a title, an office that was not marked, or just a word."""
        text, words, lex = self.text, self.words, self.lexicon
        word = words[number]
        surface = text[word.start : word.end]
        office = lex.position_matcher.match_at(text, words, number)
        rank = lex.rank_matcher.match_at(text, words, number)
        small = surface[0].islower() and surface not in _LOWER_TITLES
        if small and office is None and rank is None and not (units and units[-1].kind == "RANK"):
            return Unit("LOW", word.start, word.end, number, word.key)  # as most words
        following = self.entities[self._entity].start if self._entity < len(self.entities) else end
        if rank is not None and (shortened := self._shortened_rank(number, end)) is not None:
            return shortened
        if office is not None and rank is not None and rank.last > office.last:
            office = None  # `Komisaris Besar Polisi` is no `Komisaris`
        if office is not None and word.key in _SEEKING and office.last - number > 1:
            last = number + (words[number + 1].key == "calon")
            return Unit("CANDIDATE", word.start, words[last].end, number, word.key)
        body = (
            self._start_of_next(word.start) if following <= word.start else following
        )  # `Plt Kepala`, one entity
        if office is not None and office.start < body < office.end:
            # `Kepala` in front of the body `Divisi Humas Polri`, though the lexicon has `Kepala Divisi`
            cut = text[office.start : body].rstrip()
            types = lex.position_matcher.get(cut)
            if self._has_body_in_name(office):
                return Unit("POS", office.start, office.end, number, word.key, types=office.entries)
            if types and not types[0].category.endswith("_modifier"):
                return Unit("POS", word.start, word.start + len(cut), number, word.key, types=types)
        elif office is not None and office.end <= end:
            unit = self._modifier(number, office.end, office.entries)
            if unit is not None:
                if unit.kind != "ACT" or surface[0].isupper() or len(surface) > 3:
                    return unit
            elif (alone := self._head_alone(number, office)) is not office:
                return Unit("POS", alone.start, alone.end, number, word.key, types=alone.entries)
            elif surface[0].isupper() or not (
                surface in ("kepala", "hakim", "senator")
                or office.entries[0].category in ("role", "corporate")
            ):
                return Unit("POS", office.start, office.end, number, word.key, types=office.entries)
        if surface[0].isupper() or surface in _LOWER_TITLES or (units and units[-1].kind == "RANK"):
            part = self._part(number, end, following, units)
            if part is not None:
                return part
        if surface[0].isdigit():
            return Unit("NUM", word.start, word.end, number, word.key)
        if not surface[0].isupper():
            return Unit("LOW", word.start, word.end, number, word.key)
        region = self._region_behind_office(number, min(end, max(following, word.end)), units)
        if region is not None:
            return region
        title = lex.title_matcher.match_at(text, words, number)
        like = title is not None and any(t.name_like and t.slot == "prefix" for t in title.entries)
        return Unit("CAP", word.start, word.end, number, word.key, name_like=like)

    def _start_of_next(self, offset: int) -> int:
        """Where the next entity behind an offset begins, if it is a listed one; the offset itself where there is none."""
        nearby = self.entities[self._entity : self._entity + 3]
        following = next((e for e in nearby if e.start > offset), None)
        return following.start if following is not None and following.entry is not None else offset

    def _region_behind_office(self, number: int, end: int, units: Sequence[Unit]) -> Unit | None:
        """A region that no entity marks, right behind an office or a body: `Kapolda` + `Kaltim`."""
        before = units[-1] if units else None
        if before is not None and before.kind == "CAP" and before.key in _LEVELS and len(units) > 1:
            before = units[-2] if units[-2].kind in ("POS", "ORG") else None
        if before is None or before.kind not in ("POS", "ORG"):
            return None
        if self.text[units[-1].end : self.words[number].start].strip(" \xa0"):
            return None
        if before is units[-1] and before.kind == "POS":
            last = self._end_of_kecamatan(number, self._word_after(number, end), before)
            size = last - number
            if size > 1 and self.text[before.end : self.words[number].start].strip() == "":
                place = Entity(
                    self.words[number].start, self.words[last - 1].end, "LOC", 1.0, entry=PlaceReading(())
                )
                return Unit("LOC", place.start, place.end, number, self.words[number].key, place)
        match = self.lexicon.region_matcher.match_at(self.text, self.words, number)
        if match is None or match.end > end:
            return self._country(number, end) if before.kind == "POS" else None
        names = tuple(
            n for n in match.entries if n.risk != "short_abbr" or self.text[match.start : match.end].isupper()
        )
        if not names or (before.kind == "ORG" and all(n.risk for n in names)):
            return None
        level = units[-1].key if units[-1].kind == "CAP" else None
        entity = Entity(
            match.start, match.end, "LOC", 1.0, entry=PlaceReading(names, _LEVELS.get(level or ""))
        )
        return Unit("LOC", match.start, match.end, number, self.words[number].key, entity)

    def _country(self, number: int, end: int) -> Unit | None:
        """A country that no entity marks, right behind an office."""
        place = self.lexicon.place_matcher.match_at(self.text, self.words, number)
        if place is None or place.end > end:
            return None
        named = [n for n in place.entries if isinstance(n, NamedPlace) and n.kind == "country"]
        if not named:
            return None
        entity = Entity(place.start, place.end, "LOC", 1.0, entry=PlaceReading(place.entries))
        return Unit("LOC", place.start, place.end, number, self.words[number].key, entity)

    def _cut_state_off(self, unit: Unit, units: list[Unit]) -> None:
        """Give an office the word back that says how it is held: `Hakim Agung` + `Nonaktif Rani Dewi`."""
        number, behind = unit.word, units[-1].kind in ("POS", "ORG", "LOC") if units else False
        if not behind or self.words[number].key not in STATES or number + 1 >= len(self.words):
            return
        following = self.words[number + 1]
        if following.end <= unit.end:
            units.append(Unit("LOW", unit.start, self.words[number].end, number, unit.key))
            unit.start, unit.word, unit.key = following.start, number + 1, following.key

    def _cut_region_off(self, unit: Unit, units: list[Unit]) -> None:
        """Give a region back that the model took for the first word of a name: `Ketua KPU` + `Sigi Rani Dewi`."""
        before = units[-1] if units else None
        if before is None or before.kind not in ("POS", "ORG"):
            return
        if before.kind == "POS" and before.types and before.types[0].scope == "national":
            return  # `Wamendagri` + `Bima Arya`
        if before.types and before.types[0].scope == "kecamatan":
            self._cut_kecamatan_off(unit, units)
            return
        region = self._region_behind_office(unit.word, unit.end, units)
        if region is None or region.end >= unit.end or region.entity is None:
            return
        names = region_names(region.entity.entry)
        short = all(n.type == "abbr" and n.region.level != "provinsi" for n in names)
        short = short or region.key in evidence_words("names_like_regions")  # `Inspektur` + `Bima Rani Dewi`
        if short and self.text.count(self.text[region.start : region.end]) < 2:
            return  # `Ateng` is a name, and short for Aceh Tengah
        first = self._word_after(unit.word, region.end)
        rest = sum(1 for w in self.words[first : first + 4] if w.end <= unit.end)
        if rest >= (1 if before.kind == "ORG" or self._heads(before, region) else 2):
            units.append(region)
            unit.start, unit.word, unit.key = self.words[first].start, first, self.words[first].key

    def _cut_kecamatan_off(self, person: Unit, units: list[Unit]) -> None:
        """Give a kecamatan back that the model took for the first words of a name: `Camat` + `Sigi Biromaru Rani Dewi`."""
        if self.text[units[-1].end : person.start].strip(" \xa0"):
            return
        inside = [
            n
            for n in range(person.word, min(len(self.words), person.word + 6))
            if self.words[n].end <= person.end
        ]
        for size in range(min(3, len(inside) - 1), 0, -1):
            last = self.words[inside[size - 1]]
            name = flat(self.text, person.start, last.end)
            sure = len(inside) - size > 1 or f"Kecamatan {name}" in self.text
            if sure and name.casefold() in self.lexicon.kecamatan:
                place = Entity(person.start, last.end, "LOC", 1.0, entry=PlaceReading(()))
                units.append(Unit("LOC", place.start, place.end, person.word, person.key, place))
                following = self.words[inside[size]]
                person.start, person.word, person.key = following.start, inside[size], following.key
                return

    def _heads(self, office: Unit, region: Unit) -> bool:
        """Whether an office is one of the region behind it, which the text names elsewhere, too: `Bupati` + `Sigi`."""
        reading = region.entity.entry if region.entity is not None else None
        levels = {name.region.level for name in region_names(reading)}
        fits = bool(office.types) and not levels.isdisjoint(levels_of(office.types[0].scope))
        return fits and self.text.count(self.text[region.start : region.end]) > 1

    def _part(self, number: int, end: int, following: int, units: Sequence[Unit]) -> Unit | None:
        """A rank or title in front of a name."""
        text, words, lex = self.text, self.words, self.lexicon
        rank = lex.rank_matcher.match_at(text, words, number)
        after_rank = bool(units) and (
            units[-1].kind == "RANK"
            or (units[-1].kind == ")" and len(units) > 1 and units[-2].kind == "RANK")
        )
        if rank is not None and rank.end <= end:
            category = rank.entries[0].category
            if category in ("corps_suffix", "modifier"):
                if after_rank or (category == "modifier" and units and units[-1].kind == "("):
                    return Unit(
                        "RANK",
                        rank.start,
                        rank.end,
                        number,
                        part=NamePart("corps", flat(self.text, rank.start, rank.end)),
                    )
            elif category not in _NO_RANKS and (
                self._precedes_name(rank.last, end) or self._is_person(rank.last)
            ):
                name = rank_text(rank.entries[0], text[rank.start : rank.end])
                return Unit(
                    "RANK", rank.start, rank.end, number, words[number].key, part=NamePart("rank", name)
                )
        if after_rank and words[number].key in _SERVICES:
            return Unit(
                "RANK",
                words[number].start,
                words[number].end,
                number,
                part=NamePart("corps", text[words[number].start : words[number].end]),
            )
        title = lex.title_matcher.match_at(text, words, number)
        if title is not None and title.end <= max(following, title.start) and title.end <= end:
            found = _prefix(title.entries, text[title.start : title.end])
            firm = bool(units) and self.text[units[-1].start : units[-1].end] in ("PT", "CV")
            if found is not None and not firm and self._precedes_name(title.last, end):
                surface = flat(self.text, title.start, title.end)
                if text[title.end : title.end + 1] == "." or text[title.end : title.end + 2] in ("' ", "’ "):
                    surface += text[title.end]  # `Dato'`
                kind = "address" if found.category in ("honorific", "status") else "title"
                return Unit(
                    "TITLE", title.start, title.end, number, words[number].key, part=NamePart(kind, surface)
                )
        return None

    def _precedes_name(self, number: int, end: int) -> bool:
        """Whether a capitalised word follows within the row, with at most a full stop, bracket or comma between."""
        if number >= len(self.words) or self.words[number].start >= end:
            return False
        gap = self.text[self.words[number - 1].end : self.words[number].start]
        surface = self.text[self.words[number].start : self.words[number].end]
        return len(gap) <= 3 and (
            surface[0].isupper() or surface in _LOWER_TITLES or self._is_corps(self.words[number].key)
        )

    def _is_corps(self, key: str) -> bool:
        """Whether a word names the corps of the rank before it: `Letkol inf`, `Kombes pol`."""
        return key in _SERVICES or any(
            r.category == "corps_suffix" for r in self.lexicon.rank_matcher.get(key)
        )

    def _complete(self, unit: Unit, units: list[Unit], end: int, running: bool) -> None:
        """Give a person back what belongs to the name, and take the degrees off.

        Only in `running` text do capitals behind a name say anything: a headline has them throughout.
        """
        text = self.text
        self._take_glued_initials(unit, units)
        before = units[-1] if units else None
        if before is not None and (
            (before.kind == "ORG" and is_first_behind_bracket(text, units, unit))
            or (before.kind == "LOC" and self._begins_name(before, units, unit))
        ):
            unit.start, unit.word = before.start, before.word
            units.pop()
        while units and units[-1].kind == "CAP":
            before = units[-1]
            surface = text[before.start : before.end]
            gap = text[before.end : unit.start]
            if before.name_like and _INITIAL_GAP.match(gap) and "\n" not in gap:
                # `Lalu` at the head of a sentence is the connective
                if before.key == "lalu" and (len(units) < 2 or units[-2].kind in (".", '"')):
                    break
            elif not (is_initial(surface) and _INITIAL_GAP.match(gap)) and not self._is_given_name(
                before, units, gap
            ):
                office = units[-2] if len(units) > 1 else None
                if not lacks_first_name(text, before, office, unit):
                    break
            unit.start, unit.word = before.start, before.word
            units.pop()
        self._take_glued_initials(unit, units)
        number = self._word_after(unit.word, unit.end)
        inner = self._inner_degree(unit)
        if inner is not None:
            number = inner
        elif running:
            number = self._extended(unit, number, end)
        unit.degrees, _ = self.degrees(number, unit.end, end)

    def _take_glued_initials(self, unit: Unit, units: list[Unit]) -> None:
        """Give a person back the initials in front that look like titles."""
        while units and self._is_glued_initial(units, unit):
            unit.start, unit.word = units[-1].start, units[-1].word
            units.pop()

    def _is_glued_initial(self, units: Sequence[Unit], person: Unit) -> bool:
        """Whether what looks like a title (`H.`) is an initial, as another one stands right beside it: `H.B. Rusli`,
        `M.H. Rusli`. `H.M.` is mostly Haji Muhammad.
        """
        before = units[-1]
        surface = self.text[before.start : before.end]
        if before.kind != "TITLE" or len(surface) != 1 or not surface.isupper():
            return False
        glued = self.text[before.end : person.start] == "."
        first = self.text[person.start : person.end].partition(".")[0]
        if glued and len(first) == 1 and first not in _NAMES_OF_HAJIS:
            return True
        behind = units[-2] if len(units) > 1 else before
        joined = self.text[behind.end : before.start] == "." and behind.kind == "CAP"
        return joined and is_initial(self.text[behind.start : behind.end])

    def _is_all_title(self, number: int, entity: Entity) -> bool:
        """Whether what the model took for a person is all a title, in front of a name: `Tan Sri` + `Rani`."""
        title = self.lexicon.title_matcher.match_at(self.text, self.words, number)
        whole = title is not None and title.last - title.first > 1 and title.end == entity.end
        return whole and any(t.slot == "prefix" and not t.name_like for t in title.entries)  # type: ignore[union-attr]

    def _begins_name(self, place: Unit, units: Sequence[Unit], person: Unit) -> bool:
        """Whether what the model took for a place is the first part of a name: `I` + `Wayan Rusli`."""
        before = units[-2] if len(units) > 1 else None
        surface = self.text[place.start : place.end]
        title = self.lexicon.title_matcher.get(surface)
        article = any(t.name_like and t.category == "article" for t in title)
        if article and self.text[place.end : person.start] == " ":
            return True
        if self.full_names.get(self.text[place.start : person.end], set()) - {place.start}:
            return True  # `Pelatih Timnas Indonesia Bima` + `Rani`, where the text has `Bima Rani`
        return (
            self._is_unknown_first_name(place, person)
            or lacks_first_name(self.text, place, before, person)
            or self._is_first_behind_chief(place, person, units)
        )

    def _is_first_behind_chief(self, place: Unit, person: Unit, units: Sequence[Unit]) -> bool:
        """Whether what the model took for a place stands behind an office that is of no place: `Kapolri` + `Hoegeng` + `Rani`."""
        office = units[-2] if len(units) > 1 else place
        if office.kind != "POS" or not office.types or self.text[place.end : person.start] != " ":
            return False
        kind = office.types[0]
        chief = kind.scope == "national" and kind.category in _CHIEFS and bool(kind.implies)
        return chief and place.entity is not None and self._is_no_word(self.text[place.start : place.end])

    def _is_unknown_first_name(self, place: Unit, person: Unit) -> bool:
        """Whether what the model took for a place is the first name in front of an initial: `Lyndon` + `B. Johnson`."""
        surface = self.text[place.start : place.end]
        first = self.text[person.start : person.end].split()[0].rstrip(".")
        if first == "I" or (place.entity is not None and place.entity.model is None):
            return False  # the article of a name; a kecamatan that was cut off this name
        entry = place.entity.entry if place.entity is not None else None
        unknown = entry is None or not region_names(entry)
        joined = self.text[place.end : person.start] == " "
        return unknown and joined and is_initial(first) and surface.isalpha() and surface.istitle()

    def _is_given_name(self, word: Unit, units: Sequence[Unit], gap: str) -> bool:
        """Whether a word in front of a person is the first name, which the model has left out: it stands behind a
        bracket, or the text has it as a name elsewhere.
        """
        surface, lex = self.text[word.start : word.end], self.lexicon
        if gap != " " or not surface.istitle() or word.key in common_words() or word.key in lex.kecamatan:
            return False
        matchers = (lex.place_matcher, lex.institution_matcher, lex.position_matcher, lex.title_matcher)
        if any(m.get(surface) for m in matchers) or word.key in _STARTERS or word.key in _DAYS:
            return False
        behind = len(units) > 1 and units[-2].kind == ")"
        office = units[-2] if len(units) > 1 and units[-2].kind == "POS" else None
        minister = (
            office is not None and bool(office.types) and office.types[0].scope in ("national", "ministry")
        )
        if minister and office is not None and self.text[office.end : word.start] == " ":
            kind = office.types[0]
            minister = kind.scope == "ministry" or kind.category in _MINISTERIAL | _CHIEFS
            minister = minister and self._is_no_word(surface)
        return behind or surface in self.first_names or minister

    def _word_after(self, number: int, offset: int) -> int:
        while number < len(self.words) and self.words[number].start < offset:
            number += 1
        return number

    def _inner_degree(self, unit: Unit) -> int | None:
        """Cut a name where a degree begins in it; the number of the degree's first word, or None."""
        text, words = self.text, self.words
        number = unit.word + 1
        while number < len(words) and words[number].start < unit.end:
            gap = text[words[number - 1].end : words[number].start]
            degree = self._degree_at(number, comma="," in gap) or self._weak_degree_at(number)
            if degree is not None and not gap.strip(" .,"):
                unit.end = words[number - 1].end
                return number
            number += 1
        return None

    def _weak_degree_at(self, number: int) -> tuple[int, int] | None:
        """A degree that may be initials, which the sure one right behind it makes one: `Rani Dewi ST MSi`."""
        degree = self._degree_at(number, comma=True)
        if degree is None or degree[0] >= len(self.words):
            return None
        gap = self.text[degree[1] : self.words[degree[0]].start]
        return degree if gap in (" ", ", ") and self._degree_at(degree[0], comma="," in gap) else None

    def _extended(self, unit: Unit, number: int, end: int) -> int:
        """Reach over initials and capitalised words that go on with the name; the number of the next word."""
        text, words = self.text, self.words
        limit = number + 3
        following = self.entities[self._entity + 1].start if self._entity + 1 < len(self.entities) else end
        while number < len(words) and number < limit and words[number].end <= min(end, following):
            word = words[number]
            surface, gap = text[word.start : word.end], text[unit.end : word.start]
            if is_initial(text[words[number - 1].start : words[number - 1].end]) and gap.startswith("."):
                gap = gap[1:] or " "
            second = words[number + 1] if number + 1 < len(words) else word
            if (
                word.key in _PARTICLES
                and _SPACE.match(gap)
                and text[second.start].isupper()
                and second.end <= end
            ):
                unit.end = second.end  # `Mohammed bin Zayed`
                number += 2
                limit += 2
                continue
            if (
                word.key in _STARTERS
                or word.key in ADDRESS
                or not _SPACE.match(gap)
                or not surface[0].isupper()
                or word.key in _DAYS
                or is_headline_verb(surface)
                or any(c.isdigit() for c in surface)
            ):
                break
            if self._degree_at(number, comma=False) is not None:
                break
            if not (len(surface) == 1 or not surface.isupper() or text[unit.start : unit.end].isupper()):
                break
            lex = self.lexicon
            if any(
                m.match_at(text, words, number)
                for m in (lex.position_matcher, lex.institution_matcher, lex.place_matcher)
            ):
                break
            rank = lex.rank_matcher.match_at(text, words, number)
            if rank is not None and not _is_spelled_as_name(rank, text):
                break
            unit.end = word.end
            number += 1
        return number

    def _degree_at(self, number: int, *, comma: bool) -> tuple[int, int] | None:
        """Word after and end of a degree that begins with a word; None if none does."""
        text, words, lex = self.text, self.words, self.lexicon
        word = words[number]
        match = lex.title_matcher.match_at(text, words, number)
        if match is not None and any(t.slot == "suffix" for t in match.entries):
            surface = _SPACED.sub(".", text[match.start : match.end])  # `M. Sc`, `S Psi`
            written = any(surface.rstrip(".") == form.rstrip(".") for t in match.entries for form in t.forms)
            plain = match.last - match.first == 1 and surface.casefold() in _WEAK_DEGREES
            if (written or (surface.isupper() and comma)) and surface[0].isupper() and (comma or not plain):
                return self._consultant(match.start, match.last, match.end)
        rank = lex.rank_matcher.match_at(text, words, number)
        degree = rank is not None and rank.entries[0].category in ("police_degree", "military_degree")
        if rank is not None and degree and not _is_spelled_as_name(rank, text):
            return rank.last, rank.end
        free = _ANY_DEGREE.match(text, word.start) if comma else None
        if free is not None:
            finish = free.end() - (text[free.end() - 1] == ".")
            return self._consultant(word.start, self._word_after(number, finish), finish)
        return None

    def _consultant(self, start: int, number: int, end: int) -> tuple[int, int]:
        """The word behind a degree and its end, with the bracket that makes a specialist a consultant: `Sp.A(K)`."""
        bracket = _CONSULTANT.match(self.text, end) if _SPECIALIST.match(self.text, start, end) else None
        return (self._word_after(number, bracket.end()), bracket.end()) if bracket else (number, end)

    def degrees(self, number: int, start: int, end: int) -> tuple[list[Degree], int]:
        """Degrees that follow a name which ends at `start`, and where the last of them ends.

        Args:
            number: the number of the word after the name.
            start: end of the name.
            end: end of the row.
        """
        text, words = self.text, self.words
        found: list[Degree] = []
        position = start
        while number < len(words) and words[number].end <= end and len(found) < 8:
            gap = text[position : words[number].start]
            if not _DEGREE_GAP.match(gap):
                break
            degree = self._degree_at(number, comma="," in gap) or self._weak_degree_at(number)
            if degree is None or (not gap and not found):
                break
            if "," not in gap and not found and not _NO_COMMA.match(gap):
                break
            begin = words[number].start
            number, position = degree
            if "." in text[begin:position] and text[position : position + 1] == ".":
                position += 1
            found.append(Degree(begin, position))
        return found, position


def shorten(text: str, entity: Entity, start: int, end: int) -> None:
    """Make an institution's entity shorter, and its mention with it."""
    if isinstance(entity.target, Institution):
        if entity.target.name == text[entity.start : entity.end]:
            entity.target.name = text[start:end]
        for mention in entity.target.mentions:
            if (mention.start, mention.end) == (entity.start, entity.end):
                mention.start, mention.end = start, end
    entity.start, entity.end = start, end


@functools.lru_cache(maxsize=4)
def _corps_pattern(lex: Lexicon) -> re.Pattern[str]:
    """A corps behind a rank in the spellings with a bracket; that of the navy also where the branch is left out."""
    forms = {form for rank in lex.ranks if rank.category == "corps_suffix" for form in rank.forms}
    pairs = {form.rstrip(")").partition(" (")[::2] for form in forms if " (" in form}
    arms = "|".join(sorted({re.escape(arm) for arm, _ in pairs}))
    branches = "|".join(sorted({re.escape(branch) for _, branch in pairs}, key=len, reverse=True))
    words = "|".join(sorted({re.escape(form) for form in forms if "(" not in form}, key=len, reverse=True))
    branch = rf"\((?:{branches})(?:/W)?\)"
    return re.compile(rf"[ \xa0]?((?:{arms})(?:[ \xa0]?{branch})?|{branch}|\((?:{words})\))(?=[ \xa0])")


def _is_doubled(first: str, second: str) -> bool:
    """Whether two words are one that is doubled: `undang-undang`, `perundang-undangan`."""
    return first[-4:] in second or second[:4] in first


def _prefix(entries: tuple[Title, ...], surface: str) -> Title | None:
    """The title that stands before a name and is no part of it, written as the lexicon writes it."""
    for title in entries:
        if title.slot != "prefix" or title.name_like:
            continue
        for form in title.forms:
            if form.rstrip(".") == surface.rstrip("."):
                return title
    return None


def _is_spelled_as_name(rank: Match[Rank], text: str) -> bool:
    """Whether the degree of an officer is written as names are, and is one: `Kim Sang` + `Sik`."""
    surface = text[rank.start : rank.end]
    degree = rank.entries[0].category in ("police_degree", "military_degree")
    return degree and surface.isalpha() and surface.istitle()


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)
