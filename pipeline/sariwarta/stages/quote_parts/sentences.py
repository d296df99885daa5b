"""Sentence ends in a stretch of characters, for text that quotations have cut into pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sariwarta.language.abbreviations import lookup

__all__ = ["ends_sentence", "sentence_start", "sentence_stops"]

#: a comma behind a full stop and before a capital is a line that was lost (`jelasnya.,Direktur`)
_STOP = re.compile(r"[.?!…]+(?:[”\"’')\]]{1,2}|(?:(?<=[a-z0-9)]\.),)(?=[A-Z][a-z]))?")
#: two capitals before a full stop that do not end a sentence: degrees and forms of address
_DEGREES = frozenset(
    {
        "SH",
        "SE",
        "MM",
        "MH",
        "MA",
        "ST",
        "MT",
        "SP",
        "SS",
        "ME",
        "MP",
        "MS",
        "KH",
        "HJ",
        "DR",
        "PT",
        "CV",
        "TB",
        "UD",
        "NO",
        "RT",
        "RW",
        "JL",
    }
)
_NEVER_LAST = frozenset({"rank", "title", "position", "name", "address"})


def ends_sentence(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` can end a sentence: not behind an initial, a rank or a title."""
    begin = stop
    while begin > 0 and stop - begin < 12 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    if len(word) == 1 and word.isupper():
        return False
    entry = lookup(word + ".")
    if entry is None and word.islower():  # `drs. Rani`
        entry = lookup(word.capitalize() + ".")
        return entry is None or entry.kind not in ("rank", "title")
    return entry is None or (entry.may_end and entry.kind not in _NEVER_LAST)


def sentence_stops(text: str, low: int, high: int) -> Iterator[int]:
    """Where sentences end between `low` and `high`: the offsets behind their last character.

    A stop that is glued to the next sentence (`tahun 2024.Kepala`) ends one too; one before a lower-case word
    does not.
    """
    for match in _STOP.finditer(text, low, high):
        end = match.end()
        after = end
        while after < high and after - end < 4 and text[after].isspace():
            after += 1
        if after < high:
            if after == end:
                before = text[match.start() - 1] if match.start() > low else " "
                glued = (before.islower() or before.isdigit() or before in ')”"') and text[after].isupper()
                glued = glued or _ends_in_acronym(text, match.start(), low)
                if not (glued and text[after].isupper() and text[after : after + 2][1:].islower()):
                    continue
            elif text[after].islower():
                continue
        if match.group() in (".", ".,") and not ends_sentence(text, match.start()):
            continue
        yield end


def _ends_in_acronym(text: str, stop: int, low: int) -> bool:
    """Whether an acronym stands before a full stop (`digelar PTM.Kepala sekolah …`) that is no degree (`SH.Rani`)."""
    begin = stop
    while begin > low and stop - begin < 12 and text[begin - 1].isupper():
        begin -= 1
    whole = begin == low or not (text[begin - 1].isalnum() or text[begin - 1] == ".")
    return whole and (stop - begin >= 3 or (stop - begin == 2 and text[begin:stop] not in _DEGREES))


def sentence_start(text: str, low: int, high: int) -> int:
    """Where the last sentence before `high` begins."""
    begin = low
    for stop in sentence_stops(text, low, high):
        if stop < high:
            begin = stop
    return begin
