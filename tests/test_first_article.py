"""The article that the project began with, where it is at hand: everything that its annotator marked, and no more."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent.parent / "shared" / "seeds"
NAME = "000_4d197825a3cf15f5"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the first article is not part of the project")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads((FOLDER / f"{NAME}.gold.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def record(nlp: Any) -> Any:
    return nlp((FOLDER / f"{NAME}.txt").read_bytes().decode())


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_dateline_and_byline(record: Any, gold: dict[str, Any]) -> None:
    assert (record.dateline.text, record.dateline.region) == (
        "BALIKPAPAN",
        gold["dateline"]["region"]["code"],
    )
    assert record.byline == gold["byline"]


def test_scores(record: Any, gold: dict[str, Any]) -> None:
    found = [
        (s.index, s.edition, s.region.code, f"{s.score:.2f}", s.category.stated, s.category.derived)
        for s in record.scores
    ]
    assert found == [
        (g["index"], g["edition"], g["region"], g["score"], g["category_stated"], g["category_derived"])
        for g in gold["scores"]
    ]
    assert "category_contradicts_cutoff" in {w.code for w in record.warnings}


def test_officials(record: Any, gold: dict[str, Any]) -> None:
    names = {o.id: o.name for o in record.officials}
    bodies = {i.id: f"{i.name} {i.abbreviation}" for i in record.institutions}
    found = {o.name: o for o in record.officials}
    assert set(found) == {g["name"] for g in gold["officials"]}
    for want in gold["officials"]:
        official = found[want["name"]]
        position = official.positions[0]
        assert (position.title, position.status) == (want["position"], want.get("status", "definitive"))
        assert position.acting_as == want.get("acting_as")
        if want.get("region"):
            assert position.region == want["region"]
        if want.get("institution"):
            body = bodies[position.institution]
            kind = want["institution"].split()[0]
            assert kind in body and want["institution"].split()[-1] in body
        assert official.ranks == want.get("ranks", [])
        assert names.get(official.represents or "") == want.get("represents")
    assert "unit_number" in {w.code for w in record.warnings}


def test_dates_institutions_and_places(record: Any, gold: dict[str, Any]) -> None:
    assert [(d.text, d.value, d.weekday_agrees) for d in record.dates] == [
        (g["text"], g["value"], g["weekday_agrees"]) for g in gold["dates"]
    ]
    bodies = {(folded(m.text), i.region) for i in record.institutions for m in i.mentions}
    assert {(folded(g["text"]), g["region"]) for g in gold["institutions"]} <= bodies
    places = {(folded(m.text), p.code) for p in record.places for m in p.mentions}
    assert {(folded(g["text"]), g.get("code")) for g in gold["places"]} <= places
    kinds = {p.name: (p.kind, p.parent) for p in record.places}
    assert kinds["Hotel Novotel Balikpapan"] == ("facility", "64.71")


def test_quotes_with_their_speaker(record: Any, gold: dict[str, Any]) -> None:
    names = {o.id: o.name for o in record.officials}
    direct = [q for q in record.quotes if q.kind == "direct"]
    assert [(q.cue, names.get(q.speaker)) for q in direct] == [
        (g["cue"], g["speaker"]) for g in gold["quotes"]
    ]
    for quote, want in zip(direct, gold["quotes"], strict=True):
        assert quote.text.startswith(want["starts"])


def test_event(record: Any, gold: dict[str, Any]) -> None:
    event = record.events[0]
    people = {o.id: o.name for o in record.officials}
    places = {p.id: p.name for p in record.places}
    assert (event.kind, event.date, places[event.venue]) == (
        gold["event"]["kind"],
        gold["event"]["date"],
        gold["event"]["venue"],
    )
    assert [people[p.official] for p in event.participants if p.role == "chair"] == [
        gold["event"]["chaired_by"]
    ]
