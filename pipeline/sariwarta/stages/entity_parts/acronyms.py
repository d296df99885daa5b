"""Acronyms that the text itself introduces in brackets: the same wherever they stand.

`Universitas Sigi Raya (USR)` and `USR` are institutions, `Rani Eka Wulandari (REW)` and `REW` a person; what stands for a
thing (`Pejabat Pembuat Komitmen (PPK)`) is no name anywhere.
"""

from __future__ import annotations

import re

from sariwarta.language.acronyms import abbreviates, acronym_behind
from sariwarta.language.spans import overlaps
from sariwarta.stages.entity_parts.chosen import Chosen
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.entity_parts.readings import Candidate
from sariwarta.stages.entity_parts.view import View

__all__ = ["learn_acronyms"]

#: an acronym of a person in brackets: `Christianny Eugenia (CE)`
_INITIALS_BEHIND = re.compile(r"[ \xa0]\(([A-Z]{2,5})\)")
_INTRODUCED = re.compile(r"\(([A-Z]{2,6})\)")
#: small words inside a name
_JOINING = frozenset({"dan", "atau", "untuk", "di"})
_LETTERS = re.compile(r"[^\W\d_]+")


def learn_acronyms(view: View, chosen: Chosen) -> None:
    """Take acronyms for what the text says they are, and not for names where they are none."""
    learnt = _acronyms_of_names(view, chosen.entities)
    things = _acronyms_of_things(view, chosen.entities) - learnt.keys()
    chosen.entities = [
        c for c in chosen.entities if c.label not in ("ORG", "PER", "LOC") or view.surface(c) not in things
    ]
    for c in chosen.entities:
        label = learnt.get(view.surface(c))
        if label is not None and c.label != label and c.label != "POSITION" and c.rule is None:
            c.label, c.entry = label, None
    if not learnt:
        return
    # an acronym that the lexicon knows was left out on purpose where it stands in another name (`Peraturan KPU`)
    chosen.take(
        Candidate(word.start, word.end, label, "acronym")
        for word in view.words
        if (label := learnt.get(view.text[word.start : word.end])) is not None
        and not (label == "ORG" and word.start in view.institution_at)
    )


def _acronyms_of_names(view: View, entities: list[Candidate]) -> dict[str, str]:
    """Acronyms that the text gives for institutions and persons, each with its label."""
    learnt: dict[str, str] = {}
    for c in entities:
        surface = view.surface(c)
        if c.label == "ORG":
            bracket = acronym_behind(view.text, c.end, surface)
            several = len(surface.split()) > 1
            if bracket and several and not view.lexicon.region_matcher.get(bracket.group(1)):
                learnt.setdefault(bracket.group(1), "ORG")
        elif c.label == "PER":
            behind = _INITIALS_BEHIND.match(view.text, c.end)
            letters = "".join(w[0] for w in surface.split())
            if behind and behind.group(1) in (letters, letters[:2], letters[:3], letters[:1] + letters[-1:]):
                learnt.setdefault(behind.group(1), "PER")
    return learnt


def _is_thing(text: str, short: str, bracket: int) -> bool:
    """Whether an acronym in brackets stands for a thing by the first of its words: `Rencana Kerja dan Anggaran (RKA)`."""
    name: list[str] = []
    for word in reversed(text[max(0, bracket - 120) : bracket].split()[-9:]):
        if not (word[0].isupper() or word in _JOINING):
            return False
        name.insert(0, word)
        if word.casefold() in evidence_words("thing_heads") and word[0] == short[0]:
            return abbreviates(short, " ".join(name))
    return False


def _acronyms_of_things(view: View, entities: list[Candidate]) -> set[str]:
    """Acronyms that the text gives for what is no name: `Pejabat Pembuat Komitmen (PPK)`, `modal daerah (MD)`."""
    names = sorted((c.start, c.end) for c in entities if c.label in ("ORG", "PER", "FAC", "LOC"))
    found: set[str] = set()
    for match in _INTRODUCED.finditer(view.text):
        short = match.group(1)
        if _is_thing(view.text, short, match.start()):
            found.add(short)
            continue
        words = [*_LETTERS.finditer(view.text, max(0, match.start() - 120), match.start())][-len(short) :]
        if [m.group()[0].casefold() for m in words] != list(short.casefold()):
            continue
        if not overlaps(names, words[0].start(), match.start()):
            found.add(short)
    return found
