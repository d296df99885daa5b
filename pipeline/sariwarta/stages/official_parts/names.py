"""Tells names from other words behind an office: what the model found, overlooked, or took for something else."""

from __future__ import annotations

import re

from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb
from sariwarta.stages.official_parts.cursor import RowCursor
from sariwarta.stages.official_parts.posts import Post, is_field, is_numbered, is_self_contained, is_small
from sariwarta.stages.official_parts.row_words import AND, FIELD_WORDS, NOT_NAMES
from sariwarta.stages.official_parts.units import NamePart, Unit, is_initial

__all__ = ["NameReader"]

_STREETS = frozenset(
    "jalan jl jln gang bandara pelabuhan rumah stadion taman museum universitas monumen gedung rsud".split()
)
#: titles that are given names, too
_TITLES_AND_NAMES = frozenset({"sultan"})
#: and offices that are
_OFFICES_AND_NAMES = frozenset({"raja", "ratu"})
#: words of offices and bodies that no name has
_NO_PEOPLE = frozenset(
    "officer interim brigade batalyon fraksi komisi divisi paslon politics security media group institute center"
    " pascasarjana universitas fakultas".split()
)
_LONGEST_ACRONYM = 6
_PLACE_WORDS = frozenset(
    "desa kelurahan dusun jalan gunung sungai pulau pantai pasar masjid hotel gedung taman bukit danau".split()
)
#: an acronym that has run into the word behind it: `TPNRani`
_GLUED = re.compile(r"[A-Z]{2,}[a-z]{3,}")
#: verbs in capitals, as in headlines (`Gubernur Ingatkan Warga`)
_VERB_ENDS = ("kan", "nya")


class NameReader(RowCursor):
    """Finds the name that begins at a unit, with its ranks and titles."""

    def _named_by_rank(self, index: int) -> None:
        """Words behind a rank are a name even where the model saw none."""
        name = self._skip_parts(index)
        if (
            self._kind(name) != "CAP"
            or self.row.kind in ("title", "heading")
            or self._key(index - 1) in _STREETS
        ):
            return
        run = self._run(name, ("CAP",))
        if run - name >= 2 and self._is_name(
            name, run, Post(index, name, 0, 0, None), marked=True, comma=False
        ):
            self._make_person(name, run)
            self._collect_parts(name)

    def _name_at(self, index: int, post: Post, *, comma: bool = False) -> int | None:
        """The unit of the name that begins at a unit, behind ranks and titles; made of plain words if need be."""
        name = self._skip_parts(index)
        if name == index + 1 and self._key(index) in _TITLES_AND_NAMES and self._kind(name) == "PER":
            # `Ketua DPD Sultan B. Rusli`; who is one has no other office in front of it
            self.units[name].start, self.units[name].word = self.units[index].start, self.units[index].word
            del self.units[index]
            name = index
        if name == index and self._key(index) in _OFFICES_AND_NAMES and self._touches_person(index):
            # `Sekjen PSI Raja Rusli Dewa`: a king is not named behind another office
            self.units[index + 1].start, self.units[index + 1].word = (
                self.units[index].start,
                self.units[index].word,
            )
            del self.units[index]
        marked = name > index
        kind = self._kind(name)
        if comma and not marked and self._words(name) == 1 and self._is_address(name):
            return None  # `Pengasuh Pondok Pesantren Melati, Sukamaju, Sigi`
        military = bool(post.types) and post.types[0].category == "military"
        if not marked and not comma and (post.unit is not None or military) and self._words(name) == 1:
            return None  # `Danrem 091/Aji Surya` + `Natakesuma`: who commands a unit has a rank
        if kind == "PER" and not comma and not marked and self._touches_next(name):
            words = self.text[self.units[name].start : self.units[name].end].casefold().split()
            says_nothing = is_field(post) and not (post.bodies or post.places)
            if says_nothing or not _NO_PEOPLE.isdisjoint(words):
                name = self._after_body(name, post)
            else:
                self._join_names(name)
        if (
            kind == "PER"
            and comma
            and not marked
            and _is_short_acronym(self.text[self.units[name].start : self.units[name].end])
        ):
            return None  # `menurut Kapolres, E ditemukan …`: initials of a suspect
        if kind == "PER":
            surface = self.text[self.units[name].start : self.units[name].end]
            if "." in surface and any(t.slot == "suffix" for t in lexicon().title_matcher.get(surface)):
                return None  # `S.Sos`: a degree that the model took for a name
            if not marked and all(w.casefold() in common_words() for w in surface.split()):
                return None
            if not marked and not comma and surface.casefold() in lexicon().kecamatan and is_small(post):
                return None  # `Sekcam Mustikajaya`
            if "&" in surface or _GLUED.match(surface) or surface.split()[-1] in ("Ny", "Tbk"):
                return None  # `Manager` + `Comm, Relation & CSR Rani`, `TPNRani`
            if surface.split()[0].casefold() in FIELD_WORDS or not _NO_PEOPLE.isdisjoint(
                surface.casefold().split()
            ):
                return None  # `Menteri Negara` + `Bagian Karnataka`, `Koordinator` + `Liaison Officer`
            if surface.isupper() and not marked and self._is_unknown_acronym(surface, post):
                return None  # `Sales Manager ECGO`
            if " " not in surface and self._kind(name + 1) == "NUM" and not marked:
                return None  # `Anggota Armed 103`
            self._collect_parts(name)
            return name
        if kind in ("ORG", "LOC", "FAC"):
            return self._misread(name, post, marked=marked, comma=comma)
        if kind != "CAP":
            return None
        run = self._run(name, ("CAP",))
        if self._kind(run) == "PER" and run - name <= 3:
            first, unit = self.units[name], self.units[run]
            if (
                not any(u.key in NOT_NAMES or u.key in common_words() for u in self.units[name:run])
                and self.text[first.end : unit.start].count(",") == 0
            ):
                unit.start, unit.word = first.start, first.word
                del self.units[name:run]
                self._collect_parts(name)
                return name
            return None
        if not self._is_name(name, run, post, marked=marked, comma=comma):
            return None
        self._make_person(name, run)
        self._collect_parts(name)
        return name

    def _touches_person(self, index: int) -> bool:
        """Whether a person of several words stands right behind an office that is a first name, too."""
        return (
            self._kind(index) == "POS"
            and self._kind(index + 1) == "PER"
            and self._words(index + 1) > 1
            and self.text[self.units[index].end : self.units[index + 1].start] == " "
            and self.text[self.units[index].start].isupper()
        )

    def _is_address(self, index: int) -> bool:
        """Whether a word between commas is a place in front of the region that it lies in."""
        return self._kind(index + 1) == "," and self._kind(index + 2) == "LOC"

    def _touches_next(self, index: int) -> bool:
        """Whether another person stands right behind one, with nothing but a space between."""
        following = self.units[index + 1] if index + 1 < len(self.units) else None
        return (
            following is not None
            and following.kind == "PER"
            and self.text[self.units[index].end : following.start] == " "
        )

    def _join_names(self, index: int) -> None:
        """Make one name of two that the model cut apart: `Menteri Perhubungan` + `Rani Dewi` + `Sumarta`."""
        first, second = self.units[index : index + 2]
        first.end, first.degrees = second.end, second.degrees
        del self.units[index + 1]

    def _after_body(self, index: int, post: Post) -> int:
        """Take a body that the model took for a person into an office (`Direktur` + `Kata Data` + `Rani Dewi`); the unit of
        the holder behind it.
        """
        body = self.units[index]
        body.kind = "CAP"
        post.fields.append((body.start, body.end))
        post.last, post.end = index + 1, body.end
        return index + 1

    def _is_unknown_acronym(self, surface: str, post: Post) -> bool:
        """Whether capitals behind an office are a body rather than a person, whom the text would introduce by the name."""
        if (
            post.head is None
            or self.text[post.head.start : post.head.end].isupper()
            or f"({surface})" in self.text
        ):
            return False
        return " " not in surface and 3 <= len(surface) <= _LONGEST_ACRONYM and is_field(post)

    def _misread(self, index: int, post: Post, *, marked: bool, comma: bool) -> int | None:
        """A name that the model took for a place or body that nobody knows: behind a title, or between commas."""
        unit = self.units[index]
        entity = unit.entity
        if (
            entity is None
            or entity.model is None
            or getattr(entity.entry, "names", None)
            or getattr(entity.entry, "kind", None)
            or getattr(entity.entry, "region", None)
        ):
            return None
        tokens = self.text[unit.start : unit.end].split()
        if not all(re.fullmatch(r"[A-Z][a-z'’]+", t) for t in tokens) or any(
            t.casefold() in NOT_NAMES for t in tokens
        ):
            return None
        if len(tokens) > 4 or any(len(t) > 5 and t.endswith(_VERB_ENDS) for t in tokens):
            return None
        complete = bool(post.bodies or post.places or post.unit) or is_numbered(post)
        complete = complete or (comma and _says_more(self.text, post))
        if not marked and self._kind(index - 1) == "NUM" and is_numbered(post):
            marked = len(tokens) > 1
        if not marked and not (
            comma
            and complete
            and (self._kind(index + 1) == "," or (len(tokens) > 1 and self._kind(index + 1) == "LOW"))
        ):
            return None
        if tokens[0].casefold() in FIELD_WORDS | _PLACE_WORDS | evidence_words("body_heads"):
            return None
        unit.kind = "PER"
        self._collect_parts(index)
        return index

    def _is_name(self, first: int, last: int, post: Post, *, marked: bool, comma: bool) -> bool:
        """Whether capitalised words behind an office are a name that the model did not see."""
        units, text = self.units, self.text
        size = last - first
        if not 1 <= size <= 5 or any(u.key in NOT_NAMES | _NO_PEOPLE for u in units[first:last]):
            return False
        surfaces = [text[u.start : u.end] for u in units[first:last]]
        if _GLUED.match(surfaces[0]):
            return False
        if any(lexicon().rank_matcher.get(s) for s in surfaces):
            return False
        if sum(u.key in common_words() for u in units[first:last]) > (1 if marked else 0):
            return False
        if any((len(s) > 5 and s.endswith(_VERB_ENDS)) or is_headline_verb(s) for s in surfaces[1:]):
            return False
        if len(surfaces[0]) > 5 and surfaces[0].endswith(_VERB_ENDS):
            return False
        if (
            any((s.isupper() and len(s) > 1) or any(c.isdigit() for c in s) for s in surfaces)
            or len(max(surfaces, key=len)) < 3
        ):
            return False
        for left, right in zip(units[first:last], units[first + 1 : last], strict=False):
            gap = text[left.end : right.start]
            if gap.strip(" \xa0.") or ("." in gap and not is_initial(text[left.start : left.end])):
                return False
        after = self._kind(last)
        if self.row.kind in ("title", "heading") and after != "":
            return False
        company = bool(post.bodies) and text[post.bodies[-1].start : post.bodies[-1].end].startswith(
            ("PT", "CV")
        )
        if company and size == 1 and not comma and not marked:
            return False  # `Direktur PT Karya` + `Melati`
        if not comma and not marked and size == 1 and self._is_last_word_of_office(last, surfaces[0], post):
            return False  # `Deputi Manajer Melati` + `Commercial`, `Rani Dewi`
        if comma and size == 1 and after == "," and self._kind(last + 1) == "CAP":
            return False  # `Vice President Network, Security, & Operations`
        if comma and after == "LOW" and self._key(last) in AND and self._kind(last + 1) == "CAP":
            return False  # `Kepala Badan Pendidikan, Latihan Kerja dan Peradilan`
        if after in ("", ".", ",", ")", "(", '"', "--"):
            ends = True
        else:
            ends = (marked and after in ("ORG", "LOC")) or (after == "LOW" and self._key(last) not in ("ke",))
        if not ends:
            return False
        lower = post.head is not None and text[post.head.start].islower()
        if lower and not (post.bodies or marked or is_numbered(post)):
            return False
        stated = bool(post.bodies or post.places or post.unit)
        complete = stated or is_self_contained(post)
        if marked:
            return True
        if not stated and post.types and post.types[0].category in ("judiciary", "prosecutor"):
            return False  # `Hakim Madya Utama` is a grade
        if is_small(post) and not comma and not post.places:
            return False
        if comma:
            return complete and (size >= 2 or after == ",") and after in (",", "LOW", ".", "", "(")
        return complete and (size >= 2 or (stated and after in ("LOW", ",", ".")))

    def _is_last_word_of_office(self, last: int, surface: str, post: Post) -> bool:
        """Whether a word that the text has nowhere else ends an office of a company, whose holder stands behind the comma."""
        return (
            bool(post.bodies)
            and self._kind(last) == ","
            and self._kind(last + 1) == "PER"
            and self._words(last + 1) > 1
            and self._kind(last + 2) not in (",",)
            and self.text.count(surface) == 1
        )

    def _make_person(self, first: int, last: int) -> None:
        """Put a person in place of the plain words of a name."""
        units = self.units
        end = units[last - 1].end
        if is_initial(self.text[units[last - 1].start : end]) and self.text[end : end + 1] == ".":
            end += 1
        person = Unit(
            "PER", units[first].start, end, units[first].word, units[first].key, rule="name_after_position"
        )
        person.degrees, reach = self.find_degrees(units[last - 1].word + 1, end, self.row.end)
        del units[first:last]
        units.insert(first, person)
        while person.degrees and first + 1 < len(units) and units[first + 1].start < reach:
            del units[first + 1]

    def _collect_parts(self, person: int) -> None:
        """Remember the ranks and titles in front of a person."""
        parts: list[NamePart] = []
        index = person - 1
        while index >= 0:
            unit = self.units[index]
            if unit.part is not None:
                parts.insert(0, unit.part)
            elif unit.kind == ")" and self._is_candidate_degree(index - 2):
                index -= 2
            elif not (
                unit.kind in ("(", ")") and self._kind(index + (1 if unit.kind == "(" else -1)) == "RANK"
            ):
                break
            index -= 1
        self.parts[id(self.units[person])] = parts


def _says_more(text: str, post: Post) -> bool:
    """Whether an office says more itself than the lexicon has, in capitals at the end: `Direktur BUMDes`."""
    if post.head is None or not post.types:
        return False
    words = text[post.head.start : post.head.end].split()
    return len(words) > len(post.types[0].title.split()) and sum(map(str.isupper, words[-1])) > 1


def _is_short_acronym(surface: str) -> bool:
    """Whether a name is nothing but a few capitals: the initials of a suspect, or a thing (`KBM`)."""
    return surface.isupper() and surface.isalpha() and len(surface) <= 4
