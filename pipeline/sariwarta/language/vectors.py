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
from spacy.vectors import Vectors
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


class QuantizedVectors(Vectors):  # type: ignore[misc]
    """spaCy's vectors table, except that ``to_disk`` and ``from_disk`` store eight-bit integers."""

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
