"""Names of bodies that the model cuts short: at the bracket with their short form, at the end of a line, at `untuk`; and
names that text without its blanks or separators has made too long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View

__all__ = ["end_before_glued_word", "lengthen", "two_clubs"]

#: what shortens the first words of a name that goes on behind it
_SHORT_FORM = re.compile(r" ?\(([A-Z][A-Za-z-]{1,14}(?: [A-Z][A-Za-z]+)?)\) (?=[A-Z])")
#: a line that is broken in the middle of a sentence
_LINE_BREAK = re.compile(r"[ \xa0]?\r?\n[ \xa0]?(?=[A-Z])")
_PURPOSE = re.compile(r" (?:untuk|bagi) (?=[A-Z])")
_JOINING = frozenset({"dan", "untuk", "serta"})
#: how many words stand behind a bracket, or behind `untuk`, at most
_LONGEST_REST = 7
#: how many letters of a word are glued to a name at least: `Milanbaru`
_SHORTEST_GLUED = 2
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
    end = _behind_short_form(view, entities, number) or _purpose_end(view, entities, number)
    if end is not None:
        _take_in(entities, number, end)
    if number + 1 < len(entities) and _goes_on_in_next_line(view, c, entities[number + 1]):
        _take_in(entities, number, entities[number + 1].end)


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
    place = view.place_at.get(following.start)
    last = view.surface(c).split()[-1].casefold()
    levelled = last in LEVEL_WORDS or view.surface(following).split()[0].casefold() in LEVEL_WORDS
    return place is not None and place.end >= following.end and levelled


def end_before_glued_word(view: View, c: Candidate) -> int | None:
    """Where the name of a body ends to whose last word the next one is glued: `Inter Milan` of `Inter Milanbaru`, `Timnas
    Inggris` of `Timnas Inggrisbak`; None where nothing is.
    """
    lex, surface = view.lexicon, view.surface(c)
    head, _, last = surface.rpartition(" ")
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

