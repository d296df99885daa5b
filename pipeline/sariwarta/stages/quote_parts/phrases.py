"""The words behind a cue that name a speaker: an office, a body or a description, and the name behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import Entity, Official
from sariwarta.language.words import Word, fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.lookups import (
    LONGEST_NAME,
    Lookups,
    Person,
    SpeakerMention,
    body_heads,
    word_lists,
)
from sariwarta.stages.quote_parts.names import is_headline, names_nobody, no_names, plain_name
from sariwarta.stages.quote_parts.sentences import ends_sentence
from sariwarta.stages.quote_parts.spoken import PRONOUNS, SO_SAYS
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["ADVERBS", "DEMONSTRATIVES", "NO_NOUNS", "OPENERS", "PREFIXED_NOUNS", "Phrases"]

#: a word that begins an adjunct behind the speaker: the sentence adds nothing more to what was said
ADJUNCTS = frozenset(
    "di pada saat ketika usai seusai selepas setelah sesudah sebelum dalam kepada sambil seraya "
    "sembari melalui lewat via dari "
    "dikutip dilansir mengutip melansir yang sebagaimana seperti ditemui dihubungi menanggapi menjawab "
    "terkait soal tentang dengan "
    "kemarin hari tadi pagi siang sore malam lagi menambahkan menegaskan melanjutkan menjelaskan "
    "mengakhiri menutup singkat tegas "
    "kembali senin selasa rabu kamis jumat jum'at sabtu minggu ahad belum kala waktu disambut".split()
)
_WEEKDAYS = frozenset("senin selasa rabu kamis jumat jum'at sabtu minggu ahad".split())
#: lower-case words that stop the words behind a cue from naming anybody further
_STOPS = ADJUNCTS - {"dari", "di", "dengan"}
DEMONSTRATIVES = frozenset("itu ini tersebut".split())
#: words before a sentence's subject; behind a comma nothing is needed
OPENERS = frozenset(
    "sementara sedangkan adapun namun tetapi tapi dan lalu kemudian selanjutnya itu ini tersebut bahwa "
    "senada terpisah "
    "sebelumnya selain serupa seorang sebagai sama juga pun sebab karena karenanya begitu sesudahnya "
    "lanjut".split()
)
#: behind these stands a part or a work, not the one who plays or sings it
_PLAYERS = frozenset("pemeran pelantun".split())
PREFIXED_NOUNS = frozenset(
    "pengamat peneliti perwakilan pembina pengurus pemimpin pemilik pengacara penasihat pengusaha "
    "petani pedagang direktur mediator "
    "penyidik perwira penggagas penulis pemuda direksi mekanik menteri meteri meneg".split()
)
NO_NOUNS = frozenset(
    "hadir turut ikut tiba datang oleh bersama dengan kepada untuk dari di ke pada dan para serta "
    "antara bagi usai seusai saat ketika "
    "setelah sebelum karena terhadap tentang soal adalah yakni yaitu ialah yang atas seperti menurut "
    "akan sudah telah tidak bukan jadi apabila jika bila kalau bilamana andai andaikan seandainya agar supaya "
    "meski meskipun walau walaupun sehingga selama asalkan "
    "alias hingga sampai dalam demi guna sejak atau sesuai seiring sejalan minta temui kunjungi lantik sambut panggil usung "
    "dukung pilih ada".split()
)
_REACH = 400  # characters that the words behind a cue may take
_BRACKET = re.compile(r"\s{0,2}\([^()\n]{0,60}\)")
_SIMPLE_NAME = re.compile(r"[A-Z][a-z']+|[A-Z]\.")
#: the end of a clause that a full stop, a mark or the line ends
_CLAUSE_END = re.compile(r"[.!?;:“”\"\n]|\Z")
_LONGEST_DESCRIPTION = 160
#: between a description and the name that it leads to
_BELONGS = frozenset(
    "di dari asal sekaligus dan bidang untuk pada yang juga selaku sebagai of and for the".split()
)
_AGE = re.compile(r" \(\d{2}(?: tahun)?\)")
#: the name of an account, of which stars may hide a part
_ACCOUNT = re.compile(r"@\w[\w.]*\**(?<!\.)")
#: between a paper and whose it is
_OF_AUTHORS = frozenset("dari oleh resmi tertulis pers terbaru singkat bersama akun".split())
ADVERBS = frozenset("juga pun kembali lalu kemudian sendiri lantas sebelumnya turut ikut".split())


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


class Phrases(Lookups):
    """Reads the words that name a speaker."""

    def __init__(
        self, text: str, words: Sequence[Word], entities: Sequence[Entity], mentions: Sequence[SpeakerMention]
    ) -> None:
        super().__init__(text, words, entities, mentions)
        self._set(sorted([*self.mentions, *self._lone_positions(), *self._pronouns()], key=lambda m: m.start))

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
            if phrase.person is not None and is_headline(phrase.person.name.split()):
                continue  # `Menhub Buka Peluang Harga Tiket Turun`
            done = phrase.end
            if phrase.kind == "position" and self.text[entity.start].isupper():
                yield SpeakerMention(phrase.start, phrase.end, "position", phrase.person)
            elif phrase.kind == "person" and phrase.name_start == entity.start:
                yield SpeakerMention(entity.start, entity.end, "short_name", phrase.person)
            elif (
                phrase.kind == "person"
                and phrase.person is not None
                and (isinstance(phrase.person, Person) or self._speaks_behind(phrase.name_end))
                and self._mention_at(phrase.name_start, phrase.name_end) is None
                and (within := self._entity_at(phrase.name_start)) is not None
                and within.label in ("ORG", "FAC")
            ):
                yield SpeakerMention(phrase.name_start, phrase.name_end, "name", phrase.person)

    def _speaks_behind(self, end: int) -> bool:
        """Whether a verb of speech follows a name right away (`… Bandara Rani Wulandari mengatakan`)."""
        behind = self.words_in(end, end + 30)[:1]
        said = bool(behind) and quote_verbs().active.get(behind[0].key) in ("say", "add")
        return said and self.text[end : behind[0].start] == " "

    def _pronouns(self) -> Iterator[SpeakerMention]:
        for word in self.words:
            if word.key in PRONOUNS and self._mention_at(word.start, word.end) is None:
                yield SpeakerMention(word.start, word.end, "pronoun", None)

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
        if (account := _ACCOUNT.match(self.text, start - 1, limit)) is not None:
            return Phrase(
                start - 1, account.end(), "other", start - 1, account.end(), self._unknown(account.group())
            )
        if words[0].key == "yang" and len(words) > 1 and words[1].key in ("lain", "lainnya"):
            another = self._unknown(self.text[start : words[1].end])
            return Phrase(start, words[1].end, "other", start, words[1].end, another)  # `timpal yang lainnya`
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
        for number, word in enumerate(words[: LONGEST_NAME + 12]):
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
            if number >= LONGEST_NAME:
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
            if word.key in DEMONSTRATIVES:
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
                    and word.key in word_lists().of_a_person
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
        if key in word_lists().no_cues or _is_verbal(key) or key in body_heads():
            return False
        if (
            key not in SO_SAYS
            and key in ADJUNCTS | NO_NOUNS | OPENERS | word_lists().relations | word_lists().things
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
        if behind and behind[0].key in DEMONSTRATIVES and self.turn.person is not None:
            return Phrase(before[0].start, mention.end, "same", before[0].start, mention.end)
        last, start = before[-1].key, before[-1].start
        if last in word_lists().of_kin and self.text[start].islower() and before[0].key != "sang":
            # `kata suami Rani Wulandari`: he has no name here
            relative = self._unknown(self.text[before[0].start : mention.end])
            return Phrase(before[0].start, mention.end, "other", before[0].start, mention.end, relative)
        return None

    def _ends_in_body(self, words: Sequence[Word]) -> bool:
        """Whether words end in the name of a body, and begin with an office or a noun for one who belongs to it."""
        last = self._entity_at(words[-1].start)
        return last is not None and last.label in ("ORG", "LOC", "FAC") and len(words) > 1

    def past_offices(self, at: int, end: int) -> int | None:
        """Where the comma stands behind the offices that follow a name (`Rani Wulandari, Ketua KPU Sigi, …`).

        Returns:
            The offset of the comma before `at` if no office stands there, None if it is not clear where they end.
        """
        words = self.words_in(at, min(end, at + _LONGEST_DESCRIPTION))
        if words and (words[0].key in word_lists().occupations or _is_one_of_many(words)):
            comma = self.text.find(",", words[0].start, min(end, at + _LONGEST_DESCRIPTION))
            return comma if comma > 0 and self._describes(words[0].start, comma, end) else at - 1
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

    def _describes(self, start: int, comma: int, end: int) -> bool:
        """Whether words up to a comma only say what somebody is, and a sentence begins behind it."""
        inside, behind = self.words_in(start, comma), self.words_in(comma, end)
        if not inside or any(_is_verbal(w.key) or w.key in word_lists().of_clauses for w in inside):
            return False
        if any(w.key in ("dan", "serta", "atau") for w in inside[1:]):
            return False  # `dosen dan guru`, sabar, tekun
        return bool(behind) and behind[0].key not in word_lists().goes_on

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

    def _author(self, words: Sequence[Word]) -> int | None:
        """Where the one begins whose paper is cited: behind `keterangan resmi` in `tulis keterangan resmi Polda Sulteng`."""
        documents = word_lists().documents
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
            if word.key in DEMONSTRATIVES:
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
        if demonstrative and head in body_heads() and (first is None or first.label == "ORG"):
            body = self._body_before(head, start) or self.text[start:end]
            return Phrase(start, end, "institution", start, end, self._unknown(body))
        if demonstrative and head in word_lists().things:
            kind: Literal["paper", "other"] = "paper" if head in word_lists().documents else "other"
            return Phrase(start, end, kind, start, end, self._unknown(self.text[start:end]))
        if demonstrative and head not in word_lists().indefinite:
            known = self._mention_at(start, end)
            person = known.person if known is not None else None
            if first is not None and first.label == "POSITION" and not self._holds(person, first):
                person = self.turn.person or person  # an office that the article gives to nobody
            return Phrase(start, end, "person" if person else "same", start, end, person)
        if (loose is None or names_nobody(self.text[loose[0] : loose[1]])) and (
            introduced := self._introduced(start, end, limit)
        ) is not None:
            return introduced
        if loose is not None:
            loose = self._past_office(*loose)
        if loose is not None and (holder := self._held(*loose)) is not None:
            return Phrase(start, loose[1], "position", *loose, holder)  # `kata Mendikdasmen`
        if loose is not None and not names_nobody(self.text[loose[0] : loose[1]]):
            return Phrase(
                start, loose[1], "person", *loose, self._named(self.text[loose[0] : loose[1]], start)
            )
        if (
            first is not None
            and first.label == "POSITION"
            and not demonstrative
            and self._ends_pointing(start)
        ):
            return Phrase(start, end, "same", start, end)  # `tutur anggota DPR dari Dapil Sigi itu`
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
        if head in word_lists().descriptions and not (within and within[0].key == "dalam"):
            return Phrase(start, end, "same", start, end)
        if fold(self.text[start:end]) in word_lists().indefinite - word_lists().anonymous:
            return Phrase(start, end, "same", start, end)  # `kata Rani. “…,” tutur beberapa waktu lalu`
        if head in word_lists().documents and within and within[0].key in ("di", "dalam", "pada"):
            return Phrase(start, end, "paper", start, end)  # `bunyi keterangan di video itu`
        if self.text[start].isupper() and names_nobody(self.text[start:end]):
            return Phrase(start, end, "other", start, end)  # `ujar Plh. Termasuk …`
        rest: Literal["paper", "other"] = "paper" if head in word_lists().documents else "other"
        return Phrase(start, end, rest, start, end, self._unknown(self.text[start:end]))

    def _is_told_of(self, start: int, end: int) -> bool:
        """Whether `sang` with a noun means who speaks already (`sang sutradara`), and not a relative of his (`sang ibu`)."""
        words = self.words_in(start, end)
        return (
            self.turn.person is not None
            and len(words) > 1
            and words[1].key not in word_lists().relations
            and words[1].key not in word_lists().of_kin
            and words[1].key not in word_lists().elders
            and (words[1].key in word_lists().descriptions or words[1].key in common_words())
        )

    def _described(self, start: int, head: str) -> bool:
        """Whether all words up to the end of the clause describe who is known already: they end in `itu` or the like.

        `pemain yang mencetak dua gol di Palu itu`, `tokoh adat asal Desa Sibedi, Kabupaten Sigi itu`
        """
        words = word_lists()
        known = (
            head in words.descriptions
            or head in words.professions
            or (head.startswith("pe") and head not in words.indefinite)
        )
        if not known or head in words.things:
            return False
        stop = _CLAUSE_END.search(self.text, start, min(len(self.text), start + _LONGEST_DESCRIPTION))
        inside = self.words_in(start, stop.start()) if stop is not None else ()
        if len(inside) < 2 or inside[1].key in ("dalam", "di", "pada"):
            return False  # `lelaki dalam video itu` is nobody who was named
        return inside[-1].key in DEMONSTRATIVES and inside[-1].end == stop.start()  # type: ignore[union-attr]

    def _ends_pointing(self, start: int) -> bool:
        """Whether an office of who is speaking ends its clause with `itu` or the like, over where he belongs."""
        stop = _CLAUSE_END.search(self.text, start, min(len(self.text), start + _LONGEST_DESCRIPTION))
        inside = (
            self.words_in(start, stop.start()) if stop is not None and self.turn.person is not None else ()
        )
        if len(inside) < 2 or inside[-1].key not in DEMONSTRATIVES or inside[-1].end != stop.start():  # type: ignore[union-attr]
            return False
        return not any(_is_verbal(w.key) or w.key in ADJUNCTS - _BELONGS for w in inside[:-1])

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


def _is_one_of_many(words: Sequence[Word]) -> bool:
    """Whether words begin with `salah seorang`, or `salah satu` and what somebody is: `salah satu pengamat`."""
    keys = [w.key for w in words[:3]]
    lists = word_lists()
    return keys[:2] == ["salah", "seorang"] or (
        keys[:2] == ["salah", "satu"] and keys[2:] != [] and keys[2] in lists.occupations | lists.descriptions
    )


def _is_verbal(key: str) -> bool:
    """Whether a lower-case word ends the words of an office: an adverb, or a verb by its prefix."""
    return key in ADVERBS or (
        len(key) > 5 and key.startswith(("me", "ber", "di", "ter")) and key not in PREFIXED_NOUNS
    )
