"""Whether a user's kinds of event do what the sentences beside them say."""

from collections.abc import Iterator

from timeline.background import Background
from timeline.events.kinds import Kind
from timeline.pipeline import extract

DAY = "2024-03-13"  # on which the sentences are read, a Wednesday


def doubts(known: Background, file: object) -> tuple[str, ...]:
    """What the kinds of a file get wrong of their own sentences, one line each."""
    own = (kind for kind in known.lexicon.kinds.values() if kind.own)
    return tuple(f"{file}: [{kind.name}] {line}" for kind in own for line in _doubts(kind, known))


def _doubts(kind: Kind, known: Background) -> Iterator[str]:
    for text in kind.yes:
        found = _kinds(text, known)
        if kind.name not in found:
            yield f"yes: “{text}” gives {', '.join(found) or 'no event'}"
    for text in kind.no:
        if kind.name in _kinds(text, known):
            yield f"no: “{text}” gives one"


def _kinds(text: str, known: Background) -> tuple[str, ...]:
    """The kinds of the events of a text."""
    return tuple(event.kind for event in extract(text, date=DAY, background=known).events)
