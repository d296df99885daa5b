"""Tokens and sentence ends against Universal Dependencies treebanks (CoNLL-U).

Gold tokens are the surface tokens: a multiword token (`menyetujuinya` = `menyetujui` + `nya`) counts as
one, empty nodes not at all. The treebanks' sentences are joined to texts again, since a sentence splitter
that gets single sentences has nothing to do: with a newline at `# newpar` and a new text at `# newdoc`,
where the treebank has them; the Indonesian ones have not (GSD and CSUI are shuffled), and every ten
sentences become one text, joined by a space. A sentence without a final mark (a heading, as CSUI has many)
stands on a line of its own, as headings do in articles; `headings=False` joins those by a space, too.

GSD has segments of two and more sentences (`... di Aula. Acara dimulai ...`). Whoever splits them is wrong
by the treebank and right by the language, so sentences are counted twice: strictly, and without such
segments (`is_merged`).
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sariwarta.language.abbreviations import lookup
from sariwarta.language.reduplication import is_reduplication

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Span = tuple[int, int]

#: How many sentences make a text in a treebank without marks of documents.
SENTENCES_PER_TEXT = 10


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text from a treebank, with its gold tokens and sentences as offsets in code points."""

    text: str
    tokens: tuple[Span, ...]
    sentences: tuple[Span, ...]


@dataclass(slots=True)
class Counts:
    """Spans found, expected and found rightly; precision, recall and F1 between 0 and 1."""

    found: int = 0
    expected: int = 0
    right: int = 0

    def add(self, found: Iterable[Span], expected: Iterable[Span]) -> None:
        """Count the spans of one text."""
        ours, gold = set(found), set(expected)
        self.found += len(ours)
        self.expected += len(gold)
        self.right += len(ours & gold)

    @property
    def precision(self) -> float:
        """Share of the spans found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the expected spans that were found."""
        return self.right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.found + self.expected
        return 2 * self.right / total if total else 0.0


@dataclass(slots=True)
class Result:
    """What was measured on one treebank."""

    tokens: Counts = field(default_factory=Counts)
    sentences: Counts = field(default_factory=Counts)
    reduplications: Counts = field(default_factory=Counts)
    words_per_second: float = 0.0


#: A sentence's end inside a segment: a word of two characters or more, a mark, space, a capitalised word.
_INNER_END = re.compile(r"([^\s.]{2,40}|[%)])[.?!][\"\u201d)]?\s+[\"\u201c(]?[A-Z][^\W\d_]")
_FINAL = re.compile(r"[.?!\u2026][\"'\u201d\u2019)\s]*$")


def is_merged(text: str) -> bool:
    """Whether a gold sentence is evidently more than one: a word that is no abbreviation, a final mark, a capitalised word.

    A rough test that knows nothing of the splitter that is measured.
    """
    return any(lookup(match.group(1).lstrip('("') + ".") is None for match in _INNER_END.finditer(text))


def read_conllu(path: Path, headings: bool = True, merged: bool = True) -> list[GoldText]:
    """Read a treebank as texts.

    Parameters:
        path: a CoNLL-U file in UTF-8.
        headings: whether a sentence without a final mark stands on a line of its own.
        merged: whether gold sentences that are evidently more than one are kept.

    Raises:
        ValueError: a sentence has no `# text`, or its tokens are not in it.
    """
    texts: list[GoldText] = []
    group: list[tuple[str, list[str], bool]] = []
    marked = re.search(r"^# newdoc", path.read_text(encoding="utf-8"), re.MULTILINE) is not None
    alone = False
    for text, forms, newdoc, newpar in _sentences(path):
        if not merged and is_merged(text):
            continue
        if group and (newdoc if marked else len(group) == SENTENCES_PER_TEXT):
            texts.append(_join(group))
            group = []
        heading = headings and not _FINAL.search(text)
        group.append((text, forms, newpar or heading or alone))
        alone = heading
    if group:
        texts.append(_join(group))
    return texts


def _sentences(path: Path) -> Iterator[tuple[str, list[str], bool, bool]]:
    """Yield text, surface tokens, and whether a document or paragraph begins, for each sentence."""
    text: str | None = None
    forms: list[str] = []
    newdoc = newpar = False
    inside = 0  # the last word of the multiword token that we are in
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate((*lines, ""), start=1):
            line = line.rstrip("\n")
            if line.startswith("#"):
                name, _, value = line[1:].partition("=")
                if name.strip() == "text":
                    text = value.strip()
                newdoc |= name.split()[:1] == ["newdoc"]
                newpar |= name.split()[:1] == ["newpar"]
            elif line:
                columns = line.split("\t")
                if "." in columns[0]:
                    continue
                first, _, last = columns[0].partition("-")
                if last:
                    inside = int(last)
                    forms.append(columns[1])
                elif int(first) > inside:
                    forms.append(columns[1])
            elif forms:
                if text is None:
                    raise ValueError(f"{path.name}, line {number}: the sentence above has no '# text'")
                yield text, forms, newdoc, newpar
                text, forms, newdoc, newpar, inside = None, [], False, False, 0


def _join(group: list[tuple[str, list[str], bool]]) -> GoldText:
    """Join sentences to a text and find the offsets of their tokens."""
    whole = ""
    tokens: list[Span] = []
    sentences: list[Span] = []
    for text, forms, newpar in group:
        if whole:
            whole += "\n" if newpar else " "
        at = len(whole)
        sentences.append((at, at + len(text)))
        whole += text
        for form in forms:
            start = whole.find(form, at)
            if start < 0 or whole[at:start].strip():
                raise ValueError(f"token {form!r} does not follow in {text!r}")
            at = start + len(form)
            tokens.append((start, at))
    return GoldText(whole, tuple(tokens), tuple(sentences))


def is_doubled(form: str) -> bool:
    """Whether a gold token is a reduplication: by the rule of `language.reduplication`, or by a part that returns.

    The second test is wider than the rule, so that what the rule does not know (`kayak-kayaknya`) still
    counts.
    """
    first, _, second = form.lower().partition("-")
    if not (first.isalpha() and second.isalpha()):
        return False
    return is_reduplication(first, second) or (
        len(second) > 2 and (second[:4] in first or first[-4:] in second)
    )


def measure(
    nlp: Language, texts: list[GoldText], sentences: Callable[[Doc], Iterable[Span]] | None
) -> Result:
    """Measure a pipeline on texts.

    Parameters:
        nlp: the pipeline; its tokenizer is timed alone.
        texts: from `read_conllu`.
        sentences: what gives the sentences of a processed Doc, as offsets; None leaves them out.
    """
    result = Result()
    raw = [gold.text for gold in texts]
    for text in raw:  # known pieces are remembered: measured is the state of a long run
        nlp.tokenizer(text)
    began = time.perf_counter()
    words = sum(len(nlp.tokenizer(text)) for text in raw)
    result.words_per_second = words / (time.perf_counter() - began)
    for gold in texts:
        doc = nlp(gold.text)
        ours = {(t.idx, t.idx + len(t)) for t in doc if not t.is_space}
        result.tokens.add(ours, gold.tokens)
        doubled = {(a, b) for a, b in gold.tokens if "-" in gold.text[a:b] and is_doubled(gold.text[a:b])}
        result.reduplications.add(ours & doubled, doubled)
        if sentences is not None:
            result.sentences.add(sentences(doc), gold.sentences)
    return result
