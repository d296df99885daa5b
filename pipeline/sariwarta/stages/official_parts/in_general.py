"""Offices without a name that mean whoever holds them, and those that may be of another one than the only holder named."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from sariwarta.annotations import Official
from sariwarta.language.words import fold
from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.official_parts.people import name_tokens
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.word_tables import word_table

__all__ = [
    "cannot_be",
    "is_held_by_another",
    "is_in_general",
    "is_president_of_indonesia",
    "means_our_president",
    "tells_of_another",
]

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
    r" (?:hanya )?(?:bisa|dapat|boleh|berhak|berwenang|wajib|dilarang|(?:tidak|tak) boleh)\b[^.!?\n“”\"]*"
)
_LAW = re.compile(
    r"\b(?:ke)?wewenang\w*|\b(?:[Mm]enurut|[Ss]esuai|[Bb]erdasarkan|[Dd]alam) (?:[Uu]ndang-[Uu]ndang|UU)\b"
    r"|\bkonstitusi\w*|\b[Pp]asal \d|\bhak prerogatif\b|\bsecara hukum\b"
)
#: what tells of one day or one cause, not of the law
_ONCE = re.compile(r"\b(?:hari ini|kemarin|karena|tadi|besok)\b")
#: what all holders of an office are paid
_PAID = re.compile(
    r" (?:juga |pun |akan )?(?:mendapat(?:kan)?|memperoleh|menerima)\b[^.!?\n“”\"]*"
    r"\b(?:gaji|tunjangan|insentif|penghasilan|honor)\b"
)
#: by what law they are, in the sentences before
_BY_LAW = re.compile(
    r"\b(?:Peraturan (?:Pemerintah|Presiden|Menteri)|PP Nomor|Perpres|Permen\w*|Undang-Undang|UU)\b"
)
_PAY_REACH = 500
#: the holders of an office in other countries
_OF_COUNTRIES = re.compile(
    r" (?:dari )?(?:(?:sejumlah|beberapa|berbagai|seluruh|masing-masing|para) )?(?:negara-negara|negara) "
    r"(?:sahabat|lain|tetangga|anggota|peserta|mitra|ASEAN)\b"
)
#: an English office that goes on
_OF = re.compile(r" of [A-Z]")
#: offices whose holders have hardly another one beside it
_RULING = (
    "presiden",
    "wakil presiden",
    "perdana menteri",
    "menteri",
    "wakil menteri",
    "gubernur",
    "bupati",
    "wali kota",
)
_FORMER = re.compile(
    r"(?:[Mm]antan|[Ee]ks) ([Pp]residen|[Pp]erdana [Mm]enteri|[Gg]ubernur|[Bb]upati|[Ww]ali ?[Kk]ota) ([A-Z]\w+)"
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
    if _OF.match(text, post.end):
        return True  # `Vice President` + `of Operation`
    if post.places or post.bodies or post.fields:
        return False
    begin = begin_of_sentence(text, post.start, _REACH)
    if _OF_COUNTRIES.match(text, post.end):
        return True
    if _EVER.search(text, begin, post.start):
        return True
    if _PAID.match(text, post.end, post.end + _REACH):
        return _BY_LAW.search(text, max(0, post.start - _PAY_REACH), post.start) is not None
    behind = _MAY.match(text, post.end, post.end + _REACH)
    if behind is None or _ONCE.search(behind.group()):
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


def cannot_be(post: Post, person: Official, posts: Iterable[tuple[Post, Official | None]]) -> bool:
    """Whether an office with `itu` or `tersebut` behind it cannot describe somebody: who holds it now is no former holder of that
    of another country (`mantan presiden Peru itu`), who rules is not the `juru bicara tersebut`, nor anybody where the text has
    told of another one.

    Args:
        post: the office, without a name beside it.
        person: who is spoken of.
        posts: the offices of the article, and their holders.
    """
    kind = post.types[0] if post.types else None
    if kind is None or kind.category == "role":
        return False
    held = [p for p in person.positions if p.status in ("definitive", "acting")]
    if post.status == "former":
        return bool(post.places) and any(fold(p.expanded or p.title) == fold(kind.expanded) for p in held)
    if post.places or post.bodies or post.fields:
        return False
    if any(fold(p.expanded or p.title).startswith(_RULING) and p.institution is None for p in held):
        return True
    return any(
        p.start < post.start and not p.holders and p.types and p.types[0].title == kind.title
        for p, holder in posts
        if holder is None
    )


def tells_of_another(words: str, text: str, person: Official) -> bool:
    """Whether a description is of a former holder of an office elsewhere, which somebody has now: `mantan presiden Peru itu`.

    Args:
        words: the description.
        text: the article.
        person: who is spoken of.
    """
    former = _FORMER.match(words)
    if former is None:
        return False
    title, place = fold(former.group(1)), former.group(2)
    return any(
        fold(p.expanded or p.title) == title and place not in text[p.start : p.end]
        for p in person.positions
        if p.status in ("definitive", "acting")
    )


def means_our_president(text: str, post: Post, person: Official, people: Iterable[Official]) -> bool:
    """Whether `Presiden` alone rather means that of Indonesia, whom the text names, than its holder who is named further off.

    Args:
        text: the article.
        post: the office.
        person: the only one whom the text calls by it.
        people: all whom it names.
    """
    if post.types[0].title != "Presiden" or post.places or is_president_of_indonesia(person.name):
        return False
    paragraph = text.rfind("\n", 0, post.start)
    if any(paragraph < m.start < post.start for m in person.mentions):
        return False
    return any(is_president_of_indonesia(p.name) for p in people)


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
    >>> is_president_of_indonesia("Prabowo"), is_president_of_indonesia("Prabowo Hadiwijaya")
    (True, False)
    """
    words = frozenset(fold(name).split())
    return any(told == words or (len(told) > 1 and told <= words) for told in _presidents())
