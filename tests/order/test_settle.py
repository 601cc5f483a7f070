"""Events in one order, with the bounds that follow and the reasons for them."""

import random
from pathlib import Path

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.samples import before, event, interval, on
from timeline import extract
from timeline.calendars import Entry
from timeline.days import Day
from timeline.known import date
from timeline.model import Event, Relation
from timeline.order import Settled, settle
from timeline.result import Timeline

DOC = "docs/plan.txt"
WRITTEN = {DOC: Day(2024, 3, 13)}
SEED = Path(__file__).resolve().parents[2] / "seeds" / "2025-10-27-takaichi-trump.txt"
VOTE = event("vote", on("2024-02-05"))
MOVE = event("move", interval(None, "2024-03-13", "open"))
VISIT = event("visit", interval(None, "2024-03-13", "open"), kind="visit")
TALKS = event("talks", interval("2024-03-13", None, "open"), status="scheduled")


def contains(whole: Event, part: Event) -> Relation:
    return Relation(whole.id, part.id, "contains", "inside", 3)


def settled(*events: Event, ties: tuple[Relation, ...] = ()) -> Settled:
    return settle(events, ties, WRITTEN)


def test_a_bound_names_the_clue_that_gave_it() -> None:
    done = settled(VOTE, MOVE, ties=(before(VOTE, MOVE),))
    move = done.events[1]

    assert move.date.interval == interval("2024-02-05", "2024-03-13", "open")
    assert move.date.basis == "said, not before 2024-02-05 (followed-by)"
    assert move.date.own == MOVE.date


def test_a_date_that_words_give_stays_as_it_is() -> None:
    month = event("month", interval("2024-02-01", "2024-02-29", "month"))
    done = settled(VOTE, month, ties=(before(VOTE, month),))

    assert [one.date for one in done.events if one.id == "month"] == [month.date]


def test_what_is_due_stands_where_it_must_be_done() -> None:
    report = event("report", interval("2024-03-13", "2024-03-29", "deadline"), status="scheduled")
    signing = event("signing", on("2024-03-18"), status="scheduled")
    done = settled(report, signing)

    assert [one.id for one in done.events] == ["signing", "report"]


def test_what_precedes_and_what_holds_an_event_is_listed() -> None:
    done = settled(VISIT, MOVE, VOTE, ties=(contains(VISIT, MOVE), before(VOTE, MOVE)))
    by_id = {one.id: one for one in done.events}

    assert by_id["move"].within == "visit"
    assert by_id["vote"].before == ("move",)


def test_a_visit_with_a_part_to_come_is_going_on() -> None:
    [visit, _] = settled(VISIT, TALKS, ties=(contains(VISIT, TALKS),)).events

    assert visit.status == "ongoing"
    assert visit.date.basis == "begun, and not over: a part of it is still to come"


def test_what_is_dropped_is_told() -> None:
    wrong = before(TALKS, VOTE)

    assert settled(VOTE, TALKS, ties=(wrong,)).dropped == (wrong,)


def test_to_settle_again_changes_nothing() -> None:
    ties = (contains(VISIT, TALKS), before(VOTE, VISIT), before(VOTE, MOVE))
    once = settled(VISIT, TALKS, VOTE, MOVE, ties=ties)

    assert settled(*once.events, ties=ties) == once


def test_the_order_in_which_events_are_given_does_not_matter() -> None:
    ties = (contains(VISIT, TALKS), before(VOTE, VISIT), before(VOTE, MOVE))
    some = (VISIT, TALKS, VOTE, MOVE)

    assert settled(*some[::-1], ties=ties) == settled(*some, ties=ties)


@given(strategies.timelines(), st.randoms(use_true_random=False))
def test_any_shuffle_gives_the_same_and_loses_nothing(
    line: Timeline, shuffler: random.Random
) -> None:
    written = {source.id: source.date for source in line.sources}
    expected = settle(line.events, line.relations, written)
    events, ties = list(line.events), list(line.relations)
    shuffler.shuffle(events)
    shuffler.shuffle(ties)

    assert settle(tuple(events), ties, written) == expected
    assert {one.id for one in expected.events} == {one.id for one in events}


def test_bounds_go_when_the_relation_that_gave_them_goes() -> None:
    once = settled(VOTE, MOVE, ties=(before(VOTE, MOVE),))
    [move] = [one for one in settled(*once.events).events if one.id == "move"]

    assert move.date == MOVE.date


def seed() -> Timeline:
    return extract(SEED.read_text("utf-8"), date="2025-10-27")


def ranks(line: Timeline, *triggers: str) -> list[int]:
    """The ranks of the events with such a word in such a place: "visit" of "to visit"."""
    text = SEED.read_text("utf-8")
    ends = [text.index(words) + len(words) for words in triggers]
    found = {one.trigger.span.end: one.order for one in line.events}
    return [found[end] for end in ends]


def test_the_seed_goes_from_the_election_to_the_debut() -> None:
    first = ("after his election", "to visit", "where Trump met")
    then = ("after securing", "recently assumed", "made her global debut")
    order = ranks(seed(), *first, *then)

    assert order == sorted(set(order))


def test_the_seed_goes_from_the_palace_to_the_summit() -> None:
    order = ranks(seed(), "begin with a meeting", "by talks", "proceed", "scheduled to engage")

    assert order == sorted(set(order))


def test_the_tour_of_the_seed_holds_the_deal_and_the_trip() -> None:
    line = seed()
    [tour] = [one for one in line.events if one.kind == "visit" and one.status == "ongoing"]
    inside = [one.quote[:27] for one in line.events if one.within == tour.id]

    assert "Recently, the former presid" in inside
    assert "The former president's trip" in inside


def test_known_summits_date_the_seed_and_what_is_around_them() -> None:
    asean = interval("2025-10-26", "2025-10-28", "span")
    apec = interval("2025-10-31", "2025-11-01", "span")
    summits = {"47th ASEAN Summit": asean, "APEC Leaders' Meeting": apec}
    line = date(seed(), [Entry(name, (), days, False, "k") for name, days in summits.items()])
    days = {one.title: one.date.interval for one in line.events}

    assert days["APEC meeting"] == apec
    assert days["Asean summit"].earliest == Day(2025, 10, 26)
    assert [d.earliest for title, d in days.items() if "debut" in title] == [Day(2025, 10, 26)]
    assert [d.latest for title, d in days.items() if "South Korea" in title] == [Day(2025, 10, 31)]


def test_an_event_of_another_document_is_placed_by_its_own_day_of_writing() -> None:
    other = evolve(MOVE, id="other", trigger=evolve(MOVE.trigger, doc="later"))
    done = settle((VOTE, other), (), {**WRITTEN, "later": Day(2025, 1, 1)})

    assert [one.id for one in done.events] == ["vote", "other"]
