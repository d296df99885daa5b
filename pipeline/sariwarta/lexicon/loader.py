"""Reads the tables in `data/`, checks them line by line, and gives them out as frozen objects.

A table is tab-separated with a header line; a cell with several values parts them by `|`. To add a region's
nickname, a title, an institution or an office, add a line: no code has to change. A wrong line (unknown
code, missing cell, the same thing twice) stops the load with a `LexiconError` that names file and line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal, Protocol

from sariwarta.errors import LexiconError
from sariwarta.lexicon.matcher import Matcher

__all__ = [
    "InstitutionType",
    "Lexicon",
    "NamedPlace",
    "Organization",
    "PositionType",
    "Rank",
    "Region",
    "RegionName",
    "Title",
    "lexicon",
]

_TOP_LEVEL = re.compile(r"\.(?:com|co|net|org|news|info|id)(?:\.id)?\Z")

Level = Literal["provinsi", "kabupaten", "kota"]
PlaceKind = Literal["island", "area", "country", "other"]


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota; `code` is the Kemendagri code, `lat` and `lon` degrees of a centroid."""

    code: str
    name: str
    level: Level
    parent: str | None
    short_name: str
    capital: str
    lat: float | None
    lon: float | None
    population: int | None
    island: str
    timezone: str


@dataclass(frozen=True, slots=True)
class RegionName:
    """One surface form of a region. `type` is official, short, prefixed, abbr, variant or former; `risk` is
    `common_word` or `short_abbr` where the form alone is weak evidence; `ambiguous` where other regions have
    the same form.
    """

    form: str
    region: Region
    type: str
    ambiguous: bool
    risk: str


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that is no region of the decree: a country, an island, an area such as IKN, a seat of government.

    `risk` is `seat` for the seats (`Negara`, `Rantau`): many are ordinary words, so that the name is not enough.
    """

    name: str
    kind: PlaceKind
    parent: str | None
    lat: float | None
    lon: float | None
    risk: str = ""


@dataclass(frozen=True, slots=True)
class InstitutionType:
    """A kind of institution (`Polda`: every province has one) or a single one (`KPK`).

    `scope` is the level at which it has branches; `regional` whether a region may follow the name; `risk` is
    `common_word` where a form is also an ordinary word, so that the name alone is not enough.
    """

    abbreviation: str
    name: str
    kind: str
    scope: str
    regional: bool
    forms: tuple[str, ...]
    note: str
    risk: str = ""


@dataclass(frozen=True, slots=True)
class Organization:
    """A club, a medium, a firm, a body abroad, that texts name without saying what it is; `region` is the code of the
    region that it is at home in, None where it is at home in none, or its name says it.

    Unlike an `InstitutionType` it makes no entity by itself: its names are those of towns and words (`Milan`, `People`),
    too. It tells the kind of what is known to be a body.
    """

    name: str
    kind: str
    region: str | None
    abbreviation: str | None


@dataclass(frozen=True, slots=True)
class PositionType:
    """An office. `implies` is the abbreviation of the institution that follows from it (`Kapolda` → `Polda`)."""

    title: str
    expanded: str
    category: str
    scope: str
    forms: tuple[str, ...]
    implies: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank of the police, the forces or the prosecution; `category` corps_suffix marks the corps after it."""

    name: str
    expanded: str
    category: str
    service: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name or a degree after it; `name_like` ones are part of the name and stay there."""

    form: str
    expanded: str
    category: str
    slot: Literal["prefix", "infix", "suffix"]
    forms: tuple[str, ...]
    name_like: bool


class _Folder(Protocol):
    """What `importlib.resources` and `pathlib` folders have in common."""

    def joinpath(self, name: str, /) -> _File: ...


class _File(Protocol):
    def read_text(self, encoding: str) -> str: ...


class _Row:
    """One line of a table, which knows where it stands."""

    def __init__(self, table: str, number: int, cells: dict[str, str]) -> None:
        self.table, self.number, self._cells = table, number, cells

    def __getitem__(self, column: str) -> str:
        return self._cells[column]

    def need(self, column: str) -> str:
        """A cell that must not be empty."""
        value = self._cells[column]
        if not value:
            raise self.error(f"the cell {column!r} is empty")
        return value

    def many(self, column: str) -> list[str]:
        """The values of a cell, without empty ones."""
        return [value.strip() for value in self._cells[column].split("|") if value.strip()]

    def number_or_none(self, column: str) -> float | None:
        value = self._cells[column]
        if not value:
            return None
        try:
            return float(value)
        except ValueError:
            raise self.error(f"{column} is no number: {value!r}") from None

    def error(self, problem: str) -> LexiconError:
        return LexiconError(f"{self.table}, line {self.number}: {problem}")


def _in_one_word(name: str) -> str:
    """A name in small letters, without blanks, hyphens and apostrophes."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _without_domain(name: str) -> str:
    """The name of a site without its top-level domain: `Surya.co.id` → `surya`."""
    return _TOP_LEVEL.sub("", name.casefold())


def _rows(folder: _Folder, table: str, columns: str) -> Iterator[_Row]:
    """The lines of a table; the header must name the columns that are asked for.

    Raises:
        LexiconError: a column is missing, a line has too few or too many cells, or the file is absent.
    """
    try:
        lines = folder.joinpath(table).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise LexiconError(f"{table}: there is no such file in the lexicon's folder") from None
    header = lines[0].split("\t") if lines else []
    for column in columns.split():
        if column not in header:
            raise LexiconError(f"{table}, line 1: the column {column!r} is missing")
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != len(header):
            raise LexiconError(f"{table}, line {number}: {len(cells)} cells, the header has {len(header)}")
        yield _Row(table, number, dict(zip(header, (cell.strip() for cell in cells), strict=True)))


def _is_short_head(form: str, position: PositionType) -> bool:
    """Whether a form is the short one of an office that always has a field behind it: `Kasat`."""
    return form != position.expanded and " " not in form and position.category in ("police", "field_head")


class Lexicon:
    """All tables and their matchers.

    Args:
        folder: where the tables lie; by default those of the package.

    Raises:
        LexiconError: a table is wrong; the message names file and line.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder: _Folder = folder or resources.files(__package__).joinpath("data")
        self.regions: dict[str, Region] = self._read_regions()
        self.region_names: list[RegionName] = self._read_region_names()
        self.named_places: list[tuple[str, NamedPlace]] = self._read_places()
        self.institutions: list[InstitutionType] = self._read_institutions()
        self.positions: list[PositionType] = self._read_positions()
        self.ranks: list[Rank] = self._read_ranks()
        self.titles: list[Title] = self._read_titles()

    # the matchers are built when they are first asked for, and kept

    @functools.cached_property
    def region_matcher(self) -> Matcher[RegionName]:
        """Finds regions by any of their names."""
        return Matcher((name.form, name) for name in self.region_names)

    @functools.cached_property
    def place_matcher(self) -> Matcher[RegionName | NamedPlace]:
        """Finds regions and other named places."""
        matcher: Matcher[RegionName | NamedPlace] = Matcher((name.form, name) for name in self.region_names)
        for form, place in self.named_places:
            matcher.add(form, place)
        return matcher

    @functools.cached_property
    def institution_matcher(self) -> Matcher[InstitutionType]:
        """Finds institutions by name, abbreviation or alias, without a region behind."""
        return Matcher((form, kind) for kind in self.institutions for form in kind.forms)

    @functools.cached_property
    def position_matcher(self) -> Matcher[PositionType]:
        """Finds offices. A form that is a head and an institution (`Kepala Kejaksaan Tinggi`) is left out: the
        text names both, and they are found one by one. One with a short head (`Kasat Reskrim`) is one name.
        """
        forms = [(form, position) for position in self.positions for form in position.forms]
        heads = {form for form, position in forms if not _is_short_head(form, position)}
        matcher: Matcher[PositionType] = Matcher([])
        for form, position in forms:
            bodies = self.institution_matcher(form)
            tail = bodies[-1] if bodies and bodies[-1].end == len(form) else None
            slashed = "/" in form  # `Menteri ATR/BPN`, of which a reader cuts off the wrong half
            if tail is None or slashed or form[: tail.start].strip() not in heads:
                matcher.add(form, position)
        return matcher

    @functools.cached_property
    def rank_matcher(self) -> Matcher[Rank]:
        """Finds ranks and the corps behind them."""
        return Matcher((form, rank) for rank in self.ranks for form in rank.forms)

    @functools.cached_property
    def title_matcher(self) -> Matcher[Title]:
        """Finds titles before a name and degrees after it."""
        return Matcher((form, title) for title in self.titles for form in title.forms)

    @functools.cached_property
    def kecamatan(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Case-folded name of a kecamatan → all (code, code of the kabupaten or kota) that it has."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row in _rows(self._folder, "kecamatan.tsv", "code name parent_code"):
            if row["parent_code"] not in self.regions:
                raise row.error(f"unknown region code {row['parent_code']!r}")
            found.setdefault(row.need("name").casefold(), []).append((row.need("code"), row["parent_code"]))
        return {name: tuple(codes) for name, codes in found.items()}

    def kecamatan_named(self, name: str) -> tuple[tuple[str, str], ...]:
        """All kecamatan of a name (code, code of the kabupaten or kota), however many words it is written in:
        `Gadingrejo` and `Gading Rejo` are one name.
        """
        return self._kecamatan_in_one_word.get(_in_one_word(name), ())

    @functools.cached_property
    def _kecamatan_in_one_word(self) -> dict[str, tuple[tuple[str, str], ...]]:
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        for name, codes in self.kecamatan.items():
            key = _in_one_word(name)
            found[key] = (*found.get(key, ()), *codes)
        return found

    @functools.cached_property
    def institution_heads(self) -> dict[str, str]:
        """First word or two of an institution's name → its kind, for those that are not listed one by one; empty where
        the words are those of institutions of many kinds.
        """
        return {row.need("head"): row["kind"] for row in self._institution_heads}

    @functools.cached_property
    def regional_heads(self) -> dict[str, str]:
        """First word or two of an institution's name → its kind where a region stands in the name, if that is another."""
        return {row.need("head"): row["in_region"] for row in self._institution_heads if row["in_region"]}

    @functools.cached_property
    def _institution_heads(self) -> list[_Row]:
        return list(_rows(self._folder, "institution_heads.tsv", "head kind in_region"))

    def organization_named(self, name: str) -> Organization | None:
        """The organisation that a name is all of, in whatever case; None where the table has none of that name."""
        return self._organizations.get(name.casefold())

    def outlet_named(self, site: str) -> Organization | None:
        """The medium with this site, or of this name: `SURYA.co.id`, `tribun-bali.com`; None for any other site."""
        exact = self.organization_named(site)
        if exact is not None and exact.kind == "media":
            return exact
        return self._outlets.get(_in_one_word(_without_domain(site)))

    @functools.cached_property
    def _organizations(self) -> dict[str, Organization]:
        found: dict[str, Organization] = {}
        for row in _rows(self._folder, "organizations.tsv", "name kind region_code aliases"):
            if row["region_code"] and row["region_code"] not in self.regions:
                raise row.error(f"unknown region code {row['region_code']!r}")
            name, others = row.need("name"), row.many("aliases")
            kind = row.need("kind")
            words = [f for f in others if f.isalnum() and len(f) < len(name)]
            short = next((f for f in words if f.isupper()), None)
            if short is None and words and kind not in ("team", "media", "company"):
                short = words[0]  # `Gaikindo`
            organization = Organization(name, kind, row["region_code"] or None, short)
            for form in (name, *others):
                if form.casefold() in found:
                    raise row.error(f"{form!r} stands already")
                found[form.casefold()] = organization
        return found

    @functools.cached_property
    def _outlets(self) -> dict[str, Organization]:
        return {
            _in_one_word(_without_domain(form)): organization
            for form, organization in self._organizations.items()
            if organization.kind == "media"
        }

    @functools.cached_property
    def rank_words(self) -> frozenset[str]:
        """Case-folded first words of all ranks."""
        return frozenset(form.split()[0].casefold().rstrip(".") for rank in self.ranks for form in rank.forms)

    @functools.cached_property
    def office_heads(self) -> frozenset[str]:
        """Case-folded first words of all offices."""
        return frozenset(form.split()[0].casefold().rstrip(".") for p in self.positions for form in p.forms)

    @functools.cached_property
    def unit_names(self) -> frozenset[str]:
        """Case-folded names of the listed military units: `mulawarman` of `Kodam VI/Mulawarman`."""
        return frozenset(
            kind.name.partition("/")[2].casefold() for kind in self.institutions if "/" in kind.name
        )

    def parent(self, region: Region) -> Region | None:
        """The province of a kabupaten or kota, None for a province."""
        return self.regions[region.parent] if region.parent else None

    def province_of(self, code: str) -> str:
        """The code of the province that a code belongs to."""
        return code[:2]

    def institution(self, abbreviation: str) -> InstitutionType | None:
        """The institution with this abbreviation (exactly as in the table), or None."""
        return self._by_abbreviation.get(abbreviation)

    @functools.cached_property
    def _by_abbreviation(self) -> dict[str, InstitutionType]:
        return {kind.abbreviation: kind for kind in self.institutions}

    def _read_regions(self) -> dict[str, Region]:
        found: dict[str, Region] = {}
        columns = (
            "code name level parent_code short_name capital lat lng population_2024s2 island_group timezone"
        )
        for row in _rows(self._folder, "regions.tsv", columns):
            code, parent, level = row.need("code"), row["parent_code"], row.need("level")
            if code in found:
                raise row.error(f"the code {code} stands twice")
            if level not in ("provinsi", "kabupaten", "kota"):
                raise row.error(f"unknown level {level!r}")
            if parent != ("" if level == "provinsi" else code[:2]):
                raise row.error(f"the parent of {code} cannot be {parent!r}")
            if parent and parent not in found:
                raise row.error(f"the parent {parent} is not in the table, or below")
            people = row["population_2024s2"]
            found[code] = Region(
                code=code,
                name=row.need("name"),
                level=level,  # type: ignore[arg-type]  # checked above
                parent=parent or None,
                short_name=row.need("short_name"),
                capital=row["capital"],
                lat=row.number_or_none("lat"),
                lon=row.number_or_none("lng"),
                population=int(people) if people else None,
                island=row["island_group"],
                timezone=row.need("timezone"),
            )
        return found

    def _read_region_names(self) -> list[RegionName]:
        names: list[RegionName] = []
        seen: dict[tuple[str, str], int] = {}
        owners: dict[str, set[str]] = {}
        for row in _rows(self._folder, "region_aliases.tsv", "alias code type ambiguous_with risk"):
            form, code = row.need("alias"), row.need("code")
            if code not in self.regions:
                raise row.error(f"unknown region code {code!r}")
            for other in row.many("ambiguous_with"):
                if other not in self.regions:
                    raise row.error(f"unknown region code {other!r}")
            if (form, code) in seen:
                raise row.error(f"{form!r} of {code} stands already in line {seen[form, code]}")
            if row["risk"] not in ("", "common_word", "short_abbr"):
                raise row.error(f"unknown risk {row['risk']!r}")
            seen[form, code] = row.number
            owners.setdefault(form, set()).add(code)
            names.append(
                RegionName(
                    form, self.regions[code], row.need("type"), bool(row["ambiguous_with"]), row["risk"]
                )
            )
        for name in names:
            if len(owners[name.form]) > 1 and not name.ambiguous:
                line = seen[name.form, name.region.code]
                raise LexiconError(
                    f"region_aliases.tsv, line {line}: {name.form!r} belongs to {sorted(owners[name.form])},"
                    " so that ambiguous_with must name the others"
                )
        return names

    def _read_places(self) -> list[tuple[str, NamedPlace]]:
        places: list[tuple[str, NamedPlace]] = []
        seen: dict[str, int] = {}
        for row in _rows(self._folder, "places.tsv", "name kind parent_code lat lon aliases"):
            kind, parent = row.need("kind"), row["parent_code"]
            if kind not in ("island", "area", "country", "other"):
                raise row.error(f"unknown kind {kind!r}")
            if parent and parent not in self.regions:
                raise row.error(f"unknown region code {parent!r}")
            place = NamedPlace(
                row.need("name"),
                kind,  # type: ignore[arg-type]  # checked above
                parent or None,
                row.number_or_none("lat"),
                row.number_or_none("lon"),
            )
            for form in [place.name, *row.many("aliases")]:
                if form in seen:
                    raise row.error(f"{form!r} stands already in line {seen[form]}")
                seen[form] = row.number
                places.append((form, place))
        known = {name.form.casefold() for name in self.region_names} | {form.casefold() for form in seen}
        for region in self.regions.values():
            seat = region.capital
            if seat and seat.casefold() not in known:
                known.add(seat.casefold())
                places.append((seat, NamedPlace(seat, "other", region.code, None, None, risk="seat")))
        return places

    def _read_institutions(self) -> list[InstitutionType]:
        found: list[InstitutionType] = []
        seen: dict[str, int] = {}
        for row in _rows(
            self._folder, "institutions.tsv", "abbr full_name kind scope regional_pattern aliases note risk"
        ):
            abbreviation = row.need("abbr")
            if abbreviation in seen:
                raise row.error(f"{abbreviation!r} stands already in line {seen[abbreviation]}")
            seen[abbreviation] = row.number
            forms = dict.fromkeys(
                form.partition(" (")[0]
                for form in [abbreviation, row.need("full_name"), *row.many("aliases")]
                if "{" not in form
            )
            found.append(
                InstitutionType(
                    abbreviation=abbreviation,
                    name=row.need("full_name"),
                    kind=row.need("kind"),
                    scope=row.need("scope"),
                    regional="{" in row["regional_pattern"],
                    forms=tuple(forms),
                    note=row["note"],
                    risk=row["risk"],
                )
            )
        return found

    def _read_positions(self) -> list[PositionType]:
        found: list[PositionType] = []
        institutions = {kind.abbreviation for kind in self.institutions}
        seen: dict[str, int] = {}
        for row in _rows(self._folder, "positions.tsv", "title expansion category scope implies aliases"):
            title = row.need("title")
            if title in seen:
                raise row.error(f"{title!r} stands already in line {seen[title]}")
            seen[title] = row.number
            if row["implies"] and row["implies"] not in institutions:
                raise row.error(f"{row['implies']!r} is not in institutions.tsv")
            forms = dict.fromkeys([title, row.need("expansion"), *row.many("aliases")])
            found.append(
                PositionType(
                    title,
                    row["expansion"],
                    row.need("category"),
                    row.need("scope"),
                    tuple(forms),
                    row["implies"],
                )
            )
        return found

    def _read_ranks(self) -> list[Rank]:
        found: list[Rank] = []
        seen: dict[str, int] = {}
        for row in _rows(self._folder, "ranks.tsv", "abbr expansion category service aliases"):
            name = row.need("abbr")
            if name in seen:
                raise row.error(f"{name!r} stands already in line {seen[name]}")
            seen[name] = row.number
            forms = dict.fromkeys([name, row.need("expansion"), *row.many("aliases")])
            found.append(
                Rank(name, row["expansion"], row.need("category"), row.need("service"), tuple(forms))
            )
        return found

    def _read_titles(self) -> list[Title]:
        found: list[Title] = []
        for row in _rows(self._folder, "titles.tsv", "form expansion category slot variants name_like"):
            slot = row.need("slot")
            if slot not in ("prefix", "infix", "suffix"):
                raise row.error(f"the slot is prefix, infix or suffix, not {slot!r}")
            forms = dict.fromkeys([row.need("form"), *row.many("variants")])
            found.append(
                Title(
                    row["form"],
                    row.need("expansion"),
                    row.need("category"),
                    slot,  # type: ignore[arg-type]  # checked above
                    tuple(forms),
                    row["name_like"] == "1",
                )
            )
        return found


@functools.cache
def lexicon() -> Lexicon:
    """The package's own lexicon, read once."""
    return Lexicon()
