"""The lemmatizer's dictionary: counts of the train parts, and roots of derived words that no treebank has."""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from sariwarta.evaluation.treebank import Sentence, Token, Word

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipes" / "treebanks"
sys.path.insert(0, str(RECIPE))
try:
    import lemmas
finally:
    sys.path.pop(0)

ROOTS = Counter(
    {"nyanyi": 2, "pukul": 3, "tulis": 4, "sapu": 1, "kupas": 1, "dengar": 2, "tahan": 2, "main": 5}
)
BASES = Counter({"anggota": 9, "lintas": 2, "kopi": 6, "laka": 1, "bagus": 3})


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("menyanyi", "nyanyi"),
        ("penyanyi", "nyanyi"),
        ("memukul", "pukul"),
        ("dipukuli", "pukul"),
        ("penulisan", "tulis"),
        ("menyapu", "sapu"),
        ("pengupasan", "kupas"),
        ("mendengarkan", "dengar"),
        ("tertahan", "tahan"),
        ("beranggotakan", "anggota"),
        ("permainan", "main"),
        ("bermain-main", "main"),
        ("sebagus-bagusnya", "bagus"),
        ("kucing-kucing", "kucing"),
    ],
)
def test_the_root_of_a_derived_word(form: str, root: str) -> None:
    assert lemmas.Affixes(ROOTS, BASES).root(form) == root


@pytest.mark.parametrize(
    "form",
    ["belaka", "kopian", "melintang", "perak", "menara", "keran", "pukulan-nya-lah", "lalu-lalang", "9-9"],
)
def test_a_word_that_only_looks_derived_has_none(form: str) -> None:
    assert lemmas.Affixes(ROOTS, BASES).root(form) is None


def sentence(*words: tuple[str, str, str]) -> Sentence:
    """Words with part of speech and lemma."""
    return Sentence(
        "s",
        " ".join(form for form, _, _ in words),
        tuple(Token(form, at, 1, True) for at, (form, _, _) in enumerate(words, start=1)),
        tuple(Word(form, lemma, upos, "_", 0, "root") for form, upos, lemma in words),
    )


TRAIN = [
    (
        sentence(
            ("Penulisan", "NOUN", "tulis"), ("sejarah", "NOUN", "sejarah"), ("Penataan", "PROPN", "penataan")
        ),
        1,
    ),
    (sentence(("penulisan", "NOUN", "tulis"), ("di", "ADP", "di"), ("Karangsari", "PROPN", "Karangsari")), 1),
    (
        sentence(
            ("Rapat", "NOUN", "rapat"), ("melalui", "ADP", "lalu"), ("Pengaspalan", "PROPN", "penaspalan")
        ),
        1,
    ),
    (sentence(("rapat", "NOUN", "rapat"), ("melalui", "ADP", "melalui")), 2),
]


def test_the_most_frequent_lemma_counts_with_the_weight_of_its_treebank() -> None:
    assert lemmas.dictionary(TRAIN, [])["ADP"]["melalui"] == "melalui"


def test_a_first_word_is_looked_up_like_the_others() -> None:
    entries = lemmas.dictionary(TRAIN, [])
    assert entries["NOUN"]["Sejarah"] == "sejarah"
    assert entries["NOUN"]["Rapat"] == "rapat"


def test_names_keep_their_form_and_are_no_words_of_any_part_of_speech() -> None:
    entries = lemmas.dictionary(TRAIN, [])
    assert entries["PROPN"]["Karangsari"] == "Karangsari"
    assert entries["PROPN"]["Pengaspalan"] == "Pengaspalan"
    assert not {"Karangsari", "karangsari", "Pengaspalan"} & set(entries[lemmas.ANY])


def test_words_of_the_news_are_there_if_their_root_is_known() -> None:
    entries = lemmas.dictionary(TRAIN, ["ditulis", "Ditulis", "dicangkul", "penulisan"])
    assert entries[lemmas.ANY]["ditulis"] == "tulis"
    assert entries["VERB"]["Ditulis"] == "tulis"
    assert "Ditulis" not in entries[lemmas.ANY] and "Ditulis" not in entries["PROPN"]
    assert "dicangkul" not in entries[lemmas.ANY]


def test_the_same_words_give_the_same_bytes() -> None:
    entries = lemmas.dictionary(TRAIN, ["ditulis"])
    assert json.loads(gzip.decompress(lemmas.packed(entries))) == entries
    assert lemmas.packed(entries) == lemmas.packed(dict(reversed(entries.items())))
