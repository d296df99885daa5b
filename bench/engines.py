"""Words per second of the language layer and the entities, side by side in one run, one thread.

    python bench/engines.py [--texts FILE] [--words N] [--only NAME ...]

Compared are spaCy's blank Indonesian tokenizer, the profiles `fast` and `accurate` (tokens, sentences, entities with their
probabilities), plain stanza with the same models, and a token classifier of the size of BERT-base with random weights, which
costs what a fine-tuned IndoBERT costs. The last two need `pip install stanza transformers`; what is not installed is left out.

Texts are the sample articles, or a file with a JSON object a line that has `text`. Time is processor time of this process;
each contestant first reads a fifth of the texts unmeasured.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: word pieces of IndoBERT's vocabulary in a word of Indonesian news, roughly
PIECES = 1.3

Run = Callable[[list[str]], object]


def blank() -> Run:
    """SpaCy's own Indonesian tokenizer."""
    import spacy

    nlp = spacy.blank("id")
    return lambda texts: list(nlp.pipe(texts))


def profile(name: str) -> Run:
    """A profile up to the entities of its models, without the stages of rules behind."""
    import sariwarta
    from sariwarta.language.threads import SingleThread

    nlp = sariwarta.load(name).nlp
    names = ("tok2vec", "ner", "sariwarta_entity_confidence", "sariwarta_agreement")
    models = [pipe for name, pipe in nlp.pipeline if name in names]
    single_thread = SingleThread()
    sentences = nlp.get_pipe("sariwarta_sentences")

    def run(texts: list[str]) -> None:
        for at in range(0, len(texts), 32):
            with nlp.memory_zone(), single_thread():
                for text in texts[at : at + 32]:
                    doc = sentences(nlp.make_doc(text))
                    for pipe in models:
                        doc = pipe(doc)

    return run


def plain_stanza(texts: list[str]) -> Run:
    """Stanza's own pipeline with our models: its tokenizer and its entity processor."""
    import spacy
    import stanza
    import torch

    torch.set_num_threads(1)
    sys.path.append(str(ROOT / "models" / "recipes" / "vectors"))
    import stanza_pretrain

    folder = Path(tempfile.mkdtemp(prefix="stanza-"))
    stanza_pretrain.export(folder, texts, spacy.load(ROOT / "models" / "id_sariwarta_news").vocab.vectors)
    nlp = stanza.Pipeline(
        "id",
        dir=str(folder),
        package=None,
        processors={"tokenize": "news", "mwt": "news", "ner": "news"},
        download_method=None,
        device="cpu",
        logging_level="ERROR",
    )
    return nlp.bulk_process


def bert_base() -> Run:
    """A token classifier with the layers of BERT-base; its input is made up, because only its cost counts."""
    import torch
    from transformers import BertConfig, BertForTokenClassification

    torch.set_num_threads(1)
    model = BertForTokenClassification(BertConfig(num_labels=21)).eval()

    @torch.inference_mode()
    def run(texts: list[str]) -> None:
        sizes = sorted(
            min(510, max(2, round(PIECES * len(line.split()))))
            for text in texts
            for line in text.split("\n")
            if line.strip()
        )
        for at in range(0, len(sizes), 16):
            some = sizes[at : at + 16]
            model(
                input_ids=torch.full((len(some), some[-1] + 2), 7),
                attention_mask=torch.ones(len(some), some[-1] + 2, dtype=torch.long),
            )

    return run


#: name, how it is made from the texts, what it needs
CONTESTANTS: dict[str, tuple[Callable[[list[str]], Run], tuple[str, ...]]] = {
    "spaCy's blank tokenizer": (lambda texts: blank(), ()),
    "fast": (lambda texts: profile("fast"), ()),
    "accurate": (lambda texts: profile("accurate"), ("stanza",)),
    "plain stanza": (plain_stanza, ("stanza",)),
    "BERT-base classifier": (lambda texts: bert_base(), ("torch", "transformers")),
}


def read(path: Path | None) -> list[str]:
    """The texts."""
    if path is None:
        return [p.read_text(encoding="utf-8") for p in sorted((ROOT / "seeds" / "articles").glob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def some(texts: list[str], words: int) -> Iterator[str]:
    """Texts until there are that many words; those that come again get a line of their own."""
    count, turn = 0, 0
    while count < words:
        for text in texts:
            text = text if not turn else f"{text}\n(edisi {turn})"
            count += len(text.split())
            yield text
            if count >= words:
                return
        turn += 1


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=Path, help="JSON lines with `text`; by default the sample articles")
    parser.add_argument("--words", type=int, default=20_000, help="words for each, a tenth for BERT")
    parser.add_argument("--only", nargs="*", choices=list(CONTESTANTS))
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    texts = read(options.texts)
    speeds: dict[str, float] = {}
    for name, (make, needs) in CONTESTANTS.items():
        if options.only and name not in options.only:
            continue
        missing = [module for module in needs if importlib.util.find_spec(module) is None]
        if missing:
            print(f"{name}: left out, {', '.join(missing)} not installed")
            continue
        run = make(texts)
        amount = options.words // 10 if name.startswith("BERT") else options.words
        measured = list(some(texts, amount))
        run(measured[: max(1, len(measured) // 5)])
        began = time.process_time()
        run(measured)
        speeds[name] = sum(len(text.split()) for text in measured) / (time.process_time() - began)
    tokenizer, bert = speeds.get("spaCy's blank tokenizer"), speeds.get("BERT-base classifier")
    print("| | words/s | of the blank tokenizer | times BERT-base |\n|---|---|---|---|")
    for name, speed in speeds.items():
        of_tokenizer = f"{speed / tokenizer:.2f}" if tokenizer else ""
        of_bert = f"{speed / bert:.1f}" if bert else ""
        print(f"| {name} | {speed:,.0f} | {of_tokenizer} | {of_bert} |")


if __name__ == "__main__":
    main()
