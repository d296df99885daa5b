"""Events: who met where and when, of the kinds in `data/event_kinds.tsv`.

A first sentence of news says what happened, when and where. An event is a word for its kind in a sentence that
also has its date or its venue; of each kind an article tells of one. A date or building belongs to it only if the
words between them tell of nothing else (`data/event_words.toml`); what the first sentence leaves out may stand in
the next one (`Kegiatan itu digelar di …`). Roles come from the words beside the people: who leads (`memimpin`),
speaks (`narasumber`; at a press conference whoever is quoted), opens, or attends (`dihadiri`, `hadir`).
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass
from importlib import resources

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import DateMention, Event, Official, Place
from sariwarta.confidence import confidence
from sariwarta.language.sentences import sentence_spans
from sariwarta.language.spans import overlaps
from sariwarta.language.words import text_of
from sariwarta.lexicon.matcher import Matcher
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.structure import structure_of
from sariwarta.stages.word_tables import word_table

__all__ = ["RULES", "EventsStage", "make_events"]

RULES = rule_table(
    Rule(
        "events.dated_kind",
        3,
        "a word for a kind of event in one sentence with its date",
        examples=(
            ("Rapat koordinasi digelar di Samarinda, Selasa (6/2/2024).", "rapat koordinasi 2024-02-06"),
            ("Bupati melantik empat camat, Rabu (7/2/2024).", "pelantikan 2024-02-07"),
        ),
        counterexamples=(
            "Rapat itu penting bagi semua.",
            "Ia lahir pada 7 Februari 1970.",
            "Rapat menghasilkan kesimpulan bahwa tokoh itu lahir pada 6 Juni 1902.",
            "Tim Sosialisasi dan Pendidikan Pemilih KPU Sigi siaga, Selasa (6/2/2024).",
        ),
    ),
    Rule(
        "events.placed_kind",
        3,
        "a word for a kind of event in one sentence with a building",
        examples=(("Rakor berlangsung di Hotel Harum Samarinda.", "rapat koordinasi"),),
        counterexamples=(
            "Hotel Harum Samarinda penuh.",
            "Pelatihan usai, lalu peralatan dirakit di Hotel Harum Samarinda.",
        ),
    ),
)

_CHAIR = re.compile(
    r"\b(?:memimpin|dipimpin|mengetuai|menjadi pemimpin|pimpin|(?:sebagai|selaku|menjadi) [Ii]nspektur)\b"
)
#: whoever is named behind it only comes along (`X, didampingi Y, memimpin apel`)
_ACCOMPANIED = re.compile(r"\b(?:didampingi|ditemani)\b", re.IGNORECASE)
#: before it at the head of a sentence, its subject follows (`Didampingi Y, X memimpin apel`)
_OPENS_ACCOMPANIED = re.compile(r"\W*(?:(?:dengan|sambil)\s)?\Z", re.IGNORECASE)
#: `memimpin rapat` far behind the telling of the meeting
_LEADS = re.compile(r"\b(?:memimpin|mengetuai)(?: langsung| jalannya)? (\w+)")
_WHO_LEADS = re.compile(r",?(?: (?:yang|juga|langsung|kemudian|sendiri))* ")
_SPEAKER = re.compile(r"\b(?:narasumber|pembicara|pemateri|pemapar|menghadirkan)\b", re.IGNORECASE)
_OPENER = re.compile(r"\b(?:membuka|dibuka)\b")
_ATTENDS = re.compile(
    r"\b(?:dihadiri|hadir|menghadiri|mengikuti|diikuti|turut serta|bersama|didampingi)\b", re.IGNORECASE
)
_INAUGURATES = re.compile(r"\b(?:melantik|mengukuhkan|meresmikan|meluncurkan)\b")
#: in a sentence behind that of the event, by whom it was done
_DONE_BY_WHOM = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)\b[^.;]{0,60}?\boleh\b")


#: how the sentence behind speaks of the event that was told
_REFERS = re.compile(
    r"(?:Kegiatan|Acara|Agenda|Pertemuan|Rapat|Rakor|Apel|Upacara|Pelantikan|Kunjungan|Pengukuhan|Peresmian|Diskusi|Talkshow|Seminar|Sosialisasi"
    r"|Pelatihan|Deklarasi|Debat|Peluncuran|Musyawarah|Penandatanganan|Serah terima|Sertijab)"
    r"\b[\w ]{0,40}?\b(?:ini|itu|tersebut)\b|(?:Berlangsung|Bertempat|Digelar|Dilaksanakan|Dipusatkan)\b(?= di )"
)
_VERB = re.compile(r"(?:me[a-z]{4,}|di[a-z]{5,})\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_REACH = 260  # characters between an event and what belongs to it
_PAIRED = 6  # `rapat dan diskusi` share their date
_AT = re.compile(r"\b(?:di|bertempat di|aula|(?:hybrid|daring|virtual) dari)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:seberang|dekat|belakang|samping|luar|sekitar|menuju|arah)\s\Z", re.IGNORECASE)
_TO = re.compile(r"\b(?:ke|mengunjungi|meninjau|menyambangi)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
#: between who speaks and an event at which it was said
_WHILE = re.compile(
    r"\b(?:saat|ketika|dalam|usai|seusai|selepas|pada|sela|sebelum|sesudah|menghadiri|memimpin|melalui(?= \Z))\b"
)
#: between the names of a list, and the characters that the office before the next name may take
_JOINED = re.compile(r"[,;]|\b(?:dan|serta)\b")
_LONGEST_OFFICE = 120
_LISTED = re.compile(r"[,/–-]|\b(?:dan|serta|bersama)\b")
_ENDURED = re.compile(r"\b(?:dilantik|dikukuhkan|diresmikan)\Z")
_ENDURED_BY = re.compile(
    r"\b(?:dilantik|dikukuhkan|diresmikan|diluncurkan)(?: dan [a-z]+ sumpah(?:nya)?)?(?: secara resmi)?(?: langsung)?"
    r"(?: oleh)?\s(?:[^.,;]{0,60},?\s?|(?:pada |hari )?[^.;]{0,40}\) oleh [^.;,]{0,40},?[^.;,]{0,30})\Z"
)
#: an office before the name may be long, but then no comma parts it from others
_LED_BY = re.compile(
    r"\bdi ?pimpin(?: secara)?(?: langsung)?(?: oleh)?\b(?:(?:[^.;]|\b(?:H|Hj|Drs|Dr|dr|Ir|KH)\.){0,60}|[^.;,]{0,170})\Z"
)
_DONE_BY = re.compile(r"\bdilakukan(?: langsung)? oleh\s[^.;]{0,120}\Z")
_ACCORDING = re.compile(r"\bmenurut\s[^,.;\n]{0,60}\Z", re.IGNORECASE)
#: the date of a letter or decree (`Surat Nomor 12/3/2018 tanggal …`)
_NUMBERED = re.compile(r"\b(?:nomor|no)\b\.?[^,;\n]{1,60}\btanggal\s\Z", re.IGNORECASE)
#: kinds that happen at one moment, and last no longer than a day
_MOMENTS = frozenset(
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
#: an article tells of what was held at most so many days before its own day; earlier events are history
_HISTORY = 180
_STATEMENT = re.compile(r"(?:keterangan pers|press release)\Z", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:hingga|sampai|sampai dengan|s\.?d\.?|s/d) (?:tanggal )?\Z|\b\d{1,2} (?:dan|&|hingga) \Z"
)
_WHICH_WAS = re.compile(r"\byang (?:telah |sudah |baru |juga |pernah )?\Z")
#: the words right before a name, up to a sign: `putra bungsu Presiden X`, `arahan X`
_BEFORE_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}[ .]{0,2}\Z")
_AS_SPEAKER = re.compile(
    r"[^.;:]{0,60}\b(?:sebagai|selaku|menjadi) (?:narasumber|pembicara|pemateri)", re.IGNORECASE
)
_DOUBLE_MARK = re.compile(r"[\"“”„]")
_OPENING = re.compile(r"(?:^|\s)[\"“„]\Z", re.MULTILINE)
#: by whom something else was done at the event: `merasa dihargai oleh X selama kunjungan Y`
_DONE_TO = re.compile(r"\b(di[a-z]{4,}) oleh\s[^.;,]{0,60}\Z")
_DAYS_FROM = re.compile(
    r"\b(?:sehari|hari|pekan|sepekan|minggu|seminggu|bulan|sebulan|jam|sejam) (?:setelah|sesudah|sebelum|jelang|menjelang)\s\Z"
)
_PLANNED = re.compile(r"\b(?:berencana|akan|bakal|hendak|direncanakan|rencananya|dijadwalkan|ingin)\b")
_OPENS_ACCORDING = re.compile(r"\W*Menurut\s[^.;\n]{0,120}\Z")
#: who only tells that something is held: `Disampaikan X, rapat digelar …`
_TOLD_BY = re.compile(r"(?:\A|[.,]\s)(?:Di|di)[a-z]{4,}kan(?: oleh)?\s[^,.;\n]{0,60}\Z")
#: what may stand between a date and the beginning of its clause
_DAY_BEGINS = re.compile(r"(?:\A|[.;:\n])\W*(?:\b(?:pada|hari|tanggal)\b\s*)*\Z", re.IGNORECASE)
#: who does one of these at an event is there, whatever he said of others
_SPEAKS_THERE = re.compile(
    r"\b(?:saat|ketika|usai|seusai|sambil)\s(?:berbicara|berpidato|memberi(?:kan)? sambutan"
    r"|menyampaikan sambutan|menjadi (?:pembicara|narasumber)"
    r"|menghadiri|hadir|membuka|memimpin)\b[^.,;]{0,40}\Z"
)
#: `Hal itu dikatakannya saat …`, `Demikian ia sampaikan dalam …`
_SAID_THERE = re.compile(
    r"\W*(?:Hal|Pernyataan|Demikian|Itu|Ungkapan|Penegasan|Pesan)\b[^.;,]{0,40}?\b"
    r"(?:di ?[a-z]{3,}nya|(?:ia|dia|beliau) [a-z]{4,}kan"
    r"|(?:disampaikan|dikatakan|diungkapkan|ditegaskan)(?= (?:saat|ketika|dalam|usai|seusai|setelah)\b))\s"
    r"(?=(?:[a-z]+ ){0,3}?(?:saat|ketika|dalam|usai|seusai|setelah|pada|sela)\b)"
)
_HE_SAID_THERE = re.compile(
    r"[,.\"”’' ]{1,5}[a-z]+nya\b[^.;\"“]{0,40}?\b(?:saat|ketika|dalam|usai|seusai|pada|sela)\b"
)
#: what lists those who came
_CAME = re.compile(
    r"\W*(?:(?:(?:Turut|Juga|Ikut|Tampak|Terlihat) )?[Hh]adir"
    r"(?: (?:pula|juga|dalam|pada|di|langsung|mendampingi))*\b(?: (\w+) (?:ini|itu|tersebut))?"
    r"|[^.;:]{0,60}\byang hadir(?: (?:dalam|pada|di))? (\w+) (?:ini|itu|tersebut)\b"
    r"|(?:Acara|Kegiatan|Rapat|Rakor|Apel|Upacara|Pelantikan|Kunjungan) (?:ini|itu|tersebut) (?:juga )?(?:turut )?dihadiri\b)"
)
#: the office alone right behind who led or opened it
_LED_BY_OFFICE = re.compile(r"\b(?:dipimpin|dibuka)(?: secara resmi)?(?: langsung)?(?: oleh)?\s\Z")
_AT_IT = re.compile(
    r"\W*(?:Pada|Dalam|Di) (?:acara|kegiatan|agenda|pertemuan|rapat|rakor|apel|upacara|kunjungan|pelantikan"
    r"|diskusi|peresmian)(?:nya)?"
    r"(?: (?:itu|ini|tersebut))?,\s"
)
#: `…, kata dia, …` says nothing of where he was
_SAYS_HE = re.compile(
    r"\b(?:kata|ujar|menurut|lanjut|jelas|tutur|ucap|tambah|ungkap|terang) \Z", re.IGNORECASE
)
_ANY_EVENT = frozenset({"acara", "kegiatan", "kesempatan", "agenda", "pertemuan", "momen", "momentum"})
#: who holds it takes the salute
_ADDRESS = re.compile(r"\W*(?:Dalam|Pada) amanatnya,?\s")
_IN_BRACKETS = re.compile(r" ?(?:\([^()\n]{1,20}\))? ?")
_AHEAD = re.compile(r"\b(?:sebelum|jelang|menjelang)\s\Z")


@dataclass(frozen=True)
class _Words:
    """`data/event_words.toml`."""

    holding: frozenset[str]
    nouns: frozenset[str]
    aims: frozenset[str]
    turning: frozenset[str]
    bearing: frozenset[str]
    weapons: frozenset[str]
    reporting: frozenset[str]
    titled: frozenset[str]
    visitors: frozenset[str]
    lasting: frozenset[str]
    attributes: frozenset[str]
    given: frozenset[str]
    shut: frozenset[str]
    champions: frozenset[str]
    examples: frozenset[str]
    moving: frozenset[str]
    absence: re.Pattern[str]
    comments: re.Pattern[str]
    refuted: re.Pattern[str]

    @functools.cached_property
    def reporting_verbs(self) -> tuple[str, ...]:
        """The verbs among the words of reports, which a lost blank may have joined to the next word."""
        return tuple(word for word in self.reporting if word.startswith(("di", "meng", "mel")))


@functools.cache
def _words() -> _Words:
    table: dict[str, list[str]] = word_table("event_words")
    absence, comments, refuted = (
        re.compile(rf"\b(?:{'|'.join(table.pop(name))})\b", re.IGNORECASE)
        for name in ("absence", "comments", "refuted")
    )
    return _Words(
        **{name: frozenset(words) for name, words in table.items()},
        absence=absence,
        comments=comments,
        refuted=refuted,
    )


@functools.cache
def _kinds() -> Matcher[str]:
    matcher: Matcher[str] = Matcher([])
    text = resources.files(__package__).joinpath("data/event_kinds.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        kind, forms = line.split("\t")
        for form in forms.split("|"):
            matcher.add(form, kind)
    return matcher


class EventsStage:
    """Fills `doc._.sw_events`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the events of one document, after quotes and officials."""
        doc._.sw_events = _Reader(doc).read()
        return doc


class _Reader:
    """The work on one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, text_of(doc)
        structure = structure_of(doc)
        self.sentences = [
            span
            for span in sentence_spans(doc)
            if (line := structure.line_at(span[0])) is None or (line.is_text and line.kind != "heading")
        ]
        self.quoted = [(q.start, q.end) for q in doc._.sw_quotes if q.kind == "direct"]
        self.names = [(e.start, e.end) for e in doc._.sw_entities if e.label in ("ORG", "FAC", "POSITION")]
        self.buildings = [e for e in doc._.sw_entities if e.label == "FAC" and isinstance(e.target, Place)]
        self.own_day = self._own_day()

    def read(self) -> list[Event]:
        """The events in order, one of each kind."""
        events: dict[str, Event] = {}
        for number, (start, end) in enumerate(self.sentences):
            if self._is_refuted(number):
                continue
            found = [e for e in self._kinds_in(start, end) if not self._is_no_event(*e, start, end)]
            for kind, at, to in found:
                if kind in events or overlaps(self.quoted, at, to) or self._in_a_name(at, to):
                    continue
                if len(_DOUBLE_MARK.findall(self.text, start, at)) % 2 or _OPENING.search(
                    self.text, max(0, start - 3), start
                ):
                    continue  # said by somebody, though the quote was not found as a whole
                behind = _WORD.match(self.text, min(to + 1, end), end)
                if behind is not None and behind.group() in _words().weapons:
                    continue
                others = [(a, b) for other, a, b in found if other != kind]
                event = self._event(kind, (at, to), (start, end), others)
                if event is not None:
                    self._complete(event, self.sentences[number + 1 : number + 3])
                    led = number - self._told_before(kind, number)
                    self._participants(
                        event, (at, to), self.sentences[number : number + 4], self.sentences[led:number]
                    )
                    if (
                        kind == "kunjungan"
                        and not event.participants
                        and self._takes_a_visitor(at, to, start, event)
                    ):
                        continue  # `wisatawan yang berkunjung ke museum` make no visit that is news
                    events[kind] = event
        for event in events.values():
            self._led_later(event, [e for e in events.values() if e is not event])
        self._came_later(list(events.values()))
        # a visit at which a meeting was held is told once: the general words give way to the telling ones
        if "rapat" in events and any(kind.startswith("rapat ") for kind in events):
            del events["rapat"]
        return sorted(events.values(), key=lambda e: e.start)

    def _is_refuted(self, number: int) -> bool:
        """Whether a sentence or one of the next two says that what is told is not true (`Surat tersebut palsu.`)."""
        told = self.sentences[number : number + 3]
        return any(
            _words().refuted.search(self.text, start, end) and not overlaps(self.quoted, start, end)
            for start, end in told
            if start - told[0][0] < 2 * _REACH
        )

    def _own_day(self) -> dt.date | None:
        """The day of publication, or the last day that is written with its weekday, as news writes its own days."""
        published: dt.date | None = self.doc._.sw_published
        if published is not None:
            return published
        days = [
            d.value
            for d in self.doc._.sw_dates
            if d.value and d.granularity == "day" and d.rule.startswith("dates.weekday_")
        ]
        return dt.date.fromisoformat(max(days)) if days else None

    def _is_history(self, event: Event, word: tuple[int, int], date: DateMention | None) -> bool:
        """Whether an event is told as what was long before the news, or only says which thing is meant.

        `sirkuit yang diresmikan pada 4 Oktober 2014`
        """
        if event.date is None:
            return False
        before = self.own_day
        if before is not None and (before - dt.date.fromisoformat(event.date.split("/")[0])).days > _HISTORY:
            return True
        said = _ENDURED.search(self.text[word[0] : word[1]]) and _WHICH_WAS.search(
            self.text[max(0, word[0] - 20) : word[0]]
        )
        return bool(said) and date is not None and date.weekday_agrees is None

    def _kinds_in(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """The words for events in a sentence; of two side by side one: `upacara pelantikan`, `rapat evaluasi diskusi`."""
        found: list[tuple[str, int, int]] = []
        for match in _kinds()(self.text[start:end]):
            kind, at, to = match.entries[0], start + match.start, start + match.end
            if found and at - found[-1][2] <= 1:
                if found[-1][0] != "upacara":
                    continue
                found.pop()
            found.append((kind, at, to))
        return found

    def _is_no_event(self, kind: str, at: int, to: int, start: int, end: int) -> bool:
        """Whether a word for an event means something else: the title of another one, a paper, what tourists do."""
        words = _words()
        before = _WORD.findall(self.text[max(start, at - 30) : at])
        if before and before[-1].casefold() in words.titled:
            return True  # `talkshow bertema sosialisasi Perda`
        if not words.examples.isdisjoint(
            w.casefold() for w in _WORD.findall(self.text[max(start, at - 60) : at])[-6:]
        ):
            return True  # `dipakai untuk acara simbolis seperti upacara 17 Agustus atau rapat tertentu`
        spoken = self.text.startswith(" di ", to) or (bool(before) and before[-1].casefold() in words.given)
        if _STATEMENT.search(self.text[at:to]) and not spoken:
            return True  # `kata X dalam keterangan pers`, written
        if before and before[-1].casefold() in words.shut:
            return True  # `pintu tertutup rapat`
        if kind == "pengukuhan":
            following = {w.casefold() for w in _WORD.findall(self.text[to : min(end, to + 100)])}
            if not words.champions.isdisjoint(following):
                return True  # `mengukuhkan diri sebagai juara`
        behind = _WORD.match(self.text, min(to + 1, end), end)
        return kind == "kunjungan" and behind is not None and behind.group().casefold() in words.visitors

    def _takes_a_visitor(self, at: int, to: int, start: int, event: Event) -> bool:
        """Whether a visit is news only if it is said who came: all but official ones and those of a body on a day."""
        word = self.text[at:to].casefold()
        if event.date is None or word in ("kunjungan", "berkunjung"):
            return True
        # `mereka mengunjungi tebing itu`: nobody of whom an office or body is told
        visitors = any(start <= a and b <= at for a, b in self.names)
        return not visitors and word not in ("kunjungan kerja", "kunker")

    def _told_before(self, kind: str, number: int) -> int:
        """How many sentences before this one already tell of the same event: one or none."""
        if number == 0:
            return 0
        start, end = self.sentences[number - 1]
        told = any(k == kind and not self._in_a_name(a, b) for k, a, b in self._kinds_in(start, end))
        return int(told and start >= self.sentences[number][0] - 600)

    def _in_a_name(self, start: int, end: int) -> bool:
        """Whether a word for an event is part of a longer name (`Divisi Sosialisasi`, `Ruang Rapat`)."""
        before = _WORD.findall(self.text[max(0, start - 16) : start])
        bearing = bool(before) and before[-1].casefold() in _words().bearing
        return bearing or any(a <= start and end <= b and b - a > end - start for a, b in self.names)

    def _event(
        self, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
    ) -> Event | None:
        date = self._date(kind, word, sentence, others)
        venue = self._venue(kind, word, sentence, others)
        if date is None and venue is None:
            return None
        if date is None and _PLANNED.search(
            self.text, max(sentence[0], word[0] - 30), max(word[1], venue[1] if venue else 0)
        ):
            return None  # `berencana meluncurkan model baru`: whether it was held is not known
        rule = RULES["dated_kind" if date is not None else "placed_kind"]
        ends = [word[1], *([date.end] if date else []), *([venue[1]] if venue else [])]
        first = min(word[0], date.start if date else word[0])
        event = Event(
            kind,
            first,
            max(ends),
            rule.ref,
            confidence(rule.ref, 0.85),
            date.value if date else None,
            venue[0] if venue else None,
        )
        return None if self._is_history(event, word, date) else event

    def _complete(self, event: Event, sentences: list[tuple[int, int]]) -> None:
        """Take the date or venue that only the next sentences tell (`Acara itu digelar di …`)."""
        for start, end in sentences:
            refers = _REFERS.match(self.text, start, end)
            if refers is None:
                continue
            word = (start, refers.end())
            if event.date is None and (date := self._date(event.kind, word, (start, end), [])) is not None:
                event.date = date.value
            if event.venue is None and (venue := self._venue(event.kind, word, (start, end), [])) is not None:
                event.venue = venue[0]

    # --- what belongs to the event

    def _joined(self, low: int, high: int, others: list[tuple[int, int]]) -> bool:
        """Whether the words between an event and a date or place tell of nothing else."""
        if high - low > _REACH or any(low + _PAIRED < a and b <= high for a, b in others):
            return False
        words = _words()
        before = ""
        for match in _WORD.finditer(self.text, low, high):
            word = match.group()
            if word.startswith(words.reporting_verbs):
                return False  # `seperti dilansirAFP`
            if (
                _VERB.match(word)
                and word not in words.holding
                and word not in words.nouns
                and before not in words.aims
            ):
                return False
            if word in words.reporting or word in words.turning:
                return False
            before = word
        return True

    def _date(
        self, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
    ) -> DateMention | None:
        """The nearest day in the sentence that is the event's own."""
        found: DateMention | None = None
        best = (True, _REACH)
        for date in self.doc._.sw_dates:
            if not (sentence[0] <= date.start < sentence[1]) or not date.value:
                continue
            if date.granularity not in ("day", "interval") or len(date.value.split("/")[0]) < len(
                "2024-02-06"
            ):
                continue
            if date.rule.startswith("dates.period") or (date.granularity == "interval" and kind in _MOMENTS):
                continue  # `pekan ini` is not the time of a meeting, and nothing is launched for weeks
            if overlaps(self.quoted, date.start, date.end) or self._in_a_building(date):
                continue  # what somebody says of another day; `Taman Makam Pahlawan 10 November`
            if _DAYS_FROM.search(self.text[max(0, word[0] - 30) : word[0]]):
                continue  # `sehari setelah upacara, Minggu`
            if _NUMBERED.search(self.text[max(0, date.start - 90) : date.start]):
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
            if _UNTIL.search(self.text[max(0, date.start - 30) : date.start]):
                continue  # only the end of its time, or its last day, was read
            if (
                not behind
                and self.text[low:high].strip() == ","
                and not _DAY_BEGINS.search(self.text[sentence[0] : date.start])
            ):
                continue  # `digelar pentas pada tanggal 25 Oktober, dialog budaya`
            between = {w.casefold() for w in _WORD.findall(self.text[low:high])} if behind else set()
            if kind in _STARTED and not _words().lasting.isdisjoint(between):
                continue  # `meluncurkan program yang berlaku mulai 2 Mei`
            reported = _WORD.findall(self.text[max(sentence[0], date.start - 24) : date.start])[-2:]
            if not _words().reporting.isdisjoint(reported) or not self._joined(low, high, others):
                continue
            # what stands behind the event is its date rather than what the sentence before it ended with
            if (not behind, high - low) < best:
                found, best = date, (not behind, high - low)
        return found

    def _in_a_building(self, date: DateMention) -> bool:
        """Whether a day without year stands right behind the name of a building, as part of it."""
        if self.text[date.start - 1 : date.start] != " " or date.weekday_agrees is not None:
            return False
        return any(
            b < date.start and date.start - b < 24 and _IN_BRACKETS.fullmatch(self.text, b, date.start)
            for a, b in self.names
        )

    def _venue(
        self, kind: str, word: tuple[int, int], sentence: tuple[int, int], others: list[tuple[int, int]]
    ) -> tuple[Place, int] | None:
        """The building at which it was held, and where its name ends: the first behind the event, else before it."""
        before: tuple[Place, int] | None = None
        for building in self.buildings:
            if not (sentence[0] <= building.start < sentence[1]) or not isinstance(building.target, Place):
                continue
            left = self.text[max(sentence[0], building.start - 24) : building.start]
            if _BESIDE.search(left):
                continue  # `masjid di seberang Gereja Katedral`
            if not (_AT.search(left) or (kind == "kunjungan" and _TO.search(left))):
                continue
            if overlaps(self.quoted, building.start, building.end):
                continue  # `penahanan dilakukan di Rutan Sigi," ujarnya dalam jumpa pers`
            behind = building.start >= word[1]
            low, high = (word[1], building.start) if behind else (building.end, word[0])
            if not self._joined(low, high, others):
                continue
            if not behind and not _words().moving.isdisjoint(_WORD.findall(self.text[low:high])):
                continue  # `Usai apel di alun-alun, Bupati menuju ke Wuluhan untuk meresmikan …`
            if behind:
                return building.target, building.end
            before = building.target, building.end
        return before

    # --- who was there

    def _participants(
        self,
        event: Event,
        word: tuple[int, int],
        sentences: list[tuple[int, int]],
        before: list[tuple[int, int]],
    ) -> None:
        """Officials of the sentence itself and, while the text goes on about who was there, of the next ones.

        Args:
            event: what they came to.
            word: the word for its kind.
            sentences: that of the event and the next ones.
            before: the one before if it already tells of the event, for who led or opened it.
        """
        text = self.text
        # who is stood in for was not there
        absent = {id(o.represents) for o in self.doc._.sw_officials if o.represents is not None}
        roles: dict[int, tuple[Official, str]] = {}
        for start, end in before:
            led = self._named_in(start, end, own=True)
            for place, (low, _, official) in enumerate(led):
                role = _role(event.kind, text[start:end], low - start)
                along = self._accompanies(led, place, start) or self._is_an_attribute(start, low)
                if role in ("chair", "opener") and not along:
                    roles[id(official)] = (official, role)
        for number, (start, end) in enumerate(sentences):
            surface = text[start:end]
            if number:
                for official, role in self._led_by_office(event.kind, start, end):
                    roles[id(official)] = (official, role)
                if (there := self._spoke_at_it(start, end)) is not None and id(there) not in absent:
                    roles.setdefault(id(there), (there, "attendee"))
            patterns = (_CHAIR, _SPEAKER, _OPENER, _ATTENDS, _DONE_BY_WHOM)
            if number and not any(p.search(surface) for p in patterns):
                continue
            if not number and _AHEAD.search(text[max(start, word[0] - 12) : word[0]]):
                continue  # `bertemu sebelum pelantikan` says nothing of who is there
            named = self._named_in(start, end, own=not number)
            if not number and _ENDURED.search(text[word[0] : word[1]]):
                named = _run_before(text, named, word[0])
            for place, (low, high, official) in enumerate(named):
                if self._is_an_attribute(start, low):
                    continue
                if number and not _takes_part(surface, low - start, self._list_end(named, place) - start):
                    continue
                if (
                    not number
                    and place
                    and low < word[0]
                    and _words().comments.search(text, named[place - 1][1], low)
                    and _SPEAKS_THERE.search(text[high : word[0]])
                ):
                    continue  # `X memuji sosok Y saat berbicara dalam rapat`
                done = None if number else _DONE_TO.search(text, max(start, low - 90), low)
                endures = done is not None and done.group(1) not in quote_verbs().passive
                if endures and low < word[0] and done and done.group(1) not in _words().holding:
                    continue
                if id(official) in absent or _words().absence.search(
                    text[max(start, low - 60) : min(end, high + 30)]
                ):
                    continue
                role = _role(event.kind, surface, low - start)
                if role in ("chair", "opener") and self._accompanies(named, place, start):
                    role = "attendee"
                following = named[place + 1][0] if place + 1 < len(named) else end
                if role == "attendee" and _AS_SPEAKER.match(text, high, following):
                    role = "speaker"
                others_follow = any(high < other[0] and other[1] <= word[0] for other in named)
                if not number and self._only_tells(low, high, word, others_follow):
                    if event.kind != "konferensi pers":
                        continue
                    role = "speaker"
                _, known = roles.get(id(official), (official, "attendee"))
                roles[id(official)] = (official, known if role == "attendee" else role)
        if not any(low < word[0] for low, _, _ in self._named_in(*sentences[0], own=True)):
            start = sentences[0][0]
            who = self._who_said_so(start, word[0]) or self._who_is_quoted(start, word[0])
            if who is not None and id(who[0]) not in absent:
                start, end = sentences[0]
                roles[id(who[0])] = (who[0], _role(event.kind, text[start:end], who[1] - start))
        if event.kind == "konferensi pers":
            said = {id(q.speaker) for q in self.doc._.sw_quotes if q.speaker is not None}
            roles = {
                key: (official, "speaker" if role == "attendee" and key in said else role)
                for key, (official, role) in roles.items()
            }
        event.participants = list(roles.values())

    def _led_later(self, event: Event, others: list[Event]) -> None:
        """Take who led it from a sentence further behind that only says so (`Ketua DPRD X yang memimpin rapat …`)."""
        head = event.kind.split()[0]
        if any(p[1] == "chair" for p in event.participants) or any(o.kind.split()[0] == head for o in others):
            return
        for start, end in self.sentences:
            if start < event.end or any(start <= d.start < end for d in self.doc._.sw_dates):
                continue  # with a day of its own it tells of another one
            for match in _LEADS.finditer(self.text, start, end):
                if match.group(1) != head and (head, match.group(1)) != ("rapat", "sidang"):
                    continue
                told = [k for k, a, _ in self._kinds_in(start, end) if a == match.start(1)]
                if any(kind not in (head, event.kind) for kind in told) or overlaps(
                    self.quoted, *match.span()
                ):
                    continue
                for low, high, official in self._named_in(start, match.start(), own=True):
                    leads = _WHO_LEADS.fullmatch(self.text, high, match.start())
                    if leads is None or self._is_an_attribute(start, low):
                        continue
                    kept = [p for p in event.participants if p[0] is not official]
                    event.participants = [*kept, (official, "chair")]
                    return

    def _came_later(self, events: list[Event]) -> None:
        """Take who came from sentences further behind that only list them (`Turut hadir dalam kegiatan itu …`), and who
        held the address at a parade (`Dalam amanatnya, X …`).
        """
        for start, end in self.sentences:
            told = [e for e in events if e.end <= start]
            if not told:
                continue
            event = max(told, key=lambda e: e.start)
            known = {id(official) for official, _ in event.participants}
            address = _ADDRESS.match(self.text, start, end)
            if address is not None and event.kind in ("apel", "upacara"):
                first = self._named_in(address.end(), end, own=True)[:1]
                led = any(role == "chair" for _, role in event.participants)
                if first and not led and first[0][0] - address.end() < _LONGEST_OFFICE:
                    kept = [p for p in event.participants if p[0] is not first[0][2]]
                    event.participants = [*kept, (first[0][2], "chair")]
                continue
            came = _CAME.match(self.text, start, end)
            if came is None or (
                came.group(1) and came.group(1).casefold() not in (event.kind.split()[0], *_ANY_EVENT)
            ):
                continue
            for low, high, official in self._named_in(came.end(), end, own=False):
                about = self.text[max(start, low - 60) : min(end, high + 30)]
                if (
                    id(official) in known
                    or self._is_an_attribute(start, low)
                    or _words().absence.search(about)
                ):
                    continue
                known.add(id(official))
                event.participants = [*event.participants, (official, "attendee")]

    def _led_by_office(self, kind: str, start: int, end: int) -> list[tuple[Official, str]]:
        """Who led or opened it by a sentence of its own that only names an office (`Upacara dipimpin Bupati`)."""
        head = _WORD.match(self.text, start, end)
        if head is None or head.group().casefold() not in (kind.split()[0], *_ANY_EVENT):
            return []
        found = []
        for low, _, official in self._named_in(start, end, own=True):
            before = self.text[start:low]
            if _LED_BY_OFFICE.search(before):
                found.append((official, "chair" if "pimpin" in before else "opener"))
        return found

    def _spoke_at_it(self, start: int, end: int) -> Official | None:
        """Who is the subject of a sentence that tells what happened there (`Pada acara itu, Bupati X menyampaikan …`)."""
        at_it = _AT_IT.match(self.text, start, end)
        named = self._named_in(at_it.end(), end, own=False)[:1] if at_it is not None else []
        if at_it is None or not named or named[0][0] - at_it.end() > _LONGEST_OFFICE:
            return None
        between = _WORD.findall(self.text[at_it.end() : named[0][0]])
        if self._is_an_attribute(start, named[0][0]) or any(
            _VERB.match(w) and w not in _words().nouns for w in between
        ):
            return None
        return named[0][2]

    def _who_is_quoted(self, start: int, word: int) -> tuple[Official, int] | None:
        """Who speaks right before an event, called by `-nya` only (`…," katanya dalam rapat kerja`), and where that is."""
        for quote in reversed(self.doc._.sw_quotes):
            if quote.end > word:
                continue
            official = quote.speaker
            if quote.end < start - 4 or not isinstance(official, Official):
                return None
            cue = _HE_SAID_THERE.match(self.text, quote.end, word)
            return (official, max(start, cue.end())) if cue is not None else None
        return None

    def _who_said_so(self, number_start: int, word: int) -> tuple[Official, int] | None:
        """Who is meant where a sentence only says that he said it there (`Hal itu dikatakannya saat membuka rapat …`).

        Returns:
            Whom the sentence before begins with, else who spoke last; and where the words begin that say what he did.
        """
        told = _SAID_THERE.match(self.text, number_start, word)
        if told is None:
            return None
        at = next((n for n, s in enumerate(self.sentences) if s[0] == number_start), 0)
        if at:
            low, high = self.sentences[at - 1]
            named = self._named_in(low, high, own=True)
            lead = _WORD.findall(self.text[low : named[0][0]]) if named else []
            acts = any(_VERB.match(w) and w not in _words().nouns for w in lead)  # `Warga menuntut X dipecat`
            near = bool(named) and named[0][0] - low < _LONGEST_OFFICE and not acts
            if near and not overlaps(self.quoted, low, low + 1):
                return named[0][2], told.end()
        spoke = [q for q in self.doc._.sw_quotes if q.end <= number_start and isinstance(q.speaker, Official)]
        return (
            (spoke[-1].speaker, told.end()) if spoke and number_start - spoke[-1].end < 2 * _REACH else None
        )

    def _accompanies(self, named: list[tuple[int, int, Official]], place: int, start: int) -> bool:
        """Whether somebody named in a sentence only comes along with its subject."""
        low = named[place][0]
        found = list(_ACCOMPANIED.finditer(self.text, start, low))
        if not found:
            return False
        if any(
            _VERB.match(w) and w not in _words().nouns
            for w in _WORD.findall(self.text[found[-1].end() : low])
        ):
            return False
        if not _OPENS_ACCOMPANIED.match(self.text, start, found[-1].start()):
            return True
        following = self.text[named[place][1] : named[place + 1][0]] if place + 1 < len(named) else None
        return following is not None and not any(_VERB.match(w) for w in _WORD.findall(following))

    def _list_end(self, named: list[tuple[int, int, Official]], place: int) -> int:
        """Where the list of names ends that somebody is named in: nothing but offices stands between its names."""
        end = named[place][1]
        for low, high, _ in named[place + 1 :]:
            gap = self.text[end:low]
            told = any(_VERB.match(w) and w not in _words().nouns for w in _WORD.findall(gap))
            if low - end > _LONGEST_OFFICE or not _JOINED.search(gap) or told:
                break
            end = high
        return end

    def _is_an_attribute(self, start: int, at: int) -> bool:
        """Whether a name only says whose something is: `putra Presiden X`, `pemakzulan X`, `arahan X`."""
        match = _BEFORE_NAME.search(self.text, max(start, at - 60), at)
        if match is None:
            return False
        office = any(a < at <= b + 2 for a, b in self.names)
        for word in reversed(_WORD.findall(match.group())):
            if word.casefold() in _words().attributes and not (office and word[0].isupper()):
                return True  # but `Sekretaris Kabinet X`
            if word.islower() and word not in ("bungsu", "sulung", "tunggal", "pertama", "kedua", "ketiga"):
                return False
        return False

    def _named_in(self, start: int, end: int, *, own: bool) -> list[tuple[int, int, Official]]:
        """The officials named in a sentence outside quotations; in the event's own, by short names and offices as well."""
        kinds = ("name", "short_name", "position", "pronoun") if own else ("name",)
        found = [
            (m.start, m.end, o)
            for o in self.doc._.sw_officials
            for m in o.mentions
            if m.kind in kinds and start <= m.start < end and not overlaps(self.quoted, m.start, m.end)
            if m.kind != "pronoun" or not _SAYS_HE.search(self.text, max(start, m.start - 12), m.start)
        ]
        return sorted(found, key=lambda item: item[:2])

    def _only_tells(self, low: int, high: int, word: tuple[int, int], others_follow: bool) -> bool:
        """Whether somebody speaks of an event without being said to be there (`X mengatakan, rapat digelar …`).

        If others are named before the event, it is they who do what is told (`X mengatakan, Y memimpin rapat`).
        """
        verbs = quote_verbs()
        if low >= word[1]:
            before = _WORD.findall(self.text[word[1] : low])
            return any(
                verbs.active.get(w) in ("say", "add") or w in verbs.bare or w in ("menurut", "bahwa")
                for w in before
                if w.islower()
            )
        if any(p.search(self.text[max(0, low - 70) : low]) for p in (_ACCORDING, _TOLD_BY)):
            between = self.text[high : word[0]]
            return _WHILE.search(between) is None
        between = self.text[high : word[0]]
        if _SPEAKS_THERE.search(between):
            return False
        if _words().comments.search(between):
            return True  # `X mengomentari penampilan Y saat upacara`
        says = any(verbs.active.get(w) in ("say", "add", "wish") for w in _WORD.findall(between))
        while_ = _WHILE.search(between)
        if others_follow and while_ is not None and while_.group() in ("memimpin", "menghadiri"):
            while_ = None
        return says and while_ is None


def _run_before(
    text: str, named: list[tuple[int, int, Official]], at: int
) -> list[tuple[int, int, Official]]:
    """Those who are inducted at `at`: the nearest name before it and those that are listed with it; and all behind it."""
    run: list[tuple[int, int, Official]] = []
    low = at
    for item in reversed([n for n in named if n[1] <= at]):
        gap = text[item[1] : low]
        listed = _LISTED.search(gap) and len(gap) <= 60
        if run and (not listed or any(_VERB.match(w) for w in _WORD.findall(gap))):
            break
        run.insert(0, item)
        low = item[0]
    return run + [n for n in named if n[0] >= at]


def _takes_part(sentence: str, at: int, to: int) -> bool:
    """Whether a sentence behind that of the event says of a name that its bearer was there, and not what he wants or says."""
    before = sentence[:at]
    patterns = (_CHAIR, _SPEAKER, _OPENER, _ATTENDS, _DONE_BY_WHOM)
    said = [m.end() for p in patterns for m in p.finditer(before)]
    if said:
        active = quote_verbs().active
        between = _WORD.findall(before[max(said) :])
        return not any(active.get(w) in ("say", "add", "wish") for w in between)
    if _OPENS_ACCORDING.match(before):
        return False  # `menurut X, kegiatan bagi mereka yang mengikuti …`
    after = sentence[to : to + 80]
    told = {w for w in _WORD.findall(after) if quote_verbs().active.get(w) in ("say", "add")}
    if told:
        after = after[: min(after.index(w) for w in told)]
    return any(p.search(after) for p in (_CHAIR, _SPEAKER, _OPENER, _ATTENDS))


def _role(kind: str, sentence: str, at: int) -> str:
    """What a person does at the event, from the words around the name in the sentence."""
    before, after = sentence[:at], sentence[at : at + 160]
    if _CHAIR.search(after) and not re.search(r"\bdipimpin\b", after):
        return "chair"
    if _ENDURED_BY.search(before):
        return "chair"
    if _LED_BY.search(before):
        return "chair"
    if _SPEAKER.search(before):
        return "speaker"
    if kind == "konferensi pers" and _DONE_BY.search(before):
        return "speaker"
    if kind in ("pelantikan", "pengukuhan", "peresmian", "peluncuran") and (
        _INAUGURATES.search(after) or _DONE_BY.search(before)
    ):
        return "chair"
    if _OPENER.search(after) or re.search(r"\bdibuka(?: langsung)?(?: oleh)?\b[^.;]{0,60}\Z", before):
        return "opener"
    return "attendee"


@Language.factory("sariwarta_events", assigns=["doc._.sw_events"], requires=["doc._.sw_officials"])
def make_events(nlp: Language, name: str) -> EventsStage:
    """Make the stage that finds who met where and when."""
    return EventsStage()
