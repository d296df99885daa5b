"""Offices that stand beside a name, or alone, and are somebody else's: those of whom an aide serves, in whose name one speaks,
whoever holds them.
"""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.annotations import Official
from sariwarta.stages.coreference import CoreferenceStage
from sariwarta.stages.officials import OfficialsStage
from sariwarta.stages.quote_parts.called import office_key


def officials(text: str) -> list[Official]:
    """The officials of a text, with their later mentions."""
    doc = CoreferenceStage()(OfficialsStage()(with_places(text)))
    return list(doc._.sw_officials)


def titles(text: str) -> dict[str, list[str]]:
    """Who of a text holds which offices, by their titles."""
    return {o.name: [p.title for p in o.positions] for o in officials(text)}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        # an aide is named behind whom he serves
        ("Hadir mantan [POS Staf Khusus] [POS Mendagri] [PER Rano Wirayuda], [PER Tono Kalamaya] kemarin.", {"Tono Kalamaya": ["Staf Khusus Mendagri"]}),
        ("[POS Kuasa hukum] [POS Direktur Utama] [ORG PT Melati], [PER Rano Wirayuda], [PER Tono Kalamaya] berharap kliennya bebas.", {"Tono Kalamaya": ["Kuasa hukum Direktur Utama"]}),
        ("Hadir [POS Presiden] [PER Rano Wirayuda]. Kakeknya pernah menjadi [POS penasihat hukum Presiden] [PER Soekarno].", {"Rano Wirayuda": ["Presiden"]}),
        # he who speaks in the name of another is not that one
        ("Hadir [POS Sekda] [LOC Sigi] [PER One Rano Wirayuda]. Atas nama [POS Bupati] [PER Rano] menyampaikan salam.", {"One Rano Wirayuda": ["Sekda"]}),
        # the running mate of somebody
        ("[PER Tono Kalamaya] diusung sebagai bakal [POS cawapres] [PER Rano Wirayuda].", {}),
        # whose speech is read out, by both offices
        ("Hadir [POS Bupati] [LOC Sigi] [PER Rano Wirayuda]. Saat membacakan sambutan [POS Menteri Agraria] sekaligus [POS Kepala] [ORG Badan Pertanahan Nasional], [PER Rano Wirayuda] menyampaikan salam.", {"Rano Wirayuda": ["Bupati"]}),
        # whose aide, where the name is short
        ("Hadir [POS Mendagri] [PER Rano Wirayuda]. Penyidik menggeledah rumah eks [POS staf khusus] [PER Rano] kemarin.", {"Rano Wirayuda": ["Mendagri"]}),
        # a list of addressees
        ("Surat itu ditujukan kepada [POS Ketua] [ORG DPRD Sigi], [PER Rano Wirayuda], [ORG KPU Sigi], [ORG Bawaslu Sigi], [ORG PMI] kemarin.", {}),
        # whom somebody met
        ("[PER Rano Wirayuda] tiba di [LOC Merauke]. Sebelum bertemu [POS Uskup Agung] [LOC Merauke], [PER Rano] menyapa warga.", {}),
        # the wife of the holder, as what she is called shows
        ("Hadir istri [POS PM] [LOC Malaysia] Hj [PER Ratna Dewayani] tersebut.", {}),
        ("Hadir istri [POS Bupati] [LOC Sigi], Ny [PER Ratna Dewayani], kemarin.", {}),
        ("Hadir Istri [POS Gubernur] [PER Ratna binti Karim] kemarin.", {}),
        # to whom somebody says something
        ("Kepada para tokoh budaya dan [POS Bupati] [LOC Sigi] [PER Hilman] menyampaikan salam.", {}),
        ("Warga datang. Kepada [POS Kapolres] [LOC Sigi] [PER Hilman] juga mengucapkan terima kasih.", {}),
        # what people are sought for, and who is to choose them
        ("Dalam seleksi [POS calon Pimpinan] [ORG KPK], [PER Rano Wirayuda] harus jujur.", {}),
        ("Soal pansel [POS calon Pimpinan] [ORG KPK], [PER Rano Wirayuda] diminta jujur.", {}),
        # who holds an office still
        ("[POS Menteri Agama] masih dijabat [PER Rano Wirayuda].", {"Rano Wirayuda": ["Menteri Agama"]}),
        ("Saat ini [POS Menteri Agama] masih [PER Rano Wirayuda].", {"Rano Wirayuda": ["Menteri Agama"]}),
    ],
)  # fmt: skip
def test_whose_office(text: str, holders: dict[str, list[str]]) -> None:
    assert titles(text) == holders


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Hadir [POS Staf Khusus] [POS Mendagri] [PER Rano Wirayuda], kemarin.", {"Rano Wirayuda": ["Staf Khusus Mendagri"]}),
        ("Hadir [POS Staf Khusus Presiden] [PER Rano Wirayuda], [PER Tono Kalamaya], dan [PER Adi Nugraha].", {"Rano Wirayuda": ["Staf Khusus Presiden"], "Tono Kalamaya": ["Staf Khusus Presiden"], "Adi Nugraha": ["Staf Khusus Presiden"]}),
        ("[POS Kuasa hukum] [ORG PT Melati], [PER Rano Wirayuda], berharap kliennya bebas.", {"Rano Wirayuda": ["Kuasa hukum"]}),
        # the holder whom the sentence names in full, whose name was not read as another's before
        ("Atas nama [POS Bupati] [LOC Sigi] [PER Rano Wirayuda], ia menyampaikan salam.", {"Rano Wirayuda": ["Bupati"]}),
        ("Hadir [POS Bupati] [LOC Sigi] [PER Rano Wirayuda]. Atas nama [POS Bupati] [PER Rano] ikut menyampaikan salam.", {"Rano Wirayuda": ["Bupati"]}),
        ("Surat itu diserahkan kepada [POS Ketua] [ORG DPRD Sigi], [PER Rano Wirayuda], [POS Ketua] [ORG KPU Sigi], [PER Tono Kalamaya], kemarin.", {"Rano Wirayuda": ["Ketua"], "Tono Kalamaya": ["Ketua"]}),
        ("Surat itu diserahkan kepada [POS Ketua] [ORG DPRD Sigi], [PER Rano Wirayuda], Kamis (5/6).", {"Rano Wirayuda": ["Ketua"]}),
        ("[PER Tono Kalamaya] menyapa [POS cawapres] [PER Rano Wirayuda].", {"Rano Wirayuda": ["cawapres"]}),
        # the holder of the office has another name
        ("[POS Penasihat hukum Gubernur] [PER Rano Wirayuda] mengatakan cukup. [POS Gubernur] [LOC Sulawesi Tengah] [PER Tono Wirayuda] hadir.", {"Rano Wirayuda": ["Penasihat hukum Gubernur"], "Tono Wirayuda": ["Gubernur"]}),
        # whose wife she is, is the holder; and who has an office herself
        ("Hadir istri [POS Bupati] [LOC Sigi] [PER Rano Wirayuda], kemarin.", {"Rano Wirayuda": ["Bupati"]}),
        ("Hadir [POS Bupati] [LOC Sigi] Hj [PER Ratna Dewayani] kemarin.", {"Ratna Dewayani": ["Bupati"]}),
        # who says something to others, or is told something
        ("Kepada wartawan, [POS Bupati] [LOC Sigi] [PER Hilman] menyampaikan salam.", {"Hilman": ["Bupati"]}),
        ("Kepada wartawan [POS Bupati] [LOC Sigi] [PER Hilman] menyampaikan salam.", {"Hilman": ["Bupati"]}),
        ("Kepada warga dan [POS Bupati] [LOC Sigi] [PER Hilman], panitia menyampaikan salam.", {"Hilman": ["Bupati"]}),
        # a candidate who is named as such
        ("Hadir [POS calon Pimpinan] [ORG KPK], [PER Rano Wirayuda], kemarin.", {"Rano Wirayuda": ["Pimpinan"]}),
    ],
)  # fmt: skip
def test_own_office(text: str, holders: dict[str, list[str]]) -> None:
    assert titles(text) == holders


def test_who_speaks_in_the_name_of_another_represents_him() -> None:
    text = "Hadir [POS Sekda] [LOC Sigi] [PER One Rano Wirayuda]. Atas nama [POS Bupati] [PER Rano] menyampaikan salam."
    (official,) = officials(text)
    assert official.represents is not None
    assert [p.title for p in official.represents.positions] == ["Bupati"]


def alone(text: str) -> list[str]:
    """The mentions of the first official by the office alone."""
    found = officials(text)
    plain = text.translate({ord("]"): None})
    for label in ("PER", "ORG", "LOC", "FAC", "POS"):
        plain = plain.replace(f"[{label} ", "")
    return [plain[m.start : m.end] for m in found[0].mentions if m.kind == "position"]


@pytest.mark.parametrize(
    "text",
    [
        # whoever holds the office
        "[POS Presiden] [PER Rano Wirayuda] hadir. Hari itu hampir selalu menghadirkan [POS Presiden] turut menyambutnya.",
        "[POS Presiden] [PER Rano Wirayuda] hadir. Pengerahan itu wewenang daerah. [POS Presiden] bisa mengerahkannya jika diminta.",
        "[POS Presiden] [PER Rano Wirayuda] hadir. Menurut undang-undang, [POS Presiden] berhak mengangkat menteri.",
        # what any holder is paid, or should be
        "[POS Kades] Mawar, [PER Rano Wirayuda], hadir. Gaji [POS Kades] diatur pemerintah.",
        "[POS Kades] Mawar, [PER Rano Wirayuda], hadir. Hal itu diatur PP Nomor 11. Selain itu, [POS Kades] juga mendapatkan tunjangan desa.",
        "[POS Menteri Agama] [PER Rano Wirayuda] hadir. Warga mencari figur [POS Menteri Agama] yang jujur.",
        # those of other countries
        "[POS Wakil Menteri Pertahanan] [PER Rano Wirayuda] hadir. Tampak pula [POS Wakil Menteri Pertahanan] negara sahabat.",
        # an English office that goes on
        "[POS Vice President] [ORG PT Melati] [PER Rano Wirayuda] hadir. [POS Vice President] of Operation dijabat orang lain.",
        # who rules is no spokesman; nor a former holder of the same office elsewhere
        "[POS Presiden] [PER Donald Rano] menaikkan tarif. Seorang juru bicara India menolak. “Tidak adil,” kata [POS juru bicara] tersebut.",
        "[POS Presiden] [LOC Amerika Serikat] [PER Donald Rano] menaikkan tarif.\nMantan presiden Brasil dari kubu sayap kanan itu kini didakwa.",
        # another one has it
        "[PER Rano Wirayuda] menjadi [POS Menteri Agama]. Faktanya, [POS Menteri Agama] adalah Tono Kalamaya.",
        # the president of Indonesia, whom the text names
        "[POS Presiden] [PER Vladimir Rano] menyerang. [PER Prabowo Subianto] menolak.\nDiplomasi kita dipegang [POS Presiden].",
    ],
)
def test_not_meant(text: str) -> None:
    assert alone(text) == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "[POS Presiden] [PER Rano Wirayuda] hadir. Kemarin [POS Presiden] bisa menyambut warga.",
            ["Presiden"],
        ),
        ("[POS Presiden] [PER Rano Wirayuda] hadir. Warga selalu menunggu [POS Presiden].", ["Presiden"]),
        (
            "[POS Presiden] [PER Rano Wirayuda] hadir. Kemarin [POS Presiden] juga menerima tunjangan itu.",
            ["Presiden"],
        ),
        (
            "[POS Menteri Agama] [PER Rano Wirayuda] hadir. [POS Menteri Agama] masih meninjau lokasi.",
            ["Menteri Agama"],
        ),
        (
            "[POS Presiden] [PER Prabowo Subianto] hadir.\nDiplomasi kita dipegang [POS Presiden].",
            ["Presiden"],
        ),
        # what somebody cannot do on a day, and a law that he signs
        (
            "[POS Presiden] [PER Rano Wirayuda] tiba. [POS Presiden] tidak dapat menandatangani UU itu hari ini karena sakit.",
            ["Presiden"],
        ),
        (
            "[POS Presiden] [PER Rano Wirayuda] tiba. [POS Presiden] dapat menandatangani UU itu.",
            ["Presiden"],
        ),
        # who is called like a president
        (
            "[POS Presiden] [LOC Peru] [PER Rano Wirayuda] tiba. Ia bertemu [PER Prabowo Kalamaya], pengusaha.\nMalam itu [POS Presiden] menyatakan siap mundur.",
            ["Presiden"],
        ),
        ("[POS Presiden] [PER Vladimir Rano] menyerang.\nRakyat menunggu [POS Presiden].", ["Presiden"]),
        (
            "[POS Gubernur] [LOC Aceh] [PER Rano Wirayuda] hadir. Mantan bupati Sigi itu senang.",
            ["Mantan bupati Sigi itu"],
        ),
    ],
)
def test_meant(text: str, mentions: list[str]) -> None:
    assert alone(text) == mentions


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        # cut in one place, whole in another
        ("[PER Rano Wirayuda] menjabat [POS Direktur Transmisi dan Perencanaan] Sistem. Hadir [POS Direktur Transmisi dan Perencanaan Sistem] [PER Rano Wirayuda].", ["Direktur Transmisi dan Perencanaan Sistem"]),
        # with its term
        ("[POS Ketua Umum] [ORG Partai Golkar] [PER Rano Wirayuda] hadir. [PER Rano Wirayuda] ditetapkan menjadi [POS ketua umum] [ORG DPP Partai Golkar] periode 2024-2029.", ["Ketua Umum"]),
        # the beginning of what brackets say
        ("[POS Wakil Menteri Desa, Pembangunan Daerah Tertinggal dan Transmigrasi (Wamendes PDTT)] [PER Rano Wirayuda] hadir. Kata [POS Wamendes] [PER Rano Wirayuda], siap.", ["Wakil Menteri Desa, Pembangunan Daerah Tertinggal dan Transmigrasi (Wamendes PDTT)"]),
        # without the small words
        ("[POS Menteri Usaha Mikro, Kecil, dan Menengah] [PER Rano Wirayuda] hadir. Kata [POS Menteri Usaha Mikro Kecil Menengah] [PER Rano Wirayuda], siap.", ["Menteri Usaha Mikro, Kecil, dan Menengah"]),
        # two offices
        ("[POS Direktur Operasi] [ORG PT Melati] [PER Rano Wirayuda] hadir. Kini [PER Rano Wirayuda] menjabat [POS Direktur Keuangan] [ORG PT Kenanga].", ["Direktur Operasi", "Direktur Keuangan"]),
    ],
)  # fmt: skip
def test_an_office_stands_once(text: str, offices: list[str]) -> None:
    assert titles(text)["Rano Wirayuda"] == offices


def test_a_body_that_was_taken_for_a_place() -> None:
    text = "Hadir [POS Wakil Rektor] [LOC Institut Melati], [PER Rano Wirayuda]. Kampus [ORG Institut Melati] ramai."
    (official,) = officials(text)
    institution = official.positions[0].institution
    assert institution is not None and institution.name == "Institut Melati"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[PER Adik Bagas Wirayuda] itu menang.", ["Bagas Wirayuda"]),
        ("[PER Menantu Bagas Wirayuda] tersebut menang.", ["Bagas Wirayuda"]),
        # a name
        ("[PER Adik Dwi Wirayuda] menang.", ["Adik Dwi Wirayuda"]),
    ],
)
def test_whose_relative_is_described(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [p.name for p in doc._.sw_persons] == names


def test_a_minister_who_leads_a_body_as_well_has_one_office_for_quotes() -> None:
    long = "Menteri Agraria dan Tata Ruang (ATR)/Kepala Badan Pertanahan Nasional"
    assert office_key(long) == office_key("Menteri ATR/Kepala BPN") == office_key("Menteri ATR")
    assert office_key("Kepala BPN") != office_key(long)
