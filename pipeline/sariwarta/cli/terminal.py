"""A record for the eye: the article with coloured spans, and a table for each kind of thing in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sariwarta.record import (
    AlternativeRecord,
    ArticleRecord,
    EvidenceRecord,
    OfficialRecord,
    PositionRecord,
    ScoreRecord,
)

__all__ = ["STYLES", "render"]

#: label of an entity → how it looks
STYLES = {
    "PER": "bold bright_magenta",
    "POSITION": "magenta",
    "ORG": "bright_blue",
    "LOC": "green",
    "FAC": "bright_green",
    "DATE": "yellow",
    "EVENT": "bright_red",
    "INDEX": "bold cyan",
    "NUMBER": "cyan",
}

#: a column of cells and a head up to this width keeps it, and the others share what is left
_NEVER_FOLDED = 10

#: rich drops control characters, which would move every offset behind them; and an article must not be able
#: to send commands to the terminal
_CONTROLS = {code: " " for code in [*range(0x20), *range(0x7F, 0xA0)] if code != 0x0A}


def render(record: ArticleRecord, console: Console, *, why: bool = False) -> None:
    """Print the record.

    Args:
        record: with its text.
        console: where to; without colours the article is printed plainly.
        why: whether to add rule or model and confidence to every row.
    """
    console.print(_header(record))
    console.print()
    # in a pipe lines stay whole, on a terminal they are wrapped at words
    console.print(_article(record), soft_wrap=not console.is_terminal)
    console.print()
    if console.is_terminal and not console.no_color:
        console.print(Text(" ").join(Text(label, style) for label, style in STYLES.items()))
        console.print()
    for table in _tables(record, why):
        console.print(table)
        console.print()


def _header(record: ArticleRecord) -> Text:
    parts = [record.source.uri or record.id]
    parts += [f"published {record.published}"] if record.published else []
    parts += [record.outlet] if record.outlet else []
    parts += ["by " + ", ".join(record.byline)] if record.byline else []
    return Text(_plain(" · ".join(parts)), "bold")


def _article(record: ArticleRecord) -> Text:
    text = Text(_plain(record.text or ""))
    for entity in record.entities:
        text.stylize(STYLES[entity.label], entity.start, entity.end)
    for quote in record.quotes:
        text.stylize("italic", quote.start, quote.end)
    for score in record.scores:
        text.stylize("underline", score.start, score.end)
    return text


def _plain(text: str) -> str:
    return text.translate(_CONTROLS)


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], why: bool) -> Table:
    """A table without the columns that are empty in every row; those of short cells are never folded."""
    table = Table(
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        title=title,
        title_justify="left",
        title_style="bold",
        header_style="dim",
    )
    heads = [*columns, "rule or model", "sure"] if why else list(columns)
    # a row may have more cells than there are columns: rule and confidence come last
    cells = [[_plain(cell) for cell in row[: len(heads)]] for row in rows]
    kept = [number for number in range(len(heads)) if any(row[number] for row in cells)]
    for number in kept:
        widest = max(cell_len(line) for row in cells for line in (row[number] or " ").split("\n"))
        table.add_column(
            heads[number], overflow="fold", no_wrap=max(widest, cell_len(heads[number])) <= _NEVER_FOLDED
        )
    for row in cells:
        table.add_row(*(Text(row[number]) for number in kept))
    return table


def _source(rule: str | None, model: str | None, confidence: float) -> tuple[str, str]:
    return rule or model or "", f"{confidence:.2f}"


def _tables(record: ArticleRecord, why: bool) -> Iterable[Table]:
    """A table for each kind of thing; kinds of which there are none get none. Rows end in rule and confidence."""
    names = {i.id: i.abbreviation or i.name for i in record.institutions}
    names |= {p.id: p.name for p in record.places} | {o.id: _shown_name(o) for o in record.officials}
    if record.officials:
        rows = [row for official in record.officials for row in _official_rows(official, names)]
        yield _table(
            "Officials", ["name", "position", "institution", "region", "status", "represents"], rows, why
        )
    if record.scores:
        columns = ["index", "edition", "region", "score", "category", "derived", "rank", "of", "flags"]
        # with `why` the rule and its confidence are in the table of reasons
        yield _table("Scores", columns, [_score_row(score) for score in record.scores], False)
        if why:
            yield _reasons(record)
    if record.dates:
        yield _table(
            "Dates",
            ["text", "value", "resolution", "weekday"],
            [
                [
                    d.text,
                    d.value or "",
                    d.resolution,
                    _agrees(d.weekday_agrees),
                    *_source(d.rule, None, d.confidence),
                ]
                for d in record.dates
            ],
            why,
        )
    if record.quotes:
        yield _table(
            "Quotes",
            ["speaker", "as", "cue", "kind", "words"],
            [
                [
                    q.speaker_name or names.get(q.speaker or "", ""),
                    q.speaker_text or "",
                    q.cue or "",
                    q.kind,
                    q.text,
                    *_source(q.rule, None, q.confidence),
                ]
                for q in record.quotes
            ],
            why,
        )
    if record.institutions:
        yield _table(
            "Institutions",
            ["name", "short", "kind", "region", "mentions"],
            [
                [
                    i.name,
                    i.abbreviation or "",
                    i.kind or "",
                    i.region or "",
                    str(len(i.mentions)) if i.stated else "implied",
                    *_source(i.rule, i.model, i.confidence),
                ]
                for i in record.institutions
            ],
            why,
        )
    if record.places:
        yield _table(
            "Places",
            ["name", "kind", "code", "mentions"],
            [
                [p.name, p.kind, p.code or "", str(len(p.mentions)), *_source(p.rule, p.model, p.confidence)]
                for p in record.places
            ],
            why,
        )
    if record.events:
        yield _table(
            "Events",
            ["kind", "date", "venue", "participants"],
            [
                [
                    e.kind,
                    e.date or "",
                    names.get(e.venue or "", ""),
                    ", ".join(f"{names.get(p.official, p.official)} ({p.role})" for p in e.participants),
                    *_source(e.rule, None, e.confidence),
                ]
                for e in record.events
            ],
            why,
        )
    if record.warnings:
        yield _table("Warnings", ["code", "message"], [[w.code, w.message] for w in record.warnings], False)


def _shown_name(official: OfficialRecord) -> str:
    """What an official is called elsewhere: the name, or the office of who is not named."""
    return official.name or (official.positions[0].title if official.positions else official.id)


def _official_rows(official: OfficialRecord, names: dict[str, str]) -> Iterable[list[str]]:
    """One row for each position of the official, the name in the first."""
    name = " ".join([*official.ranks, *official.titles, official.name or "(not named)"])
    name = ", ".join([name, *official.post_nominals])
    represents = names.get(official.represents or "", "")
    positions: Sequence[PositionRecord | None] = official.positions or [None]
    for number, position in enumerate(positions):
        head = name if number == 0 else ""
        if position is None:
            yield [head, "", "", "", "", represents, "", ""]
            continue
        title = " ".join(filter(None, [position.acting_as, position.title]))
        institution = names.get(position.institution or "", "")
        source = _source(position.rule, None, position.confidence)
        yield [head, title, institution, position.region or "", position.status, represents, *source]


def _score_row(score: ScoreRecord) -> list[str]:
    region, rank = score.region, score.rank
    return [
        score.index or score.index_text or "?",
        "" if score.edition is None else str(score.edition),
        f"{region.name} ({region.code})" if region.code else region.name,
        score.raw + (f" {score.unit}" if score.unit else ""),
        score.category.stated or "",
        score.category.derived or "",
        "" if rank is None else f"{rank} ({score.rank_scope})" if score.rank_scope else str(rank),
        ", ".join(filter(None, [score.dimension, score.basis])),
        ", ".join(score.flags),
    ]


def _reasons(record: ArticleRecord) -> Table:
    """For each score the rule, the words that it goes by with their offsets, and what else was weighed."""
    table = Table.grid(padding=(0, 2, 0, 1))
    table.title, table.title_justify, table.title_style = "Why these scores", "left", "bold"
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for score in record.scores:
        words = (record.text or "")[score.start : score.end]
        evidence = [f"{e.kind} {_quoted(e)}" for e in score.index_evidence]
        others = [
            f"{a.kind} {a.value} {_quoted(a)}" + (f" by {a.rule}" if a.rule else "")
            for a in score.alternatives
        ]
        rows = [
            ("score", f"{score.region.name} {score.raw}"),
            ("by", f"{score.rule} ({score.confidence:.2f})"),
            ("words", f"{' '.join(words.split())} [{score.start}:{score.end}]"),
            ("index by", "\n".join(evidence) or "nothing that decides"),
            ("instead of", "\n".join(others) or "nothing"),
        ]
        table.add_row()
        for number, (head, cell) in enumerate(rows):
            table.add_row(head, Text(_plain(cell), "bold" if number == 0 else ""))
    return table


def _quoted(span: EvidenceRecord | AlternativeRecord) -> str:
    return f"“{' '.join(span.text.split())}” [{span.start}:{span.end}]"


def _agrees(value: bool | None) -> str:
    return {True: "agrees", False: "does not fit", None: ""}[value]
