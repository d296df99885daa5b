"""The body of an office that names none, told by the rest of the article: the team of its `Pelatih`, the party of its `Sekjen`.

Each sort of office has its sort of bodies (`data/told_bodies.toml`). The body is told where the article names only one of the
sort, or one again and again and hardly another, or where the sentence in front of the office names only one; where those named
in front hold offices of one only, or where one alone has a word of the office's field in its name. Where a choice is left,
nothing is told.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sariwarta.annotations import Institution, Official, Position
from sariwarta.language.words import text_of
from sariwarta.lexicon import PositionType, lexicon
from sariwarta.stages.official_parts.claims import begin_of_sentence
from sariwarta.stages.word_tables import word_table

__all__ = ["ToldBodies"]

#: how far back the beginning of a sentence is looked for, in characters
_SENTENCE = 400
#: how often the body is named that an article is about, and how many times as often as the next
_OFTEN = 3
#: what stands between a team and its coach in a list of who plays: `Persida (4-3-3): …` and, on the next line, `Pelatih: Rani`
_LINE_UP = re.compile(r"\s*:")
#: how far behind the begin of its line a team of a list of players stands, in characters
_LEAD = 24
#: how far offices of one list are apart, in characters, and what stands in no list
_BESIDE = 70
_NO_LIST = re.compile(
    r"[\n;:?!()]|\.(?= [A-Z][a-z]+ [a-z])|\b(?:yang|kata|ujar|menurut|sementara|kepada)\b", re.IGNORECASE
)
_JOINED = re.compile(r"\s+(?:dan|serta|bersama|dengan|didampingi)\s+(?:[a-z]+\s+)?")
#: what stands between a body and those who come for it
_REPRESENTED = re.compile(
    r"\s?(?:\([^()]{1,30}\))?,?\s{1,3}(?:yang\s{1,3})?(?:diwakili|diwakilkan)\s{1,3}(?:oleh\s{1,3}|kepada\s{1,3})?"
)
#: what stands in no enumeration of them
_NO_PAIR = re.compile(
    r"[\n;:?!()]|\b(?:yang|kata|ujar|menurut|sementara|sedangkan|kepada|dari)\b", re.IGNORECASE
)
_END = re.compile(r"[.?!](?= |\Z)|\n")
#: what goes on behind an office: a small word and a name, or a name
_BEHIND = re.compile(r"\s+(di|pada|dari|untuk|bagi|tim|relawan|organisasi|komunitas|asal)\b|[ \t]+(?=[A-Z])")
#: how long the ranks and titles in front of a name are at most, in characters
_TITLES = 30
#: the company of which an article tells, behind an office: `Direktur perseroan`
_OF_THE_COMPANY = re.compile(r" (?:perseroan|perusahaan)\Z", re.IGNORECASE)
#: what stands between two offices of a list that has a line for each: `Direktur Utama` + `2. Rani Dewi –` + `Direktur Keuangan`,
#: `Direktur Utama` + `: Rani Dewi` and the next line
_NAME = r"(?:[A-Z][\w.'’-]*,? ){0,4}[A-Z][\w.'’-]*"
_LINES = re.compile(
    rf"\s?[;,.]?\s*\n\s*(?:\d+[.)]|[-•*])? ?{_NAME}(?: ?[–:-] ?|,? (?:sebagai|selaku) )"
    rf"|(?: ?[–:-] ?|,? (?:yakni|yaitu) ){_NAME}[;,.]?\s*\n\s*(?:(?:\d+[.)]|[-•*]) ?)?"
)
#: how far apart they are at most, in characters
_LINES_APART = 120
#: whose team is told of, in front of the name of its coach
_COACHED = r"\b(?:[Tt]im|[Kk]lub|[Ss]kuad|[Pp]asukan|[Aa]nak) (?:asuhan|asuh|besutan|arahan|didikan|polesan) (?:pelatih )?"
_THIS = re.compile(r" (?:ini|itu|tersebut)\b")
_FIELD_WORD = re.compile(r"\w{5,}")
#: what a word has around its stem: `kebangsaan`, `bangsa`
_IN_FRONT = re.compile(r"(?:ke|per?)(?=\w{4,})")
_AT_END = re.compile(r"(?<=\w{4})an\Z")
#: scopes of offices of small governments, of which no body is known
_SMALL = frozenset({"kecamatan", "kelurahan", "desa"})
#: what stands between a team and what it is called
_APPOSED = frozenset({",", "(", "-", "–"})
_FIRM = "firm"
#: whose club stands behind it
_PLAYER = re.compile(
    r"\b(?:bek|gelandang|penyerang|striker|kiper|pemain|winger|bomber|punggawa|penggawa|bintang|kapten|jebolan|milik)"
    r"(?: [a-z]+)? \Z"
)


@dataclass(frozen=True, slots=True)
class _Sort:
    """Offices that the same bodies have: the kinds of those, of those that may have such an office as well, and what tells."""

    name: str
    titles: frozenset[str]
    kinds: frozenset[str]
    rivals: frozenset[str]
    fields: bool
    frequent: bool
    behind: bool
    once: int
    sentence: bool
    around: bool
    colleagues: bool
    named: bool
    lines: bool
    of_field: bool


@functools.cache
def _plain_words() -> frozenset[str]:
    """Words of fields that say nothing of whose they are."""
    return frozenset(word_table("told_bodies")["plain_field_words"].split())


@functools.cache
def _units_of_others() -> frozenset[str]:
    """Units of the police and of prosecutors, which no department has."""
    return frozenset(word_table("told_bodies")["units_of_others"].split())


@functools.cache
def _body_heads() -> frozenset[str]:
    """Words in a title with which the name of a body begins: of that one is the office."""
    return frozenset(word_table("told_bodies")["body_heads"].split())


@functools.cache
def _sorts() -> tuple[_Sort, ...]:
    return tuple(
        _Sort(
            row["name"],
            frozenset(row["titles"].split("|")),
            frozenset(row["kinds"].split()),
            frozenset(row["rivals"].split()),
            row.get("fields", False),
            row["frequent"],
            row["behind"],
            row["once"],
            row["sentence"],
            row.get("around", False),
            row.get("colleagues", False),
            row.get("named", False),
            row.get("lines", False),
            row.get("of_field", False),
        )
        for row in word_table("told_bodies")["sort"]
    )


class ToldBodies:
    """The bodies of one article, for offices that name none.

    Args:
        doc: the document, after the institutions stage.
        kinds: what the lexicon says of a position, by its id.
        people: the officials, with their positions.
    """

    def __init__(self, doc: Doc, kinds: Mapping[int, PositionType], people: Sequence[Official]) -> None:
        self.doc, self.kinds = doc, kinds
        self.text: str = text_of(doc)
        found: list[Institution] = doc._.sw_institutions
        self.mentions = sorted(
            ((m.start, m.end, body) for body in found if body.stated for m in body.mentions),
            key=lambda item: item[0],
        )
        self._starts = [start for start, _, _ in self.mentions]
        self._of_sort: dict[str, list[Institution]] = {}
        self._families_of_sort: dict[str, list[list[Institution]]] = {}
        held = [(p, official) for official in people for p in official.positions]
        self._held = sorted(held, key=lambda item: item[0].start)
        self._held_at = [p.start for p, _ in self._held]

    def complete(self, official: Official, position: Position) -> None:
        """Give an office without a body the one that the article leaves no choice of.

        Args:
            official: who holds it.
            position: the office, which says nothing itself of what it is one.
        """
        kind = self.kinds.get(id(position))
        if kind is None or position.institution is not None:
            return
        if position.region is None and (represented := self._represented(position)) is not None:
            position.institution, position.region = represented, represented.region
            return
        of_company = _OF_THE_COMPANY.search(position.title) is not None and position.title != kind.title
        plain = position.title.casefold() in (kind.title.casefold(), kind.expanded.casefold())
        sort = next((s for s in _sorts() if kind.title in s.titles and not (s.of_field and plain)), None)
        if of_company:
            sort = next((s for s in _sorts() if s.name == _FIRM), None)
        if sort is None or position.status == "candidate" or self._goes_on(official, position):
            return
        if any(w.casefold() in _body_heads() for w in position.title[len(kind.title) :].split()):
            return  # `Deputi Bidang Pers Sekretariat Presiden`
        if sort.colleagues and self._is_of_small(official, position):
            return
        if not (sort.fields or of_company) and position.expanded != kind.expanded:
            return
        body = (self._of_line_up(position) or self._coached(official)) if sort.name == "team" else None
        body = body or (self._of_officers() if of_company else None)
        body = (
            body
            or self._of_neighbour(official, position, sort)
            or self._in_sentence(position, sort)
            or self._of_article(position, sort, former=of_company)
            or self._of_field(position, kind, sort)
            or self._of_colleagues(official, position, sort)
        )
        if body is None or (position.region and body.region and position.region != body.region):
            return
        if of_company:
            position.title = _OF_THE_COMPANY.sub("", position.title)
            position.expanded = kind.expanded if position.title == kind.title else None
        position.institution = body
        position.region = position.region or body.region

    def _represented(self, position: Position) -> Institution | None:
        """The body that the holder of an office stands for in the same sentence: `Partai Melati diwakili Rani selaku Presiden dan
        Tono selaku Sekretaris Jenderal`.
        """
        begin = begin_of_sentence(self.text, position.start, _SENTENCE)
        index = bisect_left(self._starts, position.start) - 1
        if index < 0 or self.mentions[index][0] < begin or position.status not in ("definitive", "acting"):
            return None
        _, end, body = self.mentions[index]
        behind = _REPRESENTED.match(self.text, end)
        if behind is None or _NO_PAIR.search(self.text, behind.end(), position.start):
            return None
        return body

    def _goes_on(self, official: Official, position: Position) -> bool:
        """Whether words behind an office say of what it is one, though nothing of it was read: `Ketua Umum Sobat Melati`."""
        behind = _BEHIND.match(self.text, position.end)
        if behind is None:
            return False
        if behind.group(1):
            return True
        start = behind.end()
        return not any(start <= m.start <= start + _TITLES for m in official.mentions)

    def _fits(self, sort: _Sort) -> list[Institution]:
        """The bodies of the article that may have such an office, the surely and the perhaps."""
        if sort.name not in self._of_sort:
            found: list[Institution] = self.doc._.sw_institutions
            kinds = sort.kinds | sort.rivals
            self._of_sort[sort.name] = [
                i
                for i in found
                if i.stated and i.mentions and (i.kind or "unknown") in kinds and not _is_supreme(i)
            ]
        return self._of_sort[sort.name]

    def _ranked(self, sort: _Sort) -> list[list[Institution]]:
        """The bodies that may have such an office, in families, the family named most first."""
        if sort.name not in self._families_of_sort:
            families = _families(self._fits(sort))
            families.sort(key=lambda family: -sum(len(i.mentions) for i in family))
            self._families_of_sort[sort.name] = families
        return self._families_of_sort[sort.name]

    def _of_article(self, position: Position, sort: _Sort, *, former: bool = False) -> Institution | None:
        """The only body of the article that may have such an office, named in front of it, or that which it names most.

        Args:
            position: the office.
            sort: what sort of office it is.
            former: whether a former one may be of that body, too.
        """
        if position.status == "former" and not former:
            return None
        ranked = self._ranked(sort)
        if not ranked or ranked[0][0].kind not in sort.kinds:
            return None
        counts = [sum(len(i.mentions) for i in family) for family in ranked]
        if sort.name == "team" and not any(
            self._plays(m.start, m.end) for i in ranked[0] for m in i.mentions
        ):
            return None  # `bek Melati FC`
        first = min(m.start for i in ranked[0] for m in i.mentions)
        only = len(ranked) == 1 and counts[0] >= sort.once
        about = (
            sort.frequent and counts[0] >= _OFTEN and (len(counts) == 1 or counts[0] >= _OFTEN * counts[1])
        )
        if not (only or about) or (first > position.start and not sort.behind):
            return None
        return ranked[0][0]

    def _plays(self, start: int, end: int) -> bool:
        """Whether a team is told of for itself, not only as that of one of its players: `bek Melati FC`, `Rani (Melati FC)`."""
        lead = _PLAYER.search(self.text, max(0, start - _TITLES), start)
        return lead is None and self.text[start - 1 : start] + self.text[end : end + 1] != "()"

    def _of_neighbour(self, official: Official, position: Position, sort: _Sort) -> Institution | None:
        """The body of the office in front in a list, which others of the same body follow: `Dirut PT Melati Rani, Direktur
        Keuangan Tono`.
        """
        index = bisect_left(self._held_at, position.start) - 1
        if index < 0:
            return None
        before, holder = self._held[index]
        body = before.institution
        if holder is official or body is None or before.status != position.status:
            return None
        between = self.text[before.end : position.start]
        fits = (body.kind or "unknown") in sort.kinds and body.stated
        if sort.lines and len(between) <= _LINES_APART and _LINES.fullmatch(between):
            return body if fits else None
        if len(between) > _BESIDE or _NO_LIST.search(between) or self._between(before.end, position.start):
            return None
        return body if fits and not self._is_unit_of_others(position, sort) else None

    def _of_field(self, position: Position, kind: PositionType, sort: _Sort) -> Institution | None:
        """The only body named in front that has a word of the office's field in its name: the Dinas Kelautan dan Perikanan of the
        `Kabid Perikanan Budidaya`, the ministry of the small enterprises of their `Deputi`.
        """
        if not sort.named or position.status == "former":
            return None
        heads = {w.casefold() for w in _FIELD_WORD.findall(f"{kind.title} {kind.expanded}")}
        said = {w.casefold() for w in _FIELD_WORD.findall(position.title)} - heads - _plain_words()
        if not said or self._beside_rival(position, sort):
            return None
        stems = {_stem(w) for w in said}
        near = [
            body
            for body in self._fits(sort)
            if body.kind in sort.kinds
            and any(m.start < position.start for m in body.mentions)
            and any(
                _stem(w) in stems  # `bangsa`, and `kebangsaan`
                for w in map(str.casefold, _FIELD_WORD.findall(body.name))
                if w not in _plain_words()
            )
        ]
        families = _families(near)
        return families[0][0] if len(families) == 1 else None

    def _of_colleagues(self, official: Official, position: Position, sort: _Sort) -> Institution | None:
        """The only department of which others named in front hold offices: that of the `Kepala Dinas` for a `Kabid`."""
        if not sort.colleagues or position.status == "former" or self._beside_rival(position, sort):
            return None
        if self._is_unit_of_others(position, sort):
            return None
        bodies: list[Institution] = []
        for other, holder in self._held[: bisect_left(self._held_at, position.start)]:
            if holder is official or other.status not in ("definitive", "acting"):
                continue
            body = other.institution
            if body is not None and (body.kind or "unknown") in sort.kinds | sort.rivals:
                bodies.append(body)
        families = _families(bodies)
        if len(families) != 1:
            return None
        body = families[0][0]
        return body if body.kind in sort.kinds and body.stated else None

    @staticmethod
    def _is_unit_of_others(position: Position, sort: _Sort) -> bool:
        """Whether an office that a department may have is of a unit of the police or of prosecutors: `Kasi Penmas`."""
        return sort.colleagues and not _units_of_others().isdisjoint(position.title.casefold().split())

    def _beside_rival(self, position: Position, sort: _Sort) -> bool:
        """Whether the sentence names a body of another kind that may have such an office, too: `Kabid Data dan Kajari Sigi`."""
        begin = begin_of_sentence(self.text, position.start, _SENTENCE)
        end = _END.search(self.text, position.end)
        last = end.start() if end is not None else len(self.text)
        return any((body.kind or "unknown") in sort.rivals for body in self._between(begin, last))

    def _is_of_small(self, official: Official, position: Position) -> bool:
        """Whether an office may be one of the kecamatan or village whose head is the last named in front: `Kasi` of a `Camat`."""
        for other, holder in reversed(self._held[: bisect_left(self._held_at, position.start)]):
            if holder is not official:
                kind = self.kinds.get(id(other))
                return kind is not None and kind.scope in _SMALL
        return False

    def _of_officers(self) -> Institution | None:
        """The only company of whose officers the article tells, by its name: `Direktur Utama MELA`, and `Direktur perseroan`."""
        kinds = [(other, self.kinds.get(id(other))) for other, _ in self._held]
        corporate = [
            other.institution
            for other, kind in kinds
            if kind is not None and kind.category == "corporate" and other.institution is not None
        ]
        families = _families([b for b in corporate if b.stated])
        return families[0][0] if len(families) == 1 else None

    def _coached(self, official: Official) -> Institution | None:
        """The team that is said to be that of its coach: `Persida menang. Tim asuhan Rani ini …`, `Persida, tim asuhan Rani`."""
        names = {self.text[m.start : m.end] for m in official.mentions if m.kind in ("name", "short_name")}
        names |= {official.name, *official.name.split()[-1:]}
        pattern = (
            _COACHED + "(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")\b"
        )
        told: list[Institution] = []
        for found in re.finditer(pattern, self.text):
            begin = begin_of_sentence(self.text, found.start(), _SENTENCE)
            index = bisect_left(self._starts, found.start()) - 1
            if index >= 0 and self.text[self.mentions[index][1] : found.start()].strip() in _APPOSED:
                told.append(self.mentions[index][2])
                continue
            opens = not self.text[begin : found.start()].strip(" .?!\n")
            if not opens and not _THIS.match(self.text, found.end()):
                continue  # `menang atas tim asuhan Rani`
            near = [b for b in self._between(self._sentence_before(begin), found.start()) if b.kind == "team"]
            if len(_families(near)) != 1:
                return None
            told.append(near[0])
        teams = {id(b): b for b in told if b.kind == "team"}
        return next(iter(teams.values())) if len(teams) == 1 else None

    def _in_sentence(self, position: Position, sort: _Sort) -> Institution | None:
        """The only body in front of an office in its sentence, or else in the one before, that may have it."""
        if not sort.sentence:
            return None
        begin = begin_of_sentence(self.text, position.start, _SENTENCE)
        fits = {id(i) for i in self._fits(sort)}
        end = _END.search(self.text, position.end)
        here = end.start() if end is not None and sort.around else position.start
        for first, last in ((begin, here), (self._sentence_before(begin), begin)):
            near = [b for b in self._between(first, last) if id(b) in fits]
            if first != begin and self._is_unit_of_others(position, sort):
                return None
            if near and here == last and self._is_joined(position):
                return None  # `PT Melati dan Direktur Keuangan`
            if near:
                families = _families(near)
                body = families[0][0]
                return body if len(families) == 1 and body.kind in sort.kinds else None
        return None

    def _is_joined(self, position: Position) -> bool:
        """Whether an office stands beside a body in a list, and is not its own: `PT Melati dan Direktur Keuangan`."""
        index = bisect_left(self._starts, position.start) - 1
        return index >= 0 and bool(_JOINED.fullmatch(self.text, self.mentions[index][1], position.start))

    def _sentence_before(self, begin: int) -> int:
        """Where the sentence begins in front of the mark that ends it; there where it is in another line."""
        return begin_of_sentence(self.text, begin, _SENTENCE) if self.text[begin] in ".?!" else begin

    def _between(self, start: int, end: int) -> Sequence[Institution]:
        index = bisect_left(self._starts, start)
        found = []
        while index < len(self.mentions) and self.mentions[index][0] < end:
            found.append(self.mentions[index][2])
            index += 1
        return found

    def _of_line_up(self, position: Position) -> Institution | None:
        """The team whose players the line in front of its coach lists."""
        if not _LINE_UP.match(self.text, position.end):
            return None
        begin = self.text.rfind("\n", 0, position.start) + 1
        if self.text[begin : position.start].strip():
            line = begin
        else:
            end = begin
            while end > 0 and self.text[end - 1].isspace():
                end -= 1
            line = self.text.rfind("\n", 0, end) + 1
        teams = [b for b in self._between(line, line + _LEAD) if b.kind == "team"]
        return teams[0] if len({id(b) for b in teams}) == 1 else None


def _stem(word: str) -> str:
    """A word in small letters without `ke-`, `pe(r)-` and `-an`: of `kebangsaan`, `bangsa`."""
    found = _IN_FRONT.match(word)
    return _AT_END.sub("", word[found.end() :] if found is not None else word)


def _is_supreme(body: Institution) -> bool:
    """Whether a court is one of the whole country, before which others' judgments come."""
    known = lexicon().institution_matcher.get(body.name) if body.kind == "court" else ()
    return bool(known) and known[0].scope == "national"


def _families(bodies: Sequence[Institution]) -> list[list[Institution]]:
    """Bodies with those that are their parts or have their name in theirs: a party and its `DPP`, `UI` and `Wira Cipta UI`."""
    families: list[list[Institution]] = []
    for body in sorted({id(b): b for b in bodies}.values(), key=lambda b: len(_short(b))):
        for family in families:
            if any(_is_part(body, other) for other in family):
                family.append(body)
                break
        else:
            families.append([body])
    return families


def _short(body: Institution) -> str:
    return body.abbreviation or body.name


def _is_part(longer: Institution, shorter: Institution) -> bool:
    """Whether the name of one body has that of another in it, as whole words."""
    name = f" {longer.name} {longer.abbreviation or ''} ".casefold()
    return any(f" {n.casefold()} " in name for n in (shorter.name, shorter.abbreviation) if n)
