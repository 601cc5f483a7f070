"""Rules for infinitives, -ing forms and participles: what they hang on."""

from timeline.text.frames import Draft, Frame, back, kind, lemma, word
from timeline.text.subjects import place_verb
from timeline.text.syntax import VerbRole
from timeline.text.valency import takes


def _push(draft: Draft, i: int, role: VerbRole, marker: str, parent: int | None) -> None:
    """Open a clause for a verb without tense."""
    outer = draft.frames[-1]
    frame = Frame(role, marker, None if parent is None else draft.items[parent].head, i)
    draft.frames.append(frame)
    place_verb(draft, i, frame)
    if parent is None:
        if outer.verbs:
            draft.parent[i] = draft.items[outer.verbs[-1]].head
        else:
            outer.waiting.append(i)


def joined(draft: Draft, i: int) -> bool:
    """Rule for "to come and see": a form behind "and" joins the last verb of its form."""
    if kind(draft, back(draft, i, "R,")) != "C":
        return False
    form = draft.kinds[i]
    for depth in range(len(draft.frames) - 1, -1, -1):
        verbs = draft.frames[depth].verbs
        if not verbs:
            return False
        last = verbs[-1]
        if draft.kinds[last] == form or form == "B" or _same_end(draft, last, i):
            del draft.frames[depth + 1 :]
            place_verb(draft, i, draft.frames[depth])
            draft.conjunct[i] = draft.items[verbs[0]].head
            return True
    return False


def _same_end(draft: Draft, a: int, b: int) -> bool:
    tags = draft.line.tags
    return tags[draft.items[a].head] == tags[draft.items[b].head]


def after_noun(draft: Draft, i: int) -> bool:
    """Rule for "a suit filed", "a man wearing": it describes the noun."""
    before = back(draft, i)
    if kind(draft, before) not in ("N", "D") or draft.kinds[i] not in "PG":
        return False
    _push(draft, i, "relative", "", before)
    return True


def after_preposition(draft: Draft, i: int) -> bool:
    """Rule for "after securing": behind a preposition it is a gerund with that marker."""
    before = back(draft, i)
    if kind(draft, before) not in ("I", "S", "W") or draft.kinds[i] not in "PG":
        return False
    marker = word(draft, before)
    noun = back(draft, before)
    if marker == "of" and kind(draft, noun) == "N":
        _push(draft, i, "complement", marker, noun)
    else:
        _push(draft, i, "adverbial", marker, None)
    return True


def after_verb(draft: Draft, i: int) -> bool:
    """Rule for "began moving", "wants to go": right behind a verb it is its complement."""
    before = back(draft, i)
    if kind(draft, before) not in ("V", "T", "G", "P", "B"):
        return False
    _push(draft, i, "complement", "to" if draft.kinds[i] == "T" else "", before)
    return True


def with_object(draft: Draft, i: int) -> bool:
    """Rule for "asked him to go", "let him go": the object of such a verb is the subject."""
    before = back(draft, i)
    frame = draft.frames[-1]
    if kind(draft, before) != "N" or not frame.verbs or draft.kinds[i] not in "TB":
        return False
    verb = frame.verbs[-1]
    need = "infinitive" if draft.kinds[i] == "T" else "bare"
    if not takes(lemma(draft, verb), need):
        return False
    _push(draft, i, "complement", "to" if draft.kinds[i] == "T" else "", verb)
    return True


def finite_base(draft: Draft, i: int) -> bool:
    """Rule for "that Israel leave": a base form behind a free group is its verb."""
    frame = draft.frames[-1]
    if draft.kinds[i] != "B" or frame.verbs or not frame.subjects:
        return False
    place_verb(draft, i, frame)
    draft.noun_role[frame.subjects[-1]] = "subject"
    draft.parent[frame.subjects[-1]] = draft.items[i].head
    draft.rule[frame.subjects[-1]] = "base"
    return True


def imperative(draft: Draft, i: int) -> bool:
    """Rule for "Call me": a base form opens a clause."""
    if draft.kinds[i] != "B":
        return False
    if draft.frames[-1].verbs:
        draft.frames.append(Frame("main", "", None, i))
    place_verb(draft, i, draft.frames[-1])
    return True


def adverbial(draft: Draft, i: int) -> bool:
    """Else it hangs on the clause: purpose, manner, circumstance."""
    marker = "to" if draft.kinds[i] == "T" else ""
    _push(draft, i, "adverbial", marker, None)
    return True


BARE = (joined, with_object, finite_base, imperative)
NONFINITE = (joined, after_preposition, with_object, after_noun, after_verb, adverbial)
