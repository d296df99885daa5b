"""Whether a pronoun can mean one person only.

A pronoun is taken for somebody only where nobody else can be meant. `Bupati Rani menemui warga. Ia …` is she; behind
`Rani dan Tono …`, `Seorang warga …` or `rencana Rani …` it may be another, and the record stays silent. The speaker of
`kata dia` or `Ia mengatakan` is more certain than the doer of anything else: a victim of whom the police tells does not
speak. So two things are kept from sentence to sentence: whether it is clear who speaks, and of whom is spoken.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sariwarta.annotations import Official
from sariwarta.language.spans import overlaps
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.word_tables import word_table

__all__ = [
    "Scene",
    "Sighting",
    "follows_speech",
    "is_object",
    "is_said",
    "pronoun_words",
    "quotations",
    "verb_behind",
]

#: how far from the beginning of its sentence a pronoun still stands at its head, in words
_HEAD_WORDS = 4
#: how far apart the names of people who are joined by `dan` are, in characters
_JOINED = 90
_JOINING = re.compile(r"(?:\b(?:dan|serta)|[-–/])\s*\Z")
_WORD = re.compile(r"\w[\w'’-]*")
_MARK = re.compile(r"[\"“”„«»]|\n")
#: a mark behind which the speaker stands
_CLOSES = re.compile(
    r"[,.?!][\"”],? (?:kata|ujar|ucap|ungkap|tutur|jelas|terang|papar|tegas|imbuh|tambah|lanjut|sambung|\w{3,}nya\b)"
)
#: in front of a mark that opens a quotation
_OPENING = frozenset(" \t\xa0\n([:,-–—")
#: somebody of whom the text gives initials: `AP diduga …`, `Diberitakan sebelumnya, AP melapor`
_INITIALS = re.compile(
    r"\s*(?:[\w ]{4,60}, )?[A-Z]{1,3}(?:, \w{3,10} \w{2,12},)? (?:(?:yang|sudah|telah|pun|juga|sempat|kemudian|lalu) )?"
    r"(?:di|me|ber|ter)\w{3,}"
)
#: somebody of whom the text gives the age: `Juara kelompok umur Rani Dewi (13) …`
_AGED = re.compile(r"[A-Z][\w'’-]+ \(\d{1,2}(?: tahun| th)?\)")
#: where a clause begins, behind the verb that leads to it
_LEADS_TO = re.compile(r"[,:]?\s(?:bahwa\s|jika\s|kalau\s)?([\w'’-]+)")
_SO_THAT = re.compile(r"\b(?:agar|supaya) \Z")
#: in front of the one whom `agar dia` means
_ASKED = frozenset(
    "kepada terhadap meminta menyuruh mendorong mengimbau memerintahkan menyarankan mengajak bagi untuk".split()
)
#: a verb with an object
_ACTIVE = re.compile(r"me(?:m|n|l|r|w|y)\w{3,}\Z")


@functools.cache
def pronoun_words(name: str) -> frozenset[str]:
    """A word list of `data/pronoun_words.toml`."""
    return frozenset(word_table("pronoun_words")[name].split())


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a person in a sentence: where it and the phrase that it belongs to begin, and where it ends."""

    person: Official
    phrase: int
    start: int
    end: int
    named: bool
    quoted: bool = False
    first: bool = False  # the first mention of the person in the article


def is_said(text: str, start: int, end: int, speech: frozenset[str]) -> bool:
    """Whether the one whom `text[start:end]` means says something there.

    Args:
        text: the article.
        start: where the pronoun or description begins.
        end: where it ends.
        speech: the verbs of speech behind which a speaker stands.

    >>> text = "kata dia di Palu, dan ia pun menegaskan"
    >>> is_said(text, 5, 8, frozenset({"kata"})), is_said(text, 22, 24, frozenset())
    (True, True)
    """
    if follows_speech(text, start, speech):
        return True
    verb = verb_behind(text, end)
    return verb in quote_verbs().active or verb in pronoun_words("spoken_of")


def follows_speech(text: str, start: int, speech: frozenset[str]) -> bool:
    """Whether a verb of speech stands right in front, whose speaker begins at `start`.

    A verb that has its subject in front of it (`Rani menambahkan, Tono …`) is none.

    >>> follows_speech("Siap, kata Rani", 11, frozenset({"kata"}))
    True
    >>> follows_speech("Rani menambahkan, Tono pulang", 18, frozenset({"menambahkan"}))
    False
    """
    words = text[max(0, start - 30) : start].replace("\xa0", " ").split()
    verb = words[-1].strip("\"”“',.").casefold() if words else ""
    if verb not in speech:
        return False
    if not verb.startswith("me") or verb == "menurut":
        return True
    return words[-1].isalpha() and (len(words) < 2 or not words[-2][-1].isalpha())


def verb_behind(text: str, end: int) -> str:
    """The first word behind a pronoun that may be its verb; empty where a mark stands first.

    >>> verb_behind("ia pun menegaskan", 2), verb_behind("dia, katanya", 3)
    ('menegaskan', '')
    """
    for word in text[end : end + 60].split()[:4]:
        small = word.casefold().strip("\"”“'")
        if small.rstrip(",.;:") != small:
            return small.rstrip(",.;:")
        if small not in pronoun_words("between"):
            return small
    return ""


class Scene:
    """Who may be meant at a place of the text; goes through the sentences once.

    Args:
        text: the article.
        speech: the verbs of speech behind which a speaker stands (`kata`).
        known: the entities of the text, in order.
    """

    def __init__(self, text: str, speech: frozenset[str], known: Sequence[tuple[int, int]] = ()) -> None:
        self.text, self.speech, self.known = text, speech, known
        self.speaker_is_clear = True
        self.topic_is_clear = True
        #: no other single person has been told of since
        self.is_alone = True
        #: who has said something so far
        self.spoke: set[int] = set()

    def allows(
        self,
        person: Official,
        span: tuple[int, int],
        sentence: tuple[int, int],
        seen: Sequence[Sighting],
        subject: int | None,
    ) -> bool:
        """Whether the pronoun or description at `span` can mean nobody but a person.

        Args:
            person: who is in focus.
            span: the pronoun.
            sentence: the sentence that it stands in.
            seen: the mentions in that sentence, in order, those in quotations as well.
            subject: where the sentence names the person as its subject, in front of the pronoun; None if it was
                somebody of a sentence before.
        """
        start, end = span
        said = is_said(self.text, start, end, self.speech)
        behind_verb = said and self._follows_speech(start)
        if any(s.person is person and s.quoted and s.start < start for s in seen) and behind_verb:
            return False  # who is spoken of in a quotation did not say it
        for other in seen:
            if other.quoted or other.person is not person or other.start <= start or not other.named:
                continue
            if not self._follows_speech(other.phrase):
                return False  # `Menurut dia, Rani …` is somebody else
        bare = self.text[start:end].casefold() in ("ia", "dia", "beliau")
        if bare and behind_verb and self.spoke and id(person) not in self.spoke:
            return False  # `kata dia` is who has spoken, not of whom the text has told
        first = sentence[0] if subject is None else subject
        if not said and self._is_asked_for(first if subject is None else subject, start):
            return False  # `meminta perlindungan kepada Bharada Tono agar dia …`
        between = [s for s in seen if not s.quoted and first < s.start < start and s.person is not person]
        if subject is not None:
            if between and not behind_verb:
                return False  # `Rani menilai, jika Tono salah, maka sebaiknya ia meminta maaf`
            return said or not (between or self._strangers(subject, start))
        if not (self.speaker_is_clear if said else self.topic_is_clear):
            return False
        if said and not (behind_verb or self.is_alone):
            # `Ia mengaku …`, `Ia berjanji …` says anybody of whom the text has just told
            said = verb_behind(self.text, end) not in pronoun_words("of_anybody")
            if not said:
                return False
        if behind_verb:
            return True
        words = [w.casefold() for w in _WORD.findall(self.text[sentence[0] : start])]
        at_head = len(words) <= _HEAD_WORDS or self.text[start - 2 : start] == ", "
        if between or not at_head or not pronoun_words("supposing").isdisjoint(words):
            return False
        if words and self._has_own_subject(sentence[0], start):
            return False
        return said or not self._strangers(sentence[0], start)

    def _is_asked_for(self, start: int, end: int) -> bool:
        """Whether a pronoun behind `agar` is whom somebody is asked for, who has no other mention: a name that no stage knows."""
        if _SO_THAT.search(self.text, max(start, end - 12), end) is None:
            return False
        words = list(_WORD.finditer(self.text, start, end))[1:]
        return any(
            b.group()[0].isupper() and a.group().casefold() in _ASKED
            for a, b in zip(words, words[1:], strict=False)
        )

    def _has_own_subject(self, start: int, end: int) -> bool:
        """Whether a clause with a subject of its own stands in front of a pronoun behind a comma: `Juventus terus
        memantaunya, ia menjadi …`. A clause that tells when or why has a small word in front.
        """
        if self.text[end - 2 : end] != ", ":
            return False
        words = list(_WORD.finditer(self.text, start, end))
        head = next((w for w in words if w.group().casefold() not in pronoun_words("linking")), None)
        if head is None or not head.group()[0].isupper():
            return False
        low = head.group().casefold()
        opens = head is words[0]
        if opens and (low in common_words() or low in pronoun_words("supposing")):
            return False
        verbs = [w.group() for w in words[1:] if w.group().islower() and is_object([w.group()])]
        return bool(verbs) and (not opens or overlaps(self.known, *head.span()))

    def opens(self, start: int, sentence: tuple[int, int]) -> bool:
        """Whether a pronoun opens its sentence, or is a speaker behind a verb of speech."""
        return not self.text[sentence[0] : start].strip() or self._follows_speech(start)

    def after(
        self, sentence: tuple[int, int], seen: Sequence[Sighting], subject: Official | None, offset: int
    ) -> None:
        """Take note of a sentence.

        Args:
            sentence: the sentence.
            seen: the mentions in it, in order.
            subject: who comes into focus, None for nobody.
            offset: where the subject is named.
        """
        start, end = sentence
        present = [s for s in seen if not s.quoted]
        others = [s for s in present if s.person is not subject]
        if subject is not None:
            joined = any(self._is_joined(s, offset, present) for s in others)
            speaks = self._follows_speech(self._phrase(offset, present)) or is_said(
                self.text, offset, self._end(offset, present), self.speech
            )
            self.speaker_is_clear = not joined
            free = [s for s in others if not self._is_aside(s.phrase) and not self._is_represented(s, offset)]
            free = [s for s in free if self.text[s.start - 1 : s.start] != "("]
            self.topic_is_clear = not joined and not free and not self._strangers(start, offset)
            if speaks and not joined:
                self.speaker_is_clear = True
            if speaks or self._says_something(offset, end) or self._is_told(start, offset):
                self.spoke.add(id(subject))
            self.is_alone = not joined and not free
            if self._tells_of_another(self._end(offset, present), end):
                self.topic_is_clear = self.is_alone = False
            return
        if others or self._opens_with_stranger(start, end):
            self.topic_is_clear = False
            self.is_alone = self.is_alone and not others and not self._tells_of_one(start, end)
        if self._is_introduced(start, others) or self._unknown_tells(start, end):
            self.speaker_is_clear = self.topic_is_clear = self.is_alone = False
        if self._stranger_speaks(start, end) or (
            not self.topic_is_clear and self._somebody_speaks(start, end)
        ):
            self.speaker_is_clear = self.topic_is_clear = False

    def _says_something(self, start: int, end: int) -> bool:
        """Whether a verb of speech stands anywhere behind a subject: `Rani yang mendampingi Tono menyatakan …`."""
        active = quote_verbs().active
        return any(w.casefold() in active for w in _WORD.findall(self.text[start:end]))

    def _is_told(self, start: int, end: int) -> bool:
        """Whether a sentence says in front of its subject that this one told it: `seperti ditegaskan Menteri Rani`."""
        words = [w.casefold() for w in _WORD.findall(self.text[max(start, end - 120) : end])]
        return not pronoun_words("told_by").isdisjoint(words)

    def _tells_of_another(self, start: int, end: int) -> bool:
        """Whether the clause behind a verb of speech is about one whom the text does not name, or whose name no stage has
        found: `Rani mengatakan korban tewas`, `Rani menyebut Tengkek masuk lewat jendela`.
        """
        active = quote_verbs().active
        for word in itertools.islice(_WORD.finditer(self.text, start, min(end, start + 120)), 8):
            if word.group().casefold() not in active:
                continue
            subject = _LEADS_TO.match(self.text, word.end(), end)
            if subject is None:
                continue
            surface = subject.group(1)
            if surface.casefold() in pronoun_words("singular"):
                return True
            named = active[word.group().casefold()] == "say" and surface[0].isupper()
            named = named and len(surface) > 3 and surface[1:].islower()
            if named and not overlaps(self.known, *subject.span(1)):
                return surface.casefold() not in common_words()
        return False

    def _is_introduced(self, start: int, others: Sequence[Sighting]) -> bool:
        """Whether a sentence without a known subject names somebody for the first time: `Rapat menghadirkan Tono Wirayuda`."""
        head = {w.casefold() for w in _WORD.findall(self.text[start : start + 60])[:4]}
        if not head.isdisjoint(("ia", "dia", "beliau", "dirinya", "menurutnya")):
            return False  # `Ia menilai Tono Wirayuda layak`
        return any(
            s.named and " " in self.text[s.start : s.end] and s.first and not self._is_aside(s.phrase)
            for s in others
        )

    def _unknown_tells(self, start: int, end: int) -> bool:
        """Whether somebody says something whose name no stage has found: `Juara umum Tazkia (13) mengungkapkan …`."""
        active = quote_verbs().active
        if self.text[start] in '"“':
            return False
        words = list(itertools.islice(_WORD.finditer(self.text, start, end), 16))
        for before, word in zip(words, words[1:], strict=False):
            if active.get(word.group()) not in ("say", "stance", "wish"):
                continue
            gap = self.text[before.end() : word.start()]
            if _AGED.search(self.text, max(start, word.start() - 40), word.start()) is not None:
                return True
            named = before.group()[0].isupper() and before.group()[1:].islower() and not gap.strip()
            small = before.group().casefold()
            named = named and small not in common_words() and small not in pronoun_words("personal")
            return named and len(before.group()) > 3 and not overlaps(self.known, *before.span())
        return False

    def _tells_of_one(self, start: int, end: int) -> bool:
        """Whether a sentence begins with a single person without a name: `Korban …`, `Seorang warga …`."""
        words = [w.casefold() for w in _WORD.findall(self.text[start : min(end, start + 80)])[:3]]
        return not pronoun_words("singular").isdisjoint(words)

    def _somebody_speaks(self, start: int, end: int) -> bool:
        """Whether one says something whom the text only describes, so that it may be another than the last speaker:
        `kata tokoh sepak bola itu`.
        """
        words = _WORD.findall(self.text[start:end])
        for number, word in enumerate(words[:-2]):
            described = words[number + 1].islower() and len(words[number + 1]) > 3
            if (
                word.casefold() in self.speech
                and described
                and words[number + 1] not in pronoun_words("aside")
            ):
                return not {"itu", "ini", "tersebut"}.isdisjoint(words[number + 2 : number + 9])
        return False

    def _phrase(self, offset: int, seen: Sequence[Sighting]) -> int:
        return next((s.phrase for s in seen if s.start == offset), offset)

    def _end(self, offset: int, seen: Sequence[Sighting]) -> int:
        return next((s.end for s in seen if s.start == offset), offset)

    def _follows_speech(self, offset: int) -> bool:
        """Whether a verb of speech stands right in front: `kata Rani`."""
        return follows_speech(self.text, offset, self.speech)

    def _is_joined(self, other: Sighting, offset: int, seen: Sequence[Sighting]) -> bool:
        """Whether somebody shares what the sentence says: `Rani dan Tono mengatakan`."""
        left, right = (
            (offset, other.phrase) if offset < other.phrase else (other.start, self._phrase(offset, seen))
        )
        near = self.text[self._end(left, seen) : right]
        return len(near) <= _JOINED and _JOINING.search(near) is not None

    def _is_aside(self, phrase: int) -> bool:
        """Whether a preposition or a verb stands in front: the person is not who the sentence is about."""
        before = self.text[max(0, phrase - 24) : phrase].split()
        word = before[-1].strip("\"”“',.").casefold() if before else ""
        if word in quote_verbs().active:
            return False  # `Rani mengatakan Tono mencuri`
        return word in pronoun_words("aside") or is_object(before) or word in pronoun_words("possessed")

    def _is_represented(self, other: Sighting, offset: int) -> bool:
        """Whether the subject came in the place of somebody: `Rani, yang diwakili Tono`."""
        return other.end <= offset and "diwakili" in self.text[other.end : offset].casefold().split()

    def _strangers(self, start: int, end: int) -> bool:
        """Whether a stretch speaks of somebody without a name."""
        words = {w.casefold() for w in _WORD.findall(self.text[start:end]) if w[0].islower()}
        return not words.isdisjoint(_unknown_people())

    def _opens_with_stranger(self, start: int, end: int) -> bool:
        """Whether a sentence is about somebody without a name: `Seorang warga …`, `Korban …`."""
        if _INITIALS.match(self.text, start, end):
            return True
        words = [w.casefold() for w in _WORD.findall(self.text[start : min(end, start + 80)])[:5]]
        head = words[:1] if words else []
        return not pronoun_words("strangers").isdisjoint(words[:3]) or not pronoun_words(
            "indefinite"
        ).isdisjoint(head)

    def _stranger_speaks(self, start: int, end: int) -> bool:
        """Whether somebody without a name says something: `kata salah seorang warga`."""
        words = [w.casefold() for w in _WORD.findall(self.text[start:end])]
        unknown = _unknown_people()
        return any(a in self.speech and b in unknown for a, b in zip(words, words[1:], strict=False))


@functools.cache
def _unknown_people() -> frozenset[str]:
    return pronoun_words("strangers") | pronoun_words("indefinite")


def is_object(before: Sequence[str]) -> bool:
    """Whether the last of the words in front of a name is a verb, so that the name is its object: `menemui` + `Rani`.

    >>> is_object(["menemui"]), is_object(["Menkominfo,"]), is_object(["mengatakan,"])
    (True, False, False)
    """
    word = before[-1].strip("\"”“'.") if before else ""
    return _ACTIVE.match(word) is not None and word not in ("menurut", "menteri", "mereka")


def _last_sentence(text: str, low: int, high: int) -> int:
    """Where the last sentence before a place begins."""
    begin = max(text.rfind(mark, low, high - 1) + 2 for mark in (". ", "? ", "! "))
    return max(low, begin) if begin > 1 else low


def quotations(text: str) -> list[tuple[int, int]]:
    """The quotations of a text, in order; one that its line does not close goes on to the mark that closes it, if no other
    opens before.

    A mark that closes what nothing has opened (`Kami siap," kata Rani`) closes its sentence.

    >>> text = 'Kata Rani: "Ya.\\nDia pulang," dan "tidak".'
    >>> [text[a:b] for a, b in quotations(text)]
    ['"Ya.\\nDia pulang,"', '"tidak"']
    """
    found: list[tuple[int, int]] = []
    opened, broken = -1, -1
    for mark in _MARK.finditer(text):
        at = mark.start()
        if mark.group() == "\n":
            broken = at if opened >= 0 and broken < 0 else broken
            continue
        opens = mark.group() in "“„«" or (
            (at == 0 or text[at - 1] in _OPENING) and not text[at + 1 : at + 2].isspace()
        )
        if opened < 0:
            if opens or mark.group() not in '"”':
                opened, broken = at, -1
            elif _CLOSES.match(text, max(0, at - 1)) is not None:
                # nothing opens it: to the beginning of its line or of what the mark before has closed
                low = max(text.rfind("\n", 0, at) + 1, found[-1][1] if found else 0)
                found.append((_last_sentence(text, low, at), at + 1))
        elif opens and broken < 0 and text[at - 1].isspace():
            opened = at  # the mark before is a stray one: `"Sebelumnya, Rani hadir. "Siap," katanya`
        elif broken >= 0 and opens:
            found.append((opened, broken))  # never closed: to the end of its line
            opened, broken = at, -1
        else:
            found.append((opened, at + 1))
            opened, broken = -1, -1
    return found
