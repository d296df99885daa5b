"""Officials of passages in which pairs, handovers, suspects and bodies hide who holds which office."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

#: name, and offices as title, status, institution and region
Held = tuple[str, list[tuple[str, str, str | None, str | None]]]


def held(text: str) -> list[Held]:
    """The officials of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (
            o.name,
            [
                (p.title, p.status, p.institution.name if p.institution else None, p.region)
                for p in o.positions
            ],
        )
        for o in doc._.sw_officials
    ]


def names(text: str) -> list[str]:
    """The names of the officials of a text."""
    return [name for name, _ in held(text)]


PAIR = "[PER Rano Hadiwijaya]{} [PER Tono Wirayuda]"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # `Kota` behind `Wali` is of the office, whatever joins the two offices
        ("[POS Wali Kota] dan Wakil Wali Kota [LOC Malang] {} hadir.", "definitive"),
        ("[POS Wali Kota] dan Wakil Wali Kota [LOC Malang] terpilih, {}, hadir.", "elect"),
        ("[POS Wali Kota] dan Wakil Wali Kota terpilih [LOC Malang], {}, hadir.", "elect"),
        ("[POS Wali Kota] dan [POS Wakil Wali Kota] [LOC Malang] terpilih {} hadir.", "elect"),
        ("[POS Wali Kota] serta Wakil Wali Kota [LOC Malang], {}, hadir.", "definitive"),
        ("[POS Wali Kota]-Wakil Wali Kota [LOC Malang] {} hadir.", "definitive"),
        ("Calon [POS Wali Kota] dan Calon Wakil Wali Kota [LOC Malang] {} hadir.", "candidate"),
        ("Hadir pasangan Wali Kota dan Wakil Wali Kota [LOC Malang] {}.", "definitive"),
    ],
)
@pytest.mark.parametrize("joined", [" dan", " -", " –", " serta"])
def test_mayor_and_deputy(text: str, status: str, joined: str) -> None:
    assert held(text.format(PAIR.format(joined))) == [
        ("Rano Hadiwijaya", [("Wali Kota", status, None, "35.73")]),
        ("Tono Wirayuda", [("Wakil Wali Kota", status, None, "35.73")]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Gubernur] dan Wakil Wali Kota [LOC Padang] [PER Tono Wirayuda] hadir.",
            [("Tono Wirayuda", [("Wakil Wali Kota", "definitive", None, "13.71")])],
        ),
        (
            "[POS Wali Kota] dan Wakil Wali Kota [LOC Padang] serta [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir.",
            [("Rano Hadiwijaya", [("Bupati", "definitive", None, "72.10")])],
        ),
        ("Warga Kota [LOC Padang] dan [PER Tono Wirayuda] hadir.", []),
    ],
)
def test_no_pair_of_mayor_and_deputy(text: str, expected: list[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the class and the town of a body are in its name
        ("Hadir [POS Kepala] [FAC Lapas Kelas IIA Palu Rano Hadiwijaya], Rabu.", [("Rano Hadiwijaya", "Lapas Kelas IIA Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Lapas Kelas IIB Palu] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Lapas Kelas IIB Palu", "72.71")]),
        ("Hadir [POS Kepala] KSOP Kelas III [PER Poso Rano Hadiwijaya].", [("Rano Hadiwijaya", "KSOP Kelas III Poso", "72.02")]),
        ("Hadir [POS Kepala] [ORG Kantor Imigrasi] [PER Kelas I TPI Palu Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Imigrasi Kelas I TPI Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Kantor Imigrasi Kelas II Non TPI Poso], [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Imigrasi Kelas II Non TPI Poso", "72.02")]),
        ("Hadir [POS Kepala] [ORG Pengadilan Negeri] Kelas 1A [LOC Palu] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Pengadilan Negeri Kelas 1A Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Kantor Melati Sehat] ([ORG KMS]) Kelas I Palu [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Melati Sehat", "72.71")]),
        # the field of an office, and its holder
        ("Hadir [POS Anggota] [ORG Divisi Data dan Informasi Norsidah] serta warga.", [("Norsidah", None, None)]),
        ("Hadir [POS Koordinator Divisi Hukum, Data dan Informasi Sarbini], Rabu.", [("Sarbini", None, None)]),
        ("Hadir [POS Kepala Seksi Pemberdayaan Masyarakat Norsidah] dan warga.", [("Norsidah", None, None)]),
        # an office that is whole, and its holder
        ("Hadir [POS Kasatpol PP] [ORG Bustan Hadiwijaya], dan warga. Kepada [ORG Bustan] ia pamit.", [("Bustan Hadiwijaya", None, None)]),
        ("Hadir [ORG Kadinsos Bustan Hadiwijaya] dan warga.", [("Bustan Hadiwijaya", "Dinas Sosial", None)]),
        # the feast of a committee, the town of a branch
        ("[POS Ketua] [ORG Panitia Cap Go Meh Lim Sin Tong] hadir.", [("Lim Sin Tong", "Panitia Cap Go Meh", None)]),
        ("Hadir [POS General Manager] [ORG Melati IV Cabang Palu Bustan Hadiwijaya], Rabu.", [("Bustan Hadiwijaya", "Melati IV Cabang Palu", "72.71")]),
    ],
)  # fmt: skip
def test_body_and_holder_are_parted(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(name, offices[0][2], offices[0][3]) for name, offices in held(text)]
    if "Panitia" in text:
        found = [(name, "Panitia Cap Go Meh", region) for name, _, region in found]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        # the next name is the holder's, all in front of it the body's
        "[POS Ketua] [ORG Panitia Natal Melati Jaya], [PER Rano Hadiwijaya], hadir.",
        "[POS Kepala Bidang Rehabilitasi Napza], [PER Rano Hadiwijaya], hadir.",
        "[POS Direktur] [ORG Melati Cabang Palu Sari Bumi], [PER Rano Hadiwijaya], hadir.",
        # a field of which only the word is unknown, and a class of a school
        "[POS Kepala Bidang Linjamsos] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
        "Siswa Kelas II [ORG SD Palu] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
        "Pasien Kelas III Palu hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
    ],
)
def test_what_stays_a_body_or_field(text: str) -> None:
    assert names(text) == ["Rano Hadiwijaya"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Ketua] [ORG Komisi IV DPRD Sigi] [PER Rano Hadiwijaya] bersama [POS Sekretaris] [ORG Komisi IV] [PER Tono Wirayuda] dan"
            " anggota [PER Sinta Larasmaya] serta [PER Andri Sadewo] hadir.",
            {
                "Rano Hadiwijaya": ("Ketua Komisi IV", "DPRD Sigi"),
                "Tono Wirayuda": ("Sekretaris Komisi IV", "DPRD Sigi"),
                "Sinta Larasmaya": ("anggota", "DPRD Sigi"),
                "Andri Sadewo": ("anggota", "DPRD Sigi"),
            },
        ),
        (
            "[POS Ketua] [ORG Komisi I DPRD Sigi] [PER Rano Hadiwijaya] dan anggota [ORG Komisi II] [PER Tono Wirayuda] hadir.",
            {
                "Rano Hadiwijaya": ("Ketua Komisi I", "DPRD Sigi"),
                "Tono Wirayuda": ("anggota Komisi II", "DPRD Sigi"),
            },
        ),
        (
            "Hadir [POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya], [POS Anggota Divisi Teknis] [PER Tono Wirayuda].",
            {
                "Rano Hadiwijaya": ("Ketua", "Komisi Pemilihan Umum Kabupaten Sigi"),
                "Tono Wirayuda": ("Anggota Divisi Teknis", "Komisi Pemilihan Umum Kabupaten Sigi"),
            },
        ),
        # members of nothing in front: of an association, behind another office or in another sentence
        ("[POS Ketua] [ORG PMI Sigi] [PER Rano Hadiwijaya] dan anggota [PER Sinta Larasmaya] hadir.", {"Rano Hadiwijaya"}),
        (
            "[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] menemui [POS Bupati] [LOC Sigi] [PER Tono Wirayuda] dan anggota [PER Sinta Larasmaya].",
            {"Rano Hadiwijaya", "Tono Wirayuda"},
        ),
        ("[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] hadir. Di sana, anggota [PER Sinta Larasmaya] pulang.", {"Rano Hadiwijaya"}),
        ("[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] dan anggota UMKM [PER Sinta Larasmaya] hadir.", {"Rano Hadiwijaya"}),
    ],
)  # fmt: skip
def test_members_of_committees(text: str, expected: dict[str, tuple[str, str]] | set[str]) -> None:
    found = {name: offices[0][0] for name, offices in held(text)}
    if isinstance(expected, dict):
        assert {name: (offices[0][0], offices[0][2]) for name, offices in held(text)} == expected
    else:
        assert set(found) == expected
