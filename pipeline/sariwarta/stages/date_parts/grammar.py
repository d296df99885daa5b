"""The pieces that the patterns of dates are made of: weekdays, months, joints, years, times of day."""

from __future__ import annotations

from sariwarta.language.calendar import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, MONTH_ABBREVIATIONS, MONTHS

__all__ = [
    "DASH",
    "EN_MON",
    "EN_WD",
    "FORWARD",
    "MON",
    "PASARAN",
    "SP",
    "TO",
    "TOD",
    "WD",
    "WRITTEN_MONTHS",
    "YEAR",
]

SP = r"[ \t\u00a0]"
WD = r"(?:senin|senen|selasa|rabu|rebo|kamis|jum['’‘`´ʼa]?at|sabtu|minggu|ahad)"
EN_WD = "(?:" + "|".join(sorted(ENGLISH_WEEKDAYS, key=len, reverse=True)) + r")\.?"
WRITTEN_MONTHS = {
    **{k: v for k, v in ENGLISH_MONTHS.items() if len(k) > 3 or k in ("may", "oct", "dec", "aug")},
    **MONTH_ABBREVIATIONS,
    **MONTHS,
}
MON = "(?:" + "|".join(sorted(WRITTEN_MONTHS, key=len, reverse=True)) + r")(?![^\W_])\.?"
EN_MON = "(?:" + "|".join(sorted(ENGLISH_MONTHS, key=len, reverse=True)) + r")\.?"
DASH = "-‐‑‒–—―−─"  # hyphens, dashes, a minus and a line that is drawn
TO = rf"{SP}?(?:[{DASH}]|s\.?d\.?|s/d|hingga|sampai(?:{SP}dengan)?){SP}?"
#: the number of the next item of a list may be glued to a year: `Mei 20223. Pembetulan nilai`
YEAR = rf",?{SP}{{0,2}}(?:tahun{SP})?((?:19|20)\d\d(?=\d{{1,2}}\.{SP}?(?-i:[A-Z]))|\d{{4}}(?!\d))"
TOD = "(?:(?:pagi|siang|sore|petang|malam)(?: hari)?|dini ?hari|subuh)"
PASARAN = "(?:legi|pahing|pon|wage|kliwon)"

FORWARD = frozenset(("mendatang", "yang akan datang", "nanti", "depan", "besok"))
