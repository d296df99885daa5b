"""Both engines against the held-out parts of the Indonesian treebanks.

    python bench/treebanks.py FOLDER [--part dev] [--spacy MODEL] [--stanza MODELS] [--pretrain FILE]

FOLDER holds the CoNLL-U files of CSUI, PUD and GSD; what was trained on and what is held out is decided by
`models/recipes/treebanks/ud.py`. Figures are F1 by the CoNLL 2018 convention (`udtools`, which comes with
stanza); the gold annotation is the treebanks' own, not harmonised. Texts: ten sentences at a time, joined by a
space, a heading (no final mark) on a line of its own.

Rows: `spacy`, raw text, multiword tokens merged on both sides; `stanza`, raw text through our tokenizer, sentence
splitter and clitic rule, then stanza's models, the parser told whose style the treebank has; `stanza, news`, the same
told CSUI's style for all, as the pipeline does; `stanza alone`, raw text through stanza's own tokenizer, told nothing;
`stanza, gold`, gold tokens and sentences. `lemma` is compared as written, `caseless` in small letters: GSD writes the lemmas
of names in small letters, CSUI and PUD do not, and no system can please both.
"""

from __future__ import annotations

import argparse
import importlib.util
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy

from sariwarta.evaluation.tokenization import read_conllu as read_texts
from sariwarta.evaluation.treebank import (
    Sentence,
    doc_to_conllu,
    evaluate,
    merge_multiword,
    to_conllu,
    write_conllu,
)
from sariwarta.language.clitics import split_clitic
from sariwarta.language.sentences import NAME as SENTENCES
from sariwarta.language.tokenizer import blank

MODELS = Path(__file__).resolve().parent.parent / "models"
COLUMNS = ("tokens", "sentences", "words", "upos", "feats", "lemmas", "lemmas_caseless", "uas", "las")
TITLES = ("tokens", "sent.", "words", "UPOS", "feats", "lemma", "caseless", "UAS", "LAS")

#: texts, their annotation and the treebank that they are of → CoNLL-U
System = Callable[[list[str], list[Sentence], str], str]


def recipe() -> ModuleType:
    """The recipe's data module: it knows the split."""
    path = MODELS / "recipes" / "treebanks" / "ud.py"
    spec = importlib.util.spec_from_file_location("treebank_recipe_data", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def conllu(sentences: list[Sentence]) -> str:
    """Sentences as one CoNLL-U text."""
    return "".join("\n".join(to_conllu(sentence)) + "\n\n" for sentence in sentences)


def spacy_system(model: Path) -> System:
    """A spaCy pipeline on raw text."""
    nlp = spacy.load(model)
    if SENTENCES not in nlp.pipe_names:
        nlp.add_pipe(SENTENCES, first=True)
    return lambda texts, _, __: "".join(doc_to_conllu(doc) for doc in nlp.pipe(texts))


def stanza_pipeline(
    models: Path, pretrain: Path, processors: str = "tokenize,mwt,pos,lemma,depparse", **options: Any
) -> Any:
    """Stanza's own pipeline with our models, from a folder."""
    import stanza
    import torch

    torch.set_num_threads(1)
    return stanza.Pipeline(
        "id",
        dir=str(models),
        download_method=None,
        processors=processors,
        pos_pretrain_path=str(pretrain),
        depparse_pretrain_path=str(pretrain),
        use_gpu=False,
        logging_level="ERROR",
        **options,
    )


def document(sentences: list[list[tuple[str, bool]]], text: str) -> Any:
    """Tokens, each with whether it is a multiword token to be expanded, as stanza's document."""
    from stanza.models.common.doc import Document

    return Document(
        [
            [
                {"id": (number,), "text": form, "misc": "MWT=Yes" if multiword else "_"}
                for number, (form, multiword) in enumerate(sentence, start=1)
            ]
            for sentence in sentences
        ],
        text=text,
    )


def stanza_system(models: Path, pretrain: Path, tokens: str, style: str | None = None) -> System:
    """Stanza's models.

    Parameters:
        tokens: `ours`, `gold`, or `alone` for stanza's own.
        style: the treebank in whose style the parser is asked for dependencies; None: that of the texts.
    """
    if tokens == "alone":
        nlp = stanza_pipeline(models, pretrain)
        return lambda texts, _, __: "".join(
            "{:C}\n\n".format(nlp(text.replace("\n", "\n\n"))) for text in texts if text.strip()
        )
    tagger = stanza_pipeline(models, pretrain, "tokenize,mwt,pos,lemma", tokenize_pretokenized=True)
    parser = stanza_pipeline(models, pretrain, "depparse", depparse_pretagged=True)
    rules = blank()
    rules.add_pipe(SENTENCES)

    def cut(text: str) -> list[list[tuple[str, bool]]]:
        sentences = [
            [(token.text, split_clitic(token.text) is not None) for token in sentence if not token.is_space]
            for sentence in rules(text).sents
        ]
        return [sentence for sentence in sentences if sentence]

    def run(texts: list[str], gold: list[Sentence], treebank: str) -> str:
        if tokens == "gold":
            cuts = [[(token.form, token.words > 1) for token in sentence.tokens] for sentence in gold]
        else:
            cuts = [sentence for text in texts for sentence in cut(text)]
        tagged = tagger(document(cuts, " ".join(texts)))
        for word in tagged.iter_words():
            word.xpos = style or treebank
        return f"{parser(tagged):C}\n\n"

    return run


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="folder with the three CoNLL-U files")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--spacy", type=Path, default=MODELS / "build" / "syntax")
    parser.add_argument("--stanza", type=Path, default=MODELS / "id_sariwarta_stanza")
    parser.add_argument("--pretrain", type=Path, default=MODELS / "build" / "pretrain.pt")
    options = parser.parse_args()

    systems: dict[str, System] = {}
    if (options.spacy / "config.cfg").exists():
        systems["spacy"] = spacy_system(options.spacy)
    if options.pretrain.exists() and (options.stanza / "resources.json").exists():
        systems["stanza"] = stanza_system(options.stanza, options.pretrain, "ours")
        systems["stanza, news"] = stanza_system(options.stanza, options.pretrain, "ours", "csui")
        systems["stanza alone"] = stanza_system(options.stanza, options.pretrain, "alone")
        systems["stanza, gold"] = stanza_system(options.stanza, options.pretrain, "gold")
    treebanks = {name: parts[options.part] for name, parts in recipe().load(options.folder).items()}
    totals: dict[str, list[tuple[int, dict[str, float]]]] = {name: [] for name in systems}
    print("| engine | treebank | words | " + " | ".join(TITLES) + " |")
    print("|---|---|---|" + "---|" * len(TITLES))
    for treebank, gold in treebanks.items():
        with tempfile.TemporaryDirectory() as folder:
            write_conllu(gold, Path(folder) / "gold.conllu")
            texts = [found.text for found in read_texts(Path(folder) / "gold.conllu")]
        merged = [merge_multiword(sentence) for sentence in gold]
        for name, system in systems.items():
            wanted = merged if name == "spacy" else gold
            figures = evaluate(conllu(wanted), system(texts, gold, treebank))
            size = sum(len(sentence.words) for sentence in wanted)
            totals[name].append((size, figures))
            print(row(name, treebank, size, figures))
    for name, parts in totals.items():
        size = sum(count for count, _ in parts)
        mean = {key: sum(count * figures[key] for count, figures in parts) / size for key in COLUMNS}
        print(row(name, "all", size, mean))


def row(name: str, treebank: str, size: int, figures: dict[str, float]) -> str:
    """A line of the table; `all` is the mean by words."""
    cells = " | ".join(f"{100 * figures[key]:.1f}" for key in COLUMNS)
    return f"| {name} | {treebank} | {size} | {cells} |"


if __name__ == "__main__":
    main()
