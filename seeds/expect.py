"""Write the records of the sample articles to `expected/`, to be read and committed: `make expected`."""

from __future__ import annotations

import json
from pathlib import Path

import sariwarta
from sariwarta.article import Article, Source

SEEDS = Path(__file__).parent


def main() -> None:
    """Write one file for each article, and remove those of articles that are gone."""
    nlp = sariwarta.load()
    folder = SEEDS / "expected"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    for path in sorted((SEEDS / "articles").glob("*.txt")):
        record = nlp(Article(path.read_bytes().decode(), source=Source(f"articles/{path.name}")))
        text = json.dumps(record.to_dict(), ensure_ascii=False, indent=1)
        (folder / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
