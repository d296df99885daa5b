"""Which edition is a number of?"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from sariwarta.indices import Index
from sariwarta.language.numbers import read_number_word
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.measures import Measures
from sariwarta.stages.score_parts.pairing import Pair, in_order_of_years
from sariwarta.stages.score_parts.tokens import Sentence, Token
from sariwarta.stages.score_parts.wordsets import any_of

__all__ = ["Editions"]

#: `77,88 pada tahun 2022`, `83,78 (2022)`; not in `78,3 (tahun sebelumnya 77,1)`
_YEAR_BEHIND = re.compile(r"u?\)?(?:\([vt]{0,3}(?![Yy][vcs:]{0,3}N)|[vt]{0,3})n?([Yy])")
_WORTH = rf"(?: {any_of('worth')}){{0,6}}"
#: `dari sebelumnya 72,9`: of the edition before
_BEFORE_THAT = re.compile(rf"\b{any_of('before_that')}{_WORTH}\s?\Z", re.I)
#: `dari 72,9 menjadi 73,4`: so is the first, if it has no year of its own
_FROM = re.compile(rf"\b{any_of('from')}{_WORTH}\s?\Z", re.I)
#: `69,52; naik dari 68,9`, `69,52, turun dari 70,1`
_FROM_EARLIER = re.compile(r"Nu?[,;(]{0,2}v?<f[vcs]{0,3}\Z")
#: `Capaian ini naik dari 83,78`: the value of the sentence before came from it
_VALUE_FROM = re.compile(r"(?:[cs]e|s)v{0,2}<(?:Xu?)?f[vcs]{0,3}\Z")
_TO = re.compile(rf"\s?(?:{any_of('unit')}|%)?,? {any_of('to')}(?: {any_of('worth')})? \d")
#: `A 81,02, B 72,99, dan C 71,5 pada 2023`: the rest of a list with the year behind it, which is of all of it
_YEAR_OF_LIST = re.compile(
    r"u?\)?(?:[,;]{0,1}[&~B]?[gh]{0,2}(?:R[,(:]?[vcs]{0,4}|v)?Nu?\)?){1,40},?(?:v?t|v)?(?P<y>Y)(?![vcs:]{0,3}N)"
)
#: `…, menurut data BPS 2024`: who says so has been left out
_SAID_AT_END = (",Y", ",Y.")
#: `pada 2022 masing-masing 66,3 dan 78,5`: the year is of each
_YEAR_OF_EACH = re.compile(r"(?P<y>[Yy])[^NRY;~]{0,8}j[^NRY;~]{0,6}(?:Nu?[,;&v]{1,3}){1,20}\Z")
#: a sentence behind a list that says of when it is: `Sumber: SPI 2024`, `Survei dilakukan pada 2022`
_SAYS_WHEN = re.compile(rf"(?:\w+\s+)?{any_of('says_when')}\b", re.I)
#: the line that gives the source of a list or table, and how far below a number it counts, in characters
_SOURCE = re.compile(rf"^[ (*]*{any_of('source')} ?:[^\n]{{1,120}}", re.I | re.M)
_SOURCE_REACH = 1_500
#: the year that stands before a number
_YEAR_IN_FRONT = re.compile(r"[Yy][^NY;]{0,16}\Z")
_YEAR = re.compile(r"(?<![\d.,/-])20[0-9]{2}(?![\d,/-]|\.\d)")
#: what an index is published in, with its year: `Peta FSVA 2024`
_ATLAS = re.compile(rf"\b{any_of('atlas')}\s20[0-9]{{2}}\b", re.I)
#: how many tokens at the head of a sentence can say what time it is about
_OPENING = 40


#: `yang dirilis awal Maret tahun 2023`: the year of a release is not the edition
_RELEASE = re.compile(rf"(?<!\w)(?:di)?{any_of('release')}\b", re.I)
_UP_TO_YEAR = re.compile(r"[^.;,\d]{0,40}\Z")


class Editions:
    """The edition of each number: its own year (`77,88 pada 2022`), the year that the sentences are about, the
    year of the index (`IKP 2024`), the year of another number of the sentence (`77,80 pada 2023, sedangkan Brebes
    69,71`); what is still open is settled by the official values, then by the date.
    """

    def __init__(self, sentences: Sequence[Sentence], measures: Measures) -> None:
        self._first: dict[str, int] = {}
        self._running: dict[str, int] = {}
        self._time: int | None = None
        self._here: dict[str, int] = {}  # the newest year stated in the sentence, by measure
        self._last: dict[str, int] = {}  # that of its last number
        self._latest: int | None = None  # that of the last number of any measure
        self._open: list[Draft] = []  # the last ones for which the text has no year so far
        self._ordered: dict[int, int] = {}  # those of numbers that follow a list of as many years
        self._sentence: Sentence | None = None
        self._codes = ""
        self._years = {token.value.year for sentence in sentences for token in sentence.of("Y")}
        for sentence in sentences:
            for token, year in _years_of_indices(sentence):
                found = measures.resolved.get(token.start)
                if found:
                    self._first.setdefault(found.index.id if found.index else found.mention.key, year)

    def of(self, draft: Draft) -> int | None:
        """The year stated for the draft's number, None where the text has none for it."""
        pair, measure = draft.pair, draft.measure
        if pair.sentence is not self._sentence:
            self._sentence, self._codes = pair.sentence, _without_releases(pair.sentence)
            self._here, self._last = {}, {}
            self._ordered = _in_order(pair.sentence, self._codes)
        year = self._own(draft)
        if year is None:
            year = self._of_context(draft)
        elif not _compares(pair):
            self._here[measure] = max(year, self._here.get(measure, 0))
        if year is not None:
            self._last[measure] = self._latest = year
        return year

    def _of_context(self, draft: Draft) -> int | None:
        """The year that the sentence or the text is about."""
        pair, measure = draft.pair, draft.measure
        time = _sentence_time(pair.sentence, self._codes)
        base = self._running.get(measure, self._time or self._first.get(measure))
        if time is None and draft.index is not None and not draft.index.annual:
            time = _election(pair, draft.index)
        if time is None:
            time = _behind_list(pair, self._codes)
        inherited = time if time is not None else self._inherited(base, draft)
        if inherited is None:
            inherited = self._here.get(measure)
        return inherited if inherited is not None else _source_below(draft)

    def _own(self, draft: Draft) -> int | None:
        """The year that stands with the number, or the one before where it is what another number came from."""
        pair, codes = draft.pair, self._codes
        tokens, time = pair.sentence.tokens, _sentence_time(pair.sentence, codes)
        base = self._running.get(draft.measure, self._time or self._first.get(draft.measure))
        base = self._here.get(draft.measure, base)
        if pair.at in self._ordered:
            return self._ordered[pair.at]
        last = self._last.get(draft.measure, base if base is not None else self._latest)
        after = _YEAR_BEHIND.match(codes, pair.at + 1)
        if after:
            return _year(pair.sentence, after.start(1), base, last)
        of_value = pair.rule == "subject" and _VALUE_FROM.search(codes[max(0, pair.at - 12) : pair.at])
        if of_value or _moves_from(pair) or _FROM_EARLIER.search(codes[max(0, pair.at - 12) : pair.at]):
            return _previous(time if time is not None else base, draft.index)
        low = max(0, pair.at - _OPENING)
        joint = _YEAR_OF_EACH.search(codes[low : pair.at]) if pair.rule == "respectively" else None
        if joint is not None:
            return _year(pair.sentence, low + joint.start("y"), base, last)
        low = max(0, pair.at - 18)
        before = _YEAR_IN_FRONT.search(codes[low : pair.at])
        if before:
            at = low + before.start()
            earlier = re.search(r"Nu?\)?\(?[vt]{0,3}\Z", codes[max(0, at - 8) : at])  # that number's year
            if not earlier and (not _event(tokens[at]) or _attached(codes, at)):
                return _year(pair.sentence, at, base, last)
        return None

    def _inherited(self, base: int | None, draft: Draft) -> int | None:
        """The year of the sentences before, unless the value is official for one other year of the text alone."""
        index = draft.index
        if (
            base is None
            or index is None
            or not index.official(draft.code, base)
            or draft.value in index.official(draft.code, base)
        ):
            return base
        others = [year for year in sorted(self._years) if draft.value in index.official(draft.code, year)]
        return others[0] if len(others) == 1 else base

    def leave(self, sentence: Sentence, drafts: Sequence[Draft]) -> None:
        """Done with the sentence: what it is about holds on for the next ones."""
        self._close(sentence, drafts)
        own: dict[str, int] = {}
        for draft in drafts:
            if draft.edition is not None and not _compares(draft.pair):
                before = own.get(draft.measure, 0)
                if draft.pair.region_at is None:  # it goes on about a region, maybe with its older values
                    before = max(before, self._running.get(draft.measure, 0))
                own[draft.measure] = max(before, draft.edition)
        self._running.update(own)
        if drafts or "Y" not in sentence.codes or re.search(r"[fB^][^,RNpo]{0,8}Y", sentence.codes):
            return
        years = [year for _, year in _years_of_indices(sentence)]
        if (
            years
            or re.search(r"[Ipcs+]", sentence.codes)
            or _ATLAS.search(sentence.text, sentence.start, sentence.end)
        ):
            about = years[-1] if years else _sentence_time(sentence, _without_releases(sentence))
            if about is not None:
                self._time = about
                self._running.clear()

    def _close(self, sentence: Sentence, drafts: Sequence[Draft]) -> None:
        """Give a list without a year the one that is stated right behind it: `Survei itu dilakukan pada 2022`."""
        if drafts:
            dated = any(draft.edition is not None for draft in drafts)
            if dated:
                self._open = []
            else:
                self._open += drafts
            return
        if not self._open:
            return
        codes = _without_releases(sentence)
        years = {token.value.year for token in sentence.of("Y") if not _event(token) or "I" in codes}
        said = _SAYS_WHEN.match(sentence.text, sentence.start, sentence.end) is not None
        named = {index for token in sentence.of("I") for index in token.value.indices}
        if len(years) == 1 and not re.search("[Nq^B]|f[vtw]{0,2}Y|x", codes):
            for draft in self._open:
                if said or draft.index in named:
                    draft.edition = min(years)
        self._open = []

    @staticmethod
    def settle(index: Index, values: Iterable[tuple[str, float]], day: dt.date | None) -> int | None:
        """The edition of scores that no year is stated for: whose official values fit best, else by the date."""
        fits: Counter[int] = Counter()
        for region, value in values:
            for edition in index.editions.values():
                if value % 1 and any(
                    value == t.scores.get(region) for t in edition.values if t.dimension is None
                ):
                    fits[edition.year] += 1
        best = sorted(fits.items(), key=lambda item: (-item[1], -item[0]))
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return best[0][0]
        return index.current(day) if day else None


def _moves_from(pair: Pair) -> bool:
    """Whether the number is what another one came from, without a year."""
    text, start, end = pair.sentence.text, pair.number.start, pair.number.end
    before = text[max(pair.sentence.start, start - 40) : start]
    folded = before.casefold()
    if ("sebelumnya" in folded or "semula" in folded) and _BEFORE_THAT.search(before):
        return True
    return (
        "dari" in folded and _FROM.search(before) is not None and _TO.match(text, end, end + 40) is not None
    )


def _behind_list(pair: Pair, codes: str) -> int | None:
    """The year that stands behind the list which a number is an item of, or at the end with who says all of it."""
    if codes.endswith(_SAID_AT_END) and codes.count("Y") == 1:
        return int(pair.sentence.tokens[codes.index("Y")].value.year)
    found = _YEAR_OF_LIST.match(codes, pair.at + 1)
    if found is None or ("R" not in found.group() and pair.rule != "respectively"):
        return None
    return int(pair.sentence.tokens[found.start("y")].value.year)


def _source_below(draft: Draft) -> int | None:
    """The year of the index in the line that gives the source of a list or table: `Sumber: KPK, SPI 2024`."""
    text, end = draft.pair.sentence.text, draft.pair.number.end
    line = _SOURCE.search(text, end, end + _SOURCE_REACH) if draft.index else None
    if line is None or draft.index is None:
        return None
    years = {int(year) for year in _YEAR.findall(line.group())}
    names = (*draft.index.names, *draft.index.abbreviations)
    named = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.group()) for name in names)
    return min(years) if named and len(years) == 1 else None


def _previous(year: int | None, index: Index | None) -> int | None:
    """The edition before one: of the year before, or the one before that is known of an index of no fixed years."""
    if year is None or index is None or index.annual:
        return year - 1 if year is not None else None
    return max((known for known in index.editions if known < year), default=None)


#: an index with its year, a few words between them
_INDEX_WITH_YEAR = re.compile(r"I[wWvtlGcKrRo&+\")(]{0,7}Y")


def _years_of_indices(sentence: Sentence) -> list[tuple[Token, int]]:
    """`IKP 2024`, `IKP Pemilu dan Pemilihan Serentak 2024`: mentions of indices with their year."""
    return [
        (sentence.tokens[found.start()], sentence.tokens[found.end() - 1].value.year)
        for found in (_INDEX_WITH_YEAR.finditer(sentence.codes) if "Y" in sentence.codes else ())
    ]


def _attached(codes: str, at: int) -> bool:
    return re.search(r"I[wWvtlGcKrRo&+\")(]{0,7}\Z", codes[max(0, at - 8) : at]) is not None


def _event(token: Token) -> bool:
    return token.code == "Y" and bool(token.value.event)


def _in_order(sentence: Sentence, codes: str) -> dict[int, int]:
    """The years of numbers, by their places, where as many numbers as years follow a list of years."""
    return {
        number: sentence.tokens[year].value.year
        for years, numbers in in_order_of_years(sentence, codes)
        for year, number in zip(years, numbers, strict=True)
    }


#: `tahun lalu`, `setahun sebelumnya`
_YEAR_BEFORE = re.compile(rf"{any_of('year_before')}\Z")


def _year(sentence: Sentence, at: int, base: int | None, last: int | None) -> int | None:
    """The year that a token names: itself, or counted from `base`, what the text is about.

    `tahun sebelumnya`, `tahun berikutnya` and `tahun yang sama` are counted from `last`, the year of the number before;
    `dua tahun lalu` goes back two.
    """
    token = sentence.tokens[at]
    if token.code == "Y":
        return int(token.value.year)
    surface = sentence.text[token.start : token.end].casefold()
    if not _YEAR_BEFORE.search(surface):  # tahun yang sama, tahun berikutnya
        return last + (not surface.endswith("sama")) if last is not None else None
    before = last if "sebelum" in surface else base
    if before is None:
        return None
    count = sentence.tokens[at - 1] if at and sentence.tokens[at - 1].code == "n" else None
    return before - (read_number_word(sentence.text[count.start : count.end]) or 1 if count else 1)


def _without_releases(sentence: Sentence) -> str:
    """The letters of a sentence, without the years of releases if there is another year."""
    codes = sentence.codes
    if codes.count("Y") < 2:
        return codes
    years = [at for at, code in enumerate(codes) if code == "Y"]
    ends = [found.end() for found in _RELEASE.finditer(sentence.text, sentence.start, sentence.end)]
    released = {at for at in years if _is_release(sentence, at, ends)} if ends else set()
    if len(released) == len(years):
        return codes
    return "".join("x" if at in released else code for at, code in enumerate(codes)) if released else codes


def _is_release(sentence: Sentence, at: int, ends: Sequence[int]) -> bool:
    """Whether a year stands behind one of the words for a release, which end at `ends`."""
    start = sentence.tokens[at].start
    last = bisect_right(ends, start) - 1
    return (
        last >= 0
        and start - ends[last] <= 40
        and _UP_TO_YEAR.match(sentence.text, ends[last], start) is not None
    )


def _sentence_time(sentence: Sentence, codes: str) -> int | None:
    """`Pada 2022, …`, `Tahun 2021 …`: the year that a sentence is about."""
    opening = codes[:_OPENING]
    for at, code in enumerate(opening) if "Y" in opening else ():
        if code != "Y":
            continue
        before = codes[:at]
        if "N" in before:
            return None
        if (not _event(sentence.tokens[at]) or _attached(codes, at)) and not re.search(
            r"[f<^B][^,R]{0,4}\Z", before
        ):
            return int(sentence.tokens[at].value.year)
    return None


#: `pada Pilkada 2020 skor`, `pada Pilkada 2020 skor Bali bahkan`; not in `pada Pilkada 2020 skornya turun, sementara kini`
_AT_ELECTION = re.compile(r"vW{1,3}(?P<y>Y),?[cs](?:[^NY;~]|(?<=[Rsc])~)*\Z")


def _election(pair: Pair, index: Index) -> int | None:
    """The year of the election that a value is said of, of an index that has an edition for it: `pada Pilkada 2020 skornya`."""
    low = max(0, pair.at - _OPENING)
    codes = pair.sentence.codes[low : pair.at]
    found = _AT_ELECTION.search(codes) if "Y" in codes else None
    if found is None:
        return None
    year: int = pair.sentence.tokens[low + found.start("y")].value.year
    return year if year in index.editions else None


def _compares(pair: Pair) -> bool:
    """Whether the number is only what another is compared with (`turun dari SPI 2022 sebesar 78,17`)."""
    return re.search(r"[f^B][^N;]{0,8}\Z", pair.sentence.codes[max(0, pair.at - 9) : pair.at]) is not None
