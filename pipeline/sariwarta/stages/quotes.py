"""Who said what: direct and indirect speech with its speaker.

Two steps. `find_spoken` (`quote_parts/spoken.py`) works on characters alone: it pairs quotation marks
paragraph by paragraph (marks of mixed kinds, marks that somebody forgot at one end) and decides by length,
place and *cue* which stretches are speech; a cue is the verb that frames it (`kata`, `ujarnya`, `mengatakan`;
they are all in `data/quote_verbs.tsv`). Titles, themes and scare quotes have no cue.

Then the stage walks through the article in order (`quote_parts/speakers.py`). Each sentence may change whose
turn it is: its subject (`Bupati X meminta`), the agent of a passive (`Hal itu disampaikan X`), the one whom a
cue names (`kata X`). A quote has the speaker that its own cue names; `-nya`, a pronoun, a description
(`jenderal bintang dua itu`) or no cue at all mean the one whose turn it is then.

Conventions: the span of direct speech has neither the marks nor the comma before the closing mark, but keeps
a full stop, question or exclamation mark inside; a quote that its cue cuts in two is two quotes. Indirect
speech is reported only where a cue and a comma (or `bahwa`) bound it on both sides.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import MentionKind, Official, Quote, Structure
from sariwarta.confidence import confidence
from sariwarta.language.spans import overlaps
from sariwarta.language.words import fold, text_of, words_of
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.official_parts.people import nicknames
from sariwarta.stages.quote_parts.called import are_initials, initials, nicknames_in
from sariwarta.stages.quote_parts.joined import part_joined
from sariwarta.stages.quote_parts.names import (
    apposed_names,
    full_name,
    is_of_a_facility,
    late_front,
    names_in,
    past_lead,
    plain_name,
    says_by_this_name,
    tidy_name,
)
from sariwarta.stages.quote_parts.narration import FIRST_PERSON, before_further_verb, informs, is_verdict
from sariwarta.stages.quote_parts.rules import RULES
from sariwarta.stages.quote_parts.sentences import sentence_stops
from sariwarta.stages.quote_parts.speakers import ADJUNCTS, Person, Phrase, SpeakerMention, Turn, Walk
from sariwarta.stages.quote_parts.spoken import PRONOUNS, Spoken, blocks, find_spoken, trimmed
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.quote_parts.whole_names import surname_in, whole_of
from sariwarta.stages.structure import structure_of

__all__ = [
    "RULES",
    "Person",
    "QuotesStage",
    "SpeakerMention",
    "find_spoken",
    "make_quotes",
    "mentions_of",
    "read_quotes",
]

#: the second part of a double name, which the model cuts off
_JOINED_NAME = re.compile(r"-[A-Z][a-z]{2,}\b(?=,)")
_SAID_BY = re.compile(r"\b(?:kata|ujar|tutur|jelas|ungkap|ucap|papar) \Z")
#: characters of a cue and its blank at most
_LONGEST_CUE = 10
#: a single mark that is no apostrophe within a word
_INNER_MARK = re.compile(r"(?<!\w)['‘’](?=\w)|(?<=[\w.])['’](?!\w)")
#: what a rule is worth before it is counted; the others start at 0.95
_PRIORS = {"free": 0.85, "unclosed": 0.85, "unopened": 0.85, "single_marks": 0.9, "indirect_clause": 0.9}
#: what the model took for a body though it begins with the title of a person (`Pnt Rani Wulandari`)
_TITLED_NAME = re.compile(r"([A-Z][a-z]{1,3})\.?\s((?:[A-Z][a-z'’]+ ){1,2}[A-Z][a-z'’]+)")
_ACTING_NAME = re.compile(r"(?:Pj|Pjs|Plt|Plh)\.?\s+((?:[A-Z][a-z]+\s?){1,3})")
_DEGREES_BEHIND = re.compile(r"(?:,\s?(?:[A-Z][A-Za-z]{0,3}\.\s?){1,3}[A-Z]?[a-z]{0,4}\.?)+(?=,)")
#: letters that a nickname and a name have in common at least
_LEAST_ALIKE = 4
#: characters within which a speaker who was not named yet is named
_SOON = 900
#: words that begin a sentence, with a capital though no full stop stands before them
_NEXT_SENTENCE = re.compile(
    r"(?<=[\w)] )(?:Sementara|Sedangkan|Adapun|Namun|Selain|Menurut(?:nya)?|Sebelumnya|Dia|Ia)\b(?! [A-Z]{2})"
)
#: characters between the subject of a sentence and what he says without a cue
_NEAR = 300
_PAPERS = frozenset({"pernyataan", "isi", "bunyi", "penggalan", "kutipan", "petikan"})
_THOUGH = frozenset({"meski", "meskipun", "walau", "walaupun", "kendati", "sekalipun"})
#: a clause that begins with one of these has its subject before the one who speaks
_LEADS_IN = frozenset(
    "di dari dalam pada untuk karena oleh selain saat ketika meski jika bila menurut setelah usai sebelum sebelumnya namun "
    "sementara kemudian selanjutnya lebih dengan terkait menanggapi bahkan apalagi oleh".split()
)
_SUBJECTLESS = frozenset(
    "juga akan telah sudah bisa dapat masih semakin merupakan adalah harus perlu bukan".split()
)
#: an account in front of the verb that leads to what it has written
_ACCOUNT_BEFORE = re.compile(r"(?<!\w)(@\w[\w.]*\w) \Z")
#: who wrote of it stands at the end: `…, sebagaimana dilansir Antara`
_CITED_BEHIND = re.compile(
    r",?\s(?:seperti |sebagaimana |yang )?(?:dilansir|dikutip|mengutip|melansir|disitat)[\w.]*\s?[^,;]{0,60}\Z"
)
_GROUPS = frozenset({"mereka", "keduanya"})
_MARKS = frozenset('"“”„')
#: words that only join a sentence to the one before
_CONNECTIVES = frozenset(
    "oleh karena itu ini selain untuk dengan demikian begitu sementara meski sebab di dari sisi lain lainnya hal tersebut maka "
    "namun akan tetapi sebagai contoh pada kesempatan yang sama pertama kedua ketiga lebih lanjut saat kata intinya juga "
    "kemudian selanjutnya terakhir apalagi bahkan pasalnya atas dasar dalam konteks jadi adapun sebelumnya setelah sejauh".split()
)
_LEAST_CLAUSE = 3  # words of indirect speech
#: forms that are nouns as often as cues when no quotation mark stands before them
_NOUN_LIKE = frozenset(
    "nilai nilainya aku akunya ceritanya kisahnya dalihnya pendapatnya komentarnya duga duganya rinci janjinya "
    "doanya".split()
)


def mentions_of(doc: Doc) -> list[SpeakerMention]:
    """The people named in an article, in order: as coreference has them, and names that only entities has.

    A short name (`Rani`) means the person whose full name holds it: the last one named before, else the next.
    """
    found: list[SpeakerMention] = []
    taken: set[int] = set()
    cut: list[tuple[int, int]] = []  # names that were taken with a word before them
    people: list[Official] = [*doc._.sw_officials, *doc._.sw_persons]
    surfaces = frozenset(
        fold(text_of(doc)[m.start : m.end]) for p in people for m in p.mentions if m.kind != "pronoun"
    )
    for person in people:
        bearer: Official | Person = person
        if not person.positions:
            tidy = tidy_name(person.name, surfaces)
            if tidy is None and says_by_this_name(text_of(doc), person.name):
                tidy = person.name
            if tidy is None:
                continue  # `kata Arkeolog BPCB, Rani`
            whole = next((m for m in person.mentions if m.kind == "name"), None)
            front = late_front(text_of(doc), tidy, whole.start) if whole is not None else None
            tidy = tidy[front:] if front is not None else tidy
            joined = _JOINED_NAME.match(text_of(doc), whole.end) if whole is not None else None
            near = max(0, whole.start - _LONGEST_CUE) if whole is not None else 0
            if whole is not None and joined and _SAID_BY.search(text_of(doc), near, whole.start):
                tidy += (
                    joined.group()
                )  # `kata Ben Sagu-Wulandari, peneliti`; not the pair `Rani Wulandari-Bagus`
            bearer = person if tidy == person.name else Person(tidy)
        for mention in person.mentions:
            if not person.positions and is_of_a_facility(text_of(doc), mention.start):
                continue  # `Direktur RSUD dr. Rani Wulandari, Bagus Hartono`
            if not person.positions and mention.kind != "pronoun":
                begin = past_lead(text_of(doc), mention.start, mention.end)
                if begin != mention.start:
                    if begin is not None:
                        cut.append((begin, mention.end))
                    continue
            if mention.start not in taken:
                taken.add(mention.start)
                found.append(SpeakerMention(mention.start, mention.end, mention.kind, bearer))
    found.sort(key=lambda m: m.start)
    part_joined(text_of(doc), found)
    spans = [(m.start, m.end) for m in found]
    known: dict[str, list[tuple[int, Official | Person]]] = {}
    for named in found:
        if named.person is not None and named.kind in ("name", "short_name"):
            _remember(known, named.person, named.start)
    others = names_in(
        text_of(doc),
        [
            (e.start, e.end)
            for e in doc._.sw_entities
            if e.label == "PER" and not overlaps(spans, e.start, e.end)
        ],
        spans,
    )
    others += [
        span
        for e in doc._.sw_entities
        if e.label == "ORG" and (span := _acting(text_of(doc), e.start, e.end))
    ]
    others = [
        (begin, end)
        for start, end in others
        if (begin := past_lead(text_of(doc), start, end)) is not None and begin < end
    ]
    others = list(dict.fromkeys([*others, *cut]))
    read = [*spans, *others, *((e.start, e.end) for e in doc._.sw_entities)]
    others += [
        span for span in apposed_names(text_of(doc)) if not any(a < span[1] and span[0] < b for a, b in read)
    ]
    called = _called(text_of(doc), found, others)
    for start, end in sorted(
        others, key=lambda span: (-len(text_of(doc)[span[0] : span[1]].split()), span[0])
    ):
        surface = " ".join(text_of(doc)[start:end].split())
        who = _known(known, surface, start) or _by_other_name(text_of(doc), known, called, surface, start)
        who = who or Person(surface)
        _remember(known, who, start)
        kind: MentionKind = "name" if fold(who.name) == fold(surface) else "short_name"
        found.append(SpeakerMention(start, end, kind, who))
    _write_out(text_of(doc), found, known, called)
    return sorted(found, key=lambda m: m.start)


def _write_out(
    text: str,
    found: list[SpeakerMention],
    known: dict[str, list[tuple[int, Official | Person]]],
    called: dict[str, tuple[int, int]],
) -> None:
    """Give those who are known by one name only the full one that the article has where the model missed it.

    `Pengamat dari Universitas Sigi Rani Wulandari menilai … kata Rani`, with the university's name taken too far.
    """
    whole: dict[int, Official | Person] = {}
    spans = [(m.start, m.end) for m in found if m.kind == "name"]
    for number, mention in enumerate(found):
        person = mention.person
        if person is None or " " in person.name or (isinstance(person, Official) and person.positions):
            continue
        if id(person) not in whole:
            full = full_name(text, person.name, spans)
            famous = _famous(text, known, person.name, mention.start)
            if famous is None and (span := called.get(fold(person.name))) is not None:
                famous = _known(known, " ".join(text[slice(*span)].split()), mention.start)
            if famous is None and full is None:
                whole[id(person)] = _whole(text, person, mention, known, found) or person
            else:
                whole[id(person)] = famous or Person(full or person.name)
        if whole[id(person)] is not person:
            kind: MentionKind = "short_name" if mention.kind == "name" else mention.kind
            found[number] = SpeakerMention(mention.start, mention.end, kind, whole[id(person)])


def _whole(
    text: str,
    person: Official | Person,
    mention: SpeakerMention,
    known: dict[str, list[tuple[int, Official | Person]]],
    found: list[SpeakerMention],
) -> Official | Person | None:
    """The one who is meant by a short form of the first name, a slip of the pen, or a surname; None if nobody clearly is."""
    if mention.kind == "pronoun" or text[mention.end : mention.end + 2] in (" (", ", "):
        return None  # `Rani (35), warga`: somebody who is introduced
    if " " in text[mention.start : mention.end].strip() or not text[mention.start].isupper():
        return None
    others = {
        m.person.name: m.person
        for m in found
        if m.person is not None and m.kind == "name" and m.start < mention.start
    }
    name = whole_of(person.name, others)
    if name is not None:
        return others[name]
    surname = surname_in(text, person.name)
    return None if surname is None else (_known(known, surname, mention.start) or Person(surname))


def _acting(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name in what the model took for a body though only a person acts or has a title (`Pjs. Rani`)."""
    match = _ACTING_NAME.fullmatch(text, start, end)
    titled = None if match is not None else _TITLED_NAME.fullmatch(text, start, end)
    if titled is not None and lexicon().title_matcher.get(f"{titled.group(1)}."):
        named = any(lexicon().place_matcher(w) or fold(w) in common_words() for w in titled.group(2).split())
        return None if named or is_of_a_facility(text, titled.start(2)) else titled.span(2)
    if match is None or lexicon().position_matcher(match.group(1)) or lexicon().place_matcher(match.group(1)):
        return None
    return match.span(1)


def _called(
    text: str, found: list[SpeakerMention], others: list[tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """What friends call somebody, folded, and the full name that stands right before the words that say so."""
    names = sorted([(m.start, m.end) for m in found if m.kind == "name"] + others)
    called: dict[str, tuple[int, int]] = {}
    for nick, at, ahead in nicknames_in(text):
        full = [
            span
            for span in names
            if " " in text[slice(*span)]
            and (0 <= span[0] - at < 4 if ahead else span[1] <= at and at - span[0] < _NEAR)
        ]
        if not full and not ahead and " " not in nick:
            # `kata pria yang akrab disapa Wulan`, far behind `Wulandari Sagu`
            alike = {
                fold(" ".join(text[slice(*s)].split())): s
                for s in names
                if s[1] <= at and " " in text[slice(*s)] and _is_short_of(nick, text[slice(*s)])
            }
            full = [*alike.values()] if len(alike) == 1 else []
        if full:
            called.setdefault(fold(nick), full[-1])
    return called


def _is_short_of(nick: str, name: str) -> bool:
    """Whether what friends call somebody begins like a word of a name: `Wulan` of `Wulandari`, `Darmo` of `Darmawan`."""
    letters = fold(nick)[:_LEAST_ALIKE]
    return len(letters) == _LEAST_ALIKE and any(fold(w).startswith(letters) for w in name.split())


@functools.cache
def _addressed() -> dict[str, list[tuple[str, str]]]:
    """National nicknames with a form of address in front, by their last word: `Imin` for `Cak Imin`."""
    found: dict[str, list[tuple[str, str]]] = {}
    for nick, full in nicknames().items():
        if " " in nick:
            found.setdefault(nick.split()[-1], []).append((nick.title(), full))
    return found


def _famous(
    text: str, known: dict[str, list[tuple[int, Official | Person]]], surface: str, offset: int
) -> Official | Person | None:
    """The one of the article whom the whole country calls so: `Bung Karno` where it has `Soekarno`."""
    before = text[max(0, offset - 5) : offset].split()[-1:]
    national = nicknames().get(fold(" ".join([*before, surface]))) or nicknames().get(fold(surface))
    if national is None:
        # `Imin mengatakan` where `Cak Imin` stands before
        national = next(
            (
                full
                for nick, full in _addressed().get(fold(surface), ())
                if text.find(nick, 0, offset + len(nick)) >= 0
            ),
            None,
        )
    if national is None:
        return None
    # the article may write it out where the model missed it: `(Menko PM)Rani Wulandari atau Mbak Ita`
    written = (
        re.search(rf"(?<!\w){re.escape(national)}(?!\w)", text, re.IGNORECASE) if " " in national else None
    )
    return _known(known, national, offset) or (Person(written.group()) if written is not None else None)


def _by_other_name(
    text: str,
    known: dict[str, list[tuple[int, Official | Person]]],
    called: dict[str, tuple[int, int]],
    surface: str,
    offset: int,
) -> Official | Person | None:
    """The one who is meant by a nickname that the article explains, or by the initials of one name in it."""
    if (famous := _famous(text, known, surface, offset)) is not None:
        return famous
    if (full := called.get(fold(surface))) is not None:
        return _known(known, " ".join(text[slice(*full)].split()), offset)
    if not are_initials(text, surface):
        return None
    people = {id(p): p for row in known.values() for _, p in row if initials(p.name) == fold(surface)}
    return next(iter(people.values())) if len(people) == 1 else None


def _remember(
    known: dict[str, list[tuple[int, Official | Person]]], person: Official | Person, offset: int
) -> None:
    for part in fold(person.name).split():
        row = known.setdefault(part, [])
        if not row or row[-1] != (offset, person):
            row.append((offset, person))


def _known(
    known: dict[str, list[tuple[int, Official | Person]]], surface: str, offset: int
) -> Official | Person | None:
    parts = fold(surface).split()
    fitting = [(o, p) for o, p in known.get(parts[0], ()) if set(parts) <= set(fold(p.name).split())]
    if not fitting:
        return None
    before = [entry for entry in fitting if entry[0] <= offset]
    return max(before, key=lambda e: e[0])[1] if before else min(fitting, key=lambda e: e[0])[1]


def read_quotes(text: str, structure: Structure, walk: Walk) -> list[Quote]:
    """All speech of an article with its speakers, in order, without overlaps.

    Args:
        text: the raw article.
        structure: its lines.
        walk: who is named where in it; its turn moves to the end of the article.
    """
    return _Reader(text, structure, walk).read()


@dataclass(slots=True)
class _Reader:
    text: str
    structure: Structure
    walk: Walk
    #: the body that spoke last, until a person takes the turn: `mereka` and `-nya` may mean it
    body: Person | None = None
    #: who takes the turn by a bare name, and where
    named: list[tuple[int, Official | Person]] = field(default_factory=list)
    #: who takes the turn or is named by a cue, where, and whether as somebody who is known already
    met: list[tuple[int, Official | Person, bool]] = field(default_factory=list)
    #: who has spoken in a quote, the last one last
    heard: list[Official | Person] = field(default_factory=list)
    #: where quotes begin that papers say of whose authors nothing is known
    papers: set[int] = field(default_factory=set)

    def read(self) -> list[Quote]:
        text, lines = self.text, self.structure.lines
        spoken = find_spoken(text, lines, self.walk.names_speaker)
        number = 0
        quotes: list[Quote] = []
        paragraphs = list(blocks(text, lines))
        done, tail = 0, False  # a quote may reach into the paragraph behind
        for count, (low, high, kind) in enumerate(paragraphs):
            position, tail = max(low, done), tail and done > low
            prefix = self.structure.dateline_prefix
            if prefix is not None and low <= prefix[0] < prefix[1] <= high:
                position = prefix[1]
            while number < len(spoken) and spoken[number].outer_start < high:
                this = spoken[number]
                number += 1
                leads = this.cue_kind == "before"
                quotes.extend(
                    self._narrative(
                        position,
                        this.outer_start,
                        kind,
                        tail=tail,
                        leads=leads,
                        before_nya=this.cue_kind == "nya",
                    )
                )
                into_next = this.outer_end > high and count + 1 < len(paragraphs)
                quote = self._quote(this, paragraphs[count + 1][1] if into_next else high)
                if this.shape in ("two_paragraphs", "unopened"):
                    self._cut_narration(quote)
                if (
                    quote.cue is not None
                    or this.shape not in ("free", "unclosed")
                    or self._spoke(quotes, quote)
                ):
                    quotes.extend(self._without_narration(quote))
                tail = this.cue_kind is not None and not leads
                position = max(position, this.outer_end)
            done = position
            if position < high:
                quotes.extend(self._narrative(position, high, kind, tail=tail, leads=False))
        quotes.sort(key=lambda q: (q.start, q.end))
        self._named_later(quotes)
        self._gone_on(quotes)
        kept: list[Quote] = []
        for quote in quotes:
            if not kept or kept[-1].end <= quote.start:
                kept.append(quote)
        return kept

    def _cut_narration(self, quote: Quote) -> None:
        """Begin a quote that lacks a mark behind the last sentence that calls its speaker by the full name.

        Such a sentence is the newspaper's (`"Rani Wulandari juga menolak rencana itu. Kami menunggu," kata Rani.`).
        """
        name = quote.speaker_name
        if name is None or " " not in name:
            return
        low = quote.start
        for stop in sentence_stops(self.text, quote.start, quote.end):
            words = {w.key for w in self.walk.words_in(low, stop)}
            if stop < quote.end and name in self.text[low:stop] and FIRST_PERSON.isdisjoint(words):
                quote.start = stop
                while self.text[quote.start].isspace():
                    quote.start += 1
            low = stop

    def _without_narration(self, quote: Quote) -> Iterator[Quote]:
        """The parts of a quote without the sentences that are the newspaper's, where quotation marks were lost.

        Such a sentence says of the speaker himself what he says (`Rani menyebut begitulah …`), in a quote that no cue names
        another speaker for; or it begins a quote as newspapers do (`Sebagai informasi, …`).
        """
        stops = [*sentence_stops(self.text, quote.start, quote.end)]
        ends = [*(s for s in stops if s < quote.end), quote.end]
        kept: list[tuple[int, int]] = []
        low = quote.start
        for number, end in enumerate(ends):
            told = self._tells_of(low, end, quote)
            told = told or (number == 0 and len(ends) > 1 and informs(self.text, low, end))
            if not told:
                if kept and kept[-1][1] == low:
                    kept[-1] = (kept[-1][0], end)
                else:
                    kept.append((low, end))
            low = end
        if kept == [(quote.start, quote.end)]:
            yield quote
            return
        for start, end in kept:
            start, end = trimmed(self.text, start, end)
            if start < end:
                yield replace(quote, start=start, end=end)

    def _tells_of(self, low: int, high: int, quote: Quote) -> bool:
        """Whether a sentence in a quote without a cue begins with the name of its speaker and a verb of speech."""
        if quote.cue is not None or quote.speaker_name is None:
            return False
        words = self.walk.words_in(low, high)
        if not words or not FIRST_PERSON.isdisjoint({w.key for w in words}):
            return False
        mention = self.walk.mention_at(words[0].start)
        same = mention is not None and mention.person is not None
        if not same or plain_name(mention.person.name) != quote.speaker_name:  # type: ignore[union-attr]
            return False
        return self.walk.says(mention.end)  # type: ignore[union-attr]

    def _not_of_himself(self, quote: Quote, person: Official | Person | None) -> Official | Person | None:
        """Who has spoken before, where the quote speaks of the one whose turn it is as of somebody else: by the full name,
        or as `Bapak Presiden`.
        """
        if person is None or not self.walk.speaks_of(person, quote.start, quote.end):
            return person
        return next((p for p in reversed(self.heard) if p is not person), None)

    def _spoke(self, before: list[Quote], quote: Quote) -> bool:
        """Whether the speaker of a quote without a cue has just been told of, or says something in the article anyway.

        Of others it may as well be the title or slogan that they are told of with.
        """
        turn = self.walk.turn
        person = turn.person
        if quote.speaker_name is None or person is None:
            return quote.speaker_name is not None
        just = turn.start is not None and quote.start - turn.start < _NEAR
        return just or self.walk.speaks(person) or any(q.speaker_name == quote.speaker_name for q in before)

    def _named_later(self, quotes: list[Quote]) -> None:
        """Give quotes at the head, whose speaker nobody has named yet, the one who is named as if known soon after.

        `Menurutnya, jalan rusak. "Sudah lama," tutur Rani.`
        """
        self.met.sort(key=lambda entry: entry[0])
        others = {
            id(person)
            for _, person in self.named
            for q in quotes
            if q.speaker_name is None and q.kind == "direct" and self.walk.speaks_of(person, q.start, q.end)
        }
        for quote in quotes:
            if quote.speaker_name is not None or quote.cue is None or quote.start in self.papers:
                continue
            said = (
                self.text[quote.speaker_start : quote.speaker_end] if quote.speaker_start is not None else ""
            )
            if not (quote.cue.endswith("nya") or (said and said[0].islower()) or fold(said) in PRONOUNS):
                continue
            if fold(said) in _GROUPS:
                continue
            at = bisect_left(self.named, quote.end, key=lambda entry: entry[0])
            if at == 0 and self.named and self.named[0][0] - quote.end < _SOON:
                if id(self.named[0][1]) in others:
                    continue  # one of these quotes speaks of him as of another
                first = next((entry for entry in self.met if entry[1] is self.named[0][1]), None)
                if first is None or first[2] or first[0] >= self.named[0][0]:
                    self._give(quote, self.named[0][1], quote.speaker_start, quote.speaker_end)
                continue
            # `… ,” katanya. Rani melihat …`: the first who is met, by one name, though nobody has introduced him
            for at, person, known in self.met:
                if not (
                    self.walk.speaks(person) or any(q.speaker_name == plain_name(person.name) for q in quotes)
                ):
                    continue  # of whom the news is
                if known and 0 < at - quote.end < _SOON:
                    self._give(quote, person, quote.speaker_start, quote.speaker_end)
                break

    def _gone_on(self, quotes: list[Quote]) -> None:
        """Give a quote with `katanya` to who goes on right behind it (`sambung Rani`), if its own speaker is only told of.

        `Presiden Bagus mendorong hal itu. "Kami siap," tegasnya. "Ini perintah beliau," sambung Rani.`
        """
        for before, quote in zip(reversed(quotes[:-1]), reversed(quotes[1:]), strict=True):
            start, end = quote.speaker_start, quote.speaker_end
            if quote.kind != "direct" or before.kind != "direct" or quote.speaker_name is None:
                continue
            goes_on = quote.cue is not None and quote_verbs().bare.get(quote.cue) == "add"
            if not goes_on or start is None or end is None or not self.text[start].isupper():
                continue
            if before.speaker_start is not None or before.speaker_name in (None, quote.speaker_name):
                continue
            tells_on = before.cue is not None and quote_verbs().nya.get(before.cue) in ("say", "add")
            if not tells_on or self.walk.mentions_in(before.end, quote.start):
                continue
            if self.walk.says_by_name(before.speaker_name) or not self.walk.is_named(
                quote.speaker_name, before.start
            ):
                continue
            before.speaker, before.speaker_name = quote.speaker, quote.speaker_name

    # --- what stands between the quotes ---

    def _narrative(
        self, low: int, high: int, kind: str, *, tail: bool, leads: bool, before_nya: bool = False
    ) -> Iterator[Quote]:
        """Follow whose turn it is through the sentences between two quotes; yields their indirect speech.

        Args:
            low: where they begin.
            high: where they end.
            kind: of the line.
            tail: the first sentence belongs to the quote before.
            leads: the last sentence leads to the quote behind.
            before_nya: the quote behind says no more of its speaker than `katanya`.
        """
        if kind == "heading" and not leads:
            return
        begin = low
        for end in (*sentence_stops(self.text, low, high), high):
            start, begin = begin, max(begin, end)
            while start < end and not (self.text[start].isalnum() or self.text[start] == "("):
                start += 1
            if start >= end:
                continue
            if tail:
                tail = False
                again = _NEXT_SENTENCE.search(self.text, start + 1, end)
                if again is None or self.text[again.start() - 1] == "\n":
                    continue
                start = again.start()  # `kata Rani Sementara itu, Bagus menjelaskan, …`: a lost full stop
            last = before_nya and not self.text[end:high].strip(' “"„')
            turn = None if self._in_marks(start, end) else self.walk.sentence_turn(start, end, leads=last)
            before = self.walk.turn
            if turn is not None:
                self.walk.turn, self.body = turn, None
                if turn.start == start and turn.person is not None and self.walk.says(turn.end):
                    self.named.append((start, turn.person))
                self._meet(turn.start, turn.end, turn.person)
            elif leads and end == high:
                self.walk.turn = Turn(self._institution_in(start, end))
            if not (leads and end == high) and kind == "paragraph":
                quote = self._indirect(start, end, turn, before)
                if quote is not None:
                    yield quote
            if turn is not None and turn.side and before.person is not None and not leads:
                self.walk.turn = before  # `pihak Rani menambahkan …`: whoever spoke for that side goes on

    def _meet(self, start: int | None, end: int | None, person: Official | Person | None) -> None:
        """Keep who takes the turn, and whether by one bare name, as somebody who is known already."""
        if start is None or end is None or person is None or fold(self.text[start:end]) in PRONOUNS:
            return
        self.met.append((start, person, self.walk.is_known_by(start, end)))

    def _in_marks(self, start: int, end: int) -> bool:
        """Whether a whole sentence stands in marks but is no speech: a title or headline gives nobody the turn."""
        closed = self.text[start:end].rstrip()[-1:] in _MARKS
        return start > 0 and self.text[start - 1] in _MARKS and closed

    def _institution_in(self, start: int, end: int) -> Person | None:
        """The institution that a sentence begins with, as the speaker of the quote that it leads to."""
        phrase = self.walk.phrase(start, end)
        return (
            phrase.person
            if phrase is not None and phrase.kind == "institution" and isinstance(phrase.person, Person)
            else None
        )

    # --- direct speech ---

    def _quote(self, this: Spoken, limit: int) -> Quote:
        cue = self.text[this.cue_start : this.cue_end] if this.cue_start is not None else None
        rule = RULES[this.shape]
        quote = Quote(
            this.start,
            this.end,
            "direct",
            rule.ref,
            confidence(rule.ref, _PRIORS.get(this.shape, 0.95)),
            cue or None,
        )
        phrase: Phrase | None = None
        if this.cue_kind in ("bare", "passive") and this.cue_end is not None:
            phrase = self.walk.phrase(self._past_oleh(this.cue_end), limit)
        elif this.cue_kind == "active" and this.cue_start is not None:
            phrase = self.walk.phrase(self._past_linkers(this.outer_end, this.cue_start), this.cue_start)
        elif this.cue_kind == "before":
            turn = self.walk.turn
            at = this.cue_start if this.cue_start is not None else this.outer_start
            account = _ACCOUNT_BEFORE.search(self.text, max(0, at - 60), at)
            if turn.person is None and account is not None:
                self._give(quote, Person(account.group(1)), *account.span(1))
                return quote
            self._give(quote, turn.person, turn.start, turn.end)
            self.walk.turn = Turn(turn.person)
            return quote
        self._take(quote, phrase)
        return quote

    def _take(self, quote: Quote, phrase: Phrase | None) -> None:
        """Give a quote the speaker that its cue names, and the turn to that speaker."""
        if phrase is None and quote.cue is not None and fold(quote.cue) in _PAPERS:
            return  # `demikian pernyataan dalam rekaman yang diputar Rani`
        if phrase is None:
            person = self.body or self.walk.turn.person
            if quote.cue is not None and (other := self._not_of_himself(quote, person)) is not person:
                person = other
                self.walk.turn = Turn(other)
            self._give(quote, person)
            self._hear(person)
            return
        if phrase.kind in ("group", "paper"):
            # `ujar pernyataan itu` names nobody
            author = phrase.person if self.walk.is_a_report(phrase.start) else None
            self._give(quote, self.body or author, phrase.name_start, phrase.name_end)
            if phrase.kind == "paper" and quote.speaker_name is None:
                self.papers.add(quote.start)
            return
        if phrase.kind == "person" and (holder := self._holder_behind(phrase)) is not None:
            phrase = holder
        person = phrase.person if phrase.kind != "same" else self.walk.turn.person
        self._give(quote, person, phrase.name_start, phrase.name_end)
        self._hear(person)
        if phrase.kind == "institution":
            self.body = phrase.person if isinstance(phrase.person, Person) else None
            return
        self.walk.turn, self.body = Turn(person), None
        if phrase.kind == "person" and phrase.start == phrase.name_start and person is not None:
            self.named.append((phrase.start, person))
        self._meet(phrase.name_start, phrase.name_end, person)

    def _holder_behind(self, phrase: Phrase) -> Phrase | None:
        """Who stands behind a comma, where the words in front of it are his office and what it is of: `kata Direktur Palazzo
        Sagu, Rani Wulandari`.
        """
        person = phrase.person
        if phrase.start == phrase.name_start or (isinstance(person, Official) and person.positions):
            return None
        holder = self._official_behind(phrase.start, phrase.name_end)
        if holder is None:
            return None
        return replace(
            phrase, end=holder.end, name_start=holder.start, name_end=holder.end, person=holder.person
        )

    def _official_behind(self, start: int, at: int) -> SpeakerMention | None:
        """The holder of an office that begins between two places, and whose full name stands behind a comma at the second."""
        if self.text[at : at + 2] != ", ":
            return None
        behind = self.walk.mention_at(at + 2)
        official = behind.person if behind is not None and behind.kind == "name" else None
        whole = isinstance(official, Official) and official.positions and " " in official.name
        held = whole and any(start <= p.start < at for p in official.positions)  # type: ignore[union-attr]
        return behind if held else None

    def _hear(self, person: Official | Person | None) -> None:
        if person is not None and (not self.heard or self.heard[-1] is not person):
            self.heard.append(person)

    @staticmethod
    def _give(
        quote: Quote, person: Official | Person | None, start: int | None = None, end: int | None = None
    ) -> None:
        quote.speaker = person if isinstance(person, Official) and person.positions else None
        quote.speaker_name = plain_name(person.name) if person is not None else None
        quote.speaker_start, quote.speaker_end = start, end

    def _past_oleh(self, at: int) -> int:
        return at + 5 if self.text[at : at + 5] == " oleh" else at

    def _past_linkers(self, low: int, high: int) -> int:
        """Where the subject of `demikian X menambahkan` begins."""
        at = low
        for word in self.walk.words_in(low, high):
            at = word.start
            if (self.text[at].isupper() and word.key not in ("demikian", "begitu")) or word.key in (
                "ia",
                "dia",
                "beliau",
            ):
                break
        return at

    # --- indirect speech ---

    def _indirect(self, low: int, high: int, turn: Turn | None, before: Turn) -> Quote | None:
        """The indirect speech in a sentence without quotation marks, if a cue bounds it clearly."""
        end = high
        while end > low and not (self.text[end - 1].isalnum() or self.text[end - 1] in ")%"):
            end -= 1
        words, said = self.walk.words_in(low, end), self.text[low:end]
        if len(words) < _LEAST_CLAUSE + 2 or any(c in said for c in '"“”„«»'):
            return None
        if is_verdict(self.text, low, end):
            return None  # `Klaim Rani mengatakan bahwa … adalah keliru`: nobody has said it
        return (
            self._according(low, end, before)
            or self._cue_last(low, end, before)
            or self._clause(low, end, turn)
        )

    def _framed(self, name: str, start: int, end: int, cue: str) -> Quote | None:
        while start < end and not self.text[start].isalnum():
            start += 1
        if (cited := _CITED_BEHIND.search(self.text, start, end)) is not None:
            end = cited.start()
        further = before_further_verb(self.text, start, end)
        if further < end and not self.walk.mentions_in(start, further):
            end = further  # else the verb may be that of who is told of
        inner = [*_INNER_MARK.finditer(self.text, start, end)]
        # a name in single marks at the end: `… yang disebut 'Sigi Raya'`
        if (
            len(inner) % 2
            and _INNER_MARK.match(self.text, end)
            and self.text[inner[-1].start() - 1].isspace()
        ):
            end += 1
        said = self.walk.words_in(start, end)
        if all(w.key in _CONNECTIVES for w in said):
            return None  # `Oleh karena itu, lanjut Rani, ketika …`: what he says stands behind
        if len(said) < _LEAST_CLAUSE or _NEXT_SENTENCE.search(self.text, start + 1, end):
            return None  # a lost full stop: where it ends is not clear
        rule = RULES[name]
        return Quote(start, end, "indirect", rule.ref, confidence(rule.ref, _PRIORS.get(name, 0.95)), cue)

    def _according(self, low: int, end: int, before: Turn) -> Quote | None:
        first = self.walk.words_in(low, end)[0]
        if first.key not in ("menurut", "menurutnya"):
            return None
        stop = first.end
        phrase: Phrase | None = None
        if first.key == "menurut":
            phrase = self.walk.phrase(first.end, end)
            if phrase is None or phrase.kind not in ("person", "position", "same"):
                return None
            stop = phrase.end
        if self.text[stop : stop + 1] != ",":
            return None
        if (degrees := _DEGREES_BEHIND.match(self.text, stop, end)) is not None:
            stop = degrees.end()  # `Menurut Kepala Bagian Kesra Rani Wulandari, S.Sos, …`
        if phrase is not None and phrase.kind == "person":
            past = self.walk.past_offices(stop + 1, end)
            if past is None:
                return None
            stop = past
        behind = self.walk.words_in(stop + 1, end)
        if phrase is not None and behind and quote_verbs().active.get(behind[0].key) in ("say", "add"):
            # `Menurut X, mengatakan bahwa …` says it twice
            bahwa = len(behind) > 1 and behind[1].key == "bahwa"
            stop = behind[1 if bahwa else 0].end - 1
        if (
            behind
            and behind[0].key in quote_verbs().nya
            and self.text[behind[0].end : behind[0].end + 1] == ","
        ):
            stop = behind[0].end  # `Menurutnya, lanjutnya, …`
        quote = self._framed("indirect_according", stop + 1, end, self.text[first.start : first.end])
        return self._with_speaker(quote, phrase, before)

    def _cue_last(self, low: int, end: int, before: Turn) -> Quote | None:
        verbs = quote_verbs()
        for word in reversed(self.walk.words_in(low, end)[_LEAST_CLAUSE:]):
            if word.key not in verbs.bare and word.key not in verbs.nya:
                continue
            bare = verbs.bare.get(word.key) in ("say", "add", "close")
            nya = verbs.nya.get(word.key) in ("say", "add", "close")
            if not (bare or nya) or word.key in _NOUN_LIKE or self.text[word.start].isupper():
                continue
            if self.text[word.start - 2 : word.start] != ", " or self.text.startswith(" bahwa ", word.end):
                continue  # `Berdasarkan penelusuran, klaim bahwa …`
            phrase = self.walk.phrase(word.end, end) if bare else None
            if bare and (phrase is None or phrase.kind not in ("person", "position", "same")):
                return None
            if not self._only_adjuncts(phrase.end if phrase else word.end, end):
                return None
            if self._goes_on(low, word.start - 2, phrase.end if phrase else word.end, end):
                return None
            quote = self._framed("indirect_cue", low, word.start - 2, self.text[word.start : word.end])
            return self._with_speaker(quote, phrase, before)
        return None

    def _goes_on(self, low: int, stop: int, at: int, end: int) -> bool:
        """Whether what stands behind a cue is the rest of what was said: `Inilah, lanjut Rani, yang ingin kami tampilkan`."""
        following = self.walk.words_in(at, end)[:1]
        said = self.walk.words_in(low, stop)[-1:]
        if not following or following[0].key != "yang" or not said:
            return False
        if said[0].key.endswith(("lah", "itu", "ini")):
            return True
        # `Rencana ini, kata pria yang akrab disapa Gusta itu, adalah langkah kecil`
        comma = self.text.find(",", following[0].end, end)
        rest = self.walk.words_in(comma, end)[:1] if comma > 0 else ()
        return bool(rest) and rest[0].key in _SUBJECTLESS

    def _only_adjuncts(self, at: int, end: int) -> bool:
        """Whether a sentence says behind its cue at most where, when and to whom."""
        following = self.walk.words_in(at, end)
        if not following:
            return True
        gap = self.text[at : following[0].start].strip()
        lately = self.text.startswith("baru-baru", following[0].start)  # but not `baru bisa diputuskan`
        return lately or following[0].key in ADJUNCTS or gap.endswith("(")

    def _clause(self, low: int, end: int, turn: Turn | None) -> Quote | None:
        if turn is None or turn.start is None or turn.end is None:
            return None
        verbs = quote_verbs()
        about = False
        holder = self._official_behind(turn.start - _NEAR, turn.end)
        if (
            holder is not None
            and self.walk.says(holder.end)
            and self.text[turn.start - 1 : turn.start] == " "
        ):
            # `Staf Khusus Gubernur Sagu, Rani Wulandari mengatakan`
            held = [p for p in getattr(holder.person, "positions", ()) if p.start < turn.start <= p.end + 1]
            if held:
                turn = Turn(holder.person, holder.start, holder.end)
                self.walk.turn = turn
        assert turn.start is not None and turn.end is not None
        if any(w.key in _THOUGH for w in self.walk.words_in(low, turn.start)):
            return None  # `Meskipun ia mengatakan bahwa …, ia meremehkan …`: where it ends is not clear
        for word in self.walk.words_in(turn.end, min(end, turn.end + 120)):
            if word.key not in verbs.active or self.text[word.start].isupper():
                continue  # `warga Way Mengaku, Kecamatan …` is a place
            if verbs.active[word.key] not in ("say", "add") and word.key != "mengingatkan":
                about = True
                continue
            other = self.walk.of_whom(turn.end, word.start)
            if other is None and about:
                return None
            if other is not None:
                turn = Turn(
                    other.person, other.start, other.end
                )  # `X menanggapi pernyataan Y yang menyebut, …`
            behind = self.text[word.end : word.end + 8]
            if behind.startswith(" bahwa "):
                start = word.end + 7
            elif behind.startswith(", bahwa "):
                start = word.end + 8
            elif behind.startswith(", "):
                start = word.end + 2
            else:
                return None
            ahead = self.walk.words_in(start, end)[:1]
            first = self.walk.words_in(low, end)[:1]
            adjunct = bool(first) and first[0].key in _LEADS_IN
            if (
                ahead
                and ahead[0].key in _SUBJECTLESS
                and not adjunct
                and "," in self.text[low : turn.start or low]
            ):
                return None  # `Penyaluran kredit, dia menegaskan, juga meningkat`
            quote = self._framed("indirect_clause", start, end, self.text[word.start : word.end])
            if quote is not None:
                self._give(quote, turn.person, turn.start, turn.end)
            return quote
        return None

    def _with_speaker(self, quote: Quote | None, phrase: Phrase | None, before: Turn) -> Quote | None:
        if quote is None:
            return None
        if phrase is None or phrase.kind == "same":
            span = (phrase.name_start, phrase.name_end) if phrase else (None, None)
            self._give(quote, before.person, *span)
        else:
            self._give(quote, phrase.person, phrase.name_start, phrase.name_end)
        return quote


class QuotesStage:
    """Fills `doc._.sw_quotes`; reads structure, entities, officials and what coreference added to them."""

    def __call__(self, doc: Doc) -> Doc:
        """Find what is said in a document and by whom; leaves the rest as it is."""
        walk = Walk(text_of(doc), words_of(doc), doc._.sw_entities, mentions_of(doc))
        doc._.sw_quotes = read_quotes(text_of(doc), structure_of(doc), walk)
        return doc


@Language.factory("sariwarta_quotes", assigns=["doc._.sw_quotes"], requires=["doc._.sw_officials"])
def make_quotes(nlp: Language, name: str) -> Any:
    """Make the stage that finds what was said and by whom."""
    return QuotesStage()
