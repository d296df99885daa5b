"""What the lexicon adds by itself: the town of the dateline, military units, and what the model does not touch.

A word of the lexicon is an entity where it is more than a word: an institution or a place that stands alone, rather than
inside a longer name; an office right before what it is an office of, or who holds it.
"""

from __future__ import annotations

import re

from sariwarta.lexicon import Match, NamedPlace
from sariwarta.stages.entity_parts.bodies import start_with_parent
from sariwarta.stages.entity_parts.chosen import Chosen
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.lexical import certain
from sariwarta.stages.entity_parts.proposals import can_be_no_name
from sariwarta.stages.entity_parts.readings import (
    Candidate,
    InstitutionReading,
    Place,
    PlaceReading,
    PositionReading,
)
from sariwarta.stages.entity_parts.view import View

__all__ = ["add_from_lexicon", "dateline_town", "military_units"]

#: before a name that is also a common word they make it a place
_PLACE_CUES = frozenset("di ke dari asal warga wilayah daerah kawasan se kota kabupaten kab".split())
#: before a candidacy, a decree or `Perdana` (`Menteri`) there is no office
_NO_HOLDER = re.compile(
    r"\b(?:calon|balon|bacalon|kandidat|keputusan|peraturan|instruksi|surat|perdana|para)(?: wakil)? \Z",
    re.IGNORECASE,
)
#: what many people are at a time
_ROLES = frozenset({"role", "legal", "judiciary", "corporate", "education"})
#: what is no office: candidates, and words that only say something of one
_NO_OFFICES = frozenset({"candidate", "former_modifier", "candidate_modifier"})


def dateline_town(view: View, span: tuple[int, int] | None) -> list[Candidate]:
    """The town of the dateline, which is a place, whether the lexicon knows it or not.

    Args:
        view: the text.
        span: where the town stands, None without a dateline.
    """
    if span is None:
        return []
    first = next(number for number, word in enumerate(view.words) if word.start >= span[0])
    match = view.lexicon.place_matcher.match_at(view.text, view.words, first)
    reading = PlaceReading(match.entries) if match and match.end == span[1] else None
    return [Candidate(*span, "LOC", "dateline", reading)]


def military_units(view: View) -> list[Candidate]:
    """Number and name of military units behind the office that commands them: `Danrem` + `101/Antasari`."""
    return [Candidate(c.start, c.end, "ORG", "unit", c.entry) for c in view.lexical.units()]


def add_from_lexicon(view: View, chosen: Chosen) -> None:
    """Add the institutions, places and offices of the lexicon that the model does not touch."""
    places = [(c, match) for c, match in view.named_places if _is_place(view, match)]
    bodies = {c.start for c in [*view.institutions, *chosen.entities] if c.label in ("ORG", "FAC")}
    offices = [c for c, _ in view.lexical.positions(bodies)]
    # a name beside an office or another known name stands alone all the same
    names = [*chosen.entities, *view.institutions, *(c for c, _ in places), *offices]
    starts, ends = {c.start for c in names}, {c.end for c in names}
    chosen.take(_institutions(view, starts, ends))
    chosen.take(
        Candidate(c.start, c.end, "LOC", "region", c.entry)
        for c, _ in places
        if (view.lexical.stands_alone(c.start, c.end, starts, ends) or _in_headline(view, c, ends))
        and not can_be_no_name(view.text, c.start, c.end, c.label)
    )
    chosen.take(_offices(view, offices, chosen.entities))


def _in_headline(view: View, c: Candidate, ends: set[int]) -> bool:
    """Whether a region stands alone in the headline, behind an office and before a word that is no name: `Wawali Pala
    Ajak Warga`.
    """
    if view.title is None or not view.title[0] <= c.start < view.title[1] or c.start - 1 not in ends:
        return False
    number = view.index.get(view.start_of_last_word(c))
    if number is None or number + 1 >= len(view.words):
        return False
    following = view.words[number + 1]
    small = view.text[following.start : following.end].casefold()
    return small in common_words() and small not in evidence_words("name_words")


def _institutions(view: View, starts: set[int], ends: set[int]) -> list[Candidate]:
    """Institutions that stand alone.

    Args:
        view: the text.
        starts: offsets at which names begin.
        ends: offsets at which they end.
    """
    ranks = {start for start, _ in view.ranks}
    titles = {m.start for m in view.lexicon.title_matcher(view.text, view.words)}
    found: list[Candidate] = []
    for c in view.institutions:
        bare = isinstance(c.entry, InstitutionReading) and c.entry.region is None and c.entry.unit is None
        risky = isinstance(c.entry, InstitutionReading) and c.entry.kind is not None and c.entry.kind.risk
        if (risky and bare) or can_be_no_name(view.text, c.start, c.end, c.label):
            continue
        start = start_with_parent(view, c.start)
        # in a headline every word has a capital: the region behind it makes it a name all the same
        headed = view.title is not None and view.title[0] <= c.start < view.title[1] and not bare
        # in `Asdep Bina Desa Kemendes Brigjen TNI Made` the words before it are of the office
        held = (
            (c.end + 1 in ranks or (c.end + 1 in titles and c.start - 1 in ends))
            and " " not in view.surface(c)
            and not risky
        )
        if headed or held or view.lexical.stands_alone(start, c.end, starts | ranks, ends):
            found.append(Candidate(start, c.end, "ORG", "institution", c.entry))
    return found


def _is_place(view: View, match: Match[Place]) -> bool:
    """Whether a name of the lexicon that the model passed over is a place."""
    if certain(match, view.text):
        return True
    if all(isinstance(n, NamedPlace) and n.risk for n in match.entries) or match.first == 0:
        return False
    before = view.words[match.first - 1]
    if view.text[before.end : match.start].strip(" \xa0.\n"):
        return False
    if before.key in _PLACE_CUES:
        return True
    return bool(view.lexicon.position_matcher.get(view.text[before.start : before.end]))


def _offices(view: View, offices: list[Candidate], entities: list[Candidate]) -> list[Candidate]:
    """Offices right before an institution, a place, a person, a rank, or another such office.

    Args:
        view: the text.
        offices: those that the lexicon sees, in order.
        entities: what is decided so far.
    """
    text = view.text
    starts = {c.start for c in entities if c.label in ("ORG", "LOC", "PER", "POSITION")}
    # institutions and places with a person right behind them
    people = {c.start for c in entities if c.label == "PER"}
    held = people | {
        c.start
        for c in entities
        if c.label in ("ORG", "LOC")
        and (c.end + 1 in people or (text[c.end : c.end + 2] == ", " and c.end + 2 in people))
    }
    found: list[Candidate] = []
    for c in reversed(offices):
        office = c.entry.types[0] if isinstance(c.entry, PositionReading) else None
        if office is None or office.category in _NO_OFFICES or not text[c.start].isupper():
            continue
        if _NO_HOLDER.search(text, max(0, c.start - 24), c.start):
            continue
        following = c.end
        while following < len(text) and text[following] in " \xa0":
            following += 1
        number = view.index.get(following)
        ranked = number is not None and view.lexicon.rank_matcher.match_at(text, view.words, number)
        # `Anggota`, `Kuasa Hukum` and the like are offices only of a person who is named
        of_many = office.category in _ROLES or office.scope == "members"
        allowed = held if of_many else starts
        if following > c.end and (following in allowed or ranked):
            found.append(Candidate(c.start, c.end, "POSITION", "position", c.entry))
            starts.add(c.start)
            held.add(c.start)
    return found
