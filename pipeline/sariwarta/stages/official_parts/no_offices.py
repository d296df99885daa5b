"""What reads like an office and is none: who plays for a country, belongs to a troop of pupils, or is only spoken of in a headline
that goes on with somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import common_words, is_headline_verb
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.units import Unit
from sariwarta.stages.word_tables import word_list

__all__ = ["is_no_office", "names_subject", "runs_into_sentence"]

#: the first word of the next sentence, which an acronym has run into: `Menteri ATRKeempat`
_RUN_INTO = re.compile(r"[A-Z]{2,}([A-Z][a-z]{3,})\Z")


def is_no_office(text: str, post: Post) -> bool:
    """Whether words say only for whom somebody plays (`Wakil India`), or in what troop of pupils somebody is (`anggota Paskibraka`).

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
    """Whether a headline names its subject behind an office and a comma, and somebody else has the office: `Bertemu dengan Menteri,
    Rani Bahas Banjir`.

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
    """Whether the next sentence has run into an office, so that a name behind it is none of its holder: `Menteri ATRKeempat, Rani`.

    Args:
        text: the article.
        post: the office.
    """
    found = _RUN_INTO.search(text, post.start, post.end)
    return found is not None and found.group(1).casefold() in common_words()
