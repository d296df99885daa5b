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
