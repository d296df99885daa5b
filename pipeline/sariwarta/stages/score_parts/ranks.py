"""Ranks: only what the text states, or fixes by an order that it announces.

Stated: `peringkat ke-4 nasional`, `urutan pertama ditempati …`, `tertinggi kelima`, `tertinggi`. Fixed by order: the
next of `disusul`, `kemudian`; a list that is `berturut-turut` or of `10 provinsi tertinggi`; those that the fifth
stands below (`di bawah A, B, C, dan D`). The number of a list item is a rank only in the list of the top category.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sariwarta.lexicon import Lexicon
from sariwarta.stages.score_parts.checks import newest_editions
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.tokens import Sentence, Token

__all__ = ["assign_ranks"]

#: `peringkat ke-4`, `peringkat tertinggi`, `tertinggi kelima`, `lalu ketiga Bali`, `rawan tinggi ke-4`
_STATED = re.compile(
    r"p[wvtI]{0,2}o|[p+]v?\+v?o?|\+[wvI]?o|(?<=[>,&~])o(?=v?R)|Ko|(?<=R)o(?=v)|^o,?(?=[vg]{0,2}R)"
)
#: `termasuk 8 provinsi rawan rendah, di urutan pertama`: a rank among those of a category
_WITHIN_CATEGORY = re.compile(r"H[^.]{0,4}K[^.]{0,8}p")
#: a region with its number, and the next of its list
_LISTED = re.compile(r"R[(csv]{0,3}N[u)]{0,2}[,&]{1,2}R")
#: the region behind a rank; in `terendah di NTB ditempati Lombok Utara` the second
_REGION_BEHIND = re.compile(r"[^RGN.;B^]{0,6}(?:Rz[^RGN.;]{0,3})?R")
#: before the rank that was left: `turun dari posisi 12 ke posisi 20`, `semula peringkat 5, kini peringkat 3`
_FORMER = re.compile(r"f[vt]?\Z")
_NOW = re.compile(r"[^RGN.;f]{0,6}p[wvtI]{0,2}o")
#: how many tokens around a rank can bear on it
_AROUND = 60


@dataclass(slots=True)
class _Statement:
    """A rank said of the region at `at` by the words at `place`.

    `weak` where these are only `tertinggi`, `dimension` where it is the rank in a dimension.
    """

    sentence: Sentence
    at: int
    place: int
    rank: int
    scope: str | None
    weak: bool
    dimension: bool

    @property
    def region(self) -> Token:
        """The token of the region."""
        return self.sentence.tokens[self.at]


def assign_ranks(drafts: Sequence[Draft], sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
    """Set `rank` and `rank_scope` of all drafts for which the text has one."""
    # how many regions the text says that there are: `34 provinsi`, `sepuluh kabupaten/kota`
    totals = {token.value for sentence in sentences for token in sentence.of("H")}
    statements = [said for sentence in sentences for said in _statements(sentence, totals, lexicon)]
    _from_statements(drafts, statements)
    _from_shared(drafts)
    _from_spans(drafts)
    _from_lists(drafts, sentences)
    _from_chains(drafts, statements)
    _from_below(drafts, statements)


def _statements(sentence: Sentence, totals: set[int], lexicon: Lexicon) -> list[_Statement]:
    """What a sentence says of the ranks of regions."""
    codes, tokens = sentence.codes, sentence.tokens
    if "R" not in codes or _WITHIN_CATEGORY.search(codes):
        return []
    found: list[_Statement] = []
    last_end = -3
    for match in _STATED.finditer(codes):
        start, last_end = match.span()
        if _FORMER.search(codes[max(0, start - 3) : start]) and (
            codes[max(0, start - 3) : start].count("<") or _NOW.match(codes, last_end)
        ):
            continue
        ordinal = next((tokens[at].value for at in range(start, last_end) if codes[at] == "o"), 1)
        owner = _owner(codes, start, last_end)
        if owner is not None and ordinal:
            scope, dimension = _scope(sentence, start, last_end), _of_dimension(codes, start)
            found.append(_Statement(sentence, owner, start, ordinal, scope, False, dimension))
    stated = {at for match in _STATED.finditer(codes) for at in range(match.start(), match.end() + 3)}
    for at, code in enumerate(codes):
        if code not in "+_" or at in stated or not _says_extreme(sentence, at):
            continue
        owner = _owner(codes, at, at + 1)
        if owner is None:
            continue
        if "N" not in codes[owner:at] and re.search(r"R[,&]{1,2}\Z", codes[max(0, owner - 3) : owner]):
            continue  # of several together
        rank: int | None = 1
        if code == "_":
            rank = None if _LISTED.match(codes, owner) else _last_rank(tokens[owner], totals, lexicon)
        if rank is not None:
            scope, dimension = _scope(sentence, at, at + 1), _of_dimension(codes, at)
            found.append(_Statement(sentence, owner, at, rank, scope, True, dimension))
    return found


def _says_extreme(sentence: Sentence, at: int) -> bool:
    """Whether `tertinggi` is said of scores, and of one: not `10 provinsi tertinggi`, `salah satu yang tertinggi`."""
    codes, tokens = sentence.codes, sentence.tokens
    low = max(0, at - _AROUND)
    near = sentence.text[max(tokens[low].start, tokens[at].start - 40) : tokens[at].start].casefold()
    behind = sentence.text[tokens[at].end : tokens[at].end + 6]
    among = (
        behind == " juga "
        or "salah satu" in near
        or "termasuk" in near
        or re.search(r"H[^,;R]{0,5}\Z", codes[low:at])
    )
    return (
        not among and "F" not in codes[low:at] and re.search("[IcsN]", codes[low : at + _AROUND]) is not None
    )


def _of_dimension(codes: str, at: int) -> bool:
    """Whether the clause around a rank names a dimension, or the sentence opens with one."""
    if re.match(r"[^RN]{0,20}D[^RN]{0,5},", codes):
        return True
    low, high = max(0, at - _AROUND), at + _AROUND
    start = max(codes.rfind(sign, low, at) for sign in "~;") + 1
    ends = [end for sign in "~;" if (end := codes.find(sign, at, high)) >= 0]
    return codes.find("D", max(start, low), min(ends, default=high)) >= 0


def _owner(codes: str, start: int, end: int) -> int | None:
    """The place of the region that a rank is said of: in its clause before it, behind it, or else before it."""
    low = max(0, start - _AROUND)
    clause = max(low, *(codes.rfind(sign, low, start) for sign in ",;~>&"))
    if (before := codes.rfind("R", clause, start)) >= 0:
        return before
    if behind := _REGION_BEHIND.match(codes, end):
        return behind.end() - 1
    before = codes.rfind("R", low, start)
    return before if before >= 0 else None


def _scope(sentence: Sentence, start: int, end: int) -> str | None:
    """Among which a rank is: `nasional`, the region that is named behind it, or `regional`."""
    codes, tokens = sentence.codes, sentence.tokens
    before = codes[max(0, start - _AROUND) : start]
    behind = re.match(r"[^,&;N]{0,5}", codes[end : end + 5])
    near = behind.group() if behind else ""
    if re.search("[lG]", near):
        return "nasional"
    if "S" in near + before:
        return "regional"
    located = re.match(r"[wIc]{0,2}vr?R", near)
    if located:
        joint, region = tokens[end + located.end() - 2], tokens[end + located.end() - 1].value.regions[0]
        if sentence.text[joint.start : joint.end].casefold() == "di":
            scope: str = region.short_name if region.parent is None else region.name
            return scope
    return "nasional" if re.search("[lG]", before) else None


def _last_rank(region: Token, totals: set[int], lexicon: Lexicon) -> int | None:
    """The rank of the last, where the text says of how many."""
    value = region.value.regions[0]
    if value.level == "provinsi":
        return next((total for total in sorted(totals) if total in (33, 34, 38)), None)
    siblings = sum(1 for other in lexicon.regions.values() if other.parent == value.parent)
    return siblings if siblings in totals else None


def _from_statements(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
    """What is said of a region is of its score there, or else of its newest total; the national rank goes first."""
    newest = newest_editions(drafts)
    about: dict[str, list[_Statement]] = {}
    for said in statements:
        for region in said.region.value.regions:
            about.setdefault(region.code, []).append(said)
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
        best: tuple[tuple[bool, ...], _Statement] | None = None
        for said in about.get(draft.code, [])[:_AROUND]:
            here = said.region is draft.pair.region and (leads or not said.weak)
            here = here and (current or draft.pair.region_at is not None)  # not an older value, told later
            if (here and said.dimension == (draft.dimension is not None)) or (current and not said.dimension):
                close = here and previous < said.place < draft.pair.at
                key = (said.weak, said.scope not in ("nasional", None), not here, not close)
                if best is None or key < best[0]:
                    best = key, said
        if best is not None:
            draft.rank, draft.rank_scope = best[1].rank, best[1].scope


def _is_highest(draft: Draft) -> bool:
    """Whether the sentence of a number that names no region calls it the highest."""
    sentence, number = draft.pair.sentence, draft.pair.at
    highest = [at for at in range(number) if sentence.codes[at] == "+" and _says_extreme(sentence, at)]
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


def _behind(draft: Draft) -> int | None:
    """`78,27 (peringkat keempat)`."""
    found = re.compile(r"u?[,(]{1,2}p[wv]{0,2}o\)").match(draft.pair.sentence.codes, draft.pair.at + 1)
    return draft.pair.sentence.tokens[found.end() - 2].value if found else None


def _from_lists(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Lists that are announced as being in order: `berturut-turut`, `10 provinsi tertinggi`."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.pair.sentence.start, []).append(draft)
    previous: Draft | None = None
    for number, sentence in enumerate(sentences):
        own = by_sentence.get(sentence.start, [])
        head = _ordered_head(sentence, own)
        if head is not None:
            listed = [draft for draft in own if draft.pair.at > head]
            if not own and sentence.codes.endswith(":"):
                listed = _items(sentences, number + 1, by_sentence)
            start = _first_rank(sentence, head, previous)
            several = len({draft.code for draft in listed}) == len(listed) > 1
            if start and several and _falls(listed) and listed[0].rank in (None, start):
                markers = [_marker(draft) for draft in listed]
                numbered = all(markers) and start == 1
                for rank, draft, marker in zip(itertools.count(start), listed, markers, strict=False):
                    draft.rank = draft.rank or (marker if numbered else rank)
        previous = own[-1] if own else previous
    _from_markers(drafts)


def _first_rank(sentence: Sentence, head: int, previous: Draft | None) -> int | None:
    """The rank that an ordered list begins with."""
    span = re.search(r"po[v&-]{1,2}o", sentence.codes[:head])
    if span:  # Peringkat ketiga sampai kesepuluh berturut-turut
        return int(sentence.tokens[span.start() + 1].value)
    if re.search(r"\b(?:lainnya|sisanya)\b", sentence.text[sentence.start : sentence.tokens[head].end]):
        return previous.rank + 1 if previous and previous.rank else None
    return 1


def _ordered_head(sentence: Sentence, own: Sequence[Draft]) -> int | None:
    """The place of what says that a list is in order, from the top."""
    codes = sentence.codes
    if "_" in codes:
        return None
    joins = bool(own) and own[0].pair.rule == "respectively"  # Bali dan Riau berturut-turut 60,1 dan 58,4
    if "J" in codes and not (joins and (own[0].pair.region_at or 0) < codes.index("J")):
        return codes.index("J")
    found = re.search(r"H[^RN.;]{0,8}\+", codes)
    if found and (own or codes.endswith(":")):
        return found.end() - 1
    found = re.search(r"H[^RN.;]{0,3}K", codes)
    if found and own and own[0].index is not None:
        names = sentence.tokens[found.end() - 1].value
        count = sentence.tokens[found.start()].value
        bands = own[0].index.bands(own[0].level, own[0].edition)
        if bands and names.get(own[0].index.id) == bands[0] and len(own) == count:
            return found.end() - 1
    return None


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


def _from_markers(drafts: Sequence[Draft]) -> None:
    """`1. … 2. …` under the heading of the top category, falling: the numbers are ranks there."""
    run: list[Draft] = []
    for draft in drafts:
        marker = _marker(draft)
        if run and (marker != len(run) + 1 or draft.category.stated != run[0].category.stated):
            _rank_run(run)
            run = []
        if marker == len(run) + 1:
            run.append(draft)
    _rank_run(run)


def _rank_run(run: Sequence[Draft]) -> None:
    index = run[0].index if len(run) > 1 else None
    top = index.bands(run[0].level, run[0].edition)[:1] if index else ()
    if run and run[0].category.stated in top and _falls(run):
        for rank, draft in enumerate(run, 1):
            draft.rank = draft.rank or rank


def _marker(draft: Draft) -> int | None:
    """The number of the list item that a score stands in."""
    tokens, at = draft.pair.sentence.tokens, draft.pair.region_at
    return int(tokens[at - 1].value.value) if at and tokens[at - 1].code == "M" else None


def _falls(drafts: Sequence[Draft]) -> bool:
    return all(high.value >= low.value for high, low in zip(drafts, drafts[1:], strict=False))


def _from_chains(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
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
        if running and not after_tie and other.rank is None and one.rank and one.value >= other.value:
            other.rank, other.rank_scope = one.rank + 1, one.rank_scope
        after_tie = after_tie or _tied(one, other)


def _after_statements(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> set[Draft]:
    """`Bali peringkat pertama, diikuti oleh Riau (58)`: the first of the chain has no number here."""
    by_sentence: dict[int, list[_Statement]] = {}
    for said in statements:
        by_sentence.setdefault(said.sentence.start, []).append(said)
    chained: set[Draft] = set()
    for draft in drafts:
        at, codes = draft.pair.region_at, draft.pair.sentence.codes
        if at is None or draft.rank is not None:
            continue
        for said in by_sentence.get(draft.pair.sentence.start, [])[:_AROUND]:
            if re.fullmatch(r"R[^RN.;>]{1,8}>v?", codes[said.at : at][:_AROUND]):
                draft.rank, draft.rank_scope = said.rank + 1, said.scope
                chained.add(draft)
    return chained


def _link(one: Draft, other: Draft) -> str | None:
    """How two scores follow each other: `>` by a connective, `&` as items of one list, None otherwise."""
    if one.list_key != other.list_key or other.pair.region_at is None:
        return None
    codes, at = other.pair.sentence.codes, min(other.pair.region_at, other.pair.at)
    same = one.pair.sentence is other.pair.sentence
    between = codes[max(one.pair.at, one.pair.region_at or 0) + 1 if same else 0 : at][:_AROUND]
    near = same or 0 <= other.pair.sentence.start - one.pair.sentence.end < 400
    if not near or re.search("[RGKDHA_N]", between) or "_" in codes[at : other.pair.at]:
        return None
    if ">" in between:
        return ">"
    return "&" if same and re.fullmatch(r"[u)\"]{0,3}[,;&]{1,3}[ghv]{0,2}", between) else None


def _from_below(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
    """The fifth stands `di bawah A, B, C, dan D`: those are the first to the fourth."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        codes, at = draft.pair.sentence.codes, draft.pair.region_at
        if at is not None and "^" in codes[max(0, at - _AROUND) : at]:
            groups.setdefault(draft.pair.sentence.start, []).append(draft)
    for listed in groups.values():
        inside = {draft.region for draft in listed}
        known = any(s.rank == len(listed) + 1 and s.region.value.regions[0] not in inside for s in statements)
        if known and len(listed) > 1 and _falls(listed):
            for rank, draft in enumerate(listed, 1):
                draft.rank = draft.rank or rank
