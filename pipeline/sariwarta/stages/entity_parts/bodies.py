"""Institutions whose names the model takes too long, too short, as one instead of two, or for what they are not.

The functions that look at the entity in front shift the line between the two, or join them; `corrected` then looks at
one name alone; `extend` at last takes in what the lexicon knows to belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.entity_parts.evidence import (
    common_words,
    evidence_words,
    is_headline_verb,
    is_numbered_school,
    runs_on,
    word_before,
)
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.entity_parts.long_names import (
    end_before_glued_word,
    end_before_words,
    holder_behind,
    start_behind_platform,
    two_clubs,
)
from sariwarta.stages.entity_parts.readings import Candidate, InstitutionReading
from sariwarta.stages.entity_parts.view import View

__all__ = [
    "corrected",
    "cut_field_off",
    "extend",
    "fraction_in",
    "give_name_back",
    "is_cut_in_two",
    "is_known",
    "is_of_team",
    "is_rest_of_firm",
    "is_title",
    "is_venue",
    "organization_end",
    "start_with_parent",
    "take_board_in",
]

#: a council in front of the fraction of one of its members
_FRACTION = re.compile(r"\b(?:DPR|MPR|DPRD|DPRA|DPRK|DPRP)\b[^,;()\n]*? (?=Fraksi [A-Z])")
_NAME_BEHIND = re.compile(r"\.? [A-Z][a-z]")
_ACRONYMS = re.compile(r"[A-Z]\w+(?:[-/–][A-Z]\w+)+\Z")
_EVERYWHERE = re.compile(r"\s+se[- ](?=[A-Z])")
_ROMAN = "(?:I{1,3}|IV|VI{0,3}|IX|X)"
_SCORE_GLUED = re.compile(r"(?<=[A-Za-z])\d{1,2}-\d{1,2}\Z")
_CITED_GLUED = re.compile(r"(?:[Dd]ilansir|[Mm]elansir|[Dd]ikutip|[Mm]engutip)(?=[A-Z])")
_ROMAN_FIRST = re.compile(rf"{_ROMAN} (?=[A-Z]{{2}})")
_NUMBER_BEHIND = re.compile(rf" {_ROMAN}(?![\w/.-])")
#: kinds of bodies whose acronym ends a name
_OF_STATE = frozenset({"ministry", "agency", "independent_commission"})
#: small words that go on with a name
_JOINING = frozenset(
    {
        "dan",
        "untuk",
        "serta",
        "di",
        "se",
        "pada",
        "bidang",
        "wilayah",
        "cabang",
        "pusat",
        "daerah",
        "setempat",
    }
)
#: firms of the lexicon
_FIRMS = frozenset({"soe", "local_soe"})
#: a firm's name, of which the model has the legal form and one word
_FIRM_NAME = re.compile(r"(?:PT|CV)\.? [A-Z]\w+")
#: how many words the name of an organisation has at most
_LONGEST_NAME = 5
#: how near to a firm its office stands, in characters
_NEAR = 12
_FIRM = re.compile(r"PT\.? [A-Z]")
#: the last words of a firm's name, in front of its legal form
_BEFORE_LEGAL_FORM = re.compile(
    r"(?: [A-Z][\w&.-]*){1,3}(?= (?:\(Persero\)|\(Perseroda\)|\(Tbk\)|Tbk\b|Persero\b))"
)
#: the level of a board, which goes on with `Pengurus` or `Pimpinan` in front: `Pengurus Wilayah Muhammadiyah`
_LEVEL_OF_BOARD = re.compile(r"(?:Pusat|Besar|Wilayah|Daerah|Cabang|Anak Cabang|Ranting)\b")
_BOARD_BEFORE = re.compile(r"(?:Dewan )?(?:Pengurus|Pimpinan) \Z")
#: another acronym of the same office behind a slash: `Kantor ATR` + `/BPN`
_SLASHED = re.compile(r"/[A-Z]{2,6}(?![\w/])")
_BOARD = re.compile(r"(?:DP[PWDC]|P[BCDPW]|PAC|BP[CDP])\Z")
#: parts of an institution that stand in front of its name
_PART_OF = re.compile(
    r"(?<!\w)(?:Komisi [IVX]{1,4}|Fraksi|Div[a-z]* [A-Z]\w+|DP[PWDC]|PW|PD|Mabes|Bidang Humas) \Z"
)
#: bodies without branches that bear the name of a town
_NATIONAL_FORCES = frozenset({"police", "military", "prosecutor", "independent_commission"})

#: what shortens the first words of a name, and an acronym that goes on with it
_BRACKET_AND_ACRONYM = re.compile(r" \(([A-Z]{2,5})\) ([A-Z]{3,})\b")
#: what shortens the first words of a name that goes on behind it
_SHORT_FORM = re.compile(r" ?\(([A-Z][A-Za-z]{1,9}(?: [A-Z][A-Za-z]+)?)\) ?(?=[A-Z])")
#: the rest of the name of a team: `Pemenangan Rani-Made`, `Voli Putri Indonesia`
_REST_OF_TEAM = re.compile(r"[A-Z]\w+(?:[-–][A-Z]\w+)?(?: [A-Z]\w+(?:[-–][A-Z]\w+)?){0,3}")
#: behind a bracket, these only say whose the body is, or where
_OF_THE_STATE = frozenset({"TNI", "DKI", "DIY", "NTB", "NTT"})


def is_known(view: View, c: Candidate) -> bool:
    """Whether what the model takes for a place or a person is all of the name of a body that the lexicon knows, and
    that no place has, or a school with a number: `Manggala Agni`, `PHRI`, `SDN 12 Maninjau`.
    """
    surface = view.surface(c)
    if is_numbered_school(surface, view.lexicon.institution_heads):
        return True
    kinds = view.lexicon.institution_matcher.get(surface) if c.label != "FAC" else ()
    if not kinds or surface not in kinds[0].forms or any(kind.risk for kind in kinds):
        return False
    telling = surface.isupper() or " " in surface
    place = c.start in view.place_at or surface.casefold() in view.lexicon.kecamatan
    return telling and not place and c.start in view.institution_at


def is_venue(view: View, c: Candidate) -> bool:
    """Whether what the model takes for a body is a stadium by the last word of its name: `Jakarta International Stadium`."""
    surface = view.surface(c)
    last = surface.rpartition(" ")[2].casefold()
    return (
        " " in surface
        and last in evidence_words("stadium_tails")
        and not view.lexicon.organization_named(surface)
    )


def organization_end(view: View, c: Candidate) -> int | None:
    """Where the name of a body ends that begins with what the model takes for a place: `Sydney` of the `Sydney Morning
    Herald`, the `Conmebol`; None where there is none.
    """
    first = view.index.get(c.start)
    if first is None:
        return None
    for last in range(min(first + _LONGEST_NAME, len(view.words)), first, -1):
        end = view.words[last - 1].end
        if end < c.end:
            return None
        known = view.lexicon.organization_named(view.text[c.start : end])
        if known is None:
            continue
        longer = end > c.end
        alone = known.kind not in ("team", "media", "company", "soe") and not view.lexicon.place_matcher.get(
            known.name
        )
        return end if longer or alone else None
    return None


def is_cut_in_two(view: View, before: Sequence[Candidate], body: Candidate) -> bool:
    """Whether the last entity before an institution is the first part of its name."""
    if not before:
        return False
    return _is_board_of(view, before[-1], body) or (
        len(before) > 1 and _begins_with_nation(view, before[-2], before[-1], body)
    )


def is_of_team(view: View, person: Candidate) -> bool:
    """Whether a person is one of the pair in the name of their campaign's team: `TKN Prabowo-Gibran`."""
    body = view.institution_before(person)
    reading = body.entry if body is not None and isinstance(body.entry, InstitutionReading) else None
    return (
        body is not None
        and person.end <= body.end
        and reading is not None
        and reading.kind is not None
        and reading.kind.kind == "campaign_team"
    )


def give_name_back(view: View, body: Candidate, person: Candidate) -> None:
    """Give a person the first name that the model took for the last word of the body in front: `Otorita IKN Raja` + `Juli
    Antoni`. The body without that word is one that the lexicon knows.
    """
    if body.label != "ORG" or view.text[body.end : person.start] != " ":
        return
    start = view.start_of_last_word(body)
    name, known = view.text[start : body.end], view.institution_at.get(body.start)
    rest = view.text[body.start : start].rstrip()
    if not rest or not name.istitle() or name.casefold() in evidence_words("body_words"):
        return
    if rest.casefold() in evidence_words("board_words"):
        return  # `DPP Lampung` + `Sai`
    if view.lexicon.place_matcher.get(name) or name.casefold() in view.lexicon.kecamatan:
        return  # `Kanwil BPJS Kalimantan` + `Made Wirata`
    reading = known.entry if known is not None and isinstance(known.entry, InstitutionReading) else None
    sure = reading is not None and reading.kind is not None and not reading.kind.risk
    listed = known is not None and sure and known.end == body.start + len(rest)
    if listed or view.lexicon.organization_named(rest) is not None:
        body.end, person.start = body.start + len(rest), start


def is_title(view: View, c: Candidate) -> bool:
    """Whether what the model takes for a body is a title in front of a name: the `KH` of `Presiden KH Rano Hadiwijaya`."""
    surface = view.surface(c)
    titles = view.lexicon.title_matcher.get(surface)
    if (
        not titles
        or view.lexicon.institution_matcher.get(surface)
        or not _NAME_BEHIND.match(view.text, c.end)
    ):
        return False
    return any(t.slot == "prefix" and not t.name_like and surface in t.forms for t in titles)


def fraction_in(view: View, c: Candidate) -> int:
    """Where the fraction of a member begins that the model has together with the council: `DPR RI` + `Fraksi PKS`; 0 without."""
    found = _FRACTION.search(view.text, c.start, c.end)
    return found.end() if found is not None else 0


def is_rest_of_firm(view: View, before: Sequence[Candidate], person: Candidate) -> bool:
    """Whether what the model takes for a person is the rest of a firm's name: `PT Anugerah` + `Surya Pratama`. Behind an
    office and its firm the holder stands (`Direktur PT Sigi Jaya Made Wirata`).
    """
    if not before or before[-1].label != "ORG" or view.text[before[-1].end : person.start] != " ":
        return False
    body = before[-1]
    if not _FIRM_NAME.fullmatch(view.surface(body)):
        return False
    office = before[-2] if len(before) > 1 else None
    if office is not None and office.label == "POSITION" and body.start - office.end <= _NEAR:
        return False
    return view.text.count(view.surface(person)) == 1


def _is_board_of(view: View, board: Candidate, body: Candidate) -> bool:
    """Whether an institution is only the board of the one behind it: `PC` + `GP Ansor Sigi`."""
    gap = view.text[board.end : body.start]
    return board.label == "ORG" and gap == " " and _BOARD.match(view.surface(board)) is not None


def _begins_with_nation(view: View, office: Candidate, nation: Candidate, body: Candidate) -> bool:
    """Whether the nation between an office and a body is part of the body's name: `Direktur` + `Indonesia` +
    `Corruption Watch`.
    """
    text = view.text
    return (
        office.label == "POSITION"
        and nation.label == "LOC"
        and view.surface(nation) == "Indonesia"
        and text[office.end : nation.start] == text[nation.end : body.start] == " "
        and body.start not in view.institution_at
    )


def take_board_in(view: View, office: Candidate | None, body: Candidate) -> None:
    """Begin the name of a board with its first word, which the model took for an office or passed over: `Sekretaris
    Pengurus` + `Wilayah Muhammadiyah Riau`.
    """
    if not _LEVEL_OF_BOARD.match(view.text, body.start, body.end):
        return
    board = _BOARD_BEFORE.search(view.text, max(0, body.start - 18), body.start)
    if board is None or (office is not None and office.end > board.start() and office.label != "POSITION"):
        return
    if office is not None and office.end > board.start():
        office.end = max(office.start, len(view.text[: board.start()].rstrip()))
    body.start = board.start()


def cut_field_off(view: View, office: Candidate, body: Candidate) -> None:
    """Begin an institution behind the field of the office in front: `Direktur` + `Pupuk Kementerian Pertanian`."""
    if office.label != "POSITION" or view.text[office.end : body.start] != " ":
        return
    _take_from_office(view, office, body)
    known = next((i for i in view.institutions_in(body) if i.end == body.end and i.start > body.start), None)
    kind = known.entry.kind if known and isinstance(known.entry, InstitutionReading) else None
    first = view.surface(body).split()[0]
    unit = first in view.lexicon.institution_heads or first.casefold() in evidence_words("unit_heads")
    plain = first.istitle() and not unit and not view.lexicon.institution_matcher.get(first)
    types = view.lexicon.position_matcher.get(view.surface(office))
    of_firm = bool(types) and types[0].category == "corporate"
    if known is None or kind is None or kind.risk:
        return
    of_state = kind.kind in ("ministry", "agency")
    small = first.islower() and first.isalpha() and not unit  # `Vice President` + `of Corporate Banking BRI`
    if small or (plain and (of_state or (of_firm and kind.kind in _FIRMS))):
        body.start = known.start


def _take_from_office(view: View, office: Candidate, body: Candidate) -> None:
    """Give an institution the first word of its name that the model took into the office: `Wakil Direktur Baintelkam` +
    `Polri`.
    """
    start = view.start_of_last_word(office)
    known = view.institution_at.get(start)
    reading = known.entry if known is not None and isinstance(known.entry, InstitutionReading) else None
    if (
        known is not None
        and known.end == body.end
        and reading is not None
        and reading.exact
        and office.start < start - 1
        and not view.lexicon.position_matcher.get(view.surface(office))
        and view.lexicon.position_matcher.get(view.text[office.start : start - 1])
    ):
        office.end, body.start = start - 1, start


def _end_behind_bracket(view: View, c: Candidate) -> int | None:
    """Where the name ends whose first words are shortened in the middle of it: `Tim Penggerak (TP) PKK`; None where
    the lexicon knows the words before the bracket as a whole name.
    """
    surface = view.surface(c)
    if (end := _end_of_open_name(view, c)) is not None:
        return end
    match = _BRACKET_AND_ACRONYM.match(view.text, c.end)
    if match is None or view.lexicon.institution_matcher.get(surface):
        return None
    initials = "".join(word[0] for word in surface.split())
    return match.end() if initials == match.group(1) and match.group(2) not in _OF_THE_STATE else None


def _end_of_open_name(view: View, c: Candidate) -> int | None:
    """Where a name ends whose first words say nothing without the rest, which stands behind their short form: `Dewan
    Pimpinan Daerah (DPD) Partai Golkar Sigi`, `Tim Nasional (Timnas) Voli`, `Rumah Sakit Umum Daerah (RSUD) Komodo`.
    """
    words = view.surface(c).casefold().split()
    if not {"_".join(words[:2]), "_".join(words[:3])} & evidence_words("open_names"):
        return None
    short = _SHORT_FORM.match(view.text, c.end)
    if short is None:
        return None
    body, place = view.institution_at.get(short.end()), view.place_at.get(short.end())
    if body is not None:
        return body.end
    if place is not None:
        return place.end
    if words[0] == "tim":
        rest = _REST_OF_TEAM.match(view.text, short.end())
        if rest is None:
            return None
        places = [view.place_at[at].end for at in range(rest.start(), rest.end()) if at in view.place_at]
        # `Tim Kampanye Daerah (TKD) Melati DKI Jakarta` + `Rani Dewi`: behind the region stands the holder
        return min(rest.end(), places[-1]) if places and places[-1] > rest.start() else rest.end()
    for length in (2, 1):  # `RSUD Komodo`: a kecamatan
        first = view.index.get(short.end())
        last = first + length - 1 if first is not None else len(view.words)
        if last < len(view.words):
            name = view.text[short.end() : view.words[last].end]
            if name.istitle() and name.casefold() in view.lexicon.kecamatan:
                return view.words[last].end
    return None


def corrected(view: View, c: Candidate) -> list[Candidate]:
    """An institution without `se-Kalimantan`; `TNI-Polri` as two; a name that only a region has is a place."""
    if (end := _end_behind_bracket(view, c)) is not None:
        c.end = end
        return [c]
    surface = view.surface(c)
    if surface.islower() and view.lexicon.institution_matcher.get(surface):
        return []  # `polres` is any of them
    score = _SCORE_GLUED.search(surface)
    if score is not None:
        c.end -= len(score.group())  # `Sagu FC2-1`
        return corrected(view, c)
    if (end := end_before_glued_word(view, c) or end_before_words(view, c)) is not None:
        c.end = end
        return corrected(view, c)
    if (start := start_behind_platform(view, c)) is not None:
        c.start = start
        return corrected(view, c)
    if (person := holder_behind(view, c)) is not None:
        return [c.part(c.start, person - 1, "ORG"), c.part(person, c.end, "PER")]
    if (length := two_clubs(view, c)) is not None:
        return [c.part(c.start, c.start + length, "ORG"), c.part(c.start + length + 1, c.end, "ORG")]
    glued = _CITED_GLUED.match(surface)
    if glued is not None:
        c.start += glued.end()  # `DilansirAFP`
        return corrected(view, c)
    number_word = _ROMAN_FIRST.match(surface)
    if number_word is not None:  # `Wakil Ketua` + `I TP PKK Sigi`
        c.start += number_word.end()
        return corrected(view, c)
    roman, _, behind = surface.partition(" ")
    if re.fullmatch(_ROMAN, roman) and view.lexicon.organization_named(behind) is not None:
        c.start += len(roman) + 1  # `Direktur Operasi` + `II Waskita Karya`
        return corrected(view, c)
    *full, short = surface.split()
    if len(full) > 1 and short.isupper() and "".join(w[0] for w in full) == short:
        end = c.end - len(short)  # `Partai Sigi Jaya PSJ`, which has lost its bracket
        return [c.part(c.start, end - 1, "ORG"), c.part(end, c.end, "ORG")]
    inside = [i for i in view.institutions_in(c) if i.end <= c.end]
    if surface.split()[0].casefold() in evidence_words("no_institution_heads"):
        return _parts(c, inside)  # of `Rapimnas Gerindra` only the party is one
    parts = _behind_office(view, c)
    if parts is not None:
        return parts
    place = view.place_at.get(c.start)
    if place is not None and place.end == c.end and c.start not in view.institution_at:
        return [Candidate(c.start, c.end, "LOC", "region", place.entry)]
    if (_ACRONYMS.match(surface) or _is_named_twice(inside)) and len(inside) > 1:
        return _parts(c, inside)
    everywhere = _EVERYWHERE.search(view.text, c.start, c.end)
    if everywhere and everywhere.start() > c.start:
        return [c.part(c.start, everywhere.start(), "ORG")]
    if inside and inside[-1].end < c.end and _goes_no_further(view, inside[-1], c):
        return [c.part(c.start, inside[-1].end, "ORG")]
    if inside and inside[-1].end < c.end and _is_holder_behind(view, inside[-1], c):
        person = inside[-1].end + 1
        return [c.part(c.start, person - 1, "ORG"), c.part(person, c.end, "PER")]
    return [c]


def _parts(c: Candidate, bodies: Sequence[Candidate]) -> list[Candidate]:
    """The institutions of the lexicon that an entity of the model is made of."""
    return [c.part(body.start, body.end, "ORG") for body in bodies]


def _behind_office(view: View, c: Candidate) -> list[Candidate] | None:
    """What an institution is that begins with an office, or is a rank; None where it is neither."""
    number = view.index.get(c.start)
    if number is None:
        return None
    text, words = view.text, view.words
    office = view.lexicon.position_matcher.match_at(text, words, number)
    behind = office.last if office is not None else number
    if behind >= len(words):
        return None
    if office is not None and office.entries[0].category == "acting_modifier":  # `Pjs. Rani`
        name = words[behind].start
        acting = c.part(office.start, office.end, "POSITION")
        return [acting, c.part(name, c.end, "PER")] if name < c.end else [acting]
    body = view.institution_at.get(words[behind].start)
    if office is not None and body is not None and body.end == c.end:  # `Irwasda Polda Papua`
        return [c.part(office.start, office.end, "POSITION"), c.part(body.start, body.end, "ORG")]
    rank = view.lexicon.rank_matcher.match_at(text, words, behind)
    if rank is not None and rank.end >= c.end:  # `Pasiops Kapten` of `Pasiops Kapten Inf Made`
        return [c.part(office.start, office.end, "POSITION")] if office is not None else []
    return None


def _is_named_twice(bodies: Sequence[Candidate]) -> bool:
    """Whether two institutions of the lexicon are one, in full and shortened: `Komisi Pemilihan Umum KPU`."""
    kinds = [b.entry.kind for b in bodies if isinstance(b.entry, InstitutionReading)]
    return len(kinds) == 2 and kinds[0] is not None and kinds[0] is kinds[1]


def _is_holder_behind(view: View, body: Candidate, c: Candidate) -> bool:
    """Whether what the model has behind the acronym of a body of the state is a person: `Polpum Kemendagri Made Wirata`."""
    reading = body.entry if isinstance(body.entry, InstitutionReading) else None
    if reading is None or reading.kind is None or reading.kind.risk or reading.kind.kind not in _OF_STATE:
        return False
    rest = view.text[body.end : c.end]
    words = rest.split()
    single = len(words) == 1 and reading.kind.kind == "ministry" and _is_held(view, body)
    several = 2 <= len(words) <= 3 and " " not in view.surface(body).strip()
    if not rest.startswith(" ") or not (single or several):
        return False
    known = (evidence_words("body_words"), evidence_words("name_words"), common_words())
    return all(
        word.istitle()
        and word.isalpha()
        and not any(word.casefold() in listed for listed in known)
        and not view.lexicon.place_matcher.get(word)
        for word in words
    ) and not view.lexicon.place_matcher.get(" ".join(words))


def _is_held(view: View, body: Candidate) -> bool:
    """Whether an office stands in front of a body: `Sekjen Kementerian Agama Suyitno`."""
    return word_before(view.text, body.start) in view.lexicon.office_heads


def _goes_no_further(view: View, body: Candidate, c: Candidate) -> bool:
    """Whether what the model has behind an institution that the lexicon knows is no part of its name: a level word
    without a region (`Satpol PP Kabupaten`), a verb of a headline, a town behind a body of which there is one
    (`Mabes Polri` + `Jakarta`).
    """
    rest = view.text[body.end : c.end].split()
    reading = body.entry if isinstance(body.entry, InstitutionReading) else None
    if reading is None or reading.kind is None:
        return False
    if reading.region is None and all(word.casefold() in LEVEL_WORDS for word in rest):
        return True
    if runs_on(rest) and is_headline_verb(rest[0]):
        return True
    if all(word.islower() and word.isalpha() for word in rest) and rest[0] not in _JOINING:
        return True  # `TNI Angkatan Udara flypast`
    place = view.place_at.get(body.end + 1)
    return (
        reading.kind.kind in _NATIONAL_FORCES
        and not reading.kind.regional
        and view.text[: body.end].endswith(reading.kind.abbreviation)
        and place is not None
        and place.end == c.end
    )


def extend(view: View, c: Candidate, before: int, following: Candidate | None) -> None:
    """Take in the region and the number behind an institution (`Kanwil DJP Jatim` + `III`), and the body before it
    (`Mabes` + `Polri`).

    Args:
        view: the text.
        c: the institution.
        before: where the entity before it ends.
        following: the entity behind it; emptied if it was the region that `c` takes in.
    """
    at = view.institution_at
    wider = at.get(c.start) or at.get(view.start_of_last_word(c))
    region = wider.entry.region if wider and isinstance(wider.entry, InstitutionReading) else None
    if wider is not None and c.end < wider.end and (region is not None or wider.start == c.start):
        if following is None or following.start >= wider.end:
            c.end = wider.end
        elif following.label == "LOC" and following.rule is None and following.end == wider.end:
            c.end, following.end = wider.end, following.start
    slashed = _SLASHED.match(view.text, c.end)
    if slashed is not None and " " in view.surface(c) and view.surface(c).rpartition(" ")[2].isupper():
        c.end = slashed.end()
        town = view.place_at.get(c.end + 1)
        if town is not None and (following is None or following.start > town.start):
            c.end = town.end
        elif town is not None and following is not None and following.end == town.end:
            c.end, following.end = town.end, following.start
    firm = _BEFORE_LEGAL_FORM.match(view.text, c.end) if _FIRM.match(view.text, c.start) else None
    if firm is not None and (following is None or following.start >= firm.end()):
        c.end = firm.end()
    number = _NUMBER_BEHIND.match(view.text, c.end)
    several = view.surface(c).partition(" ")[0].casefold() in evidence_words("numbered_heads")
    if number is not None and several and (following is None or following.start >= number.end()):
        c.end = number.end()
    c.start = start_with_parent(view, c.start, before)


def start_with_parent(view: View, start: int, low: int = 0) -> int:
    """Where an institution begins with the body in front that is its part: `DPC PKS` of `Kantor DPC PKS`.

    Args:
        view: the text.
        start: where its own name begins.
        low: where the body in front may begin at the earliest.
    """
    part = _PART_OF.search(view.text, max(low, start - 30), start)
    return part.start() if part else start
