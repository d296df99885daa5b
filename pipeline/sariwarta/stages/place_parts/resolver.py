"""Decides which region a name means, of those that share it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon, NamedPlace, Region, RegionName, lexicon
from sariwarta.stages.entities import InstitutionReading, PlaceReading, PositionReading
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.place_parts.hints import kecamatan_in_address, levels_around
from sariwarta.stages.structure import structure_of

__all__ = [
    "KECAMATAN",
    "body_levels",
    "SCOPE_LEVELS",
    "Level",
    "RegionResolver",
    "levels_of",
    "of_level",
    "office_levels",
    "region_names",
    "region_resolver",
    "towns",
]

Level = Literal["provinsi", "kabupaten", "kota"]
SCOPE_LEVELS: dict[str, tuple[Level, ...]] = {
    "provinsi": ("provinsi",),
    "kabupaten": ("kabupaten",),
    "kota": ("kota",),
    "kab/kota": ("kabupaten", "kota"),
}
#: how often an article names a region that it is of
_OFTEN = 2
KECAMATAN = re.compile(r"(?:Kecamatan|Kec\.|Distrik|Kapanewon|Kemantren)\s+(.+)", re.IGNORECASE)


class RegionResolver:
    """Decides which region a name means, from all that one article says.

    Args:
        lex: the lexicon.
        names: every reading of a region's name in the article, with the level that is stated, if any.
        dateline: code of the region of the dateline, None without one.
        kecamatan: names of the kecamatan that the article names, case-folded.
        seats: codes of the regions whose seats of government it names.
        abroad: whether it names another country.
    """

    def __init__(
        self,
        lex: Lexicon,
        names: Iterable[tuple[Sequence[RegionName], str | None]],
        dateline: str | None = None,
        kecamatan: Iterable[str] = (),
        seats: Iterable[str] = (),
        *,
        abroad: bool = False,
    ) -> None:
        self.lexicon = lex
        self.abroad = abroad
        self.dateline = dateline
        self.stated: dict[str, set[str]] = {}
        self.provinces: Counter[str] = Counter()
        self.codes: set[str] = {dateline} if dateline else set()
        #: how often the article names each region
        self.named: Counter[str] = Counter()
        if dateline:
            self.provinces[lex.province_of(dateline)] += 1
        #: codes of the regions in which a kecamatan of the article lies, with how many of them do
        self.holding: Counter[str] = Counter(
            parent for name in kecamatan for parent in {k[1] for k in lex.kecamatan_named(name)}
        )
        self.holding.update(seats)
        for readings, level in names:
            allowed = levels_of(level or "")
            regions = of_level([name.region for name in _current(readings, allowed)], allowed)
            if len(regions) == 1:
                self.codes.add(regions[0].code)
                self.named[regions[0].code] += 1
                self.provinces[lex.province_of(regions[0].code)] += 1
                self.stated.setdefault(regions[0].short_name.casefold(), set()).add(regions[0].code)

    def only_of_level(self, level: str) -> Region | None:
        """The only kabupaten, or kota, that the article names, and not once only; None where there are several or none."""
        found = [code for code in self.codes if self.lexicon.regions[code].level == level]
        if len(found) != 1 or self.named[found[0]] + (self.dateline == found[0]) < _OFTEN:
            return None
        return self.lexicon.regions[found[0]]

    def kecamatan(self, name: str, around: str | None = None) -> tuple[str | None, str | None]:
        """Code and parent of a kecamatan, if the regions of the article leave only one, or the most of its kecamatan lie
        in only one.

        Args:
            name: the kecamatan.
            around: code of the region that stands behind it, None without one.
        """
        known = self.lexicon.kecamatan_named(name)
        if around is not None and (inside := [k for k in known if k[0].startswith(f"{around}.")]):
            known = tuple(inside)
        for near in (
            [k for k in known if k[1] == self.dateline],
            [k for k in known if k[1] in self.codes],
            [k for k in known if self.provinces[self.lexicon.province_of(k[1])]],
            list(known),
        ):
            if len(near) == 1:
                return near[0]
            if near:
                most = max(self.holding[k[1]] for k in near)
                beside = [k for k in near if self.holding[k[1]] == most]
                return beside[0] if most >= _OFTEN and len(beside) == 1 else (None, None)
        return None, None

    def kecamatan_of_body(self, name: str) -> tuple[str | None, str | None]:
        """Code and parent of the kecamatan whose body a name is: `Polsek Sagu`, `Koramil 08/Sagu`, `kantor Polsek Sagu`."""
        quarter = quarter_of_body(name)
        return self.kecamatan(quarter) if quarter is not None else (None, None)

    def region_of_seat(self, name: str, *, anywhere: bool = False) -> Region | None:
        """The region of the article whose seat of government ends a name (`Lapas Kelas IIB Sampit`, `Pasar Liwa`); None if none
        does. With `anywhere` also a region that the article does not name, if it is the only one with that seat.
        """
        named = self.lexicon.place_matcher.get(name.rpartition(" ")[2])
        seats = {n.parent for n in named if isinstance(n, NamedPlace) and n.risk == "seat"}
        near = [code for code in seats if code in self.codes] or (
            [code for code in seats if code] if anywhere else []
        )
        return self.lexicon.regions[near[0]] if len(near) == 1 else None

    def resolve(
        self, names: Sequence[RegionName], *, level: str | None = None, levels: Sequence[Level] = ()
    ) -> tuple[Region, str]:
        """The region that a name means, and the name of the rule that decided.

        Args:
            names: all readings of the name; at least one.
            level: the level word in front (`provinsi`, `kabupaten`, `kota`), None without one.
            levels: levels that an office or institution in front allows, empty if it allows all.
        """
        regions = list(
            dict.fromkeys(name.region for name in _current(names, levels_of(level or "") or levels))
        )
        if len(regions) == 1:
            return regions[0], "only_one"
        if levels and "provinsi" not in levels and all(r.level not in levels for r in regions):
            levels = ("kabupaten", "kota")  # the Polres of a kota, which has no kabupaten of its name
        if level and len(fitting := of_level(regions, levels_of(level))) == 1:
            return fitting[0], "level_word"
        if levels and len(fitting := of_level(regions, levels)) == 1:
            return fitting[0], "office"
        if levels:
            regions = of_level(regions, levels)
        known = [r for r in regions if r.code in self.stated.get(r.short_name.casefold(), ())]
        if len(known) == 1:
            return known[0], "elsewhere"
        most = max((self.holding[r.code] for r in regions), default=0)
        holding = [r for r in regions if most and self.holding[r.code] == most]
        if len(holding) == 1:
            return holding[0], "by_kecamatan"
        near = [r for r in regions if r.parent and self.provinces[r.parent]]
        if any(r.level == "provinsi" for r in regions):
            near = []  # `Kepulauan Riau` behind one of its kabupaten is the province
        if len(near) == 1:
            return near[0], "neighbour"
        order = {"provinsi": 0, "kota": 1, "kabupaten": 2}
        return min(near or regions, key=lambda r: (order[r.level], r.code)), "thumb"


def quarter_of_body(name: str) -> str | None:
    """The name of the kecamatan in that of a body of one: the `Sagu` of `Unit Reskrim Polsek Metro Sagu`; None where there is
    none.
    """
    words = name.replace("/", " ").split()
    heads = evidence_words("kecamatan_bodies")
    at = next((n for n, word in enumerate(words) if word.casefold() in heads), None)
    if at is None:
        return None
    rest = [word for word in words[at + 1 :] if not any(c.isdigit() for c in word)]
    while len(rest) > 1 and rest[0] in ("Kecamatan", "Kec.", "Metro", "Kota", "Distrik"):
        rest = rest[1:]
    return " ".join(rest) or None


def _current(names: Sequence[RegionName], levels: Sequence[str]) -> Sequence[RegionName]:
    """The readings without the old names of regions, where another region bears the name now (`Kepulauan Riau`,
    `Kendari`): an old name counts where only it is of the one level that a word or an office in front says.
    """
    now = [name for name in names if name.type != "former"]
    only = len(levels) == 1 and all(name.region.level not in levels for name in now)
    return names if only or not now else now


def of_level(regions: Sequence[Region], levels: Sequence[str]) -> list[Region]:
    """The regions of these levels; all of them if none is."""
    found = list(dict.fromkeys(r for r in regions if r.level in levels))
    return found or list(dict.fromkeys(regions))


def region_names(entry: Any) -> list[RegionName]:
    """The regions that a reading allows."""
    if isinstance(entry, PlaceReading):
        return [name for name in entry.names if isinstance(name, RegionName)]
    if isinstance(entry, InstitutionReading) and entry.region is not None:
        return [name for name in entry.region.entries if isinstance(name, RegionName)]
    return []


def region_resolver(doc: Doc, lex: Lexicon | None = None) -> RegionResolver:
    """The resolver of a document, made once and kept with it. Needs `doc._.sw_entities`."""
    key = "sariwarta.resolver"
    found: RegionResolver | None = doc.user_data.get(key)
    if found is None:
        lex = lex or lexicon()
        text = text_of(doc)
        structure = structure_of(doc)
        readings: list[tuple[Sequence[RegionName], str | None]] = []
        dateline: str | None = None
        entities: list[Entity] = doc._.sw_entities
        kecamatan = {name for entity in entities for name in _kecamatan_in(text, entity)}
        seats: set[str] = set()
        around = levels_around(text, entities)
        for entity, following in itertools.pairwise(entities):
            if kecamatan_in_address(text, entity, following, lex):
                kecamatan.add(text[entity.start : entity.end].casefold())
        for number, entity in enumerate(entities):
            names = region_names(entity.entry)
            if not names:
                if entity.label == "LOC":
                    seats |= _seats(entity)
                continue
            level = getattr(entity.entry, "level", None)
            kind = entity.entry.kind if isinstance(entity.entry, InstitutionReading) else None
            office = office_levels(doc, entities[number - 1] if number else None, entity)
            levels = body_levels(entity.entry) if kind is not None else office
            level_said = level or (levels[0] if len(levels) == 1 else None)
            readings.append((names, level_said or around[number]))
            if structure.dateline and entity.start == structure.dateline[0]:
                dateline = RegionResolver(lex, [], None, kecamatan).resolve(towns(names), level=level)[0].code
        found = doc.user_data[key] = RegionResolver(
            lex, readings, dateline, kecamatan, seats, abroad=any(_is_abroad(entity) for entity in entities)
        )
    return found


def _is_abroad(entity: Entity) -> bool:
    """Whether a mention is of another country."""
    named = entity.entry.names if isinstance(entity.entry, PlaceReading) else ()
    return any(isinstance(n, NamedPlace) and n.kind == "country" and n.name != "Indonesia" for n in named)


def _kecamatan_in(text: str, entity: Entity) -> Iterator[str]:
    """Names of kecamatan that a mention tells, in small letters: that of a `Kecamatan Sagu`, of a `Polsek Sagu`, of a place
    without more words; and what ends the name of a building.
    """
    surface = text[entity.start : entity.end]
    if entity.label == "LOC":
        match = KECAMATAN.match(surface)
        if match is not None:
            yield match.group(1).casefold()
        elif entity.entry is None:
            yield surface.casefold()
    elif entity.label in ("ORG", "FAC"):
        quarter = quarter_of_body(surface)
        if quarter is not None:
            yield quarter.casefold()
        elif entity.label == "FAC" and not region_names(entity.entry) and " " in surface:
            yield surface.rpartition(" ")[2].casefold()


def _seats(entity: Entity) -> set[str]:
    """Codes of the regions whose seat of government a place is: `Palabuhanratu`."""
    named = entity.entry.names if isinstance(entity.entry, PlaceReading) else ()
    return {n.parent for n in named if isinstance(n, NamedPlace) and n.risk == "seat" and n.parent}


def towns(names: Sequence[RegionName]) -> Sequence[RegionName]:
    """The readings that a dateline can have: a town rather than a province of the same name."""
    return [name for name in names if name.region.level != "provinsi"] or names


def office_levels(doc: Doc, before: Entity | None, entity: Entity) -> Sequence[Level]:
    """The levels that the office right in front of a place allows: `Bupati` + `Malang`."""
    if before is None or not isinstance(before.entry, PositionReading):
        return ()
    if text_of(doc)[before.end : entity.start].strip(" \xa0"):
        return ()
    return levels_of(before.entry.types[0].scope)


def body_levels(reading: InstitutionReading) -> Sequence[Level]:
    """The levels of regions that a body's kind allows: of the `Polresta Cirebon` that of the kabupaten."""
    kind = reading.kind
    if kind is None:
        return ()
    names = region_names(reading)
    if kind.abbreviation == "Polresta" and names:
        shorts = {name.region.short_name.casefold() for name in names}
        if shorts <= evidence_words("polresta_of_kabupaten") and reading.level is None:
            return ("kabupaten",)
    return levels_of(kind.scope)


def levels_of(scope: str) -> tuple[Level, ...]:
    """The levels of regions that a scope of the lexicon, or a level word, allows; empty if it says nothing of them."""
    return SCOPE_LEVELS.get(scope, ())
