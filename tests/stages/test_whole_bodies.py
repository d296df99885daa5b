"""Bodies as the whole article knows them: short forms written out, owners of local bodies, teams of an age, misprints."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.lexicon import lexicon
from sariwarta.stages.institution_parts.final_names import name_in_full, state_printed
from sariwarta.stages.institution_parts.names import team_name
from sariwarta.stages.institution_parts.owners import give_owners
from sariwarta.stages.institution_parts.written_out import write_out
from sariwarta.stages.officials import OfficialsStage, all_officials


def bodies(text: str) -> list[tuple[str, str | None]]:
    """Names and abbreviations of the bodies after the institutions stage."""
    return [(i.name, i.abbreviation) for i in with_places(text)._.sw_institutions]


def written_out(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Names, abbreviations and mentions after the short forms are written out."""
    doc = with_places(text)
    write_out(doc, doc._.sw_institutions, lexicon())
    return [
        (i.name, i.abbreviation, [doc.text[m.start : m.end] for m in i.mentions])
        for i in doc._.sw_institutions
    ]


def owned(text: str) -> list[tuple[str, str | None]]:
    """Names and regions after local bodies are given to the only administration."""
    doc = OfficialsStage()(with_places(text))
    give_owners(doc, doc._.sw_institutions, list(all_officials(doc)), lexicon())
    return [(i.name, i.region) for i in doc._.sw_institutions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in a bracket behind the words in full, or the other way round
        (
            "Kata anggota [ORG WSG] (Wahana Sagu Grup), cukup.",
            [("Wahana Sagu Grup", "WSG", ["WSG", "Wahana Sagu Grup"])],
        ),
        # by a word between
        (
            "Lembaga Kajian Sagu Nusantara, disingkat LKSN, hadir. Kata anggota [ORG LKSN], cukup.",
            [("Lembaga Kajian Sagu Nusantara", "LKSN", ["Lembaga Kajian Sagu Nusantara", "LKSN"])],
        ),
        (
            "Lembaga Kajian Sagu Nusantara atau LKSN hadir. Kata anggota [ORG LKSN], cukup.",
            [("Lembaga Kajian Sagu Nusantara", "LKSN", ["Lembaga Kajian Sagu Nusantara", "LKSN"])],
        ),
        (
            "Kata anggota [ORG LKSN] singkatan dari Lembaga Kajian Sagu Nusantara, cukup.",
            [("Lembaga Kajian Sagu Nusantara", "LKSN", ["LKSN", "Lembaga Kajian Sagu Nusantara"])],
        ),
        # letters of syllables
        (
            "Perhimpunan Insan Sagu (Pinsa) hadir. Kata anggota [ORG Pinsa], cukup.",
            [("Perhimpunan Insan Sagu", "Pinsa", ["Perhimpunan Insan Sagu (Pinsa)", "Pinsa"])],
        ),
        # small words give no letter
        (
            "Serikat Nelayan dan Petani Sagu (SNPS) hadir. Kata anggota [ORG SNPS], cukup.",
            [("Serikat Nelayan dan Petani Sagu", "SNPS", ["Serikat Nelayan dan Petani Sagu (SNPS)", "SNPS"])],
        ),
        # other letters, words without capitals, a person, another sentence
        ("Wahana Sagu Grup (XYZQ) usai. Kata anggota [ORG WSGX], cukup.", [("WSGX", None, ["WSGX"])]),
        (
            "Program perhimpunan insan sagu (Pinsa) usai. Kata anggota [ORG Pinsa], cukup.",
            [("Pinsa", None, ["Pinsa"])],
        ),
        (
            "Hadir [PER Wayan Sari Gunawan] (WSG). Kata anggota [ORG WSG], cukup.",
            [],
        ),
        (
            "Ini Perhimpunan. Insan Sagu (Pinsa) usai. Kata anggota [ORG Pinsa], cukup.",
            [("Pinsa", None, ["Pinsa"])],
        ),
        # what begins many names is no short form of one
        ("Kata anggota [ORG Satgas] atau Satuan Tugas Sagu, cukup.", [("Satgas", None, ["Satgas"])]),
    ],
)  # fmt: skip
def test_short_forms_are_written_out(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    assert written_out(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the only administration of the article, by its head, its government, its departments
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir bersama [ORG Satpol PP].",
            ("Satuan Polisi Pamong Praja Kabupaten Sigi", "72.10"),
        ),
        (
            "[ORG Dinas Sosial Kabupaten Sigi] dan [ORG Dinas Pendidikan] hadir.",
            ("Dinas Pendidikan Kabupaten Sigi", "72.10"),
        ),
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir bersama [ORG Bagian Hukum Setda].",
            ("Bagian Hukum Setda", "72.10"),
        ),
        # several administrations, or that of the province as well
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] dan [ORG Pemkab Poso] hadir bersama [ORG Satpol PP].",
            ("Satuan Polisi Pamong Praja", None),
        ),
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] dan [ORG Pemprov Sulteng] hadir bersama [ORG Satpol PP].",
            ("Satuan Polisi Pamong Praja", None),
        ),
        # several bodies of the sort, or any
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] menemui 14 [ORG Dinas Sosial].",
            ("Dinas Sosial", None),
        ),
        (
            "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] menemui seluruh [ORG Dinas Sosial].",
            ("Dinas Sosial", None),
        ),
        # national bodies stay
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] menyurati [ORG KPK].", ("Komisi Pemberantasan Korupsi", None)),
        # no administration at all
        ("Warga [LOC Sigi] menemui [ORG Satpol PP].", ("Satuan Polisi Pamong Praja", None)),
        # organs of the only council, not of the parliament
        (
            "Rapat [ORG DPRD Kabupaten Sigi] usai. Kata anggota [ORG Fraksi Sagu], cukup.",
            ("Fraksi Sagu DPRD Sigi", "72.10"),
        ),
        (
            "Rapat [ORG DPRD Kabupaten Sigi] dan [ORG DPR RI] usai. Kata anggota [ORG Fraksi Sagu], cukup.",
            ("Fraksi Sagu", None),
        ),
        (
            "Rapat [ORG DPRD Sigi] dan [ORG DPRD Poso] usai. Kata anggota [ORG Fraksi Sagu], cukup.",
            ("Fraksi Sagu", None),
        ),
    ],
)  # fmt: skip
def test_local_bodies_are_of_the_only_administration(text: str, expected: tuple[str, str | None]) -> None:
    assert owned(text)[-1] == expected


def test_a_bare_body_is_that_of_its_region_where_the_article_names_it() -> None:
    text = (
        "Data [ORG Dinas Kominfo] terbit. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] dan "
        "[ORG Dinas Kominfo Kabupaten Sigi] hadir."
    )
    assert [name for name, _ in owned(text)].count("Dinas Komunikasi dan Informatika Kabupaten Sigi") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the age of a team belongs to its name
        ("Laga [ORG Timnas Indonesia] U-23 usai.", [("Timnas Indonesia U-23", None)]),
        ("Laga [ORG Timnas Putri Jepang] U-17 usai.", [("Timnas Putri Jepang U-17", None)]),
        ("Laga [ORG Timnas U23 Indonesia] usai.", [("Timnas Indonesia U-23", None)]),
        ("Laga [ORG Persebaya] di U-Turn usai.", [("Persebaya Surabaya", None)]),
        # one team, with its nickname and without its age
        (
            "Laga [ORG Timnas Indonesia] U-23 usai. [ORG Garuda Muda] menang, pelatih [ORG Timnas Indonesia] puas.",
            [("Timnas Indonesia U-23", None)],
        ),
        (
            "Laga [ORG Timnas Indonesia] U-23 usai. Pelatih [ORG Timnas Indonesia] senior puas.",
            [("Timnas Indonesia U-23", None), ("Timnas Indonesia", None)],
        ),
        (
            "Laga [ORG Timnas Indonesia] U-23 dan [ORG Timnas Indonesia] U-17 usai. [ORG Garuda Muda] menang.",
            [("Timnas Indonesia U-23", None), ("Timnas Indonesia U-17", None), ("Garuda Muda", None)],
        ),
        # a small word glued to the nation
        ("Laga [ORG Timnas Indonesiaatas China] usai.", [("Timnas Indonesia", None)]),
        ("Laga [ORG Timnas Papua Nugini] usai.", [("Timnas Papua Nugini", None)]),
        # a number in front
        ("Skor 2-[ORG 2Manchester City] bertahan.", [("Manchester City", None)]),
    ],
)  # fmt: skip
def test_teams(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies(text) == expected


def test_team_names_have_one_spelling() -> None:
    assert team_name("Timnas Indonesia U 19") == "Timnas Indonesia U-19"
    assert team_name("Timnas U-19") == "Timnas U-19"
    assert team_name("Timnas AMIN") == "Timnas AMIN"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one word misprinted in the name of a national body
        ("Surat [ORG Kementerian Sekretaris Negara] tiba.", ("Kementerian Sekretariat Negara", "Kemensetneg")),
        ("Surat [ORG Kementerian Komunikasi dan Digitel] tiba.", ("Kementerian Komunikasi dan Digital", "Kemkomdigi")),
        ("Surat [ORG Badan Usaha Logitik] ([ORG Bulog]) tiba.", ("Perum Badan Urusan Logistik", "Bulog")),
        # another word, another country
        ("Surat [ORG Kementerian Sagu Negara] tiba.", ("Kementerian Sagu Negara", None)),
        ("Surat [ORG Badan Usaha Bersama] (BUB) tiba.", ("Badan Usaha Bersama", "BUB")),
        # bodies of other countries by their short forms
        ("Penyidik [ORG KPK] [LOC Malaysia] datang.", ("KPK Malaysia", None)),
        ("Penyidik [ORG KPK] di [LOC Malaysia] datang.", ("Komisi Pemberantasan Korupsi", "KPK")),
        ("Penyidik [ORG KPK] [LOC Sigi] datang.", ("Komisi Pemberantasan Korupsi", "KPK")),
        # short forms of several words
        ("Pelatihan [ORG Badan Diklat Sagu Nusantara] (BDSN Kominfo) usai.", ("Badan Diklat Sagu Nusantara", None)),
        ("Rapat [ORG Himpunan Pemuda Sagu Raya] (HPS Raya) usai.", ("Himpunan Pemuda Sagu Raya", "HPS Raya")),
        # the police of a kota beside that of the kabupaten, or alone
        ("Warga ke [ORG Polres Kediri Kota] kemarin.", ("Kepolisian Resor Kediri Kota", "Polres Kediri Kota")),
        ("Warga ke [ORG Polres Kediri] kemarin.", ("Kepolisian Resor Kediri", "Polres Kediri")),
        ("Warga ke [ORG Polrestabes Semarang] kemarin.", ("Kepolisian Resor Kota Besar Semarang", "Polrestabes Semarang")),
        ("Warga ke [ORG Polresta Manado] kemarin.", ("Kepolisian Resor Kota Manado", "Polresta Manado")),
        # the customs and their offices
        ("Petugas [ORG Bea Cukai] datang.", ("Direktorat Jenderal Bea dan Cukai", "Bea Cukai")),
        ("Petugas [ORG Bea Cukai Kudus] datang.", ("Kantor Pengawasan dan Pelayanan Bea dan Cukai Kabupaten Kudus", "KPPBC Kudus")),
        # the form that the text has
        ("Warga ke [ORG Kantor Kesbangpol Sigi] kemarin.", ("Kantor Kesatuan Bangsa dan Politik Kabupaten Sigi", "Kantor Kesbangpol Sigi")),
        ("Warga ke [ORG Kesbangpol Sigi] kemarin.", ("Badan Kesatuan Bangsa dan Politik Kabupaten Sigi", "Kesbangpol Sigi")),
        ("Data [ORG Bapperida Sigi] terbit.", ("Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kabupaten Sigi", "Bapperida Sigi")),
        # the seat behind a number
        ("Kepala [ORG Balai BPKH Wilayah XX] Bandar Lampung hadir.", ("Balai BPKH Wilayah XX Bandar Lampung", None)),
        ("Kepala [ORG Balai BPKH Wilayah XX] dan warga hadir.", ("Balai BPKH Wilayah XX", None)),
        # small words behind a name
        ("Kepala [ORG Dinas Sagu daerah] setempat hadir.", ("Dinas Sagu", None)),
        ("Kepala [ORG Dinas Sagu daerah] hadir.", ("Dinas Sagu daerah", None)),
        ("Kata warga, [ORG PLN all-out] bekerja.", ("PT Perusahaan Listrik Negara (Persero)", "PLN")),
        # a firm that begins like a court
        ("Aset [ORG PT Gorontalo] Sagu Perdana dijual.", ("PT Gorontalo Sagu Perdana", None)),
        ("Hakim [ORG PT Gorontalo] [PER Made Wirata] hadir.", ("Pengadilan Tinggi Gorontalo", "PT Gorontalo")),
        # a glued name
        ("Anggota [ORG DPR RIRano] hadir.", ("Dewan Perwakilan Rakyat", "DPR")),
    ],
)  # fmt: skip
def test_names_and_abbreviations(text: str, expected: tuple[str, str | None]) -> None:
    assert bodies(text)[0] == expected


def test_one_office_with_its_river_and_without() -> None:
    text = "Kepala [ORG Balai Besar Wilayah Sungai] (BBWS) [LOC Bengawan Sagu] hadir. Kata [ORG BBWS], cukup."
    assert [name for name, _ in bodies(text)] == ["Balai Besar Wilayah Sungai Bengawan Sagu"]


def test_task_forces_of_a_region_and_of_the_police_are_two() -> None:
    text = "Kata [ORG Satgas Pangan Polri], beras aman. [ORG Satuan Tugas Pangan Sulawesi Tengah] datang."
    assert [name for name, _ in bodies(text)] == [
        "Satgas Pangan Polri",
        "Satuan Tugas Pangan Sulawesi Tengah",
    ]


def test_initials_of_a_person_with_an_age_are_no_court() -> None:
    assert bodies("Warga Sigi [ORG MA] (49) ditangkap. Kata [ORG MA], cukup.") == []
    assert bodies("Hakim [ORG MA] (49) hadir.") == [("Mahkamah Agung", "MA")]


def finished(text: str) -> list[tuple[str, str | None, str | None, int]]:
    """Names, abbreviations, kinds and numbers of mentions after the last looks."""
    doc = OfficialsStage()(with_places(text))
    name_in_full(doc, doc._.sw_institutions, lexicon())
    state_printed(doc, doc._.sw_institutions)
    return [(i.name, i.abbreviation, i.kind, len(i.mentions)) for i in doc._.sw_institutions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first word as the text writes it out, or not
        (
            "Ketua [ORG Dewas Perumda Sagu] hadir. Anggota Dewan Pengawas pulang.",
            ("Dewan Pengawas Perumda Sagu", "Dewas Perumda Sagu", None, 1),
        ),
        ("Ketua [ORG Dewas Perumda Sagu] hadir.", ("Dewas Perumda Sagu", None, None, 1)),
        # what the bracket in front says
        (
            "Dana perusahaan daerah air minum (PDAM) [ORG Tirta Sagutama], Senin.",
            ("PDAM Tirta Sagutama", None, "local_soe", 1),
        ),
        ("Dana Jakarta (Antara) [ORG Tirta Sagutama], Senin.", ("Tirta Sagutama", None, None, 1)),
        # the police and the command of a kecamatan
        ("Warga ke [ORG Polsek Sagu] kemarin.", ("Kepolisian Sektor Sagu", "Polsek Sagu", "police", 1)),
        (
            "Warga ke [ORG Unit Reskrim Polsek Sagu] kemarin.",
            ("Unit Reskrim Polsek Sagu", None, "police", 1),
        ),
        # a name begins with a capital
        ("Ketua [ORG fraksi Sagu Sigi] hadir.", ("Fraksi Sagu Sigi", None, "party_organ", 1)),
        # a body that an office brings, printed inside a longer name
        (
            "[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] hadir. Anggota Satreskrim Polres Sigi pulang.",
            ("Kepolisian Resor Sigi", "Polres Sigi", "police", 1),
        ),
        (
            "[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] hadir. Anggota Satreskrim pulang.",
            ("Kepolisian Resor Sigi", "Polres Sigi", "police", 0),
        ),
    ],
)  # fmt: skip
def test_last_looks(text: str, expected: tuple[str, str | None, str | None, int]) -> None:
    assert expected in finished(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sort of schools, a thing by its short form
        ("Sebanyak 300 siswa [ORG SD Negeri] hadir.", []),
        ("Lulusan [ORG Universitas Negeri/Swasta] melamar.", []),
        ("Siswa [ORG SD Negeri 2 Sagu] hadir.", ["SD Negeri 2 Sagu"]),
        ("Polisi memeriksa [ORG Closed Circuit Television] (CCTV).", []),
        ("Sidang [ORG Perserikatan Bangsa-Bangsa] (PBB) usai.", ["Perserikatan Bangsa-Bangsa"]),
        # a village with its address
        (
            "[ORG Pemerintah Kampung Sagu], [LOC Kecamatan Gunung Labuhan], [LOC Kabupaten Way Kanan] hadir.",
            ["Pemerintah Kampung Sagu"],
        ),
    ],
)  # fmt: skip
def test_what_is_a_body(text: str, expected: list[str]) -> None:
    assert [name for name, _ in bodies(text)] == expected


def test_a_village_is_of_the_region_of_its_address() -> None:
    text = "[ORG Pemerintah Kampung Sagu], [LOC Kecamatan Gunung Labuhan], [LOC Kabupaten Way Kanan] hadir."
    assert [i.region for i in with_places(text)._.sw_institutions] == ["18.08"]
    text = "[ORG Pemerintah Kampung Sagu] hadir. [LOC Kabupaten Way Kanan] sepi."
    assert [i.region for i in with_places(text)._.sw_institutions] == [None]


def test_a_school_is_of_the_kabupaten_of_its_kecamatan() -> None:
    assert owned("Guru [ORG SMK Jaya Sukodadi] hadir di [LOC Kecamatan Sukodadi].") == [
        ("SMK Jaya Sukodadi", "35.24")
    ]
    assert owned("Guru [ORG SMK Jaya Sagu] hadir di [LOC Kecamatan Sukodadi].") == [("SMK Jaya Sagu", None)]
