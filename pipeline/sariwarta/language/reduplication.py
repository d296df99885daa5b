"""Reduplication: when two words joined by a hyphen are one word.

Instead of a list of words there is one rule for each way in which Indonesian doubles (Sneddon et al.,
*Indonesian: A Comprehensive Grammar*, 2010, 1.39 to 1.65): whole (`langkah-langkah`), with affixes on
either side (`bertahun-tahun`, `anak-anaknya`, `tolong-menolong`), and with a sound changed (`sayur-mayur`,
`warna-warni`, `bolak-balik`).
"""

from __future__ import annotations

import re

#: What may follow the second part: suffixes and enclitics, in their order.
_ENDING = re.compile(r"(?:i|kan|an)?(?:ku|mu|nya)?(?:lah|kah|pun|tah)?")
#: What may precede either part: prefixes, with the active prefix's forms before vowels and consonants.
_BEGINNING = re.compile(
    r"(?:(?:se|ke|ku|kau|di|ter|be|ber|bel|pe|per|me|mem|men|meng|meny|menge|peng|pen|pem|peny|memper|diper|keber|seper)-?)?"
)
#: Indonesian words with all their affixes are shorter, in letters; it keeps the work small for any text.
_LONGEST = 30
_VOWELS = re.compile(r"[aeiou]")
#: The active prefix swallows p, t, s, k: `memukul-mukul` from `pukul`, `karang-mengarang` from `karang`.
_SWALLOWED = {"p": "m", "t": "n", "s": "ny", "k": "ng"}


def _affixed(first: str, second: str) -> bool:
    """Whether one part is the other one with affixes: `bertahun`, `tahun`; `anak`, `anaknya`; `tolong`, `menolong`."""
    # The base is the shorter part's beginning; it is looked for at the end of `first`, at the start of
    # `second`.
    for cut in range(min(len(second), len(first)), 1, -1):
        base = second[:cut]
        if (
            first.endswith(base)
            and _ENDING.fullmatch(second, cut)
            and _BEGINNING.fullmatch(first[: len(first) - cut])
        ):
            return True
        # Both parts have a suffix, only the second an enclitic: `cita-citanya` is above, `ditarik-tariknya`
        # too.
    if second.startswith(first):
        return bool(_ENDING.fullmatch(second, len(first)))
    swallowed = _SWALLOWED.get(first[0])
    for base in (first, swallowed + first[1:] if swallowed else first):
        at = second.find(base)
        if (
            at > 0
            and len(base) > 2
            and _BEGINNING.fullmatch(second[:at])
            and _ENDING.fullmatch(second, at + len(base))
        ):
            return True
        # The prefix on the second part has swallowed the first sound: `tolong-menolong`.
        if (
            at > 0
            and base is not first
            and second[:at] in ("me", "pe")
            and _ENDING.fullmatch(second, at + len(base))
        ):
            return True
    return False


def _varied(first: str, second: str) -> bool:
    """Whether the second part is the first with a sound changed: `sayur-mayur`, `bolak-balik`, `warna-warni`."""
    ending = re.search(r"(?<=...)(?:nya)$", second)
    if ending:
        second = second[: ending.start()]
    if min(len(first), len(second)) < 4 or abs(len(first) - len(second)) > 1:
        return second.endswith(first) and len(first) >= 4 and len(second) - len(first) <= 2
    if first[1:] == second[1:] or first[1:] == second or first == second[1:]:
        return True  # lauk-pauk, sayur-mayur, asal-muasal
    if first[:-1] == second[:-1] and second[-1] in "iaou" and first[-1] in "aeiou":
        return True  # warna-warni
    skeleton = _VOWELS.sub("", first)
    return len(first) == len(second) and len(skeleton) >= 2 and skeleton == _VOWELS.sub("", second)


def is_reduplication(first: str, second: str) -> bool:
    """Whether two parts of a hyphenated word are one word doubled.

    Parameters:
        first: what stands before the hyphen, letters only, any case.
        second: what stands after it.

    Returns:
        True for `langkah`, `langkah`; `anak`, `anaknya`; `bertahun`, `tahun`; `sayur`, `mayur`. False for
        `TV`, `menikah`,
        for `AK`, `47` and for two different names (`Banten`, `Bintan`).
    """
    if not (first.isalpha() and second.isalpha()) or min(len(first), len(second)) < 2:
        return False
    low, other = first.lower(), second.lower()
    if low == other:
        return True
    if max(len(first), len(second)) > _LONGEST:
        return False
    if _affixed(low, other):
        return True
    # Two names may look alike; a doubled word with a changed sound has its second part as the first is
    # written.
    if second[0].isupper() and not (first.isupper() and second.isupper()):
        return False
    return _varied(low, other)
