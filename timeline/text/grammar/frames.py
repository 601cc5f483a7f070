"""The state of a walk over a sentence: clauses that are open, and the links made so far."""

from collections.abc import Callable, Mapping

from attrs import Factory, define, frozen

from timeline.text.line import Item, Line
from timeline.text.syntax import NounRole, VerbRole
from timeline.text.valency import takes
from timeline.text.verbs import Reading

START = "^"  # the kind of what is left of the first item
DEPTH = 12  # clauses open at a time; keeps the walk linear for any text


@define(eq=False)
class Frame:
    """An open clause. The lists hold items: what came so far.

    `subjects` may be the subject of the clause; `verbs` are its verbs, the first and those
    coordinated with it; `objects` stand behind the last of them; `waiting` hang on the first as
    soon as it comes; `gap` is a "what" or "that" before its verb. `opener` is the item that opened
    the clause.
    """

    role: VerbRole
    marker: str
    parent: int | None
    opener: int
    subjects: list[int] = Factory(list)
    verbs: list[int] = Factory(list)
    objects: list[int] = Factory(list)
    waiting: list[int] = Factory(list)
    gap: list[int] = Factory(list)


@define(eq=False)
class Draft:
    """A sentence while it is being read: items, open frames, and for each item its links.

    `ahead[i]` is the finite verb that noun group i may be the subject of, or -1. `quoted` are the
    items right behind a quotation mark. `left[i]` is the nearest item before i that is no adverb,
    possessor or adjective; -1 if there is none, as for -1. `parent` is a token, `over` the item
    that a noun group hangs on, `conjunct` the first item of a coordination. `rule` is the one that
    placed an item.
    """

    line: Line
    items: list[Item]
    kinds: list[str]
    readings: dict[int, Reading]
    ahead: list[int]
    quoted: set[int]
    left: list[int]
    frames: list[Frame]
    noun_role: dict[int, NounRole] = Factory(dict)
    verb_role: dict[int, VerbRole] = Factory(dict)
    prep: dict[int, str] = Factory(dict)
    parent: dict[int, int] = Factory(dict)
    over: dict[int, int] = Factory(dict)
    conjunct: dict[int, int] = Factory(dict)
    rule: dict[int, "Rule"] = Factory(dict)


@frozen
class Rule:
    """One way to place an item. `apply` does it and says whether it did.

    It is tried only behind an item of one of the kinds `behind` (`START` at the start of a
    sentence), adverbs, possessors and adjectives between them left out; None stands for all kinds.
    A rule for `saying` is tried only for verbs that report.
    `yes` maps sentences in which the rule works to links that hold there, as
    "dependent role head; ..."; in the sentences of `no` it must not work. "word/TAG" gives a tag.
    """

    apply: Callable[[Draft, int], bool]
    yes: Mapping[str, str]
    no: tuple[str, ...]
    behind: str | None = None
    saying: bool = False

    @property
    def name(self) -> str:
        """The name of its function."""
        return self.apply.__name__


def rule(
    yes: Mapping[str, str],
    no: tuple[str, ...],
    behind: str | None = None,
    *,
    saying: bool = False,
) -> Callable[[Callable[[Draft, int], bool]], Rule]:
    """Makes a rule of the function below it; see `Rule`."""

    def make(apply: Callable[[Draft, int], bool]) -> Rule:
        return Rule(apply, yes, no, behind, saying)

    return make


def word(draft: Draft, i: int) -> str:
    """The first word of an item, in lower case; "" outside the sentence."""
    return draft.line.words[draft.items[i].first] if 0 <= i < len(draft.items) else ""


def phrase(draft: Draft, i: int) -> str:
    """All words of an item, in lower case: "because of"."""
    item, words = draft.items[i], draft.line.words
    if item.end == item.first + 1:
        return words[item.first]
    return " ".join(words[item.first : item.end])


def lemma(draft: Draft, i: int) -> str:
    """The lemma of an item's head."""
    return draft.line.lemmas[draft.items[i].head]


def tag(draft: Draft, i: int) -> str:
    """The tag of an item's head; "" outside the sentence."""
    return draft.line.tags[draft.items[i].head] if 0 <= i < len(draft.items) else ""


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


def head(draft: Draft, i: int) -> int:
    """The token that others hang on."""
    return draft.items[i].head


def last_verb(draft: Draft) -> int | None:
    """The last verb of the innermost clause, None if it has none yet."""
    verbs = draft.frames[-1].verbs
    return verbs[-1] if verbs else None


def link_noun(draft: Draft, i: int, role: NounRole, parent: int | None) -> None:
    """Hang a noun group on an item."""
    draft.noun_role[i] = role
    if parent is not None:
        draft.over[i] = parent
        draft.parent[i] = draft.items[parent].head


def place_verb(draft: Draft, i: int, frame: Frame) -> None:
    """Make a verb the next verb of a clause, and hang on it what waited for it."""
    draft.verb_role[i] = frame.role
    draft.prep[i] = frame.marker if frame.marker != "(" else ""
    if frame.parent is not None:
        draft.parent[i] = frame.parent
    elif frame.role != "main" and not frame.verbs:
        _hang(draft, i, frame)
    if frame.gap and takes(draft.line.lemmas[draft.items[i].head], "link"):
        draft.noun_role[frame.gap[0]] = "predicate"
    frame.verbs.append(i)
    frame.objects.clear()
    for item in frame.waiting:
        draft.parent[item] = draft.items[i].head
    frame.waiting.clear()


def place_with_subject(draft: Draft, i: int, frame: Frame, noun: int) -> bool:
    """Make a verb the next verb of a clause, with a noun group as its subject; it always can."""
    place_verb(draft, i, frame)
    link_noun(draft, noun, "subject", i)
    return True


def _hang(draft: Draft, i: int, frame: Frame) -> None:
    """Hang the first verb of a clause on the clause around, or let it wait for its verb."""
    depth = draft.frames.index(frame)
    if depth == 0:
        return
    around = draft.frames[depth - 1]
    if around.verbs:
        draft.parent[i] = draft.items[around.verbs[-1]].head
    else:
        around.waiting.append(i)


def share_reading(draft: Draft, i: int, first: int) -> None:
    """Let a form without auxiliary say what the verb before it says: "was caught and tried"."""
    said, own = draft.readings[first], draft.readings[i]
    single = draft.items[i].end == draft.items[i].first + 1
    passive = said.passive if single else own.passive
    aspect = said.aspect if single else own.aspect
    draft.readings[i] = Reading(said.tense, aspect, passive, said.negated, said.modal)


def takes_base(draft: Draft, verb: int) -> bool:
    """Whether a verb group may go on with a base form: "would close it and cut jobs"."""
    reading = draft.readings[verb]
    return draft.kinds[verb] == "T" or reading.modal != "" or reading.tense == "FUTURE"


def open_frame(draft: Draft, i: int, role: VerbRole, marker: str, parent: int | None) -> Frame:
    """Open a clause that hangs on an item, or on nothing."""
    frame = Frame(role, marker, None if parent is None else draft.items[parent].head, i)
    if len(draft.frames) == DEPTH:
        del draft.frames[1]
    draft.frames.append(frame)
    return frame
