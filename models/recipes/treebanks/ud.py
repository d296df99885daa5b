"""Treebank data for the recipes: reading, the fixed split, one convention for three treebanks, merged clitics.

What is done to a sentence, and why:

* **split**: see :func:`split`. Fixed by position, never by chance.
* **exact pieces**: a multiword token whose words do not spell it (one in GSD: ``satu-satunya`` = ``satu`` +
  ``nya``) becomes one word, so that the expansion of clitics is a cut and can never invent text.
* **harmonised**: GSD writes every lemma in small letters, names as well (``kalla``); CSUI and PUD keep the
  capitals of names, which is UD's guideline. Names in the training part of GSD get their own form as lemma. GSD
  calls the lemma of ``-nya`` ``dia``, of ``-ku`` ``aku`` and of ``-mu`` ``kamu``, the others what is written: what
  is written is taken. CSUI gives nouns with a capital inside names their form as lemma; that is left as it is.
  ``Abbr=Yes`` is marked by PUD alone and left out.
* **XPOS** is left out: CSUI has Penn tags, GSD those of MorphInd, PUD none. The parser finds the treebank's name
  there (:func:`styled`): the three annotate the same constructions differently, and a parser that is told whose
  style is wanted need not guess.
* **merged**: spaCy has no syntactic words below the token, so a multiword token becomes one token
  (:func:`sariwarta.evaluation.treebank.merge_multiword`).

Test parts are never harmonised: figures are against the treebanks as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from sariwarta.evaluation.treebank import Sentence, Token, merge_multiword, read_conllu, token_offsets

FILES = {
    "csui": "id_csui-ud-train.conllu",
    "pud": "id_pud-ud.conllu",
    "gsd": "id_gsd-ud-dev.conllu",
}
PARTS = ("train", "dev", "test")
#: Sentences of a block in treebanks without marks of documents.
BLOCK = 10
CLITIC_LEMMAS = {"dia": "nya", "ia": "nya", "aku": "ku", "kamu": "mu"}


# --- the split -------------------------------------------------------------------------------------


def block_of(treebank: str, position: int, name: str) -> str:
    """The block that a sentence belongs to, which is never divided: its document in PUD, ten sentences elsewhere.

    Parameters:
        treebank: ``csui``, ``pud`` or ``gsd``.
        position: of the sentence in its file, from 0.
        name: its ``sent_id``; PUD's are ``n01001011``: document ``n01001``, sentence ``011``.
    """
    return name[:-3] if treebank == "pud" else str(position // BLOCK)


def part_of(treebank: str, block: int) -> str:
    """The part of a block, by its position in the file.

    GSD: of five blocks three train, one is dev, one is test (60 / 20 / 20 %). CSUI: of twelve ten, one and one.
    PUD: of twenty documents eighteen, one and one. Dev chooses checkpoints and settings; test is only reported.
    """
    size, dev, test = {"gsd": (5, 2, 4), "csui": (12, 5, 11), "pud": (20, 9, 19)}[treebank]
    return {dev: "dev", test: "test"}.get(block % size, "train")


def split(treebank: str, sentences: Iterable[Sentence]) -> dict[str, list[Sentence]]:
    """Divide a treebank into train, dev and test."""
    parts: dict[str, list[Sentence]] = {part: [] for part in PARTS}
    seen: dict[str, int] = {}
    for position, sentence in enumerate(sentences):
        block = seen.setdefault(block_of(treebank, position, sentence.name), len(seen))
        parts[part_of(treebank, block)].append(sentence)
    return parts


# --- conventions -----------------------------------------------------------------------------------


def is_exact(sentence: Sentence, token: Token) -> bool:
    """Whether the words of a token spell it."""
    return "".join(sentence.words[number - 1].form for number in token.numbers) == token.form


def exact_pieces(sentence: Sentence) -> Sentence:
    """Make one word of each multiword token whose words do not spell it."""
    return merge_multiword(sentence, lambda token: not is_exact(sentence, token))


def harmonise(sentence: Sentence, treebank: str) -> Sentence:
    """Bring the annotation to one convention, see above; for training and dev only."""
    words = list(sentence.words)
    for token in sentence.tokens:
        for number in token.numbers:
            word = words[number - 1]
            lemma = word.lemma
            if lemma == "_":
                lemma = word.form
            if treebank == "gsd" and word.upos == "PROPN" and lemma == word.form.lower():
                lemma = word.form
            if treebank == "gsd" and token.words > 1 and number > token.first:
                clitic = CLITIC_LEMMAS.get(lemma, lemma)
                lemma = clitic if clitic == word.form.lower() else lemma
            feats = "|".join(feat for feat in word.feats.split("|") if feat != "Abbr=Yes") or "_"
            words[number - 1] = replace(word, lemma=lemma, feats=feats)
    return replace(sentence, words=tuple(words))


def styled(sentence: Sentence, treebank: str) -> Sentence:
    """Put the name of the treebank where XPOS stands, as the parser is told whose style is wanted."""
    return replace(sentence, words=tuple(replace(word, xpos=treebank) for word in sentence.words))


# --- texts -----------------------------------------------------------------------------------------

_FINAL = re.compile(r"[.?!\u2026][\"'\u201d\u2019)\s]*$")


def ends_with_mark(text: str) -> bool:
    """Whether a sentence has a final mark; one without is a heading, mostly."""
    return _FINAL.search(text) is not None


def paragraphs(
    sentences: list[Sentence], sizes: Iterable[int], headings: bool = True
) -> list[list[Sentence]]:
    """Put sentences together to paragraphs, as they stand in articles.

    Parameters:
        sentences: in order.
        sizes: how many sentences the next paragraph has at most, without end.
        headings: whether a sentence without a final mark is a paragraph of its own.
    """
    out: list[list[Sentence]] = []
    wanted = iter(sizes)
    room = 0
    for sentence in sentences:
        alone = headings and not ends_with_mark(sentence.text)
        if room <= 0 or alone:
            out.append([])
            room = next(wanted)
        out[-1].append(sentence)
        room = 0 if alone else room - 1
    return out


#: A sentence for stanza's tokenizer: its text, and for each token where it ends and whether it has several words.
Cuts = tuple[str, tuple[tuple[int, int, bool], ...]]


def cuts(sentence: Sentence) -> Cuts:
    """A treebank sentence as stanza's tokenizer learns it."""
    spans = token_offsets(sentence)
    pairs = zip(spans, sentence.tokens, strict=True)
    return sentence.text, tuple((start, end, token.words > 1) for (start, end), token in pairs)


def labels(paragraph: list[Cuts]) -> tuple[str, str]:
    """The text of a paragraph and stanza's label for each character of it.

    0 within a token or between tokens, 1 its last character, 2 the last one of a sentence, 3 and 4 the same of a
    multiword token.
    """
    text, marks = "", ""
    for sentence, tokens in paragraph:
        if text:
            text += " "
            marks += "0"
        line = ["0"] * len(sentence)
        for _, end, multiword in tokens:
            line[end - 1] = "3" if multiword else "1"
        line[tokens[-1][1] - 1] = "4" if tokens[-1][2] else "2"
        text += sentence
        marks += "".join(line)
    return text, marks


def expansions(sentences: Iterable[Sentence]) -> list[tuple[str, tuple[str, ...]]]:
    """Each multiword token with its words in small letters, as stanza's tokenizer wants to know them."""
    return [
        (token.form, tuple(sentence.words[number - 1].form.lower() for number in token.numbers))
        for sentence in sentences
        for token in sentence.tokens
        if token.words > 1
    ]


# --- all -------------------------------------------------------------------------------------------


def load(folder: Path) -> dict[str, dict[str, list[Sentence]]]:
    """The treebanks in their parts, exact, as annotated otherwise.

    Raises:
        FileNotFoundError: a treebank is missing.
    """
    out = {}
    for treebank, name in FILES.items():
        with (folder / name).open(encoding="utf-8") as lines:
            out[treebank] = split(treebank, [exact_pieces(sentence) for sentence in read_conllu(lines)])
    return out


def is_tree(sentence: Sentence) -> bool:
    """Whether every word reaches the one root."""
    if sum(word.head == 0 for word in sentence.words) != 1:
        return False
    for number in range(1, len(sentence.words) + 1):
        steps = 0
        while number:
            number = sentence.words[number - 1].head
            steps += 1
            if steps > len(sentence.words):
                return False
    return True


def consecutive(sentence: Sentence) -> bool:
    """Whether tokens and words are numbered without gaps."""
    ends = [1, *(token.first + token.words for token in sentence.tokens)]
    starts = [*(token.first for token in sentence.tokens), len(sentence.words) + 1]
    return ends == starts and all(a <= b for a, b in pairwise(ends))
