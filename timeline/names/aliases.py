"""When two wordings name the same: short forms, initials, acronyms and their expansions."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.names import words
from timeline.names.capitals import FIRM_ENDS
from timeline.names.keys import Key
from timeline.names.pieces import Piece
from timeline.names.view import View
from timeline.names.words import listed

SMALL = listed("of for and the on in de & , - 's")
LONG_WORD = 8  # letters of a word in which one wrong letter does not make another name


def is_nearly(one: str, other: str) -> bool:
    """Whether two long words differ by one letter, as two spellings of a name do.

    >>> is_nearly("tsarkovsky", "tzarkovsky"), is_nearly("mason", "jason")
    (True, False)
    """
    if min(len(one), len(other)) < LONG_WORD or one[0] != other[0]:
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[same + (len(long) == len(short)) :] == long[same + 1 :]


def same_person(one: Key, other: Key) -> bool:
    """Whether two full names can be one person's: "Ana B. Moreau", "A. Moreau", "Ana Moreau".

    >>> same_person(("ana", "b.", "moreau"), ("a.", "moreau"))
    True
    """
    if one[-1] != other[-1]:
        return False
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if first == second or is_nearly(first, second):
        return True
    return min(len(first), len(second)) == 1 and first[0] == second[0]


def is_short_form(short: Key, full: Key) -> bool:
    """Whether a name of several words is the end of a longer one, or all but its legal form.

    >>> is_short_form(("city", "rovers"), ("hill", "city", "rovers"))
    True
    """
    size = len(short)
    if not 1 < size < len(full):
        return False
    rest = set(full[size:])
    return full[-size:] == short or (full[:size] == short and rest <= FIRM_ENDS | {","})


def initials(name: Key) -> str:
    """The initials of a name without its small words.

    >>> initials(("international", "court", "of", "justice"))
    'icj'
    """
    return "".join(word[0] for word in name if word not in SMALL)


def expansions(views: Sequence[View], found: Sequence[Piece]) -> Iterator[tuple[Key, Key]]:
    """Acronym and long form where one stands in brackets behind the other."""
    for before, after in pairwise(found):
        if before.view != after.view or after.first != before.end + 1:
            continue
        view = views[before.view]
        if view.words[before.end] != "(" or view.word(after.end) not in (")", ","):
            continue
        if words.is_acronym(after.words[0]) and len(before.words) > 1:
            yield after.key, before.key
        elif words.is_acronym(before.words[0]) and len(after.words) > 1:
            yield before.key, after.key


def by_acronym(names: Iterable[Key]) -> dict[str, Key | None]:
    """Initials -> the one name of several words that has them; None if two do."""
    found: dict[str, Key | None] = {}
    for full in names:
        if len(full) > 1:
            short = initials(full)
            found[short] = None if short in found else full
    return found
