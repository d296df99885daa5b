"""Finds the body of an office where the model or the sentence puts it elsewhere: taken for a place (`CEO` + `Melati Air`), for a
person (`Presiden` + `WBO`), or named in front (`PB POBSI yang dipimpin Ketua Umum, Rani`).
"""

from __future__ import annotations

import re

from sariwarta.annotations import Entity
from sariwarta.lexicon import lexicon
from sariwarta.stages.entities import PlaceReading
from sariwarta.stages.institutions import RULES
from sariwarta.stages.official_parts.bodies import (
    begins_body_behind_field,
    body_words,
    has_no_field,
    is_acronym,
)
from sariwarta.stages.official_parts.body_cuts import BodyCutter
from sariwarta.stages.official_parts.people import nicknames
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import FIELD_WORDS, LEVELS
from sariwarta.stages.official_parts.titles import office_called
from sariwarta.stages.official_parts.units import Unit, shorten

__all__ = ["MisreadBodies"]

#: who leads the body in front of the verb
_LED_BY = frozenset(
    "dipimpin diketuai dikomandoi dinakhodai dinahkodai dikomandani digawangi dibesut diwakili".split()
)
#: what joins a body to the office through which it speaks
_THROUGH = frozenset({"melalui", "lewat"})
#: under whose lead a body stands
_UNDER = (
    ("di", "bawah", "kepemimpinan"),
    ("di", "bawah", "pimpinan"),
    ("di", "bawah", "komando"),
    ("di", "bawah", "asuhan"),
)
#: the committees of councils are special ones
_SPECIAL = "Khusus"
#: what is led for a time, and by who has the office elsewhere
_FOR_A_TIME = frozenset("rombongan delegasi satgas pasukan regu operasi gabungan".split())
#: categories of offices that are one of a body that the text has to name
_OF_BODIES = frozenset({"generic_head", "corporate", "education", "role", "religious"})
#: heads of states and central banks, who may be one of a body with an acronym, too: `Presiden WBO`, `Gubernur CBUAE`
_ALSO_OF_BODIES = frozenset({"Presiden", "Wakil Presiden", "Gubernur", "Wakil Gubernur", "Deputi Gubernur"})
#: categories of offices under a chief, which say nothing of the body themselves
_UNDER_CHIEFS = frozenset({"police", "prosecutor"})
_PAST_SHORT_FORM = re.compile(r"\s*(?:\([^()]{2,20}\)\s*)?")
_WORDS = re.compile(r"[^\W\d_][\w'’&-]*")


class MisreadBodies(BodyCutter):
    """Gives an office the body that stands beside it and was taken for something else."""

    def _body_in_front(self, post: Post) -> Entity | None:
        """The body that a clause in front of an office names, where the office tells of none: `KPU Sigi melalui Ketua, Rani`,
        `PB POBSI yang dipimpin oleh Ketua Umum, Rani`.
        """
        if post.head is None or post.bodies or post.places or post.unit or not self._is_of_a_body(post):
            return None
        before = post.first - 1
        through = self._key(before) in _THROUGH
        if through:
            before -= 1
        else:
            before -= self._key(before) in ("langsung", "oleh")
            before -= self._key(before) in ("langsung", "oleh")
            if (self._key(before - 2), self._key(before - 1), self._key(before)) in _UNDER:
                before -= 3
            elif self._key(before) in _LED_BY:
                before -= 1
                before -= self._key(before) == "yang"
            else:
                return None
            before -= self._kind(before) == ","
        if self._kind(before) == ")" and self._kind(before - 2) == "(":
            before -= 3  # `Persatuan Olahraga Biliar Indonesia (POBSI) yang dipimpin`
        if self._kind(before) == "LOC":
            before -= 1
            before -= self._kind(before) == "CAP" and self._key(before) in LEVELS
        body = self.units[before] if self._kind(before) == "ORG" else None
        group = body is not None and body.key in body_words("group_heads") | _FOR_A_TIME
        if not through and (group or post.types[0].category in _UNDER_CHIEFS):
            return None  # `Tim Urai Polres Sigi yang dipimpin Kasat Lantas`
        return body.entity if body is not None else None

    def _is_of_a_body(self, post: Post) -> bool:
        """Whether an office is one of a body that it does not name."""
        if not post.types or post.fields:
            return (
                bool(post.types) and is_field(post) and post.types[0].category in _OF_BODIES | {"field_head"}
            )
        kind = post.types[0]
        if kind.category in _UNDER_CHIEFS:
            return not kind.implies
        return is_field(post) and kind.category in _OF_BODIES | {"field_head"}

    def _body_taken_for_place(self, post: Post, unit: Unit) -> bool:
        """Make what the model took for a place behind an office the body that it is: the firm of its `CEO`, the university of its
        `Guru Besar`, an acronym.
        """
        entity = unit.entity
        if (
            entity is None
            or entity.entry is not None
            or entity.label == "FAC"
            or not post.types
            or post.bodies
        ):
            return False
        surface = self.text[unit.start : unit.end]
        if lexicon().place_matcher.get(surface) or surface.casefold() in lexicon().kecamatan:
            return False
        kind = post.types[0]
        if surface.islower():
            if kind.category in _OF_BODIES and is_field(post):
                post.fields.append((unit.start, unit.end))  # `Manajer` + `kebun binatang`
                return True
            return False
        words = [w.casefold() for w in _WORDS.findall(surface)]
        named = bool(words) and (words[-1] in body_words("last_words") or words[0] in body_words("heads"))
        beside = self.units[post.last - 1] is post.head or self.units[post.last - 1].kind == "CAP"
        if kind.category in _OF_BODIES:
            whole = has_no_field(post.types) and self.units[post.last - 1] is post.head
            taken = beside and (named or whole or is_acronym(surface))
        else:
            taken = kind.title in _ALSO_OF_BODIES and beside and is_acronym(surface)
        if not taken or post.places:
            return False
        entity.label = unit.kind = "ORG"
        post.bodies.append(entity)
        return True

    def _body_taken_for_person(self, post: Post, unit: Unit) -> bool:
        """Make an acronym that the model took for a person behind an office the body that it is, where the holder follows:
        `Presiden` + `WBO` + `, Rani Dewi`.
        """
        surface = self.text[unit.start : unit.end]
        # `Presiden` + `Melatara` + `, Rani`, where the text has the `Klub Melatara`
        club = " " not in surface and any(b == surface or b.endswith(f" {surface}") for b in self.row.bodies)
        named = club and self._kind(post.last + 1) == ","
        if not (is_acronym(surface) or named) or not post.types or post.bodies or post.places or unit.degrees:
            return False
        if self.units[post.last - 1] is not post.head or surface.casefold() in nicknames():
            return False
        kind = post.types[0]
        if kind.category not in _OF_BODIES and kind.title not in _ALSO_OF_BODIES:
            return False
        behind = self._kind(post.last + 1)
        name = self._skip_parts(post.last + 1 + (behind == ","))
        if self._kind(name) != "PER" or is_acronym(self.text[self.units[name].start : self.units[name].end]):
            return False
        entity = unit.entity or Entity(unit.start, unit.end, "ORG", 0.8)
        entity.label, entity.target, entity.entry = "ORG", None, None
        unit.kind, unit.entity = "ORG", entity
        post.bodies.append(entity)
        return True

    def _acronym_before_name(self, post: Post, person: Unit) -> Entity | None:
        """Part the acronym of a firm, which the text has elsewhere, too, off the name of its head: `President Director` + `HMID`
        + `Rani Dewi`.
        """
        first, _, rest = self.text[person.start : person.end].partition(" ")
        if not post.types or post.types[0].category != "corporate" or post.bodies or " " not in rest:
            return None
        if not is_acronym(first) or lexicon().title_matcher.get(first) or self.text.count(first) < 2:
            return None
        entity = Entity(person.start, person.start + len(first), "ORG", 0.8, rule=RULES["of_office"].ref)
        self.units.insert(
            post.last, Unit("ORG", entity.start, entity.end, person.word, first.casefold(), entity)
        )
        person.start, person.word = entity.end + 1, person.word + 1
        self.new_bodies.append(entity)
        return entity

    def _name_behind_office(self, post: Post, body: Unit) -> int:
        """Where the name of a body begins that the model has together with the last word of an office (`Kepala` + `Sekolah SMA
        Melati`, `Ketua` + `Harian Situs Melati`); 0 if not.
        """
        first, _, rest = self.text[body.start : body.end].partition(" ")
        office = office_called(f"{self.text[post.start : post.end]} {first}")
        if office is None or not rest[:1].isupper() or first.casefold() in FIELD_WORDS:
            return 0
        heads = body_words("heads")
        if first.casefold() in heads and (
            office.scope != "school" or rest.split(" ")[0].casefold() not in heads
        ):
            return 0
        return body.start + len(first) + 1

    def _take_word_of_office(self, post: Post, body: Unit, name: int) -> None:
        """Give an office its last word, which the model has together with the body that begins at an offset: `Ketua` + `Pansus
        Tata Niaga DPRD Sigi`.
        """
        assert post.head is not None and body.entity is not None
        office = office_called(self.text[post.start : name - 1])
        if office is not None and (
            office.category == "field_head" or office.title in body_words("of_events")
        ):
            post.head.types = (office,)
            post.head.end = name - 1
        else:
            post.fields.append((body.start, name - 1))
        shorten(self.text, body.entity, name, body.end)
        body.start = name

    def _is_event(self, post: Post, body: Unit) -> bool:
        """Whether what the model took for the body of a committee's head is the event: `Ketua Panitia` + `Festival Melati`."""
        entity = body.entity
        if entity is None or not post.types or post.bodies:
            return False
        if post.types[0].title not in body_words("of_events") or self.units[post.last - 1] is not post.head:
            return False
        words = self.text[body.start : body.end].split()
        if words[0] == _SPECIAL:
            return True
        if entity.entry is not None and getattr(entity.entry, "exact", True):
            return False
        named = body_words("heads") | body_words("boards") | body_words("names")
        return words[0].casefold() not in named and not is_acronym(words[0])

    def _take_event(self, post: Post, body: Unit) -> int:
        """Give an office the event that it is of, up to the body or the region that ends its name."""
        assert body.entity is not None and post.head is not None
        surface = self.text[body.start : body.end]
        special = self.text[post.start : body.start + len(_SPECIAL)] if surface.split()[0] == _SPECIAL else ""
        if special and (whole := office_called(special)):  # `Ketua Panitia` + `Khusus`
            post.head.types, post.head.end = (whole,), body.start + len(_SPECIAL)
            # `Khusus (Pansus) Tata Niaga DPRD Sigi`: the short form says nothing new
            behind = _PAST_SHORT_FORM.match(self.text, post.head.end, body.end)
            assert behind is not None
            if behind.end() == body.end:
                self.no_bodies.append(body.entity)
                body.kind = "CAP"
                return 1
            shorten(self.text, body.entity, behind.end(), body.end)
            body.start, surface = behind.end(), self.text[behind.end() : body.end]
            if begins_body_behind_field(surface.split()[0]):
                post.bodies.append(body.entity)
                return 1
        for word in re.finditer(r"(?<= )\S+", surface):
            if begins_body_behind_field(word.group()):
                post.fields.append((body.start, body.start + word.start() - 1))
                shorten(self.text, body.entity, body.start + word.start(), body.end)
                post.bodies.append(body.entity)
                return 1
        self.no_bodies.append(body.entity)
        end, place = body.end, None
        for region in lexicon().region_matcher(surface):
            if region.end == len(surface) and region.start > 0:
                level = surface[region.start :].split()[0].casefold()
                if level in LEVELS:  # not `Festival Danau Poso`
                    end = body.start + region.start - 1
                    reading = PlaceReading(region.entries, level)
                    place = Entity(body.start + region.start, body.end, "LOC", 1.0, entry=reading)
        post.fields.append((body.start, end))
        if place is not None:
            post.places.append(place)
        return 1

    def _is_bare_board(self, post: Post, body: Unit) -> bool:
        """Whether a body is only the board of the one that stands behind the bracket: `Pimpinan Pusat` + `(PP)` + a union."""
        words = self.text[body.start : body.end].casefold().split()
        if not self._is_short_form(post.last + 1):
            return False
        board = words[:-1] in (["pengurus"], ["pimpinan"], ["dewan", "pimpinan"], ["dewan", "pengurus"])
        return board and words[-1] in body_words("board_levels")

    def _is_short_form(self, index: int) -> bool:
        """Whether a bracket with one word stands in front of a body."""
        kinds = [self._kind(n) for n in range(index, index + 4)]
        return kinds in (["(", "ORG", ")", "ORG"], ["(", "CAP", ")", "ORG"])

    def _field_by_initials(self, post: Post, body: Unit) -> None:
        """Give an office the first words of what the model took for its body, where the acronym behind it has the first letters
        of the others only: `Manajer` + `Motorsport Astra Honda Motor (AHM)`.
        """
        index = self.units.index(body, post.last) if body in self.units[post.last :] else -1
        if body.entity is None or index < 0 or self._kind(index + 1) != "(" or self._kind(index + 3) != ")":
            return
        short = self.units[index + 2]
        letters = self.text[short.start : short.end]
        if not letters.isupper() or len(letters) < 3 or not letters.isalpha():
            return
        words = list(re.finditer(r"\S+", self.text[body.start : body.end]))
        if _initials(self.text[body.start : body.end]) == letters.casefold():
            return
        for word in words[1:]:
            rest = self.text[body.start + word.start() : body.end]
            if rest[0].isupper() and _initials(rest) == letters.casefold():
                front = self.text[body.start : body.start + word.start() - 1]
                if lexicon().institution_matcher.get(front) or is_acronym(front):
                    return  # `General Manager` + `PLN Unit Induk Melati (UIM)`
                if front.split()[0].casefold() in body_words("boards") | body_words("heads"):
                    return  # `Ketua DPP Persatuan Guru (PG)`
                post.fields.append((body.start, body.start + word.start() - 1))
                shorten(self.text, body.entity, body.start + word.start(), body.end)
                return


def _initials(words: str) -> str:
    """The first letters of the words that have a capital.

    >>> _initials("Astra Honda Motor"), _initials("Center of Economic and Law Studies")
    ('ahm', 'cels')
    """
    return "".join(w[0] for w in words.split() if w[0].isupper()).casefold()
