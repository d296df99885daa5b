"""Two models' proposals become one set of entities."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from sariwarta.errors import EngineNotInstalledError, ModelNotFoundError
from sariwarta.language.engines import agreement, factories  # noqa: F401  (registers the component)
from sariwarta.language.engines.agreement import FEATURES, Agreement, Proposal, Weights, best_set, disputed


def compatible(chosen: tuple[tuple[int, int, float], ...]) -> bool:
    ordered = sorted(chosen)
    return all(a[1] <= b[0] for a, b in itertools.pairwise(ordered))


intervals = st.builds(
    lambda start, size, weight: (start, start + size, weight),
    st.integers(0, 12),
    st.integers(1, 5),
    st.floats(-5, 10, allow_nan=False),
)


@given(st.lists(intervals, max_size=8))
def test_the_chosen_set_does_not_overlap_and_none_is_better(proposals: list[tuple[int, int, float]]) -> None:
    chosen = tuple(proposals[n] for n in best_set(proposals))
    assert compatible(chosen)
    assert all(weight > 0 for _, _, weight in chosen)
    best = max(
        sum(p[2] for p in some)
        for size in range(len(proposals) + 1)
        for some in itertools.combinations(proposals, size)
        if compatible(some)
    )
    assert sum(p[2] for p in chosen) == pytest.approx(best)


@pytest.mark.parametrize(
    ("proposals", "chosen"),
    [
        ([(0, 2, 3.0), (2, 4, 1.0)], [0, 1]),
        ([(0, 4, 3.0), (0, 2, 2.0), (2, 4, 2.0)], [1, 2]),
        ([(0, 4, 5.0), (0, 2, 2.0), (2, 4, 2.0)], [0]),
        ([(0, 2, -1.0)], []),
        ([(0, 2, 0.0)], []),
        ([], []),
    ],
)
def test_best_set(proposals: list[tuple[int, int, float]], chosen: list[int]) -> None:
    assert best_set(proposals) == chosen


def proposal(start: int, end: int, by: str, label: str = "ORG") -> Proposal:
    return Proposal(start, end, label, 0.5, 0.5, "spacy" in by, "stanza" in by)


@pytest.mark.parametrize(
    ("proposals", "chosen", "expected"),
    [
        # each model has its own ends for one name: the likelier
        ([(proposal(0, 2, "stanza"), -0.4), (proposal(0, 3, "spacy"), -0.2)], [], [1]),
        # or its own label
        ([(proposal(0, 2, "stanza", "FAC"), -0.4), (proposal(0, 2, "spacy"), -0.6)], [], [0]),
        # what both propose, and neither believes much
        ([(proposal(0, 2, "spacy+stanza"), -0.1)], [], [0]),
        # two places
        (
            [
                (proposal(0, 2, "stanza"), -0.4),
                (proposal(1, 3, "spacy"), -0.2),
                (proposal(5, 6, "stanza"), -0.5),
                (proposal(5, 7, "spacy"), -0.9),
            ],
            [],
            [1, 2],
        ),
        # only one model sees anything
        ([(proposal(0, 2, "stanza"), -0.1)], [], []),
        ([(proposal(0, 2, "stanza"), -0.1), (proposal(0, 3, "stanza"), -0.1)], [], []),
        ([(proposal(0, 2, "stanza"), -0.1), (proposal(2, 3, "spacy"), -0.1)], [], []),
        # too unlikely
        ([(proposal(0, 2, "stanza"), -1.5), (proposal(0, 3, "spacy"), -1.4)], [], []),
        # something there is taken
        ([(proposal(0, 2, "stanza"), 0.4), (proposal(0, 3, "spacy"), -0.2)], [0], []),
        ([], [], []),
    ],
)
def test_disputed_places(
    proposals: list[tuple[Proposal, float]], chosen: list[int], expected: list[int]
) -> None:
    assert disputed(proposals, chosen) == expected


# --- the component, with models that say what the test wants -----------------------------------------


@dataclass
class Result:
    spans: list[tuple[int, int, str]]
    sure: dict[tuple[int, int, str], float]

    def probability(self, first: int, behind: int, label: str) -> float:
        return self.sure.get((first, behind, label), 0.01)


class Fixed:
    """A tagger that finds given words."""

    def __init__(self, names: dict[str, str], sure: float = 0.95) -> None:
        self.names, self.sure = names, sure
        self.seen: list[list[str]] = []

    def tag(self, sentences: Any) -> list[Result]:
        self.seen += [list(words) for words in sentences]
        out = []
        for words in sentences:
            spans = [(at, at + 1, self.names[w]) for at, w in enumerate(words) if w in self.names]
            out.append(Result(spans, dict.fromkeys(spans, self.sure)))
        return out


@pytest.fixture
def weights(tmp_path: Path) -> Weights:
    """Both probabilities count alike; what only one model found is drawn down."""
    values = dict.fromkeys(FEATURES, 0.0) | {
        "spacy": 4.0,
        "stanza": 4.0,
        "only_spacy": -0.5,
        "only_stanza": -0.5,
    }
    points = [{"log_odds": -4, "precision": 0.02}, {"log_odds": 4, "precision": 0.98}]
    path = tmp_path / "agreement.json"
    path.write_text(json.dumps({"weights": values, "calibration": points}), encoding="utf-8")
    return Weights(path)


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("id")


def read(
    nlp: Language,
    monkeypatch: pytest.MonkeyPatch,
    weights: Weights,
    text: str,
    spacys: dict[str, str],
    stanzas: dict[str, str],
    sure: float = 0.95,
) -> Doc:
    """The document after both; spaCy gives what it finds 0.9 and the rest 0.2."""
    doc = nlp(text)
    doc.set_ents([Span(doc, t.i, t.i + 1, label=spacys[t.text]) for t in doc if t.text in spacys])
    own = {(e.start, e.end, e.label_) for e in doc.ents}
    monkeypatch.setattr(
        agreement,
        "entity_probabilities",
        lambda ner, doc, spans: [0.9 if (s.start, s.end, s.label_) in own else 0.2 for s in spans],
    )
    component = Agreement(None, Fixed(stanzas, sure), weights, ("spacy@1", "stanza@1"))
    return component(doc)


def found(doc: Doc) -> list[tuple[str, str, str]]:
    return [(e.text, e.label_, name) for e, name in zip(doc.ents, doc._.sw_model_names, strict=True)]


def test_what_both_find_is_surest(nlp: Language, monkeypatch: pytest.MonkeyPatch, weights: Weights) -> None:
    pytest.importorskip("torch")
    doc = read(
        nlp, monkeypatch, weights, "Rapat di Palu dan Sigi", {"Palu": "LOC"}, {"Palu": "LOC", "Sigi": "LOC"}
    )
    assert found(doc) == [("Palu", "LOC", "spacy@1+stanza@1"), ("Sigi", "LOC", "stanza@1")]
    both, one = doc._.sw_model_confidences
    assert both > one > 0.5


def test_the_surer_model_decides_the_label(
    nlp: Language, monkeypatch: pytest.MonkeyPatch, weights: Weights
) -> None:
    pytest.importorskip("torch")
    texts = {"Palu": "PER"}, {"Palu": "LOC"}
    assert found(read(nlp, monkeypatch, weights, "Rapat di Palu", *texts, sure=0.999)) == [
        ("Palu", "LOC", "stanza@1")
    ]
    assert [e[:2] for e in found(read(nlp, monkeypatch, weights, "Rapat di Palu", *texts, sure=0.02))] != [
        ("Palu", "LOC")
    ]


def test_white_space_is_no_word(nlp: Language, monkeypatch: pytest.MonkeyPatch, weights: Weights) -> None:
    pytest.importorskip("torch")
    doc = read(nlp, monkeypatch, weights, "Rapat \n\n di  Palu", {}, {"Palu": "LOC"}, sure=0.999)
    assert [(e.text, e.start_char) for e in doc.ents] == [("Palu", 13)]


@pytest.mark.parametrize("text", ["", "\n\n", "hujan turun"])
def test_nothing_proposed_nothing_set(
    text: str, nlp: Language, monkeypatch: pytest.MonkeyPatch, weights: Weights
) -> None:
    pytest.importorskip("torch")
    doc = read(nlp, monkeypatch, weights, text, {}, {})
    assert not doc.ents
    assert doc._.sw_model_confidences == doc._.sw_model_names == []


def test_an_impossible_proposal_has_a_low_confidence(weights: Weights) -> None:
    low = weights.log_odds(Proposal(0, 1, "PER", 0.01, 0.01, True, True))
    high = weights.log_odds(Proposal(0, 1, "PER", 0.99, 0.99, True, True))
    assert weights.confidence(low) < 0.1 < 0.9 < weights.confidence(high)


def test_a_folder_without_models_is_told(nlp: Language, tmp_path: Path) -> None:
    with pytest.raises(ModelNotFoundError, match=r"news\.pt is not there"):
        nlp.add_pipe("sariwarta_agreement", config={"folder": str(tmp_path)})


def test_what_to_install_is_said() -> None:
    assert "pip install 'sariwarta[stanza]'" in str(EngineNotInstalledError("stanza"))
