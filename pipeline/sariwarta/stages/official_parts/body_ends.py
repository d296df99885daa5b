"""Where the name of a body behind an office begins and ends in a row of units, and whether its holder follows."""

from __future__ import annotations

import re

from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.official_parts.bodies import (
    begins_body_behind_field,
    body_words,
    has_no_field,
    is_acronym,
)
from sariwarta.stages.official_parts.misread_bodies import MisreadBodies
from sariwarta.stages.official_parts.people import ADDRESS
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.row_words import AND, NOT_NAMES, ROMAN
from sariwarta.stages.official_parts.titles import is_field_phrase

__all__ = ["SHORT_MINISTRY", "BodyEnds"]

#: the short name of a ministry, also one with a slip of the pen: `Kemendikburistek`
SHORT_MINISTRY = re.compile(r"Kemen[a-z]{3,}\Z")
#: small words inside the English names of bodies
_ENGLISH_JOINS = frozenset({"of", "and", "for"})
#: small words in front of the body that an office with a field is at
_AT = frozenset({"pada", "di"})
#: how many units the name of a body may have
_LONGEST_BODY = 12


class BodyEnds(MisreadBodies):
    """Tells how far the name of a body reaches."""

    def _begins_english(self, index: int) -> bool:
        """Whether the English name of a body begins with a unit: `Center` + `of Melati Studies`."""
        return self._key(index) in body_words("last_words") and self._key(index + 1) in ("of", "for")

    def _goes_on_in_body(self, index: int) -> bool:
        """Whether a small word and the name of a body behind it say where an office is: `Bidang Ilmu Tanah` + `pada Fakultas`."""
        if self._kind(index) != "LOW" or self._key(index) not in _AT:
            return False
        kind = self._kind(index + 1)
        return kind == "ORG" or (
            kind == "CAP"
            and begins_body_behind_field(self.text[self.units[index + 1].start : self.units[index + 1].end])
        )

    def _is_listed_acronym(self, index: int) -> bool:
        """Whether a unit is the acronym of one body that the lexicon knows: the `DJP` behind a field of work."""
        surface = self.text[self.units[index].start : self.units[index].end]
        if self._kind(index) == "CAP" and SHORT_MINISTRY.match(surface):
            return True
        if self._kind(index) != "CAP" or not is_acronym(surface):
            return False
        known = lexicon().institution_matcher.get(surface)
        return len(known) == 1 and not known[0].risk

    def _is_unlisted_body(self, index: int) -> bool:
        """Whether only the model takes a unit for a body."""
        entity = self.units[index].entity if self._kind(index) == "ORG" else None
        return entity is not None and entity.entry is None

    def _is_roman(self, index: int) -> bool:
        """Whether a unit is a Roman number."""
        return ROMAN.match(self.text[self.units[index].start : self.units[index].end]) is not None

    def _end_of_acronyms(self, index: int) -> int:
        """The unit behind acronyms: `DPD FSP LEM SPSI`; that of a board reaches over the words behind it, up to a name."""
        last = index + 1
        while self._kind(last) == "CAP" and is_acronym(
            self.text[self.units[last].start : self.units[last].end]
        ):
            last += 1
        if self._key(index) in body_words("boards"):
            end = self._end_of_body(last)
            last = end if self._holder_follows(end, begins=True) else last
        elif self._kind(last) == "CAP":
            end = self._end_of_body(last)  # `Koordinator AMIN Muda, Rani`
            last = end if self._kind(end) == "," and self._holder_follows(end, begins=False) else last
        if self._kind(last) == "NUM":
            last += 1
            placed = self._key(index) in body_words("schools") and self._kind(last) == "CAP"
            if placed and self._kind(last + 1) == "PER" and self._words(last + 1) > 1:
                last += 1  # `SMAN 1 Ranai` + `Rani Dewi`
        return last

    def _end_of_body(self, index: int) -> int:
        """The unit behind capitalised words and numbers that `dan` may join."""
        last = index
        while last - index < _LONGEST_BODY:
            if self._kind(last) == "/" and last > index and self._kind(last + 1) in ("CAP", "NUM", "LOC"):
                last += 2  # `Brigif 15/Kujang`
                continue
            if self._kind(last) not in ("CAP", "NUM") or self._key(last) in ADDRESS:
                joins = self._kind(last) == "LOW" and self._key(last) in AND | _ENGLISH_JOINS and last > index
                if joins and self._begins_english(index) and self._is_unlisted_body(last + 1):
                    return last + 2  # `Centre for Strategic and` + `Melati Studies`
                if not (joins and self._kind(last + 1) == "CAP" and not self.units[last + 1].name_like):
                    break
            last += 1
        return last

    def _holder_follows(self, index: int, *, begins: bool) -> bool:
        """Whether what stands behind a body shows where it ends: its holder, or what else belongs to it."""
        kind = self._kind(index)
        if kind == ",":
            return begins or self._kind(self._skip_parts(index + 1)) == "PER"
        first = kind == "CAP" and self._kind(index + 1) == "PER"  # of the holder's names
        named = first or kind in ("PER", "RANK", "TITLE") or (kind == "CAP" and self._key(index) in ADDRESS)
        return named or (begins and kind in ("(", "LOC", "ORG", "--"))

    def _ends_in_country(self, post: Post, first: int, last: int) -> bool:
        """Whether words are the name of a body that ends in one of a place, and its holder follows: `Kairos Palestine, Rani`."""
        short = self._kind(last + 1) == "(" and self._kind(last + 2) in ("ORG", "CAP")
        if self._kind(last) != "LOC" or not (short or self._holder_follows(last + 1, begins=False)):
            return False
        return has_no_field(post.types) or not is_field_phrase(
            self.text[self.units[first].start : self.units[last - 1].end]
        )

    def _stands_behind_name(self, post: Post, last: int) -> bool:
        """Whether an office stands between commas behind its holder: `Rani Dewi, GM Operations Melati Perdana,`."""
        return (
            self._kind(last) == ","
            and self._kind(post.first - 1) == ","
            and self._kind(post.first - 2) == "PER"
        )

    def _is_first_name(self, index: int) -> bool:
        """Whether a word between an acronym and a person is the first of the person's names."""
        surface = self.text[self.units[index].start : self.units[index].end]
        before = self.units[index - 1]
        acronym = self.text[before.start : before.end]
        return (
            before.kind in ("CAP", "ORG")
            and acronym.isupper()
            and len(acronym) > 1
            and surface.istitle()
            and self.units[index].key not in common_words()
            and self.units[index].key not in NOT_NAMES
            and not any(
                matcher.get(surface)
                for matcher in (
                    lexicon().place_matcher,
                    lexicon().institution_matcher,
                    lexicon().position_matcher,
                )
            )
        )
