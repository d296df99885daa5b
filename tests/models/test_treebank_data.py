"""The treebank recipe: the split never moves, one convention for three treebanks, labels for the tokenizer."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sariwarta.evaluation.treebank import Sentence, read_conllu, to_conllu

RECIPES = Path(__file__).resolve().parents[2] / "models" / "recipes"


def load_recipe(path: str) -> ModuleType:
    """Recipes are scripts beside their settings, not a package."""
    name = "recipe_" + path.replace("/", "_")
    spec = importlib.util.spec_from_file_location(name, RECIPES / f"{path}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


data = load_recipe("treebanks/ud")
decay = load_recipe("treebanks/decay")

ONLY = """\
# sent_id = dev-s9
# text = Itu satu-satunya milik Kalla.
1	Itu	itu	PRON	_	_	2	nsubj	_	_
2-3	satu-satunya	_	_	_	_	_	_	_	_
2	satu	satu	NUM	_	NumType=Card	0	root	_	_
3	nya	dia	PRON	_	Person=3	2	nmod:poss	_	_
4	milik	milik	NOUN	_	Abbr=Yes|Number=Sing	2	nmod	_	_
5	Kalla	kalla	PROPN	_	Abbr=Yes	4	nmod	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_

"""

HIS = """\
# sent_id = dev-s10
# text = Rumahnya besar.
1-2	Rumahnya	_	_	_	_	_	_	_	_
1	Rumah	rumah	NOUN	_	Number=Sing	3	nsubj	_	_
2	nya	dia	PRON	_	Person=3	1	nmod:poss	_	_
3	besar	besar	ADJ	_	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_

"""


def parse(conllu: str) -> Sentence:
    (sentence,) = read_conllu(conllu.split("\n"))
    return sentence


def test_the_split_is_by_blocks_and_fixed() -> None:
    gsd = [Sentence(f"dev-s{n}", "", (), ()) for n in range(100)]
    parts = data.split("gsd", gsd)
    assert {part: len(found) for part, found in parts.items()} == {"train": 60, "dev": 20, "test": 20}
    assert [sentence.name for sentence in parts["dev"]][:3] == ["dev-s20", "dev-s21", "dev-s22"]


def test_a_document_of_pud_is_never_divided() -> None:
    names = [f"n{document:05d}{number:03d}" for document in range(40) for number in (1, 4, 9)]
    parts = data.split("pud", [Sentence(name, "", (), ()) for name in names])
    documents = {part: {sentence.name[:-3] for sentence in found} for part, found in parts.items()}
    assert documents["dev"] == {"n00009", "n00029"}
    assert not documents["train"] & (documents["dev"] | documents["test"])


def test_words_that_do_not_spell_their_token_become_one() -> None:
    sentence = data.exact_pieces(parse(ONLY))
    assert [word.form for word in sentence.words] == ["Itu", "satu-satunya", "milik", "Kalla", "."]
    assert data.is_tree(sentence)
    assert data.exact_pieces(parse(HIS)) == parse(HIS)


def test_names_keep_their_capital_and_clitics_their_form_in_one_convention() -> None:
    assert [w.lemma for w in data.harmonise(data.exact_pieces(parse(ONLY)), "gsd").words] == [
        "itu", "satu", "milik", "Kalla", ".",
    ]  # fmt: skip
    assert [w.lemma for w in data.harmonise(parse(HIS), "gsd").words][:2] == ["rumah", "nya"]
    assert [w.lemma for w in data.harmonise(parse(HIS), "csui").words][:2] == ["rumah", "dia"]


def test_features_that_one_treebank_alone_marks_are_left_out() -> None:
    words = data.harmonise(parse(ONLY), "pud").words
    assert [word.feats for word in words][3:5] == ["Number=Sing", "_"]


def test_labels_tell_ends_of_words_sentences_and_multiword_tokens() -> None:
    text, marks = data.labels([data.cuts(parse(HIS)), data.cuts(parse(HIS))])
    assert text == "Rumahnya besar. Rumahnya besar."
    assert marks == "0000000300000120" + "000000030000012"


def test_headings_are_paragraphs_of_their_own() -> None:
    heading = Sentence("h", "Rapat Anggaran", (), ())
    plain = [Sentence(str(n), f"Kalimat {n}.", (), ()) for n in range(4)]
    groups = data.paragraphs([plain[0], heading, *plain[1:]], iter([2, 2, 2, 2]))
    assert [[s.name for s in group] for group in groups] == [["0"], ["h"], ["1", "2"], ["3"]]
    joined = data.paragraphs([plain[0], heading, *plain[1:]], iter([2, 2, 2, 2]), headings=False)
    assert [[s.name for s in group] for group in joined] == [["0", "h"], ["1", "2"], ["3"]]


def test_expansions_are_in_small_letters() -> None:
    assert data.expansions([parse(HIS)]) == [("Rumahnya", ("rumah", "nya"))]


@pytest.mark.parametrize(
    ("step", "rate"), [(1, 1.0), (100, 1.0), (101, 1.0), (150, 0.51), (200, 0.01), (201, 0.0)]
)
def test_the_learning_rate_stays_and_then_falls(step: int, rate: float) -> None:
    assert decay.rate(step, 1.0, flat=100, steps=200) == pytest.approx(rate)


def test_the_split_of_the_recipe_stands_in_its_card() -> None:
    shares = {name: [data.part_of(name, block) for block in range(60)] for name in data.FILES}
    counts = {name: {part: found.count(part) for part in data.PARTS} for name, found in shares.items()}
    assert json.dumps(counts["gsd"]) == '{"train": 36, "dev": 12, "test": 12}'
    assert counts["csui"] == {"train": 50, "dev": 5, "test": 5}
    assert counts["pud"] == {"train": 54, "dev": 3, "test": 3}


def test_the_parser_is_told_the_treebank() -> None:
    sentence = parse(HIS)
    told = data.styled(sentence, "csui")
    assert {
        line.split("\t")[4]
        for line in to_conllu(told)
        if line[0].isdigit() and "-" not in line.split("\t")[0]
    } == {"csui"}
    assert {w.xpos for w in sentence.words} == {"_"} and {
        w.xpos for w in data.harmonise(sentence, "gsd").words
    } == {"_"}
    assert [w.deprel for w in told.words] == [w.deprel for w in sentence.words]
