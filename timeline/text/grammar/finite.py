"""Rules for finite verbs: which clause they belong to."""

from timeline.text.grammar.frames import (
    Draft,
    back,
    kind,
    lemma,
    link_noun,
    open_frame,
    place_verb,
    place_with_subject,
    rule,
    share_reading,
    tag,
    takes_base,
    word,
)
from timeline.text.grammar.subjects import free_frame, open_depth, pick, waiting_depth
from timeline.text.valency import takes

PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})


@rule(
    yes={
        "The team came, saw the site and left.": "left conjunct came",
        "The bank will close the branch and cut jobs.": "cut conjunct close; jobs object cut",
    },
    no=("The team came and the boss left.",),
    behind="CD,",
)
def coordinated(draft: Draft, i: int) -> bool:
    """A verb behind "and" shares the subject of the nearest verb of its tense."""
    before = back(draft, i, "RD,")
    if kind(draft, before) != "C":
        return False
    depth = _like(draft, i, draft.kinds[before - 1] == ",")
    if depth < 0:
        return False
    _join(draft, i, depth)
    return True


@rule(
    yes={
        "She rose, danced and sat.": "danced conjunct rose",
    },
    no=("She rose, he smiled.",),
    behind=",",
)
def listed(draft: Draft, i: int) -> bool:
    """A verb right behind a comma goes on with a list of verbs: "came, saw and conquered"."""
    frame = draft.frames[-1]
    if kind(draft, back(draft, i)) != "," or not frame.verbs or waiting_depth(draft) >= 0:
        return False
    if takes(lemma(draft, i), "report") or draft.kinds[frame.verbs[-1]] not in "VB":
        return False
    _join(draft, i, len(draft.frames) - 1)
    return True


def _join(draft: Draft, i: int, depth: int) -> None:
    """Make a verb a further verb of an open clause."""
    del draft.frames[depth + 1 :]
    frame = draft.frames[depth]
    place_verb(draft, i, frame)
    draft.conjunct[i] = frame.verbs[0]


def _like(draft: Draft, i: int, comma: bool) -> int:
    """The depth of the clause whose verb is most like this one, -1 if none has a finite verb."""
    tense, best = draft.readings[i].tense, -1
    base = lemma(draft, i) == word(draft, i) and draft.items[i].end == draft.items[i].first + 1
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        if not frame.verbs:
            break
        if base and takes_base(draft, frame.verbs[-1]):
            share_reading(draft, i, frame.verbs[-1])
            return depth
        if draft.kinds[frame.verbs[-1]] not in "VB":
            continue
        if comma and frame.role == "relative" and kind(draft, frame.opener - 1) == ",":
            continue
        if draft.readings[frame.verbs[-1]].tense == tense:
            return depth
        best = depth if best < 0 else best
    return best


@rule(
    yes={
        "Closing the road would help.": "help main; road object Closing",
    },
    no=("After closing the road, they left.",),
)
def clausal(draft: Draft, i: int) -> bool:
    """An infinitive, -ing form or clause at the start can be the subject: "Winning is hard"."""
    depth = open_depth(draft) if len(draft.frames) > 1 else -1
    if depth < 0 or depth == len(draft.frames) - 1:
        return False
    frame, inner = draft.frames[depth], draft.frames[depth + 1]
    if frame.subjects or inner.opener != frame.opener or not inner.verbs:
        return False
    if draft.kinds[inner.verbs[0]] not in "GTVB" or kind(draft, i - 1) == ",":
        return False
    if draft.kinds[inner.verbs[0]] in "VB" and inner.role == "adverbial":
        return False
    del draft.frames[depth + 1 :]
    place_verb(draft, i, frame)
    return True


@rule(
    yes={
        "The man who won the race left.": "man subject left; who subject won; race object won",
    },
    no=("The man left.",),
)
def outer(draft: Draft, i: int) -> bool:
    """A second finite verb belongs to the clause around that still waits for one."""
    depth = waiting_depth(draft)
    if depth < 0:
        return False
    frame = draft.frames[depth]
    del draft.frames[depth + 1 :]
    return place_with_subject(draft, i, frame, pick(draft, frame, i))


@rule(
    yes={
        "If it rains they stay.": "they subject stay; rains adverbial:if stay",
    },
    no=("If it rains, they stay.",),
    behind="N",
)
def after_clause(draft: Draft, i: int) -> bool:
    """A group behind a clause at the start is the subject, without a comma too: "If so he left"."""
    depth = open_depth(draft) if len(draft.frames) > 1 else -1
    if depth < 0 or depth == len(draft.frames) - 1:
        return False
    before = back(draft, i)
    if draft.ahead[before] != i:
        return False
    if kind(draft, before) != "N" or draft.noun_role.get(before) not in (None, "none"):
        return False
    if draft.frames[depth].subjects and word(draft, before) not in PRONOUNS:
        return False
    del draft.frames[depth + 1 :]
    return place_with_subject(draft, i, draft.frames[depth], before)


@rule(
    yes={
        "He likes the car she bought.": "she subject bought; bought relative car",
    },
    no=("He likes the car.",),
    behind="N",
)
def stolen(draft: Draft, i: int) -> bool:
    """A group right before a finite verb is its subject, not the object of a verb before it.

    The clause is what was said ("said prices rose"), describes a group ("the car he bought"), or
    stands beside the one before ("It rained, we left").
    """
    before = back(draft, i)
    if kind(draft, before) != "N" or draft.noun_role.get(before) == "subject":
        return False
    verbs = draft.frames[-1].verbs
    if not verbs:
        return False
    previous = draft.left[before]
    if kind(draft, previous) == "N" and _can_be_described(draft, previous, before):
        open_frame(draft, i, "relative", "", previous)
    elif back(draft, before, "OA") == verbs[-1] and takes(lemma(draft, verbs[-1]), "clause"):
        open_frame(draft, i, "complement", "", verbs[-1])
    else:
        open_frame(draft, i, "main", "", None)
    place_verb(draft, i, draft.frames[-1])
    link_noun(draft, before, "subject", i)
    draft.conjunct.pop(before, None)
    return True


def _can_be_described(draft: Draft, noun: int, subject: int) -> bool:
    """Whether a clause without a pronoun can be about a group: "the car he bought"."""
    if noun + 1 != subject and kind(draft, subject - 1) != "O":
        return False
    return tag(draft, noun) not in ("PRP", "NNP", "NNPS", "CD")


@rule(
    yes={
        "Thinks of a plan.": "Thinks main",
    },
    no=("He thinks of a plan.",),
)
def subjectless(draft: Draft, i: int) -> bool:
    """A finite verb for which no subject is found."""
    place_verb(draft, i, free_frame(draft, i))
    return True
