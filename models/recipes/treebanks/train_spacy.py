"""Train the syntax of the spaCy pipeline: ``syntax_tok2vec``, ``morphologizer``, ``trainable_lemmatizer``, ``parser``.

Tokens are ours, sentence ends those of ``sariwarta_sentences``: training sees paragraphs, as use does. Multiword
tokens are one token (``sariwarta.evaluation.treebank.merge_multiword``). There is no ``tagger``: the treebanks' XPOS
are three different sets, one of them empty.

Stages, each skipped when its result is there already:

1. data: the train parts as paragraphs of one to four sentences, GSD twice, and, where the file is there, silver
   sentences that the stanza models annotated (``train_stanza.py --silver``);
2. training, best checkpoint by the dev parts;
3. the pipeline without the words of the corpora in ``BUILD/syntax``, and its figures on the test parts.

The components are copied into another pipeline of the same vectors with ``nlp.add_pipe(name, source=...)``, the
tok2vec first.

Usage, from the root of the repository::

    python models/recipes/treebanks/train_spacy.py --corpora CORPORA --build models/build
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import spacy
import srsly
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import DocBin
from thinc.api import Config
from ud import harmonise, load, paragraphs

from sariwarta.evaluation.treebank import Sentence, evaluate_spacy, merge_multiword, read_conllu, to_doc
from sariwarta.language.tokenizer import blank

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent.parent
SEED = 20240206
#: How often the train part of a treebank is taken; the same for stanza.
WEIGHTS = {"csui": 1, "pud": 1, "gsd": 2}
COMPONENTS = ("syntax_tok2vec", "morphologizer", "trainable_lemmatizer", "parser")


def say(text: str) -> None:
    """Report progress."""
    print(f"[{time.strftime('%H:%M:%S')}] {text}", flush=True)


def sizes(rng: random.Random) -> Iterator[int]:
    """Sentences in a paragraph, without end."""
    while True:
        yield rng.choice((1, 1, 2, 2, 3, 4))


def save_docs(groups: list[list[Sentence]], path: Path) -> None:
    """Write paragraphs as training documents."""
    vocab = blank().vocab
    DocBin(docs=[to_doc(vocab, group) for group in groups], store_user_data=False).to_disk(path)


def make_data(corpora: Path, build: Path, silver: Path | None, rng: random.Random) -> None:
    """Write ``train.spacy`` and ``dev.spacy``."""
    treebanks = load(corpora / "ud")
    groups: list[list[Sentence]] = []
    dev: list[list[Sentence]] = []
    for name, parts in treebanks.items():
        merged = [merge_multiword(harmonise(sentence, name)) for sentence in parts["train"]]
        for _ in range(WEIGHTS[name]):
            groups += paragraphs(merged, sizes(rng))
        dev += paragraphs(
            [merge_multiword(harmonise(sentence, name)) for sentence in parts["dev"]], sizes(rng)
        )
    if silver is not None and silver.exists():
        with silver.open(encoding="utf-8") as lines:
            groups += paragraphs([merge_multiword(sentence) for sentence in read_conllu(lines)], sizes(rng))
    rng.shuffle(groups)
    save_docs(groups, build / "train.spacy")
    save_docs(dev, build / "dev.spacy")
    words = sum(len(sentence.words) for group in groups for sentence in group)
    say(f"{len(groups)} paragraphs with {words:,} words to train on")


def needed_strings(nlp: Language) -> set[str]:
    """The strings without which the components do not work: their labels, and what edit trees cut off and put on."""
    strings = {label for name in ("morphologizer", "parser") for label in nlp.get_pipe(name).labels}
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]
    for tree in trees:
        strings.update(nlp.vocab.strings[tree[key]] for key in ("orig", "subst") if key in tree)
    return strings


def release(model: Path, target: Path) -> None:
    """Copy the pipeline without the corpora's words and this machine's paths."""
    if target.exists():
        shutil.rmtree(target)
    nlp = spacy.load(model)
    strings = {*blank().vocab.strings, *needed_strings(nlp)}
    nlp.to_disk(target)
    path = target / "vocab" / "strings.json"
    path.write_text(json.dumps(sorted(strings), ensure_ascii=False) + "\n", encoding="utf-8")
    config = Config().from_disk(target / "config.cfg", interpolate=False)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(target / "config.cfg")


def main(argv: list[str] | None = None) -> int:
    """Run the stages; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train the syntax of the spaCy pipeline.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build"), help="work folder (not committed)"
    )
    parser.add_argument("--vectors", type=Path, default=MODELS / "id_sariwarta_news", help="whose vectors")
    parser.add_argument("--silver", type=Path, default=None, help="CoNLL-U by the stanza models")
    parser.add_argument("--name", default="spacy", help="of this run's folder")
    parser.add_argument("--steps", type=int, default=2000)
    args, rest = parser.parse_known_args(argv)

    if not (args.corpora / "ud").is_dir():
        print(f"no treebanks in {args.corpora}", file=sys.stderr)
        return 2
    work = args.build / args.name
    work.mkdir(parents=True, exist_ok=True)
    if not (work / "dev.spacy").exists():
        make_data(args.corpora, work, args.silver, random.Random(SEED))
    overrides = {
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "paths.vectors": str(args.vectors),
        "training.max_steps": args.steps,
        **{key.lstrip("-"): json.loads(value) for key, value in (pair.split("=", 1) for pair in rest)},
    }
    if not (work / "finished").exists():
        spacy_train(HERE / "spacy.cfg", work / "model", use_gpu=-1, overrides=overrides)
        (work / "finished").touch()
    release(work / "model" / "model-best", args.build / "syntax")
    nlp = spacy.load(args.build / "syntax")
    for name, parts in load(args.corpora / "ud").items():
        test = paragraphs([merge_multiword(sentence) for sentence in parts["test"]], iter(lambda: 10, 0))
        figures = evaluate_spacy(nlp, test)
        say(f"{name} test: " + ", ".join(f"{key} {value:.4f}" for key, value in figures.items()))
    for name in COMPONENTS:
        size = sum(p.stat().st_size for p in (args.build / "syntax" / name).rglob("*") if p.is_file())
        say(f"{name}: {size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
