"""A score while it is being put together: the pair and what has been found out about it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from sariwarta.annotations import Category, IndexEvidence
from sariwarta.indices import NATION, Index
from sariwarta.lexicon import Region
from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.score_parts.tokens import IndexMention

__all__ = ["Draft"]


@dataclass(slots=True, eq=False)
class Draft:
    """One pair with its index, region (None for the nation) and the rest.

    `category_list` tells lists apart: items of one list, and only they, carry the same number.
    """

    pair: Pair
    index: Index | None
    mention: IndexMention
    region: Region | None
    evidence: tuple[IndexEvidence, ...] = ()
    edition: int | None = None
    dimension: str | None = None
    basis: str | None = None
    category: Category = field(default_factory=Category)
    category_list: int | None = None
    rank: int | None = None
    rank_scope: str | None = None

    @property
    def level(self) -> str:
        """nasional, provinsi, kabupaten or kota."""
        return self.region.level if self.region else NATION

    @property
    def code(self) -> str:
        """The region's code, or `nasional`."""
        return self.region.code if self.region else NATION

    @property
    def name(self) -> str:
        """The region's common name."""
        if self.region is None:
            return "Indonesia"
        return self.region.short_name if self.region.level == "provinsi" else self.region.name

    @property
    def is_total(self) -> bool:
        """Whether it is the score of the whole index, not of a dimension or on another basis."""
        return self.dimension is None and self.basis is None

    @property
    def value(self) -> float:
        """The score."""
        return self.pair.value

    @property
    def measure(self) -> str:
        """The id of the index; for one that is open, its name as the text has it."""
        return self.index.id if self.index else self.mention.key

    @property
    def list_key(self) -> tuple[str | None, int | None, str | None, str | None]:
        """What scores of one ranking have in common."""
        return (self.measure, self.edition, self.dimension, self.basis)
