"""A document in, its sentences with tagged words and parsed groups out."""

from timeline.model import Document, Sentence
from timeline.text import tags, tokens


def parse_words(document: Document) -> tuple[Sentence, ...]:
    """A document in; its sentences out, headline first, with tags and lemmas on all tokens."""
    cuts = tokens.split(document.text, document.body, document.headline)
    return tags.tag(document.text, cuts)
