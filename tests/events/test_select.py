"""What belongs on a calendar and what does not."""

import pytest

from tests.events.samples import events, only


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The roof of the barn came off in May 2019.", "2019-05-01"),
        ("The report is expected in June 2025.", "2025-06-01"),
        ("The letters turned up in June 2021, when a plumber lifted the floor.", "2021-06-01"),
    ],
)
def test_what_a_clause_tells_with_a_date_is_kept_though_no_kind_knows_its_verb(
    text: str, month: str
) -> None:
    assert str(events(text)[0].date.interval.earliest) == month


def test_a_state_with_a_date_is_not_kept() -> None:
    assert events("The barn belonged to a miller in May 2019.") == ()


def test_a_line_of_minutes_that_says_who_is_to_do_what_is_a_task() -> None:
    task = only("# Minutes\n\n- Clerk to write to the county by 20 March 2024\n")

    assert (task.status, task.title) == ("scheduled", "Deadline: clerk writes to county")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg hopes to be back in May 2025.",
        "Juan Soto was held at the zebra crossing.",
        "A letter from Acme, dated 30 April 2023, was long.",
    ],
)
def test_a_wish_a_place_and_a_date_of_a_letter_are_no_events(text: str) -> None:
    words = [text[e.trigger.span.start : e.trigger.span.end] for e in events(text)]

    assert not {"hopes", "crossing", "dated"} & set(words)


def test_a_town_hall_is_no_event() -> None:
    text = "At a meeting in Barton Town Hall on Monday, Anna Berg spoke."

    assert "Hall" not in [text[e.trigger.span.start : e.trigger.span.end] for e in events(text)]


def test_to_plan_something_is_no_event_beside_it() -> None:
    text = "The visit of Anna Berg to Turin, planned for May, has been postponed."

    assert [e.kind for e in events(text)] == ["visit"]


def test_a_body_that_lasts_is_no_agreement() -> None:
    text = "The alliance of Acme and Borel met in Turin on Monday."

    assert [e.kind for e in events(text)] == ["meeting"]
