"""Printed numbers, their contexts, and number words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sariwarta.language.numbers import find_numbers, read_number, read_number_word


@pytest.mark.parametrize(
    ("raw", "value", "decimals", "kind", "alternative"),
    [
        ("88,95", "88.95", 2, "decimal", None),
        ("88.95", "88.95", 2, "decimal", None),
        ("77.0", "77.0", 1, "decimal", None),
        ("100", "100", 0, "integer", None),
        ("1.234.567,8", "1234567.8", 1, "decimal", None),
        ("1.234.567", "1234567", 0, "thousands", None),
        ("91.410", "91410", 0, "thousands", "91.410"),
        ("1,234", "1.234", 3, "decimal", "1234"),
        ("0,755", "0.755", 3, "decimal", None),
        ("0.755", "0.755", 3, "decimal", None),
        ("1,234,567.89", "1234567.89", 2, "decimal", None),
        ("00,63", "0.63", 2, "decimal", None),
        ("2018.5", "2018.5", 1, "decimal", None),
    ],
)
def test_read_number(raw: str, value: str, decimals: int, kind: str, alternative: str | None) -> None:
    reading = read_number(raw)
    assert reading is not None
    assert (reading.value, reading.decimals, reading.kind) == (Decimal(value), decimals, kind)
    assert reading.alternative == (Decimal(alternative) if alternative else None)


@pytest.mark.parametrize(
    "raw", ["", "1.2.3", "1,2,3", "abc", "1.", ",5", "1..2", "12.34.567", "1,2.3", " 1", "-1", "1\n"]
)
def test_no_number(raw: str) -> None:
    assert read_number(raw) is None


@pytest.mark.parametrize(
    ("text", "raw", "context"),
    [
        ("skor 88,95", "88,95", "plain"),
        ("Riau (41,20), Jambi", "41,20", "plain"),
        ("Selasa (6/2/2024)", "6", "date"),
        ("Selasa (6/2/2024)", "2024", "date"),
        ("Selasa (6/2)", "2", "date"),
        ("pada 4 Maret 2024", "4", "date"),
        ("pada 4 Maret 2024", "2024", "date"),
        ("2023-06-20", "06", "date"),
        ("pukul 13.00 WIB", "13.00", "time"),
        ("pukul 02.48", "02.48", "time"),
        ("10:30", "30", "time"),
        ("Pemilu 2024", "2024", "year"),
        ("Nomor 24/PUU-XVI/2019", "24", "reference"),
        ("24/PUU-XVI/2019", "2019", "reference"),
        ("Pasal 7", "7", "reference"),
        ("Rp1,1 miliar", "1,1", "money"),
        ("Rp 5.000", "5.000", "money"),
        ("11.130 ribu rupiah", "11.130", "money"),
        ("8,09 persen", "8,09", "percent"),
        ("8,09%", "8,09", "percent"),
        ("ke-6", "6", "ordinal"),
        ("antara 68,5-100", "68,5", "range"),
        ("antara 68,5-100", "100", "range"),
        ("21,7 hingga 68,5", "68,5", "range"),
        ("1. Jawa Barat", "1", "list_marker"),
        ("a\n(2) Bali", "2", "list_marker"),
        ("dukungan 3/4", "3", "ratio"),
        ("Kodim 0706/Temanggung", "0706", "reference"),
        ("0812-3456-7890", "0812", "phone"),
        ("versi 1.2.3", "1.2.3", "part"),
        ("Jawa Barat: 77,04 poin", "77,04", "plain"),
    ],
)
def test_context(text: str, raw: str, context: str) -> None:
    assert next(t for t in find_numbers(text) if text[t.start : t.end] == raw).context == context


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Rp1,1 miliar", "Rp", "miliar"),
        ("skor 88,95 poin", "skor", "poin"),
        ("sebesar 8,09%", "sebesar", "%"),
        ("Riau 41,20, Jambi", None, None),
        ("2.130 personel", None, "personel"),
    ],
)
def test_units(text: str, before: str | None, after: str | None) -> None:
    (token,) = find_numbers(text)
    assert (token.unit_before, token.unit_after) == (before, after)


@given(st.integers(0, 9_999_999), st.integers(0, 4))
def test_decimals_read_back(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    comma = f"{value:f}".replace(".", ",")
    grouped = f"{value:,f}".translate(str.maketrans(",.", ".,"))
    for raw in (comma, grouped):
        reading = read_number(raw)
        assert reading is not None
        assert value in (reading.value, reading.alternative)


@given(st.text(alphabet="0123456789.,/-:()% \nRpke–abWIB", max_size=120))
@settings(deadline=None)
def test_offsets(text: str) -> None:
    end = 0
    for token in find_numbers(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
        reading = read_number(text[token.start : token.end])
        assert token.value == (reading.value if reading else None)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("dua", 2),
        ("nol", 0),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua belas", 12),
        ("tiga puluh tiga", 33),
        ("seratus", 100),
        ("seratus lima", 105),
        ("dua ratus sebelas", 211),
        ("seribu", 1000),
        ("seribu dua ratus", 1200),
        ("dua ribu lima", 2005),
        ("sembilan ratus sembilan puluh sembilan ribu satu", 999001),
        ("pertama", 1),
        ("ketiga", 3),
        ("kesepuluh", 10),
        ("kedua belas", 12),
        ("ke-lima", 5),
        ("Tiga", 3),
    ],
)
def test_number_word(words: str, number: int) -> None:
    assert read_number_word(words) == number


@pytest.mark.parametrize(
    "words", ["", "orang", "puluh", "ribu", "dua tiga", "kemarin", "belas", "dua puluh dua belas", "ke"]
)
def test_no_number_word(words: str) -> None:
    assert read_number_word(words) is None
