"""The whole time of an event of several days, of which the date that was found is the first."""

from __future__ import annotations

import datetime as dt
import re

from sariwarta.annotations import DateMention
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import event_words

__all__ = ["whole_time"]

_LONGEST = 60  # days that an event may take
#: between the first day and the last one; a misprinted day may stand in brackets behind its weekday (`Jumat (29//9) hingga`)
_UNTIL = re.compile(
    r"\s*(?:\([\d/.\s-]{1,12}\)?)?\s*(?:pagi|siang|sore|malam)?,?\s*"
    r"(?:(hingga|sampai(?: dengan)?|s\.?\s?d\.?|s/d|[-–])|(dan|&))\s*(?:hari |tanggal |pada )*\Z"
)
_FROM = re.compile(r"\b(?:mulai|sejak|dari|dimulai|terhitung)(?: dari| pada| hari| tanggal| sejak)*\s\Z")
_FOR_DAYS = re.compile(r"\bselama (?:(\d{1,2})|([a-z]+)) (?:\(\w+\) )?hari\b(?! kerja)", re.IGNORECASE)


def whole_time(view: View, date: DateMention, sentence: tuple[int, int]) -> tuple[str, int] | None:
    """The first and the last day as an interval, and where the words for it end; None if only one day is told.

    `sejak Jumat (5/1/2024) hingga Minggu (7/1/2024)`, `selama dua hari, mulai Selasa (6/2/2024)`

    Args:
        view: the document.
        date: the first day.
        sentence: that of the event.
    """
    if date.value is None or date.granularity != "day" or "/" in date.value:
        return None
    first = dt.date.fromisoformat(date.value)
    for other in view.dates_in(date.end, min(sentence[1], date.end + 40))[:1]:
        if other.value is None or other.granularity != "day" or overlaps(view.quoted, other.start, other.end):
            continue
        until = _UNTIL.fullmatch(view.text, date.end, other.start)
        if until is None or "/" in other.value:
            continue
        days = (dt.date.fromisoformat(other.value) - first).days
        if 0 < days <= (_LONGEST if until.group(1) else 1):
            return f"{date.value}/{other.value}", other.end
    if not _FROM.search(view.text, max(sentence[0], date.start - 40), date.start):
        return None
    for told in _FOR_DAYS.finditer(
        view.told, max(sentence[0], date.start - 80), min(sentence[1], date.end + 60)
    ):
        count = int(told.group(1)) if told.group(1) else event_words().count(told.group(2))
        if 1 < count <= _LONGEST:
            last = first + dt.timedelta(days=count - 1)
            return f"{date.value}/{last.isoformat()}", date.end
    return None
