"""The registry of indices: what each index is called, how it is scaled, and which values are official.

One TOML file in `data/` is one index; to add an index, add a file. `load_registry` reads and checks them all;
a mistake stops it with a `LexiconError` that names the file. What a file holds:

    id, name, names, typos, abbreviations   how texts call it; several indices may share an abbreviation
    publisher, publishers, cues             who publishes it, and words that tell it from its namesakes
    short_names, rivals                     names that other indices have, too; words that say one of those is meant
    namesakes                               words for what else the abbreviation stands for (IPM: `Muhammadiyah`)
    scale, high_is                          [lowest, highest]; whether a high value is "good" or "bad"
    annual                                  false if its editions do not come every year
    [[category]]  name, forms, phrases      `forms` count behind a word such as `kategori`, `phrases` anywhere
    [[dimension]] name, forms
    [[basis]]     name, forms               a second list of scores, made from something else, and what texts call it
    first_basis                             what texts call the first list, where there is a second
    superlatives                            what texts call the region with the highest value (`paling rawan`)
    [[cutoffs]]   levels, bands             lower bound of each category (here for all editions)
    [[edition]]   year, released, scale     `released` is the day from which an undated mention means it
      counts                                how many regions of a level it has values of: { provinsi = 34 }
      [[edition.cutoffs]]                   the same for one edition
      [[edition.values]]  source, dimension, basis, [edition.values.scores]   official values by region code
      [[edition.variants]]                  the same for values that others print instead; `source` is who does
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import math
import re
import reprlib
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal

from sariwarta.errors import LexiconError

__all__ = [
    "NATION",
    "Basis",
    "CategoryWords",
    "Cutoffs",
    "Dimension",
    "Edition",
    "Index",
    "OfficialValues",
    "OtherMeasures",
    "Registry",
    "check_folder",
    "default_registry",
    "load_registry",
]

#: stands for the code of the nation in tables of values
NATION = "nasional"
_LEVELS = frozenset({NATION, "provinsi", "kabupaten", "kota"})
#: of a province, kabupaten or kota
_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2})?")
#: keys of an index that hold words
_WORD_LISTS = (
    "names",
    "typos",
    "short_names",
    "rivals",
    "namesakes",
    "abbreviations",
    "publishers",
    "cues",
    "first_basis",
    "superlatives",
)


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """A category and the words for it: `forms` after a head word (`kategori baik`), `phrases` on their own."""

    name: str
    forms: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A part of the index that has scores of its own."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a second list of scores of the whole index is made from."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """The categories of total scores at some levels: name and lower bound, the highest first."""

    levels: frozenset[str]
    bands: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class OfficialValues:
    """Official scores by region code (`NATION` for the nation); a dimension or basis of None is the total."""

    source: str
    dimension: str | None
    basis: str | None
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, called by its year, which need not be the year of its release.

    `variants` are values that others print instead of the official ones, with who does so as their source. `counts`
    is how many regions of a level have a value.
    """

    year: int
    released: dt.date | None
    scale: tuple[float, float]
    cutoffs: tuple[Cutoffs, ...]
    values: tuple[OfficialValues, ...]
    variants: tuple[OfficialValues, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    def official(self, region: str, dimension: str | None = None, basis: str | None = None) -> list[float]:
        """All official values of a region; an edition that was published twice may have two."""
        return [
            table.scores[region]
            for table in self.values
            if region in table.scores and table.dimension == dimension and table.basis == basis
        ]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """One index with all that is known of it."""

    id: str
    name: str
    names: tuple[str, ...]
    short_names: tuple[str, ...]
    rivals: tuple[str, ...]
    namesakes: tuple[str, ...]
    abbreviations: tuple[str, ...]
    publisher: str
    publishers: tuple[str, ...]
    cues: tuple[str, ...]
    scale: tuple[float, float]
    high_is: Literal["good", "bad"]
    annual: bool
    categories: tuple[CategoryWords, ...]
    dimensions: tuple[Dimension, ...]
    bases: tuple[Basis, ...]
    first_basis: tuple[str, ...]
    superlatives: tuple[str, ...]
    cutoffs: tuple[Cutoffs, ...]
    editions: Mapping[int, Edition]
    file: str = ""

    def scale_of(self, edition: int | None) -> tuple[float, float]:
        """The scale of an edition; that of the index where the edition is not known."""
        known = self.editions.get(edition or 0)
        return known.scale if known else self.scale

    def category_of(self, value: float, level: str, edition: int | None) -> str | None:
        """The category that the published cut-offs give to a total score, None where none are known."""
        known = self.editions.get(edition or 0)
        for cutoffs in (*(known.cutoffs if known else ()), *self.cutoffs):
            if level in cutoffs.levels:
                return next((name for name, bound in cutoffs.bands if value >= bound), None)
        return None

    def bands(self, level: str, edition: int | None) -> tuple[str, ...]:
        """The names of the categories that the cut-offs tell apart, the highest first."""
        known = self.editions.get(edition or 0)
        for cutoffs in (*(known.cutoffs if known else ()), *self.cutoffs):
            if level in cutoffs.levels:
                return tuple(name for name, _ in cutoffs.bands)
        return ()

    def official(
        self, region: str, edition: int | None, dimension: str | None = None, basis: str | None = None
    ) -> list[float]:
        """The official values of a region in an edition, the empty list where none are known."""
        known = self.editions.get(edition or 0)
        return known.official(region, dimension, basis) if known else []

    def variants(
        self, region: str, edition: int | None, dimension: str | None, basis: str | None, value: float
    ) -> list[str]:
        """Who else prints this value, which is not the official one."""
        known = self.editions.get(edition or 0)
        return [
            table.source
            for table in (known.variants if known else ())
            if table.scores.get(region) == value and (table.dimension, table.basis) == (dimension, basis)
        ]

    def current(self, day: dt.date) -> int | None:
        """The edition that a text of that day means when it says none; None if no release is known by then."""
        released = [e for e in self.editions.values() if e.released and e.released <= day]
        return max(released, key=lambda e: e.released or day).year if released else None


@dataclass(frozen=True, slots=True)
class OtherMeasures:
    """What else is printed beside regions and is no score: see `other_measures.toml`."""

    measures: tuple[str, ...]
    quantities: tuple[str, ...]
    contests: tuple[str, ...]
    openers: tuple[str, ...]
    measured: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Registry:
    """All indices by id, in the order of their ids; `digest` is a hash of the files that they come from."""

    indices: Mapping[str, Index]
    other: OtherMeasures
    digest: str = ""

    def __getitem__(self, index_id: str) -> Index:
        return self.indices[index_id]

    def __iter__(self) -> Iterator[Index]:
        return iter(self.indices.values())

    @functools.cached_property
    def by_abbreviation(self) -> Mapping[str, tuple[Index, ...]]:
        """Abbreviation to all indices that share it."""
        found: dict[str, tuple[Index, ...]] = {}
        for index in self.indices.values():
            for abbreviation in index.abbreviations:
                found[abbreviation] = (*found.get(abbreviation, ()), index)
        return found


#: what the value of a key can be: words for messages, and the test
_KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "text": ("a text that is not empty", lambda v: isinstance(v, str) and bool(v.strip())),
    "words": ("a list of words", lambda v: isinstance(v, list) and all(map(_KINDS["text"][1], v))),
    "flag": ("true or false", lambda v: isinstance(v, bool)),
    "year": ("a year, a whole number", lambda v: isinstance(v, int) and not isinstance(v, bool)),
    "day": ("a day", lambda v: isinstance(v, dt.date) and not isinstance(v, dt.datetime)),
    "scale": (
        "[lowest, highest]",
        lambda v: isinstance(v, list) and len(v) == 2 and all(map(_is_number, v)) and v[0] < v[1],
    ),
    "numbers": ("a table of numbers", lambda v: isinstance(v, dict) and all(map(_is_number, v.values()))),
    "tables": ("a list of tables", lambda v: isinstance(v, list) and all(isinstance(t, dict) for t in v)),
}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


class _File:
    """The data of one file, with checks that name the file."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        try:
            self.data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{name}: {error}") from None

    def fail(self, problem: str) -> LexiconError:
        return LexiconError(f"{self.name}: {problem}")

    def check(self, table: Mapping[str, Any], where: str, need: str, may: str = "") -> None:
        """The table has all keys of `need`, none beyond those and `may`, and values of the right kind.

        Args:
            table: as TOML gives it.
            where: words for the table in messages.
            need: keys with their kinds of `_KINDS`, like `id:text names:words`.
            may: the same for keys that can be left out.
        """
        kinds = dict(item.split(":") for item in f"{need} {may}".split())
        for key in (item.partition(":")[0] for item in need.split()):
            if key not in table:
                raise self.fail(f"{where} has no {key!r}")
        for key, value in table.items():
            if key not in kinds:
                raise self.fail(f"{where} has the unknown key {key!r}")
            words, fits = _KINDS[kinds[key]]
            if not fits(value):
                raise self.fail(f"{where}: {key!r} must be {words}, not {reprlib.repr(value)}")

    def cutoffs(self, table: Mapping[str, Any], categories: frozenset[str]) -> tuple[Cutoffs, ...]:
        found = []
        for row in table.get("cutoffs", []):
            self.check(row, "a table of cut-offs", "levels:words bands:numbers")
            for level in row["levels"]:
                if level not in _LEVELS:
                    raise self.fail(f"cut-offs for the unknown level {level!r}")
            for name in row["bands"]:
                if name not in categories:
                    raise self.fail(f"cut-offs for the unknown category {name!r}")
            bands = tuple((name, float(bound)) for name, bound in row["bands"].items())
            if any(high[1] <= low[1] for high, low in zip(bands, bands[1:], strict=False)):
                raise self.fail("the bands of cut-offs must fall, the highest first")
            found.append(Cutoffs(frozenset(row["levels"]), bands))
        return tuple(found)


def _edition(
    file: _File,
    row: Mapping[str, Any],
    index: Mapping[str, Any],
    categories: frozenset[str],
    regions: Collection[str] | None,
) -> Edition:
    file.check(
        row,
        "an edition",
        "year:year",
        "released:day scale:scale counts:numbers cutoffs:tables values:tables variants:tables",
    )
    for level, count in row.get("counts", {}).items():
        if level not in _LEVELS or not isinstance(count, int) or count < 1:
            raise file.fail(f"'counts' must give levels with whole numbers, not {level!r} = {count!r}")
    known = {key: {row["name"] for row in index.get(key, [])} for key in ("dimension", "basis")}
    year = row["year"]
    low, high = row.get("scale", index["scale"])
    tables: dict[str, list[OfficialValues]] = {"values": [], "variants": []}
    for kind, table in [(key, each) for key in tables for each in row.get(key, [])]:
        file.check(
            table, f"a table of {kind} of {year}", "source:text scores:numbers", "dimension:text basis:text"
        )
        for key, names in known.items():
            if table.get(key) not in (None, *names):
                raise file.fail(f"values of the unknown {key} {table[key]!r}")
        for code, value in table["scores"].items():
            if not low <= value <= high:
                raise file.fail(f"'scores': the value {value!r} of {code} in {year} is outside the scale")
            if code != NATION and not _CODE.fullmatch(code):
                raise file.fail(f"'scores': {code!r} in {year} is no region code")
            if code != NATION and regions is not None and code not in regions:
                raise file.fail(f"'scores': {code!r} in {year} is the code of no region")
        scores = {code: float(value) for code, value in table["scores"].items()}
        tables[kind].append(
            OfficialValues(table["source"], table.get("dimension"), table.get("basis"), scores)
        )
    return Edition(
        year,
        row.get("released"),
        (float(low), float(high)),
        file.cutoffs(row, categories),
        tuple(tables["values"]),
        tuple(tables["variants"]),
        row.get("counts", {}),
    )


def _index(name: str, text: str, regions: Collection[str] | None) -> Index:
    """The index of one file; `regions` are the codes that its values may have, None for any."""
    file = _File(name, text)
    data = file.data
    file.check(
        data,
        "the index",
        "id:text name:text publisher:text scale:scale high_is:text",
        "annual:flag names:words short_names:words typos:words abbreviations:words publishers:words cues:words "
        "rivals:words namesakes:words first_basis:words superlatives:words category:tables dimension:tables basis:tables "
        "cutoffs:tables edition:tables",
    )
    if data["id"] != Path(name).stem:
        raise file.fail(f"the id {data['id']!r} must be the name of the file")
    if data["high_is"] not in ("good", "bad"):
        raise file.fail(f"'high_is' must be good or bad, not {data['high_is']!r}")
    for row in data.get("category", []):
        file.check(row, "a category", "name:text forms:words", "phrases:words")
    for row in data.get("dimension", []):
        file.check(row, "a dimension", "name:text forms:words")
    for row in data.get("basis", []):
        file.check(row, "a basis", "name:text forms:words")
    names = [row["name"] for table in ("category", "dimension", "basis") for row in data.get(table, [])]
    if len(names) != len(set(names)):
        raise file.fail("a category, dimension or basis stands twice")
    categories = frozenset(row["name"] for row in data.get("category", []))
    editions: dict[int, Edition] = {}
    for row in data.get("edition", []):
        edition = _edition(file, row, data, categories, regions)
        if edition.year in editions:
            raise file.fail(f"the edition {edition.year} stands twice")
        editions[edition.year] = edition
    words = {key: tuple(data.get(key, ())) for key in _WORD_LISTS}
    return Index(
        id=data["id"],
        name=data["name"],
        names=(data["name"], *words["names"], *words["typos"]),
        short_names=words["short_names"],
        rivals=words["rivals"],
        namesakes=words["namesakes"],
        abbreviations=words["abbreviations"],
        publisher=data["publisher"],
        publishers=words["publishers"],
        cues=words["cues"],
        scale=(float(data["scale"][0]), float(data["scale"][1])),
        high_is=data["high_is"],
        annual=data.get("annual", True),
        categories=tuple(
            CategoryWords(row["name"], tuple(row["forms"]), tuple(row.get("phrases", ())))
            for row in data.get("category", [])
        ),
        dimensions=tuple(Dimension(row["name"], tuple(row["forms"])) for row in data.get("dimension", [])),
        bases=tuple(Basis(row["name"], tuple(row["forms"])) for row in data.get("basis", [])),
        first_basis=words["first_basis"],
        superlatives=words["superlatives"],
        cutoffs=file.cutoffs(data, categories),
        editions=editions,
        file=name,
    )


def _files(folder: Traversable) -> list[Traversable]:
    """The files of indices in a folder, in order of their names.

    Raises:
        LexiconError: there is no such folder, or no file in it.
    """
    try:
        files = sorted(
            (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name
        )
    except (FileNotFoundError, NotADirectoryError):
        raise LexiconError(f"{folder}: there is no such folder of indices") from None
    except OSError as error:
        raise LexiconError(f"{folder}: the folder cannot be read: {error.strerror or error}") from None
    if not files:
        raise LexiconError(f"{folder}: there is no .toml file in the folder")
    return files


def _text(file: Traversable) -> str:
    """What a file holds; a LexiconError names it if it cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise LexiconError(f"{file}: the file is not UTF-8") from None
    except OSError as error:
        raise LexiconError(f"{file}: the file cannot be read: {error.strerror or error}") from None


@functools.cache
def _regions() -> frozenset[str]:
    """The codes of all regions; from the table itself, because the lexicon imports spaCy."""
    table = resources.files("sariwarta").joinpath("lexicon", "data", "regions.tsv")
    codes = (line.partition("\t")[0] for line in table.read_text(encoding="utf-8").splitlines())
    return frozenset(code for code in codes if _CODE.fullmatch(code))


def load_registry(folders: Sequence[Path] = ()) -> Registry:
    """The indices of the package and those of further folders.

    Args:
        folders: folders with TOML files, one index each; a file with the id of an index that is already
            there takes its place.

    Raises:
        LexiconError: a file is wrong; the message names it. Two indices may share an abbreviation but no name.
    """
    package = resources.files(__package__)
    own = package.joinpath("data")
    found: dict[str, Index] = {}
    digest = hashlib.sha256()
    for folder in (own, *folders):
        for file in _files(folder):
            text = _text(file)
            digest.update(text.encode())
            # a test sees to the codes of the package's own files
            index = _index(file.name, text, None) if folder is own else _index(str(file), text, _regions())
            found[index.id] = index
    owners: dict[str, str] = {}
    for index in found.values():
        for name in index.names:
            if owners.setdefault(name.casefold(), index.id) != index.id:
                raise LexiconError(
                    f"{index.id}.toml: 'names': the name {name!r} belongs to {owners[name.casefold()]} already"
                )
    other = _File("other_measures.toml", package.joinpath("other_measures.toml").read_text(encoding="utf-8"))
    keys = ("measures", "quantities", "contests", "openers", "measured")
    other.check(other.data, "the file", " ".join(f"{key}:words" for key in keys))
    measures = OtherMeasures(*(tuple(other.data[key]) for key in keys))
    return Registry({key: found[key] for key in sorted(found)}, measures, digest.hexdigest()[:16])


def check_folder(folder: Path) -> list[str]:
    """What is wrong in a folder of indices: a line for each file that cannot be used; none if all is well.

    Unlike `load_registry` it goes on behind the first mistake.

    Raises:
        LexiconError: there is no such folder, or no file in it.
    """
    problems = []
    for file in _files(folder):
        try:
            _index(str(file), _text(file), _regions())
        except LexiconError as error:
            problems.append(str(error))
    if not problems:
        try:
            load_registry([folder])
        except LexiconError as error:
            problems.append(str(error))
    return problems


@functools.cache
def default_registry() -> Registry:
    """The indices of the package, loaded once."""
    return load_registry()
