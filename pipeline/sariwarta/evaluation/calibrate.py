"""How often each rule is right: counts against annotated articles, for `confidence.json`.

    python -m sariwarta.evaluation.calibrate --articles GOLD… --mentions regional.dev.jsonl

Articles are folders of JSON files as in `seeds/gold` (text, score pairs, officials, dates, quotes); mentions is a
JSON Lines file of paragraphs with entity spans (`{"text", "entities": [[start, end, label]]}`), by the guideline
in `docs/entities.md`. What counts as right:

- a date: the text is annotated and the value is the annotated one (where one is annotated);
- an official's position: the person is annotated and three quarters of the annotated position's words are found;
- a quote: its first words are annotated, and so is its speaker (where one is annotated);
- a score: index, region, level and value are annotated;
- an entity of the lexicon: span and label are annotated.

Rules whose annotations no set above covers (places, institutions, events) were judged one by one on raw news; those
counts stand in `judged.json` beside this file and are added.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import sariwarta
from sariwarta.evaluation.gold import (
    Gold,
    match_dates,
    match_quotes,
    match_scores,
    matches_position,
    read_gold,
    right_date,
    right_speaker,
    words,
)
from sariwarta.record import ArticleRecord

__all__ = ["Counts", "count_articles", "count_mentions", "main"]


class Counts(defaultdict[str, list[int]]):
    """Rule reference → [right, all]."""

    def __init__(self) -> None:
        super().__init__(lambda: [0, 0])

    def add(self, rule: str, right: bool) -> None:
        """Count one annotation."""
        self[rule][0] += right
        self[rule][1] += 1


def count_articles(nlp: sariwarta.Pipeline, folders: Iterable[Path]) -> Counts:
    """Counts by rule over annotated articles.

    Args:
        nlp: the pipeline.
        folders: of JSON files; a file may lack a kind of annotation, which is then not counted.
    """
    counts = Counts()
    golds = list(read_gold(folders))
    for gold, record in zip(golds, nlp.pipe(gold["text"] for gold in golds), strict=True):
        if isinstance(record, ArticleRecord):
            _count(counts, gold, record)
    return counts


def _count(counts: Counts, gold: Gold, record: ArticleRecord) -> None:
    for want, score in match_scores(gold["gold"], record) if "gold" in gold else ():
        if score is not None:
            counts.add(score.rule, want is not None)
    for official in record.officials if "officials" in gold else ():
        wanted = [g for g in gold["officials"] if words(g["name"]) == words(official.name)]
        for position in official.positions:
            right = any(matches_position(g["position"] or "", position, record) for g in wanted)
            counts.add(position.rule, right)
    for want, date in match_dates(gold["dates"], record) if "dates" in gold else ():
        if date is not None:
            counts.add(date.rule, want is not None and right_date(want, date))
    for want, quote in match_quotes(gold["quotes"], record) if "quotes" in gold else ():
        if quote is not None:
            counts.add(quote.rule, want is not None and right_speaker(want, quote))


def count_mentions(nlp: sariwarta.Pipeline, path: Path) -> Counts:
    """Counts of the lexicon's entities over paragraphs with annotated spans.

    Args:
        nlp: the pipeline.
        path: JSON Lines of `{"text", "entities": [[start, end, label]]}`.
    """
    counts = Counts()
    with path.open(encoding="utf-8") as file:
        paragraphs = [json.loads(line) for line in file if line.strip()]
    for paragraph, record in zip(paragraphs, nlp.pipe(p["text"] for p in paragraphs), strict=True):
        if not isinstance(record, ArticleRecord):
            continue
        gold = {
            (start, end, "POSITION" if label == "POS" else label)
            for start, end, label in paragraph["entities"]
        }
        for entity in record.entities:
            if entity.rule and entity.rule.startswith("entities."):
                counts.add(entity.rule, (entity.start, entity.end, entity.label) in gold)
    return counts


def _judged() -> dict[str, dict[str, int]]:
    text = resources.files(__package__).joinpath("judged.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, int]] = json.loads(text)["measured"]
    return found


def main(arguments: list[str] | None = None) -> None:
    """Count, and write `confidence.json` of the package."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--articles", nargs="+", type=Path, required=True, help="folders of annotated articles"
    )
    parser.add_argument("--mentions", type=Path, help="JSON Lines of paragraphs with entity spans")
    options = parser.parse_args(arguments)
    nlp = sariwarta.load()
    measured = {
        rule: {"right": right, "all": total}
        for rule, (right, total) in count_articles(nlp, options.articles).items()
    }
    if options.mentions:
        found = count_mentions(nlp, options.mentions)
        measured.update({rule: {"right": right, "all": total} for rule, (right, total) in found.items()})
    for rule, row in _judged().items():
        known = measured.get(rule, {"right": 0, "all": 0})
        measured[rule] = {"right": known["right"] + row["right"], "all": known["all"] + row["all"]}
    table = {
        "about": "rule or kind -> annotations counted on annotated articles (all) and how many of them were right",
        "measured": dict(sorted(measured.items())),
    }
    target = Path(str(resources.files("sariwarta").joinpath("confidence.json")))
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    for rule, row in sorted(measured.items()):
        print(f"{rule:40s} {row['right']:4d} of {row['all']:4d}")


if __name__ == "__main__":
    main()
