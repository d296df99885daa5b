"""What the words around a name say that its bearer does at an event: leads, opens, speaks, attends, or only tells of it."""

from __future__ import annotations

import re

from sariwarta.annotations import Official
from sariwarta.stages.event_parts.cues import cues
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words, kinds
from sariwarta.stages.quote_parts.verbs import quote_verbs

__all__ = [
    "ANY_EVENT",
    "ATTENDS",
    "CHAIR",
    "DONE_BY_WHOM",
    "ENDURED",
    "INDUCTIONS",
    "LONGEST_OFFICE",
    "SPEAKER",
    "SPEAKS_THERE",
    "accompanies",
    "list_end",
    "meets_others",
    "only_tells",
    "role_of",
    "run_before",
    "speaks_at_it",
    "takes_part",
    "tells_it_there",
]

ENDURED = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan)\Z")
#: kinds at which people are inducted
INDUCTIONS = frozenset({"pelantikan", "pengukuhan", "serah terima jabatan"})
ANY_EVENT = frozenset({"acara", "kegiatan", "kesempatan", "agenda", "pertemuan", "momen", "momentum"})
CHAIR = re.compile(
    r"\b(?:memimpin|di ?pimpin|mengetuai|menjadi pemimpin|pimpin"
    r"|(?:sebagai|selaku|menjadi) (?:[Ii]nspektur|[Pp]embina (?:dalam )?(?:[Uu]pacara|[Aa]pel)))\b"
)
#: whoever is named behind it only comes along (`X, didampingi Y, memimpin apel`)
_ACCOMPANIED = re.compile(r"\b(?:di ?dampingi|di ?temani|disertai)\b", re.IGNORECASE)
#: before it at the head of a sentence, its subject follows (`Didampingi Y, X memimpin apel`)
_OPENS_ACCOMPANIED = re.compile(r"\W*(?:(?:dengan|sambil)\s)?\Z", re.IGNORECASE)
SPEAKER = re.compile(
    r"\b(?:narasumber|pembicara|pemateri|pemapar|menghadirkan"
    r"|(?:sambutan|arahan|pengarahan|paparan|pemaparan|materi|laporan|pidato|orasi|ceramah|tausiah|tausiyah|amanat)"
    r"(?: [a-z]+){0,2}? (?:dari|oleh|disampaikan(?: oleh)?|dibawakan(?: oleh)?))\b",
    re.IGNORECASE,
)
ATTENDS = re.compile(
    r"\b(?:dihadiri|hadir|menghadiri|mengikuti|diikuti(?! dengan)|turut serta|bersama|di ?dampingi)\b",
    re.IGNORECASE,
)
#: who takes the salute, told before the name
_INSPECTOR = re.compile(
    r"\b(?:sebagai|selaku|menjadi) (?:[Ii]nspektur|[Ii]rup|[Pp]embina(?= [UuAa]p))(?: [Uu]pacara| [Aa]pel)?"
    r"(?: \(\w+\))?(?: (?:adalah|yaitu|yakni|ialah|langsung))?,? [^.;,]{0,120},?[^.;,]{0,40}\Z"
)
#: right before what says that somebody comes
_WILL = re.compile(
    r"\b(?:akan|bakal|hendak|dijadwalkan|direncanakan|rencananya|diharapkan|diminta|harus|wajib) "
    r"(?:(?:turut|juga|ikut|langsung) )?\Z",
    re.IGNORECASE,
)
#: behind a speaker, those who only come (`menghadirkan narasumber X, dihadiri Y`)
_COMES = re.compile(
    r"\b(?:dihadiri|diikuti|disaksikan|(?:turut|juga|tampak) hadir|di ?dampingi|di hadapan)\b", re.IGNORECASE
)
_INAUGURATES = re.compile(r"\b(?:melantik|mengukuhkan|meresmikan|meluncurkan|me-?launching)\b")
#: in a sentence behind that of the event, by whom it was done
DONE_BY_WHOM = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)\b[^.;]{0,60}?\boleh\b")
#: between who speaks and an event at which it was said
_WHILE = re.compile(
    r"\b(?:saat|ketika|dalam|usai|seusai|selepas|pada|sela|sebelum|sesudah|menghadiri|memimpin|melalui(?= \Z))\b"
)
#: what is said to be dealt with at an event, by whoever comes to it
_IS_DEALT_WITH = re.compile(
    r"\b(?:akan|bakal|harus|perlu|baru)\s(?:di"
    r"(?:bahas|putuskan|tentukan|bicarakan|umumkan|sampaikan|tetapkan|sahkan|rumuskan|lanjutkan))\s(?:lebih lanjut )?\Z"
)
#: between the names of a list, and the characters that the office before the next name may take
_JOINED = re.compile(r"[,;]|\b(?:dan|serta)\b")
LONGEST_OFFICE = 120
_LISTED = re.compile(r"[,/–-]|\b(?:dan|serta|bersama)\b")
_ENDURED_BY = re.compile(
    r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)(?: dan [a-z]+ sumpah(?:nya)?)?(?: secara resmi)?(?: langsung)?"
    r"(?: oleh)?\s"
    r"(?:(?!(?:sebagai|menjadi|pada|di|bersama|dan|dalam|untuk|ke)\b)(?:[^.,;]|\b(?:H|Hi|Hj|Drs|Dr|dr|Ir|KH|Prof)\.){0,60},?\s?(?:(?:H|Hi|Hj|Drs?|dr|Ir|KH|Prof)\.\s?){0,3}"
    r"|(?:pada |hari )?[^.;]{0,40}\)? oleh [^.;,]{0,40},?[^.;,]{0,30})\Z"
)
#: an office before the name may be long, but then no comma parts it from others
_LED_BY = re.compile(
    r"\bdi ?pimpin(?: secara)?(?: langsung)?(?: oleh)?\b(?:(?:[^.;]|\b(?:H|Hi|Hj|Drs|Dr|dr|Ir|KH)\.){0,60}|[^.;,]{0,170})\Z"
)
_DONE_BY = re.compile(r"\bdilakukan(?: langsung)? oleh\s[^.;]{0,120}\Z")
_ACCORDING = re.compile(r"\bmenurut\s[^,.;\n]{0,60}\Z", re.IGNORECASE)
#: right before a name with its office: he only tells what is told
_TELLS_IT = re.compile(
    r"\b(?:menurut|kata|ujar|diakui|disebut|diungkapkan|disampaikan|dikatakan|dijelaskan|dituturkan)\s"
    r"(?:[A-Z][\w./-]*,?\s){0,8}\Z"
)
_OPENS_ACCORDING = re.compile(r"\W*Menurut\s[^.;\n]{0,120}\Z")
#: by whom something was told, right before his office and name, and that it was at an event
_TOLD_BY_HIM = re.compile(r"\b(di[a-z]{4,}kan)(?: (?:langsung|oleh)){0,2}\s(?:[A-Z][\w./-]*,?\s){0,8}\Z")
_AT_IT = re.compile(
    r",? (?:\([^()]{1,40}\) )?(?:langsung )?(?:dalam|saat|pada|ketika|lewat|melalui|di)(?: (?:sebuah|acara|sesi|suatu))? "
)
#: who only tells that something is held: `Disampaikan X, rapat digelar …`
_TOLD_BY = re.compile(r"(?:\A|[.,]\s)(?:Di|di)[a-z]{4,}kan(?: oleh)?\s[^,.;\n]{0,60}\Z")
#: who does one of these at an event is there, whatever he said of others
SPEAKS_THERE = re.compile(
    r"\b(?:saat|ketika|usai|seusai|sambil)\s(?:berbicara|berpidato|memberi(?:kan)? sambutan"
    r"|menyampaikan sambutan|menjadi (?:pembicara|narasumber)"
    r"|menghadiri|hadir|membuka|memimpin)\b[^.,;]{0,40}\Z"
)


#: what somebody does at the time of an event he does at it
_AT_THE_TIME = frozenset(
    {"saat", "ketika", "usai", "seusai", "sambil", "sela", "sela-sela", "selama", "setelah"}
)


def accompanies(view: View, named: list[tuple[int, int, Official]], place: int, start: int) -> bool:
    """Whether somebody named in a sentence only comes along with its subject."""
    low = named[place][0]
    found = list(_ACCOMPANIED.finditer(view.text, start, low))
    if not found:
        return False
    if any(
        VERB.match(w) and w not in event_words().nouns for w in WORD.findall(view.text[found[-1].end() : low])
    ):
        return False
    if not _OPENS_ACCOMPANIED.match(view.text, start, found[-1].start()):
        return True
    following = view.text[named[place][1] : named[place + 1][0]] if place + 1 < len(named) else None
    return following is not None and not any(VERB.match(w) for w in WORD.findall(following))


def list_end(view: View, named: list[tuple[int, int, Official]], place: int) -> int:
    """Where the list of names ends that somebody is named in: nothing but offices stands between its names."""
    end = named[place][1]
    for low, high, _ in named[place + 1 :]:
        gap = view.text[end:low]
        told = any(VERB.match(w) and w not in event_words().nouns for w in WORD.findall(gap))
        if low - end > LONGEST_OFFICE or not _JOINED.search(gap) or told:
            break
        end = high
    return end


def only_tells(view: View, low: int, high: int, word: tuple[int, int], others_follow: bool) -> bool:
    """Whether somebody speaks of an event without being said to be there (`X mengatakan, rapat digelar …`).

    If others are named before the event, it is they who do what is told (`X mengatakan, Y memimpin rapat`).
    """
    verbs = quote_verbs()
    if low >= word[1]:
        before = WORD.findall(view.text[word[1] : low])
        return any(
            verbs.active.get(w) in ("say", "add") or w in verbs.bare or w in ("menurut", "bahwa")
            for w in before
            if w.islower()
        )
    if any(p.search(view.text[max(0, low - 70) : low]) for p in (_ACCORDING, _TOLD_BY)):
        between = view.text[high : word[0]]
        return _WHILE.search(between) is None
    between = view.text[high : word[0]]
    if SPEAKS_THERE.search(between) or cues().as_speaker.match(between):
        return False
    comments = event_words().comments.search(between)
    if comments is not None and not between.startswith(" pertanyaan", comments.end()):
        return True  # `X mengomentari penampilan Y saat upacara`
    says = any(verbs.active.get(w) in ("say", "add", "wish") for w in WORD.findall(between))
    while_ = _WHILE.search(between)
    if (
        while_ is not None
        and while_.group() in ("dalam", "pada")
        and _IS_DEALT_WITH.search(between, 0, while_.start())
    ):
        return True  # `X mengatakan hasilnya akan dibahas dalam rapat`
    if others_follow and while_ is not None and while_.group() in ("memimpin", "menghadiri"):
        while_ = None
    return says and while_ is None


def meets_others(view: View, high: int, word: int) -> bool:
    """Whether somebody does something else, to those who were at the event (`X mengundang siswa yang bertugas dalam upacara`)."""
    acting = before = ""
    met = False
    for match in WORD.finditer(view.told, high, word):
        key = match.group()
        if key in _AT_THE_TIME:
            return False
        if key == "yang" and acting and not met:
            met = before.casefold() not in ANY_EVENT and not kinds()(before)
            if not met:
                return False
        if not acting and VERB.match(key) and key not in event_words().nouns and before != "yang":
            if quote_verbs().active.get(key) is not None or key in quote_verbs().passive:
                return False
            acting = key
        before = key
    return met


def run_before(text: str, named: list[tuple[int, int, Official]], at: int) -> list[tuple[int, int, Official]]:
    """Those who are inducted at `at`: the nearest name before it and those that are listed with it; and all behind it."""
    run: list[tuple[int, int, Official]] = []
    low = at
    for item in reversed([n for n in named if n[1] <= at]):
        gap = text[item[1] : low]
        listed = _LISTED.search(gap) and len(gap) <= 60
        if run and (not listed or any(VERB.match(w) for w in WORD.findall(gap))):
            break
        run.insert(0, item)
        low = item[0]
    return run + [n for n in named if n[0] >= at]


def takes_part(sentence: str, at: int, to: int, planned: bool) -> bool:
    """Whether a sentence behind that of the event says of a name that its bearer was there, and not what he wants or says.

    Args:
        sentence: the sentence, with blanks for what is quoted in it.
        at: where the name begins.
        to: where the list of names ends that it stands in.
        planned: whether the event is still to come; who `akan hadir` at something is not at what was held already.
    """
    before = sentence[:at]
    patterns = (CHAIR, SPEAKER, cues().opener, ATTENDS, DONE_BY_WHOM)
    said = max(
        (m.span() for p in patterns for m in p.finditer(before)), key=lambda span: span[1], default=None
    )
    if said is not None:
        if not planned and _WILL.search(before[: said[0]]):
            return False
        between = WORD.findall(before[said[1] :])
        active = quote_verbs().active
        return not any(active.get(w) in ("say", "add", "wish") or _acts(w) for w in between)
    if _OPENS_ACCORDING.match(before):
        return False  # `menurut X, kegiatan bagi mereka yang mengikuti …`
    after = sentence[to : to + 80]
    told = {w for w in WORD.findall(after) if quote_verbs().active.get(w) in ("say", "add")}
    if told:
        after = after[: min(after.index(w) for w in told)]
    found = [m for p in (CHAIR, SPEAKER, cues().opener, ATTENDS) for m in [p.search(after)] if m is not None]
    return any(planned or not _WILL.search(after[: m.start()]) for m in found)


def _acts(word: str) -> bool:
    """Whether a word is a verb that tells of something else than that an event is held, and how."""
    return (
        VERB.match(word) is not None and word not in event_words().nouns and word not in event_words().holding
    )


def speaks_at_it(text: str, start: int, low: int, high: int, following: int) -> bool:
    """Whether the words behind or before a name say that its bearer speaks there: up to the next name, within the sentence."""
    told_by = _TELLS_IT.search(text, max(start, low - 80), low)
    addresses = cues().as_speaker.match(text, high, following)
    if addresses is not None and (told_by is None or _WHILE.search(addresses.group())):
        return True  # but `menurut X turut menyampaikan materi` tells of somebody else
    before = text[max(start, low - 160) : low]
    told = cues().in_his_address.search(before)
    return told is not None and not any(
        VERB.match(w) and w not in event_words().nouns for w in WORD.findall(told.group())[2:]
    )


def tells_it_there(text: str, start: int, low: int, high: int, word: int) -> bool:
    """Whether something was told by somebody at the event itself: `Sejak diumumkan X dalam konferensi pers daring`."""
    told = _TOLD_BY_HIM.search(text, max(start, low - 90), low)
    return (
        told is not None
        and quote_verbs().passive.get(told.group(1)) is not None
        and _AT_IT.fullmatch(text, high, word) is not None
    )


def _leads_people(after: str, at: int) -> bool:
    """Whether what is led are people rather than an event (`memimpin tim`)."""
    what = WORD.match(after, at + 1)
    return what is not None and what.group().casefold() in event_words().teams


def _are_led(before: str, at: int) -> bool:
    """Whether `dipimpin` is told of people rather than of an event (`Satgas yang dipimpin langsung oleh X`)."""
    clause = re.split(r"[,;:]\s|\.\s", before[max(0, at - 60) : at])[-1]
    words = [w.casefold() for w in WORD.findall(clause)][-5:]
    return not event_words().teams.isdisjoint(words) and not kinds()(clause) and ANY_EVENT.isdisjoint(words)


def role_of(kind: str, sentence: str, at: int) -> str:
    """What a person does at the event, from the words around the name in the sentence."""
    before, after = sentence[:at], sentence[at : at + 160]
    leads = CHAIR.search(after)
    if (
        leads is not None
        and not re.search(r"\bdi ?pimpin\b", after)
        and not _leads_people(after, leads.end())
    ):
        return "chair"
    if _ENDURED_BY.search(before):
        return "chair"
    led = _LED_BY.search(before)
    if led is not None and not _are_led(before, led.start()):
        return "chair"
    if _INSPECTOR.search(before):
        return "chair"
    speaks = [m.end() for m in SPEAKER.finditer(before)]
    if speaks and not any(m.start() >= speaks[-1] for m in _COMES.finditer(before)):
        return "speaker"
    if kind == "konferensi pers" and _DONE_BY.search(before):
        return "speaker"
    if kind in ("pelantikan", "pengukuhan", "peresmian", "peluncuran") and (
        _INAUGURATES.search(after) or _DONE_BY.search(before)
    ):
        return "chair"
    if cues().opener.search(after) or re.search(r"\bdibuka(?: langsung)?(?: oleh)?\b[^.;]{0,60}\Z", before):
        return "opener"
    return "attendee"
