"""Indonesian regional news in, checked and sourced records out.

>>> import sariwarta
>>> nlp = sariwarta.load()
>>> record = nlp("BALIKPAPAN - Pj Gubernur Kaltim Akmal Malik ...", published="2024-02-06")
>>> record.officials[0].name
'Akmal Malik'

Importing this package is quick: spaCy is imported by the first call of `load`, torch only for profiles that
need it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Article", "ArticleRecord", "Pipeline", "__version__", "load"]

if TYPE_CHECKING:
    from sariwarta.article import Article
    from sariwarta.pipeline import Pipeline, load
    from sariwarta.record import ArticleRecord

#: public name → module that holds it
_LAZY = {
    "Article": "sariwarta.article",
    "ArticleRecord": "sariwarta.record",
    "Pipeline": "sariwarta.pipeline",
    "load": "sariwarta.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_LAZY[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
