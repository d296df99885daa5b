"""Indonesian words for days, months and time zones, with the spellings that newspapers really print.

Plain tables and look-ups; the grammar that puts them together is in `stages/date_parts`. Spellings follow the
KBBI (`Jumat`, `Februari`, `November`); the variants are old or English spellings and abbreviations.
"""

from __future__ import annotations

import datetime as dt
import re

__all__ = [
    "ENGLISH_MONTHS",
    "ENGLISH_WEEKDAYS",
    "MONTHS",
    "MONTH_ABBREVIATIONS",
    "ONLINE_NEWS_YEARS",
    "TIME_ZONES",
    "VOTING_DAYS",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "hijri_year",
    "month_number",
    "month_span",
    "to_date",
    "weekday_number",
]

#: number of a weekday as in `datetime.date.weekday()` → its usual name
WEEKDAY_NAMES: tuple[str, ...] = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

#: spelling (lower case) → weekday, Monday is 0
WEEKDAYS: dict[str, int] = {
    "senin": 0,
    "senen": 0,
    "selasa": 1,
    "rabu": 2,
    "rebo": 2,
    "kamis": 3,
    "jumat": 4,
    "jumaat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}

#: English weekdays, which content management systems print around Indonesian articles
ENGLISH_WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "mon": 0,
    "tue": 1,
    "wed": 2,
    "thu": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

#: month names in full (lower case), old spellings included
MONTHS: dict[str, int] = {
    "januari": 1,
    "februari": 2,
    "febuari": 2,
    "pebruari": 2,
    "maret": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "agustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "nopember": 11,
    "desember": 12,
}

#: abbreviations, without the full stop; too short to stand for a month without a year or a weekday beside
MONTH_ABBREVIATIONS: dict[str, int] = {
    "jan": 1,
    "feb": 2,
    "peb": 2,
    "mar": 3,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "ags": 8,
    "agst": 8,
    "agust": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
}

#: English month names and abbreviations that differ from the Indonesian ones, and those that do not
ENGLISH_MONTHS: dict[str, int] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

#: Indonesian time zones → offset from UTC in hours (Keppres 41/1987)
TIME_ZONES: dict[str, int] = {"WIB": 7, "WITA": 8, "WIT": 9}

#: nation-wide voting days (KPU): general and presidential elections, simultaneous local elections
VOTING_DAYS: tuple[dt.date, ...] = (
    dt.date(2004, 4, 5),
    dt.date(2004, 7, 5),
    dt.date(2004, 9, 20),
    dt.date(2009, 4, 9),
    dt.date(2009, 7, 8),
    dt.date(2014, 4, 9),
    dt.date(2014, 7, 9),
    dt.date(2015, 12, 9),
    dt.date(2017, 2, 15),
    dt.date(2018, 6, 27),
    dt.date(2019, 4, 17),
    dt.date(2020, 12, 9),
    dt.date(2024, 2, 14),
    dt.date(2024, 11, 27),
)

#: the years of the articles that this package is for; a weekday alone can say which of them is meant
#: (one weekday and day come together again after five, six or eleven years)
ONLINE_NEWS_YEARS = range(2016, 2027)

_APOSTROPHES = re.compile("[’‘`´ʼ]")


def weekday_number(word: str, *, english: bool = False) -> int | None:
    """The weekday that a word names, Monday 0, or None.

    Args:
        word: one word in any case; `Jum’at` may have any apostrophe.
        english: whether English names count too.
    """
    key = _APOSTROPHES.sub("'", word).lower()
    found = WEEKDAYS.get(key)
    if found is None and english:
        found = ENGLISH_WEEKDAYS.get(key)
    return found


def month_number(word: str, *, abbreviated: bool = True, english: bool = False) -> int | None:
    """The month that a word names, January 1, or None.

    Args:
        word: one word in any case, a full stop at its end allowed.
        abbreviated: whether `Nop`, `Agust` and their like count.
        english: whether English names count too.
    """
    key = word.rstrip(".").lower()
    found = MONTHS.get(key)
    if found is None and abbreviated:
        found = MONTH_ABBREVIATIONS.get(key)
    if found is None and english:
        found = ENGLISH_MONTHS.get(key)
    return found


def to_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None if the calendar has none such (29 February 2018)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[dt.date, dt.date]:
    """First and last day of a month."""
    first = dt.date(year, month, 1)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return first, following - dt.timedelta(days=1)


def hijri_year(year: int) -> tuple[dt.date, dt.date]:
    """First and last day of an Islamic year by the tabular calendar (a day or so off the sighted moon).

    Args:
        year: Hijri year, 1300 to 1600.

    Raises:
        ValueError: a year outside that range.
    """
    if not 1300 <= year <= 1600:
        raise ValueError(f"Hijri year out of range: {year}")

    def new_year(h: int) -> dt.date:
        # days from 1 Muharram 1 H (16 July 622, Julian; 19 July 622 in the proleptic Gregorian calendar)
        return dt.date(622, 7, 19) + dt.timedelta(days=354 * (h - 1) + (3 + 11 * h) // 30)

    return new_year(year), new_year(year + 1) - dt.timedelta(days=1)
