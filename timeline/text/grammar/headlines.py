"""Rules for headings and notes, which leave out auxiliaries and "and": "Two held after raid"."""

from attrs import evolve

from timeline import lexicon
from timeline.text.grammar.frames import (
    START,
    Draft,
    back,
    forth,
    kind,
    lemma,
    place_with_subject,
    rule,
    tag,
)
from timeline.text.grammar.subjects import pick
from timeline.text.syntax import Tense
from timeline.text.valency import noun_takes

TENSES: dict[str, Tense] = {"T": "FUTURE", "P": "PAST", "G": "PRESENT"}
NAME = ("NNP", "NNPS")
INITIALS = 3  # letters at most of what stands for a person in minutes: "TA to write"


@rule(
    yes={
        "# Minister to visit Oslo to sign pact": "Minister subject visit; sign adverbial:to visit",
        "# Two held/VBN after raid": "Two subject held; raid oblique:after held",
        "# Plan/NN to close bank dropped/VBN": "Plan subject dropped; close complement:to Plan",
    },
    no=("Minister to visit Oslo to sign pact.", "# Minister visits Oslo to sign pact"),
)
def headline(draft: Draft, i: int) -> bool:
    """In a heading without a finite verb an infinitive or participle is the main verb."""
    frame = draft.frames[0]
    if draft.line.kind != "heading" or "V" in draft.kinds or frame.verbs or not frame.subjects:
        return False
    later = draft.kinds[i + 1 :]
    if "P" in later or (draft.kinds[i] == "G" and "T" in later):
        return False
    del draft.frames[1:]
    aspect = "PROGRESSIVE" if draft.kinds[i] == "G" else draft.readings[i].aspect
    tense = TENSES[draft.kinds[i]]
    draft.readings[i] = evolve(draft.readings[i], tense=tense, aspect=aspect)
    return place_with_subject(draft, i, frame, pick(draft, frame, i))


@rule(
    yes={
        "Clerk to write to the county.": "Clerk subject write",
        "Action: Anna Berg and Ms Soto to phone the bank": "Soto conjunct Berg; Berg subject phone",
        "Action: fence to be mended": "fence subject mended",
        "TA to send the link": "TA subject send",
    },
    no=(
        "Plan to close the bank.",
        "The clerk has to write.",
        "Papers to bring along.",
        "Asked by the clerk to write.",
    ),
    behind="N",
)
def tasked(draft: Draft, i: int) -> bool:
    """In a note that has no finite verb, what somebody is "to" do is told by the main verb."""
    frame, before = draft.frames[0], draft.left[i]
    before = draft.conjunct.get(before, before)
    done = "V" in draft.kinds or len(draft.frames) > 1 or frame.verbs
    if draft.line.kind == "heading" or done or before not in frame.subjects:
        return False
    first = before
    while kind(draft, first) in ("N", "C", "O", "A", "R", ","):
        first -= 1
    if (kind(draft, first) or START) not in (START, ";") or not _has_task(draft, before, i):
        return False
    draft.readings[i] = evolve(draft.readings[i], tense="FUTURE")
    return place_with_subject(draft, i, frame, pick(draft, frame, i))


def _has_task(draft: Draft, noun: int, verb: int) -> bool:
    """Whether a group is somebody who is to do something, or what is to be done with it."""
    word, item = lemma(draft, noun), draft.items[noun]
    if noun_takes(word, "to"):
        return False
    if tag(draft, noun) in NAME or word in lexicon.words("people", "noun"):
        return True
    initials = item.end == item.first + 1 and len(word) <= INITIALS
    return initials or draft.readings[verb].passive


@rule(
    yes={"# Iran, Iraq hold/VBP talks": "Iran subject hold; Iraq conjunct Iran"},
    no=("In Iran, Iraq held talks.", "# Iran, host of talks, gives in"),
    behind=",",
)
def paired(draft: Draft, i: int) -> bool:
    """In a heading a comma between two groups before the verb means "and"."""
    before = back(draft, i, "OA") - 1
    if draft.line.kind != "heading" or kind(draft, before + 1) != ",":
        return False
    if before not in draft.frames[-1].subjects or draft.ahead[i] != forth(draft, i):
        return False
    draft.conjunct[i] = draft.conjunct.get(before, before)
    return True
