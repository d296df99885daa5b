"""What is left of the institutions of an article once some of them were joined with others."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from sariwarta.annotations import Institution

__all__ = ["take_out"]


def take_out(doc: Doc, found: list[Institution], gone: Mapping[int, Institution]) -> None:
    """Take out the entries that were joined with others, and point their mentions to those.

    Args:
        doc: the document.
        found: its institutions.
        gone: by the `id` of each that is gone, the institution that it is joined with.
    """
    if not gone:
        return
    for entity in doc._.sw_entities:
        entity.target = gone.get(id(entity.target), entity.target)
    found[:] = [body for body in found if id(body) not in gone]
