"""The letters of numbers: which can be a score, and which are years, ranks, marks of lists, shares, aims, differences."""

from __future__ import annotations

import re

from sariwarta.language.numbers import NumberToken, read_number_word
from sariwarta.stages.score_parts.sentence_context import Context, word_at
from sariwarta.stages.score_parts.tokens import Token, Year, codes_of
from sariwarta.stages.score_parts.wordsets import word_set

__all__ = ["NUMBERED", "settle_numbers", "settle_ordinals", "settle_verbs"]

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_LONGEST_ROMAN = max(map(len, _ROMAN))
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
#: `prioritas 6`
NUMBERED = word_set("numbered")

#: `mengalami peningkatan 0,37`
_QUANTITY_WITH_VALUE = re.compile("Fv{0,2}N")
#: what the number beside it may take in or make another word of: the stop of a marker, the hyphen of `ke-5`, a unit
_BESIDE_NUMBERS = re.compile(r"[uc]|M\.|-o")


def settle_numbers(text: str, tokens: list[Token], context: Context) -> list[Token]:
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


def settle_verbs(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """An active verb alone between a region and a value with decimals joins them, whatever the verb."""
    for found in _VERB_OF_VALUE.finditer(codes_of(tokens)):
        verb, number = tokens[found.start("verb")], tokens[found.end() - 1].value
        if (
            number.decimals
            and number.context == "plain"
            and word_at(text, tokens, found.start("verb")).startswith("me")
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
    if whole and at and (tokens[at - 1].code == "p" or word_at(text, tokens, at - 1) in ("ke", "terbaik")):
        return "o"
    if whole and at and tokens[at - 1].code == "w" and word_at(text, tokens, at - 1) in NUMBERED:
        return "x"
    if _counts(text, tokens, at) or (whole and _is_no_score(text, tokens, at)):
        return "x"
    if _is_share(text, tokens, at) or _names_document(text, tokens, at):
        return "x"
    if _is_percent_of(text, tokens, at):
        return "X"
    return _difference_or_bound(text, tokens, at) or "N"


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
    scale = word_at(text, tokens, at - 1) == "dari" and number.value in (5, 10, 100)  # 69 dari 100
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
            tokens[reach].code in ("(", "j") or word_at(text, tokens, reach) in _REACH
        ):
            reach -= 1
        by_degree = (
            codes_of(tokens[at + 1 : at + 2]) in ("u", "c")
            and word_at(text, tokens, reach) in _DEGREES_OF_CHANGE
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
    if word_at(text, tokens, aim) in ("target", "targetnya"):
        return (
            re.fullmatch("(?:[wWUYt]{0,2}|I[tY]{0,2}R?[tY]{0,2})[vc]{0,2}", between) is not None
            and "dengan" not in text[tokens[aim].end : tokens[at].start].split()
        )
    return re.search("[NXx;~]", between) is None


def settle_ordinals(text: str, tokens: list[Token], context: Context) -> list[Token]:
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
