"""A timeline as iCalendar (RFC 5545, 7986, 9253): the same bytes for the same timeline.

The library's own defaults are a random UID, the present moment and its version; none is used. Only
this module imports it.
"""

import datetime as dt

import icalendar

from timeline.export import check, entries
from timeline.export.entries import Entry, Plan
from timeline.export.options import DEFAULT, Options
from timeline.export.wording import clean
from timeline.result import Timeline

PRODID = "-//timeline//timeline//EN"  # without a version: a release must not change every file


def write(timeline: Timeline, options: Options = DEFAULT) -> bytes:
    """The calendar's bytes: UTF-8, CRLF, lines of at most 75 octets.

    Raises:
        OutputError: an entry would break a rule that calendars depend on; it names the event.

    >>> write(Timeline((), ())).splitlines()[1]
    b'VERSION:2.0'
    """
    plan = entries.plan(timeline, options)
    check.check(plan, len(timeline.events))
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    name = _name(timeline, plan, options)
    if name:
        calendar.add("name", _text(name))
        calendar.add("x-wr-calname", _text(name))
    for entry in plan.entries:
        calendar.add_component(_event(entry))
    content: bytes = calendar.to_ical()
    return content


def remarks(timeline: Timeline, options: Options = DEFAULT) -> tuple[str, ...]:
    """What the calendar leaves out or cannot say exactly, one line a reason."""
    return entries.plan(timeline, options).remarks


def _text(text: str) -> str:
    r"""The text as the library can write it: it takes a backslash before N for a line end.

    A word joiner, which nobody sees, keeps the two apart.
    """
    return text.replace(r"\N", "\\\u2060N")


def _name(timeline: Timeline, plan: Plan, options: Options) -> str:
    """The calendar's name. With one event only it has none: Outlook would make a new calendar."""
    if len(plan.entries) < 2:
        return ""
    title = timeline.sources[0].title if len(timeline.sources) == 1 else ""
    return clean(options.title or title)


def _event(entry: Entry) -> icalendar.Event:
    """The VEVENT of an entry (RFC 5545, section 3.6.1). DTEND is exclusive."""
    event = icalendar.Event()
    stamp = dt.datetime.combine(entry.stamp, dt.time(), dt.UTC)
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("summary", _text(entry.summary))
    event.add("description", _text("\n".join(entry.description)))
    event.add("categories", list(entry.categories))
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT")  # news makes nobody busy
    if entry.location:
        event.add("location", _text(entry.location))
    if entry.point:
        event.add("geo", entry.point)
    if entry.url:
        event.add("url", entry.url)
    if entry.edtf:
        event.add("x-timeline-edtf", entry.edtf)
    for uid in entry.related:  # RFC 9253, section 5: this starts once that is over
        event.add("related-to", uid, parameters={"RELTYPE": "FINISHTOSTART"})
    return event
