"""Rules for finite verbs: which clause they belong to, and who is their subject."""

from timeline.text.frames import (
    Draft,
    Frame,
    Rule,
    back,
    forth,
    head,
    kind,
    lemma,
    link_noun,
    open_frame,
    place_verb,
    tag,
    word,
)
from timeline.text.valency import takes

EXPLETIVE = frozenset({"seem", "appear", "turn"})
AHEAD = 12  # items looked at for a second verb


def there(draft: Draft, i: int) -> bool:
    """The group behind "there is" is its subject."""
    if kind(draft, back(draft, i, "RQ")) != "E" and not (
        kind(draft, i - 1) == "E" or kind(draft, i + 1) == "E"
    ):
        return False
    frame = _free_frame(draft, i)
    place_verb(draft, i, frame)
    after = forth(draft, i, "ROAE")
    if kind(draft, after) == "N":
        link_noun(draft, after, "subject", i)
    return True


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


def listed(draft: Draft, i: int) -> bool:
    """A verb right behind a comma goes on with a list of verbs: "came, saw and conquered"."""
    frame = draft.frames[-1]
    if kind(draft, back(draft, i)) != "," or not frame.verbs or _verbless(draft) >= 0:
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
    draft.conjunct[i] = head(draft, frame.verbs[0])


def _like(draft: Draft, i: int, comma: bool) -> int:
    """The depth of the clause whose verb is most like this one, -1 if none has a finite verb."""
    tense, best = draft.readings[i].tense, -1
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        if not frame.verbs:
            break
        if draft.kinds[frame.verbs[-1]] not in "VB":
            continue
        if comma and frame.role == "relative" and kind(draft, frame.opener - 1) == ",":
            continue
        if draft.readings[frame.verbs[-1]].tense == tense:
            return depth
        best = depth if best < 0 else best
    return best


def _free_frame(draft: Draft, i: int) -> Frame:
    """The innermost clause if it still waits for its verb, else a new main clause."""
    frame = draft.frames[-1]
    return open_frame(draft, i, "main", "", None) if frame.verbs else frame


def inverted(draft: Draft, i: int) -> bool:
    """The group behind a reporting verb is its subject, after a quote or a clause and a comma."""
    comma = kind(draft, back(draft, i)) == ","
    after = forth(draft, i, "RO")
    if not (comma or i in draft.quoted) or not takes(lemma(draft, i), "report"):
        return False
    if (
        kind(draft, after) != "N"
        or draft.ahead[after] >= 0
        or draft.line.tags[head(draft, i)] == "MD"
    ):
        return False
    if i not in draft.quoted and (_verbless(draft) >= 0 or not draft.frames[0].verbs):
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


def reported(draft: Draft, i: int) -> bool:
    """A group and reporting verb behind a comma report what stands before: "..., he said"."""
    frame = draft.frames[-1]
    if not takes(lemma(draft, i), "report") or kind(draft, i + 1) in ("S", "N", "W"):
        return False
    if len(draft.frames) == 1 or frame.role != "main" or frame.verbs or not frame.subjects:
        return False
    opening = back(draft, frame.subjects[0], "ROA")
    if kind(draft, opening) != "," and frame.subjects[0] not in draft.quoted:
        return False
    noun = _pick(draft, frame, i)
    _report(draft, i)
    link_noun(draft, noun, "subject", i)
    return True


def aside(draft: Draft, i: int) -> bool:
    """A reporting clause between commas leaves the clause around it open: "He, they said, left"."""
    frame = draft.frames[-1]
    before = back(draft, i)
    if frame.verbs or len(frame.subjects) < 2 or not takes(lemma(draft, i), "report"):
        return False
    if frame.subjects[-1] != before or kind(draft, back(draft, before, "ROA")) != ",":
        return False
    if kind(draft, forth(draft, i)) != ",":
        return False
    noun = frame.subjects.pop()
    place_verb(draft, i, open_frame(draft, i, "main", "", None))
    link_noun(draft, noun, "subject", i)
    return True


def expletive(draft: Draft, i: int) -> bool:
    """The "it" of "it seems that" or "it is hard to" is nobody."""
    frame = draft.frames[-1]
    before = back(draft, i)
    if frame.verbs or not frame.subjects or frame.subjects[-1] != before:
        return False
    if word(draft, before) != "it" or not _means_nothing(draft, i):
        return False
    place_verb(draft, i, frame)
    draft.noun_role[before] = "none"
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


def nearest(draft: Draft, i: int) -> bool:
    """The last free group before the verb is its subject; one in commas is skipped."""
    frame = draft.frames[-1]
    if frame.verbs or not frame.subjects:
        return False
    noun = _pick(draft, frame, i)
    place_verb(draft, i, frame)
    link_noun(draft, noun, "subject", i)
    return True


def _pick(draft: Draft, frame: Frame, i: int) -> int:
    """The subject among the free groups."""
    for noun in reversed(frame.subjects):
        if draft.ahead[noun] == i:
            return noun
    return frame.subjects[-1]


def dated(draft: Draft, i: int) -> bool:
    """A time is the subject if nothing else can be: "Monday was a holiday"."""
    frame, before = draft.frames[-1], back(draft, i)
    if frame.verbs or frame.subjects or kind(draft, before) != "D" or before in draft.prep:
        return False
    frame.waiting.remove(before)
    place_verb(draft, i, frame)
    link_noun(draft, before, "subject", i)
    return True


def zero_relative(draft: Draft, i: int) -> bool:
    """Of two groups side by side the second is the subject of a clause about the first.

    So in "The car he bought broke", where a second verb follows.
    """
    frame = draft.frames[-1]
    if frame.verbs or len(frame.subjects) < 2:
        return False
    first, second = frame.subjects[-2:]
    if (
        back(draft, i) != second
        or back(draft, second, "ROA") != first
        or not _second_verb(draft, i)
    ):
        return False
    frame.subjects.pop()
    place_verb(draft, i, open_frame(draft, i, "relative", "", first))
    link_noun(draft, second, "subject", i)
    return True


def _second_verb(draft: Draft, i: int) -> bool:
    """Whether another finite verb follows before the next comma or opener."""
    for j in range(i + 1, min(i + AHEAD, len(draft.kinds))):
        if draft.kinds[j] == "V":
            return True
        if draft.kinds[j] in ",;SWC":
            return False
    return False


def clausal(draft: Draft, i: int) -> bool:
    """An infinitive, -ing form or clause at the start can be the subject: "Winning is hard"."""
    depth = _verbless_any(draft)
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


def question(draft: Draft, i: int) -> bool:
    """The group behind a form of be at the start is its subject: "Is he ill?"."""
    depth = _verbless_any(draft)
    after = forth(draft, i, "ROA")
    if depth < 0 or kind(draft, after) != "N" or kind(draft, back(draft, i)) in ("N", "D"):
        return False
    frame = draft.frames[depth]
    if lemma(draft, i) == "be":
        if i == frame.opener and draft.line.words[-1] != "?":
            return False
    elif not (frame.waiting or word(draft, i - 1) == "then") or not takes(lemma(draft, i), "none"):
        return False
    asked = [noun for noun in frame.subjects if kind(draft, noun) == "W"]
    if frame.subjects and not (asked and _ends(draft, after)):
        return False
    del draft.frames[depth + 1 :]
    for noun in asked:
        link_noun(draft, noun, "predicate", i)
    place_verb(draft, i, frame)
    link_noun(draft, after, "subject", i)
    return True


def _ends(draft: Draft, i: int) -> bool:
    """Whether a group with its complements ends a question."""
    return draft.ahead[i] < 0 and draft.line.words[-1] == "?"


def outer(draft: Draft, i: int) -> bool:
    """A second finite verb belongs to the clause around that still waits for one."""
    depth = _verbless(draft)
    if depth < 0:
        return False
    frame = draft.frames[depth]
    del draft.frames[depth + 1 :]
    place_verb(draft, i, frame)
    link_noun(draft, _pick(draft, frame, i), "subject", i)
    return True


def _verbless(draft: Draft) -> int:
    """The depth of the innermost clause that has groups but no verb; -1 if there is none."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        if not frame.verbs and frame.subjects:
            return depth
    return -1


def _verbless_any(draft: Draft) -> int:
    """The depth of the innermost clause without a verb; -1 if there is none."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        if not draft.frames[depth].verbs:
            return depth
    return -1


def after_clause(draft: Draft, i: int) -> bool:
    """A group behind a clause at the start is the subject, without a comma too: "If so he left"."""
    depth, before = _verbless_any(draft), back(draft, i)
    if depth < 0 or kind(draft, before) != "N" or draft.noun_role.get(before) not in (None, "none"):
        return False
    if draft.ahead[before] != i or depth == len(draft.frames) - 1:
        return False
    del draft.frames[depth + 1 :]
    place_verb(draft, i, draft.frames[depth])
    link_noun(draft, before, "subject", i)
    return True


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
    previous = back(draft, before, "ROA")
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


def subjectless(draft: Draft, i: int) -> bool:
    """A finite verb for which no subject is found."""
    place_verb(draft, i, _free_frame(draft, i))
    return True


FINITE = (
    Rule(there, {}),
    Rule(coordinated, {}),
    Rule(aside, {}),
    Rule(inverted, {}),
    Rule(reported, {}),
    Rule(expletive, {}),
    Rule(after_clause, {}),
    Rule(clausal, {}),
    Rule(question, {}),
    Rule(zero_relative, {}),
    Rule(nearest, {}),
    Rule(dated, {}),
    Rule(outer, {}),
    Rule(listed, {}),
    Rule(stolen, {}),
    Rule(subjectless, {}),
)
