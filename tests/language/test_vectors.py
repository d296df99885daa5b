"""Vectors stored as bytes come back as they were rounded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy
from spacy.vectors import Vectors

from sariwarta.language.vectors import QuantizedVectors, dequantize, quantize

matrices = st_numpy.arrays(
    np.float32, st_numpy.array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.floats(-8, 8, width=16)
)


@given(matrices)
def test_rounding_is_within_half_a_step(data: np.ndarray) -> None:
    integers, scale = quantize(data)
    assert integers.dtype == np.int8
    assert np.all(np.abs(dequantize(integers, scale) - data) <= scale * 0.501)


@given(matrices)
def test_rounding_twice_changes_no_integer(data: np.ndarray) -> None:
    integers, scale = quantize(data)
    assert np.array_equal(quantize(dequantize(integers, scale))[0], integers)


def table(rows: int = 40) -> Vectors:
    """A small floret table with settings unlike the defaults."""
    data = np.random.default_rng(7).normal(size=(rows, 5)).astype(np.float32)
    return Vectors(data=data, mode="floret", minn=3, maxn=5, hash_count=2, hash_seed=11, bow="<", eow=">")


def test_stored_and_read_again_gives_the_same_vectors(tmp_path: Path) -> None:
    vectors = QuantizedVectors.of(table())
    vectors.to_disk(tmp_path)
    again = QuantizedVectors()
    again.from_disk(tmp_path)
    assert again.data.dtype == np.float32
    words = ["Samarinda", "Wonosobo", "di"]
    for word in words:
        vectors.strings.add(word)
        again.strings.add(word)
    assert np.allclose(again.get_batch(words), vectors.get_batch(words), atol=1e-6)
    assert not np.allclose(again.get_batch(["Samarinda"]), again.get_batch(["Wonosobo"]))


def test_settings_are_kept() -> None:
    plain, rounded = table(), QuantizedVectors.of(table())
    for key in ("mode", "minn", "maxn", "hash_count", "hash_seed", "bow", "eow"):
        assert getattr(rounded, key) == getattr(plain, key)


def test_a_row_of_zeros_stays_zero() -> None:
    integers, scale = quantize(np.zeros((2, 3), dtype=np.float32))
    assert not dequantize(integers, scale).any()


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="vectors"):
        QuantizedVectors().from_disk(tmp_path, exclude=["strings"])
