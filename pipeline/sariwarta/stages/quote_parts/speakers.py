"""Who speaks: reads the words that name a speaker, and follows through the article whose turn it is."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import Entity, MentionKind, Official
from sariwarta.language.abbreviations import lookup
from sariwarta.language.words import Word, fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.called import are_initials, initials, office_key
from sariwarta.stages.quote_parts.names import no_names, plain_name
from sariwarta.stages.quote_parts.sentences import ends_sentence
from sariwarta.stages.quote_parts.spoken import PRONOUNS, SO_SAYS
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.word_tables import word_table

__all__ = ["ADJUNCTS", "Person", "Phrase", "SpeakerMention", "Turn", "Walk"]

#: a word that begins an adjunct behind the speaker: the sentence adds nothing more to what was said
ADJUNCTS = frozenset(
    "di pada saat ketika usai seusai selepas setelah sesudah sebelum dalam kepada sambil seraya "
    "sembari melalui lewat via dari "
    "dikutip dilansir mengutip melansir yang sebagaimana seperti ditemui dihubungi menanggapi menjawab "
    "terkait soal tentang dengan "
    "kemarin hari tadi pagi siang sore malam lagi menambahkan menegaskan melanjutkan menjelaskan "
    "mengakhiri menutup singkat tegas "
    "kembali senin selasa rabu kamis jumat jum'at sabtu minggu ahad belum baru-baru kala waktu disambut".split()
)
_WEEKDAYS = frozenset("senin selasa rabu kamis jumat jum'at sabtu minggu ahad".split())
#: lower-case words that stop the words behind a cue from naming anybody further
_STOPS = ADJUNCTS - {"dari", "di", "dengan"}
_DEMONSTRATIVES = frozenset("itu ini tersebut".split())
#: words before a sentence's subject; behind a comma nothing is needed
_OPENERS = frozenset(
    "sementara sedangkan adapun namun tetapi tapi dan lalu kemudian selanjutnya itu ini tersebut bahwa "
    "senada terpisah "
    "sebelumnya selain serupa seorang sebagai sama juga pun sebab karena karenanya begitu sesudahnya "
    "lanjut".split()
)
#: behind these stands a part or a work, not the one who plays or sings it
_PLAYERS = frozenset("pemeran pelantun".split())
#: before the name of who was told of by another word (`salah satu warga yaitu Rani mengatakan`)
_NAMERS = frozenset("yaitu yakni bernama".split())
#: a sentence that begins with one of these gives reasons, and is still said by whoever spoke before it
_REASONS = frozenset("mengingat sebab karena pasalnya apalagi padahal alasannya lantaran".split())
_CLAUSE_BREAKS = frozenset("sementara sedangkan adapun namun tetapi tapi".split())
#: between these and the verb stands the one who really speaks
_STAND_INS = frozenset("dibacakan melalui lewat diwakili diwakilkan disampaikan".split())
#: a passive behind one of these tells of what was said (`Hal itu ditegaskan X`)
_DEMONSTRATIVE_SUBJECTS = frozenset(
    "ini itu hal demikian pernyataan penjelasan keterangan imbauan pesan ungkapan ajakan".split()
)
#: what the sentence before told holds of somebody else, too (`Kasus serupa juga dialami X`)
_LIKEWISE = frozenset("serupa senada sama".split())
#: behind these a passive says what is spoken of (`tanggapan tentang yang dikatakan X`)
_ABOUT = frozenset("yang soal tentang mengenai terkait atas ihwal".split())
#: prefixes of verbs, nouns that look as if they had one, and words behind which no subject stands
_VERBAL = ("me", "ber", "di", "ter", "per", "pem", "pen")
_PREFIXED_NOUNS = frozenset(
    "pengamat peneliti perwakilan pembina pengurus pemimpin pemilik pengacara penasihat pengusaha "
    "petani pedagang direktur mediator "
    "penyidik perwira penggagas penulis pemuda direksi mekanik menteri meteri meneg".split()
)
_NO_NOUNS = frozenset(
    "hadir turut ikut tiba datang oleh bersama dengan kepada untuk dari di ke pada dan para serta "
    "antara bagi usai seusai saat ketika "
    "setelah sebelum karena terhadap tentang soal adalah yakni yaitu ialah yang atas seperti menurut "
    "akan sudah telah tidak bukan jadi apabila jika bila kalau bilamana andai andaikan seandainya agar supaya "
    "meski meskipun walau walaupun sehingga selama asalkan "
    "alias hingga sampai dalam demi guna sejak atau minta temui kunjungi lantik sambut panggil usung "
    "dukung pilih ada".split()
)
_LONGEST_NAME = 14  # words between a cue and the name that it introduces
_REACH = 400  # characters that the words behind a cue may take
_BRACKET = re.compile(r"\s{0,2}\([^()\n]{0,60}\)")
_SIMPLE_NAME = re.compile(r"[A-Z][a-z']+|[A-Z]\.")
#: the end of a clause that a full stop, a mark or the line ends
_CLAUSE_END = re.compile(r"[.!?;:“”\"\n]|\Z")
_LONGEST_DESCRIPTION = 160
#: between a description and the name that it leads to
_BELONGS = frozenset("di dari asal sekaligus dan bidang untuk pada yang juga selaku sebagai".split())
_AGE = re.compile(r" \(\d{2}(?: tahun)?\)")
#: between a paper and whose it is
_OF_AUTHORS = frozenset("dari oleh resmi tertulis pers terbaru singkat bersama akun".split())
_ADVERBS = frozenset("juga pun kembali lalu kemudian sendiri lantas sebelumnya turut ikut".split())


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
class Phrase:
    """The words behind a cue that name a speaker.

    `start`, `end` span all of them (`Ketua KPU Sigi, Rani Wulandari`), `name_start`, `name_end` those that name
    the speaker by themselves (`Rani Wulandari`). `person` is None for `same`: a pronoun or description of who is
    speaking anyway, and for `group` and `paper`: `mereka`, or `pernyataan itu`, of the body that spoke last.
    """

    start: int
    end: int
    kind: Literal["person", "position", "same", "institution", "group", "paper", "other"]
    name_start: int
    name_end: int
    person: Official | Person | None = None


@dataclass(slots=True)
class Turn:
    """Who speaks from here on, and the words that said so."""

    person: Official | Person | None = None
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class _Subject:
    """A mention in a sentence with what stands in front of it; its phrase (`Ketua KPU Sigi …`) begins at `begin`."""

    mention: SpeakerMention
    begin: int
    role: Literal["subject", "agent", "cue", "stand_in", "other"]
    breaks: bool = False  # a new clause begins with it
    after_comma: bool = False


class Walk:
    """Answers questions about who is named where in one article, and keeps whose turn it is.

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
        self._lower = frozenset(w.key for w in words if text[w.start].islower())
        self._made: dict[str, Person] = {}
        self._offices: dict[str, list[tuple[int, frozenset[str], Official | Person]]] = {}
        self._names: dict[str, list[tuple[int, Official | Person]]] = {}
        for mention in mentions:
            if mention.person is not None and mention.kind in ("name", "short_name"):
                for part in fold(mention.person.name).split():
                    self._names.setdefault(part, []).append((mention.start, mention.person))
        self._initials: dict[str, list[Official | Person]] = {}
        for named in self._names.values():
            for _, person in named:
                row = self._initials.setdefault(initials(person.name), [])
                if person not in row:
                    row.append(person)
        self._whole_names = frozenset(
            fold(text[m.start : m.end]) for m in mentions if m.kind in ("name", "short_name")
        )
        self._set(mentions)
        self._read_offices()
        self._set(sorted([*self.mentions, *self._lone_positions(), *self._pronouns()], key=lambda m: m.start))

    def _set(self, mentions: Sequence[SpeakerMention]) -> None:
        self.mentions = list(mentions)
        self._mention_starts = [m.start for m in self.mentions]

    # --- looking things up ---

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

    # --- positions that stand for a person ---

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
        return frozenset(found - _body_heads() or found)

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
        return self._made.setdefault(fold(surface), Person(surface))

    def _lone_positions(self) -> Iterator[SpeakerMention]:
        """Offices without a name beside them, where no other stage has said whose they are."""
        done = 0
        for entity in self.entities:
            if (
                entity.label != "POSITION"
                or entity.start < done
                or self._mention_at(entity.start, entity.end)
            ):
                continue
            phrase = self.phrase(entity.start, min(len(self.text), entity.start + 200))
            if phrase is None:
                continue
            done = phrase.end
            if phrase.kind == "position" and self.text[entity.start].isupper():
                yield SpeakerMention(phrase.start, phrase.end, "position", phrase.person)
            elif phrase.kind == "person" and phrase.name_start == entity.start:
                yield SpeakerMention(entity.start, entity.end, "short_name", phrase.person)
            elif (
                phrase.kind == "person"
                and isinstance(phrase.person, Person)
                and self._mention_at(phrase.name_start, phrase.name_end) is None
                and (within := self._entity_at(phrase.name_start)) is not None
                and within.label in ("ORG", "FAC")
            ):
                yield SpeakerMention(phrase.name_start, phrase.name_end, "name", phrase.person)

    def _pronouns(self) -> Iterator[SpeakerMention]:
        for word in self.words:
            if word.key in PRONOUNS and self._mention_at(word.start, word.end) is None:
                yield SpeakerMention(word.start, word.end, "pronoun", None)

    # --- the words behind a cue ---

    def phrase(self, at: int, limit: int) -> Phrase | None:
        """The words that name a speaker from `at` on: an office, body or description, and the name behind it.

        Args:
            at: offset behind the cue.
            limit: offset that the words do not pass (the end of the paragraph).
        """
        words = self.words_in(at, min(limit, at + _REACH))
        if not words or words[0].start - at > 3 or "." in self.text[at : words[0].start]:
            return None
        start = words[0].start
        if words[0].key in _STOPS and self.text[start].islower():
            return None  # `ucap dalam sidang` names nobody
        author = self._author(words)
        if author is not None:
            return self.phrase(author, limit)
        if _is_slip(self.text, words[0], limit):
            return Phrase(start, words[0].end, "same", start, words[0].end)
        if words[0].key in PRONOUNS or words[0].key in ("mereka", "keduanya"):
            if words[0].key not in PRONOUNS:
                return Phrase(start, words[0].end, "group", start, words[0].end)
            person = self._meant_by_pronoun(self._mention_at(start, words[0].end))
            return Phrase(start, words[0].end, "person" if person else "same", start, words[0].end, person)
        end = start
        first: Entity | None = None  # the office or institution that came first
        loose: tuple[int, int] | None = None  # unexplained capitals: a name that the model missed
        loose_ok = True
        comma = demonstrative = False
        skip_to = 0
        for number, word in enumerate(words[: _LONGEST_NAME + 12]):
            if word.start < skip_to:
                continue
            gap = self.text[end : word.start] if number else ""
            bracket = _BRACKET.match(self.text, end, min(limit, end + 64)) if number else None
            if bracket and "(" in gap and word.start < bracket.end():
                skip_to, end = bracket.end(), bracket.end()
                if any(c.isdigit() for c in bracket.group()):
                    break
                continue
            if number and (
                any(c in gap for c in '?!;:\n“”"')
                or ("." in gap and ends_sentence(self.text, end + gap.index(".")))
            ):
                break
            if "," in gap:
                if comma or not (first or end > start) or (loose is not None and first is None):
                    break
                comma, loose, loose_ok = True, None, True
            if number >= _LONGEST_NAME:
                break
            mention = self._mention_at(word.start, word.end)
            if mention is not None and number and words[number - 1].key in _PLAYERS:
                return Phrase(start, mention.end, "same", start, mention.end)  # `kata pemeran Srikandi itu`
            if mention is not None and mention.kind in ("name", "short_name") and mention.person is not None:
                other = self._of_another(words[:number], mention, limit)
                if other is not None:
                    return other
                cut = isinstance(mention.person, Person) and loose is not None and not gap.strip()
                if cut and loose is not None:  # the model left out the beginning of a name
                    whole = self._named(plain_name(self.text[loose[0] : mention.end]), start)
                    return Phrase(start, mention.end, "person", loose[0], mention.end, whole)
                return Phrase(start, mention.end, "person", mention.start, mention.end, mention.person)
            if word.key in _DEMONSTRATIVES:
                demonstrative, end = True, word.end
                break
            if word.key in _WEEKDAYS or (word.key in _STOPS and not self.text[word.start].isupper()):
                break
            entity = self._entity_at(word.start)
            capital = self.text[word.start].isupper()
            if entity is not None and entity.end <= limit:
                if comma and entity.label in ("LOC", "FAC"):
                    if loose is None and _AGE.match(self.text, entity.end):
                        loose = (entity.start, entity.end)  # a name that the model took for a place
                        end = entity.end
                    break
                if entity.label in ("POSITION", "ORG") and first is None:
                    first = entity
                elif (
                    first is not None and first.label == "POSITION" and entity.label in ("ORG", "FAC", "LOC")
                ):
                    name = self._name_within(entity)
                    if name is not None:
                        who = self._named(self.text[name : entity.end], start)
                        return Phrase(start, entity.end, "person", name, entity.end, who)
                skip_to, end, loose, loose_ok = entity.end, entity.end, None, entity.label != "POSITION"
            elif self._is_rank(word):
                end, loose, loose_ok = word.end, None, True
            elif capital:
                if loose is not None or loose_ok:
                    loose = (loose[0] if loose else word.start, word.end)
                end = word.end
            else:
                if (
                    loose is not None
                    and word.key in _words().of_a_person
                    and self._points_back(word.end, limit)
                ):
                    return Phrase(
                        start, loose[1], "same", start, loose[1]
                    )  # `kata gelandang berusia 21 tahun itu`
                if (
                    comma
                    or loose
                    or (first and (word.key in ("di", "dengan", "dari") or _is_verbal(word.key)))
                    or word.key in quote_verbs().active
                ):
                    break
                end, loose, loose_ok = word.end, None, False
        return self._unnamed(start, max(end, words[0].end), first, loose, demonstrative, limit)

    def names_speaker(self, start: int, end: int, limit: int) -> bool:
        """Whether a word behind a quote that no list has as a cue stands before one who speaks in its clause.

        Indonesian news coins such cues freely (`," ancam Rani.`). A preposition, a conjunction, a noun of kinship or a
        whole verb says otherwise (`," kepada Rani`, `," istri Rani`), and so does a verb behind the name.

        Args:
            start: where the word begins.
            end: where it ends.
            limit: the end of the paragraph.
        """
        key = fold(self.text[start:end])
        if key in _words().no_cues or _is_verbal(key) or key in _body_heads():
            return False
        if (
            key not in SO_SAYS
            and key in ADJUNCTS | _NO_NOUNS | _OPENERS | _words().relations | _words().things
        ):
            return False
        phrase = self.phrase(end, limit)
        if (
            phrase is None
            or phrase.kind not in ("person", "position")
            or not self.text[phrase.start].isupper()
        ):
            return False
        known = self._mention_at(phrase.name_start, phrase.name_end)
        if known is None or known.person is None or known.person is not phrase.person:
            return False
        following = self.words_in(phrase.end, min(limit, phrase.end + 40))[:1]
        if not following:
            return True
        gap = self.text[phrase.end : following[0].start]
        return any(c in gap for c in ".,;!?\n") or following[0].key in ADJUNCTS

    def _of_another(self, before: Sequence[Word], mention: SpeakerMention, limit: int) -> Phrase | None:
        """The one who is named behind a name that says whose lawyer, wife and so on speaks, or is meant without a name.

        `kata kuasa hukum Rani Wulandari, Bagus Hartono`, `kata istri Rani Wulandari itu`
        """
        name = self._named_behind(mention)
        # `anggota DPRD Tiwet, Rani`: a name of one word behind an office may be its place or body
        office = (
            name is not None and " " not in self._surface(mention) and before and self._ends_in_body(before)
        )
        if not before or not (office or self._relation_in(before)):
            return None
        if name is not None and name.end <= limit:
            return Phrase(before[0].start, name.end, "person", name.start, name.end, name.person)
        behind = self.words_in(mention.end, min(limit, mention.end + 12))[:1]
        if behind and behind[0].key in _DEMONSTRATIVES and self.turn.person is not None:
            return Phrase(before[0].start, mention.end, "same", before[0].start, mention.end)
        last, start = before[-1].key, before[-1].start
        if last in _words().of_kin and self.text[start].islower() and before[0].key != "sang":
            # `kata suami Rani Wulandari`: he has no name here
            relative = self._unknown(self.text[before[0].start : mention.end])
            return Phrase(before[0].start, mention.end, "other", before[0].start, mention.end, relative)
        return None

    def _ends_in_body(self, words: Sequence[Word]) -> bool:
        """Whether words end in the name of a body, and begin with an office or a noun for one who belongs to it."""
        last = self._entity_at(words[-1].start)
        return last is not None and last.label in ("ORG", "LOC", "FAC") and len(words) > 1

    def _relation_in(self, words: Sequence[Word]) -> bool:
        """Whether words outside offices and bodies say by whom somebody is known (`istri`, `kuasa hukum`)."""
        for number, word in enumerate(words):
            if word.key == "hukum" and number and words[number - 1].key == "kuasa":
                return True
            if word.key in _words().relations and self._entity_at(word.start) is None:
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

    def past_offices(self, at: int, end: int) -> int | None:
        """Where the comma stands behind the offices that follow a name (`Rani Wulandari, Ketua KPU Sigi, …`).

        Returns:
            The offset of the comma before `at` if no office stands there, None if it is not clear where they end.
        """
        words = self.words_in(at, min(end, at + _LONGEST_DESCRIPTION))
        if not words or not self.text[words[0].start].isupper():
            return at - 1
        office = self._entity_at(words[0].start)
        offices = lexicon().position_matcher(self.text[words[0].start : min(end, words[0].start + 60)])
        begins = bool(offices) and offices[0].start == 0
        if not begins and (office is None or office.label != "POSITION") and not self._is_english(words):
            return at - 1
        comma = self.text.find(",", words[0].start, min(end, at + _LONGEST_DESCRIPTION))
        if comma < 0:
            return at - 1 if any(w.key in quote_verbs().active or _is_verbal(w.key) for w in words) else None
        inside = self.words_in(words[0].start, comma)
        if any(_is_verbal(w.key) for w in inside if self.text[w.start].islower()):
            return at - 1  # the office is the subject of what is said
        return comma

    def _is_english(self, words: Sequence[Word]) -> bool:
        """Whether two words of an English office begin a stretch (`Chief Technology Officer`, `General Manager`)."""
        return len(words) > 1 and all(
            w.key in no_names()
            for w in (words[0], words[-1] if len(words) == 2 else words[2 if len(words) > 2 else 1])
        )

    def _name_within(self, body: Entity) -> int | None:
        """Where the name of a person begins that the model took into the name of a body or building before it.

        The article names the body without it (`kata Direktur BPBD Sigi Rani Wulandari` beside `BPBD Sigi`), or the person.
        """
        behind = self.words_in(body.end, body.end + 4)[:1]
        if (
            behind
            and self.text[behind[0].start].isupper()
            and not any(c in self.text[body.end : behind[0].start] for c in ".,")
        ):
            return None  # the name stands behind the body
        surface = self.text[body.start : body.end]
        words = list(re.finditer(r"\S+", surface))
        tails = [
            count
            for count in range(max(1, len(words) - 4), len(words))
            if all(_SIMPLE_NAME.fullmatch(w.group()) for w in words[count:])
        ]
        for count in tails:
            tail = surface[words[count].start() :]
            # `NTSB Rani L. Wulandari`: nobody writes the initial of a body so
            initial = len(words) - count > 2 and any(w.group()[1:] == "." for w in words[count + 1 : -1])
            initial = initial and words[count - 1].group().isupper() and len(words[count].group()) > 2
            known = (initial or fold(words[count].group()) in self._whole_names) and self._like_a_name(tail)
            if fold(tail) not in self._whole_names and not known:
                continue
            # `FBI Kash Patel` where others are `FBI` and `Patel`
            longer = count - 1 in tails and surface[: words[count - 2].end()] in self._bodies
            if longer and count == len(words) - 1 and self._like_a_name(surface[words[count - 1].start() :]):
                count -= 1
            return body.start + words[count].start()
        if body.label == "LOC" and (place := self._past_place(surface, tails, words)) is not None:
            return body.start + place
        for count in tails:
            tail, bare = surface[words[count].start() :], surface[: words[count - 1].end()]
            if len(words) - count > 1 and bare in self._bodies and self._like_a_name(tail):
                return body.start + words[count].start()
        return None

    @staticmethod
    def _past_place(surface: str, tails: Sequence[int], words: Sequence[re.Match[str]]) -> int | None:
        """Where a name of two words or more begins behind the name of a region (`Provinsi Lampung Rani Wulandari`)."""
        found = lexicon().place_matcher(surface)
        end = max((m.end for m in found if m.start == 0), default=0)
        for count in tails:
            if words[count - 1].end() != end or len(words) - count < 2:
                continue
            tail = surface[words[count].start() :]
            last = words[-1].group()
            if not lexicon().place_matcher(tail)[1:] and not (
                lexicon().place_matcher(last) or fold(last) in common_words()
            ):
                return words[count].start()
        return None

    @staticmethod
    def _like_a_name(surface: str) -> bool:
        """Whether no word of a stretch of capitals is common or names a place."""
        places = any(lexicon().place_matcher(word) for word in (surface, *surface.split()))
        return not places and not any(fold(word) in common_words() for word in surface.split())

    def _author(self, words: Sequence[Word]) -> int | None:
        """Where the one begins whose paper is cited: behind `keterangan resmi` in `tulis keterangan resmi Polda Sulteng`."""
        documents = _words().documents
        number = 0
        while number < min(len(words), 6) and words[number].key in documents | _OF_AUTHORS:
            number += 1
        if not 0 < number < len(words) or words[0].key not in documents:
            return None
        low, high = words[number - 1].end, words[number].start
        named = self.text[high].isupper() and words[number].key not in _WEEKDAYS
        return low if named and self.text[low:high].isspace() else None

    def _points_back(self, at: int, limit: int) -> bool:
        """Whether `itu` or the like closes the next few words."""
        for word in self.words_in(at, min(limit, at + 60))[:5]:
            if "," in self.text[at : word.start]:
                return False
            if word.key in _DEMONSTRATIVES:
                return True
        return False

    def _introduced(self, start: int, end: int, limit: int) -> Phrase | None:
        """The name that a long description leads to, over where somebody belongs.

        `kata analis di Bank Sigi, Rani`, `ujar warga asal Desa Sibedi, Kabupaten Sigi Rani`
        """
        at = end
        for word in self.words_in(end, min(limit, end + _LONGEST_DESCRIPTION)):
            if word.start < at:
                continue
            gap = self.text[at : word.start]
            if any(c in gap for c in '?!;:\n“”"') or (
                "." in gap and ends_sentence(self.text, at + gap.index("."))
            ):
                return None
            mention = self._mention_at(word.start, word.end)
            if mention is not None and mention.kind in ("name", "short_name") and mention.person is not None:
                after = self.text[mention.end : mention.end + 2]
                behind = self.words_in(mention.end, min(limit, mention.end + 30))[:1]
                ends = not after.strip() or after[0] in ".,(" or (bool(behind) and behind[0].key in ADJUNCTS)
                bare = (
                    "," in gap
                    or self._entity_at(max(start, at - 1)) is not None
                    or self._is_rank_before(word)
                )
                if not (ends and bare):
                    return None
                return Phrase(start, mention.end, "person", mention.start, mention.end, mention.person)
            entity = self._entity_at(word.start)
            if entity is not None:
                at = max(at, entity.end)
                continue
            lower = self.text[word.start].islower()
            if lower and word.key not in _BELONGS and not self._is_rank(word):
                return None
            at = word.end
        return None

    def _is_rank_before(self, word: Word) -> bool:
        """Whether a rank or title stands before a word (`Prof. Dr. Rani`)."""
        number = bisect_left(self._word_starts, word.start) - 1
        return number >= 0 and self._is_rank(self.words[number])

    def _unnamed(
        self,
        start: int,
        end: int,
        first: Entity | None,
        loose: tuple[int, int] | None,
        demonstrative: bool,
        limit: int,
    ) -> Phrase:
        """What the words behind a cue mean when no known name is among them."""
        head = fold(self.text[start:end].split(maxsplit=1)[0])
        if head == "sang" and self._is_told_of(start, end):
            return Phrase(start, end, "same", start, end)
        if not demonstrative and self._described(start, head):
            return Phrase(start, end, "same", start, end)
        if demonstrative and head in _body_heads() and (first is None or first.label == "ORG"):
            body = self._body_before(head, start) or self.text[start:end]
            return Phrase(start, end, "institution", start, end, self._unknown(body))
        if demonstrative and head in _words().things:
            kind: Literal["paper", "other"] = "paper" if head in _words().documents else "other"
            return Phrase(start, end, kind, start, end, self._unknown(self.text[start:end]))
        if demonstrative and head not in _words().indefinite:
            known = self._mention_at(start, end)
            person = known.person if known is not None else None
            if first is not None and first.label == "POSITION" and not self._holds(person, first):
                person = self.turn.person or person  # an office that the article gives to nobody
            return Phrase(start, end, "person" if person else "same", start, end, person)
        if (loose is None or fold(self.text[loose[0] : loose[1]]) in no_names()) and (
            introduced := self._introduced(start, end, limit)
        ) is not None:
            return introduced
        if loose is not None:
            loose = self._past_office(*loose)
        if loose is not None and (holder := self._held(*loose)) is not None:
            return Phrase(start, loose[1], "position", *loose, holder)  # `kata Mendikdasmen`
        if loose is not None and fold(self.text[loose[0] : loose[1]]) not in no_names():
            return Phrase(
                start, loose[1], "person", *loose, self._named(self.text[loose[0] : loose[1]], start)
            )
        if first is not None and first.label == "POSITION":
            surface = self.text[first.start : first.end]
            namesake = None if lexicon().position_matcher(surface) else self._known(surface, start)
            if namesake is not None:  # a name that the model took for an office
                return Phrase(start, end, "person", first.start, first.end, namesake)
            mention = self._mention_at(first.start, first.end)
            person = (
                mention.person
                if mention is not None and mention.person is not None
                else self._holder(first.start, end)
            )
            return Phrase(start, end, "position", first.start, end, person)
        if first is not None and first.start == start:
            stop = self._with_place(first.end)
            namesake = self._known(self.text[first.start : first.end], start)
            if namesake is not None:  # `kata Honda`, said by somebody of that name
                return Phrase(start, end, "person", first.start, first.end, namesake)
            author = self._unknown(self.text[first.start : stop])
            return Phrase(start, max(end, stop), "institution", first.start, stop, author)
        within = self.words_in(end, end + 8)[:1]
        if head in _words().descriptions and not (within and within[0].key == "dalam"):
            return Phrase(start, end, "same", start, end)
        if fold(self.text[start:end]) in _words().indefinite:
            return Phrase(start, end, "same", start, end)  # `kata Rani. “…,” tutur beberapa waktu lalu`
        rest: Literal["paper", "other"] = "paper" if head in _words().documents else "other"
        return Phrase(start, end, rest, start, end, self._unknown(self.text[start:end]))

    def _is_told_of(self, start: int, end: int) -> bool:
        """Whether `sang` with a noun means who speaks already (`sang sutradara`), and not a relative of his (`sang ibu`)."""
        words = self.words_in(start, end)
        return (
            self.turn.person is not None
            and len(words) > 1
            and words[1].key not in _words().relations
            and words[1].key not in _words().of_kin
            and words[1].key not in _words().elders
            and (words[1].key in _words().descriptions or words[1].key in common_words())
        )

    def _holds(self, person: Official | Person | None, office: Entity) -> bool:
        """Whether an article says of a person that this office is his."""
        title = office_key(self.text[office.start : office.end])
        return any(entry[2] is person for entry in self._offices.get(title, ()))

    def _described(self, start: int, head: str) -> bool:
        """Whether all words up to the end of the clause describe who is known already: they end in `itu` or the like.

        `pemain yang mencetak dua gol di Palu itu`, `tokoh adat asal Desa Sibedi, Kabupaten Sigi itu`
        """
        words = _words()
        known = head in words.descriptions or (head.startswith("pe") and head not in words.indefinite)
        if not known or head in words.things:
            return False
        stop = _CLAUSE_END.search(self.text, start, min(len(self.text), start + _LONGEST_DESCRIPTION))
        inside = self.words_in(start, stop.start()) if stop is not None else ()
        if len(inside) < 2 or inside[1].key in ("dalam", "di", "pada"):
            return False  # `lelaki dalam video itu` is nobody who was named
        return inside[-1].key in _DEMONSTRATIVES and inside[-1].end == stop.start()  # type: ignore[union-attr]

    def _with_place(self, at: int) -> int:
        """Where the place ends that stands right behind the name of a body (`Angkatan Udara Filipina`)."""
        place = self._entity_at(at + 1)
        return place.end if place is not None and place.label == "LOC" and place.start == at + 1 else at

    def _past_office(self, start: int, end: int) -> tuple[int, int]:
        """The name in a stretch of capitals that begins with an office (`Direktur Teknik Rani Wulandari`)."""
        found = lexicon().position_matcher(self.text[start:end])
        if found and found[0].start == 0:
            behind = start + found[0].end
            while behind < end and not self.text[behind].isalnum():
                behind += 1
            if behind < end:
                return behind, end
        return start, end

    def _body_before(self, head: str, offset: int) -> str | None:
        """The last institution named before a place whose name begins with a word (`Kementerian …`)."""
        for entity in reversed(self.entities[: bisect_left(self._entity_starts, offset)]):
            surface = self.text[entity.start : entity.end]
            if entity.label == "ORG" and fold(surface).split()[:1] == [head]:
                return surface
        return None

    def _is_rank(self, word: Word) -> bool:
        """Whether a word is part of a rank or title (`Kombes`, `Pol`, `H.`, `dr.`)."""
        if word.key in _rank_words():
            return True
        entry = lookup(self.text[word.start : word.end] + ".")
        return entry is not None and entry.kind in ("rank", "title")

    # --- the subject of a sentence ---

    def _phrase_begin(self, at: int) -> int:
        """Where the offices, institutions, regions, ranks and titles begin that belong to a name behind them."""
        number = bisect_left(self._word_starts, at) - 1
        begin = at
        comma = False
        bare = True  # only ranks and titles so far
        for _ in range(_LONGEST_NAME + 10):
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

    def _subject(self, mention: SpeakerMention, low: int) -> _Subject:
        """What part a mention plays in its sentence, by what stands in front of it."""
        begin = self._phrase_begin(mention.start)
        verbs = quote_verbs()
        if isinstance(mention.person, Person) and self._is_a_thing(mention):
            return _Subject(mention, begin, "other")
        lead = self.words_in(max(low, begin - 30), mention.start)
        if lead and self._named_behind(mention) is not None and self._relation_in(lead):
            return _Subject(mention, begin, "other")  # `Kuasa hukum Rani, Bagus mengatakan`
        number = bisect_left(self._word_starts, begin) - 1
        if number < 0 or self.words[number].start < low:
            return _Subject(mention, begin, "subject")
        word = self.words[number]
        gap = self.text[word.end : begin]
        key = word.key
        breaks = key in _CLAUSE_BREAKS or ";" in gap
        if "," in gap or ";" in gap or ":" in gap:
            return _Subject(mention, begin, "subject", breaks, after_comma=True)
        previous = self.words[number - 1].key if number and self.words[number - 1].start >= low else ""
        if previous in _ABOUT and verbs.passive.get(key) in ("say", "add"):
            return _Subject(
                mention, begin, "other"
            )  # `kriteria yang disampaikan Rani` tells who said something else
        if key in _words().relations or (previous, key) in (("kuasa", "hukum"), ("orang", "tua")):
            return _Subject(mention, begin, "other")  # `Istri Rani menjelaskan`
        if key in _STAND_INS or (key == "oleh" and previous in _STAND_INS):
            if key == "disampaikan" or previous == "disampaikan":
                return _Subject(mention, begin, "agent")
            return _Subject(mention, begin, "stand_in")
        passive = key if key != "oleh" else previous
        opening = self.words_in(low, low + 60)[:4]
        tells = bool(opening) and (
            opening[0].key in _DEMONSTRATIVE_SUBJECTS or any(w.key in _LIKEWISE for w in opening)
        )
        if verbs.passive.get(passive) in ("say", "add") or (
            tells and passive.startswith("di") and len(passive) > 5
        ):
            return _Subject(mention, begin, "agent")
        if key == "menurut" or (key in verbs.bare and verbs.bare[key] in ("say", "add")):
            behind = self.text[max(low, word.start - 2) : word.start].strip()
            if (
                word.start <= low + 2
                or behind.endswith((",", "”", '"'))
                or not behind
                or self.text[word.start].isupper()
            ):
                return _Subject(mention, begin, "cue")
        if key in _OPENERS or key in _ADVERBS or (key in _NAMERS and self.says(self._name_end(mention))):
            return _Subject(mention, begin, "subject", breaks)
        return _Subject(mention, begin, "subject" if self._only_nouns(low, begin) else "other", breaks)

    def _name_end(self, mention: SpeakerMention) -> int:
        """Where the words end that say of a name where it belongs (`Rani dari Palu`)."""
        words = self.words_in(mention.end, mention.end + 60)
        if (
            not words
            or words[0].key not in ("dari", "asal")
            or "," in self.text[mention.end : words[0].start]
        ):
            return mention.end
        end = words[0].end
        for word in words[1:]:
            if not self.text[word.start].isupper():
                break
            end = word.end
        return end

    def _is_a_thing(self, mention: SpeakerMention) -> bool:
        """Whether one word with `tersebut` behind it was taken for a name (`Mahar tersebut diketahui warga`, `Jeritan itu`)."""
        behind = self.words_in(mention.end, mention.end + 2)
        surface = fold(self._surface(mention))
        begins = (
            self._opens_sentence(self.words_in(mention.start, mention.end)[0])
            if " " not in surface
            else False
        )
        if (
            begins
            and surface in common_words()
            and surface in self._lower
            and len(self._names.get(surface, ())) < 2
        ):
            return True  # `Gigi sensitif terjadi …` where the article has `gigi` as well
        if not behind or " " in surface or behind[0].key not in _DEMONSTRATIVES:
            return False
        noun = (
            surface in common_words()
            or surface in self._lower
            or (len(surface) > 5 and surface.endswith(("an", "nya")))
        )
        return behind[0].key == "tersebut" or (noun and len(self._names.get(surface, ())) < 2)

    def _only_nouns(self, low: int, begin: int) -> bool:
        """Whether nothing but nouns stand before a phrase in its clause (`Pengamat politik`, `Mantan`)."""
        for word in reversed(self.words_in(max(low, begin - 80), begin)):
            if word.key in _NO_NOUNS or (
                len(word.key) > 5 and word.key.startswith(_VERBAL) and word.key not in _PREFIXED_NOUNS
            ):
                return False
            if (
                self.text[word.start - 1 : word.start] == ","
                or "," in self.text[max(low, word.start - 2) : word.start]
            ):
                break
        return True

    def sentence_turn(self, low: int, high: int) -> Turn | None:
        """Who speaks from this sentence on, or None if it leaves that as it was.

        Args:
            low: where the sentence begins.
            high: where it ends.
        """
        first = bisect_left(self._mention_starts, low)
        last = bisect_left(self._mention_starts, high)
        if first == last:
            return None
        verbs = quote_verbs()
        if self._means_own_side(low, self.mentions[first].start):
            return None
        subjects = [self._subject(m, low) for m in self.mentions[first:last]]
        spoken = [
            w
            for w in self.words_in(low, high)
            if w.key in verbs.active and (w.key != "bilang" or self.text.startswith((",", " bahwa "), w.end))
        ]
        opener = self.words_in(low, high)[:1]
        if opener and opener[0].key in _REASONS and not spoken and self.turn.person is not None:
            subjects = [s for s in subjects if s.role in ("agent", "cue")]
        chosen: _Subject | None = None
        for subject in subjects:
            if subject.role in ("agent", "cue"):
                chosen = subject
        if chosen is None and subjects:
            chosen = self._main_subject(subjects, spoken)
        if chosen is None:
            return None
        mention = self._holder_behind(chosen.mention, [s.mention for s in subjects])
        if mention.kind == "pronoun":
            return Turn(self._meant_by_pronoun(mention), mention.start, mention.end)
        return Turn(mention.person, mention.start, mention.end)

    def _means_own_side(self, low: int, at: int) -> bool:
        """Whether the subject of a sentence is `pihaknya`, before anybody is named: who speaks goes on."""
        words = [w for w in self.words_in(low, min(at, low + 60)) if w.key not in _OPENERS]
        return bool(words) and words[0].key == "pihaknya"

    def speaks(self, person: Official | Person | None) -> bool:
        """Whether the article lets somebody speak by name somewhere."""
        return id(person) in self._speakers()

    def _holder_behind(self, office: SpeakerMention, mentions: Sequence[SpeakerMention]) -> SpeakerMention:
        """The name that an office leads to over further offices (`Ketua IMI yang juga Bupati Sigi Rani Wulandari`)."""
        if office.kind != "position" or not isinstance(office.person, Person):
            return office
        name = next((m for m in mentions if m.start >= office.end and m.kind == "name"), None)
        if name is None or name.start - office.end > 120 or "." in self.text[office.end : name.start]:
            return office
        between = self.words_in(office.end, name.start)
        joined = all(
            self.text[w.start].isupper() or w.key in _words().between_offices or self._entity_at(w.start)
            for w in between
        )
        return name if joined else office

    def _meant_by_pronoun(self, mention: SpeakerMention | None) -> Official | Person | None:
        """Who `ia` is at this point: who speaks already, else whom coreference takes it for.

        Coreference does not know speakers without a name (`kata seorang warga`); the turn does.
        """
        if self.turn.person is not None:
            return self.turn.person
        return mention.person if mention is not None else None

    def _main_subject(self, subjects: Sequence[_Subject], spoken: Sequence[Word]) -> _Subject | None:
        if not spoken:
            first = subjects[0]
            if first.role != "subject" or self._endures(first.mention):
                return None
            # somebody of whom the article knows no office does not take the turn from one who holds it by doing something
            known = isinstance(first.mention.person, Official) and bool(first.mention.person.positions)
            holds = isinstance(self.turn.person, Official) and bool(self.turn.person.positions)
            named = first.begin < first.mention.start or first.mention.kind == "position"
            free = self.turn.person is None or (not holds and id(first.mention.person) in self._speakers())
            if self._is_spoken_of(first):
                return None
            return first if known or named or free or first.mention.person is None else None
        chosen: _Subject | None = None
        nearest: _Subject | None = None  # before the first verb
        for subject in subjects:
            following = bisect_left(spoken, subject.mention.end, key=lambda w: w.start)
            if following == len(spoken):
                break
            verb = spoken[following]
            if (subject.role == "stand_in" and verb is spoken[0]) or (
                subject.role == "subject" and (chosen is None or subject.breaks)
            ):
                chosen = subject
            if verb is spoken[0]:
                nearest = subject
        if (
            nearest is not None
            and nearest is not chosen
            and self._adjacent(nearest.mention.end, spoken[0].start)
        ):
            # `Menanggapi pesan Bagus, Rani mengatakan`: who stands at the verb, not who was named first
            named = any(len(part) > 2 for part in re.findall(r"\w+", self._surface(nearest.mention)))
            beside = chosen is not None and self.text[chosen.mention.end : nearest.begin].strip() == ","
            if chosen is None or (nearest.role == "subject" and nearest.after_comma and named and not beside):
                return nearest
        return chosen

    def is_known_by(self, start: int, end: int) -> bool:
        """Whether one name without an office, an age or a description beside it calls somebody as if known already."""
        surface = self.text[start:end]
        if " " in surface or "-" in surface or not surface[:1].isupper():
            return False
        begin = self._phrase_begin(start)
        before = self.words_in(begin, start)
        behind = self.text[end : end + 2]
        lead = self.words_in(max(0, begin - 30), begin)[-1:]
        introduced = (
            bool(lead)
            and not self._opens_sentence(self.words_in(start, end)[0])
            and (lead[0].key in _NAMERS | _words().indefinite or lead[0].key in _words().descriptions)
        )
        return all(self._is_rank(w) for w in before) and behind not in (", ", " (") and not introduced

    def of_whom(self, low: int, at: int) -> SpeakerMention | None:
        """The one of whom `yang` and a verb at `at` tell: whose name stands right before it, somewhere behind `low`."""
        words = self.words_in(low, at)
        if not words or words[-1].key != "yang":
            return None
        end = words[-1].start
        mention = self._mention_at(max(low, end - 2), end)
        named = mention is not None and mention.kind in ("name", "short_name") and mention.start >= low
        return mention if named else None

    def _is_spoken_of(self, subject: _Subject) -> bool:
        """Whether a bare name at the head of a sentence is that of whom the speaker has just told: one who never speaks.

        `Rani menyatakan masih menunggu berkas Bagus. Bagus saat ini ditahan.`
        """
        mention, turn = subject.mention, self.turn
        if mention.kind not in ("name", "short_name") or subject.begin < mention.start or turn.start is None:
            return False
        if turn.person is mention.person or not self.speaks(turn.person) or self.speaks(mention.person):
            return False
        number = bisect_left(self._mention_starts, mention.start)
        return any(
            m.person is mention.person and turn.start < m.start
            for m in self.mentions[max(0, number - 4) : number]
        )

    def says(self, at: int | None) -> bool:
        """Whether a verb of speaking stands right behind a name that ends at `at`."""
        if at is None:
            return False
        behind = [w.key for w in self.words_in(at, at + 40) if w.key not in _ADVERBS]
        return bool(behind) and quote_verbs().active.get(behind[0]) in ("say", "add", "wish")

    def _speakers(self) -> frozenset[int]:
        """Those whom the article lets speak by name somewhere (`kata Rani`, `Rani menjelaskan`), by identity."""
        if self._said is None:
            verbs = quote_verbs()
            said: set[int] = set()
            for mention in self.mentions:
                number = bisect_left(self._word_starts, self._phrase_begin(mention.start)) - 1
                before = self.words[number].key if number >= 0 else ""
                named = verbs.bare.get(before) in ("say", "add", "close", "wish") or before == "menurut"
                named = named or verbs.passive.get(before) in ("say", "add")
                if named or self.says(mention.end):
                    said.add(id(mention.person))
            self._said = frozenset(said)
        return self._said

    def _endures(self, mention: SpeakerMention) -> bool:
        """Whether something is done to a person, who therefore says nothing (`Rani ditahan`); not `Rani ditemui`."""
        following = self.words_in(mention.end, mention.end + 40)[:1]
        key = following[0].key if following else ""
        return (
            len(key) > 5
            and key.startswith("di")
            and key not in _words().interviewed
            and key not in _PREFIXED_NOUNS
        ) or key in ("tewas", "meninggal", "terjatuh", "terluka")

    def _surface(self, mention: SpeakerMention) -> str:
        return self.text[mention.start : mention.end]

    def _adjacent(self, start: int, end: int) -> bool:
        """Whether nothing but a comma, degrees, brackets and adverbs stand between a name and the verb."""
        if end - start > 60:
            return False
        return all(w.key in _ADVERBS or self.text[w.start].isupper() for w in self.words_in(start, end))


def _is_slip(text: str, word: Word, limit: int) -> bool:
    """Whether a word is a pronoun with a slip of the pen (`ujar dja.`): three small letters that end the clause."""
    slip = (
        word.key not in PRONOUNS
        and len(word.key) == 3
        and word.key[0] == "d"
        and word.key[-1] == "a"
        and text[word.start : word.end].islower()
    )
    return slip and text[word.end : min(limit, word.end + 1)] in ("", ".", ",")


def _is_verbal(key: str) -> bool:
    """Whether a lower-case word ends the words of an office: an adverb, or a verb by its prefix."""
    return key in _ADVERBS or (
        len(key) > 5 and key.startswith(("me", "ber", "di", "ter")) and key not in _PREFIXED_NOUNS
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """`data/speaker_words.toml`."""

    descriptions: frozenset[str]
    of_a_person: frozenset[str]
    things: frozenset[str]
    indefinite: frozenset[str]
    relations: frozenset[str]
    interviewed: frozenset[str]
    between_offices: frozenset[str]
    documents: frozenset[str]
    no_cues: frozenset[str]
    of_kin: frozenset[str]
    elders: frozenset[str]


@functools.cache
def _words() -> _Words:
    table: dict[str, list[str]] = word_table("speaker_words")
    return _Words(**{name: frozenset(words) for name, words in table.items()})


@functools.cache
def _body_heads() -> frozenset[str]:
    """The nouns that institutions' names begin with (`kementerian`, `dinas`), one word each."""
    return frozenset(fold(head) for head in lexicon().institution_heads)


@functools.cache
def _rank_words() -> frozenset[str]:
    """The words of all ranks of the lexicon."""
    forms = [form for rank in lexicon().ranks for form in (rank.name, *rank.forms)]
    return frozenset(part for form in forms for part in re.findall(r"[^\W\d_]+", fold(form)) if len(part) > 1)
