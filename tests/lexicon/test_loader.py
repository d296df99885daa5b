from __future__ import annotations

import shutil
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from sariwarta.errors import LexiconError
from sariwarta.lexicon import Lexicon, NamedPlace, RegionName, lexicon

DATA = Path(str(resources.files("sariwarta.lexicon").joinpath("data")))


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables that a test may break."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    return folder


def replace_line(path: Path, number: int, line: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = line
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_all_regions_of_the_decree_are_there() -> None:
    levels = Counter(region.level for region in lexicon().regions.values())
    assert levels == {"provinsi": 38, "kabupaten": 416, "kota": 98}


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("Kaltim", ["64"]),
        ("kalimantan timur", ["64"]),
        ("Kota Balikpapan", ["64.71"]),
        ("Kab. Bandung", ["32.04"]),
        ("Bandung", ["32.04", "32.73"]),
        ("NTT", ["53"]),
        ("Mahulu", ["64.11"]),
        ("Sumatra Utara", ["12"]),
        ("Atlantis", []),
    ],
)
def test_a_region_is_known_by_its_names(form: str, codes: list[str]) -> None:
    assert sorted({name.region.code for name in lexicon().region_matcher.get(form)}) == codes


def test_a_kabupaten_knows_its_province() -> None:
    lex = lexicon()
    region = lex.regions["64.71"]
    parent = lex.parent(region)
    assert parent is not None
    assert (region.name, parent.short_name, lex.province_of("64.71")) == (
        "Kota Balikpapan",
        "Kalimantan Timur",
        "64",
    )
    assert lex.parent(lex.regions["64"]) is None


def test_weak_names_are_marked() -> None:
    risks = {name.form: name.risk for name in lexicon().region_names}
    assert (risks["Batu"], risks["NTT"], risks["Kaltim"]) == ("common_word", "short_abbr", "")


def test_institutions_positions_ranks_and_titles_are_found() -> None:
    lex = lexicon()
    assert lex.institution_matcher.get("Badan Pengawas Pemilihan Umum")[0].abbreviation == "Bawaslu"
    kapolda = lex.position_matcher.get("Kapolda")[0]
    assert (kapolda.expanded, kapolda.implies) == ("Kepala Kepolisian Daerah", "Polda")
    assert lex.rank_matcher.get("Irjen. Pol.")[0].expanded == "Inspektur Jenderal Polisi"
    assert {title.slot for title in lex.title_matcher.get("Drs.")} == {"prefix"}


def test_an_office_that_is_a_head_and_an_institution_is_left_to_the_two() -> None:
    text = "Kepala Kejaksaan Tinggi"
    assert [text[m.start : m.end] for m in lexicon().position_matcher(text)] == ["Kepala"]


def test_places_beside_the_regions() -> None:
    entries = lexicon().place_matcher.get("IKN")
    assert [(e.name, e.kind, e.parent) for e in entries if isinstance(e, NamedPlace)] == [
        ("Ibu Kota Nusantara", "area", "64")
    ]
    assert any(isinstance(e, RegionName) for e in lexicon().place_matcher.get("Papua"))


def test_every_kecamatan_lies_in_a_known_region() -> None:
    assert sum(len(codes) for codes in lexicon().kecamatan.values()) == 7285


@pytest.mark.parametrize(
    ("table", "number", "line", "message"),
    [
        ("region_aliases.tsv", 3, "Abar\t99.99\tkabupaten\tabbr\t\t", r"region_aliases.tsv, line 3: unknown region code '99.99'"),
        ("region_aliases.tsv", 3, "Abar\t11.05\tkabupaten\tabbr\t\tbad", r"line 3: unknown risk 'bad'"),
        ("region_aliases.tsv", 3, "Abar\t11.05", r"line 3: 2 cells, the header has 6"),
        ("region_aliases.tsv", 3, "Abdya\t11.05\tkabupaten\tabbr\t\t", r"'Abdya' belongs to \['11.05', '11.12'\]"),
        ("region_aliases.tsv", 3, "Abdya\t11.12\tkabupaten\tabbr\t\t", r"line 4: 'Abdya' of 11.12 stands already in line 3"),
        ("regions.tsv", 3, "11\tAceh\tprovinsi\t\tAceh\t\t\t\t\t\t\t\t\tWIB", r"line 3: the code 11 stands twice"),
        ("positions.tsv", 2, "Pj\tPenjabat\tacting_modifier\tmulti\tNoSuch\t", r"positions.tsv, line 2: 'NoSuch' is not in"),
        ("places.tsv", 2, "Indonesia\tplanet\t\t\t\t", r"places.tsv, line 2: unknown kind 'planet'"),
        ("places.tsv", 2, "Indonesia\tcountry\t\tx\t\t", r"places.tsv, line 2: lat is no number: 'x'"),
        ("titles.tsv", 2, "Prof.\tProfesor\tacademic_prefix\tmiddle\t\t\t0\t", r"titles.tsv, line 2: the slot is"),
        ("ranks.tsv", 1, "abbr\texpansion", r"ranks.tsv, line 1: the column 'category' is missing"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named(tables: Path, table: str, number: int, line: str, message: str) -> None:
    replace_line(tables / table, number, line)
    with pytest.raises(LexiconError, match=message):
        Lexicon(tables)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Sagu FC\tteam\t99.99\t", r"organizations.tsv, line 2: unknown region code '99.99'"),
        ("Sagu FC\t\t\t", r"line 2: the cell 'kind' is empty"),
        ("Sagu FC\tteam\t\tsagu fc", r"line 2: 'sagu fc' stands already"),
    ],
)
def test_a_wrong_organisation_is_named(tables: Path, line: str, message: str) -> None:
    replace_line(tables / "organizations.tsv", 2, line)
    with pytest.raises(LexiconError, match=message):
        Lexicon(tables).organization_named("Sagu FC")


def test_a_missing_table_is_named(tables: Path) -> None:
    (tables / "ranks.tsv").unlink()
    with pytest.raises(LexiconError, match=r"ranks\.tsv: there is no such file"):
        Lexicon(tables)


def test_a_new_office_is_a_line_of_data(tables: Path) -> None:
    with (tables / "positions.tsv").open("a", encoding="utf-8") as file:
        file.write("Kepala Stasiun\tKepala Stasiun\tagency\tmulti\t\tKastasiun\n")
    assert Lexicon(tables).position_matcher.get("Kastasiun")[0].title == "Kepala Stasiun"
