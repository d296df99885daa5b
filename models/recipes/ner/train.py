"""Train the entity models of both engines, weigh them against each other, measure them, and put them into `models/`.

Stages, each skipped when its result is there already, so that an interrupted run goes on where it stopped:

1. vectors: those of the committed model; with ``--new-vectors`` floret vectors are trained first
   (see ``models/recipes/vectors``), rounded to eight bits as they will be stored;
2. teacher: a convolutional model on the regional corpus alone, which says where public sentences may hold the offices and
   buildings that their corpora do not mark;
3. tagger: stanza's BiLSTM-CRF on the regional corpus, with variants (other names, datelines, headlines, joined paragraphs),
   and on the public corpora, with the teacher's offices and buildings as what may also be (``sequence.py``, ``bilstm.py``);
4. silver: the tagger completes the public sentences and labels news (``silver.py``);
5. final: the convolutional model on the regional corpus with variants, the completed sentences and the news;
6. weights of the two models' agreement (``weigh.py``), figures, cards.

Usage, from the root of the repository::

    python models/recipes/ner/train.py --corpora CORPORA --gazetteers GAZETTEERS
    python models/recipes/ner/train.py --public-only     # the BiLSTM-CRF on public corpora alone

Without ``--corpora`` it takes what ``models/recipes/corpora/fetch.py`` fetched; the regional corpus and the news
have no public home.
"""

from __future__ import annotations

import argparse
import functools
import json
import random
import sys
from pathlib import Path

import bilstm
import cnn
import silver
import spacy
import torch
from cnn import MODELS, say
from data import Names, Text, joined, read_public, read_regional, variants
from release import PUBLIC, SPACY, SYNTAX, release, tables
from sequence import Hint, Sentence, sentences
from spacy.language import Language

from sariwarta.language.engines.entity_tagger import EntityTagger
from sariwarta.language.engines.word_table import WordTable
from sariwarta.language.probability import entity_probabilities
from sariwarta.language.tokenizer import blank

SEED = 20240206
#: different variants of the regional corpus that the tagger sees in turn
COPIES = 8
STEPS = 5500
PUBLIC_STEPS = 3600


def flat(parted: list[list[Sentence]]) -> list[Sentence]:
    """The sentences of all texts."""
    return [sentence for part in parted for sentence in part]


def dev_sets(ner: Path, nlp: Language, names: tuple[str, ...]) -> dict[str, list[list[Sentence]]]:
    """The dev files by name, as sentences of each text."""
    out = {}
    for name in names:
        path = ner / f"{name}.dev.jsonl"
        texts = read_regional(path) if name == "regional" else read_public(path)
        out[name] = list(sentences(nlp, texts, partial=name != "regional"))
    return out


def words_of(*groups: list[Sentence]) -> set[str]:
    """Every word of the sentences."""
    return {word for group in groups for sentence in group for word in sentence.words}


def hints(teacher: Language, texts: list[Text]) -> list[list[Hint]]:
    """What the teacher finds in each text, and how sure it is."""
    ner = teacher.get_pipe("ner")
    return [
        [
            (ent.start_char, ent.end_char, ent.label_, sure)
            for ent, sure in zip(doc.ents, entity_probabilities(ner, doc), strict=True)
        ]
        for doc in teacher.pipe(text.text for text in texts)
    ]


def train_public(ner: Path, nlp: Language, out: Path) -> None:
    """The BiLSTM-CRF on the public corpora alone, one model for all three."""
    train = [
        s for name in PUBLIC for s in flat(list(sentences(nlp, read_public(ner / f"{name}.train.jsonl"))))
    ]
    dev = dev_sets(ner, nlp, PUBLIC)
    torch.manual_seed(SEED)
    model = bilstm.Recogniser(
        nlp.vocab.vectors, words_of(train, *map(flat, dev.values())), train, bilstm.OPTIONS
    )
    best = bilstm.train(
        model,
        lambda number: train,
        steps=PUBLIC_STEPS,
        dev=dev,
        out=out,
        value=lambda figure: sum(figure[name] for name in PUBLIC) / len(PUBLIC),
    )
    print(json.dumps(best))


def train_tagger(
    ner: Path, nlp: Language, teacher: Language, regional: list[Text], names: Names, out: Path
) -> Path:
    """The BiLSTM-CRF on the regional and the public corpora; returns its file."""
    if (out / "finished").exists():
        return out / "best.pt"
    public: list[Sentence] = []
    for name in PUBLIC:
        texts = read_public(ner / f"{name}.train.jsonl")
        public += flat(list(sentences(nlp, texts, partial=True, hints=hints(teacher, texts))))
    as_annotated = flat(list(sentences(nlp, regional)))

    @functools.cache
    def copy(number: int) -> list[Sentence]:
        rng = random.Random(f"{SEED} {number}")
        varied = variants(regional, names, 2, rng)[len(regional) :]
        return flat(list(sentences(nlp, varied)))

    def epoch(number: int) -> list[Sentence]:
        return public + (copy(number % COPIES) if number % 3 else as_annotated)

    dev = dev_sets(ner, nlp, (*PUBLIC, "regional"))
    words = words_of(public, as_annotated, *map(flat, dev.values()), *map(copy, range(COPIES)))
    torch.manual_seed(SEED)
    model = bilstm.Recogniser(nlp.vocab.vectors, words, public + as_annotated, bilstm.OPTIONS)
    best = bilstm.train(
        model,
        epoch,
        steps=STEPS,
        dev=dev,
        out=out,
        value=lambda figure: 0.7 * figure["regional"] + 0.1 * sum(figure[name] for name in PUBLIC),
    )
    say(f"tagger: {best}")
    (out / "finished").touch()
    return out / "best.pt"


def mixture(
    args: argparse.Namespace,
    tagger: EntityTagger,
    regional: list[Text],
    dev: list[Text],
    names: Names,
    out: Path,
) -> Path:
    """Training documents of the convolutional model; returns their file."""
    if out.exists():
        return out
    rng, nlp = random.Random(SEED), blank()
    gold = variants(regional, names, 4, rng)
    ner = args.corpora / "ner"
    public = [
        text
        for name in PUBLIC
        for text in silver.complete(nlp, tagger, read_public(ner / f"{name}.train.jsonl"))
    ]
    known = {text.text for text in dev}
    sample = [text for text in silver.news_paragraphs(args.corpora, rng, args.news) if text not in known]
    news = silver.sure_of(silver.label(nlp, tagger, sample), rng)
    say(f"{len(public)} public sentences, {len(news)} of {len(sample)} paragraphs of news")
    short = public * 2
    rng.shuffle(short)
    grouped, at = [], 0
    while at < len(short):
        size = rng.choice((1, 1, 2, 2, 3))
        grouped.append(joined(short[at : at + size], rng.choice((" ", " ", "\n"))))
        at += size
    texts = gold + grouped + news
    rng.shuffle(texts)
    say(f"{len(texts)} documents: {cnn.save_docs(nlp, texts, out)}")
    return out


def main(argv: list[str] | None = None) -> int:
    """Run the stages; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train, measure and release the Indonesian entity models.")
    parser.add_argument(
        "--corpora", type=Path, default=None, help="folder with ner/ and news/ (default: the fetched ones)"
    )
    parser.add_argument("--gazetteers", type=Path, help="regions.tsv, kecamatan.tsv, for exchanged names")
    parser.add_argument("--devset", type=Path, default=None, help="annotated articles, if there")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build"), help="work folder (not committed)"
    )
    parser.add_argument("--models", type=Path, default=MODELS, help="where the finished models go")
    parser.add_argument("--new-vectors", action="store_true", help="train word vectors, 40 minutes more")
    parser.add_argument("--public-only", action="store_true", help="only the BiLSTM-CRF, on public corpora")
    parser.add_argument("--news", type=int, default=16_000, help="paragraphs of news to label")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    fetched = cnn.recipe("corpora", "fetch.py")
    try:
        args.corpora = fetched.corpora(args.corpora)
    except fetched.CorporaError as error:
        print(error, file=sys.stderr)
        return 2
    ner, build = args.corpora / "ner", args.build
    build.mkdir(parents=True, exist_ok=True)
    vectors = args.models / SPACY
    if args.new_vectors:
        vectors = build / "vectors_q8"
        cnn.make_vectors(args.corpora, build / "vectors", vectors)
    nlp = spacy.load(vectors, exclude=["tok2vec", "ner", *SYNTAX])

    if args.public_only:
        train_public(ner, nlp, build / "public")
        return 0
    if not (ner / "regional.train.jsonl").is_file() or args.gazetteers is None:
        print(
            *fetched.missing(args.corpora),
            f"no annotated corpus in {ner}, or no --gazetteers: the finished models in {args.models} need no training. "
            "For texts of your own put them there as regional.train.jsonl and regional.dev.jsonl, one "
            '{"text": ..., "entities": [[start, end, label], ...]} a line',
            sep="\n",
            file=sys.stderr,
        )
        return 2

    regional = read_regional(ner / "regional.train.jsonl")
    dev = read_regional(ner / "regional.dev.jsonl")
    persons = [text.text[s:e] for text in regional for s, e, label in text.entities if label == "PER"]
    names = Names(args.gazetteers, persons)
    dev_file, gold_file = build / "dev.spacy", build / "gold.spacy"
    if not gold_file.exists():
        say(f"dev: {cnn.save_docs(blank(), dev, dev_file)}")
        gold = variants(regional, names, 3, random.Random(SEED))
        say(f"regional with variants: {cnn.save_docs(blank(), gold, gold_file)}")
    teacher = cnn.train(
        build / "teacher",
        gold_file,
        dev_file,
        vectors,
        **{"training.max_steps": 2000, "training.patience": 1200},
    )
    say("teacher ready")
    tagger_file = train_tagger(ner, nlp, spacy.load(teacher), regional, names, build / "tagger")
    tagger = EntityTagger(tagger_file, WordTable(nlp.vocab.vectors))
    everything = mixture(args, tagger, regional, dev, names, build / "all.spacy")
    final = cnn.train(build / "final", everything, dev_file, vectors)
    say("convolutional model ready")
    syntax = build / "syntax" if (build / "syntax").exists() else args.models / SPACY
    print(tables(release(final, syntax, tagger_file, args.corpora, args.devset, args.models)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
