import pytest

from tests.times.reading import days, read, values
from timeline.days import Day
from timeline.model import Clock, Interval
from timeline.times.zones import zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 10 p.m. Wednesday", ["2024-03-13T22:00"]),
        ("Monday at 5 p.m.", ["2024-03-11", "2024-03-11T17:00"]),
        ("at 9 a.m. on 3 November 1918", ["1918-11-03T09:00", "1918-11-03"]),
        ("at noon Thursday", ["2024-03-07T12:00"]),
        ("4 p.m. EST, Nov. 9", ["2023-11-09T16:00"]),
        ("May 10, 2014 2pm", ["2014-05-10T14:00"]),
        ("3 p.m., Monday, February 26", ["2024-02-26T15:00"]),
        ("9:00 this morning", ["2024-03-13T09:00"]),
        ("8 o'clock in the evening", ["2024-03-13T20:00"]),
        ("the night of 3 May 2011", ["2011-05-03TNI"]),
        ("Monday night", ["2024-03-11TNI"]),
        ("early Monday morning", ["2024-03-11TMO"]),
        ("Saturday, 9:30 to 11 a.m.", ["2024-03-09T09:30", "2024-03-09T11:00"]),
        ("at midnight Friday", ["2024-03-08T24:00"]),
        ("at high noon Friday", ["2024-03-08T12:00"]),
        ("about 4 in the morning on Friday", ["2024-03-08T04:00", "2024-03-08"]),
        (
            "at 9:20 a.m. (0620 GMT) Friday",
            ["2024-03-08T09:20", "2024-03-08T06:20", "2024-03-08"],
        ),
    ],
)
def test_clock_times_and_days(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_clock_time_alone_is_on_the_last_day_mentioned() -> None:
    assert values("It began on Saturday 8 June 2013.\nAt 9.35am he fled.", Day(2013, 6, 12)) == [
        "2013-06-08",
        "2013-06-08T09:35",
    ]


def test_a_clock_time_before_any_day_is_on_the_day_of_writing() -> None:
    [time] = read("It docked at 5:25 p.m. (GMT +7).", Day(2011, 4, 13))

    day = Day(2011, 4, 13)
    assert time.interval == Interval(day, day, "minute", Clock(17, 25, "+07:00"))


def test_midnight_is_the_beginning_of_the_next_day() -> None:
    [time] = read("at midnight on 3 May 2011")[:1]

    assert (time.value, days(time)) == ("2011-05-03T24:00", ("2011-05-04", "2011-05-04"))


@pytest.mark.parametrize(
    "text",
    [
        "Date: Friday, May 3, 2024\nTime: 3:30\nPlace: Room 7",
        "Time: 3:30\nDate: Friday, May 3, 2024\nPlace: Room 7",
        "When: Friday, May 3, 2024, 3:30 p.m.\nWhere: Room 7",
        "3:30 PM\nFriday, May 3, 2024\nRoom 7",
        "- Friday 3 May 2024, 15:30: talk in room 7",
    ],
)
def test_label_lines_give_day_and_clock_time(text: str) -> None:
    times = read(text)

    clocked = [time for time in times if time.interval and time.interval.start]
    assert [days(time) for time in clocked] == [("2024-05-03", "2024-05-03")]
    assert [time.interval.start for time in clocked if time.interval] == [Clock(15, 30)]


@pytest.mark.parametrize(
    ("words", "home", "expected"),
    [
        ("EST", None, "-05:00"),
        ("GMT", None, "Etc/UTC"),
        ("GMT+8", None, "+08:00"),
        ("UTC -3:30", None, "-03:30"),
        ("+0545", None, "+05:45"),
        ("Eastern Time", None, "America/New_York"),
        ("local time", "Europe/Oslo", None),
        ("IST", None, None),
        ("IST", "Asia/Kolkata", "+05:30"),
        ("IST", "Asia/Jerusalem", "+02:00"),
        ("BST", "Europe/London", "+01:00"),
        ("CST", "America/Chicago", "-06:00"),
        ("CST", "Asia/Shanghai", "+08:00"),
    ],
)
def test_zones_of_abbreviations(words: str, home: str | None, expected: str | None) -> None:
    assert zone(words, home) == expected


def test_an_ambiguous_zone_is_that_of_the_document() -> None:
    [time] = read("at 3 p.m. IST", zone="Asia/Kolkata")

    assert time.interval is not None
    assert time.interval.start == Clock(15, 0, "+05:30")
