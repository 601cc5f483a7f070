"""How long one event came after another dates the one that has no date."""

import pytest

from tests.samples import event, interval, on
from timeline import extract
from timeline.events.lengths import shift
from timeline.model import Event, Interval, Relation
from timeline.order import settle

KILLED = event("killed", on("2023-05-05"))
MOVED = event("moved", interval(None, "2024-03-13", "open"))


def after(first: Event, second: Event, gap: str) -> Relation:
    return Relation(first.id, second.id, "before", "after-it", 4, gap=gap)


def dates(*relations: Relation, events: tuple[Event, ...] = (KILLED, MOVED)) -> dict[str, Interval]:
    settled = settle(events, relations, {})
    return {one.id: one.date.interval for one in settled.events}


def test_a_length_before_the_connective_dates_what_it_opens() -> None:
    text = "Tom Berg was killed on 5 May 2023. Three days after the murder, Ada Lund moved to Oslo."
    line = extract(text, date="2024-03-13")
    [moved] = [e for e in line.events if "moves" in e.title]

    assert moved.date.interval == on("2023-05-08")
    assert moved.date.basis == "P3D after 2023-05-05 (after-it)"


def test_a_length_dates_what_came_before_as_well() -> None:
    assert dates(after(MOVED, KILLED, "P3D"))["moved"] == on("2023-05-02")


def test_a_date_is_handed_on() -> None:
    third = event("third", interval(None, "2024-03-13", "open"))
    found = dates(
        after(KILLED, MOVED, "P1D"), after(MOVED, third, "P1D"), events=(KILLED, MOVED, third)
    )

    assert found["third"] == on("2023-05-07")


def test_an_event_with_a_date_keeps_it() -> None:
    dated = event("dated", on("2023-06-01"))

    assert dates(after(KILLED, dated, "P3D"), events=(KILLED, dated))["dated"] == on("2023-06-01")


def test_two_events_without_a_date_have_none() -> None:
    other = event("other", interval(None, "2024-03-13", "open"))

    found = dates(after(MOVED, other, "P3D"), events=(MOVED, other))

    assert {one.precision for one in found.values()} == {"open"}


def test_to_settle_again_gives_the_same() -> None:
    ties = (after(KILLED, MOVED, "P3D"),)
    once = settle((KILLED, MOVED), ties, {})

    assert settle(once.events, ties, {}) == once


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("D", 3, on("2023-05-08")),
        ("D", -5, on("2023-04-30")),
        ("W", 2, interval("2023-05-16", "2023-05-22", "approx", approximate=True)),
        ("M", 1, interval("2023-06-01", "2023-06-30", "month")),
        ("Y", -2, interval("2021-01-01", "2021-12-31", "year")),
    ],
)
def test_no_date_is_finer_than_the_length(unit: str, count: int, expected: Interval) -> None:
    assert shift(on("2023-05-05"), count, unit) == expected


def test_days_on_from_a_month_are_a_range() -> None:
    month = interval("2023-05-01", "2023-05-31", "month")

    assert shift(month, 2, "D") == interval("2023-05-03", "2023-06-02", "range")


def test_what_follows_at_once_is_on_the_same_day() -> None:
    line = extract(
        "Ada Lund was jailed on 3 May 2023. She immediately resigned.", date="2024-03-13"
    )
    [resigned] = [e for e in line.events if "resigns" in e.title]

    assert resigned.date.interval == on("2023-05-03")
    assert resigned.date.basis == "same day (at-once)"


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("She met the king.", "meets", "2023-05-03", "2023-05-03"),
        ("She was leaving when a bomb exploded.", "Bomb", "2023-05-03", "2023-05-03"),
        ("She spent six days in the city.", "spends", "2023-05-03", "2023-05-09"),
        ("Hours after she left, a bomb exploded.", "Bomb", "None", "2024-03-13"),
        ("She later met the king.", "meets", "2023-05-03", "2024-03-13"),
        ("A bomb exploded in Rome.", "Bomb", "None", "2024-03-13"),
    ],
)
def test_a_scene_that_goes_on_is_of_the_same_day(
    text: str, word: str, first: str, last: str
) -> None:
    line = extract(f"On 3 May 2023 Ada Lund arrived in Oslo. {text}", date="2024-03-13")
    [date] = [e.date.interval for e in line.events if word in e.title]

    assert (str(date.earliest), str(date.latest)) == (first, last)


def test_what_happened_at_the_same_time_was_on_the_same_day() -> None:
    text = "On 3 May 2023 a bomb exploded in Oslo at the same time as rebels attacked Rome."

    assert {str(e.date.interval.earliest) for e in extract(text).events} == {"2023-05-03"}


def test_what_a_body_did_when_it_met_is_of_that_day() -> None:
    line = extract("The council met on 3 May 2023. It elected Ada Lund.", date="2024-03-13")

    assert {str(e.date.interval.latest) for e in line.events} == {"2023-05-03"}
