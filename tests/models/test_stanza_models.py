"""The committed stanza models: whole, small, free of this machine's paths; they read a text offline."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from sariwarta.language.clitics import split_clitic

MODELS = Path(__file__).resolve().parents[2] / "models"
STANZA = MODELS / "id_sariwarta_stanza"
SYNTAX = ("tokenize", "mwt", "pos", "lemma", "depparse")
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def meta() -> dict[str, Any]:
    """What the models say of themselves."""
    found: dict[str, Any] = json.loads((STANZA / "meta.json").read_text(encoding="utf-8"))
    return found


def test_files_are_those_that_were_released(meta: dict[str, Any]) -> None:
    assert {f"id/{processor}/news.pt" for processor in SYNTAX} <= set(meta["files"])
    for name, entry in meta["files"].items():
        content = (STANZA / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], name
        assert len(content) == entry["bytes"], name


def test_they_are_small(meta: dict[str, Any]) -> None:
    sizes = {name.split("/")[1]: entry["bytes"] for name, entry in meta["files"].items()}
    assert sum(sizes[processor] for processor in SYNTAX) <= 26 * MEGABYTE
    assert sum(sizes.values()) <= 40 * MEGABYTE


def test_no_folder_of_the_training_machine_is_in_them(meta: dict[str, Any]) -> None:
    for name in meta["files"]:
        content = (STANZA / name).read_bytes()
        assert not re.search(rb"/(?:work|tmp|home|root|usr)/[a-z]", content), name


def test_licences_of_the_data_are_named(meta: dict[str, Any]) -> None:
    card = (STANZA / "CARD.md").read_text(encoding="utf-8")
    for licence in ("CC BY-SA 4.0", "CC BY-SA 3.0"):
        assert any(licence in source for source in meta["sources"])
        assert licence in card


def test_stanza_finds_them_by_its_own_conventions() -> None:
    resources = json.loads((STANZA / "resources.json").read_text(encoding="utf-8"))["id"]
    assert set(SYNTAX) <= set(resources["packages"]["default"])
    for processor, package in resources["packages"]["default"].items():
        assert (STANZA / "id" / processor / f"{package}.pt").is_file()


TEXT = "Bupati Sigi membuka rapat di Palu, Selasa (6/2/2024). Menurutnya, anggaran itu cukup."


@pytest.fixture(scope="module")
def pretrain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Word vectors of the words of the text, from the spaCy model's table."""
    pytest.importorskip("stanza")
    import spacy

    from sariwarta.language.tokenizer import blank

    sys.path.insert(0, str(MODELS / "recipes" / "vectors"))
    try:
        from stanza_pretrain import write_pretrain
    finally:
        sys.path.pop(0)
    forms = [token.text for token in blank()(TEXT)]
    forms += [part for form in forms for part in split_clitic(form) or ()]
    words = list(dict.fromkeys([*forms, *(form.lower() for form in forms)]))
    path = tmp_path_factory.mktemp("stanza") / "pretrain.pt"
    write_pretrain(spacy.load(MODELS / "id_sariwarta_news").vocab.vectors, words, path)
    return path


def pipeline(pretrain: Path, **options: Any) -> Any:
    import stanza

    return stanza.Pipeline(
        "id",
        dir=str(STANZA),
        download_method=None,
        processors=",".join(SYNTAX),
        pos_pretrain_path=str(pretrain),
        depparse_pretrain_path=str(pretrain),
        use_gpu=False,
        logging_level="ERROR",
        **options,
    )


def check(document: Any) -> None:
    """What both ways of cutting the text must give."""
    first, second = document.sentences
    assert [token.text for token in second.tokens] == ["Menurutnya", ",", "anggaran", "itu", "cukup", "."]
    assert [word.text for word in second.words][:2] == ["Menurut", "nya"]
    by_form = {word.text: word for sentence in document.sentences for word in sentence.words}
    assert {form: by_form[form].upos for form in ("membuka", "rapat", "di", "Palu", "itu")} == {
        "membuka": "VERB", "rapat": "NOUN", "di": "ADP", "Palu": "PROPN", "itu": "DET",
    }  # fmt: skip
    assert (by_form["membuka"].lemma, by_form["anggaran"].lemma, by_form["Palu"].lemma) == (
        "buka", "anggar", "Palu",
    )  # fmt: skip
    assert (by_form["membuka"].deprel, by_form["membuka"].head) == ("root", 0)
    assert (by_form["Bupati"].deprel, first.words[by_form["Bupati"].head - 1].text) == ("nsubj", "membuka")
    assert by_form["rapat"].deprel == "obj"


@pytest.mark.filterwarnings("ignore")
def test_stanzas_own_pipeline_reads_a_text_offline(pretrain: Path) -> None:
    check(pipeline(pretrain)(TEXT))


@pytest.mark.filterwarnings("ignore")
def test_our_tokens_are_expanded_where_the_rule_says_so(pretrain: Path) -> None:
    from stanza.models.common.doc import Document

    from sariwarta.language.sentences import NAME
    from sariwarta.language.tokenizer import blank

    rules = blank()
    rules.add_pipe(NAME)
    tokens = [
        [
            {
                "id": (number,),
                "text": token.text,
                "misc": f"start_char={token.idx}|end_char={token.idx + len(token)}"
                + ("|MWT=Yes" if split_clitic(token.text) else ""),
            }
            for number, token in enumerate(sentence, start=1)
        ]
        for sentence in rules(TEXT).sents
    ]
    document = pipeline(pretrain, tokenize_pretokenized=True)(Document(tokens, text=TEXT))
    check(document)
    for token in document.iter_tokens():
        assert TEXT[token.start_char : token.end_char] == token.text
    for word in document.iter_words():
        assert TEXT[word.start_char : word.end_char] == word.text
