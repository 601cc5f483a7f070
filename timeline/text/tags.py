"""Part-of-speech tags (Penn) and lemmas, by an averaged perceptron.

Source: Collins, "Discriminative training methods for hidden Markov models" (2002): the averaged
perceptron; here greedy, from left to right.
"""

import functools
import operator

from timeline.model import Sentence, Token
from timeline.text import capitals, corrections, features, lemmas, signs, weights
from timeline.text.tokens import Cut
from timeline.text.weights import Word

HISTORIES = 1 << 11


def tag(text: str, cuts: tuple[Cut, ...]) -> tuple[Sentence, ...]:
    """The sentences, with a Penn tag and a lemma on each token.

    >>> from timeline.model import Span
    >>> from timeline.text.tokens import split
    >>> [s] = tag("She left Bonn.", split("She left Bonn.", Span(0, 14)))
    >>> [(t.tag, t.lemma) for t in s.tokens]
    [('PRP', 'she'), ('VBD', 'leave'), ('NNP', 'Bonn'), ('.', '.')]
    """
    names = capitals.names(text, cuts)
    return tuple(_tagged(text, cut, names) for cut in cuts)


def _tagged(text: str, cut: Cut, names: frozenset[str]) -> Sentence:
    start, end = cut.starts[0], cut.ends[-1]
    words = list(map(text.__getitem__, map(slice, cut.starts, cut.ends)))
    if not features.is_plain(text[start:end]):
        words = list(map(features.plain, words))
    words = capitals.run_on(words, cut.kind)
    glued = (False, *map(operator.eq, cut.ends, cut.starts[1:]))
    small = tuple(map(str.lower, words))
    tags = corrections.correct(signs.Draft(small, tuple(guess(words, names)), glued))
    tagged = tuple(map(Token, cut.starts, cut.ends, tags, lemmas.find(words, small, tags)))
    return Sentence(start, end, tagged, cut.kind)


@functools.lru_cache(maxsize=HISTORIES)
def _history(before: int, last: int) -> int:
    names = (*weights.tags(), features.START)
    return sum(map(weights.vector, features.history(names[before], names[last])))


def guess(words: list[str], names: frozenset[str] = frozenset()) -> list[str]:
    """The most likely tags of a sentence's words, which have plain quotes and dashes.

    `names` are words that the document shows to be names, wherever they stand.
    """
    tags = weights.tags()
    name = tags.index(weights.NAME)
    edge = (weights.word(features.START),) * 2
    row = (*edge, *map(weights.word, words), *edge)
    before = last = len(tags)
    found = []
    for at, text in enumerate(words):
        best = name if text in names else row[at + 2].sure[last]
        if best == weights.UNSURE:
            best = _best(row[at : at + 5], before, last)
        before, last = last, best
        found.append(best)
    return list(map(tags.__getitem__, found))


def _best(five: tuple[Word, ...], before: int, last: int) -> int:
    """The tag with the highest score for the word in the middle, behind these two tags."""
    left2, left, word, right, right2 = five
    total = _history(before, last) + left2.sums[0] + left.sums[1] + word.sums[2]
    total += right.sums[3] + right2.sums[4]
    scores = weights.scores(total)
    first, second, *_ = sorted(word.candidates, key=scores.__getitem__, reverse=True)
    if scores[first] - scores[second] > word.record.sway + right.record.sway_left:
        return first  # whatever the pairs of words and tags add
    total += weights.together(left, word, right, last)
    return max(word.candidates, key=weights.scores(total).__getitem__)
