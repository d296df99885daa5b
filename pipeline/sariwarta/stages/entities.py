"""Named entities: the model proposes, the lexicon proposes, one resolution decides.

Labels are PER, ORG, LOC, FAC and POSITION, as `docs/entities.md` defines them; spans are flat. The model reads
context and finds names that nobody listed; the lexicon knows what it knows for certain (`Kaltim` is a place
or part of an institution's name, never a person). How they are brought together, in this order:

1. Ranks and titles are cut off the model's persons, and so is a region in front (`Kaltim Hasanuddin`).
2. An institution of the lexicon reaches over what belongs to its name: `KPU` + `Provinsi Kaltim`,
   `Kodam` + `VI/Mulawarman`. Where model and lexicon both see an institution, the wider span wins.
3. A facility of the model keeps what lies inside it (`Kantor KPU Lebak`).
4. Offices of the lexicon win over the model, except inside names.
5. Regions of the lexicon that lie in none of those are places; names that are also common words
   (`Batu`, `Pati`) only where the model agrees or the words before say so (`Kota`, `di`).
6. What the model found besides stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.confidence import confidence
from sariwarta.language.words import Word, words_of
from sariwarta.lexicon import (
    InstitutionType,
    Lexicon,
    Match,
    NamedPlace,
    PositionType,
    RegionName,
    lexicon,
)
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.structure import structure_of

__all__ = [
    "RULES",
    "EntitiesStage",
    "FacilityReading",
    "InstitutionReading",
    "PlaceReading",
    "PositionReading",
    "make_entities",
]

RULES = rule_table(
    Rule(
        "entities.institution",
        1,
        "an institution of the lexicon with the region, number or unit that belongs to its name",
        examples=(
            ("Rapat dihadiri KPU Provinsi Kaltim.", "KPU Provinsi Kaltim"),
            ("Prajurit Kodam VI/Mulawarman berjaga.", "Kodam VI/Mulawarman"),
            ("Warga mendatangi Polres Sigi kemarin.", "Polres Sigi"),
            ("Anggota DPRD Kota Malang hadir.", "DPRD Kota Malang"),
        ),
        counterexamples=("Antara keduanya tidak ada beda.", "Rapat itu membahas kpk yang lama."),
    ),
    Rule(
        "entities.unit",
        1,
        "number and name of a military unit behind the office that commands it",
        examples=(
            ("Danrem 101/Antasari hadir.", "101/Antasari"),
            ("Hadir Dandim 0707/Wonosobo.", "0707/Wonosobo"),
            ("Hadir Kasdam IV Mulawarman Brigjen TNI Made Wirata.", "IV Mulawarman"),
        ),
        counterexamples=("Kapolda Riau hadir.", "Danrem hadir.", "Danrem Antasari hadir."),
    ),
    Rule(
        "entities.region",
        1,
        "a region or another place of the lexicon",
        examples=(
            ("Banjir melanda Kabupaten Sigi.", "Kabupaten Sigi"),
            ("Warga Kaltim bersiap.", "Kaltim"),
            ("Ia tiba di Kota Batu.", "Kota Batu"),
        ),
        counterexamples=("Puncak acara digelar malam.", "Mereka melempar batu."),
    ),
    Rule(
        "entities.dateline",
        1,
        "the town before the dash at the head of the text",
        examples=(
            ("PADANG - Rapat itu digelar sampai malam oleh semua pihak yang hadir di sana.", "PADANG"),
            ("SLUMPRING - Rapat itu digelar sampai malam oleh semua pihak yang hadir.", "SLUMPRING"),
        ),
        counterexamples=(
            "Ia pulang ke Padang.",
            "Rapat - kata Andi - digelar sampai malam oleh semua pihak.",
        ),
    ),
    Rule(
        "entities.position",
        1,
        "an office of the lexicon, written with a capital",
        examples=(
            ("Pj Gubernur Kaltim hadir.", "Pj|Gubernur"),
            ("Hadir Kapolres Sigi.", "Kapolres"),
        ),
        counterexamples=("Para gubernur berkumpul.",),
    ),
)

#: words that say of what level the region behind them is
LEVEL_WORDS = {
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
}
_PLACE_CUES = {
    "di",
    "ke",
    "dari",
    "asal",
    "warga",
    "wilayah",
    "daerah",
    "kawasan",
    "se",
    "dan",
    "kota",
    "kabupaten",
    "kab",
}
_UNIT = re.compile(r"[ ]{1,2}(?:[IVXL]{1,5}|\d{3,4})(?:[ ]?/[ ]?([A-Z][\w.]*)(?: ([A-Z][a-z]+))?)?\b")
_UNIT_KINDS = {"military"}
_NAMES_BEHIND_NUMBER = (re.compile(r" ([A-Z]\w+ [A-Z]\w+)\b"), re.compile(r" ([A-Z]\w+)\b"))
_NATION = re.compile(r"[ -](?:RI|Republik Indonesia)\b")
_SPACE = re.compile(r"[ \xa0]{1,2}\Z")
#: bodies that stand in front of the institution that they are part of
_PART_OF = re.compile(
    r"(?:Komisi [IVX]{1,4}|Fraksi|Div[a-z]* [A-Z]\w+|DP[PWDC]|PW|PD|Mabes|Tim [A-Z]\w+|Bidang Humas) \Z"
)
_ACRONYMS = re.compile(r"[A-Z]\w+(?:[-/–][A-Z]\w+)+\Z")
_EVERYWHERE = re.compile(r"\s+se[- ](?=[A-Z])")
_MODEL_LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "FAC": "FAC",
    "POS": "POSITION",
    "POSITION": "POSITION",
}


@dataclass(frozen=True, slots=True)
class InstitutionReading:
    """What the lexicon says of an institution's name: its kind, and the region and unit in the name."""

    kind: InstitutionType
    region: Match[RegionName | NamedPlace] | None = None
    level: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What the lexicon says of a place's name: all that it may mean, and the level word in front."""

    names: tuple[RegionName | NamedPlace, ...]
    level: str | None = None


@dataclass(frozen=True, slots=True)
class PositionReading:
    """What the lexicon says of an office."""

    types: tuple[PositionType, ...]


@dataclass(frozen=True, slots=True)
class FacilityReading:
    """The names inside a building's name: `Kantor KPU Lebak` names an institution and a region."""

    institutions: tuple[Entity, ...]
    regions: tuple[Match[RegionName | NamedPlace], ...]


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    label: str
    rule: str | None = None
    model: str | None = None
    entry: InstitutionReading | PlaceReading | PositionReading | FacilityReading | None = None


class EntitiesStage:
    """Fills `doc._.sw_entities` from `doc.ents` and the lexicon; `doc.ents` stays as it is.

    Args:
        model: name and version of the model that made `doc.ents`.
        lex: the lexicon, by default the package's own.
        precision: measured share of right ones by label of the model.
    """

    def __init__(
        self, model: str, lex: Lexicon | None = None, precision: dict[str, float] | None = None
    ) -> None:
        self.model = model
        self.lexicon = lex or lexicon()
        self.precision = precision or {}

    def __call__(self, doc: Doc) -> Doc:
        """Bring the entities of one document together."""
        text, words = doc.text, words_of(doc)
        index = {word.start: number for number, word in enumerate(words)}
        structure = structure_of(doc)
        blocked = [(line.start, line.end) for line in structure.lines if not line.is_text]
        proposed = [c for c in self._from_model(doc) if c is not None]
        chosen: list[_Candidate] = []
        institutions = self._institutions(text, words, proposed)
        facilities = [c for c in proposed if c.label == "FAC"]
        for facility in facilities:
            facility.entry = self._inside(text, words, facility)
        persons = [
            c for c in (self._trim_person(c, text, words, index) for c in proposed if c.label == "PER") if c
        ]
        institutions = _disjoint([*self._units(text, words), *institutions])
        offices = self._positions(text, words, proposed, [*facilities, *institutions])
        # the order of preference; a later candidate must not touch an earlier one
        for group in (
            self._dateline(text, words, structure.dateline),
            facilities,
            institutions,
            persons,
            offices,
            self._places(text, words, proposed, offices),
            [c for c in proposed if c.label in ("ORG", "LOC", "POSITION")],
        ):
            taken = sorted((c.start, c.end) for c in chosen)
            chosen.extend(c for c in _disjoint(group) if not _overlaps(taken, c.start, c.end))
        doc._.sw_entities = [
            self._entity(c)
            for c in sorted(chosen, key=lambda c: c.start)
            if not _overlaps(blocked, c.start, c.end)
        ]
        return doc

    def _dateline(self, text: str, words: Sequence[Word], span: tuple[int, int] | None) -> list[_Candidate]:
        """The town of the dateline, which is a place whatever the model says of it."""
        if span is None:
            return []
        first = next(number for number, word in enumerate(words) if word.start >= span[0])
        match = self.lexicon.place_matcher.match_at(text, words, first)
        reading = PlaceReading(match.entries) if match and match.end == span[1] else None
        return [_Candidate(*span, "LOC", rule=RULES["dateline"].ref, entry=reading)]

    def _inside(self, text: str, words: Sequence[Word], facility: _Candidate) -> FacilityReading:
        """The institutions and regions that a building's name holds, its own head aside."""
        first = next((n for n, w in enumerate(words) if w.start >= facility.start), len(words))
        last = next((n for n in range(first, len(words)) if words[n].start >= facility.end), len(words))
        inside = words[first + 1 : last]
        bodies = [
            c
            for c in self._institutions(text, inside, [])
            if facility.start < c.start and c.end <= facility.end
        ]
        regions = [m for m in self.lexicon.region_matcher(text, inside) if _certain(m, text)]
        return FacilityReading(tuple(self._entity(c) for c in bodies), tuple(regions))

    def _entity(self, c: _Candidate) -> Entity:
        if c.rule is not None:
            return Entity(c.start, c.end, c.label, confidence(c.rule, 0.95), rule=c.rule, entry=c.entry)  # type: ignore[arg-type]
        sure = self.precision.get(c.label, 0.85)
        return Entity(c.start, c.end, c.label, sure, model=self.model, entry=c.entry)  # type: ignore[arg-type]

    def _from_model(self, doc: Doc) -> list[_Candidate]:
        found = []
        for span in doc.ents:
            label = _MODEL_LABELS.get(span.label_)
            if label is None:
                continue
            start, end = span.start_char, span.end_char
            while start < end and not doc.text[start].isalnum():
                start += 1
            while end > start and not (doc.text[end - 1].isalnum() or doc.text[end - 1] in ".)"):
                end -= 1
            if start < end:
                found.append(_Candidate(start, end, label, model=self.model))
        return found

    def _trim_person(
        self, c: _Candidate, text: str, words: Sequence[Word], index: dict[int, int]
    ) -> _Candidate | None:
        """A person without ranks, titles and regions in front; None if nothing but a region is left."""
        first = index.get(c.start)
        if first is None:
            return c
        while first < len(words) and words[first].start < c.end:
            rank = self.lexicon.rank_matcher.match_at(text, words, first)
            title = self.lexicon.title_matcher.match_at(text, words, first)
            region = self.lexicon.region_matcher.match_at(text, words, first)
            office = self.lexicon.position_matcher.match_at(text, words, first)
            if office and office.end <= c.end and text[office.start].isupper():
                first = office.last
            elif rank and rank.end <= c.end:
                first = rank.last
            elif (
                title
                and title.end < c.end
                and any(t.slot == "prefix" and not t.name_like for t in title.entries)
            ):
                first = title.last
            elif region and region.end <= c.end and _certain(region, text):
                first = region.last
            else:
                break
        if first >= len(words) or words[first].start >= c.end:
            return None
        return _Candidate(words[first].start, c.end, "PER", model=c.model)

    def _institutions(self, text: str, words: Sequence[Word], proposed: list[_Candidate]) -> list[_Candidate]:
        organisations = [_without_everywhere(c, text) for c in proposed if c.label == "ORG"]
        ranks = [(m.start, m.end) for m in self.lexicon.rank_matcher(text, words)]
        found: list[_Candidate] = []
        for match in self.lexicon.institution_matcher(text, words):
            if _overlaps(ranks, match.start, match.end):
                continue  # the `TNI` of `Brigjen TNI`
            kinds = [k for k in match.entries if _same_case(text[match.start : match.end], k.forms)]
            if not kinds:
                continue
            kind = kinds[0]
            c = self._with_tail(text, words, match, kind)
            inside = next(
                (o for o in organisations if o.start <= c.start < o.end or c.start <= o.start < c.end), None
            )
            bare = c.end == match.end
            if kind.risk and bare and inside is None:
                continue
            if kind.risk and bare and inside is not None and (inside.start, inside.end) != (c.start, c.end):
                continue  # `PT Sinar Jaya` is no Pengadilan Tinggi
            if inside is not None and not _several(text[inside.start : inside.end]):
                c.start, c.end = min(c.start, inside.start), max(c.end, inside.end)
            before = _PART_OF.search(text, max(0, c.start - 30), c.start)
            if before:
                c.start = before.start()
            if found and found[-1].end > c.start:
                found[-1].end = max(found[-1].end, c.end)
            elif found and _SPACE.match(text[found[-1].end : c.start]) and text[c.start].isupper():
                found[-1].end = c.end  # a unit and the body that it belongs to: `Satreskrim Polres Sigi`
                found[-1].entry = _joined_reading(found[-1].entry, c.entry)
            else:
                found.append(c)
        return found

    def _with_tail(
        self, text: str, words: Sequence[Word], match: Match[InstitutionType], kind: InstitutionType
    ) -> _Candidate:
        """The institution with what belongs to its name behind it."""
        end, level, unit = match.end, None, None
        nation = _NATION.match(text, end)
        if nation:
            end = nation.end()
        if kind.kind in _UNIT_KINDS:
            number_end = self._unit_end(text, end)
            if number_end > end:
                unit, end = text[end:number_end].strip(), number_end
        region: Match[RegionName | NamedPlace] | None = None
        following = match.last
        while following < len(words) and words[following].start < end:
            following += 1
        if following < len(words) and _SPACE.match(text[end : words[following].start]):
            region = self._region_at(text, words, following)
            if region is None and words[following].key in LEVEL_WORDS and following + 1 < len(words):
                after = following + 1
                if len(text[words[following].end : words[after].start].strip(" \xa0.")) == 0:
                    region = self._region_at(text, words, after)
                    level = LEVEL_WORDS[words[following].key] if region else None
            if region is not None and (kind.regional or kind.scope not in ("national",) or level):
                end = region.end
            else:
                region = None
        reading = InstitutionReading(kind, region, level, unit)
        return _Candidate(match.start, end, "ORG", rule=RULES["institution"].ref, entry=reading)

    def _units(self, text: str, words: Sequence[Word]) -> list[_Candidate]:
        """Military units behind the office that commands them: `Danrem` + `101/Antasari`, `Kasdam` + `VI/Mulawarman`."""
        found: list[_Candidate] = []
        for match in self.lexicon.position_matcher(text, words):
            office = match.entries[0]
            kind = self.lexicon.institution(office.implies) if office.category == "military" else None
            if (
                kind is None
                or kind.kind not in _UNIT_KINDS
                or (end := self._unit_end(text, match.end)) == match.end
            ):
                continue
            start = next(n for n in range(match.end, end) if not text[n].isspace())
            reading = InstitutionReading(kind, unit=text[start:end])
            found.append(_Candidate(start, end, "ORG", rule=RULES["unit"].ref, entry=reading))
        return found

    def _unit_end(self, text: str, end: int) -> int:
        """Where the number and name of a military unit end that stand at `end`; `end` itself if there are none."""
        number = _UNIT.match(text, end)
        if number is None:
            return end
        second = number.group(2)
        if second and second.casefold() in self.lexicon.rank_words:
            return number.start(2) - 1
        if (
            number.group(1) is None
        ):  # `IV Mulawarman`: without a slash only a name that is known belongs to it
            for name in (pattern.match(text, number.end()) for pattern in _NAMES_BEHIND_NUMBER):
                if name and name.group(1).casefold() in self.lexicon.unit_names:
                    return name.end()
        return number.end()

    def _region_at(
        self, text: str, words: Sequence[Word], number: int
    ) -> Match[RegionName | NamedPlace] | None:
        match = self.lexicon.place_matcher.match_at(text, words, number)
        if match is None or not text[match.start].isupper():
            return None
        return match if any(isinstance(name, RegionName) for name in match.entries) else None

    def _positions(
        self, text: str, words: Sequence[Word], proposed: list[_Candidate], bodies: list[_Candidate]
    ) -> list[_Candidate]:
        by_model = [c for c in proposed if c.label == "POSITION"]
        begins = {c.start for c in bodies}
        found: list[_Candidate] = []
        for whole in self.lexicon.position_matcher(text, words):
            match = self._head(text, words, whole, begins)
            kinds = tuple(
                k for k in match.entries if _same_case(text[match.start : match.end], k.forms, lower=True)
            )
            if not kinds:
                continue
            agreed = any(c.start < match.end and match.start < c.end for c in by_model)
            capital = text[match.start].isupper()
            modifier = kinds[0].category.endswith("modifier")
            if agreed or (capital and self._stands_for_a_holder(text, words, match, kinds[0])):
                if modifier and kinds[0].category != "acting_modifier":
                    continue
                start, end = match.start, match.end
                for c in by_model:  # the model may know more of the title: `Kabid` + `Humas`
                    if c.start <= start and end <= c.end:
                        start, end = c.start, c.end
                found.append(
                    _Candidate(
                        start, end, "POSITION", rule=RULES["position"].ref, entry=PositionReading(kinds)
                    )
                )
        return found

    def _head(
        self, text: str, words: Sequence[Word], match: Match[PositionType], begins: set[int]
    ) -> Match[PositionType]:
        """The office without the institution behind it: `Kepala` in `Kepala Dinas Sosial`."""
        for number in range(match.first + 1, match.last):
            if words[number].start in begins:
                return self.lexicon.position_matcher.match_at(text, words[:number], match.first) or match
        return match

    def _stands_for_a_holder(
        self, text: str, words: Sequence[Word], match: Match[PositionType], kind: PositionType
    ) -> bool:
        """Whether a capitalised office that the model did not mark is one: not a bare `Ahli`, `Anggota`."""
        if kind.category not in ("generic_head", "field_head", "role", "corporate", "education"):
            return kind.category != "candidate"
        if match.last >= len(words):
            return False
        following = words[match.last]
        gap = text[match.end : following.start]
        return bool(_SPACE.match(gap)) and text[following.start].isupper()

    def _places(
        self,
        text: str,
        words: Sequence[Word],
        proposed: list[_Candidate],
        offices: list[_Candidate],
    ) -> list[_Candidate]:
        by_model = [c for c in proposed if c.label == "LOC"]
        # where a name must be a place: `Wakil Gubernur Banten`
        after_office = {c.end + 1 for c in offices if text[c.end : c.end + 1] == " "}
        found: list[_Candidate] = []
        for found_match in self.lexicon.place_matcher(text, words):
            match = found_match
            before = words[match.first - 1] if match.first else None
            if before is not None and before.key == "wali" and words[match.first].key == "kota":
                # `Wali Kota Surabaya` is an office and a place, not `Wali` and `Kota Surabaya`
                inner = self.lexicon.place_matcher.match_at(text, words, match.first + 1)
                if inner is None:
                    continue
                match, before = inner, words[inner.first - 1]
            surface = text[match.start : match.end]
            glued = before is not None and not text[before.end : match.start].strip(" \xa0.\n")
            level = LEVEL_WORDS.get(before.key) if before is not None and glued else None
            if level and match.first > 1 and words[match.first - 2].key == "wali":
                level = None  # `Wali Kota Surabaya` is an office and a place
            agreed = next((c for c in by_model if c.start < match.end and match.start < c.end), None)
            if not surface[0].isupper():
                continue
            seat = all(isinstance(n, NamedPlace) and n.risk for n in match.entries)
            cue = before is not None and glued and before.key in _PLACE_CUES and not seat
            if not (agreed or cue or _certain(match, text)):
                if not seat and (match.start in after_office or _alone_in_capitals(text, words, match)):
                    cue = True
                else:
                    continue
            start, end = match.start, match.end
            if level and text[before.start].isupper():  # type: ignore[union-attr]  # level needs a word before
                start = before.start  # type: ignore[union-attr]
            if agreed and agreed.start <= start and match.end <= agreed.end:
                wider = text[agreed.start : start].strip()
                if wider and wider[0].isupper():  # `Kecamatan X`, `Desa X` are places of their own
                    continue
            reading = PlaceReading(match.entries, level)
            found.append(_Candidate(start, end, "LOC", rule=RULES["region"].ref, entry=reading))
        return found


def _without_everywhere(c: _Candidate, text: str) -> _Candidate:
    """An institution of the model without `se-Kalimantan Timur` behind it: that is not its name."""
    behind = _EVERYWHERE.search(text, c.start, c.end)
    if behind and behind.start() > c.start:
        c.end = behind.start()
    return c


def _several(surface: str) -> bool:
    """Whether what the model takes for one institution is a list of acronyms: `TNI-Polri`, `KPU/Bawaslu`."""
    return _ACRONYMS.match(surface) is not None


def _joined_reading(
    first: InstitutionReading | PlaceReading | PositionReading | None,
    second: InstitutionReading | PlaceReading | PositionReading | None,
) -> InstitutionReading | PlaceReading | PositionReading | None:
    """The unit's kind with the region of the body that it belongs to."""
    if isinstance(first, InstitutionReading) and isinstance(second, InstitutionReading):
        return InstitutionReading(
            first.kind, first.region or second.region, first.level or second.level, first.unit
        )
    return first or second


def _certain(match: Match[RegionName] | Match[RegionName | NamedPlace], text: str) -> bool:
    """Whether a name means a place wherever it stands with a capital."""
    surface = text[match.start : match.end]
    names = match.entries
    if all(isinstance(n, NamedPlace) and n.risk for n in names):
        return False
    if any(isinstance(n, RegionName) and n.risk == "short_abbr" for n in names):
        return surface.isupper() or any(isinstance(n, RegionName) and n.form == surface for n in names)
    if all(isinstance(n, RegionName) and n.risk == "common_word" for n in names):
        return False
    if len(surface) <= 3 and not surface.isupper():
        return False
    return surface[0].isupper()


def _alone_in_capitals(text: str, words: Sequence[Word], match: Match[RegionName | NamedPlace]) -> bool:
    """Whether a common word stands with a capital within a sentence of lower-case words: then it is a name."""
    if match.first == 0 or match.last >= len(words):
        return False
    before, after = words[match.first - 1], words[match.last]
    return (
        text[before.start].islower()
        and text[before.end : match.start] == " "
        and text[after.start].islower()
        and not text[match.start : match.end].isupper()
    )


def _same_case(surface: str, forms: Sequence[str], *, lower: bool = False) -> bool:
    """Whether a surface is written as one of the forms: an acronym in capitals, a name with a capital.

    Args:
        surface: as it stands in the text.
        forms: of the lexicon.
        lower: whether a form may also stand all in lower case (offices: `ketua`, `anggota`).
    """
    if surface in forms:
        return True
    if surface.isupper():
        return True
    folded = surface.casefold()
    for form in forms:
        if form.casefold().replace(".", "") == folded.replace(".", ""):
            if form.isupper() and len(form) <= 5:
                return False
            return lower or surface[0].isupper()
    return lower or surface[0].isupper()


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of the spans, which are sorted and disjoint."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] < end


def _disjoint(group: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates of one group without overlaps: leftmost, then longest."""
    kept: list[_Candidate] = []
    for c in sorted(group, key=lambda c: (c.start, -c.end)):
        if not kept or kept[-1].end <= c.start:
            kept.append(c)
    return kept


@Language.factory(
    "sariwarta_entities",
    assigns=["doc._.sw_entities"],
    requires=["doc.ents"],
    default_config={"model": "unknown", "precision": {}},
)
def make_entities(nlp: Language, name: str, model: str, precision: dict[str, float]) -> EntitiesStage:
    """Make the stage that brings the model's and the lexicon's entities together."""
    return EntitiesStage(model, precision=precision)
