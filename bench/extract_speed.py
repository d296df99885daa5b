"""How fast articles become records in one process, measured on the sample articles.

    python bench/extract_speed.py [--articles N] [--profile fast]

Every article is made different from the others (a line with its number is added), so nothing is found in a cache.
Reading, extraction and encoding to JSON are counted, loading of the models is printed apart; the peak of memory is that of
the whole process, torch with `accurate`.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path

try:
    import resource
except ModuleNotFoundError:  # Windows
    resource = None

ARTICLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=200, help="how many articles to extract")
    parser.add_argument("--profile", default="fast")
    options = parser.parse_args()

    # one thread, so that figures of different machines mean the same
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    started = time.perf_counter()
    import sariwarta

    nlp = sariwarta.load(options.profile)
    loaded = time.perf_counter()

    texts = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    articles = [f"{texts[n % len(texts)]}\n\n(edisi {n})" for n in range(options.articles)]
    warm_up = list(nlp.pipe(texts[:2]))
    assert len(warm_up) == 2

    begun = time.perf_counter()
    size = 0
    for result in nlp.pipe(articles):
        size += len(json.dumps(result.to_dict(), ensure_ascii=False))
    seconds = time.perf_counter() - begun
    words = sum(len(article.split()) for article in articles)
    print(f"profile          {options.profile}")
    print(f"loading          {loaded - started:8.2f} s")
    print(f"articles         {len(articles):8,} in {seconds:.2f} s")
    print(f"articles/s       {len(articles) / seconds:8.1f}")
    print(f"words/s          {words / seconds:8,.0f}")
    if resource is not None:
        print(f"peak memory      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8,.0f} MiB")
    print(f"JSON             {size / len(articles) / 1024:8.1f} KiB an article")


if __name__ == "__main__":
    main()
