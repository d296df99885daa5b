"""What is done with all drafts of an article together: open editions, ended lists, repetitions, disagreements."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from sariwarta.annotations import Warning_
from sariwarta.indices import NATION, Index
from sariwarta.language.numbers import NumberToken
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.editions import Editions
from sariwarta.stages.score_parts.sentence_context import MERGED
from sariwarta.stages.score_parts.tokens import Sentence, Token

__all__ = [
    "apply_statements",
    "check_categories",
    "disagreements",
    "merge",
    "merged_regions",
    "settle_editions",
]


def settle_editions(drafts: Sequence[Draft], day: dt.date | None) -> None:
    """Settle the editions that the text does not state: by the official values, then by the day of the article."""
    for index in {d.index.id: d.index for d in drafts if d.index}.values():
        open_ = [d for d in drafts if d.index is index and d.edition is None]
        edition = Editions.settle(index, [(d.code, d.value) for d in open_ if d.dimension is None], day)
        for draft in open_:
            draft.edition = edition


def check_categories(drafts: Sequence[Draft]) -> list[Warning_]:
    """Derive categories from the cut-offs, and end the lists that these contradict: nothing is carried on there."""
    warnings: list[Warning_] = []
    ended: set[int] = set()
    for draft in drafts:
        index, category, number = draft.index, draft.category, draft.category_list
        if index is None:
            continue
        if draft.is_total:
            category.derived = index.category_of(draft.value, draft.level, draft.edition)
        if number is None:
            continue
        known = category.stated in index.bands(draft.level, draft.edition) and category.derived is not None
        if number not in ended and known and category.derived != category.stated:
            ended.add(number)
            message = (
                f"The list is of {category.stated!r}, but {draft.name} with {draft.value:g} is {category.derived!r} by"
                " the published cut-offs; the category is not carried on from here."
            )
            warnings.append(
                Warning_("category_contradicts_cutoff", message, draft.pair.start, draft.pair.end)
            )
        if number in ended:
            category.stated = category.how = None
    return warnings


def apply_statements(drafts: Sequence[Draft], statements: Sequence[tuple[Token, dict[str, str]]]) -> None:
    """Give the newest totals the categories that other sentences say of their regions."""
    newest = newest_editions(drafts)
    totals: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.is_total and (draft.edition or 0) == newest[draft.code]:
            totals.setdefault(draft.code, []).append(draft)
    for token, words in statements:
        codes = [region.code for region in token.value.regions] if token.code == "R" else [NATION]
        for draft in [draft for code in codes for draft in totals.get(code, ())]:
            name = words.get(draft.index.id) if draft.index else None
            if draft.index is None or name is None or draft.category.stated is not None:
                continue
            if name not in draft.index.bands(draft.level, draft.edition) or draft.category.derived == name:
                draft.category.stated, draft.category.how = name, "item"


def merged_regions(sentences: Sequence[Sentence]) -> list[Warning_]:
    """A warning for each value of regions that a survey took together, which is of no region."""
    warnings = []
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens) if "W" in sentence.codes else ():
            if token.value == MERGED and re.match(r"[vcsI(:]{0,4}N", sentence.codes[at + 1 : at + 7]):
                name = sentence.text[token.start : token.end]
                message = (
                    f"{name!r} are regions taken together; their value is of none of them and was left out."
                )
                warnings.append(Warning_("merged_regions", message, token.start, token.end))
    return warnings


def newest_editions(drafts: Sequence[Draft]) -> dict[str, int]:
    """Region code to the newest edition that the text has of it."""
    newest: dict[str, int] = {}
    for draft in drafts:
        newest[draft.code] = max(newest.get(draft.code, 0), draft.edition or 0)
    return newest


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Each pair once: what a repetition adds is kept, and a rounded repetition says nothing new."""
    found: dict[tuple[object, ...], Draft] = {}
    exact = {
        (*d.list_key, d.code, whole)
        for d in drafts
        if d.value % 1
        for whole in (int(d.value), round(d.value))
    }
    for draft in drafts:
        key = (*draft.list_key, draft.code)
        if draft.value % 1 == 0 and (*key, int(draft.value)) in exact:
            continue
        first = found.setdefault((*key, draft.value), draft)
        if first.category.stated is None and draft.category.stated is not None:
            first.category = draft.category
        if first.rank is None:
            first.rank, first.rank_scope = draft.rank, draft.rank_scope
    return list(found.values())


def disagreements(drafts: Sequence[Draft]) -> dict[Draft, list[tuple[str, str]]]:
    """Draft to flags with messages: outside the scale, not the official value, or two values for one region."""
    values: dict[tuple[object, ...], set[float]] = {}
    for draft in drafts:
        values.setdefault((*draft.list_key, draft.code), set()).add(draft.value)
    return {d: _disagreements(d, d.index, values[(*d.list_key, d.code)]) for d in drafts if d.index}


def _disagreements(draft: Draft, index: Index, printed: set[float]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if draft.pair.rule == "misspelled":
        name = draft.pair.sentence.text[draft.pair.region.start : draft.pair.region.end]
        found.append(("misspelled_region", f"{name!r} was taken for {draft.name}."))
    low, high = index.scale_of(draft.edition)
    if not low <= draft.value <= high:
        message = f"{draft.value:g} of {draft.name} is outside the scale {low:g} to {high:g}."
        found.append(("outside_scale", message))
    official = index.official(draft.code, draft.edition, draft.dimension, draft.basis)
    if official and not any(_same(draft, value) for value in official):
        values = " or ".join(f"{value:g}" for value in official)
        message = f"{draft.name} is printed with {draft.value:g}; the official value is {values}."
        if others := index.variants(draft.code, draft.edition, draft.dimension, draft.basis, draft.value):
            message += f" So it is printed elsewhere, too: {'; '.join(others)}."
        found.append(("differs_from_reference", message))
    if len(printed) > 1:
        values = ", ".join(f"{value:g}" for value in sorted(printed))
        found.append(("conflicting_scores", f"{draft.name} is printed with more than one value: {values}."))
    return found


def _same(draft: Draft, official: float) -> bool:
    """Whether a printed value is the official one, or that rounded or cut off to the digits printed."""
    number: NumberToken = draft.pair.number.value
    return abs(draft.value - official) < 0.999 * 10.0**-number.decimals
