"""Officials of passages in which pairs, handovers, suspects and bodies hide who holds which office."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

#: name, and offices as title, status, institution and region
Held = tuple[str, list[tuple[str, str, str | None, str | None]]]


def held(text: str) -> list[Held]:
    """The officials of a text."""
    doc = OfficialsStage()(with_places(text))
    return [
        (
            o.name,
            [
                (p.title, p.status, p.institution.name if p.institution else None, p.region)
                for p in o.positions
            ],
        )
        for o in doc._.sw_officials
    ]


def names(text: str) -> list[str]:
    """The names of the officials of a text."""
    return [name for name, _ in held(text)]


PAIR = "[PER Rano Hadiwijaya]{} [PER Tono Wirayuda]"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # `Kota` behind `Wali` is of the office, whatever joins the two offices
        ("[POS Wali Kota] dan Wakil Wali Kota [LOC Malang] {} hadir.", "definitive"),
        ("[POS Wali Kota] dan Wakil Wali Kota [LOC Malang] terpilih, {}, hadir.", "elect"),
        ("[POS Wali Kota] dan Wakil Wali Kota terpilih [LOC Malang], {}, hadir.", "elect"),
        ("[POS Wali Kota] dan [POS Wakil Wali Kota] [LOC Malang] terpilih {} hadir.", "elect"),
        ("[POS Wali Kota] serta Wakil Wali Kota [LOC Malang], {}, hadir.", "definitive"),
        ("[POS Wali Kota]-Wakil Wali Kota [LOC Malang] {} hadir.", "definitive"),
        ("Calon [POS Wali Kota] dan Calon Wakil Wali Kota [LOC Malang] {} hadir.", "candidate"),
        ("Hadir pasangan Wali Kota dan Wakil Wali Kota [LOC Malang] {}.", "definitive"),
    ],
)
@pytest.mark.parametrize("joined", [" dan", " -", " –", " serta"])
def test_mayor_and_deputy(text: str, status: str, joined: str) -> None:
    assert held(text.format(PAIR.format(joined))) == [
        ("Rano Hadiwijaya", [("Wali Kota", status, None, "35.73")]),
        ("Tono Wirayuda", [("Wakil Wali Kota", status, None, "35.73")]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Gubernur] dan Wakil Wali Kota [LOC Padang] [PER Tono Wirayuda] hadir.",
            [("Tono Wirayuda", [("Wakil Wali Kota", "definitive", None, "13.71")])],
        ),
        (
            "[POS Wali Kota] dan Wakil Wali Kota [LOC Padang] serta [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir.",
            [("Rano Hadiwijaya", [("Bupati", "definitive", None, "72.10")])],
        ),
        (
            "Hadir [ORG Tim Pemenangan Bakal Calon Wali Kota] dan Wakil Wali Kota [LOC Padang], [PER Rano Hadiwijaya] - [PER Tono Wirayuda].",
            [],
        ),
        ("Warga Kota [LOC Padang] dan [PER Tono Wirayuda] hadir.", []),
    ],
)
def test_no_pair_of_mayor_and_deputy(text: str, expected: list[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the class and the town of a body are in its name
        ("Hadir [POS Kepala] [FAC Lapas Kelas IIA Palu Rano Hadiwijaya], Rabu.", [("Rano Hadiwijaya", "Lapas Kelas IIA Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Lapas Kelas IIB Palu] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Lapas Kelas IIB Palu", "72.71")]),
        ("Hadir [POS Kepala] KSOP Kelas III [PER Poso Rano Hadiwijaya].", [("Rano Hadiwijaya", "KSOP Kelas III Poso", "72.02")]),
        ("Hadir [POS Kepala] [ORG Kantor Imigrasi] [PER Kelas I TPI Palu Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Imigrasi Kelas I TPI Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Kantor Imigrasi Kelas II Non TPI Poso], [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Imigrasi Kelas II Non TPI Poso", "72.02")]),
        ("Hadir [POS Kepala] [ORG Pengadilan Negeri] Kelas 1A [LOC Palu] [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Pengadilan Negeri Kelas 1A Palu", "72.71")]),
        ("Hadir [POS Kepala] [ORG Kantor Melati Sehat] ([ORG KMS]) Kelas I Palu [PER Rano Hadiwijaya].", [("Rano Hadiwijaya", "Kantor Melati Sehat", "72.71")]),
        # the field of an office, and its holder
        ("Hadir [POS Anggota] [ORG Divisi Data dan Informasi Norsidah] serta warga.", [("Norsidah", None, None)]),
        ("Hadir [POS Koordinator Divisi Hukum, Data dan Informasi Sarbini], Rabu.", [("Sarbini", None, None)]),
        ("Hadir [POS Kepala Seksi Pemberdayaan Masyarakat Norsidah] dan warga.", [("Norsidah", None, None)]),
        # an office that is whole, and its holder
        ("Hadir [POS Kasatpol PP] [ORG Bustan Hadiwijaya], dan warga. Kepada [ORG Bustan] ia pamit.", [("Bustan Hadiwijaya", None, None)]),
        ("Hadir [ORG Kadinsos Bustan Hadiwijaya] dan warga.", [("Bustan Hadiwijaya", "Dinas Sosial", None)]),
        # the feast of a committee, the town of a branch
        ("[POS Ketua] [ORG Panitia Cap Go Meh Lim Sin Tong] hadir.", [("Lim Sin Tong", "Panitia Cap Go Meh", None)]),
        ("Hadir [POS General Manager] [ORG Melati IV Cabang Palu Bustan Hadiwijaya], Rabu.", [("Bustan Hadiwijaya", "Melati IV Cabang Palu", "72.71")]),
    ],
)  # fmt: skip
def test_body_and_holder_are_parted(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(name, offices[0][2], offices[0][3]) for name, offices in held(text)]
    if "Panitia" in text:
        found = [(name, "Panitia Cap Go Meh", region) for name, _, region in found]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        # the next name is the holder's, all in front of it the body's
        "[POS Ketua] [ORG Panitia Natal Melati Jaya], [PER Rano Hadiwijaya], hadir.",
        "[POS Kepala Bidang Rehabilitasi Napza], [PER Rano Hadiwijaya], hadir.",
        "[POS Direktur] [ORG Melati Cabang Palu Sari Bumi], [PER Rano Hadiwijaya], hadir.",
        # a field of which only the word is unknown, and a class of a school
        "[POS Kepala Bidang Linjamsos] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
        "Siswa Kelas II [ORG SD Palu] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
        "Pasien Kelas III Palu hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] pulang.",
    ],
)
def test_what_stays_a_body_or_field(text: str) -> None:
    assert names(text) == ["Rano Hadiwijaya"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Ketua] [ORG Komisi IV DPRD Sigi] [PER Rano Hadiwijaya] bersama [POS Sekretaris] [ORG Komisi IV] [PER Tono Wirayuda] dan"
            " anggota [PER Sinta Larasmaya] serta [PER Andri Sadewo] hadir.",
            {
                "Rano Hadiwijaya": ("Ketua Komisi IV", "DPRD Sigi"),
                "Tono Wirayuda": ("Sekretaris Komisi IV", "DPRD Sigi"),
                "Sinta Larasmaya": ("anggota", "DPRD Sigi"),
                "Andri Sadewo": ("anggota", "DPRD Sigi"),
            },
        ),
        (
            "[POS Ketua] [ORG Komisi I DPRD Sigi] [PER Rano Hadiwijaya] dan anggota [ORG Komisi II] [PER Tono Wirayuda] hadir.",
            {
                "Rano Hadiwijaya": ("Ketua Komisi I", "Dewan Perwakilan Rakyat Daerah Kabupaten Sigi"),
                "Tono Wirayuda": ("anggota Komisi II", "Dewan Perwakilan Rakyat Daerah Kabupaten Sigi"),
            },
        ),
        (
            "Hadir [POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya], [POS Anggota Divisi Teknis] [PER Tono Wirayuda].",
            {
                "Rano Hadiwijaya": ("Ketua", "Komisi Pemilihan Umum Kabupaten Sigi"),
                "Tono Wirayuda": ("Anggota Divisi Teknis", "Komisi Pemilihan Umum Kabupaten Sigi"),
            },
        ),
        # members of nothing in front: of an association, behind another office or in another sentence
        ("[POS Ketua] [ORG PMI Sigi] [PER Rano Hadiwijaya] dan anggota [PER Sinta Larasmaya] hadir.", {"Rano Hadiwijaya"}),
        (
            "[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] menemui [POS Bupati] [LOC Sigi] [PER Tono Wirayuda] dan anggota [PER Sinta Larasmaya].",
            {"Rano Hadiwijaya", "Tono Wirayuda"},
        ),
        ("[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] hadir. Di sana, anggota [PER Sinta Larasmaya] pulang.", {"Rano Hadiwijaya"}),
        ("[POS Ketua] [ORG KPU Sigi] [PER Rano Hadiwijaya] dan anggota UMKM [PER Sinta Larasmaya] hadir.", {"Rano Hadiwijaya"}),
    ],
)  # fmt: skip
def test_members_of_committees(text: str, expected: dict[str, tuple[str, str]] | set[str]) -> None:
    found = {name: offices[0][0] for name, offices in held(text)}
    if isinstance(expected, dict):
        assert {name: (offices[0][0], offices[0][2]) for name, offices in held(text)} == expected
    else:
        assert set(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # initials of suspects: the age, or a word in front, says that they are some
        ("Jaksa menahan mantan [POS Kepala Desa] [LOC Melati], [PER JT] (54), Selasa.", [("JT", "former")]),
        ("Jaksa menahan [POS Bendahara Desa] [LOC Melati] berinisial [PER RT], Selasa.", [("RT", "definitive")]),
        ("Jaksa menahan [POS Camat] [LOC Biromaru], [ORG KD] (45 tahun), Selasa.", [("KD", "definitive")]),
        ("Jaksa menahan [POS Sekda] [LOC Sigi] dengan inisial [PER ABK], Selasa.", [("ABK", "definitive")]),
        ("Jaksa menahan eks [POS Kadis Sosial] [LOC Sigi] inisial KDM, Selasa.", [("KDM", "former")]),
        ("Menurut [POS Kapolres] [LOC Sigi], [PER E] ditemukan warga.", []),
        ("Kata [POS Kapolres] [LOC Sigi], [ORG KBM] berjalan.", []),
        ("Hadir [POS Kapolres] [LOC Sigi], [ORG PMI] (34), dan warga.", []),
        # who follows in an office
        ("[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] digantikan AKBP [PER Tono Wirayuda].", [("Rano Hadiwijaya", "former"), ("Tono Wirayuda", "definitive")]),
        ("[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] resmi digantikan oleh AKBP [PER Tono Wirayuda].", [("Rano Hadiwijaya", "former"), ("Tono Wirayuda", "definitive")]),
        ("[POS Sekda] [LOC Sigi] [PER Rano Hadiwijaya] diganti [PER Tono Wirayuda], Rabu.", [("Rano Hadiwijaya", "former"), ("Tono Wirayuda", "definitive")]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] digantikan [PER Tono Wirayuda] saat apel.", [("Rano Hadiwijaya", "definitive")]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] digantikan [POS Sekda] [PER Tono Wirayuda] dalam apel.", [("Rano Hadiwijaya", "definitive"), ("Tono Wirayuda", "definitive")]),
        # a pair of candidates, introduced by the sentence before
        ("Dua pasangan bakal calon bupati dan wakil bupati mendaftar ke [ORG KPU Sigi].\n\nPasangan pertama, [PER Rano Hadiwijaya] - [PER Tono Wirayuda], tiba.", [("Rano Hadiwijaya", "candidate"), ("Tono Wirayuda", "candidate")]),
        ("Pasangan pertama, [PER Rano Hadiwijaya] - [PER Tono Wirayuda], menang di [LOC Sigi].", []),
    ],
)  # fmt: skip
def test_suspects_successors_and_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((name, offices[0][1]) for name, offices in held(text)) == expected


def test_who_comes_from_another_office_is_the_same_person() -> None:
    text = (
        "[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] digantikan AKBP [PER Tono Wirayuda]. Jabatan [POS Kapolres] [LOC Poso]"
        " diserahterimakan dari AKBP [PER Andri Sadewo] kepada AKBP [PER Rano]."
    )
    found = dict(held(text))
    assert [(p[1], p[3]) for p in found["Rano Hadiwijaya"]] == [("former", "72.10"), ("definitive", "72.02")]
    assert sorted(found) == ["Andri Sadewo", "Rano Hadiwijaya", "Tono Wirayuda"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Letkol Arh [PER Rano Hadiwijaya] tampak akrab. [POS Komandan] [ORG Kodim 0829/Bangkalan] itu datang.", {"Rano Hadiwijaya": 1}),
        ("[PER Rano Hadiwijaya] pulang. [POS Wali Kota] [LOC Palu] tersebut diam.", {"Rano Hadiwijaya": 1}),
        ("[PER Rano Hadiwijaya] pulang. Pria yang menjabat [POS Camat] [LOC Biromaru] itu diam.", {"Rano Hadiwijaya": 1}),
        (
            "Pjs [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir.\n\nPejabat yang sehari-hari menjabat [POS Kepala Biro Hukum] [ORG Setda Sulteng]"
            " itu bertugas.",
            {"Rano Hadiwijaya": 2},
        ),
        # two people, an office of another one, no sentence of its own, no word that points back
        ("[PER Rano Hadiwijaya] menemui [PER Tono Wirayuda]. [POS Bupati] [LOC Sigi] itu diam.", {}),
        ("[POS Bupati] [LOC Sigi] [PER Tono Wirayuda] hadir.\n\n[PER Rano Hadiwijaya] pulang. [POS Bupati] [LOC Sigi] itu diam.", {"Tono Wirayuda": 1}),
        ("[PER Rano Hadiwijaya] pulang. Kata [POS Bupati] [LOC Sigi] itu, semua siap.", {}),
        ("[PER Rano Hadiwijaya] pulang. [POS Bupati] [LOC Sigi] diam.", {}),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. [POS Kapolres] [LOC Sigi] itu diam.", {"Rano Hadiwijaya": 1}),
        ("[PER Rano Hadiwijaya] pulang. [POS Ketua] itu diam.", {}),
        ("Kata [PER Rano Hadiwijaya]. Redaktur\n[POS Ketua] [ORG KPU Sigi] itu diam.", {}),
    ],
)  # fmt: skip
def test_offices_told_in_the_next_sentence(text: str, expected: dict[str, int]) -> None:
    assert {name: len(offices) for name, offices in held(text)} == expected


@pytest.mark.parametrize(
    "constituency",
    ["Dapil [LOC Jatim] XI,", "Dapil [LOC Sulteng],", "Dapil II", "Dapil 3", "Daerah Pemilihan [LOC Sigi] I,", "Dapil [LOC Sigi]-[LOC Poso],"],
)  # fmt: skip
def test_the_constituency_stands_in_front_of_the_member(constituency: str) -> None:
    text = f"[POS Anggota] [ORG DPRD Sulteng] {constituency} [PER Rano Hadiwijaya] hadir."
    assert [(name, offices[0][0], offices[0][3]) for name, offices in held(text)] == [
        ("Rano Hadiwijaya", "Anggota", "72")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Ketua] [ORG Klasis GKI Melati], [LOC Pdt. Esman Hadiwijaya], berharap damai.",
            ["Esman Hadiwijaya"],
        ),
        ("[POS Ketua] [ORG FKUB Sigi] [LOC Ir. Esman Hadiwijaya] berharap damai.", ["Esman Hadiwijaya"]),
        ("mantan [POS Wali Kota] [LOC Langsa] [PER Tgk] [PER Esman Hadiwijaya] hadir.", ["Esman Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] R. [PER Esman Hadiwijaya] hadir.", ["R. Esman Hadiwijaya"]),
        ("Warga [LOC Jalan Pdt. Esman Hadiwijaya] pulang.", []),
        ("[POS Bupati] [LOC Sigi] ke Jalan [LOC Pdt. Esman Hadiwijaya] kemarin.", []),
        ("Hadir [PER Esman Hadiwijaya] ([POS Kepala SMP Negeri 2 Palu]).", ["Esman Hadiwijaya"]),
        ("Hadir [POS Kepala SDN 12 Palu] [PER Esman Hadiwijaya].", ["Esman Hadiwijaya"]),
    ],
)
def test_titles_and_schools_in_front_of_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected
    if "Kepala S" in text:
        assert all(offices[0][2] is not None for _, offices in held(text))


def test_lists_of_names_that_the_model_takes_for_places() -> None:
    text = "Pembina terdiri dari:\n- [PER Tono Wirayuda] ([POS Penasihat])\n- [LOC Maria Ratmang] ([POS Kepala] [ORG SMP Negeri 2 Palu])\n\nWarga hadir."
    assert names(text) == ["Tono Wirayuda", "Maria Ratmang"]
