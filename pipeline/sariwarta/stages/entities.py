"""Named entities: the model proposes, the lexicon proposes, one resolution decides.

Labels are PER, ORG, LOC, FAC and POSITION, as `docs/entities.md` defines them; spans are flat. The model, which
reads context, has the first word; the lexicon corrects it where it knows better, and adds what it has missed:

1. The town of the dateline is a place, whatever the model says.
2. Ranks, titles and offices are cut off the model's persons, and so is a province in front (`Kaltim Hasanuddin`);
   a person that is nothing but a region is a place.
3. `TNI-Polri` is two institutions, and `TNI` no person; region and holder are two (`Gubernur Kalbar Cornelis`);
   `se-Kalimantan Timur` is no part of an institution's name; number and name of a military unit behind its
   commander's office are the unit (`Danrem` + `101/Antasari`).
4. An institution of the model takes in the region that belongs to its name (`KPU` + `Provinsi Kaltim`), a place the
   level word in front of it.
5. What the lexicon sees and the model does not touch is added where it is more than a word: institutions and places that
   stand alone, rather than inside a longer name (`Balikpapan Film Festival`, `Peraturan KPU`); offices right before
   the institution, place or person that they belong to. Names that are also common words (`Batu`, `Pati`) need
   a word before them that makes them places (`Kota`, `di`).

Measured on annotated paragraphs, the model is right more often than the lexicon where both see something, which is why
it goes first; the corrections bring more than the additions, which are few (`docs/results.md`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.confidence import confidence
from sariwarta.language.acronyms import acronym_behind
from sariwarta.language.spans import overlaps
from sariwarta.language.words import Word, words_of
from sariwarta.lexicon import Lexicon, Match, NamedPlace, RegionName, lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.entity_parts.evidence import (
    common_words,
    evidence_words,
    is_headline_verb,
    runs_on,
    words_of_name,
)
from sariwarta.stages.entity_parts.laws import numbered_laws
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS, Lexical, certain
from sariwarta.stages.entity_parts.readings import (
    Candidate,
    FacilityReading,
    InstitutionReading,
    Place,
    PlaceReading,
    PositionReading,
    Reading,
)
from sariwarta.stages.structure import structure_of

__all__ = [
    "RULES",
    "EntitiesStage",
    "FacilityReading",
    "InstitutionReading",
    "PlaceReading",
    "PositionReading",
    "make_entities",
]

RULES = rule_table(
    Rule(
        "entities.dateline",
        1,
        "the town before the dash at the head of the text",
        examples=(
            ("PADANG - Rapat itu digelar sampai malam oleh semua pihak yang hadir di sana.", "PADANG"),
            ("KEJAJAR - Rapat itu digelar sampai malam oleh semua pihak yang hadir.", "KEJAJAR"),
        ),
        counterexamples=(
            "Ia pulang ke Padang.",
            "Rapat - kata Andi - digelar sampai malam oleh semua pihak.",
        ),
    ),
    Rule(
        "entities.unit",
        1,
        "number and name of a military unit behind the office that commands it",
        examples=(
            ("Danrem 101/Antasari hadir.", "101/Antasari"),
            ("Hadir Dandim 0707/Wonosobo.", "0707/Wonosobo"),
            ("Hadir Dandim 0707 Wonosobo.", "0707 Wonosobo"),
            ("Hadir Kasdam IV Mulawarman Brigjen TNI Made Wirata.", "IV Mulawarman"),
        ),
        counterexamples=("Kapolda Riau hadir.", "Danrem hadir.", "Danrem Antasari hadir."),
    ),
    Rule(
        "entities.institution",
        1,
        "an institution of the lexicon with the region, number or unit that belongs to its name",
        examples=(
            ("Rapat dihadiri KPU Provinsi Kaltim.", "KPU Provinsi Kaltim"),
            ("Prajurit Kodam VI/Mulawarman berjaga.", "Kodam VI/Mulawarman"),
            ("Warga mendatangi Polres Sigi kemarin.", "Polres Sigi"),
            ("Anggota DPRD Kota Malang hadir.", "DPRD Kota Malang"),
        ),
        counterexamples=(
            "Antara keduanya tidak ada beda.",
            "Rapat itu membahas kpk yang lama.",
            "Menurut Peraturan KPU Nomor 15, semua sah.",
        ),
    ),
    Rule(
        "entities.region",
        1,
        "a region or another place of the lexicon",
        examples=(
            ("Banjir melanda Kabupaten Sigi.", "Kabupaten Sigi"),
            ("Warga Kaltim bersiap.", "Kaltim"),
            ("Ia tiba di Kota Batu.", "Kota Batu"),
            ("Riau 41,20; Jambi 39,75 dan Bali.", "Riau|Jambi|Bali"),
        ),
        counterexamples=(
            "Puncak acara digelar malam.",
            "Mereka melempar batu.",
            "Ia menonton Balikpapan Film Festival.",
        ),
    ),
    Rule(
        "entities.acronym",
        1,
        "an acronym that the text has introduced in brackets behind the name of an institution or a person",
        examples=(("Rapat KPU Kabupaten Sigi (KKS) usai. Warga mendatangi KKS kemarin.", "KKS|KKS"),),
        counterexamples=(
            "Rapat KPU Kabupaten Sigi (Jumat) usai. Warga mendatangi KKS kemarin.",
            "Rapat KPU Kabupaten Sigi (XYZ) usai. Warga mendatangi XYZ kemarin.",
        ),
    ),
    Rule(
        "entities.position",
        1,
        "an office of the lexicon, right before what it is an office of, or who holds it",
        examples=(
            ("Pj Gubernur Kaltim hadir.", "Pj|Gubernur"),
            ("Hadir Kapolres Sigi.", "Kapolres"),
            ("Kepala Dinas Sosial Kabupaten Sigi hadir.", "Kepala"),
        ),
        counterexamples=(
            "Para gubernur berkumpul.",
            "Menurut Peraturan Gubernur Nomor 4, semua sah.",
            "Lomba Bupati Cup digelar.",
        ),
    ),
)

#: an acronym of a person in brackets: `Christianny Eugenia (CE)`
_INITIALS_BEHIND = re.compile(r"[ \xa0]\(([A-Z]{2,5})\)")
#: forms of address that begin a nickname behind a full name
_NICKNAMES = frozenset("cak gus kang mas mbak bang ning".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_INTRODUCED = re.compile(r"\(([A-Z]{2,6})\)")
#: confidence of a model's entity where nothing was measured
UNMEASURED = 0.85
_PLACE_CUES = {
    "di",
    "ke",
    "dari",
    "asal",
    "warga",
    "wilayah",
    "daerah",
    "kawasan",
    "se",
    "kota",
    "kabupaten",
    "kab",
}
#: before a candidacy, a decree or `Perdana` (`Menteri`) there is no office
_NO_HOLDER = re.compile(
    r"\b(?:calon|balon|bacalon|kandidat|keputusan|peraturan|instruksi|surat|perdana|para)(?: wakil)? \Z",
    re.IGNORECASE,
)
#: what many people are at a time
_ROLES = {"role", "legal", "judiciary", "corporate", "education"}
_ACRONYMS = re.compile(r"[A-Z]\w+(?:[-/–][A-Z]\w+)+\Z")
_SE = re.compile(r"se[- ]+(?=[A-Z])", re.IGNORECASE)
_EVERYWHERE = re.compile(r"\s+se[- ](?=[A-Z])")
#: bodies that stand in front of the institution that they are part of
_ADDRESS = frozenset({"bapak", "ibu", "pak", "bu", "haji", "hajah"})
_ORDINAL = re.compile(r"[Kk]e-?\d+\Z")
_ROMAN_FIRST = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|X) (?=[A-Z]{2})")
_BOARD = re.compile(r"(?:DP[PWDC]|P[BCDPW]|PAC|BP[CDP])\Z")
_PART_OF = re.compile(r"(?:Komisi [IVX]{1,4}|Fraksi|Div[a-z]* [A-Z]\w+|DP[PWDC]|PW|PD|Mabes|Bidang Humas) \Z")
#: a model that is as sure as this of a place is believed where a holder's name could stand
_SURE_PLACE = 0.9
#: bodies without branches that bear the name of a town
_NATIONAL_FORCES = frozenset({"police", "military", "prosecutor", "independent_commission"})
_MODEL_LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "FAC": "FAC",
    "POS": "POSITION",
    "POSITION": "POSITION",
}


class EntitiesStage:
    """Fills `doc._.sw_entities` from `doc.ents` and the lexicon; `doc.ents` stays as it is.

    How sure the model is of each of `doc.ents` stands in `doc._.sw_model_confidences`, if anything has put it there.

    Args:
        model: name and version of the model that made `doc.ents`.
        lex: the lexicon, by default the package's own.
    """

    def __init__(self, model: str, lex: Lexicon | None = None) -> None:
        self.model = model
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Bring the entities of one document together."""
        structure = structure_of(doc)
        resolution = _Resolution(self.lexicon, doc.text, words_of(doc))
        resolution.title = structure.title
        resolution.take_dateline(structure.dateline)
        proposed = _proposed(doc)
        if structure.title is not None:
            proposed = resolution.without_headline_words(proposed, *structure.title)
        if structure.outlet is not None:
            proposed = [
                c for c in proposed if c.label == "ORG" or not overlaps([structure.outlet], c.start, c.end)
            ]
        resolution.take_model(proposed)
        resolution.add_from_lexicon()
        resolution.learn_acronyms()
        blocked = [(line.start, line.end) for line in structure.lines if not line.is_text]
        laws = numbered_laws(doc.text)
        doc._.sw_entities = [
            self._entity(c)
            for c in resolution.chosen()
            if not overlaps(blocked, c.start, c.end)
            and (c.label == "PER" or not overlaps(laws, c.start, c.end))
        ]
        return doc

    def _entity(self, c: Candidate) -> Entity:
        if c.rule is not None:
            return Entity(c.start, c.end, c.label, confidence(c.rule, 0.9), rule=c.rule, entry=c.entry)  # type: ignore[arg-type]
        return Entity(c.start, c.end, c.label, c.confidence, model=c.model or self.model, entry=c.entry)  # type: ignore[arg-type]


class _Resolution:
    """The entities of one text, as they are decided one after the other; none overlaps another."""

    def __init__(self, lex: Lexicon, text: str, words: Sequence[Word]) -> None:
        self.lexicon, self.text, self.words = lex, text, words
        self.lexical = Lexical(lex, text, words)
        self.index = {word.start: number for number, word in enumerate(words)}
        self.taken: list[Candidate] = []
        self.title: tuple[int, int] | None = None
        self.institutions = _joined(text, self.lexical.institutions())
        self.wider = {c.start: c for c in self.institutions}
        self.starts = [c.start for c in self.institutions]
        self.regional = {
            c.entry.region.start: c
            for c in self.institutions
            if isinstance(c.entry, InstitutionReading) and c.entry.region is not None
        }
        self.ranks = [(m.start, m.end) for m in lex.rank_matcher(text, words)]
        self.named_places = list(self.lexical.places())
        sure = [c for c, m in self.named_places if certain(m, text)]
        self.places = {c.start: c for c in sure}
        self.place_over = {w: c for c in sure for w in range(c.start, c.end)}

    def chosen(self) -> list[Candidate]:
        """What was decided, in order."""
        return sorted(self.taken, key=lambda c: c.start)

    def _within(self, c: Candidate) -> list[Candidate]:
        """The lexicon's institutions that begin inside an entity."""
        return self.institutions[bisect_left(self.starts, c.start) : bisect_left(self.starts, c.end)]

    def _before(self, c: Candidate) -> list[Candidate]:
        """The last of the lexicon's institutions that begins before an entity."""
        number = bisect_left(self.starts, c.start)
        return self.institutions[max(0, number - 1) : number]

    def take_dateline(self, span: tuple[int, int] | None) -> None:
        """The town of the dateline is a place."""
        if span is None:
            return
        first = next(number for number, word in enumerate(self.words) if word.start >= span[0])
        match = self.lexicon.place_matcher.match_at(self.text, self.words, first)
        reading = PlaceReading(match.entries) if match and match.end == span[1] else None
        self.taken.append(Candidate(*span, "LOC", RULES["dateline"].ref, reading))

    def without_headline_words(self, proposed: list[Candidate], start: int, end: int) -> list[Candidate]:
        """The model's entities, those of the headline without words that have a capital only because it is one.

        In `Polda Papua Kerahkan Personel` every word has one. A name of the headline stands again in the text below, or
        the lexicon knows it; what begins with a name that the lexicon knows is cut to that.
        """
        kept: list[Candidate] = []
        below = self.text[end:].casefold()
        for c in proposed:
            if not (start <= c.start < end) or c.label == "POSITION":
                kept.append(c)
                continue
            surface = self.text[c.start : c.end]
            known = self.wider.get(c.start) or self.places.get(c.start)
            if surface.casefold() in below or (known is not None and known.end >= c.end):
                kept.append(c)
            elif known is not None:
                kept.append(
                    Candidate(c.start, known.end, known.label, confidence=c.confidence, model=c.model)
                )
            elif (
                any(word in below for word in surface.casefold().split() if len(word) > 3)
                and c.label == "PER"
            ):
                kept.append(c)
        return kept

    def take_model(self, proposed: Iterable[Candidate]) -> None:
        """The model's entities, corrected, each with what the lexicon knows of it."""
        units = [Candidate(c.start, c.end, "ORG", RULES["unit"].ref, c.entry) for c in self.lexical.units()]
        self._take(units)
        corrected: list[Candidate] = []
        proposed = list(proposed)
        people = [c for c in proposed if c.label == "PER"]
        first_names = {self.text[c.start : c.end].split()[0] for c in people if c.start < c.end}
        for c in proposed:
            if c.label == "PER":
                if corrected and self._take_first_name_back(corrected[-1], c, first_names):
                    office = corrected.pop()
                    corrected.extend(self._office(office) if office.label == "POSITION" else [office])
                if corrected and corrected[-1].label == "POSITION":
                    self._widen_office(corrected[-1], c)
                    corrected.extend(self._body_in_front(corrected[-1], c))
                self._cut_tail_off(c)
                if c.start < c.end:
                    corrected.extend(self._person(c))
            elif c.label == "ORG":
                if self._is_cut_in_two(corrected, c):
                    c.start = corrected.pop().start
                elif corrected:
                    self._cut_field_off(corrected[-1], c)
                corrected.extend(self._institution(c))
            elif c.label == "POSITION":
                corrected.extend(self._office(c))
            elif c.label == "LOC":
                if self._is_holder(c, corrected[-2:]):
                    corrected.append(replace(c, label="PER"))
                else:
                    corrected.extend(self._place(c, corrected[-1] if corrected else None))
            else:
                corrected.append(c)
        self._take(corrected)
        chosen = self.chosen()
        for number, c in enumerate(chosen):
            if c.rule is None and c.start < c.end:
                before = chosen[number - 1].end if number else 0
                self._extend(c, before, chosen[number + 1] if number + 1 < len(chosen) else None)
                c.entry = self._reading(c)
        self.taken = [c for c in chosen if c.start < c.end]

    def _take_first_name_back(self, before: Candidate, person: Candidate, first_names: set[str]) -> bool:
        """Give a person the first name that the model took into the office or the body in front: `Direktur Kemendagri
        Anggara` + `Rusli`, where the text also has `Anggara` alone. Says whether it did.
        """
        head, _, last = self.text[before.start : before.end].rpartition(" ")
        lex = self.lexicon
        known = (lex.place_matcher, lex.institution_matcher, lex.position_matcher, lex.rank_matcher)
        taken = (
            before.label in ("ORG", "POSITION")
            and head != ""
            and last in first_names
            and last.istitle()
            and last.casefold() not in evidence_words("company_words")
            and self.text[before.end : person.start] == " "
            and not any(m.get(last) for m in known)
        )
        if taken:
            before.end -= len(last) + 1
            person.start -= len(last) + 1
        return taken

    def _is_cut_in_two(self, before: Sequence[Candidate], body: Candidate) -> bool:
        """Whether the last entity before an institution is the first part of its name."""
        if not before:
            return False
        return self._is_board_of(before[-1], body) or (
            len(before) > 1 and self._begins_with_nation(before[-2], before[-1], body)
        )

    def _is_board_of(self, board: Candidate, body: Candidate) -> bool:
        """Whether an institution is only the board of the one behind it: `PC` + `GP Ansor Sigi`."""
        surface = self.text[board.start : board.end]
        gap = self.text[board.end : body.start]
        return board.label == "ORG" and gap == " " and _BOARD.match(surface) is not None

    def _cut_field_off(self, office: Candidate, body: Candidate) -> None:
        """Begin an institution behind the field of the office in front: `Direktur` + `Pupuk Kementerian Pertanian`."""
        if office.label != "POSITION" or self.text[office.end : body.start] != " ":
            return
        known = next((i for i in self._within(body) if i.end == body.end and i.start > body.start), None)
        kind = known.entry.kind if known and isinstance(known.entry, InstitutionReading) else None
        first = self.text[body.start : body.end].split()[0]
        unit = first in self.lexicon.institution_heads or first.casefold() in evidence_words("unit_heads")
        plain = first.istitle() and not unit and not self.lexicon.institution_matcher.get(first)
        if known is not None and kind is not None and kind.kind in ("ministry", "agency") and plain:
            body.start = known.start

    def _begins_with_nation(self, office: Candidate, nation: Candidate, body: Candidate) -> bool:
        """Whether the nation between an office and a body is part of the body's name: `Direktur` + `Indonesia` +
        `Corruption Watch`.
        """
        text = self.text
        return (
            office.label == "POSITION"
            and nation.label == "LOC"
            and text[nation.start : nation.end] == "Indonesia"
            and text[office.end : nation.start] == text[nation.end : body.start] == " "
            and body.start not in self.wider
        )

    def add_from_lexicon(self) -> None:
        """What the model does not touch: institutions, places and offices of the lexicon."""
        starts, ends = {c.start for c in self.taken}, {c.end for c in self.taken}
        places = [(c, m) for c, m in self.named_places if self._is_place(m)]
        bodies = {c.start for c in [*self.institutions, *self.taken] if c.label in ("ORG", "FAC")}
        offices = list(self.lexical.positions(bodies))
        # a name beside an office or another known name stands alone all the same
        starts |= (
            {c.start for c in self.institutions}
            | {c.start for c, _ in places}
            | {c.start for c, _ in offices}
        )
        ends |= {c.end for c in self.institutions} | {c.end for c, _ in places} | {c.end for c, _ in offices}
        ranks = {start for start, _ in self.ranks}
        found: list[Candidate] = []
        for c in self.institutions:
            bare = isinstance(c.entry, InstitutionReading) and c.entry.region is None and c.entry.unit is None
            risky = isinstance(c.entry, InstitutionReading) and c.entry.kind is not None and c.entry.kind.risk
            # in a headline every word has a capital: the region behind it makes it a name all the same
            headed = self.title is not None and self.title[0] <= c.start < self.title[1] and not bare
            before = _PART_OF.search(self.text, max(0, c.start - 30), c.start)
            start = before.start() if before else c.start
            if _is_none(self.text, c.start, c.end, c.label):
                continue
            alone = self.lexical.stands_alone(start, c.end, starts | ranks, ends)
            # in `Asdep Bina Desa Kemendes Brigjen TNI Made` the words before it are of the office
            held = c.end + 1 in ranks and " " not in self.text[c.start : c.end]
            if not (risky and bare) and (headed or alone or (held and not risky)):
                found.append(Candidate(start, c.end, "ORG", RULES["institution"].ref, c.entry))
        self._take(found)
        self._take(
            Candidate(c.start, c.end, "LOC", RULES["region"].ref, c.entry)
            for c, _ in places
            if self.lexical.stands_alone(c.start, c.end, starts, ends)
            and not _is_none(self.text, c.start, c.end, c.label)
        )
        self._add_offices([c for c, _ in offices])

    def learn_acronyms(self) -> None:
        """What the text itself shortens in brackets is the same wherever it stands: `Universitas Sigi Raya (USR)` and
        `USR` are institutions, `Rani Eka Wulandari (REW)` and `REW` a person.
        """
        learnt: dict[str, str] = {}
        for c in self.taken:
            surface = self.text[c.start : c.end]
            if c.label == "ORG":
                bracket = acronym_behind(self.text, c.end, surface)
                if (
                    bracket
                    and len(surface.split()) > 1
                    and not self.lexicon.region_matcher.get(bracket.group(1))
                ):
                    learnt.setdefault(bracket.group(1), "ORG")
            elif c.label == "PER":
                behind = _INITIALS_BEHIND.match(self.text, c.end)
                initials = "".join(w[0] for w in surface.split())
                if behind and behind.group(1) in (
                    initials,
                    initials[:2],
                    initials[:3],
                    initials[:1] + initials[-1:],
                ):
                    learnt.setdefault(behind.group(1), "PER")
        things = self._acronyms_of_things() - learnt.keys()
        if things:
            self.taken = [
                c
                for c in self.taken
                if c.label not in ("ORG", "PER", "LOC") or self.text[c.start : c.end] not in things
            ]
        if not learnt:
            return
        for c in self.taken:
            label = learnt.get(self.text[c.start : c.end])
            if label is not None and c.label != label and c.label != "POSITION" and c.rule is None:
                c.label, c.entry = label, None
        # an acronym that the lexicon knows was left out on purpose where it stands in another name (`Peraturan KPU`)
        self._take(
            Candidate(word.start, word.end, label, RULES["acronym"].ref)
            for word in self.words
            if (label := learnt.get(self.text[word.start : word.end])) is not None
            and not (label == "ORG" and word.start in self.wider)
        )

    def _acronyms_of_things(self) -> set[str]:
        """Acronyms that the text gives for what is no name: `Pejabat Pembuat Komitmen (PPK)`, `modal daerah (MD)`."""
        names = sorted((c.start, c.end) for c in self.taken if c.label in ("ORG", "PER", "FAC", "LOC"))
        found: set[str] = set()
        for match in _INTRODUCED.finditer(self.text):
            short = match.group(1)
            before = [*_LETTERS.finditer(self.text, max(0, match.start() - 120), match.start())][
                -len(short) :
            ]
            if [m.group()[0].casefold() for m in before] != list(short.casefold()):
                continue
            start = before[0].start()
            if not overlaps(names, start, match.start()):
                found.add(short)
        return found

    def _take(self, candidates: Iterable[Candidate]) -> None:
        """Those that overlap nothing that is taken, leftmost and longest first."""
        spans = sorted((c.start, c.end) for c in self.taken)
        end = 0
        for c in sorted(candidates, key=lambda c: (c.start, -c.end)):
            if c.start >= end and not overlaps(spans, c.start, c.end):
                self.taken.append(c)
                end = c.end

    def _person(self, c: Candidate) -> list[Candidate]:
        """A person without ranks, titles, offices and a province in front; a place if nothing else is left."""
        first = self.index.get(c.start)
        if first is None:
            return [c]
        text, words = self.text, self.words
        if text[c.start].isdigit():
            return []
        if words[first].key in ("tni", "polri") and words[first].end < c.end:
            first += 1  # the corps of the rank in front: `Letjen` + `TNI Suharta`
        body = self.regional.get(c.start)
        if (
            body is not None and body.end < c.end and self._is_sure_region(body)
        ):  # the region of `KPU Sigi` in `KPU Sigi Sudirja`
            while words[first].start < body.end:
                first += 1
        first = self._past_region_inside(first, c)
        while first < len(words) and words[first].start < c.end:
            rank = self.lexicon.rank_matcher.match_at(text, words, first)
            title = self.lexicon.title_matcher.match_at(text, words, first)
            office = self.lexicon.position_matcher.match_at(text, words, first)
            region = self.lexicon.region_matcher.match_at(text, words, first)
            country = self._country_at(first)
            if office and office.end <= c.end and text[office.start].isupper():
                first = office.last
            elif rank and rank.end <= c.end:
                first = rank.last
            elif (
                title
                and title.end < c.end
                and any(t.slot == "prefix" and not t.name_like for t in title.entries)
            ):
                first = title.last
            elif region and region.end <= c.end and self._no_name(region, c):
                first = region.last  # `add_from_lexicon` finds what it belongs to
            elif country is not None and country.end <= c.end:
                first = country.last
            else:
                break
        if first < len(words) and words[first].start < c.end:
            start = words[first].start
            acronym = next((i for i in self._within(c) if (i.start, i.end) == (start, c.end)), None)
            if acronym is not None and text[start : c.end].isupper():
                return [Candidate(start, c.end, "ORG", RULES["institution"].ref, acronym.entry)]
            return [Candidate(start, c.end, "PER", confidence=c.confidence, model=c.model)]
        named = self.lexicon.place_matcher.match_at(text, words, self.index[c.start])
        held = any(c.start < i.end for i in [*self._before(c), *self._within(c)])
        if named is None or named.end != c.end or held:
            return []  # `add_from_lexicon` finds what it is
        return [Candidate(c.start, c.end, "LOC", RULES["region"].ref, PlaceReading(named.entries))]

    def _country_at(self, number: int) -> Match[Place] | None:
        """The country that begins at a word."""
        place = self.lexicon.place_matcher.match_at(self.text, self.words, number)
        if place is None or not self.text[place.start].isupper():
            return None
        named = [n for n in place.entries if isinstance(n, NamedPlace) and n.kind == "country" and not n.risk]
        return place if named else None

    def _country_at_end(self, office: Candidate) -> Match[Place] | None:
        """The country that the model took into an office behind it, unless the lexicon knows the whole as an office."""
        number = self.index.get(self._start_of_last_word(office))
        country = self._country_at(number) if number is not None else None
        if country is None or country.end != office.end or country.start <= office.start:
            return None
        known = self.lexicon.position_matcher.get(self.text[office.start : office.end])
        return None if known or self.text[country.start : country.end] == "Indonesia" else country

    def _past_region_inside(self, first: int, c: Candidate) -> int:
        """The word behind a province's short name inside a person (`DPW` + `RAPI Kalsel H Made`), which ends the name of
        a body; `first` itself without one.
        """
        for number in range(first + 1, min(first + 4, len(self.words))):
            region = self.lexicon.region_matcher.match_at(self.text, self.words, number)
            if region is None or region.end >= c.end:
                continue
            names = region.entries
            if all(n.type == "abbr" and n.region.level == "provinsi" and not n.risk for n in names):
                return region.last
        return first

    def _is_sure_region(self, body: Candidate) -> bool:
        """Whether the region of an institution is no name: the `Ateng` of `BPS Ateng Hartono` may be one, and counts as a
        region only where the text has it again.
        """
        region = body.entry.region if isinstance(body.entry, InstitutionReading) else None
        if region is None:
            return False
        short = all(
            isinstance(n, RegionName) and n.type == "abbr" and n.region.level != "provinsi"
            for n in region.entries
        )
        return not short or self.text.count(self.text[region.start : region.end]) > 1

    def _widen_office(self, office: Candidate, person: Candidate) -> None:
        """Give an office back what the model took for the first word of its holder: `Menko` + `Marves Rani Dewi`."""
        first = self.index.get(office.start)
        if first is None or self.text[office.end : person.start] != " ":
            return
        match = self.lexicon.position_matcher.match_at(self.text, self.words, first)
        if match is None or not person.start < match.end <= person.end:
            return
        office.end = match.end
        behind = self.words[match.last].start if match.last < len(self.words) else person.end
        person.start = min(behind, person.end)

    def _body_in_front(self, office: Candidate, person: Candidate) -> list[Candidate]:
        """The institution that the model took for the first word of a name, cut off it: `Sekretaris` + `MA` + `Rani`."""
        body = self.wider.get(person.start)
        surface = self.text[body.start : body.end] if body is not None else ""
        if body is None or body.end >= person.end or not surface.isupper() or self.text[body.end] != " ":
            return []
        if self.text[office.end : person.start] != " ":
            return []
        person.start = body.end + 1
        return [Candidate(body.start, body.end, "ORG", confidence=person.confidence, entry=body.entry)]

    def _cut_tail_off(self, person: Candidate) -> None:
        """End a name before small words, words of a headline, the acronym of the name itself, and a nickname (`Rani Dewi
        RD`, `… Cak Imin`).
        """
        words = self.text[person.start : person.end].split(" ")
        keep = words_of_name(words)
        while keep > 1 and words[keep - 1].islower() and words[keep - 1] in common_words():
            keep -= 1
        initials = "".join(w[:1] for w in words[: keep - 1])
        if keep > 2 and words[keep - 1] == initials:
            keep -= 1
        if not self._is_noble(person):  # `Gusti Ayu Mas Sumatri` has no nickname
            keep = next((n for n in range(2, keep - 1) if words[n].casefold() in _NICKNAMES), keep)
        person.end = person.start + len(" ".join(words[:keep]))

    def _is_noble(self, person: Candidate) -> bool:
        """Whether a name begins with a title that is part of it (`Gusti`, `Ni`)."""
        number = self.index.get(person.start)
        title = (
            self.lexicon.title_matcher.match_at(self.text, self.words, number) if number is not None else None
        )
        return title is not None and any(t.category in ("noble", "article") for t in title.entries)

    def _no_name(self, region: Match[RegionName], c: Candidate) -> bool:
        """Whether a region in a person is certainly no part of the name: it is all there is, or a province.

        Kabupaten share their names with people (`Bima Arya`).
        """
        alone = region.end == c.end or any(name.region.level == "provinsi" for name in region.entries)
        return alone and certain(region, self.text)

    def _institution(self, c: Candidate) -> list[Candidate]:
        """An institution without `se-Kalimantan`; `TNI-Polri` as two; a name that only a region has is a place."""
        surface = self.text[c.start : c.end]
        if surface.islower() and self.lexicon.institution_matcher.get(surface):
            return []  # `polres` is any of them
        number_word = _ROMAN_FIRST.match(surface)
        if number_word is not None:  # `Wakil Ketua` + `I TP PKK Sigi`
            c.start += number_word.end()
            return self._institution(c)
        *full, short = surface.split()
        if len(full) > 1 and short.isupper() and "".join(w[0] for w in full) == short:
            end = c.end - len(short)  # `Partai Sigi Jaya PSJ`, which has lost its bracket
            parts = ((c.start, end - 1), (end, c.end))
            return [Candidate(a, b, "ORG", confidence=c.confidence, model=c.model) for a, b in parts]
        head = surface.split()[0].casefold()
        if head in evidence_words("no_institution_heads"):  # of `Rapimnas Gerindra` only the party is one
            return self._known_bodies(c)
        number = self.index.get(c.start)
        acting = (
            self.lexicon.position_matcher.match_at(self.text, self.words, number)
            if number is not None
            else None
        )
        if (
            acting is not None
            and acting.entries[0].category == "acting_modifier"
            and acting.last < len(self.words)
        ):
            name = self.words[acting.last].start  # `Pjs. Rani`
            return [
                Candidate(acting.start, acting.end, "POSITION", confidence=c.confidence, model=c.model),
                *(
                    [Candidate(name, c.end, "PER", confidence=c.confidence, model=c.model)]
                    if name < c.end
                    else []
                ),
            ]
        if number is not None:
            office = self.lexicon.position_matcher.match_at(self.text, self.words, number)
            behind = office.last if office is not None else number
            rank = None
            if behind < len(self.words):
                rank = self.lexicon.rank_matcher.match_at(self.text, self.words, behind)
            body = self.wider.get(self.words[behind].start) if office and behind < len(self.words) else None
            if office is not None and body is not None and body.end == c.end:  # `Irwasda Polda Papua`
                return [
                    Candidate(office.start, office.end, "POSITION", confidence=c.confidence, model=c.model),
                    Candidate(body.start, body.end, "ORG", confidence=c.confidence, model=c.model),
                ]
            if rank is not None and rank.end >= c.end:  # `Pasiops Kapten` of `Pasiops Kapten Inf Made`
                offices = [office] if office is not None else []
                return [
                    Candidate(o.start, o.end, "POSITION", confidence=c.confidence, model=c.model)
                    for o in offices
                ]
        known = self.places.get(c.start)
        if known is not None and (known.start, known.end) == (c.start, c.end) and c.start not in self.wider:
            return [Candidate(c.start, c.end, "LOC", RULES["region"].ref, known.entry)]
        inside = [i for i in self._within(c) if i.end <= c.end]
        if (_ACRONYMS.match(surface) or _is_named_twice(inside)) and len(inside) > 1:
            return [Candidate(i.start, i.end, "ORG", confidence=c.confidence, model=c.model) for i in inside]
        everywhere = _EVERYWHERE.search(self.text, c.start, c.end)
        if everywhere and everywhere.start() > c.start:
            return [Candidate(c.start, everywhere.start(), "ORG", confidence=c.confidence, model=c.model)]
        body = inside[-1] if inside else None
        if body is not None and body.end < c.end and self._goes_no_further(body, c):
            return [Candidate(c.start, body.end, "ORG", confidence=c.confidence, model=c.model)]
        return [c]

    def _known_bodies(self, c: Candidate) -> list[Candidate]:
        """The institutions of the lexicon inside a name that is none itself."""
        return [
            Candidate(i.start, i.end, "ORG", confidence=c.confidence, model=c.model)
            for i in self._within(c)
            if i.end <= c.end
        ]

    def _goes_no_further(self, body: Candidate, c: Candidate) -> bool:
        """Whether what the model has behind an institution that the lexicon knows is no part of its name: a level word
        without a region (`Satpol PP Kabupaten`), a verb of a headline, a town behind a body of which there is one
        (`Mabes Polri` + `Jakarta`).
        """
        rest = self.text[body.end : c.end].split()
        reading = body.entry if isinstance(body.entry, InstitutionReading) else None
        if reading is None or reading.kind is None:
            return False
        if reading.region is None and all(word.casefold() in LEVEL_WORDS for word in rest):
            return True
        if runs_on(rest) and is_headline_verb(rest[0]):
            return True
        place = self.places.get(body.end + 1)
        return (
            reading.kind.kind in _NATIONAL_FORCES
            and not reading.kind.regional
            and self.text[: body.end].endswith(reading.kind.abbreviation)
            and place is not None
            and place.end == c.end
        )

    def _office(self, c: Candidate) -> list[Candidate]:
        """An office without a word in front that is none (`Pj Bupati` of `Sambutan Pj Bupati`), and without the
        institution behind it: `Kepala` + `ANRI`.
        """
        first = self.index.get(c.start)
        matcher = self.lexicon.position_matcher
        while (
            " " in (surface := self.text[c.start : c.end])
            and surface.rpartition(" ")[2].casefold() in _ADDRESS
        ):
            c.end -= len(surface.rpartition(" ")[2]) + 1  # `Direktur NHM Bapak` + a name
        whole = matcher.get(self.text[c.start : c.end])
        body = next((i for i in self._within(c) if i.end == c.end and i.start > c.start), None)
        if body is not None and not whole and isinstance(body.entry, InstitutionReading):
            kind, head = body.entry.kind, self.text[c.start : body.start].strip()
            telling = " " not in self.text[body.start : body.end] or body.entry.region is not None
            if kind is not None and not kind.risk and telling and head:
                return [
                    Candidate(
                        c.start, c.start + len(head), "POSITION", confidence=c.confidence, model=c.model
                    ),
                    Candidate(
                        body.start, body.end, "ORG", confidence=c.confidence, model=c.model, entry=body.entry
                    ),
                ]
        short = matcher.match_at(self.text, self.words, first) if first is not None else None
        if short is not None and short.end < c.end and short.last < len(self.words):
            again = matcher.match_at(self.text, self.words, short.last)
            if again is not None and again.end == c.end and again.entries == short.entries:
                c.end = short.end  # `Sekretaris Jenderal Sekjen`, which has lost its bracket
        if first:
            longer = matcher.match_at(self.text, self.words, first - 1)
            candidacy = longer is not None and longer.entries[0].category == "candidate"
            if (
                longer is not None
                and longer.end > c.start
                and self.text[longer.start].isupper()
                and not candidacy
            ):
                c.start = longer.start  # `Perdana` + `Menteri`
                first -= 1
        country = self._country_at_end(c)
        if country is not None:  # `Menteri Singapura`
            place = Candidate(country.start, country.end, "LOC", confidence=c.confidence, model=c.model)
            c.end = len(self.text[: country.start].rstrip())
            return [c, place]
        if first is None or matcher.match_at(self.text, self.words, first) is not None:
            return [c]
        inside = [
            m
            for m in matcher(self.text, self.words[first : first + 6])
            if m.start > c.start and m.end <= c.end
        ]
        if inside and inside[-1].end == c.end and self.text[inside[0].start].isupper():
            c.start = inside[0].start
        return [c]

    def _place(self, c: Candidate, before: Candidate | None) -> list[Candidate]:
        """A place without `se-` in front; region and holder as two in `Gubernur Kalimantan Barat Cornelis`."""
        everywhere = _SE.match(self.text, c.start, c.end)
        start = everywhere.end() if everywhere else c.start
        known = self.places.get(start)
        if known is not None and known.end < c.end:
            rest = self.text[known.end : c.end].split()
            # `Maluku 51,02`; `New York mangkrak`; `Jakarta Spekulasi`, where a caption runs into the text
            if rest and (rest[0][0].isdigit() or rest[0].islower() or runs_on(rest)):
                c.end = known.end
        parts = self._place_and_region(start, c)
        if parts:
            return parts
        number = self.index.get(start)
        if (
            number is None
            or before is None
            or before.label != "POSITION"
            or self.text[before.end : start] != " "
        ):
            return [Candidate(start, c.end, "LOC", confidence=c.confidence, model=c.model)]
        region = self.lexicon.region_matcher.match_at(self.text, self.words, number)
        office = self.lexicon.position_matcher.get(self.text[before.start : before.end])
        heads = office and office[0].scope not in (
            "kecamatan",
            "desa",
            "kelurahan",
        )  # `Kepala Desa Pati Wetan`
        if not heads or region is None or region.end >= c.end or self.text[region.end] != " ":
            return [Candidate(start, c.end, "LOC", confidence=c.confidence, model=c.model)]
        return [
            Candidate(start, region.end, "LOC", confidence=c.confidence, model=c.model),
            Candidate(region.end + 1, c.end, "PER", confidence=c.confidence, model=c.model),
        ]

    def _is_holder(self, c: Candidate, before: Sequence[Candidate]) -> bool:
        """Whether what the model takes for a place, and the lexicon does not know, is who holds a rank or an office: `Koptu
        Suyoko`, `Gubernur` + `Kalimantan Barat` + `Cornelis`, `Plh Dirjen` + `Polpum` + `Togap Simamora`.
        """
        number = self.index.get(c.start)
        surface = self.text[c.start : c.end]
        if number is None or c.confidence >= _SURE_PLACE or not surface.replace(" ", "").isalpha():
            return False
        if self.lexicon.place_matcher.match_at(self.text, self.words, number) or surface.split()[
            0
        ].casefold() in evidence_words("place_heads"):
            return False
        if number and any(end == c.start - 1 for _, end in self.ranks):
            return True
        if len(before) < 2 or before[0].label != "POSITION" or before[1].label not in ("LOC", "ORG"):
            return False
        return self.text[before[0].end : before[1].start] == " " == self.text[before[1].end : c.start]

    def _place_and_region(self, start: int, c: Candidate) -> list[Candidate]:
        """Place and region as two where the model has both in one: `Silang Monas` + `Jakarta Pusat`, `Desa Sukamaju` +
        `Kabupaten Sigi`; nothing for `Pantai Jawa Timur`, or where one word makes the region.
        """
        region = self._region_at_end(start, c)
        if region is None or len(self.text[start : region.start].split()) < 2:
            return []
        gap = self.text[: region.start].rstrip()
        return [
            Candidate(start, len(gap), "LOC", confidence=c.confidence, model=c.model),
            Candidate(region.start, region.end, "LOC", confidence=c.confidence, model=c.model),
        ]

    def _region_at_end(self, start: int, c: Candidate) -> Candidate | None:
        """A region of several words at the end of a place's name."""
        number = self.index.get(self._start_of_last_word(c))
        for first in range(number or 0, max(0, (number or 0) - 3), -1):
            place = self.places.get(self.words[first].start)
            if place is None or place.start <= start:
                continue
            if place.end == c.end and " " in self.text[place.start : place.end]:
                return place
        return None

    def _extend(self, c: Candidate, before: int, following: Candidate | None) -> None:
        """Take in what belongs to a name: the region behind an institution, the body before it (`Mabes` + `Polri`),
        the level word before a place.

        Args:
            c: the entity.
            before: where the entity before it ends.
            following: the entity behind it; emptied if it was the region that `c` takes in.
        """
        text = self.text
        if c.label == "ORG":
            wider = self.wider.get(c.start) or self.wider.get(self._start_of_last_word(c))
            region = wider.entry.region if wider and isinstance(wider.entry, InstitutionReading) else None
            if wider is not None and c.end < wider.end and (region is not None or wider.start == c.start):
                if following is None or following.start >= wider.end:
                    c.end = wider.end
                elif following.label == "LOC" and following.rule is None and following.end == wider.end:
                    c.end, following.end = wider.end, following.start
            part = _PART_OF.search(text, max(before, c.start - 30), c.start)
            if part:
                c.start = part.start()
        elif c.label == "LOC":
            wider = self.place_over.get(c.start)
            if (
                wider is not None
                and wider.end >= c.end
                and wider.start >= before
                and (following is None or wider.end <= following.start)
            ):
                c.start, c.end = wider.start, wider.end
            elif (
                wider is not None
                and following is not None
                and (wider.start, wider.end) == (c.start, following.end)
                and following.label == "PER"
                and following.rule is None
            ):  # `Metro` + `Jaya`
                c.end, following.end = wider.end, following.start
            number = self.index.get(c.start)
            level = self.words[number - 1] if number else None
            if (
                level is None
                or level.key not in LEVEL_WORDS
                or level.start < before
                or not text[level.start].isupper()
            ):
                return
            if not text[level.end : c.start].strip(" \xa0."):
                c.start = level.start

    def _start_of_last_word(self, c: Candidate) -> int:
        """Where the last word of an entity begins."""
        end = c.end
        while end > c.start and (self.text[end - 1].isalnum()):
            end -= 1
        return end

    def _reading(self, c: Candidate) -> Reading | None:
        """What the lexicon knows of an entity of the model."""
        first = self.index.get(c.start)
        if first is None:
            return None
        last = first
        while last < len(self.words) and self.words[last].start < c.end:
            last += 1
        if c.label == "ORG":
            return self._institution_reading(c, last)
        if c.label == "LOC":
            return self._place_reading(c, first, last)
        if c.label == "POSITION":
            offices = self.lexicon.position_matcher(self.text, self.words[first:last])
            # `Pj Bupati` is a Bupati
            offices = [m for m in offices if m.entries[0].category != "acting_modifier"] or offices
            return PositionReading(offices[0].entries) if offices else None
        if c.label == "FAC":
            bodies = tuple(
                self._whole(b, c.start) for b in self.lexical.institutions(first + 1, last) if b.end <= c.end
            )
            regions = self.lexicon.region_matcher(self.text, self.words[first + 1 : last])
            return FacilityReading(bodies, tuple(m for m in regions if certain(m, self.text)))
        return None

    def _whole(self, body: Candidate, low: int) -> Candidate:
        """An institution with the body in front that is its part: `DPC PKS` of `Kantor DPC PKS`."""
        part = _PART_OF.search(self.text, max(low, body.start - 30), body.start)
        if part is not None and isinstance(body.entry, InstitutionReading):
            body.start = part.start()
            body.entry = replace(body.entry, exact=False)
        return body

    def _institution_reading(self, c: Candidate, last: int) -> InstitutionReading | None:
        """Kind, region and unit in an institution's name, and whether they are all of it."""
        known = next((i for i in self._within(c) if i.end <= c.end), None)
        if known is not None and isinstance(known.entry, InstitutionReading) and known.entry.kind is not None:
            exact = (known.start, known.end) == (c.start, c.end)
            if exact:
                return known.entry
            if known.start == c.start and known.entry.kind.risk:
                known = None  # `PT Sinar Jaya` is no Pengadilan Tinggi
        first = self.index.get(c.start)
        if (
            known is None and first is not None
        ):  # `Polri` behind `Divisi Humas`, which the lexicon joins with it
            match = self.lexicon.institution_matcher.match_at(self.text, self.words[:last], first)
            if match is not None and match.end == c.end and not match.entries[0].risk:
                return InstitutionReading(match.entries[0])
        region = level = None
        for number in range(last - 1, max(last - 6, -1), -1):
            if self.words[number].start <= c.start:
                break
            found, stated = self.lexical.region_at(number)
            if found is not None and found.end == c.end:
                region, level = found, stated or level
        kind = known.entry.kind if known is not None and isinstance(known.entry, InstitutionReading) else None
        return InstitutionReading(kind, region, level, exact=False) if kind or region else None

    def _place_reading(self, c: Candidate, first: int, last: int) -> PlaceReading | None:
        """The places that a name may mean, if the lexicon knows all of it."""
        match = self.lexicon.place_matcher.match_at(self.text, self.words[:last], first)
        level = None
        if match is None or match.end != c.end:
            level = LEVEL_WORDS.get(self.words[first].key)
            if level is None or first + 1 >= last:
                return None
            match = self.lexicon.place_matcher.match_at(self.text, self.words[:last], first + 1)
        if match is None or match.end != c.end:
            return None
        return PlaceReading(match.entries, level)

    def _is_place(self, match: Match[Place]) -> bool:
        """Whether a name of the lexicon that the model passed over is a place."""
        if certain(match, self.text):
            return True
        if all(isinstance(n, NamedPlace) and n.risk for n in match.entries) or match.first == 0:
            return False
        before = self.words[match.first - 1]
        if self.text[before.end : match.start].strip(" \xa0.\n"):
            return False
        if before.key in _PLACE_CUES:
            return True
        return bool(self.lexicon.position_matcher.get(self.text[before.start : before.end]))

    def _add_offices(self, offices: list[Candidate]) -> None:
        """Offices right before an institution, a place, a person, a rank, or another such office."""
        starts = {c.start for c in self.taken if c.label in ("ORG", "LOC", "PER", "POSITION")}
        # institutions and places with a person right behind them
        people = {c.start for c in self.taken if c.label == "PER"}
        held = people | {
            c.start
            for c in self.taken
            if c.label in ("ORG", "LOC")
            and (c.end + 1 in people or (self.text[c.end : c.end + 2] == ", " and c.end + 2 in people))
        }
        found: list[Candidate] = []
        for c in reversed(offices):
            types = c.entry.types if isinstance(c.entry, PositionReading) else ()
            category = types[0].category if types else ""
            if not self.text[c.start].isupper() or category in (
                "candidate",
                "former_modifier",
                "candidate_modifier",
            ):
                continue
            if _NO_HOLDER.search(self.text, max(0, c.start - 24), c.start):
                continue
            following = c.end
            while following < len(self.text) and self.text[following] in " \xa0":
                following += 1
            number = self.index.get(following)
            ranked = number is not None and self.lexicon.rank_matcher.match_at(self.text, self.words, number)
            # `Anggota`, `Kuasa Hukum` and the like are offices only of a person who is named
            of_many = category in _ROLES or types[0].scope == "members"
            allowed = held if of_many else starts
            if following > c.end and (following in allowed or ranked):
                found.append(Candidate(c.start, c.end, "POSITION", RULES["position"].ref, c.entry))
                starts.add(c.start)
                held.add(c.start)
        self._take(found)


def _proposed(doc: Doc) -> list[Candidate]:
    """The model's entities, without punctuation at their edges, each with its confidence and, of two, its model."""
    text = doc.text  # made anew by every call
    found: list[Candidate] = []
    confidences = doc._.sw_model_confidences or [UNMEASURED] * len(doc.ents)
    models = doc._.sw_model_names or [None] * len(doc.ents)
    for span, sure, model in zip(doc.ents, confidences, models, strict=True):
        label = _MODEL_LABELS.get(span.label_)
        if label is None:
            continue
        start, end = span.start_char, span.end_char
        if _is_none(text, start, end, label):
            continue
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
            end -= 1
        if label == "POSITION" and text[start:end].endswith(" dan"):
            end -= 4
        if start < end:
            found.append(Candidate(start, end, label, confidence=sure, model=model))
    return found


def _is_none(text: str, start: int, end: int, label: str) -> bool:
    """Whether what the model takes for a name can be none: a person with a figure or a slash, part of a letter's
    number, a language.
    """
    surface = text[start:end]
    if label == "PER" and (
        any(c.isdigit() or c in "/@#" for c in surface) or not any(c.isupper() for c in surface)
    ):
        return True
    if label in ("PER", "ORG", "LOC") and _ORDINAL.match(surface):
        return True  # `Presiden` + `Ke-4`
    if label in ("PER", "ORG", "LOC") and surface.isupper():
        token = _token_around(text, start, end)
        if token.count("/") > 1 and any(c.isdigit() for c in token):
            return True  # `S-37/MK.02/2025`
    return label == "LOC" and text[max(0, start - 7) : start].casefold() == "bahasa "


def _token_around(text: str, start: int, end: int) -> str:
    """What stands between two blanks around a stretch, 40 characters on each side at most."""
    left = re.search(r"\S*\Z", text[max(0, start - 40) : start])
    right = re.match(r"\S*", text[end : end + 40])
    return (left.group() if left else "") + text[start:end] + (right.group() if right else "")


def _is_named_twice(bodies: Sequence[Candidate]) -> bool:
    """Whether two institutions of the lexicon are one, in full and shortened: `Komisi Pemilihan Umum KPU`."""
    kinds = [b.entry.kind for b in bodies if isinstance(b.entry, InstitutionReading)]
    return len(kinds) == 2 and kinds[0] is not None and kinds[0] is kinds[1]


def _joined(text: str, institutions: Iterable[Candidate]) -> list[Candidate]:
    """Institutions in order; a unit and the body that it belongs to are one: `Satreskrim Polres Sigi`."""
    joined: list[Candidate] = []
    for c in institutions:
        last = joined[-1] if joined else None
        if last is not None and text[last.end : c.start] == " " and last.entry and c.entry:
            first, second = last.entry, c.entry
            if (
                isinstance(first, InstitutionReading)
                and isinstance(second, InstitutionReading)
                and not first.region
                and first.kind is not second.kind
            ):
                entry = InstitutionReading(first.kind, second.region, second.level, first.unit, exact=False)
                joined[-1] = Candidate(last.start, c.end, "ORG", entry=entry)
                continue
        joined.append(c)
    return joined


@Language.factory(
    "sariwarta_entities",
    assigns=["doc._.sw_entities"],
    requires=["doc.ents"],
    default_config={"model": "unknown"},
)
def make_entities(nlp: Language, name: str, model: str) -> EntitiesStage:
    """Make the stage that brings the model's and the lexicon's entities together.

    Args:
        nlp: the pipeline.
        name: name of the stage.
        model: name and version of the model, for the records.
    """
    return EntitiesStage(model)
