"""Offices that one person holds at a time and that stand in one breath."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage


def held(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The officials of a text with titles and states of their offices."""
    doc = OfficialsStage()(with_places(text))
    return [(o.name, [(p.title, p.status) for p in o.positions]) for o in doc._.sw_officials]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        # the holder behind the last
        ("[POS Menteri Pertahanan] sekaligus [POS Presiden] terpilih, [PER Rano Hadiwijaya], hadir.", [("Menteri Pertahanan", "definitive"), ("Presiden", "elect")]),
        ("[POS Wakil Presiden] sekaligus [POS Ketua] [ORG Dewan Syuro PKB] [PER Rano Hadiwijaya] hadir.", [("Wakil Presiden", "definitive"), ("Ketua", "definitive")]),
        ("[POS Menteri Investasi] merangkap [POS Kepala] [ORG BPS] [PER Rano Hadiwijaya] hadir.", [("Menteri Investasi", "definitive"), ("Kepala", "definitive")]),
        ("[POS Menteri Perdagangan] yang juga [POS Ketua Umum] [ORG PAN], [PER Rano Hadiwijaya], hadir.", [("Menteri Perdagangan", "definitive"), ("Ketua Umum", "definitive")]),
        ("[POS Ketua] [ORG DPRD Sigi] yang sekaligus [POS Ketua] [ORG PMI Sigi] [PER Rano Hadiwijaya] hadir.", [("Ketua", "definitive"), ("Ketua", "definitive")]),
        ("mantan [POS Bupati] [LOC Sigi] sekaligus [POS Ketua] [ORG PMI Sigi], [PER Rano Hadiwijaya], hadir.", [("Bupati", "former"), ("Ketua", "definitive")]),
        ("[POS Kepala] [ORG Dinas Sosial Sigi] sekaligus Plt. [POS Sekda] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", [("Kepala", "definitive"), ("Sekda", "acting")]),
        ("[POS Sekda] [LOC Sigi]/[POS Ketua] [ORG PMI Sigi], [PER Rano Hadiwijaya], hadir.", [("Sekda", "definitive"), ("Ketua", "definitive")]),
        # three of them
        ("[POS Menteri Sosial] sekaligus [POS Ketua Umum] [ORG PAN] merangkap [POS Ketua] [ORG PMI Sigi], [PER Rano Hadiwijaya], hadir.", [("Menteri Sosial", "definitive"), ("Ketua Umum", "definitive"), ("Ketua", "definitive")]),
        # the holder between them, or in front
        ("[POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya] sekaligus [POS Ketua Umum] [ORG PMI Palu] hadir.", [("Wali Kota", "definitive"), ("Ketua Umum", "definitive")]),
        ("[POS Wali Kota] [LOC Palu], [PER Rano Hadiwijaya], yang sekaligus [POS Ketua Umum] [ORG PMI Palu] hadir.", [("Wali Kota", "definitive"), ("Ketua Umum", "definitive")]),
        ("[PER Rano Hadiwijaya], [POS Bupati] [LOC Sigi] sekaligus [POS Ketua] [ORG PMI Sigi], hadir.", [("Bupati", "definitive"), ("Ketua", "definitive")]),
        ("[PER Rano Hadiwijaya] selaku [POS Ketua] [ORG PMI Palu] dan [POS Ketua] [ORG KONI Palu], hadir.", [("Ketua", "definitive"), ("Ketua", "definitive")]),
    ],
)  # fmt: skip
def test_offices_of_one_holder(text: str, offices: list[tuple[str, str]]) -> None:
    assert held(text) == [("Rano Hadiwijaya", offices)]


@pytest.mark.parametrize(
    ("text", "officials"),
    [
        # `dan` joins people as well
        ("[POS Kapolres] [LOC Sigi] dan [POS Dandim] [LOC Sigi] Letkol Inf [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", 1)]),
        ("Dihadiri [POS Ketua] [ORG KPU Sigi] serta [POS Ketua] [ORG Bawaslu Sigi] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", 1)]),
        ("[PER Rano Hadiwijaya], [POS Bupati] [LOC Sigi], dan [POS Ketua] [ORG PMI Sigi] [PER Tono Wirayuda] hadir.", [("Rano Hadiwijaya", 1), ("Tono Wirayuda", 1)]),
        ("[PER Rano Hadiwijaya] selaku [POS Ketua] [ORG PMI Palu] dan [POS Sekda] [LOC Palu] [PER Tono Wirayuda] hadir.", [("Rano Hadiwijaya", 1), ("Tono Wirayuda", 1)]),
        # whose kin it is
        ("Istri [POS Bupati] [LOC Sigi] sekaligus [POS Ketua] [ORG PMI Sigi], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", 1)]),
        ("Kantor [POS Bupati] [LOC Sigi] sekaligus [POS Ketua] [ORG PMI Sigi], [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", 1)]),
        # what somebody does at the same time
        ("[POS Kapolres] [LOC Sigi] sekaligus menemui [POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", 1)]),
        ("[POS Ketua] [ORG PMI Sigi] [PER Rano Hadiwijaya] hadir sekaligus menemui [POS Bupati] [LOC Sigi].", [("Rano Hadiwijaya", 1)]),
        ("[POS Kapolres] [LOC Sigi] hadir sekaligus. [POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] pulang.", [("Rano Hadiwijaya", 1)]),
        # two heads of regions
        ("Rapat [POS Bupati]/[POS Wali Kota] se-[LOC Sulawesi Tengah], [PER Rano Hadiwijaya].", []),
        # no office
        ("[POS Ketua] [ORG DPRD Sigi] [PER Rano Hadiwijaya] sekaligus anggota partai hadir.", [("Rano Hadiwijaya", 1)]),
    ],
)  # fmt: skip
def test_offices_of_others(text: str, officials: list[tuple[str, int]]) -> None:
    assert [(name, len(offices)) for name, offices in held(text)] == officials


def test_the_body_of_both_offices() -> None:
    text = "[POS Direktur Keuangan] merangkap Plt. [POS Direktur Utama] [ORG Bank Melatara] [PER Rano Hadiwijaya] hadir."
    doc = OfficialsStage()(with_places(text))
    first, second = doc._.sw_officials[0].positions
    assert first.institution is second.institution is not None
    text = "[POS Kepala Sekolah] sekaligus [POS Ketua] [ORG PMI Sigi] [PER Rano Hadiwijaya] hadir."
    doc = OfficialsStage()(with_places(text))
    assert doc._.sw_officials[0].positions[0].institution is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[POS Menteri Agraria dan Tata Ruang]/[POS Kepala] [ORG Badan Pertanahan Nasional] ([ORG ATR]/[ORG BPN]) [PER Rano Hadiwijaya] hadir.", "Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional"),
        ("[POS Wakil Menteri ATR]/[POS Wakil Kepala] [ORG BPN], [PER Rano Hadiwijaya], hadir.", "Wakil Menteri ATR/Wakil Kepala BPN"),
        ("[POS Menteri PPN]/[POS Kepala] [ORG Bappenas] [PER Rano Hadiwijaya] hadir.", "Menteri PPN/Kepala Bappenas"),
    ],
)  # fmt: skip
def test_one_title_of_ministry_and_agency(text: str, title: str) -> None:
    assert held(text) == [("Rano Hadiwijaya", [(title, "definitive")])]
