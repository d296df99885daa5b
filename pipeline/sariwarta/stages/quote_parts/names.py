"""Names that only the model found: what belongs to them, and which of them are no names of people."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sariwarta.language.spans import overlaps
from sariwarta.language.words import fold
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.quote_parts.sentences import ends_sentence
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.word_tables import word_table

__all__ = [
    "apposed_names",
    "begins_headline",
    "full_name",
    "is_headline",
    "is_of_a_facility",
    "is_title",
    "late_front",
    "names_in",
    "names_nobody",
    "no_names",
    "past_lead",
    "plain_name",
    "says_by_this_name",
    "tidy_name",
]

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: how verbs and the like begin that a lost blank has joined to a name (`Wulandarimengutarakan`)
_GLUED = re.compile(r"(?:me|di|ber|ter|pe|ke|se|ini|itu|dan|yang|pada|untuk|enggan|akan|saat)[a-z]*\Z")
#: a small word that a lost blank has joined to the next one (`Rani Wulandari kepadaAntara`)
_SMALL_GLUED = re.compile(r"(?:kepada|dalam|saat|pada|dari|dikutip|dilansir|melalui|seperti|usai)[A-Z]")
#: degrees of physicians that are written without stops (`Rani Wulandari SpJP`)
_DEGREE = re.compile(r"Sp[A-Z]{1,4}[a-z]?|MKes|MARS|MMed")
#: degrees that nobody has as a name
_BEHIND_NAMES = re.compile(
    r"M(?:Eng|Sc|Si|Pd|Hum|Kes|Kom|Ag|Med|Par|Ling|Farm|Psi|Sos|MT|AP|IP|BA)|Ph\.?D|LLM|Lc|Sp[A-Z]{1,4}[a-z]?"
    r"|S(?:Pd|Sos|Kom|Ag|Kep|Psi|Hut|Farm|Pi|Pt|Ked|IP|KM|TP|IK|STP|H)|MH|MARS"
)
#: the second half of a double name
_HYPHENED = re.compile(r"-[A-Z][a-z'’]+(?![\w-])")
#: somebody without an office, and the name by which he is introduced
_APPOSED = re.compile(
    r"\b[Ss](?:eorang|alah (?:se|s)(?:orang|atu))\b[^.,;:!?\n\"“”()]{3,70}, "
    r"([A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2})(?: \(\d\d(?: tahun)?\))?,"
    r" (?:(?:juga|turut|pun|ikut) )?([a-z]+)"
)
#: what somebody does of whom a paper then says what he said
_FEELS = frozenset("merasa bersyukur senang terharu kecewa bangga".split())
#: a word with a capital within a sentence right before a name
_NAMED_BEFORE = re.compile(r"(?<=[a-z,] )[A-Z][\w'’]+ \Z")
_OFTEN_ALONE = 3  # times that somebody is called by one name before two words stand for him
_LEAST_NAME = 3  # letters of the name in front


@functools.cache
def _table() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in word_table("speaker_names").items()}


@functools.cache
def no_names() -> frozenset[str]:
    """Words that alone name nobody, though they stand where names do."""
    return _table()["no_names"]


def begins_headline(key: str) -> bool:
    """Whether a word, folded, begins a headline or caption before a name, and is never a name itself (`aksi`)."""
    return key in _table()["of_headlines"]


def names_nobody(surface: str) -> bool:
    """Whether words that stand where a name does name nobody, behind the short form of an acting office or alone.

    >>> names_nobody("Plh. Termasuk"), names_nobody("Plh. Rani")
    (True, False)
    """
    words = [fold(word).strip(".") for word in surface.split()]
    return all(word in no_names() or word in ("pj", "pjs", "plt", "plh") for word in words)


def is_title(key: str) -> bool:
    """Whether a word, folded, is written before names: an office, a form of address or a word for a relative.

    >>> is_title("mbak"), is_title("rani")
    (True, False)
    """
    return key in _table()["titles"] or key in _table()["kin"] or key in _table()["address"]


def plain_name(name: str) -> str:
    """A name without the offices and forms of address in front that the model took into it.

    >>> plain_name("Menko Rani Wulandari")
    'Rani Wulandari'
    """
    words = name.split()
    ranks = lexicon().rank_matcher
    front = [n for n, w in enumerate(words[:3]) if ranks.get(fold(w)) and words[n + 1 : n + 2]]
    last = max((n for n in front if words[n + 1][0].isupper()), default=-1)
    words = words[last + 1 :] or words  # `Danpuspom Letjen Rani Wulandari`
    while len(words) > 1 and fold(words[0]) in _table()["titles"]:
        words.pop(0)
    while len(words) > 1 and _BEHIND_NAMES.fullmatch(words[-1]):
        words.pop()  # `Rani Wulandari MEng`
    return " ".join(words)


def tidy_name(name: str, surfaces: frozenset[str]) -> str | None:
    """A name that other stages have found without what does not belong to it; None if nothing is left of it.

    Args:
        name: as it was found.
        surfaces: how the article names people, folded; a relative's word in front is cut only where it has the rest.

    >>> tidy_name("Ibunda Rani Wulandari SpJP", frozenset({"rani"}))
    'Rani Wulandari'
    """
    words = plain_name(name).split()
    while len(words) > 1 and (_DEGREE.fullmatch(words[-1]) or fold(words[-1]) in _table()["next_sentence"]):
        words.pop()
    while len(words) > 1 and begins_headline(fold(words[0])):
        words.pop(0)
    words[:1] = [_unglued(word) for word in words[:1]]
    if len(words) > 2 and fold(words[0]) in _table()["kin"]:
        rest = words[1:]
        if fold(" ".join(rest)) in surfaces or fold(rest[0]) in surfaces:
            words = rest
    if is_headline(words):
        return None
    if not words or all(fold(word) in no_names() for word in words):
        return None
    return " ".join(words)


@dataclass(frozen=True)
class _Seen:
    """What an article has of names: how often each was found, where first, and all its words."""

    text: str
    often: Counter[str]
    first: dict[str, int]

    @functools.cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(self.text))


def names_in(
    text: str, spans: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The names of people among what the model took for such, each without the words that do not belong to it.

    Args:
        text: the article.
        spans: what the model took for names.
        known: where other stages have found people.
    """
    found = [_without_small(text, start, end) for start, end in spans]
    surfaces = [(fold(" ".join(text[a:b].split())), a) for a, b in (*found, *known)]
    first: dict[str, int] = {}
    for surface, at in surfaces:
        first[surface] = min(at, first.get(surface, at))
    seen = _Seen(text, Counter(s for s, _ in surfaces), first)
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if _of_a_place(text, start) or is_of_a_facility(text, start):
            continue
        if text[start].islower() and not text[start:end].islower() and " " not in text[start:end]:
            continue  # `menurut keteranganBMKG`: a lost blank
        start, end = _cut(text, start, _past_hyphen(text, end), seen)
        if not is_headline(text[start:end].split()) and not all(
            fold(word) in no_names() for word in _LETTERS.findall(text[start:end])
        ):
            kept.append((start, end))
    return kept


def _unglued(word: str) -> str:
    """A name without the word of a page that a lost blank has joined to it."""
    for lead in _table()["glued_before"]:
        if word.startswith(lead) and word[len(lead) : len(lead) + 1].isupper():
            return word[len(lead) :]
    return word


def past_lead(text: str, start: int, end: int) -> int | None:
    """Where a name begins behind a word of a page or headline that was taken into it; None if it is no name at all.

    >>> past_lead("PerbesarRani hadir", 0, 12), past_lead("Potret Rani Wulandari", 0, 21), past_lead("Rani", 0, 4)
    (8, 7, 0)
    >>> past_lead("COO Bank Sigi, Rani Wulandari", 0, 13) is None
    True
    """
    words = list(_LETTERS.finditer(text, start, end))
    if not words:
        return start
    first = words[0].group()
    if (bare := _unglued(first)) != first:
        return start + len(first) - len(bare)
    if fold(first) in _table()["of_headlines"]:
        return words[1].start() if len(words) > 1 else None
    # an office of a firm before the name behind a comma: `COO Bank Sigi, Rani Wulandari`
    office = len(words) > 1 and fold(first) in no_names()
    named = text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper()
    return None if office and named else start


def says_by_this_name(text: str, name: str) -> bool:
    """Whether a word for a relative is a name in an article: with a capital right behind a cue (`kata Putri.`).

    >>> says_by_this_name("Hal itu berat, kata Putri.", "Putri"), says_by_this_name("Itu kata Putri itu.", "Putri")
    (True, False)
    """
    if fold(name) not in _table()["also_names"]:
        return False
    cues = "|".join(sorted(filter(None, quote_verbs().bare)))
    return (
        re.search(rf"[,\"”’] ?\b(?:{cues}) {re.escape(name)}(?=[.,]| (?:di|kepada|saat|dalam)\b)", text)
        is not None
    )


def late_front(text: str, surface: str, at: int) -> int | None:
    """How long the first of two words is that is no part of a name: where the article calls its bearer by the second one for
    long before both stand side by side, and the first one is a common word, or one that the article has in small letters.

    >>> text = "Rani tiba. Lalu Rani pulang. Kata Rani itu baik. Kedekatan Rani dan Bagus dipercaya."
    >>> late_front(text, "Kedekatan Rani", text.index("Kedekatan"))
    10
    >>> late_front("Dewi Rani tiba. Rani pulang.", "Dewi Rani", 0) is None
    True
    """
    words = surface.split()
    if len(words) != 2 or text.count(surface) > 1 or text.count(words[1]) <= _OFTEN_ALONE:
        return None
    small = words[0].lower()
    if fold(small) not in common_words() and re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is None:
        return None  # `Jurgen Hartono`, who is `Hartono` for most of the article
    alone = re.compile(rf"(?<![\w-]){re.escape(words[1])}(?![\w-])")
    before = [
        m
        for m in alone.finditer(text, 0, at)
        if not _NAMED_BEFORE.search(text, max(0, m.start() - 24), m.start())
    ]
    return len(words[0]) + 1 if len(before) >= _OFTEN_ALONE else None


def apposed_names(text: str) -> Iterator[tuple[int, int]]:
    """Names between commas behind `seorang …` and before a verb of speech: `salah seorang warga setempat, Rani, berharap`.

    >>> list(apposed_names("Salah seorang warga, Rani, berharap jalan dibuka."))
    [(21, 25)]
    """
    for match in _APPOSED.finditer(text):
        start, end = match.span(1)
        if (
            match.group(2) in quote_verbs().active or match.group(2) in _FEELS
        ) and not lexicon().place_matcher(match.group(1)):
            yield start, end


def _past_hyphen(text: str, end: int) -> int:
    """Where a name ends that a hyphen joins to what the model took for all of it (`Ait-Nouri`)."""
    joined = _HYPHENED.match(text, end)
    return joined.end() if joined is not None else end


def is_headline(words: Sequence[str]) -> bool:
    """Whether words that were taken for a name are the end of a headline (`Kapolri Ingin Perlindungan Anak Rani`)."""
    return len(words) > 3 and sum(fold(word) in common_words() for word in words) > 1


def full_name(text: str, short: str, spans: Sequence[tuple[int, int]]) -> str | None:
    """The full name that begins with a short one where an article writes it without any stage having found it.

    >>> full_name("Pengamat Universitas Sigi Rani Wulandari menilai baik.", "Rani", [])
    'Rani Wulandari'
    """
    at = text.find(f"{short} ")
    while at >= 0 and not text[at + len(short) + 1 : at + len(short) + 2].isupper():
        at = text.find(f"{short} ", at + 1)
    if at < 0:
        return None  # the name goes on nowhere: its pattern, which is slow to make, is not needed
    for match in re.finditer(
        rf"(?<![\w.-])((?:[A-Z]\. ?)?{re.escape(short)}(?: [A-Z][a-z'’]+){{1,3}})(?=[ ,.])", text
    ):
        start, end = match.span(1)
        if overlaps(spans, start, end):
            continue
        words = match.group(1).split()
        tail = words[words.index(short) + 1 :] if short in words else words[2:]
        behind = text[end : end + 2].strip()
        if behind[:1].isupper() or (behind[:1] == "." and text[end + 1 : end + 2].isalpha()):
            continue
        named = not any(fold(w) in common_words() or lexicon().place_matcher(w) for w in tail)
        if tail and named and not lexicon().position_matcher(" ".join(tail)):
            return " ".join(words)
    return None


def _without_small(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the lower-case words that the model took for its end (`Rani Wulandari memang`)."""
    words = list(_WORD.finditer(text[start:end]))
    while len(words) > 1 and (
        (words[-1].group().isalpha() and words[-1].group().islower()) or _SMALL_GLUED.match(words[-1].group())
    ):
        words.pop()
    return start, start + words[-1].end()


def _of_a_place(text: str, start: int) -> bool:
    """Whether a name belongs to an airport, a street and the like that is named after somebody."""
    for word in _words_before(text, start)[:4]:
        if fold(word) in _table()["named_after"]:
            return True
        if not word[0].isupper():
            return False
    return False


def _words_before(text: str, start: int) -> list[str]:
    """The words before a name in its clause, the nearest first."""
    found: list[str] = []
    for word in reversed(list(_LETTERS.finditer(text, max(0, start - 48), start))):
        gap = text[word.end() : start]
        if any(c in gap for c in ",;:\n") or ("." in gap and ends_sentence(text, word.end())):
            break
        found.append(word.group())
        start = word.start()
    return found


def is_of_a_facility(text: str, start: int) -> bool:
    """Whether the name that begins here, with its ranks and titles, is that of a facility: `RSUD dr. Rani Wulandari`."""
    ranks, titles = lexicon().rank_matcher, lexicon().title_matcher
    for word in _words_before(text, start):
        if fold(word) in _table()["named_after"]:
            return bool(word[0].isupper())
        if not (ranks.get(fold(word)) or titles.get(fold(word)) or titles.get(word + ".")):
            return False
    return False


def _cut(text: str, start: int, end: int, seen: _Seen) -> tuple[int, int]:
    """A name without words that were joined to it, if the article has the name without them."""
    words = list(_LETTERS.finditer(text, start, end))
    if not words:
        return start, end
    points = text.startswith((" itu", " tersebut"), end)  # `Suami Rani Wulandari itu`
    if len(words) > 2 and fold(words[0].group()) in _table()["kin"]:
        # `Ibunda Rani Wulandari …, ujar Rani`: a headline that the model took for a name
        points = (
            points
            or _surface(text, words[1].start(), end) in seen.often
            or fold(words[1].group()) in seen.often
        )
    while len(words) > 1 and (
        fold(words[0].group()) in _table()["titles"] or (points and fold(words[0].group()) in _table()["kin"])
    ):
        words.pop(0)
        start = words[0].start()
    if len(words) > 1 and (
        _DEGREE.fullmatch(words[-1].group()) or fold(words[-1].group()) in _table()["next_sentence"]
    ):
        words.pop()  # `kata Rani Wulandari Kendati begitu`: a lost full stop
        end = words[-1].end()
    last = words[-1]
    for length in range(_LEAST_NAME, len(last.group()) - 4):
        if _GLUED.match(last.group(), length) and last.group()[:length] in seen.words:
            end = last.start() + length
            break
    if len(words) < 2 or seen.often[_surface(text, start, end)] > 1:
        return start, end
    whole = _surface(text, start, end)
    opens = (
        not text[max(0, start - 3) : start].rstrip(" ")
        or text[max(0, start - 3) : start].rstrip(" ")[-1] in '.?!\n”"“'
    )
    if opens and fold(words[0].group()) in common_words():
        rest = _surface(text, words[1].start(), end)
        if rest in seen.often:  # `Mendadak Rani menyahut`
            return words[1].start(), end
    for count in range(len(words) - 1, 0, -1):
        shorter = _surface(text, start, words[count - 1].end())
        if shorter not in seen.often:
            continue
        common = all(fold(w.group()) in common_words() for w in words[count:])
        # a full name comes before its short form
        if common or (count > 1 and seen.first[shorter] < seen.first.get(whole, start)):
            return start, words[count - 1].end()
    return start, end


def _surface(text: str, start: int, end: int) -> str:
    return fold(" ".join(text[start:end].split()))
