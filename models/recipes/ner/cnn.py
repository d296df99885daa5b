"""The convolutional model: spaCy's training, its figures, and the folder that spaCy loads."""

from __future__ import annotations

import importlib.util
import json
import shutil
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import figures
import spacy
from data import (
    LABELS,
    Counts,
    Text,
    read_public,
    read_regional,
    to_doc,
)
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training.initialize import convert_vectors
from thinc.api import Config

from sariwarta.language.tokenizer import blank
from sariwarta.language.vectors import QuantizedVectors

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent.parent
NAME = "id_sariwarta_ner"
VERSION = "0.1.0"
SEED = 20240206
PUBLIC = ("idner", "nerui", "nergrit")


def say(text: str) -> None:
    """Report progress."""
    print(f"[{time.strftime('%H:%M:%S')}] {text}", flush=True)


# --- vectors -------------------------------------------------------------------------------------


def recipe(folder: str, name: str) -> ModuleType:
    """The module of another recipe; recipes are scripts, not packages."""
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


def train(out: Path, train_file: Path, dev_file: Path, vectors: Path, **overrides: Any) -> Path:
    """Train one model unless it is finished; returns the folder of the best one."""
    best, done = out / "model-best", out / "finished"
    if not done.exists():
        spacy_train(
            HERE / "config.cfg",
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


# --- figures and release -------------------------------------------------------------------------------------


def measure(model: Path, corpora: Path, devset: Path | None) -> dict[str, Any]:
    """All figures of the card."""
    began = time.process_time()
    nlp = spacy.load(model)
    out: dict[str, Any] = {"load_seconds": round(time.process_time() - began, 2)}
    dev = read_regional(corpora / "ner" / "regional.dev.jsonl")
    out["regional"] = figures.by_label(nlp, dev)
    for name in PUBLIC:
        out[name] = figures.by_label(
            nlp, read_public(corpora / "ner" / f"{name}.dev.jsonl"), figures.three_labels
        )
    if devset is not None and devset.is_dir():
        out["articles"] = figures.articles(nlp, devset)
    out["words_per_second"] = figures.words_per_second(nlp, [text.text for text in dev] * 4)
    return out


def tables(result: dict[str, Any]) -> str:
    """The figures as the Markdown that stands in the card."""
    lines = ["| regional.dev | precision | recall | F1 | entities |", "|---|---|---|---|---|"]
    for label, row in result["regional"].items():
        cells = " | ".join(f"{100 * row[key]:.1f}" for key in ("precision", "recall", "f1"))
        lines.append(f"| {label} | {cells} | {row['wanted']} |")
    lines += [
        "",
        "| public dev (FAC counts as LOC, POS as nothing) | all | PER | ORG | LOC |",
        "|---|---|---|---|---|",
    ]
    for name in PUBLIC:
        cells = " | ".join(f"{100 * result[name][key]['f1']:.1f}" for key in ("all", "PER", "ORG", "LOC"))
        lines.append(f"| {name} | {cells} |")
    lines += [
        "",
        f"{result['words_per_second']:,} words in a second of processor time, with the tokenizer; {result['megabytes']} MB; "
        f"loads in {result['load_seconds']} s.",
    ]
    if "articles" in result:
        found = result["articles"]
        lines += [
            "",
            f"Found whole in annotated articles: people {found['PER']}, places {found['LOC']}, "
            f"institutions {found['ORG']}.",
        ]
    return "\n".join(lines)


def release(model: Path, result: dict[str, Any], confidence: dict[str, Any], target: Path) -> dict[str, Any]:
    """Copy the model to its place with its figures, confidence and card; returns the figures with its size."""
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()
    shutil.copytree(model, target, dirs_exist_ok=True)
    # The words of the corpora are no part of the model: what it looks up are hashes, and texts bring their own.
    strings = sorted({*blank().vocab.strings, *LABELS})
    (target / "vocab" / "strings.json").write_text(
        json.dumps(strings, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    config = Config().from_disk(target / "config.cfg", interpolate=False)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(target / "config.cfg")
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    result = {**result, "megabytes": round(size / 1e6, 1)}
    meta = json.loads((target / "meta.json").read_text(encoding="utf-8"))
    meta.update(
        name="sariwarta_ner",
        version=VERSION,
        license="MIT",
        author="sariwarta",
        description="Indonesian named entities and offices (PER, ORG, LOC, FAC, POS) in regional news",
        performance={
            key: value for key, value in result.items() if key not in ("load_seconds", "words_per_second")
        },
    )
    (target / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (target / "confidence.json").write_text(json.dumps(confidence, indent=2) + "\n", encoding="utf-8")
    card = (HERE / "CARD.md").read_text(encoding="utf-8").replace("{{tables}}", tables(result))
    (target / "CARD.md").write_text(card, encoding="utf-8")
    return result
