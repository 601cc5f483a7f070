"""What must hold of a calendar before a byte of it is written.

One bad entry costs some applications the whole file, others show a wrong day without a word.
"""

import datetime as dt
import re
import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterator

from timeline.errors import OutputError
from timeline.export.entries import FIRST_YEAR, LAST_YEAR, Entry, Plan, place_in_file

SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*")


def check(plan: Plan, events: int) -> None:
    """Nothing, if the plan of a calendar for this number of events is sound.

    Raises:
        OutputError: it is not; names the event and what is wrong with it.
    """
    for entry in plan.entries:
        for wrong in _wrong(entry):
            raise OutputError(f"event {entry.event.id} ({entry.title}): {wrong}")
    twice = [uid for uid, count in Counter(e.uid for e in plan.entries).items() if count > 1]
    for entry in plan.entries:
        if entry.uid in twice:
            raise OutputError(f"event {entry.event.id} ({entry.title}): its id stands twice")
    if len(plan.entries) + len(plan.left_out) != events:
        raise OutputError(
            f"{len(plan.entries)} entries and {len(plan.left_out)} left out, but {events} events"
        )
    places = [place_in_file(entry) for entry in plan.entries]
    if places != sorted(places):
        raise OutputError("the entries of the calendar are not in order")
    _check_relations(plan)


def _wrong(entry: Entry) -> Iterator[str]:
    """What is wrong with one entry, seen alone."""
    yield from _wrong_times(entry)
    try:
        uuid.UUID(entry.uid)
    except ValueError:
        yield f"{entry.uid!r} is no UUID"
    if not entry.title:
        yield "it has no title"
    for text in (entry.summary, entry.location, entry.url or "", entry.edtf, *entry.description):
        if any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text):
            yield f"{text!r} has a control character"
    for slug in entry.categories:
        if not SLUG.fullmatch(slug):
            yield f"{slug!r} is no category"


def _wrong_times(entry: Entry) -> Iterator[str]:
    if isinstance(entry.start, dt.datetime) != isinstance(entry.end, dt.datetime):
        yield "it starts with a day and ends with a time, or the other way round"
    elif entry.end <= entry.start:
        yield f"it ends at {entry.end}, not after its start at {entry.start}"
    for moment in (entry.start, entry.end):
        if isinstance(moment, dt.datetime) and moment.tzinfo is not dt.UTC:
            yield f"{moment} is not in UTC"
        if not FIRST_YEAR <= moment.year <= LAST_YEAR + 1:  # the end is the day after
            yield f"year {moment.year} is outside {FIRST_YEAR} to {LAST_YEAR}"


def _check_relations(plan: Plan) -> None:
    """Each relation leads to an entry of the file that stands before in the story."""
    order = {entry.uid: entry.event.order for entry in plan.entries}
    for entry in plan.entries:
        for uid in entry.related:
            if uid not in order:
                raise OutputError(f"event {entry.event.id} ({entry.title}): follows no entry")
            if order[uid] >= entry.event.order:
                raise OutputError(f"event {entry.event.id} ({entry.title}): follows a later one")
