"""The tables of words that rules go by: `data/*.toml`."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

__all__ = ["word_list", "word_table"]


@functools.cache
def word_table(name: str) -> dict[str, Any]:
    """The table `data/<name>.toml`, read once however many lists are asked of it; nobody changes it."""
    text = resources.files("sariwarta.stages").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@functools.cache
def word_list(table: str, name: str) -> frozenset[str]:
    """One list of a table. Its words are parted by blanks; where entries have blanks, by `|` and the ends of lines."""
    listed: str = word_table(table)[name]
    parts = listed.replace("\n", "|").split("|") if "|" in listed else listed.split()
    return frozenset(filter(None, parts))
