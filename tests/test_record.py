"""The contract of the record: schema, strictness, round trip, versions, and that its docs keep up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from helpers import bare_record
from sariwarta import record as module
from sariwarta.article import Article
from sariwarta.record import SCHEMA_VERSION, ArticleRecord, json_schema, migrate


def _full() -> dict[str, Any]:
    """A record with one of everything."""
    text = "PALU - Wali Kota Palu Rahmat Sanusi: IKP Palu 60,25, Selasa (6/2/2024). “Siap,” kata Rahmat."
    span = {"start": 7, "end": 21}
    source = {"rule": "test.rule@1", "confidence": 0.9}
    data = bare_record(Article(text)).to_dict()
    data |= {
        "title": "Judul",
        "published": "2024-02-07",
        "outlet": "Warta",
        "dateline": {"text": "PALU", "start": 0, "end": 4, "region": "72.71"},
        "byline": ["abc"],
        "sentences": [[0, 71], [72, 92]],
        "entities": [
            {"id": "e1", "label": "LOC", "text": "PALU", "start": 0, "end": 4, "ref": "l1", "rule": None}
            | {"model": "ner 1", "confidence": 0.98}
        ],
        "officials": [
            {
                "id": "p1",
                "name": "Rahmat Sanusi",
                "ranks": [],
                "titles": ["H."],
                "post_nominals": ["S.H."],
                "positions": [
                    {"title": "Wali Kota", "expanded": None, "status": "acting", "acting_as": "Pj"}
                    | {"institution": "i1", "region": "72.71", **span, **source}
                ],
                "represents": None,
                "mentions": [{"text": "Rahmat Sanusi", "start": 22, "end": 35, "kind": "name"}],
            }
        ],
        "institutions": [
            {
                "id": "i1",
                "name": "Pemerintah Kota Palu",
                "abbreviation": None,
                "kind": "government",
                "region": "72.71",
            }
            | {"stated": False, "model": None, "mentions": [], **source}
        ],
        "places": [
            {
                "id": "l1",
                "name": "Kota Palu",
                "kind": "kota",
                "code": "72.71",
                "parent": "72",
                "lat": -0.9,
                "lon": 119.87,
            }
            | {"model": None, "mentions": [{"text": "PALU", "start": 0, "end": 4}], **source}
        ],
        "dates": [
            {"text": "Selasa (6/2/2024)", "start": 53, "end": 70, "value": "2024-02-06", "granularity": "day"}
            | {
                "weekday_agrees": True,
                "resolution": "explicit",
                "anchor": None,
                "time": "10:30+08:00",
                "mentions": [{"text": "Selasa (6/2/2024)", "start": 53, "end": 70}],
                **source,
            }
        ],
        "scores": [
            {
                "index": "kerawanan_pemilu",
                "index_text": "IKP",
                "index_name": "Indeks Kerawanan Pemilu",
                "publisher": "Bawaslu",
                "edition": 2024,
                "region": {"code": "72.71", "name": "Kota Palu", "level": "kota", "text": "Palu", **span},
                "score": 60.25,
                "raw": "60,25",
                "unit": None,
                "dimension": None,
                "basis": None,
                "category": {"stated": None, "how": None, "derived": "sedang"},
                "rank": 2,
                "rank_scope": "nasional",
                "start": 41,
                "end": 51,
                **source,
                "flags": [],
                "index_evidence": [{"kind": "cue", "text": "IKP", "start": 37, "end": 40}],
                "alternatives": [
                    {"kind": "region", "value": "72.71", "text": "PALU", "start": 0, "end": 4, "rule": None}
                ],
            }
        ],
        "quotes": [
            {"text": "Siap,", "start": 74, "end": 79, "kind": "direct", "cue": "kata", "speaker": "p1"}
            | {"speaker_name": "Rahmat Sanusi", "speaker_text": "Rahmat", **source}
        ],
        "events": [
            {"kind": "rapat koordinasi", "date": "2024-02-06", "venue": "l1"}
            | {"participants": [{"official": "p1", "role": "chair"}], **span, **source}
        ],
        "warnings": [{"code": "unknown_index", "message": "…", "start": None, "end": None}],
    }
    return data


def test_round_trip_keeps_every_byte() -> None:
    data = ArticleRecord.from_dict(_full()).to_dict()
    again = ArticleRecord.from_dict(json.loads(json.dumps(data))).to_dict()
    assert json.dumps(again) == json.dumps(data)
    assert {key: data[key] for key in _full()} == _full()


def test_text_can_be_left_out() -> None:
    data = ArticleRecord.from_dict(_full()).to_dict(text=False)
    assert "text" not in data
    assert ArticleRecord.from_dict(data).text is None


@pytest.mark.parametrize(
    "change",
    [
        {"unknown": 1},
        {"byline": None},
        {"id": 7},
        {"sentences": [[0, -1]]},
        {"entities": [{**_full()["entities"][0], "label": "PERSON"}]},
        {"entities": [{**_full()["entities"][0], "confidence": 1.1}]},
        {"dateline": {**_full()["dateline"], "start": 5}},
        {"dateline": {**_full()["dateline"], "region": "7271"}},
        {"scores": [{**_full()["scores"][0], "score": "60,25"}]},
    ],
)
def test_strict(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ArticleRecord.from_dict(_full() | change)


def test_frozen() -> None:
    record = ArticleRecord.from_dict(_full())
    with pytest.raises(ValidationError):
        record.title = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (None, "no schema_version"),
        ("1", "no schema_version"),
        (0, "no schema_version"),
        (99, "newer sariwarta"),
    ],
)
def test_other_versions_are_refused(version: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        migrate({"schema_version": version})


def test_present_version_needs_no_migration() -> None:
    assert migrate(_full()) == _full()
    assert SCHEMA_VERSION == 1


@pytest.mark.parametrize("text", [True, False])
def test_schema_accepts_records_and_nothing_else(text: bool) -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    validator.check_schema(json_schema())
    data = json.loads(json.dumps(ArticleRecord.from_dict(_full()).to_dict(text=text)))
    validator.validate(data)
    for broken in ({**data, "unknown": 1}, {k: v for k, v in data.items() if k != "scores"}):
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(broken)


def test_published_schema_is_that_of_the_models(root: Path) -> None:
    """On purpose changed? `make schema` writes the file anew; see docs/record.md about versions."""
    assert json.loads((root / "docs/record.schema.json").read_text(encoding="utf-8")) == json_schema()


def test_every_field_is_explained(root: Path) -> None:
    page = (root / "docs/record.md").read_text(encoding="utf-8")
    models = [m for m in vars(module).values() if isinstance(m, type) and issubclass(m, module._Model)]
    fields = {name for model in models for name in model.model_fields}
    assert [name for name in sorted(fields) if f"`{name}`" not in page] == []
