"""Dates: every rule's examples and counterexamples, resolution, warnings, and properties."""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
from importlib import resources

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sariwarta.annotations import DateMention, Line, Structure
from sariwarta.stages.dates import EXAMPLES_PUBLISHED, RULES, find_dates

EXAMPLES = [(rule.id, text, value) for rule in RULES.values() for text, value in rule.examples]
COUNTEREXAMPLES = [(rule.ref, text) for rule in RULES.values() for text in rule.counterexamples]


def values(text: str, published: dt.date | None = None) -> list[str | None]:
    return [mention.value for mention in find_dates(text, published)]


def surfaces(text: str, published: dt.date | None = None) -> list[str]:
    return [text[m.start : m.end] for m in find_dates(text, published)]


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES)
def test_example(rule: str, text: str, value: str) -> None:
    found = find_dates(text, EXAMPLES_PUBLISHED)
    assert "; ".join(m.value or "-" for m in found) == value
    assert found[0].rule.partition("@")[0] == rule


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_counterexample(rule: str, text: str) -> None:
    assert rule not in [m.rule for m in find_dates(text, EXAMPLES_PUBLISHED)]


SPELLINGS = tomllib.loads(
    resources.files("sariwarta.stages").joinpath("data/date_examples.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in SPELLINGS["values"].items() for text in texts]
)
def test_spelling(value: str, text: str) -> None:
    assert "; ".join(m.value or "-" for m in find_dates(text, EXAMPLES_PUBLISHED)) == value


@pytest.mark.parametrize("text", SPELLINGS["none"]["spellings"])
def test_spelling_of_no_date(text: str) -> None:
    assert find_dates(text, EXAMPLES_PUBLISHED) == []


def test_enough_examples() -> None:
    assert len(EXAMPLES) >= 150
    assert len(COUNTEREXAMPLES) >= 60
    assert sum(map(len, SPELLINGS["values"].values())) >= 150
    assert len(SPELLINGS["none"]["spellings"]) >= 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the only year of online news in which the day has that weekday
        ("Rapat digelar Senin (3/3).", ["2025-03-03"]),
        ("Rapat digelar Rabu (13/8) dan Sabtu (9/8).", ["2025-08-13", "2025-08-09"]),
        # two years fit, and another day of the text tells which
        ("Rapat digelar Rabu (11/12).", [None]),
        ("Rapat Rabu (11/12) menyusul yang Kamis (29/2).", ["2024-12-11", "2024-02-29"]),
        # the text writes the same day with its year
        (
            "Habis Selasa 13 Februari. Dilantik 14 Februari 2019, sampai 13 Februari 2024.",
            ["2024-02-13", "2019-02-14", "2024-02-13"],
        ),
        # a year of before the web is history, not the year of a day that is written as news writes its own
        ("Sejak krisis 1998 beras mahal, dikutip Sabtu (13/6).", [None]),
        ("Sejak pemilu 2019 beras mahal, dikutip Kamis (13/6).", ["2019-06-13"]),
        # a span of years is no year of the text
        ("Anggota DPR 2019-2024 diperiksa Jumat (3/1).", [None]),
        # a weekday alone: the last before the article's own day, the agency's own day after what it tells of
        ("Serangan pada Sabtu itu dikutip Minggu (27/10/2024).", ["2024-10-26", "2024-10-27"]),
        (
            "Palu (ANTARA) - Kata Bima di Palu, Rabu, rapat Senin (5/2/2024) lancar.",
            ["2024-02-07", "2024-02-05"],
        ),
    ],
)
def test_years_and_weekdays_without_publication_day(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Kamis (8/2/2024) pukul 10.30 WITA", "10:30+08:00"),
        ("Kamis, 8 Februari 2024, pukul 19.00 WIB", "19:00+07:00"),
        ("Kamis (8/2/2024) sekitar pukul 06.15 WIT", "06:15+09:00"),
        ("Kamis (8/2/2024) pukul 10.30", "10:30"),
        ("08/02/2024, 13:05 WIB", "13:05+07:00"),
        ("Kamis (8/2/2024) siang", None),
        ("Kamis (8/2/2024) skor 10.30", None),
        ("Kamis (8/2/2024) 10.30 orang", None),
        ("Februari 2024 pukul 10.30 WIB", None),
    ],
)
def test_time_of_day(text: str, time: str | None) -> None:
    assert [mention.time for mention in find_dates(text)] == [time]


@pytest.mark.parametrize(
    "text",
    [
        "Skor Sulawesi Utara 6,2 dan Riau 41,20",
        "Putusan MK Nomor 24/PUU-XVI/2019",
        "Surat nomor 470/12/2024",
        "Surat Nomor 144.1/PM.01/K.1/09/2022",
        "dukungan 3/4 anggota dewan",
        "Kodim 0706/Temanggung",
        "versi 1.2.3 dan alamat 10.20.30.40",
        "telepon 0812-3456-7890",
        "pukul 10.30 WITA",
        "pukul 13.00-15.00 WIB",
        "dua minggu",
        "kasus per minggu",
        "Mei Rahmawati hadir",
        "Ramadhan menjelaskan",
        "tahun 2024 dan Pemilu 2024",
        "periode 2019-2024",
        "musim 2016/2017",
        "Universitas 17 Agustus 1945",
        "Stadion 10 November",
        "Pasar Minggu dan Pasar Senen",
        "buka Senin-Jumat",
        "setiap Rabu dan Kamis",
        "skala 0-100",
        "rentang 43,07-56,94",
        "Rp1.904.000-1.938.000",
        "imbang 2-2",
        "luas 36/150 meter persegi",
        "",
        "\n\n",
        "31/12",
        "IKP 2024: 88,95",
        "1. Jawa Barat (77.0)",
        "HUT ke-57",
        "beberapa waktu lalu",
        "pada Selasa, Kamis, dan Sabtu",
        "di Minggu kedua Januari",
        "rapat dua hari ini",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, EXAMPLES_PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("pada hari Rabu (7/2/2024), pukul 09.30 WIB", "Rabu (7/2/2024)"),
        ("dilantik hari ini Rabu (7/2/2024).", "hari ini Rabu (7/2/2024)"),
        ("Sabtu (10/2/2024) malam", "Sabtu (10/2/2024)"),
        ("Rabu malam (7/2/2024)", "Rabu malam (7/2/2024)"),
        ("di Jakarta (25/2/2020).", "25/2/2020"),
        ("kata dia (Februari 2024)", "Februari 2024"),
        ("digelar 20 Februari mendatang.", "20 Februari mendatang"),
        ("pada 14 Februari. Lalu", "14 Februari"),
        ("Rabu, 7 Februari 2024 17:45 WIB", "Rabu, 7 Februari 2024"),
        ("kata dia, Senin malam.", "Senin malam"),
        ("Akhir bulan ini targetnya", "Akhir bulan ini"),
        ("Jumat-Minggu (9-11/2), kata", "Jumat-Minggu (9-11/2)"),
    ],
)
def test_span(text: str, surface: str) -> None:
    assert surfaces(text, EXAMPLES_PUBLISHED) == [surface]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another date of the text gives the year
        ("Rapat Senin (5/2/2024).\nUjar Bima, Jumat (9/2).", ["2024-02-05", "2024-02-09"]),
        ("Pelantikan 20 Februari 2025, penyambutan 21 Februari.", ["2025-02-20", "2025-02-21"]),
        ("Rilis Kamis (28/12/2023). Rapat Selasa (2/1).", ["2023-12-28", "2024-01-02"]),
        # no year agrees with the weekday
        ("Pelantikan 20 Februari 2025, kata dia, Rabu (5/1).", ["2025-02-20", None]),
        # a year in words near the weekday's year
        ("IKP 2024 dirilis Jumat (16/12).", ["2022-12-16"]),
        # an Islamic year
        ("Puasa 1442 Hijriah, Selasa (13/4).", ["2021-04-13"]),
        # a vote and no year at all
        ("Logistik Pilpres dikirim Jumat (12/4), lalu 16 April.", ["2019-04-12", "2019-04-16"]),
        ("Rapat Jumat (12/4).", [None]),
        # a vote abroad has other years
        ("Pemilu di Jepang digelar Jumat (12/4).", [None]),
        ("Logistik KPU dikirim Jumat (12/4).", ["2019-04-12"]),
        # the year of an event is not that of a date without a weekday
        ("Pemilu 2024 digelar 14 Februari.", [None]),
        # quotation marks close with the line, and other dates are not far
        ('"Rapat.\nHari ini (7/2/2024) rapat. Besok libur.', ["2024-02-07", "2024-02-08"]),
        # weekday before and after a known day
        (
            "Menjelang 14 Februari 2024 polisi siaga. Bima di Palu, Senin, mengatakan siap.",
            ["2024-02-14", "2024-02-12"],
        ),
        ("Bima di Palu, Minggu, mengingatkan rilis Jumat (16/12/2022).", ["2022-12-18", "2022-12-16"]),
        ("Bima di Palu, Minggu, mengatakan siap.", [None]),
        # the byline's day
        ("Palu Siaga\nRabu, 7 Februari 2024 10:00 WIB\nRapat digelar besok.", ["2024-02-07", "2024-02-08"]),
        ("Rapat digelar tadi pagi, ujarnya, Rabu (7/2/2024).", ["2024-02-07", "2024-02-07"]),
        ("Rapat pekan lalu.", [None]),
        # aims and the numbers of laws are no years of the text, nor is history
        ("Menuju Indonesia Emas 2045, kata Bima, Rabu (6/8).", ["2025-08-06"]),
        ("UU Nomor 6 Tahun 2014 berlaku, kata Bima, Selasa (5/8).", ["2025-08-05"]),
        ("Sejak 2008 ia berjualan. Pada 2025 ia pindah, kata Bima, Senin (9/6).", ["2025-06-09"]),
        (
            "Rapat November hingga Desember 2024 usai, kata Bima, Jumat (31/1).",
            ["2024-11/2024-12", "2025-01-31"],
        ),
        # a day of two years ago says nothing against the weekday, a near one does
        ("Perang sejak 7 Oktober 2023 belum usai, katanya, Jumat (1/8).", ["2023-10-07", "2025-08-01"]),
        ("Rapat Kamis (5/10/2023) lalu diulang Jumat (12/10).", ["2023-10-05", None]),
        # what is planned lies ahead
        ("Rapat akan digelar pada Kamis, kata Bima, Senin (5/2/2024).", ["2024-02-08", "2024-02-05"]),
        (
            "Rapat akan digelar lagi, kata Bima di Palu, Kamis. Rapat Senin (5/2/2024) usai.",
            ["2024-02-08", "2024-02-05"],
        ),
        # the month said in January
        ("Hujan turun di Desember ini, kata Bima, Kamis (2/1/2025).", ["2024-12", "2025-01-02"]),
        # the same day told again behind its comma, and another one
        ("Sidang digelar Selasa (6/2/2024), kemarin. Hakim hadir.", ["2024-02-06"]),
        ("Sidang digelar Selasa (6/2/2024), kemarin pula ia pulang.", ["2024-02-06", "2024-02-05"]),
        # a caption's date is no anchor
        ("Bima, Rabu (17/8/2022)-foto: istimewa\nRapat digelar pekan lalu.", ["2022-08-17", None]),
    ],
)
def test_without_publication_day(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


def test_anchor_and_resolution() -> None:
    short, relative, full = find_dates("Rapat Jumat (9/2), besok. Palu, Senin (5/2/2024)", EXAMPLES_PUBLISHED)
    assert (short.resolution, short.anchor, short.weekday_agrees) == ("inferred_year", "2024-02-10", True)
    assert (relative.resolution, relative.anchor, relative.value) == ("relative", "2024-02-10", "2024-02-11")
    assert (full.resolution, full.anchor, full.granularity) == ("explicit", None, "day")


@pytest.mark.parametrize(
    "text", ["29 Februari 2018", "Kamis (29/2/2018)", "Rabu (31/4/2024)", "Senin (5/13/2024)"]
)
def test_impossible(text: str) -> None:
    (mention,) = find_dates(text)
    assert (mention.value, mention.resolution) == (None, "unresolved")


def make_doc(
    text: str, published: dt.date | None = None, structure: Structure | None = None
) -> spacy.tokens.Doc:
    nlp = spacy.blank("id")
    nlp.add_pipe("sariwarta_dates")
    doc = nlp.make_doc(text)
    doc._.sw_published, doc._.sw_structure = published, structure
    return nlp(doc)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rapat 29 Februari 2018.", "impossible_date"),
        ("Rapat Senin (5/9/203).", "impossible_date"),
        ("Rapat Senin (6/2/2024).", "weekday_mismatch"),
        ("Pelantikan 20 Februari 2025, kata dia, Rabu (5/1).", "weekday_mismatch"),
        ("Rapat Selasa (6/2/2024).", None),
        ("Rapat pekan lalu.", None),
    ],
)
def test_warnings(text: str, code: str | None) -> None:
    doc = make_doc(text)
    assert [w.code for w in doc._.sw_warnings] == ([code] if code else [])
    assert all(doc.text[w.start : w.end] for w in doc._.sw_warnings)


def test_component_uses_publication_day() -> None:
    (mention,) = make_doc("Bima di Palu, Rabu.", dt.date(2024, 2, 10))._.sw_dates
    assert mention.value == "2024-02-07"
    nlp = spacy.blank("id")
    nlp.add_pipe("sariwarta_dates", config={"published": "2024-02-10"})
    assert nlp("Bima di Palu, Rabu.")._.sw_dates[0].value == "2024-02-07"


def test_structure() -> None:
    text = "Rapat Palu\nRabu, 7 Februari 2024\nRapat digelar besok.\nPopuler 1 Mei 2026 Kuliner"
    starts = [0, *[i + 1 for i, char in enumerate(text) if char == "\n"]]
    ends = [*[start - 1 for start in starts[1:]], len(text)]
    kinds = ("title", "byline", "paragraph", "furniture")
    lines = [Line(s, e, k, s) for s, e, k in zip(starts, ends, kinds, strict=True)]  # type: ignore[arg-type]
    structure = Structure(lines=lines, title=(0, 10), published=(11, 32), body=starts[2])
    found = make_doc(text, structure=structure)._.sw_dates
    assert [(text[m.start : m.end], m.value) for m in found] == [
        ("Rabu, 7 Februari 2024", "2024-02-07"),
        ("besok", "2024-02-08"),
    ]


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2069, 12, 31))
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FORMS = {
    "brackets": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day}/{d.month}/{d.year})",
    "padded": lambda d: f"{WEEKDAYS[d.weekday()]}, ({d:%d/%m/%Y})",
    "two digits": lambda d: f"{WEEKDAYS[d.weekday()]} ({d:%d/%m/%y})",
    "dashes": lambda d: f"{WEEKDAYS[d.weekday()]} {d:%d-%m-%Y},09:10 WIB",
    "byline": lambda d: f"{d:%d/%m/%Y}, 13:05 WIB",
    "alone": lambda d: f"({d.day}/{d.month}/{d.year})",
    "iso": lambda d: d.isoformat(),
    "written": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "weekday written": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}".upper(),
    "english": lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
}


@pytest.mark.parametrize("form", sorted(FORMS))
@given(day=DAYS, before=st.sampled_from(["", "Rapat di Palu, ", "(", "kata dia pada "]))
@settings(deadline=None, max_examples=60)
def test_every_form_reads_back(form: str, day: dt.date, before: str) -> None:
    if form == "two digits" and day.year < 1970:
        return
    (mention,) = find_dates(before + FORMS[form](day) + ".")
    assert mention.value == day.isoformat()
    assert mention.weekday_agrees in (None, True)


@given(day=DAYS, published=st.integers(0, 150))
@settings(deadline=None)
def test_missing_year_reads_back(day: dt.date, published: int) -> None:
    text = f"ujarnya, {WEEKDAYS[day.weekday()]} ({day.day}/{day.month})."
    assert values(text, day + dt.timedelta(days=published)) == [day.isoformat()]


@given(first=DAYS, length=st.integers(1, 60))
@settings(deadline=None)
def test_span_reads_back(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    text = f"{first.day} {MONTHS[first.month - 1]} {first.year} - {last.day} {MONTHS[last.month - 1]} {last.year}"
    assert values(text) == [f"{first.isoformat()}/{last.isoformat()}"]


PIECES = st.sampled_from(
    [
        "Senin",
        "Jum’at",
        "Minggu",
        "(",
        ")",
        ",",
        ".",
        "/",
        "-",
        "–",
        "1",
        "2",
        "06",
        "31",
        "99",
        "2024",
        "24",
        "203",
        "Februari",
        "Nop.",
        "Mei",
        "May",
        "November",
        "mendatang",
        "lalu",
        "kemarin",
        "hari",
        "ini",
        "pekan",
        "bulan",
        "tadi",
        "pagi",
        "tanggal",
        "hingga",
        "s/d",
        "pukul",
        "10.30",
        "WIB",
        "\n",
        '"',
        "“",
        "”",
        "İ",
        "ß",
        "1442",
        "Hijriah",
        "pemilu",
        "date",
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]), st.none() | DAYS)
@settings(deadline=None, max_examples=300)
def test_never_raises_and_offsets_are_true(pieces: list[str], joint: str, published: dt.date | None) -> None:
    check(joint.join(pieces), published)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    check(text, None)


def check(text: str, published: dt.date | None) -> None:
    found: list[DateMention] = find_dates(text, published)
    assert found == [] or all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for mention in found:
        surface = text[mention.start : mention.end]
        assert surface == surface.strip(" \t\n,")
        assert (mention.value is None) == (mention.resolution == "unresolved")
        assert 0 < mention.confidence <= 1
        if mention.value and mention.granularity == "day":
            dt.date.fromisoformat(mention.value)


@given(day=st.dates(dt.date.min, dt.date.max))
@settings(deadline=None)
def test_extreme_publication_days(day: dt.date) -> None:
    find_dates(
        "Senin (29/2), kemarin, lusa, pekan lalu, bulan depan, Juli lalu, pada Rabu, 3 Januari mendatang", day
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the weekday in brackets belongs to the day in front, and tells its year
        ("Libur 1 Juni (Senin) dan 17 Agustus (Senin).", ["2026-06-01", "2026-08-17"]),
        ("Libur 1 Juni 2026 (Senin).", ["2026-06-01"]),
        ("Libur 1 Juni (cuti), rapat Senin.", ["2025-06-01", "2025-09-15"]),
        # a weekday joined to a dated day follows it
        ("Laga digelar Rabu (17/9/2025) atau Kamis dini hari.", ["2025-09-17", "2025-09-18"]),
        ("Laga digelar Rabu (3/9/2025), kata Rani, Kamis.", ["2025-09-03", "2025-09-18"]),
    ],
)
def test_weekdays_at_a_dated_day(text: str, expected: list[str | None]) -> None:
    assert values(text, dt.date(2025, 9, 19)) == expected


def test_a_weekday_in_brackets_is_part_of_the_date() -> None:
    assert surfaces("Libur 1 Juni (Senin) ini.") == ["1 Juni (Senin)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month told from a day in it: only its end, or its beginning, is settled
        ("Rapat digelar Rabu (11/6/2025). Turnamen dimulai akhir Juni mendatang.", ["2025-06-11", "2025-06"]),
        ("Rapat digelar Rabu (11/6/2025). Turnamen dimulai Juni mendatang.", ["2025-06-11", None]),
        ("Rapat digelar Rabu (11/6/2025). Turnamen dimulai pada Mei mendatang.", ["2025-06-11", "2026-05"]),
        ("Rapat digelar Sabtu (31/5/2025). Galeri dibuka akhir Mei lalu.", ["2025-05-31", None]),
        (
            "Rapat digelar Sabtu (31/5/2025). Galeri dibuka akhir Mei lalu, kata Rani, Selasa (3/6/2025).",
            ["2025-05-31", "2025-05", "2025-06-03"],
        ),
        ("Rapat digelar Rabu (11/6/2025). Turnamen dimulai April lalu.", ["2025-06-11", "2025-04"]),
        # the day of a birth is no anchor
        ("Atlet kelahiran Palu, 25 Maret 2006 itu berlatih pada 24 November.", ["2006-03-25", None]),
        ("Rapat digelar 25 Maret 2006. Ia berlatih pada 24 April.", ["2006-03-25", "2006-04-24"]),
        # a year that stands in brackets behind
        (
            'Rapat digelar Selasa (21/1/2025). "Pada 7 Oktober [2023] kami gagal," katanya.',
            ["2025-01-21", "2023-10-07"],
        ),
        # tomorrow in a quotation is told from its day
        ('Laga digelar Selasa (10/6/2025). "Kami siap besok," ujarnya.', ["2025-06-10", "2025-06-11"]),
        ('"Kami siap besok," kata Rani, Selasa (10/6/2025).', ["2025-06-11", "2025-06-10"]),
        ("Laga digelar Selasa (10/6/2025), dan besok latihan.", ["2025-06-10", "2025-06-11"]),
        # a plan
        (
            "Rombongan tiba Selasa (10/6/2025). Mereka berencana menyeberang pada hari Kamis sebelum pulang.",
            ["2025-06-10", "2025-06-12"],
        ),
        # no days at all
        ("Laga digelar Selasa (10/6/2025). SIM mati pada libur Iduladha kemarin.", ["2025-06-10"]),
        ("Laga digelar Selasa (10/6/2025). Hari-hari ini utama.", ["2025-06-10"]),
    ],
)
def test_what_the_text_does_not_settle(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day after the article's, or a plan
        (
            "Rapat digelar Selasa (4/3/2025). Tim berangkat dari Bandara Pala Rabu pagi.",
            ["2025-03-04", "2025-03-05"],
        ),
        ("Rapat digelar Selasa (4/3/2025). Ia menjawab ketika dihubungi Rabu.", ["2025-03-04", "2025-03-05"]),
        ("Rapat digelar Selasa (4/3/2025). Paling lambat Jumat berkas masuk.", ["2025-03-04", "2025-03-07"]),
        ('Rapat digelar Selasa (4/3/2025). "Jumat kami panggil dia," katanya.', ["2025-03-04", "2025-03-07"]),
        (
            "Rapat digelar Selasa (4/3/2025). Dikonfirmasi Selasa malam, Rani diam.",
            ["2025-03-04", "2025-03-04"],
        ),
        # but not where it looks back
        ("Rapat digelar Selasa (4/3/2025). Hujan turun sejak Rabu.", ["2025-03-04", "2025-02-26"]),
        ("Rapat digelar Selasa (4/3/2025). Ia datang pada Jumat.", ["2025-03-04", "2025-02-28"]),
        (
            'Rapat digelar Selasa (4/3/2025). "Jumat kami terima surat," katanya.',
            ["2025-03-04", "2025-02-28"],
        ),
        # `besok` is told from the day of the article, though an earlier one stands between
        (
            'Rapat digelar Selasa (4/3/2025). Gudang ditinjau Senin (3/3). "Besok kami buka," katanya.',
            ["2025-03-04", "2025-03-03", "2025-03-05"],
        ),
        (
            "Ia ditangkap Senin (3/3/2025), kata Rani, Selasa (4/3/2025). Sidang dibuka besok.",
            ["2025-03-03", "2025-03-04", "2025-03-05"],
        ),
        (
            "Pentas akan digelar Kamis (6/3/2025), kata Rani, Selasa (4/3/2025). Tiket dijual besok.",
            ["2025-03-06", "2025-03-04", "2025-03-05"],
        ),
        ("Pentas digelar Sabtu malam (8/3/2025). Tadi malam ia bernyanyi.", ["2025-03-08", "2025-03-08"]),
        ("Pentas digelar Sabtu (8/3/2025). Tadi malam ia bernyanyi.", ["2025-03-08", "2025-03-07"]),
        ("Rapat digelar Sabtu (8/3/2025). Jangan lupa, besok hari Minggu.", ["2025-03-08", "2025-03-09"]),
        (
            "Rapat digelar Sabtu (8/3/2025). Lampu dipasang Rabu, Kamisnya hilang.",
            ["2025-03-08", "2025-03-05", "2025-03-06"],
        ),
        # a year that only the weekdays tell
        ("Rapat digelar Senin (21/7). Kapal jalan lagi Selasa besok.", ["2025-07-21", "2025-07-22"]),
        # what is said
        ('Rapat digelar Sabtu (8/3/2025). "Kemarin kami sakit," katanya.', ["2025-03-08", "2025-03-07"]),
        ('Rapat digelar Sabtu (8/3/2025). "Kemarin itu kami sakit," katanya.', ["2025-03-08"]),
        ('Rapat digelar Sabtu (8/3/2025). "Gaji terhitung hari ini," katanya.', ["2025-03-08", "2025-03-08"]),
        (
            'Rapat digelar Sabtu (8/3/2025). "Hari ini juga harus jalan," katanya.',
            ["2025-03-08", "2025-03-08"],
        ),
        ('Rapat digelar Sabtu (8/3/2025). "Surat hari ini kami kirim," katanya.', ["2025-03-08"]),
        ("Rapat digelar Sabtu (8/3/2025). Pentas itu semalam suntuk.", ["2025-03-08"]),
        # months and parts of years
        ("Rapat digelar Sabtu (8/3/2025). Gaji macet sejak Januari.", ["2025-03-08", "2025-01"]),
        ("Rapat digelar Sabtu (8/3/2025). Gaji macet sejak April.", ["2025-03-08", "2024-04"]),
        ("Rapat digelar Sabtu (8/3/2025). Jemaah dipulangkan akhir Juni.", ["2025-03-08", "2025-06"]),
        ("Rapat digelar Sabtu (8/3/2025). Bulan Desember sepi.", ["2025-03-08", "2024-12"]),
        ("Rapat digelar Sabtu (8/3/2025). Setiap bulan Desember sepi.", ["2025-03-08"]),
        ("Rapat digelar Sabtu (8/3/2025). Bulan Juli nanti ramai.", ["2025-03-08", "2025-07"]),
        ("Rapat digelar Sabtu (8/3/2025), dua pekan silam.", ["2025-03-08", "2025-02-17/2025-02-23"]),
        ("Rapat digelar Sabtu (8/3/2025). Musyawarah digelar akhir tahun ini.", ["2025-03-08", "2025"]),
        ("Rapat digelar Sabtu (8/3/2025). Tahun ini panen bagus.", ["2025-03-08"]),
        ("Bulan Desember sepi.", []),
    ],
)
def test_told_from_the_day_of_the_article(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


def test_the_day_in_the_dateline() -> None:
    nlp = spacy.blank("id")
    for stage in ("sariwarta_structure", "sariwarta_dates"):
        nlp.add_pipe(stage)
    doc = nlp("Palu, 8/3 - Rapat digelar di aula, Sabtu (8/3/2025), dan dihadiri 3/4 anggota sampai selesai.")
    assert [date.value for date in doc._.sw_dates] == ["2025-03-08", "2025-03-08"]
    assert doc.text[slice(*doc._.sw_structure.dateline)] == "Palu"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # 10 February 2024 is a Saturday
        ("Banjir terjadi pada akhir pekan lalu.", "2024-02-03/2024-02-04"),
        ("Banjir terjadi pada akhir pekan silam.", "2024-02-03/2024-02-04"),
        ("Banjir terjadi pada akhir minggu kemarin.", "2024-02-03/2024-02-04"),
        ("Konser digelar akhir pekan ini.", "2024-02-10/2024-02-11"),
        ("Konser digelar akhir pekan depan.", "2024-02-17/2024-02-18"),
        ("Konser digelar akhir pekan mendatang.", "2024-02-17/2024-02-18"),
        # not the end of a week
        ("Banjir terjadi pekan lalu.", "2024-01-29/2024-02-04"),
        ("Banjir terjadi pada awal pekan lalu.", "2024-01-29/2024-02-04"),
        ("Banjir terjadi akhir bulan lalu.", "2024-01"),
    ],
)
def test_the_end_of_a_week_is_its_weekend(text: str, value: str) -> None:
    assert values(text, dt.date(2024, 2, 10)) == [value]


def test_the_next_weekend_may_be_of_this_week() -> None:
    assert values("Konser digelar akhir pekan mendatang.", dt.date(2024, 2, 7)) == ["2024-02-10/2024-02-11"]
    assert values("Pembeli datang pada akhir pekan.", dt.date(2024, 2, 7)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Makan siang ini berlangsung akrab.", []),
        ("Jamuan makan malam ini berlangsung akrab.", []),
        ("Pasar malam ini ramai.", []),
        ("Kuliah subuh ini diikuti warga.", []),
        ("Ia tiba di kota siang ini.", ["siang ini"]),
        ("Rapat digelar malam ini.", ["malam ini"]),
        ("Ia tiba tadi siang.", ["tadi siang"]),
    ],
)
def test_a_meal_is_no_time_of_day(text: str, found: list[str]) -> None:
    assert surfaces(text, dt.date(2024, 2, 10)) == found


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("kata Rani, Senin (2/6/2.25).", "Senin (2/6/2.25)", "2025-06-02"),
        ("kata Rani, Senin (2/6/2O25).", "Senin (2/6/2O25)", "2025-06-02"),
        ("kata Rani, Rabu (24/9//2025).", "Rabu (24/9//2025)", "2025-09-24"),
        ("kata Rani, Rabu (24/9/202.5) malam.", "Rabu (24/9/202.5)", "2025-09-24"),
        # no year fits alone: Tuesdays on 6 February are of several years
        ("kata Rani, Selasa (6/2/2.24).", "Selasa (6/2/2.24)", None),
    ],
)
def test_a_year_with_a_slip_of_the_finger(text: str, surface: str, value: str | None) -> None:
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == surface
    assert mention.value == value
    assert mention.resolution == ("inferred_year" if value else "unresolved")


def test_some_days_are_no_day() -> None:
    assert values("Warga resah beberapa hari ini di desa itu.", dt.date(2024, 2, 10)) == []
    assert values("Warga resah. Hari ini jalan ditutup.", dt.date(2024, 2, 10)) == ["2024-02-10"]


@pytest.mark.parametrize("text", ["Skornya (3/4/2.5).", "Perbandingan (1/2/3).", "Nilai (2/6/2.25) naik."])
def test_figures_in_brackets_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


def test_the_number_of_a_list_behind_a_year_is_not_its_own() -> None:
    text = "1. Entri nilai: 23 Mei-28 Mei 20222. Verifikasi: 27-30 Mei 20223. Undian: 31 Mei 20224. Selesai."
    assert [(text[m.start : m.end], m.value, m.resolution) for m in find_dates(text)] == [
        ("23 Mei-28 Mei 2022", "2022-05-23/2022-05-28", "explicit"),
        ("27-30 Mei 2022", "2022-05-27/2022-05-30", "explicit"),
        ("31 Mei 2022", "2022-05-31", "explicit"),
    ]
    assert surfaces("Ada 31 Mei 20223 orang.", dt.date(2022, 6, 1)) == ["31 Mei"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Masa Sidang II 2024-2025 dibuka Selasa (21/1). Reses dimulai sejak Desember lalu.",
            ["2025-01-21", "2024-12"],
        ),
        ("Masa Sidang II 2023/2024 dibuka Selasa (31/10).", ["2023-10-31"]),
        ("Musim 2024/25 dimulai Jumat (16/8).", ["2024-08-16"]),
        # a term says nothing of the year of the text, nor a weekday that fits neither year
        ("Bupati periode 2019-2024 hadir, Selasa (31/10).", [None]),
        ("Masa Sidang II 2024-2025 dibuka Selasa (22/1).", [None]),
    ],
)
def test_the_years_of_a_session(text: str, wanted: list[str | None]) -> None:
    assert values(text) == wanted


def test_an_agency_does_not_tell_of_a_day_almost_a_week_later() -> None:
    head = "Jakarta (ANTARA) - Menteri tiba di Palu, Sabtu. "
    assert values(head + "Ia berangkat pada Minggu pagi, 3 Desember 2023.") == ["2023-12-02", "2023-12-03"]
    assert values("Jakarta (ANTARA) - Menteri tiba di Palu, Selasa. Rapat digelar Minggu (3/12/2023).") == [
        "2023-12-05",
        "2023-12-03",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month with `kemarin`
        ("Rapat Jumat (6/9/2024). Angka itu naik pada Agustus kemarin.", ["2024-09-06", "2024-08"]),
        ("Rapat Jumat (6/9/2024). Desember kemarin sawah itu kering.", ["2024-09-06", "2023-12"]),
        ("Rapat Jumat (6/9/2024). Rina April kemarin datang.", ["2024-09-06", "2024-09-05"]),
        # a month alone
        ("Rapat Selasa (12/10/2021). Harga jatuh pada Maret.", ["2021-10-12", "2021-03"]),
        ("Rapat Selasa (12/10/2021). Stok cukup hingga November.", ["2021-10-12", "2021-11"]),
        ("Rapat Kamis (30/11/2023). Ia berencana pulang pada Januari.", ["2023-11-30", "2024-01"]),
        ("Rapat Rabu (22/2/2023). Suaranya 12 persen pada Juni.", ["2023-02-22"]),
        ("Rapat Rabu (22/2/2023). Pesta akan digelar pada Juni.", ["2023-02-22", "2023-06"]),
        ("Rapat Selasa (12/10/2021). Kemarau dari Juni hingga September.", ["2021-10-12"]),
        ("Rapat Selasa (12/10/2021). Setiap tahun pada Maret ada pesta.", ["2021-10-12"]),
        # a day of every year
        ("Rapat 1 Desember 2023. Setiap tanggal 1 Desember warga berkumpul.", ["2023-12-01", None]),
        ("Rapat 1 Desember 2023. Saban 5 Oktober warga berkumpul.", ["2023-12-01", None]),
        ("Rapat 1 Desember 2023. Pada 5 Oktober warga berkumpul.", ["2023-12-01", "2023-10-05"]),
        # `hari ini` with its date
        ("Jadwal laga hari ini 2 April 2022. Laga hari ini ramai.", ["2022-04-02", "2022-04-02"]),
        # the weekday of the news, not of the end of the campaign
        (
            "Kampanye dimulai Selasa (28/11/2023). Pada Rabu ini, dua calon tampil hingga 10 Februari 2024.",
            ["2023-11-28", "2023-11-29", "2024-02-10"],
        ),
    ],
)
def test_months_told_and_days_of_every_year(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Laga digelar Rabu (11/6/2025) pukul 01.00 dini hari WIB.", "01:00+07:00"),
        ("Laga digelar Rabu (11/6/2025) pukul 19.30 malam WITA.", "19:30+08:00"),
        ("Laga digelar Rabu (11/6/2025) pukul 19.30 (WIT).", "19:30+09:00"),
        ("Laga digelar Rabu (11/6/2025) pukul 19.30 malam. WIB dipakai.", "19:30"),
    ],
)
def test_the_zone_behind_the_time_of_day(text: str, time: str | None) -> None:
    assert [m.time for m in find_dates(text)] == [time]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        # of no one year
        (
            "Dibuka 9 Mei 2024. Usia pada 1 September tahun berjalan 21 tahun.",
            "1 September tahun berjalan",
            None,
        ),
        ("Dibuka 9 Mei 2024. Hari itu jatuh pada 22 April setiap tahunnya.", "22 April", None),
        ("Dibuka 9 Mei 2024. Libur tiba pada 1 September.", "1 September", "2024-09-01"),
        # the part of a month belongs to it
        ("Utang naik per akhir Juni 2025.", "akhir Juni 2025", "2025-06"),
        ("Utang naik pada awal bulan Maret 2024.", "awal bulan Maret 2024", "2024-03"),
        ("Sejak Juni 2025 utang naik.", "Juni 2025", "2025-06"),
        ("Masa akhir, Juni 2025, tiba.", "Juni 2025", "2025-06"),
        # the year that the sentences in front call the present one
        ("Ia meraih delapan gelar pada 2023 ini. Ia juara dunia Agustus lalu.", "Agustus lalu", "2023-08"),
        ("Rapat tahun ini (2023) dua kali. Ia juara dunia Agustus lalu.", "Agustus lalu", "2023-08"),
        ("Ia meraih gelar pada awal 2023 ini. Ia juara dunia Agustus lalu.", "Agustus lalu", None),
        ("Ia meraih gelar pada 2023 ini. Ia juara dunia Desember lalu.", "Desember lalu", None),
        ("Ia meraih gelar pada 2023. Ia juara dunia Agustus lalu.", "Agustus lalu", None),
        # a year that was lost
        ("Dibuka 26 Januari 2021. Ia hadir, Rabu (27/1/).", "Rabu (27/1/)", "2021-01-27"),
        ("Dibuka 28 September 2023. Ia hadir, Jumat (29//9).", "Jumat (29//9)", "2023-09-29"),
    ],
)
def test_words_around_a_date(text: str, surface: str, value: str | None) -> None:
    found = {text[m.start : m.end]: m.value for m in find_dates(text)}
    assert surface in found
    assert found[surface] == value
