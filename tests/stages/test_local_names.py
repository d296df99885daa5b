"""Small places by what stands around them, and bodies of a region whose names the model ends elsewhere."""

from __future__ import annotations

import pytest
from tests.stages.test_place_names import with_places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind the offices that only they have
        ("[POS Camat] [LOC Rambah Samo Rani] hadir di [LOC Sigi].", ["Rambah Samo", "Sigi"]),
        ("[POS Keuchik] Kuala Pala, [PER Rani Wirayuda], hadir di [LOC Sigi].", ["Kuala Pala", "Sigi"]),
        ("[POS Kepala Desa] Sawo II ([PER Rani Wirayuda]) hadir di [LOC Sigi].", ["Sawo II", "Sigi"]),
        ("[POS Camat] [PER Rani Wirayuda] hadir di [LOC Sigi].", ["Sigi"]),
        ("[POS Kapolres] Bima Kota AKBP [PER Rani Wirayuda] hadir.", ["Bima Kota"]),
        # behind `di`, in a text about a kabupaten
        ("Warga [LOC Sigi] resah. Di [LOC Sigi], teman saya di Kelakap libur.", ["Sigi", "Sigi", "Kelakap"]),
        ("Teman saya di Kelakap libur.", []),
        ("Warga [LOC Sigi] resah. Di [LOC Sigi], teman saya di Instagram libur.", ["Sigi", "Sigi"]),
        ("Warga [LOC Sigi] resah. Di [LOC Sigi], teman saya di Super League libur.", ["Sigi", "Sigi"]),
        # a row of villages, a generic word
        ("Warga [LOC Desa Kelapi] dan Sawora datang.", ["Desa Kelapi", "Sawora"]),
        ("Warga [LOC Desa Kelapi] dan Bupati datang.", ["Desa Kelapi"]),
        ("Hujan membuat [PER Krueng Sawora] meluap.", ["Krueng Sawora"]),
        ("[PER Ondoafi Kampung Sawora], [PER Rani Wirayuda], hadir.", ["Kampung Sawora"]),
        # building and region
        ("Warga memadati [FAC Pasar Sawora Kota Batu].", ["Pasar Sawora", "Kota Batu"]),
        ("Warga memadati [FAC Kantor Wali Kota Batu].", ["Kantor Wali Kota Batu"]),
        ("Warga memadati [FAC Aula Camat Rambah Samo] di [LOC Sigi].", ["Aula Camat Rambah Samo", "Sigi"]),
    ],
)  # fmt: skip
def test_small_places(text: str, expected: list[str]) -> None:
    doc = with_places(text)
    found = sorted((m.start, m.end) for p in doc._.sw_places for m in p.mentions)
    surfaces = [doc.text[a:b] for a, b in found]
    assert [s for s in surfaces if s in expected] == expected
    if not {"Kelakap", "Instagram", "Super"} & set(expected):
        assert not any(s in surfaces for s in ("Kelakap", "Instagram", "Super League", "Rani Wirayuda"))


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Mereka mengalahkan [LOC MAN Sigi] kemarin.", ["MAN Sigi"]),
        ("[POS Ketua] [ORG Pengadilan Negeri] Sawora Dr. [PER Rani] hadir.", ["Pengadilan Negeri Sawora"]),
        ("[POS Ketua] [ORG Pengadilan Negeri] [PER Sawora Rani] hadir.", ["Pengadilan Negeri"]),
        ("[ORG Tim Satreskrim Polres Sigi] datang.", ["Satreskrim Polres Sigi"]),
        ("[ORG Tim Sawora] datang.", ["Tim Sawora"]),
    ],
)
def test_bodies_of_a_region(text: str, bodies: list[str]) -> None:
    doc = with_places(text)
    assert [doc.text[e.start : e.end] for e in doc._.sw_entities if e.label == "ORG"] == bodies
