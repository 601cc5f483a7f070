"""Looks from right to left which finite verb a noun group may be the subject of."""

from timeline.text.line import Item

CLEAR = frozenset(".;:'")


def find_ahead(items: list[Item], takes_clause: list[bool]) -> list[int]:
    """For each item the finite verb it may be the subject of, -1 if none.

    Each verb belongs to the nearest group that has no preposition; a relative pronoun or
    conjunction uses one verb up; a pair of commas is skipped.
    """
    found = [-1] * len(items)
    open_verbs: list[int] = []
    saved: dict[int, list[int]] = {}
    kinds: list[str] = [item.kind for item in items]
    for i in range(len(items) - 1, -1, -1):
        kind = kinds[i]
        if kind == "V":
            _meet_verb(kinds, takes_clause, found, open_verbs, i)
        elif kind == "N":
            if open_verbs and (not i or kinds[i - 1] != "I"):
                found[i] = open_verbs[-1]
        elif kind in "WS":
            if open_verbs:
                open_verbs.pop()
        elif kind == ",":
            open_verbs = _meet_comma(kinds, saved, open_verbs, i)
        elif kind in CLEAR:
            open_verbs = []
    return found


def _meet_verb(
    kinds: list[str], takes_clause: list[bool], found: list[int], open_verbs: list[int], i: int
) -> None:
    before = i - 1
    while before >= 0 and kinds[before] == "R":
        before -= 1
    if takes_clause[i] and i + 1 < len(kinds) and found[i + 1] >= 0 and open_verbs:
        open_verbs.pop()
    if before < 0 or kinds[before] != "C":
        open_verbs.append(i)


def _meet_comma(
    kinds: list[str], saved: dict[int, list[int]], open_verbs: list[int], i: int
) -> list[int]:
    """The verbs that are still open left of a comma."""
    if i in saved:
        return saved.pop(i)
    after = i + 1
    while after < len(kinds) and kinds[after] == "R":
        after += 1
    if after < len(kinds) and kinds[after] == "V":
        opening = i - 1
        while opening >= 0 and kinds[opening] not in ",;.:":
            opening -= 1
        if opening > 0 and kinds[opening] == ",":
            saved[opening] = open_verbs
        return []
    if i and kinds[i - 1] == "N" and after < len(kinds) and kinds[after] in "NO":
        return open_verbs
    return []
