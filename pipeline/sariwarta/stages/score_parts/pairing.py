"""Which region does a number belong to? Every number is put to the rules in order; the first answer counts.

The rules with their patterns and examples are in `rules.py`. Here is how they are asked (`_ASKED`), and the few that
cannot be said as a pattern: one small function each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sariwarta.indices import NATION
from sariwarta.language.numbers import NumberToken, read_number_word
from sariwarta.stages.score_parts.behind import regions_behind
from sariwarta.stages.score_parts.rules import PATTERNS
from sariwarta.stages.score_parts.sentence_context import PUBLISHER
from sariwarta.stages.score_parts.speakers import begin_of_statement
from sariwarta.stages.score_parts.tables import Cell, Columns, needs_columns
from sariwarta.stages.score_parts.tokens import RegionMention, Sentence, Token, lies_in
from sariwarta.stages.score_parts.wordsets import level_of_head, word_set

__all__ = ["MOST_PAIRS", "Pair", "Subject", "find_pairs", "in_order_of_years"]


@dataclass(slots=True, eq=False)
class Pair:
    """A region and a number that belong together; `at` and `region_at` are their places in the sentence.

    `region_at` is None where the region stands in an earlier sentence, and `alone` is whether that names no other.
    `region` is a token with the letter R or G. `cell` is what a table says of the number. `rivals` are
    other rules that would have given it to another region, with the tokens of these.
    """

    sentence: Sentence
    at: int
    region: Token
    region_at: int | None
    rule: str
    cell: Cell | None = None
    alone: bool = True
    rivals: tuple[tuple[str, Token], ...] = ()
    #: the token of the number, and its value; a point is read as decimal point
    number: Token = field(init=False)
    value: float = field(init=False)

    def __post_init__(self) -> None:
        self.number = self.sentence.tokens[self.at]
        read: NumberToken = self.number.value
        self.value = float(read.value or 0)

    @property
    def in_sure_list(self) -> bool:
        """Whether three others of the sentence are regions with a number printed in just the same way."""
        if self.region_at is None:
            return False
        between = self.sentence.tokens[self.region_at : self.at]
        like = "".join(token.code for token in between if token.start >= self.region.end)
        return self.sentence.codes.count("R" + like + "N") >= _SURE

    @property
    def unit(self) -> str | None:
        """The unit as printed: `%`, `persen`, `poin`."""
        following = self.sentence.tokens[self.at + 1 : self.at + 2]
        if following and following[0].code == "u":
            return self.sentence.text[following[0].start : following[0].end]
        return "%" if self.sentence.text.startswith("%", self.number.end) else None

    @property
    def start(self) -> int:
        """Where the stretch from region to number begins."""
        return min(self.region.start, self.number.start) if self.region_at is not None else self.number.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(self.region.end, self.number.end) if self.region_at is not None else self.number.end


@dataclass(slots=True)
class Subject:
    """What the sentences before are about, for sentences that name no region.

    `alone` is whether no other region is named there, `named` all that are. `open` is the one number of the sentence
    before that is of no region yet: `Angka itu milik Bali`. `columns` are those of the table that is being read.
    """

    region: Token | None = None
    alone: bool = False
    named: list[Token] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)
    open: tuple[Sentence, int] | None = None
    branch: bool = False


#: no article has so many scores; what is longer is not read to its end, and a warning says so
MOST_PAIRS = 4_000
#: so many items of a list must be read without doubt for a misspelled one among them to be taken
_SURE = 3
#: how many tokens before a number a rule can see
_WINDOW = 28
#: a sentence goes on about the subject of the one before only if the number is near its beginning
_OPENING = 40


@dataclass(slots=True)
class _Question:
    """A number, what stands around it, and what is known so far."""

    sentence: Sentence
    at: int
    subject: Subject
    pairs: dict[int, Pair]
    #: the places of the numbers in `pairs`, in order
    paired: list[int]
    has_other_total: Callable[[Token, float], bool]
    misspelled: Callable[[str], RegionMention | None]
    #: the place of the first token in the window, and the letters from there up to the number
    low: int = field(init=False)
    before: str = field(init=False)

    def __post_init__(self) -> None:
        self.low = max(0, self.at - _WINDOW)
        self.before = self.sentence.codes[self.low : self.at]

    @property
    def token(self) -> Token:
        """The number."""
        return self.sentence.tokens[self.at]

    @property
    def opening(self) -> str | None:
        """The letters from the beginning of the sentence, None where that is far or names a region."""
        codes = self.sentence.codes[: self.at] if self.at <= _OPENING else "R"
        return None if "R" in codes or "G" in codes else codes

    def pair(self, rule: str, region_at: int) -> Pair:
        """The pair of the number with the region at this place."""
        return Pair(self.sentence, self.at, self.sentence.tokens[region_at], region_at, rule)

    def pair_of_subject(self, rule: str) -> Pair | None:
        """The pair of the number with the region that the text is about."""
        region = self.subject.region
        alone = self.subject.alone
        return Pair(self.sentence, self.at, region, None, rule, alone=alone) if region is not None else None


def find_pairs(
    sentence: Sentence,
    subject: Subject,
    has_other_total: Callable[[Token, float], bool],
    misspelled: Callable[[str], RegionMention | None],
) -> list[Pair]:
    """The pairs of one sentence, in order; `subject` is brought up to date for the next.

    Args:
        sentence: the sentence.
        subject: what the sentences before it are about.
        has_other_total: whether another total than this value was printed before for the region.
        misspelled: the region that a misspelled name may mean.
    """
    if sentence.row is not None:
        in_table = _in_columns(sentence, subject.columns)
        if in_table or needs_columns(sentence):
            return in_table
    pairs, shared = _respectively(sentence)
    pairs |= _back_to_both(sentence, subject)
    named_behind, sharing = _named_behind(sentence)
    shared += [pair for pair in sharing if pair.at not in pairs]
    pairs = {**named_behind, **pairs}
    numbers = [at for at, code in enumerate(sentence.codes) if code == "N"] if "N" in sentence.codes else []
    if subject.region is None and not {"R", "G", "r", "I"} & set(sentence.codes):
        numbers = []  # of nobody
    paired = sorted(pairs)
    for at in numbers:
        if len(pairs) >= MOST_PAIRS:
            break
        if at not in pairs and _may_be_score(sentence, at):
            question = _Question(sentence, at, subject, pairs, paired, has_other_total, misspelled)
            asked, pair = next(
                ((n, pair) for n, ask in enumerate(_ASKED) if (pair := ask(question)) is not None), (0, None)
            )
            if pair is not None:
                pair.rivals = _rivals(question, pair, _ASKED[asked + 1 :])
                pairs[at] = pair
                insort(paired, at)
    shared += [*_of_years(sentence, pairs), *_shared(sentence, pairs)]
    regions = sentence.of("RG")
    if regions and _scope_of_own(sentence, subject) is not None:
        pass  # Nilai itu tertinggi di Sulut: still about the region before
    elif regions:
        subject.region, subject.named, subject.branch = regions[0], sentence.of("R"), False
        names = [token.value.regions for token in subject.named]
        subject.alone = bool(names) and all(name == names[0] for name in names)
    elif (branch := _branch_named(sentence)) is not None:
        subject.region, subject.named, subject.alone, subject.branch = branch, [], True, True
    owned = _owned_behind(sentence, subject)
    subject.open = _open_number(sentence, pairs)
    return sorted([*owned, *pairs.values(), *shared], key=lambda pair: (pair.at, pair.region_at or 0))


def _in_columns(sentence: Sentence, columns: Columns) -> list[Pair]:
    """The values of a row of a table, each with what the heading of its column says."""
    return [
        Pair(sentence, cell.at, sentence.tokens[cell.region_at], cell.region_at, "table_row", cell)
        for cell in columns.read(sentence)
    ]


#: `A, B dan C meraih n`, `A dan B dengan skor yang sama, yaitu n`, `A dan B (n)`
_BOTH = re.compile(
    r"(?P<names>R(?:,&?[gh]?R){0,9},?&[gh]?R)"
    r"(?:[^RGN.;,(]{0,12}[vcsI]|(?P<alike>[^RGN.;,(]{1,12},v)|(?P<bracket>[^RGN.;,(]{0,12}\([vcsI]{0,3}))\Z"
)
#: `dengan skor yang sama, yaitu n`
_ALIKE = re.compile(r"\b(?:sama|serupa|imbang|seri)\b", re.I)
#: `tertinggi Bali dan Riau (n)`, `terendah adalah Bali dan Riau (n)`
_OF_EXTREME = re.compile(r"[+_](?:[vztYhI:]{0,4}|[^RGNKD.;,(]{0,8}v)\Z")
_TOGETHER = re.compile(r"\b(?:sama-sama|sama|keduanya|kedua|dua|imbang|seri|berbagi|kompak)\b", re.I)
#: before a list whose last name alone may have the number: further items, a comparison, a mean, another measure
_NOT_SUBJECT = re.compile(r"(?:[RNWu)\"][,&]|>)[ghv]{0,2}\Z|[B^f<>XFbx][^.;:~,]*\Z")
_WHO = re.compile(r"\byang\b", re.I)


def _shared(sentence: Sentence, pairs: dict[int, Pair]) -> list[Pair]:
    """`A, B dan C meraih n`: the others of a list of which the last has the number, where it is said of all."""
    codes, found = sentence.codes, []
    for at, pair in pairs.items():
        low = max(0, at - _WINDOW)
        both = _BOTH.search(codes[low:at]) if pair.region_at is not None else None
        if both is None or pair.region_at != low + both.end("names") - 1:
            continue
        x = low + both.start()
        before = codes[max(0, x - 10) : x]
        gap = sentence.text[pair.region.end : pair.number.start]
        if both["alike"]:
            alike = _ALIKE.search(gap) is not None
        elif both["bracket"]:
            alike = bool(
                _OF_EXTREME.search(before) or _TOGETHER.search(sentence.text, sentence.start, sentence.end)
            )
        else:
            alike = not _WHO.search(gap) and not re.match(r"u?[,&]{1,2}v?N", codes[at + 1 : at + 6])
        if alike and not _NOT_SUBJECT.search(before):
            names = [place for place in range(x, pair.region_at) if codes[place] == "R"]
            found += [Pair(sentence, at, sentence.tokens[place], place, "respectively") for place in names]
    return found


#: `Angka itu dimiliki Bali`, `Skor tersebut milik Bali`
_OWNED = re.compile(r'["~>]?[cs]e[^RGN.;]{0,4}z[^RGN.;W]{0,3}(?P<r>R)')


def _open_number(sentence: Sentence, pairs: dict[int, Pair]) -> tuple[Sentence, int] | None:
    """The place of the one number of a sentence, where no region is named that could have it."""
    codes = sentence.codes
    if pairs or "R" in codes or "G" in codes or codes.count("N") != 1:
        return None
    return (sentence, codes.index("N")) if re.search("[csI]", codes) else None


def _owned_behind(sentence: Sentence, subject: Subject) -> list[Pair]:
    """The number of the sentence before, if this one says whose it is."""
    found = _OWNED.match(sentence.codes) if subject.open else None
    if found is None or subject.open is None or "N" in sentence.codes[: found.end() + 6]:
        return []
    before, at = subject.open
    return [Pair(before, at, sentence.tokens[found.start("r")], None, "owned_behind")]


def _rivals(
    question: _Question, pair: Pair, asks: Sequence[Callable[[_Question], Pair | None]]
) -> tuple[tuple[str, Token], ...]:
    """What the rules behind the one that answered would have answered, where that is another region."""
    found: dict[int, tuple[str, Token]] = {}
    if question.before.count("R") > 1:
        for rule, place in _other_patterns(question, pair):
            region = question.sentence.tokens[place]
            found.setdefault(region.start, (rule, region))
    for ask in asks:
        other = ask(question)
        if other is not None and other.region.start != pair.region.start:
            found.setdefault(other.region.start, (other.rule, other.region))
    found.pop(pair.region.start, None)
    return tuple(found[start] for start in sorted(found))


def _other_patterns(question: _Question, pair: Pair) -> Iterator[tuple[str, int]]:
    """The rules that are patterns and fit, too, with the place of their region."""
    for rule, pattern in PATTERNS.items():
        found = pattern.search(question.before)
        if found is not None and rule != pair.rule and _holds(rule, question, found):
            yield rule, question.low + found.start("r")


_FOR = word_set("for")
_STRONG = re.compile(r"(?:[csI][vw]{0,2}|[csI][^RN]{0,10}v|:)\Z")
_REACHES = word_set("reaches")


def _may_be_score(sentence: Sentence, at: int) -> bool:
    """Whole numbers are scores only where a word, a unit or brackets say so."""
    codes, tokens = sentence.codes, sentence.tokens
    number: NumberToken = tokens[at].value
    before, behind = codes[max(0, at - _WINDOW) : at], codes[at + 1 : at + 2]
    if number.decimals or (behind == "u" and number.context != "percent") or _STRONG.search(before):
        return True
    if behind not in ("", ".", ",", ";", "&", ")"):
        return False
    if at and sentence.text[tokens[at - 1].start : tokens[at - 1].end].casefold() in _REACHES:
        return re.search("[csIDN]", before) is not None
    return before.endswith(("R(", "R")) and re.search("[cIKDN]", codes) is not None


#: the rest of the clause behind `masing-masing`; a semicolon only goes on with a further number
_EACH = re.compile(r"[^RG;.]{0,80}(?:[;,]&?v?Nu?|&v?Nu?){0,80}")


def _respectively(sentence: Sentence) -> tuple[dict[int, Pair], list[Pair]]:
    """`A dan B masing-masing a dan b`, and `A dan B sama-sama n`, where the first regions share the number."""
    codes, tokens = sentence.codes, sentence.tokens
    pairs: dict[int, Pair] = {}
    shared: list[Pair] = []
    for each in (at for at, code in enumerate(codes) if code == "j") if "j" in codes else ():
        regions = _listed_before(sentence, each) or _all_with_numbers(codes, each)
        span = _EACH.match(codes, each + 1)
        numbers = [at for at in range(*span.span()) if codes[at] == "N"] if span else []
        if len(regions) < 2 or len(numbers) not in (1, len(regions)) or "X" in codes[each : numbers[-1]]:
            continue
        both = list(zip(regions, numbers * len(regions) if len(numbers) == 1 else numbers, strict=True))
        for region, number in both:
            pair = Pair(sentence, number, tokens[region], region, "respectively")
            if number in pairs:
                shared.append(pair)
            else:
                pairs[number] = pair
    for region_places, number_places in _in_order(sentence):
        for region, number in zip(region_places, number_places, strict=True):
            pairs.setdefault(number, Pair(sentence, number, tokens[region], region, "respectively"))
    return pairs, shared


#: so many tokens before `masing-masing` can name the regions again
_AGAIN = 200
#: a region with its number
_WITH_NUMBER = re.compile(r"R[vcsI(,:]{0,4}N")


def _all_with_numbers(codes: str, end: int) -> list[int]:
    """`A 66,9 dan B 79,1, sedangkan pada 2022 masing-masing …`: the places of the regions before, each with a number."""
    if end > _AGAIN:
        return []
    found = [each.start() for each in _WITH_NUMBER.finditer(codes, 0, end)]
    again = re.search(r"[~;,][^RGNFb<]{0,8}\Z", codes[:end])
    return found if again and len(found) == codes.count("R", 0, end) else []


#: `kedua provinsi itu masing-masing 78,1 dan 76,2`
_BACK_TO_BOTH = re.compile(r"(?P<head>He|T)[^RGNFb.;]{0,12}[jvcs](?P<numbers>N.*)")


def _back_to_both(sentence: Sentence, subject: Subject) -> dict[int, Pair]:
    """The numbers of the regions that the sentence before names, where this one points back to just so many."""
    codes = sentence.codes
    found = _BACK_TO_BOTH.search(codes) if "R" not in codes else None
    if found is None:
        return {}
    span = _EACH.match(codes, found.start("numbers"))
    numbers = [at for at in range(*span.span()) if codes[at] == "N"] if span else []
    head = sentence.tokens[found.start("head")]
    word = sentence.text[head.start : head.end].casefold().removesuffix("nya")
    count = head.value if head.code == "H" else read_number_word(word)
    if not len(numbers) == len(subject.named) == count:
        return {}
    both = zip(numbers, subject.named, strict=True)
    return {at: Pair(sentence, at, region, None, "respectively", alone=False) for at, region in both}


#: `A, B, dan C dengan nilai a, b, dan c`: only names, then words that join, then only numbers
_IN_ORDER = re.compile(
    r"(?<![N(])(?<!R[,;&])(?P<names>R(?:[,;]&?[gh]?R|&[gh]?R){1,80})(?P<gap>[vcsIJjtYwponl&:,]{0,20})"
    r"(?P<numbers>Nu?(?:[,;]&?v?Nu?|&v?Nu?){1,80})"
)


#: `a dan b masing-masing diraih A dan B`, `a dan b untuk A dan B`: only numbers, then words that join, then only names
_IN_ORDER_BEHIND = re.compile(
    r"(?P<numbers>Nu?(?:[,;]&?Nu?|&Nu?){1,80}),?(?P<gap>[vwzteYjJ:]{1,8})"
    r"(?P<names>[gh]?R(?:[,;]&?[gh]?R|&[gh]?R){1,80})(?![vcsI(:]{0,3}N)"
)


def _in_order(sentence: Sentence) -> Iterator[tuple[list[int], list[int]]]:
    """The places of the regions and of the numbers, where as many names as numbers stand before them or behind."""
    for found in (*_IN_ORDER.finditer(sentence.codes), *_in_order_behind(sentence)):
        regions = [at for at in range(*found.span("names")) if sentence.codes[at] == "R"]
        numbers = [at for at in range(*found.span("numbers")) if sentence.codes[at] == "N"]
        if len(regions) == len(numbers) and any(_may_be_score(sentence, at) for at in numbers):
            yield regions, numbers


def _in_order_behind(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Lists of numbers with a list of names behind, which a word says is of their owners."""
    for found in _IN_ORDER_BEHIND.finditer(sentence.codes):
        last = sentence.tokens[found.end("gap") - 1]
        if re.search("[jJz]", found["gap"]) or sentence.text[last.start : last.end].casefold() in _FOR:
            yield found


#: `pada 2021, 2022 dan 2023 masing-masing 70,1; 71,2; dan 72,3`: only years, then words that join, then only numbers
_YEARS_IN_ORDER = re.compile(
    r"(?P<years>Y(?:[,;]&?[vt]?Y|&[vt]?Y){1,20})(?P<gap>[vcsIJjt:,w)]{0,6}(?:R[vcsIJjt:,w]{0,6})?)"
    r"(?P<numbers>Nu?(?:[,;]&?v?Nu?|&v?Nu?){1,20})"
)


#: `70,1; 71,2; dan 72,3 pada 2021, 2022 dan 2023`
_YEARS_BEHIND = re.compile(
    r"(?<![NR(])(?P<numbers>Nu?(?:[,;]&?Nu?|&Nu?){1,20}),?j?[vt]{1,3}"
    r"(?P<years>Y(?:[,;]&?[vt]?Y|&[vt]?Y){1,20})(?![vcs:]{0,3}N)"
)


def in_order_of_years(sentence: Sentence, codes: str) -> Iterator[tuple[list[int], list[int]]]:
    """The places of the years and of the numbers, where as many numbers as years follow a list of years.

    Args:
        sentence: the sentence.
        codes: its letters, maybe without the years that are no editions.
    """
    several = codes.count("Y") > 1
    both = (*_YEARS_IN_ORDER.finditer(codes), *_YEARS_BEHIND.finditer(codes)) if several else ()
    for found in both:
        years = [at for at in range(*found.span("years")) if codes[at] == "Y"]
        numbers = [at for at in range(*found.span("numbers")) if codes[at] == "N"]
        if len(years) == len(numbers):
            yield years, numbers


def _of_years(sentence: Sentence, pairs: dict[int, Pair]) -> list[Pair]:
    """The further values for a list of years, of the region that has the first."""
    return [
        Pair(sentence, at, first.region, first.region_at, "series", alone=first.alone)
        for _, numbers in in_order_of_years(sentence, sentence.codes)
        if (first := pairs.get(numbers[0])) is not None
        for at in numbers[1:]
        if at not in pairs
    ]


def _named_behind(sentence: Sentence) -> tuple[dict[int, Pair], list[Pair]]:
    """Numbers that stand before the names of their regions, and the further pairs where several share one."""
    pairs: dict[int, Pair] = {}
    shared: list[Pair] = []
    for number, regions in regions_behind(sentence, _may_be_score):
        found = [Pair(sentence, number, sentence.tokens[region], region, "score_first") for region in regions]
        pairs[number] = found[0]
        shared += found[1:]
        sentence.behind[number] = regions[0]
    return pairs, shared


#: opens the list: `dua daerah di Papua, yaitu A dan B`
_OPENS_LIST = re.compile(r"\b(?:yaitu|yakni|ialah|adalah|antara lain|seperti)\b|:", re.I)


def _listed_before(sentence: Sentence, end: int) -> list[int]:
    """The places of the regions of the list that ends shortly before a place."""
    codes, tokens = sentence.codes, sentence.tokens
    regions: list[int] = []
    at = end
    while (found := codes.rfind("R", max(0, at - 9), at)) >= 0:
        gap = codes[found + 1 : at]
        if re.search("[NG.;j]", gap) or len(regions) > _WINDOW or (regions and not re.search("[,&]", gap)):
            break
        if regions and _OPENS_LIST.search(sentence.text, tokens[found].end, tokens[at].start):
            break
        regions.insert(0, found)
        at = found
    counted = tokens[regions[0] - 2] if regions and codes.startswith("Hv", max(0, regions[0] - 2)) else None
    if counted is not None and counted.value == len(regions) - 1:
        return regions[1:]  # dua daerah di Papua, A dan B
    return regions


_COMPARED = re.compile(r"(?P<x>R)[^RGN.;]{0,8}[B^][^RGN.;]{0,2}(?P<y>R)[vcsI]{1,6}\Z")


def _outranked(question: _Question) -> Pair | None:
    """`X mengungguli Y dengan nilai n`."""
    found = _COMPARED.search(question.before)
    if not found:
        return None
    x, y = question.low + found.start("x"), question.low + found.start("y")
    value = question.pair("outranked", y).value
    has_other = [question.has_other_total(question.sentence.tokens[at], value) for at in (x, y)]
    return question.pair("outranked", x if has_other == [False, True] else y)


def _by_pattern(question: _Question) -> Pair | None:
    """The rules that are patterns."""
    sentence, before = question.sentence, question.before
    for rule, pattern in PATTERNS.items():
        found = pattern.search(before)
        if found is None or not _holds(rule, question, found):
            continue
        region_at = _inner(sentence, question.low + found.start("r"), question.at)
        region = sentence.tokens[region_at]
        if region.code == "G":
            rule = "national"
        elif region.value.host is not None and rule in ("parenthesis", "bare", "with_cue", "colon_item"):
            rule = "region_in_region"
        elif rule == "bare" and "\n" in sentence.text[region.end : sentence.tokens[question.at].start]:
            rule = "table_lines"
        return question.pair(rule, region_at)
    return None


#: in the last part of the gap another name has taken the region's place: `Bali naik, sementara BPK mendapat 88,1`
_NEW_NAME = re.compile(r"[,&~][^,&~]*[WU][^,&~]*\Z")
#: `Tingkat kemiskinan Bali`, `selisih Bali dan Riau`, `rata-rata Bali dan Riau`: what follows is of that
_OF_OTHER_MEASURE = re.compile(r"F[vh]?(?:R[,&]{1,2}){0,5}\Z|b[vhc]?(?:R[,&]{1,2}){1,5}\Z")
#: words with a capital from the region to the bracket: they belong to the name
_LONGER_NAME = re.compile(r"W{1,2}\(")
#: `rata-rata IPM kabupaten/kota di Jatim 74,1`: the mean of those in it is not the province's
_MEAN_OF_PARTS = re.compile(r"b[^RGN.;:,]{0,6}[hH][^RGN.;:,]{0,3}\Z")
#: the extreme is said of something else: `Bali ikut, yang tertinggi 84,38`
_NEW_EXTREME = re.compile(r"[,&~>]v?[+_][cvI]{0,2}\Z")


#: the counted regions are those that it is ranked among: `Bali di peringkat 3 dari 38 provinsi dengan 79,42`
_RANK_AMONG = re.compile(r"ofH.?\Z")


#: between the nation and its number
_UP_TO_NATIONAL = re.compile(r"(?:[csvIYytufE<:,(]|&[vt]?Y[vcsIt:,w]{0,6}[jJ])\Z")


def _holds(rule: str, question: _Question, found: re.Match[str]) -> bool:
    """What the patterns cannot say."""
    before, gap = question.before, question.before[found.start("r") + 1 :]
    if _MEAN_OF_PARTS.search(before, 0, found.start("r")):
        return False
    if rule == "parenthesis" and _LONGER_NAME.match(gap):  # Gorontalo Utra (78,44)
        return False
    if rule == "bare":  # Kabupaten Sigi, Sulteng, 50,03
        return (
            gap in ("", "(Y)")
            or question.sentence.tokens[question.at - 2].value.host is not None
            or _closes(question)
        )
    if rule == "with_cue" and (gap == "," or _OF_OTHER_MEASURE.search(before, 0, found.start("r"))):
        return False  # Tingkat kemiskinan Bali, kata Bawaslu saat rilis IKP, mencapai 4,25
    if rule == "national" and gap and not _UP_TO_NATIONAL.search(gap):
        return False
    if rule in ("with_cue", "extremes"):
        scope = _scope_of_own(question.sentence, question.subject)
        if scope is not None and scope == question.low + found.start("r"):
            return False
    if rule in ("with_cue", "national"):
        mean = re.search("b(?!<)", gap) is not None
        others = "H" in gap[-2:] and not _RANK_AMONG.search(gap)
        return not (mean or others or _NEW_NAME.search(gap) or _NEW_EXTREME.search(gap))
    return True


#: `Nilai itu tertinggi di Sulut`, `Bupati Cianjur mengakui IPM-nya terendah di Jabar`
_OF_OWN_IN_SCOPE = re.compile(
    r'(?:["~>&,]{0,3}|[^RGNcsI.;]{0,6}(?P<office>r)[^RGNcsI.;]{1,10})(?P<own>[cs]e|s|I)[^RGN.;,]{0,8}[+_]v(?P<r>R)'
)


def _scope_of_own(sentence: Sentence, subject: Subject) -> int | None:
    """The place of the region that only says among which the value of one that lies there is the highest or lowest."""
    codes, tokens = sentence.codes, sentence.tokens
    found = _OF_OWN_IN_SCOPE.match(codes) if "+v" in codes or "_v" in codes else None
    if found is None:
        return None
    own, place = tokens[found.start("own")], found.start("r")
    if found["own"] == "I" and not sentence.text[own.start : own.end].casefold().endswith("nya"):
        return None
    if sentence.text[tokens[place - 1].start : tokens[place - 1].end].casefold() != "di":
        return None
    owner = subject.region if subject.alone else None
    if found["office"]:
        office = tokens[found.start("office")]
        owner = Token("R", office.start, office.end, office.value)
    return place if owner is not None and lies_in(owner, tokens[place]) else None


#: the head of a region says what its own value is: `Bupati Cianjur … mengakui IPM-nya … dari`
_OWN_OF_OFFICE = re.compile(
    r'[^RGNcsI.;~]{0,6}(?P<u>U)(?P<r>r)[WUr,"wv-]{1,10}(?P<own>[sI])(?:[^RGNWUFbHh+_MK;~]|[+_](?:vR|l)?)*\Z'
)


def _of_office(question: _Question) -> Pair | None:
    """A value that the head of a region calls its own, unless the text was about one other region."""
    sentence, before = question.sentence, question.before
    if question.low or "Ur" not in before or not ("s" in before or "I" in before):
        return None
    found = _OWN_OF_OFFICE.match(before)
    if found is None:
        return None
    office, region, own = (sentence.tokens[found.start(name)] for name in ("u", "r", "own"))
    level = level_of_head(sentence.text[office.start : office.end])
    if level is None or not sentence.text[own.start : own.end].casefold().endswith("nya"):
        return None
    held = tuple(each for each in region.value.regions if each.level == level)
    subject = question.subject
    if subject.alone and subject.region is not None and not set(held) & set(subject.region.value.regions):
        return None
    if len(held) != 1:
        return None
    owner = Token("R", region.start, region.end, RegionMention(held, level))
    return Pair(sentence, question.at, owner, found.start("r"), "with_cue")


def _closes(question: _Question) -> bool:
    """In `di atas Jawa Tengah, 75,06 poin` the number stands behind a comma, and an end behind the number."""
    number: NumberToken = question.token.value
    behind = question.sentence.codes[question.at + 1 : question.at + 2]
    return (
        question.before.endswith(",")
        and number.decimals > 0
        and (
            behind in ("", ".", ";")
            or question.sentence.codes.startswith((",>", ",~"), question.at + 1)
            or (behind == "u" and number.context != "percent")
        )
    )


_LOCATIVES = word_set("locative")
#: the clause from a region to another: no number, comparison or contrast between them
_SAME_CLAUSE = re.compile(r"R(?P<gap>(?:[^RGN.;~>^B<]|\^[hH]){1,14})\Z")
#: `warga Kota Ambon tahu IPM di Maluku`: of the province, unless there is a rank or category, `peringkat ke-3 SPI di Jawa Timur`
_INDEX_OF_PLACE = re.compile(r"[^+_poK]*[Ics&][^+_poK]*")
#: `dari Pemprov Jatim atas SPI dengan skor`, but not `berbeda dari Maluku (76,5)`: the score is named between them
_GIVEN_BY = re.compile(r"[^RGN.;,(]*[cs]")


def _inner(sentence: Sentence, region_at: int, at: int) -> int:
    """The region that has the number at `at`: not the province that only says where a regency or city of it is.

    `Surakarta tertinggi di Jawa Tengah, yakni 83,75`, `Ngawi, salah satu kabupaten di Jawa Timur, meraih 81,42`, `Kota
    Ambon sebagai ibu kota Maluku mencatat 82,1`: a locative before the province, or an apposition with one.
    """
    codes, tokens, low = sentence.codes, sentence.tokens, max(0, region_at - 15)
    found = _SAME_CLAUSE.search(codes[low:region_at]) if codes[region_at] == "R" else None
    if found is None:
        return region_at
    inner, gap = low + found.start(), found["gap"]
    enclosed = gap[0] == "," and codes[region_at + 1 : region_at + 2] == ","
    if ("," in gap and not enclosed) or _INDEX_OF_PLACE.fullmatch(gap):
        return region_at
    word = sentence.text[tokens[region_at - 1].start : tokens[region_at - 1].end].casefold()
    first = sentence.text[tokens[region_at].start :].split(maxsplit=1)[0].casefold()
    located = word in _LOCATIVES or first in _LOCATIVES
    if not located and not (word == "dari" and _GIVEN_BY.match(codes[region_at + 1 : at])):
        return region_at
    return inner if lies_in(tokens[inner], tokens[region_at]) else region_at


#: `dari 69,76 menjadi 74,81`
_TO = re.compile(r"\bmenjadi\b[^\d.;]{0,14}\Z")
_FURTHER = re.compile(r"N(?P<gap>[^RGNWU.M]{0,16})\Z")


_OF_OTHER_TIME = re.compile("[Yyf<]")
_YEAR_BEHIND = re.compile(r"u?\(?[vt]{0,3}[Yy]")
#: `IPM Bali 78,2, skor SPI 77,3, dan IKP 84,1`: between the values the name of another index, and no more
_OTHER_INDEX = re.compile(r"u?\)?(?:[,;][&~]?|[&~])[vc]{0,2}I(?:he)?[vcstY(:]{0,6}")


#: behind the values of dimensions: `…, sehingga total 68,47`
_TOTAL = re.compile(r"u?\)?[,;]?&?[wv]{0,2}E[vcs]{0,2}")


def _series(question: _Question) -> Pair | None:
    """A further value of the region before: of another time, by a year or verb of change, or of another index."""
    found = _FURTHER.search(question.before)
    earlier = question.pairs.get(question.low + found.start()) if found else None
    if found is None or earlier is None:
        return None
    gap = found["gap"]
    if not (
        _OF_OTHER_TIME.search(gap)
        or _YEAR_BEHIND.match(question.sentence.codes, question.at + 1)
        or _TO.search(question.sentence.text, max(0, question.token.start - 24), question.token.start)
        or (_OTHER_INDEX.fullmatch(gap) and _indices_differ(question, earlier))
        or ("D" in question.before and _TOTAL.fullmatch(gap))
    ):
        return None
    return Pair(question.sentence, question.at, earlier.region, earlier.region_at, "series")


def _indices_differ(question: _Question, earlier: Pair) -> bool:
    """Whether another index than that of the value before is named last."""
    codes, tokens = question.sentence.codes, question.sentence.tokens
    first, last = codes.rfind("I", 0, earlier.at), codes.rfind("I", 0, question.at)
    if first < 0 or tokens[first].value.indices != tokens[last].value.indices:
        return first >= 0
    return not tokens[first].value.indices and tokens[first].value.key != tokens[last].value.key


#: `81,3 poin, Bali …`, `81,3 poin IPM, Bali …`; not where that region has its own number
_NAME_BEHIND = re.compile(r"u?I?,(?P<r>R)(?![^R.;]{0,3}N)")
#: `Dengan 81,3 poin pada IKP 2024, Bali …`
_OPENS = re.compile(r'["~>]?[vc]{1,3}\Z')
_NAME_OF_OPENING = re.compile(r"[^RGN.;,W]{0,9},[gv]{0,2}(?P<r>R)(?![^R.;]{0,3}N)")


def _score_first(question: _Question) -> Pair | None:
    """The number before the name, with a comma between them; `behind.py` reads those without."""
    codes, behind = question.sentence.codes, question.at + 1
    found = _NAME_BEHIND.match(codes, behind)
    if found is None and question.at < 5 and _OPENS.match(question.before):
        found = _NAME_OF_OPENING.match(codes, behind)
    return question.pair("score_first", found.start("r")) if found and "R" not in question.before else None


_NAME_OF_ITEM = re.compile(r"(?:^|[,;&M:])v{0,2}[gh]?(?P<w>W{1,3}|[RS]W{1,2})[csv(:]{0,3}\Z")


def _misspelled(question: _Question) -> Pair | None:
    """A capitalised name in a list of regions that is nearly one itself."""
    found = _NAME_OF_ITEM.search(question.before)
    if not found or "R" not in question.sentence.codes:
        return None
    tokens = question.sentence.tokens
    first, last = question.low + found.start("w"), question.low + found.end("w") - 1
    region = question.misspelled(question.sentence.text[tokens[first].start : tokens[last].end])
    if region is None:
        return None
    token = Token("R", tokens[first].start, tokens[last].end, region)
    return Pair(question.sentence, question.at, token, first, "misspelled")


_INDEX_BEFORE = re.compile(r"I[^RGNWUFb+_M.;]{0,8}[vcs]\Z")


def _index_alone(question: _Question) -> Pair | None:
    """The index without a region, with a value that is an official one of the nation."""
    found = _INDEX_BEFORE.search(question.before) if question.opening is not None else None
    if found is None:
        return None
    place = question.low + found.start()
    index = question.sentence.tokens[place]
    nation = Token("G", index.start, index.end)
    pair = Pair(question.sentence, question.at, nation, place, "index_alone")
    editions = [edition for known in index.value.indices for edition in known.editions.values()]
    return pair if any(pair.value in edition.official(NATION) for edition in editions) else None


_DIMENSION = re.compile(r"D[^RGNWU.;]{0,12}\Z")
#: `30,1 kontestasi`, where that has no number behind it
_DIMENSION_BEHIND = re.compile(r"[uv]{0,2}i?D(?![vcs:(<-]{0,3}[NX])")


def _dimension_item(question: _Question) -> Pair | None:
    """A dimension's value: of the region that has a value before it in the sentence, or that the text is about."""
    if not _DIMENSION.search(question.before) and not _DIMENSION_BEHIND.match(
        question.sentence.codes, question.at + 1
    ):
        return None
    codes, at = question.sentence.codes, question.at
    named = max(codes.rfind("R", 0, at), codes.rfind("G", 0, at))
    before = bisect_left(question.paired, at) - 1
    if before >= 0 and question.paired[before] > named:
        pair = question.pairs[question.paired[before]]
        return Pair(question.sentence, at, pair.region, pair.region_at, "dimension_item", alone=pair.alone)
    subject = question.subject.region
    if subject is None or subject.code != "R" or question.opening is None:
        return None
    return Pair(question.sentence, question.at, subject, None, "dimension_item", alone=question.subject.alone)


#: `Nilainya naik dari`, `Pada 2018, skornya`, `Survei IKP 2018`: no other name, no mean, no extreme, no category
_GOES_ON = re.compile(r'"?(?:[wW],|Uv(?=s))?(?:[wW]I|[>~&v<fsctIyYezE])[^NRGWUFbHh+_MK]*\Z')
#: `Provinsi itu mencatat skor`
_POINTS_BACK = re.compile(r"h.{0,9}e(?:[vc]{0,4}|[^RGNWUFb.;]{0,16}[vcs])\Z")


_LEVELS = frozenset(("provinsi", "kabupaten", "kota"))
#: `88,95 untuk provinsi ini`
_POINTS_BACK_BEHIND = re.compile(r"u?[vwzteYIcy]{0,4}[vz]he")


def _subject(question: _Question) -> Pair | None:
    """A sentence that goes on about the region of the one before."""
    opening = question.opening
    if opening is None:
        return None
    if question.subject.alone and (begin := begin_of_statement(question.sentence)):
        of_value = _OF_VALUE_SAID.match(opening, begin)
        if of_value is None or (of_value["own"] and not _speaks_for(question, begin)):
            return None
        return question.pair_of_subject("subject")
    if behind := _POINTS_BACK_BEHIND.match(question.sentence.codes, question.at + 1):
        told = re.search("[csI]", opening) and not re.search("[FbH]", opening)
        return (
            question.pair_of_subject("subject")
            if told and _means_subject(question, behind.end() - 2)
            else None
        )
    if question.subject.branch:
        return question.pair_of_subject("subject") if _OF_BRANCH.match(opening) else None
    if not question.subject.alone and question.sentence.codes.startswith("e", question.at + 1):
        return None  # Angka 74,1 itu: one of those before
    goes_on = _GOES_ON.match(opening) and re.search("[csIYye<]", opening)
    return question.pair_of_subject("subject") if goes_on or _POINTS_BACK.search(opening) else None


#: behind a speaker, `capaian ini naik dari`, `nilai itu naik dibandingkan tahun 2023, yakni`: no other name, no mean
_OF_VALUE_SAID = re.compile(r"(?:[tYyvc,]{0,4})(?:[cs]e|(?P<own>s))[^NRGWUFbHh+_MK;~]*\Z")


def _speaks_for(question: _Question, begin: int) -> bool:
    """Whether the office of a speaker, up to `begin`, has no other region in it than the one that the text is about."""
    subject = question.subject.region
    named = [token for token in question.sentence.tokens[:begin] if token.code == "r"]
    if subject is None or subject.code != "R":
        return not named
    own = {region.code for region in subject.value.regions}
    own |= {region.parent for region in subject.value.regions if region.parent}
    return all(own & {region.code for region in token.value.regions} for token in named)


def _means_subject(question: _Question, noun: int) -> bool:
    """Whether `provinsi ini` is the region that the text is about: the only one named last, and of that level."""
    subject, token = question.subject, question.sentence.tokens[noun]
    level = question.sentence.text[token.start : token.end].casefold()
    if subject.region is None or subject.region.code != "R" or not subject.alone:
        return False
    levels = {region.level for region in subject.region.value.regions}
    return level not in _LEVELS or level in levels


#: `BPS Kabupaten Lamongan merilis IPM 2022. Nilainya 74,02`
_BRANCH_WITH_INDEX = re.compile(r"\A[^RGN]{0,2}(?P<u>U)(?P<r>r)[^RGNrUFb^+_.;]{0,6}I")
_OF_BRANCH = re.compile(r'"?[~>]?(?:s|[cs]e)[^RGNWUFbHh+_MK]{0,8}\Z')


def _branch_named(sentence: Sentence) -> Token | None:
    """The region of the publisher's branch, where a sentence tells that it has the index, and names no region."""
    found = _BRANCH_WITH_INDEX.match(sentence.codes)
    if found is None or sentence.tokens[found.start("u")].value != PUBLISHER:
        return None
    region = sentence.tokens[found.start("r")]
    return Token("R", region.start, region.end, region.value)


#: `BPS Kabupaten Lamongan mencatat IPM tahun 2022 sebesar`
_BRANCH = re.compile(r"(?P<u>U)(?P<r>r)[^RGNrU^.;,]{0,6}I[^RGNrUFWbB^+_.;]{0,6}[vcs]\Z")


def _branch(question: _Question) -> Pair | None:
    """The region of the publisher's branch, if the sentence names no other."""
    found = _BRANCH.search(question.before) if question.opening is not None else None
    if found is None or question.sentence.tokens[question.low + found.start("u")].value != PUBLISHER:
        return None
    region = question.sentence.tokens[question.low + found.start("r")]
    owner = Token("R", region.start, region.end, region.value)
    return Pair(question.sentence, question.at, owner, question.low + found.start("r"), "branch")


_ASKED: tuple[Callable[[_Question], Pair | None], ...] = (
    _outranked,
    _of_office,
    _by_pattern,
    _series,
    _score_first,
    _misspelled,
    _dimension_item,
    _branch,
    _index_alone,
    _subject,
)
