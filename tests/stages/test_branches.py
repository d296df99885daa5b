"""Branches as the whole article knows them: bare names of the only one, names that go on with region, number or title."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.language.acronyms import abbreviates
from sariwarta.lexicon import lexicon
from sariwarta.stages.institution_parts.branches import (
    complete_names,
    join_bare,
    join_boards,
    join_glued,
    join_numbered,
)
from sariwarta.stages.institution_parts.final_names import join_same, name_in_full
from sariwarta.stages.institution_parts.forms import join_forms
from sariwarta.stages.institution_parts.joined import take_out
from sariwarta.stages.institution_parts.kinds import give_kinds, kind_of_unit
from sariwarta.stages.institution_parts.owners import give_owners
from sariwarta.stages.officials import OfficialsStage, all_officials

Body = tuple[str, str | None, str | None, int]


def bodies(text: str) -> list[Body]:
    """Name, abbreviation, region and number of mentions of each body of the record."""
    doc = OfficialsStage()(with_places(text))
    found, lex, officials = doc._.sw_institutions, lexicon(), list(all_officials(doc))
    join_forms(doc, found, lex)
    give_kinds(doc, found, lex)
    join_bare(doc, found, officials, lex)
    give_owners(doc, found, officials, lex)
    join_numbered(doc, found)
    join_boards(doc, found)
    join_glued(doc, found, lex)
    complete_names(doc, found, lex)
    name_in_full(doc, found, lex)
    join_same(doc, found)
    return [(i.name, i.abbreviation, i.region, len(i.mentions)) for i in found if i.mentions]


def kinds(text: str) -> list[tuple[str, str | None]]:
    doc = with_places(text)
    give_kinds(doc, doc._.sw_institutions, lexicon())
    return [(i.name, i.kind) for i in doc._.sw_institutions]


PEMPROV = ("Pemerintah Provinsi Banten", "Pemprov Banten", "36")
KODIM_BARE = ("Komando Distrik Militer 0707", "Kodim 0707")
KODIM = ("Komando Distrik Militer 0707/Wonosobo", "Kodim 0707/Wonosobo", "33.07")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the only branch, named in front
        ("Kata juru bicara, [ORG Pemprov Banten] sudah bersurat. Atlet menyindir [ORG Pemprov] soal bonus.", [(*PEMPROV, 2)]),
        (
            "Kepala [ORG Satpol PP Kota Bandung] hadir. Petugas [ORG Satpol PP] mencari pelaku.",
            [("Satuan Polisi Pamong Praja Kota Bandung", "Satpol PP Kota Bandung", "32.73", 2)],
        ),
        # one of another region is named further down
        (
            "BANDUNG - [ORG DPRD] akan membahas anggaran, kata [POS Wali Kota] [LOC Bandung] [PER Rano]. Ia mencontoh [ORG DPRD Surabaya].",
            [
                ("Dewan Perwakilan Rakyat Daerah", "DPRD", None, 1),
                ("Dewan Perwakilan Rakyat Daerah Kota Surabaya", "DPRD Kota Surabaya", "35.78", 1),
            ],
        ),
        (
            "[POS Gubernur] [LOC Bali] [PER I Wayan Sagu] hadir. [ORG Pemprov] menganggarkan dana. Beda dari [ORG Pemprov Jawa Timur].",
            [
                ("Pemerintah Provinsi", "Pemprov", None, 1),
                ("Pemerintah Provinsi Jawa Timur", "Pemprov Jatim", "35", 1),
            ],
        ),
        (
            "BOGOR - [ORG Polres] akan memeriksa saksi di [LOC Bogor]. Pelaku sebelumnya ditahan [ORG Polres Garut].",
            [
                ("Kepolisian Resor", "Polres", None, 1),
                ("Kepolisian Resor Garut", "Polres Garut", "32.05", 1),
            ],
        ),
        # a birthplace is not where it plays
        ("Penyanyi asal [LOC Solo] itu dilaporkan ke [ORG Polda].", [("Kepolisian Daerah", "Polda", None, 1)]),
        (
            "[ORG KPK] memeriksa pejabat [ORG Pemprov]. Uang itu mengalir dari pengusaha asal [LOC Surabaya].",
            [
                ("Komisi Pemberantasan Korupsi", "KPK", None, 1),
                ("Pemerintah Provinsi", "Pemprov", None, 1),
            ],
        ),
        # several of the sort, or any of them
        (
            "Rapat diikuti seluruh [ORG Satpol PP] di Jawa. Kepala [ORG Satpol PP Kota Bandung] hadir.",
            [
                ("Satuan Polisi Pamong Praja", "Satpol PP", None, 1),
                ("Satuan Polisi Pamong Praja Kota Bandung", "Satpol PP Kota Bandung", "32.73", 1),
            ],
        ),
        # two branches: which is meant is open
        (
            "Kata [ORG Pemprov], dana ada. [ORG Pemprov Banten] dan [ORG Pemprov Jabar] bersurat.",
            [
                ("Pemerintah Provinsi", "Pemprov", None, 1),
                (*PEMPROV, 1),
                ("Pemerintah Provinsi Jawa Barat", "Pemprov Jabar", "32", 1),
            ],
        ),
        # the province of the only town of an article
        (
            "Dana itu disimpan [ORG Pemkot Bandar Lampung]. Sisanya menunggu [ORG Pemprov].",
            [
                ("Pemerintah Kota Bandar Lampung", "Pemkot Bandar Lampung", "18.71", 1),
                ("Pemerintah Provinsi Lampung", "Pemprov Lampung", "18", 1),
            ],
        ),
        # … also where the town's own government stands without it
        (
            "Dana di [LOC Kota Bandar Lampung] disimpan [ORG Pemkot]. Sisanya menunggu [ORG Pemprov].",
            [
                ("Pemerintah Kota Bandar Lampung", "Pemkot Bandar Lampung", "18.71", 1),
                ("Pemerintah Provinsi Lampung", "Pemprov Lampung", "18", 1),
            ],
        ),
        # towns of two provinces
        (
            "[ORG Pemkot Bandar Lampung] dan [ORG Pemkot Palu] menunggu [ORG Pemprov].",
            [
                ("Pemerintah Kota Bandar Lampung", "Pemkot Bandar Lampung", "18.71", 1),
                ("Pemerintah Kota Palu", "Pemkot Palu", "72.71", 1),
                ("Pemerintah Provinsi", "Pemprov", None, 1),
            ],
        ),
        # parts of a body
        (
            "Kasus ditangani [ORG Satreskrim Polres]. Kata Kasi Humas [ORG Polres Nganjuk], pelaku ditahan.",
            [
                ("Satreskrim Polres Nganjuk", None, "35.18", 1),
                ("Kepolisian Resor Nganjuk", "Polres Nganjuk", "35.18", 1),
            ],
        ),
        (
            "[ORG Satreskrim Polres Nganjuk] menangkap pelaku. \"Masih disidik [ORG Satreskrim],\" katanya.",
            [("Satreskrim Polres Nganjuk", None, "35.18", 2)],
        ),
        # commands by their number
        ("WONOSOBO - Di [LOC Kabupaten Wonosobo], koperasi [ORG Kodim 0707] buka.", [(*KODIM_BARE, "33.07", 1)]),
        ("[ORG Kodim 0707] membangun jembatan di [LOC Sleman]. Warga [LOC Sleman] senang.", [(*KODIM_BARE, None, 1)]),
        ("Koperasi [ORG Kodim 0707] buka.", [("Komando Distrik Militer 0707", "Kodim 0707", None, 1)]),
        ("Komandan [ORG Kodim 0707/Wonosobo] hadir. Posko di wilayah [ORG Kodim] gratis.", [(*KODIM, 2)]),
        # the board of the only party
        (
            "[ORG DPW NasDem Sulawesi Selatan] menjamu. Jajaran [ORG DPW Sulsel] bekerja.",
            [("DPW NasDem Sulawesi Selatan", None, "73", 2)],
        ),
    ],
)  # fmt: skip
def test_only_branch(text: str, expected: list[Body]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a region behind the bracket
        (
            "Kepala [ORG Kantor Pertanahan] (Kantah) [LOC Kabupaten Probolinggo] melantik pejabat.",
            ("Kantor Pertanahan Kabupaten Probolinggo", "Kantah Probolinggo", "35.13", 1),
        ),
        (
            "Kepala [ORG Balai Pelayanan Pelindungan Pekerja Migran Indonesia] (BP3MI) [LOC Provinsi Riau] hadir.",
            ("Balai Pelayanan Pelindungan Pekerja Migran Indonesia Riau", "BP3MI Riau", "14", 1),
        ),
        (
            "Kepala [ORG Badan Perencanaan Pembangunan Kota] (Bappeko) [LOC Surabaya] hadir.",
            ("Badan Perencanaan Pembangunan Kota Surabaya", "Bappeko Kota Surabaya", "35.78", 1),
        ),
        # a firm stands in a town, and is not called after it
        ("Pabrik [ORG PT Sinar Sagu] (SS) [LOC Surabaya] tutup.", ("PT Sinar Sagu", "SS", None, 1)),
        # the number of an area
        (
            "Kepala [ORG Lembaga Layanan Pendidikan Tinggi] (LLDIKTI) Wilayah VI hadir.",
            ("Lembaga Layanan Pendidikan Tinggi Wilayah VI", "LLDIKTI Wilayah VI", None, 1),
        ),
        ("Kepala [ORG Lembaga Layanan Sagu] (LLS) Wilayah itu hadir.", ("Lembaga Layanan Sagu", "LLS", None, 1)),
        # a ministry in a kabupaten is an office
        (
            "Kepala [ORG Kemenag Pesawaran] hadir.",
            ("Kantor Kementerian Agama Kabupaten Pesawaran", "Kemenag Pesawaran", "18.09", 1),
        ),
        ("Pejabat [ORG Kemenag] hadir.", ("Kementerian Agama", "Kemenag", None, 1)),
        ("Pegawai [ORG BPN Kabupaten Tangerang] hadir.", ("Kantor Pertanahan Kabupaten Tangerang", "BPN Tangerang", "36.03", 1)),
        # words behind a title, or glued to a name
        (
            "Wisuda [ORG Universitas KH] Abdul Sagu (UAS) digelar.",
            ("Universitas KH Abdul Sagu", "UAS", None, 1),
        ),
        ("Mahasiswa [ORG Universitas Sagu] hadir.", ("Universitas Sagu", None, None, 1)),
        ("Mahasiswa [ORG Universitas Sultan] Sagu Pala Senin lalu hadir.", ("Universitas Sultan Sagu Pala", None, None, 1)),
        ("Rektor [ORG Universitas Sultan] Sagu Pala hadir.", ("Universitas Sultan Sagu Pala", None, None, 1)),
        # the next sentence, the holder of the office, a day
        ("Ia lulusan [ORG Universitas PGRI]. Rani Wulandari mengatakan cukup.", ("Universitas PGRI", None, None, 1)),
        ("Ia lulusan [ORG Universitas Sultan]. Rani Wulandari mengatakan cukup.", ("Universitas Sultan", None, None, 1)),
        ("Rektor [ORG Universitas PGRI] Rani Wulandari mengatakan cukup.", ("Universitas PGRI", None, None, 1)),
        ("Ketua [ORG Yayasan H]. Dewi Sagu hadir.", ("Yayasan H.", None, None, 1)),
        ("Ia dari [ORG Universitas Sultan] Senin lalu.", ("Universitas Sultan", None, None, 1)),
        ("Ia dari [ORG Universitas Sultan] Bupati Rani Wulandari hadir.", ("Universitas Sultan", None, None, 1)),
        # the police of a kecamatan with that of its kabupaten behind
        ("Kanit Reskrim [ORG Polsek Waigete Polres Sikka] hadir.", ("Kepolisian Sektor Waigete", "Polsek Waigete", "53.07", 1)),
    ],
)  # fmt: skip
def test_whole_names(text: str, expected: Body) -> None:
    assert bodies(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[ORG Yayasan Pala] maju. Kata [ORG Yayasan Pala], siap. [ORG Yayasan Palabertujuan] melahirkan inovator.",
            [("Yayasan Pala", None, None, 3)],
        ),
        # it stands there once without the next word
        (
            "[ORG Yayasan Pala] maju. [ORG Yayasan Palabertujuan] melahirkan inovator.",
            [("Yayasan Pala", None, None, 1), ("Yayasan Palabertujuan", None, None, 1)],
        ),
        # firms, universities and clubs
        *(
            (
                f"[ORG {short}] maju. Kata [ORG {short}], siap. [ORG {long}] mundur.",
                [(short, None, None, 2), (long, None, None, 1)],
            )
            for short, long in (
                ("PT Surya", "PT Suryadi"),
                ("Universitas Surya", "Universitas Suryakancana"),
                ("Universitas Pala", "Universitas Palabertujuan"),
                ("PT Wijaya", "PT Wijayakusuma"),
                ("Komunitas Motor", "Komunitas Motorsport"),
                ("Yayasan Saga", "Yayasan Sagaini"),
            )
        ),
        # another name that begins so
        (
            "[ORG Yayasan Sagu] maju. [ORG Yayasan Saguna] mundur.",
            [("Yayasan Saguna", None, None, 1), ("Yayasan Sagu", None, None, 1)],
        ),
    ],
)  # fmt: skip
def test_glued_names(text: str, expected: list[Body]) -> None:
    assert sorted(bodies(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # units are of the kind of the body that they are of
        ("Kata [ORG Direktorat Tindak Pidana Pencucian Uang BNN Pusat], benar.", "agency"),
        ("Ketua [ORG Badan Pengkajian MPR RI] hadir.", "legislature"),
        ("Kata [ORG Direktorat Tindak Pidana Sagu], benar.", "police"),
        ("Ketua [ORG Bappilu PPP] hadir.", "party_organ"),
        # offices that only firms have
        ("Kata Commercial Director [ORG Politama Sagu Wana] (PSW), harga naik.", "company"),
        ("Kata Chief of Corporate Affairs [ORG Politama Sagu Wana] (PSW), harga naik.", "company"),
        ("Kata Head of Marketing [ORG Politama Sagu Wana] (PSW), harga naik.", "company"),
        # … and offices that societies and missions have, too
        ("Kata Country Director [ORG Sagu Wana] (SW), harga naik.", None),
        ("Kata Executive Director [ORG Kaum Sagu] (KS), harga naik.", None),
        ("Kata Regional Manager [ORG Sagu Wana] (SW), harga naik.", None),
        ("Kata Program Coordinator [ORG Sagu Wana] (SW), harga naik.", None),
        ("Kata Media Officer [ORG Sagu Wana] (SW), harga naik.", None),
        ("Kata Head of Delegation [ORG Sagu Wana] (SW), harga naik.", None),
        ("Rektor [ORG UPKS] hadir.", "university"),
        # first words that are not only the army's or the state's
        ("Anggota [ORG Brigade Pangan Sagu] rapat.", None),
        ("Anggota [ORG Resimen Mahasiswa Sagu] rapat.", None),
        ("Anggota [ORG Brigade Infanteri Sagu] rapat.", "military"),
        ("Anggota [ORG Dewan Energi Mahasiswa] rapat.", None),
        ("Anggota [ORG Parlemen Jalanan] rapat.", None),
        ("Anggota [ORG Tim Transisi Sagu] rapat.", None),
        ("Anggota [ORG Tim Gabungan Sagu] rapat.", None),
        ("Anggota [ORG Tim Koordinasi Sagu] rapat.", None),
        ("Anggota [ORG Sagu Travel Agency] rapat.", None),
        ("Anggota [ORG Sagu Alliance] rapat.", None),
        ("Anggota [ORG Kampung Air] rapat.", None),
        ("Anggota [ORG Sagu Logistik] rapat.", None),
        # a society of the people of a party
        ("Ketua [ORG Ikatan Alumni Demokrat] hadir.", "mass_org"),
        ("Ketua [ORG DPD Demokrat] hadir.", "party_organ"),
        # what the words say
        ("Staf [ORG KBRI Kota Sagu] datang.", "agency"),
        ("Data [ORG Biro Statistik Tenaga Kerja] terbit.", "agency"),
        ("Anggota [ORG Komite Nasional Pemuda Sagu] rapat.", "youth_org"),
        ("Presiden [ORG International Boxing Association] mundur.", "sports_org"),
    ],
)
def test_kinds_of_units_and_firms(text: str, expected: str | None) -> None:
    assert [kind for _, kind in kinds(text)] == [expected]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Badan Kajian MPR", "legislature"), ("Kanwil Kemenag", None), ("Sagu BNN", None), ("Divisi Hukum Polri", "police")],
)  # fmt: skip
def test_kind_of_unit(name: str, kind: str | None) -> None:
    assert kind_of_unit(lexicon(), name) == kind


@pytest.mark.parametrize(
    "text",
    [
        # letters of firms, and of what the article does not write out
        "Smelter itu milik [ORG PT] RBT.",
        "Cetak oleh [ORG PT]. Temprint selesai.",
        "Tugas pemuda dan [ORG PN] adalah menjaga ulama.",
        # a meeting with its year, the number of a flight
        "[ORG KSTI Nusantara] 2025 merupakan konvensi.",
        "Pesawat ([ORG IW1829]) terbang.",
    ],
)
def test_no_bodies(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sidang di [ORG PN] ditunda hakim.", "Pengadilan Negeri"),
        ("Data [ORG Walhi] 2023 terbit.", "Wahana Lingkungan Hidup Indonesia"),
        # the year stands there once only
        ("Aksi [ORG Forum Sagu] 2025 usai. Kata [ORG Forum Sagu], cukup.", "Forum Sagu"),
    ],
)
def test_bodies_all_the_same(text: str, name: str) -> None:
    assert [b[0] for b in bodies(text)] == [name]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Lokasinya di [ORG Ponpes Bahrul Sagu] yang ada di [LOC Kabupaten Jombang].", "35.17"),
        ("Acara [ORG Yayasan Sagu] yang berkantor di [LOC Kota Malang] batal.", None),
        ("Santri [ORG Ponpes Bahrul Sagu] pulang dari [LOC Kabupaten Jombang].", None),
    ],
)
def test_where_a_body_stands(text: str, region: str | None) -> None:
    assert [b[2] for b in bodies(text)] == [region]


@pytest.mark.parametrize(
    ("short", "name", "right"),
    [
        ("DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", True),
        ("P3UW", "Perhimpunan Petambak Pengusaha Udang Wilayah", True),
        ("P4UW", "Udang Wilayah", False),
        ("G20", "Gudang Sagu", False),
    ],
)
def test_numbers_in_acronyms(short: str, name: str, right: bool) -> None:
    assert abbreviates(short, name) is right


def test_article_goes_before_the_lexicon() -> None:
    """What an article writes out with more fields is another department than the lexicon's, and one entry."""
    text = (
        "[ORG Pemkab Lampung Barat] melalui [ORG Dinas Koperasi, Perikanan, Perindustrian dan Perdagangan] (Diskoperindag)"
        " bersurat. Kepala [ORG Diskoperindag Lampung Barat] hadir."
    )
    assert bodies(text)[1:] == [
        (
            "Dinas Koperasi, Perikanan, Perindustrian dan Perdagangan Kabupaten Lampung Barat",
            "Diskoperindag Lampung Barat",
            "18.04",
            2,
        )
    ]


def test_departments_by_the_letters_of_their_field() -> None:
    text = (
        "[ORG Pemkab Wonosobo] rapat. Kata [ORG Dinas Pengendalian Desa dan Kota] (DPDK), siap. Semua pihak, tak hanya [ORG Dinas"
        " PDK], bekerja. [ORG Dinas PXK] juga."
    )
    assert [(b[0], b[3]) for b in bodies(text)] == [
        ("Pemerintah Kabupaten Wonosobo", 1),
        ("Dinas Pengendalian Desa dan Kota Kabupaten Wonosobo", 2),
        ("Dinas PXK Kabupaten Wonosobo", 1),
    ]


def test_a_place_behind_that_nothing_has_read() -> None:
    text = "Ketua [ORG Pengadilan Negeri] (PN) Sagu Balai hadir. Sidang di [ORG PN Jakarta Pusat] usai."
    assert [(b[0], b[3]) for b in bodies(text)] == [
        ("Pengadilan Negeri", 1),
        ("Pengadilan Negeri Jakarta Pusat", 1),
    ]


def test_a_unit_of_the_body_behind_its_bracket() -> None:
    text = "Kata [ORG Pusat Wacana Sagu] (PWS) [ORG TNI], benar. Kata [ORG Pusat Sagu] (PS), dan [ORG TNI], benar."
    assert [b[:2] for b in bodies(text)] == [
        ("Pusat Wacana Sagu TNI", "PWS TNI"),
        ("Tentara Nasional Indonesia", "TNI"),
        ("Pusat Sagu", "PS"),
    ]


def test_polda_of_the_capital_has_one_name() -> None:
    text = "[ORG Polda Metro Jaya] bersiap. Kata [ORG Polda Metro], aman. Jalan di [LOC Jakarta] macet, [LOC Jakarta] hujan."
    assert bodies(text) == [("Kepolisian Daerah Metropolitan Jakarta Raya", "Polda Metro Jaya", "31", 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the plain name is that of the ministry of today
        ("[POS Menteri Investasi] [PER Rano] hadir. Kata [ORG Kementerian Investasi], siap.", "Kementerian Investasi dan Hilirisasi/Badan Koordinasi Penanaman Modal"),
        ("Kata [ORG Kementerian Investasi/BKPM], siap.", "Kementerian Investasi/Badan Koordinasi Penanaman Modal"),
    ],
)  # fmt: skip
def test_ministry_by_its_plain_name(text: str, name: str) -> None:
    assert {b[0] for b in bodies(text)} == {name}


def test_entries_that_are_gone_one_after_the_other() -> None:
    doc = with_places("[ORG KPK] dan [ORG BPK] serta [ORG BNN] rapat.")
    first, second, third = found = list(doc._.sw_institutions)
    gone = {id(first): second, id(second): third}
    take_out(doc, found, gone)
    assert found == [third]
    assert gone[id(first)] is third
    assert all(e.target is third for e in doc._.sw_entities if e.label == "ORG")
