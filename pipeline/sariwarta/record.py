"""The record that an article becomes: one JSON object on one line.

These models are the contract (`docs/record.md` explains every field, `docs/record.schema.json` is made from
here). Field order is the order in the JSON. Fields may be added in a minor version; renaming or removing one
raises `SCHEMA_VERSION` and adds a step to `migrate`.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = [
    "SCHEMA_VERSION",
    "ArticleRecord",
    "json_schema",
    "migrate",
]

#: raised when a field is renamed or removed
SCHEMA_VERSION = 1

Confidence = Annotated[
    float, Field(ge=0, le=1, description="Share of such values that were right when measured.")
]
Offset = Annotated[int, Field(ge=0, description="Unicode code points in `text`.")]
RegionCode = Annotated[
    str, Field(pattern=r"^\d\d(\.\d\d(\.\d\d)?)?$", description="Kemendagri code with dots: `64`, `64.71`.")
]
Level = Literal["nasional", "provinsi", "kabupaten", "kota"]


class _Model(BaseModel):
    """Frozen, strict about types, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, serialize_by_alias=True)


class _Spanned(_Model):
    """Has `start` and `end`, each model at its own place among its fields: a stretch of `text`, `text[start:end]`."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        start, end = getattr(self, "start", 0), getattr(self, "end", 0)
        if end < start:
            raise ValueError(f"a span ends before it starts: {start}, {end}")
        return self


class SourceInfo(_Model):
    """Where the article was read from."""

    uri: str = Field(description="Path or address as the caller gave it.")
    format: Literal["text", "html", "json", "csv", "parquet"]
    encoding: str
    sha256: str = Field(description="Hex digest of the bytes of the file.")
    index: int = Field(ge=0, description="Position of the article within its file, from 0.")


class Dateline(_Spanned):
    """The town at the head of the article."""

    text: str
    start: Offset
    end: Offset
    region: RegionCode | None = None


class EntityRecord(_Spanned):
    """One mention. `ref` is the id of the official, institution or place that it refers to."""

    id: str
    label: Literal["PER", "ORG", "LOC", "FAC", "DATE", "POSITION", "EVENT", "INDEX", "NUMBER"]
    text: str
    start: Offset
    end: Offset
    ref: str | None = None
    rule: str | None = None
    model: str | None = None
    confidence: Confidence


class MentionRecord(_Spanned):
    """A stretch of text that names a place or an institution."""

    text: str
    start: Offset
    end: Offset


class PersonMentionRecord(_Spanned):
    """A mention of a person and how it names the person."""

    text: str
    start: Offset
    end: Offset
    kind: Literal["name", "short_name", "position", "pronoun"]


class PositionRecord(_Spanned):
    """An office that the person holds, held or seeks."""

    title: str = Field(description="The office as stated, without acting prefix, institution and region.")
    expanded: str | None = Field(default=None, description="The office written out.")
    status: Literal["definitive", "acting", "former", "elect", "candidate"]
    acting_as: str | None = Field(default=None, description="Pj, Plt, Plh or Pjs.")
    institution: str | None = Field(default=None, description="Id of the institution.")
    region: RegionCode | None = None
    start: Offset
    end: Offset
    rule: str
    confidence: Confidence


class OfficialRecord(_Model):
    """A person who holds, held or seeks a position."""

    id: str
    name: str | None = Field(
        description="Without ranks, titles and degrees; null where somebody else stands in for the holder of an office "
        "whom the text does not name."
    )
    ranks: list[str]
    titles: list[str]
    post_nominals: list[str]
    positions: list[PositionRecord]
    represents: str | None = Field(
        default=None, description="Id of the official stood in for or spoken for (`mewakili`)."
    )
    mentions: list[PersonMentionRecord]


class InstitutionRecord(_Model):
    """An institution, once however often it is mentioned."""

    id: str
    name: str
    abbreviation: str | None = None
    kind: str | None = None
    region: RegionCode | None = None
    stated: bool = Field(description="False where the institution only follows from a position.")
    rule: str | None = None
    model: str | None = None
    confidence: Confidence
    mentions: list[MentionRecord]


class PlaceRecord(_Model):
    """A place, once however often it is mentioned."""

    id: str
    name: str
    kind: Literal[
        "provinsi", "kabupaten", "kota", "kecamatan", "island", "facility", "area", "country", "other"
    ]
    code: RegionCode | None = None
    parent: RegionCode | None = None
    lat: float | None = Field(default=None, description="Degrees north.")
    lon: float | None = Field(default=None, description="Degrees east.")
    rule: str | None = None
    model: str | None = None
    confidence: Confidence
    mentions: list[MentionRecord]


class DateRecord(_Spanned):
    """A date as the article prints it and what it means; the same words with the same meaning are one entry."""

    text: str
    start: Offset
    end: Offset
    value: str | None = Field(
        description="EDTF: a day, `2024-02`, `2024`, or an interval `2024-02-05/2024-02-07`."
    )
    granularity: Literal["day", "month", "year", "interval"]
    weekday_agrees: bool | None = None
    resolution: Literal["explicit", "inferred_year", "relative", "unresolved"]
    anchor: str | None = Field(default=None, description="The date that it was resolved against.")
    time: str | None = Field(
        default=None, description="Time of day behind the date: `10:30`, or with its zone `10:30+08:00`."
    )
    mentions: list[MentionRecord] = Field(
        default=[], description="Every place that prints it so; `start` and `end` are those of the first."
    )
    rule: str
    confidence: Confidence


class ScoreRegionRecord(_Spanned):
    """The region that the score belongs to, and where the text names it; `code` is null for the nation."""

    code: RegionCode | None
    name: str
    level: Level
    text: str
    start: Offset
    end: Offset


class CategoryRecord(_Model):
    """What the text says (`stated`) apart from what follows from the cut-offs (`derived`)."""

    stated: str | None = None
    how: Literal["item", "heading", "carried"] | None = None
    derived: str | None = None


class EvidenceRecord(_Spanned):
    """Words that say which index a score is of."""

    kind: Literal["name", "publisher", "cue", "abbreviation", "rival"] = Field(
        description="Its full name, who publishes it, or a word of its field."
    )
    text: str
    start: Offset
    end: Offset


class AlternativeRecord(_Spanned):
    """A reading that was weighed and not taken."""

    kind: Literal["index", "region"]
    value: str = Field(description="Id of the index, or code of the region.")
    text: str
    start: Offset
    end: Offset
    rule: str | None = Field(
        default=None, description="The rule that would have given the number to this region."
    )


class ScoreRecord(_Spanned):
    """A region and its score in an index."""

    index: str | None = Field(description="Id from the index registry; null for an unknown index.")
    index_text: str | None
    index_name: str | None
    publisher: str | None
    edition: int | None
    region: ScoreRegionRecord
    score: float
    raw: str = Field(description="The number as printed.")
    unit: str | None
    dimension: str | None = Field(description="Null is the total.")
    basis: str | None = Field(description="What the figure is made from where the text gives a second list.")
    category: CategoryRecord
    rank: int | None
    rank_scope: str | None
    start: Offset
    end: Offset
    rule: str
    confidence: Confidence
    flags: list[str]
    index_evidence: list[EvidenceRecord] = Field(default=[], description="What the index is known by.")
    alternatives: list[AlternativeRecord] = Field(default=[], description="What else it could have been of.")


class QuoteRecord(_Spanned):
    """Something somebody said; `text` is without the quotation marks."""

    text: str
    start: Offset
    end: Offset
    kind: Literal["direct", "indirect"]
    cue: str | None = None
    speaker: str | None = Field(default=None, description="Id of the official who said it.")
    speaker_name: str | None = Field(default=None, description="Full name of the speaker, official or not.")
    speaker_text: str | None = Field(
        default=None, description="The words that name the speaker at the quote."
    )
    rule: str
    confidence: Confidence


class ParticipantRecord(_Model):
    """An official at an event."""

    official: str
    role: str


class EventRecord(_Spanned):
    """Who met where and when."""

    kind: str
    date: str | None = None
    venue: str | None = Field(default=None, description="Id of a place.")
    participants: list[ParticipantRecord]
    start: Offset
    end: Offset
    rule: str
    confidence: Confidence


class WarningRecord(_Model):
    """Something that a reader of the record should know."""

    code: str
    message: str
    start: Offset | None = None
    end: Offset | None = None


class PipelineInfo(_Model):
    """What made the record."""

    name: Literal["sariwarta"] = "sariwarta"
    version: str
    engine: str
    models: dict[str, str] = Field(description="Model name to version.")
    config: str = Field(description="Hash of the options that can change a record.")


class ArticleRecord(_Model):
    """What one article becomes."""

    schema_version: Literal[1] = 1
    id: str
    source: SourceInfo
    title: str | None = None
    published: str | None = Field(default=None, description="ISO 8601 day.")
    outlet: str | None = None
    dateline: Dateline | None = None
    byline: list[str]
    text: str | None = Field(description="The article as decoded; null when left out.")
    sentences: list[tuple[Offset, Offset]]
    entities: list[EntityRecord]
    officials: list[OfficialRecord]
    institutions: list[InstitutionRecord]
    places: list[PlaceRecord]
    dates: list[DateRecord]
    scores: list[ScoreRecord]
    quotes: list[QuoteRecord]
    events: list[EventRecord]
    warnings: list[WarningRecord]
    pipeline: PipelineInfo

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """The record as plain data in the order of the fields, as it goes into JSON.

        Args:
            text: whether to include the article's text; without it the key is left out.
        """
        data = self.model_dump(mode="json")
        if not text or self.text is None:
            del data["text"]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ArticleRecord:
        """A record from plain data, of this schema version or an older one.

        Raises:
            pydantic.ValidationError: the data is no record.
            ValueError: it is of a newer schema version than this package knows.
        """
        migrated = migrate(data)
        migrated.setdefault("text", None)
        return cls.model_validate_json(json.dumps(migrated))


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """A copy of the plain data of a record, brought to the present schema version.

    Raises:
        ValueError: no version is stated, or a newer one than this package knows.
    """
    version = data.get("schema_version")
    if not isinstance(version, int) or version < 1:
        raise ValueError("this is no record: it has no schema_version")
    if version > SCHEMA_VERSION:
        raise ValueError(
            f"the record has schema version {version}, this package knows {SCHEMA_VERSION}: install a newer sariwarta"
        )
    return dict(data)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record as it stands in a JSON Lines file."""
    schema = ArticleRecord.model_json_schema(mode="serialization")
    # a record written without its text leaves the key out
    schema["required"] = [name for name in schema["required"] if name != "text"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
