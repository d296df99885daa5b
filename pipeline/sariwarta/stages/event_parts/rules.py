"""The rules of the events stage, with examples and counterexamples."""

from __future__ import annotations

from sariwarta.rules import Rule, rule_table

__all__ = ["RULES"]

RULES = rule_table(
    Rule(
        "events.dated_kind",
        5,
        "a word for a kind of event in one sentence with its date",
        examples=(
            ("Rapat koordinasi digelar di Samarinda, Selasa (6/2/2024).", "rapat koordinasi 2024-02-06"),
            ("Bupati melantik empat camat, Rabu (7/2/2024).", "pelantikan 2024-02-07"),
        ),
        counterexamples=(
            "Rapat itu penting bagi semua.",
            "Ia lahir pada 7 Februari 1970.",
            "Rapat menghasilkan kesimpulan bahwa tokoh itu lahir pada 6 Juni 1902.",
            "Tim Sosialisasi dan Pendidikan Pemilih KPU Sigi siaga, Selasa (6/2/2024).",
        ),
    ),
    Rule(
        "events.placed_kind",
        5,
        "a word for a kind of event in one sentence with a building",
        examples=(("Rakor berlangsung di Hotel Harum Samarinda.", "rapat koordinasi"),),
        counterexamples=(
            "Hotel Harum Samarinda penuh.",
            "Pelatihan usai, lalu peralatan dirakit di Hotel Harum Samarinda.",
        ),
    ),
)
