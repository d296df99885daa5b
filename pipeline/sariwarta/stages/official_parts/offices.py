"""Reads an office from its head to its end: field, bracket, institutions, region, number of the unit.

An office is a head (`Ketua`, `Pj Gubernur`) with what belongs to it. Capitalised words behind a head may be its field
or already the name of the holder; the name stays out.
"""

from __future__ import annotations

import re

from sariwarta.annotations import Status
from sariwarta.lexicon import lexicon
from sariwarta.stages.official_parts.bodies import begins_body_behind_field, body_words, size_of_work
from sariwarta.stages.official_parts.no_offices import (
    is_first_name,
    is_no_office,
    names_subject,
    runs_into_sentence,
    was_then,
)
from sariwarta.stages.official_parts.office_places import OfficePlaceReader
from sariwarta.stages.official_parts.people import ADDRESS
from sariwarta.stages.official_parts.posts import Post, is_field, is_mere_role, is_small
from sariwarta.stages.official_parts.row_words import (
    AND,
    FIELD_WORDS,
    KIN,
    LEVELS,
    PLACE_OF,
    ROLE_LINKS,
    ROMAN,
    STATES,
)
from sariwarta.stages.official_parts.titles import is_field_phrase, office_called
from sariwarta.stages.official_parts.units import NamePart, Unit, is_initial

__all__ = ["OfficeReader"]

_PLURAL = frozenset(
    "para sejumlah seluruh semua setiap beberapa masing tiap antar sebagian segenap seorang sosok jabatan".split()
)
_FIELD_HEADS = frozenset("bidang divisi urusan bagian seksi".split())
_LOW_TAIL = frozenset(
    "bidang divisi urusan komisi fraksi wilayah provinsi kabupaten kota kecamatan desa kelurahan distrik".split()
)
_AFTER_HEAD = STATES | {"setempat"}
#: who has the office no longer, or not at present
_SUSPENDED = frozenset({"nonaktif", "demisioner"})
_DIRECTIONS = frozenset("timur barat utara selatan tengah tenggara".split())
#: what makes another office of the one behind it
_DEPUTIES = frozenset("wakil deputi deputy pembantu".split())
_BEFORE_HEADS = _DEPUTIES | frozenset(
    "senior regional executive svp evp project product brand area branch sales marketing assistant account".split()
)
_ORDINAL = re.compile(r" [Kk]e-?(\d+)\b")
#: the numbers of the presidents of Indonesia and the United States who hold the office now; those of others are of the past
_PRESIDENTS = frozenset({8, 47})
#: who leads a ceremony, which is no office
_AT_CEREMONIES = frozenset({"inspektur", "pembina", "komandan", "perwira", "pemimpin"})
#: offices for one event, whose name is no field
_OF_EVENTS = frozenset({"Ketua Pelaksana", "Ketua Panitia"})
#: scopes of offices of quarters that have a number
_NUMBERED = frozenset({"RT", "RW", "dusun"})
#: what makes a `meanwhile` of the `sementara` in front
_MEANWHILE = frozenset("itu waktu ini pihak para lainnya".split())
#: verbs behind which stands who has an office now
_FILLED_BY = frozenset("diisi dijabat dipegang dipimpin diisikan diganti digantikan".split())
_MINISTERS = ("Menteri ", "Wakil Menteri ")
#: the first word of the short name of a ministry, written apart
_MINISTRY = frozenset({"kemen", "kementrian"})


class OfficeReader(OfficePlaceReader):
    """Finds where an office begins, and takes in what belongs to it."""

    def _join_heads(self) -> None:
        """Give an office the word in front that makes it another one (`Wakil` + `Panglima`, `Regional` + `CEO`), and
        take the chess title off a name (`GM Rani`), which only with a body behind it is an office.
        """
        units = self.units
        for index in range(len(units) - 1, -1, -1):
            unit = units[index]
            if index + 1 < len(units) and units[index + 1].kind == "(" and self._short_acting(index):
                unit.kind, unit.acting = "ACT", units[index + 2].acting
            if unit.kind != "POS":
                continue
            before = units[index - 1] if index else unit
            joined = before.kind == "CAP" and self.text[before.end : unit.start] == " "
            deputy = units[index - 2] if index > 1 else unit
            numbered = (
                joined and deputy.kind == "CAP" and deputy.key in _DEPUTIES and self._is_roman(index - 1)
            )
            if numbered and self.text[deputy.end : before.start] == " ":
                unit.start, unit.word, unit.key = deputy.start, deputy.word, deputy.key
                del units[index - 2 : index]  # `Wakil` + `I` + `Ketua Umum`
            elif joined and (before.key in _BEFORE_HEADS or self._is_work_of_manager(before, unit)):
                unit.start, unit.word = before.start, before.word
                if before.key in _DEPUTIES:
                    unit.key, unit.types = before.key, ()
                del units[index - 1]
            elif self.text[unit.start : unit.end] == "GM" and self._kind(index + 1) == "PER":
                unit.kind, unit.part = "TITLE", NamePart("title", "GM")

    def _short_acting(self, index: int) -> bool:
        """Whether a word says how the office behind it is held, as the bracket between them shows: `Pejabat (Pj) Bupati`."""
        unit = self.units[index]
        if unit.kind not in ("CAP", "LOW", "POS") or unit.types or self._kind(index + 1) != "(":
            return False
        return [self._kind(n) for n in range(index + 1, index + 5)] == ["(", "ACT", ")", "POS"]

    def _post(self, index: int) -> Post | None:
        """The office that begins at a unit, None if there is only a modifier without an office."""
        units = self.units
        first = index
        post = Post(first, index, units[index].start, units[index].end, None)
        while True:
            kind = self._kind(index)
            if kind == "ACT":
                post.acting = post.acting or units[index].acting
                post.status = "former" if post.status == "former" else "acting"  # `mantan Pj Bupati`
            elif kind == "FORMER":
                post.status = "former"
            elif kind == "CANDIDATE":
                post.status = "candidate"
            elif kind == "(" and self._kind(index + 1) == "ACT" and self._kind(index + 2) == ")":
                post.acting = units[index + 1].acting
                index += 2
            else:
                break
            index += 1
        if self._kind(index) == "POS":
            post.head = units[index]
            if is_first_name(self.text, post.head.start, post.head.end):
                return None
            ordinal = _ORDINAL.search(self.text, post.head.start, post.head.end)
            if (
                ordinal is not None
                and office_called(self.text[post.head.start : ordinal.start()]) is not None
            ):
                post.status = _by_ordinal(post, ordinal.group(1))
                post.head.end = ordinal.start()
            if post.types and post.types[0].category == "candidate":
                post.status = "candidate"
            if post.status == "definitive" and self.text[post.head.start : post.head.end].casefold().endswith(
                " sementara"
            ):
                post.status = "acting"  # `Ketua Sementara DPRD`
            index += 1
        elif post.acting and self._kind(index) == "PER":
            post.last, post.end = index, units[index - 1].end
            return post
        elif (
            post.acting
            and self._kind(index) == ","
            and self._key(first - 1) in _FILLED_BY
            and self._kind(self._skip_parts(index + 1)) == "PER"
        ):
            post.last, post.end = index, units[index - 1].end  # `Posisinya diisi Plh,` + a name
            return post
        elif post.acting and self._kind(index) == "CAP" and not units[index].name_like:
            run = self._run(index, ("CAP",))
            if (
                self._kind(run) not in ("ORG", "LOC", "PER")
                or run - index > 4
                or (self._kind(run) == "PER" and run - index < 2)
            ):
                return None
            post.head = Unit("POS", units[index].start, units[index].end, units[index].word, units[index].key)
            index += 1
        else:
            return None
        post.last, post.end = index, units[index - 1].end
        before = self._key(first - 1)
        post.generic = before in _PLURAL or before in PLACE_OF
        if before in AND and self._kind(first - 2) == "POS":
            post.generic = self._key(first - 3) in _PLURAL  # `beberapa Lurah dan Kades`
        post.kin = before in KIN or (
            before
            in ("dari", "kandung", "bungsu", "sulung", "almarhum", "tercinta", "mantan", "pertama", "kedua")
            and self._key(first - 2) in KIN
        )
        if (
            before in AND
            and post.status == "definitive"
            and any(self._kind(n) == "CANDIDATE" for n in range(max(0, first - 5), first))
        ):
            post.status = "candidate"  # `Bakal Calon Gubernur dan Wakil Gubernur`
        if post.status == "definitive" and was_then(self.text, post.start):
            post.status = "former"
        self._tail(post)
        if (body := self._body_in_front(post)) is not None:
            post.bodies.append(body)
        post.generic = (
            post.generic
            or (self._key(post.last) in ("se", "di") and self._key(post.last + 1) == "seluruh")
            or (
                post.head.key in _AT_CEREMONIES
                and re.match(r"\s(?:upacara|apel)\b", self.text[post.head.end : post.end + 8], re.IGNORECASE)
                is not None
            )
            or (self._key(post.last) in ("se", "terbaik", "teladan", "berprestasi", "cup"))
            or is_no_office(self.text, post)
            or names_subject(self.text, units, post)
            or runs_into_sentence(self.text, post)
        )
        return post

    def _division(self, index: int) -> Post | None:
        """`Divisi Teknis RANI` as one more item after `Anggota KPU Sigi Divisi Data, TONO dan`."""
        units = self.units
        entity = units[index].entity
        if entity is not None and entity.entry is not None:
            return None
        last = self._run(index, ("CAP",)) if entity is None else index + 1
        field_at = self.text.find(" ", units[index].start, units[last - 1].end) + 1
        if field_at == 0 or not (
            self._kind(last) == "PER" or (self._kind(last) == "," and self._kind(last + 1) == "PER")
        ):
            return None
        if self._key(index - 1) not in AND and self._kind(index - 1) != ",":
            return None
        if entity is not None:
            self.no_bodies.append(entity)
        head = Unit("POS", units[index].start, field_at - 1, units[index].word, units[index].key)
        post = Post(index, last, head.start, units[last - 1].end, head, inherited=self.posts[-1])
        post.fields.append((field_at, units[last - 1].end))
        return post

    def _tail(self, post: Post) -> None:
        """Take in what belongs to the office behind its head."""
        closed = False
        while post.last < len(self.units) and post.last - post.first < 40:
            bodies = len(self.new_bodies)
            taken = self._tail_step(post, closed)
            if not taken:
                return
            unit = self.units[post.last]
            closed = (
                closed
                or len(self.new_bodies) > bodies
                or unit.kind in ("ORG", "LOC", "FAC")
                or (taken > 1 and bool(post.bodies or post.places))
            )
            post.last += taken
            post.end = self.units[post.last - 1].end

    def _tail_step(self, post: Post, closed: bool) -> int:
        """How many units at `post.last` belong to the office."""
        units, index = self.units, post.last
        unit = units[index]
        kind, key = unit.kind, unit.key
        if (constituency := self._named_constituency(post)) > 0:
            return constituency
        if key in _MINISTRY and self._kind(index + 1) == "ORG" and self._widen_ministry(index):
            return self._tail_step(post, closed)
        if kind == "ORG" and unit.entity is not None:
            self._part_field_behind(post, unit)
            self._part_number_off(unit)
            if self._is_field_of_directorate(post, unit):
                post.fields.append((unit.start, unit.end))  # `Dirjen` + `Bimas Islam`
                self.no_bodies.append(unit.entity)
                return 1
            if self._cut_body(post, unit, closed=closed):
                post.fields.append((unit.start, unit.end))  # `Ketua` + `Tim`
                self.no_bodies.append(unit.entity)
                return 1
            if post.last == post.first + 1 and (name := self._name_behind_office(post, unit)) > 0:
                self._take_word_of_office(post, unit, name)  # `Kepala` + `Sekolah SMA Melati`
            if self._is_event(post, unit):
                return self._take_event(post, unit)
            if self._is_bare_board(post, unit):
                self.no_bodies.append(unit.entity)
                return 1  # `Ketua` + `Pimpinan Pusat` + `(PP)` + `Persatuan Guru Sigi`
            if lexicon().position_matcher.get(self.text[unit.start : unit.end]):
                self.no_bodies.append(unit.entity)
                return 1  # `Kepala Pusat Penerangan Hukum` + `Kapuspenkum`
            if self._is_military_unit(post, unit):
                post.unit = (unit.start, unit.end)  # `Pangdam` + `Jaya`
                self.no_bodies.append(unit.entity)
                return 1
            if self._is_work(post, unit, closed) or self._is_short_department(post, unit):
                post.fields.append((unit.start, unit.end))  # `Direktur` + `Portofolio dan Pengembangan`
                self.no_bodies.append(unit.entity)
                return 1
            if self._completes(post, unit):
                post.fields.append((unit.start, unit.end))  # `Menteri` + `ESDM`
                if post.types[0].scope == "regional":
                    self.no_bodies.append(unit.entity)
                    return 1  # `Kadis` + `PUPR`, which alone is a ministry
            if key in _FIELD_HEADS and unit.entity.entry is None and is_field(post):
                post.fields.append((unit.start, unit.end))  # `Menko` + `Bidang Kemaritiman`
                self.no_bodies.append(unit.entity)
                return 1
            if not closed:
                self._part_field_off(post, unit)
                self._field_by_initials(post, unit)
            post.fields[:] = dict.fromkeys(post.fields)  # a field that two rules have found
            post.bodies.append(unit.entity)
            return 1
        if kind == "LOC" and unit.entity is not None:
            if not closed and self._body_taken_for_place(post, unit):
                return 1
            post.places.append(self._place_before_body(unit))
            city, _, level = self.text[unit.start : unit.end].rpartition(" ")
            if level == "Kota" and city:
                self._make_city(post, unit.start, unit.start + len(city), unit.end)
            return 1
        if kind == "FAC" and unit.entity is not None and is_field(post):
            post.bodies.append(unit.entity)
            return 1
        if kind == "(":
            return self._bracket(post)
        if kind == "POS":
            if not closed and (board := self._board(post)) > 0:
                return board
            if unit.types and post.head is not None and unit.types == post.types and not closed:
                return 1  # `Ketua Umum (Ketum)` that has lost its bracket
            if not closed and units[index - 1] is post.head and _leads(post, unit):
                post.fields.append((unit.start, unit.end))  # `Kepala Satuan` + `Bhabinkamtibmas`
                return 1
            if (
                closed
                or not is_field(post)
                or is_mere_role(post)  # `Pengamat Politik` + `Direktur Eksekutif`
                or (units[index - 1].kind == "POS" and unit.types and not post.types)
            ):
                return 0
            joint = self.text.find("&", units[index - 1].end, unit.start)
            post.fields.append((joint if joint >= 0 else unit.start, unit.end))  # `President Director & CEO`
            return 1
        if kind == "/":
            return self._slash(post)
        if kind == "CAP":
            return self._capitals(post, closed)
        if kind == "NUM":
            return self._number(post)
        if (
            kind == "-"
            and self._kind(index + 1) in ("POS", "CANDIDATE")
            and units[index - 1].kind == "POS"
            and post.partner is None
        ):
            return self._partner(post)
        if (
            kind == "-"
            and self._kind(index + 1) == "CAP"
            and self.new_bodies
            and self.new_bodies[-1].end == unit.start
        ):
            self.new_bodies[-1].end = units[index + 1].end  # `LGN` + `-OTA`
            return 2
        if kind == "-" and self._kind(index - 1) == "CAP" and self._kind(index + 1) == "CAP":
            post.fields.append((units[index - 1].start, units[index + 1].end))
            return 2
        if kind == "PER":
            if self._completed_by_name(post, unit):
                return 1  # `Menteri Koordinator (Menko)` + `Perekonomian`
            if not closed and self._body_taken_for_person(post, unit):
                return 1
            if not closed and (acronym := self._acronym_before_name(post, unit)) is not None:
                post.bodies.append(acronym)
                return 1
            if self._is_base(post, unit):
                post.unit = (unit.start, unit.end)  # `Danlanud` + `Husein Melati` + `Kolonel Pnb Rani`
                unit.kind = "CAP"
                return 1
            if self._kind(index + 1) == "RANK" and (place := self._region_as_person(post)) is not None:
                post.places.append(place)
                unit.kind, unit.entity = "LOC", place
                return 1
            pair = self._kind(index + 1) == "-" and self._kind(index + 2) in ("PER", "CAP")
            if pair and post.status != "candidate" and post.partner is None and (post.bodies or post.fields):
                return 3
            return 0
        if kind == "," and is_field(post):
            return self._field_list(post)
        if kind == "LOW":
            return self._low(post, key)
        return 0

    def _bracket(self, post: Post) -> int:
        """An abbreviation or a region in brackets."""
        units, index = self.units, post.last
        last = index + 1
        while last < len(units) and last - index < 8 and units[last].kind not in (")", "("):
            if units[last].kind not in ("POS", "ORG", "LOC", "CAP", "NUM", "-", "/", "RANK"):
                return 0
            last += 1
        if self._kind(last) != ")" or last == index + 1:
            return 0
        # `Kepala Bagian Kesejahteraan Rakyat (Kesra) Setda Sigi`: the bracket shortens the office, the body follows
        field_end = post.fields[-1][1] if post.fields else -1
        whole = post.head is not None and units[index - 1].end == post.head.end
        shortens = whole or units[index - 1].kind in ("CAP", "POS") or units[index - 1].end == field_end
        shortens = shortens and self._kind(last + 1) == "ORG"
        implies = bool(post.types) and bool(post.types[0].implies)
        full = next((u for u in units[index + 1 : last] if u.kind == "POS" and u.types), None)
        if full is not None and full.types[0].implies and not implies and post.head and not post.bodies:
            post.head.types = full.types  # `Kepala Kepolisian Republik Indonesia (Kapolri)`
        for unit in units[index + 1 : last]:
            # `Menteri Pemberdayaan Perempuan (PPPA)`: what shortens the office is no other body
            if unit.kind == "ORG" and implies and post.types[0].category == "executive":
                continue  # what the office says already
            ministerial = implies or (bool(post.types) and post.types[0].scope == "ministry")
            if unit.kind == "ORG" and ministerial and (unit.entity is None or unit.entity.entry is None):
                continue
            surface = self.text[unit.start : unit.end]
            if unit.kind == "ORG" and ministerial and self._shortens_field(post, surface):
                continue  # `Menteri Perumahan dan Kawasan Permukiman (PKP)`, though a party is called so
            if unit.kind == "ORG" and lexicon().position_matcher.get(surface):
                continue  # `Kepala Pusat Penerangan Hukum (Kapuspenkum)`
            listed = unit.entity is None or unit.entity.entry is not None
            if unit.kind == "ORG" and not listed and self._shortens_field(post, surface):
                continue  # `Kepala Bagian Pengadaan Barang dan Jasa (PBJ)`
            if unit.kind == "LOC" and unit.entity is not None and not post.places:
                post.places.append(unit.entity)
            elif unit.kind == "ORG" and unit.entity is not None and not shortens:
                post.bodies.append(unit.entity)
        return last - index + 1

    def _slash(self, post: Post) -> int:
        units, index = self.units, post.last
        if self._kind(index + 1) == "POS":
            if post.places:
                return 0  # `Kepala Dinas Sosial Sigi/Ketua PMI`
            other = units[index + 1].types
            if post.types and other and post.types[0].category == other[0].category == "regional_head":
                post.generic = True
            if post.generic:
                return 2
            return self._second_half(post)  # else the next office of the same person
        before = units[index - 1]
        if before.kind in ("NUM", "CAP", "LOC", "ORG") and self._kind(index + 1) in (
            "CAP",
            "LOC",
            "ORG",
            "NUM",
        ):
            start = post.unit[0] if post.unit else before.start
            post.unit = (start, units[index + 1].end)
            return 2
        return 0

    def _second_half(self, post: Post) -> int:
        """How many units behind a minister are the agency that the same title heads, which is called after both: `Menteri Agraria
        dan Tata Ruang` + `/Kepala Badan Pertanahan Nasional`.
        """
        units, index = self.units, post.last
        head = units[index + 1]
        chief = head.types[0].title if head.types else self.text[head.start : head.end]
        if post.head is None or not chief.removeprefix("Wakil ").startswith("Kepala"):
            return 0
        minister = bool(post.types) and post.types[0].category == "executive"
        if not minister and not self.text[post.head.start : post.head.end].startswith(_MINISTERS):
            return 0
        last = index + 2
        if self._kind(last) == "ORG":
            last += 1
        elif self._kind(last) == "CAP":
            last = self._end_of_body(last)
            last = last if self._holder_follows(last, begins=True) or self._kind(last) == "(" else index + 2
        if last == index + 2 and " " not in self.text[head.start : head.end]:
            return 0
        post.head.end = units[last - 1].end
        return last - index

    def _number(self, post: Post) -> int:
        index = post.last
        following = self._kind(index + 1)
        military = bool(post.types) and post.types[0].category == "military"
        if following == "/" or military:
            post.unit = (self.units[index].start, self.units[index].end)
            return 1
        if post.types and post.types[0].scope in _NUMBERED and self._kind(index - 1) in ("POS", "CAP"):
            name = self._skip_parts(index + 1 + (self._kind(index + 1) in (",", "(")))
            if self._kind(name) == "PER" or self._key(index + 1) in ("rw", "rt"):
                return 1  # `Ketua RT 05, Rani`
        run = self._run(index + 1, ("CAP", "NUM"))
        return 1 if self._kind(run) in ("ORG", "LOC") and run - index <= 3 else 0

    def _capitals(self, post: Post, closed: bool) -> int:
        """Capitalised words: a field, a unit, or already the name, which stays out."""
        units, index = self.units, post.last
        unit = units[index]
        if unit.key == "terpilih":
            post.status = "elect"
            return 1
        if unit.key == "ke" and self._kind(index + 1) in ("-", "NUM"):
            return self._low(post, unit.key)  # `Presiden Ke-5 RI`
        if closed and (fraction := self._fraction(post)) > 0:
            return fraction
        if unit.key == "periode" and self._kind(index + 1) == "NUM":
            return self._low(post, unit.key)  # `Gubernur Jawa Timur Periode 2019-2024`
        if unit.key == "sementara" and units[index - 1] is post.head and post.status == "definitive":
            post.status = "acting"
            post.fields.append((unit.start, unit.end))
            return 1
        run = self._run(index, ("CAP",))
        address = next((n for n in range(index, run) if units[n].key in ADDRESS), run)
        if address == index:
            return 0
        after = "TITLE" if address < run else self._kind(run)  # `Direktur PT Sigi Bapak` + a name
        run = address
        last_word = body_words("tails") if after not in ("LOC", "ORG") else frozenset()
        body_at = next(
            (
                n
                for n in range(index + 1, run)
                if (
                    begins_body_behind_field(units[n].key)
                    and not (n + 1 == run and units[n].key in last_word)
                )
                or self._begins_english(n)
                or (n + 1 < run and not closed and self._is_listed_acronym(n))
            ),
            run,
        )
        if body_at < run:
            run, after = body_at, "ORG"
        elif after == "ORG" and units[run - 1].key in _MINISTRY and run - index > 1:
            run -= 1  # `Kepala Bidang Kepegawaian` + `Kemen` + `PANRB`
        elif run - index > 1 and after in ("PER", "RANK", "TITLE", ",") and self._is_listed_acronym(run - 1):
            run, after = run - 1, "ORG"  # `Kepala Bidang Kepatuhan` + `DJP`
        surface = self.text[unit.start : unit.end]
        military = bool(post.types) and (
            post.types[0].category == "military" or post.types[0].title in ("Panglima", "Komandan")
        )
        if military and ROMAN.match(surface) and not closed:
            last = index + 1
            if self._kind(last) == "CAP" and (run - index <= 2 or after in ("RANK", "PER", ",", "TITLE")):
                last = run if after in ("RANK", "TITLE", ",") and run - index <= 3 else last + 1
            elif self._kind(last) in ("LOC", "ORG"):
                last += 1
            post.unit = (unit.start, units[last - 1].end)
            return last - index
        if (
            post.unit is not None
            and units[index - 1].end == post.unit[1]
            and after in ("RANK", "TITLE", ",")
            and run - index == 1
        ):
            post.unit = (post.unit[0], unit.end)
            return 1
        if closed:
            if unit.key == "tbk":
                return 1
            if self._is_firm_behind_place(post, run):
                return self._add_body(post, run)
            named = (
                after == "PER"
                and self._kind(run + 1) == ","
                and self._kind(self._skip_parts(run + 2)) == "PER"
            )
            if unit.key == "kelas" and named:
                return run - index + 1  # `Kepala KSOP` + `Kelas I Soekarno-Hatta` + `, Rani`
            if run - index == 1 and after in ("PER", "RANK", "TITLE", ",") and self._name_goes_on(post, unit):
                return 1  # `Manajer Tim Balap` + `KTM`
            if (
                ROMAN.match(surface)
                and run - index == 1
                and after == "ORG"
                and units[index - 1].kind == "ORG"
            ):
                return 1  # `DPD` + `I` + `Partai Sigi`
            if unit.key == "nomor" and self._key(index + 1) == "urut" and self._kind(index + 2) == "NUM":
                return 3 if post.status == "candidate" else 0
            if unit.key == "kota" and post.places and units[index - 1].entity is post.places[-1]:
                self._make_city(post, units[index - 1].start, units[index - 1].end, unit.end)
            if unit.key in LEVELS and run - index == 1:
                return 1  # `Kepala BPBD Kabupaten` + a name
            if unit.key in FIELD_WORDS:
                if after == "PER" and not is_field(post):
                    return 0
                if after == "LOC" and run - index == 1:
                    return 1  # `Anggota DPD RI Dapil` + a region
                if unit.key == "wilayah" and run - index == 2 and self._is_roman(index + 1) and post.bodies:
                    return 2  # `Kepala Balai Besar (BB) Wilayah II`, which is called so
                post.fields.append((unit.start, units[run - 1].end))
                return run - index
            if (
                after == "-"
                and self._kind(run + 1) == "CAP"
                and self._kind(run + 2) in (",", "PER", "RANK", "TITLE")
            ):
                return run - index + 2
            if (
                (unit.key in _DIRECTIONS or is_small(post))
                and after in (",", "RANK", "TITLE", "PER")
                and ((run - index <= 2 and after != "PER") or (unit.key in _DIRECTIONS and run - index == 1))
            ):
                return run - index
            if after in ("RANK", "TITLE") and run - index <= 2 and self._names_town(index, run):
                return run - index  # `Pengadilan Negeri` + `Luwuk` + `Dr.`
            past_numbers = self._run(index, ("CAP", "NUM"))
            if (
                self._kind(past_numbers) in ("ORG", "LOC")
                and past_numbers - index <= 5
                and units[index - 1].kind == ")"
            ):
                return past_numbers - index
            return 0
        if post.types and post.types[0].title in _OF_EVENTS:
            event = self._end_of_body(index)
            if event > index and self._holder_follows(event, begins=True):
                post.fields.append((unit.start, units[event - 1].end))  # `Ketua Panitia` + `Deklarasi`
                return event - index
        if (bureau := self._bureau_behind_field(post)) > 0:
            return bureau
        body = self._firm_behind_english(post) or self._unmarked_body(post) or self._known_body(post, run)
        if body > 0:
            return body
        if (work := self._work_before_body(post, run)) > 0:
            post.fields.append((unit.start, units[index + work - 1].end))
            return work
        if after == "PER" and self._is_first_name(run - 1):
            run -= 1  # `PT AI IBT` + `Tulus` + `Rusli`
            if run == index:
                return 0
        if after == "-" and self._kind(run + 1) == "CAP" and is_field(post):
            return run - index
        if (ends := self._ends_clause(post, run)) > 0:
            return ends
        if is_field(post):
            if unit.key in LEVELS and run - index == 1 and after == "LOC":
                return 1  # `Kepala Biro Umum` + `Provinsi` + a region
            if unit.key in _FIELD_HEADS and run - index > 1 and self._goes_on_in_body(run):
                post.fields.append((unit.start, units[run - 1].end))
                return run - index  # `Guru Besar` + `Bidang Ilmu Tanah` + `pada Fakultas Pertanian`
            if after in (
                "PER",
                "RANK",
                "TITLE",
                ",",
                "ORG",
                "LOC",
                "(",
                "NUM",
                "FAC",
                "POS",
                "--",
            ) or self._key(run) in AND | {"and", "of", "for"}:
                span = (unit.start, units[run - 1].end)
                if after == "PER" and all(
                    u.name_like or is_initial(self.text[u.start : u.end]) for u in units[index:run]
                ):
                    return 0
                post.fields.append(span)
                return run - index
            if (
                post.head is not None
                and index == post.last
                and self.text[post.head.start : post.head.end].split()[-1].casefold() in FIELD_WORDS
            ):
                post.fields.append((unit.start, units[run - 1].end))
                return run - index
            # the words may be field and name at once; only what is surely a field is taken
            if unit.key in FIELD_WORDS:
                post.fields.append((unit.start, unit.end))
                return 1
            known = index
            while known < run and (
                self.text[units[known].start : units[known].end].isupper()
                and units[known].end - units[known].start > 1
            ):
                known += 1
            if known > index:
                post.fields.append((unit.start, units[known - 1].end))
            return known - index
        if (
            unit.key == "nomor"
            and self._key(index + 1) == "urut"
            and self._kind(index + 2) == "NUM"
            and post.status == "candidate"
        ):
            return 3
        if unit.key in ("provinsi", "kabupaten", "kota", "prov", "kab") or (
            after in ("ORG", "LOC", "(") and run - index <= 2
        ):
            return 1 if unit.key in FIELD_WORDS or run - index == 1 else run - index
        if is_small(post) and self._is_in_bracket(run) and run - index <= 3:
            return run - index  # `Kepala Desa Sigi II (Rani Dewi)`
        follows = after in ("RANK", "TITLE") or (
            after == "," and self._kind(run + 1) in ("PER", "RANK", "TITLE")
        )
        if follows or (is_small(post) and after in ("PER", ",") and run - index <= 3):
            if follows and military and units[index - 1] is post.head:
                post.unit = (unit.start, units[run - 1].end)  # `Danlanud` + `Haluoleo`
            return run - index
        return 0

    def _is_in_bracket(self, index: int) -> bool:
        """Whether a bracket begins at a unit that holds nothing but a name."""
        name = self._skip_parts(index + 1)
        return self._kind(index) == "(" and self._kind(name) == "PER" and self._kind(name + 1) == ")"

    def _low(self, post: Post, key: str) -> int:
        """Small words inside an office."""
        units, index = self.units, post.last
        following = self._kind(index + 1)
        if key in AND:
            inner = (
                post.fields and units[index - 1].kind == "POS" and units[index - 1].end == post.fields[-1][1]
            )
            if inner and following == "POS":  # `Staf Khusus Gubernur` + `dan Wakil Gubernur`
                post.fields[-1] = (post.fields[-1][0], units[index + 1].end)
                return 2
            if following in ("POS", "ACT", "CANDIDATE"):
                return self._partner(post)
            if units[index - 1].kind in ("ORG", "LOC") and (following == "CAP" or following == "LOC"):
                return self._rest_of_body(post)
            in_field = (units[index - 1].kind == "CAP" and post.fields) or self._ends_in_field(post)
            if following == "CAP" and in_field and is_field(post):
                run = self._run(index + 1, ("CAP",))
                after = self._kind(run)
                ends = after in (".", "") and is_field_phrase(
                    self.text[units[index + 1].start : units[run - 1].end]
                )
                if (not ends and after not in ("PER", "RANK", "TITLE", ",", "ORG", "LOC", "(")) or units[
                    index + 1
                ].name_like:
                    return 0
                start = post.fields[-1][0] if post.fields else units[index].start
                post.fields[-1:] = [(start, units[run - 1].end)]
                return run - index
            return 0
        if (
            key in ("and", "of", "for")
            and units[index - 1].kind == "CAP"
            and following == "CAP"
            and is_field(post)
            and post.fields
        ):
            run = self._run(index + 1, ("CAP",))
            if key == "of" and units[index + 1].key not in body_words("work"):
                post.last += 1  # `VP Marketing of` + a firm
                return self._add_body(post, run + (self._kind(run) == "LOC"))
            post.fields[-1] = (post.fields[-1][0], units[run - 1].end)
            return run - index
        if key == "of" and units[index - 1] is post.head and following == "CAP" and is_field(post):
            run = self._run(index + 1, ("CAP",))
            if size_of_work([u.key for u in units[index + 1 : run]]) == 0:
                post.last += 1  # `Vice President of` + a firm
                return self._add_body(post, run)
        has_field = bool(post.fields) or self._ends_in_field(post)
        if has_field and not post.bodies and following == "CAP" and self._goes_on_in_body(index):
            last = self._end_of_body(index + 1)
            post.last += 1
            return self._add_body(post, last + (self._kind(last) in ("LOC", "ORG")))
        if key == "pada" and is_field(post) and has_field and following in ("ORG", "POS"):
            if following == "POS":  # `Direktur Penyidikan pada Jaksa Agung Muda …`
                post.fields.append((units[index].start, units[index + 1].end))
                return 2
            return 1
        if key == "terpilih":
            post.status = "elect"
            return 1
        if key in _AFTER_HEAD:
            name = self._skip_parts(index + 1 + (following == "LOC"))
            if key in _SUSPENDED and post.status == "definitive" and self._kind(name) == "PER":
                post.status = "former"
            return 1
        if key == "sementara" and post.status == "definitive" and self._ends_as_acting(post, index):
            post.status = "acting"
            return 1
        if key == "periode":
            if self._key(index + 1) in ("sebelumnya", "lalu", "lampau"):
                post.status = "former"
                return 2
            if following == "NUM":
                return (
                    4 if self._kind(index + 2) in ("-", "--", "/") and self._kind(index + 3) == "NUM" else 2
                )
            return 0
        if key == "ke":
            last = index + 1 + (following == "-")
            if self._kind(last) == "NUM":
                generic = bool(post.types) and post.types[0].category in ("generic_head", "field_head")
                if not post.fields and not (
                    generic and self._ends_in_field(post)
                ):  # `Sekretaris Harlah ke-27 PKB`
                    post.status = _by_ordinal(post, self._key(last))
                return self._behind_ordinals(last + 1) - index
            return 0
        if key == "nomor" and self._key(index + 1) == "urut" and self._kind(index + 2) == "NUM":
            post.numbered = True
            return 3 if post.status == "candidate" else 0
        if key in _LOW_TAIL and following in ("CAP", "LOC", "ORG"):
            if following == "CAP":
                run = self._run(index + 1, ("CAP",))
                if (
                    self._kind(run) not in ("PER", "RANK", "TITLE", ",", "ORG", "LOC", "(")
                    and self._key(run) not in AND
                ):
                    return 0
                if self._kind(run) == "PER" and is_small(post) and run - index > 3:
                    return 0
                post.fields.append((units[index].start, units[run - 1].end))
                return run - index
            return 1
        if (field := self._small_field(post)) > 0:
            post.fields.append((units[index].start, units[index + field - 1].end))
            return field
        if key in ("dari", "asal") and (origin := self._origin(post)) > 0:
            return origin
        if key == "dari" and (body := self._body_behind_of(post)) > 0:
            return body
        if key == "baru" and units[index - 1] is post.head and following in ("ORG", "LOC", "CAP", "PER"):
            return 1  # `Direktur Utama baru Pertamina`
        if (
            key == "untuk"
            and following == "LOC"
            and post.places
            and post.types
            and post.types[0].category == "diplomatic"
        ):
            return 2  # `Duta Besar Belanda untuk Indonesia`
        if (
            key in ("di", "untuk")
            and self._key(index + 1) == "wilayah"
            and self._kind(index + 2) == "LOC"
            and not post.places
        ):
            entity = units[index + 2].entity
            if entity is not None:
                post.places.append(entity)
            return 3
        return 0

    def _behind_ordinals(self, index: int) -> int:
        """The unit behind one more number of the same holder: `Wakil Presiden ke-10` + `dan ke-12`."""
        if self._key(index) not in AND:
            return index
        number = index + 1
        if self._key(number) == "ke":
            number += 1 + (self._kind(number + 1) == "-")
        if self._kind(number) != "NUM":
            return index
        behind = self.units[number].end + 1
        counts = number == index + 1 and not self.text[behind : behind + 1].isupper()
        return index if counts else number + 1  # `Presiden ke-7 dan 6 menteri`

    def _fraction(self, post: Post) -> int:
        """How many units behind a council are the fraction of a member, which is no part of the title: `Fraksi` + `PKS`."""
        index = post.last
        if self._key(index) != "fraksi" or not post.bodies:
            return 0
        if self._kind(index + 1) == "ORG":
            return 2
        for last in range(index + 4, index + 1, -1):
            if self._run(index, ("CAP",)) >= last:
                surface = self.text[self.units[index + 1].start : self.units[last - 1].end]
                if any(body.kind == "party" for body in lexicon().institution_matcher.get(surface)):
                    return last - index
        return 0

    def _ends_as_acting(self, post: Post, index: int) -> bool:
        """Whether `sementara` behind an office says how it is held (`ditunjuk sebagai pimpinan KPK sementara`), and is not the
        `meanwhile` of another clause.
        """
        behind = self._kind(index + 1)
        if behind in (".", ",", "PER", "RANK", "TITLE", ")", ""):
            return True
        given = self._key(post.first - 1) in ROLE_LINKS
        return given and behind in ("LOW", "LOC", "ORG") and self._key(index + 1) not in _MEANWHILE

    def _partner(self, post: Post) -> int:
        """The deputy behind `dan` or a hyphen (`Gubernur dan Wakil Gubernur`); nothing for any other office."""
        partner = self._post(post.last + 1)
        if partner is None or partner.head is None or not _is_deputy(partner, post):
            return 0
        post.partner = partner
        if post.status == "candidate":
            partner.status = "candidate"
        elif partner.status == "elect":
            post.status = "elect"
        post.places.extend(p for p in partner.places if p not in post.places)
        post.bodies.extend(b for b in partner.bodies if b not in post.bodies)
        return partner.last - post.last


def _by_ordinal(post: Post, number: str) -> Status:
    """What the number of a holder says: `Presiden ke-5` held the office."""
    president = bool(post.types) and post.types[0].title == "Presiden"
    return post.status if president and number.isdigit() and int(number) in _PRESIDENTS else "former"


def _leads(post: Post, office: Unit) -> bool:
    """Whether a head of a police unit is the one of those who have an office in villages: `Kepala Satuan` + `Bhabinkamtibmas`."""
    if not post.types or not office.types or post.types[0].title not in body_words("fielded_offices"):
        return False
    return post.types[0].category == office.types[0].category == "police" and office.types[0].scope == "desa"


def _is_deputy(deputy: Post, head: Post) -> bool:
    """Whether one office is the deputy of the other: `Wakil Gubernur` of `Gubernur`."""
    if head.head is None or deputy.head is None:
        return False
    first = head.types[0].expanded if head.types else head.head.key
    second = deputy.types[0].expanded if deputy.types else deputy.head.key
    return second.casefold().removeprefix("calon ") == f"wakil {first.casefold().removeprefix('calon ')}"
