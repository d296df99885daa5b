"""Reads the offices in a row of units, and whom each belongs to.

The row is gone through once from left to right: an office (`offices`), then its holder (`holders`), who stands right
behind it, behind a comma, or in a bracket. Then come the offices behind a name (`appositions`) and the people who stand
in for others (`stand_ins`). Posts in a list may have no holder. A name takes only the post next to it.
"""

from __future__ import annotations

from sariwarta.stages.official_parts.appositions import AppositionReader
from sariwarta.stages.official_parts.joint import JointReader
from sariwarta.stages.official_parts.offices import OfficeReader
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.row_words import AND, NOT_NAMES
from sariwarta.stages.official_parts.stand_ins import StandInReader

__all__ = ["RowReader"]

_TICKETS = frozenset({"paslon", "pasangan"})
_TICKET_FILLERS = frozenset(
    "calon nomor urut no adalah yakni yaitu petahana dari pertama kedua ketiga keempat kelima terakhir".split()
)


class RowReader(OfficeReader, AppositionReader, JointReader, StandInReader):
    """Reads one row; see `RowCursor` for what it is given and what it finds."""

    def read(self) -> None:
        """Find the posts, their holders, and who stands in for whom."""
        self._join_heads()
        index = 0
        while index < len(self.units):
            kind = self.units[index].kind
            post: Post | None = None
            if kind in ("POS", "ACT", "FORMER", "CANDIDATE"):
                post = self._post(index)
            elif kind in ("CAP", "ORG") and self.units[index].key == "divisi" and self.posts:
                post = self._division(index)
            if post is None:
                if kind == "PER":
                    self._collect_parts(index)
                elif kind == "RANK":
                    self._named_by_rank(index)
                elif (key := self.units[index].key) in _TICKETS or (
                    key == "urut" and self._kind(index + 1) == "NUM"
                ):
                    self._ticket(index + 1)
                index += 1
                continue
            self.posts.append(post)
            index = max(index + 1, self._holders(post))
        self._under_superior()
        self._names_first()
        self._joint_offices()
        self._handovers()
        self._represented()

    def _ticket(self, index: int) -> None:
        """A pair of candidates: `pasangan nomor urut 1 Rani dan Tono`, `paslon Rani-Tono`."""
        last = index
        while last - index < 8 and (
            self._kind(last) == "NUM"
            or self._kind(last) == ","
            or self._key(last) in _TICKET_FILLERS
            or self._kind(last) == "TITLE"
        ):
            last += 1
        run = self._run(last, ("CAP",))
        if 0 < run - last <= 4 and not any(u.key in NOT_NAMES for u in self.units[last:run]):
            if self._kind(run) == "PER":
                self.units[run].start, self.units[run].word = self.units[last].start, self.units[last].word
                del self.units[last:run]
            elif (self._kind(run) in ("-", "/") or self._key(run) in AND) and self._kind(
                self._skip_parts(run + 1)
            ) == "PER":
                self._make_person(last, run)
        second = self._skip_parts(last + 2)
        joined = self._kind(last + 1) in ("-", "--", "/") or self._key(last + 1) in AND
        if self._kind(last) == "PER" and joined and self._kind(second) == "PER":
            pair = (self.units[last], self.units[second])
            if pair not in self.tickets:
                self.tickets.append(pair)
