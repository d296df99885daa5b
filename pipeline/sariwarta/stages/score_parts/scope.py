"""What is said once for many scores: the index, the edition, the category, the dimension, the basis.

Each of these has a small class that is led through the sentences in order and answers for the numbers in them.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.indices import Index, Registry
from sariwarta.language.words import words
from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.score_parts.tokens import IndexMention, Sentence, Token

__all__ = ["Categories", "Dimensions", "Editions", "Measures", "category_statements", "cue_matcher"]


def cue_matcher(registry: Registry) -> Matcher[Index]:
    """Finds the words that tell indices of one abbreviation apart."""
    return Matcher((cue, i) for i in registry.indices.values() for cue in (*i.cues, *i.publishers))


class Measures:
    """Which index a number is of: that of the nearest mention before it, if that means an index.

    `IKP` alone is settled by the nearest of the full names in the article; without any by cue words, the nearer the
    more weight; without those it stays open (`index` None).
    """

    def __init__(self, text: str, sentences: Sequence[Sentence], cues: Matcher[Index]) -> None:
        found_words = words(text)
        self._cues = [(match.start, index) for match in cues(text, found_words) for index in match.entries]
        mentions = [token for sentence in sentences for token in sentence.tokens if token.code == "I"]
        self._named = [(t.start, i) for t in mentions if t.value.by_name for i in t.value.indices]
        self.resolved = {token.start: self._resolve(token) for token in mentions}
        self._mentions = [token for token in mentions if self.resolved[token.start] is not None]
        self._starts = [token.start for token in self._mentions]
        self._other: Token | None = None  # a measure that is no index, until another takes its place
        self._paragraph = -1

    def _resolve(self, token: Token) -> tuple[Index | None, IndexMention] | None:
        mention: IndexMention = token.value
        if mention.by_name:
            return (mention.indices[0] if mention.indices else None), mention
        weight: Counter[str] = Counter()
        by_id = {index.id: index for index in mention.indices}
        named = [(abs(token.start - at), index.id) for at, index in self._named if index.id in by_id]
        if named:
            return by_id[min(named)[1]], mention
        for at, index in self._cues:
            if index.id in by_id:
                weight[index.id] += 1000 // (100 + abs(at - token.start))
                weight[index.id] += 1
        best = sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:2]
        if not best:
            # an abbreviation of one index alone may mean anything; one of several at least looks like an index
            return (None, mention) if len(by_id) > 1 else None
        if len(best) == 2 and best[0][1] == best[1][1]:
            return None, mention
        return by_id[best[0][0]], mention

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        other = self._other
        if other is not None:
            new_line = sentence.paragraph != self._paragraph
            if "K" in sentence.codes or (other.value and (new_line or re.search("[csI]", sentence.codes))):
                self._other = None
        self._paragraph = sentence.paragraph

    def leave(self, sentence: Sentence) -> None:
        """Done with the sentence: its last measure counts for the next."""
        for token in sentence.tokens:
            if token.code == "F":
                self._other = token
            elif token.code == "I":
                self._other = None

    def of(self, sentence: Sentence, at: int) -> tuple[Index | None, IndexMention, bool] | None:
        """The index of the number at this place: index, mention, and whether another measure stands in between.

        None where no index is mentioned, or where the sentence itself gives the number to another measure.
        """
        for token in reversed(sentence.tokens[:at]):
            if token.code == "F":
                return None
            if token.code == "I" and (found := self.resolved[token.start]) is not None:
                return (*found, False)
        if not self._mentions:
            return None
        before = bisect_right(self._starts, sentence.tokens[at].start) - 1
        found = self.resolved[self._mentions[max(before, 0)].start]
        return (*found, self._other is not None) if found else None


class Editions:
    """The edition of each number: its own year (`77,88 pada 2022`), the year that the sentences are about, the
    year of the index (`IKP 2024`); what is still open is settled by the official values, then by the date."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Measures) -> None:
        self._first: dict[str, int] = {}
        self._running: dict[str, int] = {}
        self._time: int | None = None
        for sentence in sentences:
            for token, year in _years_of_indices(sentence):
                found = resolved.resolved.get(token.start)
                if found and found[0]:
                    self._first.setdefault(found[0].id, year)

    def of(self, pair: Pair, index: Index) -> int | None:
        """The year stated for the pair, None where the text has none for it."""
        base = self._running.get(index.id, self._time or self._first.get(index.id))
        codes, tokens = pair.sentence.codes, pair.sentence.tokens
        after = re.compile(r"u?\)?\(?[vt]{0,3}([Yy])").match(codes, pair.at + 1)
        if after:
            return _year(tokens[after.start(1)], base)
        before = re.compile(r"[Yy][^NY;]{0,16}\Z").search(codes[max(0, pair.at - 18) : pair.at])
        if before:
            at = max(0, pair.at - 18) + before.start()
            earlier = re.compile(r"Nu?\)?\(?[vt]{0,3}\Z").search(codes[max(0, at - 8) : at])
            if not earlier and (not _event(tokens[at]) or _attached(codes, at)):
                return _year(tokens[at], base)
        time = _sentence_time(pair.sentence)
        return time if time is not None else base

    def leave(self, sentence: Sentence, pairs: Sequence[tuple[Pair, Index, int | None]]) -> None:
        """Done with the sentence: what it is about holds on for the next ones."""
        time = _sentence_time(sentence)
        for pair, index, edition in pairs:
            if edition is not None and not _compares(pair):
                self._running[index.id] = edition
        years = [year for _, year in _years_of_indices(sentence)]
        if not pairs and not re.search(r"[fB^]", sentence.codes) and (years or re.search(r"[Ipcs+]", sentence.codes)):
            about = years[-1] if years else time
            if about is not None:
                self._time = about
                self._running.clear()

    @staticmethod
    def settle(index: Index, values: Iterable[tuple[str, float]], day: dt.date | None) -> int | None:
        """The edition of scores that no year is stated for: whose official values fit best, else by the date."""
        fits: Counter[int] = Counter()
        for region, value in values:
            for edition in index.editions.values():
                if value % 1 and value in (*edition.official(region), *edition.official(region, None, "agregat kabupaten/kota")):
                    fits[edition.year] += 1
        best = sorted(fits.items(), key=lambda item: (-item[1], -item[0]))
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return best[0][0]
        return index.current(day) if day else None


def _years_of_indices(sentence: Sentence) -> list[tuple[Token, int]]:
    """`IKP 2024`, `IKP Pemilu dan Pemilihan Serentak 2024`: mentions of indices with their year."""
    return [
        (sentence.tokens[found.start()], sentence.tokens[found.end() - 1].value.year)
        for found in re.finditer(r"I[wWvtlGcKrRo&+\")(]{0,7}Y", sentence.codes)
    ]


def _attached(codes: str, at: int) -> bool:
    return re.search(r"I[wWvtlGcKrRo&+\")(]{0,7}\Z", codes[max(0, at - 8) : at]) is not None


def _event(token: Token) -> bool:
    return token.code == "Y" and bool(token.value.event)


def _year(token: Token, base: int | None) -> int | None:
    if token.code == "Y":
        return int(token.value.year)
    return base - 1 if base is not None else None


def _sentence_time(sentence: Sentence) -> int | None:
    """`Pada 2022, …`, `Tahun 2021 …`: the year that a sentence is about."""
    for found in re.finditer(r"Y", sentence.codes):
        at = found.start()
        before = sentence.codes[:at]
        if "N" in before:
            return None
        if (not _event(sentence.tokens[at]) or _attached(sentence.codes, at)) and not re.search(r"[f<^B][^,R]{0,4}\Z", before):
            return int(sentence.tokens[at].value.year)
    return None


def _compares(pair: Pair) -> bool:
    """Whether the number is only what another is compared with (`turun dari SPI 2022 sebesar 78,17`)."""
    return re.search(r"[f^B][^N;]{0,8}\Z", pair.sentence.codes[max(0, pair.at - 9) : pair.at]) is not None


class Dimensions:
    """The dimension and the basis of each number: named behind it, before it, or in the heading of its list."""

    def __init__(self) -> None:
        self._dimension: dict[str, str] | None = None
        self._basis = False
        self._paragraph = -1

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence: a new paragraph that is no list item ends the list."""
        codes = sentence.codes
        if sentence.paragraph != self._paragraph and not is_item(sentence):
            self._dimension, self._basis = None, False
        elif not is_item(sentence) and not list_goes_on(sentence):
            self._dimension = None
        if re.search("[IE]", codes) and "D" not in codes and not is_item(sentence):
            self._dimension = None
        if "Q" in codes:
            self._basis = False
        self._paragraph = sentence.paragraph

    def leave(self, sentence: Sentence, pairs: Sequence[Pair]) -> None:
        """Done with the sentence: a dimension before its first number, or in a heading, is that of the list."""
        first = pairs[0].at if pairs else len(sentence.codes)
        for token in sentence.tokens[:first]:
            if token.code == "D" and (pairs or sentence.codes.endswith(":") or len(sentence.tokens) < 9):
                self._dimension = token.value
            elif token.code == "A":
                self._basis = True

    def of(self, pair: Pair) -> tuple[list[dict[str, str]], bool]:
        """The dimensions (several where they share the number), and whether the basis is the aggregate."""
        codes, tokens = pair.sentence.codes, pair.sentence.tokens
        basis = self._basis or "A" in codes[: pair.at]
        behind = re.compile(r"u?\)?(?:[^RGN.;,]{0,10})D(?:i?[,&]i?D)*").match(codes, pair.at + 1)
        if behind and not re.search(r"D[^.;N]{0,4}R[^.;]{0,4}N", codes[behind.end() - 1 :]):
            return [t.value for t in tokens[pair.at : behind.end()] if t.code == "D"], basis
        joined = re.compile(r"D(?:i?[,&]{1,2}i?D)*[^RGND.;]{0,14}\Z").search(codes[max(0, pair.at - 24) : pair.at])
        if joined and "R" not in joined.group():
            low = max(0, pair.at - 24)
            return [t.value for t in tokens[low + joined.start() : pair.at] if t.code == "D"], basis
        for at in range(pair.at - 1, -1, -1):
            if codes[at] == "D" and not re.search(r"N[u)]{0,2}[^RGN.;,]{0,10}\Z", codes[max(0, at - 14) : at]):
                return [tokens[at].value], basis
        return ([self._dimension] if self._dimension else []), basis


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence is an item of a list, with a marker or without."""
    return sentence.line.kind == "item" or re.match(r"M?[R(]?[^.]{0,3}R?[:(-]?[csvI]{0,4}N[u).;,]{0,3}\Z|M", sentence.codes) is not None


def list_goes_on(sentence: Sentence) -> bool:
    """Whether a sentence takes up the list of the one before: by a connective, or at once with an item."""
    return re.match(r'"?(?:[>~&J]|pov?o|c?R[,(]?[csv]{0,3}N|H?[wv]?e|W?w?[(]?R[(])', sentence.codes) is not None


#: `Kelima wilayah itu`
_POINTS_BACK = re.compile(r'"?[~>]?[Hon][hwv]?e')


def _same_list(sentence: Sentence) -> bool:
    """`Lima besarnya`, `Kelima wilayah itu`: a head noun for the list that is there already."""
    largest = [t for t in sentence.tokens[:3] if sentence.text[t.start : t.end].casefold().endswith("besarnya")]
    return bool(largest) or _POINTS_BACK.match(sentence.codes) is not None


@dataclass(slots=True)
class _List:
    """A list of a category: how many were announced and seen, and whether it still goes on."""

    words: dict[str, str]
    announced: int | None
    seen: int
    number: int


class Categories:
    """The category of each number: said of the item, of the list that it stands in, or carried on.

    A list goes on across sentence ends as long as sentences take it up, no new head noun comes, and fewer than
    announced have come. That the cut-offs do not contradict is checked later, when the editions are known.
    """

    def __init__(self) -> None:
        self._list: _List | None = None
        self._lists = 0
        self._named: dict[str, str] = {}
        self._mentioned: tuple[dict[str, str], int] | None = None
        self._paragraph = -1

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence; ends the list where a new one begins."""
        codes = sentence.codes
        self._name_again(sentence)
        new_line, self._paragraph = sentence.paragraph != self._paragraph, sentence.paragraph
        if self._list is None and self._mentioned and _POINTS_BACK.match(codes):  # Kelima wilayah itu yakni:
            words, count = self._mentioned
            if count in [token.value for token in sentence.tokens[:3] if token.code in "Hon"]:
                self._list = _List(words, count, 0, self._lists)
        self._mentioned = None if new_line and "K" not in codes and self._list is None else self._mentioned
        if self._list is None or "K" in codes:
            return
        if re.search("[ADQE]", codes) or (self._list.announced and self._list.seen >= self._list.announced):
            self._list = None
        elif is_item(sentence):
            return
        elif "H" in codes and not _same_list(sentence):
            self._list = None
        elif not list_goes_on(sentence) and not _same_list(sentence) and (new_line or "N" in codes):
            self._list = None

    def _name_again(self, sentence: Sentence) -> None:
        """Give `kategori itu` the category that was named last."""
        for token in sentence.tokens:
            if token.code == "K":
                token.value = self._named = token.value or self._named

    def of(self, pair: Pair) -> tuple[dict[str, str], Literal["item", "heading", "carried"], int | None] | None:
        """The category's name by index, how it was found, and the number of the list that it is carried on in."""
        codes, tokens = pair.sentence.codes, pair.sentence.tokens
        behind = _category_behind(codes, max(pair.at, pair.region_at or 0))
        if behind is not None:
            return tokens[behind].value, "item", None
        low = 0 if pair.region_at is None else min(pair.region_at, pair.at)
        heads = [at for at in _heads(codes) if at < pair.at]
        if heads:
            return tokens[heads[-1]].value, "item" if heads[-1] >= low else "heading", None
        if self._list is not None:
            how: Literal["heading", "carried"] = "heading" if is_item(pair.sentence) else "carried"
            return self._list.words, how, self._list.number
        return None

    def leave(self, sentence: Sentence, pairs: Sequence[Pair]) -> None:
        """Done with the sentence: a category that heads a list holds on for what follows."""
        codes, tokens = sentence.codes, sentence.tokens
        if self._list is not None and "K" not in codes:
            self._list.seen += len(pairs)
            return
        heads = _heads(codes)
        if not heads:
            self._list = None if "K" in codes else self._list
            return
        before = [t.value for t in tokens[: heads[-1]] if t.code == "H"]
        self._mentioned = (tokens[heads[-1]].value, before[-1]) if before else None
        names = {tuple(sorted(tokens[at].value.items())) for at in heads}
        last = heads[-1]
        counts = [t.value for t in tokens[max(0, last - 8) : last + 8] if t.code == "H"]
        following = [p for p in pairs if p.at > last]
        listed = (following and (last < (following[0].region_at or 0) or counts)) or (
            not pairs and len(names) == 1 and (codes.endswith(":") or counts or len(codes) < 7)
        )
        announced = counts[-1] if counts else None
        self._lists += 1
        self._list = _List(tokens[last].value, announced, len(following), self._lists) if listed else None


def _category_behind(codes: str, number: int) -> int | None:
    """The place of a category that is said behind a number of its item, None if it heads what follows."""
    found = re.compile(r"[^RGNK.;~>:]{0,9}K").match(codes, number + 1)
    if not found:
        return None
    at = found.end() - 1
    return None if re.match(r"\"?[:vHwhJe]{0,4}R", codes[at + 1 :]) else at


def _heads(codes: str) -> list[int]:
    """The places of the categories that are not said behind a number."""
    behind = {_category_behind(codes, at) for at, code in enumerate(codes) if code == "N"}
    return [at for at, code in enumerate(codes) if code == "K" and at not in behind]


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
