"""What reads like an office and is none: who plays for a country, belongs to a troop of pupils, or is only spoken of in a
headline that goes on with somebody else; and who had an office only at another time.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import common_words, is_headline_verb
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.units import Unit
from sariwarta.stages.word_tables import word_list

__all__ = ["is_first_name", "is_no_office", "names_subject", "runs_into_sentence", "was_then"]

#: what says that somebody had the office behind it at another time: `saat masih menjabat sebagai`
_THEN = re.compile(
    r"\b(?:saat|ketika|semasa|sewaktu|kala|waktu) (?:(?:ia|dia|beliau|dirinya) )?"
    r"(?:masih (?:menjabat|menjadi)|menjabat)(?: sebagai)? \Z",
    re.IGNORECASE,
)
#: the same with the name in it: `saat Rani Wulandari menjabat Bupati`
_THEN_NAMED = re.compile(
    r"\b(?:[Ss]aat|[Kk]etika|[Ss]emasa|[Ss]ewaktu|[Ww]aktu) (?:(?:[Pp]ak|[Bb]u) )?(?P<name>(?:[A-Z][\w.'’]* ){1,4})"
    r"(?:masih (?:menjabat(?: sebagai)?|menjadi)|menjabat(?: sebagai)?) \Z"
)
_OF_LEADERS = ("Presiden", "presiden", "Perdana Menteri", "perdana menteri")
#: how far in front of an office that may begin, in characters
_REACH = 72
_WORD = re.compile(r"\w+")
#: the first word of the next sentence, which an acronym has run into: `Menteri ATRKeempat`
_RUN_INTO = re.compile(r"[A-Z]{2,}([A-Z][a-z]{3,})\Z")
_LONGEST_RUN = 40


def is_no_office(text: str, post: Post) -> bool:
    """Whether words say only for whom somebody plays (`Wakil India`), or in what troop of pupils somebody is (`anggota
    Paskibraka`).

    Args:
        text: the article.
        post: the words, with places and bodies behind them.
    """
    if post.head is None or post.fields:
        return False
    if post.head.key == "wakil" and not post.types and not post.bodies:
        return bool(post.places)
    if post.head.key != "anggota" or not post.bodies:
        return False
    body = text[post.bodies[0].start : post.bodies[0].end].casefold().split()
    return body[0] in word_list("person_words", "no_posts")


def names_subject(text: str, units: Sequence[Unit], post: Post) -> bool:
    """Whether a headline names its subject behind an office and a comma, and somebody else has the office: `Bertemu dengan
    Menteri, Rani Bahas Banjir`.

    Args:
        text: the article.
        units: the row.
        post: an office of it.
    """
    if post.last + 2 >= len(units) or not post.first:
        return False
    comma, name, verb = units[post.last : post.last + 3]
    lead = units[post.first - 1].key
    led = lead in word_list("person_words", "in_phrase") or lead in word_list("person_words", "openers")
    led = led or is_headline_verb(lead)  # `Bertemu Menteri, Rani Bahas Banjir`
    if not led or comma.kind != "," or name.kind != "PER" or verb.kind != "CAP":
        return False
    return text[name.end : verb.start] == " " and is_headline_verb(text[verb.start : verb.end])


def runs_into_sentence(text: str, post: Post) -> bool:
    """Whether the next sentence has run into an office, so that a name behind it is none of its holder: `Menteri ATRKeempat,
    Rani`.

    Args:
        text: the article.
        post: the office.
    """
    found = _RUN_INTO.search(text, max(post.start, post.end - _LONGEST_RUN), post.end)
    return found is not None and found.group(1).casefold() in common_words()


def is_first_name(text: str, start: int, end: int) -> bool:
    """Whether `Hakim` is a first name: a capitalised word stands behind it, and the article has no word of courts.

    Args:
        text: the article.
        start: where the word begins.
        end: where it ends.
    """
    return text[start:end] == "Hakim" and text[end : end + 2].strip().isupper() and not _is_of_court(text)


def was_then(text: str, start: int) -> bool:
    """Whether the words in front of an office say that somebody had it at another time: `saat masih menjabat sebagai`.

    >>> was_then("Rani saat masih menjabat sebagai Bupati", 33), was_then("Rani yang menjabat sebagai Bupati", 27)
    (True, False)
    """
    low = max(0, start - _REACH)
    if _THEN.search(text, low, start) is not None:
        return True
    named = _THEN_NAMED.search(text, low, start)
    if named is None or text.startswith(_OF_LEADERS, start):
        return False
    return not _holds_elsewhere(text, named.group("name"), start)


def _holds_elsewhere(text: str, name: str, start: int) -> bool:
    """Whether an article gives an office to somebody elsewhere, too, and not as to a former holder."""
    office = _WORD.match(text, start)
    words = [re.escape(w) for w in name.split() if len(w) > 2]
    if office is None or not words:
        return False
    title = rf"(?<!mantan )(?<!eks )\b{re.escape(office.group())}\b"
    any_word = f"(?:{'|'.join(words)})"
    return (
        re.search(rf"{title}[^.\n]{{0,60}}\b{any_word}\b|\b{any_word}, {title}", text, re.IGNORECASE)
        is not None
    )


@functools.lru_cache(maxsize=4)
def _is_of_court(text: str) -> bool:
    """Whether an article has words of courts, but for the name `Hakim`."""
    words = Counter(_WORD.findall(text.casefold()))
    return sum(words[w] for w in word_list("person_words", "court")) > text.count("Hakim ")
