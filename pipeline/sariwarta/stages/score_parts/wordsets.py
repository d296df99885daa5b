"""Small sets of words by which a rule tells words of one kind apart: `[sets]` in `vocabulary.toml`."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

__all__ = ["word_set"]


@functools.cache
def _sets() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8")
    sets: dict[str, list[str]] = tomllib.loads(text)["sets"]
    return sets


def word_set(name: str) -> frozenset[str]:
    """The words of a set, case-folded."""
    return frozenset(_sets()[name])
