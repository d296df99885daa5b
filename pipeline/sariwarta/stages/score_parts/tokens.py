"""Reads an article as sentences of typed tokens, each type one letter, so that rules are short patterns.

`Riau (62,59), disusul Papua dengan nilai 57,27.` becomes `R(N),>RvcN.`. The letters of plain words stand in
`vocabulary.toml`; these are made here:

    R  a region that can have a score      r  a region that only locates something (`Bawaslu Bali`, `di Palu, Senin`)
    G  the nation (`IKP nasional`)         l  the nation as the scope of a rank (`peringkat ke-4 nasional`)
    N  a number that can be a score        X  a difference (`naik 0,60`)
    x  any other number: money, date, bound, count, ...
    Y  a year                              o  an ordinal (`kelima`, `ke-5`, `I`)        M  the marker of a list item
    I  an index                            F  a measure that is no index (`inflasi`, `pertumbuhan`)
    K  a category (`rawan tinggi`)         D  a dimension   m  a dimension's name without the word `dimensi`
    H  a counted head noun (`5 provinsi`)  U  an institution or office
    w  another word                        W  another word with a capital
    , ; : ( ) - . "                        punctuation

Everything is one pass over words with one trie, and fixed windows around what it finds.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from sariwarta.annotations import Line, Structure
from sariwarta.indices import Index, Registry
from sariwarta.language.numbers import NumberToken, find_numbers, read_number_word
from sariwarta.language.words import words
from sariwarta.lexicon import Lexicon, Region
from sariwarta.lexicon.matcher import Matcher

__all__ = ["IndexMention", "RegionMention", "Reader", "Sentence", "Token", "Year"]


@dataclass(slots=True)
class Token:
    """One word, number or sign: its letter, where it stands, and what it means."""

    code: str
    start: int
    end: int
    value: Any = None


@dataclass(slots=True)
class RegionMention:
    """A region as named; `regions` are all that it can be, `host` the province named with a kabupaten."""

    regions: tuple[Region, ...]
    level: str | None = None
    host: Region | None = None


@dataclass(slots=True)
class IndexMention:
    """An index as named. `indices` are all that it can be: none for one that is not in the registry."""

    indices: tuple[Index, ...]
    text: str
    by_name: bool


@dataclass(slots=True)
class Year:
    """A year; `event` where it is that of an election (`Pilpres 2019`)."""

    year: int
    event: bool


@dataclass(slots=True)
class Sentence:
    """A sentence or list item. `codes` has one letter for each token; `line` is the line that it begins in."""

    tokens: list[Token]
    line: Line
    paragraph: int
    text: str = field(repr=False)
    codes: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self.codes = "".join(token.code for token in self.tokens)

    @property
    def start(self) -> int:
        """Offset of the first token."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last token."""
        return self.tokens[-1].end

    def of(self, codes: str) -> list[Token]:
        """The tokens with one of these letters."""
        return [token for token in self.tokens if token.code in codes]


_NATION = frozenset({"nasional", "indonesia"})
#: which reading of a form wins where several have it
_PRIORITY = "RIFKDmAQTabcdefghijklnopqstuvyzBEGHJLMNOPSX<>^+_&~kU"
_ABBREVIATED = frozenset("kab kep prov dr drs ir prof h hj jl no kec kel st tn ny pj plt st muh moh m d i s a".split())
_SIGNS = re.compile(r"[,;:()|/\"“”.!?–—-]|[\r\n]+")
#: letters behind which a line break without a full stop does not end the sentence
_OPEN = frozenset("v&hgcftp(")
_SAME_CATEGORY = re.compile(r"kategori\s(?:itu|ini|tersebut|yang\ssama|serupa)\b", re.I)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ELECTION = re.compile(
    r"(?:pemilu|pilkada|pilpres|pilgub|pilbup|pileg|pemilihan)(?:[^\S\n]+[^\W\d]+){0,4}[^\S\n]+(?:tahun )?\Z", re.I
)
#: words through which "naik" and "di bawah" reach a number
_REACH = frozenset("sebesar senilai sekitar hampir mencapai hingga sampai hanya yaitu yakni sudah angka nilai skor level poin".split())
_COUNTED = frozenset(
    "ribu juta miliar milyar triliun rupiah orang warga jiwa personel penduduk responden tps suara kursi lembar unit km"
    " kilometer meter m hektare hektar ha kg kilogram ton liter derajat hari pekan minggu bulan tahun jam menit detik kali"
    " kecamatan kelurahan desa indikator °c".split()
)


def vocabulary() -> Mapping[str, tuple[str, ...]]:
    """Letter to words, as `vocabulary.toml` has them."""
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return {code: tuple(found) for code, found in tomllib.loads(text).items()}


class Reader:
    """Turns texts into sentences of tokens. Make one for a registry and keep it: it builds the trie.

    Args:
        registry: the indices to look for.
        lexicon: the regions, institutions and offices.
    """

    def __init__(self, registry: Registry, lexicon: Lexicon) -> None:
        self.registry = registry
        self.lexicon = lexicon
        self._trie: Matcher[tuple[str, Any]] = Matcher([])
        for code, forms in vocabulary().items():
            self._add(code, forms, None)
        for name in lexicon.region_names:
            self._add("R", (name.form,), name)
        for kind in (*lexicon.institutions, *lexicon.positions):
            self._add("U", kind.forms, None)
        for form in (*registry.other.measures, *registry.other.quantities):
            self._add("F", (form, form + "nya"), form in registry.other.quantities)
        for index in registry.indices.values():
            self._add("I", index.names, (index, True))
            self._add("I", [a + s for a in index.abbreviations for s in ("", "-nya", "nya")], (index, False))
            for category in index.categories:
                self._add("K", category.phrases, (index.id, category.name))
                self._add("k", category.forms, (index.id, category.name))
            for dimension in index.dimensions:
                self._add("m", dimension.forms, (index.id, dimension.name))
        self._short_names: dict[str, list[Region]] = {}
        for region in lexicon.regions.values():
            self._short_names.setdefault(region.short_name.casefold(), []).append(region)
        self._add("G", ("nasional", "Indonesia", "secara nasional"), None)
        names = {name.casefold() for index in registry.indices.values() for name in index.names}
        self._signs_of_worth = ("indeks", *sorted(name for name in names if not name.startswith("indeks")))
        abbreviations = [a for index in registry.indices.values() for a in index.abbreviations]
        self._abbreviation = re.compile(rf"\b(?:{'|'.join(map(re.escape, abbreviations))})")

    def _add(self, code: str, forms: Any, value: Any) -> None:
        for form in forms:
            self._trie.add(form, (code, value))

    def worth_reading(self, text: str) -> bool:
        """Whether the text names an index at all; most articles do not, and are done with here."""
        folded = text.casefold()
        return any(sign in folded for sign in self._signs_of_worth) or self._abbreviation.search(text) is not None

    def read(self, text: str, structure: Structure) -> list[Sentence]:
        """The sentences of the lines that are article text, in order."""
        tokens = list(self._tokens(text, structure))
        sentences = []
        for line, paragraph, found in _split(text, structure, tokens):
            refined = _refine(text, found, structure)
            if refined:
                sentences.append(Sentence(refined, line, paragraph, text))
        return sentences

    def _tokens(self, text: str, structure: Structure) -> Iterator[Token]:
        """Words, numbers and signs of the text lines, as they stand, without the white space."""
        found, numbers = words(text), find_numbers(text)
        starts = [number.start for number in numbers]
        position, word_at, begun = 0, 0, False
        lines = iter([line for line in structure.lines if line.is_text])
        line = next(lines, None)
        while word_at < len(found) and line is not None:
            word = found[word_at]
            if word.start >= line.end:
                yield from self._signs(text, position, line.end)
                line = next(lines, None)
                continue
            if word.start < line.start:
                word_at += 1
                continue
            if position < line.start:
                position = line.start
                if begun:
                    yield Token("\n", line.start, line.start, line)
            begun = True
            yield from self._signs(text, position, word.start)
            at = bisect_right(starts, word.start) - 1
            number = numbers[at] if at >= 0 and word.start < numbers[at].end else None
            if number is not None:
                yield Token("N", number.start, number.end, number)
                position = number.end
                while word_at < len(found) and found[word_at].start < number.end:
                    word_at += 1
                continue
            match = self._trie.match_at(text, found, word_at)
            token = self._token(text, match) if match else None
            if token is None or match is None:
                capital = text[word.start].isupper()
                token = Token("W" if capital else "w", word.start, word.end)
                word_at += 1
            else:
                word_at = match.last
            while line is not None and token.end > line.end:  # a name that is broken over two lines
                line = next(lines, None)
            position = token.end
            yield token
        if line is not None:
            yield from self._signs(text, max(position, line.start), line.end)

    def misspelled(self, surface: str) -> RegionMention | None:
        """The one region whose name is nearly this (`Jamb`, `Yogyajarra`), None if there is none or no single one."""
        name = surface.casefold()
        near = difflib.get_close_matches(name, self._short_names, n=2, cutoff=0.8) if len(name) >= 4 else []
        regions = tuple(dict.fromkeys(region for form in near[:1] for region in self._short_names[form]))
        return RegionMention(regions) if regions else None

    @staticmethod
    def _signs(text: str, start: int, end: int) -> Iterator[Token]:
        for sign in _SIGNS.finditer(text, start, end):
            code = sign.group()
            if code in "“”":
                code = '"'
            elif code in "–—":
                code = "-"
            elif code[0] in "\r\n":
                continue
            yield Token(code if code in ',;:()-"' else ".", sign.start(), sign.end())

    def _token(self, text: str, match: Any) -> Token | None:
        """The reading of a form that wins, None where its letter case speaks against all."""
        surface = text[match.start : match.end]
        by_code: dict[str, list[Any]] = {}
        for code, value in match.entries:
            if code == "R" and not _looks_like_region(surface, value.risk):
                continue
            if code == "I" and not value[1] and not surface[:2].isupper():
                continue
            by_code.setdefault(code, []).append(value)
        if not by_code:
            return None
        code = min(by_code, key=_PRIORITY.index)
        values = by_code[code]
        start, end = match.start, match.end
        if code == "R":
            return Token("R", start, end, RegionMention(tuple(dict.fromkeys(v.region for v in values))))
        if code == "I":
            indices = tuple(dict.fromkeys(index for index, _ in values))
            return Token("I", start, end, IndexMention(indices, surface, values[0][1]))
        if code in "KkDm":
            return Token(code, start, end, dict(values))
        return Token(code, start, end, values[0] if code == "F" else None)


def _looks_like_region(surface: str, risk: str) -> bool:
    return surface[0].isupper() and (risk != "short_abbr" or surface.isupper() or not surface[1:].islower())


def _split(text: str, structure: Structure, tokens: list[Token]) -> Iterator[tuple[Line, int, list[Token]]]:
    """Sentences: up to a full stop before a capital, or to the end of a line that is not open."""
    paragraph, current = 0, []
    first = next((line for line in structure.lines if line.is_text), None)
    if first is None:
        return
    line: Line = first
    for at, token in enumerate(tokens):
        if token.code == "\n":
            if current and not _continues(text, current, tokens[at + 1 : at + 4], token.value):
                yield line, paragraph, current
                current = []
            if not current:
                paragraph += 1
                line = token.value
            continue
        current.append(token)
        if token.code == "." and _ends_sentence(text, current, token):
            yield line, paragraph, current
            current = []
    if current:
        yield line, paragraph, current


def _ends_sentence(text: str, current: list[Token], stop: Token) -> bool:
    if text[stop.start] == "/":
        return False
    after = text[stop.end : stop.end + 4].lstrip("\"”'’)")
    if after and not after[0].isspace():
        return False
    if text[stop.start] == "." and len(current) > 1:
        last = text[current[-2].start : current[-2].end].casefold()
        if current[-2].end == stop.start and last in _ABBREVIATED:
            return False
        if len(current) == 2 and last.isdigit() and len(last) <= 2:  # a list marker inside a line
            return False
    after = after.strip().lstrip("\"“‘'(")
    return not after or not after[0].islower()


def _continues(text: str, current: list[Token], following: list[Token], line: Line) -> bool:
    """Whether a sentence goes on over a line break (hard-wrapped text, or a table of name and value lines)."""
    last, gap = current[-1], text[current[-1].end : line.start]
    if line.marker is not None or not following or gap.count("\n") > 1:
        return False
    first = following[0]
    if last.code == "R" and first.code == "N":  # name line, value line
        return len(following) == 1 or following[1].code in "\n,;.&"
    if last.code in ".:;\"":
        return False
    return last.code in _OPEN or (text[first.start].islower() and last.code != ")") or first.code == "N" and last.code == "R"


def _refine(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """Give every token of a sentence its letter, with its neighbours in view."""
    for step in (_unknown_indices, _abbreviations, _measures, _regions, _numbers, _ordinals, _heads, _nation, _categories, _dimensions):
        tokens = step(text, tokens, structure)
    return tokens


def _unknown_indices(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """`Indeks Reformasi Birokrasi`: an index that is not in the registry."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        last = at + 1
        if token.code == "c" and text[token.start : token.end] == "Indeks":
            while last < len(tokens) and last - at < 6 and tokens[last].code == "W" and text[tokens[last].start].isupper():
                last += 1
        if last - at > 2:
            end = tokens[last - 1].end
            found.append(Token("I", token.start, end, IndexMention((), text[token.start : end], True)))
        else:
            found.append(token)
            last = at + 1
        at = last
    return found


def _abbreviations(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """`Indeks Kerawanan Pemilu (IKP)` is one mention, and so is `Kalimantan Timur (Kaltim)`."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.code in "IR" and len(tokens) > at + 3 and tokens[at + 1].code == "(" and tokens[at + 3].code == ")":
            inner = tokens[at + 2]
            surface = text[inner.start : inner.end]
            if token.code == "I" and (inner.code == "I" or (inner.code == "W" and surface.isupper())):
                found.append(Token("I", token.start, tokens[at + 3].end, token.value))
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


def _measures(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """In `pertumbuhan IPM` and `kenaikan nilai IPM` the quantity is the measure, not the index."""
    for at, token in enumerate(tokens):
        if token.code == "I" and at and "F" in (tokens[at - 1].code, tokens[at - 2].code if tokens[at - 1].code == "c" else ""):
            token.code = "w"
    return tokens


_LEVELS = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "pemprov": "provinsi", "pilgub": "provinsi",
    "pemerintah provinsi": "provinsi", "pemilihan gubernur": "provinsi",
    "kabupaten": "kabupaten", "kab": "kabupaten", "pemkab": "kabupaten", "pilbup": "kabupaten",
    "pemerintah kabupaten": "kabupaten", "pemilihan bupati": "kabupaten",
    "kota": "kota", "pemkot": "kota", "pilwako": "kota", "pilwakot": "kota", "pilwalkot": "kota", "pilwali": "kota",
    "pemerintah kota": "kota", "pemilihan wali kota": "kota",
}  # fmt: skip


def _regions(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """Prefixes (`Pemkot Palu`), hosts (`Kabupaten Poso, Sulteng`), and regions that only locate something."""
    found: list[Token] = []
    for token in tokens:
        if token.code == "R":
            token = _with_prefix(text, found, token)
            if found and _with_host(text, found, token):
                continue
        found.append(token)
    for at, token in enumerate(found):
        if token.code == "R" and _only_locates(text, found, at, structure):
            token.code = "r"
    return found


def _with_prefix(text: str, before: list[Token], token: Token) -> Token:
    level, start = None, token.start
    while before and before[-1].code in "gh)":
        last = before[-1]
        if last.code == ")":  # Pemerintah Provinsi (Pemprov) Bali
            if len(before) < 4 or before[-2].code != "g" or before[-3].code != "(" or before[-4].code not in "gh":
                break
            start = before[-3].start
            del before[-3:]
            continue
        if text[last.end : start].strip(" .\n"):
            break
        level = _LEVELS.get(" ".join(text[last.start : last.end].casefold().split()), level)
        start = last.start
        before.pop()
    surface = text[token.start : token.end].casefold()
    for prefix in ("provinsi", "kabupaten", "kab", "kota"):
        if surface.startswith(prefix) and level is None and not surface.startswith("kotawaringin"):
            level = _LEVELS[prefix]
    value: RegionMention = token.value
    fitting = tuple(r for r in value.regions if level is None or r.level == level)
    return Token("R", start, token.end, RegionMention(fitting or value.regions, level if fitting else None))


def _with_host(text: str, before: list[Token], token: Token) -> bool:
    """Merge a province into the kabupaten or kota that stands right before it."""
    last = before[-1]
    joint = last.code in ",(" or text[last.start : last.end].casefold() == "di"
    inner = before[-2] if joint and len(before) > 1 else last
    provinces = [r for r in token.value.regions if r.level == "provinsi"]
    if inner.code != "R" or not provinces or inner.value.host or token.value.level not in (None, "provinsi"):
        return False
    if inner.value.level is None and any(r.level == "provinsi" for r in inner.value.regions):
        return False
    hosted = tuple(r for r in inner.value.regions if r.parent == provinces[0].code)
    if not hosted or (last.code == "(" and text[token.end : token.end + 1] != ")"):
        return False
    if joint:
        before.pop()
    inner.value = RegionMention(hosted, inner.value.level, provinces[0])
    if last.code != "(":
        inner.end = token.end
    return True


def _only_locates(text: str, tokens: list[Token], at: int, structure: Structure) -> bool:
    token = tokens[at]
    dateline = structure.dateline
    if dateline and token.start < dateline[1] and token.end > dateline[0]:
        return True
    if at:
        before = tokens[at - 1]
        close = not text[before.end : token.start].strip()
        if close and (before.code == "U" or (before.code == "W" and any(t.code != '"' for t in tokens[: at - 1]))):
            return True
        if close and at > 1 and text[before.start : before.end] == "RI" and tokens[at - 2].code == "U":
            return True
    following = [t for t in tokens[at + 1 : at + 4] if t.code not in ",("]
    first = following[0] if following else None
    if first is None:
        return False
    return first.code == "d" or (first.code == "N" and first.value.context == "date" and tokens[at + 1].code in ",(")


def _numbers(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """Tell what can be a score (N) from years (Y), list markers (M), ordinals (o) and all other numbers (x)."""
    for at, token in enumerate(tokens):
        if token.code == "N":
            token.code = _number_code(text, tokens, at)
            if token.code == "Y":
                event = _ELECTION.search(text, max(0, token.start - 60), token.start) is not None
                token.value = Year(int(token.value.value), event)
            elif token.code == "o":
                token.value = int(token.value.value)
    found = []
    for at, token in enumerate(tokens):
        if token.code == "." and found and found[-1].code == "M":
            continue
        if token.code == "o" and found and found[-1].code == "-":  # ke-5
            del found[-2 if len(found) > 1 and found[-2].code == "v" else -1 :]
        if token.code == "u" and (not found or found[-1].code not in "NXx"):
            token.code = "c" if text[token.start : token.end].casefold() in ("poin", "point") else "w"
        if token.code == "c" and found and found[-1].code in "NXx" and text[token.start].casefold() == "p":
            token.code = "u"
        found.append(token)
    return found


def _number_code(text: str, tokens: list[Token], at: int) -> str:
    token = tokens[at]
    number: NumberToken = token.value
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    integer = number.kind == "integer"
    if number.value is None:
        return "x"
    if number.context == "ordinal":
        return "o"
    if integer and number.value < 100 and (number.context in ("plain", "list_marker")):
        head = before is None or before.code in ":,;)." or (before.code == '"' and at == 1)
        if number.context == "list_marker" and before is None:
            return "M"
        dotted = text[number.end : number.end + 1] in (".", ")")
        follower = tokens[at + 2] if dotted and at + 2 < len(tokens) else after
        if follower is not None and follower.code in "Rghi" and (before is None or (dotted and (head or before.code in "NXu)"))):
            if before is None and not dotted and follower.code != "R":
                return "x"
            return "M"
    if number.context == "year":
        return "Y"
    if number.context not in ("plain", "percent") or number.kind == "thousands" or number.value > 100000:
        return "x"
    unit = (number.unit_after or "").casefold()
    if unit in _COUNTED and not (unit == "tahun" and after is not None and _year_follows(tokens, at)):
        return "x"
    if integer and before is not None and (before.code == "p" or (text[before.start : before.end].casefold() in ("ke", "terbaik"))):
        return "o"
    if integer and after is not None and after.code in "hi":
        return "x"
    if integer and before is not None and text[before.start : before.end].casefold() == "dari" and number.value in (5, 10, 100):
        return "x"  # 69 dari 100
    if number.context == "percent" and integer and (before is None or before.code not in "csI"):
        return "x"
    reach = at - 1
    while reach >= 0 and at - reach < 4 and (
        text[tokens[reach].start : tokens[reach].end].casefold() in _REACH or tokens[reach].code == "("
    ):
        reach -= 1
    if reach >= 0 and at - reach < 5 and tokens[reach].code in "<^":
        return "X" if tokens[reach].code == "<" else "x"
    codes = "".join(t.code for t in tokens[max(0, at - 12) : at])
    if re.search(r"<(?:w[w+]|\+)[w,v]{0,3}\Z", codes):  # tumbuh paling cepat, yaitu 1,39 persen
        return "X"
    if unit == "persen" and re.search(r"Xu?[^NcsIf<]*\Z", codes):  # ..., sedangkan Kota Mataram 0,60 persen
        return "X"
    if text[max(0, number.start - 2) : number.start].strip()[-1:] in tuple("<>≥≤=±×+"):
        return "x"
    return "N"


def _year_follows(tokens: list[Token], at: int) -> bool:
    return any(t.code in "Yy" or (t.code == "N" and t.value.context == "year") for t in tokens[at + 1 : at + 3])


def _ordinals(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """Give ordinals their value, and read Roman numerals and number words behind `peringkat` as ordinals."""
    for at, token in enumerate(tokens):
        surface = text[token.start : token.end]
        before = tokens[at - 1].code if at else ""
        if token.code == "o" and token.value is None:
            token.value = read_number_word(surface)
        elif token.code == "n" and before == "p":
            token.code, token.value = "o", read_number_word(surface)
        elif token.code == "W" and surface in _ROMAN and before in ("p", "+"):
            token.code, token.value = "o", _ROMAN[surface]
    return tokens


def _heads(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """`5 provinsi`, `sepuluh kabupaten/kota`, `kelima wilayah`: a head noun with its count."""
    found: list[Token] = []
    for token in tokens:
        ranked = len(found) > 1 and found[-2].code == "p"  # posisi kelima daerah rawan
        if token.code == "h" and found and found[-1].code in "nxXo" and not ranked and not text[found[-1].end : token.start].strip():
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


def _nation(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    for at, token in enumerate(tokens):
        if token.code != "G":
            continue
        before = tokens[at - 1] if at else None
        surface = text[token.start : token.end].casefold()
        close = before is not None and not text[before.end : token.start].strip()
        codes = "".join(t.code for t in tokens[max(0, at - 3) : at])
        if before is None or not close:
            token.code = "G" if surface != "indonesia" or before is None or before.code in ',"' else "w"
        elif before.code in "po+_l" or re.search(r"[po+_][wv]?\Z", codes) or text[before.start : before.end] in ("se", "di"):
            token.code = "l"
        elif before.code in "UWrR" and surface == "indonesia":
            token.code = "W"
        elif before.code in "Icsba" or (before.code in "wvFD" and surface.startswith("secara")):
            token.code = "G"
        elif surface == "nasional" and text[before.start : before.end].casefold() in ("level", "tingkat", "skala", "secara"):
            token.code = "G"
        else:
            token.code = "w"
    return tokens


def _categories(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """A category's word counts behind a head word, an index or in quotation marks; else it is a plain word.

    `kategori itu`, `kategori yang sama` is the category last named: its value is None.
    """
    for at, token in enumerate(tokens):
        following = tokens[at + 1].end if at + 1 < len(tokens) else 0
        if token.code == "a" and following and _SAME_CATEGORY.match(text, token.start, following + 8):
            token.code, token.value = "K", None
        if token.code != "k":
            continue
        before = tokens[at - 1] if at else None
        quoted = before is not None and before.code == '"' and at + 1 < len(tokens) and tokens[at + 1].code == '"'
        if before is not None and before.code == '"' and at > 1:
            before = tokens[at - 2]
        headed = before is not None and (before.code in "aIs" or text[before.start : before.end].casefold() == "paling rawan")
        token.code = "K" if headed or quoted else "w"
    return tokens


def _dimensions(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """A dimension's name counts as one behind the word `dimensi`, also in a list behind it."""
    since: int | None = None
    for at, token in enumerate(tokens):
        if token.code == "i":
            since = at
        elif token.code == "m" and since is not None:
            token.code, since = "D", at
        elif since is not None and (token.code in "RNGK." or at - since > 6):
            since = None
    return tokens
