"""What the newspaper says itself, where a lost quotation mark has joined it to what somebody said."""

from __future__ import annotations

import re

from sariwarta.language.words import fold
from sariwarta.stages.quote_parts.sentences import sentence_stops
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["FIRST_PERSON", "after_narration", "before_further_verb", "informs", "is_verdict", "narrates"]

FIRST_PERSON = frozenset("saya kami kita aku gue ku".split())
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: nobody says a date in brackets, an age, or a day with its year
_PRINTED = re.compile(
    r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu),? \d{1,2} [A-Z][a-z]+ \d{4}"
)
#: `Hal itu disampaikan X saat …`
_WAS_SAID = re.compile(
    r"(?:Hal|Pernyataan|Ungkapan|Penjelasan|Pertanyaan|Ucapan|Jawaban|Permintaan|Candaan|Sindiran)"
    r" (?:itu|ini|tersebut|senada|[A-Z][a-z]+) (?:(?:juga|lalu|pun|kemudian|langsung|lantas) )?"
    r"di(?:[a-z]{5,}kan|jawab|sambut|tanggapi|respons|balas)\b"
)
#: who speaks calls nobody `ia` at the head of a sentence
_OF_SOMEBODY = re.compile(r"\s*(?:(?:Ia|Beliau|Pihaknya)\s|Dia (?:juga|pun) (me[a-z]+)\b)")
#: who is quoted does not say himself that he says it: `jarak pandang, kata Rani, masih aman`
_SAYS_NAME = re.compile(
    r"\b(?:kata|ujar|tutur|jelas|ungkap|lanjut|menurut) (?!Pak|Bu|Mas|Mbak|Bapak|Ibu|Kak)[A-Z][a-z]+,"
    r"|, (?:kata|ujar|tutur|jelas|ungkap|lanjut) (?!Pak|Bu|Mas|Mbak|Bapak|Ibu|Kak)[A-Z][a-z]+\."
)
_ACCORDING = re.compile(r"\s*Menurut(?:nya\b| (?:dia|[A-Z]))")
#: a full name at the head of a sentence that calls its bearer so
_NAME_HEADS = re.compile(
    r"\s*(?:(?:Bagi|Oleh|Namun|Meski|Walau) )?(?:[A-Z][a-z'’]+ ){1,3}[A-Z][a-z'’]+\b[^.?!]*\b(?:dirinya|pihaknya)\b"
)
#: between a name and its verb
_ADVERBS = frozenset("juga pun kemudian lalu kembali lantas turut".split())
_THIRD_PERSON = frozenset("ia dia beliau pihaknya".split())


#: how newspapers begin to tell what went before
_INFORMS = re.compile(
    r"\s*(?:(?:Sebagai|Sekadar|Sekedar|Untuk) (?:informasi|diketahui)"
    r"|(?:(?:Seperti|Sebagaimana|Perlu) d|D)iketahui"
    r"|(?:(?:Seperti|Sebelumnya) d|D)iberitakan)(?: sebelumnya)?,? "
)


#: what a fact check says of a claim
_FALSE = r"(?:keliru|hoaks|hoax|salah|satire|menyesatkan|palsu)"
_VERDICT = re.compile(
    r"\W*(?:[Kk]laim|[Nn]arasi|[Uu]nggahan|[Kk]abar|[Ii]nformasi)\b[^\n]{0,400}"
    rf"\b(?:adalah|merupakan|termasuk|tidak|terbukti) (?:\w+ ){{0,3}}(?:{_FALSE}|benar)\W*\Z"
)
#: a second verb of the one who speaks, behind what he says
_SAYS_FURTHER = re.compile(
    r",? (?:tapi|tetapi|namun|sambil|seraya|sembari) (?:(?:juga|turut|tetap|kembali) )?(?P<verb>me[a-z]+)\b"
)


def is_verdict(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with a claim and ends with the word that it is wrong, so that nobody has said what it tells.

    >>> text = "Klaim Rani mengatakan bahwa jembatan runtuh adalah keliru."
    >>> is_verdict(text, 0, len(text))
    True
    """
    return _VERDICT.match(text, start, end) is not None


def before_further_verb(text: str, start: int, end: int) -> int:
    """Where indirect speech ends that a second verb of its speaker follows.

    >>> text = "timnya tampil baik, tapi mengakui kurang tajam"
    >>> text[: before_further_verb(text, 0, len(text))]
    'timnya tampil baik'
    """
    for further in _SAYS_FURTHER.finditer(text, start, end):
        if quote_verbs().active.get(further.group("verb")) in ("say", "add"):
            return further.start()
    return end


def informs(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what went before as newspapers do, and nobody says `saya` or `kami` in it.

    >>> text = "Sebagai informasi, Rani dituduh menerima suap. Tidak tahu."
    >>> informs(text, 0, 46), informs(text, 46, 58)
    (True, False)
    """
    return _INFORMS.match(text, start, end) is not None and FIRST_PERSON.isdisjoint(_words(text, start, end))


def narrates(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds a sentence that tells who said something, as a newspaper does."""
    begin = start
    for stop in (*sentence_stops(text, start, end), end):
        if begin < stop and _tells(text, begin, stop):
            return True
        begin = stop
    return False


def _tells(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that somebody else said something (`Rani menjelaskan, …`, `Hal itu disampaikan Rani`)."""
    if _WAS_SAID.match(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end):
        return True
    if _ACCORDING.match(text, start, end) or _SAYS_NAME.search(text, start, end):
        return True
    active = quote_verbs().active
    before: str | None = None  # who may be the subject of the next verb
    for word in _WORD.finditer(text, start, end):
        surface, key = word.group(), fold(word.group())
        if key in FIRST_PERSON:
            return False
        if before is not None and active.get(surface) in ("say", "add") and surface != "bilang":
            return True
        if surface[0].isupper() or key in _THIRD_PERSON:
            before = key
        elif key not in _ADVERBS:
            before = None
    return False


def after_narration(
    text: str, start: int, end: int, speaker: str | None, *, leads: bool, short: str | None = None
) -> int:
    """Where speech without an opening mark can begin: behind sentences that tell who said what, or name the speaker.

    In `Rani menekankan perlunya jembatan. Kami menunggu sejak lama," katanya` the first sentence is the newspaper's.

    Args:
        text: the article.
        start: where it can begin at the earliest.
        end: where the closing mark stands.
        speaker: the full name behind the mark, None without one.
        short: the one name behind the mark, None without one.
        leads: the article begins at `start`; its first sentences are news, and somebody says those
            from the first `saya` or `kami` on, at least the last one.

    Returns:
        The offset; `end` if even the last sentence is the newspaper's.
    """
    begin = start
    stops = [stop for stop in sentence_stops(text, start, end) if stop < end]
    if speaker is not None and (named := text.rfind(speaker, start, end)) >= 0:
        begin = next((stop for stop in stops if named < stop), start)
    for stop in stops:
        if stop <= begin:
            continue
        words = [fold(w.group()) for w in _WORD.finditer(text, begin, stop)]
        tells = any(w in quote_verbs().active and w != "bilang" for w in words[:12])
        if not tells or not FIRST_PERSON.isdisjoint(words):
            break
        begin = stop
    if leads and stops and FIRST_PERSON.isdisjoint(_words(text, start, stops[0])):
        spoken = (
            low
            for low, high in zip(stops, (*stops[1:], end), strict=True)
            if not FIRST_PERSON.isdisjoint(_words(text, low, high))
        )
        begin = max(begin, next(spoken, stops[-1]))
    low = begin
    for stop in (*(s for s in stops if s > begin), end):
        of_somebody = _OF_SOMEBODY.match(text, low, stop) if stop < end else None
        own = (
            of_somebody is not None
            and (of_somebody.group(1) is None or of_somebody.group(1) in quote_verbs().active)
            and FIRST_PERSON.isdisjoint(_words(text, low, stop))
        )
        head = text[low:stop].lstrip()
        if short is not None and stop < end and head.startswith(f"{short} "):
            own = own or FIRST_PERSON.isdisjoint(_words(text, low, stop))
        own = own or (stop < end and _tells_of_himself(text, low, stop))
        if own or narrates(text, low, stop) or _PRINTED.search(text, low, stop):
            begin = stop
        low = stop
    return begin


def _tells_of_himself(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with a full name and calls its bearer `dirinya`: `Bagi Rani Wulandari, dirinya tidak …`."""
    return _NAME_HEADS.match(text, start, end) is not None and FIRST_PERSON.isdisjoint(
        _words(text, start, end)
    )


def _words(text: str, start: int, end: int) -> list[str]:
    return [fold(w.group()) for w in _WORD.finditer(text, start, end)]
