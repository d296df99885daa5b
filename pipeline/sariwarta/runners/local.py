"""A run in this process: read, extract, write, count.

Every input ends in exactly one place: a record, a line in the errors file, or the count of duplicates.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from sariwarta.article import Article
from sariwarta.errors import ArticleError
from sariwarta.readers import STDIN, find, printable, read_text
from sariwarta.record import ArticleRecord
from sariwarta.writers import JsonLinesWriter

__all__ = ["Duplicate", "Extractor", "Summary", "beside", "run"]

#: the parts of a record that the summary counts
_COUNTED = (
    "sentences",
    "officials",
    "institutions",
    "places",
    "dates",
    "scores",
    "quotes",
    "events",
)


class Extractor(Protocol):
    """What a run needs of a pipeline."""

    def pipe(
        self, articles: Iterable[Article], *, batch_size: int = 32
    ) -> Iterator[ArticleRecord | ArticleError]:
        """One record or error for every article, in order."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that was left out because the run already had one with the same text.

    Attributes:
        uri: the article left out.
        duplicate_of: the article that was taken.
        id: id of both.
    """

    uri: str
    duplicate_of: str
    id: str


@dataclass(slots=True)
class Summary:
    """What became of the inputs: `articles == records + errors + duplicates`, always.

    Attributes:
        articles: inputs; a path that leads to no article counts as one.
        records: records written.
        errors: inputs that gave none; `codes` counts them by their code.
        duplicates: articles left out because their text was there already.
        warnings: remarks in the records by their code.
        items: how many officials, dates, scores, … the records hold.
        characters: code points of text in the articles that gave a record.
        seconds: time from the first article to the last, loading of models left out.
        errors_path: the file with the errors, None where there is none.
        duplicates_path: the file that lists the duplicates, None where there is none.
    """

    articles: int = 0
    records: int = 0
    errors: int = 0
    duplicates: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    items: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    seconds: float = 0.0
    errors_path: Path | None = None
    duplicates_path: Path | None = None

    @property
    def nothing_to_do(self) -> bool:
        """Whether no path led to any file."""
        return self.articles == self.codes["not_found"] + self.codes["no_articles"]


def beside(out: str | Path, what: str) -> Path | None:
    """The file beside an output that lists what did not get into it: `records.jsonl` → `records.errors.jsonl`.

    None for standard output and devices, which have no beside.
    """
    if str(out) == "-" or (Path(out).exists() and not Path(out).is_file()):
        return None
    path = Path(out)
    return path.with_name(f"{path.stem}.{what}.jsonl")


def run(
    paths: Iterable[str | Path],
    *,
    out: str | Path,
    load: Callable[[], Extractor],
    errors: str | Path | None = None,
    text: bool = True,
    published: dt.date | None = None,
    max_chars: int | None = None,
    batch_size: int = 32,
    stdin: BinaryIO | None = None,
    stdout: BinaryIO | None = None,
    on_start: Callable[[int], None] | None = None,
    on_result: Callable[[ArticleRecord | ArticleError | Duplicate], None] | None = None,
) -> Summary:
    """Extract the articles behind the paths into a file of records.

    The output, and with it the files of errors and duplicates, appears whole or not at all. The latter two
    exist only if there is anything in them; those of an earlier run into the same output are removed.

    Args:
        paths: files, folders, and `-` for standard input.
        out: JSON Lines file to write, or `-` for standard output, which gets each record as soon as it is made.
        load: gives the pipeline; called once, and not at all when there is no article.
        errors: where to list the inputs without a record; by default beside `out` (see `beside`).
        text: whether records hold the text of the article.
        published: day of publication for articles whose source does not give one.
        max_chars: longest text in code points that is read at all.
        batch_size: articles that go through the pipeline together.
        stdin: where `-` is read from.
        stdout: where an `out` of `-` goes.
        on_start: is told how many inputs there are.
        on_result: is told of every input's fate, in order.

    Raises:
        ValueError: the output is one of the inputs.
        OSError: the output cannot be written.
        SariwartaError: the pipeline cannot be loaded.
    """
    inputs = list(find(paths))
    _refuse_to_overwrite(inputs, out, errors)
    summary = Summary()
    if on_start is not None:
        on_start(len(inputs))
    errors_file = Path(errors) if errors is not None else beside(out, "errors")
    duplicates_file = beside(out, "duplicates")

    #: inputs that are read but not yet through the pipeline: their own result, or None for "the pipeline's next"
    waiting: deque[ArticleError | Duplicate | None] = deque()

    def articles() -> Iterator[Article]:
        seen: dict[bytes, str] = {}
        for item in inputs:
            read = (
                item
                if isinstance(item, ArticleError)
                else read_text(item, stdin=stdin, published=published, max_chars=max_chars)
            )
            if isinstance(read, ArticleError):
                waiting.append(read)
                continue
            digest = hashlib.sha256(read.text.encode("utf-8", "surrogatepass")).digest()[:16]
            if digest in seen:
                waiting.append(Duplicate(read.source.uri, seen[digest], read.id))
                continue
            seen[digest] = read.source.uri
            waiting.append(None)
            yield read

    with ExitStack() as stack:
        records = stack.enter_context(JsonLinesWriter(out, stdout=stdout))
        lists: dict[Path, JsonLinesWriter] = {}

        def note(path: Path | None, data: dict[str, Any]) -> None:
            if path is not None:
                if path not in lists:
                    lists[path] = stack.enter_context(JsonLinesWriter(path))
                lists[path].write(data)

        def settle(result: ArticleRecord | ArticleError | Duplicate) -> None:
            summary.articles += 1
            if isinstance(result, ArticleRecord):
                try:
                    records.write(result.to_dict(text=text))
                except ValueError as error:
                    uri = result.source.uri
                    result = ArticleError.of(
                        "invalid_record", uri=uri, id=result.id, stage="write", detail=str(error)
                    )
            if isinstance(result, ArticleRecord):
                summary.records += 1
                summary.characters += len(result.text or "")
                summary.warnings.update(warning.code for warning in result.warnings)
                for name in _COUNTED:
                    summary.items[name] += len(getattr(result, name))
            elif isinstance(result, ArticleError):
                summary.errors += 1
                summary.codes[result.code] += 1
                note(errors_file, result.to_dict())
            else:
                summary.duplicates += 1
                note(
                    duplicates_file, {"id": result.id, "uri": result.uri, "duplicate_of": result.duplicate_of}
                )
            if on_result is not None:
                on_result(result)

        def settle_waiting() -> None:
            while waiting and (result := waiting.popleft()) is not None:
                settle(result)

        stream = articles()
        if any(isinstance(item, str) for item in inputs):
            pipeline = load()
            started = time.perf_counter()
            for result in pipeline.pipe(stream, batch_size=batch_size):
                settle_waiting()  # takes this result's own place from the queue, too
                settle(result)
            if None in waiting:
                raise RuntimeError("the pipeline gave fewer results than it was given articles")
            settle_waiting()
            summary.seconds = time.perf_counter() - started
        else:
            for _ in stream:
                raise AssertionError("there is no article without a file")
            settle_waiting()

    for path, name in ((errors_file, "errors_path"), (duplicates_file, "duplicates_path")):
        if path is None:
            continue
        if path in lists:
            setattr(summary, name, path)
        else:
            path.unlink(missing_ok=True)
    return summary


def _refuse_to_overwrite(inputs: Iterable[str | ArticleError], *outputs: str | Path | None) -> None:
    targets = {Path(path).resolve() for path in outputs if path is not None and str(path) != "-"}
    for item in inputs:
        if isinstance(item, str) and item != STDIN and Path(item).resolve() in targets:
            raise ValueError(f"{printable(item)} is an input and cannot be the output, too")
