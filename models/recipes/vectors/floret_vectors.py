"""Train the floret vectors that the Indonesian models share, from plain news text.

The text is split by a plain regular expression that comes close to the project's tokenizer (spaCy's would
need twenty minutes for 19 million words and changes next to nothing for subword vectors), casing kept, one
paragraph a line.

floret draws from a generator with a fixed start of its own (it takes no seed), but several threads update the
same matrix without locks, so two runs differ slightly; with ``--threads 1`` the run is reproducible, and
takes as many times longer.

Usage::

    python models/recipes/vectors/floret_vectors.py --corpora CORPORA --out models/build/vectors
"""

from __future__ import annotations

import argparse
import lzma
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

NEWS_FILES = ("news_id.txt.xz", "news_id2.txt.xz")

# Numbers with separators, initials, words with inner hyphens or apostrophes, else one character.
TOKEN = re.compile(r"\d+(?:[.,/:]\d+)*|(?:[^\W\d_]\.){2,8}|\w+(?:[-'’./&]\w+)*|[^\w\s]")


def tokens(line: str) -> list[str]:
    """Split one paragraph into word forms and punctuation marks."""
    return TOKEN.findall(line)


def paragraphs(folder: Path) -> Iterator[str]:
    """Yield the paragraphs of the news files, without the blank lines between articles."""
    for name in NEWS_FILES:
        with lzma.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                line = line.strip()
                if line:
                    yield line


def write_text(folder: Path, target: Path) -> int:
    """Write the tokenised text that floret reads; returns the number of tokens."""
    count = 0
    part = target.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for line in paragraphs(folder):
            split = tokens(line)
            count += len(split)
            out.write(" ".join(split) + "\n")
    part.replace(target)
    return count


def main(argv: list[str] | None = None) -> int:
    """Tokenise (once), train, save ``vectors.floret``; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train floret vectors from the news corpus.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with news/*.txt.xz")
    parser.add_argument(
        "--out", type=Path, default=Path("models/build/vectors"), help="work folder (not committed)"
    )
    parser.add_argument("--model", choices=("cbow", "skipgram"), default="cbow")
    parser.add_argument("--dim", type=int, default=200, help="dimensions")
    parser.add_argument("--bucket", type=int, default=50_000, help="rows of the hash table")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--threads", type=int, default=2, help="1 makes the run reproducible to the bit")
    args = parser.parse_args(argv)

    news = args.corpora / "news"
    if not all((news / name).is_file() for name in NEWS_FILES):
        print(
            f"no news corpus in {news}: the committed model holds its vectors; to train new ones, put plain "
            f"text, a paragraph a line, into {' and '.join(NEWS_FILES)} there",
            file=sys.stderr,
        )
        return 2
    args.out.mkdir(parents=True, exist_ok=True)
    text = args.out / "news.tok"
    if not text.exists():
        print(f"{write_text(news, text):,} tokens in {text}")

    import floret

    began = time.monotonic()
    model = floret.train_unsupervised(
        str(text),
        model=args.model,
        mode="floret",
        hashCount=2,
        bucket=args.bucket,
        minn=3,
        maxn=6,
        minCount=5,
        dim=args.dim,
        epoch=args.epochs,
        lr=0.05,
        neg=5,
        thread=args.threads,
        verbose=2,
    )
    model.save_floret_vectors(str(args.out / "vectors.floret"))
    print(f"trained in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
