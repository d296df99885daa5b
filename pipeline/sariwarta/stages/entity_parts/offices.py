"""Offices that the model takes with a word too many or too few, or with the institution or country behind them."""

from __future__ import annotations

import re

from sariwarta.lexicon import Match, PositionType, RegionName
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading, Place
from sariwarta.stages.entity_parts.view import View

__all__ = ["corrected"]

#: forms of address, which belong to the name behind an office
_ADDRESS = frozenset({"bapak", "ibu", "pak", "bu", "haji", "hajah"})

#: offices of any kind of body
_HEADS = frozenset({"generic_head", "corporate"})
#: how long an acronym is that is a body without further ado
_SHORTEST_BODY = 3
#: short forms of the offices (`dinas`) of a region: `Disnakkeswan`, `Dinsos`
_OFFICE_OF_REGION = re.compile(r"(?:Dis|Din)[a-z]{3,}\Z")


def corrected(view: View, c: Candidate) -> list[Candidate]:
    """An office without a word in front that is none (`Pj Bupati` of `Sambutan Pj Bupati`), and without the
    institution (`Kepala` + `ANRI`) or country behind it.
    """
    _cut_address_off(view, c)
    parts = _office_and_body(view, c) or _office_and_name(view, c)
    if parts:
        return parts
    _cut_repetition_off(view, c)
    _take_in_front(view, c)
    _take_behind(view, c)
    country = _country_at_end(view, c)
    if country is not None:  # `Menteri Singapura`
        place = c.part(country.start, country.end, "LOC")
        c.end = len(view.text[: country.start].rstrip())
        return [c, place]
    _cut_front_off(view, c)
    return [c]


def _office_at(view: View, start: int) -> Match[PositionType] | None:
    """The longest office of the lexicon that begins at an offset."""
    first = view.index.get(start)
    return view.lexicon.position_matcher.match_at(view.text, view.words, first) if first is not None else None


def _cut_address_off(view: View, c: Candidate) -> None:
    """`Direktur NHM Bapak` + a name."""
    while " " in (surface := view.surface(c)) and surface.rpartition(" ")[2].casefold() in _ADDRESS:
        c.end -= len(surface.rpartition(" ")[2]) + 1


def _office_and_body(view: View, c: Candidate) -> list[Candidate]:
    """Office and institution as two where the model has both in one, and the lexicon does not know the whole as an
    office; nothing where it has not.
    """
    body = next((i for i in view.institutions_in(c) if i.end == c.end and i.start > c.start), None)
    if body is None or not isinstance(body.entry, InstitutionReading):
        return []
    if view.lexicon.position_matcher.get(view.surface(c)):
        return []
    kind, head = body.entry.kind, view.text[c.start : body.start].strip()
    telling = " " not in view.surface(body) or body.entry.region is not None
    if kind is None or not telling or not head:
        return []
    # `Waketum Gelora`: a party whose name is a word, too, is one behind an office
    if kind.risk and not (kind.kind == "party" and view.lexicon.position_matcher.get(head)):
        return []
    return [c.part(c.start, c.start + len(head), "POSITION"), c.part(body.start, body.end, "ORG")]


def _office_and_name(view: View, c: Candidate) -> list[Candidate]:
    """An office of the lexicon, and the name of a region or body behind it that the model took into it: `Wali Kota` +
    `Metro`, `Rektor` + `UM` in front of its town, `Kepala` + `Disnakkeswan`, `Direktur` + an acronym, where nothing of
    which it could be a field follows; nothing where there is none.
    """
    office = _office_at(view, c.start)
    if office is None or office.end > c.end or office.last >= len(view.words):
        return []
    name = view.words[office.last]
    if view.text[office.end : name.start] != " ":
        return []
    category = office.entries[0].category
    head = c.part(c.start, office.end, "POSITION")
    if category == "regional_head":
        region = _region_at(view, office.last)
        ends = region is not None and region.end == c.end
        return [head, c.part(name.start, c.end, "LOC")] if ends else []
    if category == "education" and c.end in (office.end, name.end):
        town = _region_at(view, office.last + 1)
        surface = view.text[name.start : name.end]
        if town is None or not (surface.isupper() and surface.isalpha()) or name.start in view.institution_at:
            return []
        return [head, c.part(name.start, town.end, "ORG")]
    if name.end != c.end or not _is_body(view, office.last, category):
        return []
    return [head, c.part(name.start, c.end, "ORG")]


def _region_at(view: View, number: int) -> Match[RegionName] | None:
    """The region that begins at a word, None where it stands behind more than a blank."""
    if number >= len(view.words) or view.text[view.words[number - 1].end : view.words[number].start] != " ":
        return None
    region = view.lexicon.region_matcher.match_at(view.text, view.words, number)
    return region if region is not None and view.text[region.start].isupper() else None


def _is_body(view: View, number: int, category: str) -> bool:
    """Whether the last word of an office is the name of a body, and not of a field, an area of work."""
    word = view.words[number]
    surface = view.text[word.start : word.end]
    behind = view.text[word.end : word.end + 2]
    if category not in _HEADS or surface in evidence_words("no_institutions"):
        return False
    if word.key in evidence_words("field_acronyms") or word.key in evidence_words("unit_heads"):
        return False
    if _OFFICE_OF_REGION.match(surface) and word.key not in common_words():
        return behind == ", " or _region_at(view, number + 1) is not None
    acronym = surface.isupper() and surface.isalpha() and len(surface) >= _SHORTEST_BODY
    return acronym and not (behind[:1] == " " and behind[1:].isupper()) and behind[:1] not in ("/", "-", "&")


def _cut_repetition_off(view: View, c: Candidate) -> None:
    """`Sekretaris Jenderal Sekjen`, which has lost its bracket."""
    office = _office_at(view, c.start)
    if office is None or office.end >= c.end or office.last >= len(view.words):
        return
    again = view.lexicon.position_matcher.match_at(view.text, view.words, office.last)
    if again is not None and again.end == c.end and again.entries == office.entries:
        c.end = office.end


def _take_in_front(view: View, c: Candidate) -> None:
    """`Perdana` + `Menteri`."""
    first = view.index.get(c.start)
    if not first:
        return
    longer = view.lexicon.position_matcher.match_at(view.text, view.words, first - 1)
    if (
        longer is not None
        and longer.end > c.start
        and view.text[longer.start].isupper()
        and longer.entries[0].category != "candidate"
    ):
        c.start = longer.start


def _take_behind(view: View, c: Candidate) -> None:
    """`Presiden` + `Direktur`, an office of companies that begins like one of states; `Hakim` + `Agung` in front of a comma."""
    longer = _office_at(view, c.start)
    if longer is None or longer.end <= c.end:
        return
    category = longer.entries[0].category
    if category == "corporate" or (category == "judiciary" and view.text[longer.end : longer.end + 1] == ","):
        c.end = longer.end


def _country_at_end(view: View, office: Candidate) -> Match[Place] | None:
    """The country that the model took into an office behind it, unless the lexicon knows the whole as an office."""
    number = view.index.get(view.start_of_last_word(office))
    country = view.country_at(number) if number is not None else None
    if country is None or country.end != office.end or country.start <= office.start:
        return None
    known = view.lexicon.position_matcher.get(view.surface(office))
    return None if known or view.text[country.start : country.end] == "Indonesia" else country


def _cut_front_off(view: View, c: Candidate) -> None:
    """`Sambutan` of `Sambutan Pj Bupati`."""
    first = view.index.get(c.start)
    matcher = view.lexicon.position_matcher
    if first is None or matcher.match_at(view.text, view.words, first) is not None:
        return
    inside = [
        m for m in matcher(view.text, view.words[first : first + 6]) if m.start > c.start and m.end <= c.end
    ]
    if inside and inside[-1].end == c.end and view.text[inside[0].start].isupper():
        c.start = inside[0].start
