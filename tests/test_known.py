"""Events that name a happening of a calendar take its days, and what is around them tightens."""

import pytest

from tests.samples import interval, on
from timeline import extract
from timeline.calendars import Entry
from timeline.days import Day
from timeline.known import date, words
from timeline.model import Event, Interval
from timeline.result import Timeline

WRITTEN = "2024-03-13"


def entry(name: str, when: Interval, *aliases: str, yearly: bool = False) -> Entry:
    return Entry(name, aliases, when, yearly, "plan.ics")


def known(text: str, *entries: Entry) -> Timeline:
    return date(extract(text, date=WRITTEN), entries)


def called(line: Timeline, word: str) -> Event:
    [found] = [event for event in line.events if word in event.title.split()[:3]]
    return found


SUMMIT = entry("12th Baltic Summit 2024", interval("2024-05-06", "2024-05-08", "span"))
TEXT = "Ada Lund will fly to Riga for the Baltic Summit, where she will meet Tom Berg."


def test_an_event_takes_the_days_of_the_entry_that_it_names() -> None:
    event = called(known(TEXT, SUMMIT), "Summit")

    assert event.date.interval == SUMMIT.interval


def test_its_date_says_where_it_is_from() -> None:
    event = called(known(TEXT, SUMMIT), "Summit")

    assert event.date.basis == "known: 12th Baltic Summit 2024 (plan.ics)"
    assert "date: known: 12th Baltic Summit 2024 (plan.ics)" in event.trace


def test_what_happens_at_it_and_before_it_tightens() -> None:
    line = known(TEXT, SUMMIT)

    assert called(line, "meets").date.interval == interval("2024-05-06", "2024-05-08", "open")
    assert called(line, "flies").date.interval.latest == Day(2024, 5, 6)


@pytest.mark.parametrize(
    "name",
    [
        "The Baltic Summit",
        "Baltic Summit of Mayors",
        "Baltic Forum",
        "Forum of the North (Baltic Summit)",
    ],
)
def test_a_name_may_be_longer_or_another_word_for_a_meeting(name: str) -> None:
    event = called(known(TEXT, entry(name, on("2024-05-06"))), "Summit")

    assert event.date.interval == on("2024-05-06")


def test_an_alias_names_it_as_well() -> None:
    event = called(known(TEXT, entry("BS 12", on("2024-05-06"), "Baltic Summit")), "Summit")

    assert event.date.interval == on("2024-05-06")


@pytest.mark.parametrize("name", ["Nordic Forum", "Forum", "Baltic Cup"])
def test_another_name_is_another_happening(name: str) -> None:
    event = called(known(TEXT, entry(name, on("2024-05-06"))), "Summit")

    assert event.date.interval.precision == "open"


def test_a_year_in_the_text_picks_the_entry() -> None:
    first, second = (
        entry("Baltic Summit", on("2022-05-06")),
        entry("Baltic Summit", on("2023-05-06")),
    )
    line = known("Ada Lund spoke at the Baltic Summit in Riga in 2022.", first, second)

    assert called(line, "Summit").date.interval in (
        on("2022-05-06"),
        interval("2022-01-01", "2022-12-31", "year"),
    )
    assert line.remarks == ()


def test_of_several_to_come_the_first_one_is_meant() -> None:
    next_year = entry("13th Baltic Summit", on("2025-02-06"))

    assert called(known(TEXT, next_year, SUMMIT), "Summit").date.interval == SUMMIT.interval


def test_an_ambiguous_name_is_not_used_and_said() -> None:
    line = known(
        "Ada Lund met Tom Berg at the Baltic Summit in Riga.",
        entry("11th Baltic Summit", on("2023-05-06")),
        entry("Extra Baltic Summit", on("2023-11-06")),
    )

    assert called(line, "Summit").date.interval.precision == "open"
    assert len(line.remarks) == 1
    assert "none is used" in line.remarks[0]


def test_the_latest_is_the_last_before_the_writing() -> None:
    line = known(
        "Ada Lund met Tom Berg at the latest Baltic Summit in Riga.",
        entry("11th Baltic Summit", on("2023-05-06")),
        entry("Extra Baltic Summit", on("2023-11-06")),
    )

    assert called(line, "Summit").date.interval == on("2023-11-06")


def test_what_comes_each_year_lies_in_the_year_of_the_event() -> None:
    yearly = entry("Baltic Summit", on("2001-05-06"), yearly=True)

    assert called(known(TEXT, yearly), "Summit").date.interval == on("2024-05-06")


def test_a_day_that_does_not_fit_the_text_is_not_taken() -> None:
    line = known("The Baltic Summit opened in Riga on 3 March 2024.", SUMMIT)

    assert all(event.date.interval != SUMMIT.interval for event in line.events)


def test_a_timeline_that_names_nothing_known_stays_as_it_is() -> None:
    line = extract("Ada Lund met Tom Berg in Riga.", date=WRITTEN)

    assert date(line, [SUMMIT]) == line


def test_words_of_a_name_leave_out_numbers_and_years() -> None:
    assert words("The 12th Baltic Summit 2024") == words("Baltic Forum")
