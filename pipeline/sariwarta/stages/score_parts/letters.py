"""The letters of tokens that depend on their neighbours: is this a name of an index, a category, the nation as owner?

Those of regions and numbers are in `region_letters.py` and `number_letters.py`; the order of all is in `_STEPS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sariwarta.language.numbers import NumberToken, read_number_word
from sariwarta.stages.score_parts.number_letters import (
    NUMBERED,
    settle_numbers,
    settle_ordinals,
    settle_verbs,
)
from sariwarta.stages.score_parts.region_letters import settle_regions
from sariwarta.stages.score_parts.sentence_context import PUBLISHER, Context, word_at
from sariwarta.stages.score_parts.tokens import IndexMention, RegionMention, Token, codes_of
from sariwarta.stages.score_parts.wordsets import word_set

__all__ = ["settle_letters"]


_SAME_CATEGORY = re.compile(r"kategori\s(?:itu|ini|tersebut|yang\ssama|serupa)\b", re.I)
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
        if not any(word_at(text, tokens, at) == "indeks" for at in cues):
            return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        last = at + 1
        if token.code == "c" and word_at(text, tokens, at) == "indeks":
            capital = text[token.start].isupper() or _is_defined(text, tokens, at + 1)
            small = None if capital else context.measured
            while last < len(tokens) and last - at < 6 and _names_index(text, tokens, last, small):
                last += 1
        if last - at > 1:
            last = _up_to_abbreviation(text, tokens, last)
            last += word_at(text, tokens, last) == "indonesia"
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
        if word_at(text, tokens, found.start()) in _ACHIEVED:
            quantity.code = "w"
            continue
        moves = quantity.value and _FROM_TO.search(text, index.end, min(tokens[-1].end, index.end + 200))
        spans = word_at(text, tokens, found.start()) in _SPANS and _ENDS_OF_SPAN.match(codes, found.end())
        if spans and spans["width"]:
            tokens[spans.end() - 1].code = "X"
        # Kesenjangan IPM antarwilayah masih lebar: nothing is said of how wide it is
        alone = word_at(text, tokens, found.start()) in _SPANS and not any(
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
        compared = word_at(text, tokens, at - 1) in _COMPARES and codes[at + 1 : at + 2] == ","
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
    while at > 0 and word_at(text, before, at) in ("oleh", "survei", "data", "hasil", "lembaga"):
        at -= 1
    word = word_at(text, before, at)
    if (
        at > 1
        and word.startswith("di")
        and before[at].code == "w"
        and word_at(text, before, at - 1) == "yang"
    ):
        return at - 1
    if at > 0 and word in _ATTRIBUTES:
        return at
    return at + 1 if 0 < at < len(before) - 1 and word_at(text, before, at + 1) == "oleh" else None


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
    surface, word = word_at(text, tokens, at), word_at(text, tokens, at - 1)
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
            or word_at(text, tokens, at - 1) in context.superlatives
        )
        bracketed = _IN_BRACKETS.search(codes_of(tokens[max(0, at - 4) : at + 5]))
        # on a line of its own behind a value, in a table that has become lines
        own_line = at > 0 and tokens[at - 1].code == "N" and "\n" in text[tokens[at - 1].end : token.start]
        said_again = _says_again(text, tokens, at)
        of_number = word_at(text, tokens, at - 3) in NUMBERED and codes_of(tokens[at - 2 : at]) == "x("
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


def _says_again(text: str, tokens: list[Token], at: int) -> bool:
    """`82,33 atau sangat tahan`, `71,6 termasuk rentan`: the number put into a word; not in `62,59 atau tinggi sekali`."""
    if word_at(text, tokens, at - 1) not in _SAYS_AGAIN:
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
        if token.code != "m" or word_at(text, tokens, at) not in context.shared:
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
    (frozenset("R"), settle_regions),
    (frozenset("NMu"), settle_numbers),
    (frozenset("N"), settle_verbs),
    (frozenset("onWN"), settle_ordinals),
    (frozenset("h"), _heads),
    (frozenset("G"), _nation),
    (frozenset("ka"), _categories),
    (frozenset("^"), _thresholds),
    (frozenset("im"), _dimensions),
)
