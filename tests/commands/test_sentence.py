"""What `explain --sentence` prints."""

import re

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings

from tests.strategies import texts
from timeline.background import NOTHING, Background
from timeline.cli import main
from timeline.commands.sentence import write
from timeline.places import Extra
from timeline.text.about import about

TEXT = "The ministers will not have met Anna Berg in Oslo by Monday."


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("explain", *arguments))


def shown(text: str = TEXT, background: Background = NOTHING) -> str:
    return write(text, about("2024-03-13"), background)


@pytest.mark.parametrize(
    "row",
    [
        "sentence  “The ministers will not have met Anna Berg in Oslo by Monday.”, prose",
        "tokens    0   The              DT    the",
        "          5   met              VBN   meet",
        "nouns     0–1 “The ministers”: head 1 “ministers”, role subject, parent 5 “met”",
        "          9 “Oslo”: head 9 “Oslo”, role oblique, prep in, parent 5 “met”",
        "verbs     2–5 “will not have met”: head 5 “met”, tense FUTURE, aspect PERFECTIVE, active, "
        "negated, role main",
        "times     “Monday”: DATE 2024-03-11, bound by, 2024-03-11 to 2024-03-11, day, "
        "rule date-weekday",
        "places    “Oslo”: Oslo, Norway, city, role location, 59.9127 10.7461, Europe/Oslo, "
        "rule exact",
        "names     “Anna Berg”: Anna Berg, person, form full, rule capitals",
        "            status: negated, rule negation “will”",
        "            who: Anna Berg (party)",
        "            +3.50 dated",
        "            -1.50 negated",
    ],
)
def test_each_stage_is_shown(row: str) -> None:
    assert row in shown().splitlines()


def test_the_reasons_add_up_to_the_points() -> None:
    [points] = re.findall(r"kept with (\S+) points", shown())
    reasons = re.findall(r"^ +([+-]\d\.\d\d) ", shown(), re.MULTILINE)

    assert sum(map(float, reasons)) == pytest.approx(float(points), abs=0.01)


def test_what_is_no_happening_is_shown_too() -> None:
    page = shown("They want to meet in Lima.")

    assert "“meet”: meeting, OCCURRENCE, left out with " in page


def test_each_sentence_has_a_part_of_its_own() -> None:
    assert len(shown("It rains. It snows.").split("\n\n")) == 2


def test_it_takes_what_the_reader_knows() -> None:
    known = Background(places=(Extra("Tram Shed", (), 51.5, -3.25),))

    assert "“Tram Shed”: Tram Shed, venue" in shown("They met at the Tram Shed.", known)


def test_the_command_needs_no_file() -> None:
    result = run("-d", "2024-03-13", "--sentence", TEXT)

    assert (result.exit_code, result.stdout) == (0, shown())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name a text file, - for standard input, or give --sentence TEXT"),
        (("a.txt", "--sentence", TEXT), "give either a text file or --sentence TEXT"),
    ],
)
def test_a_file_or_a_sentence_must_be_given(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr


@given(texts)
@settings(max_examples=50, deadline=None)
def test_any_text_can_be_shown(text: str) -> None:
    page = shown(text)

    assert page == "" or page.startswith("sentence  ")
