from tests.samples import at, event, interval, on
from timeline.days import Day
from timeline.order.moments import DAY, bounds, noon, within
from timeline.order.network import Bounds

WRITTEN = Day(2024, 3, 13)
NOW = noon(WRITTEN)


def test_a_day_lasts_from_midnight_to_the_minute_before_the_next() -> None:
    found = within(on("2024-03-13"))

    assert found == Bounds(NOW - DAY // 2, NOW + DAY // 2 - 1)


def test_a_clock_time_says_when_a_thing_starts_not_when_it_ends() -> None:
    found = within(at("2024-03-13", 12, 0))

    assert (found.earliest, found.begun, found.latest) == (NOW, NOW, NOW + DAY // 2 - 1)


def test_an_end_before_the_start_is_past_midnight() -> None:
    late = at("2024-03-13", 23, 0)

    assert within(late).latest == NOW + DAY // 2 - 1


def test_what_is_past_is_over_on_the_day_of_writing() -> None:
    done = event("a", interval(None, None, "open"))

    assert bounds(done, WRITTEN) == Bounds(None, NOW)


def test_what_is_to_come_starts_after_what_is_past() -> None:
    planned = event("a", interval(None, None, "open"), status="scheduled")

    assert bounds(planned, WRITTEN) == Bounds(NOW + 1, None)


def test_a_visit_that_began_may_go_on() -> None:
    visit = event("a", interval(None, None, "open"), kind="visit")

    assert bounds(visit, WRITTEN) == Bounds(None, None, NOW)


def test_a_date_is_believed_before_a_status() -> None:
    odd = event("a", on("2024-03-20"))

    assert bounds(odd, WRITTEN) == within(on("2024-03-20"))


def test_without_a_day_of_writing_a_status_bounds_nothing() -> None:
    done = event("a", interval(None, None, "open"))

    assert bounds(done, None) == Bounds(None, None)
