"""Train the entity models of both engines, weigh them against each other, measure them, and put them into `models/`.

Stages, each skipped when its result is there already, so that an interrupted run goes on where it stopped:

1. vectors: those of the committed model; with ``--new-vectors`` floret vectors are trained first
   (see ``models/recipes/vectors``), rounded to eight bits as they will be stored;
2. teacher: a convolutional model on the regional corpus alone, which says where public sentences may hold the offices and
   buildings that their corpora do not mark;
3. tagger: stanza's BiLSTM-CRF on the regional corpus, with variants (other names, datelines, headlines, joined paragraphs),
   and on the public corpora, with the teacher's offices and buildings as what may also be (``sequence.py``, ``bilstm.py``);
4. first silver: the tagger completes the public sentences; stretches of news with the lines on which tagger and teacher
   agree (``silver.py``); lists and number lines made from the gazetteer (``lists.py``);
5. beside each other, a process each: a convolutional student on the regional corpus with variants and all of that; and
   the tagger, which goes on from where it is with news and lists besides;
6. second silver: the same as the first, by these two, from other news;
7. final: the convolutional model on the regional corpus with variants and the second silver;
8. weights of the two models' agreement (``weigh.py``), figures, cards.

Usage, from the root of the repository::

    python models/recipes/ner/train.py --corpora CORPORA --gazetteers GAZETTEERS
    python models/recipes/ner/train.py --public-only     # the BiLSTM-CRF on public corpora alone

Without ``--corpora`` it takes what ``models/recipes/corpora/fetch.py`` fetched; the regional corpus and the news
have no public home.
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import json
import multiprocessing
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bilstm
import cnn
import silver
import spacy
import torch
from cnn import MODELS, say
from data import Names, Text, joined, read_public, read_regional, variants
from lists import lists
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
#: the tagger's second round: steps, their highest learning rate, and the parts that news and lists are seen in
MORE_STEPS, MORE_RATE, PARTS = 4000, 1.2e-3, 4
#: texts of lists and number lines
LISTS = 700


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


def of_corpus(ner: Path, nlp: Language, name: str, part: str) -> list[list[Sentence]]:
    """The sentences of each text of a public corpus with its own labels, for an output layer of its own."""
    tagset = 1 + PUBLIC.index(name)
    return [
        [dataclasses.replace(sentence, tagset=tagset) for sentence in text]
        for text in sentences(nlp, read_public(ner / f"{name}.{part}.jsonl"))
    ]


def public_mean(figures: dict[str, float]) -> float:
    """The mean F1 on the public corpora."""
    return sum(figures[name] for name in PUBLIC) / len(PUBLIC)


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
    """The BiLSTM-CRF on the public corpora alone, one model for all three, each with its own output layer."""
    train = [sentence for name in PUBLIC for sentence in flat(of_corpus(ner, nlp, name, "train"))]
    dev = {name: of_corpus(ner, nlp, name, "dev") for name in PUBLIC}
    torch.manual_seed(SEED)
    words = words_of(train, *map(flat, dev.values()))
    model = bilstm.Recogniser(nlp.vocab.vectors, words, train, bilstm.OPTIONS, tagsets=1 + len(PUBLIC))
    best = bilstm.train(
        model,
        lambda number: train,
        steps=PUBLIC_STEPS,
        dev=dev,
        out=out,
        value=public_mean,
    )
    print(json.dumps(best))


def tagger_value(figures: dict[str, float]) -> float:
    """What the tagger's checkpoint is chosen by: the domain first, the public corpora beside it."""
    return 0.7 * figures["regional"] + 0.1 * sum(figures[name] for name in PUBLIC)


def train_tagger(
    ner: Path, nlp: Language, teacher: Language, regional: list[Text], names: Names, out: Path
) -> Path:
    """The BiLSTM-CRF on the regional and the public corpora; returns its file."""
    if (out / "finished").exists():
        return out / "best.pt"
    public = public_sentences(ner, nlp, teacher)
    as_annotated = flat(list(sentences(nlp, regional)))

    @functools.cache
    def copy(number: int) -> list[Sentence]:
        return varied(nlp, regional, names, f"{SEED} {number}")

    def epoch(number: int) -> list[Sentence]:
        return public + (copy(number % COPIES) if number % 3 else as_annotated)

    dev = dev_sets(ner, nlp, (*PUBLIC, "regional"))
    words = words_of(public, as_annotated, *map(flat, dev.values()), *map(copy, range(COPIES)))
    torch.manual_seed(SEED)
    model = bilstm.Recogniser(nlp.vocab.vectors, words, public + as_annotated, bilstm.OPTIONS)
    best = bilstm.train(model, epoch, steps=STEPS, dev=dev, out=out, value=tagger_value)
    say(f"tagger: {best}")
    (out / "finished").touch()
    return out / "best.pt"


@dataclass(frozen=True)
class Inputs:
    """What the later stages need; read again in each process.

    Attributes:
        corpora: folder with `ner/` and `news/`.
        gazetteers: folder with `regions.tsv` and `kecamatan.tsv`.
        vectors: a pipeline with the word vectors.
        build: work folder.
    """

    corpora: Path
    gazetteers: Path
    vectors: Path
    build: Path

    def regional(self, part: str) -> list[Text]:
        """The annotated paragraphs, `train` or `dev`."""
        return read_regional(self.corpora / "ner" / f"regional.{part}.jsonl")

    def names(self) -> Names:
        """Names to exchange."""
        persons = [
            text.text[s:e]
            for text in self.regional("train")
            for s, e, label in text.entities
            if label == "PER"
        ]
        return Names(self.gazetteers, persons)

    def blank(self) -> Language:
        """A pipeline with the word vectors and no model."""
        return spacy.load(self.vectors, exclude=["tok2vec", "ner", *SYNTAX])


def train_tagger_more(inputs: Inputs, start: Path) -> Path:
    """The tagger's second round, from `start`: the same sentences, and in each epoch a part of the first silver's news."""
    out = inputs.build / "tagger_more"
    if (out / "finished").exists():
        return out / "best.pt"
    torch.set_num_threads(1)
    nlp, names, regional = inputs.blank(), inputs.names(), inputs.regional("train")
    _, more = read_unannotated(inputs.build / "silver_1.jsonl")
    public = public_sentences(
        inputs.corpora / "ner", nlp, spacy.load(inputs.build / "teacher" / "model-best")
    )
    as_annotated = flat(list(sentences(nlp, regional)))
    parts = [flat(list(sentences(nlp, more[part::PARTS]))) for part in range(PARTS)]

    @functools.cache
    def copy(number: int) -> list[Sentence]:
        return varied(nlp, regional, names, f"{SEED} again {number}")

    def epoch(number: int) -> list[Sentence]:
        return public + as_annotated + copy(number % PARTS) + parts[number % PARTS]

    dev = dev_sets(inputs.corpora / "ner", nlp, (*PUBLIC, "regional"))
    words = words_of(public, as_annotated, *map(flat, dev.values()), *map(copy, range(PARTS)), *parts)
    torch.manual_seed(SEED)
    model = bilstm.Recogniser(nlp.vocab.vectors, words, public + as_annotated, bilstm.OPTIONS, start)
    best = bilstm.train(model, epoch, steps=MORE_STEPS, rate=MORE_RATE, dev=dev, out=out, value=tagger_value)
    say(f"tagger, second round: {best}")
    (out / "finished").touch()
    return out / "best.pt"


def train_convolutional(inputs: Inputs, name: str, silver_file: Path, seed: int, copies: int) -> Path:
    """A convolutional model on the regional corpus with variants and a silver corpus; returns its folder.

    Args:
        inputs: the corpora.
        name: of its work folder.
        silver_file: what `unannotated` wrote.
        seed: of variants and order.
        copies: how often the public sentences are in it.
    """
    documents = inputs.build / f"{name}.spacy"
    if not documents.exists():
        public, more = read_unannotated(silver_file)
        mixture(inputs.regional("train"), inputs.names(), public, more, documents, seed, copies)
    return cnn.train(inputs.build / name, documents, inputs.build / "dev.spacy", inputs.vectors)


def varied(nlp: Language, regional: list[Text], names: Names, seed: str) -> list[Sentence]:
    """The sentences of one varied copy of the regional corpus."""
    return flat(list(sentences(nlp, variants(regional, names, 2, random.Random(seed))[len(regional) :])))


def public_sentences(ner: Path, nlp: Language, teacher: Language) -> list[Sentence]:
    """The sentences of the public corpora, with what the teacher says that they may hold besides."""
    out: list[Sentence] = []
    for name in PUBLIC:
        texts = read_public(ner / f"{name}.train.jsonl")
        out += flat(list(sentences(nlp, texts, partial=True, hints=hints(teacher, texts))))
    return out


def unannotated(
    inputs: Inputs, tagger: EntityTagger, second: Language, out: Path, seed: int, amount: int
) -> None:
    """Write what no person annotated whole: the completed public sentences; news that both models agree on, with lists."""
    if out.exists():
        return
    rng, nlp = random.Random(seed), blank()
    ner = inputs.corpora / "ner"
    public = [
        text
        for name in PUBLIC
        for text in silver.complete(nlp, tagger, read_public(ner / f"{name}.train.jsonl"))
    ]
    known = {text.text for text in inputs.regional("dev")}
    stretches = [
        [line for line in lines if line not in known]
        for lines in silver.stretches(inputs.corpora, rng, amount)
    ]
    news = list(silver.agreed(nlp, tagger, second, stretches))
    say(f"{len(public)} public sentences, {len(news)} of {len(stretches)} stretches of news")
    more = news + lists(inputs.names(), rng, LISTS)
    part = out.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        for name, texts in (("public", public), ("more", more)):
            for text in texts:
                row = {"part": name, "text": text.text, "entities": text.entities}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    part.replace(out)


def read_unannotated(path: Path) -> tuple[list[Text], list[Text]]:
    """The public sentences and the rest of what `unannotated` wrote."""
    parts: dict[str, list[Text]] = {"public": [], "more": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        entities = tuple((start, end, label) for start, end, label in row["entities"])
        parts[row["part"]].append(Text(row["text"], entities))
    return parts["public"], parts["more"]


def mixture(
    regional: list[Text],
    names: Names,
    public: list[Text],
    more: list[Text],
    out: Path,
    seed: int,
    copies: int,
) -> None:
    """Write the training documents of a convolutional model."""
    rng = random.Random(seed)
    gold = variants(regional, names, 4, rng)
    short = public * copies
    rng.shuffle(short)
    grouped, at = [], 0
    while at < len(short):
        size = rng.choice((1, 1, 2, 2, 3))
        grouped.append(joined(short[at : at + size], rng.choice((" ", " ", "\n"))))
        at += size
    texts = gold + grouped + more
    rng.shuffle(texts)
    say(f"{len(texts)} documents: {cnn.save_docs(blank(), texts, out)}")


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
    parser.add_argument("--news", type=int, default=6_000, help="stretches of news to label")
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

    inputs = Inputs(args.corpora, args.gazetteers, vectors, build)
    regional, names = inputs.regional("train"), inputs.names()
    dev_file, gold_file = build / "dev.spacy", build / "gold.spacy"
    if not gold_file.exists():
        say(f"dev: {cnn.save_docs(blank(), inputs.regional('dev'), dev_file)}")
        gold = variants(regional, names, 3, random.Random(SEED))
        say(f"regional with variants: {cnn.save_docs(blank(), gold, gold_file)}")
    teacher = cnn.train(
        build / "teacher",
        gold_file,
        dev_file,
        vectors,
        **dict[str, Any]({"training.max_steps": 2000, "training.patience": 1200}),
    )
    say("teacher ready")
    first_round = train_tagger(ner, nlp, spacy.load(teacher), regional, names, build / "tagger")
    words = WordTable(nlp.vocab.vectors)
    silver_1, silver_2 = build / "silver_1.jsonl", build / "silver_2.jsonl"
    unannotated(inputs, EntityTagger(first_round, words), spacy.load(teacher), silver_1, SEED, args.news)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:
        student_job = processes.submit(train_convolutional, inputs, "student", silver_1, SEED, 2)
        tagger_job = processes.submit(train_tagger_more, inputs, first_round)
        student, tagger_file = student_job.result(), tagger_job.result()
    say("student and second round ready")
    unannotated(inputs, EntityTagger(tagger_file, words), spacy.load(student), silver_2, SEED + 1, args.news)
    final = train_convolutional(inputs, "final", silver_2, SEED + 1, 3)
    say("convolutional model ready")
    syntax = build / "syntax" if (build / "syntax").exists() else args.models / SPACY
    print(tables(release(final, syntax, tagger_file, args.corpora, args.devset, args.models)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
