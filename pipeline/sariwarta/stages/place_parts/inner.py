"""What the name of a place that no table lists says of where it lies: `Jalan Lasem Surabaya`, `Surabaya Timur`."""

from __future__ import annotations

from sariwarta.lexicon import Lexicon, RegionName
from sariwarta.stages.entity_parts.evidence import common_words, evidence_words
from sariwarta.stages.place_parts.resolver import RegionResolver

__all__ = ["region_in_name"]

#: most words of a region's name
_LONGEST = 3


def region_in_name(surface: str, resolver: RegionResolver, lex: Lexicon) -> str | None:
    """Code of the region in the name of a place, at its end or in front of a quarter of the sky; None without one.

    A street that only bears the name of a town (`Jalan Raya Bogor`) leads there, and is not in it.
    """
    words = surface.split()
    if len(words) < 2:
        return None
    if words[-1].casefold() in evidence_words("directions"):
        names = lex.region_matcher.get(" ".join(words[:-1]))
        return _sure(names, resolver) if any(n.region.level != "provinsi" for n in names) else None
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        names = lex.region_matcher.get(" ".join(words[-count:]))
        if not names or any(n.risk for n in names):
            continue
        front = words[:-count]
        codes = {n.region.code for n in names}
        quarters = {k[1] for k in lex.kecamatan_named(" ".join(front)) if k[1] in codes}
        if len(quarters) == 1:
            return next(iter(quarters))
        plain = common_words(), evidence_words("no_place_names")
        own = [w for w in front[1:] if not any(w.casefold() in words for words in plain)]
        code = _sure(names, resolver) if own else None
        return code if code in resolver.codes else None
    return None


def _sure(names: tuple[RegionName, ...] | list[RegionName], resolver: RegionResolver) -> str | None:
    """Code of the region that names mean, where more than the rule of thumb says so."""
    region, rule = resolver.resolve(names)
    return None if rule == "thumb" or any(n.risk for n in names) else region.code
