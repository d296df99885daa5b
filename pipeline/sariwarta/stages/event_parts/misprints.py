"""The day that a misprinted date means: its weekday and the other days of the article say which month it is."""

from __future__ import annotations

import datetime as dt
import re

from sariwarta.annotations import DateMention
from sariwarta.language.calendar import weekday_number
from sariwarta.stages.event_parts.view import View

__all__ = ["meant_day"]

_WORD = re.compile(r"[\w'’]+")
_NEAR = 10  # days between the day that is meant and another one of the article


def meant_day(view: View, date: DateMention) -> str | None:
    """The day with the printed number and weekday in another month, which other dates of the article point to.

    `Kamis (2/9/2025)` in an article that tells of 30 September 2025 is 2 October: 2 September was no Thursday.

    Args:
        view: the document.
        date: a day whose weekday disagrees with it.

    Returns:
        The day; None if no other month fits, or several do.
    """
    words = _WORD.findall(view.text, max(0, date.start - 12), date.end)
    weekday = next((n for w in reversed(words) if (n := weekday_number(w)) is not None), None)
    if date.value is None or date.granularity != "day" or "/" in date.value or weekday is None:
        return None
    day = dt.date.fromisoformat(date.value)
    near, months = _others(view, date)
    found: set[str] = set()
    for month in range(1, 13):
        try:
            other = day.replace(month=month)
        except ValueError:
            continue
        if month == day.month or other.weekday() != weekday:
            continue
        if other.isoformat()[:7] in months or any(abs((other - d).days) <= _NEAR for d in near):
            found.add(other.isoformat())
    # where the month as printed is told of as well, only the weekday may be wrong
    if len(found) != 1 or day.isoformat()[:7] in months or any(abs((day - d).days) <= _NEAR for d in near):
        return None
    return found.pop()


def _others(view: View, date: DateMention) -> tuple[list[dt.date], set[str]]:
    """The other days of the article, and the months that it names without a day."""
    days: list[dt.date] = []
    months: set[str] = set()
    for other in view.dates_in(0, len(view.text)):
        if other is date or other.value is None or other.value == date.value:
            continue
        if other.granularity == "day" and "/" not in other.value and other.weekday_agrees is not False:
            days.append(dt.date.fromisoformat(other.value))
        elif re.fullmatch(r"\d{4}-\d{2}", other.value):
            months.add(other.value)
    return days, months
