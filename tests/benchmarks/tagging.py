"""Measures sentences, tokens, tags and lemmas against a treebank: tagging.py FILE.conllu

Prints shares from 0 to 1. Tags and lemmas are measured on the treebank's own tokens, sentences
and tokens on its text with one space between sentences.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from timeline.model import Sentence, Span, Token
from timeline.text import tags, tokens
from timeline.text.tokens import Cut

VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
ROUNDS = 3  # the speed is that of the last, with warm caches


@frozen
class Gold:
    """A treebank's text, its sentences, and for each token whether it is a lexical verb."""

    text: str
    sentences: tuple[Sentence, ...]
    lexical: tuple[bool, ...]


def read(path: Path) -> Gold:
    """The text and the tagged sentences of a CoNLL-U file (tag from the fifth column)."""
    text = ""
    sentences = []
    lexical = []
    for rows in _rows(path.read_text(encoding="utf-8")):
        words = []
        for row in rows:
            words.append(Token(len(text), len(text) + len(row[1]), row[4], row[2]))
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
            lexical.append(row[3] == "VERB")
        text = text.rstrip() + " "
        sentences.append(Sentence(words[0].start, words[-1].end, tuple(words)))
    return Gold(text, tuple(sentences), tuple(lexical))


def _rows(text: str) -> Iterator[list[list[str]]]:
    for block in text.strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        yield [row for row in rows if row[0].isdigit()]


def overlap(found: set[Span], gold: set[Span]) -> float:
    """F1 of two sets of spans."""
    return 2 * len(found & gold) / (len(found) + len(gold))


def cut(sentence: Sentence) -> Cut:
    """The sentence as its words are cut, without their tags."""
    starts = tuple(token.start for token in sentence.tokens)
    ends = tuple(token.end for token in sentence.tokens)
    return Cut(starts, ends, sentence.kind)


def whole(cuts: tuple[Cut, ...]) -> set[Span]:
    """The spans of sentences."""
    return {Span(cut.starts[0], cut.ends[-1]) for cut in cuts}


def spans(cuts: tuple[Cut, ...]) -> set[Span]:
    """The spans of tokens."""
    return {Span(*edges) for cut in cuts for edges in zip(cut.starts, cut.ends, strict=True)}


def words(sentences: tuple[Sentence, ...]) -> tuple[Token, ...]:
    """All tokens of the sentences."""
    return tuple(token for sentence in sentences for token in sentence.tokens)


def measure_split(gold: Gold) -> None:
    """Prints the F1 of sentences and tokens, and the speed."""
    start = time.process_time()
    found = tokens.split(gold.text, Span(0, len(gold.text)))
    seconds = time.process_time() - start
    right = tuple(map(cut, gold.sentences))
    print(f"sentence F  {overlap(whole(found), whole(right)):.4f}")
    print(f"token F     {overlap(spans(found), spans(right)):.4f}")
    print(f"split       {len(spans(found)) / seconds:,.0f} tokens/s")


def measure_tags(gold: Gold) -> None:
    """Prints accuracy, the precision and recall of lexical verbs, lemmas, speed, confusions."""
    right = words(gold.sentences)
    cuts = tuple(map(cut, gold.sentences))
    seconds = 0.0
    for _ in range(ROUNDS):
        start = time.process_time()
        found = words(tags.tag(gold.text, cuts))
        seconds = time.process_time() - start
    same = sum(a.tag == b.tag for a, b in zip(found, right, strict=True))
    print(f"tags        {same / len(right):.4f}")
    measure_verbs(gold, found, right)
    lemmas = [(a, b) for a, b in zip(found, right, strict=True) if b.tag in (*VERBS, "NN", "NNS")]
    print(f"lemmas      {sum(a.lemma == b.lemma.lower() for a, b in lemmas) / len(lemmas):.4f}")
    print(f"tag         {len(right) / seconds:,.0f} tokens/s")
    pairs = Counter((b.tag, a.tag) for a, b in zip(found, right, strict=True) if a.tag != b.tag)
    print("right/found", ", ".join(f"{a}/{b} {n}" for (a, b), n in pairs.most_common(20)))


def measure_verbs(gold: Gold, found: tuple[Token, ...], right: tuple[Token, ...]) -> None:
    """Prints how well verbs that are no auxiliaries are found as verbs."""
    triples = list(zip(found, right, gold.lexical, strict=True))
    hits = sum(a.tag in VERBS and b.tag in VERBS for a, b, lexical in triples if lexical)
    wanted = sum(b.tag in VERBS for _, b, lexical in triples if lexical)
    auxiliary = sum(a.tag in VERBS and b.tag in VERBS for a, b, lexical in triples if not lexical)
    given = sum(a.tag in VERBS for a, _, _ in triples) - auxiliary
    precision, recall = hits / given, hits / wanted
    print(f"verbs       P {precision:.4f} R {recall:.4f} F {2 * hits / (given + wanted):.4f}")


if __name__ == "__main__":
    treebank = read(Path(sys.argv[1]))
    measure_split(treebank)
    measure_tags(treebank)
