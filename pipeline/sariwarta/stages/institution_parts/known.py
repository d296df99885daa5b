"""What is known to be a body, and of what kind, though the article does not say so: media, clubs, firms of the state."""

from __future__ import annotations

import functools
import re

from rapidfuzz import fuzz

from sariwarta.annotations import Entity, Structure
from sariwarta.language.acronyms import abbreviates
from sariwarta.lexicon import InstitutionType, Lexicon, Organization
from sariwarta.stages.entity_parts.evidence import evidence_words, is_domain, is_medium
from sariwarta.stages.word_tables import word_table

__all__ = ["firm_of_state", "is_outlet", "kind_by_head", "known_organization", "plain_name", "spelt_out"]

_FIRM = re.compile(r"PT\.? ?(?=[A-Z])")
#: the legal form behind the name of a firm
_LEGAL_FORM = re.compile(r",? (?:\(?(?:Persero|Perseroda|Tbk)\)?\.?,? ?)+\Z")
#: how alike the name of a club and its misspelling are at least, in per cent
_ALIKE = 90
#: kinds of firms that the state holds
_OF_STATE = frozenset({"soe", "local_soe"})
#: the site of an office, a school, or a page of a site: `cekbansos.kemensos.go.id`, `pip.kemdikbud.go.id`
_OFFICIAL_SITE = re.compile(r"\.(?:go|ac|mil|sch|or|desa)\.id\Z|(?:[\w-]+\.){3}\w+\Z", re.IGNORECASE)
_FOUR_PARTS = re.compile(r"\w[\w-]*\.[\w-]+\.co\.id\Z", re.IGNORECASE)
#: who is quoted: behind these a site is a medium
_CITED = re.compile(
    r"(?:[Dd]ikutip|[Dd]ilansir|[Mm]elansir|[Mm]engutip|[Dd]iberitakan|[Dd]isadur|[Dd]ihimpun|[Mm]emberitakan|melaporkan"
    r"|[Mm]enurut|kepada|wartawan|jurnalis|reporter|kontributor|fotografer|redaksi|[Pp]antauan|media|portal)"
    r"(?: (?:oleh|dari|laman|situs|media|awak|tim|wartawan|portal|berita|Tim|Media))* \Z"
)
#: how far from the head of the text the name of its outlet may stand
_HEAD = 60
_TOWN = re.compile(r"\W*(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,2} ?[,(|-] ?)?")
_AT_HEAD = re.compile(r"[ \t\xa0]*(?:[-–—,|/:)]|[A-Z]{3}|\Z|\n)")
#: what shortens the first words of a name: `Tim Penggerak (TP) PKK`
_INNER_BRACKET = re.compile(r" ?\(([A-Z][A-Za-z]{1,12}(?: [A-Z][A-Za-z]+)?)\) ?(?=[A-Z])")
#: small words inside a name
_JOINING = frozenset({"dan", "untuk", "di", "dan/atau", "serta"})
#: how many letters a short form without its bracket has at least
_SHORTEST = 3


def known_organization(lex: Lexicon, surface: str) -> Organization | None:
    """The organisation of the lexicon that a name means: a club, a medium, a firm with or without its legal form."""
    if is_domain(surface) or is_medium(surface):
        outlet = lex.outlet_named(surface)
        return outlet or Organization(surface, "media", None, None)
    exact = lex.organization_named(surface)
    if exact is not None:
        return exact
    if surface.startswith("The ") and (behind := surface.split()[2:]):  # `The Reds Liverpool`
        named = lex.organization_named(" ".join(behind))
        if named is not None and named.kind == "team":
            return named
    club = lex.organization_named(surface.partition(" ")[0]) if " " in surface else None
    if club is not None and club.kind == "team" and fuzz.ratio(surface, club.name) >= _ALIKE:
        return club  # `Persebaya Surahaya`
    bare = _LEGAL_FORM.sub(
        "", _FIRM.sub("", surface.removeprefix("BPD ") if " Bank " in surface else surface)
    )
    firm = lex.organization_named(bare) if bare != surface else None
    return firm if firm is not None and firm.kind in {"company", "soe"} else None


def kind_by_head(lex: Lexicon, surface: str, *, regional: bool) -> str | None:
    """The kind that the first words of a name say, or the last one of a club or firm (`Sigi FC`, `Sagu Holdings`).

    Args:
        lex: the lexicon.
        surface: the name.
        regional: whether it is of a region.
    """
    words = surface.split()
    first = words[0].rstrip(".")
    heads = lex.institution_heads
    if first == "Badan" and "Daerah" in words[2:]:
        return "local_gov_unit"  # `Badan Keuangan Daerah`
    forms = (" ".join(words[:2]), first, first.capitalize())
    head = next((form for form in forms if form in heads), None)
    if head is not None:
        kind = lex.regional_heads.get(head) if regional else None
        return kind or heads[head] or None
    last = words[-1].casefold()
    if len(words) > 1 and last in evidence_words("team_tails"):
        return "team"
    if len(words) > 1 and last in evidence_words("media_tails"):
        return "media"
    return "company" if len(words) > 1 and last in evidence_words("firm_tails") else None


def firm_of_state(lex: Lexicon, surface: str) -> InstitutionType | None:
    """The firm of the state that a name with a legal form means: `PT KAI`, `PT Pertamina Persero`."""
    bare = _LEGAL_FORM.sub("", _FIRM.sub("", surface))
    if bare == surface:
        return None
    kinds = lex.institution_matcher.get(bare)
    return next(
        (kind for kind in kinds if (kind.kind in _OF_STATE and not kind.regional) or kind.kind == "soe"), None
    )


def is_outlet(text: str, entity: Entity, lex: Lexicon, structure: Structure) -> bool:
    """Whether a site is a medium that reports, rather than an address: it is known, stands at the head of the text, or is
    quoted.
    """
    surface = text[entity.start : entity.end]
    if text[entity.end : entity.end + 1] == "/":
        return False
    if lex.outlet_named(surface) is not None or is_medium(surface.partition(".")[0]):
        return True
    if _OFFICIAL_SITE.search(surface) and not _FOUR_PARTS.match(surface):
        return False
    stem = surface.partition(".")[0]
    if lex.institution_matcher.get(stem) or lex.organization_named(stem):
        return False  # the site of a bank
    if structure.outlet is not None and structure.outlet[0] <= entity.start < structure.outlet[1]:
        return True
    if entity.start < _HEAD and _AT_HEAD.match(text, entity.end) and _TOWN.fullmatch(text, 0, entity.start):
        return True
    return _CITED.search(text, max(0, entity.start - 60), entity.start) is not None


@functools.cache
def spelt_out() -> dict[str, tuple[str, ...]]:
    """Short words in names of bodies, each with its words in full, all in small letters: `dewas` → `dewan`, `pengawas`."""
    pairs = (pair.split("=") for pair in word_table("body_forms")["spelt_out"].split())
    return {short: tuple(full.split("_")) for short, full in pairs}


def plain_name(lex: Lexicon, written: str) -> tuple[str, str | None]:
    """A name without the short form in the middle of it, and that short form, with the words behind it unless they are only
    a region: `Universitas Islam Negeri (UIN) Sunan Sagu` → `UIN Sunan Sagu`.
    """
    inner = _INNER_BRACKET.search(written)
    if inner is None:
        lost = without_lost_bracket(written)
        return lost if lost is not None else (written, None)
    surface = _INNER_BRACKET.sub(" ", written)
    short, rest = inner.group(1), written[inner.end() :]
    front = written[: inner.start()].split()
    spelt = spelt_out().get(short.casefold()) == tuple(word.casefold() for word in front)
    shortens = spelt or abbreviates(short, " ".join(front))
    known = lex.institution_matcher(rest)
    if known and known[0].start == 0 and shortens and "(" not in rest and front[0].casefold() != "tim":
        return surface, f"{short} {rest}"  # `Ditjen Imigrasi`, `BP MPR`
    told = front[0].casefold() == "tim" or "(" in rest or "dan" in rest.split() or not shortens
    if told or (lex.region_matcher(rest) and lex.region_matcher(rest)[0].start == 0) or known:
        return surface, short
    return surface, f"{short} {rest}"


def without_lost_bracket(name: str) -> tuple[str, str] | None:
    """A name without the short form in its middle that has lost its bracket, and the short form: `Komisi Perlindungan
    Anak Daerah KPAD Sigi`.

    >>> without_lost_bracket("Komisi Perlindungan Anak Daerah KPAD Sigi")
    ('Komisi Perlindungan Anak Daerah Sigi', 'KPAD')
    """
    words = name.split()
    for number in range(_SHORTEST, len(words)):
        short = words[number]
        if not (short.isupper() and short.isalpha() and len(short) >= _SHORTEST):
            continue
        full = [word for word in words[:number] if word.casefold() not in _JOINING]
        if full and full[0].rstrip(".") in ("PT", "CV") and short[0] != "P":
            full = full[1:]  # `PT Sinar Sagu Jaya SSJ`
        if "".join(word[0] for word in full).upper() == short:
            return " ".join([*words[:number], *words[number + 1 :]]), short
    return None
