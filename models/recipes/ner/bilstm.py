"""The BiLSTM-CRF: stanza's network and file format, trained by a loop of our own.

Ours differs from `stanza.models.ner_tagger` in what it learns from: sentences that mark some of the labels only
(`PartialCRF`), words whose vectors come from the hashed floret table, so that no word is unknown, and weights that are
averaged over the last steps. What it saves is an ordinary stanza model.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sequence import TAGS, Sentence
from spacy.vectors import Vectors
from stanza.models.common.crf import CRFLoss, viterbi_decode
from stanza.models.common.pretrain import PretrainedWordVocab
from stanza.models.common.vocab import PAD_ID, UNK_ID, VOCAB_PREFIX, CharVocab, CompositeVocab
from stanza.models.ner.trainer import Trainer
from stanza.models.ner.vocab import MultiVocab
from stanza.models.ner_tagger import parse_args
from stanza.models.pos.vocab import WordVocab
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

from sariwarta.language.spans import spans_of_tags

#: of stanza's options those that are not its defaults, and how often a word must come to get a vector of its own
OPTIONS = {"hidden_dim": 256, "char_hidden_dim": 100, "word_dropout": 0.03, "delta_cutoff": 3}
#: a path through a tag that is not allowed costs this much
FORBIDDEN = -1e4
#: steps until the learning rate is at its highest
WARM_UP = 150
#: name of a parameter of an output layer or of its CRF
OUTPUT = re.compile(r"(tag_clfs|crits)\.(\d+)\.(\w+)")
#: how much of the averaged weights stays at each step
AVERAGED = 0.998


class PartialCRF(CRFLoss):  # type: ignore[misc]
    """CRF loss over all paths that a sentence's labels allow, instead of over one.

    Where every token allows one tag, this is the ordinary loss.
    """

    def loss(
        self, scores: torch.Tensor, padding: torch.Tensor, allowed: torch.Tensor, weights: torch.Tensor
    ) -> torch.Tensor:
        """Mean over the sentences of the negative log-probability of what is allowed.

        Args:
            scores: sentences × longest × tags.
            padding: sentences × longest, true behind a sentence's end.
            allowed: sentences × longest × tags.
            weights: of the sentences.
        """
        both = torch.cat([scores, scores.masked_fill(~allowed, FORBIDDEN)])
        everything, permitted = self.crf_log_norm(both, torch.cat([padding, padding]), None).chunk(2)
        return ((everything - permitted) * weights).mean()


def word_vectors(table: Vectors, words: Sequence[str]) -> torch.Tensor:
    """Vectors of words from a floret table (words × dimensions), after those of stanza's four special units."""
    rows = np.zeros((len(VOCAB_PREFIX) + len(words), table.shape[1]), dtype=np.float32)
    for at in range(0, len(words), 4096):
        some = list(words[at : at + 4096])
        rows[len(VOCAB_PREFIX) + at : len(VOCAB_PREFIX) + at + len(some)] = table.get_batch(some)
    return torch.from_numpy(rows)


class Tables:
    """What a pretrained file gives to stanza: a vocabulary and a matrix."""

    def __init__(self, table: Vectors, words: Iterable[str]) -> None:
        self.words = sorted(set(words))
        self.vocab = PretrainedWordVocab(self.words, "id")
        self.emb = word_vectors(table, self.words)


class Recogniser:
    """A stanza NER model that is being trained.

    Args:
        table: the floret vectors.
        words: every word that it will meet in training and on dev.
        train: training sentences as annotated; their characters and frequent words are its own.
        options: overrides of stanza's options.
        start: a model of the same options to go on from; its characters and words with vectors of their own stay. Output
            layers that it lacks start as its first.
        tagsets: how many output layers, each with its own CRF, the network has (`Sentence.tagset`).
    """

    def __init__(
        self,
        table: Vectors,
        words: Iterable[str],
        train: Sequence[Sentence],
        options: dict[str, Any],
        start: Path | None = None,
        tagsets: int = 1,
    ) -> None:
        self.args = parse_args(["--cpu", "--shorthand", "id_news", "--no_lowercase", "--scheme", "bioes"])
        self.args.update(word_emb_dim=table.shape[1], device="cpu", **options)
        tables = Tables(table, words)
        data = [[(word, ("O",)) for word in sentence.words] for sentence in train]
        tags = [[((tag,) * tagsets,) for tag in TAGS]]
        counted = Counter(word for sentence in train for word in sentence.words)
        rare = {word for word, count in counted.items() if count < self.args["delta_cutoff"]}
        vocab = MultiVocab(
            {
                "char": CharVocab(data, "id_news"),
                "delta": WordVocab(data, "id_news", cutoff=1, lower=False, ignore=rare),
                "tag": CompositeVocab(tags, "id_news", idx=0, sep=None),
                "word": tables.vocab,
            }
        )
        weights: dict[str, torch.Tensor] = {}
        if start is not None:
            before = torch.load(start, map_location="cpu", weights_only=True)
            weights, known = before["model"], MultiVocab.load_state_dict(before["vocab"])
            vocab["char"], vocab["delta"] = known["char"], known["delta"]
        self.trainer = Trainer(args=self.args, vocab=vocab, pretrain=tables, device="cpu")
        self.model = self.trainer.model
        self.crfs = [PartialCRF(len(vocab["tag"]._id2unit[0])) for _ in range(tagsets)]
        self.model.crits = nn.ModuleList(self.crfs)
        if weights:
            for key in self.model.state_dict():
                if (layer := OUTPUT.match(key)) and key not in weights:
                    weights[key] = weights[f"{layer[1]}.0.{layer[3]}"].clone()
            rest = self.model.load_state_dict(weights, strict=False)
            if rest.unexpected_keys or any(not key.startswith("word_emb") for key in rest.missing_keys):
                raise ValueError(f"{start}: not a model with these options: {rest}")
        self.vocab = vocab
        self.column = {tag: vocab["tag"]._unit2id[0][tag] for tag in TAGS}

    # --- batches -----------------------------------------------------------------------------------

    def _inputs(self, words: Sequence[str]) -> torch.Tensor:
        """What the network sees of each word (words × size), without dropout; a word that comes twice is read once."""
        place = {word: number for number, word in enumerate(sorted(set(words), key=lambda w: (-len(w), w)))}
        different = list(place)
        spelled = [self.vocab["char"].map(list(word)) for word in different]
        lengths = [len(letters) for letters in spelled]
        letters = torch.zeros(len(different), lengths[0], dtype=torch.long)
        for number, spelling in enumerate(spelled):
            letters[number, : len(spelling)] = torch.tensor(spelling)
        made = self.model.charmodel(
            letters, letters == PAD_ID, list(range(len(different))), [len(different)], lengths
        )
        own = torch.tensor(self.vocab["delta"].map(different))
        own[own == UNK_ID] = PAD_ID
        known = torch.tensor(self.vocab["word"].map(different))
        vectors = self.model.word_emb(known) + self.model.delta_emb(own)
        return torch.cat([vectors, made.data], 1)[torch.tensor([place[word] for word in words])]

    def _scores(self, sentences: Sequence[Sentence]) -> torch.Tensor:
        """Log-potentials (sentences × longest × tags) of sentences that are ordered from the longest to the shortest."""
        model = self.model
        lengths = [len(sentence.words) for sentence in sentences]
        inputs = self._inputs([word for sentence in sentences for word in sentence.words])
        if model.args["word_dropout"] > 0:
            inputs = model.worddrop(inputs, model.drop_replacement)
        inputs = model.drop(inputs)
        if model.input_transform is not None:
            inputs = model.input_transform(inputs)
        padded = pad_sequence(inputs.split(lengths), batch_first=True)
        packed = pack_padded_sequence(padded, lengths, batch_first=True)
        states = tuple(
            start.expand(-1, len(lengths), -1).contiguous()
            for start in (model.taggerlstm_h_init, model.taggerlstm_c_init)
        )
        hidden, _ = model.taggerlstm.lstm(packed, states)
        hidden = hidden._replace(data=model.drop(hidden.data))
        encoded = pad_packed_sequence(hidden, batch_first=True)[0]
        by_tagset = torch.stack([layer(encoded) for layer in model.tag_clfs])
        return by_tagset[
            torch.tensor([sentence.tagset for sentence in sentences]), torch.arange(len(sentences))
        ]

    # --- training ----------------------------------------------------------------------------------

    def keep_network(self) -> None:
        """Let only the output layers behind the first and their CRFs learn from now on."""
        for name, parameter in self.model.named_parameters():
            layer = OUTPUT.match(name)
            parameter.requires_grad = layer is not None and layer[2] != "0"

    def step(self, sentences: Sequence[Sentence], optimizer: torch.optim.Optimizer) -> float:
        """Learn from one batch; returns the loss."""
        self.model.train()
        optimizer.zero_grad()
        ordered = sorted(sentences, key=lambda sentence: -len(sentence.words))
        scores = self._scores(ordered)
        allowed = torch.zeros(scores.shape, dtype=torch.bool)
        for row, sentence in enumerate(ordered):
            for at, tags in enumerate(sentence.allowed()):
                allowed[row, at, [self.column[tag] for tag in tags]] = True
        lengths = torch.tensor([len(sentence.words) for sentence in ordered])
        padding = torch.arange(scores.size(1))[None, :] >= lengths[:, None]
        weights = torch.tensor([sentence.weight for sentence in ordered])
        loss = torch.zeros(())
        for tagset, crf in enumerate(self.crfs):
            rows = [row for row, sentence in enumerate(ordered) if sentence.tagset == tagset]
            if rows:
                part = crf.loss(scores[rows], padding[rows], allowed[rows], weights[rows])
                loss = loss + part * len(rows) / len(ordered)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        optimizer.step()
        return loss.item()

    # --- use ---------------------------------------------------------------------------------------

    @torch.no_grad()
    def logits(self, sentences: Sequence[Sentence]) -> list[np.ndarray]:
        """For each sentence the scores of its tokens (tokens × tags, log-potentials of the CRF)."""
        self.model.eval()
        out: list[np.ndarray] = [np.zeros((0, 0))] * len(sentences)
        by_length = sorted(range(len(sentences)), key=lambda number: -len(sentences[number].words))
        for at in range(0, len(by_length), 64):
            some = by_length[at : at + 64]
            scores = self._scores([sentences[number] for number in some])
            for row, number in enumerate(some):
                out[number] = scores[row, : len(sentences[number].words)].numpy()
        return out

    def predict(self, sentences: Sequence[Sentence]) -> list[list[tuple[int, int, str]]]:
        """The entities of each sentence: first token, token behind the last, label."""
        names = self.vocab["tag"]._id2unit[0]
        transitions = [crf._transitions.detach().numpy() for crf in self.crfs]
        out = []
        for sentence, scores in zip(sentences, self.logits(sentences), strict=True):
            path, _ = viterbi_decode(scores, transitions[sentence.tagset])
            out.append(spans_of_tags([names[tag] if tag >= len(VOCAB_PREFIX) else "O" for tag in path]))
        return out

    def save(self, path: Path) -> None:
        """Write a stanza model; the words of its vectors are left out, because any word has a vector."""
        words = self.vocab["word"]
        self.vocab["word"] = PretrainedWordVocab([], "id")
        self.trainer.save(str(path))
        self.vocab["word"] = words


@dataclass
class Progress:
    """Where a training stands; what is written to disk and read again after an interruption."""

    step: int = 0
    epoch: int = 0
    place: int = 0
    loss: float = 0.0
    seconds: float = 0.0
    best: dict[str, Any] = field(default_factory=dict)


def train(
    model: Recogniser,
    epoch: Callable[[int], list[Sentence]],
    *,
    steps: int,
    dev: dict[str, list[list[Sentence]]],
    out: Path,
    value: Callable[[dict[str, float]], float],
    words_per_batch: int = 800,
    rate: float = 2e-3,
    every: int = 250,
    seed: int = 20240206,
) -> dict[str, Any]:
    """Train with Adam, a rate that falls to nothing, and averaged weights; keeps the best on dev.

    Interrupted and called again with the same arguments it goes on at its last measurement.

    Args:
        model: what is trained.
        epoch: gives the sentences of an epoch by its number.
        steps: how many batches in all.
        dev: by name, the sentences of each text that it is measured on.
        out: folder for the best model (`best.pt`), the measurements (`log.jsonl`) and the state (`state.pt`).
        value: gives from the measurements by name the figure that is to be high.
        words_per_batch: tokens in a batch.
        rate: highest learning rate.
        every: steps between two measurements.
        seed: of the order of the batches.

    Returns:
        The measurements of the best model.
    """
    out.mkdir(parents=True, exist_ok=True)
    trained = {name: p for name, p in model.model.named_parameters() if p.requires_grad}
    optimizer = torch.optim.Adam(trained.values(), lr=rate, betas=(0.9, 0.98), eps=1e-9)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.02, (steps - step) / (steps - WARM_UP)))
    )
    averaged = {name: p.detach().clone() for name, p in trained.items()}
    at = Progress()
    state = out / "state.pt"
    if state.exists():
        saved = torch.load(state, weights_only=False)
        _put(trained, saved["weights"])
        averaged = saved["averaged"]
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        torch.set_rng_state(saved["random"])
        at = saved["progress"]
    began = time.monotonic() - at.seconds
    while at.step < steps:
        queue = batches(epoch(at.epoch), words_per_batch, random.Random(f"{seed} {at.epoch}"))
        while at.place < len(queue) and at.step < steps:
            at.loss += model.step(queue[at.place], optimizer)
            schedule.step()
            at.step += 1
            at.place += 1
            decay = min(AVERAGED, at.step / (at.step + 20))
            with torch.no_grad():
                for name, p in trained.items():
                    averaged[name].lerp_(p, 1 - decay)
            if at.step % every and at.step != steps:
                continue
            own = {name: p.detach().clone() for name, p in trained.items()}
            _put(trained, averaged)
            figures = {name: f1(model, texts) for name, texts in dev.items()}
            at.seconds = time.monotonic() - began
            row = {
                "step": at.step,
                "loss": round(at.loss / every, 3),
                "seconds": round(at.seconds),
                "value": round(value(figures), 4),
                **{name: round(figure, 4) for name, figure in figures.items()},
            }
            at.loss = 0.0
            print(json.dumps(row), flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(row) + "\n")
            if not at.best or row["value"] > at.best["value"]:
                at.best = row
                model.save(out / "best.pt")
            _put(trained, own)
            torch.save(
                {
                    "weights": own,
                    "averaged": averaged,
                    "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(),
                    "random": torch.get_rng_state(),
                    "progress": at,
                },
                state.with_suffix(".part"),
            )
            state.with_suffix(".part").replace(state)
        if at.place >= len(queue):
            at.epoch, at.place = at.epoch + 1, 0
    return at.best


def _put(trained: dict[str, nn.Parameter], values: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, p in trained.items():
            p.copy_(values[name])


def batches(sentences: Sequence[Sentence], words: int, rng: random.Random) -> list[list[Sentence]]:
    """Batches of sentences of similar length, in random order."""
    ordered = sorted(sentences, key=lambda s: len(s.words) + rng.uniform(-3, 3))
    out: list[list[Sentence]] = []
    batch: list[Sentence] = []
    size = 0
    for sentence in ordered:
        batch.append(sentence)
        size += len(sentence.words)
        if size >= words:
            out.append(batch)
            batch, size = [], 0
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def f1(model: Recogniser, texts: list[list[Sentence]]) -> float:
    """Exact spans and labels; for texts that mark three labels a building counts as place, an office as nothing."""
    flat = [sentence for text in texts for sentence in text]
    right = found = wanted = 0
    for sentence, spans in zip(flat, model.predict(flat), strict=True):
        guess = set(spans)
        if sentence.partial:
            guess = {(a, b, "LOC" if label == "FAC" else label) for a, b, label in guess if label != "POS"}
        gold = set(sentence.spans)
        right += len(guess & gold)
        found += len(guess)
        wanted += len(gold)
    return 2 * right / (found + wanted) if right else 0.0
