"""Measure tokens, reduplications, sentence ends and speed on UD treebanks: `python bench/tokenization.py
FOLDER [--errors]`.

Texts: the sentences of a document joined by a space (a newline where the treebank marks a paragraph); where
no documents are marked, as in the Indonesian treebanks, ten sentences at a time. Tokens are UD's surface
tokens, multiword tokens whole. Sentence F1 three times: `strict`, a heading (no final mark) on a line of
its own, as in articles; `single`, the same without gold segments that hold several sentences (how many is
printed); `joined`, strict with headings joined by a space as well. Baseline: `spacy.blank("id")` with
spaCy's `sentencizer`. Speed: the tokenizer alone, one thread, second pass over the texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import spacy
from spacy.language import Language

from sariwarta.evaluation.tokenization import GoldText, Span, measure, read_conllu
from sariwarta.language.sentences import NAME, sentence_spans
from sariwarta.language.tokenizer import blank


def show_errors(nlp: Language, texts: list[GoldText]) -> None:
    """Print what is cut otherwise than in the gold, most frequent first, and the sentences that differ."""
    kinds: Counter[str] = Counter()
    for gold in texts:
        doc = nlp(gold.text)
        ours: set[Span] = {(t.idx, t.idx + len(t)) for t in doc if not t.is_space}
        wrong = sorted(set(gold.tokens) - ours)
        for a, b in wrong:
            cut = "|".join(t.text for t in doc if t.idx < b and t.idx + len(t) > a)
            kinds[f"{gold.text[a:b]} -> {cut}"] += 1
        found = set(sentence_spans(doc))
        for a, b in sorted(found ^ set(gold.sentences)):
            mark = "extra  " if (a, b) in found else "missing"
            print(
                f"  {mark} …{gold.text[max(0, a - 30) : a]}[{gold.text[a : a + 40]} … {gold.text[max(a, b - 40) : b]}]"
            )
    for kind, count in kinds.most_common():
        print(f"  {count} {kind}")


def main() -> None:
    """Read the treebanks in a folder and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with *.conllu")
    parser.add_argument("--errors", action="store_true", help="also print what differs")
    options = parser.parse_args()
    baseline = spacy.blank("id")
    baseline.add_pipe("sentencizer")
    ours = blank()
    ours.add_pipe(NAME)
    titles = (
        f"{'token F1':>9}{'P':>8}{'R':>8}{'reduplications':>16}{'sent.strict':>12}{'single':>8}{'joined':>8}"
    )
    print(f"{'treebank':<18}{'':<11}{titles}{'words/s':>11}")
    for path in sorted(options.folder.glob("*.conllu")):
        texts = read_conllu(path)
        single = read_conllu(path, merged=False)
        joined = read_conllu(path, headings=False)
        for name, nlp in (("spacy id", baseline), ("sariwarta", ours)):
            result = measure(nlp, texts, sentence_spans)
            t, r = result.tokens, result.reduplications
            others = [measure(nlp, some, sentence_spans).sentences.f1 for some in (single, joined)]
            doubled = f"{r.right}/{r.expected} {r.recall:.3f}"
            print(
                f"{path.stem:<18}{name:<11}{t.f1:9.4f}{t.precision:8.4f}{t.recall:8.4f}{doubled:>16}"
                f"{result.sentences.f1:12.4f}{others[0]:8.4f}{others[1]:8.4f}{result.words_per_second:11,.0f}"
            )
        kept, total = (sum(len(gold.sentences) for gold in some) for some in (single, texts))
        print(f"{'':<18}{total} gold sentences, {total - kept} of them hold several")
        if options.errors:
            show_errors(ours, texts)


if __name__ == "__main__":
    main()
