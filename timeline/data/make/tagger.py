"""Trains the tagger.

    python tagger.py EWT-TRAIN.conllu[.gz] MASC.tsv[.gz] WORDNET-FOLDER EWT-DEV.conllu

Writes `tagger.marisa`, `tagger.bin` and `tagger.toml` to the package's data and prints the share
of right tags on the development part. The same input gives the same bytes.
"""

import collections
import functools
import gzip
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from timeline import lexicon
from timeline.data.make import tagger_table
from timeline.data.make.tagger_table import Fields, Sure, Tagged
from timeline.text import features, forms, tags, weights
from timeline.text.packed import Record

ROUNDS = 6
SEEDS = (1, 2, 3, 4)  # the mean of several runs is better than each
TREEBANK_WEIGHT = 3  # how often a round sees a sentence of the treebank, against one of MASC
FREQUENT = 20  # a word seen so often takes only tags seen with it,
RARE_TAG = 0.002  # and of these none that has a smaller share
COMMON = 600  # a noun or adjective seen less often may be a verb that was not seen yet
LISTED = 3  # a word that is not in the dictionary is noted if seen so often
KNOWN = 8  # a word seen so often has a class of its own: the tags
USUAL_TAG = 0.05  # that have this share of it
SEEN = 2  # features of words seen less often are not looked at
SCALE = 100  # weights are written as integers
SMALLEST = 50  # and smaller ones are left out
BOUND = 32_000
WIDTH = 32  # bits of a field while learning
WIDE = 64  # and of the sums over time
CLOSED = frozenset(
    {"#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "CC", "DT", "EX", "HYPH", "MD", "PDT", "POS"}
    | {"PRP", "PRP$", "TO", "WDT", "WP", "WP$", "WRB", "``"}
)
DICTIONARY = (
    ("data.verb", forms.VERB),
    ("data.noun", forms.NOUN),
    ("data.adj", forms.ADJECTIVE),
    ("data.adv", forms.ADVERB),
)
WORD = re.compile(r"(?P<word>[a-z]+(?:-[a-z]+)*)(?:\(.*)?")  # "galore(ip)": stands behind a noun
MONEY = re.compile(r"\$[\d.,]+")
CUT_WORD = re.compile(r"[^\W\d_]{2,}-")
HEADER = """\
# source: Universal Dependencies English EWT 2.16, training part (Stanford University and others);
# source: MASC, Manually Annotated Sub-Corpus of the Open American National Corpus,
# source: with tags given by a machine (spaCy 3.8, en_core_web_sm);
# source: WordNet 3.0 (Princeton University), which words are verbs, nouns, adjectives, adverbs
# licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/): this file, tagger.marisa,
# licence: tagger.bin
# licence: WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence,
# licence: which allows any use, is in NOTICE
# changes: trained weights, the tags of frequent words, and lists of words; made by make/tagger.py
"""


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


def read_dictionary(folder: Path) -> dict[str, int]:
    """The marks of the words of WordNet; names, which it writes with capitals, are left out.

    Source: wndb(5WN): after four fields and for each of its words two, the word and a number.
    """
    marks: dict[str, int] = collections.defaultdict(int)
    for name, mark in DICTIONARY:
        for line in (folder / name).read_text(encoding="latin-1").splitlines():
            fields = line.split(" ")
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2] if fields[0] else []
            for word in words:
                if found := WORD.fullmatch(word):
                    marks[found["word"]] |= mark
    return marks


def describe(
    sentences: list[Tagged], names: list[str], dictionary: dict[str, int]
) -> dict[str, Record]:
    """For each word in lower case its marks, its usual tags, and if frequent those it may take."""
    seen: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    small: collections.Counter[str] = collections.Counter()
    for sentence in sentences:
        for word, tag in sentence:
            low = features.fold(word)
            seen[low][tag] += 1
            small[low] += word[0].islower()
    table = {word: Record(mark) for word, mark in dictionary.items()}
    for low, counts in seen.items():
        total = counts.total()
        marks = dictionary.get(low, 0)
        marks |= forms.ORDINARY if small[low] * 2 > total else forms.NAME
        ranked = sorted(counts, key=lambda tag: (-counts[tag], tag)) if total >= KNOWN else []
        usual = [names.index(tag) for tag in ranked if counts[tag] >= USUAL_TAG * total]
        may = _allowed(low, counts) if total >= FREQUENT else set()
        if low in dictionary or total >= LISTED:
            table[low] = Record(marks, bytes(usual), bytes(sorted(map(names.index, may))))
    return table


def _allowed(low: str, counts: collections.Counter[str]) -> set[str]:
    """The tags that a frequent word may take."""
    total = counts.total()
    allowed = {tag for tag in counts if counts[tag] >= RARE_TAG * total}
    if low.isalpha() and total < COMMON:
        if "NNS" in allowed:
            allowed.add("VBZ")
        if "NN" in allowed or "JJ" in allowed:
            allowed |= {"NN", "VB", "VBP"}
    return allowed


@frozen
class Learner:
    """An averaged perceptron whose weight vectors are integers, see `timeline.text.packed`."""

    tags: list[str]
    numbers: dict[str, int] = field(factory=dict, repr=False)
    now: list[int] = field(factory=list, repr=False)
    over_time: list[int] = field(factory=list, repr=False)

    @property
    def names(self) -> list[str]:
        """The tags, and after them the sign for the place before the first word."""
        return [*self.tags, features.START]

    def forget(self) -> None:
        """Sets all weights to 0."""
        self.now[:] = [0] * len(self.now)
        self.over_time[:] = [0] * len(self.over_time)

    def scores(self, seen: tuple[int, ...]) -> memoryview:
        """The score of each tag, given these features."""
        bias = _bias(WIDTH, len(self.tags))
        total = sum(map(self.now.__getitem__, seen), bias)
        return memoryview(total.to_bytes(WIDTH // 8 * len(self.tags), "little")).cast("I")

    def number(self, feature: str) -> int:
        """The place of a feature's vector."""
        found = self.numbers.setdefault(feature, len(self.numbers))
        if found == len(self.now):
            self.now.append(0)
            self.over_time.append(0)
        return found

    def update(self, seen: tuple[int, ...], right: int, wrong: int, step: int) -> None:
        """Raises the score of the right tag and lowers that of the wrong one."""
        change = (1 << WIDTH * right) - (1 << WIDTH * wrong)
        late = ((1 << WIDE * right) - (1 << WIDE * wrong)) * step
        for place in seen:
            self.now[place] += change
            self.over_time[place] += late


@frozen
class Lexicon:
    """The table of `describe`, read."""

    tags: list[str]
    table: dict[str, Record] = field(repr=False)

    def features(self, word: str, place: int) -> tuple[str, ...]:
        """The features of a word for one `place` words to its left; 0 is the word itself."""
        low = features.fold(word)
        usual = self.table.get(low, weights.UNKNOWN).usual
        kind = features.usual(low, tuple(self.tags[place] for place in usual))
        known = low, kind, forms.analyse(low, self.marks), features.shape(word)
        return (features.alone(low, place), *features.shared(place, *known))

    def marks(self, low: str) -> int:
        """The marks of a word."""
        return self.table.get(low, weights.UNKNOWN).marks

    def candidates(self, low: str) -> tuple[int, ...]:
        """The tags that a word may take."""
        opened = (place for place, tag in enumerate(self.tags) if tag not in CLOSED)
        return tuple(self.table.get(low, weights.UNKNOWN).tags) or tuple(opened)


def prepare(learner: Learner, words: Lexicon, sentences: list[Tagged]) -> list[list[Row]]:
    """The rows of each sentence, with the features that do not depend on tags looked up."""

    @functools.cache
    def fixed(word: str, place: int) -> tuple[int, ...]:
        return tuple(map(learner.number, words.features(word, place)))

    candidates = functools.cache(words.candidates)
    places = {tag: place for place, tag in enumerate(learner.tags)}
    edge = [features.START, features.START]
    prepared = []
    for sentence in sentences:
        padded = [*edge, *(word for word, _ in sentence), *edge]
        lows = [features.fold(word) for word in padded]
        rows = []
        for at, (_, tag) in enumerate(sentence, 2):
            known = candidates(lows[at])
            seen: tuple[int, ...] = ()
            if len(known) > 1:
                seen = sum((fixed(padded[at + p], p) for p in features.PLACES), ())
            rows.append(Row(seen, known, places[tag], (lows[at - 1], lows[at], lows[at + 1])))
        prepared.append(rows)
    return prepared


def without_rare(prepared: list[list[Row]]) -> list[list[Row]]:
    """The same rows without the features that occur too seldom."""
    counts = collections.Counter(place for rows in prepared for row in rows for place in row.fixed)

    @functools.cache
    def kept(fixed: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(place for place in fixed if counts[place] >= SEEN)

    return [[evolve(row, fixed=kept(row.fixed)) for row in rows] for rows in prepared]


def learn(learner: Learner, prepared: list[list[Row]], order: list[int], seed: int) -> int:
    """Trains from nothing on the sentences in `order`, shuffled, and gives the number of steps."""
    learner.forget()
    order = list(order)
    shuffle = random.Random(seed).shuffle  # noqa: S311  # no secret: a fixed order of sentences
    step = 0
    for turn in range(ROUNDS):
        shuffle(order)
        for index in order:
            step = _study(learner, prepared[index], step)
        print(f"seed {seed}, round {turn + 1} of {ROUNDS}", flush=True)
    return step


def _study(learner: Learner, rows: list[Row], step: int) -> int:
    """Tags a sentence from left to right, and learns from each wrong tag."""
    names = learner.names
    before = last = len(learner.tags)
    for row in rows:
        best = row.candidates[0]
        if len(row.candidates) > 1:
            step += 1
            tagged = features.history(names[before], names[last])
            tagged += features.joint(names[last], row.words)
            seen = row.fixed + tuple(map(learner.number, tagged))
            scores = learner.scores(seen)
            best = max(row.candidates, key=scores.__getitem__)
            if best != row.right and row.right in row.candidates:
                learner.update(seen, row.right, best, step)
        before, last = last, best
    return step


def average(learner: Learner, steps: int) -> dict[str, int]:
    """For each feature the vector of its weights, averaged over time, as one integer."""
    found = {}
    for feature, number in learner.numbers.items():
        if learner.over_time[number]:
            now = _fields(learner.now[number], WIDTH, len(learner.tags))
            late = _fields(learner.over_time[number], WIDE, len(learner.tags))
            found[feature] = sum(
                round((a - b / steps) * SCALE) << WIDTH * place
                for place, (a, b) in enumerate(zip(now, late, strict=True))
            )
    return found


def mean(vectors: list[dict[str, int]], count: int) -> dict[str, Fields]:
    """The mean of several runs by feature and tag, without what is too small to matter."""
    found = {}
    for feature in sorted(set().union(*vectors)):
        total = _fields(sum(run.get(feature, 0) for run in vectors), WIDTH, count)
        cells = {place: round(cell / len(vectors)) for place, cell in enumerate(total)}
        fields = {
            place: max(-BOUND, min(BOUND, weight))
            for place, weight in cells.items()
            if abs(weight) >= SMALLEST
        }
        if fields:
            found[feature] = fields
    return found


@functools.cache
def _bias(width: int, count: int) -> int:
    return sum(1 << (width * (place + 1) - 1) for place in range(count))


def _fields(total: int, width: int, count: int) -> list[int]:
    cells = memoryview((total + _bias(width, count)).to_bytes(width // 8 * count, "little"))
    half = 1 << (width - 1)
    return [cell - half for cell in cells.cast("I" if width == 32 else "Q")]


def write(words: Lexicon, learnt: dict[str, Fields], sure: Sure) -> None:
    """Writes the table and its header."""
    made = tagger_table.write(lexicon.DATA, learnt, words.table, sure, words.tags)
    opened = [tag for tag in words.tags if tag not in CLOSED]
    sums = "".join(f'"{name}" = "{crc:08x}"\n' for name, crc in made.checksums.items())
    (lexicon.DATA / "tagger.toml").write_text(
        f"{HEADER}\nversion = {weights.VERSION}\nfeatures = {len(learnt)}\n"
        f"words = {len(words.table)}\npairs = {made.pairs}\n"
        f"tags = {_toml(words.tags)}\nopen = {_toml(opened)}\n\n[crc32]\n{sums}",
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


def main(treebank: Path, masc: Path, dictionary: Path, held_out: Path) -> None:
    """Reads, trains, writes and measures."""
    gold = read_treebank(treebank)
    sentences = gold + read_masc(masc)
    order = [*range(len(gold))] * TREEBANK_WEIGHT + [*range(len(gold), len(sentences))]
    names = sorted({tag for sentence in sentences for _, tag in sentence})
    known = read_dictionary(dictionary)
    words = Lexicon(names, describe([sentences[i] for i in order], names, known))
    learner = Learner(names)
    rows = without_rare(prepare(learner, words, sentences))
    runs = [average(learner, learn(learner, rows, order, seed)) for seed in SEEDS]
    learnt = mean(runs, len(names))
    write(words, learnt, {})
    print(f"right tags: {accuracy(held_out):.4f}")
    write(words, learnt, tagger_table.certain(sentences, words.table, names))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
