"""Which capitalised words are no names: first words of a sentence, topics, adjectives."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from timeline.names import words
from timeline.names.heads import kind_by_words
from timeline.names.pieces import Piece
from timeline.names.view import View
from timeline.names.words import listed

NAME_TAGS = frozenset({"NNP", "NNPS", ""})
FUNCTION_TAGS = listed(
    "IN DT CC RB RBR RBS WRB WP WDT PRP PRP$ MD TO VB VBD VBP VBZ VBN VBG UH EX PDT RP"
)
OPENING = frozenset({'"', "``", "'", "(", ":", "-", "--", "*", "•", "[", "_", "–", "—", "/", "|"})


@frozen(eq=False)
class Usage:
    """How the words of a text are written: `small` in lower case, `inside` with a capital.

    `last` are the words that end a name of several, or stand behind a title.
    """

    small: frozenset[str]
    inside: frozenset[str]
    last: frozenset[str]


def read_usage(views: Sequence[View], found: Sequence[Piece]) -> Usage:
    """Which words the text writes small, and which with a capital inside a sentence."""
    small: set[str] = set()
    inside: set[str] = set()
    for view in views:
        small.update(view.words)
        if not view.titled:
            first = _first_word(view)
            inside.update([view.words[at] for at in view.capitals if at > first])
    long = [each for each in found if len(each.words) > 1 or each.titles]
    last = {word for each in long for word in each.words if words.fold(word) == each.key[-1]}
    return Usage(frozenset(small), frozenset(inside), frozenset(last))


def _first_word(view: View) -> int:
    """The position of the first word with letters."""
    return next((at for at, word in enumerate(view.words) if word[0].isalpha()), 0)


def drop_doubtful(views: Sequence[View], found: Sequence[Piece], usage: Usage) -> Iterator[Piece]:
    """The pieces that do name something, in the same order."""
    for piece in found:
        kept = _trim(views[piece.view], piece, usage)
        if kept is not None and _names(views[piece.view], kept, usage):
            yield kept


def _trim(view: View, piece: Piece, usage: Usage) -> Piece | None:
    """The piece without a first word that is only capitalised because it opens a sentence."""
    if len(piece.words) == 1 or not _opens_sentence(view, piece.first):
        return piece
    word = piece.words[0]
    sure = word in usage.inside or piece.titles or words.fold(word) in words.given_names()
    common = view.tag(piece.first) in FUNCTION_TAGS or word.lower() in usage.small
    if sure or not common:
        return piece
    rest = piece.words[1:]
    if not rest[0][0].isupper():
        return None
    kind, detail = kind_by_words(tuple(word.lower() for word in rest))
    return evolve(piece, first=piece.first + 1, words=rest, kind=kind, detail=detail)


def _names(view: View, piece: Piece, usage: Usage) -> bool:
    """Whether the words name something at all."""
    if piece.titles:
        return True
    lower = [word.lower() for word in piece.words]
    kinds = [None if _is_acronym(word) else words.plain().get(word.lower()) for word in piece.words]
    if len(lower) > 1:
        return piece.kind is not None or not all(kinds)
    if piece.words[0] in usage.last and kinds[0] is None:
        return True
    if kinds[0] is not None or lower[0] in words.roles():
        return False
    ordinary = words.is_ordinary(lower[0]) and not _is_acronym(piece.words[0])
    if ordinary and view.tag(piece.first) not in NAME_TAGS:
        return False
    if not _opens_sentence(view, piece.first):
        return True
    if ordinary or lower[0] in usage.small:
        return False
    return (
        piece.words[0] in usage.inside
        or words.fold(lower[0]) in words.given_names()
        or view.tag(piece.first) in NAME_TAGS
    )


def _is_acronym(word: str) -> bool:
    """Whether a word only looks like an ordinary one: "WHO", "NeXT"."""
    return word != word.capitalize() and words.plain().get(word.lower()) in ("word", None)


def _opens_sentence(view: View, at: int) -> bool:
    """Whether a word would be capitalised anyway: first, or first in a quote or behind a colon."""
    return at == 0 or view.words[at - 1] in OPENING or at <= _first_word(view)
