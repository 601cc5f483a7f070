"""Chronicles: lines, or parts under a heading, that open with a date."""

import pytest

from tests.events.samples import events

LINES = """# Our story

1908: Two sisters open a mill in Graz.

1914: The mill burns down. The sisters move to Linz.

- **May 1921** – Anna Berg buys the mill.
"""
PARTS = """# The dispute

12 January 2024
The minister ordered an inquiry.

15 January 2024
The board sacked Ada Lund. Her deputy, Juan Soto, took over.

3 February 2024
Workers ended the strike in Lagos.
"""


@pytest.mark.parametrize("day", [None, "2024-03-13"])
def test_the_present_of_an_entry_tells_the_past(day: str | None) -> None:
    found = [(e.status, str(e.date.interval.earliest)) for e in events(LINES, day)]

    assert found == [
        ("past", "1908-01-01"),
        ("past", "1914-01-01"),
        ("past", "1914-01-01"),
        ("past", "1921-05-01"),
    ]


def test_what_stands_under_a_day_is_of_that_day() -> None:
    found = [str(e.date.interval.earliest) for e in events(PARTS)]

    assert found == ["2024-01-12", "2024-01-15", "2024-01-15", "2024-02-03"]


def test_a_table_of_dates_is_a_chronicle() -> None:
    table = "| 3 May 2023 | Union rejects offer |\n| 12 May 2023 | Strike begins in Lagos |\n"
    found = events(f"# The dispute\n\n|---|---|\n{table}| June 2023 | Talks break down |\n")

    assert [e.title for e in found] == [
        "Union rejects offer",
        "Strike begins in Lagos",
        "Talks break down",
    ]


def test_two_dates_make_no_chronicle() -> None:
    text = "12 January 2024\n\nThe minister ordered an inquiry.\n\n15 January 2024\n\nIt rained.\n"

    assert [e.date.interval.earliest for e in events(text)] == [None]
