"""Events and the clues between them in, ranked events with bounded dates out."""

from collections.abc import Callable, Collection, Iterable, Mapping

from attrs import evolve, frozen

from timeline.days import Day
from timeline.model import Citation, Event, EventDate, Interval, Relation, Status
from timeline.order import gaps, moments
from timeline.order.network import BINDING, Item, Network, solve
from timeline.order.points import NEVER

PHASES: dict[Status, int] = {"past": 0, "negated": 0, "ongoing": 1, "scheduled": 2, "possible": 2}

GOES_ON = "begun, and not over: a part of it is still to come"
Ties = tuple[Relation, ...]


@frozen
class Settled:
    """Events in order, with ranks and the bounds that follow; which relations held, which not."""

    events: tuple[Event, ...]
    kept: tuple[Relation, ...]
    dropped: tuple[Relation, ...]


def settle(
    events: tuple[Event, ...], relations: Iterable[Relation], written: Mapping[str, Day | None]
) -> Settled:
    """The events in one order, the same in whatever order they and the relations are given.

    `written` gives the day of writing by document, in the order of the documents; what goes on is
    placed on that day. What other events made of an event when it was settled before is undone
    first.
    """
    place = {doc: i for i, doc in enumerate(written)}
    loose = sorted(map(_loosened, events), key=lambda event: _place(event, place))
    clues = tuple(relations)
    network = _solve(loose, clues, written)
    dates = gaps.hand_on(loose, network.kept)
    if dates:
        loose = [evolve(event, date=dates.get(event.id, event.date)) for event in loose]
        network = _solve(loose, clues, written)
    ties = _ties(network.kept)
    ordered = sorted(loose, key=lambda event: network.ranks[event.id])
    ahead = {event.id for event in loose if event.status in moments.AHEAD}
    placed = tuple(_placed(event, network, ties.get(event.id, ()), ahead) for event in ordered)
    return Settled(placed, network.kept, network.dropped)


def _place(event: Event, docs: Mapping[str, int]) -> tuple[int, Citation, str]:
    """Where an event is told: by document, then by place in its text."""
    return (docs.get(event.trigger.doc, len(docs)), event.trigger, event.id)


def _solve(
    events: Iterable[Event], relations: Iterable[Relation], written: Mapping[str, Day | None]
) -> Network:
    items = (_item(event, i, written.get(event.trigger.doc)) for i, event in enumerate(events))
    return solve(items, relations)


def _loosened(event: Event) -> Event:
    """The event as its own words tell it."""
    if event.date.own is None:
        return event
    status = "past" if event.date.basis == GOES_ON else event.status
    return evolve(event, date=event.date.own, status=status)


def _ties(kept: Iterable[Relation]) -> dict[str, Ties]:
    """The relations of each event, the strongest first."""
    found: dict[str, list[Relation]] = {}
    for relation in kept:
        found.setdefault(relation.first, []).append(relation)
        found.setdefault(relation.second, []).append(relation)
    return {name: tuple(ties) for name, ties in found.items()}


def _item(event: Event, position: int, written: Day | None) -> Item:
    return Item(
        id=event.id,
        bounds=moments.bounds(event, written),
        phase=PHASES[event.status],
        position=position,
        middle=NEVER if written is None else moments.noon(written),
        due=event.date.interval.precision == "deadline",
    )


def _placed(event: Event, network: Network, ties: Ties, ahead: Collection[str]) -> Event:
    """The event with its rank, what it precedes, its container and its bounds."""
    following = {r.second for r in ties if r.first == event.id and r.kind == "before"}
    outer = [r.first for r in ties if r.second == event.id and r.kind == "contains"]
    parts = [r.second for r in ties if r.first == event.id and r.kind == "contains"]
    placed = evolve(
        event,
        order=network.ranks[event.id],
        before=tuple(sorted(following)),
        within=max(outer, key=lambda name: (network.ranks[name], name), default=None),
    )
    is_open = event.date.interval.precision == "open"
    if is_open and event.status == "past" and any(part in ahead for part in parts):
        date = EventDate(Interval(None, None, "open"), GOES_ON, own=event.date)
        return evolve(placed, status="ongoing", date=date)
    return evolve(placed, date=_bounded(event, network, ties)) if is_open else placed


def _bounded(event: Event, network: Network, ties: Ties) -> EventDate:
    """The open date with the bounds that its neighbours give."""
    own, found = event.date.interval, network.bounds[event.id]
    earliest = max((day for day in (own.earliest, _day(found.earliest)) if day), default=None)
    latest = min((day for day in (own.latest, _day(found.latest)) if day), default=None)
    reasons = [event.date.basis]
    if own.earliest != earliest:
        giver = _giver(event, ties, lambda name: _day(network.bounds[name].earliest) == earliest)
        reasons.append(f"not before {earliest}{giver}")
    if own.latest != latest:
        giver = _giver(event, ties, lambda name: _day(network.bounds[name].latest) == latest)
        reasons.append(f"not after {latest}{giver}")
    if len(reasons) == 1:
        return event.date
    changed = Interval(earliest, latest, "open")
    return EventDate(changed, ", ".join(reasons), event.date.text, own=event.date)


def _giver(event: Event, ties: Ties, has_bound: Callable[[str], bool]) -> str:
    """The rule that tied the event to one with the same bound, in brackets; "" if none did."""
    for tie in ties:
        other = tie.second if tie.first == event.id else tie.first
        if tie.strength >= BINDING and has_bound(other):
            return f" ({tie.rule})"
    return ""


def _day(minute: int | None) -> Day | None:
    return None if minute is None else moments.day_of(minute)
