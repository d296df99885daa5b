"""How far the name of a body goes, of what kind it is, and where."""

from __future__ import annotations

import pytest

from annotated import with_entities, with_places
from sariwarta.lexicon import lexicon
from sariwarta.stages.institution_parts.kinds import give_kinds, kind_by_words
from sariwarta.stages.institution_parts.known import plain_name

#: lines in front, so that the next one is no headline
_LINES = "Rapat digelar\nRapat itu digelar sampai malam oleh semua pihak yang hadir di sana.\n"


def entities(text: str) -> list[tuple[str, str]]:
    doc = with_entities(text)
    return [(doc.text[e.start : e.end], e.label) for e in doc._.sw_entities]


def found(text: str) -> list[tuple[str, str | None, str | None]]:
    doc = with_places(text)
    give_kinds(doc, doc._.sw_institutions, lexicon())
    return [(i.name, i.kind, i.region) for i in doc._.sw_institutions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind the bracket with the short form of its first words
        (
            "Dosen [ORG Universitas Islam Negeri] (UIN) Sunan Sagu hadir.",
            [("Universitas Islam Negeri (UIN) Sunan Sagu", "ORG")],
        ),
        (
            "Ketua [ORG Kelompok Tani] (Poktan) Maju Jaya Dua itu hadir.",
            [("Ketua", "POSITION"), ("Kelompok Tani (Poktan) Maju Jaya Dua", "ORG")],
        ),
        (
            "Rapat [ORG Dinas Kesehatan] (Dinkes) Sigi usai.",
            [("Dinas Kesehatan", "ORG"), ("Dinkes", "ORG"), ("Sigi", "LOC")],
        ),
        # not into the person behind it, nor over a mark
        (
            "Hadir [POS Ketua] [ORG Kelompok Tani] (Poktan) [PER Rani Dewi].",
            [("Ketua", "POSITION"), ("Kelompok Tani", "ORG"), ("Rani Dewi", "PER")],
        ),
        ("Rapat [ORG Kelompok Tani] (Poktan), Maju, usai.", [("Kelompok Tani", "ORG")]),
        # what it is for
        (
            "Kata [ORG Koalisi Sagu] untuk Keadilan Warga, cukup.",
            [("Koalisi Sagu untuk Keadilan Warga", "ORG")],
        ),
        ("Bantuan [ORG Bank Sagu] untuk Keluarga itu tiba.", [("Bank Sagu", "ORG")]),
        ("[ORG Komite Sagu] untuk [LOC Sigi] rapat.", [("Komite Sagu", "ORG"), ("Sigi", "LOC")]),
        # in the next line
        (
            f"{_LINES}Hadir Ketua [ORG PC Fatayat Kabupaten]\n[LOC Mojokerto] dan para kiai.",
            [("Ketua", "POSITION"), ("PC Fatayat Kabupaten\nMojokerto", "ORG")],
        ),
        (
            f"{_LINES}Kata [ORG Kelompok Sagu]\n[LOC Mojokerto] sepi.",
            [("Kelompok Sagu", "ORG"), ("Mojokerto", "LOC")],
        ),
        # what is glued to it, or has run into it
        ("[ORG Inter Milanbaru] saja menang.", [("Inter Milan", "ORG")]),
        ("[ORG Timnas Inggrisbak] dihajar.", [("Timnas Inggris", "ORG")]),
        ("4. [ORG Newcastle United5] dan lain-lain.", [("Newcastle United", "ORG")]),
        ("[ORG Komisi X DPR RImenyetujui] itu.", [("Komisi X DPR RI", "ORG")]),
        ("Jadwal [ORG Newcastle United Nonton] di sini.", [("Newcastle United", "ORG")]),
        ("Kata [ORG Youtube Oxford United], kalah.", [("Oxford United", "ORG")]),
        (
            "Laga [ORG Watford Leeds United] seru.",
            [("Watford", "ORG"), ("Leeds United", "ORG")],
        ),
        (
            "[ORG Grup Sagu Air] (GSA) untung. CEO [ORG GSA Made Wirata] hadir.",
            [
                ("Grup Sagu Air", "ORG"),
                ("GSA", "ORG"),
                ("CEO", "POSITION"),
                ("GSA", "ORG"),
                ("Made Wirata", "PER"),
            ],
        ),
        ("Macet di [LOC Tol Cipularangsecara] umum. Jalan Cipularang padat.", [("Tol Cipularang", "LOC")]),
        # names that only look so
        ("[ORG Manchester United] menang.", [("Manchester United", "ORG")]),
        ("[ORG Persikabo 1973] menang.", [("Persikabo 1973", "ORG")]),
        ("[ORG Liputan6] menulis.", [("Liputan6", "ORG")]),
        ("[ORG Bank SulutGo] buka.", [("Bank SulutGo", "ORG")]),
        ("Warga [LOC Tanjungpura] resah, warga Tanjung juga.", [("Tanjungpura", "LOC")]),
        # a ministry and who speaks for it
        (
            "Hadir Sekjen [ORG Kementerian Agama Suyatno], kemarin.",
            [("Sekjen", "POSITION"), ("Kementerian Agama", "ORG"), ("Suyatno", "PER")],
        ),
    ],
)
def test_where_a_name_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("written", "name", "short"),
    [
        (
            "Universitas Islam Negeri (UIN) Sunan Sagu",
            "Universitas Islam Negeri Sunan Sagu",
            "UIN Sunan Sagu",
        ),
        ("Kelompok Tani (Poktan) Maju Jaya", "Kelompok Tani Maju Jaya", "Poktan Maju Jaya"),
        ("Dinas Kesehatan (Dinkes) Sigi", "Dinas Kesehatan Sigi", "Dinkes"),
        ("Tim Penggerak (TP) PKK", "Tim Penggerak PKK", "TP"),
        ("Koalisi Sagu", "Koalisi Sagu", None),
    ],
)
def test_a_name_and_the_short_form_inside_it(written: str, name: str, short: str | None) -> None:
    assert plain_name(lexicon(), written) == (name, short)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ikatan Alumni Sagu", "mass_org"),
        ("Ikatan Bidan Sigi", "professional_org"),
        ("Ikatan Mahasiswa Sigi", "student_org"),
        ("Serikat Pekerja Sagu", "labor_union"),
        ("Asosiasi Petani Sagu", "business_org"),
        ("Asosiasi Guru Sagu", "professional_org"),
        ("Fakultas Hukum", "university"),
        ("Gapoktan Maju", "local_org"),
        ("Tim Pemenangan Rani", "campaign_team"),
        ("Satgas Pangan", "task_force"),
        ("Satgas Yonif 12", "military"),
        ("Pengurus Besar Persatuan Catur Sagu", "sports_org"),
        ("FC Sagu", "team"),
        ("Sagu", None),
        ("Tim Sagu", None),
        ("Kopi Sagu", None),
        ("FC", None),
    ],
)
def test_the_kind_by_the_words_of_a_name(name: str, kind: str | None) -> None:
    assert kind_by_words(name) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harga naik, dilansir dari [ORG Sagu Pedia].", "media"),
        ("Harga naik, dikutip dari laman [ORG Sagu Kita].", "media"),
        ("Laba [ORG Sagu Kita] naik, kata CEO [ORG Sagu Kita].", "company"),
        ("Kata perusahaan [ORG Sagu Kita], cukup.", "company"),
        ("Kata LSM [ORG Sagu Kita], cukup.", "ngo"),
        ("Ia pulang ke klub masa mudanya, [ORG Sagu Kita].", "team"),
        (
            "Gol itu lahir di babak kedua laga liga. Skor akhir 2-1 bagi klub tamu. Pelatih [ORG Sagu Kita] puas.",
            "team",
        ),
        # what the text does not say, or not of it
        ("Warga melihat [ORG Sagu Kita].", None),
        ("Pelatih [ORG Sagu Kita] hadir di pasar.", None),
    ],
)
def test_the_kind_by_what_stands_in_front(text: str, expected: str | None) -> None:
    assert {kind for _, kind, _ in found(text)} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of a kecamatan
        ("Bupati Jombang hadir. Anggota [ORG Koramil Mojowarno] berjaga.", [("Koramil Mojowarno", "35.17")]),
        (
            "Kabupaten Bandung aman. [ORG Unit Reskrim Polsek Cimenyan] siaga.",
            [("Unit Reskrim Polsek Cimenyan", "32.04")],
        ),
        ("Kabupaten Ngawi aman. Pasien [ORG RSUD Geneng] pulang.", [("RSUD Geneng", "35.21")]),
        ("Kabupaten Ngawi aman. Siswa [ORG SMPN 2 Geneng] pulang.", [("SMPN 2 Geneng", "35.21")]),
        ("Kabupaten Sigi aman. Siswa [ORG SMPN 2 Geneng] pulang.", [("SMPN 2 Geneng", None)]),
        # of the body that it is a part of
        ("[ORG Ditlantas Polda Metro Jaya] siaga.", [("Ditlantas Polda Metro Jaya", "31")]),
        # called after the seat
        ("Hakim [ORG Pengadilan Agama Cibinong] hadir.", [("Pengadilan Agama Cibinong", "32.01")]),
        # where the text says it stands
        (
            "Santri [ORG Pesantren Sagu] di [LOC Kecamatan Menes], [LOC Kabupaten Pandeglang] pulang.",
            [("Pesantren Sagu", "36.01")],
        ),
        ("Santri [ORG Pesantren Sagu] pulang. Kabupaten Pandeglang sepi.", [("Pesantren Sagu", None)]),
        ("Kantor [ORG PT Sagu] di [LOC Kabupaten Pandeglang] sepi.", [("PT Sagu", None)]),
        # of its level in a report from one kabupaten
        (
            "Kabupaten Wonosobo aman. Warga Wonosobo lega. Kata [ORG Gugus Tugas Covid-19 Kabupaten], cukup.",
            [("Gugus Tugas Covid-19 Kabupaten Wonosobo", "33.07")],
        ),
        (
            "Kabupaten Wonosobo dan Kabupaten Sigi aman. Kata [ORG Gugus Tugas Covid-19 Kabupaten], cukup.",
            [("Gugus Tugas Covid-19 Kabupaten", None)],
        ),
        # the body of which a part is named
        (
            "[ORG Komisi III DPRD Kabupaten Mojokerto] rapat. Kata anggota [ORG DPRD], cukup.",
            [
                ("Komisi III DPRD Kabupaten Mojokerto", "35.16"),
                ("Dewan Perwakilan Rakyat Daerah Kabupaten Mojokerto", "35.16"),
            ],
        ),
        # of what there is one
        ("Dosen [ORG UGM Yogyakarta] hadir.", [("Universitas Gadjah Mada", None)]),
        ("Prajurit [ORG Kodam V/Brawijaya Surabaya] siaga.", [("Komando Daerah Militer V/Brawijaya", None)]),
    ],
)
def test_the_region_of_a_body(text: str, expected: list[tuple[str, str | None]]) -> None:
    bodies = [(name, region) for name, _, region in found(text)]
    assert [body for body in bodies if body[0].split()[0] not in ("Bupati", "Kantor")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirim ke [ORG redaksi@sagu.com] segera.", []),
        ("Laporan [ORG LP/B/12/III/2022/SPKT/Polda Metro Jaya] dibuat.", []),
        ("[ORG Capital Adequacy Ratio] ([ORG CAR]) naik.", []),
        ("Program [ORG Smart City] jalan.", []),
        # an abbreviation that is none
        ("[ORG KAI Divisi Sumatera Utara] ([LOC Sumut]) rapat.", ["KAI Divisi Sumatera Utara"]),
    ],
)
def test_what_is_no_body(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rektor [ORG Universitas Airlangga Rani Dewi] hadir.", "Universitas Airlangga"),
        ("Satgas Covid-19 rapat. Juru bicara [ORG Satgas COVID-19 Made Wirata] hadir.", "Satgas COVID-19"),
        # no office in front, or nothing known of the body alone
        ("Acara [ORG Universitas Airlangga Rani Dewi] ramai.", "Universitas Airlangga Rani Dewi"),
        ("Direktur [ORG PT Sinar Sagu Rani Dewi] hadir.", "PT Sinar Sagu Rani Dewi"),
        ("Rektor [ORG Universitas Airlangga Surabaya Timur] hadir.", "Universitas Airlangga Surabaya Timur"),
        ("Direktur Operasi [ORG II Waskita Karya] hadir.", "Waskita Karya"),
    ],
)
def test_the_holder_is_no_part_of_a_body(text: str, expected: str) -> None:
    assert [name for name, label in entities(text) if label == "ORG"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the board of a party, or the chamber
        ("Ketua DPC Sagu hadir, kata [ORG DPD].", []),
        ("Ketua DPC Sagu hadir. Anggota DPD RI hadir, kata [ORG DPD].", ["Dewan Perwakilan Daerah"]),
        # a stadium is no body
        ("Laga di [ORG Sagu International Stadium] usai.", []),
        # an organ with what it is for
        ("Rapat [ORG Pansus Haji DPR] usai. Kata anggota [ORG Pansus], cukup.", ["Pansus Haji DPR"]),
    ],
)
def test_boards_stadiums_and_organs(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata [ORG Kemlu China], cukup.", [("Kemlu China", "ministry", None)]),
        (
            "Dosen [ORG National University of Sagu] hadir.",
            [("National University of Sagu", "university", None)],
        ),
        ("Riset [ORG Sagu Sekuritas Indonesia] terbit.", [("Sagu Sekuritas Indonesia", "company", None)]),
        (
            "[ORG Dinas Sosial Kota Metro] rapat. Kepala [ORG Bidang Pasar] hadir.",
            [
                ("Dinas Sosial Kota Metro", "local_gov_unit", "18.72"),
                ("Bidang Pasar", "local_gov_unit", "18.72"),
            ],
        ),
        # the Polresta of the kabupaten, where the kota has another
        ("[ORG Polresta Cirebon] siaga.", [("Kepolisian Resor Kota Cirebon", "police", "32.09")]),
        ("[ORG Polresta Surakarta] siaga.", [("Kepolisian Resor Kota Surakarta", "police", "33.72")]),
        (
            "[ORG Satlantas Polresta Bogor Kota] siaga.",
            [("Satlantas Polresta Bogor Kota", "police", "32.71")],
        ),
        # a club misspelt, and another one
        ("Bek [ORG Persebaya Surahaya] cedera.", [("Persebaya Surabaya", "team", "35.78")]),
        ("Unit [ORG PLN Unit Induk Sagu] siaga.", [("PLN Unit Induk Sagu", "soe", None)]),
    ],
)
def test_kind_and_region_of_parts(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(text) == expected
