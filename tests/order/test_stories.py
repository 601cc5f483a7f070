"""Events of several documents that are one happening become one, and nothing is lost."""

import random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.samples import event, interval, on, place
from timeline import extract, merge
from timeline.days import Day
from timeline.model import Citation, Event, EventDate, Participant, Relation, Span
from timeline.order.stories import Story, docs_of, join
from timeline.result import Timeline

WRITTEN = {"a": Day(2025, 3, 3), "b": Day(2025, 5, 6), "c": Day(2025, 6, 3)}
HERE = Span(0, 4)
ANNOUNCED = """\
Ferry terminal to open in May

PORT AVELING - Port Aveling will open its new ferry terminal on 12 May 2025, Mayor Ada Lund said.
The council approved the plan in 2021.
"""
POSTPONED = """\
Opening of ferry terminal postponed

PORT AVELING - The opening of the new ferry terminal in Port Aveling has been postponed to 2 June,
Mayor Ada Lund said on Tuesday. A crane damaged the pier in April. The opening had been planned for
12 May.
"""
HELD = """\
Ferry terminal opens in Port Aveling

PORT AVELING - Port Aveling opened its new ferry terminal on Monday. The terminal was to open in
May, but a crane had damaged the pier.
"""


def told(doc: str, title: str, when: object = None, **more: object) -> Event:
    """An event of a document; its id is document and title."""
    date = when or interval(None, str(WRITTEN[doc]), "open")
    return event(f"{doc}: {title}", date, doc, title=title, **more)  # type: ignore[arg-type]


def joined(*events: Event) -> Story:
    return join(events, WRITTEN)


def party(name: str, role: str = "agent") -> tuple[Participant, ...]:
    return (Participant(name, role, HERE),)


def three_articles() -> Timeline:
    texts = {"a": ANNOUNCED, "b": POSTPONED, "c": HELD}
    lines = [extract(t, date=str(WRITTEN[doc]), source=doc) for doc, t in texts.items()]
    return merge(lines)


def test_three_articles_tell_one_opening_with_its_last_date_and_status() -> None:
    [opening] = [e for e in three_articles().events if e.kind in ("opening", "launch")]

    assert opening.status == "past"
    assert opening.date.interval == on("2025-06-02")


def test_its_history_tells_what_became_of_each_plan() -> None:
    [opening] = [e for e in three_articles().events if e.kind in ("opening", "launch")]
    told_in = [(t.trigger.doc, t.status, t.date.interval.latest, t.note) for t in opening.history]

    assert ("a", "scheduled", Day(2025, 5, 12), "happened, the date changed") in told_in
    assert ("b", "scheduled", Day(2025, 6, 2), "happened") in told_in
    assert ("c", "past", Day(2025, 6, 2), "") in told_in


def test_it_keeps_the_id_of_its_first_telling() -> None:
    first = extract(ANNOUNCED, date="2025-03-03", source="a")
    [opening] = [e for e in three_articles().events if e.kind in ("opening", "launch")]

    assert opening.id in {e.id for e in first.events}


def test_the_order_of_the_documents_does_not_matter() -> None:
    texts = {"a": ANNOUNCED, "b": POSTPONED, "c": HELD}
    lines = [extract(t, date=str(WRITTEN[doc]), source=doc) for doc, t in texts.items()]

    assert merge(lines[::-1]).events == merge(lines).events


def test_a_plan_and_its_report_are_one() -> None:
    plan = told("a", "Oslo opens tunnel", on("2025-04-02"), kind="opening", status="scheduled")
    report = told("b", "Oslo opens tunnel", kind="opening")

    [one] = joined(plan, report).events

    assert (one.status, one.date.interval) == ("past", on("2025-04-02"))
    assert one.date.basis == "as told before: said"


def test_what_is_called_off_keeps_the_day_for_which_it_was_planned() -> None:
    plan = told("a", "Oslo match", on("2025-06-02"), kind="fixture", status="scheduled")
    report = told("b", "Oslo match", kind="fixture", status="negated")

    [one] = joined(plan, report).events

    assert (one.status, one.date.interval) == ("negated", on("2025-06-02"))
    assert one.history[0].note == "called off"


def test_a_finer_date_of_before_is_kept() -> None:
    day = told("a", "Oslo opens tunnel", on("2025-02-02"), kind="opening")
    month = interval("2025-02-01", "2025-02-28", "month")
    later = told("b", "Oslo opens tunnel", month, kind="opening")

    [one] = joined(day, later).events

    assert one.date.interval == on("2025-02-02")


def test_parties_and_places_come_from_all_documents() -> None:
    first = told("a", "Berg meets Lund", on("2025-02-02"), kind="meeting",
                 participants=party("Tom Berg"))  # fmt: skip
    second = told("b", "Berg meets Lund", on("2025-02-02"), kind="meeting",
                  participants=party("Ada Lund", "host"), place=place("Oslo"))  # fmt: skip

    [one] = joined(first, second).events

    assert {(p.name, p.doc) for p in one.participants} == {("Tom Berg", "a"), ("Ada Lund", "")}
    assert one.place is not None
    assert one.place.name == "Oslo"


def test_meetings_of_other_parties_stay_apart() -> None:
    first = told("a", "Berg meets mayor", on("2025-02-02"), kind="meeting",
                 participants=party("Tom Berg"))  # fmt: skip
    second = told("b", "Lund meets mayor", on("2025-02-02"), kind="meeting",
                  participants=party("Ada Lund"))  # fmt: skip

    assert len(joined(first, second).events) == 2


def test_events_in_other_places_stay_apart() -> None:
    first = told("a", "Bridge opens", on("2025-02-02"), kind="opening", place=place("Oslo"))
    second = told("b", "Bridge opens", on("2025-02-02"), kind="opening", place=place("Bergen"))

    assert len(joined(first, second).events) == 2


def test_yearly_events_stay_apart() -> None:
    last = told("a", "Oslo festival", on("2024-06-02"), kind="ceremony")
    coming = told("b", "Oslo festival", on("2025-06-02"), kind="ceremony", status="scheduled")

    assert len(joined(last, coming).events) == 2


def test_two_events_of_one_document_stay_apart() -> None:
    one = told("a", "Oslo bridge opens", on("2025-02-02"), kind="opening")
    other = told("a", "Oslo bridge opens again", on("2025-02-02"), kind="opening")

    assert len(joined(one, other).events) == 2


def test_relations_follow_the_events_into_which_theirs_merged() -> None:
    plan = told("a", "Oslo opens tunnel", on("2025-04-02"), kind="opening", status="scheduled")
    report = told("b", "Oslo opens tunnel", kind="opening")
    other = told("b", "Berg resigns", kind="departure")
    tie = Relation(report.id, other.id, "before", "then", 4, Citation("b", HERE))

    story = joined(plan, report, other)

    assert story.rename([tie]) == (evolve(tie, first=plan.id),)


def test_a_relation_of_an_event_with_itself_is_left_out() -> None:
    plan = told("a", "Oslo opens tunnel", on("2025-04-02"), kind="opening", status="scheduled")
    report = told("b", "Oslo opens tunnel", kind="opening")
    tie = Relation(plan.id, report.id, "before", "then", 4)

    assert joined(plan, report).rename([tie]) == ()


def test_merging_what_was_merged_before_changes_nothing() -> None:
    line = three_articles()

    assert merge([line]) == line


@given(strategies.timelines(), st.randoms(use_true_random=False))
def test_no_telling_is_lost(line: Timeline, shuffler: random.Random) -> None:
    written = {source.id: source.date for source in line.sources}
    events = list(line.events)
    story = join(events, written)
    shuffler.shuffle(events)

    assert {story.names[e.id] for e in events} == {e.id for e in story.events}
    assert {d for e in story.events for d in docs_of(e)} == {d for e in events for d in docs_of(e)}


def test_dates_that_neighbours_narrowed_are_read_anew() -> None:
    own = EventDate(interval(None, "2025-05-06", "open"), "before the reference date")
    narrowed = EventDate(interval("2025-04-01", "2025-05-06", "open"), "narrowed", own=own)
    first = evolve(told("b", "Berg resigns", kind="departure"), date=narrowed)
    second = told("c", "Berg resigns", kind="departure")

    [one] = joined(first, second).events

    assert one.history[0].date == own
