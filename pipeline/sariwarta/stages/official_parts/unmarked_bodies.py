"""Bodies behind an office that no entity marks: `Direktur` + `Melati Abadi`, `Ketua` + `Pengurus Cabang Karate Sigi`."""

from __future__ import annotations

import re

from sariwarta.annotations import Entity
from sariwarta.confidence import confidence
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.institutions import RULES
from sariwarta.stages.official_parts.bodies import (
    begins_body,
    begins_body_behind_field,
    body_words,
    has_no_field,
    is_acronym,
    size_of_work,
)
from sariwarta.stages.official_parts.body_ends import SHORT_MINISTRY, BodyEnds
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import AND, FIELD_WORDS, NOT_NAMES, ROLE_LINKS
from sariwarta.stages.official_parts.titles import is_field_phrase
from sariwarta.stages.official_parts.units import Unit, is_initial, shorten

__all__ = ["UnmarkedBodies"]

#: boards of organisations that begin like offices
_BOARDS = frozenset({"pengurus", "pimpinan", "presidium"})
#: officers of firms, who have no field behind a bracket: `Chief Operating Officer (COO)`
_CHIEF_OFFICER = re.compile(r"Chief (?:\w+ ){1,3}Officer\Z", re.IGNORECASE)


class UnmarkedBodies(BodyEnds):
    """Gives an office the body that stands behind it and that nothing has marked."""

    def _unmarked_body(self, post: Post) -> int:
        """How many units right behind an office are a body that no entity marks; it becomes the office's."""
        units, index = self.units, post.last
        head = post.head
        if head is None or post.bodies or post.places:
            return 0
        if post.types and post.types[0].scope == "ministry":
            return 0  # `Menteri` + `Pemuda dan Olah Raga`
        if self.row.kind in ("title", "heading") and self.text[head.start : head.end].isupper():
            return 0
        if units[index].key == "pasar" and self._key(index + 1) in body_words("markets"):
            return 0  # `Pengamat` + `Pasar Uang`
        surface, firm = self.text[units[index].start : units[index].end], has_no_field(post.types)
        if units[index - 1] is head:
            marked = surface in self.row.bodies and is_acronym(surface)  # `Kepala IT` + `MELATINEWS`
            marked = marked or self._begins_english(index)
            marked = marked or SHORT_MINISTRY.match(surface) is not None
            if self._goes_beyond(post, head) and not marked and not begins_body_behind_field(surface):
                return 0  # `Kepala Eksekutif Pengawas` + `Pasar Modal`
            inside = self.text[head.start : head.end].casefold().split()
            inside = inside[len(post.types[0].title.split()) :] if post.types else []
            firm = firm or (bool(inside) and size_of_work(inside) == len(inside))
            begins = begins_body(post.types, surface) or begins_body_behind_field(surface)
            begins = begins or self._begins_english(index) or SHORT_MINISTRY.match(surface) is not None
        elif units[index - 1].kind == ")":
            begins = is_acronym(surface) and begins_body(post.types, surface)
            firm = _CHIEF_OFFICER.match(self.text, head.start, head.end) is not None
        elif post.fields and units[index - 1].end == post.fields[-1][1]:
            begins = begins_body_behind_field(surface) or self._begins_english(index)
            begins = begins or self._is_listed_acronym(index)
            words = self.text[slice(*post.fields[-1])].casefold().split()
            firm = size_of_work(words) == len(words) and not (
                units[index].key in common_words() or units[index].key in AND
            )
        else:
            return 0
        if begins and is_acronym(surface):
            last = self._end_of_acronyms(index)
        elif units[index].key in body_words("names") and begins:
            last = index + 1
        elif begins or (firm and units[index].key not in FIELD_WORDS | NOT_NAMES):
            last = self._end_of_body(index)
            if begins and (field := self._field_of_ministry(post, index, last)) > 0:
                if field == last - index:
                    return field  # `Direktur` + `Sekolah Dasar` + `Kemendikbud`
                post.last += field
                return self._add_body(post, last)
            if begins and self._is_president(last) and self._holder_follows(last + 1, begins=True):
                return self._add_body(post, last + 1)  # `Deputi Protokol` + `Sekretariat Presiden`
            if self._kind(last) == "PER" and last - index > 1 and self._is_first_name(last - 1):
                last -= 1  # `PT AI` + `Tulus` + `Rusli`
            if last == index or not (
                self._holder_follows(last, begins=begins)
                or (begins and self._kind(last) == "LOW" and self._key(post.first - 1) in ROLE_LINKS)
                or self._stands_behind_name(post, last)
                or self._ends_in_country(post, index, last)
            ):
                return 0
            alone = begins and last - index < 2 and self._kind(last) not in ("LOC", "ORG")
            if alone and not self._is_listed_acronym(index):
                return 0
            if all(u.name_like or is_initial(self.text[u.start : u.end]) for u in units[index:last]):
                return 0
        else:
            return 0
        place = units[last].entity if self._kind(last) == "LOC" else None
        if place is not None and not begins:
            last += 1  # `Kairos` + `Palestine`
        elif place is not None:
            post.places.append(place)
            last += 1
        elif self._kind(last) == "ORG":
            last += 1
        return self._add_body(post, last)

    def _known_body(self, post: Post, run: int) -> int:
        """How many units behind an office with its field are a body that the text has elsewhere, too."""
        index = post.last
        if post.bodies or post.places or not is_field(post) or self.units[index].name_like:
            return 0
        for last in range(run, index, -1):
            surface = self.text[self.units[index].start : self.units[last - 1].end]
            if surface not in self.row.bodies or is_field_phrase(surface):
                continue
            if last - index > 1 or (
                surface.casefold() not in common_words() and self.units[index - 1] is post.head
            ):
                return self._add_body(post, last)
        return 0

    def _board(self, post: Post) -> int:
        """How many units are a board that begins like an office: `Ketua` + `Pengurus Cabang Karate Sigi`."""
        index = post.last
        following = self.units[index + 1] if index + 1 < len(self.units) else None
        if self._key(index) not in _BOARDS or following is None or following.kind not in ("CAP", "ORG"):
            return 0
        if self.text[following.start : following.end].split()[0].casefold() not in body_words("board_levels"):
            return 0
        last = self._end_of_body(index + 1)
        if last - index == 2 and self._is_short_form(last):
            return 2  # `Pimpinan Pusat` + `(PP)` + `Persatuan Guru Sigi`
        last += self._kind(last) == "ORG"
        if last - index < 2 or not self._holder_follows(last, begins=True):
            return 0
        place = self.units[last].entity if self._kind(last) == "LOC" else None
        if place is not None:
            post.places.append(place)
            last += 1
        return self._add_body(post, last)

    def _body_behind_of(self, post: Post) -> int:
        """How many units say of which body an office is behind `dari`: `CEO dari promotor Melati`; the body is the office's."""
        units, index = self.units, post.last
        if post.bodies or post.places or units[index - 1] is not post.head or not is_field(post):
            return 0
        last = index + 1 + (self._kind(index + 1) == "LOW")
        body = units[last].entity if self._kind(last) == "ORG" else None
        if body is None or (post.types and post.types[0].category not in ("generic_head", "corporate")):
            return 0
        post.bodies.append(body)
        return last + 1 - index

    def _rest_of_body(self, post: Post) -> int:
        """`dan Ketahanan Pangan Gianyar` behind `Dinas Pertanian`: the rest of a name that was cut at `dan`."""
        units, index = self.units, post.last
        if not post.bodies:
            return 0
        last = index + 1
        while last - index < 7 and self._kind(last) in ("CAP", "LOC", "-"):
            last += 1
        name = self._skip_parts(last + (self._kind(last) == ","))
        direct = name > last and self._kind(last) != ","
        if (self._kind(name) != "PER" and not (direct and self._kind(name) == "CAP")) or last - index < 2:
            return 0
        if self._kind(last) == "PER":
            return 0
        for unit in units[index + 1 : last]:
            if unit.kind == "LOC" and unit.entity is not None:
                post.places.append(unit.entity)
        return last - index

    def _name_goes_on(self, post: Post, word: Unit) -> bool:
        """Whether an acronym ends the name of an unlisted body that begins with a common word; the name gets it back."""
        body = post.bodies[-1] if post.bodies else None
        if body is None or body.entry is not None or body.end + 1 != word.start:
            return False
        words = self.text[body.start : body.end].casefold().split()
        if words[0] not in body_words("group_heads") or not is_acronym(self.text[word.start : word.end]):
            return False
        shorten(self.text, body, body.start, word.end)
        return True

    def _work_before_body(self, post: Post, run: int) -> int:
        """How many units right behind an office are a field of work, where words that are none follow before the holder."""
        index = post.last
        if not post.types or post.types[0].category not in ("generic_head", "corporate"):
            return 0
        if (
            self.units[index - 1] is not post.head
            or not is_field(post)
            or not (self._holder_follows(run, begins=False) or self._stands_behind_name(post, run))
        ):
            return 0
        keys = [u.key for u in self.units[index:run]]
        size = size_of_work(keys)
        if not 0 < size < len(keys) or common_words().intersection(set(keys[size:]) - body_words("heads")):
            return 0
        if self._kind(run) == "PER" and len(keys) - size == 1:
            return 0  # the first of the holder's names
        return size

    def _ends_clause(self, post: Post, run: int) -> int:
        """How many units between an office that a small word gives to the name in front and the end of the clause are its
        field or its body: `Rani selaku General Manager Melati Management.`
        """
        index = post.last
        linked = self._key(post.first - 1) in ROLE_LINKS
        if not linked or not is_field(post) or run - index < 2 or self._kind(run) not in (".", ",", ")", ""):
            return 0
        if self.units[index - 1] is not post.head or self._kind(self._skip_parts(run + 1)) == "PER":
            return 0
        words = self.text[self.units[index].start : self.units[run - 1].end]
        if is_field_phrase(words):
            post.fields.append((self.units[index].start, self.units[run - 1].end))
            return run - index
        plain = self.units[index].key in FIELD_WORDS | NOT_NAMES | common_words() - body_words("heads")
        named = all(u.name_like for u in self.units[index:run])
        return 0 if plain or named else self._add_body(post, run)

    def _has_field(self, post: Post, head: Unit) -> bool:
        """Whether an office is of the kind that has a field of work, or says more itself than the lexicon does."""
        if not post.types:
            return False
        fielded = post.types[0].category == "field_head" or post.types[0].title in body_words(
            "fielded_offices"
        )
        return fielded or self._goes_beyond(post, head)

    def _goes_beyond(self, post: Post, head: Unit) -> bool:
        """Whether an office without a field of the lexicon's own has more words than the lexicon has: `Kepala Eksekutif`."""
        if not post.types or post.types[0].category != "generic_head":
            return False
        written = self.text[head.start : head.end].split()
        words = max(len(form.split()) for form in post.types[0].forms)
        return len(written) > words and size_of_work([w.casefold() for w in written[words:]]) == 0

    def _add_body(self, post: Post, last: int) -> int:
        """Give an office the body that stands right behind it, up to a unit; the number of the body's units."""
        ref = RULES["of_office"].ref
        start, end = self.units[post.last].start, self.units[last - 1].end
        entity = Entity(start, end, "ORG", confidence(ref, 0.85), rule=ref)
        post.bodies.append(entity)
        self.new_bodies.append(entity)
        return last - post.last
