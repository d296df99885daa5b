"""Put what was trained into `models/`: the spaCy package, stanza's entity model, their weights, figures and cards."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import figures
import spacy
import torch
import weigh
from cnn import HERE, recipe
from data import LABELS, read_public, read_regional
from thinc.api import Config

from sariwarta.language.engines.entity_tagger import EntityTagger
from sariwarta.language.engines.word_table import WordTable
from sariwarta.language.threads import use_numpy_blas
from sariwarta.language.tokenizer import blank

SPACY, STANZA = "id_sariwarta_news", "id_sariwarta_stanza"
VERSION = "0.3.1"
PUBLIC = ("idner", "nerui", "nergrit")
#: components that the recipe of the treebanks trains
SYNTAX = ("syntax_tok2vec", "morphologizer", "trainable_lemmatizer", "parser")


def assemble(entities: Path, syntax: Path, target: Path) -> None:
    """Write the spaCy package: sentence ends by rule, entities, and the syntax of another pipeline with the same vectors.

    Args:
        entities: a trained pipeline with `tok2vec` and `ner`.
        syntax: a pipeline with the components in `SYNTAX`; may be an older package.
        target: the package's folder; what was there goes.
    """
    nlp = spacy.load(entities, exclude=[*SYNTAX, "sariwarta_sentences"])
    source = spacy.load(syntax)
    nlp.add_pipe("sariwarta_sentences", first=True)
    for name in SYNTAX:
        nlp.add_pipe(name, source=source)
    # the words of the corpora are no part of the model: what it looks up are hashes, and texts bring their own
    trees = recipe("treebanks", "train_spacy.py").needed_strings(nlp)
    strings = sorted({*blank().vocab.strings, *LABELS, *trees})
    part = target.with_name(target.name + ".part")
    if part.exists():
        shutil.rmtree(part)
    nlp.to_disk(part)
    (part / "vocab" / "strings.json").write_text(
        json.dumps(strings, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    config = Config().from_disk(part / "config.cfg", interpolate=False)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(part / "config.cfg")
    if target.exists():
        shutil.rmtree(target)
    part.replace(target)


def add_recognisers(package: Path, trained: dict[str, Path]) -> None:
    """Put recognisers of the public corpora's own labels into the spaCy package, switched off.

    Args:
        package: the finished package; nothing else in it changes but its version.
        trained: by corpus, a pipeline whose `ner` reads the package's `tok2vec`.
    """
    names = {f"ner_{corpus}": path for corpus, path in trained.items()}
    nlp = spacy.load(package, exclude=list(names))
    behind = "ner"
    for name, path in names.items():
        nlp.add_pipe("ner", name=name, source=spacy.load(path), after=behind)
        behind = name
    nlp.select_pipes(disable=list(names))
    nlp.meta["version"] = VERSION
    with tempfile.TemporaryDirectory() as folder:
        nlp.to_disk(folder)
        for name in names:
            shutil.copytree(Path(folder, name), package / name, dirs_exist_ok=True)
        config = Config().from_disk(Path(folder, "config.cfg"), interpolate=False)
        config["paths"] = dict.fromkeys(config["paths"])
        config["nlp"]["disabled"] = list(names)
        config.to_disk(package / "config.cfg")
        meta = json.loads(Path(folder, "meta.json").read_text(encoding="utf-8"))
    size = sum(p.stat().st_size for p in package.rglob("*") if p.is_file())
    meta["performance"]["megabytes"] = round(size / 1e6, 1)
    (package / "meta.json").write_text(
        json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def spacy_figures(model: Path, corpora: Path, devset: Path | None) -> dict[str, Any]:
    """The figures of the spaCy package's card."""
    began = time.process_time()
    nlp = spacy.load(model)
    out: dict[str, Any] = {"load_seconds": round(time.process_time() - began, 2)}
    nlp = spacy.load(model, exclude=list(SYNTAX))
    use_numpy_blas(nlp)
    out["regional"] = figures.by_label(nlp, read_regional(corpora / "ner" / "regional.dev.jsonl"))
    for name in PUBLIC:
        out[name] = figures.by_label(
            nlp, read_public(corpora / "ner" / f"{name}.dev.jsonl"), figures.three_labels
        )
    if devset is not None and devset.is_dir():
        out["articles"] = figures.articles(nlp, devset)
    out["megabytes"] = round(sum(p.stat().st_size for p in model.rglob("*") if p.is_file()) / 1e6, 1)
    return out


def spacy_meta(target: Path, result: dict[str, Any]) -> None:
    """Name, version and figures of the spaCy package."""
    path = target / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta.update(
        name="sariwarta_news",
        version=VERSION,
        license="CC BY-SA 4.0",
        author="sariwarta",
        description="Indonesian news: entities and offices (PER, ORG, LOC, FAC, POS), sentences, parts of speech, "
        "features, lemmas, dependencies",
        performance={key: value for key, value in result.items() if key != "load_seconds"},
    )
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def release_tagger(tagger: Path, target: Path) -> None:
    """Put the BiLSTM-CRF beside stanza's other models."""
    stanza = recipe("treebanks", "train_stanza.py")
    stanza.release_model(tagger, target / "id" / "ner" / "news.pt")
    stanza.write_index(target)
    layers = len(torch.load(tagger, map_location="cpu", weights_only=True)["vocab"]["tag"]["_id2unit"])
    path = target / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["tagsets"] = ["docs/entities.md", *PUBLIC][:layers]
    stanza.write_json(meta, path)


def release(
    final: Path, syntax: Path, tagger: Path, corpora: Path, devset: Path | None, models: Path
) -> dict[str, Any]:
    """All of it; returns the figures.

    Args:
        final: the trained convolutional model.
        syntax: where the syntax components come from.
        tagger: the BiLSTM-CRF's file.
        corpora: with `ner/`, for the figures.
        devset: annotated articles, if there.
        models: the folder of the finished models.
    """
    package, folder = models / SPACY, models / STANZA
    assemble(final, syntax, package)
    release_tagger(tagger, folder)
    dev = read_regional(corpora / "ner" / "regional.dev.jsonl")
    nlp = spacy.load(package, exclude=list(SYNTAX))
    use_numpy_blas(nlp)
    confidence = figures.confidence(nlp, dev)
    (package / "confidence.json").write_text(json.dumps(confidence, indent=2) + "\n", encoding="utf-8")
    stanza = EntityTagger(folder / "id" / "ner" / "news.pt", WordTable(nlp.vocab.vectors))
    weigh.write(weigh.judged(nlp, stanza, dev), folder / "agreement.json")
    result = spacy_figures(package, corpora, devset)
    spacy_meta(package, result)
    card = (HERE / "CARD.md").read_text(encoding="utf-8").replace("{{tables}}", tables(result))
    (package / "CARD.md").write_text(card, encoding="utf-8")
    return result


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
        f"{result['megabytes']} MB; loads in {result['load_seconds']} s.",
    ]
    if "articles" in result:
        found = result["articles"]
        lines += [
            "",
            f"Found whole in annotated articles: people {found['PER']}, places {found['LOC']}, "
            f"institutions {found['ORG']}.",
        ]
    return "\n".join(lines)
