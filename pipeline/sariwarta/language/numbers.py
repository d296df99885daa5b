"""Indonesian numbers as printed: figures with decimal comma or point, thousands, and number words.

`read_number` reads one printed number, `find_numbers` finds all in a text and says what each is part of (a
date, a time, money, a range, ...), `read_number_word` reads words up to 999,999. Values are `Decimal`, so
that `88,95` is 88.95 exactly.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from sariwarta.language.calendar import month_number

__all__ = ["Context", "Kind", "NumberToken", "Reading", "find_numbers", "read_number", "read_number_word"]

Kind = Literal["integer", "decimal", "thousands"]
Context = Literal[
    "plain",
    "date",
    "time",
    "year",
    "reference",
    "money",
    "percent",
    "ordinal",
    "range",
    "ratio",
    "list_marker",
    "phone",
    "part",
]


class Reading(NamedTuple):
    """What a printed number means.

    Attributes:
        value: the exact value by Indonesian convention.
        decimals: digits after the decimal sign, 0 for whole numbers.
        kind: `integer` (no sign inside), `decimal`, or `thousands` (grouped whole number).
        alternative: the other reading where the print allows two (`91.410` is 91410, or 91.410 where a
            decimal point is used; `1,234` is 1.234, or 1234 by English convention), else None.
    """

    value: Decimal
    decimals: int
    kind: Kind
    alternative: Decimal | None = None


class NumberToken(NamedTuple):
    """One number in a text; `start`, `end` are code points in the raw text, end exclusive.

    `context` says what it is part of: `plain` for a number on its own, `part` for a piece of a word or of a
    version (`0706/Temanggung`, `1.2.3`). `unit_before` and `unit_after` are the words or signs beside it as
    printed (`Rp`, `skor`; `miliar`, `persen`, `%`), None where there is no unit. `value` is None only where
    the signs make no number (`1.2.3`).
    """

    start: int
    end: int
    value: Decimal | None
    decimals: int
    kind: Kind
    context: Context
    unit_before: str | None = None
    unit_after: str | None = None
    alternative: Decimal | None = None


_COMMA = re.compile(r"([0-9]+),([0-9]+)\Z")
_POINT = re.compile(r"([0-9]+)\.([0-9]+)\Z")
_GROUPED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?\Z")
_GROUPED_ENGLISH = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?\Z")


@functools.lru_cache(maxsize=4096)
def read_number(raw: str) -> Reading | None:
    """Read one printed number, without sign or unit around it.

    The comma is the decimal sign and the point groups thousands, as Indonesian has it; a point that cannot
    group thousands (`88.95`, `0.755`) is a decimal point. `raw` that is no number gives None.

    >>> read_number("88,95").value, read_number("1.234.567,8").value, read_number("91.410").value
    (Decimal('88.95'), Decimal('1234567.8'), Decimal('91410'))
    """
    if raw.isascii() and raw.isdigit():
        return Reading(Decimal(raw), 0, "integer")
    if found := _COMMA.match(raw):
        whole, part = found.groups()
        value = Decimal(f"{whole}.{part}")
        english = len(part) == 3 and len(whole) <= 3 and whole[0] != "0"
        return Reading(value, len(part), "decimal", Decimal(whole + part) if english else None)
    if found := _POINT.match(raw):
        whole, part = found.groups()
        value = Decimal(f"{whole}.{part}")
        if len(part) == 3 and len(whole) <= 3 and whole[0] != "0":
            return Reading(Decimal(whole + part), 0, "thousands", value)
        return Reading(value, len(part), "decimal")
    if found := _GROUPED.match(raw):
        whole, part = found.group(1).replace(".", ""), found.group(2)
    elif found := _GROUPED_ENGLISH.match(raw):
        whole, part = found.group(1).replace(",", ""), found.group(2)
    else:
        return None
    if part is None:
        return Reading(Decimal(whole), 0, "thousands")
    return Reading(Decimal(f"{whole}.{part}"), len(part), "decimal")


_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_DATE = re.compile(
    r"[0-9]{1,2}(?:[-–][0-9]{1,2})?([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_WEEKDAY_BEFORE = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)[\s,]{0,3}\(?(?:[0-9]{1,2}[-–/]){0,2}\Z", re.I
)
_TIME_BEFORE = re.compile(r"\b(?:pukul|jam|pkl\.?)\s{0,2}(?:[0-9]{1,2}[.:][0-9]{2}\s?[-–]\s?)?\Z", re.I)
_TIME_AFTER = re.compile(r"\s{0,2}(?:WIB|WITA|Wita|WIT|Wib|Wit)\b")
_MONEY = re.compile(r"(?:(?:Rp|IDR|US\$|USD|S\$|\$|€|RM)\.?)\s{0,2}\Z", re.I)
_MONEY_AFTER = re.compile(r"\s{0,2}(?:(?:ribu|juta|miliar|milyar|triliun)\s{1,2})?(?:rupiah|dolar)\b", re.I)
_ORDINAL = re.compile(r"\bke\s?-\s?\Z", re.I)
_REFERENCE_BEFORE = re.compile(
    r"\b(?:nomor|no\.?|pasal|ayat|uu|pp|perpres|pmk|pkpu|perda|putusan)\s{0,2}(?:nomor|no\.?)?\s{0,2}\Z",
    re.I,
)
_LIST_MARKER_BEFORE = re.compile(r"(?:\A|\n)[ \t]{0,8}\(?\Z")
_LIST_MARKER_AFTER = re.compile(r"[.)]{1,2}(?=[ \t ])")
_RANGE_AFTER = re.compile(r"\s?[-–—]\s?[0-9]|\s{1,2}(?:hingga|sampai|s\.?d\.?|s/d)\s{1,2}[0-9]")
_RANGE_BEFORE = re.compile(r"[0-9]\s?[-–—]\s?\Z|[0-9]\s{1,2}(?:hingga|sampai|s\.?d\.?|s/d)\s{1,2}\Z")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]++)\.?(?:\s{1,2}|:\s?)\Z")
_WORD_AFTER = re.compile(r"\s{0,2}(%|‰|°\s?C\b|[^\W\d_]+)")
#: words before a number that say what it counts
_UNITS_BEFORE = frozenset(
    [
        "skor",
        "nilai",
        "angka",
        "indeks",
        "poin",
        "sebesar",
        "yakni",
        "yaitu",
        "mencapai",
        "ikp",
        "ipm",
        "idi",
        "peringkat",
        "posisi",
        "urutan",
        "ranking",
        "kategori",
        "tahun",
    ]
)
#: words after a number that say what it counts
_UNITS_AFTER = frozenset(
    [
        "persen",
        "poin",
        "satuan",
        "ribu",
        "juta",
        "miliar",
        "milyar",
        "triliun",
        "rupiah",
        "orang",
        "warga",
        "jiwa",
        "personel",
        "penduduk",
        "responden",
        "tps",
        "suara",
        "kursi",
        "lembar",
        "unit",
        "km",
        "kilometer",
        "meter",
        "m",
        "hektare",
        "hektar",
        "ha",
        "kg",
        "kilogram",
        "ton",
        "liter",
        "derajat",
        "hari",
        "pekan",
        "minggu",
        "bulan",
        "tahun",
        "jam",
        "menit",
        "detik",
        "kali",
        "kecamatan",
        "kelurahan",
        "desa",
        "kabupaten",
        "kota",
        "provinsi",
        "daerah",
        "indikator",
    ]
)
_WINDOW = 32  #: how far to look for context, in characters
_CHUNK = frozenset("/-–.:,")


def _chunk(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space or brackets around a number, at most `_WINDOW` on either side."""
    if (text[start - 1 : start] or " ").isspace() and (text[end : end + 1] or " ").isspace():
        return start, end
    low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    while start > low and (text[start - 1].isalnum() or text[start - 1] in _CHUNK):
        start -= 1
    while end < high and (text[end].isalnum() or text[end] in _CHUNK):
        end += 1
    return start, end


#: signs that words of money end with (`Rp.`, `US$`), and those that a word right before a number may end with
_MONEY_ENDS = frozenset("pPrRdDmM.$€")
_WORD_ENDS = frozenset(".:")
_DASHES = frozenset("-–—")
#: what may stand before a number, spaces aside, where it is a time (`09.30 -`), that of a law or file, the end of a range
_TIME_ENDS = ("pukul", "jam", "pkl", ".", "-", "–")
_RANGE_ENDS = frozenset("aid.-–—")
_REFERENCE_ENDS = tuple("nomor no no. pasal ayat uu pp perpres pmk pkpu perda putusan".split())
#: signs right behind the marker of a list item
_MARKER_SIGNS = frozenset(".)")
#: the first word behind an amount of money
_MONEY_WORDS = frozenset(("ribu", "juta", "miliar", "milyar", "triliun", "rupiah", "dolar"))


@dataclass(slots=True)
class _Around:
    """What stands around a number: the text within `_WINDOW`, and what is found in it.

    `told` is what stands before it, case-folded and without the white space at its end, `last` its last sign, and `unit`
    the word or sign behind it in lower case.
    Most numbers need no search once these are known.
    """

    before: str
    after: str
    told: str
    last: str
    money: re.Match[str] | None
    word_before: re.Match[str] | None
    word_after: re.Match[str] | None
    unit: str


def _look_around(text: str, start: int, end: int) -> _Around:
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    told = before.rstrip()
    last = told[-1:]
    word_after = _WORD_AFTER.match(after)
    return _Around(
        before,
        after,
        told.casefold(),
        last,
        _MONEY.search(before[-8:]) if last in _MONEY_ENDS else None,
        _WORD_BEFORE.search(before[-16:]) if last.isalpha() or last in _WORD_ENDS else None,
        word_after,
        word_after.group(1).lower() if word_after else "",
    )


def _context(text: str, start: int, end: int, reading: Reading | None, around: _Around) -> Context:
    before, after = around.before, around.after
    word_before, word_after = around.word_before, around.word_after
    raw, last, unit = text[start:end], around.last, around.unit
    sign_before, sign_after = before[-1:], after[:1]
    marker = len(raw) <= 3 and sign_after in _MARKER_SIGNS and _LIST_MARKER_AFTER.match(after)
    if marker and _LIST_MARKER_BEFORE.search(before):
        return "list_marker"
    if around.told.endswith(_TIME_ENDS) and _TIME_BEFORE.search(before[-18:]):
        return "time"
    if ("." in raw or sign_before == ":") and _TIME_AFTER.match(after):
        return "time"
    if (sign_after == ":" and after[1:3].isdigit()) or (sign_before == ":" and before[-2:-1].isdigit()):
        return "time"
    chunk_start, chunk_end = _chunk(text, start, end)
    chunk = text[chunk_start:chunk_end].strip(".,:-–")
    if len(chunk) > len(raw) and any(
        m.start() <= start - chunk_start < m.end() for m in _DATE.finditer(text[chunk_start:chunk_end])
    ):
        return "date"
    if (sign_after in ("/", "-") or sign_before == "/") and _WEEKDAY_BEFORE.search(before):
        return "date"
    if reading is not None and reading.kind == "integer":
        if len(raw) <= 2 and word_after and month_number(word_after.group(1), abbreviated=False) is not None:
            return "date"
        if len(raw) == 4 and word_before and month_number(word_before.group(1)) is not None:
            return "date"
    if last == "-" and _ORDINAL.search(before[-5:]):
        return "ordinal"
    if around.money or (unit in _MONEY_WORDS and _MONEY_AFTER.match(after)):
        return "money"
    if "/" in chunk and (chunk.count("/") > 1 or any(c.isalpha() for c in chunk)):
        return "reference"
    if around.told.endswith(_REFERENCE_ENDS) and _REFERENCE_BEFORE.search(before[-20:]):
        return "reference"
    if unit in ("%", "persen"):
        return "percent"
    if raw.startswith("0") and raw.isdigit() and chunk.replace("-", "").isdigit() and len(chunk) >= 9:
        return "phone"
    if (sign_after in _DASHES or sign_after.isspace()) and _RANGE_AFTER.match(after):
        return "range"
    if last in _RANGE_ENDS and _RANGE_BEFORE.search(before[-12:]):
        return "range"
    if (sign_after == "/" and after[1:2].isdigit()) or (sign_before == "/" and before[-2:-1].isdigit()):
        return "ratio"
    if sign_before.isalpha() or sign_before in ("_", "/") or sign_after.isalpha() or reading is None:
        return "part"
    if reading.kind == "integer" and len(raw) == 4 and 1900 <= int(raw) <= 2100:
        return "year"
    return "plain"


def find_numbers(text: str) -> list[NumberToken]:
    """All numbers in a text in order, each with what it is part of.

    Linear in the length of the text: one scan, and a window of fixed width around each number.
    """
    found: list[NumberToken] = []
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        reading = read_number(match.group())
        around = _look_around(text, start, end)
        context = _context(text, start, end, reading, around)
        unit_before = unit_after = None
        if around.money:
            unit_before = around.money.group().strip()
        elif (word := around.word_before) and word.group(1).lower() in _UNITS_BEFORE:
            unit_before = word.group(1)
        if (word := around.word_after) and (around.unit in _UNITS_AFTER or not around.unit[0].isalpha()):
            unit_after = word.group(1)
        if reading is None:
            found.append(NumberToken(start, end, None, 0, "integer", context, unit_before, unit_after))
        else:
            found.append(
                NumberToken(
                    start,
                    end,
                    reading.value,
                    reading.decimals,
                    reading.kind,
                    context,
                    unit_before,
                    unit_after,
                    reading.alternative,
                )
            )
    return found


_UNITS: dict[str, int] = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE: dict[str, int] = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}


def read_number_word(words: str) -> int | None:
    """The number that Indonesian words name, up to 999,999, or None.

    Ordinals count too (`kesepuluh`, `ketiga`, `pertama`), and `se-` (`seratus`, `seribu`).

    >>> read_number_word("tiga puluh tiga"), read_number_word("kesepuluh"), read_number_word("dua ribu lima")
    (33, 10, 2005)
    """
    parts = words.lower().replace("-", " ").split()
    if not parts or len(parts) > 12:
        return None
    if parts == ["pertama"]:
        return 1
    first = parts[0]
    if first.startswith("ke") and (first[2:] in _UNITS or first[2:] in _WHOLE):
        parts[0] = first[2:]
    elif first == "ke" and len(parts) > 1:
        parts = parts[1:]
    thousands = 0
    if "ribu" in parts:
        at = parts.index("ribu")
        head = _below_thousand(parts[:at])
        if not head:
            return None
        thousands, parts = head * 1000, parts[at + 1 :]
    elif parts[0] == "seribu":
        thousands, parts = 1000, parts[1:]
    if thousands and not parts:
        return thousands
    rest = _below_thousand(parts)
    return None if rest is None or (thousands and rest == 0) else thousands + rest


def _below_thousand(parts: list[str]) -> int | None:
    total, at, floor = 0, 0, 1000  # `floor`: places must fall, hundreds before tens before ones
    while at < len(parts):
        word = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else ""
        if word == "seratus":
            value, place, at = 100, 100, at + 1
        elif word in ("sepuluh", "sebelas"):
            value, place, at = _WHOLE[word], 1, at + 1
            if floor <= 10:
                return None
        elif word in _UNITS:
            digit = _UNITS[word]
            if following in ("ratus", "puluh", "belas") and digit == 0:
                return None
            if following == "ratus":
                value, place, at = digit * 100, 100, at + 2
            elif following == "puluh":
                value, place, at = digit * 10, 10, at + 2
            elif following == "belas":
                if floor <= 10:
                    return None
                value, place, at = 10 + digit, 1, at + 2
            else:
                value, place, at = digit, 1, at + 1
        else:
            return None
        if place >= floor:
            return None
        floor, total = place, total + value
    return total if parts else None
