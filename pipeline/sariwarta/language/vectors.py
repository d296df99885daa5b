"""Floret vectors that are stored as bytes: a quarter of the size on disk, the same class in use.

A repository keeps every version of a model for ever, so its largest part, 50,000 rows of 200 numbers, is
written as eight-bit integers with one scale per row (10 MB instead of 40) and turned back into float32 on
loading, which takes some hundredths of a second. The model is trained on the rounded values, so nothing
differs between training and use.

Named in a model's ``config.cfg`` as ``[nlp.vectors] @vectors = "sariwarta.QuantizedVectors.v1"``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.util import registry
from spacy.vectors import Mode, Vectors
from spacy.vocab import Vocab

STEPS = 127
"""Largest absolute value that a row is scaled to."""


def quantize(data: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Round each row to 255 steps; returns integers and a scale per row (their product is near ``data``)."""
    largest = np.abs(data).max(axis=1, keepdims=True, initial=0.0)
    scale = np.where(largest > 0, largest / STEPS, 1.0).astype(np.float32)
    return np.rint(data / scale).astype(np.int8), scale


def dequantize(integers: npt.NDArray[np.int8], scale: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Undo :func:`quantize`, up to the rounding."""
    return integers.astype(np.float32) * scale


KEPT = 20_000
"""Words whose vectors are kept after they were put together, 16 MB with 200 dimensions."""


class _Kept:
    """Vectors that were put together from a table before: key to row of ``values``."""

    def __init__(self, table: npt.NDArray[np.float32]) -> None:
        self.table = table
        self.rows: dict[int | str, int] = {}
        self.values: npt.NDArray[np.float32] = np.zeros((KEPT, table.shape[1]), dtype=np.float32)


class QuantizedVectors(Vectors):  # type: ignore[misc]
    """spaCy's vectors table, except that it is stored as eight-bit integers and remembers the words it has met.

    A word's floret vector is the mean of the rows that its character n-grams are hashed to, which spaCy finds again
    for every batch; as a word's vector never changes, it is kept here for the next time.
    """

    def get_batch(self, keys: Iterable[int | str]) -> npt.NDArray[np.float32]:
        """Vectors of words given by hash or string (words × dimensions)."""
        wanted = keys.tolist() if isinstance(keys, np.ndarray) else list(keys)
        kept: _Kept | None = getattr(self, "_kept", None)
        if kept is None or kept.table is not self.data:
            kept = self._kept = _Kept(self.data)
        different = dict.fromkeys(wanted)
        new = [key for key in different if key not in kept.rows]
        if len(kept.rows) + len(new) > KEPT:
            kept.rows.clear()
            new = list(different)
        if len(new) > KEPT or self.mode != Mode.floret or not isinstance(self.data, np.ndarray):
            batch: npt.NDArray[np.float32] = super().get_batch(wanted)
            return batch
        if new:
            first = len(kept.rows)
            kept.values[first : first + len(new)] = super().get_batch(new)
            kept.rows.update(zip(new, range(first, first + len(new)), strict=True))
        return kept.values[[kept.rows[key] for key in wanted]]

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the settings by spaCy's own method and the numbers as ``vectors`` (integers, then scales)."""
        super().to_disk(path, exclude=exclude)
        integers, scale = quantize(np.asarray(self.data, dtype=np.float32))
        with (Path(path) / "vectors").open("wb") as file:
            np.save(file, integers, allow_pickle=False)
            np.save(file, scale, allow_pickle=False)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> QuantizedVectors:
        """Read what :meth:`to_disk` wrote; the table in memory is float32."""
        super().from_disk(path, exclude=exclude)
        with (Path(path) / "vectors").open("rb") as file:
            integers = np.load(file, allow_pickle=False)
            self.data = dequantize(integers, np.load(file, allow_pickle=False))
        return self

    @classmethod
    def of(cls, vectors: Vectors) -> QuantizedVectors:
        """Return a table with the settings of ``vectors`` and its values as storing rounds them."""
        settings: dict[str, Any] = {
            key: getattr(vectors, key)
            for key in ("minn", "maxn", "hash_count", "hash_seed", "bow", "eow", "attr")
        }
        data = dequantize(*quantize(np.asarray(vectors.data, dtype=np.float32)))
        return cls(strings=vectors.strings, data=data, name=vectors.name, mode=vectors.mode, **settings)


@registry.vectors("sariwarta.QuantizedVectors.v1")  # type: ignore[untyped-decorator]
def create_quantized_vectors() -> Callable[[Vocab], QuantizedVectors]:
    """Build the factory that spaCy calls for a new vocabulary."""

    def factory(vocab: Vocab) -> QuantizedVectors:
        return QuantizedVectors(strings=vocab.strings)

    return factory
