"""Ranks: only what the text states, or fixes by an order that it announces.

Stated: `peringkat ke-4 nasional`, `urutan pertama ditempati …`, `tertinggi kelima`, `tertinggi`; counted from below where
the number of all is known: `kedua terbawah`, `terendah`. Fixed by order: the next of `disusul`, `kemudian`; a list that is
`berturut-turut`, or of `10 provinsi tertinggi`, or called a `peringkat`; those that the fifth stands below (`di bawah A,
B, C, dan D`); those before the fifth in a list that falls. The number of a list item is no rank by itself.

The passes of `assign_ranks` go in this order, and none changes a rank that one before it gave: the column of a table;
what is stated (in brackets behind the number; else words for a place before a bare `tertinggi`, then the national rank
before one in a province or group, then what stands with the score before what stands elsewhere); what is said of regions
that share the number; spans of places; lists in order, and what one rank in a falling list fixes; chains; those that
another stands below. Two passes overwrite, because what they read is said of each number: shared numbers take the rank of
the first that has one, and a span of as many places as numbers (`posisi dua dan tiga`) is given out in order.

What the text states is read by `rank_statements.py`.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set

from sariwarta.lexicon import Lexicon
from sariwarta.stages.score_parts.checks import newest_editions
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.measures import Measures
from sariwarta.stages.score_parts.rank_statements import (
    AROUND,
    Statement,
    counts_provinces,
    says_extreme,
    statements_of,
)
from sariwarta.stages.score_parts.tokens import Sentence
from sariwarta.stages.score_parts.wordsets import any_of

__all__ = ["assign_ranks"]


def assign_ranks(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], measures: Measures, known: Lexicon
) -> None:
    """Set `rank` and `rank_scope` of all drafts for which the text has one."""
    statements = [
        said for number in range(len(sentences)) for said in statements_of(sentences, number, measures)
    ]
    from_below = _from_statements(drafts, statements, _Counts(sentences, drafts, known))
    _from_shared(drafts)
    _from_spans(drafts)
    _from_lists(drafts, sentences)
    _from_chains(drafts, statements, from_below)
    _from_below(drafts, statements)
    _next_below(drafts)


class _Counts:
    """How many regions there are in a ranking, so that a rank can be counted from the last.

    The text says it: beside the rank (`kedua terbawah dari 34 provinsi`), or elsewhere as that of all (`dari 34
    provinsi`), or as a number that is known to be that of all: of the provinces in the edition, as the registry says, or
    now; of a province's kabupaten and kota.
    """

    def __init__(self, sentences: Sequence[Sentence], drafts: Sequence[Draft], known: Lexicon) -> None:
        heads = [
            (sentence, at)
            for sentence in sentences
            if "H" in sentence.codes
            for at, code in enumerate(sentence.codes)
            if code == "H"
        ]
        self._said = {sentence.tokens[at].value for sentence, at in heads}
        self._of_provinces = {
            sentence.tokens[at].value
            for sentence, at in heads
            if sentence.codes[at - 1 : at] == "f" and counts_provinces(sentence, at)
        }
        self._children = _children(known)
        self._provinces = {self._children[None]}
        for index in {draft.index for draft in drafts if draft.index}:
            self._provinces |= {edition.counts.get("provinsi", 0) for edition in index.editions.values()}

    def of(self, said: Statement, draft: Draft) -> int | None:
        """The number of regions among which a rank is."""
        region = draft.region
        if said.of is not None or region is None:
            return said.of
        if region.level == "provinsi":
            if said.scope not in (None, "nasional"):
                return None
            edition = draft.index.editions.get(draft.edition or 0) if draft.index else None
            known = (
                {edition.counts["provinsi"]} if edition and "provinsi" in edition.counts else self._provinces
            )
            return max(self._of_provinces or self._said & known, default=None)
        siblings = self._children[region.parent]
        return siblings if siblings in self._said and said.scope != "nasional" else None


@functools.lru_cache(maxsize=4)
def _children(known: Lexicon) -> Counter[str | None]:
    """How many regions lie in each province, by its code; in none lie the provinces."""
    return Counter(region.parent for region in known.regions.values())


def _from_statements(drafts: Sequence[Draft], statements: Sequence[Statement], counts: _Counts) -> set[Draft]:
    """What is said of a region is of its score there, or else of its newest total; the national rank goes first.

    Returns the drafts whose rank was counted from the last.
    """
    from_below: set[Draft] = set()
    ranked: dict[tuple[int, str], list[tuple[Draft, Statement]]] = {}
    newest = newest_editions(drafts)
    editions = {draft.edition for draft in drafts}
    about: dict[str, list[Statement]] = {}
    chosen = {id(draft.pair.region): draft.code for draft in drafts}
    for said in statements:
        codes = [region.code for region in said.region.value.regions]
        for code in [chosen[id(said.region)]] if id(said.region) in chosen else codes:
            about.setdefault(code, []).append(said)
    first = {id(draft.pair.region): draft for draft in reversed(drafts)}
    for draft in drafts:
        if draft.rank is not None:  # of a column
            continue
        if (own := _behind(draft)) is not None:
            draft.rank = own
            continue
        if draft.pair.region_at is None and _is_highest(draft):  # Skor tertinggi 88,95. Angka itu milik Bali.
            draft.rank = 1
            continue
        leads = first[id(draft.pair.region)] is draft  # not the second value of a series
        current = draft.is_total and (draft.edition or 0) == newest[draft.code]
        previous = draft.pair.sentence.codes.rfind("N", 0, draft.pair.at)
        best: tuple[tuple[bool, ...], Statement, int] | None = None
        for said in about.get(draft.code, [])[:AROUND]:
            here = said.region is draft.pair.region and (leads or not said.weak)
            here = here and (current or draft.pair.region_at is not None)  # not an older value, told later
            if not _is_about(said, draft, here, current, editions):
                continue
            rank = said.rank
            if said.from_below:
                count = counts.of(said, draft)
                if count is None or rank > count:
                    continue
                rank = count + 1 - rank
            close = here and previous < said.place < draft.pair.at
            key = (said.weak, said.scope not in ("nasional", None), not here, not close)
            if best is None or key < best[0]:
                best = key, said, rank
        if best is not None:
            draft.rank, draft.rank_scope = best[2], best[1].scope
            ranked.setdefault((id(best[1]), draft.code), []).append((draft, best[1]))
            if best[1].from_below:
                from_below.add(draft)
    for same in ranked.values():
        _only_newest(same)
    return from_below


def _only_newest(ranked: Sequence[tuple[Draft, Statement]]) -> None:
    """Take a rank that was said once from all but one edition, unless it is said of that year.

    The one is the newest of those that the rank stands with.
    """
    here = [draft for draft, said in ranked if said.region is draft.pair.region]
    newest = max(draft.edition or 0 for draft in here or [draft for draft, _ in ranked])
    for draft, said in ranked:
        if (draft.edition or 0) != newest and draft.edition not in said.years:
            draft.rank = draft.rank_scope = None


def _is_about(said: Statement, draft: Draft, here: bool, current: bool, editions: Set[int | None]) -> bool:
    """Whether a statement on the region of a draft is on its score.

    `here` is whether it stands with the score, `current` whether that is the region's newest total.
    """
    if said.measure is not None and said.measure != draft.measure:
        return False
    if said.earlier and (here or current):
        return False
    of_year = draft.edition in said.years
    other_year = said.years and draft.edition is not None and not of_year
    if other_year and not _released(draft, said.years) and not (here and editions.isdisjoint(said.years)):
        return False
    if here and said.dimension == (draft.dimension is not None):
        return said.basis is None or said.basis == (draft.basis is not None)
    return (current or (of_year and draft.is_total)) and not said.dimension and not said.basis


def _released(draft: Draft, years: Collection[int]) -> bool:
    """Whether the edition of a draft came out in one of these years."""
    edition = draft.index.editions.get(draft.edition or 0) if draft.index else None
    return edition is not None and edition.released is not None and edition.released.year in years


def _is_highest(draft: Draft) -> bool:
    """Whether the sentence of a number that names no region calls it the highest."""
    sentence, number = draft.pair.sentence, draft.pair.at
    highest = [at for at in range(number) if sentence.codes[at] == "+" and says_extreme(sentence, at)]
    return bool(highest) and draft.is_total and "N" not in sentence.codes[highest[-1] : number]


def _tied(one: Draft, other: Draft) -> bool:
    """Whether one printed number is the score of both, in the same respect."""
    return one.pair.number is other.pair.number and one.dimension == other.dimension


def _from_shared(drafts: Sequence[Draft]) -> None:
    """`Skor tertinggi diraih Bali dan Riau (60)`: regions that share the number share what is said of its rank."""
    for one, other in itertools.pairwise(drafts):
        if _tied(one, other):
            ranked = one if one.rank is not None else other
            one.rank, one.rank_scope = other.rank, other.rank_scope = ranked.rank, ranked.rank_scope


#: `posisi dua dan tiga`, `peringkat kedua, ketiga, dan keempat`
_SPAN = re.compile(r"(?:po|^~?o)(?:[,&]{1,2}o){1,9}")


def _from_spans(drafts: Sequence[Draft]) -> None:
    """`Posisi dua dan tiga ditempati Jambi dan Bali, masing-masing 83,68 dan 83,23`: one rank for each."""
    groups: dict[int, list[Draft]] = {}
    numbers = {id(draft.pair.number) for draft in drafts if draft.pair.rule == "respectively"}
    for draft in drafts:
        if id(draft.pair.number) in numbers:
            groups.setdefault(draft.pair.sentence.start, []).append(draft)
    for listed in groups.values():
        sentence = listed[0].pair.sentence
        span = _SPAN.search(sentence.codes)
        ranks = [t.value for t in sentence.tokens[span.start() : span.end()] if t.code == "o"] if span else []
        if len(ranks) == len(listed):
            for draft, rank in zip(listed, ranks, strict=True):
                draft.rank = rank


_RANK_IN_BRACKETS = re.compile(r"u?[,(]{1,2}p[wv]{0,2}o\)")


def _behind(draft: Draft) -> int | None:
    """`78,27 (peringkat keempat)`."""
    found = _RANK_IN_BRACKETS.match(draft.pair.sentence.codes, draft.pair.at + 1)
    return draft.pair.sentence.tokens[found.end() - 2].value if found else None


def _from_lists(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Lists that are announced as being in order: `berturut-turut`, `10 provinsi tertinggi`, `peringkat IPM:`."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.pair.sentence.start, []).append(draft)
    previous: Draft | None = None
    for number, sentence in enumerate(sentences):
        own = by_sentence.get(sentence.start, [])
        head = _ordered_head(sentences, number, own)
        if head is not None:
            listed = [draft for draft in own if draft.pair.at > head]
            if not own:
                listed = _items(sentences, number + 1, by_sentence)
            start = _first_rank(sentence, head, previous)
            several = len({draft.code for draft in listed}) == len(listed) > 1
            markers = [_marker(draft) for draft in listed]
            numbered = all(markers)
            if sentence.codes[head] == "p":
                start = markers[0] if numbered else None
            elif markers and markers[0] and markers[0] != start:
                start = None
            if start and several and _falls(listed) and listed[0].rank in (None, start):
                for rank, draft, marker in zip(itertools.count(start), listed, markers, strict=False):
                    draft.rank = draft.rank or (marker if numbered and start == markers[0] else rank)
        previous = own[-1] if own else previous
        _rank_before(sentence, own)
    _from_groups(drafts)


#: `Tujuh provinsi lainnya berturut-turut`
_THE_REST = re.compile(rf"\b{any_of('the_rest')}\b")


def _first_rank(sentence: Sentence, head: int, previous: Draft | None) -> int | None:
    """The rank that an ordered list begins with."""
    span = re.search(r"po[v&-]{1,2}o", sentence.codes[:head])
    if span:  # Peringkat ketiga sampai kesepuluh berturut-turut
        return int(sentence.tokens[span.start() + 1].value)
    if _THE_REST.search(sentence.text, sentence.start, sentence.tokens[head].end):
        return previous.rank + 1 if previous and previous.rank else None
    return 1


#: `peringkat SPI 2024`, `urutan provinsi`; not `naik peringkat`, `peringkat ke-5`
_CALLED_RANKING = re.compile(r"(?<![<n])p(?![wvtI]{0,2}[o+_])")


def _ordered_head(sentences: Sequence[Sentence], number: int, own: Sequence[Draft]) -> int | None:
    """The place of what says that a list is in order, from the top."""
    sentence = sentences[number]
    codes = sentence.codes
    if "_" in codes:
        return None
    joins = bool(own) and own[0].pair.rule == "respectively"  # Bali dan Riau berturut-turut 60,1 dan 58,4
    if "J" in codes and not (joins and (own[0].pair.region_at or 0) < codes.index("J")):
        return codes.index("J")
    numbered = number + 1 < len(sentences) and sentences[number + 1].codes.startswith("MR")
    if not own and not numbered and not codes.endswith(":"):
        return None
    found = re.search(r"H[^RN.;]{0,8}\+", codes)
    if found:
        return found.end() - 1
    first = own[0].pair.region_at if own else len(codes)
    if not first or not (numbered if not own else codes[first - 1] == "M"):
        return None
    called = _CALLED_RANKING.search(codes, 0, first) or re.search(r"\+", codes[:first])
    return called.start() if called else None


def _rank_before(sentence: Sentence, listed: Sequence[Draft]) -> None:
    """`Sulut di peringkat kedua. Tiga provinsi: Jakarta 88,95, Sulut 87,48, Malut 84,86`: one rank fixes others.

    In a list that falls, those before the second are the first. Those behind it follow if the list has just as many
    as it announces.
    """
    if len(listed) < 2 or "_" in sentence.codes or not _falls(listed):
        return
    one_list = len({draft.code for draft in listed}) == len(listed) and len({d.list_key for d in listed}) == 1
    fixed = [at for at, draft in enumerate(listed) if at and draft.rank == at + 1]
    wrong = any(draft.rank not in (None, at + 1) for at, draft in enumerate(listed))
    if not one_list or not fixed or wrong or any(draft.dimension for draft in listed):
        return
    head = sentence.codes[: listed[0].pair.region_at or 0]
    counted = "H" in head and sentence.tokens[head.rindex("H")].value == len(listed)
    for rank, draft in enumerate(listed if counted else listed[: max(fixed)], 1):
        draft.rank = draft.rank or rank
        draft.rank_scope = draft.rank_scope or listed[fixed[0]].rank_scope


def _items(sentences: Sequence[Sentence], number: int, by_sentence: Mapping[int, list[Draft]]) -> list[Draft]:
    """The items of a list that begins with a sentence, up to the first that is none."""
    listed: list[Draft] = []
    while number < len(sentences):
        own = by_sentence.get(sentences[number].start, [])
        if len(own) != 1 or (listed and own[0].list_key != listed[0].list_key):
            break
        listed += own
        number += 1
    return listed


def _from_groups(drafts: Sequence[Draft]) -> None:
    """A text that lists all regions by category, each list numbered and falling: that of the top is where all begin."""
    runs: list[list[Draft]] = []
    for draft in drafts:
        marker = _marker(draft)
        if marker == 1 or not (runs and marker == len(runs[-1]) + 1):
            runs.append([])
        if marker == len(runs[-1]) + 1:
            runs[-1].append(draft)
    runs = [run for run in runs if len(run) > 1 and run[0].index is not None]
    for run in runs:
        index, stated = run[0].index, {draft.category.stated for draft in run}
        bands = index.bands(run[0].level, run[0].edition) if index else ()
        others = {
            other[0].category.stated
            for other in runs
            if other[0].list_key == run[0].list_key and other[0].level == run[0].level and _falls(other)
        }
        if bands and stated == {bands[0]} and others == set(bands) and _falls(run):
            for rank, draft in enumerate(run, 1):
                draft.rank = draft.rank or rank


def _marker(draft: Draft) -> int | None:
    """The number of the list item that a score stands in."""
    tokens, at = draft.pair.sentence.tokens, draft.pair.region_at
    return int(tokens[at - 1].value.value) if at and tokens[at - 1].code == "M" else None


def _falls(drafts: Sequence[Draft]) -> bool:
    return all(high.value >= low.value for high, low in zip(drafts, drafts[1:], strict=False))


def _from_chains(
    drafts: Sequence[Draft], statements: Sequence[Statement], from_below: Collection[Draft]
) -> None:
    """`Bali (60), disusul Riau (58) dan Jambi (57)`: each link is one rank further."""
    chained = _after_statements(drafts, statements)
    pairs = [(one, other, _link(one, other)) for one, other in zip(drafts, drafts[1:], strict=False)]
    for one, other, link in reversed(pairs):
        if link == ">" and one.rank is None and other.rank and other.rank > 1 and one.value >= other.value:
            one.rank = other.rank - 1
    running = after_tie = False
    for one, other, link in pairs:
        running = link == ">" or (link == "&" and (running or one in chained))
        after_tie = after_tie and running  # behind two firsts comes a second for some, a third for others
        goes_on = running and not after_tie and one not in from_below
        if goes_on and other.rank is None and one.rank and one.value >= other.value:
            other.rank, other.rank_scope = one.rank + 1, one.rank_scope
        after_tie = after_tie or _tied(one, other)


def _after_statements(drafts: Sequence[Draft], statements: Sequence[Statement]) -> set[Draft]:
    """`Bali peringkat pertama, diikuti oleh Riau (58)`: the first of the chain has no number here."""
    by_sentence: dict[int, list[Statement]] = {}
    for said in statements:
        by_sentence.setdefault(said.sentence.start, []).append(said)
    chained: set[Draft] = set()
    for draft in drafts:
        at, codes = draft.pair.region_at, draft.pair.sentence.codes
        if at is None or draft.rank is not None:
            continue
        for said in by_sentence.get(draft.pair.sentence.start, [])[:AROUND]:
            if not said.from_below and re.fullmatch(r"R[^RN.;>]{1,8}>v?", codes[said.at : at][:AROUND]):
                draft.rank, draft.rank_scope = said.rank + 1, said.scope
                chained.add(draft)
    return chained


def _link(one: Draft, other: Draft) -> str | None:
    """How two scores follow each other: `>` by a connective, `&` as items of one list, None otherwise."""
    if one.list_key != other.list_key or other.pair.region_at is None:
        return None
    codes, at = other.pair.sentence.codes, min(other.pair.region_at, other.pair.at)
    same = one.pair.sentence is other.pair.sentence
    between = codes[max(one.pair.at, one.pair.region_at or 0) + 1 if same else 0 : at][:AROUND]
    between = re.sub(
        r"(?<=[+o])vr?R|\(a?K\)", "", between
    )  # tertinggi di Sulut, disusul …; (rawan), disusul …
    near = same or 0 <= other.pair.sentence.start - one.pair.sentence.end < 400
    if not near or re.search("[RGKDHA_N]", between) or "_" in codes[at : other.pair.at]:
        return None
    if ">" in between:
        return ">"
    return "&" if same and re.fullmatch(r"[u)\"]{0,3}[,;&]{1,3}[ghv]{0,2}", between) else None


def _from_below(drafts: Sequence[Draft], statements: Sequence[Statement]) -> None:
    """The fifth stands `di bawah A, B, C, dan D`: those are the first to the fourth."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        codes, at = draft.pair.sentence.codes, draft.pair.region_at
        if at is not None and "^" in codes[max(0, at - AROUND) : at]:
            groups.setdefault(draft.pair.sentence.start, []).append(draft)
    for listed in groups.values():
        inside = {draft.region for draft in listed}
        known = any(s.rank == len(listed) + 1 and s.region.value.regions[0] not in inside for s in statements)
        if known and len(listed) > 1 and _falls(listed):
            for rank, draft in enumerate(listed, 1):
                draft.rank = draft.rank or rank


#: `Di bawah DIY terdapat Bali dengan capaian 88,34, Kalbar 86,17`
_NEXT_BELOW = re.compile(r'["~>&]{0,2}[B^]R,?[vz>J]{1,3}[gh]?R')
_BELOW = re.compile(rf"\W*(?:\w+ )?{any_of('below')}\s", re.I)


def _next_below(drafts: Sequence[Draft]) -> None:
    """Those that a sentence names below one with a rank are the next, if they fall from it in order."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.pair.sentence.codes[:1] in tuple('B^"~>&'):
            groups.setdefault(draft.pair.sentence.start, []).append(draft)
    ranked = {(draft.list_key, draft.code): draft for draft in drafts if draft.rank is not None}
    for listed in groups.values():
        sentence, one_list = listed[0].pair.sentence, len({draft.list_key for draft in listed}) == 1
        found = _NEXT_BELOW.match(sentence.codes)
        if found is None or not one_list or not _BELOW.match(sentence.text, sentence.start, sentence.end):
            continue
        head = sentence.of("R")[0]
        above = next(
            (
                ranked[key]
                for region in head.value.regions
                if (key := (listed[0].list_key, region.code)) in ranked
            ),
            None,
        )
        if above is None or any(draft.rank is not None or draft.pair.region is head for draft in listed):
            continue
        if listed[0].pair.region_at != found.end() - 1 or not _falls([above, *listed]):
            continue
        for rank, draft in enumerate(listed, (above.rank or 0) + 1):
            draft.rank, draft.rank_scope = rank, above.rank_scope
