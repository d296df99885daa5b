"""What a sentence says of the rank of a region: `peringkat ke-4 nasional`, `tertinggi kelima`, `kedua terbawah`, `tertinggi`.

A rank is of the index that it is said of: not of a contest, not of another measure, not of the year before.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sariwarta.language.numbers import read_number_word
from sariwarta.lexicon import Region, lexicon
from sariwarta.stages.score_parts.measures import Measures
from sariwarta.stages.score_parts.tokens import Sentence, Token, lies_in
from sariwarta.stages.score_parts.wordsets import any_of, word_set

__all__ = ["AROUND", "Statement", "counts_provinces", "says_extreme", "statements_of"]

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
AROUND = 60


@dataclass(slots=True)
class Statement:
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


def counts_provinces(sentence: Sentence, at: int) -> bool:
    """Whether a counted head noun counts provinces: `38 provinsi`."""
    head = sentence.tokens[at]
    return "prov" in sentence.text[head.start : head.end].casefold()


def statements_of(sentences: Sequence[Sentence], number: int, measures: Measures) -> Iterator[Statement]:
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
        if code not in "+_" or at in stated or not says_extreme(sentence, at):
            continue
        if _BOTH_EXTREMES.match(codes, at) or _BOTH_EXTREMES.match(codes, at - 2):
            yield from _of_both(sentence, at, measures, previous)
            continue
        owner = _owner(sentence, at, at + 1)
        if owner is None or (code == "_" and _LISTED.match(codes, owner)):
            continue
        if "N" not in codes[owner:at] and _joined(sentence, owner):
            continue  # of several together
        if _SEVERAL_WITH_NUMBERS.search(codes, max(0, at - AROUND), at):
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
) -> Iterator[Statement]:
    """`Kota Mataram 81,07 dan Lombok Utara 67,63 adalah yang tertinggi dan terendah`: the first of the first."""
    first = _BOTH_EXTREMES.match(sentence.codes, at) is not None
    low = max(0, at - AROUND)
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
) -> Iterator[Statement]:
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
    said = Statement(
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
    clause = max(codes.rfind(sign, max(0, start - AROUND), start) for sign in ",;~") + 1
    earlier = "y" in codes[clause:start] or re.match(r"v?y", codes[end : end + 2]) is not None
    same = _SAME_AS.match(sentence.text, tokens[end - 1].end)
    before = [t.value for t in tokens[max(0, start - AROUND) : start] if t.code == "Y" and not t.value.event]
    own = _OWN_VALUE_AND_YEAR.match(codes, end) if before else None
    if own is not None:  # 78,2 pada 2023 dan peringkat pertama dengan 80,1 pada 2024
        before = [tokens[own.end() - 1].value]
    if not before and (found := re.match(r"[^RGN.;,~]{0,5}Y", codes[end : end + 6])):
        before = [tokens[end + found.end() - 1].value]
    years = [year.year for year in before[-1:]]
    return tuple([*years, int(same["year"])] if same else years), earlier


def _basis(codes: str, start: int) -> bool | None:
    """Whether the sentence has named the second list, or the first one, before a rank."""
    named = [code for code in codes[max(0, start - AROUND) : start] if code in "AQ"]
    return named[-1] == "A" if named else None


#: `salah satu yang tertinggi`, `termasuk yang tertinggi`
_ONE_OF = re.compile(any_of("one_of"))


def says_extreme(sentence: Sentence, at: int) -> bool:
    """Whether `tertinggi` is said of scores, and of one: not `10 provinsi tertinggi`, `salah satu yang tertinggi`."""
    codes, tokens = sentence.codes, sentence.tokens
    low = max(0, at - AROUND)
    near = sentence.text[max(tokens[low].start, tokens[at].start - 40) : tokens[at].start].casefold()
    behind = sentence.text[tokens[at].end : tokens[at].end + 6]
    among = behind == " juga " or _ONE_OF.search(near) or re.search(r"H[^,;R]{0,5}\Z", codes[low:at])
    return (
        not among and "F" not in codes[low:at] and re.search("[IcsN]", codes[low : at + AROUND]) is not None
    )


def _of_dimension(codes: str, at: int) -> bool:
    """Whether the clause around a rank names a dimension, or the sentence opens with one."""
    if re.match(r"[^RN]{0,20}D[^RN]{0,5},", codes):
        return True
    low, high = max(0, at - AROUND), at + AROUND
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
    low = max(0, start - AROUND)
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
    if _BEGINS.search(codes[max(0, start - AROUND) : start]):
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
    if near.startswith("fH") and counts_provinces(sentence, end + 1):
        return "nasional"
    # Secara nasional, Bali di peringkat ke-3; but not `di bawah rata-rata nasional, Bali di peringkat ke-3`
    clause = max(codes.rfind(sign, max(0, start - AROUND), start) for sign in ",;~>N") + 1
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
