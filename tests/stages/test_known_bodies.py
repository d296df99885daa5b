"""What is known to be a body, of what kind and of which region, and what is none however it is labelled."""

from __future__ import annotations

import pytest

from annotated import with_entities, with_places
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.doubtful import initials_of_persons
from sariwarta.stages.institution_parts.known import kind_by_head, without_lost_bracket


def found(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(i.name, i.kind, i.region) for i in with_places(text)._.sw_institutions]


def entities(text: str) -> list[tuple[str, str]]:
    doc = with_entities(text)
    return [(doc.text[e.start : e.end], e.label) for e in doc._.sw_entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clubs, media, firms by what they are called
        ("Pemain [ORG Persebaya] cedera.", [("Persebaya Surabaya", "team", "35.78")]),
        ("Pelatih [ORG Man City] puas, pemain [ORG Manchester City] juga.", [("Manchester City", "team", None)]),
        ("Laporan dari [ORG Reuters] terbit.", [("Reuters", "media", None)]),
        ("Pabrik [ORG Samsung] berdiri.", [("Samsung", "company", None)]),
        # a medium of a house, a club of its last word
        ("Ia berkata kepada [ORG detikJabar].", [("detikJabar", "media", None)]),
        ("Mereka melawan [ORG Sagu United].", [("Sagu United", "team", None)]),
        ("Saham [ORG Pala Holdings] naik.", [("Pala Holdings", "company", None)]),
        ("[ORG timnas U-17] menang.", [("Timnas U-17", "team", None)]),
        # the branch of one in a region
        ("Pengurus [ORG Organda Kota Bogor] rapat.", [("Organda Kota Bogor", "business_org", "32.71")]),
        # a competition that bears the name of one
        ("Mereka juara Piala [ORG FA] lagi.", []),
        # a town is no club where the model has it as a place
        ("Ia lahir di [LOC Milan] dan besar di sana.", []),
        # firms of the state behind their legal form
        ("[ORG PT KAI] menutup jalur.", [("PT Kereta Api Indonesia (Persero)", "soe", None)]),
        ("[ORG PT Pertamina Persero] rapat.", [("PT Pertamina (Persero)", "soe", None)]),
        ("[ORG PT Sagu Pala Tbk] rapat.", [("PT Sagu Pala Tbk", "company", None)]),
        ("[ORG PT Sinar Pertamina Jaya] rapat.", [("PT Sinar Pertamina Jaya", "company", None)]),
    ],
)  # fmt: skip
def test_known_bodies(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a site that reports
        ("Dilansir dari [ORG sagunews.com], jalan rusak.", ["sagunews.com"]),
        ("[ORG palapos.id] - Rapat itu digelar sampai malam.", ["palapos.id"]),
        ("PALU, [ORG palapos.id] - Rapat itu digelar sampai malam.", ["palapos.id"]),
        ("Ia berbicara kepada wartawan [ORG palapos.id] kemarin.", ["palapos.id"]),
        ("Berita itu tayang di [ORG Kompas.com] kemarin.", ["Kompas.com"]),
        # an address
        ("Warga mendaftar lewat laman [ORG sagudaftar.id] saja.", []),
        ("Datanya ada di [ORG cekdata.sagu.go.id] sejak lama.", []),
        ("Ia membuka situs [ORG bca.co.id] kemarin.", []),
        ("Pengamat dari [ORG pakarsagu.com], Rani Dewi, menjawab.", []),
        ("Foto: [ORG kompas.com]/Rani.", []),
    ],
)
def test_sites(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of one kabupaten, which the article names again and again
        (
            "SIGI - Bupati Sigi hadir. Kepala [ORG Bapenda] menyebut target Kabupaten Sigi.",
            [("Badan Pendapatan Daerah Kabupaten Sigi", "72.10")],
        ),
        (
            "SIGI - Bupati Sigi hadir. Kepala [ORG Dinas Sagu dan Pala] menyebut target Kabupaten Sigi.",
            [("Dinas Sagu dan Pala", "72.10")],
        ),
        # of several, of many, or of a province
        (
            "SIGI - Bupati Sigi dan Bupati Poso hadir. Kepala [ORG Bapenda] menyebut target Kabupaten Sigi.",
            [("Badan Pendapatan Daerah", None)],
        ),
        (
            "SIGI - Bupati Sigi hadir di Kabupaten Sigi. Seluruh [ORG Bapenda] rapat.",
            [("Badan Pendapatan Daerah", None)],
        ),
        (
            "SIGI - Gubernur Sulawesi Tengah hadir di Kabupaten Sigi. Kepala [ORG Bapenda] rapat.",
            [("Badan Pendapatan Daerah", None)],
        ),
        ("Bupati Sigi hadir. Kepala [ORG Bapenda] rapat.", [("Badan Pendapatan Daerah", None)]),
        # the department through which a region acts
        (
            "Poso, Palu dan Sigi rapat. Pemkab Sigi melalui [ORG Dinas Sosial] membantu.",
            [("Pemerintah Kabupaten Sigi", "72.10"), ("Dinas Sosial Kabupaten Sigi", "72.10")],
        ),
        (
            "Poso, Palu dan Sigi rapat. Pemkab Sigi bersama [ORG Dinas Sosial] membantu.",
            [("Pemerintah Kabupaten Sigi", "72.10"), ("Dinas Sosial", None)],
        ),
        # the police of a kota
        ("Penyidik [ORG Polresta Bogor Kota] datang.", [("Kepolisian Resor Kota Bogor Kota", "32.71")]),
        (
            "Laporan ke [ORG Kepolisian Resor] ([ORG Polres]) [LOC Bengkulu] diterima.",
            [("Kepolisian Resor Bengkulu", "17.71")],
        ),
        # the courts of Jakarta are called after the town, its offices after the province
        ("Gugatan di [ORG PTUN Jakarta] ditolak.", [("Pengadilan Tata Usaha Negara Jakarta", "31")]),
        ("Data [ORG BPS DKI Jakarta] terbit.", [("Badan Pusat Statistik DKI Jakarta", "31")]),
        # the government of a region without its level; a region's name that is only a word
        ("Bantuan [ORG Pemerintah Sigi] tiba.", [("Pemerintah Kabupaten Sigi", "72.10")]),
        ("Bantuan [ORG Pemerintah Pusat] tiba.", [("Pemerintah Pusat", None)]),
        ("Ketua [ORG Yayasan Karya Pati] hadir di Sigi.", [("Yayasan Karya Pati", None)]),
        ("Bupati Pati dan Ketua [ORG Yayasan Karya Pati] hadir.", [("Yayasan Karya Pati", "33.18")]),
        # a district command is of the region whose name it bears
        ("Prajurit [ORG Kodim 0707 Wonosobo] datang.", [("Komando Distrik Militer 0707 Wonosobo", "33.07")]),
        ("Prajurit [ORG Kodim 0707/Sagu] datang.", [("Komando Distrik Militer 0707/Sagu", None)]),
        # a prison is of the region whose seat it is at
        ("Warga Kotawaringin Timur ke [FAC Lapas Kelas IIB Sampit] kemarin.", [("Lapas Kelas IIB Sampit", "62.02")]),
        ("Warga Sigi ke [FAC Lapas Kelas IIB Sampit] kemarin.", [("Lapas Kelas IIB Sampit", None)]),
        # bodies of other countries
        ("Senjata [ORG Angkatan Darat] [LOC Jepang] hilang.", [("Angkatan Darat Jepang", None)]),
        ("Senjata [ORG Angkatan Darat] di [LOC Jepang] hilang.", [("Tentara Nasional Indonesia Angkatan Darat", None)]),
        # a department of other fields than the one with that short name
        (
            "Kepala [ORG Dinas Pariwisata dan Sagu] ([ORG Disporapar]) [LOC Sigi] hadir.",
            [("Dinas Pariwisata dan Sagu", "72.10")],
        ),
        # a head office is no branch
        (
            "Beras dari [ORG Bulog Banyuwangi] dikirim [ORG Bulog] pusat.",
            [("Perum Badan Urusan Logistik Kabupaten Banyuwangi", "35.10"), ("Perum Badan Urusan Logistik", None)],
        ),
    ],
)  # fmt: skip
def test_the_region_of_a_body(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(name, region) for name, _, region in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # classes, crowds, products, numbers, rounds
        ("Ia meminjam dari [ORG bank BUMN] kemarin.", []),
        ("Belanja [ORG Kementerian/Lembaga] turun.", []),
        ("[ORG Komunitas Indonesia] di Taiwan berkumpul.", []),
        ("[ORG Media Spanyol] melaporkan hal itu.", []),
        ("[ORG Komunitas Sagu] berkumpul.", ["Komunitas Sagu"]),
        ("[ORG Media Indonesia] melaporkan hal itu.", ["Media Indonesia"]),
        ("Peringkat [ORG III] diraih.", []),
        ("Mereka masuk [ORG Babak Kualifikasi] lagi.", []),
        ("Mereka memakai [ORG Search Engine Optimization] ([ORG SEO]) sekarang.", []),
        ("Berdasarkan UU [ORG Sagu] ia dihukum.", []),
        # the sign of an author, an acronym of an office, a field of one
        ("Rapat itu usai. ([ORG rca])", []),
        ("Menteri Perumahan dan Kawasan Permukiman ([ORG PKP]) Rani Dewi hadir.", []),
        (
            "Kader [ORG PKP] hadir, juga [ORG PKB].",
            ["Partai Keadilan dan Persatuan Indonesia", "Partai Kebangkitan Bangsa"],
        ),
        ("[POS Dirjen] [ORG Tanaman Sagu] hadir.", []),
        ("[POS Dirjen] [ORG Dinas Sagu] hadir.", ["Dinas Sagu"]),
        # one word of which nobody is sure, and one that reports
        ("Bola jatuh ke [ORG Sagulan] lagi.", []),
        ("Menurut [ORG Sagulan] harga naik.", ["Sagulan"]),
        ("[POS Direktur] [ORG Sagulan] hadir.", ["Sagulan"]),
        # text that ran into a name
        ("Hal itu [ORG DilansirAFP] kemarin.", ["AFP"]),
        ("Pengurus [ORG SiginaMaju] rapat dengan [ORG PaluRaya] kemarin.", ["SiginaMaju"]),
        ("Petugas [ORG ABPLN] datang.", []),
        # a unit and the body that it is of
        (
            "[ORG Direktorat Laut Kementerian Perhubungan] ([ORG Kemenhub]) melapor.",
            ["Direktorat Laut Kementerian Perhubungan", "Kementerian Perhubungan"],
        ),
        (
            "[ORG Komisi Perlindungan Anak Daerah KPAD Sigi] rapat.",
            ["Komisi Perlindungan Anak Daerah Sigi"],
        ),
        (
            "[ORG Balai Besar Wilayah Sungai] ([ORG BBWS]) [LOC Bengawan Solo] rapat.",
            ["Balai Besar Wilayah Sungai Bengawan Solo"],
        ),
    ],
)
def test_what_is_no_body_and_how_far_one_reaches(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a first name that the model took for the end of a body
        (
            "Wakil Kepala [ORG Otorita IKN Raja] [PER Made Wirata] hadir.",
            [("Wakil Kepala", "POSITION"), ("Otorita IKN", "ORG"), ("Raja Made Wirata", "PER")],
        ),
        (
            "Kepala [ORG Kanwil BPJS Kalimantan] [PER Made Wirata] hadir.",
            [("Kepala", "POSITION"), ("Kanwil BPJS Kalimantan", "ORG"), ("Made Wirata", "PER")],
        ),
        ("[ORG Polpum Kemendagri Made Wirata] hadir.", [("Polpum Kemendagri", "ORG"), ("Made Wirata", "PER")]),
        # the rest of a firm's name, and the holder behind an office and its firm
        ("Izin [ORG PT Anugerah] [PER Sagu Pratama] dicabut.", [("PT Anugerah Sagu Pratama", "ORG")]),
        (
            "[POS Direktur] [ORG PT Anugerah] [PER Made Wirata] hadir.",
            [("Direktur", "POSITION"), ("PT Anugerah", "ORG"), ("Made Wirata", "PER")],
        ),
        # bodies that begin like places, or that the model has as places
        ("Media Australia [LOC Sydney] Morning Herald melapor.", [("Sydney Morning Herald", "ORG")]),
        ("Wakil [LOC Conmebol] hadir.", [("Conmebol", "ORG")]),
        ("Ia tinggal di [LOC Sydney] sejak lama.", [("Sydney", "LOC")]),
        # text in small letters behind a body
        ("Pesawat [ORG TNI Angkatan Udara terbang] rendah.", [("TNI Angkatan Udara", "ORG")]),
        ("Mereka mengalahkan [ORG Sagu FC2-1] kemarin.", [("Sagu FC", "ORG")]),
    ],
)  # fmt: skip
def test_bodies_beside_persons_and_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert [e for e in entities(text) if e[0] not in ("Australia",)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisi memeriksa pelaku MK kemarin.", {"MK"}),
        ("Polisi menahan MK, bendahara desa itu.", {"MK"}),
        ("Korban RD (34) selamat.", {"RD"}),
        ("Mereka adalah AB, CDE, dan FG.", {"AB", "CDE", "FG"}),
        ("Kursi PAN (12) bertambah.", set()),
        ("Sidang MK, lembaga itu, usai.", set()),
        ("Pelaku MK Jaya datang.", set()),
    ],
)
def test_initials_of_persons(text: str, expected: set[str]) -> None:
    assert initials_of_persons(text, lexicon()) == expected


def test_short_forms_that_lost_their_bracket_and_kinds_by_words() -> None:
    assert without_lost_bracket("Komisi Perlindungan Anak Daerah KPAD Sigi") == (
        "Komisi Perlindungan Anak Daerah Sigi",
        "KPAD",
    )
    assert without_lost_bracket("Komisi Perlindungan Anak Daerah ABCD Sigi") is None
    lex = lexicon()
    assert kind_by_head(lex, "PN Niaga Sigi", regional=True) == "court"
    assert kind_by_head(lex, "Badan Sagu Sigi", regional=True) == "local_gov_unit"
    assert kind_by_head(lex, "Sagu Pala", regional=False) is None
    organization = lex.organization_named("bajul ijo")
    assert organization is not None and organization.name == "Persebaya Surabaya"
    assert lex.outlet_named("SURYA.CO.ID") is not None and lex.outlet_named("sagu.co.id") is None
