"""Places that users name."""

import pytest

from timeline.places import gazetteer
from timeline.places.home import find


def within(text: str) -> list[str]:
    """The name of the place, and of what it lies in."""
    place = find(text)
    inside = gazetteer.containers(place.index) if place else ()
    return [place.name, *(gazetteer.entry(i).name for i in inside)] if place else []


def test_a_name_alone_is_the_largest_place() -> None:
    assert within("Dublin")[-1] == "Ireland"


@pytest.mark.parametrize("text", ["Dublin, Ohio", "Dublin, Ohio, USA", "dublin,ohio", "Dublin, OH"])
def test_containers_choose_among_places_of_one_name(text: str) -> None:
    assert within(text)[-2:] == ["Ohio", "United States"]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Georgia", "Asia/Tbilisi"),
        ("Springfield, Ill.", "America/Chicago"),
        ("Washington, D.C.", "America/New_York"),
        ("London, UK", "Europe/London"),
    ],
)
def test_countries_go_first_and_states_may_be_short(text: str, zone: str) -> None:
    place = find(text)

    assert place is not None
    assert place.zone == zone


@pytest.mark.parametrize("text", ["", ",", "Zenda, Ruritania", "Dublin, Peru", "\ud800", "a\nb"])
def test_what_is_no_place_is_none(text: str) -> None:
    assert find(text) is None
