"""Texts as the stage takes them."""

from timeline.days import Day
from timeline.model import Document, Sentence, Source, Span, Time
from timeline.times import Policy, find

WEDNESDAY = Day(2024, 3, 13)


def document(text: str, date: Day | None = WEDNESDAY, zone: str | None = None) -> Document:
    source = Source("test", "", date, "option", "", len(text), zone=zone)
    return Document(source, text, Span(0, len(text)))


def read(
    text: str, date: Day | None = WEDNESDAY, policy: Policy | None = None, zone: str | None = None
) -> tuple[Time, ...]:
    """The times of a text of one sentence a line."""
    sentences = []
    start = 0
    for line in text.splitlines(keepends=True):
        sentences.append(Sentence(start, start + len(line)))
        start += len(line)
    return find(document(text, date, zone), tuple(sentences), policy or Policy())


def values(text: str, date: Day | None = WEDNESDAY, policy: Policy | None = None) -> list[str]:
    return [time.value for time in read(text, date, policy)]


def texts(text: str) -> list[str]:
    return [time.text for time in read(text)]


def days(time: Time) -> tuple[str, str]:
    """The interval of a time as two ISO days."""
    if time.interval is None:
        return "", ""
    return str(time.interval.earliest), str(time.interval.latest)
