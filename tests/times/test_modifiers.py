import pytest

from tests.times.reading import read


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("early 2019", "START"),
        ("the beginning of October", "START"),
        ("earlier this year", "START"),
        ("late May", "END"),
        ("the end of the year", "END"),
        ("later this month", "END"),
        ("year-end", "END"),
        ("mid-May", "MID"),
        ("the middle of 1998", "MID"),
        ("nearly two years", "LESS_THAN"),
        ("more than six months", "MORE_THAN"),
        ("over a week", "MORE_THAN"),
        ("later in the year", "END"),
        ("later in 1998", "END"),
        ("at least 72 hours", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("some eight years", "APPROX"),
        ("late last week", "END"),
        ("the late 1980s", "END"),
        ("the first half of the 20th century", "START"),
        ("early Monday morning", "START"),
    ],
)
def test_modifiers_are_part_of_the_time(text: str, mod: str) -> None:
    [time] = read(text)

    assert (time.text, time.mod) == (text, mod)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over the next two years", "the next two years"),
        ("gains spread over six months", "six months"),
        ("about two weeks", "two weeks"),
        ("only one day", "one day"),
        ("under 10 minutes", "10 minutes"),
        ("earlier Friday", "Friday"),
        ("the early birds of May", "May"),
    ],
)
def test_words_that_stay_outside(text: str, expected: str) -> None:
    [time] = read(text)

    assert time.text == expected


def test_half_of_a_year_is_a_period_of_its_own() -> None:
    [time] = read("the first half of 1989")

    assert (time.text, time.value) == ("the first half of 1989", "1989-H1")
