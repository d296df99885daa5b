"""Ranks: only what the text states, or fixes by an order that it announces.

Stated: `peringkat ke-4 nasional`, `urutan pertama ditempati …`, `tertinggi kelima`, `tertinggi`. Fixed by order: the
next of `disusul`, `kemudian`; a list that is `berturut-turut` or of `10 provinsi tertinggi`; those that the fifth
stands below (`di bawah A, B, C, dan D`). The number of a list item is a rank only in the list of the top category.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sariwarta.lexicon import Lexicon
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.tokens import Sentence, Token

__all__ = ["assign_ranks"]

_STATED = re.compile(r"p[wvtI]{0,2}o|[p+][v]?[+][v]?o?|\+[wvI]?o|o(?=v?R)|Ko")
#: a region with its number, and the next of its list
_LISTED = re.compile(r"R[(csv]{0,3}N[u)]{0,2}[,&]{1,2}R")


@dataclass(slots=True)
class _Statement:
    """A rank said of a region; `weak` where it is only `tertinggi`."""

    region: Token
    rank: int
    scope: str | None
    weak: bool
    dimension: bool
    sentence: Sentence
    at: int


def assign_ranks(drafts: Sequence[Draft], sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
    """Set `rank` and `rank_scope` of all drafts for which the text has one."""
    total = _totals(sentences)
    statements = [s for sentence in sentences for s in _statements(sentence, total, lexicon)]
    _from_statements(drafts, statements)
    _from_lists(drafts, sentences)
    _from_chains(drafts, statements)
    _from_below(drafts, statements)


def _totals(sentences: Sequence[Sentence]) -> set[int]:
    """How many regions the text says that there are: `34 provinsi`, `sepuluh kabupaten/kota`."""
    return {token.value for sentence in sentences for token in sentence.of("H")}


def _statements(sentence: Sentence, totals: set[int], lexicon: Lexicon) -> list[_Statement]:
    codes, tokens = sentence.codes, sentence.tokens
    found: list[_Statement] = []
    spans: list[tuple[int, int]] = []
    if _within_category(sentence):
        return []
    for match in _STATED.finditer(codes):
        ordinal = next((tokens[at].value for at in range(*match.span()) if codes[at] == "o"), None)
        if codes[match.start()] == "o" and (match.start() == 0 or codes[match.start() - 1] not in ">,&~"):
            continue
        rank = ordinal if ordinal is not None else 1
        spans.append(match.span())
        owner = _owner(codes, *match.span())
        if owner is not None and rank:
            found.append(_Statement(tokens[owner], rank, _scope(sentence, *match.span()), False, _of_dimension(codes, match.start()), sentence, owner))
    for match in re.finditer(r"[+_]", codes):
        at = match.start()
        if any(low <= at < high + 3 for low, high in spans) or "H" in codes[max(0, at - 6) : at]:
            continue
        owner = _owner(codes, at, at + 1)
        if owner is None or "F" in codes[:at] or re.search(r"R[,&]{1,2}\Z", codes[:owner]):
            continue  # of another measure, or said of several together
        scope, dimension = _scope(sentence, at, at + 1), _of_dimension(codes, at)
        if codes[at] == "+":
            found.append(_Statement(tokens[owner], 1, scope, True, dimension, sentence, owner))
        elif not _LISTED.match(codes, owner) and (last := _last_rank(tokens[owner], totals, lexicon)) is not None:
            found.append(_Statement(tokens[owner], last, scope, True, dimension, sentence, owner))
    return found


def _of_dimension(codes: str, at: int) -> bool:
    """Whether the clause around a rank names a dimension, or the sentence opens with one."""
    if re.match(r"[^RN]*D[^RN]*,", codes):
        return True
    low = max(codes.rfind(sign, 0, at) for sign in "~;") + 1
    ends = [end for sign in "~;" if (end := codes.find(sign, at)) >= 0]
    return "D" in codes[low : min(ends, default=len(codes))]


def _within_category(sentence: Sentence) -> bool:
    """`termasuk 8 provinsi rawan rendah, di urutan pertama`: a rank among those of a category."""
    return re.search(r"H[^.]{0,4}K[^.]{0,8}p", sentence.codes) is not None


def _owner(codes: str, start: int, end: int) -> int | None:
    """The place of the region that a rank is said of."""
    clause = max((codes.rfind(sign, 0, start) for sign in ",;~>&"), default=-1) + 1
    if "R" in codes[clause:start]:
        return codes.rindex("R", clause, start)
    behind = re.compile(r"[^RGN.;B^]{0,6}(?:Rz[^RGN.;]{0,3})?R").match(codes, end)
    if behind:
        return behind.end() - 1
    return codes.rindex("R", 0, start) if "R" in codes[:start] else None


def _scope(sentence: Sentence, start: int, end: int) -> str | None:
    codes, tokens = sentence.codes, sentence.tokens
    near = re.compile(r"[^,&;N]{0,5}").match(codes, end)
    behind = codes[end : near.end() if near else end]
    if "l" in behind or "G" in behind:
        return "nasional"
    if "S" in behind or "S" in codes[:start]:
        return "regional"
    located = re.match(r"[wIc]{0,2}v?r?R", behind)
    if located and "v" in located.group() and sentence.text[tokens[end + located.end() - 2].start :][:2].casefold() == "di":
        region = tokens[end + located.end() - 1].value.regions[0]
        return region.short_name if region.level == "provinsi" else region.name
    return "nasional" if re.search(r"[Gl]", codes[:start]) and "S" not in codes[:start] else None


def _last_rank(region: Token, totals: set[int], lexicon: Lexicon) -> int | None:
    """The rank of the last, where the text says of how many."""
    value = region.value.regions[0]
    if value.level == "provinsi":
        return next((total for total in sorted(totals) if total in (33, 34, 38)), None)
    siblings = sum(1 for other in lexicon.regions.values() if other.parent == value.parent)
    return siblings if siblings in totals else None


def _from_statements(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
    newest: dict[str, int] = {}
    for draft in drafts:
        newest[draft.code] = max(newest.get(draft.code, 0), draft.edition or 0)
    order = sorted(statements, key=lambda s: (s.weak, s.scope is None, s.scope != "nasional"))
    for draft in drafts:
        if draft.region is None:
            continue
        own = _behind(draft)
        if own is not None:
            draft.rank = own
            continue
        about = [s for s in order if draft.region in s.region.value.regions]
        here = [s for s in about if s.region is draft.pair.region and (not s.weak or _first_of_region(draft, drafts))]
        elsewhere = [s for s in about if not s.dimension]
        if draft.dimension is None and draft.basis is None and (draft.edition or 0) == newest[draft.code]:
            here = sorted([*here, *elsewhere], key=lambda s: (s.weak, s.scope not in ("nasional", None)))
        elif draft.dimension is None:
            here = [s for s in here if not s.weak] if (draft.edition or 0) != newest[draft.code] else here
        else:
            here = [s for s in here if s.dimension]
        if here:
            draft.rank, draft.rank_scope = here[0].rank, here[0].scope


def _first_of_region(draft: Draft, drafts: Sequence[Draft]) -> bool:
    return next(other for other in drafts if other.pair.region is draft.pair.region) is draft


def _behind(draft: Draft) -> int | None:
    """`78,27 (peringkat keempat)`."""
    found = re.compile(r"u?[,(]{1,2}p[wv]{0,2}o\)").match(draft.pair.sentence.codes, draft.pair.at + 1)
    return draft.pair.sentence.tokens[found.end() - 2].value if found else None


def _from_lists(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Lists that are announced as being in order."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.pair.sentence.start, []).append(draft)
    previous: Draft | None = None
    for number, sentence in enumerate(sentences):
        own = [d for d in by_sentence.get(sentence.start, []) if d.region is not None]
        head = _ordered_head(sentence, own)
        if head is not None:
            listed = [d for d in own if d.pair.at > head]
            if not own and sentence.codes.endswith(":"):
                listed = _items(sentences[number + 1 :], by_sentence)
            start = 1
            span = re.search(r"po[v&-]{1,2}o", sentence.codes[:head])  # peringkat ketiga sampai kesepuluh
            if span:
                start = sentence.tokens[span.start() + 1].value or 1
            elif re.search(r"\b(?:lainnya|sisanya)\b", sentence.text[sentence.start : sentence.end]) and previous:
                start = (previous.rank or 0) + 1 if previous.rank else 0
            if start and len(listed) > 1 and _falls(listed) and (listed[0].rank in (None, start)):
                for rank, draft in enumerate(listed, start):
                    if draft.rank is None:
                        draft.rank = rank
        if own:
            previous = own[-1]
    _from_markers(drafts)


def _ordered_head(sentence: Sentence, own: Sequence[Draft]) -> int | None:
    """The place of what says that a list is in order, from the top."""
    codes = sentence.codes
    if "_" in codes:
        return None
    if "J" in codes:
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


def _items(following: Sequence[Sentence], by_sentence: Mapping[int, list[Draft]]) -> list[Draft]:
    """The items of a list, up to the first sentence that is none."""
    listed: list[Draft] = []
    for sentence in following:
        own = by_sentence.get(sentence.start, [])
        if len(own) != 1 or (listed and own[0].list_key != listed[0].list_key):
            break
        listed += own
    return listed


def _from_markers(drafts: Sequence[Draft]) -> None:
    """`1. … 2. …` under the heading of the top category, falling: the numbers are ranks there."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        marker = _marker(draft) if draft else None
        if run and (draft is None or marker != len(run) + 1 or draft.category.stated != run[0].category.stated):
            top = run[0].index.bands(run[0].level, run[0].edition)[:1] if run[0].index else ()
            if len(run) > 1 and top and run[0].category.stated == top[0] and _falls(run):
                for rank, listed in enumerate(run, 1):
                    listed.rank = listed.rank or rank
            run = []
        if draft is not None and marker == len(run) + 1:
            run.append(draft)


def _marker(draft: Draft) -> int | None:
    tokens, at = draft.pair.sentence.tokens, draft.pair.region_at
    marker = draft.pair.sentence.line.marker
    if at is not None and at > 0 and tokens[at - 1].code == "M":
        return int(tokens[at - 1].value.value)
    return int(marker.strip(".) ")) if at == 0 and marker and marker.strip(".) ").isdigit() else None


def _falls(drafts: Sequence[Draft]) -> bool:
    return all(high.value >= low.value for high, low in zip(drafts, drafts[1:], strict=False))


def _from_chains(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
    """`Bali (60), disusul Riau (58) dan Jambi (57)`: each link is one rank further."""
    chained: set[Draft] = set()
    for draft in drafts:
        at, codes = draft.pair.region_at, draft.pair.sentence.codes
        if at is not None and draft.rank is None and draft.region is not None:
            for said in statements:  # Bali peringkat pertama, diikuti oleh Riau (58)
                if said.sentence is draft.pair.sentence and re.fullmatch(r"R[^RN.;>]{1,8}>v?", codes[said.at : at]):
                    draft.rank, draft.rank_scope = said.rank + 1, said.scope
                    chained.add(draft)
    links = [_link(one, other) for one, other in zip(drafts, drafts[1:], strict=False)]
    for at in range(len(links) - 1, -1, -1):
        one, other = drafts[at], drafts[at + 1]
        if links[at] == ">" and one.rank is None and other.rank and other.rank > 1 and one.value >= other.value:
            one.rank = other.rank - 1
    running = False
    for link, one, other in zip(links, drafts, drafts[1:], strict=False):
        running = link == ">" or (link == "&" and (running or one in chained))
        if running and other.rank is None and one.rank and one.value >= other.value and one.list_key == other.list_key:
            other.rank, other.rank_scope = one.rank + 1, one.rank_scope


def _link(one: Draft, other: Draft) -> str | None:
    """How two scores follow each other: `>` by a connective, `&` as items of one list, None otherwise."""
    if one.list_key != other.list_key or other.pair.region_at is None:
        return None
    codes, at = other.pair.sentence.codes, min(other.pair.region_at, other.pair.at)
    if one.pair.sentence is other.pair.sentence:
        between = codes[max(one.pair.at, one.pair.region_at or 0) + 1 : at]
    else:
        gap = other.pair.sentence.start - one.pair.sentence.end
        if not 0 <= gap < 400 or "RN" in codes[:at] or "N" in codes[:at]:
            return None
        between = codes[:at]
        if ">" not in between:
            return None
    if re.search(r"[RGKDHA_]", between) or re.search(r"_", codes[at : other.pair.at]):
        return None
    if ">" in between:
        return ">"
    return "&" if re.fullmatch(r"[u)\"]{0,3}[,;&]{1,3}[ghv]{0,2}", between) else None


def _from_below(drafts: Sequence[Draft], statements: Sequence[_Statement]) -> None:
    """The fifth stands `di bawah A, B, C, dan D`: those are the first to the fourth."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        codes, at = draft.pair.sentence.codes, draft.pair.region_at
        if at is not None and re.search(r"\^[^.;]{0,60}\Z", codes[:at]) and draft.region is not None:
            groups.setdefault(draft.pair.sentence.start, []).append(draft)
    for listed in groups.values():
        inside = {draft.region for draft in listed}
        known = any(s.rank == len(listed) + 1 and s.region.value.regions[0] not in inside for s in statements)
        if known and len(listed) > 1 and _falls(listed):
            for rank, draft in enumerate(listed, 1):
                draft.rank = draft.rank or rank
