"""Which two halves of a sentence tell one happening."""

import pytest

from tests.events.samples import called, told
from timeline.days import Day


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Anna Berg marked the day in Turin on Saturday by laying a wreath.", "laying"),
        ("The army ended the siege of Turin on 7 May 1706 by storming the gate.", "siege"),
        ("The Tigers ended their season with a defeat in Turin on Saturday.", "defeat"),
        ("France retaliated in Turin on Saturday and expelled ten envoys.", "expelled"),
        ("Anna Berg was found stabbed in Turin on Saturday.", "stabbed"),
        ("The garrison repelled an assault near Turin on Saturday.", "repelled"),
        ("The storm toppled a crane in Turin.", "storm"),
        ("The opening of the summit in Turin on Saturday was delayed by an hour.", "summit"),
        ("Rebels shelled Turin on Saturday, an attack that left ten people dead.", "shelled"),
        ("Anna Berg returned to host the show in Turin on Saturday.", "show"),
        ("They agreed in Turin on Monday to part, with Acme paying the costs.", "agreed"),
        ("The general won a victory near Turin in 1706, when he captured the fort.", "captured"),
    ],
)
def test_two_halves_of_one_telling_are_one(text: str, trigger: str) -> None:
    assert told(text) == [[trigger]]


def test_a_strong_verb_is_no_frame_of_what_it_was_done_by() -> None:
    text = "Anna Berg resigned in Turin on Saturday by sending a letter to Juan Soto."

    assert ["resigned"] in told(text)


def test_what_is_summed_up_as_planned_is_planned() -> None:
    text = (
        "Nordbank has an option to buy Vestkredit, a deal that is to be finalized by 10 June 2024."
    )

    event = called(text, "buy")

    assert (event.status, event.date.interval.latest) == ("scheduled", Day(2024, 6, 10))


def test_a_group_between_commas_is_not_what_the_storm_did() -> None:
    text = "After the storm, the mayor of Turin, Anna Berg, sent pumps to Oslo on Saturday."

    assert ["sent"] in told(text)


def test_who_wins_the_election_takes_part_in_it() -> None:
    vote = called("Berg's victory in the election in Turin was announced on 4 March.", "election")

    assert [p.name for p in vote.participants] == ["Berg"]


def test_who_goes_somewhere_to_do_something_travels() -> None:
    assert told("Anna Berg returned to Turin on Saturday to host the show.")[0] == ["returned"]
