"""Where title, body and name part, what reads like an office and is none, and who had one only at another time."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.official_parts.no_offices import runs_into_sentence
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.officials import OfficialsStage

Told = tuple[str | None, str, str | None]


def offices(text: str) -> list[Told]:
    """Names, titles and names of institutions of the offices of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (o.name, p.title, p.institution.name if p.institution else None)
        for o in doc._.sw_officials
        for p in o.positions
    ]


def names(text: str) -> list[str | None]:
    """The names of a text's officials."""
    return [o.name for o in OfficialsStage()(with_places(text))._.sw_officials]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a site that is a field of work
        ("[POS Kabid Pengembangan] [FAC Pasar Dinas Perdagangan Sigi] [PER Rano Hadiwijaya] hadir.", ("Kabid Pengembangan Pasar", "Dinas Perdagangan Kabupaten Sigi")),
        ("[POS Kasi Penertiban] [ORG Terminal Dinas Perhubungan Sigi], [PER Rano Hadiwijaya], hadir.", ("Kasi Penertiban Terminal", "Dinas Perhubungan Kabupaten Sigi")),
        # a field in front of the body: joined, in front of a firm, or in front of what the text has elsewhere
        ("[PER Rano Hadiwijaya], [POS Manager] [ORG Commrel & CSR Melatara Energi] hadir.", ("Manager Commrel & CSR", "Melatara Energi")),
        ("[POS Manager] [ORG Humas & CSR Melatara Energi] [PER Rano Hadiwijaya] hadir.", ("Manager Humas & CSR", "Melatara Energi")),
        ("[POS Manager Communication], Relations & CSR [ORG Melatara Energi], [PER Rano Hadiwijaya], hadir.", ("Manager Communication, Relations & CSR", "Melatara Energi")),
        ("[POS Area Manager Communication], Relations, & CSR [ORG Melatara Energi] [PER Rano Hadiwijaya] hadir.", ("Area Manager Communication, Relations, & CSR", "Melatara Energi")),
        ("[POS Vice President Komunikasi] [ORG Korporat Melatara Energi], [PER Rano Hadiwijaya], hadir. [ORG Melatara Energi] untung.", ("Vice President Komunikasi Korporat", "Melatara Energi")),
        ("[POS VP Public] [ORG Relation KAI], [PER Rano Hadiwijaya], hadir.", ("VP Public Relation", "PT Kereta Api Indonesia (Persero)")),
        ("Executive [POS Vice President] Komunikasi Korporat & [ORG TJSL PT Melatara] [PER Rano Hadiwijaya] hadir.", ("Executive Vice President Komunikasi Korporat & TJSL", "PT Melatara")),
        ("[POS Direktur] [ORG Keuangan PT Melatara] [PER Rano Hadiwijaya] hadir.", ("Direktur Keuangan", "PT Melatara")),
        ("[POS Direktur Survey and] [ORG Polling Melatara] [PER Rano Hadiwijaya] hadir.", ("Direktur", "Survey and Polling Melatara")),
        ("[POS Direktur Sales and] [ORG Marketing Melatara] [PER Rano Hadiwijaya] hadir.", ("Direktur Sales and Marketing", "Melatara")),
        # English titles of firms
        ("[POS Chief Market Strategist] Melatara, [PER Rano Hadiwijaya], hadir.", ("Chief Market Strategist", "Melatara")),
        ("EVP Head of Circle Java Indosat Melatara, [PER Rano Hadiwijaya], hadir.", ("EVP Head of Circle Java", "Indosat Melatara")),
        ("Head of Public Relations Melatara Mart, [PER Rano Hadiwijaya], hadir.", ("Head of Public Relations", "Melatara Mart")),
        ("[POS Founder] Melatara Estate, [PER Rano Hadiwijaya], hadir.", ("Founder", "Melatara Estate")),
        ("[POS General Manager Sales] [LOC Jawa Barat] Melatara, [PER Rano Hadiwijaya], hadir.", ("General Manager Sales", "Melatara")),
        ("Public Relations [POS Manager] [ORG Hotel Melatara], [PER Rano Hadiwijaya], hadir.", ("Public Relations Manager", "Hotel Melatara")),
        ("Cluster Marcom [POS Manager] [ORG Hotel Melatara], [PER Rano Hadiwijaya], hadir.", ("Cluster Marcom Manager", "Hotel Melatara")),
        ("General [POS Manajer] [ORG PT Melatara] [PER Rano Hadiwijaya] hadir.", ("General Manajer", "PT Melatara")),
        # the second half of a body's name
        ("[POS Deputi Direktur Melatara] [ORG International Indonesia], [PER Rano Hadiwijaya], hadir.", ("Deputi Direktur", "Melatara International Indonesia")),
        ("[POS VP Corporate Secretary] [ORG KAI] [PER Commuter Rano Hadiwijaya] hadir.", ("VP Corporate Secretary", "KAI Commuter")),
        ("[POS Presiden] [ORG BEM] [PER FH UTM] [PER Rano Hadiwijaya] hadir.", ("Presiden", "BEM FH UTM")),
        ("[POS Ketua] [ORG Tim Hukum] [PER Tono Wirayuda], [PER Rano Hadiwijaya] mengatakan siap.", ("Ketua", "Tim Hukum Tono Wirayuda")),
        ("[POS Kepala] [ORG Stasiun Meteorologi Kelas I] [PER Wira Sakti Batam], [PER Rano Hadiwijaya] hadir.", ("Kepala", "Stasiun Meteorologi Kelas I Wira Sakti Batam")),
        ("[POS Ketua] [LOC Indonesia] [PER Melatara Watch] (IMW) [PER Rano Hadiwijaya] hadir.", ("Ketua", "Indonesia Melatara Watch")),
        ("[POS Ketua] [ORG DPC PDI-P Sigi], [PER Rano Hadiwijaya], hadir.", ("Ketua", "DPC PDI-P Sigi")),
        # boards that belong to the title, directorates that do not
        ("[POS Ketua] [ORG Badan Pengurus Yayasan Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua Badan Pengurus", "Yayasan Melatara")),
        ("[POS Ketua] [ORG Dewan Pembina Yayasan Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua Dewan Pembina", "Yayasan Melatara")),
        ("[POS Kasubdit I] [ORG Dittipidsiber Bareskrim Polri] Kombes [PER Rano Hadiwijaya] hadir.", ("Kasubdit I", "Dittipidsiber Bareskrim Polri")),
        ("[POS Kasubdit III Ditreskrimum] [ORG Polda Riau] AKBP [PER Rano Hadiwijaya] hadir.", ("Kasubdit III", "Ditreskrimum Polda Riau")),
        ("[POS Kanit III] [ORG Subdit II Ditreskrimum Polda Riau] Kompol [PER Rano Hadiwijaya] hadir.", ("Kanit III Subdit II", "Ditreskrimum Polda Riau")),
        ("[POS Kepala Seksi Operasi] Kantor SAR Kelas A Surabaya, [PER Rano Hadiwijaya], hadir.", ("Kepala Seksi Operasi", "Kantor SAR Kelas A Surabaya")),
        ("[POS Kepala] [ORG Balai Besar Melatara] ([ORG BBM]) Wilayah III [LOC Denpasar] [PER Rano Hadiwijaya] hadir.", ("Kepala", "Balai Besar Melatara")),
        ("[POS Wakil Sekretaris Jendral] [ORG PB Melatara Bidang Organisasi], [PER Rano Hadiwijaya], hadir.", ("Wakil Sekretaris Jendral Bidang Organisasi", "PB Melatara")),
        ("[POS Wakil Sekretaris Jenderal] [ORG PB Melatara] [PER Bidang Organisasi], [PER Rano Hadiwijaya], hadir.", ("Wakil Sekretaris Jenderal Bidang Organisasi", "PB Melatara")),
        ("[PER Rano Hadiwijaya] dilantik sebagai [POS Ketua] [ORG DPP Bidang] [PER Pemenangan Pemilu], kata warga.", ("Ketua Bidang Pemenangan Pemilu", "Dewan Pimpinan Pusat")),
        # numbers, fractions, descriptions
        ("[POS Wakil Menteri BUMN] [PER II Rano Hadiwijaya] hadir.", ("Wakil Menteri BUMN II", "Kementerian Badan Usaha Milik Negara")),
        ("[POS Wakil Menteri BUMN] [PER I Rano Hadiwijaya] hadir.", ("Wakil Menteri BUMN I", "Kementerian Badan Usaha Milik Negara")),
        ("[POS Wakil Ketua] [PER II Rano Hadiwijaya] hadir.", ("Wakil Ketua II", None)),
        ("[POS Anggota] [ORG DPRD Kota Palu] Fraksi PKS [PER Rano Hadiwijaya] hadir.", ("Anggota", "Dewan Perwakilan Rakyat Daerah Kota Palu")),
        ("[POS Anggota] [ORG DPR RI Fraksi Partai Gerindra] [PER Rano Hadiwijaya] hadir.", ("Anggota", "Dewan Perwakilan Rakyat")),
        ("Pengamat Politik [POS Direktur Eksekutif] [ORG Survei Melatara], [PER Rano Hadiwijaya], hadir.", ("Direktur Eksekutif", "Survei Melatara")),
        ("[POS Presiden] [ORG KH] [PER Rano Hadiwijaya] hadir.", ("Presiden", None)),
    ],
)  # fmt: skip
def test_title_and_body_part(text: str, expected: tuple[str, str | None]) -> None:
    assert offices(text) == [("Rano Hadiwijaya", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Kepala] [FAC Terminal Melatara Dinas Perhubungan] [PER Rano Hadiwijaya] hadir.", ("Kepala Terminal Melatara", "Dinas Perhubungan")),
        ("[POS Direktur] [ORG Pasar Melatara] [PER Rano Hadiwijaya] hadir.", ("Direktur", "Pasar Melatara")),
        ("[POS Direktur] [ORG Melatara & Sakti] [PER Rano Hadiwijaya] hadir.", ("Direktur", "Melatara & Sakti")),
        ("[POS Ketua] [ORG Serikat Pekerja PT Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Serikat Pekerja PT Melatara")),
        ("[POS Ketua] [ORG Koperasi PT Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Koperasi PT Melatara")),
        ("[POS Ketua] [ORG Dewan Pengurus Wilayah Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Dewan Pengurus Wilayah Melatara")),
        ("[POS Ketua] [ORG Dewan Pengawas Melatara] [PER Rano Hadiwijaya] hadir.", ("Ketua", "Dewan Pengawas Melatara")),
        ("[POS Ketua] [ORG KPU Sigi] [PER WS Hadiwijaya] hadir.", None),
        ("[POS Kepala] [ORG Lapas Kelas IIA Palu] [PER Rano Hadiwijaya] hadir.", ("Kepala", "Lapas Kelas IIA Palu")),
        ("[POS Ketua] [ORG Tim Hukum], [PER Rano Hadiwijaya] mengatakan siap.", ("Ketua", "Tim Hukum")),
        ("[POS Bupati] [LOC Sigi] [PER I Made Hadiwijaya] hadir.", None),
        ("[POS Direktur Keuangan] [ORG PT Melatara], [PER Rano Hadiwijaya], hadir.", ("Direktur Keuangan", "PT Melatara")),
        ("[POS Chief Operating Officer], [PER Rano Hadiwijaya], hadir.", ("Chief Operating Officer", None)),
        ("[POS General Manager] [LOC Palu], [PER Rano Hadiwijaya], hadir.", ("General Manager", None)),
        ("[POS Kabid Humas] [ORG Polda Riau] Kombes [PER Rano Hadiwijaya] hadir.", ("Kabid Humas", "Kepolisian Daerah Riau")),
    ],
)  # fmt: skip
def test_look_alikes_stay(text: str, expected: tuple[str, str | None] | None) -> None:
    if expected is None:
        assert offices(text)[0][0] in ("WS Hadiwijaya", "I Made Hadiwijaya")
    else:
        assert offices(text) == [("Rano Hadiwijaya", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the particle of a name is no end of the body in front of it
        ("[POS Hakim] [ORG Mahkamah Agung Brasil] [PER Alexandro de Melatara] hadir.", ["Alexandro de Melatara"]),
        # initials
        ("[POS Ketua] [ORG KPU Sigi], [PER A Rano] [PER M Hadiwijaya], hadir.", ["A Rano M Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU Sigi], [PER Rano], dan [PER M Hadiwijaya] hadir.", ["Rano"]),
        ("[POS Ketua] [ORG KPU Sigi], [PER Rano S] Kebanara menegaskan itu.", ["Rano S Kebanara"]),
        ("[POS Bupati] [LOC Sigi] Moch. [PER Rano Hadiwijaya] hadir.", ["Moch. Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Moch]. [PER Rano Hadiwijaya] hadir.", ["Moch. Rano Hadiwijaya"]),
        # behind a title
        ("Dr. Kusufia [PER Rani Wulandari], S.H., [POS Kepala] [ORG Kejari Sigi], hadir.", ["Kusufia Rani Wulandari"]),
        ("Menurut [PER Rani Wulandari], [POS Kepala] [ORG Kejari Sigi], aman.", ["Rani Wulandari"]),
        ("[POS Pemimpin Tertinggi] [LOC Iran] [PER Ayatollah Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        # what has run into a name
        ("[POS Anggota] [ORG DPRD Sigi] dari [ORG Partai Perindo]Rampeani [PER Hadiwijaya] hadir.", ["Rampeani Hadiwijaya"]),
        ("[POS Ketua] [ORG MUI] [PER SigiRano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Kapten] [PER LuckyNamora] hadir. Kata Lucky, [POS Ketua] [ORG KPU] [PER Rano McHadi] pulang.", ["Rano McHadi"]),
        ("[POS Kepala] [ORG Dinas Pertanian] [PER Lampung Tengah Hadiwijaya] hadir.", ["Hadiwijaya"]),
        ("[POS Kepala] [ORG BPBD Sigi] [PER Bima Hadiwijaya] hadir.", ["Bima Hadiwijaya"]),
        ("[POS Menteri Dalam Negeri] [PER Rano Hadiwijayabuka] suara.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU Sigi], [PER Jendral Rano Hadiwijaya], hadir.", ["Rano Hadiwijaya"]),
        # a pair of whom the text tells one by one
        ("Paslon [PER Sanira-Siyono] hadir. Kata [POS calon bupati] [PER Sanira], aman. Kata [POS calon wakil bupati] [PER Siyono], siap.", ["Sanira", "Siyono"]),
        ("Kata [POS Bupati] [LOC Sigi] [PER Mirna-Sari], aman.", ["Mirna-Sari"]),
        # verbs of headlines
        ("Ribut dengan Eks [POS Presiden] [LOC Rusia], [PER Rano Kerahkan] Kapal Selam", []),
        ("Bertemu [POS Menteri Luar Negeri], [PER Rano] Bahas Gaza", []),
        ("Kata [POS Menteri Luar Negeri], [PER Rano Zulkan], hadir.", ["Rano Zulkan"]),
        # another sentence has run into the office
        ("Yang dicabut [POS Menteri ATRKeempat], [PER Rano Hadiwijaya] memerintahkan hemat.", []),
        ("Kata [POS Menteri ATR], [PER Rano Hadiwijaya], hemat.", ["Rano Hadiwijaya"]),
        # no offices
        ("[PER Rani Wulandari] unggul. [POS Wakil] [LOC India] itu menang.", []),
        ("[PER Rani Wulandari] menjadi anggota [ORG Paskibraka Nasional] tahun ini.", []),
        ("[PER Rani Wulandari] menjadi anggota [ORG DPRD Sigi] tahun ini.", ["Rani Wulandari"]),
        ("Pemain seperti [PER Mauro Hadi], Hakim Zayecha, [PER Dries Maria] tampil.", []),
        ("[POS Hakim] [PER Mauro Hadi] memimpin sidang di pengadilan itu.", ["Mauro Hadi"]),
        ("Yth. [POS Kepala] [ORG Dinas Sosial] Propinsi dan warga", []),
        ("[POS Komandan Peleton] (Danton) Letda [PER Rano Hadiwijaya] gugur.", ["Rano Hadiwijaya"]),
    ],
)  # fmt: skip
def test_whose_name_stands_there(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("Putra [POS anggota] [ORG DPR] nonaktif [PER Rano Hadiwijaya] ditahan.", "anggota", "former"),
        ("[POS Wali Kota] [LOC Palu] nonaktif [PER Rano Hadiwijaya] ditahan.", "Wali Kota", "former"),
        ("[POS Wali Kota] [LOC Palu] petahana [PER Rano Hadiwijaya] hadir.", "Wali Kota", "definitive"),
        ("Program [PER Rano Hadiwijaya] saat masih menjabat sebagai [POS Wali Kota] [LOC Palu] lanjut.", "Wali Kota", "former"),
        ("Saat [PER Rano Hadiwijaya] menjabat [POS Menteri Perdagangan], ia berkantor di sana.", "Menteri Perdagangan", "former"),
        ("Saat [PER Rano Hadiwijaya] menjadi [POS Ketua Panitia Haul], ia berkantor di sana.", "Ketua Panitia Haul", "definitive"),
        ("Ketika [PER Rano Hadiwijaya] masih menjadi [POS Bupati] [LOC Sigi], jalan itu rusak.", "Bupati", "former"),
        ("Waktu Pak [PER Rano Hadiwijaya] menjabat [POS gubernur], warga senang.", "gubernur", "former"),
        ("[PER Rano Hadiwijaya] yang menjabat sebagai [POS Wali Kota] [LOC Palu] hadir.", "Wali Kota", "definitive"),
        ("Saat [PER Rano Hadiwijaya] menjadi [POS Presiden], harga turun.", "Presiden", "definitive"),
        ("[POS Wakil Presiden] ke-10 dan ke-12 RI [PER Rano Hadiwijaya] hadir.", "Wakil Presiden", "former"),
        ("[POS Wakil Presiden Ke-10 dan Ke-12] RI [PER Rano Hadiwijaya] hadir.", "Wakil Presiden", "former"),
        ("[POS Presiden] Ke-5 RI [PER Rano Hadiwijaya] hadir.", "Presiden", "former"),
        ("[POS Wapres] ke-10 dan 12 RI [PER Rano Hadiwijaya] hadir.", "Wapres", "former"),
        ("[POS Presiden] ke-5 [PER Rano Hadiwijaya] dan 6 menteri hadir.", "Presiden", "former"),
    ],
)  # fmt: skip
def test_who_had_the_office(text: str, title: str, status: str) -> None:
    doc = OfficialsStage()(with_places(text))
    (position,) = [p for o in doc._.sw_officials for p in o.positions]
    assert (position.title, position.status) == (title, status)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the article of Bali, and an initial, are no numbers
        ("[POS Wakil Bupati] [PER I Ngurah Wirayuda] hadir.", ("I Ngurah Wirayuda", "Wakil Bupati")),
        ("[POS Wakil Bupati] [PER I Sagra Wirayuda] hadir.", ("I Sagra Wirayuda", "Wakil Bupati")),
        ("[POS Wakil Menteri BUMN] [PER I Nym Wirayuda] hadir.", ("I Nym Wirayuda", "Wakil Menteri BUMN")),
        ("[POS Wakil Gubernur] [PER V Rano Wirayuda] hadir.", ("V Rano Wirayuda", "Wakil Gubernur")),
        # an inspector general of a ministry, misspelt
        ("[POS Inspektur Jendral] [ORG Kementerian Agama] [PER Rano Hadiwijaya] hadir.", ("Rano Hadiwijaya", "Inspektur Jendral")),
        # the end of a name that is also a verb of headlines
        ("[POS Menteri Agama] [PER Rano Naik] hadir.", ("Rano Naik", "Menteri Agama")),
    ],
)  # fmt: skip
def test_what_looks_like_a_number_or_a_rank(text: str, expected: tuple[str, str]) -> None:
    assert [told[:2] for told in offices(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two people in two sentences
        ("[POS Bupati] [LOC Sigi] [PER Budi Santoso]. [PER M Yusra] menambahkan bahwa jalan rusak.", ["Budi Santoso"]),
        ("Kata [POS Bupati] [LOC Sigi] [PER Tono Hadi]. [PER A Rafka] setuju.", ["Tono Hadi"]),
        # one name with initials
        ("[POS Bupati] [LOC Sigi] [PER Tono A]. [PER Hadiwijaya] setuju.", ["Tono A. Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Tono] [PER A Hadiwijaya] setuju.", ["Tono A Hadiwijaya"]),
    ],
)  # fmt: skip
def test_halves_of_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # who holds the office is called so elsewhere
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] mengatakan dana cair. Saat [PER Rano Hadiwijaya] menjadi [POS Bupati] [LOC Sigi], jalan itu diperbaiki.",
        "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] mengatakan dana cair. Saat [PER Rano Hadiwijaya] menjabat [POS Bupati] [LOC Sigi], jalan itu diperbaiki.",
        "Ketika [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] menjadi [POS Ketua Panitia Haul], warga senang.",
        "Saat Piala Dunia menjadi [POS Ketua Umum] [ORG PSSI] [PER Rano Hadiwijaya] senang.",
    ],
)  # fmt: skip
def test_who_has_the_office_still(text: str) -> None:
    doc = OfficialsStage()(with_places(text))
    found = [p.status for o in doc._.sw_officials for p in o.positions]
    assert found and set(found) == {"definitive"}


def test_words_run_together_take_no_long_time() -> None:
    assert not runs_into_sentence("Menteri " + "A" * 200_000, Post(0, 2, 0, 200_008, None))


def test_a_number_of_others_is_no_ordinal() -> None:
    doc = OfficialsStage()(with_places("[POS Presiden] ke-5 dan 6 menteri [PER Rano Hadiwijaya] hadir."))
    assert [p for o in doc._.sw_officials for p in o.positions] == []
