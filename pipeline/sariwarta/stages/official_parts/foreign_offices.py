"""Whether an office is one of another country: the `Menteri Luar Negeri` of Israel, or the `Presiden` in an article that tells of
other countries only.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Place
from sariwarta.language.words import text_of
from sariwarta.stages.official_parts.bodies import body_words
from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.surroundings import SENTENCE
from sariwarta.stages.places import region_names

__all__ = ["ForeignOffices"]

#: how often an article about other countries names them
_OFTEN = 3
#: the government or delegation that a country behind it has
_GOVERNMENT_OF = re.compile(r"\b(?:delegasi|kabinet|pemerintahan|anggota kabinet|tim negosiasi) (?=[A-Z])")
_WORD = re.compile(r"\w+")
#: how far offices of one list are apart, in characters
_BESIDE = 50
#: scopes of offices of villages
_VILLAGES = frozenset({"desa", "kelurahan"})


class ForeignOffices:
    """Tells the offices of other countries from those of Indonesia, in one article.

    Args:
        doc: the document, after the institutions stage.
        posts: the offices of the article; all are there before the first question.
    """

    def __init__(self, doc: Doc, posts: Sequence[Post]) -> None:
        self.doc = doc
        self.text: str = text_of(doc)
        self._posts = posts
        self._by_end: list[Post] = []

    def is_abroad(self, post: Post) -> bool:
        """Whether an office is one of another country (`Menteri Luar Negeri Israel`), or stands beside one in a list, or
        is one of a state in an article about another country.

        Args:
            post: the office.
        """
        if post.types and post.types[0].scope in _VILLAGES | {"kecamatan"}:
            return False  # of whose names no list exists
        bare = not post.places and not post.bodies
        if (
            bare
            and post.types
            and post.types[0].scope in ("national", "ministry")
            and (self._is_foreign_news or self._of_other_government(post))
        ):
            return True
        before = self._beside(post)
        if before is not None:
            return self.is_abroad(before)
        for entity in post.places:
            place = entity.target
            if isinstance(place, Place) and place.kind == "country":
                return place.name != "Indonesia"
            if place is None or (isinstance(place, Place) and place.code is None and place.parent is None):
                return entity.label == "LOC" and not region_names(entity.entry)
        return False

    def country_of(self, post: Post) -> Entity | None:
        """The place of an office, or of that beside which it stands in a list.

        Args:
            post: the office.
        """
        before = self._beside(post)
        places = post.places or (before.places if before is not None else [])
        return places[0] if places else None

    def is_foreign_army(self, entity: Entity) -> bool:
        """Whether `Angkatan Darat` in the news of other countries is none of Indonesia's.

        Args:
            entity: the mention of the body.
        """
        return self.text.startswith("Angkatan ", entity.start) and self._is_foreign_news

    @functools.cached_property
    def _is_foreign_news(self) -> bool:
        """Whether the article tells of other countries, again and again, and never of Indonesia or a place in it."""
        places: list[Place] = self.doc._.sw_places
        abroad = [len(p.mentions) for p in places if p.kind == "country" and p.name != "Indonesia"]
        if sum(abroad) < _OFTEN or any(p.code is not None or p.name == "Indonesia" for p in places):
            return False
        words = body_words("of_indonesia")
        return not any(word in words for word in _WORD.findall(self.text))

    def _of_other_government(self, post: Post) -> bool:
        """Whether the sentence tells in front of an office whose government it is: `delegasi AS dipimpin Menteri Keuangan`."""
        start = begin_of_sentence(self.text, post.start, SENTENCE)
        for found in _GOVERNMENT_OF.finditer(self.text, start, post.start):
            places: list[Place] = self.doc._.sw_places
            abroad = any(
                p.kind == "country"
                and p.name != "Indonesia"
                and any(m.start == found.end() for m in p.mentions)
                for p in places
            )
            if abroad:
                return True
        return False

    def _beside(self, post: Post) -> Post | None:
        """The office right in front of one that names no place in a list, which names one: `Menteri Keuangan AS Rani, Menteri
        Perdagangan Tono`.
        """
        if post.places or post.bodies:
            return None
        if len(self._by_end) != len(self._posts):
            self._by_end = sorted(self._posts, key=lambda p: p.end)
        number = bisect_left(self._by_end, post.start, key=lambda p: p.end)
        before = self._by_end[number - 1] if number else None
        between = self.text[before.end : post.start] if before else "."
        listed = len(between) < _BESIDE and "." not in between and "\n" not in between
        return before if before is not None and before.places and listed else None
