"""One draft for each happening of a sentence, whatever helps to say it."""

import pytest

from tests.events.samples import called, told


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Thousands of nurses gathered for a rally in Turin on Saturday.", "rally"),
        ("Anna Berg was cut on the arm in a blast in Turin on Saturday.", "blast"),
        ("Two clerks were killed or hurt in a fire in Turin on Saturday.", "fire"),
        ("Two clerks died near Turin on Saturday when a train hit their car.", "hit"),
        ("The convoy was met with an ambush near Turin on Saturday.", "ambush"),
        ("Thousands began to gather in Turin on Saturday for a two-day rally.", "rally"),
        ("Anna Berg won the final in Turin on Saturday, beating Juan Soto by a point.", "final"),
        ("Anna Berg spent last week visiting old friends in Turin.", "visiting"),
        ("Rebels attacked the barracks near Turin on Saturday, shelling the gate.", "attacked"),
        ("Anna Berg wrapped up her stay in Turin on Saturday, meeting the mayor.", "meeting"),
        ("Anna Berg joins the bank in Turin on Saturday, replacing Juan Soto.", "joins"),
        ("The harbour cruise, delayed since May, will now sail to Turin on Saturday.", "sail"),
        ("Anna Berg will take part in talks in Turin on Saturday.", "talks"),
        ("Talks in Turin get under way on Saturday.", "Talks"),
        ("The leaders called off their summit in Turin on Saturday.", "summit"),
        ("The Savoyard army was defeated near Turin in 1706 and forced to flee.", "defeated"),
    ],
)
def test_what_only_helps_to_tell_a_happening_is_folded_away(text: str, trigger: str) -> None:
    assert told(text) == [[trigger]]


def test_a_participle_with_a_day_of_its_own_is_an_event_of_its_own() -> None:
    text = "Anna Berg flew to Turin on Friday, returning to Oslo on Sunday."

    assert told(text) == [["flew"], ["returning"]]


def test_to_race_to_do_something_is_no_race() -> None:
    text = "The race to find a boy lost in the hills near Turin began on Friday."

    assert told(text) == []


def test_what_is_announced_on_a_day_need_not_be_on_that_day() -> None:
    text = "The sale of the mill was announced in Turin on Monday."

    assert "announced" in {words[0] for words in told(text)}


def test_who_is_suspended_and_will_leave_does_two_things() -> None:
    text = "The player Juan Soto was suspended in Turin on Monday and will leave on Friday."

    assert told(text) == [["suspended"], ["leave"]]


def test_what_begins_and_ends_on_days_of_their_own_is_told_twice() -> None:
    text = "The treaty of Turin was signed on 2 May 1921 and came into force a month later."

    assert told(text) == [["treaty"], ["came"]]


def test_who_extends_a_deadline_tells_when_it_is() -> None:
    assert told("The deadline for bids was extended to 30 June.") == [["deadline"]]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg has until 8 June 2024 to appeal.",
        "The court in Turin gave Anna Berg until 8 June 2024 to appeal.",
    ],
)
def test_having_until_a_day_is_a_deadline(text: str) -> None:
    last = called(text, "appeal")

    assert (last.status, last.date.interval.precision) == ("scheduled", "deadline")


def test_what_opened_and_is_to_close_on_days_of_their_own_is_told_twice() -> None:
    text = "The exhibition in Turin, which opened in January, closes on Sunday."

    assert told(text) == [["opened"], ["exhibition"]]
