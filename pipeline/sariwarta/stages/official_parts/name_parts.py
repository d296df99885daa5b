"""Ranks, titles and degrees of a person, from all the places where the name stands."""

from __future__ import annotations

from collections.abc import Iterable

from sariwarta.annotations import Official
from sariwarta.stages.official_parts.titles import begins_with
from sariwarta.stages.official_parts.units import NamePart, Unit, flat

__all__ = ["add_name_parts"]


def add_name_parts(text: str, official: Official, unit: Unit, parts: Iterable[NamePart]) -> None:
    """Give a person the ranks, titles and degrees that stand around a name, each once and in its longest form.

    Args:
        text: the article.
        official: the person.
        unit: the name, with its degrees.
        parts: what stands around it.
    """
    ranks: list[str] = []
    for part in parts:
        if part.kind == "rank":
            ranks.append(part.text)
        elif part.kind == "corps" and ranks:
            if part.text.casefold() not in ranks[-1].casefold().split():
                ranks[-1] += f" {part.text}"
        elif part.kind == "title":
            _add(official.titles, part.text)
    for rank in ranks:
        longer = next((i for i, r in enumerate(official.ranks) if begins_with(rank, r)), None)
        if longer is not None:
            official.ranks[longer] = rank
        elif not any(begins_with(r, rank) or r == rank for r in official.ranks):
            official.ranks.append(rank)
    for degree in unit.degrees:
        _add(official.post_nominals, flat(text, degree.start, degree.end))


def _add(values: list[str], value: str) -> None:
    folded = value.replace(".", "").casefold()
    if all(v.replace(".", "").casefold() != folded for v in values):
        values.append(value)
