"""The field of an office: what of the words, bodies and names behind its head says for what work it is."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from sariwarta.lexicon import lexicon
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.official_parts.bodies import (
    begins_body,
    begins_body_behind_field,
    body_words,
    is_acronym,
    size_of_work,
)
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import AND, FIELD_WORDS, NOT_NAMES
from sariwarta.stages.official_parts.titles import is_field_phrase, office_called
from sariwarta.stages.official_parts.units import Unit, shorten
from sariwarta.stages.official_parts.unmarked_bodies import UnmarkedBodies
from sariwarta.stages.word_tables import word_list

__all__ = ["FieldReader"]

#: scopes of offices that the short name of their body completes
_COMPLETED = frozenset({"ministry", "regional"})
#: small words that no field of a group has, and a verb by its form
_NO_FIELD = frozenset(
    "yang dan untuk di ke dari pada dengan oleh saat ketika itu ini tersebut juga akan telah sudah masih saja bersama serta atau"
    " sebagai selaku adalah ialah yakni yaitu bernama".split()
)
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}\Z")
#: the short name of a directorate of the police
_DIRECTORATE = re.compile(r"\bDit?(?:res|tipid)[a-z]{3,}\Z")
#: the last words of English offices that have their field in front
_MANAGERS = frozenset({"Manager", "Director"})
#: titles of offices of firms, beside those of that category
_OF_FIRMS = frozenset({"Manajer", "General Manager", "Vice President"})
_FOUNDER = "founder"
#: how many words the name of a firm has at most that stands in no table
_LONGEST_FIRM = 4
#: how many words a field in small letters has at most
_LONGEST_SMALL = 4


@functools.cache
def _firms() -> frozenset[str]:
    """First words of the names of firms that are known without a table of bodies."""
    return word_list("person_words", "companies") | body_words("names") | body_words("firms")


def _joined_work(words: Sequence[str]) -> int:
    """How many of the first words of a body are a field of work that an ampersand joins, in front of its name; 0 without one.

    >>> _joined_work("Humas & CSR Melati Energi".split()), _joined_work("Melati & CSR Energi".split())
    (3, 0)
    """
    known = body_words("work") | evidence_words("field_acronyms")
    size = next(
        (n for n, w in enumerate(words) if w != "&" and w.strip(",").casefold() not in known), len(words)
    )
    joined = "&" in words[1 : max(size - 1, 1)] and size < len(words)
    return size if joined and words[size][:1].isupper() else 0


def _work_before_firm(words: Sequence[str]) -> int:
    """How many of the first words of a body are a field of work in front of the first word of a firm; 0 without one.

    >>> _work_before_firm("Keuangan PT Melati".split()), _work_before_firm("Serikat PT Melati".split())
    (1, 0)
    """
    size = next((n for n, word in enumerate(words) if word in ("PT", "CV")), 0)
    known = body_words("work") | evidence_words("field_acronyms")
    return (
        size if size + 1 < len(words) and all(w.strip(",").casefold() in known for w in words[:size]) else 0
    )


class FieldReader(UnmarkedBodies):
    """Tells the field of an office from its body and its holder."""

    def _part_field_behind(self, post: Post, unit: Unit) -> None:
        """Give an office the field that the model has at the end of its body: `Wakil Ketua Umum` + `Kadin` + `Bidang Maritim`."""
        entity = unit.entity
        at = self.text.find(" Bidang ", unit.start, unit.end)
        if at < 0 or entity is None or post.head is None:
            return
        front = self.text[unit.start : at]
        listed = lexicon().institution_matcher.get(front)
        if not listed and not is_acronym(front.rpartition(" ")[2]):
            return
        post.fields.append((at + 1, unit.end))
        shorten(self.text, entity, unit.start, at)

    def _part_field_off(self, post: Post, body: Unit) -> None:
        """Give an office the field that the model has together with the body: `Kasat` + `Reserse Narkoba` of a Polres."""
        entity = body.entity
        if entity is None or post.head is None or post.bodies:
            return
        of_court = bool(post.types) and post.types[0].category == "judiciary"
        if not is_field(post) and not self._has_field(post, post.head) and not of_court:
            return
        words = list(re.finditer(r"\S+", self.text[body.start : body.end]))
        if (size := _joined_work([w.group() for w in words])) > 0:
            post.fields.append((body.start, body.start + words[size - 1].end()))
            shorten(self.text, entity, body.start + words[size].start(), body.end)
            return  # `Manajer` + `Humas & CSR` + `Melati Energi`
        if (size := _work_before_firm([w.group() for w in words])) > 0:
            end = body.start + words[size - 1].end()
            joined = post.fields and self.text[post.fields[-1][1] : body.start].strip() in ("", "&", "dan")
            post.fields[-1:] = (
                [(post.fields[-1][0], end)] if joined else [*post.fields[-1:], (body.start, end)]
            )
            shorten(self.text, entity, body.start + words[size].start(), body.end)
            return  # `Vice President Komunikasi &` + `TJSL` + `PT Melati`
        for word in words:
            at = body.start + word.start()
            if word.start() == 0:
                if begins_body(post.types, word.group()) or begins_body_behind_field(word.group()):
                    return
            elif begins_body_behind_field(word.group()):
                front = self.text[body.start : at]
                if front.strip() == "Suku":
                    return  # `Suku Dinas Kesehatan` is one name
                if _DIRECTORATE.search(front.rstrip()):
                    front, _, unit = front.rstrip().rpartition(" ")
                    if not front:
                        return  # `Kasubdit I` + `Ditreskrimum Polda Sigi`
                    at -= len(unit) + 1  # `Kanit I` + `Subdit II` + `Ditreskrimum Polda Sigi`
                single = " " not in front.strip() and lexicon().institution_matcher.get(front.strip())
                if not single and (is_field_phrase(front) or self._has_field(post, post.head)):
                    post.fields.append((body.start, at - 1))
                    shorten(self.text, entity, at, body.end)
                return

    def _is_field_of_directorate(self, post: Post, unit: Unit) -> bool:
        """Whether what the model takes for a body is the field of a directorate general, which has always one."""
        if post.head is None or self.units[post.last - 1] is not post.head or unit.entity is None:
            return False
        known = unit.entity.entry is not None or lexicon().institution_matcher.get(
            self.text[unit.start : unit.end]
        )
        first = self.text[unit.start : unit.end].split()[0].casefold()
        directorate = self.text[post.head.start : post.head.end] == "Dirjen"
        if directorate and office_called(self.text[post.head.start : unit.end]) is not None:
            return True  # `Dirjen` + `Imigrasi`, whose offices in the regions are called so
        return directorate and not known and first not in body_words("heads") | body_words("strong_heads")

    def _is_short_department(self, post: Post, body: Unit) -> bool:
        """Whether the short name of a ministry is a department's field: the `Kominfo` of a `Kadis Kominfo`."""
        if not post.types or self.units[post.last - 1] is not post.head:
            return False
        regional = post.types[0].scope == "regional" and post.types[0].category == "generic_head"
        return regional and is_field_phrase(self.text[body.start : body.end])

    def _is_work(self, post: Post, body: Unit, closed: bool) -> bool:
        """Whether what the model takes for a body is the field of an office of the kind that has one."""
        listed = body.entity is None or body.entity.entry is not None
        if closed or listed or not post.types or post.bodies or post.places:
            return False
        fielded = post.head is not None and self._has_field(post, post.head)
        beside = self.units[post.last - 1] is post.head or self._kind(post.last - 1) == ")"
        if not fielded or not beside or post.head is None:
            return False
        after = self.units[post.last + 1] if self._kind(post.last + 1) == "ORG" else None
        of_body = after is not None and after.entity is not None and after.entity.entry is not None
        in_list = self._kind(post.last + 1) == "," and self._kind(post.last + 2) in ("CAP", "ORG")
        firm = body.key in body_words("strong_heads")  # `Brand Manager` + `PT Melati Abadi, Senin`
        if (of_body or (in_list and not firm)) and self._goes_beyond(post, post.head):
            return True  # `Deputi Direktur Pemeriksaan` + `Lembaga Pembiayaan` + `OJK`
        words = self.text[body.start : body.end].split()
        acronyms = all(w.isupper() and len(w) > 1 for w in words) and is_acronym(words[-1])
        if len(words) > 1 and (acronyms or words[0].casefold() in body_words("boards")):
            return False  # `Ketua Bidang Organisasi` + `PB Karate`
        if post.types[0].category == "field_head" and not is_acronym(words[0]) and len(words) > 1:
            return words[0].casefold() not in body_words("heads") | body_words("strong_heads")
        return is_field_phrase(" ".join(words))

    def _completes(self, post: Post, body: Unit) -> bool:
        """Whether the short name of a ministry is part of its minister's title, too (`Menteri ESDM`), or that of a department
        part of its head's (`Kadis PUPR`).
        """
        if post.head is None or post.fields or not post.types or post.types[0].scope not in _COMPLETED:
            return False
        whole = self.text[post.head.start : body.end]
        return office_called(whole) is not None or office_called(whole.removeprefix("Wakil ")) is not None

    def _completed_by_name(self, post: Post, person: Unit) -> bool:
        """Part the word off a name that completes a minister's office behind a bracket, and make it a unit of its own."""
        if post.head is None or not post.types or post.types[0].scope != "ministry" or post.fields:
            return False
        first, _, rest = self.text[person.start : person.end].partition(" ")
        office = office_called(f"{self.text[post.head.start : post.head.end]} {first}")
        bidang = office_called(f"{self.text[post.head.start : post.head.end]} Bidang {first}")
        if (office is None and bidang is None) or not rest[:1].isupper():
            return False
        part = Unit("CAP", person.start, person.start + len(first), person.word, first.casefold())
        person.start, person.word = part.end + 1, person.word + 1
        self.units.insert(post.last, part)
        post.fields.append((part.start, part.end))
        return True

    def _shortens_field(self, post: Post, surface: str) -> bool:
        """Whether an acronym in brackets has the first letters of the words in front of it, which are an office's field."""
        if post.head is None or post.bodies or not surface.isupper():
            return False
        words = [w for w in self.text[post.head.start : post.end].split() if w.casefold() not in AND]
        return "".join(w[0] for w in words).casefold().endswith(surface.casefold())

    def _field_list(self, post: Post) -> int:
        """`, Program dan Data` inside a field; nothing if it may be the next item of a list."""
        units, index = self.units, post.last
        inside = not post.fields and self._ends_in_field(post)  # `Direktur Mikro` + `, Ritel, dan Menengah`
        if not inside and (not post.fields or units[index - 1].end != post.fields[-1][1]):
            return 0
        last, segments, joined = index, 0, False
        while segments < 4:
            gap = last
            if self._kind(gap) == ",":
                gap += 1
            if self._key(gap) in AND and self._kind(gap) == "LOW":
                gap += 1
                joined = True
            if self._is_list_item(gap, last_item=joined):
                units[gap].kind = "CAP"  # `Pasar Modal, Keuangan Derivatif, dan Bursa Karbon`
            if gap == last or self._kind(gap) != "CAP" or units[gap].name_like:
                break
            run = self._run(gap, ("CAP",))
            joined = joined or any(
                "&" in self.text[units[n - 1].end : units[n].start] for n in range(gap, run)
            )  # `Manager Komunikasi` + `, Relasi & CSR`
            if joined and run - gap > 1 and self._is_listed_acronym(run - 1):
                run -= 1  # `Potensi, Kepatuhan dan Penerimaan Pajak` + `DJP`
            if run - gap > 5:
                break
            last, segments = run, segments + 1
            if joined:
                break
        ends = self._kind(last) in (",", "PER", "RANK", "TITLE", "ORG", "LOC", "(", "POS")
        if not joined or not (ends or (last < len(units) and self._is_listed_acronym(last))):
            return 0
        if inside and post.head is not None:
            post.head.end = units[last - 1].end
        else:
            post.fields[-1] = (post.fields[-1][0], units[last - 1].end)
        return last - index

    def _is_list_item(self, index: int, *, last_item: bool) -> bool:
        """Whether what the model takes for a name is an item of a list of fields: `Keuangan Derivatif` in front of `dan`, the
        last item in front of the body.
        """
        if self._kind(index) not in ("PER", "ORG"):
            return False
        unit = self.units[index]
        if unit.entity is None or unit.entity.entry is not None:
            return False
        if last_item:
            return unit.kind == "ORG" and self._kind(index + 1) == "ORG"
        behind = index + 1 + (self._kind(index + 1) == ",")
        goes_on = self._key(behind) in AND or (behind > index + 1 and self._kind(behind) == "CAP")
        return goes_on and size_of_work(self.text[unit.start : unit.end].casefold().split()) > 0

    def _firm_behind_english(self, post: Post) -> int:
        """How many units right behind an office of a firm with an English title are its field and the firm: one that is known
        (`Head of` + `Circle Java` + `Indosat Ooredoo`), or whatever stands between a title that is at its end and the holder's
        comma (`Chief Market Strategist` + `Melati`).
        """
        index, units, head = post.last, self.units, post.head
        if head is None or not self._is_of_firm(post) or self.row.kind in ("title", "heading"):
            return 0
        if units[index - 1] is not head or post.bodies or post.places:
            return 0
        last = self._run(index, ("CAP",))
        if not self._is_before_holder(last):
            return 0
        known = (n for n in range(index, last) if units[n].key in _firms())
        firm = next(known, last)
        words = self.text[head.start : head.end].casefold().split()
        ended = words[-1] in body_words("english_ends") and (len(words) > 1 or words[0] == _FOUNDER)
        if firm == last and ended:
            firm = index if self._can_be_firm(index, last) else last
        if firm == last:
            return 0
        if firm > index:
            post.fields.append((units[index].start, units[firm - 1].end))
            post.last = firm
        return self._add_body(post, last)

    def _is_work_of_manager(self, word: Unit, office: Unit) -> bool:
        """Whether a word in front of an English office says for what work it is: `Marcom` + `Manager`, `Public` + `Relations
        Manager`.
        """
        head = self.text[office.start : office.end].split()
        return _MANAGERS.issuperset(head[-1:]) and word.key in body_words("work") - AND

    def _bureau_behind_field(self, post: Post) -> int:
        """How many units behind the field of an office are the bureau that it is one of: `Kasi Operasi` + `Kantor SAR Sigi`."""
        index = post.last
        fielded = bool(post.types) and post.types[0].category == "field_head" and self._ends_in_field(post)
        if self._key(index) != "kantor" or not (fielded or post.fields) or post.bodies or post.places:
            return 0
        last = self._end_of_body(index)
        if last - index < 2 or not self._holder_follows(last + (self._kind(last) == "LOC"), begins=True):
            return 0
        return self._add_body(post, last + (self._kind(last) == "LOC"))

    def _is_firm_behind_place(self, post: Post, last: int) -> bool:
        """Whether words between the place of an office of a firm and the holder's comma are the firm: `General Manager Palu` +
        `Melati` + `, Rani`.
        """
        index = post.last
        behind_place = self.units[index - 1].kind == "LOC" and post.places and not post.bodies
        if not behind_place or not self._is_of_firm(post) or not self._is_before_holder(last):
            return False
        return self._can_be_firm(index, last)

    def _is_of_firm(self, post: Post) -> bool:
        """Whether an office is one of a firm, as far as its title tells."""
        if not post.types:
            title = self.text[post.head.start : post.head.end] if post.head is not None else ""
            return title.startswith("Chief ") or title.casefold().endswith(_FOUNDER)
        return post.types[0].category == "corporate" or post.types[0].title in _OF_FIRMS

    def _is_before_holder(self, index: int) -> bool:
        """Whether a comma stands there, and a name behind it."""
        return self._kind(index) == "," and self._kind(self._skip_parts(index + 1)) == "PER"

    def _can_be_firm(self, first: int, last: int) -> bool:
        """Whether capitalised words are none of the language, of work or of regions."""
        keys = [unit.key for unit in self.units[first:last]]
        plain = common_words() | FIELD_WORDS | NOT_NAMES | body_words("work") | body_words("english_ends")
        return 0 < len(keys) <= _LONGEST_FIRM and plain.isdisjoint(keys)

    def _small_field(self, post: Post) -> int:
        """How many words in small letters right behind an office are its field, where the holder or the body follows: `Ketua tim
        perancang, Rani`, `Manajer eksternal PT Sigi`.
        """
        index, head = post.last, post.head
        if head is None or self.units[index - 1] is not head or not is_field(post):
            return 0
        last = self._run(index, ("LOW",))
        keys = [unit.key for unit in self.units[index:last]]
        group = keys[0] in body_words("group_heads")
        if len(keys) > _LONGEST_SMALL or (len(keys) == 1 and group and self._kind(last) == "PER"):
            return 0
        if group and any(k in _NO_FIELD or _VERB.match(k) for k in keys[1:]):
            return 0
        if not group and size_of_work(keys) < len(keys):
            return 0
        name = self._skip_parts(last + (self._kind(last) == ","))
        body = self._kind(last) == "ORG" and self._holder_follows(last + 1, begins=True)
        return last - index if self._kind(name) == "PER" or body else 0

    def _ends_in_field(self, post: Post) -> bool:
        """Whether the head has its field in itself and nothing stands behind it: `Asdep Bina Desa`."""
        head = post.head
        if head is None or post.last == 0 or self.units[post.last - 1] is not head or not post.types:
            return False
        return len(self.text[head.start : head.end].split()) > len(post.types[0].title.split())
