"""Names that the model takes for institutions and that are none, or of which nobody can say what they are.

A club, a medium, a firm that the lexicon does not know is an institution all the same; text that runs into a name, a
product, a competition, or an acronym that may stand for anything is none. Where it is doubtful, there is no entry.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from sariwarta.annotations import Entity
from sariwarta.language.acronyms import abbreviates
from sariwarta.lexicon import Lexicon, NamedPlace
from sariwarta.stages.entity_parts.evidence import LIKELY, common_words, evidence_words, is_domain

__all__ = [
    "initials_of_persons",
    "is_bare_word",
    "is_no_body",
    "is_phrase",
    "known_acronyms",
    "things_by_acronym",
    "unexplained",
]

#: how sure the model must be of an acronym that neither text nor lexicon explain
_SURE_ACRONYM = 0.85
_ACRONYM = re.compile(r"[A-Z]{2,8}\Z")
#: acronyms of so few letters stand for anything
_SHORTEST = 3
#: text that has run into a name: `DireksiABCmerilis`, `ABCmerilis`, `SigivsPalu`, `dariABC`
_GLUED = re.compile(
    r"[a-z][A-Z]{2,}[a-z]{3,}|[A-Z]{3,}[a-z]{5,}|[a-z]vs(?=[A-Z])|\b(?:dari|oleh|kepada|dan|di)[A-Z]"
)
#: two words in one
_TWO_WORDS = re.compile(r"\b([A-Z][a-z]{2,})([A-Z][a-z]\w*)")
#: what is glued to the name of a firm: `ABPLN`
_GLUED_INITIALS = re.compile(r"\b[A-Z]{2}([A-Z]{3,5})\b")
#: a Roman number, or one with a year
_NUMBER = re.compile(r"[IVXL]+(?:/\d|\Z)")
#: a person's initials and name, an Irish name
_PERSON = re.compile(r"(?:[A-Z]\.){2,}[A-Z]? [A-Z][a-z]+|[OD]['’][A-Z][a-z]+\Z")
#: `Imigrasi dan Rp`, the beginning of an amount behind a name
_AMOUNT = re.compile(r" Rp\.?\Z")
#: who reports: behind these a name of one English word is a medium, else a nickname
_REPORTS = re.compile(
    r"(?:dikutip|dilansir|dilaporkan|diberitakan|[Mm]elansir|[Mm]engutip|media|koran|harian|laman|situs|portal|kepada|[Mm]enurut|dari|oleh)\s\Z"
)
#: what a firm sells under its name: `Kopra by Mandiri`
_PRODUCT = re.compile(r"\w by [A-Z]")
_NICKNAME = re.compile(r"The [A-Z][a-z]+\Z")
#: initials of a person
_INITIALS = re.compile(
    r"\b(?:inisial|berinisial|inisialnya|pelaku|tersangka|terduga|terdakwa|korban)(?: adalah)? ([A-Z]{2,3})\b(?! [A-Z])"
)
_HIDDEN = ("inisial", "pelaku", "tersangka", "terduga", "terdakwa", "korban")
#: what may be the initials of whom somebody does something to, with an age or a small noun behind
_SOMEBODY = re.compile(r"\b([a-z]{4,20}) ([A-Z]{2,3})(?: \(\d{2}(?: tahun)?\))?, ([a-z]{3,20})\b")
#: several initials of persons in a row: `AB, CDE, dan FG`
_INITIALS_IN_A_ROW = re.compile(r"\b[A-Z]{2,3}(?: \(\d{2}\))?(?:, (?:dan )?[A-Z]{2,3}\b(?: \(\d{2}\))?){2,}")
_NEXT_INITIALS = re.compile(r", (?:dan )?[A-Z]{2,3}\b")
_AGE = re.compile(r" \(\d{2}\)")
_AGED_INITIALS = re.compile(r"\b([A-Z]{2,3}) \(\d{2}\)")
#: how many words in front of initials are looked at
_NEAR = 3
_SHORT = re.compile(r"\b[A-Z]{2,3}\b")
#: how many slashes the number of a letter has at least
_PARTS_OF_NUMBER = 3
#: how many letters the sign of an author has at most
_LONGEST_SIGN = 4
#: how sure the model must be of one word that nothing says to be a body
_SURE_WORD = 0.95
#: shares are called by four letters
_SHARES = re.compile(r"\b(?:saham|emiten|IHSG)\b", re.IGNORECASE)
_TICKER = 4
#: what an acronym stands for, behind it: `BERSIH (Berani, Rapi, Sigap, Hemat)`
_LIST_BEHIND = re.compile(r" ?\([A-Z]\w+, [A-Z]")
_EXPANSION_BEHIND = re.compile(r" ?\(([A-Z][A-Za-z ]{6,60})\)")


def is_phrase(surface: str) -> bool:
    """Whether a name is a phrase that means any of many bodies, or a thing: `Partai Politik`, `Media Sosial`."""
    folded = " ".join(surface.casefold().split())
    return folded in evidence_words("no_institutions_small") or folded in _phrases()


def is_no_body(text: str, start: int, surface: str, lex: Lexicon) -> bool:
    """Whether a name that the lexicon does not know is certainly, or as good as, no institution.

    Args:
        text: the article.
        start: where the name stands.
        surface: the name.
        lex: the lexicon.
    """
    words = surface.split()
    first, last = words[0].casefold(), words[-1].casefold()
    if is_domain(surface):
        return False
    if len(surface) <= _LONGEST_SIGN and surface.isalpha() and surface.islower():
        return True  # `(rca)`, who wrote the article
    if (
        "@" in surface
        or text[start - 1 : start] == "@"
        or text[start + len(surface) : start + len(surface) + 1] == "@"
    ):
        return True  # an address
    if surface.count("/") >= _PARTS_OF_NUMBER and any(c.isdigit() for c in surface):
        return True  # the number of a report: `LP/B/12/III/2022`
    if _PERSON.match(surface) or _AMOUNT.search(surface) or _is_glued(surface, lex) or _is_number(surface):
        return True
    if _is_class(words) or _is_crowd(words, lex):
        return True
    if is_phrase(surface) or _PRODUCT.search(surface):
        return True
    if len(words) > 1 and _is_building(words, lex) and lex.organization_named(surface) is None:
        return True  # `Media Center Stadion Sagu`, `Menara Kadin`
    if first in evidence_words("no_institution_heads") or (
        len(words) > 1 and last in evidence_words("event_tails")
    ):
        return True
    surname = len(words) == 2 and first == "tim" and words[1].istitle()
    if surname and not any(words[1].casefold() in w for w in (common_words(), evidence_words("team_words"))):
        return True  # `Tim` may be a first name
    return _NICKNAME.match(surface) is not None and not _REPORTS.search(text, max(0, start - 16), start)


def _is_building(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a name is that of a building: it begins with its sort and a body, or has a stadium in it."""
    small = [w.casefold() for w in words]
    if words[0] in lex.institution_heads or small[0] in evidence_words("keepers"):
        return False  # `UPTD Stadion Sagu`, `Pengelola Stadion Sagu`
    if not evidence_words("stadium_words").isdisjoint(small):
        return True
    if small[0] not in evidence_words("tower_heads"):
        return False
    return any(m.start == 0 for m in lex.institution_matcher(" ".join(words[1:])))


def _is_glued(surface: str, lex: Lexicon) -> bool:
    """Whether text has run into a name: a word of the text, the town in front of it, the initials of something else."""
    if _GLUED.search(surface):
        return True
    if surface.startswith("Bank "):
        return False  # `Bank SulutGo`
    small = evidence_words("outlet_prefixes")
    if any(re.search(rf"[a-z]{prefix}", surface) for prefix in small):
        return True
    if any(lex.place_matcher.get(m.group(1)) for m in _TWO_WORDS.finditer(surface)):
        return not lex.organization_named(surface)
    return any(
        kind.kind == "soe"
        for m in _GLUED_INITIALS.finditer(surface)
        for kind in lex.institution_matcher.get(m.group(1))
    ) and not lex.institution_matcher.get(surface)


def _is_number(surface: str) -> bool:
    """Whether a name is, or begins with, a number of its own: `III`, `VII/2022 Jawa Timur`."""
    return _NUMBER.match(surface) is not None


def _is_class(words: Sequence[str]) -> bool:
    """Whether a name says only of what sort a body is: `bank BUMN`, `Kementerian/Lembaga`, `Dewan Pengawas`."""
    things = evidence_words("no_institutions")
    if len(words) > 1 and words[0].islower() and all(word in things for word in words[1:]):
        return True
    parts = [part for word in words for part in word.casefold().split("/")]
    return len(parts) > 1 and all(part in evidence_words("organ_words") for part in parts)


def _is_crowd(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a name is that of many in, or of, a nation: `Komunitas Indonesia`, `Media Spanyol`."""
    if len(words) < 2 or words[0].casefold() not in evidence_words("crowd_words"):
        return False
    rest = " ".join(words[1:])
    country = any(isinstance(n, NamedPlace) and n.kind == "country" for n in lex.place_matcher.get(rest))
    return (country or rest.casefold() in evidence_words("nations")) and not lex.organization_named(
        " ".join(words)
    )


@functools.cache
def _phrases() -> frozenset[str]:
    """Names of several words that are none of institutions, with blanks between their words."""
    return frozenset(word.replace("_", " ") for word in evidence_words("no_institution_phrases"))


def things_by_acronym(text: str, entities: Sequence[Entity], lex: Lexicon) -> frozenset[str]:
    """What the article shortens in brackets and that is no institution.

    `Laut China Selatan (LCS)`, `Kepala Biro Umum (BU)`, the pergantian antarwaktu (PAW): what stands in front of the
    bracket is no institution, so that neither is what stands in it.
    """
    found: set[str] = set()
    before: Entity | None = None
    for entity in entities:
        surface = text[entity.start : entity.end]
        opened = text[entity.start - 1 : entity.start] == "(" and text[entity.end : entity.end + 1] in (
            ")",
            "/",
        )
        if entity.label == "ORG" and entity.entry is None and opened and " " not in surface:
            gap = text[before.end : entity.start] if before is not None else ""
            named = before is not None and before.label in ("ORG", "FAC") and gap in (" (", "(")
            if named and before is not None and before.entry is None:
                named = not is_no_body(text, before.start, text[before.start : before.end], lex)
            if (
                named and before is not None and text[entity.end] == "/"
            ):  # `Badan Pertanahan Nasional (ATR/BPN)`
                named = abbreviates(surface, text[before.start : before.end])
            of_office = before is not None and before.label == "POSITION" and gap in (" (", "(")
            if of_office or (not named and _ACRONYM.match(surface)):
                found.add(surface)
        elif entity.label == "ORG" and entity.entry is None and _stands_for_thing(text, entity.end, surface):
            found.add(surface)
        before = entity
    return frozenset(found) - known_acronyms()


def initials_of_persons(text: str, lex: Lexicon) -> frozenset[str]:
    """The acronyms that a text has for suspects, victims and witnesses: `pelaku MK`, `menahan MK, bendahara`, `RD (34)`,
    `AB, CDE, dan FG`.
    """
    # what each of the patterns needs is looked for first, as most articles have none of it
    hidden = any(word in text for word in _HIDDEN)
    found = {m.group(1) for m in _INITIALS.finditer(text)} if hidden else set()
    aged = [*_AGED_INITIALS.finditer(text)] if _AGE.search(text) else []
    found |= {
        name for name in (m.group(1) for m in aged) if not lex.institution_matcher.get(name)
    }  # `PAN (12), PKB (16)`: seats
    verbs, people = evidence_words("arrest_verbs"), evidence_words("person_nouns")
    for initials in aged:  # `warga Sagu MA (49)`
        front = text[max(0, initials.start() - 40) : initials.start()].split()[-_NEAR:]
        if any(word.casefold() in evidence_words("private_persons") for word in front):
            found.add(initials.group(1))
    found |= {m.group(2) for m in _SOMEBODY.finditer(text) if m.group(1) in verbs and m.group(3) in people}
    for row in _INITIALS_IN_A_ROW.finditer(text) if _NEXT_INITIALS.search(text) else ():
        members = _SHORT.findall(row.group())
        if not any(lex.institution_matcher.get(name) or lex.region_matcher.get(name) for name in members):
            found.update(members)
    return frozenset(found) - known_acronyms()


def _stands_for_thing(text: str, end: int, surface: str) -> bool:
    """Whether the bracket behind an acronym spells out what is no body: a motto, a programme in English."""
    if not _ACRONYM.match(surface):
        return False
    if _LIST_BEHIND.match(text, end):
        return True
    spelt = _EXPANSION_BEHIND.match(text, end)
    return (
        spelt is not None
        and abbreviates(surface, spelt.group(1))
        and spelt.group(1).split()[0].casefold() in evidence_words("thing_heads")
    )


def unexplained(
    text: str, entity: Entity, before: Entity | None, following: Entity | None, *, headline: bool
) -> bool:
    """Whether an acronym may stand for anything: neither lexicon nor text say for what, and nothing speaks for a body.

    Args:
        text: the article.
        entity: the mention, which the lexicon does not know.
        before: the entity in front of it, None without one.
        following: the entity behind it, None without one.
        headline: whether it stands in the headline, where every word may have a capital.
    """
    surface = text[entity.start : entity.end]
    if not _ACRONYM.match(surface) or surface in known_acronyms():
        return False
    if len(surface) < _SHORTEST:
        return True
    if surface.casefold() in common_words():
        return True
    behind = text[entity.end : entity.end + 2]
    goes_on = behind[:1] == " " and behind[1:].isupper() and not headline
    if goes_on and (following is None or following.start != entity.end + 1):
        return True  # `KPRI` of `KPRI Guyub Rukun`: only the beginning of a name
    if len(surface) == _TICKER and _SHARES.search(text):
        return True
    if entity.confidence < LIKELY:
        return True
    held = before is not None and before.label == "POSITION" and text[before.end : entity.start] == " "
    return not held and (entity.confidence < _SURE_ACRONYM or not _acts(text, entity))


def is_bare_word(text: str, entity: Entity) -> bool:
    """Whether a name is one word, no acronym, of which neither the model nor the words around are sure that it is a body:
    `gempuran Hunter`.
    """
    surface = text[entity.start : entity.end]
    if " " in surface or surface.isupper() or not surface.isalpha() or entity.confidence >= _SURE_WORD:
        return False
    return not _acts(text, entity)


def _acts(text: str, entity: Entity) -> bool:
    """Whether the word in front of a name or behind it says that it is a body: its member, or what it says."""
    before = text[max(0, entity.start - 24) : entity.start].casefold().split()
    behind = text[entity.end : entity.end + 24].casefold().split()
    return (bool(before) and before[-1] in evidence_words("body_cues")) or (
        text[entity.end : entity.end + 1] == " " and behind[0] in evidence_words("body_verbs")
    )


@functools.cache
def known_acronyms() -> frozenset[str]:
    """Acronyms of bodies that everybody knows, and that need no explanation."""
    return frozenset(word.upper() for word in evidence_words("known_acronyms"))
