"""Parts what the model has taken together for a body: a field in front of it or behind it, a title, a word that joins.

`PB Karate Bidang Organisasi` behind a `Ketua` is a body and a field, `Sekolah Dasar Kemendikbud` behind a `Direktur` a field
and a body, and the `Tim` of a `Ketua Tim` is no body at all.
"""

from __future__ import annotations

import re

from sariwarta.lexicon import lexicon
from sariwarta.stages.official_parts.bodies import body_words, is_acronym
from sariwarta.stages.official_parts.cursor import RowCursor
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import AND
from sariwarta.stages.official_parts.titles import is_field_phrase, office_called
from sariwarta.stages.official_parts.units import Unit, shorten

__all__ = ["BodyCutter"]

#: small words in front of a body, which join it to its office
_JOINS = re.compile(r"(?:of|dari|di|pada|the|untuk) ")
#: the field of an office behind its body
_FIELD_BEHIND = re.compile(r" (?:[Bb]idang|[Dd]ivisi|[Uu]rusan) [A-Z]")
#: words behind which `Bidang` belongs to a name: `Kementerian Koordinator Bidang …`
_BEFORE_BIDANG = frozenset(
    "koordinator komisi deputi asisten kepala wakil ketua direktorat badan sub".split()
)
#: schools as a field of work: `Direktur Sekolah Dasar` of a ministry
_SCHOOLS = frozenset("sekolah madrasah taman pendidikan guru".split())
#: heads of departments and offices
_HEADS = frozenset({"Kadis", "Kepala", "Kaban", "Kepala Badan", "Kepala Kantor"})
_PRESIDENTS = frozenset({"Presiden", "Wakil Presiden"})
_MINISTRIES = frozenset({"ministry", "agency"})
#: the number of the next item of a list at the end of a name, and what follows; how long an item is at most, in characters
_NUMBER_BEHIND = re.compile(r" (\d{1,2})\Z")
_GROUP_BEHIND = re.compile(r" \(?F-(?:P?[A-Z]\w+)\)?\Z")
_NEXT_ITEM = re.compile(r"\. ?[A-Z]")
_ITEM = 120


class BodyCutter(RowCursor):
    """Gives an office the field that the model took together with its body."""

    def _cut_body(self, post: Post, body: Unit, *, closed: bool) -> bool:
        """Part what stands together with a body off it; whether nothing of it is a body.

        Args:
            post: the office in front.
            body: what the model took for a body.
            closed: whether the office is told of what it is one already.
        """
        entity = body.entity
        if entity is None or post.head is None:
            return False
        if self.units[post.last - 1] is post.head and not closed:
            whole = office_called(self.text[post.head.start : body.end])
            if whole is not None and whole.title.startswith("Dirjen") and whole.implies:
                post.head.types = (whole,)  # `Direktur Jenderal` + `Bea Cukai`
                return True
        again = office_called(
            f"{self.text[post.head.start : post.end].split()[-1]} {self.text[body.start : body.end]}"
        )
        if again is not None and post.types and again.expanded == post.types[0].expanded:
            return True  # `Menteri … Reformasi Birokrasi Menpan` + `RB`, which has lost its bracket
        if entity.entry is not None:
            return False
        surface = self.text[body.start : body.end]
        if (joined := _JOINS.match(surface)) is not None and surface[
            joined.end() : joined.end() + 1
        ].isupper():
            shorten(self.text, entity, body.start + joined.end(), body.end)
            body.start = entity.start
            surface = surface[joined.end() :]
        if closed or post.bodies:
            return False
        if self._goes_on(post, surface):
            return True
        if is_field(post):
            self._field_behind(post, body)
            self._field_before(post, body)
        return False

    def _goes_on(self, post: Post, surface: str) -> bool:
        """Whether what the model took for a body is the rest of the office: `Direktur Hukum dan` + `Advokasi`."""
        assert post.head is not None
        last = self.text[post.head.start : post.end].split()[-1].casefold()
        if last in AND:
            return is_field_phrase(surface) or " " not in surface
        behind = self._kind(post.last + 1)
        alone = surface.casefold() in body_words("group_heads") and behind in (
            ",",
            "PER",
            "RANK",
            "TITLE",
            ".",
        )
        return alone and self.units[post.last - 1] is post.head

    def _field_behind(self, post: Post, body: Unit) -> None:
        """Give an office the field behind its body: `Ketua PB Karate Bidang Organisasi`."""
        found = _FIELD_BEHIND.search(self.text, body.start, body.end)
        if found is None or body.entity is None:
            return
        front = self.text[body.start : found.start()]
        if front.split()[-1].casefold() in _BEFORE_BIDANG:
            return
        post.fields.append((found.start() + 1, body.end))
        shorten(self.text, body.entity, body.start, found.start())

    def _field_before(self, post: Post, body: Unit) -> None:
        """Give an office the field in front of its ministry (`Direktur` + `Sekolah Dasar Kemendikbud`), or of a body that the
        text has by itself elsewhere (`Ketua Bidang Data` + `Center APJII`).
        """
        if body.entity is None:
            return
        for word in re.finditer(r"(?<= )\S+", self.text[body.start : body.end]):
            at = body.start + word.start()
            rest, front = self.text[at : body.end], self.text[body.start : at - 1]
            known = lexicon().institution_matcher.get(rest)
            ministry = bool(known) and known[0].kind in _MINISTRIES and not known[0].risk
            fielded = bool(post.types) and (
                post.types[0].category == "field_head" or post.types[0].title in body_words("fielded_offices")
            )
            if ministry and fielded:
                if front.split()[0].casefold() not in _SCHOOLS and not is_field_phrase(front):
                    return
            elif not (rest in self.row.bodies and is_acronym(rest) and is_field_phrase(front)):
                continue
            post.fields.append((body.start, at - 1))
            shorten(self.text, body.entity, at, body.end)
            return

    def _field_of_ministry(self, post: Post, first: int, last: int) -> int:
        """How many units behind an office are its field, where the name of a ministry follows: `Direktur` + `Sekolah Dasar
        Kemendikbud`; the field becomes the office's.
        """
        if not post.types or post.types[0].title not in body_words("fielded_offices"):
            return 0
        if self.units[first].key not in _SCHOOLS:
            return 0
        body = self.units[last].entity if self._kind(last) == "ORG" else None
        kind = getattr(getattr(body, "entry", None), "kind", None)
        if getattr(kind, "kind", None) in _MINISTRIES:
            post.fields.append((self.units[first].start, self.units[last - 1].end))
            return last - first
        for number in range(first + 1, last):
            rest = self.text[self.units[number].start : self.units[last - 1].end]
            known = lexicon().institution_matcher.get(rest)
            if known and known[0].kind in _MINISTRIES and not known[0].risk:
                post.fields.append((self.units[first].start, self.units[number - 1].end))
                return number - first
        return 0

    def _widen_ministry(self, index: int) -> bool:
        """Give the short name of a ministry its first word back, which stands apart: `Kemen` + `PANRB`."""
        word, body = self.units[index], self.units[index + 1]
        entity = body.entity
        if entity is None or self.text[word.end : body.start] != " ":
            return False
        if getattr(entity.target, "kind", None) != "ministry":
            return False
        shorten(self.text, entity, word.start, entity.end)
        body.start, body.word = word.start, word.word
        del self.units[index]
        return True

    def _part_number_off(self, unit: Unit) -> None:
        """Take the number of the next item of a list off a body (`4. Rani sebagai Kepala Dinas Pendidikan` + `5. Tono`), or the
        group of a member of a council.
        """
        entity = unit.entity
        group = _GROUP_BEHIND.search(self.text, unit.start, unit.end)
        if group is not None and entity is not None:
            unit.end = group.start()  # `Komisi I DPR` + `F-Golkar`
            shorten(self.text, entity, unit.start, unit.end)
            return
        number = _NUMBER_BEHIND.search(self.text, unit.start, unit.end)
        if entity is None or number is None:
            return
        if not _NEXT_ITEM.match(self.text, unit.end):
            return
        before = f" {int(number.group(1)) - 1}. "
        if before in self.text[max(0, unit.start - _ITEM) : unit.start]:
            unit.end = number.start()
            shorten(self.text, entity, unit.start, unit.end)

    def _is_president(self, index: int) -> bool:
        """Whether a unit is the office of the president or the deputy, after which bodies are called."""
        office = self.units[index] if index < len(self.units) else None
        return office is not None and bool(office.types) and office.types[0].title in _PRESIDENTS

    def _under_superior(self) -> None:
        """Let an office that tells of no body be one under the office that speaks through it: `Kapolres Sigi Rani melalui Kasat
        Reskrim Tono`, `Kepala Dinas Sosial Rani diwakili Sekretaris, Tono`.
        """
        for number, post in enumerate(self.posts):
            if post.head is None or post.bodies or post.places or post.unit or post.inherited is not None:
                continue
            office = post.types[0].expanded if post.types else self.text[post.head.start : post.head.end]
            if number and self._is_accompanied(self.posts[number - 1], post):
                post.inherited = self.posts[number - 1]
                continue
            if not office.casefold().startswith(tuple(body_words("staff_offices"))):
                continue
            above = self.posts[number - 1] if number else None
            below = self.posts[number + 1] if number + 1 < len(self.posts) else None
            if above is not None and (self._speaks_through(above, post) or self._is_his_deputy(above, post)):
                post.inherited = above
            elif below is not None and self._accompanies(post, below):
                post.inherited = below

    def _speaks_through(self, above: Post, post: Post) -> bool:
        """Whether one office speaks through another, or is stood in for by it: `Kapolres Sigi Rani melalui Kasat Reskrim`."""
        before = post.first - 1
        before -= self._key(before) == "oleh"
        between = self.units[above.last : before]
        if self._key(before) not in ("melalui", "lewat", "diwakili", "didampingi") or above.head is None:
            return False
        return len(between) <= _FARTHEST and not any(u.kind in (".", '"') for u in between)

    def _is_accompanied(self, above: Post, post: Post) -> bool:
        """Whether a head without a body is accompanied by who is of one: `Kabid Data Dinas Sosial Rani mendampingi Kadis`."""
        if not post.types or post.types[0].title not in _HEADS or post.fields or not above.bodies:
            return False
        between = self.units[above.last : post.first - 1]
        if self._key(post.first - 1) not in ("mendampingi", "mewakili") or len(between) > _FARTHEST:
            return False
        return not any(u.kind in (".", '"') for u in between)

    def _is_his_deputy(self, above: Post, post: Post) -> bool:
        """Whether an office is the deputy of the one in front of it: `Ketua KPU Sigi Rani dan Wakil Ketua Tono`."""
        if post.head is None or above.head is None or not above.bodies:
            return False
        first = (above.types[0].expanded if above.types else above.head.key).casefold()
        deputy = (post.types[0].expanded if post.types else post.head.key).casefold()
        between = self.units[above.last : post.first]
        joined = any(u.key in AND for u in between[-2:]) and len(between) <= _FARTHEST
        return deputy == f"wakil {first}" and joined and not any(u.kind in (".", '"') for u in between)

    def _accompanies(self, post: Post, below: Post) -> bool:
        """Whether who holds an office accompanies or represents the head of a body: `Kabid Data Rani mendampingi Kepala Dinas
        Sosial`.
        """
        before = below.first - 1
        between = self.units[post.last : before]
        if self._key(before) not in ("mendampingi", "mewakili") or not below.bodies:
            return False
        return len(between) <= _FARTHEST and not any(u.kind in (".", '"') for u in between)


#: how many units may stand between an office and the one through which it speaks
_FARTHEST = 14
