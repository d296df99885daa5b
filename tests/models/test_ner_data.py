"""The recipe's variants of a text keep every entity where its words are."""

from __future__ import annotations

import hashlib
import json
import lzma
import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recipes import load_recipe

data = load_recipe("ner/data.py")

TEXT = data.Text(
    "Bupati Sigi Rahmat Lasompa membuka rapat KPU Sigi di Hotel Anggrek Sigi. Rahmat lalu pulang.",
    ((0, 6, "POS"), (7, 11, "LOC"), (12, 26, "PER"), (41, 49, "ORG"), (53, 71, "FAC"), (73, 79, "PER")),
)


@pytest.fixture
def names(tmp_path: Path) -> object:
    """Small pools of names."""
    (tmp_path / "regions.tsv").write_text(
        "code\tlevel\tshort_name\taliases\n72.10\tkabupaten\tSigi\t\n33.07\tkabupaten\tWonosobo\t\n"
        "64\tprovinsi\tKalimantan Timur\tKaltim\n",
        encoding="utf-8",
    )
    (tmp_path / "kecamatan.tsv").write_text("code\tname\n72.10.01\tDolo\n", encoding="utf-8")
    return data.Names(tmp_path, ["Rahmat Lasompa", "Yuliana Pratiwi", "Irfan Salam"])


def surfaces(text: object) -> list[tuple[str, str]]:
    """Words and label of each entity."""
    return [(text.text[s:e], label) for s, e, label in text.entities]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["Ia", "datang", ",", "lalu", "pulang", "."], "Ia datang, lalu pulang."),
        (['"', "Kami", "siap", ",", '"', "katanya", "."], '"Kami siap," katanya.'),
        (["sumber", "-", "sumber", "air"], "sumber-sumber air"),
        (["Palu", "-", "Sigi"], "Palu - Sigi"),
        (["KPU", "(", "2024", ")"], "KPU (2024)"),
        ([], ""),
    ],
)
def test_tokens_become_running_text(tokens: list[str], text: str) -> None:
    assert data.glue(tokens)[0] == text


@given(st.lists(st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1, max_size=6), max_size=12))
def test_every_token_is_where_its_start_says(tokens: list[str]) -> None:
    text, starts = data.glue(tokens)
    assert [text[start : start + len(token)] for token, start in zip(tokens, starts, strict=True)] == tokens


@given(st.integers(0, 10_000))
def test_pieces_of_a_variant_keep_their_labels(seed: int) -> None:
    rng = random.Random(seed)
    for how in ("upper", "lower", "title"):
        new = data.recased(TEXT, how)
        assert [(s.casefold(), label) for s, label in surfaces(new)] == [
            (s.casefold(), label) for s, label in surfaces(TEXT)
        ]
    both = data.joined([TEXT, data.recased(TEXT, "upper")], "\n\n")
    assert surfaces(both)[: len(TEXT.entities)] == surfaces(TEXT)
    headline = data.sentence_of(TEXT, rng)
    assert headline is not None
    assert set(surfaces(headline)) <= set(surfaces(TEXT))


def test_letters_whose_capital_is_longer_leave_the_text_alone() -> None:
    text = data.Text("Groß di Palu", ((8, 12, "LOC"),))
    assert data.recased(text, "upper") == text


def test_a_person_and_a_region_change_everywhere_inside_entities(names: object) -> None:
    new = names.swap(TEXT, random.Random(3))  # type: ignore[attr-defined]
    found = surfaces(new)
    assert [label for _, label in found] == [label for _, _, label in TEXT.entities]
    region, person, board, hotel, short = (found[at][0] for at in (1, 2, 3, 4, 5))
    assert board == f"KPU {region}"
    assert hotel == f"Hotel Anggrek {region}"
    assert person.split()[0] == short
    assert (region, person) != ("Sigi", "Rahmat Lasompa")


def test_a_text_without_names_stays(names: object) -> None:
    text = data.Text("Hujan turun sejak pagi.")
    assert names.swap(text, random.Random(1)) is text  # type: ignore[attr-defined]


def test_dateline_marks_town_and_medium(names: object) -> None:
    for seed in range(40):
        line = data.rebuild(data.dateline(names, random.Random(seed)))
        assert line.entities
        assert all(label in ("LOC", "ORG") and s.strip() == s for s, label in surfaces(line))


def test_a_span_that_cuts_a_token_is_widened_or_dropped() -> None:
    import spacy

    nlp = spacy.blank("id")
    counts = data.Counts()
    doc = data.to_doc(nlp, data.Text("KPKmemang hadir di Palu", ((0, 3, "ORG"), (19, 23, "LOC"))), counts)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("KPKmemang", "ORG"), ("Palu", "LOC")]
    assert (counts.exact, counts.expanded, counts.dropped) == (1, 1, 0)
    long = data.to_doc(nlp, data.Text("KPKmelanjutkannya", ((0, 3, "ORG"),)), counts)
    assert not long.ents
    assert counts.dropped == 1


def test_lists_label_regions_and_no_numbers(names: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(data.__file__).parent))
    made = load_recipe("ner/lists.py").lists(names, random.Random(1), 200)
    found = [surface for text in made for surface in surfaces(text)]
    regions = {"Sigi", "Wonosobo", "Kalimantan Timur", "Dolo"}
    assert {label for _, label in found} == {"LOC"}
    assert {re.sub("^(Kabupaten|Kota|Kab.) ", "", name.title()) for name, _ in found} == regions
    # every region that stands in a text is labelled
    for text in made:
        rest = list(text.text)
        for start, end, _ in text.entities:
            rest[start:end] = "_" * (end - start)
        assert not any(name.casefold() in "".join(rest).casefold() for name in regions)
        assert re.search(r"\d|[a-z]", "".join(rest)), text.text


def test_corrections_find_their_paragraphs_in_the_news(tmp_path: Path) -> None:
    known = "Bupati Sigi membuka rapat di Dolo."
    other = "Rapat ditutup pukul 12.00."
    with lzma.open(tmp_path / "news_a.txt.xz", "wt", encoding="utf-8") as news:
        news.write(f"{other}\n\n  {known}  \n")
    rows = [
        {"paragraph": hashlib.sha256(text.encode()).hexdigest()[:16], "entities": entities}
        for text, entities in (
            ("not in the news", [[0, 3, "PER"]]),
            (known, [[29, 33, "LOC"], [0, 6, "POS"]]),
        )
    ]
    path = tmp_path / "corrections.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [(text.text, surfaces(text)) for text in data.read_corrections(path, tmp_path)] == [
        (known, [("Bupati", "POS"), ("Dolo", "LOC")])
    ]


def test_the_same_seed_gives_the_same_lists(names: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(data.__file__).parent))
    lists = load_recipe("ner/lists.py").lists
    first, second = ([text.text for text in lists(names, random.Random(seed), 20)] for seed in ("a", "b"))
    assert first == [text.text for text in lists(names, random.Random("a"), 20)] != second
