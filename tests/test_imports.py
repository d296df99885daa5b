"""What importing costs, by what is imported (never by the clock)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "torch", "stanza", "numpy", "thinc")


def _modules_after(code: str, root: Path) -> set[str]:
    """Top-level modules that are loaded in a new interpreter after the code has run."""
    script = (
        f"import sys; sys.path.insert(0, {str(root / 'pipeline')!r})\n{code}\nprint(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize(
    "code",
    [
        "import sariwarta; sariwarta.__version__; dir(sariwarta)",
        "from sariwarta import Article, ArticleRecord",
        "import sariwarta.readers, sariwarta.writers, sariwarta.runners",
        "import sariwarta.cli.app",
    ],
)
def test_light(code: str, root: Path) -> None:
    loaded = _modules_after(code, root)
    assert [name for name in HEAVY if name in loaded] == []


BLOCKED = "import sys; sys.modules['torch'] = sys.modules['stanza'] = None\n"


def test_torch_is_never_needed_by_the_core(root: Path) -> None:
    loaded = _modules_after(
        BLOCKED + "import sariwarta; nlp = sariwarta.load(); assert nlp('PALU - Rapat.').dateline", root
    )
    assert "spacy" in loaded


def test_without_stanza_accurate_says_what_to_install(root: Path) -> None:
    code = """
import sariwarta
from sariwarta.errors import EngineNotInstalledError
try:
    sariwarta.load("accurate")
except EngineNotInstalledError as error:
    assert "pip install 'sariwarta[stanza]'" in str(error)
else:
    raise AssertionError("it loaded")
"""
    _modules_after(BLOCKED + code, root)


def test_a_command_with_the_profile_fast_does_not_import_torch(root: Path) -> None:
    article = root / "seeds" / "articles" / "rakor-pemilu-kalsel.txt"
    code = f"""
import os, sys
from sariwarta.cli.app import app
app(["extract", {str(article)!r}, "-o", os.devnull], standalone_mode=False)
"""
    loaded = _modules_after(code, root)
    assert "spacy" in loaded
    assert "torch" not in loaded


def test_public_names() -> None:
    import sariwarta

    assert set(sariwarta.__all__) <= set(dir(sariwarta))
    for name in sariwarta.__all__:
        assert getattr(sariwarta, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = sariwarta.nonsense


def test_stages_are_there_without_importing_sariwarta(root: Path) -> None:
    """Entry points: `nlp.add_pipe("sariwarta_dates")` works in any spaCy pipeline where the package is installed."""
    script = """
import sys, spacy
nlp = spacy.blank("id")
for name in sys.argv[1:]:
    nlp.add_pipe(name)
doc = nlp("PALU - Wali Kota Palu menghadiri rapat, Selasa (6/2/2024).")
print(doc._.sw_dates[0].value)
spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "sariwarta.Tokenizer.v1"}}})
"""
    stages = ["sariwarta_structure", "sariwarta_sentences", "sariwarta_dates"]
    done = subprocess.run(
        [sys.executable, "-c", script, *stages], capture_output=True, text=True, cwd=root, check=False
    )
    if "E002" in done.stderr and _not_installed():
        pytest.skip("the package is not installed, only on the path")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2024-02-06"]


def _not_installed() -> bool:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution("sariwarta")
    except PackageNotFoundError:
        return True
    return False
