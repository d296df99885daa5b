"""Bodies of a region whose names the model ends too late or too early, or takes for a place.

A court has a town behind its kind; a unit stands in front of its body; a school is no place; the region of a body may be the
first word of what the model takes for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.lexicon import NamedPlace
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading
from sariwarta.stages.entity_parts.view import View

__all__ = ["with_local_bodies"]

#: what begins the names of bodies that the model takes for places
_BODY_AT = re.compile(
    r"(?:MAN|MTsN|MIN|SMAN|SMKN|SMPN|SDN|SMA|SMK|SMP|SD|Kantor Wilayah|Kanwil)\.? (?=[A-Z\d])"
)
#: a unit right in front of its body
_UNIT_BEFORE = re.compile(
    r"\b(?:Bapemperda|Banggar|Askot|Askab|Asprov|Perwakilan|"
    r"Sat(?:reskrim|resnarkoba|lantas|intelkam|samapta|polairud)|Polairud) \Z"
)
#: offices of the forces that the lexicon does not list, in front of their unit
_SHORT_OFFICE = re.compile(r"(?:Dansat|Danpos|Danki|Kapos) (?=[A-Z])")
_TEAM = re.compile(r"Tim (?=[A-Z])")
#: bodies that have a town behind their kind
_OF_TOWN = re.compile(
    r"(?:Pengadilan (?:Negeri|Agama|Tinggi)|Kejaksaan Negeri|Kejaksaan Tinggi|PN|PA|Kejari|Lapas|Rutan)\Z"
)
_TOWN_BEHIND = re.compile(r" ([A-Z][a-z]{3,})(?= |,|\.)")
#: a model that is as sure as this of a person is believed
_SURE = 0.7


def with_local_bodies(view: View, proposed: Sequence[Candidate]) -> list[Candidate]:
    """What the model proposes, with the names of bodies beginning and ending where they do.

    Args:
        view: the text.
        proposed: the model's entities in order.
    """
    kept: list[Candidate] = []
    for number, c in enumerate(proposed):
        before = kept[-1] if kept else None
        following = proposed[number + 1] if number + 1 < len(proposed) else None
        if c.rule is None and c.label in ("LOC", "FAC") and _BODY_AT.match(view.text, c.start, c.end):
            c.label = "ORG"
        if c.label == "PER" and c.rule is None and c.confidence < _SURE:
            _end_with_body(view, c)
        if c.rule is not None or c.label != "ORG":
            kept.append(c)
            continue
        if (team := _TEAM.match(view.text, c.start, c.end)) and team.end() in view.institution_at:
            c.start = team.end()
        office = _SHORT_OFFICE.match(view.text, c.start, c.end)
        if office is not None:
            kept.append(c.part(c.start, office.end() - 1, "POSITION"))
            c.start, before = office.end(), kept[-1]
        if _take_unit(view, c, before):
            kept.pop()
        _take_region(view, c, following)
        _take_seat(view, c, following)
        _take_town(view, c, following)
        kept.append(c)
    return kept


def _take_unit(view: View, c: Candidate, before: Candidate | None) -> bool:
    """Begin a body with its unit in front of it (`Askot` + `PSSI Sigi`); whether that was an entity, which goes."""
    unit = _UNIT_BEFORE.search(view.text, max(0, c.start - 20), c.start)
    if unit is None or (before is not None and before.end > unit.start() and before.label != "ORG"):
        return False
    joined = before is not None and before.end > unit.start()
    if joined and before is not None and before.start != unit.start():
        return False
    c.start = unit.start()
    return joined


def _take_region(view: View, c: Candidate, following: Candidate | None) -> None:
    """Give a body the rest of its region that the model took for the first name of who is named behind it: `BPS Padang` +
    `Pariaman Rani Dewi`.
    """
    known = view.institution_at.get(c.start)
    reading = known.entry if known is not None else None
    if known is None or not isinstance(reading, InstitutionReading) or reading.region is None:
        return
    cut = following is not None and following.label == "PER" and c.end < following.start < known.end
    if (
        cut
        and following is not None
        and known.end < following.end
        and " " in view.text[reading.region.start : known.end]
    ):
        c.end, following.start = known.end, known.end + 1


def _end_with_body(view: View, c: Candidate) -> None:
    """Take what the model takes for a person and is an office with its body for the body: `Rais Syuriyah` + `PWNU Riau`."""
    for body in view.institutions_in(c):
        reading = body.entry
        branch = (
            isinstance(reading, InstitutionReading)
            and reading.region is not None
            and reading.kind is not None
        )
        if (
            branch
            and body.start > c.start
            and body.end == c.end
            and view.text[body.start : body.start + 3].isupper()
        ):
            c.start, c.label = body.start, "ORG"
            return


def _take_seat(view: View, c: Candidate, following: Candidate | None) -> None:
    """Give a body the seat of a kabupaten that the model took for the first name of who is named behind it: `LPP RRI` +
    `Sungailiat Rani`.
    """
    if following is None or following.label != "PER" or view.text[c.end : following.start] != " ":
        return
    number = view.index.get(following.start)
    seat = view.lexicon.place_matcher.match_at(view.text, view.words, number) if number is not None else None
    if seat is None or seat.end >= following.end or view.text[seat.end] != " ":
        return
    if all(isinstance(n, NamedPlace) and n.risk == "seat" for n in seat.entries):
        c.end, following.start = seat.end, seat.end + 1


def _take_town(view: View, c: Candidate, following: Candidate | None) -> None:
    """Give a court the town behind it that no other name has: `Pengadilan Negeri` + `Sawo`."""
    if not _OF_TOWN.search(view.surface(c)):
        return
    town = _TOWN_BEHIND.match(view.text, c.end)
    if town is None or (following is not None and following.start < town.end()):
        return
    if town.group(1).casefold() not in common_words():
        c.end = town.end()
