"""A date as it is found, before it is known which day it is, and the text in which it is found."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import Structure
from sariwarta.stages.date_parts.grammar import TOD

__all__ = ["Day", "Item", "Problem", "Scan", "plausible", "read_year"]

Problem = Literal["impossible_date", "weekday_mismatch"]
Day = tuple[int, int, int | None]  # day, month, year

#: the time of day between a date and `kemarin`, which says nothing new: `Jumat (17/1) sore kemarin`
_TIME_OF_DAY = re.compile(rf"\s{TOD}\s", re.IGNORECASE)
#: `kemarin` at the end of its clause
_ENDS_CLAUSE = re.compile(r"kemarin[.,\n]")


@dataclass(slots=True)
class Item:
    """A date expression as it was matched, before years and anchors are known.

    `first` and `last` are the ends of a span of days (equal for one day); `month` and `month_last` are set
    instead for months. `way` is where it points (+1 ahead, -1 back), `move` the relative expression.
    """

    start: int
    end: int
    rule: str
    first: Day | None = None
    last: Day | None = None
    weekday: int | None = None
    weekday_last: int | None = None
    month: tuple[int, int | None] | None = None
    month_last: tuple[int, int | None] | None = None
    way: int = 0
    move: tuple[str, int] | None = None
    near: str | None = None
    #: whether the words behind it say that it is of no one year: `1 Juli tahun berjalan`
    recurs: bool = False
    #: the date that a weekday is joined to: `Rabu (8/5) atau Kamis`
    joined: Item | None = None
    # results
    value: str | None = None
    granularity: Literal["day", "month", "year", "interval"] = "day"
    resolution: Literal["explicit", "inferred_year", "relative", "unresolved"] = "unresolved"
    agrees: bool | None = None
    anchor: str | None = None
    problem: Problem | None = None
    day: dt.date | None = None
    dropped: bool = False
    by_weekday: bool = False
    years: tuple[int, ...] = ()
    time: str | None = None


def read_year(raw: str | None) -> int | None:
    """Year of two or four digits; two digits are of this century, or of the last if they lie far ahead."""
    if raw is None:
        return None
    if len(raw) == 2:
        number = int(raw)
        return 2000 + number if number < 70 else 1900 + number
    return int(raw)


def plausible(day: int, month: int) -> bool:
    """Whether a calendar may have such a day, whatever the month's length."""
    return 1 <= day <= 31 and 1 <= month <= 12


class Scan:
    """One text on its way through the stage: what was found in it so far, in `items`.

    Args:
        text: the raw article.
        structure: its lines, None if they are not known.
    """

    def __init__(self, text: str, structure: Structure | None) -> None:
        self.text = text
        lower = text.lower()
        # a capital dotted I gets longer in lower case; offsets must stay true
        self.lower = (
            lower
            if len(lower) == len(text)
            else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        )
        self.structure = structure
        self.items: list[Item] = []
        #: years that stand alone, Islamic years, and the day that a crawler wrote
        self.years: list[int] = []
        self.hijri: list[int] = []
        #: the two years of a season or a session (`Masa Sidang II 2024-2025`)
        self.spans: list[tuple[int, int]] = []
        self.page_day: dt.date | None = None
        self._starts: list[int] = []
        self._ends: list[int] = []

    def index(self) -> None:
        """Put what was found in order, for the questions below."""
        self.items.sort(key=lambda item: item.start)
        self._starts = [item.start for item in self.items]
        self._ends = [item.end for item in self.items]

    def covered(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps a date that was found."""
        at = bisect_right(self._starts, start)
        return (at > 0 and self._ends[at - 1] > start) or (at < len(self._starts) and self._starts[at] < end)

    def follows_date(self, start: int) -> bool:
        """Whether a place is straight after a date, or `kemarin` stands after its comma at the end of a clause: `besok` in `Rabu
        (21/12) besok` and `kemarin` in `Rabu (21/12), kemarin.` say nothing new.
        """
        at = bisect_right(self._starts, start)
        gap = self.text[self._ends[at - 1] : start] if at else None
        if gap is None:
            return False
        return (
            gap in ("", " ")
            or _TIME_OF_DAY.fullmatch(gap) is not None
            or (gap == ", " and _ENDS_CLAUSE.match(self.text, start) is not None)
        )

    def item_before(self, start: int) -> Item | None:
        """The last date that begins at or before a place."""
        at = bisect_right(self._starts, start)
        return self.items[at - 1] if at else None

    def occurrences(self, stem: str) -> list[int]:
        """Where a stem stands in the text, whatever its case."""
        out, at = [], self.lower.find(stem)
        while at >= 0:
            out.append(at)
            at = self.lower.find(stem, at + 1)
        return out
