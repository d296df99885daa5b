"""Who speaks, where others are named beside him, and what does not belong to a name. All people are invented."""

from __future__ import annotations

from typing import Any

import pytest

from sariwarta.stages.quote_parts.joined import joined_names
from sariwarta.stages.quote_parts.names import (
    apposed_names,
    begins_headline,
    late_front,
    past_lead,
    plain_name,
    says_by_this_name,
    tidy_name,
)
from sariwarta.stages.quote_parts.sentences import sentence_stops


def said(record: Any) -> list[str | None]:
    return [quote.speaker_name for quote in record.quotes]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Rani Wulandari MEng", "Rani Wulandari"),
        ("Rani Wulandari MSi", "Rani Wulandari"),
        ("Rani Wulandari SPd MPd", "Rani Wulandari"),
        ("Rani Wulandari Mas", "Rani Wulandari Mas"),
        ("Rani Sari", "Rani Sari"),
        ("MPd", "MPd"),
    ],
)
def test_degrees_behind_a_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("Instastory Rani", "Rani"),
        ("Aksi Rani", "Rani"),
        ("PerbesarRani", "Rani"),
        ("PerbesarRani Wulandari", "Rani Wulandari"),
        ("Fotona Rani", "Fotona Rani"),
        ("Videlia Rani", "Videlia Rani"),
        ("Rani Aksi", "Rani Aksi"),
    ],
)
def test_words_of_a_page_before_a_name(name: str, tidy: str) -> None:
    assert tidy_name(name, frozenset()) == tidy


def test_words_that_begin_headlines() -> None:
    assert begins_headline("aksi")
    assert not begins_headline("rani")
    assert past_lead("Aksi", 0, 4) is None
    assert past_lead("CEO Bank Sigi hadir", 0, 13) == 0


@pytest.mark.parametrize(
    ("surface", "names", "length"),
    [
        ("Rani Bagus", ["Rani Wulandari", "Bagus Hartono"], 4),
        ("Rani Bagus", ["Rani Wulandari", "Rani Sari", "Bagus Hartono"], None),
        ("Rani Bagus", ["Rani Wulandari"], None),
        ("Rani Bagus", ["Rani Wulandari", "Tono Bagus"], None),
        ("Rani Bagus Hartono", ["Rani Wulandari", "Bagus Hartono"], None),
        ("Rani Rani", ["Rani Wulandari"], None),
    ],
)
def test_two_people_side_by_side(surface: str, names: list[str], length: int | None) -> None:
    assert joined_names(surface, names) == length


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Salah seorang warga setempat, Makmur, berharap jalan dibuka.", ["Makmur"]),
        ("Seorang pedagang di pasar itu, Sri Lestari (45), mengaku rugi.", ["Sri Lestari"]),
        ("Salah satu orang tua murid, Darto, juga mengatakan hal itu.", ["Darto"]),
        ("Seorang warga Kota, Jakarta, mengatakan hal itu.", []),  # a place
        ("Seorang warga, Darto, dibawa ke rumah sakit.", []),
        ("Para warga, Darto, mengatakan hal itu.", []),
        ("Seorang warga datang. Kota itu, Darto, mengatakan hal itu.", []),
    ],
)
def test_names_between_commas(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in apposed_names(text)] == names


def test_a_relative_or_a_name() -> None:
    assert says_by_this_name("Jumlahnya naik, kata Putri.", "Putri")
    assert says_by_this_name('"Naik," ujar Putra kepada wartawan.', "Putra")
    assert not says_by_this_name('"Naik," ujar Putra Presiden.', "Putra")
    assert not says_by_this_name('"Naik," ujar Ibu.', "Ibu")


def test_two_words_for_somebody_who_has_one_name() -> None:
    text = "Rano tiba. Lalu Rano pulang, kata Rano. Kepergian Rano disesali."
    assert late_front(text, "Kepergian Rano", text.index("Kepergian")) == len("Kepergian ")
    known = "Hartono marah. Lalu Hartono pulang, kata Hartono. Jurgen Hartono kalah."
    assert late_front(known, "Jurgen Hartono", known.index("Jurgen")) is None
    assert late_front("Kepergian Rano disesali.", "Kepergian Rano", 0) is None


def test_a_lost_line_ends_a_sentence() -> None:
    text = "Hal itu jelas,Rani. Benar.,Direktur datang."
    assert [text[:stop] for stop in sentence_stops(text, 0, len(text))][:2] == [
        "Hal itu jelas,Rani.",
        "Hal itu jelas,Rani. Benar.,",
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who is told of behind `Menurutnya` takes no turn
        (
            "Ketua KPU Sigi Rani Wulandari memuji tamunya. Menurutnya, Bupati Sigi Bagus Hartono ingin memberi contoh. "
            '"Itu baik sekali," ungkapnya.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # but who acts in a sentence of his own does
        (
            'Ketua KPU Sigi Rani Wulandari memuji tamunya. Bupati Sigi Bagus Hartono menyampaikan terima kasih. "Itu baik sekali," '
            "ungkapnya.",
            ["Bagus Hartono"],
        ),
        # a team of lawyers does something
        (
            "Pengacara Rani Wulandari, Bagus Hartono, mengatakan pihaknya mengajukan banding. "
            'Tim hukum Rani menyiapkan berkas. "Kami siap," ungkap dia.',
            ["Bagus Hartono"],
        ),
        # an adjunct that ends in a body
        (
            "Dalam dialog bersama Pemkab Sigi, Rani Wulandari menyampaikan harapan agar jalan dibuka. "
            '"Warga membutuhkannya," ucapnya.',
            ["Rani Wulandari"],
        ),
        # who only has given a message
        (
            "Sesuai pesan Menteri Dalam Negeri, Bagus Hartono, Camat Palu Rani Wulandari menyebut kota itu maju. "
            '"Kami bekerja keras," tambahnya.',
            ["Rani Wulandari"],
        ),
        # a petition says what nobody has said
        (
            'Rani Wulandari hilang sejak Senin. Keluarga membuat petisi. "Kami berharap negara hadir," demikian isi petisi '
            "tersebut.",
            [None],
        ),
        # accounts, with cues of mockery
        (
            '"Lucu sekali orang ini," sindir akun @rani_w. "Tidak tahu malu dia," ejek akun @bagus_h.',
            ["akun @rani_w", "akun @bagus_h"],
        ),
        (
            '"Lucu sekali orang ini," curhat @rani**. "Tidak tahu malu dia," timpal yang lainnya.',
            ["@rani**", "yang lainnya"],
        ),
        # a resident who is named between commas takes the turn
        (
            'Kapolres Sigi AKBP Bagus Hartono menjelaskan layanan itu. Salah seorang warga, Darni, merasa senang. "Terima kasih '
            'atas layanannya," tuturnya.',
            ["Darni"],
        ),
        # `klaim bahwa` is a noun
        ("Berdasarkan hasil penelusuran, klaim bahwa Rani Wulandari membebaskan dia tidak benar.", []),
        # the cue before it frames a quote, and the next sentence is somebody else's
        (
            "Direktur PT Sigi Makmur Rani Wulandari menambahkan, “Bantuan ini dibayarkan langsung ke rekening sekolah.”"
            "Camat Palu Bagus Hartono menyampaikan apresiasi.",
            ["Rani Wulandari"],
        ),
        # what is only a connective is no speech
        (
            "Menurut Rani Wulandari, kondisi warga bisa berubah. Oleh karena itu, lanjut Rani, ketika warga mampu, bantuan dihentikan.",
            ["Rani Wulandari"],
        ),
        # nobody speaks who goes on with a journey
        (
            "Kapolres Sigi AKBP Rani Wulandari menjelaskan kejadian itu. Lalu sopir bernama Bagus Hartono melanjutkan perjalanan. "
            '"Bus itu menabrak tiang," jelasnya.',
            ["Rani Wulandari"],
        ),
    ],
)
def test_whose_turn_it_is(nlp: Any, text: str, speakers: list[str | None]) -> None:
    assert said(nlp(text)) == speakers


def test_the_newspaper_tells_of_somebody_who_speaks() -> None:
    from sariwarta.stages.quote_parts.narration import after_narration

    told = "Bagi Rani Wulandari jika anak salah maka dirinya tidak segan menegur. Tidak kok, dia memang suka bercerita"
    assert told[after_narration(told, 0, len(told), None, leads=False) :].strip().startswith("Tidak kok")
    own = "Bagi Rani Wulandari saya adalah dirinya yang lain. Tidak kok, dia memang suka bercerita"
    assert after_narration(own, 0, len(own), None, leads=False) == 0
