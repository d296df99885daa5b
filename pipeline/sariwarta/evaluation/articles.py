"""How much of what annotators marked in whole articles the pipeline finds, and how much of what it finds is right.

python -m sariwarta.evaluation.articles seeds/gold [FOLDER…] [--profile accurate]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import sariwarta
from sariwarta.evaluation.gold import (
    Gold,
    match_dates,
    match_names,
    match_officials,
    match_quotes,
    match_scores,
    matches_position,
    read_gold,
    right_date,
    right_speaker,
    words,
)
from sariwarta.record import ArticleRecord

__all__ = ["Measure", "main", "measure"]


@dataclass
class Measure:
    """Found and right, found and wrong, missed; a plain accuracy has no wrong ones."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, *, right: bool, found: bool = True) -> None:
        """Count one: right, or found but wrong, or missed."""
        if right:
            self.right += 1
        elif found:
            self.wrong += 1
        else:
            self.missed += 1

    @property
    def precision(self) -> float:
        """Share of right ones among what was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Share of what was annotated that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def measure(nlp: sariwarta.Pipeline, folders: Iterable[Path]) -> dict[str, Measure]:
    """The measures over annotated articles, by kind.

    Args:
        nlp: the pipeline.
        folders: of gold files; a file may lack a kind of annotation, which is then not counted.
    """
    table: dict[str, Measure] = defaultdict(Measure)
    golds = list(read_gold(folders))
    for gold, record in zip(golds, nlp.pipe(gold["text"] for gold in golds), strict=True):
        if isinstance(record, ArticleRecord):
            _count(table, gold, record)
    return dict(table)


def _count(table: dict[str, Measure], gold: Gold, record: ArticleRecord) -> None:
    for want, score in match_scores(gold["gold"], record) if "gold" in gold else ():
        table["scores: pairs"].add(right=bool(want and score), found=score is not None)
        if want is None or score is None:
            continue
        stated = (score.category.stated or "").removeprefix("rawan ")
        table["scores: category"].add(
            right=words(stated) == words((want["category"] or "").removeprefix("rawan "))
        )
        if want.get("year"):
            table["scores: edition"].add(right=want["year"] == score.edition)
        if want.get("rank"):
            table["scores: rank"].add(right=want["rank"] == score.rank)
    for want, official in match_officials(gold["officials"], record) if "officials" in gold else ():
        table["officials: names"].add(right=bool(want and official), found=official is not None)
        if want is not None and official is not None:
            right = any(matches_position(want["position"] or "", p, record) for p in official.positions)
            table["officials: position"].add(right=right or not want["position"])
    for want, date in match_dates(gold["dates"], record) if "dates" in gold else ():
        table["dates"].add(right=bool(want and date), found=date is not None)
        if want is not None and date is not None and want.get("iso"):
            table["dates: value"].add(right=right_date(want, date))
    for want, quote in match_quotes(gold["quotes"], record) if "quotes" in gold else ():
        table["quotes"].add(right=bool(want and quote), found=quote is not None)
        if want is not None and quote is not None and want.get("speaker"):
            table["quotes: speaker"].add(right=right_speaker(want, quote))
    for kind, things in (("institutions", record.institutions), ("places", record.places)):
        found, total = match_names(gold.get(kind, []), (m.text for thing in things for m in thing.mentions))
        table[f"{kind}: recall"].right += found
        table[f"{kind}: recall"].missed += total - found


def main(arguments: list[str] | None = None) -> None:
    """Print the measures as a Markdown table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders of annotated articles")
    parser.add_argument("--profile", choices=["fast", "accurate"], default="fast", help="of the pipeline")
    options = parser.parse_args(arguments)
    table = measure(sariwarta.load(options.profile), options.folders)
    print("| | precision | recall | F1 | right | wrong | missed |\n|---|---|---|---|---|---|---|")
    for kind, m in table.items():
        print(
            f"| {kind} | {m.precision:.3f} | {m.recall:.3f} | {m.f1:.3f} | {m.right} | {m.wrong} | {m.missed} |"
        )


if __name__ == "__main__":
    main()
