"""Whose a local body is that the article names without its region: that of the only administration it speaks of.

`Satpol PP` in a report in which every other office and body of the administration is of the Kabupaten Sigi is that of Sigi,
and `Fraksi Sagu` beside the only council of the article one of that council. Where bodies of two regions, or of a region and
its province, stand in an article, nothing is given.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Institution, Official
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, Lexicon, Region
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.institution_parts.joined import merge_into, take_out
from sariwarta.stages.institution_parts.names import canonical, institution_type, own_name
from sariwarta.stages.places import levels_of, region_resolver
from sariwarta.stages.word_tables import word_table

__all__ = ["give_offices", "give_owners", "is_any"]

#: code of the province whose kota have no administration of their own
_CAPITAL = "31"
#: length of the code of a kabupaten or kota
_TOWN = 5
#: kinds of bodies that tell whose administration an article is about
_ADMINISTRATION = frozenset({"local_gov", "local_gov_unit", "legislature"})
#: kinds of bodies of which every kabupaten and kota has one
_LOCAL = frozenset({"local_gov", "local_gov_unit", "police", "prosecutor", "legislature"})
_LOCAL_SCOPES = frozenset({"regional", "kabupaten", "kota", "kab/kota"})
#: bodies of which each province has one and the nation none
_PROVINCIAL = frozenset({"Pemprov", "Polda", "Kejati"})
#: a command of a district by its number
_BY_NUMBER = re.compile(r"Kodim \d{4}")
#: how often an article names the regions that it plays in at least
_OFTEN = 2
#: what is of the province of the capital where an article speaks of no other administration
_OF_CAPITAL = frozenset({"local_gov_unit", "legislature"})
#: behind a name: all bodies of the sort
_OF_ALL = re.compile(
    r"(?:/\w+)?,? (?:(?:tingkat|di|dari|pada) )?(?:(?:masing-masing|setiap|seluruh|semua|lain|tiap)\b|se-"
    r"|(?:provinsi|kabupaten|kota|kab)[ /](?:dan|atau|kota)?)",
    re.IGNORECASE,
)
#: in front of a name: several bodies of the sort (`14 Polsek`), or any
_SEVERAL = re.compile(
    r"(?:\b\d+|\bdua|\btiga|\bempat|\blima|\bsuatu|\bsebuah|\bper|antar|se) ?-?\Z", re.IGNORECASE
)
#: kinds of bodies that are called after the kecamatan in which they stand
_CALLED_AFTER_PLACES = frozenset(
    {
        "school",
        "health_facility",
        "local_gov",
        "local_gov_unit",
        "government",
        "police",
        "local_org",
        "mass_org",
    }
    | {"youth_org", "religious_org", "military"}
)
_LEVEL_IN_FRONT = re.compile(r"(?:Kecamatan|Distrik|Kapanewon) ")
#: organs that every council has, and those that councils of regions have alone
_ORGAN = re.compile(
    r"(?:Fraksi|Komisi (?:[A-E]|[IVX]{1,4}|\d)\b|Pansus|Panitia Khusus|Banggar|Badan Anggaran|Bamus|Badan Musyawarah"
    r"|Badan Kehormatan|Bapemperda|Badan Pembentukan Peraturan Daerah)",
    re.IGNORECASE,
)
_COUNCIL_AT_END = re.compile(r"(?:[ -]?(?:di )?DPRD)\Z")
_COUNCIL_INSIDE = re.compile(r"\b(?:DPR|MPR|DPD|DPRD)\b")


@functools.cache
def _departments() -> frozenset[str]:
    """First words of departments that no table lists."""
    return frozenset(word_table("body_kinds")["departments"]["words"].split())


def give_owners(
    doc: Doc, found: list[Institution], officials: Sequence[Official], lex: Lexicon
) -> dict[int, Institution]:
    """Give local bodies without a region that of the only administration of the article.

    Args:
        doc: the document.
        found: its institutions; one that turns out to be another is taken out.
        officials: its officials; an office of a body that gets a region gets it, too.
        lex: the lexicon.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    gone: dict[int, Institution] = {}
    bare = [body for body in found if body.region is None and body.mentions]
    if not bare:
        return gone
    _give_councils(doc, bare, found)
    _give_places(doc, bare, found, lex)
    _give_home(doc, bare, lex)
    home = _only_administration(doc, found, officials, lex)
    if home is None:
        _give_provinces(doc, bare, found, officials, lex)
        return gone
    named = {
        (kind.abbreviation, body.region): body
        for body in found
        if (kind := institution_type(doc, body)) is not None
    }
    text = text_of(doc)
    for body in bare:
        if body.region is not None or not _is_local(doc, body, home) or is_any(text, body):
            continue
        kind = institution_type(doc, body)
        if kind is None:
            body.region = home.code
        elif (same := named.get((kind.abbreviation, home.code))) is not None and same is not body:
            merge_into(same, body)
            same.stated = True
            gone[id(body)] = same
        else:
            _name(lex, body, kind, home)
            named[kind.abbreviation, home.code] = body
        give_offices(officials, body, home.code)
    take_out(doc, found, gone)
    _give_provinces(doc, bare, found, officials, lex)
    return gone


def _name(lex: Lexicon, body: Institution, kind: InstitutionType, home: Region) -> None:
    own = own_name(lex, kind, home)
    if own is not None:
        body.name, body.abbreviation, body.region = own[0].name, own[0].abbreviation, home.code
        return
    body.name, body.abbreviation = canonical(lex, kind, home)
    body.region = home.code


def give_offices(officials: Iterable[Official], body: Institution, code: str) -> None:
    """Give the region of a body to the offices in it that have none.

    Args:
        officials: the officials of the article.
        body: one of its institutions.
        code: the region that the body turned out to be of.
    """
    for official in officials:
        for position in official.positions:
            if position.institution is body and position.region is None:
                position.region = code


def _only_administration(
    doc: Doc, found: Sequence[Institution], officials: Sequence[Official], lex: Lexicon
) -> Region | None:
    """The only region whose offices and bodies of the administration an article names; None where there are several."""
    towns: Counter[str] = Counter()
    provinces: Counter[str] = Counter()
    codes = [body.region for body in found if body.kind in _LOCAL and body.region is not None]
    sure = {body.region for body in found if body.kind in _ADMINISTRATION and body.region is not None}
    for official in officials:
        for position in official.positions:
            if position.region is not None:
                codes.append(position.region)
                if position.institution is None or position.institution.kind in _ADMINISTRATION:
                    sure.add(position.region)
    for code in codes:
        if len(code) < _TOWN:
            provinces[code] += 1
        else:
            towns[code[:_TOWN]] += 1
    resolver = region_resolver(doc, lex)
    if not towns and not provinces and (region := _of_bare_government(doc, found, lex)) is not None:
        return region
    if not towns:
        only = provinces.keys() == {_CAPITAL} and _CAPITAL in sure
        return lex.regions[_CAPITAL] if only else None
    if len(towns) > 1 or provinces:
        return None
    (town,) = towns
    region = lex.regions.get(town)
    if region is None or region.parent == _CAPITAL or not any(code[:_TOWN] == town for code in sure):
        return None
    others = max(
        (number for code, number in resolver.named.items() if len(code) >= _TOWN and code != town), default=0
    )
    return region if others <= max(resolver.named[town], 1) else None


def _give_home(doc: Doc, bare: Sequence[Institution], lex: Lexicon) -> None:
    """Give the command of a district that is called by its number alone the region of the dateline, where the article names no
    other kabupaten or kota: `Kodim 0707` in a report from Sigi. The name stays as it is.
    """
    for body in bare:
        if body.kind != "military" or _BY_NUMBER.fullmatch(body.abbreviation or "") is None:
            continue
        resolver = region_resolver(doc, lex)
        towns = [code for code in resolver.codes if len(code) == _TOWN]
        if towns and towns == [resolver.dateline]:
            body.region = towns[0]


def _give_provinces(
    doc: Doc,
    bare: Sequence[Institution],
    found: Sequence[Institution],
    officials: Sequence[Official],
    lex: Lexicon,
) -> None:
    """Make the bodies of a province that stand without it those of the only province in which the article plays: `Pemprov`
    in a report on the Pemkot Palu.
    """
    kinds = [(body, kind) for body in bare if (kind := institution_type(doc, body)) is not None]
    of_province = [(b, k) for b, k in kinds if k.abbreviation in _PROVINCIAL and b.region is None]
    if not of_province:
        return
    resolver = region_resolver(doc, lex)
    codes = [body.region for body in found if body.region is not None]
    codes += [p.region for o in officials for p in o.positions if p.region is not None]
    codes += [resolver.dateline] if resolver.dateline else []
    # a town that is only named proves nothing (`pengusaha asal Sigi`), the province itself does where it is so often
    codes += [c for c, number in resolver.named.items() if len(c) < _TOWN and number >= _OFTEN]
    provinces = {code[:2] for code in codes} | {code[:2] for code in resolver.codes}
    if len(provinces) != 1 or not codes or (provinces == {_CAPITAL} and len(codes) < _OFTEN):
        return  # a report from the capital may be on any of them
    (province,) = provinces
    region = lex.regions.get(province)
    there = {(k.abbreviation, b.region) for b in found if (k := institution_type(doc, b)) is not None}
    for body, kind in of_province:
        if region is None or is_any(text_of(doc), body) or (kind.abbreviation, province) in there:
            continue
        _name(lex, body, kind, region)
        give_offices(officials, body, region.code)


def _of_bare_government(doc: Doc, found: Sequence[Institution], lex: Lexicon) -> Region | None:
    """The only kabupaten or kota that an article names which speaks of `Pemkab` or `Pemkot` alone, of its level."""
    scopes = {
        kind.scope
        for body in found
        if (kind := institution_type(doc, body)) is not None
        and kind.abbreviation in ("Pemkab", "Pemkot")
        and body.region is None
    }
    towns = [code for code in region_resolver(doc, lex).codes if len(code) == _TOWN]
    if len(towns) != 1 or scopes != {lex.regions[towns[0]].level}:
        return None
    region = lex.regions[towns[0]]
    return region if region.parent != _CAPITAL else None


def _is_local(doc: Doc, body: Institution, home: Region) -> bool:
    """Whether a body is one of a sort of which the region has one."""
    kind = institution_type(doc, body)
    if kind is None:
        first = body.name.partition(" ")[0].casefold()
        several = " " in body.name and first in _departments() and not _COUNCIL_INSIDE.search(body.name)
        return body.kind == "local_gov_unit" and several
    if kind.kind not in (_OF_CAPITAL if home.code == _CAPITAL else _LOCAL) or kind.scope not in _LOCAL_SCOPES:
        return False
    levels = levels_of(kind.scope)
    return not levels or home.level in levels


def is_any(text: str, body: Institution) -> bool:
    """Whether a name means several bodies, or all of the sort, at one place at least.

    Args:
        text: the article.
        body: one of its institutions.
    """
    for mention in body.mentions:
        before = text[max(0, mention.start - 24) : mention.start]
        words = before.casefold().split()
        if words and words[-1] in evidence_words("quantifiers") and words[-1] != "jajaran":
            return True
        if _SEVERAL.search(before) or _OF_ALL.match(text, mention.end):
            return True
    return False


def _give_places(doc: Doc, bare: Sequence[Institution], found: Sequence[Institution], lex: Lexicon) -> None:
    """Give bodies that are called after a kecamatan of the article the kabupaten or kota in which it lies: `SMK Jaya Sagu`."""
    near = {b.region[:_TOWN] for b in found if b.region is not None and len(b.region) >= _TOWN}
    near |= {code for code in region_resolver(doc, lex).codes if len(code) == _TOWN}
    parents: dict[str, set[str]] = {}
    for place in doc._.sw_places:
        if place.kind == "kecamatan" and place.code and place.code[:_TOWN] in lex.regions:
            name = _LEVEL_IN_FRONT.sub("", place.name)
            parents.setdefault(name.casefold(), set()).add(place.code[:_TOWN])
    for body in bare:
        words = body.name.casefold().split()
        if body.kind not in _CALLED_AFTER_PLACES or body.region is not None:
            continue
        if institution_type(doc, body) is not None:
            continue
        for number in (2, 1):
            lies_in = parents.get(" ".join(words[-number:])) if len(words) > number else None
            if lies_in is not None and len(lies_in) == 1:
                (body.region,) = lies_in
                break
            if len(words) <= number or not near:
                continue
            if number == 1 and (words[-1] in common_words() or words[-1] in LEVEL_WORDS):
                continue  # the `Kota` of `Karang Taruna Kota`
            inside = {
                parent for _, parent in lex.kecamatan_named(" ".join(words[-number:])) if parent in near
            }
            if len(inside) == 1:
                (body.region,) = inside
                break


def _give_councils(doc: Doc, bare: Sequence[Institution], found: Sequence[Institution]) -> None:
    """Make organs of a council that stand without it those of the only one that the article names."""
    types = [(body, kind) for body in found if (kind := institution_type(doc, body)) is not None]
    councils = [b for b, kind in types if kind.abbreviation == "DPRD" and b.region is not None]
    national = any(kind.abbreviation in ("DPR", "MPR") for _, kind in types)
    if len(councils) != 1 or national:
        return
    (council,) = councils
    for body in bare:
        if institution_type(doc, body) is not None or not _ORGAN.match(body.name):
            continue
        name = _COUNCIL_AT_END.sub("", body.name)
        if _COUNCIL_INSIDE.search(name):
            continue
        body.region = council.region
        body.name = f"{name[:1].upper()}{name[1:]} {council.abbreviation}"
