"""Places of the user's file."""

from pathlib import Path

import pytest

from tests.places.reading import places
from timeline.errors import ConfigError
from timeline.places import Extra, extras

DEPOT = Extra("The Depot", ("Old Depot",), 51.5, -0.25, "Europe/London")


def read(folder: Path, text: str) -> tuple[Extra, ...]:
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return extras.read(path)


def test_a_row_is_read(tmp_path: Path) -> None:
    text = "name,aliases,lat,lon,zone\nThe Depot,Old Depot,51.5,-0.25,Europe/London\n"

    assert read(tmp_path, text) == (DEPOT,)


def test_only_the_name_must_be_there(tmp_path: Path) -> None:
    assert read(tmp_path, "name\nThe Depot\n") == (Extra("The Depot"),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,lat\nThe Depot,north\n", "2: could not convert"),
        ("name,lat\nThe Depot,99\n", "must be <= 90"),
        ("name,lat\n,51.5\n", "the name is missing"),
        ("name,height\nThe Depot,3\n", "the columns are"),
        ("name\nThe Depot,3\n", "the columns are"),
        ("name,zone\nThe Depot,Mars\n", "2: 'Mars' is not a time zone"),
        ("name\n...\n", "2: the name is missing"),
    ],
)
def test_a_wrong_row_is_an_error(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason):
        read(tmp_path, text)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such file"):
        extras.read(tmp_path / "none.csv")


@pytest.mark.parametrize("name", ["The Depot", "the Old Depot"])
def test_a_place_of_the_user_has_his_point_and_zone(name: str) -> None:
    [place] = places(f"We met at {name} again.", extra=(DEPOT,))

    assert (place.lat, place.lon, place.zone) == (51.5, -0.25, "Europe/London")
    assert (place.kind, place.rule) == ("venue", "extra")


def test_it_goes_before_a_place_of_the_gazetteer() -> None:
    [place] = places("He works in Paris now.", extra=(Extra("Paris", (), 1.0, 2.0),))

    assert (place.lat, place.lon) == (1.0, 2.0)
