"""The kabupaten or kota that an article is of, whose bodies it names without it: `Bapenda` in a report from Sigi."""

from __future__ import annotations

from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.lexicon import Region, RegionName
from sariwarta.stages.entities import InstitutionReading, PositionReading
from sariwarta.stages.places import RegionResolver

__all__ = ["home_region"]

#: how often an article names a region that it is of
_OFTEN = 2
#: code of the province whose kota have no bodies of their own
_CAPITAL = "31"
#: kinds of bodies of a province, and categories of its offices, that may be meant as well
_OF_ADMINISTRATION = frozenset({"local_gov", "local_gov_unit", "legislature", "police", "prosecutor"})
_OFFICES = frozenset({"regional_head", "regional_admin"})


def home_region(doc: Doc, resolver: RegionResolver) -> Region | None:
    """The only kabupaten or kota that an article names, if it does so more than once and speaks of no body or office of a
    province; None otherwise.
    """
    towns = {code for code in resolver.codes if "." in code}
    if len(towns) != 1:
        return None
    (town,) = towns
    region = resolver.lexicon.regions[town]
    if region.parent == _CAPITAL or resolver.named[town] + (resolver.dateline == town) < _OFTEN:
        return None
    return None if any(_is_of_province(entity) for entity in doc._.sw_entities) else region


def _is_of_province(entity: Entity) -> bool:
    """Whether an entity is a body of the administration of a province, or an office of it."""
    reading = entity.entry
    if isinstance(reading, PositionReading):
        office = reading.types[0]
        return office.scope == "provinsi" and office.category in _OFFICES
    if not isinstance(reading, InstitutionReading) or reading.kind is None:
        return False
    if reading.kind.kind not in _OF_ADMINISTRATION:
        return False
    if reading.level == "provinsi" or reading.kind.scope == "provinsi":
        return True
    names = [n for n in reading.region.entries if isinstance(n, RegionName)] if reading.region else []
    return bool(names) and all(n.region.level == "provinsi" for n in names)
