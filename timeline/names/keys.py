"""The words by which a name is known again, however it is written."""

from collections.abc import Sequence

from timeline.names.words import fold, listed

Key = tuple[str, ...]

QUOTES = frozenset({'"', "'", "``", "''"})
GENERATION = listed("jr jr. sr sr.")
PAIR = 2  # marks of a nickname


def key(names: Sequence[str]) -> Key:
    """The words that tell a name from others: folded, without nickname and "Jr.".

    >>> key(('Ana', '"', 'Nita', '"', 'Moreau', ',', 'Jr.'))
    ('ana', 'moreau')
    """
    if len(names) == 1:
        return (fold(names[0]),)
    kept: list[str] = []
    quoted = False
    for word in names:
        if word in QUOTES:
            quoted = not quoted
        elif not quoted:
            kept.append(fold(word))
    while len(kept) > 1 and (kept[-1] in GENERATION or kept[-1] == ","):
        kept.pop()
    return tuple(kept)


def nickname(names: Sequence[str]) -> Key:
    """The nickname with the family name, () if there is none.

    >>> nickname(('Ana', '"', 'Nita', '"', 'Moreau'))
    ('nita', 'moreau')
    """
    marks = [at for at, word in enumerate(names) if word in QUOTES]
    if len(marks) != PAIR:
        return ()
    return (*(fold(word) for word in names[marks[0] + 1 : marks[1]]), key(names)[-1])
