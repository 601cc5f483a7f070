"""Acts of a meeting that its minutes record: they are of the day of the meeting.

In: a draft in its scene. Out: its date where it is such an act. What was reported there happened
at some other time.
"""

import re

from attrs import evolve

from timeline.events.dating import tells_day
from timeline.events.draft import Draft, Standing
from timeline.events.scene import Scene, token_at
from timeline.model import EventDate, Interval, Time
from timeline.text.clauses import noun_above, noun_at, overt_subjects
from timeline.text.syntax import NounGroup, Parse, VerbGroup

ACTS = frozenset(
    {"approve", "adopt", "agree", "resolve", "decide", "elect", "re-elect", "reelect", "appoint"}
    | {"reappoint", "re-appoint", "co-opt", "ratify", "refer", "defer", "authorise", "authorize"}
    | {"reject", "award", "grant", "amend", "delegate", "vote", "refuse", "endorse"}
)
MINUTES = re.compile(r"^(?:(?:draft|agreed|confirmed) )?minutes of (?:the |an? )?", re.IGNORECASE)
WHEN = re.compile(r"(?:,? held\b|,? (?:on|at|of) (?=\S*\d|\w+day)|[,(–-]? ?\d).*$", re.IGNORECASE)
MEETING = re.compile(r"\b(?:meeting|AGM|EGM|assembly|session)\b", re.IGNORECASE)
BASIS = "recorded: the day of the minutes"
ROUTINE = frozenset({"minute", "agenda", "apology", "absence"})  # what every meeting approves


def date_of_act(scene: Scene, draft: Draft, said: Standing, time: Time | None) -> EventDate | None:
    r"""The day of the meeting for what it decided; None for anything else.

    A time of its own tells another; that of "the accounts for 2019" is not its own.

    >>> from timeline import extract
    >>> text = "Minutes, 3 May 2024\n\nPresent: all.\n\nThe budget was adopted."
    >>> [str(event.date.interval.earliest) for event in extract(text).events]
    ['2024-05-03']
    """
    day, verb = scene.document.record, draft.trigger.verb
    if day is None or verb is None or draft.trigger.lemma not in ACTS:
        return None
    if said.rule != "past-tense" or verb.role != "main" or verb.aspect != "NONE":
        return None
    parse = scene.parses[draft.trigger.sentence]
    at = token_at(parse, time.span) if time is not None else None
    group = noun_at(parse, at) if at is not None else None
    if time is not None and not (group and _is_of_thing(parse, verb, group)):
        return None
    heads = {parse.sentence.tokens[g.head].lemma.lower() for g in overt_subjects(parse, verb)}
    if heads & ROUTINE:
        return None
    return EventDate(Interval(day, day, "day"), BASIS)


def _is_of_thing(parse: Parse, verb: VerbGroup, group: NounGroup) -> bool:
    """Whether a time tells which thing is meant: "the fair of 3 May", "the accounts for 2019"."""
    before = group.prep == "for" and group.head < verb.first
    return before or noun_above(parse, group) is not None


def on_its_day(scene: Scene, sentence: int, time: Time) -> Time:
    """A clock time that minutes tell without a day, on the day of the meeting.

    The day may stand beside it: "again on 9 June at 2 p.m.".
    """
    day, interval = scene.document.record, time.interval
    if day is None or interval is None or interval.precision != "minute" or tells_day(time):
        return time
    others = (t.interval for t in scene.times[sentence] if t is not time and t.interval is not None)
    if any(i.precision == "day" and i.earliest == interval.earliest for i in others):
        return time
    return evolve(time, interval=evolve(interval, earliest=day, latest=day), extent=None)


def is_act(draft: Draft) -> bool:
    """Whether a draft is an act of a meeting: two of them are two, though of one kind and day."""
    return draft.date is not None and draft.date.basis == BASIS


def meeting_of(headline: str) -> str:
    """The meeting of a body, from the title of its minutes; "" if that says nothing.

    >>> meeting_of("Minutes of the AGM of the Mill Trust held in Lima")
    'AGM of the Mill Trust'
    """
    words = WHEN.sub("", MINUTES.sub("", headline)).strip(" ,.;:-–—")
    if not words or MEETING.search(words):
        return words
    return f"{words}: meeting"
