"""Document, parses and places in, the named persons, organisations, gatherings and works out."""

from timeline.names.find import find
from timeline.names.index import NameIndex, at, mention_at, short

__all__ = ["NameIndex", "at", "find", "mention_at", "short"]
