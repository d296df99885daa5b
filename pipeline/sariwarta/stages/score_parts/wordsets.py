"""What rules know of single words, as `vocabulary.toml` has it: sets that tell words of one kind apart, and offices."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import Any

__all__ = ["any_of", "level_of_head", "vocabulary", "word_set"]


@functools.cache
def vocabulary() -> dict[str, Any]:
    """The tables of `vocabulary.toml`, read once; nobody changes them."""
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def word_set(name: str) -> frozenset[str]:
    """The words of a set, case-folded."""
    return frozenset(vocabulary()["sets"][name])


@functools.cache
def any_of(name: str) -> str:
    """The words of a set as one group of a pattern, the longest first; a space in one is any white space."""
    words = sorted(vocabulary()["sets"][name], key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in words) + ")"


def level_of_head(office: str) -> str | None:
    """The level of the region whose head an office is: `kota` for `Wali Kota`; None for any other office.

    Parameters:
        office: its title, without the region.
    """
    words = office.casefold().split()
    level: str | None = vocabulary()["heads"].get(words[-1]) if words else None
    return level
