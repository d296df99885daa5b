"""Mentions of places and institutions that turn out to be something else."""

from __future__ import annotations

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Place

__all__ = ["forget"]


def forget(doc: Doc, entity: Entity) -> None:
    """Take a mention away from the place or institution that it was taken for; one without mentions goes.

    Args:
        doc: the document.
        entity: the mention.
    """
    target = entity.target
    if isinstance(target, Place | Institution):
        target.mentions[:] = [m for m in target.mentions if not entity.start <= m.start < entity.end]
        if not target.mentions and isinstance(target, Place):
            doc._.sw_places = [p for p in doc._.sw_places if p is not target]
        elif not target.mentions:
            doc._.sw_institutions = [i for i in doc._.sw_institutions if i is not target]
