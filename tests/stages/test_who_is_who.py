"""Who is meant and who is not: names that end too late or begin too early, couples, kin, namesakes of an office."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.coreference import CoreferenceStage
from sariwarta.stages.officials import OfficialsStage


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what is no part of a name
        ("[POS Ketua] [ORG KPU] [PER Rano Hadiwijaya Cs] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU] [PER Rano Csaba] hadir.", ["Rano Csaba"]),
        ("[POS Presiden] [PER Rano Hadiwijayaseusai] upacara.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU], [PER Rano Hadiwijayadi] sela acara.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU], [PER Rano Suhardi] di sela acara.", ["Rano Suhardi"]),
        ("[POS Ketua] [ORG KPU] [PER Rano]. Kata [PER Rano Kadis], siap.", ["Rano"]),
        ("[POS Ketua] [ORG KPU] [PER CdM Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG KPU] [PER McRano Hadiwijaya] hadir.", ["McRano Hadiwijaya"]),
        ("Lewat medsos [PER X. Rano Hadiwijaya], [POS Menteri Luar Negeri] [LOC Mesir], protes.", ["Rano Hadiwijaya"]),
        ("Menurut [PER X. Rano Hadiwijaya], [POS Menteri Luar Negeri] [LOC Mesir], itu salah.", ["X. Rano Hadiwijaya"]),
        # companies in front of it
        ("[POS CEO] [PER MELATIA Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS CEO] [PER MELATIA RANO HADIWIJAYA] hadir.", ["MELATIA RANO HADIWIJAYA"]),
        (
            "[ORG PT Melatia Jaya] untung. [POS Direktur] Pemasaran [PER Melatia Rano Hadiwijaya] hadir. Kata [PER Rano], Melatia siap.",
            ["Rano Hadiwijaya"],
        ),
        ("[POS Direktur] Pemasaran [PER Melatia Rano Hadiwijaya] hadir. Kata [PER Melatia], siap.", ["Melatia Rano Hadiwijaya"]),
        ("[POS Anggota Dewan Pengawas] [PER Pasar Melatia] hadir. Perumda Pasar Melatia untung.", []),
        ("[POS Presiden] [PER Rano Hadiwijaya] hadir. Kata [POS Presiden] [PER Rano], siap. Kata [POS Presiden] [PER Rano], aman. Kata [POS Presiden] [PER Rano], tidak.", ["Rano Hadiwijaya"]),
        ("[POS Koordinator] [ORG Kawan Melati] [PER GP Rano Wira] hadir. Kata [PER Rano], GP Melati siap.", ["GP Rano Wira"]),
        (
            "[POS Presiden] [PER Codelka Maxim Pachera] hadir. Tambang itu milik perusahaan negara Codelka.",
            ["Maxim Pachera"],
        ),
        ("[POS Presiden] [PER Maxim Pachera] hadir. Tambang itu milik perusahaan negara Codelka.", ["Maxim Pachera"]),
        ("[POS Ketua] [ORG Dewan Pengawas] [PER Perumda Air Minum] hadir.", []),
        ("[POS Wakil Gubernur] [PER Dki] hadir.", []),
        ("[POS Wakil Gubernur] [PER Dika] hadir.", ["Dika"]),
        ("[POS Raja] [ORG Keraton Yogyakarta], [PER HB X. Sultan] enggan menjawab.", ["HB X"]),
        # a town that is a first name
        ("[POS Pelatih] [LOC Bima] [PER Saktia] hadir. Kata [PER Bima Saktia], siap.", ["Bima Saktia"]),
        ("[POS Bupati] [LOC Sigi] [PER Saktia] hadir. Kata [PER Saktia], siap.", ["Saktia"]),
        # degrees without full stops
        ("[POS Rektor] [ORG Universitas Melati], Prof Dr [PER Rano Hadiwijaya MEng] hadir.", ["Rano Hadiwijaya"]),
        # one name spelled in two ways
        ("[POS Gubernur] [LOC Banten] [PER Abdul Ghani Wiraya] hadir. Kata [PER Abdul Gani Wiraya], siap.", ["Abdul Ghani Wiraya"]),
        ("[POS Ketua] [ORG KPU] [PER Rano Kasbi] hadir. [POS Ketua] [ORG KPU] [PER Rano Nasbi] pamit.", ["Rano Kasbi"]),
        ("[POS Ketua] [ORG KPU] [PER Muhammad Kasbi] hadir. [POS Bupati] [LOC Sigi] [PER Muhammad Nasbi] pamit.", ["Muhammad Kasbi", "Muhammad Nasbi"]),
        # double names, and pairs
        ("[POS Menlu] [LOC Iran] [PER Hossein Amira]-Abdolla hadir.", ["Hossein Amira-Abdolla"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya]-Sinta hadir.", ["Rano Hadiwijaya"]),
        ("Pasangan calon [POS Presiden] [PER Rano Hadiwijaya]-Sinta hadir.", ["Rano Hadiwijaya"]),
        ("[POS Menlu] [LOC Iran] [PER Hossein Amira]-Abdolla hadir. Kata Abdolla, siap.", ["Hossein Amira"]),
        # first names that the model took for a place or body
        ("[POS Perdana Menteri] [LOC Jawaharlaman] [PER Nehrun] hadir.", ["Jawaharlaman Nehrun"]),
        ("[POS Perdana Menteri] [LOC Malaysia] [PER Nehrun] hadir.", ["Nehrun"]),
        ("[POS Kepala] [ORG Badan Melati Sigi] ([ORG BMS]) [ORG Polanata] [PER B Pramesta] hadir.", ["Polanata B Pramesta"]),
        ("[POS Kepala] [ORG Badan Melati Sigi] [ORG BMS] [PER Rano Pramesta] hadir.", ["Rano Pramesta"]),
        # schools and other bodies that are no people
        ("Hadir [POS pengurus] MDT [PER AL MELATIN] di Palu.", []),
        ("[POS Pengasuh] Pondok Pesantren Amanatul [PER Ummatin] hadir.", []),
        # the short name of a body in brackets
        ("[POS Ketua Umum] [ORG Barisan Relawan Melati] ([PER Bara Mel]) hadir.", []),
        ("[POS Ketua Umum] [ORG Barisan Relawan Melati] ([PER Rano Hadiwijaya]) hadir.", ["Rano Hadiwijaya"]),
        # the initials of one whose name was read as a part of the place
        ("Hadir [POS Lurah] [LOC Suka Mulyono] ([PER MY]) di Palu.", []),
        ("Hadir [POS Lurah] [LOC Sukamaju] ([PER Rano Wira]) di Palu.", ["Rano Wira"]),
        # offices that are none
        ("[PER Groka] adalah [POS asisten] AI dari Palu.", []),
        ("[POS Asisten] [PER Sinta Larasmaya], [PER Rano Hadiwijaya], bersaksi.", []),
        ("[POS Asisten Pelatih] [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[PER Rano Hadiwijaya] sekolah. Saran [POS Kepala Sekolah] [PER Rano] sebelumnya di Palu baik.", []),
        ("[POS Bupati] [LOC Sigi] [PER Rano] sebelumnya meminta warga sabar.", ["Rano"]),
    ],
)  # fmt: skip
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # husband and wife
        (
            "[POS Bupati] [LOC Sigi] [PER Eka Hadiwijaya] hadir bersama [POS Ketua] [ORG TP PKK] [PER Fara Eka Hadiwijaya].",
            {"Eka Hadiwijaya": 1, "Fara Eka Hadiwijaya": 1},
        ),
        (
            "Kapolri [POS Kapolri] [PER Dudu Hadiwijaya] hadir bersama Ny. [PER Rahma Dudu Hadiwijaya].",
            {"Dudu Hadiwijaya": 1},
        ),
        (
            "[POS Bupati] [LOC Sigi] [PER Fara Eka Hadiwijaya] hadir. Kata [POS Bupati] [PER Eka Hadiwijaya], siap.",
            {"Fara Eka Hadiwijaya": 1},
        ),
        (
            "[POS Ketua] [ORG TP PKK] [PER Fara Eka Hadiwijaya] hadir. Kata [PER Eka Hadiwijaya], siap.",
            {"Fara Eka Hadiwijaya": 1},
        ),
        # whose kin somebody is
        ("Hadir putra sulung [PER Rano] yang kini menjabat [POS Wali Kota] [LOC Palu], [PER Tono Hadiwijaya].", {"Tono Hadiwijaya": 1}),
        ("Hadir [PER Rano Wira] yang kini menjabat [POS Wali Kota] [LOC Palu].", {"Rano Wira": 1}),
        ("Warga yang tak lagi menjadi anak buah [PER Rano Wira] dilantik sebagai [POS Sekda] [LOC Palu].", {}),
        # whom an office serves, and what ends one
        ("[POS Presiden] [PER Rano Wira] hadir. [POS Penasihat] Ekonomi [PER Wira] pulang.", {"Rano Wira": 1}),
        ("Kata [POS Wakil Direktur] Pendidikan dan [PER Melatin], siap.", {}),
        ("Kata [POS Manajer] Data [PER Rho Melatin], [PER Rano Hadiwijaya].", {"Rano Hadiwijaya": 1}),
        # who is only spoken for
        ("[POS Penasihat hukum] Terdakwa VI [PER Rano Hadiwijaya] keberatan.", {}),
        # a region that the model took for a person
        ("[POS Kepala] [ORG Dinas Kesehatan] [PER Pesisir Barat], [PER Rano Hadiwijaya], hadir.", {"Rano Hadiwijaya": 1}),
        # the rest of the body's name, and who led it then
        ("[POS Kepala] [ORG Lembaga Biologi] [PER Molekula Eikmana] saat itu, Amin, setuju.", {}),
        ("[POS Kepala] [ORG Lembaga Biologi] [PER Rano Eikmana] saat itu sakit.", {"Rano Eikmana": 1}),
        (
            "[POS Komisaris Utama] [ORG Sinar Mas] [PER Multiarta], [PER Rano Hadiwijaya], mengatakan siap.",
            {"Rano Hadiwijaya": 1},
        ),
        ("[PER Sinta Dewi], [POS Kepala Seksi] Wisata [ORG UPT Tahura] [PER Raden Surya] berkata siap.", {"Sinta Dewi": 1}),
        # one of very many
        ("Serda [PER Rano Hadiwijaya] merupakan [POS anggota] [ORG TNI].", {}),
        ("[PER Rano Hadiwijaya] merupakan [POS anggota] [ORG DPR].", {"Rano Hadiwijaya": 1}),
        # another one, whose name nobody has read
        ("Pria di depan [PER Rano Wira] adalah [POS Menkominfo] Buda Aria, katanya.", {}),
        ("[PER Rano Wira] adalah [POS Menkominfo], katanya.", {"Rano Wira": 1}),
        # who is only compared or quoted
        ("Tono kalah berhadapan dengan [PER Rano Wira]. [POS Ketua Umum] [ORG Partai Gerindra] itu unggul.", {}),
        ('"Beliau ([PER Rano Wira]) siap," katanya. [POS Ketua Umum] [ORG Partai Gerindra] itu pamit.', {}),
        ("Hadir [PER Rano Wira]. [POS Ketua Umum] [ORG Partai Gerindra] itu pamit.", {"Rano Wira": 1}),
        ('"Pak [PER Rano Wira] siap," katanya. [POS Ketua Umum] [ORG Partai Gerindra] itu pamit.', {}),
        ('"Siap," kata [PER Rano Wira]. "Ya," tambahnya. [POS Ketua Umum] [ORG Partai Gerindra] itu pamit.', {"Rano Wira": 1}),
        # the president of a time
        ("Pada masa [POS Presiden] [PER SBY], [PER Fajar Hadiwijaya] dikenal vokal.", {"SBY": 1}),
        # who is told of again
        (
            "Pembicara lainnya adalah [PER Rano Wira] dan Prof. [PER Tono Hadiwijaya].\n\n[POS Mantan Bupati] [LOC Sigi] ini pulang.",
            {},
        ),
        ("[PER Tono Hadiwijaya] hadir.\n\n[POS Mantan Bupati] [LOC Sigi] ini pulang.", {"Tono Hadiwijaya": 1}),
    ],
)  # fmt: skip
def test_who_holds_an_office(text: str, held: dict[str, int]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert {o.name: len(o.positions) for o in doc._.sw_officials} == held


@pytest.mark.parametrize(
    ("text", "status", "acting"),
    [
        ("Menurut Plt.\n[POS Kepala] [ORG BKD Sigi], [PER Rano Hadiwijaya], siap.", "acting", "Plt"),
        ("Hadir PLT.\n\n[POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya].", "acting", "Plt"),
        ("Hadir mantan\n[POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya].", "former", None),
        ("Hadir warga.\n[POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya].", "definitive", None),
        ("Kata Plt.\nHadir [POS Wali Kota] [LOC Palu] [PER Rano Hadiwijaya].", "definitive", None),
        (
            "Tono dilantik menjadi Pj Bupati menggantikan [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya].",
            "former",
            None,
        ),
        (
            "Tono hadir menggantikan [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] di rapat.",
            "definitive",
            None,
        ),
        ("Jika [PER Rano Hadiwijaya] masih maju sebagai [POS gubernur], menang.", "candidate", None),
    ],
)
def test_how_an_office_is_held(text: str, status: str, acting: str | None) -> None:
    doc = OfficialsStage()(with_places(text))
    position = doc._.sw_officials[0].positions[0]
    assert (position.status, position.acting_as) == (status, acting)


def test_one_word_in_front_of_two_offices() -> None:
    text = "Hadir mantan [POS presiden] dan [POS perdana menteri] [LOC Mesir], [PER Rano Hadiwijaya], tadi."
    doc = OfficialsStage()(with_places(text))
    assert [p.status for p in doc._.sw_officials[0].positions] == ["former", "former"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "[POS Ketua] [ORG Dewan Penasihat Badan Pemenangan Melati] (Bapmel) [PER Rano Hadiwijaya] hadir."
            " [POS Ketua] [ORG Dewan Penasihat Bapmel], [PER Rano Hadiwijaya], pulang.",
            1,
        ),
        ("[POS Dirut] [ORG Melati Jaya] [PER Rano Wira] hadir. [POS Direktur Utama] [ORG Perumda Melati Jaya] [PER Rano Wira] pulang.", 1),
        ("[POS Ketua] [ORG DPD I Partai Melati] [PER Rano Wira] hadir. [POS Ketua] [ORG Partai Melati] [PER Rano Wira] pulang.", 1),
        ("[POS Ketua] [ORG DPD I Partai Melati] [PER Rano Wira] hadir. [POS Ketua] [ORG Partai Mawar] [PER Rano Wira] pulang.", 2),
        ("[POS Ketua] [ORG KPU] [PER Rano Wira] hadir. [POS Ketua] [ORG Karang Pemuda Unggul] [PER Rano Wira] pulang.", 1),
        ("[POS Ketua] [ORG KPU] [PER Rano Wira] hadir. [POS Ketua] [ORG Koperasi Melati Sigi] [PER Rano Wira] pulang.", 2),
        ("[POS Direktur Utama] [ORG Pasar Jaya] [PER Rano Wira] hadir. [POS Direktur Utama] [ORG Perumda Sarana Jaya] [PER Rano Wira] pulang.", 2),
    ],
)  # fmt: skip
def test_an_office_that_is_told_twice(text: str, offices: int) -> None:
    doc = OfficialsStage()(with_places(text))
    assert len(doc._.sw_officials[0].positions) == offices


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # another one is named with the office
        (
            "[POS Wakil Ketua Umum] [ORG PMI] [PER Rano Hadiwijaya] hadir. Itu disampaikan [POS Wakil Ketua Umum] sekaligus mantan"
            " pesaing itu, Tono Surya.",
            [],
        ),
        ("[POS Ketua] [ORG PMI] [PER Rano Hadiwijaya] hadir. Hal itu dikatakan [POS Ketua] III [ORG PMI].", []),
        ("[POS Kapolri] [PER Rano Hadiwijaya] hadir. Hal itu dikatakan [POS Kapolri].", ["Kapolri"]),
        # who is asked for, and who has spoken
        ("[POS Kapolri] [PER Rano Hadiwijaya] meminta perlindungan kepada Bharada Tono agar dia selamat.", []),
        ("[POS Kapolri] [PER Rano Hadiwijaya] pulang agar dia selamat.", ["dia"]),
        ("Kata [POS Kapolri] [PER Tono Wira], aman. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] dipanggil. \"Siap,\" ujar dia.", []),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. \"Siap,\" ujar dia.", ["dia"]),
        ("Kata [POS Kapolri] [PER Tono Wira], aman. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] juga menilai aman. \"Siap,\" ujar dia.", ["dia"]),
    ],
)  # fmt: skip
def test_mentions_of_nobody_else(text: str, meant: list[str]) -> None:
    doc = CoreferenceStage()(OfficialsStage()(with_places(text)))
    rano = next(o for o in doc._.sw_officials if o.name == "Rano Hadiwijaya")
    assert [doc.text[m.start : m.end] for m in rano.mentions if m.kind in ("position", "pronoun")] == meant
