"""Offices that are sought: the contest of the pairs of candidates, and what is no office of a candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sariwarta.annotations import Official, Position
from sariwarta.lexicon import PositionType
from sariwarta.stages.official_parts.posts import Post
from sariwarta.stages.official_parts.rules import RULES

__all__ = ["drop_campaigns", "drop_hopes", "sought_by_pairs"]

#: the staff of a candidate
_CAMPAIGN = re.compile(r"\b(?:tim (?:kampanye|pemenangan|sukses|hukum)|relawan)\b", re.IGNORECASE)
#: how far behind an office the campaign may stand whose name was not read, in characters
_CAMPAIGN_REACH = 18
#: the contests for an office, by the title of who wins it
_CONTESTS = {
    "Gubernur": re.compile(r"\bpilgub\w*|pemilihan (?:umum )?gubernur", re.IGNORECASE),
    "Bupati": re.compile(r"\bpilbup\w*|pemilihan (?:umum )?bupati", re.IGNORECASE),
    "Wali Kota": re.compile(r"\bpilwal\w*|pemilihan (?:umum )?wali ?kota", re.IGNORECASE),
    "Presiden": re.compile(r"\bpilpres\w*|pemilihan (?:umum )?presiden", re.IGNORECASE),
}
_ELECTED = frozenset({"Presiden", "Wakil Presiden"})


def sought_by_pairs(text: str, posts: Iterable[Post]) -> tuple[Post, Post] | None:
    """The offices of head and deputy that pairs of candidates seek, where the article names one contest for them.

    Args:
        text: the article.
        posts: the offices of the article.
    """
    contests = [
        p for p in posts if p.status == "candidate" and p.partner is not None and p.partner.head is not None
    ]
    titles = {p.types[0].title for p in contests if p.types}
    if len(titles) != 1 or any(
        title not in titles and pattern.search(text) for title, pattern in _CONTESTS.items()
    ):
        return None  # a pair may be one of another contest
    contest = next((p for p in contests if p.places), contests[0])
    partner = contest.partner
    return (contest, partner) if partner is not None else None


def drop_hopes(officials: Iterable[Official], kinds: Mapping[int, PositionType]) -> None:
    """Take the office back from who only seeks it: `mendukung Capres Rani menjadi Presiden`.

    Args:
        officials: the officials of the article.
        kinds: what the lexicon says of a position, by its id.
    """
    rule = RULES["role_after_name"].ref
    for official in officials:
        if any(p.status == "candidate" for p in official.positions):
            official.positions = [
                p
                for p in official.positions
                if p.rule != rule or p.status != "definitive" or not _is_elected(kinds.get(id(p)))
            ]


def drop_campaigns(text: str, officials: Sequence[Official]) -> None:
    """Take the office back from a candidate after whom a campaign is called: `Ketua Tim Kampanye Rani`.

    Args:
        text: the article.
        officials: the officials of the article.
    """
    led = {
        _campaign_role(p)
        for official in officials
        for p in official.positions
        if p.rule != RULES["position_name"].ref and _CAMPAIGN.search(text, p.start, p.end + _CAMPAIGN_REACH)
    }
    for official in officials:
        seeks = any(p.status == "candidate" for p in official.positions)
        official.positions = [
            p
            for p in official.positions
            if p.rule != RULES["position_name"].ref
            or _CAMPAIGN.search(text, p.start, p.end) is None
            or not (seeks or _campaign_role(p) in led)
        ]


def _is_elected(kind: PositionType | None) -> bool:
    """Whether an office is one that people are elected to as heads."""
    return kind is not None and (kind.category == "regional_head" or kind.title in _ELECTED)


def _campaign_role(position: Position) -> str:
    """What somebody is of a campaign (`ketua`)."""
    return position.title.split()[0].casefold()
