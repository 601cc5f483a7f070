import pytest
from attrs import evolve

from tests import samples
from tests.samples import before, event, interval, on, place, timeline
from timeline.days import Day
from timeline.filters import Wanted, has, keep, remarks
from timeline.model import Participant, Relation, Span

HERE = Span(0, 4)
FOUGHT = event("Lund meets Berg", on("2024-05-03"), kind="meeting", confidence=0.8,
               participants=(Participant("Ada Lund", "party", HERE),
                             Participant("European Union", "party", HERE)),
               place=place("Bergen", within=("Norway", "Europe")))  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Ada Lund", "lund", "European Union", "EU", "Bergen", "Norway", "meets"]
)
def test_an_event_is_about_who_takes_part_where_it_is_and_what_it_is(name: str) -> None:
    assert has(FOUGHT, Wanted(about=(name,)))


@pytest.mark.parametrize("name", ["Lunda", "Ada Berg", "UE", "Oslo", "", "meet"])
def test_it_is_not_about_others(name: str) -> None:
    assert not has(FOUGHT, Wanted(about=(name,)))


def test_one_of_several_names_is_enough() -> None:
    assert has(FOUGHT, Wanted(about=("Oslo", "Lund")))


@pytest.mark.parametrize(("name", "right"), [("Norway", True), ("Ada Lund", False)])
def test_a_place_is_where_it_happens(name: str, right: bool) -> None:
    assert has(FOUGHT, Wanted(places=(name,))) == right


@pytest.mark.parametrize(("kind", "right"), [("meeting", True), ("visit", False)])
def test_kinds_are_told_apart(kind: str, right: bool) -> None:
    assert has(FOUGHT, Wanted(kinds=(kind,))) == right


@pytest.mark.parametrize(("status", "right"), [("past", True), ("scheduled", False)])
def test_statuses_are_told_apart(status: str, right: bool) -> None:
    assert has(FOUGHT, Wanted(statuses=(status,))) == right


@pytest.mark.parametrize(("least", "right"), [(0.8, True), (0.81, False)])
def test_an_event_must_be_sure_enough(least: float, right: bool) -> None:
    assert has(FOUGHT, Wanted(confidence=least)) == right


@pytest.mark.parametrize(
    ("first", "last", "right"),
    [("2024-05-03", None, True), ("2024-05-04", None, False), (None, "2024-05-03", True),
     (None, "2024-05-02", False), ("2024-01-01", "2024-12-31", True)],
)  # fmt: skip
def test_both_ends_of_the_days_are_included(
    first: str | None, last: str | None, right: bool
) -> None:
    wanted = Wanted(first=samples.day(first), last=samples.day(last))

    assert has(FOUGHT, wanted) == right


def test_an_event_that_may_lie_in_the_days_stays() -> None:
    undated = event("a", interval(None, "2024-05-03", "open"))

    assert has(undated, Wanted(first=Day(2024, 1, 1)))


FIRST, SECOND, THIRD = (event(name, on("2024-05-03")) for name in ("one", "two", "three"))
CHAIN = timeline(
    evolve(FIRST, before=("two",)),
    evolve(SECOND, before=("three",), within="one"),
    evolve(THIRD, within="two"),
    relations=(before(FIRST, SECOND), before(SECOND, THIRD),
               Relation("one", "two", "contains", "test", 4)),
)  # fmt: skip


def test_what_follows_over_an_event_that_is_left_out_still_follows() -> None:
    kept = keep(CHAIN, Wanted(about=("one", "three")))

    assert [(e.title, e.before, e.within) for e in kept.events] == [
        ("one", ("three",), None),
        ("three", (), "one"),
    ]


def test_no_relation_leads_to_an_event_that_is_left_out() -> None:
    assert keep(CHAIN, Wanted(about=("one", "three"))).relations == ()


def test_the_ranks_stay() -> None:
    kept = keep(CHAIN, Wanted(about=("one", "three")))

    assert [e.order for e in kept.events] == [CHAIN.events[0].order, CHAIN.events[2].order]


def test_nothing_wanted_keeps_all() -> None:
    assert keep(CHAIN, Wanted()) is CHAIN


def test_if_nothing_is_left_a_remark_says_so() -> None:
    kept = keep(CHAIN, Wanted(about=("nobody",)))

    assert kept.events == ()
    assert remarks(CHAIN, kept) == ("none of the 3 events is one that was asked for",)
    assert remarks(CHAIN, CHAIN) == ()
