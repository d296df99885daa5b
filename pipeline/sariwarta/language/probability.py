"""How sure the entity model is of each entity, at almost no cost.

spaCy's greedy recogniser gives no probabilities, and its beam search, which does, is many times slower. But
the recogniser is a chain of decisions, one per token (begin, inside, last, unit, outside), and what each
decision sees is known once the entities are known: the token, the first token of the open entity and the
token before. So the decisions of all entities of a document are scored again in one batch, on the vectors
that are still in ``doc.tensor``.

The product of the decisions' probabilities ranks entities well but is no frequency: :class:`Calibration` maps
it to one by what was measured (``confidence.json`` of the model).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

import sariwarta.annotations  # noqa: F401  (registers the extension attributes)

_NOTHING = -1
"""What the recogniser's state holds where there is no such token."""


def log_odds(probability: float) -> float:
    """Natural logarithm of ``p / (1 - p)``, within 20 of zero: the scale on which near-certainties differ."""
    if not 0.0 < probability < 1.0:
        return 20.0 if probability >= 1.0 else -20.0
    return max(-20.0, min(20.0, math.log(probability / (1.0 - probability))))


class Calibration:
    """What a probability is worth: the share of right entities among those that the model was as sure of.

    Args:
        path: the ``confidence.json`` of a model, written by its recipe: ``calibration`` is a list of points
            with ``log_odds`` (mean of a bin) and ``precision`` (share of right ones in it), both rising.
    """

    def __init__(self, path: Path) -> None:
        table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        points = table["calibration"]
        self._log_odds = [float(point["log_odds"]) for point in points]
        self._precision = [float(point["precision"]) for point in points]

    def __call__(self, probability: float) -> float:
        """Confidence between 0 and 1, interpolated between the points and flat outside them; three digits."""
        return round(float(np.interp(log_odds(probability), self._log_odds, self._precision)), 3)


def _decisions(span: Span) -> list[tuple[str, list[int]]]:
    """The moves that make a span, each with the tokens that the recogniser sees when it decides."""
    first, last = span.start, span.end - 1
    if first == last:
        return [("U", [first, _NOTHING, _NOTHING])]
    moves = [("B", [first, _NOTHING, _NOTHING])]
    moves += [("I", [token, first, token - 1]) for token in range(first + 1, last)]
    return [*moves, ("L", [last, first, last - 1])]


def entity_probabilities(ner: EntityRecognizer, doc: Doc, spans: Sequence[Span] | None = None) -> list[float]:
    """Probability of each of ``doc.ents``, or of other spans, under the greedy recogniser, in their order.

    Args:
        ner: the recogniser that set the entities.
        doc: the document as the pipeline left it, ``doc.tensor`` untouched.
        spans: labelled spans of the document; what the recogniser did not find itself is scored as if it had
            been led to it.

    Returns:
        For each entity the product of the probabilities of its decisions (0 to 1); 0.0 for a label that the
        recogniser does not know.
    """
    ents = doc.ents if spans is None else spans
    if not ents:
        return []
    names = [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)]
    column = {name: number for number, name in enumerate(names)}
    outside = np.array([name == "O" or name.startswith(("B-", "U-")) for name in names])
    inside = {
        ent.label_: np.array([name in (f"I-{ent.label_}", f"L-{ent.label_}") for name in names])
        for ent in ents
    }

    owners: list[int] = []
    seen: list[list[int]] = []
    chosen: list[int] = []
    allowed: list[np.ndarray] = []
    out = [1.0] * len(ents)
    for owner, ent in enumerate(ents):
        for move, tokens in _decisions(ent):
            name = f"{move}-{ent.label_}"
            if name not in column:
                out[owner] = 0.0
                break
            owners.append(owner)
            seen.append(tokens)
            chosen.append(column[name])
            allowed.append(outside if move in "BU" else inside[ent.label_])
    if not seen:
        return out

    step = ner.model.predict([doc])
    hidden, _ = step.state2vec(np.asarray(seen, dtype="i"), False)
    scores, _ = step.vec2scores(hidden, False)
    scores = np.where(np.asarray(allowed), np.asarray(scores, dtype=np.float64), -np.inf)
    scores -= scores.max(axis=1, keepdims=True)
    exp = np.exp(scores)
    picked = exp[np.arange(len(chosen)), chosen] / exp.sum(axis=1)
    for owner, probability in zip(owners, picked.tolist(), strict=True):
        out[owner] *= probability
    return out


class EntityConfidence:
    """A component right behind the recogniser: leaves in ``doc._.sw_model_confidences`` how sure it is of each of
    ``doc.ents``.

    It has to stand before any other component that writes ``doc.tensor``.

    Args:
        ner: the recogniser.
        calibration: what its probabilities are worth.
    """

    def __init__(self, ner: EntityRecognizer, calibration: Calibration) -> None:
        self._ner, self._calibration = ner, calibration

    def __call__(self, doc: Doc) -> Doc:
        """Measure one document."""
        doc._.sw_model_confidences = [self._calibration(p) for p in entity_probabilities(self._ner, doc)]
        return doc


@Language.factory(
    "sariwarta_entity_confidence",
    requires=["doc.ents"],
    assigns=["doc._.sw_model_confidences"],
    default_config={"calibration": "confidence.json"},
)
def make_entity_confidence(nlp: Language, name: str, calibration: str) -> EntityConfidence:
    """Make the component.

    Args:
        nlp: the pipeline; it has the component ``ner``.
        name: name of the component.
        calibration: path of the model's ``confidence.json``.
    """
    return EntityConfidence(nlp.get_pipe("ner"), Calibration(Path(calibration)))
