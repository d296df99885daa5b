"""`load(profile)` gives a `Pipeline`: articles in, records or errors out; never loses one.

The loop is ours rather than `nlp.pipe`'s: spaCy drops a whole batch when one document fails in it, and raises
for a text that is too long. Here each article is made into a `Doc` on its own, and every stage runs by itself: a stage
that raises costs its own annotations and leaves a warning.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib
import itertools
import json
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from pydantic import ValidationError
from spacy.language import Language
from spacy.tokens import Doc

import sariwarta
from sariwarta.annotations import warn
from sariwarta.article import Article, Source
from sariwarta.errors import ArticleError, SariwartaError
from sariwarta.indices import load_registry
from sariwarta.language.threads import SingleThread, use_numpy_blas
from sariwarta.language.words import keep_text
from sariwarta.paths import model_path
from sariwarta.record import ArticleRecord, PipelineInfo
from sariwarta.stages.assemble import assemble

__all__ = ["DEFAULT_MAX_CHARS", "MODEL", "PROFILES", "STAGES", "ArticleFailedError", "Pipeline", "load"]

log = logging.getLogger(__name__)

#: name of the spaCy model, which both profiles use
MODEL = "id_sariwarta_news"
#: name of the folder of stanza models, which `accurate` uses beside it
STANZA_MODELS = "id_sariwarta_stanza"
#: profile → what it is
PROFILES = {
    "fast": "spaCy with our trained Indonesian model; no torch",
    "accurate": "spaCy and stanza, both with our trained models, and what they agree on; needs stanza and torch",
}
#: an article of a newspaper has under 20,000 characters; what is longer is a file of many
DEFAULT_MAX_CHARS = 200_000
#: the rule stages after the model, in order
STAGES = (
    "sariwarta_entities",
    "sariwarta_dates",
    "sariwarta_places",
    "sariwarta_institutions",
    "sariwarta_officials",
    "sariwarta_coreference",
    "sariwarta_quotes",
    "sariwarta_scores",
    "sariwarta_events",
)
#: encodings that the bytes themselves prove
SURE_ENCODINGS = frozenset({"utf-8", "utf-8-sig", "utf-16", "utf-32"})
#: components of the spaCy model that records do not need
SYNTAX = ["syntax_tok2vec", "morphologizer", "trainable_lemmatizer", "parser"]
#: its recognisers of the public corpora's own labels, by corpus
OTHER_LABELS = {"idner": "ner_idner", "nerui": "ner_nerui", "nergrit": "ner_nergrit"}
_ENGINES = {"fast": "spacy", "accurate": "spacy+stanza"}


class ArticleFailedError(SariwartaError):
    """One article could not become a record; `error` is the line that goes into `errors.jsonl`."""

    def __init__(self, error: ArticleError) -> None:
        super().__init__(f"{error.message} ({error.advice})")
        self.error = error


def load(
    profile: str = "fast",
    *,
    model: str | Path | None = None,
    syntax: bool = False,
    max_chars: int = DEFAULT_MAX_CHARS,
    indices: str | Path | None = None,
) -> Pipeline:
    """Load a pipeline; offline, from the model that comes with the package.

    Args:
        profile: `fast`, or `accurate` if stanza is installed.
        model: another model: its folder, or the name of one that comes with the package.
        syntax: whether the documents of `Pipeline.doc` get parts of speech, features, lemmas and dependencies. Records do not
            need them, and they take half of the time.
        max_chars: longest text that is taken for one article, in code points.
        indices: a folder with files of further indices, beside those of the package; a file with the id of one of
            those takes its place. `sariwarta.indices` says what a file holds.

    Raises:
        ModelNotFoundError: the model is not there; the message says where it was looked for.
        EngineNotInstalledError: `accurate` without stanza; the message says what to install.
        LexiconError: a file in the folder of indices is wrong; the message names it, and the key.
        ValueError: no such profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"there is no profile {profile!r}; there is: {', '.join(PROFILES)}")
    path = model_path(model or MODEL)
    _register()
    own_syntax = syntax and profile == "fast"
    nlp = spacy.load(path, exclude=[*OTHER_LABELS.values(), *(() if own_syntax else SYNTAX)])
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}".removeprefix(f"{nlp.meta['lang']}_{nlp.meta['lang']}_")
    version = str(nlp.meta["version"])
    nlp.add_pipe("sariwarta_structure", first=True)
    if "sariwarta_sentences" not in nlp.pipe_names:
        nlp.add_pipe("sariwarta_sentences", after="sariwarta_structure")
    models = {name: version}
    if profile == "accurate":
        folder = model_path(STANZA_MODELS)
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        models[meta["name"]] = meta["version"]
        names = [f"{key}@{value}" for key, value in models.items()]
        nlp.add_pipe("sariwarta_agreement", after="ner", config={"folder": str(folder), "names": names})
        if syntax:
            nlp.add_pipe("sariwarta_stanza_syntax", config={"folder": str(folder)})
    elif (path / "confidence.json").is_file():
        nlp.add_pipe(
            "sariwarta_entity_confidence", after="ner", config={"calibration": str(path / "confidence.json")}
        )
    for stage in STAGES:
        config: dict[str, Any] = {}
        if stage == "sariwarta_entities":
            config = {"model": f"{name}@{version}"}
        if stage == "sariwarta_scores" and indices is not None:
            config = {"indices": [str(indices)]}
        nlp.add_pipe(stage, config=config)
    digest = load_registry([Path(indices)]).digest if indices is not None else None
    return Pipeline(nlp, profile=profile, models=models, max_chars=max_chars, indices=digest)


def _register() -> None:
    """Import what registers the tokenizer and the components, for when the package runs without being installed."""
    importlib.import_module("sariwarta.language.tokenizer")
    importlib.import_module("sariwarta.language.sentences")
    importlib.import_module("sariwarta.language.vectors")
    importlib.import_module("sariwarta.language.probability")
    importlib.import_module("sariwarta.language.engines.factories")
    for name in ("sariwarta_structure", *STAGES):
        importlib.import_module(f"sariwarta.stages.{name.removeprefix('sariwarta_')}")


class Pipeline:
    """Turns articles into records.

    Args:
        nlp: a spaCy pipeline with the model and the stages.
        profile: its name.
        models: name of each model to its version.
        max_chars: longest text that is taken for one article, in code points.
        indices: hash of the registry of indices, if it is not the package's own.

    Attributes:
        config_hash: 16 hex digits that change when an option changes that can change a record.
    """

    def __init__(
        self,
        nlp: Language,
        *,
        profile: str,
        models: dict[str, str],
        max_chars: int,
        indices: str | None = None,
    ) -> None:
        self.nlp, self.profile, self.models, self.max_chars = nlp, profile, models, max_chars
        options = {"profile": profile, "models": models, "max_chars": max_chars, "pipes": nlp.pipe_names}
        if indices is not None:
            options["indices"] = indices
        self.config_hash = hashlib.sha256(json.dumps(options, sort_keys=True).encode()).hexdigest()[:16]
        self._info = PipelineInfo(
            version=sariwarta.__version__, engine=_ENGINES[profile], models=models, config=self.config_hash
        )
        use_numpy_blas(nlp)
        self._single_thread = SingleThread()
        self._stages = list(nlp.pipeline)

    def __call__(
        self,
        text: str | Article,
        *,
        published: dt.date | str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        id: str | None = None,
    ) -> ArticleRecord:
        """The record of one article.

        Args:
            text: the article's text, or an `Article`.
            published: day of publication; what the text leaves open is resolved against it.
            title: headline, if it does not stand in the text.
            outlet: name of the medium.
            id: id of the article, by default made from the text.

        Raises:
            ArticleFailedError: the text is empty or too long, or its record could not be made.
            ValueError: `published` is no ISO 8601 day.
        """
        article = _as_article(text, published=published, title=title, outlet=outlet, id=id)
        result = next(self.pipe([article]))
        if isinstance(result, ArticleError):
            raise ArticleFailedError(result)
        return result

    def pipe(
        self, articles: Iterable[Article | str], *, batch_size: int = 32
    ) -> Iterator[ArticleRecord | ArticleError]:
        """One result for each article, in order: its record, or why there is none. Never raises for an article.

        Args:
            articles: any iterable; it is read as the results are taken.
            batch_size: after how many articles the memory for their words is given back; it changes no result.
        """
        source = iter(articles)
        while batch := [_as_article(a) for a in itertools.islice(source, batch_size)]:
            with self.nlp.memory_zone():
                results = [self._result(article) for article in batch]
            yield from results

    def doc(self, text: str | Article, *, published: dt.date | str | None = None) -> Doc:
        """The annotated spaCy `Doc` of one article, for work with the annotations themselves.

        Raises:
            ArticleFailedError: as for `__call__`.
        """
        article = _as_article(text, published=published)
        made = self._make(article)
        if isinstance(made, ArticleError):
            raise ArticleFailedError(made)
        return self._annotate(made)

    def _result(self, article: Article) -> ArticleRecord | ArticleError:
        made = self._make(article)
        return made if isinstance(made, ArticleError) else self._record(self._annotate(made), article)

    def _make(self, article: Article) -> Doc | ArticleError:
        """The tokenized document, or why there is none."""
        if not article.text.strip():
            return _error("empty", article)
        if len(article.text) > self.max_chars:
            return _error(
                "too_long", article, f"{len(article.text):,} characters, the limit is {self.max_chars:,}"
            )
        try:
            doc = self.nlp.make_doc(article.text)
            keep_text(doc, article.text)  # the tokenizer keeps every character
            doc._.sw_published = article.published
            if article.source.encoding not in SURE_ENCODINGS:
                warn(doc, "encoding_guessed", f"read as {article.source.encoding}, which was a guess")
        except Exception as e:
            log.exception("tokenizing %s failed", article.source.uri or article.id)
            return _error("processing", article, f"tokenizer: {type(e).__name__}: {e}")
        return doc

    def _annotate(self, doc: Doc) -> Doc:
        """Run everything on one document.

        One by one rather than in batches: sums over other numbers of rows differ in the last digit, and a record must
        not depend on the articles that were read with it. An article is enough work for the networks to be as fast.
        """
        with self._single_thread():
            for name, pipe in self._stages:
                self._run(name, pipe, doc)
        return doc

    def _run(self, name: str, pipe: Any, doc: Doc) -> None:
        """One stage on one document; what it raises becomes a warning on the document."""
        try:
            pipe(doc)
        except Exception as e:
            log.exception("stage %s failed", name)
            doc._.sw_failed.append(name)
            warn(doc, "stage_failed", f"{name.removeprefix('sariwarta_')}: {type(e).__name__}: {e}")

    def _record(self, doc: Doc, article: Article) -> ArticleRecord | ArticleError:
        try:
            return assemble(doc, article, self._info)
        except ValidationError as e:
            first = e.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            return _error("invalid_record", article, f"{where}: {first['msg']}", stage="assemble")
        except Exception as e:
            log.exception("assembling %s failed", article.source.uri or article.id)
            return _error("processing", article, f"{type(e).__name__}: {e}", stage="assemble")


def _as_article(
    text: str | Article,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    id: str | None = None,
) -> Article:
    if isinstance(text, Article):
        return text
    day = dt.date.fromisoformat(published) if isinstance(published, str) else published
    return Article(text, id=id or "", title=title, published=day, outlet=outlet, source=Source())


def _error(code: str, article: Article, detail: str = "", *, stage: str = "tokenize") -> ArticleError:
    return ArticleError.of(
        code, uri=article.source.uri, id=article.id, index=article.source.index, stage=stage, detail=detail
    )
