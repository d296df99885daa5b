"""Dates that are told from another day: weekdays alone, `kemarin`, `pekan lalu`, `Juli mendatang`."""

from __future__ import annotations

import re
from bisect import bisect_right

from sariwarta.language.calendar import MONTHS, weekday_number
from sariwarta.language.numbers import read_number_word
from sariwarta.stages.date_parts.grammar import SP, TOD, WD
from sariwarta.stages.date_parts.items import Item, Scan

__all__ = ["RelativeDates"]

_WEEKDAY_STEMS = ("senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad")
_WEEKDAY_AT = re.compile(
    rf"(?P<w>{WD})(?:{SP}(?P<tod>{TOD})(?!\w))?"
    rf"(?P<rel>{SP}(?:pada{SP})?(?:(?P<week>pekan|minggu){SP})?(?P<way>lalu|yang{SP}lalu|kemarin|kemaren|besok|depan|"
    rf"mendatang|nanti|ini))?(?![^\W_])",
    re.I,
)
_WEEKDAY_LIST_AFTER = re.compile(
    rf"{SP}?(?:[-–—/&]|,(?:{SP}dan)?|hingga|sampai|dan|s/d|atau){SP}?(?:hari{SP})?{WD}(?!\w)", re.I
)
_WEEKDAY_LIST_BEFORE = re.compile(
    rf"(?<!\w){WD}{SP}?(?:[-–—/&]|,(?:{SP}dan)?|hingga|sampai|dan|s/d|atau){SP}?(?:hari{SP})?\Z", re.I
)
_WEEK_COUNT = re.compile(rf"{SP}(?:pertama|terakhir|ke{SP}?-|ke(?:dua|tiga|empat|lima))", re.I)
_RECURRING_BEFORE = re.compile(
    r"\b(?:setiap|tiap|saban|salat|shalat|sholat|malam|pasar|hari-hari|per|khotbah|khutbah|doa|ibadah|ibadat|misa)\s"
    r"(?:hari\s)?\Z",
    re.I,
)
_WEEKDAY_FRAME = re.compile(
    r"(?:[,(\n–—:\"“-]\s?|\b(?:pada|hari|sejak|hingga|sampai|mulai|kemarin|besok|lalu|dan|yakni|yaitu|nanti|tadi|[a-z]{2,})\s)\Z|\A\Z"
)
#: in front of a weekday with its time of day: the first word of a sentence, or the end of a name (`dari Bandara Sam Ratulangi
#: Selasa pagi`)
_CAPITAL_FRAME = re.compile(r"\b[A-Z][a-z]+\s\Z")
#: the day in words right in front of its weekday: `besok hari Minggu`, `kemarin, Senin`
_SAME_DAY_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<tomorrow>besok)|(?P<yesterday>kemarin)|(?P<today>hari{SP}ini))(?:{SP}{TOD})?(?:,{SP}|{SP})(?:hari{SP})?\Z",
    re.I,
)
#: `Baru dipasang Kamis, Sabtunya hilang`: the next day of that name
_WEEKDAY_THEN = re.compile(r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu)nya(?!\w)")
_DAY_WORD = re.compile(
    rf"(?:(?P<after>(?:besok{SP})?lusa)|(?P<today>hari{SP}ini)|(?P<yesterday>kemarin(?:{SP}{TOD})?)|(?P<tomorrow>besok(?:{SP}{TOD})?)"
    rf"|(?P<night>tadi{SP}malam|semalam)|(?P<earlier>tadi{SP}{TOD}|{TOD}{SP}tadi)"
    rf"|(?P<later>{TOD}{SP}(?:ini|nanti)|nanti{SP}{TOD}))(?!\w)",
    re.I,
)
_DAY_STEMS = ("hari ini", "kemarin", "besok", "lusa", "tadi ", "semalam", " tadi", " ini", "nanti ", " nanti")
_DAY_OFFSET = {"today": 0, "yesterday": -1, "tomorrow": 1, "after": 2, "night": -1, "earlier": 0, "later": 0}
_TODS = ("pagi", "siang", "sore", "petang", "malam", "dini hari", "subuh")
_PERIOD = re.compile(
    rf"(?P<unit>pekan|minggu|bulan|hari){SP}(?P<way>(?:yang{SP})?(?:lalu|silam)|depan|mendatang|ini|kemarin)(?!\w)",
    re.I,
)
#: a part of a year that is told from the day of the text; the year alone is no date
_PART_OF_YEAR = re.compile(
    rf"(?<!\w)(?:awal|pertengahan|akhir){SP}tahun{SP}(?P<way>ini|lalu|depan)(?!\w)", re.I
)
_EVERY = re.compile(r"\b(?:setiap|tiap|saban|pertama|terakhir)\b[^.\n]*\Z", re.I)
#: the end of the month in which a text was written
_END_OF_MONTH = re.compile(
    rf"(?<!\w)(?:sampai|hingga|sebelum){SP}(?P<span>(?:pertengahan|akhir){SP}bulan)(?!\w)(?!{SP}(?:[A-Z]|ini|lalu|depan))"
)
#: a month alone, behind words that make it one of this year or the last: `sejak Januari`, `akhir Juni`, `bulan Desember`
_BARE_MONTH = re.compile(
    rf"(?<!\w)(?:(?:sejak|[Pp]ada|mulai|hingga|sampai){SP}(?:bulan{SP})?|(?:[Bb]ulan{SP})|(?P<part>[Aa]wal|[Pp]ertengahan|[Aa]khir){SP}(?:bulan{SP})?)"
    r"(?P<m>"
    + "|".join(m.capitalize() for m in MONTHS)
    + rf")(?![\w’'-])(?!,?{SP}(?:\d|[A-Z]|tahun|lalu|kemar[ie]n|yang|silam|mendatang|depan|nanti|ini|hingga|sampai|dan|s/d|[-–]))"
)
_MONTHS = tuple(m.capitalize() for m in MONTHS)
_MONTH_BEFORE = re.compile(r"\b(?:" + "|".join(m.capitalize() for m in MONTHS) + r")\s\Z")
_PERIOD_LEFT = re.compile(
    rf"(?:(?<!\w)(?P<part>awal|pertengahan|akhir){SP}|(?<!\w)(?P<vague>beberapa|berapa|sekian|berbagai){SP}"
    rf"|(?<!\w)(?P<n>\d{{1,2}}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh){SP}|(?<!\w)(?P<se>se))\Z",
    re.I,
)
_MONTH_WAY_LEFT = re.compile(
    "(?<![^\\W_])(?P<m>" + "|".join(MONTHS) + rf"){SP}(?:(?P<year>tahun{SP})|(?P<yang>yang{SP}))?\Z", re.I
)
#: a capitalised word in front of a month that is the first name of who is called after it
_NAMED_BEFORE = re.compile(
    r"\b(?!(?:Pada|Sejak|Bulan|Akhir|Awal|Pertengahan|Hingga|Sampai|Mulai)\b)[A-Z][a-z]+\s\Z"
)
_LOOSE_BEFORE = re.compile(
    r"(?:\b(?:yang|terpopuler|populer|terkini|pemilu|pilkada|pilpres|pileg|coblosan"
    r"|iduladha|idul adha|idulfitri|idul fitri|natal|imlek|waisak|nyepi|libur|liburan|pandemi|lebaran"
    r"|ramadan|ramadhan|tahun|hari-hari|belakangan|beberapa|berapa|sekian|satu|dua|tiga|empat|lima|enam|tujuh)|\d)\s\Z",
    re.I,
)
_TO_ITS_DATE = re.compile(rf",?{SP}\(?(?:hari{SP})?")
#: an event of weeks or months in front of `kemarin`: lately, no day
_EVENT_BEFORE = re.compile(
    r"\b(?:Piala (?:[A-Z]\w+ ?){1,3}|Euro|Olimpiade(?: [A-Z]\w+)?|SEA Games|Asian Games|PON|Porprov|Pemilu|Pilkada"
    r"|Pilpres|Pileg|Pilgub|Ramadan|Lebaran|Liga \w+|masa kampanye|musim(?: \w+)?|libur(?:an)? \w+"
    r"|arus mudik|mudik|puasa|semester|periode|bulan|tahun)"
    r"(?: 20\d\d)? ?\Z"
)
#: `menginap semalam` is one night
_ONE_NIGHT = re.compile(
    r"(?:inap|istirahat|tidur|bermalam|per|sehari|pesta|waktu|dalam|hanya|cuma|selama)\s\Z", re.I
)
#: a time of day behind one of these is part of its name, and `ini` says which is meant: `makan siang ini`, `pasar malam ini`
_NAMED_TOD = re.compile(
    r"\b(?:makan|santap|jamuan|sarapan|pasar|klub|hiburan|kuliah|salat|shalat|sholat|doa|ronda|jaga|sif|shift|gaun|kelas|sekolah|dunia)\s\Z",
    re.I,
)
_ALL_NIGHT = re.compile(r"\s(?:suntuk|penuh|saja|dua malam)\b", re.I)
#: the words before a weekday that tell of a plan; `kata X, Senin` behind them is the day of the saying
_PLANNED = re.compile(
    r"\b(?:paling (?:lambat|cepat|lama)|selambat-lambatnya|tenggat(?: waktu)?|"
    r"baru (?:akan|bisa|dapat|dimulai|dilanjutkan|digelar|dibuka))"
    r"\s(?:(?!sudah|telah)[^.,;:\n]){0,40}\Z|"
    r"\b(?:akan|bakal|berencana|rencananya|direncanakan|dijadwalkan|jadwalnya|diagendakan|dijadwal|insya ?allah)\b[^.,;:\n]{0,60}"
    r"\b(?:hari|pada|mulai|jadwalnya|dijadwalkan)\s(?:hari\s)?\Z|\bjadwalnya\s\Z|"
    r"\bnanti\s(?:(?:pada|di)\s)?(?:hari\s)?\Z",
    re.I,
)
_MARKS = re.compile('["“”\\n]')
#: a promise at the head of what somebody says: `"Kamis kami panggil`
_PROMISE = re.compile(
    rf"(?:{SP}{TOD})?{SP}(?:akan|bakal|(?:kami|kita|saya){SP}(?:akan|mau|panggil|undang|cek|kirim|bahas|rapatkan|putuskan|umumkan|"
    r"mulai|serahkan|turun|datang|berangkat))(?!\w)"
)
#: what makes `hari ini` in a quotation the day of the saying: `terhitung hari ini`, `hari ini juga`
_FROM_TODAY = re.compile(r"\b(?:terhitung|mulai|sejak|per|hingga)\s\Z", re.I)
_THIS_VERY_DAY = re.compile(r"\sjuga(?!\w)")
_QUOTE_OPENS = re.compile('["“]\\s?\\Z')


#: characters between two days of which the later is told from the earlier
_NEAR = 60


class RelativeDates:
    """Finds weekdays that stand alone, `kemarin`, `pekan lalu` and the like, in a text whose explicit dates are found."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.text, self.lower, self.items = scan, scan.text, scan.lower, scan.items
        self._headline: int | None = None
        self._marks: list[int] | None = None
        self._inside: list[bool] = []

    def find(self) -> None:
        """Add the relative dates to the scan."""
        self._weekdays()
        self.scan.index()
        self._relative()

    def _weekdays(self) -> None:
        text = self.text
        positions = sorted(at for stem in _WEEKDAY_STEMS for at in self.scan.occurrences(stem))
        for at in positions:
            if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
                continue
            match = _WEEKDAY_AT.match(text, at)
            if match is None or not text[at].isupper() or self.scan.covered(at, match.end("w")):
                continue
            window = text[max(0, at - 24) : at]
            word = match.group("w")
            if self._in_bracket_behind(at, match.end("w"), weekday_number(word)):
                continue
            if _RECURRING_BEFORE.search(window):
                continue
            if _WEEKDAY_LIST_AFTER.match(text, match.end("w")) or _WEEKDAY_LIST_BEFORE.search(window):
                continue
            way = (match.group("way") or "").lower()
            sunday = word.lower() == "minggu"
            if sunday and _WEEK_COUNT.match(text, match.end("w")):
                continue
            if sunday and way and not re.search(r"(?:\b(?:hari|pada)\s|,\s?)\Z", window, re.I):
                continue  # `Minggu lalu` at the head of a sentence is last week
            following = text[match.end() : match.end() + 2]
            tod = match.group("tod")
            if not way and not tod:
                if following[:1] == " " and following[1:].isupper():
                    continue  # `Jumat Agung`, `Senin Kliwon`
                if following[:1] in ("-", "–", "/") and following[1:2].isalnum():
                    continue
            beside = (tod is not None and tod.islower()) or way
            if not _WEEKDAY_FRAME.search(window) and not (beside and _CAPITAL_FRAME.search(window)):
                continue
            if not window.strip() and not way and following[:1] not in (",", " ", ""):
                continue
            weekday = weekday_number(word)
            same = _SAME_DAY_BEFORE.search(window) if not way else None
            if same is not None:
                step = {"tomorrow": 1, "yesterday": -1}.get(same.lastgroup or "", 0)
                start = at - len(window) + same.start()
                if not self.scan.covered(start, at):
                    item = Item(
                        start, match.end(), "weekday_relative", weekday=weekday, move=("weekday", step)
                    )
                    self.items.append(item)
                    continue
            if way:
                week = match.group("week")
                move = (
                    -1 if way.endswith("lalu") or way in ("kemarin", "kemaren") else 0 if way == "ini" else 1
                )
                kind = "weekday_of_week" if week else "weekday"
                if not week and move == 0:
                    self.items.append(Item(at, match.end(), "weekday", weekday=weekday, move=("weekday", 0)))
                    continue
                self.items.append(
                    Item(at, match.end(), "weekday_relative", weekday=weekday, move=(kind, move))
                )
            else:
                item = Item(at, match.end(), "weekday", weekday=weekday, move=("weekday", 0))
                item.joined = self._joined_to(at)
                promised = _QUOTE_OPENS.search(window) and _PROMISE.match(text, match.end("w"))
                if item.joined is not None or promised or _PLANNED.search(text[max(0, at - 100) : at]):
                    item.move = ("weekday_ahead", 0)
                self.items.append(item)
        self.scan.index()
        for match in _WEEKDAY_THEN.finditer(text):
            earlier = self.scan.item_before(match.start())
            if earlier is None or match.start() - earlier.end > _NEAR:
                continue
            weekday = weekday_number(match.group()[:-3])
            item = Item(*match.span(), "weekday", weekday=weekday, move=("weekday_ahead", 0), joined=earlier)
            self.items.append(item)

    def _in_bracket_behind(self, start: int, end: int, weekday: int | None) -> bool:
        """Whether a weekday in brackets belongs to the day right in front: `17 Agustus (Senin)`. That one takes it."""
        if self.text[max(0, start - 2) : start] != " (" or self.text[end : end + 1] != ")":
            return False
        item = self.scan.item_before(start)
        if item is None or item.end != start - 2 or item.rule not in ("written", "written_short"):
            return False
        if item.first is None or item.first != item.last or item.weekday is not None:
            return False
        item.weekday, item.end, item.rule = weekday, end + 1, f"weekday_{item.rule}"
        return True

    def _joined_to(self, start: int) -> Item | None:
        """The dated day that a weekday is another one or the last one of: `Rabu (8/5) atau Kamis dini hari`."""
        item = self.scan.item_before(start)
        if item is None or item.weekday is None or item.first is None or item.first != item.last:
            return None
        return item if self.text[item.end : start] in (" atau ", " hingga ", " sampai ") else None

    def _relative(self) -> None:
        text = self.text
        for unit in ("pekan ", "minggu ", "bulan ", "hari "):
            for at in self.scan.occurrences(unit):
                if (match := _PERIOD.match(text, at)) and not self.scan.covered(at, match.end()):
                    self._period(at, match)
        self.scan.index()
        self._parts()
        self._months_told((" kemarin", " kemaren"))
        self.scan.index()
        positions: set[int] = set()
        for stem in _DAY_STEMS:
            for at in self.scan.occurrences(stem):
                if stem in (" ini", " tadi", " nanti"):
                    for tod in _TODS:
                        if self.lower.endswith(tod, 0, at):
                            positions.add(at - len(tod))
                else:
                    positions.add(at)
        last = 0
        for at in sorted(positions):
            if at < last or (at and (text[at - 1].isalnum() or text[at - 1] == "-")):
                continue  # `hari-hari ini`
            match = _DAY_WORD.match(text, at)
            if match is None or self.scan.covered(at, match.end()):
                continue
            if match.lastgroup == "night" and (
                _ONE_NIGHT.search(text[max(0, at - 12) : at]) or _ALL_NIGHT.match(text, match.end())
            ):
                continue
            kind = match.lastgroup or "today"
            if (
                kind == "later"
                and match.group().lower().endswith("ini")
                and _NAMED_TOD.search(text[max(0, at - 12) : at])
            ):
                continue
            if self.scan.follows_date(at):
                continue
            if kind == "yesterday" and self._names_day_behind(match.end()):
                continue  # `kemarin hari Senin 9 Juni 2025`
            if kind in ("today", "yesterday") and self._loose(at, match.group()):
                continue
            move = ("night" if kind == "night" else "day", _DAY_OFFSET[kind])
            self.items.append(Item(at, match.end(), "day_relative", move=move))
            last = match.end()
        self._months_told((" lalu", " silam", " mendatang", " depan", " nanti", " ini"))

    def _months_told(self, stems: tuple[str, ...]) -> None:
        """Months with a word behind them that says which one is meant: `Juli mendatang`, `Agustus kemarin`."""
        text = self.text
        for stem in stems:
            for at in self.scan.occurrences(stem):
                end = at + len(stem)
                if text[end : end + 1].isalnum():
                    continue
                base = max(0, at + 1 - 24)
                left = _MONTH_WAY_LEFT.search(text[base : at + 1])
                if left is None or not left.group("m")[0].isupper():
                    continue
                start = base + left.start()
                named = left.group("m").lower() == "mei" and not re.search(
                    r"\b(?:pada|bulan|sejak|di|akhir|awal|hingga|sampai)\s\Z",
                    text[max(0, start - 10) : start],
                    re.I,
                )
                if stem.startswith(" kemar") and _NAMED_BEFORE.search(text[max(0, start - 24) : start]):
                    continue  # `Rina April kemarin datang`
                if named or self.scan.covered(start, end):
                    continue
                way = {" lalu": -1, " silam": -1, " kemarin": -1, " kemaren": -1, " ini": 0}.get(stem, 1)
                month = MONTHS[left.group("m").lower()]
                item = Item(start, end, "month_relative", month=(month, None), way=way)
                if left.group("year"):
                    item.move = ("year", way)
                self.items.append(item)

    def _parts(self) -> None:
        """Parts of a year or month, and months that stand alone behind words that say which one is meant."""
        text = self.text
        # most articles have none of these words, which are found faster than what they stand in
        parts = any(word in self.lower for word in ("awal", "pertengahan", "akhir"))
        for match in _PART_OF_YEAR.finditer(text) if parts and "tahun" in self.lower else ():
            way = {"ini": 0, "lalu": -1, "depan": 1}[match.group("way").lower()]
            if not self.scan.covered(*match.span()):
                self.items.append(Item(*match.span(), "period_relative", move=("year", way)))
        for match in _END_OF_MONTH.finditer(text) if parts and "bulan" in self.lower else ():
            if not self.scan.covered(*match.span("span")):
                self.items.append(Item(*match.span("span"), "period_relative", move=("month", 0)))
        self.scan.index()
        for match in _BARE_MONTH.finditer(text) if any(month in text for month in _MONTHS) else ():
            start = match.start("part") if match.group("part") else match.start("m")
            if self.scan.covered(start, match.end()) or _EVERY.search(text[max(0, start - 60) : start]):
                continue
            if _MONTH_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
                continue  # the end of `Juni hingga September`
            month = MONTHS[match.group("m").lower()]
            self.items.append(Item(start, match.end(), "month_relative", month=(month, None), way=0))

    def _period(self, at: int, match: re.Match[str]) -> None:
        text = self.text
        base = max(0, at - 16)
        left = _PERIOD_LEFT.search(text[base:at])
        start = at
        unit, raw_way = match.group("unit").lower(), match.group("way").lower()
        way = 0 if raw_way == "ini" else 1 if raw_way in ("depan", "mendatang") else -1
        count: int | None = None
        if left is not None:
            if left.group("vague"):
                return
            start = base + left.start()
            raw = left.group("n")
            if raw:
                count = int(raw) if raw.isdigit() else read_number_word(raw)
            elif left.group("se"):
                count = 1
        elif at and (text[at - 1].isalnum() or text[at - 1] == "-"):
            return
        if (
            left is not None
            and left.group("n")
            and start > 1
            and text[start - 1] in ",."
            and text[start - 2].isdigit()
        ):
            return  # `3,5 bulan lalu`
        if unit == "hari" and count is None:
            return
        if count is not None and way >= 0:
            return  # `dua pekan ini`, `tiga bulan mendatang` are stretches of time from now on, not dates
        step = way * (count if count is not None else 1)
        weekend = (
            left is not None
            and (left.group("part") or "").lower() == "akhir"
            and unit in ("pekan", "minggu")
            and count is None
        )
        if self.scan.covered(start, match.end()) or (count is None and self.scan.follows_date(start)):
            return
        name = {"hari": "day", "bulan": "month"}.get(unit, "week")
        if weekend:
            name = "weekend_ahead" if raw_way == "mendatang" else "weekend"
        rule = "day_relative" if name == "day" else "period_relative"
        self.items.append(Item(start, match.end(), rule, move=(name, step)))

    def _names_day_behind(self, end: int) -> bool:
        """Whether a day with its number stands right behind a place: what `kemarin` in front of it says is nothing new."""
        item = self.scan.item_before(end + len(" (hari "))
        if item is None or item.start < end or item.first is None:
            return False
        return _TO_ITS_DATE.fullmatch(self.text, end, item.start) is not None

    def _loose(self, start: int, word: str) -> bool:
        """Whether `hari ini` or `kemarin` does not name a day: in a quotation, in a headline, after `yang`."""
        text = self.text
        if word.istitle() and " " in word:
            return True
        if _LOOSE_BEFORE.search(text[max(0, start - 12) : start]):
            return True
        if word.startswith("kemarin") and _EVENT_BEFORE.search(text[max(0, start - 48) : start]):
            return True
        small = word.casefold()
        if small == "hari ini" and (
            _THIS_VERY_DAY.match(text, start + len(word))
            or _FROM_TODAY.search(text[max(0, start - 16) : start])
        ):
            return False
        behind = text[start + len(word) : start + len(word) + 4]
        if (
            word.startswith("Kemarin")
            and behind != " itu"
            and _QUOTE_OPENS.search(text[max(0, start - 2) : start])
        ):
            return False
        if self.scan.structure is not None:
            if (
                self.scan.structure.title
                and self.scan.structure.title[0] <= start < self.scan.structure.title[1]
            ):
                return True
        elif start < self._headline_end():
            return True
        return self._quoted(start)

    def _headline_end(self) -> int:
        """End of the first line where it reads like a headline: no full stop, and text below it."""
        if self._headline is None:
            body = len(self.text) - len(self.text.lstrip())
            end = self.text.find("\n", body)
            stops = (".", "!", "?", '"', "”")
            self._headline = end if end > 0 and self.text[:end].rstrip()[-1:] not in stops else 0
        return self._headline

    def _quoted(self, at: int) -> bool:
        """Whether a place is between quotation marks; they are counted line by line."""
        if self._marks is None:
            self._marks, self._inside = [], []
            inside = False
            for match in _MARKS.finditer(self.text):
                mark = match.group()
                inside = mark == "“" or (mark == '"' and not inside)
                self._marks.append(match.start())
                self._inside.append(inside)
        before = bisect_right(self._marks, at)
        return before > 0 and self._inside[before - 1]
