"""What the lexicon says of a name: the entry of an entity."""

from __future__ import annotations

from dataclasses import dataclass

from sariwarta.lexicon import InstitutionType, Match, NamedPlace, PositionType, RegionName

__all__ = [
    "Candidate",
    "FacilityReading",
    "InstitutionReading",
    "PlaceReading",
    "PositionReading",
    "Reading",
]

Place = RegionName | NamedPlace


@dataclass(frozen=True, slots=True)
class InstitutionReading:
    """An institution's name.

    Attributes:
        kind: what the lexicon knows it as; None where it knows only the region at the end of the name.
        region: the region in the name, with all its readings.
        level: the level word before the region (`provinsi`, `kabupaten`, `kota`).
        unit: number and name of a military unit (`VI/Mulawarman`).
        exact: whether kind, region and unit are the whole name: `KPU Kaltim`, but not `Satpol PP dan Damkar Kaltim`.
    """

    kind: InstitutionType | None
    region: Match[Place] | None = None
    level: str | None = None
    unit: str | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """All that a place's name may mean, and the level word in front."""

    names: tuple[Place, ...]
    level: str | None = None


@dataclass(frozen=True, slots=True)
class PositionReading:
    """The offices that a title may be."""

    types: tuple[PositionType, ...]


@dataclass(frozen=True, slots=True)
class FacilityReading:
    """The names inside a building's name: `Kantor KPU Lebak` names an institution and a region."""

    institutions: tuple[Candidate, ...]
    regions: tuple[Match[RegionName], ...]


Reading = InstitutionReading | PlaceReading | PositionReading | FacilityReading


@dataclass(slots=True)
class Candidate:
    """A stretch of text that may be an entity.

    `rule` (its name in `RULES`) is set where the lexicon found it, `confidence` where a model did, and `model` where
    there is more than one.
    """

    start: int
    end: int
    label: str
    rule: str | None = None
    entry: Reading | None = None
    confidence: float = 0.0
    model: str | None = None

    def part(self, start: int, end: int, label: str) -> Candidate:
        """An entity that a part of this one is, on the word of the same model."""
        return Candidate(start, end, label, confidence=self.confidence, model=self.model)
