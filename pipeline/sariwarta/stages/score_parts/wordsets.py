"""Small sets of words by which a rule tells words of one kind apart: `[sets]` in `vocabulary.toml`."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

__all__ = ["any_of", "word_set"]


@functools.cache
def _sets() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8")
    sets: dict[str, list[str]] = tomllib.loads(text)["sets"]
    return sets


def word_set(name: str) -> frozenset[str]:
    """The words of a set, case-folded."""
    return frozenset(_sets()[name])


@functools.cache
def any_of(name: str) -> str:
    """The words of a set as one group of a pattern, the longest first; a space in one is any white space."""
    words = sorted(_sets()[name], key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in words) + ")"
