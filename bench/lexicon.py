"""How long the lexicon takes to read and check, and its matchers to build: `python bench/lexicon.py`."""

from __future__ import annotations

import time

from sariwarta.lexicon import Lexicon


def main() -> None:
    """Measure and print, the best of five."""
    reading, building = [], []
    for _ in range(5):
        start = time.perf_counter()
        lexicon = Lexicon()
        reading.append(time.perf_counter() - start)
        start = time.perf_counter()
        for name in ("region", "place", "institution", "position", "rank", "title"):
            getattr(lexicon, f"{name}_matcher")
        building.append(time.perf_counter() - start)
    print(f"read and check   {min(reading) * 1000:5.0f} ms")
    print(f"build matchers   {min(building) * 1000:5.0f} ms")


if __name__ == "__main__":
    main()
