"""Who speaks: reads the words that name a speaker, and follows through the article whose turn it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import Official
from sariwarta.language.words import Word, fold
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.lookups import Person, SpeakerMention, Turn, word_lists
from sariwarta.stages.quote_parts.names import plain_name
from sariwarta.stages.quote_parts.phrases import (
    ADJUNCTS,
    ADVERBS,
    DEMONSTRATIVES,
    NO_NOUNS,
    OPENERS,
    PREFIXED_NOUNS,
    Phrase,
    Phrases,
)
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["ADJUNCTS", "Person", "Phrase", "SpeakerMention", "Turn", "Walk"]

#: before the name of who was told of by another word (`salah satu warga yaitu Rani mengatakan`)
_NAMERS = frozenset("yaitu yakni bernama".split())
#: a sentence that begins with one of these gives reasons, and is still said by whoever spoke before it
_REASONS = frozenset("mengingat sebab karena pasalnya apalagi padahal alasannya lantaran".split())
#: adjuncts that begin a sentence with a verb of their own
_LEADING = frozenset("sebelum usai seusai selepas setelah sesudah saat ketika sambil seraya sembari".split())
#: of whom others tell
_TOLD_OF = frozenset(
    "korban tersangka terduga terdakwa pelaku terlapor terpidana almarhum almarhumah jenazah mendiang bayi balita".split()
)
_LONGEST_HEAD = 8
#: single marks within a quote
_INNER_OPEN = re.compile(r"(?<!\w)['‘](?=\w)")
_INNER_CLOSE = re.compile(r"(?<=[\w.,?!])['’](?!\w)")
#: in front of `menurut` at the head of a sentence
_LEADS_TO_SPEAKER = frozenset(
    "sehingga sementara karena namun bahkan itu ini sedangkan maka jadi lanjut masih juga lagi dan tetapi sebab".split()
)
#: in front of the one of whom somebody speaks
_ADDRESSED = frozenset("pak bu bapak ibu mas mbak bang kang gus cak saudara saudari".split())
#: in front of what somebody says he is himself
_OF_ONESELF = frozenset("saya aku sebagai selaku nama bernama kami".split())
#: a clause behind one of these tells when something was, and not who speaks
_WHEN = frozenset(
    "saat ketika setelah sesudah sebelum usai seusai selepas karena sejak hingga sampai kala".split()
)
#: a sentence that begins with one of these begins with an adjunct, which a preposition with a body or place may end
_ADJUNCT_OPENERS = _LEADING | frozenset(
    "dalam pada di dari selain melalui lewat bersama terkait atas menanggapi".split()
)
_PREPOSITIONS = frozenset("bersama dengan di ke kepada pada dalam dari oleh untuk bagi".split())
#: who does this speaks on or ends, or does so with something else
_GOES_ON = frozenset("melanjutkan menutup mengakhiri menyambung membuka mengulang".split())
#: in front of names that are listed (`dua nama lain, Rani dan Bagus, …`)
_SEVERAL = frozenset("dua tiga empat lima kedua ketiga sejumlah beberapa para nama-nama orang-orang".split())
_CLAUSE_BREAKS = frozenset("sementara sedangkan adapun namun tetapi tapi".split())
#: between these and the verb stands the one who really speaks
_STAND_INS = frozenset("dibacakan melalui lewat diwakili diwakilkan disampaikan".split())
#: a passive behind one of these tells of what was said (`Hal itu ditegaskan X`)
_DEMONSTRATIVE_SUBJECTS = frozenset(
    "ini itu hal demikian pernyataan penjelasan keterangan imbauan pesan ungkapan ajakan".split()
)
#: what the sentence before told holds of somebody else, too (`Kasus serupa juga dialami X`)
_MET_BY = frozenset(
    "disambut ditanggapi diamini dibenarkan dibantah diakui ditepis direspons direspon dikomentari disoroti dikritik "
    "dikritisi disesalkan disayangkan dikeluhkan diapresiasi".split()
)
_GLADLY = frozenset("baik positif hangat langsung dingin oleh".split())
_LIKEWISE = frozenset("serupa senada sama".split())
#: behind these a passive says what is spoken of (`tanggapan tentang yang dikatakan X`)
_ABOUT = frozenset("yang soal tentang mengenai terkait atas ihwal".split())
#: prefixes of verbs, nouns that look as if they had one, and words behind which no subject stands
_VERBAL = ("me", "ber", "di", "ter", "per", "pem", "pen")


@dataclass(slots=True)
class _Subject:
    """A mention in a sentence with what stands in front of it; its phrase (`Ketua KPU Sigi …`) begins at `begin`."""

    mention: SpeakerMention
    begin: int
    role: Literal["subject", "agent", "cue", "stand_in", "other"]
    breaks: bool = False  # a new clause begins with it
    after_comma: bool = False
    #: where the word stands that says who of his speaks (`kubu Rani`), who has no name here
    side: int | None = None


class Walk(Phrases):
    """Answers questions about who is named where in one article, and keeps whose turn it is.

    Args:
        text: the raw article.
        words: its words in order.
        entities: its entities in order.
        mentions: the people named in it, in order, without overlaps.
    """

    def _subject(self, mention: SpeakerMention, low: int) -> _Subject:
        """What part a mention plays in its sentence, by what stands in front of it."""
        begin = self._phrase_begin(mention.start)
        verbs = quote_verbs()
        if isinstance(mention.person, Person) and self._is_a_thing(mention):
            return _Subject(mention, begin, "other")
        lead = self.words_in(max(low, begin - 30), mention.start)
        if lead and self._named_behind(mention) is not None and self._relation_in(lead):
            return _Subject(mention, begin, "other")  # `Kuasa hukum Rani, Bagus mengatakan`
        begin = self._past_adjunct(mention, low, begin)
        number = bisect_left(self._word_starts, begin) - 1
        if number < 0 or self.words[number].start < low:
            return _Subject(mention, begin, "subject")
        word = self.words[number]
        gap = self.text[word.end : begin]
        key = word.key
        breaks = key in _CLAUSE_BREAKS or ";" in gap
        if "," in gap and self._is_listed(mention, low, begin):
            return _Subject(mention, begin, "other")
        if "," in gap or ";" in gap or ":" in gap:
            return _Subject(mention, begin, "subject", breaks, after_comma=True)
        previous = self.words[number - 1].key if number and self.words[number - 1].start >= low else ""
        told = number - 1 if key == "oleh" else number
        if self._said_of(told, low) in _ABOUT and verbs.passive.get(self.words[told].key) in ("say", "add"):
            return _Subject(
                mention, begin, "other"
            )  # `kriteria yang disampaikan Rani` tells who said something else
        if key in word_lists().relations or (previous, key) in (("kuasa", "hukum"), ("orang", "tua")):
            return _Subject(mention, begin, "other", side=word.start)  # `Istri Rani menjelaskan`
        if key in word_lists().sides and begin == mention.start:
            return _Subject(mention, begin, "other", side=self._side(number, low))  # `Tim hukum Rani menilai`
        if key in _STAND_INS or (key == "oleh" and previous in _STAND_INS):
            if key == "disampaikan" or previous == "disampaikan":
                return _Subject(mention, begin, "agent")
            return _Subject(mention, begin, "stand_in")
        passive = key if key != "oleh" else previous
        opening = self.words_in(low, low + 60)[:4]
        steps = [w.key for w in self.words_in(max(low, begin - 40), begin)][-2:]
        if steps and (steps[-1] in _GLADLY or steps[-1] in word_lists().descriptions):
            steps.pop()  # `dikomentari pelatih Sigi, X`
        if steps and steps[-1] in _MET_BY:
            return _Subject(mention, begin, "agent")  # `Hal itu disambut positif X`
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
                or (key == "menurut" and previous in _LEADS_TO_SPEAKER)
            ):
                return _Subject(mention, begin, "cue")
        if key in OPENERS or key in ADVERBS or (key in _NAMERS and self.says(self._name_end(mention))):
            return _Subject(mention, begin, "subject", breaks)
        return _Subject(mention, begin, "subject" if self._only_nouns(low, begin) else "other", breaks)

    def _past_adjunct(self, mention: SpeakerMention, low: int, begin: int) -> int:
        """Where the subject begins behind a body or place with which an adjunct at the head of the sentence ends.

        `Dalam dialog bersama Pemkab Sigi, Rani Wulandari menyampaikan …`: the body is no part of her phrase.
        """
        if begin == mention.start or self.text[max(low, mention.start - 2) : mention.start] != ", ":
            return begin
        opener = self.words_in(low, begin)[:1]
        before = self.words_in(max(low, begin - 24), begin)[-1:]
        if not opener or opener[0].key not in _ADJUNCT_OPENERS or not before:
            return begin
        first = self._entity_at(begin)
        adjunct = (
            before[0].key in _PREPOSITIONS and first is not None and first.label in ("ORG", "LOC", "FAC")
        )
        return mention.start if adjunct and first is not None and first.end == mention.start - 2 else begin

    def _said_of(self, number: int, low: int) -> str:
        """The word before a verb and the adverbs in front of it (`langkah yang baru saja diumumkan Rani`)."""
        number -= 1
        while number > 0 and self.words[number].start >= low and self.words[number].key in word_lists().just:
            number -= 1
        return self.words[number].key if number >= 0 and self.words[number].start >= low else ""

    def _side(self, number: int, low: int) -> int:
        """Where the words begin that say who speaks for somebody (`tim kuasa hukum Rani`), the last of which is given."""
        while (
            number
            and self.words[number - 1].start >= low
            and self.words[number - 1].key in word_lists().of_sides
        ):
            number -= 1
        return self.words[number].start

    def _is_listed(self, mention: SpeakerMention, low: int, begin: int) -> bool:
        """Whether a name is the first of several that say who is meant in front: `dua nama lain, Rani dan Bagus, yang …`."""
        behind = self.words_in(mention.end, mention.end + 50)
        if (
            len(behind) < 2
            or behind[0].key not in ("dan", "serta")
            or not self.text[behind[1].start].isupper()
        ):
            return False
        before = {w.key for w in self.words_in(max(low, begin - 50), begin)[-6:]}
        return not before.isdisjoint(_SEVERAL)

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
        if not behind or " " in surface or behind[0].key not in DEMONSTRATIVES:
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
            if word.key in NO_NOUNS or (
                len(word.key) > 5 and word.key.startswith(_VERBAL) and word.key not in PREFIXED_NOUNS
            ):
                return False
            if (
                self.text[word.start - 1 : word.start] == ","
                or "," in self.text[max(low, word.start - 2) : word.start]
            ):
                break
        return True

    def sentence_turn(self, low: int, high: int, *, leads: bool = False) -> Turn | None:
        """Who speaks from this sentence on, or None if it leaves that as it was.

        Args:
            low: where the sentence begins.
            high: where it ends.
            leads: a quote follows right behind whose cue is only `-nya`.
        """
        first = bisect_left(self._mention_starts, low)
        last = bisect_left(self._mention_starts, high)
        if first == last:
            return None
        verbs = quote_verbs()
        if self._means_own_side(low, self.mentions[first].start) or self._goes_on_telling(low, high):
            return None
        subjects = [self._subject(m, low) for m in self.mentions[first:last]]
        spoken = [
            w
            for w in self.words_in(low, high)
            if w.key in verbs.active
            and (w.key != "bilang" or self.text.startswith((",", " bahwa "), w.end))
            and not self._goes_on_doing(w)
        ]
        opener = self.words_in(low, high)[:1]
        if opener and opener[0].key in _REASONS and not spoken and self.turn.person is not None:
            subjects = [s for s in subjects if s.role in ("agent", "cue")]
        chosen: _Subject | None = None
        for subject in subjects:
            if subject.role in ("agent", "cue"):
                chosen = subject
        if chosen is None and subjects:
            chosen = self._main_subject(subjects, self._past_lead(low, spoken, subjects[0]))
        if chosen is None and leads and not spoken:
            chosen = next((s for s in subjects[:1] if self._introduces(s, low, high)), None)
        if chosen is None:
            return None
        mention = self._holder_behind(chosen.mention, [s.mention for s in subjects])
        if mention.kind == "pronoun":
            return Turn(self._meant_by_pronoun(mention), mention.start, mention.end)
        if chosen.side is not None and mention is chosen.mention:
            side = self._unknown(self.text[chosen.side : mention.end])
            return Turn(side, chosen.side, mention.end, side=True)
        return Turn(mention.person, mention.start, mention.end)

    def _past_lead(self, low: int, spoken: list[Word], first: _Subject) -> list[Word]:
        """The verbs of a sentence without those of an adjunct before its subject (`Sebelum menutup rapat, Rani …`)."""
        opener = self.words_in(low, first.begin)[:1]
        ahead = (
            first.role == "subject"
            and first.after_comma
            and bool(opener)
            and opener[0].key in _LEADING
            and all(w.start < first.begin for w in spoken)
        )
        return [] if ahead else spoken

    def _introduces(self, subject: _Subject, low: int, high: int) -> bool:
        """Whether a sentence begins with somebody without an office who is named for the first time, and tells what he does.

        `Tokoh masyarakat Rani Wulandari terharu. "…," katanya.`
        """
        mention = subject.mention
        if mention.kind not in ("name", "short_name") or subject.role != "subject" or self._endures(mention):
            return False
        if isinstance(mention.person, Official) and mention.person.positions:
            return False
        head = [w.key for w in self.words_in(low, mention.start)]
        behind = self.words_in(mention.end, high)
        number = bisect_left(self._mention_starts, mention.start)
        if not head or not behind or not all(w not in _TOLD_OF and w not in NO_NOUNS for w in head):
            return False
        if len(head) > _LONGEST_HEAD or any(
            w.startswith(("ber", "men", "mem", "di", "ter")) for w in head if len(w) > 5
        ):
            return False
        if behind[0].key.startswith("ter") or behind[0].key in NO_NOUNS | DEMONSTRATIVES:
            return False
        return all(m.person is not mention.person for m in self.mentions[:number])

    def _means_own_side(self, low: int, at: int) -> bool:
        """Whether the subject of a sentence is `pihaknya`, before anybody is named: who speaks goes on."""
        words = [w for w in self.words_in(low, min(at, low + 60)) if w.key not in OPENERS]
        return bool(words) and words[0].key == "pihaknya"

    def _goes_on_doing(self, verb: Word) -> bool:
        """Whether a verb that may say that somebody goes on or ends speaking has another object (`melanjutkan perjalanan`)."""
        if verb.key not in _GOES_ON:
            return False
        behind = self.words_in(verb.end, verb.end + 24)[:1]
        if not behind or self.text[verb.end : behind[0].start] != " ":
            return False
        return behind[0].key in word_lists().continued

    def _goes_on_telling(self, low: int, high: int) -> bool:
        """Whether a sentence begins with `Menurutnya,` and tells of others what he who has the turn says of them."""
        words = self.words_in(low, min(high, low + 40))
        if self.turn.person is None or not words or words[0].key != "menurutnya":
            return False
        return not self.text[words[0].end : high].lstrip().startswith((".", "!", "?"))

    def mentions_in(self, low: int, high: int) -> bool:
        """Whether anybody is named or meant in a stretch."""
        return bisect_left(self._mention_starts, low) < bisect_left(self._mention_starts, high)

    def says_by_name(self, name: str) -> bool:
        """Whether the article lets anybody of this name speak by name somewhere."""
        if self._named_speakers is None:
            self._named_speakers = frozenset(
                plain_name(m.person.name)
                for m in self.mentions
                if m.person is not None and self._is_heard(m, framed=True)
            )
        return name in self._named_speakers

    def is_named(self, name: str, before: int) -> bool:
        """Whether somebody of this name has been named before a place."""
        if self._first_named is None:
            self._first_named = {}
            for mention in self.mentions:
                if mention.person is not None:
                    self._first_named.setdefault(plain_name(mention.person.name), mention.start)
        return self._first_named.get(name, before) < before

    def is_a_report(self, start: int) -> bool:
        """Whether words begin with a paper that is cited by itself (`laporan itu`), whoever wrote it."""
        words = self.words_in(start, start + 1)
        return bool(words) and words[0].key in word_lists().reports

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
            self.text[w.start].isupper() or w.key in word_lists().between_offices or self._entity_at(w.start)
            for w in between
        )
        return name if joined else office

    def _main_subject(self, subjects: Sequence[_Subject], spoken: Sequence[Word]) -> _Subject | None:
        if not spoken:
            first = subjects[0]
            if first.role != "subject" or self._endures(first.mention):
                return None
            # somebody of whom the article knows no office does not take the turn from one who holds it by doing something
            known = isinstance(first.mention.person, Official) and bool(first.mention.person.positions)
            holds = isinstance(self.turn.person, Official) and bool(self.turn.person.positions)
            named = (
                first.begin < first.mention.start
                or first.mention.kind == "position"
                or self._is_apposed(first)
            )
            free = self.turn.person is None or (not holds and id(first.mention.person) in self._speakers())
            if self._is_spoken_of(first) or self._only_tells_when(first) or self._is_what_is_told(first):
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
            if chosen is None and self._only_tells_when(nearest):
                return None
            if chosen is None or (nearest.role == "subject" and nearest.after_comma and named and not beside):
                return nearest
        return chosen

    def _is_apposed(self, subject: _Subject) -> bool:
        """Whether a name between commas says who somebody without an office is (`Salah seorang warga, Rani, merasa senang`)."""
        mention = subject.mention
        if not subject.after_comma or self.text[mention.end : mention.end + 1] != ",":
            return False
        number = bisect_left(self._word_starts, mention.start)
        before = self.words[max(0, number - 8) : number]
        stop = max((n for n, w in enumerate(before) if w.key in ("seorang", "salah")), default=-1)
        return stop >= 0 and "." not in self.text[before[stop].start : mention.start]

    def is_known_by(self, start: int, end: int) -> bool:
        """Whether one name without an office, an age or a description beside it calls somebody as if known already."""
        surface = self.text[start:end]
        if " " in surface or "-" in surface or not surface[:1].isupper():
            return False
        begin = self._phrase_begin(start)
        before = self.words_in(begin, start)
        named = self.words_in(start, end)
        if not named:
            return False  # the end of a word: `HYBERani`
        behind = self.text[end : end + 2]
        lead = self.words_in(max(0, begin - 30), begin)[-1:]
        introduced = (
            bool(lead)
            and not self._opens_sentence(named[0])
            and (lead[0].key in _NAMERS | word_lists().indefinite or lead[0].key in word_lists().descriptions)
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

    def _only_tells_when(self, subject: _Subject) -> bool:
        """Whether somebody who never speaks is named in a clause that tells when something was, while another speaks:
        `Yang kedua saat Rani menutup telinga.`
        """
        number = bisect_left(self._word_starts, subject.begin) - 1
        if number < 0 or self.words[number].key not in _WHEN:
            return False
        if "," in self.text[self.words[number].end : subject.begin]:
            return False
        turn, person = self.turn.person, subject.mention.person
        return turn is not None and turn is not person and self.speaks(turn) and not self.speaks(person)

    def _is_what_is_told(self, subject: _Subject) -> bool:
        """Whether a sentence without a verb of speech says of a name that it is somebody's, or who it is of whom it goes on.

        `Rekam jejak Rani sudah panjang.`, `Salah satunya Wamenkeu Rani Wulandari.`: whose turn it is stays.
        """
        mention = subject.mention
        if mention.kind == "pronoun":
            return False
        number = bisect_left(self._word_starts, subject.begin) - 1
        before = self.words[number] if number >= 0 else None
        if before is not None and not self._ends_before(before.end, subject.begin):
            if before.key in word_lists().somebodys:
                return True
            if before.key.endswith("satunya") and not self.says(mention.end):
                return True
        return False

    def _ends_before(self, end: int, begin: int) -> bool:
        """Whether a sign stands between two words."""
        return any(c in self.text[end:begin] for c in '.,;:!?\n"“”()')

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

    def mention_at(self, start: int) -> SpeakerMention | None:
        """The mention that begins at a place."""
        number = bisect_left(self._mention_starts, start)
        found = number < len(self.mentions) and self.mentions[number].start == start
        return self.mentions[number] if found else None

    def speaks_of(self, person: Official | Person, low: int, high: int) -> bool:
        """Whether a stretch that somebody says speaks of a person as of another: by the full name, as `Pak Rani`, or by the
        office that does something (`Bapak Presiden meminta`).
        """
        number = bisect_left(self._mention_starts, low)
        while number < len(self.mentions) and self.mentions[number].start < high:
            mention = self.mentions[number]
            number += 1
            if mention.person is not person or self._is_quoted_within(low, mention.start):
                continue
            before = self.words_in(max(low, mention.start - 24), mention.start)[-1:]
            key = before[0].key if before else ""
            addressed = key in _ADDRESSED
            if key in _OF_ONESELF:
                return False
            if mention.kind == "name" and " " in self._surface(mention).strip():
                return True
            if mention.kind in ("short_name", "position") and addressed:
                return True
            if mention.kind == "position" and self.says(mention.end):
                return True
        return False

    def _is_quoted_within(self, low: int, at: int) -> bool:
        """Whether a place lies in single marks within a quote: what others said to the speaker (`'Pak Rani, bebas'`)."""
        opened = len(_INNER_OPEN.findall(self.text, low, at))
        return opened > len(_INNER_CLOSE.findall(self.text, low, at))

    def says(self, at: int | None) -> bool:
        """Whether a verb of speaking stands right behind a name that ends at `at`."""
        if at is None:
            return False
        behind = [w.key for w in self.words_in(at, at + 40) if w.key not in ADVERBS]
        return bool(behind) and quote_verbs().active.get(behind[0]) in ("say", "add", "wish")

    def _speakers(self) -> frozenset[int]:
        """Those whom the article lets speak by name somewhere (`kata Rani`, `Rani menjelaskan`), by identity."""
        if self._said is None:
            self._said = frozenset(
                id(m.person) for m in self.mentions if self._is_heard(m) or self.says(m.end)
            )
        return self._said

    def _is_heard(self, mention: SpeakerMention, *, framed: bool = False) -> bool:
        """Whether a verb of speech before a name, or one behind it that is no wish, says that its bearer speaks.

        With `framed` only if a sign stands before what may be a noun as well (`," pesan Rani`, not `perintah Rani`).
        """
        verbs = quote_verbs()
        number = bisect_left(self._word_starts, self._phrase_begin(mention.start)) - 1
        before = self.words[number].key if number >= 0 else ""
        if framed and before in verbs.bare:
            start = self.words[number].start
            if self.text[max(0, start - 2) : start].strip()[-1:] not in ("", ",", "”", '"', "."):
                before = ""
        if verbs.bare.get(before) in ("say", "add", "close", "wish") or before == "menurut":
            return True
        behind = [w.key for w in self.words_in(mention.end, mention.end + 40) if w.key not in ADVERBS]
        return verbs.passive.get(before) in ("say", "add") or (
            bool(behind) and verbs.active.get(behind[0]) in ("say", "add")
        )

    def _endures(self, mention: SpeakerMention) -> bool:
        """Whether something is done to a person, who therefore says nothing (`Rani ditahan`); not `Rani ditemui`."""
        following = self.words_in(mention.end, mention.end + 40)[:1]
        key = following[0].key if following else ""
        return (
            len(key) > 5
            and key.startswith("di")
            and key not in word_lists().interviewed
            and key not in PREFIXED_NOUNS
        ) or key in ("tewas", "meninggal", "terjatuh", "terluka")

    def _adjacent(self, start: int, end: int) -> bool:
        """Whether nothing but a comma, degrees, brackets and adverbs stand between a name and the verb."""
        if end - start > 60:
            return False
        return all(w.key in ADVERBS or self.text[w.start].isupper() for w in self.words_in(start, end))
