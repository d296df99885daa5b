"""Where an office ends, its body begins, and the holder follows, told by what stands around all three.

The model takes the body into the office (`Direktur Eksekutif Melati Strategis`), the field into the body (`General Manager` +
`HRD Melati`), the end of the body into the holder's name or for a holder of its own (`Melati` + `Bridge Rani Dewi`, `Direktur
Utama` + `Melati Politika` + `, Rani Dewi`), and loses what stands behind a bracket (`Kepala` + `Pusat Penerangan (Kapuspen)`
+ `TNI`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from sariwarta.lexicon import PositionType
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.holders import FIELD_BY_FORM, fields_of_departments
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View
from sariwarta.stages.word_tables import word_list, word_table

__all__ = ["mended"]

_NATION = "Indonesia"
_WORD = re.compile(r"\S+")
_AT_NATION = re.compile(r" Indonesia\b")
_ROMAN = re.compile(r"[IVX]+\Z")
_ACRONYM_IN_BRACKETS = re.compile(r" \(([A-Z]{3,9})\)")
#: small words that an acronym has no letter of
_SMALL_WORDS = frozenset({"dan", "dan/atau", "untuk", "dalam", "dengan", "of", "and", "for"})
#: how far in front of its acronym a name begins at most, in characters
_REACH = 110
#: the short form of the office of a chief: `Kapuspen`, `Danpuspom`, `Kadispenad`
_CHIEF = re.compile(r"(?:Waka|Wadan|Ka|Dan|Dir)[a-z]{3,}\Z")
#: the short name of a directorate of the police
_DIRECTORATE = re.compile(r"Dit?(?:res|tipid)[a-z]{3,}\Z")
#: what may stand behind a holder who is named alone, and not as one of a list
_ALONE = re.compile(
    r",? (?!dan\b|serta\b|bersama\b|maupun\b|atau\b|hingga\b|sampai\b|dengan\b)[a-z(]|[.:]|,? \(\d|\Z"
)
#: what shows that a name is at its end
_NO_NAME_BEHIND = re.compile(r"[,.;)]| (?!(?:de|da|dos|del|von|van|der|den|bin|binti|ibn|al|el|ten) )[a-z]")
#: words with which fields begin, and no names
_FIELD_WORDS = frozenset({"Bidang", "Divisi", "Urusan"})
_ENDS_IN_FIELD = tuple(f" {word}" for word in sorted(_FIELD_WORDS))
#: how many words of a field may stand in front of a firm
_LONGEST_FRONT = 4
#: the class of a station, a prison or an airport, behind which its own name stands
_CLASS = re.compile(r" [Kk]elas (?:I{1,3}|IV)(?: ?[A-C])?\Z")
#: titles and ranks between a comma and a name are short
_LONGEST_TITLES = 24
_OF_BODIES = frozenset({"generic_head", "corporate", "role", "education"})
_OF_PRISONS = frozenset({"Kalapas", "Karutan"})
#: how long a name in capitals is that no title and no initials are
_SHORTEST_NAME = 4


_words = functools.partial(word_list, "office_ends")
#: lists of the table of bodies
_bodies = functools.partial(word_list, "office_bodies")


def mended(view: View, entities: Iterable[Candidate]) -> list[Candidate]:
    """The entities of a text with the lines between offices, bodies and holders mended.

    Args:
        view: the text.
        entities: what the model found, corrected one by one, in order.
    """
    found = _with_spelled_names(view, _with_whole_names(view, [c for c in entities if c.start < c.end]))
    for number, c in enumerate(found):
        behind = found[number + 1 : number + 3]
        if c.label != "POSITION" or c.rule is not None or not behind:
            continue
        if not _takes_unit(view, c, behind) and behind:
            _part_body_off(view, found, number)
    found = _without_open_fields(view, [c for c in found if c.start < c.end])
    surfaces = {view.surface(c) for c in found if c.label == "ORG"}
    for number, c in enumerate(found[1:], start=1):
        if c.label not in ("ORG", "FAC") or found[number - 1].label != "POSITION":
            continue
        _give_site_back(view, found[number - 1], c)
        if c.label == "ORG":
            _give_front_of_firm_back(view, found[number - 1], c)
            _give_board_back(view, found[number - 1], c)
            _give_field_back(view, found[number - 1], c, surfaces)
    _join_behind_bracket(view, found)
    found = [c for c in found if c.start < c.end]
    _find_body_in_names(view, found, surfaces)
    return sorted((c for c in found if c.start < c.end), key=lambda c: c.start)


def _without_open_fields(view: View, found: list[Candidate]) -> list[Candidate]:
    """The entities without persons that are a field behind a body (`PB Karate` + `Bidang Organisasi`), or the rest of one whose
    first word the model has in the body (`DPP Bidang` + `Pemenangan Pemilu`).
    """
    for c, behind in zip(found, found[1:], strict=False):
        if c.label != "ORG" or behind.label != "PER" or view.text[c.end : behind.start] != " ":
            continue
        words = view.surface(behind).split()
        if words[0] in _FIELD_WORDS:
            _drop(behind)
        elif view.surface(c).endswith(_ENDS_IN_FIELD) and _is_field(view, words[0].casefold()):
            c.end = view.start_of_last_word(c) - 1
            _drop(behind)
    return [c for c in found if c.start < c.end]


def _drop(c: Candidate) -> None:
    c.end = c.start


def _is_field(view: View, key: str) -> bool:
    """Whether a word in small letters is one of fields of work."""
    table = word_table("office_fields")["fields"]
    known = key in fields_of_departments(view.lexicon) or key in _bodies("work") or key in table
    return known or FIELD_BY_FORM.match(key) is not None


def _is_unknown(view: View, surface: str) -> bool:
    """Whether a word is none of the language, of fields, offices, ranks and regions, so that it can be a name of a body."""
    key, lex = surface.casefold(), view.lexicon
    if (
        not surface[:1].isupper()
        or len(surface) < _SHORTEST_NAME
        or not surface.isalpha()
        or _ROMAN.match(surface)
    ):
        return False
    if (
        key in common_words()
        or _is_field(view, key)
        or key in _words("no_names")
        or lex.kecamatan_named(surface)
    ):
        return False
    return not any(
        m.get(surface)
        for m in (lex.position_matcher, lex.rank_matcher, lex.title_matcher, lex.region_matcher)
    )


def _office_of(view: View, c: Candidate) -> tuple[PositionType | None, int]:
    """What the lexicon says of the office with which an entity begins, and the number of the word behind it."""
    first = view.index.get(c.start)
    office = (
        view.lexicon.position_matcher.match_at(view.text, view.words, first) if first is not None else None
    )
    if office is None or office.end > c.end:
        return None, 0
    return office.entries[0], office.last


def _takes_unit(view: View, c: Candidate, behind: Sequence[Candidate]) -> bool:
    """Give a head the word for its unit, in front of another office (`Kepala` + `Satuan` + `Bhabinkamtibmas`) or of its short
    form (`Komandan` + `Pangkalan Udara` + `(Danlanud)`).
    """
    surface = view.surface(c).casefold()
    if surface not in _words("heads_of_units"):
        return False
    unit, short = behind[0], behind[1] if len(behind) > 1 else None
    if (
        short is not None
        and view.text[c.end : unit.start] == " "
        and view.text[unit.end : short.start] == " ("
    ):
        kinds = view.lexicon.position_matcher.get(view.surface(short))
        base = view.surface(unit).casefold() in _words("bases")
        if base and kinds and kinds[0].implies and view.text[short.end : short.end + 1] == ")":
            c.end = unit.end
            _drop(unit)
            return True
    first = view.index.get(c.end + 1)
    if (
        first is None
        or first + 1 >= len(view.words)
        or view.words[first].key not in _words("units_of_offices")
    ):
        return False
    office = view.lexicon.position_matcher.match_at(view.text, view.words, first + 1)
    if office is None or office.start != view.words[first].end + 1 or not view.text[office.start].isupper():
        return False
    c.end = view.words[first].end
    return True


def _part_body_off(view: View, found: list[Candidate], number: int) -> None:
    """Make a body of the end of an office that is one: `Brand Manager` + `PT Melati Abadi`, `Sekretaris` + `Kesturi`."""
    c, following = found[number], found[number + 1]
    if following.label == "ORG" and _takes_firm(view, c, following):
        return
    if following.label == "PER" and _takes_field(view, c, following):
        return
    if _crosses_end(view, found, number):
        return
    if view.lexicon.position_matcher.get(view.surface(c)):
        return
    last = view.start_of_last_word(c)
    if last > c.start and _DIRECTORATE.match(view.text[last : c.end]) and following.label == "ORG":
        if view.text[c.end : following.start] == " ":
            following.start, c.end = last, last - 1  # `Kasubdit I` + `Ditreskrimum Polda Sigi`
        return
    if (start := _start_of_firm(view, c)) > 0:
        found.insert(number + 1, c.part(start, c.end, "ORG"))
        c.end = start - 1
        return
    office, behind = _office_of(view, c)
    if office is None or office.category not in _OF_BODIES or behind >= len(view.words):
        return
    gap = view.text[c.end : following.start]
    words = [w for w in view.words[behind : behind + 7] if w.start < c.end]
    if following.label == "ORG" and gap == " ":
        if words and view.surface(c).endswith((" and", " &")):
            _part_at_join(view, c, following, words[0].start)
            return
        start = view.start_of_last_word(c)
        name = view.surface(following)
        second = name.split()[0].casefold() in _words("second_words")
        tail = (second or name.casefold() in _bodies("tails")) and start > c.start
        if tail and _is_unknown(view, view.text[start : c.end]):
            following.start = (
                start  # `Chief Economist Melati` + `Bank`, `Direktur Melati` + `International Indonesia`
            )
            c.end = start - 1
        return
    while words and words[0].key in _words("grades"):
        words = words[1:]
    if not words or not all(view.text[w.start].isupper() for w in words):
        return
    keys = [w.key for w in words]
    if keys[0] in _words("field_heads") or any(k in _words("field_heads") for k in keys):
        return
    if (
        len(words) > 2
        and view.text[words[-1].start : words[-1].end] == _NATION
        and not _is_field(view, keys[0])
    ):
        if _holder_behind(view, found, number + 1, c.end):
            found.insert(number + 1, c.part(words[0].start, c.end, "ORG"))
            c.end = words[0].start - 1  # `Direktur` + `Parameter Melati Indonesia`
        return
    nation = _AT_NATION.match(view.text, c.end)
    if nation is not None:
        if len(words) < 2 or _is_field(view, keys[0]):
            return
        last = number + 1 + (following.label == "LOC" and following.end == nation.end())
        if not _holder_behind(view, found, last, nation.end()):
            return
        if last > number + 1:
            _drop(following)  # `Direktur` + `Parameter Melati` + `Indonesia` + `(PMI)`
        found.insert(number + 1, c.part(words[0].start, nation.end(), "ORG"))
        c.end = words[0].start - 1
        return
    if following.label != "PER" or gap not in (" ", ", "):
        return
    first = view.text[words[0].start : words[0].end]
    if len(words) > 1 and keys[-1] in _bodies("tails") and not _is_field(view, keys[0]):
        found.insert(number + 1, c.part(words[0].start, c.end, "ORG"))
        c.end = words[0].start - 1  # `Kepala Ekonom` + `Melatara Bank`
        return
    if office.title not in _bodies("whole_offices") | _words("member_offices") or not _is_unknown(
        view, first
    ):
        return
    if len(words) > 1 and office.title not in _bodies("whole_offices"):
        return
    found.insert(number + 1, c.part(words[0].start, c.end, "ORG"))
    c.end = words[0].start - 1


def _part_at_join(view: View, office: Candidate, body: Candidate, first: int) -> None:
    """Draw the line between an office that ends with `and` and the body behind it: where the words in front are no work, they are
    the body's (`Direktur` + `Survey and Polling Melati`), else what goes on in work is the office's (`Direktur Sales and` +
    `Marketing Melati`).
    """
    lead = view.text[first : office.end].split()[:-1]
    if lead and not any(_is_field(view, word.casefold()) for word in lead):
        body.start, office.end = first, first - 1
        return
    words = list(_WORD.finditer(view.surface(body)))
    size = next((n for n, w in enumerate(words) if not _is_field(view, w.group().casefold())), len(words))
    if 0 < size < len(words) and all(_is_field(view, word.casefold()) for word in lead):
        office.end = body.start + words[size - 1].end()
        body.start += words[size].start()


def _crosses_end(view: View, found: list[Candidate], number: int) -> bool:
    """Make one body of what the lexicon has across the end of an office: `Kabid Penyelamatan` + `Sat Pol PP Sigi`."""
    c = found[number]
    across = next((i for i in view.institutions_in(c) if i.start > c.start and i.end > c.end), None)
    office, behind = _office_of(view, c)
    if across is None or office is None or view.words[behind - 1].end >= across.start:
        return False
    if view.text[across.start - 1] != " " or not view.text[across.start].isupper():
        return False
    if " " not in view.text[across.start : c.end]:
        return False  # the field of a `Kadis Kominfo`, which is a ministry, too
    inside = [e for e in found[number + 1 : number + 4] if e.start < across.end]
    if any(e.end > across.end or e.label not in ("ORG", "LOC") for e in inside):
        return False
    for e in inside:
        _drop(e)
    found.insert(number + 1, c.part(across.start, across.end, "ORG"))
    c.end = across.start - 1
    return True


def _takes_firm(view: View, office: Candidate, unit: Candidate) -> bool:
    """Let the name of a unit begin with the firm that stands between it and the office (`General Manager` + `PLN` + `Unit Induk
    Melati`), and that of a body with its first word, which the model has in the office.
    """
    start = view.start_of_last_word(office)
    across = view.institution_at.get(start) if view.text[office.end : unit.start] == " " else None
    word = view.text[start : office.end]
    plain = across is not None and not view.lexicon.institution_matcher.get(word)
    plain = (
        plain
        and word.casefold() not in word_table("office_fields")["fields"]
        and not _is_field(view, word.casefold())
        and word.casefold() not in _words("no_names")
    )
    if across is not None and plain and office.start < start and office.end < across.end <= unit.end:
        office.end, unit.start = start - 1, start  # `Kabid Damkar Sat` + `Pol PP Sigi`
        return True
    known = view.institution_at.get(office.end + 1)
    if known is None or known.end + 1 != unit.start or view.text[office.end] != " ":
        return False
    if view.surface(unit).split()[0].casefold() not in _words("branches_of_firms"):
        return False
    unit.start = known.start
    return True


def _takes_field(view: View, office: Candidate, person: Candidate) -> bool:
    """Give an office the last word of its field, which the model has for a person: `Direktur Ritel & Usaha` + `Syariah`."""
    surface, behind = view.surface(person), view.text[person.end : person.end + 2]
    if view.text[office.end : person.start] != " " or " " in surface or not surface.istitle():
        return False
    if surface.casefold() not in _words("last_of_fields") or not (behind[:1] == " " and behind[1:].islower()):
        return False
    office.end = person.end
    _drop(person)
    return True


def _holder_behind(view: View, found: Sequence[Candidate], number: int, end: int) -> bool:
    """Whether a holder or a short form stands right behind an offset."""
    if view.text.startswith(" (", end):
        return True
    person = found[number] if number < len(found) else None
    return person is not None and person.label == "PER" and view.text[end : person.start] in (" ", ", ")


def _start_of_firm(view: View, c: Candidate) -> int:
    """Where in an office the name of a firm begins by its first word: `Brand Manager` + `PT Melati Abadi`; 0 without."""
    surface = view.surface(c)
    for word in list(_WORD.finditer(surface))[1:-1]:
        if word.group().casefold() in _words("field_heads"):
            return 0
        if word.group().rstrip(".").casefold() in _words("firms") and word.group()[0].isupper():
            return c.start + word.start()
    return 0


def _give_field_back(view: View, office: Candidate, body: Candidate, surfaces: set[str]) -> None:
    """Give an office the field that the model has together with the body: `General Manager` + `HRD` of `HRD Melati`,
    `Direktur Eksekutif` + `Departemen Pengelolaan Uang` of the bank's.
    """
    if body.rule is not None or view.text[office.end : body.start] != " ":
        return
    kind, _ = _office_of(view, office)
    words = list(_WORD.finditer(view.surface(body)))
    if kind is None or len(words) < 2 or view.lexicon.institution_matcher.get(view.surface(body)):
        return
    fielded = kind.title in _words("offices_with_fields")
    if fielded and (size := _end_of_joined_field(view, body)) > 0:
        office.end, body.start = body.start + words[size - 1].end(), body.start + words[size].start()
        return
    size = next((n for n, w in enumerate(words) if not _is_field(view, w.group().casefold())), len(words))
    rest = view.surface(body)[words[size].start() :] if 0 < size < len(words) else ""
    if fielded and rest and (rest in surfaces or view.lexicon.institution_matcher.get(rest)):
        office.end, body.start = body.start + words[size - 1].end(), body.start + words[size].start()
        return  # `Vice President Komunikasi` + `Korporat` of `Korporat Melati Energi`
    first = words[0].group()
    headed = first.casefold() in _words("own_fields")
    lone = first.casefold() in evidence_words("field_acronyms") and kind.category in (
        "corporate",
        "field_head",
    )
    if not (lone or (headed and fielded)):
        return
    known = {i.start for i in view.institutions_in(body) if i.end == body.end}
    for word in words[1 if lone else 2 :]:
        at = body.start + word.start()
        rest = view.text[at : body.end]
        alone = view.folded.count(rest.casefold()) > 1 and rest not in surfaces and _is_unknown(view, rest)
        if at in known or rest in surfaces or alone or (lone and word is words[1] and len(words) == 2):
            if rest.casefold() in _words("field_heads") or _is_field(view, rest.casefold()):
                continue
            office.end, body.start = at - 1, at
            return


def _give_site_back(view: View, office: Candidate, body: Candidate) -> None:
    """Give an office the site for which it works, and which the model has for the first word of the department behind it:
    `Kabid Pengembangan` + `Pasar` of `Pasar Dinas Perdagangan Sigi`.
    """
    words = view.surface(body).split(" ")
    sites = len(words) > 2 and words[0].casefold() in _words("sites_of_work")
    if not sites or words[1].casefold() not in _words("departments") or body.rule is not None:
        return
    if view.text[office.end : body.start] == " ":
        office.end = body.start + len(words[0])
        body.start, body.label = office.end + 1, "ORG"


def _give_front_of_firm_back(view: View, office: Candidate, body: Candidate) -> None:
    """Give an office the field in front of the first word of a firm, which the model has in the firm's name: `Vice President
    Komunikasi & TJSL` + `PT Melati`.
    """
    gap = view.text[office.end : body.start]
    words = list(_WORD.finditer(view.surface(body)))
    size = next((n for n, w in enumerate(words) if w.group().casefold() in ("pt", "cv")), 0)
    if gap not in (" ", " & ", " dan ") or not 0 < size <= _LONGEST_FRONT or size + 1 >= len(words):
        return
    front = [w.group().strip(",").casefold() for w in words[:size]]
    acronyms = evidence_words("field_acronyms")
    if all(w in ("&", "dan") or w in acronyms or _is_field(view, w) for w in front):
        office.end = body.start + words[size - 1].end()
        body.start += words[size].start()


def _give_board_back(view: View, office: Candidate, body: Candidate) -> None:
    """Give an office the board that belongs to its title, and that the model has for the first words of the body: `Ketua` +
    `Badan Pengurus` of `Badan Pengurus Yayasan Melati`. A board of a region is a body itself (`Dewan Pengurus Wilayah`).
    """
    words = view.surface(body).split(" ")
    if view.surface(office).casefold() not in _words("heads_of_boards") or len(words) < 3:
        return
    if " ".join(words[:2]).casefold() not in _words("boards") or words[2].casefold() in _bodies(
        "board_levels"
    ):
        return
    if len(words) == 3 and words[2].casefold() in _bodies("heads"):
        return  # `Badan Pengurus Yayasan`, whose name the model has lost
    if view.text[office.end : body.start] == " " and words[2][:1].isupper() and body.rule is None:
        office.end = body.start + len(" ".join(words[:2]))
        body.start = office.end + 1


def _end_of_joined_field(view: View, body: Candidate) -> int:
    """How many words of a body are a field of work that an ampersand joins, in front of the name: `Humas & CSR` + `Melati
    Energi`; 0 without one.
    """
    words = view.surface(body).split(" ")
    size = 0
    while size < len(words) and (words[size] == "&" or _is_field(view, words[size].strip(",").casefold())):
        size += 1
    joined = "&" in words[1 : size - 1]
    return size if joined and size < len(words) and words[size][:1].isupper() else 0


def _with_whole_names(view: View, found: list[Candidate]) -> list[Candidate]:
    """The entities with all of a body that the lexicon has by a longer name, of whose end the model made something else: `Pasukan
    Pengamanan` + `Presiden`.
    """
    for number, c in enumerate(found):
        known = view.institution_at.get(c.start) if c.label == "ORG" and c.rule is None else None
        behind = found[number + 1] if number + 1 < len(found) else None
        if known is None or behind is None or not c.end < behind.start < known.end:
            continue
        listed = view.lexicon.institution_matcher.get(view.surface(known))
        if not listed or listed[0].name != view.surface(known) or behind.label not in ("PER", "POSITION"):
            continue
        c.end = known.end
        if behind.end <= known.end:
            _drop(behind)
            continue
        behind.start = known.end + 1
        if view.lexicon.institution_matcher.get(view.surface(behind)):
            behind.label = "ORG"  # its short form, which has lost its bracket
    return [c for c in found if c.start < c.end]


def _with_spelled_names(view: View, found: list[Candidate]) -> list[Candidate]:
    """The entities with one body where the acronym behind it spells it out, and the model has an office or a country in it:
    `Ketua` + `Persatuan Kepala Desa Indonesia` + `(PKDI)`.
    """
    for bracket in _ACRONYM_IN_BRACKETS.finditer(view.text):
        start = _start_of_spelled(view.text, bracket.start(), bracket.group(1))
        if start < 0:
            continue
        touched = [c for c in found if c.start < bracket.start() and c.end > start]
        if any(c.label == "ORG" and c.start <= start and c.end >= bracket.start() for c in touched):
            continue
        office = next((c for c in reversed(found) if c.start < start), None)
        if office is None or office.label != "POSITION" or office.end < start - 1:
            continue
        body = office.part(start, bracket.start(), "ORG")
        for c in touched:
            if c.start < start:
                c.end = start - 1
            else:
                _drop(c)
        found = sorted([c for c in found if c.start < c.end] + [body], key=lambda c: c.start)
    return found


def _start_of_spelled(text: str, end: int, acronym: str) -> int:
    """Where the name begins whose words an acronym has the first letters of, if it begins as names of unions do; -1 else."""
    words = list(_WORD.finditer(text, max(0, end - _REACH), end))
    letters = list(acronym)
    for word in reversed(words):
        if word.group().casefold() in _SMALL_WORDS:
            continue
        if not letters or word.group()[0] != letters[-1]:
            return -1
        letters.pop()
        if not letters:
            return word.start() if word.group().casefold() in _words("unions") else -1
    return -1


def _join_behind_bracket(view: View, found: list[Candidate]) -> None:
    """Give a unit the force whose it is, behind the short form of its chief's office: `Pusat Penerangan (Kapuspen)` + `TNI`."""
    for number in range(1, len(found) - 2):
        office, unit, short, force = found[number - 1 : number + 3]
        if office.label != "POSITION" or force.label != "ORG" or unit.label not in ("ORG", "FAC", "LOC"):
            continue
        between = view.text[unit.end : short.start], view.text[short.end : force.start]
        if between != (" (", ") ") or view.text[office.end : unit.start] != " ":
            continue
        surface = view.surface(unit)
        if not _CHIEF.match(view.surface(short)) or view.lexicon.institution_matcher.get(surface):
            continue
        if surface.split()[0].casefold() not in _words("units_of_forces"):
            continue
        known = view.institution_at.get(force.start)
        if known is None or known.end > force.end or view.surface(known).split()[0] not in ("TNI", "Polri"):
            continue
        unit.end, unit.label = known.end, "ORG"
        if force.end > known.end:
            force.start = known.end + 1
            force.label = "PER"
        else:
            _drop(force)
        _drop(short)


def _find_body_in_names(view: View, found: list[Candidate], surfaces: set[str]) -> None:
    """Make bodies of what the model has for names, or for the first words of names, behind offices."""
    names = [c for c in found if c.label == "PER"]
    counted: dict[str, int] = {}
    for c in names:
        for word in set(view.surface(c).split()):
            counted[word] = counted.get(word, 0) + 1
    size = len(found)  # what is found is put behind
    for number, c in enumerate(found[:size]):
        if c.label != "POSITION" or number + 1 >= size:
            continue
        body = found[number + 1] if found[number + 1].label == "ORG" else None
        at = number + 1 + (body is not None)
        if at >= size or found[at].label != "PER" or found[at].rule is not None:
            continue
        person, before = found[at], body or c
        if view.text[c.end : (body or person).start] != " ":
            continue
        kind, _ = _office_of(view, c)
        if kind is None:
            continue
        if body is not None and _takes_next_word(view, body, person):
            continue
        if view.text[before.end : person.start] != " ":
            continue
        holder = found[at + 1] if at + 1 < size else None
        if body is not None and _is_called_so(view, body, person, holder):
            body.end = person.end  # `Kepala` + `Stasiun Meteorologi Kelas I` + `Rani Dewi Palu`
            _drop(person)
            continue
        if holder is not None and _is_body_before(view, kind, body, person, holder, counted):
            if body is not None:
                body.end = person.end
                _drop(person)
            else:
                person.label = "LOC" if kind.title in _OF_PRISONS else "ORG"
            continue
        first, _, rest = view.surface(person).partition(" ")
        if " " not in rest or counted.get(first, 0) > 1:
            continue
        if body is not None:
            if _goes_on(view, body, first, rest, counted):
                body.end = person.start + len(first)
                person.start = body.end + 1
        elif kind.category in ("corporate", "generic_head") and _is_firm(view, first, rest, surfaces):
            found.append(person.part(person.start, person.start + len(first), "ORG"))
            person.start += len(first) + 1


def _is_body_before(
    view: View,
    kind: PositionType,
    body: Candidate | None,
    c: Candidate,
    holder: Candidate,
    counted: dict[str, int],
) -> bool:
    """Whether what the model takes for the holder of an office is whose office it is, since the holder follows behind a comma:
    `Direktur Eksekutif` + `Melati Politika` + `, Rani Dewi, membuka`, `Direktur Utama Melati` + `EP Palu` + `, Rani Dewi`.
    """
    if holder.label == "PER" and body is not None and view.text[c.end : holder.start] == " ":
        acronyms = view.surface(c).split()
        if sum(map(len, acronyms)) > 2 and all(_is_capital(view, word) for word in acronyms):
            return True  # `Ketua BEM` + `FH UTM` + `Rani Dewi`
    team = body is not None and view.surface(body).casefold() in _words("teams_of_people")
    if team and holder.label == "PER" and view.text[c.end : holder.start] == ", ":
        return (
            _ALONE.match(view.text, holder.end) is not None
        )  # `Ketua Tim Hukum` + `Rani Dewi` + `, Tono, mengatakan`
    if holder.label != "PER" or (
        kind.category not in _OF_BODIES | {"field_head"} and kind.title not in _OF_PRISONS
    ):
        return False
    gap = view.text[c.end : holder.start]
    if gap == " " and body is None and kind.title in _words("never_alone"):
        called = any(counted.get(word, 0) > 1 for word in view.surface(c).split())
        called = called or not _is_unknown(view, view.surface(c).split()[0])
        return " " in view.surface(c) and " " in view.surface(holder) and not called
    if (
        not gap.startswith(", ")
        or len(gap) > _LONGEST_TITLES
        or not all(w[0].isupper() for w in gap[2:].split())
    ):
        return False
    surface = view.surface(c)
    words = surface.split()
    if kind.title in _OF_PRISONS:
        return body is None and len(words) == 1  # `Kalapas` + `Melati` + `, Rani Dewi`
    if not _ALONE.match(view.text, holder.end):
        return False
    if any(counted.get(word, 0) > 1 for word in words) or kind.title in _words("held_by_many"):
        return False
    if any(word.islower() for word in words) or any(_is_capital(view, word) for word in words):
        return True
    keys = [word.casefold() for word in words]
    if (
        keys[0] in _words("first_of_bodies")
        or keys[-1] in _bodies("last_words")
        or keys[-1] in _bodies("work")
    ):
        return True
    return body is None and len(words) > 1 and kind.title in _words("never_alone")


def _is_called_so(view: View, body: Candidate, name: Candidate, holder: Candidate | None) -> bool:
    """Whether what the model takes for a holder behind a class is the name of a station, a prison or an airport: it ends in a
    region, or the holder follows behind a comma.
    """
    if _CLASS.search(view.text, body.start, body.end) is None:
        return False
    last = view.surface(name).split()[-1]
    behind = holder is not None and holder.label == "PER" and view.text[name.end : holder.start] == ", "
    return behind or (" " in view.surface(name) and bool(view.lexicon.region_matcher.get(last)))


def _is_capital(view: View, word: str) -> bool:
    """Whether a word is an acronym, and no degree or initials: the `EP` of `EP Palu`."""
    return (
        word.isupper() and word.isalpha() and 1 < len(word) < 7 and not view.lexicon.title_matcher.get(word)
    )


def _takes_next_word(view: View, body: Candidate, person: Candidate) -> bool:
    """Give a body the word between it and the holder that the text has behind it elsewhere, too: `Melati` + `Bridge` + `Rani`."""
    words = view.text[body.end : person.start].split(" ")
    if len(words) != 3 or words[0] or words[2] or not words[1].isalpha() or len(words[1]) < 3:
        return False
    if _is_of_person(view, words[1]) or not _stands_alone(view, f"{view.surface(body)} {words[1]}"):
        return False
    body.end += len(words[1]) + 1
    return True


def _is_of_person(view: View, word: str) -> bool:
    """Whether a word is a rank, a title or an office, which belongs to the name behind it."""
    lex = view.lexicon
    return any(m.get(word) for m in (lex.rank_matcher, lex.title_matcher, lex.position_matcher))


def _stands_alone(view: View, name: str) -> bool:
    """Whether a name stands in the text with no other word of a name behind it."""
    at = view.text.find(name)
    while at >= 0:
        behind = at + len(name)
        begins = at == 0 or not view.text[at - 1].isalnum()
        if begins and (behind == len(view.text) or _NO_NAME_BEHIND.match(view.text, behind) is not None):
            return True
        at = view.text.find(name, at + 1)
    return False


def _goes_on(view: View, body: Candidate, first: str, rest: str, counted: dict[str, int]) -> bool:
    """Whether the first word of a name is the last of the body in front of it: elsewhere the text has the body with the word
    and something else behind it (`Melati Bridge` + `Rani Dewi`), or it is a word of the language and the holder is
    called without it (`COS Event` + `Rani Dewi`).
    """
    whole = f"{view.surface(body)} {first}"
    if first in _words("name_words") or _is_of_person(view, first):
        return False
    if _stands_alone(view, whole):
        return first.isalpha() and len(first) > 2
    if view.lexicon.organization_named(whole) is not None:
        return True  # `KAI` + `Commuter Rani Dewi`
    called = any(counted.get(word, 0) > 1 for word in rest.split())
    return called and first.casefold() in _bodies("last_words") | _words("last_of_firms")


def _is_firm(view: View, first: str, rest: str, surfaces: set[str]) -> bool:
    """Whether the first word of a name is the body of the office in front: all in capitals (`CEO` + `MELATI` + `Rani Dewi`),
    or a body elsewhere in the text (`Direktur` + `Melati` + `Rani Dewi`, where `PT Melati` or `Melati Festival` is one).
    """
    if not first.isalpha() or len(first) < _SHORTEST_NAME or view.lexicon.title_matcher.get(first):
        return False
    if view.lexicon.rank_matcher.get(first):
        return False
    if first.isupper():
        return all(word.istitle() for word in rest.split())
    named = first in surfaces or any(
        f"{firm} {first}" in view.text for firm in ("PT", "CV", "Grup", "Yayasan")
    )
    return named and len(rest.split()) > 1
