"""Whole analyses against Universal Dependencies: tokens, sentences, words, tags, lemmas, trees.

The measures are those of the CoNLL 2018 shared task: the system gets raw text, its words are aligned with the
gold words by their characters, and each figure is an F1. They are computed by ``udtools``, the evaluation of the
UD project itself, which comes with stanza (:func:`evaluate`); without it spaCy's own scorer measures a spaCy
pipeline nearly alike (:func:`evaluate_spacy`: accuracies on the tokens that are cut rightly).

spaCy has no syntactic words below the token; for it the gold annotation is merged (:func:`merge_multiword`), and
``words`` are tokens.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab


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
    xpos: str = "_"


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
            columns = (word.form, word.lemma, word.upos, word.xpos, word.feats, word.head, word.deprel, "_")
            own = misc if token.words == 1 else "_"
            lines.append("\t".join([str(number), *map(str, columns), own]))
    return lines


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


# --- spaCy -----------------------------------------------------------------------------------------


def to_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """Sentences as one annotated Doc, joined by a space.

    Parameters:
        vocab: of the pipeline.
        sentences: with one word a token, see :func:`merge_multiword`.

    Raises:
        ValueError: a token has several words, or the tokens are not in the text.
    """
    forms: list[str] = []
    spaces: list[bool] = []
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        first = len(forms)
        offsets = token_offsets(sentence)
        for at, (token, word) in enumerate(zip(sentence.tokens, sentence.words, strict=True)):
            forms.append(token.form)
            spaces.append(at + 1 == len(offsets) or offsets[at + 1][0] > offsets[at][1])
            heads.append(first + word.head - 1 if word.head else first + at)
            starts.append(at == 0)
        words += sentence.words
    return Doc(
        vocab,
        words=forms,
        spaces=spaces,
        pos=[word.upos for word in words],
        morphs=["" if word.feats == "_" else word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
        sent_starts=starts,  # type: ignore[arg-type]
    )


def doc_to_conllu(doc: Doc) -> str:
    """A processed Doc as CoNLL-U, without its white space tokens.

    A word whose head is white space or stands in another sentence depends on the sentence's first root; roots
    beyond the first do so as ``parataxis``, since UD wants one.
    """
    lines: list[str] = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        number = {token.i: at for at, token in enumerate(tokens, start=1)}
        roots = [token for token in tokens if token.head.i == token.i or token.head.i not in number]
        root_at = {token.i for token in roots}
        for token in tokens:
            head, relation = number.get(token.head.i, 0), token.dep_ or "dep"
            if token.i in root_at:
                head = 0 if token.i == roots[0].i else number[roots[0].i]
                relation = "parataxis" if head else "root"
            columns = (token.text, token.lemma_ or "_", token.pos_ or "_", "_", str(token.morph) or "_")
            lines.append("\t".join([str(number[token.i]), *columns, str(head), relation, "_", "_"]))
        lines.append("")
    return "\n".join(lines) + "\n"


def evaluate_spacy(nlp: Language, texts: Iterable[list[Sentence]]) -> dict[str, float]:
    """Measure a spaCy pipeline with spaCy's scorer.

    Parameters:
        nlp: the pipeline.
        texts: groups of merged sentences, each a text.

    Returns:
        The figures of :func:`evaluate` as far as they exist, between 0 and 1.
    """
    examples = []
    for text in texts:
        gold = to_doc(nlp.vocab, text)
        examples.append(Example(nlp(gold.text), gold))
    result: dict[str, Any] = {
        **Scorer.score_tokenization(examples),
        **Scorer.score_spans(examples, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START")),
        **Scorer.score_token_attr(examples, "pos"),
        **Scorer.score_token_attr(examples, "morph"),
        **Scorer.score_token_attr(examples, "lemma"),
        **Scorer.score_deps(examples, "dep", ignore_labels=()),
    }
    names = {
        "tokens": "token_f",
        "sentences": "sents_f",
        "upos": "pos_acc",
        "feats": "morph_acc",
        "lemmas": "lemma_acc",
        "uas": "dep_uas",
        "las": "dep_las",
    }
    return {name: float(result[key] or 0.0) for name, key in names.items()}


# --- CoNLL 2018 ------------------------------------------------------------------------------------

#: Our names of the figures, and those of the shared task.
FIGURES = {
    "tokens": "Tokens",
    "sentences": "Sentences",
    "words": "Words",
    "upos": "UPOS",
    "feats": "UFeats",
    "lemmas": "Lemmas",
    "uas": "UAS",
    "las": "LAS",
}


def _in_small_letters(conllu: str) -> str:
    """CoNLL-U with its lemmas in small letters."""
    out = []
    for line in conllu.split("\n"):
        columns = line.split("\t")
        if len(columns) == 10:
            columns[2] = columns[2].lower()
        out.append("\t".join(columns))
    return "\n".join(out)


def evaluate(gold: str, system: str) -> dict[str, float]:
    """The figures of the CoNLL 2018 shared task: F1 between 0 and 1.

    Parameters:
        gold: CoNLL-U of a treebank.
        system: CoNLL-U of the same characters, white space aside.

    Returns:
        By the names in :data:`FIGURES`, and ``lemmas_caseless``: lemmas compared in small letters, since the
        Indonesian treebanks differ in whether a name's lemma keeps its capital.

    Raises:
        ModuleNotFoundError: ``udtools`` is not installed.
    """
    from udtools import udeval

    def load(conllu: str) -> Any:
        return udeval.load_conllu(io.StringIO(conllu), "", {})

    scores = udeval.evaluate(load(gold), load(system))
    out = {name: float(scores[key].f1) for name, key in FIGURES.items()}
    caseless = udeval.evaluate(load(_in_small_letters(gold)), load(_in_small_letters(system)))
    out["lemmas_caseless"] = float(caseless["Lemmas"].f1)
    return out
