"""Names and the short forms in brackets behind them: one mention, one institution."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention, Place
from sariwarta.language.acronyms import LEGAL_FORMS, abbreviates, acronym_behind
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.entity_parts.redrawn import CLASS
from sariwarta.stages.institution_parts.names import canonical, institution_type
from sariwarta.stages.word_tables import word_table

__all__ = ["GENERIC", "join_brackets"]

#: how alike two spellings of one name are at least, in per cent
_ALIKE = 85
#: the same for a name whose abbreviation says what it is, and for each of its words
_ALIKE_IN_ALL = 80
_ALIKE_WORDS = 50
#: words that many names of bodies have
GENERIC = frozenset(
    "badan dinas komisi dewan lembaga kantor balai bagian biro bidang pusat kementerian pemerintah negara nasional republik"
    " indonesia daerah provinsi kabupaten kota umum dan untuk wilayah satuan tim forum partai persatuan ikatan asosiasi".split()
)
#: organs of a body, which are no units of their own: `Dewan Pengarah Badan Riset dan Inovasi Nasional (BRIN)`
_ORGANS = frozenset({"dewan", "majelis", "panitia", "komisi", "fraksi", "tim", "perwakilan"})
_NATION = re.compile(r" Indonesia\b")
_PLAIN_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9-]{1,14}\Z")


def join_brackets(doc: Doc, found: list[Institution]) -> None:
    """`Badan Pengawas Pemilu (Bawaslu)` is one mention; an unknown name learns its abbreviation."""
    text = text_of(doc)
    entities: Sequence[Entity] = [
        e for e in doc._.sw_entities if e.label == "ORG" and isinstance(e.target, Institution)
    ]
    begins = {e.start for e in entities}
    for institution in found:
        for mention in institution.mentions:
            bracket = acronym_behind(text, mention.end, text[mention.start : mention.end])
            if bracket and bracket.start(1) not in begins:
                mention.end = bracket.end()
                _take_nation(doc, institution, mention)
                names = lexicon().region_matcher.get(bracket.group(1))
                if all(
                    n.region.code != institution.region for n in names
                ):  # `KAI Divre Sumatera Utara (Sumut)`
                    _take_listed(doc, institution, bracket.group(1))
                    institution.abbreviation = institution.abbreviation or bracket.group(1)
    for first, second in itertools.pairwise(entities):
        if text[first.end : second.start] not in (" (", "(") or text[second.end : second.end + 1] != ")":
            continue
        name, short = first.target, second.target
        surface = text[second.start : second.end]
        if name is not short:
            several = " " in surface and abbreviates(surface, text[first.start : first.end])
            if not (_PLAIN_ACRONYM.match(surface) or several) or first.end - first.start <= len(surface):
                continue
            if surface in LEGAL_FORMS or _is_of_parent(doc, first, surface, short):
                continue
            if (
                not several
                and not _shortens(surface, text[first.start : first.end])
                and institution_type(doc, short) is None
            ):
                continue  # `Tim Pemeriksa Fakta (TurnBackHoax)`: its site
            if name.abbreviation is None:
                name.abbreviation = surface
            known = institution_type(doc, short)
            if known is not None and institution_type(doc, name) is None:
                if _spells(text[first.start : first.end], known):
                    name, short = short, name
                else:  # what the article says an acronym stands for overrides the lexicon
                    name.abbreviation = surface
            name.region = name.region or short.region
            name.mentions = sorted([*name.mentions, *short.mentions], key=lambda m: m.start)
            for entity in entities:
                if entity.target is short:
                    entity.target = name
            found[:] = [i for i in found if i is not short]
        for mention in name.mentions:
            if mention.start == first.start:
                mention.end = second.end + 1
                _take_nation(doc, name, mention)
        name.mentions = [m for m in name.mentions if m.start != second.start]
    _take_regions(doc, found)


def _take_listed(doc: Doc, institution: Institution, short: str) -> None:
    """Let a misprinted name be the national body that its bracket says: `Badan Usaha Logitik (Bulog)`."""
    if (
        institution_type(doc, institution) is not None
        or institution.region is not None
        or institution.abbreviation
    ):
        return
    kinds = [
        k for k in lexicon().institution_matcher.get(short) if short in k.forms and k.scope == "national"
    ]
    if len(kinds) != 1 or kinds[0].risk:
        return
    if _is_misprint(institution.name, kinds[0]):
        institution.name, institution.abbreviation = canonical(lexicon(), kinds[0], None)
        institution.kind = kinds[0].kind


def _is_misprint(name: str, kind: InstitutionType) -> bool:
    """Whether each word of a name is like that of a national body whose abbreviation stands behind it."""
    told, full = name.casefold().split(), kind.name.casefold().removeprefix("perum ").split()
    same = len(told) == len(full) > 1 and kind.scope == "national"
    if not same or fuzz.ratio(" ".join(told), " ".join(full)) < _ALIKE_IN_ALL:
        return False
    alike = [fuzz.ratio(a, b) for a, b in zip(told, full, strict=True)]
    # one word may be another (`Usaha` for `Urusan`), the others only misspelt
    return min(alike) >= _ALIKE_WORDS and sum(a < _ALIKE for a in alike) < 2


def _units() -> frozenset[str]:
    """First words of units that are bodies of their own."""
    return evidence_words("unit_heads") | {"biro", "bidang", "bagian", "badan", "dinas"}


def _is_of_parent(doc: Doc, first: Entity, surface: str, short: Institution) -> bool:
    """Whether the short form in the bracket is that of the body at the end of a unit's name: the ministry of `Direktorat
    Jenderal Bina Marga Kementerian Pekerjaan Umum (KemenPU)`.
    """
    kind = institution_type(doc, short)
    name = text_of(doc)[first.start : first.end]
    unit = name.split()[0].casefold()
    if kind is not None and kind.kind == "party" and unit in evidence_words("board_words"):
        return True  # `DPP Partai Sigi Jaya (PSJ)` is the party's board
    if kind is None or unit[0] == surface[0].casefold() or unit in _ORGANS or unit not in _units():
        return False
    return any(name.endswith(f" {form}") for form in kind.forms)


def _shortens(short: str, name: str) -> bool:
    """Whether what stands in a bracket may shorten a name: an acronym, or letters of it in their order (`Polsek`)."""
    letters = iter(name.casefold())
    plain = short.isupper() and (short.isalpha() or short[0] == name[0])  # not `RRQ (BO3)`
    return plain or all(any(c == letter for letter in letters) for c in short.casefold())


def _take_nation(doc: Doc, institution: Institution, mention: Mention) -> None:
    """Let a mention reach over the nation behind its bracket, which belongs to a name that the lexicon does not know:
    `Ikatan Penyuluh Desa (IPD) Indonesia`.
    """
    nation = _NATION.match(text_of(doc), mention.end)
    if nation is None or institution_type(doc, institution) is not None:
        return
    mention.end = nation.end()
    if not institution.name.endswith(nation.group()):
        institution.name += nation.group()


def _take_regions(doc: Doc, found: Sequence[Institution]) -> None:
    """Let mentions reach over the region behind their bracket, if it is the institution's: `Badan Pusat Statistik (BPS)
    Kabupaten Ende`.
    """
    text = text_of(doc)
    regions = {
        e.start: e
        for e in doc._.sw_entities
        if e.label == "LOC" and isinstance(e.target, Place) and e.target.code
    }
    for institution in found:
        for mention in institution.mentions:
            grade = CLASS.match(text, mention.end)
            region = regions.get((grade.end() if grade else mention.end) + 1)
            if region is None or text[mention.end - 1 : mention.end + 1] != ") ":
                continue
            if grade is None and institution.region is None:
                _take_branch(doc, institution, " ".join(text[region.start : region.end].split()), region)
            if grade is not None and institution.region is None:
                institution.region = region.target.code  # `Kantor Imigrasi (Kanim) Kelas I TPI Palu`
            if institution.region is not None and region.target.code == institution.region:
                mention.end = region.end


def _take_branch(doc: Doc, institution: Institution, place: str, region: Entity) -> None:
    """Let the name of a branch go on with the region behind its bracket: `PLN Unit Induk Distribusi (UID) Jakarta Raya`."""
    words = institution.name.split()
    branches = frozenset(word_table("body_kinds")["branches"]["words"].split())
    branch = len(words) > 1 and words[1].casefold() in branches and words[0].isupper()
    if not branch or institution_type(doc, institution) is not None or not isinstance(region.target, Place):
        return
    institution.region = region.target.code
    short = institution.abbreviation
    if short is not None and short.isupper():
        front = "" if short.startswith(words[0]) else f"{words[0]} "
        institution.abbreviation = f"{front}{short} {place}"
    institution.name = f"{institution.name} {place}"


def _spells(surface: str, kind: InstitutionType) -> bool:
    """Whether a name in full is that of the lexicon's institution, if perhaps misspelt or in another wording; departments
    of regions differ in one field (`Dinas Pariwisata dan Pemuda`), and are another then.
    """
    inside = [m for m in lexicon().region_matcher(surface) if m.end == len(surface) and m.start > 0]
    tokens = _telling(surface[: inside[-1].start] if inside else surface)
    for form in (kind.name, *kind.forms):
        told = _telling(form)
        if tokens & told and (kind.kind != "local_gov_unit" or tokens <= told):
            return True
        same = kind.kind != "local_gov_unit" or len(tokens) == len(told)
        if same and fuzz.ratio(surface.casefold(), form.casefold()) >= _ALIKE:
            return True
    return _is_misprint(surface, kind)


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others of its sort."""
    return {w.casefold() for w in re.findall(r"\w{3,}", name)} - GENERIC
