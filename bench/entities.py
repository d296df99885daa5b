"""Named entities against annotated texts: the models alone, and after the lexicon has had its say.

    python bench/entities.py regional.dev.jsonl [MORE ...] [--profile accurate] [--own-labels] [--errors]
        [--plot docs/reliability.svg]

A file holds a JSON object a line: `{"text", "entities": [[start, end, label]]}` with labels PER, ORG, LOC, FAC, POS, or
`{"tokens", "tags"}` as the public corpora have them, with PER, ORG and LOC: there a building counts as LOC and an
office as nothing. Prints precision, recall and F1 of exact spans by label for each file; for files with five labels also
how often each rule was right, and the calibration of the confidences: entities in bins of confidence, with the share
that was right. `--plot` draws that (needs matplotlib).

The public corpora follow other conventions than the guideline. For each of them the spaCy package has a recogniser that
follows the corpus's own, and stanza's model an output layer (the models' cards); with `--own-labels` the one of the profile is
measured, too.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy

import sariwarta
from sariwarta.evaluation.articles import Measure
from sariwarta.language.sentences import NAME as SENTENCES
from sariwarta.language.tokenizer import blank
from sariwarta.paths import model_path
from sariwarta.pipeline import MODEL, OTHER_LABELS, STANZA_MODELS, SYNTAX

ROOT = Path(__file__).resolve().parent.parent
BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
LABELS = ("PER", "ORG", "LOC", "FAC", "POS")

Spans = set[tuple[int, int, str]]


def read(path: Path) -> tuple[list[tuple[str, Spans]], bool]:
    """The texts of a file with their entities, and whether only three labels are marked."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if "tokens" not in rows[0]:
        return [(row["text"], {(s, e, label) for s, e, label in row["entities"]}) for row in rows], False
    spec = importlib.util.spec_from_file_location("ner_data", ROOT / "models" / "recipes" / "ner" / "data.py")
    assert spec is not None and spec.loader is not None
    data = importlib.util.module_from_spec(spec)
    sys.modules["ner_data"] = data
    spec.loader.exec_module(data)
    return [(text.text, set(text.entities)) for text in data.read_public(path)], True


def as_public(spans: Spans) -> Spans:
    """Our labels as the public corpora use them."""
    return {(s, e, "LOC" if label == "FAC" else label) for s, e, label in spans if label != "POS"}


class Count:
    """What is counted over a file."""

    def __init__(self) -> None:
        self.alone: dict[str, Measure] = defaultdict(Measure)
        self.resolved: dict[str, Measure] = defaultdict(Measure)
        self.rules: dict[str, Measure] = defaultdict(Measure)
        self.sure: list[tuple[float, bool]] = []
        self.errors: list[str] = []

    def add(self, nlp: sariwarta.Pipeline, text: str, gold: Spans, public: bool) -> None:
        """Read a text and count."""
        doc = nlp.doc(text)
        by_model = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        entities = {
            (e.start, e.end, "POS" if e.label == "POSITION" else e.label): e for e in doc._.sw_entities
        }
        found = set(entities)
        if public:
            by_model, found = as_public(by_model), as_public(found)
        for table, spans in ((self.alone, by_model), (self.resolved, found)):
            for span in spans | gold:
                for key in ("all", span[2]):
                    table[key].add(right=span in spans and span in gold, found=span in spans)
        if not public:
            for span, entity in entities.items():
                self.rules[entity.rule or entity.model].add(right=span in gold)
                self.sure.append((entity.confidence, span in gold))
        for span in sorted(found ^ gold):
            kind = "missed" if span in gold else "wrong"
            around = text[max(0, span[0] - 40) : span[1] + 30]
            self.errors.append(f"{kind} {span[2]} {text[span[0] : span[1]]!r} in {around!r}")

    def bins(self) -> list[tuple[float, int, float, float]]:
        """For each bin its upper end, how many, their mean confidence, the share that was right."""
        out = []
        low = 0.0
        for upper in BINS:
            items = [(c, right) for c, right in self.sure if low <= c < upper]
            low = upper
            if items:
                mean = sum(c for c, _ in items) / len(items)
                out.append((upper, len(items), mean, sum(right for _, right in items) / len(items)))
        return out

    def report(self, name: str) -> None:
        """Print the tables."""
        print(f"\n**{name}**\n\n| | model F1 | resolved precision | recall | F1 |\n|---|---|---|---|---|")
        for label in ("all", *LABELS):
            if label in self.resolved:
                m = self.resolved[label]
                print(
                    f"| {label} | {self.alone[label].f1:.3f} | {m.precision:.3f} | {m.recall:.3f} | {m.f1:.3f} |"
                )
        if not self.sure:
            return
        print("\n| found by | right | of |\n|---|---|---|")
        for rule, m in sorted(self.rules.items()):
            print(f"| `{rule}` | {m.right} | {m.right + m.wrong} |")
        print("\n| confidence below | entities | mean confidence | share right |\n|---|---|---|---|")
        for upper, count, mean, right in self.bins():
            print(f"| {upper:.2f} | {count} | {mean:.3f} | {right:.3f} |")
        error = sum(abs(mean - right) * count for _, count, mean, right in self.bins()) / len(self.sure)
        print(f"\nExpected calibration error {error:.3f} over {len(self.sure)} entities.")


def own_labels(profile: str, corpus: str) -> Callable[[str], Spans] | None:
    """What a profile's model finds by the labels of a public corpus; None for a corpus that it has no part for."""
    if corpus not in OTHER_LABELS:
        return None
    nlp = spacy.load(model_path(MODEL), exclude=[*SYNTAX, "ner"])
    nlp.enable_pipe(OTHER_LABELS[corpus])
    if profile == "fast":
        return lambda text: {(e.start_char, e.end_char, e.label_) for e in nlp(text).ents}
    from sariwarta.language.engines.entity_tagger import EntityTagger
    from sariwarta.language.engines.word_table import WordTable

    folder = model_path(STANZA_MODELS)
    number = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["tagsets"].index(corpus)
    tagger = EntityTagger(folder / "id" / "ner" / "news.pt", WordTable(nlp.vocab.vectors), number)
    rules = blank()
    rules.add_pipe(SENTENCES)

    def find(text: str) -> Spans:
        sentences = [[token for token in sentence if not token.is_space] for sentence in rules(text).sents]
        sentences = [sentence for sentence in sentences if sentence]
        tagged = tagger.tag([[token.text for token in sentence] for sentence in sentences])
        return {
            (sentence[a].idx, sentence[b - 1].idx + len(sentence[b - 1]), label)
            for sentence, result in zip(sentences, tagged, strict=True)
            for a, b, label in result.spans
        }

    return find


def report_own_labels(profile: str, path: Path) -> None:
    """Measure a profile's model by the labels of the corpus that the file's name begins with, and print."""
    find = own_labels(profile, path.name.partition(".")[0])
    if find is None:
        return
    table: dict[str, Measure] = defaultdict(Measure)
    for text, gold in read(path)[0]:
        found = find(text)
        for span in found | gold:
            for key in ("all", span[2]):
                table[key].add(right=span in found and span in gold, found=span in found)
    print(
        f"\n**{path.stem}, {profile}, the corpus's own labels**\n\n| | precision | recall | F1 |\n|---|---|---|---|"
    )
    for label in ("all", *LABELS):
        if label in table:
            m = table[label]
            print(f"| {label} | {m.precision:.3f} | {m.recall:.3f} | {m.f1:.3f} |")


def plot(counts: dict[str, Count], path: Path) -> None:
    """Draw the share of right entities over their confidence, a line a profile."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "sariwarta"  # same input, same file
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(5, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, label="as sure as right")
    for name, count in counts.items():
        rows: Any = count.bins()
        axes.plot([m for _, _, m, _ in rows], [r for *_, r in rows], marker="o", label=name)
        for _, number, mean, right in rows:
            axes.annotate(str(number), (mean, right), textcoords="offset points", xytext=(6, -9), fontsize=7)
    axes.set(xlabel="mean confidence", ylabel="share right", xlim=(0, 1.02), ylim=(0, 1.02), aspect="equal")
    axes.legend(frameon=False, loc="upper left")
    figure.savefig(path, metadata={"Date": None, "Creator": None})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--profile", action="append", choices=["fast", "accurate"], help="may be repeated")
    parser.add_argument(
        "--own-labels", action="store_true", help="public files also by the corpus's own labels"
    )
    parser.add_argument("--plot", type=Path, help="draw the calibration of the first file with five labels")
    parser.add_argument(
        "--errors", action="store_true", help="list every error of the entities after the lexicon"
    )
    options = parser.parse_args()
    drawn: dict[str, Count] = {}
    for profile in options.profile or ["fast"]:
        nlp = sariwarta.load(profile)
        for path in options.files:
            count = Count()
            texts, public = read(path)
            for text, gold in texts:
                count.add(nlp, text, gold, public)
            count.report(f"{path.stem}, {profile}")
            if not public:
                drawn.setdefault(profile, count)
            if public and options.own_labels:
                report_own_labels(profile, path)
            if options.errors:
                print("\n".join(count.errors))
    if options.plot:
        plot(drawn, options.plot)


if __name__ == "__main__":
    main()
