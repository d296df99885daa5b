"""What coreference knows of an article while it looks for mentions, and the other names by which people go in it.

Aliases (`alias Dodo`), what friends say (`Kang Dodo, sapaan akrab Rano`), names cut short (`Zak` of Zakeus) and
slips of spelling (`Yuda`, `Yudha`).
"""

from __future__ import annotations

import bisect
import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Entity, MentionKind, Official, PersonMention, Place, warn
from sariwarta.language.words import Word, text_of, words, words_of
from sariwarta.lexicon import Lexicon
from sariwarta.stages.official_parts.mentions import forget
from sariwarta.stages.official_parts.people import ADDRESS, aliases_after, name_tokens
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.pronouns import quotations
from sariwarta.stages.official_parts.short_forms import (
    core_of,
    is_cut_short,
    is_slip,
    stands_bare,
    told_names,
)
from sariwarta.stages.officials import posts_of
from sariwarta.stages.quote_parts.called import initials
from sariwarta.stages.structure import structure_of

__all__ = ["NOT_SUBJECT", "SPEECH_VERBS", "ArticleNames", "inside", "name_words", "overlaps"]

_SHORTEST_WORD = 3  # letters of a word by which somebody may be called
SPEECH_VERBS = frozenset(
    "kata ujar ucap ungkap tutur jelas terang papar tegas tandas pungkas imbuh tambah sambung lanjut harap pinta sebut pesan"
    " tutup beber urai ulas nilai aku tukas cetus kelakar seloroh menurut katanya ujarnya demikian ajak imbau kilah bantah timpal"
    " menambahkan melanjutkan".split()
)
NOT_SUBJECT = frozenset(
    "oleh kepada dari bersama dengan untuk terhadap didampingi mewakili antara ke bagi menemui menyambut menemani mendampingi"
    " dan serta termasuk melalui bertemu melantik dampingi temui".split()
)
_ADDRESS = ADDRESS | {"haji"}

#: behind these stands who speaks, mostly a person
_SAYS = frozenset(
    "kata ujar ucap ungkap tutur jelas tegas papar terang imbuh tambah lanjut sambung beber".split()
)
#: small words that may stand in front of who is known already
_LEADS = SPEECH_VERBS | NOT_SUBJECT


class ArticleNames(ABC):
    """The people of one article with their mentions, and the names by which they go besides the full ones."""

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc, self.lexicon, self.text = doc, lex, text_of(doc)
        self.people: list[Official] = [*doc._.sw_officials, *doc._.sw_persons]
        self.words: list[Word] = words_of(doc)
        self.taken: list[tuple[int, int]] = sorted((m.start, m.end) for p in self.people for m in p.mentions)
        self.names: dict[str, list[Official]] = {}
        self.timeline: list[tuple[int, Official]] = []
        self.posts = posts_of(doc)
        self.quotes = quotations(self.text)
        lines = [(line.start, line.end) for line in structure_of(doc).lines if line.is_text]
        self._lines = lines
        self._strangers: set[str] | None = None  # nouns of people who are not named, made when needed
        self._headlines = [
            (line.start, line.end) for line in structure_of(doc).lines if line.kind in ("title", "heading")
        ]
        entities: list[Entity] = doc._.sw_entities
        self._entities = [(e.start, e.end) for e in entities if e.label != "PER"]
        self._whole_aliases: list[tuple[str, Official]] = []
        for person in self.people:
            for token in name_words(person.name):
                owners = self.names.setdefault(token, [])
                if person not in owners:
                    owners.append(person)

    def _free(self, start: int, end: int) -> bool:
        return not overlaps(self.taken, start, end) and inside(self._lines, start)

    def _add(self, person: Official, start: int, end: int, kind: MentionKind) -> None:
        person.mentions.append(PersonMention(start, end, kind))
        bisect.insort(self.taken, (start, end))

    @abstractmethod
    def _holder(self, post: Post) -> Official | None:
        """Who holds an office that stands without a name; coreference tells that of the whole article."""

    def aliases(self) -> None:
        """Names that the text gives beside the full one."""
        for person in self.people:
            for mention in list(person.mentions):
                for start, end in aliases_after(self.text, mention.end):
                    known = (
                        self.lexicon.position_matcher,
                        self.lexicon.place_matcher,
                        self.lexicon.institution_matcher,
                    )
                    if not overlaps(self._entities, start, end) and not any(
                        m.get(self.text[start:end]) for m in known
                    ):
                        self._alias(person, self.text[start:end], start, end)

    def nicknames(self) -> None:
        """`Wali Kota yang akrab disapa Mbak Ita`: the name by which the holder of an office goes."""
        for post, holder in self.posts:
            if holder is not None or post.generic or post.head is None:
                continue
            for start, end in aliases_after(self.text, post.end):
                person = self._holder(post)
                if person is None or overlaps(self._entities, start, end):
                    continue
                other = self._person_at(start, end)
                if other is not None and other is not person and not other.positions:
                    self._absorb(person, other)
                self._alias(person, self.text[start:end], start, end)

    def _absorb(self, person: Official, other: Official) -> None:
        """Make two people one: all mentions of the other are short names of the first."""
        person.mentions.extend(PersonMention(m.start, m.end, "short_name") for m in other.mentions)
        self.people.remove(other)
        self.doc._.sw_officials = [p for p in self.doc._.sw_officials if p is not other]
        self.doc._.sw_persons = [p for p in self.doc._.sw_persons if p is not other]
        for entity in self.doc._.sw_entities:
            if entity.target is other:
                entity.target = person
        for owners in self.names.values():
            if other in owners:
                owners.remove(other)

    def told_names(self) -> None:
        """`Kang Dodo, sapaan akrab Rano`, `Kang Dodo, begitu ia disapa`: who is called by a name that stands in front."""
        for told in told_names(self.text):
            if overlaps(self._entities, told.start, told.end) or not inside(self._lines, told.start):
                continue
            if told.pronoun:
                person = self._last_named(told.start, self.text[told.start : told.end].split()[-1])
            else:
                person = self._meant_by(told.who_start, told.who_end)
            other = self._person_at(told.start, told.end)
            if person is None or (other is not None and not _holds_no_more(other, person)):
                continue
            if other is not None and other is not person:
                self._absorb(person, other)
                held = {p.title.casefold() for p in person.positions}
                person.positions.extend(p for p in other.positions if p.title.casefold() not in held)
            self._alias(person, self.text[told.start : told.end], told.start, told.end)

    def _person_at(self, start: int, end: int) -> Official | None:
        """Of whom a mention touches a stretch."""
        return next(
            (p for p in self.people if any(m.start < end and start < m.end for m in p.mentions)), None
        )

    def _meant_by(self, start: int, end: int) -> Official | None:
        """Whom a name, one word of a name or an office means."""
        person = self._person_at(start, end)
        if person is not None:
            return person
        words = name_words(self.text[start:end])
        owners = self.names.get(words[0], []) if words else []
        if len(owners) == 1:
            return owners[0]
        post, holder = next(((p, h) for p, h in self.posts if p.start == start), (None, None))
        if post is None:
            return None
        return holder if holder is not None else self._holder(post)

    def _last_named(self, offset: int, letters: str) -> Official | None:
        """The only one who is named in the lines or sentences right before a place; or the only one of these initials."""
        low = self.text.rfind("\n", 0, offset) + 1
        if not self.text[low:offset].strip():
            low = self.text.rfind("\n", 0, len(self.text[:low].rstrip())) + 1
        before = [p for p in self.people if any(m.start < offset and m.kind != "pronoun" for m in p.mentions)]
        near = [p for p in before if any(low <= m.start < offset for m in p.mentions)]
        if not near and len(before) == 1:
            near = before  # nobody else is named so far
        if len(near) != 1 and letters.isupper():
            near = [p for p in before if initials(p.name) == letters.casefold()]
        return near[0] if len(near) == 1 else None

    def misread_names(self) -> None:
        """`Capt Rano`, where the model took the name behind a title for a place or body that nobody knows."""
        entities: list[Entity] = self.doc._.sw_entities
        starts = [w.start for w in self.words]
        called = self._calls()
        told = self._told_names(entities)
        for entity in entities:
            number, span = bisect.bisect_left(starts, entity.start), (entity.start, entity.end)
            if entity.label not in ("LOC", "ORG") or not number < len(self.words):
                continue
            word, before = self.words[number], self.words[number - 1] if number else None
            owners = self.names.get(word.key, [])
            known = isinstance(entity.target, Place) and entity.target.code
            if len(owners) != 1 or known or word.end != entity.end or not self._free(*span):
                continue
            titled = (
                before is not None
                and self.lexicon.title_matcher.get(before.key)
                and self.text[before.start].isupper()
                and self.text[before.end : word.start] in (" ", ". ")
            )
            surface = self.text[word.start : word.end]
            said = surface in told and owners[0] in told[surface]
            if not titled and not said and (entity.model is None or not called.get(surface)):
                continue
            forget(self.doc, entity)
            entity.label, entity.target = "PER", owners[0]
            self._entities.remove(span)
            self._add(owners[0], word.start, word.end, "short_name")

    def _told_names(self, entities: Sequence[Entity]) -> dict[str, list[Official]]:
        """First names that the model takes for bodies or places and that a verb of speech stands in front of: `kata Rano`."""
        found: dict[str, list[Official]] = {}
        for entity in entities:
            surface = self.text[entity.start : entity.end]
            if entity.label not in ("LOC", "ORG") or entity.model is None or entity.entry or " " in surface:
                continue
            before = self.text[max(0, entity.start - 24) : entity.start].split()
            if before and before[-1] in _SAYS:
                key = surface.casefold()
                found[surface] = [p for p in self.people if name_tokens(p.name)[:1] == (key,)]
        return found

    def _calls(self) -> dict[str, bool]:
        """The single words by which the article calls somebody, and whether it does so thrice as often as the model takes them
        for a place or body, at least twice.
        """
        called: Counter[str] = Counter(
            self.text[m.start : m.end] for p in self.people for m in p.mentions if m.kind == "short_name"
        )
        others = Counter(
            self.text[e.start : e.end] for e in self.doc._.sw_entities if e.label in ("LOC", "ORG")
        )
        return {word: often >= max(2, 3 * others[word]) for word, often in called.items()}

    def short_forms(self) -> None:
        """`Zak` of Zakeus, `Yuda` for Yudha: a name of one word that nobody bears, and only one named before may mean."""
        often = Counter(word.key for word in self.words)
        named = [(p, name_tokens(p.name)) for p in self.people]
        for other, tokens in named:
            short = core_of(tokens)
            if short is not None and other.positions and other in self.people:
                self._same_holder(other, short, named)
            if short is None or other.positions or other not in self.people:
                continue
            first = min(m.start for m in other.mentions)
            if often[short] != len(other.mentions) or self.names.get(short, [other]) != [other]:
                continue  # a word of another name, or of something else
            if not all(stands_bare(self.text, m.end - len(short), m.end, _LEADS) for m in other.mentions):
                continue
            fitting = [
                p for p, t in named if p is not other and (is_cut_short(short, t) or is_slip(short, t))
            ]
            if len(fitting) != 1 or all(m.start > first for m in fitting[0].mentions):
                continue
            person = fitting[0]
            self._absorb(person, other)
            if not is_cut_short(short, name_tokens(person.name)):
                odd = self.text[first : first + len(other.name)]
                message = f"{odd!r} is taken for another spelling of {person.name!r}"
                warn(self.doc, "name_variants", message, first, first + len(odd))

    def _same_holder(
        self, other: Official, short: str, named: Sequence[tuple[Official, tuple[str, ...]]]
    ) -> None:
        """`Kapolres Bram` is the `Kapolres Sigi AKBP Bramastyo Hadiwijaya`: who has the same office, and a part of a name."""
        if len(short) < _SHORTEST_WORD:
            return
        fitting = [
            p
            for p, tokens in named
            if p is not other
            and len(tokens) > 1
            and p in self.people
            and any(
                t != short and (t.startswith(short) or (len(short) > _SHORTEST_WORD and short in t))
                for t in tokens
            )
            and _is_same_holder(other, p)
        ]
        if len(fitting) == 1:
            self._absorb(fitting[0], other)

    def whole_aliases(self) -> None:
        """Aliases of which no word stands alone (`Pak No`)."""
        for surface, person in self._whole_aliases:
            for match in re.finditer(rf"\b{re.escape(surface)}\b(?! [A-Z]|\. ?\d)", self.text):
                if self._free(*match.span()) and not overlaps(self._entities, *match.span()):
                    self._add(person, *match.span(), "short_name")

    def _alias(self, person: Official, surface: str, start: int, end: int) -> None:
        if " " in surface and all(token in _ADDRESS for token in name_words(surface)):
            self._whole_aliases.append((surface, person))
        for token in name_words(surface):
            if token in _ADDRESS:
                continue
            owners = self.names.setdefault(token, [])
            if person not in owners:
                owners.append(person)
        if self._free(start, end):
            self._add(person, start, end, "short_name")


def _holds_no_more(other: Official, person: Official) -> bool:
    """Whether all offices of one are those of another, too, or of no body and in small letters (`legislator`)."""
    held = {(p.title.casefold(), p.status) for p in person.positions}
    return all(
        (p.title.casefold(), p.status) in held
        or (p.title.islower() and p.institution is None and p.region is None)
        for p in other.positions
    )


def _is_same_holder(other: Official, person: Official) -> bool:
    """Whether all offices of one are those of another, as far as their regions are told."""
    return all(
        any(
            (p.expanded or p.title).casefold() == (q.expanded or q.title).casefold()
            and p.status == q.status
            and (p.region is None or p.region == q.region)
            and (p.institution is None or p.institution is q.institution)
            for q in person.positions
        )
        for p in other.positions
    )


def name_words(name: str) -> list[str]:
    """The words of a name by which a person may be called: not initials and not the shortest words."""
    return [
        w.key for w in words(name) if len(w.key) >= _SHORTEST_WORD and w.key not in ("bin", "binti", "alias")
    ]


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of the spans, which are sorted and disjoint."""
    index = bisect.bisect_left(spans, (start, start))
    if index < len(spans) and spans[index][0] < end:
        return True
    return index > 0 and spans[index - 1][1] > start


def inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of the spans, which are sorted and disjoint."""
    index = bisect.bisect_right(spans, (offset, 1 << 62)) - 1
    return index >= 0 and spans[index][0] <= offset < spans[index][1]
