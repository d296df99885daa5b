"""Facts as data: regions, institutions, positions, ranks, titles (`data/`, with their provenance), the one
loader that checks them and the one matcher that finds them in a text.
"""

from sariwarta.lexicon.loader import (
    InstitutionType,
    Lexicon,
    NamedPlace,
    Organization,
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
    "Organization",
    "PositionType",
    "Rank",
    "Region",
    "RegionName",
    "Title",
    "lexicon",
]
