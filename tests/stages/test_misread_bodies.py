"""The body of an office that the model takes for something else, or that the sentence names in front."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

Told = tuple[str, str | None, str | None]


def told(text: str) -> list[Told]:
    """Titles, names of institutions and regions of the offices of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (p.title, p.institution.name if p.institution else None, p.region)
        for o in doc._.sw_officials
        for p in o.positions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # taken for a place
        ("[POS CEO] [LOC Melatara] [PER Rano Hadiwijaya] menyebut penerbangan aman.", ("CEO", "Melatara", None)),
        ("[POS Direktur Utama] [LOC Melatara], [PER Rano Hadiwijaya], hadir.", ("Direktur Utama", "Melatara", None)),
        ("Menurut guru besar [LOC Melatara University], [PER Rano Hadiwijaya], data itu cukup.", ("guru besar", "Melatara University", None)),
        ("[POS Presiden] [LOC MWO] [PER Rano Hadiwijaya] hadir.", ("Presiden", "MWO", None)),
        ("[POS Gubernur] [LOC MBUAE] [PER Rano Hadiwijaya] hadir.", ("Gubernur", "MBUAE", None)),
        # taken for a person
        ("“Siap,” kata [POS Presiden] [PER MWO], [PER Rano Hadiwijaya], kemarin.", ("Presiden", "MWO", None)),
        ("[POS Ketua] [PER FMKI] [PER Rano Hadiwijaya] hadir.", ("Ketua", "FMKI", None)),
        ("[ORG Klub Melatara] menang. [POS Presiden] [PER Melatara], [PER Rano Hadiwijaya], hadir.", ("Presiden", "Melatara", None)),
        # no body, but what the office is of
        ("[POS Manajer] [LOC kebun binatang], [PER Rano Hadiwijaya], hadir.", ("Manajer kebun binatang", None, None)),
        # in front of the office
        ("Turnamen digelar [ORG PB Melatara] yang dipimpin oleh [POS Ketua Umum], [PER Rano Hadiwijaya].", ("Ketua Umum", "PB Melatara", None)),
        ("Aksi [ORG Forum Melatara] yang diketuai [POS Koordinator] [PER Rano Hadiwijaya] usai.", ("Koordinator", "Forum Melatara", None)),
        ("[ORG Forum Melatara] di bawah kepemimpinan [POS Ketua Umum] [PER Rano Hadiwijaya] bergerak.", ("Ketua Umum", "Forum Melatara", None)),
        ("[ORG PT Melatara] melalui [POS Direktur], [PER Rano Hadiwijaya], membantah.", ("Direktur", "PT Melatara", None)),
        ("[ORG Polres Sigi] dan Polda. [ORG Polres Poso] melalui [POS Kasat Reskrim] AKP [PER Rano Hadiwijaya] membantah.", ("Kasat Reskrim", "Kepolisian Resor Poso", "72.02")),
        # the first letters tell where the field ends
        ("[POS Manajer] [ORG Balap Motor Astra Honda Melati] ([ORG AHM]) [PER Rano Hadiwijaya] hadir.", ("Manajer Balap Motor", "Astra Honda Melati", None)),
        # names in English
        ("[POS Direktur Kajian Hukum] Center of Melati Studies (CMS) [PER Rano Hadiwijaya] hadir.", ("Direktur Kajian Hukum", "Center of Melati Studies", None)),
        ("[POS Kepala Departemen Ekonomi Centre for Strategic] and [ORG Melati Studies] ([ORG CSMS]) [PER Rano Hadiwijaya] hadir.", ("Kepala Departemen Ekonomi", "Centre for Strategic and Melati Studies", None)),
        # schools, firms of villages, groups
        ("[POS Kepala Sekolah SDS Melatara], [PER Rano Hadiwijaya], hadir.", ("Kepala Sekolah", "SDS Melatara", None)),
        ("[POS Ketua BUMKam Melatara], [PER Rano Hadiwijaya], hadir.", ("Ketua", "BUMKam Melatara", None)),
        ("[POS Ketua Kader Posyandu Melatara], [PER Rano Hadiwijaya], hadir.", ("Ketua Kader", "Posyandu Melatara", None)),
        # staff of chiefs
        ("[POS Asisten Kapolri Bidang Operasi] Irjen [PER Rano Hadiwijaya] hadir.", ("Asisten Kapolri Bidang Operasi", "Kepolisian Negara Republik Indonesia", None)),
        ("[POS Staf Khusus III Menteri BUMN] [PER Rano Hadiwijaya] hadir.", ("Staf Khusus III Menteri BUMN", "Kementerian Badan Usaha Milik Negara", None)),
    ],
)  # fmt: skip
def test_the_body_of_an_office(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # places stay places
        ("[POS CEO] [LOC Jakarta] [PER Rano Hadiwijaya] hadir.", ("CEO", None, "31")),
        ("[POS Gubernur] [LOC Melatara] [PER Rano Hadiwijaya] hadir.", ("Gubernur", None, None)),
        ("[POS Wali Kota] [LOC MBUAE] [PER Rano Hadiwijaya] hadir.", ("Wali Kota", None, None)),
        ("[POS Presiden] [LOC Melatara] [PER Rano Hadiwijaya] hadir.", ("Presiden", None, None)),
        ("[POS Camat] [LOC Melatara University] [PER Rano Hadiwijaya] hadir.", ("Camat", None, None)),
        # somebody who is called like a body
        ("[ORG Yayasan Melatara] usai. [POS Presiden] [PER Melatara] hadir.", ("Presiden", None, None)),
        # known by an acronym
        ("[POS Presiden] [PER SBY] hadir.", ("Presiden", None, None)),
        # a group that is led for a time
        ("[ORG Tim Urai Polres Sigi] yang dipimpin [POS Kepala Bagian Umum] [PER Rano Hadiwijaya] hadir.", ("Kepala Bagian Umum", None, None)),
        # another office, another clause
        ("[ORG PT Melatara] membantu warga melalui [POS Ketua] RT 05, [PER Rano Hadiwijaya].", ("Ketua RT", None, None)),
        ("[ORG PT Melatara] dan [POS Direktur], [PER Rano Hadiwijaya], membantah.", ("Direktur", None, None)),
        ("[ORG PT Melatara] yang dikunjungi [POS Ketua Umum], [PER Rano Hadiwijaya], sepi.", ("Ketua Umum", None, None)),
        ("[POS Direktur BUMDes], [PER Rano Hadiwijaya], hadir.", ("Direktur BUMDes", None, None)),
    ],
)  # fmt: skip
def test_no_body_of_an_office(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Ketua] [ORG Posyandu Melatara], [LOC Kelurahan Besusu Barat], [LOC Kota Palu], [PER Rano Hadiwijaya], hadir.", ("Ketua", "Posyandu Melatara", "72.71")),
        ("[PER Rano Hadiwijaya], [POS Ketua] [ORG Kelompok Melatara], [LOC Desa Melati], [LOC Kabupaten Sigi], hadir.", ("Ketua", "Kelompok Melatara", "72.10")),
        ("[POS Kepala] [ORG SDN 1 Melatara], [LOC Kabupaten Sigi], [PER Rano Hadiwijaya], hadir.", ("Kepala", "SDN 1 Melatara", "72.10")),
        ("[POS Kepala Desa] [LOC Melatara], [LOC Kecamatan Palolo], [LOC Kabupaten Sigi], [PER Rano Hadiwijaya], hadir.", ("Kepala Desa", None, "72.10.02")),
    ],
)  # fmt: skip
def test_the_address_behind_an_office(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_an_address_that_is_none_of_an_office() -> None:
    assert told("Rapat [POS Camat] [LOC Palolo], [LOC Kabupaten Sigi], dan [PER Rano Hadiwijaya] usai.") == []
    assert told("[POS Ketua] [ORG PMI], [LOC Palu], dan [PER Rano Hadiwijaya] hadir.") == []


def test_the_acronym_behind_a_body() -> None:
    text = "[POS Direktur Kajian Hukum] Center of Melati Studies ([ORG CEMES]) [PER Rano Hadiwijaya] hadir. Peneliti [ORG CEMES] [PER Tono Wirayuda] pulang."
    doc = OfficialsStage()(with_places(text))
    bodies = [p.institution for o in doc._.sw_officials for p in o.positions]
    assert bodies[0] is bodies[1]
    assert (bodies[0].name, bodies[0].abbreviation) == ("Center of Melati Studies", "CEMES")
    assert [doc.text[m.start : m.end] for m in bodies[0].mentions] == [
        "Center of Melati Studies",
        "CEMES",
        "CEMES",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # events of committees
        ("[POS Ketua] [ORG Panitia Ruwatan Melatara], [PER Rano Hadiwijaya], hadir.", ("Ketua Panitia Ruwatan Melatara", None, None)),
        ("[POS Ketua] [ORG Panitia Festival Danau Poso] [PER Rano Hadiwijaya] hadir.", ("Ketua Panitia Festival Danau Poso", None, None)),
        ("[POS Ketua] [ORG Panitia Porseni Kabupaten Sigi] [PER Rano Hadiwijaya] hadir.", ("Ketua Panitia Porseni", None, "72.10")),
        ("[POS Ketua] [ORG Panitia Khusus] ([ORG Pansus]) [ORG Tata Niaga DPRD Sigi] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Panitia Khusus Tata Niaga DPRD Sigi", "72.10")),
        ("[POS Ketua] [ORG Pansus Tata Niaga DPRD Sigi], [PER Rano Hadiwijaya], hadir.", ("Ketua Pansus Tata Niaga", "Dewan Perwakilan Rakyat Daerah Kabupaten Sigi", "72.10")),
        # the board, its short form and the union
        ("[POS Ketua] [ORG Pimpinan Wilayah] (PW) [ORG Muhammadiyah Sulteng] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Pimpinan Wilayah Muhammadiyah Sulteng", "72")),
        ("[POS Ketua Umum] [ORG Pimpinan Pusat] (PP) [ORG Persatuan Guru Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua Umum", "Persatuan Guru Melatara", None)),
        # heads of schools of faith, of companies
        ("[POS Pengasuh PP] Melatara Ummah KH [PER Rano Hadiwijaya] hadir.", ("Pengasuh", "PP Melatara Ummah", None)),
        ("Chief of [POS Corporate Affairs] [ORG Melatara], [PER Rano Hadiwijaya], hadir.", ("Chief of Corporate Affairs", "Melatara", None)),
        ("Head of Corporate Communication [ORG PT Melatara], [PER Rano Hadiwijaya], hadir.", ("Head of Corporate Communication", "PT Melatara", None)),
        ("Wakil I [POS Ketua Umum] [ORG PSSI] [PER Rano Hadiwijaya] hadir.", ("Wakil I Ketua Umum", "Persatuan Sepak Bola Seluruh Indonesia", None)),
        # told once for two offices, written out, with spaces at the stroke
        ("[POS Plt Kepala] [ORG Satuan Polisi Pamong Praja Kabupaten Sigi], [PER Rano Hadiwijaya], hadir.", ("Kepala", "Satuan Polisi Pamong Praja Kabupaten Sigi", "72.10")),
        ("[POS Menteri Agraria dan Tata Ruang]/ [POS Kepala] [ORG Badan Pertanahan Nasional] [PER Rano Hadiwijaya] hadir.", ("Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional", "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional", None)),
        ("[POS Kepala Divisi Komunikasi Bandara Melatara], [PER Rano Hadiwijaya], hadir.", ("Kepala Divisi Komunikasi", "Bandara Melatara", None)),
        ("[PER Rano Hadiwijaya] selaku [POS Ketua] Satgas P2DD memaparkan hasil.", ("Ketua", "Satgas P2DD", None)),
        ("[POS Dansat] [ORG Brimob Polda Metro Jaya] Kombes [PER Rano Hadiwijaya] hadir.", ("Dansat Brimob", "Kepolisian Daerah Metropolitan Jakarta Raya", "31")),
        ("[POS Kepala] [ORG Suku Dinas Kesehatan Jakarta Selatan] [PER Rano Hadiwijaya] hadir.", ("Kepala", "Suku Dinas Kesehatan Jakarta Selatan", "31.74")),
        ("[POS Wakil Menteri Perumahan dan Kawasan Permukiman] ([ORG PKP]) [PER Rano Hadiwijaya] hadir.", ("Wakil Menteri Perumahan dan Kawasan Permukiman", "Kementerian Perumahan dan Kawasan Permukiman", None)),
        ("[POS President Director] [PER MHID Rano Hadiwijaya] hadir. Mobil MHID laku.", ("President Director", "MHID", None)),
        # parts of courts
        ("mantan [POS Panitera] [ORG Muda Perdata PN Palu], [PER Rano Hadiwijaya], hadir.", ("Panitera Muda Perdata", "Pengadilan Negeri Palu", "72.71")),
    ],
)  # fmt: skip
def test_where_office_and_body_part(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is a body all the same
        ("[POS Ketua] [ORG Panitia KONI Sigi] [PER Rano Hadiwijaya] hadir.", ("Ketua Panitia", "Komite Olahraga Nasional Indonesia", "72.10")),
        ("[POS Ketua] [ORG Yayasan Festival Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Yayasan Festival Melatara", None)),
        ("[POS Kepala] [ORG UPT Puskesmas Melatara] [PER Rano Hadiwijaya] hadir.", ("Kepala", "UPT Puskesmas Melatara", None)),
        # an office that is one name, though the model ends it before
        ("[POS Plh Dirjen] [ORG Polpum Rano Hadiwijaya] hadir.", ("Dirjen Polpum", "Kementerian Dalam Negeri", None)),
        # no board of something else
        ("[POS Ketua] [ORG Dewan Pimpinan Cabang (DPC) Partai Demokrat Kabupaten Sigi] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Dewan Pimpinan Cabang Partai Demokrat Kabupaten Sigi", "72.10")),
    ],
)  # fmt: skip
def test_where_office_and_body_stay(text: str, expected: Told) -> None:
    assert told(text) == [expected]
