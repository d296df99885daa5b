"""The words for kinds of events, and the words around them that say what belongs to one (`data/event_words.toml`)."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources

from sariwarta.lexicon.matcher import Matcher
from sariwarta.stages.word_tables import word_table

__all__ = ["VERB", "WORD", "EventWords", "event_words", "kinds"]

VERB = re.compile(r"(?:me[a-z]{4,}|di[a-z]{5,})\Z")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@dataclass(frozen=True)
class EventWords:
    """`data/event_words.toml`."""

    holding: frozenset[str]
    nouns: frozenset[str]
    aims: frozenset[str]
    turning: frozenset[str]
    bearing: frozenset[str]
    weapons: frozenset[str]
    reporting: frozenset[str]
    titled: frozenset[str]
    visitors: frozenset[str]
    lasting: frozenset[str]
    attributes: frozenset[str]
    given: frozenset[str]
    shut: frozenset[str]
    champions: frozenset[str]
    examples: frozenset[str]
    moving: frozenset[str]
    customs: frozenset[str]
    besides: frozenset[str]
    declared: frozenset[str]
    dead: frozenset[str]
    teams: frozenset[str]
    sites: frozenset[str]
    addresses: frozenset[str]
    openings: frozenset[str]
    occasions: frozenset[str]
    works: frozenset[str]
    numbers: tuple[str, ...]
    absence: re.Pattern[str]
    comments: re.Pattern[str]
    refuted: re.Pattern[str]

    def count(self, word: str) -> int:
        """The number that a word means, 0 for words that mean none."""
        key = word.casefold()
        return self.numbers.index(key) + 2 if key in self.numbers else 0

    @functools.cached_property
    def reporting_verbs(self) -> tuple[str, ...]:
        """The verbs among the words of reports, which a lost blank may have joined to the next word."""
        return tuple(word for word in self.reporting if word.startswith(("di", "meng", "mel")))


@functools.cache
def event_words() -> EventWords:
    """The lists of `data/event_words.toml`."""
    table: dict[str, list[str]] = word_table("event_words")
    absence, comments, refuted = (
        re.compile(rf"\b(?:{'|'.join(table.pop(name))})\b", re.IGNORECASE)
        for name in ("absence", "comments", "refuted")
    )
    numbers = tuple(table.pop("numbers"))
    return EventWords(
        numbers=numbers,
        **{name: frozenset(words) for name, words in table.items()},
        absence=absence,
        comments=comments,
        refuted=refuted,
    )


@functools.cache
def kinds() -> Matcher[str]:
    """What finds the words for kinds of events (`data/event_kinds.tsv`)."""
    matcher: Matcher[str] = Matcher([])
    text = resources.files("sariwarta.stages").joinpath("data/event_kinds.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        kind, forms = line.split("\t")
        for form in forms.split("|"):
            matcher.add(form, kind)
    return matcher
