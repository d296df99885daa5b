from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

import sariwarta
from sariwarta.article import Article, Source
from sariwarta.errors import ArticleError, ModelNotFoundError
from sariwarta.pipeline import STAGES, ArticleFailedError, Pipeline
from sariwarta.record import ArticleRecord

TEXT = "PALU - Bupati Sigi, Made Wirata, membuka rapat koordinasi di Hotel Harum Palu, Selasa (6/2/2024)."


def test_an_article_becomes_a_record(nlp: Any) -> None:
    record = nlp(TEXT, published="2024-02-07", outlet="Kabar Sigi", id="a1")
    assert isinstance(record, ArticleRecord)
    assert (record.id, record.published, record.outlet) == ("a1", "2024-02-07", "Kabar Sigi")
    assert record.dateline is not None and record.dateline.region == "72.71"
    assert [(o.name, o.positions[0].title, o.positions[0].region) for o in record.officials] == [
        ("Made Wirata", "Bupati", "72.10")
    ]
    assert [(d.text, d.value) for d in record.dates] == [("Selasa (6/2/2024)", "2024-02-06")]
    assert [(e.kind, e.date) for e in record.events] == [("rapat koordinasi", "2024-02-06")]
    assert record.text == TEXT


def test_the_id_comes_from_the_text(nlp: Any) -> None:
    assert nlp(TEXT).id == nlp(TEXT, published="2024-02-07").id == Article(TEXT).id
    assert nlp(TEXT + " ").id != nlp(TEXT).id


def test_one_result_for_each_article_in_order(nlp: Any) -> None:
    articles = [
        Article(TEXT, source=Source("a.txt")),
        Article("  \n", source=Source("b.txt")),
        Article("Kata " * 50_000, source=Source("c.txt")),
        Article("Gubernur Riau hadir.", source=Source("d.txt", index=3)),
    ]
    results = list(nlp.pipe(iter(articles), batch_size=3))
    assert [r.code if isinstance(r, ArticleError) else r.source.uri for r in results] == [
        "a.txt",
        "empty",
        "too_long",
        "d.txt",
    ]
    assert [(r.uri, bool(r.advice)) for r in results if isinstance(r, ArticleError)] == [
        ("b.txt", True),
        ("c.txt", True),
    ]


def test_batches_change_nothing(nlp: Any) -> None:
    texts = [TEXT, "Gubernur Riau hadir.", "IKP 2024: Riau 62,59.", TEXT + " Ia pulang."]
    one_by_one = [json.dumps(next(nlp.pipe([t])).to_dict()) for t in texts]
    assert [json.dumps(r.to_dict()) for r in nlp.pipe(texts, batch_size=2)] == one_by_one
    assert [json.dumps(r.to_dict()) for r in nlp.pipe(texts, batch_size=32)] == one_by_one


@pytest.mark.parametrize(("text", "code"), [("", "empty"), ("\n \t", "empty"), ("a" * 200_001, "too_long")])
def test_what_cannot_become_a_record_says_why(nlp: Any, text: str, code: str) -> None:
    with pytest.raises(ArticleFailedError) as caught:
        nlp(text)
    assert caught.value.error.code == code


def test_a_stage_that_fails_costs_its_annotations_only(nlp: Any) -> None:
    def broken(doc: Any) -> Any:
        raise RuntimeError("boom")

    copy = Pipeline(nlp.nlp, profile="fast", models=nlp.models, max_chars=1000)
    copy._stages = [(name, broken if name == "sariwarta_places" else pipe) for name, pipe in copy._stages]
    record = copy(TEXT)
    assert [(w.code, w.message) for w in record.warnings if w.code == "stage_failed"] == [
        ("stage_failed", "places: RuntimeError: boom")
    ]
    assert (record.places, len(record.dates)) == ([], 1)


def test_a_model_that_fails_for_one_article_costs_only_that_one(nlp: Any) -> None:
    def fails(doc: Any) -> Any:
        if "GAGAL" in doc.text:
            raise RuntimeError("boom")
        return doc

    copy = Pipeline(nlp.nlp, profile="fast", models=nlp.models, max_chars=1000)
    copy._stages = [("fails", fails), *copy._stages]
    good, bad = list(copy.pipe(["Gubernur Riau hadir.", "GAGAL total."]))
    assert [w.code for w in good.warnings] == []
    assert [w.code for w in bad.warnings] == ["stage_failed"]


def test_an_article_gives_the_same_alone_and_among_others(nlp: Any) -> None:
    articles = [TEXT, "Gubernur Riau hadir.", TEXT.replace("Palu", "Sigi") * 3, "Rapat ditunda."]
    together = [result.to_dict() for result in nlp.pipe(articles)]
    assert together == [nlp(article).to_dict() for article in articles]


def test_dates_are_read_against_the_day_of_publication(nlp: Any) -> None:
    assert [
        d.value for d in nlp("Rapat digelar Selasa (6/2) di Palu.", published=dt.date(2024, 2, 7)).dates
    ] == ["2024-02-06"]


def test_a_wrong_day_a_wrong_profile_and_a_missing_model_are_refused(nlp: Any) -> None:
    with pytest.raises(ValueError, match="isoformat"):
        nlp(TEXT, published="kemarin")
    with pytest.raises(ValueError, match="there is no profile 'cepat'"):
        sariwarta.load("cepat")
    with pytest.raises(ModelNotFoundError, match="no_such_model"):
        sariwarta.load(model="no_such_model")


def test_the_annotated_document_is_there_for_who_wants_it(nlp: Any) -> None:
    doc = nlp.doc(TEXT)
    assert doc.text == TEXT
    assert [p.name for p in doc._.sw_places]


def test_every_stage_declares_what_it_assigns(nlp: Any) -> None:
    assert [name for name in STAGES if not nlp.nlp.get_pipe_meta(name).assigns] == []


def test_the_same_options_have_the_same_hash(nlp: Any) -> None:
    same = Pipeline(nlp.nlp, profile="fast", models=nlp.models, max_chars=nlp.max_chars)
    other = Pipeline(nlp.nlp, profile="fast", models=nlp.models, max_chars=10)
    assert same.config_hash == nlp.config_hash != other.config_hash


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # the same words with the same meaning are one entry
        ("Rapat Selasa (6/2/2024). Usai rapat, selasa (6/2/2024), hujan.", [("2024-02-06", 2)]),
        (
            "Rapat Senin (5/2/2024). Panitia bertemu pada Senin, lalu pulang pada Senin.",
            [("2024-02-05", 1), ("2024-02-05", 2)],
        ),
        # other words, another time of day, and what nobody can resolve the same way are not
        ("Rapat Selasa (6/2/2024). Rapat 6 Februari 2024 usai.", [("2024-02-06", 1), ("2024-02-06", 1)]),
        (
            "Rapat 6 Februari 2024 pukul 09.00 WIB. Makan 6 Februari 2024 pukul 12.00 WIB.",
            [("2024-02-06", 1), ("2024-02-06", 1)],
        ),
    ],
)
def test_dates_by_wording(nlp: Any, text: str, dates: list[tuple[str, int]]) -> None:
    record = nlp(text)
    assert [(d.value, len(d.mentions)) for d in record.dates] == dates
    assert all(text[m.start : m.end] == m.text for d in record.dates for m in d.mentions)
    assert sum(e.label == "DATE" for e in record.entities) == sum(count for _, count in dates)
