"""The one catalogue of what can go wrong: codes, plain words, and what to do.

`ARTICLE_ERRORS` are the reasons for which an article gives a line in `errors.jsonl` and no record;
`WARNINGS` are remarks that a record carries. Codes are stable: people filter by them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

__all__ = [
    "ARTICLE_ERRORS",
    "WARNINGS",
    "ArticleError",
    "EngineNotInstalledError",
    "LexiconError",
    "ModelNotFoundError",
    "SariwartaError",
]

#: code → (what happened, what to do)
ARTICLE_ERRORS: dict[str, tuple[str, str]] = {
    "not_found": ("there is no such file", "check the path"),
    "unreadable": ("the file cannot be read", "check its permissions"),
    "empty": ("the file holds no text", "remove it, or fetch the article again"),
    "binary": ("the file holds binary data, not text", "convert it to UTF-8 text first"),
    "encoding": ("the bytes are not valid text in any encoding tried", "convert the file to UTF-8"),
    "too_long": (
        "the text is longer than one article can be",
        "split it into its articles, or raise --max-chars",
    ),
    "no_articles": ("the folder holds no article", "give a folder with .txt files"),
    "processing": ("a stage that nothing else can do without failed", "report this with the article's text"),
    "invalid_record": ("the record broke its own contract", "report this with the article's text"),
}

#: code → what it means; the message in a record says the particulars
WARNINGS: dict[str, str] = {
    "stage_failed": "a stage raised an exception; its part of the record is empty",
    "weekday_mismatch": "the weekday that is printed does not fall on the date that is printed",
    "impossible_date": "the calendar has no such day",
    "category_contradicts_cutoff": "the category of the list contradicts the published cut-offs and was not carried on",
    "unknown_index": "scores of an index that is not in the registry, or that could be one of several",
    "conflicting_scores": "two values are printed for one region, index and edition",
    "differs_from_reference": "the value that is printed differs from the official one",
    "misspelled_region": "the name of a region in a list is misspelled; the nearest name was taken",
    "merged_regions": "a value is printed for several regions together and was left out",
    "too_many_scores": "the text has more scores than an article can have and was not read to its end for them",
    "outside_scale": "the value is outside the scale of the index",
    "year_unknown": "the date has no year, and more than one fits its weekday",
    "ambiguous_place": "the name belongs to more than one region and the context does not decide",
    "unit_number": "the number of a military unit does not fit its name",
    "name_variants": "one person's name is spelled in more than one way",
    "encoding_guessed": "the encoding of the file was guessed",
}


class SariwartaError(Exception):
    """Base of every exception that this package raises on purpose."""


class ModelNotFoundError(SariwartaError):
    """A trained model is not where it should be."""


class EngineNotInstalledError(ModelNotFoundError):
    """The profile `accurate` is asked for, and stanza is not installed.

    Args:
        module: the module that is missing.
    """

    def __init__(self, module: str) -> None:
        super().__init__(
            f"the profile 'accurate' needs stanza and torch, and the module {module!r} is not installed: "
            "pip install 'sariwarta[stanza]' (for a machine without GPU install torch's CPU build first), "
            "or take the profile 'fast'"
        )


class LexiconError(SariwartaError):
    """A line of the lexicon's data is wrong; the message names file and line."""


@dataclass(frozen=True, slots=True)
class ArticleError:
    """Why one input gave no record: one line in `errors.jsonl`.

    Attributes:
        id: id of the article, empty where it was not even read.
        uri: the file.
        index: position of the article within the file, from 0.
        stage: `read` or the name of the stage that failed.
        code: key of `ARTICLE_ERRORS`.
        message: what happened, in plain words with the particulars.
        advice: what to do.
    """

    id: str
    uri: str
    index: int
    stage: str
    code: str
    message: str
    advice: str

    @classmethod
    def of(
        cls, code: str, *, uri: str, id: str = "", index: int = 0, stage: str = "read", detail: str = ""
    ) -> ArticleError:
        """An error from the catalogue; `detail` is added to its message."""
        message, advice = ARTICLE_ERRORS[code]
        return cls(id, uri, index, stage, code, f"{message}: {detail}" if detail else message, advice)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return asdict(self)
