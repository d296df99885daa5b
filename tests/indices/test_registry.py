"""The registry of indices: what is in it, what it answers, and that a wrong file is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.errors import LexiconError
from sariwarta.indices import NATION, Registry, check_folder, default_registry, load_registry
from sariwarta.indices import _index as index_of
from sariwarta.lexicon import lexicon
from sariwarta.stages.scores import find_scores

MINIMAL = """
id = "kesehatan"
name = "Indeks Kesehatan Daerah"
abbreviations = ["IKD"]
publisher = "Kemenkes"
publishers = ["Kemenkes"]
cues = ["kesehatan"]
scale = [0.0, 100.0]
high_is = "good"

[[category]]
name = "baik"
forms = ["baik"]

[[cutoffs]]
levels = ["provinsi"]
bands = { baik = 50.0 }

[[edition]]
year = 2023
released = 2023-05-02

[[edition.values]]
source = "Kemenkes, 2023-05-02"
[edition.values.scores]
"51" = 77.5
"""

_SCALARS = st.sampled_from(["1", "-2.5", "nan", "inf", "true", '"a"', '" "', "2023-05-02", "12:30:00"])
#: as they are written in TOML
TOML_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(["name", "forms", "year", "levels", "bands", "values", "scores"]),
            inner,
            max_size=3,
        ).map(lambda table: "{ " + ", ".join(f"{key} = {value}" for key, value in table.items()) + " }"),
    ),
    max_leaves=6,
)


def load_with(folder: Path, text: str, name: str = "kesehatan.toml") -> Registry:
    (folder / name).write_text(text, encoding="utf-8")
    return load_registry([folder])


def test_the_eight_indices() -> None:
    assert list(default_registry().indices) == [
        "demokrasi_indonesia",
        "integritas",
        "kemerdekaan_pers",
        "kerawanan_pemilu",
        "kerukunan_umat_beragama",
        "ketahanan_pangan",
        "pembangunan_manusia",
        "potensi_kerawanan_pemilu_polri",
    ]


def test_three_are_called_ikp() -> None:
    shared = default_registry().by_abbreviation["IKP"]
    assert [index.id for index in shared] == ["kemerdekaan_pers", "kerawanan_pemilu", "ketahanan_pangan"]


def test_every_value_is_of_a_known_region() -> None:
    regions = lexicon().regions
    for index in default_registry():
        for edition in index.editions.values():
            for table in edition.values:
                assert {code for code in table.scores if code != NATION} <= regions.keys()


@pytest.mark.parametrize(
    ("index", "region", "edition", "value"),
    [
        ("kerawanan_pemilu", "31", 2024, 88.95),
        ("kerawanan_pemilu", "17", 2024, 3.79),
        ("kerawanan_pemilu", "91", 2018, 3.41),
        ("kemerdekaan_pers", NATION, 2023, 71.57),
        ("integritas", NATION, 2024, 71.53),
    ],
)
def test_official_values(index: str, region: str, edition: int, value: float) -> None:
    assert default_registry()[index].official(region, edition) == [value]


def test_an_edition_published_twice_has_two_values() -> None:
    assert default_registry()["kerawanan_pemilu"].official("91", 2019) == [49.86, 55.08]
    assert default_registry()["pembangunan_manusia"].official(NATION, 2022) == [72.91, 73.77]


def test_what_others_print_is_no_official_value() -> None:
    index = default_registry()["kerawanan_pemilu"]
    assert index.official("31", 2024) == [88.95]
    assert index.variants("31", 2024, None, None, 88.96) == ["tempo.co, beritasulut.co.id"]
    assert index.variants("31", 2024, None, None, 88.97) == []


def test_every_value_has_a_source() -> None:
    for index in default_registry():
        for edition in index.editions.values():
            assert all(table.source for table in (*edition.values, *edition.variants))


def test_the_second_list_is_kept_apart() -> None:
    index = default_registry()["kerawanan_pemilu"]
    assert index.official("36", 2024) == [66.53]
    assert index.official("36", 2024, None, "agregat kabupaten/kota") == [45.18]


@pytest.mark.parametrize(
    ("value", "level", "edition", "category"),
    [
        (68.5, "provinsi", 2024, "tinggi"),
        (66.53, "provinsi", 2024, "sedang"),
        (20.36, "provinsi", 2024, "rendah"),
        (66.53, "kabupaten", 2024, "tinggi"),
        (2.86, "provinsi", 2018, "sedang"),
        (66.53, "provinsi", 2020, None),
        (66.53, "nasional", 2024, None),
        (66.53, "provinsi", None, None),
    ],
)
def test_category_by_cutoffs(value: float, level: str, edition: int | None, category: str | None) -> None:
    assert default_registry()["kerawanan_pemilu"].category_of(value, level, edition) == category


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (dt.date(2017, 1, 1), None),
        (dt.date(2018, 9, 25), 2019),
        (dt.date(2022, 12, 15), 2020),
        (dt.date(2022, 12, 16), 2024),
        (dt.date(2024, 8, 3), 2024),
    ],
)
def test_the_edition_that_a_day_means(day: dt.date, edition: int | None) -> None:
    assert default_registry()["kerawanan_pemilu"].current(day) == edition


def test_scale_of_an_edition() -> None:
    index = default_registry()["kerawanan_pemilu"]
    assert (index.scale_of(2018), index.scale_of(2024), index.scale_of(None)) == ((0, 5), (0, 100), (0, 100))


def test_an_index_is_added_by_a_file(tmp_path: Path) -> None:
    registry = load_with(tmp_path, MINIMAL)
    scores, warnings = find_scores("Indeks Kesehatan Daerah (IKD) 2023: Bali (77,5).", registry=registry)
    assert [(s.index, s.edition, s.score, s.category.derived) for s in scores] == [
        ("kesehatan", 2023, 77.5, "baik")
    ]
    assert warnings == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('id = "kesehatan"', 'id = "sehat"', "must be the name of the file"),
        ('publisher = "Kemenkes"\n', "", "has no 'publisher'"),
        ('publisher = "Kemenkes"\n', 'publisher = "Kemenkes"\ncolour = "red"\n', "unknown key 'colour'"),
        ("[0.0, 100.0]", "[100.0, 0.0]", "'scale' must be"),
        ('"good"', '"fine"', "'high_is' must be"),
        ("baik = 50.0", "bagus = 50.0", "unknown category 'bagus'"),
        ('levels = ["provinsi"]', 'levels = ["desa"]', "unknown level 'desa'"),
        ("77.5", "770.5", "outside the scale"),
        ('"51" = ', '"Bali" = ', "no region code"),
        ("released = 2023-05-02", 'released = "May"', "must be a day"),
        ("Indeks Kesehatan Daerah", "Indeks Kerawanan Pemilu", "belongs to"),
        ('forms = ["baik"]', 'forms = "baik"', "must be a list of words"),
        ("[[edition]]", "[[edition", "Expected"),
        ("[[edition.values]]", '[[edition.values]]\ndimension = "gizi"', "unknown dimension 'gizi'"),
        ("[0.0, 100.0]", '[0, "a"]', "the index: 'scale' must be [lowest, highest], not [0, 'a']"),
        ("[0.0, 100.0]", "[0, inf]", "'scale' must be"),
        ("[0.0, 100.0]", "5", "'scale' must be"),
        ("{ baik = 50.0 }", "3", "a table of cut-offs: 'bands' must be a table of numbers, not 3"),
        ("{ baik = 50.0 }", '{ baik = "a" }', "'bands' must be"),
        ("{ baik = 50.0 }", "{ baik = nan }", "'bands' must be"),
        ('levels = ["provinsi"]', 'levels = [["provinsi"]]', "'levels' must be"),
        ("[[edition]]\nyear = 2023", "edition = [1]\n[[x]]\n", "unknown key 'x'"),
        ("[[cutoffs]]", "[cutoffs]", "the index: 'cutoffs' must be a list of tables"),
        ('"Indeks Kesehatan Daerah"', "3", "the index: 'name' must be a text that is not empty, not 3"),
        ('publisher = "Kemenkes"', 'publisher = ["Kemenkes"]', "'publisher' must be a text"),
        ('publisher = "Kemenkes"', 'publisher = " "', "'publisher' must be a text"),
        ('name = "baik"', "name = []", "a category: 'name' must be a text"),
        ('high_is = "good"', "high_is = [1]", "'high_is' must be a text"),
        ('high_is = "good"', 'high_is = "good"\nannual = "no"', "'annual' must be true or false"),
        ("year = 2023", 'year = "2024"', "an edition: 'year' must be a year, a whole number, not '2024'"),
        ("year = 2023", "year = true", "'year' must be"),
        ("released = 2023-05-02", "released = 2023-05-02T10:00:00", "must be a day"),
        ('source = "Kemenkes, 2023-05-02"', "source = 1", "'source' must be a text"),
        ("77.5", '"77.5"', "a table of values of 2023: 'scores' must be a table of numbers"),
        ("77.5", "nan", "'scores' must be"),
        ('"51" = ', '"99.99.1" = ', "'scores': '99.99.1' in 2023 is no region code"),
        ('"51" = ', '"99.99" = ', "'scores': '99.99' in 2023 is the code of no region"),
        ('"51" = ', '"99" = ', "the code of no region"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in MINIMAL
    with pytest.raises(LexiconError, match=r"kesehatan\.toml|kerawanan_pemilu\.toml") as error:
        load_with(tmp_path, MINIMAL.replace(old, new))
    assert problem in str(error.value)


def test_a_folder_is_checked_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "b.toml").write_text("id = 1", encoding="utf-8")
    (tmp_path / "kesehatan.toml").write_text(MINIMAL, encoding="utf-8")
    problems = check_folder(tmp_path)
    assert [Path(problem.partition(":")[0]).name for problem in problems] == ["a.toml", "b.toml"]


def test_a_category_twice(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="stands twice"):
        load_with(tmp_path, MINIMAL + '\n[[category]]\nname = "baik"\nforms = []\n')


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder"):
        load_registry([tmp_path / "none"])


def test_editions_are_tables(tmp_path: Path) -> None:
    text = MINIMAL.partition("[[edition]]")[0].replace("[[category]]", "edition = [1]\n[[category]]")
    with pytest.raises(LexiconError, match=r"kesehatan\.toml: the index: 'edition' must be a list of tables"):
        load_with(tmp_path, text)


@pytest.mark.parametrize("code", ["51", "51.04", NATION])
def test_codes_that_there_are(tmp_path: Path, code: str) -> None:
    registry = load_with(tmp_path, MINIMAL.replace('"51"', f'"{code}"'))
    assert registry["kesehatan"].official(code, 2023) == [77.5]


@pytest.mark.parametrize("read", [check_folder, lambda folder: load_registry([folder])])
@pytest.mark.parametrize(
    ("name", "problem"),
    [("none", "no such folder"), ("a.toml", "no such folder"), ("empty", "no .toml file")],
)
def test_both_readers_say_the_same_of_a_folder(
    tmp_path: Path, read: Callable[[Path], object], name: str, problem: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.toml").write_text(MINIMAL, encoding="utf-8")
    with pytest.raises(LexiconError, match=problem) as error:
        read(tmp_path / name)
    assert str(error.value).startswith(f"{tmp_path / name}: ")


def test_both_readers_say_the_same_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "kesehatan.toml").write_bytes(MINIMAL.replace("Daerah", "Da\xe9rah").encode("latin-1"))
    with pytest.raises(LexiconError, match="the file is not UTF-8") as error:
        load_registry([tmp_path])
    assert check_folder(tmp_path) == [str(error.value)]


@pytest.mark.parametrize(
    "key", ["id", "name", "scale", "high_is", "cues", "annual", "category", "cutoffs", "edition"]
)
@given(value=TOML_VALUES)
def test_no_value_of_any_type_is_a_traceback(key: str, value: str) -> None:
    text = "".join(
        line for line in MINIMAL.partition("[[")[0].splitlines(True) if not line.startswith(f"{key} ")
    )
    with suppress(LexiconError):
        index_of("kesehatan.toml", f"{text}{key} = {value}\n", None)


SECOND_LIST = """
first_basis = ["menurut dinas"]

[[basis]]
name = "survei rumah tangga"
forms = ["survei rumah tangga", "versi rumah tangga"]

[[category]]"""


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Versi rumah tangga, Bali 70,1 dan Riau 68,2.", ["survei rumah tangga"] * 2),
        ("Menurut survei rumah tangga: Bali 70,1. Menurut dinas: Riau 68,2.", ["survei rumah tangga", None]),
        ("Bali 70,1. Pada survei rumah tangga, Bali 68,2.", [None, "survei rumah tangga"]),
        ("Menurut dinas, Bali 70,1.", [None]),
        ("Pendekatan kedua: Bali 70,1.", [None]),  # words of another index
        ("Agregat kabupaten/kota: Bali 70,1.", [None]),
    ],
)
def test_a_second_list_is_added_by_a_file(tmp_path: Path, text: str, bases: list[str | None]) -> None:
    registry = load_with(tmp_path, MINIMAL.replace("\n[[category]]", SECOND_LIST, 1))
    scores, _ = find_scores("Indeks Kesehatan Daerah 2023 dari Kemenkes.\n" + text, registry=registry)
    assert [score.basis for score in scores] == bases


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("counts = { provinsi = 0 }", "'counts' must give levels with whole numbers"),
        ("counts = { provinsi = 3.5 }", "'counts' must give levels with whole numbers"),
        ("counts = { desa = 3 }", "'counts' must give levels with whole numbers"),
        ("counts = 34", "'counts' must be a table of numbers"),
    ],
)
def test_counts_are_of_levels(tmp_path: Path, line: str, problem: str) -> None:
    with pytest.raises(LexiconError, match=r"kesehatan\.toml") as error:
        load_with(tmp_path, MINIMAL.replace("year = 2023", f"year = 2023\n{line}"))
    assert problem in str(error.value)


def test_values_of_an_unknown_basis(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="unknown basis 'agregat'"):
        load_with(
            tmp_path, MINIMAL.replace("[edition.values.scores]", 'basis = "agregat"\n[edition.values.scores]')
        )


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("IKD Bali mencapai 77,5.", "kesehatan"),
        ("Nilai IKD Provinsi Bali tahun ini mencapai 77,5 (2023).", "kesehatan"),
        ("Kota Palu dengan IKD 71,2 memimpin.", "kesehatan"),
        ("IKD Bali hadir. Nilai lomba Bali 77,5.", None),
        ("IKD Bali mencapai 177,5.", None),
        ("IKD Bali mencapai 77,5 persen anggota.", None),
        ("Ikatan Kuliner Denpasar (IKD) rapat. IKD Bali mencapai 77,5.", None),
        ("IKD (Ikatan Kuliner Denpasar) rapat. IKD Bali mencapai 77,5.", None),
        ("Index Keshatan Derah (IKD) dibahas. IKD Bali mencapai 77,5.", "kesehatan"),
        ("IKD 2023: Bali 77,5, Riau 60,1.", "kesehatan"),
        ("Ketua IKD Bali rapat. IKD Bali mencapai 77,5.", None),
        ("Kata juru masak, IKD Bali mencapai 77,5.", None),  # a namesake
    ],
)
def test_an_abbreviation_alone(tmp_path: Path, text: str, index: str | None) -> None:
    registry = load_with(
        tmp_path, MINIMAL.replace("publisher =", 'namesakes = ["juru masak"]\npublisher =', 1)
    )
    scores, _ = find_scores(text, registry=registry)
    assert {score.index for score in scores} == ({index} if index else set())
    assert {e.kind for score in scores for e in score.index_evidence} == (
        {"abbreviation"} if index else set()
    )
    assert all(score.confidence < 0.9 for score in scores)


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        (
            "Provinsi paling sehat dalam Indeks Kesehatan Daerah 2023 adalah Bali (77,5), disusul Riau (60,1).",
            [1, 2],
        ),
        ("Indeks Kesehatan Daerah 2023: paling sehat Bali (77,5). Riau 60,1.", [1, None]),
        (
            "Provinsi paling ramai dalam Indeks Kesehatan Daerah 2023 adalah Bali (77,5) dan Riau (60,1).",
            [None, None],
        ),
    ],
)
def test_superlatives_are_words_of_the_index(tmp_path: Path, text: str, ranks: list[int | None]) -> None:
    registry = load_with(
        tmp_path, MINIMAL.replace("publisher =", 'superlatives = ["paling sehat"]\npublisher =', 1)
    )
    scores, _ = find_scores(text, registry=registry)
    assert [score.rank for score in scores] == ranks
