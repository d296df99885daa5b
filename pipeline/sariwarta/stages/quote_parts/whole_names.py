"""The full name of somebody who is known by one name only, where the article has it in another form than its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sariwarta.language.words import fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.lookups import body_heads
from sariwarta.stages.quote_parts.names import begins_headline, is_title, no_names
from sariwarta.stages.quote_parts.phrases import ADVERBS, NO_NOUNS, OPENERS
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["spelled_alike", "surname_in", "whole_of"]

_LEAST_SHORT = 4  # letters of a name that is short for a longer one
_LEAST_SLIP = 5  # letters of a name in which one may be wrong
#: ways to spell the same sound in names (`Ade`, `Adhe`; `Soekarno`, `Sukarno`)
_SOUNDS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sy", "s"),
    ("sj", "s"),
    ("dh", "d"),
    ("th", "t"),
    ("kh", "k"),
    ("gh", "g"),
    ("y", "i"),
    ("ph", "f"),
    ("v", "f"),
    ("q", "k"),
    ("z", "s"),
)
#: so often somebody may be called by one name before the full one comes: in the headline and the lead
_LATE = 2
_DOUBLED = re.compile(r"(.)\1")


def whole_of(short: str, names: Iterable[str]) -> str | None:
    """The one of some full names that one name is short for, or a slip of the pen of; None if none or several are.

    >>> whole_of("Febri", ["Febriansyah Hartono", "Rani Wulandari"])
    'Febriansyah Hartono'
    >>> whole_of("Ade", ["Adhe Hartono"]), whole_of("Wulandrai", ["Rani Wulandari"])
    ('Adhe Hartono', 'Rani Wulandari')
    >>> whole_of("Bagus", ["Bagas Hartono", "Bagos Wulandari"]) is None
    True
    """
    once = list(dict.fromkeys(names))
    several = [name for name in once if " " in name]
    begun = [name for name in once if _is_begun(short, name)]
    if begun:
        return begun[0] if len(begun) == 1 else None
    alike = [name for name in several if any(spelled_alike(short, part) for part in name.split())]
    return alike[0] if len(alike) == 1 else None


def _is_begun(short: str, name: str) -> bool:
    """Whether a name begins as a longer first name does (`Febri` for `Febriansyah`)."""
    first = name.split()[0]
    return len(short) >= _LEAST_SHORT and len(first) > len(short) + 1 and fold(first).startswith(fold(short))


def spelled_alike(one: str, other: str) -> bool:
    """Whether two spellings may be those of one name: they sound the same, or one letter of five or more is wrong.

    >>> spelled_alike("Buysro", "Busyro"), spelled_alike("Kofifah", "Khofifah"), spelled_alike("Rudi", "Budi")
    (True, True, False)
    """
    a, b = fold(one), fold(other)
    if a == b or a[:1] != b[:1] or not (a.isalpha() and b.isalpha()) or min(len(a), len(b)) < 3:
        return False
    if _sound(a) == _sound(b):
        return True
    if min(len(a), len(b)) < _LEAST_SLIP:
        return False
    return _one_slip(a, b)


def _sound(name: str) -> str:
    for spelled, sound in _SOUNDS:
        name = name.replace(spelled, sound)
    return _DOUBLED.sub(r"\1", name)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is missing, or two neighbours have changed places; another letter makes another name (`Bagas`)."""
    if len(a) == len(b):
        wrong = [n for n in range(len(a)) if a[n] != b[n]]
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and a[wrong[0]] == b[wrong[1]]
            and a[wrong[1]] == b[wrong[0]]
        )
    short, long = sorted((a, b), key=len)
    # a letter more at the end makes another name (`Anton`, `Antoni`)
    return len(long) == len(short) + 1 and any(
        long[:n] + long[n + 1 :] == short for n in range(1, len(long) - 1)
    )


#: the word with a capital right in front of a place, and what lets a name go on behind it
_FIRST_NAME = re.compile(r"(?<![\w.-])([A-Z][a-z'’]{2,})\Z")
_NAME_GOES_ON = re.compile(r"[\w-]| [A-Z]")
_LONGEST_FIRST = 40


def surname_in(text: str, short: str) -> str | None:
    """The full name that ends with one name, where an article calls nobody else by the first name before it.

    >>> surname_in("Pelatih itu, Danny Hartono, kecewa. Hartono pulang.", "Hartono")
    'Danny Hartono'
    >>> surname_in("Pelatih Sigi Hartono kecewa. Sigi kalah.", "Hartono") is None
    True
    """
    found: set[str] = set()
    at = text.find(f" {short}")
    while at >= 0:
        match = _FIRST_NAME.search(text, max(0, at - _LONGEST_FIRST), at)
        if match is not None and not _NAME_GOES_ON.match(text, at + 1 + len(short)):
            first, front = match.group(1), text[max(0, match.start() - 2) : match.start()].strip(" ")
            if not _is_no_first_name(first) and not front[-1:].isupper():
                found.add(first)
        at = text.find(f" {short}", at + 1)
    if len(found) != 1:
        return None
    (first,) = found
    at = text.find(f"{first} {short}")
    if len(re.findall(rf"(?<!\w){re.escape(short)}(?!\w)", text[:at])) > _LATE:
        return None  # who is called by one name for long has no full one so late
    before = re.findall(r"([A-Z][\w'’]*) $", text[: text.find(f"{first} {short}")][-24:])
    if before or re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text):
        return None  # `Red Bull Max Hartono`: where the name begins is not clear
    alone = re.search(rf"(?<!\w){re.escape(first)}(?! {re.escape(short)})(?!\w)", text)
    return None if alone is not None else f"{first} {short}"


def _is_no_first_name(word: str) -> bool:
    key, verbs = fold(word), quote_verbs()
    return bool(
        key in common_words()
        or begins_headline(key)
        or key in NO_NOUNS | OPENERS | ADVERBS | no_names()
        or any(key in forms for forms in (verbs.bare, verbs.nya, verbs.active, verbs.passive))
        or is_title(key)
        or lexicon().position_matcher(word)
        or lexicon().place_matcher(word)
        or lexicon().rank_matcher.get(key)
        or lexicon().title_matcher.get(key)
        or lexicon().title_matcher.get(word + ".")
        or key in body_heads()
    )
