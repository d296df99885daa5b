"""Numbered laws and decrees: who issued them stands in their name, and is there no institution, office or place.

`Peraturan Gubernur Jawa Barat Nomor 7 Tahun 2023` says nothing of a governor that is here or does anything.
"""

from __future__ import annotations

import re

__all__ = ["numbered_laws"]

_HEAD = (
    r"Peraturan|Keputusan|Ketetapan|Instruksi|Edaran|Maklumat|Qanun|Undang-[Uu]ndang|UU|SK|SE|PP|PMK|PKPU|Perbawaslu|"
    r"Per(?:da|bup|wal|wali|gub|pres|men\w*)|Kep(?:bup|wal|gub|men\w*)|Keppres|Inpres|Ingub"
)
#: the words of its name are capitalised, or join two of them; an issuer's longest name has a dozen
_NUMBERED = re.compile(
    rf"\b(?:{_HEAD})(?:\s+(?:\(?[A-Z][\w./()-]*+(?<!\.),?|dan|serta|bersama|atau)){{1,14}}?\s+(?:Nomor|Nomer|No\.?)\s?:?\s?(?:[A-Z]{{1,6}}[-/.])?\d"
)


def numbered_laws(text: str) -> list[tuple[int, int]]:
    """Where numbered laws stand, from their first word to their number, in order.

    >>> law = "Peraturan KPU Nomor 7"
    >>> [law[start:end] for start, end in numbered_laws(law)]
    ['Peraturan KPU Nomor 7']
    """
    return [match.span() for match in _NUMBERED.finditer(text)]
