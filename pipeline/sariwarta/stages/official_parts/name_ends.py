"""Where the name of a person begins and ends, and what is no name.

The model marks names well, but behind an office it takes the end of a body for the beginning of a name (`CEO` + `Karya
Rani Dewi`), and in front of a headline it goes on too far (`Rani Dewi Ke Palu`). What it leaves is corrected here with
what the whole article says.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable

from sariwarta.language.words import Word
from sariwarta.lexicon import Lexicon, NamedPlace
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb
from sariwarta.stages.entity_parts.holders import FIELD_BY_FORM
from sariwarta.stages.official_parts.initials import are_initials
from sariwarta.stages.official_parts.people import ADDRESS, is_fore_name, name_tokens, nicknames
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.word_tables import word_table

__all__ = ["NameEnds", "person_words"]

#: a letter that has run into a name: `jRani`
_STRAY = re.compile(r"[a-z](?=[A-Z][a-z])")
#: how many letters a word has at least that has run into a name: `Dewiyang`, `Dewimenyebut`
_SHORTEST_GLUED = 3
#: two words that have run together: `DitolakJenderal`
_CAMEL = re.compile(r"([A-Z][a-z]+)[A-Z][a-z]+\Z")
#: a word that has run into the name behind it: `IranMasoud`, `KPURani`
_GLUED_FRONT = re.compile(r"([A-Z][a-z]{2,}|[A-Z]{3,})(?=[A-Z][a-z]{2})")
#: a doubled word that has run into a name: `Dewitiba-tiba`
_REPEATED = re.compile(r"([A-Z][a-z]{2,}?)([a-z]{3,})-\2\Z")
#: a verb that has run into capitals at the end of a name: `MDmenyoroti`
_BEHIND_ACRONYM = re.compile(r"([A-Z]{2,3})(?:me|ber|di|ter)[a-z]{4,}\Z")
#: a verb by its form
_VERB = re.compile(r"(?:me|di|ber)[a-z]{4,}\Z")
#: the number of an office in front of a name: `Wakil Menteri Keuangan` + `II Rani`
_NUMBER = re.compile(r"I{2,3}\Z")
#: two names and a word between: `RanidanTono`
_RUN_TOGETHER = re.compile(r"[a-z]{3}(?:dan|yang|dari)[A-Z]")
#: a verb that is said twice: `Diwanti-wanti` + `Rani`
_DOUBLED_VERB = re.compile(r"(?:[Dd]i|[Mm]e|[Bb]er|[Tt]er)\w{3,}-[a-z]{3,}")
#: how the press shortens offices
_SHORT_OFFICE = re.compile(r"(?:Wa)?(?:Pangk|Pangd|Kapol|Dandi|Danre|Danla)[a-z]+\Z")
#: a degree that the model took for a name
_DEGREE = re.compile(
    r"(?:S\.(?:Kom|Sos|Pd|Ag|IP|Si|Hut|Pt|Kep|KM|IK|Farm|Tr)|M\.(?:Si|Pd|Kes|Kom|AP|Ag|Sc|Hum|IP))\.?\Z",
    re.IGNORECASE,
)
#: a network of one letter, and the full stop behind it
_LETTER_OF_NETWORK = re.compile(r"X\. (?=[A-Z][a-z])")
#: an office or body in capitals with a small letter among them: `CdM`
_MIXED = re.compile(r"[A-Z][a-z]{1,2}[A-Z]\Z")
#: a company in capitals in front of a name that is not
_SHOUTED_FIRM = re.compile(r"[A-Z]{4,} (?=[A-Z][a-z]{2,} [A-Z][a-z]+)")
_PLAIN_WORD, _PLAIN_WORDS = re.compile(r"\w+\Z"), re.compile(r"\w+")
#: two words side by side; each may be the second of one pair and the first of the next
_PLAIN_PAIRS = re.compile(r"(?<!\w)(?=(\w+) (\w+))")
#: the second part of a double name
_SECOND_PART = re.compile(r"-([A-Z][a-z]{2,})(?! [A-Z])(?![\w’'-])")
#: what tells in front that two names are those of a pair
_CONTEST = re.compile(
    r"\b(?:pasangan|paslon|duet|calon|ba?capres|cawapres|cagub|cabup|cawa\w+|kubu|duo)\b", re.IGNORECASE
)
#: an Arabic word that the next one goes on with, as in the names of schools: `Amanatul` + `Ummah`
_CONSTRUCT = re.compile(
    r"\b(?:[Pp]esantren|[Pp]onpes|[Mm]asjid|[Mm]ushola|[Mm]usala|[Yy]ayasan|[Mm]adrasah|[Mm]ajelis|TPQ|MDT|MTs|MI|MA|PP|SMP|SMA|SMK|SD|TK)"
    r"\s(?:\w+\s)?[A-Z][a-z]{3,}(?:ul|us|ur|ut|un|ud|ush|uz)\s\Z"
)
#: who took the picture
_CREDIT = re.compile(r"\.(?:com|id|co)/\Z")
_APPLIED = re.compile(r"[a-z]{4,}kan\Z")
_VOWELS = frozenset("AEIOU")
#: a second initial without a space
_INITIAL = re.compile(r"(?<=\b[A-Z]\.)[A-Z]\b\.?(?=[\s,])")
#: the number of a king at the end of a sentence, and the title with which the next one begins
_REGNAL = re.compile(
    r"\b(?:HB|PB|PA|KGPAA|Buwono|Buwana|Pakualam|Alam|Mangkunegara|Mangkunagara) [IVX]+\. \Z"
)
_KING = re.compile(r"(?:Sultan|Sri|Raja|Ngarsa|Ngarso)\Z")
_ENDS_WITH_INITIAL = re.compile(r"\s[A-Z]\.?\Z")
#: the only word that can follow: one with a capital, and no other behind it
_SURNAME = re.compile(r"\.? ([A-Z][a-z]{3,})(?=[,.)\n]| [a-z(])")
#: small words inside a name, and the word behind them: `Erik` + `ten Hag`
_PARTICLES = re.compile(
    r" (?:(?:van|von|der|den|ten|ter|de|da|dos|del|bin|binti|ibn|al|el) ){1,2}[A-Z][\w'’-]+"
    r"|(?<=\b(?:Abdel|Abdul))-[A-Z][\w'’]+|(?<=\bAbd)-[A-Z][\w'’]+| (?:al|el|ash|as|ad|ar|an)-[A-Z][\w'’]+"
)
_HYPHENATED = re.compile(r"-[a-z]{2,}")
#: behind a description of somebody named before
_POINTS = (" itu ", " tersebut ", " itu,", " itu.")
_SUFFIX = "nya"
#: what makes a verb a command or a question: `Datanglah`
_COMMANDS = ("lah", "kah")
#: a name with a word too many has as many words at least
_LONG = 3
#: and none has more
_LONGEST = 7
#: a verb as long as this is no end of a name
_LONG_VERB = 7
#: the shortest word of a name of which it shows that another has run into it
_SHORTEST_NAME = 5
#: the shortest acronym of a body in front of a name (`ABW Rani`); two letters may be initials
_ACRONYM = 3
#: with as many vowels capitals can be spoken, and may be a name (`RIANA Dewi`)
_SPOKEN = 2


@functools.cache
def person_words(name: str) -> frozenset[str]:
    """A word list of `data/person_words.toml`; `phrases` has one entry a line."""
    value: str = word_table("person_words")[name]
    return frozenset(value.split("\n") if name == "phrases" else value.split()) - {""}


#: a company or foundation, behind the word that says so
_FIRM = re.compile(
    r"\b(?:PT|CV|Perumda|Perusda|Perum|PDAM|Yayasan|Bank)\.? ([A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,4})"
)
#: up to two words behind what says that a company follows
_COMPANY_NOUN = re.compile(
    r"\b(?:perusahaan|korporasi|raksasa|produsen|maskapai|startup|rintisan|emiten|saham|klub|milik negara|kantor|pabrik"
    r"|aplikasi|platform|perseroan|holding|grup|konsorsium) (\w+)(?: (\w+))?(?: (\w+))?"
)
#: the short name of a body in brackets behind it
_SHORT_FORM = re.compile(r" \(([\w-]{3,12})\)")


class NameEnds:
    """Corrects the names of an article.

    Args:
        text: the article.
        words: its words.
        lex: the lexicon.
        bodies: the surfaces of its institutions.
        people: the surfaces of the persons.
        places: the surfaces of its places and buildings.
    """

    def __init__(
        self,
        text: str,
        words: list[Word],
        lex: Lexicon,
        bodies: Iterable[str],
        people: Iterable[str],
        places: Iterable[str] = (),
    ) -> None:
        self.text, self.lexicon = text, lex
        self.words = words
        people, bodies = list(people), list(bodies)
        self.bodies = frozenset(bodies)
        seen, named = Counter(people), Counter(bodies)
        #: what the model takes for a body at least as often as for a person
        self.rather_bodies = frozenset(s for s in named if named[s] >= seen[s])
        self.first_names = Counter(surface.split()[0] for surface in people if " " in surface)
        self.full_names = frozenset(surface for surface in people if " " in surface)
        self.single_names = frozenset(surface for surface in people if " " not in surface)
        #: single words that stand for a name, or begin one that goes on with another name
        self.begun_names = {
            surface.split()[0]
            for surface in people
            if not any(_is_headline_word(word) for word in surface.split()[1:])
        }
        places = list(places)
        placed = Counter(places)
        #: what the model takes for a place as often as for a person
        self.sites = frozenset(s for s in placed if placed[s] >= seen[s] and len(s) > 2)
        #: double names that a hyphen joins
        self.doubles: set[str] = set()
        #: what the article has as a company or a foundation: `PT Karya Melati`
        self.firms = frozenset(m.group(1) for m in _FIRM.finditer(text))
        #: what the article calls a company in words: `perusahaan tambang Melati`
        self.named_firms = frozenset(
            word
            for m in _COMPANY_NOUN.finditer(text)
            for number, word in enumerate(m.groups())
            if word and (number < 2 or m.group(number) == "negara")
        )
        #: pairs of neighbouring words in the names of bodies and places
        self.pairs = frozenset(pair for s in (*bodies, *places) for pair in itertools.pairwise(s.split()))
        #: short names of bodies in brackets behind them: `Center of Law Studies (Celios)`
        ends = tuple(self.bodies)
        self.short_bodies = frozenset(
            m.group(1) for m in _SHORT_FORM.finditer(text) if text.endswith(ends, 0, m.start())
        )
        self.surfaces = frozenset(text[word.start : word.end] for word in words)

    def read(
        self, start: int, end: int, *, behind_office: bool, of_firm: bool = False, alone: bool = False
    ) -> tuple[int, int] | None:
        """Where a name really begins and ends; None if it is none.

        Args:
            start: where the person begins.
            end: where the person ends.
            behind_office: whether an office stands right in front, in whose body's name the person may begin.
            of_firm: whether that is an office of a company which the text has not named yet (`CEO`).
            alone: whether that is an office whose holder is named without the deputy, so that a hyphen joins no pair.
        """
        stray = _STRAY.match(self.text, start, end)
        if stray is not None:
            start = stray.end()
        while end > start and self.text[end - 1] in ')]}"”':
            end -= 1  # `SBY)`
        if are_initials(self.text, start, end):
            return start, end
        if self.text[start:end].partition(" ")[0].casefold() in person_words("ships"):
            return None
        start = self._past_title(self._past_glued(self._past_network(start, end), end), end)
        verb = self._past_verb(start, end)
        if verb > start and behind_office:
            return None  # `Ketua KPU` + `Sebut Rani`
        start = verb
        if of_firm and _SHOUTED_FIRM.match(self.text, start, end):
            start = self.text.index(" ", start) + 1  # `CEO` + `MELATI Rani Dewi`
        start = self._past_body(start, end) if behind_office else self._past_party(start, end)
        start, end = self._as_elsewhere(start, self._end(start, end))
        end = self._before_title(start, end)
        surface = self.text[start:end]
        words = [w.casefold().strip(".,") for w in surface.split()]
        if not words or all(w in ADDRESS for w in words) or " ".join(words) in person_words("phrases"):
            return None
        if not person_words("never").isdisjoint(words) or self._holds_acronym(surface):
            return None
        if behind_office and " " in surface and self.lexicon.region_matcher.get(surface):
            return None  # `Kepala Dinas Kesehatan` + `Pesisir Barat`
        if not person_words("of_bodies").isdisjoint(surface.split()) or self._is_country(surface):
            return None  # `Rainbow Sky Association of Thailand`, `Menteri Haji` + `Arab Saudi`
        if sum(map(_says_nothing, words)) * 2 > max(len(words), 2):
            return None  # `Direktur Jenderal` + `Konservasi Sumber Daya Alam`
        if _CREDIT.search(self.text, max(0, start - 12), start):
            return None  # `KOMPAS.com/` + `Rani Dewi`
        if _RUN_TOGETHER.search(surface) or _DOUBLED_VERB.match(surface):
            return None
        if len(words) > 1 and any(t.slot == "prefix" for t in self.lexicon.title_matcher.get(surface)):
            return None  # `Tuan Guru` + `Haji (TGH) Rani`
        if surface in self.rather_bodies or surface in self.short_bodies:
            return None  # `CEO` + `Relief International`
        if " " in surface and surface in self.firms and not self._is_behind_body(start):
            return None  # `Anggota Dewan Pengawas` + `Pasar Melati`, the Perumda
        if behind_office and " " not in surface and surface in self.sites:
            return None  # `Ketua tim peduli` + `Wirasana`, a district
        if len(words) > 1 and words[0] in common_words() and is_headline_verb(surface.split()[0]):
            return None  # `… Rebut Kursi Ketua, Temui Rani`
        if (
            all(_says_nothing(w) for w in words)
            or len(words) > _LONGEST
            or self._is_no_single_name(surface, end)
        ):
            return None  # `Ketua` + `Bidang Usaha`
        before = self.text[max(0, start - 24) : start].split()
        if behind_office and before and before[-1].casefold() in person_words("houses"):
            field = len(before) > 1 and FIELD_BY_FORM.match(before[-2].casefold())
            if not field:  # `Kabid Pembinaan SMA` + a name
                return None
        twice = _HYPHENATED.match(self.text, end)
        if twice is not None and surface.split()[-1].endswith(twice.group()[1:]):
            cut = end - len(twice.group()) + 1
            if cut - start > 2 and self.text[cut - 1].islower():
                return start, cut  # `Wirayudatiba` + `-tiba`
        if _CONSTRUCT.search(self.text, max(0, start - 48), start) and behind_office and " " not in surface:
            return None  # `pengasuh Pondok Pesantren Amanatul` + `Ummah`
        second = _SECOND_PART.match(self.text, end) if " " in surface else None
        double = self.text[start : second.end()] if second is not None else ""
        if second is not None and (double in self.doubles or (alone and self._is_second_part(second))):
            self.doubles.add(double)
            return start, second.end()  # `Rani Dewi` + `-Wirayuda`
        tails = (p.match(self.text, end) for p in (_HYPHENATED, _INITIAL, _PARTICLES))
        tail = next((t for t in tails if t is not None), None) or self._behind_initial(end)
        return start, tail.end() if tail is not None else end  # `Shin Tae-yong`, `Rano H.W`

    def _is_behind_body(self, start: int) -> bool:
        """Whether a body ends right in front of a place: `CEO Melati Bank` + `Rani Dewi`."""
        return self.text[max(0, start - 60) : start].rstrip().endswith(tuple(self.bodies))

    def _times(self, *words: str) -> int:
        """How often the article has a word, or two that a blank parts."""
        if not all(map(_PLAIN_WORD.match, words)):
            return len(re.findall(rf"(?<!\w){re.escape(' '.join(words))}(?!\w)", self.text))
        return self._often[words[0]] if len(words) == 1 else self._often_together[words]

    @functools.cached_property
    def _often(self) -> Counter[str]:
        """How often the article has each word."""
        return Counter(_PLAIN_WORDS.findall(self.text))

    @functools.cached_property
    def _often_together(self) -> Counter[tuple[str, ...]]:
        """How often the article has each two words that a blank parts."""
        return Counter(_PLAIN_PAIRS.findall(self.text))

    def _is_second_part(self, second: re.Match[str]) -> bool:
        """Whether the article never has the word behind a hyphen but with what is in front: it is no partner of a pair."""
        first = re.search(r"[\w’']+\Z", self.text[max(0, second.start() - 24) : second.start()])
        if first is None or _CONTEST.search(self.text, max(0, second.start() - 120), second.start()):
            return False
        double, word = f"{first.group()}-{second.group(1)}", second.group(1)
        return (
            self._times(word) == self.text.count(double)
            and word not in self.first_names
            and word.casefold() not in nicknames()
        )

    def _past_network(self, start: int, end: int) -> int:
        """Where a name begins behind the network of one letter that ends the sentence before: `lewat medsos X. Rani Dewi`."""
        letter = _LETTER_OF_NETWORK.match(self.text, start, end)
        before = self.text[max(0, start - 24) : start].split() if letter is not None else []
        named = bool(before) and before[-1].casefold() in person_words("networks")
        return letter.end() if letter is not None and named else start

    def _past_verb(self, start: int, end: int) -> int:
        """Where a name begins behind the verb of a headline (`KPK` + `Panggil Rani Dewi`), or behind the word for a relative of
        whom `itu` tells (`Adik` + `Rani Dewi itu`).
        """
        first, _, rest = self.text[start:end].partition(" ")
        if rest and first.casefold() in person_words("relatives") and self.text.startswith(_POINTS, end):
            return end - len(rest)  # `Adik` + `Rani Dewi` + ` itu`
        if (
            not rest
            or self.first_names[first] > 1
            or first.casefold() not in evidence_words("headline_verbs")
        ):
            return start
        return end - len(rest)

    def _before_title(self, start: int, end: int) -> int:
        """Where a name ends before a title that belongs to the next one or stands behind it, and before a full stop that
        ends the sentence: `Rani Dewi` + `drh`, `Rani MD` + `.`
        """
        front, _, last = self.text[start:end].rpartition(" ")
        if not front:
            return end
        if last.rstrip(".") in person_words("titles_behind"):
            return end - len(last) - 1
        ends_sentence = not self.text[end : end + 2].strip()[:1].islower()  # but `Rani Md. hadir`
        whole = last.endswith(".") and last[:-1].isalpha() and len(last) > 2
        return end - 1 if whole and ends_sentence else end

    def _past_body(self, start: int, end: int) -> int:
        """Where a name begins behind the end of a body: `Hanura` + `Rani Dewi`, `ABW` + `Rani`, `Data Institute` + `Rani`."""
        spans = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", self.text[start:end])]
        surfaces = [self.text[a:b] for a, b in spans]
        for number in range(len(surfaces) - 1, 0, -1):
            word = surfaces[number - 1]
            if word.casefold() in person_words("body_ends"):
                return spans[number][0]
        if len(surfaces) < 2 or not surfaces[1][0].isupper():
            return start
        first = surfaces[0]
        if self.lexicon.title_matcher.get(first):
            return start
        if self._is_word_of_body(first, surfaces[1]):
            return spans[1][0]
        before = self.text[max(0, start - 40) : start].split()
        pair = f"{before[-1]} {first}" if before else ""
        pairs = self._times(before[-1], first) if before else 0
        alone = pairs > self.text.count(f"{pair} {surfaces[1]}")
        often = pairs > self.text.count(f"{pair} {surfaces[1]}") + 1
        often = often and before[-1][0].isupper() and first not in self.single_names and first.istitle()
        often = often and not self.lexicon.position_matcher.get(before[-1])  # `Presiden` + `Rani Dewi`
        joined = bool(before) and (often or (before[-1], first) in self.pairs)
        if alone and joined and self.first_names[first] < 2:
            return spans[1][0]  # `Ketua DPP Lampung` + `Sai Rani Dewi`, where the text has `Lampung Sai`
        for number in range(1, len(surfaces) - 2):
            if surfaces[number].casefold() == "presiden":
                return spans[number + 1][0]  # `Ketua TPN` + `Tono Presiden Rani Dewi`
        for number in range(len(surfaces) - 2, 0, -1):
            front = self.text[start : spans[number - 1][1]]
            sure = len(surfaces) - number > 2 or number > 1
            if front in self.short_bodies or (sure and front in self.sites and self.first_names[first] < 3):
                return spans[number][0]  # `CEO` + `Moxa Rani Dewi Wirayuda`
        if first.istitle() and surfaces[1].rstrip(".")[1:] == "":
            return start  # `Rani B Dewi`, whose first name the model takes for a body
        known = self.lexicon.institution_matcher.get(first)
        if (
            known and any(not k.risk or k.kind == "party" for k in known)
        ) or first.casefold() in person_words("companies"):
            return spans[1][0]
        acronym = first.isupper() and first.isalpha() and len(first) >= _ACRONYM and surfaces[1].istitle()
        acronym = acronym and len(_VOWELS.intersection(first)) < _SPOKEN
        # what begins the names of two people is no name of either
        several = sum(name.startswith(f"{first} ") for name in self.full_names) > 1
        body = first in self.bodies and (first in self.rather_bodies or first not in self.single_names)
        if (self.first_names[first] < 2 or (acronym and several)) and (body or acronym):
            return spans[1][0]
        return start

    def _is_word_of_body(self, first: str, second: str) -> bool:
        """Whether the first word of what stands behind an office ends the body: the article has the name without it and calls
        the person by the next word, but has the word by itself, too (`Direktur Pemasaran` + `Melati Rani Dewi`).
        """
        small = first.casefold()
        plain = _says_nothing(small)
        if first.isupper() and len(first) <= _ACRONYM:
            return False  # `GP Rani Dewi`, whose initials they may be
        if self.first_names[first] < 2 and first in self.named_firms:
            return True  # `Presiden` + `Melati Rani Dewi`, where the text has `perusahaan tambang Melati`
        if small in evidence_words("name_words") or is_fore_name(small) or first.rstrip(".")[1:] == "":
            return False
        named = self.first_names[first] > 1 or first in self.single_names
        if not plain and first not in self.bodies and named:
            return False
        together = self._times(first, second)
        if self._times(second) <= together:
            return False
        alone = self._times(first) - together
        of_body = any(body.split()[0] == first for body in (*self.bodies, *self.firms))
        return alone > 0 and (plain or of_body)

    def _past_title(self, start: int, end: int) -> int:
        """Where a name begins behind ranks and titles of other languages, the last word of a company, and words of headlines
        in front (`Nonaktif` + `Rani`, `PENYEBAB` + `Rani Dewi`).
        """
        front = person_words("titles_abroad") | person_words("legal_forms") | person_words("in_front")
        while True:
            first, _, rest = self.text[start:end].partition(" ")
            shouted = len(first) > _ACRONYM and first.isupper() and rest[:2].istitle()
            shouted = shouted and _says_nothing(first.casefold())
            shouted = shouted or _MIXED.match(first) is not None
            if not rest or not (first.casefold().strip(".") in front or _NUMBER.match(first) or shouted):
                return start
            start = end - len(rest)

    def _past_glued(self, start: int, end: int) -> int:
        """Where a name begins behind the country or body that has run into its first word: `Iran` + `Masoud Rano`."""
        camel = _GLUED_FRONT.match(self.text, start, end)
        if camel is None:
            return start
        front = camel.group(1)
        body = front.isupper() and any(not k.risk for k in self.lexicon.institution_matcher.get(front))
        return camel.end() if body or self._is_country(front) else start

    def _is_country(self, surface: str) -> bool:
        """Whether a name is that of a country."""
        found = self.lexicon.place_matcher.get(surface)
        return any(isinstance(n, NamedPlace) and n.kind == "country" and not n.risk for n in found)

    def _is_no_single_name(self, surface: str, end: int) -> bool:
        """Whether a single word is no name: an office, capitals that nobody is introduced by, what an abbreviating full stop
        ends (`Eng.` + `Rani`).
        """
        if " " in surface:
            return False
        if len(surface) <= _ACRONYM and re.match(r"\. ?[A-Z]", self.text[end : end + 3]):
            return True
        if surface.isupper() and len(surface) <= _ACRONYM:
            return f"({surface})" not in self.text and surface.casefold() not in nicknames()
        if _DEGREE.match(surface) or surface.casefold() in person_words("directions"):
            return True
        if (
            surface[1:].islower()
            and len(surface) <= _ACRONYM
            and self._is_region_in_capitals(surface.upper())
        ):
            return True  # `wakil gubernur` + `Dki`
        if self.text.startswith((" TNI ", " Pol "), end) or _SHORT_OFFICE.match(surface):
            return True  # `Majyen` + `TNI Rani`
        return bool(self.lexicon.position_matcher.get(surface))

    def _is_region_in_capitals(self, surface: str) -> bool:
        """Whether capitals are the short name of a region: `DKI`, `NTB`."""
        return bool(self.lexicon.region_matcher.get(surface)) or surface in ("DKI", "DIY")

    def _behind_initial(self, end: int) -> re.Match[str] | None:
        """The word behind an initial at which the model ended a name: `Rani D.` + `Wirayuda`."""
        if not _ENDS_WITH_INITIAL.search(self.text, max(0, end - 4), end):
            return None
        word = _SURNAME.match(self.text, end)
        if word is None:
            return None
        lex, surface = self.lexicon, word.group(1)
        known = (lex.position_matcher, lex.rank_matcher, lex.title_matcher, lex.institution_matcher)
        named = surface.casefold() in common_words() or any(m.get(surface) for m in known)
        named = named or self._begins_next_sentence(end - 5, *word.span(1), word.end(1))
        return None if named else word

    def _past_party(self, start: int, end: int) -> int:
        """Where a name begins behind a party, where no office stands in front: `Gerindra` + `Rani Dewi`."""
        first, _, rest = self.text[start:end].partition(" ")
        known = self.lexicon.institution_matcher.get(first)
        is_party = bool(known) and all(k.kind == "party" for k in known)
        return end - len(rest) if is_party and " " in rest and self.first_names[first] < 2 else start

    def _as_elsewhere(self, start: int, end: int) -> tuple[int, int]:
        """A name without the words around it that the article leaves out elsewhere, and that none has: `Inalum` + `Rani Dewi`,
        `Rani Dewi` + `Jelang`.
        """
        spans = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", self.text[start:end])]
        if len(spans) > 1:
            behind = [self.text[a:b] for a, b in spans[1:]]
            if self.text[slice(*spans[0])] in self.begun_names and all(map(_is_headline_word, behind)):
                return spans[0]  # `Rani` + `Melayat`
            if self.text[slice(*spans[0])] in self.single_names and _is_headline(behind):
                return spans[0]  # `Rani` + `Patok Harga Beras`
            if len(spans) == 2 and self._opens_sentence(start, end, behind[0]):
                return spans[1]  # `Harapan` + `Rani`
        if len(spans) < _LONG:
            return start, end
        for number in range(2, len(spans)):
            reach = spans[number - 1][1]
            behind = [self.text[a:b] for a, b in spans[number:]]
            if self.text[start:reach] in self.full_names and all(map(_may_follow, behind)):
                return start, reach
        for number in range(len(spans) - 2, 0, -1):
            front = [self.text[a:b] for a, b in spans[:number]]
            if self.text[spans[number][0] : end] in self.full_names and all(map(self._is_of_body, front)):
                return spans[number][0], end
        return start, end

    def _opens_sentence(self, start: int, end: int, name: str) -> bool:
        """Whether a common word that opens a sentence stands in front of a name that the article has by itself."""
        surface = self.text[start:end]
        before = self.text[max(0, start - 2) : start].rstrip(" ")
        opens = before == "" or before[-1] in '.\n"”'
        first = surface.split()[0].casefold()
        noun = first in person_words("openings")  # `Harapan` is a name, too
        said = (noun or _says_nothing(first)) and name in self.single_names
        return opens and said and self.text.count(surface) == 1 and self.first_names[surface.split()[0]] < 2

    def _is_of_body(self, word: str) -> bool:
        """Whether a word in front of a name may end that of a body, a place, or an office."""
        if any(t.slot == "prefix" or t.name_like for t in self.lexicon.title_matcher.get(word)):
            return False
        if word.isupper() and f"({word})" in self.text and self.lexicon.institution_matcher.get(word):
            return True  # `Balitbang` + `MA Rani Dewi`
        acronym = word.isupper() and word.isalpha() and len(word) >= _ACRONYM
        matchers = (self.lexicon.institution_matcher, self.lexicon.position_matcher)
        known = any(m.get(word) for m in matchers) or word.casefold() in person_words(
            "body_ends"
        ) | person_words("companies")
        return acronym or known or word in self.bodies or _says_nothing(word.casefold())

    def _end(self, start: int, end: int) -> int:
        """Where a name ends, before what has run into it, and before it is said again."""
        spans = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", self.text[start:end])]
        half = len(spans) // 2
        surfaces = [self.text[a:b] for a, b in spans]
        if half > 1 and surfaces[:half] == surfaces[half:]:
            return spans[half - 1][1]
        for number, (a, b) in enumerate(spans):
            surface = self.text[a:b]
            small = surface.casefold()
            glued = self._glued(surface)
            if glued is None and b == end and self._has_run_into_di(surface, end):
                glued = len(surface) - 2
            if glued is not None and (number or b - a > glued):
                return a + glued if glued else spans[number - 1][1]
            if number == 0:
                continue
            if (small in person_words("behind_names") and b == spans[-1][1]) or (
                small in person_words("behind_names") and small not in ADDRESS and len(small) < 4
            ):
                return spans[number - 1][1]
            if small.endswith(_SUFFIX) and small.removesuffix(_SUFFIX) in common_words():
                return spans[number - 1][1]
            if self._begins_next_sentence(start, a, b, end):
                return spans[number - 1][1]  # `Putri R.` + `Rani`
            if _REGNAL.search(self.text, start, a) is not None and _KING.match(surface):
                return spans[number - 1][1] - 1  # `HB X.` + `Sultan`
            headline = number > 1 and b < end and _is_headline_word(surface)
            if headline and self.text[start : spans[number - 1][1]] in self.full_names:
                return spans[number - 1][1]  # `Rani Dewi` + `Rekrut Tono Wirayuda`
            if number > 1 and b < end and self._is_team(self.text[a:end]):
                return spans[number - 1][1]  # `Rani Dewi` + `Persik Kediri`
            if self._is_office(surface) and (number > 1 or self._is_short_office(surfaces[0], surface)):
                return spans[number - 1][1]  # `Rani Dewi` + `Komisioner KPU`, `Rani` + `Kadis`
            if self._is_province(self.text[a:end]):
                return spans[number - 1][1]  # the supporters `Rani` + `Sulawesi Utara`
            if self._begins_rank(a, end):
                return spans[number - 1][1]
            before = " ".join(name_tokens(self.text[start : spans[number - 1][1]]))
            if number > 1 and nicknames().get(small) == before:
                return spans[number - 1][1]
        return end

    def _glued(self, surface: str) -> int | None:
        """How many letters of a word are the name, where another word has run into it; None if none has."""
        camel = _CAMEL.match(surface)
        if camel is not None:
            first = camel.group(1)
            inside = self._glued(first)
            if inside:
                return inside  # `DewidibalihoTono`
            return 0 if first.casefold() in common_words() or is_headline_verb(first) else None
        run = _REPEATED.match(surface) or _BEHIND_ACRONYM.match(surface)
        if run is not None:
            return run.end(1)  # `Wirayudatiba-tiba`, `MDmenyoroti`
        if not surface.isalpha() or not surface[1:].islower():
            return None
        if surface[:-2] in self.surfaces and len(surface) - 2 >= _SHORTEST_NAME:
            return len(surface) - 2 if surface[-2:] in person_words("glued_particles") else None
        for cut in range(2, len(surface) - _SHORTEST_GLUED + 1):
            name, rest = surface[:cut], surface[cut:]
            sure = len(name) > _ACRONYM or name in self.surfaces
            verb = _begins_with_verb(rest) and (len(name) > _ACRONYM or len(rest) >= _LONG_VERB)
            if len(name) > 2 and (verb or (sure and rest in person_words("surely_glued"))):
                return cut
            if rest in person_words("glued") and name in self.surfaces:
                return cut
            if name not in self.surfaces:
                continue
            if len(name) >= _SHORTEST_NAME and len(rest) >= _LONG_VERB and _VERB.match(rest) is not None:
                return cut
            if rest not in common_words():
                continue
            if _VERB.match(rest) is not None or min(len(rest), len(name)) >= _SHORTEST_NAME:
                return cut  # `Wirayuda` + `resmi`
        return None

    def _has_run_into_di(self, surface: str, end: int) -> bool:
        """Whether the word behind a name shows that `di` has run into it: `Dewidi` + `sela acara`."""
        behind = self.text[end : end + 12].split()
        return (
            len(surface) > _SHORTEST_NAME
            and surface.endswith("di")
            and bool(behind)
            and behind[0] in person_words("behind_di")
        )

    def _begins_next_sentence(self, start: int, a: int, b: int, end: int) -> bool:
        """Whether the last word of a name, behind an initial, is somebody else with whom a sentence begins: the text calls that
        one so elsewhere.
        """
        if b != end or not _ENDS_WITH_INITIAL.search(self.text, max(start, a - 5), a - 1):
            return False
        word = self.text[a:b]
        verb = re.match(r" (me\w{4,})", self.text[b : b + 30])
        return word in self.single_names and verb is not None and verb.group(1) in quote_verbs().active

    def _is_office(self, word: str) -> bool:
        """Whether a word with a capital is an office, and no name."""
        small = word.casefold()
        found = self.lexicon.position_matcher.get(word)
        return (
            bool(found)
            and word.istitle()
            and len(word) > _ACRONYM
            and small not in person_words("also_names")
        )

    def _is_short_office(self, name: str, surface: str) -> bool:
        """Whether the only word behind a name that the article has by itself is an office that is written short: `Kadis`."""
        found = self.lexicon.position_matcher.get(surface)
        short = any(" " not in kind.title and " " in kind.expanded for kind in found)
        return short and name in self.single_names

    def _is_team(self, surface: str) -> bool:
        """Whether several words are the name of a body that the lexicon has."""
        found = self.lexicon.institution_matcher.get(surface) if " " in surface else ()
        return any(not k.risk for k in found) or surface in self.rather_bodies

    def _is_province(self, surface: str) -> bool:
        """Whether several words are the name of a province."""
        found = self.lexicon.region_matcher.get(surface) if " " in surface else ()
        return any(name.region.level == "provinsi" for name in found)

    def _begins_rank(self, start: int, end: int) -> bool:
        """Whether a rank begins in a name that goes on behind it: `Rani Dewi Mayor` + `Jenderal`."""
        number = bisect.bisect_left(self.words, (start,))
        begins = number < len(self.words) and self.words[number].start == start
        rank = self.lexicon.rank_matcher.match_at(self.text, self.words, number) if begins else None
        return rank is not None and rank.end > end and rank.entries[0].category in ("pati", "pamen", "pama")

    def _holds_acronym(self, surface: str) -> bool:
        """Whether the acronym of a body stands in what is taken for a name: `Muslimat NU`."""
        words = surface.split()
        if len(words) < 2 or surface.isupper():
            return False
        for word in words:
            kinds = self.lexicon.institution_matcher.get(word) if word.isupper() and len(word) > 1 else ()
            if kinds and not any(k.risk for k in kinds) and not self.lexicon.title_matcher.get(word):
                return True
        return False


def _begins_with_verb(rest: str) -> bool:
    """Whether letters begin with a verb of speech, be it that more has run into it: `menyebut` + `tarif`."""
    verbs = quote_verbs().active
    return rest in verbs or (
        rest[:2] == "me" and any(rest[:size] in verbs for size in range(_LONG_VERB, len(rest)))
    )


def _says_nothing(word: str) -> bool:
    """Whether a folded word is one of the language, and no name."""
    return word in common_words() and word not in evidence_words("name_words")


def _is_headline_word(word: str) -> bool:
    small = word.casefold()
    return _says_nothing(small) or is_headline_verb(word) or small in person_words("headline_tails")


def _is_headline(words: list[str]) -> bool:
    """Whether several words behind a name are those of a headline, most of them words of the language; or a command."""
    if len(words) == 1:
        return words[0].endswith(_COMMANDS) and words[0].casefold()[:-3] in common_words()
    return len(words) > 2 and sum(map(_is_headline_word, words)) * 2 > len(words)


def _may_follow(word: str) -> bool:
    """Whether a word behind a full name that the article has without it is no part of it, be it by its form only."""
    small = word.casefold()
    if word.isupper() and 2 <= len(word) <= _ACRONYM:
        return True  # `Rani Dewi` + `SL`, a suspect
    return _is_headline_word(word) or _VERB.match(small) is not None or _APPLIED.match(small) is not None
