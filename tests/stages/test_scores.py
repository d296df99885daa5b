"""Scores: every rule's examples and counterexamples, what is said of many scores at once, and properties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.annotations import Score
from sariwarta.stages.score_parts import pairing
from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.scores import RULES, find_scores

EXAMPLES = [(rule.ref, text, pairs) for rule in RULES.values() for text, pairs in rule.examples]
COUNTEREXAMPLES = [(rule.ref, text) for rule in RULES.values() for text in rule.counterexamples]


def scores(text: str, published: dt.date | None = None) -> list[Score]:
    return find_scores(text, published=published)[0]


def codes(text: str) -> list[str]:
    return [warning.code for warning in find_scores(text)[1]]


def pairs(text: str) -> str:
    return "; ".join(f"{s.region.name}={s.score:g}" for s in scores(text))


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES)
def test_example(rule: str, text: str, value: str) -> None:
    assert pairs(text) == value
    assert rule in [score.rule for score in scores(text)]


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_counterexample(rule: str, text: str) -> None:
    assert rule not in [score.rule for score in scores(text)]


def test_enough_examples() -> None:
    for rule in RULES.values():
        assert len(rule.examples) >= 3, rule.id
        assert len(rule.counterexamples) >= 3, rule.id


@pytest.mark.parametrize("name", RULES)
def test_no_rule_is_idle(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule its own examples fail."""

    def without(ask: Callable[..., Pair | None]) -> Callable[..., Pair | None]:
        def asked(question: object) -> Pair | None:
            pair = ask(question)
            return None if pair is not None and pair.rule == name else pair

        return asked

    def find_pairs(*arguments: Any) -> list[Pair]:
        return [pair for pair in pairing.find_pairs(*arguments) if pair.rule != name]

    rest = {other: pattern for other, pattern in pairing.PATTERNS.items() if other != name}
    monkeypatch.setattr(pairing, "PATTERNS", rest)
    monkeypatch.setattr(pairing, "_ASKED", tuple(map(without, pairing._ASKED)))
    monkeypatch.setattr("sariwarta.stages.scores.find_pairs", find_pairs)
    for text, value in RULES[name].examples:
        assert pairs(text) != value or RULES[name].ref not in [score.rule for score in scores(text)]


# what a score looks like


def test_a_score_in_full() -> None:
    text = "Bawaslu merilis Indeks Kerawanan Pemilu (IKP) 2024. Sulut di peringkat kedua nasional dengan skor 87,48 poin."
    (score,) = scores(text)
    assert (score.index, score.index_text, score.edition) == (
        "kerawanan_pemilu",
        "Indeks Kerawanan Pemilu",
        2024,
    )
    assert (score.index_name, score.publisher) == ("Indeks Kerawanan Pemilu", "Bawaslu")
    assert (score.region.code, score.region.name, score.region.level) == ("71", "Sulawesi Utara", "provinsi")
    assert text[score.region.start : score.region.end] == "Sulut"
    assert (score.score, score.raw, score.unit) == (87.48, "87,48", "poin")
    assert text[score.number_start : score.number_end] == "87,48"
    assert text[score.start : score.end] == "Sulut di peringkat kedua nasional dengan skor 87,48"
    assert (score.rank, score.rank_scope) == (2, "nasional")
    assert (score.category.stated, score.category.derived) == (None, "tinggi")
    assert score.rule == "scores.with_cue@1"
    assert score.flags == []


@pytest.mark.parametrize(
    ("raw", "value"), [("88,95", 88.95), ("88.95", 88.95), ("91,5", 91.5), ("100,00", 100.0), ("3,79", 3.79)]
)
def test_decimal_comma_and_point(raw: str, value: float) -> None:
    assert [s.score for s in scores(f"Skor IKP Bawaslu untuk Bali adalah {raw}.")] == [value]


# which index


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Bawaslu menyebut daerah rawan. IKP Bali 52,75.", "kerawanan_pemilu"),
        ("Dewan Pers mengundang wartawan. IKP Bali 79,42.", "kemerdekaan_pers"),
        ("Bapanas dan Dinas Ketahanan Pangan hadir. IKP Bali 87,65.", "ketahanan_pangan"),
        ("Indeks Kemerdekaan Pers (IKP) dibahas bersama Bawaslu. IKP Bali 79,42.", "kemerdekaan_pers"),
        ("Indikator Kerawanan Pemilu (IKP) Provinsi Bali sebesar 52.75.", "kerawanan_pemilu"),
        ("Indeks Kebebasan Pers Bali 79,42.", "kemerdekaan_pers"),
        ("Survei Penilaian Integritas (SPI) KPK: Bali 78,82.", "integritas"),
        ("Indeks Integritas Bali 78,82 menurut KPK.", "integritas"),
        ("IDI Bali 88,34, kata BPS soal demokrasi.", "demokrasi_indonesia"),
        ("IPM Bali 78,01 menurut BPS.", "pembangunan_manusia"),
        ("Kemenag: skor KUB Bali 80,1.", "kerukunan_umat_beragama"),
        ("Polri merilis IPKP: Kabupaten Yahukimo 67,55.", "potensi_kerawanan_pemilu_polri"),
    ],
)
def test_index(text: str, index: str) -> None:
    assert [score.index for score in scores(text)] == [index]


@pytest.mark.parametrize(
    "text", ["Nilai IKP Bali 52,75.", "Bali meraih Indeks Reformasi Birokrasi dengan nilai 82,11."]
)
def test_unknown_index(text: str) -> None:
    assert [score.index for score in scores(text)] == [None]
    assert codes(text) == ["unknown_index"]


@pytest.mark.parametrize(
    "text",
    [
        "IDI Bali menggelar rapat. Bali 52,75.",
        "Skor Bali 52,75 dan Riau 62,59.",
        "Bawaslu menyebut Bali 52,75.",
    ],
)
def test_no_index_no_score(text: str) -> None:
    assert scores(text) == []


def test_two_indices_in_one_text() -> None:
    text = "Versi BPS, IPM Bali 78,01. Adapun Indeks Demokrasi Indonesia Bali 88,34."
    assert [(s.index, s.score) for s in scores(text)] == [
        ("pembangunan_manusia", 78.01),
        ("demokrasi_indonesia", 88.34),
    ]


# what is no score

NOT_SCORES = [
    "Tingkat pengangguran terbuka Bali 2,79 persen dan Riau 4,23 persen.",
    "Inflasi Kota Palu 2,96 persen dengan indeks harga konsumen 106,12.",
    "Hasil hitung cepat di Bali 58,44 persen, di Riau 41,56 persen.",
    "Gempa magnitudo 6,8 di Maluku Utara, 133 km dari Ternate, koordinat 3,20 lintang utara.",
    "Pertumbuhan IPM tertinggi di Papua, yaitu 1,37 persen, terendah DI Yogyakarta 0,55 persen.",
    "Selisih Bali dengan Riau 9,84 poin.",
    "Bali naik 0,60 poin, Riau turun 6,30 poin.",
    "Bali tumbuh paling cepat, yaitu 1,39 persen, sedangkan Riau 0,60 persen.",
    "Kategori rawan tinggi 68,5-100, sedang 21,7-68,5, rendah di bawah 21,7.",
    "Lampung masih di atas 43,07.",
    "Bali mendapat Rp1,1 miliar, Riau Rp2,5 miliar.",
    "Rapat di Bali pukul 13.00 WITA, di Riau pukul 12.30 WIB.",
    "Putusan Nomor 24/PUU-XVI/2019 berlaku di Bali.",
    "Sebanyak 91.410 personel di Bali, 13.600 di Riau.",
    "Ada 5 provinsi atau 15 persen yang rawan tinggi, di antaranya Bali.",
    "Angka harapan hidup di Bali 72,02 tahun.",
    "Rata-rata provinsi 73,80, kabupaten/kota 61,65. Bali hadir.",
    "Bali masuk 5 besar. Riau masuk 10 besar.",
    "Bank Indonesia 87,28 dan PPATK 85,11.",
    "Bobot di Bali: penyelenggaraan (30%), kontestasi (35%).",
    "(1) Bali; (2) Riau; dan (3) Jambi.",
]


@pytest.mark.parametrize("text", NOT_SCORES)
def test_not_a_score(text: str) -> None:
    assert pairs("Bawaslu dan BPS membahas IKP dan IPM.\n" + text) == ""


# what it goes by


@pytest.mark.parametrize(
    ("text", "index", "evidence"),
    [
        ("Indeks Kemerdekaan Pers Bali 79,42.", "kemerdekaan_pers", [("name", "Indeks Kemerdekaan Pers")]),
        ("IKP Bali 79,42, kata Dewan Pers.", "kemerdekaan_pers", [("publisher", "Dewan Pers")]),
        ("Daerah rawan: IKP Bali 52,75.", "kerawanan_pemilu", [("cue", "rawan")]),
        ("IKP Bali 52,75.", None, []),
        ("Bawaslu dan Dewan Pers hadir. IKP Bali 52,75.", None, []),
    ],
)
def test_evidence(text: str, index: str | None, evidence: list[tuple[str, str]]) -> None:
    (score,) = scores(text)
    assert score.index == index
    assert [(e.kind, text[e.start : e.end]) for e in score.index_evidence] == evidence


def test_alternatives() -> None:
    text = "IKP Bawaslu: Gorontalo 45,44."
    (score,) = scores(text)
    assert [(a.kind, a.value, text[a.start : a.end]) for a in score.alternatives] == [
        ("index", "kemerdekaan_pers", "IKP"),
        ("index", "ketahanan_pangan", "IKP"),
        ("region", "75.01", "Gorontalo"),
        ("region", "75.71", "Gorontalo"),
    ]


def test_an_index_of_the_world_is_not_ours() -> None:
    text = "Indeks Demokrasi dari Economist Intelligence Unit: Indonesia secara nasional 6,53."
    assert [score.index for score in scores(text)] in ([], [None])
    assert [score.index for score in scores("Indeks Demokrasi Jawa Tengah 84,2.")] == ["demokrasi_indonesia"]


def test_regions_taken_together_are_left_out() -> None:
    text = "Survei IKP Dewan Pers: Maluku Papua 70,1, Bali 79,42."
    assert pairs(text) == "Bali=79.42"
    assert codes(text) == ["merged_regions"]


def test_a_misspelled_region_is_flagged() -> None:
    text = "IKP 2020 Bawaslu: Kota Makasar 71,1, Kabupaten Sigi 62,3, Kabupaten Poso 61,2, Kabupaten Kendall 55,5, Kota Palu 50,1."
    assert pairs(text) == (
        "Kota Makassar=71.1; Kabupaten Sigi=62.3; Kabupaten Poso=61.2; Kabupaten Kendal=55.5; Kota Palu=50.1"
    )
    assert "misspelled_region" in codes(text)


def test_a_variant_is_told() -> None:
    _, warnings = find_scores("IKP 2024 Bawaslu: DKI Jakarta 88,96.")
    assert [w.code for w in warnings] == ["differs_from_reference"]
    assert "tempo" in warnings[0].message


def test_no_article_has_so_many_scores() -> None:
    text = "IKP 2024 Bawaslu.\n" + "\n".join(f"Bali {n % 90 + 10},5" for n in range(6000))
    assert "too_many_scores" in codes(text)


# which region


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Papua 57,27", "91"),
        ("Papua Barat 53,48", "92"),
        ("Papua Barat Daya 53,48", "96"),
        ("Maluku 53,69", "81"),
        ("Maluku Utara 84,86", "82"),
        ("Riau 62,59", "14"),
        ("Kepulauan Riau 40,33", "21"),
        ("Kaltim 77,04", "64"),
        ("Kalimantan\nUtara 20,36", "65"),
        ("Provinsi Gorontalo 45,44", "75"),
        ("Gorontalo 45,44", "75"),
        ("Kota Gorontalo 45,44", "75.71"),
        ("Kabupaten Bandung 91,5", "32.04"),
        ("Kota Bandung 40,1", "32.73"),
        ("Pemkot Madiun 83,5", "35.77"),
        ("Pemerintah Kabupaten (Pemkab) Madiun 83,5", "35.19"),
        ("Pilwako Ternate 66,25", "82.71"),
        ("Kalimantan Timur (Kaltim) 77,04", "64"),
        ("Kabupaten Jayapura, Papua (78,04)", "91.03"),
        ("Jayapura 78,04", "91.03"),
    ],
)
def test_region(text: str, code: str) -> None:
    assert [score.region.code for score in scores("Menurut IKP Bawaslu, " + text)] == [code]


def test_same_name_by_head_noun() -> None:
    text = "IKP Bawaslu tingkat kota: Bandung 40,1. IKP Bawaslu tingkat kabupaten: Bandung 39,2."
    assert [score.region.code for score in scores(text)] == ["32.73", "32.04"]


def test_institution_and_dateline_are_no_regions_of_scores() -> None:
    text = "Ketua Bawaslu Bali membuka rapat IKP di Kota Palu, Senin (12/2/2024), skornya 52,75."
    assert scores(text) == []


# which edition


@pytest.mark.parametrize(
    ("text", "editions"),
    [
        ("IKP 2024 Bawaslu: Bali 52,75.", [2024]),
        ("IKP Pemilu dan Pemilihan Serentak 2024 dari Bawaslu: Bali 52,75.", [2024]),
        ("IKP Bali dari Bawaslu: 40,1 pada 2019; 41,2 pada 2020; dan 52,75 pada 2024.", [2019, 2020, 2024]),
        ("IKP Dewan Pers 2023 untuk Kaltim 84,38, naik dari tahun lalu yang 83,78.", [2023, 2022]),
        ("Tahun 2021, IPM BPS Bali 75,69. Riau 72,94.", [2021, 2021]),
        ("IPM BPS 2023: Bali 78,01, naik dari 2022 sebesar 77,10. Riau 74,04.", [2023, 2022, 2023]),
        ("Bawaslu mengingat Pilpres 2019. IKP Bali 52,75.", [2024]),  # by the official value
        ("IKP Bawaslu: Bali 51,11. Jakarta, 20 Desember 2022.", [2024]),  # by the date
        ("IKP Bawaslu: Bali 51,11.", [None]),
    ],
)
def test_edition(text: str, editions: list[int | None]) -> None:
    assert [score.edition for score in scores(text)] == editions


def test_edition_by_day_of_publication() -> None:
    assert [s.edition for s in scores("IKP Bawaslu: Bali 51,11.", dt.date(2023, 5, 1))] == [2024]


# which category


def stated(text: str) -> list[tuple[str | None, str | None]]:
    return [(score.category.stated, score.category.how) for score in scores(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IKP 2024 Bawaslu rawan tinggi: Sulut 87,48, Jabar 77,04.", ["tinggi"] * 2),
        (
            "IKP 2024 Bawaslu. Bali (52,75) kategori sedang dan Jambi (12,03) kategori rendah.",
            ["sedang", "rendah"],
        ),
        ("IKP 2024 Bawaslu. Malut masuk rawan tinggi, skornya 84,86. Bali 52,75.", ["tinggi", None]),
        ("IKP 2024 Bawaslu. Kalsel dengan nilai 53,35 atau masuk kategori sedang.", ["sedang"]),
        ("IKP 2024 Bawaslu. Rawan tinggi: Sulut 87,48, rawan sedang: Bali 52,75.", ["tinggi", "sedang"]),
        ("Dewan Pers: skor IKP Kalsel 80,91, satu-satunya kategori “bebas”.", ["bebas"]),
        ("IPM BPS 2023: DKI Jakarta 83,55. IPM DKI Jakarta tergolong sangat tinggi.", ["sangat tinggi"]),
        (
            "Bawaslu: kategori tinggi IKP 2018 ialah Papua dan Maluku. Papua 3,41, Maluku 3,25.",
            ["tinggi"] * 2,
        ),
        (
            "Lima IKP 2024 Bawaslu: Sulut 87,48 dan Malut 84,86. Keduanya masuk kategori tinggi.",
            ["tinggi"] * 2,
        ),
        ("IKP 2024 Bawaslu: Bali 52,75, Jambi 12,03.", [None, None]),
        ("IKP Bawaslu terdiri atas tinggi, sedang dan rendah. Bali 52,75.", [None]),
    ],
)
def test_category(text: str, expected: list[str | None]) -> None:
    assert [category for category, _ in stated(text)] == expected


def test_category_of_a_heading() -> None:
    text = "IKP 2024 Bawaslu\n\nKategori Rawan Sedang:\n1. Banten 66,53\n2. Bali 52,75\n\nKategori Rawan Rendah:\n1. Jambi 12,03"
    assert stated(text) == [("sedang", "heading"), ("sedang", "heading"), ("rendah", "heading")]


def test_category_is_carried_over_a_connective() -> None:
    text = "IKP 2024 Bawaslu kategori rawan sedang yaitu Banten 66,53; Riau 62,59. Selanjutnya Bali 52,75; Aceh 38,06."
    assert stated(text) == [("sedang", "heading")] * 2 + [("sedang", "carried")] * 2


def test_cutoffs_end_a_list() -> None:
    text = "IKP 2024 Bawaslu kategori rawan tinggi yaitu Sulut 87,48; Jabar 77,04. Selanjutnya Banten 66,53; Riau 62,59."
    assert stated(text) == [("tinggi", "heading")] * 2 + [(None, None)] * 2
    assert [score.category.derived for score in scores(text)] == ["tinggi", "tinggi", "sedang", "sedang"]
    assert codes(text) == ["category_contradicts_cutoff"]


def test_the_announced_number_ends_a_list() -> None:
    text = "IKP 2020 Bawaslu: ada dua provinsi rawan tinggi, yaitu Sulut 86,42 dan Sulteng 81,05. Selanjutnya Jambi 73,69."
    assert [category for category, _ in stated(text)] == ["tinggi", "tinggi", None]
    assert codes(text) == []


def test_a_new_head_noun_ends_a_list() -> None:
    text = "IKP 2020 Bawaslu rawan tinggi: Sulut 86,42, Sulteng 81,05. Kemudian 15 kabupaten/kota, yaitu Manokwari 80,89."
    assert [category for category, _ in stated(text)] == ["tinggi", "tinggi", None]


# which dimension, which basis


def test_dimensions() -> None:
    text = (
        "IKP 2020 Bawaslu: Sulut 86,42.\nPada dimensi konteks sosial politik, Sulut 91,24, Jambi 86,36.\n"
        "Jabar (42,07) termasuk rawan tinggi pada dimensi partisipasi."
    )
    assert [(s.region.name, s.dimension) for s in scores(text)] == [
        ("Sulawesi Utara", None),
        ("Sulawesi Utara", "konteks sosial politik"),
        ("Jambi", "konteks sosial politik"),
        ("Jawa Barat", "partisipasi"),
    ]


def test_the_second_list() -> None:
    text = (
        "IKP 2024 Bawaslu: Banten 66,53.\nBerikut 10 provinsi tertinggi menurut agregat kabupaten/kota:\n"
        "1. Banten: 45,18\n2. Papua: 45,09\n\nTerpisah, skor IKP Riau 62,59."
    )
    assert [(s.region.name, s.basis, s.rank) for s in scores(text)] == [
        ("Banten", None, None),
        ("Banten", "agregat kabupaten/kota", 1),
        ("Papua", "agregat kabupaten/kota", 2),
        ("Riau", None, None),
    ]
    assert codes(text) == []


# which rank


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Sulut di peringkat ke-2 dengan skor 87,48.", [2]),
        ("Posisi kedua ditempati Sulut dengan skor 87,48.", [2]),
        ("DKI Jakarta tertinggi, yakni 88,95.", [1]),
        ("DKI Jakarta tertinggi dengan 88,95, disusul Sulut 87,48 dan Malut 84,86.", [1, 2, 3]),
        ("Sulut peringkat dua dengan 87,48, lalu Malut 84,86.", [2, 3]),
        ("Berturut-turut DKI Jakarta 88,95, Sulut 87,48, Malut 84,86.", [1, 2, 3]),
        (
            "Kaltim di urutan ketiga. Kaltim meraih 77,04, di bawah DKI Jakarta (88,95) dan Sulut (87,48).",
            [3, 1, 2],
        ),
        ("Kaltim peringkat ke-1 di Kalimantan dan peringkat ke-4 nasional dengan skor 77,04.", [4]),
        ("Jambi termasuk 8 provinsi rawan rendah, di urutan pertama dengan 12,03.", [None]),
        ("Riau 62,59, Jambi 12,03.", [None, None]),
        ("Kategori sedang:\n1. Banten 66,53\n2. Riau 62,59", [None, None]),
        ("Lima terendah berturut-turut Bengkulu 3,79, Sulsel 10,20.", [None, None]),
        ("Dari 34 provinsi, terendah Bengkulu 3,79.", [34]),
        ("Bali salah satu yang tertinggi dengan skor 52,75.", [None]),
    ],
)
def test_rank(text: str, ranks: list[int | None]) -> None:
    assert [score.rank for score in scores("IKP 2024 Bawaslu.\n" + text)] == ranks


# checks


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("IKP 2024 Bawaslu: Kaltim 77,04.", []),
        ("IKP 2024 Bawaslu: Kaltim 77,0.", []),
        ("IKP 2024 Bawaslu: Kaltim 74,04.", ["differs_from_reference"]),
        ("IKP 2018 Bawaslu: Kaltim 27,6.", ["outside_scale", "differs_from_reference"]),
        ("IKP 2020 Bawaslu: Bali 51,1, kata dia. Bali 51,2.", ["conflicting_scores"]),
    ],
)
def test_flags(text: str, flags: list[str]) -> None:
    assert scores(text)[0].flags == flags
    assert set(codes(text)) == set(flags)


def test_a_pair_is_given_once() -> None:
    text = (
        "IKP 2024 Bawaslu: Bali 52,75. Kata dia, Bali memang 52,75 dan rawan sedang. Nilai Bali 53 itu biasa."
    )
    assert pairs(text) == "Bali=52.75"


# the stage, and properties


def test_the_stage_works_alone() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("sariwarta_scores")
    doc = nlp("IKP 2024 Bawaslu: Bali (52,75), Banten (66,5).")
    assert [score.score for score in doc._.sw_scores] == [52.75, 66.5]
    doc = nlp("IKP 2024 Bawaslu: Bali (50,75).")
    assert [warning.code for warning in doc._.sw_warnings] == ["differs_from_reference"]


PIECES = st.sampled_from(
    "IKP|Bawaslu|Indeks Kerawanan Pemilu (IKP)|Dewan Pers|Riau|Kota Bandung|Kabupaten Poso, Sulteng|Papua|Bandung|"
    "nasional|Indonesia|62,59|88.95|100|2024|(12,03)|(|)|,|;|.|:|-|\n|\n\n|1.|2)|• |dan|disusul|berturut-turut|tertinggi|"
    "terendah|peringkat ke-4|urutan pertama|masing-masing|dengan skor|skornya|naik|di atas|di bawah|dari|menjadi|tahun|"
    "kategori rawan tinggi|kategori itu|10 provinsi|dimensi kontestasi|agregat kabupaten/kota|Kelimanya|itu|ini|Jamb|"
    "inflasi|persen|poin|%|“|”|pada 2022|tahun lalu|Senin (12/2/2024)|ke-|se-|É|😀|1.2.3|10.20.30.40.|0812-3456-7890|Rp1,1 miliar|Indeks Kualitas Apa".split(
        "|"
    )
)


def assert_true_offsets(text: str) -> None:
    found, warnings = find_scores(text)
    for score in found:
        assert text[score.number_start : score.number_end] == score.raw
        assert 0 <= score.region.start < score.region.end <= len(text)
        assert score.start <= score.number_start < score.number_end <= score.end
    for warning in warnings:
        assert warning.start is not None and warning.end is not None
        assert 0 <= warning.start < warning.end <= len(text)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_offsets_of_anything_that_looks_like_scores(text: str) -> None:
    assert_true_offsets("IKP Bawaslu " + text)


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    assert_true_offsets(text)
    assert_true_offsets("IKP Bawaslu Bali " + text)


def test_a_long_list_is_read_whole() -> None:
    items = ", ".join("Bali 52,75 Riau 62,59" for _ in range(2000))
    assert pairs("IKP 2024 Bawaslu: " + items) == "Bali=52.75; Riau=62.59"
