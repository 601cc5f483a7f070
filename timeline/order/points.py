"""Starts and ends of events, and which of them comes no later than which: a graph without cycles.

An event is two points, its start and its end. "A before B" puts A's end no later than B's start;
"A contains B" puts B's two points between those of A. So what lies in A comes before all that A
comes before, without a rule of its own. Times are minutes; they flow along the links: a point is
no earlier than those before it and no later than those after it.
"""

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

EVER, NEVER = -(10**12), 10**12  # minutes: no bound on the one side, on the other
Link = tuple[int, int]


@frozen
class Points:
    """The points 0, 1, 2, ... of some events, each with its links and bounds.

    Event number `i` starts at point `2 * i` and ends at `2 * i + 1`. `place` has every point after
    those that come before it. The lists change while links are added; nothing else changes them.
    """

    after: list[list[int]]
    before: list[list[int]]
    place: list[int]
    low: list[int]
    high: list[int]


def start(event: int) -> int:
    """The point at which an event starts."""
    return 2 * event


def end(event: int) -> int:
    """The point at which an event ends."""
    return 2 * event + 1


@frozen
class Limits:
    """The first and the last minute of an event's start, and of its end."""

    first_start: int
    last_start: int
    first_end: int
    last_end: int


def build(limits: Sequence[Limits]) -> Points:
    """The points of events with no links between them.

    The nearer two events stand in the sequence, the faster they are linked.
    """
    size = 2 * len(limits)
    return Points(
        after=[[point + 1] if point % 2 == 0 else [] for point in range(size)],
        before=[[point - 1] if point % 2 else [] for point in range(size)],
        place=list(range(size)),
        low=[low for limit in limits for low in (limit.first_start, limit.first_end)],
        high=[high for limit in limits for high in (limit.last_start, limit.last_end)],
    )


def link(points: Points, links: Sequence[Link]) -> bool:
    """Whether the links fit with all that is known; if so they are added, all of them.

    They do not if one would close a circle, or if a point would be later than it can be.
    """
    for count, (first, second) in enumerate(links):
        if not _make_room(points, first, second):
            _unlink(points, links[:count])
            return False
        points.after[first].append(second)
        points.before[second].append(first)
    raised = _flow(points.low, points.after, [first for first, _ in links], 1)
    lowered = _flow(points.high, points.before, [second for _, second in links], -1)
    for point in raised.keys() | lowered.keys():
        if raised.get(point, points.low[point]) > lowered.get(point, points.high[point]):
            _unlink(points, links)
            return False
    for bounds, changed in ((points.low, raised), (points.high, lowered)):
        for point, bound in changed.items():
            bounds[point] = bound
    return True


def _unlink(points: Points, links: Iterable[Link]) -> None:
    """Takes away the links that were added last."""
    for first, second in links:
        points.after[first].remove(second)
        points.before[second].remove(first)


def _flow(
    bounds: Sequence[int], onward: Sequence[Sequence[int]], sources: Iterable[int], sign: int
) -> dict[int, int]:
    """The bounds that change when those of the sources flow on.

    `sign` is 1 for lower bounds, which only grow, and -1 for upper bounds, which only shrink.
    """
    changed: dict[int, int] = {}
    waiting = list(sources)
    while waiting:
        point = waiting.pop()
        bound = changed.get(point, bounds[point])
        for following in onward[point]:
            if sign * changed.get(following, bounds[following]) < sign * bound:
                changed[following] = bound
                waiting.append(following)
    return changed


def _make_room(points: Points, first: int, second: int) -> bool:
    """Whether `first` can come before `second`; if so their places say so afterwards.

    Only points that stand between the two are looked at.

    Source: Pearce and Kelly 2006, A dynamic topological sort algorithm for directed acyclic
    graphs, ACM Journal of Experimental Algorithmics 11.
    """
    place = points.place
    if place[first] < place[second]:
        return True
    later = _reached(second, points.after, lambda point: place[point] <= place[first])
    if first in later:
        return False
    earlier = _reached(first, points.before, lambda point: place[point] >= place[second])
    moved = [*sorted(earlier, key=place.__getitem__), *sorted(later, key=place.__getitem__)]
    for point, free in zip(moved, sorted(place[point] for point in moved), strict=True):
        place[point] = free
    return True


def _reached(
    source: int, onward: Sequence[Sequence[int]], is_near: Callable[[int], bool]
) -> set[int]:
    """The points that links lead to over near points, the source included."""
    found = {source}
    waiting = [source]
    while waiting:
        for point in onward[waiting.pop()]:
            if point not in found and is_near(point):
                found.add(point)
                waiting.append(point)
    return found
