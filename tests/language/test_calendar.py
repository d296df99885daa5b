"""Calendar words and look-ups."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.language.calendar import (
    VOTING_DAYS,
    hijri_year,
    month_number,
    month_span,
    to_date,
    weekday_number,
)


@pytest.mark.parametrize(
    ("word", "number"),
    [("Senin", 0), ("SELASA", 1), ("Jumat", 4), ("Jum'at", 4), ("Jum’at", 4), ("Ahad", 6), ("minggu", 6)],
)
def test_weekday(word: str, number: int) -> None:
    assert weekday_number(word) == number


@pytest.mark.parametrize("word", ["Monday", "Januari", "", "Sen", "Jum"])
def test_no_weekday(word: str) -> None:
    assert weekday_number(word) is None


def test_english_weekday() -> None:
    assert weekday_number("Thursday", english=True) == 3


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Februari", 2),
        ("Pebruari", 2),
        ("Nop", 11),
        ("Nop.", 11),
        ("Agust", 8),
        ("Ags", 8),
        ("Sept", 9),
        ("MEI", 5),
    ],
)
def test_month(word: str, number: int) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize("word", ["October", "Senin", "", ".", "Ramadhan"])
def test_no_month(word: str) -> None:
    assert month_number(word) is None


def test_month_options() -> None:
    assert month_number("October", english=True) == 10
    assert month_number("Nop", abbreviated=False) is None


def test_to_date() -> None:
    assert to_date(2024, 2, 29) == dt.date(2024, 2, 29)
    assert to_date(2018, 2, 29) is None
    assert to_date(0, 1, 1) is None


@given(st.integers(1, 9998), st.integers(1, 12))
def test_month_span(year: int, month: int) -> None:
    first, last = month_span(year, month)
    assert (first.day, first.month, last.month) == (1, month, month)
    assert (last + dt.timedelta(days=1)).day == 1


def test_hijri_year() -> None:
    # 1 Muharram 1442 was 20 August 2020, 1 Muharram 1446 was 7 July 2024 (within a day in the tables)
    assert abs((hijri_year(1442)[0] - dt.date(2020, 8, 20)).days) <= 1
    assert abs((hijri_year(1446)[0] - dt.date(2024, 7, 7)).days) <= 1
    with pytest.raises(ValueError, match="range"):
        hijri_year(2024)


def test_voting_days_are_in_order() -> None:
    assert list(VOTING_DAYS) == sorted(VOTING_DAYS)
