"""The sample articles, each against the complete record that is expected of it.

After a change that is meant to change records: `make expected`, then read the difference line by line.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sariwarta.article import Article, Source

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = sorted((SEEDS / "articles").glob("*.txt"))


def test_there_is_a_record_for_each_article_and_no_other() -> None:
    assert len(ARTICLES) >= 12
    assert {p.stem for p in ARTICLES} == {p.stem for p in (SEEDS / "expected").glob("*.json")}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_a_sample_article_gives_exactly_the_record_expected_of_it(nlp: Any, path: Path) -> None:
    article = Article(path.read_bytes().decode(), source=Source(f"articles/{path.name}"))
    expected = json.loads((SEEDS / "expected" / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert nlp(article).to_dict() == expected
