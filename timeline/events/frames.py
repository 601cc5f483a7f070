"""When what a history tells without a date happened: between the dates that it tells around it.

In: a scene. Out: the dates of its main clauses in text order, and the days between two of them. A
history is told in the order of time, section by section; news is not, and gives no such frames.
"""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, frozen

from timeline.days import plus_days
from timeline.events.dating import date_of, dated_best, meaning
from timeline.events.draft import Draft
from timeline.events.scene import Scene, token_at
from timeline.model import EventDate, Interval, Time
from timeline.text.clauses import noun_at, verb_at
from timeline.text.syntax import NounGroup, Parse, VerbGroup

OPENING = 4  # tokens at the start of a sentence in which a time sets the scene
REACH = 8  # sentences between a date and what it bounds
Place = tuple[int, int]  # sentence and token
GONE = ("past", "negated")
LIMITS = ("since", "until", "before", "after")  # words that make a time a bound only


@frozen
class Frames:
    """The places at which a history says when it is, in text order, and the days of each.

    `sections` are the sentences that are headings; `chapters` has for each sentence the days that
    the last heading with a date gives.
    """

    places: tuple[Place, ...] = ()
    days: tuple[Interval, ...] = ()
    sections: tuple[int, ...] = ()
    chapters: tuple[Interval | None, ...] = ()


NO_FRAMES = Frames()


def frames_of(scene: Scene) -> Frames:
    """The frames of a history; none of news."""
    if scene.genre != "history":
        return NO_FRAMES
    found = [
        ((row, token), _days(time))
        for row, times in enumerate(scene.times)
        for time in times
        if (token := _framing(scene.parses[row], time)) is not None
    ]
    return Frames(
        places=tuple(place for place, _ in found),
        days=tuple(days for _, days in found),
        sections=tuple(i for i, p in enumerate(scene.parses) if p.sentence.kind == "heading"),
        chapters=_chapters(scene),
    )


def _chapters(scene: Scene) -> tuple[Interval | None, ...]:
    """The days of the last heading with a date, for each sentence."""
    found: list[Interval | None] = []
    for parse, times in zip(scene.parses, scene.times, strict=True):
        days = [meaning(time) for time in times] if parse.sentence.kind == "heading" else []
        found.append(days[0] if len(days) == 1 else found[-1] if found else None)
    return tuple(found)


def _framing(parse: Parse, time: Time) -> int | None:
    """The place of a time that says when a main clause of the past is told; None of others."""
    token = token_at(parse, time.span)
    if token is None or time.bound in LIMITS or parse.sentence.kind != "prose":
        return None
    verb = _verb_above(parse, noun_at(parse, token))
    is_step = verb is not None and verb.role == "main" and verb.tense == "PAST"
    return token if is_step or token <= OPENING else None


def _days(time: Time) -> Interval:
    """The days of a time; only their end for "by 4 May"."""
    days = meaning(time)
    return evolve(days, earliest=None) if time.bound == "by" else days


def _verb_above(parse: Parse, group: NounGroup | VerbGroup | None) -> VerbGroup | None:
    """The verb group that a group hangs on, at some remove; itself if it is one."""
    for _ in range(REACH):
        if group is None or isinstance(group, VerbGroup):
            return group
        parent = group.parent
        group = None if parent is None else verb_at(parse, parent) or noun_at(parse, parent)
    return None


def date_of_event(frames: Frames, parse: Parse, best: Draft, drafts: Sequence[Draft]) -> EventDate:
    """When a happening is, by all its mentions, else by the frames around the best of them."""
    dated = dated_best(best, drafts)
    known = dated.date or date_of(None, best.standing.status or "past", None)
    if dated.timed or known.interval.precision != "open":
        return known
    if not frames.chapters and any(d.standing.rule == "headline-present" for d in drafts):
        return _of_headline(known)
    return between(frames, best, parse) or known


def _of_headline(known: EventDate) -> EventDate:
    """The date of what news tells in a headline in the present: that day, or the day before."""
    last = known.interval.latest
    if last is None or known.interval.earliest is not None:
        return known
    return EventDate(Interval(plus_days(last, -1), last, "range"), "headline in the present")


def between(frames: Frames, draft: Draft, parse: Parse) -> EventDate | None:
    """The days between the frames before and after an event that is told in the plain past."""
    verb = _verb_above(parse, draft.trigger.verb or draft.trigger.noun)
    is_perfect = verb is not None and verb.aspect == "PERFECTIVE"
    if not frames.chapters or draft.standing.status not in GONE or is_perfect:
        return None
    row = draft.trigger.sentence
    first = last = frames.chapters[row]
    if verb is not None and verb.role == "main" and verb.tense == "PAST":
        at = bisect_left(frames.places, (row, draft.trigger.token))
        first, last = _near(frames, at - 1, row) or first, _near(frames, at, row) or last
    if first is None or first.earliest is None or last is None or last.latest is None:
        return None
    if last.latest < first.earliest:
        return None
    days = Interval(first.earliest, last.latest, "open")
    return EventDate(days, f"told between {first.earliest} and {last.latest}")


def _near(frames: Frames, at: int, row: int) -> Interval | None:
    """The days of a frame if it stands near a sentence, in the same section."""
    if not 0 <= at < len(frames.places) or abs(frames.places[at][0] - row) > REACH:
        return None
    there = bisect_left(frames.sections, frames.places[at][0])
    return frames.days[at] if there == bisect_left(frames.sections, row) else None
