"""Which index is a number of? Three are called IKP, and much that is printed beside regions is no index."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from sariwarta.indices import Index, Registry
from sariwarta.language.words import words
from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.score_parts.tokens import IndexMention, Sentence, Token

__all__ = ["Measures", "cue_matcher"]


def cue_matcher(registry: Registry) -> Matcher[Index]:
    """Finds the words that tell indices of one abbreviation apart."""
    return Matcher((cue, i) for i in registry.indices.values() for cue in (*i.cues, *i.publishers))


class Measures:
    """Which index a number is of: that of the nearest mention before it, if that means an index.

    `IKP` alone is settled by the nearest of the full names in the article; without any by cue words, the nearer the
    more weight; without those it stays open (`index` None).
    """

    def __init__(self, text: str, sentences: Sequence[Sentence], cues: Matcher[Index]) -> None:
        self._cues = [(match.start, index) for match in cues(text, words(text)) for index in match.entries]
        mentions = [token for sentence in sentences for token in sentence.tokens if token.code == "I"]
        self._named = [(t.start, i) for t in mentions if t.value.by_name for i in t.value.indices]
        self.resolved = {token.start: self._resolve(token) for token in mentions}
        self._mentions = [token for token in mentions if self.resolved[token.start] is not None]
        self._starts = [token.start for token in self._mentions]
        self._places: list[int] = []  # of the measures in the sentence
        self._other: Token | None = None  # a measure that is no index, until another takes its place
        self._paragraph = -1

    def _resolve(self, token: Token) -> tuple[Index | None, IndexMention] | None:
        mention: IndexMention = token.value
        if mention.by_name:
            return (mention.indices[0] if mention.indices else None), mention
        by_id = {index.id: index for index in mention.indices}
        named = [
            (abs(token.start - at), index.id)
            for at, index in _near(self._named, token.start)
            if index.id in by_id
        ]
        if named:
            return by_id[min(named)[1]], mention
        weight: Counter[str] = Counter()
        for at, index in _near(self._cues, token.start):
            if index.id in by_id:
                weight[index.id] += 1 + 1000 // (100 + abs(at - token.start))
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
        self._places = [at for at, code in enumerate(sentence.codes) if code in "FI"]

    def leave(self, sentence: Sentence) -> None:
        """Done with the sentence: its last measure counts for the next."""
        for token in sentence.tokens:
            if token.code == "F":
                self._other = token
            elif token.code == "I":
                self._other = None

    def of(
        self, sentence: Sentence, at: int, heading: Token | None = None
    ) -> tuple[Index | None, IndexMention, bool] | None:
        """The index of the number at this place: index, mention, and whether another measure stands in between.

        `heading` is the mention that heads its column, in a table. None where no index is mentioned, or where the sentence itself gives the number to another measure.
        """
        if heading is not None and (headed := self.resolved.get(heading.start)) is not None:
            return (*headed, False)
        nearest = bisect_left(self._places, at) - 1
        if nearest >= 0:
            token = sentence.tokens[self._places[nearest]]
            if token.code == "F":
                return None
            if (found := self.resolved[token.start]) is not None:
                return (*found, False)
        if not self._mentions:
            return None
        before = bisect_right(self._starts, sentence.tokens[at].start) - 1
        found = self.resolved[self._mentions[max(before, 0)].start]
        return (*found, self._other is not None) if found else None


def _near(found: list[tuple[int, Index]], offset: int) -> list[tuple[int, Index]]:
    """Those around an offset: enough to decide by, and never more in a longer text."""
    at = bisect_left(found, offset, key=lambda item: item[0])
    return found[max(0, at - 40) : at + 40]
