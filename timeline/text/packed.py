"""How the tagger's table holds vectors of scores and what it knows of words, as bytes.

A vector of scores, one for each tag, is one integer: field `i` of WIDTH bits holds the score of
tag `i`. So one addition adds all of them. Fields may be negative; the sum of the fields times
their places is what the integer is. On disk it is a row of pairs of place and field, or, with many
fields, the integer itself.
"""

import functools
import struct
from collections.abc import Iterable

from timeline.text import features
from timeline.values import value

WIDTH = 16  # bits of a field; sums of forty weights within +-5000 have stayed within +-19,000
PAIR = struct.Struct("<Bh")  # a tag's place and its weight
SPARSE = 8  # a vector with more fields is written as one integer, which reads faster

HEAD = struct.Struct("<BBB")  # marks, number of usual tags, of tags
# sure tags, vectors, bytes of sums; sways; pairs to the right and left: first, number
MORE = struct.Struct("<BBHHHIHIH")
CAPITAL = 64  # added to the last tag of a context if the word has a capital
OWN, NEXT = 128, 64  # keys of a word's vectors: OWN + place; NEXT + last tag; last tag


@value
class Record:
    """What the table holds of a word in lower case.

    `tags` are the places of the tags that it may take, all open classes if empty; `usual` those
    that it mostly has, by frequency. `marks` is a sum of the marks in `timeline.text.forms`.

    In the contexts of `contexts` (the tag before the word, and whether the word has a capital) it
    has the tag at the same place in `sure`. `keys` says what the vectors one after the other in
    `vectors` are for, `sizes` how many bytes each has. `right` and `left` are the first and the
    number of the rows of pairs with words that follow and that stand before.

    `sway` is the most by which all these vectors together can change how far the scores of two
    tags of the word lie apart; `sway_left` is the same for the word before it.
    """

    marks: int = 0
    usual: bytes = b""
    tags: bytes = b""
    contexts: bytes = b""
    sure: bytes = b""
    keys: bytes = b""
    sizes: bytes = b""
    vectors: bytes = b""
    right: tuple[int, int] = (0, 0)
    left: tuple[int, int] = (0, 0)
    sway: int = 0
    sway_left: int = 0


_integer = functools.partial(int.from_bytes, byteorder="little", signed=True)


def read_vector(data: bytes | memoryview) -> int:
    """The vector as one integer.

    >>> read_vector(write_vector({0: -2, 1: 3}, 46)) == 3 * 2**WIDTH - 2
    True
    """
    if len(data) % PAIR.size:
        return int.from_bytes(data, "little", signed=True)
    total = 0
    for place, weight in PAIR.iter_unpack(data):
        total += weight << WIDTH * place
    return total


def join(fields: dict[int, int]) -> int:
    """The vector with these fields, by place, as one integer."""
    return sum(weight << WIDTH * place for place, weight in fields.items())


def spread(fields: dict[int, int]) -> int:
    """The most by which a vector can change how far two scores lie apart.

    >>> spread({3: 20, 7: -10}), spread({3: 20})
    (30, 20)
    """
    return max(0, *fields.values()) - min(0, *fields.values()) if fields else 0


def write_vector(fields: dict[int, int], count: int) -> bytes:
    """The bytes of a vector with these fields, of `count` tags.

    Raises:
        ValueError: the two ways of writing cannot be told apart with so many tags.
    """
    size = WIDTH // 8 * count
    if size % PAIR.size == 0:
        raise ValueError(f"a vector of {count} tags has {size} bytes, as one of pairs may have")
    if len(fields) > SPARSE:
        return join(fields).to_bytes(size, "little", signed=True)
    return b"".join(PAIR.pack(place, weight) for place, weight in sorted(fields.items()))


def read_record(data: bytes) -> Record:
    """The record in these bytes.

    >>> word = Record(4, b"ab", b"abc", keys=b"k", sizes=b"3", vectors=b"xyz", right=(7, 1))
    >>> read_record(write_record(word)) == word
    True
    """
    marks, usual, tags = HEAD.unpack_from(data)
    first = HEAD.size + usual
    at = first + tags
    known = data[HEAD.size : first], data[first:at]
    if at == len(data):
        return Record(marks, *known)
    contexts, keys, summed, *rest = MORE.unpack_from(data, at)
    sure = (at := at + MORE.size) + contexts
    first = sure + contexts
    sizes, vectors, end = first + keys, first + 2 * keys, len(data) - summed
    certain = data[at:sure], data[sure:first]
    learnt = data[first:sizes], data[sizes:vectors], data[vectors:end]
    pairs = (rest[2], rest[3]), (rest[4], rest[5])
    return Record(marks, *known, *certain, *learnt, *pairs, rest[0], rest[1])


def write_record(word: Record, sums: bytes = b"") -> bytes:
    """The bytes of a record, and behind it those of ready sums; see `read_sums`."""
    head = HEAD.pack(word.marks, len(word.usual), len(word.tags)) + word.usual + word.tags
    lengths = len(word.contexts), len(word.keys), len(sums)
    if not any(lengths) and not word.right[1] and not word.left[1]:
        return head
    sways = word.sway, word.sway_left
    more = MORE.pack(*lengths, *sways, *word.right, *word.left)
    learnt = word.keys + word.sizes + word.vectors + sums
    return head + more + word.contexts + word.sure + learnt


def vector_of(word: Record, key: int) -> int:
    """The vector with this key, 0 if there is none."""
    at = word.keys.find(key)
    if at < 0:
        return 0
    start = sum(word.sizes[:at])
    return read_vector(word.vectors[start : start + word.sizes[at]])


def read_sums(data: bytes, size: int) -> tuple[int, ...]:
    """The ready sums behind the record of a frequent word, five integers of `size` bytes each.

    They are the weights of all features that depend on the word alone, in the usual shape of the
    word (see `features.unfold`) and in the order of `features.PLACES`. The word has them instead
    of the vectors of its own.
    """
    starts = range(len(data) - size * len(features.PLACES), len(data), size)
    return tuple(map(_integer, [data[at : at + size] for at in starts]))


def write_sums(sums: Iterable[int], size: int) -> bytes:
    """The bytes of such sums."""
    return b"".join(total.to_bytes(size, "little", signed=True) for total in sums)
