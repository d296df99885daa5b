"""Words that carry a clitic: which tokens are two words by Universal Dependencies, and where they part.

``bukunya`` (*his book*) is ``buku`` + ``nya``, ``tidaklah`` is ``tidak`` + ``lah``; ``hanya`` (*only*) and
``sekolah`` (*school*) are one word. Both parts spell the token, so a clitic is a cut and offsets stay true. The
text decides, not the sentence: in the treebanks nearly every form is always the one or always the other.

stanza finds such tokens with its own tokenizer; with our tokens it is told by this rule (``MWT=Yes``).
"""

from __future__ import annotations

from functools import cache

from sariwarta.language.abbreviations import read_words

#: The clitics, each a word of its own: possessive or definite (``nya``, ``ku``, ``mu``), particles (``lah``, ``kah``, ``pun``).
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")

#: Words that are often written with a capital and a clitic, at the start of a sentence. Any other capitalised word
#: is cut before ``nya`` alone, or names would be (Maluku, Abdullah).
_OPENERS = frozenset(
    "apa siapa itu ini bukan tidak demikian begitu bagaimana ada bisa benar tahu mungkin sudah pernah boleh "
    "harus perlu mana dia aku di sini sana situ disini jangan mari katakan biar akan hanya baru entah".split()
)
#: Letters that must stand before a clitic.
_LEAST = {"nya": 2}
_LEAST_OTHERS = 3
#: Letters from which on a word of the list stands for what is derived from it.
_ROOT = 5


@cache
def _one_word() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that are one although they end like two: as a whole those in -nya, as endings the others."""
    words = read_words("clitic_words.txt")
    return frozenset(words), tuple(
        sorted(word for word in words if len(word) >= _ROOT and not word.endswith("nya"))
    )


def split_clitic(form: str) -> tuple[str, str] | None:
    """Cut a token before its clitic.

    Parameters:
        form: a surface token.

    Returns:
        The two parts, which spell the token; None where it is one word.
    """
    low = form.lower()
    clitic = next((ending for ending in CLITICS if low.endswith(ending)), None)
    if clitic is None:
        return None
    at = len(form) - len(clitic)
    base = low[:at]
    words, endings = _one_word()
    if len(base) < _LEAST.get(clitic, _LEAST_OTHERS) or not base[-1].isalnum() or not base[0].isalpha():
        return None
    if len(low) != len(form) or low in words or low.partition("-")[0] == clitic:
        return None
    if clitic != "nya":
        if low.endswith(endings):
            return None
        if not form[0].islower() and base not in _OPENERS:
            return None
    elif form.isupper() and len(base) < _LEAST_OTHERS:
        return None
    elif base.startswith("se") and "-" in base:
        return None  # an adverb: seburuk-buruknya
    return form[:at], form[at:]
