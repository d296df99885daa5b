"""stanza's entity model without stanza's processor: the same tags, true probabilities."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy

pytest.importorskip("stanza")

import torch
from stanza.models.common.pretrain import PretrainedWordVocab
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer

import sariwarta.language.tokenizer
import sariwarta.language.vectors  # noqa: F401  (both register what the model's config names)
from sariwarta.language.engines.entity_tagger import EntityTagger
from sariwarta.language.engines.word_table import WordTable
from sariwarta.language.spans import spans_of_tags
from sariwarta.language.threads import SingleThread
from sariwarta.paths import model_path
from sariwarta.pipeline import MODEL, STANZA_MODELS

SENTENCES = [
    "Bupati Sigi Rahmat Lasompa membuka rapat KPU Sigi di Hotel Anggrek Sigi .".split(),
    "Hujan turun .".split(),
    "Kapolres Wonosobo AKBP Made Arta dan Dandim 0707/Wonosobo hadir di Pendopo Kabupaten .".split(),
    ["Palu"],
]


@pytest.fixture(scope="module")
def table() -> WordTable:
    return WordTable(spacy.load(model_path(MODEL)).vocab.vectors, capacity=400)


@pytest.fixture(scope="module")
def model() -> Path:
    return model_path(STANZA_MODELS) / "id" / "ner" / "news.pt"


@pytest.fixture(scope="module")
def tagger(table: WordTable, model: Path) -> EntityTagger:
    return EntityTagger(model, table)


def stanzas_own(model: Path, table: WordTable) -> list[list[str]]:
    """The tags that stanza's own loader, network and decoder give."""
    words = sorted({word for sentence in SENTENCES for word in sentence})
    table.know(words)

    class Pretrained:
        vocab = PretrainedWordVocab(words, "id")
        emb = torch.cat(
            [torch.zeros(4, table.emb.shape[1]), *(table.emb[[table.vocab._unit2id[w]]] for w in words)]
        )

    loaded = torch.load(model, weights_only=True)
    trainer = Trainer(args={}, model_file=str(model), pretrain=_Four(table), device="cpu")
    trainer.vocab["word"] = Pretrained.vocab
    trainer.model.word_emb = torch.nn.Embedding.from_pretrained(Pretrained.emb)
    assert loaded["config"]["lowercase"] is False
    loader = DataLoader.__new__(DataLoader)
    loader.args, loader.vocab, loader.eval, loader.shuffled = trainer.args, trainer.vocab, True, False
    outside = trainer.vocab["tag"].map([("O",) * len(trainer.model.tag_clfs)])[0]
    loader.data = [
        [
            [words, [trainer.vocab["char"].map(list(w)) for w in words], [outside] * len(words)]
            for words in SENTENCES
        ]
    ]
    with torch.no_grad():
        return trainer.predict(loader[0])  # type: ignore[no-any-return]


class _Four:
    def __init__(self, table: WordTable) -> None:
        self.emb = torch.zeros(4, table.emb.shape[1])


def test_the_tags_are_stanzas_own(tagger: EntityTagger, model: Path, table: WordTable) -> None:
    with SingleThread()():
        ours = [tagged.spans for tagged in tagger.tag(SENTENCES)]
    assert ours == [spans_of_tags(tags) for tags in stanzas_own(model, table)]
    assert any(ours)


def test_the_same_alone_together_and_after_the_table_was_emptied(
    tagger: EntityTagger, table: WordTable
) -> None:
    together = [t.spans for t in tagger.tag(SENTENCES)]
    many = [f"kata{n}" for n in range(table.capacity - 4)]
    table.know(many)
    assert len(table) == table.capacity
    assert "Bupati" not in table.vocab._unit2id
    assert [tagger.tag([sentence])[0].spans for sentence in SENTENCES] == together


def test_a_sentence_or_a_word_without_end_changes_nothing_for_the_others(tagger: EntityTagger) -> None:
    alone = [t.spans for t in tagger.tag(SENTENCES)]
    endless = [["dan"] * 20_000, ["x" * 300_000, "di", "Palu"]]
    tagged = tagger.tag([*SENTENCES, *endless])
    assert [t.spans for t in tagged[: len(SENTENCES)]] == alone
    assert tagged[-2].spans == []
    assert len(tagged) == len(SENTENCES) + 2


def test_probabilities_are_shares(tagger: EntityTagger) -> None:
    for words, tagged in zip(SENTENCES, tagger.tag(SENTENCES), strict=True):
        for first, behind, label in tagged.spans:
            sure = tagged.probability(first, behind, label)
            assert 0 < sure <= 1
            others = sum(
                tagged.probability(first, behind, other) for other in ("PER", "ORG", "LOC", "FAC", "POS")
            )
            assert others <= 1 + 1e-9
        assert tagged.probability(0, len(words), "NOSUCH") == 0


def test_more_words_at_once_than_the_table_holds(table: WordTable) -> None:
    with pytest.raises(ValueError, match="different words at once"):
        table.know(f"kata{n}" for n in range(table.capacity + 1))


def test_any_word_has_a_vector(table: WordTable) -> None:
    table.know(["Kalimantanraya", "Palu"])
    row = table.vocab._unit2id["Kalimantanraya"]
    assert np.abs(table.emb[row].numpy()).sum() > 0


def test_a_further_tagset_has_the_labels_of_its_corpus(model: Path, table: WordTable) -> None:
    words = "Bupati Sigi Rahmat Lasompa membuka rapat di Hotel Anggrek Sigi .".split()
    (own,) = EntityTagger(model, table).tag([words])
    assert set(own.spans) == {(0, 1, "POS"), (1, 2, "LOC"), (2, 4, "PER"), (7, 10, "FAC")}
    for tagset in (1, 2, 3):
        (found,) = EntityTagger(model, table, tagset).tag([words])
        labels = {label for _, _, label in found.spans}
        assert "PER" in labels
        assert not labels & {"POS", "FAC"}


@pytest.mark.parametrize("tagset", [-1, 4])
def test_a_tagset_that_the_model_lacks_is_an_error(model: Path, table: WordTable, tagset: int) -> None:
    with pytest.raises(ValueError, match="no tagset"):
        EntityTagger(model, table, tagset)
