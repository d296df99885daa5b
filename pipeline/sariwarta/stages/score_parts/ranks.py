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

A rank is of the index that it is said of: not of a contest, not of another measure, not of the year before.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sariwarta.language.numbers import read_number_word
from sariwarta.lexicon import Lexicon, Region, lexicon
from sariwarta.stages.score_parts.checks import newest_editions
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.measures import Measures
from sariwarta.stages.score_parts.tokens import Sentence, Token, lies_in
from sariwarta.stages.score_parts.wordsets import any_of, word_set

__all__ = ["assign_ranks"]

#: `peringkat ke-4`, `tertinggi kelima`, `keempat tertinggi`, `lalu ketiga Bali`, `rawan tinggi ke-4`, `ke-16 nasional`
_STATED = re.compile(
    r"p[wvtI]{0,2}o|[p+]v?\+v?o?|[+_][wvI]?o|o[+_]|(?<=[>,&~])o(?=v?R)|Ko|(?<=R)o(?=[v(])|(?<=po)vo|o(?=l)|^o,?(?=[vg]{0,2}R)"
)
#: before a rank, `termasuk 8 provinsi rawan rendah, di urutan pertama`: it is one among those of a category
_AMONG_CATEGORY = re.compile(r"H[^.;N]{0,4}K[^.;N]{0,8}\Z")
#: behind it, `urutan ketiga dalam kategori sedang`, `peringkat 20 kategori sedang`
_IN_CATEGORY = re.compile(rf"(?:\s+{any_of('in')})?\s+{any_of('group')}\b", re.I)
#: behind it, `kedua terbawah`, `ketiga dari bawah`: counted from the last
_FROM_BELOW = re.compile(rf"\s+{any_of('from_below')}\b", re.I)
#: `peringkat terakhir`
_LAST = re.compile(rf"\s+{any_of('last')}\b", re.I)
#: `peringkat 10 besar` is no rank
_AMONG_BEST = re.compile(rf"\s+{any_of('among_best')}\b", re.I)
_NATIONAL = re.compile(rf"(?:\s+{any_of('best')})?\s+{any_of('in_the_nation')}\b", re.I)
#: `dari 34 provinsi`: the number of all
_OF_ALL = re.compile(r"[vw]?fH")
#: `se-Jawa Timur`
_ALL_OF = re.compile(r"\s+se-?\s?(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,2})")
#: a region with its number, and the next of its list
_LISTED = re.compile(r"R[(csv]{0,3}N[u)]{0,2}[,&]{1,2}R")
#: the region behind a rank; in `terendah di NTB ditempati Lombok Utara` the second
_REGION_BEHIND = re.compile(r"[^RGN.;B^]{0,6}(?:Rz[^RGN.;]{0,3})?R")
#: `tertinggi 80,91 diraih Kalsel`, `peringkat kedua dengan 87,5 ditempati Demak`: the region stands behind the number
_VALUE_BEHIND = re.compile(r"(?:vR)?(?:,v?|[^RN.;,]{0,10})N")
#: `berbagi posisi keempat dengan Kota Bitung`
_SHARES = re.compile(rf"\b{any_of('shares')}\b", re.I)
_SHARED_WITH = re.compile(rf"\s+{any_of('with')}\s*\Z", re.I)
#: before the rank that was left: `turun dari posisi 12 ke posisi 20`, `semula peringkat 5, kini peringkat 3`
_FORMER = re.compile(r"f[vt]?\Z")
_NOW = re.compile(r"[^RGN.;f]{0,6}p[wvtI]{0,2}o|vo")
#: `peringkat pertama, sama dengan 2022`
_SAME_AS = re.compile(rf",? {any_of('same_as')}(?: {any_of('in_year')})? (?P<year>20\d\d)\b")
_LEVELS = word_set("level")
#: how many tokens around a rank can bear on it
_AROUND = 60


@dataclass(slots=True)
class _Statement:
    """A rank said of the region at `at` by the words at `place`.

    `from_below` where it is counted from the last, of `of` regions if the text says so there. `weak` where the words
    are only `tertinggi`; `dimension` where it is the rank in a dimension; `basis` where it is that in a second list, or
    is said not to be (None: neither). `measure` is what it is a rank in, as `Measures.of_rank` gives it. `years` are
    those that it is said of; `earlier` where that is the year before.
    """

    sentence: Sentence
    at: int
    place: int
    rank: int
    scope: str | None
    weak: bool
    dimension: bool
    measure: str | None
    from_below: bool = False
    of: int | None = None
    basis: bool | None = None
    years: tuple[int, ...] = ()
    earlier: bool = False

    @property
    def region(self) -> Token:
        """The token of the region."""
        return self.sentence.tokens[self.at]


def assign_ranks(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], measures: Measures, known: Lexicon
) -> None:
    """Set `rank` and `rank_scope` of all drafts for which the text has one."""
    statements = [
        said for number in range(len(sentences)) for said in _statements(sentences, number, measures)
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
            if sentence.codes[at - 1 : at] == "f" and _counts_provinces(sentence, at)
        }
        self._children = _children(known)
        self._provinces = {self._children[None]}
        for index in {draft.index for draft in drafts if draft.index}:
            self._provinces |= {edition.counts.get("provinsi", 0) for edition in index.editions.values()}

    def of(self, said: _Statement, draft: Draft) -> int | None:
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


def _counts_provinces(sentence: Sentence, at: int) -> bool:
    head = sentence.tokens[at]
    return "prov" in sentence.text[head.start : head.end].casefold()


def _statements(sentences: Sequence[Sentence], number: int, measures: Measures) -> Iterator[_Statement]:
    """What a sentence says of the ranks of regions."""
    sentence = sentences[number]
    codes, tokens = sentence.codes, sentence.tokens
    previous = sentences[number - 1] if number else None
    if "R" not in codes and not (previous and _POINTS_BACK.match(codes)):
        return
    stated: set[int] = set()
    for match in _STATED.finditer(codes):
        start, end = match.span()
        stated |= set(range(start, end + 3))
        if not _is_former(codes, start, end):
            ordinal = next((_ordinal(sentence, at) for at in range(start, end) if codes[at] == "o"), 1)
            yield from _stated(sentence, start, end, ordinal, False, measures, previous)
    for at, code in enumerate(codes):
        if code == "p" and at not in stated and _LAST.match(sentence.text, tokens[at].end):
            yield from _stated(sentence, at, at + 1, 1, False, measures, previous)
        if code not in "+_" or at in stated or not _says_extreme(sentence, at):
            continue
        if _BOTH_EXTREMES.match(codes, at) or _BOTH_EXTREMES.match(codes, at - 2):
            yield from _of_both(sentence, at, measures, previous)
            continue
        owner = _owner(sentence, at, at + 1)
        if owner is None or (code == "_" and _LISTED.match(codes, owner)):
            continue
        if "N" not in codes[owner:at] and _joined(sentence, owner):
            continue  # of several together
        if _SEVERAL_WITH_NUMBERS.search(codes, max(0, at - _AROUND), at):
            continue
        yield from _stated(sentence, at, at + 1, 1, True, measures, previous)


#: `Sulut (86,42) dan Sulteng (81,05) paling`: said of the two, or of the last alone
_SEVERAL_WITH_NUMBERS = re.compile(r"R[(csv]{0,3}N[u)]{0,2},?&[gh]?R[(csv]{0,3}N[u)]{0,2}v{0,3}\Z")
#: `tertinggi dan terendah`
_BOTH_EXTREMES = re.compile(r"[+_]&[+_]")
#: before them, the two that they are said of, in their order
_TWO_OWNERS = re.compile(r"(?P<one>R)(?:\(?Nu?\)?)?&[gh]?(?P<other>R)(?:\(?Nu?\)?)?[^RGN.;]{1,14}\Z")


def _of_both(
    sentence: Sentence, at: int, measures: Measures, previous: Sentence | None
) -> Iterator[_Statement]:
    """`Kota Mataram 81,07 dan Lombok Utara 67,63 adalah yang tertinggi dan terendah`: the first of the first."""
    first = _BOTH_EXTREMES.match(sentence.codes, at) is not None
    low = max(0, at - _AROUND)
    found = _TWO_OWNERS.search(sentence.codes[low : at if first else at - 2])
    if found is not None:
        owner = low + found.start("one" if first else "other")
        for said in _stated(sentence, at, at + 1, 1, True, measures, previous):
            yield replace(said, at=owner, from_below=sentence.codes[at] == "_")


def _joined(sentence: Sentence, owner: int) -> bool:
    """Whether another region stands before one in a list: `Bali dan Riau`, not `di Bali, Kabupaten Bangli`."""
    found = re.search(r"R[,&]{1,2}\Z", sentence.codes[max(0, owner - 3) : owner])
    if found is None:
        return False
    other = sentence.tokens[max(0, owner - 3) + found.start()]
    return not lies_in(sentence.tokens[owner], other)


def _is_former(codes: str, start: int, end: int) -> bool:
    """Whether a rank is the one that was left: `turun dari posisi 12 (ke posisi 20)`."""
    before = codes[max(0, start - 3) : start]
    return _FORMER.search(before) is not None and ("<" in before or _NOW.match(codes, end) is not None)


#: `ketiga belas`, `kedua puluh lima`
_COMPOUND = re.compile(rf"[^\W\d]+(?: {any_of('of_compound_numbers')}\b){{1,4}}", re.I)


def _ordinal(sentence: Sentence, at: int) -> int:
    """The value of an ordinal, with the words that go on behind it."""
    token = sentence.tokens[at]
    words = _COMPOUND.match(sentence.text, token.start)
    value: int = (read_number_word(words.group()) if words else None) or token.value
    return value


def _stated(
    sentence: Sentence,
    start: int,
    end: int,
    ordinal: int,
    weak: bool,
    measures: Measures,
    previous: Sentence | None,
) -> Iterator[_Statement]:
    """The statements made by the words of a rank from `start` to `end`: of one region, or of two that share it."""
    codes, tokens, text = sentence.codes, sentence.tokens, sentence.text
    behind = tokens[end - 1].end
    owner, home = _owner(sentence, start, end), sentence
    if owner is None and previous is not None:
        owner, home = _subject_before(sentence, start, previous), previous
    if owner is None or not ordinal or _AMONG_BEST.match(text, behind):
        return
    if _AMONG_CATEGORY.search(codes[max(0, start - 16) : start]) or _IN_CATEGORY.match(text, behind):
        return
    below = "_" in codes[start : end + 1] or _FROM_BELOW.match(text, behind) or _LAST.match(text, behind)
    of_all = _OF_ALL.match(codes, end + bool(codes.startswith("_", end)))
    years, earlier = _years(sentence, start, end)
    said = _Statement(
        home,
        owner,
        start if home is sentence else owner,
        ordinal,
        _scope(sentence, start, end),
        weak,
        _of_dimension(codes, start),
        measures.of_rank(sentence, start, end, previous),
        bool(below),
        tokens[of_all.end() - 1].value if of_all else None,
        _basis(codes, start),
        years,
        earlier,
    )
    for at in _sharing(sentence, owner, start, end) if home is sentence else [owner]:
        yield replace(said, at=at)
    first = _first_before(sentence, end) if ordinal == 2 and not below else None
    if first is not None:
        yield replace(said, sentence=sentence, at=first, rank=1)


#: `Kabupaten ini berada di urutan kedua se-Jatim`
_POINTS_BACK = re.compile(r'["~>&v,]{0,3}(?P<noun>h)e[^RGN.;,]{0,12}')


def _subject_before(sentence: Sentence, start: int, before: Sentence) -> int | None:
    """The place of the one region of the sentence before that `kabupaten ini`, `daerah itu` can mean.

    `Daerah` is a regency or city rather than a province.
    """
    found = _POINTS_BACK.fullmatch(sentence.codes, 0, start)
    if found is None:
        return None
    noun = sentence.tokens[found.start("noun")]
    level = sentence.text[noun.start : noun.end].casefold()
    places: dict[tuple[Region, ...], int] = {}
    for at, token in enumerate(before.tokens):
        if token.code == "R":
            places.setdefault(token.value.regions, at)
    fitting = [at for regions, at in places.items() if any(region.level == level for region in regions)]
    if level not in _LEVELS:
        inner = [at for regions, at in places.items() if all(region.parent for region in regions)]
        fitting = inner or list(places.values())
    return fitting[0] if len(fitting) == 1 else None


#: `peringkat kedua setelah DKI Jakarta`, `posisi kedua dengan skor 81,05, di bawah Bali`
_BEHIND_FIRST = re.compile(r"[lvwIYc]{0,4}(?:Nu?,)?[B^]v?[gh]?R")
_NEXT_TO = re.compile(rf"\b{any_of('next_to')}\s*{any_of('level')}?\s*\Z", re.I)


def _first_before(sentence: Sentence, end: int) -> int | None:
    """The place of the region that a second rank stands behind."""
    found = _BEHIND_FIRST.match(sentence.codes, end)
    if found is None:
        return None
    at, tokens = found.end() - 1, sentence.tokens
    return at if _NEXT_TO.search(sentence.text, tokens[end - 1].end, tokens[at].start) else None


def _sharing(sentence: Sentence, owner: int, start: int, end: int) -> list[int]:
    """The places of the regions that a rank is said of: two in `Palu berbagi posisi keempat dengan Bitung`."""
    tokens = sentence.tokens
    other = _REGION_BEHIND.match(sentence.codes, end)
    if owner < start and other and _SHARES.search(sentence.text, tokens[owner].end, tokens[start].start):
        at = other.end() - 1
        if _SHARED_WITH.search(sentence.text, tokens[end - 1].end, tokens[at].start):
            return [owner, at]
    return [owner]


#: behind a rank, its value and the year of that
_OWN_VALUE_AND_YEAR = re.compile(r"[^RGNY.;~]{0,4}N[u)]{0,2}[(vt]{0,3}Y")


def _years(sentence: Sentence, start: int, end: int) -> tuple[tuple[int, ...], bool]:
    """The years that a rank is said of, and whether it is that of the year before: `tahun lalu di peringkat 5`."""
    codes, tokens = sentence.codes, sentence.tokens
    clause = max(codes.rfind(sign, max(0, start - _AROUND), start) for sign in ",;~") + 1
    earlier = "y" in codes[clause:start] or re.match(r"v?y", codes[end : end + 2]) is not None
    same = _SAME_AS.match(sentence.text, tokens[end - 1].end)
    before = [t.value for t in tokens[max(0, start - _AROUND) : start] if t.code == "Y" and not t.value.event]
    own = _OWN_VALUE_AND_YEAR.match(codes, end) if before else None
    if own is not None:  # 78,2 pada 2023 dan peringkat pertama dengan 80,1 pada 2024
        before = [tokens[own.end() - 1].value]
    if not before and (found := re.match(r"[^RGN.;,~]{0,5}Y", codes[end : end + 6])):
        before = [tokens[end + found.end() - 1].value]
    years = [year.year for year in before[-1:]]
    return tuple([*years, int(same["year"])] if same else years), earlier


def _basis(codes: str, start: int) -> bool | None:
    """Whether the sentence has named the second list, or the first one, before a rank."""
    named = [code for code in codes[max(0, start - _AROUND) : start] if code in "AQ"]
    return named[-1] == "A" if named else None


#: `salah satu yang tertinggi`, `termasuk yang tertinggi`
_ONE_OF = re.compile(any_of("one_of"))


def _says_extreme(sentence: Sentence, at: int) -> bool:
    """Whether `tertinggi` is said of scores, and of one: not `10 provinsi tertinggi`, `salah satu yang tertinggi`."""
    codes, tokens = sentence.codes, sentence.tokens
    low = max(0, at - _AROUND)
    near = sentence.text[max(tokens[low].start, tokens[at].start - 40) : tokens[at].start].casefold()
    behind = sentence.text[tokens[at].end : tokens[at].end + 6]
    among = behind == " juga " or _ONE_OF.search(near) or re.search(r"H[^,;R]{0,5}\Z", codes[low:at])
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


#: the region behind the one that it lies in: `tertinggi di Jawa Timur adalah Kota Surabaya`
_INNER_BEHIND = re.compile(r"[Yv:,]{1,3}R")


def _owner(sentence: Sentence, start: int, end: int) -> int | None:
    """The place of the region that a rank is said of: in its clause before it, behind it, or else before it.

    A region behind that the one before lies in only says where: `Kabupaten Ngawi 80,1, tertinggi ketiga di Jawa Timur`.
    """
    codes = sentence.codes
    value = _VALUE_BEHIND.match(codes, end)
    if value and (region := sentence.behind.get(value.end() - 1)) is not None:
        return region
    low = max(0, start - _AROUND)
    clause = max(low, *(codes.rfind(sign, low, start) for sign in ",;~>&"))
    if (owner := codes.rfind("R", clause, start)) >= 0:
        return owner
    before, behind = _region_before(sentence, low, start), _REGION_BEHIND.match(codes, end)
    if behind and before >= 0 and re.search("[~>]", codes[end : behind.end()]):
        return before  # Lampung 78,6 di urutan kelima, sedangkan Riau 75,0
    if behind and not (before >= 0 and lies_in(sentence.tokens[before], sentence.tokens[behind.end() - 1])):
        inner = _INNER_BEHIND.match(codes, behind.end())
        if inner and lies_in(sentence.tokens[inner.end() - 1], sentence.tokens[behind.end() - 1]):
            return inner.end() - 1
        if not _only_scope(sentence, start, end, behind.end() - 1):
            return behind.end() - 1
    return before if before >= 0 else None


#: a number goes with the region: `tertinggi di Riau, 62,59`
_WITH_NUMBER = re.compile(r"R[^RGN;]{0,12}N")


#: `IPM tertinggi di Riau`, `Posisi pertama di Riau`: the clause begins with it, so nobody else has the rank
_BEGINS = re.compile(r"(?:\A|[;:~>])[cshIYt]{0,6}\Z")


def _only_scope(sentence: Sentence, start: int, end: int, region_at: int) -> bool:
    """Whether the province behind a rank is only where that is counted: `menempati peringkat 12 di Jatim`."""
    codes, joint = sentence.codes, sentence.tokens[region_at - 1]
    if _BEGINS.search(codes[max(0, start - _AROUND) : start]):
        return False
    located = re.fullmatch("[wIc]{0,2}v", codes[end:region_at]) is not None
    if not located or sentence.text[joint.start : joint.end].casefold() != "di":
        return False
    province = all(region.level == "provinsi" for region in sentence.tokens[region_at].value.regions)
    return province and _WITH_NUMBER.match(codes, region_at) is None


#: `urutan pertama di Bali dan urutan ke-40 nasional`: that region is the scope of the rank before
_IN_SCOPE = re.compile(r"[o+_][vw]{0,2}\Z")


def _region_before(sentence: Sentence, low: int, start: int) -> int:
    """The place of the last region before a rank that is not the scope of another rank; -1 if there is none."""
    codes, tokens = sentence.codes, sentence.tokens
    at = codes.rfind("R", low, start)
    if at >= 0 and _IN_SCOPE.search(codes[max(0, at - 3) : at]):
        inner = codes.rfind("R", low, at)
        if inner >= 0 and lies_in(tokens[inner], tokens[at]):
            return inner
    return at


def _scope(sentence: Sentence, start: int, end: int) -> str | None:
    """Among which a rank is: `nasional`, the region that is named behind it, or `regional`."""
    codes, tokens, text = sentence.codes, sentence.tokens, sentence.text
    behind = re.match(r"[^,&;N]{0,5}", codes[end : end + 5])
    near = behind.group() if behind else ""
    if re.search("[lG]", near) or _NATIONAL.match(text, tokens[end - 1].end):
        return "nasional"
    if "S" in near:
        whole = tokens[end + near.index("S")].value  # se-Jatim
        return _name(whole.regions[0]) if whole else _whole(text, tokens[end - 1].end) or "regional"
    located = re.match(r"(?:fH|[wIc]{0,2})vr?R", near)
    if located:
        joint, region = tokens[end + located.end() - 2], tokens[end + located.end() - 1].value.regions[0]
        if text[joint.start : joint.end].casefold() == "di":
            return _name(region)
    if near.startswith("fH") and _counts_provinces(sentence, end + 1):
        return "nasional"
    # Secara nasional, Bali di peringkat ke-3; but not `di bawah rata-rata nasional, Bali di peringkat ke-3`
    clause = max(codes.rfind(sign, max(0, start - _AROUND), start) for sign in ",;~>N") + 1
    opening = re.match(r"[~>]?[vw]{0,2}[GS][^,;.N]{0,8},", codes)
    before = codes[clause:start] + (opening.group() if opening else "")
    if "S" in before:
        return "regional"
    return "nasional" if re.search("(?<!b)[lG]", before) else None


def _whole(text: str, at: int) -> str | None:
    """The province of `se-Jawa Timur`, None where it is an island."""
    found = _ALL_OF.match(text, at)
    return _provinces().get(found["name"].casefold()) if found else None


@functools.cache
def _provinces() -> Mapping[str, str]:
    """The common names of the provinces, by these in lower case."""
    names = [region.short_name for region in lexicon().regions.values() if region.parent is None]
    return {name.casefold(): name for name in names}


def _name(region: Region) -> str:
    return region.short_name if region.parent is None else region.name


def _from_statements(
    drafts: Sequence[Draft], statements: Sequence[_Statement], counts: _Counts
) -> set[Draft]:
    """What is said of a region is of its score there, or else of its newest total; the national rank goes first.

    Returns the drafts whose rank was counted from the last.
    """
    from_below: set[Draft] = set()
    ranked: dict[tuple[int, str], list[tuple[Draft, _Statement]]] = {}
    newest = newest_editions(drafts)
    editions = {draft.edition for draft in drafts}
    about: dict[str, list[_Statement]] = {}
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
        best: tuple[tuple[bool, ...], _Statement, int] | None = None
        for said in about.get(draft.code, [])[:_AROUND]:
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


def _only_newest(ranked: Sequence[tuple[Draft, _Statement]]) -> None:
    """Take a rank that was said once from all but one edition, unless it is said of that year.

    The one is the newest of those that the rank stands with.
    """
    here = [draft for draft, said in ranked if said.region is draft.pair.region]
    newest = max(draft.edition or 0 for draft in here or [draft for draft, _ in ranked])
    for draft, said in ranked:
        if (draft.edition or 0) != newest and draft.edition not in said.years:
            draft.rank = draft.rank_scope = None


def _is_about(said: _Statement, draft: Draft, here: bool, current: bool, editions: Set[int | None]) -> bool:
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
    drafts: Sequence[Draft], statements: Sequence[_Statement], from_below: Collection[Draft]
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
            if not said.from_below and re.fullmatch(r"R[^RN.;>]{1,8}>v?", codes[said.at : at][:_AROUND]):
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
    between = re.sub(
        r"(?<=[+o])vr?R|\(a?K\)", "", between
    )  # tertinggi di Sulut, disusul …; (rawan), disusul …
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
