"""Several documents, one story: events that are one happening become one event with all sources.

In: the events of documents, and the days of writing. Out: each happening once, with what each
document told of it, and which event each old id stands for. Documents count in the order of
writing: a newer one corrects status and date. Nothing is lost: an event that no other document
tells stays as it is.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from timeline.days import Day
from timeline.model import Event, Interval, Relation, lies_in
from timeline.order.sameness import Portrait, draw, is_same, is_told_twice, weigh
from timeline.order.tellings import told_by_all

CANDIDATES = 24  # happenings with a word in common that an event is compared with, newest first
RECENT = 8  # tellings of a happening that a new one is compared with, the newest
OLDEST = Day(-9999, 1, 1)  # a document without a date comes before those with one


@frozen
class Story:
    """Each happening once, and the event's id by the ids of all that were merged into it."""

    events: tuple[Event, ...]
    names: Mapping[str, str]

    def rename(self, relations: Iterable[Relation]) -> tuple[Relation, ...]:
        """The relations between the events that are left; none of an event with itself."""
        renamed = (
            evolve(
                r, first=self.names.get(r.first, r.first), second=self.names.get(r.second, r.second)
            )
            for r in relations
        )
        return tuple(dict.fromkeys(r for r in renamed if r.first != r.second))


def join(events: Iterable[Event], written: Mapping[str, Day | None]) -> Story:
    """The story of events of several documents, in the order of their first telling.

    `written` has the day of writing of each document, in the order in which they are given.
    """
    place = {doc: i for i, doc in enumerate(written)}
    every = list({event.id: event for event in events}.values())

    def age(event: Event) -> tuple[Day, int]:
        docs = docs_of(event)
        return max((written.get(doc) or OLDEST, place.get(doc, len(place))) for doc in docs)

    every.sort(key=lambda event: (*age(event), event.trigger, event.id))
    portraits = tuple(map(draw, every))
    groups = _grouped(portraits)
    merged = tuple(told_by_all([p.event for p in group], written) for group in groups)
    names = {
        p.event.id: event.id for group, event in zip(groups, merged, strict=True) for p in group
    }
    return Story(merged, names)


def docs_of(event: Event) -> frozenset[str]:
    """The documents that tell of an event."""
    return frozenset((event.trigger.doc, *(mention.doc for mention in event.mentions)))


Unit = list[Portrait]  # what one document tells of one happening


@frozen(eq=False)
class Group:
    """What documents tell of one happening, the oldest first, and which they are."""

    tellings: Unit
    docs: set[str]


@frozen(eq=False)
class Shelf:
    """The groups so far, in the order of their oldest telling, and where they stand by word."""

    weights: Mapping[str, float]
    groups: list[Group]
    by_word: dict[tuple[str, str], list[int]]


def _grouped(portraits: tuple[Portrait, ...]) -> list[Unit]:
    """Portraits of one happening together, the oldest first, in the order of the oldest."""
    shelf = Shelf(weigh(portraits), [], {})
    for batch in _batches(portraits):
        units = _told_once(batch, shelf.weights)
        homes = _homes(shelf, units)
        for i, unit in enumerate(units):
            _put(shelf, unit, homes.get(i, len(shelf.groups)))
    return [group.tellings for group in shelf.groups]


def _batches(portraits: tuple[Portrait, ...]) -> Iterable[Unit]:
    """The portraits document by document; what several documents tell stands alone."""
    for _, batch in itertools.groupby(portraits, key=lambda p: sorted(docs_of(p.event))):
        yield list(batch)


def _told_once(batch: Unit, weights: Mapping[str, float]) -> list[Unit]:
    """The portraits of one document, those of what it tells twice together."""
    units: list[Unit] = []
    by_family: dict[str, list[Unit]] = {}
    for portrait in batch:
        recent = by_family.setdefault(portrait.family, [])
        near = (unit for unit in recent[-CANDIDATES:] if _is_again(unit, portrait, weights))
        unit = next(near, None)
        if unit is None:
            unit = []
            units.append(unit)
            recent.append(unit)
        unit.append(portrait)
    return units


def _is_again(unit: Unit, new: Portrait, weights: Mapping[str, float]) -> bool:
    return all(is_told_twice(old, new, weights) for old in unit)


def _put(shelf: Shelf, unit: Unit, home: int) -> None:
    """Puts a unit into a group of the shelf, a new one if there are not so many."""
    if home == len(shelf.groups):
        shelf.groups.append(Group([], set()))
    group = shelf.groups[home]
    group.tellings.extend(unit)
    group.docs.update(doc for portrait in unit for doc in docs_of(portrait.event))
    for word in _words(unit):
        row = shelf.by_word.setdefault(word, [])
        if home not in row[-CANDIDATES:]:
            row.append(home)


def _words(unit: Unit) -> list[tuple[str, str]]:
    """The words under which a unit is found, each with the kind of happening."""
    return sorted({(p.family, word) for p in unit for word in p.words})


def _homes(shelf: Shelf, units: Sequence[Unit]) -> dict[int, int]:
    """The group of each unit of one document that has one: the surest pairs first.

    A group takes a second unit only if one of the two repeats an older date.
    """
    pairs = []
    for i, unit in enumerate(units):
        rows = (shelf.by_word.get(word, []) for word in _words(unit))
        near = {home for row in rows for home in row[-CANDIDATES:]}
        sure = {home: _likeness(shelf, home, unit) for home in near}
        pairs += [(-value, i, home) for home, value in sure.items() if value]
    found: dict[int, int] = {}
    taken: dict[int, Unit] = {}
    for _, i, home in sorted(pairs):
        other = taken.get(home)
        group = shelf.groups[home]
        if i not in found and (other is None or _repeats(group, units[i], other)):
            found[i] = home
            taken[home] = units[i]
    return found


def _likeness(shelf: Shelf, home: int, unit: Unit) -> float:
    """How like what a group tells a newer unit is; 0 if documents of the group tell it too."""
    group = shelf.groups[home]
    if any(group.docs & docs_of(new.event) for new in unit):
        return 0.0
    recent = group.tellings[-RECENT:]
    return max(is_same(old, new, shelf.weights) for old in recent for new in unit)


def _repeats(group: Group, unit: Unit, other: Unit) -> bool:
    """Whether one of two units only repeats the date that an older document planned."""
    planned = [p.event.date.interval for p in group.tellings if p.event.status == "scheduled"]
    return any(all(_is_old(p, planned) for p in told) for told in (unit, other))


def _is_old(portrait: Portrait, planned: Sequence[Interval]) -> bool:
    """Whether a plan has the date of an older one, or a coarser one that holds it."""
    own = portrait.event.date.interval
    return portrait.plan and any(own == old or lies_in(old, own) for old in planned)
