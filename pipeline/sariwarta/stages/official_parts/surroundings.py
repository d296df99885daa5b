"""The region and body of an office that names neither, told by the article around it.

A `Sekda` without a region is that of the only government of the article, a `Kasat Reskrim` belongs to the only Polres of it, and
the head of a village to the kecamatan that is named behind the village elsewhere. Where the article leaves a choice, nothing is
told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Institution, Official, Place, Position
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon, PositionType
from sariwarta.stages.institutions import implied_institution
from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.places import levels_of, region_resolver

__all__ = ["SENTENCE", "Surroundings", "kecamatan_of_village"]

#: categories of offices that belong to the region of its head
_LOCAL = frozenset({"regional_head", "regional_admin"})
#: kinds of bodies that show whose government an article is about
_GOVERNING = frozenset({"local_gov", "local_gov_unit"})
#: kinds of bodies that have a branch in every regency
_BRANCHES = frozenset({"prosecutor", "police", "court"})
#: offices of a department or secretariat of a government, which the lexicon has for any body
_OF_GOVERNMENTS = frozenset({"Asisten", "Kabag", "Kadis"})
#: whose staff an office is: `Staf Ahli Bupati`, `Ajudan Wali Kota`
_STAFF_OF_HEADS = re.compile(r"\w+ \w* ?(?:Bupati|Wali ?[Kk]ota|Gubernur|Sekda)\b")
#: how far back the beginning of a sentence is looked for, in characters
SENTENCE = 400
#: how far in front of its bare minister a ministry may stand, in characters
_NEAR = 200
#: where the unit of an office stands: its category and scope, and how the short names of the units begin
_UNITS = {
    ("police", "kab/kota"): "Polres",
    ("police", "provinsi"): "Polda",
    ("prosecutor", "kab/kota"): "Kejari",
    ("prosecutor", "provinsi"): "Kejati",
}
#: how long the code of a regency is
_REGENCY = 5
_JAKARTA = "31"
#: how many times as often as the next an article names the region that it comes from
_TWICE = 2
#: how often an article names the region that it is about, and how many times as often as the next
_OFTEN = 4
#: whose government an article tells of, in front of the name of the region
_GOVERNMENT = re.compile(
    r"\b(?:[Pp]emerintah(?:an)?|[Pp]emda|[Pp]emkab|[Pp]emkot)(?: [Dd]aerah)?(?: [Kk]ab(?:upaten|\.)?| [Kk]ota)? \Z"
)
#: how far in front of it that may begin, in characters
_LEAD = 36
#: scopes of offices of villages, which at least are known to lie in the regency of the article
_VILLAGES = frozenset({"desa", "kelurahan", "dusun"})
#: boards that a party has in every region
_BOARDS = frozenset({"DPD", "DPW", "DPC", "PAC", "PW", "PC", "PD"})
#: offices that only ministries have
_OF_MINISTRIES = frozenset({"Direktur Jenderal", "Inspektur Jenderal", "Asdep"})
#: units that have the same offices as those of the regency
_SMALLER = {"Polres": "Polsek"}
#: the short name of a department: `Disperkimhub`
_DEPARTMENT = re.compile(r"Dis[a-z]{4,}\Z")
_VILLAGE_WORD = re.compile(r"\A(?:[Dd]esa|[Kk]elurahan|[Kk]ampung|[Pp]ekon) ")
_VILLAGE = re.compile(r"(?:[Dd]esa|[Kk]elurahan|[Kk]ampung|[Pp]ekon|[Nn]agari|[Gg]ampong|[Tt]iyuh) \Z")
_ITS_KECAMATAN = re.compile(r",? ((?:Kecamatan|Kec\.?|kecamatan|Distrik|Kapanewon|Kemantren)) ")


class Surroundings:
    """What one article says of regions and bodies beside its offices.

    Args:
        doc: the document, after the institutions stage.
        lex: the lexicon.
        people: the officials, with their positions.
        kinds: what the lexicon says of a position, by its id.
    """

    def __init__(
        self, doc: Doc, lex: Lexicon, people: Iterable[Official], kinds: Mapping[int, PositionType]
    ) -> None:
        self.doc, self.lexicon, self.kinds = doc, lex, kinds
        self.text: str = text_of(doc)
        self.dateline = region_resolver(doc, lex).dateline
        held = [(p, official) for official in people for p in official.positions]
        self.positions = [p for p, _ in held]
        self.holders = {id(p): official for p, official in held}
        codes = {p.code for p in doc._.sw_places if p.code and len(p.code) <= 5}
        codes |= {i.region for i in doc._.sw_institutions if i.region}
        self.often: dict[str, int] = {}  # how often the article names a region, by its code
        for place in doc._.sw_places:
            if place.code and len(place.code) <= _REGENCY:
                self.often[place.code] = self.often.get(place.code, 0) + len(place.mentions)
        for body in doc._.sw_institutions:
            if body.region and len(body.region) <= _REGENCY and body.stated:
                self.often[body.region] = self.often.get(body.region, 0) + len(body.mentions)
        self.by_level: dict[str, set[str]] = {}
        for code in codes:
            region = lex.regions.get(code)
            if region is not None:
                self.by_level.setdefault(region.level, set()).add(code)
        self.governed = {
            p.region for p in self.positions if p.region and self._category(p) == "regional_head"
        } | {i.region for i in doc._.sw_institutions if i.region and i.kind in _GOVERNING and i.stated}
        self.governed |= {
            p.code
            for p in doc._.sw_places
            if p.code
            and len(p.code) <= _REGENCY
            and any(_GOVERNMENT.search(self.text, max(0, m.start - _LEAD), m.start) for m in p.mentions)
        }

    def complete(self, position: Position, *, said: bool) -> None:
        """Give an office without region and body what the article leaves no choice of.

        Args:
            position: the office.
            said: whether it says itself what it is of, which no place of the article is (`Gubernur St. Petersburg`).
        """
        kind = self.kinds.get(id(position))
        if kind is None:
            return
        if kind.scope == "ministry" and position.institution is None and " " not in position.title:
            stated = [i for i in self.doc._.sw_institutions if i.kind == "ministry" and i.stated]
            near = len(stated) == 1 and any(0 < position.start - m.end < _NEAR for m in stated[0].mentions)
            if near and not said and position.end - position.start == len(position.title):
                position.institution = stated[0]  # the only `Menteri`
            return
        unit = self._only_unit(position, kind) if position.institution is None else None
        if (
            unit is not None
            and kind.category == "military"
            and position.end - position.start > len(position.title)
        ):
            words = self.text[position.start : position.end].split()
            unit = (
                unit if words[-1].strip("()") in unit.name else None
            )  # `Pangdam Tanjungpura`, and another Kodam
        if unit is not None and (position.region is None or unit.region in (None, position.region)):
            position.institution, position.region = unit, position.region or unit.region
            return
        if position.region is not None:
            return
        body = position.institution
        if body is not None:
            longer = [
                i
                for i in self.doc._.sw_institutions
                if i.region
                and (
                    i.name.startswith(f"{body.name} ")
                    or (body.abbreviation in _BOARDS and i.name.startswith(f"{body.abbreviation} "))
                )
            ]
            one_word = " " not in body.name or body.kind == "local_gov_unit" or body.abbreviation in _BOARDS
            if body.region is None and one_word and len(longer) == 1:
                position.institution, position.region = longer[0], longer[0].region  # `BPKD`, and `BPKD Sigi`
            elif body.region is None and (body.kind == "local_gov_unit" or _DEPARTMENT.match(body.name)):
                position.region = self._government(position)
                if not body.stated and position.region is not None:
                    self._with_region(position, kind, body)
                elif body.kind == "local_gov_unit":
                    body.region = position.region
            elif body.region is None:
                named = self.lexicon.institution_matcher.get(body.name)
                levels = levels_of(named[0].scope) if named and body.kind in _BRANCHES else ()
                position.region = self._of_level(levels)
            return
        if kind.category == "military":  # units are not called after the region in which they lie
            return
        of_government = kind.category in _LOCAL or kind.title in _OF_GOVERNMENTS
        if (kind.scope == "regional" and of_government) or (
            kind.category != "regional_head" and _STAFF_OF_HEADS.match(position.title)
        ):
            position.region = self._government(position, surely=kind.category not in _LOCAL)
        elif said and kind.scope not in _VILLAGES:
            return
        elif kind.scope == "kecamatan":
            position.region = self._only_kecamatan(position)
        else:
            levels = levels_of(kind.scope)
            beside = self._region_beside(position, levels) if kind.category in _LOCAL else None
            taken = self._led_by_others(position, kind) if kind.category == "regional_head" else frozenset()
            other = self._of_level(levels, without=taken) if taken else None
            # where there is no other region, the holder is the same person, called by another name
            position.region = other if other is not None and beside in {None, *taken} else beside
            position.region = position.region or self._of_level(levels)
            if position.region is None and kind.scope in _VILLAGES:
                position.region = self._of_level(("kabupaten", "kota"))
        if position.region is not None:
            position.institution = implied_institution(self.doc, kind, position.region, None)

    def _with_region(self, position: Position, kind: PositionType, body: Institution) -> None:
        """Take the department of the region for that of none, which only an office has told of (`Kadinkes`)."""
        local = implied_institution(self.doc, kind, position.region, None)
        if local is None or local is body:
            where = self.lexicon.regions.get(position.region or "")
            alone = all(p is position for p in self.positions if p.institution is body)
            if where is not None and alone and body.region is None and body.abbreviation is None:
                body.region = where.code
                body.name += f" {where.short_name if where.level == 'provinsi' else where.name}"
            return
        position.institution = local
        found: list[Institution] = self.doc._.sw_institutions
        if body in found and not any(p.institution is body for p in self.positions):
            found.remove(body)

    def _government(self, position: Position, *, surely: bool = True) -> str | None:
        """The region whose government an office without a region is part of: that of the regional head in front of it, or the
        only one of which the article names head or departments.

        Args:
            position: the office.
            surely: whether the office may be one of another body; then the only region of the article does not tell.
        """
        if surely and position.status == "former":
            return None
        beside = self._region_beside(position, ("provinsi", "kabupaten", "kota"))
        if beside is not None:
            return beside
        local = {c for level in ("kabupaten", "kota") for c in self.by_level.get(level, ())}
        if self.governed:
            only = next(iter(self.governed)) if len(self.governed) == 1 else None
            if only is None:
                return self._only_regency_governed() if not surely else self._told_of_governed()
            if self._level(only) != "provinsi":
                return only
            # a province in an article about a town in it may be told of by the way; the towns of Jakarta have no government
            elsewhere = {c for c in local if only != _JAKARTA or not c.startswith(f"{_JAKARTA}.")}
            return only if not elsewhere else None
        if surely:
            return None
        return next(iter(local)) if len(local) == 1 else self._told_of(local)

    def _only_regency_governed(self) -> str | None:
        """The only regency or town whose government the article names beside those of provinces, of which it names no head."""
        towns = [c for c in sorted(self.governed) if self._level(c) != "provinsi"]
        heads = {
            self._level(p.region) for p in self.positions if p.region and self._category(p) == "regional_head"
        }
        return towns[0] if len(towns) == 1 and "provinsi" not in heads else None

    def _only_kecamatan(self, position: Position) -> str | None:
        """The only kecamatan that the article names, by itself or in the name of a body."""
        named = (p.code or p.parent for p in self.doc._.sw_places)
        codes = {code for code in named if code and len(code) > _REGENCY}
        codes |= {
            i.region for i in self.doc._.sw_institutions if i.region and len(i.region) > _REGENCY and i.stated
        }
        return next(iter(codes)) if len(codes) == 1 and position.status != "former" else None

    def _led_by_others(self, position: Position, kind: PositionType) -> frozenset[str]:
        """The regions of which somebody else has the same office: those of the one governor are not those of the other."""
        own = self.holders.get(id(position))
        return frozenset(
            p.region
            for p in self.positions
            if p.region
            and p.status in ("definitive", "acting")
            and self.kinds.get(id(p)) is kind
            and self.holders.get(id(p)) is not own
        )

    def _told_of_governed(self) -> str | None:
        """Of several regions whose governments an article names, the only regency or town, if the article comes from there or
        names it again and again and hardly another region.
        """
        towns = [c for c in self.governed if self._level(c) != "provinsi"]
        if len(towns) != 1:
            return None
        return towns[0] if towns[0] == self.dateline else self._told_of(self.governed)

    def _of_level(self, levels: Sequence[str], without: frozenset[str] = frozenset()) -> str | None:
        """The only region of these levels that the article names, or the only one whose government it names, or the one that it
        names again and again and hardly another.
        """
        found = {c for level in levels for c in self.by_level.get(level, ())} - without
        led = {c for c in self.governed if self._level(c) in levels} - without
        if len(found) == 1 or len(led) == 1:
            return next(iter(found if len(found) == 1 else led))
        return self._told_of(found) if not led else None

    def _told_of(self, regions: Iterable[str]) -> str | None:
        """The one of several regions that the article is about: it names it again and again, and hardly another."""
        often = sorted(((self.often.get(code, 0), code) for code in regions), reverse=True)
        times = _TWICE if often and often[0][1] == self.dateline else _OFTEN  # `LAMONGAN - …`
        about = len(often) > 1 and often[0][0] >= _OFTEN and often[0][0] >= times * often[1][0]
        return often[0][1] if about else None

    def _category(self, position: Position) -> str | None:
        kind = self.kinds.get(id(position))
        return kind.category if kind is not None else None

    def _level(self, code: str) -> str | None:
        region = self.lexicon.regions.get(code)
        return region.level if region is not None else None

    def _only_unit(self, position: Position, kind: PositionType) -> Institution | None:
        """The unit of an office, where the article names only one of its sort: the Kodim of the `Dandim 1015/Sampit` for
        the `Kasdim`, the Polres for its `Kasat Reskrim`.
        """
        if kind.category == "judiciary" and kind.scope == "court" and not kind.implies:
            return self._only_court()
        if kind.title in _OF_MINISTRIES and position.status != "former":
            return self._only_ministry(position)
        if kind.category == "military":
            begins = f"{kind.implies} " if kind.implies else ""
        elif kind.implies:
            return None
        else:
            begins = _UNITS.get((kind.category, kind.scope), "")
        if not begins:
            return None
        found: list[Institution] = self.doc._.sw_institutions
        names = [(i, i.abbreviation or i.name) for i in found if i.kind == kind.category]
        units = [i for i, name in names if name.startswith(begins) and name not in ("Polres", "Polda")]
        smaller = _SMALLER.get(begins)
        if smaller is not None and position.title.startswith("Kanit"):
            units += [i for i, name in names if name.startswith((smaller, "Kepolisian Sektor"))]
        return units[0] if len(units) == 1 else None

    def _only_court(self) -> Institution | None:
        """The court of a judge who names none: the only one that the article names, but for those of the whole country; of two of
        the same town, the one that the other sits at (`Pengadilan Tipikor pada PN Palu`) is not told apart, and none is meant.
        """
        found: list[Institution] = self.doc._.sw_institutions
        courts = [i for i in found if i.kind == "court" and i.stated and not self._is_supreme(i)]
        return courts[0] if len(courts) == 1 else None

    def _is_supreme(self, court: Institution) -> bool:
        known = self.lexicon.institution_matcher.get(court.name)
        return bool(known) and known[0].scope == "national"

    def _only_ministry(self, position: Position) -> Institution | None:
        """The ministry of a director general who names none: the only one of the article, or that stands close in front."""
        found: list[Institution] = self.doc._.sw_institutions
        stated = [i for i in found if i.kind == "ministry" and i.stated and i.mentions]
        if len(stated) > 1:
            stated = [i for i in stated if any(0 < position.start - m.end < _NEAR for m in i.mentions)]
        return stated[0] if len(stated) == 1 else None

    def _region_beside(self, position: Position, levels: Sequence[str]) -> str | None:
        """The region of the regional head whom the same sentence names in front: `Bupati Sigi Rani didampingi Sekda`."""
        start = begin_of_sentence(self.text, position.start, SENTENCE)
        found: Position | None = None
        for other in self.positions:
            if self._category(other) != "regional_head" or not start <= other.start < position.start:
                continue
            if found is None or other.start > found.start:
                found = other
        region = self.lexicon.regions.get(found.region) if found is not None and found.region else None
        return region.code if region is not None and region.level in levels else None


def kecamatan_of_village(doc: Doc, name: str) -> str | None:
    """The code of the kecamatan that the article names behind a village: `Desa Sukamaju, Kecamatan Sigi Biromaru`; None where it
    names none, or several.

    Args:
        doc: the document, after the places stage.
        name: the name of the village.
    """
    text: str = text_of(doc)
    starts = {m.start: p for p in doc._.sw_places for m in p.mentions}
    name = _VILLAGE_WORD.sub("", name)
    codes: set[str] = set()
    at = text.find(name) if name else -1
    while at >= 0:
        behind = _ITS_KECAMATAN.match(text, at + len(name))
        if behind is not None and _VILLAGE.search(text, max(0, at - 12), at):
            place = starts.get(behind.start(1)) or starts.get(behind.end())
            if isinstance(place, Place) and place.code:
                codes.add(place.code)
        at = text.find(name, at + len(name))
    return next(iter(codes)) if len(codes) == 1 else None
