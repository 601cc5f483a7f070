"""Writes what the tagger has learnt as its table; see `timeline.text.weights` for the layout."""

import itertools
import zlib
from array import array
from collections import Counter, defaultdict
from pathlib import Path

import marisa_trie
from attrs import evolve, field, frozen

from timeline.text import features, forms, packed, tags, weights
from timeline.text.packed import Record

Fields = dict[int, int]
Sure = dict[str, dict[int, int]]  # word, context, tag
Tagged = list[tuple[str, str]]

CERTAIN = 15  # a word found so often behind a tag is not scored there
CERTAIN_TAG = 0.99  # if one tag has this share of it


@frozen
class Parts:
    """The weights by what they belong to: features of many words, one word, two words."""

    shared: dict[str, Fields] = field(factory=dict)
    own: dict[str, dict[int, Fields]] = field(factory=lambda: defaultdict(dict))
    right: dict[str, dict[str, Fields]] = field(factory=lambda: defaultdict(dict))
    left: dict[str, dict[str, Fields]] = field(factory=lambda: defaultdict(dict))

    def words(self) -> set[str]:
        """All words that have weights."""
        pairs = (*self.right.values(), *self.left.values())
        partners = {word for partners in pairs for word in partners}
        return partners.union(self.own, self.right, self.left)


@frozen
class Summer:
    """What is needed to sum up the weights of words: all records, tags, weights of features."""

    words: dict[str, Record] = field(repr=False)
    names: list[str]
    shared: dict[str, int] = field(repr=False)

    def learnt(self, low: str, vectors: dict[int, Fields]) -> tuple[Record, bytes]:
        """The record of a word with these vectors by key, and if it is frequent the sums."""
        count, record = len(self.names), self.words.get(low, weights.UNKNOWN)
        sums, least = b"", packed.OWN + min(features.PLACES)
        if record.usual:
            totals = [self._sum(low, place, vectors) for place in features.PLACES]
            sums = packed.write_sums(totals, packed.WIDTH // 8 * count)
            vectors = {key: fields for key, fields in vectors.items() if key < least}
        keys = sorted(vectors)
        written = [packed.write_vector(vectors[key], count) for key in keys]
        sizes = bytes(map(len, written))
        record = evolve(record, keys=bytes(keys), sizes=sizes, vectors=b"".join(written))
        own = [packed.spread(vectors[key]) for key in keys if key < packed.NEXT]
        left = [packed.spread(vectors[key]) for key in keys if packed.NEXT <= key < least]
        return evolve(record, sway=max(own, default=0), sway_left=max(left, default=0)), sums

    def _sum(self, low: str, place: int, vectors: dict[int, Fields]) -> int:
        record = self.words[low]
        kind = features.usual(low, tuple(map(self.names.__getitem__, record.usual)))
        form = features.shape(features.unfold(low, small=record.marks & forms.ORDINARY != 0))
        seen = features.shared(place, low, kind, forms.analyse(low, self._marks), form)
        own = packed.join(vectors.get(packed.OWN + place, {}))
        return sum((self.shared.get(feature, 0) for feature in seen), own)

    def _marks(self, low: str) -> int:
        return self.words.get(low, weights.UNKNOWN).marks


@frozen
class Made:
    """What the header of the table has to say of it."""

    pairs: int
    checksums: dict[str, int]


def sort(learnt: dict[str, Fields], names: list[str]) -> Parts:
    """The weights by what they belong to."""
    places = {tag: place for place, tag in enumerate([*names, features.START])}
    alone = {features.alone("", place): place for place in features.PLACES}
    found = Parts()
    for feature, fields in learnt.items():
        kind, rest = feature[0], feature[1:]
        first, _, second = rest.partition(" ")
        if kind in "xy":
            found.own[second][places[first] + packed.NEXT * (kind == "y")] = fields
        elif kind == "z":
            found.right[first][second] = fields
        elif kind == "v":
            found.left[second][first] = fields
        elif kind in alone:
            found.own[rest][packed.OWN] = fields
        elif feature[:2] in alone:
            found.own[feature[2:]][packed.OWN + alone[feature[:2]]] = fields
        else:
            found.shared[feature] = fields
    return found


def write(
    folder: Path, learnt: dict[str, Fields], words: dict[str, Record], sure: Sure, names: list[str]
) -> Made:
    """Writes the trie and the rows."""
    parts = sort(learnt, names)
    known = parts.words().union(words)
    trie = marisa_trie.Trie(sorted({*("=" + word for word in known), *parts.shared}))
    rows = [b""] * len(trie)
    partners: list[int] = []
    shared = {feature: packed.join(fields) for feature, fields in parts.shared.items()}
    summer = Summer(words, names, shared)
    for feature, fields in parts.shared.items():
        rows[trie[feature]] = packed.write_vector(fields, len(names))
    for word in sorted(known):
        record, sums = summer.learnt(word, parts.own.get(word, {}))
        contexts = sure.get(word, {})
        record = evolve(record, contexts=bytes(sorted(contexts)))
        record = evolve(record, sure=bytes(map(contexts.__getitem__, record.contexts)))
        ranges = []
        sway = record.sway
        for table in (parts.right, parts.left):
            pairs = sorted((trie["=" + other], row) for other, row in table.get(word, {}).items())
            ranges.append((len(partners), len(pairs)))
            partners += [number for number, _ in pairs]
            rows += [packed.write_vector(fields, len(names)) for _, fields in pairs]
            sway += max((packed.spread(fields) for _, fields in pairs), default=0)
        record = evolve(record, right=ranges[0], left=ranges[1], sway=sway)
        rows[trie["=" + word]] = packed.write_record(record, sums)
    first = array("I").itemsize * (len(rows) + 1 + len(partners))
    numbers = (itertools.accumulate(map(len, rows), initial=first), partners)
    head = b"".join(array("I", part).tobytes() for part in numbers)
    trie.save(str(folder / weights.FILES[0]))
    (folder / weights.FILES[1]).write_bytes(head + b"".join(rows))
    written = (folder / weights.FILES[0]).read_bytes(), head
    checksums = dict(zip(weights.FILES, map(zlib.crc32, written), strict=True))
    return Made(len(partners), checksums)


def certain(sentences: list[Tagged], words: dict[str, Record], names: list[str]) -> Sure:
    """The tags that the written model nearly always gives words behind a tag, by word and context.

    They need not be scored. A word with a capital and one without are told apart.
    """
    places = {tag: place for place, tag in enumerate([*names, features.START])}
    seen: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        found = tags.guess([word for word, _ in sentence])
        for (word, _), before, tag in zip(sentence, [features.START, *found], found, strict=False):
            capital = packed.CAPITAL * word[0].isupper()
            seen[features.fold(word), places[before] + capital][tag] += 1
    sure: Sure = defaultdict(dict)
    for (low, context), counts in seen.items():
        [(tag, count)] = counts.most_common(1)
        often = counts.total() >= CERTAIN and count >= CERTAIN_TAG * counts.total()
        if often and len(words.get(low, weights.UNKNOWN).tags) != 1:
            sure[low][context] = places[tag]
    return sure
