"""The letters of tokens that depend on their neighbours: is this number a score, is this region one that has one?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from sariwarta.annotations import Structure
from sariwarta.language.numbers import NumberToken, read_number_word
from sariwarta.stages.score_parts.tokens import IndexMention, RegionMention, Token, Year, codes_of
from sariwarta.stages.score_parts.wordsets import any_of, level_of_head, word_set

__all__ = ["MERGED", "PUBLISHER", "Context", "settle_letters"]

#: the value of a token for regions that were taken together
MERGED = "merged"
#: the value of a token for an institution that publishes an index
PUBLISHER = "publisher"

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_LONGEST_ROMAN = max(map(len, _ROMAN))
_SAME_CATEGORY = re.compile(r"kategori\s(?:itu|ini|tersebut|yang\ssama|serupa)\b", re.I)
_ELECTION = re.compile(
    r"(?:pemilu|pilkada|pilpres|pilgub|pilbup|pileg|pemilihan)(?:[^\S\n]+[^\W\d]+){0,4}[^\S\n]+(?:tahun )?\Z",
    re.I,
)
#: words through which "naik" and "di bawah" reach a number
_REACH = frozenset(
    "sebesar senilai sekitar hampir mencapai hingga sampai hanya yaitu yakni sudah angka nilai skor level poin".split()
)
_COUNTED = frozenset(
    "ribu juta miliar milyar triliun rupiah orang warga jiwa personel penduduk responden tps suara kursi lembar unit km"
    " kilometer meter m hektare hektar ha kg kilogram ton liter derajat hari pekan minggu bulan tahun jam menit detik kali"
    " kecamatan kelurahan desa indikator °c".split()
)


@dataclass(slots=True)
class Context:
    """What the letters of a sentence depend on beyond it.

    `structure` is the layout: regions in the dateline only locate. `publishers` are those of all indices. `defined` are
    the abbreviations that the text has introduced so far for indices that are in no registry (`Indeks Kualitas
    Lingkungan Hidup (IKLH)`). `shared` are names of dimensions that are measures of their own, too, case-folded.
    `named` are the codes of the regions that it has named so far with their level (`Kota Bandung`, `Bupati Bima`).
    `measured` are words that names of indices are made of, and `superlatives` those that name the first rank in one
    index alone (`paling rawan`), case-folded.
    """

    structure: Structure
    publishers: frozenset[str] = frozenset()
    defined: dict[str, IndexMention] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()
    named: set[str] = field(default_factory=set)
    measured: frozenset[str] = frozenset()
    superlatives: frozenset[str] = frozenset()


#: before the publisher of an index
_ATTRIBUTES = frozenset(
    "versi menurut dari oleh keluaran terbitan rilisan milik besutan buatan bikinan".split()
)


def settle_letters(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Give every token of a sentence its letter, with its neighbours in view.

    Args:
        text: the raw article.
        tokens: the tokens of one sentence, as the trie reads them one by one.
        context: what is known of the article; brought up to date with the abbreviations that the sentence defines.
    """
    there = {token.code for token in tokens}
    for letters, step in _STEPS:
        if not letters.isdisjoint(there):
            tokens = step(text, tokens, context)
    return tokens


def _unknown_indices(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """`Indeks Reformasi Birokrasi`, `indeks kebahagiaan`: an index that is not in the registry.

    A name of one lower-case word is only taken where the word is one for what indices measure: `indeks terus naik`.
    """
    if not context.defined:
        cues = [at for at, token in enumerate(tokens) if token.code == "c"]
        if not any(_word(text, tokens, at) == "indeks" for at in cues):
            return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        last = at + 1
        if token.code == "c" and _word(text, tokens, at) == "indeks":
            capital = text[token.start].isupper() or _is_defined(text, tokens, at + 1)
            small = None if capital else context.measured
            while last < len(tokens) and last - at < 6 and _names_index(text, tokens, last, small):
                last += 1
        if last - at > 1:
            last = _up_to_abbreviation(text, tokens, last)
            last += _word(text, tokens, last) == "indonesia"
            end = tokens[last - 1].end
            mention = IndexMention((), text[token.start : end], True, token.start)
            found.append(Token("I", token.start, end, mention))
        elif token.code == "W" and (defined := context.defined.get(text[token.start : token.end])):
            mention = IndexMention(defined.indices, defined.text, True, defined.start)
            found.append(Token("I", token.start, token.end, mention))
        else:
            found.append(token)
            last = at + 1
        at = last
    return found


def _is_defined(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a few words with capitals and then their abbreviation follow: `Sistem Pemerintahan Elektronik (SPE)`."""
    end = at
    while end < len(tokens) and end - at < 6 and text[tokens[end].start].isupper():
        end += 1
    if end - at < 2 or codes_of(tokens[end : end + 3]) not in ("(W)", "(w)"):
        return False
    short = text[tokens[end + 1].start : tokens[end + 1].end]
    initials = "".join(text[token.start] for token in tokens[at:end])
    return short.isupper() and (initials.startswith(short[:2]) or "I" + initials == short)


def _up_to_abbreviation(text: str, tokens: list[Token], last: int) -> int:
    """`indeks kualitas lingkungan` goes on to `hidup (IKLH)`: up to two more words, if a bracket with letters follows."""
    for end in (last + 1, last + 2):
        behind = tokens[end : end + 3]
        if len(behind) == 3 and behind[0].code == "(" and behind[2].code == ")":
            words = all(token.code == "w" for token in tokens[last:end])
            return end if words and text[behind[1].start : behind[1].end].isupper() else last
    return last


def _names_index(text: str, tokens: list[Token], at: int, small: frozenset[str] | None) -> bool:
    """Whether a word goes on the name of an index: with a capital, or as a noun of what is measured.

    In `Indeks Kota Toleran` the noun `Kota` is one of the name's words, in `Indeks Kota Bogor` it is the region's.

    Args:
        text: the raw article.
        tokens: those of the sentence.
        at: the place of the word.
        small: the words that names written small are made of; None where the name has a capital.
    """
    token, behind = tokens[at], tokens[at + 1].code if at + 1 < len(tokens) else ""
    surface = text[token.start : token.end]
    if token.code in "hg" and (behind == "R" or (behind in "hg" and behind)):
        return surface.casefold() in ("daerah", "wilayah")
    if surface[0].isupper():
        return token.code in "WFmkhi" and (small is None or surface.isupper())
    if small is None or token.code not in "wmhF":
        return False
    words = surface.split()
    return all(word in small for word in words) or (
        token.code == "w" and len(surface) > 7 and surface[:2] in ("ke", "pe") and surface.endswith("an")
    )


def _abbreviations(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """`Indeks Kerawanan Pemilu (IKP)` is one mention, and so is `Kalimantan Timur (Kaltim)`."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if (
            token.code in "IR"
            and len(tokens) > at + 3
            and tokens[at + 1].code == "("
            and tokens[at + 3].code == ")"
        ):
            inner = tokens[at + 2]
            surface = text[inner.start : inner.end]
            if token.code == "I" and (inner.code == "I" or (inner.code in "WU" and surface.isupper())):
                if inner.code == "W":
                    context.defined.setdefault(surface, token.value)
                # IKP (Indeks Ketahanan Pangan): the full name tells which
                full = inner.code == "I" and inner.value.by_name and not token.value.by_name
                mention = inner.value if full else token.value
                found.append(Token("I", token.start, tokens[at + 3].end, mention))
                at += 4
                continue
            if token.code == "R" and inner.code == "R":
                both = [r for r in token.value.regions if r in inner.value.regions]
                if both:
                    found.append(Token("R", token.start, tokens[at + 3].end, RegionMention(tuple(both))))
                    at += 4
                    continue
        found.append(token)
        at += 1
    return found


def _measures(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """In `pertumbuhan IPM` and `kenaikan nilai IPM` the quantity is the measure, not the index.

    Not in `kenaikan IPM dari 72,58 menjadi 73,12`, where both values are the index's.
    """
    codes = codes_of(tokens)
    for found in re.finditer("Fc?I", codes):
        quantity, index = tokens[found.start()], tokens[found.end() - 1]
        if _word(text, tokens, found.start()) in _ACHIEVED:
            quantity.code = "w"
            continue
        moves = quantity.value and _FROM_TO.search(text, index.end, min(tokens[-1].end, index.end + 200))
        spans = _word(text, tokens, found.start()) in _SPANS and _ENDS_OF_SPAN.match(codes, found.end())
        if spans and spans["width"]:
            tokens[spans.end() - 1].code = "X"
        # Kesenjangan IPM antarwilayah masih lebar: nothing is said of how wide it is
        alone = _word(text, tokens, found.start()) in _SPANS and not any(
            token.code == "N" and token.value.context != "year" for token in tokens
        )
        if moves or spans or alone:
            quantity.code = "w"
        else:
            index.code = "w"
    for at, token in enumerate(tokens):
        if token.code != "F" or not token.value:
            continue
        # sesuai perkiraan, Riau mencatat 73,52: what follows is no value of the quantity
        compared = _word(text, tokens, at - 1) in _COMPARES and codes[at + 1 : at + 2] == ","
        # mengalami penurunan skor menjadi 73,88: that is a value, no difference
        if compared or _MOVES_TO.match(text, token.end):
            token.code = "w"
    return tokens


def _publishers(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Leave out who says so: in `IKP Bawaslu Bali 52` and `IDI Bali versi BPS 88` nobody but Bali has a score."""
    found: list[Token] = []
    enclosed_at = -1
    for at, token in enumerate(tokens):
        if at == enclosed_at:
            continue
        if token.code == "U" and text[token.start : token.end] in context.publishers:
            token.value = PUBLISHER
            codes = codes_of(found[-4:])
            if re.search(r"[IRYN]\(\Z", codes) and codes_of(tokens[at + 1 : at + 2]) == ")":
                found.pop()  # IDI Lampung 2023 (BPS) 80,14
                enclosed_at = at + 1
                continue
            if re.search(r"I[tN]{0,2}\Z", codes) and not text[found[-1].end : token.start].strip():
                continue
            said = _attribution(text, found)
            if said is not None:
                enclosed = said and found[said - 1].code == "," and tokens[at + 1 : at + 2]
                del found[said:]
                if enclosed and tokens[at + 1].code == ",":
                    found.pop()
                continue
        found.append(token)
    return found


def _attribution(text: str, before: list[Token]) -> int | None:
    """Where `versi`, `menurut`, `yang dirilis (oleh)` begins that ends here; None where there is none inside."""
    at = len(before) - 1
    while at > 0 and _word(text, before, at) in ("oleh", "survei", "data", "hasil", "lembaga"):
        at -= 1
    word = _word(text, before, at)
    if at > 1 and word.startswith("di") and before[at].code == "w" and _word(text, before, at - 1) == "yang":
        return at - 1
    if at > 0 and word in _ATTRIBUTES:
        return at
    return at + 1 if 0 < at < len(before) - 1 and _word(text, before, at + 1) == "oleh" else None


#: `dari 72,58 pada 2020 menjadi 73,12`
_FROM_TO = re.compile(
    r"\bdari\b[^.;\d]{0,30}\d{1,3}[.,]\d{1,2}\b[^.;]{0,40}?\b(?:menjadi|ke)\b[^.;\d]{0,16}\d{1,3}[.,]\d"
)

#: from one value to another, told with both: `selisih IPM Bali (78,0) dan Riau (74,9) sebesar 3,1`, `rentang IPM: 0-60`
_SPANS = word_set("span")
_ENDS_OF_SPAN = re.compile(r"[wtNU:]{0,6}(?:N-N|[gh]?R\(N\)[v&,]{1,2}[gh]?R\(N\)(?P<width>[^RGN.;]{0,6}N)?)")

#: what an index has come to: `realisasi IPM`
_ACHIEVED = word_set("achieved")
#: before a quantity that is only compared with
_COMPARES = frozenset(("sesuai", "seperti", "melampaui", "melebihi", "luar", "di atas", "di bawah", "dari"))

#: behind `penurunan`, `peningkatan`: what it moves from or to
_MOVES_TO = re.compile(r"(?: (?:skor|nilai|indeks|angka|poin|capaian|signifikan))?,? ?(?:menjadi|dari) \d")

_LEVELS = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "pemprov": "provinsi", "pilgub": "provinsi",
    "pemerintah provinsi": "provinsi", "pemilihan gubernur": "provinsi",
    "kabupaten": "kabupaten", "kab": "kabupaten", "pemkab": "kabupaten", "pilbup": "kabupaten",
    "pemerintah kabupaten": "kabupaten", "pemilihan bupati": "kabupaten",
    "kota": "kota", "pemkot": "kota", "pilwako": "kota", "pilwakot": "kota", "pilwalkot": "kota", "pilwali": "kota",
    "pemerintah kota": "kota", "pemilihan wali kota": "kota",
}  # fmt: skip


def _regions(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Prefixes (`Pemkot Palu`), hosts (`Kabupaten Poso, Sulteng`), and regions that only locate something."""
    found: list[Token] = []
    for token in tokens:
        if token.code != "R":
            found.append(token)
            continue
        if len(found) > 1 and found[-1].code == "-" and _word(text, found, len(found) - 2) == "se":
            found[-2:] = [Token("S", found[-2].start, token.end, token.value)]  # se-Jatim only says where
            continue
        token = _with_prefix(text, found, token)
        if not (found and _with_host(text, found, token)):
            found.append(token)
    names = [token for token in found if token.code in "RS"]
    if len(names) > 1:  # most sentences have one
        found = _without_merged(text, found, context.structure)
        _tell_namesakes_apart(found)
    _name_again(text, found, context)
    for at, token in enumerate(found):
        if token.code == "R" and _only_locates(text, found, at, context.structure):
            token.code = "r"
    return found


#: a region with a number of its own
_WITH_NUMBER = re.compile(r"R(?=[^RGN.;]{0,6}N)")


def _tell_namesakes_apart(tokens: list[Token]) -> None:
    """`Gorontalo 71,25, Kota Gorontalo 79,20`: a bare name beside one with its level is another, the province first."""
    codes = codes_of(tokens)
    listed: list[RegionMention] = [tokens[found.start()].value for found in _WITH_NUMBER.finditer(codes)]
    named = {region.code for mention in listed if mention.level for region in mention.regions}
    for mention in listed:
        others = tuple(region for region in mention.regions if region.code not in named)
        if mention.level is None and 0 < len(others) < len(mention.regions):
            mention.regions = tuple(region for region in others if region.level == "provinsi") or others


def _name_again(text: str, tokens: list[Token], context: Context) -> None:
    """A bare name, alone in its sentence, is the region that was named with its level before: `Kota Bandung … Bandung`.

    Not where a province has that name. In a list the head noun and the neighbours tell more.
    """
    regions = [at for at, token in enumerate(tokens) if token.code == "R"]
    for at in regions:
        mention: RegionMention = tokens[at].value
        office = mention.level
        if at and tokens[at - 1].code == "U":
            office = level_of_head(_word(text, tokens, at - 1)) or office
        held = [region.code for region in mention.regions if region.level == office]
        if len(held) == 1:
            context.named.update(held)
        elif len(regions) == 1 and all(r.level != "provinsi" for r in mention.regions):
            again = tuple(region for region in mention.regions if region.code in context.named)
            mention.regions = again if len(again) == 1 else mention.regions


#: what joins the names of regions that a survey took together; `Bali dan Nusa Tenggara` only with a whole area behind
_JOINTS = ("-", "–", "/", "&", "dan")


def _without_merged(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """`Maluku Papua`, `Jawa Tengah-Yogyakarta`, `Jawa-Bali`: regions taken together are none that has a code."""
    found: list[Token] = []
    for token in tokens:
        if token.code not in "RS" or not found:
            found.append(token)
            continue
        between = found[-1]
        short = text[between.start : min(between.end, between.start + 4)].casefold()
        at = len(found) - (2 if short in _JOINTS else 1)
        joint = short if short in _JOINTS else text[between.end : token.start].strip()
        last = found[at] if at >= 0 else None
        in_dateline = structure.dateline and last is not None and last.start < structure.dateline[1]
        if last is not None and not in_dateline and _is_joined(text, last, joint, token):
            del found[at:]
            found.append(Token("W", last.start, token.end, MERGED))
            continue
        found.append(token)
    return found


def _is_joined(text: str, one: Token, joint: str, other: Token) -> bool:
    """Whether two tokens are regions or areas (`Nusa Tenggara`, `Jawa`) that are taken together."""

    def levels(token: Token) -> set[str]:
        area = token.code == "S" and text[token.start].isupper()
        if area or token.value == MERGED:
            return {"provinsi"}
        return {region.level for region in token.value.regions} if token.code == "R" else set()

    if one.code not in "RSW":
        return False
    areas = [token.code == "S" for token in (one, other)]
    if all(areas) or (joint and joint not in _JOINTS) or not levels(one) & levels(other):
        return False
    if joint == "dan":
        return areas[1]
    return bool(joint) or (not any(areas) and text[one.end : other.start] == " ")


def _with_prefix(text: str, before: list[Token], token: Token) -> Token:
    level, start = None, token.start
    while before and before[-1].code in "gh)":
        last = before[-1]
        if last.code == ")":  # Pemerintah Provinsi (Pemprov) Bali
            if (
                len(before) < 4
                or before[-2].code != "g"
                or before[-3].code != "("
                or before[-4].code not in "gh"
            ):
                break
            start = before[-3].start
            del before[-3:]
            continue
        if text[last.end : start].strip(" .\n"):
            break
        level = _LEVELS.get(" ".join(text[last.start : last.end].casefold().split()), level)
        start = last.start
        before.pop()
    if level is None:  # the name has the word of the level in it
        level = _LEVELS.get(text[token.start : token.end].casefold().split()[0].rstrip("."))
    if level is None and start == token.start:
        return token
    value: RegionMention = token.value
    fitting = tuple(r for r in value.regions if level is None or r.level == level)
    return Token("R", start, token.end, RegionMention(fitting or value.regions, level if fitting else None))


#: before a region that the sentence is not about: `Selain Kota Surabaya, Provinsi Jawa Timur meraih 80,1`
_BESIDE = re.compile(rf"(?<!\w){any_of('beside')}\s+\Z", re.I)
#: behind the province that only says where it is: `Selain Kota Batu, Jawa Timur, …`, `Selain Kota Batu, Jawa Timur (72,1)`
_CLOSES = re.compile(r"[,)]|\s*[(\d]")


def _with_host(text: str, before: list[Token], token: Token) -> bool:
    """Merge a province into the kabupaten or kota that stands right before it."""
    if _located(text, before):
        found = next(at for at in range(len(before) - 1, -1, -1) if before[at].code == "R")
        provinces = [r for r in token.value.regions if r.level == "provinsi"]
        hosted = tuple(r for r in before[found].value.regions for p in provinces if r.parent == p.code)
        if hosted and before[found].value.host is None:
            before[found].value = RegionMention(hosted, before[found].value.level, provinces[0])
            del before[found + 1 :]
            return True
    last = before[-1]
    joint = last.code in ",(" or text[last.start : last.end].casefold() == "di"
    inner = before[-2] if joint and len(before) > 1 else last
    if inner.code != "R":
        return False
    provinces = [r for r in token.value.regions if r.level == "provinsi"]
    if not provinces or inner.value.host or token.value.level not in (None, "provinsi"):
        return False
    if inner.value.level is None and any(r.level == "provinsi" for r in inner.value.regions):
        return False
    hosted = tuple(r for r in inner.value.regions if r.parent == provinces[0].code)
    if not hosted or (last.code == "(" and text[token.end : token.end + 1] != ")"):
        return False
    beside = last.code == "," and _BESIDE.search(text, max(0, inner.start - 30), inner.start)
    if beside and not _CLOSES.match(text, token.end):
        return False
    if joint:
        before.pop()
    inner.value = RegionMention(hosted, inner.value.level, provinces[0])
    if last.code != "(":
        inner.end = token.end
    return True


_PLACED = frozenset("yang terletak berada berlokasi ada asal dari di wilayah juga".split())


def _located(text: str, before: list[Token]) -> bool:
    """Whether `Kabupaten Tabanan yang terletak di` stands before."""
    at = len(before) - 1
    while at > 0 and len(before) - at < 5 and _word(text, before, at) in _PLACED:
        at -= 1
    return len(before) - 1 - at > 0 and before[at].code == "R" and len(before) - 1 - at > 1


#: behind a name that looks like a dateline, a value and no more: `Kota Gorontalo — 80,02`
_ITEM_BEHIND = re.compile(r"-Nu?[.;,]?")


def _only_locates(text: str, tokens: list[Token], at: int, structure: Structure) -> bool:
    token = tokens[at]
    dateline = structure.dateline
    if dateline and token.start < dateline[1] and token.end > dateline[0]:
        return _ITEM_BEHIND.fullmatch(codes_of(tokens[at + 1 :])) is None
    if at:
        before = tokens[at - 1]
        close = not text[before.end : token.start].strip()
        if close and (
            before.code == "U" or (before.code == "W" and any(t.code != '"' for t in tokens[: at - 1]))
        ):
            return True
        if close and at > 1 and text[before.start : before.end] == "RI" and tokens[at - 2].code == "U":
            return True
    following = [t for t in tokens[at + 1 : at + 4] if t.code not in ",("]
    first = following[0] if following else None
    if first is None:
        return False
    return first.code == "d" or (
        first.code == "N" and first.value.context == "date" and tokens[at + 1].code in ",("
    )


#: `mengalami peningkatan 0,37`
_QUANTITY_WITH_VALUE = re.compile("Fv{0,2}N")
#: what the number beside it may take in or make another word of: the stop of a marker, the hyphen of `ke-5`, a unit
_BESIDE_NUMBERS = re.compile(r"[uc]|M\.|-o")


def _numbers(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Tell what can be a score (N) from years (Y), list markers (M), ordinals (o) and all other numbers (x, X)."""
    clock = False
    for at, token in enumerate(tokens):
        if token.code == "N":
            _part_facts(text, tokens, at)
            token.code = _number_letter(text, tokens, at)
            if clock and _CLOCK.fullmatch(text, token.start, token.end):
                token.code = "x"
            clock = clock or (token.code == "x" and token.value.context == "time")
            if token.code == "Y":
                event = _ELECTION.search(text, max(0, token.start - 60), token.start) is not None
                token.value = Year(int(token.value.value), event)
            elif token.code == "o":
                token.value = int(token.value.value)
    codes = codes_of(tokens)
    for used in _QUANTITY_WITH_VALUE.finditer(codes) if "F" in codes else ():
        if tokens[used.start()].value:  # a difference, and what follows is the index again
            tokens[used.start()].code, tokens[used.end() - 1].code = "w", "X"
    if not _BESIDE_NUMBERS.search(codes):
        return tokens
    found: list[Token] = []
    for token in tokens:
        behind_number = bool(found) and found[-1].code in "NXx"
        if token.code == "." and found and found[-1].code == "M":
            continue
        if token.code == "o" and found and found[-1].code == "-":  # ke-5
            del found[-2 if len(found) > 1 and found[-2].code == "v" else -1 :]
        elif token.code in "uc" and text[token.start : token.end].casefold() in ("poin", "point"):
            token.code = "u" if behind_number else "c"
        elif token.code == "u" and not behind_number:
            token.code = "w"
        found.append(token)
    return found


def _part_facts(text: str, tokens: list[Token], at: int) -> None:
    """Read the slash of `(88,95/tinggi)` and `(peringkat 1/83,78)` as a comma: what it parts are facts of one region."""
    token, number = tokens[at], tokens[at].value
    if number.context not in ("part", "reference", "ratio") or not number.decimals:
        return
    behind, before = tokens[at + 1 : at + 3], tokens[max(0, at - 2) : at]
    if len(behind) == 2 and behind[1].code in "kKap" and text[token.end : behind[1].start] == "/":
        behind[0].code = ","
    elif len(before) == 2 and before[0].code in "kKo" and text[before[0].end : token.start] == "/":
        before[1].code = ","
    elif codes_of(before) == "R." and text[before[0].end : token.start] == "/":
        before[1].code = ":"  # Papua/64,01
    else:
        return
    token.value = number._replace(context="plain")


#: pukul 09.30 di Palu, 13.15 di Sigi: behind one time of day what looks like another is one
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
#: `Bali menuai 80,1`: nothing but an active verb between a region and a value
_VERB_OF_VALUE = re.compile(r"Rv?(?P<verb>w)N(?![uwWRI(])")


def _verbs(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """An active verb alone between a region and a value with decimals joins them, whatever the verb."""
    for found in _VERB_OF_VALUE.finditer(codes_of(tokens)):
        verb, number = tokens[found.start("verb")], tokens[found.end() - 1].value
        if (
            number.decimals
            and number.context == "plain"
            and _word(text, tokens, found.start("verb")).startswith("me")
        ):
            verb.code = "v"
    return tokens


def _number_letter(text: str, tokens: list[Token], at: int) -> str:
    """The letter of a number, by what `find_numbers` says of it and by its neighbours."""
    number: NumberToken = tokens[at].value
    if number.value is None:
        return "x"
    if number.context == "ordinal":
        return "o"
    if number.context == "year":
        return "Y"
    whole = number.kind == "integer"
    if whole and _marks_item(text, tokens, at):
        return "M"
    if number.context not in ("plain", "percent") or number.kind == "thousands" or number.value > 100_000:
        return "x"
    if whole and at and (tokens[at - 1].code == "p" or _word(text, tokens, at - 1) in ("ke", "terbaik")):
        return "o"
    if whole and at and tokens[at - 1].code == "w" and _word(text, tokens, at - 1) in _NUMBERED:
        return "x"
    if _counts(text, tokens, at) or (whole and _is_no_score(text, tokens, at)):
        return "x"
    if _is_share(text, tokens, at) or _names_document(text, tokens, at):
        return "x"
    if _is_percent_of(text, tokens, at):
        return "X"
    return _difference_or_bound(text, tokens, at) or "N"


def _word(text: str, tokens: list[Token], at: int) -> str:
    """The surface of a token, folded; the empty string outside the sentence."""
    return text[tokens[at].start : tokens[at].end].casefold() if 0 <= at < len(tokens) else ""


def _marks_item(text: str, tokens: list[Token], at: int) -> bool:
    """`4. NTT`, `10 Jawa Tengah` at the head of a line, `(2) Bali`."""
    number: NumberToken = tokens[at].value
    if number.value is None or number.value > 99 or number.context not in ("plain", "list_marker"):
        return False
    if number.context == "list_marker" and at == 0:
        return True
    dotted = text[number.end : number.end + 1] in (".", ")")
    follower = tokens[at + 1 + dotted].code if at + 1 + dotted < len(tokens) else ""
    if at == 0:
        return follower == "R" or (dotted and follower in "ghi" and follower != "")
    return dotted and follower in "Rghi" and follower != "" and tokens[at - 1].code in ":,;).NXu"


#: `27,5 C`
_DEGREES = re.compile(r" ?[°º]? ?C(?![\w+-])")


def _counts(text: str, tokens: list[Token], at: int) -> bool:
    """`12 orang`, `72,02 tahun`; but not `77,88 tahun 2022`."""
    unit = (tokens[at].value.unit_after or "").casefold()
    if unit != "tahun":
        return unit in _COUNTED or _DEGREES.match(text, tokens[at].end) is not None
    return not any(
        token.code in "Yy" or (token.code == "N" and token.value.context == "year")
        for token in tokens[at + 1 : at + 3]
    )


def _is_no_score(text: str, tokens: list[Token], at: int) -> bool:
    """Whole numbers that are something else: a count, a share, the end of the scale, a footnote."""
    number: NumberToken = tokens[at].value
    before = tokens[at - 1].code if at else ""
    after = tokens[at + 1].code if at + 1 < len(tokens) else ""
    footnote = before == "R" and after == "("  # Maluku Utara 1 (66,25)
    scale = _word(text, tokens, at - 1) == "dari" and number.value in (5, 10, 100)  # 69 dari 100
    share = number.context == "percent" and (before == "" or before not in "csI")
    return footnote or scale or share or after in ("h", "i")


def _is_share(text: str, tokens: list[Token], at: int) -> bool:
    """`408 responden; 10,5 persen di Padang`: a share of what was counted, with no word of a score since."""
    if tokens[at].value.context != "percent":
        return False
    following = tokens[at + 1 : at + 4]
    if following and following[0].code == "u":
        following = following[1:]
    if len(following) < 2 or following[0].code != "v" or following[1].code not in "Rhg":
        return False
    for place in range(at - 1, max(-1, at - 30), -1):
        before = tokens[place]
        if before.code in "csIDmKkRNG+_":
            return False
        if before.code == ";" or (before.code == "x" and _counts(text, tokens, place)):
            return True
    return False


#: what may follow a score in percent; a noun there is what the percent are of
_BEHIND_PERCENT = frozenset(
    "atau alias lebih saja kata ujar menurut secara sehingga karena saat sejak lalu lagi per tak tidak".split()
)


_TELLS_SCORE = re.compile("[csIDmK+_]")


def _is_percent_of(text: str, tokens: list[Token], at: int) -> bool:
    """`Di Jambi 80,1 persen TPS rawan`: percent of something, with no word of a score in the clause."""
    if tokens[at].value.context != "percent":
        return False
    following = tokens[at + 1 : at + 3]
    if following and following[0].code == "u":
        following = following[1:]
    if not following or following[0].code not in "wWF":
        return False
    noun = text[following[0].start : following[0].end]
    if noun.casefold() in _BEHIND_PERCENT or noun.startswith(("me", "ber", "di", "ter")):
        return False
    codes = codes_of(tokens[max(0, at - 30) : at])
    return _TELLS_SCORE.search(codes[max(codes.rfind(sign) for sign in ".;~") + 1 :]) is None


def _names_document(text: str, tokens: list[Token], at: int) -> bool:
    """`SK 123,45`: behind a few capitals that are no region and no index, a number is part of a name."""
    if not at or tokens[at - 1].code != "W" or (at > 1 and tokens[at - 2].code in "ghi"):
        return False
    before = text[tokens[at - 1].start : tokens[at - 1].end]
    close = text[tokens[at - 1].end : tokens[at].start] == " "
    return close and before.isupper() and 1 < len(before) < 4


#: how much, between a word of movement and its number
_DEGREES_OF_CHANGE = word_set("degree")
_SIGNS_OF_BOUND = frozenset("<>≥≤±×+")
#: `tumbuh paling cepat, yaitu 1,39 persen`
_GROWS_MOST = re.compile(r"<(?:w[w+]|\+)[w,v]{0,3}\Z")
#: `masing-masing naik 0,2 dan 0,3`
_EACH_DIFFERENCE = re.compile(r"(?:<j|j<)(?:X[uc]?[,&]{1,2}){1,9}\Z")
_POINTS_GO_ON = re.compile(r"X[uc][,&]{1,2}R\Z")
_DIFFERENCES_GO_ON = re.compile(r"X[uc]?[^NcsIf<]*\Z")
#: behind the lower end of a range that is a region's value
_RANGE = re.compile(r"u?(?:\(R\)|vR)[v&-]v?N")


def _difference_or_bound(text: str, tokens: list[Token], at: int) -> str | None:
    """X for `naik sebesar 0,60`, x for `di atas angka 68,5`, None where the number is neither."""
    number: NumberToken = tokens[at].value
    if text[max(0, number.start - 2) : number.start].strip()[-1:] in _SIGNS_OF_BOUND:
        return "x"
    codes = codes_of(tokens[max(0, at - 12) : at])
    if "<" in codes or "^" in codes:
        reach = at - 1
        while reach > max(-1, at - 4) and (
            tokens[reach].code in ("(", "j") or _word(text, tokens, reach) in _REACH
        ):
            reach -= 1
        by_degree = (
            codes_of(tokens[at + 1 : at + 2]) in ("u", "c")
            and _word(text, tokens, reach) in _DEGREES_OF_CHANGE
        )
        reach -= by_degree  # naik tipis 0,12 poin
        if reach >= 0 and tokens[reach].code == "^" and _RANGE.match(codes_of(tokens[at + 1 : at + 6])):
            return None  # berkisar antara 66,19 (Sampang) hingga 84,69 (Kota Surabaya)
        if reach >= 0 and tokens[reach].code in "<^":
            return "X" if tokens[reach].code == "<" else "x"
    if (aim := codes.rfind("q")) >= 0 and _is_aim(text, tokens, at, at - len(codes) + aim):
        return "x"
    if "<" in codes and _GROWS_MOST.search(codes):
        return "X"
    if "j" in codes and _EACH_DIFFERENCE.search(codes):
        return "X"
    # naik 0,63 poin, Kabupaten Nunukan 0,71 poin
    points = at + 1 < len(tokens) and tokens[at + 1].code in "uc"
    if points and _POINTS_GO_ON.search(codes):
        return "X"
    # ..., sedangkan Kota Mataram 0,60 persen: the difference goes on in the same unit
    percent = (number.unit_after or "").casefold() == "persen"
    return "X" if percent and _DIFFERENCES_GO_ON.search(codes) else None


def _is_aim(text: str, tokens: list[Token], at: int, aim: int) -> bool:
    """Whether the number is only aimed at: `menargetkan IPM 78,5`, `target sebesar 74,0`; not `melampaui target, 80,1`."""
    between = codes_of(tokens[aim + 1 : at])
    if _word(text, tokens, aim) in ("target", "targetnya"):
        return (
            re.fullmatch("(?:[wWUYt]{0,2}|I[tY]{0,2}R?[tY]{0,2})[vc]{0,2}", between) is not None
            and "dengan" not in text[tokens[aim].end : tokens[at].start].split()
        )
    return re.search("[NXx;~]", between) is None


def _ordinals(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Give ordinals their value, and read Roman numerals and number words behind `peringkat` as ordinals."""
    for at, token in enumerate(tokens):
        if token.code not in "onW" or (token.code == "W" and token.end - token.start > _LONGEST_ROMAN):
            continue
        surface = text[token.start : token.end]
        before = tokens[at - 1].code if at else ""
        if token.code == "o" and token.value is None:
            token.value = read_number_word(surface)
        elif token.code == "n" and (before == "p" or _goes_on_counting(tokens, at)):
            token.code, token.value = "o", read_number_word(surface)
        elif token.code == "W" and surface in _ROMAN and before == "t":  # tahap I
            token.code = "t"
        elif token.code == "W" and surface in _ROMAN and before in ("p", "+"):
            token.code, token.value = "o", _ROMAN[surface]
    return tokens


def _goes_on_counting(tokens: list[Token], at: int) -> bool:
    """`posisi dua dan tiga`, `peringkat satu, dua, dan tiga`."""
    return re.search(r"po(?:[,&]{1,2}o){0,8}[,&]{1,2}\Z", codes_of(tokens[max(0, at - 30) : at])) is not None


def _heads(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """`5 provinsi`, `sepuluh kabupaten/kota`, `kelima wilayah`: a head noun with its count."""
    found: list[Token] = []
    for token in tokens:
        ranked = len(found) > 1 and found[-2].code == "p"  # posisi kelima daerah rawan
        if (
            token.code == "h"
            and found
            and found[-1].code in "nxXo"
            and not ranked
            and not text[found[-1].end : token.start].strip()
        ):
            count = found[-1]
            value = read_number_word(text[count.start : count.end])
            if value is None and isinstance(count.value, NumberToken) and count.value.kind == "integer":
                value = int(count.value.value or 0)
            if value:
                found[-1] = Token("H", count.start, token.end, value)
                continue
        if token.code == "h" and found and found[-1].code == "H":
            found[-1] = Token("H", found[-1].start, token.end, found[-1].value)
            continue
        found.append(token)
    return found


def _nation(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Tell the nation as owner of a score (G) from the scope of a rank (l) and parts of names (`Bank Indonesia`)."""
    for at, token in enumerate(tokens):
        if token.code == "G":
            token.code = _nation_letter(text, tokens, at)
    return tokens


#: before the nation, where it is the scope of a rank: `peringkat ke-4 nasional`, `posisi 3 di tingkat nasional`
_SCOPE_OF_RANK = re.compile(r"(?:[po+_](?:[wva]|va)?|l)\Z")


def _nation_letter(text: str, tokens: list[Token], at: int) -> str:
    surface, word = _word(text, tokens, at), _word(text, tokens, at - 1)
    before = tokens[at - 1].code if at else ""
    codes = codes_of(tokens[max(0, at - 3) : at])
    if before in ("", ",", '"', ":", ";", "("):
        return "G"
    # peringkat ke-4 tingkat nasional, se-Indonesia; but IPM di Indonesia
    if _SCOPE_OF_RANK.search(codes) or word in ("se", "di"):
        owner_before = len(codes) > 1 and codes[-2] in "Ics" and word == "di"
        return "G" if owner_before else "l"
    if surface == "nasional" and before == "&" and codes_of(tokens[at + 1 : at + 2]) == "N":
        return "G"  # Riau yang 78,44 dan nasional 79,51
    if surface == "indonesia" and before in "UWrR":
        return "W"
    owner = before in "Icsba^Bf" or surface.startswith("secara") or word in ("level", "tingkat", "skala")
    if word in ("untuk", "bagi"):  # 74,39 untuk Indonesia
        owner = re.search("Nu?v", codes) is not None
    return "G" if owner else "w"


#: `82,11 (sangat tahan)`, `(82,11, sangat tahan)`, `(82,11; tahan; peringkat 4)`, `(tahan, 82,11)`
_IN_BRACKETS = re.compile(r"RNu?,k(?:[;.]|\Z)|Nu?\(k\)|Nu?[,;-]k\)|\(Nu?[,;-]k[,;]|\(k[,;:-][csv]{0,2}N")


def _categories(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """A category's word counts behind a head word, an index or in quotation marks; else it is a plain word.

    `kategori itu`, `kategori yang sama` is the category last named: its value is None.
    """
    for at, token in enumerate(tokens):
        following = tokens[at + 1].end if at + 1 < len(tokens) else 0
        if token.code == "a" and following and _SAME_CATEGORY.match(text, token.start, following + 8):
            token.code, token.value = "K", None
        if token.code != "k":
            continue
        codes = codes_of(tokens[max(0, at - 2) : at + 2])
        quoted = '"k"' in codes
        # a line of its own, or what opens one: `Sangat tahan: Kabupaten Gowa 87,3`
        heading = len(tokens) == 1 or (at == 0 and tokens[1].code == ":")
        headed = (
            heading
            or re.search('[aIs][":]?k', codes) is not None
            or codes_of(tokens[max(0, at - 3) : at]).endswith(("aW(", "aw("))  # kategori hijau (terjaga)
            or _word(text, tokens, at - 1) in context.superlatives
        )
        bracketed = _IN_BRACKETS.search(codes_of(tokens[max(0, at - 4) : at + 5]))
        # on a line of its own behind a value, in a table that has become lines
        own_line = at > 0 and tokens[at - 1].code == "N" and "\n" in text[tokens[at - 1].end : token.start]
        said_again = _says_again(text, tokens, at)
        of_number = _word(text, tokens, at - 3) in _NUMBERED and codes_of(tokens[at - 2 : at]) == "x("
        sure = headed or quoted or bracketed or own_line or said_again or of_number
        token.code = "K" if sure else "w"
    return tokens


#: `di bawah ambang (kategori) rawan sedang`: no number is called that here
_THRESHOLD = re.compile(r"\^[vwac\"]{0,2}(?P<k>K)")


def _thresholds(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """The category that a bound is of is a plain word: `jauh di bawah ambang rawan sedang 21,7`."""
    codes = codes_of(tokens)
    for found in _THRESHOLD.finditer(codes) if "K" in codes else ():
        tokens[found.start("k")].code = "w"
    return tokens


_SAYS_AGAIN = word_set("says_again")
#: `prioritas 6`
_NUMBERED = word_set("numbered")


def _says_again(text: str, tokens: list[Token], at: int) -> bool:
    """`82,33 atau sangat tahan`, `71,6 termasuk rentan`: the number put into a word; not in `62,59 atau tinggi sekali`."""
    if _word(text, tokens, at - 1) not in _SAYS_AGAIN:
        return False
    before = codes_of(tokens[max(0, at - 4) : at - 1])
    behind = tokens[at + 1].code if at + 1 < len(tokens) else "."
    return re.search(r"Nu?\)?,?\Z", before) is not None and behind in ",.;)&~>"


#: `partisipasi pemilih pada Pemilu 2019`
_AT_ELECTION = re.compile(
    r"\s(?:pada|di|dalam|saat)\s(?:pemilu|pilkada|pilpres|pileg|pilgub|pilbup|pemilihan)\b", re.I
)


def _shared_measures(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Tell a dimension from the measure of that name: that is a share, in percent, or is said of an election."""
    for at, token in enumerate(tokens):
        if token.code != "m" or _word(text, tokens, at) not in context.shared:
            continue
        if at and tokens[at - 1].code == "i":
            continue
        number = next((t for t in tokens[at + 1 : at + 12] if t.code in "NXxDmI"), None)
        share = number is not None and number.code in "NXx" and number.value.context == "percent"
        if share or _AT_ELECTION.match(text, token.end):
            token.code, token.value = "F", False
    return tokens


#: `lingkungan politik (80,1)`, `toleransi 72,4`, `30,00 kontestasi`: a name of a dimension with its value
_DIMENSION_WITH_VALUE = re.compile(
    r"(?P<m>m)[vcs:(<-]{0,3}[NX]|N[uv]{0,2}(?P<behind>m)(?![vcs:(<-]{0,3}[NX])"
)
#: `Bali 52,75 dengan kontestasi 30,00`: behind the total
_AFTER_TOTAL = re.compile(r"RN[^RNXmF.;]{0,4}m[vcs:(-]{0,3}N(?!u)")


def _dimensions(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """A dimension's name counts as one where a value goes with it, or behind the word `dimensi` and in a list behind it.

    With a value it must stand among others with values, or behind the total of a region.
    """
    codes = codes_of(tokens)
    valued = [
        tokens[found.end() - 1 if found["behind"] else found.start()]
        for found in _DIMENSION_WITH_VALUE.finditer(codes)
    ]
    if len({text[token.start : token.end].casefold() for token in valued}) > 1 or _AFTER_TOTAL.search(codes):
        for token in valued:
            token.code = "D"
    since: int | None = None
    for at, token in enumerate(tokens):
        if token.code == "i" and codes[at + 1 : at + 2] == "e":  # dimensi ini: the one named last
            token.code, token.value = "D", None
        elif token.code == "i":
            since = at
        elif token.code in "mD" and since is not None:
            token.code, since = "D", at
        elif since is not None and (token.code in "RNGK." or at - since > 6):
            since = None
    return tokens


_Step = Callable[[str, list[Token], Context], list[Token]]
#: the steps in order, each with the letters of which a sentence must have one for it to have something to do
_STEPS: tuple[tuple[frozenset[str], _Step], ...] = (
    (frozenset("cW"), _unknown_indices),
    (frozenset("("), _abbreviations),
    (frozenset("m"), _shared_measures),
    (frozenset("F"), _measures),
    (frozenset("U"), _publishers),
    (frozenset("R"), _regions),
    (frozenset("NMu"), _numbers),
    (frozenset("N"), _verbs),
    (frozenset("onWN"), _ordinals),
    (frozenset("h"), _heads),
    (frozenset("G"), _nation),
    (frozenset("ka"), _categories),
    (frozenset("^"), _thresholds),
    (frozenset("im"), _dimensions),
)
