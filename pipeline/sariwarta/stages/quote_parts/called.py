"""By what else somebody is called: other words for one office, initials, and what friends say."""

from __future__ import annotations

import functools
import re

from sariwarta.language.words import fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.word_tables import word_table

__all__ = ["are_initials", "initials", "nicknames_in", "office_key"]

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: whom the police give initials is somebody else than the one whose name begins with them
_HIDDEN = re.compile(
    r"\b(?:ber)?inisial\b|\b(?:korban|tersangka|terduga|terdakwa|pelaku|saksi|terlapor|pelapor|remaja|siswa|siswi)\b",
    re.IGNORECASE,
)
#: `Bagus Hartono yang akrab disapa Gusta`
_KNOWN_AS = re.compile(
    r"\b(?:(?:yang )?(?:akrab|karib|biasa|kerap|sering) (?:disapa|dipanggil)|sapaan akrab(?:nya)?)\s(?:dengan )?"
    r"((?:[A-Z][\w'’]{1,15}[ ]?){1,3})"
)
#: `Bagus Hartono atau Gusta`, `Bagus Hartono alias Gusta`, `Bagus Hartono (Gusta)`
_ALSO = re.compile(
    r"(?<=[a-z])(?:,? (?:atau|alias)(?: yang)?(?: akrab| biasa| kerap)?(?: disapa| dipanggil)? ((?:[A-Z][a-z'’]{1,15} ?){1,2})"
    r"| \(((?:[A-Z][a-z'’]{1,15} ?){1,2})\))"
)
#: a minister who leads a body as well, with the short form of the ministry
_OF_BOTH = re.compile(r"((?:wakil )?(?:menteri|wamen|men)[^/()]*?)(?: \([^()]*\))? ?/ ?(?:wakil )?kepala ")
#: `kata Gusta, sapaan akrab Bagus Hartono`
_CALLED = re.compile(r"\b([A-Z][\w'’]+),? [-–(]?\s?(?:sapaan|panggilan)(?: akrab)?(?: dari)? (?=[A-Z])")


@functools.lru_cache(maxsize=4096)
def office_key(surface: str) -> str:
    """One key for all words for an office: `Menko Perekonomian` and `Menteri Koordinator Bidang Perekonomian`.

    >>> office_key("Wagub") == office_key("Wakil Gubernur")
    True
    """
    key = " ".join(fold(surface).split())
    called: dict[str, str] = word_table("office_words")["called"]
    key = called.get(key, key)
    both = _OF_BOTH.match(key)
    if both is not None:  # `Menteri Agraria dan Tata Ruang (ATR)/Kepala Badan Pertanahan Nasional`
        key = both.group(1)
    found = lexicon().position_matcher(key)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(key) and len(found[0].entries) == 1:
        title = fold(found[0].entries[0].title)
        return called.get(title, title)
    return key


def initials(name: str) -> str:
    """The first letters of a name, lower case.

    >>> initials("Rani Wulandari")
    'rw'
    """
    return "".join(fold(word)[:1] for word in _LETTERS.findall(name))


def are_initials(text: str, surface: str) -> bool:
    """Whether capitals may stand for a name that the article writes out, and not for somebody whom it hides.

    >>> are_initials("Calon bupati Rani Wulandari hadir. RW menjawab.", "RW")
    True
    >>> are_initials("Korban berinisial RW (17) dirawat.", "RW")
    False
    """
    if not (2 <= len(surface) <= 4 and surface.isalpha() and surface.isupper()):
        return False
    for match in re.finditer(rf"\b{surface}\b", text):
        if text[match.end() : match.end() + 2] == " (" or _HIDDEN.search(
            text, max(0, match.start() - 30), match.start()
        ):
            return False
    return True


def nicknames_in(text: str) -> list[tuple[str, int, bool]]:
    """What friends call somebody; where the words begin that say so, or where they end if the full name stands behind.

    >>> nicknames_in("Bagus Hartono yang akrab disapa Gusta hadir.")
    [('Gusta', 14, False)]
    >>> nicknames_in("kata Gusta, sapaan Bagus Hartono.")
    [('Gusta', 19, True)]
    """
    told = "sapa" in text or "panggil" in text  # no more than a few articles have these words
    found = [
        (" ".join(m.group(1).split()), m.start(), False) for m in (_KNOWN_AS.finditer(text) if told else ())
    ]
    found += [(" ".join((m.group(1) or m.group(2)).split()), m.start(), False) for m in _ALSO.finditer(text)]
    return found + [(m.group(1), m.end(), True) for m in (_CALLED.finditer(text) if told else ())]
