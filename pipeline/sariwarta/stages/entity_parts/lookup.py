"""What the lexicon knows of an entity of the model: the reading that the later stages work with."""

from __future__ import annotations

import re
from dataclasses import replace

from sariwarta.stages.entity_parts.bodies import start_with_parent
from sariwarta.stages.entity_parts.evidence import is_smaller_place
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS, certain
from sariwarta.stages.entity_parts.readings import (
    Candidate,
    FacilityReading,
    InstitutionReading,
    PlaceReading,
    PositionReading,
    Reading,
)
from sariwarta.stages.entity_parts.view import View

__all__ = ["reading_of"]

#: the number behind the name of one of several bodies in a region
_NUMBER = re.compile(r"[IVX]+\Z")


def reading_of(view: View, c: Candidate) -> Reading | None:
    """What the lexicon knows of an entity; None where it knows nothing, and for persons."""
    first = view.index.get(c.start)
    if first is None:
        return None
    last = first
    while last < len(view.words) and view.words[last].start < c.end:
        last += 1
    if c.label == "ORG":
        return _institution(view, c, first, last)
    if c.label == "LOC":
        return _place(view, c, first, last)
    if c.label == "POSITION":
        return _position(view, first, last)
    if c.label == "FAC":
        return _facility(view, c, first, last)
    return None


def _institution(view: View, c: Candidate, first: int, last: int) -> InstitutionReading | None:
    """Kind, region and unit in an institution's name, and whether they are all of it."""
    known = next((i for i in view.institutions_in(c) if i.end <= c.end), None)
    if known is not None and isinstance(known.entry, InstitutionReading) and known.entry.kind is not None:
        if (known.start, known.end) == (c.start, c.end):
            return known.entry
        if known.start == c.start and known.entry.kind.risk and " " not in view.surface(known):
            known = None  # `PT Sinar Jaya` is no Pengadilan Tinggi
    if known is None:  # `Polri` behind `Divisi Humas`, which the lexicon joins with it
        match = view.lexicon.institution_matcher.match_at(view.text, view.words[:last], first)
        if match is not None and match.end == c.end and not match.entries[0].risk:
            return InstitutionReading(match.entries[0])
    region = level = None
    end = c.end
    if last - first > 2 and _NUMBER.match(view.text[view.words[last - 1].start : c.end]):
        end = view.words[last - 2].end  # `Kanwil DJP Jatim III` is of Jatim
    for number in range(last - 1, max(last - 6, -1), -1):
        if view.words[number].start <= c.start:
            break
        found, stated = view.lexical.region_at(number)
        if found is not None and found.end == end and not is_smaller_place(view.text, found.start):
            region, level = found, stated or level
    if region is not None and level is None and _is_of_several(view, c, region.start):
        region = None
    kind = known.entry.kind if known is not None and isinstance(known.entry, InstitutionReading) else None
    return InstitutionReading(kind, region, level, exact=False) if kind or region else None


def _place(view: View, c: Candidate, first: int, last: int) -> PlaceReading | None:
    """The places that a name may mean, if the lexicon knows all of it."""
    match = view.lexicon.place_matcher.match_at(view.text, view.words[:last], first)
    level = None
    if match is None or match.end != c.end:
        level = LEVEL_WORDS.get(view.words[first].key)
        if level is None or first + 1 >= last:
            return None
        match = view.lexicon.place_matcher.match_at(view.text, view.words[:last], first + 1)
    if match is None or match.end != c.end:
        return None
    return PlaceReading(match.entries, level)


def _position(view: View, first: int, last: int) -> PositionReading | None:
    """The offices that a title may be; `Pj Bupati` is a Bupati."""
    offices = view.lexicon.position_matcher(view.text, view.words[first:last])
    offices = [m for m in offices if m.entries[0].category != "acting_modifier"] or offices
    return PositionReading(offices[0].entries) if offices else None


def _facility(view: View, c: Candidate, first: int, last: int) -> FacilityReading:
    """The institutions and regions in a building's name."""
    bodies = tuple(
        _whole(view, b, c.start)
        for b in view.lexical.institutions(first + 1, last)
        if b.end <= c.end and not _may_be_word(b)
    )
    regions = view.lexicon.region_matcher(view.text, view.words[first + 1 : last])
    return FacilityReading(
        bodies,
        tuple(m for m in regions if certain(m, view.text) and not is_smaller_place(view.text, m.start)),
    )


def _is_of_several(view: View, c: Candidate, start: int) -> bool:
    """Whether another place stands right in front of the region in a name: `PLN Jawa Bali` is not of Bali alone."""
    before = view.place_over.get(start - 2)
    return before is not None and before.start > c.start and before.end == start - 1


def _may_be_word(body: Candidate) -> bool:
    """Whether a body of the lexicon may as well be a word, and has no region: the `PT` of `Kantor PT Sinar Jaya`."""
    reading = body.entry if isinstance(body.entry, InstitutionReading) else None
    kind = reading.kind if reading is not None and reading.region is None else None
    return kind is not None and bool(kind.risk) and kind.kind != "party"


def _whole(view: View, body: Candidate, low: int) -> Candidate:
    """An institution with the body in front that is its part: `DPC PKS` of `Kantor DPC PKS`."""
    start = start_with_parent(view, body.start, low)
    if start < body.start and isinstance(body.entry, InstitutionReading):
        return replace(body, start=start, entry=replace(body.entry, exact=False))
    return body
