"""What the places around a region's name tell of it, where several regions or a kecamatan share the name.

`Kabupaten Sleman, Magelang dan Tegal` are kabupaten all of them; only a kabupaten has a `Desa Sagu`; and the `Purwodadi` of
`Purwodadi, Pasuruan` is the kecamatan there and not the town in another province.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.annotations import Entity
from sariwarta.lexicon import Lexicon, NamedPlace, Region, RegionName
from sariwarta.stages.entity_parts.evidence import evidence_words, word_before
from sariwarta.stages.entity_parts.readings import PlaceReading

__all__ = [
    "is_of_old_level",
    "is_on_route",
    "is_quarter_of_capital",
    "kecamatan_in_address",
    "levels_around",
    "region_by_kecamatan_in_front",
    "with_parted_regions",
]

_ROW = re.compile(r", (?:dan |serta )?| dan | serta |/")
#: villages that lie in a kabupaten; those of a kota are `Kelurahan`
_VILLAGE = re.compile(r"(?:Desa|Dusun|Pekon|Gampong|Nagari|Jorong|Kalurahan) [A-Z]")
_DASH = re.compile(r" ?[-–—] ?")
_LEVEL = re.compile(r"(Kabupaten|Kab\.|Kota) (?=[A-Z])")
_QUARTER = re.compile(r"(?:Kecamatan|Kec\.) ", re.IGNORECASE)
#: codes of the province of the capital, and of those around it, whose towns stand in rows with its own
_CAPITAL, _AROUND_CAPITAL = "31", frozenset({"31", "32", "36"})
#: behind the town of an address: the next place of a list
_LIST_GOES_ON = re.compile(
    r"(?:,? (?:dan|serta|hingga|atau|maupun)|,|/) "
    r"(?!(?:DKI|Jakarta|Indonesia|Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)[A-Z]"
)
#: in front of a place in an address, or of one by itself
_STREET_IN_FRONT = re.compile(
    r"\b(?:Jalan|Jln?|Gang|Gg|Kampung|Kelurahan|Kel|Stasiun|Terminal|Pasar|R[TW])\b[^,;\n]{1,40}, \Z"
)
_BY_ITSELF = re.compile(r"[a-z(] ?\Z")
_KABUPATEN, _KOTA = "kabupaten", "kota"
#: between the parts of an address
_BETWEEN_ADDRESS = re.compile(r", |,? (?=Kec)| di ")


def levels_around(text: str, entities: Sequence[Entity]) -> list[str | None]:
    """For every entity the level of region that its neighbours say, `kabupaten` or `kota`; None where they say none.

    Args:
        text: the article.
        entities: its mentions in order.
    """
    levels: list[str | None] = []
    row: str | None = None  # level of the list that the last place is in
    village = False  # whether the last place is a village, or lies in one's address
    end = -1
    for entity in entities:
        if entity.label != "LOC":
            levels.append(None)
            continue
        gap = text[end : entity.start] if end >= 0 else ""
        stated = _LEVEL.match(text, entity.start)
        level = (_KOTA if stated.group(1) == "Kota" else _KABUPATEN) if stated is not None else None
        level = getattr(entity.entry, "level", None) or level
        names = isinstance(entity.entry, PlaceReading) and any(
            isinstance(n, RegionName) for n in entity.entry.names
        )
        joined = _ROW.fullmatch(gap) is not None
        if level is not None or not names or not joined:
            row = level if level in (_KABUPATEN, _KOTA) and names else None
        in_address = village and _BETWEEN_ADDRESS.fullmatch(gap) is not None
        levels.append(None if level or not names else _KABUPATEN if in_address else row)
        is_village = _VILLAGE.match(text, entity.start) is not None
        village = is_village or (in_address and not names)
        end = entity.end
    return levels


def is_on_route(text: str, before: Entity | None, entity: Entity, following: Entity | None) -> bool:
    """Whether a name stands in a route from town to town, so that no province is meant: `Jogja - Solo`."""
    for first, second in ((before, entity), (entity, following)):
        if first is None or second is None or not _DASH.fullmatch(text, first.end, second.start):
            continue
        other = second if first is entity else first
        names = other.entry.names if isinstance(other.entry, PlaceReading) else ()
        regions = [n.region for n in names if isinstance(n, RegionName)]
        if other.label == "LOC" and regions and all(r.level != "provinsi" for r in regions):
            return True
    return False


def is_of_old_level(text: str, entity: Entity) -> bool:
    """Whether a word in front says that a unit of former times is meant, which is larger or smaller: `onderdistrik Jember`."""
    level = getattr(entity.entry, "level", None)
    return level is None and word_before(text, entity.start) in evidence_words("old_levels")


def is_quarter_of_capital(text: str, entity: Entity, following: Entity | None) -> bool:
    """Whether a region's name is that of a quarter of the capital, by the town behind it: `Manggarai, Jakarta Selatan`."""
    if entity.label != "LOC" or following is None or following.label != "LOC":
        return False
    reading, around = entity.entry, following.entry
    if not isinstance(reading, PlaceReading) or not isinstance(around, PlaceReading) or reading.level:
        return False
    if text[entity.end : following.start] != ", " or _LIST_GOES_ON.match(text, following.end):
        return False
    codes = {n.region.code for n in around.names if isinstance(n, RegionName)}
    own = {n.region.code for n in reading.names if isinstance(n, RegionName)}
    if not codes or not all(code.startswith(f"{_CAPITAL}.") for code in codes):
        return False
    if any(isinstance(n, RegionName) and n.type != "short" for n in reading.names):
        return False  # `Kabupaten Manggarai`
    if not own or any("." not in code or code.partition(".")[0] in _AROUND_CAPITAL for code in own):
        return False
    front = text[max(0, entity.start - 60) : entity.start]
    return bool(_STREET_IN_FRONT.search(front) or _BY_ITSELF.search(front))


def kecamatan_in_address(
    text: str, entity: Entity, following: Entity | None, lex: Lexicon
) -> tuple[tuple[str, str], ...]:
    """The kecamatan that a name can be in the region behind it, where the lexicon knows the name for a place elsewhere:
    `Purwodadi, Pasuruan`, `Makasar, Jakarta Timur`. Code and parent of each; empty if the name is not of that sort.
    """
    if entity.label != "LOC" or following is None or following.label != "LOC":
        return ()
    reading, around = entity.entry, following.entry
    if not isinstance(reading, PlaceReading) or not isinstance(around, PlaceReading) or reading.level:
        return ()
    if text[entity.end : following.start] != ", ":
        return ()
    regions = {n.region.code for n in around.names if isinstance(n, RegionName)}
    regions = {code for code in regions if "." in code}
    if not regions:
        return ()
    for name in reading.names:
        code = name.parent if isinstance(name, NamedPlace) else name.region.code
        kind = name.kind if isinstance(name, NamedPlace) else "region"
        if kind in ("country", "island", "area") or any(_touch(code or "", other) for other in regions):
            return ()
    surface = text[entity.start : entity.end]
    return tuple(k for k in lex.kecamatan_named(surface) if k[1] in regions)


def with_parted_regions(regions: Sequence[Region], lex: Lexicon) -> list[Region]:
    """Kabupaten and kota of one name, and those that were parted from them and are still called so for short: Kabupaten Bandung
    Barat behind `Lembang` in `Lembang, Bandung`.
    """
    found = [r for r in regions if r.level != "provinsi"]
    for short in dict.fromkeys(r.short_name for r in found):
        for direction in sorted(evidence_words("directions")):
            parted = lex.region_matcher.get(f"{short} {direction.capitalize()}")
            found += [n.region for n in parted if n.region.level != "provinsi" and n.region not in found]
    return found


def region_by_kecamatan_in_front(
    text: str, before: Entity | None, entity: Entity, names: Sequence[RegionName], lex: Lexicon
) -> Region | None:
    """The one region of a name without level in which the kecamatan lies that stands in front of it: `Soreang, Bandung`."""
    if before is None or before.label != "LOC" or getattr(entity.entry, "level", None):
        return None
    gap = text[before.end : entity.start]
    if gap != " " and _BETWEEN_ADDRESS.fullmatch(gap) is None:
        return None
    reading = before.entry
    if isinstance(reading, PlaceReading) and any(isinstance(n, RegionName) for n in reading.names):
        return None
    quarter = _QUARTER.sub("", text[before.start : before.end])
    inside = {parent for _, parent in lex.kecamatan_named(quarter)}
    holding = (
        [r for r in with_parted_regions([n.region for n in names], lex) if r.code in inside] if inside else []
    )
    return holding[0] if len(holding) == 1 else None


def _touch(code: str, other: str) -> bool:
    """Whether one of two regions lies in the other, or both are one."""
    return bool(code) and (code == other or code.startswith(f"{other}.") or other.startswith(f"{code}."))
