from __future__ import annotations

from typing import Any

import pytest

from sariwarta.stages.events import RULES

EXAMPLES = [(rule.ref, text, want) for rule in RULES.values() for text, want in rule.examples]
COUNTEREXAMPLES = [(rule.ref, text) for rule in RULES.values() for text in rule.counterexamples]


@pytest.mark.parametrize(("ref", "text", "want"), EXAMPLES)
def test_rule_examples(nlp: Any, ref: str, text: str, want: str) -> None:
    events = [e for e in nlp(text).events if e.rule == ref]
    assert " ".join(f"{e.kind} {e.date or ''}".strip() for e in events) == want


@pytest.mark.parametrize(("ref", "text"), COUNTEREXAMPLES)
def test_rule_counterexamples(nlp: Any, ref: str, text: str) -> None:
    assert nlp(text).events == []


def roles(record: Any) -> dict[str, str]:
    names = {o.id: o.name for o in record.officials}
    return {names[p.official]: p.role for event in record.events for p in event.participants}


def test_who_led_who_spoke_who_came(nlp: Any) -> None:
    record = nlp(
        "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Bupati Sigi Made Wirata memimpin rapat itu. "
        "Hadir Kapolres Sigi AKBP Rusli Amin. Sebagai narasumber, Ketua KPU Sigi Rosmini Daud."
    )
    assert [(e.kind, e.date) for e in record.events] == [("rapat koordinasi", "2024-02-06")]
    assert roles(record) == {"Made Wirata": "chair", "Rusli Amin": "attendee", "Rosmini Daud": "speaker"}


def test_who_is_stood_in_for_was_not_there(nlp: Any) -> None:
    record = nlp(
        "Sekda Sigi Rano Hadiwijaya mewakili Bupati Sigi Made Wirata menghadiri rapat koordinasi, Selasa (6/2/2024)."
    )
    assert roles(record) == {"Rano Hadiwijaya": "attendee"}


def test_what_is_told_in_a_quotation_or_a_headline_is_no_event(nlp: Any) -> None:
    assert nlp('"Kami ikut rapat koordinasi, Selasa (6/2/2024)," kata Bupati Sigi Made Wirata.').events == []
