"""Events and the clues between them in, ranked events with bounded dates out."""

from collections.abc import Iterable

from attrs import evolve

from timeline.days import Day
from timeline.model import Event, EventDate, Interval, Relation, Status
from timeline.order.network import Bounds, Item, Network, solve

PHASES: dict[Status, int] = {"past": 0, "negated": 0, "ongoing": 1, "scheduled": 2, "possible": 2}


def arrange(
    events: tuple[Event, ...], relations: Iterable[Relation], reference: Day | None
) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """The events in order, with ranks and the bounds that follow, and the relations that hold.

    `reference` is the day of the newest document; what goes on is placed there.
    """
    items = [
        Item(e.id, _bounds(e), PHASES[e.status], position, reference)
        for position, e in enumerate(events)
    ]
    network = solve(items, relations)
    ordered = sorted(events, key=lambda e: network.ranks[e.id])
    return tuple(_placed(event, network) for event in ordered), network.kept


def _bounds(event: Event) -> Bounds:
    interval = event.date.interval
    return Bounds(interval.earliest, interval.latest)


def _placed(event: Event, network: Network) -> Event:
    """The event with its rank, what it precedes, its container and its bounds."""
    following = tuple(r.second for r in network.kept if r.first == event.id and r.kind == "before")
    outer = [r.first for r in network.kept if r.second == event.id and r.kind == "contains"]
    return evolve(
        event,
        order=network.ranks[event.id],
        before=tuple(sorted(following)),
        within=outer[0] if outer else None,
        date=_bounded(event.date, network.bounds[event.id]),
    )


def _bounded(date: EventDate, bounds: Bounds) -> EventDate:
    """The date with the bounds that neighbours give; only an open date can change."""
    interval = date.interval
    if interval.precision != "open" or (interval.earliest, interval.latest) == (
        bounds.earliest,
        bounds.latest,
    ):
        return date
    changed = Interval(bounds.earliest, bounds.latest, "open")
    return evolve(date, interval=changed, basis=date.basis + ", bounded by its neighbours")
