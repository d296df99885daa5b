"""The recipe of the BiLSTM-CRF: what a sentence allows, the loss over it, and a training that can be interrupted."""

from __future__ import annotations

import dataclasses
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from spacy.vectors import Vectors

from sariwarta.language.tokenizer import blank

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipes" / "ner"
TEXT = "Bupati Sigi Rahmat Lasompa hadir. Rapat KPU Sigi digelar di Hotel Anggrek."
SPANS = ((7, 11, "LOC"), (12, 26, "PER"), (40, 48, "ORG"), (60, 73, "LOC"))


def recipe_module(name: str) -> ModuleType:
    """A script of the recipe, with its neighbours beside it."""
    sys.path.insert(0, str(RECIPE))
    try:
        return __import__(name)
    finally:
        sys.path.pop(0)


@pytest.fixture(scope="module")
def sequence() -> ModuleType:
    return recipe_module("sequence")


@pytest.fixture(scope="module")
def data(sequence: ModuleType) -> ModuleType:
    return sys.modules["data"]


def parted(sequence: ModuleType, data: ModuleType, **options: Any) -> list[Any]:
    return next(sequence.sentences(blank(), [data.Text(TEXT, SPANS)], **options))


def test_sentences_carry_their_entities_and_offsets(sequence: ModuleType, data: ModuleType) -> None:
    first, second = parted(sequence, data)
    assert first.words == ("Bupati", "Sigi", "Rahmat", "Lasompa", "hadir", ".")
    assert first.spans == ((1, 2, "LOC"), (2, 4, "PER"))
    assert [TEXT[s:e] for s, e in second.offsets] == list(second.words)
    assert first.characters() | second.characters() == set(SPANS)


def test_what_is_fully_annotated_allows_one_tag_a_word(sequence: ModuleType, data: ModuleType) -> None:
    first, _ = parted(sequence, data)
    assert first.allowed() == [("O",), ("S-LOC",), ("B-PER",), ("E-PER",), ("O",), ("O",)]


def test_a_partial_sentence_takes_the_teachers_offices_and_allows_its_buildings(
    sequence: ModuleType, data: ModuleType
) -> None:
    hints = [[(0, 6, "POS", 0.9), (60, 73, "FAC", 0.8), (34, 39, "FAC", 0.3), (7, 11, "PER", 0.9)]]
    first, second = parted(sequence, data, partial=True, hints=hints)
    assert first.allowed()[:2] == [("S-POS",), ("S-LOC",)]
    assert second.allowed()[-3:-1] == [("B-LOC", "B-FAC"), ("E-LOC", "E-FAC")]
    assert second.allowed()[0] == ("O",)


# --- with torch ----------------------------------------------------------------------------------------


def table() -> Vectors:
    values = np.random.default_rng(1).normal(size=(60, 8)).astype(np.float32)
    return Vectors(data=values, mode="floret", minn=3, maxn=4, hash_count=2, hash_seed=0, bow="<", eow=">")


@pytest.fixture(scope="module")
def bilstm(sequence: ModuleType) -> ModuleType:
    pytest.importorskip("stanza")
    return recipe_module("bilstm")


def test_the_loss_is_that_of_all_allowed_sequences(bilstm: ModuleType) -> None:
    import itertools

    import torch

    torch.manual_seed(3)
    crf = bilstm.PartialCRF(3)
    with torch.no_grad():
        crf._transitions.copy_(torch.randn(3, 3))
    moves = crf._transitions.detach()
    scores = torch.randn(1, 4, 3)
    allowed = torch.tensor([[[1, 0, 0], [0, 1, 1], [1, 1, 1], [0, 0, 1]]], dtype=torch.bool)
    weight = {
        path: sum(float(scores[0, at, tag]) for at, tag in enumerate(path))
        + sum(float(moves[a, b]) for a, b in itertools.pairwise(path))
        for path in itertools.product(range(3), repeat=4)
    }
    total = np.logaddexp.reduce(list(weight.values()))
    permitted = np.logaddexp.reduce(
        [w for path, w in weight.items() if all(allowed[0, at, tag] for at, tag in enumerate(path))]
    )
    loss = crf.loss(scores, torch.zeros(1, 4, dtype=torch.bool), allowed, torch.ones(1))
    assert loss.item() == pytest.approx(total - permitted, abs=1e-4)


def small(bilstm: ModuleType, sequence: ModuleType, data: ModuleType) -> tuple[Any, list[Any]]:
    import torch

    train = parted(sequence, data) * 4
    words = {word for sentence in train for word in sentence.words}
    torch.manual_seed(5)
    return bilstm.Recogniser(table(), words, train, model_options()), train


def model_options() -> dict[str, Any]:
    return {
        "hidden_dim": 8,
        "char_hidden_dim": 4,
        "char_emb_dim": 4,
        "word_dropout": 0.1,
        "delta_cutoff": 2,
    }


def test_training_learns_and_goes_on_where_it_was_interrupted(
    bilstm: ModuleType, sequence: ModuleType, data: ModuleType, tmp_path: Path
) -> None:
    def run(out: Path, steps: int) -> tuple[dict[str, Any], Any]:
        model, train = small(bilstm, sequence, data)
        dev = {"own": [parted(sequence, data)]}
        best = bilstm.train(
            model, lambda number: train, steps=steps, dev=dev, out=out, value=lambda f: f["own"],
            words_per_batch=30, rate=0.05, every=50, seed=1,
        )  # fmt: skip
        return best, model

    whole, _ = run(tmp_path / "whole", 300)
    assert whole["own"] > 0.8
    # the rate falls towards the last step, so the interrupted run has to know the same one
    calls = 0

    class Stop(Exception):
        pass

    model, train = small(bilstm, sequence, data)

    def until(number: int) -> list[Any]:
        nonlocal calls
        calls += 1
        if calls > 40:
            raise Stop
        return train

    dev = {"own": [parted(sequence, data)]}
    with pytest.raises(Stop):
        bilstm.train(
            model, until, steps=300, dev=dev, out=tmp_path / "parts", value=lambda f: f["own"],
            words_per_batch=30, rate=0.05, every=50, seed=1,
        )  # fmt: skip
    again, _ = run(tmp_path / "parts", 300)
    assert {k: v for k, v in again.items() if k != "seconds"} == {
        k: v for k, v in whole.items() if k != "seconds"
    }


def test_batches_hold_every_sentence_once(bilstm: ModuleType, sequence: ModuleType, data: ModuleType) -> None:
    _, train = small(bilstm, sequence, data)
    made = bilstm.batches(train, 20, random.Random(1))
    assert sorted(len(s.words) for batch in made for s in batch) == sorted(len(s.words) for s in train)
    assert len(made) > 1


def test_an_entity_at_the_end_of_a_sentence_is_read(
    bilstm: ModuleType, sequence: ModuleType, data: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, train = small(bilstm, sequence, data)
    last = [scores[:, :].copy() for scores in model.logits(train[:1])]
    last[0][:] = -50
    last[0][:, model.column["O"]] = 0
    last[0][-1, model.column["S-LOC"]] = 50
    monkeypatch.setattr(model, "logits", lambda sentences: last)
    assert model.predict(train[:1]) == [[(5, 6, "LOC")]]


def test_training_goes_on_from_a_finished_model(
    bilstm: ModuleType, sequence: ModuleType, data: ModuleType, tmp_path: Path
) -> None:
    model, train = small(bilstm, sequence, data)
    model.save(tmp_path / "first.pt")
    other = parted(sequence, data)[:1]
    again = bilstm.Recogniser(
        table(), {"baru", *(w for s in train for w in s.words)}, other, model_options(), tmp_path / "first.pt"
    )
    for first, second in zip(model.logits(train), again.logits(train), strict=True):
        np.testing.assert_allclose(first, second, atol=1e-5)
    with pytest.raises((RuntimeError, ValueError)):
        bilstm.Recogniser(
            table(), {"baru"}, other, {**model_options(), "hidden_dim": 9}, tmp_path / "first.pt"
        )


# --- what no person labelled ---------------------------------------------------------------------------


class Second:
    """A model that finds what it is told to."""

    def __init__(self, found: dict[str, list[tuple[int, int, str]]]) -> None:
        self._found, self._nlp = found, blank()

    def pipe(self, texts: list[str]) -> Any:
        for text in texts:
            doc = self._nlp(text)
            doc.ents = [doc.char_span(s, e, label=label) for s, e, label in self._found[text]]
            yield doc


def test_news_is_taken_where_both_models_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("stanza")
    silver = recipe_module("silver")
    data = sys.modules["data"]
    lines = ["KPU Sigi rapat.", "Terus Naik", "Palu ramai.", "Skor 84,99"]
    first = [[(0, 8, "ORG")], [], [(0, 4, "LOC")], [(5, 10, "LOC")]]
    monkeypatch.setattr(
        silver,
        "label",
        lambda nlp, teacher, texts: (
            silver.Labelled(data.Text(text, tuple(found)), ())
            for text, found in zip(texts, first, strict=True)
        ),
    )
    second = Second({lines[0]: [(0, 8, "ORG")], lines[1]: [], lines[2]: [(0, 4, "PER")], lines[3]: []})
    made = list(silver.agreed(blank(), None, second, [lines[:3], lines[3:]]))
    assert [(text.text, text.entities) for text in made] == [
        ("KPU Sigi rapat.\nTerus Naik", ((0, 8, "ORG"),))
    ]


def test_an_output_layer_of_its_own_learns_other_labels_and_leaves_the_first_alone(
    bilstm: ModuleType, sequence: ModuleType, data: ModuleType, tmp_path: Path
) -> None:
    import torch

    model, train = small(bilstm, sequence, data)
    bilstm.train(
        model, lambda number: train, steps=200, dev={"own": [train]}, out=tmp_path / "first",
        value=lambda f: f["own"], words_per_batch=30, rate=0.05, every=100, seed=1,
    )  # fmt: skip
    first = model.predict(train)
    # the other convention: whatever is an entity is an institution
    other = [
        dataclasses.replace(s, tagset=1, spans=tuple((a, b, "ORG") for a, b, _ in s.spans)) for s in train
    ]
    words = {word for sentence in train for word in sentence.words}
    torch.manual_seed(2)
    both = bilstm.Recogniser(
        table(), words, train, model_options(), tmp_path / "first" / "best.pt", tagsets=2
    )
    before = both.logits(train)
    both.keep_network()
    bilstm.train(
        both, lambda number: other, steps=200, dev={"own": [other]}, out=tmp_path / "second",
        value=lambda f: f["own"], words_per_batch=30, rate=0.05, every=100, seed=1,
    )  # fmt: skip
    for one, two in zip(before, both.logits(train), strict=True):
        np.testing.assert_array_equal(one, two)
    found = both.predict(other)
    assert {label for spans in found for _, _, label in spans} == {"ORG"}
    assert {label for spans in first for _, _, label in spans} - {"ORG"}
