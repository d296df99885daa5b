"""Training data for the entity model: reading the corpora, making variants, aligning to tokens.

Everything is drawn from one seeded generator, so the same corpora give the same files.
"""

from __future__ import annotations

import csv
import hashlib
import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

LABELS = ("PER", "ORG", "LOC", "FAC", "POS")

Entity = tuple[int, int, str]


@dataclass(frozen=True)
class Text:
    """A text with its entities: character offsets into ``text`` and a label."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass
class Counts:
    """What happened to the spans while they were laid over tokens."""

    exact: int = 0
    expanded: int = 0
    dropped: int = 0
    by_label: dict[str, int] = field(default_factory=dict)


# --- reading ---------------------------------------------------------------------------------------


def read_regional(path: Path) -> list[Text]:
    """Read a corpus with character offsets (``{"text", "entities": [[start, end, label]]}`` a line)."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Text(row["text"], tuple((s, e, label) for s, e, label in sorted(row["entities"]))) for row in rows
    ]


def read_corrections(path: Path, news: Path) -> list[Text]:
    """Read paragraphs of the news that were annotated apart from their text: the answer of a large language
    model, which had the guideline, to the models' doubts.

    The file has a line for each: the first sixteen digits of the SHA-256 of the paragraph, and its entities. Paragraphs that
    the news at hand does not have are left out.

    Args:
        path: the annotations.
        news: folder of the news files, one paragraph a line.
    """
    with path.open(encoding="utf-8") as lines:
        wanted = {row["paragraph"]: row["entities"] for row in map(json.loads, lines)}
    found: dict[str, Text] = {}
    for file in sorted(news.glob("*.txt.xz")):
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for line in map(str.strip, lines):
                digest = hashlib.sha256(line.encode()).hexdigest()[:16]
                if digest in wanted:
                    found[digest] = Text(line, tuple((s, e, label) for s, e, label in sorted(wanted[digest])))
    return [found[digest] for digest in wanted if digest in found]


NO_SPACE_BEFORE = frozenset(",.;:!?)]}%”…")
NO_SPACE_AFTER = frozenset("([{“")


def glue(tokens: list[str]) -> tuple[str, list[int]]:
    """Join the tokens of a public corpus to running text; returns it with the start of every token.

    Punctuation goes to its neighbour, straight quotes alternate between opening and closing, and a
    reduplication that was split (``sumber - sumber``) is closed again.
    """
    text, starts = "", []
    tight, quote_open = True, False
    for number, token in enumerate(tokens):
        opening = token == '"' and not quote_open
        closing = token == '"' and quote_open
        split_hyphen = (
            token == "-"
            and 0 < number < len(tokens) - 1
            and tokens[number - 1][:3].casefold() == tokens[number + 1][:3].casefold()
        )
        if not (tight or token in NO_SPACE_BEFORE or closing or split_hyphen):
            text += " "
        starts.append(len(text))
        text += token
        tight = token in NO_SPACE_AFTER or opening or split_hyphen
        if token == '"':
            quote_open = not quote_open
    return text, starts


def read_public(path: Path) -> list[Text]:
    """Read a corpus of tokens with IOB tags (``{"tokens", "tags"}`` a line) as running text."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text, starts = glue(row["tokens"])
            entities: list[Entity] = []
            for token, start, tag in zip(row["tokens"], starts, row["tags"], strict=True):
                end = start + len(token)
                if tag.startswith("B-") or (tag.startswith("I-") and not entities):
                    entities.append((start, end, tag[2:]))
                elif tag.startswith("I-"):
                    entities[-1] = (entities[-1][0], end, entities[-1][2])
            out.append(Text(text, tuple(entities)))
    return out


# --- aligning --------------------------------------------------------------------------------------

EDGES = "()[]{}\"'“”‘’,;:"


def to_doc(nlp: Language, text: Text, counts: Counts | None = None) -> Doc:
    """Tokenise and lay the entities over the tokens; a span that cuts a token is widened to it, unless that
    clashes.

    The reference tokens are the project's, because a tokenizer that splits differently would drop spans in
    training.
    """
    doc = nlp.make_doc(text.text)
    counts = counts if counts is not None else Counts()
    spans: list[Span] = []
    for start, end, label in text.entities:
        span = doc.char_span(start, end, label=label)
        if span is None:
            span = doc.char_span(start, end, label=label, alignment_mode="expand")
            # A widened span that took in a whole further word is worse than none.
            if span is None or len(span.text) - (end - start) > 6:
                counts.dropped += 1
                continue
            counts.expanded += 1
        else:
            counts.exact += 1
        if not span.text.strip() or span[0].is_space or span[-1].is_space:
            counts.dropped += 1
            continue
        spans.append(span)
        counts.by_label[label] = counts.by_label.get(label, 0) + 1
    doc.set_ents(filter_spans(spans))
    return doc


def entities_of(doc: Doc) -> tuple[Entity, ...]:
    """The entities of a document by character offsets."""
    return tuple((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)


# --- rebuilding a text from pieces -----------------------------------------------------------------


def rebuild(pieces: Iterable[tuple[str, str | None]]) -> Text:
    """Put a text together from (string, label or None) pieces."""
    text, entities = "", []
    for piece, label in pieces:
        if label is not None and piece:
            entities.append((len(text), len(text) + len(piece), label))
        text += piece
    return Text(text, tuple(entities))


def pieces_of(text: Text) -> Iterator[tuple[str, str | None]]:
    """Cut a text at its entities."""
    at = 0
    for start, end, label in text.entities:
        yield text.text[at:start], None
        yield text.text[start:end], label
        at = end
    yield text.text[at:], None


def joined(texts: list[Text], between: str) -> Text:
    """Join texts with a separator."""
    pieces: list[tuple[str, str | None]] = []
    for text in texts:
        if pieces:
            pieces.append((between, None))
        pieces.extend(pieces_of(text))
    return rebuild(pieces)


# --- exchanging names ------------------------------------------------------------------------------


class Names:
    """Names to exchange: regions by level from the gazetteer, words of personal names from the corpora."""

    LEVEL_WORDS = re.compile(
        r"^(Kabupaten|Kab\.?|Kota|Provinsi|Prov\.?|Kecamatan|Kec\.?|Desa|Kelurahan|Pemkab|Pemkot|Pemprov) ",
        re.IGNORECASE,
    )

    def __init__(self, gazetteers: Path, persons: Iterable[str]) -> None:
        self.regions: dict[str, list[str]] = {}
        self.kind: dict[str, str] = {}
        with (gazetteers / "regions.tsv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                kind = "provinsi" if row["level"] == "provinsi" else "daerah"
                self._add(kind, row["short_name"])
                for alias in row["aliases"].split("|"):
                    if alias and " " not in alias and alias != row["short_name"]:
                        self._add("singkatan", alias)
        with (gazetteers / "kecamatan.tsv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                self._add("kecamatan", row["name"])
        first, later = set(), set()
        for person in persons:
            words = person.split()
            if len(words) > 1 and all(re.fullmatch(r"[A-Z][a-z'’]{2,}", word) for word in words):
                first.add(words[0])
                later.update(words[1:])
        self.first, self.later = sorted(first), sorted(later)

    def _add(self, kind: str, name: str) -> None:
        if name and name not in self.kind:
            self.kind[name] = kind
            self.regions.setdefault(kind, []).append(name)

    def swap(self, text: Text, rng: random.Random) -> Text:
        """Give the text other regions and persons, the same one wherever the old stood in an entity."""
        change: dict[str, str] = {}
        for start, end, label in text.entities:
            surface = text.text[start:end]
            if label == "LOC":
                bare = self.LEVEL_WORDS.sub("", surface)
                kind = self.kind.get(bare)
                if kind and bare not in change:
                    change[bare] = rng.choice(self.regions[kind])
            elif label == "PER":
                for place, word in enumerate(surface.split()):
                    if (
                        re.fullmatch(r"[A-Z][a-z'’]{2,}", word)
                        and word not in change
                        and word not in self.kind
                    ):
                        change[word] = rng.choice(self.first if place == 0 else self.later)
        if not change:
            return text
        old = re.compile(
            r"(?<!\w)(?:"
            + "|".join(re.escape(key) for key in sorted(change, key=len, reverse=True))
            + r")(?!\w)"
        )
        return rebuild(
            (
                old.sub(lambda match: change[match.group()], piece)
                if label in ("PER", "LOC", "ORG", "FAC")
                else piece,
                label,
            )
            for piece, label in pieces_of(text)
        )


# --- other shapes of the same text -----------------------------------------------------------------

MEDIA = (
    "KOMPAS.com",
    "ANTARA",
    "detikcom",
    "Tribunnews.com",
    "Liputan6.com",
    "Suara.com",
    "jpnn.com",
    "iNews.id",
    "RMOL",
    "TEMPO.CO",
    "Republika.co.id",
    "Okezone",
    "Media Indonesia",
    "KabarDaerah.id",
    "InfoPublik",
    "RRI",
    "BeritaSatu.com",
    "Radar Nusantara",
    "SUARA DAERAH",
    "Lensa Daerah",
    "WartaKota.id",
    "Kilas Nusantara",
    "MC Kota",
)
SMALL_WORDS = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "oleh",
        "dalam",
        "atau",
        "serta",
        "para",
        "akan",
        "telah",
        "sudah",
        "bagi",
        "agar",
        "saat",
        "se",
        "sebagai",
    ]
)


# Lines that stand around articles and hold no name; a model that never saw any takes an emoji for an institution.
FURNITURE = (
    "Baca juga:",
    "Berita Terkini",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Foto: Istimewa",
    "Bagikan",
    "Komentar",
    "Halaman Selanjutnya",
    "***",
    "* * *",
    "• • •",
    "🙂",
    "👍👍",
    "✅",
    "➡️",
    "▪️",
    "---",
    "===",
    "|",
    "#",
    "1",
    "47",
    "(red)",
    "(adv)",
    "Berita Populer",
    "Tag:",
    "Lihat Foto",
    "Share:",
    "DAFTAR ISI",
    "Tabel 2",
    "...",
    "?",
    "SIARAN PERS",
    "PENGUMUMAN",
    "Nomor:",
    "Perihal:",
    "Lampiran",
    "1 dari 3 halaman",
    "Video Pilihan",
    "Simak berita lain",
)


def dateline(names: Names, rng: random.Random) -> list[tuple[str, str | None]]:
    """Pieces of an invented dateline: a town, often in capitals, and mostly a medium, in the usual orders."""
    town = rng.choice(names.regions["daerah"])
    town = town.upper() if rng.random() < 0.65 else town
    medium = rng.choice(MEDIA)
    place: tuple[str, str | None] = (town, "LOC")
    press: tuple[str, str | None] = (medium, "ORG")
    dash = rng.choice((" - ", " – ", " — ", "- ", " -- "))
    forms: tuple[list[tuple[str, str | None]], ...] = (
        [place, (dash, None)],
        [place, (dash, None)],
        [place, (", ", None), press, (dash, None)],
        [press, (", ", None), place, (dash, None)],
        [press, (dash, None), place, (dash, None)],
        [place, (" (", None), press, (")" + dash, None)],
        [press, (f",{dash}", None)],
        [place, (", ", None)],
    )
    return rng.choice(forms)


def recased(text: Text, how: str) -> Text:
    """The text in capitals, in small letters, or with a capital on every word as headlines have it.

    Letters whose other case is longer (``ß``) would move the offsets: such a text stays as it is.
    """
    if how == "upper":
        new = text.text.upper()
    elif how == "lower":
        new = text.text.lower()
    else:
        new = re.sub(
            r"[^\W\d_]+",
            lambda m: m.group() if m.group() in SMALL_WORDS else m.group()[0].upper() + m.group()[1:],
            text.text,
        )
    return Text(new, text.entities) if len(new) == len(text.text) else text


def sentence_of(text: Text, rng: random.Random, longest: int = 130) -> Text | None:
    """A sentence or clause of the text that could stand as a headline, without its full stop."""
    cuts = [0] + [m.end() for m in re.finditer(r"(?<=[a-z)])[.,] ", text.text)] + [len(text.text)]
    parts = [(a, b) for a, b in pairwise(cuts) if 25 <= b - a <= longest]
    parts = [(a, b) for a, b in parts if not any(s < b < e or s < a < e for s, e, _ in text.entities)]
    if not parts:
        return None
    start, end = rng.choice(parts)
    while end > start and text.text[end - 1] in " .,":
        end -= 1
    inside = tuple((s - start, e - start, label) for s, e, label in text.entities if start <= s and e <= end)
    return Text(text.text[start:end], inside)


def variants(texts: list[Text], names: Names, copies: int, rng: random.Random) -> list[Text]:
    """The training set from the annotated paragraphs.

    The first copy is as annotated. The further ones carry other names, some a dateline, some are written as
    headlines (capitals or a capital on every word), a few in small letters; and paragraphs are joined with
    line breaks, because articles are read whole.
    """
    out = list(texts)
    for _ in range(copies - 1):
        copy: list[Text] = []
        for text in texts:
            new = names.swap(text, rng) if rng.random() < 0.6 else text
            draw = rng.random()
            if draw < 0.10:
                new = rebuild([*dateline(names, rng), *pieces_of(new)])
            elif draw < 0.13:
                new = recased(new, "lower")
            elif draw < 0.16:
                new = recased(new, "upper")
            copy.append(new)
            if rng.random() < 0.22:
                headline = sentence_of(new, rng)
                if headline is not None:
                    copy.append(recased(headline, rng.choice(("upper", "title", "title"))))
        rng.shuffle(copy)
        at = 0
        while at < len(copy):
            size = rng.choice((1, 1, 2, 3))
            group = copy[at : at + size]
            if rng.random() < 0.12:
                group.insert(rng.randrange(len(group) + 1), Text(rng.choice(FURNITURE)))
            out.append(joined(group, rng.choice(("\n", "\n\n"))))
            at += size
    return out
