"""Trains the tagger.

    python tagger.py EWT-TRAIN.conllu[.gz] MASC.tsv[.gz] EWT-DEV.conllu

Writes `tagger.marisa` and `tagger.toml` to the package's data and prints the share of right tags
on the development part. The same input gives the same bytes.
"""

import collections
import functools
import gzip
import random
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import marisa_trie
from attrs import field, frozen

from timeline import lexicon
from timeline.text import features, tags, weights

ROUNDS = 6
SEED = 1
TREEBANK_WEIGHT = 3  # how often a round sees a sentence of the treebank, against one of MASC
FREQUENT = 20  # a word seen so often takes only tags seen with it,
RARE_TAG = 0.002  # and of these none that has a smaller share
SCALE = 100  # weights are written as integers
SMALLEST = 10  # and smaller ones are left out
BOUND = 32_000
WIDE = 64  # bits of a field of the sums over time
CLOSED = frozenset(
    {"#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "CC", "DT", "EX", "HYPH", "MD", "PDT", "POS"}
    | {"PRP", "PRP$", "TO", "WDT", "WP", "WP$", "WRB", "``"}
)
BASES = {"VB": weights.VERB, "VBP": weights.VERB, "NN": weights.NOUN, "JJ": weights.ADJECTIVE}
MONEY = re.compile(r"\$[\d.,]+")
CUT_WORD = re.compile(r"[^\W\d_]{2,}-")
HEADER = """\
# source: Universal Dependencies English EWT 2.16, training part (Stanford University and others);
# source: MASC, Manually Annotated Sub-Corpus of the Open American National Corpus,
# source: with tags given by a machine (spaCy 3.8, en_core_web_sm)
# licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/): this file, tagger.marisa
# changes: trained weights, the tags of frequent words, and lists of words; made by make/tagger.py
"""

Tagged = list[tuple[str, str]]


@frozen
class Row:
    """A word to be learnt: its fixed features, the tags it may take, the right one."""

    fixed: tuple[int, ...]
    candidates: tuple[int, ...]
    right: int
    words: tuple[str, str, str]


def blocks(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a file, each a list of tab-separated rows."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    for block in text.strip().split("\n\n"):
        yield [line.split("\t") for line in block.splitlines() if not line.startswith("#")]


def read_treebank(path: Path) -> list[Tagged]:
    """The words and Penn tags of a CoNLL-U file."""
    return [[(features.plain(row[1]), row[4]) for row in rows] for rows in blocks(path)]


def read_masc(path: Path) -> list[Tagged]:
    """The words and tags of MASC, cut as ours are; sentences with broken words are left out."""
    return [
        [pair for row in rows for pair in _cut(features.plain(row[0]), row[2])]
        for rows in blocks(path)
        if all(len(row) == 3 and row[2] not in ("XX", "_SP") for row in rows)
    ]


def _cut(word: str, tag: str) -> Tagged:
    if MONEY.fullmatch(word):
        return [("$", "$"), (word[1:], "CD")]
    if CUT_WORD.fullmatch(word):
        return [(word[:-1], tag), ("-", "HYPH")]
    if word.lower() == "cannot":
        return [(word[:3], "MD"), (word[3:], "RB")]
    return [(word, tag)]


def describe(sentences: list[Tagged], names: list[str]) -> dict[str, bytes]:
    """For each word in lower case: its marks, then the tags it may take if it is frequent."""
    seen: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    small: collections.Counter[str] = collections.Counter()
    for sentence in sentences:
        for word, tag in sentence:
            low = features.fold(word)
            seen[low][tag] += 1
            small[low] += word[0].islower()
    table = {}
    for low, counts in seen.items():
        total = counts.total()
        marks = weights.ORDINARY * (small[low] * 2 > total)
        for tag, mark in BASES.items():
            marks |= mark * (counts[tag] > 0)
        allowed = [t for t in names if counts[t] and counts[t] >= RARE_TAG * total]
        places = [names.index(tag) for tag in allowed] if total >= FREQUENT else []
        if marks or places:
            table["=" + low] = bytes([marks, *places])
    return table


@frozen
class Learner:
    """An averaged perceptron whose weight vectors are integers, see `timeline.text.weights`."""

    tags: list[str]
    words: dict[str, bytes] = field(repr=False)
    numbers: dict[str, int] = field(factory=dict, repr=False)
    now: list[int] = field(factory=list, repr=False)
    over_time: list[int] = field(factory=list, repr=False)

    def number(self, feature: str) -> int:
        """The place of a feature's vector."""
        found = self.numbers.setdefault(feature, len(self.numbers))
        if found == len(self.now):
            self.now.append(0)
            self.over_time.append(0)
        return found

    def update(self, seen: tuple[int, ...], right: int, wrong: int, step: int) -> None:
        """Raises the score of the right tag and lowers that of the wrong one."""
        change = (1 << weights.WIDTH * right) - (1 << weights.WIDTH * wrong)
        late = ((1 << WIDE * right) - (1 << WIDE * wrong)) * step
        for place in seen:
            self.now[place] += change
            self.over_time[place] += late


def prepare(learner: Learner, sentences: list[Tagged]) -> list[list[Row]]:
    """The rows of each sentence, with the features that do not depend on tags looked up."""

    @functools.cache
    def fixed(word: str, place: int) -> tuple[int, ...]:
        found = features.near(word, place) if place else features.own(word)
        return tuple(map(learner.number, found))

    places = {tag: place for place, tag in enumerate(learner.tags)}
    everything = tuple(place for tag, place in places.items() if tag not in CLOSED)
    edge = [features.START, features.START]
    prepared = []
    for sentence in sentences:
        padded = [*edge, *(word for word, _ in sentence), *edge]
        lows = [features.fold(word) for word in padded]
        rows = []
        for at, (_, tag) in enumerate(sentence, 2):
            known = tuple(learner.words.get("=" + lows[at], b"")[1:]) or everything
            seen: tuple[int, ...] = ()
            if len(known) > 1:
                seen = sum((fixed(padded[at + p], p) for p in (0, *features.PLACES)), ())
            rows.append(Row(seen, known, places[tag], (lows[at - 1], lows[at], lows[at + 1])))
        prepared.append(rows)
    return prepared


def learn(learner: Learner, prepared: list[list[Row]]) -> int:
    """Trains for all rounds and gives the number of steps."""
    names = [*learner.tags, features.START]
    bias = sum(1 << (weights.WIDTH * (i + 1) - 1) for i in range(len(learner.tags)))
    size = weights.WIDTH // 8 * len(learner.tags)
    order = list(range(len(prepared)))
    shuffle = random.Random(SEED).shuffle  # noqa: S311  # no secret: a fixed order of sentences
    step = 0
    for turn in range(ROUNDS):
        shuffle(order)
        for index in order:
            before = last = len(learner.tags)
            for row in prepared[index]:
                best = row.candidates[0]
                if len(row.candidates) > 1:
                    step += 1
                    tagged = features.history(names[before], names[last])
                    tagged += features.joint(names[last], row.words)
                    seen = row.fixed + tuple(map(learner.number, tagged))
                    total = sum(map(learner.now.__getitem__, seen), bias)
                    scores = memoryview(total.to_bytes(size, "little")).cast("I")
                    best = max(row.candidates, key=scores.__getitem__)
                    if best != row.right and row.right in row.candidates:
                        learner.update(seen, row.right, best, step)
                before, last = last, best
        print(f"round {turn + 1} of {ROUNDS}", flush=True)
    return step


def average(learner: Learner, steps: int) -> dict[str, bytes]:
    """The weights that matter, averaged over time and packed for the trie."""
    count = len(learner.tags)
    packed = {}
    for feature, number in learner.numbers.items():
        now = _fields(learner.now[number], weights.WIDTH, count)
        late = _fields(learner.over_time[number], WIDE, count)
        pairs = b""
        for place in range(count):
            weight = round((now[place] - late[place] / steps) * SCALE)
            if abs(weight) >= SMALLEST:
                pairs += weights.PAIR.pack(place, max(-BOUND, min(BOUND, weight)))
        if pairs:
            packed[feature] = pairs
    return packed


def _fields(total: int, width: int, count: int) -> list[int]:
    half = 1 << (width - 1)
    bias = sum(half << (width * i) for i in range(count))
    cells = memoryview((total + bias).to_bytes(width // 8 * count, "little"))
    return [cell - half for cell in cells.cast("I" if width == 32 else "Q")]


def write(learner: Learner, packed: dict[str, bytes]) -> None:
    """Writes the trie and its header."""
    items = sorted({**packed, **learner.words}.items())
    marisa_trie.BytesTrie(items).save(str(lexicon.DATA / "tagger.marisa"))
    crc = zlib.crc32((lexicon.DATA / "tagger.marisa").read_bytes())
    opened = [tag for tag in learner.tags if tag not in CLOSED]
    (lexicon.DATA / "tagger.toml").write_text(
        f"{HEADER}\nversion = {weights.VERSION}\nfeatures = {len(packed)}\n"
        f'words = {len(learner.words)}\ncrc32 = "{crc:08x}"\n'
        f"tags = {_toml(learner.tags)}\nopen = {_toml(opened)}\n",
        encoding="utf-8",
    )


def _toml(names: list[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def accuracy(path: Path) -> float:
    """The share of right tags that the written model gives."""
    sentences = read_treebank(path)
    pairs = [
        (found, right)
        for sentence in sentences
        for found, (_, right) in zip(
            tags.guess([word for word, _ in sentence]), sentence, strict=True
        )
    ]
    return sum(found == right for found, right in pairs) / len(pairs)


def main(treebank: Path, masc: Path, held_out: Path) -> None:
    """Reads, trains, writes and measures."""
    gold = read_treebank(treebank)
    sentences = gold * TREEBANK_WEIGHT + read_masc(masc)
    names = sorted({tag for sentence in sentences for _, tag in sentence})
    learner = Learner(names, describe(sentences, names))
    steps = learn(learner, prepare(learner, sentences))
    write(learner, average(learner, steps))
    print(f"right tags: {accuracy(held_out):.4f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
