"""Train the stanza models for Indonesian: tokenize, mwt, pos, lemma, depparse.

Stages, each skipped when its result is there already, so that an interrupted run goes on where it stopped (the
parser from its last checkpoint):

1. pretrain: the word vectors as stanza's file (``models/recipes/vectors/stanza_pretrain.py``);
2. data: train and dev parts in one convention, test parts as they are; text and labels for the tokenizer, with
   news paragraphs that our own tokenizer and sentence splitter cut;
3. mwt, lemma, tokenize, pos, depparse: one call of stanza's own training module each, one thread, fixed seeds; the
   settings of all are fixed by then, so tagger and parser learn some more from train and dev together, the parser
   from each sentence once with the tags of the treebank and twice with those that the tagger gives; the parser is told
   the treebank, and once is not;
4. release: models without this machine's paths, the lemmatizer with its dictionary (``lemmas.py``), ``resources.json``,
   ``meta.json``, ``CARD.md``;
5. figures of both engines on the test parts (``bench/treebanks.py``), into the card.

``--silver N`` instead: annotate N news sentences with the released models, for ``train_spacy.py``.

Usage, from the root of the repository::

    python models/recipes/treebanks/train_stanza.py --corpora CORPORA
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import lemmas
from ud import Cuts, cuts, expansions, harmonise, labels, load, paragraphs, styled

from sariwarta.evaluation.tokenization import is_merged
from sariwarta.evaluation.treebank import Sentence, Token, Word, read_conllu, write_conllu
from sariwarta.language.clitics import split_clitic
from sariwarta.language.sentences import NAME as SENTENCES
from sariwarta.language.tokenizer import blank

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent.parent
NAME = "id_sariwarta_stanza"
VERSION = "0.3.2"
PACKAGE = "news"
SEED = 20240206
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse")
LICENCES = {
    "csui": "UD Indonesian-CSUI, CC BY-SA 4.0",
    "pud": "UD Indonesian-PUD, CC BY-SA 3.0",
    "gsd": "UD Indonesian-GSD, CC BY-SA 4.0",
}
#: How often the train part of a treebank is taken.
WEIGHTS = {"csui": 1, "pud": 1, "gsd": 2}
#: A pair of form, part of speech and lemma is shown to the lemmatizer this often at most.
LEMMA_REPEATS = 3
#: How many of the most frequent news forms the lemmatizer's dictionary considers.
LEMMA_NEWS = 60_000

#: Sizes and schedules. Small enough for a laptop; with stanza's own defaults the models have 90 MB.
OPTIONS: dict[str, list[str]] = {
    "tokenize": "--lang id --shorthand id_news --use_mwt --steps 1600 --eval_steps 100 "
    "--max_steps_before_stop 2000 --max_seqlen 150 --batch_size 16 --anneal_after 450".split(),
    "mwt": "--lang id --shorthand id_news --force_exact_pieces --num_epoch 10 --hidden_dim 64 --emb_dim 32".split(),
    "pos": "--flat 700 --max_steps 1000 --lang id --shorthand id_news --hidden_dim 160 --char_hidden_dim 64 "
    "--char_emb_dim 32 --transformed_dim 100 --word_emb_dim 50 --deep_biaff_hidden_dim 128 --share_hid "
    "--dropout 0.4 --batch_size 50 --max_steps_before_stop 3000 --fix_eval_interval "
    "--eval_interval 100".split(),
    "lemma": "--shorthand id_news --hidden_dim 100 --emb_dim 40 --pos_dim 40 --num_epoch 12 "
    "--batch_size 64 --lr 0.002 --dropout 0.3 --emb_dropout 0.2 --pos_dropout 0.2".split(),
    "depparse": "--flat 200 --max_steps 1300 --lang id --shorthand id_news --no_ufeats "
    "--hidden_dim 200 --num_layers 2 --no_char --transformed_dim 128 --word_emb_dim 50 "
    "--deep_biaff_hidden_dim 128 --dropout 0.4 --optim adam --lr 0.003 --beta2 0.95 --no_second_optim "
    "--no_plateau --batch_size 1500 --max_steps_before_stop 3000 --eval_interval 100".split(),
}
#: The last steps of tagger and parser.
FINISH = {
    "pos": "--flat 100 --max_steps 470 --lr 0.002 --eval_interval 100".split(),
    "depparse": "--flat 0 --max_steps 640 --lr 0.002 --eval_interval 100".split(),
}
#: How each is called: stanza's module, with a falling learning rate (``decay.py``) where that is ours to say.
COMMANDS = {
    "tokenize": ["-m", "stanza.models.tokenizer"],
    "mwt": ["-m", "stanza.models.mwt_expander"],
    "pos": [str(HERE / "decay.py"), "tagger"],
    "lemma": ["-m", "stanza.models.lemmatizer"],
    "depparse": [str(HERE / "decay.py"), "parser"],
}


def say(text: str) -> None:
    """Report progress."""
    print(f"[{time.strftime('%H:%M:%S')}] {text}", flush=True)


def _module(path: Path) -> ModuleType:
    """A recipe of another folder."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(f"recipe_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- 2 data ----------------------------------------------------------------------------------------


def sizes(rng: random.Random) -> Iterator[int]:
    """Sentences in a paragraph, without end."""
    while True:
        yield rng.choice((1, 2, 2, 3, 4, 6))


def news_paragraphs(corpora: Path, rng: random.Random, amount: int) -> list[str]:
    """A sample of news paragraphs of common length, most from the file with more regional government."""
    floret = _module(HERE.parent / "vectors" / "floret_vectors.py")
    fit = [line for line in floret.paragraphs(corpora / "news") if 80 <= len(line) <= 700]
    half = len(fit) // 2
    return rng.sample(fit[:half], amount // 3) + rng.sample(fit[half:], amount - amount // 3)


def silver_sentences(texts: list[str]) -> Iterator[list[Sentence]]:
    """Paragraphs cut by our tokenizer, sentence splitter and clitic rule, without annotation."""
    nlp = blank()
    nlp.add_pipe(SENTENCES)
    for at, doc in enumerate(nlp.pipe(texts)):
        out = []
        for sentence in doc.sents:
            tokens: list[Token] = []
            words: list[Word] = []
            for token in sentence:
                if token.is_space:
                    continue
                parts = split_clitic(token.text) or (token.text,)
                tokens.append(Token(token.text, len(words) + 1, len(parts), bool(token.whitespace_)))
                words += [Word(part, "_", "_", "_", 0, "_") for part in parts]
            if tokens:
                name = f"news-{at}-{len(out) + 1}"
                out.append(Sentence(name, sentence.text.strip(), tuple(tokens), tuple(words)))
        if out:
            yield out


def lemma_types(sentences: list[Sentence]) -> list[Sentence]:
    """Words without their sentences, each form with its lemma a few times: the lemmatizer sees no context."""
    counts = Counter((w.form, w.upos, w.lemma) for sentence in sentences for w in sentence.words)
    words = [
        Word(form, lemma, upos, "_", 0, "root")
        for (form, upos, lemma), count in sorted(counts.items())
        for _ in range(min(count, LEMMA_REPEATS))
    ]
    return [
        Sentence(f"types-{at}", word.form, (Token(word.form, 1, 1, True),), (word,))
        for at, word in enumerate(words)
    ]


def write_labels(groups: list[list[Cuts]], text: Path, marks: Path) -> None:
    """Write paragraphs as text and labels, a blank line between them."""
    pairs = [labels(group) for group in groups]
    text.write_text("\n\n".join(pair[0] for pair in pairs) + "\n", encoding="utf-8")
    marks.write_text("\n\n".join(pair[1] for pair in pairs) + "\n", encoding="utf-8")


def make_data(corpora: Path, work: Path, silver: int) -> None:
    """Write all files that the training modules read."""
    rng = random.Random(SEED)
    treebanks = load(corpora / "ud")
    parts: dict[str, list[Sentence]] = {"train": [], "dev": []}
    weighted: list[Sentence] = []
    told: dict[str, list[Sentence]] = {"train": [], "dev": []}
    for name, split in treebanks.items():
        for part, all_of_it in parts.items():
            some = [harmonise(sentence, name) for sentence in split[part]]
            write_conllu(some, work / f"{name}.{part}.conllu")
            all_of_it += some
            told[part] += [styled(sentence, name) for sentence in some] * (
                WEIGHTS[name] if part == "train" else 1
            )
            if part == "train":
                weighted += some * WEIGHTS[name]
        write_conllu(split["test"], work / f"{name}.test.conllu")
    write_conllu(weighted, work / "train.conllu")
    write_conllu(parts["dev"], work / "dev.conllu")
    for part, sentences in told.items():
        write_conllu(sentences, work / f"told.{part}.conllu")
    write_conllu(lemma_types(parts["train"]), work / "lemmas.conllu")

    single = [sentence for sentence in parts["train"] if not is_merged(sentence.text)]
    groups = [
        [cuts(sentence) for sentence in group]
        for headings in (True, False)
        for group in paragraphs(rng.sample(single, len(single)), sizes(rng), headings)
    ]
    if (corpora / "news").is_dir():
        texts = news_paragraphs(corpora, rng, silver)
        groups += [[cuts(sentence) for sentence in group] for group in silver_sentences(texts)]
    rng.shuffle(groups)
    write_labels(groups, work / "train.txt", work / "train.labels")
    dev = [[cuts(sentence) for sentence in group] for group in paragraphs(parts["dev"], iter(lambda: 10, 0))]
    write_labels(dev, work / "dev.txt", work / "dev.labels")
    known = Counter(expansions(parts["train"]))
    (work / "mwt.json").write_text(json.dumps(sorted(known.items()), ensure_ascii=False), encoding="utf-8")
    say(
        f"{len(parts['train'])} sentences to train on, {len(parts['dev'])} dev, {len(groups)} paragraphs of text"
    )


# --- 3 training ------------------------------------------------------------------------------------


def tagger_files(work: Path, part: str) -> list[str]:
    """The tagger takes each treebank by itself, with its weight."""
    each = ";".join(str(work / f"{name}.{part}.conllu") for name in WEIGHTS)
    return ["--train_file", each, "--train_ratios", ";".join(str(weight) for weight in WEIGHTS.values())]


def files(processor: str, work: Path, pretrain: Path) -> list[str]:
    """The arguments that name files."""
    vectors = ["--wordvec_pretrain_file", str(pretrain)]
    train, dev = str(work / "train.conllu"), str(work / "dev.conllu")
    if processor == "tokenize":
        named = {
            "txt_file": "train.txt",
            "label_file": "train.labels",
            "dev_txt_file": "dev.txt",
            "dev_label_file": "dev.labels",
            "mwt_json_file": "mwt.json",
            "dev_conll_gold": "dev.conllu",
        }
        return [part for key, name in named.items() for part in (f"--{key}", str(work / name))]
    if processor == "mwt":
        return ["--train_file", train, "--eval_file", dev, "--gold_file", dev]
    if processor == "lemma":
        return ["--train_file", str(work / "lemmas.conllu"), "--eval_file", dev]
    if processor == "pos":
        return [*tagger_files(work, "train"), "--eval_file", dev, *vectors]
    train, dev = str(work / "told.train.conllu"), str(work / "told.dev.conllu")
    return ["--train_file", train, "--eval_file", dev, *vectors]


def call(arguments: list[str], log: Path) -> None:
    """Run a module of stanza in a process of one thread."""
    command = [sys.executable, *arguments, "--cpu"]
    threads = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    with log.open("a", encoding="utf-8") as out:
        subprocess.run(command, check=True, stdout=out, stderr=out, env={**os.environ, **threads})


def train(processor: str, work: Path, pretrain: Path) -> None:
    """Train one model with stanza's module unless it is finished."""
    done, log = work / f"{processor}.finished", work / f"{processor}.log"
    if done.exists():
        return
    say(f"{processor}: training, log in {log}")
    named = ["--mode", "train", "--seed", "1234", "--save_dir", str(work), "--save_name", f"{processor}.pt"]
    call([*COMMANDS[processor], *named, *files(processor, work, pretrain), *OPTIONS[processor]], log)
    done.touch()


def finish(processor: str, data: list[str], work: Path, pretrain: Path) -> None:
    """Let a model learn some more, from its best weights, from other data; into ``WORK/finished``."""
    folder = work / "finished"
    done = folder / f"{processor}.finished"
    if done.exists():
        return
    folder.mkdir(exist_ok=True)
    named = ["--mode", "train", "--seed", "4321", "--save_dir", str(folder), "--save_name", f"{processor}.pt"]
    dev = "told.dev.conllu" if processor == "depparse" else "dev.conllu"
    vectors = ["--wordvec_pretrain_file", str(pretrain), "--eval_file", str(work / dev)]
    start = ["--start", str(work / f"{processor}.pt")]
    arguments = [
        *COMMANDS[processor],
        *named,
        *vectors,
        *start,
        *data,
        *OPTIONS[processor],
        *FINISH[processor],
    ]
    call(arguments, work / f"{processor}.log")
    done.touch()


def finish_all(corpora: Path, work: Path, pretrain: Path) -> None:
    """Let tagger and parser learn from train and dev, the parser with the tagger's tags beside the treebanks', and
    these also without the treebank's name.
    """
    say("pos, depparse: last steps, on train and dev")
    plain, tagged, both = (work / f"traindev{kind}.conllu" for kind in ("", ".tagged", ".both"))
    names: list[str] = []
    everything: list[Sentence] = []
    for name, split in load(corpora / "ud").items():
        some = [harmonise(sentence, name) for sentence in split["train"] + split["dev"]]
        write_conllu(some, work / f"{name}.traindev.conllu")
        names += [name] * len(some)
        everything += some
    finish("pos", tagger_files(work, "traindev"), work, pretrain)
    if not both.exists():
        write_conllu(everything, plain)
        model = ["--save_dir", str(work), "--save_name", "pos.pt", "--lang", "id", "--shorthand", "id_news"]
        data = ["--eval_file", str(plain), "--output_file", str(tagged)]
        vectors = ["--wordvec_pretrain_file", str(pretrain)]
        predict = ["-m", "stanza.models.tagger", "--mode", "predict"]
        call([*predict, *model, *data, *vectors], work / "pos.log")
        mixture: list[Sentence] = []
        for path, told in ((plain, True), (tagged, True), (tagged, False)):
            with path.open(encoding="utf-8") as lines:
                for name, sentence in zip(names, read_conllu(lines), strict=True):
                    mixture += [styled(sentence, name) if told else sentence] * WEIGHTS[name]
        write_conllu(mixture, both)
    finish("depparse", ["--train_file", str(both)], work, pretrain)


def trained(processor: str, work: Path) -> Path:
    """The file of a trained model."""
    finished = work / "finished" / f"{processor}.pt"
    return finished if finished.exists() else work / f"{processor}.pt"


# --- 4 release -------------------------------------------------------------------------------------


def without_paths(value: Any) -> Any:
    """A model's configuration without the names of files and folders of this machine."""
    if isinstance(value, dict):
        return {
            key: None
            if isinstance(entry, str) and (key.endswith(("_file", "_dir", "_gold", "_name")) or "/" in entry)
            else without_paths(entry)
            for key, entry in value.items()
        }
    return value


def lemma_entries(corpora: Path, pretrain: Path) -> dict[str, dict[str, str]]:
    """The lemmatizer's dictionary, of the train parts and the frequent words of the vectors' file."""
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE

    words = Pretrain(str(pretrain)).vocab.state_dict()["_id2unit"]
    sentences = [
        (harmonise(sentence, name), WEIGHTS[name])
        for name, split in load(corpora / "ud").items()
        for sentence in split["train"]
    ]
    return lemmas.dictionary(sentences, words[VOCAB_PREFIX_SIZE:][:LEMMA_NEWS])


def release_model(source: Path, target: Path, entries: dict[str, dict[str, str]] | None = None) -> None:
    """Copy a model without the optimizer and without paths; the lemmatizer with another dictionary."""
    import torch

    checkpoint = torch.load(source, map_location="cpu", weights_only=True)
    checkpoint = {key: value for key, value in checkpoint.items() if not key.startswith("optimizer")}
    checkpoint["config"] = without_paths(checkpoint["config"])
    if entries is not None:
        checkpoint["dicts"] = lemmas.packed(entries)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Not stanza's own older format: that one holds addresses of memory, so the same weights give other bytes.
    torch.save(checkpoint, target)


def resources(processors: tuple[str, ...]) -> dict[str, Any]:
    """What stanza reads instead of its own index: package names, and which models need the word vectors."""
    needs = {"dependencies": [{"model": "pretrain", "package": PACKAGE}]}
    entry: dict[str, Any] = {"lang_name": "Indonesian"}
    for processor in processors:
        entry[processor] = {PACKAGE: needs if processor in ("pos", "depparse", "ner") else {}}
    entry["packages"] = {"default": dict.fromkeys(processors, PACKAGE)}
    return {"id": entry}


def write_json(value: Any, path: Path) -> None:
    """Write JSON for people."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def checksum(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def release(work: Path, target: Path, entries: dict[str, dict[str, str]]) -> None:
    """Put the models into ``target``, with what says which they are; models of others there are kept."""
    for processor in PROCESSORS:
        path = target / "id" / processor / f"{PACKAGE}.pt"
        release_model(trained(processor, work), path, entries if processor == "lemma" else None)
    write_index(target)


def write_index(target: Path) -> None:
    """Write what says which models are in ``target``: ``resources.json`` for stanza, ``meta.json`` with checksums."""
    models = sorted((target / "id").glob(f"*/{PACKAGE}.pt"))
    models = [path for path in models if path.parent.name != "pretrain"]
    write_json(resources(tuple(path.parent.name for path in models)), target / "resources.json")
    meta_path = target / "meta.json"
    meta = json.loads(meta_path.read_text(encoding="utf-8")) if meta_path.exists() else {}
    meta.update(
        name=NAME,
        version=VERSION,
        lang="id",
        package=PACKAGE,
        stanza_version=">=1.15,<1.16",
        description="Indonesian tokens, multiword tokens, parts of speech, features, lemmas, dependencies, entities",
        license="CC BY-SA 4.0",
        sources=list(LICENCES.values()),
        vectors="built from the floret table of id_sariwarta_news",
        files={
            str(path.relative_to(target)): {"sha256": checksum(path), "bytes": path.stat().st_size}
            for path in models
        },
    )
    write_json(meta, meta_path)


# --- 5 figures -------------------------------------------------------------------------------------


def write_card(corpora: Path, pretrain: Path, target: Path) -> None:
    """Measure both engines with ``bench/treebanks.py`` and write the card."""
    bench = MODELS.parent / "bench" / "treebanks.py"
    command = [sys.executable, str(bench), str(corpora / "ud"), "--stanza", str(target)]
    command += ["--pretrain", str(pretrain), "--spacy", str(pretrain.parent / "syntax")]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    meta = json.loads((target / "meta.json").read_text(encoding="utf-8"))
    sizes = {name.split("/")[1]: entry["bytes"] for name, entry in meta["files"].items()}
    rows = "".join(f"| {processor} | {sizes[processor] / 1e6:.2f} |\n" for processor in PROCESSORS)
    total = sum(sizes[processor] for processor in PROCESSORS)
    size_table = f"| model | MB |\n|---|---|\n{rows}| together | {total / 1e6:.2f} |"
    card = (HERE / "CARD.md").read_text(encoding="utf-8")
    card = card.replace("{{table}}", table).replace("{{sizes}}", size_table)
    (target / "CARD.md").write_text(card, encoding="utf-8")
    print(table)


# --- silver ----------------------------------------------------------------------------------------


def annotate_news(corpora: Path, models: Path, pretrain: Path, amount: int, out: Path) -> None:
    """Write news sentences with the models' annotation, tokens and sentences by our rules."""
    import stanza
    import torch
    from stanza.models.common.doc import Document

    torch.set_num_threads(1)
    nlp = stanza.Pipeline(
        "id",
        dir=str(models),
        download_method=None,
        processors="tokenize,mwt,pos,lemma,depparse",
        tokenize_pretokenized=True,
        pos_pretrain_path=str(pretrain),
        depparse_pretrain_path=str(pretrain),
        use_gpu=False,
        logging_level="ERROR",
    )
    rng = random.Random(SEED + 1)
    found: list[Sentence] = []
    for group in silver_sentences(news_paragraphs(corpora, rng, amount)):
        found += [sentence for sentence in group if 4 <= len(sentence.words) <= 60]
    found = found[:amount]
    done: list[Sentence] = []
    for at in range(0, len(found), 200):
        some = found[at : at + 200]
        document = Document(
            [
                [
                    {"id": (number,), "text": token.form, "misc": "MWT=Yes" if token.words > 1 else "_"}
                    for number, token in enumerate(sentence.tokens, start=1)
                ]
                for sentence in some
            ],
            text=" ".join(sentence.text for sentence in some),
        )
        for sentence, result in zip(some, nlp(document).sentences, strict=True):
            words = tuple(
                Word(w.text, w.lemma or "_", w.upos, w.feats or "_", w.head, w.deprel) for w in result.words
            )
            tokens, first = [], 1
            for token, new in zip(sentence.tokens, result.tokens, strict=True):
                tokens.append(replace(token, first=first, words=len(new.words)))
                first += len(new.words)
            done.append(replace(sentence, tokens=tuple(tokens), words=words))
    write_conllu(done, out)
    say(f"{len(done)} sentences in {out}")


# --- all -------------------------------------------------------------------------------------------


def main(argv: list[str] | None = None) -> int:
    """Run the stages; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train, measure and release the stanza models.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/ and news/")
    parser.add_argument(
        "--build", type=Path, default=Path("models/build"), help="work folder (not committed)"
    )
    parser.add_argument("--pretrain", type=Path, default=None, help="default: BUILD/pretrain.pt")
    parser.add_argument("--target", type=Path, default=MODELS / NAME, help="where the finished models go")
    parser.add_argument("--news", type=int, default=1500, help="news paragraphs for the tokenizer")
    parser.add_argument("--silver", type=int, default=0, help="annotate so many news sentences, and stop")
    parser.add_argument("--only", default=",".join(PROCESSORS), help="which models to train")
    args = parser.parse_args(argv)

    if not (args.corpora / "ud").is_dir():
        print(
            f"no treebanks in {args.corpora}: the models in {args.target} need no training", file=sys.stderr
        )
        return 2
    pretrain = args.pretrain or args.build / "pretrain.pt"
    if not pretrain.exists():
        recipe = _module(HERE.parent / "vectors" / "stanza_pretrain.py")
        if status := recipe.main(["--corpora", str(args.corpora), "--out", str(pretrain)]):
            return int(status)
    if args.silver:
        annotate_news(args.corpora, args.target, pretrain, args.silver, args.build / "silver.conllu")
        return 0
    work = args.build / "stanza"
    work.mkdir(parents=True, exist_ok=True)
    if not (work / "mwt.json").exists():
        make_data(args.corpora, work, args.news)
    wanted = args.only.split(",")
    for processor in ("mwt", "lemma", "tokenize", "pos", "depparse"):
        if processor in wanted:
            train(processor, work, pretrain)
    if {"pos", "depparse"} <= set(wanted):
        finish_all(args.corpora, work, pretrain)
    if all((work / f"{processor}.pt").exists() for processor in PROCESSORS):
        release(work, args.target, lemma_entries(args.corpora, pretrain))
        say(f"models in {args.target}")
        write_card(args.corpora, pretrain, args.target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
