"""What is spoken: pairs quotation marks and decides by characters and cue verbs which stretches are speech."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sariwarta.annotations import Line
from sariwarta.language.words import fold
from sariwarta.stages.quote_parts.narration import FIRST_PERSON, after_narration, narrates
from sariwarta.stages.quote_parts.sentences import ends_sentence, sentence_start, sentence_stops
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = ["NOUN_AFTER_KATA", "PRONOUNS", "SO_SAYS", "Names", "Spoken", "blocks", "find_spoken", "trimmed"]

#: double marks of any kind; two single ones or two straight ones count as one mark
_MARK = re.compile(r"\"{1,2}|[“”„‟«»＂]|''|‘‘|’’|‘’|’‘|``")
_SINGLE_OPEN = re.compile(r"(?<![^\s(:])['‘`](?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s])['’‘](?=[\s,.;:)]|$)")
_BEFORE_OPENING = frozenset("(-–—/[:")
_AFTER_CLOSING = frozenset(".,;:!?)-–—]…")
_TERMINAL = frozenset(".?!…")
#: a name of several words behind a closing mark: `,” kata Rani Dewi`, `,” Rani Dewi menjelaskan`
_NAME_BEHIND = re.compile(r",?\s(?:[a-z]+\s)?([A-Z][\w'’]+(?: [A-Z][\w'’]+)+)")
#: one name there: `,” kata Rani`
_SHORT_BEHIND = re.compile(r",?\s[a-z]+\s([A-Z][\w'’]+)(?! [A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ANY_WORD = re.compile(r"[^\W_]+")
_GAP_BEHIND = re.compile(r"[\s,.;:…–—-]{0,5}")
_GAP = re.compile(r"[ \xa0\n]{0,2}")
#: sentence linkers between a quote and its cue
_LINKERS = frozenset(
    "demikian begitu begitulah demikianlah kembali lagi lalu kemudian seperti sebagaimana hal itu ini".split()
)
#: `demikian pernyataan X`, `," bunyi keterangan X`
_UTTERANCES = frozenset(
    "pernyataan keterangan bunyi isi unggahan penjelasan pesan penggalan kutipan petikan informasi".split()
)
#: what somebody wrote for others to read out: `demikian sambutan X yang dibacakan Y`
_SPEECHES = frozenset("sambutan pidato amanat arahan".split())
#: these link a quote to its speaker without any verb (`demikian X dalam sambutannya`)
SO_SAYS = frozenset("demikian demikianlah begitu begitulah".split())
#: a word with -nya and nothing behind it is a cue even if no list has it (`jujurnya`), except for these
_NO_CUE = frozenset(
    "misalnya akhirnya artinya khususnya tepatnya hanya selanjutnya sebelumnya biasanya tentunya "
    "makanya nantinya semuanya keduanya "
    "pihaknya dirinya setidaknya sebenarnya seharusnya seperti sebaiknya namanya intinya maksudnya "
    "contohnya".split()
)
#: `Ujar X, "…` leads to the next quote
_LEADS_ON = re.compile(r"[^.\n\"“”]{0,90}[,:]\s{0,2}[\"“]")
PRONOUNS = frozenset("ia dia beliau".split())
#: what is in quotation marks behind these is a name, not speech
_NAMING = frozenset(
    "tema temanya bertema bertemakan bertajuk tajuk judul judulnya berjudul slogan slogannya moto "
    "motto tagline jargon "
    "bertuliskan bertulisan berbunyi bernama dinamakan dinamai program lagu buku film spanduk tagar "
    "aplikasi gerakan visi misi "
    "istilah sebutan julukan berjuluk frasa kata tulisan narasi".split()
)
#: what is written in these nobody says
_LAWS = frozenset(
    "pasal ayat pertimbangan aturan beleid undang-undang uu perpres permen peraturan perda putusan amar diktum klausul "
    "sila hadis hadits spanduk poster plakat pamflet".split()
)
#: a sentence that begins with one of these behind a quote goes on to something else
_CONNECTIVES = frozenset(
    "meski meskipun walau walaupun namun sementara saat selain sedangkan jika bila apabila karena untuk dengan dalam pada "
    "sebelumnya akibat setelah usai sebagai tetapi tapi adapun ketika".split()
)
_SCRIPTURE = frozenset(
    "hadis hadist hadits ayat surah quran alquran al-quran al-qur'an alkitab pasal".split()
)
_CITED = re.compile(
    r",? (?:(?:seperti|sebagaimana|yang|dengan) )?(?:mengutip|dikutip|melansir|dilansir|disitat|menurut) "
)
_CLAUSE_STOP = re.compile(r"[.,;:()\"“”\n]")
_GOES_ON = re.compile(r" [a-z]{2,}")
#: nouns behind `kata` that make it a noun itself
NOUN_AFTER_KATA = frozenset(
    "kunci lain sambutan sandi benda kerja sifat depan belakang hati mutiara sepakat maaf ganti hubung "
    "keterangan dasar pengantar akhir "
    "per demi tersebut ini itu yang dan atau".split()
)
_LEAST_FREE = 4  # words in a quote without a cue
_LONGEST_INTRO = 12  # words between a cue verb and the quote that it introduces

Shape = Literal[
    "cue_behind", "cue_before", "continued", "free", "unclosed", "unopened", "single_marks", "two_paragraphs"
]


@dataclass(slots=True)
class Spoken:
    """Words in quotation marks that somebody said, before it is known who.

    `start`, `end` span the words, `outer_start`, `outer_end` the marks as well; `cue_start`, `cue_end` the cue, if
    there is one, and `cue_kind` how it names the speaker: behind it (`bare`, `passive`), in front of it (`active`),
    within it (`nya`), or in the sentence before the quote (`before`).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    shape: Shape
    cue_start: int | None = None
    cue_end: int | None = None
    cue_kind: Literal["bare", "nya", "active", "passive", "before"] | None = None


@dataclass(slots=True)
class _Stretch:
    """What stands between two marks; `opened` and `closed` say whether the marks are really there."""

    start: int  # of the opening mark
    inner: int
    inner_end: int
    end: int  # of the closing mark
    opened: bool = True
    closed: bool = True
    single: bool = False


#: whether a word that is no cue by itself (between two offsets, in the paragraph up to a third) names a speaker behind it
Names = Callable[[int, int, int], bool]


def _names_nobody(_start: int, _end: int, _high: int) -> bool:
    return False


def find_spoken(text: str, lines: Sequence[Line], names: Names = _names_nobody) -> list[Spoken]:
    """The direct speech of an article.

    Args:
        text: the raw article.
        lines: its lines as the structure stage found them; titles, bylines and furniture are passed over.
        names: whether a word that no list has as a cue stands before a speaker of the article all the same.

    Returns:
        Direct speech in order, without overlaps. Time is linear in the length of the text.
    """
    found: list[Spoken] = []
    before: tuple[int, int] | None = None
    for start, end, kind in blocks(text, lines):
        here = list(_spoken_in(text, start, end, kind, names, leads=before is None))
        if before is not None and here and found and not text[before[1] : start].strip():
            whole = _across(text, found[-1], here[0], before[1], start)
            if whole is not None:
                found[-1:], here = [whole], here[1:]
        found.extend(here)
        before = (start, end)
    return [this for this in found if not _doubtful(text, this)]


def _doubtful(text: str, this: Spoken) -> bool:
    """Whether words behind a mark that nothing closes, and without a cue, may as well be narration.

    They are speech if they are a paragraph of their own, or if somebody says `saya` or `kami` in them and nobody is told
    to say something. A mark that is glued to the sentence before closes more likely than it opens (`malamnya."Itu`).
    """
    if this.shape != "unclosed" or this.cue_kind is not None:
        return False
    before = text[max(0, this.outer_start - 4) : this.outer_start].rstrip(" \t\xa0")[-1:]
    behind = text[this.outer_end : this.outer_end + 4].lstrip(" \t\xa0")[:1]
    if before in ("", "\n") and behind in ("", "\n", "\r"):
        return False
    words = fold(text[this.start : this.end]).split()
    tells = any(quote_verbs().active.get(w.strip(",.")) in ("say", "add", "stance") for w in words)
    glued = not text[this.outer_start - 1].isspace()
    return glued or tells or FIRST_PERSON.isdisjoint(words)


def _across(text: str, first: Spoken, second: Spoken, end: int, start: int) -> Spoken | None:
    """One quote that opens in one paragraph and closes in the next: `“Jalan rusak.` `Kami perbaiki,” kata X.`

    Args:
        text: the article.
        first: the last quote of the one paragraph.
        second: the first quote of the next.
        end: where the one paragraph ends.
        start: where the next begins.
    """
    opens = first.shape == "unclosed" and first.cue_kind in (None, "before") and first.outer_end == end
    closes = second.shape == "unopened" and _MARK.search(text, start, second.start) is None
    if not (opens and closes) or narrates(text, first.start, end) or narrates(text, start, second.end):
        return None
    cue = (second.cue_start, second.cue_end, second.cue_kind)
    return Spoken(first.start, second.end, first.outer_start, second.outer_end, "two_paragraphs", *cue)


def blocks(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Paragraphs: lines of text, those together that were only wrapped."""
    current: tuple[int, int, str] | None = None
    for line in lines:
        readable = line.is_text and line.kind != "title"
        if (
            current
            and readable
            and line.marker is None
            and text[line.body].islower()
            and line.start - current[1] <= 2
        ):
            current = (current[0], line.end, "paragraph")
            continue
        if current:
            yield current
        current = (line.body, line.end, line.kind) if readable else None
    if current:
        yield current


def _direction(text: str, start: int, end: int, low: int, high: int) -> Literal["open", "close", "either"]:
    """Whether a mark opens or closes, by what stands around it."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    left = before.isspace() or before in _BEFORE_OPENING
    right = after.isspace() or after in _AFTER_CLOSING
    if left != right:
        return "open" if left else "close"
    if not left:  # glued on both sides: `siap,"kata`, `siap."Kami`
        mark = text[start]
        if before in ".,?!…":
            if not after.isupper():
                return "close"
            return "open" if mark in "“„«" else "either"
        return "open" if mark in "“„«" else "close" if mark in "”»" else "either"
    return "either"


def _stretches(text: str, low: int, high: int) -> Iterator[_Stretch]:
    """The stretches between double marks of one paragraph, in order."""
    marks = [
        (m.start(), m.end(), _direction(text, m.start(), m.end(), low, high))
        for m in _MARK.finditer(text, low, high)
    ]
    opened: tuple[int, int] | None = None
    done = low  # where the stretch or sentence before ended
    number = 0
    while number < len(marks):
        start, end, direction = marks[number]
        if opened is None:
            if direction == "close":
                inch = text[start - 1].isdigit() and text[start] == '"'
                if not inch:
                    yield _Stretch(done, done, start, end, opened=False)
                    done = end
            else:
                opened = (start, end)
        elif direction == "open":
            following = [m[2] for m in marks[number + 1 : number + 3]]
            if following == ["close", "close"]:  # marks within marks
                number += 1
            else:
                yield _Stretch(opened[0], opened[1], start, start, closed=False)
                done, opened = start, (start, end)
        else:
            yield _Stretch(opened[0], opened[1], start, end)
            done, opened = end, None
        number += 1
    if opened is not None and not (
        text[opened[0] - 1 : opened[0]].isspace() and text[opened[1] : opened[1] + 1] == " "
    ):
        # a last mark between two blanks opens nothing
        yield _Stretch(opened[0], opened[1], high, high, closed=False)


def _single_stretches(text: str, low: int, high: int) -> Iterator[_Stretch]:
    """The stretches between single marks; an apostrophe inside a word is none."""
    at = low
    while True:
        opening = _SINGLE_OPEN.search(text, at, high)
        if opening is None:
            return
        closing = _SINGLE_CLOSE.search(text, opening.end() + 1, high)
        if closing is None:
            return
        yield _Stretch(opening.start(), opening.end(), closing.start(), closing.end(), single=True)
        at = closing.end()


def _spoken_in(text: str, low: int, high: int, kind: str, names: Names, *, leads: bool) -> Iterator[Spoken]:
    """The speech of one paragraph; `leads` says that the article begins with it."""
    stretches = list(_stretches(text, low, high))
    if not stretches:
        stretches = list(_single_stretches(text, low, high))
    last: Spoken | None = None  # in this paragraph
    for stretch in stretches:
        floor = last.outer_end if last else low
        if not stretch.opened:
            # the sentence that holds the cue of the quote before is not part of this one
            if last and stretch.inner <= floor:
                floor = _after_tail(text, floor, stretch.inner_end)
            speaker = _NAME_BEHIND.match(text, stretch.end, high)
            short = _SHORT_BEHIND.match(text, stretch.end, high)
            floor = after_narration(
                text,
                max(floor, stretch.inner),
                stretch.inner_end,
                speaker.group(1) if speaker else None,
                short=short.group(1) if short else None,
                leads=leads and last is None,
            )
            stretch.start = stretch.inner = max(floor, stretch.inner)
        spoken = _judge(text, stretch, low, high, kind, last, names)
        if spoken is not None:
            yield spoken
            last = spoken


def _after_tail(text: str, start: int, end: int) -> int:
    return next(sentence_stops(text, start, end), start)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space around it and without the comma that belongs to the cue."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _judge(
    text: str, stretch: _Stretch, low: int, high: int, kind: str, last: Spoken | None, names: Names
) -> Spoken | None:
    """Whether a stretch is speech, and what frames it."""
    inner, inner_end = stretch.inner, stretch.inner_end
    if not stretch.closed:
        inside = _cue_inside(text, inner, inner_end)
        if inside is not None:
            start, end = trimmed(text, inner, inside)
            cue = _cue_behind(text, inside, high)
            if cue is not None and _count(text, start, end) >= 2:
                return Spoken(start, end, stretch.start, inside, "unclosed", *cue)
            return None
    start, end = trimmed(text, inner, inner_end)
    if text[start : start + 1] in ("(", "[") and not any(c in text[start:end] for c in ")]"):
        start, end = trimmed(text, start + 1, inner_end)  # a bracket that nothing closes
    size = _count(text, start, end)
    if not size:
        return None
    comma = "," in text[end:inner_end] or text[inner_end - 1] == ","
    outer = (stretch.start, stretch.end)
    behind = _cue_behind(text, stretch.end, high) if stretch.closed else None
    floor = last.outer_end if last else low
    fresh = _begins_sentence(text, stretch.start, low)
    capital = text[start].isupper() or text[start].isdigit() or text[start] in "‘'(…."
    final = comma or text[end - 1] in _TERMINAL
    if behind is None and stretch.closed and (fresh or size >= _LEAST_FREE):
        behind = _unlisted_cue(text, stretch.end, high, names, framed=final)
    if behind is not None and _of_a_law(text, behind[1], high):
        return None
    if behind is not None and behind[2] == "active" and not comma and text[end - 1] in ".!?":
        # `X menambahkan, “Kami siap.”Y menyampaikan apresiasi`: the cue before it frames it, Y begins a sentence of his own
        floor_before = last.outer_end if last else low
        if _cue_before(text, floor_before, stretch.start, capital, size) is not None:
            behind = None
    if behind is not None:
        # `siap "turun gunung", kata X` frames the sentence, not the two words in marks
        embedded = not fresh and not capital and size < _LEAST_FREE + 1
        loose = not (comma or final or fresh or text[stretch.end : behind[0]].strip())
        # a name in marks has something done to it: `Halaman “Bank Sigi” dipastikan tiruan`
        noun = fold(text[behind[0] : behind[1]]) in _UTTERANCES
        if not embedded and not (loose and (not capital or behind[2] == "passive" or noun)):
            heads = stretch.inner == low and comma  # the rest of what the paragraph before began
            if not stretch.opened and (size < 3 - heads or (behind[2] == "active" and not comma)):
                return None
            if stretch.single and size < 2:
                return None
            shape: Shape = (
                "unopened" if not stretch.opened else "single_marks" if stretch.single else "cue_behind"
            )
            return Spoken(start, end, outer[0], outer[1], shape, *behind)
    if not stretch.opened:
        return None
    before = _cue_before(text, floor, stretch.start, capital, size)
    # `Setelah mengumumkan konsernya, "Jalan Pulang" pun dimulai`: the sentence goes on behind a name
    if before is not None and not final and _GOES_ON.match(text, stretch.end, high):
        before = None
    # a headline has the colon as well, but no full stop
    if before is not None and (final or before[0] < before[1]):
        shape = "unclosed" if not stretch.closed else "single_marks" if stretch.single else "cue_before"
        return Spoken(start, end, outer[0], outer[1], shape, *before)
    if stretch.single:
        return None
    after_stop = end < len(text) and text[stretch.end : stretch.end + 1] in (".", "!", "?")
    if last is not None and last.cue_kind and stretch.start - last.outer_end < 400 and stretch.closed:
        between = text[last.outer_end : stretch.start]
        runs_on = between.rstrip().endswith(",") and "." not in between.strip(" .,")
        if (runs_on and size >= 2) or (fresh and capital and size >= 3 and (final or after_stop)):
            return Spoken(start, end, outer[0], outer[1], "continued")
    if not (fresh and capital and size >= _LEAST_FREE) or kind in ("item", "heading"):
        return None
    if text[max(low, stretch.start - 2) : stretch.start].rstrip().endswith(":"):
        led = [fold(w.group()) for w in _WORD.finditer(text, max(low, stretch.start - 60), stretch.start)]
        if not _NAMING.isdisjoint(led[-4:]):
            return None  # `spanduk bertuliskan: "…"`
    if stretch.closed and _CITED.match(text, stretch.end, high):
        return None  # said by whoever is cited, not by the one who spoke before
    if stretch.closed:
        if final or after_stop:
            return Spoken(start, end, outer[0], outer[1], "free")
        return None
    return Spoken(start, end, outer[0], outer[1], "unclosed") if final else None


def _of_a_law(text: str, at: int, high: int) -> bool:
    """Whether a law, a ruling or the like is quoted: `," bunyi Pasal 7`, `," tulis aturan itu`."""
    end = min(high, at + 40)
    stop = _CLAUSE_STOP.search(text, at, end)
    words = [fold(w.group()) for w in _WORD.finditer(text, at, stop.start() if stop else end)]
    return not _LAWS.isdisjoint(words[:3])


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _ANY_WORD.finditer(text, start, end))


def _begins_sentence(text: str, at: int, low: int) -> bool:
    """Whether a sentence begins at `at`: nothing, a full stop or a colon stands before it."""
    while at > low and (text[at - 1].isspace() or text[at - 1] in "–—-"):
        at -= 1
    if text[at - 1] == "," and text[at - 2 : at - 1] in _TERMINAL:  # `… rusak.,"Kami`
        at -= 1
    return at <= low or text[at - 1] in ".?!…:)" or bool(_MARK.match(text, at - 1))


def _cue_inside(text: str, start: int, end: int) -> int | None:
    """Where a cue begins inside a quote that was not closed: at the comma in `siap, kata Rano`."""
    verbs = quote_verbs()
    for comma in re.finditer(r"[,?!]\s", text[start:end]):
        at = start + comma.end()
        word = _WORD.match(text, at, end)
        if word is None:
            continue
        if word.group() in verbs.nya:
            return start + comma.start() + (text[start + comma.start()] != ",")
        if verbs.bare.get(word.group()) in ("say", "add", "close"):
            following = _WORD.search(text, word.end(), min(end, word.end() + 3))
            if following and (following.group()[0].isupper() or following.group() in PRONOUNS):
                return start + comma.start() + (text[start + comma.start()] != ",")
    return None


_Cue = tuple[int, int, Literal["bare", "nya", "active", "passive", "before"]]


def _cue_behind(text: str, at: int, high: int) -> _Cue | None:
    """The cue right behind a quote: `kata X`, `ujarnya`, `X menambahkan`, `demikian disampaikan X`."""
    verbs = quote_verbs()
    gap = _GAP_BEHIND.match(text, at, high)
    at_word = gap.end() if gap else at
    ended = bool(gap) and "." in gap.group()  # type: ignore[union-attr]
    linked = False
    for _ in range(3):
        word = _WORD.match(text, at_word, high)
        if word is None:
            return None
        surface = word.group()
        key = fold(surface)
        lower = surface.islower() or linked or _is_sentence(text, word, high)
        if lower and key in verbs.nya:
            return word.start(), word.end(), "nya"
        if (
            lower
            and key in verbs.bare
            and not (key == "kata" and _follows(text, word.end(), high, NOUN_AFTER_KATA))
        ):
            return word.start(), word.end(), "bare"
        if linked and key in _SPEECHES:
            return word.start(), word.end(), "bare"
        if key in _UTTERANCES and (linked or (surface.islower() and not ended)):
            return word.start(), word.end(), "bare"
        if key.endswith("nya") and surface.islower() and not ended and len(key) > 5 and key not in _NO_CUE:
            behind = text[word.end() : word.end() + 2]
            if not behind.strip() or behind[0] in ".,":
                return word.start(), word.end(), "nya"
        if key in ("menurut", "menurutnya") and (surface.islower() or linked) and not ended:
            return word.start(), word.end(), "nya" if key.endswith("nya") else "bare"
        if (surface.islower() or linked) and key in verbs.passive and (linked or not ended):
            return word.start(), word.end(), "passive"
        if key in _LINKERS and (surface.islower() or key in ("demikian", "begitu", "begitulah", "hal")):
            linked = True
            following = _GAP.match(text, word.end(), high)
            at_word = following.end() if following else word.end()
            continue
        break
    if ended and not linked:
        return None
    if not (surface[0].isupper() or key in PRONOUNS) or key in _CONNECTIVES:
        return None
    return _inverted(text, at_word, high)


def _unlisted_cue(text: str, at: int, high: int, names: Names, *, framed: bool) -> _Cue | None:
    """One word between a quote and the name of a speaker, whatever the word: `," ancam X.`, `," demikian X dalam …`.

    Args:
        text: the article.
        at: behind the closing mark.
        high: the end of the paragraph.
        names: whether a speaker stands behind a word that may be a cue.
        framed: a comma or the like closes the quote within its marks.
    """
    gap = _GAP_BEHIND.match(text, at, high)
    between = gap.group() if gap else ""
    word = _WORD.match(text, at + len(between), high)
    if word is None:
        return None
    links = fold(word.group()) in SO_SAYS
    stands = links or (word.group().islower() and "." not in between and (framed or "," in between))
    if stands and names(word.start(), word.end(), high):
        return word.start(), word.end(), "bare"
    return None


def _is_sentence(text: str, word: re.Match[str], high: int) -> bool:
    """Whether a capitalised cue makes a sentence of its own (`Ujar X.`) and does not lead to the next quote."""
    surface = word.group()
    if not surface[1:].islower() or _LEADS_ON.match(text, word.end(), high):
        return False
    rest = text[word.end() : min(high, word.end() + 2)]
    if surface.endswith("nya") and fold(surface) not in quote_verbs().bare:
        return not rest.strip() or rest[0] in ".,"
    return len(rest) == 2 and (rest[1].isupper() or text[word.end() + 1 : word.end() + 5] in ("dia ", "dia."))


def _follows(text: str, at: int, high: int, keys: frozenset[str]) -> bool:
    word = _WORD.match(text, min(at + 1, high), high)
    return word is not None and word.group() in keys


def _inverted(text: str, at: int, high: int) -> _Cue | None:
    """The verb in `X menambahkan` behind a quote, at most a few words away in the same sentence."""
    active = quote_verbs().active
    position = at
    for count, word in enumerate(_WORD.finditer(text, at, min(high, at + 160))):
        gap = text[position : word.start()]
        if (
            count > 8
            or any(c in gap for c in "?!;:")
            or ("." in gap and word.start() - position > 1 and ends_sentence(text, position))
        ):
            return None
        if count and active.get(word.group(), "stance") != "stance":
            return word.start(), word.end(), "active"
        position = word.end()
    return None


def _cue_before(text: str, floor: int, at: int, capital: bool, size: int) -> _Cue | None:
    """The cue in the sentence that leads to a quote: `X mengatakan, "`, `Menurut X, "`, `kata X: "`."""
    verbs = quote_verbs()
    low = max(floor, at - 300)
    stop = at
    while stop > low and text[stop - 1].isspace():
        stop -= 1
    if stop <= low:
        return None
    sign = text[stop - 1] if text[stop - 1] in ",:" else ""
    begin = sentence_start(text, low, stop)
    found = list(_WORD.finditer(text, begin, stop))
    if not found:
        return None
    keys = [fold(w.group()) for w in found]
    near = found[-_LONGEST_INTRO:]
    if not _SCRIPTURE.isdisjoint(keys[-5:]):
        return None  # `Hal itu disebutkan dalam hadis: “…”`
    if sign:
        if not _NAMING.isdisjoint(keys[-4:]) and keys[0] != "kata":
            return None
        if size < 2 and sign == ",":
            return None
        if keys[0] in ("menurut", "kata", "ujar", "menurutnya") and found[0].group()[0].isupper():
            return found[0].start(), found[0].end(), "before"
        for word in reversed(near):
            surface = word.group()
            if surface in verbs.active or (surface in verbs.passive and sign == ":"):
                return word.start(), word.end(), "before"
            if surface in verbs.bare and verbs.bare[surface] == "say" and sign == ":" and capital:
                return word.start(), word.end(), "before"
        if (
            sign == ":"
            and capital
            and size >= 3
            and len(found) <= 10
            and found[-1].group()[0].isupper()
            and found[0].group()[0].isupper()
        ):
            return stop, stop, "before"  # `Bagus Hartono: "…"`
        return None
    last = keys[-1]
    if last in verbs.active and verbs.active[last] != "stance" and capital and size >= 3:
        return found[-1].start(), found[-1].end(), "before"
    if last == "bahwa" and len(keys) > 1 and keys[-2] in verbs.active and size >= _LEAST_FREE + 1:
        return found[-2].start(), found[-2].end(), "before"
    return None
