"""Rules for finite verbs: which clause they belong to, and who is their subject."""

from timeline.text.frames import Draft, Frame, back, forth, kind, lemma, link_noun
from timeline.text.valency import takes


def place_verb(draft: Draft, i: int, frame: Frame) -> None:
    """Make a verb the verb of a clause, and hang on it what waited for it."""
    draft.verb_role[i] = frame.role
    draft.prep[i] = frame.marker
    if frame.parent is not None:
        draft.parent[i] = frame.parent
    frame.verbs.append(i)
    head = draft.items[i].head
    for item in frame.waiting:
        draft.parent[item] = head
    frame.waiting.clear()
    frame.objects.clear()


def give_subject(draft: Draft, i: int, noun: int, rule: str) -> None:
    """Make a noun group the subject of a verb."""
    link_noun(draft, noun, "subject", i, rule)


def coordinated(draft: Draft, i: int) -> bool:
    """A verb behind "and" shares the subject of the nearest verb of its kind."""
    before = back(draft, i, "R,D'")
    if kind(draft, before) != "C":
        return False
    depth = _like(draft, i)
    if depth < 0:
        return False
    del draft.frames[depth + 1 :]
    frame = draft.frames[depth]
    place_verb(draft, i, frame)
    draft.conjunct[i] = draft.items[frame.verbs[0]].head
    return True


def _like(draft: Draft, i: int) -> int:
    """The innermost open clause with a finite verb, best of the same tense; -1 if none."""
    tense, best = draft.readings[i].tense, -1
    for depth in range(len(draft.frames) - 1, -1, -1):
        verbs = draft.frames[depth].verbs
        if not verbs or draft.kinds[verbs[-1]] not in "VB":
            if not verbs:
                break
            continue
        if draft.readings[verbs[-1]].tense == tense:
            return depth
        best = depth if best < 0 else best
    return best


def nearest(draft: Draft, i: int) -> bool:
    """The last free noun group of a clause without a verb is the subject."""
    frame = draft.frames[-1]
    if frame.verbs or not frame.subjects:
        return False
    noun = _pick(draft, frame, i)
    if noun != frame.subjects[-1] and draft.kinds[i - 1] == "N":
        return _zero_relative(draft, i, frame)
    place_verb(draft, i, frame)
    give_subject(draft, i, noun, "nearest")
    return True


def _pick(draft: Draft, frame: Frame, i: int) -> int:
    """The subject among the free groups: the last, or the one before a parenthesis."""
    last = frame.subjects[-1]
    if len(frame.subjects) > 1:
        before = frame.subjects[-2]
        if draft.kinds[back(draft, i)] == "," and draft.kinds[back(draft, last, "ROA")] == ",":
            return before
        if draft.kinds[back(draft, last, "ROA")] == "N" and _second_verb(draft, i):
            return before
    return last


def _second_verb(draft: Draft, i: int) -> bool:
    """Whether another finite verb follows before the next comma or opener."""
    for j in range(i + 1, min(i + 12, len(draft.kinds))):
        if draft.kinds[j] == "V":
            return True
        if draft.kinds[j] in ",.;:SWC'":
            return False
    return False


def _zero_relative(draft: Draft, i: int, frame: Frame) -> bool:
    """Rule for "the car he bought broke": the inner verb has the inner group."""
    noun = frame.subjects.pop()
    inner = Frame("relative", "", draft.items[frame.subjects[-1]].head, i)
    draft.frames.append(inner)
    place_verb(draft, i, inner)
    give_subject(draft, i, noun, "zero-relative")
    return True


def outer(draft: Draft, i: int) -> bool:
    """A second finite verb belongs to the clause around that still waits for one."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        if not frame.verbs and frame.subjects:
            del draft.frames[depth + 1 :]
            place_verb(draft, i, frame)
            give_subject(draft, i, frame.subjects[-1], "outer")
            return True
    return False


def stolen(draft: Draft, i: int) -> bool:
    """Rule for "said Russia is": an object can be the subject of a new clause."""
    frame = draft.frames[-1]
    before = back(draft, i)
    if not frame.verbs or kind(draft, before) != "N" or before not in draft.noun_role:
        return False
    parent = draft.items[frame.verbs[-1]].head
    inner = Frame("complement", "", parent, i)
    draft.frames.append(inner)
    place_verb(draft, i, inner)
    give_subject(draft, i, before, "stolen")
    return True


def there(draft: Draft, i: int) -> bool:
    """Rule for "there is X": the group behind the verb is its subject."""
    after = forth(draft, i, "ROA")
    before = back(draft, i, "RQ")
    if kind(draft, before) != "E" or kind(draft, after) != "N":
        return False
    frame = draft.frames[-1]
    if frame.verbs:
        frame = Frame("main", "", None, i)
        draft.frames.append(frame)
    place_verb(draft, i, frame)
    give_subject(draft, i, after, "there")
    return True


def inverted(draft: Draft, i: int) -> bool:
    """Rule for "..., said the minister": the group behind a reporting verb is its subject."""
    before = back(draft, i)
    after = forth(draft, i, "RO")
    if kind(draft, before) not in (",", "'") or not takes(lemma(draft, i), "report"):
        return False
    if kind(draft, after) != "N" or draft.ahead[after] >= 0:
        return False
    bottom = draft.frames[0]
    frame = Frame("main", "", None, i)
    head = draft.items[i].head
    for verb in bottom.verbs:
        draft.verb_role[verb] = "complement"
        draft.parent[verb] = head
    draft.frames[:] = [frame]
    place_verb(draft, i, frame)
    give_subject(draft, i, after, "inverted")
    return True


def question(draft: Draft, i: int) -> bool:
    """Rule for "Is the minister ready": the group behind is the subject."""
    frame = draft.frames[-1]
    after = forth(draft, i, "RO")
    if frame.verbs or frame.subjects or lemma(draft, i) != "be" or kind(draft, after) != "N":
        return False
    place_verb(draft, i, frame)
    give_subject(draft, i, after, "question")
    return True


def subjectless(draft: Draft, i: int) -> bool:
    """A finite verb for which no subject is found."""
    frame = draft.frames[-1]
    if frame.verbs:
        frame = Frame("main", "", None, i)
        draft.frames.append(frame)
    place_verb(draft, i, frame)
    return True


FINITE = (there, coordinated, inverted, nearest, question, outer, stolen, subjectless)
