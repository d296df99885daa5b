"""Events of several days, and who was there by lists and hosts. All people are invented."""

from __future__ import annotations

from typing import Any

import pytest


def told(record: Any) -> list[tuple[str, str | None]]:
    return [(event.kind, event.date) for event in record.events]


def roles(record: Any) -> dict[str, str]:
    names = {o.id: o.name for o in record.officials}
    return {names[p.official]: p.role for event in record.events for p in event.participants}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Pelatihan yang digelar selama dua hari, mulai Selasa (6/2/2024) di Hotel Harum Samarinda itu diikuti petani.",
            ("bimbingan teknis", "2024-02-06/2024-02-07"),
        ),
        (
            "Pelatihan digelar selama 3 hari, sejak Selasa (6/2/2024) di Hotel Harum Samarinda.",
            ("bimbingan teknis", "2024-02-06/2024-02-08"),
        ),
        (
            "Rapat kerja partai itu digelar sejak Jumat (5/1/2024) hingga Minggu (7/1/2024) di Hotel Harum Samarinda.",
            ("rapat", "2024-01-05/2024-01-07"),
        ),
        (
            "Sosialisasi digelar Senin (5/2/2024) dan Selasa (6/2/2024) di Hotel Harum Samarinda.",
            ("sosialisasi", "2024-02-05/2024-02-06"),
        ),
        # one day only
        (
            "Pelatihan digelar Selasa (6/2/2024) di Hotel Harum Samarinda, dan petani bekerja selama dua hari.",
            ("bimbingan teknis", "2024-02-06"),
        ),
        (
            "Sosialisasi digelar Senin (5/2/2024) dan Kamis (15/2/2024) di Hotel Harum Samarinda.",
            ("sosialisasi", "2024-02-05"),
        ),
        (
            "Bupati Sigi Made Wirata melantik pejabat pada Jumat (5/1/2024) hingga Minggu (7/1/2024).",
            ("pelantikan", "2024-01-05"),
        ),
    ],
)
def test_days(nlp: Any, text: str, wanted: tuple[str, str]) -> None:
    assert told(nlp(text)) == [wanted]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Presiden Made Wirata menghadiri Upacara Gelar Pasukan di Palu, Minggu (7/1/2024).", "upacara"),
        ("Presiden Made Wirata menghadiri apel gelar pasukan di Palu, Minggu (7/1/2024).", "apel"),
        ("Bupati Sigi Made Wirata memimpin upacara pelantikan camat, Minggu (7/1/2024).", "pelantikan"),
    ],
)
def test_kind(nlp: Any, text: str, kind: str) -> None:
    assert [k for k, _ in told(nlp(text))] == [kind]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kementerian Agama menggelar workshop integritas di Hotel Harum Samarinda, Selasa (6/2/2024). "
            "Pada workshop itu, Menteri Agama Rano Hadiwijaya menegaskan bahwa penyalahgunaan akan ditindak.",
            {"Rano Hadiwijaya": "attendee"},
        ),
        # another occasion
        (
            "Kementerian Agama menggelar workshop integritas di Hotel Harum Samarinda, Selasa (6/2/2024). "
            "Pada debat itu, Menteri Agama Rano Hadiwijaya menegaskan bahwa penyalahgunaan akan ditindak.",
            {},
        ),
        (
            "Hari ini, Selasa (6/2/2024), Presiden Made Wirata melantik sejumlah pejabat negara. Selain Rano Hadiwijaya, ada "
            "Kepala Staf Presiden Rusli Amin dan Wakil Menteri Koperasi Farid Lubis.",
            {"Made Wirata": "chair", "Rusli Amin": "attendee", "Farid Lubis": "attendee"},
        ),
        (
            "Presiden Made Wirata melantik dewan pengawas di Istana Negara, Selasa (6/2/2024). Terdapat dua orang yang diangkat "
            "oleh Presiden antara lain Menteri Keuangan Rusli Amin dan Menteri Perdagangan Farid Lubis.",
            {"Made Wirata": "chair", "Rusli Amin": "attendee", "Farid Lubis": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata melantik pejabat di Hotel Harum Samarinda, Selasa (6/2/2024).\nPejabat yang dilantik yaitu:\n"
            "1. Rano Hadiwijaya sebagai Kepala Dinas Pendidikan\n2. Rusli Amin sebagai Kepala Dinas Kesehatan\n"
            "Wakil Bupati Sigi Farid Lubis berharap mereka bekerja baik.",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee", "Rusli Amin": "attendee"},
        ),
        # a list of something else
        (
            "Bupati Sigi Made Wirata melantik pejabat di Hotel Harum Samarinda, Selasa (6/2/2024).\nNama calon pada pemilihan yaitu:\n"
            "1. Rano Hadiwijaya, Kepala Dinas Pendidikan\n2. Rusli Amin, Kepala Dinas Kesehatan\n",
            {"Made Wirata": "chair"},
        ),
        (
            "Upacara digelar di Hotel Harum Samarinda, Selasa (6/2/2024).\nTurut hadir dalam acara itu:\n"
            "- Bupati Sigi Rano Hadiwijaya\n- Kapolres Sigi Rusli Amin\nAcara ditutup doa.",
            {"Rano Hadiwijaya": "attendee", "Rusli Amin": "attendee"},
        ),
        # hosts
        (
            "Bupati Sigi Made Wirata melakukan kunjungan kerja ke Hotel Harum Samarinda, Selasa (6/2/2024). Rombongan disambut "
            "langsung oleh Wali Kota Samarinda Rano Hadiwijaya dan Kapolres Samarinda Rusli Amin.",
            {"Made Wirata": "attendee", "Rano Hadiwijaya": "attendee", "Rusli Amin": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata melakukan kunjungan kerja ke Hotel Harum Samarinda, Selasa (6/2/2024). Wali Kota Samarinda "
            "Rano Hadiwijaya menyambut langsung kedatangan rombongan.",
            {"Made Wirata": "attendee", "Rano Hadiwijaya": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata melakukan kunjungan kerja ke Hotel Harum Samarinda, Selasa (6/2/2024). Kebijakan itu "
            "disambut baik oleh Ketua KPU Sigi Rosmini Daud.",
            {"Made Wirata": "attendee"},
        ),
        # speeches
        (
            "Pemerintah Kota menggelar musyawarah daerah di Hotel Harum Samarinda, Selasa (6/2/2024). Kemudian dilanjutkan "
            "sambutan dari Ketua DPRD Sigi Rosmini Daud.",
            {"Rosmini Daud": "speaker"},
        ),
        # who was not there
        (
            "Ketua DPRD Sigi Rosmini Daud tidak menampakkan diri saat rapat paripurna digelar di Hotel Harum Samarinda, "
            "Selasa (6/2/2024).",
            {},
        ),
        (
            "Ketua DPRD Sigi Rosmini Daud tak terlihat dalam rapat paripurna di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {},
        ),
    ],
)
def test_who_was_there(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


def test_where_something_is_built_is_not_where_people_meet(nlp: Any) -> None:
    record = nlp(
        "Selasa (23/4/2024) Wali Kota Samarinda Rano Hadiwijaya melakukan rapat pembangunan kolam di Kelurahan Sempaja Timur."
    )
    assert [(e.kind, e.date, e.venue) for e in record.events] == [("rapat", "2024-04-23", None)]
