"""What a timeline knows of the time of each event, in words, and the day that shows it best.

The formats share this; how it is set, `[by 30 June 2026]` or **by 30 June 2026**, is theirs.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import evolve, frozen

from timeline.days import Day
from timeline.export.wording import clock_words, day_words, exact_day, interval_words, to_the_day
from timeline.model import Citation, Clock, Event, Interval, Relation, holds
from timeline.result import Timeline

Certainty = Literal["exact", "approximate", "order"]
SLUGS = {"month": "precision-month", "year": "precision-year"}
TOLD = 3  # relations of this strength and above stand in words or follow from grammar


@frozen
class When:
    """What is known of the time of one event.

    `slug` names the kind of knowledge. `words` say it ("by 30 June 2026"); they are "" where order
    is all: then `side` is "during", "after" or "before" and `neighbour` the event that `relation`
    ties it to.
    `day` is the best-supported day, None if there is none. `bounded` says whether more than the
    date of writing limits it. `zone` is a time zone for its clock times, None if not known.
    """

    slug: str
    certainty: Certainty
    words: str
    day: Day | None
    bounded: bool = True
    zone: str | None = None
    side: Literal["during", "after", "before", ""] = ""
    neighbour: Event | None = None
    relation: Relation | None = None

    @property
    def has_clock(self) -> bool:
        """Whether it is a clock time on a known day."""
        return self.slug == "precision-minute"


@frozen
class _Ties:
    """The events, what words tie each of them to, and the dates its documents were written."""

    events: Mapping[str, Event]
    into: Mapping[str, tuple[Relation, ...]]
    out_of: Mapping[str, tuple[Relation, ...]]
    written: Mapping[str, Day]

    def references(self, event: Event) -> set[Day]:
        """The reference dates of the documents that tell of the event."""
        docs = {event.trigger.doc, *(mention.doc for mention in event.mentions)}
        return {self.written[doc] for doc in docs if doc in self.written}


def see(timeline: Timeline) -> dict[str, When]:
    """What is known of each event's time, by its id."""
    ties = _ties(timeline)
    zone_of = {source.id: source.zone for source in timeline.sources}
    seen = {e.id: _alone(e, ties, zone_of.get(e.trigger.doc)) for e in timeline.events}
    in_order = sorted(timeline.events, key=lambda event: (event.order, event.id))
    loose = [event for event in in_order if event.date.interval.precision == "open"]
    for event in loose:
        seen[event.id] = _after(event, seen, ties)
    for event in reversed(loose):
        if not seen[event.id].side:
            seen[event.id] = _before(event, seen, ties)
    return seen


def told(timeline: Timeline) -> tuple[Relation, ...]:
    """The relations that words of a text tell, between events that stand in that order."""
    order = {event.id: event.order for event in timeline.events}
    return tuple(
        relation
        for relation in timeline.relations
        if relation.strength >= TOLD
        and relation.kind != "with"
        and order.get(relation.first, 0) < order.get(relation.second, 0)
        and relation.first in order
    )


def cited(citation: Citation, events: Iterable[Event]) -> str:
    """The words of a citation, taken from the sentence of one of the events; "" if in none.

    A sentence with white space that was joined is no help: the offsets no longer fit.
    """
    for event in events:
        sentence, quote = event.sentence, event.quote
        whole = len(quote) == sentence.span.end - sentence.span.start
        if whole and citation.doc == sentence.doc and holds(sentence.span, citation.span):
            start = sentence.span.start
            return quote[citation.span.start - start : citation.span.end - start]
    return ""


def _ties(timeline: Timeline) -> _Ties:
    into: dict[str, tuple[Relation, ...]] = {}
    out_of: dict[str, tuple[Relation, ...]] = {}
    for relation in told(timeline):
        into[relation.second] = (*into.get(relation.second, ()), relation)
        if relation.kind == "before":
            out_of[relation.first] = (*out_of.get(relation.first, ()), relation)
    return _Ties(
        events={event.id: event for event in timeline.events},
        into=into,
        out_of=out_of,
        written={source.id: source.date for source in timeline.sources if source.date},
    )


def _alone(event: Event, ties: _Ties, document_zone: str | None) -> When:
    """What is known without a look at other events."""
    interval = event.date.interval
    earliest, latest = interval.earliest, interval.latest
    if interval.precision == "deadline" and latest is not None:
        return When("bound-latest", "approximate", f"by {day_words(latest)}", latest)
    if earliest is None or latest is None:
        return _one_sided(event, ties.references(event))
    if interval.start is not None:
        return _moment(event, interval.start, document_zone)
    if interval.precision == "open" and earliest != latest:
        words = f"between {day_words(earliest)} and {day_words(latest)}"
        return When("precision-range", "approximate", words, earliest)
    if not to_the_day(interval):
        slug = SLUGS.get(interval.precision, "precision-range")
        return When(slug, "approximate", interval_words(interval), earliest)
    words = exact_day(earliest) if earliest == latest else interval_words(interval)
    return When("precision-day", "exact", words, earliest)


def _moment(event: Event, start: Clock, document_zone: str | None) -> When:
    """A clock time: on its day, or on one of several."""
    interval = event.date.interval
    if interval.earliest is None or interval.latest is None:
        raise ValueError(f"{interval} has an open side")
    zone = start.zone or (event.place.zone if event.place else None) or document_zone
    words, end = f"{exact_day(interval.earliest)}, {clock_words(start)}", interval.end
    if interval.earliest == interval.latest:
        words += f" to {clock_words(end)}" if end else ""
    elif end:
        words += f" to {exact_day(interval.latest)}, {clock_words(end)}"
    else:
        words = f"{interval_words(interval)}, {clock_words(start)}"
        return When("precision-range", "approximate", words, interval.earliest, zone=zone)
    return When("precision-minute", "exact", words, interval.earliest, zone=zone)


def _one_sided(event: Event, references: set[Day]) -> When:
    """What one end says, or none. `references` are the days on which its texts were written."""
    earliest, latest = event.date.interval.earliest, event.date.interval.latest
    if event.status == "ongoing" and earliest is None:
        day = latest or max(references, default=None)
        words = f"under way on {day_words(day)}" if day else "under way"
        return When("undated", "order", words, day, bounded=False)
    day = earliest or latest
    if day is None:
        return When("undated", "order", "undated", None, bounded=False)
    if day in references:
        words = f"{'after' if earliest else 'before'} {day_words(day)}"
        return When("undated", "order", words, day, bounded=False)
    words = f"{'on or after' if earliest else 'by'} {day_words(day)}"
    return When("bound-earliest" if earliest else "bound-latest", "approximate", words, day)


def _after(event: Event, seen: Mapping[str, When], ties: _Ties) -> When:
    """What is known of an event without a date, if words put it into or after another.

    What holds it says more than what it follows; of those that it follows, the last says most.
    """
    relations = ties.into.get(event.id, ())
    if not relations:
        return seen[event.id]
    relation = max(relations, key=lambda r: (
        r.kind == "contains", ties.events[r.first].order, r.strength, r.first
    ))  # fmt: skip
    interval, there = event.date.interval, seen[relation.first]
    days = [there.day] if there.day else []
    if relation.kind == "before" and interval.earliest:
        days.append(interval.earliest)
    tied = evolve(_tied(seen[event.id], there, relation), neighbour=ties.events[relation.first])
    return evolve(
        tied,
        side="during" if relation.kind == "contains" else "after",
        day=_within(interval, max(days, default=None)),
    )


def _before(event: Event, seen: Mapping[str, When], ties: _Ties) -> When:
    """The same if words put it before another of which more than the order is known: the first.

    Else two events would each be explained by the other.
    """
    relations = [r for r in ties.out_of.get(event.id, ()) if seen[r.second].bounded]
    if not relations:
        return seen[event.id]
    relation = min(relations, key=lambda r: (ties.events[r.second].order, -r.strength, r.second))
    interval, there = event.date.interval, seen[relation.second]
    days = [day for day in (interval.latest, there.day) if day]
    tied = evolve(_tied(seen[event.id], there, relation), neighbour=ties.events[relation.second])
    return evolve(tied, side="before", day=_within(interval, min(days, default=None)))


def _tied(alone: When, there: When, relation: Relation) -> When:
    """What is known of an event through a neighbour."""
    return evolve(
        alone,
        slug="order-only",
        certainty="order",
        words="",
        bounded=alone.bounded or there.bounded,
        relation=relation,
    )


def _within(interval: Interval, day: Day | None) -> Day | None:
    """The day, or the end of the interval that is nearer to it."""
    if day is None:
        return interval.earliest or interval.latest
    if interval.earliest and day < interval.earliest:
        return interval.earliest
    return interval.latest if interval.latest and interval.latest < day else day
