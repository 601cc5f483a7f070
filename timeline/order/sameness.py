"""Whether events of two documents are one happening: by kind, words, parties, dates and places."""

import math
import re
from collections.abc import Mapping

from attrs import frozen

from timeline.days import Day, plus_days
from timeline.events.kinds import family
from timeline.events.profile import SIDES, STEM
from timeline.events.retelling import PAIR, STEPS
from timeline.model import Event, Interval, lies_in, share_days

WORD = re.compile(r"[^\W_]+")
# days within which what is told without a date happened before the writing, or is to happen after
NEWS, PLANNED = 60, 400
ALIKE, VERY_ALIKE, TWICE, ONE, NEVER = 0.35, 0.55, 0.65, 0.75, 2.0  # shares of words
MANY = 20  # events with one word from which on it says little
FEW = 2  # words in common of events that share no day
ENOUGH = 3  # words in common of an event that one document tells twice
# kinds of which a planned one and one that happened on another day are most likely the same
ONCE = frozenset({"launch", "opening", "founding", "birth", "death", "acquisition", "law",
                  "closure", "election", "construction", "appointment", "departure", "summit",
                  "conference"})  # fmt: skip
EMPTY = frozenset({"a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with",
                   "and", "or", "as", "its", "his", "her", "their", "new", "into", "over", "after",
                   "before", "until", "deadline", "postponed", "delayed", "cancelled",
                   "canceled"})  # fmt: skip
# what the title of an event says of its course and not of itself: "Trial opens"
BEGINS = re.compile(r"\b(?:opens|begins|starts|ends)\b")
OPENED = ("opening", "launch", "closure")
# readings of `events.status`: "postponed to 2 June", "was to open on 12 May"
MOVED, OVERDUE = "put-off-to-a-day", "planned-day-is-past"
PLANS = ("scheduled", "possible", "negated")


@frozen(eq=False)
class Portrait:
    """What an event is compared by.

    `words` are stems of its title, its parties and its place; `named` its parties with a name,
    `by_role` the same by their role. `plan`: it is told as planned, even if the day of the plan is
    over. `moved`: it is told as called off or put off.
    """

    event: Event
    family: str
    words: frozenset[str]
    named: tuple[frozenset[str], ...]
    by_role: Mapping[str, tuple[frozenset[str], ...]]
    plan: bool
    moved: bool


def draw(event: Event) -> Portrait:
    """The portrait of an event."""
    place = (event.place.name, *event.place.within[:1]) if event.place else ()
    title = event.title if event.kind in OPENED else BEGINS.sub("", event.title)
    said = " ".join((title, *(p.name for p in event.participants), *place))
    named = [(p.role, stems(p.name)) for p in event.participants if p.name[:1].isupper()]
    return Portrait(
        event=event,
        family=family(event.kind),
        words=stems(said),
        named=tuple(name for _, name in named if name),
        by_role={role: tuple(n for r, n in named if r == role and n) for role, _ in named},
        plan=event.status in PLANS or f"status: {OVERDUE}" in event.trace,
        moved=event.status == "negated" or f"status: {MOVED}" in event.trace,
    )


def stems(text: str) -> frozenset[str]:
    """The first letters of the words that mean something.

    >>> sorted(stems("Opening of the new ferry terminal"))
    ['ferr', 'open', 'term']
    """
    words = (word[0].casefold() for word in WORD.finditer(text))
    return frozenset(word[:STEM] for word in words if word not in EMPTY)


def weigh(portraits: tuple[Portrait, ...]) -> Mapping[str, float]:
    """How much each word says: next to 1 for a rare one, less for one that is in many events."""
    counts: dict[str, int] = {}
    for portrait in portraits:
        for word in portrait.words:
            counts[word] = counts.get(word, 0) + 1
    return {word: 1 / (1 + math.log(1 + n / MANY)) for word, n in sorted(counts.items())}


def likeness(a: Portrait, b: Portrait, weights: Mapping[str, float]) -> float:
    """The share of the shorter one's words, by weight, that the other has too."""
    shared = math.fsum(weights[word] for word in a.words & b.words)
    shorter = min(math.fsum(weights[word] for word in p.words) for p in (a, b))
    return shared / shorter if shorter else 0.0


def is_same(old: Portrait, new: Portrait, weights: Mapping[str, float]) -> float:
    """How sure it is that a newer document tells the same happening; 0 if it does not.

    An older plan and a newer report may differ in date if the newer one says that it was moved,
    or if such a thing happens only once.
    """
    if old.family != new.family or not _can_be_one(old, new):
        return 0.0
    met, same_day = bool(_shared(old, new)), _is_day(old) and _interval(old) == _interval(new)
    few = len(old.words & new.words) < FEW
    kept = new.plan or old.event.kind == new.event.kind  # the plan again, or what came of it
    if few and not met and not (same_day and old.plan and kept):
        return 0.0
    like = likeness(old, new, weights)
    if same_day:
        return 1 + like if like >= (ALIKE if met else VERY_ALIKE) else 0.0
    if share_days(_window(old), _window(new)):
        needed = ONE if old.named and new.named and not met else VERY_ALIKE
    elif old.plan and (old.moved or new.moved):
        needed = VERY_ALIKE
    else:
        needed = ONE if old.plan and new.event.kind in ONCE else NEVER
    return like if like >= needed else 0.0


def is_told_twice(a: Portrait, b: Portrait, weights: Mapping[str, float]) -> bool:
    """Whether one document tells the same happening twice: nearly in the same words, once with a
    finer date, or without one.
    """
    if a.family != b.family or a.event.status != b.event.status or not _can_be_one(a, b):
        return False
    nested = lies_in(_interval(a), _interval(b)) or lies_in(_interval(b), _interval(a))
    enough = len(a.words & b.words) >= ENOUGH
    return nested and enough and likeness(a, b, weights) >= TWICE


def _can_be_one(old: Portrait, new: Portrait) -> bool:
    """Whether places, parties and the course of things leave it open."""
    a, b = old.event, new.event
    if a.kind != b.kind and {a.kind, b.kind} <= STEPS:
        return False
    if a.place and b.place and not _one_place(a, b):
        return False
    roles = {p.name: p.role for p in a.participants if p.role in SIDES}
    sides = ((roles.get(p.name, p.role), p.role) for p in b.participants if p.role in SIDES)
    if any((one == "agent") != (two == "agent") for one, two in sides):
        return False
    if _others_do_it(old, new):
        return False
    done = a.status == "past" and b.status in ("scheduled", "possible")
    return not done or share_days(a.date.interval, b.date.interval)


def _one_place(a: Event, b: Event) -> bool:
    one, two = a.place, b.place
    if one is None or two is None:
        return True
    return one.name == two.name or one.name in two.within or two.name in one.within


def _shared(old: Portrait, new: Portrait) -> list[frozenset[str]]:
    """The named parties of one that the other has too, be it by a shorter name."""
    return [
        name for name in old.named if any(name <= other or other <= name for other in new.named)
    ]


def _others_do_it(old: Portrait, new: Portrait) -> bool:
    """Whether named parties of one role are others in the two events, or two of them are."""
    for role, names in old.by_role.items():
        others = new.by_role.get(role, ())
        shared = sum(any(x <= y or y <= x for y in others) for x in names)
        if shared < min(PAIR, len(names), len(others)):
            return True
    return False


def _interval(portrait: Portrait) -> Interval:
    return portrait.event.date.interval


def _is_day(portrait: Portrait) -> bool:
    return _interval(portrait).precision in ("day", "minute")


def _window(portrait: Portrait) -> Interval:
    """When an event lies as a reader of the news takes it: near the day of writing, if undated."""
    interval = _interval(portrait)
    if interval.precision != "open":
        return interval
    first, last = interval.earliest, interval.latest
    if last is not None and first is None and portrait.event.status in ("past", "negated"):
        return Interval(_shifted(last, -NEWS), last, "open")
    if first is not None and last is None:
        return Interval(first, _shifted(first, PLANNED), "open")
    return interval


def _shifted(day: Day, count: int) -> Day | None:
    """The day so many days later, None where years end."""
    try:
        return plus_days(day, count)
    except ValueError:
        return None
