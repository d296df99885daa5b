"""Dates that are written out: at each run of digits the grammar is matched once, with a window of fixed width to the left."""

from __future__ import annotations

import re

from sariwarta.language.calendar import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, MONTHS, to_date, weekday_number
from sariwarta.stages.date_parts.grammar import (
    DASH,
    EN_MON,
    EN_WD,
    FORWARD,
    MON,
    PASARAN,
    SP,
    TO,
    TOD,
    WD,
    WRITTEN_MONTHS,
    YEAR,
)
from sariwarta.stages.date_parts.items import Day, Item, Scan, plausible, read_year

__all__ = ["ExplicitDates"]

# each is matched at the start of a run of digits
_DIGITS = re.compile(r"[0-9]+")
_ISO = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])")
_RANGE_FULL = re.compile(
    rf"(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}))?{TO}(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d\d))?(?![\w/])", re.I
)
_DMY = re.compile(rf"(\d{{1,2}}){SP}?([/.-]){SP}?(\d{{1,2}}){SP}?\2{SP}?(\d{{2,4}})(?![\w/]|[.-]\d)", re.I)
_RANGE_DAYS = re.compile(rf"(\d{{1,2}}){TO}(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d\d))?(?![\w/]|[.,]\d)", re.I)
_DM = re.compile(rf"(\d{{1,2}}){SP}?/{SP}?(\d{{1,2}})(?![\w/]|[.,]\d)")
#: a year with a slip of the finger, in brackets behind a weekday: `Senin (2/6/2.25)`, `Rabu (24/9/2O25)`
_DM_BROKEN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(?=\S{0,8}\))(?=[^)\n]*[^\d)\n])[\doOlI.,:;/'-]{1,7}(?=\))"
    r"|(?P<d>\d{1,2})(?:/(?P<m>\d{1,2})/|//(?P<m2>\d{1,2}))(?=\))"
)
_RANGE_WRITTEN = re.compile(
    rf"(\d{{1,2}})(?:{SP}{{1,2}}({MON})(?:{YEAR})?)?({TO}|{SP}dan{SP})(?:{WD}[ ,]{{1,2}})?"
    rf"(?:{TOD}{SP})?(\d{{1,2}}){SP}{{1,2}}({MON})(?:{YEAR})?",
    re.I,
)
_WRITTEN = re.compile(
    rf"(\d{{1,2}})(?:(?:st|nd|rd|th)?{SP}{{1,2}}(?:bulan{SP})?|[-/])({MON})(?:(?<=[^.])[-/](\d{{4}})(?!\d)|{YEAR})?",
    re.I,
)
_ENGLISH_TAIL = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?,?{SP}{{1,2}}(\d{{4}})(?!\d)")
_AFTER_DATE = re.compile(
    rf"{SP}(mendatang|yang akan datang|(?:yang{SP})?(?:lalu|silam)|nanti|depan|besok|kemarin)(?!\w)", re.I
)

#: behind a day that is one of every year, or of the year of a rule
_OF_ANY_YEAR = re.compile(
    rf"{SP}(?:(?P<current>tahun{SP}berjalan)|(?:pada{SP}|di{SP})?(?:setiap|tiap|saban){SP}tahun(?:nya)?)(?!\w)",
    re.I,
)

_SPACES = frozenset((" ", "\t", "\u00a0"))
#: what the word after a day can begin with: a month, a word that joins two dates, an English ordinal
_HEADS = frozenset(
    [name[:3] for name in WRITTEN_MONTHS] + ["bul", "hin", "sam", "s/d", "s.d", "sd ", "sd.", "dan"]
) | {ending + after for ending in ("st", "nd", "rd", "th") for after in (" ", ",")}
#: signs within a date in figures
_JOINTS = frozenset("/. " + DASH)
_TAILS = frozenset(name[-3:] for name in (*WRITTEN_MONTHS, *ENGLISH_MONTHS))

#: which part of a month with its year is meant
_PART_LEFT = re.compile(rf"(?<!\w)(?:awal|pertengahan|akhir){SP}(?:bulan{SP})?\Z", re.I)

# each is searched in the window left of a run of digits
_LEFT = 64
_PREFIX = re.compile(
    rf"(?:(?<!\w)(?P<near>hari{SP}ini|kemarin(?:{SP}{TOD})?|besok|lusa|tadi{SP}{TOD}|{TOD}{SP}(?:tadi|ini))"
    rf"[ ,]{{0,2}}(?=(?P<bare>[(\[])?))?"
    rf"(?:(?<![^\W_])(?P<w1>{WD})(?:{SP}?(?:[{DASH}/]|hingga|sampai|dan|s/d|s\.?d\.?){SP}?(?P<w2>{WD}))?"
    rf"(?:{SP}(?:{TOD}|{PASARAN}))?"
    rf"(?:{SP}(?:(?:pekan|minggu){SP})?(?P<when>lalu|kemarin|kemaren|besok|mendatang|depan|nanti|tadi|ini))?)?"
    rf"(?P<gap>[ \t\u00a0,:/]{{0,3}}(?:\(?(?:tanggal|tgl\.?)[ :]{{0,2}})?(?P<bracket>[(\[])?{SP}{{0,2}})\Z",
    re.I,
)
_MONTHS_LEFT = re.compile(
    rf"(?<![^\W_])(?:(?P<m1>{MON})(?:{SP}(?P<y1>\d{{4}}))?{TO})?(?<![^\W_])(?P<m2>{MON})"
    rf"{SP}{{1,2}}(?:tahun{SP})?\Z",
    re.I,
)
_ENGLISH_LEFT = re.compile(rf"(?<![^\W_])(?:(?P<w>{EN_WD}),?{SP}{{1,2}})?(?P<m>{EN_MON}){SP}{{1,2}}\Z", re.I)
#: what a date without a weekday is only a name or a number of
_NAME_LEFT = re.compile(
    r"(?:\b(?:jalan|jln|jl|gang|universitas|univ|institut|institut teknologi|stadion|monumen|tugu|lapangan|gedung|"
    r"bandara|taman|museum|kampus|yayasan|rsud|sma|smp|sd|gor|simpang|pasar|nomor|no|pasal|kelurahan|desa|"
    r"jembatan|fakultas)\.?\s{1,2})(?:negeri\s|teknologi\s)?\Z",
    re.I,
)
_PAGE_DATE_LEFT = re.compile(r"(?:\A|\n)[^\S\n]{0,4}date\s\Z", re.I)
_HIJRI_AFTER = re.compile(r"\s?(?:H\b|Hijriah|Hijriyah)")
#: a span of years: the years of a term or a budget say nothing of the year of the text
_YEAR_SPAN = re.compile(r"\s?[-–/]\s?\d{2,4}(?!\d)")
#: the year in the number of a law or decree (`UU Nomor 6 Tahun 2014`)
_LAW_LEFT = re.compile(r"\b(?:nomor|no)\.?\s*\d[\w./-]*\s+tahun\s\Z", re.I)


class ExplicitDates:
    """Finds the dates that are written as day, month and year, or as month and year, in one text."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.text, self.lower, self.items = scan, scan.text, scan.lower, scan.items

    def find(self) -> None:
        """Add the written-out dates to the scan, and the years that stand alone."""
        text, done = self.text, 0
        for match in _DIGITS.finditer(text):
            start, end = match.span()
            if start < done:
                continue
            length = end - start
            if length not in (1, 2, 4):
                continue
            if start:
                before = text[start - 1]
                if before.isalnum() or before == "_":
                    continue
                if start > 1 and before in ".,/:-–" and text[start - 2].isdigit():
                    continue
                if start > 1 and before == "/" and text[start - 2].isalnum():
                    continue
            item = self._four_digits(start, end) if length == 4 else self._two_digits(start, end, done)
            if item is None:
                continue
            while self.items and self.items[-1].start >= item.start:
                self.items.pop()  # `November 2023` is the beginning of `November 2023 hingga Januari 2024`
            if not self.items or self.items[-1].end <= item.start:
                self.items.append(item)
            done = max(done, item.end)

    def _four_digits(self, start: int, end: int) -> Item | None:
        text = self.text
        if match := _ISO.match(text, start):
            year, month, day = (int(match.group(n)) for n in (1, 3, 4))
            if not plausible(day, month):
                return None
            if _PAGE_DATE_LEFT.search(text[max(0, start - 12) : start]):
                # a crawler's field, not a date of the article
                self.scan.page_day = self.scan.page_day or to_date(year, month, day)
                return None
            return Item(start, match.end(), "iso", (day, month, year), (day, month, year))
        year = int(text[start:end])
        after = text[end : end + 1]
        span = _YEAR_SPAN.match(text, end)
        if span is not None and span.group().strip(" -–/") in (
            str(year + 1),
            f"{(year + 1) % 100:02d}",
        ):
            self.scan.spans.append((year, year + 1))
        if after == "/" or (after in (".", ",") and text[end + 1 : end + 2].isdigit()):
            return None
        if 1300 < year < 1600 and _HIJRI_AFTER.match(text, end):
            self.scan.hijri.append(year)
            return None
        if not 1900 <= year <= 2100:
            return None
        base = max(0, start - _LEFT)
        if self._after_month(base, start) and (match := _MONTHS_LEFT.search(text[base:start])):
            word = match.group("m2")
            number = WRITTEN_MONTHS[word.rstrip(".").lower()]
            short = len(word) < 4 and word.rstrip(".").lower() != "mei"
            if word[0].isupper() or not short:
                if match.group("m1"):
                    first = WRITTEN_MONTHS[match.group("m1").rstrip(".").lower()]
                    first_year = int(match.group("y1")) if match.group("y1") else year - (first > number)
                    return Item(
                        base + match.start(),
                        end,
                        "month",
                        month=(first, first_year),
                        month_last=(number, year),
                    )
                part = _PART_LEFT.search(text[max(0, base + match.start() - 24) : base + match.start()])
                begin = base + match.start() - (len(part.group()) if part else 0)
                return Item(begin, end, "month", month=(number, year))
        if not _YEAR_SPAN.match(text, end) and not _LAW_LEFT.search(text[max(0, start - 40) : start]):
            self.scan.years.append(year)
        return None

    def _after_month(self, base: int, start: int) -> bool:
        """Whether the word before may be a month; saves a search to the left of most numbers."""
        before = self.lower[base:start].split()
        if not before or not self.text[start - 1].isspace():
            return False
        last = before[-1]
        return last == "tahun" or last.rstrip(".")[-3:] in _TAILS

    def _two_digits(self, start: int, end: int, done: int) -> Item | None:
        text = self.text
        # most numbers are no dates; the next sign or the next three letters show it
        word = end
        while word < end + 2 and text[word : word + 1] in _SPACES:
            word += 1
        head = text[word : word + 1]
        if head.isalpha():
            if self.lower[word : word + 3] not in _HEADS:
                return None
        elif not head or head not in "/.,0123456789" + DASH:
            return None
        base = max(done, start - _LEFT, 0)
        whole: Day
        # English: the month stands to the left
        if (
            (tail := _ENGLISH_TAIL.match(text, start))
            and self._after_month(base, start)
            and (left := _ENGLISH_LEFT.search(text[base:start]))
        ):
            day, year = int(tail.group(1)), int(tail.group(2))
            if 1 <= day <= 31 and 1900 <= year <= 2100:
                month = ENGLISH_MONTHS[left.group("m").rstrip(".").lower()]
                weekday = ENGLISH_WEEKDAYS.get((left.group("w") or "").rstrip(".").lower())
                whole = (day, month, year)
                return Item(base + left.start(), tail.end(), "english", whole, whole, weekday)
        follows = text[start + 1 : start + 4]
        if not _JOINTS.isdisjoint(follows):
            if match := _RANGE_FULL.match(text, start):
                d1, m1, y1, d2, m2, y2 = match.groups()
                year_last = read_year(y2)
                last = (int(d2), int(m2), year_last)
                first_year = read_year(y1)
                if first_year is None and year_last is not None:
                    first_year = year_last - (int(m1) > int(m2))
                if plausible(int(d1), int(m1)) and plausible(last[0], last[1]):
                    return self._prefixed(
                        start, match.end(), "range_numeric", (int(d1), int(m1), first_year), last, base
                    )
            if match := _DMY.match(text, start):
                day, month, digits = int(match.group(1)), int(match.group(3)), match.group(4)
                whole = (day, month, read_year(digits) if len(digits) != 3 else 0)
                return self._prefixed(start, match.end(), "numeric", whole, whole, base, raw_year=digits)
            if match := _RANGE_DAYS.match(text, start):
                d1, d2, m, y = match.groups()
                if int(d1) < int(d2) and plausible(int(d2), int(m)):
                    known = read_year(y)
                    return self._prefixed(
                        start,
                        match.end(),
                        "range_numeric",
                        (int(d1), int(m), known),
                        (int(d2), int(m), known),
                        base,
                    )
            if text[start - 1 : start] in ("(", "[") and (match := _DM_BROKEN.match(text, start)):
                month_read = match.group(2) or match.group("m") or match.group("m2")
                whole = (int(match.group(1) or match.group("d")), int(month_read), None)
                return self._prefixed(start, match.end(), "numeric_broken", whole, whole, base)
            if match := _DM.match(text, start):
                whole = (int(match.group(1)), int(match.group(2)), None)
                return self._prefixed(start, match.end(), "numeric_short", whole, whole, base)
        if match := _RANGE_WRITTEN.match(text, start):
            d1, mon1, y1, joint, d2, mon2, y2 = match.groups()
            m2 = WRITTEN_MONTHS[mon2.rstrip(".").lower()]
            m1 = WRITTEN_MONTHS[mon1.rstrip(".").lower()] if mon1 else m2
            year_last = int(y2) if y2 else None
            first_year = int(y1) if y1 else None
            if first_year is None and year_last is not None:
                first_year = year_last - (m1 > m2)
            follow = joint.strip().lower() != "dan" or (not mon1 and int(d2) == int(d1) + 1)
            rising = m1 != m2 or int(d1) < int(d2) or first_year != year_last
            if follow and rising and plausible(int(d1), m1) and plausible(int(d2), m2):
                return self._prefixed(
                    start,
                    self._without_stop(match.end(), year_last),
                    "range_written",
                    (int(d1), m1, first_year),
                    (int(d2), m2, year_last),
                    base,
                )
        if match := _WRITTEN.match(text, start):
            day = int(match.group(1))
            name = match.group(2)
            month = WRITTEN_MONTHS[name.rstrip(".").lower()]
            raw = match.group(3) or match.group(4)
            known = int(raw) if raw else None
            whole = (day, month, known)
            if not 1 <= day <= 31 or (known is not None and not 1800 <= known <= 2200):
                return None
            return self._prefixed(
                start, self._without_stop(match.end(), known), "written", whole, whole, base, month_word=name
            )
        return None

    def _in_dateline(self, start: int) -> bool:
        """Whether a place stands in the head of the text, between the town and the dash: `PALU, 26/6 - `."""
        structure = self.scan.structure
        prefix = structure.dateline_prefix if structure is not None else None
        return prefix is not None and prefix[0] < start < prefix[1]

    def _without_stop(self, end: int, year: int | None) -> int:
        """Leave the full stop after `14 Februari` out; that after `Nop.` before a year is inside anyway."""
        return end - 1 if year is None and self.text[end - 1] == "." else end

    def _prefixed(
        self,
        start: int,
        end: int,
        form: str,
        first: Day,
        last: Day,
        base: int,
        *,
        raw_year: str | None = None,
        month_word: str | None = None,
    ) -> Item | None:
        """Look left for a weekday, brackets and `hari ini`, and decide whether it is a date at all."""
        text = self.text
        window = text[base:start]
        prefix = _PREFIX.search(window)
        weekday = weekday_last = None
        near = None
        bracket = False
        item_start = start
        year_given = last[2] is not None
        if prefix is not None:
            bracket = prefix.group("bracket") is not None
            if prefix.group("w1"):
                weekday = weekday_number(prefix.group("w1"))
                weekday_last = weekday_number(prefix.group("w2")) if prefix.group("w2") else None
            this_day = form == "written" and year_given and (prefix.group("near") or "").lower() == "hari ini"
            if prefix.group("near") and (weekday is not None or bracket or this_day):
                near = prefix.group("near").lower()
            if weekday is not None or near is not None:
                item_start = base + prefix.start()
        tail = text[end : end + 2]
        if bracket and item_start < start:
            closing = tail.lstrip(" ")[:1]
            if closing in (")", "]"):
                end += tail.index(closing) + 1
        dated = bool(prefix and re.search("tanggal|tgl", prefix.group("gap"), re.I))
        framed = weekday is not None or near is not None
        year, off = last[2], False
        if form == "numeric_broken":
            if weekday is None or not plausible(last[0], last[1]):
                return None
        elif form == "numeric_short":
            if not (framed or dated or self._in_dateline(start)):
                return None
            # a ratio behind a weekday (`Senin (3/4 suara)`) has words after it inside the bracket
            if bracket and text[end - 1 : end] not in (")", "]") and tail[:1] not in (",", ";", "", "\n"):
                return None
            if not (1 <= last[0] <= 31 and 1 <= last[1] <= 12):
                return None
        elif form == "numeric":
            if (
                raw_year is not None
                and len(raw_year) != 4
                and not (framed or dated or (bracket and tail[:1] == ")"))
            ):
                return None
            if raw_year is not None and len(raw_year) == 3 and weekday is None:
                return None
            if weekday is None and (not plausible(last[0], last[1]) or _NAME_LEFT.search(window)):
                return None
            if not framed and window[-1:] in (".", "-", "/"):
                return None  # the end of a letter's number, `PM.01/K.1/09/2022`
            off = bool(year) and not 1900 <= (year or 0) <= 2100  # `Rabu (24/9/2925)`
            if off and weekday is None:
                return None
        elif form == "range_numeric":
            if not framed and not dated and not (bracket and text[end : end + 1] in (")", "]")):
                return None
        elif not framed:
            if _NAME_LEFT.search(window):
                # `Universitas 17 Agustus 1945`: taken, so that `Agustus 1945` is not read as a month
                return Item(start, end, form, dropped=True)
            if month_word is not None and year is None:
                plain = month_word.rstrip(".").lower()
                if plain not in MONTHS:
                    return None
                if plain == "mei" and not month_word[0].isupper():
                    return None
        rule = form
        if form in ("numeric_short", "numeric_broken"):
            rule = "weekday_numeric_short"  # also in the dateline, without a weekday
        elif form == "numeric" and weekday is not None:
            rule = "weekday_numeric"
        elif form == "written":
            rule = "weekday_written" if weekday is not None else "written"
            if year is None:
                rule += "_short"
        item = Item(item_start, end, rule, first, last, weekday, weekday_last, near=near)
        if year is None:
            if of_any_year := _OF_ANY_YEAR.match(text, end):
                item.recurs = True
                item.end = of_any_year.end("current") if of_any_year.group("current") else item.end
            elif after := _AFTER_DATE.match(text, end):
                item.way = 1 if after.group(1).lower() in FORWARD else -1
                if rule == "written_short":
                    item.rule, item.end = "written_relative", after.end()
            if near and near.startswith(("kemarin", "tadi")):
                item.way = -1
            if weekday is not None and prefix is not None and prefix.group("when"):
                when = prefix.group("when").lower()
                item.way = 1 if when in FORWARD else -1 if when != "ini" else 0
        if form == "numeric" and raw_year is not None and (len(raw_year) == 3 or off):
            item.problem = "impossible_date"
        return item
