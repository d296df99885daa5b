"""The region of an office that the article tells of elsewhere."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage


def told(text: str, name: str = "Rano Hadiwijaya") -> tuple[str | None, str | None]:
    """The institution and the region of somebody's only office."""
    doc = OfficialsStage()(with_places(text))
    (position,) = next(o.positions for o in doc._.sw_officials if o.name == name)
    return (position.institution.name if position.institution else None, position.region)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        # the same office with its region, where nobody is named
        ("SK diserahkan Pj. [POS Sekretaris Daerah] [LOC Kabupaten Sigi]. Berkas ada di [ORG BKD Sulawesi Tengah] dan [ORG Pemkab Poso]. Pj. [POS Sekda], [PER Rano Hadiwijaya], hadir.", "72.10"),
        ("[POS Kapolres] [LOC Sigi] menemui warga [LOC Kabupaten Poso]. [POS Kapolres] AKBP [PER Rano Hadiwijaya] hadir.", "72.10"),
        # the government of the article
        ("Jajaran Pemerintahan [LOC Kabupaten Sigi] berziarah di [LOC Kabupaten Poso]. Tampak [POS Wakil Bupati] [PER Rano Hadiwijaya].", "72.10"),
        ("Pemerintah [LOC Kota Palu] dan warga [LOC Kabupaten Poso] sepakat. [POS Sekda] [PER Rano Hadiwijaya] hadir.", "72.71"),
        # the regency that it names again and again
        ("Warga [LOC Kabupaten Sigi] hadir. Di [LOC Sigi] hujan. Warga [LOC Sigi] pulang. Banjir melanda [LOC Sigi], bukan [LOC Kabupaten Poso]. Itu kata [POS Wakil Bupati] [PER Rano Hadiwijaya].", "72.10"),
        # the kecamatan of the regency that the article is about
        ("Upacara di [LOC Kabupaten Wonosobo] usai. [POS Camat] [LOC Sukoharjo] [PER Rano Hadiwijaya] hadir.", "33.07.14"),
        ("Upacara di [LOC Kabupaten Sukoharjo] usai. [POS Camat] [LOC Sukoharjo] [PER Rano Hadiwijaya] hadir.", "33.11.04"),
        # not one of another regency that is only named, where the dateline is the office's own
        ("SUKOHARJO - [POS Camat] [LOC Sukoharjo] [PER Rano Hadiwijaya] hadir di [LOC Sukoharjo]. Warga [LOC Wonosobo] datang.", "33.11.04"),
        # the police of a town
        ("[POS Kanit Gakkum] [ORG Polres Metro Tangerang Kota] AKP [PER Rano Hadiwijaya] hadir.", "36.71"),
    ],
)  # fmt: skip
def test_the_region_is_told(text: str, region: str) -> None:
    assert told(text)[1] == region


@pytest.mark.parametrize(
    "text",
    [
        # two of them, or that of somebody else
        "[POS Sekda] [LOC Kabupaten Sigi] dan [POS Sekda] [LOC Kabupaten Poso] pulang. [POS Sekda] [PER Rano Hadiwijaya] hadir.",
        "[POS Kapolres] [LOC Sigi] AKBP [PER Tono Wirayuda] menemui warga [LOC Kabupaten Poso]. [POS Kapolres] AKBP [PER Rano Hadiwijaya] hadir.",
        # of another office
        "[POS Kapolres] [LOC Sigi] menemui warga [LOC Kabupaten Poso]. [POS Danramil] [PER Rano Hadiwijaya] hadir.",
        # none again and again
        "Warga [LOC Kabupaten Sigi] dan [LOC Kabupaten Poso] hadir. Itu kata [POS Bupati] [PER Rano Hadiwijaya].",
    ],
)  # fmt: skip
def test_no_region_is_told(text: str) -> None:
    assert told(text)[1] is None


def test_the_department_of_the_capital() -> None:
    text = (
        "[POS Gubernur] [LOC DKI Jakarta] [PER Tono Wirayuda] bicara di [LOC Jakarta Pusat]. [POS Kepala] [ORG Dinas Lingkungan Hidup]"
        " [PER Rano Hadiwijaya] hadir."
    )
    assert told(text)[1] == "31"
    assert told(f"{text} [ORG DLH DKI Jakarta] setuju.") == ("Dinas Lingkungan Hidup DKI Jakarta", "31")


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("Sidang di [ORG Pengadilan Negeri Palu] usai. [POS Hakim Ketua] [PER Rano Hadiwijaya] menolak.", "Pengadilan Negeri Palu"),
        ("Sidang di [ORG Pengadilan Negeri Palu] usai. Kasasi ke [ORG Mahkamah Agung]. [POS Hakim] [PER Rano Hadiwijaya] menolak.", "Pengadilan Negeri Palu"),
        ("[ORG Pengadilan Negeri Palu] dan [ORG Pengadilan Negeri Poso] ramai. Hakim sidang itu, [POS Hakim Ketua] [PER Rano Hadiwijaya], menolak.", None),
        ("Kasasi ke [ORG Mahkamah Agung] usai. [POS Hakim Ketua] [PER Rano Hadiwijaya] menolak.", None),
        ("[ORG Kementerian Kelautan dan Perikanan] menyiapkan lahan. [POS Direktur Jenderal Pengelolaan Laut] [PER Rano Hadiwijaya] hadir.", "Kementerian Kelautan dan Perikanan"),
        ("[ORG Kementerian Agama] dan [ORG Kementerian Sosial] rapat. [POS Direktur Jenderal Pengelolaan Laut] [PER Rano Hadiwijaya] hadir.", None),
        ("[ORG Kementerian Agama] menyiapkan lahan. [POS Direktur Pengelolaan Laut] [PER Rano Hadiwijaya] hadir.", None),
    ],
)  # fmt: skip
def test_court_and_ministry_of_the_article(text: str, institution: str | None) -> None:
    assert told(text)[0] == institution


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("[POS Menteri Keamanan Nasional Itamar] [PER Rano Hadiwijaya] menolak.", "Itamar Rano Hadiwijaya", "Menteri Keamanan Nasional"),
        ("mantan [POS Kapolri] [LOC Hugengara] [PER Rano Hadiwijaya] hadir.", "Hugengara Rano Hadiwijaya", "Kapolri"),
        ("[POS Kepala Staf Angkatan Bersenjata Jenderal] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Kepala Staf Angkatan Bersenjata"),
        # what is of the office
        ("mantan [POS Menteri Pertahanannya] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Menteri Pertahanan"),
        ("[POS Menteri Koordinator Bidang Pangan] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Menteri Koordinator Bidang Pangan"),
        ("[POS Direktur Jenderal] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Direktur Jenderal"),
        ("[POS Presiden] [LOC Melatara] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Presiden"),
        ("[POS Menteri Luar Negeri] [LOC Israel] [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", "Menteri Luar Negeri"),
    ],
)  # fmt: skip
def test_names_and_ranks_are_none_of_the_office(text: str, name: str, title: str) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, p.title) for o in doc._.sw_officials for p in o.positions] == [(name, title)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[PER Rano Hadiwijaya] diangkat sebagai [POS Ketua] [ORG KPK] sementara.", "acting"),
        ("[PER Rano Hadiwijaya] ditunjuk menjadi [POS perdana menteri] sementara pemerintahan [LOC Suriah].", "acting"),
        ("[POS Ketua] [ORG KPK] sementara, [PER Rano Hadiwijaya], hadir.", "acting"),
        ("[POS Ketua] [ORG KPK] [PER Rano Hadiwijaya] hadir sementara warga pulang.", "definitive"),
        ("[PER Rano Hadiwijaya] adalah [POS Ketua] [ORG KPK] sementara itu warga pulang.", "definitive"),
    ],
)  # fmt: skip
def test_acting_behind_the_office(text: str, status: str) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.status for o in doc._.sw_officials for p in o.positions] == [status]
