"""The place or the named unit behind an office: the city of a `Kapolres`, the base of a `Danlanud`."""

from __future__ import annotations

import re

from sariwarta.annotations import Entity
from sariwarta.lexicon import lexicon
from sariwarta.stages.entities import PlaceReading
from sariwarta.stages.entity_parts.evidence import common_words, is_headline_verb
from sariwarta.stages.official_parts.bodies import begins_body_behind_field, body_words
from sariwarta.stages.official_parts.constituencies import ConstituencyReader
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.units import Unit

__all__ = ["OfficePlaceReader"]


class OfficePlaceReader(ConstituencyReader):
    """Tells places and units of forces from bodies and holders."""

    def _make_city(self, post: Post, start: int, end: int, level_end: int) -> None:
        """`Kapolres Sorong Kota` is that of Kota Sorong, not of the kabupaten of that name, and no place of its own.

        Args:
            post: the office.
            start: where the name of the city begins.
            end: where it ends.
            level_end: where the word `Kota` ends.
        """
        names = lexicon().region_matcher.get(f"Kota {self.text[start:end]}")
        if post.types and post.types[0].category == "police" and names:
            post.places[-1] = Entity(start, level_end, "LOC", 1.0, entry=PlaceReading(names, "kota"))

    def _region_as_person(self, post: Post) -> Entity | None:
        """The region that the model took for a person in front of the rank of the holder: `Danlanal` + `Aru` + `Kolonel`."""
        unit = self.units[post.last]
        names = lexicon().region_matcher.get(self.text[unit.start : unit.end])
        if not names or post.places or not post.types:
            return None
        return Entity(unit.start, unit.end, "LOC", 1.0, entry=PlaceReading(names))

    def _place_before_body(self, place: Unit) -> Entity:
        """A place without the body that the model has with it: the `Gubeng` of `Kapolsek Gubeng Polrestabes Surabaya`."""
        surface = self.text[place.start : place.end]
        for word in re.finditer(r"\S+", surface):
            if word.start() and begins_body_behind_field(word.group()):
                end = place.start + word.start() - 1
                names = lexicon().region_matcher.get(self.text[place.start : end])
                entry = PlaceReading(names, None) if names else None
                return Entity(place.start, end, "LOC", 1.0, entry=entry)
        assert place.entity is not None
        return place.entity

    def _names_town(self, first: int, last: int) -> bool:
        """Whether words behind a body are a name in running text, and none of the language."""
        words = [self.text[u.start : u.end] for u in self.units[first:last]]
        plain = any(w.casefold() in common_words() or is_headline_verb(w) or not w.istitle() for w in words)
        return self._kind(first - 1) == "ORG" and not plain and self.row.kind not in ("title", "heading")

    def _is_base(self, post: Post, unit: Unit) -> bool:
        """Whether what the model takes for the holder is the name of the unit, which is called after a person: the holder stands
        behind the rank.
        """
        index = post.last
        if not post.types or post.head is None or post.unit or post.places or post.bodies or unit.degrees:
            return False
        named = post.types[0].category == "military" and bool(post.types[0].implies)
        beside = self.units[index - 1] is post.head or self.units[index - 1].kind == ")"
        ranked = self._kind(index + 1) == "RANK" or (
            self._kind(index + 1) == "," and self._kind(index + 2) == "RANK"
        )
        return (
            named
            and beside
            and ranked
            and self._kind(self._skip_parts(index + 1 + (self._kind(index + 1) == ","))) == "PER"
        )

    def _is_military_unit(self, post: Post, body: Unit) -> bool:
        """Whether what the model takes for a body is the name of the unit of a military office: the `Jaya` of its `Pangdam`."""
        if not post.types or post.head is None or self.units[post.last - 1] is not post.head or post.unit:
            return False
        office, surface = post.types[0], self.text[body.start : body.end]
        listed = body.entity is not None and body.entity.entry is not None
        plain = " " not in surface and surface.istitle() and body.key not in body_words("heads")
        return office.category == "military" and bool(office.implies) and plain and not listed
