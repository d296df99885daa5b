"""Teach the finished entity models the labels of the public corpora as they are, each by a part of its own.

The public corpora follow other conventions than `docs/entities.md`: three labels, other ends of names, other things that are
no name. Both networks keep their weights, and with them everything that they say by `docs/entities.md`.

- The BiLSTM-CRF gets for each corpus a further output layer with a CRF. Stanza calls these tagsets (`ner_predict_tagset`); 0 is
  `docs/entities.md`, then follow `PUBLIC` in their order.
- The convolutional model gets for each corpus a further recogniser, `ner_<corpus>`, with two layers of its own above the shared
  `tok2vec`. They are switched off in the package; `nlp.enable_pipe` switches one on, in place of `ner`.

Both learn from the train parts, and the dev parts choose the checkpoint. Run it last: what is trained on before changes what
these parts read. Forty minutes on one core; interrupted it goes on. Usage, from the root of the repository::

    python models/recipes/ner/tagsets.py --corpora CORPORA [--build FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import bilstm
import cnn
import spacy
import torch
from cnn import HERE, MODELS, say
from data import read_public
from release import PUBLIC, SPACY, STANZA, SYNTAX, add_recognisers, release_tagger
from spacy.language import Language
from thinc.api import Config
from train import SEED, flat, of_corpus, public_mean, words_of

from sariwarta.language.tokenizer import blank

#: steps and highest learning rate of the output layers, and of the recognisers
STEPS, RATE = 3600, 3e-3
RECOGNISER_STEPS, RECOGNISER_RATE = 500, 1e-3
#: convolutional layers of a recogniser's own
DEPTH = 2


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


def train_recogniser(ner: Path, name: str, package: Path, out: Path) -> Path:
    """Train the recogniser of one corpus on the package's `tok2vec`; returns the pipeline that holds it as `ner`."""
    out.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        cnn.save_docs(blank(), read_public(ner / f"{name}.{part}.jsonl"), out / f"{part}.spacy")
    config = Config().from_disk(HERE / "config.cfg", interpolate=False)
    recogniser = config["components"]["ner"]
    encoder = dict(config["components"]["tok2vec"]["model"]["encode"], depth=DEPTH)
    listener = dict(recogniser["model"]["tok2vec"], width=encoder["width"])
    recogniser["model"]["tok2vec"] = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": listener,
        "encode": encoder,
    }
    config["components"] = {"tok2vec": {"source": str(package)}, "ner": recogniser}
    config["training"].update(
        frozen_components=["tok2vec"], annotating_components=["tok2vec"], dropout=0.25, eval_frequency=100
    )
    path = out / "config.cfg"
    config.to_disk(path)
    overrides = {
        "training.max_steps": RECOGNISER_STEPS,
        "training.optimizer.learn_rate.initial_rate": RECOGNISER_RATE,
    }
    return cnn.train(out, out / "train.spacy", out / "dev.spacy", package, path, **overrides)


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
    ner = args.corpora / "ner"
    release_tagger(train(ner, nlp, folder / "id" / "ner" / "news.pt", args.build / "layers"), folder)
    package = args.models / SPACY
    trained = {name: train_recogniser(ner, name, package, args.build / name) for name in PUBLIC}
    add_recognisers(package, trained)
    return 0


if __name__ == "__main__":
    sys.exit(main())
