"""`text[start:end]` is the surface, for every span of every record, for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sariwarta.errors import ArticleError
from sariwarta.record import ArticleRecord
from spans import check

ARTICLES = sorted((Path(__file__).parent.parent / "seeds" / "articles").glob("*.txt"))

#: what articles are made of, and what breaks naive offsets: combining marks, emoji, CRLF, zero width
PARTS = st.sampled_from(
    [
        "PALU - ",
        "Pj Gubernur Kaltim, Akmal Sudira,",
        "Kapolda Riau Irjen Pol Made Wirata, S.I.K., M.H.",
        "Ketua KPU Kota Malang (Rosmini)",
        "Selasa (6/2/2024)",
        "Senin, 31 Februari 2024",
        "Indeks Kerawanan Pemilu (IKP) 2024",
        "Riau 41,20, Jambi (39,75); dan Bali 38,10.",
        "1. Papua\u00a0Barat: 53,48\r\n",
        "“Kami siap,” kata Rano.",
        '"Harus jujur," ujarnya.',
        "ia mengatakan",
        "mewakili Bupati Sigi",
        "rapat koordinasi di Hotel Harum Samarinda",
        "\n\n",
        "\r\n",
        "\u2028",
        "e\u0301",
        "👩🏽‍⚖️",
        "\u200b",
        "Baca juga: Banjir\n",
        "(rin/adv)",
        "\t",
        "Ǆ İ ß",
    ]
)


@settings(max_examples=80)
@given(
    parts=st.lists(st.one_of(PARTS, st.text(max_size=12)), min_size=1, max_size=30),
    gap=st.sampled_from(["", " "]),
)
def test_every_span_of_generated_text_is_true(nlp: Any, parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    for result in nlp.pipe([text]):
        if isinstance(result, ArticleError):
            assert not text.strip()
        else:
            assert not [w for w in result.warnings if w.code == "stage_failed"]
            check(result, text)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_every_span_of_the_sample_articles_is_true(nlp: Any, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    record = nlp(text)
    assert isinstance(record, ArticleRecord)
    assert not [w for w in record.warnings if w.code == "stage_failed"]
    check(record, text)
