"""Which tokens carry a clitic, and where it begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.language.clitics import CLITICS, split_clitic


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("bukunya", ("buku", "nya")),
        ("Menurutnya", ("Menurut", "nya")),
        ("anak-anaknya", ("anak-anak", "nya")),
        ("KPK-nya", None),  # a hyphen before the clitic is a mark of its own in UD
        ("tidaklah", ("tidak", "lah")),
        ("Apakah", ("Apa", "kah")),
        ("apapun", ("apa", "pun")),
        ("hatimu", ("hati", "mu")),
        ("namaku", ("nama", "ku")),
        ("lihatlah", ("lihat", "lah")),
    ],
)
def test_words_with_a_clitic_are_cut_before_it(form: str, parts: tuple[str, str] | None) -> None:
    assert split_clitic(form) == parts


@pytest.mark.parametrize(
    "form",
    [
        "hanya",
        "Sebelumnya",
        "Kenya",
        "seburuk-buruknya",
        "sekolah",
        "bermasalah",
        "langkah",
        "pemerintah",
        "meskipun",
        "maupun",
        "Maluku",
        "Abdullah",
        "pelaku",
        "bertemu",
        "nya",
        "ku",
        "",
        "2024",
    ],
)
def test_words_that_only_end_like_it_stay_whole(form: str) -> None:
    assert split_clitic(form) is None


@given(st.text(max_size=8), st.sampled_from(CLITICS))
def test_the_parts_spell_the_token(base: str, clitic: str) -> None:
    form = base + clitic
    parts = split_clitic(form)
    assert parts is None or "".join(parts) == form
