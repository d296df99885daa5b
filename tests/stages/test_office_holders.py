"""Who holds an office where ranks, other words or the end of a body's name stand between the office and the name."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

#: name, ranks and titles, offices as title, status and institution
Held = tuple[str, list[str], list[tuple[str, str, str | None]]]


def held(text: str) -> list[Held]:
    """The officials of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (
            o.name,
            [*o.ranks, *o.titles],
            [(p.title, p.status, p.institution.name if p.institution else None) for p in o.positions],
        )
        for o in doc._.sw_officials
    ]


@pytest.mark.parametrize(
    ("rank", "written"),
    [
        ("Letkol Laut (P)", "Letkol Laut (P)"),
        ("Letkol Laut(P)", "Letkol Laut(P)"),
        ("Mayor Laut (KH/W)", "Mayor Laut (KH/W)"),
        ("Kolonel Laut", "Kolonel Laut"),
        ("Kolonel (Mar)", "Kolonel (Mar)"),
        ("Kolonel Mar", "Kolonel Mar"),
        ("Letkol Marinir", "Letkol Marinir"),
        ("Brigjen TNI (Mar)", "Brigjen TNI (Mar)"),
        ("Laksamana Pertama TNI (P)", "Laksamana Pertama TNI (P)"),
        ("Kolonel Pnb", "Kolonel Pnb"),
        ("Kolonel (Pas)", "Kolonel (Pas)"),
        ("Letkol Inf", "Letkol Inf"),
    ],
)
def test_the_corps_is_of_the_rank(rank: str, written: str) -> None:
    text = f"Hadir [POS Danlanal] [LOC Kendari] {rank} [PER Rano Hadiwijaya] dan warga."
    assert held(text) == [
        ("Rano Hadiwijaya", [written], [("Danlanal", "definitive", "Pangkalan TNI Angkatan Laut Kendari")])
    ]


@pytest.mark.parametrize(
    "text",
    [
        # no rank of the forces in front
        "[POS Kapolres] [LOC Sigi] AKBP (P) [PER Rano Hadiwijaya] hadir.",
        "[POS Camat] [LOC Biromaru] (P) [PER Rano Hadiwijaya] hadir.",
    ],
)
def test_a_bracket_is_a_corps_only_behind_a_rank_of_the_forces(text: str) -> None:
    assert all("(P)" not in rank for _, ranks, _ in held(text) for rank in ranks)


def test_the_sea_is_no_corps() -> None:
    assert held("Kata Kolonel [PER Rano], Laut (P) dan Laut (S) itu luas.") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Hadir Palaksa Lanal Kendari Mayor Laut (P) [PER Rano Hadiwijaya].", "Palaksa"),
        ("Hadir Pasops Lanal Kendari Kapten Laut (KH) [PER Rano Hadiwijaya].", "Pasops"),
        ("Hadir Danyonmar 7 Kolonel Mar [PER Rano Hadiwijaya].", "Danyonmar"),
        ("Hadir Wadan Lantamal IX Ambon Kolonel Laut (T) [PER Rano Hadiwijaya].", "Wadan Lantamal"),
    ],
)
def test_offices_of_navy_and_marines(text: str, office: str) -> None:
    assert [p[0] for _, _, positions in held(text) for p in positions] == [office]


def test_a_region_taken_for_a_person_in_front_of_a_rank() -> None:
    text = "Hadir [POS Danlanal] [PER Kendari] Kolonel Mar [PER Rano Hadiwijaya]."
    assert [name for name, _, _ in held(text)] == ["Rano Hadiwijaya"]
    text = "Hadir [POS Danlanal] [PER Tono] Kolonel Mar [PER Rano Hadiwijaya]."
    assert "Tono" not in [p[2] for _, _, positions in held(text) for p in positions]


def test_the_forces_in_a_rank_are_no_institution() -> None:
    doc = OfficialsStage()(
        with_places("Kata [POS Danlanal] [LOC Kendari] Brigjen [ORG TNI] (Mar) [PER Rano Hadiwijaya].")
    )
    assert "Tentara Nasional Indonesia" not in [i.name for i in doc._.sw_institutions]
