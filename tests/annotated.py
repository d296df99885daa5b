"""Documents for tests of single stages: our tokenizer, entities given by hand instead of by a model."""

from __future__ import annotations

import functools
import re

import spacy
from spacy.tokens import Doc

from sariwarta.language import sentences as _sentences  # noqa: F401  # registers the component
from sariwarta.language.tokenizer import blank
from sariwarta.stages.entities import EntitiesStage
from sariwarta.stages.institutions import InstitutionsStage
from sariwarta.stages.places import PlacesStage

_MARK = re.compile(r"\[(?P<label>PER|ORG|LOC|FAC|POS) (?P<text>[^\]]+)\]")


@functools.cache
def _nlp() -> spacy.Language:
    nlp = blank()
    nlp.add_pipe("sariwarta_sentences")
    return nlp


def marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and the marked spans: `Hadir [PER Budi].` → `Hadir Budi.`, [(6, 10, "PER")]."""
    plain, spans, last = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        spans.append((len(plain), len(plain) + len(match["text"]), match["label"]))
        plain += match["text"]
        last = match.end()
    return plain + text[last:], spans


def document(text: str) -> Doc:
    """A document with sentences and with `doc.ents` as marked in the text, as a model would leave it."""
    plain, spans = marked(text)
    doc = _nlp()(plain)
    ents = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans]
    doc.ents = [span for span in ents if span is not None]
    return doc


def with_entities(text: str) -> Doc:
    """A document after the entities stage."""
    return EntitiesStage("test@0")(document(text))


def with_places(text: str) -> Doc:
    """A document after the places and institutions stages."""
    return InstitutionsStage()(PlacesStage()(with_entities(text)))
