"""What the names of places say by their words, and how far their mentions go."""

from __future__ import annotations

import re
from typing import Literal

from sariwarta.annotations import Mention
from sariwarta.lexicon import Region
from sariwarta.stages.entity_parts.evidence import evidence_words

__all__ = ["kind_by_words", "past_level", "with_brackets"]

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
