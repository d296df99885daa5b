"""One row of units, and what the readers of offices, names and holders find in it."""

from __future__ import annotations

from collections.abc import Callable

from sariwarta.annotations import Entity
from sariwarta.stages.official_parts.people import ADDRESS
from sariwarta.stages.official_parts.posts import Attachment, Post, StandIn
from sariwarta.stages.official_parts.units import Degree, NamePart, Row, Unit

__all__ = ["RowCursor"]

_NOT_YET = frozenset({"c", "can", "cand", "candt", "hc"})


class RowCursor:
    """A row and what was found in it so far; looks at units by their number.

    Args:
        text: the raw text.
        row: the row; persons that a rule finds are put into its units.
        degrees: finds degrees after a name: word after the name, end of the name, end of the row.
    """

    def __init__(
        self, text: str, row: Row, degrees: Callable[[int, int, int], tuple[list[Degree], int]]
    ) -> None:
        self.text = text
        self.row = row
        self.units = row.units
        self.find_degrees = degrees
        self.posts: list[Post] = []
        self.attachments: list[Attachment] = []
        self.parts: dict[int, list[NamePart]] = {}  # id of a PER unit → ranks and titles before it
        self.stand_ins: list[StandIn] = []
        self.tickets: list[tuple[Unit, Unit]] = []
        self.no_bodies: list[
            Entity
        ] = []  # what the model took for an institution and is the field of an office
        self.new_bodies: list[Entity] = []  # institutions behind an office that nothing has marked
        self._attached: set[int] = set()

    def _kind(self, index: int) -> str:
        return self.units[index].kind if 0 <= index < len(self.units) else ""

    def _key(self, index: int) -> str:
        return self.units[index].key if 0 <= index < len(self.units) else ""

    def _run(self, index: int, kinds: tuple[str, ...]) -> int:
        """The first unit after a run of units of these kinds, at most twelve."""
        last = index
        while last < len(self.units) and last - index < 12 and self.units[last].kind in kinds:
            last += 1
        return last

    def _words(self, index: int) -> int:
        """How many words a unit has, or a run of capitalised words that begins with it; 0 behind the last unit."""
        if self._kind(index) == "CAP":
            return self._run(index, ("CAP",)) - index
        return (
            len(self.text[self.units[index].start : self.units[index].end].split())
            if self._kind(index)
            else 0
        )

    def _skip_parts(self, index: int) -> int:
        """Past ranks and titles, also `(Purn)`."""
        while True:
            if self._kind(index) in ("RANK", "TITLE") or (
                self._kind(index) == "CAP" and self._key(index) in ADDRESS and self._kind(index + 1) != "LOW"
            ):
                index += 1
            elif self._kind(index) == "(" and (
                (self._kind(index + 1) == "RANK" and self._kind(index + 2) == ")")
                or (self._kind(index - 1) == "TITLE" and self._is_candidate_degree(index))
            ):
                index += 3
            else:
                return index

    def _is_candidate_degree(self, index: int) -> bool:
        """Whether a bracket says that the title before it is not yet, or an honour: `Dr. (C)`, `Dr. (Cand.)`."""
        return self._kind(index) == "(" and self._key(index + 1) in _NOT_YET and self._kind(index + 2) == ")"

    def _past_alias(self, index: int) -> int:
        """Past a bracket without an office, and `alias X`."""
        if self._key(index) == "alias" and self._kind(index + 1) in ("CAP", "PER", "TITLE"):
            index = self._run(index + 1, ("CAP", "PER", "TITLE"))
        if (
            self._kind(index) == "("
            and self._kind(index + 1) in ("CAP", "NUM", "PER")
            and self._kind(index + 2) == ")"
        ):
            index += 3
        return index
