"""Offices told of somebody in the next sentence: `Letkol Rani tampak akrab. Komandan Kodim 0829/Bangkalan itu datang`,
`Pejabat yang sehari-hari menjabat Kepala Biro Hukum itu bertugas`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sariwarta.stages.official_parts.posts import Attachment, Post, is_field
from sariwarta.stages.official_parts.pronouns import pronoun_words
from sariwarta.stages.official_parts.units import Unit

__all__ = ["told_again"]

#: what points back to whom the text has just told of
_BACK = re.compile(r" (?:itu|tersebut|ini)\b(?! (?:dan|serta|dengan|bersama)\b)")
#: who is told to hold the office, in front of it
_WHO_HOLDS = re.compile(
    r"(?:Pejabat|Pria|Perempuan|Wanita|Lelaki|Perwira|Polisi|Politikus|Politisi|Sosok|Tokoh)(?: \w+){0,3} yang"
    r"(?: (?:kini|juga|saat ini|sehari-hari|sekarang|masih|baru saja))*"
    r" (?:menjabat|bertugas|dipercaya)(?: (?:sebagai|selaku))? \Z"
)
#: how far in front of an office these words begin, and how far the person of whom it is told
_LEAD = 90
_REACH = 420
#: what ends a sentence; not the full stop of a title or an initial
_MARK = re.compile(
    r"\n|[?!] |(?<!\b[A-Z])(?<!\b(?:Dr|Ir|Hj|KH|Pt))(?<!\b(?:Drs|Dra))(?<!\bProf)\. ", re.IGNORECASE
)
_QUOTE = re.compile(r"[\"“”]")
_OPENS = re.compile(r"(?:[.!?][\"”]?\s+|\n[ \t]*\n\s*)\Z")


def told_again(
    text: str, posts: Sequence[Post], attachments: Sequence[Attachment], units: Sequence[Unit]
) -> list[Attachment]:
    """Offices at the beginning of a sentence that `itu` gives to the only person of the sentence in front.

    Args:
        text: the article.
        posts: its offices.
        attachments: who holds which.
        units: its persons, in order.
    """
    found: list[Attachment] = []
    held = {id(a.person) for a in attachments}
    for post in posts:
        if post.holders or post.generic or post.kin or post.head is None or post.partner is not None:
            continue
        if _BACK.match(text, post.end) is None or post.status == "candidate":
            continue
        if is_field(post) and not (post.bodies or post.places):
            continue
        who = _WHO_HOLDS.search(text, max(0, post.start - _LEAD), post.start)
        start = who.start() if who is not None else post.start
        if _OPENS.search(text, max(0, start - 6), start) is None:
            continue
        person = _only_person(text, units, start)
        if person is None or (id(person) in held and who is None):
            continue
        if any(a.post.types[:1] == post.types[:1] and a.person is not person for a in attachments):
            continue  # another one who is named holds such an office
        found.append(Attachment(post, person, "role_after_name"))
        post.holders.append(person)
    return found


def _only_person(text: str, units: Sequence[Unit], start: int) -> Unit | None:
    """The only person of the last sentence that names any; None where it names several."""
    before = [u for u in units if start - _REACH < u.start < start]
    if not before:
        return None
    end = before[-1].end
    begin = max(
        (m.start() for m in _MARK.finditer(text, max(0, start - _REACH), before[-1].start)), default=-1
    )
    inside = [u for u in before if u.start > begin]
    gap = text[end:start]
    if len(inside) != 1 or gap.count(". ") + gap.count("\n") > 4:
        return None
    person = inside[0]
    line = max(text.rfind("\n", 0, person.start) + 1, person.start - _REACH)
    quoted = len(_QUOTE.findall(text, line, person.start)) % 2 == 1
    if quoted or text[person.start - 1 : person.start] == "(":
        return None  # who is spoken of in a quotation: `"Beliau (Rani) siap," katanya`
    word = text[max(0, person.start - 24) : person.start].split()[-1:]
    return None if word and word[0].casefold() in pronoun_words("objects") else person
