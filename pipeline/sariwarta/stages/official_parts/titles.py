"""What an office is called in full: `Kabid Peternakan` is the Kepala Bidang Peternakan.

The lexicon knows the office (`Kabid`), and a table the short forms of fields (`Reskrim`); the rest of a title stays as the text
writes it. Where a short form has another meaning in another kind of body, the kind decides.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from sariwarta.lexicon import PositionType, lexicon

__all__ = ["expanded_title", "ministry_of", "office_called", "written_title"]

#: offices of the head of a ministry, and what the name of the ministry has instead
_MINISTERS = ("Wakil Menteri ", "Menteri ")
_MINISTRY = "Kementerian "


@dataclass(frozen=True, slots=True)
class _Tables:
    """What `data/office_fields.toml` holds."""

    fields: dict[str, str]
    of_kind: tuple[dict[str, Any], ...]


@functools.cache
def _tables() -> _Tables:
    text = resources.files("sariwarta.stages").joinpath("data/office_fields.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
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
    """A title without what a lost bracket has left behind a minister's (`Menteri Agama Menag`), and without a word written twice.

    >>> written_title("Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan PMK")
    'Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan'
    """
    words = title.split()
    if len(words) > 1 and words[0] == words[1]:
        words = words[1:]
    for last in range(len(words) - 1, 1, -1):
        office, rest = office_called(" ".join(words[:last])), words[last:]
        again = office_called(" ".join(rest))
        if office is None or not office.expanded.startswith(_MINISTERS):
            continue
        if all(word.isupper() for word in rest) or (again is not None and again.expanded == office.expanded):
            return " ".join(words[:last])
    return " ".join(words)


def expanded_title(title: str, types: tuple[PositionType, ...], kind: str | None) -> str | None:
    """The full form of a title.

    Args:
        title: the title as the text writes it, with its field.
        types: what the lexicon says of the office at the head of the title; empty where it does not know it.
        kind: the kind of the institution, None where it is unknown.

    Returns:
        None where the lexicon does not know the office.

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
        return types[0].expanded  # a bracket behind the office says what it is
    head = known.expanded
    for row in _tables().of_kind:
        if " ".join(words[:size]).casefold() == row["short"] and kind in row["kinds"]:
            head = row["expanded"]
    return " ".join([head, *(_tables().fields.get(word.casefold(), word) for word in words[size:])])


def ministry_of(expanded: str | None) -> str:
    """The short name of the ministry whose minister or deputy an office is, empty where the lexicon has none.

    >>> ministry_of("Wakil Menteri Pariwisata dan Ekonomi Kreatif")
    'Kemenparekraf'
    """
    for office in _MINISTERS:
        if expanded is not None and expanded.startswith(office):
            field = expanded.removeprefix(office)
            found = lexicon().institution_matcher.get(_MINISTRY + field) or lexicon().institution_matcher.get(
                _MINISTRY + field.replace("Koordinator ", "Koordinator Bidang ", 1)
            )
            if found and found[0].kind == "ministry":
                return found[0].abbreviation
    return ""
