"""Sentences of tokens for the BiLSTM-CRF: from texts with entities to the tags that the CRF may choose from.

A corpus that marks three of the five labels says of a word without a label only that it is none of the three; it may
well be an office. In such a sentence a teacher, trained on sentences that mark all five, says where an office or a
building may be. There several tags are allowed, and the CRF learns from the sum over all allowed paths (`PartialCRF` in
`bilstm.py`), so offices and buildings are learnt from the sentences that mark them and not unlearnt from the others.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data import LABELS, Counts, Text, to_doc
from spacy.language import Language

from sariwarta.language.sentences import SentenceSplitter

#: longest sentence in tokens; what is longer (tables, lists) is cut between entities
LONGEST = 100
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BIES"))
#: an office is taken from the teacher if it is as sure of it as this, a building is allowed
SURE = 0.5

#: start and end in code points, label, how sure the teacher is
Hint = tuple[int, int, str, float]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        words: surfaces of its tokens, without white space.
        offsets: start and end of each token in the text, in code points.
        spans: entities as first token, token behind the last, label.
        partial: whether it marks PER, ORG and LOC only.
        weight: what it counts for in training.
        maybe: in a partial sentence, spans that may be what the corpus does not mark.
        tagset: number of the output layer that learns from it or reads it.
    """

    words: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int, str], ...]
    partial: bool = False
    weight: float = 1.0
    maybe: tuple[tuple[int, int, str], ...] = ()
    tagset: int = 0

    def allowed(self) -> list[tuple[str, ...]]:
        """For each token the tags that it may have."""
        out: list[tuple[str, ...]] = [("O",)] * len(self.words)
        for first, behind, label in self.spans:
            for at in range(first, behind):
                out[at] = (f"{bioes(at, first, behind)}-{label}",)
        for first, behind, label in self.maybe:
            for at in range(first, behind):
                tag = f"{bioes(at, first, behind)}-{label}"
                out[at] = (tag,) if label == "POS" else (*out[at], tag)
        return out

    def characters(self) -> set[tuple[int, int, str]]:
        """The entities by offsets into the text."""
        return {(self.offsets[a][0], self.offsets[b - 1][1], label) for a, b, label in self.spans}


def bioes(at: int, first: int, behind: int) -> str:
    """The letter of a token of an entity: single, begin, inside, end."""
    if behind - first == 1:
        return "S"
    return "B" if at == first else "E" if at == behind - 1 else "I"


def sentences(
    nlp: Language,
    texts: Iterable[Text],
    *,
    partial: bool = False,
    weight: float = 1.0,
    hints: Iterable[Iterable[Hint]] | None = None,
    counts: Counts | None = None,
) -> Iterator[list[Sentence]]:
    """The sentences of each text, as our tokenizer and splitter see them; no entity is cut.

    Args:
        nlp: for its tokenizer.
        texts: with their entities.
        partial: whether the texts mark PER, ORG and LOC only.
        weight: of the sentences in training.
        hints: for each text what a teacher finds in it; of that FAC and POS are used in partial sentences.
        counts: what became of the spans.
    """
    split = SentenceSplitter()
    for text, hinted in zip(texts, hints if hints is not None else itertools.repeat(()), strict=False):
        doc = split(to_doc(nlp, text, counts))
        kept = [token for token in doc if not token.is_space]
        place = {token.i: number for number, token in enumerate(kept)}
        spans = [
            (place[ent.start], place[ent.end - 1] + 1, ent.label_)
            for ent in doc.ents
            if ent.start in place and ent.end - 1 in place
        ]
        maybe = []
        for start, end, label, sure in hinted:
            span = doc.char_span(start, end)
            if label not in ("FAC", "POS") or sure < SURE or span is None:
                continue
            if span.start in place and span.end - 1 in place:
                a, b = place[span.start], place[span.end - 1] + 1
                over = [(c, d, other) for c, d, other in spans if c < b and a < d]
                if not over or (label == "FAC" and [(c, d) for c, d, _ in over] == [(a, b)]):
                    maybe.append((a, b, label))
        inside = {at for a, b, _ in (*spans, *maybe) for at in range(a + 1, b)}
        out: list[Sentence] = []
        begin = 0
        for number in range(1, len(kept) + 1):
            end = number == len(kept)
            full = number - begin >= LONGEST
            if not end and (number in inside or not (kept[number].is_sent_start or full)):
                continue
            part = kept[begin:number]
            out.append(
                Sentence(
                    tuple(token.text for token in part),
                    tuple((token.idx, token.idx + len(token)) for token in part),
                    tuple((a - begin, b - begin, label) for a, b, label in spans if begin <= a < number),
                    partial,
                    weight,
                    tuple((a - begin, b - begin, label) for a, b, label in maybe if begin <= a < number),
                )
            )
            begin = number
        yield out
