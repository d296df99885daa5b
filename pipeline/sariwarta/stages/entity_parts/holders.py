"""Parts the holder of an office from the body or place in front of the name, where the model has both in one.

Behind an office stand whose office it is and who holds it, often without a comma: `Ketua DPRD Sigi Rani Dewi`. The model draws
the line between the two too late (`DPRD Sigi Rani Dewi` a body), too early (`DPRD` and `Sigi Rani Dewi`), or sees only one of
them. Here it is drawn by what the lexicon knows of the words on both sides; where that leaves a choice, nothing is changed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from sariwarta.lexicon import Lexicon, PositionType
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading
from sariwarta.stages.entity_parts.view import View
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.word_tables import word_list

__all__ = [
    "FIELD_BY_FORM",
    "another_holder",
    "are_names",
    "end_of_words",
    "fields_of_departments",
    "office_before",
    "parted",
]

_LEVELS = frozenset(LEVEL_WORDS)
#: what is a field of work by its form: `Pemberdayaan`, `Kebudayaan`
FIELD_BY_FORM = re.compile(r"(?:pe|ke)[a-z]{3,}an\Z")
_NAME_WORD = re.compile(r"[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?\Z")
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,2}[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2}\Z")
#: offices of the government of a region, and of a place smaller than a kabupaten
_LOCAL = frozenset({"regional_admin", "village"})
_SMALL = frozenset({"kecamatan", "kelurahan", "desa", "dusun"})
#: bodies that need no region to be whole: `Dinas Sosial Rani Dewi`
_WHOLE = frozenset({"local_gov_unit", "ministry", "agency"})
_DEGREE_GAP = re.compile(r", ?\Z")
_LONGEST = 4


@functools.lru_cache(maxsize=4)
def fields_of_departments(lex: Lexicon) -> frozenset[str]:
    """All words of the names of departments and ministries, in small letters."""
    names = [i.name for i in lex.institutions if i.kind in ("local_gov_unit", "ministry")]
    return word_list("office_bodies", "department_fields") | frozenset(
        w for n in names for w in n.casefold().replace(",", "").split()
    )


def parted(view: View, entities: Sequence[Candidate]) -> list[Candidate]:
    """The entities of a text with holders and bodies parted behind offices.

    Args:
        view: the text.
        entities: what the model found, corrected one by one, in order.
    """
    found: list[Candidate] = []
    for number, c in enumerate(entities):
        following = entities[number + 1] if number + 1 < len(entities) else None
        before = found[-1] if found else None
        kinds = office_before(view, before, c.start)
        if c.rule is None and c.label == "PER" and _is_village(view, c):
            c.label = "LOC"
        elif c.rule is None and c.label == "FAC" and kinds and _is_secretariat(view, c):
            c.label = "ORG"  # `Asisten I` + `Setdako Palu`
        if c.label == "ORG" and before is not None and kinds and _is_rest_of_office(view, before, c):
            before.end = c.end  # `Ketua Panitia` + `Pelaksana`
            continue
        if c.rule is None and c.label in ("LOC", "ORG", "FAC"):
            if kinds is not None:
                office = before if before is not None and before.end == c.start - 1 else None
                found.extend(_behind_office(view, kinds, c, following, office))
                continue
            if c.label == "ORG" and _is_ranked(view, c):
                c.label = "PER"  # `Iptu` + `R. Dewi`
            elif c.label == "LOC" and (parts := _small_office(view, c, following)):
                found.extend(parts)
                continue
        elif c.rule is None and c.label == "PER":
            if before is not None and before.label == "ORG" and before.end < c.start:
                office = found[-2] if len(found) > 1 else None
                if office_before(view, office, before.start) is not None:
                    _give_town_back(view, before, c)
            elif kinds and (place := _village_in_front(view, kinds, c)) is not None:
                found.append(place)
        found.append(c)
    return _with_first_names(view, found)


def office_before(view: View, before: Candidate | None, start: int) -> tuple[PositionType, ...] | None:
    """What the lexicon says of the office that ends right in front of an offset; None where none does."""
    if before is not None and before.end == start - 1:
        if before.label == "POSITION":
            return view.lexicon.position_matcher.get(view.surface(before))
        return None
    number = view.index.get(start)
    if not number or view.text[view.words[number - 1].end : start] != " ":
        return None
    for size in range(min(number, 3), 0, -1):
        first = view.words[number - size]
        if not view.text[first.start].isupper() or (before is not None and first.start < before.end):
            continue
        kinds = view.lexicon.position_matcher.get(view.text[first.start : start - 1])
        if kinds and not kinds[0].category.endswith("_modifier"):
            return kinds
    return None


def _is_rest_of_office(view: View, office: Candidate, c: Candidate) -> bool:
    """Whether what the model takes for a body is but words of organs that the lexicon has in the name of the office."""
    words = view.surface(c).casefold().split()
    if office.label != "POSITION" or not evidence_words("organ_words").issuperset(words):
        return False
    whole = view.lexicon.position_matcher.get(view.text[office.start : c.end])
    return bool(whole) and whole[0].category == "generic_head"


def _is_village(view: View, c: Candidate) -> bool:
    """Whether what the model takes for a person begins with the word for a village: `Kampung Yobeh`."""
    words = view.surface(c).split()
    return len(words) > 1 and words[0].casefold() in evidence_words("village_heads")


def _is_secretariat(view: View, c: Candidate) -> bool:
    """Whether what the model takes for a building behind an office is the secretariat of a government, or a department."""
    return view.surface(c).split()[0].casefold() in evidence_words("government_heads")


def _village_in_front(view: View, kinds: Sequence[PositionType], person: Candidate) -> Candidate | None:
    """The village of its head in front of a name that begins as only names do, cut off it: `Perbekel` + `Tista I Made Rusli`."""
    first = view.index.get(person.start)
    if first is None or kinds[0].scope not in _SMALL:
        return None
    last = end_of_words(view, first, person.end)
    for number in range(first + 1, min(first + 4, last - 1)):
        surface = view.text[view.words[number].start : view.words[number].end]
        if any(
            t.category == "article" and surface in t.forms for t in view.lexicon.title_matcher.get(surface)
        ):
            place = person.part(person.start, view.words[number - 1].end, "LOC")
            person.start = view.words[number].start
            return place
    return None


def _behind_office(
    view: View,
    kinds: Sequence[PositionType],
    c: Candidate,
    following: Candidate | None,
    office: Candidate | None,
) -> list[Candidate]:
    """Body or place, and holder, of what stands right behind an office, which the model has found or not."""
    if c.label == "LOC" and _is_person(view, c, kinds[0] if kinds else None, following):
        return [c.part(c.start, c.end, "PER")]
    start = _titled_name(view, c, small=bool(kinds) and kinds[0].scope in _SMALL)
    if start is not None:
        title, name = start
        label = "ORG" if c.label == "FAC" else c.label
        return [
            c.part(c.start, len(view.text[:title].rstrip()), label),
            c.part(name, c.end, "PER"),
        ]
    if another_holder(view, c, following):
        return [c]
    first = view.index.get(c.start)
    if first is None:
        return [c]
    last = end_of_words(view, first, c.end)
    if c.label == "ORG":
        end = _end_of_body(view, first, last, c, said=_is_said(view, office or c, last))
    elif c.label == "LOC" and kinds and kinds[0].scope == "kecamatan":
        end = _end_of_kecamatan(view, first, last)
    else:
        return [c]
    if not first < end < last:
        return [c]
    cut = view.words[end - 1].end
    return [c.part(c.start, cut, c.label), c.part(view.words[end].start, c.end, "PER")]


def _is_person(view: View, c: Candidate, office: PositionType | None, following: Candidate | None) -> bool:
    """Whether what the model takes for a place behind an office is its holder: the name begins as only names do (`Sekda` + `I
    Made Rusli`), degrees stand behind it, or the office has no place of its own behind it but a region, which this is not.
    """
    number = view.index.get(c.start)
    words = view.surface(c).split()
    if number is None or office is None or len(words) > _LONGEST + 1:
        return False
    title = view.lexicon.title_matcher.match_at(view.text, view.words, number)
    if title is not None and len(words) > 1 and any(t.category == "article" for t in title.entries):
        return True
    if view.lexicon.place_matcher.match_at(view.text, view.words, number) is not None:
        return False
    if words[0].casefold() in evidence_words("place_heads") | _LEVELS:
        return False
    if not all(_NAME_WORD.match(word) for word in words):
        return False
    last = end_of_words(view, number, c.end)
    if last < len(view.words) and _DEGREE_GAP.match(view.text, c.end, view.words[last].start):
        degree = view.lexicon.title_matcher.match_at(view.text, view.words, last)
        surface = view.text[degree.start : degree.end].rstrip(".") if degree is not None else ""
        suffix = degree is not None and any(
            t.slot == "suffix" and surface in {form.rstrip(".") for form in t.forms} for t in degree.entries
        )
        if suffix and len(surface) > 1 and surface[0].isupper():
            return True
    whole = office.category == "regional_admin" and office.scope == "regional"
    whole = whole or (office.category == "regional_head" and office.scope == "kabupaten")
    if not whole or len(words) < 2 or another_holder(view, c, following):
        return False
    return are_names(view, number, last)


def another_holder(view: View, c: Candidate, following: Candidate | None) -> bool:
    """Whether a holder follows, so that all in front of it may be whose office it is."""
    if following is None:
        return False
    gap = view.text[c.end : following.start]
    if gap in (" ", ", ") and following.label == "PER":
        return True
    number = view.index.get(c.start)
    behind = end_of_words(view, number, c.end) if number is not None else len(view.words)
    if behind >= len(view.words) or view.text[c.end : view.words[behind].start] not in (" ", ", "):
        return False
    rank = view.lexicon.rank_matcher.match_at(view.text, view.words, behind)
    title = view.lexicon.title_matcher.match_at(view.text, view.words, behind)
    return rank is not None or (
        title is not None and any(t.slot == "prefix" and not t.name_like for t in title.entries)
    )


def _titled_name(view: View, c: Candidate, *, small: bool) -> tuple[int, int] | None:
    """Where in a body the title of the holder begins, and where the name: `FKUB Sigi Pdt. Rani Dewi`; None where a body that is
    called after somebody may have the title (`RSUD dr. Rani`).

    Args:
        view: the text.
        c: the body, the building, or the place.
        small: whether the office is one of a village or a kecamatan, behind which a place may run into the name.
    """
    number = view.index.get(c.start)
    if number is None:
        return None
    last = end_of_words(view, number, c.end)
    head = view.words[number].key
    called_after = head in evidence_words("called_after_people")
    hospital = c.label != "LOC" and head in evidence_words("hospital_heads")
    if c.label != "ORG" and not hospital and not (small and c.label == "LOC"):
        return None
    for inner in range(number + 1, last - 1):
        title = view.lexicon.title_matcher.match_at(view.text, view.words, inner)
        if title is None or title.last >= last or view.text[title.start - 1] == "-":
            continue  # `PDI-P Sigi`
        surface = view.text[title.start : title.end].rstrip(".")
        kinds = [
            t
            for t in title.entries
            if t.slot == "prefix" and not t.name_like and surface in {f.rstrip(".") for f in t.forms}
        ]
        dotted = view.text[title.end] == "."
        if not kinds or (not dotted and kinds[0].category == "noble"):
            continue
        if not dotted and c.label == "LOC" and last - title.last < 2:
            continue  # `Kampung Datuk Sigi`
        plain = [w.key in common_words() or w.key in _LEVELS for w in view.words[number + 1 : inner]]
        if (called_after or hospital) and all(plain):
            return None
        name = title.last
        while name < last:
            more = view.lexicon.title_matcher.match_at(view.text, view.words, name)
            if more is None or not any(t.slot == "prefix" and not t.name_like for t in more.entries):
                break
            name = more.last
        words = [view.text[w.start : w.end] for w in view.words[name:last]]
        if 1 <= len(words) <= _LONGEST and all(_NAME_WORD.match(word) for word in words):
            return title.start, view.words[name].start
        return None
    return None


def _end_of_body(view: View, first: int, last: int, c: Candidate, *, said: bool) -> int:
    """The word behind a body whose known part ends before the last words, which can only be a name; 0 if it does not.

    Args:
        view: the text.
        first: the first word of the body.
        last: the word behind what the model took for one.
        c: what the model took for one.
        said: whether the office stands behind a verb of speech, so that a holder has to follow.
    """
    key = view.words[first].key
    known = view.institution_at.get(c.start)
    end, region = 0, False
    if known is not None and known.end < c.end and isinstance(known.entry, InstitutionReading):
        kind = known.entry.kind
        region = known.entry.region is not None
        if region or (kind is not None and kind.kind in _WHOLE and not kind.risk):
            end = end_of_words(view, first, known.end)
    elif key in evidence_words("body_heads_of_towns"):
        inside = [
            m.last
            for n in range(first + 1, last)
            if (m := view.lexicon.region_matcher.match_at(view.text, view.words, n)) is not None
            and m.last < last
        ]
        end, region = (inside[-1], True) if inside else (0, False)
    if key in evidence_words("kecamatan_bodies") | evidence_words("school_heads"):
        return 0
    size = last - end
    if not end or size > _LONGEST or (size < 2 and not (region and said)):
        return 0
    return end if are_names(view, end, last) else 0


def _end_of_kecamatan(view: View, first: int, last: int) -> int:
    """The word behind the longest name of a kecamatan that one word of no other meaning follows; 0 if none begins."""
    if view.lexicon.kecamatan_named(view.text[view.words[first].start : view.words[last - 1].end]):
        return 0
    for end in range(min(last - 1, first + _LONGEST), first, -1):
        if view.lexicon.kecamatan_named(view.text[view.words[first].start : view.words[end - 1].end]):
            return end if are_names(view, end, last) else 0
    return 0


def are_names(view: View, first: int, last: int) -> bool:
    """Whether words can only be a name: all in capitals, none of the language, of an office, a body, a field or a place."""
    lex = view.lexicon
    matchers = (lex.region_matcher, lex.institution_matcher, lex.position_matcher, lex.rank_matcher)
    heads = map(evidence_words, ("place_heads", "facility_heads", "body_heads", "no_place_names"))
    never = (_LEVELS, *heads)
    for number in range(first, last):
        word = view.words[number]
        surface = view.text[word.start : word.end]
        if number > first and view.text[view.words[number - 1].end : word.start] not in (" ", "-"):
            return False
        plain = word.key in common_words() and word.key not in evidence_words("name_words")
        if (
            plain
            or any(word.key in listed for listed in never)
            or is_headline_verb(surface)
            or not _NAME_WORD.match(surface)
        ):
            return False
        if word.key in fields_of_departments(lex) or FIELD_BY_FORM.match(word.key):
            return False
        if any(m.match_at(view.text, view.words, number) for m in matchers) or lex.kecamatan_named(surface):
            return False
    return first < last


def _is_ranked(view: View, c: Candidate) -> bool:
    """Whether a rank stands right in front of initials and a name."""
    if not _INITIALS.match(view.surface(c)):
        return False
    return c.start - 1 in view.rank_ends


#: what may be titles between an office and a name: a few short words
_TITLES = re.compile(r",? (?:[A-Za-z]{1,6}(?:\. ?| )){0,8}")


def _small_office(view: View, c: Candidate, following: Candidate | None) -> list[Candidate]:
    """The office in front of the name of its village or kecamatan, where the model has both for a place and the holder follows:
    `Panewu Sigi, Rani Dewi`; nothing where it has not.
    """
    number = view.index.get(c.start)
    office = (
        view.lexicon.position_matcher.match_at(view.text, view.words, number) if number is not None else None
    )
    if office is None or office.end > c.end or following is None:
        return []
    kind = office.entries[0]
    local = kind.category in _LOCAL and kind.scope in _SMALL
    if not local and kind.category != "field_head":
        return []
    gap = view.text[c.end : following.start]
    if local and office.end == c.end and gap == " " and following.label == "LOC":
        return [c.part(c.start, c.end, "POSITION")]  # `Panewu` + `Sigi`
    if following.label != "PER":
        return []
    titles = _TITLES.fullmatch(gap) is not None and not gap.islower()
    if not (gap in (" ", ", ") or titles or _is_title_gap(view, gap)):
        return []
    if office.end == c.end or not local:
        return [c.part(c.start, c.end, "POSITION")]
    place = view.words[office.last].start
    return [c.part(c.start, office.end, "POSITION"), c.part(place, c.end, "LOC")]


def _is_title_gap(view: View, gap: str) -> bool:
    """Whether nothing but titles stands between two entities: ` dr. `"""
    words = gap.replace(",", " ").split()
    return bool(words) and all(
        any(t.slot == "prefix" for t in view.lexicon.title_matcher.get(word)) for word in words
    )


def _give_town_back(view: View, body: Candidate, person: Candidate) -> None:
    """Give a branch the town back that the model took for the first word of its head's name (`Kepala Lapas` + `Luwuk Rani
    Dewi`), and a firm its name (`Direktur Perumda` + `Melati Jaya Rani Dewi`).
    """
    begin = view.index.get(body.start)
    if begin is None:
        return
    number = end_of_words(view, begin, body.end)
    if view.text[body.end : view.words[number].start] != " " or view.words[number].start > person.start:
        return
    last = end_of_words(view, number, person.end)
    keys = [word.casefold() for word in view.surface(body).split()]
    inside = view.words[number].start == person.start
    end = 0
    if inside and evidence_words("legal_forms").issuperset(keys):
        end = _end_of_firm(view, number, last)
    elif inside and keys[0] in evidence_words("legal_forms") and keys[-1] in evidence_words("half_firms"):
        end = number + 1 if last - number == _LONGEST - 1 else 0  # `Perumda Tirta` + `Wening Rani Dewi`
    elif _ends_in_place(view, begin, number):
        return
    elif not evidence_words("town_branches").isdisjoint(keys) and last - number >= 2:
        for stop in range(min(last - 1, number + 2), number, -1):
            town = view.text[view.words[number].start : view.words[stop - 1].end]
            inside_of = view.lexicon.kecamatan_named(town)
            # a first name may be that of a kecamatan, too
            sure = last - stop > 1 or view.repeated.issuperset(w.key for w in view.words[number:stop])
            sure = sure or any(code[:2] in view.provinces for code, _ in inside_of)
            if sure and (inside_of or view.lexicon.place_matcher.get(town)):
                end = stop
                break
    if number < end < last and (inside or view.words[end].start == person.start):
        body.end = view.words[end - 1].end
        person.start = view.words[end].start


def _ends_in_place(view: View, first: int, last: int) -> bool:
    """Whether a body's name ends in that of a place already."""
    for number in range(max(first, last - 3), last):
        town = view.text[view.words[number].start : view.words[last - 1].end]
        if view.lexicon.kecamatan_named(town) or view.lexicon.place_matcher.get(town):
            return True
    return False


def _end_of_firm(view: View, first: int, last: int) -> int:
    """The word behind the name of a firm in front of its head's: before a word that begins names (`Dewa`, `Andi`), or by which
    the text calls somebody elsewhere, or between two names of two words; 0 where that leaves a choice.
    """
    for number in range(first + 1, last):
        surface = view.text[view.words[number].start : view.words[number].end]
        title = view.lexicon.title_matcher.get(surface)
        if last - number > 1 and any(t.name_like and t.slot == "prefix" for t in title):
            return number
    if last - first == _LONGEST:
        return first + 2
    return 0


def _with_first_names(view: View, found: Sequence[Candidate]) -> list[Candidate]:
    """Give a person the first name back that is the name of a region, too (`Inspektur` + `Bima` + `Rani Dewi`), where the text
    does not have the region again.
    """
    kept: list[Candidate] = []
    for number, c in enumerate(found):
        before = kept[-1] if kept else None
        if (
            c.label == "PER"
            and before is not None
            and before.label == "LOC"
            and view.surface(before).casefold() in evidence_words("names_like_regions")
            and view.text[before.end : c.start] == " "
            and number > 1
            and found[number - 2].label == "POSITION"
            and view.text[found[number - 2].end : before.start] == " "
            and view.surface(before).casefold() not in view.repeated
        ):
            c.start = before.start
            kept.pop()
        kept.append(c)
    return kept


def _is_said(view: View, office: Candidate, behind: int) -> bool:
    """Whether a verb of speech stands in front of an office, or behind its body where the sentence begins with the office:
    somebody has to be named in between.
    """
    verbs = quote_verbs()
    first = view.index.get(office.start) or 0
    verb = view.words[first - 1].key if first else ""
    if verb in verbs.bare or verb in verbs.nya:
        return True
    begins = not view.text[max(0, office.start - 2) : office.start].strip(' \n.”"')
    return begins and behind < len(view.words) and view.words[behind].key in verbs.active


def end_of_words(view: View, first: int, end: int) -> int:
    """The number of the first word that begins at or behind an offset."""
    number = first
    while number < len(view.words) and view.words[number].start < end:
        number += 1
    return number
