"""Bodies of a region whose names the model ends too late or too early, or takes for a place.

Behind an office the body's name ends with its region, and who holds the office follows (`Ketua FKUB Riau Rani Dewi`); a court
has a town behind its kind; a unit stands in front of its body; a school is no place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.lexicon import NamedPlace
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading
from sariwarta.stages.entity_parts.view import View

__all__ = ["with_local_bodies"]

#: what begins the names of bodies that the model takes for places
_BODY_AT = re.compile(
    r"(?:MAN|MTsN|MIN|SMAN|SMKN|SMPN|SDN|SMA|SMK|SMP|SD|Setda(?:ko|kab|prov|kot)?|Kantor Wilayah|Kanwil)\.? (?=[A-Z\d])"
)
#: a unit right in front of its body
_UNIT_BEFORE = re.compile(
    r"\b(?:Bapemperda|Banggar|Askot|Askab|Asprov|Perwakilan|Sat(?:reskrim|resnarkoba|lantas|intelkam|samapta|polairud)|Polairud) \Z"
)
#: offices of the forces that the lexicon does not list, in front of their unit
_SHORT_OFFICE = re.compile(r"(?:Dansat|Danpos|Danki|Kapos) (?=[A-Z])")
#: in front of `Jenderal`, which is no rank there
_OF_GENERAL = re.compile(r"(?:Direktorat|Sekretariat|Inspektorat|Staf) \Z")
_TEAM = re.compile(r"Tim (?=[A-Z])")
#: bodies that have a town behind their kind
_OF_TOWN = re.compile(r"(?:Pengadilan (?:Negeri|Agama|Tinggi)|Kejaksaan Negeri|Kejaksaan Tinggi|PN|PA|Kejari|Lapas|Rutan)\Z")
_TOWN_BEHIND = re.compile(r" ([A-Z][a-z]{3,})(?= |,|\.)")
_NAME_WORD = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*\Z")
_LONGEST_NAME = 3
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
        kept.extend(_without_holder(view, c, kept[-1] if kept else None))
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
    if cut and following is not None and known.end < following.end and " " in view.text[reading.region.start : known.end]:
        c.end, following.start = known.end, known.end + 1


def _end_with_body(view: View, c: Candidate) -> None:
    """Take what the model takes for a person and is an office with its body for the body: `Rais Syuriyah` + `PWNU Riau`."""
    for body in view.institutions_in(c):
        reading = body.entry
        branch = isinstance(reading, InstitutionReading) and reading.region is not None and reading.kind is not None
        if branch and body.start > c.start and body.end == c.end and view.text[body.start : body.start + 3].isupper():
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
    if seat is not None and seat.end < following.end and view.text[seat.end] == " ":
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


def _without_holder(view: View, c: Candidate, before: Candidate | None) -> list[Candidate]:
    """Body and holder as two where the model has both in one behind an office."""
    if before is None or before.label != "POSITION" or view.text[before.end : c.start] != " ":
        return [c]
    number = view.index.get(c.start)
    known = view.institution_at.get(c.start)
    if number is None or (known is not None and known.end >= c.end):
        return [c]
    end = _end_before_title(view, number, c)
    if end is None:
        end = _end_of_known(view, number, c)
    if end is None:
        return [c]
    rest = end + 1 + len(view.text[end + 1 : c.end]) - len(view.text[end + 1 : c.end].lstrip())
    return [c.part(c.start, end, "ORG"), c.part(rest, c.end, "PER")]


def _end_before_title(view: View, number: int, c: Candidate) -> int | None:
    """Where a body ends before a title or a rank inside it: `FKUB Riau` of `FKUB Riau Pdt. Made`."""
    lex = view.lexicon
    for word in range(number + 1, len(view.words)):
        start = view.words[word].start
        if start >= c.end:
            return None
        title = lex.title_matcher.match_at(view.text, view.words, word)
        prefix = title is not None and any(t.slot == "prefix" and not t.name_like for t in title.entries)
        dotted = title is not None and view.text[title.end - 1 : title.end + 1].find(".") >= 0
        rank = lex.rank_matcher.match_at(view.text, view.words, word)
        if view.words[word].key in evidence_words("organ_words"):
            continue  # the `Dewan Pembina`, whose last word is a rank of officials, too
        general = _OF_GENERAL.search(view.text, c.start, start) is not None
        named = title is not None and title.end + 1 < c.end
        if (prefix and dotted and named) or (rank is not None and rank.end < c.end and not general):
            return len(view.text[:start].rstrip())
    return None


def _end_of_known(view: View, number: int, c: Candidate) -> int | None:
    """Where a body ends with its region, or as the lexicon knows it, before a name: `Stasiun Geofisika Palu` of `Stasiun
    Geofisika Palu Rani`.
    """
    surface = view.surface(c)
    regions = [c.start + m.end for m in view.lexicon.region_matcher(surface) if m.start > 0 and not m.entries[0].risk]
    ends = list(regions)
    known = view.institution_at.get(c.start)
    reading = known.entry if known is not None else None
    if known is not None and isinstance(reading, InstitutionReading) and reading.exact and reading.kind is not None:
        if not reading.kind.risk:
            ends.append(known.end)
    end = max((e for e in ends if e < c.end), default=None)
    if end is None or view.text[end] != " ":
        return None
    words = view.text[end + 1 : c.end].split(" ")
    if len(words) == 1 and end not in regions:
        return None  # `PD Pasar`
    if len(words) > _LONGEST_NAME or not all(_NAME_WORD.match(w) for w in words):
        return None
    lists = ("body_words", "no_place_names", "team_words", "company_words", "event_tails", "organ_words", "calendar")
    plain = [w.casefold() in common_words() and w.casefold() not in evidence_words("name_words") for w in words]
    if any(plain) or any(w.casefold() in evidence_words(name) for w in words for name in lists):
        return None
    lex = view.lexicon
    if any(m.get(w) for w in words for m in (lex.place_matcher, lex.institution_matcher)):
        return None
    return end
