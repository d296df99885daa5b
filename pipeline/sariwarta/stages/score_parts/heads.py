"""Is a number of something that the sentence names, without a word for it being a score?

Much is printed beside regions that no list of words can hold: `Akses air bersih Kota Jambi 95,1 persen`, `Nilai UN di
Kota Jambi 55,6`, `Kekerasan jurnalis di Maluku 12,5 persen`. A sentence that does not name the index goes on with its
scores only if nothing else stands at the head of the clause, and if it does so in the way of those before it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence, Set

from sariwarta.indices import Index
from sariwarta.language.numbers import NumberToken
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.score_parts.tokens import IndexMention, Sentence

__all__ = ["Heads"]

#: a clause ends at these
_CLAUSE = re.compile(r"[.;~]")
#: words that say of numbers that they are scores, or take up a list of such
_OF_SCORES = re.compile(r"[csIKkDmAQ+_poJjTHhSEBzf<^>byeR]")
#: a noun phrase before a region: `Akses air bersih`, `Kepatuhan LHKPN di`, `Perempuan bekerja di`, `Cuaca:`
_NOUNS = re.compile(r"[aFg]?(?P<first>[wW])[wWUFa]{0,5}[vh]{0,3}[:g]?\Z")
#: the same behind what a score is called: `Nilai UN di`, `Angka melek huruf`
_CUE_AND_NOUNS = re.compile(r"c(?P<first>[wW])[wWU]{0,4}[vh]{0,2}g?\Z")
#: words that say of a number in percent that it is a score
_SCORE_WORDS = re.compile(r"[csIDKpo+_](?![wWU])")
#: a value that is said of a part: `Nilai 61,04 untuk subindikator kesetaraan akses di Maluku`
_OF_A_PART = re.compile(r"[^.;,]{0,6}i[wW]")
#: `sebelumnya`, `hasilnya`, `tetangganya`: points back, and is no noun that numbers are of
_POINTS_BACK = re.compile(r"\w+nya\Z", re.I)
#: an active verb: somebody says or does something, and is nothing that numbers are of
_ACTIVE = re.compile(r"me[mn]\w{4,}", re.I)
#: so far, in characters, a sentence without a word for scores can go on with those of an index
_REACH = 1_000
#: how many tokens around a number can say what it is
_AROUND = 100


class Heads:
    """What the clauses that are read are about, where that is not the index named before.

    Args:
        openers: words at the head of a clause that are no nouns that numbers are of, case-folded (`khusus`, `data`).
    """

    def __init__(self, openers: Set[str]) -> None:
        self._openers = openers
        self._sentence: Sentence | None = None
        self._has_index = False
        self._units: dict[str, set[bool]] = {}  # whether the scores of a measure have been printed in percent
        self._last: dict[str, int] = {}  # where the last of them ended

    def other(self, pair: Pair, mention: IndexMention, index: Index | None) -> bool:
        """Whether the number of a pair is of something else than the index that was named before its sentence.

        Args:
            pair: the pair.
            mention: how the index was named.
            index: the index, None where it is open.
        """
        sentence, measure = pair.sentence, index.id if index else mention.key
        if sentence is not self._sentence:
            self._sentence, self._has_index = sentence, "I" in sentence.codes
        if self._has_index or sentence.row is not None or _is_called_score(pair):
            return False
        if self._is_share(pair, measure):
            return True
        if _OF_A_PART.match(sentence.codes, pair.at + 1):
            return True
        if pair.region_at is None:
            return False
        if self._is_far(pair, measure, mention.start):
            return True
        return self._clause_is_of_other(pair, _own_words(index, mention.text))

    def leave(self, drafts: Sequence[Draft]) -> None:
        """Done with a sentence: remember how its scores were printed."""
        for draft in drafts:
            self._units.setdefault(draft.measure, set()).add(_in_percent(draft.pair))
            self._last[draft.measure] = draft.pair.end

    def _is_share(self, pair: Pair, measure: str) -> bool:
        """Whether the number is in percent, with no word for scores, and those before were not."""
        if not _in_percent(pair) or True in self._units.get(measure, {True}):
            return False
        return not _SCORE_WORDS.search(pair.sentence.codes, max(0, pair.at - _AROUND), pair.at + _AROUND)

    def _is_far(self, pair: Pair, measure: str, mentioned: int) -> bool:
        last = max(mentioned, self._last.get(measure, 0))
        around = pair.sentence.codes[max(0, pair.at - _AROUND) : pair.at + _AROUND]
        return pair.number.start - last > _REACH and not re.search("[csKDpo+_M]", around)

    def _clause_is_of_other(self, pair: Pair, own_words: frozenset[str]) -> bool:
        """Whether the clause of a pair, or the one that it goes on with, has nouns of its own at its head."""
        codes = pair.sentence.codes
        first = min(pair.at, pair.region_at if pair.region_at is not None else pair.at)
        low = max(0, first - _AROUND)
        begins = [low, *(found.end() for found in _CLAUSE.finditer(codes, low, first))]
        for begin in reversed(begins):
            region = re.search("[RGr]", codes[begin : first + 1])
            end = begin + region.start() if region else first
            head = codes[begin:end].strip('",>')
            if not head or re.fullmatch("[vgh&,]{0,4}", head):
                continue  # sementara di Kabupaten Tebo 77,1 persen: about the same as the clause before
            return self._is_other_head(pair.sentence, begin, end, own_words)
        return False

    def _is_other_head(self, sentence: Sentence, begin: int, end: int, own_words: frozenset[str]) -> bool:
        """Whether the words from `begin` to `end` are nouns that numbers are of."""
        codes = sentence.codes
        begin = max(begin, codes.rfind(",", begin, end) + 1)
        head = codes[begin:end].lstrip('">&')
        begin = end - len(head)
        found = _CUE_AND_NOUNS.match(head) or (None if _OF_SCORES.search(head) else _NOUNS.match(head))
        if found is None:
            return False
        words = [
            sentence.text[t.start : t.end].casefold() for t in sentence.tokens[begin:end] if t.code in "wWUF"
        ]
        first = words[0] if words else ""
        says_so = any(_ACTIVE.match(word) for word in words)  # Pemerintah mencatat
        return not (
            says_so or first in self._openers or _POINTS_BACK.match(first) or own_words.intersection(words)
        )


@functools.lru_cache(maxsize=256)
def _own_words(index: Index | None, name: str) -> frozenset[str]:
    """The words of an index's own names and those that speak for it: `nilai integritas` is a score of SPI."""
    names = (name, *((*index.names, *index.abbreviations, *index.cues) if index else ()))
    return frozenset(word for each in names for word in each.casefold().split())


def _is_called_score(pair: Pair) -> bool:
    """Whether a word between region and number says that it is a score: `Betul, Sulut indeksnya tinggi 87,49%`."""
    if pair.region_at is None or pair.region_at > pair.at:
        return False
    return re.search("[csI]", pair.sentence.codes[pair.region_at : pair.at]) is not None


def _in_percent(pair: Pair) -> bool:
    number: NumberToken = pair.number.value
    return number.context == "percent"
