"""The measure against CoNLL-U, on a treebank of three sentences made for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sariwarta.evaluation.tokenization import Counts, is_merged, measure, read_conllu
from sariwarta.language.sentences import NAME, sentence_spans
from sariwarta.language.tokenizer import blank

CONLLU = """\
# text = Rapat dibukanya.
1\tRapat\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tdibukanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdibuka\t_\t_\t_\t_\t_\t_\t_\t_
3\tnya\t_\t_\t_\t_\t_\t_\t_\t_
3.1\tkosong\t_\t_\t_\t_\t_\t_\t_\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

# text = Langkah-langkah
1\tLangkah-langkah\t_\t_\t_\t_\t_\t_\t_\t_

# text = Ia pulang.
1\tIa\t_\t_\t_\t_\t_\t_\t_\t_
2\tpulang\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\t.\t_\t_\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    """The treebank as a file."""
    path = tmp_path / "contoh.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_reads_surface_tokens_and_puts_headings_on_lines(treebank: Path) -> None:
    (gold,) = read_conllu(treebank)
    assert gold.text == "Rapat dibukanya.\nLangkah-langkah\nIa pulang."
    assert [gold.text[a:b] for a, b in gold.tokens] == [
        "Rapat",
        "dibukanya",
        ".",
        "Langkah-langkah",
        "Ia",
        "pulang",
        ".",
    ]
    assert [gold.text[a:b] for a, b in gold.sentences] == gold.text.split("\n")


def test_joins_headings(treebank: Path) -> None:
    assert read_conllu(treebank, headings=False)[0].text == "Rapat dibukanya. Langkah-langkah Ia pulang."


def test_measures(treebank: Path) -> None:
    nlp = blank()
    nlp.add_pipe(NAME)
    result = measure(nlp, read_conllu(treebank), sentence_spans)
    assert (result.tokens.f1, result.sentences.f1, result.reduplications.recall) == (1.0, 1.0, 1.0)
    assert result.reduplications.expected == 1


def test_says_where_the_text_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "rusak.conllu"
    path.write_text("1\tIa\t_\t_\t_\t_\t_\t_\t_\t_\n\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"rusak\.conllu, line 2"):
        read_conllu(path)


def test_counts() -> None:
    counts = Counts()
    counts.add([(0, 1), (1, 3)], [(0, 1), (1, 2), (2, 3)])
    assert (counts.precision, counts.recall, counts.f1) == (1 / 2, 1 / 3, 2 / 5)


@pytest.mark.parametrize("text", ["Acara selesai. Warga pulang.", "Nilainya 8,1 %. Bahasa itu dipakai."])
def test_merged(text: str) -> None:
    assert is_merged(text)


@pytest.mark.parametrize(
    "text", ["Acara selesai.", "Drs. Budi dan Kab. Paser hadir.", "Joko P. Santoso hadir."]
)
def test_not_merged(text: str) -> None:
    assert not is_merged(text)
