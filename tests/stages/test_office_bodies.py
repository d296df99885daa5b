"""Where body or place and holder part behind an office, and what else stands between an office and the name."""

from __future__ import annotations

import pytest

from annotated import with_entities, with_places
from sariwarta.stages.officials import OfficialsStage


def found(text: str) -> list[tuple[str, str]]:
    """The entities of a text."""
    doc = with_entities(text)
    return [(e.label, doc.text[e.start : e.end]) for e in doc._.sw_entities]


def held(text: str) -> list[tuple[str, list[str]]]:
    """The officials of a text with their offices as the text has them."""
    doc = OfficialsStage()(with_places(text))
    return [(o.name, [doc.text[p.start : p.end] for p in o.positions]) for o in doc._.sw_officials]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # a region, and behind it only a name
        ("Hadir [POS Wakil Ketua I] [ORG DPRD Sigi Subrata Kalamaya].", [("ORG", "DPRD Sigi"), ("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Kabid Data] [ORG Dinas Ketahanan Pangan Sinta Larung-Larung].", [("ORG", "Dinas Ketahanan Pangan"), ("PER", "Sinta Larung-Larung")]),
        # one word, where somebody must be named
        ("“Aman,” kata [POS Kepala] [ORG Stasiun Geofisika Poso Kalamaya] kemarin.", [("ORG", "Stasiun Geofisika Poso"), ("PER", "Kalamaya")]),
        ("[POS Kepala] [ORG Stasiun Geofisika Poso Kalamaya] menyebut hujan turun.", [("ORG", "Stasiun Geofisika Poso"), ("PER", "Kalamaya")]),
        # a title inside
        ("Hadir [POS Ketua] [ORG FKUB Sigi Pdt. Subrata Kalamaya].", [("ORG", "FKUB Sigi"), ("PER", "Subrata Kalamaya")]),
        ("[POS Direktur] [FAC RSD Melati dr Subrata Kalamaya] hadir.", [("ORG", "RSD Melati"), ("PER", "Subrata Kalamaya")]),
        ("[POS Wali Nagari] [LOC Sungai Melati Datuak Rajo Kalamaya] hadir.", [("LOC", "Sungai Melati"), ("PER", "Rajo Kalamaya")]),
        # a kecamatan and one word
        ("Hadir [POS Camat] [LOC Sigi Biromaru Kalamaya], dan warga.", [("LOC", "Sigi Biromaru"), ("PER", "Kalamaya")]),
        # a person behind an office, not a place
        ("Hadir [POS Sekda] [LOC I Made Kalamaya].", [("PER", "I Made Kalamaya")]),
        ("Hadir [POS Sekda] [LOC Subrata Kalamaya], SE.,M.AP.,MM.", [("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Sekda] [LOC Subrata Kalamaya].", [("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Kapolsek] [LOC Palolo] Iptu [ORG S. Kalamaya].", [("LOC", "Palolo"), ("PER", "S. Kalamaya")]),
        # a town of a branch, a firm, a village in front of the name
        ("Hadir [POS Kepala] [ORG Lapas] [PER Luwuk Subrata Kalamaya].", [("ORG", "Lapas Luwuk"), ("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Dirut] [ORG Perumda] [PER Melati Harum Subrata Kalamaya].", [("ORG", "Perumda Melati Harum"), ("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Dirut] [ORG Perumda Tirta] [PER Melati Subrata Kalamaya].", [("ORG", "Perumda Tirta Melati"), ("PER", "Subrata Kalamaya")]),
        ("Hadir [POS Perbekel] [PER Tista I Made Kalamaya].", [("LOC", "Tista"), ("PER", "I Made Kalamaya")]),
        ("Warga [LOC Sulawesi Tengah] dan [POS Kepala] [ORG Lapas] [PER Luwuk Kalamaya] hadir.", [("LOC", "Sulawesi Tengah"), ("ORG", "Lapas Luwuk"), ("PER", "Kalamaya")]),
        # an office that the model has together with its place
        ("[LOC Panewu Melati], [PER Subrata Kalamaya], hadir.", [("LOC", "Melati"), ("PER", "Subrata Kalamaya")]),
        ("Hadir [LOC Raja Negeri Melati], [PER Subrata Kalamaya].", [("LOC", "Melati"), ("PER", "Subrata Kalamaya")]),
        ("Hadir Ondoafi [PER Kampung Melati], [PER Subrata Kalamaya].", [("LOC", "Kampung Melati"), ("PER", "Subrata Kalamaya")]),
        ("[POS Asisten I] [FAC Setdako Palu], [PER Subrata Kalamaya], hadir.", [("ORG", "Setdako Palu"), ("PER", "Subrata Kalamaya")]),
    ],
)  # fmt: skip
def test_body_and_holder_part(text: str, parts: list[tuple[str, str]]) -> None:
    assert [e for e in found(text) if e[0] != "POSITION"] == parts


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        # bodies, buildings and places that are whole
        ("Hadir [POS Kepala] [ORG Puskesmas Sigi Melati Harum].", ("ORG", "Puskesmas Sigi Melati Harum")),
        ("Hadir [POS Kepala] [ORG Dinas Pertanian Tanaman Pangan].", ("ORG", "Dinas Pertanian Tanaman Pangan")),
        ("Hadir [POS Rektor] [ORG Universitas Prof. Subrata Kalamaya].", ("ORG", "Universitas Prof. Subrata Kalamaya")),
        ("Hadir [POS Direktur] [FAC RSUD dr. Subrata Kalamaya].", ("FAC", "RSUD dr. Subrata Kalamaya")),
        ("Hadir [POS Lurah] [LOC Kampung Datuk Melati].", ("LOC", "Kampung Datuk Melati")),
        ("Hadir [POS Camat] [LOC Sigi Biromaru Barat].", ("LOC", "Sigi Biromaru Barat")),
        ("Hadir [POS Gubernur] [LOC New South Melati].", ("LOC", "New South Melati")),
        # the holder follows
        ("Hadir [POS Ketua] [ORG DPRD Sigi Subrata Kalamaya], [PER Rano Hadiwijaya].", ("ORG", "DPRD Sigi Subrata Kalamaya")),
        # one word, where nobody must be named
        ("Warga menemui [POS Kepala] [ORG Stasiun Geofisika Poso Kalamaya].", ("ORG", "Stasiun Geofisika Poso Kalamaya")),
        # no office in front
        ("Warga menemui [ORG DPRD Sigi Subrata Kalamaya].", ("ORG", "DPRD Sigi Subrata Kalamaya")),
        ("Warga ke [LOC Panewu Melati] kemarin.", ("LOC", "Panewu Melati")),
        ("Rapat di [FAC Setdako Palu] usai.", ("FAC", "Setdako Palu")),
        # far from the next name: the words between are no titles, and there is no end of ways to part them
        ("[LOC Panewu Melati] " + "kata itu satu dua tiga " * 30 + "bukan-9 [PER Subrata Kalamaya].", ("LOC", "Panewu Melati")),
        # what could be the name of the firm, or of its head
        ("Hadir [POS Dirut] [ORG Perumda] [PER Melati Subrata Kalamaya].", ("PER", "Melati Subrata Kalamaya")),
        ("Hadir [POS Kepala] [ORG Lapas] [PER Subrata Kalamaya].", ("PER", "Subrata Kalamaya")),
        ("Hadir [POS Kepala] [ORG Lapas Luwuk] [PER Palolo Kalamaya].", ("PER", "Palolo Kalamaya")),
    ],
)  # fmt: skip
def test_body_and_holder_stay(text: str, whole: tuple[str, str]) -> None:
    assert whole in found(text)


def test_a_first_name_that_is_a_region() -> None:
    text = "Hadir [POS Inspektur] [LOC Bima] [PER Subrata Kalamaya]."
    assert ("PER", "Bima Subrata Kalamaya") in found(text)
    assert held("Hadir [POS Inspektur] [PER Bima Subrata Kalamaya].") == [
        ("Bima Subrata Kalamaya", ["Inspektur"])
    ]
    again = f"{text} Warga [LOC Bima] pulang."
    assert ("PER", "Subrata Kalamaya") in found(again)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands between office and name
        ("[POS Bupati] [LOC Sigi] (Kab. Sigi), [LOC Sulawesi Tengah], H. [PER Subrata Kalamaya] hadir.", ("Subrata Kalamaya", "Bupati Sigi (Kab. Sigi)")),
        ("[POS Anggota] [ORG DPRD Sulawesi Tengah] dari daerah pemilihan [LOC Sigi], [PER Subrata Kalamaya], menolak.", ("Subrata Kalamaya", "Anggota DPRD Sulawesi Tengah dari daerah pemilihan Sigi")),
        ("Hadir [POS anggota] [ORG DPR RI] asal [LOC NTT] [PER Subrata Kalamaya].", ("Subrata Kalamaya", "anggota DPR RI asal NTT")),
        ("Hadir [POS Ketua] [ORG Pengadilan Negeri] Luwuk Dr. [PER Subrata Kalamaya].", ("Subrata Kalamaya", "Ketua Pengadilan Negeri Luwuk")),
        ("[POS Ketua] tim perancang, [PER Subrata Kalamaya], memberi catatan.", ("Subrata Kalamaya", "Ketua tim perancang")),
        ("[POS Manajer] eksternal [ORG PT Melati Jaya], [PER Subrata Kalamaya], membantah.", ("Subrata Kalamaya", "Manajer eksternal PT Melati Jaya")),
        ("[POS Kadiv] Peraturan Perundang-undangan dan Pembinaan Hukum, [PER Subrata Kalamaya], hadir.", ("Subrata Kalamaya", "Kadiv Peraturan Perundang-undangan dan Pembinaan Hukum")),
        ("[POS Ketua] RT 05, [PER Subrata Kalamaya], menolak pulang.", ("Subrata Kalamaya", "Ketua RT 05")),
        ("Hadir [POS Kepala Desa] Melati II ([PER Subrata Kalamaya]).", ("Subrata Kalamaya", "Kepala Desa Melati II")),
        ("[POS Keuchik] [PER Melati Harum], [PER M. Kalamaya], menyebut warga aman.", ("M. Kalamaya", "Keuchik")),
        ("Sementara [POS Direktur BUMDes], [LOC Kalamaya], irit bicara.", ("Kalamaya", "Direktur BUMDes")),
        ("Posisinya diisi Plh, [PER Subrata Kalamaya], sejak Senin.", ("Subrata Kalamaya", "Plh")),
        ("Dinas itu diwakili [POS Kabid Pembinaan SMA] [PER Subrata Kalamaya].", ("Subrata Kalamaya", "Kabid Pembinaan SMA")),
        ("[POS Senator] asal [LOC Papua], [PER Subrata Kalamaya], menolak.", ("Subrata Kalamaya", "Senator asal Papua")),
        # titles
        ("Hadir [POS Kepala] [ORG KSOP Luwuk] Capt. [PER Subrata Kalamaya].", ("Subrata Kalamaya", "Kepala KSOP Luwuk")),
        ("Hadir [POS Ketua] Panitia, Pnt. [PER Subrata Kalamaya].", ("Subrata Kalamaya", "Ketua Panitia")),
        ("[POS Wali Kota] [LOC Palu] HM [PER Subrata Kalamaya] hadir.", ("Subrata Kalamaya", "Wali Kota Palu")),
        ("[POS Wakil Bupati] [LOC Sigi] [PER Subrata Hi]. [PER Kalamaya] hadir.", ("Subrata Hi. Kalamaya", "Wakil Bupati Sigi")),
    ],
)  # fmt: skip
def test_between_office_and_name(text: str, expected: tuple[str, str]) -> None:
    assert [(name, office) for name, offices in held(text) for office in offices] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # whose speech it is, and who reads it out
        "Dalam sambutan tertulis [POS Gubernur], [PER Subrata Kalamaya] menyampaikan salam.",
        # clauses, not fields
        "[POS Ketua] tim yang baru, [PER Subrata Kalamaya] menyebut, sudah pulang.",
        "[POS Anggota] [ORG DPRD Sigi] dari jauh, [PER Subrata Kalamaya] datang.",
        "[POS Bupati] [LOC Sigi], [LOC Poso], [PER Subrata Kalamaya] dan warga hadir.",
        # words of a headline behind a body, in front of a title
        "[POS Calon Panglima] [ORG TNI] Pengganti Jenderal [PER Subrata Kalamaya] belum ada.",
        "Isi daftar itu Plh, [PER Subrata Kalamaya], dan warga.",
    ],
)
def test_nothing_between_office_and_name(text: str) -> None:
    assert [name for name, offices in held(text) if offices and "Calon" not in offices[0]] == []


def test_items_of_a_list_are_no_villages() -> None:
    text = "Hadir [POS Lurah] [PER Melati Harum], [PER Subrata Kalamaya], dan warga."
    assert held(text) == [("Melati Harum", ["Lurah"])]


def test_a_name_ends_with_its_sentence() -> None:
    text = "Hadir [POS Bupati] [LOC Sigi] [PER Subrata]. [PER Kalamaya] pulang."
    assert [name for name, _ in held(text)] == ["Subrata"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("[POS Ketua] [ORG FKUB Sigi], [PER Subrata Kalamaya], hadir. Ia sekaligus merupakan [POS Ketua] [ORG PMI Sigi].", ["Ketua FKUB Sigi", "Ketua PMI Sigi"]),
        ("Hadir [POS Kapolres] [LOC Sigi] [PER Tono Wirayuda] dan [POS Sekda] [PER Subrata Kalamaya]. Nama terakhir ditunjuk sebagai [POS Ketua] [ORG PMI Sigi].", ["Sekda", "Ketua PMI Sigi"]),
        ("[POS Plh] [POS Bupati] [LOC Sigi] [PER Subrata Kalamaya] hadir. [PER Subrata Kalamaya] yang sehari-hari [POS Sekda] pulang.", ["Plh Bupati Sigi", "Sekda"]),
        # of whom it is told is not sure, or what is told is no office
        ("[POS Ketua] [ORG FKUB Sigi] [PER Subrata Kalamaya] menemui [PER Tono Wirayuda]. Ia sekaligus merupakan [POS Ketua] [ORG PMI Sigi].", ["Ketua FKUB Sigi"]),
        ("[POS Ketua] [ORG FKUB Sigi] [PER Subrata Kalamaya] hadir. Ia menemui [POS Ketua] [ORG PMI Sigi].", ["Ketua FKUB Sigi"]),
    ],
)  # fmt: skip
def test_a_second_office_told_later(text: str, offices: list[str]) -> None:
    assert dict(held(text))["Subrata Kalamaya"] == offices


def test_the_word_before_an_office_is_of_its_sentence() -> None:
    text = (
        "Matanya berkaca-kaca.\n\n[POS Ketua] [ORG KPU Sigi], [PER Subrata Kalamaya], menyebut logistik aman."
    )
    assert held(text) == [("Subrata Kalamaya", ["Ketua KPU Sigi"])]
    doubled = "Ia mengimbau negara-negara [POS anggota] [ORG ASEAN], [PER Subrata Kalamaya] menyebut."
    assert held(doubled) == []
