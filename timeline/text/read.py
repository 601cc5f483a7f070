"""A text to read: what is its body, what its title, and when and where was it written.

The reference date is the first that there is: given, front matter, title of a record, dateline,
file name.
"""

import hashlib
import re
from pathlib import PurePosixPath

from timeline.days import Day
from timeline.errors import DateError
from timeline.model import Document, Source, Span
from timeline.text import datelines, front, head
from timeline.text.about import About, day_given, zone_given
from timeline.text.language import is_foreign

NO_SOURCE = "text-{sha256:.8}"  # the id of a document of which no file or address is known
FILE_DATE = re.compile(r"\d{4}-\d\d-\d\d(?!\d)[-_ .]*")
SPACE = re.compile(r"\s+")
HALF = re.compile("[\ud800-\udfff]")  # half a character: no file can hold it, no table look it up
FOREIGN = "this does not look like English, the only language that is read"
UNREADABLE = "\ufffd"


def document(text: str, about: About) -> Document:
    r"""The document of a text. Never raises, whatever the text is.

    A lone surrogate becomes the sign for what cannot be read, so that all offsets stay.

    >>> visit = document("Dam opens\n\nThe dam opened.", About(source="2013-05-03-dam.txt"))
    >>> visit.source.title, str(visit.source.date), visit.source.date_source, visit.body
    ('Dam opens', '2013-05-03', 'file name', Span(start=9, end=26))
    """
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = HALF.sub(UNREADABLE, text)
    matter = front.read(text)
    top = head.read(text, matter.end)
    remarks = [FOREIGN] if is_foreign(text[top.end :]) else []
    date, date_source = _date(about, matter, top, remarks)
    source = Source(
        id=about.source or NO_SOURCE.format(sha256=sha256),
        title=about.title or matter.get("title") or _headline(text, top) or _name(about.source),
        date=date,
        date_source=date_source,
        sha256=sha256,
        chars=len(text),
        url=_address(matter.get("url", "source")) or _address(about.source),
        zone=_zone(matter, remarks),
    )
    return Document(
        source=source,
        text=text,
        body=Span(top.end, len(text)),
        headline=top.title,
        dateline=top.dateline,
        home=matter.get("home", "place"),
        record=top.day if datelines.is_of_meeting(text) else None,
        remarks=tuple(remarks),
    )


def _date(
    about: About, matter: front.Front, top: head.Head, remarks: list[str]
) -> tuple[Day | None, str]:
    """The reference date and where it is from; `remarks` gets what could not be used."""
    if about.date is not None:
        return about.date, "option"
    written = matter.get("date", "published")
    if written is not None:
        try:
            return day_given(written), "front matter"
        except DateError as error:
            remarks.append(f"front matter: {error}")
    if top.day is not None:
        return top.day, top.origin
    day = _file_date(about.source or "")
    return day, "file name" if day else "none"


def _file_date(source: str) -> Day | None:
    """The day with which the file's name starts."""
    match = FILE_DATE.match(PurePosixPath(source).name)
    try:
        return Day.parse(match[0][:10]) if match else None
    except ValueError:
        return None


def _zone(matter: front.Front, remarks: list[str]) -> str | None:
    written = matter.get("tz", "timezone", "zone")
    try:
        return written and zone_given(written)
    except DateError as error:
        remarks.append(f"front matter: {error}")
        return None


def _headline(text: str, top: head.Head) -> str:
    return SPACE.sub(" ", text[top.title.start : top.title.end]) if top.title else ""


def _name(source: str | None) -> str:
    """A title made of the file's name: "2025-10-27-state-visit.txt" is "State Visit"."""
    stem = PurePosixPath(source or "").stem
    words = re.split(r"[-_\s]+", FILE_DATE.sub("", stem))
    return " ".join(word[:1].upper() + word[1:] for word in words if word) or stem


def _address(source: str | None) -> str | None:
    return source if source and source.startswith(("https://", "http://")) else None
