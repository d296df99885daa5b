"""What a member of a council sits for: the party or the constituency behind the office."""

from __future__ import annotations

from sariwarta.stages.official_parts.office_fields import FieldReader
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.row_words import LEVELS, PARTIES

__all__ = ["ConstituencyReader"]

#: what an office that represents somebody comes from: `Anggota DPR dari Fraksi PKB`
_ORIGINS = frozenset("fraksi partai dapil".split())


class ConstituencyReader(FieldReader):
    """Takes in the origin of a member: `dari Fraksi PKB`, `Dapil Jatim XI`."""

    def _origin(self, post: Post) -> int:
        """How many units say from which party or constituency a member is: `Anggota DPR RI` + `dari Fraksi PKB`."""
        units, index = self.units, post.last
        legislator = bool(post.types) and post.types[0].category == "legislative"
        if legislator and units[index - 1] is post.head:
            return self._constituency(index)  # `Senator asal Papua`
        if not post.bodies or units[index - 1].kind not in ("ORG", "LOC"):
            return 0
        following = units[index + 1] if index + 1 < len(units) else None
        if (constituency := self._constituency(index)) > 0:
            return constituency
        if following is None or following.kind not in ("ORG", "CAP"):
            return 0
        known = following.entity is not None and getattr(following.entity.entry, "kind", "") in PARTIES
        if following.key not in _ORIGINS and not known:
            return 0
        last = index + 2 if following.kind == "ORG" else self._run(index + 1, ("CAP",))
        last += self._kind(last) == "LOC"
        return last - index if self._holder_follows(last, begins=False) else 0

    def _constituency(self, index: int) -> int:
        """How many units say for which region a member sits: `dari daerah pemilihan Sigi`, `asal dapil Jabar II`, `asal NTT`."""
        last = index + 1
        last += 2 * ((self._key(last), self._key(last + 1)) == ("daerah", "pemilihan"))
        last += self._key(last) == "dapil"
        if last == index + 1 and self._key(index) != "asal":
            return 0
        place = self._run(last, ("LOC",))
        while self._kind(place) == "NUM" or (self._kind(place) == "CAP" and self._is_roman(place)):
            place += 1
        follows = self._kind(place) == "," or self._holder_follows(place, begins=False)
        return place - index if place > last and follows else 0

    def _named_constituency(self, post: Post) -> int:
        """How many units right behind a council are the constituency of its member: `Dapil Jatim XI`, `Daerah Pemilihan 2`."""
        index = last = post.last
        if not post.bodies or not (
            post.types and post.types[0].title in ("Anggota", "Ketua", "Wakil Ketua", "Caleg")
        ):
            return 0
        if self._key(last) == "daerah" and self._key(last + 1) == "pemilihan":
            last += 2
            last += 3 * (self._kind(last) == "(" and self._key(last + 1) == "dapil")
        elif self._key(last) == "dapil" and self._kind(last) in ("CAP", "ORG", "LOW"):
            last += 1
        if last == index:
            return 0
        begin = last
        while (
            self._kind(last) in ("LOC", "NUM", "-", "--")
            or (self._kind(last) == "CAP" and self._is_roman(last))
            or (self._kind(last) == "CAP" and self._key(last) in LEVELS)
        ):
            last += 1
        if last == begin or self._kind(last - 1) in ("-", "--"):
            return 0
        entity = self.units[index].entity
        if entity is not None and self._kind(index) == "ORG":
            self.no_bodies.append(entity)
        return last - index
