"""What sources agree on: the scores of many records put together, region by region, and who says otherwise.

Outlets copy each other, mistype and round. For each index, edition, region, dimension and basis the values are
counted by article; a value printed with fewer digits speaks for the finer one that it is rounded or cut off from.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

from sariwarta.errors import SariwartaError
from sariwarta.indices import NATION, Registry
from sariwarta.record import migrate

__all__ = ["COLUMNS", "STDIN", "Consensus", "Dissent", "agree", "read_scores", "to_csv"]

#: stands for standard input among paths
STDIN = "-"

#: the columns of the CSV, and the keys of a JSON line
COLUMNS = (
    "index", "edition", "region_code", "region", "level", "dimension", "basis",
    "value", "sources", "articles", "dissent", "official", "agrees_with_official",
)  # fmt: skip

#: what is needed of a score, and of its region
_OF_SCORE = itemgetter("index", "index_text", "edition", "dimension", "basis", "region", "score", "raw")
_OF_REGION = itemgetter("code", "name", "level")


@dataclass(frozen=True, slots=True)
class Dissent:
    """Another value than most have, and the articles that print it."""

    value: float
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consensus:
    """One region's score in one edition of an index (or of one of its dimensions), as the articles have it.

    Attributes:
        value: what most articles print, None where two values have as many.
        sources: how many articles print that value, of `articles` that print any.
        dissent: the other values, the most frequent first.
        official: what the registry knows; several where an edition was published twice.
    """

    index: str
    edition: int | None
    region_code: str | None
    region: str
    level: str
    dimension: str | None
    basis: str | None
    value: float | None
    sources: int
    articles: int
    dissent: tuple[Dissent, ...]
    official: tuple[float, ...]

    @property
    def agrees_with_official(self) -> bool | None:
        """Whether the value is an official one; None where there is none, or no official one is known."""
        return self.value in self.official if self.official and self.value is not None else None

    def to_dict(self) -> dict[str, Any]:
        """Plain data in the order of `COLUMNS`, as it goes into JSON."""
        data = {key: getattr(self, key) for key in COLUMNS}
        data["dissent"] = [{"value": d.value, "articles": list(d.articles)} for d in self.dissent]
        data["official"] = list(self.official)
        return data


@dataclass(slots=True)
class _Group:
    """What is printed for one key: value to the articles that print it. `region` is name and level."""

    region: tuple[str, str]
    printed: dict[Decimal, set[str]] = field(default_factory=dict)


def read_scores(
    paths: Iterable[Path | str], stdin: BinaryIO | None = None
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The scores of all records in JSON Lines files, each with the name of its article.

    Args:
        paths: files of records; `-` is standard input. Empty lines are passed over.
        stdin: where `-` is read from; the process's own standard input by default.

    Raises:
        SariwartaError: a line is no record, or a file cannot be read; the message names file and line.
    """
    for path in paths:
        try:
            # standard input is not ours to close
            with (
                nullcontext(stdin or sys.stdin.buffer)
                if str(path) == STDIN
                else Path(path).open("rb") as file
            ):
                for number, line in enumerate(file, 1):
                    if line.strip():
                        yield from _scores_of(line, f"{path}, line {number}")
        except OSError as error:
            raise SariwartaError(f"{path}: the file cannot be read: {error.strerror or error}") from None


def _scores_of(line: bytes, where: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The scores of one line; the message of an error begins with `where`."""
    try:
        data = json.loads(line.decode("utf-8-sig"))
        if not isinstance(data, dict):
            raise TypeError("not a JSON object")
        data = migrate(data)
        article = data["source"]["uri"] or data["id"]
        if data["source"]["index"]:
            article = f"{article}#{data['source']['index']}"
        scores = [dict(score) for score in data["scores"]]
        for score in scores:
            # what is missing or of the wrong type is noticed here, where the line is known
            _OF_SCORE(score), _OF_REGION(score["region"]), _printed(score)
        return [(article, score) for score in scores]
    except json.JSONDecodeError as error:
        # its own text counts lines, too, and always from the beginning of this one
        problem = f"{error.msg} at column {error.colno}"
    except UnicodeDecodeError:
        problem = "not UTF-8"
    except KeyError as error:
        problem = f"it has no {error}"
    except (ValueError, TypeError, ArithmeticError) as error:
        problem = str(error)
    raise SariwartaError(f"{where}: this is no record ({problem})")


def agree(scores: Iterable[tuple[str, Mapping[str, Any]]], registry: Registry) -> list[Consensus]:
    """Put scores together.

    Args:
        scores: name of the article and score, as `read_scores` gives them; a score is a dict as in a record.
        registry: where official values come from.

    Returns:
        In order of index, edition, dimension, basis and region.
    """
    groups: dict[tuple[Any, ...], _Group] = {}
    for article, score in scores:
        region = score["region"]
        index = score["index"] or f"? {score['index_text']}"
        code = region["code"] or (NATION if region["level"] == NATION else None)
        key = (index, score["edition"], score["dimension"], score["basis"], code or region["name"])
        group = groups.setdefault(key, _Group((region["name"], region["level"])))
        group.printed.setdefault(_printed(score), set()).add(article)
    return [_consensus(key, groups[key], registry) for key in sorted(groups, key=_order)]


def _printed(score: Mapping[str, Any]) -> Decimal:
    """The value with as many digits as were printed."""
    decimals = (
        len(str(score["raw"]).replace(",", ".").rpartition(".")[2])
        if "," in score["raw"] or "." in score["raw"]
        else 0
    )
    return Decimal(repr(float(score["score"]))).quantize(Decimal(1).scaleb(-decimals))


def _order(key: tuple[Any, ...]) -> tuple[Any, ...]:
    index, edition, dimension, basis, region = key
    return (index, edition or 0, dimension or "", basis or "", region != NATION, region)


def _consensus(key: tuple[Any, ...], group: _Group, registry: Registry) -> Consensus:
    index, edition, dimension, basis, region = key
    votes = _votes(group.printed)
    ranked = sorted(votes, key=lambda value: (-len(votes[value]), value))
    tied = len(ranked) > 1 and len(votes[ranked[0]]) == len(votes[ranked[1]])
    value = None if tied else ranked[0]
    known = registry.indices.get(index)
    official = known.official(region, edition, dimension, basis) if known else []
    others = [other for other in ranked if other != value]
    return Consensus(
        index=index,
        edition=edition,
        region_code=region if region != group.region[0] and region != NATION else None,
        region=group.region[0],
        level=group.region[1],
        dimension=dimension,
        basis=basis,
        value=float(value) if value is not None else None,
        sources=len(votes[value]) if value is not None else 0,
        articles=len(set().union(*group.printed.values())),
        dissent=tuple(Dissent(float(other), tuple(sorted(votes[other]))) for other in others),
        official=tuple(dict.fromkeys(official)),
    )


def _votes(printed: Mapping[Decimal, set[str]]) -> dict[Decimal, set[str]]:
    """Value to articles; a coarser value goes to the finer one with the most articles that it can stand for."""
    votes: dict[Decimal, set[str]] = {}
    for value in sorted(printed, key=lambda v: (v.as_tuple().exponent, v)):  # the finest first
        finer = [other for other in votes if _stands_for(value, other)]
        home = min(finer, key=lambda other: (-len(votes[other]), other), default=value)
        votes.setdefault(home, set()).update(printed[value])
    return votes


def _stands_for(coarse: Decimal, fine: Decimal) -> bool:
    """Whether a value is another one rounded or cut off."""
    places = Decimal(1).scaleb(int(coarse.as_tuple().exponent))
    return any(
        fine.quantize(places, rounding=rounding) == coarse
        for rounding in (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN)
    )


def to_csv(rows: Iterable[Consensus]) -> str:
    """Comma-separated values with a line of `COLUMNS`.

    None is an empty cell, as are no dissent and no official value; booleans are `true` and `false`; dissent is a
    list in JSON, as in `Consensus.to_dict`; official values are separated by a space.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        data = row.to_dict()
        data["dissent"] = json.dumps(data["dissent"], ensure_ascii=False) if row.dissent else None
        data["official"] = " ".join(f"{value:g}" for value in row.official)
        if row.agrees_with_official is not None:
            data["agrees_with_official"] = json.dumps(row.agrees_with_official)
        writer.writerow(["" if data[key] is None else data[key] for key in COLUMNS])
    return text.getvalue()
