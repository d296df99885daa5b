"""stanza's named-entity model (BiLSTM-CRF), run so that its probabilities can be used and no word is read twice.

The network is stanza's (`stanza.models.ner`), loaded from stanza's file. Three things are done here rather than by its
processor: words get their vectors from `WordTable`; what the network makes of a single word (vector, characters, input
layer) does not depend on its neighbours, so it is computed once for all its places in an article; and the CRF is read by
`sariwarta.language.crf`, which gives a probability for every span. A test holds that the tags are stanza's own.

Nothing is kept from one article to the next: sums over other numbers of rows differ in the last digit, and an article's
record must not depend on which others were read before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common.vocab import PAD_ID, UNK_ID, VOCAB_PREFIX
from stanza.models.ner.trainer import Trainer
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from sariwarta.language.crf import Lattice, decode, lattices
from sariwarta.language.engines.word_table import WordTable
from sariwarta.language.spans import spans_of_tags

__all__ = ["EntityTagger", "TaggedSentence"]

#: sentences that go through the network together, and tokens of such a batch with its padding: a table or a broken page may
#: be one sentence of thousands, which must not make thousands of the short ones beside it
SENTENCES, TOKENS = 64, 8_000
#: letters of a word that are read: an address or an encoded picture is one word of any length
LETTERS = 60
#: tokens of a name: what repeats a word thousands of times is none
LONGEST = 60


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """What the model makes of one sentence.

    Attributes:
        spans: the entities of the best sequence of tags.
        lattice: for the probability of any span.
        columns: tag to its column in the lattice.
    """

    spans: list[tuple[int, int, str]]
    lattice: Lattice
    columns: dict[str, int]

    def probability(self, first: int, behind: int, label: str) -> float:
        """How probable it is that these tokens are one entity of this label; 0 for a label that is not the model's."""
        parts = "S" if behind - first == 1 else "B" + "I" * (behind - first - 2) + "E"
        tags = [f"{part}-{label}" for part in parts]
        if any(tag not in self.columns for tag in tags):
            return 0.0
        return self.lattice.probability(first, [self.columns[tag] for tag in tags])


class EntityTagger:
    """A stanza NER model that reads tokens.

    Args:
        path: the model's file.
        words: where words get their vectors.
        tagset: number of the output layer to read; the first has the labels of `docs/entities.md`, what the others have tells
            the model's card. Stanza's own processor calls it `ner_predict_tagset`.

    Raises:
        ValueError: the model has no such layer.
    """

    def __init__(self, path: Path, words: WordTable, tagset: int = 0) -> None:
        self._table = words
        self._model = Trainer(args={}, model_file=str(path), pretrain=_Nothing(words), device="cpu").model
        self._model.eval()
        vocab = self._model.vocab
        layers = len(self._model.tag_clfs)
        if not 0 <= tagset < layers:
            raise ValueError(f"{path}: no tagset {tagset}; the model has {layers}, counted from 0")
        self._output = self._model.tag_clfs[tagset]
        units = vocab["tag"]._id2unit[tagset]
        # stanza's four special units have columns too, which no sequence may use
        self._names = units[len(VOCAB_PREFIX) :]
        self._columns = {name: column for column, name in enumerate(self._names)}
        first = len(VOCAB_PREFIX)
        self._transitions = (
            self._model.crits[tagset]._transitions.detach().numpy()[first:, first:].astype(np.float64)
        )

    @torch.inference_mode()  # type: ignore[untyped-decorator]
    def tag(self, sentences: Sequence[Sequence[str]]) -> list[TaggedSentence]:
        """Tag the sentences of one article, each a sequence of words without white space, at least one; in order."""
        if not sentences:
            return []
        words = sorted(
            {word for sentence in sentences for word in sentence}, key=lambda word: (-len(word), word)
        )
        rows = {word: row for row, word in enumerate(words)}
        inputs = self._inputs(words)
        out: list[TaggedSentence | None] = [None] * len(sentences)
        for some in _batches([len(sentence) for sentence in sentences]):
            scores = self._scores([[rows[word] for word in sentences[number]] for number in some], inputs)
            paths = decode(scores, self._transitions)
            for number, path, lattice in zip(some, paths, lattices(scores, self._transitions), strict=True):
                spans = [
                    span
                    for span in spans_of_tags([self._names[tag] for tag in path])
                    if span[1] - span[0] <= LONGEST
                ]
                out[number] = TaggedSentence(spans, lattice, self._columns)
        return [tagged for tagged in out if tagged is not None]

    def _scores(
        self, sentences: Sequence[Sequence[int]], inputs: torch.Tensor
    ) -> list[npt.NDArray[np.float32]]:
        """Log-potentials of the tags (tokens × tags) for sentences of similar length.

        Args:
            sentences: for each word its row in `inputs`.
            inputs: words × size.
        """
        order = sorted(range(len(sentences)), key=lambda number: -len(sentences[number]))
        lengths = [len(sentences[number]) for number in order]
        rows = torch.zeros((len(order), lengths[0]), dtype=torch.long)
        for place, number in enumerate(order):
            rows[place, : lengths[place]] = torch.tensor(sentences[number])
        packed = pack_padded_sequence(inputs[rows], lengths, batch_first=True)
        model = self._model
        states = tuple(
            start.expand(-1, len(order), -1).contiguous()
            for start in (model.taggerlstm_h_init, model.taggerlstm_c_init)
        )
        hidden, _ = model.taggerlstm.lstm(packed, states)
        padded, _ = pad_packed_sequence(hidden, batch_first=True)
        scores = self._output(padded)[:, :, len(VOCAB_PREFIX) :].numpy()
        out: list[npt.NDArray[np.float32]] = [scores[0]] * len(order)
        for place, number in enumerate(order):
            out[number] = scores[place, : lengths[place]]
        return out

    def _inputs(self, words: Sequence[str]) -> torch.Tensor:
        """What the network makes of each word by itself (words × size); the longest word comes first."""
        self._table.know(words)
        model, vocab = self._model, self._model.vocab
        vectors = self._table.emb[torch.tensor([self._table.vocab._unit2id[word] for word in words])]
        if model.delta_emb is not None:
            own = torch.tensor(vocab["delta"].map(list(words)))
            own[own == UNK_ID] = PAD_ID
            vectors = vectors + model.delta_emb(own)
        parts = [vectors]
        if model.args["char"] and model.args["char_emb_dim"] > 0:
            spelled = [vocab["char"].map(list(word[:LETTERS])) for word in words]
            lengths = [len(letters) for letters in spelled]
            letters = torch.full((len(words), lengths[0]), PAD_ID, dtype=torch.long)
            for place, spelling in enumerate(spelled):
                letters[place, : len(spelling)] = torch.tensor(spelling)
            made = model.charmodel(letters, letters == PAD_ID, list(range(len(words))), [len(words)], lengths)
            parts.append(made.data)
        inputs = torch.cat(parts, 1)
        return inputs if model.input_transform is None else model.input_transform(inputs)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of the sentences that go together, of similar length, within `SENTENCES` and `TOKENS`."""
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda number: lengths[number]):
        if batch and (len(batch) == SENTENCES or (len(batch) + 1) * lengths[number] > TOKENS):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


class _Nothing:
    """The pretrained file that the model is loaded with: no word, because `EntityTagger` looks words up itself."""

    def __init__(self, words: WordTable) -> None:
        self.emb = torch.zeros(len(VOCAB_PREFIX), words.emb.shape[1])
