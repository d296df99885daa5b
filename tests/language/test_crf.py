"""The CRF's sums against counting every sequence of tags."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sariwarta.language.crf import decode, lattices


def random_scores(seed: int, lengths: list[int], tags: int) -> tuple[list[np.ndarray], np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.normal(size=(n, tags)) * 2 for n in lengths], rng.normal(size=(tags, tags))


def weight(scores: np.ndarray, transitions: np.ndarray, path: tuple[int, ...]) -> float:
    total = sum(scores[at, tag] for at, tag in enumerate(path))
    return float(total + sum(transitions[a, b] for a, b in itertools.pairwise(path)))


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(2, 3))
def test_best_path_and_sums_are_those_of_all_sequences(seed: int, lengths: list[int], tags: int) -> None:
    scores, transitions = random_scores(seed, lengths, tags)
    paths = decode(scores, transitions)
    for rows, path, lattice in zip(scores, paths, lattices(scores, transitions), strict=True):
        every = {p: weight(rows, transitions, p) for p in itertools.product(range(tags), repeat=len(rows))}
        assert tuple(path) == max(every, key=lambda p: every[p])
        total = sum(math.exp(w) for w in every.values())
        assert lattice.total == pytest.approx(math.log(total))
        for first in range(len(rows)):
            for behind in range(first + 1, len(rows) + 1):
                part = tuple(path[first:behind])
                share = sum(math.exp(w) for p, w in every.items() if p[first:behind] == part) / total
                assert lattice.probability(first, part) == pytest.approx(share)


def test_the_probabilities_of_one_token_sum_to_one() -> None:
    scores, transitions = random_scores(7, [5, 2], 4)
    for lattice in lattices(scores, transitions):
        for at in range(len(lattice.scores)):
            assert sum(lattice.probability(at, [tag]) for tag in range(4)) == pytest.approx(1)


def test_a_sentence_gives_the_same_alone_and_in_a_batch() -> None:
    scores, transitions = random_scores(3, [6, 1, 4], 5)
    together = lattices(scores, transitions)
    for rows, path, lattice in zip(scores, decode(scores, transitions), together, strict=True):
        assert decode([rows], transitions) == [path]
        assert lattices([rows], transitions)[0].total == pytest.approx(lattice.total)


def test_large_scores_do_not_overflow() -> None:
    scores = [np.array([[900.0, -900.0], [-900.0, 900.0]])]
    lattice = lattices(scores, np.zeros((2, 2)))[0]
    assert lattice.probability(0, [0, 1]) == pytest.approx(1)
    assert lattice.probability(0, [1]) == pytest.approx(0)


def test_nothing_in_nothing_out() -> None:
    assert decode([], np.zeros((2, 2))) == []
    assert lattices([], np.zeros((2, 2))) == []
