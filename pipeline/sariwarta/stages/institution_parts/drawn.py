"""Mentions that the model has drawn too short, too long, or around what is no body."""

from __future__ import annotations

import re

from sariwarta.annotations import Entity
from sariwarta.language.calendar import WEEKDAYS
from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import word_before
from sariwarta.stages.institution_parts.kinds import has_english_office, kind_by_words
from sariwarta.stages.institution_parts.known import kind_by_head, known_organization

__all__ = ["FIRM_GOES_ON", "is_no_court", "is_yearly_or_code", "whole_name"]

#: words of the name of a firm behind its first ones
FIRM_GOES_ON = re.compile(r"(?: [A-Z][a-z]{2,}){1,4}\b")
#: a year behind a name, and words in front of one that say that a body has published something in it
_YEAR_BEHIND = re.compile(r"(?: \([A-Z][\w-]{1,12}\))? 20[0-3]\d\b(?![/.]\d)")
_SOURCES = frozenset(
    {"data", "laporan", "riset", "survei", "menurut", "versi", "catatan", "studi", "periode", "pengurus"}
)
#: short forms of courts that mean much else, too, and the name of a firm behind one: `PT. Sagu`
_SHORT_COURTS = frozenset({"PT", "PN", "PA", "MS"})
_FIRM_BEHIND = re.compile(r"\.? ?[A-Z]")
_OF_COURT = re.compile(
    r"\b(?:Mahkamah|(?:per)?sidang(?:an)?|hakim|vonis|putusan|gugat(?:an)?|terdakwa)\b", re.IGNORECASE
)
#: a number of a flight, a street or a product
_CODE = re.compile(r"[A-Z]{1,3}[- ]?\d{3,4}\Z")
#: what goes on behind titles in the name of a university or a hospital: `Universitas KH` + `Abdul Sagu`
_TITLE_AT_END = re.compile(
    r"\b(?:(?P<short>KHR?|Hj?|Dr|dr|Prof|KRT|Tgk)\.?|(?P<long>Sultan|Pangeran|Jenderal|Ki)|Kiai|Kyai|Nyi|Raden|Teuku)\Z"
)
_NAME_GOES_ON = re.compile(r"\.?(?: (?:KH|H|Hj|Dr|dr|Prof)\.?)?(?: [A-Z][\w'’]+){1,4}")
_TITLES = frozenset({"KH", "H", "Hj", "Dr", "Prof"})
_NAME_WORD = re.compile(r"[A-Z][\w'’]+")
#: how far in front of a body an office is looked for, in characters
_OFFICE_IN_FRONT = 40
_NAMED_AFTER = frozenset({"university", "school", "health_facility", "foundation", "company"})
#: a firm with its legal form behind the field of who speaks for it: `Vice President Asset PT Sagu`
_LEGAL_FORM_INSIDE = re.compile(r" (?=PT\.? [A-Z])")


def is_no_court(text: str, entity: Entity) -> bool:
    """Whether two letters that may be a court mean something else: a firm (`dengan PT. Sagu`), or what the article does
    not write out.

    Args:
        text: the article.
        entity: the mention.
    """
    surface = text[entity.start : entity.end]
    if surface not in _SHORT_COURTS:
        return surface == "PT."
    if surface == "PT" and FIRM_GOES_ON.match(text, entity.end):
        return False  # the firm of that name
    if surface == "PT" and _FIRM_BEHIND.match(text, entity.end):
        return True
    return "Pengadilan" not in text and _OF_COURT.search(text) is None


def is_yearly_or_code(text: str, entity: Entity, lex: Lexicon) -> bool:
    """Whether a name that nothing says to be a body stands with a year wherever the article has it, as a meeting or a
    show does (`KSTI Sagu 2025`), or is the number of a flight.

    Args:
        text: the article.
        entity: the mention.
        lex: the lexicon.
    """
    surface = text[entity.start : entity.end]
    if entity.entry is not None or known_organization(lex, surface) is not None:
        return False
    if _CODE.match(surface):
        return True
    if kind_by_head(lex, surface, regional=False) or kind_by_words(surface):
        return False
    if _YEAR_BEHIND.match(text, entity.end) is None or word_before(text, entity.start) in _SOURCES:
        return False
    places = [m.end() for m in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text)]
    return bool(places) and all(_YEAR_BEHIND.match(text, end) for end in places)


def whole_name(text: str, entity: Entity, lex: Lexicon) -> str:
    """A name as written, with the rest of the person that a university or a hospital is called after, where the mention
    ends with the title (`Universitas KH` + `Abdul Sagu`), and without what stands in front of a legal form.

    The mention is changed with it.

    Args:
        text: the article.
        entity: the mention.
        lex: the lexicon.
    """
    inside = _LEGAL_FORM_INSIDE.search(text, entity.start, entity.end)
    if inside is not None and entity.model is not None and has_english_office(text, entity.start):
        entity.start = inside.end()
    written = " ".join(text[entity.start : entity.end].split())
    title = _TITLE_AT_END.search(written)
    if entity.model is None or title is None:
        return written
    if kind_by_head(lex, written, regional=False) not in _NAMED_AFTER:
        return written
    rest = _NAME_GOES_ON.match(text, entity.end)
    if rest is None or (rest.group()[0] == "." and not title.group("short")):
        return written
    names = [w for w in _NAME_WORD.finditer(text, rest.start(), rest.end()) if w.group() not in _TITLES]
    end = min((w.start() for w in names if w.group().casefold() in WEEKDAYS), default=rest.end())
    end = min([end, *(rest.start() + m.start for m in lex.position_matcher(rest.group()))])
    count = sum(w.start() < end for w in names)
    if not count:
        return written
    front = text[max(0, entity.start - _OFFICE_IN_FRONT) : entity.start]
    if count > (2 if title.group("long") else 1) and any(
        m.end == len(front) - 1 for m in lex.position_matcher(front)
    ):
        return written  # `Ketua Yayasan H. Dewi Sagu`: the name may be that of the holder
    entity.end = entity.start + len(text[entity.start : end].rstrip())
    return " ".join(text[entity.start : entity.end].split())
