"""The trained weights of the tagger and the words that it was trained on, mapped from disk.

A vector of scores, one for each tag, is one integer: field `i` of WIDTH bits holds the score of
tag `i`. So one addition adds all of them. Fields may be negative; the sum of the fields times
their places is what the integer is, and `scores` adds a bias before it cuts it into fields.
"""

import functools
import struct
import tomllib
import zlib
from collections.abc import Callable
from pathlib import Path

import marisa_trie
from attrs import frozen

from timeline import lexicon
from timeline.errors import DataError
from timeline.text import features, forms

VERSION = 1
WIDTH = 32  # bits of a field; sums of forty weights within +-1000 need 17
PAIR = struct.Struct("<Bh")  # a tag's place and its weight


@frozen
class Entry:
    """What the training data say of a word in lower case.

    `tags` are the places of the tags that it may take, all open classes if it is rare; `usual`
    those that it mostly has, by frequency. `marks` is a sum of the marks in `timeline.text.forms`.
    """

    tags: tuple[int, ...]
    usual: tuple[int, ...]
    marks: int


@frozen
class Model:
    """The mapped table, the tags by place, and what is known of a word that is not in it."""

    trie: marisa_trie.BytesTrie
    tags: tuple[str, ...]
    unknown: Entry


def read(folder: Path) -> Model:
    """The model in `tagger.marisa`, described by `tagger.toml`.

    Raises:
        DataError: the two files do not belong together, or not to this code.
    """
    head = tomllib.loads((folder / "tagger.toml").read_text(encoding="utf-8"))
    path = folder / "tagger.marisa"
    if head.get("version") != VERSION:
        raise DataError(
            f"tagger.toml: version {head.get('version')}, but this code reads {VERSION}"
        )
    if zlib.crc32(path.read_bytes()) != int(head["crc32"], 16):
        raise DataError("tagger.marisa: the checksum is not that of tagger.toml; make both anew")
    places = {tag: place for place, tag in enumerate(head["tags"])}
    unknown = Entry(tuple(places[tag] for tag in head["open"]), (), 0)
    return Model(marisa_trie.BytesTrie().mmap(str(path)), tuple(places), unknown)


@functools.cache
def _model() -> Model:
    return read(lexicon.DATA)


def tags() -> tuple[str, ...]:
    """The tags, sorted by name."""
    return _model().tags


@functools.lru_cache(maxsize=1 << 15)
def entry(low: str) -> Entry:
    """What is known of a word in lower case, its digits as 0.

    >>> [tags()[place] for place in entry("the").tags], bool(entry("visit").marks & forms.VERB)
    (['DT'], True)
    """
    model = _model()
    found = model.trie.get("=" + low)
    if not found:
        return model.unknown
    marks, count, *places = found[0]
    return Entry(tuple(places[count:]) or model.unknown.tags, tuple(places[:count]), marks)


@functools.lru_cache(maxsize=1 << 15)
def kinds(word: str) -> tuple[str, str]:
    """The class of a word and the forms that it can be, as `timeline.text.features` needs them.

    >>> kinds("Visits")
    ('NNS/VBZ', 'SZ')
    """
    low = features.fold(word)
    names = tuple(tags()[place] for place in entry(low).usual)
    return features.usual(low, names), forms.analyse(low, marks)


def marks(low: str) -> int:
    """The marks of a word in lower case, see `timeline.text.forms`."""
    return entry(low).marks


@functools.lru_cache(maxsize=1 << 17)
def vector(feature: str) -> int:
    """The weights of a feature as one integer, 0 if it is not known."""
    found = _lookup()(feature)
    total = 0
    if found:
        for place, weight in PAIR.iter_unpack(found[0]):
            total += weight << WIDTH * place
    return total


@functools.cache
def _lookup() -> Callable[[str], list[bytes] | None]:
    return _model().trie.get  # type: ignore[no-any-return]


@functools.cache
def _bias() -> int:
    return sum(1 << (WIDTH * place + WIDTH - 1) for place in range(len(tags())))


def scores(total: int) -> memoryview:
    """The fields of a sum of vectors, each with the same bias added."""
    size = WIDTH // 8 * len(tags())
    return memoryview((total + _bias()).to_bytes(size, "little")).cast("I")
