"""Names cut short, misspelled, or told by the text: who is meant by them. All people in these texts are invented."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from tests.stages.test_coreference import later

import sariwarta.stages.entities
import sariwarta.stages.institutions
import sariwarta.stages.officials
import sariwarta.stages.places
import sariwarta.stages.structure  # noqa: F401  # registers its factory
from sariwarta.stages.official_parts.short_forms import is_cut_short, is_slip, told_names

NAMES = (
    "Zefanus Wirayuda",
    "Zefri Larasmaya",
    "Muhammad Yudhatama",
    "Rizaldo Hadi",
    "Sinta Larasmaya",
    "Zef",
    "Zefa",
    "Wir",
    "Yudatama",
    "Rijaldo",
    "Sindo",
    "Dodo",
    "DS",
    "ZW",
)


@pytest.fixture(scope="module")
def read() -> Any:
    nlp = spacy.blank("id")
    nlp.add_pipe("sariwarta_structure")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "PER", "pattern": name} for name in NAMES] + [{"label": "LOC", "pattern": "Wirayuda"}]
    )
    for stage in ("entities", "places", "institutions", "officials", "coreference"):
        nlp.add_pipe(f"sariwarta_{stage}")
    return nlp


ZEF = "Bupati Sigi Zefanus Wirayuda hadir."
SINTA = "Sekda Sigi Sinta Larasmaya hadir."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # the beginning of the name by which somebody is called
        (f'{ZEF} "Aman," kata Zef.', ["Zef = Zefanus Wirayuda"]),
        (f"{ZEF} Warga menyambut kedatangannya. Zef tersenyum.", ["Zef = Zefanus Wirayuda"]),
        (f"{ZEF} Bantuan itu diserahkan oleh Pak Zef.", ["Zef = Zefanus Wirayuda"]),
        # three letters of another word of the name, or nobody yet
        (f'{ZEF} "Aman," kata Wir.', []),
        (f'"Aman," kata Zef. {ZEF}', []),
        # who may be either
        (f'{ZEF} Sekda Sigi Zefri Larasmaya pamit. "Aman," kata Zef.', []),
        # somebody of whom the text says who it is
        (f'{ZEF} "Mahal," kata Zef (41).', []),
        (f'{ZEF} "Mahal," kata Zef, pedagang ikan.', []),
        (f'{ZEF} "Mahal," kata pedagang Zef.', []),
        (f"{ZEF} Seorang pedagang, Zef mengeluh.", []),
        (f"{ZEF} Warga pulang. (Zef)", []),
        # whose full name the model has missed
        (f'{ZEF} Zef Manalu mengeluh. "Mahal," kata Zef.', ["Zef = Zef Manalu"]),
        # a letter other or fewer
        ('Camat Dolo Muhammad Yudhatama hadir. "Aman," kata Yudatama.', ["Yudatama = Muhammad Yudhatama"]),
        ('Camat Dolo Rizaldo Hadi hadir. "Aman," ujar Rijaldo.', ["Rijaldo = Rizaldo Hadi"]),
        # another name
        (f'{SINTA} "Aman," kata Sindo.', []),
        (f'{ZEF} "Aman," kata Yudatama.', []),
    ],
)  # fmt: skip
def test_names_cut_short_or_misspelled(read: Any, text: str, want: list[str]) -> None:
    found = [m for m in later(read(text)) if not m.startswith(("nya",))]
    assert found == want


def test_a_slip_is_told_of(read: Any) -> None:
    doc = read('Camat Dolo Rizaldo Hadi hadir. "Aman," ujar Rijaldo. "Siap," kata Rijaldo.')
    assert [w.code for w in doc._.sw_warnings].count("name_variants") == 1
    doc = read(f'{ZEF} "Aman," kata Zef.')
    assert "name_variants" not in [w.code for w in doc._.sw_warnings]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f"{ZEF} Kang Dodo—sapaan akrab Zefanus—pulang. Dodo lelah.", ["Zefanus Wirayuda"] * 2),
        (f"{ZEF} Dodo, begitu Zefanus disapa, pulang.", ["Zefanus Wirayuda"]),
        (f"{ZEF}\nKang Dodo, begitu ia disapa, pulang. Dodo lelah.", ["Zefanus Wirayuda"] * 3),
        (f"{ZEF} Puang Dodo, sapaan Bupati, pulang.", ["Zefanus Wirayuda"] * 2),
        (f"{ZEF} {SINTA}\nPak ZW, demikian beliau akrab disapa, pulang.", ["Zefanus Wirayuda"] * 2),
        (f"{ZEF} Menurut Dodo, sapaannya, jalan itu rusak.", ["Zefanus Wirayuda"]),
        (f"{ZEF} Dodo (sapaan akrabnya) pulang. Dodo lelah.", ["Zefanus Wirayuda"] * 2),
        (f"{ZEF}\nWarga datang.\nDodo, panggilan akrabnya, pulang.", ["Zefanus Wirayuda"]),
        (f"{ZEF} Dodo, sapaannya hangat.", []),
        (f"{ZEF} {SINTA}\nDodo, sapaan akrabnya, pulang.", []),
        # who of the two, is not said
        (f"{ZEF} {SINTA}\nKang Dodo, begitu ia disapa, pulang.", ["Dodo"]),
        # nothing is said of a name, or of somebody unknown
        (f"{ZEF} Dodo, sapaan Pak Lurah, pulang.", []),
        (f"{ZEF} Dodo menerima sapaan Zefanus.", []),
    ],
)  # fmt: skip
def test_names_told_by_the_text(read: Any, text: str, want: list[str]) -> None:
    found = [m.partition(" = ") for m in later(read(text))]
    named = [p for word, _, p in found if word.split()[-1] in ("Dodo", "ZW", "ia", "beliau", "Bupati")]
    assert named == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Camat Dolo Sinta Larasmaya alias Bu Ta hadir. Bu Ta pamit.", ["Bu Ta", "Bu Ta"]),
        ("Camat Dolo Sinta Larasmaya alias Bu Ta hadir. Ta pamit. Bu Ta Manalu haus.", ["Bu Ta"]),
    ],
)  # fmt: skip
def test_an_alias_of_short_words(read: Any, text: str, want: list[str]) -> None:
    assert later(read(text)) == [f"{word} = Sinta Larasmaya" for word in want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f'{ZEF} "Siap," sebut Capt Wirayuda.', ["Wirayuda = Zefanus Wirayuda"]),
        (f"{ZEF} Warga Wirayuda pulang.", []),
        (f'{SINTA} "Siap," sebut Capt Wirayuda.', []),
    ],
)  # fmt: skip
def test_a_title_before_what_the_model_takes_for_a_place(read: Any, text: str, want: list[str]) -> None:
    doc = read(text)
    assert later(doc) == want
    assert ("Wirayuda" in [doc.text[e.start : e.end] for e in doc._.sw_entities if e.label == "PER"]) == bool(
        want
    )


@pytest.mark.parametrize(
    ("short", "name", "want"),
    [
        ("zak", "zakeus hadi", True),
        ("agus", "agustinus hadi", True),
        ("hadi", "rano hadiwijaya", True),
        ("had", "rano hadiwijaya", False),
        ("za", "zakeus hadi", False),
        ("keus", "zakeus hadi", False),
        ("bang", "bangkit hadi", False),
    ],
)
def test_cut_short(short: str, name: str, want: bool) -> None:
    assert is_cut_short(short, name.split()) is want


@pytest.mark.parametrize(
    ("one", "other", "want"),
    [
        ("zakki", "zaki", True),
        ("yuda", "yudha", True),
        ("reinhart", "reinhard", True),
        ("rijal", "rizal", True),
        ("hadiwijya", "hadiwijaya", True),
        # names of their own
        ("rini", "rina", False),
        ("rita", "rina", False),
        ("yuli", "yulia", False),
        ("prabowo", "pranowo", False),
        ("suryanti", "suryanto", False),
        ("budi", "rudi", False),
        ("ali", "alih", False),
    ],
)
def test_slips(one: str, other: str, want: bool) -> None:
    assert is_slip(one, [other]) is want
    assert is_slip(other, [one]) is want


def test_told_names_of_the_text() -> None:
    text = "Sementara Kang Dodo (sapaan akrab Rano) hadir. Warga memberi sapaan hangat."
    assert [text[t.start : t.end] for t in told_names(text)] == ["Kang Dodo"]
