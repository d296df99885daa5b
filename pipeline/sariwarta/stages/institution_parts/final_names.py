"""Last looks at the bodies of a record: names with the first word that the text writes out, and mentions of bodies that only
an office had brought.

`Dewas Sagu` in an article that writes `Dewan Pengawas` is the Dewan Pengawas Sagu, `Tirta Sagu` behind `(PDAM)` the PDAM Tirta
Sagu; the Polsek of a Kapolsek is stated where the text has it inside a longer name (`Unit Reskrim Polsek Sagu`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Institution, Mention
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon
from sariwarta.stages.institution_parts.joined import take_out
from sariwarta.stages.institution_parts.known import kind_by_head, spelt_out
from sariwarta.stages.institution_parts.names import institution_type

__all__ = ["join_same", "name_in_full", "state_printed"]

#: kinds whose names may begin with a small letter
_SMALL = frozenset({"media", "company"})
_JOINING = frozenset({"dan", "untuk", "serta", "di"})
#: the short form of a kind of bodies in a bracket in front of a name
_HEAD_IN_FRONT = re.compile(r"\(([A-Z][A-Za-z]{2,7})\) \Z")
#: kinds of bodies that a short form in front of a name makes
_HEADED = frozenset({"local_soe", "health_facility", "school", "foundation", "company", "university"})
#: kinds of bodies of a kecamatan that are called after it
_STATIONS = frozenset({"police", "military"})
#: the police of the kabupaten behind that of its kecamatan
_POLICE_BEHIND = re.compile(r",? Pol(?:res|resta|restabes|da)\b.*\Z")
#: a department by the letters of its field: `Dinas PMD Sigi`
_DEPARTMENT_IN_SHORT = re.compile(r"Dinas ([A-Z][A-Z0-9]{1,9})\b(?! (?:dan|&) )")
#: kinds of bodies that offices imply and that longer names hold
_HELD = frozenset({"police", "prosecutor", "court"})


@functools.cache
def _written_out() -> dict[str, str]:
    """Short first words of names, each with its words in full: `dewas` → `Dewan Pengawas`."""
    return {
        short: " ".join(w if w in _JOINING else w.capitalize() for w in full)
        for short, full in spelt_out().items()
        if len(full) > 1
    }


def name_in_full(doc: Doc, found: Sequence[Institution], lex: Lexicon) -> None:
    """Give unlisted bodies the first word of their names as the text has it elsewhere, and with a capital.

    Args:
        doc: the document.
        found: its institutions.
        lex: the lexicon.
    """
    text = text_of(doc)
    for body in found:
        if institution_type(doc, body) is not None or not body.mentions or lex.organization_named(body.name):
            continue
        if (
            body.name[0].islower()
            and body.kind is not None
            and body.kind not in _SMALL
            and "." not in body.name
        ):
            body.name = f"{body.name[0].upper()}{body.name[1:]}"
        if body.kind is None:
            _take_head(text, body, lex)
        first, _, rest = body.name.partition(" ")
        if rest and body.abbreviation is None and (station := _station(lex, first, rest)) is not None:
            body.name, body.abbreviation = station
            continue
        full = _written_out().get(first.casefold())
        if full is not None and rest and full in text and body.kind != "team":
            body.abbreviation = body.abbreviation or body.name
            body.name = f"{full} {rest}"


def _station(lex: Lexicon, first: str, rest: str) -> tuple[str, str] | None:
    """Name and abbreviation of the police or the command of a kecamatan: `Polsek Sagu` is the Kepolisian Sektor Sagu."""
    kinds = lex.institution_matcher.get(first)
    if len(kinds) != 1 or kinds[0].scope != "kecamatan" or kinds[0].kind not in _STATIONS:
        return None
    rest = _POLICE_BEHIND.sub("", rest)
    if first == kinds[0].name.partition(" ")[0] or (not rest[0].isupper() and not rest[0].isdigit()):
        return None
    return f"{kinds[0].name} {rest}", f"{kinds[0].abbreviation} {rest}"


def _take_head(text: str, body: Institution, lex: Lexicon) -> None:
    """Take in what the bracket in front of a name says that it is: `perusahaan daerah air minum (PDAM) Tirta Sagu`."""
    for mention in body.mentions:
        head = _HEAD_IN_FRONT.search(text, max(0, mention.start - 12), mention.start)
        if head is None:
            continue
        kind = kind_by_head(lex, f"{head.group(1)} {body.name}", regional=False)
        if kind in _HEADED and lex.institution_heads.get(head.group(1)) == kind:
            body.name, body.kind = f"{head.group(1)} {body.name}", kind
            return


def join_same(doc: Doc, found: list[Institution]) -> dict[int, Institution]:
    """Join the entries that have come to have one name and no two regions.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.

    Returns:
        By the `id` of each that is gone, the institution that it is joined with.
    """
    named: dict[str, list[Institution]] = {}
    gone: dict[int, Institution] = {}
    regions: dict[str, set[str]] = {}
    for body in found:
        if body.region is not None:
            regions.setdefault(body.name.casefold(), set()).add(body.region)
    for body in found:
        one_region = len(regions.get(body.name.casefold(), ())) < 2
        same = [
            other
            for other in named.setdefault(body.name.casefold(), [])
            if other.kind == body.kind
            and (other.region == body.region or (one_region and not (other.region and body.region)))
        ]
        if len(same) != 1:
            named[body.name.casefold()].append(body)
            continue
        (kept,) = same
        kept.mentions = sorted([*kept.mentions, *body.mentions], key=lambda m: m.start)
        kept.region, kept.abbreviation = kept.region or body.region, kept.abbreviation or body.abbreviation
        kept.stated = kept.stated or body.stated
        gone[id(body)] = kept
    _join_abbreviations(doc, [body for body in found if id(body) not in gone], gone)
    take_out(doc, found, gone)
    return gone


def _join_abbreviations(doc: Doc, found: Sequence[Institution], gone: dict[int, Institution]) -> None:
    """Join bodies of one region that have one short form with the region in it: `Diskoperindag Sigi`, written out by the
    article in another way than by the lexicon, or `Dinas PMD Sigi` beside the `DPMD Sigi`.
    """
    named: dict[tuple[str, str], Institution] = {}
    for body in sorted(found, key=lambda b: b.abbreviation is None):
        if body.region is None:
            continue
        spelt = _DEPARTMENT_IN_SHORT.match(body.name) if body.abbreviation is None else None
        short = f"D{spelt.group(1)}" if spelt is not None else body.abbreviation
        if short is None or (spelt is None and " " not in short):
            continue
        # by its first word, which has the region behind it
        key = (short.partition(" ")[0] if spelt is not None else short, body.region)
        before = named.get(key)
        if before is None:
            if spelt is None:
                named[key] = named[short.partition(" ")[0], body.region] = body
            continue
        if before.kind != body.kind or id(before) in gone or before is body:
            continue
        # the words of the article go before those of the lexicon
        listed = institution_type(doc, before) is not None
        whole = body.abbreviation is not None and institution_type(doc, body) is None
        kept, other = (body, before) if listed and whole else (before, body)
        kept.mentions = sorted([*kept.mentions, *other.mentions], key=lambda m: m.start)
        kept.stated = kept.stated or other.stated
        gone[id(other)] = kept
        named[key] = kept


def state_printed(doc: Doc, found: Sequence[Institution]) -> None:
    """Give bodies that only an office has brought the mentions of them inside longer names.

    Args:
        doc: the document.
        found: its institutions.
    """
    text = text_of(doc)
    for body in found:
        if body.mentions or body.kind not in _HELD or body.abbreviation is None:
            continue
        forms = "|".join(re.escape(form) for form in (body.name, body.abbreviation) if " " in form)
        if not forms:
            continue
        printed = re.compile(rf"(?<!\w)(?:{forms})\b(?! [A-Z])")
        body.mentions = [Mention(m.start(), m.end()) for m in printed.finditer(text)]
        body.stated = body.stated or bool(body.mentions)
