"""Each clue finds in its examples what it says, through the whole pipeline, and nothing else."""

import pytest

from timeline import extract, lexicon
from timeline.model import Relation
from timeline.order.clue import Clue, measured
from timeline.order.network import BINDING
from timeline.order.relations import CLUES

WRITTEN = "2024-03-13"
SIGNS = {"before": "<", "contains": ">", "with": "="}


def told_by(clue: Clue, text: str) -> set[str]:
    """What a clue says of a text: "left < died"."""
    line = extract(text, date=WRITTEN)
    words = {e.id: text[e.trigger.span.start : e.trigger.span.end] for e in line.events}

    def said(relation: Relation) -> str:
        return f"{words[relation.first]} {SIGNS[relation.kind]} {words[relation.second]}"

    return {said(r) for r in (*line.relations, *line.dropped) if r.rule == clue.name}


@pytest.mark.parametrize(
    ("clue", "text", "expected"),
    [(clue, text, expected) for clue in CLUES for text, expected in clue.yes.items()],
    ids=lambda item: getattr(item, "name", None),
)
def test_a_clue_orders_the_words_of_its_examples(clue: Clue, text: str, expected: str) -> None:
    assert expected in told_by(clue, text)


@pytest.mark.parametrize(
    ("clue", "text"),
    [(clue, text) for clue in CLUES for text in clue.no],
    ids=lambda item: getattr(item, "name", None),
)
def test_a_clue_says_nothing_of_its_counterexamples(clue: Clue, text: str) -> None:
    assert told_by(clue, text) == set()


def test_each_clue_has_examples_and_counterexamples() -> None:
    bare = [clue.name for clue in CLUES if not clue.yes or not clue.no]

    assert bare == []


def test_each_clue_is_measured_and_nothing_else() -> None:
    assert [row["clue"] for row in lexicon.table("clues")] == [clue.name for clue in CLUES]


def test_what_bounds_dates_is_mostly_right() -> None:
    known = {clue.name: measured(clue.name) for clue in CLUES if clue.strength >= BINDING}
    shares = {name: right / judged for name, (judged, right) in known.items() if judged >= 10}

    assert min(shares.values()) > 0.8


def test_names_are_unique() -> None:
    names = [clue.name for clue in CLUES]

    assert len(set(names)) == len(names)
