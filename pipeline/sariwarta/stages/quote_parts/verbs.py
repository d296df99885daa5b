"""The cue verbs: how Indonesian news says that somebody said something."""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from importlib import resources

__all__ = ["Verbs", "quote_verbs"]


@dataclass(frozen=True, slots=True)
class Verbs:
    """The cue verbs by form. `bare` (`kata`) and `nya` (`katanya`) stand behind what was said, `active` (`mengatakan`) has the
    speaker as its subject, `passive` (`dikatakan`) as its agent; each maps a form to its use.
    """

    bare: dict[str, str]
    nya: dict[str, str]
    active: dict[str, str]
    passive: dict[str, str]


@functools.cache
def quote_verbs() -> Verbs:
    """The cue verbs of `data/quote_verbs.tsv`.

    Raises:
        ValueError: a form stands there twice; the message names the line.
    """
    verbs = Verbs({}, {}, {}, {})
    table = resources.files("sariwarta.stages").joinpath("data/quote_verbs.tsv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(table.splitlines(), delimiter="\t"), start=2):
        for column, forms in (
            ("bare", verbs.bare),
            ("nya", verbs.nya),
            ("active", verbs.active),
            ("passive", verbs.passive),
        ):
            for form in filter(None, row[column].split("|")):
                if form in forms:
                    raise ValueError(f"quote_verbs.tsv, line {number}: {form!r} stands there twice")
                forms[form] = row["use"]
    return verbs
