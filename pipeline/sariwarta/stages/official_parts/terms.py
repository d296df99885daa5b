"""What tells that somebody has an office no more: that the term ended (`masa jabatan Bupati Rani berakhir kemarin`), who left or
was driven out of it, and who was president of Indonesia until when.
"""

from __future__ import annotations

import functools
import re

from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.official_parts.posts import Attachment
from sariwarta.stages.word_tables import word_table

__all__ = ["has_ended", "left_long_ago", "tells_time"]

#: how far in front of an office, and behind its holder, it may be told that the term is over, in characters
_REACH = 130
#: how long the word in front of the term may be
_WORD = 12
_OF_TERM = re.compile(
    r"\b(?:masa|periode) (?:jabatan|kepemimpinan|bakti|tugas|pemerintahan)\b[^.\n;]*\Z", re.IGNORECASE
)
_OVER = re.compile(r"[^.\n;“”\"]{0,70}?\b(?:berakhir|habis|usai|selesai)\b")
#: what is still to come
_AHEAD = re.compile(
    r"\b(?:akan|bakal|segera|belum|hingga|sampai|sebelum|jelang|menjelang|baru)\b", re.IGNORECASE
)
#: whoever stands in front of it has left
_LEFT = re.compile(
    r",? yang (?:masa (?:jabatan|tugas|bakti)nya (?:telah |sudah |resmi )?(?:berakhir|habis|selesai)"
    r"|(?:telah|sudah|resmi|baru saja) (?:pensiun|purna ?tugas|purna ?bakti|lengser|dicopot|diberhentikan|mengundurkan diri)\b)"
)
#: whoever stands behind it was driven out, or came before another
_DRIVEN_OUT = re.compile(
    r"\b(?:berhasil menggulingkan|telah menggulingkan|tergulingnya|digulingkannya|jatuhnya|lengsernya|runtuhnya|tumbangnya)"
    r"(?: (?:rezim|pemerintahan|kekuasaan))*(?: otoriter)? \Z"
    r"|\bpendahulu(?:nya)?,? \Z"
)
#: times that are told of by who had an office then
_TIMES = re.compile(r"\b(?:era|zaman|jaman|rezim) (?:pemerintahan |kepemimpinan )?\Z", re.IGNORECASE)
#: categories of offices of which the times are told so
_OF_TIMES = frozenset({"regional_head"})
#: rules by which an office stands in front of its holder
_BESIDE = frozenset({"position_name", "position_comma_name", "name_after_position"})


def has_ended(text: str, attachment: Attachment) -> bool:
    """Whether the sentence says that somebody has an office no more.

    Args:
        text: the article.
        attachment: the office and the person.
    """
    post, unit = attachment.post, attachment.person
    if attachment.rule not in _BESIDE:
        return False
    if _LEFT.match(text, unit.end) is not None:
        return True
    begin = begin_of_sentence(text, post.start, _REACH)
    if _DRIVEN_OUT.search(text, begin, post.start) is not None:
        return True
    term = _OF_TERM.search(text, begin, post.start)
    over = _OVER.match(text, unit.end, unit.end + _REACH) if term is not None else None
    return (
        over is not None
        and term is not None
        and not _AHEAD.search(text, max(begin, term.start() - _WORD), over.end())
    )


def tells_time(text: str, attachment: Attachment) -> bool:
    """Whether a head of a region stands for a time: `di era Bupati Rani Dewi`, who may still be in office.

    Args:
        text: the article.
        attachment: the office and the person.
    """
    post = attachment.post
    if attachment.rule not in _BESIDE or not post.types or post.types[0].category not in _OF_TIMES:
        return False
    return _TIMES.search(text, begin_of_sentence(text, post.start, _REACH), post.start) is not None


@functools.cache
def _ended() -> tuple[tuple[str, frozenset[str], int], ...]:
    """Title, words of the name, and the last year of the term of former holders (`data/office_terms.toml`)."""
    table: list[dict[str, str | int]] = word_table("office_terms")["ended"]
    return tuple((str(row["title"]), frozenset(str(row["name"]).split()), int(row["until"])) for row in table)


def left_long_ago(title: str, name: str, latest: int) -> bool:
    """Whether somebody was president or vice president only before the article was written.

    Args:
        title: the office in full.
        name: the person.
        latest: the last year that the article names; 0 without one.

    >>> left_long_ago("Presiden", "Soeharto", 2023), left_long_ago("Presiden", "Soeharto", 1976)
    (True, False)
    """
    words = frozenset(name.casefold().split())
    return any(
        title.casefold() == office and told <= words and (latest == 0 or latest > until)
        for office, told, until in _ended()
    )
