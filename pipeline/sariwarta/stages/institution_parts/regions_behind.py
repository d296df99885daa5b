"""Regions and names that stand behind a body though not right behind it: behind the second of a pair, a comma, a bracket.

`KPU dan Bawaslu Sigi` are both of Sigi, `Pengadilan Tipikor, Jakarta Pusat` is the court there, `Badan Pengusahaan (BP) Batam`
the Badan Pengusahaan Batam.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, NamedPlace, Region, RegionName
from sariwarta.stages.entities import InstitutionReading, PositionReading
from sariwarta.stages.institution_parts.registry import ONLY_ONE, Registry
from sariwarta.stages.place_parts.resolver import body_levels
from sariwarta.stages.places import RegionResolver, levels_of, region_names

__all__ = [
    "by_office_behind",
    "listed_around_bracket",
    "only_one_with_town",
    "region_behind_comma",
    "region_of_pair",
]

#: between two bodies of one region: `KPU dan Bawaslu Sigi`, `KPU, Bawaslu, dan Polres Sigi`
_AND = re.compile(
    r"(?: \([A-Z][\w-]{1,12}\))?(?:,? (?:dan|serta|maupun|bersama|beserta)(?: juga)?|,| ?/| ?&| ?-) ?"
)
#: how many bodies stand in a row at most
_LONGEST_ROW = 4
#: kinds of which a body in front of a local one is as often the national one: `TNI dan Polres Sigi`
_LOCAL_SCOPES = frozenset({"regional", "kabupaten", "kota", "kab/kota", "provinsi"})
#: kinds of bodies that stand in a town, after which they are called
_OF_TOWNS = frozenset({"court", "prosecutor"})
_COMMA = re.compile(r"(?: \([A-Z][\w-]{1,14}\))?, ")
_BRACKET = re.compile(r" ?\(([A-Z][A-Za-z]{1,12})\) (?=[A-Z])")


def region_of_pair(
    doc: Doc, entity: Entity, kind: InstitutionType, registry: Registry, resolver: RegionResolver
) -> Region | None:
    """The region behind the last of several bodies in a row, of which this one is an earlier one: `KPU` of `KPU dan Bawaslu
    Sigi`. A body that is the national one as well has it from one of its own sort only.
    """
    if not kind.regional or kind.kind in ONLY_ONE or kind.scope in ("kecamatan", "multi"):
        return None
    text, end = text_of(doc), entity.end
    for _ in range(_LONGEST_ROW):
        gap = _AND.match(text, end)
        following = registry.entity_from(gap.end()) if gap is not None else None
        if gap is None or following is None or following.start != gap.end() or following.label != "ORG":
            return None
        reading = following.entry
        if not isinstance(reading, InstitutionReading) or reading.kind is None:
            return None
        local = kind.scope in _LOCAL_SCOPES and reading.kind.scope in _LOCAL_SCOPES
        election = kind.kind == "election_body" and reading.kind.scope in _LOCAL_SCOPES - {"provinsi"}
        if reading.kind.abbreviation == kind.abbreviation or not (
            local or election or reading.kind.kind == kind.kind
        ):
            return None
        names = region_names(reading)
        if not names:
            if reading.unit is not None or not reading.exact:
                return None
            end = following.end
            continue
        region, _ = resolver.resolve(names, level=reading.level, levels=body_levels(reading))
        levels = levels_of(kind.scope)
        if election and not local and region.level == "provinsi":
            return None
        return region if not levels or region.level in levels else None
    return None


def region_behind_comma(
    doc: Doc, entity: Entity, kind: InstitutionType, registry: Registry, resolver: RegionResolver
) -> Region | None:
    """The town behind a court that is named without it: `Pengadilan Tipikor, Jakarta Pusat`."""
    if kind.kind not in _OF_TOWNS or not kind.regional or kind.scope == "national":
        return None
    comma = _COMMA.match(text_of(doc), entity.end)
    following = registry.entity_from(comma.end()) if comma is not None else None
    if comma is None or following is None or following.start != comma.end() or following.label != "LOC":
        return None
    names = region_names(following.entry)
    if not names:
        return None
    region, _ = resolver.resolve(
        names, level=getattr(following.entry, "level", None), levels=levels_of(kind.scope)
    )
    return region if region.level != "provinsi" or kind.scope == "provinsi" else None


def by_office_behind(
    doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver
) -> tuple[InstitutionType, Region] | None:
    """The local body whose name begins a name that the head of it, in a bracket, tells, with the region behind that: `Kepala
    Kejaksaan (Kajari) Kabupaten Sigi`.
    """
    text = text_of(doc)
    office = registry.entity_from(entity.end)
    if office is None or not isinstance(office.entry, PositionReading):
        return None
    if text[entity.end : office.start] not in (" (", "(") or text[office.end : office.end + 2] != ") ":
        return None
    kind = registry.lexicon.institution(office.entry.types[0].implies)
    following = registry.entity_from(office.end)
    if kind is None or following is None or following.start != office.end + 2 or following.label != "LOC":
        return None
    names = region_names(following.entry)
    surface = " ".join(text[entity.start : entity.end].split())
    if not names or not kind.regional or not f"{kind.name} ".startswith(f"{surface} "):
        return None
    level = getattr(following.entry, "level", None)
    return kind, resolver.resolve(names, level=level, levels=levels_of(kind.scope))[0]


def listed_around_bracket(doc: Doc, entity: Entity, registry: Registry) -> InstitutionType | None:
    """The body of the lexicon whose name goes on behind the short form of its first words: `Badan Pengusahaan (BP) Batam`."""
    text = text_of(doc)
    surface = " ".join(text[entity.start : entity.end].split())
    bracket = _BRACKET.match(text, entity.end)
    following = registry.entity_from(bracket.end()) if bracket is not None else None
    if bracket is None or following is None or following.start != bracket.end() or following.label != "LOC":
        return None
    behind = " ".join(text[following.start : following.end].split())
    name, short = f"{surface} {behind}", f"{bracket.group(1)} {behind}"
    kinds = registry.lexicon.institution_matcher.get(short)
    return next((k for k in kinds if k.name == name and short in k.forms), None)


def only_one_with_town(
    surface: str, kind: InstitutionType | None, registry: Registry, resolver: RegionResolver
) -> bool:
    """Whether a name is that of a body of which there is one, with the town where it stands that is no region:
    `Universitas Jenderal Soedirman Purwokerto`.
    """
    if kind is None or kind.kind not in ONLY_ONE - {"ministry"} or kind.regional:
        return False
    form = next((f for f in sorted(kind.forms, key=len, reverse=True) if surface.startswith(f"{f} ")), None)
    if form is None:
        return False
    town = surface[len(form) + 1 :].removeprefix("Kota ")
    lex = registry.lexicon
    places = lex.place_matcher.get(town)
    return (
        any(isinstance(p, RegionName) or (isinstance(p, NamedPlace) and p.risk == "seat") for p in places)
        or (" " not in town and resolver.region_of_seat(surface, anywhere=True) is not None)
        or (town.casefold() in lex.kecamatan and town[:1].isupper())
    )
