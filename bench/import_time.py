"""How long `import sariwarta` and the command's start take, in new interpreters.

    python bench/import_time.py [--runs N]

Prints the median in milliseconds, less what starting Python itself takes.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

CASES = {
    "import sariwarta": "import sariwarta",
    "sariwarta.Article, ArticleRecord": "from sariwarta import Article, ArticleRecord",
    "sariwarta --help": "import sariwarta.cli.app",
    "sariwarta.load()": "import sariwarta; sariwarta.load()",
}


def median_seconds(code: str, runs: int) -> float:
    """Median wall time in seconds of running the code in a new interpreter."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    bare = median_seconds("pass", runs)
    for name, code in CASES.items():
        print(f"{name:<36}{(median_seconds(code, runs) - bare) * 1000:8.0f} ms")


if __name__ == "__main__":
    main()
