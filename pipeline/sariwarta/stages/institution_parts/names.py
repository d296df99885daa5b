"""What institutions are called: in full and short, with their region, number or unit."""

from __future__ import annotations

import functools
import re

from spacy.tokens import Doc

from sariwarta.annotations import Institution
from sariwarta.lexicon import InstitutionType, Lexicon, Region
from sariwarta.stages.word_tables import word_table

__all__ = [
    "canonical",
    "institution_type",
    "kind_in_region",
    "listed_unit",
    "own_name",
    "own_names",
    "press_name",
    "team_name",
    "widened_by",
]

#: code of the province whose courts are called after the town
_CAPITAL = "31"
#: kinds whose short names have the short form of the province: `Pemprov DKI`
_OF_ADMINISTRATION = frozenset({"local_gov", "local_gov_unit", "legislature", "election_body", "party_organ"})
#: kinds that are called after a region without its level (`Kepolisian Resor Sigi`, not `… Kabupaten Sigi`)
_SHORT_NAME_KINDS = {"police", "prosecutor", "military", "court", "financial_authority", "university"}
#: commands of the police that are called after a kota with its level where the kabupaten has its own: `Polres Kediri Kota`
_OF_TOWNS = frozenset({"Polres", "Polresta", "Polres Metro"})
_UNIT_NAME = re.compile(r"(?:([IVXL]{1,5}|\d{3,4})\s*/?\s*)?([A-Z][\w.]+(?: [A-Z]\w+)?)?\Z")


#: a national team of an age, its nation in front of the age or behind it
_AGE_GROUP = re.compile(
    r"(?:[Tt]im [Nn]asional|[Tt]imnas|TIMNAS)(?P<sex> (?:Putri|Putra|Wanita))?"
    r"(?: (?P<nation>[A-Z][\w ]+?))? U-? ?(?P<age>\d{2})(?: (?P<behind>[A-Z][\w ]+))?\Z"
)


def team_name(name: str) -> str:
    """The name of a national team of an age in one spelling; any other name as it is.

    >>> team_name("Timnas U23 Sagu"), team_name("Tim Nasional Sagu U-17"), team_name("Timnas Sagu")
    ('Timnas Sagu U-23', 'Timnas Sagu U-17', 'Timnas Sagu')
    """
    group = _AGE_GROUP.match(name)
    if group is None or (group["nation"] and group["behind"]):
        return name
    nation = group["nation"] or group["behind"]
    return " ".join(w for w in ("Timnas", (group["sex"] or "").strip(), nation, f"U-{group['age']}") if w)


def institution_type(doc: Doc, institution: Institution) -> InstitutionType | None:
    """The lexicon's entry behind an institution of a document, None if it has none."""
    types: dict[int, InstitutionType] = doc.user_data.get("sariwarta.institution_types", {})
    return types.get(id(institution))


def canonical(lex: Lexicon, kind: InstitutionType, region: Region | None) -> tuple[str, str | None]:
    """Full name and abbreviation with the region."""
    short = kind.abbreviation.partition(" (")[0]
    if region is None:
        return kind.name, short if short != kind.name else None
    if not kind.regional and own_name(lex, kind, None) is not None:
        return kind.name, short  # the Polda Metro Jaya has its region in its name
    if region.code == _CAPITAL and kind.kind in ("court", "ngo"):
        return f"{kind.name} Jakarta", f"{short} Jakarta"
    if region.code == _CAPITAL and kind.kind not in _OF_ADMINISTRATION and short != kind.name:
        return f"{kind.name} {region.short_name}", f"{short} {region.short_name}"
    if (
        region.level == "provinsi"
        or kind.kind in _SHORT_NAME_KINDS
        or kind.name.endswith(("Kabupaten", "Kota"))
    ):
        full = f"{kind.name} {region.short_name}"
    else:
        full = f"{kind.name} {region.name}"
    office = _office_of_ministry(kind, region)
    if office is not None:
        return f"{office[0]} {region.name}", f"{office[1]} {region.short_name}"
    if kind.abbreviation in _OF_TOWNS and _has_twin(lex, region):
        return f"{kind.name} {region.short_name} Kota", f"{short} {region.short_name} Kota"
    if short == kind.name:
        return full, None
    press = (
        region.short_name
        if kind.scope == "kota"
        or kind.kind in ("financial_authority", "university")
        or (kind.kind in _SHORT_NAME_KINDS and region.level != "provinsi")
        else press_name(lex, region)
    )
    return full, f"{short} {press}"


def kind_in_region(kind: InstitutionType, region: Region | None) -> str:
    """The kind of a body, or of its branch in a region: the office of a ministry there is none itself.

    Args:
        kind: the lexicon's entry.
        region: where the branch is, None for the body itself.
    """
    return "vertical_office" if region is not None and kind.kind == "ministry" else kind.kind


@functools.cache
def _offices_of_ministries() -> dict[str, tuple[str, str]]:
    """By the short form of a ministry what its office in a kabupaten or kota is called, in full and in short."""
    rows = (
        row.replace("_", " ").split("=") for row in word_table("body_forms")["offices_of_ministries"].split()
    )
    return {ministry: (full, short[0] if short else ministry) for ministry, full, *short in rows}


def _office_of_ministry(kind: InstitutionType, region: Region) -> tuple[str, str] | None:
    """What the office of a ministry in a kabupaten or kota is called: the Kemenag Sigi is a Kantor Kementerian Agama."""
    if kind.kind != "ministry" or region.level == "provinsi":
        return None
    return _offices_of_ministries().get(kind.abbreviation)


def _has_twin(lex: Lexicon, region: Region) -> bool:
    """Whether a region is a kota beside a kabupaten of the same name and province."""
    return region.level == "kota" and (region.parent, region.short_name) in _kabupaten(lex)


@functools.lru_cache(maxsize=8)
def _kabupaten(lex: Lexicon) -> frozenset[tuple[str | None, str]]:
    return frozenset((r.parent, r.short_name) for r in lex.regions.values() if r.level == "kabupaten")


def own_name(
    lex: Lexicon, kind: InstitutionType, region: Region | None
) -> tuple[InstitutionType, Region] | None:
    """The branch that has a name of its own in the lexicon, with its region: the Polda of 31 is the Polda Metro Jaya."""
    if region is not None:
        listed = own_names(lex).get((kind.abbreviation, region.code))
        return (listed, region) if listed is not None else None
    code = next((c for (_, c), i in own_names(lex).items() if i is kind), None)
    return (kind, lex.regions[code]) if code is not None else None


@functools.lru_cache(maxsize=8)
def own_names(lex: Lexicon) -> dict[tuple[str, str], InstitutionType]:
    """Institutions called after a region that are listed by themselves, by kind and code of the region."""
    kinds = {i.abbreviation: i for i in lex.institutions}
    found: dict[tuple[str, str], InstitutionType] = {}
    for listed in lex.institutions:
        head, _, tail = listed.abbreviation.partition(" ")
        names = lex.region_matcher.get(tail) if head in kinds and tail else ()
        if (
            len({n.region.code for n in names}) == 1
            and kinds[head].kind == listed.kind
            and not listed.regional
        ):
            found[head, names[0].region.code] = listed
    return found


def press_name(lex: Lexicon, region: Region) -> str:
    """The short name that the press uses behind an abbreviation: `Kaltim`, `Sigi`, `Kota Malang`."""
    if region.level == "provinsi":
        return _province_abbreviations(lex).get(region.code, region.short_name)
    return region.name if region.level == "kota" and region.parent != "31" else region.short_name


@functools.lru_cache(maxsize=8)
def _province_abbreviations(lex: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in lex.region_names:
        if name.type == "abbr" and name.region.level == "provinsi":
            found.setdefault(name.region.code, name.form)
    return found


def widened_by(surface: str, kind: InstitutionType) -> str | None:
    """The surface where it names a part of the institution rather than the institution itself."""
    folded = surface.casefold()
    return None if any(folded.startswith(form.casefold()) for form in kind.forms) else surface


def listed_unit(
    lex: Lexicon, kind: InstitutionType, unit: str
) -> tuple[InstitutionType | None, InstitutionType | None]:
    """The unit of the lexicon with that name, and the one that has the name now if its number is not the text's.

    A number that the unit had once is in the lexicon, too, and stays (`XVI/Pattimura`).
    """
    match = _UNIT_NAME.match(unit.strip())
    if match is None or match.group(2) is None:
        return None, None
    number, name = match.group(1), match.group(2).casefold()
    named: list[tuple[str, InstitutionType]] = []
    for listed in lex.institutions:
        head, _, tail = listed.abbreviation.partition("/")
        if tail.casefold() == name and head.startswith(f"{kind.abbreviation} "):
            named.append((head.rpartition(" ")[2], listed))
    if not named:
        return None, None
    found = next((listed for at, listed in named if at == number), named[0][1])
    return found, named[0][1] if number and named[0][0] != number else None
