"""The part of a timeline that a reader asks for: about somebody, at a place, within some days.

All are pure functions; the ranks of the events that stay are those of the whole timeline.
"""

import difflib
import re
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from timeline.days import Day
from timeline.errors import FilterError
from timeline.model import Event, Relation
from timeline.result import Timeline

WORD = re.compile(r"[^\W_]+")


@frozen
class Wanted:
    """What the events must have; of each list one is enough, an empty list asks for nothing.

    `about` are names of people, bodies, places or topics, `places` names of places or of what holds
    them. `first` and `last` bound the days in which an event may lie, both included.
    """

    about: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    first: Day | None = None
    last: Day | None = None
    confidence: float = 0.0


ALL = Wanted()
OTHER = "other"  # the kind of what no kind names


def check(wanted: Wanted, kinds: Iterable[str]) -> None:
    """Nothing, if each kind that is wanted is one of these, and the days are in order.

    Raises:
        FilterError: a kind is unknown, or the first day lies after the last.

    >>> check(Wanted(kinds=("visits",)), ("visit", "trial"))
    Traceback (most recent call last):
        ...
    timeline.errors.FilterError: 'visits' is no kind of event; did you mean 'visit'?
    """
    known = [*kinds, OTHER]
    for kind in wanted.kinds:
        if kind not in known:
            near = difflib.get_close_matches(kind, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"the kinds are {', '.join(known)}"
            raise FilterError(f"{kind!r} is no kind of event; {hint}")
    if wanted.first and wanted.last and wanted.last < wanted.first:
        raise FilterError(f"nothing lies from {wanted.first} to {wanted.last}: that is backwards")


def keep(line: Timeline, wanted: Wanted) -> Timeline:
    """The timeline with only the events that have what is wanted.

    What came before another over an event that is left out still comes before it.
    """
    if wanted == ALL:
        return line
    kept = tuple(event for event in line.events if has(event, wanted))
    names = {event.id for event in kept}
    chain = {event.id: event for event in line.events}
    return evolve(
        line,
        events=tuple(_relinked(event, chain, names) for event in kept),
        relations=_between(line.relations, names),
        dropped=_between(line.dropped, names),
    )


def remarks(line: Timeline, kept: Timeline) -> tuple[str, ...]:
    """What a user should be told of what is left of a timeline: that nothing is."""
    if kept.events or not line.events:
        return ()
    return (f"none of the {len(line.events)} events is one that was asked for",)


def has(event: Event, wanted: Wanted) -> bool:
    """Whether an event has all that is wanted."""
    return (
        (not wanted.about or any(is_about(event, name) for name in wanted.about))
        and (not wanted.places or any(is_at(event, name) for name in wanted.places))
        and (not wanted.kinds or event.kind in wanted.kinds)
        and (not wanted.statuses or event.status in wanted.statuses)
        and event.confidence >= wanted.confidence
        and may_lie_in(event, wanted.first, wanted.last)
    )


def is_about(event: Event, name: str) -> bool:
    """Whether a person, body, place or topic has part in an event.

    The names of an event are full ones, whoever its words called "she" or "the minister"; a part of
    a name is enough. A topic stands in the title.
    """
    people = (party.name for party in event.participants)
    return (
        any(_names(name, other) for other in people)
        or is_at(event, name)
        or _names(name, event.title)
    )


def is_at(event: Event, name: str) -> bool:
    """Whether an event happens at a place of this name, or within one."""
    if event.place is None:
        return False
    return any(_names(name, other) for other in (event.place.name, *event.place.within))


def may_lie_in(event: Event, first: Day | None, last: Day | None) -> bool:
    """Whether an event may lie on one of some days, both ends included; None is no end."""
    interval = event.date.interval
    early = first is not None and interval.latest is not None and interval.latest < first
    late = last is not None and interval.earliest is not None and interval.earliest > last
    return not early and not late


def _names(asked: str, name: str) -> bool:
    """Whether the words of one text stand in another, in their order, or are its initials."""
    wanted, words = _words(asked), _words(name)
    size = len(wanted)
    if size == 0:
        return False
    inside = any(words[i : i + size] == wanted for i in range(len(words) - size + 1))
    initials = "".join(word[0] for word in WORD.findall(name) if word[0].isupper())
    return inside or (asked.isupper() and len(asked) > 1 and asked == initials)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _relinked(event: Event, chain: Mapping[str, Event], kept: set[str]) -> Event:
    """The event with links to events that are kept only, over those that are not."""
    within = event.within
    while within is not None and within not in kept:
        within = chain[within].within if within in chain else None
    return evolve(event, before=_reached(event, chain, kept), within=within)


def _reached(event: Event, chain: Mapping[str, Event], kept: set[str]) -> tuple[str, ...]:
    """The kept events that an event precedes, be it over others that are left out."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(event.before)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in kept:
            found.add(name)
        elif name in chain:
            waiting += chain[name].before
    return tuple(sorted(found))


def _between(relations: Iterable[Relation], kept: set[str]) -> tuple[Relation, ...]:
    return tuple(r for r in relations if r.first in kept and r.second in kept)
