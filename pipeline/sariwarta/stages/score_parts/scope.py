"""What a pair means: led through the sentences in order, it turns pairs into drafts of scores.

Each question has its own file: which index (`measures.py`), which edition (`editions.py`), which category, dimension
and basis (`lists.py`). Which of several regions of one name is answered here.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from sariwarta.annotations import Category
from sariwarta.indices import NATION, Index
from sariwarta.language.numbers import read_number_word
from sariwarta.language.words import Word
from sariwarta.lexicon import Region
from sariwarta.stages.score_parts.draft import Draft
from sariwarta.stages.score_parts.editions import Editions
from sariwarta.stages.score_parts.heads import Heads
from sariwarta.stages.score_parts.lists import (
    Categories,
    Dimensions,
    category_statements,
    is_item,
    list_goes_on,
)
from sariwarta.stages.score_parts.measures import CueMatcher, Measures
from sariwarta.stages.score_parts.pairing import Pair
from sariwarta.stages.score_parts.speakers import begin_of_statement
from sariwarta.stages.score_parts.tokens import IndexMention, RegionMention, Sentence, Token
from sariwarta.stages.score_parts.wordsets import any_of, word_set

__all__ = ["Scope"]

#: how many tokens back the words for a second list still count
_REACH = 400
#: as many drafts back can be counted: `kesepuluhnya`
_RECENT = 10
#: so many tokens at the head of a sentence can hold what counts them
_HEAD = 5


class Scope:
    """The context of the sentence that is being read.

    Args:
        text: the raw article.
        found: its words.
        sentences: all its sentences.
        cues: the words that tell indices of one abbreviation apart.
        contests: the words for what regions are ranked in besides.
        openers: words at the head of a clause that are no nouns that numbers are of.
    """

    def __init__(
        self,
        text: str,
        found: Sequence[Word],
        sentences: Sequence[Sentence],
        cues: CueMatcher,
        contests: re.Pattern[str],
        openers: Set[str],
    ) -> None:
        #: which index each mention is
        self.measures = Measures(text, found, sentences, cues, contests)
        self._editions = Editions(sentences, self.measures)
        self._heads = Heads(openers)
        self._dimensions = Dimensions()
        self._categories = Categories()
        self._levels = _Levels()
        self._unknown = _Unknown()
        self._totals: dict[str, set[float]] = {}
        self._listed: list[Draft] = []
        self._recent: list[Draft] = []  # the last ones
        self._announced: tuple[int, dict[str, str]] | None = None
        self._all_of_them = False
        self._newest: list[Draft] = []  # those of the sentence before
        self._named_basis: dict[str, str] = {}
        #: categories said of regions apart from their scores
        self.statements: list[tuple[Token, dict[str, str]]] = []

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        self.measures.enter(sentence)
        self._dimensions.enter(sentence)
        self._categories.enter(sentence)
        self._unknown.enter(sentence)
        self._all_of_them = _all_of(sentence, self._announced[0]) if self._announced else False

    def drafts(self, pair: Pair) -> list[Draft]:
        """What the pair means: nothing where its number is of no index, several where dimensions share it."""
        heading = pair.cell.column.index if pair.cell else None
        found = self.measures.of(pair.sentence, pair.at, heading)
        if found is None:
            return []
        settled, other_measure = found
        index, mention = settled.index, settled.mention
        of_other = other_measure or self._heads.other(pair, mention, index)
        region = self._levels.choose(pair, index) if pair.region.code == "R" else None
        if not settled.sure and region is None:
            index = None  # an index of the world has a value for the nation, too
        draft = Draft(pair, index, mention, region, settled.evidence if index else ())
        if index is None:
            draft.edition = self._editions.of(draft)
            draft.category = Category() if mention.indices else _stated_words(pair)
            return [draft] if not of_other and self._unknown.takes(pair, mention) else []
        if of_other and not _is_official(index, region, pair.value):
            return []
        if pair.rule == "misspelled" and not (_is_official(index, region, pair.value) or pair.in_sure_list):
            return []
        subject_is_sure = pair.alone and draft.code in self._totals
        if pair.rule == "dimension_item" and NATION in self._totals and not subject_is_sure:
            return []  # a text that has the nation's total may mean its dimensions
        draft.edition = self._editions.of(draft)
        if pair.cell is not None:
            draft.edition = pair.cell.column.year or draft.edition
            draft.rank = pair.cell.rank
        if not _in_reach(pair.value, index, draft.edition):
            return []
        drafts = self._with_dimensions(draft, index)
        for each in drafts:
            self._categorize(each, index)
        return drafts

    def leave(self, sentence: Sentence, drafts: Sequence[Draft], subject: Token | None) -> None:
        """Done with the sentence and its drafts: what holds on for the next sentences?"""
        for draft in drafts:
            if draft.dimension is None:
                self._totals.setdefault(draft.code, set()).add(draft.value)
        pairs = [draft.pair for draft in drafts]
        _share_category([draft for draft in drafts if draft.pair.rule == "respectively"])
        said_of_all = [] if drafts else self._said_of_all(sentence)
        self.measures.leave(sentence)
        self._dimensions.leave(sentence, pairs)
        self._categories.leave(sentence, pairs, bool(said_of_all))
        self._editions.leave(sentence, drafts)
        self._unknown.leave(drafts)
        self._heads.leave(drafts)
        self._levels.leave(sentence)
        for token in sentence.of("A"):
            self._named_basis = token.value
        self.statements += category_statements(sentence, subject)
        for draft in said_of_all:
            _state_of_one(draft, sentence.of("K")[0].value, self.statements)
        self._listed = list(drafts) or self._listed
        self._recent = [*self._recent, *drafts][-_RECENT:]
        self._announced = None if drafts else _announced(sentence)
        _categorize_from_behind(sentence, self._newest)
        self._newest = list(drafts)

    def _said_of_all(self, sentence: Sentence) -> list[Draft]:
        """The drafts before a sentence that calls all of them by one category: `Kelimanya masuk kategori tinggi`."""
        if "K" not in sentence.codes:
            return []
        all_of = next((t for t in sentence.tokens[:_HEAD] if t.code == "T"), None)
        if all_of is not None:
            return _last_of_all(all_of, sentence.text, self._recent) or self._listed
        found = _GROUP_IS.match(sentence.codes)
        if found is None:
            return []
        head = sentence.tokens[found.start("head")]
        said = {sentence.text[t.start : t.end].casefold() for t in sentence.tokens[: found.end()]}
        if said & _NEGATIONS:
            return []
        if head.code == "H":  # Kelima provinsi itu
            return _last_in_one_list(self._recent, head.value)
        return self._listed if head.code == "h" or said & _ALL else []

    def has_other_total(self, region: Token, value: float) -> bool:
        """Whether another total than this was printed before for the region."""
        regions = region.value.regions if region.code == "R" else ()
        return any(total != value for each in regions for total in self._totals.get(each.code, ()))

    def _with_dimensions(self, draft: Draft, index: Index) -> list[Draft]:
        """One draft for each dimension that shares the number; those of the nation are left out by convention."""
        named, second_list = self._dimensions.of(draft.pair)
        cell = draft.pair.cell
        if cell is not None and cell.column.dimension is not None:
            named = [cell.column.dimension]
        names = [name for words in named if (name := words.get(index.id)) is not None]
        if not names and (weak := self._weak_dimension(draft, index)) is not None:
            names = [weak]
        if names:
            return [replace(draft, dimension=name) for name in dict.fromkeys(names)] if draft.region else []
        if named or draft.pair.rule == "dimension_item":
            return []
        draft.basis = self._basis(draft.pair).get(index.id) if second_list else None
        return [draft]

    def _basis(self, pair: Pair) -> dict[str, str]:
        """What the second list that a number stands in is made from: index to name, by the last words for it."""
        at = pair.sentence.codes.rfind("A", max(0, pair.at - _REACH), pair.at)
        named: dict[str, str] = pair.sentence.tokens[at].value if at >= 0 else self._named_basis
        return named

    def _weak_dimension(self, draft: Draft, index: Index) -> str | None:
        """A dimension named without the word counts only where the number cannot be the total."""
        pair = draft.pair
        named = [
            t.value.get(index.id)
            for t in pair.sentence.tokens[max(0, pair.at - 40) : pair.at]
            if t.code == "m"
        ]
        if not named or draft.region is None or _is_official(index, draft.region, pair.value):
            return None
        other = self.has_other_total(pair.region, pair.value) or index.official(draft.code, draft.edition)
        return named[-1] if other else None

    def _categorize(self, draft: Draft, index: Index) -> None:
        found = self._categories.of(draft.pair)
        if found is None and self._announced is not None and self._all_of_them:
            found = self._announced[1], "heading", None
        if draft.pair.cell is not None and draft.pair.cell.category is not None:
            found = draft.pair.cell.category, "item", None
        if found is not None and index.id in found[0]:
            words, how, number = found
            draft.category = Category(words[index.id], how)
            draft.category_list = number if how == "carried" else None


#: `tiga provinsi berkerawanan tinggi`
_COUNTED_CATEGORY = re.compile(r"H[^.;NRK]{0,4}K")


def _announced(sentence: Sentence) -> tuple[int, dict[str, str]] | None:
    """The one category of which a sentence announces a number of regions, with that number."""
    found = _COUNTED_CATEGORY.search(sentence.codes) if sentence.codes.count("K") == 1 else None
    if found is None:
        return None
    return sentence.tokens[found.start()].value, sentence.tokens[found.end() - 1].value


#: `Kelima provinsi itu masuk kategori rawan tinggi`, `Seluruh daerah tersebut rawan tinggi`, `Provinsi-provinsi itu ...`
_GROUP_IS = re.compile(r'["~>&]{0,2}(?P<head>H[hwv]?e|[wW]he|h-he)[vwt,]{0,4}a?"?K')
_ALL = word_set("all")


def _state_of_one(
    draft: Draft, words: dict[str, str], statements: list[tuple[Token, dict[str, str]]]
) -> None:
    """Give a draft the category that is said of all: the value of a dimension at once, a total when all are known."""
    if draft.dimension is None:
        statements.append((draft.pair.region, words))
    elif draft.index is not None and draft.category.stated is None and draft.index.id in words:
        draft.category = Category(words[draft.index.id], "item")


def _last_of_all(token: Token, text: str, recent: Sequence[Draft]) -> list[Draft]:
    """Of the last drafts as many as `ketiganya` counts, if they are of so many regions in one ranking."""
    count = read_number_word(text[token.start : token.end].casefold().removesuffix("nya")) or 0
    return _last_in_one_list(recent, count)


def _last_in_one_list(recent: Sequence[Draft], count: int) -> list[Draft]:
    """The last `count` drafts, if they are of so many regions in one ranking; else none."""
    last = list(recent[-count:]) if count else []
    one_list = len({draft.list_key for draft in last}) == 1
    return last if one_list and len({draft.code for draft in last}) == count else []


def _all_of(sentence: Sentence, count: int) -> bool:
    """Whether a sentence begins with all of so many: `Ketiganya adalah …`, `Semuanya …`."""
    if sentence.codes[0] != "T":
        return False
    first = sentence.tokens[0]
    word = sentence.text[first.start : first.end].casefold().removesuffix("nya")
    return word in ("semua", "seluruh") or read_number_word(word) == count


#: a category that is said of the last of several numbers, out of brackets
_OF_ALL_BEFORE = re.compile(r"[^RGNK.;~>:(]{1,9}K")


def _share_category(drafts: Sequence[Draft]) -> None:
    """`A dan B masing-masing 80,9 dan 84,6 sehingga masuk kategori tahan`: what is said behind the last is of each."""
    if len(drafts) < 2 or any(draft.category.stated for draft in drafts[:-1]):
        return
    last = drafts[-1]
    if last.category.how == "item" and _OF_ALL_BEFORE.match(last.pair.sentence.codes, last.pair.at + 1):
        for draft in drafts[:-1]:
            if draft.list_key == last.list_key:
                draft.category.stated, draft.category.how = last.category.stated, last.category.how


#: `Indeks Literasi Digital 2022: Bali 3,64`
_HEADED = re.compile(r"I[^RN.;]{0,5}:[gh]{0,2}\Z")
#: `82,56 kategori A-`, `71,88 dengan predikat baik`
_STATED = re.compile(r"u?[,(]?&?(?:v?Y)?[vw]{0,2}a\"?(?P<first>[wWkK])(?P<last>[wWkK]?)\"?(?=[.,;()&~>-]|\Z)")


#: `87,65 (Baik)`, `77,3 (Sangat Baik)`
_ENCLOSED = re.compile(r"u?\((?P<first>[wW]?)(?P<last>[kK])\)")


#: `85,36 (A-)`, `79,11 (BB)`
_GRADE = re.compile(rf" ?\((?P<grade>{any_of('grade')})\)")


def _stated_words(pair: Pair) -> Category:
    """The words that a text calls the category of a number by, of an index of which the words are not known."""
    codes, tokens = pair.sentence.codes, pair.sentence.tokens
    found = _STATED.match(codes, pair.at + 1) or _ENCLOSED.match(codes, pair.at + 1)
    if found is None:
        grade = _GRADE.match(pair.sentence.text, pair.number.end)
        return Category(grade["grade"], "item") if grade else Category()
    first = found.start("first") if found["first"] else found.start("last")
    last = (found.end("last") if found["last"] else found.end("first")) - 1
    end, text = tokens[last].end, pair.sentence.text
    end += text[end : end + 1] in ("+", "-") and not text[end + 1 : end + 2].isalnum()  # A-, B+
    return Category(text[tokens[first].start : end], "item")


#: `Sementara itu, Indeks SPBE tahun ini mencapai 3,45`: the index is named at once and has the number
_IS_SUBJECT = re.compile(r'\A["~>&v,]{0,3}[cs]?I[tYyev<(),]{0,6}[vcs<](?:f?N|Xu?)')
#: `Nilai itu naik dari 71,05`, `Angkanya 71,05 pada 2022`: goes on about the value of the sentence before
_OF_VALUE = re.compile(r'["~>&,]{0,3}(?:[cs]e|s)[tYyevcf<(),]{0,6}N|y,?[cs]?[vz]{0,4}N|t?Y[:(-]?Nu?\)?\Z')
#: `Angka ini masuk kategori tinggi`, `Dengan nilai tersebut, Bali termasuk kategori tinggi`
_POINTS_BACK = re.compile(
    r'(?:["~>&]{0,2}v?[cs]ev?,?(?:R|he)?,?[vw]{0,3}a?"?|["~>&]{0,2}e[vw]{0,2}a?"?(?=K|[kw]K))'
    r'(?P<category>K|(?<=a)[wW]{1,2})"?(?=[.;,(])'
)
_NEGATIONS = word_set("negation")


def _categorize_from_behind(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give the score of the sentence before the category that this one calls it by: `Angka ini masuk kategori tinggi`.

    Only where that sentence is of one region; of several editions the newest is meant.
    """
    if not drafts or len({draft.code for draft in drafts}) > 1 or len({d.measure for d in drafts}) > 1:
        return
    found = _POINTS_BACK.match(sentence.codes)
    if found is None and (begin := begin_of_statement(sentence)):
        found = _POINTS_BACK.match(sentence.codes, begin)
    if found is None:
        return
    draft = max(drafts, key=lambda d: (d.is_total, d.edition or 0))
    tokens = sentence.tokens[found.start("category") : found.end("category")]
    said = {sentence.text[t.start : t.end].casefold() for t in sentence.tokens[: found.start("category")]}
    region = next((t for t in sentence.tokens[: found.end()] if t.code == "R"), None)
    other = region is not None and draft.code not in {r.code for r in region.value.regions}
    if draft.category.stated is not None or other or _NEGATIONS & said:
        return
    if draft.index is not None:
        name = (tokens[0].value or {}).get(draft.index.id) if len(tokens) == 1 else None
        draft.category = Category(name, "item") if name else draft.category
    elif sentence.codes[found.start("category") - 1] == "a" and not draft.mention.indices:
        draft.category = Category(sentence.text[tokens[0].start : tokens[-1].end], "item")


#: `skor tersebut`
_VALUE_NAMED = re.compile(r"[cs]e|s")


def _speaks_of_value(sentence: Sentence) -> bool:
    """Whether somebody says something of the value before, and nothing with a number or measure in it."""
    codes = sentence.codes
    if re.search("[NXFIRG]", codes):
        return False
    begin = begin_of_statement(sentence)
    return begin > 0 and _VALUE_NAMED.match(codes, begin) is not None


class _Unknown:
    """Decides what is taken as a score of an index that is open, of which scale and other words are unknown.

    The value has decimals, and the index is named in the sentence, or in one of which this is a list's next item.
    """

    #: rules that go by less than a word, a bracket or a colon between region and number
    _WEAK = frozenset({"subject", "dimension_item", "misspelled", "index_alone"})

    def __init__(self) -> None:
        self._named = False
        self._goes_on = False
        self._row = False
        self._speaks = False  # the sentence only has what somebody says of the value before

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        self._row = sentence.row is not None
        self._named = "I" in sentence.codes
        self._speaks = self._goes_on and not self._named and _speaks_of_value(sentence)
        self._goes_on = self._named or (self._goes_on and self._takes_up(sentence))

    @staticmethod
    def _takes_up(sentence: Sentence) -> bool:
        """Whether a sentence that names no index may go on with one that does."""
        if is_item(sentence) or list_goes_on(sentence) or sentence.row is not None:
            return True
        return re.search("[csE+_]|po", sentence.codes) is not None and "F" not in sentence.codes

    def takes(self, pair: Pair, mention: IndexMention) -> bool:
        """Whether the pair is taken."""
        numbers = pair.sentence.codes.count("N")
        headed = pair.region_at is not None and _HEADED.search(pair.sentence.codes, 0, pair.region_at)
        listed = numbers > 1 or pair.sentence.row is not None or headed
        bare = pair.rule == "bare" and not mention.indices and not listed
        likely = pair.value <= 100 and pair.value % 1 > 0
        if pair.rule in ("subject", "series") and pair.region_at is None and pair.alone:
            pattern = _IS_SUBJECT if self._named else _OF_VALUE
            begin = 0 if self._named else begin_of_statement(pair.sentence)
            goes_on = self._goes_on and pattern.match(pair.sentence.codes, begin) is not None
            return likely and goes_on
        likely = likely and pair.rule not in self._WEAK
        return likely and self._goes_on and not (bare and self._named) and pair.region_at is not None

    def leave(self, drafts: Sequence[Draft]) -> None:
        """Done with the sentence: a heading, one with scores, or a row of a table goes on in the next."""
        self._goes_on = self._goes_on and (self._named or bool(drafts) or self._row or self._speaks)


class _Levels:
    """Decides which region a name means that several have (Jayapura, Gorontalo, Yogyakarta)."""

    def __init__(self) -> None:
        self._noun = ""
        self._sentence: Sentence | None = None
        self._neighbours: Counter[str] = Counter()
        self._named: set[str] = set()  # the regions that the sentence names with their level

    def choose(self, pair: Pair, index: Index | None) -> Region:
        """The region that is meant.

        By the official values, the nearest head noun, the levels of the neighbours; else the province, and the
        kabupaten before the kota.
        """
        mention: RegionMention = pair.region.value
        nouns = _nouns(pair.sentence, max(0, pair.at - 40), pair.at)
        self._noun = nouns[-1] if nouns else self._noun
        if len(mention.regions) == 1:
            return mention.regions[0]
        if pair.sentence is not self._sentence:
            self._look_around(pair.sentence)
        open_ = mention.level is None and len(mention.regions) > 1
        open_ = open_ and self._named.isdisjoint(region.code for region in mention.regions)
        carried = _level_carried(pair) if open_ else None

        def fit(region: Region) -> tuple[bool, bool, bool, int, bool, bool]:
            official = index is not None and _is_official(index, region, pair.value)
            neighbours = self._neighbours[_group(region)]
            return (
                official,
                region.level == carried,
                region.level in self._noun,
                neighbours,
                region.parent is None,
                region.level == "kabupaten",
            )

        chosen = max(mention.regions, key=fit)
        of_level = [region for region in mention.regions if region.level in (carried or self._noun)]
        if of_level == [chosen]:  # the list says which: there is no doubt
            mention.regions = (chosen,)
        return chosen

    def leave(self, sentence: Sentence) -> None:
        """Done with the sentence: the noun of a heading (`Kota dengan IPM tertinggi:`) holds for the items below."""
        nouns = _nouns(sentence, 0, 40)
        if nouns or not is_item(sentence):
            self._noun = nouns[-1] if nouns else ""

    def _look_around(self, sentence: Sentence) -> None:
        self._sentence = sentence
        clear = [token.value.regions[0] for token in sentence.of("R") if len(token.value.regions) == 1]
        self._neighbours = Counter(_group(region) for region in clear)
        leveled = [token.value for token in sentence.of("R") if token.value.level is not None]
        self._named = {region.code for mention in leveled for region in mention.regions}


#: between two items of one list of regions with their numbers
_SAME_LIST = re.compile(r"R[(,:]?[csvI]{0,3}N[u)]{0,2}[,;&]{1,2}v?\Z")


def _level_carried(pair: Pair) -> str | None:
    """The level that the list before a bare name has: `Kota Depok 82,2, Bekasi 81,9`; None where that is open.

    It is that of the nearest item with a level word, if no item in between is surely of another.
    """
    sentence, at, seen = pair.sentence, pair.region_at, set[str]()
    first = max(0, pair.at - _REACH)
    while at and at > first and (found := _SAME_LIST.search(sentence.codes, max(0, at - 12), at)) is not None:
        at = found.start()
        mention: RegionMention = sentence.tokens[at].value
        if mention.level is not None:
            return mention.level if seen <= {mention.level} else None
        seen |= {mention.regions[0].level} if len(mention.regions) == 1 else set()
    return None


def _nouns(sentence: Sentence, low: int, high: int) -> list[str]:
    """The head nouns (`kota`, `10 provinsi`) among the tokens of a sentence."""
    codes = sentence.codes
    if codes.find("h", low, high) < 0 and codes.find("H", low, high) < 0:
        return []
    return [sentence.text[t.start : t.end].casefold() for t in sentence.tokens[low:high] if t.code in "Hh"]


def _group(region: Region) -> str:
    return "provinsi" if region.level == "provinsi" else "kabupaten/kota"


def _is_official(index: Index, region: Region | None, value: float) -> bool:
    return value in _official_totals(index, region.code if region else NATION)


@functools.lru_cache(maxsize=4096)
def _official_totals(index: Index, code: str) -> frozenset[float]:
    """The official total scores of a region in all editions."""
    return frozenset(value for edition in index.editions.values() for value in edition.official(code))


def _in_reach(value: float, index: Index, edition: int | None) -> bool:
    """Outside the scale a number may still be a misprint, but not by a factor of ten."""
    low, high = index.scale_of(edition)
    return low <= value <= 10 * high
