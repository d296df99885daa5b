"""Word vectors as a file for stanza: which words, in which order, with the table's own vectors."""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from spacy.vectors import Vectors

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipes" / "vectors"


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    """The script, which has its neighbour beside it."""
    sys.path.insert(0, str(RECIPE))
    try:
        import stanza_pretrain
    finally:
        sys.path.pop(0)
    return stanza_pretrain


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """Invented corpora of some lines."""
    for folder in ("news", "ud", "ner"):
        (tmp_path / folder).mkdir()
    for name in ("news_id.txt.xz", "news_id2.txt.xz"):
        with lzma.open(tmp_path / "news" / name, "wt", encoding="utf-8") as out:
            out.write("Rapat KPU Sigi selesai. Rapat ditutup.\n")
    rows = ["# text = Itu rumahnya", "1\tItu" + "\t_" * 8, "2-3\trumahnya" + "\t_" * 8, "2\trumah" + "\t_" * 8,
            "2.1\tkosong" + "\t_" * 8, "3\tnya" + "\t_" * 8]  # fmt: skip
    (tmp_path / "ud" / "x.conllu").write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    public = {"tokens": ["Dolo", ","], "tags": ["B-LOC", "O"]}
    own = {"text": "Bupati Sigi", "entities": []}
    lines = "\n".join(json.dumps(line) for line in (public, own))
    (tmp_path / "ner" / "x.jsonl").write_text(lines + "\n", encoding="utf-8")
    return tmp_path


def test_frequent_forms_then_annotated_ones_then_small_letters(recipe: ModuleType, corpora: Path) -> None:
    words = recipe.word_list(corpora, most=3)
    assert words[:3] == [".", "Rapat", "KPU"]
    assert set(words[3:]) == {
        ",", "Bupati", "Dolo", "Itu", "Sigi", "nya", "rumah", "rumahnya",
        "rapat", "kpu", "bupati", "dolo", "itu", "sigi",
    }  # fmt: skip
    assert len(words) == len(set(words))


def test_a_folder_without_corpora_has_no_words(recipe: ModuleType, tmp_path: Path) -> None:
    assert recipe.word_list(tmp_path, most=10) == []


def test_a_vector_depends_on_the_word_alone(recipe: ModuleType) -> None:
    rng = np.random.default_rng(1)
    table = Vectors(
        data=rng.normal(size=(50, 4)).astype("float32"),
        mode="floret",
        minn=2,
        maxn=3,
        hash_count=2,
        hash_seed=1,
    )
    together = recipe.vectors_of(table, ["Sigi", "sigi", "rapat"])
    assert np.array_equal(recipe.vectors_of(table, ["rapat"])[0], together[2])
    assert not np.array_equal(together[0], together[1])


def test_the_exported_models_are_read_by_plain_stanza(recipe: ModuleType, tmp_path: Path) -> None:
    stanza = pytest.importorskip("stanza")
    import spacy

    import sariwarta.language.sentences
    import sariwarta.language.tokenizer
    import sariwarta.language.vectors  # noqa: F401  (all register what the model's config names)
    from sariwarta.paths import model_path

    text = "Bupati Sigi Rahmat Lasompa membuka rapat KPU Sigi di Palu. Bukunya dibeli."
    table = spacy.load(model_path("id_sariwarta_news")).vocab.vectors
    recipe.export(tmp_path / "models", [text], table)
    nlp = stanza.Pipeline(
        "id", dir=str(tmp_path / "models"), download_method=None, device="cpu", logging_level="ERROR"
    )
    doc = nlp(text)
    assert [(e.text, e.type) for e in doc.ents] == [
        ("Bupati", "POS"),
        ("Sigi", "LOC"),
        ("Rahmat Lasompa", "PER"),
        ("KPU Sigi", "ORG"),
        ("Palu", "LOC"),
    ]
    words = {word.text: word for sentence in doc.sentences for word in sentence.words}
    assert (words["membuka"].upos, words["membuka"].lemma) == ("VERB", "buka")
    assert {"Buku", "nya"} <= set(words)
