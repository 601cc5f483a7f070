"""Names of a text read from end to end, as short as tests need it."""

from functools import partial

from timeline import names, places
from timeline.model import Name
from timeline.text import about, parse_words, read
from timeline.text.clauses import parse


def names_in(text: str) -> tuple[Name, ...]:
    """The names of a text."""
    document = read.document(text, about.About())
    sentences = parse_words(document)
    parses = tuple(map(partial(parse, document.text), sentences))
    return names.find(document, parses, places.find(document, sentences))


def mentions(text: str) -> dict[str, list[str]]:
    """Each name with the words of its mentions."""
    return {
        name.name: [text[each.span.start : each.span.end] for each in name.mentions]
        for name in names_in(text)
    }


def kinds(text: str) -> dict[str, str]:
    """Each name with its kind."""
    return {name.name: name.kind for name in names_in(text)}
