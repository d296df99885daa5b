"""The weights with which two models' proposals become one: `agreement.json` of the stanza models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import figures
import numpy as np
from data import Text
from spacy.language import Language

from sariwarta.language.engines.agreement import FEATURES, Proposal, Tagger, features, proposals_for

#: weight of the penalty on large weights; few paragraphs, many proposals that all are right
PENALTY = 0.5
FOLDS = 5

Judged = list[tuple[Proposal, bool]]


def judged(nlp: Language, tagger: Tagger, texts: list[Text]) -> list[Judged]:
    """For each text the proposals of both models, and whether each is an annotated entity."""
    ner = nlp.get_pipe("ner")
    out = []
    for text in texts:
        doc = nlp(text.text)
        gold = set(text.entities)
        out.append(
            [
                (p, (doc[p.start].idx, doc[p.end - 1].idx + len(doc[p.end - 1]), p.label) in gold)
                for p in proposals_for(doc, ner, tagger)
            ]
        )
    return out


def fit(rows: list[tuple[Proposal, bool]]) -> np.ndarray:
    """Logistic regression by Newton's method; the constant is not penalised."""
    x = np.array([features(proposal) for proposal, _ in rows])
    y = np.array([right for _, right in rows], dtype=float)
    penalty = np.diag([0.0 if name == "constant" else PENALTY for name in FEATURES])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - penalty @ weights
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + penalty + 1e-6 * np.eye(len(weights))
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def held_out(texts: list[Judged]) -> list[tuple[float, bool]]:
    """Log-odds of every proposal by weights that were fitted without its text, and whether it is right."""
    out = []
    for fold in range(FOLDS):
        weights = fit([row for n, text in enumerate(texts) if n % FOLDS != fold for row in text])
        for text in texts[fold::FOLDS]:
            out += [(float(np.clip(np.array(features(p)) @ weights, -20, 20)), right) for p, right in text]
    return out


def write(texts: list[Judged], path: Path) -> dict[str, Any]:
    """Fit on all texts, calibrate on what was held out, write the file; returns its content."""
    weights = fit([row for text in texts for row in text])
    table = {
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights, strict=True)},
        "calibration": figures.monotone(held_out(texts), 60),
        "proposals": sum(len(text) for text in texts),
    }
    path.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    return table
