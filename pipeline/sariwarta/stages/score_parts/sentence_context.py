"""What the letters of a sentence depend on beyond its tokens, and the words between the typed tokens."""

from __future__ import annotations

from dataclasses import dataclass, field

from sariwarta.annotations import Structure
from sariwarta.stages.score_parts.tokens import IndexMention, Token

__all__ = ["MERGED", "PUBLISHER", "Context", "word_at"]

#: the value of a token for regions that were taken together
MERGED = "merged"
#: the value of a token for an institution that publishes an index
PUBLISHER = "publisher"


@dataclass(slots=True)
class Context:
    """What the letters of a sentence depend on beyond it.

    `structure` is the layout: regions in the dateline only locate. `publishers` are those of all indices. `defined` are
    the abbreviations that the text has introduced so far for indices that are in no registry (`Indeks Kualitas
    Lingkungan Hidup (IKLH)`). `shared` are names of dimensions that are measures of their own, too, case-folded.
    `named` are the codes of the regions that it has named so far with their level (`Kota Bandung`, `Bupati Bima`).
    `measured` are words that names of indices are made of, and `superlatives` those that name the first rank in one
    index alone (`paling rawan`), case-folded.
    """

    structure: Structure
    publishers: frozenset[str] = frozenset()
    defined: dict[str, IndexMention] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()
    named: set[str] = field(default_factory=set)
    measured: frozenset[str] = frozenset()
    superlatives: frozenset[str] = frozenset()


def word_at(text: str, tokens: list[Token], at: int) -> str:
    """The surface of a token, folded; the empty string outside the sentence."""
    return text[tokens[at].start : tokens[at].end].casefold() if 0 <= at < len(tokens) else ""
