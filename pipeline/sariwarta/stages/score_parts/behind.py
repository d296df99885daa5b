"""Values that stand before the names of their regions: `80,91 diraih Kalsel, 79,96 untuk Kaltim dan Bali`.

In a list names stand before their values or behind them, and the same way all through. They stand behind where a
passive says so (`80,91 diraih Kalsel`), or where the clause has no region before its first value; what follows in the
list goes the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sariwarta.stages.score_parts.tokens import Sentence, lies_in
from sariwarta.stages.score_parts.wordsets import word_set

__all__ = ["regions_behind"]

#: a number and, behind it, whose it is: `80,91 poin diraih oleh Kalsel`, `88,95 untuk Bali dan Riau`, `62,04 (Lampung)`
_OWNER_BEHIND = re.compile(
    r"Nu?\)?(?:\(a?K\)|(?P<set_off>,(?=[vz]{0,2}z)))?(?P<link>(?:v{1,2}[+_]&?)?[vwzteIYcyj]{0,6}|[(:-])(?P<owners>[RG](?:(?:,R){0,20},?&R)?)"
)
#: before a number set off by commas, of which a passive names the region: `tertinggi, yakni 84,86, diraih Ngawi`
_SET_OFF = re.compile(r"[+_oIcs],v{0,2}\Z")
#: another value before the number: `80,3 dan 60,1 masing-masing diraih Bali dan Riau` gives each its own
_SECOND_VALUE = re.compile(r"N[^RGN.;]{0,8}\Z")
#: the region behind has a number of its own: `91,2 di Bali (88,3)`
_OWN_NUMBER = re.compile(r"(?:[(:-]?[csvI]{0,3}|,)N")
#: what joins the items of a list of such numbers: `, sementara terendah`, `, dan`
_NEXT_ITEM = re.compile(r"[u)]{0,2}[,;&~>][^RGNDFmM.<f^Bb]{0,8}M?\Z")
#: from the lower end of a range to the upper: `66,19 di Sampang hingga 84,69 di Kota Surabaya`
_UP_TO = word_set("up_to")
#: between two items, so that the second number is no further one of the first region
_PARTED = re.compile(r"[,;&)]{1,3}\Z")
#: a sentence that takes up a list of values: `Kemudian 79,95 diraih Bali`
_LISTS_ON = re.compile(r'["~>&v,]{0,4}')
#: of what has the letter z, the passives and `milik`; `menempatkan Bali` may have its own subject before it
_OWNS = re.compile(r"di|.*milik")
_FOR = word_set("for")
#: a line with a value and a name, and no more: `88,95 - DKI Jakarta`
_LINE_OF_LIST = re.compile(r"M?Nu?[:-]?R[.;,)]?")
#: the index stands behind: `84,38 untuk Kaltim pada IKP 2023`
_INDEX_BEHIND = re.compile(r"[vt]{1,2}I")
#: how many tokens around a number count
_AROUND = 28


@dataclass(slots=True)
class _Item:
    """A number at `at` with the regions behind it, up to `end`, and how they are joined.

    `how` is `passive` (`diraih Bali`), `for` (`untuk Bali`), `word` (`di Bali`, `menempatkan Bali`, `(Bali)`) or `bare`
    (`88,95 Bali`, `88,95 - Bali`).
    """

    at: int
    end: int
    regions: list[int]
    how: str


def regions_behind(
    sentence: Sentence, may_be_score: Callable[[Sentence, int], bool]
) -> Iterator[tuple[int, list[int]]]:
    """The places of numbers of which the region stands behind, each with those of the region, or of all that share it.

    Args:
        sentence: the sentence.
        may_be_score: whether the number at a place may be a score at all.
    """
    open_ = False
    for item, previous, following in _items(sentence, may_be_score):
        if previous is None:
            open_ = False
        open_ = open_ or _opens(sentence, item, following)
        if open_ and item.how == "bare" and _has_own(sentence, item, following):
            open_ = False
        if open_:
            yield item.at, item.regions


def _items(
    sentence: Sentence, may_be_score: Callable[[Sentence, int], bool]
) -> Iterator[tuple[_Item, _Item | None, _Item | None]]:
    """Every number with regions behind it, with the items before and behind it in its list; most lists are of one."""
    previous: _Item | None = None
    current: _Item | None = None
    for found in _OWNER_BEHIND.finditer(sentence.codes):
        item = _item(sentence, found) if may_be_score(sentence, found.start()) else None
        if item is None:
            continue
        goes_on = current is not None and _goes_on(sentence, current.end, item.at)
        if current is not None:
            yield current, previous, item if goes_on else None
        previous, current = current if goes_on else None, item
    if current is not None:
        yield current, previous, None


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the tokens from `start` to `end` join two items of a list."""
    return _NEXT_ITEM.match(sentence.codes[start:end]) is not None or _is_up_to(sentence, start, end)


def _is_up_to(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but `hingga` stands between two numbers with their regions."""
    word = sentence.text[sentence.tokens[start].start : sentence.tokens[start].end].casefold()
    return end == start + 1 and word in _UP_TO


def _item(sentence: Sentence, found: re.Match[str]) -> _Item | None:
    """The number of a match with its regions; None where they are not joined to it."""
    codes, at, end, link = sentence.codes, found.start(), found.end(), found["link"]
    how = _how(sentence, *found.span("link"))
    if how is None or (link == "(" and codes[end : end + 1] != ")"):
        return None
    if "j" in link and _SECOND_VALUE.search(codes[max(0, at - _AROUND) : at]):
        return None
    if found["set_off"] and (how != "passive" or not _SET_OFF.search(codes, 0, at)):
        return None
    regions = [place for place in range(*found.span("owners")) if codes[place] in "RG"]
    if len(regions) > 1 and _OWN_NUMBER.match(codes, end):  # 71,2 diraih Riau, dan Bali 70,1
        regions = regions[:1]
    return _Item(at, end + (link == "("), regions, how)


def _how(sentence: Sentence, start: int, end: int) -> str | None:
    """How the tokens from `start` to `end` join a number and a region behind it; None where they do not."""
    link = sentence.codes[start:end]
    words = [sentence.text[token.start : token.end].casefold() for token in sentence.tokens[start:end]]
    if not words or link in ":-":
        return "bare"
    if "bukan" in words:
        return None
    if any(code == "z" and _OWNS.match(word) for code, word in zip(link, words, strict=True)):
        return "passive"
    if words[-1] in _FOR:
        return "for"
    return "word" if link.endswith(("v", "(")) or "z" in link or words[-1].startswith("di") else None


def _opens(sentence: Sentence, item: _Item, following: _Item | None) -> bool:
    """Whether it is clear of an item, whatever stands before it, that its region stands behind its number."""
    codes = sentence.codes
    if _LINE_OF_LIST.fullmatch(codes):
        return True
    before = codes[max(0, item.at - _AROUND) : item.at]
    stops = ".;~N:" if item.how in ("passive", "for") else ".;~N"
    clause = before[max(before.rfind(stop) for stop in stops) + 1 :]
    passive = item.how == "passive" and not re.search(r"[RG][(:-]?\Z", clause)
    ahead = [token for token in sentence.tokens[item.at - len(clause) : item.at] if token.code in "RG"]
    if not passive and not all(lies_in(sentence.tokens[item.regions[0]], token) for token in ahead):
        return False
    if not _is_told(sentence, item, clause, following is not None):
        return passive and _LISTS_ON.fullmatch(before) is not None
    lists = item.how != "bare" or following is not None
    return passive or ("b" not in clause and lists and not _has_own(sentence, item, following))


def _is_told(sentence: Sentence, item: _Item, clause: str, lists: bool) -> bool:
    """Whether the sentence says that the number of an item is a score; `lists` where it is one of several."""
    codes, number = sentence.codes, sentence.tokens[item.at].value
    if re.search("[+_po]", clause) or _INDEX_BEHIND.match(codes, item.end):
        return True
    if number.context == "percent":
        return re.search("[csI]", clause) is not None
    behind = codes[item.end : item.end + _AROUND] if lists else ""
    return re.search("[csI]", codes[max(0, item.at - _AROUND) : item.at]) is not None or "I" in behind


def _has_own(sentence: Sentence, item: _Item, following: _Item | None) -> bool:
    """Whether a number behind the region is the region's, and not the next of the list."""
    if following is not None and (
        _PARTED.match(sentence.codes[item.end : following.at]) or _is_up_to(sentence, item.end, following.at)
    ):
        return False
    return _OWN_NUMBER.match(sentence.codes, item.end) is not None
