"""Rules for what opens and closes clauses: conjunctions, relative pronouns, commas, brackets."""

from timeline.text.grammar.attach import is_event
from timeline.text.grammar.frames import (
    Draft,
    Frame,
    back,
    forth,
    kind,
    last_verb,
    lemma,
    link_noun,
    open_frame,
    rule,
    tag,
    word,
)
from timeline.text.syntax import VerbRole
from timeline.text.valency import noun_takes, takes

COMPLEMENT = frozenset({"that", "whether", "if"})
TIMES = frozenset({"when", "while", "whenever"})
PERSONAL = frozenset({"PRP", "NNP", "NNPS"})
HELD = ("N", "O", "D", "W", "G", "T", "E", "I")  # what a preposition may govern
AHEAD = 12  # items looked at for a verb
CHAIN = 4  # groups looked back over for what a relative clause is about
PLURAL = frozenset({"are", "were", "'re", "have", "do"})


@rule(
    yes={
        "They left because it rained.": "rained adverbial:because left",
        "She said that it rained and that they left.": "left complement:that said",
        "Nobody denied the fact that it rained.": "rained complement:that fact",
    },
    no=("They left because of the rain.",),
)
def subordinate(draft: Draft, i: int) -> bool:
    """A subordinator opens a clause that hangs on the last verb, or waits for it."""
    marker = word(draft, i)
    verb = last_verb(draft)
    before = back(draft, i)
    if marker == "that" and _is_pronoun(draft, before, verb):
        draft.kinds[i] = "W"
        return relative.apply(draft, i)
    role: VerbRole = "complement" if marker in COMPLEMENT and verb is not None else "adverbial"
    if kind(draft, before) == "C" and (beside := _beside(draft, marker)) is not None:
        draft.frames.append(Frame(beside.role, marker, beside.parent, i))
        return True
    if marker == "that" and kind(draft, before) == "N" and _takes_that(draft, before, verb):
        role, verb = "complement", before
    frame = open_frame(draft, i, role, marker, verb)
    if kind(draft, i + 1) in ("G", "P", "T"):
        draft.frames.remove(frame)
    return True


def _takes_that(draft: Draft, noun: int, verb: int | None) -> bool:
    """Whether "that" opens a clause of the noun, unlike in "said in a statement that"."""
    said = verb is not None and takes(lemma(draft, verb), "clause") and noun in draft.prep
    return noun_takes(lemma(draft, noun), "that") and not said


def _is_pronoun(draft: Draft, noun: int, verb: int | None) -> bool:
    """Whether "that" behind a group is about it, unlike "told me that" and "the fact that"."""
    if kind(draft, noun) != "N" or noun_takes(lemma(draft, noun), "that"):
        return False
    if verb is None:
        return kind(draft, noun + 2) == "V"
    told = noun in draft.frames[-1].objects and takes(lemma(draft, verb), "clause")
    return not told and draft.noun_role.get(noun) in ("object", "oblique", "predicate")


def _beside(draft: Draft, marker: str) -> Frame | None:
    """The open clause with the same marker, which a coordinated one stands beside; it is closed."""
    for depth in range(len(draft.frames) - 1, 0, -1):
        frame = draft.frames[depth]
        if frame.marker == marker and frame.verbs:
            del draft.frames[depth:]
            return frame
    return None


@rule(
    yes={
        "The head of the banks that fail resigned.": "fail relative:that banks",
        "The talks with the unions, which began in May, failed.": "began relative:which talks",
        "They found a play by Berg that burned.": "burned relative:that play",
    },
    no=("They left when it rained.",),
    behind="NDI,",
)
def relative(draft: Draft, i: int) -> bool:
    """A relative pronoun behind a noun group opens a clause about it."""
    marker = word(draft, i)
    before = back(draft, i, "RI,A")
    if (
        kind(draft, before) not in ("N", "D")
        or marker in ("what", "how", "why")
        or (marker in TIMES and kind(draft, before) != "D")
    ):
        return False
    frame = open_frame(draft, i, "relative", marker, _antecedent(draft, i, before))
    _enter(draft, i, frame)
    return True


@rule(
    yes={
        "They lost ships, most of which sank/VBD.": "most subject sank; sank relative:which ships"
    },
    no=("They lost two ships, which sank.",),
    behind="I",
)
def partitive(draft: Draft, i: int) -> bool:
    """In ", most of whom" the group before "of" belongs to the clause, and may be its subject."""
    part, noun = i - 2, back(draft, i - 2, "ROA") - 1
    if word(draft, i - 1) != "of" or kind(draft, part) != "N" or kind(draft, noun + 1) != ",":
        return False
    if kind(draft, noun) != "N":
        return False
    for frame in draft.frames:
        if part in frame.subjects:
            frame.subjects.remove(part)
    draft.conjunct.pop(part, None)
    frame = open_frame(draft, i, "relative", word(draft, i), noun)
    frame.subjects.append(part)
    link_noun(draft, part, "none", None)
    draft.parent.pop(part, None)
    link_noun(draft, i, "oblique", part)
    draft.prep[i] = "of"
    return True


def _antecedent(draft: Draft, i: int, noun: int) -> int:
    """The group a relative clause is about: the nearest, or one before a preposition.

    The verb must agree with it in number, "who" needs a person, and a time is skipped except by
    "when".
    """
    marker, plural = word(draft, i), _number(draft, forth(draft, i))
    candidates = [noun]
    while len(candidates) < CHAIN:
        before = draft.left[candidates[-1]]
        if kind(draft, before) in ("I", "C"):
            before = back(draft, before)
        elif kind(draft, candidates[-1]) != "D":
            break
        if kind(draft, before) not in ("N", "D"):
            break
        candidates.append(before)
    if kind(draft, i - 1) == "," and marker == "which":
        candidates.sort(key=lambda candidate: not is_event(draft, candidate))
    for candidate in candidates:
        if _fits(draft, candidate, marker, plural):
            return candidate
    return noun


def _fits(draft: Draft, noun: int, marker: str, plural: bool | None) -> bool:
    """Whether a group can be what a relative pronoun and its verb speak of."""
    if kind(draft, noun) == "D":
        return marker in ("when", "where")
    if plural is not None and kind(draft, noun) == "N" and plural != _is_plural(draft, noun):
        return False
    if marker in ("that", "which") and draft.prep.get(noun) == "by":
        return tag(draft, noun) not in PERSONAL  # "a play by Berg that was lost"
    if marker != "who":
        return True
    return tag(draft, noun) in PERSONAL or noun_takes(lemma(draft, noun), "person")


def _number(draft: Draft, i: int) -> bool | None:
    """Whether a finite verb is plural; None if its form does not say."""
    if kind(draft, i) != "V":
        return None
    first = draft.items[i].first
    if draft.line.words[first] == "were":
        return True
    if draft.line.words[first] == "was":
        return False
    return {"VBP": True, "VBZ": False}.get(draft.line.tags[first])


def _is_plural(draft: Draft, noun: int) -> bool:
    """Whether a group is plural, alone or by coordination."""
    if noun in draft.conjunct or tag(draft, noun) in ("NNS", "NNPS", "CD"):
        return True
    return lemma(draft, noun) in ("people", "police", "they", "we", "you", "these", "those", "all")


@rule(
    yes={
        "They asked who won.": "won complement:who asked; who subject won",
        "When it rained, they left.": "rained adverbial:when left",
        "What did he say?": "What object say; he subject say",
    },
    no=("The man who won left.",),
)
def wh_clause(draft: Draft, i: int) -> bool:
    """Another question word opens a clause: asked about, a time, or the question itself."""
    marker = word(draft, i)
    verb = last_verb(draft)
    if draft.line.words[-1] == "?" and kind(draft, i + 1) in ("Q", "V") and verb is None:
        frame = draft.frames[-1]
    elif marker in TIMES:
        frame = open_frame(draft, i, "adverbial", marker, verb)
    else:
        frame = open_frame(draft, i, "complement", marker, verb)
    _enter(draft, i, frame)
    if kind(draft, i + 1) in ("G", "P", "T") and frame is not draft.frames[0]:
        draft.frames.remove(frame)
    return True


def _enter(draft: Draft, i: int, frame: Frame) -> None:
    """Place the pronoun itself in its clause: subject, object, or behind its preposition."""
    if draft.line.tags[draft.items[i].first] == "WRB":
        return
    if kind(draft, i - 1) == "I" and not word(draft, i).startswith("what"):
        link_noun(draft, i, "oblique", None)
        draft.prep[i] = word(draft, i - 1)
        frame.waiting.append(i)
    elif _is_subject(draft, i):
        frame.subjects.append(i)
    else:
        link_noun(draft, i, "object", None)
        frame.waiting.append(i)
        frame.gap.append(i)


def _is_subject(draft: Draft, i: int) -> bool:
    """Whether a verb comes behind a pronoun, before any group without a preposition."""
    for j in range(i + 1, min(i + AHEAD, len(draft.kinds))):
        found = draft.kinds[j]
        if found in "VB":
            return True
        if found not in "RI,AOND" or (found == "N" and draft.kinds[draft.left[j]] != "I"):
            return False
    return False


@rule(
    yes={
        "They met the man that he spoke to.": "that oblique:to spoke",
    },
    no=("They spoke to the man.",),
)
def stranded(draft: Draft, i: int) -> bool:
    """A preposition without a group belongs to the pronoun before: "that we can speak to"."""
    gap = draft.frames[-1].gap
    if not gap or not draft.frames[-1].verbs or kind(draft, forth(draft, i, "RA")) in HELD:
        return False
    draft.noun_role[gap[0]] = "oblique"
    draft.prep[gap[0]] = word(draft, i)
    return True


@rule(
    yes={
        "When it rained, they left.": "they subject left",
    },
    no=("They left when it rained.",),
)
def close(draft: Draft, _: int) -> bool:
    """A comma closes a clause with a verb if the one around it still waits for its own."""
    if draft.frames[-1].verbs:
        for depth in range(len(draft.frames) - 2, -1, -1):
            if not draft.frames[depth].verbs:
                del draft.frames[depth + 1 :]
                return True
    return False


@rule(
    yes={
        "He stayed and she left.": "she subject left; left main",
    },
    no=("He and she left.",),
)
def coordinate(draft: Draft, i: int) -> bool:
    """A conjunction before a noun group with a verb of its own opens a clause."""
    after = forth(draft, i, "RODAQ")
    if kind(draft, after) != "N" or draft.ahead[after] < 0 or not draft.frames[-1].verbs:
        return False
    comma = kind(draft, i - 1) == ","
    if any(not frame.verbs for frame in draft.frames) and not comma:
        return False
    if _one_subject(draft, i, after):
        return False
    depth = 0 if comma else _finite_depth(draft)
    old = draft.frames[depth]
    del draft.frames[depth:]
    draft.frames.append(Frame(old.role, old.marker, old.parent, i))
    return True


def _one_subject(draft: Draft, i: int, after: int) -> bool:
    """Whether a plural verb needs both groups beside a conjunction: "says he and she are"."""
    verb = draft.items[draft.ahead[after]].first
    single = tag(draft, after) in ("NN", "NNP") or word(draft, after) in ("i", "he", "she", "it")
    return single and draft.line.words[verb] in PLURAL and kind(draft, i - 1) == "N"


def _finite_depth(draft: Draft) -> int:
    """The depth of the innermost clause with a finite verb."""
    for depth in range(len(draft.frames) - 1, -1, -1):
        frame = draft.frames[depth]
        about = frame.subjects and draft.kinds[frame.subjects[0]] == "W"
        if not about and any(draft.kinds[verb] in "VB" for verb in frame.verbs):
            return depth
    return 0


@rule(
    yes={
        "It rained; they left.": "they subject left; left main",
    },
    no=("It rained and they left.",),
)
def restart(draft: Draft, i: int) -> bool:
    """A semicolon, colon or full stop opens a new main clause."""
    if i + 1 == len(draft.items):
        return False
    if len(draft.frames) > 1 or draft.frames[0].verbs or word(draft, i) == ":":
        draft.frames[:] = [Frame("main", "", None, i + 1)]
    return True


@rule(
    yes={
        "The bank (it failed in May) was sold.": "it subject failed; bank subject sold",
    },
    no=("The bank was sold.",),
)
def bracket(draft: Draft, i: int) -> bool:
    """What stands in brackets is a clause apart."""
    open_frame(draft, i, "main", "(", None)
    return True


@rule(
    yes={
        "The bank (a lender) was sold.": "bank subject sold; lender apposition bank",
    },
    no=("The bank was sold.",),
)
def unbracket(draft: Draft, _: int) -> bool:
    """A closing bracket goes back to the clause before it."""
    for depth in range(len(draft.frames) - 1, 0, -1):
        if draft.frames[depth].marker == "(":
            del draft.frames[depth:]
            return True
    return False
