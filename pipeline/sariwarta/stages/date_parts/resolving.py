"""Which days the dates of a text are.

First what is written out, then the years that are left out, then what is told from another day.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from bisect import bisect_left

from sariwarta.language.calendar import (
    ONLINE_NEWS_YEARS,
    TIME_ZONES,
    VOTING_DAYS,
    hijri_year,
    month_span,
    to_date,
)
from sariwarta.stages.date_parts.grammar import TOD
from sariwarta.stages.date_parts.items import Day, Item, Scan
from sariwarta.stages.word_tables import word_table

__all__ = ["Resolver"]

#: `, pukul 10.30 WITA` behind a day; without `pukul` only with the zone
_TIME_AFTER = re.compile(
    r"[ \t\u00a0,)]{0,4}(?:pagi|siang|sore|petang|malam)?[ \t\u00a0,(]{0,3}(?P<word>(?:sekitar |sekira )?(?:pukul|pkl\.?|jam) )?"
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:])"
    rf"(?: ?(?:{TOD} ?)?\(?(?P<zone>WIB|WITA|WIT)(?!\w))?",
    re.I,
)
_CLOCK_AFTER = re.compile(r"[ \t\u00a0,|)–-]{0,5}[0-2]?\d[.:][0-5]\d(?!\d)")
#: words for votes in Indonesia; `pemilu` alone may be one abroad
_ELECTION = (
    "pemilu 20",
    "pilkada",
    "pilpres",
    "pileg",
    "coblos",
    "pilgub",
    "pilbup",
    "pilwal",
    "bawaslu",
    "kpu",
    "caleg",
)
_PLACE_BEFORE = re.compile(r"\bdi\s[A-Z][^.,\n]{1,40},\s\Z")
_ANTARA = re.compile(r"\(ANTARA(?:/\w[\w ]{0,20})?\)")
_CAPTION = re.compile(r"\b(?:foto|ist|istimewa|dok|dokumentasi|antara foto)\b|[-–/]f/", re.I)
_OF_A_LIFE = re.compile(r"\b(?:lahir|kelahiran|dilahirkan|wafat|didirikan)\b[^.;\n]{0,50}\Z", re.IGNORECASE)
#: a year that an editor has put behind the words of others (`7 Oktober [2023]`)
_YEAR_BEHIND = re.compile(r"\s?[\[(](?P<year>(?:19|20)\d\d)[\])]")
_PART_OF_MONTH = re.compile(r"\b(?P<part>awal|pertengahan|akhir)\s(?:bulan\s)?\Z", re.IGNORECASE)
_BEFORE_EVENT = re.compile(r"\b(?:menjelang|jelang|hingga|sampai|akan|menuju)\s[^.\n]{0,20}\Z", re.I)

#: in front of a day that comes back every year
_EVERY_YEAR = re.compile(
    r"\b(?:setiap|tiap|saban)\s(?:tahun(?:nya)?\s)?(?:pada\s)?(?:tang+gal\s|tangal\s|hari\s)?\Z", re.I
)

#: what says that the day behind it was still to come, in the same clause
_TO_COME = re.compile(
    r"\b(?:akan|bakal|menjelang|jelang|hingga|sampai|rencananya|direncanakan|"
    r"dijadwalkan|dipulangkan|sebelum|paling lambat)\b[^.;\n]*\Z"
)
_MONTH_TO_COME = re.compile(
    r"\b(?:akan|bakal|rencananya|direncanakan|merencanakan|berencana|dijadwalkan|diperkirakan|dipulangkan|ditargetkan|menargetkan|target|mulai|"
    r"hingga|sampai)\b[^.;\n]*\Z"
)
_ON = re.compile(r"\bpada\s\Z", re.I)
_SINCE = re.compile(r"\b(?:sejak|semenjak)\s(?:hari\s|bulan\s|awal\s)*\Z", re.I)
_THIS_MONTH = re.compile(r"\s(?:ini|lalu|silam|mendatang|depan|nanti)\Z")
_NIGHT = re.compile(r"\bmalam\b", re.I)
#: dated days in front of a word like `besok` that may be the day of the saying, and how many days lie between them at most
_LOOK_BACK = 4
_SAME_NEWS = 3
_HALF_YEAR = 6
_WEEK = 7
#: days after which an agency does not tell of what happened
_LATE = 5

#: the present year, with its number, and how far in front of a month that is told from it, in characters
_THIS_YEAR = re.compile(
    r"(?<!awal )(?:(?<!awal )\btahun )?(?<!\d)(?P<a>20\d\d) ini\b|\btahun ini \((?P<b>20\d\d)\)",
    re.IGNORECASE,
)
_SENTENCES = 320
#: the first month of which it is open whether a text of that year tells of it as past
_LAST_QUARTER = 10

#: days around one of news that the same article is likely to tell of
_NEWS_DAYS = 60
#: days after which `mendatang`, told from another day than that of the text, is another's
_FAR = 200
#: days between two of which one article tells at most, unless it says so
_ONE_NEWS = 400
#: years that an aim or a vote to come lies ahead at most
_AHEAD = 5
#: a year since which something has been so: the article is not older
_YEAR_SINCE = re.compile(
    r"\b(?:sejak|semenjak)\s(?:awal\s|akhir\s|pertengahan\s)?(?:tahun\s)?(20\d\d)\b", re.I
)
#: the years of what is over (`korupsi di tahun 2015-2022`), and what says that they are yet to come
_YEARS_OVER = re.compile(r"\b(?:tahun|kurun(?:\swaktu)?)\s20\d\d\s?[-–]\s?(20\d\d)\b", re.I)
_STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|target\w*|rencana\w*|proyek\w*|mendatang|depan|pemilu|pilkada|pilpres|pileg|calon|terpilih|masa bakti"
    r"|anggaran|musim|ajaran|jabatan|periode|masa|RPJM\w*|visi)\b",
    re.I,
)
#: what says that something is so only from a year to come on
_BEGINS = re.compile(r"\b(?:akan|bakal|rencananya|direncanakan|ditargetkan|berlaku|mulai)\b[^.;,\n]*\Z", re.I)
#: an event with its year, of which the day behind it is one: `musim 2024 akan dibuka pada 23 Februari`
_EVENT_OF_YEAR = re.compile(
    r"\b(?P<name>[A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,3})\s(?P<year>20\d\d)\s(?P<between>[^.,;\n\d]{0,30})\b"
    r"(?:digelar|dibuka|berlangsung|dimulai|diselenggarakan|dilaksanakan|bergulir|dihelat|diadakan|berakhir|ditutup)\b"
    r"(?P<behind>[^.;\n\d]{0,90})\b(?:pada|mulai|tanggal|hingga)\s(?:tanggal\s)?\Z"
)
#: behind an event what tells of another: a second verb, another time
_ANOTHER = re.compile(
    r"\b(?:di[a-z]{4,}|ber[a-z]{4,}|setiap|tiap|kini|lagi|kembali|itu|sejak|usai|setelah)\b"
)
#: a year named in a text is its own only if no other is named that lies more than these years later
_HISTORY = 3
#: before this year no news stood online, so `Sabtu (13/6)` is of no older one
_FIRST_ONLINE = 2005


@functools.cache
def _event_heads() -> frozenset[str]:
    """Heads of events that are called after their year."""
    return frozenset(word_table("date_words")["yearly"])


class Resolver:
    """Says which days the dates of one text are.

    Args:
        scan: the text with all that was found in it.
        published: its day of publication, None if that is not known.
    """

    def __init__(self, scan: Scan, published: dt.date | None) -> None:
        self.scan, self.text, self.lower, self.items = scan, scan.text, scan.lower, scan.items
        self.published = published
        self.today: dt.date | None = None
        self._election: bool | None = None
        self._agency: bool | None = None
        self._latest_since: int | None = None
        self._dated: list[Item] = []

    def resolve(self) -> None:
        """Give every date of the scan its value, where the text gives a way to know it."""
        items = [item for item in self.items if not item.dropped]
        for item in items:
            if (item.first is not None and item.first[2] is not None) or (
                item.month is not None and item.month[1] is not None
            ):
                self._explicit(item)
        self.scan.years += [
            month[1] for i in items if (month := i.month_last or i.month) and month[1] is not None
        ]
        self.today = self._own_day(items)
        # no day is told from one that is still an aim: `selambatnya 17 Agustus 2045`
        years = range(1990, ONLINE_NEWS_YEARS[-1] + 1)
        known = [i for i in items if i.day is not None and i.resolution == "explicit" and i.day.year in years]
        captions = {id(i) for i in known if self._in_caption(i)}
        strong = [
            i for i in known if id(i) not in captions and i.rule != "english" and not self._is_of_a_life(i)
        ]
        short = [i for i in items if i.first is not None and i.first[2] is None and i.problem is None]
        weak = [i for i in known if id(i) in captions or i.rule == "english"]
        for item in short:
            if item.weekday is not None:
                self._short(item, strong, weak)
        strong = sorted(strong + [i for i in short if i.day is not None], key=lambda i: i.start)
        self._dated = [i for i in strong if i.weekday is not None and i.granularity == "day"]
        self._by_weekdays(
            [i for i in short if i.value is None and i.problem is None and i.weekday is not None]
        )
        self._leave_out_of_time(short)
        if not self._dated:
            self._dated = [
                i for i in short if i.day is not None and i.weekday is not None and i.granularity == "day"
            ]
        if not strong:
            strong = sorted((i for i in short if i.day is not None), key=lambda i: i.start)
        for item in short:
            if item.weekday is None:
                self._short(item, strong, weak)
        for item in items:
            if item.month is not None and item.month[1] is None:
                self._month_relative(item)
                if item.value is None and item.way == 0 and item.move is None:
                    item.dropped = not _THIS_MONTH.search(self.text, item.start, item.end)
            elif item.move is not None:
                self._moved(item, strong)
        for item in items:
            if item.granularity == "day" and item.move is None:
                item.time = self._time_after(item.end)

    def _by_weekdays(self, items: list[Item]) -> None:
        """Infer the year of days for which nothing else speaks, from their weekdays: the only year of online news
        in which all of them, or those of this day, fall on their weekdays (`Senin (3/3)` is of 2025).
        """
        fitting: list[tuple[Item, set[int]]] = []
        for item in items:
            assert item.first is not None
            day, month, _ = item.first
            years = {
                year
                for year in ONLINE_NEWS_YEARS
                if (option := to_date(year, month, day)) is not None and option.weekday() == item.weekday
            }
            if years:
                fitting.append((item, years))
        # the news is not older than the latest day that it tells of, and hardly older than the latest year
        told = (i.day.year for i in self.items if i.day is not None and not i.dropped)
        latest = max((year for year in told if year <= ONLINE_NEWS_YEARS[-1]), default=0)
        latest = max([latest, *(year - 1 for year in self.scan.years if year in ONLINE_NEWS_YEARS)])
        latest = max(latest, self._since())
        latest = max([latest, *(first - 1 for first, _ in self.scan.spans if first in ONLINE_NEWS_YEARS)])
        for _, years in fitting:
            years -= {year for year in years if year < latest}
        possible = [years for _, years in fitting if years]
        shared = set.intersection(*possible) if possible else set()
        for item, years in fitting:
            assert item.first is not None and item.last is not None
            left = years if len(years) == 1 else shared & years
            if len(left) != 1 and self.scan.spans:  # `Masa Sidang II 2024-2025`, Selasa (21/1)
                left = years & {year for span in self.scan.spans for year in span}
            if len(left) != 1:
                item.years = tuple(sorted(years))
                continue
            year = next(iter(left))
            first = to_date(year, item.first[1], item.first[0])
            last = to_date(year + (item.last[1] < item.first[1]), item.last[1], item.last[0])
            item.resolution, item.by_weekday = "inferred_year", True
            self._set(item, first, last)

    @staticmethod
    def _leave_out_of_time(short: list[Item]) -> None:
        """Leave open the years that only weekdays tell and that lie more than a year from all others of the text."""
        told = [i for i in short if i.day is not None and i.weekday is not None]
        for item in told:
            others = [i.day for i in told if i.day is not None and not i.by_weekday]
            if item.day is None or not item.by_weekday or not others:
                continue
            if min(abs((item.day - day).days) for day in others) > _ONE_NEWS:
                item.day = item.value = item.agrees = None
                item.resolution, item.by_weekday = "unresolved", False

    def _time_after(self, end: int) -> str | None:
        """The time of day behind a date, `10:30` or with the zone `10:30+08:00`; None without one."""
        match = _TIME_AFTER.match(self.text, end)
        if match is None or not (match.group("word") or match.group("zone")):
            return None
        time = f"{int(match.group('hour')):02d}:{match.group('minute')}"
        zone = match.group("zone")
        return f"{time}+{TIME_ZONES[zone.upper()]:02d}:00" if zone else time

    def _is_of_a_life(self, item: Item) -> bool:
        """Whether a day is that of a birth, a death or a founding: no other date of the text is told from it."""
        return _OF_A_LIFE.search(self.text, max(0, item.start - 60), item.start) is not None

    def _in_caption(self, item: Item) -> bool:
        before = self.text[max(0, item.start - 300) : item.start].rpartition("\n")[2]
        after = self.text[item.end : item.end + 100].partition("\n")[0]
        return _CAPTION.search(before + after) is not None

    def _says_own_day(self, item: Item) -> bool:
        """Whether a weekday alone is the article's own day, as the news agency writes it: `Bima di Palu, Rabu, …`."""
        if self._agency is None:
            self._agency = _ANTARA.search(self.text) is not None
        return self._agency or (
            _PLACE_BEFORE.search(self.text[max(0, item.start - 60) : item.start]) is not None
            and self.text[item.end : item.end + 1] in (",", ".", ";")
        )

    def _own_day(self, items: list[Item]) -> dt.date | None:
        """Day of the article: given, of the byline, or marked by `hari ini`; the crawler's day at last."""
        if self.published is not None:
            return self.published
        explicit = [i for i in items if i.day is not None and i.resolution == "explicit"]
        if self.scan.structure is not None and self.scan.structure.published is not None:
            low, high = self.scan.structure.published
            for item in explicit:
                if item.start < high and item.end > low:
                    return item.day
        for item in explicit:
            if item.rule != "english" and self._is_byline(item):
                return item.day
        for item in explicit:
            if item.near == "hari ini":
                return item.day
        return self.scan.page_day

    def _is_byline(self, item: Item) -> bool:
        """Whether the date stands on a short line with a clock time, or nearly alone at the head."""
        text = self.text
        before = text[max(0, item.start - 81) : item.start].rpartition("\n")[2]
        after = text[item.end : item.end + 101].partition("\n")[0]
        if len(before) > 80 or len(after) > 100:
            return False
        if _CLOCK_AFTER.match(after):
            return True
        alone = len(before.strip()) + len(after.strip()) <= 15 and len(before) + len(after) < len(text) - 60
        return alone and item.start < 1000

    def _explicit(self, item: Item) -> None:
        item.resolution = "explicit"
        if item.month is not None:
            (month, year), item.granularity = item.month, "month"
            item.value = f"{year:04d}-{month:02d}"
            if item.month_last is not None and item.month_last != item.month:
                item.granularity = "interval"
                item.value += f"/{item.month_last[1]:04d}-{item.month_last[0]:02d}"
                if item.value.split("/")[0] > item.value.split("/")[1]:
                    item.value, item.resolution, item.problem = None, "unresolved", "impossible_date"
            return
        assert item.first is not None and item.last is not None
        self._set(item, *self._days(item.first, item.last))

    @staticmethod
    def _days(first: Day, last: Day) -> tuple[dt.date | None, dt.date | None]:
        return to_date(first[2] or 0, first[1], first[0]), to_date(last[2] or 0, last[1], last[0])

    def _set(self, item: Item, first: dt.date | None, last: dt.date | None) -> None:
        if item.first != item.last:
            item.granularity = "interval"
        if first is None or last is None or last < first or item.problem is not None:
            item.resolution, item.problem = "unresolved", "impossible_date"
            return
        item.day = first
        item.value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        if item.weekday is not None:
            item.agrees = first.weekday() == item.weekday and (
                item.weekday_last is None or last.weekday() == item.weekday_last
            )
            if not item.agrees:
                item.problem = "weekday_mismatch"

    def _short(self, item: Item, strong: list[Item], weak: list[Item]) -> None:
        """Infer a year that is left out: from the article's day, other dates, years named, voting days."""
        assert item.first is not None and item.last is not None
        if item.recurs or _EVERY_YEAR.search(self.text, max(0, item.start - 36), item.start):
            return  # `setiap 1 Desember` is of no year
        day, month, _ = item.first
        if to_date(2024, month, day) is None or to_date(2024, item.last[1], item.last[0]) is None:
            item.problem = "impossible_date"
            if item.first != item.last:
                item.granularity = "interval"
            return
        found: tuple[dt.date, str] | None = None
        if (stated := _YEAR_BEHIND.match(self.text, item.end)) is not None:
            year = int(stated.group("year"))
            own = to_date(year, month, day)
            found = (own, str(year)) if own is not None else None
        if found is not None:
            pass
        elif self.today is not None:
            best = _nearest(day, month, item.weekday, self.today, item.way)
            if best is None:  # the weekday agrees in no year around: most likely the weekday is wrong
                best = _nearest(day, month, None, self.today, item.way)
            if best is not None:
                found = best, self.today.isoformat()
        else:
            found = self._same_day(item, strong)
            for way in dict.fromkeys(
                (item.way, 0)
            ):  # `lalu` may look back from another day than that of the text
                for near in _around(strong, item.start) if found is None else ():
                    if near.day is not None and (best := _nearest(day, month, item.weekday, near.day, way)):
                        beside = _nearest(day, month, item.weekday, near.day, 0)
                        if (
                            beside is not None
                            and abs((best - near.day).days) > _FAR
                            and abs((beside - near.day).days) < _NEWS_DAYS
                        ):
                            best = beside  # `9 Desember mendatang`, before the cup on 23 December
                        found = best, near.day.isoformat()
                        break
            fresh = (
                item.rule == "weekday_numeric_short"
            )  # `Sabtu (13/6)` is how news writes days of its own time
            found = found or self._from_years(day, month, item.weekday, item.start, fresh=fresh)
            if found is None and item.weekday is not None:
                for near in _around(weak, item.start):
                    if near.day is not None and (
                        best := _nearest(day, month, item.weekday, near.day, item.way)
                    ):
                        found = best, near.day.isoformat()
                        break
                found = found or self._from_voting_day(day, month, item.weekday)
        if item.first != item.last:
            item.granularity = "interval"
        if found is None:
            if item.weekday is not None and self._told_of_then(day, month, strong):
                item.agrees, item.problem = False, "weekday_mismatch"
            return
        first, item.anchor = found
        last_year = first.year + (item.last[1] < month)
        item.resolution = "relative" if item.rule == "written_relative" else "inferred_year"
        self._set(item, first, to_date(last_year, item.last[1], item.last[0]))

    @staticmethod
    def _told_of_then(day: int, month: int, strong: list[Item]) -> bool:
        """Whether a day and month lie within the weeks that the article tells of, whatever weekday is printed.

        Dates further away may be history, and the day that of another year.
        """
        for other in strong:
            near = _nearest(day, month, None, other.day, 0) if other.day is not None else None
            if other.day is not None and near is not None and abs((near - other.day).days) <= _NEWS_DAYS:
                return True
        return False

    @staticmethod
    def _same_day(item: Item, strong: list[Item]) -> tuple[dt.date, str] | None:
        """The same day and month that the text writes with its year elsewhere, if it is only one year."""
        assert item.first is not None
        days = {
            other.day
            for other in strong
            if other.day is not None
            and other.first is not None
            and other.first[2] is not None
            and other.first[:2] == item.first[:2]
            and item.weekday in (None, other.day.weekday())
        }
        if len(days) != 1:
            return None
        day = next(iter(days))
        return day, day.isoformat()

    def _of_event(self, day: int, month: int, start: int) -> tuple[dt.date, str] | None:
        """The year of the event that the same clause names with it: `musim 2024 akan dibuka pada 23 Februari`."""
        event = _EVENT_OF_YEAR.search(self.text, max(0, start - 220), start)
        if event is not None and (
            _event_heads().isdisjoint(event.group("name").casefold().split())
            or _ANOTHER.search(event.group("between"))
            or _ANOTHER.search(event.group("behind"))
        ):
            return None
        option = to_date(int(event.group("year")), month, day) if event is not None else None
        return (option, event.group("year")) if event is not None and option is not None else None

    def _since(self) -> int:
        """The latest year since which the article says that something has been so, or the one before the latest in which
        something was; 0 where it says so of none.
        """
        if self._latest_since is None:
            years = [
                int(match.group(1))
                for match in _YEAR_SINCE.finditer(self.text)
                if not _BEGINS.search(self.text, max(0, match.start() - 80), match.start())
            ]
            for match in _YEARS_OVER.finditer(self.text):
                around = self.text[max(0, match.start() - 60) : match.end() + 20]
                if not _STILL_TO_COME.search(around):
                    years.append(int(match.group(1)) - 1)
            self._latest_since = max((y for y in years if y in ONLINE_NEWS_YEARS), default=0)
        return self._latest_since

    def _from_years(
        self, day: int, month: int, weekday: int | None, start: int, *, fresh: bool
    ) -> tuple[dt.date, str] | None:
        """The year by an Islamic year in the text, or by a bare year near which the weekday agrees.

        Without a weekday a bare year proves nothing: `Pemilu 2024` names an event, not the year of the text.
        """
        for hijri in dict.fromkeys(self.scan.hijri):
            low, high = hijri_year(hijri)
            for year in (low.year, high.year):
                option = to_date(year, month, day)
                if option and low <= option <= high and weekday in (None, option.weekday()):
                    return option, f"{low.isoformat()}/{high.isoformat()}"
        if weekday is None:
            return self._of_event(day, month, start)
        since = self._since()
        # years to come (`Indonesia Emas 2045`) are aims, and years long before the last one named are history
        first = _FIRST_ONLINE if fresh else 1990
        years = sorted({y for y in self.scan.years if first <= y <= ONLINE_NEWS_YEARS[-1]})
        years = [y for y in years if y >= years[-1] - _HISTORY]
        best: tuple[int, dt.date, int] | None = None
        for year in years:
            for option_year in range(year - 2, year + 2):
                option = to_date(option_year, month, day)
                if option and option.weekday() == weekday and option_year >= since:
                    distance = abs(option_year - year)
                    if distance and year < ONLINE_NEWS_YEARS[0]:
                        continue  # an old year is history more often than the year before or after
                    if best is None or (distance, -option.toordinal()) < (best[0], -best[1].toordinal()):
                        best = distance, option, year
        return (best[1], str(best[2])) if best else None

    def _from_voting_day(self, day: int, month: int, weekday: int) -> tuple[dt.date, str] | None:
        """In an article about a vote that names no year at all: the agreeing year nearest to a voting day."""
        if self._election is None:
            self._election = any(word in self.lower for word in _ELECTION)
        if not self._election:
            return None
        best: tuple[int, dt.date, dt.date] | None = None
        named = max((y for y in self.scan.years if y <= ONLINE_NEWS_YEARS[-1] + _AHEAD), default=0)
        first = max(named - _AHEAD, self._since())
        for vote in VOTING_DAYS:
            if vote.year < first:
                continue  # `Pemilu 2029` is told of in the years before it only
            option = to_date(vote.year, month, day)
            if option and option.weekday() == weekday:
                distance = abs((option - vote).days)
                if distance <= 60 and (best is None or distance < best[0]):
                    best = distance, option, vote
        return (best[1], best[2].isoformat()) if best else None

    def _month_relative(self, item: Item) -> None:
        assert item.month is not None
        item.granularity = "month"
        anchor = self.today or self._text_day(item)
        month = item.month[0]
        if anchor is None:
            year_told = self._year_told(item)
            if year_told is not None and item.way < 0 and month < _LAST_QUARTER:
                item.value, item.resolution, item.anchor = (
                    f"{year_told}-{month:02d}",
                    "relative",
                    str(year_told),
                )
            return
        year = anchor.year
        if item.move is not None:  # `Desember tahun lalu`
            year += item.way
        elif item.way == 0 and not _THIS_MONTH.search(self.text, item.start, item.end):
            back = _SINCE.search(self.text[max(0, item.start - 20) : item.start]) is not None
            ahead = _MONTH_TO_COME.search(self.text[max(0, item.start - 80) : item.start]) is not None
            distance = month - anchor.month
            if distance > 0 and not ahead and _ON.search(self.text, max(0, item.start - 6), item.start):
                return  # `pada Juni`, said in February, was the last one or will be the next
            if back or not ahead:
                year -= distance > (0 if back else _HALF_YEAR)
            else:
                year += distance < 0
        elif item.way == 0:  # `Desember ini`, said in January, is the last one
            year += (month < anchor.month - 6) - (month > anchor.month + 6)
        elif item.way and month == anchor.month:
            if not self._same_month(item, anchor):
                return
        elif item.way < 0 and month > anchor.month:
            year -= 1
        elif item.way > 0 and month < anchor.month:
            year += 1
        item.value, item.resolution, item.anchor = f"{year:04d}-{month:02d}", "relative", anchor.isoformat()

    def _year_told(self, item: Item) -> int | None:
        """The year that the sentences in front call the present one (`gelar kedelapan pada 2023 ini`), if it is only one."""
        before = self.text[max(0, item.start - _SENTENCES) : item.start]
        years = {match.group("a") or match.group("b") for match in _THIS_YEAR.finditer(before)}
        return int(next(iter(years))) if len(years) == 1 and item.move is None else None

    def _same_month(self, item: Item, anchor: dt.date) -> bool:
        """Whether `akhir Juni mendatang`, told from a day in June, is the end of that June, and `awal Juni lalu` its beginning.

        Otherwise it is not settled which June is meant.
        """
        match = _PART_OF_MONTH.search(self.text, max(0, item.start - 20), item.start)
        part = match.group("part").lower() if match is not None else ""
        if item.way > 0:
            return part == "akhir" and anchor.day <= 20
        if part == "awal" and anchor.day > 10:
            return True
        # the article's own day may be that of the next month
        return any(
            other.day is not None and 0 < (other.day - anchor).days <= 31 and other.day.month != anchor.month
            for other in self._dated
        )

    def _text_day(self, item: Item) -> dt.date | None:
        """The day on which something was said nearby: a date with its weekday, before rather than after."""
        if not self._dated:
            return None
        other = self._told_at(item)
        return other.day if other is not None else None

    def _told_at(self, item: Item) -> Item | None:
        """The dated day on which something was said nearby: of those in front of it the last one, or one some days later
        that stands before that and is over as well (`rapat, Sabtu (6/1) … meninjau gudang Jumat (5/1)`).
        """
        if not self._dated:
            return None
        before = bisect_left(self._dated, item.start, key=lambda other: other.start)
        nearest = self._dated[max(0, before - 1)]
        if nearest.day is None:
            return nearest
        for other in self._dated[max(0, before - _LOOK_BACK) : max(0, before - 1)]:
            if other.day is None or not 0 < (other.day - nearest.day).days <= _SAME_NEWS:
                continue
            low = self.text.rfind("\n", 0, other.start) + 1
            if other.way <= 0 and not _TO_COME.search(self.text[max(low, other.start - 160) : other.start]):
                nearest = other
        return nearest

    def _moved(self, item: Item, strong: list[Item]) -> None:
        assert item.move is not None
        kind, step = item.move
        if kind in ("week", "weekend", "weekend_ahead", "month"):
            item.granularity = "month" if kind == "month" else "interval"
        anchor = (item.joined.day if item.joined is not None else None) or self.today
        if anchor is None and kind == "night":
            told = self._told_at(item)
            if told is not None and _NIGHT.search(self.text, told.start, told.end + 6):
                step = 0  # said behind what happened `Sabtu malam (6/4)`: that night
        if anchor is None and kind == "weekday" and step == 0 and item.weekday is not None:
            self._weekday_by_text(item, strong)
            return
        anchor = anchor or self._text_day(item)
        if anchor is None:
            return
        try:
            self._move(item, anchor, kind, step)
        except (OverflowError, ValueError):
            return  # before the year 1 or after 9999
        item.resolution, item.anchor = "relative", anchor.isoformat()

    def _move(self, item: Item, anchor: dt.date, kind: str, step: int) -> None:
        if kind == "year":
            item.granularity, item.value = "year", f"{anchor.year + step:04d}"
            return
        if kind in ("day", "night"):
            item.day = anchor + dt.timedelta(days=step)
        elif kind == "weekday":
            assert item.weekday is not None
            if step > 0:
                item.day = anchor + dt.timedelta(days=(item.weekday - anchor.weekday() - 1) % 7 + 1)
            elif step < 0:
                item.day = anchor - dt.timedelta(days=(anchor.weekday() - item.weekday - 1) % 7 + 1)
            else:
                item.day = anchor - dt.timedelta(days=(anchor.weekday() - item.weekday) % 7)
        elif kind == "weekday_ahead":
            assert item.weekday is not None
            item.day = anchor + dt.timedelta(days=(item.weekday - anchor.weekday()) % 7)
        elif kind == "weekday_of_week":
            assert item.weekday is not None
            item.day = anchor + dt.timedelta(days=item.weekday - anchor.weekday() + 7 * step)
        elif kind in ("weekend", "weekend_ahead"):
            # `akhir pekan mendatang` is the next one that begins, whatever the week
            ahead = kind == "weekend_ahead"
            saturday = anchor + dt.timedelta(
                days=(4 - anchor.weekday()) % 7 + 1 if ahead else 7 * step + 5 - anchor.weekday()
            )
            item.value = f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"
            return
        elif kind == "week":
            monday = anchor + dt.timedelta(days=7 * step - anchor.weekday())
            item.value = f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"
            return
        else:
            count = anchor.year * 12 + anchor.month - 1 + step
            first, _ = month_span(count // 12, count % 12 + 1)
            item.value = first.isoformat()[:7]
            return
        item.value = item.day.isoformat()

    def _weekday_by_text(self, item: Item, strong: list[Item]) -> None:
        """A weekday in a text of unknown date: the day of that name next to the nearest date.

        In the agency's texts it comes after a date that is told as past; elsewhere, and before a date that is still to
        come (`menjelang`), it is the last day of that name.
        """
        assert item.weekday is not None
        around = _around(strong, item.start)
        named = {i.day for i in self._dated if i.day is not None and i.weekday == item.weekday}
        if len(named) == 1 and item.way == 0 and (nearest := self._told_at(item)) is not None:
            (day,) = named
            if nearest.day is not None and abs((day - nearest.day).days) < _WEEK:
                item.day, item.value, item.resolution, item.anchor = (
                    day,
                    day.isoformat(),
                    "relative",
                    day.isoformat(),
                )
                return
        if _THIS_MONTH.search(self.text, item.start, item.end):
            # `Rabu ini` is told from the day of the news, not from what is still to come
            around.sort(key=lambda i: i.weekday is None or i.way > 0)
        for other in around:
            if other.day is None or other.granularity != "day":
                continue
            ahead = _BEFORE_EVENT.search(self.text[max(0, other.start - 40) : other.start]) or other.way > 0
            if not ahead and other.weekday is None:
                continue
            gap = (item.weekday - other.day.weekday()) % 7
            # the agency writes its own day as a weekday alone; elsewhere the full date is the article's own day
            # what comes a day later is told on that day, or planned; a week ago it would be called so
            next_day = (
                gap == 1 and not ahead and not _SINCE.search(self.text[max(0, item.start - 20) : item.start])
            )
            # … and it does not tell of a day when almost a week is over
            back = not next_day and (ahead or not self._says_own_day(item) or gap > _LATE)
            item.day = other.day + dt.timedelta(days=gap - 7 if back and gap else gap)
            item.value, item.resolution, item.anchor = item.day.isoformat(), "relative", other.day.isoformat()
            return


def _around(pool: list[Item], start: int, count: int = 8) -> list[Item]:
    """The items of a sorted pool that are nearest to a place in the text, nearest first."""
    at = bisect_left(pool, start, key=lambda other: other.start)
    return sorted(pool[max(0, at - count) : at + count], key=lambda other: abs(other.start - start))


def _nearest(day: int, month: int, weekday: int | None, near: dt.date, way: int) -> dt.date | None:
    """The day and month in the year that lies nearest to a date, with the right weekday and on the right side."""
    best: dt.date | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        option = to_date(year, month, day)
        if option is None or (weekday is not None and option.weekday() != weekday):
            continue
        if (way > 0 and option < near) or (way < 0 and option > near):
            continue
        if best is None or abs((option - near).days) < abs((best - near).days):
            best = option
    return best
