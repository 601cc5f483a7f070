"""Lengths of time that count from the day of writing."""

import pytest

from tests.events.samples import called


def said(text: str, word: str) -> tuple[str, str, str]:
    interval = called(text, word).date.interval
    return str(interval.earliest), str(interval.latest), interval.precision


def test_within_so_long_is_a_deadline() -> None:
    text = "The panel will finish its investigation of the fire in Riga within a year."

    assert said(text, "investigation") == ("2024-03-13", "2025-03-13", "deadline")


def test_in_so_long_is_about_that_day() -> None:
    assert said("Anna Berg will resign as mayor in two weeks.", "resign") == (
        "2024-03-24",
        "2024-03-30",
        "approx",
    )


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        (
            "The talks come a month after Juan Soto resigned as mayor of Riga.",
            "resigned",
            "2024-02-01",
            "2024-02-29",
        ),
        (
            "The visit of Anna Berg comes two days before the election in Peru.",
            "election",
            "2024-03-15",
            "2024-03-15",
        ),
    ],
)
def test_what_comes_so_long_after_counts_from_the_day_of_writing(
    text: str, word: str, first: str, last: str
) -> None:
    assert said(text, word)[:2] == (first, last)


def test_how_long_a_thing_took_is_no_date() -> None:
    assert called("The army captured Riga in two weeks.", "captured").date.interval.earliest is None


def test_a_week_by_its_place_in_a_month_is_that_week() -> None:
    opened = called("The museum in Riga opened in the first week of February.", "opened")

    assert (str(opened.date.interval.earliest), str(opened.date.interval.latest)) == (
        "2024-02-01",
        "2024-02-07",
    )
