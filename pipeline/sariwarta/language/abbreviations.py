"""Abbreviations of Indonesian news, as data.

`data/abbreviations.tsv` has one abbreviation a line: the form with its full stop, what it stands for, its
kind and whether a sentence may end on it. Academic degrees, titles and ranks come from the project's lists
of titles and ranks; the rest are the abbreviations of EYD V (2022, II.A and III.C), of Indonesian addresses
and of the names of companies.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One abbreviation that is written with a full stop.

    Attributes:
        form: how it is written, full stop included (`Kab.`, `S.H.`, `dll.`).
        expansion: what it stands for.
        kind: degree, title, rank, position, name, address, organisation, reference, month, unit or common.
        may_end: whether a sentence may end on it; where not, the full stop never ends one (`Jl.`, `Drs.`).
    """

    form: str
    expansion: str
    kind: str
    may_end: bool


def read_words(name: str) -> frozenset[str]:
    """Read a word list of this package: words separated by white space, lines with `#` are comments."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """All abbreviations by their form, written as in the data.

    Raises:
        ValueError: a line of the data is wrong; the message names the line.
    """
    found: dict[str, Abbreviation] = {}
    lines = (DATA / "abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        fields = line.split("\t")
        if len(fields) != 4 or fields[3] not in ("0", "1") or not fields[0].endswith("."):
            raise ValueError(
                f"abbreviations.tsv, line {number}: expected form., expansion, kind, 0 or 1, got {line!r}"
            )
        if fields[0] in found:
            raise ValueError(f"abbreviations.tsv, line {number}: {fields[0]!r} stands there twice")
        found[fields[0]] = Abbreviation(fields[0], fields[1], fields[2], fields[3] == "1")
    return found


@cache
def spellings() -> dict[str, Abbreviation]:
    """All abbreviations by every spelling they are met in: as in the data, in capitals, and degrees without the last stop.

    `PROF.` stands in headlines, `S.H` and `M.Si` before a comma. `M.SI` comes by way of the capitals.
    """
    found = dict(abbreviations())
    for form, abbreviation in abbreviations().items():
        # Short ones in capitals are acronyms at a sentence's end as often (`KEL.`, `BT.`); those worth it are
        # in the data.
        if len(form) > 4 or "." in form[:-1]:
            found.setdefault(form.upper(), abbreviation)
        if abbreviation.kind == "degree" and "." in form[:-1]:
            found.setdefault(form[:-1], abbreviation)
            found.setdefault(form[:-1].upper(), abbreviation)
    return found


def lookup(token: str) -> Abbreviation | None:
    """The abbreviation that a token is, or None.

    Parameters:
        token: the token as it stands in the text, `Kab.` or `M.Si`.
    """
    return spellings().get(token)
