"""Short forms of names that are no word of the name: cut short, misspelled, or told by the text (`sapaan akrab`)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.official_parts.people import ADDRESS, is_called, nicknames

__all__ = ["ToldName", "core_of", "is_cut_short", "is_slip", "stands_bare", "told_names"]

#: letters of a first name cut short; so few only of the name that somebody is called by
_SHORTEST_CUT = 3
_SHORTEST_SLIP = 4
#: from so many letters on, another letter in their place is a slip; in shorter names it makes another name (`Pranowo`, `Prabowo`)
_LONG = 8
#: letters that are written for each other
_ALIKE = tuple(frozenset(group) for group in ("dt", "zjs", "fpv", "kqc", "yji"))
_LEAST_ALIKE = 5
_VOWELS = frozenset("aiueo")
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)[ \xa0]\Z")
#: what stands in front of a sentence
_OPENS = frozenset('\n.?!:"”“')
_WEEKDAY = re.compile(r", (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b")
#: a bracket, a dash, an apposition or another name behind a name: the text says who it is
_INTRODUCED = re.compile(r"\s?[(/–—-]|[ \xa0][A-Z]|, (?!kata\b|ujar\b)")
_WORD = r"[A-Z][\w'’]*"
_TOLD = re.compile(
    rf"\b((?:{_WORD}[ ]){{0,2}}{_WORD})(?:,? ?[–—(] ?|, | --? )"
    rf"(?:(?:sapaan|panggilan)(?: akrab| karib)?(?P<hers>nya)(?=[,.)–—]| --?)"
    rf"|(?:sapaan|panggilan)(?: akrab| karib)?(?: dari| untuk| bagi)? (?P<called>{_WORD}(?: {_WORD}){{0,5}})"
    rf"|(?:begitu|demikian) (?P<so>ia|dia|beliau|{_WORD}(?: {_WORD}){{0,3}})(?: (?:akrab|biasa|kerap|sering|karib))?"
    r" (?:disapa|dipanggil)\b)"
)


@dataclass(frozen=True, slots=True)
class ToldName:
    """`Kang Dodo, sapaan akrab Rano`: where the other name stands, and where its bearer; a pronoun means somebody before."""

    start: int
    end: int
    who_start: int
    who_end: int
    pronoun: bool


def told_names(text: str) -> list[ToldName]:
    """Where a text says by what else it calls somebody, with the other name first.

    >>> text = "Kang Dodo—sapaan akrab Rano—hadir. Mas Adi, begitu ia disapa, pulang."
    >>> [(text[t.start : t.end], text[t.who_start : t.who_end]) for t in told_names(text)]
    [('Kang Dodo', 'Rano'), ('Mas Adi', 'ia')]
    """
    found: list[ToldName] = []
    if "sapa" not in text and "panggil" not in text:
        return found  # as most articles, which are not gone through for it
    for match in _TOLD.finditer(text):
        start, end = match.span(1)
        words = text[start:end].split(" ")
        # from the form of address on (`Sementara Kang Dodo`), else one word
        address = [n for n, word in enumerate(words[:-1]) if word.casefold() in ADDRESS]
        start = end - len(" ".join(words[address[-1] if address else -1 :]))
        group = next(g for g in ("called", "hers", "so") if match[g])
        found.append(ToldName(start, end, *match.span(group), match[group][0].islower()))
    return found


def core_of(tokens: Sequence[str]) -> str | None:
    """The one word of a name of one word, without a form of address in front; None of longer names.

    >>> core_of(("pak", "zak")), core_of(("zak", "hadi"))
    ('zak', None)
    """
    if len(tokens) == 2 and tokens[0] in ADDRESS:
        return tokens[1]
    return tokens[0] if len(tokens) == 1 else None


def is_cut_short(short: str, name: Sequence[str]) -> bool:
    """Whether a word is the beginning of a word of a name, as its bearer is called; three letters only of the usual word.

    >>> is_cut_short("zak", ("zakeus", "wirayuda")), is_cut_short("wir", ("zakeus", "wirayuda"))
    (True, False)
    """
    if len(short) < _SHORTEST_CUT or short in ADDRESS:
        return False
    return any(
        len(part) > len(short)
        and part.startswith(short)
        and (len(short) > _SHORTEST_CUT or part == name[0] or is_called(part, name))
        for part in name
    )


def is_slip(word: str, name: Sequence[str]) -> bool:
    """Whether a word is a word of a name with one letter other, more or fewer, and no other name for all that.

    Another vowel, most other consonants and a vowel at the end make another name (`Rina`, `Rini`, `Rika`; `Yuli`, `Yulia`).

    >>> [is_slip(word, ("yudha", "rizal")) for word in ("yuda", "rijal", "rinal", "yudhi")]
    [True, True, False, False]
    """
    return any(_is_slip(word, part) for part in name)


def _is_slip(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST_SLIP or a == b or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        if a[at + 1 :] != b[at + 1 :]:
            return False
        x, y = a[at], b[at]
        if at == len(a) - 1 and (x in _VOWELS or y in _VOWELS):
            return False
        return len(a) >= _LONG or (len(a) >= _LEAST_ALIKE and any({x, y} <= group for group in _ALIKE))
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer[:at] + longer[at + 1 :] != shorter:
        return False
    more = longer[at]
    doubled = any(x == y == more for x, y in pairwise(longer[max(0, at - 1) : at + 2]))
    return (
        more == "h" or doubled or (len(longer) >= _LONG and not (at == len(longer) - 1 and more in _VOWELS))
    )


def stands_bare(text: str, start: int, end: int, leads: Collection[str]) -> bool:
    """Whether one word names somebody as if known already: nothing beside it says who it is.

    Args:
        text: the article.
        start: where the name begins.
        end: where it ends.
        leads: lower-case words that may stand in front of a name (`kata`, `oleh`).
    """
    if text[start:end].casefold() in common_words() or text[start:end].casefold() in _national():
        return False
    if _INTRODUCED.match(text, end) and not _WEEKDAY.match(text, end):
        return False
    before = _BEFORE.search(text, max(0, start - 24), start)
    if before is not None:
        return before.group(1).casefold() in leads or before.group(1).casefold() in ADDRESS
    lead = text[max(0, start - 3) : start].rstrip(" \xa0")
    return not lead or lead[-1] in _OPENS


def _national() -> Collection[str]:
    return nicknames().keys()
