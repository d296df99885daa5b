"""One body in several forms: what is joined, and what stays apart."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.annotations import Institution, Mention
from sariwarta.lexicon import lexicon
from sariwarta.stages.institution_parts.forms import join_forms


def bodies(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(i.name, i.abbreviation, i.region) for i in with_places(text)._.sw_institutions]


def names(text: str) -> list[str]:
    return [name for name, _, _ in bodies(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in another spelling, with or without its legal form
        (
            "[ORG Ponpes Al-Hikmah] buka. Santri [ORG Pondok Pesantren Al Hikmah] pulang.",
            ["Pondok Pesantren Al Hikmah"],
        ),
        ("[ORG PT Sinar Jaya Tbk] untung. Saham [ORG Sinar Jaya] naik.", ["PT Sinar Jaya Tbk"]),
        ("[ORG PT. Sinar Jaya] untung. Kata [ORG PT Sinar Jaya], cukup.", ["PT. Sinar Jaya"]),
        ("[ORG SMPN 3 Sigi] menang. Siswa [ORG SMP Negeri 3 Sigi] senang.", ["SMP Negeri 3 Sigi"]),
        ("[ORG Satgas COVID-19] rapat. Kata [ORG Satgas Covid 19], aman.", ["Satgas COVID-19"]),
        (
            "[ORG DPD PAN Kabupaten Sigi] rapat. Ketua [ORG DPD PAN Sigi] hadir.",
            ["DPD PAN Kabupaten Sigi"],
        ),
        # the abbreviation with the region, with the first words, with a legal form
        (
            "[ORG Forum Relawan Tangguh (FRT)] rapat. Kata [ORG FRT Sigi], siap.",
            ["Forum Relawan Tangguh (FRT)", "FRT Sigi"],
        ),
        (
            "[ORG Forum Relawan Tangguh] ([ORG FRT]) rapat. Kata [ORG FRT Sigi], siap.",
            ["Forum Relawan Tangguh"],
        ),
        (
            "[ORG PT Sarana Sinar Sagu] ([ORG SSS]) rugi. Izin [ORG PT SSS] dicabut.",
            ["PT Sarana Sinar Sagu"],
        ),
        # initials of the words that it leaves out
        (
            "[ORG Perkumpulan Sagu Jaya] rapat. Kata [ORG Perkumpulan SJ], siap.",
            ["Perkumpulan Sagu Jaya"],
        ),
        # syllables of a department's field
        (
            "[ORG Dinas Perumahan Permukiman dan Perhubungan] rapat. Kepala [ORG Dinas Perkimhub] hadir.",
            ["Dinas Perumahan Permukiman dan Perhubungan"],
        ),
        # without the body or the place that it is of
        (
            "[ORG Fraksi Nusantara DPRD Sigi] rapat. Kata [ORG Fraksi Nusantara], cukup.",
            ["Fraksi Nusantara DPRD Sigi"],
        ),
        ("[ORG Timnas Putri Indonesia] latihan. Kata [ORG Timnas Putri], siap.", ["Timnas Putri Indonesia"]),
        # some of its words
        (
            "[ORG Pansus Haji DPR] rapat. Ketua [ORG Pansus Haji] hadir. Anggota [ORG Pansus DPR] pulang.",
            ["Pansus Haji DPR"],
        ),
        (
            "[ORG Laskar Sagu Nusantara] hadir. Kata [ORG Laskar Sagu], cukup.",
            ["Laskar Sagu Nusantara"],
        ),
        # the first word of a firm, the last one of a club
        ("[ORG PT Sagutronics Systems] buka. Kata [ORG Sagutronics], siap.", ["PT Sagutronics Systems"]),
        # the lexicon's body as an article calls it
        (
            "[ORG Kejagung RI] rapat. Kata [ORG Kejaksaan Agung], cukup.",
            ["Kejaksaan Agung Republik Indonesia"],
        ),
        (
            "[ORG Kementerian PAN-RB] buka.",
            ["Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"],
        ),
    ],
)
def test_forms_of_one_name_are_one_body(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ORG Polres Sigi] dan [ORG Polres Poso] rapat.", 2),
        ("[ORG DPRD Kabupaten Sigi] dan [ORG DPRD Kabupaten Poso] rapat.", 2),
        ("[ORG Komisi I] dan [ORG Komisi II] rapat.", 2),
        ("[ORG PT Sinar Jaya] dan [ORG PT Sinar Jaya Energi] untung.", 2),
        ("[ORG Fakultas Kedokteran] dan [ORG Fakultas Kedokteran Hewan] buka.", 2),
        ("[ORG Satgas Covid-19] dan [ORG Satgas Pangan] rapat.", 2),
        ("[ORG Satgas Pangan Sigi] dan [ORG Satgas Pangan Poso] rapat.", 2),
        # of which of the two the short form is nobody knows
        (
            "[ORG Fraksi Nusantara DPRD Sigi] dan [ORG Fraksi Nusantara DPRD Poso] rapat. Kata [ORG Fraksi Nusantara].",
            3,
        ),
        ("[ORG Laskar Sagu Timur] dan [ORG Laskar Sagu Barat] hadir. Kata [ORG Laskar Sagu], cukup.", 3),
        # a body and its branch that the lexicon knows
        ("[ORG PMI] rapat. [ORG PMI Kabupaten Sigi] hadir.", 2),
        # a firm and its branch
        ("[ORG PT Sagu Kredit] ([ORG SKT]) buka. Nasabah [ORG SKT Cabang Sigi] rugi.", 2),
        ("[ORG Manchester United] dan [ORG Manchester City] menang.", 2),
        ("[ORG Bali United] dan [ORG Madura United] menang. Kata [ORG Manchester United].", 3),
        ("[ORG Timnas Indonesia] dan [ORG Timnas Indonesia U-17] latihan.", 2),
        ("[ORG Dinas Sosial Kota Malang] dan [ORG Dinas Sosial Kabupaten Malang] rapat.", 2),
        ("[ORG SMPN 3 Sigi] dan [ORG SMPN 4 Sigi] menang.", 2),
    ],
)
def test_what_only_sounds_alike_stays_apart(text: str, expected: int) -> None:
    assert len(names(text)) == expected


def test_a_short_form_brings_its_region_and_its_abbreviation() -> None:
    text = "[ORG Forum Relawan Tangguh] ([ORG FRT]) rapat. Kata [ORG FRT Sigi], siap."
    assert bodies(text) == [("Forum Relawan Tangguh", "FRT", "72.10")]


def test_the_mentions_of_all_forms_are_the_bodys_in_order() -> None:
    doc = with_places("[ORG Pansus Haji DPR] rapat. Ketua [ORG Pansus Haji] hadir.")
    (body,) = doc._.sw_institutions
    assert [doc.text[m.start : m.end] for m in body.mentions] == ["Pansus Haji DPR", "Pansus Haji"]
    assert {id(e.target) for e in doc._.sw_entities if e.label == "ORG"} == {id(body)}


@pytest.mark.parametrize("name", ["#", "...", '"'])
def test_a_name_without_a_letter_breaks_nothing(name: str) -> None:
    bodies = [Institution(name, [Mention(0, 1)], 0.9), Institution("KPU Sigi", [Mention(3, 11)], 0.9)]
    doc = with_places("Ketua KPU Sigi hadir.")
    assert join_forms(doc, bodies, lexicon()) == {}
