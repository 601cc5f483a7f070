"""Look-ups that other stages and users need."""

import zoneinfo

import pytest

from timeline.lexicon import table
from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.keys import key
from timeline.places.locate import venue_city


@pytest.mark.parametrize("name", ["Thailand", "Thai", "Thais", "Siam"])
def test_a_country_is_found_by_name_other_name_and_demonym(name: str) -> None:
    country = gazetteer.country(name)

    assert country is not None
    assert country.name == "Thailand"


def test_an_unknown_name_is_no_country() -> None:
    assert gazetteer.country("Ruritania") is None


def test_every_country_has_a_code_and_a_point() -> None:
    for row in table("countries"):
        country = gazetteer.country(row["name"])

        assert country is not None, row
        assert gazetteer.iso_of(row["name"]) == row["iso"]


def test_every_capital_of_the_table_is_a_city() -> None:
    for name in gazetteer.capitals():
        assert gazetteer.capital(name) is not None, name


def test_every_demonym_has_a_place() -> None:
    assert [word for word in gazetteer.demonyms() if not gazetteer.demonym_senses(word)] == []


def test_a_country_with_several_clocks_has_no_zone() -> None:
    assert [gazetteer.zone_of(name) for name in ("Russia", "Brazil", "Australia")] == [None] * 3


def test_zones_are_known() -> None:
    zones = {gazetteer.zone_of(row["name"]) for row in table("countries")} - {None}

    assert zones <= zoneinfo.available_timezones()


def test_every_venue_lies_in_a_city_of_the_gazetteer() -> None:
    venues = {row["name"]: Candidate(0, 1, key(row["name"])) for row in table("venues")}

    assert [name for name, venue in venues.items() if venue_city(venue) is None] == []
