"""Names of bodies that the model cuts short: at the bracket with their short form, at the end of a line, at `untuk`; and
names that text without its blanks or separators has made too long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import (
    common_words,
    evidence_words,
    is_headline_verb,
)
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View

__all__ = [
    "end_before_glued_word",
    "end_before_words",
    "holder_behind",
    "lengthen",
    "lengthen_road",
    "start_behind_platform",
    "two_clubs",
    "without_glued_word",
]

#: what shortens the first words of a name that goes on behind it
_SHORT_FORM = re.compile(r" ?\(([A-Z][A-Za-z-]{1,14}(?: [A-Z][A-Za-z]+)?)\) (?=[A-Z])")
#: a line that is broken in the middle of a sentence
_LINE_BREAK = re.compile(r"[ \xa0]?\r?\n[ \xa0]?")
#: how the names of roads between towns begin, and what leads to the next town
_ROADS = (
    "tol ",
    "jalan tol ",
    "ruas ",
    "jalur ",
    "jalan nasional ",
    "jalan raya ",
    "jalan lintas ",
    "pantura ",
)
_TO_NEXT_TOWN = re.compile(r" ?[-–] ?[A-Z][a-z]+(?: (?:Barat|Timur|Utara|Selatan|Tengah))?\b")
_PURPOSE = re.compile(r" (?:untuk|bagi) (?=[A-Z])")
_JOINING = frozenset({"dan", "untuk", "serta"})
#: how many words stand behind a bracket, or behind `untuk`, at most
_LONGEST_REST = 7
#: how many letters of a word are glued to a name at least: `Milanbaru`
_SHORTEST_GLUED = 2
_NUMBER_GLUED = re.compile(r"(?<=[a-z]{3})\d{1,2}\Z")
_NATION_GLUED = re.compile(r"\ARI([a-z]{4,})\Z")
#: the age of a team behind its name
_AGE = re.compile(r" (?:(?:Putri|Putra|Wanita) )?U-? ?\d{2}\b")
_NATIONAL_TEAMS = ("timnas ", "tim nasional ", "tim nasional(")
#: an office whose name has a number, behind which its seat stands
_NUMBERED_OFFICE = re.compile(
    r"\A(?:Balai|BPKH|KPH|UPT|UPTD|Cabang|Cabdin|Kantor|LLDIKTI|BWS|BBWS)\b.* Wilayah [IVXL]+\Z"
)
#: what has run into the beginning of a name: the score of a match, the number of a list
_NUMBER_IN_FRONT = re.compile(r"\A\d{1,2}(?=[A-Z][a-z])")
#: behind a small word at the end of a name: that word is of `daerah setempat`
_AREAS = frozenset({*LEVEL_WORDS, "daerah", "wilayah"})
_SETEMPAT = re.compile(r" (?:setempat|tersebut|itu|ini)\b")
_NATION_BEFORE_NAME = re.compile(r"\ARI([A-Z][a-z]{2,})\Z")
_PLATFORMS = frozenset(
    {"youtube", "instagram", "facebook", "twitter", "tiktok", "website", "situs", "laman", "akun"}
)
#: how many words the name of a holder has at most, how many letters an acronym at least
_LONGEST_HOLDER = 3
_SHORTEST_HOLDER = 2
_SHORTEST_ACRONYM = 3
#: letters of a small word glued to a name, and of the name, at least
_SHORTEST_SMALL = 3
_SHORTEST_FRONT = 3
#: how many words of the names of two clubs stand in a row at most
_LONGEST_CLUB = 3


def lengthen(view: View, entities: Sequence[Candidate], number: int) -> None:
    """Let the name of a body go on where the model has cut it; what stands in the rest is emptied.

    Args:
        view: the text.
        entities: the model's entities in order.
        number: which of them the body is.
    """
    c = entities[number]
    end = (
        _behind_short_form(view, entities, number)
        or _purpose_end(view, entities, number)
        or _age_end(view, c)
        or _town_end(view, c)
    )
    if end is not None:
        _take_in(entities, number, end)
    if number + 1 < len(entities) and _goes_on_in_next_line(view, c, entities[number + 1]):
        _take_in(entities, number, entities[number + 1].end)


def _age_end(view: View, c: Candidate) -> int | None:
    """Where the name of a team ends behind whose name its age stands: `Timnas Sigi` + `U-23`."""
    age = _AGE.match(view.text, c.end)
    if age is None:
        return None
    if view.surface(c).casefold().startswith(_NATIONAL_TEAMS):
        return age.end()
    known = view.lexicon.organization_named(view.surface(c))
    return age.end() if known is not None and known.kind == "team" else None


def _town_end(view: View, c: Candidate) -> int | None:
    """Where the name of a numbered office ends that is called after its seat: `Balai Sagu Wilayah XX` + `Sigi`."""
    if _NUMBERED_OFFICE.search(view.surface(c)) is None or view.text[c.end : c.end + 1] != " ":
        return None
    place = view.place_at.get(c.end + 1)
    return place.end if place is not None else None


def lengthen_road(view: View, entities: Sequence[Candidate], number: int) -> None:
    """Let the name of a road go on to the towns behind its hyphens: `Tol Surabaya` + `-` + `Mojokerto`; they are emptied."""
    c = entities[number]
    if not view.surface(c).casefold().startswith(_ROADS):
        return
    while (behind := _TO_NEXT_TOWN.match(view.text, c.end)) is not None:
        inside = [e.end for e in entities[number + 1 : number + 4] if c.end < e.start < behind.end()]
        _take_in(entities, number, max(behind.end(), *inside) if inside else behind.end())


def _take_in(entities: Sequence[Candidate], number: int, end: int) -> None:
    entities[number].end = end
    for other in entities[number + 1 :]:
        if other.start >= end:
            break
        other.end = other.start


def _behind_short_form(view: View, entities: Sequence[Candidate], number: int) -> int | None:
    """Where a name ends whose first words, which are shortened in a bracket, say nothing without the rest: `Universitas
    Islam Negeri (UIN) Sunan Ampel Surabaya`, `Kelompok Tani (Poktan) Maju Jaya`; None where it does not go on.
    """
    c = entities[number]
    words = " ".join(view.surface(c).casefold().split())
    if words.replace(" ", "_") not in evidence_words("unfinished_names"):
        return None
    short = _SHORT_FORM.match(view.text, c.end)
    if short is None:
        return None
    behind = [e for e in entities[number + 1 : number + 6] if e.start >= short.end() and e.start < e.end]
    return _rest_end(view, short.end(), behind, first_may_be_person=_is_called_after(view, short.end()))


def _is_called_after(view: View, start: int) -> bool:
    """Whether the first word of the rest of a name is what bodies are called after: `Sunan`, `Sultan`."""
    first = view.index.get(start)
    return first is not None and view.words[first].key in evidence_words("namesake_titles")


def _purpose_end(view: View, entities: Sequence[Candidate], number: int) -> int | None:
    """Where the name of a committee ends that says what it is for: `Koalisi Sagu untuk Keadilan Warga`."""
    c = entities[number]
    if view.surface(c).partition(" ")[0].casefold() not in evidence_words("purpose_heads"):
        return None
    purpose = _PURPOSE.match(view.text, c.end)
    if purpose is None:
        return None
    behind = [e for e in entities[number + 1 : number + 4] if e.start >= purpose.end()]
    if behind and behind[0].start == purpose.end():
        return None  # `Komite untuk Sigi`
    return _rest_end(view, purpose.end(), behind, first_may_be_person=False)


def _rest_end(
    view: View, start: int, behind: Sequence[Candidate], *, first_may_be_person: bool
) -> int | None:
    """Where the words with capitals end that begin at a place, before a person, an office or a verb of a headline."""
    number = view.index.get(start)
    if number is None:
        return None
    stops = {e.start for e in behind if e.label in ("PER", "POSITION")}
    if first_may_be_person:
        stops.discard(start)
    end: int | None = None
    at = start
    for word in view.words[number : number + _LONGEST_REST]:
        gap = view.text[at : word.start]
        if (gap not in ("", " ") and at != start) or word.start in stops:
            break
        capital = view.text[word.start].isupper() or view.text[word.start].isdigit()
        if word.key in _JOINING and end is not None:
            at = word.end
            continue
        if not capital or is_headline_verb(view.text[word.start : word.end]):
            break
        if word.key in evidence_words("calendar"):
            break
        at = end = word.end
    return end


def _goes_on_in_next_line(view: View, c: Candidate, following: Candidate) -> bool:
    """Whether a body's name goes on behind the end of a line with its region: `PC Fatayat Kabupaten` + `Mojokerto`, `Satpol
    PP` + `Kabupaten Sigi`.
    """
    if following.label != "LOC" or following.start >= following.end:
        return False
    if _LINE_BREAK.fullmatch(view.text, c.end, following.start) is None:
        return False
    place = view.place_over.get(following.start)
    last = view.surface(c).split()[-1].casefold()
    levelled = last in LEVEL_WORDS or view.surface(following).split()[0].casefold() in LEVEL_WORDS
    return place is not None and place.end >= following.end and levelled


def end_before_glued_word(view: View, c: Candidate) -> int | None:
    """Where the name of a body ends to whose last word the next one is glued: `Inter Milan` of `Inter Milanbaru`, `Timnas
    Inggris` of `Timnas Inggrisbak`; None where nothing is.
    """
    lex, surface = view.lexicon, view.surface(c)
    head, _, last = surface.rpartition(" ")
    number = _NUMBER_GLUED.search(surface)
    if number is not None and _is_name(view, surface[: number.start()]):
        return c.start + number.start()  # `Sagu Jaya12`: the next number of a list
    nation = _NATION_GLUED.search(last)
    if nation is not None and nation.group(1).casefold() in common_words():
        return c.end - len(nation.group(1))  # `DPR RImenyetujui`
    named = _NATION_BEFORE_NAME.match(last)
    if named is not None and lex.institution_matcher.get(head):
        return c.end - len(named.group(1))  # `DPR RIRani`
    if (inside := _end_inside(view, c)) is not None:
        return inside
    if not last.isalpha() or lex.organization_named(surface) or lex.institution_matcher.get(surface):
        return None
    front = f"{head} " if head else ""
    team = head.casefold() in ("timnas", "tim nasional")
    for cut in range(len(last) - _SHORTEST_GLUED, 2, -1):
        name, glued = last[:cut], last[cut:]
        runs_on = glued.casefold() in common_words() or (glued[0].isupper() and not name.isupper())
        if not runs_on and not (team and glued.islower()):
            continue
        known = lex.organization_named(front + name) is not None if " " in front + name else False
        listed = lex.institution_matcher.get(front + name)
        known = known or bool(listed and " " in front + name and front + name in listed[0].forms)
        if known or (team and lex.place_matcher.get(name)):
            return c.start + len(front) + cut
    return None


def _end_inside(view: View, c: Candidate) -> int | None:
    """Where a national team ends to whose nation a small word is glued, with more behind it: `Timnas Sagu` of `Timnas
    Saguatas China`.
    """
    surface = view.surface(c)
    if not surface.casefold().startswith(_NATIONAL_TEAMS):
        return None
    words = surface.split(" ")
    number = 2 if words[0].casefold() == "tim" else 1
    if number + 1 >= len(words):
        return None
    word = words[number]
    for cut in range(len(word) - _SHORTEST_GLUED, _SHORTEST_FRONT, -1):
        if word[cut:] in common_words() and view.lexicon.place_matcher.get(word[:cut]):
            return c.start + len(" ".join(words[:number])) + 1 + cut
    return None


def _is_name(view: View, name: str) -> bool:
    """Whether the lexicon knows a body of a name, or a place that ends it."""
    last = name.rpartition(" ")[2]
    return (
        view.lexicon.organization_named(name) is not None
        or bool(view.lexicon.institution_matcher.get(name))
        or (" " in name and bool(view.lexicon.place_matcher.get(last)))
        or (name.split()[0] in ("PT", "CV") and " " in name)
    )


def end_before_words(view: View, c: Candidate) -> int | None:
    """Where a club or firm that the lexicon knows ends in a name that runs into the text: `Newcastle United` + `Nonton`."""
    words = view.surface(c).split(" ")
    front, last = " ".join(words[:-1]), words[-1]
    if len(words) > 1 and last.islower():
        if last in _AREAS and _SETEMPAT.match(view.text, c.end):
            return c.start + len(front)  # `Dinas Sagu daerah` + `setempat`
        if "-" in last and any(front in kind.forms for kind in view.lexicon.institution_matcher.get(front)):
            return c.start + len(front)  # `PLN all-out`
    for number in range(len(words) - 1, 0, -1):
        name = " ".join(words[:number])
        listed = any(
            name in kind.forms and not kind.risk for kind in view.lexicon.institution_matcher.get(name)
        )
        if listed or view.lexicon.organization_named(name) is not None:
            verb = is_headline_verb(words[number]) and words[number].casefold() not in evidence_words(
                "body_words"
            )
            return c.start + len(name) if verb and number < len(words) else None
    return None


def start_behind_platform(view: View, c: Candidate) -> int | None:
    """Where a body begins behind the platform on which it writes, or behind a number that has run into it: `Youtube` +
    `Oxford United`, `2Oxford United`.
    """
    number = _NUMBER_IN_FRONT.match(view.surface(c))
    if number is not None:
        name = view.surface(c)[number.end() :]
        known = view.lexicon.organization_named(name) is not None
        return c.start + number.end() if known or f" {name.casefold()}" in view.folded else None
    first, _, rest = view.surface(c).partition(" ")
    if first.casefold() not in _PLATFORMS or view.lexicon.organization_named(rest) is None:
        return None
    return c.start + len(first) + 1


def holder_behind(view: View, c: Candidate) -> int | None:
    """Where a person begins that the model has joined with their body behind an office: `CEO AGL` + `Rani Dewi`, `Rektor
    Universitas Sagu` + `Rani Dewi`. The body is one that lexicon or text know without the person.
    """
    words = view.surface(c).split(" ")
    if len(words) <= _SHORTEST_HOLDER or not _is_held(view, c):
        return None
    known = (common_words(), evidence_words("body_words"), evidence_words("name_words"))
    for number in range(len(words) - _SHORTEST_HOLDER, max(0, len(words) - 1 - _LONGEST_HOLDER), -1):
        rest = words[number:]
        if any(
            not w.istitle()
            or not w.isalpha()
            or any(w.casefold() in listed for listed in known)
            or view.lexicon.place_matcher.get(w)
            for w in rest
        ):
            return None
        if _is_known_alone(view, c, " ".join(words[:number])):
            return c.start + len(" ".join(words[:number])) + 1
    return None


def _is_held(view: View, c: Candidate) -> bool:
    """Whether an office stands right in front of a body."""
    before = view.text[max(0, c.start - 40) : c.start].split()
    if not before or not view.text[c.start - 1 : c.start].isspace():
        return False
    positions = view.lexicon.position_matcher
    return before[-1].casefold() in view.lexicon.office_heads or bool(positions.get(" ".join(before[-2:])))


def _is_known_alone(view: View, c: Candidate, name: str) -> bool:
    """Whether the lexicon knows a name, or the text has it without what stands behind it here."""
    if name.isupper() and " " not in name:
        return f"({name})" in view.bracketed and len(name) >= _SHORTEST_ACRONYM
    if " " not in name:
        return False
    listed = view.lexicon.institution_matcher.get(name)
    if any(kind.kind == "university" for kind in listed) or view.lexicon.organization_named(name) is not None:
        return True
    whole = view.folded.count(view.surface(c).casefold())
    return whole == 1 and view.folded.count(name.casefold()) > whole


def without_glued_word(view: View, c: Candidate) -> int | None:
    """Where a name ends to whose last word a small one is glued, if the text has it without that, too: `Cipularangsecara`."""
    last = view.surface(c).rpartition(" ")[2]
    for cut in range(len(last) - _SHORTEST_SMALL, _SHORTEST_FRONT, -1):
        if last[cut:] in evidence_words("glued_words") and last[:cut].casefold() in view.keys:
            return c.end - (len(last) - cut)
    return None


def two_clubs(view: View, c: Candidate) -> int | None:
    """How long the first of two clubs is that stand in a row because what was between them is lost: `Watford Leeds
    United`; None for anything else.
    """
    lex, words = view.lexicon, view.surface(c).split(" ")
    if not 1 < len(words) <= 2 * _LONGEST_CLUB or lex.organization_named(view.surface(c)) is not None:
        return None
    for number in range(1, len(words)):
        first, second = " ".join(words[:number]), " ".join(words[number:])
        one, two = lex.organization_named(first), lex.organization_named(second)
        if (
            one is not None
            and two is not None
            and one.kind == two.kind == "team"
            and one.name != two.name
            and (number > 1 or len(words) - number > 1)
        ):
            return len(first)
    return None
