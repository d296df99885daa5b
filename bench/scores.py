"""Time of the scores stage: linear on texts made to be hard, and its share of an article's time.

python bench/scores.py

Exits with 1 if a text of 1 MB takes 5 s or more, or if doubling a text more than doubles its time by half.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sariwarta
from sariwarta.stages.scores import find_scores

SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"
HEAD = "Bawaslu merilis Indeks Kerawanan Pemilu (IKP) 2024. "


def _name(number: int) -> str:
    """A word with a capital that is no name of a region, another for each number."""
    letters = "".join("aeiou"[number // 5**place % 5] + "bdgkr"[place % 5] for place in range(4))
    return "X" + letters


#: texts without an end, from a length in characters
HARD: dict[str, Callable[[int], str]] = {
    "numbers": lambda n: HEAD + "62,59 " * (n // 6),
    "regions": lambda n: HEAD + "Riau " * (n // 5),
    "regions and numbers, no separators": lambda n: HEAD + "Riau 62,59 " * (n // 11),
    "regions, then numbers": lambda n: HEAD + "Riau, " * (n // 12) + "62,59, " * (n // 14),
    "respectively": lambda n: HEAD + "Riau, Bali dan Jambi masing-masing " * (n // 42) + "60,1 " * (n // 42),
    "nested brackets": lambda n: HEAD + "Riau (62,59 " * (n // 24) + ") " * (n // 4),
    "names of the index": lambda n: "IKP Dewan Pers Bawaslu pangan " * (n // 30) + "Riau 62,59",
    "ranks": lambda n: HEAD + "peringkat ke-4 Riau tertinggi disusul Bali " * (n // 43),
    "categories": lambda n: HEAD + "kategori rawan tinggi Riau 62,59 kategori itu " * (n // 46),
    "dimensions": lambda n: HEAD + "dimensi kontestasi dan partisipasi Riau 62,59 " * (n // 46),
    "misspelled": lambda n: HEAD + "Riauu 62,59, Jambbi 12,03, " * (n // 27),
    "lines": lambda n: HEAD + "\nRiau\n62,59" * (n // 11),
    "bullets": lambda n: HEAD + "\n- Riau: 62,59 (rawan tinggi)" * (n // 29),
    "cells": lambda n: HEAD + "\nRiau\t62,59\t12,03\t2024" * (n // 22),
    "tags": lambda n: HEAD + "<table>" + "<tr><td>Riau</td><td>62,59</td>" * (n // 31),
    "open tags": lambda n: HEAD + "<td" * (n // 3),
    "years": lambda n: HEAD + "Riau 62,59 pada 2022 menjadi 61,3 pada 2023, dari " * (n // 50),
    "unknown indices": lambda n: HEAD + "Indeks Kualitas Lingkungan Hidup (IKLH) Riau 71,4 " * (n // 50),
    "abbreviation alone": lambda n: "IPM Kabupaten Sleman 83,84 dan Bali 82,5 " * (n // 41),
    "second list": lambda n: HEAD + "agregat kabupaten/kota Riau 62,59 " * (n // 34),
    "words without a stop": lambda n: HEAD + "kata warga dan lain Riau 62,59 " * (n // 31),
    "one abbreviation": lambda n: "IKP " * (n // 4),
    "one full name": lambda n: "Indeks Kerawanan Pemilu dari Bawaslu, " * (n // 38) + "Riau 62,59",
    "years in a row": lambda n: HEAD + "Riau pada " + "2021, 2022, 2023 dan " * (n // 21) + "60,1",
    "nobody but `masing-masing`": lambda n: HEAD + "Riau dan Bali " + "masing-masing " * (n // 14) + "60,1",
    "two of one name": lambda n: HEAD + "Gorontalo 62,59, Kota Gorontalo 60,1, " * (n // 38),
    "one of two names": lambda n: HEAD + "Gorontalo, " * (n // 11) + "Kota Gorontalo 60,1",
    "misspelled in a list": lambda n: HEAD + "Riau 62,59, " + "Jambbi 12,07, " * (n // 14),
    "no names in a list": lambda n: (
        HEAD + "Riau 62,59, " + "".join(f"{_name(k)} 12,07, " for k in range(n // 15))
    ),
    "extremes": lambda n: HEAD + "Riau tertinggi dan terendah " * (n // 28),
    "links": lambda n: HEAD + "Riau tertinggi 62,59, " + "disusul Bali 60,1, " * (n // 19),
    "places counted from below": lambda n: HEAD + "Riau kedua terbawah dari 38 provinsi, " * (n // 38),
    "owned in the next sentence": lambda n: HEAD + "Skor 88,95. Angka itu milik Bali. " * (n // 34),
    "new indices": lambda n: (
        HEAD + "".join(f"Indeks {_name(k)} (I{_name(k)[:4].upper()}) Riau 62,5. " for k in range(n // 35))
    ),
    "values of dimensions": lambda n: HEAD + "Riau 62,59, " + "dimensi sosial politik 12,03, " * (n // 30),
    "other measures": lambda n: HEAD + "inflasi Riau 62,59 dan pertumbuhan Bali 5,1 " * (n // 44),
    "one word": lambda n: HEAD + "6" * n,
    "one sign": lambda n: HEAD + "(" * n,
}
SIZES = (250_000, 500_000, 1_000_000)
LONGEST, GROWTH = 5.0, 3.0


def seconds(text: str) -> float:
    """Processor time of reading a text."""
    begun = time.process_time()
    find_scores(text)
    return time.process_time() - begun


def shares() -> Counter[str]:
    """Share of each stage in the time of the sample articles, in the profile `fast`."""
    pipeline = sariwarta.load()
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    spent: Counter[str] = Counter()
    run = pipeline._run

    def timed(name: str, pipe: Any, doc: Any) -> None:
        begun = time.process_time()
        run(name, pipe, doc)
        spent[name] += time.process_time() - begun  # type: ignore[assignment]

    pipeline._run = timed  # type: ignore[method-assign]
    list(pipeline.pipe(texts))
    spent.clear()
    begun = time.process_time()
    for _ in range(3):
        list(pipeline.pipe(texts))
    total = time.process_time() - begun
    return Counter({name: value / total for name, value in spent.items()})


def main() -> int:
    """Print a line for each hard text, then the shares."""
    failed = 0
    find_scores(HEAD + "Riau 62,59.")  # builds what is built once
    print(f"{'text':<36}" + "".join(f"{size / 1e6:>8} MB" for size in SIZES) + "   growth by doubling")
    for name, make in HARD.items():
        times = [seconds(make(size)) for size in SIZES]
        growth = times[-1] / max(times[-2], 0.01)
        bad = times[-1] >= LONGEST or growth > GROWTH
        failed += bad
        print(f"{name:<36}" + "".join(f"{t:>9.2f} s" for t in times) + f"{growth:>9.2f}{' !' if bad else ''}")
    print("\nshare of the time of the sample articles")
    for name, share in shares().most_common():
        print(f"{name.removeprefix('sariwarta_'):<36}{share:>9.1%}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
