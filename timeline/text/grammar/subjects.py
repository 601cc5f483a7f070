"""Rules for finite verbs: which clause they belong to, and who is their subject."""

from timeline.text.grammar.frames import (
    Draft,
    Frame,
    back,
    forth,
    kind,
    lemma,
    link_noun,
    open_frame,
    place_verb,
    place_with_subject,
    rule,
    tag,
    word,
)
from timeline.text.valency import takes

EXPLETIVE = frozenset({"seem", "appear", "turn"})
AHEAD = 12  # items looked at for a second verb


@rule(
    yes={
        "There were two fires in the port.": "fires subject were",
        "Is there a plan?": "plan subject Is",
    },
    no=("There, two fires broke out.",),
)
def there(draft: Draft, i: int) -> bool:
    """The group behind "there is" is its subject."""
    if "E" not in draft.kinds:
        return False
    if kind(draft, back(draft, i, "RQ")) != "E" and not (
        kind(draft, i - 1) == "E" or kind(draft, i + 1) == "E"
    ):
        return False
    frame = free_frame(draft, i)
    place_verb(draft, i, frame)
    after = forth(draft, i, "ROAE")
    if kind(draft, after) == "N":
        link_noun(draft, after, "subject", i)
    return True


@rule(
    yes={
        "It seems that the plan failed.": "It none",
        "It is hard to win.": "It none; win complement:to is",
    },
    no=("It is late.",),
    behind="N",
)
def expletive(draft: Draft, i: int) -> bool:
    """The "it" of "it seems that" or "it is hard to" is nobody."""
    frame = draft.frames[-1]
    if frame.verbs or not frame.subjects or word(draft, frame.subjects[-1]) != "it":
        return False
    if frame.subjects[-1] != back(draft, i) or not _means_nothing(draft, i):
        return False
    place_verb(draft, i, frame)
    draft.noun_role[frame.subjects[-1]] = "none"
    return True


def _means_nothing(draft: Draft, i: int) -> bool:
    """Whether a verb behind "it" has a clause for a subject."""
    after = forth(draft, i)
    if lemma(draft, i) in EXPLETIVE:
        clause = kind(draft, after) == "N" and draft.ahead[after] >= 0
        return (clause or kind(draft, after) in ("S", "T", "A")) and word(draft, after) != "like"
    if lemma(draft, i) != "be":
        return False
    goal = forth(draft, i, "ROAN")
    if kind(draft, goal) == "W":
        return word(draft, goal) in ("that", "who") and kind(draft, after) != "W"
    if kind(draft, after) != "A" and word(draft, after) != "enough":
        return False
    goal = forth(draft, after, "RA")
    if kind(draft, goal) == "I" and word(draft, goal) in ("for", "of", "to"):
        goal = forth(draft, goal, "ROAN")
        if kind(draft, goal) == "G":
            return False
    return kind(draft, goal) in ("T", "S", "G") and word(draft, goal) not in ("if", "because")


@rule(
    yes={
        "The head of the bank in Rome resigned.": "head subject resigned",
        "Berg, a lawyer from Oslo, won.": "Berg subject won; lawyer apposition Berg",
    },
    no=("Call the police.",),
)
def nearest(draft: Draft, i: int) -> bool:
    """The last free group before the verb is its subject; one in commas is skipped."""
    frame = draft.frames[-1]
    if frame.verbs or not frame.subjects:
        return False
    return place_with_subject(draft, i, frame, pick(draft, frame, i))


@rule(
    yes={
        "Two people were killed and five injured/VBD.": "five subject injured",
    },
    no=("Two people were killed and five fled.",),
    behind="N",
)
def gapped(draft: Draft, i: int) -> bool:
    """A number behind "and" shares the passive before it: "Two were killed and five injured"."""
    frame = draft.frames[-1]
    if frame.verbs or len(frame.subjects) != 1 or tag(draft, frame.subjects[0]) != "CD":
        return False
    [noun] = frame.subjects
    if noun != back(draft, i):
        return False
    before = back(draft, noun)
    if kind(draft, before) != "C" or kind(draft, forth(draft, i)) in ("N", "O"):
        return False
    if not word(draft, i).endswith("ed") or word(draft, i) == "fled":
        return False
    verb = back(draft, before, "NDRIOA,")
    if verb not in draft.readings or not draft.readings[verb].passive:
        return False
    draft.readings[i] = draft.readings[verb]
    return place_with_subject(draft, i, frame, noun)


def pick(draft: Draft, frame: Frame, i: int) -> int:
    """The subject among the free groups."""
    for noun in reversed(frame.subjects):
        if draft.ahead[noun] == i:
            return noun
    return frame.subjects[-1]


@rule(
    yes={
        "Monday was a holiday.": "Monday subject was",
    },
    no=("On Monday it rained.",),
    behind="D",
)
def dated(draft: Draft, i: int) -> bool:
    """A time is the subject if nothing else can be: "Monday was a holiday"."""
    frame, before = draft.frames[-1], back(draft, i)
    if frame.verbs or frame.subjects or kind(draft, before) != "D" or before in draft.prep:
        return False
    if before in frame.waiting:
        frame.waiting.remove(before)
    return place_with_subject(draft, i, frame, before)


@rule(
    yes={
        "The car he bought broke down.": "car subject broke; he subject bought",
    },
    no=("The car broke down.",),
    behind="NW",
)
def zero_relative(draft: Draft, i: int) -> bool:
    """Of two groups side by side the second is the subject of a clause about the first.

    So in "The car he bought broke", where a second verb follows.
    """
    frame = draft.frames[-1]
    if frame.verbs or len(frame.subjects) < 2:
        return False
    first, second = frame.subjects[-2:]
    if back(draft, i) != second or draft.left[second] != first or not _second_verb(draft, i):
        return False
    frame.subjects.pop()
    return place_with_subject(draft, i, open_frame(draft, i, "relative", "", first), second)


def _second_verb(draft: Draft, i: int) -> bool:
    """Whether another finite verb follows before the next comma or opener."""
    for j in range(i + 1, min(i + AHEAD, len(draft.kinds))):
        if draft.kinds[j] == "V":
            return True
        if draft.kinds[j] in ",;SWC":
            return False
    return False


@rule(
    yes={
        "Is the minister ill?": "minister subject Is",
        "Among them was a teacher.": "teacher subject was; them oblique:among was",
        "Then came the war.": "war subject came",
    },
    no=("The minister was a teacher.",),
)
def question(draft: Draft, i: int) -> bool:
    """The group behind a form of be at the start is its subject: "Is he ill?"."""
    be = lemma(draft, i) == "be"
    if not be and not takes(lemma(draft, i), "none"):
        return False
    depth = open_depth(draft)
    after = forth(draft, i, "ROA")
    if depth < 0 or kind(draft, after) != "N":
        return False
    before = back(draft, i)
    if kind(draft, before) in ("N", "D") and before not in draft.prep:
        return False
    frame = draft.frames[depth]
    if be:
        if i == frame.opener and draft.line.words[-1] != "?":
            return False
    elif not (frame.waiting or word(draft, i - 1) == "then"):
        return False
    asked = [noun for noun in frame.subjects if kind(draft, noun) == "W"]
    if frame.subjects and not (asked and _ends(draft, after)):
        return False
    del draft.frames[depth + 1 :]
    for noun in asked:
        link_noun(draft, noun, "predicate", i)
    return place_with_subject(draft, i, frame, after)


def _ends(draft: Draft, i: int) -> bool:
    """Whether a group with its complements ends a question."""
    return draft.ahead[i] < 0 and draft.line.words[-1] == "?"


def waiting_depth(draft: Draft) -> int:
    """The depth of the innermost clause that has groups but no verb; -1 if there is none."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        if not frame.verbs and frame.subjects:
            return depth
    return -1


def open_depth(draft: Draft) -> int:
    """The depth of the innermost clause without a verb; -1 if there is none."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        if not draft.frames[depth].verbs:
            return depth
    return -1


def free_frame(draft: Draft, i: int) -> Frame:
    """The innermost clause if it still waits for its verb, else a new main clause."""
    frame = draft.frames[-1]
    return open_frame(draft, i, "main", "", None) if frame.verbs else frame
