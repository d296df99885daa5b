"""Offices without a name that mean whoever holds them, and those that may be of another one than the only holder named."""

from __future__ import annotations

import functools
import re

from sariwarta.language.words import fold
from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.official_parts.people import name_tokens
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.word_tables import word_table

__all__ = ["is_held_by_another", "is_in_general", "is_president_of_indonesia"]

#: how far sentences are read, in characters
_REACH = 240
#: what happens again and again, to whoever has the office
_EVER = re.compile(
    r"\b(?:selalu|biasanya|lazimnya|umumnya|kerap|rutin|setiap tahun(?:nya)?|tiap tahun(?:nya)?) "
    r"(?:di?hadir[a-z]*|menghadirkan|mengundang|dibuka|diresmikan|dipimpin)(?: langsung)?(?: oleh)? \Z",
    re.IGNORECASE,
)
#: what the law lets or makes a holder do
_MAY = re.compile(
    r" (?:hanya )?(?:bisa|dapat|boleh|berhak|berwenang|wajib|dilarang|(?:tidak|tak) (?:bisa|dapat|boleh))\b[^.!?\n“”\"]*"
)
_LAW = re.compile(
    r"\b(?:ke)?wewenang\w*|\bundang-undang\b|\bUU\b|\bkonstitusi\w*|\b[Pp]asal \d|\bhak prerogatif\b|\bsecara hukum\b"
)
#: the holders of an office in other countries
_OF_COUNTRIES = re.compile(
    r" (?:dari )?(?:(?:sejumlah|beberapa|berbagai|seluruh|masing-masing|para) )?(?:negara-negara|negara) "
    r"(?:sahabat|lain|tetangga|anggota|peserta|mitra|ASEAN)\b"
)
#: who has an office now, behind it
_HELD_BY = re.compile(
    r" (?:(?:saat ini|kini|sekarang) )?(?:masih|tetap|adalah|ialah|dijabat|dipegang|diemban|diisi)"
    r"(?: (?:dijabat|dipegang|diemban|diisi))?(?: oleh)? ((?:[A-Z][\w.'’-]*)(?: [A-Z][\w'’-]*)*)"
)


def is_in_general(text: str, post: Post) -> bool:
    """Whether an office without a name is told of as such, not its holder: `peringatan itu selalu menghadirkan Presiden`, `Itu
    kewenangan daerah. Presiden bisa turun tangan jika diminta`.

    Args:
        text: the article.
        post: the office.
    """
    if post.places or post.bodies or post.fields:
        return False
    begin = begin_of_sentence(text, post.start, _REACH)
    if _OF_COUNTRIES.match(text, post.end):
        return True
    if _EVER.search(text, begin, post.start):
        return True
    behind = _MAY.match(text, post.end, post.end + _REACH)
    if behind is None:
        return False
    before = begin_of_sentence(text, begin, _REACH) if begin > 0 else begin
    return _LAW.search(text, before, behind.end()) is not None


def is_held_by_another(text: str, end: int, name: str) -> bool:
    """Whether the words behind an office name somebody else who has it: `Menteri Agama masih dijabat Tono`.

    Args:
        text: the article.
        end: where the office ends.
        name: who would be meant by it.
    """
    held = _HELD_BY.match(text, end)
    return held is not None and set(name_tokens(held.group(1))).isdisjoint(name_tokens(name))


@functools.cache
def _presidents() -> tuple[frozenset[str], ...]:
    """The words of names of presidents of Indonesia (`data/office_terms.toml`)."""
    table = word_table("office_terms")
    ended = [str(row["name"]) for row in table["ended"] if row["title"] == "presiden"]
    return tuple(frozenset(name.split()) for name in (*ended, *table["presidents"]))


def is_president_of_indonesia(name: str) -> bool:
    """Whether a name is that of a president of Indonesia, sitting or former.

    >>> is_president_of_indonesia("Joko Widodo"), is_president_of_indonesia("Rano Hadiwijaya")
    (True, False)
    """
    words = frozenset(fold(name).split())
    return any(told <= words for told in _presidents())
