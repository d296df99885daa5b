"""Who and what is named where in an article, and who holds which office: what the words around speakers are looked up in."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sariwarta.annotations import Entity, MentionKind, Official
from sariwarta.language.abbreviations import lookup
from sariwarta.language.words import Word, fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.called import are_initials, initials, office_key
from sariwarta.stages.quote_parts.sentences import ends_sentence
from sariwarta.stages.word_tables import word_table

__all__ = ["LONGEST_NAME", "Lookups", "Person", "SpeakerMention", "Turn", "body_heads", "word_lists"]

#: a small word behind who speaks that a lost blank has joined to the next one (`juru bicara Bank Sigi kepadaAntara`)
_GLUED_BEHIND = re.compile(
    r"\s(?:kepada|melalui|dalam|lewat|saat|pada|dikutip|dilansir|seperti)\w*[A-Z]\w*\b.*|\s(?:kepada|melalui|dalam|lewat)(?:email|surat|surel)\w*.*",
    re.DOTALL,
)
LONGEST_NAME = 14  # words between a cue and the name that it introduces


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whose position the article does not state, or who is known by office or description alone."""

    name: str


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """A stretch of text that names somebody who may speak; `person` is None for a pronoun without antecedent."""

    start: int
    end: int
    kind: MentionKind
    person: Official | Person | None


@dataclass(slots=True)
class Turn:
    """Who speaks from here on, and the words that said so."""

    person: Official | Person | None = None
    start: int | None = None
    end: int | None = None
    side: bool = False  # somebody for one who is named (`kubu Rani`)


class Lookups:
    """What is named where in one article.

    Args:
        text: the raw article.
        words: its words in order.
        entities: its entities in order.
        mentions: the people named in it, in order, without overlaps.
    """

    def __init__(
        self, text: str, words: Sequence[Word], entities: Sequence[Entity], mentions: Sequence[SpeakerMention]
    ) -> None:
        self.text = text
        self.words = words
        self.entities = [e for e in entities if e.label in ("PER", "ORG", "LOC", "FAC", "POSITION")]
        self._word_starts = [w.start for w in words]
        self._entity_starts = [e.start for e in self.entities]
        self._bodies = frozenset(text[e.start : e.end] for e in self.entities if e.label in ("ORG", "FAC"))
        self.turn = Turn()
        self._said: frozenset[int] | None = None
        self._named_speakers: frozenset[str] | None = None
        self._first_named: dict[str, int] | None = None
        self._made: dict[str, Person] = {}
        self._offices: dict[str, list[tuple[int, frozenset[str], Official | Person]]] = {}
        self._names: dict[str, list[tuple[int, Official | Person]]] = {}
        for mention in mentions:
            if mention.person is not None and mention.kind in ("name", "short_name"):
                for part in fold(mention.person.name).split():
                    self._names.setdefault(part, []).append((mention.start, mention.person))
        self._initials: dict[str, list[Official | Person]] = {}
        for person in {id(p): p for named in self._names.values() for _, p in named}.values():
            self._initials.setdefault(initials(person.name), []).append(person)
        self._whole_names = frozenset(
            fold(text[m.start : m.end]) for m in mentions if m.kind in ("name", "short_name")
        )
        self._set(mentions)
        self._read_offices()

    @functools.cached_property
    def _lower(self) -> frozenset[str]:
        """What the article has in small letters."""
        return frozenset(w.key for w in self.words if self.text[w.start].islower())

    def _set(self, mentions: Sequence[SpeakerMention]) -> None:
        self.mentions = list(mentions)
        self._mention_starts = [m.start for m in self.mentions]

    def _mention_at(self, start: int, end: int) -> SpeakerMention | None:
        """The mention that overlaps a stretch."""
        number = bisect_left(self._mention_starts, end) - 1
        if number >= 0 and self.mentions[number].end > start:
            return self.mentions[number]
        return None

    def _entity_at(self, offset: int) -> Entity | None:
        number = bisect_left(self._entity_starts, offset + 1) - 1
        if number >= 0 and self.entities[number].end > offset:
            return self.entities[number]
        return None

    def words_in(self, start: int, end: int) -> Sequence[Word]:
        """The words that begin in a stretch."""
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, end)]

    def _named(self, surface: str, offset: int) -> Official | Person:
        """The person of this name: who is named so nearest to `offset`, rather before than behind, or a new one."""
        return self._known(surface, offset) or self._unknown(surface)

    def _known(self, surface: str, offset: int) -> Official | Person | None:
        """The person named nearest to `offset`, rather before than behind, whose name holds all these words."""
        parts = fold(surface).split()
        named = self._names.get(parts[0], []) if parts else []
        number = bisect_left(named, offset, key=lambda entry: entry[0])
        for _, person in (*reversed(named[max(0, number - 4) : number]), *named[number : number + 4]):
            if set(parts) <= set(fold(person.name).split()):
                return person
        called = self._initials.get(fold(surface), []) if surface.isupper() else []
        return called[0] if len(called) == 1 and are_initials(self.text, surface) else None

    def _read_offices(self) -> None:
        """Remember who holds which office, from names with an office in front and from the officials."""
        for mention in self.mentions:
            if mention.kind != "name" or mention.person is None:
                continue
            begin = self._phrase_begin(mention.start)
            context = self._context(begin, mention.start)
            number = bisect_left(self._entity_starts, begin)
            if isinstance(mention.person, Official) and mention.person.positions:
                number = len(self.entities)  # `Deputi Sekretariat Presiden Rani` is not the president
            while number < len(self.entities) and self.entities[number].start < mention.start:
                entity = self.entities[number]
                if entity.label == "POSITION":
                    self._hold(self.text[entity.start : entity.end], mention.start, context, mention.person)
                number += 1
            if isinstance(mention.person, Official):
                for position in mention.person.positions:
                    context = self._context(position.start, position.end)
                    for title in {position.title, position.expanded or position.title}:
                        self._hold(title, position.start, context, mention.person)

    def _hold(self, title: str, offset: int, context: frozenset[str], person: Official | Person) -> None:
        row = self._offices.setdefault(office_key(title), [])
        if not any(entry[2] is person for entry in row):
            row.append((offset, context, person))

    def _context(self, start: int, end: int) -> frozenset[str]:
        """The words of institutions and regions in a stretch; they tell offices of one title apart."""
        found: set[str] = set()
        number = max(0, bisect_left(self._entity_starts, start) - 1)
        while number < len(self.entities) and self.entities[number].start < end:
            entity = self.entities[number]
            if entity.label in ("ORG", "LOC") and entity.end > start:
                found.update(fold(self.text[entity.start : entity.end]).split())
            number += 1
        return frozenset(found - body_heads() or found)

    def _holder(self, start: int, end: int) -> Official | Person:
        """Who is meant by an office alone (`Kapolda`, `Pj Gubernur Kaltim`)."""
        context = self._context(start, end)
        number = bisect_left(self._entity_starts, start)
        best: tuple[int, Official | Person] | None = None
        while number < len(self.entities) and self.entities[number].start < end:
            entity = self.entities[number]
            number += 1
            if entity.label != "POSITION":
                continue
            for offset, stated, person in self._offices.get(
                office_key(self.text[entity.start : entity.end]), ()
            ):
                if context and stated and not (context & stated):
                    continue
                if best is None or best[0] < offset <= start:
                    best = (offset, person)
        return best[1] if best is not None else self._unknown(self.text[start:end])

    def _held(self, start: int, end: int) -> Official | Person | None:
        """Who holds the office that words are which the model left out: the last one named before, else the first."""
        rows = self._offices.get(office_key(self.text[start:end]), [])
        before = [row for row in rows if row[0] <= start]
        return (before or rows)[-1 if before else 0][2] if rows else None

    def _unknown(self, surface: str) -> Person:
        """Somebody, or a body, that is known by these words alone; the same words mean the same one."""
        glued = _GLUED_BEHIND.search(surface)
        surface = surface[: glued.start()] if glued is not None else surface.rstrip(".")
        return self._made.setdefault(fold(surface), Person(surface))

    def _relation_in(self, words: Sequence[Word]) -> bool:
        """Whether words outside offices and bodies say by whom somebody is known (`istri`, `kuasa hukum`)."""
        for number, word in enumerate(words):
            if word.key == "hukum" and number and words[number - 1].key == "kuasa":
                return True
            if word.key in word_lists().relations and self._entity_at(word.start) is None:
                return True
        return False

    def _named_behind(self, mention: SpeakerMention) -> SpeakerMention | None:
        """The name that a comma joins to a name (`Rani Wulandari, Bagus Hartono`)."""
        if self.text[mention.end : mention.end + 2] != ", ":
            return None
        behind = self._mention_at(mention.end + 2, mention.end + 3)
        if behind is None or behind.kind not in ("name", "short_name") or behind.person is mention.person:
            return None
        return behind

    @staticmethod
    def _like_a_name(surface: str) -> bool:
        """Whether no word of a stretch of capitals is common or names a place."""
        places = any(lexicon().place_matcher(word) for word in (surface, *surface.split()))
        return not places and not any(fold(word) in common_words() for word in surface.split())

    def _holds(self, person: Official | Person | None, office: Entity) -> bool:
        """Whether an article says of a person that this office is his."""
        title = office_key(self.text[office.start : office.end])
        return any(entry[2] is person for entry in self._offices.get(title, ()))

    def _is_rank(self, word: Word) -> bool:
        """Whether a word is part of a rank or title (`Kombes`, `Pol`, `H.`, `dr.`)."""
        if word.key in word_lists().sides and self.text[word.start].islower():
            return False  # `tim hukum Rani`
        if word.key in _rank_words():
            return True
        entry = lookup(self.text[word.start : word.end] + ".")
        return entry is not None and entry.kind in ("rank", "title")

    def _phrase_begin(self, at: int) -> int:
        """Where the offices, institutions, regions, ranks and titles begin that belong to a name behind them."""
        number = bisect_left(self._word_starts, at) - 1
        begin = at
        comma = False
        bare = True  # only ranks and titles so far
        for _ in range(LONGEST_NAME + 10):
            if number < 0:
                break
            word = self.words[number]
            gap = self.text[word.end : begin]
            entity = self._entity_at(word.start)
            inside = gap.strip(" \xa0.")
            if inside.endswith(("(", ")")) and "\n" not in gap and len(gap) < 5:
                pass
            elif inside == ",":
                if (
                    comma
                    or not bare
                    or not (
                        (entity is not None and entity.label in ("POSITION", "ORG", "LOC", "FAC"))
                        or ")" in gap
                    )
                ):
                    break
                comma = True
            elif inside.strip("/-'’") or "\n" in gap:
                break
            if "." in gap and ends_sentence(self.text, word.end) and not self._is_rank(word):
                break
            if entity is not None and entity.label != "PER":
                begin, bare = entity.start, False
                number = bisect_left(self._word_starts, begin) - 1
                continue
            if entity is not None:
                break
            surface = self.text[word.start : word.end]
            if not (surface[0].isupper() or self._is_rank(word)):
                if not (
                    word.key in ("dan", "bidang", "pada")
                    and not bare
                    and number > 0
                    and self.text[self.words[number - 1].start].isupper()
                ):
                    break
            elif not self._is_rank(word) and self._opens_sentence(word):
                break
            if not self._is_rank(word):
                bare = False
            begin = word.start
            number -= 1
        return begin

    def _opens_sentence(self, word: Word) -> bool:
        """Whether a capital may only be there because a sentence begins."""
        before = self.text[max(0, word.start - 3) : word.start].rstrip(" \xa0")
        return not before or before[-1] in '\n.?!:”"“–—-'

    def _meant_by_pronoun(self, mention: SpeakerMention | None) -> Official | Person | None:
        """Who `ia` is at this point: who speaks already, else whom coreference takes it for.

        Coreference does not know speakers without a name (`kata seorang warga`); the turn does.
        """
        if self.turn.person is not None:
            return self.turn.person
        return mention.person if mention is not None else None

    def _surface(self, mention: SpeakerMention) -> str:
        return self.text[mention.start : mention.end]


@dataclass(frozen=True, slots=True)
class _Words:
    """`data/speaker_words.toml`."""

    descriptions: frozenset[str]
    of_a_person: frozenset[str]
    occupations: frozenset[str]
    of_clauses: frozenset[str]
    goes_on: frozenset[str]
    things: frozenset[str]
    indefinite: frozenset[str]
    relations: frozenset[str]
    interviewed: frozenset[str]
    between_offices: frozenset[str]
    documents: frozenset[str]
    no_cues: frozenset[str]
    of_kin: frozenset[str]
    elders: frozenset[str]
    somebodys: frozenset[str]
    reports: frozenset[str]
    just: frozenset[str]
    professions: frozenset[str]
    sides: frozenset[str]
    anonymous: frozenset[str]
    of_sides: frozenset[str]
    continued: frozenset[str]


@functools.cache
def word_lists() -> _Words:
    """The lists of `data/speaker_words.toml`."""
    table: dict[str, list[str]] = word_table("speaker_words")
    return _Words(**{name: frozenset(words) for name, words in table.items()})


@functools.cache
def body_heads() -> frozenset[str]:
    """The nouns that institutions' names begin with (`kementerian`, `dinas`), one word each."""
    return frozenset(fold(head) for head in lexicon().institution_heads)


@functools.cache
def _rank_words() -> frozenset[str]:
    """The words of all ranks of the lexicon."""
    forms = [form for rank in lexicon().ranks for form in (rank.name, *rank.forms)]
    return frozenset(part for form in forms for part in re.findall(r"[^\W\d_]+", fold(form)) if len(part) > 1)
