"""What is looked for around an event, made of the lists of `data/event_words.toml`."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from sariwarta.stages.event_parts.words import event_words

__all__ = ["Cues", "cues"]


@dataclass(frozen=True)
class Cues:
    """Patterns.

    Attributes:
        opener: that somebody opens something other than `peluang`.
        as_speaker: behind a name, that its bearer speaks (`X saat memberikan sambutan`, `X sebagai narasumber`).
        in_his_address: before a name, the same (`Dalam sambutannya, Bupati X`).
        occasion: at the head of a sentence, an occasion that was told before (`Dalam kesempatan yang sama, X`).
        occasion_behind: the same behind a name (`kata X di sela acara`). The first group that matched is the noun.
    """

    opener: re.Pattern[str]
    as_speaker: re.Pattern[str]
    in_his_address: re.Pattern[str]
    occasion: re.Pattern[str]
    occasion_behind: re.Pattern[str]


@functools.cache
def cues() -> Cues:
    """The patterns, made once."""
    words = event_words()
    address = f"(?:{'|'.join(sorted(words.addresses, key=len, reverse=True))})"
    nouns = "|".join(sorted(words.occasions))
    occasions = (
        rf"(?:(?:dalam|pada|di|saat|ketika) ({nouns})(?: pers)?(?: [^,.;:]{{0,60}}?)?? (?:itu|ini|tersebut|yang sama|kali ini)"
        rf"|di sela(?:-sela)? ({nouns})(?:nya)?(?: (?:itu|ini|tersebut))?"
        r"(?= ?[,.]| yang (?:digelar|berlangsung|diadakan|dilaksanakan|diselenggarakan)\b))"
    )
    within = r"(?:dalam|pada|saat|lewat|melalui|di sela(?:-sela)?)"
    return Cues(
        opener=re.compile(rf"\b(?:dibuka|membuka(?! (?:{'|'.join(sorted(words.openings))})\b))\b"),
        as_speaker=re.compile(
            r"[^.;:]{0,60}?\b(?:(?:sebagai|selaku|menjadi) (?:\w+ )?"
            r"(?:narasumber|pembicara|pemateri|pemapar|panelis|keynote spee\w+)"
            r"|(?:memberi|memberikan|menyampaikan|membawakan|memaparkan|membacakan|mengisi|menyajikan)(?: \w+)??"
            rf" {address}|{within} {address}(?:nya)?)\b",
            re.IGNORECASE,
        ),
        in_his_address=re.compile(
            rf"\b(?:{within}|mengawali|mengakhiri|membuka) {address}nya\b[^.;:]{{0,20}}?,?\s[^.;:]{{0,120}}\Z",
            re.IGNORECASE,
        ),
        occasion=re.compile(rf"\W*(?:Masih )?{occasions},?\s", re.IGNORECASE),
        occasion_behind=re.compile(
            rf"(?: \([^()]{{1,20}}\))?,? (?:(?:saat|ketika|yang) (?:ditemui|dijumpai|diwawancarai) )?{occasions}",
            re.IGNORECASE,
        ),
    )
