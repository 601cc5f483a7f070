"""Events of a few sentences, for tests that look at one behaviour of the stage."""

from timeline import extract
from timeline.model import Event

DAY = "2024-03-13"  # a Wednesday


def events(text: str, day: str | None = DAY) -> tuple[Event, ...]:
    """The events of a text, in order."""
    return extract(text, date=day, source="article.txt").events


def only(text: str, day: str | None = DAY) -> Event:
    """The one event of a text."""
    [event] = events(text, day)
    return event


def called(text: str, word: str) -> Event:
    """The event of a text that this word triggers."""
    [event] = [e for e in events(text) if text[e.trigger.span.start : e.trigger.span.end] == word]
    return event


def told(text: str, day: str | None = DAY) -> list[list[str]]:
    """The words that tell each event of a text, the trigger first."""
    return [[text[m.span.start : m.span.end] for m in e.mentions] for e in events(text, day)]
