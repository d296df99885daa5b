"""The rules by which institutions are entered."""

from __future__ import annotations

from sariwarta.rules import Rule, rule_table

__all__ = ["RULES"]

RULES = rule_table(
    Rule("institutions.named", 4, "an institution of the lexicon with its region or number"),
    Rule("institutions.bare", 4, "the name without a region, after the article has named one branch"),
    Rule(
        "institutions.of_article",
        3,
        "a local body without a region, where the article is of one kabupaten or kota",
    ),
    Rule("institutions.national", 3, "the name without a region: the national body"),
    Rule("institutions.implied", 3, "an institution that follows from an office"),
    Rule("institutions.part", 1, "a unit in the name of an office: the Divisi Humas Polri of its `Kepala`"),
    Rule("institutions.of_office", 4, "whose office one is, where nothing else has marked it: `Ketua JKSN`"),
    Rule("institutions.other", 2, "an institution that the lexicon does not know"),
)
