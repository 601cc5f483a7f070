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
from timeline.model import Event, Interval, Relation
from timeline.order.sameness import Portrait, draw, is_same, is_told_twice, lies_in, weigh
from timeline.order.tellings import told_by_all

CANDIDATES = 40  # happenings with a word in common that an event is compared with, newest first
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

    every.sort(key=age)
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


Group = list[Portrait]


def _grouped(portraits: tuple[Portrait, ...]) -> list[Group]:
    """Portraits of one happening together, the oldest first, in the order of the oldest."""
    weights = weigh(portraits)
    groups: list[Group] = []
    by_word: dict[tuple[str, str], list[int]] = {}
    for batch in _batches(portraits):
        units = _told_once(batch, weights)
        homes = _homes(units, groups, by_word, weights)
        for i, unit in enumerate(units):
            home = homes.get(i)
            if home is None:
                home = len(groups)
                groups.append([])
            groups[home] += unit
            for word in sorted({(p.family, word) for p in unit for word in p.words}):
                row = by_word.setdefault(word, [])
                if home not in row[-CANDIDATES:]:
                    row.append(home)
    return groups


def _batches(portraits: tuple[Portrait, ...]) -> Iterable[Group]:
    """The portraits document by document; what several documents tell stands alone."""
    for _, batch in itertools.groupby(portraits, key=lambda p: sorted(docs_of(p.event))):
        yield list(batch)


def _told_once(batch: Group, weights: Mapping[str, float]) -> list[Group]:
    """The portraits of one document, those of what it tells twice together."""
    units: list[Group] = []
    for portrait in batch:
        same = (u for u in units if all(is_told_twice(p, portrait, weights) for p in u))
        unit = next(same, None)
        if unit is None:
            units.append([portrait])
        else:
            unit.append(portrait)
    return units


def _homes(
    units: Sequence[Group],
    groups: Sequence[Group],
    by_word: Mapping[tuple[str, str], list[int]],
    weights: Mapping[str, float],
) -> dict[int, int]:
    """The group of each unit of one document that has one: the surest pairs first.

    A group takes a second unit only if one of the two repeats an older date.
    """
    pairs = []
    for i, unit in enumerate(units):
        words = {(p.family, word) for p in unit for word in p.words}
        near = {home for word in words for home in by_word.get(word, [])[-CANDIDATES:]}
        sure = {home: _likeness(groups[home], unit, weights) for home in sorted(near)}
        pairs += [(-value, i, home) for home, value in sure.items() if value]
    found: dict[int, int] = {}
    taken: dict[int, int] = {}
    for _, i, home in sorted(pairs):
        other = taken.get(home)
        if i in found or (other is not None and not _repeats(groups[home], units[i], units[other])):
            continue
        found[i] = home
        taken[home] = i
    return found


def _likeness(group: Group, unit: Group, weights: Mapping[str, float]) -> float:
    """How like what a group tells a newer unit is; 0 if documents of the group tell it too."""
    docs = {doc for old in group for doc in docs_of(old.event)}
    if any(docs & docs_of(new.event) for new in unit):
        return 0.0
    return max(is_same(old, new, weights) for old in group for new in unit)


def _repeats(group: Group, unit: Group, other: Group) -> bool:
    """Whether one of two units only repeats the date that an older document planned."""
    planned = [p.event.date.interval for p in group if p.event.status == "scheduled"]
    return any(all(_is_old(p, planned) for p in told) for told in (unit, other))


def _is_old(portrait: Portrait, planned: Sequence[Interval]) -> bool:
    """Whether a plan has the date of an older one, or a coarser one that holds it."""
    own = portrait.event.date.interval
    return portrait.plan and any(own == old or lies_in(old, own) for old in planned)
