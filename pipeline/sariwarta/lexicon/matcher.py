"""One matcher for every list of names: leftmost-longest over words, in one pass.

A trie of words built from a few thousand names takes tens of milliseconds (spaCy's `PhraseMatcher` has to
tokenize each name first, which takes over a second for the same list) and needs no tokens, so that it works
the same on any text. Between two words of a name the text may have spaces, one line break, a hyphen or
slash, and a full stop after a short word (`Kab. Bandung`); never a comma or a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from sariwarta.language.words import Word, keys_of, words

__all__ = ["Match", "Matcher"]

Entry = TypeVar("Entry")

#: between two words of a name; a line break with its indentation counts as a space
_GAP = re.compile(r"[ \t\xa0]{0,3}(?:[-–/.]|\r?\n)?[ \t\xa0]{0,3}\Z")
#: a Malay title that ends in an apostrophe (`Dato' Seri`)
_WITH_APOSTROPHE = frozenset({"dato"})
#: a full stop inside a name follows an abbreviation, which is short
_LONGEST_ABBREVIATION = 5


class Match(NamedTuple, Generic[Entry]):
    """A name found: `text[start:end]`, the words `first..last` (exclusive) and all entries of that name."""

    start: int
    end: int
    first: int
    last: int
    entries: tuple[Entry, ...]


class Matcher(Generic[Entry]):
    """Finds names of a fixed list in texts.

    Args:
        entries: pairs of a surface form and what it stands for. One form may stand for several things.
    """

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        self._trie: dict[str, Any] = {}
        for form, entry in entries:
            self.add(form, entry)

    def add(self, form: str, entry: Entry) -> None:
        """Add one surface form.

        Raises:
            ValueError: the form has no word in it.
        """
        node = self._trie
        keys = [word.key for word in words(form)]
        if not keys:
            raise ValueError(f"a form without a word: {form!r}")
        for key in keys:
            node = node.setdefault(key, {})
        found: list[Entry] = node.setdefault("", [])  # no word has an empty key
        if entry not in found:
            found.append(entry)

    @property
    def first_words(self) -> Collection[str]:
        """The words that a name can begin with, case-folded: where a word is none, `match_at` need not be asked."""
        return self._trie.keys()

    def single_words(self) -> Iterator[tuple[str, Sequence[Entry]]]:
        """The forms of one word that no longer form begins with, each with its entries."""
        for word, node in self._trie.items():
            if node.keys() == {""}:
                yield word, node[""]

    def get(self, form: str) -> tuple[Entry, ...]:
        """The entries of exactly this form, the empty tuple if there are none."""
        node: dict[str, Any] | None = self._trie
        for key in keys_of(form):
            node = node.get(key) if node else None
        return tuple(node.get("", ())) if node else ()

    def match_at(self, text: str, found: Sequence[Word], first: int) -> Match[Entry] | None:
        """The longest name that begins with word number `first` of the text, or None."""
        node = self._trie.get(found[first].key)
        if node is None:
            return None
        best: Match[Entry] | None = None
        position = first
        while True:
            entries = node.get("")
            if entries:
                best = Match(found[first].start, found[position].end, first, position + 1, tuple(entries))
            position += 1
            if position >= len(found):
                return best
            node = node.get(found[position].key)
            if node is None or not _joined(text, found[position - 1], found[position]):
                return best

    def __call__(self, text: str, found: Sequence[Word] | None = None) -> list[Match[Entry]]:
        """All names in the text: leftmost, then longest, none inside another.

        Args:
            text: any text.
            found: its words (`language.words.words(text)`), if they are at hand.
        """
        if found is None:
            found = words(text)
        trie = self._trie
        matches: list[Match[Entry]] = []
        free = 0  # the first word behind the last match
        for number, word in enumerate(found):
            if word.key in trie and number >= free:
                match = self.match_at(text, found, number)
                if match is not None:
                    matches.append(match)
                    free = match.last
        return matches


def _joined(text: str, left: Word, right: Word) -> bool:
    """Whether what stands between two words may stand inside a name."""
    gap = text[left.end : right.start]
    if gap == " ":
        return True
    if gap in ("' ", "’ ") and left.key in _WITH_APOSTROPHE:
        return True
    if not _GAP.match(gap):
        return False
    return "." not in gap or left.end - left.start <= _LONGEST_ABBREVIATION
