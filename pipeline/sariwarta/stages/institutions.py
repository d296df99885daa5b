"""Institutions: one entry for each, with its canonical name, kind and region, however it is written.

`Polda Kaltim`, `Kepolisian Daerah Kalimantan Timur` and, further down, `Polda` alone are one institution. A bare
name goes with the only branch of that kind that the article has named; otherwise it is the national body, if
there is one. An office implies its institution (`Kapolda Kaltim` heads the Polda Kaltim): that one is marked
`stated: false` until the text names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention
from sariwarta.confidence import confidence
from sariwarta.language.acronyms import LEGAL_FORMS, acronym_behind
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, Lexicon, NamedPlace, PositionType, Region, lexicon
from sariwarta.stages.entities import FacilityReading, InstitutionReading, PositionReading
from sariwarta.stages.entity_parts.doubtful import (
    initials_of_persons,
    is_bare_word,
    is_no_body,
    is_phrase,
    known_acronyms,
    things_by_acronym,
    unexplained,
)
from sariwarta.stages.entity_parts.evidence import (
    LIKELY,
    SURE_KNOWN,
    common_words,
    evidence_words,
    is_called_thing,
    is_domain,
    is_medium,
    is_numbered_school,
    names_institution,
    word_before,
)
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.institution_parts.brackets import GENERIC, join_brackets
from sariwarta.stages.institution_parts.drawn import FIRM_GOES_ON, is_no_court, is_yearly_or_code, whole_name
from sariwarta.stages.institution_parts.forms import join_forms
from sariwarta.stages.institution_parts.home import home_region
from sariwarta.stages.institution_parts.kinds import kind_by_words
from sariwarta.stages.institution_parts.known import (
    firm_of_state,
    is_outlet,
    kind_by_head,
    known_organization,
    plain_name,
)
from sariwarta.stages.institution_parts.names import own_name, team_name, widened_by
from sariwarta.stages.institution_parts.regions_behind import (
    by_office_behind,
    listed_around_bracket,
    only_one_with_town,
    region_behind_comma,
    region_of_pair,
)
from sariwarta.stages.institution_parts.registry import ONLY_ONE, Registry, bare_rule
from sariwarta.stages.institution_parts.rules import RULES
from sariwarta.stages.place_parts.resolver import KECAMATAN, body_levels
from sariwarta.stages.places import RegionResolver, levels_of, region_names, region_resolver
from sariwarta.stages.structure import structure_of

__all__ = [
    "RULES",
    "InstitutionsStage",
    "house_of",
    "implied_institution",
    "make_institutions",
    "unlisted_body",
]

_BRACKET = re.compile(r"(?: ?\([A-Z][A-Za-z0-9 -]{1,24}\)|\)) ?(?=[A-Z])")
#: `22 Bawaslu kabupaten/kota`: all of them, not the one that was named before
_ALL_BRANCHES = re.compile(r"[ -](?:tingkat )?(?:provinsi|kabupaten|kab/|kota|daerah|se-)")
#: behind these a capital says nothing; also at the beginning of the text
_SENTENCE_HEADS = frozenset({"", ".", "!", "?", "\n", '"', "“", "”"})
#: the head office of a body with branches: `Bulog pusat`
_HEAD_OFFICE = re.compile(r" [Pp]usat\b")
#: between the government of a region and the department through which it acts
_THROUGH = re.compile(
    r"(?: \([^)]{2,20}\))?(?: [A-Z]\w+)?,? (?:melalui|lewat) (?:(?:Plt|Plh|Pj)\.? )?(?:(?:Kepala|Kadis) )?"
)
#: the government of a region, without its level
_GOVERNMENT = re.compile(r"Pemerintah (?!Pusat|Desa|Kecamatan|Kelurahan|Pekon|Nagari)[A-Z]")
_GOVERNMENTS = {"provinsi": "Pemprov", "kabupaten": "Pemkab", "kota": "Pemkot"}
#: between a body of the state and another country whose it is
_TO_NATION = re.compile(r" (?:(?:Kekaisaran|Kerajaan|Republik) )?")
#: kinds of bodies that every state has
_OF_THE_STATE = frozenset(
    {
        "ministry",
        "court",
        "prosecutor",
        "police",
        "military",
        "legislature",
        "independent_commission",
        "election_body",
    }
)
_ALL_OVER = re.compile(r"\s?se[- ]\Z", re.IGNORECASE)
_HOUSE: Any = ("sariwarta", "houses")
#: heads of institutions that are buildings at the same time
_HOUSES = frozenset(
    {"RS", "RSU", "RSUD", "RSD", "RSUP", "RSI", "RSIA", "RSJ", "Rumah Sakit", "Puskesmas", "Klinik"}
    | {"Lapas", "Rutan", "Lembaga Pemasyarakatan", "Rumah Tahanan"}
)
#: bases of the forces: called by a name or a town, buildings at the same time
_BASES = frozenset({"Lanal", "Lanud", "Lantamal"})
_ADMINISTRATION = {"local_gov_unit", "agency", "vertical_office", "local_gov", "institution", ""}
#: scopes of bodies that every kabupaten and kota has
_LOCAL_SCOPES = frozenset({"regional", "kabupaten", "kota", "kab/kota"})
#: kinds of bodies that their first word tells, however unsure the model is, and how many words such a name has at most
_TOLD_BY_HEAD = frozenset(
    {"school", "university", "local_soe", "court", "prosecutor", "police", "local_gov_unit"}
)
_LONGEST_TOLD = 5
#: kinds of which a bare name may be a part of any body, or anybody's
_UNITS_OF_BODIES = frozenset({"local_soe", "ngo", "party_organ", "campaign_team", "health_facility"})
#: words behind the kind of a school that say of what sort many are: `385 SD Negeri`
_SORTS_OF_SCHOOLS = frozenset(
    {"Negeri", "Swasta", "Inpres", "Islam", "Negeri dan Swasta", "Negeri/Swasta", "Negeri maupun Swasta"}
)
_BOARDS = frozenset({"DPP", "DPW", "DPD", "DPC"})
#: first words of the departments of a government, of which the province has its own, too
_UNITS = frozenset({"dinas", "uptd", "bagian", "inspektorat"})
#: kinds of bodies that stand at a place
_STANDING = frozenset(
    {
        "school",
        "university",
        "health_facility",
        "vertical_office",
        "government",
        "local_gov",
        "local_org",
        "religious_org",
    }
)
#: between a body and the place where it stands, and between that and what it lies in
_TO_PLACE = re.compile(
    r",? (?:yang )?(?:(?:berada|ada|terletak|berlokasi|berdiri|beralamat|bertempat|bermarkas|berkantor|berkedudukan) )?"
    r"(?:di )?(?:(?:wilayah|kawasan|daerah) )?|, "
)
_TO_LARGER = re.compile(r",? (?:di )?")
#: how many places an address has at most
_LONGEST_ADDRESS = 5
#: boards of parties, and what says that `DPD` is the chamber of the regions
_PARTY_BOARDS = re.compile(r"\bDP[PWC]\b")
_OF_THE_SENATE = re.compile(r"\bDPD[ -]RI\b|Dewan Perwakilan Daerah|\b[Ss]enator\b|\bMPR\b")
#: a region with both levels at the end of a name of the police: its kota
_TOWN_AT_END = re.compile(r"\bPolres(?:ta|tabes)? ([A-Z]\w+(?: [A-Z]\w+)?) Kota\Z")
_STATE_OWNED = re.compile(r" ?\(Persero\)")
_NUMBERED_UNIT = re.compile(r"\d{2,4}(?:[-/]\d{1,2})?[ /]{1,3}[A-Z]")


class InstitutionsStage:
    """Fills `doc._.sw_institutions` and points the ORG entities to them."""

    def __init__(self, lex: Lexicon | None = None) -> None:
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Bring the institutions of one document together."""
        resolver = region_resolver(doc, self.lexicon)
        registry = Registry(doc, self.lexicon)
        before: Entity | None = None
        for entity in doc._.sw_entities:
            previous, before = before, entity
            if entity.label == "ORG":
                self._read_unit(doc, entity, previous)
                if resolver.abroad and self._is_organization_instead(doc, entity):
                    entity.entry = None
                if not self._stands(doc, entity, previous, registry):
                    continue
                institution = self._read(doc, entity, registry, resolver)
                if institution.kind == "company" and _STATE_OWNED.match(text_of(doc), entity.end):
                    institution.kind = "soe"
                institution.mentions.append(Mention(entity.start, entity.end))
                entity.target = institution
            elif entity.label == "FAC":
                self._house(doc, entity, registry, resolver)
                if not isinstance(entity.entry, FacilityReading):
                    continue
                for inner in entity.entry.institutions:  # `Kantor KPU Lebak` names the KPU of Lebak
                    named = Entity(
                        inner.start,
                        inner.end,
                        "ORG",
                        entity.confidence,
                        model=entity.model,
                        entry=inner.entry,
                    )
                    if isinstance(inner.entry, InstitutionReading) and not self._is_party(doc, named):
                        continue
                    if self._is_board(doc, named):
                        continue
                    self._read(doc, named, registry, resolver).mentions.append(
                        Mention(inner.start, inner.end)
                    )
        for institution in registry.found:
            institution.mentions.sort(key=lambda m: m.start)
        join_brackets(doc, registry.found)
        gone = join_forms(doc, registry.found, self.lexicon)
        houses: dict[int, Institution] = doc.user_data.get(_HOUSE, {})
        for start, house in houses.items():
            houses[start] = gone.get(id(house), house)
        doc._.sw_institutions = registry.found
        return doc

    def _read_unit(self, doc: Doc, entity: Entity, before: Entity | None) -> None:
        """Let a number and a name right behind a military office be the unit that it commands: `Danramil` + `08
        Sapuran`.
        """
        text = text_of(doc)
        office = before.entry if before is not None else None
        if (
            before is None
            or not isinstance(office, PositionReading)
            or text[before.end : entity.start] != " "
        ):
            return
        if entity.entry is not None and getattr(entity.entry, "unit", None) is not None:
            return
        surface = text[entity.start : entity.end]
        kind = self.lexicon.institution(office.types[0].implies) if office.types[0].implies else None
        if kind is None or kind.kind != "military":
            return
        # a base has a name: `Danlanud` + `Haluoleo`
        named = kind.abbreviation in _BASES and entity.entry is None and surface.istitle()
        if _NUMBERED_UNIT.match(surface) or (
            named and surface.split()[0] not in self.lexicon.institution_heads
        ):
            entity.entry = InstitutionReading(kind, unit=surface)

    def _house(self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver) -> None:
        """A hospital or a prison is a building and an institution: its entry stands beside that of the place."""
        words = text_of(doc)[entity.start : entity.end].split()
        surface = " ".join(words)
        if words[0] in _BASES and len(words) > 1:
            self._base(doc, entity, registry, resolver)
            return
        head = next((n for n in (2, 1) if " ".join(words[:n]) in _HOUSES), 0)
        rest = [w.casefold() for w in words[head:]]
        # `RS Ramah Lansia` is a programme, `Rumah Sakit Dr.` cut short
        if (
            head == 0
            or all(word in common_words() or word in GENERIC for word in rest)
            or "dan" in rest
            or words[-1].endswith(".")
        ):
            return
        inside = [m for m in self.lexicon.region_matcher(surface) if m.end == len(surface)]
        region = resolver.resolve(inside[-1].entries)[0] if inside else self._of_seat(surface, resolver)
        if region is not None and self._is_of_kecamatan(surface, region, resolver):
            region = None
        if region is None:
            told = kind_by_head(self.lexicon, surface, regional=False)
            region = (
                self._of_kecamatan(surface, resolver)
                or self._where(doc, entity, told, registry, resolver)
                or self._of_near_kecamatan(surface, told, resolver)
            )
        house = registry.unlisted(surface, entity, None, region)
        house.mentions.append(Mention(entity.start, entity.end))
        doc.user_data.setdefault(_HOUSE, {})[entity.start] = house

    def _base(self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver) -> None:
        """A base of the forces: that of a town (`Lanal Banjarmasin`), or one with a name of its own (`Lanud Supadio`)."""
        base, _, name = " ".join(text_of(doc)[entity.start : entity.end].split()).partition(" ")
        kind = self.lexicon.institution(base)
        if kind is None:
            return
        names = self.lexicon.region_matcher.get(name)
        if names:
            region = resolver.resolve(names, levels=levels_of(kind.scope))[0]
            house = registry.branch(kind, region, "named", widened=None)
        else:
            house = registry.unit(kind, name, entity)
        house.mentions.append(Mention(entity.start, entity.end))
        doc.user_data.setdefault(_HOUSE, {})[entity.start] = house

    def _stands(self, doc: Doc, entity: Entity, before: Entity | None, registry: Registry) -> bool:
        """Whether a mention makes an entry: the lexicon knows it or its head word, or enough else speaks for it."""
        if isinstance(entity.entry, InstitutionReading) and not self._is_party(doc, entity):
            return False
        if self._is_board(doc, entity):
            return False
        if self._is_persons(doc, entity) or self._is_any_of_region(doc, entity):
            return False
        if self._is_of_office(doc, entity):
            return False
        if is_no_court(text_of(doc), entity):
            return False
        if self._is_plain_word(doc, entity) or text_of(doc)[entity.start : entity.end] in LEGAL_FORMS:
            return False
        known_kind = isinstance(entity.entry, InstitutionReading) and entity.entry.kind is not None
        text = text_of(doc)
        held = before is not None and before.label == "POSITION" and before.end + 1 == entity.start
        if not known_kind and not held and self._is_sort(text, entity):
            return False
        surface = " ".join(text[entity.start : entity.end].split())
        if not known_kind and is_phrase(surface) and known_organization(self.lexicon, surface) is None:
            return False
        known = known_organization(self.lexicon, surface) if not known_kind else None
        nickname = known is not None and word_before(text, entity.start) == "julukan"  # of the club behind it
        if not known_kind and not nickname and is_called_thing(text, entity.start):
            return False
        if entity.entry is None and word_before(text_of(doc), entity.start) in evidence_words("law_cues"):
            return False  # `UU Tipikor`
        if entity.model is None and surface in evidence_words("no_institutions"):
            return entity.entry is not None or known is not None
        if entity.model is None:
            return entity.entry is not None or surface not in self._things(doc)
        if is_domain(surface):
            return is_outlet(text, entity, self.lexicon, structure_of(doc))
        known = known_organization(self.lexicon, surface) if not known_kind else None
        if (
            known is not None
            and known.kind != "team"
            and word_before(text, entity.start) in evidence_words("no_institution_heads")
        ):
            return False  # `Piala FA`
        if known is not None and (
            " " in surface
            or entity.confidence >= SURE_KNOWN
            or (known.name.casefold(), known.region) in registry.keys
        ):
            return True
        first, _, behind = surface.partition(" ")
        school = first.isupper() and self.lexicon.institution_heads.get(first) == "school"
        if is_numbered_school(surface, self.lexicon.institution_heads) or (
            school and behind[:1].isupper() and behind not in _SORTS_OF_SCHOOLS
        ):
            return True
        listed = known_kind and isinstance(entity.entry, InstitutionReading) and entity.entry.exact
        if not listed and self._is_doubtful(doc, entity, before, registry):
            return False
        if (
            surface in known_acronyms()
            or surface.casefold() in registry.named
            or names_institution(text, entity, before)
        ):
            return True
        bracket = acronym_behind(text, entity.end, surface)
        opened = (
            text[entity.start - 1 : entity.start] == "("
            and before is not None
            and isinstance(before.target, Institution)
        )
        head, _, rest = surface.partition(" ")
        heads = self.lexicon.institution_heads
        headed = (
            (head.rstrip(".") in heads or " ".join(surface.split()[:2]) in heads)
            and not rest.islower()
            and bool(rest)
        )
        if isinstance(entity.entry, InstitutionReading):  # `BNI Reward Points` begins with a bank and is none
            held = before is not None and before.label == "POSITION" and before.end + 1 == entity.start
            kind_known = entity.entry.kind
            branch = kind_known is not None and entity.entry.region is not None and not kind_known.risk
            sure = entity.entry.exact or headed or held or branch or bracket is not None
            return sure or entity.confidence >= LIKELY
        kind = kind_by_head(self.lexicon, surface, regional=False) if headed else None
        whole = kind in _TOLD_BY_HEAD and len(surface.split()) <= _LONGEST_TOLD
        return bracket is not None or opened or (headed and (whole or entity.confidence >= LIKELY))

    def _is_doubtful(self, doc: Doc, entity: Entity, before: Entity | None, registry: Registry) -> bool:
        """Whether what the lexicon does not know is no institution, or cannot be told to be one."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if is_no_body(text, entity.start, surface, self.lexicon):
            return True
        if is_yearly_or_code(text, entity, self.lexicon):
            return True
        if surface in self._things(doc) or (entity.entry is None and self._is_field(doc, entity, before)):
            return True
        named = before is not None and isinstance(before.target, Institution)
        if entity.entry is not None or (named and text[entity.start - 1 : entity.start] == "("):
            return False
        if surface.casefold() in registry.named or surface in registry.shortened:
            return False
        title = structure_of(doc).title
        headline = title is not None and title[0] <= entity.start < title[1]
        following = registry.entity_from(entity.end)
        bracket = acronym_behind(text, entity.end, surface)
        held = before is not None and before.label == "POSITION" and before.end + 1 == entity.start
        if not held and bracket is None and kind_by_head(self.lexicon, surface, regional=False) is None:
            sole = not is_medium(surface) and surface not in known_acronyms()
            if sole and is_bare_word(text, entity):
                return True
        return unexplained(text, entity, before, following, headline=headline)

    @staticmethod
    def _is_of_office(doc: Doc, entity: Entity) -> bool:
        """Whether an acronym in brackets shortens the field of the office in front, and is none of the lexicon's bodies:
        `Menteri Perumahan dan Kawasan Permukiman (PKP)` is of no party.
        """
        text = text_of(doc)
        kind = entity.entry.kind if isinstance(entity.entry, InstitutionReading) else None
        surface = text[entity.start : entity.end]
        if kind is None or kind.kind != "party" or text[entity.start - 1 : entity.start] != "(":
            return False
        words = [
            w for w in text[max(0, entity.start - 90) : entity.start - 1].split() if w not in ("dan", "untuk")
        ]
        last = words[-len(surface) :]
        spelt = "".join(w[0] for w in last) == surface
        return spelt and not kind.name.endswith(last[-1])

    def _is_sort(self, text: str, entity: Entity) -> bool:
        """Whether a name is a sort of schools (`siswa SD Negeri`), or one whose short form is that of a thing: `Closed
        Circuit Television (CCTV)`.
        """
        surface = " ".join(text[entity.start : entity.end].split())
        head, _, rest = surface.partition(" ")
        if self.lexicon.institution_heads.get(head) in ("school", "university") and rest in _SORTS_OF_SCHOOLS:
            return True
        bracket = acronym_behind(text, entity.end, surface)
        if bracket is None or known_organization(self.lexicon, surface) is not None:
            return False
        return bracket.group(1) in evidence_words("no_institutions")

    def _is_field(self, doc: Doc, entity: Entity, before: Entity | None) -> bool:
        """Whether a name right behind an office is only its field: `Dirjen` + `Tanaman Pangan`."""
        text = text_of(doc)
        if before is None or before.label != "POSITION" or text[before.end : entity.start] != " ":
            return False
        office = "_".join(text[before.start : before.end].casefold().split())
        first = text[entity.start : entity.end].split()[0]
        unit = first in self.lexicon.institution_heads or first.casefold() in evidence_words("unit_heads")
        return office in evidence_words("field_offices") and first.istitle() and not unit

    def _things(self, doc: Doc) -> frozenset[str]:
        """Acronyms of the article that are no bodies, found once."""
        key = "sariwarta.things_by_acronym"
        found: frozenset[str] | None = doc.user_data.get(key)
        if found is None:
            found = things_by_acronym(text_of(doc), doc._.sw_entities, self.lexicon)
            doc.user_data[key] = found
        return found

    def _is_persons(self, doc: Doc, entity: Entity) -> bool:
        """Whether an acronym is the initials of a person, unless the article names a body of that acronym in full."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        key = "sariwarta.initials"
        if key not in doc.user_data:
            doc.user_data[key] = initials_of_persons(text, self.lexicon)
        if surface not in doc.user_data[key]:
            return False
        kind = entity.entry.kind if isinstance(entity.entry, InstitutionReading) else None
        return not (kind is not None and kind.name != surface and kind.name in text)

    @staticmethod
    def _is_any_of_region(doc: Doc, entity: Entity) -> bool:
        """Whether a small noun and a region are any such body of that region: `dinas Provinsi Lampung`."""
        reading = entity.entry
        if not isinstance(reading, InstitutionReading) or reading.kind is not None or reading.region is None:
            return False
        noun = text_of(doc)[entity.start : reading.region.start].split()
        return bool(noun) and noun[0].islower() and all(w.casefold() in LEVEL_WORDS for w in noun[1:])

    @staticmethod
    def _is_plain_word(doc: Doc, entity: Entity) -> bool:
        """Whether a name that is an ordinary word, too, is one: `Antara pelaku dan korban` at the head of a sentence."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if not surface.istitle() or surface.casefold() not in common_words():
            return False
        before = text[: entity.start].rstrip(" \xa0")[-1:]
        return before in _SENTENCE_HEADS and text[entity.end : entity.end + 2].strip().islower()

    @staticmethod
    def _is_board(doc: Doc, entity: Entity) -> bool:
        """Whether `DPD` or `DPP` alone is the board of the party, or of whatever body stands behind it."""
        text = text_of(doc)
        if text[entity.start : entity.end] not in _BOARDS:
            return False
        if (
            text[entity.start : entity.end] == "DPD"
            and _PARTY_BOARDS.search(text)
            and not _OF_THE_SENATE.search(text)
        ):
            return True
        following = text[entity.end : entity.end + 4]
        return following[:1] == " " and following[1:2].isupper() and not following.startswith(" RI")

    def _is_organization_instead(self, doc: Doc, entity: Entity) -> bool:
        """Whether an acronym of a party means another body that has it, too: the `PBB` of its secretary-general."""
        reading = entity.entry
        if not isinstance(reading, InstitutionReading) or self._is_party(doc, entity):
            return False
        known = self.lexicon.organization_named(text_of(doc)[entity.start : entity.end])
        return known is not None and known.kind == "international_org"

    def _is_party(self, doc: Doc, entity: Entity) -> bool:
        """Whether a word that is a party's name among other things means it: not so in `Stadion Gelora`."""
        kind = entity.entry.kind
        if kind is None or kind.kind != "party" or not kind.risk:
            return True
        text = text_of(doc)
        surface = text[entity.start : entity.end].split()
        if surface[0].casefold() == "partai" or surface[0] in _BOARDS or surface[0] == "Fraksi":
            return True
        others = {
            e.entry.kind.abbreviation
            for e in doc._.sw_entities
            if e.label == "ORG" and isinstance(e.entry, InstitutionReading) and e.entry.kind is not None
            if e.entry.kind.kind == "party"
        }
        return len(others) > 1

    def _read(self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver) -> Institution:
        reading = entity.entry
        written = whole_name(text_of(doc), entity, self.lexicon)
        surface, short = plain_name(self.lexicon, written)
        surface = team_name(surface)
        listed = isinstance(reading, InstitutionReading) and reading.exact and reading.kind is not None
        if not listed and short is not None and (kind := self._listed(surface)) is not None:
            reading, listed = InstitutionReading(kind), True  # `Tim Penggerak (TP) PKK`
        if listed and (firm_name := self._firm_behind(doc, entity, registry)) is not None:
            return registry.unlisted(firm_name, entity)
        if (held := by_office_behind(doc, entity, registry, resolver)) is not None:
            return registry.branch(*held, "named", widened=None)
        if not listed and (named := listed_around_bracket(doc, entity, registry)) is not None:
            return registry.branch(named, None, "named", widened=None)
        if not listed and (firm := firm_of_state(self.lexicon, surface)) is not None:
            return registry.branch(firm, None, "national", widened=None)
        if not isinstance(reading, InstitutionReading):
            region = self._region_behind(doc, entity, registry, resolver)
            if region is None:
                told = kind_by_head(self.lexicon, surface, regional=True)
                surface, region = self._of_level(surface, resolver)
                region = (
                    region
                    or self._through(doc, entity, told, registry)
                    or self._home_of_unit(doc, entity, told, resolver)
                    or self._of_seat(surface, resolver, told)
                    or self._of_kecamatan(surface, resolver)
                    or self._where(doc, entity, told, registry, resolver)
                    or self._of_near_kecamatan(surface, told, resolver)
                )
            return registry.unlisted(surface, entity, None, region, short)
        names = region_names(reading)
        if not reading.exact or reading.kind is None:
            levels = levels_of(reading.kind.scope) if reading.kind else ()
            region = resolver.resolve(names, level=reading.level, levels=levels)[0] if names else None
            if region is not None and reading.level is None:
                word = all(n.risk == "common_word" for n in names) and resolver.named[region.code] <= 1
                if word or self._is_of_kecamatan(surface, region, resolver):
                    region = None  # the `Pati` of `Yayasan Karya Pati` is only a word
            if region is None and not names:
                region = self._region_behind(doc, entity, registry, resolver) or self._region_of_part(
                    surface, reading.kind, doc, entity, registry, resolver
                )
            sole = only_one_with_town(surface, reading.kind, registry, resolver)
            if reading.kind is not None and (
                sole or (region is not None and self._is_of_one(surface, reading, names))
            ):
                return registry.branch(reading.kind, None, "national", widened=None)
            if region is not None and reading.kind is None and _GOVERNMENT.match(surface):
                government = self.lexicon.institution(_GOVERNMENTS[region.level])
                if government is not None:  # `Pemerintah DKI Jakarta`
                    return registry.branch(government, region, "named", widened=None)
            return registry.unlisted(surface, entity, reading.kind, region, short)
        kind = reading.kind
        if names and (kind.kind in ONLY_ONE or "/" in kind.name) and not kind.regional:
            return registry.branch(kind, None, "national", widened=None)
        if names:
            region, _ = resolver.resolve(names, level=reading.level, levels=body_levels(reading))
            return registry.branch(kind, region, "named", widened=widened_by(surface, kind))
        if kind.kind == "military" and reading.unit:
            return registry.unit(kind, reading.unit, entity, self._of_unit(kind, reading.unit, resolver))
        nation = self._nation_behind(doc, entity, registry)
        if nation is not None:  # `Angkatan Darat` + `Jepang`
            return registry.unlisted(f"{surface} {nation}", entity, kind)
        own = kind.scope == "kecamatan" or (kind.kind, kind.scope) == ("vertical_office", "multi")
        quarter = self._name_behind(doc, entity, registry) if own else None
        if (
            quarter is not None
        ):  # `Kepolisian Sektor (Polsek) Tambora`, `Balai Wilayah Sungai (BWS) Sumatera II`
            return registry.unlisted(f"{surface} {quarter}", entity, kind)
        everywhere = self._everywhere(doc, entity, registry, resolver)
        if everywhere is None and kind.kind not in ONLY_ONE:
            everywhere = self._behind_bracket(doc, entity, registry, resolver)
        if everywhere is not None:
            return registry.branch(kind, everywhere, "named", widened=None)
        if _ALL_BRANCHES.match(text_of(doc), entity.end):
            return registry.branch(kind, None, bare_rule(kind), widened=None)
        if surface.endswith(("RI", "Republik Indonesia")) or (
            kind.scope == "national" and _HEAD_OFFICE.match(text_of(doc), entity.end)
        ):
            return registry.branch(kind, None, "national", widened=None)
        pair = region_of_pair(doc, entity, kind, registry, resolver) or region_behind_comma(
            doc, entity, kind, registry, resolver
        )
        if pair is not None:
            return registry.branch(kind, pair, "named", widened=widened_by(surface, kind))
        through = self._through(doc, entity, kind.kind, registry)
        if through is not None:
            return registry.branch(kind, through, "of_article", widened=widened_by(surface, kind))
        bare = registry.bare(kind, surface)
        if bare is None:
            home = self._home(doc, entity, kind, resolver)
            rule = "bare" if home is None else "of_article"
            bare = registry.branch(kind, home, rule, widened=widened_by(surface, kind))
        return bare

    def _listed(self, name: str) -> InstitutionType | None:
        """The only body of the lexicon of that name."""
        kinds = [kind for kind in self.lexicon.institution_matcher.get(name) if name in kind.forms]
        return kinds[0] if len(kinds) == 1 and not kinds[0].risk else None

    def _firm_behind(self, doc: Doc, entity: Entity, registry: Registry) -> str | None:
        """The name of a firm that begins like a high court: `PT Gorontalo` + `Jaya Perdana`; None of any other body."""
        reading, text = entity.entry, text_of(doc)
        if (
            not isinstance(reading, InstitutionReading)
            or reading.kind is None
            or reading.kind.kind != "court"
        ):
            return None
        rest = FIRM_GOES_ON.match(text, entity.end)
        if rest is None or not text.startswith("PT ", entity.start):
            return None
        following = registry.entity_from(entity.end)
        if following is not None and following.start < rest.end():
            return None
        return " ".join(text[entity.start : rest.end()].split())

    @staticmethod
    def _is_of_one(surface: str, reading: InstitutionReading, names: Sequence[Any]) -> bool:
        """Whether a name is that of a body of which there is one, with the town where it is: `UGM Yogyakarta`."""
        kind = reading.kind
        if kind is None or kind.kind not in ONLY_ONE or kind.regional or not names or reading.region is None:
            return False
        return any(
            surface in (f"{form} {name.form}", f"{form} Kota {name.form}")
            for form in kind.forms
            for name in names
        )

    def _region_of_part(
        self,
        surface: str,
        kind: InstitutionType | None,
        doc: Doc,
        entity: Entity,
        registry: Registry,
        resolver: RegionResolver,
    ) -> Region | None:
        """The region of a body of which the lexicon knows the sort, and that names none: that of its kecamatan, of its seat,
        the one of the body that it is a part of (`Ditlantas Polda Metro Jaya`).
        """
        for inside in self.lexicon.institution_matcher(surface):
            if (own := own_name(self.lexicon, inside.entries[0], None)) is not None:
                return own[1]
        told = kind.kind if kind is not None else None
        town = _TOWN_AT_END.search(surface)
        if town is not None and (names := self.lexicon.region_matcher.get(town.group(1))):
            return resolver.resolve(names, level="kota")[0]  # `Satlantas Polresta Bogor Kota`
        return (
            self._of_kecamatan(surface, resolver)
            or self._of_seat(surface, resolver, told)
            or self._where(doc, entity, told, registry, resolver)
            or self._of_near_kecamatan(surface, told, resolver)
        )

    def _of_kecamatan(self, surface: str, resolver: RegionResolver) -> Region | None:
        """The kabupaten or kota of a body of a kecamatan: `Polsek Sagu`, `Unit Reskrim Polsek Sagu`, `Koramil 08/Sagu`."""
        _, parent = resolver.kecamatan_of_body(surface)
        return self.lexicon.regions[parent] if parent is not None else None

    def _of_near_kecamatan(self, surface: str, kind: str | None, resolver: RegionResolver) -> Region | None:
        """The region of a school or hospital that is called after a kecamatan of a region of the article: `SMPN 2 Sagu`."""
        words = surface.split()
        if kind not in ("school", "health_facility"):
            return None
        for number in (2, 1):
            if len(words) <= number:
                continue
            near = {
                k[1]
                for k in self.lexicon.kecamatan_named(" ".join(words[-number:]))
                if k[1] in resolver.codes
            }
            if near:
                return self.lexicon.regions[near.pop()] if len(near) == 1 else None
        return None

    def _of_level(self, surface: str, resolver: RegionResolver) -> tuple[str, Region | None]:
        """The name of a body with the region that its last word means: the `Gugus Tugas Kabupaten` in a report from Sigi."""
        front, _, level = surface.rpartition(" ")
        if level == "Provinsi" and front:
            provinces = {code[:2] for code in resolver.codes}
            province = self.lexicon.regions.get(provinces.pop()) if len(provinces) == 1 else None
            return (f"{front} {province.short_name}", province) if province is not None else (surface, None)
        if level.casefold() not in ("kabupaten", "kota") or not front:
            return surface, None
        region = resolver.only_of_level(level.casefold())
        if region is None:
            return surface, None
        return f"{front} {region.name}", region

    def _where(
        self, doc: Doc, entity: Entity, kind: str | None, registry: Registry, resolver: RegionResolver
    ) -> Region | None:
        """The region in which a school or a house stands, where the text says it right behind the name: `Pesantren Sagu di
        Kecamatan Menes, Kabupaten Pandeglang`.
        """
        text = text_of(doc)
        kind = kind or kind_by_words(" ".join(text[entity.start : entity.end].split()))
        if kind not in _STANDING:
            return None
        bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
        end = bracket.end() if bracket else entity.end
        smaller: str | None = None
        for number in range(_LONGEST_ADDRESS):
            following = registry.entity_from(end)
            if following is None or following.label != "LOC":
                return None
            gap = text[end : following.start]
            if (_TO_PLACE if number == 0 else _TO_LARGER).fullmatch(gap) is None:
                return None
            surface = text[following.start : following.end]
            names = region_names(following.entry)
            if names:
                region = resolver.resolve(names, level=getattr(following.entry, "level", None))[0]
                if region.level != "provinsi":
                    return region
                _, parent = resolver.kecamatan(smaller) if smaller else (None, None)
                inside = parent is not None and parent.startswith(f"{region.code}.")
                return self.lexicon.regions[parent] if parent is not None and inside else region
            named = KECAMATAN.match(surface)
            smaller = named.group(1) if named else smaller
            end = following.end
        return None

    def _through(self, doc: Doc, entity: Entity, kind: str | None, registry: Registry) -> Region | None:
        """The region whose government acts through a department that stands without it: `Pemkot Sigi melalui Dinas Sosial`."""
        if kind != "local_gov_unit":
            return None
        before = registry.entity_before(entity.start)
        if before is not None and before.label == "POSITION":
            before = registry.entity_before(before.start)
        if before is not None and before.label == "LOC":
            before = registry.entity_before(before.start)
        government = before.target if before is not None else None
        if before is None or not isinstance(government, Institution) or government.kind != "local_gov":
            return None
        gap = text_of(doc)[before.end : entity.start]
        if government.region is None or not _THROUGH.fullmatch(gap):
            return None
        return self.lexicon.regions.get(government.region)

    def _home(
        self, doc: Doc, entity: Entity, kind: InstitutionType, resolver: RegionResolver
    ) -> Region | None:
        """The region of a local body that stands without one: the only one of its level that the article names, unless
        it also speaks of bodies or offices of the province, or of many such bodies.
        """
        text = text_of(doc)
        if (
            not text[entity.start].isupper()
            or kind.scope not in _LOCAL_SCOPES
            or kind.kind in _UNITS_OF_BODIES
        ):
            return None
        before = text[max(0, entity.start - 24) : entity.start].casefold().split()
        if before and before[-1] in evidence_words("quantifiers"):
            return None
        key = "sariwarta.home"
        if key not in doc.user_data:
            doc.user_data[key] = home_region(doc, resolver)
        home: Region | None = doc.user_data[key]
        if home is None and kind.scope in ("kabupaten", "kota"):
            home = resolver.only_of_level(kind.scope)
        if home is None or kind.scope == "provinsi":
            return None
        levels = levels_of(kind.scope)
        return home if not levels or home.level in levels or kind.kind == "police" else None

    def _of_seat(self, surface: str, resolver: RegionResolver, kind: str | None = None) -> Region | None:
        """The region of the article whose seat of government ends a name of several words; of courts, which are called after
        it, any region.
        """
        anywhere = kind in ("court", "prosecutor")
        return resolver.region_of_seat(surface, anywhere=anywhere) if " " in surface else None

    def _home_of_unit(
        self, doc: Doc, entity: Entity, kind: str | None, resolver: RegionResolver
    ) -> Region | None:
        """The same for a department that the lexicon does not list: `Dinas Pariwisata dan Kebudayaan`."""
        words = text_of(doc)[entity.start : entity.end].split()
        known = kind == "local_gov_unit" and len(words) > 1 and words[0].casefold() in _UNITS
        return self._region_of_article(doc, entity, resolver) if known else None

    def _region_of_article(self, doc: Doc, entity: Entity, resolver: RegionResolver) -> Region | None:
        """The region that the article is of, unless a body stands there for many."""
        text = text_of(doc)
        before = text[max(0, entity.start - 24) : entity.start].casefold().split()
        if not text[entity.start].isupper() or (before and before[-1] in evidence_words("quantifiers")):
            return None
        key = "sariwarta.home"
        if key not in doc.user_data:
            doc.user_data[key] = home_region(doc, resolver)
        home: Region | None = doc.user_data[key]
        return home

    def _is_of_kecamatan(self, surface: str, region: Region, resolver: RegionResolver) -> bool:
        """Whether the region in a name may as well be a kecamatan: `Puskesmas Sukoharjo` where nothing else is of the
        Kabupaten Sukoharjo.
        """
        small = surface.split()[0].casefold() in evidence_words("kecamatan_bodies")
        others = [k for k in self.lexicon.kecamatan_named(region.short_name) if k[1] != region.code]
        if small:
            return (
                bool(self.lexicon.kecamatan_named(region.short_name)) and not resolver.named[region.code] > 1
            )
        return resolver.named[region.code] <= 1 and any(k[1] in resolver.codes for k in others)

    def _region_behind(
        self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver
    ) -> Region | None:
        """The region behind the bracket of a body of the administration: `Badan Keuangan Daerah (BKD) Lambar`."""
        words = text_of(doc)[entity.start : entity.end].split()
        heads = self.lexicon.institution_heads
        kind = heads.get(" ".join(words[:2]), heads.get(words[0]))
        bracket = _BRACKET.match(text_of(doc), entity.end)
        if bracket is None or kind not in _ADMINISTRATION:
            return None
        following = registry.entity_from(bracket.end())
        if following is None or following.start != bracket.end() or following.label != "LOC":
            return None
        names = region_names(following.entry)
        return resolver.resolve(names, level=getattr(following.entry, "level", None))[0] if names else None

    def _name_behind(self, doc: Doc, entity: Entity, registry: Registry) -> str | None:
        """The name behind the bracket of a body of a kecamatan, or of a river; None without one."""
        bracket = _BRACKET.match(text_of(doc), entity.end)
        following = registry.entity_from(bracket.end()) if bracket else None
        if (
            bracket is None
            or following is None
            or following.start != bracket.end()
            or following.label != "LOC"
        ):
            return None
        return " ".join(text_of(doc)[following.start : following.end].split())

    def _of_unit(self, kind: InstitutionType, unit: str, resolver: RegionResolver) -> Region | None:
        """The region whose name a district command bears: `0707/Wonosobo`; a regiment may be called after anything."""
        if kind.scope == "kecamatan":
            _, parent = resolver.kecamatan(unit.rpartition("/")[2].strip())
            return self.lexicon.regions[parent] if parent is not None else None
        if kind.scope != "kab/kota":
            return None
        names = self.lexicon.region_matcher.get(unit.partition("/")[2] or unit.partition(" ")[2])
        return resolver.resolve(names, levels=("kabupaten", "kota"))[0] if names else None

    @staticmethod
    def _nation_behind(doc: Doc, entity: Entity, registry: Registry) -> str | None:
        """The name of another country right behind a body of the state: not the own `Mahkamah Agung` but that of Israel."""
        kind = (
            entity.entry.kind.kind
            if isinstance(entity.entry, InstitutionReading) and entity.entry.kind
            else None
        )
        text = text_of(doc)
        acronym = " " not in text[entity.start : entity.end]
        if kind not in _OF_THE_STATE:
            return None
        following = registry.entity_from(entity.end)
        if following is None or following.label != "LOC":
            return None
        gap = _TO_NATION.match(text, entity.end)
        if acronym and following.start != entity.end + 1:
            return None  # `KPK Korsel`, not `DPR` and further on `Korea`
        if gap is None or not following.start <= gap.end() < following.end:
            return None
        found = registry.lexicon.place_matcher.get(text[gap.end() : following.end])
        named = [n for n in found if isinstance(n, NamedPlace)]
        abroad = any(n.kind == "country" and n.name != "Indonesia" for n in named)
        return " ".join(text[entity.end : following.end].split()) if abroad else None

    def _everywhere(
        self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver
    ) -> Region | None:
        """The region in `Forkopimda se-Kalimantan Timur`."""
        following = registry.entity_from(entity.end)
        if following is None or following.label != "LOC" or following.start - entity.end > 5:
            return None
        if not _ALL_OVER.match(text_of(doc)[entity.end : following.start]):
            return None
        names = region_names(following.entry)
        return resolver.resolve(names)[0] if names else None

    def _behind_bracket(
        self, doc: Doc, entity: Entity, registry: Registry, resolver: RegionResolver
    ) -> Region | None:
        """The region in `Pemerintah Kabupaten (Pemkab) Pamekasan`, for the name and for the abbreviation."""
        bracket = _BRACKET.match(text_of(doc), entity.end)
        if bracket is None:
            return None
        following = registry.entity_from(bracket.end())
        if following is None or following.start != bracket.end() or following.label != "LOC":
            return None
        names = region_names(following.entry)
        kind = entity.entry.kind
        return resolver.resolve(names, levels=levels_of(kind.scope))[0] if names else None


def unlisted_body(lex: Lexicon, written: str, region: str | None, rule: str) -> Institution:
    """A new institution that the lexicon does not list, with what its name says of it: `GoTo`, `Forum Guru Provinsi Sigi`.

    Args:
        lex: the lexicon.
        written: its name as written.
        region: code of the region that it is of, None where that is not known.
        rule: what it is recorded as found by.
    """
    surface, short = plain_name(lex, written)
    surface = team_name(surface)
    known = known_organization(lex, surface)
    if known is not None:
        return Institution(
            known.name,
            [],
            confidence(rule, 0.85),
            known.abbreviation,
            known.kind,
            known.region or region,
            rule=rule,
        )
    if region is None:
        inside = [m for m in lex.region_matcher(surface) if m.end == len(surface) and m.start > 0]
        codes = {n.region.code for n in inside[-1].entries} if inside else set()
        region = codes.pop() if len(codes) == 1 else None
    kind = kind_by_head(lex, surface, regional=region is not None)
    return Institution(surface, [], confidence(rule, 0.85), short, kind, region, rule=rule)


def house_of(doc: Doc, entity: Entity) -> Institution | None:
    """The institution that a building is, None if it is only a building."""
    houses: dict[int, Institution] = doc.user_data.get(_HOUSE, {})
    return houses.get(entity.start)


def implied_institution(
    doc: Doc, position: PositionType, region: str | None = None, unit: str | None = None
) -> Institution | None:
    """The institution that an office presupposes (`Kapolda` of 64 → Polda Kalimantan Timur).

    It is the one that the article names, if it does; otherwise a new one with `stated=False` is added.

    Args:
        doc: the document, after the institutions stage.
        position: the office.
        region: code of the region of the office, None if unknown.
        unit: what follows a military office (`VI/Mulawarman`, `IV Mulawarman`), None without it.

    Returns:
        None where the office implies nothing, or nothing that could be told without its region.
    """
    lex = lexicon()
    kind = lex.institution(position.implies) if position.implies else None
    if kind is None:
        return None
    registry = Registry(doc, lex)
    if kind.kind == "military" and unit:
        known = len(registry.found)
        institution = registry.unit(kind, unit, None)
        if len(registry.found) > known:
            institution.stated = False
        return institution
    if region is None and kind.scope != "national":
        return None
    if region is not None and region not in lex.regions:  # of a kecamatan
        if kind.scope == "kecamatan" or kind.scope == "national":
            return None
        region = region.rpartition(".")[0]
    where = lex.regions.get(region) if region else None
    if kind.scope == "provinsi" and where is not None and where.parent:
        where = lex.regions[where.parent]
    if kind.scope == "national":
        where = None
    existing = registry.keys.get((kind.abbreviation, where.code if where else None))
    if existing is not None:
        return existing
    return registry.branch(kind, where, "implied", widened=None, stated=False)


@Language.factory("sariwarta_institutions", assigns=["doc._.sw_institutions"], requires=["doc._.sw_entities"])
def make_institutions(nlp: Language, name: str) -> InstitutionsStage:
    """Make the stage that brings mentions of institutions together."""
    return InstitutionsStage()
