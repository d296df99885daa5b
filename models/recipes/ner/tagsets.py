"""Teach the finished BiLSTM-CRF the labels of the public corpora as they are, each by an output layer of its own.

The public corpora follow other conventions than `docs/entities.md`: three labels, other ends of names, other things that are
no name. The network keeps its weights, and with them the first output layer everything that it says; behind the same
network each corpus gets a further layer with a CRF, learnt from its train part. Stanza calls these tagsets
(`ner_predict_tagset`); 0 is `docs/entities.md`, then follow `PUBLIC` in their order.

Half an hour on one core; interrupted it goes on. Usage, from the root of the repository::

    python models/recipes/ner/tagsets.py --corpora CORPORA [--build FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import bilstm
import spacy
import torch
from cnn import MODELS, say
from release import PUBLIC, SPACY, STANZA, SYNTAX, release_tagger
from spacy.language import Language
from train import SEED, flat, of_corpus, public_mean, words_of

STEPS, RATE = 3600, 3e-3


def train(ner: Path, nlp: Language, start: Path, out: Path) -> Path:
    """Train the output layers; returns the model's file."""
    learnt = [sentence for name in PUBLIC for sentence in flat(of_corpus(ner, nlp, name, "train"))]
    dev = {name: of_corpus(ner, nlp, name, "dev") for name in PUBLIC}
    torch.manual_seed(SEED)
    words = words_of(learnt, *map(flat, dev.values()))
    model = bilstm.Recogniser(
        nlp.vocab.vectors, words, learnt, bilstm.OPTIONS, start, tagsets=1 + len(PUBLIC)
    )
    model.keep_network()
    best = bilstm.train(
        model, lambda number: learnt, steps=STEPS, rate=RATE, dev=dev, out=out, value=public_mean, every=200
    )
    say(f"tagsets: {best}")
    return out / "best.pt"


def main(argv: list[str] | None = None) -> int:
    """Train and release; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ner/")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build/tagsets"), help="work folder (not committed)"
    )
    parser.add_argument("--models", type=Path, default=MODELS, help="the finished models, which are replaced")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    nlp = spacy.load(args.models / SPACY, exclude=["tok2vec", "ner", *SYNTAX])
    folder = args.models / STANZA
    release_tagger(train(args.corpora / "ner", nlp, folder / "id" / "ner" / "news.pt", args.build), folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
