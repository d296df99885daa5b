"""Which region does a number belong to? Every number is put to the rules in order; the first answer counts.

Most rules are a pattern over the letters that stand before the number (`tokens.py` explains them), anchored at
the number, with the region as the group `r`. Four cannot be said as a pattern and are functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sariwarta.language.numbers import NumberToken
from sariwarta.stages.score_parts.tokens import RegionMention, Sentence, Token

__all__ = ["Pair", "Subject", "find_pairs"]


@dataclass(slots=True, eq=False)
class Pair:
    """A region and a number that belong together; `at` and `region_at` are their places in the sentence.

    `region_at` is None where the region stands in an earlier sentence. `region` is a token with the letter R or G.
    """

    sentence: Sentence
    at: int
    region: Token
    region_at: int | None
    rule: str
    dimension: str | None = None

    @property
    def number(self) -> Token:
        """The token of the number."""
        return self.sentence.tokens[self.at]

    @property
    def value(self) -> float:
        """The number's value; a point is read as decimal point."""
        number: NumberToken = self.number.value
        return float(number.value or 0)

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
    """What the sentences before are about, for sentences that name no region."""

    region: Token | None = None


#: how many tokens before a number a pattern can see
_WINDOW = 28

#: rule → pattern of the letters before the number
_BEFORE: dict[str, re.Pattern[str]] = {
    # Riau (62,59   Riau masih tertinggi (62,59   Riau (skor 62,59
    "parenthesis": re.compile(r"(?P<r>[RG])[^RGN.;(]{0,3}\([csvIYtu]{0,4}\Z"),
    # 4. NTT dengan skor IKP 55,00   7. Batu 70,12   2. Bali: 60,11
    "numbered_item": re.compile(r"M(?P<r>R)[,:-]?[vcsI:]{0,6}\Z"),
    # Jambi: 12,40   Jambi – 12,40   Jambi: skor 12,40
    "colon_item": re.compile(r"(?P<r>[RG])[:-][csvI]{0,3}\Z"),
    # terendah ditempati Waropen dengan 45,2   tertinggi Bali 80,1
    "extremes": re.compile(r"[+_][vztYhI:,]{0,4}(?P<r>R),?[vcsI]{0,4}\Z"),
    # Riau 62,59
    "bare": re.compile(r"(?P<r>R)\Z"),
    # Sulbar skornya 44,01
    "suffix_cue": re.compile(r"(?P<r>R)s[vK]{0,2}\Z"),
    # secara nasional mencapai 72,4   IKP nasional tahun 2022 turun menjadi 77,88
    "national": re.compile(r"(?P<r>G)[^RGN.;M]{0,14}\Z"),
    # Bali meraih skor 52,75   Kaltim, menurut Bawaslu, berada di urutan kelima dengan nilai 77,04
    "with_cue": re.compile(r"(?P<r>R)[^RGN.;M]{0,20}[csvIY+_KD:zt,f<]\Z"),
}
#: in the last part of the gap another name has taken the region's place: `Bali naik, sementara BPK mendapat 88,1`
_NEW_NAME = re.compile(r"[,&~][^,&~]*[WU][^,&~]*\Z")
#: a sentence that goes on about what the one before it was about: `Nilainya naik dari 83,78 menjadi …`
_GOES_ON = re.compile(r'\A"?(?:[wW]I|[>~&v<fsctIyYezE])[^RGWUFbHh+_MK]*\Z')
#: `81,3 poin, Bali …`, `84,38 menempatkan Kaltim`, `91,24 diraih oleh Sulut`
_AFTER = re.compile(r"(?:u?,|u?[^RGN.;W]{0,3}z[^RGN.;W]{0,3}|u?v)(?P<r>R)(?![^R.;]{0,3}N)")
_LIST_BEFORE_EACH = re.compile(r"R(?:[^RGN.;]{0,3}[,&]{1,2}[^RGN.;]{0,3}R)+[^RGN.;]{0,8}\Z")
_COMPARED = re.compile(r"(?P<x>R)[^RGN.;]{0,8}[B^][^RGN.;]{0,2}(?P<r>R)[vcsI]{1,6}\Z")
_SERIES = re.compile(r"N(?P<gap>[^RGNWU.;M]{0,16})\Z")
_DIMENSION_BEFORE = re.compile(r"D[^RGNWU.;]{0,12}\Z")
_MISSPELLED = re.compile(r"(?:^|[,;&M:])v{0,2}(?P<w>W{1,3})[csv(:]{0,3}\Z")
_STRONG = re.compile(r"(?:[csI][vw]{0,2}|:)\Z")


def find_pairs(
    sentence: Sentence,
    subject: Subject,
    known: Callable[[Token, float], bool],
    misspelled: Callable[[str], RegionMention | None],
) -> list[Pair]:
    """The pairs of one sentence, in order; `subject` is brought up to date for the next.

    Args:
        sentence: the sentence.
        subject: what the sentences before it are about.
        known: whether another total than this value is already known for the region, printed before or official.
        misspelled: the region that a misspelled name may mean.
    """
    codes = sentence.codes
    pairs: dict[int, Pair] = {}
    _respectively(sentence, pairs)
    for at, code in enumerate(codes):
        if code == "N" and at not in pairs:
            pair = _pair(sentence, at, subject, pairs, known, misspelled)
            if pair is not None:
                pairs[at] = pair
    regions = sentence.of("RG")
    if regions:
        subject.region = regions[0]
    return [pairs[at] for at in sorted(pairs)]


def _pair(
    sentence: Sentence,
    at: int,
    subject: Subject,
    pairs: dict[int, Pair],
    known: Callable[[Token, float], bool],
    misspelled: Callable[[str], RegionMention | None],
) -> Pair | None:
    codes, tokens = sentence.codes, sentence.tokens
    low = max(0, at - _WINDOW)
    before = codes[low:at]
    if not _may_be_score(sentence, at, before):
        return None
    found = _COMPARED.search(before)
    if found:
        one, other = low + found.start("x"), low + found.start("r")
        value = Pair(sentence, at, tokens[other], other, "outranked").value
        owner = one if known(tokens[other], value) and not known(tokens[one], value) else other
        return Pair(sentence, at, tokens[owner], owner, "outranked")
    for rule, pattern in _BEFORE.items():
        found = pattern.search(before)
        if found and _holds(rule, sentence, at, found, before):
            region_at = _best_of(sentence, low + found.start("r"))
            name = "national" if codes[region_at] == "G" else rule
            if name == "bare" and "\n" in sentence.text[tokens[at - 1].end : tokens[at].start]:
                name = "table_lines"
            if name in ("parenthesis", "bare", "with_cue", "colon_item") and _hosted(tokens[region_at]):
                name = "region_in_region"
            return Pair(sentence, at, tokens[region_at], region_at, name)
    found = _SERIES.search(before)
    if found:
        earlier = pairs.get(low + found.start())
        if earlier and re.search(r"[Yyf<]|v", found["gap"]) and _dated(codes, at, found["gap"]):
            return Pair(sentence, at, earlier.region, earlier.region_at, "series")
        return None
    if "R" not in before and (found := _AFTER.match(codes, at + 1)):
        region_at = found.start("r")
        return Pair(sentence, at, tokens[region_at], region_at, "score_first")
    found = _MISSPELLED.search(before)
    if found and "R" in codes:
        first, last = low + found.start("w"), low + found.end("w") - 1
        region = misspelled(sentence.text[tokens[first].start : tokens[last].end])
        if region is not None:
            token = Token("R", tokens[first].start, tokens[last].end, region)
            return Pair(sentence, at, token, first, "misspelled")
    if subject.region is not None and "R" not in codes[:at] and "G" not in codes[:at]:
        if subject.region.code == "R" and _DIMENSION_BEFORE.search(before):
            return Pair(sentence, at, subject.region, None, "dimension_item")
        if _GOES_ON.match(codes[:at]) and re.search(r"[csIYye<]", codes[:at]):
            return Pair(sentence, at, subject.region, None, "subject")
        if codes[:at].endswith(("e", "ev", "evv", "evc", "evvc")) and "h" in codes[:at]:
            return Pair(sentence, at, subject.region, None, "subject")
    return None


def _may_be_score(sentence: Sentence, at: int, before: str) -> bool:
    """Whole numbers are scores only where a word, a unit or brackets say so."""
    number: NumberToken = sentence.tokens[at].value
    if number.decimals:
        return True
    following = sentence.codes[at + 1 : at + 2]
    if following == "u" and number.context != "percent":
        return True
    if _STRONG.search(before) or re.search(r"v\Z", before) and re.search(r"[csI][^RN]{0,10}\Z", before):
        return True
    word = sentence.text[sentence.tokens[at - 1].start : sentence.tokens[at - 1].end].casefold() if at else ""
    if word in ("mencapai", "menyentuh", "meraih") and following in ("", ".", ",", ";", "&", ")") and re.search("[csID]", before):
        return True
    listed = before.endswith(("R(", "R")) and re.search(r"[cIKDN]", sentence.codes) is not None
    return listed and following in (")", ",", "&", ".", ";", "")


def _holds(rule: str, sentence: Sentence, at: int, found: re.Match[str], before: str) -> bool:
    """What the patterns cannot say."""
    gap = before[found.start("r") + 1 :]
    if rule in ("with_cue", "national"):
        if _NEW_NAME.search(gap) or "b" in gap or "H" in gap[-2:]:
            return False
        if rule == "national" and not re.search(r"[csvIYytu<:,(]\Z", gap) and gap:
            return False
        if gap == ",":
            return False
        return not re.search(r"[,&~>]v?[+_][cvI]{0,2}\Z", gap)
    return True


def _best_of(sentence: Sentence, region_at: int) -> int:
    """In `Surakarta tertinggi di Jawa Tengah, yakni 83,75` the number is not the province's."""
    codes, tokens = sentence.codes, sentence.tokens
    located = re.search(r"R[^RGN.;]{0,8}[+_Ko]v\Z", codes[max(0, region_at - 12) : region_at])
    if codes[region_at] == "R" and located:
        inner = max(0, region_at - 12) + located.start()
        if any(r.parent == tokens[region_at].value.regions[0].code for r in tokens[inner].value.regions):
            return inner
    return region_at


def _hosted(region: Token) -> bool:
    return region.code == "R" and region.value.host is not None


def _dated(codes: str, at: int, gap: str) -> bool:
    """Whether years or a verb of change join the number to the one before."""
    return bool(re.search(r"[Yy<]", gap) or re.match(r"u?\(?[vt]{0,3}[Yy]", codes[at + 1 : at + 7]) or "f" in gap)


def _respectively(sentence: Sentence, pairs: dict[int, Pair]) -> None:
    """`A dan B masing-masing a dan b`, and `A dan B sama-sama n`."""
    codes, tokens = sentence.codes, sentence.tokens
    for each in (at for at, code in enumerate(codes) if code == "j"):
        low = max(0, each - 4 * _WINDOW)
        listed = _LIST_BEFORE_EACH.search(codes, low, each)
        if listed is None:
            continue
        regions = [at for at in range(listed.start(), each) if codes[at] == "R"]
        numbers: list[int] = []
        for at in range(each + 1, len(codes)):
            if codes[at] in "RG;.":
                break
            if codes[at] == "N":
                numbers.append(at)
        if len(numbers) == len(regions):
            both = zip(regions, numbers, strict=True)
        elif len(numbers) == 1:
            # one number for all: it is the number of the last, the others share it
            for region in regions[:-1]:
                _share(sentence, region, numbers[0], pairs)
            both = zip(regions[-1:], numbers, strict=True)
        else:
            continue
        for region, number in both:
            pairs[number] = Pair(sentence, number, tokens[region], region, "respectively")


def _share(sentence: Sentence, region: int, number: int, pairs: dict[int, Pair]) -> None:
    pairs[-region - 1] = Pair(sentence, number, sentence.tokens[region], region, "respectively")

