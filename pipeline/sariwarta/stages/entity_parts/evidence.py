"""What makes a name that only the model knows a place or an institution of the record.

The model reads context, but outside regional news it takes clubs, apps and people for places. A mention stays an
entity in any case; it makes an entry under `places` or `institutions` only where something else speaks for
it too: a head word (`Desa X`, `Dinas X`), a word before it (`di X`, `warga X`), an office that it belongs to, or a
model that is very sure.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from sariwarta.annotations import Entity
from sariwarta.language.abbreviations import read_words
from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.readings import FacilityReading, PlaceReading, PositionReading
from sariwarta.stages.word_tables import word_table

__all__ = [
    "LIKELY",
    "SURE_KNOWN",
    "common_words",
    "evidence_words",
    "is_called_thing",
    "is_domain",
    "is_headline_verb",
    "is_medium",
    "is_numbered_school",
    "is_office",
    "is_smaller_place",
    "names_institution",
    "names_place",
    "runs_on",
    "word_before",
    "words_of_name",
]

#: how sure the model must be of a name for which nothing else speaks
SURE_PLACE = 0.9
SURE_FACILITY = 0.8
SURE_INSTITUTION = 0.85
#: and of a word that is the name of a body among other things
SURE_KNOWN = 0.6
#: and of one with a head word or a cue
LIKELY = 0.6
_DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news|info|go|ac)(?:\.id)?\Z", re.IGNORECASE
)
#: text that has run into the name of a place: `SelatandanKorea`, `nonJamali`, a place in a race (`P25`)
_GLUED_PLACE = re.compile(r"[a-z]{3,}[A-Z]|\bnon[A-Z]|[A-Z]\d{1,2}\Z|[A-Z]{2}\Z")
_CUT_AT_HYPHEN = re.compile(r"-[a-z]")
_CODE = re.compile(r"\d\w*[A-Za-z]\w*\Z|(?=\w*\d\w*[A-Z])[A-Z]\w*\d\w*[A-Za-z]\w*\d\w*\Z")
_ROMAN = re.compile(r"[IVXL]+\Z")
#: what stands between a place and its region: `Tebet, Jakarta Selatan`, `Jetis, Caturharjo, Sleman`
_TO_REGION = re.compile(r"(?:, [A-Z]\w+(?: [A-Z]\w+)?){0,2}(?:, | \()\Z")
#: what stands between a place and the next one of an address or a list
_BETWEEN_PLACES = re.compile(r", | - |-|,? dan | \(|, (?:R[TW][ .]*\d+ ?[,/]? ?){1,2}")
#: the age of a person, or the minute in which a player came on: `(65)`, `(65 tahun)`, `(46'`
_AGE_BEHIND = re.compile(r" (?:\(\d{1,2}(?: tahun\))?|\([A-Z]\w+ \d{1,3}['’]|\d{1,3}['’])")
#: a verb by its form
_VERB = re.compile(r"(?:me|di|ber|ter)\w{3,}\Z|\w{3,}kan\Z", re.IGNORECASE)
#: how the press shortens offices: `Kasubbidpenmas`, `Wadanyon`, `Pangdivif`
_SHORT_OFFICE = re.compile(
    r"(?:Wa)?(?:Ka|Dan|Pang|Dir|Sek)(?:su|sat|bi|bag|pus|dis|den|kor|ro|des|yon|div|kes|res|ops|um|lan|pol)\w+\Z"
)
_TERRITORIES = frozenset(
    {"provinsi", "kabupaten", "kota", "kab/kota", "kecamatan", "kelurahan", "desa", "dusun"}
)
#: head words of places that are levels of regions, and not of what lies in them
_TERRITORIAL_LEVELS = frozenset(
    {"provinsi", "kabupaten", "kota", "negara", "negeri", "ibu", "kepulauan", "pulau"}
)
#: offices of these are of the place that stands behind them
_SMALL_TERRITORIES = frozenset({"kecamatan", "kelurahan", "desa"})
#: words in front of a building that nothing but a place has behind them
_WHERE = frozenset({"di", "dari", "ke", "asal"})
#: a region behind a name, which is part of an address
_IN_ADDRESS = re.compile(r"(?:,| di) ?(?i:Kecamatan|Kec\.|Distrik|Kabupaten|Kab\.|Kota|Provinsi) [A-Z]")
#: levels of what is praised with a word behind it
_PRAISED = frozenset({"kota", "kabupaten", "kampung", "desa", "kelurahan", "kecamatan", "negara", "provinsi"})
#: numbers and words in front of a kind of houses of which there are many
_MANY = frozenset(
    "dua tiga empat lima enam tujuh delapan sembilan sepuluh sejumlah beberapa setiap berbagai".split()
)
_NUMBERED_SCHOOL = re.compile(r"(\w+)(?: Negeri| Inpres)? \d{1,3}\b")
_WORD = re.compile(r"[^\W_]+(?:-[^\W\d_]+)*")
#: what the prefix of an active verb is, and what it makes of the first letter of some
_PREFIXES = ("me", "mem", "men", "meng")
_NASALS = {"p": "mem", "t": "men", "s": "meny", "k": "meng"}
#: how long a verb in `-kan` without its prefix is that cannot be a name
_SHORTEST_BARE = 7


@functools.cache
def evidence_words(name: str) -> frozenset[str]:
    """A word list of `data/evidence.toml`."""
    return frozenset(word_table("evidence")[name].split())


@functools.cache
def common_words() -> frozenset[str]:
    """Words that are no part of a name even where they have a capital, as in a headline."""
    return read_words("common_words.txt")


def is_headline_verb(word: str) -> bool:
    """Whether a capitalised word behind a name is a verb of a headline, and no part of the name."""
    small = word.casefold()
    if small in evidence_words("headline_verbs") or _is_bare_verb(small):
        return True
    common = small in common_words() and small not in evidence_words("name_words")
    return common and _VERB.match(small) is not None


@functools.lru_cache(maxsize=4096)
def _is_bare_verb(small: str) -> bool:
    """Whether a word is a verb that headlines write without its prefix: `kerahkan`, of `mengerahkan`.

    >>> _is_bare_verb("kerahkan"), _is_bare_verb("sampaikan"), _is_bare_verb("zulkan")
    (True, True, False)
    """
    if len(small) < _SHORTEST_BARE or not small.endswith("kan"):
        return False
    nasal = _NASALS.get(small[0])
    forms = [f"{prefix}{small}" for prefix in _PREFIXES]
    if nasal is not None:
        forms.append(nasal + small[1:])
    return any(form in common_words() for form in forms)


def runs_on(words: Sequence[str]) -> bool:
    """Whether words behind a known place or body are only text that runs into its name: `Jakarta` + `Spekulasi`."""
    return bool(words) and all(w.casefold() in common_words() or is_headline_verb(w) for w in words)


def words_of_name(words: Sequence[str]) -> int:
    """How many words of what the model takes for a person are the name; headlines and captions run into the text behind
    it.

    A name ends before a verb, and before several common words at the end; a single one may be a name (`Rusli Duka`).

    >>> words_of_name("Rani Dewi Ditunjuk Jadi Ketua".split()), words_of_name("Rani Duka".split())
    (2, 2)
    """
    end = next((n for n in range(1, len(words)) if is_headline_verb(words[n])), len(words))
    keep = end
    while keep > 1 and words[keep - 1].casefold() in common_words():
        keep -= 1
    return keep if end - keep > 1 or end < len(words) else end


def is_domain(surface: str) -> bool:
    """Whether a name is that of a site: `detik.com`."""
    return _DOMAIN.match(surface) is not None


def is_medium(surface: str) -> bool:
    """Whether a name is that of a site or one of a publishing house: `detikJatim`."""
    first = surface.split()[0]
    small = first.casefold()
    house = next((p for p in evidence_words("outlet_prefixes") if small.startswith(p)), None)
    return is_domain(surface) or (house is not None and (first[0].isupper() or small != house))


def is_numbered_school(surface: str, heads: Mapping[str, str]) -> bool:
    """Whether a name is that of a school with a number, which nothing else has behind such a word: `SDN 12 Maninjau`.

    Args:
        surface: the name.
        heads: kinds of institutions by their first words.
    """
    school = _NUMBERED_SCHOOL.match(surface)
    return school is not None and heads.get(school.group(1)) == "school"


def is_office(surface: str, heads: frozenset[str]) -> bool:
    """Whether what the model takes for an office that the lexicon does not know can be one.

    Args:
        surface: the words.
        heads: case-folded first words of the offices that the lexicon knows.
    """
    first = surface.split()[0]
    if (surface.isupper() and " " not in surface) or surface.casefold().startswith("juru "):
        return False  # `Juru Bicara` is listed, a `juru racik` trains a team
    known = first.casefold() in heads or first.casefold() in evidence_words("office_heads")
    return known or _SHORT_OFFICE.match(first) is not None


def is_called_thing(text: str, start: int) -> bool:
    """Whether the word in front of a name says that it is a nickname, a title, a product: `julukan X`, `film X`."""
    return word_before(text, start) in evidence_words("thing_cues")


def is_smaller_place(text: str, start: int) -> bool:
    """Whether the word in front of a region's name makes it another, smaller place: the `Sukoharjo` of `Gedung
    Olahraga Desa Sukoharjo`.

    Args:
        text: the text or name that holds the region.
        start: where the region's name begins in it.
    """
    word = word_before(text, start)
    return word in evidence_words("place_heads") and word not in _TERRITORIAL_LEVELS


def names_place(text: str, entity: Entity, before: Entity | None, following: Entity | None = None) -> bool:
    """Whether a place that only the model knows is one for the record.

    Args:
        text: the article.
        entity: the mention, LOC or FAC.
        before: the entity in front of it, None without one.
        following: the entity behind it, None without one.
    """
    surface = text[entity.start : entity.end]
    words = surface.split()
    if not any(c.isupper() for c in surface) or _ROMAN.match(surface) or _CODE.match(surface):
        return False
    if len(surface.strip(".")) == 1:
        return False  # the platform X
    if surface in evidence_words("no_institutions") or _AGE_BEHIND.match(text, entity.end):
        return False  # `SPBU`; `Paise (65) warga Tongas`
    if _is_no_place(text, entity, words):
        return False
    first = _WORD.search(surface)
    head = first.group().casefold() if first else ""
    headed = head in evidence_words("place_heads" if entity.label == "LOC" else "facility_heads")
    if len(words) > 1 and (
        head in evidence_words("school_heads") or words[-1].casefold() in evidence_words("school_tails")
    ):
        return False
    if headed and head == "negeri" and len(words) > 1:
        # the rest of a school's name, or of an official's: `SMP Negeri I Sigi`, `Pegawai Negeri Sipil`
        rest = {" ".join(words[1:]), words[-1]}
        known = any(lexicon().region_matcher.get(name) for name in rest)
        return not known and not _ROMAN.match(words[1]) and not words[1].isdigit() and words[1] != "Sipil"
    if headed and len(words) > 1:
        if is_headline_verb(words[1]):
            return False  # `Istana Meresmikan`
        if head in ("rumah", "rs", "kantor") and {w.casefold() for w in words[1:]} <= evidence_words(
            "any_hospital"
        ):
            return False
        # `Jalan Raya` is any of them, `Balai Kota` is one; `Kecamatan Kota Barat` is listed
        return (
            entity.label == "FAC"
            or not evidence_words("no_place_names").issuperset(map(str.casefold, words))
            or (head == "kecamatan" and bool(lexicon().kecamatan_named(" ".join(words[1:]))))
        )
    if is_medium(surface) or all(_is_plain(word) for word in words):
        return False
    if entity.label == "LOC" and len(words) == 1 and head in evidence_words("no_local_places"):
        return False  # `di Vidio`
    cue = word_before(text, entity.start)
    if entity.label == "FAC":
        small_last = words[-1].casefold()
        located = isinstance(entity.entry, FacilityReading) and bool(entity.entry.regions)
        if located and cue in evidence_words("place_cues"):
            return True  # `di Silang Monas Jakarta Pusat`
        known = head in evidence_words("building_heads") or small_last in evidence_words("building_tails")
        if cue in _WHERE and known:
            return True  # `di Mapolresta`, `di Sawo Garden Hotel`
        return entity.confidence >= (LIKELY if cue in evidence_words("place_cues") else SURE_FACILITY)
    if before is not None and _is_of_small_place(before) and text[before.end : entity.start] == " ":
        return not surface.isupper()  # `Lurah X`, `Kapolsek X`
    if entity.confidence < LIKELY:
        return _is_in_row(text, before, entity)
    if cue == "di" and len(words) == 1 and "di" + surface.casefold() in common_words():
        return False  # `di Jajah`, a verb
    if cue in evidence_words("place_cues") or cue in evidence_words("place_heads"):
        return True  # `di X`, `pekon X`
    if before is not None and _is_territorial(before) and text[before.end : entity.start] == " ":
        return not surface.isupper()  # `Gubernur X`, but not `Gubernur CBUAE`
    # `Tebet, Jakarta Selatan`, `Kelurahan Jati, Tebet`
    country = len(words) > 1 and before is not None and getattr(before.target, "kind", None) == "country"
    return (
        (
            before is not None
            and before.label in ("LOC", "FAC")
            and before.target is not None
            and not country  # `kiper Thailand, Patiwat Khammai`
            and _BETWEEN_PLACES.fullmatch(text, before.end, entity.start) is not None
        )
        or (
            following is not None
            and isinstance(following.entry, PlaceReading)
            and _TO_REGION.match(text[entity.end : following.start]) is not None
        )
    )


def _is_no_place(text: str, entity: Entity, words: Sequence[str]) -> bool:
    """Whether a name is that of a programme, a firm, a train or ship, an event, or cut out of text that ran together."""
    surface = text[entity.start : entity.end]
    small = [word.casefold() for word in words]
    if entity.label == "LOC" and _GLUED_PLACE.search(surface):
        return True
    if _CUT_AT_HYPHEN.match(text, entity.end) or {
        small[0],
        word_before(text, entity.start),
    } & evidence_words("vehicles"):
        return True
    if len(words) < 2:
        return False
    if entity.label == "FAC":
        many = word_before(text, entity.start) in _MANY and not isinstance(entity.entry, FacilityReading)
        return small[0] in evidence_words("no_institution_heads") or many
    if small[-1] in evidence_words("company_tails") or small[-1] in evidence_words("newspaper_tails"):
        return True
    if small[0] in ("desa", "kampung", "kelurahan") and small[1] in evidence_words("programme_words"):
        return True  # `Desa Energi Berdikari`
    if small[0] in _PRAISED and small[1] in evidence_words("epithet_words"):
        plain = all(w in evidence_words("epithet_words") or w in common_words() for w in small[1:])
        return plain and _IN_ADDRESS.match(text, entity.end) is None  # `Kota Layak Anak`
    if small[0] in evidence_words("team_heads"):
        return True  # `Laskar Mataram`
    return small[0] in ("kota", "negara") and common_words().issuperset(small[1:])


def _is_in_row(text: str, before: Entity | None, entity: Entity) -> bool:
    """Whether a name of which the model is not sure stands behind `dan` or a comma and a place of the record, which is in
    Indonesia: `Lahat, Empat Lawang dan Semende`.
    """
    if before is None or before.label not in ("LOC", "FAC") or before.target is None:
        return False
    gap = text[before.end : entity.start]
    region = getattr(before.target, "code", None) is not None or before.label == "FAC"
    return region and gap in (", ", " dan ", ", dan ") and text[entity.start : entity.end].istitle()


def _is_of_small_place(office: Entity) -> bool:
    """Whether an office is that of a kecamatan or a village, and of nothing else."""
    types = office.entry.types if isinstance(office.entry, PositionReading) else ()
    return office.label == "POSITION" and bool(types) and all(t.scope in _SMALL_TERRITORIES for t in types)


def _is_territorial(office: Entity) -> bool:
    """Whether an office is that of a place: `Gubernur`, `Camat`."""
    types = office.entry.types if isinstance(office.entry, PositionReading) else ()
    return office.label == "POSITION" and any(t.scope in _TERRITORIES for t in types)


def _is_plain(word: str) -> bool:
    """Whether a word makes no name by itself, even with a capital."""
    return word.casefold() in common_words() or word.casefold() in evidence_words("no_place_names")


def names_institution(text: str, entity: Entity, before: Entity | None) -> bool:
    """Whether an institution that the lexicon does not know is one for the record.

    Args:
        text: the article.
        entity: the mention.
        before: the entity in front of it, None without one.
    """
    surface = text[entity.start : entity.end]
    if is_domain(surface) and text[entity.end : entity.end + 1] == "/":
        return False  # the address of a page
    if is_medium(surface):
        return True
    if surface.split()[-1].casefold() in evidence_words("event_tails"):
        return False  # `European Football Championship`
    if surface in evidence_words("no_institutions") or _CODE.match(surface) or surface.isdigit():
        return False
    if not any(c.isupper() for c in surface):
        return False
    if all(word.casefold() in evidence_words("organ_words") for word in surface.split()):
        return False  # `Dewan Pembina` is that of any body
    head, _, rest = surface.partition(" ")
    if rest.islower() or head in evidence_words("facility_heads"):
        return False  # `Koalisi sipil` is any of them, `tribun Utara` a part of a stadium
    small = [w for w in surface.split() if w.isalpha() and w.islower() and w in common_words()]
    if len(small) > surface.split().count("dan") + surface.split().count("untuk"):
        return entity.confidence >= SURE_PLACE
    held = (
        before is not None
        and before.label == "POSITION"
        and not text[before.end : entity.start].strip(" \xa0(")
    )
    held = held or not {word.casefold() for word in surface.split()}.isdisjoint(evidence_words("body_words"))
    return entity.confidence >= (LIKELY if held else SURE_INSTITUTION)


def word_before(text: str, start: int) -> str:
    """The word right in front of a place in the text, in lower case; empty behind a mark."""
    before = text[max(0, start - 24) : start]
    if not before[-1:].isspace():
        return ""
    words = before.split()
    return words[-1].casefold() if words else ""
