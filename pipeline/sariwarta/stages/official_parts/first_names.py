"""First names that the model has left outside of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.official_parts.name_ends import person_words
from sariwarta.stages.official_parts.titles import field_words

if TYPE_CHECKING:
    from sariwarta.stages.official_parts.units import Unit

__all__ = ["is_first_behind_bracket", "lacks_first_name"]

#: offices that nobody holds of anything but a country, in front of a name
_OF_STATES = frozenset({"Presiden", "Wakil Presiden", "PM", "Wakil PM"})
_INITIAL = re.compile(r"[A-Z]\.? ")


def is_first_behind_bracket(text: str, units: Sequence[Unit], person: Unit) -> bool:
    """Whether what the model took for a body is the first name of a person, between the bracket of the office's body and an
    initial: `Kepala Badan Pengelola Melati (BPM)` + `Rani` + `B Dewi`.

    Args:
        text: the article.
        units: what stands in front of the person.
        person: the person.
    """
    word = units[-1]
    entity, surface = word.entity, text[word.start : word.end]
    if entity is None or entity.model is None or getattr(entity.entry, "names", None):
        return False
    if len(units) < 2 or units[-2].kind != ")" or text[word.end : person.start] != " ":
        return False
    return surface.isalpha() and surface.istitle() and _INITIAL.match(text, person.start) is not None


def lacks_first_name(text: str, word: Unit, before: Unit | None, person: Unit) -> bool:
    """Whether a word right in front of a person is the first of the names.

    The model took it for a place that nobody knows, or for the end of an office. Nothing can stand between some offices
    and their holders (`Kapolri` + `Hoegeng Imam`), and nobody's name begins with some words (`Ben Gvir`, `Al Assad`).

    Args:
        text: the article.
        word: the word.
        before: what stands in front of the word, None at the beginning.
        person: the person.
    """
    surface, entity = text[word.start : word.end], word.entity
    if entity is not None and (entity.model is None or getattr(entity.entry, "names", None)):
        return False
    if not surface.isalpha() or not surface.istitle() or text[word.end : person.start] != " ":
        return False
    lex = lexicon()
    if word.key in field_words() or word.key in common_words() or word.key in lex.kecamatan:
        return False
    known = (lex.place_matcher, lex.institution_matcher, lex.position_matcher, lex.title_matcher)
    if any(m.get(surface) for m in known):
        return False
    first = text[person.start : person.end].partition(" ")[0].casefold()
    if first in person_words("never_first"):
        return True
    if before is None or before.kind != "POS" or text[before.end : word.start] != " " or not before.types:
        return False
    office = before.types[0]
    if first in person_words("seldom_first"):
        return office.category == "executive"
    if office.title in _OF_STATES and entity is not None and entity.target is None:
        return (
            entity.label == "LOC" and " " not in text[person.start : person.end]
        )  # `Perdana Menteri` + `Jawaharlal Nehru`
    return bool(office.implies) and office.scope == "national"
