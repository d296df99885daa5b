"""Syntax by either engine, on our tokens."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sariwarta

TEXT = "Petani menanam padi di Sigi. Bukunya dibeli oleh guru itu kemarin.\n\nGubernur Riau hadir."


@pytest.fixture(scope="module", params=["fast", "accurate"])
def nlp(request: pytest.FixtureRequest) -> Any:
    if request.param == "accurate":
        pytest.importorskip("stanza")
    return sariwarta.load(request.param, syntax=True)


def by_text(doc: Any) -> dict[str, Any]:
    return {token.text: token for token in doc}


def test_every_token_has_part_of_speech_lemma_and_head(nlp: Any) -> None:
    doc = nlp.doc(TEXT)
    assert doc.text == TEXT
    for token in doc:
        assert token.pos_
        assert token.lemma_
        assert token.dep_
        assert token.sent.start <= token.head.i < token.sent.end
    assert [sum(t.dep_ == "ROOT" for t in sentence) for sentence in doc.sents] == [1, 1, 1]


def test_a_simple_clause(nlp: Any) -> None:
    tokens = by_text(nlp.doc(TEXT))
    assert [tokens[w].pos_ for w in ("menanam", "padi", "di", "Sigi")] == ["VERB", "NOUN", "ADP", "PROPN"]
    assert tokens["menanam"].dep_ == "ROOT"
    assert (tokens["Petani"].dep_, tokens["Petani"].head.text) == ("nsubj", "menanam")
    assert (tokens["padi"].dep_, tokens["padi"].head.text) == ("obj", "menanam")
    assert tokens["menanam"].lemma_ == "tanam"


def test_a_token_with_a_clitic_is_its_host(nlp: Any) -> None:
    token = by_text(nlp.doc(TEXT))["Bukunya"]
    assert token.pos_ == "NOUN"
    assert token.lemma_.lower() == "buku"


def test_the_record_is_the_same_with_syntax(nlp: Any) -> None:
    plain = sariwarta.load(nlp.profile)(TEXT).to_dict()
    own = nlp(TEXT).to_dict()
    plain.pop("pipeline")
    own.pop("pipeline")
    assert own == plain


def test_a_word_without_end_keeps_its_lemma(nlp: Any) -> None:
    word = "x" * 50_000
    doc = nlp.doc(f"Ia membuka {word} di Palu.")
    assert doc._.sw_failed == []
    assert doc[2].text == word
    assert all(token.pos_ for token in doc)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("aku nya.\n \t-(),!?BukuSigi\u0301🙂"), min_size=1, max_size=40))
def test_any_text_keeps_its_characters(nlp: Any, text: str) -> None:
    if not text.strip():
        return
    doc = nlp.doc(text)
    assert doc.text == text
    assert doc._.sw_failed == []
    assert all(token.sent.start <= token.head.i < token.sent.end for token in doc)
