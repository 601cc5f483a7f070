"""The state of a walk over a sentence: clauses that are open, and the links made so far."""

from attrs import Factory, frozen

from timeline.text.line import Item, Line
from timeline.text.syntax import NounRole, VerbRole
from timeline.text.verbs import Reading


@frozen
class Frame:
    """An open clause. The lists hold items: what came so far.

    `subjects` may be the subject of the clause, `verbs` are its verbs (the first, and those
    coordinated with it), `waiting` hang on its verb as soon as there is one. `opener` is the item
    that opened it.
    """

    role: VerbRole
    marker: str
    parent: int | None
    opener: int
    subjects: list[int] = Factory(list)
    verbs: list[int] = Factory(list)
    objects: list[int] = Factory(list)
    waiting: list[int] = Factory(list)


@frozen
class Draft:
    """A sentence while it is being read: items, open frames, and for each item its links.

    `ahead[i]` is the finite verb that noun group i may be the subject of, or -1. `parent` and
    `conjunct` are tokens; `rule` names the rule that made the link.
    """

    line: Line
    items: list[Item]
    kinds: list[str]
    readings: dict[int, Reading]
    ahead: list[int]
    frames: list[Frame]
    noun_role: dict[int, NounRole] = Factory(dict)
    verb_role: dict[int, VerbRole] = Factory(dict)
    prep: dict[int, str] = Factory(dict)
    parent: dict[int, int] = Factory(dict)
    conjunct: dict[int, int] = Factory(dict)
    rule: dict[int, str] = Factory(dict)


def word(draft: Draft, i: int) -> str:
    """The first word of an item, in lower case; "" outside the sentence."""
    return draft.line.words[draft.items[i].first] if 0 <= i < len(draft.items) else ""


def lemma(draft: Draft, i: int) -> str:
    """The lemma of an item's head."""
    return draft.line.lemmas[draft.items[i].head]


def kind(draft: Draft, i: int) -> str:
    """The kind of an item; "" outside the sentence."""
    return draft.kinds[i] if 0 <= i < len(draft.kinds) else ""


def back(draft: Draft, i: int, skip: str = "R") -> int:
    """The nearest item to the left that is none of these kinds; -1 if there is none."""
    i -= 1
    while i >= 0 and draft.kinds[i] in skip:
        i -= 1
    return i


def forth(draft: Draft, i: int, skip: str = "R") -> int:
    """The nearest item to the right that is none of these kinds; the count if there is none."""
    i += 1
    while i < len(draft.kinds) and draft.kinds[i] in skip:
        i += 1
    return i


def link_noun(draft: Draft, i: int, role: NounRole, parent: int | None, rule: str) -> None:
    """Hang a noun group on an item."""
    draft.noun_role[i] = role
    draft.rule[i] = rule
    if parent is not None:
        draft.parent[i] = draft.items[parent].head
