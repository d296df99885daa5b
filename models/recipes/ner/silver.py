"""Labels that no person wrote: what the BiLSTM-CRF adds to the public corpora, and news that it labels.

The convolutional model is a fifth of the BiLSTM-CRF's cost and learns from it: public sentences get the offices and
buildings that their corpora leave out, and lines of raw news on which it agrees with a model of another kind are taken
as if they were annotated.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import Entity, Text, joined
from sequence import sentences
from spacy.language import Language

from sariwarta.language.engines.entity_tagger import EntityTagger

#: an office or a building that the teacher is less sure of is not added to a public sentence
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text as the teacher labels it.

    Attributes:
        text: with the entities.
        sure: probability of each entity.
    """

    text: Text
    sure: tuple[float, ...]


def label(nlp: Language, teacher: EntityTagger, texts: Sequence[str], size: int = 64) -> Iterator[Labelled]:
    """Label texts, `size` at a time."""
    for at in range(0, len(texts), size):
        some = texts[at : at + size]
        parted = list(sentences(nlp, [Text(text) for text in some]))
        results = iter(teacher.tag([s.words for parts in parted for s in parts]))
        for text, parts in zip(some, parted, strict=True):
            entities: list[Entity] = []
            sure: list[float] = []
            for sentence in parts:
                tagged = next(results)
                for first, behind, name in tagged.spans:
                    entities.append((sentence.offsets[first][0], sentence.offsets[behind - 1][1], name))
                    sure.append(tagged.probability(first, behind, name))
            yield Labelled(Text(text, tuple(entities)), tuple(sure))


def complete(nlp: Language, teacher: EntityTagger, public: Sequence[Text]) -> list[Text]:
    """Public sentences with the teacher's offices where the corpus has nothing, and its buildings where it has places."""
    out = []
    for text, seen in zip(public, label(nlp, teacher, [text.text for text in public]), strict=True):
        kept = {(start, end): name for start, end, name in text.entities}
        for (start, end, name), sure in zip(seen.text.entities, seen.sure, strict=True):
            over = [span for span in kept if span[0] < end and start < span[1]]
            if sure >= LEAST and (
                (name == "POS" and not over)
                or (name == "FAC" and over == [(start, end)] and kept[over[0]] == "LOC")
            ):
                kept[start, end] = name
        out.append(Text(text.text, tuple((s, e, name) for (s, e), name in sorted(kept.items()))))
    return out


def stretches(corpora: Path, rng: random.Random, amount: int, longest: int = 6) -> list[list[str]]:
    """Stretches of consecutive lines of articles, most from the file with more regional government.

    Short lines, headlines and list items stay among the paragraphs, as a model will meet them.
    """
    out: list[list[str]] = []
    for name, share in (("news_id2.txt.xz", 0.75), ("news_id.txt.xz", 0.25)):
        with lzma.open(corpora / "news" / name, "rt", encoding="utf-8") as file:
            texts = file.read().split("\n\n")
        for text in rng.sample(texts, min(len(texts), round(amount * share))):
            lines = [line.strip() for line in text.split("\n") if 3 <= len(line.strip()) <= 700]
            start = 0 if rng.random() < 0.5 else rng.randrange(max(1, len(lines) - longest))
            if lines:
                out.append(lines[start : start + longest])
    return out


def agreed(
    nlp: Language, teacher: EntityTagger, second: Language, news: Sequence[Sequence[str]]
) -> Iterator[Text]:
    """The lines on which two models of different kinds say the same, joined; a stretch with no entity left is left out.

    What one model alone sees is either wrong or hard; both are rarely wrong in the same way.
    """
    flat = [line for lines in news for line in lines]
    firsts = label(nlp, teacher, flat)
    seconds = iter(second.pipe(flat))
    for lines in news:
        kept = []
        for _ in lines:
            text = next(firsts).text
            doc = next(seconds)
            if set(text.entities) == {(e.start_char, e.end_char, e.label_) for e in doc.ents}:
                kept.append(text)
        if any(text.entities for text in kept):
            yield joined(kept, "\n")
