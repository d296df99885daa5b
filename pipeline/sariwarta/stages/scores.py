"""Scores: which region has which value in which index, and what the text says of it.

How a score is found, in the order of `find_scores` below:

1. **Read.** The text becomes sentences of typed tokens, one letter each: `Riau (62,59)` is `R(N)`. Money, dates,
   bounds, differences and counts get another letter than N here and are out (`score_parts/tokens.py`).
2. **Pair.** Every number that is left is put to the rules in order: which region is it of? (`score_parts/pairing.py`;
   the rules with their examples are in `RULES`.)
3. **Scope.** What is said once for many: the index of the nearest mention (three are called IKP), the edition, the
   category of the list and where the list ends, the dimension, the basis (`score_parts/scope.py`), and ranks
   (`score_parts/ranks.py`).
4. **Check.** Repeated pairs become one; each is compared with the scale, the official values and the cut-offs of
   the registry (`sariwarta.indices`). What is printed is kept; what does not agree gets a flag or a warning.

A number whose nearest measure is no index (`inflasi`, `pertumbuhan IPM`) is no score, and a text that names no
index is not even read.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Category, Score, ScoreRegion, Structure, Warning_
from sariwarta.confidence import confidence
from sariwarta.indices import NATION, Index, Registry, default_registry
from sariwarta.language.numbers import NumberToken
from sariwarta.lexicon import Region, lexicon
from sariwarta.lexicon.matcher import Matcher
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.dates import find_dates
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.pairing import Pair, Subject, find_pairs
from sariwarta.stages.score_parts.ranks import assign_ranks
from sariwarta.stages.score_parts.scope import Categories, Dimensions, Editions, Measures, category_statements, cue_matcher
from sariwarta.stages.score_parts.tokens import Reader, RegionMention, Sentence, Token
from sariwarta.stages.structure import find_structure, structure_of

__all__ = ["RULES", "find_scores", "make_scores"]

AGGREGATE = "agregat kabupaten/kota"

RULES = rule_table(
    *(
        Rule(f"scores.{name}", 1, name)
        for name in "parenthesis numbered_item colon_item extremes bare suffix_cue national with_cue table_lines"
        " region_in_region respectively outranked series score_first misspelled subject dimension_item".split()
    )
)


def find_scores(
    text: str,
    structure: Structure | None = None,
    published: dt.date | None = None,
    registry: Registry | None = None,
) -> tuple[list[Score], list[Warning_]]:
    """All scores of an article in the order of their numbers, and what a reader should know about them.

    Args:
        text: the raw article.
        structure: its layout, if it is at hand; found here otherwise.
        published: day of publication; settles the edition where the text does not. Without it the first date in
            the text is taken.
        registry: the indices to look for; those of the package by default.

    Time is linear in the length of the text.
    """
    reader, cues = _reader(registry or default_registry())
    if not reader.worth_reading(text):
        return [], []
    sentences = reader.read(text, structure or find_structure(text))
    drafts, warnings, statements = _drafts(text, sentences, cues, reader)
    _settle_editions(text, drafts, published)
    _check_categories(drafts, warnings)
    _apply_statements(drafts, statements)
    assign_ranks(drafts, sentences, reader.lexicon)
    return _finish(text, _merged(drafts), warnings)


@functools.lru_cache(maxsize=4)
def _reader(registry: Registry) -> tuple[Reader, Matcher[Index]]:
    return Reader(registry, lexicon()), cue_matcher(registry)


def _drafts(
    text: str, sentences: Sequence[Sentence], cues: Matcher[Index], reader: Reader
) -> tuple[list[Draft], list[Warning_], list[tuple[Token, dict[str, str]]]]:
    """Pair and scope, sentence by sentence."""
    measures = Measures(text, sentences, cues)
    editions, dimensions, categories = Editions(sentences, measures), Dimensions(), Categories()
    subject, levels = Subject(), _Levels()
    drafts: list[Draft] = []
    listed: list[Draft] = []
    warnings: list[Warning_] = []
    statements: list[tuple[Token, dict[str, str]]] = []

    def known(token: Token, value: float) -> bool:
        regions = token.value.regions if token.code == "R" else ()
        return any(d.region in regions and d.dimension is None and d.value != value for d in drafts)

    for sentence in sentences:
        measures.enter(sentence)
        dimensions.enter(sentence)
        categories.enter(sentence)
        kept: list[Draft] = []
        for pair in find_pairs(sentence, subject, known, reader.misspelled):
            found = measures.of(sentence, pair.at)
            if found is None:
                continue
            index, mention, other_measure = found
            region = levels.choose(pair, index) if pair.region.code == "R" else None
            if pair.rule == "misspelled" and not (index and _is_official(index, region, pair.value)):
                continue
            if other_measure and not (index and _is_official(index, region, pair.value)):
                continue
            draft = Draft(pair, index, mention, region)
            if index is None and not _plausible_unknown(pair):
                continue
            if index is not None:
                draft.edition = editions.of(pair, index)
                if not _in_reach(pair.value, index, draft.edition):
                    continue
            kept += _with_dimensions(draft, dimensions, known)
        for draft in kept:
            _categorize(draft, categories)
        if sentence.codes.startswith("T") and "K" in sentence.codes and not kept:  # Kelimanya masuk kategori tinggi.
            statements += [(draft.pair.region, sentence.of("K")[0].value) for draft in listed]
        listed = kept or listed
        drafts += kept
        measures.leave(sentence)
        dimensions.leave(sentence, [d.pair for d in kept])
        categories.leave(sentence, [d.pair for d in kept])
        editions.leave(sentence, [(d.pair, d.index, d.edition) for d in kept if d.index])
        statements += category_statements(sentence, subject.region)
    return drafts, warnings, statements


def _is_official(index: Index, region: Region | None, value: float) -> bool:
    code = region.code if region else NATION
    return any(value in edition.official(code) for edition in index.editions.values())


def _plausible_unknown(pair: Pair) -> bool:
    """An index that is not in the registry has to be spelled out in the same sentence."""
    codes = pair.sentence.codes
    return pair.value <= 100 and pair.rule not in ("bare", "subject", "dimension_item") and "I" in codes


def _in_reach(value: float, index: Index, edition: int | None) -> bool:
    """Outside the scale a number may still be a misprint, but not by a factor of ten."""
    low, high = index.scale_of(edition)
    return low <= value <= 10 * high


def _with_dimensions(draft: Draft, dimensions: Dimensions, known: Callable[[Token, float], bool]) -> list[Draft]:
    """One draft for each dimension that shares the number; none for dimensions of the nation (a convention)."""
    if draft.index is None:
        return [draft]
    named, basis = dimensions.of(draft.pair)
    names = [name for words in named if (name := words.get(draft.index.id)) is not None]
    draft.basis = AGGREGATE if basis else None
    if not names and (weak := _weak_dimension(draft, known)) is not None:
        names = [weak]
    if not names:
        return [] if named or draft.pair.rule == "dimension_item" else [draft]
    if draft.region is None:
        return []
    return [replace(draft, dimension=name, basis=None) for name in dict.fromkeys(names)]


def _weak_dimension(draft: Draft, known: Callable[[Token, float], bool]) -> str | None:
    """A dimension named without the word counts only where the number cannot be the total."""
    index, pair = draft.index, draft.pair
    if index is None or draft.region is None:
        return None
    named = [t.value.get(index.id) for t in pair.sentence.tokens[: pair.at] if t.code == "m"]
    if not named or named[-1] is None:
        return None
    total = known(pair.region, pair.value) or bool(index.official(draft.code, draft.edition))
    return named[-1] if total and not _is_official(index, draft.region, pair.value) else None


def _categorize(draft: Draft, categories: Categories) -> None:
    found = categories.of(draft.pair)
    if found is None or draft.index is None:
        return
    words, how, number = found
    if draft.index.id in words:
        draft.category = Category(words[draft.index.id], how)
        draft.category_list = number if how == "carried" else None


class _Levels:
    """Decides which region a name means that several have (Jayapura, Gorontalo, Yogyakarta)."""

    def __init__(self) -> None:
        self._noun = ""

    def choose(self, pair: Pair, index: Index | None) -> Region:
        """By the official values, the nearest head noun, the levels of the neighbours; else the province, the
        kabupaten before the kota."""
        mention: RegionMention = pair.region.value
        for token in pair.sentence.tokens[: pair.at]:
            if token.code in "Hh":
                self._noun = pair.sentence.text[token.start : token.end].casefold()
        if len(mention.regions) == 1:
            return mention.regions[0]
        neighbours = Counter(
            "provinsi" if t.value.regions[0].level == "provinsi" else "kabupaten"
            for t in pair.sentence.of("R")
            if len(t.value.regions) == 1
        )

        def fit(region: Region) -> tuple[bool, bool, int, bool, bool]:
            group = "provinsi" if region.level == "provinsi" else "kabupaten"
            named = "provinsi" in self._noun if group == "provinsi" else "kabupaten" in self._noun or "kota" in self._noun
            official = index is not None and _is_official(index, region, pair.value)
            return official, named, neighbours[group], group == "provinsi", region.level == "kabupaten"

        return max(mention.regions, key=fit)


def _settle_editions(text: str, drafts: Sequence[Draft], published: dt.date | None) -> None:
    """Editions that the text does not state: by the official values, then by the date of the article."""
    for index in {d.index.id: d.index for d in drafts if d.index}.values():
        open_ = [d for d in drafts if d.index is index and d.edition is None]
        if open_:
            values = [(d.code, d.value) for d in open_ if d.dimension is None]
            edition = Editions.settle(index, values, published or _first_date(text))
            for draft in open_:
                draft.edition = edition


def _first_date(text: str) -> dt.date | None:
    for mention in find_dates(text, None):
        if mention.granularity == "day" and mention.resolution == "explicit" and mention.value:
            return dt.date.fromisoformat(mention.value)
    return None


def _check_categories(drafts: Sequence[Draft], warnings: list[Warning_]) -> None:
    """A list ends where the cut-offs contradict its category; from there on nothing is carried."""
    ended: set[int] = set()
    for draft in drafts:
        index, category = draft.index, draft.category
        if index is None:
            continue
        if draft.dimension is None and draft.basis is None:
            category.derived = index.category_of(draft.value, draft.level, draft.edition)
        number = draft.category_list
        if number is None:
            continue
        bands = index.bands(draft.level, draft.edition)
        if number not in ended and category.stated in bands and category.derived not in (None, category.stated):
            ended.add(number)
            name = draft.region.name if draft.region else "Indonesia"
            warnings.append(
                Warning_(
                    "category_contradicts_cutoff",
                    f"The list is of {category.stated!r}, but {name} with {draft.value:g} is {category.derived!r} by the"
                    " published cut-offs; the category is not carried on from here.",
                    draft.pair.start,
                    draft.pair.end,
                )
            )
        if number in ended:
            category.stated = category.how = None


def _apply_statements(drafts: Sequence[Draft], statements: Sequence[tuple[Token, dict[str, str]]]) -> None:
    """Categories that other sentences say of a region, for its newest total score."""
    newest: dict[str, int] = {}
    for draft in drafts:
        newest[draft.code] = max(newest.get(draft.code, 0), draft.edition or 0)
    for token, words in statements:
        for draft in drafts:
            same = draft.region in token.value.regions if token.code == "R" else draft.region is None
            if not same or draft.index is None or draft.index.id not in words or draft.category.stated is not None:
                continue
            total = draft.dimension is None and draft.basis is None and (draft.edition or 0) == newest[draft.code]
            bands = draft.index.bands(draft.level, draft.edition)
            name = words[draft.index.id]
            if total and (name not in bands or draft.category.derived == name):
                draft.category.stated, draft.category.how = name, "item"


def _merged(drafts: Sequence[Draft]) -> list[Draft]:
    """Each pair once: what a repetition adds is kept, and a rounded repetition says nothing new."""
    found: dict[tuple[object, ...], Draft] = {}
    exact = {(*d.list_key, d.code, whole) for d in drafts if d.value % 1 for whole in (int(d.value), round(d.value))}
    for draft in drafts:
        if draft.value % 1 == 0 and (*draft.list_key, draft.code, int(draft.value)) in exact:
            continue
        first = found.setdefault((*draft.list_key, draft.code, draft.value), draft)
        if first.category.stated is None and draft.category.stated is not None:
            first.category = draft.category
        if first.rank is None:
            first.rank, first.rank_scope = draft.rank, draft.rank_scope
    return list(found.values())


def _finish(text: str, drafts: Sequence[Draft], warnings: list[Warning_]) -> tuple[list[Score], list[Warning_]]:
    """Scores from drafts, with what does not agree flagged."""
    values: dict[tuple[object, ...], set[float]] = {}
    for draft in drafts:
        values.setdefault((*draft.list_key, draft.code), set()).add(draft.value)
    scores = []
    for draft in sorted(drafts, key=lambda d: (d.pair.number.start, d.pair.region.start)):
        score = _score(text, draft)
        several = values[(*draft.list_key, draft.code)]
        if draft.index is None:
            message = f"{draft.mention.text!r} is not in the registry, or could be one of several indices."
            warnings.append(Warning_("unknown_index", message, score.start, score.end))
        else:
            for code, message in _disagreements(draft, draft.index, several):
                score.flags.append(code)
                warnings.append(Warning_(code, message, score.start, score.end))
        scores.append(score)
    return scores, sorted(warnings, key=lambda w: (w.start or 0, w.code))


def _disagreements(draft: Draft, index: Index, several: set[float]) -> list[tuple[str, str]]:
    name = draft.region.name if draft.region else "Indonesia"
    found = []
    low, high = index.scale_of(draft.edition)
    if not low <= draft.value <= high:
        found.append(("outside_scale", f"{draft.value:g} of {name} is outside the scale {low:g} to {high:g}."))
    official = index.official(draft.code, draft.edition, draft.dimension, draft.basis)
    if official and not any(_same(draft, value) for value in official):
        values = " or ".join(f"{value:g}" for value in official)
        found.append(("differs_from_reference", f"{name} is printed with {draft.value:g}; the official value is {values}."))
    if len(several) > 1:
        values = ", ".join(f"{value:g}" for value in sorted(several))
        found.append(("conflicting_scores", f"{name} is printed with more than one value: {values}."))
    return found


def _same(draft: Draft, official: float) -> bool:
    """Whether a printed value is the official one, or that rounded or cut off to the digits printed."""
    number: NumberToken = draft.pair.number.value
    unit = 10.0**-number.decimals
    return abs(draft.value - official) < unit * 0.999


def _score(text: str, draft: Draft) -> Score:
    pair, region, index = draft.pair, draft.region, draft.index
    number = pair.number
    rule = RULES[pair.rule].ref
    after = pair.sentence.tokens[pair.at + 1 : pair.at + 2]
    unit = "%" if text[number.end :].startswith("%") else None
    if after and after[0].code == "u":
        unit = text[after[0].start : after[0].end]
    return Score(
        region=ScoreRegion(
            code=region.code if region else None,
            name=(region.short_name if region.level == "provinsi" else region.name) if region else "Indonesia",
            level=region.level if region else "nasional",
            start=pair.region.start,
            end=pair.region.end,
        ),
        score=draft.value,
        raw=text[number.start : number.end],
        start=pair.start,
        end=pair.end,
        rule=rule,
        confidence=confidence(rule, 0.95),
        index=index.id if index else None,
        index_text=draft.mention.text,
        index_name=index.name if index else None,
        publisher=index.publisher if index else None,
        edition=draft.edition,
        unit=unit,
        dimension=draft.dimension,
        basis=draft.basis,
        category=draft.category,
        rank=draft.rank,
        rank_scope=draft.rank_scope,
        number_start=number.start,
        number_end=number.end,
    )


@Language.factory("sariwarta_scores", assigns=["doc._.sw_scores"])
def make_scores(nlp: Language, name: str) -> object:
    """Make the stage that finds the scores of indices."""

    def scores(doc: Doc) -> Doc:
        found, warnings = find_scores(doc.text, structure_of(doc), doc._.sw_published)
        doc._.sw_scores = found
        doc._.sw_warnings.extend(warnings)
        return doc

    return scores
