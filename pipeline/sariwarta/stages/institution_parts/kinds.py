"""The kind of a body that no table lists: by the words of its name, or by what the text says in front of it."""

from __future__ import annotations

import functools
import re

from spacy.tokens import Doc

from sariwarta.annotations import Institution
from sariwarta.language.words import text_of, words_of
from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.institution_parts.known import kind_by_head
from sariwarta.stages.structure import structure_of
from sariwarta.stages.word_tables import word_table

__all__ = ["give_kinds", "has_english_office", "is_faculty", "kind_by_words", "kind_of_unit"]

#: how many words of a report about a match the text has at least
_SPORT = 4
#: the board in front of a body's name: `Pengurus Besar`
_BOARD_OF = re.compile(
    r"(?:(?:(?:Badan|Dewan) )?(?:Pengurus|Pimpinan) (?:Besar|Pusat|Wilayah|Daerah|Cabang|Nasional|Provinsi|Kabupaten|Kota)"
    r"|P[BPWCD]|BP[PCD]|DP[PWDC]) "
)
#: how many words that of an organ has: `Dewan Pertimbangan`
_ORGAN = 2
#: how many words the name of a body at the end of that of its part has at most
_LONGEST_WHOLE = 4
#: how many words stand in front of a name that are looked at
_BEFORE = 4
#: a department of a region, in short
_DEPARTMENT = re.compile(r"Dis[a-z]{4,}\b")
_SCORE_BEHIND = re.compile(r" ?\(\d{1,2}-\d{1,2}\)| (?:vs|VS|Vs)\.? ")
#: an apposition: `klub masa mudanya, Sagu`
_CLUB_BEFORE = re.compile(r"\b[Kk]lub(?:nya)?(?: [a-z]+){0,4}, \Z")
_STATE_FORM = re.compile(r"\APT\.? ")
#: bodies of the state whose units are of their kind, and what says that it is that of the nation
_OF_STATE = frozenset(
    {
        "police",
        "military",
        "prosecutor",
        "legislature",
        "ministry",
        "agency",
        "election_body",
        "independent_commission",
        "court",
    }
)
_NATIONAL_END = re.compile(r" (?:RI|Pusat|Republik Indonesia)\Z")
#: first words of offices in regions, which are no parts of the head office
_OFFICES_OF = frozenset({"kanwil", "kantor", "balai", "loka", "upt", "perwakilan"})
#: kinds that the first word of a unit tells, whosever it is
_BY_FIRST_WORD = frozenset({"agency", "ministry", "police", "legislature", "local_gov_unit"})
#: who speaks for a firm, in English: `Commercial Director Sagu`, `Chief of Corporate Affairs Sagu`
_ENGLISH_OFFICE = re.compile(
    r"\b(?:(?:[A-Z][\w&]+ ){0,4}(?:Director|Manager|Officer|Head|Lead|Vice President|Supervisor)"
    r"(?: of(?: (?:[A-Z][\w]*|&|and|dan)){1,5})?|(?:Chief|Head) of(?: (?:[A-Z][\w]*|&|and|dan)){1,5}) \Z"
)
#: the ticker of a share, as abbreviation of its firm
_TICKER = re.compile(r"[A-Z]{4}\Z")
#: the acronym of a broadcaster; cameras are none
_BROADCASTER = re.compile(r"(?!CCTV\Z)[A-Z]{2,6}(?:TV| TV|\+)\Z")
_SHARES = re.compile(r"\b(?:saham|emiten|IHSG|Tbk)\b", re.IGNORECASE)


@functools.cache
def _table(name: str) -> dict[str, str]:
    """The words of a table of lists, each with the kind that it tells."""
    lists: dict[str, str] = word_table("body_kinds")[name]
    return {word: kind for kind, listed in lists.items() for word in listed.split()}


@functools.cache
def _cues(kind: str) -> frozenset[str]:
    return frozenset(word_table("body_kinds")["cues"][kind].split())


@functools.cache
def _branch_words() -> frozenset[str]:
    return frozenset(word_table("body_kinds")["branches"]["words"].split())


@functools.cache
def _faculties() -> frozenset[str]:
    return frozenset(word_table("body_kinds")["faculties"]["words"].split())


def is_faculty(lex: Lexicon, name: str) -> bool:
    """Whether a name is that of a faculty, in short, and of the university that it is of: `FK Universitas Sigi`, `FH UI`."""
    first, _, rest = name.partition(" ")
    if not first.isupper() or first.casefold() not in _faculties() or not rest:
        return False
    if rest.split()[0] in ("Universitas", "Univ", "Univ.", "Institut", "UIN", "UPN"):
        return True
    known = lex.organization_named(rest)
    listed = lex.institution_matcher.get(rest)
    return (known is not None and known.kind == "university") or any(k.kind == "university" for k in listed)


@functools.cache
def _offices() -> re.Pattern[str]:
    names = sorted(_table("offices"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(n).replace('_', ' ') for n in names)}) \Z", re.IGNORECASE)


def kind_by_words(name: str) -> str | None:
    """The kind that the first words of a name tell; None where they tell none.

    >>> kind_by_words("Ikatan Alumni Sigi"), kind_by_words("Ikatan Bidan Sigi"), kind_by_words("Sagu")
    ('mass_org', 'professional_org', None)
    """
    words = name.casefold().split()
    heads = _table("heads")
    board = _BOARD_OF.match(name)
    if board is not None and (kind := kind_by_words(name[board.end() :])) is not None:
        return kind  # `Pengurus Besar Persatuan Catur Sigi`
    if name.startswith("F-"):
        return "party_organ"
    for number in (3, 2, 1):
        kind = heads.get("_".join(words[:number]))
        if kind is not None and len(words) > 1:
            return kind
    return None


def kind_of_unit(lex: Lexicon, name: str) -> str | None:
    """The kind of the body of the state whose name ends that of a unit: `Direktorat Pengawasan BNN Pusat`, `Badan Kajian MPR`;
    None where it ends with none, or where the unit may be anybody's.
    """
    first, _, rest = name.partition(" ")
    if not rest or first.casefold() not in (evidence_words("unit_heads") | _more_units()) - _OFFICES_OF:
        return None
    bare = _NATIONAL_END.sub("", name)
    inside = lex.institution_matcher(bare)
    if not inside or inside[-1].end != len(bare) or inside[-1].start == 0:
        return None
    (whole, *others) = inside[-1].entries
    if others or whole.risk or whole.kind not in _OF_STATE:
        return None
    return whole.kind


@functools.cache
def _more_units() -> frozenset[str]:
    return frozenset(word_table("body_kinds")["units"]["words"].split())


def give_kinds(doc: Doc, found: list[Institution], lex: Lexicon) -> None:
    """Give the bodies without a kind the one that the text says: `klub Sagu`, `dilansir Sagu`, `CEO Sagu`.

    Args:
        doc: the document.
        found: its institutions.
        lex: the lexicon.
    """
    text = text_of(doc)
    sport: bool | None = None
    for body in found:
        if body.kind == "company" and (state := _branch_of_state(lex, body.name)) is not None:
            body.kind = state
        if body.kind in (None, "mass_org") and _is_organ_of_party(lex, body.name, body.kind):
            body.kind = "party_organ"  # `DPD I Golkar`
        if body.kind in _BY_FIRST_WORD and (unit := kind_of_unit(lex, body.name)) is not None:
            body.kind = unit
        if body.kind is not None or not body.mentions:
            continue
        body.kind = kind_of_unit(lex, body.name)
        if body.kind is None:
            body.kind = "university" if is_faculty(lex, body.name) else kind_by_words(body.name)
        body.kind = body.kind or _kind_of_whole(body, found, lex)
        if body.kind is None and _BROADCASTER.match(body.name):
            body.kind = "media"  # `NDTV`
        outlet = structure_of(doc).outlet
        if body.kind is None and outlet is not None and any(m.start == outlet[0] for m in body.mentions):
            body.kind = "media"
        if body.kind is None and lex.outlet_named(body.name) is not None:
            body.kind = "media"
        if body.kind is not None or body.name.split()[0].casefold() in evidence_words("unit_heads"):
            continue
        if sport is None:
            sport = _is_of_sport(doc)
        for mention in body.mentions:
            kind = _kind_by_cue(text, mention.start, mention.end, body.name, sport=sport)
            if kind is not None:
                body.kind = kind
                break
        words = body.name.casefold().removesuffix(" indonesia").split()
        if body.kind is None and len(words) > 1 and "university" in words:
            body.kind = "university"  # `National University of Sagu`
        if body.kind is None and words[0] in ("bidang", "seksi", "subbagian", "subbag"):
            _give_government(body, found)
        if body.kind is None and body.region is not None and _DEPARTMENT.match(body.name):
            body.kind = "local_gov_unit"  # `Disperumkim Kota Sigi`
        if body.kind is None and words[-1].endswith("bank"):
            body.kind = "company"  # `SaguBank`
        if body.kind is None and len(words) > 1 and words[-1] in evidence_words("firm_tails"):
            body.kind = "company"  # `Sagu Sekuritas Indonesia`
        if body.kind is None and len(words) > 1:
            tails = _table("tails")
            body.kind = tails.get("_".join(words[-2:])) or tails.get(words[-1].rstrip("."))
            if sport and body.kind is None:
                body.kind = _table("sport_tails").get(words[-1])
        ticker = body.abbreviation is not None and _TICKER.match(body.abbreviation) is not None
        if body.kind is None and ticker and " " in body.name and _SHARES.search(text):
            initials = "".join(w[0] for w in body.name.split())
            body.kind = None if body.abbreviation == initials else "company"


def _is_organ_of_party(lex: Lexicon, name: str, kind: str | None) -> bool:
    """Whether a name ends with that of a party, and begins with something else: `Bappilu PSJ`. What is known as a society is an
    organ only by its first word: an `Ikatan Alumni` is none.
    """
    inside = lex.institution_matcher(name)
    if not inside or inside[-1].end != len(name) or inside[-1].start == 0:
        return False
    party, first = inside[-1].entries[0], name.split()[0].casefold()
    if party.kind != "party" or party.risk or first in ("kader", "partai"):
        return False
    if first in word_table("body_kinds")["party_organs"]["words"].split():
        return True
    return kind is None and kind_by_words(name) is None


def has_english_office(text: str, start: int) -> bool:
    """Whether a place stands right behind an office as firms have them in English: `Commercial Director`.

    Args:
        text: the article.
        start: the place.
    """
    office = _ENGLISH_OFFICE.search(text, max(0, start - 60), start)
    if office is None:
        return False
    listed = word_table("body_kinds")["anybodys_offices"]["words"].split()
    title = f" {office.group().strip().casefold()}"
    return not title.endswith(tuple(f" {words.replace('_', ' ')}" for words in listed))


def _branch_of_state(lex: Lexicon, name: str) -> str | None:
    """The kind of the firm of the state of which a name with its legal form is a branch: `PT PLN Persero Rayon Sigi`."""
    bare = _STATE_FORM.sub("", name)
    banks = lex.institution_matcher(name) if bare == name else ()
    if any(m.entries[0].kind == "financial_authority" and not m.entries[0].risk for m in banks):
        return "financial_authority"  # `Bank Indonesia Kantor Perwakilan Sigi`
    inside = lex.institution_matcher(bare) if bare != name else ()
    if not inside or inside[0].start > 0 or inside[0].entries[0].kind not in ("soe", "local_soe"):
        return None
    rest = [w.strip("()").casefold() for w in bare[inside[0].end :].split()]
    rest = [w for w in rest if w not in ("persero", "tbk")] or rest
    return inside[0].entries[0].kind if rest and rest[0] in _branch_words() | {"persero", "tbk"} else None


def _kind_of_whole(body: Institution, found: list[Institution], lex: Lexicon) -> str | None:
    """The kind of the body whose part a name begins to tell: `Dewan Pengawas PAM Jaya`, `Kantor Pengadilan Agama Sigi`."""
    head, _, rest = body.name.partition(" ")
    inside = lex.institution_matcher(body.name)
    if inside and inside[0].start == 0 and not inside[0].entries[0].risk:
        behind = body.name[inside[0].end :].split()
        if behind and behind[0].casefold() in _branch_words():
            return inside[0].entries[0].kind  # `PLN Unit Induk Distribusi`
    if head.casefold() == "humas" and (inside := lex.institution_matcher(rest)) and inside[0].start == 0:
        return inside[0].entries[0].kind
    if head.casefold() == "kantor" and rest:
        return kind_by_head(lex, rest, regional=body.region is not None)
    if head.casefold() not in evidence_words("unit_heads") | evidence_words("organ_words"):
        return None
    if inside and inside[-1].end == len(body.name) and not inside[-1].entries[0].risk:
        whole = inside[-1].entries[0].kind  # `Dewan Pakar Kemendes`
        return "party_organ" if whole == "party" else whole
    behind = body.name.split()[_ORGAN:]
    if behind and (kind := kind_by_words(" ".join(behind))) is not None:
        return kind  # `Dewan Pertimbangan Asosiasi Pengusaha Sagu`
    name = f" {body.name.casefold()}"
    for other in found:
        if other is body or other.kind is None:
            continue
        if any(name.endswith(f" {form.casefold()}") for form in (other.name, other.abbreviation) if form):
            return other.kind
    words = body.name.split()
    for number in range(1, min(_LONGEST_WHOLE, len(words) - 1) + 1):
        known = lex.organization_named(" ".join(words[-number:]))
        if known is not None and known.kind not in ("team", "media", "company"):
            return known.kind  # `Tim Pemeriksa Fakta Mafindo`
    return None


def _give_government(body: Institution, found: list[Institution]) -> None:
    """Make a section one of the government of the only region whose departments the article names."""
    regions = {i.region for i in found if i.kind in ("local_gov", "local_gov_unit") and i.region is not None}
    if len(regions) == 1:
        body.kind = "local_gov_unit"
        body.region = body.region or regions.pop()


def _is_of_sport(doc: Doc) -> bool:
    listed = frozenset(word_table("body_kinds")["sport"]["words"].split())
    return len({w.key for w in words_of(doc)} & listed) >= _SPORT


def _kind_by_cue(text: str, start: int, end: int, name: str, *, sport: bool) -> str | None:
    """The kind that the words in front of one mention say."""
    before = text[max(0, start - 60) : start]
    if not before[-1:].isspace() and before[-1:] not in ("(", '"'):
        return "team" if sport and _SCORE_BEHIND.match(text, end) else None
    words = before.casefold().replace("(", " ").split()[-_BEFORE:]
    if not words:
        return None
    last = words[-1]
    acronym = name.isupper() and " " not in name
    for kind in ("media", "company", "ngo", "mass_org", "party", "university", "institution"):
        if last in _cues(kind) and not (kind == "university" and acronym and last != "rektor"):
            return kind
    if not acronym and last in _cues("cited"):
        return "media"
    if not acronym and last in _cues("cited_from") and any(w in _cues("cited") for w in words[:-1]):
        return "media"
    if _offices().search(before) or has_english_office(text, start):
        return "company"
    if _CLUB_BEFORE.search(before):
        return "team"
    if sport and not acronym and (last in _cues("team") or _SCORE_BEHIND.match(text, end)):
        return "team"
    return None
