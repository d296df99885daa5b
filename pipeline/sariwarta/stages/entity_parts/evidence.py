"""What makes a name that only the model knows a place or an institution of the record.

The model reads context, but outside regional news it takes clubs, apps and people for places. A mention stays an
entity in any case; it makes an entry under `places` or `institutions` only where something else speaks for
it too: a head word (`Desa X`, `Dinas X`), a word before it (`di X`, `warga X`), an office that it belongs to, or a
model that is very sure.
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from sariwarta.annotations import Entity
from sariwarta.language.abbreviations import read_words

__all__ = ["LIKELY", "common_words", "is_domain", "is_office", "names_institution", "names_place"]

#: how sure the model must be of a name for which nothing else speaks
SURE_PLACE = 0.9
SURE_INSTITUTION = 0.7
#: and of one with a head word or a cue
LIKELY = 0.6
_DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news|info|go|ac)(?:\.id)?\Z", re.IGNORECASE
)
_CODE = re.compile(r"\d\w*[A-Za-z]\w*\Z|(?=\w*\d\w*[A-Z])[A-Z]\w*\d\w*[A-Za-z]\w*\d\w*\Z")
_ROMAN = re.compile(r"[IVXL]+\Z")
_WORD = re.compile(r"[^\W_]+(?:-[^\W\d_]+)*")


@functools.cache
def _words(name: str) -> frozenset[str]:
    text = resources.files("sariwarta.stages").joinpath("data/evidence.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())


@functools.cache
def common_words() -> frozenset[str]:
    """Words that are no part of a name even where they have a capital, as in a headline."""
    return read_words("common_words.txt")


def is_domain(surface: str) -> bool:
    """Whether a name is that of a site: `detik.com`."""
    return _DOMAIN.match(surface) is not None


def is_office(surface: str) -> bool:
    """Whether what the model takes for an office that the lexicon does not know can be one."""
    return surface.split()[0].casefold() not in _words("no_offices") and not (
        surface.isupper() and " " not in surface
    )


def names_place(text: str, entity: Entity, before: Entity | None) -> bool:
    """Whether a place that only the model knows is one for the record.

    Args:
        text: the article.
        entity: the mention, LOC or FAC.
        before: the entity in front of it, None without one.
    """
    surface = text[entity.start : entity.end]
    if not any(c.isupper() for c in surface) or _ROMAN.match(surface) or _CODE.match(surface):
        return False
    if entity.confidence >= SURE_PLACE or (entity.label == "FAC" and entity.confidence >= 0.8):
        return True
    first = _WORD.search(surface)
    head = first.group().casefold() if first else ""
    if (
        head in _words("place_heads" if entity.label == "LOC" else "facility_heads")
        and len(surface.split()) > 1
    ):
        return True
    if entity.confidence < LIKELY:
        return False
    cue = _word_before(text, entity.start)
    if cue in _words("place_cues"):
        return True
    # `Tebet, Jakarta Selatan`, `Kelurahan Jati, Tebet`
    return (
        before is not None
        and before.label in ("LOC", "FAC")
        and text[before.end : entity.start] in (", ", " - ", "-", " dan ", ", dan ")
    ) or (text[entity.end : entity.end + 2] == ", " and entity.confidence >= 0.8)


def names_institution(text: str, entity: Entity, before: Entity | None) -> bool:
    """Whether an institution that the lexicon does not know is one for the record.

    Args:
        text: the article.
        entity: the mention.
        before: the entity in front of it, None without one.
    """
    surface = text[entity.start : entity.end]
    if is_domain(surface) or surface.casefold().startswith(("detik", "tribun")):
        return True
    if surface in _words("no_institutions") or _CODE.match(surface) or surface.isdigit():
        return False
    if not any(c.isupper() for c in surface):
        return False
    small = [w for w in surface.split() if w.isalpha() and w.islower() and w in common_words()]
    if len(small) > surface.split().count("dan") + surface.split().count("untuk"):
        return entity.confidence >= SURE_PLACE
    held = (
        before is not None
        and before.label == "POSITION"
        and not text[before.end : entity.start].strip(" \xa0(")
    )
    return entity.confidence >= (LIKELY if held else SURE_INSTITUTION)


def _word_before(text: str, start: int) -> str:
    """The word right in front of a place in the text, in lower case; empty behind a mark."""
    before = text[max(0, start - 24) : start]
    if not before[-1:].isspace():
        return ""
    words = before.split()
    return words[-1].casefold() if words else ""
