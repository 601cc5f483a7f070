"""One consistent order from relations of different strength.

In: events with their own bounds, and relations. Out: the relations that were kept, bounds that
follow from them, and ranks. A relation that contradicts stronger ones is dropped. The result is
the same for any order of the input; the work is n log n for relations that stay within documents.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from timeline.days import Day, ordinal
from timeline.model import Relation

BINDING = 3  # relations of this strength and above carry bounds from one event to another
NOWHERE = 10**9  # the place of an event that nothing bounds: last


@frozen(order=True)
class Bounds:
    """The first day on which an event can start and the last on which it can end."""

    earliest: Day | None
    latest: Day | None


@frozen
class Item:
    """An event to be ordered.

    `phase` is 0 for past, 1 for ongoing, 2 for what is to come; `middle` the reference date, where
    an ongoing event goes; `position` its place in the texts, unique.
    """

    id: str
    bounds: Bounds
    phase: int
    position: int
    middle: Day | None = None


@frozen
class Network:
    """Kept and dropped relations, bounds by event, and ranks from 0 by event."""

    kept: tuple[Relation, ...]
    dropped: tuple[Relation, ...]
    bounds: Mapping[str, Bounds]
    ranks: Mapping[str, int]


def solve(items: Iterable[Item], relations: Iterable[Relation]) -> Network:
    """The network of some events; ids and positions are unique."""
    sequence = sorted(items, key=lambda item: item.position)
    own = {item.id: item.bounds for item in sequence}
    kept, dropped = consistent(own, relations)
    order = _sorted({item.id: _key(item, item.bounds) for item in sequence}, kept)
    bounds = propagate(own, order, [r for r in kept if r.strength >= BINDING])
    placed = propagate(own, order, kept)
    keys = {item.id: _key(item, placed[item.id]) for item in sequence}
    return Network(kept, dropped, bounds, rank(keys, kept))


Key = tuple[int, int, int]


def _key(item: Item, bounds: Bounds) -> Key:
    """Where an event goes when nothing orders it: by day, phase, and place in the text.

    The day is the latest of an event bounded only above, else the first.
    """
    day = bounds.earliest or bounds.latest or item.middle
    return (NOWHERE if day is None else ordinal(day), item.phase, item.position)


def consistent(
    own: Mapping[str, Bounds], relations: Iterable[Relation]
) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
    """Relations that can all hold, strongest first, and those that cannot."""
    after: dict[str, set[str]] = {}
    kept, dropped = [], []
    unique = sorted(set(relations), key=lambda r: (-r.strength, r.first, r.second, r.kind, r.rule))
    for relation in unique:
        known = relation.first in own and relation.second in own
        if known and _can_hold(own, relation) and not _reaches(after, relation):
            after.setdefault(relation.first, set()).add(relation.second)
            kept.append(relation)
        else:
            dropped.append(relation)
    return tuple(kept), tuple(dropped)


def _can_hold(own: Mapping[str, Bounds], relation: Relation) -> bool:
    """Whether the dates of the two events leave room for the relation."""
    first, second = own[relation.first], own[relation.second]
    if relation.first == relation.second:
        return False
    if relation.kind == "contains":
        return _overlap(first, second)
    return not (first.earliest and second.latest and first.earliest > second.latest)


def _overlap(a: Bounds, b: Bounds) -> bool:
    early = a.latest is not None and b.earliest is not None and a.latest < b.earliest
    late = b.latest is not None and a.earliest is not None and b.latest < a.earliest
    return not (early or late)


def _reaches(after: Mapping[str, set[str]], relation: Relation) -> bool:
    """Whether the first event already comes after the second."""
    stack, seen = [relation.second], set()
    while stack:
        node = stack.pop()
        if node == relation.first:
            return True
        if node not in seen:
            seen.add(node)
            stack.extend(after.get(node, ()))
    return False


def propagate(
    own: Mapping[str, Bounds], order: Sequence[str], relations: Iterable[Relation]
) -> dict[str, Bounds]:
    """The bounds that follow: what comes after a thing starts no earlier than it.

    `order` has every event after those it follows. Bounds never cross: a bound that would is not
    taken over.
    """
    place = {node: i for i, node in enumerate(order)}
    edges = [r for r in relations if r.kind == "before"]
    bounds = dict(own)
    for edge in sorted(edges, key=lambda r: (place[r.first], place[r.second])):
        bounds[edge.second] = _not_before(bounds[edge.second], bounds[edge.first].earliest)
    for edge in sorted(edges, key=lambda r: (-place[r.second], -place[r.first])):
        bounds[edge.first] = _not_after(bounds[edge.first], bounds[edge.second].latest)
    return bounds


def _not_before(bounds: Bounds, day: Day | None) -> Bounds:
    if day is None or (bounds.latest is not None and day > bounds.latest):
        return bounds
    if bounds.earliest is None or day > bounds.earliest:
        return Bounds(day, bounds.latest)
    return bounds


def _not_after(bounds: Bounds, day: Day | None) -> Bounds:
    if day is None or (bounds.earliest is not None and day < bounds.earliest):
        return bounds
    if bounds.latest is None or day < bounds.latest:
        return Bounds(bounds.earliest, day)
    return bounds


def rank(keys: Mapping[str, Key], kept: Sequence[Relation]) -> dict[str, int]:
    """Ranks from 0 in an order that keeps every relation.

    Events of one day and phase with nothing between them share a rank.
    """
    linked = {(r.first, r.second) for r in kept}
    ranks: dict[str, int] = {}
    tied: list[str] = []
    current = -1
    for node in _sorted(keys, kept):
        same = bool(tied) and keys[node][:2] == keys[tied[-1]][:2]
        if not same or any((other, node) in linked for other in tied):
            current, tied = current + 1, []
        tied.append(node)
        ranks[node] = current
    return ranks


def _sorted(keys: Mapping[str, Key], kept: Sequence[Relation]) -> list[str]:
    """All events in an order that keeps every relation, by key where it is free (Kahn)."""
    after: dict[str, set[str]] = {}
    waiting = dict.fromkeys(keys, 0)
    for relation in kept:
        following = after.setdefault(relation.first, set())
        if relation.second not in following:
            following.add(relation.second)
            waiting[relation.second] += 1
    heap = [(keys[node], node) for node, count in waiting.items() if count == 0]
    heapq.heapify(heap)
    sequence = []
    while heap:
        _, node = heapq.heappop(heap)
        sequence.append(node)
        for following_node in sorted(after.get(node, ())):
            waiting[following_node] -= 1
            if waiting[following_node] == 0:
                heapq.heappush(heap, (keys[following_node], following_node))
    return sequence
