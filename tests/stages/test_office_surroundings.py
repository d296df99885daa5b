"""Offices that name neither region nor body, and what the article around them tells; fields and bodies taken together."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.official_parts.bodies import region_at_end, size_of_work
from sariwarta.stages.official_parts.titles import ministry_of_staff
from sariwarta.stages.officials import OfficialsStage

#: title, institution, region
Told = tuple[str, str | None, str | None]


def told(text: str, name: str) -> Told:
    """Title, institution and region of the only office of a person."""
    doc = OfficialsStage()(with_places(text))
    (position,) = [p for o in doc._.sw_officials if o.name == name for p in o.positions]
    return position.title, position.institution.name if position.institution else None, position.region


BUPATI = "[POS Bupati] [LOC Wonosobo] [PER Budi Gunadarma] membuka rapat. "
GUBERNUR = "[POS Gubernur] [LOC Jawa Tengah] [PER Joko Sumadi] hadir. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BUPATI + "[POS Sekda] [PER Rani Wirayuda] hadir.", ("Sekda", None, "33.07")),
        (
            BUPATI + "Lalu [POS Staf Ahli Bupati Bidang Hukum], [PER Rani Wirayuda], bicara.",
            ("Staf Ahli Bupati Bidang Hukum", None, "33.07"),
        ),
        (
            BUPATI + "Kata [POS Kepala] [ORG Dinas Kesehatan] [PER Rani Wirayuda], obat cukup.",
            ("Kepala", "Dinas Kesehatan", "33.07"),
        ),
        (
            BUPATI + "Warga [LOC Temanggung] dan [LOC Banjarnegara] datang. [POS Kajari] [PER Rani Wirayuda] hadir.",
            ("Kajari", "Kejaksaan Negeri Wonosobo", "33.07"),
        ),
        # two governments, and none in the sentence
        (GUBERNUR + BUPATI + "[POS Sekda] [PER Rani Wirayuda] hadir.", ("Sekda", None, None)),
        # that of the regional head in front of it
        (
            GUBERNUR
            + "[POS Bupati] [LOC Wonosobo] [PER Budi Gunadarma] didampingi [POS Sekda] [PER Rani Wirayuda] pulang.",
            ("Sekda", None, "33.07"),
        ),
        # no government is told of
        ("Warga [LOC Wonosobo] dan [LOC Temanggung] datang. [POS Sekda] [PER Rani Wirayuda] hadir.", ("Sekda", None, None)),
        # an office of a firm has no region
        (
            BUPATI + "Kata [POS Direktur Utama] [ORG PT Melati Perdana] [PER Rani Wirayuda], pabrik siap.",
            ("Direktur Utama", "PT Melati Perdana", None),
        ),
        (BUPATI + "Kata [POS Menteri Sosial] [PER Rani Wirayuda], bantuan siap.", ("Menteri Sosial", "Kementerian Sosial", None)),
    ],
)  # fmt: skip
def test_the_government_that_an_article_tells_of(text: str, expected: Told) -> None:
    assert told(text, "Rani Wirayuda") == expected


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("[ORG Polres Purbalingga] turun. [POS Kasat Reskrim] AKP [PER Rani Wirayuda] hadir.", "Kepolisian Resor Purbalingga"),
        (
            "[POS Kapolres] [LOC Purbalingga] AKBP [PER Budi Gunadarma] tiba. [POS Kasat Lantas] AKP [PER Rani Wirayuda] hadir.",
            "Kepolisian Resor Purbalingga",
        ),
        # one of two
        (
            "[ORG Polres Purbalingga] dan [ORG Polres Banyumas] turun. [POS Kasat Reskrim] AKP [PER Rani Wirayuda] hadir.",
            None,
        ),
        # a Kanit may be one of the Polsek
        (
            "[ORG Polres Purbalingga] dan [ORG Polsek Bobotsari] turun. [POS Kanit Reskrim] Ipda [PER Rani Wirayuda] hadir.",
            None,
        ),
        # the body of the office that speaks through it
        (
            "[POS Kapolres] [LOC Banyumas] AKBP [PER Budi Gunadarma] melalui [POS Kasat Reskrim] AKP [PER Rani Wirayuda] bicara.",
            "Kepolisian Resor Banyumas",
        ),
        (
            "[POS Kepala] [ORG Dinas Sosial Sigi] [PER Budi Gunadarma] melalui Plt [POS Sekretaris] [PER Rani Wirayuda] bicara.",
            "Dinas Sosial Kabupaten Sigi",
        ),
        (
            "[POS Kepala] [ORG Dinas Sosial Sigi] [PER Budi Gunadarma] diwakili [POS Kabid Data], [PER Rani Wirayuda], bicara.",
            "Dinas Sosial Kabupaten Sigi",
        ),
        (
            "[POS Kabid Data] [PER Rani Wirayuda] mendampingi [POS Kepala] [ORG Dinas Sosial Sigi] [PER Budi Gunadarma] kemarin.",
            "Dinas Sosial Kabupaten Sigi",
        ),
        (
            "[POS Ketua] [ORG KPU Sigi] [PER Budi Gunadarma] dan [POS Wakil Ketua] [PER Rani Wirayuda] hadir.",
            "Komisi Pemilihan Umum Kabupaten Sigi",
        ),
        # who heads another body
        (
            "[POS Kepala] [ORG Dinas Sosial Sigi] [PER Budi Gunadarma] melalui [POS Ketua] [PER Rani Wirayuda] bicara.",
            None,
        ),
        # another sentence
        (
            "[POS Kepala] [ORG Dinas Sosial Sigi] [PER Budi Gunadarma] hadir. Kabar datang melalui [POS Sekretaris] [PER Rani Wirayuda].",
            None,
        ),
    ],
)  # fmt: skip
def test_the_body_of_an_office_under_another(text: str, institution: str | None) -> None:
    assert told(text, "Rani Wirayuda")[1] == institution


@pytest.mark.parametrize(
    ("text", "region"),
    [
        (
            "Warga [LOC Desa Puncu], [LOC Kecamatan Kepung], [LOC Kabupaten Kediri], datang. "
            "[POS Kades] Puncu, [PER Rani Wirayuda], hadir.",
            "35.06.18",
        ),
        # the kecamatan of another village does not tell, the regency does
        (
            "Warga [LOC Desa Melati], [LOC Kecamatan Kepung], [LOC Kabupaten Kediri], datang. "
            "[POS Kades] Mawar, [PER Rani Wirayuda], hadir.",
            "35.06",
        ),
        # a kecamatan whose name no other has, and one of several
        ("[POS Camat] [LOC Negeri Agung] [PER Rani Wirayuda] hadir.", "18.08.07"),
        ("[POS Kapolsek] [LOC Nunukan Kota] AKP [PER Rani Wirayuda] hadir.", "65.03.02"),
        ("[POS Camat] [LOC Sukaraja] [PER Rani Wirayuda] hadir.", None),
        # the police of a city
        ("[POS Kepala] [ORG Polres Sukabumi Kota], AKBP [PER Rani Wirayuda], hadir.", "32.72"),
        ("[POS Lurah] Melati Lamongan, [PER Rani Wirayuda], hadir.", "35.24"),
    ],
)  # fmt: skip
def test_where_a_village_lies(text: str, region: str | None) -> None:
    assert told(text, "Rani Wirayuda")[2] == region


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # field and body
        ("[POS Ketua] [ORG PB Karate Bidang Organisasi], [PER Rani Wirayuda], hadir.", ("Ketua Bidang Organisasi", "PB Karate")),
        ("[POS Ketua Bidang Organisasi] [ORG PB Karate], [PER Rani Wirayuda], hadir.", ("Ketua Bidang Organisasi", "PB Karate")),
        ("[POS Direktur Hukum dan Advokasi] [PER Rani Wirayuda] hadir.", ("Direktur Hukum dan Advokasi", None)),
        (
            "[POS Wakil Koordinator Advokasi Perkumpulan Guru Melati], [PER Rani Wirayuda], hadir.",
            ("Wakil Koordinator Advokasi", "Perkumpulan Guru Melati"),
        ),
        (
            "[POS Deputi Bidang Protokol] Sekretariat Presiden [PER Rani Wirayuda] hadir.",
            ("Deputi Bidang Protokol", "Sekretariat Presiden"),
        ),
        ("[POS Kepala Biro Umum Provinsi] DKI Jakarta [PER Rani Wirayuda] hadir.", ("Kepala Biro Umum", None)),
        # what is no body
        ("[POS Ketua] [ORG Tim], [PER Rani Wirayuda], hadir.", ("Ketua Tim", None)),
        ("[POS Ketua] [ORG Tim Karate Sigi], [PER Rani Wirayuda], hadir.", ("Ketua", "Tim Karate Sigi")),
        # small words in front of a body, a title behind it
        ("[PER Rani Wirayuda] sebagai [POS Managing Director] [ORG of Melati Indonesia].", ("Managing Director", "Melati Indonesia")),
        ("[POS Direktur Utama] [ORG BPJS Kesehatan Prof]. [PER Rani Wirayuda] hadir.", ("Direktur Utama", "BPJS Kesehatan")),
        ("[POS Direktur Utama] baru [ORG Bulog] [PER Rani Wirayuda] hadir.", ("Direktur Utama", "Perum Badan Urusan Logistik")),
        ("[POS Pemimpin Redaksi] Majalah [ORG Melati] [PER Rani Wirayuda] hadir.", ("Pemimpin Redaksi", "Majalah Melati")),
        ("[POS Kepala] [ORG Badan Penyelenggara Haji] ([ORG BP Haji]) [PER Rani Wirayuda] hadir.", ("Kepala", "Badan Penyelenggara Haji")),
        # a body that the rest of the text tells
        (
            "[ORG MELATINEWS] berulang tahun. [POS Kepala IT] MELATINEWS, [PER Rani Wirayuda], hadir.",
            ("Kepala IT", "MELATINEWS"),
        ),
        # at the end of the clause
        ("[PER Rani Wirayuda] selaku [POS General Manager] Melati Management.", ("General Manager", "Melati Management")),
        ("[PER Rani Wirayuda] selaku [POS Direktur] Keuangan dan Umum.", ("Direktur Keuangan dan Umum", None)),
        (
            "[ORG BUMN] rugi. [POS Staf Khusus Menteri BUMN] [PER Rani Wirayuda] hadir.",
            ("Staf Khusus Menteri BUMN", "Kementerian Badan Usaha Milik Negara"),
        ),
        # an office that goes on behind the model's end
        ("[POS Menteri] BUMN [PER Rani Wirayuda] hadir.", ("Menteri BUMN", "Kementerian Badan Usaha Milik Negara")),
        ("[POS Direktur Jenderal] [ORG Bea Cukai] [PER Rani Wirayuda] hadir.", ("Direktur Jenderal Bea Cukai", "Kementerian Keuangan")),
        ("[POS Staf Khusus Menteri Keuangan] [PER Rani Wirayuda] hadir.", ("Staf Khusus Menteri Keuangan", "Kementerian Keuangan")),
        # the unit of a kecamatan or of a number, in front of the one above it
        (
            "[POS Kapolsek] [LOC Tandes] [ORG Polrestabes Surabaya] Kompol [PER Rani Wirayuda] hadir.",
            ("Kapolsek", "Kepolisian Sektor Tandes"),
        ),
        ("[POS Pangdivif] 2 [ORG Kostrad] Mayjen TNI [PER Rani Wirayuda] hadir.", ("Pangdivif", "Divisi Infanteri 2")),
        ("[POS Ketua] [ORG Dewan Komisioner Otoritas Jasa Keuangan] ([ORG OJK]) [PER Rani Wirayuda] hadir.", ("Ketua Dewan Komisioner", "Otoritas Jasa Keuangan")),
        ("[POS Manajer] [ORG Tim Balap] KTM [PER Rani Wirayuda] hadir.", ("Manajer", "Tim Balap KTM")),
        ("[POS Direktur Mikro], Ritel, dan Menengah [ORG Bank Jatim], [PER Rani Wirayuda], hadir.", ("Direktur Mikro, Ritel, dan Menengah", "Bank Jatim")),
        ("[POS GM Business Development Topindoku], [PER Rani Wirayuda], hadir.", ("GM Business Development", "Topindoku")),
        # departments are called as the text calls them
        (
            "[POS Kepala] [ORG Dinas Kebudayaan dan Pariwisata] ([ORG Disbudpar]) [LOC Kota Tangerang], [PER Rani Wirayuda], hadir.",
            ("Kepala", "Dinas Kebudayaan dan Pariwisata Kota Tangerang"),
        ),
        (
            "[POS Kadis] Pemadam Kebakaran [LOC Kota Bandar Lampung], [PER Rani Wirayuda], hadir.",
            ("Kadis Pemadam Kebakaran", "Dinas Pemadam Kebakaran Kota Bandar Lampung"),
        ),
    ],
)  # fmt: skip
def test_office_and_body_part(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text, "Rani Wirayuda")[:2] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # whose the office is stands in front of it
        (
            "Hadir Wu sebagai [POS Komisaris Utama], [PER Rani Wirayuda] sebagai [POS Direktur Utama].",
            ["Direktur Utama"],
        ),
        ("[POS Komisaris Utama], [PER Rani Wirayuda], hadir.", ["Komisaris Utama"]),
        ("Ia menyatakan jika [PER Rani Wirayuda] terpilih sebagai [POS Bupati] [LOC Sigi].", ["Bupati"]),
        # only supposed
        ("Mereka senang jika [PER Rani Wirayuda] terpilih sebagai [POS Bupati] [LOC Sigi].", []),
        ("Kalau dulu [PER Rani Wirayuda] menjabat sebagai [POS Bupati] [LOC Sigi], kini tidak.", ["Bupati"]),
        # of many
        ("Hadir beberapa [POS Lurah] dan [POS Kades], [PER Rani Wirayuda] membuka rapat.", []),
    ],
)
def test_whose_an_office_is_not(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.title for o in doc._.sw_officials for p in o.positions] == names


@pytest.mark.parametrize(
    ("words", "size"),
    [("hukum dan advokasi", 0), ("hukum dan keuangan", 3), ("keuangan melati", 1), ("melati", 0)],
)
def test_a_field_does_not_end_in_and(words: str, size: int) -> None:
    assert size_of_work(words.split()) == size


@pytest.mark.parametrize(
    ("title", "ministry"),
    [
        ("Sekretaris Menko Perekonomian", "Kemenko Perekonomian"),
        ("Wakil Menteri PPPA", "KemenPPPA"),
        ("Staf Khusus Menteri Sihir", ""),
        ("Staf Khusus Presiden", ""),
        ("Sekretaris Menwa", ""),
    ],
)
def test_the_ministry_of_a_ministers_staff(title: str, ministry: str) -> None:
    assert ministry_of_staff(title) == ministry


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[POS Presiden ke-8 RI] [PER Rani Wirayuda] hadir.", "definitive"),
        ("[POS Presiden ke-44] [PER Rani Wirayuda] hadir.", "former"),
        ("[POS Presiden ke-5 RI] [PER Rani Wirayuda] hadir.", "former"),
    ],
)
def test_the_number_of_a_president(text: str, status: str) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.status for o in doc._.sw_officials for p in o.positions] == [status]


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("[ORG Kementerian Pertanian] kini dipimpin [POS Menteri] [PER Rani Wirayuda].", "Kementerian Pertanian"),
        ("[ORG Kementerian Pertanian] dan [ORG Kementerian Sosial] bertemu [POS Menteri] [PER Rani Wirayuda].", None),
        (
            "Di Jakarta, delegasi [LOC Jepang] dipimpin [POS Menteri Keuangan] [PER Rani Wirayuda].",
            None,
        ),
        ("Di Jakarta, rapat soal [LOC Jepang] dipimpin [POS Menteri Keuangan] [PER Rani Wirayuda].", "Kementerian Keuangan"),
    ],
)  # fmt: skip
def test_whose_minister(text: str, institution: str | None) -> None:
    assert told(text, "Rani Wirayuda")[1] == institution


def test_the_region_at_the_end_of_a_name() -> None:
    assert {n.region.code for n in region_at_end("PHRI Gunungkidul")} == {"34.03"}
    assert region_at_end("PHRI") == region_at_end("Gunungkidul") == ()
