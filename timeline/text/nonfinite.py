"""Rules for infinitives, -ing forms, participles and base forms: what they hang on."""

from timeline.text.frames import (
    Draft,
    Rule,
    back,
    kind,
    last_verb,
    lemma,
    link_noun,
    open_frame,
    place_verb,
    tag,
    word,
)
from timeline.text.syntax import VerbRole
from timeline.text.valency import noun_takes, takes


def _push(draft: Draft, i: int, role: VerbRole, marker: str, parent: int | None) -> None:
    """Open a clause for a verb without tense; without a parent it hangs on the clause around."""
    outer = draft.frames[-1]
    place_verb(draft, i, open_frame(draft, i, role, marker, parent))
    if parent is None:
        if outer.verbs:
            draft.parent[i] = draft.items[outer.verbs[-1]].head
        else:
            outer.waiting.append(i)


def _mark(draft: Draft, i: int) -> str:
    return "to" if draft.kinds[i] == "T" else ""


def joined(draft: Draft, i: int) -> bool:
    """A form behind "and" joins the last verb of its form: "to come and see"."""
    before = back(draft, i, "R,")
    if kind(draft, before) != "C":
        return False
    for depth in range(len(draft.frames) - 1, -1, -1):
        verbs = draft.frames[depth].verbs
        if not verbs:
            return False
        if _same_form(draft, verbs[-1], i):
            del draft.frames[depth + 1 :]
            place_verb(draft, i, draft.frames[depth])
            draft.conjunct[i] = draft.items[verbs[0]].head
            return True
    return False


def _same_form(draft: Draft, first: int, second: int) -> bool:
    return draft.kinds[first] == draft.kinds[second] or tag(draft, first) == tag(draft, second)


def for_subject(draft: Draft, i: int) -> bool:
    """A group between "for" and an infinitive, or "with" and an -ing form, is its subject."""
    noun = back(draft, i)
    before = back(draft, noun, "ROA")
    prep = word(draft, before)
    if kind(draft, noun) != "N" or kind(draft, before) != "I":
        return False
    if noun_takes(lemma(draft, noun), "to") or lemma(draft, noun) == "time":
        return False
    if prep not in (("for",) if draft.kinds[i] == "T" else ("with", "without")):
        return False
    _push(draft, i, "adverbial", prep, None)
    draft.prep.pop(noun, None)
    link_noun(draft, noun, "subject", i)
    for frame in draft.frames:
        if noun in frame.waiting:
            frame.waiting.remove(noun)
    return True


def after_noun(draft: Draft, i: int) -> bool:
    """A participle right behind a noun group describes it: "a suit filed", "a man wearing"."""
    before = back(draft, i)
    if draft.kinds[i] not in "PG" or word(draft, i) == "using":
        return False
    if kind(draft, before) == "," and _comma_describes(draft, i, before - 1):
        before -= 1
    if kind(draft, before) not in ("N", "D"):
        return False
    _push(draft, i, "relative", "", before)
    return True


def _comma_describes(draft: Draft, i: int, noun: int) -> bool:
    """Whether a participle behind a group and a comma is about the group: "X, filed in May,"."""
    if kind(draft, noun) != "N":
        return False
    frame = draft.frames[-1]
    return draft.kinds[i] == "P" or (not frame.verbs and noun in frame.subjects)


def resultative(draft: Draft, i: int) -> bool:
    """Behind verbs like "have" or "see" the object is the subject of a participle."""
    verb = last_verb(draft)
    before = back(draft, i)
    if verb is None or draft.kinds[i] not in "PG" or not takes(lemma(draft, verb), "state"):
        return False
    if draft.frames[-1].objects[-1:] != [before] or draft.noun_role.get(before) != "object":
        return False
    _push(draft, i, "complement", "", verb)
    return True


def after_preposition(draft: Draft, i: int) -> bool:
    """Behind a preposition an -ing form has it as its marker: "after securing"."""
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


def how_to(draft: Draft, i: int) -> bool:
    """An infinitive behind a question word is what is asked: "what to do"."""
    if draft.kinds[i] != "T" or kind(draft, i - 1) != "W":
        return False
    _push(draft, i, "complement", word(draft, i - 1), last_verb(draft))
    if draft.noun_role.get(i - 1) == "object":
        draft.parent[i - 1] = draft.items[i].head
    return True


def after_verb(draft: Draft, i: int) -> bool:
    """Right behind a verb a form is its complement: "began moving", "wants to go"."""
    before = back(draft, i, "RA")
    if kind(draft, before) not in ("V", "T", "G", "P", "B"):
        return False
    outer = draft.frames[-1]
    _push(draft, i, "complement", _mark(draft, i), before)
    _carry(draft, i, outer.gap)
    return True


def _carry(draft: Draft, i: int, gap: list[int]) -> None:
    """Give the object "what" of a verb to the infinitive behind it: "what he wants to do"."""
    inner = draft.frames[-1]
    for noun in gap:
        draft.parent[noun] = draft.items[i].head
        inner.gap.append(noun)


def with_object(draft: Draft, i: int) -> bool:
    """The object of a verb like "ask" or "let" is the subject of the infinitive behind it."""
    noun = back(draft, i)
    verb = last_verb(draft)
    if kind(draft, noun) != "N" or verb is None or draft.kinds[i] not in "TB":
        return False
    need = "infinitive" if draft.kinds[i] == "T" else "bare"
    if noun not in draft.frames[-1].objects or not takes(lemma(draft, verb), need):
        return False
    outer = draft.frames[-1]
    _push(draft, i, "complement", _mark(draft, i), verb)
    _carry(draft, i, outer.gap)
    return True


def of_noun(draft: Draft, i: int) -> bool:
    """An infinitive behind a noun like "plan" hangs on it."""
    noun = back(draft, i)
    if draft.kinds[i] != "T" or kind(draft, noun) != "N":
        return False
    if not noun_takes(lemma(draft, noun), "to") and draft.frames[-1].verbs:
        return False
    _push(draft, i, "complement", "to", noun)
    return True


def subjunctive(draft: Draft, i: int) -> bool:
    """A base form behind a free group is its verb: "that the bank close"."""
    frame = draft.frames[-1]
    if draft.kinds[i] != "B" or frame.verbs or not frame.subjects:
        return False
    place_verb(draft, i, frame)
    link_noun(draft, frame.subjects[-1], "subject", i)
    return True


def imperative(draft: Draft, i: int) -> bool:
    """Another base form opens a clause: "Call me"."""
    if draft.kinds[i] != "B":
        return False
    frame = draft.frames[-1]
    place_verb(draft, i, open_frame(draft, i, "main", "", None) if frame.verbs else frame)
    return True


def adverbial(draft: Draft, i: int) -> bool:
    """Else a form hangs on the clause around: purpose, manner, circumstance."""
    _push(draft, i, "adverbial", _mark(draft, i), None)
    return True


BASE = (Rule(joined, {}), Rule(with_object, {}), Rule(subjunctive, {}), Rule(imperative, {}))
NONFINITE = (
    Rule(joined, {}),
    Rule(for_subject, {}),
    Rule(after_preposition, {}),
    Rule(of_noun, {}),
    Rule(with_object, {}),
    Rule(resultative, {}),
    Rule(after_noun, {}),
    Rule(how_to, {}),
    Rule(after_verb, {}),
    Rule(adverbial, {}),
)
