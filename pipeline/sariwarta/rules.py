"""What a rule is: an id, a version, what it is for, and examples that are its tests.

A stage keeps its rules beside its code as `RULES: dict[str, Rule]`. An annotation that a rule made carries
`rule.ref` (`scores.list_item@1`). The version goes up when the rule's meaning changes, so that records made
by different versions can be told apart.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Rule", "rule_table"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One extraction rule.

    Attributes:
        id: `<stage>.<name>`, stable for ever.
        version: from 1, raised when the rule means something else than before.
        about: one line, what it reads.
        examples: texts in which it fires, each with what must come out (the stage's test says how it is
            written down: for dates the value, for scores `region=score`, …).
        counterexamples: texts in which it must not fire.
    """

    id: str
    version: int
    about: str
    examples: tuple[tuple[str, str], ...] = ()
    counterexamples: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """The id with its version, as it stands in a record: `dates.weekday_numeric@1`."""
        return f"{self.id}@{self.version}"


def rule_table(*rules: Rule) -> dict[str, Rule]:
    """The rules by the last part of their id (`list_item` for `scores.list_item`).

    Raises:
        ValueError: two rules share a name.
    """
    table: dict[str, Rule] = {}
    for rule in rules:
        name = rule.id.rpartition(".")[2]
        if name in table:
            raise ValueError(f"two rules are called {rule.id}")
        table[name] = rule
    return table
