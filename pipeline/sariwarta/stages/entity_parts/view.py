"""One text as all parts of the entities stage look at it: its words, and what the lexicon sees in it.

The lexicon is asked once for the whole text; what it has found is kept here by offset, so that a correction can ask what
begins, ends or stands at a place. Nothing in here changes while entities are decided.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sariwarta.language.words import Word
from sariwarta.lexicon import Lexicon, Match, NamedPlace, RegionName
from sariwarta.stages.entity_parts.lexical import Lexical, certain
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading, Place, PlaceReading

__all__ = ["View"]

_BRACKETED = re.compile(r"\([A-Z]{3,10}\)")
#: levels whose bodies have none above them whose name would follow theirs: `PPS BKSDA Lampung` is no Panitia Pemungutan
#: Suara
_SMALL = frozenset({"kecamatan", "desa", "TPS"})


@dataclass(frozen=True, eq=False)
class View:
    """A text, its words, and what the lexicon sees in it.

    Attributes:
        lexicon: the lexicon.
        text: the article.
        words: its words.
        title: where its headline stands, None without one.
    """

    lexicon: Lexicon
    text: str
    words: Sequence[Word]
    title: tuple[int, int] | None

    @cached_property
    def lexical(self) -> Lexical:
        """What asks the lexicon."""
        return Lexical(self.lexicon, self.text, self.words)

    @cached_property
    def index(self) -> dict[int, int]:
        """Numbers of the words by where they begin."""
        return {word.start: number for number, word in enumerate(self.words)}

    @cached_property
    def institutions(self) -> list[Candidate]:
        """The lexicon's institutions with what belongs to their names, in order."""
        return _joined(self.text, self.lexical.institutions())

    @cached_property
    def institution_at(self) -> dict[int, Candidate]:
        """The lexicon's institutions by where they begin."""
        return {c.start: c for c in self.institutions}

    @cached_property
    def institution_of_region_at(self) -> dict[int, Candidate]:
        """The lexicon's institutions by where the region in their name begins."""
        return {
            c.entry.region.start: c
            for c in self.institutions
            if isinstance(c.entry, InstitutionReading) and c.entry.region is not None
        }

    @cached_property
    def named_places(self) -> list[tuple[Candidate, Match[Place]]]:
        """The lexicon's places, with the level word in front, and the names themselves; not all of them are places."""
        return list(self.lexical.places())

    @cached_property
    def place_at(self) -> dict[int, Candidate]:
        """Places that are certainly some, by where they begin."""
        return {c.start: c for c in self._certain_places}

    @cached_property
    def place_over(self) -> dict[int, Candidate]:
        """Places that are certainly some, by every character of theirs."""
        return {at: c for c in self._certain_places for at in range(c.start, c.end)}

    @cached_property
    def ranks(self) -> list[tuple[int, int]]:
        """Where ranks stand."""
        return [(m.start, m.end) for m in self.lexicon.rank_matcher(self.text, self.words)]

    @cached_property
    def rank_ends(self) -> frozenset[int]:
        """Where ranks end."""
        return frozenset(end for _, end in self.ranks)

    @cached_property
    def rank_around(self) -> dict[int, int]:
        """Where the ranks end, by every character of theirs behind the first word: the `TNI` of `Brigjen TNI`."""
        return {
            at: end for start, end in self.ranks for at in range(start, end) if " " in self.text[start:at]
        }

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The codes of the provinces in which the regions of the text lie."""
        readings = (c.entry for c in self._certain_places)
        names = [n for entry in readings if isinstance(entry, PlaceReading) for n in entry.names]
        return frozenset(n.region.code[:2] for n in names if isinstance(n, RegionName))

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The words, in small letters, that the text has more than once."""
        return frozenset(key for key, count in Counter(w.key for w in self.words).items() if count > 1)

    @cached_property
    def folded(self) -> str:
        """The text in small letters."""
        return self.text.casefold()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words of the text, in small letters."""
        return frozenset(word.key for word in self.words)

    @cached_property
    def bracketed(self) -> frozenset[str]:
        """The acronyms in brackets, with them: `(KPU)`."""
        return frozenset(_BRACKETED.findall(self.text))

    @cached_property
    def _certain_places(self) -> list[Candidate]:
        return [c for c, match in self.named_places if certain(match, self.text)]

    @cached_property
    def _institution_starts(self) -> list[int]:
        return [c.start for c in self.institutions]

    def surface(self, c: Candidate) -> str:
        """The words of an entity."""
        return self.text[c.start : c.end]

    def institutions_in(self, c: Candidate) -> list[Candidate]:
        """The lexicon's institutions that begin inside an entity."""
        starts = self._institution_starts
        return self.institutions[bisect_left(starts, c.start) : bisect_left(starts, c.end)]

    def institution_over(self, c: Candidate) -> Candidate | None:
        """The last of the lexicon's institutions that begins inside an entity."""
        inside = self.institutions_in(c)
        return inside[-1] if inside else None

    def institution_before(self, c: Candidate) -> Candidate | None:
        """The last of the lexicon's institutions that begins before an entity."""
        number = bisect_left(self._institution_starts, c.start)
        return self.institutions[number - 1] if number else None

    def country_at(self, number: int) -> Match[Place] | None:
        """The country that begins at a word."""
        place = self.lexicon.place_matcher.match_at(self.text, self.words, number)
        if place is None or not self.text[place.start].isupper():
            return None
        named = [n for n in place.entries if isinstance(n, NamedPlace) and n.kind == "country" and not n.risk]
        return place if named else None

    def start_of_last_word(self, c: Candidate) -> int:
        """Where the last word of an entity begins."""
        end = c.end
        while end > c.start and self.text[end - 1].isalnum():
            end -= 1
        return end


def _joined(text: str, institutions: Iterable[Candidate]) -> list[Candidate]:
    """Institutions in order; a unit and the body that it belongs to are one: `Satreskrim Polres Sigi`."""
    joined: list[Candidate] = []
    for c in institutions:
        last = joined[-1] if joined else None
        if last is not None and text[last.end : c.start] == " " and last.entry and c.entry:
            first, second = last.entry, c.entry
            if (
                isinstance(first, InstitutionReading)
                and isinstance(second, InstitutionReading)
                and not first.region
                and first.kind is not second.kind
                and not (first.kind is not None and first.kind.risk and first.kind.scope in _SMALL)
            ):
                entry = InstitutionReading(first.kind, second.region, second.level, first.unit, exact=False)
                joined[-1] = Candidate(last.start, c.end, "ORG", entry=entry)
                continue
        joined.append(c)
    return joined
