"""The article: the raw text of one news item and what its source says about it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field

__all__ = ["Article", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was read from.

    Attributes:
        uri: path or address of the file that held the article, as the caller gave it.
        format: what kind of file that was: `text`, `html`, `json`, `csv` or `parquet`.
        encoding: the encoding with which the bytes were decoded, as Python names it.
        sha256: hex digest of the bytes of the file; for articles given as strings, of the UTF-8 text.
        index: position of the article within a file that holds several, from 0.
    """

    uri: str = ""
    format: str = "text"
    encoding: str = "utf-8"
    sha256: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it goes into the pipeline.

    Attributes:
        text: the article as decoded; nothing ever rewrites it, and every offset counts its code points.
        id: stable id; by default the first 16 hex digits of the SHA-256 of the text, so that the same
            article has the same id wherever it lies.
        title: the headline where the source gives it apart from the text.
        published: day of publication where the source gives it.
        outlet: name of the medium where the source gives it.
        source: where the article was read from.
    """

    text: str
    id: str = ""
    title: str | None = None
    published: dt.date | None = None
    outlet: str | None = None
    source: Source = field(default_factory=Source)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        if not self.id:
            object.__setattr__(self, "id", digest[:16])
        if not self.source.sha256:
            source = self.source
            object.__setattr__(
                self, "source", Source(source.uri, source.format, source.encoding, digest, source.index)
            )
