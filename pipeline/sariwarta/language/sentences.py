"""Sentence ends by rules, as a spaCy component.

A full stop, question or exclamation mark ends a sentence unless something says that it does not: an
abbreviation or initial, a list number, a lower-case word or a comma that follows, brackets around it.
Closing quotes belong to the sentence they close. Line breaks end sentences, except in text that is wrapped
at a fixed width. White space belongs to the sentence before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy
from spacy.language import Language

from sariwarta.language.abbreviations import lookup, read_words
from sariwarta.language.words import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: The name of the factory and of the component.
NAME = "sariwarta_sentences"

_STOP = re.compile(r"[.?!\u2026\u3002]+")
_CLOSING = frozenset("\u201d\u2019\u00bb)]}'\u203a''")
_OPENING = frozenset("\u201c\u2018\u00ab\u201e\u201a([{\u2039``")
_STRAIGHT = frozenset({'"', "''", "``"})
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_PAIRS = {"(": ")", "[": "]"}
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_LIST_MARK = re.compile(r"\d{1,3}|[A-Za-z]|[IVX]{1,5}")
_BULLET = re.compile(
    r"[-\u2010-\u2015\u2022*\u25cf\u25aa\u25e6\u2023\u00b7>]|\d{1,3}|[A-Za-z]\.?|[IVX]{1,5}\.?"
)
#: Brackets that are further apart than this, in tokens, protect nothing: one of them was forgotten.
_BRACKET_REACH = 40
#: Widths in code points between which the lines of a wrapped text lie.
_WRAP_WIDTHS = (50, 110)


@cache
def _starters() -> frozenset[str]:
    """Words that begin sentences even after an initial."""
    return read_words("sentence_starters.txt")


def _is_wrapped(text: str) -> bool:
    """Whether a text is broken into lines of a fixed width, so that a single line break means nothing."""
    inner = [
        len(line) for part in re.split(r"\n[ \t\r]*\n", text) for line in part.strip("\n").split("\n")[:-1]
    ]
    low, high = _WRAP_WIDTHS
    if len(inner) < 3 or max(inner) > high:
        return False
    width = max(inner)
    return width >= low and sum(length >= width - 20 for length in inner) >= 0.8 * len(inner)


def _protected(tokens: list[Token]) -> set[int]:
    """Indices in `tokens` that stand within a short pair of brackets on one line."""
    inside: set[int] = set()
    opened: list[tuple[int, str]] = []
    for i, token in enumerate(tokens):
        text = token.text
        if text in _PAIRS:
            opened.append((i, _PAIRS[text]))
        elif opened and text == opened[-1][1]:
            start = opened.pop()[0]
            if i - start <= _BRACKET_REACH:
                inside.update(range(start, i))
        elif token.is_space and _BREAK.search(text):
            opened.clear()
    return inside


@dataclass(slots=True)
class SentenceSplitter:
    """The component: sets `is_sent_start` on every token."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentence starts of a Doc."""
        if len(doc):
            # One array instead of `token.is_sent_start`, which looks at the whole Doc each time that it is
            # set.
            marks = numpy.full(len(doc), -1, dtype=numpy.int64)
            marks[sorted(self.find_starts(doc))] = 1
            doc.from_array(["SENT_START"], marks.astype(numpy.uint64).reshape(-1, 1))  # type: ignore[arg-type]
        return doc

    def find_starts(self, doc: Doc) -> set[int]:
        """The indices of the tokens that begin a sentence."""
        tokens = list(doc)
        size = len(tokens)
        if not size:
            return set()
        starts = {0}
        wrapped = _is_wrapped(text_of(doc))
        protected = _protected(tokens)
        begin = 0  # the first token of the sentence we are in, white space aside
        quoted = False  # within straight quotes
        listed = 0  # the last list number seen in this paragraph
        i = 0
        while i < size:
            token = tokens[i]
            text = token.text
            if token.is_space:
                if begin == i:
                    begin = i + 1
                if _BREAK.search(text) and i + 1 < size and self._breaks(tokens, i, wrapped):
                    starts.add(i + 1)
                    begin, quoted, listed = i + 1, False, 0
                i += 1
                continue
            if text in _STRAIGHT:
                quoted = not quoted if not self._is_opening(tokens, i) else True
            # An ellipsis with space before it stands for words left out.
            left_out = (
                text[0] in ".\u2026"
                and len(text) > 1 - (text == "\u2026")
                and i > 0
                and bool(tokens[i - 1].whitespace_)
            )
            if i in protected or left_out or not self._may_end(text):
                i += 1
                continue
            if text == "." and self._is_list_mark(tokens, i, begin, listed):
                listed = int(tokens[i - 1].text) if tokens[i - 1].text.isdecimal() else listed
                i += 1
                continue
            # What closes with the sentence: further marks, quotes and brackets without space before them.
            last = i
            while last + 1 < size and not tokens[last].whitespace_ and not tokens[last + 1].is_space:
                follower = tokens[last + 1].text
                if follower in _STRAIGHT and (quoted or tokens[last + 1].whitespace_ or last + 2 == size):
                    quoted = False
                elif not (_STOP.fullmatch(follower) or follower in _CLOSING):
                    break
                last += 1
            after = last + 1
            if after < size and not tokens[after].is_space and self._ends(tokens, i, last, after):
                starts.add(after)
                begin = after
            i = last + 1
        return starts

    @staticmethod
    def _may_end(text: str) -> bool:
        """Whether a token can be the last word or mark of a sentence, quotes aside."""
        if _STOP.fullmatch(text):
            return True
        if not text.endswith("."):
            return False
        known = lookup(text)
        return known.may_end if known else True

    @staticmethod
    def _is_opening(tokens: list[Token], i: int) -> bool:
        """Whether a straight quote opens: space or a bracket before it, none after it."""
        before = (
            i == 0
            or bool(tokens[i - 1].whitespace_)
            or tokens[i - 1].is_space
            or tokens[i - 1].text in _OPENING
        )
        return before and not tokens[i].whitespace_

    @staticmethod
    def _is_list_mark(tokens: list[Token], i: int, begin: int, listed: int) -> bool:
        """Whether the full stop at `i` follows a list number or letter: at the start, after a colon, or next in a list."""
        if i == 0 or not _LIST_MARK.fullmatch(tokens[i - 1].text) or tokens[i - 1].whitespace_:
            return False
        number = tokens[i - 1].text
        if i - 1 == begin:
            return True
        if tokens[i - 2].text in (":", ";", ",", "(", "dan", "-", "\u2022"):
            return number.isdecimal() is False or int(number) in (1, listed + 1)
        return listed > 0 and number.isdecimal() and int(number) == listed + 1

    @staticmethod
    def _ends(tokens: list[Token], stop: int, last: int, after: int) -> bool:
        """Whether the sentence whose closing mark stands at `stop` ends before the token `after` on the same line.

        Parameters:
            tokens: all tokens.
            stop: index of the mark or abbreviation.
            last: index of the last token that closes with it.
            after: index of the token that follows.
        """
        follower = tokens[after]
        text = follower.text
        probe = after
        while probe < len(tokens) - 1 and (tokens[probe].text in _OPENING or tokens[probe].text in _STRAIGHT):
            probe += 1
        opened = probe > after
        first = tokens[probe].text
        if not first[0].isalnum():
            # A dash, a comma, another mark: the sentence goes on. An emoji or hashtag may begin one.
            return first[0] in "#@" or (
                not first[0].isascii() and first[0] not in "\u2013\u2014\u2026\u2022\u201d\u2019\u00b0\u00b7"
            )
        mark = tokens[stop].text
        if first[0].islower():
            # An agency's signature, `(ant)`, stands for itself.
            return text == "(" and mark == "."
        if not _STOP.fullmatch(mark):
            known = lookup(mark)
            if known and known.kind == "common":
                return True
            if known and known.kind == "degree" and stop > 0 and tokens[stop - 1].text == ",":
                return lookup(first) is None or first in _starters()
            return first in _starters()
        # A missing space: `dia.Menurut` ends, `2.B` and `No.5` do not.
        spaced = bool(tokens[last].whitespace_)
        return (
            spaced
            or opened
            or last > stop
            or (first[0].isupper() and len(first) > 1 and len(tokens[stop - 1].text) > 1)
        )

    @staticmethod
    def _breaks(tokens: list[Token], i: int, wrapped: bool) -> bool:
        """Whether the line break in the white space at `i` ends a sentence."""
        if len(_BREAK.findall(tokens[i].text.replace("\r\n", "\n"))) > 1 or i == 0 or not wrapped:
            return True
        follower, before = tokens[i + 1].text, tokens[i - 1].text
        if _BULLET.fullmatch(follower):
            return True
        closed = before[-1] in '.?!\u2026"\u201d)' and not (lookup(before) or _INITIALS.fullmatch(before))
        return closed and not follower[0].islower()


@Language.factory(NAME, assigns=["token.is_sent_start", "doc.sents"])
def create_sentence_splitter(nlp: Language, name: str) -> SentenceSplitter:
    """Make the component for `nlp.add_pipe("sariwarta_sentences")`."""
    return SentenceSplitter()


def sentence_spans(doc: Doc) -> list[tuple[int, int]]:
    """The sentences of a Doc as offsets in code points, trimmed of white space, those of white space alone left out.

    Parameters:
        doc: a Doc with sentence starts.
    """
    text = text_of(doc)
    spans: list[tuple[int, int]] = []
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    return spans
