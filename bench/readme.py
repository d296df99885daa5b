"""Writes the record that the README shows, from the real pipeline.

    python bench/readme.py          rewrite the block in README.md
    python bench/readme.py --check  exit 1 if the block is not what the pipeline gives

The record is that of one sample article, shortened: the first items of each list, and of an item the fields
that explain themselves.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = "seeds/articles/rakor-pemilu-kalsel.txt"

#: part of the record → fields that are shown, how many items
SHOWN: dict[str, tuple[tuple[str, ...], int]] = {
    "officials": (("id", "name", "positions", "represents"), 2),
    "institutions": (("id", "name", "abbreviation", "kind", "region"), 1),
    "dates": (("text", "value", "weekday_agrees", "resolution"), 1),
    "scores": (("index", "edition", "region", "score", "raw", "category", "rule", "confidence"), 1),
    "quotes": (("text", "cue", "speaker", "speaker_text"), 1),
}
POSITION = ("title", "status", "acting_as", "institution", "region")


def shortened(record: dict[str, Any]) -> str:
    """The record as the README shows it: JSON, one item a line."""
    parts = [f'"schema_version": {record["schema_version"]}', f'"dateline": {_line(record["dateline"])}']
    for name, (fields, count) in SHOWN.items():
        rows = []
        for item in record[name][:count]:
            row = {field: item[field] for field in fields}
            if "positions" in row:
                row["positions"] = [{field: p[field] for field in POSITION} for p in row["positions"][:1]]
            rows.append(_line(row))
        parts.append(f'"{name}": [\n    ' + ",\n    ".join(rows) + "]")
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def main() -> None:
    """Rewrite or check the block."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check

    import sariwarta

    record = sariwarta.load()((ROOT / ARTICLE).read_text(encoding="utf-8"))
    page = ROOT / "README.md"
    before = page.read_text(encoding="utf-8")
    block = f"```json\n{shortened(record.to_dict())}```"
    after = re.sub(r"^```json\n.*?^```$", lambda _: block, before, count=1, flags=re.MULTILINE | re.DOTALL)
    if check:
        sys.exit(
            None if after == before else "the record in README.md is not what the pipeline gives: make readme"
        )
    page.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
