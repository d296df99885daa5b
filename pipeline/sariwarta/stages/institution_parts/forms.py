"""One entry for a body that the article names in several forms, of which the lexicon knows none, or only one.

`Forum Relawan Sigi (FRS)` and `FRS Sigi`, `Ponpes Al-Hikmah` and `Pondok Pesantren Al Hikmah`, `Pansus Haji DPR` and
`Pansus Haji`, `PT Sinar Jaya Tbk` and `Sinar Jaya` are one body each. Two forms are joined only where no other body of the
article fits as well, and never where their regions differ or where the lexicon knows both.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from spacy.tokens import Doc

from sariwarta.annotations import Institution
from sariwarta.language.acronyms import abbreviates
from sariwarta.language.words import text_of, words
from sariwarta.lexicon import InstitutionType, Lexicon, NamedPlace, Region, RegionName
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.entity_parts.lexical import Lexical
from sariwarta.stages.entity_parts.readings import InstitutionReading
from sariwarta.stages.institution_parts.brackets import GENERIC
from sariwarta.stages.institution_parts.joined import take_out
from sariwarta.stages.institution_parts.known import kind_by_head, spelt_out
from sariwarta.stages.institution_parts.names import canonical, institution_type, kind_in_region, own_name
from sariwarta.stages.word_tables import word_table

__all__ = ["join_forms"]

#: kinds of bodies of which a part, or another one, has a longer name: `PT Sigi`, `PT Sigi Energi`
_FIRMS = frozenset({"company", "soe", "local_soe"})
#: kinds whose names differ in a word behind: `Manchester United Women`
_NO_SHORT_FORMS = _FIRMS | {"team", "party", "media", "ministry"}
#: dots in the code of a kecamatan
_KECAMATAN = 2
#: the government between a department and its region: `Dinas Sosial Pemkab Sigi`; the office of a bank in a region
_OF_GOVERNMENT = re.compile(
    r" (Pemkab|Pemkot|Pemprov|Pemerintah Kabupaten|Pemerintah Kota|Pemerintah Provinsi|Pemerintah Daerah Kabupaten) (?=[A-Z])"
)
_LEVELS = {
    "Pemkab": " Kabupaten ",
    "Pemkot": " Kota ",
    "Pemprov": " Provinsi ",
    "Pemerintah Kabupaten": " Kabupaten ",
    "Pemerintah Kota": " Kota ",
    "Pemerintah Provinsi": " Provinsi ",
    "Pemerintah Daerah Kabupaten": " Kabupaten ",
}
_OFFICE_OF_BANK = re.compile(r"(?:\A|(?<=Bank Indonesia) )Kantor Perwakilan (?=Bank Indonesia|[A-Z])")
_ROMAN = re.compile(r"i{1,3}|iv|v")
_CLASS = re.compile(r"(?:i{1,3}|iv|v|\d)[abc]?")
_GRADES = frozenset("abc")
_NUMBERED_COMMAND = re.compile(r"(?:Kodim|Korem|Yonif) \d{3,4}\b")
#: last letters in which the names of the bodies of women and men differ: `Putra`, `Putri`
_SEXES = frozenset("ai")
#: kinds of offices that have a class, with or without which they are called
_WITH_CLASS = frozenset({"vertical_office", "court", "prosecutor"})
#: letters of a first word that tells a body, and of a head that may be misprinted, at least
_TELLING = 4
_LONG_HEAD = 8
#: letters of an acronym that stands for a name
_SHORTEST = 3
#: letters of a short form of syllables at least: `Perkimtan`
_SYLLABLES = 5
#: how many of its last letters stand in the last word of the name
_LAST_SYLLABLE = 3
_JOINING = frozenset({"dan", "untuk", "serta", "di", "of", "the", "and", "for"})
#: words of the name of a firm at most of which the first stands for it
_LONGEST_FIRM = 3
#: words of a name at least that another form may leave words out of
_FEWEST = 2
#: how the name of a national team begins, and how that of one of an age ends
_NATIONAL_TEAM = ("tim", "nasional")
_AGE_AT_END = re.compile(r" U-\d\d\Z")
_SENIORS = re.compile(r"\b[Ss]enior\b")
#: how alike two spellings of the one word are at least in which a misprinted name differs, in per cent
_ALIKE = 80
#: words of a name at least of which one may be misprinted
_LONG_NAME = 3


@functools.cache
def _word_list(name: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in word_table("body_forms")[name].split())


def _tokens(name: str) -> tuple[str, ...]:
    """The words of a name in one spelling: `PT. Sinar Jaya, Tbk` → `pt sinar jaya tbk`, `Ponpes Al-Hikmah` → `pesantren al
    hikmah`; of what has no letter the whole.
    """
    spelt = spelt_out()
    parts = [part for w in words(name) for part in spelt.get(w.key, (w.key,))]
    parts = [w for n, w in enumerate(parts) if w != "pondok" or parts[n + 1 : n + 2] != ["pesantren"]]
    return _with_class(parts) or (name.casefold(),)


def _with_class(parts: list[str]) -> tuple[str, ...]:
    """The words of a name with its class as one: `kelas ii a` → `kelas iia`."""
    found: list[str] = []
    for word in parts:
        if len(found) > 1 and found[-2] == "kelas" and _ROMAN.fullmatch(found[-1]) and word in _GRADES:
            found[-1] += word
        else:
            found.append(word.replace("-", "") if found[-1:] == ["kelas"] else word)
    return tuple(found)


def _without_class(core: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without its class: `kantor imigrasi kelas i tpi sagu` → `kantor imigrasi sagu`."""
    kept: list[str] = []
    for number, word in enumerate(core):
        classed = word == "kelas" or (number and core[number - 1] == "kelas" and _CLASS.fullmatch(word))
        if not classed and word not in ("tpi", "khusus", "nontpi"):
            kept.append(word)
    return tuple(kept)


def _with_party(lex: Lexicon, core: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the organ of a party with the party in short: `dewan pimpinan pusat partai sagu jaya` → `… psj`."""
    name = " ".join(core)
    inside = [m for m in lex.institution_matcher(name) if m.entries[0].kind == "party" and m.start > 0]
    if not inside:
        return core
    front = name[: inside[0].start].split()
    if front[-1:] == ["partai"]:
        front.pop()
    return (*front, inside[0].entries[0].abbreviation.casefold(), *name[inside[0].end :].split())


class _Form:
    """One entry as the joining sees it: its words, those without region and legal form, where it is."""

    def __init__(self, doc: Doc, lex: Lexicon, body: Institution) -> None:
        self.body = body
        self.kind: InstitutionType | None = institution_type(doc, body)
        self.all = _tokens(body.name)
        name = body.name
        #: codes of the regions that the end of the name may mean
        self.codes: frozenset[str] = frozenset()
        at_end = [m for m in lex.region_matcher(name) if m.end == len(name) and m.start > 0]
        if at_end and (body.region is not None or all(not n.risk for n in at_end[-1].entries)):
            self.codes = frozenset(n.region.code for n in at_end[-1].entries)
            if body.region is None or body.region in self.codes:
                name = name[: at_end[-1].start].rstrip(" ,(-")
        core = _tokens(name)
        while len(core) > 1 and core[-1] in ("provinsi", "kabupaten", "kota"):
            core = core[:-1]
        self.core = core
        if body.kind == "media":
            self.core = core = ("".join(core),)  # `Tribun-Medan.com`, `TRIBUNMEDAN.COM`
        if body.kind == "party_organ":
            core = _with_party(lex, core)
        self.bare = tuple(w for w in core if w not in _word_list("no_matter")) or core
        if body.kind == "school" and len(self.bare) > _FEWEST:
            self.bare = tuple(w for w in self.bare if w != "negeri")
        self.short = _tokens(body.abbreviation) if body.abbreviation else ()
        self.sites = {body.region} if body.region is not None else self.codes
        self.known = self.kind is not None or lex.organization_named(body.name) is not None

    @property
    def key(self) -> tuple[str, ...]:
        """The words that tell it from others; of a department its fields in any order: `Dinas Perikanan dan Peternakan`."""
        if self.body.kind != "local_gov_unit" or len(self.bare) <= _FEWEST:
            return self.bare
        fields = sorted("ukm" if w == "umkm" else w for w in self.bare[1:] if w not in _JOINING)
        return (self.bare[0], *fields)

    @property
    def begin(self) -> int:
        """Where the article names it first."""
        return self.body.mentions[0].start if self.body.mentions else 1 << 60

    def fits(self, other: _Form) -> bool:
        """Whether nothing that is known of two forms makes them two bodies."""
        if self.kind is not None and other.kind is not None:
            return False
        if self.sites and other.sites and not _meet(self.sites, other.sites):
            return False
        one, two = self.body.kind, other.body.kind
        return one is None or two is None or one == two or {one, two} <= _FIRMS


def _meet(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether a region of one set is one of the other, or lies in it as a kecamatan does."""
    return any(
        a == b
        or (_KECAMATAN in (a.count("."), b.count(".")) and (a.startswith(f"{b}.") or b.startswith(f"{a}.")))
        for a in one
        for b in two
    )


def join_forms(doc: Doc, found: list[Institution], lex: Lexicon) -> dict[int, Institution]:
    """Join the entries of an article that are forms of one name.

    Args:
        doc: the document.
        found: its institutions; those that are joined with others are taken out.
        lex: the lexicon.

    Returns:
        By the `id` of each that is gone, the institution that it is joined with.
    """
    gone: dict[int, Institution] = {}
    for body in found:
        _name_as_listed(doc, lex, body)
    forms = [_Form(doc, lex, body) for body in found]
    forms = _same_names(doc, forms, gone)
    _join_numbers(forms, gone)
    _join_misprints(lex, forms, gone)
    _join_classes(forms, gone)
    _join_expanded(forms, gone)
    _short_forms(doc, lex, forms, gone)
    _age_groups(doc, forms, gone)
    joined = {number: _last(gone, body) for number, body in gone.items()}
    take_out(doc, found, joined)
    return joined


def _name_as_listed(doc: Doc, lex: Lexicon, body: Institution) -> None:
    """Give a body its canonical name whose name is that of one of the lexicon with its region: `DPRD Provinsi Jatim`."""
    if institution_type(doc, body) is not None or "(" in body.name:
        return
    _mend_head(lex, body)
    body.name = body.name.replace(" Klas ", " Kelas ")
    if body.region is None:
        name = (
            body.name.removesuffix(" RI")
            .removesuffix(" Pusat")
            .removesuffix(" Republik Indonesia")
            .replace("Kementrian ", "Kementerian ")
        )
        kinds = lex.institution_matcher.get(name)
        if len(kinds) == 1 and name in kinds[0].forms and kinds[0].scope == "national" and not kinds[0].risk:
            body.name, body.abbreviation = canonical(lex, kinds[0], None)
            body.kind = kinds[0].kind
        elif not kinds and (meant := _misprinted(lex, name)) is not None:
            body.name, body.abbreviation = canonical(lex, meant, None)
            body.kind = meant.kind
        return
    if body.region not in lex.regions:
        return
    names = _other_names(lex, body.name, lex.regions[body.region])
    reading = next((r for name in names if (r := _reading(lex, name)) is not None), None)
    if reading is None or reading.region is None:
        return
    kind, region = reading.kind, lex.regions[body.region]
    codes = {n.region.code for n in reading.region.entries if isinstance(n, RegionName)}
    if kind is None or kind.risk or region.code not in codes or not kind.regional:
        return
    own = own_name(lex, kind, region)
    if own is not None:
        body.name, body.abbreviation = own[0].name, own[0].abbreviation
    else:
        body.name, body.abbreviation = canonical(lex, kind, region)
    body.kind = kind_in_region(kind, region)


def _other_names(lex: Lexicon, name: str, region: Region) -> list[str]:
    """A name, and that of a department with its short form in one word: `Dinas PMD Sigi`, `DPMD Sigi`."""
    plain = _OF_GOVERNMENT.sub(lambda m: _LEVELS[m.group(1)], _OFFICE_OF_BANK.sub(" ", name)).strip()
    if plain != name:
        return [name, *_other_names(lex, plain, region)]
    first, _, rest = name.partition(" ")
    field, _, behind = rest.partition(" ")
    if first != "Dinas" or not field.isalpha():
        return [name]
    short = f"D{field}" if field.isupper() else f"Dis{field.casefold()}"
    kinds = lex.institution_matcher.get(short)
    told = len(kinds) == 1 and short in kinds[0].forms and kinds[0].kind == "local_gov_unit"
    return [name, f"{short} {behind or region.name}"] if told else [name]


def _reading(lex: Lexicon, name: str) -> InstitutionReading | None:
    """What a name is that the lexicon knows from end to end, with its region."""
    listed = next(Lexical(lex, name, words(name)).institutions(), None)
    if listed is None or (listed.start, listed.end) != (0, len(name)):
        return None
    reading = listed.entry
    if not isinstance(reading, InstitutionReading) or not reading.exact or reading.unit:
        return None
    return reading if reading.region is not None else None


def _mend_head(lex: Lexicon, body: Institution) -> None:
    """Give a body the head word of which the first word of its name is a misprint: `Inpektorat Sigi`."""
    first, _, rest = body.name.partition(" ")
    if not rest or not first.istitle() or len(first) < _LONG_HEAD - 1 or body.kind in ("team", "media"):
        return
    if first in lex.institution_heads or any(
        first.casefold() in words for words in (common_words(), _word_list("no_misprints"))
    ):
        return
    meant = {
        head
        for head in _long_heads(lex)
        if abs(len(head) - len(first)) <= 1 and head[0] == first[0] and Levenshtein.distance(first, head) == 1
    }
    if len(meant) == 1:
        body.name = f"{meant.pop()} {rest}"
        body.kind = body.kind or kind_by_head(lex, body.name, regional=body.region is not None)


@functools.lru_cache(maxsize=8)
def _long_heads(lex: Lexicon) -> frozenset[str]:
    """The head words of bodies that are long enough for a misprint to be told from another word."""
    return frozenset(
        h for h in lex.institution_heads if len(h) >= _LONG_HEAD and h.istitle() and " " not in h
    )


def _misprinted(lex: Lexicon, name: str) -> InstitutionType | None:
    """The only national body whose name differs in the letters of one word: `Kementerian Sekretaris Negara`."""
    told = name.casefold().split()
    if len(told) < _LONG_NAME:
        return None
    found: InstitutionType | None = None
    for kind, full in _full_names(lex).get((len(told), told[0]), ()):
        unlike = [(a, b) for a, b in zip(told, full, strict=True) if a != b]
        if len(unlike) == 1 and fuzz.ratio(*unlike[0]) >= _ALIKE:
            if found is not None:
                return None
            found = kind
    return found


@functools.lru_cache(maxsize=8)
def _full_names(lex: Lexicon) -> dict[tuple[int, str], list[tuple[InstitutionType, list[str]]]]:
    """The national bodies by number of words and first word of their names."""
    named: dict[tuple[int, str], list[tuple[InstitutionType, list[str]]]] = defaultdict(list)
    for kind in lex.institutions:
        full = [w for w in kind.name.casefold().split() if w not in ("(persero)", "tbk")]
        if kind.scope == "national" and not kind.risk and len(full) >= _LONG_NAME:
            named[len(full), full[0]].append((kind, full))
    return named


def _last(gone: dict[int, Institution], body: Institution) -> Institution:
    while id(body) in gone:
        body = gone[id(body)]
    return body


def _same_names(doc: Doc, forms: Sequence[_Form], gone: dict[int, Institution]) -> list[_Form]:
    """Join what differs in spelling, legal form or the writing of its region only."""
    groups: dict[tuple[str, ...], list[_Form]] = defaultdict(list)
    left: list[_Form] = []
    for form in forms:
        same = [o for o in groups[form.key] if o.fits(form) and bool(o.codes) == bool(form.codes)]
        firms = {form.body.kind, *(s.body.kind for s in same)}
        if len(form.bare) == 1:
            # `Timah` and `PT Timah`, `Keraton Yogya` and `Keraton Yogyakarta`, not `Sagu` and `Kota Sagu`
            same = [
                s
                for s in same
                if form.all == s.all or firms & _FIRMS or (form.codes and form.codes == s.codes)
            ]
        if len(same) != 1:
            groups[form.key].append(form)
            left.append(form)
            continue
        kept, other = _better(same[0], form)
        _join(kept, other, gone)
        if kept is form:
            groups[form.key][groups[form.key].index(same[0])] = form
            left[left.index(same[0])] = form
    return left


def _better(one: _Form, two: _Form) -> tuple[_Form, _Form]:
    """Of two spellings of one name the one that is kept first: that of the lexicon, not in capitals, the longer one."""

    def rank(form: _Form) -> tuple[bool, bool, bool, bool, int]:
        name = form.body.name
        capitals = name.isupper() and " " in name
        in_full = name.split()[0].casefold() not in spelt_out()
        return (form.kind is not None, form.known, not capitals, in_full, len(name))

    return (two, one) if rank(two) > rank(one) else (one, two)


def _join(kept: _Form, other: _Form, gone: dict[int, Institution], abbreviation: str | None = None) -> None:
    """Give an entry all that another one has."""
    a, b = kept.body, other.body
    first, _, rest = a.name.partition(" ")
    spelt = spelt_out().get(first.casefold(), ())
    if spelt and rest and kept.kind is None and other.kind is None:
        written = b.name.split()[: len(spelt)]
        if tuple(word.casefold() for word in written) == spelt:
            a.name = f"{' '.join(written)} {rest}"  # `Dewas Sagu RI` beside `Dewan Pengawas Sagu`
    a.mentions = sorted([*a.mentions, *b.mentions], key=lambda m: m.start)
    if a.kind is None or (b.kind == "soe" and a.kind == "company"):
        a.kind = b.kind
    if kept.kind is None or not a.region:
        a.region = a.region or b.region
    a.abbreviation = a.abbreviation or abbreviation or b.abbreviation
    a.stated = a.stated or b.stated
    kept.sites = kept.sites or other.sites
    gone[id(b)] = a


def _short_forms(doc: Doc, lex: Lexicon, forms: list[_Form], gone: dict[int, Institution]) -> None:
    """Join the short forms of a name with it: its abbreviation with more words, its first words, some of its words."""
    by_word: dict[str, list[_Form]] = defaultdict(list)
    by_short: dict[str, list[_Form]] = defaultdict(list)
    by_first: dict[str, list[_Form]] = defaultdict(list)
    by_last: dict[str, list[_Form]] = defaultdict(list)
    by_initials: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        by_word[form.all[0]].append(form)
        by_first[form.bare[0]].append(form)
        by_last[form.all[-1]].append(form)
        for word in dict.fromkeys(form.short):
            by_short[word].append(form)
        initials = "".join(w[0] for w in form.bare if w not in _JOINING)
        if len(initials) >= _SHORTEST:
            by_initials[initials].append(form)
    for form in forms:
        if (form.known and not _is_bare_organ(form)) or id(form.body) in gone:
            continue
        near = [*by_word[form.all[0]], *(by_word.get(form.short[0], ()) if form.short else ())]
        if len(form.bare) == 1 and form.bare[0].startswith("dis"):
            near += by_word.get("dinas", ())  # `Disperkimtan`
        for word in form.bare:
            near += by_short.get(word, ())
        if len(form.all) == 1:
            near += by_first.get(form.all[0], ())
            near += by_last.get(form.all[0], ())
        if len(form.bare) == 1:
            near += by_initials.get(form.bare[0], ())
        longer = [
            other
            for other in {id(n): n for n in near}.values()
            if other is not form
            and id(other.body) not in gone
            and other.fits(form)
            and (_is_organ_of(form, other) if form.kind is not None else _is_short_of(lex, form, other))
        ]
        kept = _only_one(longer)
        if kept is not None:
            _join(kept, form, gone, _acronym(form))


def _age_groups(doc: Doc, forms: Sequence[_Form], gone: dict[int, Institution]) -> None:
    """Join what an article calls its only national team of an age without that age, or by a nickname, with it."""
    teams = [f for f in forms if f.body.kind == "team" and id(f.body) not in gone]
    aged = [f for f in teams if _AGE_AT_END.search(f.body.name) and f.all[:2] == _NATIONAL_TEAM]
    if len(aged) != 1 or _SENIORS.search(text_of(doc)):
        return
    (team,) = aged
    bare = _tokens(_AGE_AT_END.sub("", team.body.name))
    for form in teams:
        nickname = " ".join(form.all) in _word_list("youth_nicknames") and "indonesia" in bare
        if form is not team and (nickname or (form.all == bare and form.begin > team.begin)):
            _join(team, form, gone)


def _is_bare_organ(form: _Form) -> bool:
    """Whether a form is the bare name of an organ of which a council has several: `Pansus`, `Banggar`."""
    if form.kind is None or form.sites:
        return False
    # `BBWS` of `Balai Besar Wilayah Sungai (BBWS) Sagu`, too
    return form.kind.scope in ("multi", "kecamatan") or " ".join(form.core[:2]) in _word_list("organs")


def _is_organ_of(form: _Form, other: _Form) -> bool:
    """Whether another entry is that organ with what it is for or of: `Pansus Haji DPR` of `Panitia Khusus`."""
    if other.kind is not None or not _is_bare_organ(form):
        return False
    return other.all[: len(form.core)] == form.core or (
        bool(form.short) and other.all[: len(form.short)] == form.short
    )


def _acronym(form: _Form) -> str | None:
    name = form.body.name
    return name if " " not in name and name.isalpha() and name.isupper() else None


def _only_one(longer: list[_Form]) -> _Form | None:
    """The only name that a form may shorten; where several are forms of one another, the shortest of them."""
    if not longer:
        return None
    chain = sorted(longer, key=lambda f: (len(f.core), f.begin))
    for shorter, other in zip(chain, chain[1:], strict=False):
        if not _is_within(shorter.core, other.all) or (
            shorter.sites and other.sites and not _meet(shorter.sites, other.sites)
        ):
            return None
    return chain[0]


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether words stand in a name, in their order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _is_short_of(lex: Lexicon, form: _Form, other: _Form) -> bool:
    """Whether a form shortens the name of another entry."""
    return (
        _has_abbreviation(lex, form, other)
        or _is_of_initials(form, other)
        or _is_of_syllables(form, other)
        or _leaves_place_out(lex, form, other)
        or _leaves_class_out(form, other)
        or _leaves_sort_out(lex, form, other)
        or _leaves_words_out(form, other)
        or _is_first_word_of_firm(form, other)
        or _is_word_of_club(form, other)
        or _is_first_word_of_shop(form, other)
    )


def _is_word_of_club(form: _Form, other: _Form) -> bool:
    """Whether a form is the last word of a club that the article has named before: `United`."""
    if len(form.all) != 1 or other.body.kind != "team" or form.body.kind not in (None, "team"):
        return False
    return len(other.all) > 1 and other.all[-1] == form.all[0] and other.begin < form.begin


def _is_first_word_of_firm(form: _Form, other: _Form) -> bool:
    """Whether a form is the first word of a firm that the article has named with its legal form: `Comtronics`."""
    if len(form.bare) != 1 or other.body.kind != "company" or form.body.kind not in (None, "company"):
        return False
    legal = other.all[0] in ("pt", "cv") and 1 < len(other.bare) <= _LONGEST_FIRM
    first = form.bare[0]
    if not legal or other.bare[0] != first or len(first) <= _SYLLABLES or other.begin >= form.begin:
        return False
    listed = (common_words(), evidence_words("body_words"), evidence_words("company_words"))
    known = any(first in words for words in listed)
    # `PT Sagu` may be another
    return len(form.all) == 1 or (form.all[0] == other.all[0] and not known and not form.codes)


def _is_first_word_of_shop(form: _Form, other: _Form) -> bool:
    """Whether a form is the first word of a name that goes on with the sort of the firm only: `Berkah`, `Berkah Swalayan`."""
    if len(form.all) != 1 or len(other.all) != _FEWEST or form.body.kind not in (None, "company"):
        return False
    if other.body.kind not in (None, "company") or other.all[0] != form.all[0] or other.begin >= form.begin:
        return False
    return other.all[1] in _word_list("sorts_of_firms") and form.all[0] not in common_words()


def _has_abbreviation(lex: Lexicon, form: _Form, other: _Form) -> bool:
    """Whether a form is the abbreviation of a name, with its first words or its region: `FRS Sigi`, `Balai Besar TNBTS`."""
    if not other.short or (other.known and other.kind is None):
        return False
    if form.all == other.short and len(form.all) > 1:
        return True  # `PLN UID Sigi`
    spelt = "".join(other.short)
    if (
        form.bare[: len(other.short)] == other.short
        and len(form.bare) > len(other.short)
        and other.kind is None
    ):
        rest = [w for w in form.bare[len(other.short) :] if w not in other.all]
        if other.body.kind not in _FIRMS | {"team"} and _is_place_or_body(lex, rest, unit=True):
            return True  # `Densus 88 Antiteror Polri`
    if form.bare[-1:] != other.short and "".join(form.bare) != spelt:
        return False
    if len(spelt) < _SHORTEST:
        return False
    head = form.bare[:-1] if form.bare[-1:] == other.short else ()
    if other.kind is not None and not head:
        return False  # the branch in a region of a body that the lexicon knows
    return head == other.bare[: len(head)]


def _is_of_initials(form: _Form, other: _Form) -> bool:
    """Whether a form has the initials of the words that it leaves out: `PLN IP` of `PLN Indonesia Power`."""
    *head, last = form.bare
    if other.body.abbreviation and not head:
        return False
    if tuple(head) != other.bare[: len(head)] or not form.body.name.split()[-1].isupper():
        return False
    rest = [w for w in other.bare[len(head) :] if w not in _JOINING]
    long_enough = len(last) >= _SHORTEST or (bool(head) and len(last) == _FEWEST)
    return long_enough and len(rest) == len(last) and "".join(w[0] for w in rest) == last


def _is_of_syllables(form: _Form, other: _Form) -> bool:
    """Whether a form of a department has syllables of its field: `Dinas Perkimhub`, `Disperkimhub`."""
    last = form.bare[-1]
    if other.body.kind != "local_gov_unit" or len(other.bare) < _FEWEST + 1 or other.bare[0] != "dinas":
        return False
    if len(form.bare) == _FEWEST and form.bare[0] == "dinas":
        short = last
    elif len(form.bare) == 1 and last.startswith("dis"):
        short = last[3:]
    else:
        return False
    field = other.bare[1:]
    return (
        len(short) >= _SYLLABLES
        and short[:2] == field[0][:2]
        and short[-_LAST_SYLLABLE:] in field[-1]
        and abbreviates(short, " ".join(field))
    )


def _leaves_place_out(lex: Lexicon, form: _Form, other: _Form) -> bool:
    """Whether a form has no more than the region, the nation or the body that the other one is of too little: `Komisi A` of
    `Komisi A DPRD Sigi`, `Timnas Putri` of `Timnas Putri Indonesia`.
    """
    if form.core == other.core and other.body.kind == form.body.kind == "team" and len(form.core) == 1:
        return bool(other.codes) and not form.codes  # `Persagu` of `Persagu Sigi`
    if len(form.core) < _FEWEST or form.body.kind in _FIRMS | {"ministry"} or other.kind is not None:
        return False
    if form.core == other.core:
        if form.codes and not other.codes and not other.sites and not other.known:
            return False  # the other way round: `Sagu Jaya Sigi` has more to say than `Sagu Jaya`
        return form.body.kind != "mass_org" or not other.known
    if not _is_within(form.core, other.all) or (form.codes and not other.sites):
        return False
    if other.all[: len(form.core)] != form.core:
        left = list(other.all)
        for word in form.core:
            left.remove(word)
        return all(word in _word_list("levels") for word in left)
    rest = other.all[len(form.core) :]
    if form.body.kind == "school" and " ".join(rest) in lex.kecamatan:
        return True  # `SDN 1 Sagu` of `SDN 1 Sagu Menes`
    return _is_place_or_body(lex, rest, unit=_is_unit(form.core))


def _is_unit(core: Sequence[str]) -> bool:
    return not _word_list("units").isdisjoint((core[0], " ".join(core[:2])))


def _is_place_or_body(lex: Lexicon, rest: Sequence[str], *, unit: bool) -> bool:
    """Whether the words behind a name are only a place, or the body that a unit is of with its place."""
    while rest and rest[0] in _word_list("levels"):
        rest = rest[1:]
    if not rest:
        return True
    name = " ".join(rest)
    if any(
        isinstance(entry, RegionName) or (isinstance(entry, NamedPlace) and entry.kind == "country")
        for entry in lex.place_matcher.get(name)
    ):
        return True
    if not unit:
        return False
    inside = lex.institution_matcher(name)
    if not inside or inside[0].start > 0:
        return False
    behind = tuple(name[inside[0].end :].split())
    return _is_place_or_body(lex, behind, unit=False)


def _leaves_class_out(form: _Form, other: _Form) -> bool:
    """Whether a form is the name of an office of the same town without its class: `Lapas Sagu` of `Lapas Kelas IIA Sagu`."""
    if other.body.kind not in _WITH_CLASS or "kelas" not in other.all or "kelas" in form.all:
        return False
    return len(form.all) >= _FEWEST and _without_class(other.all) == form.all


def _join_numbers(forms: Sequence[_Form], gone: dict[int, Institution]) -> None:
    """Join the commands and battalions that have one number: `Kodim 0707/Sig` and `Kodim 0707 Sigi`."""
    numbered: dict[str, _Form] = {}
    for form in forms:
        number = _NUMBERED_COMMAND.match(form.body.abbreviation or "")
        if number is None or form.body.kind != "military" or id(form.body) in gone:
            continue
        first = numbered.setdefault(number.group(), form)
        if first is form or (first.sites and form.sites and not _meet(first.sites, form.sites)):
            continue
        kept, other = (form, first) if form.body.region and not first.body.region else (first, form)
        _join(kept, other, gone)
        numbered[number.group()] = kept


def _join_misprints(lex: Lexicon, forms: Sequence[_Form], gone: dict[int, Institution]) -> None:
    """Join unlisted names that differ in one letter of one word that is neither an ordinary word nor a place: `Bank Kalses`."""
    groups: dict[tuple[int, str], list[_Form]] = defaultdict(list)
    for form in forms:
        if form.kind is None and len(form.all) > 1 and form.body.kind not in ("team", "media"):
            groups[len(form.all), form.all[0]].append(form)
    for group in groups.values():
        for number, one in enumerate(group):
            for other in group[number + 1 :]:
                if {id(one.body), id(other.body)} & gone.keys() or one.body.kind != other.body.kind:
                    continue
                if one.fits(other) and _is_misprint_of(lex, one.all, other.all):
                    few, many = sorted((one, other), key=lambda f: (f.known, len(f.body.mentions), -f.begin))
                    _join(many, few, gone)


def _is_misprint_of(lex: Lexicon, one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names are the same but for one letter of one long word that means nothing by itself."""
    unlike = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    a, b = unlike[0]
    if min(len(a), len(b)) <= _SYLLABLES or not (a.isalpha() and b.isalpha()):
        return False
    if Levenshtein.distance(a, b, score_cutoff=1) != 1:
        return False
    if any(w in common_words() or w in GENERIC or w in lex.kecamatan for w in (a, b)):
        return False
    places = bool(lex.place_matcher.get(a) and lex.place_matcher.get(b))
    return not places and not (a[:-1] == b[:-1] and {a[-1], b[-1]} <= _SEXES)


def _join_classes(forms: Sequence[_Form], gone: dict[int, Institution]) -> None:
    """Join a listed office of a town with the only entry of it that has its class: `Lapas Sagu`, `Lapas Kelas IIA Sagu`."""
    classed = [
        f
        for f in forms
        if f.kind is None and "kelas" in f.core and f.body.region is not None and id(f.body) not in gone
    ]
    for form in forms if classed else ():
        if form.kind is None or form.body.kind not in _WITH_CLASS or id(form.body) in gone:
            continue
        names = {_tokens(name) for name in (form.kind.name, *form.kind.forms)}
        same = [
            c
            for c in classed
            if c.body.region == form.body.region
            and c.body.kind == form.body.kind
            and _without_class(c.core) in names
        ]
        if len(same) == 1 and id(same[0].body) not in gone:
            form.body.abbreviation = None  # without the class it may be another's
            _join(same[0], form, gone)


def _leaves_sort_out(lex: Lexicon, form: _Form, other: _Form) -> bool:
    """Whether a form has of a name its first word and its region only, and leaves out what it is: `Berkah Sagu` of `Berkah
    Swalayan Sagu`.
    """
    if not form.codes or form.codes != other.codes or form.kind is not None or other.kind is not None:
        return False
    if len(form.core) != 1 or len(other.core) not in (2, 3) or other.core[0] != form.core[0]:
        return False
    if form.body.kind not in (None, "company") or other.body.kind not in (
        None,
        "company",
        "school",
        "foundation",
    ):
        return False
    head = form.body.name.split()[0]
    telling = len(head) >= _TELLING and head.istitle() and head not in lex.institution_heads
    return (
        telling
        and head.casefold() not in common_words()
        and head.casefold() not in GENERIC
        and other.begin < form.begin
    )


def _join_expanded(forms: Sequence[_Form], gone: dict[int, Institution]) -> None:
    """Join what begins with the abbreviation of one name with another that begins with that name: `FRS Pala` with `Forum
    Relawan Sigi Pala`, beside `Forum Relawan Sigi (FRS)`.
    """
    living = [f for f in forms if id(f.body) not in gone]
    by_words = {f.all: f for f in living}
    shortened = [f for f in living if len(f.short) == 1 and len(f.short[0]) >= _SHORTEST and len(f.all) > 1]
    for base in shortened:
        for form in living:
            if len(form.all) < _FEWEST or form.all[0] != base.short[0] or form.kind is not None:
                continue
            whole = by_words.get((*base.all, *form.all[1:]))
            if whole is None or whole in (form, base) or {id(whole.body), id(form.body)} & gone.keys():
                continue
            if whole.fits(form):
                region = whole.body.region or base.body.region
                _join(whole, form, gone, form.body.name)
                whole.body.region = whole.body.region or (region if whole.kind is None else None)
                whole.body.kind = whole.body.kind or base.body.kind


def _leaves_words_out(form: _Form, other: _Form) -> bool:
    """Whether a form has some of the words of a name that the article has in full before: `Pansus Haji`, `Laskar Sagu`."""
    if len(form.core) < _FEWEST or form.body.kind in _NO_SHORT_FORMS or other.body.kind in _NO_SHORT_FORMS:
        return False
    if form.codes and not other.sites:
        return False  # `Satgas Pangan Sigi` is not the `Satgas Pangan Polri`
    heads = (form.core[0], " ".join(form.core[:2]))
    head = next((h for h in heads if h in _word_list("few_heads")), None)
    if head is None or len(form.core) == len(head.split()):
        return False
    return (
        form.core[0] == other.all[0] and len(form.core) < len(other.all) and _is_within(form.core, other.all)
    )
