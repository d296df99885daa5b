"""Persons whose names the model takes too long, too short, or for a place.

In front of a name stand ranks, titles, offices and bodies, and the model draws the line between them and the name a
word too early or too late; behind it a headline or a caption runs on. The functions that look at two neighbours shift
the line between them; `corrected` then looks at one name alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from sariwarta.language.calendar import MONTHS, WEEKDAYS
from sariwarta.lexicon import Match, RegionName
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, words_of_name
from sariwarta.stages.entity_parts.lexical import certain
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading, PlaceReading
from sariwarta.stages.entity_parts.view import View
from sariwarta.stages.word_tables import word_table

__all__ = [
    "body_in_front",
    "corrected",
    "cut_glued_front_off",
    "in_pair",
    "is_holder",
    "is_name_broken",
    "is_second_half",
    "take_first_name_back",
    "take_last_name_in",
    "take_titled_name_in",
    "widen_office",
]

#: forms of address that begin a nickname behind a full name
_NICKNAMES = frozenset("cak gus kang mas mbak bang ning".split())
_LINE_END = re.compile(r"[ \t\xa0]?\r?\n[ \t\xa0]?")
#: behind a name in running text
_GOES_ON = re.compile(
    r"(?: \([^()\n]{2,30}\))?(?:,? [a-z]|[.,]? ?[”\"]|\.)|, [A-Z]{1,2}[.,A-Za-z]{0,4}, [a-z]"
)
#: a word made of several that have run together
_GLUED_WORD = re.compile(r"(?:[A-Z][a-z]{3,}){2,}(?![\w-])")
_PART = re.compile(r"[A-Z][a-z]+")
_LEVELS = frozenset({"kota", "kabupaten", "provinsi", "indonesia"})
#: the names of two who run together
_PAIR = re.compile(r"([A-Z][a-z]{3,})-([A-Z][a-z]{3,})")
_INITIAL = re.compile(r"[A-Z]\.?\Z")
#: first names that are always cut short
_CUT_SHORT = frozenset("moch muh moh mohd muhd mhd md abd ach achm ahm".split())
#: what stands behind an initial at the end of a name: the last name
_LAST_NAME = re.compile(r" ([A-Z][a-z]{3,})(?![\w-])")
#: the number of a deputy in front of a name; `I` may begin a name of Bali
_NUMBER = re.compile(r"(?:II|III|IV|V|I) (?P<next>[A-Za-z]+)")
#: a first name that has run into what stands in front of it
_GLUED_FIRST = re.compile(r"[A-Z][a-z]{2,} ")
#: how long a first name is at least that a title shows
_SHORTEST_FIRST = 4
#: letters of a line that was broken
_WIDTH = (30, 140)
#: a model that is as sure as this of a place is believed where a holder's name could stand
_SURE_PLACE = 0.9


def is_name_broken(view: View, before: Candidate, person: Candidate) -> bool:
    """Whether a person is the rest of a name that a line of a certain width has broken: `Rani Dewi` + line end + `Sumarta`.

    The line in front is long and ends with the name, and the next one goes on in small letters behind it.
    """
    text = view.text
    if before.label != "PER" or not _LINE_END.fullmatch(text, before.end, person.start):
        return False
    width = before.end - (text.rfind("\n", 0, before.end) + 1)
    goes_on = _GOES_ON.match(text, person.end) is not None
    return _WIDTH[0] <= width <= _WIDTH[1] and goes_on and not view.surface(before).endswith(".")


def is_second_half(view: View, before: Candidate, person: Candidate) -> bool:
    """Whether a person is the rest of a name with initials that the model has cut in two: `A Rano` + `M Karsa`."""
    gap = view.text[before.end : person.start]
    if before.label != "PER" or gap not in (" ", ". "):
        return False
    first, last = view.surface(person).split()[0], view.surface(before).split()[-1]
    if view.surface(before).rstrip(".").casefold() in _CUT_SHORT:
        return True  # `Moch.` + `Rano Hadiwijaya`
    if _INITIAL.match(first) is not None:
        return gap == " "  # `… kata Rano Hadi. A Karsa setuju` are two people
    return _INITIAL.match(last) is not None and " " in view.surface(before)


def take_last_name_in(view: View, person: Candidate) -> None:
    """Give a person the last name that the model has passed over behind an initial: `Rano S` + `Hadiwijaya`."""
    words = view.surface(person).split()
    behind = _LAST_NAME.match(view.text, person.end)
    if len(words) < 2 or len(words[-1]) > 1 or not words[-1].isupper() or behind is None:
        return
    name, lex = behind.group(1), view.lexicon
    known = (
        lex.region_matcher,
        lex.institution_matcher,
        lex.position_matcher,
        lex.rank_matcher,
        lex.title_matcher,
    )
    small = name.casefold()
    plain = small in common_words() or small in WEEKDAYS or small in MONTHS
    if not plain and not any(m.get(name) for m in known):
        person.end = behind.end()


def cut_glued_front_off(view: View, person: Candidate) -> None:
    """Begin a name behind the region that has run into it, and what stands in front of that: `SigiRano Hadiwijaya`."""
    found = _GLUED_WORD.match(view.text, person.start, person.end)
    if found is None:
        return
    parts = list(_PART.finditer(view.text, *found.span()))
    regions = [
        bool(view.lexicon.region_matcher.get(p.group())) or p.group().casefold() in _LEVELS
        for p in parts[:-1]
    ]
    told = [_alone(p.group()).search(view.text) is not None for p in parts[:-1]]
    front = all(region or said for region, said in zip(regions, told, strict=True))
    if front and regions[-1] and len(parts[-1].group()) >= _SHORTEST_FIRST:
        person.start = parts[-1].start()


def in_pair(view: View, person: Candidate) -> list[Candidate]:
    """The two people of a pair whose names a hyphen joins, and of whom the text tells one by one, too: `Rano-Tono`; the person
    alone elsewhere.
    """
    pair = _PAIR.fullmatch(view.text, person.start, person.end)
    if (
        pair is None
        or pair[1] == pair[2]
        or not all(_alone(name).search(view.text) for name in pair.groups())
    ):
        return [person]
    return [person.part(*pair.span(number), "PER") for number in (1, 2)]


@functools.lru_cache(maxsize=256)
def _alone(name: str) -> re.Pattern[str]:
    """A name that no hyphen joins to another."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")


def take_titled_name_in(view: View, before: Candidate | None, person: Candidate) -> None:
    """Give a person the first name that the model has passed over behind a title (`Dr. Rania` + `Dewi Karsa`), or where it has
    run into the body in front.
    """
    number = view.index.get(person.start)
    if number is None or number < 2:
        return
    text, words, lex = view.text, view.words, view.lexicon
    if (
        before is not None
        and before.label in ("ORG", "LOC")
        and _GLUED_FIRST.fullmatch(text, before.end, person.start)
    ):
        if text[before.end - 1].islower():
            person.start = before.end  # `Partai Melati` + `Rani` + `Dewi`, without the blank
        return
    word = words[number - 1]
    surface = text[word.start : word.end]
    if word.key in _CUT_SHORT and surface[:1].isupper() and text[word.end : person.start] in (" ", ". "):
        if before is None or before.end <= word.start:
            person.start = word.start  # `Moch.` + `Rano Hadiwijaya`
        return
    if (
        not surface.istitle()
        or len(surface) < _SHORTEST_FIRST
        or word.key in common_words()
        or text[word.end : person.start] != " "
        or (before is not None and before.end > word.start)
    ):
        return
    for first in (number - 2, number - 3):
        title = lex.title_matcher.match_at(text, words, first) if first >= 0 else None
        if title is None or title.last != number - 1 or text[title.end : word.start] not in (" ", ". "):
            continue
        known = (lex.rank_matcher, lex.title_matcher, lex.position_matcher, lex.institution_matcher)
        learned = any(t.slot == "prefix" and t.category.startswith("academic") for t in title.entries)
        if learned and not any(m.get(surface) for m in known) and not lex.region_matcher.get(surface):
            person.start = word.start
        return


@functools.cache
def _never_first() -> frozenset[str]:
    """Words with which nobody's name begins."""
    return frozenset(word_table("person_words")["never_first"].split())


def take_first_name_back(view: View, before: Candidate, person: Candidate, first_names: set[str]) -> bool:
    """Give a person the first name that the model took into the office or the body in front: `Direktur Kemendagri
    Anggara` + `Rusli`, where the text also has `Anggara` alone. Says whether it did.
    """
    head, _, last = view.surface(before).rpartition(" ")
    lex = view.lexicon
    known = (lex.place_matcher, lex.institution_matcher, lex.position_matcher, lex.rank_matcher)
    # `Menteri Keamanan Nasional Itamar` + `Ben Gvir`
    lacks_first = view.surface(person).partition(" ")[0].casefold() in _never_first()
    taken = (
        before.label in ("ORG", "POSITION")
        and head != ""
        and (last in first_names or (lacks_first and last.casefold() not in common_words()))
        and last.istitle()
        and last.casefold() not in evidence_words("company_words")
        and view.text[before.end : person.start] == " "
        and not any(m.get(last) for m in known)
    )
    if taken:
        before.end -= len(last) + 1
        person.start -= len(last) + 1
    return taken


def _has_number(office: str) -> bool:
    """Whether an office is one of several that are told apart by their numbers: `Wakil Ketua II`, but no `Wakil Bupati I`."""
    offices = word_table("person_words")["numbered_offices"].split()
    return office.casefold().startswith(tuple(name.replace("_", " ") for name in offices))


def _is_balinese(name: str) -> bool:
    """Whether a name is one of those that stand behind the article `I` in Bali."""
    return name.casefold() in word_table("person_words")["behind_article"].split()


def widen_office(view: View, office: Candidate, person: Candidate) -> None:
    """Give an office back what the model took for the first word of its holder: `Menko` + `Marves Rani Dewi`."""
    first = view.index.get(office.start)
    if first is None or view.text[office.end : person.start] != " ":
        return
    number = _NUMBER.match(view.text, person.start, person.end)
    if number is not None and _has_number(view.surface(office)):
        behind_number = number.start("next")
        of_bali = behind_number - person.start == len("I ") and _is_balinese(number.group("next"))
        if not of_bali:
            office.end = behind_number - 1  # `Wakil Menteri BUMN` + `II Rani Dewi`
            person.start = behind_number
        return
    match = view.lexicon.position_matcher.match_at(view.text, view.words, first)
    if match is None or not person.start < match.end <= person.end:
        return
    office.end = match.end
    behind = view.words[match.last].start if match.last < len(view.words) else person.end
    person.start = min(behind, person.end)


def body_in_front(view: View, office: Candidate, person: Candidate) -> list[Candidate]:
    """The institution that the model took for the first word of a name, cut off it: `Sekretaris` + `MA` + `Rani`."""
    body = view.institution_at.get(person.start)
    if (
        body is None
        or body.end >= person.end
        or not view.surface(body).isupper()
        or view.text[body.end] != " "
    ):
        return []
    if view.text[office.end : person.start] != " ":
        return []
    person.start = body.end + 1
    return [person.part(body.start, body.end, "ORG")]


def is_holder(view: View, c: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether what the model takes for a place, and the lexicon does not know, is who holds a rank or an office: `Koptu
    Suyoko`, `Gubernur` + `Kalimantan Barat` + `Cornelis`, `Plh Dirjen` + `Polpum` + `Togap Simamora`.

    Args:
        view: the text.
        c: the place.
        before: the two entities in front of it, or fewer.
    """
    number = view.index.get(c.start)
    surface = view.surface(c)
    if number is None or c.confidence >= _SURE_PLACE or not surface.replace(" ", "").isalpha():
        return False
    if view.lexicon.place_matcher.match_at(view.text, view.words, number):
        return False
    if surface.split()[0].casefold() in evidence_words("place_heads"):
        return False
    if number and c.start - 1 in view.rank_ends:
        return True
    if len(before) < 2 or before[0].label != "POSITION" or before[1].label not in ("LOC", "ORG"):
        return False
    return view.text[before[0].end : before[1].start] == " " == view.text[before[1].end : c.start]


def corrected(view: View, c: Candidate) -> list[Candidate]:
    """A person's name alone: without what stands in front of it and behind it; a place if nothing else is left."""
    _cut_tail_off(view, c)
    return _without_front(view, c) if c.start < c.end else []


def _cut_tail_off(view: View, person: Candidate) -> None:
    """End a name before small words, words of a headline, the acronym of the name itself, and a nickname (`Rani Dewi
    RD`, `… Cak Imin`).
    """
    words = view.surface(person).split(" ")
    keep = words_of_name(words)
    while keep > 1 and words[keep - 1].islower() and words[keep - 1] in common_words():
        keep -= 1
    initials = "".join(w[:1] for w in words[: keep - 1])
    if keep > 2 and words[keep - 1] == initials:
        keep -= 1
    if not _is_noble(view, person):  # `Gusti Ayu Mas Sumatri` has no nickname
        keep = next((n for n in range(2, keep - 1) if words[n].casefold() in _NICKNAMES), keep)
    person.end = person.start + len(" ".join(words[:keep]))


def _is_noble(view: View, person: Candidate) -> bool:
    """Whether a name begins with a title that is part of it (`Gusti`, `Ni`)."""
    number = view.index.get(person.start)
    if number is None:
        return False
    title = view.lexicon.title_matcher.match_at(view.text, view.words, number)
    return title is not None and any(t.category in ("noble", "article") for t in title.entries)


def _without_front(view: View, c: Candidate) -> list[Candidate]:
    """A person without ranks, titles, offices and a province in front; a place if nothing else is left."""
    first = view.index.get(c.start)
    if first is None:
        return [c]
    text, words = view.text, view.words
    if text[c.start].isdigit():
        return []
    first = _past_front(view, _past_body(view, first, c), c)
    if first < len(words) and words[first].start < c.end:
        start = words[first].start
        body = view.institution_at.get(start)
        of_region = body is not None and isinstance(body.entry, InstitutionReading) and body.entry.region
        if body is not None and of_region and body.end == c.end and _is_sure_region(view, body):
            return [Candidate(start, c.end, "ORG", "institution", body.entry)]  # `Polda Sumut`
        acronym = next((i for i in view.institutions_in(c) if (i.start, i.end) == (start, c.end)), None)
        if acronym is not None and text[start : c.end].isupper():
            return [Candidate(start, c.end, "ORG", "institution", acronym.entry)]
        return [c.part(start, c.end, "PER")]
    named = view.lexicon.place_matcher.match_at(text, words, view.index[c.start])
    before = view.institution_before(c)
    held = (before is not None and c.start < before.end) or any(
        c.start < i.end for i in view.institutions_in(c)
    )
    if named is None or named.end != c.end or held:
        return []  # what the lexicon adds says what it is
    return [Candidate(c.start, c.end, "LOC", "region", PlaceReading(named.entries))]


def _past_body(view: View, first: int, c: Candidate) -> int:
    """The word behind the end of a body's name at the beginning of a person; `first` itself without one."""
    words = view.words
    if words[first].key in ("tni", "polri") and words[first].end < c.end:
        first += 1  # the corps of the rank in front: `Letjen` + `TNI Suharta`
    body = view.institution_of_region_at.get(c.start)
    if body is not None and body.end < c.end and _is_sure_region(view, body):
        while words[first].start < body.end:  # the region of `KPU Sigi` in `KPU Sigi Sudirja`
            first += 1
    return _past_region_inside(view, first, c)


def _past_front(view: View, first: int, c: Candidate) -> int:
    """The word behind the ranks, titles, offices, regions and countries in front of a name."""
    lex, text, words = view.lexicon, view.text, view.words
    while first < len(words) and words[first].start < c.end:
        rank = lex.rank_matcher.match_at(text, words, first)
        title = lex.title_matcher.match_at(text, words, first)
        office = lex.position_matcher.match_at(text, words, first)
        region = lex.region_matcher.match_at(text, words, first)
        country = view.country_at(first)
        if office and office.end <= c.end and text[office.start].isupper():
            first = office.last
        elif rank and rank.end <= c.end:
            first = rank.last
        elif (
            title and title.end < c.end and any(t.slot == "prefix" and not t.name_like for t in title.entries)
        ):
            first = title.last
        elif region and region.end <= c.end and _is_no_name(view, region, c):
            first = region.last  # what the lexicon adds says what it belongs to
        elif country is not None and country.end <= c.end:
            first = country.last
        else:
            break
    return first


def _past_region_inside(view: View, first: int, c: Candidate) -> int:
    """The word behind a province's short name inside a person (`DPW` + `RAPI Kalsel H Made`), which ends the name of
    a body; `first` itself without one.
    """
    for number in range(first + 1, min(first + 4, len(view.words))):
        region = view.lexicon.region_matcher.match_at(view.text, view.words, number)
        if region is None or region.end >= c.end:
            continue
        names = region.entries
        if all(n.type == "abbr" and n.region.level == "provinsi" and not n.risk for n in names):
            return region.last
    return first


def _is_sure_region(view: View, body: Candidate) -> bool:
    """Whether the region of an institution is no name: the `Ateng` of `BPS Ateng Hartono` may be one, and counts as a
    region only where the text has it again.
    """
    region = body.entry.region if isinstance(body.entry, InstitutionReading) else None
    if region is None:
        return False
    short = all(
        isinstance(n, RegionName) and n.type == "abbr" and n.region.level != "provinsi"
        for n in region.entries
    )
    return not short or view.text.count(view.text[region.start : region.end]) > 1


def _is_no_name(view: View, region: Match[RegionName], c: Candidate) -> bool:
    """Whether a region in a person is certainly no part of the name: it is all there is, a province, or has a name of two words.

    Kabupaten of one word share their names with people (`Bima Arya`).
    """
    alone = region.end == c.end or any(name.region.level == "provinsi" for name in region.entries)
    long = " " in view.text[region.start : region.end]
    return (alone or long) and certain(region, view.text)
