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

Rules whose annotations no set above covers (places, institutions, events) were judged by hand on raw news; those
counts stand in `judged.json` beside this file and are taken over.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import sariwarta
from sariwarta.lexicon import lexicon
from sariwarta.record import ArticleRecord

__all__ = ["Counts", "count_articles", "count_mentions", "main"]

#: ids of indices as annotators write them → ids of the registry
_INDEX = {
    "demokrasi": "demokrasi_indonesia",
    "ipm": "pembangunan_manusia",
    "other:kerukunan_umat_beragama": "kerukunan_umat_beragama",
    "other:survei_penilaian_integritas": "integritas",
    "other:IPKP_polri": "potensi_kerawanan_pemilu_polri",
}
_LEVELS = {"national": ("nasional",), "province": ("provinsi",), "regency": ("kabupaten", "kota")}


class Counts(defaultdict[str, list[int]]):
    """Rule reference → [right, all]."""

    def __init__(self) -> None:
        super().__init__(lambda: [0, 0])

    def add(self, rule: str, right: bool) -> None:
        """Count one annotation."""
        self[rule][0] += right
        self[rule][1] += 1


def _words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").casefold())


def _gold_files(folders: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(gold, dict) and "text" in gold:
                yield gold


def count_articles(nlp: sariwarta.Pipeline, folders: Iterable[Path]) -> Counts:
    """Counts by rule over annotated articles.

    Args:
        nlp: the pipeline.
        folders: of JSON files; a file may lack a kind of annotation, which is then not counted.
    """
    counts = Counts()
    golds = list(_gold_files(folders))
    for gold, record in zip(golds, nlp.pipe(gold["text"] for gold in golds), strict=True):
        if not isinstance(record, ArticleRecord):
            continue
        if "gold" in gold:
            _count_scores(counts, gold["gold"], record)
        if "officials" in gold:
            _count_officials(counts, gold["officials"], record)
        if "dates" in gold:
            _count_dates(counts, gold["dates"], record)
        if "quotes" in gold:
            _count_quotes(counts, gold["quotes"], record)
    return counts


def _region_codes(name: str | None, level: str) -> set[str | None]:
    if level == "national":
        return {None}
    codes: set[str | None] = {n.region.code for n in lexicon().region_matcher.get(name or "")}
    return {c for c in codes if c and ("." in c) == (level == "regency")} or codes


def _count_scores(counts: Counts, gold: list[dict[str, Any]], record: ArticleRecord) -> None:
    left = list(gold)
    for score in record.scores:
        hit = next(
            (
                g
                for g in left
                if _INDEX.get(g["index"], g["index"]) == score.index
                and abs(g["score"] - score.score) < 1e-6
                and score.region.level in _LEVELS[g["level"]]
                and score.region.code in _region_codes(g["region"] or g["region_text"], g["level"])
            ),
            None,
        )
        if hit is not None:
            left.remove(hit)
        counts.add(score.rule, hit is not None)


def _count_officials(counts: Counts, gold: list[dict[str, Any]], record: ArticleRecord) -> None:
    bodies = {
        i.id: f"{i.name} {i.abbreviation or ''} {' '.join(m.text for m in i.mentions)}"
        for i in record.institutions
    }
    regions = lexicon().regions
    for official in record.officials:
        wanted = [g for g in gold if _words(g["name"]) == _words(official.name)]
        for position in official.positions:
            region = regions[position.region].name if position.region in regions else ""
            found = {
                *_words(position.title),
                *_words(position.expanded),
                *_words(position.acting_as),
                *_words(bodies.get(position.institution or "")),
                *_words(region),
                *_words(record.text[position.start : position.end] if record.text else ""),
            }
            right = any(
                not (need := set(_words(g["position"]))) or len(need & found) / len(need) >= 0.75
                for g in wanted
            )
            counts.add(position.rule, right)


def _count_dates(counts: Counts, gold: list[dict[str, Any]], record: ArticleRecord) -> None:
    for date in record.dates:
        words = set(_words(date.text))
        # the same date may be printed twice and annotated once
        hit = max(gold, key=lambda g: len(words & set(_words(g["text"]))), default=None)
        if hit is not None and len(words & set(_words(hit["text"]))) < 0.5 * len(_words(hit["text"])):
            hit = None
        value = (date.value or "").split("/")[0]
        counts.add(date.rule, hit is not None and (not hit.get("iso") or hit["iso"] == value))


def _count_quotes(counts: Counts, gold: list[dict[str, Any]], record: ArticleRecord) -> None:
    for quote in record.quotes:
        if quote.kind == "indirect":
            continue  # indirect speech is not annotated
        words = _words(quote.text)
        hit = next(
            (g for g in gold if (first := _words(g["text_start"])) and words[: len(first)] == first), None
        )
        speaker = quote.speaker_name or quote.speaker_text
        right = hit is not None and (not hit.get("speaker") or _words(hit["speaker"]) == _words(speaker))
        counts.add(quote.rule, right)


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
    measured.update(_judged())
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
