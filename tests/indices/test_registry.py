"""The registry of indices: what is in it, what it answers, and that a wrong file is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sariwarta.errors import LexiconError
from sariwarta.indices import NATION, Registry, check_folder, default_registry, load_registry
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
    assert check_folder(tmp_path / "none") == [f"{tmp_path / 'none'}: No such file or directory"]


def test_a_category_twice(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="stands twice"):
        load_with(tmp_path, MINIMAL + '\n[[category]]\nname = "baik"\nforms = []\n')


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder"):
        load_registry([tmp_path / "none"])
