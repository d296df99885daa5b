"""Which region a village, a street or a building lies in, by the regions that stand around it.

An address goes from the small to the large (`Jalan Sawo di Kelurahan Pala, Kecamatan Kertek, Wonosobo`), and the first region
with a code is the one that counts. Some go the other way: `Jawa Timur (Sagu, Pala)`, `Kecamatan Kertek, yakni Desa Sagu dan
Desa Pala`. A list of equals is no address.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from sariwarta.annotations import Entity, Place
from sariwarta.language.acronyms import acronym_behind
from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.place_parts.resolver import KECAMATAN, region_names

__all__ = ["AIRPORT", "CAPITAL", "lie_in_regions_around"]

#: code of the province from where the press of the whole country reports
CAPITAL = "31"
AIRPORT = re.compile(r"Bandara\b|Bandar Udara\b|Bandar udara\b", re.IGNORECASE)
#: rules whose places do not lie in what stands behind them, and whose regions are not sure
_NAMED, _THUMB = "places.named@", "places.thumb@"
#: kinds of places that may lie in a region that stands behind them
_LOCAL_KINDS = frozenset({"other", "area", "facility", "kecamatan"})
#: between a place and its abbreviation
_OPENING = (" (", "(")
#: another name of a small place in brackets: `Dusun 9 (Sagu)`
_OTHER_NAME = re.compile(r" \([A-Z][a-z]+(?: [A-Z][a-z]+)?\)(?=,)")
_STREET = re.compile(r"(?:Jalan|Jln?\.?|Gang|Gg\.?|Ruas|Simpang|Perempatan|Pertigaan) ", re.IGNORECASE)
#: a level word in front of the name of a region, or at its beginning
_LEVEL = (
    r"(?:(?:Desa|Kelurahan|Kel\.) ?/ ?)?"
    r"(?:Kecamatan|Kec\.|Distrik|Kapanewon|Kemantren|Kabupaten|Kab\.|Kota|Provinsi|Propinsi|Prov\.)"
    r"(?: ?/ ?(?:Kabupaten|Kab\.|Kota))? "
)
_LEVEL_AT = re.compile(_LEVEL, re.IGNORECASE)
_VILLAGE_AT = re.compile(
    r"(?:Desa|Kelurahan|Kel\.|Dusun|Kampung|Nagari|Gampong|Pekon|Kalurahan|Lingkungan|Jalan|Jl\.) ",
    re.IGNORECASE,
)
#: number of a house and of its neighbourhood
_HOUSE = r"(?:(?:R[TW]|No(?:mor)?|Km|Blok)\b[ .:]*+\w++(?:[./-]\d\w*+)*+ ?[,/]? ?){0,3}"
#: between a place and the region it lies in: a comma, `di`, or only the level
_COMMA_TO_REGION = re.compile(
    rf"(?: {_HOUSE})?, ?{_HOUSE}(?:{_LEVEL}|(?:Kelurahan|Kecamatan|Kec\.) ?/ ?)?", re.IGNORECASE
)
#: behind a street: the rest of its name and the number of the house
_STREET_TO_REGION = re.compile(
    r"(?: [A-Z]\w+| [IVX]+\b| \d{1,3}\b| R[TWtw][ .]*[\d/]+| No\.? ?\d+\w?){0,5}(?:, [A-Z]\w+(?: [A-Z]\w+){0,2}){0,2}, "
    rf"(?i:{_LEVEL})?"
)
_DI_TO_REGION = re.compile(
    rf",? (?:(?:yang )?(?:berada|terletak|berlokasi|beralamat) |tepatnya )?di (?:{_LEVEL})?", re.IGNORECASE
)
_LEVEL_TO_REGION = re.compile(rf" {_LEVEL}", re.IGNORECASE)
#: a full stop that stands for the comma in front of a level: `Kelurahan Sagu. Kecamatan Pala`
_STOP_TO_LEVEL = re.compile(r"\. ?")
#: the body to which a building belongs, between it and its town
_BODY_BETWEEN = re.compile(rf", [^,.;()\n]{{3,60}}, (?:{_LEVEL})?", re.IGNORECASE)
#: between the places of a list
_AND = re.compile(r",? (?:dan|serta|atau|maupun|hingga) (?:di )?(?:[A-Z]\w+ )?", re.IGNORECASE)
_ROW = re.compile(r", (?:dan |serta )?| dan | serta ")
#: between a region and what it is said to hold
_HOLDS = re.compile(
    r",? (?:yakni|yaitu|meliputi|mencakup|terdiri dari|antara lain|di antaranya|masing-masing)(?: di)? "
)
#: a sentence that begins with where something is: `Di wilayah Sagu, Kabupaten Garut dipimpin …`
_SETTING = re.compile(r"(?:\A|[\n.!?”\"] ?)(?:Di|Untuk|Dari|Pada|Sementara di|Sedangkan di)(?: \w+)? \Z")
_SMALL_BEHIND = re.compile(r" [a-z]")
#: how many places stand between a place and its region at most
_BETWEEN = 4
#: longest bracket with places behind a region
_BRACKET = 400
#: longest stretch between a place and its region
_GAP = 160


def lie_in_regions_around(text: str, entities: Sequence[Entity], lex: Lexicon) -> None:
    """Give the places without parent the region that the text names beside them: `Senayan, Jakarta Pusat`.

    A place for which the text names two regions that don't lie in each other keeps none.

    Args:
        text: the article.
        entities: its mentions in order, with their places.
        lex: the lexicon.
    """
    reader = _Addresses(text, entities, lex)
    behind: dict[int, tuple[Place, set[str]]] = {}
    for number, entity in enumerate(reader.chain):
        place = entity.target
        if not isinstance(place, Place) or not _is_local(place):
            continue
        code = reader.region_behind(number)
        if code is not None:
            behind.setdefault(id(place), (place, set()))[1].add(code)
    for place, code in reader.in_streets():
        if _is_local(place) and id(place) not in behind:
            behind[id(place)] = (place, {code})
    for place, code in reader.held_by_regions():
        if _is_local(place) and id(place) not in behind:
            behind[id(place)] = (place, {code})
    for place, codes in behind.values():
        nearest = max(codes, key=lambda c: (len(c), c))
        if all(nearest == c or nearest.startswith(c + ".") for c in codes):
            place.parent = nearest


def _is_local(place: Place) -> bool:
    """Whether a place has no parent yet and may lie in one region; a sea has several, and a country none."""
    if place.parent or place.code or place.kind not in _LOCAL_KINDS or (place.rule or "").startswith(_NAMED):
        return False
    return place.name.partition(" ")[0].casefold() not in evidence_words("wide_heads")


class _Addresses:
    """The places of one article in order, and what the words between them say."""

    def __init__(self, text: str, entities: Sequence[Entity], lex: Lexicon) -> None:
        self.text = text
        self.lexicon = lex
        numbered: list[tuple[int, Entity]] = []
        for number, entity in enumerate(entities):
            if not isinstance(entity.target, Place):
                continue
            last = numbered[-1][1] if numbered else None
            if (
                last is not None
                and last.target is entity.target
                and text[last.end : entity.start] in _OPENING
            ):
                continue  # `Pantai Sagu Pala (PSP), Jakarta Utara`: one place
            numbered.append((number, entity))
        self.chain = [e for _, e in numbered]
        #: labels of what stands between each place and the next
        self.between = [
            {e.label for e in entities[n + 1 : m]}
            for (n, _), (m, _) in zip(numbered, numbered[1:], strict=False)
        ]

    def region_behind(self, number: int) -> str | None:
        """Code of the region behind a place, directly or behind some more places that lie in it, too."""
        chain, text = self.chain, self.text
        entity = chain[number]
        surface = text[entity.start : entity.end]
        last, heads, row, closed = number + 1, {_head(surface)}, False, False
        while last < len(chain) and not _has_code(chain[last]):
            between = chain[last]
            head = _head(text[between.start : between.end])
            again = head in heads and head in evidence_words("village_heads")
            if (
                last - number > _BETWEEN
                or between.label not in ("LOC", "FAC")
                or (head in heads and not again)
                or not isinstance(between.target, Place)
                or not _is_between(between.target)
            ):
                return None
            if again and (joint := _ROW.fullmatch(text, chain[last - 1].end, between.start)) is not None:
                row, closed = True, closed or joint.group() != ", "
            elif head in heads or not self._leads_to(last - 1, inner=last > number + 1):
                return None
            heads.add(head)
            last += 1
        if last >= len(chain):
            return None
        target = chain[last].target
        if not isinstance(target, Place) or target.code is None:
            return None
        if not self._leads_to(last - 1, inner=last - number > 1):
            return None
        # `Desa Sagu, Desa Pala dan Desa Sawo, Kecamatan Kertek` are all there; without `dan` each may be anywhere
        if row and not (closed and self._has_level(last)):
            return None
        if self._is_in_list(number, last) or self._is_setting(number, last):
            return None
        code = self._sure_code(chain[last])
        if code is None or (code == CAPITAL and AIRPORT.match(surface)):
            return None
        if match := KECAMATAN.match(surface):
            known = self.lexicon.kecamatan_named(match.group(1))
            if target.kind == "kecamatan" or (known and not any(c.startswith(code + ".") for c, _ in known)):
                return None
        return code

    def in_streets(self) -> list[tuple[Place, str]]:
        """Buildings in front of the street in which they stand, with the code of its region: `Gedung Sagu` + `Jalan Sawo
        Surabaya`.
        """
        found: list[tuple[Place, str]] = []
        for building, street in itertools.pairwise(self.chain):
            if building.label != "FAC" or _STREET.match(self.text, street.start) is None:
                continue
            place, target = building.target, street.target
            if self.text[building.end : street.start] not in (" ", ", ", " di "):
                continue
            if isinstance(place, Place) and isinstance(target, Place) and target.parent is not None:
                found.append((place, target.parent))
        return found

    def held_by_regions(self) -> list[tuple[Place, str]]:
        """Places that stand behind their region, with its code: in a bracket, behind `yakni`, a village behind its kecamatan."""
        found: list[tuple[Place, str]] = []
        bracket_end, held = 0, ""
        row: tuple[str, str] | None = None  # head and region of the places of a list
        for number, entity in enumerate(self.chain):
            place = entity.target
            assert isinstance(place, Place)
            surface = self.text[entity.start : entity.end]
            head = _head(surface)
            if entity.start < bracket_end:
                if place.code is None:
                    found.append((place, held))
                continue
            gap = self.text[self.chain[number - 1].end : entity.start] if number else ""
            before = self.chain[number - 1].target if number else None
            if number and _has_code(self.chain[number - 1]):
                assert isinstance(before, Place)
                code = self._sure_code(self.chain[number - 1])
                village = head in evidence_words("village_heads")
                holds = _HOLDS.fullmatch(gap) is not None and " " in surface
                reverse = before.kind == "kecamatan" and village and gap in (", ", " ")
                row = (head, code) if code is not None and place.code is None and (holds or reverse) else None
                if row is not None:
                    found.append((place, row[1]))
            elif row is not None and head == row[0] and _ROW.fullmatch(gap) is not None:
                found.append((place, row[1]))
            else:
                row = None
            if _has_code(entity) and self.text[entity.end : entity.end + 2] == " (":
                close = self.text.find(")", entity.end, entity.end + _BRACKET)
                code = self._sure_code(entity)
                if close > 0 and code is not None:
                    bracket_end, held = close, code
        return found

    def _sure_code(self, entity: Entity) -> str | None:
        """The code of a region; of one of namesakes that nothing tells apart that of the province that both lie in."""
        region = entity.target
        assert isinstance(region, Place)
        if region.code is None or not (region.rule or "").startswith(_THUMB):
            return region.code
        around = {self.lexicon.province_of(name.region.code) for name in region_names(entity.entry)}
        return around.pop() if len(around) == 1 else None

    def _has_level(self, number: int) -> bool:
        """Whether the level of a region stands at its name or in front of it."""
        entity = self.chain[number]
        gap = self.text[self.chain[number - 1].end : entity.start]
        return _LEVEL_AT.match(self.text, entity.start) is not None or _LEVEL_AT.search(gap) is not None

    def _leads_to(self, number: int, *, inner: bool) -> bool:
        """Whether the text says by what stands between a place and the next that the first lies in the second.

        `di` says it of a building or a village; behind a bare name it may tell where its people are (`warga X di Y`).
        """
        text, entity, following = self.text, self.chain[number], self.chain[number + 1]
        bracket = acronym_behind(text, entity.end, text[entity.start : entity.end]) or _OTHER_NAME.match(
            text, entity.end
        )
        gap = text[bracket.end() if bracket else entity.end : following.start]
        if len(gap) > _GAP:
            return False
        if gap == " " and bracket is not None and entity.label == "FAC" and following.label == "LOC":
            return True  # `Taman Makam Pahlawan Sagu (TMPS) Kalibata, Jakarta Selatan`
        if _COMMA_TO_REGION.fullmatch(gap):
            return True
        levelled = _LEVEL_AT.match(text, following.start) is not None
        village = _VILLAGE_AT.match(text, following.start) is not None
        if _LEVEL_TO_REGION.fullmatch(gap) or (gap in (" ", " (") and levelled):
            return True
        if gap == " " and village and _head(text[entity.start : entity.end]) in evidence_words("place_heads"):
            return True  # `Bukit Sagu Desa Pala`
        if levelled and _STOP_TO_LEVEL.fullmatch(gap) and following.end - following.start > 1:
            return True
        if _STREET.match(text, entity.start) and _STREET_TO_REGION.fullmatch(gap):
            return True
        if entity.label == "FAC" and self.between[number] == {"ORG"} and _BODY_BETWEEN.fullmatch(gap):
            return True
        if gap == " (" and text[following.end : following.end + 1] == ")":
            return True  # `Sagu (Sumatera Barat)`
        if inner and not _STREET.match(text, entity.start):
            return False
        head = _head(text[entity.start : entity.end])
        headed = entity.label == "FAC" or head in evidence_words("place_heads") | evidence_words(
            "venue_heads"
        )
        return headed and _DI_TO_REGION.fullmatch(gap) is not None

    def _is_setting(self, first: int, last: int) -> bool:
        """Whether a sentence begins with the place and tells of the region behind it: `Di Priangan, Garut dipimpin …`."""
        start = self.chain[first].start
        return (
            _SMALL_BEHIND.match(self.text, self.chain[last].end) is not None
            and _SETTING.search(self.text, max(0, start - 30), start) is not None
        )

    def _is_in_list(self, first: int, last: int) -> bool:
        """Whether places stand in a list of equals, and not in an address: `X, Sigi, Donggala`, `X, Sigi dan Palu`."""
        chain, text = self.chain, self.text
        region = chain[last].target
        assert isinstance(region, Place) and region.code is not None
        depth = region.code.count(".")
        if first > 0:
            before = chain[first - 1]
            code = before.target.code if isinstance(before.target, Place) else None
            if (
                code is not None
                and code.count(".") == depth
                and text[before.end : chain[first].start] == ", "
            ):
                return True
        if last + 1 >= len(chain):
            return False
        after = chain[last + 1]
        gap = text[chain[last].end : after.start]
        target = after.target
        code = target.code if isinstance(target, Place) else None
        if _COMMA_TO_REGION.fullmatch(gap):
            # an address goes on with what the region lies in
            return code is not None and not region.code.startswith(code + ".")
        if not _AND.fullmatch(gap):
            return False
        # `Senayan, Jakarta Pusat dan Ancol, Jakarta Utara` are two addresses
        if code is None and last + 2 < len(chain):
            return not self._leads_to(last + 1, inner=False)
        return True


def _head(surface: str) -> str:
    return surface.partition(" ")[0].casefold()


def _has_code(entity: Entity) -> bool:
    return entity.label == "LOC" and isinstance(entity.target, Place) and entity.target.code is not None


def _is_between(place: Place) -> bool:
    """Whether a place can be the middle of an address: a village, an island, a kecamatan that isn't sure, the seat of a region
    (`Desa Sagu, Kotabumi, Kabupaten Lampung Utara`).
    """
    if place.kind == "island":
        return True
    if (place.rule or "").startswith(_NAMED) and place.parent is None:
        return False
    return place.kind in ("other", "area", "kecamatan", "facility")
