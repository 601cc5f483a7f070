import pytest

from tests.times.reading import read, values
from timeline.times import Policy

NEWS = Policy(genre="news")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doors open on Friday at 7.", ["2024-03-08", "2024-03-08T19:00"]),
        ("It is at 7 tonight.", ["2024-03-13T19:00"]),
        ("It is tonight at 8.", ["2024-03-13TNI", "2024-03-13T20:00"]),
        ("It is at nine on Friday.", ["2024-03-08T09:00", "2024-03-08"]),
        ("They met at 8 o'clock on Sunday morning.", ["2024-03-10T08:00", "2024-03-10TMO"]),
    ],
)
def test_hours_beside_a_day(text: str, expected: list[str]) -> None:
    assert values(text, policy=NEWS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He died on Friday at 89.",
        "It rose on Friday at 7 percent.",
        "They met on Friday at 10 sites.",
    ],
)
def test_numbers_beside_a_day_that_are_no_hours(text: str) -> None:
    assert values(text, policy=NEWS) == ["2024-03-08"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is held Tuesdays and Thursdays at 6 p.m.", "XXXX-WXX-4T18:00"),
        ("It is held at 6 p.m. every Friday", "XXXX-WXX-5T18:00"),
        ("It opens daily at 7 a.m.", "XXXX-XX-XXT07:00"),
        ("It is held Mondays 7-9 p.m.", "XXXX-WXX-1T21:00"),
        ("9 a.m. to 5 p.m. daily", "XXXX-XX-XXT09:00"),
    ],
)
def test_clock_times_of_sets_are_on_no_day(text: str, value: str) -> None:
    found = {time.value: time for time in read(text)}

    assert (found[value].type, found[value].interval) == ("SET", None)


def test_a_date_and_clock_time_of_iso_8601_is_one_time() -> None:
    [time] = read("It began at 2024-03-12T09:30:00+01:00.")

    assert time.interval is not None
    assert time.interval.start is not None
    assert (time.value, time.interval.start.zone) == ("2024-03-12T09:30:00", "+01:00")
