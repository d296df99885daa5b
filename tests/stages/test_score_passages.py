"""Passages in many wordings, for every index and every way of printing: exactly these pairs come out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from sariwarta.stages.scores import find_scores

FILES = sorted(Path(__file__).parent.glob("score_passages*.txt"))


@dataclass(frozen=True)
class Passage:
    """A text and its pairs, each with what is said of it."""

    about: str
    text: str
    pairs: tuple[tuple[object, ...], ...]


def _pair(item: str, index: str, edition: str) -> tuple[object, ...]:
    """`Bali=52.75 r:2 c:sedang`, with the defaults of the passage."""
    name, _, rest = item.strip().partition("=")
    value, *said = re.split(r" (?=[rcdbyi]:)", rest)
    given = {"i": index, "y": edition, **dict(each.split(":", 1) for each in said)}
    return (
        name,
        float(value),
        None if given["i"] == "?" else given["i"],
        None if given["y"] == "-" else int(given["y"]),
        given.get("c"),
        given.get("d"),
        given.get("b"),
        int(given["r"]) if "r" in given else None,
    )


def passages() -> list[Passage]:
    """All passages of the files."""
    found = []
    blocks = (block for file in FILES for block in file.read_text(encoding="utf-8").split("\n## ")[1:])
    for block in blocks:
        head, _, body = block.strip().partition("\n")
        text, _, pairs = body.rpartition("\n= ")
        about, _, default = head.partition(" | ")
        index, edition = default.split()
        items = [] if pairs == "-" else pairs.split("; ")
        found.append(Passage(about, text, tuple(_pair(item, index, edition) for item in items)))
    return found


PASSAGES = passages()


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.about for passage in PASSAGES])
def test_passage(passage: Passage) -> None:
    found, _ = find_scores(passage.text)
    assert [
        (s.region.name, s.score, s.index, s.edition, s.category.stated, s.dimension, s.basis, s.rank)
        for s in found
    ] == list(passage.pairs)


def test_there_are_passages_without_pairs() -> None:
    assert sum(not passage.pairs for passage in PASSAGES) >= 10
