"""One place that an article names in two ways is one entry: with its head word and without (`Desa Sagu`, `Sagu`), with its town
and without (`Masjid Agung Jami’ Wonosobo`, `Masjid Agung Jami`), by its short form (`Balai Latihan Kerja`, `BLK Wonosobo`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sariwarta.annotations import Entity, Place
from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words

__all__ = ["join_places"]

_KINDS = frozenset({"other", "area", "facility", "island"})
_APOSTROPHES = re.compile(r"['’‘`ʼ]")
_OTHER_SIGNS = re.compile(r"[^\w\s]+")
_SHORT_HEADS = {"jl": "jalan", "jln": "jalan", "kel": "kelurahan", "gg": "gang"}
_LEVELS = frozenset({"kabupaten", "kab", "kota", "provinsi"})
#: most words of the name of a region at the end of a building's
_TAIL = 3
_SHORT = re.compile(r"[A-Z]{2,6}\Z")


def join_places(places: Sequence[Place], entities: Sequence[Entity], lex: Lexicon) -> list[Place]:
    """The places, with those that are one joined in the first of them; the mentions point to it.

    Args:
        places: the places of one article.
        entities: its mentions.
        lex: the lexicon.
    """
    joinable = [p for p in places if p.code is None and p.kind in _KINDS and _key(p)]
    into: dict[int, Place] = {}
    by_key: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for place in joinable:
        same = next((p for p in by_key[_key(place)] if _fits(p, place)), None)
        if same is not None:
            _take(same, place, into)
        else:
            by_key[_key(place)].append(place)
    longer: dict[tuple[str, ...], list[tuple[Place, str]]] = defaultdict(list)
    for place in [p for found in by_key.values() for p in found]:
        for short, name in _shorter(place, lex):
            longer[short].append((place, name))
    for short, found in longer.items():
        whole = {id(p) for p, _ in found}
        for place in by_key.get(short, ()):
            if len(whole) == 1 and id(place) not in whole | into.keys() and _fits(found[0][0], place):
                _take(_joined(found[0][0], into), place, into)
    for place in [p for found in by_key.values() for p in found]:
        initials = _initials(place)
        for other, name in longer.get(("#", initials), ()) if initials else ():
            if id(other) not in into and id(place) not in into and _fits(other, place):
                other.name = f"{place.name} {name}"
                _take(other, place, into)
                break
    if not into:
        return list(places)
    for entity in entities:
        while isinstance(entity.target, Place) and id(entity.target) in into:
            entity.target = into[id(entity.target)]
    return [p for p in places if id(p) not in into]


def _joined(place: Place, into: dict[int, Place]) -> Place:
    """What a place has become part of, or itself."""
    while id(place) in into:
        place = into[id(place)]
    return place


def _key(place: Place) -> tuple[str, ...]:
    words = _OTHER_SIGNS.sub(" ", _APOSTROPHES.sub("", place.name)).casefold().split()
    return (_SHORT_HEADS.get(words[0], words[0]), *words[1:]) if words else ()


def _shorter(place: Place, lex: Lexicon) -> Iterable[tuple[tuple[str, ...], str]]:
    """The ways in which a name can be shortened, each with what it loses: its head word, its region; `#` and its short form."""
    key = _key(place)
    if place.kind in ("other", "island") and len(key) > 1 and key[0] in evidence_words("dropped_heads"):
        yield key[1:], key[0]
    words = place.name.split()
    if place.kind != "facility" or place.parent is None:
        return
    around = {place.parent, place.parent.rpartition(".")[0]}
    for count in range(1, min(_TAIL, len(words) - 1) + 1):
        tail = " ".join(words[-count:])
        if not around.intersection(n.region.code for n in lex.region_matcher.get(tail)):
            continue
        front = words[:-count]
        if len(front) > 1 and front[-1].casefold().strip(".") in _LEVELS:
            front, tail = front[:-1], f"{front[-1]} {tail}"
        size = len(_OTHER_SIGNS.sub(" ", _APOSTROPHES.sub("", " ".join(front))).split())
        if len(front) > 1:
            yield key[:size], tail
        elif _SHORT.match(front[0]):
            yield ("#", front[0]), tail


def _initials(place: Place) -> str:
    """First letters of a building's name of several words: `BLK` of `Balai Latihan Kerja`."""
    words = place.name.split()
    if place.kind != "facility" or len(words) < 2 or not all(w[0].isalpha() for w in words):
        return ""
    return "".join(w[0] for w in words if w[0].isupper())


def _fits(one: Place, other: Place) -> bool:
    """Whether two places can be one by their kinds and by what they lie in."""
    if one.kind != other.kind and "other" not in (one.kind, other.kind):
        return False
    a, b = one.parent, other.parent
    return a is None or b is None or a == b or a.startswith(f"{b}.") or b.startswith(f"{a}.")


def _take(place: Place, other: Place, into: dict[int, Place]) -> None:
    """Make one place of two; it keeps the more exact of what they lie in."""
    place.mentions = sorted([*place.mentions, *other.mentions], key=lambda m: (m.start, m.end))
    place.parent = max((place.parent, other.parent), key=lambda c: len(c or ""))
    place.confidence = max(place.confidence, other.confidence)
    into[id(other)] = place
