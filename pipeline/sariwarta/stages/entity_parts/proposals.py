"""What the model proposes, without what can be no name: the corrections begin with this.

Left out are figures, letters' numbers and languages, words that have a capital only because the headline gives one to
each or because a sentence begins with them, and whatever is seen in the name of the outlet.
"""

from __future__ import annotations

import functools
import re

from spacy.tokens import Doc

from sariwarta.annotations import Structure
from sariwarta.language.spans import overlaps
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View

__all__ = ["can_be_no_name", "proposals"]

#: confidence of a model's entity where nothing was measured
_UNMEASURED = 0.85
_MODEL_LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "FAC": "FAC",
    "POS": "POSITION",
    "POSITION": "POSITION",
}
#: a model that is as sure as this of a name knows better than the list of common words
_LIKELY_NAME = 0.7
_ORDINAL = re.compile(r"[Kk]e-?\d+\Z")


def proposals(view: View, doc: Doc, structure: Structure) -> list[Candidate]:
    """The model's entities, each with its confidence and, of two, its model.

    Args:
        view: the text.
        doc: the document with the model's entities.
        structure: the document's headline and outlet.
    """
    proposed = [c for c in _proposed(doc, view.text) if not _opens_sentence(view, c)]
    if structure.title is not None:
        proposed = _without_headline_words(view, proposed, *structure.title)
    if structure.outlet is not None:
        outlet = [structure.outlet]
        proposed = [c for c in proposed if c.label == "ORG" or not overlaps(outlet, c.start, c.end)]
    return proposed


def _proposed(doc: Doc, text: str) -> list[Candidate]:
    """The model's entities, without punctuation at their edges."""
    found: list[Candidate] = []
    confidences = doc._.sw_model_confidences or [_UNMEASURED] * len(doc.ents)
    models = doc._.sw_model_names or [None] * len(doc.ents)
    for span, sure, model in zip(doc.ents, confidences, models, strict=True):
        label = _MODEL_LABELS.get(span.label_)
        if label is None:
            continue
        start, end = span.start_char, span.end_char
        if can_be_no_name(text, start, end, label):
            continue
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
            end -= 1
        if label == "POSITION" and text[start:end].endswith(" dan"):
            end -= 4
        if start < end:
            found.append(Candidate(start, end, label, confidence=sure, model=model))
    return found


def _without_headline_words(view: View, proposed: list[Candidate], start: int, end: int) -> list[Candidate]:
    """The model's entities, those of the headline without words that have a capital only because it is one.

    In `Polda Papua Kerahkan Personel` every word has one. A name of the headline stands again in the text below, or
    the lexicon knows it; what begins with a name that the lexicon knows is cut to that.
    """
    kept: list[Candidate] = []
    below = view.text[end:].casefold()
    for c in proposed:
        if not (start <= c.start < end) or c.label == "POSITION":
            kept.append(c)
            continue
        surface = view.surface(c).casefold()
        known = view.institution_at.get(c.start) or view.place_at.get(c.start)
        if surface in below or (known is not None and known.end >= c.end):
            kept.append(c)
        elif known is not None:
            kept.append(c.part(c.start, known.end, known.label))
        elif c.label == "PER" and any(word in below for word in surface.split() if len(word) > 3):
            kept.append(c)
    return kept


def _opens_sentence(view: View, c: Candidate) -> bool:
    """Whether a single word that the model is not sure of has its capital from the sentence: `Rawan sedang, katanya.`"""
    if c.label == "POSITION" or c.confidence >= _LIKELY_NAME or c.start in view.place_at:
        return False
    before = view.text[max(0, c.start - 3) : c.start].rstrip(" ")
    return (not before or before[-1] in '.!?:"“\n') and view.surface(c).casefold() in common_words()


def can_be_no_name(text: str, start: int, end: int, label: str) -> bool:
    """Whether what is taken for a name can be none: a person with a figure or a slash, part of a letter's
    number, a language, a style.
    """
    surface = text[start:end]
    plain = surface[:1].isupper() and surface.replace(" ", "").isalpha()  # as nearly all are
    if (
        label == "PER"
        and not plain
        and (any(c.isdigit() or c in "/@#" for c in surface) or not any(c.isupper() for c in surface))
    ):
        return True
    if label in ("PER", "ORG", "LOC") and _ORDINAL.match(surface):
        return True  # `Presiden` + `Ke-4`
    if label in ("PER", "ORG", "LOC") and surface.isupper():
        token = _token_around(text, start, end)
        if token.count("/") > 1 and any(c.isdigit() for c in token):
            return True  # `S-37/MK.02/2025`
    return label == "LOC" and _style_before().search(text, max(0, start - 12), start) is not None


@functools.cache
def _style_before() -> re.Pattern[str]:
    """Finds a word in front of a place's name with which a language or a style is meant: `bahasa Jawa`, `paes Jawa`."""
    return re.compile(rf"\b(?:ber)?(?:{'|'.join(sorted(evidence_words('style_words')))}) \Z", re.IGNORECASE)


def _token_around(text: str, start: int, end: int) -> str:
    """What stands between two blanks around a stretch, 40 characters on each side at most."""
    left = re.search(r"\S*\Z", text[max(0, start - 40) : start])
    right = re.match(r"\S*", text[end : end + 40])
    return (left.group() if left else "") + text[start:end] + (right.group() if right else "")
