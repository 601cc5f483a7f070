"""Points for maps (RFC 7946)."""

import json
from typing import Any

from attrs import evolve
from hypothesis import given

from tests import samples
from tests.samples import STORY, at, event, on, source, timeline
from tests.strategies import timelines
from timeline import extract
from timeline.background import NOTHING, Background
from timeline.export import write
from timeline.export.geojson import remarks
from timeline.model import Participant
from timeline.places import Extra
from timeline.result import Timeline

AVELING = samples.place("Aveling", lat=51.50007, lon=-0.120004, within=("England",))


def features(line: Timeline) -> list[dict[str, Any]]:
    collection = json.loads(write(line, "geojson").content)

    assert set(collection) == {"type", "features"}
    assert collection["type"] == "FeatureCollection"
    found: list[dict[str, Any]] = collection["features"]
    return found


def points(text: str, background: Background = NOTHING) -> list[list[float]]:
    line = extract(text, date="2024-03-13", background=background)
    return [feature["geometry"]["coordinates"] for feature in features(line)]


def test_only_events_with_a_point_are_features() -> None:
    assert [feature["properties"]["title"] for feature in features(STORY)] == [
        "Council votes £40 m for trams"
    ]


def test_a_feature_is_a_point_of_longitude_then_latitude() -> None:
    [feature] = features(STORY)

    assert (feature["type"], feature["geometry"]["type"]) == ("Feature", "Point")
    assert feature["geometry"]["coordinates"] == [-0.12, 51.5001]


def test_the_properties_tell_the_event() -> None:
    told = event(
        "Mayor opens tram",
        at("2026-03-14", 9, 30, "+01:00"),
        place=AVELING,
        participants=(Participant("Anna Berg", "agent", samples.HERE),) * 2,
        order=3,
    )
    line = timeline(told, places=(samples.TOWN,), sources=(source(url="https://example.org/plan"),))
    [feature] = features(line)

    assert feature["properties"] == {
        "id": "Mayor opens tram",
        "title": "Mayor opens tram",
        "kind": "other",
        "status": "past",
        "earliest": "2026-03-14T09:30+01:00",
        "latest": "2026-03-14T09:30+01:00",
        "precision": "minute",
        "edtf": "2026-03-14T09:30:00",
        "place": "Aveling, England",
        "point_of": "",
        "participants": ["Anna Berg"],
        "order": 3,
        "source": "https://example.org/plan",
    }
    assert feature["id"] == feature["properties"]["id"]


def test_the_source_is_the_file_where_no_address_is_known() -> None:
    assert features(STORY)[0]["properties"]["source"] == "docs/plan.txt"


def test_events_left_out_are_counted() -> None:
    one = timeline(event("Dam opens", on("2026-03-14")))

    assert remarks(STORY) == (
        "10 events are not on the map: no point is known of their own place or its town",
    )
    assert remarks(one)[0].startswith("1 event is not on the map")


def test_nothing_is_said_when_every_event_has_a_point() -> None:
    told = event("Dam opens", on("2026-03-14"), place=AVELING)

    assert remarks(timeline(told, places=(samples.TOWN,))) == ()


def test_a_pin_near_a_place_would_be_wrong() -> None:
    told = event("Dam opens", on("2026-03-14"), place=evolve(AVELING, rel="near"))

    assert features(timeline(told, places=(samples.TOWN,))) == []


def test_a_well_known_venue_has_its_own_pin() -> None:
    assert points("The ministers met at the White House on 3 May 2023.") == [[-77.037, 38.898]]


def test_a_site_has_the_pin_of_its_town() -> None:
    [town] = points("The ministers met in Madrid on 3 May 2023.")

    assert points("The ministers met at the Royal Palace in Madrid on 3 May 2023.") == [town]
    assert points("The minister died in a hospital in Madrid on 3 May 2023.") == [town]


def test_a_place_of_the_user_has_its_own_pin() -> None:
    known = Background(places=(Extra("Tram Shed", (), 51.5, -3.25),))

    assert points("The board met at the Tram Shed on 3 May 2023.", known) == [[-3.25, 51.5]]


def test_a_country_has_no_pin() -> None:
    assert points("The ministers met in Peru on 3 May 2023.") == []


@given(timelines())
def test_any_timeline_gives_points_on_the_globe_and_counts_the_rest(line: Timeline) -> None:
    found = features(line)
    said = [int(words.split()[0]) for words in remarks(line)]

    assert len(found) + sum(said) == len(line.events)
    for feature in found:
        lon, lat = feature["geometry"]["coordinates"]
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90
