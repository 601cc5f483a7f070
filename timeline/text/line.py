"""A tagged sentence as columns, and the items that the clause parser walks over."""

from typing import Literal

from attrs import field

from timeline.model import Sentence, SentenceKind, Span
from timeline.values import value

NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "FW", "ADD", "GW"})
ADJECTIVE = frozenset({"JJ", "JJR", "JJS", "AFX"})
ADVERB = frozenset({"RB", "RBR", "RBS", "RP"})
PARTICIPLE = frozenset({"VBG", "VBN"})
VERB = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NUMBER = frozenset({"CD", "$"})
WH = frozenset({"WDT", "WP", "WP$", "WRB"})
CLIPPED = {"ve": "have", "'ve": "have", "’ve": "have", "r": "be", "m": "be", "'m": "be", "’m": "be"}
MENDED = CLIPPED.keys() | {"to"}
QUOTES = frozenset({'"', "``", "''", "“", "”", "'", "‘", "’", "’’", "‘‘", "«", "»"})

Kind = Literal[
    "N",  # noun group
    "D",  # time expression
    "O",  # possessor
    "E",  # "there" of "there is"
    "V",  # finite verb group
    "B",  # base form on its own: imperative, subjunctive, bare infinitive
    "T",  # "to" with its verb
    "G",  # -ing form on its own
    "P",  # past participle on its own
    "Q",  # auxiliary before its subject
    "I",  # preposition
    "S",  # subordinator
    "W",  # relative or question word
    "C",  # coordinator
    "A",  # adjective outside a noun group
    "R",  # adverb, particle
    ",",  # comma, dash
    ";",  # semicolon, colon, full stop
    "(",
    ")",
    "X",  # anything else
]


@value
class Item:
    """Tokens `first` to `end` (not included) that act as one in a clause."""

    kind: Kind
    first: int
    end: int
    head: int


@value
class Line:
    """The columns of a sentence.

    `until[i]` is the end of the time expression over token i, or 0; `quotes[i]` whether token i is
    a quotation mark; `kind` that of the sentence.
    """

    words: list[str] = field(repr=False)
    tags: list[str]
    lemmas: list[str]
    until: list[int]
    quotes: list[bool]
    kind: SentenceKind = "prose"


def read_line(text: str, sentence: Sentence, blocked: tuple[Span, ...]) -> Line:
    """Lower-case words, tags, lemmas, times and quotation marks of a sentence, each as a list."""
    tokens = sentence.tokens
    words = [text[token.start : token.end].lower() for token in tokens]
    tags = [token.tag for token in tokens]
    lemmas = [token.lemma.lower() or word for token, word in zip(tokens, words, strict=True)]
    until, quotes = [0] * len(tokens), [False] * len(tokens)
    if not MENDED.isdisjoint(words):  # most sentences have none of these words
        _mend(words, tags, lemmas)
    if not QUOTES.isdisjoint(words):
        quotes = [w in QUOTES and t != "POS" for w, t in zip(words, tags, strict=True)]
    for span in blocked:
        inside = [i for i, t in enumerate(tokens) if t.start < span.end and span.start < t.end]
        for i in inside:
            until[i] = inside[-1] + 1
    return Line(words, tags, lemmas, until, quotes, sentence.kind)


def _mend(words: list[str], tags: list[str], lemmas: list[str]) -> None:
    """Put right the tag of "to" before a verb, and the lemmas of clipped verbs."""
    for i, word in enumerate(words):
        if word == "to" and tags[i] == "IN" and tags[i + 1 : i + 2] == ["VB"]:
            tags[i] = "TO"
        lemmas[i] = CLIPPED.get(word, lemmas[i])
