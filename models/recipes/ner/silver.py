"""Labels that no person wrote: what the BiLSTM-CRF adds to the public corpora, and news that it labels.

The convolutional model is a fifth of the BiLSTM-CRF's cost and learns from it: public sentences get the offices and
buildings that their corpora leave out, and paragraphs of raw news in which the teacher is sure of the whole of each
sentence are taken as if they were annotated.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import Entity, Text
from sequence import bioes, sentences
from spacy.language import Language

from sariwarta.language.engines.entity_tagger import EntityTagger

#: an office or a building that the teacher is less sure of is not added to a public sentence
LEAST = 0.5
#: a paragraph is taken if the best labels of each of its sentences have this share of all
SENTENCE = 0.5


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text as the teacher labels it.

    Attributes:
        text: with the entities.
        sure: probability of each entity.
        whole: lowest probability of all labels of one of its sentences.
    """

    text: Text
    sure: tuple[float, ...]
    whole: float


def label(nlp: Language, teacher: EntityTagger, texts: Sequence[str], size: int = 64) -> Iterator[Labelled]:
    """Label texts, `size` at a time."""
    for at in range(0, len(texts), size):
        some = texts[at : at + size]
        parted = list(sentences(nlp, [Text(text) for text in some]))
        results = iter(teacher.tag([s.words for parts in parted for s in parts]))
        for text, parts in zip(some, parted, strict=True):
            entities: list[Entity] = []
            sure: list[float] = []
            whole = 1.0
            for sentence in parts:
                tagged = next(results)
                tags = ["O"] * len(sentence.words)
                for first, behind, name in tagged.spans:
                    entities.append((sentence.offsets[first][0], sentence.offsets[behind - 1][1], name))
                    sure.append(tagged.probability(first, behind, name))
                    for place in range(first, behind):
                        tags[place] = f"{bioes(place, first, behind)}-{name}"
                whole = min(whole, tagged.lattice.probability(0, [tagged.columns[tag] for tag in tags]))
            yield Labelled(Text(text, tuple(entities)), tuple(sure), whole)


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


def news_paragraphs(corpora: Path, rng: random.Random, amount: int) -> list[str]:
    """A sample of paragraphs of common length, most from the file with more regional government."""
    out: list[str] = []
    for name, share in (("news_id2.txt.xz", 0.75), ("news_id.txt.xz", 0.25)):
        with lzma.open(corpora / "news" / name, "rt", encoding="utf-8") as lines:
            fit = [line.strip() for line in lines if 80 <= len(line) <= 600]
        out += rng.sample(fit, min(len(fit), round(amount * share)))
    return out


def sure_of(labelled: Iterator[Labelled], rng: random.Random) -> list[Text]:
    """Texts that the teacher is sure of: those with two entities at least, and an eighth of those without any."""
    return [
        seen.text
        for seen in labelled
        if seen.whole >= SENTENCE and (len(seen.sure) > 1 or (not seen.sure and rng.random() < 0.125))
    ]
