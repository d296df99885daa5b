"""Write the word vectors of a spaCy model's floret table as a stanza ``Pretrain`` file.

The file is no part of the shipped models: floret gives a vector for any word, so it is built, here for
training and at run time for the words of the text, from the table that ``id_sariwarta_news`` holds anyway.

**Casing.** Forms are written as they stand in texts (``Bupati`` and ``bupati`` are two rows), and the
vocabulary does not change case, so the file serves both kinds of look-up: stanza's entity tagger with
``--no_lowercase`` asks for the form as it is; its tagger and parser always lower-case the form before they
ask (``stanza.models.pos.data``, ``stanza.models.depparse.data``), whatever the vocabulary. So the
lower-cased form of every word is written, too. A lower-cased form's vector is that of its own letters, not
that of a capitalised form that is more frequent: the row of a word depends on nothing but the word, and
adding words later changes nothing.

Words: the most frequent forms of the news corpus, all of the treebanks (surface tokens and syntactic words)
and of the annotated entity corpora. What the folder lacks is left out.

Usage, from the root of the repository::

    python models/recipes/vectors/stanza_pretrain.py --corpora CORPORA --out models/build/pretrain.pt

or, for a folder of models that plain ``stanza.Pipeline`` loads, with vectors for the words of texts of your own (words that
these texts lack have none there)::

    python models/recipes/vectors/stanza_pretrain.py --export DIR ARTICLE.txt [MORE ...]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy
from floret_vectors import NEWS_FILES, paragraphs, tokens
from spacy.vectors import Vectors

from sariwarta.language.clitics import split_clitic

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent.parent
BATCH = 4096


def treebank_words(path: Path) -> Iterator[str]:
    """Yield the forms of a CoNLL-U file: surface tokens and syntactic words, without empty nodes."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            number, _, rest = line.partition("\t")
            if rest and not line.startswith("#") and "." not in number:
                yield rest.partition("\t")[0]


def entity_words(path: Path) -> Iterator[str]:
    """Yield the forms of an entity corpus: its tokens, or its text split."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield from row["tokens"] if "tokens" in row else tokens(row["text"])


def word_list(corpora: Path, most: int) -> list[str]:
    """The forms to write: news by frequency (ties by form), then the annotated corpora, then lower-cased forms.

    Parameters:
        corpora: folder with ``news/``, ``ud/``, ``ner/``.
        most: how many forms of the news to take.
    """
    counts: Counter[str] = Counter()
    if all((corpora / "news" / name).is_file() for name in NEWS_FILES):
        for paragraph in paragraphs(corpora / "news"):
            counts.update(tokens(paragraph))
    frequent = sorted(counts, key=lambda form: (-counts[form], form))[:most]
    annotated: set[str] = set()
    for path in sorted((corpora / "ud").glob("*.conllu")):
        annotated.update(treebank_words(path))
    for path in sorted((corpora / "ner").glob("*.jsonl")):
        annotated.update(entity_words(path))
    forms = dict.fromkeys([*frequent, *sorted(annotated)])
    return list(dict.fromkeys([*forms, *(form.lower() for form in forms)]))


def vectors_of(table: Vectors, words: Iterable[str]) -> npt.NDArray[np.float32]:
    """The vectors of words, one row each, from a floret table."""
    words = list(words)
    parts = [np.asarray(table.get_batch(words[at : at + BATCH])) for at in range(0, len(words), BATCH)]
    return np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, table.shape[1]), np.float32)


def write_pretrain(table: Vectors, words: list[str], path: Path) -> None:
    """Write ``words`` with their vectors as a file that stanza loads as its pretrained embedding.

    Padding, the unknown word, the empty one and the root get zeros, as in stanza's own files.

    Parameters:
        table: a floret table.
        words: forms without repetition; a space in one becomes a no-break space, as stanza looks it up.
        path: the ``.pt`` file.
    """
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE

    rows = vectors_of(table, words)
    emb = torch.zeros((VOCAB_PREFIX_SIZE + len(words), rows.shape[1]), dtype=torch.float32)
    emb[VOCAB_PREFIX_SIZE:] = torch.from_numpy(rows)
    pretrain = Pretrain(str(path))
    pretrain._vocab = PretrainedWordVocab([word.replace(" ", "\xa0") for word in words])
    pretrain._emb = emb
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    pretrain.save(str(part))
    part.replace(path)


def export(folder: Path, texts: Iterable[str], table: Vectors, models: Path | None = None) -> None:
    """Write a copy of the stanza models with the vectors' file beside them, which plain stanza loads.

    The entity model names its words in its own file, and they have to be those of the vectors' file.

    Parameters:
        folder: where it goes.
        texts: whose words get vectors.
        table: a floret table.
        models: the models to copy; those of this repository by default.
    """
    import torch
    from stanza.models.common.pretrain import Pretrain

    shutil.copytree(models or MODELS / "id_sariwarta_stanza", folder, dirs_exist_ok=True)
    forms = dict.fromkeys(form for text in texts for form in tokens(text))
    parts = [part for form in forms for part in split_clitic(form) or ()]
    words = dict.fromkeys([*forms, *parts])
    path = folder / "id" / "pretrain" / "news.pt"
    write_pretrain(table, list(dict.fromkeys([*words, *(word.lower() for word in words)])), path)
    entities = folder / "id" / "ner" / "news.pt"
    checkpoint = torch.load(entities, map_location="cpu", weights_only=True)
    checkpoint["vocab"]["word"] = Pretrain(str(path)).vocab.state_dict()
    torch.save(checkpoint, entities, _use_new_zipfile_serialization=False)


def main(argv: list[str] | None = None) -> int:
    """Count, look up, write; returns the exit status."""
    parser = argparse.ArgumentParser(description="Write a stanza pretrain file from a floret table.")
    parser.add_argument("texts", type=Path, nargs="*", help="with --export: text files")
    parser.add_argument("--corpora", type=Path, help="folder with news/, ud/, ner/")
    parser.add_argument("--export", type=Path, metavar="DIR", help="write the models for plain stanza there")
    parser.add_argument(
        "--model", type=Path, default=MODELS / "id_sariwarta_news", help="spaCy model with the table"
    )
    parser.add_argument("--out", type=Path, default=Path("models/build/pretrain.pt"))
    parser.add_argument("--words", type=int, default=100_000, help="forms of the news to take")
    args = parser.parse_args(argv)

    if args.export:
        if not args.texts:
            parser.error("--export needs text files, whose words get vectors")
        texts = [path.read_text(encoding="utf-8") for path in args.texts]
        export(args.export, texts, spacy.load(args.model).vocab.vectors)
        print(f"models for plain stanza in {args.export}")
        return 0
    if args.corpora is None:
        parser.error("--corpora or --export is needed")
    if args.out.exists():
        print(f"{args.out} is there already")
        return 0
    began = time.monotonic()
    words = word_list(args.corpora, args.words)
    if not words:
        print(f"no corpora in {args.corpora}", file=sys.stderr)
        return 2
    table = spacy.load(args.model).vocab.vectors
    write_pretrain(table, words, args.out)
    print(f"{len(words):,} words in {args.out}, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
