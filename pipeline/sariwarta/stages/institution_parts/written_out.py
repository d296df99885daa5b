"""Short forms of bodies that the article writes out elsewhere, though not as a name that was found.

`Wahana Sigi Grup (WSG)` or `WSG (Wahana Sigi Grup)` says what `WSG` is, and so do `… disingkat WSG`, `… atau WSG` and
`WSG singkatan dari …`. The words in full become the name, the short form the abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention
from sariwarta.language.acronyms import abbreviates
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.institution_parts.joined import take_out
from sariwarta.stages.institution_parts.kinds import kind_by_words
from sariwarta.stages.institution_parts.known import kind_by_head
from sariwarta.stages.institution_parts.names import institution_type

__all__ = ["write_out"]

_SHORT = re.compile(r"[A-Z][A-Za-z0-9-]{1,14}\Z")
#: the legal form of a firm in front of its name, in a name and in the text
_LEGAL_FORM = re.compile(r"\A(?:PT|CV)\.? (?=[A-Z])")
_LEGAL_FORM_BEFORE = re.compile(r"\b(?:PT|CV)\.? \Z")
#: how many words of a text are looked at in front of a short form
_LONGEST = 10
#: small words inside a name, which give no letter
_JOINING = frozenset({"dan", "untuk", "serta", "di", "of", "the", "and", "for", "pada", "atau", "&"})
#: letters of an acronym at least; shorter ones stand for too much
_SHORTEST = 2
#: between the words in full and their short form, and the other way round
_IN_FRONT = (
    r"(?: ?\(|,? (?:atau|disingkat|yang disingkat|atau disingkat|alias|selanjutnya disebut"
    r"|(?:atau|yang) (?:biasa|akrab|kerap|sering) disebut) [\"“]?)"
)
_BEHIND = r"(?: ?\(|,? (?:singkatan dari|kependekan dari|kepanjangan dari|yaitu|yakni|atau) )"
_WORD = re.compile(r"[^\W_][\w'’./&-]*|&")
#: what ends a sentence, or a part of it, between the words of a name
_ENDS = re.compile(r"[^\W\d]{4,}\.\Z")
_BREAK = re.compile(r"[.!?;:,\"“”()\[\]\n–—]")


def write_out(doc: Doc, found: list[Institution], lex: Lexicon) -> dict[int, Institution]:
    """Name the bodies that stand by a short form alone by what the article writes out.

    Args:
        doc: the document.
        found: its institutions; a short form of another of them is joined with it and taken out.
        lex: the lexicon.

    Returns:
        By the `id` of each that is gone, the institution that it is.
    """
    text = text_of(doc)
    gone: dict[int, Institution] = {}
    for body in found:
        if not _is_short(doc, body, lex):
            continue
        span = _in_full(text, _bare(body.name))
        if span is None:
            continue
        if body.name != _bare(body.name):
            span = _with_legal_form(text, *span)
        start, end = span
        inside = [e for e in doc._.sw_entities if e.start < end and start < e.end and e.label != "DATE"]
        if any(e.label in ("PER", "POSITION") for e in inside):
            continue
        cut = _cut_body(doc, inside, body, span)
        if cut is not None:
            _take_cut(text, body, cut, span, lex, alone=len(inside) == 1)
            if not cut.mentions:
                gone[id(cut)] = body
            continue
        whole = _body_of(inside, found, body, span)
        if whole is not None:
            if whole.abbreviation not in (None, body.name) or _is_other(doc, whole, body):
                continue
            whole.abbreviation = body.name
            whole.mentions = sorted([*whole.mentions, *body.mentions], key=lambda m: m.start)
            whole.stated = True
            gone[id(body)] = whole
            continue
        if any(isinstance(e.target, Institution) and e.target is not body for e in inside):
            continue
        _take_name(text, body, span, lex, free=not inside)
    take_out(doc, found, gone)
    return gone


def _is_short(doc: Doc, body: Institution, lex: Lexicon) -> bool:
    """Whether a body is named by a short form alone: two capitals at least, or brief."""
    name = _bare(body.name)
    if not body.mentions or body.abbreviation is not None or not _SHORT.match(name):
        return False
    if name != body.name:
        return name.isupper() and len(name) > _SHORTEST
    if institution_type(doc, body) is not None or lex.organization_named(name) is not None:
        return False
    if name in lex.institution_heads or name.capitalize() in lex.institution_heads:
        return False  # `Timnas`, `Satgas`: first words of many
    return body.kind != "media" and len(name) >= _SHORTEST


def _bare(name: str) -> str:
    """The short form of a firm without its legal form: `IWIP` of `PT IWIP`."""
    return _LEGAL_FORM.sub("", name)


def _with_legal_form(text: str, start: int, end: int) -> tuple[int, int]:
    """A name in full with the legal form that stands in front of it."""
    form = _LEGAL_FORM_BEFORE.search(text, max(0, start - 4), start)
    return (form.start() if form is not None else start), end


def _cut_body(
    doc: Doc, inside: Sequence[Entity], body: Institution, span: tuple[int, int]
) -> Institution | None:
    """The institution that is only the first words of the words in full: `PT Sagu` of `PT Sagu Weda Raya (SWR)`."""
    start, end = span
    text = text_of(doc)
    for entity in inside:
        target = entity.target
        if (
            not isinstance(target, Institution)
            or target is body
            or entity.start != start
            or entity.end >= end
        ):
            continue
        rest = text[entity.end : end]
        kind = institution_type(doc, target)
        alone = all(text.startswith(rest, m.end) for m in target.mentions)
        return target if alone and (kind is None or kind.kind == "court") and rest[:1] == " " else None
    return None


def _take_cut(
    text: str, body: Institution, cut: Institution, span: tuple[int, int], lex: Lexicon, *, alone: bool
) -> None:
    """Give a body the words in full, and the mentions of what was only the first of them."""
    length = span[1] - span[0]
    mentions, cut.mentions = cut.mentions, []
    for mention in mentions:
        if alone:
            mention.end = mention.start + length
    _take_name(text, body, span, lex, free=False)
    body.mentions = sorted([*body.mentions, *mentions], key=lambda m: m.start)


def _in_full(text: str, short: str) -> tuple[int, int] | None:
    """Where the text writes a short form out; None where it does not."""
    form = re.escape(short)
    for match in re.finditer(rf"{_IN_FRONT}{form}\b(?![\w-])", text):
        bracket = match.group().lstrip().startswith("(")
        if bracket and text[match.end() : match.end() + 1] != ")":
            continue
        span = _name_in_front(text, match.start(), short)
        if span is not None:
            return span
    for match in re.finditer(rf"(?<![\w-]){form}{_BEHIND}", text):
        span = _name_behind(text, match.end(), short, bracket=match.group().endswith("("))
        if span is not None:
            return span
    return None


def _name_in_front(text: str, end: int, short: str) -> tuple[int, int] | None:
    """The words that end at a place and are shortened by a form: those with its letters as initials, else the fewest of
    which its letters are taken.
    """
    low = max(0, end - 160)
    words = [*_WORD.finditer(text, low, end)][-_LONGEST:]
    if not words or text[words[-1].end() : end].strip(' \xa0"”'):
        return None
    loose: tuple[int, int] | None = None
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        if number + 1 < len(words) and (
            _BREAK.search(text, word.end(), words[number + 1].start()) or _ENDS.search(word.group())
        ):
            break
        if not (word.group()[0].isupper() or word.group()[0].isdigit() or word.group() in _JOINING):
            break
        if not word.group()[0].isupper() or word.group()[0] != short[0] or len(words) - number < 2:
            continue
        name = text[word.start() : words[-1].end()]
        if _initials(name) == short.replace("-", "").upper():
            return word.start(), words[-1].end()
        if loose is None and _takes_letters(short, name):
            loose = word.start(), words[-1].end()
    return loose


def _name_behind(text: str, start: int, short: str, *, bracket: bool) -> tuple[int, int] | None:
    """The words that begin at a place, up to the end of the bracket, or as many as the short form has letters."""
    if bracket:
        close = text.find(")", start, start + 120)
        if close < 0:
            return None
        name = text[start:close]
        told = bool(_WORD.match(name)) and " " in name and name[0].isupper() and not _BREAK.search(name)
        return (start, close) if told and _takes_letters(short, name) else None
    end = None
    for number, word in enumerate(_WORD.finditer(text, start, start + 120)):
        if number and _BREAK.search(text, start if end is None else end, word.start()):
            break
        if number >= _LONGEST or not (word.group()[0].isupper() or word.group() in _JOINING):
            break
        end = word.end()
        if _initials(text[start:end]) == short.upper() and number:
            return start, end
    return None


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.split(r"[\s/-]+", name) if w and w not in _JOINING).upper()


def _takes_letters(short: str, name: str) -> bool:
    """Whether a form takes its letters from a name, the first of the first word, and one from the last at least."""
    if not abbreviates(short, name) or name[0].casefold() != short[0].casefold():
        return False
    words = [w for w in name.split() if w not in _JOINING]
    if short.isupper():
        # a capital of an acronym is a first letter of a word, or one of a syllable: no fewer words than half of them
        return len(words) * 2 >= len(short) and len(words) <= len(short) and words[-1][0].upper() in short
    return words[-1][0].casefold() in short.casefold()


def _body_of(
    inside: Sequence[Entity], found: Sequence[Institution], body: Institution, span: tuple[int, int]
) -> Institution | None:
    """The institution of the record whose name the words in full are."""
    start, end = span
    for entity in inside:
        target = entity.target
        if (
            isinstance(target, Institution)
            and target is not body
            and entity.start == start
            and entity.end >= end
        ):
            return target
    for other in found:
        if other is not body and any(m.start == start and m.end >= end for m in other.mentions):
            return other
    return None


def _is_other(doc: Doc, whole: Institution, body: Institution) -> bool:
    """Whether two entries cannot be one: both are listed, or of other regions, or of other kinds."""
    if whole.region is not None and body.region is not None and whole.region != body.region:
        return True
    return institution_type(doc, whole) is not None and whole.abbreviation is not None


def _take_name(text: str, body: Institution, span: tuple[int, int], lex: Lexicon, *, free: bool) -> None:
    """Give a body the name that the text writes out, and the mention of it where nothing else is named there."""
    start, end = span
    name = " ".join(text[start:end].split())
    if name.split()[0].casefold() in evidence_words("no_institution_heads") | evidence_words("thing_heads"):
        return
    body.name, body.abbreviation = name, _bare(body.name)
    body.kind = body.kind or kind_by_head(lex, name, regional=body.region is not None) or kind_by_words(name)
    if not free:
        return
    behind = text[end : end + len(body.abbreviation) + 3].lstrip(" ")
    if behind.startswith(f"({body.abbreviation})"):
        end = text.index(")", end) + 1
    kept = [m for m in body.mentions if not (start <= m.start < end)]
    body.mentions = sorted([*kept, Mention(start, end)], key=lambda m: m.start)
