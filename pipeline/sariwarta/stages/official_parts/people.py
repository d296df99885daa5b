"""Brings the mentions of one person together: full names, parts of names, and slips of spelling."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from rapidfuzz import fuzz

from sariwarta.language.words import keys_of
from sariwarta.stages.word_tables import word_table

__all__ = [
    "ADDRESS",
    "Person",
    "Spelling",
    "aliases_after",
    "group",
    "is_called",
    "is_fore_name",
    "is_part",
    "is_shortened",
    "is_variant",
    "leads_wives",
    "meant_by_word",
    "name_tokens",
    "nicknames",
    "without_address",
]

_T = TypeVar("_T")
#: how alike two spellings of one name must be, in per cent of `rapidfuzz.fuzz.ratio`
_ALIKE = 84
#: forms of address, which are no part of the name that stands behind them
ADDRESS = frozenset(
    "pak bu bapak ibu kang akang mas mbak bang abang gus ning neng pakde bude bung uda uni cak aa teh teteh bli daeng om tante"
    " koh buya abah habib romo tuan nyonya saudara saudari bunda".split()
)
#: the son of who has the same name
_JUNIOR = ("jr", "junior", "sr")
#: and of a single word, which another letter makes another name (`Pranowo`, `Prabowo`)
_ALIKE_ALONE = 88
#: with more people than that, a name is compared only with those of whom a word begins with the same letters
_MANY = 64
_HEAD = 3
#: shorter words must be equal
_SHORTEST_VARIANT = 5


@dataclass(slots=True, eq=False)
class Spelling:
    """One mention of a person by name. `key` says what office stands with it, None where none does."""

    start: int
    end: int
    text: str
    tokens: tuple[str, ...]
    key: str | None = None
    kin: bool = False  # behind `Ibu`, `istri`: the end of the name may be that of the spouse
    spouse: bool = False  # behind `istri Presiden Rano,`: the end of the name is that of the spouse
    other: bool = False  # behind `suaminya`, `bernama`: not whoever has a longer name that ends with it
    leads_wives: bool = False  # beside an office of the wife of who governs: `Ketua TP PKK`

    @property
    def core(self) -> tuple[str, ...]:
        """The words of the name without a form of address in front (`Cak Eri`)."""
        return self.tokens[1:] if len(self.tokens) > 1 and self.tokens[0] in ADDRESS else self.tokens


@dataclass(slots=True, eq=False)
class Person:
    """All mentions of one person by name."""

    tokens: tuple[str, ...]
    spellings: list[Spelling] = field(default_factory=list)
    variants: list[Spelling] = field(default_factory=list)
    aliases: list[Spelling] = field(default_factory=list)

    @property
    def core(self) -> tuple[str, ...]:
        """The words of the name without a form of address in front."""
        return self.tokens[1:] if len(self.tokens) > 1 and self.tokens[0] in ADDRESS else self.tokens

    @property
    def name(self) -> str:
        """The fullest form; among equally full ones one without initials, then the most frequent, then the first."""
        size = max(len(s.core) for s in self.spellings)
        full = [s for s in self.spellings if len(s.core) == size]
        plain = [s for s in full if s.core == s.tokens]
        forms = [s.text for s in plain or full]
        counts = Counter(forms)
        spelled = {form: all(len(t) > 1 for t in name_tokens(form)) for form in counts}
        return max(counts, key=lambda form: (spelled[form], counts[form], -forms.index(form)))


def without_address(person: Person, ranked: bool) -> tuple[str, str | None]:
    """The name of a person without a form of address in front, and that form where it is kept as a title.

    What the whole country calls somebody stays (`Cak Imin`), and so does what a rank in front shows to be a given name.

    Args:
        person: the mentions of the person.
        ranked: whether a rank stands in front of the name somewhere.
    """
    name = person.name
    first, _, rest = name.partition(" ")
    small = first.casefold()
    if not rest or small not in ADDRESS or name.casefold() in nicknames() or ranked:
        return name, None
    if small in word_table("person_words")["in_names"].split():
        return name, None  # `Daeng Tutu`
    if small in word_table("person_words")["revering"].split():
        return rest, first
    bare = any(s.core == s.tokens and s.core == name_tokens(rest) for s in person.spellings)
    return (rest, None) if bare or " " not in rest else (name, None)


_DOUBLED = re.compile(r"([a-z])\1")
#: letters by which one sound is written in two ways, the older or foreign one first; `y` goes last
_SPELLED = (
    ("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("ch", "h"), ("kh", "h"),
    ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("q", "k"), ("v", "f"), ("z", "s"), ("y", "i"),
)  # fmt: skip
_BRACKET = re.compile(r"\s?\(([A-Z]{2,5}|[A-Z][a-z]{2,11}(?: [A-Z][a-z]{1,11}){0,2})\)")
_NAME_BREAK = re.compile(r"[-–,;(\n]|\bdan\b|\. ")
_NICKNAME = re.compile(
    r",?\s(?:\(?(?:yang\s)?(?:akrab|biasa|kerap|lebih akrab|lebih dikenal|dikenal)?\s?(?:disapa|dipanggil|dengan sapaan)|alias)\s"
    r"(?:dengan\s)?((?:[A-Z][\w'’]{1,15}[ ]?){1,3})"
)


def aliases_after(text: str, offset: int) -> list[tuple[int, int]]:
    """Where the text gives another name right behind a name that ends at an offset: `(SDK)`, `alias X`, `akrab disapa X`.

    >>> text = "Rano Karno alias Kang Dodo"
    >>> [text[a:b] for a, b in aliases_after(text, 10)]
    ['Kang Dodo']
    """
    found: list[tuple[int, int]] = []
    acronym = _BRACKET.match(text, offset)
    if acronym and _abbreviates(acronym.group(1), text, offset):
        found.append(acronym.span(1))
    nickname = _NICKNAME.match(text, acronym.end() if acronym else offset, offset + 90)
    if nickname:
        found.append((nickname.start(1), nickname.start(1) + len(nickname.group(1).rstrip())))
    return found


def _abbreviates(acronym: str, text: str, offset: int) -> bool:
    """Whether capitals behind a name begin as one of its words does; those of a pair do not (`Rani-Tono (ANTON)`)."""
    if not acronym.isupper():
        return True
    name = _NAME_BREAK.split(text[max(0, offset - 60) : offset])[-1]
    return any(word.startswith(acronym[0]) for word in name.split())


@functools.cache
def nicknames() -> dict[str, str]:
    """What the whole country calls somebody, folded, and the full name, folded (`data/nicknames.toml`)."""
    table: dict[str, str] = word_table("nicknames")["nicknames"]
    return {short.casefold(): full.casefold() for short, full in table.items()}


@functools.cache
def _fore_names() -> frozenset[str]:
    """First names that are not used alone, folded."""
    return frozenset(word_table("nicknames")["fore_names"].split())


def is_fore_name(word: str) -> bool:
    """Whether a folded word is a first name that nobody is called by alone.

    >>> is_fore_name("muhammad"), is_fore_name("rano")
    (True, False)
    """
    return word in _fore_names()


@functools.cache
def _wives() -> re.Pattern[str]:
    """The bodies of the wives of those who govern and command (`data/person_words.toml`)."""
    names = word_table("person_words")["wives"].strip().split("\n")
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in names) + r")\b", re.IGNORECASE)


def leads_wives(office: str) -> bool:
    """Whether an office is one of the wife of who governs or commands.

    >>> leads_wives("Ketua TP PKK Kota Palu"), leads_wives("Ketua KPU Kota Palu")
    (True, False)
    """
    return _wives().search(office) is not None


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: case-folded, without full stops.

    >>> name_tokens("M. Syamsul Qadri")
    ('m', 'syamsul', 'qadri')
    """
    return keys_of(name)


def is_part(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words of a short name stand in a full one, in that order; an initial stands for its word, but does not
    make a name by itself.

    >>> is_part(("rano",), ("rano", "karno"))
    True
    >>> is_part(("nurdin",), ("n", "rano", "karno"))
    False
    """
    if not short or len(short) >= len(full) or not any(len(t) > 1 and t in full for t in short):
        return False
    position = 0
    for token in short:
        while position < len(full) and not _same_word(token, full[position]):
            position += 1
        if position == len(full):
            return False
        position += 1
    return True


def is_called(word: str, name: Sequence[str]) -> bool:
    """Whether Indonesians usually call somebody by this word of the name: the first one, behind initials and names that
    very many bear.

    >>> is_called("rano", ("rano", "karno")), is_called("karno", ("rano", "karno"))
    (True, False)
    >>> is_called("rano", ("muhammad", "rano"))
    True
    """
    common = _fore_names()
    for part in name:
        if part == word:
            return True
        if len(part) > 1 and part not in common:
            return False
    return False


def is_shortened(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name has the first letters of another one's words behind the first: both may be one person.

    >>> is_shortened(("rano", "kh"), ("rano", "karno", "hadi")), is_shortened(("rano", "kh"), ("rano", "karno"))
    (True, False)
    """
    letters = "".join(part[0] for part in full[1:])
    return bool(letters) and short[:1] == full[:1] and short != full and "".join(short[1:]) == letters


def meant_by_word(usual: Sequence[_T], so_called: Sequence[_T]) -> list[_T]:
    """Those of several people named before whom one word of their names can mean.

    Args:
        usual: those who would usually be called so.
        so_called: those whom the article has called so already.

    Returns:
        Nobody if several would usually be called so and none has been yet, or if none would: that would be a guess.
    """
    if not any(p in usual for p in so_called):
        return list(so_called) or (list(usual) if len(usual) == 1 else [])
    return [*usual, *(p for p in so_called if p not in usual)]


def _same_word(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _sounds(word: str) -> str:
    """A word as it is spoken: `Barra` and `Bara`, `Rudy` and `Rudi`, `Soekarno` and `Sukarno`, `Ghani` and `Gani` are one."""
    for written, spoken in _SPELLED:
        word = word.replace(written, spoken)
    return _DOUBLED.sub(r"\1", word)


def is_variant(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names of the same length are one name spelled in two ways; one word at most may be unlike by more
    than a letter or two, and none may be another word.

    >>> is_variant(("benny", "irwan"), ("benny", "irawan"))
    True
    >>> is_variant(("budi", "santoso"), ("budi", "susanto"))
    False
    """
    if len(a) != len(b) or not a:
        return False
    differing = 0
    for left, right in zip(a, b, strict=True):
        if left == right or (min(len(left), len(right)) == 1 and _same_word(left, right)):
            continue
        if len(a) > 1 and _sounds(left) == _sounds(right):
            continue  # `Muhammad Al Bara`, `Muhammad Al Barra`
        if min(len(left), len(right)) < _SHORTEST_VARIANT:
            return False
        if fuzz.ratio(left, right) < _ALIKE:
            # one wrong letter in a short word: `Rani Kasbi`, `Rani Nasbi`; but not of names that many bear
            rest = [t for t in a if t != left]
            slip = len(left) == len(right) == _SHORTEST_VARIANT and left[0] != right[0]
            if not slip or left[1:] != right[1:] or all(t in _fore_names() or len(t) == 1 for t in rest):
                return False
        differing += 1
    return differing <= 2


def group(
    spellings: Sequence[Spelling], compatible: Callable[[str | None, str | None], bool]
) -> list[Person]:
    """Group mentions into people.

    Args:
        spellings: all mentions by name, in text order.
        compatible: whether the office beside a shorter or misspelled name can be that of a person with another.

    Returns:
        The people, in order of their first mention.
    """
    people: list[Person] = []
    by_tokens: dict[tuple[str, ...], Person] = {}
    by_head: dict[
        str, list[Person]
    ] = {}  # first letters of a word → people, for texts with very many of them
    #: those who have an office beside the name somewhere that is none of a wife
    govern = {s.core for s in spellings if s.key is not None and not s.leads_wives and not s.kin}
    for spelling in sorted(spellings, key=lambda s: (-len(s.core), len(s.tokens), s.start)):
        tokens = spelling.tokens
        person = by_tokens.get(tokens)
        if person is None:
            near = people if len(people) <= _MANY else _sharing(spelling, by_head)
            found = [p for p in near if _fits(spelling, p, compatible, govern)]
            if len(found) > 1:
                person = _nearest(spelling, _meant(spelling, found))
            elif found:
                person = found[0]
                by_tokens[tokens] = person
            if person is None:
                person = Person(tokens)
                people.append(person)
                for head in {token[:_HEAD] for token in tokens}:
                    by_head.setdefault(head, []).append(person)
                by_tokens[tokens] = person
            elif not is_part(spelling.core, person.tokens) and spelling.core != person.tokens:
                person.variants.append(spelling)
        person.spellings.append(spelling)
    for person in people:
        person.spellings.sort(key=lambda s: s.start)
    people.sort(key=lambda p: p.spellings[0].start)
    return people


def _sharing(spelling: Spelling, by_head: dict[str, list[Person]]) -> list[Person]:
    """The people of whom a word begins as one of this name does, in order, each once."""
    found = {id(p): p for token in spelling.core for p in by_head.get(token[:_HEAD], ())}
    return list(found.values())


def _fits(
    spelling: Spelling,
    person: Person,
    compatible: Callable[[str | None, str | None], bool],
    govern: Set[tuple[str, ...]] = frozenset(),
) -> bool:
    tokens = spelling.core
    if _is_spouse(spelling, person) or _is_wife(spelling, person, govern):
        return False
    size = len(tokens)
    if size > 1 and tokens == person.tokens[:-1] and person.tokens[-1] in _JUNIOR:
        return False  # `Presiden Rano Karno` and `Rano Karno Jr`
    if spelling.other and 1 < size < len(person.tokens) and tokens == person.tokens[-size:]:
        return False
    same = tokens == person.tokens or is_part(tokens, person.tokens) or is_variant(tokens, person.core)
    if not same and len(tokens) == 1 and len(tokens[0]) >= _SHORTEST_VARIANT:
        same = any(
            len(t) >= _SHORTEST_VARIANT and t[0] == tokens[0][0] and fuzz.ratio(t, tokens[0]) >= _ALIKE_ALONE
            for t in person.tokens
        )
    if not same:
        return False
    if spelling.key is None:
        return True
    keys = {s.key for s in person.spellings if s.key is not None}
    return not keys or any(compatible(spelling.key, key) for key in keys)


def _is_spouse(spelling: Spelling, person: Person) -> bool:
    """Whether the longer name ends with that of the spouse, who holds an office: `Ibu Sinta Rano Karno` is not Rano Karno."""
    size = len(spelling.core)
    married = any(s.spouse for s in person.spellings if s.core == person.tokens)
    ends = (size > 1 or married) and spelling.core == person.tokens[-size:] and size < len(person.tokens)
    without_office = spelling.key is not None and all(s.key is None for s in person.spellings)
    return (
        ends
        and without_office
        and (married or any(s.kin for s in person.spellings if s.core == person.tokens))
    )


def _is_wife(spelling: Spelling, person: Person, govern: Set[tuple[str, ...]]) -> bool:
    """Whether the longer name is that of the wife of who holds an office: that of `Ny. Sinta Rano Karno`, or of the `Ketua TP PKK
    Sinta Rano Karno` beside the `Bupati Rano Karno`.
    """
    own = spelling.core
    size = len(own)
    if size < 2 or own not in govern or size >= len(person.core) or own != person.core[-size:]:
        return False
    full = [s for s in person.spellings if s.core == person.core]
    return any(s.leads_wives or s.kin for s in full) and not any(
        s.key is not None and not s.leads_wives and not s.kin for s in full
    )


def _meant(spelling: Spelling, people: Sequence[Person]) -> Sequence[Person]:
    """Those whom a spelling can mean, by what they were called before it; an office beside it tells them apart anyway."""
    word = spelling.core[0]
    if len(spelling.core) > 1 or spelling.key is not None:
        return people
    before = [p for p in people if any(s.start < spelling.start for s in p.spellings)]
    before = [p for p in before if not any(is_shortened(p.tokens, o.tokens) for o in before)]
    if len(before) < 2:
        return before or [p for p in people if is_called(word, p.tokens)] or people
    so_called = [
        p for p in before if any(s.core == spelling.core and s.start < spelling.start for s in p.spellings)
    ]
    return meant_by_word([p for p in before if is_called(word, p.tokens)], so_called)


def _nearest(spelling: Spelling, people: Sequence[Person]) -> Person | None:
    """The person whose last mention before this one is the nearest, or the first one mentioned after it."""
    if not people:
        return None
    before = [(s.start, i) for i, p in enumerate(people) for s in p.spellings if s.start < spelling.start]
    if before:
        return people[max(before)[1]]
    return people[min((s.start, i) for i, p in enumerate(people) for s in p.spellings)[1]]
