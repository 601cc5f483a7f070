import pytest

from tests.times.reading import days, read
from timeline.days import Day
from timeline.times import Policy

HISTORY = Policy(genre="history")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a week from Monday", "2024-03-25"),
        ("two weeks from Friday", "2024-03-29"),
        ("a week ago Monday", "2024-03-04"),
        ("a month from tomorrow", "2024-04-14"),
        ("the day after Christmas 2023", "2023-12-26"),
        ("the day before 3 May 2011", "2011-05-02"),
        ("the week of May 5", "2024-W18"),
        ("the weekend of May 5", "2024-W18-WE"),
    ],
)
def test_times_counted_from_a_day_that_is_said(text: str, value: str) -> None:
    [time] = read(text)

    assert (time.text, time.value) == (text, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days before Christmas 2023", "2023-12-23"),
        ("three weeks after 3 May 2011", "2011-05-24"),
    ],
)
def test_a_length_before_or_after_a_day_reaches_a_day(text: str, expected: str) -> None:
    length, _ = read(text)

    assert length.type == "DURATION"
    assert days(length) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 15 April 2013 it began. Days later it ended.", ("2013-04-17", "2013-04-24")),
        ("In 1950 it began. A few years later it ended.", ("1952-01-01", "1959-12-31")),
        ("On 15 April 2013 it began. Several weeks before it was planned.", ("", "")),
    ],
)
def test_some_units_later_are_from_two_to_nine_of_them(
    text: str, expected: tuple[str, str]
) -> None:
    assert days(read(text, policy=HISTORY)[1]) == expected


def test_years_ago_are_a_guess_and_say_so() -> None:
    [time] = read("It was several years ago.")

    assert time.interval is not None
    assert (time.interval.precision, time.interval.approximate) == ("approx", True)
    assert days(time) == ("2015-01-01", "2022-12-31")


def test_hours_later_are_on_a_day_we_do_not_know() -> None:
    assert [
        time.interval for time in read("It began. Hours later it ended.", Day(2013, 4, 15))
    ] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 15 April it began. Two hours later it ended.", ("2013-04-15", "2013-04-15")),
        ("On 15 April it began. Minutes later it ended.", ("2013-04-15", "2013-04-15")),
        ("On 15 April it began. Hours later it ended.", ("2013-04-15", "2013-04-16")),
        ("On 15 April it began. Ten hours earlier it rained.", ("2013-04-14", "2013-04-15")),
    ],
)
def test_hours_later_than_a_day_of_the_story_are_on_it_or_the_next(
    text: str, expected: tuple[str, str]
) -> None:
    assert days(read(text, Day(2013, 4, 20))[-1]) == expected
