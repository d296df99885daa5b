"""Dates: finds date expressions in Indonesian news and reads them as EDTF (ISO 8601-2).

The core is `find_dates(text, published)`, a pure function on the raw text; the spaCy component
`sariwarta_dates` calls it and leaves the result in `doc._.sw_dates`, with warnings for dates that no calendar
has and for weekdays that do not agree.

How it works: cheap triggers (a run of digits, a weekday, a word such as `kemarin`) give places to look at;
at each the grammar is matched once, with a window of fixed width to the left. So the time is linear in the
text. First all explicit dates are read, then the years that are left out are inferred from them, then the
relative expressions are resolved.

What counts as a date: days, months and spans of days or months, explicit or relative. A year on its own
(`tahun 2024`, `Pemilu 2024`), a time of day and a span of years are none. `hari ini` and `kemarin` inside a
quotation or a headline are none either: there they mean "these days" and "lately" more often than a day, unless
the words around them say otherwise (`terhitung hari ini`, `hari ini juga`, `Kemarin` at the head of what is said).
A month alone is one behind a word that says which is meant (`sejak Januari`, `akhir Juni`).
"""

from __future__ import annotations

import datetime as dt

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Structure, warn
from sariwarta.confidence import confidence
from sariwarta.language.calendar import WEEKDAY_NAMES, to_date
from sariwarta.language.words import text_of
from sariwarta.stages.date_parts.explicit import ExplicitDates
from sariwarta.stages.date_parts.items import Item, Scan
from sariwarta.stages.date_parts.relative import RelativeDates
from sariwarta.stages.date_parts.resolving import Resolver
from sariwarta.stages.date_parts.rules import EXAMPLES_PUBLISHED, RULES

__all__ = ["EXAMPLES_PUBLISHED", "RULES", "DatesStage", "find_dates"]

_PRIOR = {
    "explicit": 0.98,
    "inferred_year": 0.9,
    "relative": 0.8,
    "unresolved": 0.6,
}


def _read(text: str, published: dt.date | None, structure: Structure | None) -> list[Item]:
    """The dates of a text in order, found and resolved."""
    scan = Scan(text, structure)
    ExplicitDates(scan).find()
    scan.index()
    RelativeDates(scan).find()
    scan.items.sort(key=lambda item: item.start)
    _drop_furniture(scan)
    Resolver(scan, published).resolve()
    return [item for item in scan.items if not item.dropped]


def _drop_furniture(scan: Scan) -> None:
    structure = scan.structure
    if structure is None:
        return
    for item in scan.items:
        line = structure.line_at(item.start)
        # the date in the page's head is kept; lists of other articles at its foot are not
        if line is not None and line.kind == "furniture" and item.start >= structure.body > 0:
            item.dropped = True


def _mention(item: Item) -> DateMention:
    rule = RULES[item.rule]
    prior = _PRIOR[item.resolution] - (
        0.2 if item.rule == "weekday" and item.resolution == "relative" else 0.0
    )
    return DateMention(
        start=item.start,
        end=item.end,
        value=item.value,
        granularity=item.granularity,
        resolution=item.resolution,
        rule=rule.ref,
        confidence=confidence("dates.year_by_weekday", 0.85)
        if item.by_weekday
        else confidence(rule.ref, prior),
        weekday_agrees=item.agrees,
        anchor=item.anchor,
        time=item.time,
    )


def find_dates(
    text: str, published: dt.date | None = None, *, structure: Structure | None = None
) -> list[DateMention]:
    """All dates in a text, in order, none overlapping.

    Args:
        text: the raw article.
        published: day of publication; without it relative dates and missing years are resolved against the
            byline's date, else against the explicit dates of the text, else they stay unresolved.
        structure: the article's lines; dates of page furniture after the body are left out.

    Returns:
        Mentions whose `value` is EDTF, or None where it could not be resolved or no calendar has the day.
    """
    return [_mention(item) for item in _read(text, published, structure)]


@Language.factory("sariwarta_dates", assigns=["doc._.sw_dates"], default_config={"published": None})
def make_dates(nlp: Language, name: str, published: str | None) -> DatesStage:
    """Make the component; `published` (ISO 8601) is for documents that carry no day of their own."""
    return DatesStage(published)


class DatesStage:
    """The spaCy component `sariwarta_dates`.

    Args:
        published: day of publication in ISO 8601 for all documents without `doc._.sw_published`, or None.

    Raises:
        ValueError: `published` is no ISO date.
    """

    def __init__(self, published: str | None = None) -> None:
        self.published = dt.date.fromisoformat(published) if published else None

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc._.sw_dates` and leave warnings for impossible dates and wrong weekdays."""
        published = doc._.sw_published or self.published
        items = _read(text_of(doc), published, doc._.sw_structure)
        doc._.sw_dates = [_mention(item) for item in items]
        for item in items:
            if item.problem == "impossible_date":
                surface = text_of(doc)[item.start : item.end]
                warn(
                    doc,
                    item.problem,
                    f"{surface!r} is no day of the calendar or ends before it begins; its value is left empty.",
                    item.start,
                    item.end,
                )
            elif item.problem == "weekday_mismatch":
                warn(doc, item.problem, self._mismatch(text_of(doc), item), item.start, item.end)
            elif item.years:
                years = " or ".join(str(year) for year in item.years)
                warn(
                    doc,
                    "year_unknown",
                    f"{text_of(doc)[item.start : item.end]!r} may be of {years}; give the day of publication.",
                    item.start,
                    item.end,
                )
        return doc

    @staticmethod
    def _mismatch(text: str, item: Item) -> str:
        surface = text[item.start : item.end]
        if item.day is None:
            return f"{surface!r} fits no year near the other dates; its value is left empty."
        right = WEEKDAY_NAMES[item.day.weekday()]
        hint = _suggestion(item)
        return f"{surface!r} is a {right}; the date is kept as printed, check it against the source{hint}."


def _suggestion(item: Item) -> str:
    """What the writer may have meant by a day that is not the weekday it is called."""
    if item.first is None or item.first != item.last or item.day is None or item.weekday is None:
        return ""
    day, month = item.day.day, item.day.month
    swapped = to_date(item.day.year, day, month)
    options = [swapped] if swapped is not None and day != month else []
    options += [
        o for y in (item.day.year - 1, item.day.year + 1) if (o := to_date(y, month, day)) is not None
    ]
    for option in options:
        if option.weekday() == item.weekday:
            return f"; {option.isoformat()} would be a {WEEKDAY_NAMES[item.weekday]}"
    return ""
