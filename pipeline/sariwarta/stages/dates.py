"""Dates: finds date expressions in Indonesian news and reads them as EDTF (ISO 8601-2).

The core is `find_dates(text, published)`, a pure function on the raw text; the spaCy component
`sariwarta_dates` calls it and leaves the result in `doc._.sw_dates`, with warnings for dates that no calendar
has and for weekdays that do not agree.

How it works: cheap triggers (a run of digits, a weekday, a word such as `kemarin`) give places to look at;
at each the grammar is matched once, with a window of fixed width to the left. So the time is linear in the
text. First all explicit dates are read, then the years that are left out are inferred from them, then the
relative expressions are resolved.

What counts as a date: days, months and spans of days or months, explicit or relative. A year on its own
(`tahun 2024`, `Pemilu 2024`), a time of day and a span of years are none. `hari ini` and `kemarin` inside a
quotation or a headline are none either: there they mean "these days" and "lately" more often than a day.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Structure, warn
from sariwarta.confidence import confidence
from sariwarta.language.calendar import (
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ONLINE_NEWS_YEARS,
    TIME_ZONES,
    VOTING_DAYS,
    WEEKDAY_NAMES,
    hijri_year,
    month_span,
    to_date,
    weekday_number,
)
from sariwarta.language.numbers import read_number_word
from sariwarta.rules import Rule, rule_table

__all__ = ["EXAMPLES_PUBLISHED", "RULES", "DatesStage", "find_dates"]

#: day of publication that the examples below are read with (a Saturday)
EXAMPLES_PUBLISHED = dt.date(2024, 2, 10)

#: examples give the value; several dates are joined by `; `, and `-` stands for an unresolved one
RULES = rule_table(
    Rule(
        "dates.weekday_numeric",
        1,
        "weekday and d/m/yyyy, in brackets or not",
        examples=(
            ("ujar Bima, Selasa (6/2/2024).", "2024-02-06"),
            ("Selasa (06/02/2024)", "2024-02-06"),
            ("Selasa, (6/2/2024)", "2024-02-06"),
            ("Selasa(6/2/2024)", "2024-02-06"),
            ("Selasa ( 6/2/2024 )", "2024-02-06"),
            ("Selasa (6/2/24)", "2024-02-06"),
            ("Selasa (6-2-2024)", "2024-02-06"),
            ("Selasa 06-02-2024,09:10 WIB", "2024-02-06"),
            ("Selasa, 06/02/2024 | 09:10 WIB", "2024-02-06"),
            ("Selasa malam (6/2/2024)", "2024-02-06"),
            ("Selasa (6/2/2024) malam", "2024-02-06"),
            ("Selasa tanggal 6/2/2024", "2024-02-06"),
            ("hari Selasa (6.2.2024)", "2024-02-06"),
            ("SELASA (6/2/2024)", "2024-02-06"),
            ("hari ini Selasa (6/2/2024)", "2024-02-06"),
            ("Jum'at (9/2/2024)", "2024-02-09"),
            ("Jum’at (9/2/2024)", "2024-02-09"),
            ("Ahad (4/2/2024)", "2024-02-04"),
            ("Minggu (4/2/2024)", "2024-02-04"),
            ("Kamis (29/2/2024)", "2024-02-29"),
            ("Kamis (29/2/2018)", "-"),
            ("Rabu (31/4/2024)", "-"),
            ("Selasa (5/9/203)", "-"),
            ("Senin (6/2/2024)", "2024-02-06"),
        ),
        counterexamples=(
            "Selasa (6,2)",
            "Kamis (skor 6/10)",
            "Rabu (24/PUU-XVI/2019)",
            "Kamis (0706/Temanggung)",
        ),
    ),
    Rule(
        "dates.weekday_numeric_short",
        1,
        "weekday and d/m, the year left out",
        examples=(
            ("Jumat (9/2)", "2024-02-09"),
            ("Jumat (09/02)", "2024-02-09"),
            ("Jumat, (9/2)", "2024-02-09"),
            ("Jumat 9/2", "2024-02-09"),
            ("Jum'at (9/2) pagi", "2024-02-09"),
            ("Jumat pagi (9/2)", "2024-02-09"),
            ("Kamis (28/12)", "2023-12-28"),
            ("Rabu (14/2) mendatang", "2024-02-14"),
            ("JUMAT (9/2)", "2024-02-09"),
            ("kemarin (9/2)", "2024-02-09"),
            ("Jumat [9/2]", "2024-02-09"),
            ("Rabu (31/4)", "-"),
        ),
        counterexamples=("dukungan (3/4) anggota", "tekanan darah (120/80)", "mendapat 3/4 suara", "12/2024"),
    ),
    Rule(
        "dates.weekday_written",
        1,
        "weekday, day, month in letters, year",
        examples=(
            ("Senin, 4 Maret 2024", "2024-03-04"),
            ("Senin 4 Maret 2024", "2024-03-04"),
            ("Senin , 4 Maret 2024", "2024-03-04"),
            ("Senin, tanggal 4 Maret 2024", "2024-03-04"),
            ("Senin (4 Maret 2024)", "2024-03-04"),
            ("SENIN, 4 MARET 2024", "2024-03-04"),
            ("Senin, 04 Mar 2024 10:12 WIB", "2024-03-04"),
            ("Selasa, 28 Pebruari 2023", "2023-02-28"),
            ("Selasa, 28 Nopember 2017", "2017-11-28"),
            ("Selasa, 28 Nov 2017 12:14 WIB", "2017-11-28"),
            ("Selasa, 28 Nop. 2017", "2017-11-28"),
            ("Senin, 26 Agust 2024", "2024-08-26"),
            ("Senin, 26 Ags 2024", "2024-08-26"),
            ("Senin malam, 4 Maret 2024", "2024-03-04"),
            ("Penulis Sari, Jurnalis-Senin, 4 Maret 2024 |11:20 WIB", "2024-03-04"),
            ("Kamis, 29 Februari 2018", "-"),
        ),
        counterexamples=("Senin, 4 marka jalan", "Senin, 40 orang", "Kamis, 12 kecamatan"),
    ),
    Rule(
        "dates.weekday_written_short",
        1,
        "weekday, day, month in letters, the year left out",
        examples=(
            ("Rabu, 14 Februari", "2024-02-14"),
            ("Rabu 14 Februari.", "2024-02-14"),
            ("Jumat, 9 Feb", "2024-02-09"),
            ("SENIN, 29 JANUARI", "2024-01-29"),
            ("Minggu, 31 Desember", "2023-12-31"),
        ),
        counterexamples=("Rabu, 14 saksi", "Senin, 3 marinir"),
    ),
    Rule(
        "dates.numeric",
        1,
        "d/m/yyyy without a weekday",
        examples=(
            ("di Jakarta (25/2/2020).", "2020-02-25"),
            ("09/02/2024, 13:05 WIB", "2024-02-09"),
            ("Media.id - 14/03/2014, 20:01 WIB", "2014-03-14"),
            ("pada 9-2-2024", "2024-02-09"),
            ("tanggal 9.2.2024", "2024-02-09"),
            ("hari ini (11/12/2019)", "2019-12-11"),
            ("di Palu (9/2/24)", "2024-02-09"),
            ("di Palu (31/4/2024)", "-"),
        ),
        counterexamples=(
            "Nomor 12/3/2024",
            "nomor 470/12/2/2024",
            "24/PUU-XVI/2019",
            "versi 1.2.3",
            "alamat 10.1.20.2024",
            "0812-3456-7890",
            "13.00",
            "skor 6,2",
        ),
    ),
    Rule(
        "dates.iso",
        1,
        "yyyy-mm-dd",
        examples=(("diperbarui 2023-06-20", "2023-06-20"), ("2023-06-20T10:00:00", "2023-06-20")),
        counterexamples=("periode 2023-2024", "kode 2023-06-2045", "\n date 2023-06-20 Iklan"),
    ),
    Rule(
        "dates.written",
        1,
        "day, month in letters, year",
        examples=(
            ("pada 4 Maret 2024", "2024-03-04"),
            ("4 MARET 2024", "2024-03-04"),
            ("04 Maret 2024", "2024-03-04"),
            ("16 Desember 2022 di Jakarta", "2022-12-16"),
            ("4 Maret tahun 2024", "2024-03-04"),
            ("4 Sept 2024", "2024-09-04"),
            ("4 Okt. 2024", "2024-10-04"),
            ("12 May 2022", "2022-05-12"),
            ("17 Agustus 1945", "1945-08-17"),
            ("2 Juni 2023,Kepala", "2023-06-02"),
            ("31 April 2024", "-"),
        ),
        counterexamples=("4 marathon", "2.130 Mei", "Universitas 17 Agustus 1945", "Jalan 10 November 2"),
    ),
    Rule(
        "dates.written_short",
        1,
        "day and month in letters, the year left out",
        examples=(
            ("pada 14 Februari", "2024-02-14"),
            ("14 FEBRUARI", "2024-02-14"),
            ("sejak 28 November", "2023-11-28"),
            ("tanggal 1 Januari", "2024-01-01"),
        ),
        counterexamples=(
            "Stadion 10 November",
            "Jalan 17 Agustus",
            "3 Mar",
            "Institut Teknologi 10 Nopember",
        ),
    ),
    Rule(
        "dates.written_relative",
        1,
        "day and month with mendatang, lalu and the like",
        examples=(
            ("14 Februari mendatang", "2024-02-14"),
            ("3 Januari mendatang", "2025-01-03"),
            ("27 November lalu", "2023-11-27"),
            ("3 Maret yang lalu", "2023-03-03"),
            ("20 Februari nanti", "2024-02-20"),
        ),
    ),
    Rule(
        "dates.month",
        1,
        "month and year, or a span of months",
        examples=(
            ("pada Agustus 2019", "2019-08"),
            ("Februari 2024", "2024-02"),
            ("FEBRUARI 2024", "2024-02"),
            ("Nop 2023", "2023-11"),
            ("bulan Mei tahun 2023", "2023-05"),
            ("Januari-Maret 2024", "2024-01/2024-03"),
            ("November 2023 hingga Januari 2024", "2023-11/2024-01"),
        ),
        counterexamples=(
            "tahun 2024",
            "Pemilu 2024",
            "periode 2013-2024",
            "mar 2024",
            "Ramadhan 2024",
            "Mei Lestari",
        ),
    ),
    Rule(
        "dates.month_relative",
        1,
        "month with lalu, mendatang",
        examples=(
            ("pada Juli lalu", "2023-07"),
            ("Januari lalu", "2024-01"),
            ("Maret mendatang", "2024-03"),
            ("Januari yang lalu", "2024-01"),
        ),
        counterexamples=("Juli, lalu", "Bu Mei lalu pulang"),
    ),
    Rule(
        "dates.range_numeric",
        1,
        "span of days in figures",
        examples=(
            ("Senin-Rabu (5-7/2)", "2024-02-05/2024-02-07"),
            ("(5-7/2/2024)", "2024-02-05/2024-02-07"),
            ("Jumat-Minggu (12–14/4/2019)", "2019-04-12/2019-04-14"),
            ("Rabu hingga Jumat (31/1-2/2/2024)", "2024-01-31/2024-02-02"),
            ("Sabtu dan Minggu (3-4/2)", "2024-02-03/2024-02-04"),
            ("Senin-Rabu (29-31/2/2024)", "-"),
        ),
        counterexamples=("skala 0-1,99", "68,5-100", "43,07-56,94", "nilai 5-7/10 poin"),
    ),
    Rule(
        "dates.range_written",
        1,
        "span of days with the month in letters",
        examples=(
            ("1-2 April 2024", "2024-04-01/2024-04-02"),
            ("1 – 2 April 2024", "2024-04-01/2024-04-02"),
            ("1 hingga 3 April 2024", "2024-04-01/2024-04-03"),
            ("1 sampai dengan 3 April 2024", "2024-04-01/2024-04-03"),
            ("1 s/d 3 April 2024", "2024-04-01/2024-04-03"),
            ("27 Februari - 2 Maret 2024", "2024-02-27/2024-03-02"),
            ("28 Desember 2023 - 3 Januari 2024", "2023-12-28/2024-01-03"),
            ("28 Desember hingga 3 Januari 2024", "2023-12-28/2024-01-03"),
            ("25 Agustus 2022 sampai 10 Desember 2022", "2022-08-25/2022-12-10"),
            ("13-14 Februari", "2024-02-13/2024-02-14"),
            ("13 dan 14 Februari 2024", "2024-02-13/2024-02-14"),
            ("Selasa-Rabu, 13-14 Februari 2024", "2024-02-13/2024-02-14"),
            ("dari 1 Desember hingga 3 Januari", "2023-12-01/2024-01-03"),
        ),
        counterexamples=("1-2 bulan", "10-12 orang", "usia 17-21 tahun"),
    ),
    Rule(
        "dates.english",
        1,
        "English date of a content management system",
        examples=(
            ("Thursday, November 7, 2024", "2024-11-07"),
            ("October 9, 2024", "2024-10-09"),
            ("Nov 7, 2024", "2024-11-07"),
            ("May 12, 2022", "2022-05-12"),
            ("Thu, Feb 8, 2024", "2024-02-08"),
            ("February 30, 2024", "-"),
        ),
        counterexamples=("Windows 7, 2024", "Maybe 12, 2022"),
    ),
    Rule(
        "dates.weekday",
        1,
        "weekday alone, the last one before publication",
        examples=(
            ("kata Bima di Palu, Rabu.", "2024-02-07"),
            ("Bima di Jakarta, Senin, mengatakan", "2024-02-05"),
            ("pada Sabtu", "2024-02-10"),
            ("hari Minggu", "2024-02-04"),
            ("pada Senin malam", "2024-02-05"),
            ("Palu, Jum'at, pukul 22.45 WIB", "2024-02-09"),
        ),
        counterexamples=(
            "di Pasar Minggu, Jakarta",
            "setiap Senin",
            "salat Jumat",
            "dua minggu",
            "libur Jumat Agung",
            "buka Senin-Jumat",
            "malam Minggu",
            "Rabu Abu",
            "minggu pertama",
            "pasar senen",
        ),
    ),
    Rule(
        "dates.weekday_relative",
        1,
        "weekday with lalu, besok, pekan lalu",
        examples=(
            ("Selasa pekan lalu", "2024-01-30"),
            ("Kamis besok", "2024-02-15"),
            ("Senin lalu", "2024-02-05"),
            ("Senin mendatang", "2024-02-12"),
            ("Senin pekan depan", "2024-02-12"),
            ("Sabtu lalu", "2024-02-03"),
            ("Rabu kemarin", "2024-02-07"),
            ("Rabu malam lalu", "2024-02-07"),
            ("pada Minggu lalu", "2024-02-04"),
        ),
        counterexamples=("setiap Senin pekan",),
    ),
    Rule(
        "dates.day_relative",
        1,
        "hari ini, kemarin, besok, lusa, tadi pagi, dua hari lalu",
        examples=(
            ("Rapat digelar hari ini.", "2024-02-10"),
            ("Hari ini KPU menggelar rapat.", "2024-02-10"),
            ("Rapat digelar kemarin.", "2024-02-09"),
            ("Rapat digelar besok.", "2024-02-11"),
            ("Rapat digelar lusa.", "2024-02-12"),
            ("dilantik tadi pagi", "2024-02-10"),
            ("dilantik tadi malam", "2024-02-09"),
            ("rapat malam ini", "2024-02-10"),
            ("rapat nanti malam", "2024-02-10"),
            ("tiga hari lalu", "2024-02-07"),
            ("3 hari yang lalu", "2024-02-07"),
            ("kemarin sore", "2024-02-09"),
        ),
        counterexamples=(
            '"Logistik hari ini kami kirim," ujarnya.',
            "“Di Pemilu 2024 kemarin kami kalah,” katanya.",
            "Rapat yang kemarin",
            "Hari Ini Bupati Dilantik",
            "lima hari",
            "hari initial",
            "beberapa hari lalu",
        ),
    ),
    Rule(
        "dates.period_relative",
        1,
        "pekan lalu, minggu depan, akhir bulan ini",
        examples=(
            ("pekan lalu", "2024-01-29/2024-02-04"),
            ("minggu depan", "2024-02-12/2024-02-18"),
            ("pekan ini", "2024-02-05/2024-02-11"),
            ("dua pekan lalu", "2024-01-22/2024-01-28"),
            ("bulan lalu", "2024-01"),
            ("bulan depan", "2024-03"),
            ("akhir bulan ini", "2024-02"),
            ("Akhir pekan ini", "2024-02-05/2024-02-11"),
            ("tiga bulan lalu", "2023-11"),
            ("sepekan lalu", "2024-01-29/2024-02-04"),
        ),
        counterexamples=(
            "beberapa pekan lalu",
            "beberapa bulan lalu",
            "dua pekan",
            "bulan Ramadhan",
            "tahun lalu",
        ),
    ),
)

Problem = Literal["impossible_date", "weekday_mismatch"]
Day = tuple[int, int, int | None]  # day, month, year

# ----------------------------------------------------------------------------------------------- grammar

_SP = r"[ \t\u00a0]"
_WD = r"(?:senin|senen|selasa|rabu|rebo|kamis|jum['’‘`´ʼa]?at|sabtu|minggu|ahad)"
_EN_WD = "(?:" + "|".join(sorted(ENGLISH_WEEKDAYS, key=len, reverse=True)) + r")\.?"
_WRITTEN_MONTHS = {
    **{k: v for k, v in ENGLISH_MONTHS.items() if len(k) > 3 or k in ("may", "oct", "dec", "aug")},
    **MONTH_ABBREVIATIONS,
    **MONTHS,
}
_MON = "(?:" + "|".join(sorted(_WRITTEN_MONTHS, key=len, reverse=True)) + r")(?![^\W_])\.?"
_EN_MON = "(?:" + "|".join(sorted(ENGLISH_MONTHS, key=len, reverse=True)) + r")\.?"
_DASH = "-‐‑‒–—―−─"  # hyphens, dashes, a minus and a line that is drawn
_TO = rf"{_SP}?(?:[{_DASH}]|s\.?d\.?|s/d|hingga|sampai(?:{_SP}dengan)?){_SP}?"
_YEAR = rf",?{_SP}{{0,2}}(?:tahun{_SP})?(\d{{4}})(?!\d)"
_TOD = "(?:(?:pagi|siang|sore|petang|malam)(?: hari)?|dini ?hari|subuh)"
_PASARAN = "(?:legi|pahing|pon|wage|kliwon)"

# each is matched at the start of a run of digits
_DIGITS = re.compile(r"[0-9]+")
_ISO = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])")
_RANGE_FULL = re.compile(
    rf"(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}))?{_TO}(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d\d))?(?![\w/])", re.I
)
_DMY = re.compile(
    rf"(\d{{1,2}}){_SP}?([/.-]){_SP}?(\d{{1,2}}){_SP}?\2{_SP}?(\d{{2,4}})(?![\w/]|[.-]\d)", re.I
)
_RANGE_DAYS = re.compile(
    rf"(\d{{1,2}}){_TO}(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d\d))?(?![\w/]|[.,]\d)", re.I
)
_DM = re.compile(rf"(\d{{1,2}}){_SP}?/{_SP}?(\d{{1,2}})(?![\w/]|[.,]\d)")
_RANGE_WRITTEN = re.compile(
    rf"(\d{{1,2}})(?:{_SP}{{1,2}}({_MON})(?:{_YEAR})?)?({_TO}|{_SP}dan{_SP})(?:{_WD}[ ,]{{1,2}})?"
    rf"(?:{_TOD}{_SP})?(\d{{1,2}}){_SP}{{1,2}}({_MON})(?:{_YEAR})?",
    re.I,
)
_WRITTEN = re.compile(
    rf"(\d{{1,2}})(?:(?:st|nd|rd|th)?{_SP}{{1,2}}(?:bulan{_SP})?|[-/])({_MON})(?:(?<=[^.])[-/](\d{{4}})(?!\d)|{_YEAR})?",
    re.I,
)
_ENGLISH_TAIL = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?,?{_SP}{{1,2}}(\d{{4}})(?!\d)")
_AFTER_DATE = re.compile(
    rf"{_SP}(mendatang|yang akan datang|(?:yang{_SP})?lalu|nanti|depan|besok|kemarin)(?!\w)", re.I
)

_SPACES = frozenset((" ", "\t", "\u00a0"))
#: what the word after a day can begin with: a month, a word that joins two dates, an English ordinal
_HEADS = frozenset(
    [name[:3] for name in _WRITTEN_MONTHS] + ["bul", "hin", "sam", "s/d", "s.d", "sd ", "sd.", "dan"]
) | {ending + after for ending in ("st", "nd", "rd", "th") for after in (" ", ",")}

#: signs within a date in figures
_JOINTS = frozenset("/. " + _DASH)
_TAILS = frozenset(name[-3:] for name in (*_WRITTEN_MONTHS, *ENGLISH_MONTHS))

# each is searched in the window left of a run of digits
_LEFT = 64
_PREFIX = re.compile(
    rf"(?:(?<!\w)(?P<near>hari{_SP}ini|kemarin(?:{_SP}{_TOD})?|besok|lusa|tadi{_SP}{_TOD}|{_TOD}{_SP}(?:tadi|ini))"
    rf"[ ,]{{0,2}}(?=(?P<bare>[(\[])?))?"
    rf"(?:(?<![^\W_])(?P<w1>{_WD})(?:{_SP}?(?:[{_DASH}/]|hingga|sampai|dan|s/d|s\.?d\.?){_SP}?(?P<w2>{_WD}))?"
    rf"(?:{_SP}(?:{_TOD}|{_PASARAN}))?"
    rf"(?:{_SP}(?:(?:pekan|minggu){_SP})?(?P<when>lalu|kemarin|kemaren|besok|mendatang|depan|nanti|tadi|ini))?)?"
    rf"(?P<gap>[ \t\u00a0,:/]{{0,3}}(?:\(?(?:tanggal|tgl\.?)[ :]{{0,2}})?(?P<bracket>[(\[])?{_SP}{{0,2}})\Z",
    re.I,
)
_MONTHS_LEFT = re.compile(
    rf"(?<![^\W_])(?:(?P<m1>{_MON})(?:{_SP}(?P<y1>\d{{4}}))?{_TO})?(?<![^\W_])(?P<m2>{_MON})"
    rf"{_SP}{{1,2}}(?:tahun{_SP})?\Z",
    re.I,
)
_ENGLISH_LEFT = re.compile(
    rf"(?<![^\W_])(?:(?P<w>{_EN_WD}),?{_SP}{{1,2}})?(?P<m>{_EN_MON}){_SP}{{1,2}}\Z", re.I
)
#: what a date without a weekday is only a name or a number of
_NAME_LEFT = re.compile(
    r"(?:\b(?:jalan|jln|jl|gang|universitas|univ|institut|institut teknologi|stadion|monumen|tugu|lapangan|gedung|"
    r"bandara|taman|museum|kampus|yayasan|rsud|sma|smp|sd|gor|simpang|pasar|nomor|no|pasal|kelurahan|desa|"
    r"jembatan|fakultas)\.?\s{1,2})(?:negeri\s|teknologi\s)?\Z",
    re.I,
)
#: `, pukul 10.30 WITA` behind a day; without `pukul` only with the zone
_TIME_AFTER = re.compile(
    r"[ \t\u00a0,)]{0,4}(?:pagi|siang|sore|petang|malam)?[ \t\u00a0,(]{0,3}(?P<word>(?:sekitar |sekira )?(?:pukul|pkl\.?|jam) )?"
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:])(?: ?(?P<zone>WIB|WITA|WIT)(?!\w))?",
    re.I,
)
_PAGE_DATE_LEFT = re.compile(r"(?:\A|\n)[^\S\n]{0,4}date\s\Z", re.I)

# relative words
_WEEKDAY_STEMS = ("senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad")
_WEEKDAY_AT = re.compile(
    rf"(?P<w>{_WD})(?:{_SP}(?P<tod>{_TOD})(?!\w))?"
    rf"(?P<rel>{_SP}(?:pada{_SP})?(?:(?P<week>pekan|minggu){_SP})?(?P<way>lalu|yang{_SP}lalu|kemarin|kemaren|besok|depan|"
    rf"mendatang|nanti|ini))?(?![^\W_])",
    re.I,
)
_WEEKDAY_LIST_AFTER = re.compile(
    rf"{_SP}?(?:[-–—/&]|,(?:{_SP}dan)?|hingga|sampai|dan|s/d|atau){_SP}?(?:hari{_SP})?{_WD}(?!\w)", re.I
)
_WEEKDAY_LIST_BEFORE = re.compile(
    rf"(?<!\w){_WD}{_SP}?(?:[-–—/&]|,(?:{_SP}dan)?|hingga|sampai|dan|s/d|atau){_SP}?(?:hari{_SP})?\Z", re.I
)
_WEEK_COUNT = re.compile(rf"{_SP}(?:pertama|terakhir|ke{_SP}?-|ke(?:dua|tiga|empat|lima))", re.I)
_RECURRING_BEFORE = re.compile(
    r"\b(?:setiap|tiap|saban|salat|shalat|sholat|malam|pasar|hari-hari|per|khotbah|khutbah|doa|ibadah|ibadat|misa)\s"
    r"(?:hari\s)?\Z",
    re.I,
)
_WEEKDAY_FRAME = re.compile(
    r"(?:[,(\n–—:-]\s?|\b(?:pada|hari|sejak|hingga|sampai|mulai|kemarin|besok|lalu|dan|yakni|yaitu|nanti|tadi|[a-z]{2,})\s)\Z|\A\Z"
)
_DAY_WORD = re.compile(
    rf"(?:(?P<after>(?:besok{_SP})?lusa)|(?P<today>hari{_SP}ini)|(?P<yesterday>kemarin(?:{_SP}{_TOD})?)|(?P<tomorrow>besok(?:{_SP}{_TOD})?)"
    rf"|(?P<night>tadi{_SP}malam|semalam)|(?P<earlier>tadi{_SP}{_TOD}|{_TOD}{_SP}tadi)"
    rf"|(?P<later>{_TOD}{_SP}(?:ini|nanti)|nanti{_SP}{_TOD}))(?!\w)",
    re.I,
)
_DAY_STEMS = ("hari ini", "kemarin", "besok", "lusa", "tadi ", "semalam", " tadi", " ini", "nanti ", " nanti")
_DAY_OFFSET = {"today": 0, "yesterday": -1, "tomorrow": 1, "after": 2, "night": -1, "earlier": 0, "later": 0}
_TODS = ("pagi", "siang", "sore", "petang", "malam", "dini hari", "subuh")
_PERIOD = re.compile(
    rf"(?P<unit>pekan|minggu|bulan|hari){_SP}(?P<way>(?:yang{_SP})?lalu|depan|mendatang|ini|kemarin)(?!\w)",
    re.I,
)
_PERIOD_LEFT = re.compile(
    rf"(?:(?<!\w)(?P<part>awal|pertengahan|akhir){_SP}|(?<!\w)(?P<vague>beberapa|berapa|sekian|berbagai){_SP}"
    rf"|(?<!\w)(?P<n>\d{{1,2}}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh){_SP}|(?<!\w)(?P<se>se))\Z",
    re.I,
)
_MONTH_WAY_LEFT = re.compile(
    "(?<![^\\W_])(?P<m>" + "|".join(MONTHS) + rf"){_SP}(?:(?P<year>tahun{_SP})|(?P<yang>yang{_SP}))?\Z", re.I
)
_LOOSE_BEFORE = re.compile(
    r"(?:\b(?:yang|terpopuler|populer|terkini|pemilu|pilkada|pilpres|pileg|coblosan|lebaran|ramadan|ramadhan|tahun|hari-hari|belakangan|satu|dua|tiga|empat|lima|enam|tujuh)|\d)\s\Z",
    re.I,
)
#: `menginap semalam` is one night
_ONE_NIGHT = re.compile(
    r"(?:inap|istirahat|tidur|bermalam|per|sehari|pesta|waktu|dalam|hanya|cuma|selama)\s\Z", re.I
)
#: the words before a weekday that tell of a plan; `kata X, Senin` behind them is the day of the saying
_PLANNED = re.compile(
    r"\b(?:akan|bakal|rencananya|direncanakan|dijadwalkan|jadwalnya|diagendakan|dijadwal|insya ?allah)\b[^.,;:\n]{0,60}"
    r"\b(?:hari|pada|mulai|jadwalnya|dijadwalkan)\s(?:hari\s)?\Z|\bjadwalnya\s\Z",
    re.I,
)
_MARKS = re.compile('["“”\\n]')
_CLOCK_AFTER = re.compile(r"[ \t\u00a0,|)–-]{0,5}[0-2]?\d[.:][0-5]\d(?!\d)")
_HIJRI_AFTER = re.compile(r"\s?(?:H\b|Hijriah|Hijriyah)")
_ELECTION = ("pemilu", "pilkada", "pilpres", "pileg", "coblos", "pilgub", "pilbup", "pilwal")
_PLACE_BEFORE = re.compile(r"\bdi\s[A-Z][^.,\n]{1,40},\s\Z")
_ANTARA = re.compile(r"\(ANTARA(?:/\w[\w ]{0,20})?\)")
#: a span of years: the years of a term or a budget say nothing of the year of the text
_YEAR_SPAN = re.compile(r"\s?[-–/]\s?\d{2,4}(?!\d)")
#: the year in the number of a law or decree (`UU Nomor 6 Tahun 2014`)
_LAW_LEFT = re.compile(r"\b(?:nomor|no)\.?\s*\d[\w./-]*\s+tahun\s\Z", re.I)
_CAPTION = re.compile(r"\b(?:foto|ist|istimewa|dok|dokumentasi|antara foto)\b|[-–/]f/", re.I)
_BEFORE_EVENT = re.compile(r"\b(?:menjelang|jelang|hingga|sampai|akan|menuju)\s[^.\n]{0,20}\Z", re.I)

_FORWARD = frozenset(("mendatang", "yang akan datang", "nanti", "depan", "besok"))

#: days around one of news that the same article is likely to tell of
_NEWS_DAYS = 60
#: a year named in a text is its own only if no other is named that lies more than these years later
_HISTORY = 3

_PRIOR = {
    "explicit": 0.98,
    "inferred_year": 0.9,
    "relative": 0.8,
    "unresolved": 0.6,
}


@dataclass(slots=True)
class _Item:
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
    #: the date that a weekday is joined to: `Rabu (8/5) atau Kamis`
    joined: _Item | None = None
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


def _year(raw: str | None) -> int | None:
    """Year of two or four digits; two digits are of this century, or of the last if they lie far ahead."""
    if raw is None:
        return None
    if len(raw) == 2:
        number = int(raw)
        return 2000 + number if number < 70 else 1900 + number
    return int(raw)


def _plausible(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


class _Reader:
    """One text being read; `items` come out in order of their start."""

    def __init__(self, text: str, published: dt.date | None, structure: Structure | None) -> None:
        self.text = text
        lower = text.lower()
        # a capital dotted I gets longer in lower case; offsets must stay true
        self.lower = (
            lower
            if len(lower) == len(text)
            else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        )
        self.published = published
        self.structure = structure
        self.items: list[_Item] = []
        self.years: list[int] = []
        self.hijri: list[int] = []
        self.page_day: dt.date | None = None
        self._headline: int | None = None
        self._marks: list[int] | None = None
        self._inside: list[bool] = []
        self._election: bool | None = None
        self._agency: bool | None = None
        self._dated: list[_Item] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    # -- finding -------------------------------------------------------------------------------------

    def read(self) -> list[_Item]:
        self._numeric()
        self._index()
        self._weekdays()
        self._index()
        self._relative()
        self.items.sort(key=lambda item: item.start)
        self._drop_furniture()
        self._resolve()
        return [item for item in self.items if not item.dropped]

    def _index(self) -> None:
        self.items.sort(key=lambda item: item.start)
        self._starts = [item.start for item in self.items]
        self._ends = [item.end for item in self.items]

    def _covered(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        return (at > 0 and self._ends[at - 1] > start) or (at < len(self._starts) and self._starts[at] < end)

    def _follows_date(self, start: int) -> bool:
        """Whether a place is straight after a date: `besok` in `Rabu (21/12) besok` says nothing new."""
        at = bisect_right(self._starts, start)
        return at > 0 and 0 <= start - self._ends[at - 1] <= 1

    def _numeric(self) -> None:
        text, done = self.text, 0
        for match in _DIGITS.finditer(text):
            start, end = match.span()
            if start < done:
                continue
            length = end - start
            if length not in (1, 2, 4):
                continue
            if start:
                before = text[start - 1]
                if before.isalnum() or before == "_":
                    continue
                if start > 1 and before in ".,/:-–" and text[start - 2].isdigit():
                    continue
                if start > 1 and before == "/" and text[start - 2].isalnum():
                    continue
            item = self._four_digits(start, end) if length == 4 else self._two_digits(start, end, done)
            if item is None:
                continue
            while self.items and self.items[-1].start >= item.start:
                self.items.pop()  # `November 2023` is the beginning of `November 2023 hingga Januari 2024`
            if not self.items or self.items[-1].end <= item.start:
                self.items.append(item)
            done = max(done, item.end)

    def _four_digits(self, start: int, end: int) -> _Item | None:
        text = self.text
        if match := _ISO.match(text, start):
            year, month, day = (int(match.group(n)) for n in (1, 3, 4))
            if not _plausible(day, month):
                return None
            if _PAGE_DATE_LEFT.search(text[max(0, start - 12) : start]):
                # a crawler's field, not a date of the article
                self.page_day = self.page_day or to_date(year, month, day)
                return None
            return _Item(start, match.end(), "iso", (day, month, year), (day, month, year))
        year = int(text[start:end])
        after = text[end : end + 1]
        if after == "/" or (after in (".", ",") and text[end + 1 : end + 2].isdigit()):
            return None
        if 1300 < year < 1600 and _HIJRI_AFTER.match(text, end):
            self.hijri.append(year)
            return None
        if not 1900 <= year <= 2100:
            return None
        base = max(0, start - _LEFT)
        if self._after_month(base, start) and (match := _MONTHS_LEFT.search(text[base:start])):
            word = match.group("m2")
            number = _WRITTEN_MONTHS[word.rstrip(".").lower()]
            short = len(word) < 4 and word.rstrip(".").lower() != "mei"
            if word[0].isupper() or not short:
                if match.group("m1"):
                    first = _WRITTEN_MONTHS[match.group("m1").rstrip(".").lower()]
                    first_year = int(match.group("y1")) if match.group("y1") else year - (first > number)
                    return _Item(
                        base + match.start(),
                        end,
                        "month",
                        month=(first, first_year),
                        month_last=(number, year),
                    )
                return _Item(base + match.start(), end, "month", month=(number, year))
        if not _YEAR_SPAN.match(text, end) and not _LAW_LEFT.search(text[max(0, start - 40) : start]):
            self.years.append(year)
        return None

    def _after_month(self, base: int, start: int) -> bool:
        """Whether the word before may be a month; saves a search to the left of most numbers."""
        before = self.lower[base:start].split()
        if not before or not self.text[start - 1].isspace():
            return False
        last = before[-1]
        return last == "tahun" or last.rstrip(".")[-3:] in _TAILS

    def _two_digits(self, start: int, end: int, done: int) -> _Item | None:
        text = self.text
        # most numbers are no dates; the next sign or the next three letters show it
        word = end
        while word < end + 2 and text[word : word + 1] in _SPACES:
            word += 1
        head = text[word : word + 1]
        if head.isalpha():
            if self.lower[word : word + 3] not in _HEADS:
                return None
        elif not head or head not in "/.,0123456789" + _DASH:
            return None
        base = max(done, start - _LEFT, 0)
        whole: Day
        # English: the month stands to the left
        if (
            (tail := _ENGLISH_TAIL.match(text, start))
            and self._after_month(base, start)
            and (left := _ENGLISH_LEFT.search(text[base:start]))
        ):
            day, year = int(tail.group(1)), int(tail.group(2))
            if 1 <= day <= 31 and 1900 <= year <= 2100:
                month = ENGLISH_MONTHS[left.group("m").rstrip(".").lower()]
                weekday = ENGLISH_WEEKDAYS.get((left.group("w") or "").rstrip(".").lower())
                whole = (day, month, year)
                return _Item(base + left.start(), tail.end(), "english", whole, whole, weekday)
        follows = text[start + 1 : start + 4]
        if not _JOINTS.isdisjoint(follows):
            if match := _RANGE_FULL.match(text, start):
                d1, m1, y1, d2, m2, y2 = match.groups()
                year_last = _year(y2)
                last = (int(d2), int(m2), year_last)
                first_year = _year(y1)
                if first_year is None and year_last is not None:
                    first_year = year_last - (int(m1) > int(m2))
                if _plausible(int(d1), int(m1)) and _plausible(last[0], last[1]):
                    return self._prefixed(
                        start, match.end(), "range_numeric", (int(d1), int(m1), first_year), last, base
                    )
            if match := _DMY.match(text, start):
                day, month, digits = int(match.group(1)), int(match.group(3)), match.group(4)
                whole = (day, month, _year(digits) if len(digits) != 3 else 0)
                return self._prefixed(start, match.end(), "numeric", whole, whole, base, raw_year=digits)
            if match := _RANGE_DAYS.match(text, start):
                d1, d2, m, y = match.groups()
                if int(d1) < int(d2) and _plausible(int(d2), int(m)):
                    known = _year(y)
                    return self._prefixed(
                        start,
                        match.end(),
                        "range_numeric",
                        (int(d1), int(m), known),
                        (int(d2), int(m), known),
                        base,
                    )
            if match := _DM.match(text, start):
                whole = (int(match.group(1)), int(match.group(2)), None)
                return self._prefixed(start, match.end(), "numeric_short", whole, whole, base)
        if match := _RANGE_WRITTEN.match(text, start):
            d1, mon1, y1, joint, d2, mon2, y2 = match.groups()
            m2 = _WRITTEN_MONTHS[mon2.rstrip(".").lower()]
            m1 = _WRITTEN_MONTHS[mon1.rstrip(".").lower()] if mon1 else m2
            year_last = int(y2) if y2 else None
            first_year = int(y1) if y1 else None
            if first_year is None and year_last is not None:
                first_year = year_last - (m1 > m2)
            follow = joint.strip().lower() != "dan" or (not mon1 and int(d2) == int(d1) + 1)
            rising = m1 != m2 or int(d1) < int(d2) or first_year != year_last
            if follow and rising and _plausible(int(d1), m1) and _plausible(int(d2), m2):
                return self._prefixed(
                    start,
                    self._without_stop(match.end(), year_last),
                    "range_written",
                    (int(d1), m1, first_year),
                    (int(d2), m2, year_last),
                    base,
                )
        if match := _WRITTEN.match(text, start):
            day = int(match.group(1))
            name = match.group(2)
            month = _WRITTEN_MONTHS[name.rstrip(".").lower()]
            raw = match.group(3) or match.group(4)
            known = int(raw) if raw else None
            whole = (day, month, known)
            if not 1 <= day <= 31 or (known is not None and not 1800 <= known <= 2200):
                return None
            return self._prefixed(
                start, self._without_stop(match.end(), known), "written", whole, whole, base, month_word=name
            )
        return None

    def _without_stop(self, end: int, year: int | None) -> int:
        """Leave the full stop after `14 Februari` out; that after `Nop.` before a year is inside anyway."""
        return end - 1 if year is None and self.text[end - 1] == "." else end

    def _prefixed(
        self,
        start: int,
        end: int,
        form: str,
        first: Day,
        last: Day,
        base: int,
        *,
        raw_year: str | None = None,
        month_word: str | None = None,
    ) -> _Item | None:
        """Look left for a weekday, brackets and `hari ini`, and decide whether it is a date at all."""
        text = self.text
        window = text[base:start]
        prefix = _PREFIX.search(window)
        weekday = weekday_last = None
        near = None
        bracket = False
        item_start = start
        if prefix is not None:
            bracket = prefix.group("bracket") is not None
            if prefix.group("w1"):
                weekday = weekday_number(prefix.group("w1"))
                weekday_last = weekday_number(prefix.group("w2")) if prefix.group("w2") else None
            if prefix.group("near") and (weekday is not None or bracket):
                near = prefix.group("near").lower()
            if weekday is not None or near is not None:
                item_start = base + prefix.start()
        tail = text[end : end + 2]
        if bracket and item_start < start:
            closing = tail.lstrip(" ")[:1]
            if closing in (")", "]"):
                end += tail.index(closing) + 1
        dated = bool(prefix and re.search("tanggal|tgl", prefix.group("gap"), re.I))
        framed = weekday is not None or near is not None
        year, off = last[2], False
        if form == "numeric_short":
            if not (framed or dated):
                return None
            # a ratio behind a weekday (`Senin (3/4 suara)`) has words after it inside the bracket
            if bracket and text[end - 1 : end] not in (")", "]") and tail[:1] not in (",", ";", "", "\n"):
                return None
            if not (1 <= last[0] <= 31 and 1 <= last[1] <= 12):
                return None
        elif form == "numeric":
            if (
                raw_year is not None
                and len(raw_year) != 4
                and not (framed or dated or (bracket and tail[:1] == ")"))
            ):
                return None
            if raw_year is not None and len(raw_year) == 3 and weekday is None:
                return None
            if weekday is None and (not _plausible(last[0], last[1]) or _NAME_LEFT.search(window)):
                return None
            if not framed and window[-1:] in (".", "-", "/"):
                return None  # the end of a letter's number, `PM.01/K.1/09/2022`
            off = bool(year) and not 1900 <= (year or 0) <= 2100  # `Rabu (24/9/2925)`
            if off and weekday is None:
                return None
        elif form == "range_numeric":
            if not framed and not dated and not (bracket and text[end : end + 1] in (")", "]")):
                return None
        elif not framed:
            if _NAME_LEFT.search(window):
                # `Universitas 17 Agustus 1945`: taken, so that `Agustus 1945` is not read as a month
                return _Item(start, end, form, dropped=True)
            if month_word is not None and year is None:
                plain = month_word.rstrip(".").lower()
                if plain not in MONTHS:
                    return None
                if plain == "mei" and not month_word[0].isupper():
                    return None
        rule = form
        if form == "numeric_short":
            rule = "weekday_numeric_short"
        elif form == "numeric" and weekday is not None:
            rule = "weekday_numeric"
        elif form == "written":
            rule = "weekday_written" if weekday is not None else "written"
            if year is None:
                rule += "_short"
        item = _Item(item_start, end, rule, first, last, weekday, weekday_last, near=near)
        if year is None:
            if after := _AFTER_DATE.match(text, end):
                item.way = 1 if after.group(1).lower() in _FORWARD else -1
                if rule == "written_short":
                    item.rule, item.end = "written_relative", after.end()
            if near and near.startswith(("kemarin", "tadi")):
                item.way = -1
            if weekday is not None and prefix is not None and prefix.group("when"):
                when = prefix.group("when").lower()
                item.way = 1 if when in _FORWARD else -1 if when != "ini" else 0
        if form == "numeric" and raw_year is not None and (len(raw_year) == 3 or off):
            item.problem = "impossible_date"
        return item

    def _occurrences(self, stem: str) -> list[int]:
        out, at = [], self.lower.find(stem)
        while at >= 0:
            out.append(at)
            at = self.lower.find(stem, at + 1)
        return out

    def _in_bracket_behind(self, start: int, end: int, weekday: int | None) -> bool:
        """Whether a weekday in brackets belongs to the day right in front: `17 Agustus (Senin)`. That one takes it."""
        if self.text[max(0, start - 2) : start] != " (" or self.text[end : end + 1] != ")":
            return False
        item = self._item_before(start)
        if item is None or item.end != start - 2 or item.rule not in ("written", "written_short"):
            return False
        if item.first is None or item.first != item.last or item.weekday is not None:
            return False
        item.weekday, item.end, item.rule = weekday, end + 1, f"weekday_{item.rule}"
        return True

    def _joined_to(self, start: int) -> _Item | None:
        """The dated day that a weekday is another one or the last one of: `Rabu (8/5) atau Kamis dini hari`."""
        item = self._item_before(start)
        if item is None or item.weekday is None or item.first is None or item.first != item.last:
            return None
        return item if self.text[item.end : start] in (" atau ", " hingga ", " sampai ") else None

    def _item_before(self, start: int) -> _Item | None:
        at = bisect_right(self._starts, start)
        return self.items[at - 1] if at else None

    def _weekdays(self) -> None:
        text = self.text
        positions = sorted(at for stem in _WEEKDAY_STEMS for at in self._occurrences(stem))
        for at in positions:
            if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
                continue
            match = _WEEKDAY_AT.match(text, at)
            if match is None or not text[at].isupper() or self._covered(at, match.end("w")):
                continue
            window = text[max(0, at - 24) : at]
            word = match.group("w")
            if self._in_bracket_behind(at, match.end("w"), weekday_number(word)):
                continue
            if _RECURRING_BEFORE.search(window):
                continue
            if _WEEKDAY_LIST_AFTER.match(text, match.end("w")) or _WEEKDAY_LIST_BEFORE.search(window):
                continue
            way = (match.group("way") or "").lower()
            sunday = word.lower() == "minggu"
            if sunday and _WEEK_COUNT.match(text, match.end("w")):
                continue
            if sunday and way and not re.search(r"(?:\b(?:hari|pada)\s|,\s?)\Z", window, re.I):
                continue  # `Minggu lalu` at the head of a sentence is last week
            following = text[match.end() : match.end() + 2]
            if not way and not match.group("tod"):
                if following[:1] == " " and following[1:].isupper():
                    continue  # `Jumat Agung`, `Senin Kliwon`
                if following[:1] in ("-", "–", "/") and following[1:2].isalnum():
                    continue
            if not _WEEKDAY_FRAME.search(window):
                continue
            if not window.strip() and not way and following[:1] not in (",", " ", ""):
                continue
            weekday = weekday_number(word)
            if way:
                week = match.group("week")
                move = (
                    -1 if way.endswith("lalu") or way in ("kemarin", "kemaren") else 0 if way == "ini" else 1
                )
                kind = "weekday_of_week" if week else "weekday"
                if not week and move == 0:
                    self.items.append(_Item(at, match.end(), "weekday", weekday=weekday, move=("weekday", 0)))
                    continue
                self.items.append(
                    _Item(at, match.end(), "weekday_relative", weekday=weekday, move=(kind, move))
                )
            else:
                item = _Item(at, match.end("w"), "weekday", weekday=weekday, move=("weekday", 0))
                item.joined = self._joined_to(at)
                if item.joined is not None or _PLANNED.search(text[max(0, at - 100) : at]):
                    item.move = ("weekday_ahead", 0)
                self.items.append(item)

    def _relative(self) -> None:
        text = self.text
        for unit in ("pekan ", "minggu ", "bulan ", "hari "):
            for at in self._occurrences(unit):
                if (match := _PERIOD.match(text, at)) and not self._covered(at, match.end()):
                    self._period(at, match)
        self._index()
        positions: set[int] = set()
        for stem in _DAY_STEMS:
            for at in self._occurrences(stem):
                if stem in (" ini", " tadi", " nanti"):
                    for tod in _TODS:
                        if self.lower.endswith(tod, 0, at):
                            positions.add(at - len(tod))
                else:
                    positions.add(at)
        last = 0
        for at in sorted(positions):
            if at < last or (at and text[at - 1].isalnum()):
                continue
            match = _DAY_WORD.match(text, at)
            if match is None or self._covered(at, match.end()):
                continue
            if match.lastgroup == "night" and _ONE_NIGHT.search(text[max(0, at - 12) : at]):
                continue
            kind = match.lastgroup or "today"
            if self._follows_date(at):
                continue
            if kind in ("today", "yesterday") and self._loose(at, match.group()):
                continue
            self.items.append(_Item(at, match.end(), "day_relative", move=("day", _DAY_OFFSET[kind])))
            last = match.end()
        for stem in (" lalu", " mendatang", " depan", " ini"):
            for at in self._occurrences(stem):
                end = at + len(stem)
                if text[end : end + 1].isalnum():
                    continue
                base = max(0, at + 1 - 24)
                left = _MONTH_WAY_LEFT.search(text[base : at + 1])
                if left is None or not left.group("m")[0].isupper():
                    continue
                start = base + left.start()
                named = left.group("m").lower() == "mei" and not re.search(
                    r"\b(?:pada|bulan|sejak|di|akhir|awal|hingga|sampai)\s\Z",
                    text[max(0, start - 10) : start],
                    re.I,
                )
                if named or self._covered(start, end):
                    continue
                way = {" lalu": -1, " ini": 0}.get(stem, 1)
                month = MONTHS[left.group("m").lower()]
                item = _Item(start, end, "month_relative", month=(month, None), way=way)
                if left.group("year"):
                    item.move = ("year", way)
                self.items.append(item)

    def _period(self, at: int, match: re.Match[str]) -> None:
        text = self.text
        base = max(0, at - 16)
        left = _PERIOD_LEFT.search(text[base:at])
        start = at
        unit, raw_way = match.group("unit").lower(), match.group("way").lower()
        way = 0 if raw_way == "ini" else 1 if raw_way in ("depan", "mendatang") else -1
        count: int | None = None
        if left is not None:
            if left.group("vague"):
                return
            start = base + left.start()
            raw = left.group("n")
            if raw:
                count = int(raw) if raw.isdigit() else read_number_word(raw)
            elif left.group("se"):
                count = 1
        elif at and (text[at - 1].isalnum() or text[at - 1] == "-"):
            return
        if (
            left is not None
            and left.group("n")
            and start > 1
            and text[start - 1] in ",."
            and text[start - 2].isdigit()
        ):
            return  # `3,5 bulan lalu`
        if unit == "hari" and count is None:
            return
        if count is not None and way >= 0:
            return  # `dua pekan ini`, `tiga bulan mendatang` are stretches of time from now on, not dates
        step = way * (count if count is not None else 1)
        if self._covered(start, match.end()) or (count is None and self._follows_date(start)):
            return
        name = {"hari": "day", "bulan": "month"}.get(unit, "week")
        rule = "day_relative" if name == "day" else "period_relative"
        self.items.append(_Item(start, match.end(), rule, move=(name, step)))

    def _loose(self, start: int, word: str) -> bool:
        """Whether `hari ini` or `kemarin` does not name a day: in a quotation, in a headline, after `yang`."""
        text = self.text
        if word.istitle() and " " in word:
            return True
        if _LOOSE_BEFORE.search(text[max(0, start - 12) : start]):
            return True
        if self.structure is not None:
            if self.structure.title and self.structure.title[0] <= start < self.structure.title[1]:
                return True
        elif start < self._headline_end():
            return True
        return self._quoted(start)

    def _headline_end(self) -> int:
        """End of the first line where it reads like a headline: no full stop, and text below it."""
        if self._headline is None:
            body = len(self.text) - len(self.text.lstrip())
            end = self.text.find("\n", body)
            stops = (".", "!", "?", '"', "”")
            self._headline = end if end > 0 and self.text[:end].rstrip()[-1:] not in stops else 0
        return self._headline

    def _quoted(self, at: int) -> bool:
        """Whether a place is between quotation marks; they are counted line by line."""
        if self._marks is None:
            self._marks, self._inside = [], []
            inside = False
            for match in _MARKS.finditer(self.text):
                mark = match.group()
                inside = mark == "“" or (mark == '"' and not inside)
                self._marks.append(match.start())
                self._inside.append(inside)
        before = bisect_right(self._marks, at)
        return before > 0 and self._inside[before - 1]

    def _drop_furniture(self) -> None:
        structure = self.structure
        if structure is None:
            return
        for item in self.items:
            line = structure.line_at(item.start)
            # the date in the page's head is kept; lists of other articles at its foot are not
            if line is not None and line.kind == "furniture" and item.start >= structure.body > 0:
                item.dropped = True

    # -- resolving -----------------------------------------------------------------------------------

    def _resolve(self) -> None:
        items = [item for item in self.items if not item.dropped]
        for item in items:
            if (item.first is not None and item.first[2] is not None) or (
                item.month is not None and item.month[1] is not None
            ):
                self._explicit(item)
        self.years += [month[1] for i in items if (month := i.month_last or i.month) and month[1] is not None]
        self.today = self._own_day(items)
        known = [i for i in items if i.day is not None and i.resolution == "explicit" and i.day.year >= 1990]
        captions = {id(i) for i in known if self._in_caption(i)}
        strong = [i for i in known if id(i) not in captions and i.rule != "english"]
        short = [i for i in items if i.first is not None and i.first[2] is None and i.problem is None]
        weak = [i for i in known if id(i) in captions or i.rule == "english"]
        for item in short:
            if item.weekday is not None:
                self._short(item, strong, weak)
        strong = sorted(strong + [i for i in short if i.day is not None], key=lambda i: i.start)
        self._dated = [i for i in strong if i.weekday is not None and i.granularity == "day"]
        self._by_weekdays(
            [i for i in short if i.value is None and i.problem is None and i.weekday is not None]
        )
        if not strong:
            strong = sorted((i for i in short if i.day is not None), key=lambda i: i.start)
        for item in short:
            if item.weekday is None:
                self._short(item, strong, weak)
        for item in items:
            if item.month is not None and item.month[1] is None:
                self._month_relative(item)
            elif item.move is not None:
                self._moved(item, strong)
        for item in items:
            if item.granularity == "day" and item.move is None:
                item.time = self._time_after(item.end)

    def _by_weekdays(self, items: list[_Item]) -> None:
        """Infer the year of days for which nothing else speaks, from their weekdays: the only year of online news
        in which all of them, or those of this day, fall on their weekdays (`Senin (3/3)` is of 2025).
        """
        fitting: list[tuple[_Item, set[int]]] = []
        for item in items:
            assert item.first is not None
            day, month, _ = item.first
            years = {
                year
                for year in ONLINE_NEWS_YEARS
                if (option := to_date(year, month, day)) is not None and option.weekday() == item.weekday
            }
            if years:
                fitting.append((item, years))
        # the news is not older than the latest day that it tells of, and hardly older than the latest year
        latest = max((i.day.year for i in self.items if i.day is not None and not i.dropped), default=0)
        latest = max([latest, *(year - 1 for year in self.years if year in ONLINE_NEWS_YEARS)])
        for _, years in fitting:
            years -= {year for year in years if year < latest}
        possible = [years for _, years in fitting if years]
        shared = set.intersection(*possible) if possible else set()
        for item, years in fitting:
            assert item.first is not None and item.last is not None
            left = years if len(years) == 1 else shared & years
            if len(left) != 1:
                item.years = tuple(sorted(years))
                continue
            year = next(iter(left))
            first = to_date(year, item.first[1], item.first[0])
            last = to_date(year + (item.last[1] < item.first[1]), item.last[1], item.last[0])
            item.resolution, item.by_weekday = "inferred_year", True
            self._set(item, first, last)

    def _time_after(self, end: int) -> str | None:
        """The time of day behind a date, `10:30` or with the zone `10:30+08:00`; None without one."""
        match = _TIME_AFTER.match(self.text, end)
        if match is None or not (match.group("word") or match.group("zone")):
            return None
        time = f"{int(match.group('hour')):02d}:{match.group('minute')}"
        zone = match.group("zone")
        return f"{time}+{TIME_ZONES[zone.upper()]:02d}:00" if zone else time

    def _in_caption(self, item: _Item) -> bool:
        before = self.text[max(0, item.start - 300) : item.start].rpartition("\n")[2]
        after = self.text[item.end : item.end + 100].partition("\n")[0]
        return _CAPTION.search(before + after) is not None

    def _says_own_day(self, item: _Item) -> bool:
        """Whether a weekday alone is the article's own day, as the news agency writes it: `Bima di Palu, Rabu, …`."""
        if self._agency is None:
            self._agency = _ANTARA.search(self.text) is not None
        return self._agency or (
            _PLACE_BEFORE.search(self.text[max(0, item.start - 60) : item.start]) is not None
            and self.text[item.end : item.end + 1] in (",", ".", ";")
        )

    def _own_day(self, items: list[_Item]) -> dt.date | None:
        """Day of the article: given, of the byline, or marked by `hari ini`; the crawler's day at last."""
        if self.published is not None:
            return self.published
        explicit = [i for i in items if i.day is not None and i.resolution == "explicit"]
        if self.structure is not None and self.structure.published is not None:
            low, high = self.structure.published
            for item in explicit:
                if item.start < high and item.end > low:
                    return item.day
        for item in explicit:
            if item.rule != "english" and self._is_byline(item):
                return item.day
        for item in explicit:
            if item.near == "hari ini":
                return item.day
        return self.page_day

    def _is_byline(self, item: _Item) -> bool:
        """Whether the date stands on a short line with a clock time, or nearly alone at the head."""
        text = self.text
        before = text[max(0, item.start - 81) : item.start].rpartition("\n")[2]
        after = text[item.end : item.end + 101].partition("\n")[0]
        if len(before) > 80 or len(after) > 100:
            return False
        if _CLOCK_AFTER.match(after):
            return True
        alone = len(before.strip()) + len(after.strip()) <= 15 and len(before) + len(after) < len(text) - 60
        return alone and item.start < 1000

    def _explicit(self, item: _Item) -> None:
        item.resolution = "explicit"
        if item.month is not None:
            (month, year), item.granularity = item.month, "month"
            item.value = f"{year:04d}-{month:02d}"
            if item.month_last is not None and item.month_last != item.month:
                item.granularity = "interval"
                item.value += f"/{item.month_last[1]:04d}-{item.month_last[0]:02d}"
                if item.value.split("/")[0] > item.value.split("/")[1]:
                    item.value, item.resolution, item.problem = None, "unresolved", "impossible_date"
            return
        assert item.first is not None and item.last is not None
        self._set(item, *self._days(item.first, item.last))

    @staticmethod
    def _days(first: Day, last: Day) -> tuple[dt.date | None, dt.date | None]:
        return to_date(first[2] or 0, first[1], first[0]), to_date(last[2] or 0, last[1], last[0])

    def _set(self, item: _Item, first: dt.date | None, last: dt.date | None) -> None:
        if item.first != item.last:
            item.granularity = "interval"
        if first is None or last is None or last < first or item.problem is not None:
            item.resolution, item.problem = "unresolved", "impossible_date"
            return
        item.day = first
        item.value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        if item.weekday is not None:
            item.agrees = first.weekday() == item.weekday and (
                item.weekday_last is None or last.weekday() == item.weekday_last
            )
            if not item.agrees:
                item.problem = "weekday_mismatch"

    def _short(self, item: _Item, strong: list[_Item], weak: list[_Item]) -> None:
        """Infer a year that is left out: from the article's day, other dates, years named, voting days."""
        assert item.first is not None and item.last is not None
        day, month, _ = item.first
        if to_date(2024, month, day) is None or to_date(2024, item.last[1], item.last[0]) is None:
            item.problem = "impossible_date"
            if item.first != item.last:
                item.granularity = "interval"
            return
        found: tuple[dt.date, str] | None = None
        if self.today is not None:
            best = _nearest(day, month, item.weekday, self.today, item.way)
            if best is None:  # the weekday agrees in no year around: most likely the weekday is wrong
                best = _nearest(day, month, None, self.today, item.way)
            if best is not None:
                found = best, self.today.isoformat()
        else:
            found = self._same_day(item, strong)
            for way in dict.fromkeys(
                (item.way, 0)
            ):  # `lalu` may look back from another day than that of the text
                for near in _around(strong, item.start) if found is None else ():
                    if near.day is not None and (best := _nearest(day, month, item.weekday, near.day, way)):
                        found = best, near.day.isoformat()
                        break
            found = found or self._from_years(day, month, item.weekday)
            if found is None and item.weekday is not None:
                for near in _around(weak, item.start):
                    if near.day is not None and (
                        best := _nearest(day, month, item.weekday, near.day, item.way)
                    ):
                        found = best, near.day.isoformat()
                        break
                found = found or self._from_voting_day(day, month, item.weekday)
        if item.first != item.last:
            item.granularity = "interval"
        if found is None:
            if item.weekday is not None and self._told_of_then(day, month, strong):
                item.agrees, item.problem = False, "weekday_mismatch"
            return
        first, item.anchor = found
        last_year = first.year + (item.last[1] < month)
        item.resolution = "relative" if item.rule == "written_relative" else "inferred_year"
        self._set(item, first, to_date(last_year, item.last[1], item.last[0]))

    @staticmethod
    def _told_of_then(day: int, month: int, strong: list[_Item]) -> bool:
        """Whether a day and month lie within the weeks that the article tells of, whatever weekday is printed.

        Dates further away may be history, and the day that of another year.
        """
        for other in strong:
            near = _nearest(day, month, None, other.day, 0) if other.day is not None else None
            if other.day is not None and near is not None and abs((near - other.day).days) <= _NEWS_DAYS:
                return True
        return False

    @staticmethod
    def _same_day(item: _Item, strong: list[_Item]) -> tuple[dt.date, str] | None:
        """The same day and month that the text writes with its year elsewhere, if it is only one year."""
        assert item.first is not None
        days = {
            other.day
            for other in strong
            if other.day is not None
            and other.first is not None
            and other.first[2] is not None
            and other.first[:2] == item.first[:2]
            and item.weekday in (None, other.day.weekday())
        }
        if len(days) != 1:
            return None
        day = next(iter(days))
        return day, day.isoformat()

    def _from_years(self, day: int, month: int, weekday: int | None) -> tuple[dt.date, str] | None:
        """The year by an Islamic year in the text, or by a bare year near which the weekday agrees.

        Without a weekday a bare year proves nothing: `Pemilu 2024` names an event, not the year of the text.
        """
        for hijri in dict.fromkeys(self.hijri):
            low, high = hijri_year(hijri)
            for year in (low.year, high.year):
                option = to_date(year, month, day)
                if option and low <= option <= high and weekday in (None, option.weekday()):
                    return option, f"{low.isoformat()}/{high.isoformat()}"
        if weekday is None:
            return None
        # years to come (`Indonesia Emas 2045`) are aims, and years long before the last one named are history
        years = sorted({y for y in self.years if 1990 <= y <= ONLINE_NEWS_YEARS[-1]})
        years = [y for y in years if y >= years[-1] - _HISTORY]
        best: tuple[int, dt.date, int] | None = None
        for year in years:
            for option_year in range(year - 2, year + 2):
                option = to_date(option_year, month, day)
                if option and option.weekday() == weekday:
                    distance = abs(option_year - year)
                    if distance and year < ONLINE_NEWS_YEARS[0]:
                        continue  # an old year is history more often than the year before or after
                    if best is None or (distance, -option.toordinal()) < (best[0], -best[1].toordinal()):
                        best = distance, option, year
        return (best[1], str(best[2])) if best else None

    def _from_voting_day(self, day: int, month: int, weekday: int) -> tuple[dt.date, str] | None:
        """In an article about a vote that names no year at all: the agreeing year nearest to a voting day."""
        if self._election is None:
            self._election = any(word in self.lower for word in _ELECTION)
        if not self._election:
            return None
        best: tuple[int, dt.date, dt.date] | None = None
        for vote in VOTING_DAYS:
            option = to_date(vote.year, month, day)
            if option and option.weekday() == weekday:
                distance = abs((option - vote).days)
                if distance <= 60 and (best is None or distance < best[0]):
                    best = distance, option, vote
        return (best[1], best[2].isoformat()) if best else None

    def _month_relative(self, item: _Item) -> None:
        assert item.month is not None
        item.granularity = "month"
        anchor = self.today or self._text_day(item)
        if anchor is None:
            return
        month = item.month[0]
        year = anchor.year
        if item.move is not None:  # `Desember tahun lalu`
            year += item.way
        elif item.way == 0:  # `Desember ini`, said in January, is the last one
            year += (month < anchor.month - 6) - (month > anchor.month + 6)
        elif item.way < 0 and month >= anchor.month:
            year -= 1
        elif item.way > 0 and month <= anchor.month:
            year += 1
        item.value, item.resolution, item.anchor = f"{year:04d}-{month:02d}", "relative", anchor.isoformat()

    def _text_day(self, item: _Item) -> dt.date | None:
        """The day on which something was said nearby: a date with its weekday, before rather than after."""
        if not self._dated:
            return None
        before = bisect_left(self._dated, item.start, key=lambda other: other.start)
        return self._dated[max(0, before - 1)].day

    def _moved(self, item: _Item, strong: list[_Item]) -> None:
        assert item.move is not None
        kind, step = item.move
        if kind in ("week", "month"):
            item.granularity = "interval" if kind == "week" else "month"
        anchor = (item.joined.day if item.joined is not None else None) or self.today
        if anchor is None and kind == "weekday" and step == 0 and item.weekday is not None:
            self._weekday_by_text(item, strong)
            return
        anchor = anchor or self._text_day(item)
        if anchor is None:
            return
        try:
            self._move(item, anchor, kind, step)
        except (OverflowError, ValueError):
            return  # before the year 1 or after 9999
        item.resolution, item.anchor = "relative", anchor.isoformat()

    def _move(self, item: _Item, anchor: dt.date, kind: str, step: int) -> None:
        if kind == "day":
            item.day = anchor + dt.timedelta(days=step)
        elif kind == "weekday":
            assert item.weekday is not None
            if step > 0:
                item.day = anchor + dt.timedelta(days=(item.weekday - anchor.weekday() - 1) % 7 + 1)
            elif step < 0:
                item.day = anchor - dt.timedelta(days=(anchor.weekday() - item.weekday - 1) % 7 + 1)
            else:
                item.day = anchor - dt.timedelta(days=(anchor.weekday() - item.weekday) % 7)
        elif kind == "weekday_ahead":
            assert item.weekday is not None
            item.day = anchor + dt.timedelta(days=(item.weekday - anchor.weekday()) % 7)
        elif kind == "weekday_of_week":
            assert item.weekday is not None
            item.day = anchor + dt.timedelta(days=item.weekday - anchor.weekday() + 7 * step)
        elif kind == "week":
            monday = anchor + dt.timedelta(days=7 * step - anchor.weekday())
            item.value = f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"
            return
        else:
            count = anchor.year * 12 + anchor.month - 1 + step
            first, _ = month_span(count // 12, count % 12 + 1)
            item.value = first.isoformat()[:7]
            return
        item.value = item.day.isoformat()

    def _weekday_by_text(self, item: _Item, strong: list[_Item]) -> None:
        """A weekday in a text of unknown date: the day of that name next to the nearest date.

        In the agency's texts it comes after a date that is told as past; elsewhere, and before a date that is still to
        come (`menjelang`), it is the last day of that name.
        """
        assert item.weekday is not None
        for other in _around(strong, item.start):
            if other.day is None or other.granularity != "day":
                continue
            ahead = _BEFORE_EVENT.search(self.text[max(0, other.start - 40) : other.start]) or other.way > 0
            if not ahead and other.weekday is None:
                continue
            gap = (item.weekday - other.day.weekday()) % 7
            # the agency writes its own day as a weekday alone; elsewhere the full date is the article's own day
            back = ahead or not self._says_own_day(item)
            item.day = other.day + dt.timedelta(days=gap - 7 if back and gap else gap)
            item.value, item.resolution, item.anchor = item.day.isoformat(), "relative", other.day.isoformat()
            return


def _suggestion(item: _Item) -> str:
    """What the writer may have meant by a day that is not the weekday it is called."""
    if item.first is None or item.first != item.last or item.day is None or item.weekday is None:
        return ""
    day, month = item.day.day, item.day.month
    swapped = to_date(item.day.year, day, month)
    options = [swapped] if swapped is not None and day != month else []
    options += [
        o for y in (item.day.year - 1, item.day.year + 1) if (o := to_date(y, month, day)) is not None
    ]
    for option in options:
        if option.weekday() == item.weekday:
            return f"; {option.isoformat()} would be a {WEEKDAY_NAMES[item.weekday]}"
    return ""


def _around(pool: list[_Item], start: int, count: int = 8) -> list[_Item]:
    """The items of a sorted pool that are nearest to a place in the text, nearest first."""
    at = bisect_left(pool, start, key=lambda other: other.start)
    return sorted(pool[max(0, at - count) : at + count], key=lambda other: abs(other.start - start))


def _nearest(day: int, month: int, weekday: int | None, near: dt.date, way: int) -> dt.date | None:
    """The day and month in the year that lies nearest to a date, with the right weekday and on the right side."""
    best: dt.date | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        option = to_date(year, month, day)
        if option is None or (weekday is not None and option.weekday() != weekday):
            continue
        if (way > 0 and option < near) or (way < 0 and option > near):
            continue
        if best is None or abs((option - near).days) < abs((best - near).days):
            best = option
    return best


def _mention(item: _Item) -> DateMention:
    rule = RULES[item.rule]
    prior = _PRIOR[item.resolution] - (
        0.2 if item.rule == "weekday" and item.resolution == "relative" else 0.0
    )
    return DateMention(
        start=item.start,
        end=item.end,
        value=item.value,
        granularity=item.granularity,
        resolution=item.resolution,
        rule=rule.ref,
        confidence=confidence("dates.year_by_weekday", 0.85)
        if item.by_weekday
        else confidence(rule.ref, prior),
        weekday_agrees=item.agrees,
        anchor=item.anchor,
        time=item.time,
    )


def find_dates(
    text: str, published: dt.date | None = None, *, structure: Structure | None = None
) -> list[DateMention]:
    """All dates in a text, in order, none overlapping.

    Args:
        text: the raw article.
        published: day of publication; without it relative dates and missing years are resolved against the
            byline's date, else against the explicit dates of the text, else they stay unresolved.
        structure: the article's lines; dates of page furniture after the body are left out.

    Returns:
        Mentions whose `value` is EDTF, or None where it could not be resolved or no calendar has the day.
    """
    return [_mention(item) for item in _Reader(text, published, structure).read()]


@Language.factory("sariwarta_dates", assigns=["doc._.sw_dates"], default_config={"published": None})
def make_dates(nlp: Language, name: str, published: str | None) -> DatesStage:
    """Make the component; `published` (ISO 8601) is for documents that carry no day of their own."""
    return DatesStage(published)


class DatesStage:
    """The spaCy component `sariwarta_dates`.

    Args:
        published: day of publication in ISO 8601 for all documents without `doc._.sw_published`, or None.

    Raises:
        ValueError: `published` is no ISO date.
    """

    def __init__(self, published: str | None = None) -> None:
        self.published = dt.date.fromisoformat(published) if published else None

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc._.sw_dates` and leave warnings for impossible dates and wrong weekdays."""
        published = doc._.sw_published or self.published
        items = _Reader(doc.text, published, doc._.sw_structure).read()
        doc._.sw_dates = [_mention(item) for item in items]
        for item in items:
            if item.problem == "impossible_date":
                surface = doc.text[item.start : item.end]
                warn(
                    doc,
                    item.problem,
                    f"{surface!r} is no day of the calendar or ends before it begins; its value is left empty.",
                    item.start,
                    item.end,
                )
            elif item.problem == "weekday_mismatch":
                warn(doc, item.problem, self._mismatch(doc.text, item), item.start, item.end)
            elif item.years:
                years = " or ".join(str(year) for year in item.years)
                warn(
                    doc,
                    "year_unknown",
                    f"{doc.text[item.start : item.end]!r} may be of {years}; give the day of publication.",
                    item.start,
                    item.end,
                )
        return doc

    @staticmethod
    def _mismatch(text: str, item: _Item) -> str:
        surface = text[item.start : item.end]
        if item.day is None:
            return f"{surface!r} fits no year near the other dates; its value is left empty."
        right = WEEKDAY_NAMES[item.day.weekday()]
        hint = _suggestion(item)
        return f"{surface!r} is a {right}; the date is kept as printed, check it against the source{hint}."
