"""The components that need stanza, as spaCy's factories; torch is imported when one is made, not before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.errors import EngineNotInstalledError, ModelNotFoundError
from sariwarta.language.engines.agreement import Agreement, Weights

__all__ = ["make_agreement", "make_stanza_syntax"]


def _there(folder: str, *names: str) -> Path:
    """The folder, in which these files are.

    Raises:
        ModelNotFoundError: one is not.
    """
    for name in names:
        if not Path(folder, name).is_file():
            raise ModelNotFoundError(
                f"{Path(folder, name)} is not there; reinstall the package, or train it with models/recipes"
            )
    return Path(folder)


@Language.factory(
    "sariwarta_agreement",
    requires=["doc.ents"],
    assigns=["doc.ents"],
    default_config={"folder": "", "names": ["spacy", "stanza"]},
)
def make_agreement(nlp: Language, name: str, folder: str, names: list[str]) -> Agreement:
    """Make the component that reads the entities of spaCy's recogniser and stanza's model together.

    Args:
        nlp: the pipeline; it has the component `ner` and floret vectors.
        name: name of the component.
        folder: the stanza models' folder, with `id/ner/news.pt` and `agreement.json`.
        names: what to call spaCy's and stanza's model in an entity's source.

    Raises:
        EngineNotInstalledError: stanza or torch is missing; the message says what to install.
        ModelNotFoundError: the folder lacks a file.
    """
    try:
        from sariwarta.language.engines.entity_tagger import EntityTagger
        from sariwarta.language.engines.word_table import WordTable
    except ModuleNotFoundError as error:
        raise EngineNotInstalledError(error.name or "stanza") from error
    path = _there(folder, "id/ner/news.pt", "agreement.json")
    tagger = EntityTagger(path / "id" / "ner" / "news.pt", WordTable(nlp.vocab.vectors))
    return Agreement(nlp.get_pipe("ner"), tagger, Weights(path / "agreement.json"), (names[0], names[1]))


@Language.factory(
    "sariwarta_stanza_syntax",
    assigns=["token.pos", "token.morph", "token.lemma", "token.dep", "token.head"],
    default_config={"folder": ""},
)
def make_stanza_syntax(nlp: Language, name: str, folder: str) -> Callable[[Doc], Doc]:
    """Make the component that analyses our tokens by stanza's models.

    Args:
        nlp: the pipeline; it has floret vectors and a component that sets sentence starts.
        name: name of the component.
        folder: the stanza models' folder, with `resources.json` and `id/<processor>/news.pt`.

    Raises:
        EngineNotInstalledError: stanza or torch is missing; the message says what to install.
        ModelNotFoundError: the folder lacks a file.
    """
    try:
        from sariwarta.language.engines.stanza_syntax import StanzaSyntax
    except ModuleNotFoundError as error:
        raise EngineNotInstalledError(error.name or "stanza") from error
    files = [f"id/{processor}/news.pt" for processor in ("mwt", "pos", "lemma", "depparse")]
    return StanzaSyntax(_there(folder, "resources.json", *files), nlp.vocab.vectors)
