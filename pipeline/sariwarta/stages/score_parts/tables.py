"""Tables: rows of cells, whether of HTML (`<td>`), between bars, or parted by tabs, and what their columns hold.

A table is the surest way to print scores, and the one that says most: the heading of a column is the year, the
dimension or the index of all its numbers. A row becomes one sentence; `row_cells` says which of its tokens stand in
which cell, and `Columns` what each column is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sariwarta.stages.score_parts.tokens import Row, Sentence, Token, codes_of

__all__ = ["Cell", "Column", "Columns", "find_rows", "mask_markup", "needs_columns"]

_MARKUP = re.compile(r"<[/!a-zA-Z][^<>]{0,400}>|&(?:[a-zA-Z]{2,8}|#[0-9]{1,6});")
_CELL = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]{0,400}>", re.I)
_LINE = re.compile(r"[^\r\n]+")
#: what parts the cells of a line
_SEPARATOR = re.compile(r"[ \xa0]{0,40}(?:\t|\|)[ \xa0\t]{0,40}")
_RULE = re.compile(r"[\s|:+=-]*\Z")
#: a bar also parts what is no table (`Penulis: A | Editor: B`): so many lines in a row must have it
_FEWEST_ROWS = 2
_NUMBERING = frozenset(("no", "nomor", "#", "rank", "ranking", "peringkat", "urutan"))


def mask_markup(text: str) -> str:
    """The text with tags and character references blanked out, every character in its place."""
    if "<" not in text and "&" not in text:
        return text
    return _MARKUP.sub(lambda found: " " * len(found.group()), text)


def find_rows(text: str) -> list[Row]:
    """The rows of all tables in a text, in order, each with the spans of its cells."""
    return sorted([*_rows_of_markup(text), *_rows_of_lines(text)], key=lambda row: row.start)


def _rows_of_markup(text: str) -> Iterator[Row]:
    if "<t" not in text and "<T" not in text:
        return
    table, cells, begun = 0, [], None  # type: int, list[tuple[int, int]], int | None
    for found in _CELL.finditer(text):
        closing, name = bool(found.group(1)), found.group(2).casefold()
        if begun is not None:  # a cell ends where it is closed, or where anything else begins
            cells.append((begun, found.start()))
            begun = None
        if name in ("td", "th"):
            begun = None if closing else found.end()
        else:
            if cells:
                yield Row(cells[0][0], cells[-1][1], tuple(cells), table)
                cells = []
            table += name == "table" and not closing


def _rows_of_lines(text: str) -> Iterator[Row]:
    if "\t" not in text and "|" not in text:
        return
    table, run = 0, []  # type: int, list[Row]
    for line in _LINE.finditer(text):
        if _RULE.match(line.group()):
            continue
        cells = _cells(line) if "<t" not in line.group() else ()
        if len(cells) > 1 and (not run or abs(len(run[-1].cells) - len(cells)) <= 1):
            run.append(Row(cells[0][0], cells[-1][1], cells, -1 - table))
            continue
        if len(run) >= _FEWEST_ROWS:
            yield from run
        table, run = table + 1, []
    if len(run) >= _FEWEST_ROWS:
        yield from run


def _cells(line: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """The spans of the cells of a line; without the empty ones before its first and behind its last bar."""
    text, start, end = line.group(), line.start(), line.end()
    edges = [0, *(edge for found in _SEPARATOR.finditer(text) for edge in found.span()), end - start]
    cells = [(start + low, start + high) for low, high in zip(edges[::2], edges[1::2], strict=True)]
    while cells and not text[cells[-1][0] - start : cells[-1][1] - start].strip():
        cells.pop()
    if text.lstrip().startswith("|"):
        cells = cells[1:]
    return tuple(cells)


@dataclass(frozen=True, slots=True)
class Column:
    """What the heading of a column says of its numbers."""

    kind: str  # value, rank, category, total (until the other columns are known), other, unknown
    year: int | None = None
    dimension: dict[str, str] | None = None
    index: Token | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table: its place and that of its region in the row, its column, the row's rank and category."""

    at: int
    region_at: int
    column: Column
    rank: int | None
    category: dict[str, str] | None


#: a column without a heading, and a cell with one number that no word or region stands beside
_UNKNOWN = Column("unknown")
_ONE_NUMBER = re.compile("[^NMRwWx]*(?P<number>[NM])[^NMRwWx]*")


class Columns:
    """Reads a table row by row: headings first, then regions with their numbers."""

    def __init__(self) -> None:
        self._table: int | None = None
        self._columns: list[Column] = []

    def read(self, sentence: Sentence) -> list[Cell]:
        """The values of a row.

        Empty for a sentence that is no row, and for headings, which count for the rows below them.
        """
        row = sentence.row
        if row is None:
            return []
        if row.table != self._table:
            self._table, self._columns = row.table, []
        cells = row_cells(sentence, row)
        letters = [sentence.codes[cell.start : cell.stop] for cell in cells]
        home = next((n for n, own in enumerate(letters) if "R" in own), None)
        if home is None:
            if any(cells):
                self._columns = _with_totals([_column(sentence, cell) for cell in cells])
            return []
        return self._values(sentence, cells, letters, home)

    def _values(
        self, sentence: Sentence, cells: Sequence[range], letters: Sequence[str], home: int
    ) -> list[Cell]:
        """The values behind the cell `home`, which has the region; `letters` are those of each cell."""
        tokens = sentence.tokens
        columns = [*self._columns, *([_UNKNOWN] * (len(cells) - len(self._columns)))]
        region = cells[home].start + letters[home].index("R")
        numbers = {
            n: cells[n].start + found.start("number")
            for n in range(home + 1, len(cells))
            if (found := _ONE_NUMBER.fullmatch(letters[n])) is not None
        }
        kinds = [column.kind for column in columns]
        values = [n for n in numbers if kinds[n] == "value"]
        if not values and "value" not in kinds:
            decimals = [n for n in numbers if kinds[n] == "unknown" and tokens[numbers[n]].code == "N"]
            values = decimals if len(decimals) == 1 else []
        if not values:
            return []
        rank = _first(sentence, cells, columns, "rank")
        categories = (
            _category(tokens[cell.start : cell.stop])
            for n, cell in enumerate(cells)
            if columns[n].kind == "category"
        )
        words = next((words for words in categories if words is not None), None)
        return [Cell(numbers[n], region, columns[n], rank, words) for n in values]


def row_cells(sentence: Sentence, row: Row) -> list[range]:
    """The places of the tokens of each cell of a row."""
    starts = [token.start for token in sentence.tokens]
    found, at = [], 0
    for low, high in row.cells:
        first = bisect_left(starts, low, at)
        at = bisect_left(starts, high, first)
        found.append(range(first, at))
    return found


#: what says in a cell itself what its number is
_VALUE, _OWNER = re.compile("[NX]"), re.compile("[RIcs]")


def needs_columns(sentence: Sentence) -> bool:
    """Whether only the heading of its column could say what a number of this row is.

    Not where a cell says so itself (`Bali 52,75`, `Skor IKP 52,75`), and not in a row of a name and a value without a
    region (`Skor IKP | 52,75`), which is a sentence in two cells.
    """
    row = sentence.row
    cells = (
        [sentence.codes[cell.start : cell.stop] for cell in row_cells(sentence, row) if cell] if row else []
    )
    if any(_VALUE.search(cell) and _OWNER.search(cell) for cell in cells):
        return False
    return len(cells) > 2 or (len(cells) == 2 and "R" in sentence.codes and "N" in sentence.codes)


def _first(sentence: Sentence, cells: Sequence[range], columns: Sequence[Column], kind: str) -> int | None:
    """The whole number in the column of a kind."""
    for n, cell in enumerate(cells):
        if columns[n].kind == kind and len(cell) == 1:
            surface = sentence.text[sentence.tokens[cell[0]].start : sentence.tokens[cell[0]].end]
            return int(surface) if surface.isdecimal() and len(surface) < 4 else None
    return None


def _category(cell: Sequence[Token]) -> dict[str, str] | None:
    """The category in a cell of the column of categories: there a bare `Tinggi` is one, too, if it stands alone."""
    for token in cell:
        if token.code == "K":
            return _names(token.value)
    return _names(cell[-1].value) if codes_of(cell) in ("w", "aw") else None


def _names(value: object) -> dict[str, str] | None:
    """The names of a category by index, which a category's word keeps where it counts as a plain word."""
    return value if isinstance(value, dict) else None


def _with_totals(columns: Sequence[Column]) -> list[Column]:
    """Beside dimensions `Total` is that of the index; beside anything else it may be one of votes."""
    beside_dimensions = any(column.dimension for column in columns)
    kind = "value" if beside_dimensions else "unknown"
    return [replace(column, kind=kind) if column.kind == "total" else column for column in columns]


def _column(sentence: Sentence, cell: range) -> Column:
    """What a heading says; `other` where it names a measure that is none of ours."""
    tokens = [sentence.tokens[at] for at in cell]
    if not tokens:
        return _UNKNOWN
    codes = codes_of(tokens)
    heading = " ".join(sentence.text[tokens[0].start : tokens[-1].end].split())
    year = next((token.value.year for token in tokens if token.code == "Y"), None)
    index = next((token for token in tokens if token.code == "I"), None)
    dimension = next((token.value for token in tokens if token.code in "Dm"), None)
    if "F" in codes or "<" in codes:
        return Column("other", heading=heading)
    if "a" in codes:
        return Column("category", heading=heading)
    if "p" in codes or heading.casefold().rstrip(".") in _NUMBERING:
        return Column("rank" if "p" in codes or "rank" in heading.casefold() else "other", heading=heading)
    if codes == "E":
        return Column("total", heading=heading)
    if index or dimension or year is not None or re.search("[cs]", codes):
        return Column("value", year, dimension, index, heading)
    return Column("other" if re.search("[wWx]", codes) else "unknown", heading=heading)
