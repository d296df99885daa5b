"""Officials: who holds, held or seeks which office.

Names come from the entities stage, offices from the entities stage and the lexicon; the text around them says what
belongs together (`official_parts/reader.py`). All mentions of one person become one `Official`; a person
without an office goes to `doc._.sw_persons`, so that quotes can be given to people who hold none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Institution, Mention, Official, PersonMention, Position, warn
from sariwarta.confidence import confidence
from sariwarta.language.words import text_of, words_of
from sariwarta.lexicon import Lexicon, PositionType, lexicon
from sariwarta.stages.institutions import RULES as INSTITUTIONS
from sariwarta.stages.institutions import implied_institution
from sariwarta.stages.official_parts.bodies import (
    of_department,
    of_ministry,
    without_region,
)
from sariwarta.stages.official_parts.broken_lines import status_above
from sariwarta.stages.official_parts.candidacies import drop_campaigns, drop_hopes, sought_by_pairs
from sariwarta.stages.official_parts.claims import is_claimed, is_past, latest_year
from sariwarta.stages.official_parts.cut_off_bodies import (
    cut_off_body,
    ends_with_unlisted,
    lacks_body,
    lacks_firm,
)
from sariwarta.stages.official_parts.foreign_offices import ForeignOffices
from sariwarta.stages.official_parts.implied_bodies import (
    body_abroad,
    body_of_short_office,
    ministry_in_bracket,
    ministry_named,
    police_of_regency,
)
from sariwarta.stages.official_parts.mentions import forget
from sariwarta.stages.official_parts.name_ends import NameEnds, person_words
from sariwarta.stages.official_parts.name_parts import add_name_parts
from sariwarta.stages.official_parts.office_bodies import OfficeBodies
from sariwarta.stages.official_parts.office_regions import OfficeRegions
from sariwarta.stages.official_parts.on_behalf import in_the_name_of, served_office
from sariwarta.stages.official_parts.people import (
    ADDRESS,
    Person,
    Spelling,
    aliases_after,
    group,
    leads_wives,
    name_tokens,
    nicknames,
    without_address,
)
from sariwarta.stages.official_parts.posts import Attachment, Post, StandIn, is_self_contained, leads_alone
from sariwarta.stages.official_parts.reader import RowReader
from sariwarta.stages.official_parts.rules import RULES
from sariwarta.stages.official_parts.same_offices import (
    drop_former,
    drop_short,
    is_told_again,
    same_office,
    take_over,
)
from sariwarta.stages.official_parts.surroundings import Surroundings
from sariwarta.stages.official_parts.terms import has_ended, left_long_ago, tells_time
from sariwarta.stages.official_parts.titles import (
    expanded_title,
    ministry_of,
    ministry_of_staff,
    office_called,
    without_body,
    written_title,
)
from sariwarta.stages.official_parts.told_again import told_again
from sariwarta.stages.official_parts.told_bodies import ToldBodies
from sariwarta.stages.official_parts.units import NamePart, Unit, degrees_after, flat, rows_of, shorten

__all__ = ["RULES", "OfficialsStage", "all_officials", "make_officials", "posts_of"]


class OfficialsStage:
    """Fills `doc._.sw_officials` and `doc._.sw_persons`, and points PER and POSITION entities to them.

    Args:
        lex: the lexicon, by default the package's own.
    """

    def __init__(self, lex: Lexicon | None = None) -> None:
        self.lexicon = lex or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Read the offices and their holders."""
        article = _Article(doc, self.lexicon)
        article.read()
        article.persons()
        article.positions()
        article.stand_ins()
        article.parts_of_bodies()
        article.finish()
        return doc


class _Article:
    """The work on one document."""

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc, self.lexicon = doc, lex
        self.text: str = text_of(doc)
        self.regions = OfficeRegions(doc, lex)
        self.units: list[Unit] = []
        self.posts: list[Post] = []
        self.foreign = ForeignOffices(doc, self.posts)
        self.attachments: list[Attachment] = []
        self.links: list[StandIn] = []
        self.tickets: list[tuple[Unit, Unit]] = []
        self.no_bodies: list[Entity] = []
        self.office_bodies = OfficeBodies(doc, self.regions, self.foreign, self.no_bodies)
        self.new_bodies: list[Entity] = []
        self.ranks: list[tuple[int, int]] = []  # where the ranks stand
        self.parts: dict[int, list[NamePart]] = {}
        self.people: list[tuple[Person, Official]] = []
        self.owner: dict[int, Official] = {}  # id of a PER unit → person
        self.kinds: dict[int, PositionType] = {}  # id of a position → what the lexicon says of it
        self.unnamed: list[Official] = []  # who is stood in for and known by the office alone
        self.holders_of: dict[int, Official] = {}  # id of a post → that of them who holds it
        self.foreigners: set[int] = set()  # ids of officials who hold an office of another country
        self.bodies: dict[int, Institution | None] = {}  # id of a post → whose office it is
        self.complete: set[int] = set()  # ids of positions that say themselves what they are of
        self.bare: set[int] = set()  # ids of those of which neither body nor place is said beside them

    def read(self) -> None:
        """Read every row of the article."""
        find = degrees_after(self.doc, self.lexicon)
        headlines: list[RowReader] = []
        for row in rows_of(self.doc, self.lexicon):
            reader = RowReader(self.text, row, find)
            reader.read()
            if row.kind == "title":
                headlines.append(reader)
            else:
                self._take(reader)
        self._read_names(self.units)
        self.attachments.extend(told_again(self.text, self.posts, self.attachments, self.units))
        read = len(self.units)
        known = {token for unit in self.units for token in name_tokens(self.text[unit.start : unit.end])}
        for reader in headlines:
            # a headline writes every word with a capital: its names count only where the text knows them
            doubtful = [
                u
                for u in reader.units
                if u.kind == "PER"
                and known.isdisjoint(name_tokens(self.text[u.start : u.end]))
                and not reader.parts.get(id(u))
            ]
            self._take(reader, {id(u) for u in doubtful})
        self._read_names(self.units[read:])
        self._part_run_together()
        self._drop_spoken_for()
        self._drop_unclaimed()

    def _read_names(self, units: Sequence[Unit]) -> None:
        """Correct the names of persons; who has none is no person, and holds no office."""
        if not units:
            return
        entities: list[Entity] = self.doc._.sw_entities
        surfaces = [self.text[u.start : u.end] for u in self.units]
        bodies = (self.text[e.start : e.end] for e in entities if e.label == "ORG")
        places = (self.text[e.start : e.end] for e in entities if e.label in ("LOC", "FAC"))
        names = NameEnds(self.text, words_of(self.doc), self.lexicon, bodies, surfaces, places)
        held: dict[int, Post] = {}
        for attachment in self.attachments:  # the office right in front first
            known = held.get(id(attachment.person))
            if known is None or not self._touches(known, attachment.person):
                held[id(attachment.person)] = attachment.post
        gone: set[int] = set()
        for unit in units:
            post = held.get(id(unit))
            behind = post is not None and self._touches(post, unit)
            of_firm = behind and post is not None and lacks_firm(post)
            alone = behind and post is not None and leads_alone(post)
            span = names.read(unit.start, unit.end, behind_office=behind, of_firm=of_firm, alone=alone)
            if span is not None and post is not None and behind:
                span = (self._widen_head(post, *span), span[1])
                body = cut_off_body(self.text, unit, span[0])
                if body is not None and lacks_body(post):
                    post.bodies.append(body)
                    post.end = body.end
                    self.new_bodies.append(body)
                elif body is not None and ends_with_unlisted(post):
                    shorten(self.text, post.bodies[-1], post.bodies[-1].start, body.end)
                    post.end = body.end  # `CEO Karya` + `Melati`
            if span is None:
                gone.add(id(unit))
                if unit.entity is not None:
                    unit.entity.target = None
            else:
                unit.start, unit.end = span
        whole = sorted({(u.start, u.end) for u in self.units if id(u) not in gone})
        gone |= {id(u) for u in self.units if _is_part(whole, u)}
        self._forget_units(gone)

    def _touches(self, post: Post, unit: Unit) -> bool:
        """Whether a person stands right behind an office."""
        return post.end <= unit.start and self.text[post.end : unit.start].strip() == ""

    def _widen_head(self, post: Post, start: int, end: int) -> int:
        """Give an office back the word that the model took for the first of a name (`Hakim` + `Agung Rani`); where the
        name begins.
        """
        words = words_of(self.doc)
        first = bisect_left(words, post.start, key=lambda w: w.start)
        match = (
            self.lexicon.position_matcher.match_at(self.text, words, first) if first < len(words) else None
        )
        head = post.head
        if match is None or head is None or head.start != post.start or post.end != head.end:
            return start
        if not start < match.end < end or match.last >= len(words):
            return start
        head.end = post.end = match.end
        head.types = match.entries
        return words[match.last].start

    def _drop_unclaimed(self) -> None:
        """Take away offices that the words around do not give to the person."""
        seen: dict[str, int] = {}  # word → where a longer name with it stands first
        for unit in self.units:
            tokens = name_tokens(self.text[unit.start : unit.end])
            for token in tokens if len(tokens) > 1 else ():
                seen[token] = min(seen.get(token, unit.start), unit.start)
        dropped: set[int] = set()
        offices: dict[str, set[str]] = {}  # last word of a name → the offices beside it
        for attachment in self.attachments:
            for token in name_tokens(self.text[attachment.person.start : attachment.person.end])[-1:]:
                offices.setdefault(token, set()).update(kind.title for kind in attachment.post.types[:1])
        held: dict[str, set[str]] = {}  # any word of a name of several → the offices beside it
        for attachment in self.attachments:
            tokens = name_tokens(self.text[attachment.person.start : attachment.person.end])
            for token in tokens if len(tokens) > 1 else ():
                held.setdefault(token, set()).update(kind.title for kind in attachment.post.types[:1])
        for attachment in self.attachments:
            unit = attachment.person
            tokens = name_tokens(self.text[unit.start : unit.end])
            known = len(tokens) == 1 and seen.get(tokens[0], unit.start) < unit.start
            elsewhere = bool(tokens) and len(offices.get(tokens[-1], ())) > 1
            others = held.get(tokens[0], set()) if known else set()
            speaks_for = bool(others) and others.isdisjoint(kind.title for kind in attachment.post.types)
            elsewhere = elsewhere or speaks_for
            speaks_for = speaks_for and in_the_name_of(self.text, attachment)
            if speaks_for:
                self.links.append(StandIn(unit, None, attachment.post))
            if (
                speaks_for
                or self._is_served(attachment)
                or not is_claimed(self.text, attachment, known=known, elsewhere=elsewhere)
            ):
                dropped.add(id(attachment))
                post = attachment.post
                post.holders = [u for u in post.holders if u is not unit]
        self.attachments = [a for a in self.attachments if id(a) not in dropped]

    def _is_served(self, attachment: Attachment) -> bool:
        """Whether the person right behind the office of an aide is the one whom the aide serves: `penasihat hukum Presiden` +
        `Rani Dewi`, who is the president elsewhere.
        """
        post, unit = attachment.post, attachment.person
        if post.end + 1 != unit.start:
            return False
        served = served_office(self.text, post)
        if served is None:
            return False
        name = self.text[unit.start : unit.end]
        return left_long_ago(served.expanded, name, 0) or any(
            served.title in (kind.title for kind in other.post.types[:1])
            and self._may_be_named(name, self.text[other.person.start : other.person.end])
            for other in self.attachments
        )

    @staticmethod
    def _may_be_named(name: str, whole: str) -> bool:
        """Whether somebody may be called by a name, too: by its last word, or by words that are all in the whole one."""
        words, others = name_tokens(name), name_tokens(whole)
        return words[-1:] == others[-1:] if len(words) < 2 else set(words) <= set(others)

    def _forget_units(self, gone: Set[int]) -> None:
        """Take persons away, with what was said of them."""
        if not gone:
            return
        self.units = [u for u in self.units if id(u) not in gone]
        self.attachments = [a for a in self.attachments if id(a.person) not in gone]
        self.tickets = [(a, b) for a, b in self.tickets if id(a) not in gone and id(b) not in gone]
        self.links = [
            link
            for link in self.links
            if id(link.agent) not in gone and (link.person is None or id(link.person) not in gone)
        ]
        for post in self.posts:
            post.holders = [u for u in post.holders if id(u) not in gone]

    def _part_run_together(self) -> None:
        """End a name where that of somebody else begins who is named elsewhere: `Rani Dewi` + `Tono Wirayuda`."""
        full = {name_tokens(self.text[u.start : u.end]) for u in self.units}
        heads = {tokens[0] for tokens in full if tokens}
        for unit in self.units:
            words = [m.span() for m in re.finditer(r"\S+", self.text[unit.start : unit.end])]
            for number in range(2, len(words) - 1):
                split = unit.start + words[number - 1][1]
                left = name_tokens(self.text[unit.start : split])
                right = name_tokens(self.text[split : unit.end])
                before = _WORD_BEFORE.search(self.text, max(0, unit.start - 24), unit.start)
                lead = before.group(1).casefold() if before is not None else ""
                pair = len(words) == 4 and lead in person_words("before_pairs")
                if left in full and (pair or right in full or (len(right) > 1 and right[0] in heads)):
                    unit.end = split
                    break

    def _drop_spoken_for(self) -> None:
        """Take the office away from one of whom it only speaks, and give it to who is named behind: `Pengacara terdakwa Rani,
        Tono Wirayuda`; or from what is only another name of its body: `Kepala Badan Intelijen (Sin Bet), Rani`.
        """
        by_start = {u.start: u for u in self.units}
        for attachment in list(self.attachments):
            unit, post = attachment.person, attachment.post
            before = _WORD_BEFORE.search(self.text, max(0, unit.start - 24), unit.start)
            if before is not None and _ROMAN.match(before.group(1)):  # `Terdakwa VI`
                before = _WORD_BEFORE.search(self.text, max(0, unit.start - 30), before.start())
            bracket = (
                attachment.rule == "position_bracket_name" and self.text[unit.end : unit.end + 3] == "), "
            )
            spoken_for = (
                unit.start >= post.end
                and before is not None
                and before.start() >= post.start
                and before.group(1).casefold() in person_words("spoken_for")
            )
            behind = unit.end + (3 if bracket else 2)
            if not spoken_for and not (bracket and behind in by_start):
                continue
            self.attachments.remove(attachment)
            post.holders = [u for u in post.holders if u is not unit]
            holder = by_start.get(behind) if self.text[behind - 2 : behind] == ", " else None
            if holder is not None and not any(a.person is holder for a in self.attachments):
                self.attachments.append(Attachment(post, holder, "position_comma_name"))
                post.holders.append(holder)

    def _take(self, reader: RowReader, without: Set[int] = frozenset()) -> None:
        """Add what one row holds, without some of its persons."""
        self.units.extend(u for u in reader.units if u.kind == "PER" and id(u) not in without)
        for post in reader.posts:
            post.holders = [u for u in post.holders if id(u) not in without]
        self.posts.extend(reader.posts)
        self.ranks.extend((u.start, u.end) for u in reader.units if u.kind == "RANK")
        self.attachments.extend(a for a in reader.attachments if id(a.person) not in without)
        self.links.extend(reader.stand_ins)
        self.tickets.extend(reader.tickets)
        self.parts.update(reader.parts)
        self.no_bodies.extend(reader.no_bodies)
        self.new_bodies.extend(reader.new_bodies)

    def persons(self) -> None:
        """Bring the mentions of each person together."""
        offices: dict[int, Post] = {}
        for attachment in self.attachments:
            if attachment.rule != "handover":  # `AKBP Rani`, who comes from another office
                offices.setdefault(id(attachment.person), attachment.post)
        posts: dict[str, Post] = {}
        spellings: list[Spelling] = []
        by_spelling: dict[int, Unit] = {}
        for unit in self.units:
            name = flat(self.text, unit.start, unit.end)
            tokens = name_tokens(name)
            if not tokens:
                continue
            post = offices.get(id(unit))
            key = f"{post.start}" if post is not None else None
            if post is not None and key is not None:
                posts[key] = post
            before = _WORD_BEFORE.search(self.text, max(0, unit.start - 24), unit.start)
            word = before.group(1).casefold() if before is not None else ""
            spouse = _SPOUSE_OF.search(self.text, max(0, unit.start - _COUPLE), unit.start) is not None
            other = word in person_words("kin")
            wives = post is not None and leads_wives(self.text[post.start : post.end])
            spelling = Spelling(
                unit.start, unit.end, name, tokens, key, word in _SPOUSES, spouse, other, wives
            )
            by_spelling[id(spelling)] = unit
            spellings.append(spelling)

        def compatible(a: str | None, b: str | None) -> bool:
            return a is None or b is None or self._compatible(posts[a], posts[b])

        for person in self._with_aliases(group(spellings, compatible)):
            name, reverence = without_address(
                person,
                any(
                    p.kind == "rank"
                    for s in person.spellings
                    for p in self.parts.get(id(by_spelling[id(s)]), [])
                ),
            )
            official = Official(name, [])
            if reverence is not None:
                official.titles.append(reverence)
            full = len(name_tokens(name))
            for spelling in person.spellings:
                unit = by_spelling[id(spelling)]
                self.owner[id(unit)] = official
                kind = "name" if len(spelling.core) > 1 or full == 1 else "short_name"
                official.mentions.append(PersonMention(spelling.start, spelling.end, kind))  # type: ignore[arg-type]
                self._add_parts(official, unit)
            for spelling in person.aliases:
                self.owner[id(by_spelling[id(spelling)])] = official
                official.mentions.append(PersonMention(spelling.start, spelling.end, "short_name"))
                self._add_parts(official, by_spelling[id(spelling)])
            self.people.append((person, official))
            if person.variants:
                odd = person.variants[0]
                warn(
                    self.doc,
                    "name_variants",
                    f"{odd.text!r} is taken for another spelling of {official.name!r}",
                    odd.start,
                    odd.end,
                )

    def _with_aliases(self, people: list[Person]) -> list[Person]:
        """Join people who are called by an alias that the text gives to somebody: `Suhardi (SDK)` and `SDK`."""
        owners: dict[str, Person] = {}
        for person in people:
            for spelling in person.spellings:
                for start, end in aliases_after(self.text, spelling.end):
                    for token in name_tokens(self.text[start:end]):
                        if len(token) > 1 and token not in ADDRESS:
                            owners.setdefault(token, person)
        by_name = {" ".join(person.tokens): person for person in people}
        for person in people:
            full = by_name.get(nicknames().get(" ".join(person.tokens), ""))
            if full is not None:
                for token in person.tokens:
                    if token not in ADDRESS:
                        owners.setdefault(token, full)
        kept: list[Person] = []
        for person in people:
            known = [owners.get(t) for t in person.tokens if t not in ADDRESS]
            owner = known[0] if known else None
            if owner is not None and owner is not person and all(o is owner for o in known):
                owner.aliases.extend(person.spellings)
            else:
                kept.append(person)
        return kept

    def _compatible(self, a: Post, b: Post) -> bool:
        """Whether one person may be meant by a short name with one office and a full name with another."""
        if not (is_self_contained(a) and is_self_contained(b)):
            return True
        if a.types[0].title != b.types[0].title:
            return a.status != "definitive" or b.status != "definitive"
        first, second = self.regions.named_region(a), self.regions.named_region(b)
        return first is None or second is None or first == second

    def _add_parts(self, official: Official, unit: Unit) -> None:
        add_name_parts(self.text, official, unit, self.parts.get(id(unit), []))

    def positions(self) -> None:
        """Give every person the offices, each once."""
        latest = latest_year(_TERMS.sub("", self.text))
        for attachment in self.attachments:
            if attachment.post.places and self.foreign.is_abroad(attachment.post):
                self._take_for_foreigner(attachment)
        for attachment in self.attachments:
            official = self.owner.get(id(attachment.person))
            if official is None:
                continue
            position = self._position(attachment)
            if position.status == "definitive" and (
                is_past(self.text, attachment, latest)
                or has_ended(self.text, attachment)
                or (tells_time(self.text, attachment) and not self._holds_besides(attachment, official))
                or (
                    id(official) not in self.foreigners
                    and position.institution is None  # not the `Presiden` of a club
                    and left_long_ago(position.expanded or "", official.name, latest)
                )
            ):
                position.status = "former"
            same = next((p for p in official.positions if is_told_again(self.text, p, position)), None)
            if same is None:
                official.positions.append(position)
            elif not same_office(same, position) and same.end - same.start < position.end - position.start:
                official.positions[official.positions.index(same)] = position
            else:
                take_over(same, position)
        officials = [o for _, o in self.people]
        drop_former(officials)
        self._candidates()
        drop_hopes(officials, self.kinds)
        drop_campaigns(self.text, officials)
        self._holder_by_rank()
        self._infer_regions()
        drop_short(self.text, officials)

    def _take_for_foreigner(self, attachment: Attachment) -> None:
        """Take note that somebody holds an office of another country, whose forces are not the TNI."""
        official = self.owner.get(id(attachment.person))
        self.foreigners.add(id(official))
        if official is not None and "TNI" not in self.text[attachment.post.end : attachment.person.start]:
            official.ranks = [rank.removesuffix(" TNI") for rank in official.ranks]

    def _holds_besides(self, told: Attachment, official: Official) -> bool:
        """Whether the office of a time (`di era Bupati Rani`) is said of the person elsewhere, too, without that."""
        return any(
            a is not told
            and self.owner.get(id(a.person)) is official
            and a.post.types == told.post.types
            and not tells_time(self.text, a)
            for a in self.attachments
        )

    def _candidates(self) -> None:
        """The office that pairs of candidates seek, where the article names one contest for head and deputy."""
        sought = sought_by_pairs(self.text, self.posts)
        if sought is None:
            return
        for pair in self.tickets:
            for unit, post in zip(pair, sought, strict=True):
                official = self.owner.get(id(unit))
                if official is None or any(p.status == "candidate" for p in official.positions):
                    continue
                seeks = Post(
                    post.first,
                    post.last,
                    post.start,
                    post.end,
                    post.head,
                    status="candidate",
                    places=sought[0].places,
                )
                official.positions.append(self._position(Attachment(seeks, unit, "candidate_pair")))

    def _position(self, attachment: Attachment) -> Position:
        post, rule = attachment.post, RULES[attachment.rule]
        source = (
            post.inherited if post.inherited is not None and not post.bodies and not post.places else post
        )
        region = self.regions.named_region(source)
        foreign = id(self.owner.get(id(attachment.person))) in self.foreigners or self.foreign.is_abroad(
            source
        )
        institution = self.office_bodies.institution_of(source, region, foreign=foreign)
        if region is None and institution is not None:
            region = institution.region
        kind = post.types[0] if post.types else None
        if post.head is None:
            title, expanded = post.acting or "", None
        else:
            head = flat(self.text, post.head.start, post.head.end)
            fields = sorted([*post.fields, *self.office_bodies.unlisted_parts(post)])
            title, types = written_title(_joined(self.text, head, post.head.end, fields)), post.types
            if institution is not None and (office := without_body(title, institution.name)) != title:
                known = office_called(office)
                title, types = office, (known,) if known else ()
            expanded = expanded_title(title, types, institution.kind if institution else None)
            if institution is None and kind is not None and not source.bodies and not foreign:
                of_dinas = kind.title == "Kadis" and " " in title
                department = expanded or (f"Kepala Dinas {title.partition(' ')[2]}" if of_dinas else None)
                said = flat(self.text, post.head.start, post.end)
                ministry = ministry_of(expanded) or ministry_of_staff(title) or ministry_of_staff(said)
                institution = of_ministry(self.doc, kind, ministry)
                institution = institution or of_department(self.doc, department, region)
                institution = institution or ministry_in_bracket(self.doc, post.head.start, post.end)
                institution = institution or ministry_named(self.doc, expanded)
                if institution is not None and region is None:
                    region = institution.region
            if institution is None and kind is not None and not source.bodies:
                country = self.foreign.country_of(source)
                named = replace(kind, expanded=expanded or title)
                institution = body_abroad(self.doc, named, country) if country is not None else None
        if institution is None and not source.bodies and not foreign:
            institution = body_of_short_office(self.doc, title, region)
            if institution is not None:
                region = region or institution.region
                expanded = expanded or f"Kepala {without_region(institution.name)}"
        if institution is None and source is not post:
            institution = self.bodies.get(id(source))
        self.bodies[id(post)] = institution
        position = Position(
            title=title,
            start=post.start,
            end=post.end,
            rule=rule.ref,
            confidence=confidence(rule.ref, _PRIORS.get(attachment.rule, 0.9)),
            expanded=expanded,
            status=attachment.status or post.status,
            acting_as=post.acting,
            institution=institution,
            region=region,
        )
        above = status_above(self.text, post.start) if position.status == "definitive" else None
        if above is not None:
            position.start, position.status, position.acting_as = above
        if kind is not None:
            whole = office_called(title)  # `Ketua` + `Majelis Hakim`
            full = whole is not None and not whole.category.endswith("_modifier")
            self.kinds[id(position)] = whole if whole is not None and full else kind
        if source.places or source.bodies or source.fields:
            self.complete.add(id(position))
        if not source.places and not source.bodies and not post.unit:
            self.bare.add(id(position))
        return position

    def _holder_by_rank(self) -> None:
        """The police officer named by rank only, where the text has just one chief of police whom it does not name."""
        chiefs = [
            p for p in self.posts
            if p.head is not None and not p.holders and not p.generic and p.types and p.types[0].implies in _POLICE and p.places
        ]  # fmt: skip
        keys = {(p.types[0].title, self.regions.named_region(p)) for p in chiefs}
        ranked = []
        for person, official in self.people:
            units = [u for u in self.units if self.owner.get(id(u)) is official]
            if not official.positions and any(self._police_rank(u) for u in units):
                ranked.append((person, official))
        if len(keys) != 1 or len(ranked) != 1:
            return
        title, region = next(iter(keys))
        taken = any(p.title == title and p.region == region for _, o in self.people for p in o.positions)
        if taken or title not in _CHIEFS:
            return
        official = ranked[0][1]
        unit = next(u for u in self.units if self.owner.get(id(u)) is official)
        official.positions.append(self._position(Attachment(chiefs[0], unit, "holder_by_rank")))
        chiefs[0].holders.append(unit)

    def _police_rank(self, unit: Unit) -> bool:
        for part in self.parts.get(id(unit), []):
            if part.kind == "rank":
                found = self.lexicon.rank_matcher.get(part.text)
                if any(r.service == "Polri" and r.category == "pamen" for r in found):
                    return True
        return False

    def _infer_regions(self) -> None:
        """The region and body of an office that names none, where the article leaves no choice of them."""
        self._told_elsewhere()
        around = Surroundings(self.doc, self.lexicon, [o for _, o in self.people], self.kinds)
        told = ToldBodies(self.doc, self.kinds, [o for _, o in self.people])
        for _, official in self.people:
            for position in official.positions:
                if id(official) not in self.foreigners:
                    around.complete(position, said=id(position) in self.complete)
        held = [(p, official) for _, official in self.people for p in official.positions]
        for position, official in sorted(
            held, key=lambda item: item[0].start
        ):  # of a list, each from the one in front
            if id(position) in self.bare:
                told.complete(official, position)
            kind = self.kinds.get(id(position))
            if position.institution is None and kind is not None:
                position.institution = police_of_regency(self.doc, self.lexicon, kind, position.region)

    def _told_elsewhere(self) -> None:
        """The region of an office that stands without it beside the name, and with it where nobody is named: `Pj Sekda Kabupaten
        Sigi … kata Pj Sekda, Rani`.
        """
        told: dict[str, set[str]] = {}
        for post in self.posts:
            if not post.types or post.generic or post.kin or not is_self_contained(post) or not post.places:
                continue
            if post.holders or post.status not in ("definitive", "acting"):
                continue
            region = self.regions.named_region(post)
            if region is not None:
                told.setdefault(post.types[0].expanded, set()).add(region)
        for _, official in self.people if told else ():
            for position in official.positions:
                kind = self.kinds.get(id(position))
                if kind is None:
                    continue
                regions = told.get(kind.expanded, set())
                bare = position.region is None and position.institution is None
                if not bare or len(regions) != 1 or position.status not in ("definitive", "acting"):
                    continue
                region = next(iter(regions))
                if not self._held_by_another(official, kind, region):
                    position.region = region
                    position.institution = implied_institution(self.doc, kind, region, None)

    def _held_by_another(self, official: Official, kind: PositionType, region: str) -> bool:
        """Whether the text gives an office of a region to somebody else."""
        return any(
            other is not official
            and any(
                p.region == region and self.kinds.get(id(p)) is kind and p.status != "former"
                for p in other.positions
            )
            for _, other in self.people
        )

    def stand_ins(self) -> None:
        """Who stands in for whom."""
        if not self.links:
            return
        around = Surroundings(self.doc, self.lexicon, [o for _, o in self.people], self.kinds)
        for link in self.links:
            agent = self.owner.get(id(link.agent))
            if agent is None or agent.represents is not None:
                continue
            principal = self.owner.get(id(link.person)) if link.person is not None else None
            if principal is None and link.post is not None:
                principal = self._only_holder(link.post, agent)
            if principal is agent:
                continue
            if principal is not None and principal.positions:
                agent.represents = principal
            elif link.post is not None and link.post.head is not None and not link.post.holders:
                agent.represents = self._unnamed(link, around)

    def _unnamed(self, link: StandIn, around: Surroundings) -> Official:
        """Who holds an office and is stood in for, where the text gives no name; one person for one office."""
        post = link.post
        assert post is not None
        position = self._position(Attachment(post, link.agent, "represented"))
        around.complete(position, said=id(position) in self.complete)
        mention = PersonMention(post.start, post.end, "position")
        for other in self.unnamed:
            if same_office(other.positions[0], position):
                other.mentions.append(mention)
                return self.holders_of.setdefault(id(post), other)
        official = Official("", [mention], [position])
        self.unnamed.append(official)
        return self.holders_of.setdefault(id(post), official)

    def _only_holder(self, post: Post, agent: Official) -> Official | None:
        """The holder of an office named elsewhere in the article, if there is just one."""
        if not post.types or not is_self_contained(post):
            return None
        region = self.regions.named_region(post)
        found = [
            official
            for _, official in self.people
            if official is not agent
            and any(
                p.expanded == post.types[0].expanded
                and p.status in ("definitive", "acting")
                and (region in (None, p.region))
                for p in official.positions
            )
        ]
        return found[0] if len(found) == 1 else None

    def parts_of_bodies(self) -> None:
        """Units in the name of an office are institutions as well: the Divisi Humas Polri of its `Kepala`."""
        found: list[Institution] = self.doc._.sw_institutions
        known = {(m.start, m.end) for i in found for m in i.mentions}
        by_name = {i.name.casefold(): i for i in found}
        for post in self.posts:
            body = next((e for e in post.bodies if isinstance(e.target, Institution)), None)
            if body is None or post.head is None or body.start <= post.head.start:
                continue
            part = _PART.search(self.text, post.head.start, body.start)
            if part is None or (part.start(), body.end) in known:
                continue
            name = flat(self.text, part.start(), body.end)
            institution = by_name.get(name.casefold())
            if institution is None:
                ref = INSTITUTIONS["part"].ref
                kind, region = body.target.kind, body.target.region
                institution = by_name[name.casefold()] = Institution(
                    name, [], confidence(ref, 0.9), kind=kind, region=region, rule=ref
                )
                found.append(institution)
            institution.mentions.append(Mention(part.start(), body.end))
            known.add((part.start(), body.end))

    def finish(self) -> None:
        """Leave everything on the document."""
        doc = self.doc
        entities: list[Entity] = doc._.sw_entities
        for unit in self.units:
            official = self.owner.get(id(unit))
            if unit.entity is not None:
                if unit.entity.label != "PER":
                    forget(doc, unit.entity)
                    unit.entity.label = "PER"
                unit.entity.start, unit.entity.end, unit.entity.target = unit.start, unit.end, official
            elif official is not None:
                ref = RULES["name_after_position"].ref
                entities.append(
                    Entity(unit.start, unit.end, "PER", confidence(ref, 0.8), rule=ref, target=official)
                )
        persons = sorted({(u.start, u.end) for u in self.units if id(u) in self.owner})
        for entity in [e for e in entities if e.label in ("LOC", "ORG", "FAC") and _within(persons, e)]:
            forget(doc, entity)  # `Rani` in `Rani B Dewi`, which the model took for a body
            entities.remove(entity)
        bodies = [e for e in self.new_bodies if e.target is not None]
        spans = sorted((e.start, e.end) for e in bodies)
        covered = [e for e in entities if _within(spans, e)]
        for entity in covered:  # `Sigi` in `Dinas Pasar Sigi`
            forget(doc, entity)
        entities[:] = [e for e in entities if e not in covered] + bodies
        for entity in self.no_bodies:
            forget(doc, entity)
            entity.target = None
        degrees = sorted(self.ranks + [(d.start, d.end) for u in self.units for d in u.degrees])
        inside = {id(e) for e in entities if _within(degrees, e)}
        for entity in [e for e in entities if id(e) in inside]:
            forget(doc, entity)
        entities[:] = [e for e in entities if id(e) not in inside]
        entities.sort(key=lambda e: e.start)
        offices = [e for e in entities if e.label == "POSITION"]
        index = 0
        for post in sorted(self.posts, key=lambda p: p.start):
            while index < len(offices) and offices[index].end <= post.start:
                index += 1
            holder = self.owner.get(id(post.holders[0])) if post.holders else self.holders_of.get(id(post))
            for entity in offices[index : index + 6]:
                if holder is not None and post.start <= entity.start and entity.end <= post.end:
                    entity.target = holder
        doc._.sw_officials = [o for _, o in self.people if o.positions]
        doc._.sw_persons = [o for _, o in self.people if not o.positions]
        holders = [
            (post, self.owner.get(id(post.holders[0])) if post.holders else None) for post in self.posts
        ]
        doc.user_data[_POSTS] = holders
        doc.user_data[_UNITS] = [(u.start, u.end, self.owner.get(id(u))) for u in self.units]


#: a unit that stands between the head of an office and the body that it belongs to
_PART = re.compile(r"\b(?:Divisi|Direktorat|Biro|Pusat)(?: (?:[A-Z][\w&]*|dan|Jenderal)){1,7} \Z")
#: terms and spans of years, which say nothing of when a text was written
_TERMS = re.compile(r"\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d\b")
#: how far in front of a name that of the spouse may begin, in characters
_COUPLE = 50
_ROMAN = re.compile(r"[IVX]+\Z")
#: the word in front of a name
_WORD_BEFORE = re.compile(r"(\w+)\.?\s*\Z")
#: behind these, a name may end with that of the spouse
_SPOUSES = frozenset("ibu istri isteri ny nyonya negara".split())
#: whose spouse is named next
_SPOUSE_OF = re.compile(r"\b(?:[Ii]str[ie]|[Ii]steri|[Ss]uami) [^.,;:\n]{3,40}, \Z")
_POSTS: Any = ("sariwarta", "posts")
_UNITS: Any = ("sariwarta", "names")
_POLICE = frozenset({"Polda", "Polres", "Polresta", "Polrestabes", "Polres Metro", "Polsek"})
_CHIEFS = frozenset({"Kapolda", "Kapolres", "Kapolresta", "Kapolrestabes", "Kapolres Metro"})
#: what to expect of a rule before it is measured
_PRIORS = {
    "name_after_position": 0.8,
    "holder_by_rank": 0.6,
    "acting_only": 0.8,
    "role_after_name": 0.8,
    "name_position": 0.85,
}


def posts_of(doc: Doc) -> list[tuple[Post, Official | None]]:
    """Every office that the stage read, in text order, and its holder where the text names one beside it."""
    found: list[tuple[Post, Official | None]] = doc.user_data.get(_POSTS, [])
    return sorted(found, key=lambda item: item[0].start)


def all_officials(doc: Doc) -> list[Official]:
    """The officials of a document, and behind them those whom they represent and the text does not name."""
    named: list[Official] = doc._.sw_officials
    unnamed = {
        id(o.represents): o.represents for o in named if o.represents is not None and not o.represents.name
    }
    return [*named, *unnamed.values()]


def _is_part(spans: Sequence[tuple[int, int]], unit: Unit) -> bool:
    """Whether a person is only the end of a longer name in front of which another one begins: `Dewi` in `Rani Tono-Dewi`."""
    index = bisect_left(spans, (unit.start, unit.end)) - 1
    return index >= 0 and unit.end <= spans[index][1] and unit.start > spans[index][0]


def _within(spans: Sequence[tuple[int, int]], entity: Entity) -> bool:
    """Whether an entity lies in one of the spans, which are sorted and disjoint."""
    index = bisect_right(spans, (entity.start, 1 << 62)) - 1
    return index >= 0 and entity.end <= spans[index][1]


def _joined(text: str, head: str, end: int, fields: Sequence[tuple[int, int]]) -> str:
    """The title of an office: its head and its fields, with the sign that joins two of them: `Manager Service` + `& Spare Part`.

    Args:
        text: the article.
        head: the head of the office, in one line.
        end: where it ends.
        fields: the spans of the fields, in order.
    """
    title = head
    for start, last in fields:
        sign = " & " if text[end:start].strip() == "&" else " "
        title += sign + flat(text, start, last)
        end = last
    return title


@Language.factory("sariwarta_officials", assigns=["doc._.sw_officials"], requires=["doc._.sw_entities"])
def make_officials(nlp: Language, name: str) -> OfficialsStage:
    """Make the stage that finds officials."""
    return OfficialsStage()
