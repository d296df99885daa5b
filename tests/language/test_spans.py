from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.language.spans import overlaps, spans_of_tags


@given(st.lists(st.integers(0, 40), unique=True, max_size=12), st.integers(0, 40), st.integers(1, 10))
def test_as_one_by_one(cuts: list[int], start: int, length: int) -> None:
    ordered = sorted(cuts)
    spans = list(zip(ordered[::2], ordered[1::2], strict=False))
    end = start + length
    assert overlaps(spans, start, end) == any(a < end and start < b for a, b in spans)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B-PER E-PER O S-LOC", [(0, 2, "PER"), (3, 4, "LOC")]),
        ("B-ORG I-ORG E-ORG S-ORG", [(0, 3, "ORG"), (3, 4, "ORG")]),
        ("I-PER E-PER O", [(0, 2, "PER")]),
        ("B-PER O", [(0, 1, "PER")]),
        ("B-PER I-PER", [(0, 2, "PER")]),
        ("B-PER E-LOC", [(0, 1, "PER"), (1, 2, "LOC")]),
        ("O O", []),
        ("", []),
    ],
)
def test_spans_of_tags(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert spans_of_tags(tags.split()) == spans
