"""Named entities: the model proposes, the lexicon proposes, one resolution decides.

Labels are PER, ORG, LOC, FAC and POSITION, as `docs/entities.md` defines them; spans are flat. The model, which
reads context, has the first word (`entity_parts/proposals.py`); the lexicon corrects it where it knows better, and
adds what it has missed. What it sees in a text is kept in a `View` (`entity_parts/view.py`). The steps, in the order in
which `EntitiesStage` takes them:

1. Small places are known by what stands around them: the office that only they have, `di` or `dari`, the village in front
   of them in a row (`local_places.py`). The town of the dateline is a place, whatever the model says;
   number and name of a military unit behind its commander's office are the unit (`Danrem` + `101/Antasari`) (`additions.py`).
2. The model's entities are corrected one after the other, by what they are:
   - ranks, titles and offices are cut off persons, and so is a province in front (`Kaltim Hasanuddin`); a person that
     is nothing but a region is a place (`people.py`);
   - `TNI-Polri` is two institutions, and `TNI` no person; `se-Kalimantan Timur` is no part of an institution's name
     (`bodies.py`);
   - the institution behind an office is no part of it (`Kepala` + `ANRI`) (`offices.py`);
   - region and holder are two (`Gubernur Kalbar Cornelis`), and so are place and region (`sites.py`);
   - body or place and holder behind an office are two (`Ketua` + `DPRD Sigi` + `Rani Dewi`) (`holders.py`).
3. An institution of the model takes in the region that belongs to its name (`KPU` + `Provinsi Kaltim`) (`bodies.py`), a
   place the level word in front of it (`sites.py`); then each gets what the lexicon knows of it (`lookup.py`).
4. What the lexicon sees and the model does not touch is added where it is more than a word: institutions and places that
   stand alone, rather than inside a longer name (`Balikpapan Film Festival`, `Peraturan KPU`); offices right before
   the institution, place or person that they belong to. Names that are also common words (`Batu`, `Pati`) need
   a word before them that makes them places (`Kota`, `di`) (`additions.py`).
5. Acronyms that the text introduces in brackets are the same everywhere (`acronyms.py`).
6. What stands outside the text proper is left out, and so is all but persons in the names of numbered laws (`laws.py`).

Measured on annotated paragraphs, the model is right more often than the lexicon where both see something, which is why
it goes first; the corrections bring more than the additions, which are few (`docs/results.md`).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity
from sariwarta.confidence import confidence
from sariwarta.language.spans import overlaps
from sariwarta.language.words import text_of, words_of
from sariwarta.lexicon import Lexicon, lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.entity_parts import (
    bodies,
    holders,
    long_names,
    lookup,
    office_ends,
    offices,
    people,
    sites,
)
from sariwarta.stages.entity_parts.acronyms import learn_acronyms
from sariwarta.stages.entity_parts.additions import add_from_lexicon, dateline_town, military_units
from sariwarta.stages.entity_parts.chosen import Chosen
from sariwarta.stages.entity_parts.glued_names import unglued
from sariwarta.stages.entity_parts.laws import numbered_laws
from sariwarta.stages.entity_parts.local_bodies import with_local_bodies
from sariwarta.stages.entity_parts.local_places import add_repeated_places, with_local_places
from sariwarta.stages.entity_parts.proposals import proposals
from sariwarta.stages.entity_parts.readings import (
    Candidate,
    FacilityReading,
    InstitutionReading,
    PlaceReading,
    PositionReading,
)
from sariwarta.stages.entity_parts.redrawn import redrawn
from sariwarta.stages.entity_parts.view import View
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
        "entities.local",
        1,
        "a kecamatan, village or river by the office, the word or the village in front of it",
        examples=(
            ("Camat Rambah Samo Rani Dewi hadir di Kabupaten Sigi.", "Rambah Samo"),
            ("Hadir Lurah Sawo Ny. Rani di Kabupaten Sigi.", "Sawo"),
            ("Hadir Kapolres Batu Kota AKBP Rani.", "Batu Kota"),
            ("Warga Sigi resah. Banyak warga di Kelakap putus sekolah, kata Bupati Sigi.", "Kelakap"),
        ),
        counterexamples=(
            "Camat Rani Dewi hadir di Kabupaten Sigi.",
            "Banyak warga di Kelakap putus sekolah.",
            "Ia tampil di Instagram, kata Bupati Sigi.",
        ),
    ),
    Rule(
        "entities.position",
        2,
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
        view = View(self.lexicon, text_of(doc), words_of(doc), structure.title)
        chosen = Chosen()
        chosen.take(dateline_town(view, structure.dateline))
        chosen.take(military_units(view))
        proposed = with_local_bodies(view, with_local_places(view, proposals(view, doc, structure)))
        parted = holders.parted(view, redrawn(view, _corrected(view, proposed)))
        chosen.take(office_ends.mended(view, unglued(view, parted)))
        chosen.entities = _extended(view, chosen.in_order())
        add_from_lexicon(view, chosen)
        learn_acronyms(view, chosen)
        add_repeated_places(view, chosen)
        blocked = [(line.start, line.end) for line in structure.lines if not line.is_text]
        laws = numbered_laws(view.text)
        doc._.sw_entities = [
            self._entity(c)
            for c in chosen.in_order()
            if not overlaps(blocked, c.start, c.end)
            and (c.label == "PER" or not overlaps(laws, c.start, c.end))
        ]
        return doc

    def _entity(self, c: Candidate) -> Entity:
        if c.rule is not None:
            rule = RULES[c.rule].ref
            return Entity(c.start, c.end, c.label, confidence(rule, 0.9), rule=rule, entry=c.entry)  # type: ignore[arg-type]
        return Entity(c.start, c.end, c.label, c.confidence, model=c.model or self.model, entry=c.entry)  # type: ignore[arg-type]


def _corrected(view: View, proposed: Sequence[Candidate]) -> list[Candidate]:
    """The model's entities, corrected one after the other; a correction may also move the end of the one in front."""
    corrected: list[Candidate] = []
    first_names = {view.surface(c).split()[0] for c in proposed if c.label == "PER"}
    for c in proposed:
        if c.rule is not None:
            corrected.append(c)  # a place by what stands around it
            continue
        if c.label in ("LOC", "FAC", "ORG") and (end := long_names.without_glued_word(view, c)) is not None:
            c.end = end
        if c.label in ("LOC", "FAC"):
            c.label = sites.label_of(view, c)
        if c.label in ("LOC", "FAC", "PER") and bodies.is_known(view, c):
            c.label = "ORG"
        if c.label == "LOC" and (end := bodies.organization_end(view, c)) is not None:
            c.end, c.label = end, "ORG"
        if c.label == "PER":
            if bodies.is_of_team(view, c):
                continue  # the lexicon adds the team
            if corrected and people.is_name_broken(view, corrected[-1], c):
                corrected[-1].end = c.end
                continue
            if bodies.is_rest_of_firm(view, corrected, c):
                corrected[-1].end = c.end
                continue
            if corrected and corrected[-1].end > c.start:
                corrected[-1].end = max(corrected[-1].end, c.end)  # the last name, which is there already
                continue
            if corrected and people.is_second_half(view, corrected[-1], c):
                corrected[-1].end = c.end
                continue
            people.cut_glued_front_off(view, c)
            people.take_last_name_in(view, c)
            people.take_titled_name_in(view, corrected[-1] if corrected else None, c)
            if corrected:
                bodies.give_name_back(view, corrected[-1], c)
            if corrected and people.take_first_name_back(view, corrected[-1], c, first_names):
                before = corrected.pop()
                corrected.extend(offices.corrected(view, before) if before.label == "POSITION" else [before])
            if corrected and corrected[-1].label == "POSITION":
                people.widen_office(view, corrected[-1], c)
                corrected.extend(people.body_in_front(view, corrected[-1], c))
            for person in people.in_pair(view, c):
                corrected.extend(people.corrected(view, person))
        elif c.label == "ORG" and bodies.is_venue(view, c):
            c.label = "FAC"
            corrected.extend(sites.building_and_region(view, c))
        elif c.label == "ORG":
            if view.rank_around.get(c.start, -1) >= c.end or bodies.is_title(view, c):
                continue  # the `TNI` of `Brigjen TNI`
            if bodies.is_cut_in_two(view, corrected, c):
                c.start = corrected.pop().start
            else:
                bodies.take_board_in(view, corrected[-1] if corrected else None, c)
            if corrected and corrected[-1].start == corrected[-1].end:
                corrected.pop()
            if corrected:
                bodies.cut_field_off(view, corrected[-1], c)
            fraction = bodies.fraction_in(view, c)
            rest = [c.part(fraction, c.end, "ORG")] if fraction > 0 else []
            c.end = fraction - 1 if rest else c.end
            corrected.extend([*bodies.corrected(view, c), *rest])
        elif c.label == "POSITION":
            corrected.extend(offices.corrected(view, c))
        elif c.label == "LOC":
            if people.is_holder(view, c, corrected[-2:]):
                corrected.append(c.part(c.start, c.end, "PER"))
            else:
                corrected.extend(sites.corrected(view, c, corrected[-1] if corrected else None))
        else:
            corrected.extend(sites.building_and_region(view, c))
    return corrected


def _extended(view: View, entities: Sequence[Candidate]) -> list[Candidate]:
    """The model's entities with what else belongs to their names, each with what the lexicon knows of it."""
    for number, c in enumerate(entities):
        if c.rule is not None or c.start >= c.end:
            continue
        before = entities[number - 1].end if number else 0
        following = entities[number + 1] if number + 1 < len(entities) else None
        if c.label == "ORG":
            long_names.lengthen(view, entities, number)
            bodies.extend(view, c, before, following)
        elif c.label == "LOC":
            long_names.lengthen_road(view, entities, number)
            sites.extend(view, c, before, following)
        elif c.label == "FAC":
            sites.extend_building(view, c, following)
        c.entry = lookup.reading_of(view, c)
    return [c for c in entities if c.start < c.end]


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
