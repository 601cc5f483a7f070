"""Part-of-speech tags (Penn) and lemmas, by an averaged perceptron.

Source: Collins, "Discriminative training methods for hidden Markov models" (2002): the averaged
perceptron; here greedy, from left to right.
"""

import functools
import operator

from timeline.model import Sentence, Token
from timeline.text import capitals, corrections, features, lemmas, weights


def tag(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The same sentences, with a Penn tag and a lemma on each token.

    >>> from timeline.model import Span
    >>> from timeline.text.tokens import split
    >>> [s] = tag("She left Bonn.", split("She left Bonn.", Span(0, 14)))
    >>> [(t.tag, t.lemma) for t in s.tokens]
    [('PRP', 'she'), ('VBD', 'leave'), ('NNP', 'Bonn'), ('.', '.')]
    """
    names = capitals.names(text, sentences)
    return tuple(_tagged(text, sentence, names) for sentence in sentences)


def _tagged(text: str, sentence: Sentence, names: frozenset[str]) -> Sentence:
    starts = [token.start for token in sentence.tokens]
    ends = [token.end for token in sentence.tokens]
    words = [features.plain(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    words = capitals.run_on(words, sentence.kind)
    glued = (False, *map(operator.eq, ends, starts[1:]))
    small = tuple(map(str.lower, words))
    tags = corrections.correct(corrections.Draft(small, tuple(guess(words, names)), glued))
    tagged = tuple(map(Token, starts, ends, tags, map(lemmas.lemma, words, tags)))
    return Sentence(sentence.start, sentence.end, tagged, sentence.kind)


@functools.lru_cache(maxsize=1 << 15)
def _own(word: str) -> int:
    return sum(map(weights.vector, features.own(word, *weights.kinds(word))))


@functools.lru_cache(maxsize=1 << 17)
def _near(word: str, place: int) -> int:
    return sum(map(weights.vector, features.near(word, place, *weights.kinds(word))))


@functools.lru_cache(maxsize=1 << 12)
def _history(before: str, last: str) -> int:
    return sum(map(weights.vector, features.history(before, last)))


def guess(words: list[str], names: frozenset[str] = frozenset()) -> list[str]:
    """The most likely tags of a sentence's words, which have plain quotes and dashes.

    `names` are words that the document shows to be names, wherever they stand.
    """
    tags = weights.tags()
    name = tags.index("NNP")
    edge = [features.START, features.START]
    padded = [*edge, *words, *edge]
    lows = [features.fold(word) for word in padded]
    before = last = features.START
    found = []
    for at in range(2, len(words) + 2):
        candidates = weights.entry(lows[at]).tags
        best = candidates[0]
        word = padded[at]
        if word in names or (not word.islower() and capitals.is_mixed(word)):
            best = name
        elif len(candidates) > 1:
            total = _own(word) + _history(before, last)
            for place in features.PLACES:
                total += _near(padded[at + place], place)
            for feature in features.joint(last, (lows[at - 1], lows[at], lows[at + 1])):
                total += weights.vector(feature)
            best = max(candidates, key=weights.scores(total).__getitem__)
        before, last = last, tags[best]
        found.append(last)
    return found
