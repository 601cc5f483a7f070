"""Looks from right to left which finite verb each noun group may be the subject of."""

from timeline.text.line import Item, Line
from timeline.text.valency import takes

AMBIGUOUS = frozenset(
    {
        "after",
        "before",
        "since",
        "until",
        "till",
        "as",
        "than",
        "like",
        "once",
        "so",
        "except",
        "for",
    }
)
NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})
REACH = 20  # items looked back over


def find_ahead(line: Line, items: list[Item]) -> tuple[list[int], list[str]]:
    """For each item the finite verb it may be the subject of (-1: none), and the kinds of all.

    A relative pronoun or conjunction uses one verb up, a pair of commas is skipped, brackets too.
    Words like "after" become subordinators where a clause follows.
    """
    kinds: list[str] = [item.kind for item in items]
    found = [-1] * len(items)
    verbs: list[int] = []
    saved: dict[int, list[int]] = {}
    beyond = -1  # a verb behind an "and", which only the group before that may share
    for i in range(len(items) - 1, -1, -1):
        kind = kinds[i]
        if kind == "V":
            if beyond in verbs:
                verbs.remove(beyond)
            _meet_verb(line, items, kinds, found, verbs, i)
        elif kind in ",;()":
            verbs = _meet_sign(kinds, saved, verbs, i)
        elif not verbs:
            continue
        elif kind == "N":
            found[i] = verbs[-1]
        elif kind == "C":
            beyond = verbs[-1] if _claims(kinds, found, i) else -1
        elif kind in "WS":
            verbs.pop()
        elif kind == "I" and _opens_clause(line, items, kinds, found, verbs, i):
            kinds[i] = "S"
            verbs.pop()
    _drop_governed(found, kinds)
    return found, kinds


def _claims(kinds: list[str], found: list[int], i: int) -> bool:
    """Whether a group with a verb of its own stands behind a conjunction."""
    i += 1
    while i < len(kinds) and kinds[i] in "ROAD":
        i += 1
    return i < len(kinds) and kinds[i] == "N" and found[i] >= 0


def _drop_governed(found: list[int], kinds: list[str]) -> None:
    """Take back what was found for groups behind a preposition."""
    for i in range(1, len(kinds)):
        if found[i] >= 0 and kinds[_back(kinds, i)] == "I":
            found[i] = -1


def _back(kinds: list[str], i: int) -> int:
    """The item before that is no adverb, possessor or adjective; 0 if there is none."""
    i -= 1
    while i > 0 and kinds[i] in "ROA":
        i -= 1
    return max(i, 0)


def _meet_verb(
    line: Line, items: list[Item], kinds: list[str], found: list[int], verbs: list[int], i: int
) -> None:
    """Open a verb to the groups on its left, unless it shares the subject of a verb before it."""
    after = i + 1
    while after < len(kinds) and kinds[after] in "RO":
        after += 1
    before = i - 1
    while before >= 0 and kinds[before] == "R":
        before -= 1
    inner = after < len(kinds) and kinds[after] == "N" and found[after] >= 0
    if inner and verbs and verbs[-1] == found[after]:
        frame = "zero" if before >= 0 and kinds[before] == "W" else "clause"
        if takes(line.lemmas[items[i].head], frame):
            verbs.pop()
    if before < 0 or kinds[before] not in "CE":
        verbs.append(i)


def _meet_sign(
    kinds: list[str], saved: dict[int, list[int]], verbs: list[int], i: int
) -> list[int]:
    """The verbs that are still open left of a comma or another sign."""
    kind = kinds[i]
    if i in saved:
        return saved.pop(i)
    if kind == ";":
        return []
    if kind == ")":
        return _skip(kinds, saved, verbs, i, "(")
    if kind == "(":
        return []
    after = i + 1
    while after < len(kinds) and kinds[after] == "R":
        after += 1
    if after < len(kinds) and kinds[after] == "V":
        return _skip(kinds, saved, verbs, i, ",")
    while after < len(kinds) and kinds[after] in "OA":
        after += 1
    listed = after < len(kinds) and (
        kinds[after] == "C"
        or (kinds[after] == "N" and kinds[after + 1 : after + 2] in ([","], ["C"]))
    )
    return verbs if i and kinds[i - 1] == "N" and listed else []


def _skip(
    kinds: list[str], saved: dict[int, list[int]], verbs: list[int], i: int, sign: str
) -> list[int]:
    """Keep the open verbs for what stands left of the opening sign."""
    for j in range(i - 1, max(i - REACH, 0), -1):
        if kinds[j] == sign:
            saved[j] = verbs
            return []
        if kinds[j] == ";":
            break
    return []


def _opens_clause(
    line: Line, items: list[Item], kinds: list[str], found: list[int], verbs: list[int], i: int
) -> bool:
    """Whether a word like "after" has a clause behind it, not only a noun group."""
    if line.words[items[i].first] not in AMBIGUOUS:
        return False
    after = i + 1
    while after < len(kinds) and kinds[after] in "ROAE":
        after += 1
    if kinds[after - 1] == "E":
        return True
    if after >= len(kinds) or kinds[after] != "N" or found[after] != verbs[-1]:
        return False
    if line.words[items[after].first] in NOMINATIVE:
        return True
    if line.words[items[i].first] == "for" or (
        after + 1 < len(kinds) and kinds[after + 1] in "NOD"
    ):
        return False
    return _verb_before(kinds, i) or len(verbs) > 1


def _verb_before(kinds: list[str], i: int) -> bool:
    """Whether the clause on the left has its verb already, or nothing that needs one."""
    free = False
    for j in range(i - 1, max(i - REACH, -1), -1):
        kind = kinds[j]
        if kind in "VB":
            return True
        if kind in ";SW":
            break
        free = free or (kind == "N" and (j == 0 or kinds[_back(kinds, j)] != "I"))
    return not free
