"""Names of places that stand for something else: a club that is called after its island, the second region of a bank's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.annotations import Entity
from sariwarta.language.acronyms import acronym_behind
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, word_before
from sariwarta.stages.entity_parts.readings import InstitutionReading

__all__ = ["is_in_name_of_body", "is_team", "teams_by_place"]

#: most words of the name of a place that begins a club's
_LONGEST = 3
#: in front of a place in an address or a list, and behind one that goes on with its region
_ADDRESS_BEFORE = re.compile(r"(?:, |\()\Z")
_REGION_BEHIND = re.compile(r", [A-Z]|[-/]")
#: a word with a capital in front, and whether it has it from the sentence
_CAPITAL_BEFORE = re.compile(r"(?P<opens>(?:\A|[.!?\n]) ?)?\b(?P<word>[A-Z]\w+) \Z")
_AND = frozenset({" dan ", " & "})


def teams_by_place(text: str, entities: Sequence[Entity]) -> frozenset[str]:
    """The names, in small letters, by which an article may call a club that begins with the name of a place: `sagu` beside
    `Sagu FC`; none where it has only one club.

    Args:
        text: the article.
        entities: its mentions in order.
    """
    found: set[str] = set()
    clubs: set[str] = set()
    for entity in entities:
        if entity.label != "ORG":
            continue
        words = text[entity.start : entity.end].casefold().split()
        kind = entity.entry.kind if isinstance(entity.entry, InstitutionReading) else None
        tail = next((n for n, w in enumerate(words) if n and w in evidence_words("club_tails")), None)
        if tail is None and (kind is None or kind.kind != "team"):
            continue
        clubs.add(" ".join(words))
        if tail is not None and tail <= _LONGEST:
            found.add(" ".join(words[:tail]))
    return frozenset(found) if len(clubs) > 1 else frozenset()


def is_team(text: str, before: Entity | None, entity: Entity, teams: frozenset[str]) -> bool:
    """Whether a place's name is that of a club of the article: nothing in front or behind makes it a place (`di Sagu`)."""
    if not teams or text[entity.start : entity.end].casefold() not in teams:
        return False
    if getattr(entity.entry, "level", None) or word_before(text, entity.start) in evidence_words(
        "place_cues"
    ):
        return False
    if _ADDRESS_BEFORE.search(text, max(0, entity.start - 3), entity.start):
        return False
    if before is not None and text[before.end : entity.start] == " ":
        return False  # `Gubernur Sagu`
    head = _CAPITAL_BEFORE.search(text, max(0, entity.start - 30), entity.start)
    if head is not None and not (
        head.group("opens") is not None and head.group("word").casefold() in common_words()
    ):
        return False  # `Pulau Sagu`, `Provinsi Sagu`
    return _REGION_BEHIND.match(text, entity.end) is None


def is_in_name_of_body(text: str, before: Entity | None, entity: Entity) -> bool:
    """Whether a region is only a part of what a body is called: the second one of a bank that the bracket behind both shortens
    (`Bank Sagu dan Pala (BSP)`), the area of the police (`Wakapolda Metro Jaya`).
    """
    surface = text[entity.start : entity.end]
    if "_".join(surface.casefold().split()) in evidence_words("police_areas"):
        return True
    if before is None or before.label != "ORG" or text[before.end : entity.start] not in _AND:
        return False
    bracket = acronym_behind(text, entity.end, text[before.start : entity.end])
    return (
        bracket is not None and text[before.start] == bracket.group(1)[0] and surface[0] in bracket.group(1)
    )
