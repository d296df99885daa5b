"""Finds who stands in for whom: `mewakili`, `diwakili`, `melalui`, and the speech of one that another reads out."""

from __future__ import annotations

from sariwarta.stages.official_parts.cursor import RowCursor
from sariwarta.stages.official_parts.posts import Post, StandIn
from sariwarta.stages.official_parts.row_words import SPEECHES
from sariwarta.stages.official_parts.units import Unit

__all__ = ["StandInReader"]

#: what stands between an office and `diwakili`: `yang dalam hal ini`
_BEFORE_STAND_IN = frozenset("yang dalam melalui hal ini kesempatan tersebut itu pada acara".split())
#: what else somebody writes for others to read out; the word for that follows closely (`keterangannya dibacakan`)
_WRITTEN = frozenset("keterangan keterangannya pernyataan pernyataannya pesan pesannya".split())
#: between a speech and the word that says who read it
_OF_SPEECHES = frozenset("tertulis tertulisnya yang resmi resminya".split())
#: before an office: its holder is spoken to, and the person behind `melalui` passes it on
_TOWARDS = frozenset("kepada dengan ke dari untuk bagi pada terhadap oleh".split())


class StandInReader(RowCursor):
    """Finds people who stand in for others."""

    def _represented(self) -> None:
        units = self.units
        by_first = {post.first: post for post in self.posts}
        for index, unit in enumerate(units):
            key = unit.key
            if key == "mewakili" and unit.kind in ("LOW", "CAP"):
                person, post = self._principal_after(index + 1, by_first)
                agent = self._person_before(index) or self._agent_behind(post, by_first)
                self._stand_in(agent, person, post)
            elif unit.kind != "LOW":
                continue
            elif key == "diwakili":
                after = index + 1 + (self._key(index + 1) in ("oleh", "kepada"))
                agent, _ = self._principal_after(after, by_first)
                person, post = self._principal_before(index)
                self._stand_in(agent, person, post)
            elif key == "melalui":
                agent, post = self._principal_after(index + 1, by_first)
                if post is not None:
                    self._stand_in(agent, *self._speaking_before(index))
            elif key in ("dibacakan", "disampaikan", "dibacakannya"):
                reads = key.startswith("dibaca")
                speech = self._speech_before(index, written=reads)
                if speech is None:
                    continue
                after = index + 1 + (self._key(index + 1) == "oleh")
                agent, _ = self._principal_after(after, by_first)
                person, post = self._principal_after(speech + 1, by_first)
                if person is None and post is None:
                    person, post = self._principal_before(speech)
                if reads and person is None and post is None and agent is not None:
                    # `Dalam sambutannya yang dibacakan Sekda Rani, Bupati Tono meminta …`
                    behind = self.units.index(agent) + 1
                    if self._kind(behind) == ",":
                        person, post = self._principal_after(behind + 1, by_first)
                self._stand_in(agent, person, post)
            elif key == "membacakan":
                after = index + 1
                while self._key(after) in SPEECHES | _WRITTEN or self._key(after) in _OF_SPEECHES:
                    after += 1
                if after > index + 1:
                    self._stand_in(self._person_before(index), *self._principal_after(after, by_first))

    def _agent_behind(self, post: Post | None, by_first: dict[int, Post]) -> Unit | None:
        """The person in `Mewakili Bupati Sigi Tono, Sekda Rani membuka rapat`."""
        if post is None:
            return None
        behind = self.units.index(post.holders[-1]) + 1 if post.holders else post.last
        return self._principal_after(behind + 1, by_first)[0] if self._kind(behind) == "," else None

    def _stand_in(self, agent: Unit | None, person: Unit | None, post: Post | None) -> None:
        if agent is None or (person is None and post is None) or agent is person:
            return
        self.stand_ins.append(StandIn(agent, person, post))

    def _person_before(self, index: int) -> Unit | None:
        """The nearest person before a word, in the same sentence and close by."""
        for back in range(index - 1, max(-1, index - 9), -1):
            unit = self.units[back]
            if unit.kind == "PER":
                return unit
            if unit.kind in (".", '"', ";") or (
                unit.kind in ("POS", "ORG") and self._kind(back - 1) == "LOW"
            ):
                return None
        return None

    def _principal_after(self, index: int, by_first: dict[int, Post]) -> tuple[Unit | None, Post | None]:
        """The person or the post that begins at a unit."""
        post = by_first.get(index)
        if post is not None and not (post.generic and not post.holders):
            return (post.holders[0] if post.holders else None), post
        name = self._skip_parts(index)
        if self._kind(name) == "PER":
            return self.units[name], None
        return None, None

    def _principal_before(self, index: int) -> tuple[Unit | None, Post | None]:
        """The person or post that ends right before a unit; commas, `yang`, `dalam` and brackets may stand between."""
        back = index - 1
        while back >= 0 and (self.units[back].kind in (",", "(", ")") or self._key(back) in _BEFORE_STAND_IN):
            back -= 1
        if back < 0:
            return None, None
        unit = self.units[back]
        if unit.kind == "PER":
            return unit, None
        for post in self.posts:
            if post.first <= back < post.last:
                return (post.holders[0] if post.holders else None), post
        return None, None

    def _speaking_before(self, index: int) -> tuple[Unit | None, Post | None]:
        """Who speaks or acts through another: the holder of an office in front of `melalui`, or the office alone."""
        person, post = self._principal_before(index)
        if person is not None:
            post = next((each for each in self.posts if person in each.holders), None)
        if post is None or self._key(post.first - 1) in _TOWARDS:
            return None, None
        return person, post

    def _speech_before(self, index: int, *, written: bool) -> int | None:
        """The word `sambutan` or `amanat` before a word, in the same sentence; `keterangan`, if it can be a written one."""
        for back in range(index - 1, max(-1, index - 14), -1):
            unit = self.units[back]
            if unit.kind == "." or unit.kind == '"':
                return None
            if unit.key in SPEECHES:
                return back
            if (
                written
                and unit.key in _WRITTEN
                and all(u.key in _OF_SPEECHES for u in self.units[back + 1 : index])
            ):
                return back
        return None
