"""Whose name a quote gets: slips, short forms, sides, papers, and people of whom is only told. All people are invented."""

from __future__ import annotations

from typing import Any

import pytest

from sariwarta.stages.quote_parts.names import is_title, plain_name, tidy_name
from sariwarta.stages.quote_parts.whole_names import spelled_alike, surname_in, whole_of


def said(record: Any) -> list[str | None]:
    return [quote.speaker_name for quote in record.quotes]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ade", "Adhe", True),
        ("Kofifah", "Khofifah", True),
        ("Buysro", "Busyro", True),
        ("Sukarno", "Soekarno", True),
        ("Andi", "Andy", True),
        ("Wulandri", "Wulandari", True),
        ("Rudi", "Budi", False),
        ("Bagas", "Bagus", False),
        ("Anton", "Antoni", False),
        ("Rani", "Rina", False),
        ("Rani", "Rani", False),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str, alike: bool) -> None:
    assert spelled_alike(one, other) is alike


@pytest.mark.parametrize(
    ("short", "names", "whole"),
    [
        ("Febri", ["Febriansyah Hartono", "Rani Wulandari"], "Febriansyah Hartono"),
        ("Indra", ["Indrajaya"], "Indrajaya"),
        ("Febri", ["Febriansyah Hartono", "Febrina Wulandari"], None),
        ("Ari", ["Ariansyah Hartono"], None),
        ("Rani", ["Rania Hartono"], None),
        ("Ade", ["Adhe Hartono", "Addhe Wulandari"], None),
        ("Hartono", ["Rani Wulandari"], None),
    ],
)
def test_one_name_that_is_short_for_another(short: str, names: list[str], whole: str | None) -> None:
    assert whole_of(short, names) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Danny Hartono kecewa. “Kami kalah,” ucap Hartono.", "Danny Hartono"),
        ("Mbak Hartono datang.", None),
        ("Pelatih Hartono kecewa.", None),
        ("Red Bull Max Hartono menang.", None),
        ("Striker Juventa Hartono cedera. Juventa kalah lagi.", None),
        ("Bupati Hartono hadir.", None),
        ("Menurut Hartono, hal itu baik.", None),
        ("Adapun Hartono setuju.", None),
        ("Ungkap Hartono.", None),
        ("Danny Hartono dan Wendy Hartono hadir.", None),
        ("Danny Hartono Putra hadir.", None),
    ],
)
def test_surname(text: str, whole: str | None) -> None:
    assert surname_in(text, "Hartono") == whole


def test_what_somebody_does_is_no_part_of_the_name() -> None:
    assert plain_name("Model Rani Wulandari") == "Rani Wulandari"
    assert tidy_name("Bagus Hartono Kendati", frozenset()) == "Bagus Hartono"
    assert tidy_name("Bagus Hartono", frozenset()) == "Bagus Hartono"
    assert is_title("kak")
    assert not is_title("bagus")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # an English office with small words in it, or cut short by a full stop
        (
            '"Program itu untuk semua orang," pungkas Head of Corporate Communications Bank Sigi, Jason Setiadi.',
            ["Jason Setiadi"],
        ),
        ('"Penjualan naik," terang Dept. Head of Sales PT Sigi Makmur, Randy Hartono.', ["Randy Hartono"]),
        # who is not named at all
        ('Presiden Bagus Hartono tiba. "Hanya satu orang," kata sumber, Sabtu (24/8/2024).', ["sumber"]),
        (
            'Kementerian Perhubungan membuka jalur itu. "Kami menunggu semua pihak," ujar pernyataan resmi mereka.',
            [None],
        ),
        ('"Jalan ditutup mulai besok," bunyi pernyataan tersebut.', [None]),
        ('Rani Wulandari menulis buku. "Harga naik," tulis laporan itu.', ["laporan itu"]),
        # a side speaks, not the one whose side it is
        (
            "Kubu Bagus Hartono hadir. Dalam keberatannya, kubu Bagus menilai, surat itu tidak menyebut satu perbuatan pun.",
            ["kubu Bagus"],
        ),
        # of whom is only told takes no turn
        (
            'Ekonom Rani Wulandari menilai fiskal rumit. "Masalahnya berat," katanya. Salah satunya Wamenkeu Bagus Hartono. '
            '"Dia berpengalaman," katanya.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        (
            'Pengamat Rani Wulandari menilai hal itu lumrah. Rekam jejak Presiden Bagus Hartono panjang. "Itu biasa," tegasnya.',
            ["Rani Wulandari"],
        ),
        # but who acts does
        (
            'Pengamat Rani Wulandari menilai hal itu lumrah. Presiden Bagus Hartono menepisnya. "Itu biasa," tegasnya.',
            ["Bagus Hartono"],
        ),
        # `yang baru saja diumumkan oleh X` only says which step is meant
        (
            "Ketua asosiasi Rani Wulandari mendukung langkah yang baru saja diumumkan oleh Menteri ESDM Bagus Hartono. "
            '"Kami setuju," tegasnya.',
            ["Rani Wulandari"],
        ),
        # a lost full stop behind the speaker
        (
            '"Kami siap," kata Bupati Sigi Rani Wulandari Sementara itu, Kepala Desa Sukamaju Bagus Hartono menjelaskan, '
            "gempa terjadi pukul empat sore.",
            ["Rani Wulandari", "Bagus Hartono"],
        ),
        # who goes on right behind `tegasnya` has said that as well, if the other only was told of
        (
            "Menteri ESDM Rani Wulandari hadir. Presiden Bagus Hartono mendorong hal itu. "
            '"Kami siap," tegasnya. "Ini perintah Bapak Presiden," sambung Rani.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # but not if he spoke
        (
            "Menteri ESDM Rani Wulandari hadir. Presiden Bagus Hartono mengatakan hal itu penting. "
            '"Kami siap," tegasnya. "Kami juga," sambung Rani.',
            ["Bagus Hartono", "Rani Wulandari"],
        ),
        # spellings of one name
        (
            'Kapendam Letkol Inf Adhe Hartono mengatakan, program itu bakal digelar serentak. "Kita data dulu," ujar Ade.',
            ["Adhe Hartono", "Adhe Hartono"],
        ),
        # what was said goes on behind its cue: where it ends is not clear
        (
            "Kisah kitab dan sejarah inilah, lanjut Bupati Sigi Rani Wulandari, yang coba ditampilkan di sini.",
            [],
        ),
        (
            "Rencana ini penting bagi warga, kata Rani Wulandari yang akrab disapa Mbak Ran itu, adalah langkah kecil.",
            [],
        ),
    ],
)
def test_speakers(nlp: Any, text: str, speakers: list[str | None]) -> None:
    assert said(nlp(text)) == speakers


def test_degrees_behind_a_name_are_not_what_is_said(nlp: Any) -> None:
    text = "Menurut Kepala Bagian Kesra Rani Wulandari, S.Sos, jumlah pasien bertambah tahun ini."
    quote = nlp(text).quotes[0]
    assert text[quote.start : quote.end] == "jumlah pasien bertambah tahun ini"
