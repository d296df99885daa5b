"""Where sentences end and where they do not: a text with `|` where one sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sariwarta.language.sentences import NAME, sentence_spans
from sariwarta.language.tokenizer import blank

NLP = blank()
NLP.add_pipe(NAME)

ENDS = [
    "Rapat digelar pada 2024.| Bawaslu hadir.",
    "Siapa yang hadir?| Semua pihak hadir!| Acara selesai.",
    '"Kita harus siap."| Ia lalu pulang.',
    "“Kita harus siap.”| Ia lalu pulang.",
    '"Kita harus siap," katanya.| "Semua sudah siap."',
    '"Skornya naik.| Namun belum cukup," kata Rahmawati.',
    "Skor Kaltim 77,04.| Skor DKI 88,95.",
    "Nilainya 77,04 (rawan tinggi).| Bawaslu mencatatnya.",
    "Warga membawa beras, minyak, dll.| Kegiatan berlanjut.",
    "Ia bergelar S.H.| Kini ia pulang.",
    "Hadir Sutrisno, M.Si.| Kegiatan berlangsung sehari.",
    "Sejak abad ke-6 M.| Di sana berdiri kota.",
    "Saham Contoh Tbk.| Sebelumnya harga naik.",
    "Entahlah...| Ia diam.",
    "Ia pulang.Menurut dia, acara selesai.".replace("pulang.", "pulang.|"),
    "Jakarta (ANTARA) - Rapat dibuka.| Acara ditutup.",
    "Acara selesai.| (ant)",
    "Acara selesai.| 20 orang hadir.",
    "Rapat Koordinasi Pemilu\n|Bawaslu menggelar rapat.\n\n|Acara selesai",
    "Daftar skor:\n|1. Jakarta 88,95\n|2. Kaltim 77,04",
    "Daftar skor:\n|- Jakarta\n|- Kaltim",
    "Baca juga: Skor Pemilu\n|Acara selesai.",
    "Satu.\r\n|Dua.",
]

STAYS = [
    "BALIKPAPAN - Bawaslu menggelar rapat koordinasi.",
    "SAMARINDA. – Bawaslu menggelar rapat.",
    "Jakarta (ANTARA) - Rapat dibuka.",
    "Hadir Drs. H. Sutrisno P. Hadi, S.H., M.Si., Kab. Paser.",
    "Kapolda Irjen. Pol. Budi membuka acara.",
    "Alamatnya di Jl. Mawar No. 5 Kec. Contoh.",
    "PT. Contoh Jaya Tbk. (CTJY) hadir.",
    "Joko P. Santoso dan M. Khairil hadir.",
    "Ia hadir bersama Moh. Yusuf pukul 13.00 WITA.",
    '"Kita harus siap," katanya.',
    '"Apakah siap?" kata Rahmawati.',
    '"Siap!" ujar Rahmawati.',
    "“Apakah siap?” tanya Rahmawati.",
    "Daerah itu: 1. Jakarta 88,95; 2. Kaltim 77,04; 3. Bali 60,1.",
    "Lima daerah yaitu 1 kota: 1. Jakarta 2. Kaltim 3. Bali",
    "1. Jakarta memperoleh 88,95.",
    "a. Jakarta memperoleh 88,95.",
    "II. Jakarta memperoleh 88,95.",
    "Skor (lihat hal. 5. Tabel kedua) naik.",
    "Putusan Nomor 24/PUU-XVI/2019 dibacakan.",
    "Ia berkata ... lalu diam.",
    "Laman contoh.id dan www.contoh.go.id dibuka.",
    "Skor Rp. 500.000 dan 1.234.567,8 dicatat.",
    "Skornya 88,95; berikutnya 77,04, lalu 60,1.",
]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentence_spans(NLP(text))]


@pytest.mark.parametrize("marked", ENDS)
def test_ends(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", STAYS)
def test_does_not_end(text: str) -> None:
    assert sentences(text) == [text]


def test_lines_of_a_wrapped_text() -> None:
    text = (
        "Bawaslu Provinsi Kalimantan Timur menggelar rapat koordinasi\n"
        "bersama pemangku kepentingan di Kota Balikpapan yang dihadiri\n"
        "oleh perwakilan dari seluruh kabupaten dan kota. Rapat dibuka\n"
        "oleh ketua. Peserta kemudian membahas kerawanan bersama-sama.\n"
        "Acara selesai."
    )
    assert [s.split()[0] for s in sentences(text)] == ["Bawaslu", "Rapat", "Peserta", "Acara"]


def test_nothing_and_white_space() -> None:
    assert sentences("") == []
    assert sentences(" \n\n ") == []


def test_white_space_belongs_to_the_sentence_before() -> None:
    doc = NLP("Satu.\n\nDua.")
    assert [token.text for token in doc if token.is_sent_start] == ["Satu", "Dua"]


def test_works_in_another_pipeline() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe(NAME)
    assert len(list(nlp("Acara selesai. Warga pulang.").sents)) == 2


PIECES = st.sampled_from(
    [
        "Kata",
        "ia",
        "H.",
        "M.",
        "Di",
        "12",
        ".",
        "?",
        "...",
        '"',
        "”",
        "(",
        ")",
        ",",
        "S.H.",
        "dll.",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "- ",
        "\u2028",
    ]
)


@given(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.lists(PIECES).map("".join)))
@settings(max_examples=500, deadline=None)
def test_spans_are_in_order_and_cover_all(text: str) -> None:
    spans = sentence_spans(NLP(text))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered or char.isspace() for i, char in enumerate(text))
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in spans)
