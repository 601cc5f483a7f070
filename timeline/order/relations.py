"""The clues of a text that put one event before or into another, each a rule with its strength.

In: the events of one document and where its sentences tell them. Out: relations, which `network`
makes consistent. Strength 4 is said in words, 3 follows from the grammar, 2 is likely, 1 is only
the order of telling.
"""

from collections.abc import Callable, Iterator
from typing import Literal

from attrs import frozen

from timeline.events import Found
from timeline.events.scene import token_span
from timeline.model import Citation, Relation, Span
from timeline.text.clauses import agent_by, noun_at, objects, obliques, overt_subjects, verb_at
from timeline.text.syntax import Parse, VerbGroup

LATER = frozenset({"after", "once", "since", "following", "having", "upon", "as soon as"})
EARLIER = frozenset({"before", "until", "till", "ahead of", "prior to", "pending"})
INSIDE = frozenset({"during", "at", "amid", "within", "in", "on", "throughout"})
THEN = frozenset({"then", "later", "subsequently", "afterwards", "afterward", "next", "thereafter",
                  "finally", "eventually", "soon"})  # fmt: skip
STARTING = frozenset({"begin", "start", "open", "kick", "end", "close", "conclude", "culminate",
                      "include", "feature"})  # fmt: skip
STAGES = frozenset({"stage", "leg", "day", "part", "start", "end", "beginning", "sideline", "phase",
                    "margin", "eve", "course"})  # fmt: skip


@frozen
class Ground:
    """The events of a document by sentence and token."""

    found: Found

    def at(self, sentence: int, token: int | None) -> str | None:
        """The event that a token tells, folded words included."""
        return None if token is None else self.found.sites.get((sentence, token))


Kind = Literal["before", "contains"]
Pair = tuple[str, str, Span]
Rule = Callable[[Ground, int, Parse], Iterator[Pair]]


def find(found: Found) -> tuple[Relation, ...]:
    """All relations that the rules see, in text order."""
    ground = Ground(found)
    doc = found.scene.document.source.id
    relations = [
        Relation(first, second, kind, name, strength, Citation(doc, span))
        for sentence, parse in enumerate(found.scene.parses)
        for name, kind, strength, rule in RULES
        for first, second, span in rule(ground, sentence, parse)
        if first != second
    ]
    return tuple(dict.fromkeys(relations))


def _governing(ground: Ground, sentence: int, parse: Parse, token: int | None) -> str | None:
    """The event above a token: the nearest one on the way up."""
    seen: set[int] = set()
    while token is not None and token not in seen:
        seen.add(token)
        event = ground.at(sentence, token)
        if event is not None:
            return event
        verb, noun = verb_at(parse, token), noun_at(parse, token)
        token = verb.parent if verb else noun.parent if noun else None
    return None


def _clauses(
    ground: Ground, sentence: int, parse: Parse, markers: frozenset[str]
) -> Iterator[tuple[str, str, Span]]:
    """Events of clauses and nouns that a marker opens, each with the event above."""
    for verb in parse.verbs:
        if verb.marker in markers or ("having" in markers and _is_perfect(verb)):
            event = ground.at(sentence, verb.head)
            above = _governing(ground, sentence, parse, verb.parent)
            if event and above:
                yield event, above, token_span(parse, verb.first)
    for group in parse.nouns:
        if group.prep in markers:
            event = ground.at(sentence, group.head)
            above = _governing(ground, sentence, parse, group.parent)
            if event and above:
                yield event, above, token_span(parse, group.first)


def _is_perfect(verb: VerbGroup) -> bool:
    return verb.role == "adverbial" and verb.tense == "PRESPART" and verb.aspect == "PERFECTIVE"


def after(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "after securing the post": that came first."""
    yield from _clauses(ground, sentence, parse, LATER)


def before(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "before the vote", "ahead of the talks": that comes second."""
    for event, above, span in _clauses(ground, sentence, parse, EARLIER):
        yield above, event, span


def followed_by(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "This will be followed by talks"; "the talks follow a summit"."""
    for verb in parse.verbs:
        if parse.sentence.tokens[verb.head].lemma not in ("follow", "precede"):
            continue
        by = agent_by(parse, verb)
        others = (by,) if by else () if verb.passive else objects(parse, verb)
        sides = overt_subjects(parse, verb)
        subject = ground.at(sentence, sides[0].head) if sides else None
        subject = subject or _last_main(ground, sentence)
        flip = bool(by) != (parse.sentence.tokens[verb.head].lemma == "precede")
        for group in others:
            other = ground.at(sentence, group.head)
            if subject and other:
                pair = (subject, other) if flip else (other, subject)
                yield *pair, token_span(parse, verb.head)


def _last_main(ground: Ground, sentence: int) -> str | None:
    """The last event of the sentences before that is told in a main clause or as a noun in one."""
    for earlier in range(sentence - 1, max(sentence - 3, -1), -1):
        parse = ground.found.scene.parses[earlier]
        tokens = [t for s, t in ground.found.sites if s == earlier and _is_main(parse, t)]
        if tokens:
            return ground.at(earlier, max(tokens))
    return None


def _is_main(parse: Parse, token: int) -> bool:
    """Whether a token stands in no relative clause."""
    seen: set[int] = set()
    step: int | None = token
    while step is not None and step not in seen:
        seen.add(step)
        verb, noun = verb_at(parse, step), noun_at(parse, step)
        if verb is not None and verb.head == step and verb.role == "relative":
            return False
        step = verb.parent if verb else noun.parent if noun else None
    return True


def then(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "Subsequently, she will fly on": after what the sentence before told."""
    opening = [t.lemma.lower() for t in parse.sentence.tokens[:2]]
    word = next((i for i, lemma in enumerate(opening) if lemma in THEN), None)
    if word is None:
        return
    last = _last_main(ground, sentence)
    here = [t for s, t in ground.found.sites if s == sentence and _is_main(parse, t)]
    event = ground.at(sentence, min(here)) if here else None
    if last and event:
        yield last, event, token_span(parse, word)


def past_perfect(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "had left" before the plain past of the clause above."""
    for verb in parse.verbs:
        if verb.tense == "PAST" and verb.aspect == "PERFECTIVE":
            event = ground.at(sentence, verb.head)
            above = _governing(ground, sentence, parse, verb.parent)
            if event and above:
                yield event, above, token_span(parse, verb.first)


def to_go_to(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "will fly to Lima for the summit": the journey comes first."""
    for group in parse.nouns:
        if group.prep == "for" and group.parent is not None:
            event = ground.at(sentence, group.head)
            above = _governing(ground, sentence, parse, group.parent)
            if event and above and ground.found.kind_of(above) in ("visit", "travel", "arrival"):
                yield above, event, token_span(parse, group.head)


def inside(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "at the summit", "during the visit", "on the first day of the trip"."""
    for group in parse.nouns:
        event = ground.at(sentence, group.head)
        if not event or group.parent is None:
            continue
        prep, parent = group.prep, group.parent
        upper = noun_at(parse, parent)
        if prep == "of" and upper and parse.sentence.tokens[upper.head].lemma in STAGES:
            prep, step = upper.prep, upper.parent
            above = _governing(ground, sentence, parse, step)
        else:
            above = _governing(ground, sentence, parse, parent)
        if above and prep in INSIDE:
            yield event, above, token_span(parse, group.head)


def begins_with(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "the trip begins with a meeting", "the visit includes talks"."""
    for verb in parse.verbs:
        if parse.sentence.tokens[verb.head].lemma not in STARTING:
            continue
        parts = [g for g in obliques(parse, verb.head) if g.prep in ("with", "in")]
        for subject in overt_subjects(parse, verb):
            whole = ground.at(sentence, subject.head)
            for group in (*parts, *objects(parse, verb)):
                part = ground.at(sentence, group.head)
                if whole and part:
                    yield whole, part, token_span(parse, verb.head)


def where(ground: Ground, sentence: int, parse: Parse) -> Iterator[Pair]:
    """As in "the summit, where they will meet": within it."""
    for verb in parse.verbs:
        if verb.role == "relative" and verb.marker == "where" and verb.parent is not None:
            whole = ground.at(sentence, verb.parent)
            if whole is None:
                continue
            for child in parse.verbs:
                part = ground.at(sentence, child.head)
                if part and verb.head in (child.head, child.parent):
                    yield whole, part, token_span(parse, verb.first)


RULES: tuple[tuple[str, Kind, int, Rule], ...] = (
    ("followed-by", "before", 4, followed_by),
    ("after-it", "before", 4, after),
    ("before-it", "before", 4, before),
    ("then", "before", 3, then),
    ("journey-to-it", "before", 3, to_go_to),
    ("past-perfect", "before", 2, past_perfect),
    ("begins-with", "contains", 4, begins_with),
    ("where", "contains", 4, where),
    ("inside", "contains", 3, inside),
)
