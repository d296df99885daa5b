"""What an office is called in full: `Kabid Peternakan` is the Kepala Bidang Peternakan.

The lexicon knows the office (`Kabid`), and a table the short forms of fields (`Reskrim`); the rest of a title stays as the text
writes it. Where a short form has another meaning in another kind of body, the kind decides.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

from sariwarta.lexicon import PositionType, lexicon
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.official_parts.bodies import body_words
from sariwarta.stages.official_parts.row_words import LEVELS, ROMAN
from sariwarta.stages.word_tables import word_table

__all__ = [
    "begins_with",
    "expanded_title",
    "field_words",
    "is_field_phrase",
    "ministry_of",
    "ministry_of_staff",
    "office_called",
    "without_body",
    "written_title",
]

_STROKE = re.compile(r" ?/ ?")
_WORD = re.compile(r"[^\W\d_]+")
#: words with the affixes of nouns, which are none of the short forms: `Pencegahan`, `Kelembagaan`, `Digitalisasi`
_DERIVED = re.compile(r"(?:Pe|Ke)[a-z]{3,}an|[A-Z][a-z]{3,}(?:isasi|asi|logi)")
#: kinds of bodies that are named after their field of work
_WITH_FIELDS = frozenset({"ministry", "local_gov_unit"})

#: offices of the head of a ministry, and what the name of the ministry has instead
_MINISTERS = ("Wakil Menteri ", "Menteri ")
_MINISTRY = "Kementerian "
_DEPUTY_OF_MINISTER = re.compile(r"(?:Wakil Menteri|Wamen) (?=[A-Z])")
#: the staff of a minister
_OF_MINISTERS = re.compile(
    r"(?:Staf Khusus|Stafsus|Staf Ahli|Tenaga Ahli(?: Utama)?|Sekretaris|Juru Bicara|Jubir|Asisten Khusus|Penasihat Khusus"
    r"|Ajudan|Deputi)(?: [IVX]+)? (?=Men|Wakil Men|Wamen)",
    re.IGNORECASE,
)
#: the heads of coordinating ministries, and what their names begin with
_COORDINATOR = re.compile(r"(?:Wakil )?(?:Menteri Koordinator|Menko) (?:bidang )?(?=[A-Z])|Wamenko (?=[A-Z])")
_COORDINATING = "Kementerian Koordinator Bidang "
#: categories of the chiefs of forces and authorities, whose staff are of their body: `Asisten Kapolri`
_WITH_STAFF = frozenset({"police", "military", "prosecutor"})
#: how many words the office of a chief has at most
_LONGEST_CHIEF = 3


@dataclass(frozen=True, slots=True)
class _Tables:
    """What `data/office_fields.toml` holds."""

    fields: dict[str, str]
    of_kind: tuple[dict[str, Any], ...]


@functools.cache
def _tables() -> _Tables:
    table = word_table("office_fields")
    return _Tables(table["fields"], tuple(table["of_kind"]))


@functools.cache
def _by_form() -> dict[str, PositionType]:
    found: dict[str, PositionType] = {}
    for office in lexicon().positions:
        for form in office.forms:
            found.setdefault(form.casefold(), office)
        found.setdefault(office.expanded.casefold(), office)
    return found


def office_called(title: str) -> PositionType | None:
    """The office of the lexicon with a title, also one in whose title the institution stands (`Menteri ESDM`)."""
    return _by_form().get(" ".join(title.split()).casefold())


def written_title(title: str) -> str:
    """A title without its short form that a lost bracket has left behind it (`Menteri Agama Menag`), and without a word
    written twice.

    >>> written_title("Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan PMK")
    'Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan'
    """
    words = _STROKE.sub("/", title).removesuffix(" untuk").split()
    if len(words) > 1 and words[0] == words[1]:
        words = words[1:]
    if len(words) > 1 and office_called(" ".join(words)) is None:
        bare = " ".join(words).removesuffix("nya")
        if office_called(bare) is not None:
            words = bare.split()  # `Ketua Umumnya`
        elif words[-1].casefold() in LEVELS and office_called(" ".join(words[:-1])) is not None:
            words = words[:-1]  # `Sekretaris Daerah Provinsi`
    for last in range(len(words) - 1, 1, -1):
        office, rest = office_called(" ".join(words[:last])), words[last:]
        if office is None:
            continue
        again = office_called(" ".join(rest))
        shortened = office.expanded.startswith(_MINISTERS) and all(
            word.isupper() and not ROMAN.match(word) for word in rest
        )
        if shortened or (again is not None and again.expanded == office.expanded):
            return " ".join(words[:last])
    return " ".join(words)


def without_body(title: str, body: str) -> str:
    """A title without the first words of the body that is recorded beside it, where what is left is an office.

    Args:
        title: the title, with its field.
        body: the name of the institution.

    >>> without_body("Ketua Panitia Khusus Tata Niaga Kopi", "Panitia Khusus Tata Niaga Kopi DPRD Lampung")
    'Ketua'
    >>> without_body("Kepala Sekolah", "Sekolah Dasar Melati")
    'Kepala Sekolah'
    """
    words, name = title.split(), body.casefold().split()
    if office_called(title) is not None:
        return title
    for size in range(len(words) - 1, 1, -1):
        front = " ".join(words[:-size])
        if [w.casefold() for w in words[-size:]] == name[:size] and office_called(front) is not None:
            return front
    return title


def expanded_title(title: str, types: tuple[PositionType, ...], kind: str | None) -> str | None:
    """The full form of a title.

    Args:
        title: the title as the text writes it, with its field.
        types: what the lexicon says of the office at the head of the title; empty where it does not know it.
        kind: the kind of the institution, None where it is unknown.

    Returns:
        None where the lexicon does not know the office, or a word of the title that may be short for something.

    >>> kabid = lexicon().position_matcher.get("Kabid")
    >>> expanded_title("Kabid Peternakan", kabid, "local_gov_unit")
    'Kepala Bidang Peternakan'
    """
    if not types:
        return None
    words = title.split()
    known, size = types[0], 0
    for last in range(len(words), 0, -1):
        found = office_called(" ".join(words[:last]))
        if found is not None and not found.category.endswith("_modifier"):
            known, size = found, last
            break
    small = title.casefold()
    if not any(
        small == form.casefold() or small.startswith(f"{form.casefold()} ") for form in types[0].forms
    ):
        # a bracket behind the office says what it is; the `Senior` of a `Senior Manager` is no part of a full form
        return types[0].expanded if types[0].expanded.split()[0].casefold() == small.split()[0] else None
    head = known.expanded
    for row in _tables().of_kind:
        if " ".join(words[:size]).casefold() == row["short"] and kind in row["kinds"]:
            head = row["expanded"]
    short = _tables().fields
    if words[size:] and words[size].casefold() == head.split()[-1].casefold():
        return None  # `Ketum Umum`
    if not all(word.casefold() in short or _is_written_out(word) for word in words[size:]):
        return None
    return " ".join([head, *(short.get(word.casefold(), word) for word in words[size:])])


@functools.cache
def field_words() -> frozenset[str]:
    """Words of fields of work: those of the offices, ministries and departments of the lexicon, and of the tables."""
    lex = lexicon()
    names = [office.expanded for office in lex.positions if not office.category.endswith("_modifier")]
    names += [body.name for body in lex.institutions if body.kind in _WITH_FIELDS]
    names += _tables().fields.values()
    words = {word.casefold() for name in names for word in _WORD.findall(name)}
    return frozenset(words) | body_words("work") | frozenset(_tables().fields)


def is_field_phrase(phrase: str) -> bool:
    """Whether words can be a field of work, and no name: `Portofolio dan Pengembangan`, not `Melati Perdana`."""
    words = [word.casefold() for word in _WORD.findall(phrase)]
    known = field_words() - body_words("heads")
    if (
        not words
        or words[0] in body_words("heads")
        or not all(w in known or w in common_words() for w in words)
    ):
        return False
    return any(word in known for word in words)


def _is_written_out(word: str) -> bool:
    """Whether a word is no abbreviation, as far as the tables know: a number, or a word that they or the language have."""
    plain = word.strip(",.()/&-")
    if not plain or plain.isdigit() or ROMAN.match(plain):
        return True
    if plain.isupper() and len(plain) > 1:
        return False
    if word.islower() or _DERIVED.fullmatch(plain):
        return True  # a headline or a plain text, in which field and office are ordinary words
    return all(w.casefold() in field_words() or w.casefold() in common_words() for w in _WORD.findall(plain))


def ministry_of(expanded: str | None) -> str:
    """The short name of the ministry whose minister or deputy an office is, empty where the lexicon has none.

    >>> ministry_of("Wakil Menteri Pariwisata dan Ekonomi Kreatif"), ministry_of("Menteri Pariwisata, Ekonomi Kreatif")
    ('Kemenparekraf', 'Kemenparekraf')
    """
    for office in _MINISTERS:
        if expanded is not None and expanded.startswith(office):
            field = expanded.removeprefix(office)
            names = (
                field,
                field.replace("Koordinator ", "Koordinator Bidang ", 1),
                f"Koordinator Bidang {field}",
            )
            found = next((f for n in names if (f := lexicon().institution_matcher.get(_MINISTRY + n))), ())
            if found and found[0].kind == "ministry":
                return found[0].abbreviation
            return _ministries().get(_words_of_field(field), "")
    return ""


def ministry_of_staff(title: str) -> str:
    """The short name of the ministry of whose minister an office is the staff, or whose directorate it leads, or of the body
    of a chief; empty without one.

    >>> ministry_of_staff("Staf Khusus Menteri Keuangan"), ministry_of_staff("Asisten Kapolri Bidang Operasi")
    ('Kemenkeu', 'Polri')
    """
    known = office_called(title)
    if known is not None and known.category == "executive":
        return known.implies  # `Dirjen` + `Pajak`
    if (coordinator := _COORDINATOR.match(title)) is not None:
        return _ministry_of_coordinator(title[coordinator.end() :])
    first, stroke, _ = title.partition("/")
    if stroke and (ministry := ministry_of(first)):
        return ministry  # `Wakil Menteri Investasi/Wakil Kepala BKPM`
    if (deputy := _DEPUTY_OF_MINISTER.match(title)) is not None:
        title = f"Staf Khusus Menteri {title[deputy.end() :]}"  # `Wakil Menteri PPPA`
    staff = _OF_MINISTERS.match(title)
    chief = office_called(title[staff.end() :].split(" Bidang ")[0].split(" bidang ")[0]) if staff else None
    if chief is not None and chief.category == "executive":
        return chief.implies
    return _body_of_chief(title)


@functools.cache
def _coordinating() -> tuple[tuple[frozenset[str], str], ...]:
    """The words of the fields of the coordinating ministries, with their short names."""
    names = [body for body in lexicon().institutions if body.name.startswith(_COORDINATING)]
    return tuple((_words_of_field(b.name.removeprefix(_COORDINATING)), b.abbreviation) for b in names)


@functools.cache
def _ministries() -> dict[frozenset[str], str]:
    """The short names of the ministries, by the words of their fields: a text may leave out the `dan` between those."""
    names = [
        body for body in lexicon().institutions if body.kind == "ministry" and body.name.startswith(_MINISTRY)
    ]
    return {_words_of_field(body.name.removeprefix(_MINISTRY)): body.abbreviation for body in names}


def _words_of_field(field: str) -> frozenset[str]:
    written = re.sub(r"\bHAM\b", "Hak Asasi Manusia", field)
    return frozenset(w.casefold() for w in _WORD.findall(written)) - {"dan", "bidang", "serta"}


def _ministry_of_coordinator(field: str) -> str:
    """The short name of the coordinating ministry of a field that a text writes in other words or cuts short; empty where
    several may be meant.

    >>> _ministry_of_coordinator("Hukum, HAM, Imigrasi dan Pemasyarakatan")
    'Kemenko Kumham Imipas'
    """
    words = _words_of_field(field)
    same = [short for known, short in _coordinating() if known == words]
    longer = [short for known, short in _coordinating() if len(words) > 1 and words < known]
    found = same or longer
    return found[0] if len(found) == 1 else ""


def _body_of_chief(title: str) -> str:
    """The short name of the national body whose chief an office is under: `Asisten Kapolri Bidang Operasi`; empty without one."""
    words = title.split()
    for first in range(1, len(words)):
        for last in range(min(len(words), first + _LONGEST_CHIEF), first, -1):
            chief = office_called(" ".join(words[first:last]))
            if chief is None or chief.scope != "national" or chief.category not in _WITH_STAFF:
                continue
            return chief.implies
    return ""


def begins_with(longer: str, shorter: str) -> bool:
    """Whether a title or a rank is another one with more words behind it.

    Args:
        longer: the one that may have more words.
        shorter: the other one.
    """
    return longer != shorter and longer.startswith(f"{shorter} ")
