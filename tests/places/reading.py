"""Places of a text, as short as tests need it."""

from timeline.model import Document, Place, Sentence, Source, Span
from timeline.places import Extra, find
from timeline.places.words import Words, split


def document(text: str) -> Document:
    return Document(Source("t", "", None, "none", "", len(text)), text, Span(0, len(text)))


def sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences end at a full stop after three letters, before a space and a capital."""
    starts = [0]
    for i in range(2, len(text) - 1):
        ended = text[i - 2] == "." and text[i - 1].isspace() and text[i - 5 : i - 2].isalpha()
        if text[i].isupper() and (ended or text[i - 1] == "\n"):
            starts.append(i)
    return tuple(Sentence(a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True))


def places(text: str, home: str | None = None, extra: tuple[Extra, ...] = ()) -> tuple[Place, ...]:
    return find(document(text), sentences(text), home, extra)


def names(text: str, home: str | None = None) -> list[str]:
    return [place.name for place in places(text, home)]


def words(text: str) -> Words:
    return split(document(text), sentences(text))
