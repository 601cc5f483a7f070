"""Clock times as notices write them; the examples are those of the rules."""

import pytest

from timeline.events.notices import clocks
from timeline.events.notices.clocks import RULES, Stretch
from timeline.rules import Rule


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [(rule, text, value) for rule in RULES for text, value in rule.yes.items()],
    ids=lambda item: getattr(item, "name", None),
)
def test_stretches_of_the_examples(rule: Rule[Stretch], text: str, value: str) -> None:
    [found] = clocks.read(text, 0, len(text))

    assert (str(found.value), found.rule) == (value, rule.name)
    assert (found.span.start, found.span.end) == (0, len(text))


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda item: getattr(item, "name", None),
)
def test_no_stretch_by_the_rule_in_its_counterexamples(rule: Rule[Stretch], text: str) -> None:
    assert rule.name not in {found.rule for found in clocks.read(text, 0, len(text))}


def test_patterns_have_no_unnamed_group() -> None:
    unnamed = [rule.name for rule in RULES if rule.pattern.groups != len(rule.pattern.groupindex)]

    assert unnamed == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10-12", "10:00/12:00"),
        ("9:30-1", "09:30/13:00"),
        ("6-7:30", "18:00/19:30"),
        ("11 a.m. to 1", "11:00/13:00"),
        ("8-9 pm", "20:00/21:00"),
        ("12-2", "12:00/14:00"),
    ],
)
def test_a_missing_half_of_the_day_is_read_off_the_partner(text: str, value: str) -> None:
    assert [str(found.value) for found in clocks.read(text, 0, len(text))] == [value]


def test_a_bare_range_is_not_sure() -> None:
    [found] = clocks.read("4-5", 0, 3)

    assert not found.value.sure


def test_phone_numbers_and_years_are_no_clock_times() -> None:
    text = "Call 555-1234 or 412-5550; founded 1992-1993, see pp. 12."

    assert not [found for found in clocks.read(text, 0, len(text)) if found.value.sure]
