"""Small places by what stands around them, where the model passes over them or takes them for something else.

Kecamatan, villages and rivers stand in no table, or have names that are those of people, too. An office that only such a
place has (`Camat`, `Lurah`, `Kapolsek`), `di` or `dari` in front, a generic word at their head (`Krueng`, `Kampung`) or the
village in front of them in a row says that they are places.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from sariwarta.lexicon import Lexicon, RegionName
from sariwarta.stages.entity_parts.chosen import Chosen
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.readings import Candidate, PlaceReading
from sariwarta.stages.entity_parts.view import View

__all__ = ["add_repeated_places", "with_local_places"]

_SCOPES = frozenset({"kecamatan", "kelurahan", "desa"})
#: what sort of offices they are; a `Kepala Puskesmas` heads a house
_CATEGORIES = frozenset({"regional_admin", "village", "police", "military"})
_KECAMATAN = "kecamatan"
#: a run of words with capitals, the last of which may be a number: `Lawira II`
_RUN = re.compile(r"[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,5}(?: [IVX]+\b)?")
_VILLAGE_INSIDE = re.compile(
    r"(?:(?<= )(?:Kampung|Desa|Nagari|Gampong|Kelurahan|Dusun)|(?<=Raja )Negeri) (?=[A-Z])"
)
_ROMAN = re.compile(r"[IVX]+\Z")
_CUE = re.compile(r"(?<![\w-])(?:[Dd]i|[Dd]ari|ke|asal)\s(?=[A-Z])")
#: behind the name of a place that an office is of: who holds it
_HOLDER_BEHIND = re.compile(r"(?:, | \()")
_ROW = re.compile(r"(?:, (?:dan |serta )?| dan | serta )(?=[A-Z])")
#: what such a row goes on with behind the name
_ROW_BEHIND = re.compile(r"(?:,| dan | serta |\.|\)| [a-z])")
_LAST_OF_ROW = re.compile(r"(?:, [A-Z]\w+){0,4},? (?:dan|serta) [A-Z]")
_STATION = re.compile(r"\b(?:Wakapolres(?:ta)?|Kapolres(?:ta)?) (?P<name>[A-Z]\w+(?: [A-Z]\w+)?) Kota\b")
#: a model that is as sure as this of a person or a body is believed
_SURE = 0.7
_LONGEST_KECAMATAN = 4
_LONGEST_VILLAGE = 3
_SHORTEST = 4
_TITLE_WORD = re.compile(r"[A-Z][a-z]+\Z")
#: what no Indonesian village has in its name
_FOREIGN = re.compile(
    r"[xqv]|th|ck|ph|sh|ch|ee|oo|ll|ss|tt|ff|rr|mm|nn|[^aeiou]{4}|(?:[rntklc]e|nge|ing|[^aeiou]s|ly|ry|ay)\Z",
    re.I,
)
_SMALL_BEHIND = re.compile(r"(?: (?!dan [A-Z])[a-z]| \d[\d.,]* [a-z]|[,.;)\"”]|\Z)")
#: in front of `dari`: who told something
_TOLD_BY = re.compile(
    r"\b(?:dikutip|mengutip|dilansir|melansir|dilihat|diterima|penghargaan|informasi|data)\s\Z", re.I
)
_CAPITAL = "31"
_LIKELY = 0.6
_LABELS = frozenset({"ORG", "PER", "LOC"})
#: heads behind which a row of names is one of such places
_ROW_HEADS = frozenset({"desa", "kelurahan", "kampung", "nagari", "gampong", "dusun", "kecamatan", "distrik"})


@functools.cache
def _local_offices(lex: Lexicon) -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds the offices of kecamatan and villages with a name behind them, and those of a kecamatan."""
    forms: dict[str, str] = {}
    for office in lex.positions:
        if office.scope in _SCOPES and office.category in _CATEGORIES:
            forms.update({form: office.scope for form in office.forms if form[0].isupper()})
    longest = sorted(forms, key=len, reverse=True)
    # most words are in small letters, and are passed over without the list
    pattern = re.compile(rf"\b(?=[A-Z])(?P<office>{'|'.join(map(re.escape, longest))})\s(?=[A-Z])")
    return pattern, frozenset(form for form, scope in forms.items() if scope == _KECAMATAN)


def with_local_places(view: View, proposed: Sequence[Candidate]) -> list[Candidate]:
    """What the model proposes, with small places for what it has passed over or taken for something else.

    Args:
        view: the text.
        proposed: the model's entities in order.
    """
    for c in proposed:
        head, _, rest = view.surface(c).partition(" ")
        if c.label == "PER" and rest and head.casefold() in evidence_words("local_heads"):
            c.label = "LOC"  # `Krueng Tamiang`
        elif c.label in ("PER", "LOC") and rest:
            _cut_front_off(view, c)
    found = [
        *_behind_offices(view, proposed),
        *_police_towns(view),
        *_behind_cues(view, proposed),
        *_in_rows(view, proposed),
        *_venues(view, proposed),
    ]
    buildings = [c for c in proposed if c.label == "FAC"]
    starts = [b.start for b in buildings]

    def is_inside(place: Candidate) -> bool:
        number = bisect_left(starts, place.start) - 1
        return number >= 0 and place.end <= buildings[number].end

    # the `Aula Camat Sigi Biromaru` stays whole
    return _merged(view, proposed, [place for place in found if not is_inside(place)])


@functools.cache
def _venue_phrases() -> tuple[list[str], re.Pattern[str]]:
    """The phrases, in small letters, and what finds them as whole words."""
    phrases = sorted(
        (w.replace("_", " ") for w in evidence_words("venue_phrases")), key=lambda w: (-len(w), w)
    )
    words = "|".join(map(re.escape, phrases))
    return phrases, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _venues(view: View, proposed: Sequence[Candidate]) -> Iterable[Candidate]:
    """Places of national news that the model passes over because they stand in small letters: `di kompleks parlemen`."""
    phrases, pattern = _venue_phrases()
    folded = view.text.casefold()
    if not any(phrase in folded for phrase in phrases):
        return  # as in most articles
    starts = [c.start for c in proposed]
    for match in pattern.finditer(view.text):
        number = bisect_left(starts, match.end()) - 1
        if number < 0 or proposed[number].end <= match.start():
            yield Candidate(match.start(), match.end(), "FAC", "local")


def _cut_front_off(view: View, c: Candidate) -> None:
    """Begin a village behind the word of an office in front of it: `Ondoafi` + `Kampung Pala`, `Raja` + `Negeri Pala`."""
    inside = _VILLAGE_INSIDE.search(view.text, c.start + 1, c.end)
    if inside is None or c.start in view.place_at or " " in view.text[c.start : inside.start()].strip():
        return
    if view.text[c.start : inside.start()].strip().casefold() not in evidence_words("place_heads"):
        c.start, c.label = inside.start(), "LOC"


def add_repeated_places(view: View, chosen: Chosen) -> None:
    """Take places of several words for places in the headline as well, where every word has a capital."""
    if view.title is None:
        return
    low, high = view.title
    names = {view.surface(c): c for c in chosen.entities if c.label == "LOC" and c.start >= high}
    for name, c in names.items():
        if " " not in name:
            continue
        at = view.text.find(name, low, high)
        if at >= 0 and not view.text[at + len(name) : at + len(name) + 1].isalnum():
            chosen.take([Candidate(at, at + len(name), "LOC", "local", c.entry)])


def _merged(view: View, proposed: Sequence[Candidate], found: Iterable[Candidate]) -> list[Candidate]:
    """Both in order; a proposal that a place that was found overlaps gives way, and keeps what stands behind it."""
    places: list[Candidate] = []
    for place in sorted(found, key=lambda c: (c.start, -c.end)):
        if not places or place.start >= places[-1].end:
            places.append(place)
    if not places:
        return list(proposed)
    starts = [p.start for p in places]
    kept: list[Candidate] = list(places)
    for c in proposed:
        number = bisect_left(starts, c.end) - 1
        over = places[number] if number >= 0 else None
        if over is None or over.end <= c.start:
            kept.append(c)
        elif c.start <= over.start and over.end < c.end and c.label in ("LOC", "PER"):
            rest = view.text[over.end : c.end].casefold().split()
            if evidence_words("no_place_names").issuperset(rest):
                over.end, over.entry = c.end, None  # `Sigi Biromaru` + `Barat`
                continue
            kept.append(c.part(over.end + 1, c.end, "PER"))  # the holder behind the place of the office
        elif c.start < over.start and c.label == "POSITION":
            c.end = over.start - 1
            kept.append(c)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def _place(view: View, start: int, end: int, level: str | None = None) -> Candidate:
    names = view.lexicon.place_matcher.get(view.text[start:end])
    return Candidate(start, end, "LOC", "local", PlaceReading(names, level) if names else None)


def _behind_offices(view: View, proposed: Sequence[Candidate]) -> Iterable[Candidate]:
    """Places behind the offices that only they have: `Camat Rambah Samo Rani Dewi`, `Keuchik Kuala Pala, M. Rani`."""
    pattern, of_kecamatan = _local_offices(view.lexicon)
    by_start = {c.start: c for c in proposed}
    for match in pattern.finditer(view.text):
        run = _RUN.match(view.text, match.end())
        if run is None:
            continue
        end = _before_titles(view, run.start(), run.end())
        if end <= run.start() or view.text[run.start() : end].casefold() in evidence_words("place_heads"):
            continue
        if run.start() in view.institution_at:
            continue  # `Bhabinkamtibmas` + `Polres Sigi`
        whole = by_start.get(run.start())
        if whole is not None and whole.label == "PER" and whole.confidence >= _SURE:
            continue
        if match.group("office") in of_kecamatan:
            known = _longest_kecamatan(view, run.start(), end)
            rest = view.text[known:end].split()
            goes_on = bool(rest) and rest[0].casefold() in evidence_words("no_place_names")
            alone = known == end or ((whole is None or whole.end > known) and not goes_on)
            if known > run.start() and alone and known - run.start() >= _SHORTEST:
                yield _place(view, run.start(), known)
                continue
        if len(view.text[run.start() : end].split()) > _LONGEST_VILLAGE:
            continue
        if whole is not None and whole.label == "LOC" and whole.end > end:
            continue  # `Kampung Datuk Melati`
        titled = end < run.end() or (view.text[end : end + 1] == " " and _is_titled(view, end + 1))
        behind = _HOLDER_BEHIND.match(view.text, end)
        held = behind is not None and (_is_titled(view, behind.end()) or _is_person(by_start, behind.end()))
        if titled or held:
            yield _place(view, run.start(), end)


def _before_titles(view: View, start: int, end: int) -> int:
    """Where a run of words ends before a rank, a title or an office: `Sawo` of `Sawo Ny. Hj. Rani`."""
    number = view.index.get(start)
    if number is None:
        return start
    while number < len(view.words) and view.words[number].start < end:
        word = view.words[number]
        if word.start > start and word.start in view.institution_at:
            return len(view.text[: word.start].rstrip())  # `Kapolsek Sagu Polrestabes Surabaya`
        number_behind = word.start > start and _ROMAN.match(view.text, word.start, word.end)
        if not number_behind and _is_titled(view, word.start):
            return len(view.text[: word.start].rstrip())
        number += 1
    return end


def _is_titled(view: View, start: int) -> bool:
    """Whether a rank, a title or an office begins at an offset."""
    number = view.index.get(start)
    if number is None:
        return False
    lex = view.lexicon
    matchers = (lex.rank_matcher, lex.title_matcher, lex.position_matcher)
    return any(m.match_at(view.text, view.words, number) is not None for m in matchers)


def _is_person(by_start: dict[int, Candidate], start: int) -> bool:
    c = by_start.get(start)
    return c is not None and c.label == "PER"


def _longest_kecamatan(view: View, start: int, end: int) -> int:
    """Where the longest name of a kecamatan ends that begins at an offset; the offset itself without one."""
    words = view.text[start:end].split(" ")
    for count in range(min(len(words), _LONGEST_KECAMATAN), 0, -1):
        name = " ".join(words[:count])
        if name.casefold() in view.lexicon.kecamatan:
            return start + len(name)
    return start


def _police_towns(view: View) -> Iterable[Candidate]:
    """The town of a police station that its office names with the level behind: `Kapolres Sawo Kota`."""
    for match in _STATION.finditer(view.text) if "apolres" in view.text else ():
        names = view.lexicon.region_matcher.get(match.group("name"))
        if any(n.region.level == "kota" for n in names):
            yield Candidate(match.start("name"), match.end(), "LOC", "local", PlaceReading(names, "kota"))


def _behind_cues(view: View, proposed: Sequence[Candidate]) -> Iterable[Candidate]:
    """Names behind `di`, `dari`, `ke`, `asal` that are those of kecamatan, or that nothing else can be in a text on a
    kabupaten or kota.
    """
    spans = [(c.start, c.end) for c in proposed]
    starts = [s for s, _ in spans]
    local = _is_regional(view)
    for cue in _CUE.finditer(view.text):
        start = cue.end()
        run = _RUN.match(view.text, start)
        if run is None or (view.title is not None and view.title[0] <= start < view.title[1]):
            continue
        if start in view.place_at or start in view.institution_at:
            continue
        number = bisect_left(starts, start)
        over = proposed[number] if number < len(proposed) and starts[number] < run.end() else None
        before = proposed[number - 1] if number else None
        if before is not None and before.end > start:
            continue
        known = _longest_kecamatan(view, start, run.end())
        small = view.text[start:known].casefold()
        listed = (
            small in common_words()
            or small in evidence_words("place_heads")
            or small in evidence_words("no_local_places")
        )
        if known > start and (listed or len(small) < _SHORTEST):
            known = start
        if over is not None:
            weak = over.confidence < (_LIKELY if over.label == "LOC" else _SURE) and over.label in _LABELS
            whole = (over.start, over.end) == (start, run.end())
            if known > start and weak and (over.start, over.end) == (start, known):
                yield _place(view, start, known)
            elif whole and weak and over.label == "LOC" and local and _can_be_place(view, start, run.end()):
                if not _TOLD_BY.search(view.text, max(0, cue.start() - 16), cue.start()):
                    yield _place(view, start, run.end())
            elif (
                over.label == "LOC"
                and over.start > start
                and over.end == run.end()
                and over.confidence < _SURE
            ) and _can_be_place(view, start, run.end()):
                yield _place(view, start, run.end())  # `di Sumber` + `Wangi`
            continue
        if known == run.end() and known > start and local:
            yield _place(view, start, known)
        elif (
            cue.group().split()[0] not in ("dari", "Dari") and local and _can_be_place(view, start, run.end())
        ) and _goes_on_small(view.text, run.end()):
            yield _place(view, start, run.end())


def _is_regional(view: View) -> bool:
    """Whether a text is about a kabupaten or kota outside the capital: one is named more than once."""
    named: Counter[str] = Counter()
    for _, match in view.named_places:
        name = match.entries[0]
        if isinstance(name, RegionName) and not name.risk and name.region.level in ("kabupaten", "kota"):
            named[name.region.short_name] += not name.region.code.startswith(_CAPITAL)
    return any(count > 1 for count in named.values())


def _can_be_place(view: View, start: int, end: int) -> bool:
    """Whether words with capitals can be the name of a small place: one or two words that are in no list."""
    words = view.text[start:end].split(" ")
    if len(words) > 2 or not all(_TITLE_WORD.match(w) and len(w) >= _SHORTEST for w in words):
        return False
    if any(_FOREIGN.search(w) for w in words):
        return False
    small = [w.casefold() for w in words]
    if all(w in common_words() for w in small) or small[-1] in common_words():
        return False
    things = (
        "no_place_names",
        "calendar",
        "no_institution_heads",
        "facility_heads",
        "no_local_places",
        "body_heads",
    )
    if any(small[0] in evidence_words(name) for name in things):
        return False
    if len(words) == 1 and small[0] in evidence_words("place_heads"):
        return False
    lex = view.lexicon
    name = " ".join(words)
    if lex.organization_named(name) is not None or words[0] in lex.institution_heads:
        return False
    number = view.index.get(start)
    if number is None or _is_titled(view, start) or lex.place_matcher.get(words[-1]):
        return False
    return not any(
        matcher.get(w) for w in words for matcher in (lex.institution_matcher, lex.position_matcher)
    )


def _goes_on_small(text: str, end: int) -> bool:
    """Whether the text goes on in small letters, or with a mark, behind a name."""
    return _SMALL_BEHIND.match(text, end) is not None


def _in_rows(view: View, proposed: Sequence[Candidate]) -> Iterable[Candidate]:
    """The further names of a row that begins with a village: `Desa Pala, Sawo dan Kelapa`, where nothing has them yet."""
    starts = [c.start for c in proposed]
    for c in proposed:
        head, _, name = view.surface(c).partition(" ")
        if c.label != "LOC" or not name or head.casefold() not in _ROW_HEADS:
            continue
        end = c.end
        while (joint := _ROW.match(view.text, end)) is not None:
            run = _RUN.match(view.text, joint.end())
            number = bisect_left(starts, joint.end())
            taken = run is not None and number < len(starts) and starts[number] < run.end()
            if run is None or taken or not _ROW_BEHIND.match(view.text, run.end()):
                break
            if not _can_be_place(view, run.start(), run.end()) or run.start() in view.place_at:
                break
            if "," in joint.group() and not _closes(view.text, run.end()):
                break
            yield _place(view, run.start(), run.end())
            end = run.end()


def _closes(text: str, end: int) -> bool:
    """Whether a row goes on to its last name: `, Sawo, dan Kelapa`; a name between commas may be anything else."""
    return _LAST_OF_ROW.match(text, end, end + 80) is not None
