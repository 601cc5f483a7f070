"""Measures the links of the clause parser against a treebank.

    python -m tests.benchmarks.clauses TREEBANK.conllu [--own] [--half odd|even] [--errors KIND]

The gold standard is Universal Dependencies (tokens, Penn tags, basic dependencies). Subjects and
objects are counted for verbs; what hangs on a predicate with a copula counts for the copula. A
link is right if its head is the gold head, or another word of the same flat name. A link that the
treebank does not have is wrong.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from timeline.model import Sentence, Token
from timeline.text.clauses import parse
from timeline.text.syntax import Parse
from timeline.text.tags import tag
from timeline.text.tokens import Cut

# name -> relations of the treebank, roles of noun groups (none: of verb groups)
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "subject": (("nsubj", "nsubj:pass", "nsubj:outer"), ("subject",)),
    "object": (("obj",), ("object",)),
    "oblique": (("obl", "nmod", "obl:agent"), ("oblique",)),
    "clause": (("advcl", "acl", "acl:relcl", "ccomp", "xcomp", "advcl:relcl", "csubj"), ()),
}
HELD = ("JJ", "RB", "IN", "WR")  # tags of words that head no group
Links = dict[tuple[int, int], frozenset[int]]


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


def gold_links(gold: Gold, name: str) -> Links:
    """(governor, dependent) of a kind of link -> tokens that count as the dependent's head."""
    relations = KINDS[name][0]
    links = {}
    for i in range(len(gold.words)):
        w = gold.words[_first(gold, i) if name == "clause" else i]
        if w.relation not in relations or w.head < 0:
            continue
        heads = frozenset({i, *_children(gold, i, ("flat",))})
        governor = w.head
        if w.relation not in ("nmod", "acl", "acl:relcl"):
            governor = _verb_of(gold, w.head, w.relation == "nsubj:outer")
        if name == "clause":
            verb = _verb_of(gold, i, False)
            if _is_verb(gold, verb):
                links[governor, verb] = frozenset({verb})
        elif (name == "oblique" and _children(gold, i, ("case",))) or (
            name in ("subject", "object") and _is_verb(gold, governor)
        ):
            links[governor, i] = heads
    return links


def _first(gold: Gold, i: int) -> int:
    """The first conjunct of a verb that is coordinated with others."""
    while gold.words[i].relation == "conj":
        i = gold.words[i].head
    return i


def _is_verb(gold: Gold, i: int) -> bool:
    return gold.words[i].tag.startswith(("VB", "MD"))


def _children(gold: Gold, head: int, relations: tuple[str, ...]) -> list[int]:
    return [i for i, w in enumerate(gold.words) if w.head == head and w.relation in relations]


def _verb_of(gold: Gold, predicate: int, outer: bool) -> int:
    """The copula of a predicate, else the predicate itself.

    Of two copulas ("the problem is that he is ill") the first belongs to the outer subject.
    """
    copulas = _children(gold, predicate, ("cop",))
    if not copulas:
        return predicate
    two = bool(_children(gold, predicate, ("nsubj:outer",)))
    if two and not outer:
        return copulas[1] if len(copulas) > 1 else predicate
    return copulas[0]


def lift(gold: Gold, links: Links, found: Parse) -> Links:
    """The same links between heads of groups.

    A verb inside a group stands for its head ("is *going* to leave"); an adjective or adverb that
    governs stands for the group that it hangs on itself.
    """
    verbs = {v.head for v in found.verbs}
    heads = {i: n.head for n in found.nouns for i in range(n.first, n.end)}
    heads.update((head, head) for head in verbs)
    for verb in found.verbs:
        for i in range(verb.first, verb.end):
            if i not in heads and _is_verb(gold, i):
                heads[i] = verb.head
    lifted = {}
    for (given, i), same in links.items():
        governor = given
        while governor >= 0 and governor not in heads and gold.words[governor].tag[:2] in HELD:
            governor = _verb_of(gold, gold.words[governor].head, False)
        pair = heads.get(governor, governor), heads.get(i, i) if _is_verb(gold, i) else i
        if pair[0] != pair[1]:
            lifted[pair] = same if pair[1] == i else frozenset({pair[1]})
    return lifted


def found_links(found: Parse, name: str) -> set[tuple[int, int]]:
    """(governor, dependent) of the first conjuncts with one of the roles."""
    roles = KINDS[name][1]
    if name == "clause":
        return {(v.parent, v.head) for v in found.verbs if v.parent is not None}
    verbs = {v.head for v in found.verbs}
    return {
        (n.parent, n.head)
        for n in found.nouns
        if n.role in roles
        and n.parent is not None
        and (n.parent in verbs or name == "oblique")
        and n.conjunct_of is None
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


def show(gold: Gold, links: list[tuple[int, int]], sign: str) -> str:
    """Links in words, each with a sign before it."""
    return " ".join(f"{sign}{gold.words[v].form}->{gold.words[h].form}" for v, h in links)


def measure(sentences: Iterable[Gold], own: bool, errors: str | None) -> Counter[tuple[str, str]]:
    """Right, missed and wrong links by kind, tokens and seconds; prints errors of one kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold in sentences:
        sentence = sentence_of(gold)
        if own:
            starts = tuple(token.start for token in sentence.tokens)
            ends = tuple(token.end for token in sentence.tokens)
            [sentence] = tag(gold.text, (Cut(starts, ends, sentence.kind),))
        start = time.process_time_ns()
        found = parse(gold.text, sentence)
        counts["all", "time"] += time.process_time_ns() - start
        counts["all", "tokens"] += len(sentence.tokens)
        for name in KINDS:
            links = lift(gold, gold_links(gold, name), found)
            missed, wrong, right = compare(links, found_links(found, name))
            counts[name, "missed"] += len(missed)
            counts[name, "wrong"] += len(wrong)
            counts[name, "right"] += right
            if errors == name and (missed or wrong):
                print(gold.text, "\n   ", show(gold, missed, "-"), show(gold, wrong, "+"))
    return counts


def main() -> None:
    """Print recall and precision of each kind of link, and the speed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--own", action="store_true", help="tags of our own, not gold")
    parser.add_argument("--half", choices=["odd", "even"], help="half of the sentences")
    parser.add_argument("--errors", choices=sorted(KINDS), help="print the errors of this kind")
    options = parser.parse_args()
    start = {"odd": 1, "even": 0, None: 0}[options.half]
    sentences = list(read(options.treebank))[start :: 2 if options.half else 1]
    counts = measure(sentences, options.own, options.errors)
    for name in KINDS:
        right, missed, wrong = (counts[name, key] for key in ("right", "missed", "wrong"))
        recall, precision = right / (right + missed), right / (right + wrong)
        print(f"{name:8} n {right + missed:5} recall {recall:.3f} precision {precision:.3f}")
    print(f"{counts['all', 'tokens'] / counts['all', 'time'] * 1e9:.0f} tokens/s")


if __name__ == "__main__":
    main()
