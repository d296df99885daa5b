"""Finds who holds an office: the name behind it, behind a comma, in a bracket, or several names."""

from __future__ import annotations

import re

from sariwarta.annotations import Status
from sariwarta.lexicon import lexicon
from sariwarta.stages.official_parts.initials import are_initials
from sariwarta.stages.official_parts.name_ends import person_words
from sariwarta.stages.official_parts.names import NameReader
from sariwarta.stages.official_parts.people import nicknames
from sariwarta.stages.official_parts.posts import (
    Attachment,
    Post,
    is_field,
    is_mere_role,
    is_multiple,
    is_small,
)
from sariwarta.stages.official_parts.row_words import (
    AND,
    FIELD_VERBS,
    KIN,
    OF_KIN,
    PLACE_OF,
    ROLE_FILLERS,
    ROLE_LINKS,
    SPEECHES,
)
from sariwarta.stages.official_parts.units import is_initial
from sariwarta.stages.places import region_names

__all__ = ["HolderReader"]

_HOLDER_LINKS = frozenset("yakni yaitu adalah ialah dijabat bernama diisi dipegang masih tetap".split())
_HOLDER_FILLERS = frozenset("yang oleh kini saat ini atas nama sekarang".split()) | _HOLDER_LINKS
#: offices that are held for the one who is named behind them
_OF_CLIENTS = frozenset("kuasa pengacara utusan".split())
#: and those that may be
_OF_SOMEBODY = _OF_CLIENTS | frozenset("juru jubir ajudan penasihat staf asisten".split())
#: and those that may be held for an athlete or an artist
_OF_ATHLETES = frozenset("pelatih manajer agen promotor produser".split())
#: those who support a candidate, whose name stands behind them
_SUPPORTERS = frozenset("relawan pemenangan kampanye sukses pendukung simpatisan".split())
#: and the short names of their campaigns
_CAMPAIGNS = frozenset("tkn tpn tkd timnas bpn".split())
#: bodies that are called after people: `RSUD dr. Rusli`, `SMPK Santo Yosef`
_NAMED_AFTER_PEOPLE = frozenset(
    "rs rsu rsd rsud rsup rsi rsia sd sdk sdn smp smpk smpn sma smak sman smk smkn smkk tk mts universitas institut sekolah"
    " yayasan klinik bandara stasiun stadion museum masjid gereja ponpes pesantren puskesmas perpustakaan taman tahura"
    " brigade batalyon batalion kompi peleton resimen skuadron kelompok negeri lanud".split()
)
#: what says behind a name which office that person holds
_ROLE_OF_NAME = frozenset("selaku merupakan adalah menjabat".split())
#: scopes of offices of whose places no list exists
_VILLAGES = frozenset({"desa", "kelurahan"})
#: parks that have the names of people
_PARKS = frozenset({"tahura"})
_UNITS = frozenset("brigade batalyon batalion kompi peleton resimen skuadron kelompok".split())
#: companies and groups, which often have names like people
_GROUPS = frozenset("pt cv ud kwt koperasi gapoktan poktan pokdarwis kelompok paguyuban".split())
#: behind these, the office of a running mate is not that of who is named behind it
_MATE_WORDS = frozenset("jadi calon kandidat kuat pendamping posisi kursi soal".split())
#: who is named behind these hears somebody else, who is named behind the comma
_BEFORE_LISTENERS = frozenset("oleh kepada hadapan depan dengan bersama".split())
_SHORTEST_VERB = 5
#: levels of regions in an address, and how many units it has
_ADDRESS_LEVELS = frozenset(
    "kelurahan kel desa kampung nagari dusun kecamatan kec distrik kabupaten kab kota provinsi prov".split()
)
_LONGEST_ADDRESS = 8
#: offices of committees, and what the name of one begins with
_OF_COMMITTEES = frozenset(
    {"Ketua", "Wakil Ketua", "Sekretaris", "Anggota", "Koordinator", "Wakil Sekretaris"}
)
_BARE_COMMITTEE = re.compile(r"Komisi [IVX]+|Pansus|Banggar|Bapemperda|Badan Anggaran")
_COMMITTEE = re.compile(
    r"((?:Komisi [IVX]+|Pansus|Banggar|Bapemperda|Badan Anggaran)\b)(?= DPR)|(?:DPR[DK]?|KPU|KIP|Bawaslu|Panwaslih) "
)
#: how many letters are rather a suspect's initials than a body's acronym
_SHORT = 2
_TOGETHER = frozenset({"bersama", "beserta", "didampingi"})
_SAINTS = frozenset({"st", "santo", "santa", "kh"})


class HolderReader(NameReader):
    """Attaches the names that follow an office."""

    def _holders(self, post: Post) -> int:
        """Attach the names that follow an office; the unit from which to read on."""
        index = post.last
        if post.generic and post.head is not None:
            if self._key(post.first - 1) in PLACE_OF and self._kind(index) == "PER":
                return index
            if not is_multiple(post):
                return index
        if post.partner is not None:
            return self._pair(post, post.partner)
        if self._is_mate_of(post):
            return index
        committee = self._committee_before(post)
        if committee is not None:
            self._join_committee(post, committee)
        says_of_what = (
            post.inherited
            or post.bodies
            or post.places
            or post.fields
            or post.head is None
            or post.start < post.head.start
        )
        if not says_of_what and is_field(post) and self.text[post.start].islower():
            return index  # `kelompok pimpinan Rani`
        if self._is_linked(post):
            return index  # `Rani selaku Ketua Tim Peduli` + `Tono`
        index = self._past_years(index)
        if self._lacks_head(post, index):
            return index
        if (suspect := self._initials(index, post)) is not None:
            self._attach(post, suspect, "position_comma_name")
            return suspect + 1
        person = self._name_at(index, post)
        rule = "position_name"
        if person is None and self._kind(index) == "," and not post.kin and not self._appositive(post):
            wider = index + 2 if self._is_wider_region(post, index) else self._past_address(post, index)
            person = self._name_at(wider + 1, post, comma=True)
            if person is not None and wider > index:
                self._take_address(post, index)
            rule = "position_comma_name"
            if person is not None and self._is_addressee(post, person):
                return index
            if person is not None and self._serves_named(post, person):
                person = self._holder_behind(person)
            if (
                person is not None
                and self._kind(person + 1) == "("
                and self._kind(person + 2) in ("POS", "ACT")
            ):
                return index  # `Wali Kota Palu, Pak Rani (Menteri Sosial), …` is a list
        if person is None and not post.kin and (behind := self._behind_clause(index)) > 0:
            person, rule = self._name_at(behind, post, comma=True), "position_comma_name"
            if person is not None and self._kind(person + 1) != ",":
                person = None
        if person is None and self._kind(index) == "(" and self._kind(index + 1) in ("PER", "RANK", "TITLE"):
            inside = self._name_at(index + 1, post)
            stated = post.bodies or post.places or self._kind(index + 1) != "PER"
            stated = stated or (is_small(post) and post.head is not None and post.end > post.head.end)
            if (
                inside is not None
                and self._kind(inside + 1) == ")"
                and stated
                and not self._abbreviates(post, inside)
            ):
                person, rule = inside, "position_bracket_name"
        if (
            person is None
            and self._kind(index) in ("--", ":")
            and self.row.kind in ("item", "heading", "paragraph")
        ):
            name = self._skip_parts(index + 1)
            if post.first <= 1 and (self._kind(name) == "PER" or self.row.kind == "item"):
                person, rule = self._name_at(index + 1, post), "list_item"
        several = is_multiple(post)
        if person is None and not post.kin:
            linked = self._linked(index)
            if linked is not None:
                person = self._name_at(linked, post)
                rule = "linked_name"
        if person is not None and rule == "position_name":
            person = self._past_place(person)
            second = self._holder_behind(person)
            if second is not None and self._is_part_of_office(post, person):
                if self._first_word(post) in _OF_CLIENTS:
                    post.fields.clear()  # the first words of the client's name
                person, rule = second, "position_comma_name"
            elif self._needs_second(post):
                return index
        if person is None or (rule == "position_comma_name" and self._opens_clause(post, person)):
            return index
        if self.units[person].rule is not None:
            rule = "name_after_position"
        self._attach(post, person, rule)
        if post.head is None:
            self.attachments[-1].rule = "acting_only"
        return self._share(post, person, "shared_post") if several else person + 1

    def _abbreviates(self, post: Post, person: int) -> bool:
        """Whether brackets behind an office have the short name of its body: `Ketua Barisan Relawan Melati` + `(Bara Mel)`."""
        unit = self.units[person]
        short = re.sub(r"\W", "", self.text[unit.start : unit.end]).casefold()
        words = self.text[post.head.end if post.head else post.start : post.end].casefold().split()
        if len(words) > 1 and len(short) in (2, 3) and self.text[unit.start : unit.end].isupper():
            rest = iter(words[-1])
            if words[-1].startswith(short[0]) and all(letter in rest for letter in short):
                return True  # `Lurah Sukamaju` + `Mulyono (MY)`, whose name was read as a part of the place
        if not words or self.parts.get(id(unit)) or not any(w.startswith(short[0]) for w in words[:2]):
            return False
        long = "".join(words if words[0].startswith(short[0]) else words[1:])
        letters = iter(long)
        return len(short) > 2 and len(words) > 2 and all(letter in letters for letter in short)

    def _lacks_head(self, post: Post, index: int) -> bool:
        """Whether a deputy's office is the second of a pair whose first was not read, in front of the two names: `Tim Pemenangan
        Wali Kota dan Wakil Wali Kota Palu, Rani - Tono`.
        """
        deputy = bool(post.types) and post.types[0].title.startswith("Wakil ")
        if not deputy or self._key(post.first - 1) not in AND:
            return False
        name = self._skip_parts(index + (self._kind(index) == ","))
        return (
            self._kind(name) == "PER"
            and self._kind(name + 1) in ("-", "--")
            and self._kind(self._skip_parts(name + 2)) == "PER"
        )

    def _initials(self, index: int, post: Post) -> int | None:
        """The unit of the initials by which a holder is called: `Kepala Desa Melati, JS (54)`; None without any."""
        if is_field(post) and not (post.bodies or post.places or post.fields):
            return None
        at = index + (self._kind(index) == ",")
        at += self._key(at) in ("dengan", "yang", "yakni")
        at += self._key(at) in ("berinisial", "inisial")
        unit = self.units[at] if at < len(self.units) else None
        if at == index or unit is None or unit.kind not in ("PER", "ORG", "CAP", "TITLE", "LOC"):
            return None
        if not are_initials(self.text, unit.start, unit.end):
            return None
        body = unit.kind == "ORG" and getattr(unit.entity, "entry", None) is not None
        if body and unit.end - unit.start > _SHORT and self._key(at - 1) not in ("berinisial", "inisial"):
            return None  # `Kapolres Sigi, PMI (34), …`
        if unit.kind in ("CAP", "TITLE"):
            self._make_person(at, at + 1)
        else:
            unit.kind = "PER"
        return at

    def _committee_before(self, post: Post) -> Post | None:
        """The office in front whose committee an office is one of, too: `Ketua Komisi IV DPRD Sigi Rani bersama Sekretaris
        Komisi IV Tono dan anggota Sinta`.
        """
        if post.head is None or post.places or post.partner or not post.types:
            return None
        if post.types[0].title not in _OF_COMMITTEES:
            return None
        before = next((p for p in reversed(self.posts[:-1]) if p.bodies or p.inherited), None)
        if (
            before is None
            or not before.holders
            or not before.types
            or before.types[0].title not in _OF_COMMITTEES
        ):
            return None
        between = self.units[before.last : post.first]
        committee = self._committee_of(before)
        if not committee or any(u.kind in (".", '"') for u in between):
            return None
        if post.bodies:
            own = self.text[post.bodies[0].start : post.bodies[0].end]
            council = _BARE_COMMITTEE.fullmatch(committee) is not None
            return before if len(post.bodies) == 1 and council and _BARE_COMMITTEE.fullmatch(own) else None
        field = self.text[post.head.start : post.end].removeprefix(post.types[0].title).strip()
        if _BARE_COMMITTEE.fullmatch(committee):
            if _BARE_COMMITTEE.fullmatch(field):
                return before
        elif field.startswith("Divisi "):
            return before
        if field.casefold() != post.types[0].title.casefold():
            return None
        member = field == "anggota"
        joined = self._key(post.first - 1) in AND | _TOGETHER or self._kind(post.first - 1) == ","
        beside = next((u for u in reversed(between) if u.kind == "PER"), None)
        named = self._kind(self._skip_parts(post.last + (self._kind(post.last) == ","))) == "PER"
        return before if member and joined and named and beside in before.holders else None

    def _committee_of(self, post: Post) -> str:
        """The committee of a council that an office names, or a commission; empty where it is of anything else."""
        source = post.inherited or post
        for field in source.fields:
            if source.bodies and _BARE_COMMITTEE.fullmatch(self.text, *field):
                return self.text[slice(*field)]
        surface = self.text[source.bodies[0].start : source.bodies[0].end] if source.bodies else ""
        found = _COMMITTEE.match(surface)
        return found.group(1) or found.group() if found is not None else ""

    def _join_committee(self, post: Post, other: Post) -> None:
        """Let an office be one of the body of another, of which it tells only the committee."""
        for entity in post.bodies:
            post.fields.append((entity.start, entity.end))
            self.no_bodies.append(entity)
        post.bodies.clear()
        post.inherited = other.inherited or other

    def _behind_clause(self, index: int) -> int:
        """The unit behind a clause that says of what an office takes care, and its comma; 0 if there is none."""
        if self._key(index) != "yang" or self._key(index + 1) not in FIELD_VERBS:
            return 0
        last = self._run(index + 2, ("LOW", "CAP"))
        return last + 1 if last > index + 2 and self._kind(last) == "," else 0

    def _is_wider_region(self, post: Post, index: int) -> bool:
        """Whether the province of an office's region stands between commas behind it: `Bupati Sigi, Sulawesi Tengah, H. Rani`."""
        place = self.units[index + 1].entity if self._kind(index + 1) == "LOC" else None
        if place is None or not post.places or self._kind(index + 2) != ",":
            return False
        return any(n.region.level == "provinsi" for n in region_names(place.entry))

    def _past_address(self, post: Post, index: int) -> int:
        """The comma behind the places that say where a small body lies: `Ketua RT 05, Kelurahan Melati, Kota Palu, Rani`; the
        same comma where none stand there.
        """
        last = index
        while last - index < _LONGEST_ADDRESS and self._is_named_level(last + 1):
            last += 2
        return last if self._kind(last) == "," else index

    def _is_named_level(self, index: int) -> bool:
        """Whether a unit is a place that says its level: `Kelurahan Melati`."""
        if self._kind(index) != "LOC" or self.units[index].entity is None:
            return False
        first = self.text[self.units[index].start : self.units[index].end].split()[0].casefold().rstrip(".")
        return first in _ADDRESS_LEVELS

    def _take_address(self, post: Post, index: int) -> None:
        """Let the places behind an office and its comma tell of its region, where it names none itself."""
        while self._kind(index) == "," and self._is_named_level(index + 1):
            entity = self.units[index + 1].entity
            if entity is not None and not any(b.entry is not None for b in post.bodies):
                post.places.append(entity)
            index += 2

    def _is_mate_of(self, post: Post) -> bool:
        """Whether an office is that of a running mate, and the name behind it that of the other: `menjadi cawapres Rani`."""
        seeks_second = (
            post.status == "candidate" and bool(post.types) and "wakil" in post.types[0].expanded.casefold()
        )
        before = self._key(post.first - 1 - (self._key(post.first - 1) == "bakal"))
        return seeks_second and not post.places and (before in ROLE_LINKS or before in _MATE_WORDS)

    def _opens_clause(self, post: Post, person: int) -> bool:
        """Whether the name behind an office and a comma begins a clause of its own: `Di depan Bupati, Rani menyebut …`."""
        after = person + 1
        while self._kind(after) == "LOW" and self._key(after) in (
            "juga",
            "pun",
            "kemudian",
            "lalu",
            "lantas",
        ):
            after += 1
        verb = self._key(after)
        unsaid = self.text[post.start].islower() and not (post.bodies or post.places or post.fields)
        return (
            (unsaid or self._key(post.first - 1) in _BEFORE_LISTENERS or self._is_speech_of(post))
            and self._kind(after) == "LOW"
            and len(verb) > _SHORTEST_VERB
            and verb.startswith("me")
        )

    def _is_speech_of(self, post: Post) -> bool:
        """Whether an office is told of only as that of whose speech is read out: `Dalam sambutan Gubernur, Rani meminta`."""
        before = post.first - 1
        if self._key(before) in (
            "sekaligus",
            "merangkap",
        ):  # `sambutan Menteri sekaligus Kepala Badan Melati`
            joined = next((p for p in self.posts if p.last == before), None)
            before = joined.first - 1 if joined is not None else before
        before -= self._key(before) == "tertulis"
        return self._key(before) in SPEECHES

    def _past_place(self, person: int) -> int:
        """The holder behind a rank, where the model took the last word of a place for a person: `Kapolsek Batang` + `Anai` +
        `Iptu Rani`, `Danrem 172/Praja` + `Wira Yakhti (PWY)` + `Brigjen Rani`.
        """
        unit = self.units[person]
        behind = self._past_alias(person + 1)
        single = " " not in self.text[unit.start : unit.end] or behind > person + 1
        name = self._skip_parts(behind)
        if (
            not single
            or self.parts.get(id(unit))
            or self._kind(behind) != "RANK"
            or self._kind(name) != "PER"
        ):
            return person
        self._collect_parts(name)
        return name

    def _holder_behind(self, person: int) -> int | None:
        """The next name behind a name and a comma, None where none stands there."""
        name = self._skip_parts(person + 2)
        return name if self._kind(person + 1) == "," and self._kind(name) == "PER" else None

    def _is_part_of_office(self, post: Post, person: int) -> bool:
        """Whether the name right behind an office, which another name follows, tells of whom or what it is an office:
        `Kuasa hukum Rani, Tono`; `Kepala SMPK St. Yosef, Rani`; `Danyon B Por, Kompol Rani`.
        """
        if self._needs_second(post):
            return True
        if self._first_word(post) in _OF_SOMEBODY and not post.bodies:
            return not self._opens_list(person)  # `Staf Khusus Presiden Rani, Tono, dan Adi`
        head = self.text[post.head.start : post.head.end] if post.head else ""
        surface = self.text[self.units[person].start : self.units[person].end]
        words = self.text[post.start : post.end].casefold().split()
        if words[-1] in _SUPPORTERS | _CAMPAIGNS or ("kampanye" in words and self.text[post.end - 1] == ")"):
            return True  # `Koordinator Relawan Rani, Tono`
        last_unit = self.text[self.units[post.last - 1].start : post.end].casefold().split()
        if not _NAMED_AFTER_PEOPLE.isdisjoint({last_unit[0], last_unit[-1]}):
            return True  # `Kepala Satuan Pelayanan Bandara Rani Dewi, Tono`
        if self._key(post.last - 1) in _GROUPS and self._kind(post.last - 1) in ("ORG", "CAP"):
            return True  # `Ketua KWT Sari Indah, Rani`
        after = self._skip_parts(person + 2) + 1
        corporate = bool(post.types) and (
            post.types[0].category == "corporate" or post.types[0].title == "Manajer"
        )
        if corporate and " " in surface and not post.bodies and self._kind(after) in (".", '"', ""):
            return True  # `kata Manajer Data Rho Melati, Rani Dewi.`
        if " " in surface and lexicon().region_matcher.get(surface):
            return True  # `Kepala Dinas Kesehatan Pesisir Barat, Rani`
        if corporate and post.bodies and self._is_last_of_company(person):
            return True  # `Komisaris Utama Sinar Mas` + `Multiartha, Rani Dewi, mengatakan`
        if " " in surface and post.bodies and surface.split()[0].casefold() in person_words("never"):
            return True  # `General Manager PT Melati` + `Cabang Palu, Rani`
        if surface.casefold() in nicknames():
            return False  # `pada masa Presiden SBY, Rani dikenal …`
        if surface.isupper() and not head.isupper() and not self.parts.get(id(self.units[person])):
            return True  # `Ketua DPD FSP LEM SPSI, Rani`
        if is_small(post) and not post.places and " " not in surface:
            return True  # `Kepala Desa Sambisira, Rani`
        if self._names_village(post, person):
            return True  # `Keuchik Meunasah Teungoh, M. Rani, menyebut`
        if self._is_of_athlete(post, person):
            return True  # `Pelatih Rani, Tono Wirayuda, mengatakan`
        says_nothing = not (post.bodies or post.places or post.fields) and is_field(post)
        behind = self._skip_parts(person + 2) + 1
        if says_nothing and self._kind(behind) == "LOW" and self._key(behind) not in AND:
            return True  # `Direktur Eksekutif Ecoton, Rani mengatakan`
        ranked = self._kind(person + 2) == "RANK" and not self.parts.get(id(self.units[person]))
        return ranked and is_initial(surface.partition(" ")[0])

    def _first_word(self, post: Post) -> str:
        """The first word of an office, behind what says that it is a former one: `staf` of `mantan Staf Khusus`."""
        if post.head is None:
            return self._key(post.first)
        words = self.text[post.head.start : post.head.end].split()
        return words[0].casefold() if words else ""

    def _opens_list(self, person: int) -> bool:
        """Whether a name is the first of three or more that commas and `dan` part."""
        second = self._skip_parts(person + 2)
        index = second + 1
        index += self._kind(index) == ","
        index += self._kind(index) == "LOW" and self._key(index) in AND
        return index > second + 1 and self._kind(self._skip_parts(index)) == "PER"

    def _is_addressee(self, post: Post, person: int) -> bool:
        """Whether the name behind an office and a comma is the next addressee of a list that goes on with bodies: `kepada Ketua
        Dewan Melati, Rani, Koperasi Wira, Forum Kenanga, …`.
        """
        if self._key(post.first - 1) not in ("kepada", "yth"):
            return False
        index, bodies = person + 1, 0
        while self._kind(index) == "," and self._kind(index + 1) in ("ORG", "CAP") and bodies < 2:
            while self._kind(index + 1) in ("ORG", "CAP", "-", "--"):
                bodies += self._kind(index + 1) == "ORG"
                index += 1
            index += 1
        return bodies > 1

    def _serves_named(self, post: Post, person: int) -> bool:
        """Whether the name behind an office and a comma is that of whom a lawyer serves by another's office, and the next one is
        the lawyer's: `Kuasa hukum Direktur Utama PT Melati, Rani, Tono berharap`.
        """
        if self._first_word(post) not in _OF_CLIENTS or post.head is None:
            return False
        served = any(u.kind == "POS" and u is not post.head for u in self.units[post.first : post.last])
        second = self._holder_behind(person)
        if not served or second is None:
            return False
        behind = second + 1
        behind += self._kind(behind) == ","
        return self._kind(behind) == "LOW" and self._key(behind) not in AND

    def _is_last_of_company(self, person: int) -> bool:
        """Whether a single word behind a company ends its name: somebody is named behind, between commas in front of a verb."""
        unit, second = self.units[person], person + 2
        if self._words(person) > 1 or self.parts.get(id(unit)) or unit.degrees:
            return False
        surface = self.text[unit.start : unit.end]
        if self._kind(second) != "PER" or self._words(second) < 2 or self.text.count(surface) > 1:
            return False
        return (
            self._kind(second + 1) == ","
            and self._kind(second + 2) == "LOW"
            and self._key(second + 2) not in AND
        )

    def _is_of_athlete(self, post: Post, person: int) -> bool:
        """Whether the name behind an office such as that of a coach is that of who is coached, and another one stands between
        commas or in front of a verb.
        """
        if self._key(post.first) not in _OF_ATHLETES or post.bodies or post.places or post.fields:
            return False
        second = self._skip_parts(person + 2)
        if self._kind(person + 1) != "," or self._kind(second) != "PER" or self._words(second) < 2:
            return False
        behind = second + 1
        behind += self._kind(behind) == ","
        return self._kind(behind) == "LOW" and self._key(behind) not in AND

    def _names_village(self, post: Post, person: int) -> bool:
        """Whether the name behind the office of a village is the village's: the next one between commas, or in front of a verb,
        is then the holder's, and no other item of a list.
        """
        if not post.types or post.types[0].scope not in _VILLAGES or post.places or post.fields:
            return False
        if self.parts.get(id(self.units[person])) or self.units[person].degrees:
            return False
        behind = self._skip_parts(person + 2) + 1
        behind += self._kind(behind) == ","
        return self._kind(behind) == "LOW" and self._key(behind) not in AND

    def _needs_second(self, post: Post) -> bool:
        """Whether the name right behind an office cannot be its holder's."""
        if self._first_word(post) in _OF_CLIENTS and not post.bodies:
            return True
        last = post.last - 1
        last -= self._kind(last) == ")"  # `Pondok Pesantren (Ponpes)`
        last -= self._kind(last) == "CAP" and self._key(last) in _SAINTS
        words = self.text[self.units[last].start : self.units[last].end].casefold().replace(".", "").split()
        while len(words) > 1 and words[-1] in _SAINTS:
            words.pop()
        single = len(words) == 1 and last > post.first
        return words[-1] in _NAMED_AFTER_PEOPLE if single else len(words) > 1 and words[-1] in _UNITS | _PARKS

    def _attach(self, post: Post, person: int, rule: str, status: Status | None = None) -> None:
        if is_mere_role(post, self.text):
            return
        unit = self.units[person]
        self.attachments.append(Attachment(post, unit, rule, status))
        post.holders.append(unit)
        self._attached.add(id(unit))

    def _appositive(self, post: Post) -> bool:
        """Whether an office stands behind `NAME,` of somebody who has none yet: then it is that person's."""
        before, linked = post.first - 1, False
        while post.first - before < 8 and self._kind(before) == "LOW" and self._key(before) in ROLE_FILLERS:
            linked = linked or self._key(before) in ROLE_LINKS
            before -= 1
        if linked:
            before -= self._kind(before) == ","
            if self._kind(before) == "PER" and self._is_of_kin(before):
                return False  # `putra sulung Rani yang menjabat Bupati Sigi, Tono`
            return self._kind(before) in ("PER", "CAP", ")")
        if before != post.first - 1 or self._kind(before) != "," or self._kind(before - 1) != "PER":
            return False
        return id(self.units[before - 1]) not in self._attached

    def _is_of_kin(self, person: int) -> bool:
        """Whether a name only says whose kin somebody is: `putra` + `Rani`, `putra sulung` + `Rani`."""
        before = person - 1
        while person - before < 4 and self._key(before) in OF_KIN:
            before -= 1
        return self._key(before) in KIN

    def _past_years(self, index: int) -> int:
        """The unit behind the years in which an office was held: `Kadis Pertanian Sigi` + `2021-2024 Rani`."""
        years = [self._kind(n) for n in range(index, index + 4)] == ["NUM", "-", "NUM", "PER"]
        return index + 3 if years else index

    def _is_linked(self, post: Post) -> bool:
        """Whether a name and a word such as `selaku` stand in front of an office: what follows is no holder of it."""
        before, linked = post.first - 1, False
        while post.first - before < 8 and self._kind(before) == "LOW" and self._key(before) in ROLE_FILLERS:
            linked = linked or self._key(before) in _ROLE_OF_NAME
            before -= 1
        return linked and self._kind(before) == "PER" and not self._is_of_kin(before)

    def _linked(self, index: int) -> int | None:
        """The unit behind `, yakni` or `yang dijabat oleh`; None without such words."""
        last, linked = index, False
        if self._kind(last) == ",":
            last += 1
        while last - index < 6 and self._kind(last) == "LOW" and self._key(last) in _HOLDER_FILLERS:
            linked = linked or self._key(last) in _HOLDER_LINKS
            last += 1
        return last if linked else None

    def _share(self, post: Post, person: int, rule: str) -> int:
        """Attach further names joined by commas and `dan`; the unit from which to read on."""
        found: list[int] = []
        index, joined = person + 1, False
        while not joined and len(found) < 12:
            gap = index
            if self._kind(gap) == ",":
                gap += 1
            if self._kind(gap) == "LOW" and self._key(gap) in AND:
                gap += 1
                joined = True
            if gap == index:
                break
            name = self._skip_parts(gap)
            if self._kind(name) != "PER":
                joined = joined and False
                break
            if self._kind(name + 1) == "(" and self._kind(name + 2) in ("POS", "ACT"):
                return person + 1
            found.append(name)
            index = name + 1
        if not joined or not found:
            return person + 1
        for name in found:
            self._collect_parts(name)
            self._attach(post, name, rule)
        return index

    def _pair(self, post: Post, partner: Post) -> int:
        """`Gubernur dan Wakil Gubernur X (A - B)`: the first name is the head, the second the deputy."""
        index = post.last
        if self._kind(index) in ("(", ",", ":"):
            index += 1
        linked = self._linked(index)
        first = self._skip_parts(linked if linked is not None else index)
        if self._kind(first) == "CAP" and self._kind(index - 1) == "(":
            run = self._run(first, ("CAP",))
            if self._kind(run) in ("-", "--") or self._key(run) in AND:
                self._make_person(first, run)
        joint = self._past_alias(first + 1) if self._kind(first) == "PER" else first + 1
        between = self._kind(joint) in ("-", "--", "/") or self._key(joint) in AND
        second = self._skip_parts(joint + 1)
        if self._kind(second) == "CAP" and self._kind(index - 1) == "(":
            run = self._run(second, ("CAP",))
            if self._kind(run) == ")":
                self._make_person(second, run)
        if self._kind(first) != "PER" or not between or self._kind(second) != "PER":
            return post.last
        for holder, owner in ((first, post), (second, partner)):
            self._collect_parts(holder)
            self._attach(owner, holder, "pair")
        partner.places, partner.bodies = post.places, post.bodies
        self.posts.append(partner)
        return second + 1
