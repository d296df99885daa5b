"""What is left of the institutions of an article once some of them were joined with others."""

from __future__ import annotations

from spacy.tokens import Doc

from sariwarta.annotations import Institution

__all__ = ["merge_into", "take_out"]


def merge_into(kept: Institution, gone: Institution) -> None:
    """Let an institution take over what the article says of another that turned out to be the same.

    Args:
        kept: the entry that stays.
        gone: the one that is joined with it.
    """
    kept.mentions = sorted([*kept.mentions, *gone.mentions], key=lambda m: m.start)
    kept.stated = kept.stated or gone.stated
    kept.region = kept.region or gone.region
    if kept.name.casefold() == gone.name.casefold():  # the short form of a shorter name is another
        kept.abbreviation = kept.abbreviation or gone.abbreviation


def take_out(doc: Doc, found: list[Institution], gone: dict[int, Institution]) -> None:
    """Take out the entries that were joined with others, and point their mentions to those.

    Args:
        doc: the document.
        found: its institutions.
        gone: by the `id` of each that is gone, the institution that it is joined with; where that is gone, too, the last of
            the chain is put in its place.
    """
    if not gone:
        return
    for number, body in gone.items():
        seen = {number}
        while id(body) in gone and id(body) not in seen:
            seen.add(id(body))
            body = gone[id(body)]
        gone[number] = body
    for entity in doc._.sw_entities:
        entity.target = gone.get(id(entity.target), entity.target)
    found[:] = [body for body in found if id(body) not in gone]
