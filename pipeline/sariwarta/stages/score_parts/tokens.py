"""What an article is read as: sentences of typed tokens, each type one letter, so that rules are short patterns.

`Riau (62,59), disusul Papua dengan nilai 57,27.` becomes `R(N),>RvcN.`. The letters of plain words stand in
`vocabulary.toml`; these are made here:

    R  a region that can have a score      r  a region that only locates something (`Bawaslu Bali`, `di Palu, Senin`)
    G  the nation (`IKP nasional`)         l  the nation as the scope of a rank (`peringkat ke-4 nasional`)
    N  a number that can be a score        X  a difference (`naik 0,60`)
    x  any other number: money, date, bound, count, ...
    Y  a year                              o  an ordinal (`kelima`, `ke-5`, `I`)        M  the marker of a list item
    I  an index                            F  a measure that is no index (`inflasi`, `pertumbuhan`)
    A  a second list, on another basis     Q  the first one, where there is a second
    K  a category (`rawan tinggi`)         D  a dimension   m  a dimension's name without the word `dimensi`
    H  a counted head noun (`5 provinsi`)  U  an institution or office
    w  another word                        W  another word with a capital
    , ; : ( ) - . "                        punctuation

`reading.py` makes them: one pass over the words with one trie. `letters.py` then looks at neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sariwarta.annotations import Line
from sariwarta.indices import Index
from sariwarta.lexicon import Region

__all__ = ["IndexMention", "RegionMention", "Row", "Sentence", "Token", "Year", "codes_of", "lies_in"]


@dataclass(slots=True)
class Token:
    """One word, number or sign: its letter, where it stands, and what it means."""

    code: str
    start: int
    end: int
    value: Any = None


@dataclass(slots=True)
class RegionMention:
    """A region as named; `regions` are all that it can be, `host` the province named with a kabupaten."""

    regions: tuple[Region, ...]
    level: str | None = None
    host: Region | None = None


def codes_of(tokens: Iterable[Token]) -> str:
    """The letters of tokens, in one string that patterns can be asked for."""
    return "".join([token.code for token in tokens])


def lies_in(inner: Token, outer: Token) -> bool:
    """Whether a region may be a regency or city of a province."""
    if inner.code != "R" or outer.code != "R":
        return False
    codes = {region.code for region in outer.value.regions}
    return any(region.parent in codes for region in inner.value.regions)


@dataclass(slots=True)
class IndexMention:
    """An index as named, at `start`. `indices` are all that it can be: none for one that is not in the registry.

    `short` is a name that other indices have, too (`Indeks Demokrasi` of the Economist).
    """

    indices: tuple[Index, ...]
    text: str
    by_name: bool
    start: int
    short: bool = False

    @property
    def end(self) -> int:
        """Offset after the mention."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """What an index that is open goes by in its article: its name, case-folded."""
        return self.text.casefold()


@dataclass(slots=True)
class Year:
    """A year; `event` where it is that of an election (`Pilpres 2019`)."""

    year: int
    event: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its span, the spans of its cells, and the number of the table."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]
    table: int


@dataclass(slots=True)
class Sentence:
    """A sentence, list item or row of a table. `codes` has one letter for each token.

    `line` is the line that it begins in. `text` is the article with markup blanked out, offsets unchanged. `behind` has
    the place of the region of each number that stands before its region (`88,95 diraih Bali`).
    """

    tokens: list[Token]
    line: Line
    paragraph: int
    text: str = field(repr=False)
    row: Row | None = None
    codes: str = field(default="", init=False)
    behind: dict[int, int] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.codes = codes_of(self.tokens)

    @property
    def start(self) -> int:
        """Offset of the first token."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last token."""
        return self.tokens[-1].end

    def of(self, codes: str) -> list[Token]:
        """The tokens with one of these letters."""
        for code in codes:
            if code in self.codes:
                break
        else:
            return []
        return [token for token in self.tokens if token.code in codes]
