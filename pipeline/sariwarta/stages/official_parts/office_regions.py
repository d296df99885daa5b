"""The region that an office names: that of the place or the village behind it, or the one in the name of its body."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Place
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon
from sariwarta.stages.official_parts.bodies import branch_at, region_at_end
from sariwarta.stages.official_parts.implied_bodies import quarter_of_town
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.surroundings import kecamatan_of_village
from sariwarta.stages.official_parts.units import flat
from sariwarta.stages.places import levels_of, region_names, region_resolver

__all__ = ["OfficeRegions"]

#: the region at the end of the name of a branch, with its level: `DPD Kota Sukabumi`
_BRANCH = re.compile(r"\b(?:Kota|Kabupaten|Provinsi) [A-Z][\w ]+\Z")
#: the police of a city, which has the name of the regency around it: `Polres Sukabumi Kota`
_POLICE_OF_CITY = re.compile(r"\bPolres(?:ta)?(?: Metro)? ([A-Z][\w ]+) Kota\Z")
#: the regency or city of a quarter, with its level: `Camat Bulak` + `Kota Surabaya`
_REGENCY_BEHIND = re.compile(r" (?:Kota|Kabupaten|Kab\.?) (?=[A-Z])")
#: how long the code of a kabupaten is
_REGENCY = 5
#: a kecamatan that is called after the town behind it
_TOWN = "Kota"
#: scopes of offices of villages
_VILLAGES = frozenset({"desa", "kelurahan"})


class OfficeRegions:
    """The regions that the offices of one article name.

    Args:
        doc: the document, after the institutions stage.
        lex: the lexicon.
    """

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc, self.lexicon = doc, lex
        self.text: str = text_of(doc)
        self.resolver = region_resolver(doc, lex)

    def named_region(self, post: Post) -> str | None:
        """The region that an office names, by itself or in its institution's name.

        Args:
            post: the office.
        """
        for entity in post.places:
            place = entity.target
            code = (place.code or place.parent) if isinstance(place, Place) else None
            if code and (town := self._town_behind(post, entity)) is not None:
                return town
            if code:
                return self._in_kecamatan(post, code, entity)
            if post.types and post.types[0].scope == "kecamatan":
                known = self.lexicon.kecamatan_named(
                    flat(self.text, entity.start, entity.end).removesuffix(" Kota")
                )
                if len(known) == 1:
                    return known[0][0]  # the only one of this name
            if place is None:
                names = region_names(entity.entry)
                level = getattr(entity.entry, "level", None)
                scope = levels_of(post.types[0].scope) if post.types else ()
                if names:
                    return self.resolver.resolve(names, level=level, levels=scope)[0].code
        if post.head is not None and post.types and post.types[0].scope in _VILLAGES:
            name = flat(self.text, post.head.end, post.end)
            village = kecamatan_of_village(self.doc, name) if name else None
            if village is not None:
                return village
        for entity in post.bodies:
            city = _POLICE_OF_CITY.search(flat(self.text, entity.start, entity.end))
            if city is not None and (named := self.lexicon.region_matcher.get(f"Kota {city.group(1)}")):
                code = self.resolver.resolve(named, level="kota")[0].code
                if isinstance(entity.target, Institution) and entity.target.region is None:
                    entity.target.region = code
                return code
            if isinstance(entity.target, Institution) and entity.target.region:
                return entity.target.region
            if isinstance(entity.target, Institution) and (
                branch := _BRANCH.search(flat(self.text, entity.start, entity.end))
            ):
                named = self.lexicon.region_matcher.get(branch.group())
                if named:
                    entity.target.region = self.resolver.resolve(named)[0].code
                    return entity.target.region
            if isinstance(entity.target, Institution) and (
                named := branch_at(entity.target, flat(self.text, entity.start, entity.end))
            ):
                return self.resolver.resolve(named)[0].code
            if isinstance(entity.target, Place) and (entity.target.code or entity.target.parent):
                return entity.target.code or entity.target.parent
            if entity.target is None and (named := region_at_end(flat(self.text, entity.start, entity.end))):
                return self.resolver.resolve(named)[0].code
        small = post.types and post.types[0].scope in _VILLAGES and post.head is not None
        if (
            small
            and post.head is not None
            and (named := region_at_end(flat(self.text, post.head.end, post.end)))
        ):
            return self.resolver.resolve(named)[0].code  # `Lurah Melati Lamongan`
        return None

    def named_behind(self, post: Post, place: Entity) -> Entity | None:
        """The place right behind `Kota` alone, in an office of a kecamatan.

        Args:
            post: the office.
            place: what may be `Kota` alone.
        """
        if (
            not post.types
            or post.types[0].scope != "kecamatan"
            or self.text[place.start : place.end] != _TOWN
        ):
            return None
        return next((e for e in post.places if self.text[place.end : e.start] == " "), None)

    def is_quarter(self, place: Entity, region: str | None) -> bool:
        """Whether a place behind a police post is a kecamatan: one with a code of its own, or a name that has no region.

        Args:
            place: the place.
            region: the code of the region of the post, None if unknown.
        """
        if region is not None:
            return len(region) > _REGENCY
        name = flat(self.text, place.start, place.end).casefold()
        return name in self.lexicon.kecamatan or name.removesuffix(" kota") in self.lexicon.kecamatan

    def _town_behind(self, post: Post, place: Entity) -> str | None:
        """The kecamatan of the town behind `Kota` alone (`Kapolsek Kota Lamongan`), its regency where it has none."""
        behind = self.named_behind(post, place)
        town = behind.target if behind is not None else None
        if not isinstance(town, Place) or town.code is None or town.code not in self.lexicon.regions:
            return None
        name = flat(self.text, behind.start, behind.end) if behind is not None else ""
        return quarter_of_town(self.lexicon, town.code, name) or town.code

    def _in_kecamatan(self, post: Post, code: str, place: Entity) -> str:
        """The kecamatan of a post of one (`Kapolsek Nganjuk`) in the kabupaten that its name was taken for or that it lies in."""
        if len(code) != _REGENCY or not post.types or post.types[0].scope != "kecamatan":
            return code
        front = flat(self.text, post.head.end, place.end) if post.head is not None else ""
        front = _REGENCY_BEHIND.split(front, maxsplit=1)[0] if _REGENCY_BEHIND.search(front) else ""
        if front and (quarter := [c for c, p in self.lexicon.kecamatan_named(front) if p == code]):
            return quarter[0] if len(quarter) == 1 else code  # `Camat Bulak` + `Kota Surabaya`
        name = flat(self.text, place.start, place.end)
        named = self.lexicon.kecamatan_named(name)
        inside = [c for c, p in named if p == code]
        if f"Kabupaten {name}" not in self.text and f"Bupati {name}" not in self.text:
            places: list[Place] = self.doc._.sw_places
            others = {p.code for p in places if p.code and p is not place.target}
            elsewhere = [c for c, p in named if p != code and p in others]
            if len(elsewhere) == 1 and code not in others and code != self.resolver.dateline:
                return elsewhere[0]  # the `Camat Sukoharjo` of an article about Wonosobo
        return inside[0] if len(inside) == 1 else code
