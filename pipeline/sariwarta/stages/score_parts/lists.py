"""What a list, a heading or an item says of numbers: the category, the dimension, the basis."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.score_parts.tokens import Sentence, Token
from sariwarta.stages.score_parts.wordsets import any_of

__all__ = ["Categories", "Dimensions", "category_statements"]

#: a sentence that is an item: `Jambi: 12,03`, `3. ...`
_ITEM = re.compile(r"M?[R(]?[^.]{0,3}R?[:(-]?[csvI]{0,4}N[u).;,]{0,3}\Z|M")
#: a sentence that takes up a list: `Selanjutnya Banten ...`, `Peringkat ketiga sampai ...`, `Riau (62,59), ...`
_GOES_ON = re.compile(r'"?(?:[>~&J]|pov?o|c?R[,(]?[csv]{0,3}N|H?[wv]?e|W?w?[(]?R[(])')
#: `(42,07) termasuk rawan tinggi pada dimensi partisipasi`
_DIMENSION_BEHIND = re.compile(r"u?\)?(?:[^RGN.;,]{0,10})D(?:i?[,&]i?D){0,5}")
#: `kontestasi 40,1`: a number right behind a dimension is its value
_VALUE_OF_DIMENSION = re.compile(r"[vcs:(<-]{0,3}[NX]")
#: `40,1 kontestasi`: one right before it is so, too, where none is behind
_VALUE_BEFORE = re.compile(r"[NX][uv]{0,2}i?\Z")
#: `(81,1) kategori baik`, `80,91, satu-satunya kategori bebas`, `(81,1; baik)`; not in `52,75; rawan rendah yaitu Jambi`
_CATEGORY_BEHIND = re.compile(r"[^RGNK.;~>:]{0,9}K|u?;[^RGNK.;~>:()]{0,3}K(?=[^RGN()]{0,8}\))")
#: `(rawan tinggi, 88,95)`: said in the brackets of the item
_CATEGORY_ENCLOSED = re.compile(r"\([^()RGN.]{0,6}(?P<k>K)[^()RGN.]{1,6}\Z")
_HEADS_REGIONS = re.compile(r"\"?[:vHwhJe]{0,4}R")
#: two dimensions, each with a number of its own: `aspek kebebasan 81,45, kesetaraan 79,03`
_EACH_ITS_OWN = re.compile(r"D[^DRGN.;]{0,8}N[^D.;]{0,12}D[^DRGN.;]{0,8}N")
#: how many tokens back a dimension still counts
_REACH = 400


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence is an item of a list, with a marker or without."""
    return sentence.line.kind == "item" or _ITEM.match(sentence.codes) is not None


def list_goes_on(sentence: Sentence) -> bool:
    """Whether a sentence takes up the list of the one before: by a connective, or at once with an item."""
    return _GOES_ON.match(sentence.codes) is not None


#: the letters of words that can say it
_MAY_SAY_TOTAL = re.compile("[csE]")


def _says_total(sentence: Sentence, token: Token) -> bool:
    """Whether a word says that the text is about the whole index again: `secara keseluruhan`, `skor total`."""
    total = token.code in "cs" and "total" in sentence.text[token.start : token.end].casefold()
    return total or token.code == "E"


class Dimensions:
    """The dimension and the basis of each number: named behind it, before it, or in the heading of its list."""

    def __init__(self) -> None:
        self._dimension: dict[str, str] | None = None
        self._named: dict[str, str] = {}
        self._pointed_at: dict[str, str] | None = None
        self._basis = False
        self._paragraph = -1

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence: a new paragraph that is no list item ends the list."""
        codes = sentence.codes
        self._pointed_at = None
        for token in sentence.of("D"):
            if token.value is None:  # dimensi ini
                token.value = self._pointed_at = self._named
            else:
                self._named = token.value
        if self._dimension is None and not self._basis:
            pass
        elif sentence.paragraph != self._paragraph and not is_item(sentence):
            self._dimension, self._basis = None, False
        elif not is_item(sentence) and not list_goes_on(sentence):
            self._dimension = None
        if (
            self._dimension is not None
            and "D" not in codes
            and (
                any(_says_total(sentence, token) for token in sentence.tokens)
                or ("I" in codes and "M" not in codes and sentence.line.kind != "item")
            )
        ):
            self._dimension = None
        if "Q" in codes:
            self._basis = False
        self._paragraph = sentence.paragraph

    def leave(self, sentence: Sentence, pairs: Sequence[Pair]) -> None:
        """Done with the sentence: a dimension before its first number, or in a heading, is that of the list.

        Not where the numbers are values of dimensions: what stands in the next sentence is then of none of them.
        """
        if _EACH_ITS_OWN.search(sentence.codes) or (pairs and pairs[0].rule == "dimension_item"):
            self._dimension = None
            return
        if "D" not in sentence.codes and "A" not in sentence.codes:
            return
        first = pairs[0].at if pairs else len(sentence.codes)
        for token in sentence.tokens[:first]:
            if token.code == "D" and (pairs or sentence.codes.endswith(":") or len(sentence.tokens) < 9):
                self._dimension = token.value
            elif token.code == "A":
                self._basis = True

    def of(self, pair: Pair) -> tuple[list[dict[str, str]], bool]:
        """The dimensions (several where they share the number), and whether the basis is the aggregate."""
        codes, tokens = pair.sentence.codes, pair.sentence.tokens
        basis = self._basis or codes.find("A", max(0, pair.at - _REACH), pair.at) >= 0
        before = max(0, pair.at - 4)
        own = re.search(r"D[^RGND.;]{0,3}\Z", codes[before : pair.at])  # aspek hukum 96,1 dan aspek ...
        if own and _has_value_before(codes, before + own.start()):
            own = None
        behind = None if own else _DIMENSION_BEHIND.match(codes, pair.at + 1)
        if behind and _VALUE_OF_DIMENSION.match(codes, behind.end()):
            behind = None
        if behind and not re.match(r"[^.;N]{0,4}R[^.;]{0,4}N", codes[behind.end() : behind.end() + 10]):
            return [t.value for t in tokens[pair.at : behind.end()] if t.code == "D"], basis
        low = max(0, pair.at - 24)
        if self._is_total(pair, low):
            return [], basis
        joined = re.search(r"D(?:i?[,&]{1,2}i?D){0,5}[^RGND.;]{0,14}\Z", codes[low : pair.at])
        if joined:
            named = [at for at in range(low + joined.start(), pair.at) if codes[at] == "D"]
            free = [at for at in named if not _has_value_before(codes, at)]
            return [tokens[at].value for at in free or named[-1:]], basis
        at, furthest = pair.at, max(0, pair.at - _REACH + 1)
        while (at := codes.rfind("D", furthest, at)) >= 0:
            if not re.search(r"N[u)]{0,2}[^RGN.;,]{0,10}\Z", codes[max(0, at - 14) : at]):
                return [tokens[at].value], basis
        whole = self._pointed_at or self._dimension
        return ([whole] if whole else []), basis

    @staticmethod
    def _is_total(pair: Pair, low: int) -> bool:
        """Whether the words before a number, back to the last number, dimension or count, call it the total."""
        sentence = pair.sentence
        start = max(low, *(sentence.codes.rfind(code, low, pair.at) + 1 for code in "NDH"))
        if not _MAY_SAY_TOTAL.search(sentence.codes, start, pair.at):
            return False
        return any(_says_total(sentence, token) for token in sentence.tokens[start : pair.at])


def _has_value_before(codes: str, dimension: int) -> bool:
    """Whether the number before a dimension is its value: in `30,1 kontestasi, partisipasi 20,2` of the first only."""
    before = _VALUE_BEFORE.search(codes[max(0, dimension - 4) : dimension])
    return before is not None and not _VALUE_OF_DIMENSION.match(codes, dimension + 1)


#: `Kelima wilayah itu`
_POINTS_BACK = re.compile(r'"?[~>]?[Hon][hwv]?e')


def _same_list(sentence: Sentence) -> bool:
    """`Lima besarnya`, `Kelima wilayah itu`: a head noun for the list that is there already."""
    largest = [
        t for t in sentence.tokens[:3] if sentence.text[t.start : t.end].casefold().endswith("besarnya")
    ]
    return bool(largest) or _POINTS_BACK.match(sentence.codes) is not None


#: `Sejumlah provinsi masuk kategori rawan rendah`, `Provinsi berikut masuk kategori rawan rendah`
_GROUP = re.compile(r'(?:\A|(?<=[wWv,~"]))h[vwa~]{1,5}K')
#: `Skor Bali pada empat dimensi semuanya masuk kategori tinggi`
_ALL_DIMENSIONS = re.compile(r"i[^RGN.;]{0,4}T[vwa]{0,3}K")
#: `Konteks sosial politik 74,91, penyelenggaraan pemilu 83,38`
_DIMENSIONS_ALONE = re.compile(r'["~>]?i?D[vcs:(]{0,3}N')
_NAMES_GROUP = re.compile(rf"{any_of('names_group')}\b", re.I)


def _names_group(sentence: Sentence) -> bool:
    """Whether a sentence names the regions of a group: `Mereka adalah Bali dan Riau`."""
    return _NAMES_GROUP.match(sentence.text, sentence.start, sentence.end) is not None


@dataclass(slots=True)
class _List:
    """A list of a category: how many were announced and seen, and whether it ends with its first sentence."""

    words: dict[str, str]
    announced: int | None
    seen: int
    number: int
    brief: bool = False


class Categories:
    """The category of each number: said of the item, of the list that it stands in, or carried on.

    A list goes on across sentence ends as long as sentences take it up, no new head noun comes, and fewer than
    announced have come. That the cut-offs do not contradict is checked later, when the editions are known.
    """

    def __init__(self) -> None:
        self._list: _List | None = None
        self._lists = 0
        self._heads: list[int] = []
        self._of_list: tuple[range, int] | None = None
        self._named: dict[str, str] = {}
        self._mentioned: tuple[dict[str, str], int] | None = None
        self._group: dict[str, str] | None = None  # of regions that are announced without a number
        self._of_dimensions: dict[str, str] | None = None
        self._paragraph = -1

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence; ends the list where a new one begins."""
        codes = sentence.codes
        self._heads = _heads(codes)
        self._of_list = _category_of_list(codes, sentence.tokens) if "K" in codes else None
        self._name_again(sentence)
        new_line, self._paragraph = sentence.paragraph != self._paragraph, sentence.paragraph
        if self._list is None and self._mentioned and _POINTS_BACK.match(codes):  # Kelima wilayah itu yakni:
            words, count = self._mentioned
            if count in [token.value for token in sentence.tokens[:3] if token.code in "Hon"]:
                self._list = _List(words, count, 0, self._lists)
        if self._list is None and self._group is not None and not new_line and _names_group(sentence):
            self._lists += 1
            self._list = _List(self._group, None, 0, self._lists, brief=True)
        self._mentioned = None if new_line and "K" not in codes and self._list is None else self._mentioned
        if self._list is None or "K" in codes:
            return
        if is_item(sentence) and not re.search("[ADQE]", codes):
            ended = False
        elif re.search("[ADQEH]", codes):
            ended = not (_same_list(sentence) and re.search("[ADQE]", codes) is None)
        else:
            ended = not list_goes_on(sentence) and (new_line or "N" in codes)
        if ended or (self._list.announced and self._list.seen >= self._list.announced):
            self._list = None

    def _name_again(self, sentence: Sentence) -> None:
        """Give `kategori itu` the category that was named last."""
        for token in sentence.of("K"):
            token.value = self._named = token.value or self._named

    def of(
        self, pair: Pair
    ) -> tuple[dict[str, str], Literal["item", "heading", "carried"], int | None] | None:
        """The category's name by index, how it was found, and the number of the list that it is carried on in."""
        codes, tokens = pair.sentence.codes, pair.sentence.tokens
        if self._of_dimensions is not None and _DIMENSIONS_ALONE.match(codes):
            return self._of_dimensions, "heading", None
        if self._of_list is not None and pair.at in self._of_list[0]:
            return tokens[self._of_list[1]].value, "heading", None
        own = _category_behind(codes, max(pair.at, pair.region_at or 0))
        if own is None:
            own = _category_enclosed(codes, pair.at)
        if own is not None:
            return tokens[own].value, "item", None
        low = 0 if pair.region_at is None else min(pair.region_at, pair.at)
        before = bisect_left(self._heads, pair.at) - 1
        if before >= 0:
            head = self._heads[before]
            return tokens[head].value, "item" if head >= low else "heading", None
        if self._list is not None:
            how: Literal["heading", "carried"] = "heading" if is_item(pair.sentence) else "carried"
            return self._list.words, how, self._list.number
        return None

    def leave(self, sentence: Sentence, pairs: Sequence[Pair], of_those_before: bool) -> None:
        """Done with the sentence: a category that heads a list holds on for what follows.

        Not if it is said `of_those_before`.
        """
        codes, tokens = sentence.codes, sentence.tokens
        self._group = self._of_dimensions = None
        if of_those_before:
            self._list = None
            return
        if self._list is not None and "K" not in codes:
            self._list.seen += len(pairs)
            self._list = None if self._list.brief and pairs else self._list
            return
        heads = self._heads
        if not heads:
            self._list = None if "K" in codes else self._list
            return
        if not pairs and len({tuple(sorted(tokens[at].value.items())) for at in heads}) == 1:
            if _GROUP.search(codes):
                self._group = tokens[heads[0]].value
            elif _ALL_DIMENSIONS.search(codes):
                self._of_dimensions = tokens[heads[0]].value
        before = [t.value for t in tokens[: heads[-1]] if t.code == "H"]
        self._mentioned = (tokens[heads[-1]].value, before[-1]) if before else None
        names = {tuple(sorted(tokens[at].value.items())) for at in heads}
        last = heads[-1]
        counts = [t.value for t in tokens[max(0, last - 8) : last + 8] if t.code == "H"]
        following = [p for p in pairs if p.at > last]
        listed = (following and (last < (following[0].region_at or 0) or counts)) or (
            not pairs and len(names) == 1 and (codes.endswith(":") or counts or len(codes) < 7)
        )
        if not following and _SHARE_OF_CATEGORY.search(codes):  # 15 persen masuk kategori tinggi
            listed = False
        announced = counts[-1] if counts else None
        self._lists += 1
        self._list = _List(tokens[last].value, announced, len(following), self._lists) if listed else None


#: a share is of the category: `15 persen masuk kategori tinggi, 62 persen sedang`
_SHARE_OF_CATEGORY = re.compile("[NXx]u?[vwa]{0,3}K")


def _category_behind(codes: str, number: int) -> int | None:
    """The place of a category that is said behind a number of its item, None if it heads what follows."""
    found = _CATEGORY_BEHIND.match(codes, number + 1)
    if not found or _HEADS_REGIONS.match(codes, found.end()):
        return None
    return found.end() - 1


#: `A (88,95), B (87,48), dan C (84,86) menjadi tiga provinsi rawan tinggi`
_LIST_BEFORE = re.compile(
    r"(?P<list>(?:R[,(]?[csvI]{0,3}N[u)]{0,2}[,&]{1,2}[gh]?){1,40}R[,(]?[csvI]{0,3}N)[u)]{0,2},?[vwa]{0,3}"
    r"(?P<h>H)[vI]{0,3}a?(?P<k>K)"
)


def _category_of_list(codes: str, tokens: Sequence[Token]) -> tuple[range, int] | None:
    """Where a list stands of which the category is said behind it, with the count of its items, and where that is."""
    found = _LIST_BEFORE.search(codes)
    if found is None or tokens[found.start("h")].value != found["list"].count("N"):
        return None
    return range(*found.span("list")), found.start("k")


def _category_enclosed(codes: str, number: int) -> int | None:
    """The place of a category that stands before a number in the same brackets."""
    low = max(0, number - 14)
    found = _CATEGORY_ENCLOSED.search(codes[low:number])
    return low + found.start("k") if found else None


def _heads(codes: str) -> list[int]:
    """The places of the categories that are not said of one number."""
    if "K" not in codes:
        return []
    numbers = [at for at, code in enumerate(codes) if code == "N"]
    own = {find(codes, at) for find in (_category_behind, _category_enclosed) for at in numbers}
    return [at for at, code in enumerate(codes) if code == "K" and at not in own]


def category_statements(sentence: Sentence, subject: Token | None) -> list[tuple[Token, dict[str, str]]]:
    """Categories said of regions in sentences without numbers: `Kategori tinggi ialah Papua dan Maluku`.

    Of a sentence without a region (`Skor IKP tetap "cukup bebas"`) the subject of the sentence before is meant.
    """
    codes, tokens = sentence.codes, sentence.tokens
    if "K" not in codes or re.search("[NDm]", codes):
        return []
    first = codes.index("K")
    regions = [at for at, code in enumerate(codes) if code == "R"]
    if not regions:
        direct = re.search(r"[csI][YtI]{0,3}v{1,2}\"?K", codes) is not None
        return [(subject, tokens[first].value)] if direct and subject is not None and "H" not in codes else []
    if codes.count("K") > 1 and len({tuple(t.value.items()) for t in sentence.of("K")}) > 1:
        return []
    if regions[0] > first and re.match(r"(?:\([^)R]{0,9}\)|[^RxBWU^(]){0,7}R", codes[first + 1 :]):
        return [(tokens[at], tokens[first].value) for at in regions]
    if regions[-1] < first and "H" not in codes[regions[-1] : first]:
        return [(tokens[at], tokens[first].value) for at in regions]
    return []
