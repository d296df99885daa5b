"""The recipe that fetches the public corpora; a repository in a temporary folder plays their homes."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recipes import load_recipe

recipe = load_recipe("corpora/fetch.py")

# --- a tiny copy of every format, all invented -------------------------------------------------------------

CONLL = """\
Wartini PROPN B-PER
tiba VERB O
di ADP O
Kota PROPN B-LOC
Sorengan PROPN I-LOC
. PUNCT O

Pasar NOUN O
ramai ADJ O
. PUNCT O
"""
CONLL_DEV = "Dewan PROPN B-ORG\nPasirlaya PROPN I-ORG\nrapat VERB O\n. PUNCT O\n\n"
CONLL_TEST = "Bupati PROPN O\nSastrowi PROPN B-PER\npulang VERB O\n. PUNCT O\n"
# lower-cased, tokens with a space in them, the sentences of CONLL_TEST and CONLL in other punctuation
LOWER = (
    '"\tO\nbupati\tO\nsastrowi\tB-PPL\npulang\tO\n.\tO\n"\tO\n\n'
    "wartini\tB-PPL\ntiba\tO\ndi kota\tO\nsorengan\tB-PLC\n.\tO\n\n"
    "terima kasih\tO\n,\tO\nkata\tO\nranu\tB-PPL\ndari\tO\npt\tI-IND\nlumbung\tI-IND\n,\tO\nsambil\tO\nminum\tO\nkopi\tB-FNB\n\n"
    "terima kasih\tO\n,\tO\nkata\tO\nranu\tB-PPL\ndari\tO\npt\tI-IND\nlumbung\tI-IND\n,\tO\nsambil\tO\nminum\tO\nkopi\tB-FNB\n\n"
)
LOWER_DEV = "besok\tO\nranu\tB-PPL\nlibur\tO\n\n"
LOWER_TEST = "besok\tO\n,\tO\nranu\tB-PPL\nlibur\tO\n.\tO\n\nhujan\tO\nturun\tO\n\n"
TREEBANK = "# sent_id = 1\n# text = Ia pulang.\n" + "".join(
    f"{number}\t{form}\t{form}\tX\t_\t_\t{head}\tdep\t_\t_\n"
    for number, form, head in ((1, "Ia", 2), (2, "pulang", 0), (3, ".", 2))
)
FILES = {
    "berita/train.txt": CONLL,
    "berita/dev.txt": CONLL_DEV,
    "berita/test.txt": CONLL_TEST,
    "kecil/train.tsv": LOWER,
    "kecil/valid.tsv": LOWER_DEV,
    "kecil/test.tsv": LOWER_TEST,
    "pohon.conllu": TREEBANK + "\n",
    "README.md": "# BERITA CORPUS\nname the contributors\n",
}


def git(folder: Path, *arguments: str) -> str:
    """Run git as an invented author."""
    return subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=Ranu", "-c", "user.email=ranu@example.org", *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    ).stdout.strip()


class Home:
    """A repository as the public ones are, and sources that pin it."""

    def __init__(self, remote: Path, commits: list[str], sources: Path) -> None:
        self.remote = remote
        self.commit, self.later = commits
        self.path = sources
        self.write()

    @staticmethod
    def build(remote: Path) -> list[str]:
        """Make the repository; returns its two commits, released as r2.1 and r2.2."""
        remote.mkdir()
        git(remote, "init", "--quiet", "--initial-branch=master")
        commits = []
        changed = {"pohon.conllu": "# sent_id = 2\n", "berita/train.txt": "changed\n"}
        for release, files in (("r2.1", FILES), ("r2.2", changed)):
            for name, text in files.items():
                path = remote / name
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            git(remote, "add", "--all")
            git(remote, "commit", "--quiet", "--message", release)
            git(remote, "tag", release)
            commits.append(git(remote, "rev-parse", "HEAD"))
        return commits

    def write(self, commit: str | None = None, url: str | None = None, sha256: str | None = None) -> None:
        """Write the sources."""
        commit = commit or self.commit
        sha256 = sha256 or hashlib.sha256(FILES["pohon.conllu"].encode()).hexdigest()
        pin = f'repository = "warta"\ncommit = "{commit}"\n'
        self.path.write_text(
            f"""
[repositories.warta]
url = "{url or self.remote.as_uri()}"
licence = "MIT, invented"
notice = "Ranu et al."
[repositories.pohon]
url = "{self.remote.as_uri()}"
licence = "CC BY-SA 4.0"
notice = "Wartini"
[ner.berita]
held_out = true
separator = " "
columns = 3
labels = {{ PER = "PER", ORG = "ORG", LOC = "LOC" }}
[ner.berita.dev]
{pin}path = "berita/dev.txt"
sentences = 1
tokens = 4
[ner.berita.train]
{pin}path = "berita/train.txt"
sentences = 2
[ner.berita.test]
{pin}path = "berita/test.txt"
[ner.kecil]
separator = "\\t"
columns = 2
labels = {{ PPL = "PER", PLC = "LOC", IND = "ORG" }}
[ner.kecil.dev]
{pin}path = "kecil/valid.tsv"
[ner.kecil.train]
{pin}path = "kecil/train.tsv"
sentences = 3
[ner.kecil.test]
{pin}path = "kecil/test.tsv"
[ud."id_pohon.conllu"]
repository = "pohon"
refs = ["refs/tags/r9.9", "refs/tags/r2.2", "refs/tags/r2.1"]
path = "pohon.conllu"
sha256 = "{sha256}"
[notices."berita.md"]
{pin}path = "README.md"
[not_public]
"ner/regional.train.jsonl" = "not ours to pass on"
""",
            encoding="utf-8",
        )

    def fetch(self, out: Path) -> Path:
        folder: Path = recipe.fetch(out, self.path)
        return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The repository, made once, and its commits."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    remote = tmp_path_factory.mktemp("home") / "remote"
    return remote, Home.build(remote)


@pytest.fixture
def home(built: tuple[Path, list[str]], tmp_path: Path) -> Home:
    """A copy of its own for every test."""
    shutil.copytree(built[0], tmp_path / "remote")
    return Home(tmp_path / "remote", built[1], tmp_path / "sources.toml")


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a converted file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def texts(path: Path) -> list[str]:
    return [" ".join(row["tokens"]) for row in rows(path)]


def leftovers(folder: Path) -> list[Path]:
    """Half-written files and work folders."""
    return [
        path for path in folder.rglob("*") if path.name.endswith(".part") or path.name.startswith(".git-")
    ]


# --- from the public homes to the recipes' layout ------------------------------------------------------------


def test_what_is_fetched(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = home.fetch(tmp_path / "out")
    assert sorted(path.relative_to(out).as_posix() for path in out.glob("*/*") if path.is_file()) == [
        "ner/berita.dev.jsonl",
        "ner/berita.test.jsonl",
        "ner/berita.train.jsonl",
        "ner/kecil.dev.jsonl",
        "ner/kecil.test.jsonl",
        "ner/kecil.train.jsonl",
        "notices/berita.md",
        "ud/id_pohon.conllu",
    ]
    assert rows(out / "ner" / "berita.train.jsonl")[0] == {
        "source": "berita",
        "tokens": ["Wartini", "tiba", "di", "Kota", "Sorengan", "."],
        "tags": ["B-PER", "O", "O", "B-LOC", "I-LOC", "O"],
        "raw_tags": ["B-PER", "O", "O", "B-LOC", "I-LOC", "O"],
    }
    said = capsys.readouterr().out
    assert "licence: MIT, invented" in said
    assert "ner/berita.train.jsonl: 2 sentences, 9 tokens\n" in said
    # where another number was expected that is said
    assert "ner/kecil.train.jsonl: 1 sentences, 11 tokens  (the models were trained on 3 sentences)" in said
    assert not leftovers(out)


def test_a_held_out_test_set_stands_nowhere_else_and_nothing_stands_twice(home: Home, tmp_path: Path) -> None:
    ner = home.fetch(tmp_path / "out") / "ner"
    # whole, and its sentence is not in the other corpus, where it is lower-cased and in quotes
    assert texts(ner / "berita.test.jsonl") == ["Bupati Sastrowi pulang ."]
    # nor is one of the first corpus, and of two that are alike the first stays
    assert texts(ner / "kecil.train.jsonl") == [
        "terima kasih , kata ranu dari pt lumbung , sambil minum kopi"
    ]
    # dev comes before test
    assert texts(ner / "kecil.dev.jsonl") == ["besok ranu libur"]
    assert texts(ner / "kecil.test.jsonl") == ["hujan turun"]


def test_labels_are_mapped_and_the_raw_ones_kept(home: Home, tmp_path: Path) -> None:
    (row,) = rows(home.fetch(tmp_path / "out") / "ner" / "kecil.train.jsonl")
    assert row["tokens"][0] == "terima kasih"
    assert row["raw_tags"][5:7] == ["I-IND", "I-IND"]
    assert row["tags"][5:7] == ["B-ORG", "I-ORG"]  # an entity begins with B-
    assert (row["raw_tags"][-1], row["tags"][-1]) == ("B-FNB", "O")


def test_a_treebank_is_taken_from_the_release_that_has_it(home: Home, tmp_path: Path) -> None:
    out = home.fetch(tmp_path / "out")
    assert (out / "ud" / "id_pohon.conllu").read_text(encoding="utf-8") == FILES["pohon.conllu"]
    manifest = json.loads((out / "corpora.json").read_text(encoding="utf-8"))
    assert manifest["fetched"]["sources/pohon/pohon.conllu"]["commit"] == home.commit
    assert manifest["files"]["ud/id_pohon.conllu"] == {
        "sha256": hashlib.sha256(FILES["pohon.conllu"].encode()).hexdigest(),
        "sentences": 1,
        "tokens": 3,
    }


def test_the_pinned_commit_counts_not_the_newest(home: Home, tmp_path: Path) -> None:
    assert home.later != home.commit
    assert len(rows(home.fetch(tmp_path / "out") / "ner" / "berita.train.jsonl")) == 2


def test_a_server_that_sends_only_the_files_asked_for_as_github_does(home: Home, tmp_path: Path) -> None:
    git(home.remote, "config", "uploadpack.allowFilter", "true")
    assert texts(home.fetch(tmp_path / "out") / "ner" / "kecil.dev.jsonl") == ["besok ranu libur"]


def test_same_in_same_bytes_out(home: Home, tmp_path: Path) -> None:
    one, two = home.fetch(tmp_path / "one"), home.fetch(tmp_path / "two")
    for path in one.rglob("*.*"):
        if path.is_file():
            assert path.read_bytes() == (two / path.relative_to(one)).read_bytes()


# --- what goes wrong ---------------------------------------------------------------------------------------------


def test_a_wrong_commit(home: Home, tmp_path: Path) -> None:
    home.write(commit="0123456789" * 4)
    with pytest.raises(
        recipe.CorporaError, match=r"has no berita/dev\.txt where it is pinned .*no such commit"
    ):
        home.fetch(tmp_path / "out")
    # what has another home is there all the same; named entities are not, they cannot be cleaned
    assert (tmp_path / "out" / "ud" / "id_pohon.conllu").is_file()
    assert not (tmp_path / "out" / "ner").exists()
    with pytest.raises(recipe.CorporaError, match=r"no corpora: .*fetch\.py"):
        recipe.corpora(cache=tmp_path / "out", sources=home.path)


def test_a_path_that_the_commit_does_not_have(home: Home, tmp_path: Path) -> None:
    home.path.write_text(
        home.path.read_text(encoding="utf-8").replace("kecil/valid.tsv", "kecil/dev.tsv"), encoding="utf-8"
    )
    with pytest.raises(recipe.CorporaError, match=r"has no kecil/dev\.tsv .*no such file"):
        home.fetch(tmp_path / "out")


def test_a_file_whose_sha256_no_release_has(home: Home, tmp_path: Path) -> None:
    home.write(sha256="0" * 64)
    with pytest.raises(recipe.CorporaError) as caught:
        home.fetch(tmp_path / "out")
    assert "refs/tags/r9.9: no such commit; refs/tags/r2.2: sha256 " in str(caught.value)
    assert len(rows(tmp_path / "out" / "ner" / "berita.train.jsonl")) == 2  # of other files nothing is lost


def test_an_abbreviated_commit_pins_nothing(home: Home, tmp_path: Path) -> None:
    home.write(commit=home.commit[:12])
    with pytest.raises(recipe.CorporaError, match="40 hexadecimal digits"):
        home.fetch(tmp_path / "out")


def test_without_a_connection_the_message_says_what_to_do(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.write(url=(tmp_path / "nowhere").as_uri())
    assert recipe.main(["--out", str(tmp_path / "out"), "--sources", str(home.path)]) == 1
    said = capsys.readouterr().err
    assert "nowhere does not answer" in said
    assert "python models/recipes/corpora/fetch.py" in said
    assert "--corpora" in said


def test_without_git(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(recipe.CorporaError, match="git is needed"):
        home.fetch(tmp_path / "out")


def test_a_folder_with_files_of_others_is_left_alone(home: Home, tmp_path: Path) -> None:
    own = tmp_path / "own" / "ner"
    own.mkdir(parents=True)
    (own / "berita.train.jsonl").write_text("mine\n", encoding="utf-8")
    with pytest.raises(recipe.CorporaError, match="did not write"):
        home.fetch(tmp_path / "own")
    assert (own / "berita.train.jsonl").read_text(encoding="utf-8") == "mine\n"


# --- interrupted and called again ---------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [0, 3, 7])
def test_an_interrupted_run_goes_on_where_it_stopped(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    out = tmp_path / "out"
    take, taken = recipe._take, []

    def interrupted(remote: Any, pin: Any) -> Any:
        if len(taken) == after:
            raise KeyboardInterrupt
        taken.append(pin.path)
        return take(remote, pin)

    with monkeypatch.context() as patch:
        patch.setattr(recipe, "_take", interrupted)
        with pytest.raises(KeyboardInterrupt):
            home.fetch(out)
    assert not leftovers(out)
    with pytest.raises(recipe.CorporaError, match="no corpora"):
        recipe.corpora(cache=out, sources=home.path)

    def going_on(remote: Any, pin: Any) -> Any:
        assert pin.path not in taken  # not a second time
        return take(remote, pin)

    monkeypatch.setattr(recipe, "_take", going_on)
    assert recipe.corpora(cache=home.fetch(out), sources=home.path) == out


def test_an_interrupted_write_leaves_no_file(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"

    def full(path: Path, content: bytes) -> None:
        if path.name == "train.txt":
            part = path.with_name(f".{path.name}.part")
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content[:5])
            raise OSError("No space left on device")
        write(path, content)

    write = recipe._write
    with monkeypatch.context() as patch:
        patch.setattr(recipe, "_write", full)
        with pytest.raises(OSError, match="No space"):
            home.fetch(out)
    assert not (out / "sources" / "warta" / "berita" / "train.txt").exists()
    assert len(rows(home.fetch(out) / "ner" / "berita.train.jsonl")) == 2
    assert not leftovers(out)


def test_what_is_there_needs_no_connection(home: Home, tmp_path: Path) -> None:
    out = home.fetch(tmp_path / "out")
    before = (out / "ner" / "kecil.train.jsonl").read_bytes()
    (out / "ner" / "kecil.train.jsonl").unlink()
    shutil.rmtree(home.remote)
    home.fetch(out)
    assert (out / "ner" / "kecil.train.jsonl").read_bytes() == before


def test_a_fetched_file_that_was_changed_is_fetched_again(home: Home, tmp_path: Path) -> None:
    out = home.fetch(tmp_path / "out")
    (out / "sources" / "warta" / "berita" / "train.txt").write_text("x", encoding="utf-8")
    home.fetch(out)
    assert len(rows(out / "ner" / "berita.train.jsonl")) == 2


# --- what recipes ask ------------------------------------------------------------------------------------------------


def test_a_given_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "ner").mkdir()
    assert recipe.corpora(tmp_path) == tmp_path


def test_a_given_folder_without_corpora(tmp_path: Path) -> None:
    with pytest.raises(recipe.CorporaError, match="no folder ner/, ud/ or news/"):
        recipe.corpora(tmp_path)


def test_the_fetched_ones_are_taken(home: Home, tmp_path: Path) -> None:
    out = home.fetch(tmp_path / "out")
    assert recipe.corpora(cache=out, sources=home.path) == out
    (out / "ud" / "id_pohon.conllu").unlink()
    with pytest.raises(recipe.CorporaError, match=r"ud/id_pohon\.conllu missing"):
        recipe.corpora(cache=out, sources=home.path)


def test_fetched_by_other_pins(home: Home, tmp_path: Path) -> None:
    out = home.fetch(tmp_path / "out")
    home.write(commit=home.later)
    with pytest.raises(recipe.CorporaError, match="other pins"):
        recipe.corpora(cache=out, sources=home.path)


def test_neither_given_nor_fetched(tmp_path: Path) -> None:
    with pytest.raises(
        recipe.CorporaError, match=r"--corpora, or fetch .* python models/recipes/corpora/fetch\.py"
    ):
        recipe.corpora(cache=tmp_path / "none")


def test_what_is_not_public_is_said(home: Home, tmp_path: Path) -> None:
    name = "ner/regional.train.jsonl"
    assert recipe.missing(tmp_path, sources=home.path) == [
        f"{tmp_path / name} is not there: not ours to pass on"
    ]
    (tmp_path / "ner").mkdir()
    (tmp_path / name).write_text("", encoding="utf-8")
    assert recipe.missing(tmp_path, sources=home.path) == []


# --- the pieces ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "tags"),
    [
        ("B-PPL I-PPL O", "B-PER I-PER O"),
        ("O I-PPL I-PPL", "O B-PER I-PER"),
        ("B-PPL I-PLC", "B-PER B-LOC"),
        ("B-PPL B-PPL", "B-PER B-PER"),
        ("B-FNB I-FNB I-IND", "O O B-ORG"),
        ("B-TIME O B-QUANTITY", "O O O"),
    ],
)
def test_simplify(raw: str, tags: str) -> None:
    assert recipe.simplify(raw.split(), {"PPL": "PER", "PLC": "LOC", "IND": "ORG"}) == tags.split()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('" Ia pulang , " katanya .', "ia pulang, katanya", True),
        ("( KPU ) Sigi", "kpu sigi.", True),
        ("terima kasih", "terimakasih", True),
        ("skor 71,5", "skor 71,6", False),
        ("di Sigi", "ke Sigi", False),
    ],
)
def test_key(one: str, other: str, same: bool) -> None:
    assert (recipe.key(one.split(" ")) == recipe.key(other.split(" "))) is same


def test_read_columns_ends_lines_only_at_line_feeds() -> None:
    content = "\ufeffia\u2028nya\tO\r\nRanu\tB-PPL\r\n\r\n\r\n\x85\tO\n".encode()
    assert recipe.read_columns(content, "\t", 2) == (
        [(("ia\u2028nya", "Ranu"), ("O", "B-PPL")), (("\x85",), ("O",))],
        0,
    )


@pytest.mark.parametrize("fault", ["pulang", "\tO", "pulang\t", "pulang\tVERB"])
def test_read_columns_leaves_out_a_sentence_with_a_line_it_cannot_read(fault: str) -> None:
    content = f"Ia\tO\n{fault}\n\nLalu\tO\ntidur\tO\n".encode()
    assert recipe.read_columns(content, "\t", 2) == ([(("Lalu", "tidur"), ("O", "O"))], 1)


TOKENS = st.text(
    st.characters(exclude_characters="\n\r\t\ufeff", exclude_categories=["Cs"]), min_size=1, max_size=8
)
TAGS = st.sampled_from(["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-TIME"])


@given(st.lists(st.lists(st.tuples(TOKENS, TAGS), min_size=1, max_size=6), max_size=5))
def test_what_was_written_in_columns_is_read(sentences: list[list[tuple[str, str]]]) -> None:
    content = "".join(
        "".join(f"{token}\t{tag}\n" for token, tag in sentence) + "\n" for sentence in sentences
    ).encode()
    read, faults = recipe.read_columns(content, "\t", 2)
    assert faults == 0
    assert [list(zip(sentence.tokens, sentence.raw_tags, strict=True)) for sentence in read] == sentences


@given(st.lists(TAGS, max_size=12))
def test_simplified_tags_are_well_formed(raw: list[str]) -> None:
    tags = recipe.simplify(raw, {"PER": "PER", "LOC": "LOC"})
    assert len(tags) == len(raw)
    for before, tag in pairwise(["O", *tags]):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


# --- the pins that are committed -----------------------------------------------------------------------------------------


def test_the_committed_sources_pin_every_file() -> None:
    sources = recipe.read_toml(recipe.SOURCES)
    pins = recipe.pins(sources)
    assert {name.split(".")[0] for name in pins if name.startswith("ner/")} == {
        f"ner/{name}" for name in ("idner", "nerui", "nergrit", "nerp", "nerugm")
    }
    assert all(f"ner/{name}.{split}.jsonl" in pins for name in sources["ner"] for split in recipe.SPLITS)
    assert [name for name, corpus in sources["ner"].items() if corpus.get("held_out")] == [
        "idner",
        "nerui",
        "nergrit",
    ]
    for repository in sources["repositories"].values():
        assert repository["url"].startswith("https://github.com/")
        assert repository["licence"] and repository["notice"]
