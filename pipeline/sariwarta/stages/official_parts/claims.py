"""What the words around an office and a name say against joining them: who only seeks an office, who is given one by
the person named, who merely stands beside it; and what says that an office is one of former times.
"""

from __future__ import annotations

import re
from collections import Counter

from sariwarta.stages.official_parts.beside_others import is_addressed, is_of_husband, is_sought_in_general
from sariwarta.stages.official_parts.name_ends import person_words
from sariwarta.stages.official_parts.posts import Attachment, Post, is_self_contained

__all__ = ["begin_of_sentence", "is_claimed", "is_past", "latest_year"]

_WORD_BEFORE = re.compile(r"([\w-]+)[.,]?\s*\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: a term of office, within the office or right behind it
_TERM = re.compile(
    r"(?:periode|masa (?:jabatan|bakti)|tahun)\s(?:tahun\s)?(?:19|20)\d\d\s?(?:[-–/]|hingga|sampai)\s?((?:19|20)\d\d)\b"
)
#: how far behind an office its term may stand, in characters
_TERM_REACH = 34
#: how far in front of a name it may be said that an office is over, in characters
_LEAD = 120
#: what came later, in front of what somebody was: `Sebelum dimutasi …, Rani menjabat sebagai …`
_BEFORE_THAT = re.compile(
    r"\b[Ss]ebelum (?:dimutasi|dicopot|dilantik|ditunjuk|dipindah\w*|pensiun|pindah|menjabat|menjadi|menduduki|itu|terjun"
    r"|bergabung|ini)\b"
)
#: whose office ends: `pengunduran diri Rani sebagai Komisaris`
_ENDED = re.compile(
    r"\b(?:pengunduran diri|pemberhentian|memberhentikan|mencopot|pencopotan|pemecatan|memecat|diberhentikannya|mundurnya"
    r"|dicopotnya)\b",
    re.IGNORECASE,
)
#: whom somebody has taken out of an office, right in front of it: `mencopot Kepala Badan Melati, Rani`
_REMOVES = re.compile(
    r"\b(?:memutasi|merotasi|menggeser|mencopot|memberhentikan|memecat|mendepak|pencopotan|pemecatan|pemberhentian)"
    r"(?: (?:tidak )?dengan hormat)? \Z",
    re.IGNORECASE,
)
#: a term in years only, right behind an office: `Gubernur Sigi 2014-2019`
_BARE_TERM = re.compile(r"[ ]?\(?(?:19|20)\d\d ?[-–/] ?((?:19|20)\d\d)\b")
#: a name that fills the bracket with an office behind another name: `Rani (Presiden Melati Sejati)`
_NAME_IN_FRONT = re.compile(r"[A-Z][a-z]{2,} \(\Z")
#: who had the office of a body at a time, behind the body
_THEN = re.compile(r" (?:saat|kala|ketika|waktu) itu,? [A-Z]")
#: a name behind an office, which no stage has found
_UNREAD_NAME = re.compile(r" [A-Z][a-z]{2,}(?: [A-Z][a-z'’]{2,}){0,3}(?=[,.)\n]| [a-z])")
_LINK_TO_NAME = re.compile(r"\b(?:adalah|merupakan|ialah) \Z")
#: bodies of which a member is one of very many
_FORCES = frozenset({"military", "police"})
#: two of a word stand for many: `negara-negara anggota`
_DOUBLED = re.compile(r"(\w{3,})-\1\Z", re.IGNORECASE)
_WORD = re.compile(r"\w+")
#: what somebody had before, behind the name
_FORMERLY_AT = re.compile(r" sebelumnya (?:di|pada)\b")
#: of whom an assistant is one, and the assistant
_NAME_BEHIND = re.compile(r" [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*, [A-Z]")
_OF_A_TERM = re.compile(r" (?:periode|tahun) (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d [A-Z]")
#: a small word behind an office, but for a verb
_NOUN_BEHIND = re.compile(r" (?!(?:me|ber|di|ter)[a-z]{4})([a-z]{4,})\b")
#: rules by which an office stands in front of its holder
_BESIDE = frozenset({"position_name", "position_comma_name", "name_after_position"})
_ROLES = frozenset({"role_after_name"})
#: what is only supposed, right in front of a name
_IF = re.compile(
    r"(?<!kan )(?<!but )(?<!kata )\b(?:jika|bila|apabila|kalau|seandainya|andai)\b(?: (?!yang)\w+){0,2} \Z",
    re.IGNORECASE,
)
_WINS = re.compile(r"\b(?:terpilih|menang|jadi|menjadi|dilantik)\b")
#: what gives an office to the name in front of it
_AS = frozenset({"sebagai", "selaku"})
_AS_BEHIND = re.compile(r" (?:sebagai|selaku) ")
#: offices of who serves the one whose name may stand behind
_SERVING = (
    "penasihat",
    "penasehat",
    "ajudan",
    "juru bicara",
    "jubir",
    "staf khusus",
    "utusan",
    "sekretaris pribadi",
)
_REPLACES = re.compile(r"\bmenggantikan (?:posisi |pejabat lama |[A-Z][a-z]+(?: [A-Z][a-z]+)?-)?\Z")
_TAKES_OFFICE = re.compile(r"\b(?:dilantik|ditunjuk|diangkat|terpilih|dipercaya|mengisi|menjabat)\b")
_FOR_A_WHILE = re.compile(
    r",? yang (?:sedang|tengah|berhalangan|cuti|sakit|tidak)\b|,? (?:untuk sementara|selama)\b"
)
_TO_BECOME = re.compile(r"\s*(?:,?\s*)(?:menjadi|sebagai|jadi|untuk menjadi)\b")


def begin_of_sentence(text: str, at: int, reach: int) -> int:
    """The mark that ends the sentence before an offset, at most so many characters back; that far back without one."""
    low = max(0, at - reach)
    return max(low, *(text.rfind(mark, low, at) for mark in (". ", "\n", "? ", "! ")))


def is_claimed(text: str, attachment: Attachment, *, known: bool, elsewhere: bool = False) -> bool:
    """Whether a text really says that a person holds an office.

    Args:
        text: the article.
        attachment: the office and the person.
        known: whether the person's name here is a part of a longer one that stands in the text before.
        elsewhere: whether the text gives the person another office elsewhere.
    """
    post, unit = attachment.post, attachment.person
    before = _word_before(text, unit.start)
    if attachment.rule in _BESIDE and _says_nothing(text, post):
        return False
    if attachment.rule in _BESIDE and text[post.start : post.end].endswith((" dan", " &", " serta")):
        return False  # `Wakil Direktur Pendidikan dan` + `Diklit`
    serves = post.head is not None and text[post.head.start : post.end].casefold().startswith(_SERVING)
    if known and serves and (elsewhere or not post.types) and post.end + 1 == unit.start:
        return False  # `Penasihat Ekonomi Rani`, who is the president
    if attachment.rule in _BESIDE and post.end <= unit.start:
        if is_of_husband(text, post.start, post.end, unit.start, unit.end):
            return False  # `Istri Bupati Sigi Hj Rani`
        if attachment.rule == "position_name" and is_addressed(text, post.start, unit.end):
            return False  # `Kepada warga dan Bupati Sigi Rani menyampaikan …`
    if _is_no_office(text, post):
        return False  # `Melati adalah asisten AI`
    if known and post.start < unit.start and _FORMERLY_AT.match(text, unit.end):
        return False  # `Kepala Sekolah Rani sebelumnya di SMP Melati`, who was hers
    if _OF_A_TERM.match(text, unit.end) and attachment.rule in _BESIDE:
        return False  # `GM UBPP Antam periode 2011-2013 Rani`
    if attachment.rule in _ROLES and _is_role_at(text, post):
        return False
    if attachment.rule in _BESIDE and post.bodies and _THEN.match(text, unit.end):
        return False  # `Kepala Lembaga Biologi` + `Wirayuda Dewi saat itu, Rani`
    fills = attachment.rule == "name_after_position" and text[unit.end : unit.end + 1] == ")"
    if fills and _NAME_IN_FRONT.search(text, max(0, post.start - 24), post.start):
        return False  # `Rani (Presiden` + `Melati Sejati)`
    if attachment.rule in _ROLES and post.start > unit.end and _names_another(text, post):
        return False
    supposed = _IF.search(text, max(0, unit.start - 60), unit.start) is not None
    if attachment.rule in _ROLES and supposed and _WINS.search(text, unit.end, max(unit.end, post.start)):
        return False  # `jika Rani terpilih sebagai presiden`
    if attachment.rule in _ROLES and post.start > unit.end:
        passive = re.fullmatch(r"di\w{4,}", before) is not None
        if passive and _TO_BECOME.match(text, unit.end):
            return False  # `digeser Rani menjadi Menteri`
        if before in person_words("mates"):
            return False  # `pendamping Rani sebagai wakil presiden`
        if before in person_words("hoping") and post.status == "definitive":
            return False
    if attachment.rule == "position_comma_name":
        follows = text[unit.end : unit.end + 1] == " " and post.status == "candidate"
        if follows and is_sought_in_general(text, post.start):
            return False  # `Dalam seleksi calon pimpinan KPK, Rani harus …`
        lead = _word_before(text, post.start) if _goes_on(text, post.start) else ""
        if lead in _AS and _AS_BEHIND.match(text, unit.end):
            return False  # `Tono sebagai CTO, Rani sebagai CIO`
        if lead in person_words("many") or _DOUBLED.search(lead):
            return False  # `negara anggota X, Rani …`
        if known and lead in person_words("in_phrase") and text[unit.end : unit.end + 1] == " ":
            return False  # `bonus dari Presiden, Rani juga …`
        if elsewhere and text[unit.end : unit.end + 1] == " " and _opens_phrase(text, post.start):
            return False  # `Dalam sambutan Menteri, Rani membacakan …`
    return True


def _says_nothing(text: str, post: Post) -> bool:
    """Whether an office is only a word: `kepala` as a part of the body, `Hakim` as a first name."""
    if post.head is None or post.bodies or post.places or post.fields:
        return False
    head = text[post.head.start : post.head.end]
    if head == "Hakim":
        words = Counter(_WORD.findall(text.casefold()))
        return sum(words[w] for w in person_words("court")) <= text.count("Hakim ")
    return head == "kepala"


def _is_no_office(text: str, post: Post) -> bool:
    """Whether an office is what serves a single person, or no person at all (`asisten AI`, `Asisten` of an actor), or one says
    only that somebody is a soldier or policeman (`anggota TNI`).
    """
    head = post.head
    if head is None:
        return False
    if head.key == "anggota" and post.bodies and not (post.fields or post.places):
        return all(getattr(body.target, "kind", None) in _FORCES for body in post.bodies)
    if text[head.start : head.start + 7].casefold() != "asisten":
        return False
    words = text[head.start : post.end].casefold().split()
    if len(words) > 1:
        return words[1] in person_words("of_machines")
    return not (post.bodies or post.places or post.fields) and _NAME_BEHIND.match(text, post.end) is not None


def _names_another(text: str, post: Post) -> bool:
    """Whether the name of somebody whom no stage has found stands right behind an office that needs no other word: `pria di depan
    Rani adalah Menkominfo` + `Tono Wirayuda`.
    """
    alone = bool(post.types) and bool(post.types[0].implies) and not (post.bodies or post.fields)
    if not alone or _LINK_TO_NAME.search(text, max(0, post.start - 12), post.start) is None:
        return False
    return _UNREAD_NAME.match(text, post.end) is not None


def _is_role_at(text: str, post: Post) -> bool:
    """Whether an office in small letters is only a part of what it says: `selaku pimpinan rombongan`, `juru masak`."""
    if post.head is None or post.bodies or post.places or post.fields or not text[post.head.start].islower():
        return False
    behind = _NOUN_BEHIND.match(text, post.end)
    return (
        behind is not None
        and not is_self_contained(post)
        and behind.group(1) not in person_words("behind_roles")
    )


def _opens_phrase(text: str, office: int) -> bool:
    """Whether a sentence begins with words that lead up to an office, without a comma between: `Membacakan sambutan …`."""
    lead = max(0, office - _LEAD)
    begin = max(text.rfind(mark, lead, office) + len(mark) for mark in (". ", "\n", "? ", "! ", "”", '"'))
    words = text[max(begin, lead) : office].split()
    if not words or words[0].casefold() not in person_words("openers"):
        return False
    return "," not in text[begin:office] and not any(
        w.casefold() in ("itu", "tersebut", "ini", "sama") for w in words[-2:]
    )


def _goes_on(text: str, offset: int) -> bool:
    """Whether what stands in front of an offset is of the same sentence."""
    gap = text[max(0, offset - 3) : offset]
    return "\n" not in gap and not gap.rstrip().endswith((".", "!", "?", "”", '"'))


def _word_before(text: str, offset: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, offset - 40), offset)
    return found.group(1).casefold() if found is not None else ""


def latest_year(text: str) -> int:
    """The last year that a text names; 0 without one.

    >>> latest_year("Pilkada 2018 dan Pemilu 2024")
    2024
    """
    return max((int(m.group()) for m in _YEAR.finditer(text)), default=0)


def _is_replaced(text: str, start: int, end: int) -> bool:
    """Whether somebody new takes over an office: `Tono dilantik menjadi Pj Bupati Sigi menggantikan Bupati Rani`."""
    if _REPLACES.search(text, max(0, start - 30), start) is None or _FOR_A_WHILE.match(text, end):
        return False
    return _TAKES_OFFICE.search(text, begin_of_sentence(text, start, _LEAD), start) is not None


def _is_removed(text: str, office: int) -> bool:
    """Whether a sentence says that somebody has taken the holder out of an office; not that somebody wants it."""
    verb = _REMOVES.search(text, max(0, office - 48), office)
    if verb is None:
        return False
    words = {w.casefold() for w in _WORD.findall(text[begin_of_sentence(text, office, _LEAD) : verb.start()])}
    return words.isdisjoint(person_words("only_wanted"))


def is_past(text: str, attachment: Attachment, latest: int) -> bool:
    """Whether an office is one of former times, by its term (`Menteri periode 2009-2014`) or by what the sentence says.

    Args:
        text: the article.
        attachment: the office and the person.
        latest: the last year that the text names, but for terms of office that lie ahead.
    """
    post, unit = attachment.post, attachment.person
    if attachment.rule != "handover" and unit.start >= post.end and _is_replaced(text, post.start, unit.end):
        return True
    term = _TERM.search(text, post.start, post.end + _TERM_REACH)
    if term is not None and term.start() <= post.end + 2 and int(term.group(1)) < latest:
        return True
    bare = _BARE_TERM.match(text, post.end)
    if bare is not None and int(bare.group(1)) < latest:
        return True
    if attachment.rule in _BESIDE and _is_removed(text, post.start):
        return True
    if attachment.rule not in _ROLES or post.start < unit.end:
        return False
    lead = begin_of_sentence(text, unit.start, _LEAD)
    return any(pattern.search(text, lead, unit.start) for pattern in (_BEFORE_THAT, _ENDED))
