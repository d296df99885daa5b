"""The institution of an office: the body behind it, with what belongs to its name, or the one that the office implies."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention, Place
from sariwarta.language.words import text_of
from sariwarta.lexicon import PositionType
from sariwarta.stages.institutions import RULES as INSTITUTIONS
from sariwarta.stages.institutions import house_of, implied_institution
from sariwarta.stages.official_parts.bodies import (
    body_words,
    end_of_site,
    listed_branch,
    named_body,
    of_quarter,
)
from sariwarta.stages.official_parts.foreign_offices import ForeignOffices
from sariwarta.stages.official_parts.implied_bodies import police_as_named
from sariwarta.stages.official_parts.mentions import forget
from sariwarta.stages.official_parts.office_regions import OfficeRegions
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.units import flat

__all__ = ["OfficeBodies"]

#: the rule that makes bodies behind offices
_OF_OFFICE = INSTITUTIONS["of_office"].ref
#: a committee of a council, or a board of a body, in front of its name
_ORGAN = re.compile(
    r"Komisi [IVX]+\b|Dewan (?:Pengarah|Pembina|Pengawas|Penasihat|Pakar|Kehormatan|Komisioner|Komisaris|Direksi)\b(?= [A-Z])"
)
_SHORT_IN_BRACKET = re.compile(r" ?\([^()]{1,24}\)\Z")
_GLUED_COMMITTEE = re.compile(r"(Komisi) ?([IVX]{1,4}) ?(DPR) ?(RI)?")
_MINISTERS = ("Menteri ", "Wakil Menteri ", "Perdana Menteri")
#: in front of the name of a region
_REGION_WORDS = r"(?:[Ww]ilayah|[Pp]rovinsi|[Nn]egara [Bb]agian|[Rr]epublik|[Dd]istrik|[Gg]ubernur|[Ss]emenanjung|[Kk]awasan)"
_FORCES = frozenset({"military", "police"})
#: kinds of bodies whose organs are called after them, and what those begin with
_WITH_ORGANS = frozenset({"legislature", "party", "party_organ"}) | _FORCES
_CENTRES = frozenset({"Pusat", "Divisi", "Satuan", "Detasemen"})
_ORGAN_HEADS = frozenset({"Badan", "Fraksi", "Komisi", "Panitia", "Tim", "Lembaga", "Mahkamah"})
_POLICE = frozenset({"Polda", "Polres", "Polresta", "Polrestabes", "Polres Metro", "Polsek"})


class OfficeBodies:
    """The institutions whose offices those of one article are.

    Args:
        doc: the document, after the institutions stage.
        regions: what tells the region of an office.
        foreign: what tells the offices of other countries.
        no_bodies: mentions that were taken for bodies and are none; it may grow.
    """

    def __init__(
        self, doc: Doc, regions: OfficeRegions, foreign: ForeignOffices, no_bodies: list[Entity]
    ) -> None:
        self.doc = doc
        self.text: str = text_of(doc)
        self._regions, self._foreign, self._no_bodies = regions, foreign, no_bodies
        self._by_surface: dict[str, Institution] | None = None

    def institution_of(self, post: Post, region: str | None, *, foreign: bool) -> Institution | None:
        """The institution whose office one is, None if nothing tells of any.

        Args:
            post: the office.
            region: the code of its region, None if unknown.
            foreign: whether it is one of another country.
        """
        of_police = [e for e in post.bodies if self.text[e.start : e.end] == "Kepolisian"]
        if of_police and post.places and foreign:
            return None  # `Kepala Kepolisian Los Angeles`
        office = post.types[0] if post.types else None
        if office is not None and (own := self._own_unit(post, office, region)) is not None:
            return own
        if not post.bodies and (meant := self._body_of_place(post)) is not None:
            return meant
        for entity in post.bodies:
            if entity.label == "ORG" and isinstance(entity.target, Place):  # taken for a place before
                forget(self.doc, entity)
                entity.target = None
            body = entity.target if isinstance(entity.target, Institution) else house_of(self.doc, entity)
            if (
                body is not None
                and body.kind == "military"
                and " " in body.name
                and self._foreign.is_foreign_army(entity)
            ):
                continue
            if office is not None and self._is_region(body, entity, office):
                forget(self.doc, entity)
                entity.target = None
                self._no_bodies.append(entity)
                return None  # `Menteri Kesehatan` + `Kamchatka`
            if body is not None and self._is_country(body, entity):
                return None  # `Presiden AS`, where `Pemerintah Amerika Serikat (AS)` stands elsewhere
            if body is not None and (group := self._group_of_party(body, entity)) is not None:
                return group
            if body is not None:
                return self._with_owner(self._as_listed(body, entity, region), entity, post)
            named = self._is_named(entity) or entity.rule == _OF_OFFICE
            if entity.label == "ORG" and named and entity not in self._no_bodies:
                return named_body(self.doc, entity, region, INSTITUTIONS["of_office"].ref, office)
        whose = next((e for e in post.bodies if e.label != "LOC" and e not in self._no_bodies), None)
        if whose is not None and post.head is not None and whose.start > post.head.start:
            return named_body(self.doc, whose, region, INSTITUTIONS["of_office"].ref, office)
        if not post.types or post.head is None:
            return None
        if post.types[0].implies == "Polsek":  # that of a kecamatan
            return None
        if post.types[0].implies in _POLICE and region is None and post.places:
            return of_quarter(self.doc, post.types[0], post.places[0], None)  # `Kapolresta Barelang`
        if foreign:
            return None
        unit = flat(self.text, *post.unit) if post.unit else None
        police = police_as_named(self.doc, self._regions.lexicon, post.types[0], region)
        if isinstance(police, Institution):
            return police
        found: Institution | None = implied_institution(self.doc, police or post.types[0], region, unit)
        return found

    def unlisted_parts(self, post: Post) -> list[tuple[int, int]]:
        """Units in front of an office's institution that are no entry of their own: `Kepala Badan Geologi` of a ministry.

        Args:
            post: the office.
        """
        bodies = post.bodies if len(post.bodies) > 1 else []
        entries = [isinstance(e.target, Institution) for e in bodies]
        first = entries.index(True) if any(entries) else 0
        body = next((e for e in post.bodies if isinstance(e.target, Institution)), None)
        organ = _ORGAN.match(self.text, body.start, body.end) if body is not None else None
        if body is not None and organ is not None and not body.target.name.startswith(organ.group()):
            return [organ.span()]  # `Wakil Ketua` + `Komisi XII` of the DPR
        return [
            (e.start, e.end if e.label == "ORG" else end_of_site(self.text, e))
            for e in bodies[:first]
            if e.label == "FAC"  # `Kepala` + `Terminal Melati` of the Dinas Perhubungan
            or (e.label == "ORG" and not self._is_named(e) and e.rule != _OF_OFFICE)
        ]

    def _as_listed(self, body: Institution, entity: Entity, region: str | None) -> Institution:
        """The branch of a listed body that a mention names once it was parted from a field: the `DPRD Lampung` of `Pansus Tata
        Niaga DPRD Lampung`.
        """
        surface = flat(self.text, entity.start, entity.end)
        parted = entity.label == "ORG" and not getattr(entity.entry, "exact", True)
        if (
            not parted
            or (body.name != surface and body.region is not None)
            or len(body.mentions) != 1
            or " " not in surface
        ):
            return body
        branch = listed_branch(self.doc, surface, region)
        if branch is None or branch is body:
            return body
        found: list[Institution] = self.doc._.sw_institutions
        if body in found:
            found.remove(body)
        branch.stated = True
        branch.mentions.append(Mention(entity.start, entity.end))
        branch.mentions.sort(key=lambda m: m.start)
        entity.target = branch
        return branch

    def _body_of_place(self, post: Post) -> Institution | None:
        """The institution behind an office that was taken for a place there only: `Wakil Rektor` + `Institut Melati`."""
        place = post.places[0] if post.places else None
        if (
            place is None
            or place.entry is not None
            or (isinstance(place.target, Place) and place.target.code)
        ):
            return None
        surface = flat(self.text, place.start, place.end)
        if self._by_surface is None:
            found: list[Institution] = self.doc._.sw_institutions
            self._by_surface = {
                flat(self.text, m.start, m.end): i
                for i in found
                if i.stated and i.kind is not None
                for m in i.mentions
            }
        body = self._by_surface.get(surface)
        if body is not None:
            forget(self.doc, place)
            place.target, place.label = body, "ORG"
            body.mentions = sorted([*body.mentions, Mention(place.start, place.end)], key=lambda m: m.start)
        return body

    def _is_region(self, body: Institution | None, entity: Entity, office: PositionType) -> bool:
        """Whether what was taken for a body behind the office of a minister or head of a region is one of another country: the
        text speaks of it as of a region elsewhere.
        """
        if body is not None and (body.kind is not None or body.abbreviation or body.region):
            return False
        surface = self.text[entity.start : entity.end]
        governs = office.category == "regional_head" or office.expanded.startswith(_MINISTERS)
        if not governs or entity.entry is not None or surface.isupper() or self._is_named(entity):
            return False
        return re.search(rf"\b{_REGION_WORDS} {re.escape(surface)}\b", self.text) is not None

    def _is_country(self, body: Institution, entity: Entity) -> bool:
        """Whether a mention of a government is the name of its country alone."""
        if not body.name.startswith("Pemerintah ") or body.region is not None:
            return False
        return not self.text[entity.start : entity.end].casefold().startswith("pem")

    def _group_of_party(self, body: Institution, entity: Entity) -> Institution | None:
        """The group of a party in a council, where a mention names the group and the article has it elsewhere, too: `Ketua Fraksi
        Partai Melati`, and `Fraksi Melati`.
        """
        surface = flat(self.text, entity.start, entity.end)
        if body.kind != "party" or not surface.startswith("Fraksi "):
            return None
        names = {f"Fraksi {name}" for name in (body.name, body.abbreviation) if name}
        found: list[Institution] = self.doc._.sw_institutions
        return next((i for i in found if i is not body and i.name in names), None)

    def _with_owner(self, body: Institution, entity: Entity, post: Post) -> Institution:
        """An organ with the body behind its short form in its name: `Badan Legislasi (Baleg)` + `DPR`; a committee whose name
        has no spaces with them: `Komisi IIIDPRRI`.
        """
        glued = _GLUED_COMMITTEE.fullmatch(body.name)
        if glued is not None:
            body.name, body.kind = " ".join(filter(None, glued.groups())), "legislature"
        behind = next((e for e in post.bodies if e.start > entity.end and e.target is not body), None)
        owner = behind.target if behind is not None else None
        if behind is None or not isinstance(owner, Institution) or body is owner:
            return body
        between = self.text[entity.end : behind.start].strip()
        bracket = between.startswith("(") and between.endswith(")") and between.count("(") == 1
        ends = self.text[entity.start : entity.end].endswith(")") and not between
        heads = _CENTRES if owner.kind in _FORCES else _ORGAN_HEADS
        if (
            owner.kind not in _WITH_ORGANS
            or not (bracket or ends)
            or body.name.partition(" ")[0] not in heads
        ):
            return body
        name = flat(self.text, behind.start, behind.end)
        owned = any(f" {n} " in f"{body.name} " for n in (name, owner.name, owner.abbreviation) if n)
        if body.region is not None and owner.region not in (None, body.region):
            return self._of_other_owner(body, entity, owner, name)
        if not owned:
            bare = _SHORT_IN_BRACKET.sub("", flat(self.text, entity.start, entity.end))
            body.name, body.region = f"{bare} {name}", owner.region or body.region
        return body

    def _of_other_owner(
        self, body: Institution, entity: Entity, owner: Institution, name: str
    ) -> Institution:
        """The organ of that name of another council than the one that the article has it of first."""
        found: list[Institution] = self.doc._.sw_institutions
        surface = _SHORT_IN_BRACKET.sub("", flat(self.text, entity.start, entity.end))
        full = f"{surface} {name}"
        other = next((i for i in found if i.name == full and i.region == owner.region), None)
        if other is None:
            other = replace(body, name=full, region=owner.region, mentions=[])
            found.append(other)
        taken = [m for m in body.mentions if (m.start, m.end) == (entity.start, entity.end)]
        body.mentions = [m for m in body.mentions if m not in taken]
        other.mentions = sorted([*other.mentions, *taken], key=lambda m: m.start)
        entity.target = other
        return other

    def _own_unit(self, post: Post, office: PositionType, region: str | None) -> Institution | None:
        """The unit that an office of police or forces names by its kecamatan or number, whatever body stands behind: `Kapolsek
        Tandes Polrestabes Surabaya`, `Pangdivif 2 Kostrad`.
        """
        if post.head is None:
            return None
        if office.implies == "Polsek":
            beside = [e for e in post.places if e.start - post.head.end <= 1]
            quarter = bool(beside) and (
                self._regions.is_quarter(beside[0], region)
                or self._regions.named_behind(post, beside[0]) is not None
            )
            named = any((self.text[e.start : e.end].casefold().startswith("polsek")) for e in post.bodies)
            # `Kapolsek Melati Polres Nganjuk`, where no kecamatan is called so
            quarter = quarter or (bool(beside) and any(e.start > beside[0].end for e in post.bodies))
            if not quarter or named:
                return None
            behind = self._regions.named_behind(post, beside[0])
            quarter_name = replace(beside[0], end=behind.end) if behind is not None else beside[0]
            return of_quarter(self.doc, office, quarter_name, region)
        if office.category == "military" and office.implies and not post.bodies:
            called = self._unit_called(office.implies, post)
            if called is not None:
                numbered: Institution | None = implied_institution(self.doc, office, region, called)
                return numbered
        if office.category == "military" and office.implies and post.unit and post.bodies:
            unit: Institution | None = implied_institution(
                self.doc, office, region, flat(self.text, *post.unit)
            )
            return unit
        return None

    def _unit_called(self, kind: str, post: Post) -> str | None:
        """The number and name of the only unit of forces that is called as an office calls it without the number: `Pangdam
        Tanjungpura`.
        """
        name = flat(self.text, *post.unit) if post.unit else ""
        if not name and post.places:
            name = flat(self.text, post.places[0].start, post.places[0].end)
        if not name or not name[0].isalpha() or "/" in name:
            return None
        known = [
            i.abbreviation for i in self._regions.lexicon.institutions if i.abbreviation.endswith(f"/{name}")
        ]
        units = [short.removeprefix(f"{kind} ") for short in known if short.startswith(f"{kind} ")]
        return units[0] if len(units) == 1 else None

    def _is_named(self, entity: Entity) -> bool:
        """Whether a name that is no entry begins as bodies do: the `Badan Geologi` of its `Kepala`."""
        return self.text[entity.start : entity.end].split()[0].casefold() in body_words("heads")
