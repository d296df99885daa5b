"""Institutions: one entry for each, with its canonical name, kind and region, however it is written.

`Polda Kaltim`, `Kepolisian Daerah Kalimantan Timur` and, further down, `Polda` alone are one institution. A bare
name goes with the only branch of that kind that the article has named; otherwise it is the national body, if
there is one. An office implies its institution (`Kapolda Kaltim` heads the Polda Kaltim): that one is marked
`stated: false` until the text names it.
"""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz
from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention, warn
from sariwarta.confidence import confidence
from sariwarta.language.acronyms import LEGAL_FORMS, acronym_behind
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, Lexicon, PositionType, Region, lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.entities import FacilityReading, InstitutionReading, PositionReading
from sariwarta.stages.entity_parts.doubtful import is_no_body, known_acronyms, things_by_acronym, unexplained
from sariwarta.stages.entity_parts.evidence import (
    LIKELY,
    common_words,
    evidence_words,
    is_called_thing,
    is_numbered_school,
    names_institution,
)
from sariwarta.stages.entity_parts.lexical import LEVEL_WORDS
from sariwarta.stages.places import RegionResolver, levels_of, region_names, region_resolver
from sariwarta.stages.structure import structure_of

__all__ = ["RULES", "InstitutionsStage", "house_of", "implied_institution", "make_institutions"]

RULES = rule_table(
    Rule("institutions.named", 1, "an institution of the lexicon with its region or number"),
    Rule("institutions.bare", 1, "the name without a region, after the article has named one branch"),
    Rule("institutions.national", 1, "the name without a region: the national body"),
    Rule("institutions.implied", 1, "an institution that follows from an office"),
    Rule("institutions.part", 1, "a unit in the name of an office: the Divisi Humas Polri of its `Kepala`"),
    Rule("institutions.of_office", 1, "whose office one is, where nothing else has marked it: `Ketua JKSN`"),
    Rule("institutions.other", 1, "an institution that the lexicon does not know"),
)

#: what shortens the first words of a name: `Tim Penggerak (TP) PKK`
_INNER_BRACKET = re.compile(r" ?\(([A-Z][A-Za-z]{1,9}(?: [A-Z][A-Za-z]+)?)\) ?(?=[A-Z])")
_BRACKET = re.compile(r"(?: \([A-Z][A-Za-z -]{1,24}\)|\)) (?=[A-Z])")
#: `22 Bawaslu kabupaten/kota`: all of them, not the one that was named before
_ALL_BRANCHES = re.compile(r"[ -](?:tingkat )?(?:provinsi|kabupaten|kab/|kota|daerah|se-)")
#: behind these a capital says nothing; also at the beginning of the text
_SENTENCE_HEADS = frozenset({"", ".", "!", "?", "\n", '"', "“", "”"})
_ALL_OVER = re.compile(r"\s?se[- ]\Z", re.IGNORECASE)
_HOUSE: Any = ("sariwarta", "houses")
#: heads of institutions that are buildings at the same time
_HOUSES = frozenset(
    {"RS", "RSU", "RSUD", "RSD", "RSUP", "RSI", "RSIA", "RSJ", "Rumah Sakit", "Puskesmas", "Klinik"}
    | {"Lapas", "Rutan", "Lembaga Pemasyarakatan", "Rumah Tahanan"}
)
#: bases of the forces: called by a name or a town, buildings at the same time
_BASES = frozenset({"Lanal", "Lanud", "Lantamal"})
#: kinds that are called after a region without its level (`Kepolisian Resor Sigi`, not `… Kabupaten Sigi`)
_SHORT_NAME_KINDS = {"police", "prosecutor", "military", "court", "financial_authority", "university"}
#: what there is only one of: a town behind its name says where it is, and is no branch
_ONLY_ONE = {"university", "soe", "academy", "public_media", "ministry"}
_ADMINISTRATION = {"local_gov_unit", "agency", "vertical_office", "local_gov", "institution", ""}
#: kinds whose parts are of the same kind, whatever the part's name begins with: the `Satreskrim` of a Polres
_KINDS_OF_PARTS = frozenset(
    {
        "police",
        "military",
        "prosecutor",
        "court",
        "legislature",
        "election_body",
        "local_gov",
        "local_gov_unit",
    }
    | {
        "university",
        "vertical_office",
        "independent_commission",
        "team",
        "mass_org",
        "professional_org",
        "student_org",
    }
    | {
        "sports_org",
        "international_org",
        "ngo",
        "forum",
        "company",
        "school",
        "health_facility",
        "foundation",
    }
)
#: abbreviations as short as this are words of many meanings: `PT`
_SHORTEST_KIND = 3
#: how alike two spellings of one name are at least, in per cent
_ALIKE = 85
#: words that many names of bodies have
_GENERIC = frozenset(
    "badan dinas komisi dewan lembaga kantor balai bagian biro bidang pusat kementerian pemerintah negara nasional republik"
    " indonesia daerah provinsi kabupaten kota umum dan untuk wilayah satuan tim forum partai persatuan ikatan asosiasi".split()
)
#: initials of a person, and how many there are at most
_INITIALS = re.compile(
    r"\b(?:inisial|berinisial|inisialnya|pelaku|tersangka|terduga|terdakwa|korban)(?: adalah)? ([A-Z]{2,3})\b(?! [A-Z])"
)
_LONGEST_INITIALS = 3
#: what may be the initials of whom somebody does something to, with an age or a small noun behind
_SOMEBODY = re.compile(r"\b([a-z]{4,20}) ([A-Z]{2,3})(?: \(\d{2}(?: tahun)?\))?, ([a-z]{3,20})\b")
_BOARDS = frozenset({"DPP", "DPW", "DPD", "DPC"})
_STATE_OWNED = re.compile(r" ?\(Persero\)")
_NATION = re.compile(r" Indonesia\b")
_PLAIN_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9-]{1,14}\Z")
_NUMBERED_UNIT = re.compile(r"\d{2,4}(?:[-/]\d{1,2})?[ /]{1,3}[A-Z]")
_UNIT_NAME = re.compile(r"(?:([IVXL]{1,5}|\d{3,4})\s*/?\s*)?([A-Z][\w.]+(?: [A-Z]\w+)?)?\Z")


class InstitutionsStage:
    """Fills `doc._.sw_institutions` and points the ORG entities to them."""

    def __init__(self, lex: Lexicon | None = None) -> None:
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Bring the institutions of one document together."""
        resolver = region_resolver(doc, self.lexicon)
        registry = _Registry(doc, self.lexicon)
        before: Entity | None = None
        for entity in doc._.sw_entities:
            previous, before = before, entity
            if entity.label == "ORG":
                self._read_unit(doc, entity, previous)
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
        _join_brackets(doc, registry)
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

    def _house(self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver) -> None:
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
            or (common_words() | _GENERIC).issuperset(rest)
            or "dan" in rest
            or words[-1].endswith(".")
        ):
            return
        inside = [m for m in self.lexicon.region_matcher(surface) if m.end == len(surface)]
        region = resolver.resolve(inside[-1].entries)[0] if inside else None
        if region is not None and self._is_of_kecamatan(surface, region, resolver):
            region = None
        house = registry.unlisted(surface, entity, None, region)
        house.mentions.append(Mention(entity.start, entity.end))
        doc.user_data.setdefault(_HOUSE, {})[entity.start] = house

    def _base(self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver) -> None:
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

    def _stands(self, doc: Doc, entity: Entity, before: Entity | None, registry: _Registry) -> bool:
        """Whether a mention makes an entry: the lexicon knows it or its head word, or enough else speaks for it."""
        if isinstance(entity.entry, InstitutionReading) and not self._is_party(doc, entity):
            return False
        if self._is_board(doc, entity):
            return False
        if self._is_initials(doc, entity) or self._is_any_of_region(doc, entity):
            return False
        if self._is_plain_word(doc, entity) or text_of(doc)[entity.start : entity.end] in LEGAL_FORMS:
            return False
        known_kind = isinstance(entity.entry, InstitutionReading) and entity.entry.kind is not None
        if not known_kind and is_called_thing(text_of(doc), entity.start):
            return False
        if entity.model is None:
            return True
        text = text_of(doc)
        surface = " ".join(text[entity.start : entity.end].split())
        if is_numbered_school(surface, self.lexicon.institution_heads):
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
            known = entity.entry.exact or headed or held or bracket is not None
            return known or entity.confidence >= LIKELY
        return bracket is not None or opened or (headed and entity.confidence >= LIKELY)

    def _is_doubtful(self, doc: Doc, entity: Entity, before: Entity | None, registry: _Registry) -> bool:
        """Whether what the lexicon does not know is no institution, or cannot be told to be one."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if is_no_body(text, entity.start, surface):
            return True
        key = "sariwarta.things_by_acronym"
        if key not in doc.user_data:
            doc.user_data[key] = things_by_acronym(text, doc._.sw_entities, self.lexicon)
        if surface in doc.user_data[key]:
            return True
        named = before is not None and isinstance(before.target, Institution)
        if entity.entry is not None or (named and text[entity.start - 1 : entity.start] == "("):
            return False
        if surface.casefold() in registry.named or surface in registry.shortened:
            return False
        title = structure_of(doc).title
        headline = title is not None and title[0] <= entity.start < title[1]
        following = registry.entity_from(entity.end)
        return unexplained(text, entity, before, following, headline=headline)

    @staticmethod
    def _is_initials(doc: Doc, entity: Entity) -> bool:
        """Whether an acronym is what the article calls a suspect or a victim by: `pelaku MK`, `menahan MK, bendahara`."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if len(surface) > _LONGEST_INITIALS or not surface.isupper():
            return False
        key = "sariwarta.initials"
        if key not in doc.user_data:
            verbs, people = evidence_words("arrest_verbs"), evidence_words("person_nouns")
            doc.user_data[key] = {m.group(1) for m in _INITIALS.finditer(text)}
            doc.user_data[key] |= {
                m.group(2) for m in _SOMEBODY.finditer(text) if m.group(1) in verbs and m.group(3) in people
            }
        kind = entity.entry.kind if isinstance(entity.entry, InstitutionReading) else None
        in_full = kind is not None and kind.name != surface and kind.name in text
        return surface in doc.user_data[key] and not in_full

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
        following = text[entity.end : entity.end + 4]
        return following[:1] == " " and following[1:2].isupper() and not following.startswith(" RI")

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

    def _read(self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver) -> Institution:
        reading = entity.entry
        written = " ".join(text_of(doc)[entity.start : entity.end].split())
        surface = _INNER_BRACKET.sub(" ", written)
        inner = _INNER_BRACKET.search(written)
        if not isinstance(reading, InstitutionReading):
            region = self._region_behind(doc, entity, registry, resolver)
            return registry.unlisted(surface, entity, None, region, inner)
        names = region_names(reading)
        if not reading.exact or reading.kind is None:
            levels = levels_of(reading.kind.scope) if reading.kind else ()
            region = resolver.resolve(names, level=reading.level, levels=levels)[0] if names else None
            if (
                region is not None
                and reading.level is None
                and self._is_of_kecamatan(surface, region, resolver)
            ):
                region = None
            return registry.unlisted(surface, entity, reading.kind, region, inner)
        kind = reading.kind
        if names and kind.kind in _ONLY_ONE and not kind.regional:
            return registry.branch(kind, None, "national", widened=None)
        if names:
            region, _ = resolver.resolve(names, level=reading.level, levels=levels_of(kind.scope))
            return registry.branch(kind, region, "named", widened=_widened(surface, kind))
        if kind.kind == "military" and reading.unit:
            return registry.unit(kind, reading.unit, entity)
        quarter = self._kecamatan_behind(doc, entity, registry) if kind.scope == "kecamatan" else None
        if quarter is not None:  # `Kepolisian Sektor (Polsek) Tambora`
            return registry.unlisted(f"{surface} {quarter}", entity, kind)
        everywhere = self._everywhere(doc, entity, registry, resolver)
        if everywhere is None and kind.kind not in _ONLY_ONE:
            everywhere = self._behind_bracket(doc, entity, registry, resolver)
        if everywhere is not None:
            return registry.branch(kind, everywhere, "named", widened=None)
        if _ALL_BRANCHES.match(text_of(doc), entity.end):
            return registry.branch(
                kind, None, "national" if kind.scope == "national" else "bare", widened=None
            )
        if surface.endswith(("RI", "Republik Indonesia")):
            return registry.branch(kind, None, "national", widened=None)
        return registry.bare(kind, surface)

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
        self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver
    ) -> Region | None:
        """The region behind the bracket of a body of the administration: `Badan Keuangan Daerah (BKD) Lambar`."""
        head = text_of(doc)[entity.start : entity.end].split()[0]
        bracket = _BRACKET.match(text_of(doc), entity.end)
        if bracket is None or self.lexicon.institution_heads.get(head) not in _ADMINISTRATION:
            return None
        following = registry.entity_from(bracket.end())
        if following is None or following.start != bracket.end() or following.label != "LOC":
            return None
        names = region_names(following.entry)
        return resolver.resolve(names, level=getattr(following.entry, "level", None))[0] if names else None

    def _kecamatan_behind(self, doc: Doc, entity: Entity, registry: _Registry) -> str | None:
        """The name behind the bracket of a body of a kecamatan; None without one."""
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

    def _everywhere(
        self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver
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
        self, doc: Doc, entity: Entity, registry: _Registry, resolver: RegionResolver
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


class _Registry:
    """The institutions of one article."""

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc, self.lexicon = doc, lex
        self.found: list[Institution] = doc._.sw_institutions
        self.keys: dict[tuple[str, str | None], Institution] = {}
        self.named: set[str] = set()
        for institution in self.found:  # a later stage goes on with what the first one made
            kind = institution_type(doc, institution)
            if kind is not None:
                self.keys[kind.abbreviation, institution.region] = institution

    def entity_from(self, offset: int) -> Entity | None:
        """The first entity that begins at an offset or behind it."""
        entities: list[Entity] = self.doc._.sw_entities
        number = bisect_left(self.starts, offset)
        return entities[number] if number < len(entities) else None

    @functools.cached_property
    def shortened(self) -> set[str]:
        """What stands in brackets right behind an institution's name, wherever else it stands."""
        text = text_of(self.doc)
        found: set[str] = set()
        for entity in self.doc._.sw_entities:
            if entity.label not in ("ORG", "FAC"):
                continue
            bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
            if bracket is not None:
                found.add(bracket.group(1))
        return found

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where the document's entities start."""
        return [entity.start for entity in self.doc._.sw_entities]

    def _add(self, institution: Institution, kind: InstitutionType | None) -> Institution:
        self.found.append(institution)
        if kind is not None:
            self.keys[kind.abbreviation, institution.region] = institution
            self.doc.user_data.setdefault("sariwarta.institution_types", {})[id(institution)] = kind
        return institution

    def branch(
        self,
        kind: InstitutionType,
        region: Region | None,
        rule: str,
        *,
        widened: str | None,
        stated: bool = True,
    ) -> Institution:
        """The institution of this kind in this region; the national body where the region is None.

        `widened` is the surface where it says more than the kind's name, as `Satreskrim Polres Sigi` does.
        """
        own = None if widened else _own_name(self.lexicon, kind, region)
        if own is not None:
            kind, region = own
        key = (widened.casefold() if widened else kind.abbreviation, region.code if region else None)
        institution = self.keys.get(key)
        if institution is None:
            ref = RULES[rule].ref
            if widened:
                name, abbreviation = widened, None
            elif own is not None:
                name, abbreviation = kind.name, kind.abbreviation
            else:
                name, abbreviation = _canonical(self.lexicon, kind, region)
            institution = self._add(
                Institution(
                    name,
                    [],
                    confidence(ref, 0.75 if rule == "bare" else 0.95),
                    abbreviation,
                    kind.kind,
                    key[1],
                    stated=stated,
                    rule=ref,
                ),
                kind if not widened else None,
            )
            self.keys[key] = institution
        if stated:
            institution.stated = True
        return institution

    def bare(self, kind: InstitutionType, surface: str) -> Institution:
        """A name without a region: the only branch so far, or the national body."""
        own = _own_names(self.lexicon)
        branches = [
            i
            for (key, region), i in self.keys.items()
            if region
            and (
                key == kind.abbreviation
                or getattr(own.get((kind.abbreviation, region)), "abbreviation", "") == key
            )
        ]
        if len({id(i) for i in branches}) == 1:
            return branches[0]
        widened = _widened(surface, kind)
        return self.branch(kind, None, "national" if kind.scope == "national" else "bare", widened=widened)

    def unit(self, kind: InstitutionType, unit: str, entity: Entity | None) -> Institution:
        """A military unit with number and name, checked against the units that the lexicon knows."""
        listed, other = _listed_unit(self.lexicon, kind, unit)
        if other is not None:
            place = (entity.start, entity.end) if entity else (None, None)
            warn(
                self.doc,
                "unit_number",
                f"the text has {kind.abbreviation} {unit}, the unit of that name is {other.name}",
                *place,
            )
        if listed is not None:
            return self.branch(listed, None, "named", widened=None)
        name = f"{kind.name} {unit}"
        key = (name.casefold(), None)
        if key not in self.keys:
            ref = RULES["named"].ref
            self.keys[key] = self._add(
                Institution(
                    name, [], confidence(ref, 0.95), f"{kind.abbreviation} {unit}", kind.kind, rule=ref
                ),
                None,
            )
        return self.keys[key]

    def unlisted(
        self,
        surface: str,
        entity: Entity,
        kind: InstitutionType | None = None,
        region: Region | None = None,
        inner: re.Match[str] | None = None,
    ) -> Institution:
        """An institution that the lexicon does not list, or a part of one: one for each name.

        `inner` is the bracket in the middle of the name as written, which holds its short form.
        """
        key = (surface.casefold(), region.code if region else None)
        self.named.add(key[0])
        institution = self.keys.get(key)
        if institution is None:
            institution = self._add(
                Institution(
                    surface,
                    [],
                    entity.confidence
                    if entity.entry
                    else min(entity.confidence, confidence("institutions.model", 0.8)),
                    abbreviation=inner.group(1) if inner else None,
                    kind=self._kind(surface, region, kind),
                    region=key[1],
                    rule=entity.rule,
                    model=entity.model,
                ),
                None,
            )
            self.keys[key] = institution
        return institution

    def _kind(self, surface: str, region: Region | None, listed: InstitutionType | None) -> str | None:
        """The kind that the first words of a name say, else that of the lexicon's institution in it; none where that
        is only a first word of many meanings: a `DPD` need not be the council of the regions.
        """
        kind = self._kind_by_head(surface, region)
        first = surface.split()[0]
        if kind == "local_gov_unit" and listed is not None and listed.kind in ("military", "police"):
            return listed.kind  # `Dinas Penerangan TNI AD`
        if kind is None and listed is not None:
            several = first == listed.abbreviation and first in self.lexicon.institution_heads
            own = listed.kind in _KINDS_OF_PARTS or first.casefold() in evidence_words("unit_heads")
            doubtful = listed.risk and len(listed.abbreviation) <= _SHORTEST_KIND
            return None if several or doubtful or not own else listed.kind
        return kind

    def _kind_by_head(self, surface: str, region: Region | None) -> str | None:
        """The kind that the first words of a name say."""
        words = surface.split()
        heads = self.lexicon.institution_heads
        head = next((h for h in (" ".join(words[:2]), words[0].rstrip(".")) if h in heads), None)
        if head is None:
            return None
        regional = self.lexicon.regional_heads.get(head) if region is not None else None
        return regional or heads[head] or None


def house_of(doc: Doc, entity: Entity) -> Institution | None:
    """The institution that a building is, None if it is only a building."""
    houses: dict[int, Institution] = doc.user_data.get(_HOUSE, {})
    return houses.get(entity.start)


def institution_type(doc: Doc, institution: Institution) -> InstitutionType | None:
    """The lexicon's entry behind an institution of a document, None if it has none."""
    types: dict[int, InstitutionType] = doc.user_data.get("sariwarta.institution_types", {})
    return types.get(id(institution))


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
    registry = _Registry(doc, lex)
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


def _canonical(lex: Lexicon, kind: InstitutionType, region: Region | None) -> tuple[str, str | None]:
    """Full name and abbreviation with the region."""
    short = kind.abbreviation.partition(" (")[0]
    if region is None:
        return kind.name, short if short != kind.name else None
    if (
        region.level == "provinsi"
        or kind.kind in _SHORT_NAME_KINDS
        or kind.name.endswith(("Kabupaten", "Kota"))
    ):
        full = f"{kind.name} {region.short_name}"
    else:
        full = f"{kind.name} {region.name}"
    if short == kind.name:
        return full, None
    press = (
        region.short_name
        if kind.scope == "kota"
        or kind.kind in ("financial_authority", "university")
        or (kind.kind in _SHORT_NAME_KINDS and region.level != "provinsi")
        else _press_name(lex, region)
    )
    return full, f"{short} {press}"


def _own_name(
    lex: Lexicon, kind: InstitutionType, region: Region | None
) -> tuple[InstitutionType, Region] | None:
    """The branch that has a name of its own in the lexicon, with its region: the Polda of 31 is the Polda Metro Jaya."""
    if region is not None:
        listed = _own_names(lex).get((kind.abbreviation, region.code))
        return (listed, region) if listed is not None else None
    code = next((c for (_, c), i in _own_names(lex).items() if i is kind), None)
    return (kind, lex.regions[code]) if code is not None else None


@functools.lru_cache(maxsize=8)
def _own_names(lex: Lexicon) -> dict[tuple[str, str], InstitutionType]:
    """Institutions called after a region that are listed by themselves, by kind and code of the region."""
    kinds = {i.abbreviation: i for i in lex.institutions}
    found: dict[tuple[str, str], InstitutionType] = {}
    for listed in lex.institutions:
        head, _, tail = listed.abbreviation.partition(" ")
        names = lex.region_matcher.get(tail) if head in kinds and tail else ()
        if (
            len({n.region.code for n in names}) == 1
            and kinds[head].kind == listed.kind
            and not listed.regional
        ):
            found[head, names[0].region.code] = listed
    return found


def _press_name(lex: Lexicon, region: Region) -> str:
    """The short name that the press uses behind an abbreviation: `Kaltim`, `Sigi`, `Kota Malang`."""
    if region.level == "provinsi":
        return _province_abbreviations(lex).get(region.code, region.short_name)
    return region.name if region.level == "kota" and region.parent != "31" else region.short_name


@functools.lru_cache(maxsize=8)
def _province_abbreviations(lex: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in lex.region_names:
        if name.type == "abbr" and name.region.level == "provinsi":
            found.setdefault(name.region.code, name.form)
    return found


def _widened(surface: str, kind: InstitutionType) -> str | None:
    """The surface where it names a part of the institution rather than the institution itself."""
    folded = surface.casefold()
    return None if any(folded.startswith(form.casefold()) for form in kind.forms) else surface


def _listed_unit(
    lex: Lexicon, kind: InstitutionType, unit: str
) -> tuple[InstitutionType | None, InstitutionType | None]:
    """The unit of the lexicon with that name, and the one that has the name now if its number is not the text's.

    A number that the unit had once is in the lexicon, too, and stays (`XVI/Pattimura`).
    """
    match = _UNIT_NAME.match(unit.strip())
    if match is None or match.group(2) is None:
        return None, None
    number, name = match.group(1), match.group(2).casefold()
    named: list[tuple[str, InstitutionType]] = []
    for listed in lex.institutions:
        head, _, tail = listed.name.partition("/")
        if tail.casefold() == name and head.startswith(f"{kind.abbreviation} "):
            named.append((head.rpartition(" ")[2], listed))
    if not named:
        return None, None
    found = next((listed for at, listed in named if at == number), named[0][1])
    return found, named[0][1] if number and named[0][0] != number else None


def _join_brackets(doc: Doc, registry: _Registry) -> None:
    """`Badan Pengawas Pemilu (Bawaslu)` is one mention; an unknown name learns its abbreviation."""
    text = text_of(doc)
    entities: Sequence[Entity] = [
        e for e in doc._.sw_entities if e.label == "ORG" and isinstance(e.target, Institution)
    ]
    begins = {e.start for e in entities}
    for institution in registry.found:
        for mention in institution.mentions:
            bracket = acronym_behind(text, mention.end, text[mention.start : mention.end])
            if bracket and bracket.start(1) not in begins:
                mention.end = bracket.end()
                _take_nation(doc, institution, mention)
                institution.abbreviation = institution.abbreviation or bracket.group(1)
    for first, second in itertools.pairwise(entities):
        if text[first.end : second.start] not in (" (", "(") or text[second.end : second.end + 1] != ")":
            continue
        name, short = first.target, second.target
        surface = text[second.start : second.end]
        if name is not short:
            if not _PLAIN_ACRONYM.match(surface) or first.end - first.start <= len(surface):
                continue
            if surface in LEGAL_FORMS:
                continue
            if not _shortens(surface, text[first.start : first.end]) and institution_type(doc, short) is None:
                continue  # `Tim Pemeriksa Fakta (TurnBackHoax)`: its site
            if name.abbreviation is None:
                name.abbreviation = surface
            known = institution_type(doc, short)
            if known is not None and institution_type(doc, name) is None:
                if _spells(text[first.start : first.end], known):
                    name, short = short, name
                else:  # what the article says an acronym stands for overrides the lexicon
                    name.abbreviation = surface
            name.mentions = sorted([*name.mentions, *short.mentions], key=lambda m: m.start)
            for entity in entities:
                if entity.target is short:
                    entity.target = name
            registry.found[:] = [i for i in registry.found if i is not short]
        for mention in name.mentions:
            if mention.start == first.start:
                mention.end = second.end + 1
                _take_nation(doc, name, mention)
        name.mentions = [m for m in name.mentions if m.start != second.start]


def _shortens(short: str, name: str) -> bool:
    """Whether what stands in a bracket may shorten a name: an acronym, or letters of it in their order (`Polsek`)."""
    letters = iter(name.casefold())
    return short.isupper() or all(any(c == letter for letter in letters) for c in short.casefold())


def _take_nation(doc: Doc, institution: Institution, mention: Mention) -> None:
    """Let a mention reach over the nation behind its bracket, which belongs to a name that the lexicon does not know:
    `Ikatan Penyuluh Desa (IPD) Indonesia`.
    """
    nation = _NATION.match(text_of(doc), mention.end)
    if nation is None or institution_type(doc, institution) is not None:
        return
    mention.end = nation.end()
    if not institution.name.endswith(nation.group()):
        institution.name += nation.group()


def _spells(surface: str, kind: InstitutionType) -> bool:
    """Whether a name in full is that of the lexicon's institution, if perhaps misspelt or in another wording."""
    tokens = _telling(surface)
    for form in (kind.name, *kind.forms):
        if tokens & _telling(form):
            return True
        if fuzz.ratio(surface.casefold(), form.casefold()) >= _ALIKE:
            return True
    return False


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others of its sort."""
    return {w.casefold() for w in re.findall(r"\w{3,}", name)} - _GENERIC


@Language.factory("sariwarta_institutions", assigns=["doc._.sw_institutions"], requires=["doc._.sw_entities"])
def make_institutions(nlp: Language, name: str) -> InstitutionsStage:
    """Make the stage that brings mentions of institutions together."""
    return InstitutionsStage()
