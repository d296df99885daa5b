"""Finds the office behind a name: `Rani, Ketua KPU Sigi`, `Rani (Bupati)`, `Rani selaku Sekda`."""

from __future__ import annotations

from sariwarta.annotations import Status
from sariwarta.stages.official_parts.holders import HolderReader
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import (
    AND,
    HANDED_OVER,
    HANDOVERS,
    ROLE_FILLERS,
    ROLE_LINKS,
    WHY_REPLACED,
)
from sariwarta.stages.official_parts.units import Unit

__all__ = ["AppositionReader"]

#: who hands an office over, and to whom
_OLD_HOLDER = frozenset("pejabat lama sebelumnya dari".split())
_NEW_HOLDER = frozenset("kepada ke pada pejabat baru penggantinya".split())
#: who takes over for one occasion only
_FOR_A_WHILE = frozenset("saat ketika pada dalam untuk sementara sebagai membacakan".split())
_ADVERBS = frozenset("resmi secara kini telah sudah akan hari ini".split())
#: who has founded a body, which is no office
_FOUNDERS = frozenset({"pendiri", "founder", "inisiator", "penggagas"})
_RUNNING = frozenset({"mencalonkan", "dicalonkan", "didaftarkan", "maju"})
_PAST = frozenset("sebelumnya pernah dulu semula".split())
_APPOINTED = frozenset("ditunjuk dilantik diangkat dipercaya diusulkan ditugaskan dikukuhkan".split())


class AppositionReader(HolderReader):
    """Gives offices without a holder to the names in front of them."""

    def _names_first(self) -> None:
        """`NAME, POST`, `NAME (POST)`, `NAME selaku POST`, `NAME - POST`."""
        by_first = {post.first: post for post in self.posts if post.head is not None}
        for index, unit in enumerate(self.units):
            if unit.kind not in ("PER", "LOC", "ORG"):
                continue
            if unit.kind in ("LOC", "ORG") and self.row.kind == "item" and self._kind(index + 1) == "(":
                post = self._free(by_first.get(index + 2))
                if (
                    post is not None
                    and self._kind(post.last) == ")"
                    and " " in self.text[unit.start : unit.end]
                ):
                    self._misread(
                        index, post, marked=True, comma=False
                    )  # `- Sutena Lamuhu (Kepala SMAN 1 Palu)`
            if unit.kind in ("LOC", "ORG") and self._key(index + 1) == "selaku":
                post = self._free(by_first.get(index + 2))
                if post is not None and " " in self.text[unit.start : unit.end]:
                    self._misread(index, post, marked=True, comma=False)  # `Sutena Lamuhu selaku Ketua KPU`
            if unit.kind != "PER":
                continue
            following = self._past_alias(index + 1)
            kind = self._kind(following)
            founder = self._key(following + 1) in _FOUNDERS and self._key(following + 2) in AND | {
                "sekaligus"
            }
            first = following + (3 if kind in (",", "(") and founder else 1)  # `Rani, pendiri dan pengasuh`
            has_post = id(unit) in self._attached
            if kind == "(":
                post = self._free(by_first.get(first))
                if post is not None and self._kind(post.last) in (")", ",", ""):
                    self._attach(post, index, "name_bracket")
                continue
            if kind == "," and (not has_post or self._only_acts(unit)):
                post = self._free(by_first.get(first))
                told_by = self._key(index - 1) == "menurut" and self._kind(post.last if post else 0) in (
                    "LOW",
                    "NUM",
                )
                if (
                    post is not None
                    and not told_by  # `Menurut Rani, mantan bupati dua periode itu …`
                    and not self._in_list(post, by_first)
                    and self._is_stated(post)
                ):
                    self._attach(post, index, "name_position")
                    if not post.places:
                        self._take_address(post, post.last)
                    continue
            if kind == "--" and index <= 1 and not has_post:
                post = self._free(by_first.get(following + 1))
                if post is not None and post.last >= len(self.units):
                    self._attach(post, index, "list_item")
                    continue
            self._role(index, following, by_first)
        self._of_last_named(by_first)

    def _of_last_named(self, by_first: dict[int, Post]) -> None:
        """`Ketua PMI Sigi, Rani, … Ia sekaligus merupakan Ketua KONI Sigi`, where a row names nobody else; and `Nama terakhir
        ditunjuk sebagai Ketua Panitia`.
        """
        named = [n for n, unit in enumerate(self.units) if unit.kind == "PER"]
        for index, unit in enumerate(self.units):
            if unit.key not in ("nama", "ia", "dia", "beliau") or self._kind(index - 1) != ".":
                continue
            before = [n for n in named if n < index]
            if not before:
                continue
            last_of_all = unit.key == "nama" and self._key(index + 1) == "terakhir"
            sole = unit.key != "nama" and len(before) == 1
            if (last_of_all or sole) and id(self.units[before[-1]]) in self._attached:
                self._role(before[-1], index + 1 + last_of_all, by_first)

    def _only_acts(self, unit: Unit) -> bool:
        """Whether a person only acts in an office that the text does not name: `Plh, Rani, wakil kepala sekolah`."""
        return all(a.post.head is None for a in self.attachments if a.person is unit)

    def _handovers(self) -> None:
        """`Jabatan POST diserahterimakan dari NAME kepada NAME`, and `NAME menggantikan NAME` of who holds one."""
        for post in self.posts:
            if post.head is not None and not post.holders:
                self._handed_over(post)
        if not self.attachments:
            return
        where = {id(unit): number for number, unit in enumerate(self.units)}
        for attachment in list(self.attachments):
            post = attachment.post
            if attachment.rule == "handover" or (attachment.status or post.status) not in (
                "definitive",
                "acting",
            ):
                continue
            person = where.get(id(attachment.person))
            if person is not None:
                self._replaced(post, max(person + 1, post.last))

    def _handed_over(self, post: Post) -> None:
        """Give an office to who had it and to who has it now."""
        last = post.last
        while last - post.last < 6 and self._key(last) in HANDED_OVER | _ADVERBS:
            last += 1
        verb = any(u.key in HANDED_OVER for u in self.units[post.last : last])
        if self._key(last) != "dari" or not (verb or self._key(post.first - 1) in HANDOVERS):
            return
        old = self._skip_parts(self._past_words(last, _OLD_HOLDER))
        gap = old + 1 + (self._kind(old + 1) == ",")
        new = self._skip_parts(self._past_words(gap, _NEW_HOLDER))
        if self._kind(old) == self._kind(new) == "PER" and self._key(gap) in _NEW_HOLDER:
            self._attach(post, old, "handover", "former")
            self._attach(post, new, "handover")
            self._collect_parts(old)
            self._collect_parts(new)

    def _replaced(self, post: Post, index: int) -> None:
        """Give the office of a person also to whom the person has replaced."""
        verb = self._past_words(index, _ADVERBS)
        if self._key(verb) in ("digantikan", "diganti"):
            self._succeeded(post, verb)
            return
        if self._key(verb) != "menggantikan":
            return
        old = self._skip_parts(self._past_words(verb + 1, _OLD_HOLDER))
        if self._kind(old) != "PER" or id(self.units[old]) in self._attached:
            return
        after = old + 1 + (self._kind(old + 1) == ",")
        why = self._key(after) == "yang" and self._key(after + 1) in WHY_REPLACED
        if why or self._kind(old + 1) in (".", "", ";"):
            self._attach(post, old, "handover", "former")
            self._collect_parts(old)

    def _succeeded(self, post: Post, verb: int) -> None:
        """Give the office of a person to who follows: `Kapolres Sigi AKBP Rani digantikan oleh AKBP Tono`."""
        new = self._skip_parts(verb + 1 + (self._key(verb + 1) == "oleh"))
        after = self._key(new + 1)
        if self._kind(new) != "PER" or id(self.units[new]) in self._attached or after in _FOR_A_WHILE:
            return
        if self._kind(new + 1) == "(" and self._kind(new + 2) in ("POS", "ACT"):
            return
        if post.types and post.types[0].scope in ("members", "multi") and not post.bodies:
            return
        for attachment in self.attachments:
            if attachment.post is post and attachment.status is None:
                attachment.status = "former"
        self._attach(post, new, "handover")
        self._collect_parts(new)

    def _past_words(self, index: int, words: frozenset[str]) -> int:
        """The first unit behind words of a list."""
        last = index
        while last - index < 4 and self._kind(last) in ("LOW", "CAP") and self._key(last) in words:
            last += 1
        return last

    def _free(self, post: Post | None) -> Post | None:
        return post if post is not None and not post.holders and not post.generic else None

    def _is_stated(self, post: Post) -> bool:
        """Whether an office behind a name tells of what it is one, or ends at a mark: not `Rani, anggota yang lama`."""
        if post.bodies or post.places or post.fields or post.unit:
            return True
        plain = post.head is not None and self.text[post.head.start].islower() and is_field(post)
        return self._kind(post.last) not in ("LOW", "CAP", "PER") and not plain

    def _in_list(self, post: Post, by_first: dict[int, Post]) -> bool:
        """Whether an office behind `NAME,` is the next item of a list rather than that of the name."""
        after = post.last
        if self._kind(after) == ",":
            after += 1
        if self._key(after) in AND:
            after += 1
        if after == post.last:
            return False
        following = by_first.get(after)
        if following is not None:
            return not following.holders
        return self._kind(after) == "ORG" and self._key(after - 1) in AND

    def _role(self, person: int, index: int, by_first: dict[int, Post]) -> None:
        """An office behind `selaku`, `sebagai`, `yang merupakan` and the like."""
        last, linked, past = index, False, False
        while last - index < 8:
            kind, key = self._kind(last), self._key(last)
            if kind == "LOW" and key in ROLE_FILLERS:
                linked = linked or key in ROLE_LINKS or (key == "juga" and self._key(last - 1) == "yang")
                past = past or key in _PAST or (key == "menjabat" and self._key(last - 1) == "saat")
                past = past or (key == "itu" and self._key(last - 1) == "saat")
            elif (key, self._kind(last + 1), self._key(last + 2)) == ("sehari", "-", "hari"):
                last, linked = last + 2, True  # `Rani yang sehari-hari Sekda`
            elif not (kind == "," and last == index):
                break
            last += 1
        post = self._free(by_first.get(last))
        if not linked or post is None:
            return
        bare = (
            post.head is not None
            and self.text[post.head.start].islower()
            and not (post.bodies or post.places)
        )
        if bare and not past and self._key(last - 1) == "menjadi" and self._key(last - 2) not in _APPOINTED:
            return  # `mengantar Rani menjadi presiden`
        subject = self._appointed(person)
        if subject is None:
            return
        if post.partner is not None:
            if self._kind(subject - 1) in ("-", "--") and self._kind(subject - 2) == "PER":
                self._attach(post, subject - 2, "pair")
                self._attach(post.partner, subject, "pair")
                post.partner.places, post.partner.bodies = post.places, post.bodies
            return
        status: Status | None = "former" if past and post.status == "definitive" else None
        if status is None and post.status == "definitive" and self._runs(index, last):
            status = "candidate"
        self._attach(post, subject, "role_after_name", status)

    def _runs(self, first: int, last: int) -> bool:
        """Whether words between a name and an office say that it is only sought: `mencalonkan diri sebagai anggota DPR`."""
        return any(self._key(n) in _RUNNING for n in range(first, last))

    def _appointed(self, person: int) -> int | None:
        """Who gets the office behind a person's name: the person, or whom the person appointed (`Rani ditunjuk oleh
        Gubernur Tono sebagai …`); None where it is told of somebody's kin (`putra Presiden Tono sebagai …`).
        """
        unit = self.units[person]
        first = next((p.first for p in self.posts if unit in p.holders and p.first < person), person)
        while self._kind(first - 1) in ("RANK", "TITLE"):
            first -= 1
        before = self._key(first - 1)
        if self._is_of_kin(first):
            return None
        if before != "oleh" and before not in _APPOINTED:
            return person
        for back in range(first - 2, max(-1, first - 8), -1):
            if self._kind(back) == "PER":
                return back
            if self._kind(back) in (".", '"'):
                break
        return None
