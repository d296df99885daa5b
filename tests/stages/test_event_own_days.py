"""Whose day a day is: deadlines, elections, other events and misprints; and who tells at a press conference.

All people are invented.
"""

from __future__ import annotations

from typing import Any

import pytest


def days(record: Any) -> list[tuple[str, str | None]]:
    return [(event.kind, event.date) for event in record.events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # by when something must be done
        ("Pemkab Sigi akan segera melantik pegawai baru, paling lambat 1 Oktober 2025.", []),
        ("Para pegawai paling lambat akan dilantik per 1 Oktober 2025.", []),
        ("Bupati melantik pegawai baru sebelum tanggal 1 Oktober 2025.", []),
        ("Bupati melantik pegawai baru pada 1 Oktober 2025.", [("pelantikan", "2025-10-01")]),
        # elections and feasts have days of their own
        ("Panitia menggelar deklarasi damai menjelang pilkades serentak tanggal 12 Desember 2019.", []),
        ("KPU menggelar sosialisasi Pilkada yang akan digelar pada 27 November 2024.", []),
        (
            "Panitia menggelar deklarasi pemilu damai pada 12 Desember 2019.",
            [("deklarasi", "2019-12-12")],
        ),
        ("KPU menggelar sosialisasi Pilkada 2024, Senin (5/2/2024).", [("sosialisasi", "2024-02-05")]),
        # what was besides, and what comes before it
        ("Selain workshop juga digelar wayang kulit pada 25 Oktober 2019.", []),
        ("Federasi menggelar kongres pada 22 Februari 2024 sebelum menggelar workshop suporter.", []),
        (
            "Bupati ditemui pada 22 Februari 2024 sebelum menghadiri rapat koordinasi.",
            [("rapat koordinasi", "2024-02-22")],
        ),
        # in the midst of something that takes several days
        (
            "Kunjungan Bupati Sigi Rano Hadiwijaya berlangsung di tengah pembekalan pegawai, Kamis sampai Minggu (24-27/10/2024).",
            [],
        ),
        # nobody meets to declare a war
        ("Pemilu pada 3 Juni 2025 digelar usai deklarasi darurat militer.", []),
    ],
)
def test_whose_day_it_is(nlp: Any, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert days(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("behind", "date"),
    [
        ("Surat itu diserahkan pada 30 September 2025.", "2025-10-02"),
        # the article tells of that month as well: only the weekday is wrong
        ("Surat itu diserahkan pada 30 Agustus 2025.", "2025-09-02"),
        ("Surat itu diserahkan pada 30 September 2025, bukan 3 September 2025.", "2025-09-02"),
        # nothing points to another month
        ("Surat itu sudah diserahkan.", "2025-09-02"),
    ],
)
def test_misprinted_months(nlp: Any, behind: str, date: str) -> None:
    record = nlp(
        f"Ketua KPU Sigi Rosmini Daud menghadiri rapat paripurna di Hotel Harum Samarinda, Kamis (2/9/2025). {behind}"
    )
    assert days(record)[:1] == [("rapat paripurna", date)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Kabar itu ramai sejak diumumkan Bupati Sigi Rosmini Daud dalam konferensi pers daring, Rabu (23/3/2022).",
            "speaker",
        ),
        ("Hal itu disampaikan oleh Bupati Sigi Rosmini Daud saat jumpa pers, Rabu (23/3/2022).", "speaker"),
        ("Konferensi pers itu dihadiri Bupati Sigi Rosmini Daud, Rabu (23/3/2022).", "attendee"),
    ],
)
def test_who_tells_it_at_a_press_conference(nlp: Any, text: str, role: str) -> None:
    assert [p.role for event in nlp(text).events for p in event.participants] == [role]


def test_what_is_to_be_dealt_with_at_a_meeting_is_told_from_outside(nlp: Any) -> None:
    told = "Bupati Sigi Rosmini Daud mengatakan hasil itu akan dibahas dalam rapat pada Jumat (8/8/2025)."
    assert [event.participants for event in nlp(told).events] == [[]]
    there = "Bupati Sigi Rosmini Daud mengatakan hal itu dalam rapat pada Jumat (8/8/2025)."
    assert [len(event.participants) for event in nlp(there).events] == [1]
