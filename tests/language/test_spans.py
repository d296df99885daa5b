from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sariwarta.language.spans import overlaps


@given(st.lists(st.integers(0, 40), unique=True, max_size=12), st.integers(0, 40), st.integers(1, 10))
def test_as_one_by_one(cuts: list[int], start: int, length: int) -> None:
    ordered = sorted(cuts)
    spans = list(zip(ordered[::2], ordered[1::2], strict=False))
    end = start + length
    assert overlaps(spans, start, end) == any(a < end and start < b for a, b in spans)
