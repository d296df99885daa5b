"""Measure an entity model: exact spans by label, public corpora, articles, speed, confidence."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from data import LABELS, Entity, Text
from spacy.language import Language

from sariwarta.language.probability import entity_probabilities, log_odds

Row = dict[str, float | int]


def _row(right: int, found: int, wanted: int) -> Row:
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "found": found,
        "wanted": wanted,
    }


def by_label(
    nlp: Language, texts: list[Text], as_label: Callable[[str], str | None] = lambda label: label
) -> dict[str, Row]:
    """Exact precision, recall and F1 (same characters, same label), by label and over all.

    Args:
        nlp: the model.
        texts: annotated texts.
        as_label: what a predicted label counts as in the corpus; None leaves the entity out.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    docs = nlp.pipe(text.text for text in texts)
    for text, doc in zip(texts, docs, strict=True):
        gold = set(text.entities)
        guess: set[Entity] = set()
        for ent in doc.ents:
            label = as_label(ent.label_)
            if label is not None:
                guess.add((ent.start_char, ent.end_char, label))
        for counter, items in ((right, gold & guess), (found, guess), (wanted, gold)):
            counter.update(label for _, _, label in items)
    out = {"all": _row(right.total(), found.total(), wanted.total())}
    out.update({label: _row(right[label], found[label], wanted[label]) for label in LABELS if wanted[label]})
    return out


def three_labels(label: str) -> str | None:
    """Our labels as the public corpora use them: a building is a place, an office is nothing."""
    return {"FAC": "LOC", "POS": None}.get(label, label)


def _norm(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def articles(nlp: Language, folder: Path) -> dict[str, str]:
    """Share of the people, places and institutions of annotated articles that are found as whole names."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        doc = nlp(gold["text"])
        surfaces: dict[str, set[str]] = {}
        for ent in doc.ents:
            surfaces.setdefault(ent.label_, set()).add(_norm(ent.text))
        wanted = {
            "PER": {_norm(official["name"]) for official in gold["officials"]},
            "LOC": {_norm(place) for place in gold["places"]},
            "ORG": {_norm(institution) for institution in gold["institutions"]},
        }
        for label, names in wanted.items():
            total[label] += len(names)
            right[label] += len(names & surfaces.get(label, set()))
    return {
        label: f"{right[label]}/{total[label]} = {right[label] / max(1, total[label]):.2f}"
        for label in wanted
    }


def words_per_second(nlp: Language, texts: Iterable[str]) -> int:
    """Words (tokens that begin with a letter or digit) through the whole pipeline in a second of processor time."""
    texts = list(texts)
    list(nlp.pipe(texts[:20]))  # the first batch pays for allocations
    began = time.process_time()
    words = sum(sum(1 for token in doc if token.text[0].isalnum()) for doc in nlp.pipe(texts))
    return round(words / (time.process_time() - began))


def monotone(points: list[tuple[float, bool]], size: int) -> list[dict[str, float | int]]:
    """Equal bins of (log-odds, right), neighbours pooled until precision rises with them."""
    points = sorted(points)
    bins = [points[at : at + size] for at in range(0, len(points), size)]
    if len(bins) > 1 and len(bins[-1]) < size // 2:
        bins[-2:] = [bins[-2] + bins[-1]]

    def share(items: list[tuple[float, bool]]) -> float:
        return sum(ok for _, ok in items) / len(items)

    pooled: list[list[tuple[float, bool]]] = []
    for items in bins:
        pooled.append(items)
        while len(pooled) > 1 and share(pooled[-2]) >= share(pooled[-1]):
            pooled[-2:] = [pooled[-2] + pooled[-1]]
    return [
        {
            "log_odds": round(sum(value for value, _ in items) / len(items), 3),
            # Laplace's rule, so that forty right of forty does not read as certainty.
            "precision": round((sum(ok for _, ok in items) + 1) / (len(items) + 2), 4),
            "n": len(items),
        }
        for items in pooled
    ]


def confidence(nlp: Language, texts: list[Text]) -> dict[str, Any]:
    """How often the entities are right, measured: by label, and by the probability that the model gives them.

    ``labels``: the share of exact ones of each label. ``calibration``: for all labels together, what a
    probability of ``sariwarta.language.probability`` is worth, as points to interpolate between.
    """
    ner = nlp.get_pipe("ner")
    points: list[tuple[float, bool]] = []
    counts: dict[str, Counter[bool]] = {label: Counter() for label in LABELS}
    for text, doc in zip(texts, nlp.pipe(text.text for text in texts), strict=True):
        gold = set(text.entities)
        for ent, probability in zip(doc.ents, entity_probabilities(ner, doc), strict=True):
            ok = (ent.start_char, ent.end_char, ent.label_) in gold
            points.append((log_odds(probability), ok))
            counts[ent.label_][ok] += 1
    return {
        "labels": {
            label: {"precision": round(count[True] / count.total(), 4), "n": count.total()}
            for label, count in counts.items()
            if count
        },
        "calibration": monotone(points, 80),
    }
