"""Stretches of text as pairs of offsets."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["overlaps"]


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of the spans, which are sorted and disjoint. Takes logarithmic time.

    >>> overlaps([(0, 4), (6, 9)], 4, 6), overlaps([(0, 4), (6, 9)], 3, 5)
    (False, True)
    """
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] < end
