"""Whether two statements are of one office, and what becomes of them: each office of a person stands once."""

from __future__ import annotations

from collections.abc import Iterable

from sariwarta.annotations import Official, Position
from sariwarta.stages.official_parts.one_office import is_written_shorter
from sariwarta.stages.official_parts.titles import begins_with
from sariwarta.stages.official_parts.units import flat

__all__ = ["drop_former", "drop_short", "is_told_again", "same_office", "take_over"]


def same_office(a: Position, b: Position) -> bool:
    """Whether two statements are of one office: same title, no other region or institution.

    Args:
        a: one statement.
        b: the other one.
    """
    first, second = _office_name(a), _office_name(b)
    shorter = _is_short_for(a, second) or _is_short_for(b, first) or _says_body(a, b) or _says_body(b, a)
    if first != second and not shorter:
        return False
    if "former" in (a.status, b.status) and a.status != b.status:
        return False
    return _same_place(a, b)


def is_told_again(text: str, a: Position, b: Position) -> bool:
    """Whether two statements are of one office; one may cut short what the other says in full (`Ketua DPW`).

    Args:
        text: the article.
        a: one statement.
        b: the other one.
    """
    if same_office(a, b):
        return True
    one, other = flat(text, a.start, a.end).casefold(), flat(text, b.start, b.end).casefold()
    shorter = begins_with(one, other) or begins_with(other, one)
    return shorter and a.title == b.title and a.status == b.status and None in (a.region, b.region)


def take_over(kept: Position, other: Position) -> None:
    """Take over what a second statement of the same office says beyond the first.

    Args:
        kept: the statement that stays.
        other: the second statement.
    """
    longer = len(other.expanded or other.title) > len(kept.expanded or kept.title)
    if (kept.region is None and kept.institution is None) and (other.region or other.institution or longer):
        kept.start, kept.end, kept.title, kept.expanded = other.start, other.end, other.title, other.expanded
        kept.rule, kept.confidence = other.rule, other.confidence
    kept.region = kept.region or other.region
    kept.institution = kept.institution or other.institution
    if other.status != "definitive" and kept.status == "definitive":
        kept.status, kept.acting_as = other.status, other.acting_as


def drop_former(officials: Iterable[Official]) -> None:
    """Let an office of which a person is the former holder not be the present one, too: `mantan Bupati Sigi` beside
    what was done `sebagai Bupati Sigi`, or `Bupati Sigi periode 2016-2021`.

    Args:
        officials: the officials of the article.
    """
    for official in officials:
        former = [p for p in official.positions if p.status == "former"]
        official.positions = [
            p
            for p in official.positions
            if p.status != "definitive"
            or not any(_same_place(p, f) and _office_name(p) == _office_name(f) for f in former)
        ]


def drop_short(text: str, officials: Iterable[Official]) -> None:
    """Let an office that the text writes with short names, too, stand once, as it is written in full.

    Args:
        text: the article.
        officials: the officials of the article.
    """
    for official in officials:
        positions = official.positions
        for short in list(positions) if len(positions) > 1 else ():
            long = next((p for p in positions if p is not short and is_written_shorter(text, short, p)), None)
            if long is None:
                continue
            if "former" in (short.status, long.status):
                long.status, long.acting_as = "former", None
            long.region = long.region or short.region
            long.institution = long.institution or short.institution
            if short.title == long.title and short.institution is not None:
                bodies = (long.institution or short.institution, short.institution)
                long.institution = max(bodies, key=lambda b: len(b.name))
            positions.remove(short)


def _office_name(position: Position) -> str:
    """What an office is called, without saying that it is only sought: `Capres` and `calon presiden` seek one."""
    name = (position.expanded or position.title).casefold()
    return name.removeprefix("calon ") if position.status == "candidate" else name


def _same_place(a: Position, b: Position) -> bool:
    """Whether two offices are of no other region or institution."""
    if a.region and b.region and a.region != b.region:
        return False
    return not (
        a.institution
        and b.institution
        and a.institution is not b.institution
        and a.institution.stated
        and b.institution.stated
    )


def _is_short_for(position: Position, title: str) -> bool:
    """Whether an office is the first word of another one and says no more: `Menteri` of `Menteri Luar Negeri`."""
    bare = position.region is None and position.institution is None
    return (
        bare
        and title.startswith(
            tuple((position.expanded or position.title).casefold() + mark for mark in (" ", ", "))
        )
        and " " not in position.title
    )


def _says_body(short: Position, long: Position) -> bool:
    """Whether one title has the name of both offices' body in it: `Kadis Sosial`, and `Kepala` of the Dinas Sosial."""
    first, second = (short.expanded or short.title).casefold(), (long.expanded or long.title).casefold()
    body = short.institution
    if body is None or body is not long.institution or not second.startswith(f"{first} "):
        return False
    return body.name.casefold().startswith(second.removeprefix(f"{first} "))
