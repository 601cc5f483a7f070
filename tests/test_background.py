"""What a reader knows beyond the text reaches the stages that need it."""

from pathlib import Path

import pytest

from timeline import Timeline, extract
from timeline.background import NOTHING, Background, read
from timeline.errors import ConfigError, DataError
from timeline.export import when
from timeline.places import Extra

DAY = "2024-03-13"
AT_TEN = "The museum opens at 10 a.m. on 3 June 2024."
SHED = Extra("Tram Shed", ("the Shed",), 51.5, -3.2, "Europe/London")


def zone(text: str, background: Background = NOTHING, tz: str | None = None) -> str | None:
    """The zone of the clock time of the only event."""
    line = extract(text, date=DAY, tz=tz, background=background)
    [event] = line.events
    return when.see(line)[event.id].zone


def places(text: str, background: Background) -> dict[str, tuple[str, ...]]:
    [reading] = extract(text, date=DAY, background=background).readings
    return {place.name: place.within for place in reading.places}


def front(*fields: str, text: str = AT_TEN) -> str:
    return "\n".join(("---", *fields, "---", "", text))


HOME = Background(home="Tokyo")


@pytest.mark.parametrize(
    ("text", "background", "tz", "expected"),
    [
        (AT_TEN, NOTHING, None, None),
        (AT_TEN, NOTHING, "+01:00", "+01:00"),
        (AT_TEN, HOME, "+01:00", "Asia/Tokyo"),
        (front("home: Galway"), HOME, "+01:00", "Europe/Dublin"),
        (f"OSLO, 13 March 2024 – {AT_TEN}", HOME, "+01:00", "Europe/Oslo"),
        (front("tz: UTC", text=f"OSLO, 13 March 2024 – {AT_TEN}"), HOME, "+01:00", "UTC"),
        (front("tz: UTC", text="The museum in Lima opens at 10 a.m. on 3 June 2024."), HOME,
         "+01:00", "America/Lima"),
        ("The museum in Lima opens at 10 a.m. GMT on 3 June 2024.", HOME, "+01:00", "Etc/UTC"),
    ],
)  # fmt: skip
def test_the_zone_is_that_of_the_text_place_front_matter_dateline_home_then_option(
    text: str, background: Background, tz: str | None, expected: str | None
) -> None:
    assert zone(text, background, tz) == expected


def test_an_ambiguous_zone_is_that_of_the_home() -> None:
    text = "The museum opens at 10 a.m. IST on 3 June 2024."

    assert zone(text, Background(home="Galway")) == "+01:00"


def test_names_that_a_text_leaves_open_lie_at_home() -> None:
    text = "The museum in Dublin opens on 3 June 2024."

    assert "Ireland" in places(text, NOTHING)["Dublin"]
    assert "Ohio" in places(text, Background(home="Columbus, Ohio"))["Dublin"]


def test_the_home_of_the_document_comes_before_that_of_the_reader() -> None:
    text = front("home: 'Columbus, Ohio'", text="The museum in Dublin opens on 3 June 2024.")

    assert "Ohio" in places(text, Background(home="Cork"))["Dublin"]


def remarks(line: Timeline) -> list[str]:
    return [remark for remark in line.remarks if remark.startswith("home: ")]


def test_a_home_that_is_not_known_is_named_once_and_the_next_holds() -> None:
    line = extract(front("home: Hall 3"), date=DAY, background=HOME)

    assert remarks(line) == [
        "home: 'Hall 3' is no place that is known; write one like Galway or Dublin, Ohio"
    ]
    assert line.sources[0].zone == "Asia/Tokyo"


def test_a_known_home_needs_no_remark() -> None:
    assert remarks(extract(AT_TEN, date=DAY, background=HOME)) == []


def test_the_home_may_be_a_place_of_the_reader() -> None:
    line = extract(AT_TEN, date=DAY, background=Background("the Shed", (SHED,)))

    assert (remarks(line), line.sources[0].zone) == ([], "Europe/London")


def test_places_of_the_reader_have_points_and_zones() -> None:
    [event] = extract(
        "The board met at the Tram Shed on 3 June 2023.",
        date=DAY,
        background=Background(None, (SHED,)),
    ).events

    assert event.place is not None
    assert (event.place.lat, event.place.lon, event.place.zone) == (51.5, -3.2, "Europe/London")


def test_without_places_only_those_of_the_reader_are_found() -> None:
    text = "The board met in Lima on 3 June 2023, and at the Tram Shed on 5 June 2023."

    assert places(text, Background(find_places=False)) == {}
    assert list(places(text, Background(None, (SHED,), find_places=False))) == ["Tram Shed"]


def test_kinds_of_the_reader_are_found_beside_the_shipped_ones(tmp_path: Path) -> None:
    path = tmp_path / "kinds.toml"
    path.write_text('[sprint]\nnouns = ["Retro"]\n', "utf-8")
    text = "The team held a retro on 3 June 2023. The board met in Lima on 5 June 2023."

    line = extract(text, date=DAY, background=read(kinds_file=path))

    assert {event.kind for event in line.events} == {"sprint", "meeting"}


def test_a_background_is_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("name,lat,lon\nDepot,1,2\n", "utf-8")
    background = read("Oslo", tmp_path / "places.csv", find_places=False)

    assert background == Background("Oslo", (Extra("Depot", (), 1.0, 2.0),), find_places=False)


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        (ConfigError, "[a", "is not TOML: "),
        (DataError, "nouns = ['retro']", "nouns must be a table, [nouns]"),
        (DataError, "[a]\nnoun = []", "[a] has an unknown key 'noun'; known: verbs, nouns, "),
        (DataError, "[a]\nnouns = 'b'", "[a] nouns must be a list of texts, not 'b'"),
        (DataError, "[a]\nnouns = ['']", "[a] nouns must be a list of texts, not ['']"),
        (DataError, "[a]\nroles = {of = 1}", "[a] roles must be a table of texts, not {'of': 1}"),
        (DataError, "[a]\ntitle = 3", "[a] title must be a text, not 3"),
    ],
)
def test_a_wrong_kind_names_file_table_and_key(
    tmp_path: Path, kind: type[Exception], text: str, reason: str
) -> None:
    path = tmp_path / "kinds.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(kind) as caught:
        read(kinds_file=path)
    assert reason in str(caught.value)
    assert str(path) in str(caught.value)
