"""Layout of an article: title, dateline, paragraphs, list items, byline, and what is only page furniture.

A line of the file is the unit. Each gets one kind; nothing is removed, so that every offset stays true: later
stages pass over the kinds that are not for them (`Line.is_text`).
"""

from __future__ import annotations

import functools
import itertools
import re

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Line, Structure
from sariwarta.language.words import text_of
from sariwarta.lexicon import lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.word_tables import word_table

__all__ = ["RULES", "find_structure", "make_structure", "structure_of"]

RULES = rule_table(
    Rule(
        "structure.dateline", 2, "a town, with or without the medium, before a dash at the head of the text"
    ),
    Rule("structure.byline", 1, "a line `Penulis: X | Editor: Y`, or initials in brackets at the end"),
    Rule("structure.furniture", 1, "lines of the page around the article (`data/furniture.toml`)"),
)

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_MARKER = re.compile(r"(?:[-–—•*▪●◦·‣]|\d{1,3}[.)]|[a-z][.)])[ \t\xa0]+(?=\S)")
_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
    r"|\d{1,2} [A-Z][a-zA-Z]{2,9} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
)
#: a line that holds nothing but a date has at most this many characters beside it
_AROUND_A_DATE = 48
#: how long is at most what `_DATE` finds
_LONGEST_DATE = 18
#: `Tanggal lahir: Tabanan, `, `Waktu: `, `Jadwal: `: the date of something told, not of the page
_LABEL = re.compile(
    r"\W*(?!(?:published|posted|updated|diterbitkan|dipublikasikan|terbit|tayang|dimuat|diperbarui|rilis|tanggal terbit)\b)"
    r"[A-Za-z][A-Za-z/ ]{2,40}:\s",
    re.IGNORECASE,
)
#: lines of the byline whose date is that of a source or a picture
_OF_SOMETHING_ELSE = re.compile(r"\(?(?:sumber|foto|fotografer)\b", re.IGNORECASE)
#: a sentence that ends within the line and another that begins: text that was only wrapped
_GOES_ON = re.compile(r"\)[.,]? [A-Za-z]{3,}|[a-z]{3}\. [A-Z][a-z]")
_TITLE_LENGTH = 200
_HEADING_LENGTH = 110
#: what parts the head of the text from the dateline: a dash, or a colon after `KBRN, Jakarta`
_DATELINE = re.compile(r"([^\r\n–—:]{2,60}?)[ \xa0]*(?:[–—]+|--+|-(?=[\s\xa0A-Z“\"])|:(?= ))[ \xa0]*")
#: a bar instead of the dash, behind a town in capitals and before running text
_DATELINE_BAR = re.compile(r"([A-Z][A-Z .'-]{2,40}?) ?\| ?(?=[A-Z“\"][^|\r\n]{40})")
#: the day behind the town: `PALU, 26/6 - `, `PALU, 13 Mei 2024 – `, `PALU (26/6) - `
_DATELINE_DAY = re.compile(
    r",? \(?(?:[A-Z][a-z]+,? \(?)?\d{1,2}(?:/\d{1,2}(?:/\d{2,4})?| [A-Z][a-z]+(?: \d{4})?)\)?\Z"
)
_DATELINE_PART = re.compile(r"[^,()/|]+")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news|info|online)\b", re.IGNORECASE)
_TOWN_THEN_DOMAIN = re.compile(rf"([^,\r\n]{{2,30}}), {_DOMAIN.pattern}\s+(?![–—-])", re.IGNORECASE)
_INITIALS = re.compile(r"\(([^()\r\n]{1,50})\)[\s.]*\Z")
_INITIAL = re.compile(r"[*A-Za-z][\w.*-]{0,14}\Z|\*+\Z")
_NAMES_AFTER_ROLE = re.compile(
    r"(?:penulis|editor|reporter|pewarta|wartawan|laporan|redaktur|jurnalis|kontributor|penyunting|publisher|author|oleh)"
    r"(?: *& *\w+)?(?: wartawan)?\s*[:;]\s*([^|:;\r\n]{2,60}?)\s*(?=\||;|$|\b(?:penulis|editor|reporter|redaktur)\b)",
    re.IGNORECASE,
)


@functools.cache
def _furniture() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(starts) for kind, starts in word_table("furniture").items()}


def find_structure(text: str) -> Structure:
    """Lay out an article.

    Args:
        text: the raw article.

    Returns:
        The lines in order with their kinds, and the spans of title, dateline, outlet, byline names and the
        byline's date where they are there.
    """
    structure = Structure(
        lines=[_line(text, m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    )
    head = True  # before the running text, where counters, dates and names of authors stand
    for line in structure.lines:
        surface = text[line.start : line.end]
        if _is_furniture(surface, head):
            line.kind = "furniture"
        elif _is_byline(surface):
            line.kind = "byline"
        elif head and line.kind == "paragraph":
            head = not _begins_text(surface)
    _find_dateline(text, structure)
    _find_title_and_headings(text, structure)
    _find_byline(text, structure)
    return structure


def _line(text: str, start: int, end: int) -> Line:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    marker = _MARKER.match(text, start, end)
    if marker:
        return Line(start, end, "item", marker.end(), marker.group().strip())
    return Line(start, end, "paragraph", start)


def _is_furniture(surface: str, head: bool) -> bool:
    folded = surface.casefold()
    starts = _furniture()
    if folded.startswith(starts["anywhere"]):
        return True
    if len(surface) <= 40 and not surface.endswith((".", ":")) and folded.startswith(starts["short"]):
        return ":" not in surface  # `Editor: Nama` is a byline
    # share counters, weather, font controls: only before the text, where a table cannot have begun
    return head and len(surface) <= 8 and not any(map(str.isalpha, surface.replace("C", "")))


def _is_byline(surface: str) -> bool:
    folded = surface.casefold()
    if len(surface) <= 120 and folded.startswith(_furniture()["byline"]):
        for role in _furniture()["byline"]:
            if folded.startswith(role):
                rest = folded[len(role) :].lstrip()
                if rest.startswith((":", "|")) or (rest.startswith("&") and ":" in rest):
                    return True
    if folded.startswith("laporan wartawan") and len(surface) <= 120:
        return True
    if "jurnalis-" in folded and len(surface) <= 120:
        return True
    if len(surface) > _LONGEST_DATE + _AROUND_A_DATE:
        return False
    date = _DATE.search(surface)
    if date is None or _LABEL.match(surface[: date.start()]):
        return False
    return len(surface) - len(date.group()) <= _AROUND_A_DATE and not _reads_as_text(surface)


def _reads_as_text(surface: str) -> bool:
    """Whether a short line with a date is a sentence or a list item rather than the date of the page."""
    words = len(surface.split())
    if _GOES_ON.search(surface):
        return True
    if surface.endswith((".", "”", '"')):
        return words >= 3
    if surface.endswith((":", ")")):
        return words > 6 or surface.endswith(":")
    return words > 9


def _begins_text(surface: str) -> bool:
    return len(surface) > _TITLE_LENGTH or (
        len(surface) > 60 and surface.rstrip("\"”') ").endswith((".", "!", "?", ","))
    )


def _find_dateline(text: str, structure: Structure) -> None:
    """The town before the dash in one of the first lines of text."""
    candidates = [line for line in structure.lines if line.kind == "paragraph"][:6]
    for line in candidates:
        glued = _TOWN_THEN_DOMAIN.match(text, line.start, line.end)
        if glued and _town_in(glued.group(1)):
            structure.dateline = (glued.start(1), glued.end(1))
            structure.outlet = (glued.end(1) + 2, glued.start() + len(glued.group().rstrip()))
            structure.dateline_prefix, structure.body = (glued.start(), glued.end()), glued.end()
            return
        barred = _DATELINE_BAR.match(text, line.start, line.end)
        if barred and _town_in(barred.group(1)) == len(barred.group(1)):
            structure.dateline = (barred.start(1), barred.end(1))
            structure.dateline_prefix, structure.body = (line.start, barred.end()), barred.end()
            return
        match = _DATELINE.match(text, line.start, line.end)
        if match is None:
            continue
        colon = text[match.end(1) : match.end()].strip() == ":"
        day = _DATELINE_DAY.search(match.group(1))
        town, outlet = _read_head(text, match.start(1), match.start(1) + day.start() if day else match.end(1))
        if colon and not (town and outlet):
            continue
        if town or outlet:
            structure.dateline, structure.outlet = town, outlet
            structure.dateline_prefix, structure.body = (line.start, match.end()), match.end()
            return
    structure.body = candidates[0].start if candidates else 0


def _read_head(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Town and outlet in what stands before the dash; (None, None) if it is no dateline."""
    town: tuple[int, int] | None = None
    outlets: list[tuple[int, int]] = []
    for part in _DATELINE_PART.finditer(text, start, end):
        surface = part.group().strip()
        if not surface:
            continue
        at = part.start() + part.group().index(surface)
        span = (at, at + len(surface))
        words = surface.split()
        if town is None and (width := _town_in(surface)):
            town = (at, at + width)
            rest = surface[width:].strip()
            if rest:
                outlets.append((at + surface.index(rest, width), span[1]))
        elif town is not None and _town_in(surface) == len(surface):
            continue  # the province behind the town: `JAYAPURA (PAPUA)`
        elif _DOMAIN.fullmatch(surface) or (len(words) <= 3 and all(w[0].isupper() for w in words)):
            outlets.append(span)
        else:
            return None, None
    if town is None and outlets:
        first = outlets[0]
        name = text[first[0] : first[1]]
        if _DOMAIN.fullmatch(name):
            return None, first
        # a smaller town stands in capitals, and is the seat of a kecamatan, or the medium stands behind it
        alone = first == (start, end)
        if name.isupper() and first[0] == start and (not alone or name.casefold() in lexicon().kecamatan):
            return first, outlets[1] if len(outlets) > 1 else None
        return None, None
    return town, outlets[0] if outlets else None


def _town_in(surface: str) -> int:
    """How many characters of the head of `surface` name a place that the lexicon knows; 0 for none.

    What follows the name may only be a short name of a medium in capitals (`Padang BIM`).
    """
    if not surface[0].isupper():
        return 0
    matches = lexicon().place_matcher(surface)
    if not matches or matches[0].start != 0:
        return 0
    rest = surface[matches[0].end :].strip()
    return matches[0].end if not rest or (rest.isupper() and len(rest.split()) == 1) else 0


def _find_title_and_headings(text: str, structure: Structure) -> None:
    body = structure.body
    paragraphs = [line for line in structure.lines if line.kind == "paragraph"]
    # a line that goes on in the next one was only wrapped
    wrapped = {id(a) for a, b in itertools.pairwise(structure.lines) if text[b.start].islower()}
    first = True
    for number, line in enumerate(paragraphs):
        surface = text[line.start : line.end]
        has_dateline = structure.dateline_prefix is not None and line.start == structure.dateline_prefix[0]
        closed = surface.rstrip("\"”’') ").endswith((".", "!", ",", ";")) or surface[-1] in '"”)'
        before_body = structure.dateline_prefix is None or line.start < body
        if first and before_body and not has_dateline and number + 1 < len(paragraphs):
            if len(surface) <= _TITLE_LENGTH and not closed and len(surface.split()) > 2:
                line.kind, structure.title, first = "title", (line.start, line.end), False
                continue
            if len(surface.split()) > 2:
                first = False
        if not closed and not has_dateline and len(surface) <= _HEADING_LENGTH and id(line) not in wrapped:
            line.kind = "heading"
    if structure.dateline_prefix is None:
        running = next((line for line in structure.lines if line.kind in ("paragraph", "item")), None)
        structure.body = running.start if running else 0


def _find_byline(text: str, structure: Structure) -> None:
    structure.published = _page_date(text, structure)
    for line in structure.lines:
        if line.kind == "byline":
            for name in _NAMES_AFTER_ROLE.finditer(text, line.start, line.end):
                structure.byline.append(name.span(1))
    last = next(
        (line for line in reversed(structure.lines) if line.kind in ("paragraph", "item", "heading")), None
    )
    if last is None:
        return
    closing = _INITIALS.search(text, max(last.start, last.end - 60), last.end)
    if closing is None:
        return
    parts = list(re.finditer(r"[^/,]+", closing.group(1)))
    if all(_INITIAL.match(part.group().strip()) for part in parts):
        for part in parts:
            surface = part.group().strip()
            if surface.strip("*"):
                at = closing.start(1) + part.start() + part.group().index(surface)
                structure.byline.append((at, at + len(surface)))


def _page_date(text: str, structure: Structure) -> tuple[int, int] | None:
    """The date of the page: in a byline above the running text, or the only one below it.

    Several dates below the text belong to a list of other articles, one amid it to what is told (`Jadwal`).
    """
    running = [line.start for line in structure.lines if line.kind == "paragraph"]
    below: list[tuple[int, int]] = []
    for line in structure.lines:
        date = _DATE.search(text, line.start, line.end) if line.kind == "byline" else None
        if date is None or _OF_SOMETHING_ELSE.match(text, line.start, line.end):
            continue
        if not running or line.start < running[0]:
            return date.span()
        if line.start > running[-1]:
            below.append(date.span())
    return below[0] if len(below) == 1 else None


def structure_of(doc: Doc) -> Structure:
    """The structure that the stage left on the document; found now if the stage did not run."""
    structure: Structure | None = doc._.sw_structure
    if structure is None:
        structure = doc._.sw_structure = find_structure(text_of(doc))
    return structure


def structure(doc: Doc) -> Doc:
    """The stage: fills `doc._.sw_structure`."""
    doc._.sw_structure = find_structure(text_of(doc))
    return doc


@Language.factory("sariwarta_structure", assigns=["doc._.sw_structure"])
def make_structure(nlp: Language, name: str) -> object:
    """Make the stage that lays out an article."""
    return structure
