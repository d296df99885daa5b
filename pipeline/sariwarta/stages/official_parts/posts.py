"""Reads the offices in a row of units, and whom each belongs to.

An office is a head (`Ketua`, `Pj Gubernur`) with what belongs to it: a field (`Divisi Humas`), a bracket with an
abbreviation, institutions, a region, the number of a unit. Its holder stands right behind it, behind a comma, in
a bracket, or in front (`Rani, Ketua KPU Sigi`); posts in a list may have none. A name takes only the post next to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from sariwarta.annotations import Entity, Status
from sariwarta.lexicon import PositionType, lexicon
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words, is_headline_verb
from sariwarta.stages.official_parts.people import ADDRESS
from sariwarta.stages.official_parts.units import Degree, NamePart, Row, Unit, is_initial

__all__ = ["Attachment", "Post", "RowReader", "StandIn", "is_multiple", "is_self_contained"]


@dataclass(slots=True, eq=False)
class Post:
    """An office as it stands in a row; `first` and `last` (exclusive) are its units."""

    first: int
    last: int
    start: int
    end: int
    head: Unit | None
    acting: str | None = None
    status: Status = "definitive"
    fields: list[tuple[int, int]] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    places: list[Entity] = field(default_factory=list)
    unit: tuple[int, int] | None = None
    generic: bool = False
    kin: bool = False
    partner: Post | None = None
    holders: list[Unit] = field(default_factory=list)
    inherited: Post | None = None  # the post before it whose institution it shares

    @property
    def types(self) -> tuple[PositionType, ...]:
        """What the lexicon says of the head."""
        return self.head.types if self.head else ()


@dataclass(slots=True, eq=False)
class Attachment:
    """A post and a person who holds it; `rule` is the name of the rule that says so."""

    post: Post
    person: Unit
    rule: str
    status: Status | None = None


@dataclass(slots=True, eq=False)
class StandIn:
    """Who stands in for whom: a person, and the person or the post that is represented."""

    agent: Unit
    person: Unit | None
    post: Post | None


_FIELD_CATEGORIES = frozenset(
    {"generic_head", "field_head", "role", "corporate", "education", "legal", "religious", "diplomatic"}
)
_SMALL_SCOPES = frozenset(
    {"kecamatan", "kelurahan", "desa", "dusun", "RT", "RW", "unit", "ponpes", "school", "university"}
)
_MULTIPLE_HEADS = (
    "anggota", "komisioner", "wakil ketua", "staf", "tenaga ahli", "hakim", "caleg", "legislator", "senator", "dosen",
    "peneliti", "pengamat", "akademisi", "deputi", "pengurus", "penasihat", "kuasa", "jaksa penuntut", "wakil kepala",
)  # fmt: skip
_AND = frozenset({"dan", "serta", "&"})
_PLURAL = frozenset(
    "para sejumlah seluruh semua setiap beberapa masing tiap antar sebagian segenap seorang sosok jabatan".split()
)
_KIN = frozenset(
    "adik kakak istri isteri suami anak putra putri ayah ibu keponakan ponakan cucu menantu mertua sepupu saudara ipar keluarga"
    " ajudan sopir perwakilan utusan keponakannya kerabat mendiang ayahanda ibunda kakek nenek paman bibi besan"
    " asisten pribadi".split()
)
_PLACE_OF = frozenset(
    "kantor rumah gedung pendopo halaman aula mobil kediaman rumdin dinas peraturan keputusan surat sk pergub edaran"
    " perintah permohonan kursi".split()
)
_FIELD_WORDS = frozenset(
    "divisi bidang komisi fraksi bagian seksi urusan dapil wilayah korwil subbagian subbag unit satuan"
    " biro periode kelompok"
    " kecamatan provinsi kabupaten kota desa kelurahan distrik tingkat operasi".split()
)
_LEVELS = frozenset({"provinsi", "kabupaten", "kota"})
_FIELD_HEADS = frozenset("bidang divisi urusan bagian seksi".split())
_LOW_TAIL = frozenset(
    "bidang divisi urusan komisi fraksi wilayah provinsi kabupaten kota kecamatan desa kelurahan distrik".split()
)
_AFTER_HEAD = frozenset("nonaktif demisioner petahana incumbent definitif setempat".split())
_HOLDER_LINKS = frozenset("yakni yaitu adalah ialah dijabat bernama diisi dipegang".split())
_HOLDER_FILLERS = frozenset("yang oleh kini saat ini atas nama sekarang".split()) | _HOLDER_LINKS
_ROLE_LINKS = frozenset("selaku sebagai merupakan adalah menjabat menjadi".split())
_ROLE_FILLERS = (
    frozenset(
        "yang kini juga saat itu ini resmi baru dilantik ditunjuk dipercaya diangkat terpilih sebelumnya pernah kembali didapuk"
        " didaftarkan diusung diusulkan dicalonkan maju mencalonkan diri"
        " dikukuhkan masih sekaligus dan bertindak hadir telah sudah jabatan salah satu kala itu semula dulu lama".split()
    )
    | _ROLE_LINKS
)
_PAST = frozenset("sebelumnya pernah dulu semula".split())
#: what stands between an office and `diwakili`: `yang dalam hal ini`
_BEFORE_STAND_IN = frozenset("yang dalam melalui hal ini kesempatan tersebut itu pada acara".split())
_SPEECHES = frozenset("sambutan sambutannya amanat amanatnya pidato pidatonya arahan".split())
_DIRECTIONS = frozenset("timur barat utara selatan tengah tenggara".split())
_STREETS = frozenset(
    "jalan jl jln gang bandara pelabuhan rumah stadion taman museum universitas monumen gedung rsud".split()
)
#: offices that are held for the one who is named behind them
_OF_CLIENTS = frozenset("kuasa pengacara utusan".split())
#: and those that may be
_OF_SOMEBODY = _OF_CLIENTS | frozenset("juru jubir ajudan penasihat staf".split())
#: bodies that are called after people: `RSUD dr. Rusli`, `SMPK Santo Yosef`
_NAMED_AFTER_PEOPLE = frozenset(
    "rs rsu rsd rsud rsup rsi rsia sd sdk sdn smp smpk smpn sma smak sman smk smkn smkk tk mts universitas institut sekolah"
    " yayasan klinik bandara stadion museum masjid gereja ponpes pesantren puskesmas perpustakaan taman tahura"
    " brigade batalyon batalion kompi peleton resimen skuadron kelompok".split()
)
_UNITS = frozenset("brigade batalyon batalion kompi peleton resimen skuadron kelompok".split())
#: companies and groups, which often have names like people
_GROUPS = frozenset("pt cv ud kwt koperasi gapoktan poktan pokdarwis kelompok paguyuban".split())
#: what makes another office of the one behind it
_DEPUTIES = frozenset("wakil deputi deputy pembantu".split())
_BEFORE_HEADS = _DEPUTIES | frozenset("senior regional executive svp evp".split())
#: behind these, the office of a running mate is not that of who is named behind it
_MATE_WORDS = frozenset("jadi calon kandidat kuat pendamping posisi kursi soal".split())
#: who is named behind these hears somebody else, who is named behind the comma
_BEFORE_LISTENERS = frozenset("oleh kepada hadapan depan dengan bersama".split())
_SHORTEST_VERB = 5
#: titles that are given names, too
_TITLES_AND_NAMES = frozenset({"sultan"})
#: words of offices and bodies that no name has
_NO_PEOPLE = frozenset(
    "officer interim brigade batalyon fraksi komisi divisi paslon politics security media group institute center"
    " pascasarjana universitas fakultas".split()
)
_NOT_YET = frozenset({"c", "can", "cand", "candt", "hc"})
_LONGEST_ACRONYM = 6
_SAINTS = frozenset({"st", "santo", "santa", "kh"})
_TICKETS = frozenset({"paslon", "pasangan"})
_TICKET_FILLERS = frozenset("calon nomor urut no adalah yakni yaitu petahana dari".split())
_PLACE_WORDS = frozenset(
    "desa kelurahan dusun jalan gunung sungai pulau pantai pasar masjid hotel gedung taman bukit danau".split()
)
_APPOINTED = frozenset("ditunjuk dilantik diangkat dipercaya diusulkan ditugaskan dikukuhkan".split())
_ORDINAL = re.compile(r"\bke-?(\d+)")
#: the president who holds the office now
_PRESIDENT = 8
#: an acronym that has run into the word behind it: `TPNRani`
_GLUED = re.compile(r"[A-Z]{2,}[a-z]{3,}")
_ROMAN = re.compile(r"[IVXL]+\Z")
#: verbs in capitals, as in headlines (`Gubernur Ingatkan Warga`)
_VERB_ENDS = ("kan", "nya")
_NOT_NAMES = frozenset(
    "pemilu pilkada pilgub pilbup pilwalkot pilpres pileg operasi provinsi kabupaten kota divisi bidang komisi fraksi"
    " periode republik indonesia negara daerah pusat wilayah kecamatan desa kelurahan kampung dinas badan dewan tim"
    " partai gedung upacara apel senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli"
    " agustus september oktober november desember baca dia ia ini itu namun saat pada dalam sementara foto terpilih dan"
    " rakyat umum timur barat utara selatan tengah".split()
)


def is_self_contained(post: Post) -> bool:
    """Whether an office says by itself of what it is the head (`Kapolda`), so that words behind it are no field of it."""
    return bool(post.types) and post.types[0].category not in _FIELD_CATEGORIES


def is_multiple(post: Post) -> bool:
    """Whether several people hold such an office at a time (`Anggota KPU`)."""
    if post.head is None:
        return False
    title = post.types[0].title.casefold() if post.types else post.head.key
    return title.startswith(_MULTIPLE_HEADS) or post.status == "candidate"


def _by_ordinal(post: Post, number: str) -> Status:
    """What the number of a holder says: `Presiden ke-5` held the office."""
    president = bool(post.types) and post.types[0].title == "Presiden"
    return post.status if president and number.isdigit() and int(number) >= _PRESIDENT else "former"


def _is_field(post: Post) -> bool:
    return not is_self_contained(post)


def _is_small(post: Post) -> bool:
    return bool(post.types) and post.types[0].scope in _SMALL_SCOPES


class RowReader:
    """Reads one row.

    Args:
        text: the raw text.
        row: the row; persons that a rule finds are put into its units.
        degrees: finds degrees after a name: word after the name, end of the name, end of the row.
    """

    def __init__(
        self, text: str, row: Row, degrees: Callable[[int, int, int], tuple[list[Degree], int]]
    ) -> None:
        self.text = text
        self.row = row
        self.units = row.units
        self.find_degrees = degrees
        self.posts: list[Post] = []
        self.attachments: list[Attachment] = []
        self.parts: dict[int, list[NamePart]] = {}  # id of a PER unit → ranks and titles before it
        self.stand_ins: list[StandIn] = []
        self.tickets: list[tuple[Unit, Unit]] = []
        self.no_bodies: list[
            Entity
        ] = []  # what the model took for an institution and is the field of an office
        self._attached: set[int] = set()

    def read(self) -> None:
        """Find the posts, their holders, and who stands in for whom."""
        self._join_heads()
        index = 0
        while index < len(self.units):
            kind = self.units[index].kind
            post: Post | None = None
            if kind in ("POS", "ACT", "FORMER", "CANDIDATE"):
                post = self._post(index)
            elif kind in ("CAP", "ORG") and self.units[index].key == "divisi" and self.posts:
                post = self._division(index)
            if post is None:
                if kind == "PER":
                    self._collect_parts(index)
                elif kind == "RANK":
                    self._named_by_rank(index)
                elif self._key(index) in _TICKETS or (
                    self._key(index) == "urut" and self._kind(index + 1) == "NUM"
                ):
                    self._ticket(index + 1)
                index += 1
                continue
            self.posts.append(post)
            index = max(index + 1, self._holders(post))
        self._names_first()
        self._represented()

    def _join_heads(self) -> None:
        """Give an office the word in front that makes it another one (`Wakil` + `Panglima`, `Regional` + `CEO`), and
        take the chess title off a name (`GM Rani`), which only with a body behind it is an office.
        """
        units = self.units
        for index in range(len(units) - 1, -1, -1):
            unit = units[index]
            if unit.kind != "POS":
                continue
            before = units[index - 1] if index else unit
            joined = before.kind == "CAP" and self.text[before.end : unit.start] == " "
            if joined and before.key in _BEFORE_HEADS:
                unit.start, unit.word = before.start, before.word
                if before.key in _DEPUTIES:
                    unit.key, unit.types = before.key, ()
                del units[index - 1]
            elif self.text[unit.start : unit.end] == "GM" and self._kind(index + 1) == "PER":
                unit.kind, unit.part = "TITLE", NamePart("title", "GM")

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

    def _ticket(self, index: int) -> None:
        """A pair of candidates: `pasangan nomor urut 1 Rani dan Tono`, `paslon Rani-Tono`."""
        last = index
        while last - index < 8 and (
            self._kind(last) == "NUM"
            or self._kind(last) == ","
            or self._key(last) in _TICKET_FILLERS
            or self._kind(last) == "TITLE"
        ):
            last += 1
        run = self._run(last, ("CAP",))
        if 0 < run - last <= 4 and not any(u.key in _NOT_NAMES for u in self.units[last:run]):
            if self._kind(run) == "PER":
                self.units[run].start, self.units[run].word = self.units[last].start, self.units[last].word
                del self.units[last:run]
            elif (self._kind(run) in ("-", "/") or self._key(run) in _AND) and self._kind(
                self._skip_parts(run + 1)
            ) == "PER":
                self._make_person(last, run)
        second = self._skip_parts(last + 2)
        joined = self._kind(last + 1) in ("-", "--", "/") or self._key(last + 1) in _AND
        if self._kind(last) == "PER" and joined and self._kind(second) == "PER":
            pair = (self.units[last], self.units[second])
            if pair not in self.tickets:
                self.tickets.append(pair)

    # --- offices

    def _kind(self, index: int) -> str:
        return self.units[index].kind if 0 <= index < len(self.units) else ""

    def _key(self, index: int) -> str:
        return self.units[index].key if 0 <= index < len(self.units) else ""

    def _post(self, index: int) -> Post | None:
        """The office that begins at a unit, None if there is only a modifier without an office."""
        units = self.units
        first = index
        post = Post(first, index, units[index].start, units[index].end, None)
        while True:
            kind = self._kind(index)
            if kind == "ACT":
                post.acting = post.acting or units[index].acting
                post.status = "acting"
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
            if (ordinal := _ORDINAL.search(self.text, post.head.start, post.head.end)) is not None:
                post.status = _by_ordinal(post, ordinal.group(1))
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
        post.generic = before in _PLURAL or before in _PLACE_OF
        post.kin = before in _KIN or (
            before
            in ("dari", "kandung", "bungsu", "sulung", "almarhum", "tercinta", "mantan", "pertama", "kedua")
            and self._key(first - 2) in _KIN
        )
        if (
            before in _AND
            and post.status == "definitive"
            and any(self._kind(n) == "CANDIDATE" for n in range(max(0, first - 5), first))
        ):
            post.status = "candidate"  # `Bakal Calon Gubernur dan Wakil Gubernur`
        self._tail(post)
        post.generic = (
            post.generic
            or (self._key(post.last) in ("se", "di") and self._key(post.last + 1) == "seluruh")
            or (post.head.key == "inspektur" and self._key(post.last) == "upacara")
            or (self._key(post.last) in ("se", "terbaik", "teladan", "berprestasi", "cup"))
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
        if self._key(index - 1) not in _AND and self._kind(index - 1) != ",":
            return None
        if entity is not None:
            self.no_bodies.append(entity)
        head = Unit("POS", units[index].start, field_at - 1, units[index].word, units[index].key)
        post = Post(index, last, head.start, units[last - 1].end, head, inherited=self.posts[-1])
        post.fields.append((field_at, units[last - 1].end))
        return post

    def _run(self, index: int, kinds: tuple[str, ...]) -> int:
        """The first unit after a run of units of these kinds, at most twelve."""
        last = index
        while last < len(self.units) and last - index < 12 and self.units[last].kind in kinds:
            last += 1
        return last

    def _tail(self, post: Post) -> None:
        """Take in what belongs to the office behind its head."""
        closed = False
        while post.last < len(self.units) and post.last - post.first < 40:
            taken = self._tail_step(post, closed)
            if not taken:
                return
            unit = self.units[post.last]
            closed = (
                closed
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
        if kind == "ORG" and unit.entity is not None:
            if key in _FIELD_HEADS and unit.entity.entry is None and _is_field(post):
                post.fields.append((unit.start, unit.end))  # `Menko` + `Bidang Kemaritiman`
                self.no_bodies.append(unit.entity)
                return 1
            post.bodies.append(unit.entity)
            return 1
        if kind == "LOC" and unit.entity is not None:
            post.places.append(unit.entity)
            return 1
        if kind == "FAC" and unit.entity is not None and _is_field(post):
            post.bodies.append(unit.entity)
            return 1
        if kind == "(":
            return self._bracket(post)
        if kind == "POS":
            if unit.types and post.head is not None and unit.types == post.types and not closed:
                return 1  # `Ketua Umum (Ketum)` that has lost its bracket
            if (
                closed
                or not _is_field(post)
                or (units[index - 1].kind == "POS" and unit.types and not post.types)
            ):
                return 0
            post.fields.append((unit.start, unit.end))
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
        if kind == "-" and self._kind(index - 1) == "CAP" and self._kind(index + 1) == "CAP":
            post.fields.append((units[index - 1].start, units[index + 1].end))
            return 2
        if kind == "PER":
            pair = self._kind(index + 1) == "-" and self._kind(index + 2) in ("PER", "CAP")
            if pair and post.status != "candidate" and post.partner is None and (post.bodies or post.fields):
                return 3
            return 0
        if kind == "," and _is_field(post):
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
        shortens = units[index - 1].kind in ("CAP", "POS") and self._kind(last + 1) == "ORG"
        implies = bool(post.types) and bool(post.types[0].implies)
        full = next((u for u in units[index + 1 : last] if u.kind == "POS" and u.types), None)
        if full is not None and full.types[0].implies and not implies and post.head and not post.bodies:
            post.head.types = full.types  # `Kepala Kepolisian Republik Indonesia (Kapolri)`
        for unit in units[index + 1 : last]:
            # `Menteri Pemberdayaan Perempuan (PPPA)`: what shortens the office is no other body
            if unit.kind == "ORG" and implies and (unit.entity is None or unit.entity.entry is None):
                continue
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
            return 2
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

    def _number(self, post: Post) -> int:
        index = post.last
        following = self._kind(index + 1)
        military = bool(post.types) and post.types[0].category == "military"
        if following == "/" or military:
            post.unit = (self.units[index].start, self.units[index].end)
            return 1
        run = self._run(index + 1, ("CAP", "NUM"))
        return 1 if self._kind(run) in ("ORG", "LOC") and run - index <= 3 else 0

    def _capitals(self, post: Post, closed: bool) -> int:
        """Capitalised words: a field, a unit, or already the name, which stays out."""
        units, index = self.units, post.last
        unit = units[index]
        if unit.key == "terpilih":
            post.status = "elect"
            return 1
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
        surface = self.text[unit.start : unit.end]
        military = bool(post.types) and (
            post.types[0].category == "military" or post.types[0].title in ("Panglima", "Komandan")
        )
        if military and _ROMAN.match(surface) and not closed:
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
            if unit.key == "nomor" and self._key(index + 1) == "urut" and self._kind(index + 2) == "NUM":
                return 3 if post.status == "candidate" else 0
            if unit.key in _LEVELS and run - index == 1:
                return 1  # `Kepala BPBD Kabupaten` + a name
            if unit.key in _FIELD_WORDS:
                if after == "PER" and not _is_field(post):
                    return 0
                post.fields.append((unit.start, units[run - 1].end))
                return run - index
            if (
                after == "-"
                and self._kind(run + 1) == "CAP"
                and self._kind(run + 2) in (",", "PER", "RANK", "TITLE")
            ):
                return run - index + 2
            if (
                (unit.key in _DIRECTIONS or _is_small(post))
                and after in (",", "RANK", "TITLE", "PER")
                and ((run - index <= 2 and after != "PER") or (unit.key in _DIRECTIONS and run - index == 1))
            ):
                return run - index
            past_numbers = self._run(index, ("CAP", "NUM"))
            if (
                self._kind(past_numbers) in ("ORG", "LOC")
                and past_numbers - index <= 5
                and units[index - 1].kind == ")"
            ):
                return past_numbers - index
            return 0
        if after == "PER" and self._is_first_name(run - 1):
            run -= 1  # `PT AI IBT` + `Tulus` + `Rusli`
            if run == index:
                return 0
        if after == "-" and self._kind(run + 1) == "CAP" and _is_field(post):
            return run - index
        if _is_field(post):
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
            ) or self._key(run) in _AND | {"and", "of", "for"}:
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
                and self.text[post.head.start : post.head.end].split()[-1].casefold() in _FIELD_WORDS
            ):
                post.fields.append((unit.start, units[run - 1].end))
                return run - index
            # the words may be field and name at once; only what is surely a field is taken
            if unit.key in _FIELD_WORDS:
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
            return 1 if unit.key in _FIELD_WORDS or run - index == 1 else run - index
        follows = after in ("RANK", "TITLE") or (
            after == "," and self._kind(run + 1) in ("PER", "RANK", "TITLE")
        )
        if follows or (_is_small(post) and after in ("PER", ",") and run - index <= 3):
            return run - index
        return 0

    def _is_first_name(self, index: int) -> bool:
        """Whether a word between an acronym and a person is the first of the person's names."""
        surface = self.text[self.units[index].start : self.units[index].end]
        before = self.units[index - 1]
        acronym = self.text[before.start : before.end]
        return (
            before.kind in ("CAP", "ORG")
            and acronym.isupper()
            and len(acronym) > 1
            and surface.istitle()
            and self.units[index].key not in common_words()
            and self.units[index].key not in _NOT_NAMES
            and not any(
                matcher.get(surface)
                for matcher in (
                    lexicon().place_matcher,
                    lexicon().institution_matcher,
                    lexicon().position_matcher,
                )
            )
        )

    def _field_list(self, post: Post) -> int:
        """`, Program dan Data` inside a field; nothing if it may be the next item of a list."""
        units, index = self.units, post.last
        if not post.fields or units[index - 1].end != post.fields[-1][1]:
            return 0
        last, segments, joined = index, 0, False
        while segments < 4:
            gap = last
            if self._kind(gap) == ",":
                gap += 1
            if self._key(gap) in _AND and self._kind(gap) == "LOW":
                gap += 1
                joined = True
            if gap == last or self._kind(gap) != "CAP" or units[gap].name_like:
                break
            run = self._run(gap, ("CAP",))
            if run - gap > 5:
                break
            last, segments = run, segments + 1
            if joined:
                break
        if not joined or self._kind(last) not in (",", "PER", "RANK", "TITLE", "ORG", "LOC", "(", "POS"):
            return 0
        post.fields[-1] = (post.fields[-1][0], units[last - 1].end)
        return last - index

    def _low(self, post: Post, key: str) -> int:
        """Small words inside an office."""
        units, index = self.units, post.last
        following = self._kind(index + 1)
        if key in _AND:
            if following in ("POS", "ACT", "CANDIDATE"):
                return self._partner(post)
            if units[index - 1].kind in ("ORG", "LOC") and (following == "CAP" or following == "LOC"):
                return self._rest_of_body(post)
            in_field = (units[index - 1].kind == "CAP" and post.fields) or self._ends_in_field(post)
            if following == "CAP" and in_field and _is_field(post):
                run = self._run(index + 1, ("CAP",))
                after = self._kind(run)
                if (
                    after not in ("PER", "RANK", "TITLE", ",", "ORG", "LOC", "(")
                    or units[index + 1].name_like
                ):
                    return 0
                start = post.fields[-1][0] if post.fields else units[index].start
                post.fields[-1:] = [(start, units[run - 1].end)]
                return run - index
            return 0
        if (
            key in ("and", "of", "for")
            and units[index - 1].kind == "CAP"
            and following == "CAP"
            and _is_field(post)
            and post.fields
        ):
            run = self._run(index + 1, ("CAP",))
            post.fields[-1] = (post.fields[-1][0], units[run - 1].end)
            return run - index
        has_field = bool(post.fields) or self._ends_in_field(post)
        if key == "pada" and _is_field(post) and has_field and following in ("ORG", "POS"):
            if following == "POS":  # `Direktur Penyidikan pada Jaksa Agung Muda …`
                post.fields.append((units[index].start, units[index + 1].end))
                return 2
            return 1
        if key == "terpilih":
            post.status = "elect"
            return 1
        if key in _AFTER_HEAD:
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
                post.status = _by_ordinal(post, self._key(last))
                return last - index + 1
            return 0
        if key == "nomor" and self._key(index + 1) == "urut" and self._kind(index + 2) == "NUM":
            return 3 if post.status == "candidate" else 0
        if key in _LOW_TAIL and following in ("CAP", "LOC", "ORG"):
            if following == "CAP":
                run = self._run(index + 1, ("CAP",))
                if (
                    self._kind(run) not in ("PER", "RANK", "TITLE", ",", "ORG", "LOC", "(")
                    and self._key(run) not in _AND
                ):
                    return 0
                if self._kind(run) == "PER" and _is_small(post) and run - index > 3:
                    return 0
                post.fields.append((units[index].start, units[run - 1].end))
                return run - index
            return 1
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

    def _ends_in_field(self, post: Post) -> bool:
        """Whether the head has its field in itself and nothing stands behind it: `Asdep Bina Desa`."""
        head = post.head
        if head is None or post.last == 0 or self.units[post.last - 1] is not head or not post.types:
            return False
        return len(self.text[head.start : head.end].split()) > len(post.types[0].title.split())

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

    def _rest_of_body(self, post: Post) -> int:
        """`dan Ketahanan Pangan Gianyar` behind `Dinas Pertanian`: the rest of a name that was cut at `dan`."""
        units, index = self.units, post.last
        if not post.bodies:
            return 0
        last = index + 1
        while last - index < 7 and self._kind(last) in ("CAP", "LOC", "-"):
            last += 1
        name = self._skip_parts(last + (self._kind(last) == ","))
        direct = name > last and self._kind(last) != ","
        if (self._kind(name) != "PER" and not (direct and self._kind(name) == "CAP")) or last - index < 2:
            return 0
        if self._kind(last) == "PER":
            return 0
        for unit in units[index + 1 : last]:
            if unit.kind == "LOC" and unit.entity is not None:
                post.places.append(unit.entity)
        return last - index

    # --- holders

    def _holders(self, post: Post) -> int:
        """Attach the names that follow an office; the unit from which to read on."""
        index = post.last
        if post.generic and post.head is not None:
            if self._key(post.first - 1) in _PLACE_OF and self._kind(index) == "PER":
                return index
            if not is_multiple(post):
                return index
        if post.partner is not None:
            return self._pair(post, post.partner)
        if self._is_mate_of(post):
            return index
        says_of_what = (
            post.bodies or post.places or post.fields or post.head is None or post.start < post.head.start
        )
        if not says_of_what and _is_field(post) and self.text[post.start].islower():
            return index  # `kelompok pimpinan Rani`
        person = self._name_at(index, post)
        rule = "position_name"
        if person is None and self._kind(index) == "," and not post.kin and not self._appositive(post):
            person = self._name_at(index + 1, post, comma=True)
            rule = "position_comma_name"
        if person is None and self._kind(index) == "(" and self._kind(index + 1) in ("PER", "RANK", "TITLE"):
            inside = self._name_at(index + 1, post)
            stated = post.bodies or post.places or self._kind(index + 1) != "PER"
            if inside is not None and self._kind(inside + 1) == ")" and stated:
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
            second = self._holder_behind(person)
            if second is not None and self._is_part_of_office(post, person):
                if self._key(post.first) in _OF_CLIENTS:
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

    def _is_mate_of(self, post: Post) -> bool:
        """Whether an office is that of a running mate, and the name behind it that of the other: `menjadi cawapres Rani`."""
        seeks_second = (
            post.status == "candidate" and bool(post.types) and "wakil" in post.types[0].expanded.casefold()
        )
        before = self._key(post.first - 1)
        return seeks_second and not post.places and (before in _ROLE_LINKS or before in _MATE_WORDS)

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
            (unsaid or self._key(post.first - 1) in _BEFORE_LISTENERS)
            and self._kind(after) == "LOW"
            and len(verb) > _SHORTEST_VERB
            and verb.startswith("me")
        )

    def _holder_behind(self, person: int) -> int | None:
        """The next name behind a name and a comma, None where none stands there."""
        name = self._skip_parts(person + 2)
        return name if self._kind(person + 1) == "," and self._kind(name) == "PER" else None

    def _is_part_of_office(self, post: Post, person: int) -> bool:
        """Whether the name right behind an office, which another name follows, tells of whom or what it is an office:
        `Kuasa hukum Rani, Tono`; `Kepala SMPK St. Yosef, Rani`; `Danyon B Por, Kompol Rani`.
        """
        if self._needs_second(post) or (self._key(post.first) in _OF_SOMEBODY and not post.bodies):
            return True
        head = self.text[post.head.start : post.head.end] if post.head else ""
        surface = self.text[self.units[person].start : self.units[person].end]
        if self._key(post.last - 1) in _GROUPS and self._kind(post.last - 1) in ("ORG", "CAP"):
            return True  # `Ketua KWT Sari Indah, Rani`
        if surface.isupper() and not head.isupper() and not self.parts.get(id(self.units[person])):
            return True  # `Ketua DPD FSP LEM SPSI, Rani`
        if _is_small(post) and not post.places and " " not in surface:
            return True  # `Kepala Desa Sambisira, Rani`
        says_nothing = not (post.bodies or post.places or post.fields) and _is_field(post)
        if says_nothing and " " not in surface and self._kind(self._skip_parts(person + 2) + 1) == "LOW":
            return True  # `Direktur Eksekutif Ecoton, Rani mengatakan`
        ranked = self._kind(person + 2) == "RANK" and not self.parts.get(id(self.units[person]))
        return ranked and is_initial(surface.partition(" ")[0])

    def _needs_second(self, post: Post) -> bool:
        """Whether the name right behind an office cannot be its holder's."""
        if self._key(post.first) in _OF_CLIENTS and not post.bodies:
            return True
        last = post.last - 1
        last -= self._kind(last) == "CAP" and self._key(last) in _SAINTS
        words = self.text[self.units[last].start : self.units[last].end].casefold().replace(".", "").split()
        while len(words) > 1 and words[-1] in _SAINTS:
            words.pop()
        single = len(words) == 1 and last > post.first
        return words[-1] in _NAMED_AFTER_PEOPLE if single else len(words) > 1 and words[-1] in _UNITS

    def _attach(self, post: Post, person: int, rule: str, status: Status | None = None) -> None:
        unit = self.units[person]
        self.attachments.append(Attachment(post, unit, rule, status))
        post.holders.append(unit)
        self._attached.add(id(unit))

    def _appositive(self, post: Post) -> bool:
        """Whether an office stands behind `NAME,` of somebody who has none yet: then it is that person's."""
        before, linked = post.first - 1, False
        while post.first - before < 8 and self._kind(before) == "LOW" and self._key(before) in _ROLE_FILLERS:
            linked = linked or self._key(before) in _ROLE_LINKS
            before -= 1
        if linked:
            before -= self._kind(before) == ","
            return self._kind(before) in ("PER", "CAP", ")")
        if before != post.first - 1 or self._kind(before) != "," or self._kind(before - 1) != "PER":
            return False
        return id(self.units[before - 1]) not in self._attached

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
            if self._kind(gap) == "LOW" and self._key(gap) in _AND:
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
            if self._kind(run) in ("-", "--") or self._key(run) in _AND:
                self._make_person(first, run)
        joint = self._past_alias(first + 1) if self._kind(first) == "PER" else first + 1
        between = self._kind(joint) in ("-", "--", "/") or self._key(joint) in _AND
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

    def _skip_parts(self, index: int) -> int:
        """Past ranks and titles, also `(Purn)`."""
        while True:
            if self._kind(index) in ("RANK", "TITLE") or (
                self._kind(index) == "CAP" and self._key(index) in ADDRESS and self._kind(index + 1) != "LOW"
            ):
                index += 1
            elif self._kind(index) == "(" and (
                (self._kind(index + 1) == "RANK" and self._kind(index + 2) == ")")
                or (self._kind(index - 1) == "TITLE" and self._is_candidate_degree(index))
            ):
                index += 3
            else:
                return index

    def _is_candidate_degree(self, index: int) -> bool:
        """Whether a bracket says that the title before it is not yet, or an honour: `Dr. (C)`, `Dr. (Cand.)`."""
        return self._kind(index) == "(" and self._key(index + 1) in _NOT_YET and self._kind(index + 2) == ")"

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

    def _name_at(self, index: int, post: Post, *, comma: bool = False) -> int | None:
        """The unit of the name that begins at a unit, behind ranks and titles; made of plain words if need be."""
        name = self._skip_parts(index)
        if name == index + 1 and self._key(index) in _TITLES_AND_NAMES and self._kind(name) == "PER":
            # `Ketua DPD Sultan B. Rusli`; who is one has no other office in front of it
            self.units[name].start, self.units[name].word = self.units[index].start, self.units[index].word
            del self.units[index]
            name = index
        marked = name > index
        kind = self._kind(name)
        military = bool(post.types) and post.types[0].category == "military"
        if not marked and not comma and (post.unit is not None or military) and self._words(name) == 1:
            return None  # `Danrem 091/Aji Surya` + `Natakesuma`: who commands a unit has a rank
        if kind == "PER" and not comma and not marked and self._touches_next(name):
            words = self.text[self.units[name].start : self.units[name].end].casefold().split()
            says_nothing = _is_field(post) and not (post.bodies or post.places)
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
            if not marked and not comma and surface.casefold() in lexicon().kecamatan and _is_small(post):
                return None  # `Sekcam Mustikajaya`
            if "&" in surface or _GLUED.match(surface) or surface.split()[-1] in ("Ny", "Tbk"):
                return None  # `Manager` + `Comm, Relation & CSR Rani`, `TPNRani`
            if surface.split()[0].casefold() in _FIELD_WORDS or not _NO_PEOPLE.isdisjoint(
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
                not any(u.key in _NOT_NAMES or u.key in common_words() for u in self.units[name:run])
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

    def _words(self, index: int) -> int:
        """How many words a unit has, or a run of capitalised words that begins with it; 0 behind the last unit."""
        if self._kind(index) == "CAP":
            return self._run(index, ("CAP",)) - index
        return (
            len(self.text[self.units[index].start : self.units[index].end].split())
            if self._kind(index)
            else 0
        )

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
        return " " not in surface and 3 <= len(surface) <= _LONGEST_ACRONYM and _is_field(post)

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
            t.casefold() in _NOT_NAMES for t in tokens
        ):
            return None
        if len(tokens) > 4 or any(len(t) > 5 and t.endswith(_VERB_ENDS) for t in tokens):
            return None
        complete = bool(post.bodies or post.places or post.unit)
        if not marked and not (
            comma
            and complete
            and (self._kind(index + 1) == "," or (len(tokens) > 1 and self._kind(index + 1) == "LOW"))
        ):
            return None
        if tokens[0].casefold() in _FIELD_WORDS | _PLACE_WORDS | evidence_words("body_heads"):
            return None
        unit.kind = "PER"
        self._collect_parts(index)
        return index

    def _is_name(self, first: int, last: int, post: Post, *, marked: bool, comma: bool) -> bool:
        """Whether capitalised words behind an office are a name that the model did not see."""
        units, text = self.units, self.text
        size = last - first
        if not 1 <= size <= 5 or any(u.key in _NOT_NAMES | _NO_PEOPLE for u in units[first:last]):
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
        if comma and size == 1 and after == "," and self._kind(last + 1) == "CAP":
            return False  # `Vice President Network, Security, & Operations`
        if comma and after == "LOW" and self._key(last) in _AND and self._kind(last + 1) == "CAP":
            return False  # `Kepala Badan Pendidikan, Latihan Kerja dan Peradilan`
        if after in ("", ".", ",", ")", "(", '"', "--"):
            ends = True
        else:
            ends = (marked and after in ("ORG", "LOC")) or (after == "LOW" and self._key(last) not in ("ke",))
        if not ends:
            return False
        if post.head is not None and text[post.head.start].islower() and not (post.bodies or marked):
            return False
        stated = bool(post.bodies or post.places or post.unit)
        complete = stated or is_self_contained(post)
        if marked:
            return True
        if not stated and post.types and post.types[0].category in ("judiciary", "prosecutor"):
            return False  # `Hakim Madya Utama` is a grade
        if _is_small(post) and not comma and not post.places:
            return False
        if comma:
            return complete and (size >= 2 or after == ",") and after in (",", "LOW", ".", "", "(")
        return complete and (size >= 2 or (stated and after in ("LOW", ",", ".")))

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

    # --- the name comes first

    def _names_first(self) -> None:
        """`NAME, POST`, `NAME (POST)`, `NAME selaku POST`, `NAME - POST`."""
        by_first = {post.first: post for post in self.posts if post.head is not None}
        for index, unit in enumerate(self.units):
            if unit.kind != "PER":
                continue
            following = self._past_alias(index + 1)
            kind = self._kind(following)
            has_post = id(unit) in self._attached
            if kind == "(":
                post = self._free(by_first.get(following + 1))
                if post is not None and self._kind(post.last) in (")", ",", ""):
                    self._attach(post, index, "name_bracket")
                continue
            if kind == "," and not has_post:
                post = self._free(by_first.get(following + 1))
                if post is not None and not self._in_list(post, by_first) and self._is_stated(post):
                    self._attach(post, index, "name_position")
                    continue
            if kind == "--" and index <= 1 and not has_post:
                post = self._free(by_first.get(following + 1))
                if post is not None and post.last >= len(self.units):
                    self._attach(post, index, "list_item")
                    continue
            self._role(index, following, by_first)

    def _free(self, post: Post | None) -> Post | None:
        return post if post is not None and not post.holders and not post.generic else None

    def _is_stated(self, post: Post) -> bool:
        """Whether an office behind a name tells of what it is one, or ends at a mark: not `Rani, anggota yang lama`."""
        if post.bodies or post.places or post.fields or post.unit:
            return True
        plain = post.head is not None and self.text[post.head.start].islower() and _is_field(post)
        return self._kind(post.last) not in ("LOW", "CAP", "PER") and not plain

    def _past_alias(self, index: int) -> int:
        """Past a bracket without an office, and `alias X`."""
        if self._key(index) == "alias" and self._kind(index + 1) in ("CAP", "PER", "TITLE"):
            index = self._run(index + 1, ("CAP", "PER", "TITLE"))
        if (
            self._kind(index) == "("
            and self._kind(index + 1) in ("CAP", "NUM", "PER")
            and self._kind(index + 2) == ")"
        ):
            index += 3
        return index

    def _in_list(self, post: Post, by_first: dict[int, Post]) -> bool:
        """Whether an office behind `NAME,` is the next item of a list rather than that of the name."""
        after = post.last
        if self._kind(after) == ",":
            after += 1
        if self._key(after) in _AND:
            after += 1
        if after == post.last:
            return False
        following = by_first.get(after)
        if following is not None:
            return not following.holders
        return self._kind(after) == "ORG" and self._key(after - 1) in _AND

    def _role(self, person: int, index: int, by_first: dict[int, Post]) -> None:
        """An office behind `selaku`, `sebagai`, `yang merupakan` and the like."""
        last, linked, past = index, False, False
        while last - index < 8:
            kind, key = self._kind(last), self._key(last)
            if kind == "LOW" and key in _ROLE_FILLERS:
                linked = linked or key in _ROLE_LINKS or (key == "juga" and self._key(last - 1) == "yang")
                past = past or key in _PAST or (key == "menjabat" and self._key(last - 1) == "saat")
                past = past or (key == "itu" and self._key(last - 1) == "saat")
            elif not (kind == "," and last == index):
                break
            last += 1
        post = self._free(by_first.get(last))
        if not linked or post is None:
            return
        bare = (
            post.head is not None
            and self.text[post.head.start].islower()
            and not (post.bodies or post.places)
        )
        if bare and not past and self._key(last - 1) == "menjadi" and self._key(last - 2) not in _APPOINTED:
            return  # `mengantar Rani menjadi presiden`
        subject = self._appointed(person)
        if subject is None:
            return
        if post.partner is not None:
            if self._kind(subject - 1) in ("-", "--") and self._kind(subject - 2) == "PER":
                self._attach(post, subject - 2, "pair")
                self._attach(post.partner, subject, "pair")
                post.partner.places, post.partner.bodies = post.places, post.bodies
            return
        status: Status | None = "former" if past and post.status == "definitive" else None
        self._attach(post, subject, "role_after_name", status)

    def _appointed(self, person: int) -> int | None:
        """Who gets the office behind a person's name: the person, or whom the person appointed (`Rani ditunjuk oleh
        Gubernur Tono sebagai …`); None where it is told of somebody's kin (`putra Presiden Tono sebagai …`).
        """
        unit = self.units[person]
        first = next((p.first for p in self.posts if unit in p.holders and p.first < person), person)
        while self._kind(first - 1) in ("RANK", "TITLE"):
            first -= 1
        before = self._key(first - 1)
        if before in _KIN:
            return None
        if before != "oleh" and before not in _APPOINTED:
            return person
        for back in range(first - 2, max(-1, first - 8), -1):
            if self._kind(back) == "PER":
                return back
            if self._kind(back) in (".", '"'):
                break
        return None

    # --- standing in

    def _represented(self) -> None:
        units = self.units
        by_first = {post.first: post for post in self.posts}
        for index, unit in enumerate(units):
            key = unit.key
            if key == "mewakili" and unit.kind in ("LOW", "CAP"):
                person, post = self._principal_after(index + 1, by_first)
                agent = self._person_before(index) or self._agent_behind(post, by_first)
                self._stand_in(agent, person, post)
            elif unit.kind != "LOW":
                continue
            elif key == "diwakili":
                after = index + 1 + (self._key(index + 1) in ("oleh", "kepada"))
                agent, _ = self._principal_after(after, by_first)
                person, post = self._principal_before(index)
                self._stand_in(agent, person, post)
            elif key in ("dibacakan", "disampaikan", "dibacakannya"):
                speech = self._speech_before(index)
                if speech is None:
                    continue
                after = index + 1 + (self._key(index + 1) == "oleh")
                agent, _ = self._principal_after(after, by_first)
                person, post = self._principal_after(speech + 1, by_first)
                if person is None and post is None:
                    person, post = self._principal_before(speech)
                self._stand_in(agent, person, post)
            elif key == "membacakan":
                after = index + 1
                while self._key(after) in _SPEECHES or self._key(after) == "tertulis":
                    after += 1
                if after > index + 1:
                    self._stand_in(self._person_before(index), *self._principal_after(after, by_first))

    def _agent_behind(self, post: Post | None, by_first: dict[int, Post]) -> Unit | None:
        """The person in `Mewakili Bupati Sigi Tono, Sekda Rani membuka rapat`."""
        if post is None:
            return None
        behind = self.units.index(post.holders[-1]) + 1 if post.holders else post.last
        return self._principal_after(behind + 1, by_first)[0] if self._kind(behind) == "," else None

    def _stand_in(self, agent: Unit | None, person: Unit | None, post: Post | None) -> None:
        if agent is None or (person is None and post is None) or agent is person:
            return
        self.stand_ins.append(StandIn(agent, person, post))

    def _person_before(self, index: int) -> Unit | None:
        """The nearest person before a word, in the same sentence and close by."""
        for back in range(index - 1, max(-1, index - 9), -1):
            unit = self.units[back]
            if unit.kind == "PER":
                return unit
            if unit.kind in (".", '"', ";") or (
                unit.kind in ("POS", "ORG") and self._kind(back - 1) == "LOW"
            ):
                return None
        return None

    def _principal_after(self, index: int, by_first: dict[int, Post]) -> tuple[Unit | None, Post | None]:
        """The person or the post that begins at a unit."""
        post = by_first.get(index)
        if post is not None and not (post.generic and not post.holders):
            return (post.holders[0] if post.holders else None), post
        name = self._skip_parts(index)
        if self._kind(name) == "PER":
            return self.units[name], None
        return None, None

    def _principal_before(self, index: int) -> tuple[Unit | None, Post | None]:
        """The person or post that ends right before a unit; commas, `yang`, `dalam` and brackets may stand between."""
        back = index - 1
        while back >= 0 and (self.units[back].kind in (",", "(", ")") or self._key(back) in _BEFORE_STAND_IN):
            back -= 1
        if back < 0:
            return None, None
        unit = self.units[back]
        if unit.kind == "PER":
            return unit, None
        for post in self.posts:
            if post.first <= back < post.last:
                return (post.holders[0] if post.holders else None), post
        return None, None

    def _speech_before(self, index: int) -> int | None:
        """The word `sambutan` or `amanat` before a word, in the same sentence."""
        for back in range(index - 1, max(-1, index - 14), -1):
            unit = self.units[back]
            if unit.kind == "." or unit.kind == '"':
                return None
            if unit.key in _SPEECHES:
                return back
        return None


def _is_short_acronym(surface: str) -> bool:
    """Whether a name is nothing but a few capitals: the initials of a suspect, or a thing (`KBM`)."""
    return surface.isupper() and surface.isalpha() and len(surface) <= 4


def _is_deputy(deputy: Post, head: Post) -> bool:
    """Whether one office is the deputy of the other: `Wakil Gubernur` of `Gubernur`."""
    if head.head is None or deputy.head is None:
        return False
    first = head.types[0].expanded if head.types else head.head.key
    second = deputy.types[0].expanded if deputy.types else deputy.head.key
    return second.casefold().removeprefix("calon ") == f"wakil {first.casefold().removeprefix('calon ')}"
