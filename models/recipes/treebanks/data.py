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
* **XPOS** is left out: CSUI has Penn tags, GSD those of MorphInd, PUD none.
* **merged**: spaCy has no syntactic words below the token, so a multiword token becomes one token
  (:func:`merge_multiword`).

Test parts are never harmonised: figures are against the treebanks as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

FILES = {
    "csui": "id_csui-ud-train.conllu",
    "pud": "id_pud-ud.conllu",
    "gsd": "id_gsd-ud-dev.conllu",
}
PARTS = ("train", "dev", "test")
#: Sentences of a block in treebanks without marks of documents.
BLOCK = 10
CLITIC_LEMMAS = {"dia": "nya", "ia": "nya", "aku": "ku", "kamu": "mu"}


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word: the columns of CoNLL-U that the recipes use.

    ``head`` is the number of the governing word in the sentence, from 1; 0 for the root.
    """

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Token:
    """One surface token: what stands between cuts of the tokenizer, and the words in it (first number, how many)."""

    form: str
    first: int
    words: int
    space_after: bool

    @property
    def numbers(self) -> range:
        """The numbers of its words, from 1."""
        return range(self.first, self.first + self.words)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank."""

    name: str
    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]


def read_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Read CoNLL-U, without empty nodes, XPOS and enhanced dependencies.

    Parameters:
        lines: lines of a file.
    """
    name = text = ""
    tokens: list[Token] = []
    words: list[Word] = []
    inside = 0
    for line in [*lines, ""]:
        line = line.rstrip("\n")
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "sent_id":
                name = value.strip()
            elif key.strip() == "text":
                text = value.strip()
        elif line:
            number, form, lemma, upos, _, feats, head, deprel, _, misc = line.split("\t")
            if "." in number:
                continue
            space = "SpaceAfter=No" not in misc.split("|")
            first, _, last = number.partition("-")
            if last:
                inside = int(last)
                tokens.append(Token(form, int(first), inside - int(first) + 1, space))
                continue
            words.append(Word(form, lemma, upos, feats, int(head), deprel))
            if int(first) > inside:
                tokens.append(Token(form, int(first), 1, space))
        elif words:
            yield Sentence(name, text, tuple(tokens), tuple(words))
            name, text, tokens, words, inside = "", "", [], [], 0


def write_conllu(sentences: Iterable[Sentence], path: Path) -> None:
    """Write sentences as CoNLL-U; the file appears whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            out.write("\n".join(to_conllu(sentence)) + "\n\n")
    part.replace(path)


def to_conllu(sentence: Sentence) -> list[str]:
    """The lines of a sentence, without the blank one after it."""
    lines = [f"# sent_id = {sentence.name}", f"# text = {sentence.text}"]
    for token in sentence.tokens:
        misc = "_" if token.space_after else "SpaceAfter=No"
        if token.words > 1:
            last = token.first + token.words - 1
            lines.append(f"{token.first}-{last}\t{token.form}" + "\t_" * 7 + f"\t{misc}")
        for number in token.numbers:
            word = sentence.words[number - 1]
            columns = (word.form, word.lemma, word.upos, "_", word.feats, word.head, word.deprel, "_")
            own = misc if token.words == 1 else "_"
            lines.append("\t".join([str(number), *map(str, columns), own]))
    return lines


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


def syntactic_head(sentence: Sentence, token: Token) -> int:
    """The number of the word that governs the others of its token, or stands for them to the outside.

    It is the first word whose head is outside and does not itself depend on the token (or there would be a circle
    once the words are one).
    """
    numbers = set(token.numbers)
    for number in token.numbers:
        head = sentence.words[number - 1].head
        if head in numbers:
            continue
        while head and head not in numbers:
            head = sentence.words[head - 1].head
        if not head:
            return number
    raise ValueError(f"{sentence.name}: no head in {token.form!r}")


def merge_multiword(sentence: Sentence, chosen: Callable[[Token], bool] = lambda token: True) -> Sentence:
    """Make one word of each multiword token.

    It keeps lemma, part of speech and features of its first word, since what follows are clitics (``-nya``,
    ``-lah``, ``-ku``), and head and relation of the word that governs the others. That is nearly always the first
    as well; it is not in ``Menurutnya`` (``turut``, ADP), which becomes the ``obl`` that its ``nya`` is. Words that
    depended on any of the words depend on the token.

    Parameters:
        sentence: any sentence.
        chosen: which multiword tokens; all of them, if not said.
    """
    new_number: dict[int, int] = {0: 0}
    heads: list[int] = []
    tokens: list[Token] = []
    words: list[Word] = []
    for token in sentence.tokens:
        if token.words > 1 and chosen(token):
            first = sentence.words[token.first - 1]
            head = sentence.words[syntactic_head(sentence, token) - 1]
            group = [replace(first, form=token.form, deprel=head.deprel)]
            heads.append(head.head)
            new_number.update(dict.fromkeys(token.numbers, len(words) + 1))
        else:
            group = [sentence.words[number - 1] for number in token.numbers]
            heads += [word.head for word in group]
            new_number.update({number: len(words) + 1 + at for at, number in enumerate(token.numbers)})
        tokens.append(replace(token, first=len(words) + 1, words=len(group)))
        words += group
    words = [replace(word, head=new_number[head]) for word, head in zip(words, heads, strict=True)]
    return replace(sentence, tokens=tuple(tokens), words=tuple(words))


# --- texts -----------------------------------------------------------------------------------------

_FINAL = re.compile(r"[.?!\u2026][\"'\u201d\u2019)\s]*$")


def ends_with_mark(text: str) -> bool:
    """Whether a sentence has a final mark; one without is a heading, mostly."""
    return _FINAL.search(text) is not None


def paragraphs(sentences: list[Sentence], sizes: Iterable[int], headings: bool = True) -> list[list[Sentence]]:
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


def token_offsets(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the tokens stand in the sentence's text, in code points.

    Raises:
        ValueError: a token does not follow in the text.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    for token in sentence.tokens:
        start = sentence.text.find(token.form, at)
        if start < 0 or sentence.text[at:start].strip():
            raise ValueError(f"{sentence.name}: {token.form!r} does not follow in the text")
        at = start + len(token.form)
        spans.append((start, at))
    return spans


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
