from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sariwarta.evaluation.articles import Measure, measure
from sariwarta.evaluation.calibrate import count_articles, count_mentions
from sariwarta.evaluation.gold import (
    match_dates,
    match_names,
    match_officials,
    match_quotes,
    match_scores,
    read_gold,
)

TEXT = (
    "PALU - Bupati Sigi, Made Wirata, memimpin rapat, Selasa (6/2/2024).\n"
    "Dalam Indeks Kerawanan Pemilu (IKP) 2024, skor Riau 62,59 dan Jambi 12,03.\n"
    '"Kami siap," kata Made.'
)
SCORE = {
    "index": "kerawanan_pemilu",
    "level": "province",
    "dimension": None,
    "category": None,
    "rank": None,
    "year": 2024,
}
GOLD = {
    "text": TEXT,
    "gold": [
        {**SCORE, "region": "Riau", "region_text": "Riau", "score": 62.59},
        {**SCORE, "region": "Jambi", "region_text": "Jambi", "score": 13.0},
    ],
    "officials": [{"name": "Made Wirata", "position": "Bupati Sigi"}, {"name": "Rano", "position": "Camat"}],
    "dates": [{"text": "Selasa (6/2/2024)", "iso": "2024-02-06"}],
    "quotes": [{"text_start": "Kami siap", "speaker": "Made Wirata"}],
    "institutions": ["KPU"],
    "places": ["Sigi", "PALU"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "other.json").write_text("[1]", encoding="utf-8")
    return tmp_path


def test_only_annotated_articles_are_read(folder: Path) -> None:
    assert [gold["text"] for gold in read_gold([folder])] == [TEXT]


def test_what_is_found_what_is_wrong_what_is_missed(nlp: Any) -> None:
    record = nlp(TEXT)
    pairs = [(g and g["region"], s and s.raw) for g, s in match_scores(GOLD["gold"], record)]
    assert pairs == [("Riau", "62,59"), ("Jambi", None), (None, "12,03")]
    people = [(g and g["name"], o and o.name) for g, o in match_officials(GOLD["officials"], record)]
    assert people == [("Made Wirata", "Made Wirata"), ("Rano", None)]
    assert [(bool(g), d and d.text) for g, d in match_dates(GOLD["dates"], record)] == [
        (True, "Selasa (6/2/2024)")
    ]
    assert [(bool(g), q and q.text) for g, q in match_quotes(GOLD["quotes"], record)] == [(True, "Kami siap")]
    assert match_names(["Sigi", "Poso"], ["SIGI", "Palu"]) == (1, 2)


def test_the_table(nlp: Any, folder: Path) -> None:
    table = measure(nlp, [folder])
    assert table["scores: pairs"] == Measure(right=1, wrong=1, missed=1)
    assert table["officials: names"] == Measure(right=1, wrong=0, missed=1)
    assert table["dates: value"] == Measure(right=1)
    assert table["quotes: speaker"] == Measure(right=1)
    assert table["institutions: recall"] == Measure(missed=1)
    assert table["places: recall"] == Measure(right=2)


def test_measures() -> None:
    m = Measure(right=3, wrong=1, missed=2)
    assert (m.precision, m.recall, round(m.f1, 3)) == (0.75, 0.6, 0.667)
    assert (Measure().precision, Measure().recall, Measure().f1) == (0.0, 0.0, 0.0)


def test_rules_are_counted_by_what_they_found(nlp: Any, folder: Path) -> None:
    counts = count_articles(nlp, [folder])
    scores = [
        sum(column) for column in zip(*(v for k, v in counts.items() if k.startswith("scores.")), strict=True)
    ]
    assert scores == [1, 2]
    assert counts["dates.weekday_numeric@1"] == [1, 1]


def test_mentions_are_counted_by_span_and_label(nlp: Any, tmp_path: Path) -> None:
    path = tmp_path / "m.jsonl"
    rows = [
        {"text": "PALU - " + TEXT[7:], "entities": [[0, 4, "LOC"]]},
        {"text": "SIGI - " + TEXT[7:], "entities": []},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert count_mentions(nlp, path)["entities.dateline@1"] == [1, 2]
