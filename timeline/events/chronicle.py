"""Entries of a chronicle: a day, month or year that opens a line dates all that the line tells.

In: sentences with their times. Out: for each sentence the time of its entry, None outside of one;
and what an entry makes of the times and the standing of a draft in it.
"""

import re
from collections.abc import Sequence

from attrs import evolve

from timeline.events.draft import Draft, Standing
from timeline.model import Time
from timeline.text.syntax import Parse

ENOUGH = 3  # entries that make a chronicle
LABEL = re.compile(r"(?:\*\*|__)?(?: ?[:–—|]| --? |\t| {2,})(?:\*\*|__)? ?|(?:\*\*|__) ")
ALONE = re.compile(r"[\W_]*")
TELLING = ("PAST", "PRESENT", "NONE")
FINE = ("minute", "day", "week", "month")  # of a heading; under that of a year much is told


def find(
    text: str, parses: Sequence[Parse], times: Sequence[Sequence[Time]]
) -> tuple[Time | None, ...]:
    """The time of the entry in which each sentence stands.

    A line is an entry to its end; what stands under a date of its own is one to the next heading.
    """
    opened = [_opening(text, parse, row) for parse, row in zip(parses, times, strict=True)]
    if sum(time is not None for time in opened) < ENOUGH:
        return (None,) * len(parses)
    found: list[Time | None] = []
    entry, headed, end = None, False, 0
    for parse, time in zip(parses, opened, strict=True):
        sentence = parse.sentence
        heading = sentence.kind == "heading"
        if time is not None:
            entry, headed = time, heading
        elif heading or (not headed and "\n" in text[end : sentence.start]):
            entry = None
        found.append(entry)
        end = sentence.end
    return tuple(found)


def _opening(text: str, parse: Parse, times: Sequence[Time]) -> Time | None:
    """The date that opens a sentence as the label of an entry, or is all of a heading."""
    sentence = parse.sentence
    first = next(iter(times), None)
    if first is None or first.type != "DATE" or first.interval is None or first.bound:
        return None
    if ALONE.fullmatch(text, sentence.start, first.span.start) is None:
        return None
    if sentence.kind == "heading" and ALONE.fullmatch(text, first.span.end, sentence.end):
        return first if first.interval.precision in FINE else None
    return first if LABEL.match(text, first.span.end, sentence.end) else None


def in_entry(
    draft: Draft, entry: Time, times: list[Time], said: Standing
) -> tuple[list[Time], Standing]:
    """The times and the standing of a draft, as the entry in which it stands has them.

    A main clause without a time of its own is of the time of the entry; its present tells the past.
    """
    verb = next(draft.verbs, None)
    if said.rule == "plain-present":
        said = evolve(said, status="past", rule="entry-present")
    if times or said.status != "past" or verb is None or verb.role != "main":
        return times, said
    told = verb.aspect == "NONE" and verb.tense in TELLING
    return ([entry] if told else times), said
