"""Offices in front of a name that are somebody else's: of whose wife the text tells, whom a sentence only addresses, and that
for which people are still sought.
"""

from __future__ import annotations

import re

__all__ = ["is_addressed", "is_of_husband", "is_sought_in_general"]

#: how far in front of an office a sentence is read, in characters
_REACH = 160
_WIFE = re.compile(r"\b(?:[Ii]stri|[Ii]steri|[Ii]bunda)(?: dari)? \Z")
#: what only women are called, between an office and a name, or within the name
_OF_WOMEN = re.compile(r"\b(?:Hj|Hajah|Hajjah|Ny|Nyonya|Datin|Puan|Ibu)\b|\bbinti\b")
#: a sentence that begins with whom somebody tells something, up to the office
_TO = re.compile(r"(?:\A|[.!?”\"–—-] |\n)(?:Kepada|Terhadap)(?: [^.,;:!?\n]*? (?:dan|serta))? \Z")
#: what who is named in front says
_TELLS = re.compile(
    r" (?:juga |pun |lalu |kemudian )?(?:menyampaikan|mengucapkan|menyatakan|mengatakan|menjelaskan|menegaskan|menuturkan"
    r"|berpesan|berharap|berterima kasih|meminta|mengajak|mengimbau|memohon|menitipkan|mengingatkan)\b"
)
#: behind these an office is one for which somebody is sought
_SEEKING = re.compile(
    r"\b(?:pansel|panitia seleksi|seleksi|pemilihan|memilih|penjaringan|pendaftaran|uji kelayakan)"
    r"(?: (?:para|kandidat|nama(?:-nama)?))? \Z",
    re.IGNORECASE,
)


def is_of_husband(text: str, start: int, end: int, name_start: int, name_end: int) -> bool:
    """Whether a name behind an office is that of the holder's wife, as what she is called shows: `Istri Bupati Sigi Hj Rani`.

    Args:
        text: the article.
        start: where the office begins.
        end: where it ends.
        name_start: where the name begins.
        name_end: where it ends.

    >>> text = "Istri Bupati Sigi Hj Rani"
    >>> is_of_husband(text, 6, 17, 21, 25), is_of_husband("Istri Bupati Sigi Tono", 6, 17, 18, 22)
    (True, False)
    """
    if _WIFE.search(text, max(0, start - 16), start) is None:
        return False
    return _OF_WOMEN.search(text, end, name_end) is not None


def is_addressed(text: str, start: int, name_end: int) -> bool:
    """Whether a sentence begins with an office to whose holder it is said, and the name behind is that of who says it:
    `Kepada para tokoh dan Bupati Sigi Rani menyampaikan`.

    Args:
        text: the article.
        start: where the office begins.
        name_end: where the name behind it ends.

    >>> text = "Kepada warga dan Bupati Sigi Rani menyampaikan salam."
    >>> is_addressed(text, 17, 33), is_addressed(text[:13] + text[17:], 13, 29)
    (True, False)
    """
    if _TELLS.match(text, name_end) is None:
        return False
    return _TO.search(text, max(0, start - _REACH), start) is not None


def is_sought_in_general(text: str, start: int) -> bool:
    """Whether people are only sought for an office, so that who is named behind a comma is no candidate of it: `Dalam seleksi
    calon pimpinan KPK, Rani …`.

    Args:
        text: the article.
        start: where the office begins.

    >>> is_sought_in_general("Dalam seleksi calon pimpinan KPK", 14), is_sought_in_general("Kata calon bupati", 5)
    (True, False)
    """
    return _SEEKING.search(text, max(0, start - 48), start) is not None
