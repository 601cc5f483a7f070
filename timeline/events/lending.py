"""Times that one word of a sentence shares with another: "was sworn in on Friday and met the king".

In: the drafts of a sentence, and the times that each has of its own. Out: for those without, the
time of another; the rule of the time then names the grammar that ties the two. A day that is said
once holds for what is told in one breath; in a month or year much can lie between.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from timeline.events.dating import meaning
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.model import Time
from timeline.text.clauses import ancestors, noun_at, overt_subjects, verb_above
from timeline.text.syntax import NounGroup, Parse, VerbGroup

DAY = ("day", "minute")
ANY = (*DAY, "week", "month", "year")
MEANWHILE = ("when", "as", "while", "whilst")
HARM = ("attack", "accident", "death")
AT = ("at", "in", "during")
OCCASIONS = (
    "meeting",
    "summit",
    "conference",
    "ceremony",
    "announcement",
    "performance",
    "fixture",
    "trial",
    "visit",
)


@frozen
class Lender:
    """A name, the words whose time a draft shares, and how exact that has to be."""

    name: str
    find: Callable[[Parse, Draft], Iterator[int]]
    precisions: tuple[str, ...] = DAY


def lend(
    parse: Parse,
    drafts: Sequence[Draft],
    at: Mapping[int, int],
    own: Mapping[int, Sequence[Time]],
) -> dict[int, Time]:
    """The time that each draft without one shares with another, by the token of its trigger.

    `at` has the triggers of words, `own` the times of triggers.
    """
    lent = {}
    for draft in drafts if own else ():
        token = draft.trigger.token
        time = None if token in own else _lent(parse, draft, at, own)
        if time is not None:
            lent[token] = time
    return lent


def _lent(
    parse: Parse, draft: Draft, at: Mapping[int, int], own: Mapping[int, Sequence[Time]]
) -> Time | None:
    for lender in LENDERS:
        rows = [own.get(at.get(token, -1), ()) for token in lender.find(parse, draft)]
        times = [t for row in rows for t in row if meaning(t).precision in lender.precisions]
        if times and not any(t.bound or meaning(t) != meaning(times[0]) for t in times):
            return evolve(times[0], rule=f"{times[0].rule} ({lender.name})")
    return None


def reported_on(
    parse: Parse, draft: Draft, at: Mapping[int, int], own: Mapping[int, Sequence[Time]]
) -> Time | None:
    """The day on which something past was told, so that it was no later: "said on Monday that"."""
    verb = next(draft.verbs, None)
    above = verb_above(parse, verb) if verb is not None and verb.role == "complement" else None
    if above is None or draft.standing.status != "past" or draft.timed:
        return None
    if parse.sentence.tokens[above.head].lemma not in verb_list("class", "REPORTING"):
        return None
    days = [t for t in own.get(at.get(above.head, -1), ()) if meaning(t).precision in DAY]
    return days[0] if len(days) == 1 and not days[0].bound else None


def occasion(_: Parse, draft: Draft) -> Iterator[int]:
    """As in "He resigned at a meeting on Friday": the meeting was on that day."""
    noun = draft.trigger.noun
    if noun is not None and noun.prep in AT and draft.trigger.kind in OCCASIONS and noun.parent:
        yield noun.parent


def guest(parse: Parse, draft: Draft) -> Iterator[int]:
    """As in "They decided at last year's summit"."""
    verb = next(draft.verbs, None)
    for noun in parse.nouns if verb is not None else ():
        if verb is not None and noun.parent == verb.head and _prep(parse, noun) in AT:
            yield noun.head


def _prep(parse: Parse, noun: NounGroup) -> str:
    """The preposition of a group, be it before its possessor: "at last year's summit"."""
    whose = noun_at(parse, noun.first - 2) if noun.first > 1 else None
    return noun.prep or (whose.prep if whose is not None and whose.role == "time" else "")


def coordinated(parse: Parse, draft: Draft) -> Iterator[int]:
    """As in "She was sworn in on Friday and met the king", either way."""
    verb = next(draft.verbs, None)
    for other in parse.verbs if verb is not None else ():
        if verb is not None and other is not verb and other.tense == verb.tense:
            one, two = sorted((verb, other), key=lambda group: group.head)
            if two.conjunct_of in (one.head, one.conjunct_of or one.head) or _goes_on(
                parse, one, two
            ):
                yield other.head


def _goes_on(parse: Parse, one: VerbGroup, two: VerbGroup) -> bool:
    """Whether a main verb stands right behind "and" or "but", without a subject of its own."""
    before = parse.sentence.tokens[two.first - 1].tag if two.first else ""
    return one.role == two.role == "main" and before == "CC"


def meanwhile(parse: Parse, draft: Draft) -> Iterator[int]:
    """As in "They fled when the bomb exploded on Friday", either way."""
    verb = next(draft.verbs, None)
    if verb is None:
        return
    if verb.parent is not None and _is_meanwhile(verb):
        yield verb.parent
    inner = [v.head for v in parse.verbs if v.parent == verb.head and _is_meanwhile(v)]
    yield from inner
    yield from (v.head for v in parse.verbs if v.parent in inner and v.role == "complement")


def _is_meanwhile(verb: VerbGroup) -> bool:
    said = verb.marker == "as" and verb.tense == "PASTPART"  # "as announced on Friday"
    return verb.role == "adverbial" and verb.marker in MEANWHILE and not said


def participle(_: Parse, draft: Draft) -> Iterator[int]:
    """As in "The bus crashed on Friday, killing two"."""
    verb = next(draft.verbs, None)
    bare = verb is not None and verb.tense == "PRESPART" and not verb.marker
    if verb is not None and bare and verb.role == "adverbial" and verb.parent is not None:
        yield verb.parent


def meanwhile_doing(parse: Parse, draft: Draft) -> Iterator[int]:
    """As in "Ministers meeting in Oslo on Friday agreed to cut taxes"."""
    verb = next((verb for verb in draft.verbs if verb.role == "main"), None)
    for noun in overt_subjects(parse, verb) if verb is not None else ():
        for other in parse.verbs:
            if other.parent == noun.head and other.tense == "PRESPART" and not other.marker:
                yield other.head


def described(parse: Parse, draft: Draft) -> Iterator[int]:
    """As in "Friday's accord, signed in Rome", "the 1953 flood of a town that killed ten"."""
    verb = draft.trigger.verb
    if verb is not None and verb.role == "relative" and verb.parent is not None:
        yield verb.parent
        if draft.trigger.kind in HARM:
            yield from ancestors(parse, verb.parent)


LENDERS: tuple[Lender, ...] = (
    Lender("occasion", occasion, ANY),
    Lender("guest", guest, ANY),
    Lender("and", coordinated),
    Lender("meanwhile", meanwhile),
    Lender("participle", participle),
    Lender("doing", meanwhile_doing),
    Lender("described", described, ANY),
)
