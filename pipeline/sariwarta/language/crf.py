"""Linear-chain CRF by numpy: the best sequence of tags, and how probable a span is.

A tagger with a CRF on top scores sequences, not tags; what it thinks of a span ("tokens 3 to 5 are one person") is the
share of all sequences, weighted by their scores, that hold it. That share is found exactly by the forward-backward
algorithm (Rabiner 1989; for spans Culotta and McCallum 2004, "Confidence estimation for information extraction").

Everything is computed for a batch of sentences at a time, in float64, in a fixed order: same input, same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Lattice", "decode", "lattices"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The scores of one sentence with the sums over everything before and behind each token.

    Attributes:
        scores: of each tag at each token (tokens × tags).
        transitions: of going from one tag to the next (tags × tags).
        forward: log of the summed weights of all beginnings that end in this tag at this token.
        backward: the same for all endings behind it.
        total: log of the summed weights of all sequences.
    """

    scores: Floats
    transitions: Floats
    forward: Floats
    backward: Floats
    total: float

    def probability(self, first: int, tags: Sequence[int]) -> float:
        """How probable it is that the tokens from `first` on have these tags (0 to 1)."""
        last = first + len(tags) - 1
        value = self.forward[first, tags[0]] + self.backward[last, tags[-1]]
        for at in range(1, len(tags)):
            value += self.transitions[tags[at - 1], tags[at]] + self.scores[first + at, tags[at]]
        return float(min(1.0, np.exp(value - self.total)))


def _log_sum(values: Floats, axis: int) -> Floats:
    most = values.max(axis=axis, keepdims=True)
    summed: Floats = np.log(np.exp(values - most).sum(axis=axis)) + most.squeeze(axis)
    return summed


def _padded(scores: Sequence[npt.NDArray[np.floating]]) -> tuple[Floats, Ints]:
    lengths = np.array([len(rows) for rows in scores], dtype=np.int64)
    table = np.zeros((len(scores), int(lengths.max()), scores[0].shape[1]))
    for number, rows in enumerate(scores):
        table[number, : len(rows)] = rows
    return table, lengths


def lattices(
    scores: Sequence[npt.NDArray[np.floating]], transitions: npt.NDArray[np.floating]
) -> list[Lattice]:
    """The lattices of a batch of sentences.

    Args:
        scores: for each sentence its log-potentials (tokens × tags), at least one token.
        transitions: log-potentials from tag to tag (tags × tags).
    """
    if not scores:
        return []
    moves = transitions.astype(np.float64)
    table, lengths = _padded(scores)
    longest = table.shape[1]
    forward, backward = np.zeros_like(table), np.zeros_like(table)
    forward[:, 0] = table[:, 0]
    for at in range(1, longest):
        forward[:, at] = table[:, at] + _log_sum(forward[:, at - 1, :, None] + moves, axis=1)
    for at in range(longest - 2, -1, -1):
        behind = _log_sum(moves + (table[:, at + 1] + backward[:, at + 1])[:, None, :], axis=2)
        # behind the last token of a shorter sentence there is nothing
        backward[:, at] = np.where((at + 1 < lengths)[:, None], behind, 0.0)
    rows = np.arange(len(scores))
    totals = _log_sum(forward[rows, lengths - 1], axis=1)
    return [
        Lattice(table[n, :size], moves, forward[n, :size], backward[n, :size], float(totals[n]))
        for n, size in enumerate(lengths.tolist())
    ]


def decode(
    scores: Sequence[npt.NDArray[np.floating]], transitions: npt.NDArray[np.floating]
) -> list[list[int]]:
    """The best sequence of tags for each sentence of a batch (Viterbi); arguments as for `lattices`."""
    if not scores:
        return []
    moves = transitions.astype(np.float64)
    table, lengths = _padded(scores)
    count, longest, tags = table.shape
    came_from = np.zeros((count, longest, tags), dtype=np.int64)
    best = table[:, 0]
    final = np.zeros((count, tags))
    final[lengths == 1] = best[lengths == 1]
    for at in range(1, longest):
        through = best[:, :, None] + moves
        came_from[:, at] = through.argmax(axis=1)
        best = table[:, at] + through.max(axis=1)
        final[lengths == at + 1] = best[lengths == at + 1]
    paths = []
    for number, size in enumerate(lengths.tolist()):
        tag = int(final[number].argmax())
        path = [tag]
        for at in range(size - 1, 0, -1):
            tag = int(came_from[number, at, tag])
            path.append(tag)
        paths.append(path[::-1])
    return paths
