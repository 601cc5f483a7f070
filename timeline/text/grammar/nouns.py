"""Rules for noun groups around the verb: lists, prepositions, times, appositions, possessives."""

from timeline.text.grammar.attach import attach, is_event
from timeline.text.grammar.frames import (
    Draft,
    back,
    forth,
    head,
    kind,
    last_verb,
    lemma,
    link_noun,
    open_frame,
    phrase,
    rule,
    tag,
)
from timeline.text.valency import takes

OWNING = ("DT", "PRP$")  # tags of what opens a group
LIST = 30  # members of a list before its "and"


@rule(
    yes={
        "There is a plan.": "plan subject is",
    },
    no=("They have a plan.",),
    behind="VE",
)
def placed(draft: Draft, i: int) -> bool:
    """A group that has its role already, as the subject behind its verb."""
    return i in draft.noun_role


@rule(
    yes={
        "They met the king and the queen.": "queen conjunct king; king object met",
    },
    no=("They met the king and the queen left/VBD.",),
    behind="C",
)
def conjunct(draft: Draft, i: int) -> bool:
    """A group behind "and" joins the group before it."""
    conj = draft.left[i]
    if draft.frames[-1].opener == conj:
        return False
    before = back(draft, conj, "R,A")
    if kind(draft, before) != "N":
        return False
    draft.conjunct[i] = draft.conjunct.get(before, before)
    return True


@rule(
    yes={
        "They met Berg, Lund and Dahl.": "Lund conjunct Berg; Dahl conjunct Berg",
    },
    no=("They met Berg, the mayor.",),
    behind=",",
)
def listed_noun(draft: Draft, i: int) -> bool:
    """A group in a list with commas joins the first: "A, B and C"."""
    before = back(draft, draft.left[i])
    if kind(draft, before) != "N" or not _leads_to_and(draft, i):
        return False
    frame = draft.frames[-1]
    if draft.ahead[i] >= 0 and (frame.verbs or (before in draft.prep and not frame.subjects)):
        return False
    draft.conjunct[i] = draft.conjunct.get(before, before)
    return True


def _leads_to_and(draft: Draft, i: int) -> bool:
    """Whether only groups and commas stand before the "and" of a list."""
    for _ in range(LIST):
        i += 1
        if kind(draft, i) == ",":
            i += 1
        if kind(draft, i) == "C":
            after = forth(draft, i, "ROA")
            return kind(draft, after) == "N"
        if kind(draft, i - 1) != ",":
            return False
        while kind(draft, i) and kind(draft, i) in "ROA":
            i += 1
        if kind(draft, i) != "N":
            return False
    return False


@rule(
    yes={
        "Talks with Berg at the port failed.": "Berg oblique:with Talks; port oblique:at Talks",
        "They met at the palace in Oslo.": "palace oblique:at met; Oslo oblique:in palace",
        "They left because of the war.": "war oblique:because_of left",
        "They died in Monday's fire.": "fire oblique:in died",
        "After the fire, the boss, Berg, left.": "fire oblique:after left; boss subject left",
    },
    no=("They met the king.",),
    behind="IDX",
)
def oblique(draft: Draft, i: int) -> bool:
    """A group behind a preposition hangs on the noun or verb before it.

    A time of its own may stand between: "in the 1998 fire", "in Monday's fire".
    """
    before = draft.left[i]
    if kind(draft, before) != "I":
        dated = before - (tag(draft, before) == "POS")
        before = back(draft, dated, "RAO")
        if draft.parent.get(dated) != head(draft, i) or kind(draft, before) != "I":
            return False
        draft.prep.pop(dated, None)
    draft.prep[i] = phrase(draft, before)
    noun, over = back(draft, before), last_verb(draft)
    if kind(draft, noun) == "N":
        over = attach(draft, i, noun, over)
    elif over is None:
        draft.frames[-1].waiting.append(i)
    link_noun(draft, i, "oblique", over)
    return True


@rule(
    yes={
        "They met the king on Monday.": "Monday time:on met",
        "On Monday the king, who had been ill, died.": "Monday time:on died",
        "The talks on Monday failed.": "Monday time:on talks",
        "It was the year ended/VBN Friday on Monday.": "Friday time ended; Monday time:on was",
    },
    no=("They met the king.",),
)
def time(draft: Draft, i: int) -> bool:
    """A time hangs on the nearest verb to the left in its clause, else on the one to the right.

    Before the verb it hangs on a happening right before it: "The talks in May failed".
    """
    frame = draft.frames[-1]
    before = back(draft, i, "RA")
    if kind(draft, before) == "I":
        draft.prep[i] = phrase(draft, before)
    noun = _timed_noun(draft, i)
    verb = _verb_of_period(draft, before)
    link_noun(draft, i, "time", verb if noun is None else noun)
    if noun is None and not frame.verbs:
        frame.waiting.append(i)
    return True


def _verb_of_period(draft: Draft, before: int) -> int | None:
    """The verb that a time hangs on; behind "the year ended 1 May" that of the clause around."""
    verb, first = last_verb(draft), back(draft, before, "RA")
    ended = verb is not None and lemma(draft, verb) == "end" and verb == back(draft, first, "RAI")
    outer = draft.frames[-2].verbs if len(draft.frames) > 1 else []
    return outer[-1] if ended and kind(draft, first) == "D" and before != first and outer else verb


def _timed_noun(draft: Draft, i: int) -> int | None:
    """The group that a time belongs to: "the 2024 election", "Monday's vote"; None if to none."""
    before, first = back(draft, i, "RAI"), draft.items[i].first
    describes = draft.line.tags[first] == "JJ"  # "the trial of former mayor Anna Berg"
    subject = last_verb(draft) is None and kind(draft, before) == "N" and is_event(draft, before)
    if subject and not describes:
        return before
    after = i + 1
    if tag(draft, after) == "POS":
        after += 1
    elif not describes and not (first and draft.line.tags[first - 1] in OWNING):
        return None
    after = forth(draft, after - 1, "RA")
    return after if kind(draft, after) == "N" else None


@rule(
    yes={
        "The prime minister, Anna Berg, won.": "Berg apposition minister; minister subject won",
        "They met Anna Berg, the prime minister.": "minister apposition Berg",
    },
    no=("In Oslo, Anna Berg won.",),
    behind=",",
)
def apposition(draft: Draft, i: int) -> bool:
    """A group behind a comma that explains the one before it."""
    before = draft.left[i] - 1
    if kind(draft, before) != "N":
        return False
    between = kind(draft, i + 1) == "," and draft.ahead[i] == draft.ahead[before]
    if draft.ahead[i] >= 0 and not between:
        return False
    if not draft.frames[-1].verbs and draft.ahead[before] < 0 and kind(draft, i + 1) != ",":
        return False
    link_noun(draft, i, "apposition", before)
    return True


@rule(
    yes={
        "The bank (a lender) was sold.": "lender apposition bank",
    },
    no=("The bank (it failed in May) was sold.",),
    behind="(",
)
def bracketed(draft: Draft, i: int) -> bool:
    """A group alone in brackets explains the one before them."""
    if kind(draft, i - 1) != "(" or kind(draft, i + 1) != ")" or kind(draft, i - 2) != "N":
        return False
    link_noun(draft, i, "apposition", i - 2)
    return True


@rule(
    yes={
        "The bank failed.": "bank subject failed",
    },
    no=("Call the police.",),
)
def free(draft: Draft, i: int) -> bool:
    """Before the verb of its clause a group may be the subject."""
    frame = draft.frames[-1]
    if frame.verbs:
        return False
    frame.subjects.append(i)
    return True


@rule(
    yes={
        "It rained, the roads were closed/VBN.": "roads subject closed; closed main",
    },
    no=("It rained in Oslo, a town in the east.",),
    behind=",D",
)
def beside(draft: Draft, i: int) -> bool:
    """Behind a comma a group with a verb of its own opens a clause: "It rained, we left"."""
    if kind(draft, back(draft, i, "ROAD")) != "," or draft.ahead[i] < 0:
        return False
    if any(not frame.verbs for frame in draft.frames):
        return False
    frame = draft.frames[-1]
    marker = frame.marker if frame.marker == "(" else ""
    open_frame(draft, i, "main", marker, None).subjects.append(i)
    return True


@rule(
    yes={
        "He said the talks in Oslo had failed.": "talks subject failed; failed complement said",
    },
    no=("He said nothing.",),
    behind="VBTGP",
)
def said(draft: Draft, i: int) -> bool:
    """Behind a verb like "say" a group with a verb of its own opens a clause."""
    verb = last_verb(draft) if draft.ahead[i] >= 0 else None
    if verb is None or draft.left[i] != verb or not _is_said(draft, verb):
        return False
    open_frame(draft, i, "complement", "", verb).subjects.append(i)
    return True


def _is_said(draft: Draft, verb: int) -> bool:
    """Whether a verb takes a clause and the finite verb ahead can only be that clause's."""
    if draft.readings[verb].passive:
        return False
    if takes(lemma(draft, verb), "zero"):
        return True
    waits = any(not frame.verbs for frame in draft.frames)
    return takes(lemma(draft, verb), "clause") and not waits


@rule(
    yes={
        "They left, hat in hand.": "hat none",
    },
    no=("They took the hat.",),
)
def loose(draft: Draft, i: int) -> bool:
    """A group without a role."""
    draft.noun_role[i] = "none"
    return True


@rule(
    yes={
        "The king of Norway's son won.": "Norway possessor son",
        "They praised his plan.": "his possessor plan; plan object praised",
    },
    no=("They praised him.",),
)
def owner(draft: Draft, i: int) -> bool:
    """A possessive hangs on the group behind it."""
    after = forth(draft, i, "RA")
    draft.noun_role[i] = "possessor"
    if kind(draft, after) in ("N", "O", "D"):
        draft.parent[i] = head(draft, after)
    return True
