"""Parts of speech, features, lemmas and dependencies by stanza's models, on our tokens.

stanza reads the tokens and sentences that our rules have made, so both engines speak of the same tokens and no offset
has to be found again. Words that carry a clitic (`bukunya`) are told to stanza as such; it analyses their parts as words of
their own, as Universal Dependencies do, and what it says of the token is what it says of the part that the other hangs
from. White space, which stanza does not know, is attached to the token before it, as spaCy's own parser does.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import stanza
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS
from spacy.tokens import Doc
from spacy.vectors import Vectors
from stanza.models.common.doc import Document
from stanza.models.common.foundation_cache import FoundationCache

from sariwarta.language.clitics import split_clitic
from sariwarta.language.engines.word_table import WordTable

__all__ = ["StanzaSyntax"]

PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse")
#: the treebank in whose style the parser is asked for dependencies: CSUI is news
STYLE = "csui"
#: the name under which the models ask for the word vectors, in place of a file's
TABLE = "floret"
#: tokens that one sentence may have; the parser's memory grows with their square
LONGEST = 200
#: letters of a token that stanza reads; longer ones are addresses and the like, and its memory grows with the longest
LETTERS = 60


class StanzaSyntax:
    """The component.

    Args:
        folder: stanza's models, `resources.json` and `id/<processor>/news.pt`.
        vectors: the floret vectors.
    """

    def __init__(self, folder: Path, vectors: Vectors) -> None:
        self._words = WordTable(vectors)
        cache = FoundationCache(local_files_only=True)
        cache.pretrains[TABLE] = self._words

        def pipeline(processors: Sequence[str]) -> stanza.Pipeline:
            return stanza.Pipeline(
                "id",
                dir=str(folder),
                package=None,
                processors=dict.fromkeys(processors, "news"),
                download_method=None,
                tokenize_pretokenized=True,
                depparse_pretagged=True,
                foundation_cache=cache,
                pos_pretrain_path=TABLE,
                depparse_pretrain_path=TABLE,
                device="cpu",
                logging_level="ERROR",
            )

        # in two, since the parser reads the style from what the tagger leaves open
        self._tagger, self._parser = pipeline(PROCESSORS[:-1]), pipeline(PROCESSORS[-1:])

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one document; sets pos, morph, lemma, dep and head of its tokens."""
        sentences = list(_sentences(doc))
        if not sentences:
            return doc
        forms: set[str] = set()
        rows = []
        for sentence in sentences:
            row = []
            for number, at in enumerate(sentence, start=1):
                form = doc[at].text[:LETTERS]
                parts = split_clitic(form)
                forms.update((form, *(parts or ())))
                row.append({"id": (number,), "text": form, "misc": "MWT=Yes" if parts else "_"})
            rows.append(row)
        self._words.know(sorted({*forms, *(form.lower() for form in forms)}))
        tagged = self._tagger(Document(rows, text=doc.text))
        for word in tagged.iter_words():
            word.xpos = STYLE
        analysed = self._parser(tagged)
        _set(doc, sentences, analysed)
        return doc


def _sentences(doc: Doc) -> list[list[int]]:
    """Token indices of each sentence, without white space; very long ones in pieces."""
    sentences: list[list[int]] = []
    for token in doc:
        if token.is_space:
            continue
        if token.is_sent_start or not sentences or len(sentences[-1]) >= LONGEST:
            sentences.append([])
        sentences[-1].append(token.i)
    # a sentence whose first token is white space starts with the token behind it
    return [sentence for sentence in sentences if sentence]


def _set(doc: Doc, sentences: list[list[int]], analysed: Any) -> None:
    """Write stanza's analysis onto the tokens."""
    strings = doc.vocab.strings
    heads = np.zeros(len(doc), dtype=np.int64)
    labels = np.full(len(doc), strings.add("dep"), dtype=np.uint64)
    pos, lemmas, morphs = (np.zeros(len(doc), dtype=np.uint64) for _ in range(3))
    for sentence, result in zip(sentences, analysed.sentences, strict=True):
        token_of: dict[int, int] = {}
        for at, token in zip(sentence, result.tokens, strict=True):
            token_of.update((word.id, at) for word in token.words)
        for at, token in zip(sentence, result.tokens, strict=True):
            own = {word.id for word in token.words}
            # the part that hangs from outside speaks for the token
            main = next((word for word in token.words if word.head not in own), token.words[0])
            head = at if main.head == 0 else token_of[main.head]
            heads[at] = head - at
            labels[at] = strings.add("ROOT" if main.head == 0 else main.deprel or "dep")
            pos[at] = strings.add(main.upos or "X")
            cut = len(doc[at]) > LETTERS
            lemmas[at] = doc[at].orth if cut else strings.add(main.lemma or main.text)
            morphs[at] = doc.vocab.morphology.add(main.feats or "_")
    for token in doc:
        if token.is_space:
            heads[token.i] = -1 if token.i and not token.is_sent_start else min(1, len(doc) - 1 - token.i)
            pos[token.i], lemmas[token.i] = strings.add("SPACE"), token.orth
    table = np.stack([heads.astype(np.uint64), labels, pos, lemmas, morphs], axis=1)
    doc.from_array([HEAD, DEP, POS, LEMMA, MORPH], table)  # type: ignore[arg-type]
