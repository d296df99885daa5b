"""The profile `accurate`: spaCy and stanza read the same tokens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("stanza")

import sariwarta

TEXT = (
    "PALU - Penjabat Bupati Sigi Rahmat Lasompa membuka rapat KPU Sigi di Hotel Anggrek, Selasa (6/2/2024).\n\n"
    '"Kami siap," kata Rahmat. Kapolres Wonosobo AKBP Made Arta hadir pula di Pendopo Kabupaten.'
)


@pytest.fixture(scope="module")
def nlp() -> Any:
    return sariwarta.load("accurate")


def test_the_record_says_which_models_read_it(nlp: Any) -> None:
    record = nlp(TEXT)
    assert record.pipeline.engine == "spacy+stanza"
    assert set(record.pipeline.models) == {"id_sariwarta_news", "id_sariwarta_stanza"}
    versions = {f"{name}@{version}" for name, version in record.pipeline.models.items()}
    named = [e for e in record.entities if e.model]
    assert named
    assert all(set(e.model.split("+")) <= versions for e in named)
    assert any("+" in e.model for e in named)


@pytest.mark.parametrize(
    ("surface", "label"),
    [
        ("Sigi", "LOC"),
        ("Rahmat Lasompa", "PER"),
        ("KPU Sigi", "ORG"),
        ("Hotel Anggrek", "FAC"),
        ("Kapolres", "POSITION"),
        ("Made Arta", "PER"),
        ("PALU", "LOC"),
    ],
)
def test_entities(nlp: Any, surface: str, label: str) -> None:
    assert (surface, label) in [(e.text, e.label) for e in nlp(TEXT).entities]


@pytest.mark.parametrize("text", ["Hujan turun sejak pagi.", "Harga beras naik 5 persen.", "1\n2\n3", "..."])
def test_no_entities_where_there_are_none(nlp: Any, text: str) -> None:
    assert [e for e in nlp(text).entities if e.model] == []


def test_every_span_is_its_surface(nlp: Any, root: Path) -> None:
    for path in sorted((root / "seeds" / "articles").glob("*.txt"))[:4]:
        text = path.read_text(encoding="utf-8")
        record = nlp(text)
        assert record.entities
        assert all(text[e.start : e.end] == e.text and 0 < e.confidence <= 1 for e in record.entities)


def test_an_article_gives_the_same_alone_and_among_others(nlp: Any) -> None:
    articles = [TEXT, "Gubernur Riau hadir.", TEXT.replace("Sigi", "Donggala") * 2, "Rapat ditunda."]
    together = [result.to_dict() for result in nlp.pipe(articles)]
    assert together == [nlp(article).to_dict() for article in articles]


def test_officials_come_out_as_in_the_other_profile(nlp: Any) -> None:
    assert [(p.name, p.positions[0].title) for p in nlp(TEXT).officials] == [
        ("Rahmat Lasompa", "Bupati"),
        ("Made Arta", "Kapolres"),
    ]


def test_a_very_long_sentence_and_odd_characters(nlp: Any) -> None:
    text = "Bupati Sigi " + "dan lain " * 400 + "di Palu \u0301\u200b🙂 \x07 KPU Sigi."
    record = nlp(text)
    assert all(text[e.start : e.end] == e.text for e in record.entities)
    assert ("KPU Sigi", "ORG") in [(e.text, e.label) for e in record.entities]
