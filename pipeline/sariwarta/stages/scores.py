"""Scores: which region has which value in which index, and what the text says of it.

How a score is found, in the order of `find_scores` below:

1. **Read** (`score_parts/reading.py`; `score_parts/letters.py`, `region_letters.py`, `number_letters.py`). The text
   becomes sentences of typed tokens, one letter each: `Riau (62,59)` is `R(N)`. Money, dates, bounds, differences and
   counts get another letter than N here and are out. `score_parts/tokens.py` explains the letters.
2. **Pair** (`score_parts/pairing.py`). Every number that is left is put to the rules in order: which region is it of?
   The rules are patterns over these letters; they and their examples are in `score_parts/rules.py`.
3. **Scope** (`score_parts/scope.py`). What is said once for many: the index of the nearest mention (three are called
   IKP), the edition, the category of the list and where the list ends, the dimension, the basis. What a
   sentence has other nouns for (`Akses air bersih Bali 95,1 persen`) is no score (`score_parts/heads.py`).
4. **Check** (`score_parts/checks.py`, `score_parts/ranks.py`, `score_parts/rank_statements.py`). Editions that are
   still open are settled, ranks are given where the text states or orders them, repeated pairs become one, and each is
   compared with the scale, the official values and the cut-offs of the registry (`sariwarta.indices`). What is
   printed is kept; what does not agree gets a flag and a warning.

A number whose nearest measure is no index (`inflasi`, `pertumbuhan IPM`) is no score, and a text that names no
index is not even read.
"""

from __future__ import annotations

import datetime as dt
import functools
import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import (
    Alternative,
    DateMention,
    Score,
    ScoreRegion,
    Structure,
    Warning_,
)
from sariwarta.confidence import confidence
from sariwarta.indices import NATION, Registry, default_registry, load_registry
from sariwarta.language.words import Word, text_of, words, words_of
from sariwarta.lexicon import lexicon
from sariwarta.stages.dates import find_dates
from sariwarta.stages.score_parts.checks import (
    apply_statements,
    check_categories,
    disagreements,
    merge,
    merged_regions,
    settle_editions,
)
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.measures import CueMatcher, contest_words, cue_matcher
from sariwarta.stages.score_parts.pairing import MOST_PAIRS, Subject, find_pairs
from sariwarta.stages.score_parts.ranks import assign_ranks
from sariwarta.stages.score_parts.reading import Reader
from sariwarta.stages.score_parts.rules import RULES
from sariwarta.stages.score_parts.scope import Scope
from sariwarta.stages.structure import find_structure, structure_of

__all__ = ["RULES", "find_scores", "make_scores"]

#: what finds words that speak for an index, and words for contests; words that open a clause
_Words = tuple[CueMatcher, re.Pattern[str], frozenset[str]]
#: characters of a text for which pausing the garbage collector pays
_LONG = 50_000


def find_scores(
    text: str,
    structure: Structure | None = None,
    published: dt.date | None = None,
    registry: Registry | None = None,
    *,
    found_words: Sequence[Word] | None = None,
    dates: Sequence[DateMention] | None = None,
) -> tuple[list[Score], list[Warning_]]:
    """All scores of an article in the order of their numbers, and what a reader should know about them.

    Args:
        text: the raw article.
        structure: its layout, if it is at hand; found here otherwise.
        published: day of publication; settles the edition where the text does not. Without it the first date in
            the text is taken.
        registry: the indices to look for; those of the package by default.
        found_words: its words, if they are at hand.
        dates: its dates, if they are at hand.

    Time is linear in the length of the text.
    """
    reader, found_by = _reader(registry or default_registry())
    if not reader.worth_reading(text):
        return [], []
    with _collector_paused(len(text) > _LONG):
        return _read(text, structure, published, reader, found_by, found_words, dates)


@contextmanager
def _collector_paused(long: bool) -> Iterator[None]:
    """Tokens hold no cycles; on a long text the garbage collector would take a third of the time to find none."""
    pause = long and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


def _read(
    text: str,
    structure: Structure | None,
    published: dt.date | None,
    reader: Reader,
    found_by: _Words,
    found_words: Sequence[Word] | None,
    dates: Sequence[DateMention] | None,
) -> tuple[list[Score], list[Warning_]]:
    """The four steps."""
    if found_words is None:
        found_words = words(text)
    sentences = reader.read(text, structure or find_structure(text), found_words)
    scope, subject = Scope(text, found_words, sentences, *found_by), Subject()
    drafts: list[Draft] = []
    for sentence in sentences:
        scope.enter(sentence)
        pairs = find_pairs(sentence, subject, scope.has_other_total, reader.misspelled)
        found = [draft for pair in pairs for draft in scope.drafts(pair)]
        scope.leave(sentence, found, subject.region)
        drafts += found
        if len(drafts) >= MOST_PAIRS:
            break
    if not drafts:
        return [], []

    if published is None and any(draft.edition is None for draft in drafts):
        published = _first_date(find_dates(text, None) if dates is None else dates)
    settle_editions(drafts, published)
    warnings = [*check_categories(drafts), *merged_regions(sentences)]
    apply_statements(drafts, scope.statements)
    assign_ranks(drafts, sentences, scope.measures, reader.lexicon)
    if len(drafts) >= MOST_PAIRS:
        message = f"There are {MOST_PAIRS:,} scores or more; what follows them was not read. Split the text."
        warnings.append(Warning_("too_many_scores", message, drafts[-1].pair.start, drafts[-1].pair.end))
    return _finish(text, merge(drafts), warnings)


@functools.lru_cache(maxsize=4)
def _reader(registry: Registry) -> tuple[Reader, _Words]:
    """What is built once for a registry: the reader with its trie, and words that the scope goes by."""
    return Reader(registry, lexicon()), (
        cue_matcher(registry),
        contest_words(registry),
        frozenset(registry.other.openers),
    )


def _first_date(dates: Sequence[DateMention]) -> dt.date | None:
    """The first day that the text states in full."""
    for mention in dates:
        if mention.granularity == "day" and mention.resolution == "explicit" and mention.value:
            return dt.date.fromisoformat(mention.value)
    return None


def _finish(text: str, drafts: list[Draft], warnings: list[Warning_]) -> tuple[list[Score], list[Warning_]]:
    """Scores from drafts, in order, with what does not agree flagged."""
    flags = disagreements(drafts)
    scores = []
    for draft in sorted(drafts, key=lambda d: (d.pair.number.start, d.pair.region.start)):
        score = _score(text, draft)
        remarks = flags.get(draft)
        if remarks is None:
            remarks = [("unknown_index", _why_open(draft))]
        else:
            score.flags = [code for code, _ in remarks]
        warnings += [Warning_(code, message, score.start, score.end) for code, message in remarks]
        scores.append(score)
    return scores, sorted(warnings, key=lambda warning: (warning.start or 0, warning.code))


def _why_open(draft: Draft) -> str:
    """Why the index of a draft is open."""
    name, could = draft.mention.text, [index.id for index in draft.mention.indices]
    if not could:
        return f"{name!r} is not in the registry of indices."
    if len(could) == 1:
        return f"{name!r} may be {could[0]}, but an index of that name by somebody else is as likely."
    return f"{name!r} could be {', '.join(could[:-1])} or {could[-1]}; nothing in the text decides."


def _score(text: str, draft: Draft) -> Score:
    pair, region, index, number = draft.pair, draft.region, draft.index, draft.pair.number
    rule = RULES[pair.rule].ref
    sure = confidence(rule, 0.95)
    if any(evidence.kind == "abbreviation" for evidence in draft.evidence):
        sure = min(sure, confidence("scores.index_by_abbreviation", 0.8))
    return Score(
        region=ScoreRegion(
            code=region.code if region else None,
            name=draft.name,
            level=region.level if region else "nasional",
            start=pair.region.start,
            end=pair.region.end,
        ),
        score=draft.value,
        raw=text[number.start : number.end],
        start=pair.start,
        end=pair.end,
        rule=rule,
        confidence=sure,
        index=index.id if index else None,
        index_text=draft.mention.text,
        index_start=draft.mention.start,
        index_name=index.name if index else None,
        publisher=index.publisher if index else None,
        edition=draft.edition,
        unit=pair.unit,
        dimension=draft.dimension,
        basis=draft.basis,
        category=draft.category,
        rank=draft.rank,
        rank_scope=draft.rank_scope,
        number_start=number.start,
        number_end=number.end,
        index_evidence=list(draft.evidence),
        alternatives=_alternatives(draft),
    )


def _alternatives(draft: Draft) -> list[Alternative]:
    """What else the number could have been of: other indices of the name, other regions."""
    mention, pair = draft.mention, draft.pair
    found = [
        Alternative("index", index.id, mention.start, mention.end)
        for index in mention.indices
        if index is not draft.index
    ]
    if pair.region.code == "R":
        found += [
            Alternative("region", region.code, pair.region.start, pair.region.end)
            for region in pair.region.value.regions
            if region is not draft.region
        ]
    for rule, region in pair.rivals:
        code = region.value.regions[0].code if region.code == "R" else NATION
        found.append(Alternative("region", code, region.start, region.end, RULES[rule].ref))
    return found


@Language.factory("sariwarta_scores", assigns=["doc._.sw_scores"], default_config={"indices": []})
def make_scores(nlp: Language, name: str, indices: list[str]) -> object:
    """Make the stage that finds the scores of indices.

    Args:
        nlp: the pipeline.
        name: of the stage.
        indices: folders with files of further indices, beside those of the package.

    Raises:
        LexiconError: a file in there is wrong; the message names it.
    """
    registry = load_registry([Path(folder) for folder in indices]) if indices else default_registry()

    def scores(doc: Doc) -> Doc:
        found, warnings = find_scores(
            text_of(doc),
            structure_of(doc),
            doc._.sw_published,
            registry,
            found_words=words_of(doc),
            dates=doc._.sw_dates or None,
        )
        doc._.sw_scores = found
        doc._.sw_warnings.extend(warnings)
        return doc

    return scores
