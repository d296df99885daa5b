"""Branches as the whole article knows them: bare names of the only branch, names that go on with region or number.

`Pemprov` in an article that has named the Pemprov Sagu, and nothing of another province, is that one, `Satreskrim Polres`
beside the only Polres is of it; `Kantor Pertanahan (Kantah) Kabupaten Sigi` is called so, with its region, and `LLDIKTI Wilayah
VI` with its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Institution, Official
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, Lexicon, Region
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.institution_parts.joined import merge_into, take_out
from sariwarta.stages.institution_parts.known import spelt_out
from sariwarta.stages.institution_parts.names import canonical, institution_type, own_names, press_name
from sariwarta.stages.institution_parts.owners import give_offices, is_any
from sariwarta.stages.places import region_resolver
from sariwarta.stages.word_tables import word_table

__all__ = ["complete_names", "join_bare", "join_boards", "join_glued", "join_numbered"]

#: scopes of bodies that stand in one place, of whom a bare name is the only branch that the article names
_LOCAL_SCOPES = frozenset({"regional", "provinsi", "kabupaten", "kota", "kab/kota"})
#: kinds of bodies of which an article that names one branch may well mean all of them by the bare name
_ANYBODYS = frozenset(
    {"local_soe", "ngo", "party_organ", "campaign_team", "health_facility", "election_body"}
)
#: kinds of bodies whose names go on with their region
_WITH_REGION = frozenset({"local_gov_unit", "vertical_office", "agency", "local_gov"})
#: kinds of organisations that call their branches by region
_ORGANISATIONS = frozenset({"mass_org", "professional_org", "business_org", "sports_org", "student_org"})
#: bodies whose units are called after them: `Satreskrim Polres`, `Komisi I DPRD`
_HEADS_OF_UNITS = frozenset(
    {"Polres", "Polresta", "Polrestabes", "Polda", "Polsek", "DPRD", "Pemkab", "Pemkot", "Pemprov", "Setda"}
)
#: bodies of the state whose units are of their kind
_OF_STATE = frozenset({"police", "military", "prosecutor", "legislature", "ministry", "agency"})
_CAPITAL_BEHIND = re.compile(r"(?: \([A-Z]\w{1,14}\))? (?=[A-Z])")
_TO_GOVERNMENT = re.compile(r"(?: \([A-Z]\w{1,14}\))?,? ")
_OF_POLICE = re.compile(r" Pol(?:res|resta|restabes|da|sek)\b")
#: the number of an area behind a name, with its bracket between: `LLDIKTI Wilayah VI`
_AREA = re.compile(r"\)? ((?:Wilayah|Regional|Area) (?:[IVX]{1,5}|\d{1,2})\b)(?! [A-Z]{2})")
#: kinds of bodies that have areas with numbers
_WITH_AREAS = frozenset({"vertical_office", "institution", "agency", "local_gov_unit"})
#: commands that have a number
_NUMBERED = frozenset({"Kodim", "Korem", "Koramil"})
#: words that run into a name in front of them
_PARTICLES = frozenset({"dan", "dari", "yang", "pada", "untuk", "akan", "telah", "juga", "saat"})
#: a verb that has run into a name
_VERB = re.compile(r"(?:me|ber|di)[a-z]{4,}\Z")
#: what has names that begin like others: `PT Surya`, `PT Suryadi`
_OF_OWN_NAME = ("PT ", "CV ", "PT. ", "CV. ", "UD ", "Universitas ", "Institut ", "Politeknik ")
#: how often the name stands there without the next word at least, and how many letters its last word has at least
_SEEN, _TELLING = 2, 4
#: the board of a party in short
_BOARD = re.compile(r"DP[WDC] ")


def join_bare(
    doc: Doc, found: list[Institution], officials: Sequence[Official], lex: Lexicon
) -> dict[int, Institution]:
    """Join a local body that stands without its region with the only branch of its sort that the article names, and let parts
    of such a body be parts of that branch.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.
        officials: its officials; an office of a body that gets a region gets it, too.
        lex: the lexicon.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    gone: dict[int, Institution] = {}
    text = text_of(doc)
    branches: dict[str, list[tuple[Institution, InstitutionType]]] = {}
    for body in found:
        kind = institution_type(doc, body)
        if kind is not None and body.region is not None:
            for sort in _sorts(lex, kind, body.region):
                branches.setdefault(sort, []).append((body, kind))
    for body in found:
        kind = institution_type(doc, body)
        if kind is None or body.region is not None or not body.mentions or not _is_of_place(kind):
            continue
        same = branches.get(kind.abbreviation, [])
        if len(same) != 1 or _is_any(text, body) or _goes_on(doc, body):
            continue
        branch = same[0][0]
        if not _is_only_place(doc, body, branch, found, officials, lex):
            continue
        merge_into(branch, body)
        gone[id(body)] = branch
        give_offices(officials, body, branch.region or "")
    _complete_departments(doc, found, officials, lex)
    _complete_centres(doc, [b for b in found if id(b) not in gone])
    _complete_units(doc, [b for b in found if id(b) not in gone])
    _complete_parts(doc, [b for b in found if id(b) not in gone], branches)
    _join_units(doc, [b for b in found if id(b) not in gone], gone)
    take_out(doc, found, gone)
    return gone


def _is_only_place(
    doc: Doc,
    body: Institution,
    branch: Institution,
    found: Sequence[Institution],
    officials: Sequence[Official],
    lex: Lexicon,
) -> bool:
    """Whether a bare name can be that of a branch only: the branch stands in front of it, and neither dateline nor offices nor
    other bodies are of another region of that level.
    """
    code = branch.region or ""
    if not branch.mentions or branch.mentions[0].start > body.mentions[0].start:
        return False
    codes = {b.region for b in found} | {p.region for o in officials for p in o.positions}
    codes.add(region_resolver(doc, lex).dateline)
    return all(c[: len(code)] == code[: len(c)] for c in codes if c is not None)


def _sorts(lex: Lexicon, kind: InstitutionType, region: str) -> list[str]:
    """By what abbreviations a branch is meant without its region: the Polda Metro Jaya is a Polda."""
    sorts = [kind.abbreviation]
    sorts += [head for (head, code), own in own_names(lex).items() if code == region and own is kind]
    return sorts


def _is_of_place(kind: InstitutionType) -> bool:
    return kind.scope in _LOCAL_SCOPES and kind.kind not in _ANYBODYS and kind.regional


def _is_any(text: str, body: Institution) -> bool:
    """Whether a name means several bodies or any at one place at least, or stands small like a word."""
    return is_any(text, body) or any(text[m.start].islower() for m in body.mentions)


def _complete_departments(
    doc: Doc, found: Sequence[Institution], officials: Sequence[Official], lex: Lexicon
) -> None:
    """Let a department without its region be of the government that stands right behind it: `Dinas Sosial, Pemprov Sigi`."""
    text = text_of(doc)
    starts = {m.start: b for b in found if b.kind == "local_gov" and b.region is not None for m in b.mentions}
    for body in found:
        if body.kind != "local_gov_unit" or body.region is not None or len(body.mentions) != 1:
            continue
        gap = _TO_GOVERNMENT.match(text, body.mentions[0].end)
        government = starts.get(gap.end()) if gap is not None else None
        if government is None or government.region not in lex.regions:
            continue
        body.region = government.region
        kind = institution_type(doc, body)
        if kind is not None and kind.regional:
            body.name, body.abbreviation = canonical(lex, kind, lex.regions[government.region])
        give_offices(officials, body, government.region)


def _complete_centres(doc: Doc, found: Sequence[Institution]) -> None:
    """Let a unit of which nothing is known go on with the body of the state behind its bracket: `Pusat Kajian
    (Puskaj) TNI`.
    """
    text = text_of(doc)
    starts = {m.start: b for b in found if b.kind in _OF_STATE and b.region is None for m in b.mentions}
    for body in found:
        if body.kind is not None or body.region is not None or not body.mentions or body.abbreviation is None:
            continue
        first = body.mentions[0]
        whole = starts.get(first.end + 1)
        unit = body.name.partition(" ")[0].casefold() in evidence_words("unit_heads")
        if whole is None or not unit or text[first.end - 1 : first.end + 1] != ") ":
            continue
        of = whole.abbreviation or whole.name
        body.name, body.abbreviation, body.kind = f"{body.name} {of}", f"{body.abbreviation} {of}", whole.kind


def _complete_units(doc: Doc, found: Sequence[Institution]) -> None:
    """Let a unit of the police whose short form stands in a bracket go on with the police behind that: `Satuan Reserse
    Kriminal (Satreskrim) Polres Sigi`.
    """
    text = text_of(doc)
    starts = {m.start: b for b in found if b.kind == "police" and b.region is not None for m in b.mentions}
    for body in found:
        if body.kind != "police" or body.region is not None or not body.mentions:
            continue
        first = body.mentions[0]
        whole = starts.get(first.end + 1)
        if whole is None or text[first.end : first.end + 1] != " " or whole.abbreviation is None:
            continue
        if _OF_POLICE.search(f" {body.name}") is not None:
            continue  # the police of a place is no unit
        body.name, body.region = f"{body.name} {whole.abbreviation}", whole.region
        if body.abbreviation is not None:
            body.abbreviation = f"{body.abbreviation} {whole.abbreviation}"


def _goes_on(doc: Doc, body: Institution) -> bool:
    """Whether a name stands before a place that nothing has read, at one place at least: `Pengadilan Negeri (PN) Sagu Balai`."""
    text = text_of(doc)
    # behind a court it is hardly its head
    people = {e.start for e in doc._.sw_entities if e.label == "PER" and body.kind != "court"}
    behind = [m for mention in body.mentions if (m := _CAPITAL_BEHIND.match(text, mention.end)) is not None]
    return any(m.end() not in people for m in behind)


def _complete_parts(
    doc: Doc, found: Sequence[Institution], branches: dict[str, list[tuple[Institution, InstitutionType]]]
) -> None:
    """Let a part whose name ends with a local body without its region be one of the only branch: `Satreskrim Polres`."""
    by_form = {form: same[0][0] for same in branches.values() if len(same) == 1 for form in same[0][1].forms}
    heads: dict[str, list[Institution]] = {}
    for body in found:
        if body.region is not None and body.abbreviation is not None and institution_type(doc, body) is None:
            heads.setdefault(body.abbreviation.partition(" ")[0], []).append(body)
    for body in found:
        front, _, last = body.name.rpartition(" ")
        if not front or body.region is not None or institution_type(doc, body) is not None:
            continue
        unlisted = heads.get(last, ())
        branch = by_form.get(last) or (unlisted[0] if len(unlisted) == 1 else None)
        if branch is None or last not in _HEADS_OF_UNITS:
            continue
        tail = (branch.abbreviation or branch.name).removeprefix(last)
        if tail == branch.abbreviation:
            continue
        body.name, body.region = f"{body.name}{tail}", branch.region
        if body.abbreviation is not None and body.abbreviation.endswith(last):
            body.abbreviation = f"{body.abbreviation}{tail}"


def _join_units(doc: Doc, found: Sequence[Institution], gone: dict[int, Institution]) -> None:
    """Join the bare name of a unit of the police with the only such unit: `Satreskrim` and `Satreskrim Polres Sigi`."""
    units = frozenset(word_table("body_kinds")["heads"]["police"].split())
    for body in found:
        kind = institution_type(doc, body)
        head = (kind.abbreviation if kind is not None else body.name).casefold()
        if " " in head or head not in units or (kind is None and body.region is not None):
            continue
        full = kind.name.casefold().split() if kind is not None else spelt_out().get(head, (head,))
        longer = [
            b
            for b in found
            if b is not body
            and b.kind in (None, "police")
            and _OF_POLICE.search(b.name)
            and _begins(b, head, full)
            and (body.region is None or body.region == b.region)
        ]
        if len(longer) == 1 and id(longer[0]) not in gone:
            merge_into(longer[0], body)
            gone[id(body)] = longer[0]


def _begins(body: Institution, head: str, full: Sequence[str]) -> bool:
    """Whether the name of a body begins with a word, or with what that is in full."""
    words = body.name.casefold().split()
    return words[0] == head or tuple(words[: len(full)]) == tuple(full)


def join_numbered(doc: Doc, found: list[Institution]) -> dict[int, Institution]:
    """Join the command of a district that stands without its number with the only one that has one: `Kodim` and `Kodim 0707`.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    gone: dict[int, Institution] = {}
    commands = [
        b for b in found if b.kind == "military" and (b.abbreviation or "").partition(" ")[0] in _NUMBERED
    ]
    for body in commands:
        head, _, rest = (body.abbreviation or "").partition(" ")
        if any(c.isdigit() for c in rest):
            continue
        numbered = [b for b in commands if (b.abbreviation or "").startswith(f"{head} ") and b is not body]
        numbered = [b for b in numbered if any(c.isdigit() for c in b.abbreviation or "")]
        fits = len(numbered) == 1 and (body.region is None or body.region == numbered[0].region)
        if fits and not _is_any(text_of(doc), body):
            merge_into(numbered[0], body)
            gone[id(body)] = numbered[0]
    take_out(doc, found, gone)
    return gone


def join_glued(doc: Doc, found: list[Institution], lex: Lexicon) -> dict[int, Institution]:
    """Join a name into whose last word the next word has run with the body of that name: `Yayasan Sagubertujuan`.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.
        lex: the lexicon.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    gone: dict[int, Institution] = {}
    text = text_of(doc)
    names = {body.name: body for body in found}
    for body in found:
        # what stands there more than once is a name of its own, and so is that of a firm or a university
        if institution_type(doc, body) is not None or " " not in body.name or len(body.mentions) != 1:
            continue
        if body.name.startswith(_OF_OWN_NAME):
            continue
        front, _, last = body.name.rpartition(" ")
        for cut in range(len(last) - 2, _TELLING - 1, -1):
            name = f"{front} {last[:cut]}"
            rest = last[cut:]
            whole = names.get(name)
            known = lex.organization_named(name) if whole is None and rest in _PARTICLES else None
            if whole is None and known is None:
                continue
            if rest not in _PARTICLES and not (_VERB.match(rest) and rest in common_words()):
                continue  # `Yayasan Saguna` is another than the `Yayasan Sagu`
            if whole is not None and len(whole.mentions) < _SEEN:
                continue
            (mention,) = body.mentions
            if text.endswith(rest, mention.start, mention.end):
                mention.end -= len(rest)
            if whole is not None:
                merge_into(whole, body)
                gone[id(body)] = whole
            elif known is not None:
                body.name, body.kind = known.name, known.kind
                body.abbreviation, body.region = known.abbreviation, known.region or body.region
            break
    take_out(doc, found, gone)
    return gone


def join_boards(doc: Doc, found: list[Institution]) -> dict[int, Institution]:
    """Join the board of a region that stands without its party with the only one of its sort and region: `DPW Sigi` and `DPW
    Partai Sagu Sigi`.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    gone: dict[int, Institution] = {}
    for body in found:
        kind = institution_type(doc, body)
        if kind is None or kind.kind != "party_organ" or body.region is None or not body.abbreviation:
            continue
        board = _BOARD.match(body.abbreviation)
        if board is None:
            continue
        full = f"{kind.name} "
        same = [
            b
            for b in found
            if b is not body
            and b.kind == "party_organ"
            and b.region == body.region
            and b.name.startswith((board.group(), full))
            and institution_type(doc, b) is None
        ]
        if len(same) == 1:
            merge_into(same[0], body)
            gone[id(body)] = same[0]
    take_out(doc, found, gone)
    return gone


def complete_names(doc: Doc, found: Iterable[Institution], lex: Lexicon) -> None:
    """Let the names of bodies that the lexicon does not list go on with the region of them, or with the number of their area.

    Args:
        doc: the document.
        found: its institutions.
        lex: the lexicon.
    """
    text = text_of(doc)
    for body in found:
        if institution_type(doc, body) is not None or not body.mentions:
            continue
        if body.kind in _WITH_AREAS:
            _take_area(text, body)
        region = lex.regions.get(body.region) if body.region is not None else None
        if region is None or _has_region(lex, body.name):
            continue
        printed = any(_place_behind(text, m.start, m.end, lex, region) for m in body.mentions)
        if (printed and body.kind in _WITH_REGION | _ORGANISATIONS) or (
            body.kind == "local_gov_unit" and _is_department(body.name)
        ):
            _take_region(lex, body, region)


def _is_department(name: str) -> bool:
    """Whether a name is that of a department in full, of which each region has its own."""
    first = name.partition(" ")[0].casefold()
    return first in word_table("body_kinds")["departments"]["words"].split() and " " in name


def _take_area(text: str, body: Institution) -> None:
    """Let a name go on with the number of its area, where the mentions that have one agree: `LLDIKTI Wilayah VI`."""
    areas = [(m, area) for m in body.mentions if (area := _AREA.match(text, m.end)) is not None]
    numbers = {area.group(1) for _, area in areas}
    if len(numbers) != 1 or re.search(r"\b(?:Wilayah|Regional|Area)\b", body.name):
        return
    (number,) = numbers
    body.name = f"{body.name} {number}"
    if body.abbreviation is not None:
        body.abbreviation = f"{body.abbreviation} {number}"
    for mention, area in areas:
        if text[mention.end] != ")" or "(" in text[mention.start : mention.end]:
            mention.end = area.end()


def _place_behind(text: str, start: int, end: int, lex: Lexicon, region: Region) -> bool:
    """Whether a mention ends with a bracket and the name of a region behind it."""
    _, bracket, rest = text[start:end].rpartition(") ")
    if not bracket:
        return False
    names = lex.region_matcher(rest)
    return bool(names) and names[0].start == 0 and any(n.region.code == region.code for n in names[0].entries)


def _has_region(lex: Lexicon, name: str) -> bool:
    """Whether a name has a region in it, in whatever form."""
    return any(m.start > 0 for m in lex.region_matcher(name))


def _take_region(lex: Lexicon, body: Institution, region: Region) -> None:
    """Let name and abbreviation go on with a region, as those of the lexicon's bodies do."""
    plain = region.level == "provinsi" or body.name.endswith(f" {region.level.capitalize()}")
    place = region.short_name if plain else region.name
    body.name = f"{body.name} {place}"
    if body.abbreviation is not None and body.abbreviation.partition(" ")[2] == "":
        body.abbreviation = f"{body.abbreviation} {press_name(lex, region)}"
