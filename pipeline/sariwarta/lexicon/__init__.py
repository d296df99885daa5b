"""Facts as data: regions, institutions, positions, ranks, titles (`data/`, with their provenance), the one
loader that checks them and the one matcher that finds them in a text.
"""

from sariwarta.lexicon.loader import (
    InstitutionType,
    Lexicon,
    NamedPlace,
    PositionType,
    Rank,
    Region,
    RegionName,
    Title,
    lexicon,
)
from sariwarta.lexicon.matcher import Match, Matcher

__all__ = [
    "InstitutionType",
    "Lexicon",
    "Match",
    "Matcher",
    "NamedPlace",
    "PositionType",
    "Rank",
    "Region",
    "RegionName",
    "Title",
    "lexicon",
]
