"""What looks like an event and is none: claims that are refuted, history, the titles of papers, what tourists do."""

from __future__ import annotations

import datetime as dt
import re

from sariwarta.annotations import DateMention, Event
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.roles import ENDURED
from sariwarta.stages.event_parts.setting import REACH
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import WORD, event_words

__all__ = ["is_a_custom", "is_history", "is_no_event", "is_refuted", "takes_a_visitor"]

#: an article tells of what was held at most so many days before its own day; earlier events are history
_HISTORY = 180
_STATEMENT = re.compile(r"(?:keterangan pers|press release)\Z", re.IGNORECASE)
#: the title of a decree: `Perbup Nomor 33 Tahun 2020 tentang Batik Upacara …`
_DECREE = re.compile(r"\b(?:nomor|no)\b\.?[^,;\n]{1,50}\btentang\b[^,;.\n]*\Z", re.IGNORECASE)
_WHICH_WAS = re.compile(r"\byang (?:telah |sudah |baru |juga |pernah )?\Z")


def is_refuted(view: View, number: int) -> bool:
    """Whether a sentence or one of the next two says that what is told is not true (`Surat tersebut palsu.`)."""
    told = view.sentences[number : number + 3]
    return any(
        event_words().refuted.search(view.text, start, end) and not overlaps(view.quoted, start, end)
        for start, end in told
        if start - told[0][0] < 2 * REACH
    )


def is_history(view: View, event: Event, word: tuple[int, int], date: DateMention | None) -> bool:
    """Whether an event is told as what was long before the news, or only says which thing is meant.

    `sirkuit yang diresmikan pada 4 Oktober 2014`
    """
    if event.date is None:
        return False
    before = view.own_day
    if before is not None and (before - dt.date.fromisoformat(event.date.split("/")[0])).days > _HISTORY:
        return True
    said = ENDURED.search(view.text[word[0] : word[1]]) and _WHICH_WAS.search(
        view.text[max(0, word[0] - 20) : word[0]]
    )
    return bool(said) and date is not None and date.weekday_agrees is None


def is_a_custom(view: View, sentence: tuple[int, int], date: DateMention | None) -> bool:
    """Whether a sentence tells of what is always done (`Pada tahun-tahun sebelumnya, pengukuhan digelar 17 Agustus`).

    A day with its weekday or year is one day, whatever else the sentence says.
    """
    if date is not None and (date.resolution != "inferred_year" or date.weekday_agrees is not None):
        return False
    told = {w.casefold() for w in WORD.findall(view.told[sentence[0] : sentence[1]])}
    return not event_words().customs.isdisjoint(told)


def is_no_event(view: View, kind: str, at: int, to: int, start: int, end: int) -> bool:
    """Whether a word for an event means something else: the title of another one, a paper, what tourists do."""
    words = event_words()
    before = WORD.findall(view.text[max(start, at - 30) : at])
    if before and before[-1].casefold() in words.titled:
        return True  # `talkshow bertema sosialisasi Perda`
    if not words.examples.isdisjoint(
        w.casefold() for w in WORD.findall(view.text[max(start, at - 60) : at])[-6:]
    ):
        return True  # `dipakai untuk acara simbolis seperti upacara 17 Agustus atau rapat tertentu`
    if _DECREE.search(view.text, start, at):
        return True
    if before and before[-1].casefold() in words.besides:
        return True  # `selain workshop juga digelar wayang kulit pada 25 Oktober`
    if kind == "deklarasi" and not words.declared.isdisjoint(
        w.casefold() for w in WORD.findall(view.text[to : min(end, to + 30)])[:2]
    ):
        return True  # `deklarasi darurat militer`
    spoken = view.text.startswith(" di ", to) or (bool(before) and before[-1].casefold() in words.given)
    if _STATEMENT.search(view.text[at:to]) and not spoken:
        return True  # `kata X dalam keterangan pers`, written
    if before and before[-1].casefold() in words.shut:
        return True  # `pintu tertutup rapat`
    if kind == "pengukuhan":
        following = {w.casefold() for w in WORD.findall(view.text[to : min(end, to + 100)])}
        if not words.champions.isdisjoint(following):
            return True  # `mengukuhkan diri sebagai juara`
    behind = WORD.match(view.text, min(to + 1, end), end)
    return kind == "kunjungan" and behind is not None and behind.group().casefold() in words.visitors


def takes_a_visitor(view: View, at: int, to: int, start: int, event: Event) -> bool:
    """Whether a visit is news only if it is said who came: all but official ones and those of a body on a day."""
    word = view.text[at:to].casefold()
    if event.date is None or word in ("kunjungan", "berkunjung"):
        return True
    # `mereka mengunjungi tebing itu`: nobody of whom an office or body is told
    visitors = any(start <= a and b <= at for a, b in view.names)
    return not visitors and word not in ("kunjungan kerja", "kunker")
