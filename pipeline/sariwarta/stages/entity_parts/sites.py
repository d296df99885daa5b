"""Places and regions that the model takes too long or too short, or as one where they are two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.lexicon import NamedPlace, RegionName
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb, runs_on
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading, Place, PlaceReading
from sariwarta.stages.entity_parts.view import View

__all__ = ["building_and_region", "corrected", "extend", "extend_building", "label_of"]

#: a title at which the model ends the name of a building that is called after a person
_TITLE_LAST = re.compile(r" (?:drg?|prof|ir|kh)\.?\Z", re.IGNORECASE)
_NAME = re.compile(r"\.? ?[A-Z]\w+(?: [A-Z]\w+)*")
#: a word in front of a name that is no part of it
_AREA = re.compile(r"Wilayah (?=[A-Z])")
#: words in front of a kecamatan's name, and how many more words than one such a name has at most
_KECAMATAN_HEADS = frozenset({"kecamatan", "kec", "distrik", "kapanewon", "kemantren"})
_MORE_WORDS = 3
_VILLAGE_HEADS = frozenset({"desa", "kelurahan", "dusun", "pekon", "nagari", "gampong", "kalurahan"})
#: the rest of a building's name in English behind that of its town
_BUILDING_BEHIND = re.compile(
    r" (?:[A-Z][a-z]+ ){0,2}(?:Stadium|Arena|Convention Center|Convention Centre|Hospital|Airport)\b"
)
#: the first half of a name in one word
_JOINED_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]{3,})-\Z")
#: a name that stands twice without a blank
_TWICE = re.compile(r"([A-Z].{5,})\1")
_LEVEL_INSIDE = re.compile(r"(?<= )(?:Kota|Kabupaten|Kab\.|Provinsi) (?=[A-Z])")
#: a street in the name of a building that stands in it
_STREET_INSIDE = re.compile(r"(?<= )(?:Jalan|Jl\.?|Jln\.?) (?=[A-Z])")
#: a word of the text that is glued to the last word of a name
_GLUED = re.compile(r"([A-Z][a-z]{4,})(?:di|dan|yang|pada|dari)\Z")
#: most words of the name of a region behind that of a kecamatan
_LONGEST_REGION = 3
_NEXT_ITEM = re.compile(r"(?<=\w)- (?=[A-Z])")
#: between two places of a route; a toll road is called after both
_DASH = re.compile(r"(?<=[a-z]) [-–] (?=[A-Z][a-z])")
_ROAD = re.compile(r"(?:Jalan |Jalur |Ruas )?tol\b|(?:Jalur|Ruas|Lintas|Rute)\b", re.IGNORECASE)
_EVERYWHERE = re.compile(r"se[- ]+(?=[A-Z])", re.IGNORECASE)


def label_of(view: View, c: Candidate) -> str:
    """What a place or a building is by its words: a place that begins like a building and is no region is one (`Waduk
    Sigi`), a building with the name of a body that the lexicon knows is the body (`Kantor Staf Presiden`).
    """
    if (twice := _TWICE.fullmatch(view.text, c.start, c.end)) is not None:
        c.end = twice.end(1)  # `Puskesmas SaguPuskesmas Sagu`
    _cut_glued_word_off(view, c)
    _cut_headline_off(view, c)
    if c.label == "LOC" and (tail := _BUILDING_BEHIND.match(view.text, c.end)) is not None:
        c.end = tail.end()  # `Banten International Stadium`
        return "FAC"
    if c.label == "FAC" and _two_places(view, c.start, c):
        return "LOC"  # `Liwa` + `Lampung Barat`
    if c.label == "FAC":
        body = view.institution_at.get(c.start)
        reading = body.entry if body is not None and isinstance(body.entry, InstitutionReading) else None
        kind = reading.kind if reading is not None and reading.region is None else None
        whole = body is not None and body.end == c.end and " " in view.surface(c)
        house = kind is None or kind.risk or kind.kind == "health_facility"
        return "ORG" if whole and not house else "FAC"
    head, _, name = view.surface(c).partition(" ")
    place = view.place_at.get(c.start)
    known = (place is not None and place.end >= c.end) or view.surface(c).casefold() in view.lexicon.kecamatan
    last = view.surface(c).rpartition(" ")[2].casefold()
    building = head.casefold() in evidence_words("building_heads") or last in evidence_words("building_tails")
    return "FAC" if name and building and not known else "LOC"


def corrected(view: View, c: Candidate, before: Candidate | None) -> list[Candidate]:
    """A place without `se-` in front; region and holder as two in `Gubernur Kalimantan Barat Cornelis`.

    Args:
        view: the text.
        c: the place.
        before: the entity in front of it.
    """
    listed = _NEXT_ITEM.search(view.text, c.start, c.end)
    if listed is not None:
        c.end = listed.start()  # `Hong Kong- Kerja`: the next line of an advertisement
    dash = _DASH.search(view.text, c.start, c.end)
    if dash is not None and not _ROAD.match(view.text, c.start):
        first, second = c.part(c.start, dash.start(), "LOC"), c.part(dash.end(), c.end, "LOC")
        return [*corrected(view, first, before), *corrected(view, second, first)]
    everywhere = _EVERYWHERE.match(view.text, c.start, c.end) or _AREA.match(view.text, c.start, c.end)
    start = everywhere.end() if everywhere else c.start
    joined = _JOINED_BEFORE.search(view.text, max(0, start - 24), start)
    if (
        joined is not None
        and c.start not in view.place_at
        and not view.lexicon.place_matcher.get(joined.group(1))
    ):
        start = joined.start()  # `Petropavlovsk-` + `Kamchatsky`
    known = view.place_at.get(start) or view.place_over.get(start)
    if known is not None and known.end < c.end:
        rest = view.text[known.end : c.end].split()
        # `Maluku 51,02`; `New York mangkrak`; `Jakarta Spekulasi`, where a caption runs into the text
        day = bool(rest) and rest[-1].casefold() in evidence_words("calendar")  # `Lampung Barat Minggu`
        no_name = bool(rest) and (rest[0][0].isdigit() or rest[0].islower() or runs_on(rest) or day)
        if no_name or _is_said_again(view, known, rest):
            c.end = known.end
    return (
        _place_and_region(view, start, c)
        or _town_and_province(view, start, c)
        or _two_places(view, start, c)
        or _region_and_holder(view, start, c, before)
        or [c.part(start, c.end, "LOC")]
    )


def _is_said_again(view: View, known: Candidate, rest: list[str]) -> bool:
    """Whether one word behind a place's name is its short form, which has lost its bracket: `Kepulauan Riau Kepri`."""
    if len(rest) != 1 or not isinstance(known.entry, PlaceReading):
        return False
    named = {n.region if isinstance(n, RegionName) else n for n in known.entry.names}
    again = view.lexicon.place_matcher.get(rest[0])
    return any((n.region if isinstance(n, RegionName) else n) in named for n in again)


def building_and_region(view: View, c: Candidate) -> list[Candidate]:
    """Building and region as two where the model has both in one, with the level of the region between them: `Pasar Pala`
    + `Kota Batu`; one for the `Kantor Wali Kota Batu`, whose name ends with its region.
    """
    street = _STREET_INSIDE.search(view.text, c.start + 1, c.end) if c.label == "FAC" else None
    if street is not None and _has_own_name(view.text[c.start : street.start()].split()):
        return [
            *building_and_region(view, c.part(c.start, street.start() - 1, "FAC")),
            c.part(street.start(), c.end, "LOC"),
        ]
    if (body := _agency_behind(view, c)) is not None:
        behind = body.start + len(view.surface(body).rstrip())
        rest = view.text[behind : c.end].strip()
        parts = [
            c.part(c.start, len(view.text[: body.start].rstrip()), "FAC"),
            c.part(body.start, body.end, "ORG"),
        ]
        return [*parts, c.part(c.end - len(rest), c.end, "LOC")] if rest else parts
    tail = _LEVEL_INSIDE.search(view.text, c.start + 1, c.end)
    if c.label != "FAC" or tail is None or not view.lexicon.region_matcher.get(view.text[tail.end() : c.end]):
        return [c]
    if not _has_own_name(view.text[c.start : tail.start()].split()):
        return [c]
    inner = view.institution_over(c)
    if inner is not None and inner.end > tail.start():
        return [c]
    return [c.part(c.start, tail.start() - 1, "FAC"), c.part(tail.start(), c.end, "LOC")]


def _has_own_name(front: Sequence[str]) -> bool:
    """Whether words end with the own name of a building, and not with what it is: `Pasar Pala`, but `Rumah Sakit`."""
    last = front[-1].casefold() if front else ""
    generic = (
        "facility_heads",
        "building_heads",
        "organ_words",
        "unit_heads",
        "no_place_names",
        "office_heads",
    )
    if any(last in evidence_words(name) for name in generic) or last in ("pemerintah", "daerah"):
        return False
    return len(front) > 1 and front[-1].istitle() and last not in common_words()


def _agency_behind(view: View, c: Candidate) -> Candidate | None:
    """The agency into which the name of a house of its own runs: `Terminal Sagu` + `Dinas Perhubungan`."""
    if c.label != "FAC" or view.surface(c).partition(" ")[0].casefold() not in evidence_words("own_houses"):
        return None
    for body in view.institutions_in(c):
        reading = body.entry
        kind = reading.kind if isinstance(reading, InstitutionReading) else None
        if body.start == c.start or kind is None or kind.kind != "local_gov_unit":
            continue
        rest = view.text[body.end : c.end].strip()
        own = _has_own_name(view.text[c.start : body.start].split())
        return body if own and (not rest or view.lexicon.place_matcher.get(rest)) else None
    return None


def _cut_glued_word_off(view: View, c: Candidate) -> None:
    """End a name before a word of the text that is glued to it, where the text has the name without it, too: `Pulau
    Sagulandi` beside `Pulau Sagulan`.
    """
    start = view.start_of_last_word(c)
    glued = _GLUED.match(view.text, start, c.end) if c.label in ("LOC", "FAC") else None
    if glued is None or glued.group().casefold() in view.repeated or start in view.place_at:
        return
    name = glued.group(1).casefold()
    if (
        name in view.keys
        and name not in common_words()
        and not view.lexicon.kecamatan.get(glued.group().casefold())
    ):
        c.end = glued.end(1)


def _cut_headline_off(view: View, c: Candidate) -> None:
    """End a name before the verb of a headline that has run into it: `Sirkuit Sagu` + `Dipuji Habis-habisan`."""
    words = view.surface(c).split(" ")
    for number in range(2, len(words)):
        verb = words[number]
        if verb[:1].isupper() and is_headline_verb(verb) and _has_own_name(words[:number]):
            if c.start not in view.place_at or view.place_at[c.start].end < c.end:
                c.end = c.start + len(" ".join(words[:number]))
            return


def _two_places(view: View, start: int, c: Candidate) -> list[Candidate]:
    """Two places that the model has in one, of which the second holds the first: `Jalur Gaza` + `Palestina`, `Bontang` +
    `Kalimantan Timur`, `Sampang` + `Madura`, `Cibinong` + `Bogor`; nothing where both are one name (`Bandung Barat`).
    """
    lex, text = view.lexicon, view.text
    if lex.place_matcher.get(text[start : c.end]) or text[start : c.end].casefold() in lex.kecamatan:
        return []
    words = text[start : c.end].split(" ")
    for count in range(min(_LONGEST_REGION, len(words) - 1), 0, -1):
        front, last = " ".join(words[:-count]), " ".join(words[-count:])
        around = lex.place_matcher.get(last)
        if around and last[0].isupper() and _holds(view, around, front):
            cut = start + len(front)
            return [c.part(start, cut, "LOC"), c.part(cut + 1, c.end, "LOC")]
    return []


def _holds(view: View, around: Sequence[Place], name: str) -> bool:
    """Whether a region, an island or a country may hold a place of a name: a region of it, a kecamatan, a known area."""
    if any(n.risk for n in around) or name.casefold() in LEVEL_WORDS:
        return False
    inside = view.lexicon.place_matcher.get(name)
    codes = {n.region.code for n in around if isinstance(n, RegionName)}
    kinds = {n.kind for n in around if isinstance(n, NamedPlace)}
    if codes:
        parents = {n.region.parent if isinstance(n, RegionName) else n.parent for n in inside}
        quarters = {k[1] for k in view.lexicon.kecamatan_named(name)} if not inside else set()
        return not codes.isdisjoint(parents) or not codes.isdisjoint(quarters)
    towns = any(isinstance(n, RegionName) and n.region.level != "provinsi" and not n.risk for n in inside)
    if "island" in kinds:
        return towns
    listed = any(isinstance(n, NamedPlace) and n.kind != "country" and not n.risk for n in inside)
    return "country" in kinds and listed


def _place_and_region(view: View, start: int, c: Candidate) -> list[Candidate]:
    """Place and region as two where the model has both in one: `Silang Monas` + `Jakarta Pusat`, `Desa Sukamaju` +
    `Kabupaten Sigi`; nothing for `Pantai Jawa Timur`, or where one word makes the region.
    """
    region = _region_at_end(view, start, c)
    if region is None or len(view.text[start : region.start].split()) < 2:
        return []
    end = len(view.text[: region.start].rstrip())
    return [c.part(start, end, "LOC"), c.part(region.start, region.end, "LOC")]


def _town_and_province(view: View, start: int, c: Candidate) -> list[Candidate]:
    """Town and province as two where the model has both in one: `Metro Lampung`, `Kudus Jateng`."""
    last = view.start_of_last_word(c)
    towns = view.lexicon.region_matcher.get(view.text[start:last].strip())
    provinces = {n.region.code for n in view.lexicon.region_matcher.get(view.text[last : c.end])}
    if not any(n.region.parent in provinces for n in towns):
        return []
    if view.lexicon.region_matcher.get(view.text[start : c.end]):
        return []  # `Bandung Barat` has a name of its own
    return [c.part(start, len(view.text[:last].rstrip()), "LOC"), c.part(last, c.end, "LOC")]


def _region_at_end(view: View, start: int, c: Candidate) -> Candidate | None:
    """A region of several words at the end of a place's name."""
    last = view.index.get(view.start_of_last_word(c)) or 0
    for number in range(last, max(0, last - 3), -1):
        place = view.place_at.get(view.words[number].start)
        if place is None or place.start <= start:
            continue
        if place.end == c.end and " " in view.surface(place):
            return place
    return None


def _region_and_holder(view: View, start: int, c: Candidate, before: Candidate | None) -> list[Candidate]:
    """Region and holder as two behind an office where the model has both in one; nothing where it has not."""
    number = view.index.get(start)
    if number is None or before is None or before.label != "POSITION" or view.text[before.end : start] != " ":
        return []
    office = view.lexicon.position_matcher.get(view.surface(before))
    if not office or office[0].scope in ("kecamatan", "desa", "kelurahan"):  # `Kepala Desa Pati Wetan`
        return []
    region = view.lexicon.region_matcher.match_at(view.text, view.words, number)
    if region is None or region.end >= c.end or view.text[region.end] != " ":
        return []
    return [c.part(start, region.end, "LOC"), c.part(region.end + 1, c.end, "PER")]


def extend(view: View, c: Candidate, before: int, following: Candidate | None) -> None:
    """Take in the rest of a name that the lexicon knows, and the level word before a place.

    Args:
        view: the text.
        c: the place.
        before: where the entity before it ends.
        following: the entity behind it; emptied if it was the rest of the name.
    """
    _extend_to_kecamatan(view, c, following)
    wider = view.place_over.get(c.start)
    if (
        wider is not None
        and wider.end >= c.end
        and wider.start >= before
        and (following is None or wider.end <= following.start)
    ):
        c.start, c.end = wider.start, wider.end
    elif (
        wider is not None
        and following is not None
        and (wider.start, wider.end) == (c.start, following.end)
        and following.label == "PER"
        and following.rule is None
    ):  # `Metro` + `Jaya`
        c.end, following.end = wider.end, following.start
    number = view.index.get(c.start)
    level = view.words[number - 1] if number else None
    if (
        level is not None
        and level.key in LEVEL_WORDS
        and level.start >= before
        and view.text[level.start].isupper()
        and not view.text[level.end : c.start].strip(" \xa0.")
        and not (
            number is not None and number > 1 and view.words[number - 2].key == "wali"
        )  # `Wakil Wali Kota` + `Malang`
    ):
        c.start = level.start


def _extend_to_kecamatan(view: View, c: Candidate, following: Candidate | None) -> None:
    """Take in the next words where all together are a kecamatan, and none of the text's own words: `Rambah` + `Samo`,
    `Kecamatan Logas` + `Tanah Darat`; and the next word of a village's name that is no word of the text (`Desa Sekar` +
    `Jati`).
    """
    last = view.index.get(view.start_of_last_word(c))
    if last is None or last + 1 >= len(view.words):
        return
    head, _, name = view.surface(c).partition(" ")
    bare = name if name and head.casefold() in _KECAMATAN_HEADS else view.surface(c)
    longest, end = c.end, c.end
    for word in view.words[last + 1 : last + 1 + _MORE_WORDS]:
        if view.text[end : word.start] != " " or not view.text[word.start : word.end].istitle():
            break
        end = word.end
        if following is not None and following.start < end < following.end:
            continue
        if view.lexicon.kecamatan.get(f"{bare}{view.text[c.end : end]}".casefold()):
            longest = end
    if following is not None and following.start < longest:
        if following.label not in ("LOC", "PER"):
            return
        following.end = following.start
    c.end = longest
    word = view.words[last + 1]
    if longest == word.start - 1 and head.casefold() in _VILLAGE_HEADS and name and " " not in name:
        _take_second_word(view, c, word.start, word.end, following)


def _take_second_word(view: View, c: Candidate, start: int, end: int, following: Candidate | None) -> None:
    """Take in the second word of a village's name, which no entity has and no headline gives its capital."""
    if view.title is not None and view.title[0] <= c.start < view.title[1]:
        return
    word = view.text[start:end]
    if view.text[c.end : start] != " " or not (word.istitle() and word.isalpha()) or not word.isascii():
        return
    if following is not None and following.start < end:
        return
    small = word.casefold()
    known = small in common_words() and small not in evidence_words("name_words")
    if known or small in evidence_words("no_place_names") or small in evidence_words("calendar"):
        return
    if (
        view.lexicon.place_matcher.get(word)
        or view.lexicon.position_matcher.get(word)
        or start in view.institution_at
    ):
        return
    c.end = end


def extend_building(view: View, c: Candidate, following: Candidate | None) -> None:
    """Take in the name behind a title: `Rumah Sakit Umum dr` + `Haryoto`.

    Args:
        view: the text.
        c: the building.
        following: the entity behind it; emptied if it was the rest of the name.
    """
    name = _NAME.match(view.text, c.end)
    if name is None or not _TITLE_LAST.search(view.surface(c)):
        return
    end = name.end()
    if following is not None and following.start < end:
        if following.label == "PER":
            end, following.end = following.end, following.start
        else:
            end = following.start
    c.end = max(c.end, len(view.text[:end].rstrip(" .")))
