"""The lemmatizer's dictionary: what the train parts say by their counts, and affixes of frequent news words.

stanza looks a word up first and asks its sequence model only for the others. Its own dictionary counts the pairs that the
sequence model was trained on, a few of each; this one (:func:`dictionary`)

* takes the lemma that is most frequent in the train parts, treebanks weighted as for the other models, for the form as it is
  if that is seen often enough, otherwise for the form in small letters: a sentence's first word is looked up like the others;
* has the words of the news vocabulary that no treebank has, where one of the roots of the treebanks is left once prefixes
  and suffixes are cut off (:class:`Affixes`).

Names are not in it, unless the treebanks have them: their lemma is their form.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable

from sariwarta.evaluation.treebank import Sentence

#: From how many occurrences on a form counts by itself, capitals and all.
ENOUGH = 3
#: The parts of speech that words of the news vocabulary are looked up for.
OPEN = ("ADJ", "ADV", "NOUN", "VERB")
#: stanza's key for words of any part of speech.
ANY = "*"

_SUFFIXES = ("", "kan", "an", "i", "nya", "annya", "kannya", "inya")
_PREFIXES = (
    *(
        "di",
        "ter",
        "ke",
        "se",
        "per",
        "ber",
        "memper",
        "diper",
        "keber",
        "kese",
        "keter",
        "pember",
        "penge",
        "berke",
    ),
    *("pe", "me", "seper", "pemer", "menge", "kepe"),
)
#: Prefixes with a nasal, by what they are before: its letters, and the first letters of roots that it stands for.
_NASALS = ("me", "pe", "berpe", "kepe", "sepe")
_NASAL_FORMS = {
    "mb": ("b",),
    "mp": ("p",),
    "mf": ("f",),
    "m": ("p", "m"),
    "nd": ("d",),
    "nt": ("t",),
    "nc": ("c",),
    "nj": ("j",),
    "n": ("t", "n"),
    "ny": ("s", "ny"),
    "ng": ("", "k", "ng"),
    "ngg": ("g",),
    "ngh": ("h",),
    "ngk": ("k",),
    "nsy": ("sy",),
    "ns": ("s",),
    "nz": ("z",),
}


class Affixes:
    """Finds the root of a derived word among known roots."""

    def __init__(self, roots: Counter[str], bases: Counter[str]) -> None:
        """Known roots.

        Parameters:
            roots: lemmas of derived words, in small letters, with how often they occur so.
            bases: words that are their own lemma.
        """
        self.roots, self.bases = roots, bases

    def root(self, form: str) -> str | None:
        """The root of a form in small letters, if it is known.

        Parameters:
            form: a word without a clitic, one that no treebank has.
        """
        if "-" in form:
            return self._reduplicated(form)
        best: tuple[tuple[int, int], str] | None = None
        for suffix in _SUFFIXES:
            if not form.endswith(suffix):
                continue
            for root, prefixed in self._unprefixed(form[: len(form) - len(suffix)]):
                if root == form or len(root) < 4 or not (prefixed or suffix):
                    continue
                # A suffix alone is no sign of derivation (`astronomi`, `koran`): the root has to have others.
                known = (self.roots[root] and 2) or (self.bases[root] > 1 and prefixed and 1)
                if known and (best is None or (known, self.roots[root] + self.bases[root]) > best[0]):
                    best = ((int(known), self.roots[root] + self.bases[root]), root)
        return best[1] if best else None

    def _reduplicated(self, form: str) -> str | None:
        """The root of a doubled word: `anak-anak`, `sebaik-baiknya`, `bermain-main`."""
        first, _, second = form.partition("-")
        if "-" in second or not (first.isalpha() and second.isalpha()) or len(second) < 3:
            return None
        if second.startswith(first):
            return self.root(first) or first
        left = [root for root, _ in self._unprefixed(first) if second.startswith(root) and len(root) > 2]
        if not left:
            return None
        return self.root(left[-1]) or left[-1]

    @staticmethod
    def _unprefixed(form: str) -> list[tuple[str, bool]]:
        """What may be left of a form without its prefix, and whether there was one."""
        out = [(form, False)]
        out += [(form[len(prefix) :], True) for prefix in _PREFIXES if form.startswith(prefix)]
        for nasal in _NASALS:
            for letters, firsts in _NASAL_FORMS.items():
                if form.startswith(nasal + letters):
                    out += [(first + form[len(nasal + letters) :], True) for first in firsts]
        return out


def dictionary(sentences: Iterable[tuple[Sentence, int]], news: Iterable[str]) -> dict[str, dict[str, str]]:
    """The dictionary as stanza keeps it: by part of speech, and by nothing for words of any.

    Parameters:
        sentences: of the train parts in one convention, with the weight of their treebank.
        news: frequent forms of the news.
    """
    exact: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    small: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    roots: Counter[str] = Counter()
    bases: Counter[str] = Counter()
    for sentence, weight in sentences:
        for at, word in enumerate(sentence.words):
            form, lemma = word.form, word.lemma
            if word.upos == "PROPN" and lemma.lower() != form.lower():
                # Endings analysed in names (`penkembangan` of `Pengembangan`): a name is its own lemma.
                lemma = form
            exact[word.upos, form][lemma] += weight
            if word.upos == "PROPN" or (at and form[:1].isupper() and lemma == form):
                continue
            small[word.upos, form.lower()][lemma.lower()] += weight
            if lemma.isalpha():
                (bases if form.lower() == lemma.lower() else roots)[lemma.lower()] += 1
    out: dict[str, dict[str, str]] = defaultdict(dict)

    def put(upos: str, form: str, lemma: str) -> None:
        out[upos].setdefault(form, lemma)

    for (upos, form), counts in sorted(exact.items()):
        if counts.total() >= ENOUGH or upos == "PROPN" or (upos, form.lower()) not in small:
            put(upos, form, counts.most_common(1)[0][0])
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for (upos, form), counts in sorted(small.items()):
        lemma = counts.most_common(1)[0][0]
        put(upos, form, lemma)
        put(upos, form.capitalize(), lemma)
        seen[form][lemma] += counts.total()
    for form, counts in sorted(seen.items()):
        put(ANY, form, counts.most_common(1)[0][0])
    affixes = Affixes(roots, bases)
    for form in news:
        if form in seen or not form.islower():
            continue
        root = affixes.root(form)
        if root is not None:
            put(ANY, form, root)
            for upos in OPEN:
                put(upos, form.capitalize(), root)
    return dict(out)


def packed(entries: dict[str, dict[str, str]]) -> bytes:
    """The dictionary as stanza packs it, but for the time in its header: the same words give the same bytes."""
    text = json.dumps(entries, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)
