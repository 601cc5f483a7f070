import pytest

from tests.times.reading import values
from timeline.days import Day
from timeline.times.genre import is_notice

HISTORY = "In 1848 they rose. In 1849 they fell, in 1851 they fled. On 3 May all was over."
LONG_AGO = Day(1852, 1, 1)


def test_years_far_from_the_date_make_a_history() -> None:
    assert values(HISTORY)[-1] == "1851-05-03"


def test_the_same_years_are_news_when_they_are_near() -> None:
    assert values(HISTORY, LONG_AGO)[-1] == "1852-05-03"


def test_words_of_the_day_make_news() -> None:
    text = HISTORY + " He said so on Monday, today and last week."

    assert "2024-05-03" in values(text)


def test_what_somebody_said_on_a_day_makes_news() -> None:
    text = HISTORY + " All that is over, he said Monday."

    assert "2024-05-03" in values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When: Monday\nWhere: Room 7", True),
        ("**Date:** 3 May\n**Place:** Room 7", True),
        ("She will give a talk on Monday in the conference room.", True),
        ("She will give a talk in the conference room, he said.", False),
        ("They met on Monday.", False),
    ],
)
def test_notices_announce(text: str, expected: bool) -> None:
    assert is_notice(text) == expected


def test_a_year_as_the_heading_of_a_chapter_makes_a_history() -> None:
    assert values("1920\n\nOn April 24 they set out. By June 10 they were back.") == [
        "1920",
        "1920-04-24",
        "1920-06-10",
    ]


def test_a_weekday_shows_that_a_day_of_a_history_is_of_the_year_of_writing() -> None:
    text = HISTORY + " The feast is on Friday, January 5."

    assert values(text)[-1] == "2024-01-05"


def test_a_year_in_a_sentence_alone_makes_none() -> None:
    assert values("In 1920 he rose. On April 24 they will set out.")[-1] == "2024-04-24"
