"""Two people whose names stand side by side and were taken for one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sariwarta.annotations import Official
from sariwarta.language.words import fold
from sariwarta.stages.quote_parts.lookups import SpeakerMention

__all__ = ["joined_names", "part_joined"]


def joined_names(surface: str, names: Iterable[str]) -> int | None:
    """How long the first of two names is that stand side by side for two people; None if they are one name.

    `Merespons hal itu, kepada Rani Bagus mengatakan …` where the article has `Rani Wulandari` and `Bagus Hartono`.

    >>> joined_names("Rani Bagus", ["Rani Wulandari", "Bagus Hartono"])
    4
    >>> joined_names("Rani Bagus", ["Rani Wulandari", "Tono Bagus"]) is None
    True
    """
    words = surface.split()
    if len(words) != 2:
        return None
    firsts = Counter(fold(name.split()[0]) for name in {*names} - {surface} if " " in name)
    several = all(firsts[fold(word)] == 1 for word in words) and fold(words[0]) != fold(words[1])
    return len(words[0]) if several else None


def part_joined(text: str, found: list[SpeakerMention]) -> None:
    """Part two names that stand side by side once for two people, each of whom the article has with another full name."""
    full = {id(m.person): m.person for m in found if m.person is not None and " " in m.person.name}
    often = Counter(id(m.person) for m in found if m.kind == "name")
    for key, person in full.items():
        if often[key] != 1 or (isinstance(person, Official) and person.positions):
            continue
        length = joined_names(person.name, (p.name for p in full.values()))
        if length is None:
            continue
        first, second = person.name[:length], person.name[length:].strip()
        bearers = {
            fold(p.name.split()[0]): p
            for p in full.values()
            if p is not person and fold(p.name.split()[0]) in (fold(first), fold(second))
        }
        parted: list[SpeakerMention] = []
        for mention in found:
            if mention.person is not person:
                parted.append(mention)
                continue
            for word in re.finditer(r"\S+", text[mention.start : mention.end]):
                who = bearers.get(fold(word.group()))
                if who is not None:
                    at = mention.start + word.start()
                    parted.append(SpeakerMention(at, at + len(word.group()), "short_name", who))
        found[:] = parted
