"""Rules for reporting verbs, whose clause stands behind or inside what was said."""

from timeline.text.grammar.frames import (
    Draft,
    Frame,
    back,
    forth,
    head,
    kind,
    lemma,
    link_noun,
    open_frame,
    place_verb,
    place_with_subject,
    rule,
)
from timeline.text.grammar.subjects import pick, waiting_depth
from timeline.text.valency import takes


@rule(
    yes={
        '"We won," said the coach.': "coach subject said; won complement said",
        "Prices will fall, predicts the bank.": "bank subject predicts; fall complement predicts",
    },
    no=(
        "The bank, a lender, said nothing.",
        "The bank said the price was right.",
    ),
    saying=True,
)
def inverted(draft: Draft, i: int) -> bool:
    """The group behind a reporting verb is its subject, after a quote or a clause and a comma."""
    if i not in draft.quoted and kind(draft, back(draft, i)) != ",":
        return False
    after = forth(draft, i, "RO")
    if (
        kind(draft, after) != "N"
        or draft.ahead[after] >= 0
        or draft.line.tags[head(draft, i)] == "MD"
    ):
        return False
    if i not in draft.quoted and (waiting_depth(draft) >= 0 or not draft.frames[0].verbs):
        return False
    _report(draft, i)
    link_noun(draft, after, "subject", i)
    return True


def _report(draft: Draft, i: int) -> None:
    """Open a main clause for a reporting verb; what stands before it is what was said."""
    said = draft.frames[0]
    frame = Frame("main", "", None, i)
    place_verb(draft, i, frame)
    for verb in said.verbs:
        if said.role == "main":
            draft.verb_role[verb] = "complement"
            draft.parent[verb] = head(draft, i)
    draft.frames[:] = [frame]


@rule(
    yes={
        "The road is closed, police said.": "police subject said; closed complement said",
        '"We won," the coach told reporters.': "coach subject told; won complement told",
    },
    no=("The coach told reporters that they won.",),
    saying=True,
)
def reported(draft: Draft, i: int) -> bool:
    """A group and reporting verb behind a comma report what stands before: "..., he said"."""
    frame = draft.frames[-1]
    if len(draft.frames) == 1 or frame.role != "main" or frame.verbs or not frame.subjects:
        return False
    if kind(draft, i + 1) in ("S", "W"):
        return False
    if kind(draft, i + 1) == "N" and not takes(lemma(draft, i), "addressee"):
        return False
    opening = draft.left[frame.subjects[0]]
    if kind(draft, opening) != "," and frame.subjects[0] not in draft.quoted:
        return False
    noun = pick(draft, frame, i)
    _report(draft, i)
    link_noun(draft, noun, "subject", i)
    return True


@rule(
    yes={
        "The bridge, police said, is safe.": "police subject said; bridge subject is",
    },
    no=("The bridge, which police closed, is safe.",),
    behind="NW",
    saying=True,
)
def aside(draft: Draft, i: int) -> bool:
    """A reporting clause between commas leaves the clause around it open: "He, they said, left"."""
    frame = draft.frames[-1]
    if frame.verbs or len(frame.subjects) < 2:
        return False
    before = back(draft, i)
    if frame.subjects[-1] != before or kind(draft, draft.left[before]) != ",":
        return False
    if kind(draft, forth(draft, i)) != ",":
        return False
    noun = frame.subjects.pop()
    return place_with_subject(draft, i, open_frame(draft, i, "main", "", None), noun)
