"""When and where: the date and the building of an event are those that its words lead to without telling of anything else."""

from __future__ import annotations

import re
from bisect import bisect_left

from sariwarta.annotations import DateMention, Entity, Event, Place
from sariwarta.language.spans import overlaps
from sariwarta.stages.event_parts.days import whole_time
from sariwarta.stages.event_parts.view import View
from sariwarta.stages.event_parts.words import VERB, WORD, event_words

__all__ = ["MOMENTS", "REACH", "complete", "find_date", "find_site", "find_venue", "refers_back"]

REACH = 260  # characters between an event and what belongs to it
#: how the sentence behind speaks of the event that was told
_REFERS = re.compile(
    r"(?:Kegiatan|Acara|Agenda|Pertemuan|Rapat|Rakor|Apel|Upacara|Pelantikan|Kunjungan|Pengukuhan|Peresmian|Diskusi|Talkshow|Seminar|Sosialisasi"
    r"|Pelatihan|Deklarasi|Debat|Peluncuran|Musyawarah|Penandatanganan|Serah terima|Sertijab)"
    r"\b[\w ]{0,40}?\b(?:ini|itu|tersebut)\b|(?:Berlangsung|Bertempat|Digelar|Dilaksanakan|Dipusatkan)\b(?= di )"
)
_LIST_BEGINS = re.compile(r":\s?(?:1|a)[.)]")
_PAIRED = 6  # `rapat dan diskusi` share their date
_AT = re.compile(r"\b(?:di|bertempat di|aula|(?:hybrid|daring|virtual) dari)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:di|dari)\s+\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:seberang|dekat|belakang|samping|luar|sekitar|menuju|arah)\s\Z", re.IGNORECASE)
_TO = re.compile(r"\b(?:ke|mengunjungi|meninjau|menyambangi)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
#: the date of a letter or decree (`Surat Nomor 12/3/2018 tanggal …`)
_NUMBERED = re.compile(r"\b(?:nomor|no)\b\.?[^,;\n]{1,60}\btanggal\s\Z", re.IGNORECASE)
#: kinds that happen at one moment, and last no longer than a day
MOMENTS = frozenset(
    {
        "serah terima jabatan",
        "pelantikan",
        "pengukuhan",
        "peluncuran",
        "peresmian",
        "penandatanganan",
        "konferensi pers",
        "debat",
    }
)
#: what they are held for lasts on
_STARTED = frozenset({"peluncuran", "peresmian", "penandatanganan", "pelantikan"})
#: kinds that are held where something is built
_ON_SITE = frozenset({"kunjungan", "peresmian", "peluncuran"})
_UNTIL = re.compile(
    r"\b(?:hingga|sampai|sampai dengan|s\.?d\.?|s/d) (?:tanggal )?\Z|\b\d{1,2} (?:dan|&|hingga) \Z"
)
_DAYS_FROM = re.compile(
    r"\b(?:sehari|hari|pekan|sepekan|minggu|seminggu|bulan|sebulan|jam|sejam) (?:setelah|sesudah|sebelum|jelang|menjelang)\s\Z"
)
#: right before a day by which something must be done
_DEADLINE = re.compile(
    r"\b(?:paling (?:lambat|lama|telat)|selambat-lambatnya|selambatnya|batas (?:waktu|akhir)(?:nya)?"
    r"|tenggat(?: waktu)?(?:nya)?)(?: [a-z]+){0,4}\s\Z"
    r"|\bsebelum(?: (?:pada|hingga|sampai|hari|tanggal|yakni|yaitu|adalah)){0,3}\s\Z",
    re.IGNORECASE,
)
#: what has its own day, told right before a day without its weekday: elections and feasts
_FIXED_DAY = re.compile(
    r"\b(?:[Pp]il(?:kades|kada|pres|eg|gub|bup|wali|walkot|wako)|[Pp]emilu(?:kada)?|[Pp]emilihan|[Pp]encoblosan|[Pp]emungutan"
    r"|[Ii]dul|[Ll]ebaran|[Nn]atal)"
    r"(?: (?:serentak|ulang|umum|kepala|desa|daerah|legislatif|[Pp]residen"
    r"|[Gg]ubernur|[Bb]upati|[Ww]ali|[Kk]ota|suara|[Ff]itri|[Aa]dha|\d{4}|\([A-Za-z]+\))){0,6}"
    r"(?: (?:pada|yang|akan|digelar|berlangsung|dilaksanakan|jatuh|hari|tanggal)){0,6}\s\Z"
)
#: an event in the midst of another one, whose days are told
_AMID = re.compile(r"\b(?:di )?(?:tengah|sela)(?:-(?:tengah|sela))?\b")
#: between a day and an event behind it that comes after what was on that day
_BEFORE_IT = re.compile(r"\bsebelum (?:menggelar|mengadakan|melaksanakan|melakukan|menyelenggarakan)\b")
#: what may stand between a date and the beginning of its clause
_DAY_BEGINS = re.compile(r"(?:\A|[.;:\n])\W*(?:\b(?:pada|hari|tanggal)\b\s*)*\Z", re.IGNORECASE)
#: behind a day on which it was not held after all (`yang dijadwalkan Senin (5/2) ditunda`)
_CALLED_OFF = re.compile(
    r"[^.;,\n]{0,30}\b(?:batal|dibatalkan|ditunda|urung|diundur|dimundurkan|gagal digelar)\b"
)
#: what may stand between the days of a list
_AND_DAY = re.compile(
    r"[\s,;&]*(?:(?:\b(?:dan|serta|kemudian|lalu|juga|hari|tanggal|pada)\b|\d{1,2})[\s,]*)*"
)
#: between a building and an event behind it: it was another one that was held there
_THEN = re.compile(r"\b(?:usai|seusai|selepas|setelah|sesudah|sebelum|jelang|menjelang)\b")
_IN_BRACKETS = re.compile(r" ?(?:\([^()\n]{1,20}\))? ?")


def _joined(view: View, low: int, high: int, others: list[tuple[int, int]]) -> bool:
    """Whether the words between an event and a date or place tell of nothing else."""
    if high - low > REACH or any(low + _PAIRED < a and b <= high for a, b in others):
        return False
    words = event_words()
    if _LIST_BEGINS.search(view.text, low, high):
        return False  # `tiga upacara yang diikuti: 1. Perayaan …`
    before = ""
    for match in WORD.finditer(view.text, low, high):
        word = match.group()
        if word.startswith(words.reporting_verbs):
            return False  # `seperti dilansirAFP`
        if (
            VERB.match(word)
            and word not in words.holding
            and word not in words.nouns
            and before not in words.aims
        ):
            return False
        if word in words.reporting or word in words.turning:
            return False
        before = word
    return True


def find_date(
    view: View, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
) -> DateMention | None:
    """The nearest day in the sentence that is the event's own."""
    found: DateMention | None = None
    best = (True, REACH)
    for date in view.dates_in(*sentence):
        if not date.value:
            continue
        if date.granularity not in ("day", "interval") or len(date.value.split("/")[0]) < len("2024-02-06"):
            continue
        if date.rule.startswith("dates.period") or (date.granularity == "interval" and kind in MOMENTS):
            continue  # `pekan ini` is not the time of a meeting, and nothing is launched for weeks
        if overlaps(view.quoted, date.start, date.end) or _in_a_building(view, date):
            continue  # what somebody says of another day; `Taman Makam Pahlawan 10 November`
        if _DAYS_FROM.search(view.text[max(0, word[0] - 30) : word[0]]):
            continue  # `sehari setelah upacara, Minggu`
        if _NUMBERED.search(view.text[max(0, date.start - 90) : date.start]):
            continue
        if _DEADLINE.search(view.text, max(sentence[0], date.start - 50), date.start):
            continue  # `paling lambat 1 Oktober` says by when, and not when
        if _CALLED_OFF.match(view.text, date.end) or _is_in_a_list(view, date):
            continue
        behind = date.start >= word[1]
        low, high = (word[1], date.start) if behind else (date.end, word[0])
        if (
            kind == "upacara"
            and behind
            and date.start - word[1] == 1
            and date.resolution == "inferred_year"
            and date.weekday_agrees is None
        ):
            continue  # `upacara 17 Agustus` names the kind of ceremony
        if _UNTIL.search(view.text[max(0, date.start - 30) : date.start]):
            continue  # only the end of its time, or its last day, was read
        if (
            not behind
            and view.text[low:high].strip() == ","
            and not _DAY_BEGINS.search(view.text[sentence[0] : date.start])
        ):
            continue  # `digelar pentas pada tanggal 25 Oktober, dialog budaya`
        if not _is_its_own(view, date, low, high, behind=behind):
            continue
        between = {w.casefold() for w in WORD.findall(view.text[low:high])} if behind else set()
        if kind in _STARTED and not event_words().lasting.isdisjoint(between):
            continue  # `meluncurkan program yang berlaku mulai 2 Mei`
        if _is_of_a_report(view, sentence[0], date, behind) or not _joined(view, low, high, others):
            continue
        # what stands behind the event is its date rather than what the sentence before it ended with
        if (not behind, high - low) < best:
            found, best = date, (not behind, high - low)
    return found


def _is_its_own(view: View, date: DateMention, low: int, high: int, *, behind: bool) -> bool:
    """Whether a day is not that of something else between it and the event: an election, what the event is part of or before.

    Args:
        view: the document.
        date: the day.
        low: where what stands between the event and the day begins.
        high: where it ends.
        behind: the day stands behind the event.
    """
    if behind:
        if date.weekday_agrees is None and _FIXED_DAY.search(view.text, low, high):
            return False  # `deklarasi damai menjelang pilkades serentak tanggal 12 Desember`
        # `kunjungan di tengah pembekalan Kamis sampai Minggu (24-27/10)`: on one of these days
        return not (date.granularity == "interval" and _AMID.search(view.text, low, high))
    return (
        _BEFORE_IT.search(view.text, low, high) is None
    )  # `kongres pada 22 Februari sebelum menggelar workshop`


def _is_of_a_report(view: View, start: int, date: DateMention, behind: bool) -> bool:
    """Whether a date is that of a report (`dikutip Selasa`, `yang dilihat Kabar.com pada Sabtu, X dilantik`)."""
    clause = re.split(r"[,;]\s|\.\s", view.text[max(start, date.start - 70) : date.start])[-1]
    words = WORD.findall(clause)
    return not event_words().reporting.isdisjoint(words[-2:] if behind else words)


def _is_in_a_list(view: View, date: DateMention) -> bool:
    """Whether a day is one of three or more that are told in a row (`7 dan 21 Januari, serta 4 Februari 2024`)."""
    days = view.days
    low = high = bisect_left(days, (date.start, date.end))
    if low == len(days) or days[low] != (date.start, date.end):
        return False
    while low and _AND_DAY.fullmatch(view.text, days[low - 1][1], days[low][0]):
        low -= 1
    while high + 1 < len(days) and _AND_DAY.fullmatch(view.text, days[high][1], days[high + 1][0]):
        high += 1
    return high - low >= 2


def _in_a_building(view: View, date: DateMention) -> bool:
    """Whether a day without year stands right behind the name of a building, as part of it."""
    if view.text[date.start - 1 : date.start] != " " or date.weekday_agrees is not None:
        return False
    number = bisect_left(view.names, (date.start, date.start)) - 1
    if number < 0:
        return False
    end = view.names[number][1]
    return (
        end < date.start
        and date.start - end < 24
        and _IN_BRACKETS.fullmatch(view.text, end, date.start) is not None
    )


def find_venue(
    view: View, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
) -> tuple[Place, int] | None:
    """The building at which it was held, and where its name ends: the first behind the event, else before it."""
    return _place_among(view, view.buildings, kind, word, sentence, others)


def find_site(
    view: View, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
) -> tuple[Place, int] | None:
    """The village or ground at which it was held, where no building is named."""
    return _place_among(view, view.sites, kind, word, sentence, others)


def _place_among(
    view: View,
    buildings: list[Entity],
    kind: str,
    word: tuple[int, int],
    sentence: tuple[int, int],
    others: list[tuple[int, int]],
) -> tuple[Place, int] | None:
    before: tuple[Place, int] | None = None
    number = bisect_left(buildings, sentence[0], key=lambda entity: entity.start)
    for building in buildings[number:]:
        if building.start >= sentence[1]:
            break
        if not isinstance(building.target, Place):
            continue
        left = view.text[max(sentence[0], building.start - 24) : building.start]
        if _BESIDE.search(left):
            continue  # `masjid di seberang Gereja Katedral`
        if buildings is view.sites and not (_IN.search(left) or (kind == "kunjungan" and _TO.search(left))):
            continue  # `di kawasan Bendungan Hilir`
        if not (_AT.search(left) or (kind == "kunjungan" and _TO.search(left))):
            continue
        if overlaps(view.quoted, building.start, building.end):
            continue  # `penahanan dilakukan di Rutan Sigi," ujarnya dalam jumpa pers`
        behind = building.start >= word[1]
        low, high = (word[1], building.start) if behind else (building.end, word[0])
        if not _joined(view, low, high, others):
            continue
        built = {w.casefold() for w in WORD.findall(view.text[low:high])} if behind else set()
        if buildings is view.sites and kind not in _ON_SITE and not event_words().works.isdisjoint(built):
            continue  # `rapat pembangunan kolam di Kelurahan Sempaja`
        if not behind and _THEN.search(view.text, low, high):
            continue  # `jumpa pers di Gedung A usai mengikuti rapat`
        if not behind and not event_words().moving.isdisjoint(WORD.findall(view.text[low:high])):
            continue  # `Usai apel di alun-alun, Bupati menuju ke Wuluhan untuk meresmikan …`
        if behind:
            return building.target, building.end
        before = building.target, building.end
    return before


def refers_back(view: View, word: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a sentence begins with an event that was told before (`Sosialisasi itu digelar di …`)."""
    refers = _REFERS.match(view.text, *sentence)
    return refers is not None and refers.end() >= word[1] and word[0] - sentence[0] < 4


def complete(view: View, event: Event, sentences: list[tuple[int, int]]) -> None:
    """Take the date or venue that only the next sentences tell (`Acara itu digelar di …`)."""
    for start, end in sentences:
        refers = _REFERS.match(view.text, start, end)
        if refers is None:
            continue
        word = (start, refers.end())
        if event.date is None and (date := find_date(view, event.kind, word, (start, end), [])) is not None:
            several = whole_time(view, date, (start, end)) if event.kind not in MOMENTS else None
            event.date = several[0] if several is not None else date.value
        if (
            event.venue is None
            and (venue := find_venue(view, event.kind, word, (start, end), [])) is not None
        ):
            event.venue = venue[0]
