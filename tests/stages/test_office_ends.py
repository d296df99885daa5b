"""Where an office ends, its body begins and the holder follows, where the model draws the lines elsewhere."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

Told = tuple[str | None, str, str | None, str | None]


def told(text: str) -> list[Told]:
    """Names, titles, names of institutions and regions of the offices of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (o.name, p.title, p.institution.name if p.institution else None, p.region)
        for o in doc._.sw_officials
        for p in o.positions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the body at the end of the office
        ("[POS Direktur Eksekutif Melatara Strategic] [PER Rano Hadiwijaya] hadir.", ("Direktur Eksekutif", "Melatara Strategic", None)),
        ("[POS CEO Melatara] [PER Rano Hadiwijaya] hadir.", ("CEO", "Melatara", None)),
        ("[POS Sekretaris Melatara] [PER Rano Hadiwijaya] hadir.", ("Sekretaris", "Melatara", None)),
        ("[POS Direktur Parameter Melati] Indonesia (PMI), [PER Rano Hadiwijaya], hadir.", ("Direktur", "Parameter Melati Indonesia", None)),
        ("[POS Direktur Parameter Melati Indonesia], [PER Rano Hadiwijaya], hadir.", ("Direktur", "Parameter Melati Indonesia", None)),
        ("[POS Peneliti Utama Jendela Melati] [LOC Indonesia], [PER Rano Hadiwijaya], hadir.", ("Peneliti Utama", "Jendela Melati Indonesia", None)),
        ("[POS Brand Manager PT Melatara Abadi] [PER Rano Hadiwijaya] hadir.", ("Brand Manager", "PT Melatara Abadi", None)),
        ("[POS Kepala Keuangan Yayasan Melatara], [PER Rano Hadiwijaya], hadir.", ("Kepala Keuangan", "Yayasan Melatara", None)),
        ("[POS Kabid Damkar dan Penyelamatan Sat] [ORG Pol PP Sigi] [PER Rano Hadiwijaya] hadir.", ("Kabid Damkar dan Penyelamatan", "Satuan Polisi Pamong Praja Kabupaten Sigi", "72.10")),
        ("[POS Kabid Damkar dan Penyelamatan Sat Pol PP] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", ("Kabid Damkar dan Penyelamatan", "Satuan Polisi Pamong Praja Kabupaten Sigi", "72.10")),
        ("[POS Chief Economist Melatara] [ORG Bank] [PER Rano Hadiwijaya] hadir.", ("Chief Economist", "Melatara Bank", None)),
        ("[POS General Manager] PLN [ORG Unit Induk Melatara] ([ORG UIM]), [PER Rano Hadiwijaya], hadir.", ("General Manager", "PLN Unit Induk Melatara", None)),
        ("“Siap,” kata [PER Rano Hadiwijaya], Brand [POS Manager] [ORG PT Melatara Abadi], Minggu.", ("Brand Manager", "PT Melatara Abadi", None)),
        # the field in front of the body
        ("[POS General Manager] [ORG HRD Melatara], [PER Rano Hadiwijaya], hadir.", ("General Manager HRD", "Melatara", None)),
        ("[POS Direktur Eksekutif] [ORG Departemen Pengelolaan Uang Bank Indonesia] [PER Rano Hadiwijaya] hadir.", ("Direktur Eksekutif Departemen Pengelolaan Uang", "Bank Indonesia", None)),
        ("[POS Wakil Ketua Umum] [ORG Bidang Maritim, Investasi, dan Luar Negeri Kamar Dagang dan Industri] [PER Rano Hadiwijaya] hadir.", ("Wakil Ketua Umum Bidang Maritim, Investasi, dan Luar Negeri", "Kamar Dagang dan Industri", None)),
        # a body with an office in its name
        ("[POS Ketua Persaudaraan Kepala Desa] [LOC Indonesia] ([ORG PKDI]) [LOC Kabupaten Sigi], [PER Rano Hadiwijaya], hadir.", ("Ketua", "Persaudaraan Kepala Desa Indonesia", "72.10")),
        ("[POS Ketua] Asosiasi Camat Sulawesi (ACS), [PER Rano Hadiwijaya], hadir.", ("Ketua", "Asosiasi Camat Sulawesi", None)),
        # behind the short form of a chief's office
        ("[POS Kepala] [ORG Pusat Penerangan] ([POS Kapuspen]) [ORG TNI] Mayjen TNI [PER Rano Hadiwijaya] hadir.", ("Kepala", "Pusat Penerangan Tentara Nasional Indonesia", None)),
        ("[POS Komandan] [ORG Pusat Polisi Militer] ([ORG Danpuspom]) [ORG TNI] Mayjen TNI [PER Rano Hadiwijaya] hadir.", ("Komandan", "Pusat Polisi Militer TNI", None)),
        ("[POS Kepala] [ORG Dinas Penerangan] ([POS Kadispen]) [ORG TNI AL] Laksma TNI [PER Rano Hadiwijaya] hadir.", ("Kepala", "Dinas Penerangan Angkatan Laut", None)),
        ("[POS Danlanud] [PER Husein Melatara] Kolonel Pnb [PER Rano Hadiwijaya] hadir.", ("Danlanud", "Pangkalan TNI Angkatan Udara Husein Melatara", None)),
        ("[POS Komandan] [LOC Lapangan Udara] ([POS Danlanud]) [LOC Melatara], Kolonel Pnb [PER Rano Hadiwijaya], hadir.", ("Komandan Lapangan Udara", None, None)),
        ("[POS Kepala] Satuan Bhabinkamtibmas [ORG Polres Sigi], AKP [PER Rano Hadiwijaya], hadir.", ("Kepala Satuan Bhabinkamtibmas", "Kepolisian Resor Sigi", "72.10")),
        # taken for the holder
        ("[POS Direktur Eksekutif] [PER Melatara Politika], [PER Rano Hadiwijaya], membuka acara.", ("Direktur Eksekutif", "Melatara Politika", None)),
        ("[POS Direktur Eksekutif] [PER Melatara Politika] [PER Rano Hadiwijaya] hadir.", ("Direktur Eksekutif", "Melatara Politika", None)),
        ("[POS Direktur Utama] [ORG Melatara] [PER EP Cepu], [PER Rano Hadiwijaya] mengatakan itu.", ("Direktur Utama", "Melatara EP Cepu", None)),
        ("[POS General Manager] [ORG Melatara] [PER Cabang Kayangan], [PER Rano Hadiwijaya] yang hadir.", ("General Manager", "Melatara Cabang Kayangan", None)),
        ("Suap kepada mantan [POS Kalapas] [PER Melatara], [PER Rano Hadiwijaya] serta perkara lain.", ("Kalapas", None, None)),
        # the first word of the name
        ("[POS CEO] [PER MELATARA Rano Hadiwijaya] hadir.", ("CEO", "MELATARA", None)),
        ("[ORG Melatara] berdiri. [POS Direktur Keuangan] [PER Melatara Rano Hadiwijaya] hadir.", ("Direktur Keuangan", "Melatara", None)),
        ("[POS CEO] [ORG Melatara] [PER Bridge Rano Hadiwijaya] hadir. Melatara Bridge dijual.", ("CEO", "Melatara Bridge", None)),
        ("[POS CEO] [ORG Melatara] Bridge [PER Rano Hadiwijaya] hadir. Melatara Bridge dijual.", ("CEO", "Melatara Bridge", None)),
        ("[POS CEO] [ORG COS] [PER Event Rano Hadiwijaya] hadir. [PER Rano] pun berharap.", ("CEO", "COS Event", None)),
        # a longer name, its short form without brackets, a region at the end of a team
        ("[POS Komandan] [ORG Pasukan Pengamanan] [PER Presiden Paspampres] Mayjen TNI [PER Rano Hadiwijaya] hadir.", ("Komandan", "Pasukan Pengamanan Presiden", None)),
        ("[POS Ketua] [ORG Tim Kampanye Daerah] (TKD) Melati-Kenanga DKI Jakarta [PER Rano Hadiwijaya] hadir.", ("Ketua", "Tim Kampanye Daerah Melati-Kenanga DKI Jakarta", "31")),
        ("[POS Direktur Ritel] [PER Digital] dan [ORG Bank Jatim], [PER Rano Hadiwijaya], hadir. [POS CEO] [ORG Melatara] [PER Rano Hadiwijaya].", ("CEO", "Melatara", None)),
        # numbers of events are none of holders, and a longer office
        ("[PER Rano Hadiwijaya] selaku [POS Ketua Panitia Pelaksana HUT ke-79] hadir.", ("Ketua Panitia Pelaksana HUT ke-79", None, None)),
        ("Eks [POS Hakim] Agung, [PER Rano Hadiwijaya], diperiksa.", ("Hakim Agung", "Mahkamah Agung", None)),
        # who founded and leads
        ("[PER Rano Hadiwijaya], pendiri dan [POS pengasuh] [ORG Pesantren Melatara], hadir.", ("pengasuh", "Pesantren Melatara", None)),
        ("[PER Rano Hadiwijaya] (pendiri sekaligus [POS CEO] [ORG Melatara]) hadir.", ("CEO", "Melatara", None)),
        # events
        ("[POS Ketua Panitia] Deklarasi [PER Rano Hadiwijaya] hadir.", ("Ketua Panitia Deklarasi", None, None)),
        ("[POS CdM] [PER Rano Hadiwijaya] hadir.", ("CdM", None, None)),
    ],
)  # fmt: skip
def test_where_office_and_body_end(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert told(text) == [("Rano Hadiwijaya", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # fields, levels and organs of the office
        ("[POS Direktur Keuangan] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Direktur Keuangan", None, None)]),
        ("[POS Ketua Harian] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua Harian", None, None)]),
        ("[POS Sekretaris Panitia] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Sekretaris Panitia", None, None)]),
        ("[POS Sekretaris Camat] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Sekretaris Camat", None, None)]),
        ("[POS Direktur Eksekutif Bidang Keuangan] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Direktur Eksekutif Bidang Keuangan", None, None)]),
        ("[POS Kepala Bidang Koperasi Usaha Mikro] [ORG Dinas Sosial Sigi], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "Kepala Bidang Koperasi Usaha Mikro", "Dinas Sosial Kabupaten Sigi", "72.10")]),
        ("[POS Kasat Reskrim] [ORG Polres Sigi] AKP [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kasat Reskrim", "Kepolisian Resor Sigi", "72.10")]),
        ("[POS Sekretaris Fraksi] [ORG Partai Solidaritas Indonesia] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Sekretaris Fraksi", "Partai Solidaritas Indonesia", None)]),
        # names in a list, and one name after another
        ("[POS Direktur Utama] [PER Rano Hadiwijaya], [PER Tono Wiratama], dan [PER Dina Melati] hadir.", [("Rano Hadiwijaya", "Direktur Utama", None, None)]),
        ("[POS Bupati] [PER Rano Hadiwijaya], [PER Tono Wiratama] hadir.", [("Rano Hadiwijaya", "Bupati", None, None)]),
        # names in capitals, initials, degrees
        ("[POS CEO] [PER FX Rano Hadiwijaya] hadir.", [("FX Rano Hadiwijaya", "CEO", None, None)]),
        ("[POS CEO] [PER RANO HADI WIJAYA] hadir.", [("RANO HADI WIJAYA", "CEO", None, None)]),
        ("[POS CEO] [ORG Melatara] [PER Rano Hadiwijaya] hadir. Melatara untung.", [("Rano Hadiwijaya", "CEO", "Melatara", None)]),
        ("[POS CEO] [ORG Melatara] [PER Rano Hadiwijaya] hadir, dan [POS CEO] [ORG Melatara] [PER Rano Hadiwijaya] pulang.", [("Rano Hadiwijaya", "CEO", "Melatara", None)]),
        ("[POS Kasi Humas] [ORG Polres Sigi] AKP [PER Rano Hadiwijaya] hadir. [POS Kasi Humas] [ORG Polres Sigi] AKP [PER Hadi] pulang.", [("Rano Hadiwijaya", "Kasi Humas", "Kepolisian Resor Sigi", "72.10"), ("Hadi", "Kasi Humas", "Kepolisian Resor Sigi", "72.10")]),
        ("[POS Sekretaris] [ORG Direktorat Jenderal Bina Keuangan Kementerian Dalam Negeri], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "Sekretaris", "Direktorat Jenderal Bina Keuangan Kementerian Dalam Negeri", None)]),
        ("[POS Kanit PPA] [ORG Satreskrim Polres Sigi], Aipda [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "Kanit PPA", "Satreskrim Polres Sigi", "72.10")]),
        ("[POS Kadis Kominfo] [LOC Kota Palu], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "Kadis Kominfo", "Dinas Komunikasi dan Informatika Kota Palu", "72.71")]),
        ("[POS Kadiv Propam] [ORG Polri] Irjen Pol [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kadiv Propam", "Kepolisian Negara Republik Indonesia", None)]),
        # the office of a chief is no union, and its field no body
        ("[POS Kepala Staf Angkatan Darat] ([POS KSAD]) Jenderal TNI [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kepala Staf Angkatan Darat", "Tentara Nasional Indonesia Angkatan Darat", None)]),
        ("[POS Kepala Bagian Pengadaan Barang dan Jasa] (PBJ) [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kepala Bagian Pengadaan Barang dan Jasa", None, None)]),
        ("[POS Ketua Panitia] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua Panitia", None, None)]),
        ("[POS Ketua Panitia Pelaksana] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua Panitia Pelaksana", None, None)]),
        ("[POS Danlanud] Kolonel Pnb [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Danlanud", None, None)]),
        ("[POS Bhabinkamtibmas] Melatara Aipda [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Bhabinkamtibmas", None, None)]),
    ],
)  # fmt: skip
def test_what_stays_as_it_is(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pengamat Pasar Uang [PER Rano Hadiwijaya] mengatakan rupiah menguat.", []),
        ("Analis Pasar Modal [PER Rano Hadiwijaya] mengatakan saham menguat.", []),
        ("[POS Kepala] Pasar Melatara [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kepala", "Pasar Melatara", None)]),
    ],
)  # fmt: skip
def test_markets_that_are_no_bodies(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_the_words_of_a_body_are_no_part_of_the_title() -> None:
    text = "[POS Ketua] [ORG Panitia Khusus (Pansus) Tata Niaga Kopi DPRD Sigi] [PER Rano Hadiwijaya] hadir."
    [(name, title, body, _)] = told(text)
    assert (name, title) == ("Rano Hadiwijaya", "Ketua")
    assert body is not None and body.startswith("Panitia Khusus")
