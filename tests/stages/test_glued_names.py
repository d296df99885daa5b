"""Bodies and names that are written as one word, since a site has lost the blank between two links."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

Told = tuple[str | None, str, str | None]


def told(text: str) -> list[Told]:
    """Names, titles and names of institutions of the officials of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (o.name, p.title, p.institution.name if p.institution else None)
        for o in doc._.sw_officials
        for p in o.positions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Ketua Umum] [PER PSSIRano Hadiwijaya] hadir.", ("Ketua Umum", "Persatuan Sepak Bola Seluruh Indonesia")),
        ("[POS Ketua Umum] [ORG PSSIRano] [PER Hadiwijaya] hadir.", ("Ketua Umum", "Persatuan Sepak Bola Seluruh Indonesia")),
        ("[POS Ketua KPKRano] [PER Hadiwijaya] hadir.", ("Ketua", "Komisi Pemberantasan Korupsi")),
        ("[POS Ketum] [PER PDIPRano Hadiwijaya] hadir.", ("Ketum", "Partai Demokrasi Indonesia Perjuangan")),
        ("[POS Panglima] [ORG TNIJenderal] [PER Rano Hadiwijaya] hadir.", ("Panglima", "Tentara Nasional Indonesia")),
        ("[POS Wakil Ketua] [ORG Komisi IIIDPRRano] [PER Hadiwijaya] hadir.", ("Wakil Ketua", "Komisi III DPR")),
    ],
)  # fmt: skip
def test_a_name_glued_to_its_body(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [("Rano Hadiwijaya", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Direktur] [PER McRano Hadiwijaya] hadir.", [("McRano Hadiwijaya", "Direktur", None)]),
        ("[POS CEO] [ORG PayPal] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "CEO", "PayPal")]),
        ("[POS Ketua] [ORG PSSI] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua", "Persatuan Sepak Bola Seluruh Indonesia")]),
        ("[POS Ketua] [ORG DPRDSigi] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua", "DPRDSigi")]),
        ("[PER KPKRano Hadiwijaya] hadir.", []),
    ],
)  # fmt: skip
def test_what_is_one_word(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
