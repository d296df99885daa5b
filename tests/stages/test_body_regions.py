"""Regions that stand behind the second of two bodies, behind a comma or a bracket; names that go on there."""

from __future__ import annotations

import pytest

from annotated import with_places


def regions(text: str) -> list[tuple[str, str | None]]:
    return [(i.name, i.region) for i in with_places(text)._.sw_institutions]


def bodies(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(i.name, i.abbreviation, i.kind, i.region) for i in with_places(text)._.sw_institutions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a region behind two bodies is that of both
        (
            "Hadir komisioner [ORG KPU] dan [ORG Bawaslu Sigi].",
            [
                ("Komisi Pemilihan Umum Kabupaten Sigi", "72.10"),
                ("Badan Pengawas Pemilihan Umum Kabupaten Sigi", "72.10"),
            ],
        ),
        (
            "Hadir petugas [ORG Polres] dan [ORG Kodim Sigi].",
            [("Kepolisian Resor Sigi", "72.10"), ("Komando Distrik Militer Sigi", "72.10")],
        ),
        (
            "Hadir petugas [ORG BPBD], [ORG Dinas Sosial], serta [ORG Satpol PP Kabupaten Sigi].",
            [
                ("Badan Penanggulangan Bencana Daerah Kabupaten Sigi", "72.10"),
                ("Dinas Sosial Kabupaten Sigi", "72.10"),
                ("Satuan Polisi Pamong Praja Kabupaten Sigi", "72.10"),
            ],
        ),
        (
            "Hadir ketua [ORG KPU], [ORG Bawaslu], dan [ORG Polres Sigi].",
            [
                ("Komisi Pemilihan Umum Kabupaten Sigi", "72.10"),
                ("Badan Pengawas Pemilihan Umum Kabupaten Sigi", "72.10"),
                ("Kepolisian Resor Sigi", "72.10"),
            ],
        ),
        # the town of a court behind a comma
        (
            "Sidang digelar di [ORG Pengadilan Tipikor], [LOC Jakarta Pusat], Rabu.",
            [("Pengadilan Tindak Pidana Korupsi Jakarta Pusat", "31.71")],
        ),
        ("Sidang digelar di [ORG PN], [LOC Surabaya], Rabu.", [("Pengadilan Negeri Surabaya", "35.78")]),
        # what the office in a bracket heads
        (
            "Kepala [ORG Kejaksaan] ([POS Kajari]) [LOC Kabupaten Sigi] hadir.",
            [("Kejaksaan Negeri Sigi", "72.10")],
        ),
    ],
)  # fmt: skip
def test_region_of_a_row(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert regions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the national body beside a local one
        ("Hadir utusan [ORG KPK] dan [ORG Kejari Sigi].", ("Komisi Pemberantasan Korupsi", None)),
        ("Hadir utusan [ORG Polri] dan [ORG Pemkab Sigi].", ("Kepolisian Negara Republik Indonesia", None)),
        ("Hadir utusan [ORG DPR] dan [ORG DPRD Sigi].", ("Dewan Perwakilan Rakyat", None)),
        ("Hadir utusan [ORG KPU] dan [ORG KPU Sigi].", ("Komisi Pemilihan Umum", None)),
        ("Hadir utusan [ORG KPU RI] dan [ORG Bawaslu Sigi].", ("Komisi Pemilihan Umum", None)),
        ("Hadir utusan [ORG KPU] dan [ORG Pemprov Jawa Timur].", ("Komisi Pemilihan Umum", None)),
        ("[ORG KPU] rapat. Lalu [ORG Bawaslu Sigi] datang.", ("Komisi Pemilihan Umum", None)),
        # one of a region of its own
        ("Hadir petugas [ORG Polres Palu] dan [ORG Kodim Sigi].", ("Kepolisian Resor Palu", "72.71")),
        # the seat of a national court
        ("Sidang digelar di [ORG Mahkamah Agung], [LOC Jakarta Pusat], Rabu.", ("Mahkamah Agung", None)),
    ],
)
def test_no_region_of_a_row(text: str, expected: tuple[str, str | None]) -> None:
    assert regions(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[ORG Badan Pengusahaan] (BP) [LOC Batam] membangun sekolah.",
            [("Badan Pengusahaan Batam", "BP Batam", "agency", "21.71")],
        ),
        (
            "[ORG PLN Unit Induk Distribusi] ([ORG UID]) [LOC Jakarta Raya] siaga.",
            [("PLN Unit Induk Distribusi Jakarta Raya", "PLN UID Jakarta Raya", None, "31")],
        ),
        # one that there is only one of, with its town
        (
            "Dosen [ORG Universitas Jenderal Soedirman Purwokerto] hadir. Kata [ORG Unsoed], siap.",
            [("Universitas Jenderal Soedirman", "Unsoed", "university", None)],
        ),
        # with more than its town it is another
        (
            "Dosen [ORG Universitas Jenderal Soedirman Sagu Raya] hadir.",
            [("Universitas Jenderal Soedirman Sagu Raya", None, "university", None)],
        ),
        # a ministry of another land
        (
            "Data [ORG Kementerian Kesehatan Gaza] terbit.",
            [("Kementerian Kesehatan Gaza", None, "ministry", None)],
        ),
        # listed by what everybody calls it
        (
            "Juru bicara [ORG Dispenad] dan [ORG Divisi Humas Polri] hadir.",
            [
                ("Dinas Penerangan Angkatan Darat", "Dispenad", "military", None),
                ("Divisi Hubungan Masyarakat Polri", "Divhumas Polri", "police", None),
            ],
        ),
        (
            "Ketua [ORG TPPKK Kabupaten Sigi] hadir.",
            [
                (
                    "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kabupaten Sigi",
                    "TP PKK Sigi",
                    "local_org",
                    "72.10",
                )
            ],
        ),
        # no bracket round the short form of a firm
        ("[ORG PT Refined Sagu Tin RST] rugi.", [("PT Refined Sagu Tin", "RST", "company", None)]),
        # the board of a party is not the party
        (
            "Kata [ORG DPP PDI Perjuangan] ([ORG PDI-P]), cukup.",
            [
                ("DPP PDI Perjuangan", None, "party_organ", None),
                ("Partai Demokrasi Indonesia Perjuangan", "PDIP", "party", None),
            ],
        ),
        (
            "Ketua [ORG Majelis Tinggi Partai Demokrat] hadir.",
            [("Majelis Tinggi Partai Demokrat", None, "party_organ", None)],
        ),
        # a faculty, and a club
        (
            "Dosen [ORG FK Universitas Airlangga] hadir, juga [ORG FH UI].",
            [
                ("FK Universitas Airlangga", None, "university", None),
                ("FH UI", None, "university", None),
            ],
        ),
        # the verb of a headline behind a listed body
        ("[ORG Bareskrim Bongkar Jaringan Narkoba], Sabu Disita.", [("Badan Reserse Kriminal", "Bareskrim", "police", None)]),
    ],
)  # fmt: skip
def test_whole_names(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert bodies(text) == expected
