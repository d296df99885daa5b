"""Coreference: every later mention of a person who is named in full somewhere.

A mention is the name or a part of it (`kata Rano`), an alias that the text gives (`Suhardi (SDK)`, `akrab disapa
Didi`), the office alone (`Pj Gubernur Kaltim mengatakan`, `orang nomor satu di Sulbar itu`), or a pronoun.
Pronouns go to the person in focus: who spoke last, or is the subject of the sentence before.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import (
    Entity,
    Institution,
    Official,
    PersonMention,
    Place,
    Position,
)
from sariwarta.language.sentences import sentence_spans
from sariwarta.language.words import Word, fold
from sariwarta.lexicon import Lexicon, lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.entity_parts.evidence import common_words, is_headline_verb
from sariwarta.stages.official_parts.in_general import (
    cannot_be,
    is_held_by_another,
    is_in_general,
    means_our_president,
    tells_of_another,
)
from sariwarta.stages.official_parts.named_behind import (
    has_other_number,
    holds_a_name,
    is_named_behind,
    means_all,
)
from sariwarta.stages.official_parts.other_names import (
    NOT_SUBJECT,
    SPEECH_VERBS,
    ArticleNames,
    inside,
    name_words,
    overlaps,
)
from sariwarta.stages.official_parts.people import (
    ADDRESS,
    is_called,
    is_shortened,
    meant_by_word,
    name_tokens,
)
from sariwarta.stages.official_parts.posts import Post, is_multiple, is_self_contained, title_key
from sariwarta.stages.official_parts.pronouns import (
    Scene,
    Sighting,
    follows_speech,
    is_object,
    pronoun_words,
    verb_behind,
)

__all__ = ["RULES", "CoreferenceStage", "make_coreference", "mentions_in_order", "person_at", "resolve"]

RULES = rule_table(
    Rule(
        "coreference.short_name",
        3,
        "one word of a name, with or without a rank, title or form of address before it",
        examples=(
            ('Ketua KPU Sigi Rano Hadiwijaya hadir. "Siap," kata Rano.', "Rano = Rano Hadiwijaya"),
            (
                "Bupati Sigi Rano Hadiwijaya hadir. Menurut Hadiwijaya, jalan rusak.",
                "Hadiwijaya = Rano Hadiwijaya",
            ),
            ("Kapolres Sigi AKBP Rano Hadiwijaya hadir. AKBP Rano meminta tertib.", "Rano = Rano Hadiwijaya"),
            ("Wali Kota Palu Rano Hadiwijaya hadir. Warga menyambut Pak Rano.", "Rano = Rano Hadiwijaya"),
        ),
        counterexamples=(
            "Bupati Sigi Rano Hadiwijaya hadir di Palu.",
            "Bupati Sigi Rano Hadiwijaya hadir. Warga rano menyambut.",
            "Bupati Sigi Rano Hadiwijaya hadir di Jalan Rano Besar.",
        ),
    ),
    Rule(
        "coreference.alias",
        4,
        "an acronym in brackets behind the name, `alias` or `akrab disapa`",
        examples=(
            ("Gubernur Sulbar Rano Hadiwijaya (RHD) hadir. RHD meminta sabar.", "RHD = Rano Hadiwijaya"),
            ("Bupati Sigi Rano Hadiwijaya alias Kang Dodo hadir. Dodo pamit.", "Dodo = Rano Hadiwijaya"),
            (
                "Bupati Sigi Rano Hadiwijaya yang akrab disapa Dodo hadir. Kata Dodo, siap.",
                "Dodo = Rano Hadiwijaya",
            ),
        ),
        counterexamples=(
            "Bupati Sigi Rano Hadiwijaya (KPU) hadir. KPU meminta sabar.",
            "Bupati Sigi Rano Hadiwijaya (tengah) hadir. Dodo pamit.",
        ),
    ),
    Rule(
        "coreference.position",
        6,
        "the office alone, of its only holder or the holder of that region",
        examples=(
            (
                "Pj Gubernur Kaltim Rano Hadiwijaya hadir. Pj Gubernur Kaltim mengatakan siap.",
                "Pj Gubernur Kaltim = Rano Hadiwijaya",
            ),
            (
                "Kapolres Sigi AKBP Rano Hadiwijaya hadir. Menurut Kapolres, aman.",
                "Kapolres = Rano Hadiwijaya",
            ),
            (
                "Bupati Sigi Rano Hadiwijaya hadir. Warga menyambut orang nomor satu di Sigi itu.",
                "orang nomor satu di Sigi itu = Rano Hadiwijaya",
            ),
            (
                'Kapolda Riau Irjen Pol Rano Hadiwijaya hadir. "Aman," kata jenderal bintang dua itu.',
                "jenderal bintang dua itu = Rano Hadiwijaya",
            ),
        ),
        counterexamples=(
            "Bupati Sigi Rano Hadiwijaya hadir. Bupati Poso tidak datang.",
            "Bupati Sigi Rano Hadiwijaya hadir. Para bupati pulang.",
            "Bupati Sigi Rano Hadiwijaya hadir. Rapat di Kantor Bupati usai.",
            "Bupati Sigi Rano Hadiwijaya hadir. Calon bupati berkampanye.",
            "Bupati Sigi Rano Hadiwijaya hadir. Wakil Bupati pulang.",
            "Bupati Sigi Rano Hadiwijaya hadir. Warga merebut Piala Bupati.",
            "Bupati Sigi Rano Hadiwijaya hadir. Banyak yang mau menjadi Bupati Sigi.",
        ),
    ),
    Rule(
        "coreference.pronoun",
        5,
        "`ia`, `dia`, `beliau` outside quotations: the person in focus, where nobody else can be meant",
        examples=(
            ("Bupati Sigi Rano Hadiwijaya hadir. Ia meminta warga sabar.", "Ia = Rano Hadiwijaya"),
            ('Ketua KPU Sigi Rano Hadiwijaya hadir. "Siap," kata dia.', "dia = Rano Hadiwijaya"),
            ("Bupati Sigi Rano Hadiwijaya hadir. Menurut beliau, jalan rusak.", "beliau = Rano Hadiwijaya"),
        ),
        counterexamples=(
            'Bupati Sigi Rano Hadiwijaya hadir. "Dia sudah pulang," kata warga.',
            "Ia datang sebelum Bupati Sigi Rano Hadiwijaya.",
            "Bupati Sigi Rano Hadiwijaya hadir. Seorang warga mengeluh. Ia pulang.",
        ),
    ),
)

_WINDOW = 3
#: capitals of as many letters may be initials
_SHORT = 2
#: what ends a sentence, or a line that leads to another one
_ENDS = frozenset('.?!:;"”)…')
#: letters that a line has at least which a width has broken
_LEAST_WIDTH = 30
#: lines of a text that tell whether it has a width
_LEAST_LINES = 8
_PRONOUN = re.compile(r"\b(?:[Ii]a|[Dd]ia|[Bb]eliau)\b")
_FIRST_OF = re.compile(r"\borang nomor (?:satu|dua)\b")
_HEAD_OF_STATE = re.compile(r"\bKepala Negara\b(?! [A-Z])")
#: behind or in an office: it is meant as somebody else held, holds or will hold it
_OF_ANOTHER = re.compile(
    r"[ \xa0](?:R\.?I\.?[ \xa0])?(?:yang (?:baru|lama|akan|lalu|dulu|dahulu|sebelumnya|terpilih|sedang)\b"
    r"|(?:(?:pada|di) )?(?:saat|kala|ketika|waktu|masa) itu\b|ke[- ]?(?:\d|satu\b|dua\b|tiga\b|empat\b|lima\b|enam\b|tujuh\b"
    r"|delapan\b)|periode\b|terdahulu\b|masa bakti\b|(?:tahun )?\d{4}[ ]?[-–/])"
)
#: offices of which there are more, so that one alone may be anybody's: `Hakim mengatakan`
_ONE_OF_MANY = (
    "anggota",
    "komisioner",
    "hakim",
    "staf",
    "legislator",
    "senator",
    "jaksa",
    "pengurus",
    "dosen",
)
_DESCRIBED = (
    "jenderal perwira pamen purnawirawan alumnus alumni lulusan politisi politikus legislator senator pria wanita perempuan"
    " mantan komisioner jaksa akademisi doktor ulama"
).split()
_DESCRIPTION = re.compile(
    rf"\b(?:{'|'.join(_DESCRIBED).replace('mantan', 'mantan [a-z]{3,15}')})\b"
    r"[^,.;:\"“”\n]{0,60}?(?<!saat )(?<!kala )(?<!hari )"
    r"\b(?:itu|ini|tersebut)\b",
    re.IGNORECASE,
)
#: what befalls the one whom the police or the prosecutors tell of
_IS_PROSECUTED = re.compile(
    r"(?: (?:pun|juga|kini|lalu|kemudian|akan|bakal|telah|sudah|akhirnya|langsung))*"
    r" (?:diancam|terancam|dijerat|disangka\w*|didakwa|dituntut|divonis|dihukum|ditangkap|ditahan|diringkus|dibekuk"
    r"|diamankan|dipenjara|buron)\b"
)
_PROSECUTING = frozenset({"police", "prosecutor"})
_LAST_WORD = re.compile(r"(\w[\w'’-]*)\.?[ \xa0]\Z")
_NEXT_WORD = re.compile(r"[ \xa0]([A-Z][\w'’-]*)")
_WORD_BEHIND = re.compile(r"[ \xa0]([\w-]+)")
#: a description that goes on with a verb is the beginning of a sentence
_TELLS = re.compile(r"\w+ me[mn][a-z]{4,}")
_DEMONSTRATIVE = re.compile(r"\s(?:itu|ini|tersebut)\b")
_ATTENDANCE = frozenset("hadir dihadiri menghadiri narasumber hadirnya tampak undangan disaksikan".split())
#: in front of the only one whom a meeting is said to have invited
_INVITED = frozenset("narasumber pembicara pemateri menghadirkan mengundang".split())
_ADDRESS = ADDRESS | {"haji"}
_BEFORE_NAMES = frozenset("tni pol menurut sementara namun sedangkan adapun".split())


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention with its person and where the phrase that it belongs to begins."""

    mention: PersonMention
    person: Official
    phrase: int


class CoreferenceStage:
    """Adds to the mentions of every person in `doc._.sw_officials` and `doc._.sw_persons`.

    Args:
        lex: the lexicon, by default the package's own.
    """

    def __init__(self, lex: Lexicon | None = None) -> None:
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Add the mentions; the person in focus is kept for `resolve`."""
        article = _Article(doc, self.lexicon)
        if article.people:
            article.aliases()
            article.nicknames()
            article.told_names()
            article.misread_names()
            article.short_forms()
            article.short_names()
            article.whole_aliases()
            article.offices()
            article.follow()
        for person in article.people:
            person.mentions.sort(key=lambda m: (m.start, m.end))
        doc.user_data[_FOCUS] = article.timeline
        return doc


_FOCUS: Any = ("sariwarta", "focus")


class _Article(ArticleNames):
    """The work on one document."""

    def short_names(self) -> None:
        """Single words of names that the model did not mark."""
        number = 0
        while number < len(self.words):
            word = self.words[number]
            owners = self.names.get(word.key)
            last = number + 1
            if owners and self._begins(number, word):
                while last < len(self.words) and self._goes_on(last, owners):
                    owners = [p for p in owners if p in self.names[self.words[last].key]]
                    last += 1
                if self._ends(last):
                    end = self.words[last - 1].end
                    if len(owners) > 1 and last - number == 1:
                        owners = self._called(word, owners)
                    if owners:
                        person = owners[0] if len(owners) == 1 else self._latest(owners, word.start)
                        self._add(person, word.start, end, "short_name" if last - number == 1 else "name")
            number = last

    def _goes_on(self, number: int, owners: Sequence[Official]) -> bool:
        """Whether a word goes on with the name of one of these people."""
        word, before = self.words[number], self.words[number - 1]
        if self.text[before.end : word.start] != " " or not self.text[word.start].isupper():
            return False
        if not self._free(word.start, word.end) or overlaps(self._entities, word.start, word.end):
            return False
        return any(p in owners for p in self.names.get(word.key, ()))

    def _begins(self, number: int, word: Word) -> bool:
        """Whether a word of a name stands where a name can begin."""
        text = self.text
        surface = text[word.start : word.end]
        if not surface[0].isupper() or not self._free(word.start, word.end):
            return False
        if overlaps(self._entities, word.start, word.end):
            return False
        before = self.words[number - 1] if number else None
        if before is None or text[before.end : word.start].strip(" \xa0") or not text[before.start].isupper():
            return True
        if before.key in _ADDRESS or before.key in SPEECH_VERBS or before.key in _BEFORE_NAMES:
            return True
        if self.lexicon.rank_matcher.get(before.key) or self.lexicon.title_matcher.get(before.key):
            return True
        return overlaps(self._entities, before.start, before.end)

    def _ends(self, number: int) -> bool:
        """Whether a name can end before a word: no capitalised word goes on with it."""
        if number >= len(self.words):
            return True
        word, before = self.words[number], self.words[number - 1]
        if self.text[before.end : word.start] != " " or not self.text[word.start].isupper():
            return True
        return bool(self.lexicon.title_matcher.get(word.key)) or overlaps(
            self._entities, word.start, word.end
        )

    def _called(self, word: Word, owners: Sequence[Official]) -> list[Official]:
        """Those whom one word of their names can mean, by what they were called before it."""
        before = [p for p in owners if any(m.start < word.start for m in p.mentions)]
        names = [name_tokens(p.name) for p in before]
        before = [p for p, n in zip(before, names, strict=True) if not any(is_shortened(n, o) for o in names)]
        if len(before) < 2:
            return before or list(owners)
        so_called = [
            p
            for p in before
            if any(
                m.start < word.start and m.kind != "position" and fold(self.text[m.start : m.end]) == word.key
                for m in p.mentions
            )
        ]
        return meant_by_word([p for p in before if is_called(word.key, name_tokens(p.name))], so_called)

    def _latest(self, owners: Sequence[Official], offset: int) -> Official:
        """The person of several whose last mention before a place is the nearest."""
        before = [(m.start, i) for i, p in enumerate(owners) for m in p.mentions if m.start < offset]
        return owners[max(before)[1]] if before else owners[0]

    # --- offices without a name

    def offices(self) -> None:
        """Offices without a name beside them, and descriptions such as `orang nomor satu di Sigi`."""
        self._waiting: list[tuple[int, int]] = []
        self._described: dict[int, Post] = {}  # where an office waits for who is spoken of
        self._width: bool | None = None
        self._unheld = sorted(
            p.start for p, holder in self.posts if holder is None and p.head is not None and not p.generic
        )
        for post, holder in self.posts:
            if (
                holder is not None
                or post.generic
                or post.head is None
                or post.partner is not None
                or not self._free(post.start, post.end)
                or self._is_of_another(post)
            ):
                continue
            demonstrative = _DEMONSTRATIVE.match(self.text, post.end)
            end = demonstrative.end() if demonstrative else post.end
            if not demonstrative and (self.text[post.head.start].islower() or self._is_no_holder(post)):
                continue
            if self._is_in_a_name(post):
                continue
            person = self._holder(post)
            if person is not None and self._is_of_namesake(post, person):
                continue
            if person is not None and not self._names(person, post):
                self._add(person, post.start, post.end, "position")
            elif demonstrative and self._may_be_of_another(post) and self._is_subject(post.start):
                self._waiting.append((post.start, end))
                self._described[post.start] = post
        self._head_of_state()
        for match in _FIRST_OF.finditer(self.text) if "orang nomor " in self.text else ():
            start, end, chief = self._chief(match.start(), match.end())
            if not self._free(start, end):
                continue
            if chief is not None:
                self._add(chief, start, end, "position")
            else:
                self._waiting.append((start, end))
        folded = self.text.casefold()
        described = any(noun in folded for noun in _DESCRIBED)  # in one of four articles
        for match in _DESCRIPTION.finditer(self.text) if described else ():
            if self._is_subject(match.start()) and self._free(*match.span()):
                if _TELLS.match(match.group()):
                    continue  # `Jaksa menanyakan apakah kebijakan itu …`
                noun = match.group().split()[0].casefold()
                if not self._introduces_stranger(noun):
                    self._waiting.append(match.span())

    def _head_of_state(self) -> None:
        """`Kepala Negara`, which is the president of the country, and no `Kepala` of the text."""
        if "Kepala Negara" not in self.text:
            return
        holders = [
            p
            for p in self.people
            if any(
                x.title.casefold() == "presiden"
                and x.status in ("definitive", "acting")
                and x.region is None
                and x.institution is None
                for x in p.positions
            )
        ]
        for match in _HEAD_OF_STATE.finditer(self.text):
            if len(holders) == 1 and self._free(*match.span()):
                self._add(holders[0], *match.span(), "position")

    def _is_of_another(self, post: Post) -> bool:
        """Whether an office cannot be that of one of whom the text speaks: it is said of several or of another time
        (`dua Waketum`, `Kapolri saat itu`, `Bupati pertama Sigi`), or the words go on to another office (`Kapolri bidang …`).
        """
        head = post.head
        if head is None:
            return True
        before = _LAST_WORD.search(self.text, max(0, post.start - 24), post.start)
        if before is not None and (
            before.group(1).isdigit() or before.group(1).casefold() in pronoun_words("several")
        ):
            return True
        if _OF_ANOTHER.match(self.text, post.end) or _OF_ANOTHER.search(self.text, head.end, post.end):
            return True
        between = self.text[head.end : post.end].casefold().split()
        if not pronoun_words("ordinals").isdisjoint(between):
            return True
        if _HEAD_OF_STATE.match(self.text, head.start):
            return True
        if not is_self_contained(post):
            return False
        known = self.lexicon.position_matcher.get(self.text[head.start : head.end])
        return not any(kind.title == post.types[0].title for kind in known)

    def _may_be_of_another(self, post: Post) -> bool:
        """Whether somebody may hold an office of which the text does not say it. A text says who governs a region."""
        governs = bool(post.types) and post.types[0].category == "regional_head"
        return post.status == "former" or (post.status != "candidate" and not governs)

    def _is_subject(self, start: int) -> bool:
        """Whether a description opens a sentence, or stands behind a verb of speech."""
        before = self.text[max(0, start - 20) : start]
        word = before.split()[-1].casefold() if before.split() else ""
        return word in SPEECH_VERBS or before.rstrip(" ")[-1:] in ("", "\n", ".")

    def _introduces_stranger(self, noun: str) -> bool:
        """Whether the text speaks of somebody whom it does not name by a noun: `seorang pria`."""
        if self._strangers is None:
            unknown = pronoun_words("indefinite")
            pairs = zip(self.words, self.words[1:], strict=False)
            self._strangers = {behind.key for before, behind in pairs if before.key in unknown}
        return noun in self._strangers

    def _is_no_holder(self, post: Post) -> bool:
        """Whether an office stands for itself, not for who holds it: `menjadi Bupati`, `pemilihan Gubernur`."""
        if post.status == "candidate":
            return True  # `daftar kandidat KSAD`
        if is_multiple(post) and not post.fields and title_key(post).startswith(_ONE_OF_MANY):
            return True  # `Hakim mengatakan`
        if not is_self_contained(post) and _NEXT_WORD.match(self.text, post.end):
            return True  # `Ketua` + `Dewan Pakar TKN`, of which nobody knows
        behind = _WORD_BEHIND.match(self.text, post.end)
        if behind is not None and behind.group(1).casefold() in pronoun_words("of_another_time"):
            return True  # `Presiden pertama Republik Indonesia`
        if post.head is not None and (means_all(self.text, post) or is_in_general(self.text, post)):
            return True
        if self.text[max(0, post.start - 1) : post.start] == "(":
            return True  # that of the name in front, or short for the office in front
        before = _LAST_WORD.search(self.text, max(0, post.start - 24), post.start)
        return before is not None and before.group(1).casefold() in pronoun_words("unfilled")

    def _is_of_namesake(self, post: Post, person: Official) -> bool:
        """Whether an office of the same name as a person's is that of somebody who is named with it, or has another number."""
        text = self.text
        if is_named_behind(text, post.end, person.name) or is_held_by_another(text, post.end, person.name):
            return True
        if holds_a_name(text[post.start : post.end]):
            return True
        if post.types[0].title in ("Manajer", "Direktur") and not is_self_contained(post):
            words = text[post.start : post.end].casefold().split()
            held = " ".join(text[p.start : p.end] for p in person.positions).casefold()
            if any(len(w) > 3 and w not in held for w in words[1:]):
                return True  # `Manajer Area` is not the `Manajer`
        if post.head is not None and not is_self_contained(post):
            said = " ".join(text[p.start : p.end] for p in person.positions)
            own = [
                w
                for w in text[post.head.start : post.head.end].split()[1:]
                if w.isupper() and len(w) > _SHORT
            ]
            own = [w for w in own if w not in said and not _has_acronym(person, w)]
            if own:
                return True  # `Kepala SPPG` is not the `Kepala` of another body
        head = text[post.head.start : post.head.end].casefold() if post.head is not None else ""
        offices = [
            text[p.start : p.end].casefold().partition(head)
            for p in person.positions
            if head and head in text[p.start : p.end].casefold()
        ]
        numbers = text[post.head.end if post.head is not None else post.end : post.end].upper()
        return bool(offices) and all(has_other_number(numbers, behind.upper()) for _, _, behind in offices)

    def _names(self, person: Official, post: Post) -> bool:
        """Whether the name of the holder was read as a part of the office."""
        words = set(self.text[post.start : post.end].casefold().split())
        return not words.isdisjoint(name_words(person.name))

    def _is_in_a_name(self, post: Post) -> bool:
        """Whether an office is part of a name (`Piala Presiden`), or of somebody whose name was not read (`Presiden MBZ`)."""
        behind = _NEXT_WORD.match(self.text, post.end)
        if behind is not None and not overlaps(self._entities, *behind.span(1)):
            word = behind.group(1)
            small = word.casefold()
            plain = small in common_words() or is_headline_verb(word) or small in SPEECH_VERBS
            # a headline writes every word with a capital
            plain = plain or (bool(post.places) and inside(self._headlines, post.start))
            if not plain:
                return True
        before = _LAST_WORD.search(self.text, max(0, post.start - 24), post.start)
        if before is None or not before.group(1)[0].isupper():
            return False
        small = before.group(1).casefold()
        if small in _ADDRESS or small in pronoun_words("before_offices") or small in SPEECH_VERBS:
            return False
        lead = self.text[max(0, before.start() - 2) : before.start()].strip(" ")
        opens = before.start() == 0 or lead[-1:] in ("\n", ".", "?", "!", '"', "“", ":", "”")
        return not opens

    def _holder(self, post: Post) -> Official | None:
        """Who holds an office that stands without a name."""
        kind = post.types[0] if post.types else None
        if kind is None or post.head is None:
            return None
        fields = [" ".join(self.text[a:b].split()) for a, b in post.fields]
        expanded = " ".join([kind.expanded, *fields]).casefold()
        contained = is_self_contained(post)
        region, institution = _region(post), _institution(post)
        unknown = [self.text[e.start : e.end] for e in post.places] if region is None else []
        found: list[Official] = []
        for person in self.people:
            for position in person.positions:
                if any(name not in self.text[position.start : position.end] for name in unknown):
                    continue  # `Bupati Wirayuda`, of whom nobody else knows
                if unknown and self._is_sent_elsewhere(post, position, unknown):
                    continue
                if (position.expanded or position.title).casefold() != expanded or not _same_status(
                    post, position
                ):
                    continue
                if region is not None and position.region is not None and region != position.region:
                    continue
                if (
                    institution is not None
                    and position.institution is not institution
                    and (
                        contained
                        or position.institution is not None
                        or position.region is None
                        or position.region != region
                    )
                ):
                    continue
                if region is None and institution is None and not contained and not fields and post.bodies:
                    continue
                found.append(person)
                break
        bare = region is None and institution is None
        if len(found) != 1 or (bare and self._is_another(post, found[0])):
            return None
        ours = bare and means_our_president(self.text, post, found[0], self.people)
        return None if ours else found[0]

    def _is_sent_elsewhere(self, post: Post, position: Position, countries: Sequence[str]) -> bool:
        """Whether an envoy is of the country to which the holder of an office is sent: `Dubes Suriah di RI` is not
        the `Dubes RI untuk Suriah`.
        """
        head = self.text[post.start : post.start + 20].casefold().split()[:1]
        if not head or head[0] not in pronoun_words("envoys"):
            return False
        held = self.text[position.start : position.end]

        def sent_to(said: str, country: str) -> bool:
            return re.search(rf"\b(?:untuk|di|ke) (?:\w+ )?{re.escape(country)}", said) is not None

        said = self.text[post.start : post.end]
        behind = _WORD_BEHIND.match(self.text, post.end)
        ours = behind is not None and behind.group(1) in ("di", "untuk")
        return any(sent_to(held, c) and (ours or not sent_to(said, c)) for c in countries)

    def _is_another(self, post: Post, person: Official) -> bool:
        """Whether an office without a region is as likely that of another region, which the text named last before it:
        `Bupati Poso menolak. … Bupati pulang`.
        """
        kind = post.types[0]
        before = [
            (p, holder)
            for p, holder in self.posts
            if p.start < post.start and p.types and p.types[0].title == kind.title and _region(p) is not None
        ]
        if not before:
            return False
        last, holder = before[-1]
        held = {x.region for x in person.positions}
        return holder is not person and _region(last) not in held

    def _chief(self, start: int, end: int) -> tuple[int, int, Official | None]:
        """The head of the region or body that `orang nomor satu di …` names."""
        entities: list[Entity] = self.doc._.sw_entities
        index = bisect.bisect_left(entities, end, key=lambda e: e.start)
        entity = entities[index] if index < len(entities) else None
        if entity is None or entity.start - end > 16 or "." in self.text[end : entity.start]:
            return start, end, None
        end = entity.end
        demonstrative = _DEMONSTRATIVE.match(self.text, end)
        if demonstrative:
            end = demonstrative.end()
        deputy = "dua" in self.text[start : entity.start].split()
        for person in self.people:
            for position in person.positions:
                title = (position.expanded or position.title).casefold()
                if title.startswith("wakil") != deputy or position.status not in ("definitive", "acting"):
                    continue
                if isinstance(entity.target, Institution):
                    if position.institution is entity.target or (
                        position.institution is not None and (position.institution.name == entity.target.name)
                    ):
                        return start, end, person
                elif (
                    isinstance(entity.target, Place)
                    and entity.target.code
                    and position.region == entity.target.code
                ) and title.removeprefix("wakil ").startswith(("gubernur", "bupati", "wali kota")):
                    return start, end, person
        return start, end, None

    # --- the person in focus

    def follow(self) -> None:
        """Go through the sentences, keep the person in focus, and resolve what points to that person."""
        phrases = {id(u): p.start for p, _ in self.posts for u in p.holders}
        starts = {u.start: p.start for p, _ in self.posts for u in p.holders if id(u) in phrases}
        found = sorted(
            (_Found(m, p, starts.get(m.start, m.start)) for p in self.people for m in p.mentions),
            key=lambda f: (f.mention.start, f.mention.end),
        )
        waiting = sorted(
            [(a, b, False) for a, b in self._waiting]
            + [(m.start(), m.end(), True) for m in _PRONOUN.finditer(self.text) if self._free(*m.span())]
        )
        focus: Official | None = None
        met: set[int] = set()
        scene = Scene(self.text, SPEECH_VERBS, self._sure_entities())
        at = wait = 0
        for start, end in self._sentences():
            all_here: list[_Found] = []
            while at < len(found) and found[at].mention.start < end:
                if found[at].mention.start >= start:
                    all_here.append(found[at])
                at += 1
            here = [f for f in all_here if not inside(self.quotes, f.mention.start)]
            seen = [self._sighting(f, met) for f in all_here]
            described = wait < len(waiting) and start <= waiting[wait][0] < start + 3 and not waiting[wait][2]
            subject, offset = self._subject(start, here, focus, described=described)
            while wait < len(waiting) and waiting[wait][0] < end:
                a, b, pronoun = waiting[wait]
                wait += 1
                if a < start or inside(self.quotes, a):
                    continue
                named = subject is not None and offset < a
                person = subject if named else focus
                if person is None or not self._free(a, b):
                    continue
                if a in self._described and cannot_be(self._described[a], person, self.posts):
                    continue
                if not pronoun and tells_of_another(self.text[a:b], self.text, person):
                    continue
                if pronoun and _prosecutes(person) and self._is_prosecuted(b):
                    continue
                if pronoun and self._is_respectful(a, b) and not scene.opens(a, (start, end)):
                    continue
                if not scene.allows(person, (a, b), (start, end), seen, offset if named else None):
                    continue
                self._add(person, a, b, "pronoun" if pronoun else "position")
            if subject is not None or not here or not self._tells_who_attends(start, here):
                scene.after((start, end), seen, subject, offset)
            if subject is None and self._unknown_holder(start, end):
                scene.speaker_is_clear = scene.topic_is_clear = False
            if subject is not None and subject is not focus:
                focus = subject
                self.timeline.append((offset, focus))

    def _unknown_holder(self, start: int, end: int) -> bool:
        """Whether a sentence begins with an office of which nobody knows who holds it, or such a holder speaks: `Ketua Yayasan
        Melati mengapresiasi …`, `kata Kapolres`.
        """
        first = bisect.bisect_left(self._unheld, start)
        for at in self._unheld[first : bisect.bisect_left(self._unheld, end)]:
            if overlaps(self.taken, at, at + 1) or inside(self.quotes, at):
                continue
            lead = self.text[start:at].strip()
            opens = not lead or (lead[-1] == "," and len(lead) < 40)
            if opens or follows_speech(self.text, at, SPEECH_VERBS):
                return True
        return False

    def _is_prosecuted(self, end: int) -> bool:
        """Whether a pronoun is whom the police or the prosecutors tell of: `Dia ditangkap`, `Dia mengakui telah mencuri`."""
        if _IS_PROSECUTED.match(self.text, end):
            return True
        return verb_behind(self.text, end) in pronoun_words("confessing")

    def _is_respectful(self, start: int, end: int) -> bool:
        """Whether a pronoun is one of respect, which mostly speaks of a third person: `dan beliau menyampaikan`."""
        return self.text[start:end].casefold() == "beliau"

    def _sighting(self, found: _Found, met: set[int]) -> Sighting:
        mention = found.mention
        first = id(found.person) not in met
        met.add(id(found.person))
        quoted = inside(self.quotes, mention.start)
        named = mention.kind in ("name", "short_name")
        return Sighting(found.person, found.phrase, mention.start, mention.end, named, quoted, first)

    def _is_about_pronoun(self, start: int, phrase: int) -> bool:
        """Whether a pronoun at the head of a sentence is its subject, or its speaker (`Menurutnya, …`)."""
        if inside(self.quotes, start):
            return False
        words = [
            w.strip("\"”“',.:").casefold() for w in self.text[start : min(phrase, start + 60)].split()[:5]
        ]
        for number, word in enumerate(words):
            before = words[number - 1] if number else ""
            if word in ("menurutnya", "dikatakannya") or (word.startswith("di") and word.endswith("kannya")):
                return True
            if word in ("ia", "dia", "beliau", "dirinya"):
                return before not in NOT_SUBJECT
        return False

    def _is_told_by(self, phrase: int) -> bool:
        """Whether a sentence says by whom something was told: `disampaikan langsung oleh Rano`."""
        words = self.text[max(0, phrase - 40) : phrase].split()
        while words and words[-1].casefold() in ("oleh", "langsung", "juga", "sendiri"):
            words.pop()
        return bool(words) and words[-1].casefold() in pronoun_words("told_by")

    def _is_speaker(self, phrase: int) -> bool:
        """Whether a verb of speech stands right in front of a name: `kata Rano`."""
        return follows_speech(self.text, phrase, SPEECH_VERBS)

    def _sentences(self) -> Iterable[tuple[int, int]]:
        if self.doc.has_annotation("SENT_START"):
            spans = sentence_spans(self.doc)
        else:
            spans = [(m.start(), m.end()) for m in re.finditer(r"[^.!?\n]+[.!?\n]*", self.text)]
        joined: list[tuple[int, int]] = []
        for start, end in spans:
            if not inside(self._lines, start):
                continue
            if joined and self._is_wrapped(*joined[-1], start):
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return joined

    def _is_wrapped(self, begin: int, end: int, start: int) -> bool:
        """Whether a sentence goes on in the next line, as the text breaks its lines at a width."""
        gap = self.text[end:start] if self.text[end - 1 : end] != "\n" else self.text[end - 1 : start]
        before = self.text[begin:end].rstrip()
        if gap.strip() or gap.count("\n") != 1 or before[-1:] in _ENDS:
            return False
        return self.text[start].islower() or (self._has_width() and len(before) >= _LEAST_WIDTH)

    def _has_width(self) -> bool:
        """Whether most lines of the text end within a sentence: they were broken at a width."""
        if self._width is None:
            ends = [self.text[a:b].rstrip()[-1:] for a, b in self._lines]
            open_ends = sum(end not in _ENDS for end in ends)
            self._width = len(ends) >= _LEAST_LINES and open_ends * 2 > len(ends)
        return self._width

    def _tells_who_attends(self, start: int, here: list[_Found]) -> bool:
        """Whether a sentence only says who was there, too: it leaves open of whom the text speaks."""
        head = [w.strip(",.") for w in self.text[start : here[0].phrase].casefold().split()]
        if head and head[-1] in _INVITED and len({id(f.person) for f in here}) == 1:
            return False  # `Rapat itu menghadirkan narasumber Tono.`
        return any(w in _ATTENDANCE for w in head[:12])

    def _sure_entities(self) -> list[tuple[int, int]]:
        """The entities without the words that the model took for places which nobody knows: they may be names."""
        entities: list[Entity] = self.doc._.sw_entities
        return [
            (e.start, e.end)
            for e in entities
            if e.label != "LOC" or (isinstance(e.target, Place) and e.target.code) or e.rule is not None
        ]

    def _subject(
        self, start: int, here: list[_Found], focus: Official | None, *, described: bool = False
    ) -> tuple[Official | None, int]:
        """Who is spoken of in a sentence, and from where on; (None, 0) where nobody comes into focus.

        Args:
            start: where the sentence begins.
            here: the mentions in it.
            focus: who was spoken of before.
            described: whether it begins with a description of who was (`Mantan Bupati itu …`).
        """
        if not here:
            return None, 0
        text = self.text
        for found in here:
            if self._is_speaker(found.phrase) or self._is_told_by(found.phrase):
                return found.person, found.mention.start
        if self._tells_who_attends(start, here):
            return (None, 0) if focus is not None else (here[0].person, here[0].mention.start)
        for number, found in enumerate(here):
            if described or self._is_about_pronoun(start, found.phrase):
                break  # `Ia menilai Rani layak`
            before = text[max(start, found.phrase - 24) : found.phrase].split()
            word = before[-1].strip("\"”“',.").casefold() if before else ""
            if word in NOT_SUBJECT or word in pronoun_words("possessed") or is_object(before):
                continue
            if number and text[found.mention.start - 1] == "(":
                continue  # `pada masa Presiden Rano (RHD)`
            after = text[found.mention.end : found.mention.end + 40].casefold().split()[:3]
            if any(w.strip(",") == "diwakili" for w in after):
                other = next((f for f in here[number + 1 :] if f.person is not found.person), None)
                if other is not None:
                    return other.person, other.mention.start
            return found.person, found.mention.start
        return None, 0


def _has_acronym(person: Official, word: str) -> bool:
    """Whether a body of which somebody holds an office is called by an acronym."""
    bodies = [p.institution for p in person.positions if p.institution is not None]
    return any(word in f"{b.name} {b.abbreviation or ''}" for b in bodies)


def _prosecutes(person: Official) -> bool:
    """Whether somebody speaks for the police or the prosecutors."""
    return any(p.institution is not None and p.institution.kind in _PROSECUTING for p in person.positions)


def _region(post: Post) -> str | None:
    for entity in post.places:
        if isinstance(entity.target, Place) and (entity.target.code or entity.target.parent):
            return entity.target.code or entity.target.parent
    institution = _institution(post)
    return institution.region if institution is not None else None


def _institution(post: Post) -> Institution | None:
    return next((e.target for e in post.bodies if isinstance(e.target, Institution)), None)


def _same_status(post: Post, position: Position) -> bool:
    special = ("former", "candidate", "elect")
    return post.status == position.status or (post.status not in special and position.status not in special)


def mentions_in_order(doc: Doc) -> list[tuple[PersonMention, Official]]:
    """Every mention of a person with the person, in text order.

    The person is one of `doc._.sw_officials`, or of `doc._.sw_persons` where no office is known.
    """
    people: list[Official] = [*doc._.sw_officials, *doc._.sw_persons]
    pairs = [(m, p) for p in people for m in p.mentions]
    return sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end))


def person_at(doc: Doc, start: int, end: int) -> tuple[PersonMention, Official] | None:
    """The first mention within `text[start:end]` and its person, None without one.

    A mention that only begins within the stretch counts.
    """
    key: Any = ("sariwarta", "mentions")
    found = doc.user_data.get(key)
    total = sum(len(p.mentions) for p in (*doc._.sw_officials, *doc._.sw_persons))
    if found is None or len(found) != total:
        found = doc.user_data[key] = mentions_in_order(doc)
    index = bisect.bisect_left(found, start, key=lambda pair: pair[0].start)
    if index < len(found) and found[index][0].start < end:
        pair: tuple[PersonMention, Official] = found[index]
        return pair
    return None


def resolve(doc: Doc, offset: int) -> Official | None:
    """The person in focus at a place: who spoke last or is the subject; the speaker of `ujarnya`, the `ia` there.

    Args:
        doc: the document after this stage.
        offset: a place in the text; what stands there itself does not count.
    """
    timeline: list[tuple[int, Official]] = doc.user_data.get(_FOCUS, [])
    index = bisect.bisect_left(timeline, offset, key=lambda item: item[0]) - 1
    return timeline[index][1] if index >= 0 else None


@Language.factory(
    "sariwarta_coreference",
    assigns=["doc._.sw_officials"],
    requires=["doc._.sw_officials", "doc._.sw_entities"],
)
def make_coreference(nlp: Language, name: str) -> CoreferenceStage:
    """Make the stage that finds the later mentions of people."""
    return CoreferenceStage()
