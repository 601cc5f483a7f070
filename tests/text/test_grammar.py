"""Runs the examples of every clause rule."""

import pytest

from tests.text.grammar import expected, links, read
from timeline.text.clauses import parse
from timeline.text.grammar.frames import Rule
from timeline.text.grammar.table import RULES, draft_clauses
from timeline.text.line import read_line

ALL: tuple[Rule, ...] = tuple(
    {rule.name: rule for rules in RULES.values() for rule in rules}.values()
)
YES = [(rule.name, text, found) for rule in ALL for text, found in rule.yes.items()]
NO = [(rule.name, text) for rule in ALL for text in rule.no]


def fired(example: str) -> set[str]:
    """The names of the rules that placed an item of the sentence."""
    text, sentence = read(example)
    return {rule.name for rule in draft_clauses(read_line(text, sentence, ())).rule.values()}


@pytest.mark.parametrize(("name", "example", "found"), YES)
def test_rule_places_its_links(name: str, example: str, found: str) -> None:
    text, sentence = read(example)

    assert expected(found) <= links(text, parse(text, sentence))
    assert name in fired(example)


@pytest.mark.parametrize(("name", "example"), NO)
def test_rule_leaves_other_sentences_alone(name: str, example: str) -> None:
    assert name not in fired(example)


def test_names_are_unique() -> None:
    rules = {id(rule): rule.name for kind in RULES.values() for rule in kind}

    assert len(set(rules.values())) == len(rules)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_rule_has_examples_of_both_sorts(rule: Rule) -> None:
    assert rule.yes
    assert rule.no
