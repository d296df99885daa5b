from __future__ import annotations

import pytest

from annotated import document, with_places
from sariwarta.lexicon import lexicon
from sariwarta.stages.entities import EntitiesStage
from sariwarta.stages.institutions import InstitutionsStage, implied_institution
from sariwarta.stages.places import PlacesStage


def institutions(text: str) -> list[tuple[str, str | None, str | None, list[str]]]:
    doc = with_places(text)
    return [
        (i.name, i.abbreviation, i.region, [doc.text[m.start : m.end] for m in i.mentions])
        for i in doc._.sw_institutions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rapat di Polda Kaltim.",
            [("Kepolisian Daerah Kalimantan Timur", "Polda Kaltim", "64", ["Polda Kaltim"])],
        ),
        ("Kata KPU RI.", [("Komisi Pemilihan Umum", "KPU", None, ["KPU RI"])]),
        (
            "KPU Kota Malang rapat. Menurut KPU, semua siap.",
            [("Komisi Pemilihan Umum Kota Malang", "KPU Kota Malang", "35.73", ["KPU Kota Malang", "KPU"])],
        ),
        (
            "Badan Pengawas Pemilu (Bawaslu) siap.",
            [("Badan Pengawas Pemilihan Umum", "Bawaslu", None, ["Badan Pengawas Pemilu (Bawaslu)"])],
        ),
        (
            "Forkopimda se-Kalimantan Timur hadir.",
            [
                (
                    "Forum Koordinasi Pimpinan Daerah Kalimantan Timur",
                    "Forkopimda Kaltim",
                    "64",
                    ["Forkopimda"],
                )
            ],
        ),
        ("Pemkab Sigi siap.", [("Pemerintah Kabupaten Sigi", "Pemkab Sigi", "72.10", ["Pemkab Sigi"])]),
        (
            "Prajurit Kodam VI/Mulawarman.",
            [("Komando Daerah Militer VI/Mulawarman", "Kodam VI/Mulawarman", None, ["Kodam VI/Mulawarman"])],
        ),
        (
            "[ORG Koalisi Warga Peduli (KWP)] protes.",
            [("Koalisi Warga Peduli (KWP)", None, None, ["Koalisi Warga Peduli (KWP)"])],
        ),
        (
            "[ORG Koalisi Warga Peduli] ([ORG KWP]) protes. Kata [ORG KWP].",
            [("Koalisi Warga Peduli", "KWP", None, ["Koalisi Warga Peduli (KWP)", "KWP"])],
        ),
    ],
)
def test_institutions(text: str, expected: list[tuple[str, str | None, str | None, list[str]]]) -> None:
    found = institutions(text)
    assert [(n, r, m) for n, _, r, m in found] == [(n, r, m) for n, _, r, m in expected]
    for (_, got, _, _), (_, want, _, _) in zip(found, expected, strict=True):
        assert got == want or "Kodam" in (want or "")


def test_two_branches_stay_apart_and_a_bare_name_is_neither() -> None:
    found = institutions("KPU Sigi dan KPU Poso rapat. KPU menunggu.")
    assert [(region, mentions) for _, _, region, mentions in found] == [
        ("72.10", ["KPU Sigi"]),
        ("72.02", ["KPU Poso"]),
        (None, ["KPU"]),
    ]


def test_the_kind_of_an_unknown_institution_follows_from_its_first_word() -> None:
    doc = with_places("[ORG Universitas Harapan] dan [ORG PT Sinar Jaya].")
    assert [i.kind for i in doc._.sw_institutions] == ["university", "company"]


@pytest.mark.parametrize(
    ("office", "region", "unit", "expected"),
    [
        ("Kapolda", "64", None, ("Kepolisian Daerah Kalimantan Timur", "64")),
        ("Kapolres", "72.10", None, ("Kepolisian Resor Sigi", "72.10")),
        ("Kapolda", "64.71", None, ("Kepolisian Daerah Kalimantan Timur", "64")),
        ("Kapolri", None, None, ("Kepolisian Negara Republik Indonesia", None)),
        ("Pangdam", None, "VI/Mulawarman", ("Komando Daerah Militer VI/Mulawarman", None)),
        ("Dandim", None, "0707/Wonosobo", ("Komando Distrik Militer 0707/Wonosobo", None)),
    ],
)
def test_an_office_implies_its_institution(
    office: str, region: str | None, unit: str | None, expected: tuple[str, str | None]
) -> None:
    doc = with_places("Rapat digelar.")
    position = lexicon().position_matcher.get(office)[0]
    implied = implied_institution(doc, position, region, unit)
    assert implied is not None
    assert (implied.name, implied.region) == expected
    assert not implied.stated


def test_an_office_without_region_or_without_institution_implies_nothing() -> None:
    doc = with_places("Rapat digelar.")
    assert implied_institution(doc, lexicon().position_matcher.get("Kapolda")[0]) is None
    assert implied_institution(doc, lexicon().position_matcher.get("Bupati")[0], "72.10") is None


def test_the_implied_institution_is_the_one_that_the_text_names() -> None:
    doc = with_places("Polda Kaltim siap.")
    implied = implied_institution(doc, lexicon().position_matcher.get("Kapolda")[0], "64")
    assert implied is doc._.sw_institutions[0] and implied.stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pengungsi tidur di [ORG SDN 12 Maninjau] sejak Senin.", ["SDN 12 Maninjau"]),
        ("Siswa [ORG SMP Negeri 3 Sigi] menang.", ["SMP Negeri 3 Sigi"]),
        ("Pengungsi tidur di [LOC SDN 12 Maninjau] sejak Senin.", ["SDN 12 Maninjau"]),
        ("Pengungsi tidur di [FAC SMKN 2 Palu] sejak Senin.", ["SMKN 2 Palu"]),
        ("Pengungsi tidur di [FAC Gedung 2 Palu] sejak Senin.", []),
        ("Siswa [ORG Grup 3 Sigi] menang.", []),
        ("Lomba antar [ORG SD] usai.", []),
    ],
)
def test_a_school_with_a_number_needs_no_sure_model(text: str, expected: list[str]) -> None:
    doc = document(text)
    doc._.sw_model_confidences = [0.5] * len(doc.ents)
    doc = InstitutionsStage()(PlacesStage()(EntitiesStage("test@0")(doc)))
    assert [i.name for i in doc._.sw_institutions] == expected


def test_a_number_of_old_gets_a_warning_and_stays() -> None:
    doc = with_places("Hadir Pangdam XVI/Pattimura.")
    assert [i.name for i in doc._.sw_institutions] == ["Komando Daerah Militer XVI/Pattimura"]
    assert [w.code for w in doc._.sw_warnings] == ["unit_number"]
    assert not with_places("Hadir Pangdam XV/Pattimura.")._.sw_warnings


def test_a_wrong_number_of_a_unit_gets_a_warning() -> None:
    doc = with_places("Rapat digelar.")
    implied = implied_institution(doc, lexicon().position_matcher.get("Kasdam")[0], None, "IV Mulawarman")
    assert implied is not None and implied.name == "Komando Daerah Militer VI/Mulawarman"
    assert [w.code for w in doc._.sw_warnings] == ["unit_number"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the text's own expansion of an acronym overrides the lexicon, its spelling of the same name does not
        (
            "[ORG Badan Kesejahteraan Nelayan] ([ORG BKN]) rapat. Kata [ORG BKN] siap.",
            [("Badan Kesejahteraan Nelayan", None)],
        ),
        (
            "[ORG Badan Kepegawaian Negra] ([ORG BKN]) rapat. Kata [ORG BKN] siap.",
            [("Badan Kepegawaian Negara", None)],
        ),
        ("[ORG Badan Keuangan Desa] ([ORG BKD]) [LOC Sigi] rapat.", [("Badan Keuangan Desa", "72.10")]),
        # one of its kind has no branches, the government of a town no level word
        (
            "[ORG Universitas Diponegoro] ([ORG Undip]) [LOC Semarang] buka.",
            [("Universitas Diponegoro", None)],
        ),
        ("[ORG OJK Malang] buka.", [("Otoritas Jasa Keuangan Malang", "35.73")]),
        # a branch with a name of its own
        (
            "[ORG Polda Metro Jaya] siap. Kata [ORG Polda], aman.",
            [("Kepolisian Daerah Metropolitan Jakarta Raya", "31")],
        ),
        # words that are parties only among parties
        ("Penonton memenuhi [FAC Stadion Gelora Bandung].", []),
        (
            "[ORG Gelora], [ORG PKS] dan [ORG PAN] berkoalisi.",
            [
                ("Partai Gelombang Rakyat Indonesia", None),
                ("Partai Keadilan Sejahtera", None),
                ("Partai Amanat Nasional", None),
            ],
        ),
        ("Rapat di kantor [ORG DPD] Banteng Sigi.", []),
        ("Rapat [ORG DPD RI] usai.", [("Dewan Perwakilan Daerah", None)]),
        # what is no body
        ("Menurut [ORG IHK], harga naik.", []),
        ("Uji [ORG 01CnEnR1] usai.", []),
        ("Ia suka [ORG blueberry].", []),
    ],
)
def test_which_institutions_make_an_entry(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(name, region) for name, _, region, _ in institutions(text)] == expected


def test_the_government_of_a_town_has_a_short_abbreviation() -> None:
    assert institutions("[ORG Pemkot Semarang] siap.")[0][:2] == (
        "Pemerintah Kota Semarang",
        "Pemkot Semarang",
    )


def test_an_acronym_before_a_name_without_an_entry_does_no_harm() -> None:
    assert [i[0] for i in institutions("Uji [ORG 01CnEnR1] ([ORG IHK]) di [ORG KPU].")] == [
        "Komisi Pemilihan Umum"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is no body: the form of a company, an event, an ordinary word at the head of a sentence
        ("[ORG PT Sigi Jaya] ([ORG Perseroda]) untung. [ORG PT Palu Raya] ([ORG Persero]) rugi.", ["PT Sigi Jaya", "PT Palu Raya"]),
        ("Ia juara [ORG Sigi Open Championship] lagi.", []),
        ("Rusuh. [ORG Antara] pelaku dan korban tak saling kenal.", []),
        # `Antara` is an agency where it is written as one
        ("[ORG ANTARA] melaporkan hal itu.", ["Perum LKBN Antara"]),
        ("Saat [ORG Koalisi sipil] memprotes.", []),
        ("Penonton di [ORG tribun Utara] bersorak.", []),
        ("Lihat alat (In-Line Inspection) atau In-Line Inspection ([ORG ILI]).", []),
        # a name that has lost its bracket
        ("[ORG Partai Persatuan Pembangunan PPP] rapat.", ["Partai Persatuan Pembangunan"]),
        # the kecamatan behind the bracket
        ("[ORG Kepolisian Sektor] ([ORG Polsek]) [LOC Tambora] siaga.", ["Kepolisian Sektor Tambora"]),
        # the nation behind the bracket of a name that the lexicon does not know
        ("[ORG Ikatan Penyuluh Desa] ([ORG IPD]) [LOC Indonesia] rapat.", ["Ikatan Penyuluh Desa Indonesia"]),
        ("[ORG Komisi Pemilihan Umum] ([ORG KPU]) [LOC Indonesia] rapat.", ["Komisi Pemilihan Umum"]),
        # hospitals and prisons are institutions, too; other buildings are not
        ("Korban dibawa ke [FAC RSUD Wonosobo].", ["RSUD Wonosobo"]),
        ("Razia di [FAC Rutan Kelas II B Trenggalek].", ["Rutan Kelas II B Trenggalek"]),
        ("Korban dibawa ke [FAC Rumah Sakit Budi Asih].", ["Rumah Sakit Budi Asih"]),
        ("Korban dibawa ke [FAC RSUD].", []),
        ("Program [FAC RS Tanpa Antre] dibuka.", []),
        ("Mereka makan di [FAC Rumah Makan Mekarsari].", []),
        ("Rapat di [FAC Gedung Serba Guna].", []),
    ],
)  # fmt: skip
def test_bodies_and_what_is_none(text: str, expected: list[str]) -> None:
    assert [name for name, _, _, _ in institutions(text)] == expected


def test_a_body_with_the_nation_behind_its_bracket_is_mentioned_as_a_whole() -> None:
    text = "[ORG Ikatan Penyuluh Desa] ([ORG IPD]) [LOC Indonesia] rapat."
    assert institutions(text) == [
        ("Ikatan Penyuluh Desa Indonesia", "IPD", None, ["Ikatan Penyuluh Desa (IPD) Indonesia"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number behind the name of one of several
        ("Penyidik [ORG Kanwil DJP Jatim] III rapat.", [("Kanwil DJP Jatim III", None)]),
        ("Penyidik [ORG Kanwil DJP Jatim] IT rapat.", [("Kanwil DJP Jatim", None)]),
        ("Rapat [ORG Koalisi Warga Sigi] III usai.", [("Koalisi Warga Sigi", "ngo")]),
        # a company of the state
        ("Jalan dibangun [ORG PT Sigi Karya] (Persero) tahun ini.", [("PT Sigi Karya", "soe")]),
        ("Jalan dibangun [ORG PT Sigi Karya] (Perseroda) tahun ini.", [("PT Sigi Karya", "company")]),
        # the address of a page is no medium
        ("Foto: [ORG sigimedia.com]/rani_0609 hari ini.", []),
        ("Menurut [ORG sigimedia.com] jalan rusak.", [("sigimedia.com", "media")]),
    ],
)  # fmt: skip
def test_numbers_forms_and_addresses(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(i.name, i.kind) for i in with_places(text)._.sw_institutions] == expected


def test_the_region_in_front_of_a_number_is_that_of_the_body() -> None:
    assert [region for _, _, region, _ in institutions("Penyidik [ORG Kanwil DJP Jatim] III rapat.")] == [
        "35"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia tinggal dekat [FAC Kantor DPP] [ORG PDI-P] dan [ORG PPP].", ["PDI-P", "PPP"]),
        ("Ia tinggal dekat Kantor [ORG DPP] [ORG PDIP] dan [ORG PPP].", ["DPP PDIP", "PPP"]),
        ("Keputusan itu menunggu [ORG DPP] partai.", ["DPP"]),
    ],
)
def test_a_board_in_front_of_its_party_is_no_body_of_its_own(text: str, expected: list[str]) -> None:
    assert [mention for _, _, _, mentions in institutions(text) for mention in mentions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hadir [POS Ketua] [ORG Tim Penggerak] (TP) [ORG PKK Sigi].",
            ["Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kabupaten Sigi"],
        ),
        ("Hadir [POS Ketua] [ORG Badan Pusat Statistik] (BPS).", ["Badan Pusat Statistik"]),
    ],
)
def test_a_name_is_without_the_bracket_in_its_middle(text: str, expected: list[str]) -> None:
    assert [i.name for i in with_places(text)._.sw_institutions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the kind that the first words say, in a region another
        ("[ORG Badan Riset Sagu] rapat.", [("Badan Riset Sagu", "agency", None)]),
        ("[ORG Badan Keuangan Kabupaten Sigi] rapat.", [("Badan Keuangan Kabupaten Sigi", "local_gov_unit", "72.10")]),
        ("[ORG Himpunan Mahasiswa Sagu] rapat.", [("Himpunan Mahasiswa Sagu", "student_org", None)]),
        ("[ORG Ikatan Keluarga Sagu] rapat.", [("Ikatan Keluarga Sagu", None, None)]),
        ("[ORG Koalisi Perubahan Sagu] rapat.", [("Koalisi Perubahan Sagu", None, None)]),
        ("[ORG PT. Sinar Sagu] untung.", [("PT. Sinar Sagu", "company", None)]),
        ("[ORG DPD Guyub Rukun] rapat.", [("DPD Guyub Rukun", "mass_org", None)]),
        ("[ORG DPD Partai Guyub] rapat.", [("DPD Partai Guyub", "party_organ", None)]),
        # any such body of a region is none
        ("Hadir tim dari [ORG dinas Provinsi Lampung].", []),
        ("Hadir tim dari [ORG Dinas Guyub Provinsi Lampung].", [("Dinas Guyub Provinsi Lampung", "local_gov_unit", "18")]),
        # a name that a kecamatan has, too
        ("Kepala [FAC Puskesmas Sukoharjo] hadir di Wonosobo.", [("Puskesmas Sukoharjo", "health_facility", "33.07")]),
        ("Kepala [FAC RSUD Wonosobo] hadir.", [("RSUD Wonosobo", "health_facility", "33.07")]),
        # bodies of a kecamatan
        ("Ia dibawa ke Polsek Tebet.", [("Polsek Tebet", "police", "31.74")]),
        ("Ia dibawa ke Polsek.", [("Kepolisian Sektor", "police", None)]),
        # a unit behind the office that commands it
        ("Hadir [POS Danramil] [ORG 08 Sapuran] kemarin.", [("Komando Rayon Militer 08 Sapuran", "military", None)]),
        ("Hadir [POS Ketua] [ORG 08 Sapuran] kemarin.", [("08 Sapuran", None, None)]),
        # a unit's name ends with the sentence
        ("Hadir Kasdam IX/Udayana. Ia pulang.", [("Komando Daerah Militer IX/Udayana", "military", None)]),
        ("Hadir Danrem 161/Wira Sakti. Ia pulang.", [("Komando Resor Militer 161/Wira Sakti", "military", None)]),
        # the number that a unit had once stays
        ("Hadir Pangdam XVI/Pattimura.", [("Komando Daerah Militer XVI/Pattimura", "military", None)]),
        ("Hadir Pangdam XV/Pattimura.", [("Komando Daerah Militer XV/Pattimura", "military", None)]),
        # a base behind its commander, or as a building
        ("[POS Danlanud] [ORG Sam Ratulangi] hadir.", [("Pangkalan TNI Angkatan Udara Sam Ratulangi", "military", None)]),
        ("[POS Danlanud] [ORG TNI AU] hadir.", [("Tentara Nasional Indonesia Angkatan Udara", "military", None)]),
        ("[POS Ketua] [ORG Sam Ratulangi] hadir.", [("Sam Ratulangi", None, None)]),
        ("Hadir perwakilan [FAC Lanal Banjarmasin].", [("Pangkalan TNI Angkatan Laut Banjarmasin", "military", "63.71")]),
        ("Ia tiba di [FAC Lanud Supadio].", [("Pangkalan TNI Angkatan Udara Supadio", "military", None)]),
        # `TNI` in a rank is no body
        ("Hadir Mayjen [ORG TNI] [PER Rano Hadiwijaya].", []),
        ("Hadir Brigjen [ORG TNI] (Mar) [PER Rano Hadiwijaya].", []),
        ("Hadir prajurit [ORG TNI] dan [PER Rano Hadiwijaya].", [("Tentara Nasional Indonesia", "military", None)]),
        # bodies that the model takes for something else
        ("Hadir TNI, Polri, [PER Manggala Agni] dan BPBD.", [
            ("Tentara Nasional Indonesia", "military", None), ("Kepolisian Negara Republik Indonesia", "police", None),
            ("Manggala Agni", "agency", None), ("Badan Penanggulangan Bencana Daerah", "local_gov_unit", None),
        ]),
        ("[POS Ketua] [LOC PHRI] Kerinci hadir.", [
            ("Perhimpunan Hotel dan Restoran Indonesia Kabupaten Kerinci", "business_org", "15.01"),
        ]),
        ("Warga bergabung dengan Masyarakat Peduli Api.", [("Masyarakat Peduli Api", "mass_org", None)]),
        ("Warga [LOC Manggala] dan [PER Agni Manggala] hadir.", []),
        # initials of a person
        ("Pelaku berinisial MK ditangkap. [ORG MK] mengaku.", []),
        ("Hakim [ORG MK] membaca putusan.", [("Mahkamah Konstitusi", "court", None)]),
        ("Jaksa menahan [ORG MK], bendahara koperasi itu. Menurut jaksa, [ORG MK] mengaku.", []),
        ("Polisi meringkus MK (34), warga Tebet.", []),
        ("Polisi meringkus MA (34 tahun), sopir truk.", []),
        ("Mereka menuntut MK, lembaga itu, bekerja.", [("Mahkamah Konstitusi", "court", None)]),
        ("Putusan MK, kata warga, ditunggu.", [("Mahkamah Konstitusi", "court", None)]),
        (
            "Mahkamah Konstitusi bersidang. Massa menuntut MK, ketua panitia bilang, adil.",
            [("Mahkamah Konstitusi", "court", None)],
        ),
        # organs of no body, nicknames, titles
        ("Hadir Ketua [ORG Dewan Pembina] kemarin.", []),
        ("Pembalap berjuluk [ORG Elang Sigi] menang.", []),
        ("Ia mengunduh [ORG Sigi Playstore].", []),
        ("Rapat [ORG Elang Sigi] usai.", [("Elang Sigi", None, "72.10")]),
        # what a bracket holds shortens the name, or is a name of its own
        ("[ORG Tim Fakta Sagu] ([ORG CekDulu]) bekerja.", [("Tim Fakta Sagu", None, None), ("CekDulu", None, None)]),
        # a university is called after the town alone
        ("Rektor [ORG UIN Bandung] hadir.", [("Universitas Islam Negeri Bandung", "university", "32.73")]),
    ],
)  # fmt: skip
def test_kind_region_and_what_is_no_body(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(i.name, i.kind, i.region) for i in with_places(text)._.sw_institutions] == expected


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Sidang di Pengadilan Tipikor Jakarta Pusat.", "Pengadilan Tipikor Jakarta Pusat"),
        ("Rapat KPU Jakarta Timur.", "KPU Jakarta Timur"),
        ("Rapat KPU Kota Malang.", "KPU Kota Malang"),
    ],
)
def test_abbreviations_as_the_press_has_them(text: str, short: str) -> None:
    assert [i.abbreviation for i in with_places(text)._.sw_institutions] == [short]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the name goes on behind the bracket with its short form
        (
            "Hadir [POS Ketua] [ORG Dewan Pimpinan Daerah] (DPD) Partai Golkar Riau.",
            [("Dewan Pimpinan Daerah Partai Golkar Riau", "DPD Partai Golkar Riau")],
        ),
        (
            "Hadir juru bicara [ORG Tim Nasional] (Timnas) Pemenangan Rani-Made, kata dia.",
            [("Tim Nasional Pemenangan Rani-Made", "Timnas")],
        ),
        ("Pemain [ORG Tim Nasional](Timnas) Voli Putri hadir.", [("Tim Nasional Voli Putri", "Timnas")]),
        # and here it does not
        ("Kata [ORG Badan Riset Sagu] (BRS) Rani Dewi.", [("Badan Riset Sagu", "BRS")]),
        ("Pemain [ORG Tim Nasional] (Timnas) berlatih.", [("Tim Nasional", "Timnas")]),
    ],
)
def test_a_name_goes_on_behind_its_short_form(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(i.name, i.abbreviation) for i in with_places(text)._.sw_institutions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an acronym that neither text nor lexicon explain, with nothing that speaks for a body
        ("Ia tampil di [ORG QSBK] pekan lalu.", []),
        ("Kata anggota [ORG QSBK] pekan lalu.", ["QSBK"]),
        ("Menurut dia [ORG QSBK] mengumumkan hasilnya.", ["QSBK"]),
        ("Hadir [POS Ketua] [ORG QSBK] kemarin.", ["QSBK"]),
        ("Hadir [POS Ketua] [ORG QB] kemarin.", []),
        # only the beginning of a name
        ("Kata anggota [ORG QSBK] Guyub Rukun kemarin.", []),
        # a thing in brackets, and what the text explains
        ("Kapal itu berada di Laut Sagu Timur ([ORG LST]). Kata anggota [ORG LST] kemarin.", []),
        ("Rapat [ORG Koalisi Sagu Tani] ([ORG KST]) usai. Lalu [ORG KST] pergi.", ["Koalisi Sagu Tani"]),
        ("Kata anggota [ORG BERSIH] (Berani, Rapi, Sigap).", []),
        ("Kata anggota [ORG BNN].", ["BNN"]),
        # initials
        ("Pelaku ialah [ORG RDW], MST, dan KRN. Kata anggota [ORG RDW].", []),
        ("Korban [ORG RDW] (23) pulang.", []),
        # shares
        ("Harga saham [ORG QBRI] naik, kata pihak [ORG QBRI].", []),
        # text that ran together
        ("Kepala [ORG Departemen LegalQBYmerilis] hadir.", []),
        ("Kata [ORG KementerianXYZmenyetor] kemarin.", []),
        ("Kata [ORG TurnBackHoax] kemarin.", ["TurnBackHoax"]),
        # persons
        ("Kata [ORG R.D.W Santoso] kemarin.", []),
        ("Kata [ORG O'Rusli] kemarin.", []),
        ("Gol dicetak [ORG Tim Rusliman] kemarin.", []),
        ("Kata [ORG Tim Medis] kemarin.", ["Tim Medis"]),
        # a nickname, a medium
        ("Lawan [ORG The Sagus] menang.", []),
        ("Dilansir dari [ORG The Sagus], Rabu.", ["The Sagus"]),
        # competitions, platforms, what any body is
        ("Ia tampil di [ORG Porprov Jatim] kemarin.", []),
        ("Ia tampil di [ORG Sagu Racing Championship] kemarin.", []),
        ("Ia menulis di [ORG Facebook] kemarin.", []),
        ("Kata direksi [ORG Badan Usaha Milik Negara] kemarin.", []),
        ("Kata direksi [ORG Sagu Racing] kemarin.", ["Sagu Racing"]),
    ],
)
def test_what_is_no_institution_or_cannot_be_told(text: str, expected: list[str]) -> None:
    found = with_places(text)._.sw_institutions
    assert [i.abbreviation if i.abbreviation in expected else i.name for i in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat di [ORG Poltekkes Kemenkes].", ["university"]),
        ("Rapat di [ORG Satreskrim Polres Sigi].", ["police"]),
        ("Hadir [POS Kepala] [ORG Dinas Penerangan TNI AD].", ["military"]),
        ("Hadir [POS Kepala] [ORG Dinas Penerangan Sagu].", ["local_gov_unit"]),
    ],
)
def test_the_kind_of_a_part(text: str, expected: list[str | None]) -> None:
    assert [i.kind for i in with_places(text)._.sw_institutions] == expected


def test_a_body_of_several_regions_is_of_none_of_them() -> None:
    assert [region for _, _, region, _ in institutions("Rapat [ORG Listrik Jawa Bali] usai.")] == [None]
    assert [region for _, _, region, _ in institutions("Rapat [ORG Listrik Sagu Bali] usai.")] == ["51"]


def test_a_firm_in_a_buildings_name_is_no_high_court() -> None:
    assert institutions("Ia tiba di [FAC Kantor PT] Sagu Raya.") == []
    assert [name for name, *_ in institutions("Ia tiba di [FAC Kantor KPU Lebak].")] == [
        "Komisi Pemilihan Umum Kabupaten Lebak"
    ]
