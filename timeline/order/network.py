"""One consistent order from relations of different strength.

In: events with their own bounds, and relations. Out: the relations that hold, those that had to
be dropped, bounds that follow, and ranks. The strongest relation is believed first; one that
contradicts dates or what is believed already is dropped. The result is the same for any order of
the input; the work is n log n for relations that stay within documents.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from timeline.model import Citation, Relation, Span
from timeline.order.points import EVER, NEVER, Limits, Link, Points, build, end, link, start

NOWHERE = Citation("", Span(0, 0))  # the cue of a relation that has none
BINDING = 2  # relations of this strength and above carry bounds from one event to another


@frozen(order=True)
class Bounds:
    """The first minute in which an event can start and the last in which it can end.

    `begun` is the last minute in which it can start, `over` the first in which it can end, where
    that is known better. None is no bound. Minutes are counted as in `timeline.order.moments`.
    """

    earliest: int | None
    latest: int | None
    begun: int | None = None
    over: int | None = None


@frozen
class Item:
    """An event to be ordered.

    `phase` is 0 for past, 1 for ongoing, 2 for what is to come; `middle` is where an event goes
    that nothing bounds; `position` is its place in the texts, unique. What is `due` goes where it
    must be done at the latest, as in a calendar, not where it may be done first.
    """

    id: str
    bounds: Bounds
    phase: int
    position: int
    middle: int = NEVER
    due: bool = False


@frozen
class Network:
    """Kept and dropped relations, bounds by event, and ranks from 0 by event."""

    kept: tuple[Relation, ...]
    dropped: tuple[Relation, ...]
    bounds: Mapping[str, Bounds]
    ranks: Mapping[str, int]


Key = tuple[int, int, int]


def solve(items: Iterable[Item], relations: Iterable[Relation]) -> Network:
    """The network of some events; ids and positions are unique.

    Relations between events that are not there are dropped.
    """
    sequence = sorted(items, key=lambda item: item.position)
    number = {item.id: i for i, item in enumerate(sequence)}
    points = build([_limits(item.bounds) for item in sequence])
    ranked = _by_strength(number, relations)
    kept = [r for r in ranked if r.strength >= BINDING and _holds(points, number, r)]
    bounds = {item.id: _bounds(points, i) for i, item in enumerate(sequence)}
    kept += [r for r in ranked if r.strength < BINDING and _holds(points, number, r)]
    held = set(kept)
    return Network(
        kept=tuple(kept),
        dropped=tuple(relation for relation in ranked if relation not in held),
        bounds=bounds,
        ranks=_ranks(sequence, points),
    )


def _limits(bounds: Bounds) -> Limits:
    first = EVER if bounds.earliest is None else bounds.earliest
    last = NEVER if bounds.latest is None else bounds.latest
    begun = last if bounds.begun is None else bounds.begun
    return Limits(first, begun, first if bounds.over is None else bounds.over, last)


def _bounds(points: Points, event: int) -> Bounds:
    low, high = points.low[start(event)], points.high[end(event)]
    return Bounds(None if low == EVER else low, None if high == NEVER else high)


def _by_strength(number: Mapping[str, int], relations: Iterable[Relation]) -> list[Relation]:
    """Each relation once, the strongest first, of equals that of the nearest events."""
    far = len(number)

    def key(relation: Relation) -> tuple[int, int, int, tuple[str, ...], str, Span]:
        first, second = number.get(relation.first, far), number.get(relation.second, far)
        distance = abs(first - second) if far not in (first, second) else far
        names = (relation.first, relation.second, relation.kind, relation.rule, relation.gap)
        cue = relation.cue or NOWHERE
        return (-relation.strength, distance, min(first, second), names, cue.doc, cue.span)

    return sorted(dict.fromkeys(relations), key=key)


def _holds(points: Points, number: Mapping[str, int], relation: Relation) -> bool:
    """Whether a relation fits with all that is believed; if so it is believed as well."""
    if relation.first == relation.second or not {relation.first, relation.second} <= number.keys():
        return False
    return link(points, _links(relation, number[relation.first], number[relation.second]))


def _links(relation: Relation, first: int, second: int) -> tuple[Link, ...]:
    if relation.kind == "with":  # says which day it was, not which was first
        return ()
    if relation.kind == "before":
        return ((end(first), start(second)),)
    return ((start(first), start(second)), (end(second), end(first)))


def _ranks(sequence: Sequence[Item], points: Points) -> dict[str, int]:
    """Ranks from 0 in an order that keeps every relation.

    Events of one time and phase with nothing between them share a rank.
    """
    keys = _keys(sequence, points)
    floor = [0] * len(points.place)  # rank that all of an event's past has reached, by point
    ranks: dict[str, int] = {}
    rank, last = -1, None
    for point in _sorted(keys, points):
        earlier = (floor[before] for before in points.before[point])
        if point % 2:
            floor[point] = max(earlier)
            continue
        reached = max(earlier, default=-1)
        rank = max(rank if keys[point][:2] == last else rank + 1, reached + 1)
        last = keys[point][:2]
        floor[point] = rank
        ranks[sequence[point // 2].id] = rank
    return ranks


def _keys(sequence: Sequence[Item], points: Points) -> list[Key]:
    """Where each point goes when nothing orders it: by time, phase, and place in the text.

    The time is the first at which the event can start; without such a bound, and for what is due,
    it is the last, or just before what follows, if that is earlier.
    """
    times = [0] * len(points.place)
    for point in sorted(range(len(times)), key=points.place.__getitem__, reverse=True):
        begin = point - point % 2
        low, high = points.low[begin], points.high[begin]
        item = sequence[point // 2]
        if low != EVER and not item.due:
            times[point] = low
            continue
        middle = item.middle if high == NEVER else high
        following = (times[after] for after in points.after[point])
        times[point] = min(middle, *following, NEVER)
    return [
        (times[p], sequence[p // 2].phase, sequence[p // 2].position) for p in range(len(times))
    ]


def _sorted(keys: Sequence[Key], points: Points) -> list[int]:
    """All points in an order that keeps every link, by key where it is free (Kahn)."""
    waiting = [len(before) for before in points.before]
    heap = [(keys[point], point) for point, count in enumerate(waiting) if count == 0]
    heapq.heapify(heap)
    found = []
    while heap:
        _, point = heapq.heappop(heap)
        found.append(point)
        for following in points.after[point]:
            waiting[following] -= 1
            if waiting[following] == 0:
                heapq.heappush(heap, (keys[following], following))
    return found
