"""What the name of a place looks like in a notice."""

import pytest

from tests.events.notices.samples import events, known
from timeline.events.notices import venues


def names(text: str) -> list[str]:
    """The names of the places of a text."""
    return [venue.name for venue in venues.read(known(text))]


@pytest.mark.parametrize(
    "name",
    [
        "Kern Hall 201",
        "KH 223D",
        "201 Kern Hall",
        "Gull Room, Harbour Museum",
        "Room 12, Ash Building",
        "Ash Building (Room 12)",
        "room 2110 in Kern Hall",
        "Quay Theatre",
        "3rd Floor Conference Room",
    ],
)
def test_a_place_behind_the_time(name: str) -> None:
    assert names(f"The seminar is on Friday, March 22 at 3 pm in {name}.") == [name]


def test_a_number_behind_in_is_a_room() -> None:
    assert names("We meet today at 3 pm in 8220.") == ["8220"]


def test_years_and_dates_are_no_rooms() -> None:
    assert names("It was founded in 1998, and again on March 22 at 3 pm in Spring 2024.") == []


def test_a_label_is_trusted() -> None:
    assert names("Where: the old boat shed; bring a lamp\nWhen: Friday at 3 pm") == [
        "the old boat shed"
    ]


def test_lines_of_an_address_are_one_place() -> None:
    text = "Place: Harbour Museum\n       12 Quay Street\nTime: Friday at 3 pm"

    assert names(text) == ["Harbour Museum, 12 Quay Street"]


def test_the_rest_of_a_line_is_its_address() -> None:
    text = "Friday, March 22\n4 pm\nQuay Theatre, 1 Elm Road, Whitby\n"

    assert names(text) == ["Quay Theatre, 1 Elm Road, Whitby"]


def test_a_town_elsewhere_does_not_place_a_hall() -> None:
    text = "Lecture by Dr. Ada Lund (University of Leiden)\nFriday, March 22, 4 pm, Great Hall\n"
    [lecture] = events(text)

    assert lecture.place is not None
    assert (lecture.place.name, lecture.place.zone) == ("Great Hall", None)


def test_a_contact_gives_no_place() -> None:
    assert names("Time: Friday at 3 pm\nContact: Bo Ek, Kern Hall 201") == []
