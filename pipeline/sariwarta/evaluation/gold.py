"""Annotated articles, and what of them a record has found: the one place where the two are matched.

A gold file is JSON with `text` and any of the keys `gold` (score pairs), `officials`, `dates`, `quotes`,
`institutions`, `places`, as in `seeds/gold`. Each `match_…` function pairs what was annotated with what was found;
one side is None where there is no partner.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from sariwarta.lexicon import lexicon
from sariwarta.record import (
    ArticleRecord,
    DateRecord,
    OfficialRecord,
    PositionRecord,
    QuoteRecord,
    ScoreRecord,
)

__all__ = [
    "Gold",
    "match_dates",
    "match_names",
    "match_officials",
    "match_quotes",
    "match_scores",
    "matches_position",
    "read_gold",
    "right_date",
    "right_speaker",
    "words",
]

#: one annotated article, or one annotation in it
Gold = dict[str, Any]
Found = TypeVar("Found")
Pairs = list[tuple[Gold | None, Found | None]]

#: ids of indices as annotators write them → ids of the registry
_INDEX = {
    "demokrasi": "demokrasi_indonesia",
    "ipm": "pembangunan_manusia",
    "other:kerukunan_umat_beragama": "kerukunan_umat_beragama",
    "other:survei_penilaian_integritas": "integritas",
    "other:IPKP_polri": "potensi_kerawanan_pemilu_polri",
}
_LEVELS = {"national": ("nasional",), "province": ("provinsi",), "regency": ("kabupaten", "kota")}
#: share of an annotated position's words that must be found
_POSITION_WORDS = 0.75


def read_gold(folders: Iterable[Path]) -> Iterator[Gold]:
    """The annotated articles of folders, in the order of their names."""
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(gold, dict) and "text" in gold:
                yield gold


def words(text: str | None) -> list[str]:
    """The words of a text, case and punctuation aside."""
    return re.findall(r"\w+", (text or "").casefold())


def match_scores(gold: list[Gold], record: ArticleRecord) -> Pairs[ScoreRecord]:
    """Score pairs: the same index, region, level and value; what is annotated twice must be found twice."""
    left = list(record.scores)
    pairs: Pairs[ScoreRecord] = []
    for want in gold:
        codes = _region_codes(want["region"] or want["region_text"], want["level"])
        wanted = set(words(want.get("dimension")))
        fitting = [
            s
            for s in left
            if _INDEX.get(want["index"], want["index"]) == s.index
            and abs(want["score"] - s.score) < 1e-6
            and s.region.level in _LEVELS[want["level"]]
            and s.region.code in codes
        ]
        best = min(fitting, key=lambda s: set(words(s.dimension or s.basis)) != wanted, default=None)
        if best is not None:
            left.remove(best)
        pairs.append((want, best))
    return [*pairs, *((None, s) for s in left)]


def _region_codes(name: str | None, level: str) -> set[str | None]:
    if level == "national":
        return {None}
    codes: set[str | None] = {n.region.code for n in lexicon().region_matcher.get(name or "")}
    return {c for c in codes if c and ("." in c) == (level == "regency")} or codes


def match_officials(gold: list[Gold], record: ArticleRecord) -> Pairs[OfficialRecord]:
    """People by name; a person who is annotated once for each position counts once."""
    left = list(record.officials)
    pairs: Pairs[OfficialRecord] = []
    seen: set[tuple[str, ...]] = set()
    for want in gold:
        name = tuple(words(want["name"]))
        if name in seen:
            continue
        seen.add(name)
        hit = next((o for o in left if tuple(words(o.name)) == name), None)
        if hit is not None:
            left.remove(hit)
        pairs.append((want, hit))
    return [*pairs, *((None, o) for o in left if o.positions)]


def matches_position(want: str, position: PositionRecord, record: ArticleRecord) -> bool:
    """Whether three quarters of the words of an annotated position are found in a position."""
    bodies = {
        i.id: f"{i.name} {i.abbreviation or ''} {' '.join(m.text for m in i.mentions)}"
        for i in record.institutions
    }
    regions = lexicon().regions
    found = {
        *words(position.title),
        *words(position.expanded),
        *words(position.acting_as),
        *words(bodies.get(position.institution or "")),
        *words(regions[position.region].name if position.region in regions else ""),
        *words(record.text[position.start : position.end] if record.text else ""),
    }
    need = set(words(want))
    return not need or len(need & found) / len(need) >= _POSITION_WORDS


def match_dates(gold: list[Gold], record: ArticleRecord) -> Pairs[DateRecord]:
    """Dates by half of the annotated words; a date that is printed twice may be annotated once."""
    pairs: Pairs[DateRecord] = []
    met: set[int] = set()
    for date in record.dates:
        found = set(words(date.text))
        best = max(gold, key=lambda g: len(found & set(words(g["text"]))), default=None)
        if best is not None and len(found & set(words(best["text"]))) < 0.5 * len(words(best["text"])):
            best = None
        if best is not None:
            met.add(id(best))
        pairs.append((best, date))
    return [*pairs, *((g, None) for g in gold if id(g) not in met)]


def right_date(want: Gold, date: DateRecord) -> bool:
    """Whether a date has the annotated value; an interval counts by its start."""
    return not want.get("iso") or want["iso"] == (date.value or "").split("/")[0]


def match_quotes(gold: list[Gold], record: ArticleRecord) -> Pairs[QuoteRecord]:
    """Direct quotes by their first words."""
    left = [q for q in record.quotes if q.kind == "direct"]
    pairs: Pairs[QuoteRecord] = []
    for want in gold:
        first = words(want["text_start"])
        hit = next((q for q in left if words(q.text)[: len(first)] == first), None)
        if hit is not None:
            left.remove(hit)
        pairs.append((want, hit))
    return [*pairs, *((None, q) for q in left)]


def right_speaker(want: Gold, quote: QuoteRecord) -> bool:
    """Whether a quote has the annotated speaker, where one is annotated."""
    return not want.get("speaker") or words(want["speaker"]) == words(
        quote.speaker_name or quote.speaker_text
    )


def match_names(gold: list[str], surfaces: Iterable[str]) -> tuple[int, int]:
    """How many annotated names are found among the surfaces, and how many there are."""
    found = {tuple(words(surface)) for surface in surfaces}
    return sum(tuple(words(name)) in found for name in gold), len(gold)
