from __future__ import annotations

import pytest

from sariwarta.language.acronyms import abbreviates, acronym_behind


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("BIM", "Bandara Internasional Minangkabau"),
        ("GSG", "Gedung Serba Guna"),
        ("Bawaslu", "Badan Pengawas Pemilihan Umum"),
        ("TKD", "Tim Kampanye Daerah"),
        ("Kesbangpol", "Kesatuan Bangsa dan Politik"),
    ],
)
def test_abbreviations(short: str, name: str) -> None:
    assert abbreviates(short, name)
    text = f"di {name} ({short}) kemarin"
    match = acronym_behind(text, 3 + len(name), name)
    assert match is not None and match.group(1) == short and text[match.end() :] == " kemarin"


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("KPU", "Badan Pengawas"),
        ("B", "Bandara"),
        ("Foto", "Kantor Gubernur"),
        ("Gedung", "Gedung"),
        ("FGB", "Badan Gizi"),
    ],
)
def test_no_abbreviations(short: str, name: str) -> None:
    assert not abbreviates(short, name)
    assert acronym_behind(f"{name} ({short})", len(name), name) is None


def test_only_right_behind() -> None:
    assert acronym_behind("Gedung Serba Guna, (GSG)", 17, "Gedung Serba Guna") is None
