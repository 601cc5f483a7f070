"""Who speaks: quoted words, and the one who says them; in them "he" is somebody else."""

from collections.abc import Iterator, Sequence

from timeline.names.view import View
from timeline.names.words import listed
from timeline.text import clauses
from timeline.values import value

MARK = '"'
SAY = listed("""
    say tell add ask reply explain write tweet recall insist warn note argue claim state announce
    declare continue conclude admit joke shout testify remark respond comment report
    """)

Place = tuple[int, int]  # a sentence and a word of it


@value
class Talk:
    """The quoted words of a sentence by position, and the heads of those who say them.

    The speakers are those of the sentence, else of the quotation that it goes on with.
    """

    quoted: frozenset[int]
    speakers: frozenset[Place]


SILENCE = Talk(frozenset(), frozenset())


def listen(views: Sequence[View]) -> Iterator[Talk]:
    """The talk of each sentence, in order; a quotation may go on over several."""
    inside = False
    last: frozenset[Place] = frozenset()
    for view in views:
        if not inside and MARK not in view.words:
            yield SILENCE
            continue
        marks = [at for at, word in enumerate(view.words) if word == MARK]
        if inside and marks and marks[0] == 0:
            inside = False  # each paragraph of a long quotation opens with its own mark
        quoted = frozenset(_between(marks, len(view.words), inside))
        inside = inside != bool(len(marks) % 2)
        last = frozenset(_speakers(view, quoted)) or last
        yield Talk(quoted, last)


def _between(marks: Sequence[int], end: int, inside: bool) -> Iterator[int]:
    start = 0
    for mark in (*marks, end):
        if inside:
            yield from range(start, mark)
        inside, start = not inside, mark + 1


def _speakers(view: View, quoted: frozenset[int]) -> Iterator[Place]:
    """The heads of the subjects of saying outside the quoted words."""
    tokens = view.parse.sentence.tokens
    for verb in view.parse.verbs:
        if verb.head not in quoted and tokens[verb.head].lemma in SAY:
            for group in clauses.subjects(view.parse, verb):
                yield view.index, group.head
