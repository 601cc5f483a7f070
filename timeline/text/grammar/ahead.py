"""Looks from right to left which finite verb each noun group may be the subject of.

On the way it decides what only the words to the right can tell: whether "after" opens a clause,
and whether a form like "named" is a past tense or a participle.
"""

from attrs import Factory, define

from timeline.text.line import Item, Line
from timeline.text.valency import takes

AMBIGUOUS = frozenset(
    {"after", "before", "since", "until", "till", "as", "than", "like", "once", "so", "for"}
)
SAME_FORM = frozenset(
    {"bought", "brought", "built", "caught", "cut", "dealt", "dug", "felt", "fought", "found"}
    | {"had", "heard", "held", "hit", "hurt", "kept", "laid", "led", "left", "lent", "lost"}
    | {"made", "meant", "met", "paid", "put", "read", "said", "sat", "sent", "set", "shot", "shut"}
    | {"sold", "sought", "spent", "split", "spread", "stood", "struck", "swept", "taught"}
    | {"thought", "told", "won"}
)
SINGULAR = frozenset({"was", "is", "has"})
NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})
REACH = 20  # items looked back over


@define(eq=False)
class Look:
    """The state of the look: kinds (changed on the way), the verb found for each item or -1.

    `verbs` are finite verbs to the right whose subject is still open, the nearest last; `beyond`
    is the one behind an "and" that has its own subject; `saved` are the open verbs on the other
    side of a parenthesis, by the item that opens it. `alone`: a full sentence has no finite verb.
    """

    line: Line
    items: list[Item]
    left: list[int]
    kinds: list[str]
    found: list[int]
    alone: bool
    verbs: list[int] = Factory(list)
    beyond: list[int] = Factory(list)
    saved: dict[int, list[int]] = Factory(dict)


def find_ahead(line: Line, items: list[Item], left: list[int]) -> tuple[list[int], list[str]]:
    """For each item the finite verb it may be the subject of (-1: none), and the kinds of all.

    A relative pronoun or conjunction uses one verb up; a pair of commas is skipped, brackets too.
    """
    kinds: list[str] = [item.kind for item in items]
    alone = bool(line.words) and line.words[-1] == "." and not any(kind in "VB" for kind in kinds)
    look = Look(line, items, left, kinds, [-1] * len(items), alone)
    for i in range(len(items) - 1, -1, -1):
        kind = look.kinds[i]
        if kind in "VP":
            _meet_verb(look, i)
        elif kind in ",;()":
            look.verbs[:] = _meet_sign(look, i)
        elif look.verbs:
            _meet_word(look, kind, i)
    for i in range(1, len(items)):
        if look.found[i] >= 0 and left[i] >= 0 and look.kinds[left[i]] == "I":
            look.found[i] = -1
    return look.found, look.kinds


def _before(look: Look, i: int) -> int:
    """The nearest item to the left that is no adverb, possessor, adjective; 0 if there is none."""
    return max(look.left[i], 0)


def _back(look: Look, i: int, skip: str) -> int:
    """The nearest item to the left that is none of these kinds; 0 if there is none."""
    i -= 1
    while i > 0 and look.kinds[i] in skip:
        i -= 1
    return max(i, 0)


def _forth(look: Look, i: int, skip: str) -> int:
    """The nearest item to the right that is none of these kinds; the count if there is none."""
    i += 1
    while i < len(look.kinds) and look.kinds[i] in skip:
        i += 1
    return i


def _kind(look: Look, i: int) -> str:
    return look.kinds[i] if 0 <= i < len(look.kinds) else ""


def _lemma(look: Look, i: int) -> str:
    return look.line.lemmas[look.items[i].head]


def _meet_word(look: Look, kind: str, i: int) -> None:
    """Let a group claim the nearest open verb, an opener use it up."""
    if kind == "N":
        before = _before(look, i)
        named = look.line.tags[look.items[i].head] in ("PRP", "NNP")
        said = named and look.kinds[before] in "VTG" and takes(_lemma(look, before), "zero")
        if said or look.beyond != look.verbs[-1:] or look.kinds[before] not in "VTGI":
            look.found[i] = look.verbs[-1]
    elif kind == "C":
        after = _forth(look, i, "ROAD")
        own = _kind(look, after) == "N" and look.found[after] >= 0
        look.beyond[:] = look.verbs[-1:] if own else []
    elif kind in "WS":
        look.verbs.pop()
    elif kind == "I" and _opens_clause(look, i):
        look.kinds[i] = "S"
        look.verbs.pop()


def _meet_verb(look: Look, i: int) -> None:
    """Open a verb to the groups on its left, unless it shares the subject of a verb before it."""
    if look.kinds[i] == "P":
        if not _is_past(look, i):
            return
        look.kinds[i] = "V"
    elif _is_participle(look, i):
        look.kinds[i] = "P"
        return
    if look.beyond and look.beyond[0] in look.verbs:
        look.verbs.remove(look.beyond[0])
    after, before = _forth(look, i, "RO"), i - 1
    while before >= 0 and look.kinds[before] == "R":
        before -= 1
    frame = "zero" if _kind(look, before) == "W" else "clause"
    inner = look.verbs and _kind(look, after) == "N" and look.found[after] == look.verbs[-1]
    if inner and takes(_lemma(look, i), frame):
        look.verbs.pop()
    if before < 0 or look.kinds[before] not in "CE":
        look.verbs.append(i)


def _is_past(look: Look, i: int) -> bool:
    """Whether a form tagged as a participle is the past tense that its clause lacks.

    A group before it needs a verb, none follows, and an object or "to" does: "the army mounted
    attacks". So does a verb that takes no object: "prices soared".
    """
    item = look.items[i]
    if item.end > item.first + 1 or not _has_two_uses(look, i):
        return False
    if look.verbs and look.verbs[-1:] != look.beyond:
        return _kind(look, i - 1) == "N" and _has_object_late(look, i)
    if i == 0:
        return _kind(look, 1) in ("N", "O") and "V" not in look.kinds
    before = _back(look, i, "RD")
    if _kind(look, before) == "I" and _kind(look, before + 1) == "D":
        before = _back(look, before, "RD")  # "a strike in 1873 dragged on"
    if _kind(look, before) == "V" and look.kinds[max(before - 2, 0) : before] == ["N", "N"]:
        return True
    if _kind(look, before - 1) == "C" and look.line.tags[look.items[before].head] == "CD":
        return _kind(look, i + 1) not in ("N", "O", "I")
    if _kind(look, before) != "N" or _verb_before(look, i, free=True):
        return False
    if look.verbs and look.line.words[look.items[look.verbs[-1]].first] in SINGULAR:
        return True  # "a man drowned and a woman was hurt"
    after = _forth(look, i, "RO")
    if _kind(look, _before(look, before)) in ("S", "W") or look.alone:
        return True
    parted = look.line.tags[item.end : item.end + 1] == ["RP"]  # "a jet lifted off"
    alone = parted and look.line.words[item.end + 1 : item.end + 2] != ["by"]
    return alone or _kind(look, after) in ("N", "T") or takes(_lemma(look, i), "none")


def _is_participle(look: Look, i: int) -> bool:
    """Whether a form tagged as past tense describes the group before it: "the suit filed"."""
    item = look.items[i]
    if look.line.tags[item.head] != "VBD" or not _has_two_uses(look, i):
        return False
    if item.end > item.first + 1 or _kind(look, _forth(look, i, "R")) not in ("I", "D"):
        return False
    if look.line.kind == "heading" and _is_done(look, i):
        return True
    if _has_object_late(look, i):
        return False
    if i - 1 in look.saved:
        return _kind(look, i - 2) == "N"
    if _kind(look, i - 1) != "N" or takes(_lemma(look, i), "none"):
        return False
    if look.verbs and look.verbs[-1:] != look.beyond:
        return not takes(_lemma(look, i), "clause")
    verb = _before(look, i - 1)
    if _kind(look, verb) not in ("V", "B", "T", "G") or takes(_lemma(look, verb), "clause"):
        return False
    return _verb_before(look, i, free=True)


def _is_done(look: Look, i: int) -> bool:
    """Whether a heading tells what was done to something: "Acme bought for $3m"."""
    alone = not any(kind == "V" for at, kind in enumerate(look.kinds) if at != i)
    return alone and _kind(look, i - 1) == "N" and not takes(_lemma(look, i), "none")


def _has_object_late(look: Look, i: int) -> bool:
    """Whether an object stands behind a time: "announced on Monday a deal"."""
    if _kind(look, i + 1) != "I" or _kind(look, i + 2) != "D":
        return False
    after = _forth(look, i + 2, "OAR")
    return _kind(look, after) == "N" and _kind(look, after + 1) not in ("V", "B")


def _has_two_uses(look: Look, i: int) -> bool:
    """Whether past tense and participle have the same form."""
    word = look.line.words[look.items[i].head]
    return word.endswith("ed") or word in SAME_FORM


def _meet_sign(look: Look, i: int) -> list[int]:
    """The verbs that are still open left of a comma or another sign."""
    kind = look.kinds[i]
    if i in look.saved:
        return look.saved.pop(i)
    if kind in ";(":
        return []
    if kind == ")":
        return _skip(look, i, "(")
    if _kind(look, _forth(look, i, "R")) == "V":
        return _skip(look, i, ",")
    after = _forth(look, i, "ROA")
    single = _kind(look, after) == "N" and _kind(look, after + 1) in (",", "C")
    listed = _kind(look, i - 1) == "N" and (single or _kind(look, after) == "C")
    return list(look.verbs) if listed else []


def _skip(look: Look, i: int, sign: str) -> list[int]:
    """Keep the open verbs for what stands left of the opening sign."""
    for j in range(i - 1, max(i - REACH, 0), -1):
        if look.kinds[j] == sign:
            if sign == "(" or _needs_verb(look, j):
                look.saved[j] = list(look.verbs)
            return []
        if look.kinds[j] == ";":
            break
    return []


def _needs_verb(look: Look, i: int) -> bool:
    """Whether the clause left of a comma has a group that still needs a verb.

    A group right behind a verb needs one only if that verb takes a clause ("said Berg, who ...,
    won"); right behind a comma, or a comma and "and", it opens a clause of its own.
    """
    free = -1  # where the leftmost group so far begins that has no preposition
    for j in range(i - 1, max(i - REACH, -1), -1):
        kind = look.kinds[j]
        if kind in "VB":
            return free == j + 1 and takes(_lemma(look, j), "clause")
        if kind == "I" and look.line.words[look.items[j].first] == "as":
            return True
        if kind in ";SW" or (kind == "C" and free == j + 1 and _kind(look, j - 1) == ","):
            break
        if kind == ",":
            return free == j + 1
        if kind == "N" and look.kinds[_before(look, j)] != "I":
            free = _before(look, j) + 1
    return free >= 0


def _opens_clause(look: Look, i: int) -> bool:
    """Whether a word like "after" has a clause behind it, not only a noun group."""
    word = look.line.words[look.items[i].first]
    if word not in AMBIGUOUS:
        return False
    after = _forth(look, i, "ROAE")
    if _kind(look, after - 1) == "E":
        return True
    if _kind(look, after) != "N" or look.found[after] != look.verbs[-1]:
        return False
    if look.line.words[look.items[after].first] in NOMINATIVE:
        return True
    if _is_last_verb(look, i) and _kind(look, _forth(look, after, "NIOAR")) == ",":
        return False  # "After the vote, the mayor, Berg, left": the main clause needs its verb
    if word == "for" or _kind(look, after + 1) in ("N", "O", "D") or _is_left(look, after):
        return False
    return _verb_before(look, i, free=False) or len(look.verbs) > 1


def _is_last_verb(look: Look, i: int) -> bool:
    """Whether the nearest open verb is the only one for this clause and the main one."""
    alone = len(look.verbs) == 1 and "V" not in look.kinds[look.verbs[0] + 1 :]
    return alone and not _verb_before(look, i, free=True)


def _is_left(look: Look, i: int) -> bool:
    """Whether another group stands nearer to the verb that group i could have."""
    for j in range(i + 1, min(look.found[i], i + REACH)):
        before = look.kinds[_before(look, j)]
        if look.kinds[j] == "N" and before in "ND":
            return True
    return False


def _verb_before(look: Look, i: int, *, free: bool) -> bool:
    """Whether the clause on the left has its verb already.

    If it has neither a verb nor a group that needs one, the answer is `not free`.
    """
    needs, verbs = free, 0
    for j in range(i - 1, max(i - REACH, -1), -1):
        kind = look.kinds[j]
        if kind in "VB":
            verbs += 1
        elif kind == "W" and verbs and look.kinds[j + 1] == "V":
            needs, verbs = True, verbs - 1
        elif kind in ";SW":
            break
        governed = j > 0 and look.kinds[_before(look, j)] in "ITGP"
        needs = needs or (kind == "N" and not governed)
    return verbs > 0 or not needs
