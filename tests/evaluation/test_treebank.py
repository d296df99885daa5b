"""Whole analyses against CoNLL-U: reading, merged clitics, export of spaCy's documents, figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sariwarta.evaluation.treebank import (
    Sentence,
    doc_to_conllu,
    evaluate,
    evaluate_spacy,
    merge_multiword,
    read_conllu,
    syntactic_head,
    to_conllu,
    to_doc,
    token_offsets,
)
from sariwarta.language.sentences import NAME as SENTENCES
from sariwarta.language.tokenizer import blank

BOOK = """\
# sent_id = s1
# text = Ia membaca bukunya, katanya.
1	Ia	ia	PRON	_	PronType=Prs	2	nsubj	_	_
2	membaca	baca	VERB	_	Voice=Act	0	root	_	_
3-4	bukunya	_	_	_	_	_	_	_	SpaceAfter=No
3	buku	buku	NOUN	_	Number=Sing	2	obj	_	_
4	nya	nya	PRON	_	Person=3	3	nmod:poss	_	_
5	,	,	PUNCT	_	_	6	punct	_	_
6-7	katanya	_	_	_	_	_	_	_	SpaceAfter=No
6	kata	kata	VERB	_	Voice=Act	2	parataxis	_	_
7	nya	nya	PRON	_	Person=3	6	nsubj	_	_
8	.	.	PUNCT	_	_	2	punct	_	_

"""

#: The preposition hangs on its clitic, which is the oblique of the verb.
ACCORDING = """\
# sent_id = s2
# text = Menurutnya rapat selesai.
1-2	Menurutnya	_	_	_	_	_	_	_	_
1	Menurut	turut	ADP	_	_	2	case	_	_
2	nya	nya	PRON	_	Person=3	4	obl	_	_
3	rapat	rapat	NOUN	_	Number=Sing	4	nsubj	_	_
4	selesai	selesai	VERB	_	Voice=Act	0	root	_	SpaceAfter=No
5	.	.	PUNCT	_	_	4	punct	_	_

"""


def parse(conllu: str) -> Sentence:
    (sentence,) = read_conllu(conllu.split("\n"))
    return sentence


def test_reading_and_writing_give_the_same_lines() -> None:
    assert "\n".join(to_conllu(parse(BOOK))) + "\n\n" == BOOK


def test_empty_nodes_are_left_out() -> None:
    with_empty = BOOK.replace("3-4\t", "2.1\tdia\tdia\tPRON\t_\t_\t_\t_\t_\t_\n3-4\t", 1)
    assert parse(with_empty) == parse(BOOK)


def test_tokens_are_the_surface_and_have_offsets() -> None:
    sentence = parse(BOOK)
    assert [sentence.text[a:b] for a, b in token_offsets(sentence)] == [
        "Ia", "membaca", "bukunya", ",", "katanya", ".",
    ]  # fmt: skip


def test_a_token_that_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not follow"):
        token_offsets(replace(parse(BOOK), text="Ia membaca buku, katanya."))


def test_a_merged_token_has_the_first_words_tags_and_the_outer_relation() -> None:
    merged = merge_multiword(parse(BOOK))
    assert [(w.form, w.lemma, w.upos, w.head, w.deprel) for w in merged.words] == [
        ("Ia", "ia", "PRON", 2, "nsubj"),
        ("membaca", "baca", "VERB", 0, "root"),
        ("bukunya", "buku", "NOUN", 2, "obj"),
        (",", ",", "PUNCT", 5, "punct"),
        ("katanya", "kata", "VERB", 2, "parataxis"),
        (".", ".", "PUNCT", 2, "punct"),
    ]


def test_where_the_clitic_governs_its_relation_is_the_tokens() -> None:
    sentence = parse(ACCORDING)
    assert syntactic_head(sentence, sentence.tokens[0]) == 2
    first = merge_multiword(sentence).words[0]
    assert (first.form, first.lemma, first.upos, first.head, first.deprel) == (
        "Menurutnya", "turut", "ADP", 3, "obl",
    )  # fmt: skip


def test_only_chosen_tokens_are_merged() -> None:
    merged = merge_multiword(parse(BOOK), lambda token: token.form == "bukunya")
    assert [token.words for token in merged.tokens] == [1, 1, 1, 1, 2, 1]
    assert [word.form for word in merged.words][4:6] == ["kata", "nya"]


def test_a_doc_and_its_export_agree() -> None:
    doc = to_doc(blank().vocab, [merge_multiword(parse(BOOK)), merge_multiword(parse(ACCORDING))])
    assert doc.text == "Ia membaca bukunya, katanya. Menurutnya rapat selesai. "
    lines = [line.split("\t") for line in doc_to_conllu(doc).split("\n") if line]
    assert [(line[1], line[2], line[3], line[6], line[7]) for line in lines][6:8] == [
        ("Menurutnya", "turut", "ADP", "3", "obl"),
        ("rapat", "rapat", "NOUN", "3", "nsubj"),
    ]
    assert [line[7] for line in lines].count("root") == 2


def test_white_space_is_no_word_of_the_export() -> None:
    nlp = blank()
    nlp.add_pipe(SENTENCES)
    lines = [line for line in doc_to_conllu(nlp("Rapat selesai.\n\nIa pulang.")).split("\n") if line]
    assert [line.split("\t")[1] for line in lines] == ["Rapat", "selesai", ".", "Ia", "pulang", "."]


def test_spacys_scorer_gives_the_same_names() -> None:
    nlp = blank()
    nlp.add_pipe(SENTENCES)
    figures = evaluate_spacy(nlp, [[merge_multiword(parse(BOOK))], [merge_multiword(parse(ACCORDING))]])
    assert figures["tokens"] == figures["sentences"] == 1.0
    assert figures["upos"] == figures["las"] == 0.0


def test_figures_count_aligned_words() -> None:
    pytest.importorskip("udtools")
    perfect = evaluate(BOOK, BOOK)
    assert set(perfect.values()) == {1.0}
    cased = evaluate(BOOK, BOOK.replace("1\tIa\tia\t", "1\tIa\tIa\t"))
    assert cased["lemmas"] == pytest.approx(7 / 8)
    assert cased["lemmas_caseless"] == 1.0
    moved = evaluate(BOOK, BOOK.replace("2\tparataxis", "2\tconj").replace("Sing\t2\tobj", "Sing\t2\tiobj"))
    assert (moved["uas"], moved["las"]) == (1.0, pytest.approx(6 / 8))
