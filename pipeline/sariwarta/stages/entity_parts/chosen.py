"""The entities of a text that are decided, none of which overlaps another."""

from __future__ import annotations

from collections.abc import Iterable

from sariwarta.language.spans import overlaps
from sariwarta.stages.entity_parts.readings import Candidate

__all__ = ["Chosen"]


class Chosen:
    """What is decided so far.

    Attributes:
        entities: the entities in the order in which they were taken.
    """

    def __init__(self) -> None:
        self.entities: list[Candidate] = []

    def take(self, candidates: Iterable[Candidate]) -> None:
        """Add those that overlap nothing that is taken, leftmost and longest first."""
        spans = sorted((c.start, c.end) for c in self.entities)
        end = 0
        for c in sorted(candidates, key=lambda c: (c.start, -c.end)):
            if c.start >= end and not overlaps(spans, c.start, c.end):
                self.entities.append(c)
                end = c.end

    def in_order(self) -> list[Candidate]:
        """The entities as they stand in the text."""
        return sorted(self.entities, key=lambda c: c.start)
