"""How sure a rule is: the share of its annotations that were right when they were last measured.

The figures stand in `confidence.json` beside this file, written by `sariwarta calibrate` from annotated
articles: for each rule (or kind of annotation) how many were counted and how many were right. A rule that
was seen seldom is drawn towards the prior, so that three right of three does not read as certainty.
"""

from __future__ import annotations

import functools
import json
from importlib import resources

__all__ = ["PRIOR_WEIGHT", "confidence"]

#: how many observations the prior counts for
PRIOR_WEIGHT = 4.0


@functools.cache
def _measured() -> dict[str, tuple[int, int]]:
    text = resources.files(__package__).joinpath("confidence.json").read_text(encoding="utf-8")
    return {key: (row["right"], row["all"]) for key, row in json.loads(text)["measured"].items()}


@functools.cache
def confidence(key: str, prior: float = 0.9) -> float:
    """Confidence of a rule or kind of annotation, between 0 and 1, rounded to three digits.

    Args:
        key: rule id with version (`dates.weekday_numeric@1`), or a kind such as `quotes.speaker`.
        prior: what to expect of it before anything is counted.

    Returns:
        The measured share of right ones, smoothed with `PRIOR_WEIGHT` observations of the prior.
    """
    right, total = _measured().get(key, (0, 0))
    return round((right + PRIOR_WEIGHT * prior) / (total + PRIOR_WEIGHT), 3)
