"""Abbreviations that a text introduces in brackets: `Bandara Internasional Minangkabau (BIM)`.

The test is that of Schwartz and Hearst (2003), for capitals only: every letter of the abbreviation stands in the
name, in that order, and its first letter begins a word of it.
"""

from __future__ import annotations

import re

__all__ = ["LEGAL_FORMS", "abbreviates", "acronym_behind"]

#: what stands in brackets behind the name of a company and shortens nothing
LEGAL_FORMS = frozenset({"Persero", "Perseroda", "Perumda", "Tbk", "Group", "Holding", "Red", "Ltd"})
#: a letter and how many words begin with it: the `P3` of `DP3A`
_TIMES = re.compile(r"([A-Za-z])([2-5])(?=[A-Z]|\Z)")
#: one word, or an acronym with what it is of: `(FRS)`, `(BPSDM Kominfo)`, `(HIPMI Jaya)`
_BRACKET = re.compile(r"[ \xa0]?\(([A-Z][A-Za-z0-9-]{1,14}|[A-Z]{2,10}(?: [A-Z][A-Za-z]{2,14}){1,2})\)")


def acronym_behind(text: str, end: int, name: str) -> re.Match[str] | None:
    """The bracket right behind a name that holds its abbreviation, None if there is none.

    Args:
        text: the article.
        end: offset where the name ends.
        name: the name.

    Returns:
        A match whose group 1 is the abbreviation and whose end is behind the closing bracket.
    """
    match = _BRACKET.match(text, end)
    if match is None or match.group(1) in LEGAL_FORMS:
        return None
    return match if abbreviates(match.group(1), name) else None


def _repeated(match: re.Match[str]) -> str:
    return match.group(1) * int(match.group(2))


def abbreviates(short: str, name: str) -> bool:
    """Whether `short` can be read as an abbreviation of `name`.

    >>> abbreviates("BIM", "Bandara Internasional Minangkabau"), abbreviates("BNN", "Bandara Internasional")
    (True, False)
    >>> abbreviates("DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak")
    True
    """
    if len(short) >= len(name):
        return False
    words = re.findall(r"\w+", name.casefold())
    return any(_stand_in(form, words) for form in dict.fromkeys((short, _TIMES.sub(_repeated, short))))


def _stand_in(short: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation stand in these words in its order, the first at the beginning of one."""
    letters = [c.casefold() for c in short if c.isalnum()]
    if len(letters) < 2 or not any(word.startswith(letters[0]) for word in words):
        return False
    rest = iter("".join(words))
    return all(any(letter == c for c in rest) for letter in letters)
