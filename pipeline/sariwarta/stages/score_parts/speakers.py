"""Where what somebody says begins: `Kepala Dinas Kominfo Kaltim Andi Rano mengatakan | capaian ini naik`."""

from __future__ import annotations

from sariwarta.stages.score_parts.tokens import Sentence
from sariwarta.stages.score_parts.wordsets import word_set

__all__ = ["begin_of_statement"]

_SAYS = word_set("says")
_THAT = word_set("that")
#: the letters of a speaker's office and name, and of signs between them
_SPEAKER = frozenset('UWrhg,"-()&')
#: so many tokens can be the speaker's
_LONGEST = 16


def begin_of_statement(sentence: Sentence) -> int:
    """The place behind the speaker and the verb of saying that a sentence begins with; 0 where it does not."""
    codes = sentence.codes
    if codes[0] not in 'UW"' or "w" not in codes:
        return 0
    for at, token in enumerate(sentence.tokens[:_LONGEST]):
        if token.code in _SPEAKER:
            continue
        if token.code != "w" or not at:
            return 0
        word = sentence.text[token.start : token.end].casefold()
        if word in _SAYS:
            return _behind_that(sentence, at + 1)
        return 0
    return 0


def _behind_that(sentence: Sentence, at: int) -> int:
    """The place behind `bahwa` and a comma."""
    for token in sentence.tokens[at : at + 2]:
        if token.code != "," and sentence.text[token.start : token.end].casefold() not in _THAT:
            break
        at += 1
    return at
