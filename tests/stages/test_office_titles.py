"""Titles of offices: what is the office, what its field, whose office it is, and what it is called in full."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.official_parts.bodies import begins_body, is_acronym
from sariwarta.stages.official_parts.titles import (
    expanded_title,
    is_field_phrase,
    ministry_of,
    office_called,
    written_title,
)
from sariwarta.stages.officials import OfficialsStage


def only_position(text: str) -> tuple[str, str | None, str | None]:
    """Title, full form and institution of the only office in a text."""
    doc = OfficialsStage()(with_places(text))
    (position,) = [p for o in doc._.sw_officials for p in o.positions]
    return position.title, position.expanded, position.institution.name if position.institution else None


@pytest.mark.parametrize(
    ("title", "kind", "expanded"),
    [
        ("Kabid Peternakan", None, "Kepala Bidang Peternakan"),
        ("Kabid Humas", "police", "Kepala Bidang Hubungan Masyarakat"),
        ("Kasat Resnarkoba", "police", "Kepala Satuan Reserse Narkoba"),
        ("Kadiv Propam", "police", "Kepala Divisi Profesi dan Pengamanan"),
        ("Kadiv Teknis", "election_body", "Ketua Divisi Teknis"),
        ("Kadiv Teknis", None, "Kepala Divisi Teknis"),
        ("Wakil Menteri Ketenagakerjaan", None, "Wakil Menteri Ketenagakerjaan"),
        ("Direktur Marketing", "company", "Direktur Marketing"),
        ("Menteri ESDM", None, "Menteri Energi dan Sumber Daya Mineral"),
        ("juru bicara", None, "Juru Bicara"),
        ("Asisten pelatih ganda putra", None, "Asisten Pelatih ganda putra"),
        ("Kepala Kampung", None, "Kepala Kampung"),
        ("Irban", None, "Inspektur Pembantu"),
    ],
)
def test_a_title_in_full_has_its_field(title: str, kind: str | None, expanded: str) -> None:
    office = office_called(title) or office_called(title.rsplit(" ", 1)[0]) or office_called(title.split()[0])
    assert office is not None
    assert expanded_title(title, (office,), kind) == expanded


def test_an_unknown_office_has_no_full_form() -> None:
    assert expanded_title("Widyaiswara Muda", (), None) is None


@pytest.mark.parametrize(
    ("office", "ministry"),
    [
        ("Menteri Kebudayaan", "Kemenbud"),
        ("Wakil Menteri Perdagangan", "Kemendag"),
        ("Menteri Sihir", ""),
        ("Direktur Jenderal Pajak", ""),
        (None, ""),
    ],
)
def test_a_minister_tells_of_the_ministry(office: str | None, ministry: str) -> None:
    assert ministry_of(office) == ministry


@pytest.mark.parametrize(
    ("office", "word", "begins"),
    [
        ("Ketua", "JKSN", True),
        ("Direktur", "RSUD", True),
        ("Kepala", "Dinas", True),
        ("Kepala", "Bidang", False),
        ("Direktur", "SDM", False),
        ("Direktur Jenderal", "PSDK", False),
        ("Kabid", "SMK", False),
        ("Bupati", "JKSN", False),
        ("Ketua", "Rano", False),
    ],
)
def test_first_words_of_bodies(office: str, word: str, begins: bool) -> None:
    found = office_called(office)
    assert found is not None
    assert begins_body((found,), word) is begins


def test_things_have_acronyms_too() -> None:
    assert not is_acronym("APBD")
    assert not is_acronym("RT")
    assert is_acronym("FKPT")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[POS Ketua Umum] JKSN [PER Rano Hadiwijaya] hadir.", ("Ketua Umum", "Ketua Umum", "JKSN")),
        ("[POS Kepala DPMKX] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", ("Kepala", "Kepala", "DPMKX Sigi")),
        (
            "[POS Corporate Secretary] SPTQ, [PER Sinta Larasmaya], hadir.",
            ("Corporate Secretary", "Corporate Secretary", "SPTQ"),
        ),
        (
            "[POS Pemimpin Redaksi Melati Media Grup] [PER Sinta Larasmaya] hadir.",
            ("Pemimpin Redaksi", "Pemimpin Redaksi", "Melati Media Grup"),
        ),
        (
            "[POS Dosen] Fakultas Ekonomi dan Bisnis [ORG Universitas Melati], [PER Tono Wirayuda], hadir.",
            ("Dosen", "Dosen", "Fakultas Ekonomi dan Bisnis Universitas Melati"),
        ),
        (
            "[POS Kepala Biro Umum Setdaprov] [LOC Jawa Timur] [PER Rano Hadiwijaya] hadir.",
            ("Kepala Biro Umum", "Kepala Biro Umum", "Sekretariat Daerah Jawa Timur"),
        ),
        (
            "[POS Ketua] Tim Pemenangan Rajawali, [PER Rano Hadiwijaya], hadir.",
            ("Ketua", "Ketua", "Tim Pemenangan Rajawali"),
        ),
        ("[POS Manajer] Persib [PER Rano Hadiwijaya] hadir.", ("Manajer", "Manajer", "Persib Bandung")),
        ("[POS Wakil Ketua] [ORG Komisi A] [PER Rano Hadiwijaya] hadir.", ("Wakil Ketua", "Wakil Ketua", "Komisi A")),
        (
            "[POS Kepala] [FAC Terminal Melati], [PER Rano Hadiwijaya], hadir.",
            ("Kepala", "Kepala", "Terminal Melati"),
        ),
        (
            "[POS Pembina] [POS Pengurus] [ORG Cabang Karate Indonesia], [PER Rano Hadiwijaya], hadir.",
            ("Pembina", "Pembina", "Pengurus Cabang Karate Indonesia"),
        ),
        ("[POS Ketua Pengurus], [PER Rano Hadiwijaya], hadir.", ("Ketua Pengurus", "Ketua Pengurus", None)),
        (
            "[POS Wakil Dekan] III Fakultas Ilmu Kesehatan [ORG Universitas Melati], [PER Rano Hadiwijaya], hadir.",
            ("Wakil Dekan III", "Wakil Dekan III", "Fakultas Ilmu Kesehatan Universitas Melati"),
        ),
        (
            "[POS Direktur Keuangan Sillomari Perdana], [PER Rano Hadiwijaya], hadir.",
            ("Direktur Keuangan", "Direktur Keuangan", "Sillomari Perdana"),
        ),
        (
            "[POS Deputi] [ORG Badan Pemenangan Pemilu] [ORG Partai Demokrat] [PER Rano Hadiwijaya] hadir.",
            ("Deputi", "Deputi", "Badan Pemenangan Pemilu"),
        ),
        (
            "[POS Menteri Kebudayaan Menbud] [PER Rano Hadiwijaya] hadir.",
            ("Menteri Kebudayaan", "Menteri Kebudayaan", "Kementerian Kebudayaan"),
        ),
        (
            "[POS Kadis] Perpustakaan dan Kearsipan [LOC Jatim] [PER Rano Hadiwijaya] hadir.",
            (
                "Kadis Perpustakaan dan Kearsipan",
                "Kepala Dinas Perpustakaan dan Kearsipan",
                "Dinas Perpustakaan dan Kearsipan Jawa Timur",
            ),
        ),
        (
            "[POS Komandan] Brigif 15/Kujang II, Kolonel Inf [PER Rano Hadiwijaya], hadir.",
            ("Komandan", "Komandan", "Brigif 15/Kujang II"),
        ),
        (
            "[POS Komandan] Lantamal V, Laksamana Pertama TNI [PER Rano Hadiwijaya], hadir.",
            ("Komandan", "Komandan", "Pangkalan Utama TNI Angkatan Laut V"),
        ),
        (
            "[POS Staf Khusus] [POS Gubernur] dan [POS Wakil Gubernur] [LOC Jakarta], [PER Rano Hadiwijaya], hadir.",
            ("Staf Khusus Gubernur dan Wakil Gubernur", "Staf Khusus Gubernur dan Wakil Gubernur", None),
        ),
        (
            "[POS Ketua Pelaksana] Rapimnas dan Munas XI [ORG PMI], [PER Rano Hadiwijaya], hadir.",
            ("Ketua Pelaksana Rapimnas dan Munas XI", None, "Palang Merah Indonesia"),
        ),
        ("[POS Hakim Agung] [PER Nonaktif Rano Hadiwijaya] hadir.", ("Hakim Agung", "Hakim Agung", "Mahkamah Agung")),
        (
            "[POS Koordinator] AMIN Muda, [PER Rano Hadiwijaya], hadir.",
            ("Koordinator", "Koordinator", "AMIN Muda"),
        ),
        (
            "[POS Kepala Badan Pusat Statistik] [PER Rano Hadiwijaya] hadir.",
            ("Kepala", "Kepala", "Badan Pusat Statistik"),
        ),
        (
            "Kepala [ORG Sekolah SMA Melati Jaya], [PER Rano Hadiwijaya], hadir.",
            ("Kepala Sekolah", "Kepala Sekolah", "SMA Melati Jaya"),
        ),
        ("[POS Kepala Badan], [PER Rano Hadiwijaya], hadir.", ("Kepala Badan", "Kepala Badan", None)),
        (
            "[POS Kepala Ekonom Permata Bank], [PER Rano Hadiwijaya], hadir.",
            ("Kepala Ekonom", "Kepala Ekonom", "Permata Bank"),
        ),
        (
            "[POS Sekretaris Ditjen Melati Lanjutan] [PER Rano Hadiwijaya] hadir.",
            ("Sekretaris", "Sekretaris", "Ditjen Melati Lanjutan"),
        ),
        ("[POS Sekjen] [ORG DPP PSI Raja] [PER Rano Hadiwijaya] hadir.", ("Sekjen", "Sekretaris Jenderal", "DPP PSI")),
        (
            "[POS Ketua] [ORG Harian Situs Melati], [PER Rano Hadiwijaya], hadir.",
            ("Ketua Harian", "Ketua Harian", "Situs Melati"),
        ),
        (
            "[POS Kepala Pusat Penerangan] ([POS Kapuspen]) TNI Mayjen [PER Rano Hadiwijaya] hadir.",
            ("Kepala Pusat Penerangan", "Kepala Pusat Penerangan", "Tentara Nasional Indonesia"),
        ),
        (
            "[POS Menko] Kemaritiman dan Investasi [PER Rano Hadiwijaya] hadir.",
            (
                "Menko Kemaritiman dan Investasi",
                "Menteri Koordinator Bidang Kemaritiman dan Investasi",
                "Kementerian Koordinator Bidang Kemaritiman dan Investasi",
            ),
        ),
        # what is no body
        ("[POS Direktur Keuangan], [PER Rano Hadiwijaya], hadir.", ("Direktur Keuangan", "Direktur Keuangan", None)),
        (
            "[POS Menteri Pembangunan (Kuning)] [LOC Israel] [PER Rano Hadiwijaya] hadir.",
            ("Menteri Pembangunan (Kuning)", "Menteri Pembangunan (Kuning)", None),
        ),
        ("[POS Kabid] SMK, [PER Rano Hadiwijaya], hadir.", ("Kabid SMK", None, None)),
        ("[POS Direktur] SDM [PER Rano Hadiwijaya] hadir.", ("Direktur SDM", "Direktur Sumber Daya Manusia", None)),
        (
            "[POS Direktur Jenderal] PSDK [PER Rano Hadiwijaya] hadir.",
            ("Direktur Jenderal PSDK", None, None),
        ),
        (
            "[POS Kepala Bagian Tata Usaha], [PER Rano Hadiwijaya], hadir.",
            ("Kepala Bagian Tata Usaha", "Kepala Bagian Tata Usaha", None),
        ),
        # ministers
        (
            "[POS Menteri Kebudayaan] [PER Rano Hadiwijaya] hadir.",
            ("Menteri Kebudayaan", "Menteri Kebudayaan", "Kementerian Kebudayaan"),
        ),
        (
            "[POS Menteri Luar Negeri] [LOC Israel] [PER Rano Hadiwijaya] hadir.",
            ("Menteri Luar Negeri", "Menteri Luar Negeri", "Kementerian Luar Negeri Israel"),
        ),
    ],
)  # fmt: skip
def test_office_field_and_body(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert only_position(text) == expected


@pytest.mark.parametrize(
    ("text", "officials"),
    [
        ("[POS Pengamat Asuransi] [PER Rano Hadiwijaya] menilai itu wajar.", []),
        ("[POS Akademisi] [PER Rano Hadiwijaya] menilai itu wajar.", []),
        ("[POS Pengamat] [ORG Universitas Indonesia] [PER Rano Hadiwijaya] menilai.", ["Rano Hadiwijaya"]),
        ("[POS Koordinator Relawan] [PER Rano Hadiwijaya], [PER Tono Wirayuda], hadir.", ["Tono Wirayuda"]),
        ("Salah satu [POS anggota] UMKM [PER Rano], yang memproduksi batik, hadir.", []),
        ("[POS Anggota] [ORG KPU Sigi] [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[PER Rano Hadiwijaya] menjadi [POS Pembina] Upacara pada apel itu.", []),
        ("[PER Rano Hadiwijaya] menjadi [POS Pembina] [ORG PMI] sejak kemarin.", ["Rano Hadiwijaya"]),
        (
            "[POS Kepala] [ORG Satuan Pelayanan Bandara] [PER Rano Hadiwijaya], [PER Tono Wirayuda], hadir.",
            ["Tono Wirayuda"],
        ),
        ("Jonatan kalah dari [POS wakil] [LOC Jepang] [PER Rano Hadiwijaya] di babak pertama.", []),
        ("[PER Rano Hadiwijaya], menjadi [POS Inspektur] Upacara (Irup) pada hari itu.", []),
        ("[POS Kepala Jorong] [PER Rurapatontang], [PER Rano Hadiwijaya], hadir.", ["Rano Hadiwijaya"]),
        (
            "[POS Kepala] [ORG Stasiun Meteorologi] [PER Andi Jemma], [PER Rano Hadiwijaya], hadir.",
            ["Rano Hadiwijaya"],
        ),
        ("[POS Camat] [PER Semampir M Rano] hadir.", ["M Rano"]),
        ("[POS Camat] [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Danlanud] [PER Haluoleo Kolonel Pnb Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
    ],
)
def test_who_holds_an_office(text: str, officials: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == officials


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "[POS Menteri Luar Negeri] [LOC Israel] [PER Rano Hadiwijaya] tiba. [POS Menteri] [PER Hadiwijaya] lelah.",
            ["Menteri Luar Negeri"],
        ),
        (
            "[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] tiba. [POS Ketua Umum] [ORG PMI] [PER Hadiwijaya] lelah.",
            ["Ketua", "Ketua Umum"],
        ),
    ],
)
def test_a_short_title_is_that_of_the_long_one(text: str, titles: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.title for o in doc._.sw_officials for p in o.positions] == titles


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        # the head of a department of a region, not of the ministry with the same short name
        ("[POS Kadis] Kominfo [PER Rano Hadiwijaya] hadir.", "Dinas Komunikasi dan Informatika"),
        ("[POS Kadis] PUPR [PER Rano Hadiwijaya] hadir.", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        (
            "[POS Kadis PUPR] Sigi [PER Rano Hadiwijaya] hadir.",
            "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Sigi",
        ),
        (
            "Kata [POS Sekdis] [ORG Kominfo Sigi], [PER Rano Hadiwijaya], semua lancar.",
            "Dinas Komunikasi dan Informatika Kabupaten Sigi",
        ),
        (
            "[POS Kepala] [ORG Dinas Kominfo Sigi] [PER Rano Hadiwijaya] hadir.",
            "Dinas Komunikasi dan Informatika Kabupaten Sigi",
        ),
        # one that is not listed keeps its name
        ("[POS Kadis] [ORG PMD Sigi] [PER Rano Hadiwijaya] hadir.", "PMD Sigi"),
        # of the ministry
        (
            "[POS Menteri] [ORG PUPR] [PER Rano Hadiwijaya] hadir.",
            "Kementerian Pekerjaan Umum dan Perumahan Rakyat",
        ),
        ("[POS Juru Bicara] [ORG Kominfo] [PER Rano Hadiwijaya] hadir.", "Kementerian Komunikasi dan Informatika"),
    ],
)  # fmt: skip
def test_the_department_of_its_head(text: str, institution: str) -> None:
    assert only_position(text)[2] == institution


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        (
            "Warga [LOC Kotim] menyambut Dandim 1015/Sampit. [POS Kasdim] Mayor Inf [PER Rano Hadiwijaya] hadir.",
            "Komando Distrik Militer 1015/Sampit",
        ),
        # no unit is called after a region that the text does not give it
        ("Warga [LOC Kotim] berkumpul. [POS Kasdim] Mayor Inf [PER Rano Hadiwijaya] hadir.", None),
        (
            "Dandim 1015/Sampit dan Dandim 1016/Palangka Raya tiba. [POS Kasdim] Mayor Inf [PER Rano Hadiwijaya] hadir.",
            None,
        ),
        ("Warga [LOC Kotim] berkumpul. [POS Kapolres] AKBP [PER Rano Hadiwijaya] hadir.", "Kepolisian Resor Kotawaringin Timur"),
    ],
)  # fmt: skip
def test_the_unit_of_an_office_without_one(text: str, institution: str | None) -> None:
    assert only_position(text)[2] == institution


def test_a_department_head_makes_no_ministry() -> None:
    doc = with_places("Eks Kadis PUPR divonis. Kementerian PUPR belum menjawab.")
    assert [i.kind for i in doc._.sw_institutions] == ["local_gov_unit", "ministry"]


def test_one_department_head_is_one_office() -> None:
    text = (
        "[POS Kepala] [ORG Dinas Sosial Kabupaten Sigi] [PER Rano Hadiwijaya] hadir. "
        "Kata [POS Kadis Sosial] [LOC Sigi] [PER Rano Hadiwijaya], semua lancar."
    )
    doc = OfficialsStage()(with_places(text))
    assert [p.title for o in doc._.sw_officials for p in o.positions] == ["Kepala"]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("[POS Kapolres] [LOC Sorong] Kota Kombes Pol [PER Rano Hadiwijaya] hadir.", "96.71"),
        ("[POS Kapolres] [LOC Sorong] Kombes Pol [PER Rano Hadiwijaya] hadir.", "96.01"),
    ],
)
def test_the_city_behind_a_name(text: str, region: str) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.region for o in doc._.sw_officials for p in o.positions] == [region]


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        # of the other country, also where the office is named again without it
        (
            "[POS Menteri Luar Negeri] [LOC Israel] [PER Rano Hadiwijaya] tiba. "
            "[POS Menteri Luar Negeri] [PER Rano Hadiwijaya] pulang.",
            "Kementerian Luar Negeri Israel",
        ),
        ("[LOC Iran] membalas [LOC Israel]. Kata [POS Menteri Pertahanan] [PER Rano], [LOC Iran] kalah.", None),
        (
            "[LOC Iran] membalas [LOC Israel] dan [LOC Indonesia] prihatin. Kata [POS Menteri Pertahanan] [PER Rano], gawat.",
            "Kementerian Pertahanan",
        ),
        # the police of a kecamatan
        ("[POS Kapolsek] [LOC Tarakan Utara] AKP [PER Rano Hadiwijaya] hadir.", "Kepolisian Sektor Tarakan Utara"),
        ("[POS Kapolsek] AKP [PER Rano Hadiwijaya] hadir.", None),
        # a unit of the air force
        (
            "[POS Danlanud] Haluoleo Kolonel Pnb [PER Rano Hadiwijaya] hadir.",
            "Pangkalan TNI Angkatan Udara Haluoleo",
        ),
    ],
)  # fmt: skip
def test_what_follows_from_an_office(text: str, institution: str | None) -> None:
    assert only_position(text)[2] == institution


@pytest.mark.parametrize(
    ("title", "expanded"),
    [
        ("Kabid Perdagangan", "Kepala Bidang Perdagangan"),
        ("Deputi Bidang Pencegahan", "Deputi Bidang Pencegahan"),
        ("Wakil Ketua II", "Wakil Ketua II"),
        ("Kabid XYT", None),
        ("Kasat Reskirm", None),
        ("Ketum Umum", None),
        ("Senior Manager Humas", None),
        ("President Director & CEO", None),
    ],
)
def test_no_full_form_of_what_the_tables_do_not_write_out(title: str, expanded: str | None) -> None:
    words = title.split()
    office = office_called(" ".join(words[:2])) or office_called(words[0]) or office_called("Manager")
    assert office is not None
    assert expanded_title(title, (office,), None) == expanded


@pytest.mark.parametrize(
    ("phrase", "is_field"),
    [
        ("Portofolio dan Pengembangan", True),
        ("Reserse Narkoba", True),
        ("Tata Pemerintahan", True),
        ("Melati Perdana", False),
        ("Dinas Sosial", False),
        ("", False),
    ],
)
def test_fields_of_work_are_no_names(phrase: str, is_field: bool) -> None:
    assert is_field_phrase(phrase) is is_field


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Kepala Pusat Penerangan Hukum Kapuspenkum", "Kepala Pusat Penerangan Hukum"),
        ("Menteri Agama Menag", "Menteri Agama"),
        ("Sekretaris Daerah Provinsi", "Sekretaris Daerah"),
        ("Ketua Umumnya", "Ketua Umum"),
        ("Ketua Umum", "Ketua Umum"),
        ("Wali Kota", "Wali Kota"),
        ("Kepala Bidang Hukum", "Kepala Bidang Hukum"),
    ],
)
def test_a_title_without_what_is_none_of_it(title: str, written: str) -> None:
    assert written_title(title) == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a field that the model takes for a body
        (
            "[POS Direktur] [ORG Portofolio dan Pengembangan] [PER Rano Hadiwijaya] hadir.",
            ("Direktur Portofolio dan Pengembangan", "Direktur Portofolio dan Pengembangan", None),
        ),
        (
            "[POS Kepala Bagian] ([POS Kabag]) [ORG Tata Pemerintahan] ([ORG Tapem]) [ORG Setdakab Sigi] [PER Rano Hadiwijaya].",
            (
                "Kepala Bagian Tata Pemerintahan",
                "Kepala Bagian Tata Pemerintahan",
                "Sekretariat Daerah Kabupaten Sigi",
            ),
        ),
        (
            "[POS Kepala Satuan] ([POS Kasat]) [ORG Reserse Narkoba Polres Sigi] [PER Rano Hadiwijaya] hadir.",
            ("Kepala Satuan Reserse Narkoba", "Kepala Satuan Reserse Narkoba", "Kepolisian Resor Sigi"),
        ),
        (
            "[POS Direktur] [ORG Melati Perdana] [PER Rano Hadiwijaya] hadir.",
            ("Direktur", "Direktur", "Melati Perdana"),
        ),
        (
            "[POS Ketua] [ORG Persatuan Petani Sigi] [PER Rano Hadiwijaya] hadir.",
            ("Ketua", "Ketua", "Persatuan Petani Sigi"),
        ),
        # a short form in brackets is no body
        (
            "[POS Kepala Pusat Penerangan Hukum] ([ORG Kapuspenkum]) [ORG Kejaksaan Agung] [PER Rano Hadiwijaya] hadir.",
            (
                "Kepala Pusat Penerangan Hukum",
                "Kepala Pusat Penerangan Hukum",
                "Kejaksaan Agung Republik Indonesia",
            ),
        ),
        (
            "[POS Kepala Bagian Pengadaan Barang dan Jasa] ([ORG PBJ]) [PER Rano Hadiwijaya] hadir.",
            ("Kepala Bagian Pengadaan Barang dan Jasa", None, None),
        ),
        (
            "[POS Presiden] Konfederasi [ORG Serikat Buruh Melati] [PER Rano Hadiwijaya] hadir.",
            ("Presiden", "Presiden", "Konfederasi Serikat Buruh Melati"),
        ),
        # lists of fields
        (
            "[POS Kepala Eksekutif Pengawas] [ORG Pasar Modal], Keuangan Derivatif, dan [ORG Bursa Karbon] [ORG OJK] "
            "[PER Rano Hadiwijaya] hadir.",
            (
                "Kepala Eksekutif Pengawas Pasar Modal, Keuangan Derivatif, dan Bursa Karbon",
                None,
                "Otoritas Jasa Keuangan",
            ),
        ),
        # firms in English titles
        (
            "[PER Rano Hadiwijaya], [POS GM] Operations Sillomari Cars, hadir.",
            ("GM Operations", "General Manager Operations", "Sillomari Cars"),
        ),
        (
            "[PER Rano Hadiwijaya] sebagai [POS Vice President] of Sillomari Auto, hadir.",
            ("Vice President", "Vice President", "Sillomari Auto"),
        ),
        (
            "[POS Koordinator Umum] Sillomari [LOC Palestina], [PER Rano Hadiwijaya], hadir.",
            ("Koordinator Umum", "Koordinator Umum", "Sillomari Palestina"),
        ),
        # offices that are one name
        (
            "[POS Ketua] [ORG Majelis Hakim] [PER Rano Hadiwijaya] hadir.",
            ("Ketua Majelis Hakim", "Ketua Majelis Hakim", None),
        ),
        (
            "[POS Kasat] [ORG Reskrim] [PER Rano Hadiwijaya] hadir.",
            ("Kasat Reskrim", "Kepala Satuan Reserse Kriminal", None),
        ),
        (
            "[POS Kadis] [ORG PUPR] [LOC Sigi] [PER Rano Hadiwijaya] hadir.",
            (
                "Kadis PUPR",
                "Kepala Dinas Pekerjaan Umum dan Penataan Ruang",
                "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Sigi",
            ),
        ),
        (
            "[POS Pangdam] [ORG Jaya] Mayjen TNI [PER Rano Hadiwijaya] hadir.",
            ("Pangdam", "Panglima Komando Daerah Militer", "Komando Daerah Militer Jaya"),
        ),
        # a minister says of which ministry
        (
            "[POS Menteri] Pemuda dan Olah Raga ([POS Menpora]) [PER Rano Hadiwijaya] hadir.",
            ("Menteri Pemuda dan Olah Raga", "Menteri Pemuda dan Olahraga", "Kementerian Pemuda dan Olahraga"),
        ),
        (
            "[POS Menteri Koordinator] ([POS Menko]) [PER Perekonomian Rano Hadiwijaya] hadir.",
            (
                "Menteri Koordinator Perekonomian",
                "Menteri Koordinator Perekonomian",
                "Kementerian Koordinator Bidang Perekonomian",
            ),
        ),
        (
            "[POS Ketua] [ORG Dewan Pengarah Badan Riset dan Inovasi Nasional] ([ORG BRIN]) [PER Rano Hadiwijaya] hadir.",
            ("Ketua Dewan Pengarah", None, "Badan Riset dan Inovasi Nasional"),
        ),
    ],
)  # fmt: skip
def test_fields_bodies_and_names_of_offices(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert only_position(text) == expected


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Pejabat (Pj) [POS Gubernur] [LOC Jawa Barat] [PER Rano Hadiwijaya] hadir.", "Pj"),
        ("[POS Pejabat] (Pj) [POS Gubernur] [LOC Jawa Barat] [PER Rano Hadiwijaya] hadir.", "Pj"),
        ("Penjabat (Pj) [POS Gubernur] [LOC Jawa Barat] [PER Rano Hadiwijaya] hadir.", "Pj"),
        ("Pejabat itu dan [POS Gubernur] [LOC Jawa Barat] [PER Rano Hadiwijaya] hadir.", None),
    ],
)
def test_acting_in_brackets(text: str, acting: str | None) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.acting_as for o in doc._.sw_officials for p in o.positions] == [acting]


def test_a_general_of_the_police_is_no_commissioner() -> None:
    doc = OfficialsStage()(with_places("Komisaris Jenderal (Komjen) Pol [PER Rano Hadiwijaya] hadir."))
    assert doc._.sw_officials == []


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("[POS Kapolsek] [LOC Tuban] AKP [PER Rano Hadiwijaya] hadir.", "35.23.16"),
        ("[POS Kapolres] [LOC Tuban] AKBP [PER Rano Hadiwijaya] hadir.", "35.23"),
        ("[POS Kapolsek] [LOC Gubeng Polrestabes Surabaya] AKP [PER Rano Hadiwijaya] hadir.", "35.78.08"),
    ],
)
def test_the_kecamatan_of_a_post(text: str, region: str | None) -> None:
    doc = OfficialsStage()(with_places(text))
    (position,) = [p for o in doc._.sw_officials for p in o.positions]
    assert position.region == region
    assert position.institution is not None


@pytest.mark.parametrize(
    ("text", "status", "title"),
    [
        ("mantan Pj [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", "former", "Bupati"),
        ("Pj [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", "acting", "Bupati"),
        (
            "[POS Anggota] [ORG DPD RI] Dapil [LOC Jawa Timur], [PER Rano Hadiwijaya], hadir.",
            "definitive",
            "Anggota",
        ),
        # the department is the institution (`test_the_department_of_its_head`)
        ("[POS Kadis] [ORG Kominfo] [LOC Sigi] [PER Rano Hadiwijaya] hadir.", "definitive", "Kadis"),
        (
            "[POS Dirjen] [ORG Bea dan Cukai Kementerian Keuangan] [PER Rano Hadiwijaya] hadir.",
            "definitive",
            "Dirjen Bea dan Cukai",
        ),
        (
            "[POS Kepala] [ORG Satresnarkoba Polres Sigi] [PER Rano Hadiwijaya] hadir.",
            "definitive",
            "Kepala",
        ),
    ],
)
def test_status_and_title(text: str, status: str, title: str) -> None:
    doc = OfficialsStage()(with_places(text))
    (position,) = [p for o in doc._.sw_officials for p in o.positions]
    assert (position.status, position.title) == (status, title)
