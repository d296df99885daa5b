"""Offices that somebody has no more, as the sentence or the table of presidents tells."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.official_parts.terms import left_long_ago
from sariwarta.stages.officials import OfficialsStage


def states(text: str) -> list[str]:
    doc = OfficialsStage()(with_places(text))
    return [p.status for o in doc._.sw_officials for p in o.positions]


@pytest.mark.parametrize(
    "text",
    [
        "Kekosongan terjadi usai masa kepemimpinan [POS Gubernur] [PER Rano Hadiwijaya] berakhir kemarin.",
        "Setelah masa tugas [POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] selesai, ia pulang.",
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] yang masa jabatannya telah berakhir pamit.",
        "[POS Kepala] [ORG BPBD Sigi], [PER Rano Hadiwijaya], yang sudah pensiun hadir.",
        "Milisi berhasil menggulingkan pemerintahan [POS Presiden] [PER Rano Hadiwijaya].",
        "Warga merayakan tumbangnya rezim [POS Presiden] [PER Rano Hadiwijaya].",
        "Pasar itu dibangun pada era [POS Gubernur] [PER Rano Hadiwijaya].",
        "Pasar itu dibangun di zaman kepemimpinan [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya].",
        "Ia meniru pendahulunya, [POS Wali Kota] [PER Rano Hadiwijaya].",
        "Bandara itu dibangun pada era [POS Presiden] [PER Soeharto].",
        # who was taken out of an office
        "Bupati memutasi [POS Kepala] [ORG Inspektorat Sigi], [PER Rano Hadiwijaya], bulan lalu.",
        "Ia mencopot [POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya].",
        "Pencopotan [POS Sekda] [LOC Sigi] [PER Rano Hadiwijaya] diumumkan Senin.",
        "Memberhentikan dengan hormat [PER Rano Hadiwijaya] sebagai [POS Kepala] [ORG Badan Pangan Nasional].",
        # a term of which only the years are told
        "KPK memeriksa [POS Gubernur] [LOC Sulawesi Tengah] 2014-2019 [PER Rano Hadiwijaya] pada 2025.",
    ],
)
def test_former(text: str) -> None:
    assert states(text) == ["former"]


@pytest.mark.parametrize(
    "text",
    [
        "Masa tugas Satgas dan [POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] belum selesai.",
        "Jelang masa kepemimpinan [POS Gubernur] [PER Rano Hadiwijaya] berakhir, warga berpesta.",
        "Warga mendesak Kapolri mencopot [POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya].",
        "Bupati tidak akan memutasi [POS Sekda] [LOC Sigi] [PER Rano Hadiwijaya].",
        "Mereka menuntut pencopotan [POS Sekda] [LOC Sigi] [PER Rano Hadiwijaya].",
        "KPK memeriksa [POS Gubernur] [LOC Sulawesi Tengah] 2021-2026 [PER Rano Hadiwijaya] pada 2025.",
        "Masa kepemimpinan [POS Gubernur] [PER Rano Hadiwijaya] akan berakhir.",
        "Mereka berupaya menggulingkan [POS Presiden] [PER Rano Hadiwijaya].",
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] yang akan pensiun hadir.",
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. Rapat berakhir sore.",
        "Pada era [POS Presiden] [PER Rano Hadiwijaya] ini harga turun.",
        # whose time it is may still be in office, and is where the article says so
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] membuka rapat. Di era [POS Bupati] [PER Rano Hadiwijaya] jalan mulus.",
        "[POS Presiden] [ORG Melati Center] [PER Ilham Habibie] hadir.",
        "Hadir [POS Presiden] [LOC Palestina] [PER Rano Soeharto].",
    ],
)
def test_not_former(text: str) -> None:
    assert states(text) == ["definitive"]


@pytest.mark.parametrize(
    ("title", "name", "latest", "left"),
    [
        ("Presiden", "Soeharto", 2023, True),
        ("Presiden", "Susilo Bambang Yudhoyono", 2020, True),
        ("Presiden", "Megawati Soekarnoputri", 0, True),
        ("Presiden", "Soeharto", 1976, False),
        ("Presiden", "Susilo Bambang Yudhoyono", 2013, False),
        ("Presiden", "Prabowo Subianto", 2025, False),
        ("Ketua Umum", "Megawati Soekarnoputri", 2023, False),
    ],
)
def test_presidents_of_the_past(title: str, name: str, latest: int, left: bool) -> None:
    assert left_long_ago(title, name, latest) is left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER Rano Hadiwijaya] mencalonkan diri sebagai [POS anggota] [ORG DPR RI] dari [ORG PAN].", ["candidate"]),
        ("[PER Rano Hadiwijaya] dicalonkan sebagai [POS Ketua] [ORG KONI Sigi].", ["candidate"]),
        ("[PER Rano Hadiwijaya] dilantik sebagai [POS Ketua] [ORG KONI Sigi].", ["definitive"]),
        # what somebody says of another
        ("Menurut [PER Rano Hadiwijaya], eks [POS gubernur] [LOC Jawa Tengah] dua periode itu bekerja baik.", []),
        ("Menurut [PER Rano Hadiwijaya], mantan [POS Bupati] [LOC Sigi], hasil itu baik.", ["former"]),
        # the number of an event
        ("[POS Sekretaris Harlah] ke-27 [ORG PKB], [PER Rano Hadiwijaya], hadir.", ["definitive"]),
        ("[POS Presiden] ke-5 [PER Rano Hadiwijaya] hadir.", ["former"]),
    ],
)  # fmt: skip
def test_offices_sought_and_told_of_others(text: str, expected: list[str]) -> None:
    assert states(text) == expected


def test_the_class_of_a_body_is_no_person() -> None:
    text = "[POS Kepala] [ORG KSOP] Kelas [PER I Melatara-Hadiwijaya], [PER Rano Hadiwijaya], hadir."
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == ["Rano Hadiwijaya"]


def test_the_term_is_none_of_the_title() -> None:
    text = "[POS Gubernur] [LOC Jawa Timur] Periode 2019-2024 [PER Rano Hadiwijaya] hadir pada 2025."
    doc = OfficialsStage()(with_places(text))
    assert [(p.title, p.region) for o in doc._.sw_officials for p in o.positions] == [("Gubernur", "35")]
