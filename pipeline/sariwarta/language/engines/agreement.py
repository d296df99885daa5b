"""Two models read the same tokens; where they agree an entity is surer, where they differ measured weights decide.

Each model proposes entities, and each is asked how probable it finds the other's proposals. From the two probabilities and
from who proposed it, a logistic regression gives each proposal one probability. Of proposals that overlap, the set with
the highest sum of log-odds is taken. Where both models see an entity at one place, but with different ends or labels,
none of the readings may be likely although an entity is: there the likelier one is taken (`disputed`). The regression has
a dozen weights, fitted on annotated paragraphs (`models/recipes/ner/weigh.py`) and kept with the models in
`agreement.json`.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from sariwarta.language.probability import Calibration, entity_probabilities, log_odds

__all__ = [
    "LABELS",
    "Agreement",
    "Proposal",
    "Weights",
    "best_set",
    "disputed",
    "features",
    "proposals_for",
]

LABELS = ("PER", "ORG", "LOC", "FAC", "POS")
#: names of the weights, in the order of `features`
FEATURES = ("constant", "spacy", "stanza", "only_spacy", "only_stanza", *LABELS)
#: log-odds of a reading of a disputed place that is not taken any more: one in four is right
LEAST = -1.2


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entity that at least one model proposes.

    Attributes:
        start: first token.
        end: token behind the last.
        label: PER, ORG, LOC, FAC or POS.
        spacy: its probability under spaCy's recogniser.
        stanza: its probability under stanza's model.
        by_spacy: whether spaCy's recogniser proposed it.
        by_stanza: whether stanza's model did.
    """

    start: int
    end: int
    label: str
    spacy: float
    stanza: float
    by_spacy: bool
    by_stanza: bool


class Tagger(Protocol):
    """What gives stanza's view: sentences in, tagged sentences out (`entity_tagger.EntityTagger`)."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> Sequence[Any]:
        """Tag sentences of words."""
        ...


def features(proposal: Proposal) -> list[float]:
    """The numbers that the regression weighs, in the order of `FEATURES`."""
    return [
        1.0,
        log_odds(proposal.spacy) / 10,
        log_odds(proposal.stanza) / 10,
        float(not proposal.by_stanza),
        float(not proposal.by_spacy),
        *(float(proposal.label == label) for label in LABELS),
    ]


class Weights:
    """The regression, from `agreement.json`.

    Args:
        path: the file: `weights` by the names in `FEATURES`, and `calibration` as for `Calibration`.
    """

    def __init__(self, path: Path) -> None:
        table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self._weights = [float(table["weights"][name]) for name in FEATURES]
        self._calibration = Calibration(path)

    def log_odds(self, proposal: Proposal) -> float:
        """Log-odds that the proposal is an entity, within 20 of zero."""
        value = sum(w * x for w, x in zip(self._weights, features(proposal), strict=True))
        return max(-20.0, min(20.0, value))

    def confidence(self, value: float) -> float:
        """The measured share of right ones among proposals with such log-odds."""
        return self._calibration(1 / (1 + math.exp(-value)))


def best_set(proposals: Sequence[tuple[int, int, float]]) -> list[int]:
    """Of weighted intervals those that do not overlap and have the highest sum; only positive weights are taken.

    Args:
        proposals: start, end (exclusive) and weight of each.

    Returns:
        Their indices, in order of place.
    """
    order = sorted((n for n, p in enumerate(proposals) if p[2] > 0), key=lambda n: (proposals[n][1], n))
    ends = [proposals[n][1] for n in order]
    best = [0.0]
    before = []
    for place, n in enumerate(order):
        start, _, weight = proposals[n]
        compatible = bisect_right(ends, start, 0, place)
        before.append(compatible)
        best.append(max(best[place], best[compatible] + weight))
    chosen: list[int] = []
    place = len(order)
    while place:
        start, _, weight = proposals[order[place - 1]]
        if best[place] > best[place - 1]:
            chosen.append(order[place - 1])
            place = before[place - 1]
        else:
            place -= 1
    return chosen[::-1]


def disputed(proposals: Sequence[tuple[Proposal, float]], chosen: Sequence[int]) -> list[int]:
    """Readings of the places where both models see an entity, each its own, and none was taken.

    Args:
        proposals: with their log-odds, in order of place.
        chosen: indices of those that are taken.

    Returns:
        Indices of the likelier readings, at most one for each place, in order of place.
    """
    taken = {token for n in chosen for token in _tokens(proposals[n][0])}
    left = [n for n, (p, _) in enumerate(proposals) if taken.isdisjoint(_tokens(p))]
    by_spacy = {t for n in left if proposals[n][0].by_spacy for t in _tokens(proposals[n][0])}
    by_stanza = {t for n in left if proposals[n][0].by_stanza for t in _tokens(proposals[n][0])}
    both = by_spacy & by_stanza
    found: list[int] = []
    for n in sorted(left, key=lambda n: (-proposals[n][1], n)):
        proposal, value = proposals[n]
        if value <= LEAST:
            break
        if both.isdisjoint(_tokens(proposal)) or not taken.isdisjoint(_tokens(proposal)):
            continue
        found.append(n)
        taken.update(_tokens(proposal))
    return sorted(found)


def _tokens(proposal: Proposal) -> range:
    return range(proposal.start, proposal.end)


class Agreement:
    """The component behind spaCy's recogniser: sets `doc.ents` to what both models together say.

    Args:
        ner: spaCy's recogniser, which has run before.
        tagger: stanza's model.
        weights: the regression.
        names: what to call the two models in an entity's source, spaCy's first.

    The confidences and sources of the entities are left in `doc._.sw_model_confidences` and `doc._.sw_model_names`, in
    the order of `doc.ents`.
    """

    def __init__(
        self,
        ner: EntityRecognizer,
        tagger: Tagger,
        weights: Weights,
        names: tuple[str, str] = ("spacy", "stanza"),
    ) -> None:
        self._ner, self._tagger, self._weights, self._names = ner, tagger, weights, names

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        proposals = proposals_for(doc, self._ner, self._tagger)
        values = [self._weights.log_odds(proposal) for proposal in proposals]
        chosen = best_set([(p.start, p.end, v) for p, v in zip(proposals, values, strict=True)])
        chosen = sorted(chosen + disputed(list(zip(proposals, values, strict=True)), chosen))
        taken = [proposals[n] for n in chosen]
        doc.set_ents([Span(doc, p.start, p.end, label=p.label) for p in taken])
        doc._.sw_model_confidences = [self._weights.confidence(values[n]) for n in chosen]
        doc._.sw_model_names = [
            "+".join(n for n, by in zip(self._names, (p.by_spacy, p.by_stanza), strict=True) if by)
            for p in taken
        ]
        return doc


def proposals_for(doc: Doc, ner: EntityRecognizer, tagger: Tagger) -> list[Proposal]:
    """What either model proposes in a document that spaCy's recogniser has read, in order of place."""
    sentences = list(_sentences(doc))
    tagged = tagger.tag([[doc[token].text for token in sentence] for sentence in sentences])
    by_spacy = {(e.start, e.end, e.label_) for e in doc.ents}
    by_stanza: set[tuple[int, int, str]] = set()
    place: dict[int, tuple[int, int]] = {}
    for number, (sentence, result) in enumerate(zip(sentences, tagged, strict=True)):
        place.update((token, (number, at)) for at, token in enumerate(sentence))
        by_stanza.update((sentence[a], sentence[b - 1] + 1, label) for a, b, label in result.spans)
    spans = sorted(by_spacy | by_stanza)
    made = [Span(doc, start, end, label=label) for start, end, label in spans]
    out = []
    for (start, end, label), probability in zip(spans, entity_probabilities(ner, doc, made), strict=True):
        first, last = place.get(start), place.get(end - 1)
        stanza = 0.0
        # an entity of spaCy's that runs over a sentence end has no place in a sentence
        if first and last and first[0] == last[0]:
            stanza = tagged[first[0]].probability(first[1], last[1] + 1, label)
        span = (start, end, label)
        out.append(Proposal(start, end, label, probability, stanza, span in by_spacy, span in by_stanza))
    return out


def _sentences(doc: Doc) -> Iterator[list[int]]:
    """Token indices of each sentence, white space left out."""
    sentence: list[int] = []
    for token in doc:
        if token.is_sent_start and sentence:
            yield sentence
            sentence = []
        if not token.is_space:
            sentence.append(token.i)
    if sentence:
        yield sentence
