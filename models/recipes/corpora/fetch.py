"""Fetch the public corpora from their public homes and bring them into the layout that the recipes read.

Usage, from the root of the repository::

    python models/recipes/corpora/fetch.py --out DIR

which leaves in ``DIR``

- ``ner/{idner,nerui,nergrit,nerp,nerugm}.{train,dev,test}.jsonl``: a sentence a line,
  ``{"source", "tokens", "tags", "raw_tags"}``; ``tags`` are IOB with PER, ORG and LOC, ``raw_tags`` the corpus's own;
- ``ud/*.conllu``: treebanks, as published;
- ``notices/``: what licences ask to keep with the data; ``sources/``: the files as fetched;
- ``corpora.json``: what was taken from where, with the sha256 of every file.

Where each file comes from stands in ``sources.toml`` beside this file, pinned. git does the fetching: a commit id
is a hash over the whole tree of a commit, and git checks every object that it receives against its id, so the
commit id is the checksum. These ids are SHA-1, against which collisions have been built; where the content of a
file is known its sha256 stands there, too, and must match. Treebanks are pinned by sha256 alone and looked for in
the releases.

What was fetched once is not fetched again, and every file is written whole or not at all, so that an interrupted
run goes on where it stopped. Needs git, and nothing but the standard library.

Cleaning: the corpora overlap heavily, and a benchmark whose sentences stand in the training data of another
corpus measures memory. Every sentence of the test sets of idner, nerui and nergrit is taken out of all other
files; of sentences that occur more than once the first stays, in the order of ``sources.toml``, there in dev
before train before test. Sentences are the same if their letters and digits are, whatever their case,
punctuation and tokenization.

Recipes call :func:`corpora` to find the data and :func:`missing` to say what no public home has.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources.toml"
CACHE = HERE.parent.parent / "build" / "corpora"
COMMAND = "python models/recipes/corpora/fetch.py"
MANIFEST = "corpora.json"
SPLITS = ("dev", "train", "test")  # a sentence that stands in two of them stays in the first


class CorporaError(RuntimeError):
    """The corpora are not there, or a source does not give what its pin promises; says what to do."""


class Unreachable(CorporaError):
    """A home of the corpora does not answer."""


# --- for the recipes -------------------------------------------------------------------------------


def corpora(given: Path | None = None, *, cache: Path = CACHE, sources: Path = SOURCES) -> Path:
    """Find the corpora: the given folder, else what was fetched.

    Args:
        given: a folder with ``ner/``, ``ud/`` or ``news/`` in it, or None.
        cache: where :func:`fetch` writes by default.
        sources: the pins that the cache must have been fetched by.

    Raises:
        CorporaError: neither is there; the message has the command that fetches.
    """
    if given is not None:
        if not any((given / part).is_dir() for part in ("ner", "ud", "news")):
            raise CorporaError(f"no corpora in {given}: it has no folder ner/, ud/ or news/")
        return given
    manifest = _manifest(cache)
    if not manifest.get("complete"):
        raise CorporaError(
            f"no corpora: give a folder with --corpora, or fetch the public ones into {cache} (git and a "
            f"connection are needed): {COMMAND}"
        )
    if manifest["pins"] != _sha256(sources.read_bytes()):
        raise CorporaError(f"the corpora in {cache} were fetched by other pins: run {COMMAND} again")
    lost = [name for name in manifest["files"] if not (cache / name).is_file()]
    if lost:
        raise CorporaError(f"{', '.join(lost)} missing in {cache}: run {COMMAND} again")
    return cache


def missing(folder: Path, *, sources: Path = SOURCES) -> list[str]:
    """Say of everything that has no public home and is not in the folder why it is not: a line each."""
    return [
        f"{folder / name} is not there: {why}"
        for name, why in read_toml(sources).get("not_public", {}).items()
        if not (folder / name).is_file()
    ]


# --- pins ------------------------------------------------------------------------------------------


class Pin(NamedTuple):
    """One file of a public repository.

    Attributes:
        repository: name in ``sources.toml``.
        refs: the commit (40 hexadecimal digits); with a sha256 also names of releases, tried in turn.
        path: in the repository.
        sha256: of the file, if known.
    """

    repository: str
    refs: tuple[str, ...]
    path: str
    sha256: str | None

    @property
    def place(self) -> str:
        """Where the fetched file lies, below the folder of the corpora."""
        return f"sources/{self.repository}/{self.path}"


def read_toml(path: Path) -> dict[str, Any]:
    """Read the sources, tables in the order of the file."""
    with path.open("rb") as file:
        return tomllib.load(file)


def _pin(where: str, table: dict[str, Any], repositories: dict[str, Any]) -> Pin:
    sha256 = table.get("sha256")
    refs = (table["commit"],) if "commit" in table else tuple(table.get("refs", ()))
    if table["repository"] not in repositories:
        raise CorporaError(f"{where}: no repository {table['repository']!r} in the sources")
    if not refs or not all(re.fullmatch("[0-9a-f]{40}", ref) or sha256 for ref in refs):
        raise CorporaError(f"{where}: needs a commit of 40 hexadecimal digits, or refs and a sha256")
    return Pin(table["repository"], refs, table["path"], sha256)


def pins(sources: dict[str, Any]) -> dict[str, Pin]:
    """The pin of every file, by what it becomes (``ner/idner.dev.jsonl``, ``ud/…``, ``notices/…``)."""
    tables = {
        f"ner/{name}.{split}.jsonl": corpus[split]
        for name, corpus in sources.get("ner", {}).items()
        for split in SPLITS
        if split in corpus
    }
    for kind in ("ud", "notices"):
        tables |= {f"{kind}/{name}": table for name, table in sources.get(kind, {}).items()}
    found = {name: _pin(name, table, sources["repositories"]) for name, table in tables.items()}
    places = [pin.place for pin in found.values()]
    if twice := {place for place in places if places.count(place) > 1}:
        raise CorporaError(f"pinned twice: {', '.join(sorted(twice))}")
    return found


# --- files -----------------------------------------------------------------------------------------


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def _write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    _write(folder / MANIFEST, (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode())


# --- git -------------------------------------------------------------------------------------------

NO_COMMIT = ("not our ref", "couldn't find remote ref", "unadvertised object", "no such remote ref")
NO_ANSWER = (
    "Could not resolve",
    "Failed to connect",
    "Connection",
    "timed out",
    "unable to access",
    "Could not read from remote repository",
    "does not appear to be a git repository",
)


class _GitFailed(Exception):
    """What git wrote to standard error."""


def _git(repository: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(repository), "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60"]
    environment = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    # set by hooks, and then git would work on the repository that the hook belongs to
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        environment.pop(name, None)
    try:
        done = subprocess.run(
            [*command, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
            check=False,
        )
    except FileNotFoundError as error:
        raise CorporaError("git is needed to fetch the corpora, and is not installed") from error
    if done.returncode:
        raise _GitFailed(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


class _Remote:
    """A repository, of which single commits are fetched without their history and files one by one."""

    def __init__(self, url: str, work: Path) -> None:
        self.url = url
        self.work = work
        self.commits: dict[str, str | None] = {}
        try:
            _git(work, "init", "--quiet", "--bare")
            _git(work, "remote", "add", "origin", url)
        except _GitFailed as failed:
            raise self._error(failed) from failed

    def commit(self, ref: str) -> str | None:
        """The id of the commit, fetched; None if the repository has none by that name."""
        if ref not in self.commits:
            self.commits[ref] = self._fetch(ref)
        return self.commits[ref]

    def _fetch(self, ref: str) -> str | None:
        try:
            # without blobs: git gets those that are asked for
            _git(self.work, "fetch", "--quiet", "--depth=1", "--filter=blob:none", "origin", ref)
            got = _git(self.work, "rev-parse", "--verify", "FETCH_HEAD^{commit}").decode().strip()
        except _GitFailed as failed:
            if any(sign in str(failed) for sign in NO_COMMIT):
                return None
            raise self._error(failed) from failed
        return None if re.fullmatch("[0-9a-f]{40}", ref) and got != ref else got

    def file(self, commit: str, path: str) -> bytes | None:
        """A file as committed, byte by byte; None if the commit has none by that name."""
        try:
            return _git(self.work, "cat-file", "blob", f"{commit}:{path}")
        except _GitFailed as failed:
            if "does not exist in" in str(failed) or "Not a valid object name" in str(failed):
                return None
            raise self._error(failed) from failed

    def _error(self, failed: _GitFailed) -> CorporaError:
        if any(sign in str(failed) for sign in NO_ANSWER):
            return Unreachable(
                f"{self.url} does not answer. What is fetched already is kept: see to the connection (or the "
                f"proxy, HTTPS_PROXY) and run {COMMAND} again; without a connection, give recipes a folder "
                f"that has the corpora with --corpora. git says: {failed}"
            )
        return CorporaError(f"{self.url}: git says: {failed}")


def _take(remote: _Remote, pin: Pin) -> tuple[str, bytes]:
    """The file of a pin, checked, and the commit it was found in."""
    seen = []
    for ref in pin.refs:
        commit = remote.commit(ref)
        content = remote.file(commit, pin.path) if commit else None
        if commit is None or content is None:
            seen.append(f"{ref}: no such {'file' if commit else 'commit'}")
        elif pin.sha256 not in (None, _sha256(content)):
            seen.append(f"{ref}: sha256 {_sha256(content)}")
        else:
            return commit, content
    wanted = f" with sha256 {pin.sha256}" if pin.sha256 else ""
    raise CorporaError(
        f"{remote.url} has no {pin.path}{wanted} where it is pinned ({'; '.join(seen)}): the repository was "
        "changed or the pin in the sources is wrong"
    )


def _fetched(folder: Path, pin: Pin, manifest: dict[str, Any]) -> bool:
    """Whether the file is there already, as it was fetched for this very pin."""
    entry = manifest["fetched"].get(pin.place)
    path = folder / pin.place
    return (
        entry is not None
        and entry["refs"] == list(pin.refs)
        and pin.sha256 in (None, entry["sha256"])
        and path.is_file()
        and _sha256(path.read_bytes()) == entry["sha256"]
    )


def _fetch_files(
    folder: Path, sources: dict[str, Any], wanted: Iterable[Pin], manifest: dict[str, Any]
) -> list[str]:
    """Fetch what is not there yet, a repository at a time; returns what went wrong."""
    errors: list[str] = []
    open_pins = [pin for pin in wanted if not _fetched(folder, pin, manifest)]
    for name, repository in sources["repositories"].items():
        todo = [pin for pin in open_pins if pin.repository == name]
        if not todo:
            continue
        print(f"{name}: {len(todo)} files from {repository['url']}")
        print(f"  licence: {repository['licence']}")
        print(f"  {repository['notice']}", flush=True)
        with tempfile.TemporaryDirectory(prefix=".git-", dir=folder) as work:
            remote = _Remote(repository["url"], Path(work))
            for pin in todo:
                try:
                    commit, content = _take(remote, pin)
                except Unreachable:
                    raise
                except CorporaError as error:
                    errors.append(str(error))
                    continue
                _write(folder / pin.place, content)
                manifest["fetched"][pin.place] = {
                    "url": repository["url"],
                    "refs": list(pin.refs),
                    "commit": commit,
                    "sha256": _sha256(content),
                }
                _write_manifest(folder, manifest)
    return errors


# --- from the corpora's formats to ours ------------------------------------------------------------


class Sentence(NamedTuple):
    """Tokens with the IOB tags of the corpus."""

    tokens: tuple[str, ...]
    raw_tags: tuple[str, ...]


def read_columns(content: bytes, separator: str, columns: int) -> tuple[list[Sentence], int]:
    r"""Read a token a line, the tag in its last column, and a blank line after every sentence.

    Only ``\n`` ends a line: tokens hold spaces (``terima kasih``) and some of the rarer line ends of Unicode.

    Returns:
        The sentences, and the number of those left out because a line of theirs has no token or no tag.
    """
    sentences: list[Sentence] = []
    rows: list[tuple[str, str]] = []
    broken = faults = 0
    for line in [*content.decode("utf-8-sig").split("\n"), ""]:
        line = line.removesuffix("\r")
        if line.strip(" \t"):
            cells = line.rsplit(separator, columns - 1)
            if len(cells) == columns and cells[0] and re.fullmatch(r"O|[BI]-\S+", cells[-1]):
                rows.append((cells[0], cells[-1]))
            else:
                broken += 1
        elif rows or broken:
            if broken:
                faults += 1
            else:
                sentences.append(Sentence(*zip(*rows, strict=True)))
            rows, broken = [], 0
    return sentences, faults


def simplify(raw_tags: Iterable[str], labels: dict[str, str]) -> list[str]:
    """Map the corpus's tags to ours: other labels become O, and an entity that starts with I- gets its B-."""
    tags: list[str] = []
    before = "O"
    for raw in raw_tags:
        label = labels.get(raw[2:])
        inside = raw[0] == "I" and before[2:] == label
        before = f"{'I' if inside else 'B'}-{label}" if label else "O"
        tags.append(before)
    return tags


def key(tokens: Iterable[str]) -> str:
    """What two sentences share that are the same: letters and digits, in small letters.

    The corpora took the same news apart differently, dropped other quotes and brackets, and one is lower-cased.
    """
    return re.sub(r"[\W_]+", "", "".join(tokens).casefold())


def clean(
    read: dict[str, dict[str, list[Sentence]]], held_out: Iterable[str]
) -> Iterator[tuple[str, str, list[Sentence]]]:
    """Take out what stands in a held-out test set or stood before.

    Args:
        read: sentences by corpus and split; the order of the corpora decides where a sentence stays.
        held_out: the corpora whose test sets stay whole.

    Yields:
        Corpus, split and the sentences that stay.
    """
    held_out = set(held_out)
    seen = {key(sentence.tokens) for name in held_out for sentence in read[name]["test"]}
    for name, splits in read.items():
        for split in SPLITS:
            if split not in splits:
                continue
            if split == "test" and name in held_out:
                yield name, split, splits[split]
                continue
            kept = []
            for sentence in splits[split]:
                if (same := key(sentence.tokens)) not in seen:
                    seen.add(same)
                    kept.append(sentence)
            yield name, split, kept


def to_jsonl(source: str, sentences: Iterable[Sentence], labels: dict[str, str]) -> bytes:
    """A sentence a line."""
    return b"".join(
        json.dumps(
            {
                "source": source,
                "tokens": sentence.tokens,
                "tags": simplify(sentence.raw_tags, labels),
                "raw_tags": sentence.raw_tags,
            },
            ensure_ascii=False,
        ).encode()
        + b"\n"
        for sentence in sentences
    )


def _convert_ner(folder: Path, sources: dict[str, Any]) -> dict[str, tuple[bytes, int, int]]:
    """The converted files by name, with their numbers of sentences and tokens."""
    every = pins(sources)
    read: dict[str, dict[str, list[Sentence]]] = {}
    for name, corpus in sources["ner"].items():
        read[name] = {}
        for split in (split for split in SPLITS if split in corpus):
            raw = (folder / every[f"ner/{name}.{split}.jsonl"].place).read_bytes()
            read[name][split], faults = read_columns(raw, corpus["separator"], corpus["columns"])
            if faults:
                print(f"{name} {split}: {faults} sentences left out, with lines that have no token or tag")
    held_out = [name for name, corpus in sources["ner"].items() if corpus.get("held_out")]
    return {
        f"ner/{name}.{split}.jsonl": (
            to_jsonl(name, kept, sources["ner"][name]["labels"]),
            len(kept),
            sum(len(sentence.tokens) for sentence in kept),
        )
        for name, split, kept in clean(read, held_out)
    }


def _size_of_treebank(content: bytes) -> tuple[int, int]:
    """Sentences and words (not surface tokens) of a CoNLL-U file."""
    ids = [line.partition("\t")[0] for line in content.decode("utf-8").split("\n") if "\t" in line]
    return sum(number == "1" for number in ids), sum(number.isdecimal() for number in ids)


# --- all -------------------------------------------------------------------------------------------


def fetch(out: Path, sources_path: Path = SOURCES) -> Path:
    """Fetch, convert and clean the corpora into a folder of their own; returns it.

    Raises:
        CorporaError: something could not be fetched; what could be is there, and the next call goes on.
        Unreachable: a home does not answer.
    """
    sources = read_toml(sources_path)
    every = pins(sources)
    manifest = _manifest(out)
    if not manifest and out.is_dir() and any(out.iterdir()):
        raise CorporaError(f"{out} has files that this command did not write: give an empty or a new folder")
    out.mkdir(parents=True, exist_ok=True)
    for left_behind in out.glob(".git-*"):
        shutil.rmtree(left_behind, ignore_errors=True)
    manifest = {
        "complete": False,
        "pins": _sha256(sources_path.read_bytes()),
        "fetched": manifest.get("fetched", {}),
        "files": {},
    }
    _write_manifest(out, manifest)

    errors = _fetch_files(out, sources, every.values(), manifest)

    made: dict[str, tuple[bytes, int, int]] = {}
    for name, pin in every.items():
        if not name.startswith("ner/") and _fetched(out, pin, manifest):
            content = (out / pin.place).read_bytes()
            made[name] = (content, *(_size_of_treebank(content) if name.startswith("ud/") else (0, 0)))
    # cleaning needs all of them: a test set that is missing would leave its sentences in the training data
    if all(_fetched(out, pin, manifest) for name, pin in every.items() if name.startswith("ner/")):
        made |= _convert_ner(out, sources)
    for name, (content, sentences, tokens) in made.items():
        _write(out / name, content)
        manifest["files"][name] = {"sha256": _sha256(content), "sentences": sentences, "tokens": tokens}
    manifest["complete"] = not errors
    _write_manifest(out, manifest)
    print(report(sources, manifest))
    if errors:
        raise CorporaError("\n".join([*errors, f"What is fetched already is kept. Then: {COMMAND}"]))
    return out


def report(sources: dict[str, Any], manifest: dict[str, Any]) -> str:
    """A line for every file, with what differs from the copy that the committed models were trained on."""
    expected = {
        **{f"ud/{name}": table for name, table in sources.get("ud", {}).items()},
        **{
            f"ner/{name}.{split}.jsonl": corpus[split]
            for name, corpus in sources.get("ner", {}).items()
            for split in SPLITS
            if split in corpus
        },
    }
    lines = []
    for name, entry in manifest["files"].items():
        if name not in expected:
            continue
        line = f"{name}: {entry['sentences']:,} sentences, {entry['tokens']:,} tokens"
        other = [
            f"{expected[name][what]:,} {what}"
            for what in ("sentences", "tokens")
            if expected[name].get(what, entry[what]) != entry[what]
        ]
        lines.append(line + (f"  (the models were trained on {', '.join(other)})" if other else ""))
    return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    """Fetch; returns the exit status."""
    parser = argparse.ArgumentParser(description="Fetch the public corpora into the layout the recipes read.")
    parser.add_argument("--out", type=Path, default=CACHE, help="folder of their own (default: %(default)s)")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="the pins (default: %(default)s)")
    args = parser.parse_args(argv)
    try:
        folder = fetch(args.out, args.sources)
    except CorporaError as error:
        print(error, file=sys.stderr)
        return 1
    for line in missing(folder, sources=args.sources):
        print(line)
    print(f"corpora in {folder}; recipes take it by themselves, or with --corpora")
    return 0


if __name__ == "__main__":
    sys.exit(main())
