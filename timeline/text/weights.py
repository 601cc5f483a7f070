"""The trained weights of the tagger and the words that it was trained on, mapped from disk.

`tagger.marisa` is a trie of all features and words. The number of one is its row in `tagger.bin`:
the ends of all rows, 32-bit integers; the numbers of the partners of all pairs of words; then the
rows themselves (see `packed`), those of the pairs behind those of the trie.
"""

import functools
import mmap
import sys
import tomllib
import zlib
from bisect import bisect_left
from pathlib import Path

import marisa_trie
from attrs import frozen

from timeline import lexicon
from timeline.errors import DataError
from timeline.text import features, forms, packed
from timeline.text.packed import Record

VERSION = 2
FILES = ("tagger.marisa", "tagger.bin")
UNSURE = 255  # stands for a tag that has to be found by its score
NAME = "NNP"
FORMS = 1 << 14  # words that are kept ready, as they are written
FEATURES = 1 << 14  # weights that are kept ready
TOGETHER = 1 << 13  # weights of a word together with a tag that are kept ready


@frozen
class Model:
    """The mapped table, the tags by place, and those that an unknown word may take.

    Row `i` of `rows` goes from `ends[i]` to `ends[i + 1]`. `bias` is what `scores` adds,
    `size` how many bytes a vector with a field for each tag has.
    """

    trie: marisa_trie.Trie
    ends: memoryview
    partners: memoryview
    rows: memoryview
    tags: tuple[str, ...]
    opened: tuple[int, ...]
    bias: int
    size: int


@frozen(eq=False)
class Word:
    """A word as it is written, its digits as 0, with what the tagger needs of it; made once.

    `number` is that of its record, -1 if it has none. `sure[last]` is its tag behind the tag
    `last` if that is sure, else UNSURE.
    """

    text: str
    low: str
    shape: str
    kind: str
    forms: str
    number: int
    record: Record
    candidates: tuple[int, ...]
    sure: bytes

    @functools.cached_property
    def own(self) -> int:
        """The weights of its features at its own place."""
        shared = features.own(self.low, self.shape, self.kind, self.forms)
        return sum(map(vector, shared), packed.vector_of(self.record, packed.OWN))

    @functools.cached_property
    def two_before(self) -> int:
        """Its weights for the word that comes two words behind it."""
        return _near(self, -2)

    @functools.cached_property
    def before(self) -> int:
        """Its weights for the word right behind it."""
        return _near(self, -1)

    @functools.cached_property
    def behind(self) -> int:
        """Its weights for the word right before it."""
        return _near(self, 1)

    @functools.cached_property
    def two_behind(self) -> int:
        """Its weights for the word that stands two words before it."""
        return _near(self, 2)


def _near(word: Word, place: int) -> int:
    shared = features.near(place, word.low, word.shape, word.kind, word.forms)
    return sum(map(vector, shared), packed.vector_of(word.record, packed.OWN + place))


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
    for name in FILES:
        if zlib.crc32((folder / name).read_bytes()) != int(head["crc32"][name], 16):
            raise DataError(f"{name}: the checksum is not that of tagger.toml; make all anew")
    trie = marisa_trie.Trie().mmap(str(folder / FILES[0]))
    with (folder / FILES[1]).open("rb") as file:
        data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    first = 4 * (len(trie) + head["pairs"] + 1)
    second = first + 4 * head["pairs"]
    places = {tag: place for place, tag in enumerate(head["tags"])}
    opened = tuple(places[tag] for tag in head["open"])
    numbers = data[:first].cast("I"), data[first:second].cast("I")
    bias = sum(1 << (packed.WIDTH * place + packed.WIDTH - 1) for place in places.values())
    size = packed.WIDTH // 8 * len(places)
    return Model(trie, *numbers, data[second:], tuple(places), opened, bias, size)


@functools.cache
def _model() -> Model:
    return read(lexicon.DATA)


def tags() -> tuple[str, ...]:
    """The tags, sorted by name."""
    return _model().tags


def _row(model: Model, number: int) -> memoryview:
    return model.rows[model.ends[number] : model.ends[number + 1]]


def _find(low: str) -> int:
    """The number of a word in lower case, its digits as 0; -1 if it is not known."""
    return _model().trie.get("=" + low, -1)  # type: ignore[no-any-return]


UNKNOWN = Record()


def record(low: str) -> Record:
    """What the table holds of a word in lower case, its digits as 0.

    >>> [tags()[place] for place in record("the").tags], bool(record("visit").marks & forms.VERB)
    (['DT'], True)
    """
    number = _find(low)
    return UNKNOWN if number < 0 else packed.read_record(bytes(_row(_model(), number)))


@functools.lru_cache(maxsize=FORMS)
def marks(low: str) -> int:
    """The marks of a word in lower case, see `timeline.text.forms`."""
    number = _find(low)
    model = _model()
    return 0 if number < 0 else model.rows[model.ends[number]]


@functools.lru_cache(maxsize=FORMS)
def word(text: str) -> Word:
    """What the tagger needs of a word as it is written.

    >>> word("Visits").kind, word("Visits").forms
    ('NNS/VBZ', 'SZ')
    """
    form = features.without_digits(text)
    if form != text:
        return word(form)
    low = text.lower()
    number, model = _find(low), _model()
    known = UNKNOWN if number < 0 else packed.read_record(bytes(_row(model, number)))
    kind = features.usual(low, tuple(model.tags[place] for place in known.usual))
    return Word(
        text,
        low,
        sys.intern(features.shape(text)),
        sys.intern(kind),
        sys.intern(forms.analyse(low, marks)),
        number,
        known,
        tuple(known.tags) or model.opened,
        _sure(text, known, model.tags),
    )


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
    return 0 if number < 0 else packed.read_vector(_row(model, number))


@functools.lru_cache(maxsize=TOGETHER)
def learnt(word: Word, key: int) -> int:
    """The weights of a word with this key, see `packed.Record`; 0 if there are none."""
    return packed.vector_of(word.record, key)


def pair(pairs: tuple[int, int], partner: int) -> int:
    """The weights of a word together with the word of this number, 0 if they are no known pair."""
    first, count = pairs
    model = _model()
    at = bisect_left(model.partners, partner, first, first + count)
    if at == first + count or model.partners[at] != partner:
        return 0
    return packed.read_vector(_row(model, len(model.trie) + at))


def scores(total: int) -> memoryview:
    """The fields of a sum of vectors, each with the same bias added."""
    model = _model()
    return memoryview((total + model.bias).to_bytes(model.size, "little")).cast("H")
