"""Word vectors for stanza's models: a table that grows with the words of the texts.

A stanza model comes with a fixed list of words that have a vector; every other word is unknown to it, and in news those are
the names. Our vectors are floret's: a word's vector is the mean over its character n-grams in a hashed table, so any
word has one, and the table of 10 MB in the spaCy model serves both engines. This class looks to stanza like a loaded
pretrained file, and is told the words of a text before the models read it.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch
from spacy.vectors import Vectors
from stanza.models.common.pretrain import PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX

__all__ = ["WordTable"]


class WordTable:
    """Vocabulary and matrix, as stanza's `Pretrain` has them.

    Args:
        vectors: the floret vectors.
        capacity: rows that are kept; when they are full, the table is emptied and filled anew, so memory stays bounded.
            What a word's vector is does not depend on that.

    Attributes:
        vocab: words to rows.
        emb: the matrix (rows × dimensions, float32); stanza's modules look into this very memory.
    """

    def __init__(self, vectors: Vectors, capacity: int = 40_000) -> None:
        self._vectors = vectors
        self.capacity = capacity
        self.vocab = PretrainedWordVocab([], "id")
        self.emb = torch.zeros(capacity, vectors.shape[1])

    def __len__(self) -> int:
        return len(self.vocab._id2unit)

    def know(self, words: Iterable[str]) -> None:
        """Make sure that each of these words has a row.

        Raises:
            ValueError: there are more different words than the table can hold.
        """
        wanted = dict.fromkeys(words)
        rows = self.vocab._unit2id
        new = [word for word in wanted if word not in rows]
        if len(self) + len(new) > self.capacity:
            if len(VOCAB_PREFIX) + len(wanted) > self.capacity:
                raise ValueError(
                    f"{len(wanted):,} different words at once, the table holds {self.capacity:,}"
                )
            self.vocab._id2unit = list(VOCAB_PREFIX)
            rows = self.vocab._unit2id = {unit: row for row, unit in enumerate(VOCAB_PREFIX)}
            new = list(wanted)
        if not new:
            return
        first = len(self)
        values = np.asarray(self._vectors.get_batch(new), dtype=np.float32)
        self.emb[first : first + len(new)] = torch.from_numpy(values)
        self.vocab._id2unit.extend(new)
        rows.update((word, first + number) for number, word in enumerate(new))
