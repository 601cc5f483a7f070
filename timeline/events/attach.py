"""When an event happens: each time goes to the event it stands with.

In: the drafts of one sentence. Out: for each its times. A time belongs to the event word it hangs
on, else to the nearest before it in the clause, never to all of them; and to the noun beside a
verb that cannot have such a time.
"""

from attrs import evolve

from timeline.events.dating import meaning
from timeline.events.draft import Draft
from timeline.events.lengths import count_from_writing
from timeline.events.scene import Scene, first_token, token_at
from timeline.events.whose import next_group, tells_which
from timeline.model import Span, Time, overlaps
from timeline.text.clauses import (
    ancestors,
    is_of_one_picked,
    noun_above,
    noun_at,
    overt_subjects,
    times,
    verb_at,
)
from timeline.text.syntax import NounGroup, Parse, VerbGroup

SAYING = frozenset(
    {"say", "tell", "report", "speak", "talk", "add", "ask", "see", "hear", "have", "be"}
)
ASIDE = frozenset(
    {
        "including",
        "such as",
        "like",
        "due to",
        "because of",
        "despite",
        "after",
        "following",
        "since",
    }
)
REASONS = frozenset(
    {
        "retaliation",
        "response",
        "reaction",
        "revenge",
        "reprisal",
        "connection",
        "wake",
        "aftermath",
    }
)  # "in retaliation for the raid"
NOWHERE = -1
REACH = 12  # tokens between a time expression and the event it may belong to


def owners(
    scene: Scene, sentence: int, drafts: tuple[Draft, ...], at: dict[int, int]
) -> dict[int, list[Time]]:
    """The times of a sentence by the trigger token of the draft that each belongs to.

    A time before the first verb also belongs to the verbs coordinated with it that have none. The
    date of writing in a dateline belongs to nothing that is told. `at` has the triggers of words.
    """
    parse = scene.parses[sentence]
    found = _hung(scene, sentence, at)
    for token, time in count_from_writing(scene, sentence):
        owner = next((at[t] for t in (token, *ancestors(parse, token)) if t in at), None)
        if owner is not None:
            found.setdefault(owner, [time])
    for draft in drafts:
        verb = _finite_verb(draft)
        if verb is not None and draft.trigger.token not in found:
            shared = _shared(parse, verb, found, at)
            if shared:
                found[draft.trigger.token] = shared
    return found


def _finite_verb(draft: Draft) -> VerbGroup | None:
    """The verb of a main clause that tells an event, be it by what governs it: "began to fall"."""
    main = (verb for verb in draft.verbs if verb.role == "main")
    return next(main, draft.trigger.verb)


def _hung(scene: Scene, sentence: int, at: dict[int, int]) -> dict[int, list[Time]]:
    """The times by the trigger that each hangs on, and by that of a "when" clause behind it."""
    parse = scene.parses[sentence]
    found: dict[int, list[Time]] = {}
    for time in scene.times[sentence]:
        token = token_at(parse, time.span) if _dates_events(scene, time) else None
        if token is None or tells_which(parse, token, time, at):
            continue
        owner = owner_of(parse, token, time.span, at)
        verb = next((v for t in at if at[t] == owner and (v := verb_at(parse, t))), None)
        if verb is not None and _looks_back(parse, verb, time):
            continue
        main = _main_of_aim(scene, parse, verb, time, at)
        if main is not None and main not in found:
            owner, verb = main, None
        far = owner in found or _is_barred(scene, verb, time)
        noun = None if owner is None else _noun_before(parse, token, owner, at, far=far)
        others = [] if owner is None else found.get(owner, [])
        if noun and (_is_aside(parse, noun) or _shuns(scene, parse, verb, time, others)):
            owner = noun
        clause = at.get(_clause_of(parse, token))
        if clause is not None:
            found[clause] = [evolve(time, bound="")]
        if owner is not None and owner != clause:
            found.setdefault(owner, []).append(_unbound(parse, token, time))
    return found


def _looks_back(parse: Parse, verb: VerbGroup, time: Time) -> bool:
    """Whether a verb is told of a time after that: "won for the first time since 1999"."""
    plain = verb.tense == "PAST" and verb.aspect == "NONE"
    return (
        plain and time.bound == "since" and time.span.start > parse.sentence.tokens[verb.head].start
    )


def _main_of_aim(
    scene: Scene, parse: Parse, verb: VerbGroup | None, time: Time, at: dict[int, int]
) -> int | None:
    """The event whose aim a verb tells: what is done "to discuss the vote on Friday" is done then.

    What a noun is about may come later: "a plan to close the mill in May".
    """
    if verb is None or verb.tense != "INFINITIVE" or is_of_one_picked(parse, verb):
        return None
    of_noun = noun_above(parse, verb) is not None
    behind = time.span.start > parse.sentence.tokens[verb.head].start
    if not behind or scene.document.source.date is None:
        return None
    if verb.role != "adverbial" and not of_noun:
        return None
    for step in ancestors(parse, verb.head):
        main = verb_at(parse, step)
        if main is None or step not in at or at[step] == at.get(verb.head):
            continue
        ahead = main.tense == "FUTURE" and not of_noun
        done = main.tense == "PAST" and not main.modal
        return at[step] if (ahead or done) and not _is_barred(scene, main, time) else None
    return None


def _unbound(parse: Parse, token: int, time: Time) -> Time:
    """The time without a bound that is that of its noun: "after last year's fire"."""
    group = noun_at(parse, token)
    if group is None or group.role != "time" or group.prep or group.parent is None:
        return time
    return evolve(time, bound="") if group.parent > group.head and time.bound else time


def _dates_events(scene: Scene, time: Time) -> bool:
    """Whether a time can date what is told: it has days, and is not that of writing."""
    dateline = scene.document.dateline
    placed = time.interval is not None or time.extent is not None
    written = dateline is not None and overlaps(time.span, dateline)
    part = time.rule == "length-nth"  # "the first week of May" is as long as it is placed
    return placed and (part or time.type in ("DATE", "TIME")) and not written


def _is_barred(scene: Scene, verb: VerbGroup | None, time: Time) -> bool:
    """Whether a verb cannot have a time: what was done none to come, what will be none gone by."""
    written, days = scene.document.source.date, meaning(time)
    if verb is None or written is None or days.earliest is None or days.latest is None:
        return False
    if verb.tense == "FUTURE" or verb.modal == "would":
        return days.latest < written
    return verb.tense == "PAST" and days.earliest > written


def _shuns(
    scene: Scene, parse: Parse, verb: VerbGroup | None, time: Time, others: list[Time]
) -> bool:
    """Whether a verb can hardly have a time: "has been held for the fire last year".

    What has happened has no day of its own; a verb has one time only (`others` are those it has);
    what went on or was said is told for the time of something else.
    """
    if verb is None or _is_barred(scene, verb, time):
        return verb is not None
    lemma = parse.sentence.tokens[verb.head].lemma
    if verb.aspect == "NONE":
        other = any(t.extent is None or t.extent != time.extent for t in others)
        return other or lemma in SAYING
    if verb.tense == "PRESENT" and verb.aspect == "PERFECTIVE":
        written, days = scene.document.source.date, meaning(time)
        return written is not None and days.latest is not None and days.latest < written
    return "PROGRESSIVE" in verb.aspect


def _clause_of(parse: Parse, token: int) -> int:
    """The verb that tells what was when: "until 1968, when the army invaded"."""
    group, tokens = noun_at(parse, token), parse.sentence.tokens
    at = group.end if group is not None else token + 1
    at += at < len(tokens) and tokens[at].tag == ","
    if at >= len(tokens) or tokens[at].lemma.lower() != "when":
        return NOWHERE
    return next((v.head for v in parse.verbs if v.marker == "when" and v.first > at), NOWHERE)


def _is_aside(parse: Parse, noun: int) -> bool:
    """Whether a noun is told in passing: "after the flood last year", "fires, including two"."""
    group = noun_at(parse, noun)
    if group is None or group.prep in ASIDE:
        return group is not None
    upper = noun_above(parse, group)
    return upper is not None and parse.sentence.tokens[upper.head].lemma in REASONS


def _noun_before(
    parse: Parse, token: int, owner: int, at: dict[int, int], *, far: bool
) -> int | None:
    """The event of the noun beside a time, not before its owner: "the fire in Oslo last year".

    `far` is whether it need not be right beside it: the owner cannot have the time.
    """
    group = noun_at(parse, token)
    first = group.first if group is not None else token
    before = first - 2 if group is not None and group.prep else first - 1
    beside = noun_at(parse, before)
    while beside is not None and not beside.head < owner < token:
        if beside.head in at and (beside.head > owner or beside.prep != "in"):
            return at[beside.head]
        beside = noun_above(parse, beside)
    nearest = max((t for t in at if owner < t < token), default=NOWHERE)
    return at[nearest] if far and nearest != NOWHERE and noun_at(parse, nearest) else None


def _shared(
    parse: Parse, verb: VerbGroup, found: dict[int, list[Time]], at: dict[int, int]
) -> list[Time]:
    """The times in front of an earlier verb that reach over "and" to this one."""
    first = at.get(verb.conjunct_of) if verb.conjunct_of is not None else None
    if verb.tense == "PRESENT" and verb.aspect == "PERFECTIVE":  # "bought it and has sold it since"
        return []
    if first is not None:
        before = parse.sentence.tokens[first].start
        fronted = [time for time in found.get(first, ()) if time.span.end <= before]
        if fronted:
            return fronted
    if verb.role != "main":
        return []
    leading = [(time, token) for token, row in found.items() for time in row if _leads(parse, time)]
    reach = [time for time, token in leading if token < verb.head and _goes_on(parse, verb, token)]
    return reach[:1]


def _leads(parse: Parse, time: Time) -> bool:
    """Whether a time opens its sentence, so that it reaches over "and"."""
    return time.span.start <= parse.sentence.tokens[min(2, len(parse.sentence.tokens) - 1)].start


def _goes_on(parse: Parse, verb: VerbGroup, first: int) -> bool:
    """Whether a main verb goes on from an earlier one in the same tense.

    Not where another subject does more on a day of its own: "and ten were tried and hanged in May".
    """
    earlier = verb_at(parse, first)
    if earlier is None or earlier.tense != verb.tense:
        return False
    tags = {parse.sentence.tokens[group.head].tag for group in overt_subjects(parse, verb)}
    later = (v for v in parse.verbs if v.conjunct_of == verb.head)
    return tags <= {"PRP"} or not any(times(parse, v.head) for v in later)


def homes(drafts: tuple[Draft, ...]) -> dict[int, int]:
    """Trigger tokens by the tokens of triggers and of what is folded into them."""
    return {hit.token: d.trigger.token for d in drafts for hit in d.hits}


def owner_of(parse: Parse, token: int, span: Span, at: dict[int, int]) -> int | None:
    """The draft whose words a time or place hangs on, else the nearest in reach."""
    inside = noun_at(parse, token)
    if inside is not None and inside.role != "time" and inside.head in at:
        return at[inside.head]
    first = first_token(parse, span)
    for owned in (next_group(parse, token), _group_before_of(parse, first)):
        if owned is not None and owned.head in at:
            return at[owned.head]
    if _opens_conjunct(parse, first):
        following = min((t for t in at if token < t <= token + REACH), default=None)
        if following is not None:
            return at[following]
    around = verb_at(parse, token)
    hung = token if around is None else around.head
    for step in upwards(parse, hung if inside is None else inside.parent):
        subject = _subject_of_be(parse, step)
        if step in at or subject in at:
            return at[step] if step in at else at[subject or 0]
    before = [t for t in at if first - REACH <= t < first]
    after = [t for t in at if token < t <= token + REACH]
    nearest = max(before, default=None) if before else min(after, default=None)
    return None if nearest is None else at[nearest]


def _opens_conjunct(parse: Parse, first: int) -> bool:
    """Whether a time stands behind "and" at the start of a clause: ", and on 16 June they left"."""
    tokens = parse.sentence.tokens
    start = first - 1 if first and tokens[first - 1].tag == "IN" else first
    return start > 1 and tokens[start - 1].tag == "CC" and tokens[start - 2].tag == ","


def _subject_of_be(parse: Parse, token: int) -> int | None:
    """The subject of "be" at a token: "the deadline is 4 May"."""
    if parse.sentence.tokens[token].lemma != "be":
        return None
    verb = verb_at(parse, token)
    sides = overt_subjects(parse, verb) if verb is not None else ()
    return sides[0].head if sides else None


def _group_before_of(parse: Parse, first: int) -> NounGroup | None:
    """The group before "of" and a time or place that begins at a token: "the flood of 1953"."""
    tokens = parse.sentence.tokens
    if first < 2 or tokens[first - 1].lemma != "of":
        return None
    return noun_at(parse, first - 2)


def upwards(parse: Parse, token: int | None) -> tuple[int, ...]:
    """A token and the heads that it hangs on, nearest first."""
    return () if token is None else (token, *ancestors(parse, token))
