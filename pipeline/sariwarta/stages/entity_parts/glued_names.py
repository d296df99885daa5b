"""Parts the name of a body from the name of its head, where a site has lost the blank between two links: `Ketua Umum PSSIRano
Hadiwijaya`, `Wakil Ketua Komisi IIIDPRRano Hadiwijaya`.

Only what the lexicon knows as an acronym of a body is parted off, and only in front of a word written as names are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View

__all__ = ["unglued"]

#: the end of a body's acronym with a name glued to it
_GLUED = re.compile(
    r"(?<![^\W_])(?P<body>(?:[A-Z][a-z]+)*[A-Z]{2,}|(?:[A-Z][a-z]+){1,3})(?P<name>[A-Z][a-z]{2,})\b"
)
#: what may be glued in front of the acronym, too: boards, the number of a commission
_FRONT = re.compile(r"(?:DPP|DPD|DPW|DPC|DPN|Partai|Fraksi|Komisi|[IVX]+)(?=[A-Z])")
#: words that begin no names
_NO_NAMES = frozenset({"bidang", "provinsi", "kabupaten", "kota", "wilayah", "divisi"})
_LABELS = frozenset({"ORG", "PER", "POSITION"})


def unglued(view: View, entities: Sequence[Candidate]) -> list[Candidate]:
    """The entities with bodies and names parted that are written as one word behind an office.

    Args:
        view: the text.
        entities: what the model found, in order.
    """
    found: list[Candidate] = []
    for c in entities:
        before = found[-1] if found else None
        if before is not None and before.end > c.start:
            before.end = max(before.end, c.end)  # the rest of a name that was parted off
            continue
        joined = before is not None and before.label == "PER" and view.text[before.end : c.start] == " "
        if (
            joined
            and before is not None
            and c.label == "PER"
            and before.rule is None
            and _is_glued_at(view, before.start)
        ):
            before.end = c.end  # `Rano`, parted off, + `Hadiwijaya`
            continue
        parts = _parts(view, c, before) if c.rule is None and c.label in _LABELS else None
        found.extend(parts or [c])
    return found


def _is_glued_at(view: View, at: int) -> bool:
    return at > 0 and view.text[at - 1].isalnum()


def _parts(view: View, c: Candidate, before: Candidate | None) -> list[Candidate] | None:
    """Body and name, and the office in front where it is in the same entity; None where nothing is glued."""
    glued = _GLUED.search(view.text, c.start, c.end)
    if glued is None or (glued.start() > c.start and view.text[glued.start() - 1].isalnum()):
        return None
    at, name = glued.start("name"), glued.group("name")
    if (
        not _is_body(view, glued.start(), at)
        or name.casefold() in common_words()
        or name.casefold() in _NO_NAMES
    ):
        return None
    start = c.start if c.label == "ORG" else glued.start()
    office = c.label == "POSITION" or (
        before is not None and before.label == "POSITION" and view.text[before.end : start] == " "
    )
    if not office:
        return None
    if view.lexicon.place_matcher.get(name):
        return None
    if view.lexicon.rank_matcher.get(name):
        at = glued.end("name")  # `Panglima TNIJenderal` + `Rano Hadiwijaya`
    parts = (
        [c.part(c.start, glued.start() - 1, "POSITION")]
        if c.label == "POSITION" and glued.start() > c.start
        else []
    )
    if c.label == "POSITION" and not parts:
        return None
    name_at = at + (view.text[at : at + 1] == " ")
    person = [c.part(name_at, c.end, "PER")] if name_at < c.end else []
    return [*parts, c.part(start, glued.start("name"), "ORG"), *person]


def _is_body(view: View, start: int, end: int) -> bool:
    """Whether the acronym of a body stands between two offsets, with nothing but boards in front of it."""
    while start < end:
        if view.lexicon.institution_matcher.get(view.text[start:end]):
            return True
        front = _FRONT.match(view.text, start, end)
        if front is None:
            return False
        start = front.end()
    return False
