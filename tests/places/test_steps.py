"""The examples inside the steps and clues are true."""

import pytest

from tests.places.reading import names, words
from timeline.places import abbreviations, candidates, clues, containment, persons
from timeline.places.candidates import Candidate
from timeline.places.clues import CLUES, Clue, Scene
from timeline.places.steps import STEPS

FOUND = [(step.name, text, found) for step in STEPS for text, found in step.yes.items()]
NOTHING = [(step.name, text) for step in STEPS for text in step.no]
HOLDS = [(clue, text, True) for clue in CLUES for text in clue.yes]
FAILS = [(clue, text, False) for clue in CLUES for text in clue.no]


@pytest.mark.parametrize(("step", "text", "found"), FOUND)
def test_a_step_finds_what_its_example_says(step: str, text: str, found: str) -> None:
    assert "; ".join(names(text)) == found, step


@pytest.mark.parametrize(("step", "text"), NOTHING)
def test_a_step_finds_nothing_in_its_counterexample(step: str, text: str) -> None:
    assert names(text) == [], step


@pytest.mark.parametrize(("clue", "text", "expected"), [*HOLDS, *FAILS])
def test_a_clue_holds_where_its_examples_say(clue: Clue, text: str, expected: bool) -> None:
    scene, candidate = marked(text)

    assert clue.holds(scene, candidate) is expected, clue.name


def test_names_of_clues_are_unique() -> None:
    assert len({clue.name for clue in CLUES}) == len(CLUES)


def test_each_clue_has_an_example() -> None:
    assert [clue.name for clue in CLUES if not clue.yes] == []


def marked(text: str) -> tuple[Scene, Candidate]:
    """The scene of a text and the candidate that stands in brackets in it."""
    start = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    scene_words = words(plain)
    found = abbreviations.expand(scene_words, candidates.match(scene_words))
    found = containment.contain(scene_words, found)
    [candidate] = [c for c in found if scene_words.starts[c.first] == start]
    return Scene(scene_words, persons.learn(scene_words)), candidate


def test_belief_adds_up_to_what_the_clues_weigh() -> None:
    scene, candidate = marked("He lives in [Lima].")

    held = sum(clue.weight for clue in CLUES if clue.holds(scene, candidate))
    assert clues.belief(scene, candidate) == pytest.approx(
        clues.START + clues.size(candidate) + held
    )
