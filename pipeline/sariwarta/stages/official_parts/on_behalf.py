"""Offices beside a name that are somebody else's: the one whom an aide serves, and the one in whose name a person speaks."""

from __future__ import annotations

import re

from sariwarta.lexicon import PositionType
from sariwarta.stages.official_parts.posts import Attachment, Post
from sariwarta.stages.official_parts.titles import office_called

__all__ = ["in_the_name_of", "served_office"]

#: offices of who serves the holder of the office behind: `Staf Khusus` + `Menteri`
_SERVING = re.compile(
    r"(?:staf khusus|penasihat|penasehat|juru bicara|jubir|ajudan|asisten pribadi|sekretaris pribadi|sespri|utusan khusus"
    r"|kuasa hukum|pengacara|tim hukum|tenaga ahli)\b",
    re.IGNORECASE,
)
#: in front of an office: who is named behind it speaks or acts for its holder
_FOR = re.compile(r"\b(?:atas nama|mewakili) (?:(?:bapak|pak|ibu|bu) )?\Z", re.IGNORECASE)
_LEAD = 24
#: what goes on behind who acts
_ACTS = re.compile(
    r",? (?:(?:juga|pun|turut|lalu|kemudian|langsung|kembali) )?(?:me[a-z]{4,}|ber[a-z]{3,}|hadir|ingin|akan)\b"
)


def served_office(text: str, post: Post) -> PositionType | None:
    """The office whose holder somebody serves, in the title of that one: `Staf Khusus` + `Menteri BUMN`; None for other offices.

    Args:
        text: the article.
        post: the office of who may serve.
    """
    if post.head is None or _SERVING.match(text, post.head.start) is None:
        return None
    words = text[post.head.start : post.end].split()
    for number in range(1, len(words)):
        office = office_called(" ".join(words[number:]))
        if office is not None and not office.category.endswith("_modifier"):
            return office
    return None


def in_the_name_of(text: str, attachment: Attachment) -> bool:
    """Whether the person named right behind an office may be one who speaks or acts for its holder: `Atas nama Bupati Rani
    menyampaikan …`. Of somebody else's office the words alone do not tell.

    Args:
        text: the article.
        attachment: the office and the person.
    """
    post, unit = attachment.post, attachment.person
    if post.bodies or post.places or text[post.end : unit.start].strip():
        return False
    front = _FOR.search(text, max(0, post.start - _LEAD), post.start)
    return front is not None and _ACTS.match(text, unit.end) is not None
