"""Let the finished entity models learn on from paragraphs that they were unsure of, annotated anew.

`corrections.jsonl` has the annotations, by a large language model after `docs/entities.md`, apart from their text
(`data.read_corrections`). A whole training takes two hours; this
takes one, on two cores:

1. silver: both finished models label other news (`train.unannotated`);
2. the tagger (BiLSTM-CRF) goes on from its finished weights: the public sentences, the regional corpus and the corrections as
   annotated, the latter twice, a varied copy of both, and a third of the silver's news in each epoch;
3. the convolutional model goes on from its finished weights with the same; of the weights before a tenth stays, which costs
   nothing and forgets less;
4. weights of the agreement, figures, cards, as in `train.py`.

The committed weights were made so; the tagger saw 1,239 of the 1,338 corrected paragraphs.

Each stage is skipped when its result is there already. Usage, from the root of the repository::

    python models/recipes/ner/learn_on.py --corpora CORPORA --gazetteers GAZETTEERS [--build FOLDER]
"""

from __future__ import annotations

import argparse
import functools
import random
import sys
from pathlib import Path

import bilstm
import cnn
import spacy
import torch
from cnn import HERE, MODELS, say
from data import Text, read_corrections
from release import PUBLIC, SPACY, STANZA, SYNTAX, release, tables
from sequence import Sentence, sentences
from spacy.language import Language
from train import (
    SEED,
    Inputs,
    dev_sets,
    flat,
    mixture,
    public_sentences,
    read_unannotated,
    tagger_value,
    unannotated,
    varied,
    words_of,
)

from sariwarta.language.engines.entity_tagger import EntityTagger
from sariwarta.language.engines.word_table import WordTable
from sariwarta.language.tokenizer import blank

#: steps and highest learning rate of the tagger, and of the convolutional model
TAGGER_STEPS, TAGGER_RATE = 750, 1e-3
STEPS, RATE = 1350, 5e-4
#: how much of the weights before stays in the convolutional model
KEPT = 0.1
#: varied copies that the tagger sees in turn; the silver's news are seen in as many parts
PARTS = 3
#: stretches of news for the silver
NEWS = 2600


def train_tagger(
    inputs: Inputs, corrected: list[Text], more: list[Text], teacher: Language, start: Path, out: Path
) -> Path:
    """The tagger's third round; returns its file."""
    if (out / "finished").exists():
        return out / "best.pt"
    nlp, names, regional = inputs.blank(), inputs.names(), inputs.regional("train")
    public = public_sentences(inputs.corpora / "ner", nlp, teacher)
    as_annotated, new = (flat(list(sentences(nlp, texts))) for texts in (regional, corrected))
    parts = [flat(list(sentences(nlp, more[part::PARTS]))) for part in range(PARTS)]

    @functools.cache
    def copy(number: int) -> list[Sentence]:
        return varied(nlp, regional + corrected, names, f"{SEED} third {number}")

    def epoch(number: int) -> list[Sentence]:
        return public + as_annotated + new + new + copy(number % PARTS) + parts[number % PARTS]

    dev = dev_sets(inputs.corpora / "ner", nlp, (*PUBLIC, "regional"))
    words = words_of(public, as_annotated, new, *map(flat, dev.values()), *map(copy, range(PARTS)), *parts)
    torch.manual_seed(SEED)
    model = bilstm.Recogniser(nlp.vocab.vectors, words, public + as_annotated, bilstm.OPTIONS, start)
    best = bilstm.train(
        model,
        epoch,
        steps=TAGGER_STEPS,
        rate=TAGGER_RATE,
        dev=dev,
        out=out,
        value=tagger_value,
        every=150,
    )
    say(f"tagger, third round: {best}")
    (out / "finished").touch()
    return out / "best.pt"


def main(argv: list[str] | None = None) -> int:
    """Run the stages; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ner/ and news/")
    parser.add_argument(
        "--gazetteers", type=Path, required=True, help="regions.tsv, kecamatan.tsv, for exchanged names"
    )
    parser.add_argument("--devset", type=Path, default=None, help="annotated articles, if there")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build/learn_on"), help="work folder (not committed)"
    )
    parser.add_argument("--models", type=Path, default=MODELS, help="the finished models, which are replaced")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    build = args.build
    build.mkdir(parents=True, exist_ok=True)
    package, folder = args.models / SPACY, args.models / STANZA / "id" / "ner" / "news.pt"
    inputs = Inputs(args.corpora, args.gazetteers, package, build)
    corrected = read_corrections(HERE / "corrections.jsonl", args.corpora / "news")
    say(f"{len(corrected)} corrected paragraphs")
    nlp = spacy.load(package, exclude=list(SYNTAX))
    silver = build / "silver.jsonl"
    unannotated(inputs, EntityTagger(folder, WordTable(nlp.vocab.vectors)), nlp, silver, SEED + 2, NEWS)
    public, more = read_unannotated(silver)
    tagger = train_tagger(inputs, corrected, more, nlp, folder, build / "tagger")
    documents, dev = build / "train.spacy", build / "dev.spacy"
    if not documents.exists():
        cnn.save_docs(blank(), inputs.regional("dev"), dev)
        gold = inputs.regional("train") + corrected
        mixture(gold, inputs.names(), public, more, documents, SEED + 2, 2)
    final = cnn.train_on(package, build / "final", documents, dev, steps=STEPS, rate=RATE)
    final = cnn.averaged(package, final, build / "averaged", KEPT)
    print(tables(release(final, package, tagger, args.corpora, args.devset, args.models)))
    return 0


if __name__ == "__main__":
    random.seed(SEED)
    sys.exit(main())
