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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Anggota] [ORG DPR RI] dari [ORG Fraksi PKB] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
        ("[POS Anggota] [ORG DPR RI] dari Fraksi Golkar, [PER Rano Hadiwijaya], hadir.", "Rano Hadiwijaya"),
        ("[POS Anggota] [ORG DPRD Sigi] dari Dapil Tiga [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
        ("[POS Anggota] [ORG KPU] yang membidangi data, [PER Rano Hadiwijaya], hadir.", "Rano Hadiwijaya"),
        ("Calon bupati nomor urut 2, [LOC Umbu Dongga Saba], hadir.", "Umbu Dongga Saba"),
        ("Petahana yang juga calon bupati nomor urut 2, Umbu Dongga Saba, hadir.", "Umbu Dongga Saba"),
        ("[POS Duta Besar] [LOC Belanda] untuk [LOC Indonesia] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
        ("[ORG Dubes] [LOC Jepang] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
    ],
)  # fmt: skip
def test_words_between_an_office_and_its_holder(text: str, expected: str) -> None:
    assert [name for name, _, positions in held(text) if positions] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "[POS Anggota] [ORG DPR RI] menerima surat dari [ORG Fraksi PKB] dan [PER Rano Hadiwijaya] pulang.",
        "[POS Anggota] [ORG DPRD Sigi] dari [ORG Fraksi PKB] menemui [PER Rano Hadiwijaya].",
        "[POS Anggota] [ORG KPU] yang membidangi data, [PER Rano Hadiwijaya] menyebutkan, absen.",
        "[POS Anggota] [ORG KPU] yang hadir, [PER Rano Hadiwijaya], tidak bicara.",
        "Dua calon bupati, [LOC Umbu Dongga], hadir.",
        "[POS Kepala] [ORG BPBD Sigi] untuk [LOC Indonesia] [PER Rano Hadiwijaya] bernyanyi.",
    ],
)
def test_words_that_part_an_office_from_a_name(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Ketua] majelis hakim [PER Rano Hadiwijaya] membaca.", ("Ketua majelis hakim", None)),
        ("[POS Ketua] umum [ORG PMI] [PER Rano Hadiwijaya] membaca.", ("Ketua umum", None)),
        ("[POS Kadispora Kota] [LOC Palu] [PER Rano Hadiwijaya] hadir.", ("Kadispora", "72.71")),
        ("[POS Kadispora] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", ("Kadispora", "72.10")),
        ("Kadisparpora Kota Palu Dr. [PER Rano Hadiwijaya] hadir.", ("Kadisparpora", "72.71")),
        ("[POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya] hadir.", ("Wali Kota", "72.71")),
        ("[POS Ketua] rapat [PER Rano Hadiwijaya] hadir.", None),
    ],
)
def test_an_office_ends_where_its_words_end(text: str, expected: tuple[str, str | None] | None) -> None:
    doc = OfficialsStage()(with_places(text))
    found = [(p.title, p.region) for o in doc._.sw_officials for p in o.positions]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "text",
    [
        "Jabatan [POS Kapolres] [LOC Sigi] diserahterimakan dari AKBP [PER Rano Hadiwijaya] kepada AKBP [PER Tono Wirayuda].",
        "Jabatan [POS Kapolres] [LOC Sigi] resmi berganti dari AKBP [PER Rano Hadiwijaya] kepada AKBP [PER Tono Wirayuda].",
        "Sertijab [POS Kapolres] [LOC Sigi] dari pejabat lama AKBP [PER Rano Hadiwijaya] kepada AKBP [PER Tono Wirayuda] usai.",
        "Serah terima jabatan [POS Kapolres] [LOC Sigi] dari AKBP [PER Rano Hadiwijaya] ke AKBP [PER Tono Wirayuda] usai.",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menggantikan AKBP [PER Rano Hadiwijaya].",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] resmi menggantikan AKBP [PER Rano Hadiwijaya] yang dimutasi.",
        "AKBP [PER Tono Wirayuda] menjabat [POS Kapolres] [LOC Sigi] menggantikan AKBP [PER Rano Hadiwijaya].",
    ],
)  # fmt: skip
def test_an_office_handed_over(text: str) -> None:
    assert {(name, p[0], p[1]) for name, _, positions in held(text) for p in positions} == {
        ("Rano Hadiwijaya", "Kapolres", "former"),
        ("Tono Wirayuda", "Kapolres", "definitive"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menggantikan [PER Rano Hadiwijaya] yang berhalangan hadir.",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menggantikan [PER Rano Hadiwijaya] di lapangan.",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menerima surat dari [PER Rano Hadiwijaya] kepada warga.",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menemui [PER Rano Hadiwijaya].",
    ],
)
def test_an_office_that_nobody_hands_over(text: str) -> None:
    assert [name for name, _, _ in held(text)] == ["Tono Wirayuda"]


@pytest.mark.parametrize(
    "text",
    [
        "[PER Rano Hadiwijaya] sendiri saat ini menjabat [POS Wakil Ketua] [ORG DPRD Sigi].",
        "[PER Rano Hadiwijaya] selaku [POS Wakil Ketua] [ORG DPRD Sigi] membuka rapat.",
        "[LOC Rano Hadiwijaya] selaku [POS Wakil Ketua] [ORG DPRD Sigi] membuka rapat.",
    ],
)
def test_an_office_told_of_somebody(text: str) -> None:
    assert [(n, p[0]) for n, _, positions in held(text) for p in positions] == [
        ("Rano Hadiwijaya", "Wakil Ketua")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[LOC Sigi] selaku [POS Ketua] forum membuka rapat.",
        "[ORG KPU Sigi] selaku [POS Ketua] panitia membuka rapat.",
        "[LOC Kota Palu] selaku [POS Ketua] [ORG Apeksi] membuka rapat.",
        "[PER Rano Hadiwijaya] sendiri menemui [POS Wakil Ketua] [ORG DPRD Sigi].",
    ],
)
def test_no_office_told_of_a_place(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("[POS Bupati] [LOC Sigi] H.B. [PER Hadiwijaya] hadir.", "H.B. Hadiwijaya", []),
        ("[POS Bupati] [LOC Sigi] H.[PER B. Hadiwijaya] hadir.", "H.B. Hadiwijaya", []),
        ("[POS Bupati] [LOC Sigi] M.H. [PER Hadiwijaya] hadir.", "M.H. Hadiwijaya", []),
        ("[POS Bupati] [LOC Sigi] H. [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["H."]),
        ("[POS Bupati] [LOC Sigi] H. [PER B. Hadiwijaya] hadir.", "B. Hadiwijaya", ["H."]),
        ("[POS Bupati] [LOC Sigi] H.[PER M. Hadiwijaya] hadir.", "M. Hadiwijaya", ["H."]),
        ("[POS Wakil Bupati] [LOC I] [PER Wayan Hadiwijaya] hadir.", "I Wayan Hadiwijaya", []),
        ("[POS Wakil Bupati] [LOC Sigi] [PER Wayan Hadiwijaya] hadir.", "Wayan Hadiwijaya", []),
        ("[POS Ketua] [ORG TP PKK Ny.] Hj. [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Hj."]),
        ("[POS Wakil Rektor IV Prof.] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Prof."]),
    ],
)
def test_where_title_and_name_part(text: str, name: str, titles: list[str]) -> None:
    assert [(n, t) for n, t, _ in held(text)] == [(name, titles)]


def test_a_title_is_no_part_of_body_or_office() -> None:
    ((_, _, positions),) = held("[POS Ketua] [ORG TP PKK Ny.] [PER Rano Hadiwijaya] hadir.")
    assert positions[0][2] == "TP PKK"
    ((_, _, positions),) = held("[POS Wakil Rektor IV Prof.] [PER Rano Hadiwijaya] hadir.")
    assert positions[0][0] == "Wakil Rektor IV"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[POS GM] [ORG PT Cipta Hutan] [PER Lestari Subrata Kalamaya] hadir.", "PT Cipta Hutan Lestari"),
        ("[POS Kepala] [ORG Dinas Pariwisata Subrata Kalamaya] hadir.", "Dinas Pariwisata"),
        (
            "[POS Kepala] [ORG Dinas Pariwisata Kabupaten Sigi Subrata Kalamaya] hadir.",
            "Dinas Pariwisata Kabupaten Sigi",
        ),
        ("[POS Kepala] [ORG SMAN 1 Ranai Subrata Kalamaya] hadir.", "SMAN 1 Ranai"),
        ("[POS Kepala] SMAN 1 Ranai [PER Subrata Kalamaya] hadir.", "SMAN 1 Ranai"),
        ("[POS Camat] [LOC Pulau-Pulau Aru Subrata Kalamaya] hadir.", None),
        ("[POS Camat] Pulau-Pulau Aru [PER Subrata Kalamaya] hadir.", None),
    ],
)
def test_a_name_taken_into_a_body(text: str, body: str | None) -> None:
    assert [(n, [p[2] for p in positions]) for n, _, positions in held(text)] == [
        ("Subrata Kalamaya", [body])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[POS Kepala] [ORG Dinas Pertanian Tanaman Pangan] hadir.",
        "[POS Kepala] [ORG Dinas Sosial Pemberdayaan Perempuan] hadir.",
        "[POS Kepala] [ORG Dinas Kesehatan Tulang Bawang Barat] hadir.",
        "[POS Kepala] [ORG Dinas Pekerjaan Umum Bina Marga] hadir.",
        "[POS Kepala] [ORG SMKN 2 Tanjung Selor] hadir.",
        "[POS Camat] [LOC Sigi Biromaru] hadir.",
        "Warga menemui [ORG Dinas Pariwisata Subrata Kalamaya] kemarin.",
    ],
)
def test_a_body_without_a_name(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # another holder follows
        ("[POS Kepala] [ORG Dinas Sosial Karta Wijaya], [PER Rano Hadiwijaya], hadir.", "Rano Hadiwijaya"),
        ("[POS Direktur] [ORG PT Cipta Hutan] [PER Lestari Hadiwijaya] hadir.", "Lestari Hadiwijaya"),
        ("[POS Ketua] [ORG KPU Sigi] [PER Lestari Rano Hadiwijaya] hadir.", "Lestari Rano Hadiwijaya"),
        ("[POS Ketua] [ORG DPD] I [ORG Partai Golkar] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
        ("[POS Camat] [LOC Sesayap] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya"),
    ],
)
def test_a_name_that_stays_whole(text: str, name: str) -> None:
    assert [n for n, _, _ in held(text)] == [name]
