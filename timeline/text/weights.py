"""The trained weights of the tagger and the words that it was trained on, mapped from disk.

A vector of scores, one for each tag, is one integer: field `i` of WIDTH bits holds the score of
tag `i`. So one addition adds all of them. Fields may be negative; the sum of the fields times
their places is what the integer is, and `scores` adds a bias before it cuts it into fields.
"""

import functools
import struct
import zlib

import marisa_trie
from attrs import frozen

from timeline import lexicon
from timeline.errors import DataError
from timeline.text import features

VERSION = 1
WIDTH = 32  # bits of a field; sums of forty weights within +-1000 need 17
PAIR = struct.Struct("<Bh")  # a tag's place and its weight

ORDINARY, VERB, NOUN, ADJECTIVE = 1, 2, 4, 8  # seen in lower case; seen as a base form of


@frozen
class Entry:
    """What the training data say of a word in lower case.

    `tags` are the places of the tags that it may take, all open classes if it is rare; `usual`
    those that it mostly has, by frequency. `marks` is a sum of ORDINARY, VERB, NOUN and ADJECTIVE.
    """

    tags: tuple[int, ...]
    usual: tuple[int, ...]
    marks: int


@frozen
class _Model:
    trie: marisa_trie.BytesTrie
    tags: tuple[str, ...]
    open: Entry


@functools.cache
def _model() -> _Model:
    """The weights of `data/tagger.marisa`, described by `data/tagger.toml`.

    Raises:
        DataError: the two files do not belong together.
    """
    head = lexicon.document("tagger")
    path = lexicon.DATA / "tagger.marisa"
    if head.get("version") != VERSION:
        raise DataError(
            f"tagger.toml: version {head.get('version')}, but this code reads {VERSION}"
        )
    if zlib.crc32(path.read_bytes()) != int(head["crc32"], 16):
        raise DataError("tagger.marisa: the checksum is not that of tagger.toml; make both anew")
    tags = tuple(head["tags"])
    trie = marisa_trie.BytesTrie().mmap(str(path))
    return _Model(trie, tags, Entry(tuple(tags.index(tag) for tag in head["open"]), (), 0))


def tags() -> tuple[str, ...]:
    """The tags, sorted by name."""
    return _model().tags


@functools.lru_cache(maxsize=1 << 15)
def entry(low: str) -> Entry:
    """What is known of a word in lower case, its digits as 0.

    >>> [tags()[place] for place in entry("the").tags], bool(entry("visit").marks & VERB)
    (['DT'], True)
    """
    model = _model()
    found = model.trie.get("=" + low)
    if not found:
        return model.open
    marks, count, *places = found[0]
    return Entry(tuple(places[count:]) or model.open.tags, tuple(places[:count]), marks)


def kind(low: str) -> str:
    """The class of a word in lower case, as the features name it."""
    names = tags()
    return features.usual(low, tuple(names[place] for place in entry(low).usual))


@functools.lru_cache(maxsize=1 << 16)
def vector(feature: str) -> int:
    """The weights of a feature as one integer, 0 if it is not known."""
    found = _model().trie.get(feature)
    return (
        sum(weight << WIDTH * place for place, weight in PAIR.iter_unpack(found[0])) if found else 0
    )


@functools.cache
def _bias() -> int:
    return sum(1 << (WIDTH * place + WIDTH - 1) for place in range(len(tags())))


def scores(total: int) -> memoryview:
    """The fields of a sum of vectors, each with the same bias added."""
    size = WIDTH // 8 * len(tags())
    return memoryview((total + _bias()).to_bytes(size, "little")).cast("I")
