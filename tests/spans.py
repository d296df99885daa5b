"""Checks that hold for every record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sariwarta.record import ArticleRecord


def spans(data: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object with `start` and `end` anywhere in a record, with where it stands."""
    if isinstance(data, dict):
        if data.get("start") is not None and "end" in data:
            yield path, data
        for key, value in data.items():
            yield from spans(value, f"{path}.{key}")
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from spans(value, f"{path}[{number}]")


def check(record: ArticleRecord, text: str) -> None:
    """Assert what the contract promises of any record of `text`."""
    data = record.to_dict()
    assert data["text"] == text
    for path, span in spans(data):
        assert 0 <= span["start"] <= span["end"] <= len(text), path
        if "text" in span:
            assert text[span["start"] : span["end"]] == span["text"], path
    end = 0
    for start, stop in data["sentences"]:
        assert end <= start < stop <= len(text)
        end = stop
    for score in data["scores"]:
        assert score["raw"] in text[score["start"] : score["end"]]
    ids = {item["id"] for key in ("officials", "institutions", "places") for item in data[key]}
    assert len(ids) == sum(len(data[key]) for key in ("officials", "institutions", "places"))
    refs = [e["ref"] for e in data["entities"]] + [q["speaker"] for q in data["quotes"]]
    refs += [o["represents"] for o in data["officials"]]
    refs += [p["institution"] for o in data["officials"] for p in o["positions"]]
    refs += [e["venue"] for e in data["events"]] + [
        p["official"] for e in data["events"] for p in e["participants"]
    ]
    assert {ref for ref in refs if ref is not None} <= ids
    for entity in data["entities"]:
        assert (entity["rule"] is None) != (entity["model"] is None)
    by_label: dict[str, int] = {}
    for entity in data["entities"]:
        layer = "EVENT" if entity["label"] == "EVENT" else "other"
        assert by_label.get(layer, 0) <= entity["start"], entity
        by_label[layer] = entity["end"]
