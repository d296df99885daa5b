"""Draws the line anew between a body or a field, its class and town, and the holder behind it.

The model takes the holder into what stands in front (`Divisi Data Norsidah` a body, `Kasatpol PP` + a body `Bustan Rani`), or
the end of a body into the holder (`Kantor Imigrasi` + `Kelas I TPI Palu Rani Dewi`). The words tell: a class is a body's, and so
is a town behind it; behind a field, a feast or the town of a branch, words that can only be names are the holder's.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_numbered_school
from sariwarta.stages.entity_parts.holders import (
    FIELD_BY_FORM,
    another_holder,
    are_names,
    end_of_words,
    fields_of_departments,
    office_before,
)
from sariwarta.stages.entity_parts.lookup import reading_of
from sariwarta.stages.entity_parts.readings import Candidate, PlaceReading
from sariwarta.stages.entity_parts.view import View
from sariwarta.stages.word_tables import word_list, word_table

__all__ = ["CLASS", "redrawn"]

#: the class of a body of the state
CLASS = re.compile(
    r" (?:Kelas|Klas) (?:III|II|I|[123])(?:[ -]?[ABC]\b)?(?: (?:Khusus|(?:Non[ -])?TPI)\b)?(?=[ ,.])"
)
_ROMAN = re.compile(r"[ivx]+")
#: how far in front of a class its body may begin, in characters, and how many words of names stand behind one
_REACH = 90
_LONGEST_TOWN = 3
_LONGEST_NAME = 4
#: categories of offices that are whole without a body or a place behind them
_WHOLE = frozenset({"regional_admin", "regional_head"})
_BODIES = frozenset({"ORG", "FAC"})
#: scopes of offices behind which the name of a village or kecamatan stands
_QUARTERS = frozenset({"kecamatan", "kelurahan", "desa", "dusun"})
#: titles behind which only a name stands, and words that make a street of both
_TITLES = frozenset({"religious", "academic_prefix"})
_STREETS = frozenset(
    "jalan jl jln gang simpang bundaran lapangan gedung rsud rs rsu stadion makam di ke dari".split()
)
#: what may stand behind the name of a holder
_NAME_ENDS = re.compile(r"(?:[,.;]|\)|\Z| (?=[a-z]))")


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_table("holder_lines")[name].split())


@functools.cache
def _feasts() -> re.Pattern[str]:
    """A feast and the year or number behind it."""
    listed = word_table("holder_lines")["feasts"].replace("\n", "").split("|")
    longest = sorted((re.escape(f) for f in listed if f), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b(?: (?:ke-?)?\d+)?", re.IGNORECASE)


@functools.lru_cache(maxsize=4)
def _field_words(lex: Lexicon) -> frozenset[str]:
    """Words of fields of work, in full and shortened."""
    listed = fields_of_departments(lex) | word_list("office_bodies", "work")
    return listed | frozenset(word_table("office_fields")["fields"])


def redrawn(view: View, entities: Sequence[Candidate]) -> list[Candidate]:
    """The entities of a text with the lines between bodies and holders drawn anew.

    Args:
        view: the text.
        entities: what the model found, corrected one by one, in order.
    """
    found: list[Candidate] = []
    holders: set[str] = set()
    classed = _with_classes(view, [c for c in entities if c.start < c.end])
    for number, c in enumerate(classed):
        following = classed[number + 1] if number + 1 < len(classed) else None
        before = found[-1] if found else None
        if before is not None and c.label == "PER" and before.label == "LOC" and before.end >= c.end:
            continue
        if _is_title_of(view, c, following):
            continue
        parts = _parts(view, c, before, following)
        found.extend(parts)
        if c.label == "ORG":
            holders.update(w for p in parts if p.label == "PER" for w in view.surface(p).split())
    for c in found:  # `Bustan` of `Bustan Hadiwijaya`
        if c.label == "ORG" and c.rule is None and view.surface(c) in holders:
            c.label = "PER"
    return found


def _is_title_of(view: View, c: Candidate, following: Candidate | None) -> bool:
    """Whether what the model takes for a person is but the title of the next one: `Tgk` + `Rani Dewi`."""
    if c.label != "PER" or following is None or following.label != "PER":
        return False
    if view.text[c.end : following.start] not in (" ", ". "):
        return False
    titles = view.lexicon.title_matcher.get(view.surface(c))
    return bool(titles) and all(t.slot == "prefix" and not t.name_like for t in titles)


def _parts(
    view: View, c: Candidate, before: Candidate | None, following: Candidate | None
) -> list[Candidate]:
    """What stands behind an office, and its holder, where the model has both in one."""
    first = view.index.get(c.start)
    if c.label not in ("ORG", "POSITION", "LOC") or first is None:
        return [c]
    last = end_of_words(view, first, c.end)
    if c.label == "POSITION" and (school := _school_behind(view, first, last, c)) > 0:
        return [
            c.part(c.start, view.words[school - 1].end, "POSITION"),
            c.part(view.words[school].start, c.end, "ORG"),
        ]
    if c.label != "POSITION" and (name := _behind_title(view, c, first, last)) > 0:
        return [c.part(view.words[name].start, c.end, "PER")]
    if another_holder(view, c, following):
        return [c]
    if c.end != view.words[last - 1].end or not _NAME_ENDS.match(view.text, c.end):
        return [c]
    if c.label == "POSITION":
        return _split(view, c, _behind_field(view, first, last), "POSITION")
    kinds = office_before(view, before, c.start)
    if c.label == "LOC":
        if c.rule != "local" or not kinds or kinds[0].scope != "kecamatan":
            return [c]
        return _split(view, c, _behind_kecamatan(view, first, last), "LOC")
    if c.rule is not None:
        return [c]
    if kinds is None:
        return _office_and_holder(view, c, first, last)
    head = view.words[first].key
    if _is_listed(view, c):
        return [c]
    if head in _words("fields"):
        return _split(view, c, _behind_field(view, first, last), "ORG")
    whole = bool(kinds) and kinds[0].category in _WHOLE and kinds[0].scope not in _QUARTERS
    if whole and last - first > 1 and last - first <= _LONGEST_NAME and are_names(view, first, last):
        return [c.part(c.start, c.end, "PER")]  # `Kasatpol PP` + `Bustan Rani`
    return _split(view, c, _behind_feast(view, c, first, last) or _behind_branch(view, first, last), "ORG")


def _split(view: View, c: Candidate, name: int, label: str) -> list[Candidate]:
    """What ends in front of a word, and the person who begins there; all as it was where the word is none (0)."""
    if not name:
        return [c]
    return [
        c.part(c.start, view.words[name - 1].end, label),
        c.part(view.words[name].start, c.end, "PER"),
    ]


def _school_behind(view: View, first: int, last: int, c: Candidate) -> int:
    """The word with which a school with a number begins behind an office: `Kepala` + `SMP Negeri 2 Palu`; 0 without."""
    for number in range(first + 1, last - 1):
        surface = view.text[view.words[number].start : c.end]
        if surface[0].isupper() and is_numbered_school(surface, view.lexicon.institution_heads):
            return number
    return 0


def _behind_title(view: View, c: Candidate, first: int, last: int) -> int:
    """The word with which a name begins that the model has for a place with its title: `Pdt. Rani Dewi`; 0 without a title."""
    if c.rule is not None or not 2 <= last - first <= _LONGEST_NAME + 1:
        return 0
    title = view.lexicon.title_matcher.match_at(view.text, view.words, first)
    if title is None or not first < title.last < last:
        return 0
    if not any(t.slot == "prefix" and not t.name_like and t.category in _TITLES for t in title.entries):
        return 0
    before = view.words[first - 1].key if first else ""
    if view.text[max(0, c.start - 1) : c.start] == " " and before in evidence_words("place_cues") | _STREETS:
        return 0
    return title.last if are_names(view, title.last, last) else 0


def _is_listed(view: View, c: Candidate) -> bool:
    """Whether the lexicon knows a body by all of its name."""
    surface = view.surface(c)
    known = view.lexicon.institution_matcher.get(surface)
    return bool(known) or view.lexicon.organization_named(surface) is not None


def _first_name(view: View, first: int, last: int) -> int:
    """The first of the words at the end of a stretch that can only be names; `last` where there are none."""
    name, fields = last, _field_words(view.lexicon)
    while name > first and last - name < _LONGEST_NAME and are_names(view, name - 1, last):
        if view.words[name - 1].key in fields:
            break
        name -= 1
    return name


def _behind_field(view: View, first: int, last: int) -> int:
    """The word with which the holder begins behind a field: `Divisi Data dan Informasi` + `Norsidah`; 0 without."""
    name = _first_name(view, first, last)
    if name == last or name - first < 2:
        return 0
    word = view.words[name - 1].key
    roman = _ROMAN.fullmatch(word) is not None  # `Komisi III`
    field = word in _field_words(view.lexicon) or FIELD_BY_FORM.match(word) is not None
    known = roman or field or word in common_words()
    return name if known and word not in _words("fields") else 0


def _behind_feast(view: View, c: Candidate, first: int, last: int) -> int:
    """The word with which the holder begins behind a feast: `Panitia Cap Go Meh` + `Lim Cin Tong`; 0 without."""
    if view.words[first].key not in _words("committees"):
        return 0
    feasts = list(_feasts().finditer(view.text, c.start, c.end))
    if not feasts:
        return 0
    name = end_of_words(view, first, feasts[-1].end())
    return name if 1 < last - name <= _LONGEST_NAME and are_names(view, name, last) else 0


def _behind_branch(view: View, first: int, last: int) -> int:
    """The word with which the holder begins behind the town of a branch: `Pelni Cabang Palu` + `Rani Dewi`; 0 without."""
    for number in range(last - 3, first, -1):
        if view.words[number].key not in _words("branches"):
            continue
        town = _end_of_town(view, number + 1)
        if number + 1 < town and 1 < last - town <= _LONGEST_NAME and are_names(view, town, last):
            return town
    return 0


def _behind_kecamatan(view: View, first: int, last: int) -> int:
    """The word with which the holder begins behind the longest name of a kecamatan: `Ulujadi` + `Rani Dewi`; 0 without."""
    if view.lexicon.kecamatan_named(view.text[view.words[first].start : view.words[last - 1].end]):
        return 0
    for end in range(min(last - 1, first + _LONGEST_TOWN), first, -1):
        if view.lexicon.kecamatan_named(view.text[view.words[first].start : view.words[end - 1].end]):
            return end if 1 < last - end <= _LONGEST_NAME and are_names(view, end, last) else 0
    return 0


def _office_and_holder(view: View, c: Candidate, first: int, last: int) -> list[Candidate]:
    """Office and holder as two where the model has both for a body: `Kadinsos Rani Dewi`."""
    office = view.lexicon.position_matcher.match_at(view.text, view.words, first)
    if office is None or office.last >= last:
        return [c]
    kind = office.entries[0]
    whole = kind.category in _WHOLE and kind.scope not in _QUARTERS
    if not whole or not 1 < last - office.last <= _LONGEST_NAME or not are_names(view, office.last, last):
        return [c]
    name = view.words[office.last].start
    return [c.part(c.start, office.end, "POSITION"), c.part(name, c.end, "PER")]


def _end_of_town(view: View, first: int) -> int:
    """The number of the word behind the longest name of a place that begins at a word; the word's own without one."""
    for size in range(_LONGEST_TOWN, 0, -1):
        words = view.words[first : first + size]
        if len(words) < size or not words:
            continue
        name = view.text[words[0].start : words[-1].end]
        if not name[0].isupper() or "\n" in name:
            continue
        if view.lexicon.place_matcher.get(name) or view.lexicon.kecamatan_named(name):
            return first + size
    return first


def _with_classes(view: View, entities: list[Candidate]) -> list[Candidate]:
    """The entities with the class and the town of a body in its name: `Lapas` + `Kelas IIA Palopo` + `Rani Dewi`."""
    for found in CLASS.finditer(view.text):
        first = view.index.get(found.end() + 1)
        town = first
        if first is not None and view.text[found.end()] == " ":
            town = _end_of_town(view, first)
        named = first is not None and town is not None and town > first
        end = view.words[town - 1].end if named and town is not None else found.end()
        end = max(end, _end_before_holder(view, entities, found.end()))
        start = found.start()
        bracket = view.text[start - 1] == ")"
        body = _classed_body(view, entities, start) if not bracket else None
        if not bracket and body is None:
            continue
        rest = _rest_behind(view, body, town, end) if body is not None else None
        trimmed = [t for c in entities if c is not body for t in _trimmed(view, c, start, end)]
        if body is not None:
            body.end = end
            if body.rule is not None:
                body.entry = reading_of(view, body)
            trimmed.append(body)
        elif named and first is not None:
            town_at = view.words[first].start
            known = view.lexicon.place_matcher.get(view.text[town_at:end])
            trimmed.append(Candidate(town_at, end, "LOC", "region", PlaceReading(known) if known else None))
        if rest is not None:
            trimmed.append(rest)
        entities = sorted(trimmed, key=lambda c: c.start)
    return entities


def _end_before_holder(view: View, entities: Sequence[Candidate], end: int) -> int:
    """Where what the model has for a person with the end of a class ends, if the holder stands behind it: `Kelas` + `I
    Soekarno-Hatta` + `, Rani Dewi`; 0 else.
    """
    for c, following in itertools.pairwise(entities):
        if c.label == "PER" and c.start < end < c.end:
            held = following.label == "PER" and view.text[c.end : following.start] == ", "
            return c.end if held else 0
    return 0


def _classed_body(view: View, entities: Sequence[Candidate], start: int) -> Candidate | None:
    """The body in front of a class: one that the model has, or an acronym behind an office that it has missed."""
    for number, c in enumerate(entities):
        if c.label in _BODIES and c.start < start <= c.end and start - c.start < _REACH:
            if c.label == "FAC" and number and entities[number - 1].label == "POSITION":
                held = view.text[entities[number - 1].end : c.start] == " "
                c.label = "ORG" if held else c.label
            return c
    begin = view.text.rfind(" ", 0, start) + 1
    word = view.text[begin:start]
    if word.casefold() not in _words("classed"):
        return None
    held = any(c.label == "POSITION" and c.end == begin - 1 for c in entities)
    taken = any(c.start < start and c.end > begin for c in entities)
    return Candidate(begin, start, "ORG", "institution") if held and not taken else None


def _rest_behind(view: View, body: Candidate, town: int | None, end: int) -> Candidate | None:
    """The holder behind the town, whom the model has taken into the body."""
    if town is None or body.end <= end:
        return None
    last = end_of_words(view, town, body.end)
    if not 0 < last - town <= _LONGEST_NAME or not are_names(view, town, last):
        return None
    return body.part(view.words[town].start, body.end, "PER")


def _trimmed(view: View, c: Candidate, start: int, end: int) -> list[Candidate]:
    """What is left of an entity behind the class and town of a body."""
    if c.end <= start or c.start >= end:
        return [c]
    if c.end <= end or c.label != "PER":
        return []
    behind = max(c.start, end)
    while behind < c.end and not view.text[behind].isalnum():
        behind += 1
    return [c.part(behind, c.end, "PER")] if behind < c.end else []
