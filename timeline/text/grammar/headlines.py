"""Rules for headings, which leave out auxiliaries and "and": "Two held after raid"."""

from attrs import evolve

from timeline.text.grammar.frames import (
    Draft,
    back,
    forth,
    kind,
    place_with_subject,
    rule,
)
from timeline.text.grammar.subjects import pick
from timeline.text.syntax import Tense

TENSES: dict[str, Tense] = {"T": "FUTURE", "P": "PAST", "G": "PRESENT"}


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
