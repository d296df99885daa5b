"""The rules by which institutions are entered."""

from __future__ import annotations

from sariwarta.rules import Rule, rule_table

__all__ = ["RULES"]

RULES = rule_table(
    Rule("institutions.named", 5, "an institution of the lexicon with its region or number"),
    Rule("institutions.bare", 5, "the name without a region, after the article has named one branch"),
    Rule(
        "institutions.of_article",
        4,
        "a local body without a region, where the article is of one kabupaten or kota",
    ),
    Rule("institutions.national", 4, "the name without a region: the national body"),
    Rule("institutions.implied", 4, "an institution that follows from an office"),
    Rule("institutions.part", 1, "a unit in the name of an office: the Divisi Humas Polri of its `Kepala`"),
    Rule("institutions.of_office", 5, "whose office one is, where nothing else has marked it: `Ketua JKSN`"),
    Rule("institutions.other", 3, "an institution that the lexicon does not know"),
)
