"""A pipeline that is quick, for tests of what stands around the real one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sariwarta.article import Article
from sariwarta.errors import ArticleError
from sariwarta.record import ArticleRecord


def bare_record(article: Article) -> ArticleRecord:
    """A record in which nothing was found."""
    source = article.source
    return ArticleRecord.from_dict(
        {
            "schema_version": 1,
            "id": article.id,
            "source": {
                "uri": source.uri,
                "format": source.format,
                "encoding": source.encoding,
                "sha256": source.sha256,
                "index": source.index,
            },
            "published": article.published.isoformat() if article.published else None,
            "text": article.text,
            "pipeline": {"version": "0", "engine": "none", "models": {}, "config": "0"},
            **{
                key: []
                for key in [
                    "byline",
                    "sentences",
                    "entities",
                    "officials",
                    "institutions",
                    "places",
                    "dates",
                    "scores",
                    "quotes",
                    "events",
                    "warnings",
                ]
            },
        }
    )


class StandIn:
    """A pipeline that finds nothing, fails for texts with the word GAGAL, and works in batches as the real one."""

    def __init__(self) -> None:
        self.loads = 0

    def __call__(self) -> StandIn:
        self.loads += 1
        return self

    def pipe(
        self, articles: Iterable[Article], *, batch_size: int = 32
    ) -> Iterator[ArticleRecord | ArticleError]:
        batch: list[Article] = []
        for article in articles:
            batch.append(article)
            if len(batch) == batch_size:
                yield from map(self._one, batch)
                batch = []
        yield from map(self._one, batch)

    @staticmethod
    def _one(article: Article) -> ArticleRecord | ArticleError:
        if "GAGAL" in article.text:
            return ArticleError.of("processing", uri=article.source.uri, id=article.id, stage="dates")
        return bare_record(article)
