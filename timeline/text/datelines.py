"""What tells the day of writing: datelines, "Posted 2 May 2021", the title of minutes."""

import re
from collections.abc import Sequence

from timeline.days import Day
from timeline.model import Span
from timeline.text import dates, forms, weights

LONGEST = 140  # characters of a line in which its date must stand
FIRST_YEAR = 1800  # older dates in a head are the subject of a history, not its date of writing
TITLES = 3  # lines among which the title of a record stands

CAPS = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
AGENCY = r"(?:\([^()\r\n]{2,40}\)|/[A-Za-z ]{2,30}/)"
DASH = r"(?:--?|[–—_])(?=\s|$)"
PLACE = re.compile(rf"(?:{NAME}, ?){{1,3}}")
BEHIND = re.compile(rf"[ \t]?(?P<agency>{AGENCY})?[ \t]?(?:{DASH}|:\s)", re.MULTILINE)
UNDATED = re.compile(
    rf"{CAPS}(?:, {NAME}){{0,2}}(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?"
    rf"(?:[ \t]?{AGENCY}[ \t]?{DASH}|[ \t]{DASH})",
    re.MULTILINE,
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)"
WRITTEN = r"(?:published|updated|posted|issued|released|written)"
BESIDE = re.compile(  # what may stand beside the date on a line of its own
    rf"(?:{WRITTEN}|first|last|modified|revised|at|on|by|the"
    rf"|(?:for immediate|press|news|media) release)\b|{WEEKDAY}"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?(?:[ \t]?[ap]\.?m\b\.?)?|\d{1,2}[ \t]?[ap]\.?m\b\.?"
    r"|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?\b|(?-i:[A-Z]{2,4}T)\b|[\W_]",
    re.IGNORECASE,
)
POSTED = re.compile(  # "Posted on", behind which "by Anna Berg" may follow, or "by Anna Berg |"
    rf"(?i:(?:first |last )?{WRITTEN}[ \t]*:?[ \t]*(?:on[ \t]+)?)(?i:{WEEKDAY},?[ \t]+)?"
    rf"|(?:[Bb]y|BY) {NAME}[ \t]*[,|·•–—-][ \t]*(?i:{WEEKDAY},?[ \t]+)?"
)
WRITER = re.compile(rf"[\W_]*(?:[Bb]y {NAME})?[\W_]*")
OPENS = re.compile(rf"(?:{WEEKDAY},?[ \t]+)?", re.IGNORECASE)
GOES_ON = re.compile(rf"(?:\.|[ \t]?{DASH})[ \t]+(?=[\"'“‘]?[A-Z])")
SENTENCE_END = re.compile(r"""[.!?]["'”’)\]]*$""")
ENTRY = re.compile(  # a line that opens with a day, as each of a chronicle does
    rf"^[\W_]*(?:{WEEKDAY},?[ \t])?(?:{dates.DAY_OF_MONTH} {dates.MONTH}"
    rf"|{dates.MONTH} {dates.DAY_OF_MONTH}|\d{{4}}-\d\d-\d\d)",
    re.IGNORECASE | re.MULTILINE,
)

NUMBER = r"(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty|few|final|last)"
MEETING = r"(?:meeting|session|sitting|assembly|hearing)"
RECORD = re.compile(  # what tells of its own day
    r"\b(?:minutes|transcript|proceedings|bulletin|newsletter|digest|diary|dispatch|log)\b"
    rf"|\b(?:notes|record|report|summary) (?:of|from|on) (?:[\w’'-]+ ){{0,5}}{MEETING}\b"
    rf"|\b{MEETING} (?:notes|report|summary)\b|\b{MEETING}\b.*\bheld\b",
    re.IGNORECASE,
)
OTHER = re.compile(  # what makes the day that of something else, or one to come
    r"\b(?:previous|next|was|were|are|is|be|being|will|agreed|adopted|due|until|since|before|after"
    rf"|between|notice|agenda|invitation|{NUMBER}[ -]minutes|last (?:minutes|{MEETING}))\b",
    re.IGNORECASE,
)
LEADING = re.compile(  # what leads from the name of a record to its day
    rf"(?:[,:–—|(-]|\b(?:of|on|held|dated|for|minutes|{MEETING}))[ \t]*(?:{WEEKDAY},?[ \t]+)?$",
    re.IGNORECASE,
)
LABEL = re.compile(  # in minutes, where the title has no date
    rf"(?:date(?: of meeting)?|meeting date|held(?: (?:in|at) [^.;:\d]{{2,60}}?)?,?(?: on)?)"
    rf"[ \t]*:?[ \t]*(?:{WEEKDAY},?[ \t]+)?$",
    re.IGNORECASE,
)
HELD = re.compile(  # a sentence that opens minutes: "The meeting of the board was held on"
    rf"(?:an?|the|this)\b[^.;:]*\b{MEETING}\b[^.;:]*\bwas held\b[^.;:]*?(?:,| on)[ \t]*"
    rf"(?:{WEEKDAY},?[ \t]+)?$",
    re.IGNORECASE,
)
ATTENDED = re.compile(  # a line that minutes have and news has not
    r"^[\W\d_]*(?:members |also )?(?:present|(?:in )?attendance|attendees|attending"
    r"|apologies(?: for absence)?)[*_ \t]*(?::|$)",
    re.IGNORECASE | re.MULTILINE,
)
ITEM = re.compile(r"(?:[-*+•]|\(?\d{1,3}[.)])[ \t]")


def dateline(text: str, line: Span) -> tuple[Span, Day | None] | None:
    """Where and when it was written: the whole line, or what stands before a dash.

    >>> dateline("LIMA, 3 May 2013 (Wire) - The dam opened.", Span(0, 41))
    (Span(start=0, end=23), Day(year=2013, month=5, day=3))
    """
    if found := _date(text, line):
        date, day = found
        before, after = text[line.start : date.start], text[date.end : line.end]
        place = PLACE.fullmatch(before.rstrip()) is not None
        if place and (behind := BEHIND.match(text, date.end, line.end)):
            return Span(line.start, max(date.end, behind.end("agency"))), day
        beside = "" if place and not _is_topic(before) else BESIDE.sub("", before)
        beside += BESIDE.sub("", after)
        if not beside or _is_signed(before, after):
            return line, day
    undated = UNDATED.match(text, line.start, line.end)
    if undated is None:
        return None
    return Span(line.start, line.start + len(undated[0].rstrip(" \t-–—_"))), None


def opening(text: str, line: Span) -> tuple[Span, Day] | None:
    """The full date with which a text opens as its own dateline.

    None where a line below opens with a day: then each dates its own, as in a chronicle.

    >>> opening("2 May 2021. Rovers beat City.", Span(0, 29))
    (Span(start=0, end=10), Day(year=2021, month=5, day=2))
    """
    found = _date(text, line)
    if found is None or not SENTENCE_END.search(text[line.start : line.end]):
        return None
    before = text[line.start : found[0].start]
    leads = OPENS.fullmatch(before) or POSTED.fullmatch(before)
    if not leads or not GOES_ON.match(text, found[0].end, line.end):
        return None
    return None if ENTRY.search(text, line.end) else (Span(line.start, found[0].end), found[1])


def closing(text: str, start: int) -> tuple[Span, Day] | None:
    r"""The last line of what begins at `start`, if it says when that was published.

    >>> closing("The dam opened.\n\nPosted on 3 May 2013", 0)
    (Span(start=17, end=37), Day(year=2013, month=5, day=3))
    """
    end = len(text.rstrip())
    line = Span(max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1, end)
    found = _date(text, line) if start < line.start else None
    if found is None or not text[line.start : line.end][:1].isalpha():
        return None
    date, day = found
    return (line, day) if _is_signed(text[line.start : date.start], text[date.end : end]) else None


def recorded(text: str, lines: Sequence[Span]) -> Day | None:
    """The day that the title of a record tells: minutes are of the day that they record.

    `lines` are the first of the text. The day of a title that names anything else may be to come.

    >>> recorded("Minutes of the parish council, 3 May 2013", [Span(0, 41)])
    Day(year=2013, month=5, day=3)
    >>> recorded("Parish conference, 3 May 2013", [Span(0, 29)]) is None
    True
    """
    is_record = False
    for line in lines[:TITLES]:
        words, found = text[line.start : line.end], _date(text, line)
        date = found[0] if found else Span(line.end, line.end)
        before, after = text[line.start : date.start], text[date.end : line.end]
        if found and HELD.match(before) and (is_record or ATTENDED.search(text, line.end)):
            return found[1]
        if ITEM.match(words) or OTHER.search(before) or OTHER.search(after):
            return None
        titled = RECORD.search(before) is not None
        if found and (LEADING.search(before) if titled else is_record and LABEL.fullmatch(before)):
            return found[1]
        if found and is_record and OPENS.fullmatch(before) and not ENTRY.search(text, line.end):
            return found[1]  # "Tuesday 3 May 2013, Kern Hall" below "Minutes"
        is_record = is_record or titled
    return None


def is_of_meeting(text: str) -> bool:
    r"""Whether a text says on a line of its own who was there, as minutes do.

    >>> is_of_meeting("Minutes\n\nPresent: Anna Berg"), is_of_meeting("All were present.")
    (True, False)
    """
    return ATTENDED.search(text) is not None


def _is_topic(before: str) -> bool:
    """Whether what looks like a place is an ordinary word: "Conference, 3 May 2013"."""
    words = before.split(",", maxsplit=1)[0].lower().split()
    return bool(words and weights.marks(words[-1]) & forms.ORDINARY)


def _is_signed(before: str, after: str) -> bool:
    """Whether a line says who wrote or published it, or that it was published, beside its date."""
    return POSTED.fullmatch(before) is not None and WRITER.fullmatch(after) is not None


def _date(text: str, line: Span) -> tuple[Span, Day] | None:
    """The first full date near the beginning of a line, if it can be that of writing."""
    found = dates.first(text, line.start, min(line.end, line.start + LONGEST))
    return found if found and found[1].year >= FIRST_YEAR else None
