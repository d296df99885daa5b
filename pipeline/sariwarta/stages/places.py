"""Places: which region a name means, and every mention of it.

Most names of regions are unambiguous. For those that are not (`Malang` is a kabupaten and a kota, `Gorontalo`
also a province), the text decides, in this order: a level word (`Kota Malang`), an office in front that only
one level has (`Bupati Malang`), the same name with a level word, an office or an institution of one level
elsewhere in the article, a kecamatan of the article that only one of them has, a province named in the article
that only one of them lies in. If nothing decides, the rule of thumb of the press holds: the
province for a province's name, the kota for a town's name; the confidence is lower and a warning says so.

A place's mentions include the regions inside institutions' and buildings' names (`KPU Kaltim`), and `Sulawesi Tenggara
(Sultra)` is one mention.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Mention, Place, warn
from sariwarta.confidence import confidence
from sariwarta.language.acronyms import acronym_behind
from sariwarta.language.spans import overlaps
from sariwarta.language.words import text_of
from sariwarta.lexicon import Lexicon, Match, NamedPlace, Region, RegionName, lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.entities import FacilityReading, InstitutionReading, PlaceReading, PositionReading
from sariwarta.stages.entity_parts.evidence import (
    common_words,
    evidence_words,
    is_called_thing,
    is_domain,
    is_smaller_place,
    names_place,
)
from sariwarta.stages.place_parts.addresses import AIRPORT, CAPITAL, lie_in_regions_around
from sariwarta.stages.place_parts.hints import (
    is_of_old_level,
    is_on_route,
    is_quarter_of_capital,
    kecamatan_in_address,
    region_by_kecamatan_in_front,
    with_parted_regions,
)
from sariwarta.stages.place_parts.inner import region_in_name
from sariwarta.stages.place_parts.joining import join_places
from sariwarta.stages.place_parts.names import kind_by_words, past_level, with_brackets, with_whole_names
from sariwarta.stages.place_parts.resolver import (
    KECAMATAN,
    SCOPE_LEVELS,
    RegionResolver,
    body_levels,
    levels_of,
    office_levels,
    region_names,
    region_resolver,
    towns,
)
from sariwarta.stages.place_parts.teams import is_in_name_of_body, is_team, teams_by_place
from sariwarta.stages.structure import structure_of

__all__ = [
    "RULES",
    "PlacesStage",
    "RegionResolver",
    "levels_of",
    "make_places",
    "region_names",
    "region_resolver",
]

RULES = rule_table(
    Rule("places.only_one", 2, "a name that only one region has"),
    Rule("places.level_word", 1, "the level stands in front: `Kota Malang`, `Kab. Malang`"),
    Rule("places.office", 2, "an office of one level stands in front: `Bupati Malang`"),
    Rule("places.elsewhere", 2, "the same name stands elsewhere in the article with its level"),
    Rule("places.address", 1, "behind a comma and a region of that province: `Kabupaten Seluma, Bengkulu`"),
    Rule("places.neighbour", 1, "only one of the regions lies in a province that the article names"),
    Rule("places.by_kecamatan", 4, "the article names a kecamatan that only one of the regions has"),
    Rule("places.thumb", 1, "nothing decides: the province, or else the kota"),
    Rule("places.named", 4, "a country, an island or an area of the lexicon"),
    Rule("places.kecamatan", 4, "`Kecamatan X`, where the decree has one in the regions of the article"),
    Rule("places.facility", 5, "a building, within the town that its name or the dateline names"),
    Rule("places.other", 3, "a place that the lexicon does not know"),
)

#: first digit of the codes of the provinces of Papua
_PAPUA = "9"
#: a kecamatan at the end of the name of its house
_OWN_QUARTER = re.compile(r" (?:Kecamatan|Kec\.) ([A-Z][\w ]+)\Z")
_NAMED_AFTER = frozenset("pelabuhan stasiun terminal pasar bandara jembatan rs rumah gerbang".split())
#: a medium with the name of its town: `Tribun Jambi`, `Radar Malang`
_MEDIUM_BEFORE = re.compile(r"\b(?:Tribun|Radar|Kompas|Surya|Warta|Suara|Harian|detik|Pikiran|Media) \Z")
_LIST_ITEM = re.compile(r"(?:, (?:dan |serta )?| dan | serta )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})")
#: an abbreviation in brackets, which shortens the name of a region without its level
_SHORTENED = re.compile(r" ?\([A-Z]")
#: such a bracket in the middle of a longer name: `Ogan Komering Ulu (OKU) Selatan`
_SHORTENED_INSIDE = re.compile(r" ?\([A-Z]{2,}\) ([A-Z][a-z]+)")
_BEHIND_BRACKET = re.compile(r"\) ([A-Z][a-z]+)")
#: what stands behind the first part of an address
_ADDRESS = re.compile(r"(?:, [A-Z]\w+(?: [A-Z]\w+)?){1,3}")
#: the next words, without a comma between
_BESIDE = re.compile(r" ([A-Z]\w+(?: [A-Z]\w+)?)")
#: part of a federation
_STATE = re.compile(r"\bnegara bagian \Z", re.IGNORECASE)
#: letters of the short form of a country, which is written in capitals
_SHORT_COUNTRY = 3
_ISLAND = re.compile(r"(?:Pulau|Kepulauan|Gili)\s", re.IGNORECASE)
#: in front of the name of an island: `pulau Sagu`
_ISLAND_BEFORE = re.compile(r"\bpulau \Z", re.IGNORECASE)


def _in_address(
    text: str, before: Entity | None, entity: Entity, names: Sequence[RegionName]
) -> Region | None:
    """The province behind a comma and one of its regions, where a town has its name, too: `Kabupaten Seluma, Bengkulu`."""
    if before is None or before.label != "LOC" or text[before.end : entity.start] != ", ":
        return None
    around = {name.region.parent for name in region_names(before.entry)}
    return next((n.region for n in names if n.region.level == "provinsi" and n.region.code in around), None)


class PlacesStage:
    """Fills `doc._.sw_places` and points the entities to them."""

    def __init__(self, lex: Lexicon | None = None) -> None:
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Decide the places of one document."""
        text = text_of(doc)
        resolver = region_resolver(doc, self.lexicon)
        structure = structure_of(doc)
        places: dict[object, Place] = {}
        entities: list[Entity] = doc._.sw_entities
        teams = teams_by_place(text, entities)
        quarters_of_capital = {
            text[e.start : e.end]
            for e, following in itertools.pairwise(entities)
            if is_quarter_of_capital(text, e, following)
        }
        past = 0
        for number, entity in enumerate(entities):
            if entity.start < past:
                continue
            if entity.label == "LOC" and (
                is_team(text, entities[number - 1] if number else None, entity, teams)
                or is_in_name_of_body(text, entities[number - 1] if number else None, entity)
            ):
                continue
            if (
                entity.label == "ORG"
                and isinstance(entity.entry, InstitutionReading)
                and entity.entry.region
                and not self._is_in_known_name(doc, entity)
            ):
                region, rule = resolver.resolve(
                    region_names(entity.entry),
                    level=entity.entry.level,
                    levels=body_levels(entity.entry),
                )
                place = self._region(places, region, rule)
                start = past_level(text, entity.entry.region.start, region)
                place.mentions.append(Mention(start, entity.entry.region.end))
            if entity.label not in ("LOC", "FAC"):
                continue
            names = region_names(entity.entry)
            if entity.label == "LOC" and _MEDIUM_BEFORE.search(text, max(0, entity.start - 12), entity.start):
                continue
            longer = self._around_bracket(doc, entity, names)
            if longer is not None:
                names, past = longer
            listed = (
                isinstance(entity.entry, PlaceReading)
                and not self._is_other_place(doc, entity)
                and text[entity.start : entity.end] not in quarters_of_capital
            )
            if entity.label == "LOC" and self._is_word(doc, entity, names):
                continue
            if names and is_of_old_level(text, entity):
                continue
            following = self._behind(text, entities, number)
            quarters = kecamatan_in_address(text, entity, following, self.lexicon)
            if len(quarters) == 1:
                place = self._unlisted(doc, places, entity, resolver, bare=quarters[0])
            elif entity.label == "LOC" and names and self._is_kecamatan_too(entity, names, resolver):
                place = self._unlisted(
                    doc, places, entity, resolver, bare=self._bare_kecamatan(doc, entity, resolver)
                )
            elif entity.label == "LOC" and names and listed:
                if structure.dateline and entity.start == structure.dateline[0]:
                    names = list(towns(names))
                before = entities[number - 1] if number else None
                levels = office_levels(doc, before, entity)
                if not levels and is_on_route(text, before, entity, following):
                    levels = ("kabupaten", "kota")
                region, rule = resolver.resolve(names, level=entity.entry.level, levels=levels)
                in_front = region_by_kecamatan_in_front(text, before, entity, names, self.lexicon)
                if in_front is not None and not levels:
                    region, rule = in_front, "by_kecamatan" if rule != "only_one" else rule
                elif rule != "level_word" and (province := _in_address(text, before, entity, names)):
                    region, rule = province, "address" if rule != "only_one" else rule
                place = self._region(places, region, rule)
                if rule == "thumb" and len(place.mentions) == 0:
                    others = ", ".join(sorted({n.region.name for n in names}))
                    warn(
                        doc,
                        "ambiguous_place",
                        f"{text[entity.start : entity.end]} may be {others}; read as {region.name}",
                        entity.start,
                        entity.end,
                    )
            elif entity.label == "LOC" and isinstance(entity.entry, PlaceReading) and listed:
                place = self._named(places, entity.entry)
            elif (full := self._shortened(doc, entities[number - 1] if number else None, entity)) is not None:
                place = full
                for label in ("LOC", "FAC"):
                    places[label, text[entity.start : entity.end].casefold()] = full
            else:
                before = entities[number - 1] if number else None
                village = self._is_of_village_office(doc, before, entity)
                bare = None if village else self._bare_kecamatan(doc, entity, resolver)
                if (
                    entity.model is not None
                    and bare is None
                    and not self._stands(doc, places, entity, before, following)
                ):
                    continue
                place = self._unlisted(doc, places, entity, resolver, following, bare, before)
                self._region_at_end(doc, places, entity, resolver)
            entity.target = place
            start, end = entity.start, max(entity.end, past)
            if place.code in self.lexicon.regions and _SHORTENED.match(text, entity.end):
                start = past_level(text, start, self.lexicon.regions[place.code])
            if entity.label == "FAC":
                end = self._past_bracket(text, entity, entities[number + 1 : number + 3])
                if isinstance(entity.entry, FacilityReading):
                    self._inside(places, entity.entry, resolver, text[entity.start : entity.end])
            place.mentions.append(Mention(start, end))
        with_whole_names(text, entities)
        self._correct_towns(doc, resolver)
        lie_in_regions_around(text, entities, self.lexicon)
        self._kecamatan_lists(doc, places, resolver)
        found = join_places(
            [p for p in {id(place): place for place in places.values()}.values() if p.mentions],
            entities,
            self.lexicon,
        )
        for place in found:
            place.mentions = with_brackets(text, place.mentions)
        doc._.sw_places = sorted(found, key=lambda p: p.mentions[0].start)
        return doc

    @staticmethod
    def _behind(text: str, entities: Sequence[Entity], number: int) -> Entity | None:
        """The mention behind one, and behind the bracket with the abbreviation of a building: the town in `Gedung Serba Guna
        (GSG), Palu`.
        """
        following = entities[number + 1] if number + 1 < len(entities) else None
        entity = entities[number]
        if (
            following is None
            or entity.label != "FAC"
            or text[entity.end : following.start] not in (" (", "(")
        ):
            return following
        bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
        if bracket is None or following.end > bracket.end():
            return following
        behind = entities[number + 2] if number + 2 < len(entities) else None
        # `(TWA) Kawah Ijen` goes on with the name
        return behind if behind and text[bracket.end() : behind.start] in (", ", " di ") else following

    def _is_in_known_name(self, doc: Doc, entity: Entity) -> bool:
        """Whether the bracket behind a body that the lexicon does not know says that it is one of which there is one, with the
        town in its name, misspelt: `Intitut Pertanian Bogor (IPB)`.
        """
        if entity.entry.kind is not None:
            return False
        text = text_of(doc)
        bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
        known = self.lexicon.institution_matcher.get(bracket.group(1)) if bracket else ()
        last = text[entity.entry.region.start : entity.entry.region.end]
        return any(kind.kind == "university" and kind.name.endswith(f" {last}") for kind in known)

    def _around_bracket(
        self, doc: Doc, entity: Entity, names: Sequence[RegionName]
    ) -> tuple[list[RegionName], int] | None:
        """The region whose name goes on behind its abbreviation, and where it ends: `Ogan Komering Ulu (OKU) Selatan`."""
        text = text_of(doc)
        inside = _SHORTENED_INSIDE.match(text, entity.end) if entity.label == "LOC" else None
        behind = _BEHIND_BRACKET.match(text, entity.end) if entity.label == "LOC" else None
        if behind is not None and text[entity.start - 1 : entity.start] == "(":
            whole = (
                f"{text[entity.start : entity.end]} {behind.group(1)}"  # `Ogan Kemering Ulu (OKU) Selatan`
            )
            known = list(self.lexicon.region_matcher.get(whole))
            return (known, behind.end()) if known else None
        if inside is None:
            return None
        last = inside.group(1)
        found = [
            n for name in names for n in self.lexicon.region_matcher.get(f"{name.region.short_name} {last}")
        ]
        return (list(dict.fromkeys(found)), inside.end()) if found else None

    def _is_other_place(self, doc: Doc, entity: Entity) -> bool:
        """Whether a place has the name of one that the lexicon knows and is another: the `negara bagian Niger`, the `Kota
        Basel, Swiss`, wherever the article names it.
        """
        if not isinstance(entity.entry, PlaceReading):
            return False
        text = text_of(doc)
        country = any(isinstance(n, NamedPlace) and n.kind == "country" for n in entity.entry.names)
        if country and _STATE.search(text, max(0, entity.start - 16), entity.start):
            return True
        names = region_names(entity.entry)
        if not names or any(n.type != "abbr" or n.region.level == "provinsi" for n in names):
            return False
        key = "sariwarta.other_places"
        if key not in doc.user_data:
            doc.user_data[key] = {
                " ".join(form)
                for e, following in itertools.zip_longest(doc._.sw_entities, doc._.sw_entities[1:])
                if e.label == "LOC" and isinstance(e.entry, PlaceReading)
                if (form := self._without_level(text[e.start : e.end]))
                if self._is_of_no_such_level(e.entry) or self._is_abroad(text, e, following)
            }
        return " ".join(self._without_level(text[entity.start : entity.end])) in doc.user_data[key]

    @staticmethod
    def _without_level(surface: str) -> list[str]:
        """The words of a region's name, in small letters, without its level."""
        words = surface.casefold().split()
        return words[1:] if len(words) > 1 and words[0] in SCOPE_LEVELS else words

    @staticmethod
    def _is_of_no_such_level(reading: PlaceReading) -> bool:
        """Whether none of the regions of a name has the level that stands in front of it."""
        names = region_names(reading)
        return (
            bool(names) and reading.level is not None and all(n.region.level != reading.level for n in names)
        )

    @staticmethod
    def _is_abroad(text: str, entity: Entity, following: Entity | None) -> bool:
        """Whether another country stands behind a place: `Basel, Swiss`."""
        if following is None or text[entity.end : following.start] != ", ":
            return False
        named = following.entry.names if isinstance(following.entry, PlaceReading) else ()
        return any(isinstance(n, NamedPlace) and n.kind == "country" and n.name != "Indonesia" for n in named)

    @staticmethod
    def _is_word(doc: Doc, entity: Entity, names: Sequence[RegionName]) -> bool:
        """Whether what may be a place's name is a word, or the short form of something else: `Batu bara`, `As`."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if isinstance(entity.entry, PlaceReading) and not names and len(surface) <= _SHORT_COUNTRY:
            return not surface.isupper()  # `As` is a newspaper
        if not names or getattr(entity.entry, "level", None) or any(n.risk != "common_word" for n in names):
            return False
        before = text[max(0, entity.start - 24) : entity.start].split()
        cue = before[-1].casefold() if before else ""
        if cue == "dan" and len(before) > 1:  # `Direktorat Jenderal Mineral dan Batu Bara`
            cue = before[-2].casefold()
        return cue in evidence_words("commodity_cues") or surface.split()[-1][0].islower()

    def _is_kecamatan_too(
        self, entity: Entity, names: Sequence[RegionName], resolver: RegionResolver
    ) -> bool:
        """Whether a name without level that the article has once is rather that of a kecamatan in a region that it names
        than that of a region of another province: `Pesisir Selatan` in a text about Krui.
        """
        if getattr(entity.entry, "level", None) or len({n.region.code for n in names}) != 1:
            return False
        region = names[0].region
        province = region.parent or region.code
        if resolver.dateline == region.code:
            return False
        if resolver.provinces[province] > resolver.named[region.code] or region.level == "provinsi":
            return False
        others = resolver.codes - {region.code}
        inside = [k for k in self.lexicon.kecamatan_named(region.short_name) if k[1] in others]
        return len(inside) == 1 and resolver.named[inside[0][1]] > 1

    @staticmethod
    def _shortened(doc: Doc, before: Entity | None, entity: Entity) -> Place | None:
        """The building or place whose abbreviation stands in the bracket behind it: `Gedung Serba Guna` and `(GSG)`."""
        if before is None or before.label not in ("FAC", "LOC") or not isinstance(before.target, Place):
            return None
        text = text_of(doc)
        bracket = acronym_behind(text, before.end, text[before.start : before.end])
        return before.target if bracket and bracket.start(1) == entity.start else None

    @staticmethod
    def _past_bracket(text: str, facility: Entity, following: Sequence[Entity]) -> int:
        """Where a building's name ends: behind the bracket with its abbreviation and the town behind it, as in `Gedung
        Serba Guna (GSG) Menggala`.
        """
        bracket = acronym_behind(text, facility.end, text[facility.start : facility.end])
        if bracket is None:
            return facility.end
        town = next((e for e in following if e.start == bracket.end() + 1 and e.label == "LOC"), None)
        return town.end if town is not None and text[bracket.end()] == " " else bracket.end()

    def _kecamatan_lists(self, doc: Doc, places: dict[object, Place], resolver: RegionResolver) -> None:
        """The further names of a list that begins with the word: `Kecamatan Kerjo, Jenawi dan Tawangmangu`."""
        text = text_of(doc)
        taken = sorted((m.start, m.end) for p in places.values() for m in p.mentions)
        for first in [p for p in places.values() if p.kind == "kecamatan" and p.parent]:
            for mention in list(first.mentions):
                end = mention.end
                while item := _LIST_ITEM.match(text, end):
                    start, end = item.span(1)
                    names = [k for k in self.lexicon.kecamatan_named(item.group(1)) if k[1] == first.parent]
                    if not names:
                        break
                    if overlaps(taken, start, end):
                        continue
                    key = ("LOC", item.group(1).casefold())
                    if key not in places:
                        ref = RULES["kecamatan"].ref
                        code, parent = names[0]
                        places[key] = Place(
                            item.group(1),
                            "kecamatan",
                            [],
                            confidence(ref, 0.95),
                            code=code,
                            parent=parent,
                            rule=ref,
                        )
                    places[key].mentions.append(Mention(start, end))

    def _inside(
        self, places: dict[object, Place], reading: FacilityReading, resolver: RegionResolver, facility: str
    ) -> None:
        """The regions in a building's name: `Kantor Gubernur Kepri`, `Kantor KPU Lebak`."""
        for inner in reading.regions:
            names = [name for name in inner.entries if isinstance(name, RegionName)]
            # a harbour, station or market may have its name from a place near it: `Pelabuhan Ketapang`
            if facility.partition(" ")[0].casefold() in _NAMED_AFTER and not any(
                n.region.code in resolver.codes for n in names
            ):
                continue
            if names:
                self._region(places, *resolver.resolve(names)).mentions.append(
                    Mention(inner.start, inner.end)
                )

    def _region(self, places: dict[object, Place], region: Region, rule: str) -> Place:
        place = places.get(region.code)
        if place is None:
            ref = RULES[rule].ref
            sure = confidence(ref, 0.6 if rule == "thumb" else 0.97)
            # `parent` stays empty for a province: the nation has no code
            place = places[region.code] = Place(
                region.short_name if region.level == "provinsi" else region.name,
                region.level,
                [],
                sure,
                code=region.code,
                parent=region.parent,
                lat=region.lat,
                lon=region.lon,
                rule=ref,
            )
        return place

    def _named(self, places: dict[object, Place], reading: PlaceReading) -> Place:
        named = next(name for name in reading.names if isinstance(name, NamedPlace))
        key = ("named", named.name)
        if key not in places:
            ref = RULES["named"].ref
            around = named.parent or CAPITAL
            quarters = [
                k
                for k in self.lexicon.kecamatan_named(named.name)
                if k[1] == named.parent or k[1].startswith(f"{around}.")
            ]
            quarter = (
                named.kind == "other"
                and (named.risk != "seat" or around == CAPITAL or around.startswith(f"{CAPITAL}."))
                and len(quarters) == 1
            )  # `Kebayoran Baru`
            places[key] = Place(
                named.name,
                "kecamatan"
                if quarter
                else "island"
                if _ISLAND.match(named.name) and named.kind == "other"
                else named.kind,
                [],
                confidence(ref, 0.97),
                code=quarters[0][0] if quarter else None,
                parent=quarters[0][1] if quarter else named.parent,
                lat=named.lat,
                lon=named.lon,
                rule=ref,
            )
        return places[key]

    def _stands(
        self,
        doc: Doc,
        places: dict[object, Place],
        entity: Entity,
        before: Entity | None,
        following: Entity | None,
    ) -> bool:
        """Whether a place that only the model knows makes an entry: by itself, or because it has one already."""
        text = text_of(doc)
        surface = " ".join(text[entity.start : entity.end].split())
        if entity.label == "LOC" and self._is_other_name(doc, surface):
            return False
        if entity.label == "LOC" and is_called_thing(text, entity.start):
            return False  # `film Laut Tengah`
        if entity.label == "FAC" and surface.rpartition(" ")[2].casefold() in evidence_words("firm_tails"):
            return False  # `Hotel Group`, the end of a firm's name
        if (
            entity.label == "LOC"
            and following is not None
            and following.label == "PER"
            and text[entity.end : following.start] in (" (", "(")
        ):
            return False  # who plays a role: `Gang Cheol (Yook Sung-Jae)`
        return (entity.label, surface.casefold()) in places or names_place(text, entity, before, following)

    @staticmethod
    def _is_other_name(doc: Doc, surface: str) -> bool:
        """Whether a single word is a person's or a site's name elsewhere in the article: `Wirata` of `Made Wirata`."""
        if " " in surface:
            return False
        key = "sariwarta.other_names"
        if key not in doc.user_data:
            text = text_of(doc)
            names = [(e.label, text[e.start : e.end]) for e in doc._.sw_entities if e.label in ("PER", "ORG")]
            people = {w.casefold() for label, name in names if label == "PER" for w in name.split()}
            sites = {name.partition(".")[0].casefold() for _, name in names if is_domain(name)}
            doc.user_data[key] = people | sites
        others: set[str] = doc.user_data[key]
        return any(word.casefold() in others for word in surface.split("-"))

    def _unlisted(
        self,
        doc: Doc,
        places: dict[object, Place],
        entity: Entity,
        resolver: RegionResolver,
        following: Entity | None = None,
        bare: tuple[str, str] | None = None,
        before: Entity | None = None,
    ) -> Place:
        """A facility, a kecamatan, an island, or any other place that only the model found."""
        surface = " ".join(text_of(doc)[entity.start : entity.end].split())
        key = (entity.label, surface.casefold())
        for head in (
            "",
            "kecamatan ",
            "distrik ",
            "pulau ",
            "kota ",
            "tol ",
            "jalan ",
        ):  # `Kupang Timur` after `Kecamatan Kupang Timur`
            if (entity.label, head + surface.casefold()) in places:
                return places[entity.label, head + surface.casefold()]
        first, _, rest = surface.casefold().partition(" ")
        if (first == "tol" or rest.startswith("tol ")) and ("LOC", rest) in places:
            return places[
                "LOC", rest
            ]  # `tol Sumo` after `Tol Surabaya-Mojokerto (Sumo)`, `Jalan Tol X` after `Tol X`
        code: str | None = None
        parent: str | None = None
        kind: Any = "other"
        rule = "other"
        if entity.label == "FAC":
            kind, rule = "facility", "facility"
            parent = self._facility_parent(doc, entity, surface, resolver, following)
        elif bare is not None:
            kind, rule = "kecamatan", "kecamatan"
            code, parent = bare
        elif _ISLAND.match(surface) or _ISLAND_BEFORE.search(
            text_of(doc), max(0, entity.start - 8), entity.start
        ):
            kind = "island"
        elif match := KECAMATAN.match(surface):
            kind, rule = "kecamatan", "kecamatan"
            behind = self._region_behind(doc, entity, following, resolver)
            code, parent = resolver.kecamatan(match.group(1), behind)
            if code is not None:
                surface = " ".join(w[0].upper() + w[1:] for w in surface.split())
            elif self._is_foreign_district(surface, match.group(1), behind, resolver):
                kind, rule = "other", "other"
        elif self._is_of_kecamatan_office(doc, before, entity) and self.lexicon.kecamatan_named(surface):
            kind, rule = "kecamatan", "kecamatan"
            code, parent = resolver.kecamatan(surface)
        else:
            kind = kind_by_words(surface)
            if kind in ("facility", "area"):
                parent = self._facility_parent(doc, entity, surface, resolver, following)
            else:
                parent = region_in_name(surface, resolver, self.lexicon)
        place = places[key] = Place(
            surface,
            kind,
            [],
            # a name that nothing but the model knows is a place less often than its label is right
            min(entity.confidence, confidence("places.model", 0.8)) if kind == "other" else entity.confidence,
            code=code,
            parent=parent,
            rule=None if entity.model else RULES[rule].ref,
            model=entity.model,
        )
        return place

    def _region_behind(
        self, doc: Doc, entity: Entity, following: Entity | None, resolver: RegionResolver
    ) -> str | None:
        """Code of the region right behind a kecamatan: `Kecamatan Sagu, Kabupaten Sigi`."""
        if following is None or following.label != "LOC":
            return None
        if text_of(doc)[entity.end : following.start] not in (", ", " ", " di ", " ("):
            return None
        names = region_names(following.entry)
        if not names:
            return None
        by_quarter = region_by_kecamatan_in_front(text_of(doc), entity, following, names, self.lexicon)
        return (by_quarter or resolver.resolve(names, level=getattr(following.entry, "level", None))[0]).code

    def _is_foreign_district(
        self, surface: str, name: str, behind: str | None, resolver: RegionResolver
    ) -> bool:
        """Whether a `Distrik` is none of Papua, where kecamatan are called so: that of a country abroad."""
        if not surface.casefold().startswith("distrik ") or self.lexicon.kecamatan_named(name):
            return False
        return not any(code.startswith(_PAPUA) for code in (*resolver.codes, *filter(None, [behind])))

    def _correct_towns(self, doc: Doc, resolver: RegionResolver) -> None:
        """Put buildings that were taken to be in the town of the dateline where another mention of theirs says that they are:
        `Stadion Sagu, Sigi` in a text from Palu.
        """
        text, entities = text_of(doc), doc._.sw_entities
        for number, entity in enumerate(entities):
            place = entity.target
            if entity.label != "FAC" or not isinstance(place, Place) or place.parent is None:
                continue
            following = self._behind(text, entities, number) if place.parent == resolver.dateline else None
            names = region_names(following.entry) if following is not None else []
            town = self._stated_town(doc, entity, following, resolver) if names else None
            if town is None or town == place.parent or following is None:
                continue
            inside = {n.region.code for m in self.lexicon.region_matcher(place.name) for n in m.entries}
            if place.parent in inside or town.startswith(f"{place.parent}."):
                continue
            _, rule = resolver.resolve(names, level=getattr(following.entry, "level", None))
            around = {self.lexicon.province_of(n.region.code) for n in names}
            place.parent = town if rule != "thumb" else around.pop() if len(around) == 1 else None

    def _facility_parent(
        self, doc: Doc, entity: Entity, surface: str, resolver: RegionResolver, following: Entity | None
    ) -> str | None:
        """Code of the region that a building is in: the one behind it, that of its name, the town of the dateline."""
        town = self._stated_town(doc, entity, following, resolver)
        if town is not None:
            parent: str | None = town
        else:
            quarter, _ = resolver.kecamatan_of_body(surface)
            if quarter is not None:
                return quarter
            own_quarter = _OWN_QUARTER.search(surface)
            if own_quarter is not None:
                code, _ = resolver.kecamatan(own_quarter.group(1))
                if code is not None:
                    return code  # `Aula Kecamatan Sagu`
            inside = [
                m for m in self.lexicon.region_matcher(surface) if not is_smaller_place(surface, m.start)
            ]
            own = self._own_town(surface, inside, resolver) or self._near_quarter(surface, resolver)
            if own is not None:
                return own
            near = resolver.codes
            sure = [m for m in inside if all(not n.risk or n.region.code in near for n in m.entries)]
            after_place = surface.partition(" ")[0].casefold() in _NAMED_AFTER
            if after_place:
                sure = [m for m in sure if any(n.region.code in near for n in m.entries)]
            sure = [m for m in sure if self._is_near(m.entries, resolver)]
            seat = resolver.region_of_seat(surface)
            named = (
                resolver.resolve(sure[-1].entries)[0].code
                if sure
                else seat.code
                if seat is not None
                else None
            )
            parent = named or self._town_behind(doc, entity, following, resolver)
        if parent == CAPITAL and AIRPORT.match(surface):
            return None  # the airports of the capital lie outside, or in one of its towns
        return parent

    def _own_town(
        self, surface: str, inside: Sequence[Match[RegionName]], resolver: RegionResolver
    ) -> str | None:
        """Code of the region at the end of the name of a house of which each town has one: `RSUD Sumenep`, `Lapas Palu`."""
        words = surface.casefold().split()
        heads = {words[0], "_".join(words[:2])}
        if heads.isdisjoint(evidence_words("houses_of_towns")):
            return None
        last = next((m for m in inside if m.end == len(surface) and m.start > 0), None)
        if last is None or any(n.risk for n in last.entries):
            return None
        return resolver.resolve(last.entries)[0].code

    def _near_quarter(self, surface: str, resolver: RegionResolver) -> str | None:
        """Code of the kecamatan of a region of the article that ends a building's name: `pasar Kertek` in Wonosobo."""
        words = surface.split()
        for number in (2, 1):
            name = words[-number:]
            if len(words) <= number or all(w.casefold() in common_words() for w in name):
                continue
            if evidence_words("no_place_names").issuperset(w.casefold() for w in name):
                continue
            if self.lexicon.region_matcher.get(" ".join(name)):
                return None  # `Pelabuhan Nabire`: rather the kabupaten
            near = [k for k in self.lexicon.kecamatan_named(" ".join(name)) if k[1] in resolver.codes]
            if near:
                return near[0][0] if len(near) == 1 else None
        return None

    def _is_near(self, names: Sequence[RegionName], resolver: RegionResolver) -> bool:
        """Whether the region in a building's own name can be where it is; a kabupaten only if the article, where it names
        regions at all, names one of its province: the `Stasiun Manggarai` of Jakarta isn't in Flores.
        """
        region = resolver.resolve(names)[0]
        if region.level != "kabupaten" or not resolver.codes:
            return True
        return resolver.provinces[self.lexicon.province_of(region.code)] > 0

    @staticmethod
    def _is_of_kecamatan_office(doc: Doc, before: Entity | None, entity: Entity) -> bool:
        """Whether the office of a kecamatan stands right in front of a place: `Kapolsek` + `Tosari`."""
        return (
            before is not None
            and isinstance(before.entry, PositionReading)
            and text_of(doc)[before.end : entity.start] == " "
            and all(office.scope == "kecamatan" for office in before.entry.types)
        )

    @staticmethod
    def _is_of_village_office(doc: Doc, before: Entity | None, entity: Entity) -> bool:
        """Whether the office of a village stands right in front of a place, which may have its name from a kecamatan."""
        return (
            before is not None
            and isinstance(before.entry, PositionReading)
            and text_of(doc)[before.end : entity.start] == " "
            and all(office.scope in ("desa", "kelurahan") for office in before.entry.types)
        )

    def _bare_kecamatan(self, doc: Doc, entity: Entity, resolver: RegionResolver) -> tuple[str, str] | None:
        """Code and parent of a kecamatan that is named without the word, in a region that the article names."""
        if entity.label != "LOC":
            return None
        known = self.lexicon.kecamatan_named(text_of(doc)[entity.start : entity.end])
        beside_it = False
        address = _ADDRESS.match(text_of(doc), entity.end)
        parts = address.group().split(", ")[1:] if address else []
        if beside := _BESIDE.match(text_of(doc), entity.end):  # `Pacet Mojokerto`
            parts = [beside.group(1), beside.group(1).partition(" ")[0]]
        regions = next((r for part in parts if (r := self.lexicon.region_matcher.get(part))), ())
        if regions:  # `Jetis, Caturharjo, Sleman`
            codes = tuple({n.region.code for n in regions})
            levelled = parts[0].split()[0].casefold() in SCOPE_LEVELS
            beside_it = bool(self.lexicon.region_matcher.get(parts[0])) and not levelled
            if beside_it:
                around = with_parted_regions([n.region for n in regions], self.lexicon)
                codes = tuple({*codes, *(r.code for r in around)})  # `Lembang, Bandung`
            known = tuple(k for k in known if k[1].startswith(codes))
        near = [k for k in known if k[1] in resolver.codes]
        if not near and regions and (beside_it or all(n.region.level == "provinsi" for n in regions)):
            near = list(known)  # `Palmerah, Jakarta`
        return near[0] if len(near) == 1 else None

    def _region_at_end(
        self, doc: Doc, places: dict[object, Place], entity: Entity, resolver: RegionResolver
    ) -> None:
        """The region at the end of a longer name: `Silang Monas Jakarta Pusat`, `Desa Sukamaju Kabupaten Sigi`."""
        text = text_of(doc)
        surface = text[entity.start : entity.end]
        if entity.label != "LOC" or " " not in surface:
            return
        for match in self.lexicon.region_matcher(surface):
            long = " " in text[entity.start + match.start : entity.start + match.end]
            if (
                match.end == len(surface)
                and match.start > 0
                and long
                and all(not n.risk for n in match.entries)
            ):
                place = self._region(places, *resolver.resolve(match.entries))
                place.mentions.append(Mention(entity.start + match.start, entity.end))

    def _town_behind(
        self, doc: Doc, entity: Entity, following: Entity | None, resolver: RegionResolver
    ) -> str | None:
        """The town that a building is in: the one that stands behind it (`Pasar Gede, Solo`), else the dateline's.

        None if a place stands there that has no code: the building is in that one.
        """
        text = text_of(doc)
        if following is not None and following.label == "LOC":
            bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
            gap = text[bracket.end() if bracket else entity.end : following.start]
            if gap in (", ", " ", " di ", " (", " di Kecamatan ", ", Kecamatan "):
                names = region_names(following.entry)
                return (
                    resolver.resolve(names, level=getattr(following.entry, "level", None))[0].code
                    if names
                    else None
                )
        return resolver.dateline if self._is_at_dateline(resolver) else None

    def _stated_town(
        self, doc: Doc, entity: Entity, following: Entity | None, resolver: RegionResolver
    ) -> str | None:
        """The kabupaten or kota that stands right behind a building: `Edutorium Universitas Solo di Sukoharjo`."""
        if following is None or following.label != "LOC":
            return None
        text = text_of(doc)
        bracket = acronym_behind(text, entity.end, text[entity.start : entity.end])
        if text[bracket.end() if bracket else entity.end : following.start] not in (", ", " di "):
            return None
        names = region_names(following.entry)
        if not names:
            return None
        region = resolver.resolve(names, level=getattr(following.entry, "level", None))[0]
        return region.code if region.level != "provinsi" else None

    def _is_at_dateline(self, resolver: RegionResolver) -> bool:
        """Whether the towns and kabupaten that an article names are all in the province of its dateline; of the capital,
        from where the whole country is reported, the text has to name it again, and no other region.
        """
        town = resolver.dateline
        if town is None:
            return False
        if resolver.named[town] <= 1 and resolver.abroad:
            return False  # of a match in Spain, written in Solo
        near = {c for c in resolver.codes if self.lexicon.province_of(c) == self.lexicon.province_of(town)}
        if self.lexicon.province_of(town) != CAPITAL:
            return not any("." in code for code in resolver.codes - near)
        return near == resolver.codes and sum(resolver.named[c] for c in near) > 1


@Language.factory("sariwarta_places", assigns=["doc._.sw_places"], requires=["doc._.sw_entities"])
def make_places(nlp: Language, name: str) -> PlacesStage:
    """Make the stage that decides which places the names mean."""
    return PlacesStage()
