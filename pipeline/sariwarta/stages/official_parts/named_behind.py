"""Offices without a name beside them that cannot be those of a person of whom the text tells elsewhere.

Somebody else is named right behind (`Wakil Ketua Umum sekaligus mantan Bupati Sigi, Tono Wirayuda`), the number is another
(`Ketua III` is not the `Ketua`), or the name of another holder was read as the end of the body (`Presiden Komisi Melati Sinta
von der Aue`).
"""

from __future__ import annotations

import re

from sariwarta.stages.official_parts.people import name_tokens
from sariwarta.stages.official_parts.posts import Post

__all__ = ["has_other_number", "holds_a_name", "is_named_behind", "means_all"]

_ALSO = re.compile(
    r" (?:sekaligus|merangkap|yang juga|dan juga)\b[^.;:!?\n\"“”]{3,140}?, "
    r"((?:(?:Dr|Ir|Drs|Dra|Prof|H|Hj|KH)\.? )*[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*)*)"
)
_NUMBER = re.compile(r" ?(?P<number>[IVX]{1,4}|[1-9])\b(?![.,]\d)")
_PARTICLE = re.compile(
    r"[A-Z][\w'’-]+ (?:von der|van der|van den|von|van|ten|bin|binti|ibn|de la|dos) [A-Z][\w'’-]+\Z"
)

#: `Pelatih` + `dan direktur teknik yang diberhentikan` are not said of one
_THOSE_WHO = re.compile(r" (?:dan|atau|maupun)(?: [a-z]+){1,4} yang\b")
#: the head of a region of another kind, beside an office without a region
_HEADS = r"((?:Wakil )?(?:Gubernur|Bupati|Wali ?[Kk]ota))"
_KIND_BEFORE = re.compile(rf"\b{_HEADS}(?:,? (?:dan|serta|atau|maupun|hingga|sampai|bersama) |, | ?/ ?)\Z")
_KIND_BEHIND = re.compile(
    rf"(?:,? (?:dan|serta|atau|maupun|hingga|sampai|bersama) |, | ?/ ?){_HEADS}\b(?! [A-Z])"
)
#: how far in front of an office another one may begin, in characters
_LEAD = 40


def is_named_behind(text: str, end: int, name: str) -> bool:
    """Whether the holder of an office is named behind another office or role of the same person, and is not this one.

    Args:
        text: the article.
        end: where the office ends.
        name: the name of who would hold it.

    >>> text = "kata Ketua sekaligus pendiri klub itu, Tono Wirayuda. Ia pulang"
    >>> is_named_behind(text, 10, "Rani Dewi"), is_named_behind(text, 10, "Tono Wirayuda")
    (True, False)
    """
    found = _ALSO.match(text, end)
    if found is None:
        return False
    return set(name_tokens(found.group(1))).isdisjoint(name_tokens(name))


def has_other_number(one: str, other: str) -> bool:
    """Whether two offices, from behind the word that they begin with, are numbered differently.

    >>> has_other_number(" III Gaikindo", " Gaikindo"), has_other_number(" I", " I DPRD"), has_other_number("", " KPU")
    (True, False, False)
    """
    first, second = _NUMBER.match(one), _NUMBER.match(other)
    return (first and first.group("number")) != (second and second.group("number"))


def holds_a_name(office: str) -> bool:
    """Whether an office ends with a name of several words that a small one joins: `Presiden Komisi Melati Sinta von der Aue`."""
    return _PARTICLE.search(office) is not None


def means_all(text: str, post: Post) -> bool:
    """Whether an office means all who hold one: beside that of another kind of region (`Bupati dan Wali Kota`), or where
    a clause picks some out (`Pelatih dan asisten yang diberhentikan`).

    Args:
        text: the article.
        post: an office without a name beside it.
    """
    if _THOSE_WHO.match(text, post.end) is not None:
        return True
    if (
        post.head is None
        or not post.types
        or post.types[0].category != "regional_head"
        or post.places
        or post.bodies
    ):
        return False
    own = _head_kind(text[post.head.start : post.head.end])
    before = _KIND_BEFORE.search(text, max(0, post.start - _LEAD), post.start)
    behind = _KIND_BEHIND.match(text, post.end)
    return any(m is not None and _head_kind(m.group(1)) != own for m in (before, behind))


def _head_kind(surface: str) -> str:
    """The kind of region of which somebody is the head: `Walikota` and `Wakil Wali Kota` are of one."""
    return "".join(surface.casefold().removeprefix("wakil ").split())
