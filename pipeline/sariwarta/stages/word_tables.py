"""The tables of words that rules go by: `data/*.toml`."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

__all__ = ["word_table"]


@functools.cache
def word_table(name: str) -> dict[str, Any]:
    """The table `data/<name>.toml`, read once however many lists are asked of it; nobody changes it."""
    text = resources.files("sariwarta.stages").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
