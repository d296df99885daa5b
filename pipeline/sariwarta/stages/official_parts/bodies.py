"""Finds the body behind an office that no entity marks: `Ketua JKSN`, `Direktur Utama Karya Sigi`, `Kepala Dinas Sosial Tuba`.

Capitalised words behind an office are its field (`Kepala Bidang Humas`), the name of its holder, or whose office it is. An
acronym, a first word that bodies have (`Dinas`, `Fakultas`), and an office that has no field (`Direktur Utama`) tell of a body.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention
from sariwarta.confidence import confidence
from sariwarta.language.words import text_of
from sariwarta.lexicon import PositionType, RegionName, lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.institutions import RULES as INSTITUTIONS
from sariwarta.stages.institutions import implied_institution, unlisted_body
from sariwarta.stages.official_parts.row_words import AND, ROMAN
from sariwarta.stages.word_tables import word_list

__all__ = [
    "begins_body",
    "begins_body_behind_field",
    "body_words",
    "branch_at",
    "end_of_site",
    "has_no_field",
    "is_acronym",
    "listed_branch",
    "named_body",
    "of_department",
    "of_ministry",
    "of_quarter",
    "region_at_end",
    "size_of_work",
]

#: offices of any kind of body
_HEADS = frozenset({"generic_head", "corporate", "education", "role"})
#: the short name of a department: `Disperkimhub`
_DEPARTMENT = re.compile(r"Dis[a-z]{4,}\b")
#: the acronym of a body in brackets behind its name
_ACRONYM_BEHIND = re.compile(r" \(([A-Z][A-Z\d-]{2,})\)")
#: what stands behind the names of bodies of the whole country
_NATIONAL = "Indonesia"
#: how short the acronym of a body may be
_SHORTEST = 3


def size_of_work(words: Sequence[str]) -> int:
    """How many of the first words, in small letters, name a field of work of firms (`keuangan`, `sumber daya manusia`)."""
    known = body_words("work")
    size = next((n for n, word in enumerate(words) if word not in known), len(words))
    return 0 if 0 < size < len(words) and words[size - 1] in AND else size  # `Hukum dan` + `Advokasi`


@functools.cache
def body_words(name: str) -> frozenset[str]:
    """A word list of `data/office_bodies.toml`; offices are parted by `|`."""
    return word_list("office_bodies", name)


def has_no_field(types: tuple[PositionType, ...]) -> bool:
    """Whether an office has no field of work, so that words behind it are whose office it is."""
    return bool(types) and types[0].title in body_words("whole_offices")


def is_acronym(surface: str) -> bool:
    """Whether a word is the acronym of a body, not that of a field of work or of a thing."""
    if not (surface.isupper() and surface.isalpha() and len(surface) >= _SHORTEST) or ROMAN.match(surface):
        return False
    small = surface.casefold()
    things, fields = evidence_words("no_institutions"), evidence_words("field_acronyms")
    return surface not in things and small not in fields and small not in evidence_words("unit_heads")


def begins_body(types: tuple[PositionType, ...], surface: str) -> bool:
    """Whether a capitalised word right behind an office is the first of a body's name.

    Args:
        types: what the lexicon says of the office.
        surface: the word.
    """
    if types and types[0].scope == "ponpes":
        return surface.casefold().rstrip(".") in body_words("pesantren")
    if types and types[0].category == "religious":
        return surface.casefold() in body_words("heads")  # `Uskup` + `Keuskupan Sigi`
    if not types or types[0].category not in _HEADS:
        return False
    if is_acronym(surface):
        return types[0].title not in body_words("field_offices")
    return surface.casefold() in body_words("heads") | body_words("names")


def begins_body_behind_field(surface: str) -> bool:
    """Whether a capitalised word behind a field of work is the first of a body's name: `Kepala Biro Umum` + `Setda Sigi`."""
    return surface.casefold() in body_words("strong_heads")


def named_body(
    doc: Doc, entity: Entity, region: str | None, rule: str, office: PositionType | None = None
) -> Institution:
    """The institution that a mention behind an office is, where the institutions stage made none of it.

    Args:
        doc: the document, after the institutions stage.
        entity: the mention.
        region: code of the region of the office, None if unknown.
        rule: what the institution is recorded as found by.
        office: what the lexicon says of the office, None if nothing.
    """
    surface = " ".join(text_of(doc)[entity.start : entity.end].split())
    found: list[Institution] = doc._.sw_institutions
    folded = surface.casefold()
    institution = next(
        (i for i in found if folded in (i.name.casefold(), (i.abbreviation or "").casefold())), None
    )
    if institution is None and office is not None and office.expanded.endswith(" Dinas"):
        institution = of_department(doc, f"Kepala Dinas {without_region(surface)}", region)
    if institution is None:
        institution = _listed(doc, surface, region)
    if institution is None and is_acronym(surface):
        longer = [i for i in found if region_at_end(i.name) and i.name.rpartition(" ")[0] == surface]
        institution = longer[0] if len(longer) == 1 else None  # `BPKD`, elsewhere `BPKD Sigi`
    if institution is None and entity.label == "ORG":
        institution = listed_branch(doc, surface, region)
    short = _acronym_behind(doc, entity, surface) if institution is None else None
    if short is not None:
        acronym = text_of(doc)[short.start : short.end]
        institution = next((i for i in found if i.name == acronym and i.abbreviation is None), None)
        if institution is not None:
            institution.name = surface
    if institution is None:
        institution = unlisted_body(lexicon(), surface, region, rule)
        if institution.kind is None and _DEPARTMENT.match(surface):
            institution.kind = "local_gov_unit"
        found.append(institution)
    if short is not None and institution.abbreviation is None:
        institution.abbreviation = text_of(doc)[short.start : short.end]
        if all(m.start != short.start for m in institution.mentions):
            institution.mentions.append(short)
            for other in doc._.sw_entities:
                if other.start == short.start and other.label == "ORG" and other.target is None:
                    other.target = institution
    institution.stated = True
    if entity.label in ("ORG", "PER"):
        entity.label, entity.target = "ORG", institution
    if all(m.start != entity.start for m in institution.mentions):
        institution.mentions.append(Mention(entity.start, entity.end))
        institution.mentions.sort(key=lambda m: m.start)
    return institution


def _acronym_behind(doc: Doc, entity: Entity, surface: str) -> Mention | None:
    """Where the acronym of a body stands in brackets behind its name: `Center of Melati Studies (CEMES)`; None without one."""
    bracket = _ACRONYM_BEHIND.match(text_of(doc), entity.end)
    if bracket is None or " " not in surface or bracket.group(1)[0].casefold() != surface[0].casefold():
        return None
    return Mention(*bracket.span(1))


def without_region(surface: str) -> str:
    """A name without the region at its end: `PUPR` of `PUPR Sigi`."""
    inside = [m for m in lexicon().region_matcher(surface) if m.end == len(surface) and m.start > 0]
    return surface[: inside[0].start].rstrip() if inside else surface


def region_at_end(surface: str) -> tuple[RegionName, ...]:
    """The readings of the region at the end of a name, none where there is none: that of `PHRI Sigi`."""
    inside = [m for m in lexicon().region_matcher(surface) if m.end == len(surface) and m.start > 0]
    return tuple(n for n in inside[0].entries if not n.risk) if inside else ()


def branch_at(body: Institution, surface: str) -> tuple[RegionName, ...]:
    """The readings of the region at the end of a mention of a body of the whole country, whose own name does not have it: that of
    the branch `BRI Sigi`; none where there is none.

    Args:
        body: the institution that the mention is of.
        surface: the mention, with single spaces.
    """
    named = region_at_end(surface)
    if body.region is not None or not named or surface.endswith(f" {_NATIONAL}"):
        return ()
    front = without_region(surface)
    known = lexicon().institution_matcher.get(front)
    short = {body.name.casefold(), (body.abbreviation or "").casefold()}
    listed = len(known) == 1 and body.name == known[0].name
    return named if front.casefold() in short or listed else ()


def end_of_site(text: str, site: Entity) -> int:
    """Where the name of a site ends that the model has together with the body whose it is: `Terminal Melati` + `Dinas
    Perhubungan`.
    """
    for word in re.finditer(r"\S+", text[site.start : site.end]):
        if word.start() and begins_body_behind_field(word.group()):
            return site.start + word.start() - 1
    return site.end


def _listed(doc: Doc, surface: str, region: str | None) -> Institution | None:
    """The institution of the lexicon that has a name, None where it has none, or several."""
    known = lexicon().institution_matcher.get(surface)
    if len(known) != 1 or known[0].risk:
        return None
    office = PositionType(surface, surface, "generic_head", "multi", (surface,), known[0].abbreviation)
    return implied_institution(doc, office, region)


def listed_branch(doc: Doc, surface: str, region: str | None) -> Institution | None:
    """The branch of a listed body in the region at the end of its name (`DPRD Sigi`), None where either is unknown.

    Args:
        doc: the document, after the institutions stage.
        surface: the name, with single spaces.
        region: the code of the region that the name was read as.
    """
    inside = [m for m in lexicon().region_matcher(surface) if m.end == len(surface) and m.start > 0]
    if not inside:
        return None
    if region is None:
        codes = {name.region.code for name in inside[0].entries}
        region = next(iter(codes)) if len(codes) == 1 else None
    whole = lexicon().institution_matcher.get(surface)
    if len(whole) == 1 and not whole[0].regional:
        return _listed_whole(doc, surface, region)
    if region is None:
        return None
    known = lexicon().institution_matcher.get(surface[: inside[0].start].rstrip())
    if len(known) != 1 or not known[0].regional:
        return None
    office = PositionType(surface, surface, "generic_head", "multi", (surface,), known[0].abbreviation)
    return implied_institution(doc, office, region)


def _listed_whole(doc: Doc, surface: str, region: str | None) -> Institution:
    """The institution of a name that is listed with its region in it: `Polda Metro Jaya`."""
    (kind,) = lexicon().institution_matcher.get(surface)
    found: list[Institution] = doc._.sw_institutions
    institution = next((i for i in found if i.name == kind.name), None)
    if institution is None:
        institution = unlisted_body(lexicon(), surface, region, INSTITUTIONS["of_office"].ref)
        institution.name, institution.abbreviation, institution.kind = kind.name, kind.abbreviation, kind.kind
        found.append(institution)
    return institution


def of_ministry(doc: Doc, office: PositionType, ministry: str) -> Institution | None:
    """The ministry of its minister."""
    return implied_institution(doc, replace(office, implies=ministry)) if ministry else None


def of_department(doc: Doc, expanded: str | None, region: str | None) -> Institution | None:
    """The department of the head of one: the Dinas Sosial of the `Kadis Sosial`; None where neither text nor lexicon has it."""
    name = (expanded or "").removeprefix("Kepala ")
    if name == expanded or not name.startswith(("Dinas ", "Badan ")):
        return None
    folded = name.casefold()
    found: list[Institution] = doc._.sw_institutions
    for institution in found:
        fits = region is None or institution.region in (None, region)
        if fits and institution.name.casefold().startswith(folded):
            return institution
    listed = _listed(doc, name, region)
    if listed is not None or not name.startswith("Dinas ") or len(name.split()) == 1:
        return listed
    where = lexicon().regions.get(region) if region is not None else None
    if where is not None:
        name += f" {where.short_name if where.level == 'provinsi' else where.name}"
    rule = INSTITUTIONS["implied"].ref
    department = Institution(
        name, [], confidence(rule, 0.85), kind="local_gov_unit", region=region, stated=False, rule=rule
    )
    found.append(department)
    return department


def of_quarter(doc: Doc, office: PositionType, place: Entity, region: str | None) -> Institution | None:
    """The police of a kecamatan, which follows from its chief: the Polsek Tandes of the Kapolsek Tandes.

    Args:
        doc: the document, after the institutions stage.
        office: the chief.
        place: the kecamatan behind the office.
        region: its code, None if unknown.
    """
    kind = lexicon().institution(office.implies)
    if kind is None:
        return None
    quarter = " ".join(text_of(doc)[place.start : place.end].split()).removeprefix("Kecamatan ")
    name, short = f"{kind.name} {quarter}", f"{kind.abbreviation} {quarter}"
    found: list[Institution] = doc._.sw_institutions
    known = {name.casefold(), short.casefold()}
    for institution in found:
        if not known.isdisjoint((institution.name.casefold(), (institution.abbreviation or "").casefold())):
            return institution
    ref = INSTITUTIONS["implied"].ref
    new = Institution(name, [], confidence(ref, 0.9), short, kind.kind, region, stated=False, rule=ref)
    found.append(new)
    return new
