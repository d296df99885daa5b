"""Ranks: among which regions each is, and what is no rank of the score; and the years of numbers beside years."""

from __future__ import annotations

import pytest

from sariwarta.stages.scores import find_scores


def ranks(text: str) -> list[tuple[int | None, str | None]]:
    return [(score.rank, score.rank_scope) for score in find_scores(text)[0]]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Bali di peringkat ke-3 nasional dengan 79,42.", (3, "nasional")),
        ("Bali di peringkat ke-3 se-Indonesia dengan 79,42.", (3, "nasional")),
        ("Skor Bali 79,42, peringkat ke-3 tingkat nasional.", (3, "nasional")),
        ("Secara nasional, Bali di peringkat ke-3 dengan 79,42.", (3, "nasional")),
        ("Bali ke-3 secara nasional dengan 79,42.", (3, "nasional")),
        ("Skor Bali 79,42, peringkat ketiga terbaik se-Indonesia.", (3, "nasional")),
        ("Skor Bali 79,42, peringkat 3 dari 38 provinsi.", (3, "nasional")),
        ("Bali di peringkat ke-3 dengan 79,42.", (3, None)),
        ("Di bawah angka nasional, Bali di peringkat ke-3 dengan 79,42.", (3, None)),
        ("Kota Palu peringkat pertama di Sulawesi Tengah dengan 79,42.", (1, "Sulawesi Tengah")),
        ("Kabupaten Ngawi peringkat ketiga se-Jawa Timur dengan 79,42.", (3, "Jawa Timur")),
        ("Kota Palu tertinggi kedua di Sulawesi Tengah dengan 79,42.", (2, "Sulawesi Tengah")),
        ("Skor tertinggi di Jawa Timur diraih Kota Batu, 79,42.", (1, "Jawa Timur")),
        ("Kaltim di peringkat pertama se-Kalimantan dengan 79,42.", (1, "regional")),
        ("Di Pulau Kalimantan, Kaltim di peringkat pertama dengan 79,42.", (1, "regional")),
        ("Kaltim peringkat pertama se-Kalimantan dan peringkat ke-2 nasional dengan 79,42.", (2, "nasional")),
        (
            "Kota Palu urutan ke-2 di Sulawesi Tengah dan urutan ke-40 nasional dengan 79,42.",
            (40, "nasional"),
        ),
    ],
)
def test_scope(text: str, rank: tuple[int | None, str | None]) -> None:
    assert ranks("Dewan Pers merilis IKP 2024. " + text) == [rank]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bali di urutan ketiga belas dengan 79,42.", [13]),
        ("Bali di peringkat dua puluh satu dengan 79,42.", [21]),
        ("Bali di posisi kedua puluh dengan 79,42.", [20]),
        ("Bali di urutan ketiga lima tahun berturut dengan 79,42.", [3]),
        ("Kaltim peringkat kedua setelah Kalsel (80,91). Kaltim mendapat 79,96.", [1, 2]),
        ("Kaltim 79,96, peringkat dua nasional di bawah Kalsel 80,91.", [2, 1]),
        ("Kaltim peringkat ketiga setelah Kalsel (80,91). Kaltim mendapat 79,96.", [None, 3]),
        ("Kaltim peringkat kedua setelah mengalahkan Bali (79,42). Kaltim mendapat 79,96.", [None, 2]),
        ("Kaltim 79,96 tertinggi di Kalimantan disusul Kalteng 79,58.", [1, 2]),
        ("Kota Batu 79,9 tertinggi di Jawa Timur disusul Kota Blitar 79,5 dan Kota Kediri 78,1.", [1, 2, 3]),
        ("Kota Batu 79,9 tertinggi di Jawa Timur. Kota Blitar 79,5.", [1, None]),
    ],
)
def test_rank_of_each(text: str, found: list[int | None]) -> None:
    assert [rank for rank, _ in ranks("Dewan Pers merilis IKP 2024. " + text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Bali masuk peringkat 10 besar dengan 79,42.",
        "Bali naik dua peringkat dengan 79,42.",
        "Bali turun dari peringkat ketiga, dengan 79,42.",
        "Bali meraih peringkat pertama lomba desa. Skor Bali 79,42.",
        "Bali meraih 79,42. Bali juga peringkat pertama Anugerah Keterbukaan Informasi.",
        "Bali meraih 79,42. Stunting Bali di peringkat ketiga nasional.",
        "Bali meraih 79,42. Tahun lalu Bali di peringkat ketiga.",
        "Bali meraih 79,42. Pada 2019 Bali di peringkat ketiga.",
        "Bali meraih 79,42, urutan kedua dalam kategori cukup bebas.",
        "Bali meraih 79,42, urutan kedua dari bawah.",
        "Bali di posisi terakhir dengan 79,42.",
        "Kategori cukup bebas: 1. Bali 79,42",
    ],
)
def test_no_rank(text: str) -> None:
    assert ranks("Dewan Pers merilis IKP 2024. " + text) == [(None, None)]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Dari 38 provinsi, Bali di posisi terakhir dengan 59,42.", 38),
        ("Dari 38 provinsi, Bali terendah dengan 59,42.", 38),
        ("Skor Bali 59,42, urutan kedua terbawah dari 38 provinsi.", 37),
        ("Survei di 38 provinsi. Bali di urutan ketiga dari bawah dengan 59,42.", 36),
        ("Survei di 12 provinsi. Bali di urutan ketiga dari bawah dengan 59,42.", None),
        ("Survei di 38 provinsi. Bali di urutan kedua terbawah di Pulau Bali dengan 59,42.", None),
        ("Dari 9 kabupaten dan kota di Bali, Kabupaten Bangli terendah dengan 59,42.", 9),
        ("Dari 7 kabupaten dan kota di Bali, Kabupaten Bangli terendah dengan 59,42.", None),
    ],
)
def test_counted_from_below(text: str, rank: int | None) -> None:
    assert [found for found, _ in ranks("Dewan Pers merilis IKP 2024. " + text)] == [rank]


def test_all_categories_numbered_and_falling() -> None:
    """The list of the top category is the head of the ranking where the text lists every category."""
    groups = {
        "tinggi": "1. DKI Jakarta 88,95\n2. Sulawesi Utara 87,48",
        "sedang": "1. Banten 66,53\n2. Lampung 64,61",
        "rendah": "1. Kalimantan Utara 20,36\n2. Kalimantan Tengah 18,77",
    }
    text = "IKP 2024 Bawaslu\n\n" + "\n\n".join(
        f"Kategori rawan {name}:\n{items}" for name, items in groups.items()
    )
    assert [rank for rank, _ in ranks(text)] == [1, 2, None, None, None, None]
    assert [rank for rank, _ in ranks(text.replace("1. Banten 66,53", "1. Banten 26,53"))] == [None] * 6
    assert [rank for rank, _ in ranks(text.partition("\n\nKategori rawan rendah")[0])] == [None] * 4


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("Skor Bali pada 2021, 2022, dan 2023 berturut-turut 70,1, 71,2, dan 72,3.", 2021),
        ("Skor Bali 2021 dan 2022 tercatat 70,1 dan 71,2.", 2021),
        ("Skor Bali 2022 adalah 70,1.", 2022),
        ("Skor Bali 2022 yang dirilis pada 2023 adalah 70,1.", 2022),
        ("Skor Bali yang dirilis pada 2023 adalah 70,1.", 2023),  # nothing better
        ("Diumumkan Senin, 3 April 2023, skor Bali tahun 2022 adalah 70,1.", 2022),
        ("Sejak 2021 dan 2022, skor Bali 70,1.", 2022),  # more years than values
    ],
)
def test_edition_of_the_first_number(text: str, edition: int) -> None:
    assert find_scores("Dewan Pers menyusun IKP. " + text)[0][0].edition == edition
