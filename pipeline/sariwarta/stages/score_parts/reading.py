"""From the raw text to sentences of tokens; the tokens are explained in `tokens.py`."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from rapidfuzz import fuzz, process

from sariwarta.annotations import Line, Structure
from sariwarta.indices import Registry
from sariwarta.language.numbers import find_numbers
from sariwarta.language.words import Word, words
from sariwarta.lexicon import Lexicon, Region
from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.score_parts.letters import settle_letters
from sariwarta.stages.score_parts.sentence_context import Context
from sariwarta.stages.score_parts.tables import find_rows, mask_markup
from sariwarta.stages.score_parts.tokens import IndexMention, RegionMention, Row, Sentence, Token, codes_of
from sariwarta.stages.score_parts.wordsets import any_of, vocabulary

__all__ = ["Reader", "letters_of_words"]

#: which reading of a form wins where several have it
_PRIORITY = "RIFKDmAQTqabcdefghijklnopstuvyzBEGHJLMNOPSX<>^+_&~kU"
_ABBREVIATED = frozenset(
    "kab kep prov dr drs ir prof h hj jl no kec kel st tn ny pj plt muh moh m d i s a".split()
)
#: signs with their letters; some are read as another, and those that have no letter of their own end a sentence
_LETTER_OF_SIGN = {
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "|": ":",
    "=": ":",
    **{sign: sign for sign in ',;:()-"'},
    **dict.fromkeys("/.!?", "."),
}
#: letters behind which a line break without a full stop does not end the sentence
_OPEN = frozenset("v&hgcftp(")
#: a name line and a value line of a table that has become lines
_NAME_AND_VALUE = re.compile("M?[gh]{0,2}R:?N")
#: a number and a name without the space between them, where the cells of a table ran together: `35,07Jawa Tengah`
_GLUED = re.compile(r"(?<![^\W_])[0-9]{1,3}[.,][0-9]{1,2}(?=[A-Z][a-z]{2})")
#: a line with a value alone is a cell of a table, whatever the layout makes of it
_VALUE = re.compile(r"[0-9]{1,3}[.,][0-9]{1,2} ?%?")


def letters_of_words() -> Mapping[str, tuple[str, ...]]:
    """Letter to words: what of the vocabulary are lists; the tables are for single rules."""
    return {code: tuple(found) for code, found in vocabulary().items() if isinstance(found, list)}


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
        for code, forms in letters_of_words().items():
            self._add(code, forms, None)
        for name in lexicon.region_names:
            self._add("R", (name.form,), name)
        for forms in (entry.forms for entry in lexicon.institutions):
            self._add("U", forms, None)
        for forms in (entry.forms for entry in lexicon.positions):
            self._add("U", forms, None)
        for form in (*registry.other.measures, *registry.other.quantities):
            self._add("F", (form, form + "nya"), form in registry.other.quantities)
        for index in registry.indices.values():
            self._add("I", index.names, (index, "name"))
            self._add("I", index.short_names, (index, "short"))
            abbreviated = [a + s for a in index.abbreviations for s in ("", "-nya", "nya")]
            self._add("I", abbreviated, (index, "abbreviation"))
            for category in index.categories:
                self._add("K", category.phrases, (index.id, category.name))
                self._add("k", category.forms, (index.id, category.name))
            for dimension in index.dimensions:
                self._add("m", dimension.forms, (index.id, dimension.name))
            for basis in index.bases:
                self._add("A", basis.forms, (index.id, basis.name))
            self._add("Q", index.first_basis, None)
            self._add("+", index.superlatives, None)
        self._short_names: dict[str, list[Region]] = {}
        self._nearest = functools.lru_cache(maxsize=4096)(self._find_nearest)
        for region in lexicon.regions.values():
            self._short_names.setdefault(region.short_name.casefold(), []).append(region)
        for name in lexicon.region_names:  # Yogyakarta is the province, too, though its short name is another
            bearers = self._short_names.get(name.form.casefold())
            if bearers is not None and name.region not in bearers:
                bearers.append(name.region)
        forms_of_dimensions = {
            form.casefold()
            for index in registry
            for dimension in index.dimensions
            for form in dimension.forms
        }
        measures = {form.casefold() for form in registry.other.measures}
        self._shared = frozenset(forms_of_dimensions & measures)
        self._measured = frozenset(registry.other.measured)
        self._superlatives = frozenset(word.casefold() for index in registry for word in index.superlatives)
        self._add("G", ("nasional", "Indonesia", "secara nasional"), None)
        #: words that mean the same whatever stands around them, with their letters
        self._plain = {
            word: entries[0][0]
            for word, entries in self._trie.single_words()
            if len(entries) == 1 and entries[0][1] is None
        }
        names = {name.casefold() for index in registry.indices.values() for name in index.names}
        self._publishers = frozenset(
            name for index in registry for name in (index.publisher, *index.publishers)
        )
        self._signs_of_worth = ("indeks", *sorted(name for name in names if not name.startswith("indeks")))
        abbreviations = [a for index in registry.indices.values() for a in index.abbreviations]
        self._abbreviations = tuple(dict.fromkeys(abbreviations))
        self._abbreviation = re.compile(rf"\b(?:{'|'.join(map(re.escape, abbreviations))})")

    def _add(self, code: str, forms: Any, value: Any) -> None:
        for form in forms:
            self._trie.add(form, (code, value))

    def worth_reading(self, text: str) -> bool:
        """Whether the text names an index at all; most articles do not, and are done with here."""
        folded = text.casefold()
        if any(sign in folded for sign in self._signs_of_worth):
            return True
        return (
            any(short in text for short in self._abbreviations)
            and self._abbreviation.search(text) is not None
        )

    def read(self, text: str, structure: Structure, found: Sequence[Word]) -> list[Sentence]:
        """The sentences of the lines that are article text, in order; `found` are the words of the text."""
        masked, rows = mask_markup(text), find_rows(text)
        if masked != text:
            text, found = masked, words(masked)
        tokens = self._tokens(text, found, structure, rows)
        sentences = []
        context = Context(
            structure,
            self._publishers,
            shared=self._shared,
            measured=self._measured,
            superlatives=self._superlatives,
        )
        for line, paragraph, row, raw in _split(text, structure, tokens, rows):
            refined = settle_letters(text, raw, context)
            if refined:
                sentences.append(Sentence(refined, line, paragraph, text, row))
        return sentences

    def _tokens(
        self, text: str, found: Sequence[Word], structure: Structure, rows: Sequence[Row]
    ) -> list[Token]:
        """Words, numbers and signs of the text lines, as they stand, without the white space."""
        tokens: list[Token] = []
        in_rows = {line.start for line in _lines_of(structure, rows)}
        numbers = find_numbers(text)
        if glued := {number.end() for number in _GLUED.finditer(text)}:
            numbers = [
                n._replace(context="plain") if n.context == "part" and n.end in glued else n for n in numbers
            ]
            found = list(_split_words(found, glued))
        first_named = self._abbreviation.search(text)
        following = iter(numbers)
        number = next(following, None)
        position, word_at, begun = 0, 0, False
        lines = iter(
            [
                line
                for line in structure.lines
                if line.is_text
                or line.start in in_rows
                or _VALUE.fullmatch(text, line.start, line.end)
                or (first_named and line.start <= first_named.start() < line.end and _is_source(text, line))
            ]
        )
        line = next(lines, None)
        match_at, first_words, plain = self._trie.match_at, self._trie.first_words, self._plain
        while word_at < len(found) and line is not None:
            start, end, key = found[word_at]
            if start >= line.end:
                tokens += _signs(text, position, line.end)
                line = next(lines, None)
                continue
            if start < line.start:
                word_at += 1
                continue
            if position < line.start:
                position = line.start
                if begun:
                    tokens.append(Token("\n", line.start, line.start, line))
            begun = True
            if start - position > 1:
                tokens += _signs(text, position, start)
            elif start > position and (sign := text[position]) in _LETTER_OF_SIGN:
                tokens.append(Token(_LETTER_OF_SIGN[sign], position, start))
            while number is not None and number.end <= start:
                number = next(following, None)
            if number is not None and number.start <= start:
                named = match_at(text, found, word_at) if key in first_words else None
                if named is None or not _is_name(text, named, number.end):
                    tokens.append(Token("N", number.start, number.end, number))
                    position = number.end
                    while word_at < len(found) and found[word_at].start < number.end:
                        word_at += 1
                    continue
            if key in plain:
                tokens.append(Token(plain[key], start, end))
                word_at, position = word_at + 1, end
                continue
            match = match_at(text, found, word_at) if key in first_words else None
            token = self._token(text, match) if match else None
            if token is None or match is None:
                tokens.append(Token("W" if text[start].isupper() else "w", start, end))
                word_at, position = word_at + 1, end
                continue
            word_at = match.last
            while line is not None and token.end > line.end:  # a name that is broken over two lines
                line = next(lines, None)
            position = token.end
            tokens.append(token)
        if line is not None:
            tokens += _signs(text, max(position, line.start), line.end)
        return tokens

    def misspelled(self, surface: str) -> RegionMention | None:
        """The one region whose name is nearly this (`Jamb`, `Yogyajarra`), None if there is none or no single one."""
        name = surface.casefold()
        near = self._nearest(name) if len(name) >= 4 else None
        return RegionMention(tuple(self._short_names[near])) if near is not None else None

    def _find_nearest(self, name: str) -> str | None:
        """The short name that is most like a name, None where none is like it."""
        # so much longer or shorter, it cannot be as like as that
        names = [short for short in self._short_names if 0.7 < len(short) / len(name) < 1.4]
        near = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=84)
        return near[0] if near is not None else None

    def _token(self, text: str, match: Any) -> Token | None:
        """The reading of a form that wins, None where its letter case speaks against all."""
        surface = text[match.start : match.end]
        if len(match.entries) == 1 and match.entries[0][1] is None:  # a plain word
            return Token(match.entries[0][0], match.start, match.end)
        entries = [
            (code, value)
            for code, value in match.entries
            if (code != "R" or _looks_like_region(surface, value.risk))
            and (code != "I" or value[1] != "abbreviation" or surface[:2].isupper())
        ]
        if not entries:
            return None
        code = entries[0][0] if len(entries) == 1 else min((code for code, _ in entries), key=_PRIORITY.index)
        if code == "F" and surface.casefold() in self._shared:
            code = "m"
        values = [value for other, value in entries if other == code]
        start, end = match.start, match.end
        if code == "R":
            regions = tuple(v.region for v in values)
            if len(regions) > 1:
                regions = tuple(dict.fromkeys(regions))
            return Token("R", start, end, RegionMention(regions))
        if code == "I":
            indices = tuple(dict.fromkeys(index for index, _ in values))
            kind = values[0][1]
            mention = IndexMention(indices, surface, kind != "abbreviation", start, kind == "short")
            return Token("I", start, end, mention)
        if code in "KkDmA":
            return Token(code, start, end, dict(values))
        return Token(code, start, end, values[0] if code == "F" else None)


#: the line that tells the source of a list
_SOURCE = re.compile(rf"\(?{any_of('source')}\s?:", re.I)


def _is_source(text: str, line: Line) -> bool:
    """Whether a line says where the figures above it are from: it may be the first that names their index."""
    return _SOURCE.match(text, line.start, line.end) is not None


def _signs(text: str, start: int, end: int) -> list[Token]:
    """The signs between two words."""
    return [
        Token(_LETTER_OF_SIGN[sign], at, at + 1)
        for at, sign in enumerate(text[start:end], start)
        if sign in _LETTER_OF_SIGN
    ]


#: where a name that begins with a number is no count: `Kabupaten 50 Kota`, `50 Kota 71,2`; not in `50 Kota terbaik`
_LEVEL_BEFORE = re.compile(rf"(?<!\w){any_of('of_kabupaten')}\.?\s+\Z", re.I)
_NUMBER_BEHIND = re.compile(r"\s*(?:[(:]\s?)?\d")


def _is_name(text: str, match: Any, number_end: int) -> bool:
    """Whether a number is the beginning of a region's name: `50 Kota`, the Kabupaten Lima Puluh Kota."""
    if match.end <= number_end or not any(code == "R" for code, _ in match.entries):
        return False
    if not text[number_end : match.end].strip()[:1].isupper():
        return False
    before = _LEVEL_BEFORE.search(text, max(0, match.start - 20), match.start)
    return before is not None or _NUMBER_BEHIND.match(text, match.end) is not None


def _split_words(found: Sequence[Word], ends: Set[int]) -> Iterator[Word]:
    """The words, each that runs over one of these ends of a number cut there in two: `07Jawa`."""
    for word in found:
        # a number has at most two digits behind its sign
        cut = next((at for at in range(word.start + 1, min(word.end, word.start + 3)) if at in ends), None)
        if cut is None:
            yield word
        else:
            yield Word(word.start, cut, word.key[: cut - word.start])
            yield Word(cut, word.end, word.key[cut - word.start :])


def _looks_like_region(surface: str, risk: str) -> bool:
    begins = surface.lstrip("0123456789 ")[:1]
    return begins.isupper() and (risk != "short_abbr" or surface.isupper() or not surface[1:].islower())


def _lines_of(structure: Structure, rows: Sequence[Row]) -> Iterator[Line]:
    """The lines that rows of tables stand in."""
    at = 0
    for row in rows:
        while at < len(structure.lines) and structure.lines[at].end <= row.start:
            at += 1
        while at < len(structure.lines) and structure.lines[at].start < row.end:
            yield structure.lines[at]
            if structure.lines[at].end > row.end:
                break
            at += 1


def _split(
    text: str, structure: Structure, tokens: list[Token], rows: Sequence[Row]
) -> Iterator[tuple[Line, int, Row | None, list[Token]]]:
    """Sentences: up to a full stop before a capital, or to the end of a line that is not open; and rows of tables."""
    paragraph = 0
    current: list[Token] = []
    first = next((line for line in structure.lines if line.is_text), None)
    if first is None:
        return
    line: Line = first
    item = 0  # the number of the last item of a list inside the sentence: `1. Riau 62,59 2. Jambi 12,03`
    row_at, row = 0, None  # type: int, Row | None
    groups = _Groups()
    for at, token in enumerate(tokens):
        code = token.code
        if rows:
            while row_at < len(rows) and rows[row_at].end <= token.start:
                row_at += 1
            here = rows[row_at] if row_at < len(rows) and rows[row_at].start <= token.start else None
            if here is not row and code != "\n":
                if current:
                    yield line, paragraph, row, current
                    current, paragraph = [], paragraph + 1
                row, item = here, 0
            if row is not None and here is row:
                if code == "\n":
                    line = token.value
                else:
                    current.append(token)
                continue
        if code == "\n":
            item = 0
            following = tokens[at + 1 : at + 4]
            goes_on = _continues(text, current, following, token.value) if current else False
            if current and not row and not goes_on:
                goes_on = groups.closes_item(current, following)
            if current and (row or not goes_on):
                groups.leave(current)
                yield line, paragraph, row, current
                current = []
            if not current:
                paragraph += 1
                line = token.value
            continue
        current.append(token)
        if code != ".":
            continue
        if len(current) > 1 and (marker := _marker(current, item)):
            item = marker
            continue
        if _ends_sentence(text, current, token):
            groups.leave(current)
            yield line, paragraph, row, current
            current = []
    if current:
        yield line, paragraph, row, current


#: the letters at the head of a line with nothing but a category
_CATEGORY_ALONE = re.compile(r"a?[kK](?:\n|\Z)")


class _Groups:
    """In a table that has become lines: does a line with a category close its item, or head those below?

    It closes the item above (`Riau⏎62,59⏎Rawan sedang⏎Bali⏎52,75⏎Rawan sedang`) unless a category stands over that
    item, or an item without one before it: then it is the heading of a group.
    """

    def __init__(self) -> None:
        self._headed = False

    def closes_item(self, current: Sequence[Token], following: Sequence[Token]) -> bool:
        """Whether the line that follows is a category alone, and that of the item that is being read."""
        if self._headed or not following or following[0].code not in "akK":
            return False
        if not _CATEGORY_ALONE.match(codes_of(following)):
            return False
        return _NAME_AND_VALUE.fullmatch(codes_of(current)) is not None

    def leave(self, sentence: Sequence[Token]) -> None:
        """Done with a sentence."""
        if sentence[-1].code == ".":
            self._headed = False
            return
        codes = codes_of(sentence)
        if _NAME_AND_VALUE.match(codes):
            self._headed = "k" not in codes and "K" not in codes
        elif "N" not in codes and ("k" in codes or "K" in codes):
            self._headed = True


def _marker(current: list[Token], item: int) -> int | None:
    """The number before a full stop if it marks an item: at the head of a line, or `1.`, then one more each time."""
    number, stop = current[-2], current[-1]
    if number.code != "N" or number.end != stop.start or number.value.value is None:
        return None
    if number.value.kind != "integer" or number.value.value > 99:
        return None
    value = int(number.value.value)
    if len(current) > 2 and (value != item + 1 or (not item and current[-3].code not in ":,;")):
        return None
    number.code = "M"
    return value


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
    after = after.strip().lstrip("\"“‘'(")
    return not after or not after[0].islower()


_IN_BRACKETS = re.compile(r"N\([akK]")


def _continues(text: str, current: list[Token], following: list[Token], line: Line) -> bool:
    """Whether a sentence goes on over a line break (hard-wrapped text, or a table of name and value lines)."""
    last, gap = current[-1], text[current[-1].end : line.start]
    if line.marker is not None or not following or gap.count("\n") > 1:
        return False
    first = following[0]
    if last.code == "R" and first.code == "N":  # name line, value line
        if len(following) == 1 or following[1].code in "\n,;.&":
            return True
        return _IN_BRACKETS.fullmatch(codes_of(following)) is not None  # 62,59 (sedang)
    if last.code == ":" and first.code == "N" and len(current) > 1 and current[-2].code == "R":
        return len(following) == 1 or following[1].code == "\n"
    if last.code in '.:;"':
        return False
    return (
        last.code in _OPEN
        or (text[first.start].islower() and last.code != ")")
        or (first.code == "N" and last.code == "R")
    )
