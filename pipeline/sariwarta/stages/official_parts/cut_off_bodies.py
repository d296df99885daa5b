"""Bodies that the model has taken for the first word of their head's name: `CEO` + `Melati Rani Dewi`."""

from __future__ import annotations

from sariwarta.annotations import Entity
from sariwarta.confidence import confidence
from sariwarta.stages.entity_parts.evidence import common_words
from sariwarta.stages.institutions import RULES
from sariwarta.stages.official_parts.name_ends import person_words
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.units import Unit

__all__ = ["cut_off_body", "ends_with_unlisted", "lacks_body", "lacks_firm"]

#: offices that only a university has
_OF_CAMPUSES = frozenset({"Rektor", "Wakil Rektor"})


def lacks_firm(post: Post) -> bool:
    """Whether an office is one of a company of which it names none yet.

    Args:
        post: the office.
    """
    corporate = bool(post.types) and (
        post.types[0].category == "corporate" or post.types[0].title in ("Direktur", "Manajer")
    )
    return corporate and not (post.bodies or post.places or post.inherited)


def lacks_body(post: Post) -> bool:
    """Whether an office is one of a company or a university of which it names none yet.

    Args:
        post: the office.
    """
    of_campus = bool(post.types) and post.types[0].title in _OF_CAMPUSES
    return lacks_firm(post) or (of_campus and not (post.bodies or post.places or post.inherited))


def ends_with_unlisted(post: Post) -> bool:
    """Whether an office ends with a body that no table lists, so that its name may go on.

    Args:
        post: the office.
    """
    body = post.bodies[-1] if post.bodies else None
    return body is not None and body.end == post.end and body.entry is None and body.label == "ORG"


def cut_off_body(text: str, person: Unit, start: int) -> Entity | None:
    """The body that stands where a person was thought to begin; None where those words are no name of one.

    Args:
        text: the article.
        person: the person, as the model has marked it.
        start: where the name really begins.
    """
    surface = text[person.start : start].rstrip()
    words = surface.split()
    if not words or not all(w[0].isupper() and w.strip(".,") == w for w in words):
        return None
    small = [w.casefold() for w in words]
    front = person_words("titles_abroad") | person_words("legal_forms") | person_words("in_front")
    if not front.isdisjoint(small) or all(w in common_words() for w in small):
        return None
    ref = RULES["of_office"].ref
    return Entity(person.start, person.start + len(surface), "ORG", confidence(ref, 0.85), rule=ref)
