"""The registry of indices: what each index is called, how it is scaled, and which values are official.

One TOML file in `data/` is one index; to add an index, add a file. `load_registry` reads and checks them all;
a mistake stops it with a `LexiconError` that names the file. What a file holds:

    id, name, names, typos, abbreviations   how texts call it; several indices may share an abbreviation
    publisher, publishers, cues             who publishes it, and words that tell it from its namesakes
    short_names, rivals                     names that other indices have, too; words that say one of those is meant
    scale, high_is                          [lowest, highest]; whether a high value is "good" or "bad"
    annual                                  false if its editions do not come every year
    [[category]]  name, forms, phrases      `forms` count behind a word such as `kategori`, `phrases` anywhere
    [[dimension]] name, forms
    [[cutoffs]]   levels, bands             lower bound of each category (here for all editions)
    [[edition]]   year, released, scale     `released` is the day from which an undated mention means it
      [[edition.cutoffs]]                   the same for one edition
      [[edition.values]]  source, dimension, basis, [edition.values.scores]   official values by region code
      [[edition.variants]]                  the same for values that others print instead; `source` is who does
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from sariwarta.errors import LexiconError

__all__ = [
    "NATION",
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

    `variants` are values that others print instead of the official ones, with who does so as their source.
    """

    year: int
    released: dt.date | None
    scale: tuple[float, float]
    cutoffs: tuple[Cutoffs, ...]
    values: tuple[OfficialValues, ...]
    variants: tuple[OfficialValues, ...] = ()

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
    abbreviations: tuple[str, ...]
    publisher: str
    publishers: tuple[str, ...]
    cues: tuple[str, ...]
    scale: tuple[float, float]
    high_is: Literal["good", "bad"]
    annual: bool
    categories: tuple[CategoryWords, ...]
    dimensions: tuple[Dimension, ...]
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

    def keys(self, table: Mapping[str, Any], where: str, need: str, may: str) -> None:
        """The table has all keys of `need` and none beyond those and `may`."""
        for key in need.split():
            if key not in table:
                raise self.fail(f"{where} has no {key!r}")
        for key in table:
            if key not in need.split() and key not in may.split():
                raise self.fail(f"{where} has the unknown key {key!r}")

    def words(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
            raise self.fail(f"{key!r} must be a list of words")
        return tuple(found)

    def flag(self, table: Mapping[str, Any], key: str, *, default: bool) -> bool:
        found = table.get(key, default)
        if not isinstance(found, bool):
            raise self.fail(f"{key!r} must be true or false")
        return found

    def scale(
        self, table: Mapping[str, Any], default: tuple[float, float] | None = None
    ) -> tuple[float, float]:
        found = table.get("scale", default)
        if not isinstance(found, list | tuple) or len(found) != 2 or not found[0] < found[1]:
            raise self.fail(f"'scale' must be [lowest, highest], not {found!r}")
        return (float(found[0]), float(found[1]))

    def cutoffs(self, table: Mapping[str, Any], categories: frozenset[str]) -> tuple[Cutoffs, ...]:
        found = []
        for row in table.get("cutoffs", []):
            self.keys(row, "a table of cut-offs", "levels bands", "")
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
    file: _File, row: Mapping[str, Any], index: Mapping[str, Any], categories: frozenset[str]
) -> Edition:
    file.keys(row, "an edition", "year", "released scale cutoffs values variants")
    dimensions = {dimension["name"] for dimension in index.get("dimension", [])}
    scale, year = file.scale(row, file.scale(index)), row["year"]
    tables: dict[str, list[OfficialValues]] = {"values": [], "variants": []}
    for kind, table in [(key, each) for key in tables for each in row.get(key, [])]:
        file.keys(table, f"a table of {kind} of {year}", "source scores", "dimension basis")
        if not isinstance(table["source"], str) or not table["source"].strip():
            raise file.fail(f"a table of {kind} of {year} has an empty 'source'")
        if table.get("dimension") not in (None, *dimensions):
            raise file.fail(f"values of the unknown dimension {table['dimension']!r}")
        for code, value in table["scores"].items():
            if not isinstance(value, int | float) or not scale[0] <= value <= scale[1]:
                raise file.fail(f"the value {value!r} of {code} in {year} is outside the scale")
            if code != NATION and not code.replace(".", "").isdigit():
                raise file.fail(f"{code!r} in {year} is no region code")
        scores = {code: float(value) for code, value in table["scores"].items()}
        tables[kind].append(
            OfficialValues(table["source"], table.get("dimension"), table.get("basis"), scores)
        )
    released = row.get("released")
    if released is not None and not isinstance(released, dt.date):
        raise file.fail(f"'released' of {year} must be a day")
    return Edition(
        year,
        released,
        scale,
        file.cutoffs(row, categories),
        tuple(tables["values"]),
        tuple(tables["variants"]),
    )


def _index(name: str, text: str) -> Index:
    file = _File(name, text)
    data = file.data
    file.keys(
        data,
        "the index",
        "id name publisher scale high_is",
        "annual names short_names typos abbreviations publishers cues rivals category dimension cutoffs edition",
    )
    if data["id"] != Path(name).stem:
        raise file.fail(f"the id {data['id']!r} must be the name of the file")
    if data["high_is"] not in ("good", "bad"):
        raise file.fail(f"'high_is' must be good or bad, not {data['high_is']!r}")
    for table in ("category", "dimension"):
        for row in data.get(table, []):
            file.keys(row, f"a {table}", "name forms", "phrases" if table == "category" else "")
    names = [row["name"] for table in ("category", "dimension") for row in data.get(table, [])]
    if len(names) != len(set(names)):
        raise file.fail("a category or dimension stands twice")
    categories = frozenset(row["name"] for row in data.get("category", []))
    editions: dict[int, Edition] = {}
    for row in data.get("edition", []):
        edition = _edition(file, row, data, categories)
        if edition.year in editions:
            raise file.fail(f"the edition {edition.year} stands twice")
        editions[edition.year] = edition
    return Index(
        id=data["id"],
        name=data["name"],
        names=(data["name"], *file.words(data, "names"), *file.words(data, "typos")),
        short_names=file.words(data, "short_names"),
        rivals=file.words(data, "rivals"),
        abbreviations=file.words(data, "abbreviations"),
        publisher=data["publisher"],
        publishers=file.words(data, "publishers"),
        cues=file.words(data, "cues"),
        scale=file.scale(data),
        high_is=data["high_is"],
        annual=file.flag(data, "annual", default=True),
        categories=tuple(
            CategoryWords(row["name"], file.words(row, "forms"), file.words(row, "phrases"))
            for row in data.get("category", [])
        ),
        dimensions=tuple(
            Dimension(row["name"], file.words(row, "forms")) for row in data.get("dimension", [])
        ),
        cutoffs=file.cutoffs(data, categories),
        editions=editions,
        file=name,
    )


def load_registry(folders: Sequence[Path] = ()) -> Registry:
    """The indices of the package and those of further folders.

    Args:
        folders: folders with TOML files, one index each; a file with the id of an index that is already
            there takes its place.

    Raises:
        LexiconError: a file is wrong; the message names it. Two indices may share an abbreviation but no name.
    """
    package = resources.files(__package__)
    found: dict[str, Index] = {}
    digest = hashlib.sha256()
    for folder in (package.joinpath("data"), *folders):
        try:
            files = sorted(
                (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name
            )
        except (FileNotFoundError, NotADirectoryError):
            raise LexiconError(f"{folder}: there is no such folder of indices") from None
        for file in files:
            name = file.name if folder in (package.joinpath("data"),) else str(file)
            try:
                text = file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                raise LexiconError(f"{name}: the file is not UTF-8") from None
            digest.update(text.encode())
            index = _index(name, text)
            found[index.id] = index
    owners: dict[str, str] = {}
    for index in found.values():
        for name in index.names:
            if owners.setdefault(name.casefold(), index.id) != index.id:
                raise LexiconError(
                    f"{index.id}.toml: 'names': the name {name!r} belongs to {owners[name.casefold()]} already"
                )
    other = _File("other_measures.toml", package.joinpath("other_measures.toml").read_text(encoding="utf-8"))
    other.keys(other.data, "the file", "measures quantities", "")
    measures = OtherMeasures(other.words(other.data, "measures"), other.words(other.data, "quantities"))
    return Registry({key: found[key] for key in sorted(found)}, measures, digest.hexdigest()[:16])


def check_folder(folder: Path) -> list[str]:
    """What is wrong in a folder of indices: a line for each file that cannot be used; none if all is well.

    Unlike `load_registry` it goes on behind the first mistake.
    """
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except OSError as error:
        return [f"{folder}: {error.strerror or error}"]
    if not files:
        return [f"{folder}: there is no .toml file"]
    problems = []
    for file in files:
        try:
            _index(str(file), file.read_text(encoding="utf-8"))
        except LexiconError as error:
            problems.append(str(error))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{file}: the file cannot be read: {error}")
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
