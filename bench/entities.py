"""Named entities against annotated paragraphs: the model alone, and after the lexicon has had its say.

    python bench/entities.py regional.dev.jsonl [--errors]

The file holds a JSON object a line, `{"text", "entities": [[start, end, label]]}`, labels PER, ORG, LOC, FAC, POS.
Prints precision, recall and F1 of exact spans by label, how often each rule was right, and the calibration of the
confidences: entities in bins of confidence, with the share that was right.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import sariwarta
from sariwarta.evaluation.articles import Measure

BINS = (0.6, 0.8, 0.9, 0.95, 0.98, 1.01)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--errors", action="store_true", help="list every error of the resolved entities")
    options = parser.parse_args()
    nlp = sariwarta.load()
    alone: dict[str, Measure] = defaultdict(Measure)
    resolved: dict[str, Measure] = defaultdict(Measure)
    rules: dict[str, Measure] = defaultdict(Measure)
    bins: dict[float, list[tuple[float, bool]]] = defaultdict(list)
    errors: list[str] = []
    for line in options.mentions.read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        text = paragraph["text"]
        gold = {(start, end, label) for start, end, label in paragraph["entities"]}
        doc = nlp.doc(text)
        by_model = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        entities = {
            (e.start, e.end, "POS" if e.label == "POSITION" else e.label): e for e in doc._.sw_entities
        }
        for table, found in ((alone, by_model), (resolved, set(entities))):
            for span in found | gold:
                for key in ("all", span[2]):
                    table[key].add(right=span in found and span in gold, found=span in found)
        for span, entity in entities.items():
            rules[entity.rule or "model"].add(right=span in gold)
            upper = next(b for b in BINS if entity.confidence < b)
            bins[upper].append((entity.confidence, span in gold))
        for span in sorted(set(entities) ^ gold):
            kind = "missed" if span in gold else "wrong"
            errors.append(
                f"{kind} {span[2]} {text[span[0] : span[1]]!r} in {text[max(0, span[0] - 40) : span[1] + 30]!r}"
            )
    print("| | model F1 | resolved precision | recall | F1 |\n|---|---|---|---|---|")
    for label in ("all", "PER", "ORG", "LOC", "FAC", "POS"):
        m = resolved[label]
        print(f"| {label} | {alone[label].f1:.3f} | {m.precision:.3f} | {m.recall:.3f} | {m.f1:.3f} |")
    print("\n| found by | right | of |\n|---|---|---|")
    for rule, m in sorted(rules.items()):
        print(f"| `{rule}` | {m.right} | {m.right + m.wrong} |")
    print("\n| confidence below | entities | mean confidence | share right |\n|---|---|---|---|")
    total = sum(len(b) for b in bins.values())
    error = 0.0
    for upper in BINS:
        if items := bins[upper]:
            mean = sum(c for c, _ in items) / len(items)
            right = sum(r for _, r in items) / len(items)
            error += abs(mean - right) * len(items) / total
            print(f"| {upper:.2f} | {len(items)} | {mean:.3f} | {right:.3f} |")
    print(f"\nExpected calibration error {error:.3f} over {total} entities.")
    if options.errors:
        print("\n".join(errors))


if __name__ == "__main__":
    main()
