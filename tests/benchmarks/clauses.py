"""Measures subjects and objects of the clause parser against a treebank.

    python -m tests.benchmarks.clauses TREEBANK.conllu [--own] [--half odd|even] [--errors KIND]

The gold standard is Universal Dependencies (tokens, Penn tags, basic dependencies). Counted are
verbs: the subject of a predicate with a copula counts as the copula's. A predicted argument is
right if its head is the gold head, or another word of the same flat name. A prediction on a verb
without such an argument is wrong.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from timeline.model import Sentence, Token
from timeline.text.clauses import parse
from timeline.text.syntax import Parse

SUBJECT = ("nsubj", "nsubj:pass")


@frozen
class Word:
    """A line of a CoNLL-U file; `head` counts from 0, -1 for the root."""

    form: str
    lemma: str
    tag: str
    head: int
    relation: str
    space: bool


@frozen
class Gold:
    """A sentence of the treebank."""

    text: str
    words: tuple[Word, ...]


def read(path: Path) -> Iterator[Gold]:
    """The sentences of a CoNLL-U file."""
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                words.append(
                    Word(
                        cells[1],
                        cells[2],
                        cells[4],
                        int(cells[6]) - 1,
                        cells[7],
                        "SpaceAfter=No" not in cells[9],
                    )
                )
        elif not line and words:
            text = "".join(w.form + " " * w.space for w in words)
            yield Gold(text, tuple(words))
            words = []


def sentence_of(gold: Gold) -> Sentence:
    """The sentence with gold tags and lemmas."""
    tokens, at = [], 0
    for w in gold.words:
        tokens.append(Token(at, at + len(w.form), w.tag, w.lemma))
        at += len(w.form) + w.space
    return Sentence(0, len(gold.text), tuple(tokens))


def gold_links(gold: Gold, relations: tuple[str, ...]) -> dict[tuple[int, int], frozenset[int]]:
    """(verb, head of argument) -> tokens that count as its head."""
    links = {}
    for i, w in enumerate(gold.words):
        if w.relation not in relations or w.head < 0:
            continue
        verb = w.head
        copulas = [j for j, c in enumerate(gold.words) if c.head == verb and c.relation == "cop"]
        if copulas:
            verb = copulas[-1]
        if not gold.words[verb].tag.startswith(("VB", "MD")):
            continue
        flat = {
            j for j, c in enumerate(gold.words) if c.head == i and c.relation.startswith("flat")
        }
        links[verb, i] = frozenset(flat | {i})
    return links


def found_links(found: Parse, roles: tuple[str, ...]) -> set[tuple[int, int]]:
    """(verb, head of argument) of the first conjuncts with one of the roles."""
    verbs = {v.head for v in found.verbs}
    return {
        (n.parent, n.head)
        for n in found.nouns
        if n.role in roles and n.parent in verbs and n.conjunct_of is None
    }


def compare(
    gold: dict[tuple[int, int], frozenset[int]], found: set[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]], int]:
    """Missed gold links, wrong found links, and the number of right ones."""
    left = set(found)
    missed, right = [], 0
    for (verb, head), heads in gold.items():
        hit = next(((verb, h) for h in sorted(heads) if (verb, h) in left), None)
        if hit:
            left.discard(hit)
            right += 1
        else:
            missed.append((verb, head))
    return missed, sorted(left), right


KINDS = {
    "subject": (SUBJECT, ("subject",)),
    "object": (("obj",), ("object",)),
}


def show(gold: Gold, links: list[tuple[int, int]], sign: str) -> str:
    return " ".join(f"{sign}{gold.words[v].form}->{gold.words[h].form}" for v, h in links)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--half", choices=["odd", "even"])
    parser.add_argument("--errors", choices=sorted(KINDS))
    options = parser.parse_args()
    counts: Counter[object] = Counter()
    clock = 0.0
    for number, gold in enumerate(read(options.treebank)):
        if options.half and ("even", "odd")[number % 2] != options.half:
            continue
        sentence = sentence_of(gold)
        start = time.process_time()
        found = parse(gold.text, sentence)
        clock += time.process_time() - start
        counts["tokens"] += len(sentence.tokens)
        for name, (relations, roles) in KINDS.items():
            missed, wrong, right = compare(gold_links(gold, relations), found_links(found, roles))
            counts[name, "missed"] += len(missed)
            counts[name, "wrong"] += len(wrong)
            counts[name, "right"] += right
            if options.errors == name and (missed or wrong):
                print(gold.text)
                print("   ", show(gold, missed, "-"), show(gold, wrong, "+"))
    for name in KINDS:
        good, lost, bad = (counts[name, k] for k in ("right", "missed", "wrong"))
        print(
            f"{name}: n {good + lost}, recall {good / (good + lost):.3f}, "
            f"precision {good / (good + bad):.3f}"
        )
    print(f"{counts['tokens'] / clock:.0f} tokens/s")


if __name__ == "__main__":
    main()
