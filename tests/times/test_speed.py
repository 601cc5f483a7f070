"""No pattern goes back over a whole text: each is tried once a word and looks only so far."""

import re
import sys
import warnings

import pytest

from tests.times.reading import document
from timeline.model import Sentence
from timeline.rules import OPENER, Grammar, Rule, find
from timeline.times.find import GRAMMAR, RULES
from timeline.times.find import find as find_times
from timeline.times.forms import Form

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_parse

LENGTH = 50_000
WIDEST = 400  # characters
HOSTILE = (
    "one ", "1,", "May 1 ", "the first ", "two hundred and ", "12 a.m.-", "Friday 3 to ",
    "first Monday in ", "4 mars ", "at 7 ",
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_pattern_looks_at_so_many_characters_at_most(rule: Rule[Form]) -> None:
    parsed = sre_parse.parse(rule.pattern.pattern, rule.pattern.flags & ~re.UNICODE)

    assert parsed.getwidth()[1] <= WIDEST


class Counting:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.tried = 0

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self.tried += 1
        return self.pattern.match(text, start, end)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_pattern_is_tried_once_a_word_at_most(rule: Rule[Form]) -> None:
    for word in HOSTILE:
        text = (word * LENGTH)[:LENGTH]
        counting = Counting(rule.pattern)
        watched = Rule(rule.name, counting, rule.produce, {}, (), rule.opens)  # type: ignore[arg-type]
        find(Grammar((watched,)), text)

        assert counting.tried <= 2 * sum(1 for _ in OPENER.finditer(text))


def test_every_rule_says_what_it_opens_with() -> None:
    assert GRAMMAR.anywhere == ()


@pytest.mark.parametrize("word", HOSTILE)
def test_the_steps_grow_as_the_text(word: str) -> None:
    def steps(length: int) -> int:
        text = (word * length)[:length]
        count = 0

        def step(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(step)
        find_times(document(text), (Sentence(0, length),))
        sys.setprofile(None)
        return count

    steps(len(word))  # whatever is read but once
    assert steps(LENGTH // 5) <= 2.2 * steps(LENGTH // 10) + 1000
