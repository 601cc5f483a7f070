"""The trained weights of the tagger and the words that it was trained on, mapped from disk.

`tagger.marisa` is a trie of all features and words. The number of one is its row in `tagger.bin`:
the ends of all rows, 32-bit integers; the numbers of the partners of all pairs of words; then the
rows themselves (see `packed`), those of the pairs behind those of the trie. The checksum of
`tagger.bin` is that of all before the rows: any change of a row's length shows there.
"""

import functools
import mmap
import operator
import tomllib
import zlib
from bisect import bisect_left
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import marisa_trie
from attrs import frozen

from timeline import lexicon
from timeline.errors import DataError
from timeline.text import features, forms, packed
from timeline.text.packed import Record
from timeline.values import value

VERSION = 3
FILES = ("tagger.marisa", "tagger.bin")
UNSURE = 255  # stands for a tag that has to be found by its score
NAME = "NNP"
FORMS = 1 << 14  # words that are kept ready, as they are written
FEATURES = 1 << 13  # weights that are kept ready, and forms
PARTS = 1 << 12  # endings, shapes and classes of words whose weights are kept ready
TOGETHER = 1 << 13  # weights of a word together with a tag that are kept ready


@frozen
class Model:
    """The mapped table, the tags by place, and those that an unknown word may take.

    Row `i` of `data` goes from `ends[i]` to `ends[i + 1]`. `bias` is what `scores` adds,
    `size` how many bytes a vector with a field for each tag has.
    """

    trie: marisa_trie.Trie
    ends: memoryview
    partners: memoryview
    data: mmap.mmap
    tags: tuple[str, ...]
    opened: tuple[int, ...]
    bias: int
    size: int

    def row(self, number: int) -> bytes:
        """The row of this number."""
        return self.data[self.ends[number] : self.ends[number + 1]]


@value(eq=False)
class Word:
    """A word as it is written, its digits as 0, with what the tagger needs of it; made once.

    `number` is that of its record, -1 if it has none. `sure[last]` is its tag behind the tag
    `last` if that is sure, else UNSURE. `sums` are the weights of its features for the word to be
    tagged at each of `features.PLACES`: the first for the word two places to the right.
    """

    text: str
    low: str
    number: int
    record: Record
    candidates: tuple[int, ...]
    sure: bytes
    sums: tuple[int, ...]


def _sums(text: str, known: Record, held: tuple[int, ...]) -> tuple[int, ...]:
    """The sums of a word, from those that the table holds of it as it is mostly written, if any."""
    low = text.lower()
    usual = features.unfold(low, small=known.marks & forms.ORDINARY != 0)
    if held and text == usual:
        return held
    kind = features.usual(low, tuple(map(tags().__getitem__, known.usual)))
    shape = _shape(low, kind, text)
    if held:
        change = map(operator.sub, shape, _shape(low, kind, usual))
        return tuple(map(operator.add, held, change))
    parts = [
        _part(features.by_ending, low[-2:]),
        _part(features.by_long_ending, low[-3:]),
        _part(features.by_class, kind),
        _part(features.by_forms, find_forms(low)),
        shape,
    ]
    if known.keys:
        parts.append(tuple(packed.vector_of(known, packed.OWN + at) for at in features.PLACES))
    before2, before, own, behind, behind2 = map(sum, zip(*parts, strict=True))
    own += sum(map(vector, features.own(low, find_forms(low))))
    return before2, before, own, behind, behind2


def _shape(low: str, kind: str, text: str) -> tuple[int, ...]:
    """The weights of the shape of a word when it is written as in this text."""
    form = features.shape(text)
    before2, before, own, behind, behind2 = _part(features.by_shape, form)
    own += sum(map(vector, features.own_shape(low, kind, form)))
    return before2, before, own, behind, behind2


@functools.lru_cache(maxsize=PARTS)
def _part(features_of: Callable[[int, str], tuple[str, ...]], shared: str) -> tuple[int, ...]:
    """The weights of what words share, for the word to be tagged at each of `features.PLACES`."""
    return tuple(sum(map(vector, features_of(place, shared))) for place in features.PLACES)


def read(folder: Path) -> Model:
    """The model in `tagger.marisa` and `tagger.bin`, described by `tagger.toml`.

    Raises:
        DataError: the files do not belong together, or not to this code.
    """
    head = tomllib.loads((folder / "tagger.toml").read_text(encoding="utf-8"))
    if head.get("version") != VERSION:
        raise DataError(
            f"tagger.toml: version {head.get('version')}, but this code reads {VERSION}"
        )
    _check(head, FILES[0], (folder / FILES[0]).read_bytes())
    trie = marisa_trie.Trie().mmap(str(folder / FILES[0]))
    with (folder / FILES[1]).open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    first = 4 * (len(trie) + head["pairs"] + 1)
    second = first + 4 * head["pairs"]
    _check(head, FILES[1], data[:second])
    places = {tag: place for place, tag in enumerate(head["tags"])}
    opened = tuple(places[tag] for tag in head["open"])
    view = memoryview(data)
    numbers = view[:first].cast("I"), view[first:second].cast("I")
    bias = sum(1 << (packed.WIDTH * place + packed.WIDTH - 1) for place in places.values())
    size = packed.WIDTH // 8 * len(places)
    return Model(trie, *numbers, data, tuple(places), opened, bias, size)


def _check(head: Mapping[str, Any], name: str, part: bytes) -> None:
    if zlib.crc32(part) != int(head["crc32"][name], 16):
        raise DataError(f"{name}: the checksum is not that of tagger.toml; make all anew")


@functools.cache
def _model() -> Model:
    return read(lexicon.DATA)


def tags() -> tuple[str, ...]:
    """The tags, sorted by name."""
    return _model().tags


def _find(low: str) -> int:
    """The number of a word in lower case, its digits as 0; -1 if it is not known."""
    return _model().trie.get("=" + low, -1)  # type: ignore[no-any-return]


UNKNOWN = Record()
NOTHING: tuple[int, ...] = ()


def record(low: str) -> Record:
    """What the table holds of a word in lower case, its digits as 0.

    >>> [tags()[place] for place in record("the").tags], bool(record("visit").marks & forms.VERB)
    (['DT'], True)
    """
    number = _find(low)
    return UNKNOWN if number < 0 else packed.read_record(_model().row(number))


@functools.lru_cache(maxsize=FORMS)
def marks(low: str) -> int:
    """The marks of a word in lower case, see `timeline.text.forms`."""
    number = _find(low)
    model = _model()
    return 0 if number < 0 else model.data[model.ends[number]]


@functools.lru_cache(maxsize=FEATURES)
def find_forms(low: str) -> str:
    """The forms of dictionary words that a word in lower case can be, see `forms.analyse`.

    >>> find_forms("visits")
    'SZ'
    """
    return forms.analyse(low, marks)


@functools.lru_cache(maxsize=FORMS)
def word(text: str) -> Word:
    """What the tagger needs of a word as it is written.

    >>> word("Visits").low, word("blorded").number
    ('visits', -1)
    """
    if not text.isalpha() and (form := features.without_digits(text)) != text:
        return word(form)
    low, model, known, held = text.lower(), _model(), UNKNOWN, NOTHING
    number = model.trie.get("=" + low, -1)
    if number >= 0:
        row = model.row(number)
        known = packed.read_record(row)
        held = packed.read_sums(row, model.size) if known.usual else NOTHING
    candidates = tuple(known.tags) or model.opened
    sure = _sure(text, known, model.tags)
    return Word(text, low, number, known, candidates, sure, _sums(text, known, held))


def _sure(text: str, known: Record, names: tuple[str, ...]) -> bytes:
    count = len(names) + 1  # before the first word stands no tag, but a sign
    if features.is_mixed(text):
        return _always(names.index(NAME), count)
    if len(known.tags) == 1:
        return _always(known.tags[0], count)
    if not known.contexts:
        return _always(UNSURE, count)
    found = bytearray(_always(UNSURE, count))
    capital = packed.CAPITAL if text[0].isupper() else 0
    for context, tag in zip(known.contexts, known.sure, strict=True):
        if context & packed.CAPITAL == capital:
            found[context - capital] = tag
    return bytes(found)


@functools.cache
def _always(tag: int, count: int) -> bytes:
    return bytes([tag]) * count


@functools.lru_cache(maxsize=FEATURES)
def vector(feature: str) -> int:
    """The weights of a feature as one integer, 0 if it is not known."""
    model = _model()
    number = model.trie.get(feature, -1)
    return 0 if number < 0 else packed.read_vector(model.row(number))


@functools.lru_cache(maxsize=TOGETHER)
def _learnt(word: Word, key: int) -> int:
    """The weights of a word with this key, see `packed.Record`; 0 if there are none."""
    return packed.vector_of(word.record, key)


def together(left: Word, word: Word, right: Word, last: int) -> int:
    """The weights of a word in pairs with the tag and the words beside it, and of those two."""
    record = word.record
    total = _learnt(word, last) if last in record.keys else 0
    if packed.NEXT + last in right.record.keys:
        total += _learnt(right, packed.NEXT + last)
    if record.right[1] and right.number >= 0:
        total += pair(record.right, right.number)
    if record.left[1] and left.number >= 0:
        total += pair(record.left, left.number)
    return total


def pair(pairs: tuple[int, int], partner: int) -> int:
    """The weights of a word together with the word of this number, 0 if they are no known pair."""
    first, count = pairs
    end = first + count
    model = _model()
    at = bisect_left(model.partners, partner, first, end)
    if at == end or model.partners[at] != partner:
        return 0
    return packed.read_vector(model.row(len(model.trie) + at))


def scores(total: int) -> memoryview:
    """The fields of a sum of vectors, each with the same bias added."""
    model = _model()
    return memoryview((total + model.bias).to_bytes(model.size, "little")).cast("H")
