"""Bodies that follow from an office and its country, region or short form: the ministry of the `Menteri Luar Negeri Rusia`, the
national team of the `Pelatih Thailand`, the Polres of a `Kasat Lantas`.

What the article names is taken; what it does not name is a new institution with `stated=False`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Place
from sariwarta.confidence import confidence
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon, PositionType
from sariwarta.stages.institutions import RULES as INSTITUTIONS
from sariwarta.stages.institutions import implied_institution
from sariwarta.stages.official_parts.bodies import body_words, of_ministry
from sariwarta.stages.official_parts.titles import office_called
from sariwarta.stages.word_tables import word_table

__all__ = [
    "body_abroad",
    "body_of_short_office",
    "ministry_in_bracket",
    "ministry_named",
    "police_as_named",
    "police_of_regency",
    "quarter_of_town",
]

#: ministers of other countries who lead a ministry of a field
_MINISTERS = ("Wakil Menteri ", "Deputi Menteri ", "Menteri ")
_NO_MINISTRY = frozenset({"Koordinator", "Negara", "Senior", "Utama", "Besar", "Pertama"})
#: the short form of an office in brackets behind it
_BRACKET = re.compile(r"\(([A-Z][\w/ ]{2,24})\)")
_INDONESIA = "Indonesia"
#: how often an article names the country of whose team it is, where it does not speak of the team
_TWICE = 2
_TEAM = r"\b[Tt]im(?:nas|\.? [Nn]asional)"
#: what national teams play for, where an article does not call them so
_NATIONS = re.compile(
    rf"{_TEAM}\b|\b(?:Piala (?:Dunia|Asia|AFF|Eropa|Afrika)|Copa America|SEA Games|Asian Games|Nations League)\b"
)
_POLICE_OF_REGENCY = "Polres"
#: the police of a city of the capital, and what the codes of those begin with
_POLICE_IN_CAPITAL = "Polres Metro"
_CAPITAL = "31."
#: what the police of a regency or city may be called
_POLICE = frozenset({"Polres", "Polresta", "Polrestabes", _POLICE_IN_CAPITAL})
#: the head of a body, written with its short name: `Kadisbunnak`
_CHIEF = re.compile(r"Ka([A-Za-z]{5,}(?: PP)?)\Z")


@functools.cache
def _departments() -> frozenset[str]:
    """Countries whose ministries are called departments."""
    return frozenset(word_table("told_bodies")["departments"])


@functools.cache
def _larger_police() -> frozenset[str]:
    """Regencies whose police is no Polres."""
    return frozenset(word_table("told_bodies")["larger_police"].split())


def ministry_in_bracket(doc: Doc, start: int, end: int) -> Institution | None:
    """The ministry that the short form of an office tells of, in brackets behind it: `Wakil Menteri … (Wamendes PDTT)`."""
    for bracket in _BRACKET.finditer(text_of(doc), start, end):
        office = office_called(bracket.group(1))
        if office is not None and office.category == "executive" and office.implies:
            return of_ministry(doc, office, office.implies)
    return None


def ministry_named(doc: Doc, expanded: str | None) -> Institution | None:
    """The only ministry of the article whose name begins as that of a minister does: `Menteri Desa` and the `Kementerian Desa
    dan Pembangunan Daerah Tertinggal`.
    """
    field = _field_of(expanded)
    if not field:
        return None
    found: list[Institution] = doc._.sw_institutions
    named = [
        i
        for i in found
        if i.kind == "ministry"
        and i.stated
        and f"{i.name} ".startswith((f"Kementerian {field} ", f"Kementerian {field}, "))
    ]
    return named[0] if len(named) == 1 else None


def _field_of(expanded: str | None) -> str:
    """The field of a minister, empty where the office is another one."""
    for office in _MINISTERS:
        if expanded is not None and expanded.startswith(office):
            field = expanded.removeprefix(office)
            return "" if field.split()[0] in _NO_MINISTRY or "(" in field else field
    return ""


def body_abroad(doc: Doc, office: PositionType, place: Entity) -> Institution | None:
    """The body of another country that an office of it leads: its ministry, or its national team.

    Args:
        doc: the document, after the institutions stage.
        office: what the lexicon says of the office.
        place: the country behind it.
    """
    written = " ".join(text_of(doc)[place.start : place.end].split())
    country = place.target or _country_called(doc, written)
    if not isinstance(country, Place) or country.kind != "country":
        return None
    names = tuple(dict.fromkeys((country.name, written)))
    field = _field_of(office.expanded)
    if field and country.name != _INDONESIA:
        words = (
            ("Departemen", "Kementerian") if country.name in _departments() else ("Kementerian", "Departemen")
        )
        short = office.implies
        known = {f"{word} {field} {name}".casefold() for word in words for name in names}
        known |= {f"{short} {name}".casefold() for name in names if short}
        return _named(doc, known) or _new(doc, f"{words[0]} {field} {country.name}", "ministry")
    if office.title in body_words("team_offices") and _has_team(doc, country, names):
        known = {f"{word} {name}".casefold() for word in ("timnas", "tim nasional") for name in names}
        return _named(doc, known) or _new(doc, f"Timnas {country.name}", "team")
    return None


def _country_called(doc: Doc, written: str) -> Place | None:
    """The country that the article calls so elsewhere, where a name behind an office was read as part of that only."""
    text = text_of(doc)
    places: list[Place] = doc._.sw_places
    named = (p for p in places if p.kind == "country")
    return next(
        (p for p in named if p.name == written or any(text[m.start : m.end] == written for m in p.mentions)),
        None,
    )


def _has_team(doc: Doc, country: Place, names: tuple[str, ...]) -> bool:
    """Whether an article speaks of the national team of a country, and not of a coach who comes from there."""
    text = text_of(doc)
    any_name = "|".join(re.escape(name) for name in names)
    if re.search(rf"{_TEAM} (?:{any_name})\b", text):
        return True
    found: list[Institution] = doc._.sw_institutions
    if any(i.kind == "team" and re.match(_TEAM, i.name) is None for i in found):
        return False  # the coach may be that of a club
    from_there = re.search(rf"\b(?:asal|berkebangsaan|berpaspor|kelahiran) (?:{any_name})\b", text)
    return from_there is None and len(country.mentions) >= _TWICE and _NATIONS.search(text) is not None


def _named(doc: Doc, names: set[str]) -> Institution | None:
    """The institution of the article that has one of several names, in small letters; the longest of those named."""
    found: list[Institution] = doc._.sw_institutions
    known = [i for i in found if not names.isdisjoint((i.name.casefold(), (i.abbreviation or "").casefold()))]
    return max(known, key=lambda i: len(i.name), default=None)


def _new(doc: Doc, name: str, kind: str) -> Institution:
    rule = INSTITUTIONS["implied"].ref
    new = Institution(name, [], confidence(rule, 0.9), kind=kind, stated=False, rule=rule)
    doc._.sw_institutions.append(new)
    return new


def police_of_regency(doc: Doc, lex: Lexicon, office: PositionType, region: str | None) -> Institution | None:
    """The Polres of a head of one of its units who names none, in an article that names no police: that of the kabupaten, where
    it is called a Polres.
    """
    where = lex.regions.get(region) if region else None
    if office.category != "police" or office.scope != "kab/kota" or not office.title.startswith("Kasat"):
        return None
    found: list[Institution] = doc._.sw_institutions
    same = [
        i
        for i in found
        if region and i.region == region and (i.abbreviation or i.name).startswith(_POLICE_OF_REGENCY)
    ]
    if len(same) == 1:
        return same[0]
    in_capital = region is not None and region.startswith(_CAPITAL)
    if where is None or same or not (in_capital or where.level == "kabupaten") or region in _larger_police():
        return None
    units = [i.abbreviation or i.name for i in found if i.kind == "police" and i.stated]
    if any(unit.startswith(("Polres", "Polda", "Polsek")) for unit in units):
        return None
    unit = _POLICE_IN_CAPITAL if in_capital else _POLICE_OF_REGENCY
    police: Institution | None = implied_institution(doc, replace(office, implies=unit), region)
    return police


def police_as_named(
    doc: Doc, lex: Lexicon, office: PositionType, region: str | None
) -> PositionType | Institution | None:
    """What the police of a city is called whose chief or his deputy says less of it: the Polres Metro Jakarta Barat of the
    `Wakapolres Jakarta Barat`, the Polresta that the article names.

    Args:
        doc: the document, after the institutions stage.
        lex: the lexicon.
        office: what the lexicon says of the office.
        region: the code of its region.

    Returns:
        The institution that the article names, or the office as one of the police that is called so; None for all others.
    """
    where = lex.regions.get(region) if region else None
    if office.implies != _POLICE_OF_REGENCY or where is None or region is None:
        return None
    found: list[Institution] = doc._.sw_institutions
    named = [
        i
        for i in found
        if i.kind == "police"
        and i.stated
        and i.region == region
        and (i.abbreviation or i.name).partition(" ")[0] in _POLICE
        and (i.abbreviation or i.name).endswith(where.short_name)
    ]
    if named:
        return named[0] if len(named) == 1 else None
    return replace(office, implies=_POLICE_IN_CAPITAL) if region.startswith(_CAPITAL) else None


def body_of_short_office(doc: Doc, title: str, region: str | None) -> Institution | None:
    """The body that the article names by the short name in an office of its head: the Disbunnak of the `Kadisbunnak`.

    Args:
        doc: the document, after the institutions stage.
        title: the office as stated.
        region: the code of its region, None if unknown.
    """
    chief = _CHIEF.match(title)
    if chief is None or office_called(title) is not None:
        return None
    short = chief.group(1).casefold()
    text = text_of(doc)
    found: list[Institution] = doc._.sw_institutions
    fits = []
    for body in found:
        if not body.stated or (region and body.region and body.region != region):
            continue
        names = [body.abbreviation or "", *(text[m.start : m.end] for m in body.mentions)]
        if any(f"{name.casefold()} ".startswith(f"{short} ") for name in names):
            fits.append(body)
    return fits[0] if len(fits) == 1 else None


def quarter_of_town(lex: Lexicon, region: str, name: str) -> str | None:
    """The kecamatan of the town that a regency is called after: `Kapolsek Kota Lamongan`; None without one.

    Args:
        lex: the lexicon.
        region: the code of the regency.
        name: its name, without `Kabupaten`.
    """
    for form in (f"Kota {name}", f"{name} Kota", name, "Kota"):
        inside = [code for code, parent in lex.kecamatan_named(form) if parent == region]
        if len(inside) == 1:
            return inside[0]
    return None
