"""From the annotations on a `Doc` to the record: ids, order, and the contract of `record.py`.

Nothing is found here. Ids count in the order of first mention: officials `p1`, institutions `i1`, places `l1`,
entities `e1`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Entity, Institution, Official, Place, Position
from sariwarta.article import Article
from sariwarta.language.sentences import sentence_spans
from sariwarta.language.words import text_of
from sariwarta.lexicon import lexicon
from sariwarta.record import (
    AlternativeRecord,
    ArticleRecord,
    CategoryRecord,
    Dateline,
    DateRecord,
    EntityRecord,
    EventRecord,
    EvidenceRecord,
    InstitutionRecord,
    MentionRecord,
    OfficialRecord,
    ParticipantRecord,
    PersonMentionRecord,
    PipelineInfo,
    PlaceRecord,
    PositionRecord,
    QuoteRecord,
    ScoreRecord,
    ScoreRegionRecord,
    SourceInfo,
    WarningRecord,
)
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.institution_parts.branches import (
    complete_names,
    join_bare,
    join_boards,
    join_glued,
    join_numbered,
)
from sariwarta.stages.institution_parts.final_names import join_same, name_in_full, state_printed
from sariwarta.stages.institution_parts.forms import join_forms
from sariwarta.stages.institution_parts.kinds import give_kinds
from sariwarta.stages.institution_parts.owners import give_owners
from sariwarta.stages.institution_parts.rules import RULES as INSTITUTIONS
from sariwarta.stages.institution_parts.written_out import write_out
from sariwarta.stages.officials import all_officials
from sariwarta.stages.places import region_resolver
from sariwarta.stages.structure import structure_of

__all__ = ["assemble"]


class _Ids:
    """Ids of one kind, given in order; asked for by identity."""

    def __init__(self, prefix: str, objects: Iterable[object]) -> None:
        self._ids = {id(thing): f"{prefix}{number}" for number, thing in enumerate(objects, start=1)}

    def of(self, thing: object | None) -> str | None:
        """The id of an object, None for None and for what is not in the record."""
        return self._ids.get(id(thing))


def assemble(doc: Doc, article: Article, pipeline: PipelineInfo) -> ArticleRecord:
    """The record of an annotated document.

    Args:
        doc: the document after all stages.
        article: what went in; its title, date and outlet go before what the text says.
        pipeline: what made the annotations.

    Raises:
        pydantic.ValidationError: a stage broke the contract.
    """
    text = text_of(doc)
    structure = structure_of(doc)
    officials: list[Official] = sorted(all_officials(doc), key=_first_offset)
    _join_bodies(doc, officials)
    institutions: list[Institution] = _with_use(doc._.sw_institutions, officials)
    places: list[Place] = doc._.sw_places
    people, bodies, spots = _Ids("p", officials), _Ids("i", institutions), _Ids("l", places)

    def surface(start: int, end: int) -> str:
        return text[start:end]

    def mentions(found: Iterable[Any]) -> list[MentionRecord]:
        return [MentionRecord(text=surface(m.start, m.end), start=m.start, end=m.end) for m in found]

    def ref(entity: Entity) -> str | None:
        return people.of(entity.target) or bodies.of(entity.target) or spots.of(entity.target)

    return ArticleRecord(
        id=article.id,
        source=SourceInfo(
            uri=article.source.uri,
            format=article.source.format,  # type: ignore[arg-type]  # pydantic checks it
            encoding=article.source.encoding,
            sha256=article.source.sha256,
            index=article.source.index,
        ),
        title=article.title or (surface(*structure.title) if structure.title else None),
        published=article.published.isoformat() if article.published else _byline_date(doc),
        outlet=article.outlet or (surface(*structure.outlet) if structure.outlet else None),
        dateline=(
            Dateline(
                text=surface(*structure.dateline),
                start=structure.dateline[0],
                end=structure.dateline[1],
                region=region_resolver(doc).dateline,
            )
            if structure.dateline
            else None
        ),
        byline=[surface(*span) for span in structure.byline],
        text=text,
        sentences=sentence_spans(doc),
        entities=[
            EntityRecord(
                id=f"e{number}",
                label=e.label,
                text=surface(e.start, e.end),
                start=e.start,
                end=e.end,
                ref=ref(e),
                rule=e.rule,
                model=e.model,
                confidence=e.confidence,
            )
            for number, e in enumerate(_all_entities(doc), start=1)
        ],
        officials=[
            OfficialRecord(
                id=people.of(o) or "",
                name=o.name or None,
                ranks=o.ranks,
                titles=o.titles,
                post_nominals=o.post_nominals,
                positions=[
                    PositionRecord(
                        title=p.title,
                        expanded=p.expanded,
                        status=p.status,
                        acting_as=p.acting_as,
                        institution=bodies.of(p.institution),
                        region=p.region,
                        start=p.start,
                        end=p.end,
                        rule=p.rule,
                        confidence=p.confidence,
                    )
                    for p in o.positions
                ],
                represents=people.of(o.represents),
                mentions=[
                    PersonMentionRecord(text=surface(m.start, m.end), start=m.start, end=m.end, kind=m.kind)
                    for m in sorted(o.mentions, key=lambda m: (m.start, m.end))
                ],
            )
            for o in officials
        ],
        institutions=[
            InstitutionRecord(
                id=bodies.of(i) or "",
                name=i.name,
                abbreviation=i.abbreviation,
                kind=i.kind,
                region=i.region,
                stated=bool(i.mentions),
                rule=i.rule,
                model=i.model,
                confidence=i.confidence,
                mentions=mentions(i.mentions),
            )
            for i in institutions
        ],
        places=[
            PlaceRecord(
                id=spots.of(p) or "",
                name=p.name,
                kind=p.kind,
                code=p.code,
                parent=p.parent,
                lat=p.lat,
                lon=p.lon,
                rule=p.rule,
                model=p.model,
                confidence=p.confidence,
                mentions=mentions(p.mentions),
            )
            for p in places
        ],
        dates=[
            DateRecord(
                text=surface(d.start, d.end),
                start=d.start,
                end=d.end,
                value=d.value,
                granularity=d.granularity,
                weekday_agrees=d.weekday_agrees,
                resolution=d.resolution,
                anchor=d.anchor,
                time=d.time,
                mentions=mentions(same),
                rule=d.rule,
                confidence=d.confidence,
            )
            for same in _by_wording(text, doc._.sw_dates)
            for d in same[:1]
        ],
        scores=[
            ScoreRecord(
                index=s.index,
                index_text=s.index_text,
                index_name=s.index_name,
                publisher=s.publisher,
                edition=s.edition,
                region=ScoreRegionRecord(
                    code=s.region.code,
                    name=s.region.name,
                    level=s.region.level,
                    text=surface(s.region.start, s.region.end),
                    start=s.region.start,
                    end=s.region.end,
                ),
                score=s.score,
                raw=s.raw,
                unit=s.unit,
                dimension=s.dimension,
                basis=s.basis,
                category=CategoryRecord(
                    stated=s.category.stated, how=s.category.how, derived=s.category.derived
                ),
                rank=s.rank,
                rank_scope=s.rank_scope,
                start=s.start,
                end=s.end,
                rule=s.rule,
                confidence=s.confidence,
                flags=s.flags,
                index_evidence=[
                    EvidenceRecord(kind=e.kind, text=surface(e.start, e.end), start=e.start, end=e.end)
                    for e in s.index_evidence
                ],
                alternatives=[
                    AlternativeRecord(
                        kind=a.kind,
                        value=a.value,
                        text=surface(a.start, a.end),
                        start=a.start,
                        end=a.end,
                        rule=a.rule,
                    )
                    for a in s.alternatives
                ],
            )
            for s in doc._.sw_scores
        ],
        quotes=[
            QuoteRecord(
                text=surface(q.start, q.end),
                start=q.start,
                end=q.end,
                kind=q.kind,
                cue=q.cue,
                speaker=people.of(q.speaker),
                speaker_name=q.speaker_name,
                speaker_text=_speaker_text(text, q),
                rule=q.rule,
                confidence=q.confidence,
            )
            for q in doc._.sw_quotes
        ],
        events=[
            EventRecord(
                kind=e.kind,
                date=e.date,
                venue=spots.of(e.venue),
                participants=[
                    ParticipantRecord(official=official, role=role)
                    for person, role in e.participants
                    if (official := people.of(person)) is not None
                ],
                start=e.start,
                end=e.end,
                rule=e.rule,
                confidence=e.confidence,
            )
            for e in doc._.sw_events
        ],
        warnings=[
            WarningRecord(code=w.code, message=w.message, start=w.start, end=w.end)
            for w in sorted(
                doc._.sw_warnings, key=lambda w: (w.start is not None, w.start or 0, w.code, w.message)
            )
        ],
        pipeline=pipeline,
    )


def _first_offset(official: Official) -> tuple[int, str]:
    starts = [m.start for m in official.mentions] + [p.start for p in official.positions]
    return (min(starts, default=0), official.name)


def _join_bodies(doc: Doc, officials: list[Official]) -> None:
    """Join the bodies that the offices have brought with the forms of their names that the text has."""
    nothing = {
        id(body)
        for body in doc._.sw_institutions
        if body.rule == INSTITUTIONS["of_office"].ref
        and (
            body.name.partition(" ")[0].casefold() in evidence_words("no_institution_heads")
            or body.name in evidence_words("no_institutions")  # `Komisaris BUMN`
        )
    }
    if nothing:  # `Ketua Panitia` + `Muswil`
        doc._.sw_institutions = [body for body in doc._.sw_institutions if id(body) not in nothing]
        for official in officials:
            for position in official.positions:
                if id(position.institution) in nothing:
                    position.institution = None
        for entity in doc._.sw_entities:
            if id(entity.target) in nothing:
                entity.target = None
    lex = lexicon()
    _point_anew(officials, write_out(doc, doc._.sw_institutions, lex))
    _point_anew(officials, join_forms(doc, doc._.sw_institutions, lex))
    give_kinds(doc, doc._.sw_institutions, lex)
    _point_anew(officials, join_bare(doc, doc._.sw_institutions, officials, lex))
    _point_anew(officials, give_owners(doc, doc._.sw_institutions, officials, lex))
    _point_anew(officials, join_numbered(doc, doc._.sw_institutions))
    _point_anew(officials, join_boards(doc, doc._.sw_institutions))
    _point_anew(officials, join_glued(doc, doc._.sw_institutions, lex))
    complete_names(doc, doc._.sw_institutions, lex)
    name_in_full(doc, doc._.sw_institutions, lex)
    _point_anew(officials, join_same(doc, doc._.sw_institutions))
    for official in officials:
        _once(official)
    state_printed(doc, doc._.sw_institutions)


def _once(official: Official) -> None:
    """Keep an office once that turns out to be of the same body as another: two coaches of one national team."""
    kept: dict[tuple[object, ...], Position] = {}
    for p in official.positions:
        body = id(p.institution) if p.institution is not None else None
        kept.setdefault((p.title.casefold(), p.status, p.acting_as, body, p.region), p)
    official.positions = list(kept.values())


def _point_anew(officials: Iterable[Official], gone: dict[int, Institution]) -> None:
    """Point the offices of bodies that were joined with others to those."""
    for official in officials if gone else ():
        for position in official.positions:
            if position.institution is not None:
                position.institution = gone.get(id(position.institution), position.institution)


def _with_use(institutions: list[Institution], officials: list[Official]) -> list[Institution]:
    """Institutions in order: of first mention, or of the office that implies them; unused implied ones fall away."""
    offices = {id(p.institution): p.start for o in reversed(officials) for p in reversed(o.positions)}

    def order(institution: Institution) -> tuple[int, str]:
        first = institution.mentions[0].start if institution.mentions else offices.get(id(institution), 0)
        return (first, institution.name)

    used = [i for i in institutions if i.mentions or id(i) in offices]
    return sorted(used, key=order)


def _by_wording(text: str, dates: list[DateMention]) -> list[list[DateMention]]:
    """The dates of an article, those together that are printed alike and mean the same, in order of the first."""
    groups: dict[tuple[str, str | None, str | None], list[DateMention]] = {}
    for date in dates:
        wording = " ".join(text[date.start : date.end].casefold().split())
        groups.setdefault((wording, date.value, date.time), []).append(date)
    return list(groups.values())


def _speaker_text(text: str, quote: Any) -> str | None:
    """The words at the quote that name the speaker; the name itself of a speaker who is no official.

    Such a speaker has no id to look the name up by, and `dia` alone would say nothing.
    """
    if quote.speaker is None and quote.speaker_name is not None:
        name: str = quote.speaker_name
        return name
    if quote.speaker_start is None:
        return None
    said: str = text[quote.speaker_start : quote.speaker_end]
    return said


def _byline_date(doc: Doc) -> str | None:
    """The day in the byline, if it was read as one."""
    span = structure_of(doc).published
    if span is None:
        return None
    dates: list[DateMention] = doc._.sw_dates
    for date in dates:
        if date.start < span[1] and span[0] < date.end and date.granularity == "day":
            return date.value
    return None


def _all_entities(doc: Doc) -> list[Entity]:
    """Names and offices, dates, the scores' numbers and the names of indices, in order.

    Sorted by offset; a date inside a name, or a number inside a date, is left to the wider one.
    """
    found: list[Entity] = list(doc._.sw_entities)
    found.extend(Entity(d.start, d.end, "DATE", d.confidence, rule=d.rule) for d in doc._.sw_dates)
    found.extend(Entity(e.start, e.end, "EVENT", e.confidence, rule=e.rule) for e in doc._.sw_events)
    numbers = {(s.number_start, s.number_end): s for s in doc._.sw_scores if s.number_end}
    found.extend(
        Entity(start, end, "NUMBER", s.confidence, rule=s.rule) for (start, end), s in numbers.items()
    )
    named = {s.index_start: s for s in doc._.sw_scores if s.index_start is not None and s.index_text}
    found.extend(
        Entity(start, start + len(s.index_text), "INDEX", s.confidence, rule=s.rule)
        for start, s in named.items()
    )
    kept: list[Entity] = []
    for entity in sorted(found, key=lambda e: (e.start, -e.end, e.label)):
        if kept and entity.start < kept[-1].end and entity.label != "EVENT" and kept[-1].label != "EVENT":
            continue
        kept.append(entity)
    return kept
