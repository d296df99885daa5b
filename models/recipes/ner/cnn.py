"""The convolutional model: spaCy's training, its figures, and the folder that spaCy loads."""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import spacy
from data import (
    Counts,
    Text,
    to_doc,
)
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training.initialize import convert_vectors
from thinc.api import Config, NumpyOps, set_current_ops

from sariwarta.language.tokenizer import blank
from sariwarta.language.vectors import QuantizedVectors

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent.parent


def say(text: str) -> None:
    """Report progress."""
    print(f"[{time.strftime('%H:%M:%S')}] {text}", flush=True)


# --- vectors -------------------------------------------------------------------------------------


def recipe(folder: str, name: str) -> ModuleType:
    """The module of another recipe; recipes are scripts, not packages."""
    sys.path.append(str(HERE.parent / folder))
    spec = importlib.util.spec_from_file_location(f"recipe_{folder}", HERE.parent / folder / name)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_vectors(corpora: Path, floret: Path, out: Path) -> None:
    """Save a pipeline without components that holds the rounded vectors."""
    if (out / "meta.json").exists():
        return
    if not (floret / "vectors.floret").exists():
        status = recipe("vectors", "floret_vectors.py").main(
            ["--corpora", str(corpora), "--out", str(floret)]
        )
        if status:
            raise SystemExit(status)
    nlp = blank()
    convert_vectors(nlp, floret / "vectors.floret", truncate=-1, prune=-1, mode="floret")
    nlp.vocab.vectors = QuantizedVectors.of(nlp.vocab.vectors)
    nlp.config["nlp"]["vectors"] = {"@vectors": "sariwarta.QuantizedVectors.v1"}
    nlp.to_disk(out)


# --- data ----------------------------------------------------------------------------------------


def save_docs(nlp: Language, texts: list[Text], path: Path) -> Counts:
    """Write the texts as training documents."""
    counts = Counts()
    DocBin(docs=[to_doc(nlp, text, counts) for text in texts]).to_disk(path)
    return counts


# --- training ---------------------------------------------------------------------------------


def train(
    out: Path,
    train_file: Path,
    dev_file: Path,
    vectors: Path,
    config: Path = HERE / "config.cfg",
    **overrides: Any,
) -> Path:
    """Train one model unless it is finished; returns the folder of the best one."""
    best, done = out / "model-best", out / "finished"
    if done.exists():
        return best
    # where spacy.cli.train chooses the processor it would choose BLIS, which takes twice as long as numpy's BLAS
    with mock.patch.object(sys.modules["spacy.cli.train"], "setup_gpu", _use_numpy_blas):
        spacy_train(
            config,
            out,
            use_gpu=-1,
            overrides={
                "paths.train": str(train_file),
                "paths.dev": str(dev_file),
                "paths.vectors": str(vectors),
                **overrides,
            },
        )
    done.touch()
    return best


def train_on(package: Path, out: Path, train_file: Path, dev_file: Path, *, steps: int, rate: float) -> Path:
    """Let a finished model learn on unless that is done; returns the folder of the best one.

    Args:
        package: the finished pipeline, whose `tok2vec` and `ner` go on from their weights.
        out: work folder.
        train_file: training documents.
        dev_file: documents that choose the checkpoint.
        steps: how many batches.
        rate: highest learning rate.
    """
    out.mkdir(parents=True, exist_ok=True)
    config = Config().from_disk(HERE / "config.cfg", interpolate=False)
    config["components"] = {name: {"source": str(package)} for name in ("tok2vec", "ner")}
    config["training"]["eval_frequency"] = 150
    path = out / "config.cfg"
    config.to_disk(path)
    overrides = {"training.max_steps": steps, "training.optimizer.learn_rate.initial_rate": rate}
    return train(out, train_file, dev_file, package, path, **overrides)


def averaged(before: Path, after: Path, out: Path, kept: float) -> Path:
    """Write a model with the weighted mean of two models' weights, where the second learnt on from the first.

    Args:
        before: the first.
        after: the second.
        out: folder of the mean.
        kept: the first one's share.
    """
    first, second = (spacy.load(path, enable=["tok2vec", "ner"]) for path in (before, after))
    for name in ("tok2vec", "ner"):
        nodes = zip(first.get_pipe(name).model.walk(), second.get_pipe(name).model.walk(), strict=True)
        for old, new in nodes:
            for param in new.param_names:
                if new.has_param(param):
                    new.set_param(param, kept * old.get_param(param) + (1 - kept) * new.get_param(param))
    second.to_disk(out)
    return out


def _use_numpy_blas(*_: object, **__: object) -> None:
    set_current_ops(NumpyOps(use_blis=False))
