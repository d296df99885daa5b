"""One body in two entries: classes of offices, sorts of shops, misprints, the party of an organ, the field of a department."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.annotations import Institution, Mention
from sariwarta.lexicon import lexicon
from sariwarta.stages.institution_parts.final_names import join_same
from sariwarta.stages.institution_parts.kinds import give_kinds, is_faculty
from sariwarta.stages.institution_parts.owners import give_owners
from sariwarta.stages.institution_parts.written_out import write_out


def names(text: str) -> list[str]:
    return [i.name for i in with_places(text)._.sw_institutions]


def kinds(text: str) -> list[tuple[str, str | None]]:
    doc = with_places(text)
    give_kinds(doc, doc._.sw_institutions, lexicon())
    return [(i.name, i.kind) for i in doc._.sw_institutions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the class of an office, spelt in two ways, or left out
        (
            "Kata [ORG Lapas Klas II A Sigi], aman. Di [ORG Lapas Kelas IIA Sigi] tenang. Napi [ORG Lapas Sigi] pulang.",
            ["Lapas Kelas II A Sigi"],
        ),
        (
            "[ORG Rutan Kelas IIB Sigi] tutup. Kata [ORG Rumah Tahanan Kelas II B Sigi], benar.",
            ["Rumah Tahanan Kelas II B Sigi"],
        ),
        (
            "[ORG Kantor Imigrasi Kelas I TPI Palu] ramai. Kepala [ORG Kantor Imigrasi Palu] hadir.",
            ["Kantor Imigrasi Kelas I TPI Palu"],
        ),
        # what a shop is
        (
            "[ORG Bravo Supermarket Sigi] ramai. Pelanggan [ORG Bravo Sigi] datang.",
            ["Bravo Supermarket Sigi"],
        ),
        # the abbreviation of one name in that of another
        (
            "[ORG Lions Club Palapa] ([ORG LCP]) rapat. Kata [ORG LCP Sagu], siap. Rombongan [ORG Lions Club Palapa Sagu] hadir.",
            ["Lions Club Palapa", "Lions Club Palapa Sagu"],
        ),
        # misprints
        (
            "Kepala [ORG Inpektorat Sigi] hadir. Kata [ORG Inspektorat Kabupaten Sigi], cukup.",
            ["Inspektorat Daerah Kabupaten Sigi"],
        ),
        ("[ORG Kejaksan Negeri Sigi] tutup.", ["Kejaksaan Negeri Sigi"]),
        ("Rektor [ORG Univervitas Sagu] hadir.", ["Universitas Sagu"]),
        (
            "[ORG Bank Sagulen] buka. Nasabah [ORG Bank Sagules] ramai. Kata [ORG Bank Sagulen], siap.",
            ["Bank Sagulen"],
        ),
        ("Kata [ORG PT Pelabuhan Indoenesia] (Persero), cukup.", ["PT Pelabuhan Indonesia (Persero)"]),
        # by its short form with the region
        (
            "[ORG PLN Unit Induk Distribusi] ([ORG UID]) [LOC Jawa Timur] siaga. Kata [ORG PLN UID Jawa Timur], siap.",
            ["PLN Unit Induk Distribusi Jawa Timur"],
        ),
        # the party of an organ
        ("[ORG DPP Golkar] rapat. Kata [ORG DPP Partai Golkar], siap.", ["DPP Partai Golkar"]),
        (
            "[ORG DPP Partai Amanat Nasional] rapat. Kata [ORG DPP PAN], siap.",
            ["DPP Partai Amanat Nasional"],
        ),
        # departments by a short field, and with the government between them and the region
        (
            "Kata [ORG Dinas PPKB Kabupaten Sigi], cukup. [ORG DPPKB Sigi] rapat.",
            ["Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Sigi"],
        ),
        ("Kata [ORG Dinas LH Kabupaten Sigi], cukup.", ["Dinas Lingkungan Hidup Kabupaten Sigi"]),
        (
            "[ORG Dinas Sosial Pemerintah Kabupaten Sigi] tutup. Kata [ORG Dinsos Pemkab Sigi], benar.",
            ["Dinas Sosial Kabupaten Sigi"],
        ),
        # departments whose fields stand in another order
        (
            "[ORG Dinas Peternakan dan Perikanan Kabupaten Sigi] tutup. Kata [ORG Dinas Perikanan dan Peternakan Kabupaten Sigi], benar.",
            ["Dinas Peternakan dan Perikanan Kabupaten Sigi"],
        ),
        # a command by its number, a firm of a region by its legal form
        (
            "Anggota [ORG Kodim 0707/Wsb] tiba. Kata [ORG Kodim 0707 Wonosobo], siap.",
            ["Komando Distrik Militer 0707 Wonosobo"],
        ),
        ("Direksi [ORG Perumda Sagu Jaya] rapat. Kata [ORG Sagu Jaya], siap.", ["Perumda Sagu Jaya"]),
        # schools, firms
        ("Siswa [ORG SD Sagu Jaya] dan guru [ORG SD Negeri Sagu Jaya].", ["SD Negeri Sagu Jaya"]),
        (
            "Kata [ORG PT Alamsari Resources Indonesia], cukup. Saham [ORG PT Alamsari] naik.",
            ["PT Alamsari Resources Indonesia"],
        ),
    ],
)  # fmt: skip
def test_one_body(text: str, expected: list[str]) -> None:
    assert sorted(names(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        # two offices of one town
        "[ORG Lapas Kelas I Sigi] dan [ORG Lapas Kelas IIA Sigi] penuh.",
        "[ORG Lapas Pemuda Kelas IIA Sigi] dan [ORG Lapas Sigi] penuh.",
        # two bodies of one sort
        "[ORG Universitas Ronggolawe Sigi] dan [ORG Universitas Sigi] buka.",
        "[ORG SD Negeri 1 Sagu] dan [ORG SD Negeri 2 Sagu] libur.",
        # women and men, two villages, words of another tongue
        "[ORG Tim Bulu Sagu Putra] dan [ORG Tim Bulu Sagu Putri] menang.",
        "[ORG Yayasan Sukamaju] dan [ORG Yayasan Sukamaja] rapat.",
        "[ORG Institut Sagu] dan [ORG Institute Sagu] buka.",
        # organs of two parties, or of two regions
        "[ORG DPP Partai Golkar] dan [ORG DPP PAN] rapat.",
        "[ORG DPD Golkar Sigi] dan [ORG DPD Golkar Palu] rapat.",
        # commands with other numbers
        "[ORG Kodim 0707/Wsb] dan [ORG Kodim 0708/Pwr] tiba.",
        # departments with another field
        "[ORG Dinas Perikanan Kabupaten Sigi] dan [ORG Dinas Peternakan dan Perikanan Kabupaten Sigi] tutup.",
        # two firms with a short word in common
        "[ORG PT Sagu Energi Raya] dan [ORG PT Sagu] untung.",
    ],
)
def test_two_bodies(text: str) -> None:
    assert len(names(text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sebagaimana dilansir [ORG NDTV], ia pulang.", ("NDTV", "media")),
        ("Kata [ORG PT PLN Persero Rayon Sigi], siap.", ("PT PLN Persero Rayon Sigi", "soe")),
        ("Kata [ORG PT Sagu Pala Rayon Sigi], siap.", ("PT Sagu Pala Rayon Sigi", "company")),
        ("Ketua [ORG Tim Gugus Tugas Sagu] hadir.", ("Tim Gugus Tugas Sagu", "task_force")),
        ("Ketua [ORG Dewan Pakar Partai Amanat Nasional] hadir.", ("Dewan Pakar Partai Amanat Nasional", "party_organ")),
        ("Kepala [ORG Kantor Pencarian dan Pertolongan Palu] hadir.", ("Kantor Pencarian dan Pertolongan Palu", "vertical_office")),
        ("Pengurus [ORG Masjid Al-Sagu] hadir.", ("Masjid Al-Sagu", "religious_org")),
    ],
)  # fmt: skip
def test_kinds(text: str, expected: tuple[str, str | None]) -> None:
    assert kinds(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia bicara di [ORG Menara Kadin Indonesia] kemarin.", []),
        ("Ia bicara di [ORG Media Center Stadion Sagu] kemarin.", []),
        ("Nasabah memakai [ORG Kopra by Mandiri] kemarin.", []),
        ("Kata Ketua [ORG Partai Politik] kemarin.", []),
        ("Kepala [ORG UPTD Stadion Sagu] hadir.", ["UPTD Stadion Sagu"]),
        ("Kata [ORG Pengelola Stadion Sagu], siap.", ["Pengelola Stadion Sagu"]),
        ("Kata [ORG BPD REI], siap. Kata [ORG REI], siap.", ["BPD REI", "Real Estat Indonesia"]),
    ],
)
def test_no_bodies(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_faculties() -> None:
    lex = lexicon()
    assert (
        is_faculty(lex, "FK Universitas Sagu") and is_faculty(lex, "FH UI") and is_faculty(lex, "FEB Unair")
    )
    assert not any(is_faculty(lex, name) for name in ("FK Sagu", "FT", "fk Universitas Sagu", "BEM UI"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a firm by its short form and its legal form, cut in front of it
        (
            "Lowongan di [ORG PT Sagu] Wana Rimba (SWR). Kata [ORG PT SWR], palsu.",
            [("PT Sagu Wana Rimba", "SWR", ["PT Sagu Wana Rimba", "PT SWR"])],
        ),
        (
            "Lowongan di PT Sagu Wana Rimba (SWR). Kata [ORG PT SWR], palsu.",
            [("PT Sagu Wana Rimba", "SWR", ["PT Sagu Wana Rimba (SWR)", "PT SWR"])],
        ),
        # another firm that is named by the same first words elsewhere
        (
            "Kata [ORG PT Sagu Jaya], siap. Lowongan di [ORG PT Sagu Jaya] Rimba (SJR). Kata [ORG PT SJR], palsu.",
            [
                ("PT Sagu Jaya", None, ["PT Sagu Jaya", "PT Sagu Jaya"]),
                ("PT SJR", None, ["PT SJR"]),
            ],
        ),
    ],
)  # fmt: skip
def test_firms_written_out(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    doc = with_places(text)
    write_out(doc, doc._.sw_institutions, lexicon())
    assert [
        (i.name, i.abbreviation, [doc.text[m.start : m.end] for m in i.mentions])
        for i in doc._.sw_institutions
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the town of `Pemkot`, the kabupaten of a kecamatan
        (
            "Warga Surabaya mengurus KTP di [ORG Dispendukcapil]. Bantuan itu untuk [ORG Pemkot].",
            [("Dinas Kependudukan dan Pencatatan Sipil Kota Surabaya", "35.78"), ("Pemerintah Kota Surabaya", "35.78")],
        ),
        (
            "Warga Surabaya dan Gresik mengurus KTP di [ORG Dispendukcapil]. Bantuan itu untuk [ORG Pemkot].",
            [("Dinas Kependudukan dan Pencatatan Sipil", None), ("Pemerintah Kota", None)],
        ),
        (
            "Petugas [ORG Polres Mojokerto] tiba. Korban dibawa ke [ORG RSUD Prof Sagu Mojosari].",
            [("Kepolisian Resor Mojokerto", "35.16"), ("RSUD Prof Sagu Mojosari", "35.16")],
        ),
        (
            "Petugas [ORG Polres Sigi] tiba. Korban dibawa ke [ORG RSUD Prof Sagu Mojosari].",
            [("Kepolisian Resor Sigi", "72.10"), ("RSUD Prof Sagu Mojosari", None)],
        ),
    ],
)  # fmt: skip
def test_owners(text: str, expected: list[tuple[str, str | None]]) -> None:
    doc = with_places(text)
    give_owners(doc, doc._.sw_institutions, [], lexicon())
    assert [(i.name, i.region) for i in doc._.sw_institutions] == expected


def test_same_names_are_one() -> None:
    doc = with_places("Kata [ORG Sagu Jaya], siap.")
    one = Institution("PDAM Tirta Sagu", [Mention(0, 4)], 0.9, None, "local_soe", None)
    two = Institution("PDAM Tirta Sagu", [Mention(5, 9)], 0.9, "PTS", "local_soe", "72.10")
    other = Institution("PDAM Tirta Sagu", [Mention(10, 11)], 0.9, None, "local_soe", "73.71")
    found = [one, two, other]
    gone = join_same(doc, found)
    assert found == [one, two, other] and gone == {}  # there are two of the name: the bare one may be either
    for found in ([one, two], [two, one]):
        kept = found[0]
        (joined,) = join_same(doc, found).values()
        assert found == [kept] and joined is kept
        assert (kept.abbreviation, kept.region) == ("PTS", "72.10")
