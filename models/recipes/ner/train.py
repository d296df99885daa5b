"""Train the Indonesian entity model (PER, ORG, LOC, FAC, POS), measure it and put it into
``models/id_sariwarta_ner``.

Stages, each skipped when its result is there already, so that an interrupted run goes on where it stopped:

1. vectors: floret vectors (see ``models/recipes/vectors``), rounded to eight bits as they will be stored;
2. data: the regional corpus, laid over our tokens, with variants (other names, datelines, headlines, joined
   paragraphs);
3. teacher: a model on the regional corpus alone;
4. silver: news paragraphs in which the teacher is sure of all it finds, and the public corpora, whose three
   labels are completed with the teacher's FAC and POS where these do not clash;
5. final: one model on all of it;
6. figures: by label and corpus, speed, size, into ``meta.json``, ``confidence.json`` and the tables of
   ``CARD.md``.

Usage, from the root of the repository::

    python models/recipes/ner/train.py --corpora CORPORA --gazetteers GAZETTEERS

Without ``--corpora`` it takes what ``models/recipes/corpora/fetch.py`` fetched; the regional corpus and the news
have no public home.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import lzma
import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import figures
import spacy
from data import (
    LABELS,
    Counts,
    Names,
    Text,
    entities_of,
    joined,
    read_public,
    read_regional,
    to_doc,
    variants,
)
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training.initialize import convert_vectors
from thinc.api import Config

from sariwarta.language.probability import entity_probabilities
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


# --- 1 vectors -------------------------------------------------------------------------------------


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"recipe_{path.parent.name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_vectors(corpora: Path, floret: Path, out: Path) -> None:
    """Save a pipeline without components that holds the rounded vectors."""
    if (out / "meta.json").exists():
        return
    if not (floret / "vectors.floret").exists():
        status = _module(HERE.parent / "vectors" / "floret_vectors.py").main(
            ["--corpora", str(corpora), "--out", str(floret)]
        )
        if status:
            raise SystemExit(status)
    nlp = blank()
    convert_vectors(nlp, floret / "vectors.floret", truncate=-1, prune=-1, mode="floret")
    nlp.vocab.vectors = QuantizedVectors.of(nlp.vocab.vectors)
    nlp.config["nlp"]["vectors"] = {"@vectors": "sariwarta.QuantizedVectors.v1"}
    nlp.to_disk(out)


# --- 2 data ----------------------------------------------------------------------------------------


def save_docs(nlp: Language, texts: list[Text], path: Path) -> Counts:
    """Write the texts as training documents."""
    counts = Counts()
    DocBin(docs=[to_doc(nlp, text, counts) for text in texts]).to_disk(path)
    return counts


# --- 3, 5 training ---------------------------------------------------------------------------------


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


# --- 4 silver --------------------------------------------------------------------------------------


def news_paragraphs(corpora: Path, rng: random.Random, amount: int) -> list[str]:
    """A sample of paragraphs of common length, most from the file with more regional government."""
    out: list[str] = []
    for name, share in (("news_id2.txt.xz", 0.75), ("news_id.txt.xz", 0.25)):
        with lzma.open(corpora / "news" / name, "rt", encoding="utf-8") as lines:
            fit = [line.strip() for line in lines if 80 <= len(line) <= 600]
        out += rng.sample(fit, min(len(fit), round(amount * share)))
    return out


def annotate(path: Path, texts: list[str]) -> Iterator[tuple[Text, list[float]]]:
    """The texts with the entities that a model finds, and how sure it is of each."""
    nlp = spacy.load(path)
    ner = nlp.get_pipe("ner")
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        yield Text(text, entities_of(doc)), entity_probabilities(ner, doc)


def sure(teacher: Path, texts: list[str], amount: int, least: float = 0.95) -> list[Text]:
    """Texts in which the teacher is sure of every entity: most with two at least, a tenth without any."""
    full, empty = [], []
    for text, values in annotate(teacher, texts):
        if not values:
            empty.append(text)
        elif len(values) > 1 and min(values) >= least:
            full.append(text)
    # Rare labels first: what has a building teaches more than another bare place name.
    full.sort(key=lambda text: not any(label == "FAC" for _, _, label in text.entities))
    return full[: amount - amount // 10] + empty[: amount // 10]


def complete(public: list[Text], teacher: Path, least: float = 0.8) -> list[Text]:
    """Public sentences with the teacher's FAC and POS added; those that follow other conventions are left out.

    A sentence is left out when an entity that the teacher is sure of cuts across one of the corpus or gives the
    same words another label (a building that the corpus calls LOC becomes FAC), or when the teacher finds PER, ORG
    or LOC where the corpus has nothing.
    """
    out = []
    opinions = annotate(teacher, [text.text for text in public])
    for text, (guess, values) in zip(public, opinions, strict=True):
        kept = {(s, e): label for s, e, label in text.entities}
        clash = False
        for (start, end, label), value in zip(guess.entities, values, strict=True):
            if value < least:
                continue
            over = [span for span in kept if span[0] < end and start < span[1]]
            if over == [(start, end)]:
                if label == "FAC" and kept[start, end] == "LOC":
                    kept[start, end] = "FAC"
                elif label != kept[start, end]:
                    clash = True
            elif over or label in ("PER", "ORG", "LOC"):
                clash = True
            else:
                kept[start, end] = label
        if not clash:
            out.append(Text(text.text, tuple((s, e, label) for (s, e), label in sorted(kept.items()))))
    return out


# --- 6 figures -------------------------------------------------------------------------------------


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


# --- all -------------------------------------------------------------------------------------------


def main(argv: list[str] | None = None) -> int:
    """Run the stages; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train, measure and release the Indonesian entity model.")
    parser.add_argument(
        "--corpora", type=Path, default=None, help="folder with ner/ and news/ (default: the fetched ones)"
    )
    parser.add_argument("--gazetteers", type=Path, required=True, help="regions.tsv, kecamatan.tsv")
    parser.add_argument("--devset", type=Path, default=None, help="articles, if there")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build"), help="work folder (not committed)"
    )
    parser.add_argument("--target", type=Path, default=MODELS / NAME, help="where the finished model goes")
    parser.add_argument("--news", type=int, default=16_000, help="news paragraphs to show the teacher")
    parser.add_argument("--silver", type=int, default=8_000, help="most news paragraphs to keep")
    args = parser.parse_args(argv)

    fetched = _module(HERE.parent / "corpora" / "fetch.py")
    try:
        args.corpora = fetched.corpora(args.corpora)
    except fetched.CorporaError as error:
        print(error, file=sys.stderr)
        return 2
    ner, build = args.corpora / "ner", args.build
    if not (ner / "regional.train.jsonl").is_file():
        print(
            *fetched.missing(args.corpora),
            f"no annotated corpus in {ner}: the finished model in {args.target} needs no training. For "
            "texts of your own put them there as regional.train.jsonl and regional.dev.jsonl, one "
            '{"text": ..., "entities": [[start, end, label], ...]} a line',
            sep="\n",
            file=sys.stderr,
        )
        return 2
    build.mkdir(parents=True, exist_ok=True)

    vectors = build / "vectors_q8"
    make_vectors(args.corpora, build / "vectors", vectors)
    say("vectors ready")

    rng = random.Random(SEED)
    nlp = blank()
    regional = read_regional(ner / "regional.train.jsonl")
    dev = read_regional(ner / "regional.dev.jsonl")
    persons = [text.text[s:e] for text in regional for s, e, label in text.entities if label == "PER"]
    names = Names(args.gazetteers, persons)
    gold = variants(regional, names, 3, rng)
    dev_file, gold_file = build / "dev.spacy", build / "gold.spacy"
    if not gold_file.exists():
        say(f"dev: {save_docs(nlp, dev, dev_file)}")
        say(f"regional as annotated: {save_docs(nlp, regional, build / 'regional.spacy')}")
        say(f"regional with variants, {len(gold)} documents: {save_docs(nlp, gold, gold_file)}")

    teacher = train(
        build / "teacher",
        gold_file,
        dev_file,
        vectors,
        **{"training.max_steps": 2000, "training.patience": 1200},
    )
    say("teacher ready")

    all_file = build / "all.spacy"
    if not all_file.exists():
        public = [text for name in PUBLIC for text in read_public(ner / f"{name}.train.jsonl")]
        completed = complete(public, teacher)
        known = {text.text for text in dev}
        sample = [text for text in news_paragraphs(args.corpora, rng, args.news) if text not in known]
        silver = sure(teacher, sample, args.silver)
        say(f"public: {len(completed)} of {len(public)} sentences; news: {len(silver)} paragraphs")
        short = list(completed)
        rng.shuffle(short)
        grouped = [joined(short[at : at + 2], " ") for at in range(0, len(short), 2)]
        mixture = gold + grouped + silver
        rng.shuffle(mixture)
        save_docs(nlp, mixture, all_file)

    final = train(build / "final", all_file, dev_file, vectors)
    say("final model trained")
    result = measure(final, args.corpora, args.devset)
    result = release(final, result, figures.confidence(spacy.load(final), dev), args.target)
    if figures.by_label(spacy.load(args.target), dev) != result["regional"]:
        raise RuntimeError(f"the model in {args.target} does not read as the trained one did")
    print(tables(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
