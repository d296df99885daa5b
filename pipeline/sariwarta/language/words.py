"""The words of a raw text with their offsets, as the lexicon and the rules look them up.

This is coarser than the tokenizer on purpose: punctuation is left out and apostrophes stay inside (`Mas'ud`),
so that a name matches however it is punctuated (`Kab. Bandung`, `Kab Bandung`).
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

__all__ = ["Word", "cut_at", "fold", "keep_text", "keys_of", "text_of", "words", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:['’‘`ʼ][^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "ʼ": "'"})


class Word(NamedTuple):
    """A word, where it stands (`text[start:end]`), and the form under which it is looked up."""

    start: int
    end: int
    key: str


def fold(surface: str) -> str:
    """The form under which a word is looked up: case-folded, one kind of apostrophe."""
    folded = surface.casefold()
    return folded if folded.isascii() and "`" not in folded else folded.translate(_APOSTROPHES)


def words(text: str) -> list[Word]:
    """All words of a text in order.

    >>> [w.key for w in words("Kab. Bandung, H. Rahmad Mas’ud (88,95)")]
    ['kab', 'bandung', 'h', 'rahmad', "mas'ud", '88', '95']
    """
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]


def cut_at(text: str, found: list[Word], offsets: Iterable[int]) -> list[Word]:
    """Words cut in two where a name begins inside one, since the text has lost the blank: `PSSIErik`.

    Args:
        text: the text.
        found: its words.
        offsets: where names begin.

    >>> [w.key for w in cut_at("Ketua PSSIErik", words("Ketua PSSIErik"), [6, 10])]
    ['ketua', 'pssi', 'erik']
    """
    inside: set[int] = set()
    for at in offsets:
        before = bisect.bisect_left(found, (at,)) - 1
        if before >= 0 and found[before].end > at:
            inside.add(at)
    if not inside:
        return found
    cut: list[Word] = []
    for word in found:
        bounds = [word.start, *(at for at in range(word.start + 1, word.end) if at in inside), word.end]
        if len(bounds) == 2:
            cut.append(word)
        else:
            cut.extend(Word(a, b, fold(text[a:b])) for a, b in itertools.pairwise(bounds))
    return cut


@functools.lru_cache(maxsize=16_384)
def keys_of(form: str) -> tuple[str, ...]:
    """What the words of a name or another short form are looked up under; the same forms are asked for again and again.

    >>> keys_of("Kab. Bandung")
    ('kab', 'bandung')
    """
    return tuple(fold(surface) for surface in _WORD.findall(form))


def text_of(doc: Doc) -> str:
    """The text of a document, put together once and kept: `doc.text` joins the tokens anew at every call."""
    text: str | None = doc.user_data.get("sariwarta.text")
    if text is None:
        text = doc.user_data["sariwarta.text"] = doc.text
    return text


def keep_text(doc: Doc, text: str) -> None:
    """Keep the text of which a document was just made, so that `text_of` need not put it together."""
    doc.user_data["sariwarta.text"] = text


def words_of(doc: Doc) -> list[Word]:
    """The words of a document, found once and kept with it."""
    key = "sariwarta.words"
    found: list[Word] | None = doc.user_data.get(key)
    if found is None:
        found = doc.user_data[key] = words(text_of(doc))
    return found
