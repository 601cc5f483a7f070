import re

import pytest

from timeline.days import Day
from timeline.model import Document, Sentence, Source, Span, Time
from timeline.rules import DIGITS, Found, Grammar, Rule, find
from timeline.text import dates
from timeline.times.find import RULES
from timeline.times.find import find as find_times

ANCHOR = Day(2024, 3, 13)


def times_of(text: str) -> tuple[Time, ...]:
    source = Source("test", "", ANCHOR, "option", "", len(text))
    document = Document(source, text, Span(0, len(text)))
    return find_times(document, (Sentence(0, len(text)),))


def number(name: str, pattern: str, opens: frozenset[str] | None = None) -> Rule[int]:
    return Rule(name, re.compile(pattern), lambda m: int(m["n"]), {}, (), opens)


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [(rule, text, value) for rule in RULES for text, value in rule.yes.items()],
    ids=lambda item: getattr(item, "name", None),
)
def test_times_of_the_examples(rule: Rule[object], text: str, value: str) -> None:
    times = times_of(text)

    assert " .. ".join(time.value for time in times) == value
    assert {time.rule for time in times} == {rule.name}
    assert (times[0].span.start, times[-1].span.end) == (0, len(text))


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda item: getattr(item, "name", None),
)
def test_no_time_by_the_rule_in_its_counterexamples(rule: Rule[object], text: str) -> None:
    assert rule.name not in {time.rule for time in times_of(text)}


def test_dates_of_the_text_stage() -> None:
    for rule in dates.RULES:
        for text, value in rule.yes.items():
            assert dates.first(text, 0, len(text)) == (Span(0, len(text)), Day.parse(value))


def test_the_longest_match_is_kept() -> None:
    grammar = Grammar((number("short", r"(?P<n>\d)"), number("long", r"(?P<n>\d\d)")))

    assert find(grammar, "12") == (Found(Span(0, 2), "long", 12),)


def test_of_equal_matches_the_first_listed_is_kept() -> None:
    grammar = Grammar((number("a", r"(?P<n>\d)"), number("b", r"(?P<n>\d)")))

    assert [found.rule for found in find(grammar, "1")] == ["a"]


def test_a_production_that_declines_makes_room() -> None:
    declines: Rule[int] = Rule("none", re.compile(r"\d\d"), lambda _: None, {})
    grammar = Grammar((declines, number("one", r"(?P<n>\d)")))

    assert [found.value for found in find(grammar, "12")] == [1, 2]


def test_a_rule_with_opens_is_tried_only_at_these_words() -> None:
    grammar = Grammar((number("n", r"(?:no )?(?P<n>\d+)", frozenset({"no"})),))

    assert [found.span for found in find(grammar, "12 no 13")] == [Span(3, 8)]


def test_digits_open_for_any_number() -> None:
    grammar = Grammar((number("n", r"(?P<n>\d+)", frozenset({DIGITS})),))

    assert [found.value for found in find(grammar, "12 no 13")] == [12, 13]


def test_names_are_unique() -> None:
    with pytest.raises(ValueError, match="same name: a"):
        Grammar((number("a", r"(?P<n>\d)"), number("a", r"(?P<n>\d)")))


def test_matches_stay_inside_the_stretch() -> None:
    grammar = Grammar((number("n", r"(?P<n>\d+)"),))

    assert [found.span for found in find(grammar, "1234", 1, 3)] == [Span(1, 3)]


def test_patterns_have_no_unnamed_group() -> None:
    unnamed = [rule.name for rule in RULES if rule.pattern.groups != len(rule.pattern.groupindex)]

    assert unnamed == []
