"""What minutes record: acts of the meeting, on its day."""

import pytest

from tests.events.samples import events

HEAD = "Minutes of the Harbour Committee\n\n3 May 2024\n\nPresent: A. Berg, J. Soto\n\n"


def acts(text: str) -> list[tuple[str, str]]:
    return [(e.title, str(e.date.interval.earliest)) for e in events(HEAD + text, None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It was RESOLVED to pay the invoice.", "Resolved to pay invoice"),
        ("It was agreed that the lease be renewed.", "Agreed that lease be renewed"),
        ("The accounts for 2023 were approved.", "Accounts approved"),
        ("The committee refused a grant.", "Harbour Committee refuses grant"),
    ],
)  # fmt: skip
def test_what_a_meeting_decides_is_of_its_day(text: str, title: str) -> None:
    assert acts(text) == [(title, "2024-05-03")]


def test_two_acts_of_one_kind_are_two() -> None:
    assert len(acts("The budget was approved. The fence was approved.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the last meeting were approved and signed.",
        "It was reported that the county had approved the fence.",
    ],
)
def test_routine_and_what_others_decided_are_no_acts(text: str) -> None:
    assert "2024-05-03" not in [day for _, day in acts(text)]


def test_the_meetings_that_minutes_announce_are_called_so() -> None:
    text = "The budget was approved.\n\n9. Date of next meeting: Tuesday 11 June 2024, 7.30 p.m.\n"

    assert ("Next meeting", "2024-06-11") in [(t, d[:10]) for t, d in acts(text)]


def test_a_news_text_has_no_acts() -> None:
    text = "The council met.\n\nThe budget was approved."

    assert events(text) == () or events(text)[-1].date.interval.earliest is None


def test_a_clock_time_alone_is_of_the_day_of_the_meeting() -> None:
    text = "Juan Soto had called the police on 2 April. The meeting closed at 9.05 p.m."

    assert "2024-05-03" in [day[:10] for _, day in acts(text)]


def test_a_clock_time_beside_a_day_is_of_that_day() -> None:
    assert acts("The board meets again on Tuesday 4 June at 2 p.m.")[-1][1] == "2024-06-04"


def test_the_meeting_is_called_as_its_minutes_are() -> None:
    text = "Minutes of the General Meeting of the Mill Trust held on 3 May 2024\n\nPresent: all"

    assert "General Meeting of Mill Trust" in [event.title for event in events(text, None)]


def test_initials_stand_for_who_was_present() -> None:
    head = "Minutes of the board\n\n3 May 2024\n\nPresent: Ruth Adair (Chair), Sanjay Mehta\n\n"
    [met] = events(f"{head}SM met Cllr Adair on 2 May 2024.\n", None)

    assert [party.name for party in met.participants] == ["Sanjay Mehta", "Ruth Adair"]
    assert met.title == "Mehta meets Adair"
