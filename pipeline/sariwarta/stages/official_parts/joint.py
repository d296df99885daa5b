"""Finds offices that one person holds at a time and that stand in one breath: `Menteri Pertahanan sekaligus Presiden Rani`.

The holder stands behind the last of them, behind the first (`Wali Kota Palu Rani sekaligus Ketua PMI`), or in front (`Rani,
Bupati Sigi sekaligus Ketua PMI`). Only words that say so join two offices: `dan` may as well join two people.
"""

from __future__ import annotations

from sariwarta.stages.official_parts.holders import HolderReader
from sariwarta.stages.official_parts.posts import Post, is_field
from sariwarta.stages.official_parts.row_words import AND

__all__ = ["JointReader"]

#: words that give a second office to who has the first; those in the other list only stand beside them
_BOTH = frozenset({"sekaligus", "merangkap", "rangkap"})
_BESIDE_BOTH = frozenset("yang juga dan sebagai selaku menjabat jabatan merupakan adalah kini".split())
#: rules by which the holder stands behind an office
_IN_FRONT = frozenset(
    {"position_name", "position_comma_name", "name_after_position", "linked_name", "position_bracket_name"}
)
#: rules by which the office stands behind its holder
_BEHIND = frozenset({"name_position", "name_bracket", "role_after_name", "joint_office"})
#: how many words may stand between two offices of one person
_LONGEST_JOINT = 5


class JointReader(HolderReader):
    """Gives the offices that stand joined to one with a holder to that holder, too."""

    def _joint_offices(self) -> None:
        """Go through the offices that have no holder yet, and look on both sides of each."""
        posts = sorted((p for p in self.posts if p.head is not None), key=lambda p: p.first)
        if not posts:
            return
        rules = {(id(a.post), id(a.person)): a.rule for a in self.attachments}
        where = {id(unit): number for number, unit in enumerate(self.units)}
        for number in range(len(posts) - 2, -1, -1):
            post, following = posts[number], posts[number + 1]
            if self._is_open(post) and following.holders and self._are_joined(post, following):
                holder = following.holders[0]
                rule = rules.get((id(following), id(holder)), "")
                if rule in _IN_FRONT or (rule == "joint_office" and where[id(holder)] >= following.last):
                    self._join(post, where[id(holder)], rules)
                    if self._is_of_same_body(post):
                        post.inherited = following
        for number, post in enumerate(posts):
            if (
                not self._is_open(post)
                or (person := self._holder_before(post, posts[:number], rules, where)) is None
            ):
                continue
            self._join(post, person, rules)

    def _is_of_same_body(self, post: Post) -> bool:
        """Whether an office without a body is of that of the next one: `Direktur Keuangan merangkap Plt
        Direktur Utama Bank Melati`.
        """
        if post.bodies or post.places or post.head is None or not post.types:
            return False
        bare = self.text[post.head.start : post.head.end].casefold() in {
            f.casefold() for f in post.types[0].forms
        }
        firm = post.types[0].category == "corporate" or post.types[0].title in ("Direktur", "Manajer")
        return (bare and not post.fields and post.types[0].category == "generic_head") or firm

    def _is_open(self, post: Post) -> bool:
        """Whether an office may have a holder that was not read yet."""
        if post.holders or post.generic or post.kin or post.partner is not None or post.head is None:
            return False
        says = bool(post.bodies or post.places or post.fields or post.unit) or not is_field(post)
        return says or not self.text[post.head.start].islower()

    def _join(self, post: Post, person: int, rules: dict[tuple[int, int], str]) -> None:
        """Attach an office, in the order of the text among those of the person."""
        self._attach(post, person, "joint_office")
        unit = self.units[person]
        rules[id(post), id(unit)] = "joint_office"
        if not post.holders:
            return
        later = [n for n, a in enumerate(self.attachments) if a.person is unit and a.post.first > post.first]
        if later:
            self.attachments.insert(later[0], self.attachments.pop())

    def _are_joined(self, post: Post, following: Post) -> bool:
        """Whether words or a stroke between two offices say that one person holds both."""
        first, last = post.last, following.first
        if self._kind(first) == "/" and last == first + 1:
            return True
        if self._were_both(post, following):
            if following.status == "definitive":
                following.status = "former"
            return True
        return self._says_both(first + (self._kind(first) == ","), last)

    def _were_both(self, post: Post, following: Post) -> bool:
        """Whether one word says of two offices that they are over: `mantan presiden dan perdana menteri Melati`."""
        bare = not (post.bodies or post.places or post.fields or post.unit)
        heads = [p.head for p in (post, following)]
        small = all(h is not None and self.text[h.start].islower() for h in heads)
        alone = following.first == post.last + 1 and self._key(post.last) in AND
        return bare and small and alone and post.status == "former" and len(following.holders) == 1

    def _says_both(self, first: int, last: int) -> bool:
        """Whether the words between two units say that who has the one office has the other, too."""
        if not 0 < last - first <= _LONGEST_JOINT:
            return False
        keys = [self._key(n) for n in range(first, last)]
        if any(
            self._kind(n) != "LOW" or k not in _BOTH | _BESIDE_BOTH
            for n, k in zip(range(first, last), keys, strict=True)
        ):
            return False
        return not _BOTH.isdisjoint(keys) or keys[:2] == ["yang", "juga"]

    def _holder_before(
        self, post: Post, before: list[Post], rules: dict[tuple[int, int], str], where: dict[int, int]
    ) -> int | None:
        """Who stands in front of a joined office: with the first office behind the name, or in front of it."""
        start = post.first - 1
        while (
            post.first - start <= _LONGEST_JOINT
            and self._kind(start) == "LOW"
            and self._key(start) in _BOTH | _BESIDE_BOTH
        ):
            start -= 1
        if start < 0 or self._holder_stands_behind(post):
            return None
        both = self._says_both(start + 1, post.first)
        stroke = self._kind(start) == "/" and start == post.first - 1
        if self._kind(start) == ",":
            start -= 1
        if self._kind(start) == ")":
            start = self._before_bracket(start)
        if both and self._kind(start) == "PER":
            return start
        above = before[-1] if before else None
        if above is None or above.last != start + (0 if stroke else 1) or not above.holders:
            return None
        holder = above.holders[0]
        rule = rules.get((id(above), id(holder)), "")
        if rule not in _BEHIND or where[id(holder)] >= above.first or len(above.holders) > 1:
            return None
        joined = both or stroke or (self._is_role_of_both(above, post) and self._key(post.first - 1) in AND)
        return where[id(holder)] if joined else None

    def _is_role_of_both(self, above: Post, post: Post) -> bool:
        """Whether `dan` joins two offices of one name: both in one bracket, or behind `selaku`, where the clause ends."""
        if post.first != above.last + 1:
            return False
        bracket = self._kind(above.first - 1) == "(" and self._kind(post.last) == ")"
        role = self._key(above.first - 1) in ("selaku", "sebagai", "menjabat", "merupakan")
        return bracket or (
            role and self._kind(post.last) in (",", ".", "") and not self._holder_stands_behind(post)
        )

    def _holder_stands_behind(self, post: Post) -> bool:
        """Whether a name stands right behind an office, which it is then of."""
        return self._kind(self._skip_parts(post.last)) == "PER"

    def _before_bracket(self, index: int) -> int:
        """The unit in front of the bracket that ends at a unit."""
        back = index - 1
        while index - back < _LONGEST_JOINT and back > 0 and self._kind(back) != "(":
            back -= 1
        return back - 1
