"""Stretches of text as pairs of offsets, and of tokens as tags."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["overlaps", "spans_of_tags"]


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


def spans_of_tags(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Entities of a sequence of BIOES tags as first token, token behind the last, label.

    A broken sequence loses nothing: `I-PER` behind `O` begins an entity, `B-PER` before `O` is one.
    """
    spans: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for at, tag in enumerate(tags):
        part, _, name = tag.partition("-")
        if start >= 0 and (part in ("O", "B", "S") or name != label):
            spans.append((start, at, label))
            start = -1
        if part == "O":
            continue
        if start < 0:
            start, label = at, name
        if part in ("E", "S"):
            spans.append((start, at + 1, label))
            start = -1
    if start >= 0:
        spans.append((start, len(tags), label))
    return spans
