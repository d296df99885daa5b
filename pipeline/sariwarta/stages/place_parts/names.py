"""What the names of places say by their words, and how far their mentions go."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from sariwarta.annotations import Entity, Mention, Place
from sariwarta.lexicon import Region
from sariwarta.stages.entity_parts.evidence import evidence_words

__all__ = ["kind_by_words", "past_level", "with_brackets", "with_whole_names"]

_PROVINCE = re.compile(r"(?:Provinsi|Propinsi|Prov\.?)\s+", re.IGNORECASE)


def kind_by_words(surface: str) -> Literal["facility", "area", "other"]:
    """The kind of a place that only the model knows, by the first or last word of its name: `Candi X`, `X Park`."""
    words = surface.casefold().split()
    heads = {words[0], "_".join(words[:2])}
    if len(words) > 1 and heads & evidence_words("area_heads"):
        return "area"
    if "_".join(words) in evidence_words("venue_names"):
        return "facility"
    if len(words) > 1 and (
        heads & evidence_words("venue_heads") or words[-1] in evidence_words("venue_tails")
    ):
        return "facility"
    return "other"


def past_level(text: str, start: int, region: Region) -> int:
    """Where the name of a province begins behind `Provinsi`, inside a longer name (`KPU Provinsi Jawa Barat`) and before
    the abbreviation of the name.
    """
    level = _PROVINCE.match(text, start) if region.level == "provinsi" else None
    return level.end() if level else start


def with_brackets(text: str, mentions: list[Mention]) -> list[Mention]:
    """Mentions in order; `Sulawesi Tenggara (Sultra)` becomes one."""
    merged: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        last = merged[-1] if merged else None
        if (
            last
            and text[last.end : mention.start] in (" (", "(")
            and text[mention.end : mention.end + 1] == ")"
        ):
            last.end = mention.end + 1
        elif last is None or mention.start >= last.end:
            merged.append(mention)
    return merged


def with_whole_names(text: str, entities: Sequence[Entity]) -> None:
    """Let the mention of a building end where its name does, which the article has whole elsewhere: the `Masjid At-Taqwa` of
    `Masjid At-Taqwa Sagu`, in front of a person, whose name the model may have begun with the last word of it.

    Args:
        text: the article.
        entities: its mentions in order, with their places.
    """
    longer: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for entity in entities:
        if entity.label == "FAC" and isinstance(entity.target, Place):
            surface = text[entity.start : entity.end]
            words = surface.split(" ")
            for count in range(2, len(words)):
                if (surface, entity.target) not in longer[" ".join(words[:count])]:
                    longer[" ".join(words[:count])].append((surface, entity.target))
    for number, entity in enumerate(entities):
        if entity.label != "FAC" or not isinstance(entity.target, Place):
            continue
        following = entities[number + 1] if number + 1 < len(entities) else None
        room = len(text) if following is None else following.start
        if following is not None and following.label == "PER" and following.start == entity.end + 1:
            room = following.end - 1  # the last word of the building's name before that of the person
        for surface, place in longer.get(text[entity.start : entity.end], ()):
            end = entity.start + len(surface)
            if end > room or not text.startswith(surface, entity.start) or text[end : end + 1].isalnum():
                continue
            own = next((m for m in entity.target.mentions if m.start == entity.start), None)
            if own is None or own.end != entity.end:
                continue
            own.end = end
            if place is not entity.target:
                entity.target.mentions.remove(own)
                place.mentions.append(own)
                entity.target = place
            break
