"""A sentence as this stage reads it: its words, and what is known of them already."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Document, Place, Span
from timeline.text import blocks
from timeline.text.syntax import NounGroup, Parse
from timeline.values import value

TITLE_CASE = 0.75  # share of capitals among the longer words of a heading in title case
VERBS = ("VB", "MD")  # a headline in title case has none in lower case
LONG_WORD, FEW = 3, 4  # letters of a longer word; so many of them are asked for


@value(eq=False)
class View:
    """A sentence with the words of its tokens; all keys are positions in `words`.

    `capitals` are the words with a capital at the beginning, or inside: "iPod", "d'Artagnan".
    `places` has the place that a token belongs to, `group` the noun group that it stands in.
    `titled`: the capitals mean nothing, as in "Mayor Opens New Bridge".
    """

    index: int
    parse: Parse
    words: tuple[str, ...]
    lower: tuple[str, ...]
    tags: tuple[str, ...]
    capitals: frozenset[int]
    places: Mapping[int, Place]
    group: Mapping[int, NounGroup]
    titled: bool

    def tag(self, at: int) -> str:
        """The Penn tag of a word, "" outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def word(self, at: int) -> str:
        """A word in lower case, "" outside the sentence."""
        return self.lower[at] if 0 <= at < len(self.words) else ""

    def capital(self, at: int) -> bool:
        """Whether a word has a capital; False outside the sentence."""
        return at in self.capitals

    def span(self, first: int, end: int) -> Span:
        """The characters of words `first` to `end` (not included)."""
        tokens = self.parse.sentence.tokens
        return Span(tokens[first].start, tokens[end - 1].end)

    def touches(self, at: int) -> bool:
        """Whether no space stands between a word and the one before it."""
        tokens = self.parse.sentence.tokens
        return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def read_views(
    document: Document, parses: tuple[Parse, ...], places: tuple[Place, ...]
) -> tuple[View, ...]:
    """The sentences of a document, each with its words and places."""
    text = blocks.smooth(document.text)
    return tuple(_views(text, parses, tuple(sorted(places, key=lambda place: place.span))))


def _views(text: str, parses: tuple[Parse, ...], places: tuple[Place, ...]) -> Iterator[View]:
    starts = [place.span.start for place in places]
    for index, parse in enumerate(parses):
        tokens = parse.sentence.tokens
        words = tuple([text[token.start : token.end] for token in tokens])
        tags = tuple([token.tag for token in tokens])
        lower = tuple(map(str.lower, words))
        capitals = frozenset(_capitals(words, lower))
        first = bisect_left(starts, parse.sentence.start)
        end = bisect_right(starts, parse.sentence.end)
        yield View(
            index,
            parse,
            words,
            lower,
            tags,
            capitals,
            _by_token(parse, places[first:end]) if end > first else {},
            {at: noun for noun in parse.nouns for at in range(noun.first, noun.end)},
            len(capitals) >= FEW * TITLE_CASE and _is_titled(parse, words),
        )


def _capitals(words: Sequence[str], lower: Sequence[str]) -> Iterator[int]:
    """The words with a capital, in order."""
    for at, (word, low) in enumerate(zip(words, lower, strict=True)):
        if word != low and (word[0].isupper() or _is_capital_inside(word)):
            yield at


def _is_capital_inside(word: str) -> bool:
    if word[0].isalpha() and word[1:2].isupper():
        return True
    return word[1:2] == "'" and word[2:3].isupper() and len(word) > FEW


def _by_token(parse: Parse, places: tuple[Place, ...]) -> dict[int, Place]:
    starts = [token.start for token in parse.sentence.tokens]
    found = {}
    for place in places:
        first = max(0, bisect_right(starts, place.span.start) - 1)
        for at in range(first, bisect_left(starts, place.span.end)):
            found[at] = place
    return found


def _is_titled(parse: Parse, words: tuple[str, ...]) -> bool:
    heading = parse.sentence.kind == "heading"
    if parse.sentence.kind == "label" and "," in words:  # "Present: Anna Berg, Juan Soto"
        return False
    longer = [
        word for word in words if len(word) > (1 if heading else LONG_WORD) and word.isalpha()
    ]
    if len(longer) < FEW:
        return False
    share = sum(word[0].isupper() for word in longer) / len(longer)
    if share < (TITLE_CASE if heading else 1):
        return False
    return not any(
        word[0].islower() and token.tag[:2] in VERBS
        for word, token in zip(words, parse.sentence.tokens, strict=True)
    )
