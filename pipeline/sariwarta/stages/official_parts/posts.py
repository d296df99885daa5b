"""What the reader of a row finds: offices, who holds them, who stands in for whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from sariwarta.annotations import Entity, Status
from sariwarta.lexicon import PositionType
from sariwarta.stages.official_parts.units import Unit

__all__ = [
    "Attachment",
    "Post",
    "StandIn",
    "is_field",
    "is_mere_role",
    "is_multiple",
    "is_numbered",
    "is_self_contained",
    "is_small",
    "leads_alone",
    "title_key",
]

_FIELD_CATEGORIES = frozenset(
    {"generic_head", "field_head", "role", "corporate", "education", "legal", "religious", "diplomatic"}
)
_SMALL_SCOPES = frozenset(
    {"kecamatan", "kelurahan", "desa", "dusun", "RT", "RW", "unit", "ponpes", "school", "university"}
)
#: how the fields of members of commissions begin
_DIVISIONS = ("Divisi ", "Komisi I", "Komisi V")
_MERE_ROLES = frozenset({"Pengamat", "Akademisi", "Analis"})
_MULTIPLE_HEADS = (
    "anggota", "komisioner", "wakil ketua", "staf", "tenaga ahli", "hakim", "caleg", "legislator", "senator", "dosen",
    "peneliti", "pengamat", "akademisi", "deputi", "pengurus", "penasihat", "kuasa", "jaksa penuntut", "wakil kepala",
)  # fmt: skip


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
    numbered: bool = False  # the number of a candidate stands behind it
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


def is_self_contained(post: Post) -> bool:
    """Whether an office says by itself of what it is the head (`Kapolda`), so that words behind it are no field of it."""
    return bool(post.types) and post.types[0].category not in _FIELD_CATEGORIES


def is_multiple(post: Post) -> bool:
    """Whether several people hold such an office at a time (`Anggota KPU`)."""
    if post.head is None:
        return False
    return title_key(post).startswith(_MULTIPLE_HEADS) or post.status == "candidate"


def title_key(post: Post) -> str:
    """The title of an office in small letters; of one that the lexicon does not know its first word."""
    if post.types:
        return post.types[0].title.casefold()
    return post.head.key if post.head is not None else ""


def is_numbered(post: Post) -> bool:
    """Whether an office is that of a candidate with a number on the ballot (`calon bupati nomor urut 2`)."""
    return post.status == "candidate" and post.numbered


def is_field(post: Post) -> bool:
    """Whether an office needs words behind it that say of what it is one (`Kepala`, `Anggota`)."""
    return not is_self_contained(post)


def is_mere_role(post: Post, text: str = "") -> bool:
    """Whether what stands beside a name says what somebody does, and is an office only in a body: `Pengamat`, `anggota UMKM`; not
    the member of a division (`Anggota Divisi Hukum`), which only commissions have.
    """
    if post.head is not None and post.head.key == "wakil" and not post.types and post.last - post.first > 0:
        return not post.fields  # `wakil Indonesia`, who plays for it
    if not post.types or post.bodies:
        return False
    title = post.types[0].title
    if title == "Anggota" and post.inherited is None:
        divided = bool(post.fields) and text.startswith(_DIVISIONS, post.fields[0][0])
        return bool(post.fields) and not post.places and not divided
    return title in _MERE_ROLES


def leads_alone(post: Post) -> bool:
    """Whether the holder of an office is not named in one breath with the deputy, as heads of regions and candidates are."""
    paired = post.partner is not None or post.status == "candidate"
    return bool(post.types) and not paired and post.types[0].category != "regional_head"


def is_small(post: Post) -> bool:
    """Whether an office is one of a village, a school and the like, of whose names no list exists."""
    return bool(post.types) and post.types[0].scope in _SMALL_SCOPES
