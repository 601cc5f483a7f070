"""Who speaks: quoted words, and the one who says them; in them "he" is somebody else."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from timeline.names.view import View
from timeline.names.words import listed
from timeline.text import clauses

MARK = '"'
SAY = listed("""
    say tell add ask reply explain write tweet recall insist warn note argue claim state announce
    declare continue conclude admit joke shout testify remark respond comment report
    """)


@frozen
class Talk:
    """The quoted words of a sentence by position, and the heads of those who say them."""

    quoted: frozenset[int]
    speakers: tuple[int, ...]


def listen(views: Sequence[View]) -> Iterator[Talk]:
    """The talk of each sentence, in order; a quotation may go on over several."""
    open_before = False
    for view in views:
        marks = [at for at, word in enumerate(view.words) if word == MARK]
        if not marks and not open_before:
            yield NONE
            continue
        if open_before and marks and marks[0] == 0:
            open_before = False  # each paragraph of a long quotation opens with its own mark
        quoted = frozenset(_between(marks, len(view.words), open_before))
        open_before = open_before != bool(len(marks) % 2)
        yield Talk(quoted, tuple(_speakers(view, quoted)))


NONE = Talk(frozenset(), ())


def _between(marks: Sequence[int], end: int, inside: bool) -> Iterator[int]:
    start = 0
    for mark in (*marks, end):
        if inside:
            yield from range(start, mark)
        inside, start = not inside, mark + 1


def _speakers(view: View, quoted: frozenset[int]) -> Iterator[int]:
    """The heads of the subjects of saying outside the quoted words."""
    tokens = view.parse.sentence.tokens
    for verb in view.parse.verbs:
        if verb.head not in quoted and tokens[verb.head].lemma in SAY:
            for group in clauses.subjects(view.parse, verb):
                yield group.head
