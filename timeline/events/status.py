"""Whether an event happened, is to happen, or is only talked of; and the words that say so.

In: a draft in its sentence. Out: a `Standing`. The reading climbs from the event to what governs
it: "plans to visit" stands as scheduled, "failed to agree" as negated, "wants to go" as nothing.
"""

from collections.abc import Sequence

from attrs import evolve

from timeline.days import Day
from timeline.events.draft import Draft, Standing
from timeline.events.fold import PUT_OFF
from timeline.events.halves import SUMMED_UP
from timeline.events.kinds import phrasal, verb_list
from timeline.events.scene import Scene, token_span
from timeline.model import Interval, Span, Status
from timeline.text.clauses import (
    is_of_one_picked,
    noun_above,
    noun_at,
    overt_subjects,
    verb_above,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "as if", "in case"})
AFTER = frozenset({"after", "following", "since", "upon", "in wake of", "in the wake of"})
AHEAD = frozenset({"ahead of", "prior to", "pending", "in the run-up to"})
BEFORE = frozenset({"before", "until", "till"})
PERFECT_MARKERS = frozenset({"after", "since", "upon", "on", "by", "when", "having", "following"})
NOUN_CUES: tuple[tuple[str, Status], ...] = (
    ("negated", "negated"),
    ("possible", "possible"),
    ("scheduled", "scheduled"),
    ("ongoing", "ongoing"),
    ("past", "past"),
)
EFFECTS: tuple[tuple[str, Status | None], ...] = (
    ("happened", "past"),
    ("negated", "negated"),
    ("scheduled", "scheduled"),
    ("possible", "possible"),
    ("dropped", None),
)
AIMS = ("scheduled", "possible", "dropped")  # effects of verbs on a noun under "for"
DUTIES = frozenset({"must", "should", "shall", "have to", "ought", "ought to", "need to"})
WAS_TO = "was-to"  # a plan of the past: its day does not lie ahead
SET_ANEW = "set-anew"  # put off, and planned for another day
BACK_TO = frozenset({"of", "into", "at", "over", "for"})
# what is definite under such a verb has happened all the same
NOBODYS = "nobody"
PRESUPPOSING = ("plain-present", "modal", "would", "duty", NOBODYS)
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
PERIODS = frozenset({"year", "half", "quarter", "month", "week", "period"})
SENSED = frozenset({"see", "hear", "feel", "notice"})  # no happening of their own
NOTHING = Standing(None, "no-happening")
DEPTH = 6  # governors to climb; deeper ones say nothing that is safe


def standing(scene: Scene, draft: Draft) -> Standing:
    """How a draft stands, from its words alone; `settle` then looks at its date."""
    parse = scene.parses[draft.trigger.sentence]
    hit = draft.trigger
    if hit.part == "adjective":
        return Standing("past", "participle-before-noun", hit.span)
    if hit.verb is not None:
        return _told_by_verb(parse, draft, hit.verb)
    if hit.noun is None or (not draft.folded and hit.lemma in verb_list("noun", "body")):
        return NOTHING  # "the alliance said"
    cue = _adjective_cue(parse, hit.noun)
    helpers = [h.verb for h in draft.folded if h.verb is not None]
    helper = helpers[0] if helpers else None
    if cue is not None and cue.status == "negated" and helper and helper.marker in CONDITIONS:
        return Standing(None, "condition", cue.cue)
    if cue is not None:
        return cue
    if helper is not None:
        above = verb_standing(parse, helper)
        if above.rule == NOBODYS:
            return noun_standing(parse, hit.noun)
        effect = _effect(parse, helper.head)
        negates = effect == "negated" and above.status in ("past", "scheduled", "possible")
        undone = governed(parse, helper.head, above) if negates else above
        return (negates and _set_anew(parse, helpers[1:])) or undone
    return noun_standing(parse, hit.noun)


def _told_by_verb(parse: Parse, draft: Draft, verb: VerbGroup) -> Standing:
    """How a draft stands that a verb tells, or what sums it up: "an option to buy, a deal due"."""
    hit = draft.trigger
    if hit.trigger is None and (hit.cls == "REPORTING" or hit.lemma in SENSED):
        return Standing(None, "report", hit.span)
    said = verb_standing(parse, verb)
    if said.status is None and SUMMED_UP in draft.folds:
        rest = (verb_standing(parse, h.verb) for h in draft.folded if h.verb is not None)
        return next((later for later in rest if later.status is not None), said)
    return evolve(said, rule=SET_ANEW) if PUT_OFF in draft.folds else said


def _set_anew(parse: Parse, verbs: Sequence[VerbGroup]) -> Standing | None:
    """How something stands that was put off, and is to be after all: "will now be held"."""
    found = (verb_standing(parse, verb) for verb in verbs if _effect(parse, verb.head) != "negated")
    plan = next((said for said in found if said.rule == "future"), None)
    return plan and Standing("scheduled", SET_ANEW, plan.cue)


def expected(draft: Draft, said: Standing) -> Status:
    """Where the day of an event is looked for that a bare name gives ("Friday", "May").

    A plan of the past lies behind, a plain present is a timetable: "tickets go on sale on Friday";
    but a noun that it has beside it is none: "follows Friday's sale".
    """
    if said.rule == WAS_TO:
        return "past"
    is_told = draft.trigger.verb is not None or bool(draft.folded)
    return "scheduled" if said.rule == "plain-present" and is_told else said.status or "past"


def take_for_granted(parse: Parse, draft: Draft, said: Standing) -> Standing:
    """How what is called by its time stands, whatever is said of it: "to win this year's vote".

    There is such a thing, behind or ahead; only its own verb, or what calls it off, denies that.
    """
    above = draft.trigger.noun.parent if draft.trigger.noun else None
    called_off = above is not None and _effect(parse, above) == "negated"
    if called_off or said.rule.startswith("adjective"):
        return said
    if said.status == "negated" and draft.folded:
        return said
    if said.status is None:
        ahead = said.rule not in ("plain-present", "no-clause")
    else:
        ahead = said.status in ("scheduled", "possible") and said.rule != "before-it"
    return evolve(said, status="scheduled" if ahead else "past", rule="called-by-its-time")


def settle(said: Standing, interval: Interval | None, reference: Day | None) -> Standing:
    """The standing, corrected by the date of the event where the two disagree.

    A plan whose day is past has happened as far as the text knows; a present or past form with a
    day to come is a timetable.
    """
    if interval is None or reference is None:
        return said
    latest, earliest = interval.latest, interval.earliest
    if said.rule == "duty" and latest is not None and latest >= reference:
        return Standing("scheduled", "duty-with-a-day", said.cue)
    if said.status == "scheduled" and latest is not None and latest < reference:
        return Standing("past", "planned-day-is-past", said.cue)
    if earliest is not None and earliest > reference:
        if said.status in ("past", "ongoing") or said.rule == "plain-present":
            return Standing("scheduled", "day-to-come", said.cue)
    elif said.rule == "plain-present" and latest is not None and latest <= reference:
        return Standing("past", "historic-present", said.cue)
    return said


def verb_standing(parse: Parse, verb: VerbGroup, depth: int = DEPTH) -> Standing:
    """How the event of a verb stands; what nobody did, or was done to nobody, is no happening."""
    if verb.marker in CONDITIONS:
        return Standing(None, "condition", token_span(parse, verb.first))
    if _ends_period(parse, verb):
        return Standing(None, "period", token_span(parse, verb.head))
    for group in overt_subjects(parse, verb):
        first = parse.sentence.tokens[group.first]
        if first.lemma.lower() in NOBODY:
            return Standing(None, NOBODYS, Span(first.start, first.end))
    if verb.tense in ("INFINITIVE", "PRESPART", "PASTPART"):
        found = _nonfinite(parse, verb, depth)
    else:
        found = _finite(parse, verb, depth)
    if verb.negated and found.status in ("past", "scheduled", "possible"):
        return Standing("negated", "negation", token_span(parse, verb.first))
    return found


def _ends_period(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb only says which period is meant: "the year ended 31 March"."""
    tokens, at = parse.sentence.tokens, verb.head
    if at == 0 or verb.first != at or tokens[at].lemma != "end":
        return False
    return tokens[at - 1].lemma.lower() in PERIODS


def _finite(parse: Parse, verb: VerbGroup, depth: int) -> Standing:
    cue = token_span(parse, verb.first)
    governor = verb_above(parse, verb)
    if governor is not None and verb.role == "complement" and _is_attitude(parse, governor):
        return Standing(None, "attitude", token_span(parse, governor.head))
    if verb.modal:
        return _modal(parse, verb, depth)
    if verb.tense == "NONE" and parse.sentence.kind in ("item", "label"):
        return Standing("scheduled", "task", cue)
    if verb.tense == "FUTURE":
        return Standing("scheduled", "future", cue)
    if verb.tense == "PAST":
        return Standing("past", "past-tense", cue)
    if verb.aspect in ("PERFECTIVE", "PERFECTIVE_PROGRESSIVE"):
        return Standing("past", "present-perfect", cue)
    if parse.sentence.kind == "heading":
        return Standing("past", "headline-present", cue)
    if verb.aspect == "PROGRESSIVE":
        return Standing("ongoing", "present-progressive", cue)
    return Standing(None, "plain-present", cue)


def _modal(parse: Parse, verb: VerbGroup, depth: int) -> Standing:
    """May and might leave it open; would after a past report is a future seen from then."""
    cue = token_span(parse, verb.first)
    if verb.modal == "would" and _has_to(parse, verb):
        return Standing(None, "duty", cue)
    if verb.modal == "would":
        governor = verb_above(parse, verb)
        if governor is not None and verb.role == "complement" and depth:
            return Standing("scheduled", "future-in-the-past", cue)
        return Standing(None, "would", cue)
    if verb.modal == "be to" and verb.aspect == "PERFECTIVE":
        return Standing("negated", "was-to-have", cue)
    if verb.modal == "be to":
        return Standing("scheduled", WAS_TO if verb.tense == "PAST" else "be-to", cue)
    if verb.modal in ("may", "might"):
        return Standing("possible", "may", cue)
    if verb.modal in DUTIES and verb.aspect == "NONE":
        return Standing(None, "duty", cue)
    return Standing(None, "modal", cue)


def _has_to(parse: Parse, verb: VerbGroup) -> bool:
    """Whether a verb group is one of duty: "would have to be flown"."""
    return any(token.tag == "TO" for token in parse.sentence.tokens[verb.first : verb.head])


def _nonfinite(parse: Parse, verb: VerbGroup, depth: int) -> Standing:
    cue = token_span(parse, verb.first)
    if depth == 0 or verb.parent is None:
        past = verb.tense == "PASTPART" or parse.sentence.kind != "heading"
        status: Status | None = "past" if past and verb.tense != "INFINITIVE" else None
        if verb.tense == "INFINITIVE" and parse.sentence.kind == "heading":
            status = "scheduled"
        return Standing(status, "bare-form", cue)
    governor = verb_at(parse, verb.parent)
    if governor is None:
        return _under_noun(parse, verb, depth)
    above = verb_standing(parse, governor, depth - 1)
    if is_of_one_picked(parse, verb):
        return Standing(above.status, "first-to-do", cue)
    if verb.role == "complement":
        return governed(parse, _governing(parse, verb, governor), above)
    if verb.tense == "INFINITIVE":
        return Standing(None, "purpose", cue)
    if verb.marker in ("before", "without", "instead of", "rather than"):
        return Standing(above.status if verb.marker == "before" else None, "participle", cue)
    if verb.aspect == "PERFECTIVE" or verb.marker in PERFECT_MARKERS:
        factive = above.status is not None or above.rule in ("plain-present", "bare-form")
        return Standing("past" if factive else None, "perfect-participle", cue)
    return evolve(above, rule="participle-of-" + above.rule)


def _governing(parse: Parse, verb: VerbGroup, above: VerbGroup) -> int:
    """The adjective that an infinitive hangs on, "was willing to sell", else the verb."""
    at = verb.first - 1
    stated = at > above.head and parse.sentence.tokens[at].tag == "JJ"
    return at if stated and _effect(parse, at) in ("dropped", "negated") else above.head


def governed(parse: Parse, governor: int, above: Standing) -> Standing:
    """What a governor, the verb or adjective at a token, makes of what hangs on it."""
    cue = token_span(parse, governor)
    effect = _effect(parse, governor)
    status = dict(EFFECTS).get(effect)
    if not effect:
        return Standing(above.status, "governed", cue) if above.status else above
    if effect == "happened":
        return evolve(above, cue=above.cue or cue)
    if effect == "dropped" or above.rule in ("condition", "purpose", "attitude"):
        return Standing(None, "wish", cue)
    if effect == "negated":
        return Standing("negated" if above.status != "negated" else "past", "governor-negates", cue)
    if above.status == "negated":
        return Standing(None, "not-planned", cue)
    return Standing(status, f"governor-{effect}", cue)


def _effect(parse: Parse, token: int) -> str:
    """What a governor does to the event under it; "" if it is none."""
    words = {parse.sentence.tokens[token].lemma, phrasal(parse, token)}
    return next((effect for effect, _ in EFFECTS if words & verb_list("governor", effect)), "")


def _under_noun(parse: Parse, verb: VerbGroup, depth: int) -> Standing:
    """A participle or infinitive that hangs on a noun or an adjective."""
    cue = token_span(parse, verb.first)
    if verb.tense == "PASTPART":
        return Standing("past", "participle-after-noun", cue)
    group = noun_above(parse, verb)
    words = parse.sentence.tokens
    if group is None:
        effect = "dropped" if verb.parent is None else _effect(parse, verb.parent) or "dropped"
        return Standing(dict(EFFECTS)[effect], f"governor-{effect}", cue)
    if verb.tense == "INFINITIVE":
        if is_of_one_picked(parse, verb):
            above = noun_standing(parse, group, depth - 1)
            if above.status is None and above.rule == "plain-present":
                return above
            return Standing("past", "first-to-do", cue)
        lemma = words[group.head].lemma.lower()
        if lemma in verb_list("governor", "scheduled") or lemma in ("decision", "agreement"):
            return Standing("scheduled", "noun-governor", token_span(parse, group.head))
        return Standing(None, "purpose", cue)
    above = noun_standing(parse, group, depth - 1)
    return evolve(above, rule="participle-of-" + above.rule)


def noun_standing(parse: Parse, group: NounGroup, depth: int = DEPTH) -> Standing:
    """How the event of a noun stands, from where its group stands in the sentence."""
    cue = token_span(parse, group.head)
    own = _adjective_cue(parse, group)
    if own is not None:
        return own
    if _is_looked_back_at(parse, group):
        return Standing("past", "looked-back-at", cue)
    above, governor = _above(parse, group, depth)
    if group.prep in AFTER:
        return above if above.status == "scheduled" else Standing("past", "after-it", cue)
    if group.prep in AHEAD:
        return Standing("scheduled", "ahead-of-it", cue)
    if group.prep in BEFORE:
        return Standing("past" if above.status == "past" else "scheduled", "before-it", cue)
    aimed = group.prep == "for" and governor is not None and _effect(parse, governor.head) in AIMS
    if governor is not None and (group.role == "object" or aimed):
        return governed(parse, governor.head, above)
    if above.status is None and above.rule in PRESUPPOSING:
        if _is_definite(parse, group):
            return Standing("past", "presupposed", cue)
        return Standing(None, above.rule, cue)
    return above


def _is_looked_back_at(parse: Parse, group: NounGroup) -> bool:
    """Whether what is over is looked into or remembered: "will investigate the collapse"."""
    if group.parent is None or not _is_definite(parse, group):
        return False
    if group.role != "object" and group.prep not in BACK_TO:
        return False
    above = parse.sentence.tokens[group.parent].lemma.lower()
    return not {above, f"{above} {group.prep}"}.isdisjoint(verb_list("governor", "looks_back"))


def _above(parse: Parse, group: NounGroup, depth: int) -> tuple[Standing, VerbGroup | None]:
    """How the clause around a noun group stands, and its verb if it governs the group directly."""
    if depth == 0 or group.parent is None:
        heading = parse.sentence.kind in ("heading", "item", "label") or not parse.verbs
        return Standing("past" if heading else None, "no-clause"), None
    verb = verb_at(parse, group.parent)
    if verb is not None:
        return verb_standing(parse, verb, depth - 1), verb
    upper = noun_at(parse, group.parent)
    if upper is None or upper.head == group.head:
        return Standing(None, "no-clause"), None
    return noun_standing(parse, upper, depth - 1), None


def _adjective_cue(parse: Parse, group: NounGroup) -> Standing | None:
    """A word in the group that says when it lies: "forthcoming meeting", "latest summit"."""
    for at in range(group.first, group.head):
        word = parse.sentence.tokens[at].lemma.lower()
        for key, status in NOUN_CUES:
            if word in verb_list("adjective", key):
                return Standing(status, f"adjective-{key}", token_span(parse, at))
    return None


def _is_definite(parse: Parse, group: NounGroup) -> bool:
    """Whether a group is presupposed to exist: "the deal", "their merger", singular."""
    first, head = parse.sentence.tokens[group.first], parse.sentence.tokens[group.head]
    definite = first.lemma.lower() in ("the", "this", "that") or first.tag in ("PRP$", "NNP")
    return definite and head.tag in ("NN", "NNP")


def _is_attitude(parse: Parse, governor: VerbGroup) -> bool:
    """Whether what hangs on a verb is only wished, feared or thought."""
    lemma = parse.sentence.tokens[governor.head].lemma
    return lemma in verb_list("class", "I_STATE") and lemma not in ("know", "remember", "realise")
