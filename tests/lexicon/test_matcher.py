from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.language.words import words
from sariwarta.lexicon import Matcher

NAMES = ["Papua", "Papua Barat", "Papua Barat Daya", "Kab. Bandung", "Mas'ud", "Kalimantan Utara", "PDI-P"]
MATCHER = Matcher((name, name) for name in NAMES)


def found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in MATCHER(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("dari Papua ke Papua Barat Daya", ["Papua", "Papua Barat Daya"]),
        ("Papua Barat, Daya", ["Papua Barat"]),
        ("di Kab Bandung", ["Kab Bandung"]),
        ("di Kab.Bandung", ["Kab.Bandung"]),
        ("Rahmad Mas’ud", ["Mas’ud"]),
        ("KALIMANTAN UTARA", ["KALIMANTAN UTARA"]),
        ("Kalimantan\nUtara 20,36", ["Kalimantan\nUtara"]),
        ("Kalimantan  Utara", ["Kalimantan  Utara"]),
        ("kader PDI-P", ["PDI-P"]),
        ("Papua, Papua", ["Papua", "Papua"]),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Papuan",
        "Kalimantan, Utara",
        "Kalimantan (Utara)",
        "Kalimantan. Utara",  # a full stop inside a name follows a short word only
        "Kalimantan\n\nUtara",
        "Masud",
        "PDI dan P",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert found(text) == []


def test_the_longest_name_wins_and_none_lies_inside_another() -> None:
    assert found("Papua Barat Daya Papua") == ["Papua Barat Daya", "Papua"]


def test_one_form_may_stand_for_several_things() -> None:
    matcher = Matcher([("Bandung", "32.04"), ("Bandung", "32.73"), ("Bandung", "32.04")])
    assert matcher("di Bandung")[0].entries == ("32.04", "32.73")
    assert matcher.get("Bandung") == ("32.04", "32.73")
    assert matcher.get("Bandung Barat") == ()


def test_a_form_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="without a word"):
        Matcher([("...", 1)])


@given(st.text(alphabet=st.sampled_from("Papu BartDy,.\n-'’()kKbndgi"), max_size=120))
def test_matches_are_true_ordered_and_disjoint(text: str) -> None:
    end = 0
    for match in MATCHER(text):
        assert end <= match.start < match.end
        end = match.end
        name = [w.key for w in words(match.entries[0])]
        assert [w.key for w in words(text[match.start : match.end])] == name


@given(st.lists(st.sampled_from([*NAMES, "dan", ",", "di", "\n"]), max_size=20))
def test_a_name_between_spaces_is_always_found(parts: list[str]) -> None:
    text = " ; ".join(parts)
    assert found(text) == [part for part in parts if part in NAMES]
