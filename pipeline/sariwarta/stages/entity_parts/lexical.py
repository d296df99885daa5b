"""What the lexicon sees in a text: institutions with what belongs to their names, places, offices, units.

These are candidates; which of them count the other parts decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sariwarta.language.words import Word
from sariwarta.lexicon import InstitutionType, Lexicon, Match, NamedPlace, PositionType, RegionName
from sariwarta.stages.entity_parts.readings import (
    Candidate,
    InstitutionReading,
    Place,
    PlaceReading,
    PositionReading,
)

__all__ = ["LEVEL_WORDS", "Lexical", "certain"]

#: words that say of what level the region behind them is
LEVEL_WORDS = {
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
}
#: number of a military unit, and its name behind a slash
_UNIT = re.compile(
    r"[ ]{1,2}(?:[IVXL]{1,5}|\d{3,4}(?:[-/]\d{1,2})?|\d{2}(?=[ ]?/[ ]?[A-Z]))"
    r"(?:[ ]?/[ ]?([A-Z][\w.]*(?<!\.))(?: ([A-Z][a-z]+))?)?\b"
)
_NAMES_BEHIND_NUMBER = (re.compile(r" ([A-Z]\w+ [A-Z]\w+)\b"), re.compile(r" ([A-Z]\w+)\b"))
#: the candidates behind the name of their team: `TKN Prabowo-Gibran`
_PAIR = re.compile(r" [A-Z]\w+[ ]?[-–/][ ]?[A-Z]\w+\b")
_NATION = re.compile(r"[ -](?:RI|Republik Indonesia)\b")
#: behind the name of a region that has both: the police of its kota
_TOWN_BEHIND = re.compile(r" Kota\b(?! [A-Z])")
_SPACE = re.compile(r"[ \xa0]{1,2}\Z")
_GLUE = " \xa0."


class Lexical:
    """Asks the lexicon about one text.

    Args:
        lex: the lexicon.
        text: the article.
        words: its words.
    """

    def __init__(self, lex: Lexicon, text: str, words: Sequence[Word]) -> None:
        self.lexicon, self.text, self.words = lex, text, words

    def institutions(self, first: int = 0, last: int | None = None) -> Iterator[Candidate]:
        """Institutions with region, number or unit, among the words `first` to `last` (exclusive)."""
        words = self.words[first:last]
        ranks = {n for m in self.lexicon.rank_matcher(self.text, words) for n in range(m.start, m.end)}
        for match in self.lexicon.institution_matcher(self.text, words):
            if match.start in ranks:
                continue  # the `TNI` of `Brigjen TNI`
            surface = self.text[match.start : match.end]
            kind = next((k for k in match.entries if same_case(surface, k.forms)), None)
            if kind is not None:
                if kind.kind == "ministry" and self._heads_department(match.first + first - 1, match.start):
                    kind = self._department(surface)
                yield self._with_tail(
                    match._replace(first=match.first + first, last=match.last + first), kind
                )

    def _heads_department(self, number: int, start: int) -> bool:
        """Whether a word right in front of a name is the head of a department of a region: `Kadis`, `Sekdis`."""
        if number < 0 or self.text[self.words[number].end : start] != " ":
            return False
        word = self.words[number]
        offices = self.lexicon.position_matcher.get(self.text[word.start : word.end])
        return any(office.expanded.endswith(" Dinas") for office in offices)

    def _department(self, surface: str) -> InstitutionType:
        """The department of a region that shares its short name with a ministry: the `PUPR` of a `Kadis`; one that the
        lexicon has not is called as the text calls it.
        """
        name = f"Dinas {surface}"
        known = self.lexicon.institution_matcher
        listed = [k for k in (*known.get(name), *known.get(surface)) if k.kind == "local_gov_unit"]
        if listed:
            return replace(listed[0], forms=(*listed[0].forms, surface))
        return InstitutionType(name, name, "local_gov_unit", "regional", True, (name, surface), "")

    def _with_tail(self, match: Match[InstitutionType], kind: InstitutionType) -> Candidate:
        """The institution with what belongs to its name behind it."""
        text, words = self.text, self.words
        end, unit = match.end, None
        nation = _NATION.match(text, end)
        if nation:
            end = nation.end()
        if kind.kind == "military" and (unit_end := self.unit_end(end)) > end:
            unit, end = text[end:unit_end].strip(), unit_end
        pair = _PAIR.match(text, end) if kind.kind == "campaign_team" else None
        if pair:
            end = pair.end()
        quarter = self._kecamatan_behind(end, match.last) if kind.scope == "kecamatan" else None
        if quarter is not None:  # `Polsek Setiabudi`
            return Candidate(match.start, quarter, "ORG", entry=InstitutionReading(kind, exact=False))
        region: Match[Place] | None = None
        level: str | None = None
        following = match.last
        while following < len(words) and words[following].start < end:
            following += 1
        if following < len(words) and _SPACE.match(text[end : words[following].start]):
            region, level = self.region_at(following)
        if region is not None and (kind.regional or kind.scope != "national" or level):
            end = region.end
            town = _TOWN_BEHIND.match(text, end) if kind.kind == "police" and level is None else None
            if town is not None:  # `Polresta Bogor Kota`
                end, level = town.end(), "kota"
        else:
            region, level = None, None
        reading = InstitutionReading(kind, region, level, unit, exact=pair is None)
        return Candidate(match.start, end, "ORG", entry=reading)

    def _kecamatan_behind(self, end: int, following: int) -> int | None:
        """Where the name of a kecamatan ends that stands right behind an institution; None without one.

        Args:
            end: where the institution's own name ends.
            following: number of the word behind it.
        """
        text, words = self.text, self.words
        for last in range(min(following + 3, len(words)), following, -1):
            start, stop = words[following].start, words[last - 1].end
            name = text[start:stop]
            if text[end:start] == " " and name.istitle() and name.casefold() in self.lexicon.kecamatan:
                return stop
        return None

    def region_at(self, number: int) -> tuple[Match[Place] | None, str | None]:
        """The region that begins at a word, with or without a level word, and that level."""
        text, words = self.text, self.words
        match = self.lexicon.region_matcher.match_at(text, words, number)
        if match is not None and text[match.start].isupper():
            return _as_place(match), None
        level = LEVEL_WORDS.get(words[number].key)
        if level is None or number + 1 >= len(words):
            return None, None
        if text[words[number].end : words[number + 1].start].strip(_GLUE):
            return None, None
        match = self.lexicon.region_matcher.match_at(text, words, number + 1)
        if match is None or not text[match.start].isupper():
            return None, None
        return _as_place(match), level

    def unit_end(self, end: int) -> int:
        """Where the number and name of a military unit end that stand at `end`; `end` itself if there are none."""
        text = self.text
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
                known = name and (
                    name.group(1).casefold() in self.lexicon.unit_names
                    or name.group(1).casefold() in self.lexicon.kecamatan
                    or self.lexicon.region_matcher.get(name.group(1))
                )
                if name and known:
                    return name.end()
        return number.end()

    def units(self) -> Iterator[Candidate]:
        """Military units behind the office that commands them: `Danrem` + `101/Antasari`."""
        for match in self.lexicon.position_matcher(self.text, self.words):
            office = match.entries[0]
            kind = self.lexicon.institution(office.implies) if office.category == "military" else None
            if kind is None or kind.kind != "military" or (end := self.unit_end(match.end)) == match.end:
                continue
            start = next(n for n in range(match.end, end) if not self.text[n].isspace())
            yield Candidate(start, end, "ORG", entry=InstitutionReading(kind, unit=self.text[start:end]))

    def places(self) -> Iterator[tuple[Candidate, Match[Place]]]:
        """Places written with a capital, with the level word in front where one stands there."""
        text, words = self.text, self.words
        for whole in self.lexicon.place_matcher(text, words):
            match: Match[Place] | None = whole
            if whole.first and words[whole.first - 1].key == "wali" and words[whole.first].key == "kota":
                # `Wali Kota Surabaya` is an office and a place, not `Wali` and `Kota Surabaya`
                match = self.lexicon.place_matcher.match_at(text, words, whole.first + 1)
            if match is None or not text[match.start].isupper():
                continue
            start, level = match.start, None
            before = words[match.first - 1] if match.first else None
            if before is not None and not text[before.end : match.start].strip(_GLUE + "\n"):
                level = LEVEL_WORDS.get(before.key)
                if level and match.first > 1 and words[match.first - 2].key == "wali":
                    level = None
                if level and text[before.start].isupper():
                    start = before.start
            yield Candidate(start, match.end, "LOC", entry=PlaceReading(match.entries, level)), match

    def positions(self, bodies: set[int]) -> Iterator[tuple[Candidate, Match[PositionType]]]:
        """Offices; one that holds an institution is cut before it (`Kepala` + `Dinas Sosial`).

        Args:
            bodies: offsets at which institutions and buildings begin.
        """
        for whole in self.lexicon.position_matcher(self.text, self.words):
            match = whole
            for number in range(whole.first + 1, whole.last):
                if self.words[number].start in bodies:
                    head = self.lexicon.position_matcher.match_at(self.text, self.words[:number], whole.first)
                    match = head or whole
                    break
            surface = self.text[match.start : match.end]
            types = tuple(t for t in match.entries if same_case(surface, t.forms, lower=True))
            if types:
                yield Candidate(match.start, match.end, "POSITION", entry=PositionReading(types)), match

    def stands_alone(self, start: int, end: int, names: set[int], ends: set[int]) -> bool:
        """Whether a capitalised name has no other capitalised word beside it that no entity explains.

        `Balikpapan` in `Balikpapan Film Festival`, or `KPU` in `Peraturan KPU`, is part of another name.

        Args:
            start: where the name starts.
            end: where it ends.
            names: offsets at which entities start.
            ends: offsets at which entities end.
        """
        text = self.text
        position = end
        while position < len(text) and text[position] in " \xa0":
            position += 1
        if end < position < len(text) and text[position].isupper() and position not in names:
            return False
        position = start - 1
        while position >= 0 and text[position] in " \xa0":
            position -= 1
        if position < 0 or position == start - 1 or not text[position].isalnum() or position + 1 in ends:
            return True
        while position > 0 and (text[position - 1].isalnum() or text[position - 1] in "'’-"):
            position -= 1
        if not text[position].isupper():
            return True
        # a capital at the beginning of a sentence says nothing
        before = text[:position].rstrip(" \xa0\"“'‘(")[-1:]
        return before in ("", ".", "!", "?", ":", "\n", "\r", "-", "–", "—", "”", '"', ";")


def _as_place(match: Match[RegionName]) -> Match[Place]:
    return Match(match.start, match.end, match.first, match.last, match.entries)


def certain(match: Match[Place] | Match[RegionName], text: str) -> bool:
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


def same_case(surface: str, forms: Sequence[str], *, lower: bool = False) -> bool:
    """Whether a surface is written as one of the forms: an acronym in capitals, a name with a capital.

    Args:
        surface: as it stands in the text.
        forms: of the lexicon.
        lower: whether a form may also stand all in lower case (offices: `ketua`, `anggota`).
    """
    if surface in forms or surface.isupper():
        return True
    folded = surface.casefold().replace(".", "")
    for form in forms:
        if form.casefold().replace(".", "") == folded and form.isupper() and len(form) <= 5:
            return False
    return lower or surface[0].isupper()
