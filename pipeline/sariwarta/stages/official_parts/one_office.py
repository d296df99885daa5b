"""One office of one person that the text writes in two ways: `Deputi Bidkoor Kominfo` and `Deputi Bidang Koordinasi Komunikasi
dan Informatika`, `Karutan KPK` and `Kepala Rutan KPK`.
"""

from __future__ import annotations

import functools
import re

from sariwarta.annotations import Institution, Position
from sariwarta.stages.entity_parts.evidence import common_words

__all__ = ["is_written_shorter"]

_WORD = re.compile(r"[\w’']+")
_BRACKET = re.compile(r"\([^()]*\)")
#: a term at the end of an office
_TERM = re.compile(r"\s+(?:periode|masa (?:jabatan|bakti))\s+\d[\d\s/–-]*\Z")
_STATUS = frozenset("mantan eks bekas plt pj plh pjs penjabat pelaksana tugas harian calon".split())
_CAPITALS = re.compile(r"[A-Z]{2,}[\w]*\Z")
#: what kind of company a body is, with which it may be named or without
_LEGAL = frozenset("pt perumda perusda perum cv persero perseroda tbk".split())
#: boards that lead a party in a region
_BOARDS = frozenset("dpp dpd dpw dpc pw pc pb pd".split())
_SMALL = frozenset("dan serta di untuk pada bidang urusan".split())
_ROMAN = re.compile(r"[ivx]+\Z")
#: how many words a short form stands for at most
_LONGEST = 12
#: an office in which words may be missing in the middle has as many words at least
_MANY = 4


def is_written_shorter(text: str, short: Position, long: Position) -> bool:
    """Whether an office is another of the same person, written with the short names of what that one names in full.

    Args:
        text: the article.
        short: the office with short names, or with a word less in the middle.
        long: the office in full.
    """
    if short.region and long.region and short.region != long.region:
        return False
    if short.status != long.status and {short.status, long.status} != {"former", "definitive"}:
        return False
    if short.status == long.status and (_is_cut(text, short, long) or _is_in_bracket(text, short, long)):
        return True
    a, b = _words(text, short), _words(text, long)
    if len(a) < 2 or len(a) > len(b):
        return False
    surfaces = _WORD.findall(_BRACKET.sub(" ", text[short.start : short.end]))
    sure = frozenset(
        w.casefold()
        for number, w in enumerate(surfaces)
        if w.casefold() not in common_words() and (number == 0 or _CAPITALS.match(w) or f"({w})" in text)
    )
    if (
        not _BOARDS.isdisjoint(b)
        and _BOARDS.isdisjoint(a)
        and short.title.casefold() == long.title.casefold()
    ):
        plain = tuple(w for w in b if w not in _BOARDS and not _ROMAN.match(w))
        if plain == a and len(a) > 1:
            return True  # `Ketua Melati Sigi`, and `Ketua DPD I Melati Sigi`
    bodies = short.institution, long.institution
    if None not in bodies and short.status != long.status and bodies[0] is not bodies[1]:
        return False
    if a == b and bodies[0] is not bodies[1] and short.title == long.title:
        return _may_be_one(*bodies)
    if [w for w in a if w not in _SMALL] == [w for w in b if w not in _SMALL] and _may_be_one(*bodies):
        return True  # `Menteri Usaha Mikro Kecil Menengah`
    return _reads(a, b, sure) or (_lacks_words(a, b) and short.title == long.title)


def _is_cut(text: str, short: Position, long: Position) -> bool:
    """Whether the words that an office has more than another one go on behind that one in the text, too: `Direktur Operasi dan
    Perencanaan` + `Sistem`.
    """
    one, other = short.title.casefold(), long.title.casefold()
    if not other.startswith(f"{one} ") or " " not in one or short.institution not in (None, long.institution):
        return False
    rest = other[len(one) :]
    behind = " " + " ".join(text[short.end : short.end + len(rest) + 2].split()).casefold()
    return behind.startswith(rest)


def _is_in_bracket(text: str, short: Position, long: Position) -> bool:
    """Whether an office begins what brackets in another one say: `Wamenmel`, and `Wakil Menteri Melati (Wamenmel PD)`."""
    if " " in short.title or short.institution is not None or short.region is not None:
        return False
    return re.search(rf"\({re.escape(short.title)}\b", text[long.start : long.end]) is not None


def _may_be_one(one: Institution | None, other: Institution | None) -> bool:
    """Whether two bodies do not exclude each other: one is not known, or its name is in that of the other."""
    if one is None or other is None:
        return True
    names = sorted((one.name.casefold(), other.name.casefold()), key=len)
    return names[0] in names[1]


def _words(text: str, position: Position) -> tuple[str, ...]:
    surface = _BRACKET.sub(" ", text[position.start : position.end]).casefold()
    surface = _TERM.sub("", surface)
    return tuple(w for w in _WORD.findall(surface) if w not in _STATUS | _LEGAL)


def _lacks_words(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is another one without words in the middle: `Dinas Pasar dan Niaga`, `Dinas Pasar, Industri dan Niaga`."""
    if len(short) < _MANY or short[:2] != long[:2] or short[-1] != long[-1] or len(long) > len(short) + 2:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _reads(short: tuple[str, ...], long: tuple[str, ...], sure: frozenset[str]) -> bool:
    """Whether the words of an office are those of another one, some of them short for several; what says more may follow.

    Args:
        short: the words of the one.
        long: the words of the other.
        sure: those of the first that may be short for several: acronyms, and the head (`Dirut`).
    """

    @functools.cache
    def from_(i: int, j: int, shortened: bool) -> bool:
        if i == len(short):
            return shortened
        if j == len(long):
            return False
        word = short[i]
        if word == long[j] and from_(i + 1, j + 1, shortened):
            return True
        if word not in sure or len(word) < 2 or _ROMAN.match(word):
            return False
        return any(
            _abbreviates(word, long[j:last]) and from_(i + 1, last, True)
            for last in range(j + 2, min(len(long), j + _LONGEST) + 1)
        )

    return from_(0, 0, False)


def _abbreviates(word: str, run: tuple[str, ...]) -> bool:
    """Whether a word is made of the beginnings of others, of each in turn: `bappilu` of `badan pemenangan pemilu`.

    >>> _abbreviates("bappilu", ("badan", "pemenangan", "pemilu")), _abbreviates("kpk", ("komisi", "pemilihan"))
    (True, False)
    """
    if run[0] in _SMALL - {"bidang"} or run[-1] in _SMALL:
        return False

    def from_(at: int, number: int) -> bool:
        if at == len(word):
            return all(w in _SMALL for w in run[number:])
        if number == len(run):
            return False
        this = run[number]
        if this in _SMALL and from_(at, number + 1):
            return True
        if word[at] != this[0]:
            return False
        letters = iter(this[1:])
        size = 1
        while True:
            if from_(at + size, number + 1):
                return True
            if at + size >= len(word) or word[at + size] not in letters:
                return False
            size += 1

    return from_(0, 0)
