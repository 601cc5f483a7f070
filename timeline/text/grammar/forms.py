"""Rules for infinitives, -ing forms, participles and base forms: what they hang on."""

from attrs import evolve

from timeline.text.grammar.frames import (
    Draft,
    back,
    kind,
    last_verb,
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
from timeline.text.syntax import VerbRole
from timeline.text.valency import noun_takes, takes

CLAUSAL = frozenset({"as", "than", "like", "once", "until", "before", "after", "since"})


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


LOOSE = frozenset({"come", "work", "use", "ask"})  # an infinitive farther off tells their purpose


@rule(
    yes={
        "They came to see and learn.": "learn conjunct see",
        "They shelled it, killing two and wounding six.": "wounding conjunct killing",
    },
    no=("They came to see.",),
    behind="C,",
)
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
            if draft.kinds[i] in "BP" or draft.kinds[verbs[-1]] == "V":
                share_reading(draft, i, verbs[-1])
            del draft.frames[depth + 1 :]
            place_verb(draft, i, draft.frames[depth])
            draft.conjunct[i] = verbs[0]
            return True
    return False


def _same_form(draft: Draft, first: int, second: int) -> bool:
    if draft.kinds[second] == "B" and takes_base(draft, first):
        return True
    return draft.kinds[first] == draft.kinds[second] or tag(draft, first) == tag(draft, second)


@rule(
    yes={
        "They waited for him to leave.": "him subject leave; leave adverbial:for waited",
        "With roads closing/VBG, they left.": "roads subject closing",
    },
    no=("They have time for a talk.",),
    behind="N",
)
def for_subject(draft: Draft, i: int) -> bool:
    """A group between "for" and an infinitive, or "with" and an -ing form, is its subject."""
    noun = back(draft, i)
    if kind(draft, noun) != "N":
        return False
    before = draft.left[noun]
    prep = word(draft, before)
    if kind(draft, before) != "I":
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


@rule(
    yes={
        "The suit filed in May failed.": "filed relative suit; suit subject failed",
        "The firm, founded in Oslo, failed.": "founded relative firm",
    },
    no=("They saw it, turning away.",),
    behind="ND,",
)
def after_noun(draft: Draft, i: int) -> bool:
    """A participle right behind a noun group describes it: "a suit filed", "a man wearing"."""
    before = back(draft, i)
    if word(draft, i) == "using":
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


@rule(
    yes={
        "They saw him leaving.": "him object saw; leaving complement saw",
    },
    no=("They met a man wearing a hat.",),
    behind="N",
)
def resultative(draft: Draft, i: int) -> bool:
    """Behind verbs like "have" or "see" the object is the subject of a participle."""
    verb = last_verb(draft)
    before = back(draft, i)
    noun = draft.conjunct.get(before, before)
    if verb is None or not takes(lemma(draft, verb), "state"):
        return False
    if draft.frames[-1].objects[-1:] != [noun] or draft.noun_role.get(noun) != "object":
        return False
    _push(draft, i, "complement", "", verb)
    return True


@rule(
    yes={
        "They left after signing it.": "signing adverbial:after left; it object signing",
        "The risk of losing grew.": "losing complement:of risk; risk subject grew",
    },
    no=("They left after the game.",),
    behind="ISW",
)
def after_preposition(draft: Draft, i: int) -> bool:
    """Behind a preposition an -ing form has it as its marker: "after securing"."""
    before = back(draft, i)
    marker = word(draft, before)
    if kind(draft, before) not in ("I", "S", "W"):
        return False
    if draft.kinds[i] == "P" and kind(draft, before) == "I" and marker not in CLAUSAL:
        return False
    noun, verb = back(draft, before), last_verb(draft)
    origin = draft.conjunct.get(noun, noun)
    if (
        verb is not None
        and origin in draft.frames[-1].objects
        and takes(lemma(draft, verb), marker)
    ):
        _push(draft, i, "complement", marker, verb)
    elif marker == "of" and kind(draft, noun) == "N":
        _push(draft, i, "complement", marker, noun)
    else:
        _push(draft, i, "adverbial", marker, None)
    return True


@rule(
    yes={
        "They know what to do.": "do complement:what know; what object do",
    },
    no=("They want to go.",),
    behind="W",
)
def how_to(draft: Draft, i: int) -> bool:
    """An infinitive behind a question word is what is asked: "what to do"."""
    if kind(draft, i - 1) != "W":
        return False
    _push(draft, i, "complement", word(draft, i - 1), last_verb(draft))
    if draft.noun_role.get(i - 1) == "object":
        draft.parent[i - 1] = draft.items[i].head
    return True


@rule(
    yes={
        "They began moving.": "moving complement began",
        "They want to leave town.": "leave complement:to want; town object leave",
        "They decided on Monday to leave.": "leave complement:to decided",
    },
    no=("They saw him leave.", "They came on Monday to help.", "They met on Monday to talk."),
    behind="VTGPBD",
)
def after_verb(draft: Draft, i: int) -> bool:
    """Right behind a verb a form is its complement: "began moving", "wants to go".

    A time may stand between where the verb asks for an infinitive.
    """
    before = back(draft, i, "RA")
    if kind(draft, before) == "D":
        before = back(draft, i, "RADI")
        aims = (
            before >= 0 and takes(lemma(draft, before), "to") and lemma(draft, before) not in LOOSE
        )
        if draft.kinds[i] != "T" or not aims:
            return False
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


@rule(
    yes={
        "They ordered him to leave.": "him object ordered; leave complement:to ordered",
        "She let him go.": "him object let; go complement let",
    },
    no=("They built it to last.",),
    behind="N",
)
def with_object(draft: Draft, i: int) -> bool:
    """The object of a verb like "ask" or "let" is the subject of the infinitive behind it."""
    before = back(draft, i)
    verb = last_verb(draft)
    if kind(draft, before) != "N" or verb is None:
        return False
    noun = draft.conjunct.get(before, before)
    need = "infinitive" if draft.kinds[i] == "T" else "bare"
    if noun not in draft.frames[-1].objects or not takes(lemma(draft, verb), need):
        return False
    outer = draft.frames[-1]
    _push(draft, i, "complement", _mark(draft, i), verb)
    _carry(draft, i, outer.gap)
    if draft.kinds[i] == "B":
        draft.readings[i] = evolve(draft.readings[i], tense="INFINITIVE")
    return True


@rule(
    yes={
        "The plan to close it failed.": "close complement:to plan; plan subject failed",
    },
    no=("They closed it to save money.",),
    behind="N",
)
def of_noun(draft: Draft, i: int) -> bool:
    """An infinitive behind a noun like "plan" hangs on it."""
    noun = back(draft, i)
    if kind(draft, noun) != "N":
        return False
    if not noun_takes(lemma(draft, noun), "to") and draft.frames[-1].verbs:
        return False
    _push(draft, i, "complement", "to", noun)
    return True


@rule(
    yes={
        "They demand that the bank close/VB.": "bank subject close; close complement:that demand",
    },
    no=("They let the bank close/VB.",),
)
def subjunctive(draft: Draft, i: int) -> bool:
    """A base form behind a free group is its verb: "that the bank close"."""
    frame = draft.frames[-1]
    if draft.kinds[i] != "B" or frame.verbs or not frame.subjects:
        return False
    return place_with_subject(draft, i, frame, frame.subjects[-1])


@rule(
    yes={
        "Call the police.": "Call main; police object Call",
    },
    no=("They call the police.",),
)
def imperative(draft: Draft, i: int) -> bool:
    """Another base form opens a clause: "Call me"."""
    if draft.kinds[i] != "B":
        return False
    frame = draft.frames[-1]
    place_verb(draft, i, open_frame(draft, i, "main", "", None) if frame.verbs else frame)
    return True


@rule(
    yes={
        "They closed it to save money.": "save adverbial:to closed; money object save",
        "Born in Oslo, he moved to Rome.": "Born adverbial moved",
    },
    no=("They want to save money.",),
)
def adverbial(draft: Draft, i: int) -> bool:
    """Else a form hangs on the clause around: purpose, manner, circumstance."""
    _push(draft, i, "adverbial", _mark(draft, i), None)
    return True
