"""Which index is a number of? Three are called IKP, and much that is printed beside regions is no index."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sariwarta.annotations import EvidenceKind, IndexEvidence
from sariwarta.indices import Index, Registry
from sariwarta.language.words import Word
from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.score_parts.tokens import IndexMention, Sentence, Token

__all__ = ["OTHER", "Measures", "Settled", "contest_words", "cue_matcher"]


#: how far a word that speaks for another index of the same name reaches, in characters
_RIVAL_REACH = 400
#: the better index must have so much more evidence than the next
_MARGIN = 1.2
#: what a rank is in that is of no index
OTHER = ""
#: `peringkat ke-2 IPM`, `posisi ke-35 dalam persentase kemiskinan`
_RANKED_IN = re.compile(r"[^RNMIF.;,&~>po(]{0,5}[IF]")
#: how many tokens around a rank can say what it is in
_AROUND_RANK = 60
#: so much evidence is recorded, the nearest first
_RECORDED = 3


@dataclass(frozen=True, slots=True)
class Settled:
    """A mention settled: the index (None where open), what it is by, and whether that is sure.

    Not sure is a short name with nothing that speaks for or against it.
    """

    index: Index | None
    mention: IndexMention
    evidence: tuple[IndexEvidence, ...]
    sure: bool = True


def cue_matcher(registry: Registry) -> Matcher[tuple[Index, EvidenceKind]]:
    """Finds the words that tell indices of one name or abbreviation apart."""
    return Matcher(
        (word, (index, kind)) for index in registry for kind, found in _kinds(index) for word in found
    )


def contest_words(registry: Registry) -> re.Pattern[str]:
    """Finds the words for contests, in which regions are ranked, too."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, registry.other.contests))})(?:nya)?\b", re.I)


def _kinds(index: Index) -> Iterator[tuple[EvidenceKind, tuple[str, ...]]]:
    yield "cue", index.cues
    yield "publisher", (index.publisher, *index.publishers)
    yield "rival", index.rivals


class Measures:
    """Which index a number is of: that of the nearest mention before it, if that means an index.

    `IKP` alone is settled by the nearest of the full names in the article; without any by cue words, the nearer the
    more weight; without those, or where two have about as many, it stays open (`index` None).
    """

    def __init__(
        self,
        text: str,
        found: Sequence[Word],
        sentences: Sequence[Sentence],
        cues: Matcher[tuple[Index, EvidenceKind]],
        contests: re.Pattern[str],
    ) -> None:
        self._contest = contests
        mentions = [token for sentence in sentences for token in sentence.tokens if token.code == "I"]
        named = [token.value for token in mentions if token.value.by_name and not token.value.short]
        self._named = [(m.start, i, IndexEvidence("name", m.start, m.end)) for m in named for i in m.indices]
        self._cues: list[tuple[int, Index, IndexEvidence]] = []
        self._rivals: list[tuple[int, Index, IndexEvidence]] = []
        for match in cues(text, found) if mentions else ():
            for index, kind in match.entries:
                word = (match.start, index, IndexEvidence(kind, match.start, match.end))
                (self._rivals if kind == "rival" else self._cues).append(word)
        self.resolved = {token.start: self._resolve(token.value) for token in mentions}
        self._mentions = [token for token in mentions if self.resolved[token.start] is not None]
        self._starts = [token.start for token in self._mentions]
        self._places: list[int] = []  # of the measures in the sentence
        self._other: Token | None = None  # a measure that is no index, until another takes its place
        self._paragraph = -1

    def _resolve(self, mention: IndexMention) -> Settled | None:
        if not mention.indices:
            return Settled(None, mention, ())
        if mention.by_name and not mention.short:
            index = mention.indices[0]
            if self._is_rivals(mention, index):
                return Settled(None, mention, ())
            return Settled(index, mention, (IndexEvidence("name", mention.start, mention.end),))
        by_id = {index.id: index for index in mention.indices}
        named = [
            (abs(mention.start - at), index.id, evidence)
            for at, index, evidence in _near(self._named, mention.start)
            if index.id in by_id
        ]
        if named:
            _, nearest, evidence = min(named, key=lambda item: item[:2])
            return Settled(by_id[nearest], mention, (evidence,))
        return self._by_cues(mention, by_id)

    def _by_cues(self, mention: IndexMention, by_id: Mapping[str, Index]) -> Settled | None:
        """The index that the words around a mention speak for."""
        weight: Counter[str] = Counter()
        evidence: dict[str, list[IndexEvidence]] = {}
        for at, index, found in _near(self._cues, mention.start):
            inside = mention.start <= at < mention.end
            telling = found.kind == "publisher" or not mention.short
            if index.id in by_id and not inside and telling:
                weight[index.id] += 1 + 1000 // (100 + abs(at - mention.start))
                evidence.setdefault(index.id, []).append(found)
        best = sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:2]
        if not best and mention.short:
            index = mention.indices[0]
            rival = self._is_rivals(mention, index)
            return Settled(None if rival else index, mention, (), sure=False)
        if not best:
            # an abbreviation of one index alone may mean anything; one of several at least looks like an index
            return Settled(None, mention, ()) if len(by_id) > 1 else None
        if len(best) == 2 and best[0][1] < _MARGIN * best[1][1]:
            return Settled(None, mention, ())
        index = by_id[best[0][0]]
        if mention.short and self._is_rivals(mention, index):
            return Settled(None, mention, ())
        nearest = sorted(evidence[index.id], key=lambda e: (abs(e.start - mention.start), e.start))
        return Settled(index, mention, tuple(nearest[:_RECORDED]))

    def _is_rivals(self, mention: IndexMention, index: Index) -> bool:
        """Whether a word nearby says that another index of that name is meant, and no publisher is as near."""
        if not index.rivals:
            return False

        def nearest(found: Sequence[tuple[int, Index, IndexEvidence]], kinds: str) -> int:
            distances = [
                abs(at - mention.start)
                for at, other, evidence in _near(found, mention.start)
                if other is index and evidence.kind in kinds
            ]
            return min(distances, default=_RIVAL_REACH)

        return nearest(self._rivals, "rival") < nearest(self._cues, "publisher")

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

    def of(self, sentence: Sentence, at: int, heading: Token | None = None) -> tuple[Settled, bool] | None:
        """The index of the number at this place, and whether another measure stands in between.

        `heading` is the mention that heads its column, in a table.

        None where no index is mentioned, or where the sentence itself gives the number to another measure.
        """
        if heading is not None and (headed := self.resolved.get(heading.start)) is not None:
            return headed, False
        nearest = bisect_left(self._places, at) - 1
        if nearest >= 0:
            token = sentence.tokens[self._places[nearest]]
            if token.code == "F":
                return None
            if (found := self.resolved[token.start]) is not None:
                return found, False
        if not self._mentions:
            return None
        before = bisect_right(self._starts, sentence.tokens[at].start) - 1
        found = self.resolved[self._mentions[max(before, 0)].start]
        return (found, self._other is not None) if found else None


    def of_rank(self, sentence: Sentence, start: int, end: int, previous: Sentence | None) -> str | None:
        """What a rank is in, that the tokens from `start` to `end` state: the id of an index, or the name of one that is
        open; `OTHER` if it is no index; None if no measure is named in the text.

        That is the measure right behind it (`peringkat ke-2 IPM`), else the nearest before it in the sentence, the next
        behind it, or the last one before the sentence.
        """
        codes, tokens = sentence.codes, sentence.tokens
        if found := _RANKED_IN.match(codes, end):
            return self._measure(tokens[found.end() - 1])
        low = max(0, start - _AROUND_RANK)
        before = max(codes.rfind("F", low, start), codes.rfind("I", low, start))
        clause = tokens[max(low, before + 1, *(codes.rfind(sign, low, start) + 1 for sign in ",;~>N"))].start
        stop = re.compile("[,;.~>]").search(codes, end)
        last = min(stop.start() if stop else len(codes), end + 8)
        if self._contest.search(sentence.text, clause, tokens[last - 1].end):
            return OTHER
        if before >= 0:
            return self._measure(tokens[before])
        if (behind := codes.find("I", end, end + _AROUND_RANK)) >= 0:
            return self._measure(tokens[behind])
        if previous is not None and previous.paragraph == sentence.paragraph and not re.search("[cs]", codes):
            last_measures = previous.of("FI")[-1:]
            if last_measures and last_measures[0].code == "F":
                return OTHER
        if not self._mentions:
            return None
        return self._measure(self._mentions[max(bisect_right(self._starts, tokens[start].start) - 1, 0)])

    def _measure(self, token: Token) -> str | None:
        """The id of the index that a mention means, or its name where that is open; `OTHER` for another measure."""
        if token.code == "F":
            return OTHER
        settled = self.resolved.get(token.start)
        if settled is None or settled.index is None:
            mention: IndexMention = token.value
            return mention.text
        return settled.index.id


def _near(
    found: Sequence[tuple[int, Index, IndexEvidence]], offset: int
) -> Sequence[tuple[int, Index, IndexEvidence]]:
    """Those around an offset: enough to decide by, and never more in a longer text."""
    at = bisect_left(found, offset, key=lambda item: item[0])
    return found[max(0, at - 40) : at + 40]
