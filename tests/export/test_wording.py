import pytest

from tests.samples import interval
from timeline.days import Day
from timeline.export.wording import clean, exact_day, interval_words
from timeline.model import Interval, Precision


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "words"),
    [
        ("2026-03-14", "2026-03-14", "day", "14 March 2026"),
        ("2026-03-01", "2026-03-31", "month", "March 2026"),
        ("2026-03-01", "2026-03-31", "span", "1 to 31 March 2026"),
        ("2026-03-23", "2026-03-29", "week", "23 to 29 March 2026"),
        ("2026-03-30", "2026-04-05", "week", "30 March to 5 April 2026"),
        ("2025-12-29", "2026-01-04", "week", "29 December 2025 to 4 January 2026"),
        ("2026-04-01", "2026-06-30", "quarter", "April to June 2026"),
        ("2025-11-01", "2026-01-31", "span", "November 2025 to January 2026"),
        ("2026-06-01", "2026-08-31", "season", "summer 2026"),
        ("2025-12-01", "2026-02-28", "season", "winter 2025/26"),
        ("1999-12-01", "2000-02-29", "season", "winter 1999/2000"),
        ("-0043-12-01", "-0042-02-28", "season", "winter 44 BC/43 BC"),
        ("2019-01-01", "2021-12-31", "span", "2019 to 2021"),
        ("1930-01-01", "1939-12-31", "decade", "the 1930s"),
        ("1800-01-01", "1899-12-31", "century", "the 19th century"),
        ("1100-01-01", "1199-12-31", "century", "the 12th century"),
        ("2000-01-01", "2099-12-31", "century", "the 21st century"),
        ("-0099-01-01", "0000-12-31", "century", "100 BC to 1 BC"),
        ("0079-01-01", "0079-12-31", "year", "AD 79"),
        ("-0043-03-01", "-0043-03-31", "month", "March 44 BC"),
    ],
)
def test_an_interval_in_words(earliest: str, latest: str, precision: Precision, words: str) -> None:
    assert interval_words(interval(earliest, latest, precision)) == words


def test_an_approximate_year_says_about() -> None:
    when = interval("1850-01-01", "1850-12-31", "year", approximate=True)

    assert interval_words(when) == "about 1850"


def test_an_approximate_range_says_it_by_its_ends() -> None:
    when = interval("2007-12-03", "2007-12-09", "approx", approximate=True)

    assert interval_words(when) == "3 to 9 December 2007"


def test_an_open_side_has_no_such_words() -> None:
    with pytest.raises(ValueError, match="has an open side"):
        interval_words(Interval(None, Day(2026, 3, 14), "open"))


def test_weekdays_end_where_the_calendar_of_the_time_was_another() -> None:
    assert exact_day(Day(1066, 10, 14)) == "14 October 1066"
    assert exact_day(Day(1815, 6, 18)) == "Sun 18 June 1815"


def test_control_characters_go_and_white_space_is_joined() -> None:
    assert clean("\ufeff a\r\n\tb\u2028c\x85d\0e\x1bf\ud800 ") == "a b c def"
