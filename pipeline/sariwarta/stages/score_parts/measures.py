"""Which index is a number of? Three are called IKP, and much that is printed beside regions is no index."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import EvidenceKind, IndexEvidence
from sariwarta.indices import Index, Registry
from sariwarta.language.words import Word
from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.score_parts.tokens import IndexMention, Sentence, Token

__all__ = ["OTHER", "CueMatcher", "Measures", "Settled", "contest_words", "cue_matcher"]


#: a kind of evidence; a namesake is a word for what else an abbreviation stands for
_Kind = EvidenceKind | Literal["namesake"]
#: finds the words that speak for an index or against it
CueMatcher = Matcher[tuple[Index, _Kind]]
#: how far a word that speaks for another index of the same name reaches, in characters
_RIVAL_REACH = 400
#: the better index must have so much more evidence than the next
_MARGIN = 1.2
#: what a rank is in that is of no index
OTHER = ""
#: `peringkat ke-2 IPM`, `posisi ke-35 dalam persentase kemiskinan`
_RANKED_IN = re.compile(r"[^RNMIF.;,&~>po(]{0,5}[IF]")
#: the rest of the clause that a rank stands in
_BEHIND_RANK = re.compile(r"[^,;.~>]{0,8}")
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


def cue_matcher(registry: Registry) -> CueMatcher:
    """Finds the words that tell indices of one name or abbreviation apart."""
    return Matcher(
        (word, (index, kind)) for index in registry for kind, found in _kinds(index) for word in found
    )


def contest_words(registry: Registry) -> re.Pattern[str]:
    """Finds the words for contests, in which regions are ranked, too."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, registry.other.contests))})(?:nya)?\b", re.I)


def _kinds(index: Index) -> Iterator[tuple[_Kind, tuple[str, ...]]]:
    yield "cue", index.cues
    yield "publisher", (index.publisher, *index.publishers)
    yield "rival", index.rivals
    yield "namesake", index.namesakes


#: between an abbreviation that nothing else speaks for and its number: `IPM Kabupaten Sleman tahun ini mencapai 83,84`,
#: `SPI Kota Palu berada di zona merah dengan angka 67,1`
_LONE_WITH_REGION = re.compile(
    r"[YtgcvhH(,:]{0,4}[RG][vcsYtyf<z:(,]{0,6}(?:a[KwW])?w?e?[vcsYtyf<z:(,]{0,6}(?:(?<=<)Xuf?(?:Rv?)?[vcs]{1,3})?"
)
_LONE_BEHIND_REGION = re.compile(r"[vcsYtyf<z:(,]{0,8}")
#: before it, `Kota Denpasar dengan IPM 83,93`
_REGION_BEFORE = re.compile(r"R[vcsgYt,(]{0,3}\Z")
#: in a list of indices: `IPM Kota Malang 86,1, skor SPI 77,3`
_ITEM_BEFORE = re.compile(r"Nu?\)?(?:[,;]&?|&)[vc]{0,2}\Z")
_LONE_IN_LIST = re.compile(r"[vcstY(:]{0,6}")
#: behind a number in percent, a word for what is counted: `83,84 persen warga`
_COUNTED = re.compile(r"u?[wWRUhHI]")


class Measures:
    """Which index a number is of: that of the nearest mention before it, if that means an index.

    `IKP` alone is settled by the nearest of the full names in the article; without any by cue words, the nearer the
    more weight; without those, or where two have about as many, it stays open (`index` None). An abbreviation that only
    one index has, with nothing that speaks for it, counts where it stands with a region and a number of the scale, as
    scores do (`IPM Kabupaten Sleman 83,84`), unless the text has a word for what else it stands for.
    """

    def __init__(
        self,
        text: str,
        found: Sequence[Word],
        sentences: Sequence[Sentence],
        cues: CueMatcher,
        contests: re.Pattern[str],
    ) -> None:
        self._contest = contests
        self._begins = [sentence.start for sentence in sentences]
        self._ends = [sentence.end for sentence in sentences]
        mentions = [token for sentence in sentences for token in sentence.of("I")]
        named = [token.value for token in mentions if token.value.by_name and not token.value.short]
        self._named = [(m.start, i, IndexEvidence("name", m.start, m.end)) for m in named for i in m.indices]
        self._cues: list[tuple[int, Index, IndexEvidence]] = []
        self._rivals: list[tuple[int, Index, IndexEvidence]] = []
        self._namesakes: set[Index] = set()
        for match in cues(text, found) if mentions else ():
            for index, kind in match.entries:
                if kind == "namesake":
                    self._namesakes.add(index)
                    continue
                word = (match.start, index, IndexEvidence(kind, match.start, match.end))
                (self._rivals if kind == "rival" else self._cues).append(word)
        self._namesakes.update(_named_otherwise(text, sentences))
        #: abbreviations of one index that nothing else speaks for, and those of them that were taken for it
        self._lone: dict[int, Settled] = {}
        self._taken: dict[str, Settled] = {}
        self._last_taken: Settled | None = None
        self.resolved = {token.start: self._resolve(token.value) for token in mentions}
        self._settle_lone(sentences)
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
        here = self._published_here(mention, by_id)
        if len({index_id for _, index_id, _ in named}) != 1 and here is not None:
            return here
        if named:
            _, nearest, evidence = min(named, key=lambda item: item[:2])
            return Settled(by_id[nearest], mention, (evidence,))
        return self._by_cues(mention, by_id)

    def _published_here(self, mention: IndexMention, by_id: Mapping[str, Index]) -> Settled | None:
        """The index whose publisher, and no other's, stands in the sentence: `IKP 88,2 dari Bapanas`."""
        if len(by_id) < 2:
            return None
        at = bisect_right(self._begins, mention.start) - 1
        start, end = self._begins[at], self._ends[at]
        if any(
            start <= place < end and index.id in by_id
            for place, index, _ in _near(self._named, mention.start)
        ):
            return None
        found = {
            index.id: evidence
            for place, index, evidence in _near(self._cues, mention.start)
            if start <= place < end and evidence.kind == "publisher" and index.id in by_id
        }
        if len(found) != 1:
            return None
        ((only, evidence),) = found.items()
        return Settled(by_id[only], mention, (evidence,))

    def _settle_lone(self, sentences: Sequence[Sentence]) -> None:
        """Take abbreviations that nothing else speaks for, where what stands with them is plainly a list of scores."""
        for number, sentence in enumerate(sentences) if self._lone else ():
            for place in _places_of_indices(sentence):
                lone = self._lone.get(sentence.tokens[place].start)
                if lone is None or lone.index is None or lone.index in self._namesakes:
                    continue
                if _has_scores(sentence, place, sentences[number + 1 : number + 1 + _ROWS_SEEN], lone.index):
                    self.resolved[lone.mention.start] = lone
                    self._taken.setdefault(lone.index.id, lone)

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
            if len(by_id) > 1:
                return Settled(None, mention, ())
            if mention.indices[0] not in self._namesakes:
                evidence_alone = IndexEvidence("abbreviation", mention.start, mention.end)
                self._lone[mention.start] = Settled(mention.indices[0], mention, (evidence_alone,))
            return None
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
        codes = sentence.codes
        has_measure = "I" in codes or "F" in codes
        self._places = [at for at, code in enumerate(codes) if code in "FI"] if has_measure else []

    def leave(self, sentence: Sentence) -> None:
        """Done with the sentence: its last measure counts for the next."""
        if self._places:
            last = sentence.tokens[self._places[-1]]
            self._other = last if last.code == "F" else None

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
            if (
                found := self.resolved[token.start] or self._alone(sentence, self._places[nearest], at)
            ) is not None:
                return found, False
        before = bisect_right(self._starts, sentence.tokens[at].start) - 1
        last = self._mentions[max(before, 0)] if self._mentions else None
        lone = self._last_taken
        if lone is not None and (last is None or before < 0 or last.start < lone.mention.start):
            return (
                (lone, self._other is not None) if not self._names_rival(sentence, at, lone.index) else None
            )
        if last is not None and before < 0 and last.start in self._lone:
            return None  # a bare abbreviation is only of what follows
        if before < 0 and _is_bare_share(sentence, at):
            return None
        found = self.resolved[last.start] if last is not None else None
        if found is not None and self._names_rival(sentence, at, found.index):
            return None
        return (found, self._other is not None) if found else None

    def _names_rival(self, sentence: Sentence, at: int, index: Index | None) -> bool:
        """Whether the words before a number say that it is of another index of that name: `Versi UNDP, …`."""
        first = bisect_left(self._rivals, sentence.start, key=lambda word: word[0])
        last = bisect_left(self._rivals, sentence.tokens[at].start, key=lambda word: word[0])
        return index is not None and any(rival is index for _, rival, _ in self._rivals[first:last])

    def _alone(self, sentence: Sentence, place: int, at: int) -> Settled | None:
        """The index of an abbreviation that nothing else speaks for, if the number at a place is plainly its score."""
        lone = self._lone.get(sentence.tokens[place].start)
        if lone is None or lone.index is None:
            return None
        taken = self._taken.get(lone.index.id)
        before = taken is not None and taken.mention.start <= lone.mention.start
        if not before and not _is_score(sentence, place, at, lone.index):
            return None
        self._taken.setdefault(lone.index.id, lone)
        self._last_taken = lone
        return lone

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
        behind_it = _BEHIND_RANK.match(codes, end)
        last = behind_it.end() if behind_it else end
        # with its own number behind it, the rank is of that number: Penghargaan itu untuk Bali, peringkat ketiga dengan 79,42
        begin = tokens[end - 1].end if "N" in codes[end:last] else clause
        if self._contest.search(sentence.text, begin, tokens[last - 1].end):
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
        settled = self.resolved.get(token.start) or self._lone.get(token.start)
        if settled is None or settled.index is None:
            mention: IndexMention = token.value
            return mention.key
        return settled.index.id


def _is_bare_share(sentence: Sentence, at: int) -> bool:
    """Whether a number is in percent in a sentence without a word for scores: that is of no index named only later."""
    return sentence.tokens[at].value.context == "percent" and not re.search("[csIDK]", sentence.codes)


#: the words before a bracket, and those in a bracket behind
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ -]){1,6}\(\Z")
_WORDS_BEHIND = re.compile(r" \((?:[^\W\d_]+[ -]?){2,6}\)")
#: the first word of an index
_INDEX_WORD = re.compile(r"(?:ind|surve|nilai|skor)", re.I)


def _places_of_indices(sentence: Sentence) -> list[int]:
    return [at for at, code in enumerate(sentence.codes) if code == "I"] if "I" in sentence.codes else []


def _named_otherwise(text: str, sentences: Sequence[Sentence]) -> Iterator[Index]:
    """The indices whose abbreviation the text uses for something else: it says so, or gives it an office."""
    for sentence in sentences:
        for place in _places_of_indices(sentence):
            mention: IndexMention = sentence.tokens[place].value
            if mention.by_name or len(mention.indices) != 1:
                continue
            before = sentence.tokens[place - 1] if place else None
            # Ketua IDI Kabupaten Bone
            has_office = before is not None and before.code == "U" and text[before.end : mention.start] == " "
            if has_office or _stands_for_another(text, mention):
                yield mention.indices[0]


def _stands_for_another(text: str, mention: IndexMention) -> bool:
    """Whether the text says there what else an abbreviation stands for: `Ikatan Pelajar Muhammadiyah (IPM)`."""
    before = _WORDS_BEFORE.search(text, max(0, mention.start - 80), mention.start)
    behind = _WORDS_BEHIND.match(text, mention.end, mention.end + 80)
    initials = list(mention.text.casefold())
    long_forms = [re.findall(r"[^\W\d_]+", found.group()) for found in (before, behind) if found]
    for number, found in enumerate(long_forms):
        named = found[-len(initials) :] if before and number == 0 else found
        if [word[0].casefold() for word in named] == initials and not _INDEX_WORD.match(named[0]):
            return True
    return False


def _is_score(sentence: Sentence, place: int, at: int, index: Index) -> bool:
    """Whether an abbreviation stands with a number as scores do, by a region or in a list, and that is of its scale."""
    codes = sentence.codes
    between, before = codes[place + 1 : at], codes[max(0, place - 7) : place]
    as_scores_do = (
        _LONE_WITH_REGION.fullmatch(between)
        or (_REGION_BEFORE.search(before) and _LONE_BEHIND_REGION.fullmatch(between))
        or (_ITEM_BEFORE.search(before) and _LONE_IN_LIST.fullmatch(between))
    )
    return bool(as_scores_do) and _in_scale(sentence, at, index)


def _in_scale(sentence: Sentence, at: int, index: Index) -> bool:
    """Whether a number has decimals, lies on the scale of an index, and is no share."""
    number, (low, high) = sentence.tokens[at].value, index.scale
    share = number.context == "percent" and _COUNTED.match(sentence.codes, at + 1) is not None
    return number.decimals > 0 and low <= (number.value or low - 1) <= high and not share


def _is_plain_value(sentence: Sentence, at: int, index: Index) -> bool:
    """Whether a number is one of the scale, and not in percent: that may be a share of anything."""
    return sentence.tokens[at].value.context != "percent" and _in_scale(sentence, at, index)


#: how many sentences below a heading are looked at; the signs between rows of a table are some, too
_ROWS_SEEN = 10
#: and how many tokens behind an abbreviation
_REST_SEEN = 100
#: `Nilai IPM`, `tertinggi IPM`, and behind it `IPM tertinggi`, `IPM dengan skor`
_CALLED_SCORE_BEFORE = re.compile(r"[cs+_]v?\Z")
_CALLED_SCORE_BEHIND = re.compile(r"[tYvwhR]{0,4}[cs+_]")
#: a region with its number, `Riau (62,59)`, `Riau dengan nilai 62,59`
_ITEM = re.compile(r"[RG][vcsgYt,:(-]{0,5}(?P<n>N)")
#: an item or row below a heading begins with its region
_BELOW = re.compile(r"[M:.-]{0,3}[gh]{0,2}[RG]")
#: `A dan B masing-masing a dan b`, `A, B, dan C pada 2023 adalah a, b, dan c`
_LISTED = re.compile(r"R(?:[,&]{1,2}[gh]?R){1,9}[vcsjJtY,:]{1,7}(?P<n>N)u?[,&]{1,2}N")


def _has_scores(sentence: Sentence, place: int, following: Sequence[Sentence], index: Index) -> bool:
    """Whether an abbreviation heads a list of scores: two regions with numbers of the scale, behind it or in the items
    below; one is enough where a word says that they are scores, or names an extreme.
    """
    codes = sentence.codes
    rest = codes[place + 1 : place + 1 + _REST_SEEN]
    needed = (
        1
        if _CALLED_SCORE_BEFORE.search(codes[max(0, place - 2) : place]) or _CALLED_SCORE_BEHIND.match(rest)
        else 2
    )
    if any(
        _is_plain_value(sentence, place + 1 + found.start("n"), index) for found in _LISTED.finditer(rest)
    ) or _extreme_of(sentence, place, index):
        return True
    seen = [place + 1 + found.start("n") for found in _ITEM.finditer(rest)]
    good = sum(_is_plain_value(sentence, at, index) for at in seen)
    if good < len(seen):
        return False
    if "N" not in rest:
        for item in following:
            numbers = [found.start("n") for found in _ITEM.finditer(item.codes[:_REST_SEEN])]
            if not numbers and "N" not in item.codes:
                continue  # the heading of a table, or of a group
            if (
                not numbers
                or not _BELOW.match(item.codes)
                or not all(_is_plain_value(item, at, index) for at in numbers)
            ):
                break
            good += len(numbers)
    return good >= needed


#: `Kota Madiun meraih SPI tertinggi dengan skor 80,95`
_EXTREME_BEFORE = re.compile(r"R[vwcs]{0,3}\Z")
_EXTREME_BEHIND = re.compile(r"[+_][^RGN.;]{0,5}[csv,](?P<n>N)|[+_]v?[RlhH][^RGN.;]{0,4}[csv,](?P<m>N)")


def _extreme_of(sentence: Sentence, place: int, index: Index) -> bool:
    """Whether a region has the highest or lowest of the index, with its number."""
    codes = sentence.codes
    behind = _EXTREME_BEHIND.match(codes, place + 1)
    if behind is None or not _EXTREME_BEFORE.search(codes[max(0, place - 5) : place]):
        return False
    return _is_plain_value(sentence, behind.start("n") if behind["n"] else behind.start("m"), index)


def _near(
    found: Sequence[tuple[int, Index, IndexEvidence]], offset: int
) -> Sequence[tuple[int, Index, IndexEvidence]]:
    """Those around an offset: enough to decide by, and never more in a longer text."""
    at = bisect_left(found, offset, key=lambda item: item[0])
    return found[max(0, at - 40) : at + 40]
