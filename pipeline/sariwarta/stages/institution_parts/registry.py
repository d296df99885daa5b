"""The institutions of one article, each once, however it is written."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import defaultdict

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, warn
from sariwarta.confidence import confidence
from sariwarta.language.acronyms import acronym_behind
from sariwarta.language.words import text_of
from sariwarta.lexicon import InstitutionType, Lexicon, NamedPlace, Region
from sariwarta.stages.entity_parts.evidence import evidence_words
from sariwarta.stages.institution_parts.kinds import is_faculty, kind_by_words
from sariwarta.stages.institution_parts.known import kind_by_head, known_organization
from sariwarta.stages.institution_parts.names import (
    canonical,
    institution_type,
    kind_in_region,
    listed_unit,
    own_name,
    own_names,
    widened_by,
)
from sariwarta.stages.institution_parts.rules import RULES
from sariwarta.stages.word_tables import word_table

__all__ = ["ONLY_ONE", "Registry", "bare_rule"]

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
#: kinds of bodies whose departments are called by acronyms: `DJPK Kemenkeu`
_OF_STATE = frozenset({"ministry", "agency"})
#: kinds of organisations that have branches in regions
_WITH_BRANCHES = frozenset({"business_org", "professional_org", "mass_org", "sports_org", "ngo", "soe"})
#: abbreviations as short as this are words of many meanings: `PT`
_SHORTEST_KIND = 3
#: what there is only one of: a town behind its name says where it is, and is no branch
ONLY_ONE = {"university", "soe", "academy", "public_media", "ministry"}


@functools.cache
def _offices_in_regions() -> dict[str, str]:
    """By the short form of a national body the one that its offices in regions have."""
    pairs = (
        pair.replace("_", " ").split("=") for pair in word_table("body_forms")["offices_in_regions"].split()
    )
    return dict(pairs)


@functools.cache
def _organs_of_parties() -> frozenset[str]:
    """First words of the organs of a party."""
    return evidence_words("unit_heads") | evidence_words("organ_words") | evidence_words("board_words")


class Registry:
    """The institutions of one article."""

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc, self.lexicon = doc, lex
        self.found: list[Institution] = doc._.sw_institutions
        self.entities: list[Entity] = doc._.sw_entities
        self.keys: dict[tuple[str, str | None], Institution] = {}
        self.named: set[str] = set()
        #: codes of the regions of whose bodies parts are named, by kind: of DPRD for `Komisi I DPRD Sigi`
        self.parts: dict[str, set[str]] = defaultdict(set)
        for institution in self.found:  # a later stage goes on with what the first one made
            kind = institution_type(doc, institution)
            if kind is not None:
                self.keys[kind.abbreviation, institution.region] = institution

    def entity_from(self, offset: int) -> Entity | None:
        """The first entity that begins at an offset or behind it."""
        number = bisect_left(self.starts, offset)
        return self.entities[number] if number < len(self.entities) else None

    def entity_before(self, offset: int) -> Entity | None:
        """The last entity that begins before an offset."""
        number = bisect_left(self.starts, offset)
        return self.entities[number - 1] if number else None

    @functools.cached_property
    def shortened(self) -> set[str]:
        """What stands in brackets right behind an institution's name, wherever else it stands."""
        text = text_of(self.doc)
        found: set[str] = set()
        for entity in self.entities:
            if entity.label not in ("ORG", "FAC"):
                continue
            bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
            if bracket is not None:
                found.add(bracket.group(1))
        return found

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where the document's entities start."""
        return [entity.start for entity in self.entities]

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
        if region is not None and (office := _offices_in_regions().get(kind.abbreviation)) is not None:
            kind = self.lexicon.institution(office) or kind  # `Bea Cukai Sigi`
        own = None if widened else own_name(self.lexicon, kind, region)
        if own is not None:
            kind, region = own
        key = (widened.casefold() if widened else kind.abbreviation, region.code if region else None)
        if widened and region is not None:
            self.parts[kind.abbreviation].add(region.code)
        institution = self.keys.get(key)
        if institution is None:
            ref = RULES[rule].ref
            if widened:
                name, abbreviation = widened, None
            elif own is not None:
                name, abbreviation = kind.name, kind.abbreviation
            else:
                name, abbreviation = canonical(self.lexicon, kind, region)
            institution = self._add(
                Institution(
                    name,
                    [],
                    confidence(ref, 0.75 if rule == "bare" else 0.95),
                    abbreviation,
                    kind_in_region(kind, region),
                    key[1] or self._region_in_name(kind),
                    stated=stated,
                    rule=ref,
                ),
                kind if not widened else None,
            )
            self.keys[key] = institution
        if stated:
            institution.stated = True
        return institution

    def _region_in_name(self, kind: InstitutionType) -> str | None:
        """The region in the name of a body of which there is one, in a region: that of the `BP Batam`."""
        if kind.scope != "regional" or kind.regional:
            return None
        inside = [
            m for m in self.lexicon.region_matcher(kind.name) if m.end == len(kind.name) and m.start > 0
        ]
        codes = {n.region.code for n in inside[-1].entries} if inside else set()
        return codes.pop() if len(codes) == 1 else None

    def bare(self, kind: InstitutionType, surface: str) -> Institution | None:
        """A name without a region: the only branch so far, or the national body; None where there is neither."""
        own = own_names(self.lexicon)
        short = len(surface) < len(kind.name)
        office = _offices_in_regions().get(kind.abbreviation) if short else None
        branches = [
            i
            for (key, region), i in self.keys.items()
            if region
            and (
                key in (kind.abbreviation, office)
                or getattr(own.get((kind.abbreviation, region)), "abbreviation", "") == key
            )
        ]
        if len({id(i) for i in branches}) == 1:
            return branches[0]
        of_parts = self.parts[kind.abbreviation]
        if not branches and kind.scope != "national" and len(of_parts) == 1:
            # `DPRD` behind `Komisi I DPRD Sigi`
            return self.branch(kind, self.lexicon.regions[next(iter(of_parts))], "bare", widened=None)
        if branches or kind.scope != "national":
            return (
                None
                if not branches
                else self.branch(kind, None, bare_rule(kind), widened=widened_by(surface, kind))
            )
        return self.branch(kind, None, "national", widened=widened_by(surface, kind))

    def unit(
        self, kind: InstitutionType, unit: str, entity: Entity | None, region: Region | None = None
    ) -> Institution:
        """A military unit with number and name, checked against the units that the lexicon knows; `region` is the one whose
        name it bears.
        """
        listed, other = listed_unit(self.lexicon, kind, unit)
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
                    name,
                    [],
                    confidence(ref, 0.95),
                    f"{kind.abbreviation} {unit}",
                    kind.kind,
                    region.code if region is not None else None,
                    rule=ref,
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
        short: str | None = None,
    ) -> Institution:
        """An institution that the lexicon does not list, or a part of one: one for each name.

        `short` is the short form that stands in the middle of the name as written.
        """
        known = known_organization(self.lexicon, surface) if kind is None else None
        if known is None and " " in surface:
            # `PKN STAN`, which begins like a party, `BPD Bank Sagu`
            bank = " Bank " in surface
            known = self.lexicon.organization_named(surface.removeprefix("BPD ") if bank else surface)
        if known is None and " & " in surface:
            known = self.lexicon.organization_named(surface.replace(" & ", " dan "))
        name = known.name if known is not None else surface
        home = region.code if region is not None else None
        if known is not None:
            home = known.region or (None if known.kind in ONLY_ONE else home)
        key = (name.casefold(), home)
        if kind is not None and region is not None:
            self.parts[kind.abbreviation].add(region.code)
        self.named.add(surface.casefold())
        institution = self.keys.get(key)
        if institution is None:
            institution = self._add(
                Institution(
                    name,
                    [],
                    entity.confidence
                    if entity.entry
                    else min(entity.confidence, confidence("institutions.model", 0.8)),
                    abbreviation=(known.abbreviation if known is not None else None) or short,
                    kind=known.kind
                    if known is not None
                    else self._kind(surface, region, kind) or self._kind_of_branch(surface, region),
                    region=key[1],
                    rule=entity.rule,
                    model=entity.model,
                ),
                None,
            )
            self.keys[key] = institution
        return institution

    def _kind_of_branch(self, surface: str, region: Region | None) -> str | None:
        """The kind of an organisation of which this is the branch in a region: `Organda Kota Bogor`."""
        words = surface.split()
        for last in range(len(words) - 1, 0, -1):
            known = self.lexicon.organization_named(" ".join(words[:last])) if region is not None else None
            if known is not None and known.kind in _WITH_BRANCHES:
                return known.kind
        return None

    def _is_abroad(self, surface: str, listed: InstitutionType) -> bool:
        """Whether a name is that of the lexicon's body and another country."""
        form = next((f for f in listed.forms if surface.startswith(f"{f} ")), None)
        named = self.lexicon.place_matcher.get(surface[len(form) + 1 :]) if form is not None else ()
        return any(isinstance(n, NamedPlace) and n.kind == "country" for n in named)

    def _kind(self, surface: str, region: Region | None, listed: InstitutionType | None) -> str | None:
        """The kind that the first words of a name say, else that of the lexicon's institution in it; none where that
        is only a first word of many meanings: a `DPD` need not be the council of the regions.
        """
        kind = kind_by_head(self.lexicon, surface, regional=region is not None)
        first = surface.split()[0]
        if is_faculty(self.lexicon, surface):
            return "university"
        if listed is not None and listed.kind == "party" and first.casefold() in _organs_of_parties():
            return "party_organ"  # `Majelis Tinggi Partai Sigi`
        if kind is None and listed is not None and first.isupper() and listed.kind in _OF_STATE:
            # `DJPK Kemenkeu RI`
            shortened = first not in self.lexicon.institution_heads and first not in listed.forms
            return listed.kind if shortened and _ends_with(surface, listed) else None
        if kind == "local_gov_unit" and listed is not None and listed.kind in ("military", "police"):
            return listed.kind  # `Dinas Penerangan TNI AD`
        if kind is None and listed is not None and self._is_abroad(surface, listed):
            return listed.kind  # `Kemlu China`
        if kind is None and listed is not None and (told := kind_by_words(surface)) is not None:
            return told  # `Serikat Pekerja PLN`
        if kind is None and listed is not None:
            several = first == listed.abbreviation and first in self.lexicon.institution_heads
            own = listed.kind in _KINDS_OF_PARTS or first.casefold() in evidence_words("unit_heads")
            short = len(listed.abbreviation) < _SHORTEST_KIND and first == listed.abbreviation  # `MK SKIN`
            doubtful = (listed.risk and len(listed.abbreviation) <= _SHORTEST_KIND) or short
            return None if several or doubtful or not own else listed.kind
        return kind


def _ends_with(surface: str, listed: InstitutionType) -> bool:
    """Whether a name ends with that of a body of the lexicon."""
    name = surface.removesuffix(" RI")
    return any(name.endswith(f" {form}") for form in listed.forms)


def bare_rule(kind: InstitutionType) -> str:
    """By what a body without a region is entered."""
    return "national" if kind.scope == "national" else "bare"
