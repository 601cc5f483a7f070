"""Clues that put one event into another: parts of visits, what happens at summits."""

from collections.abc import Iterator

from timeline.order.clue import GRAMMAR, LIKELY, WORDS, Clue, Pair, words
from timeline.order.ground import Ground, governing, told_by_verbs, words_of
from timeline.text.clauses import noun_at, objects, obliques, overt_subjects, verb_at
from timeline.text.syntax import NounGroup, Parse

NEAR = 4  # tokens before a group among which its preposition stands
LASTING = ("while", "as", "whilst")  # open what goes on meanwhile
GATHERINGS = ("summit", "conference", "ceremony", "fixture", "visit")


def inside(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "at the summit", "during the visit", "on the first day of the trip"."""
    parse = ground.parses[sentence]
    for group in parse.nouns:
        whole = ground.at(sentence, group.head)
        if not whole or group.parent is None:
            continue
        prep, parent = _outer(parse, group)
        part = governing(ground, sentence, parent)
        aim = _is_aim(parse, parent) and not ground.at(sentence, parent)
        if part and not aim and prep in words("opener", "around"):
            yield whole, part, words_of(parse, group.first, group.end)


def _is_aim(parse: Parse, token: int | None) -> bool:
    """Whether a token is a verb that tells what for: "rallied to have him run in the election"."""
    verb = verb_at(parse, token) if token is not None else None
    return verb is not None and verb.tense == "INFINITIVE"


def _outer(parse: Parse, group: NounGroup) -> tuple[str, int | None]:
    """Preposition and parent of a group; of "the first day of the trip" those of the day."""
    upper = _before_of(parse, group) if group.prep == "of" else None
    if upper is not None and parse.sentence.tokens[upper.head].lemma in words(
        "link_noun", "around"
    ):
        return upper.prep, upper.parent
    return group.prep, group.parent


def _before_of(parse: Parse, group: NounGroup) -> NounGroup | None:
    """The noun group before the "of" that stands before a group: "the start of her visit"."""
    for at in range(group.first - 1, max(group.first - NEAR, 0), -1):
        if parse.sentence.tokens[at].lemma.lower() == "of":
            return noun_at(parse, at - 1)
    return None


def begins_with(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "the trip begins with a meeting", "the visit includes talks"."""
    parse = ground.parses[sentence]
    for verb in parse.verbs:
        if parse.sentence.tokens[verb.head].lemma not in words("verb", "hold"):
            continue
        parts = [g for g in obliques(parse, verb.head) if g.prep in ("with", "in")]
        for subject in overt_subjects(parse, verb):
            whole = ground.at(sentence, subject.head)
            for group in (*parts, *objects(parse, verb)):
                part = ground.at(sentence, group.head)
                if whole and part:
                    yield whole, part, words_of(parse, verb.first, verb.end)


def where(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "the summit, where they will meet", "the summit in Lima, where they will meet"."""
    parse = ground.parses[sentence]
    for verb in parse.verbs:
        if verb.role != "relative" or verb.marker not in ("where", "at which", "during which"):
            continue
        whole = _occasion(ground, sentence, verb.parent)
        for child in parse.verbs if whole else ():
            part = ground.at(sentence, child.head)
            if whole and part and verb.head in (child.head, child.parent):
                yield whole, part, words_of(parse, verb.first, verb.end)


def _occasion(ground: Ground, sentence: int, token: int | None) -> str | None:
    """The event of a noun, or the gathering that is held at the place it names."""
    parse = ground.parses[sentence]
    noun = noun_at(parse, token) if token is not None else None
    if noun is None or noun.head != token:
        return None
    event = ground.at(sentence, token)
    if event or noun.prep not in ("in", "at"):
        return event
    held = ground.at(sentence, noun.parent)
    return held if held and ground.kind(held) in GATHERINGS else None


def meanwhile(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She was shot while visiting Peru": it happened in the course of that."""
    parse = ground.parses[sentence]
    for whole, verb in told_by_verbs(ground, sentence):
        lasts = verb.tense == "PRESPART" or "PROGRESSIVE" in verb.aspect
        part = governing(ground, sentence, verb.parent) if verb.marker in LASTING else None
        if part and lasts:
            yield whole, part, words_of(parse, verb.first, verb.end)


def journey(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "will fly to Lima for the summit": the journey comes first."""
    parse = ground.parses[sentence]
    for group in parse.nouns:
        if group.prep == "for" and group.parent is not None:
            event = ground.at(sentence, group.head)
            above = governing(ground, sentence, group.parent)
            told = ground.events.get(above or "")
            if event and above and told and told.kind in ("visit", "travel", "arrival"):
                yield above, event, words_of(parse, group.first, group.end)


CLUES: tuple[Clue, ...] = (
    Clue(
        name="begins-with",
        kind="contains",
        strength=WORDS,
        find=begins_with,
        yes={"Her trip to Peru will begin with a meeting with Tom Berg.": "trip > meeting"},
        no=("Her trip to Peru will begin on Monday.",),
    ),
    Clue(
        name="where",
        kind="contains",
        strength=WORDS,
        find=where,
        yes={
            "Ada Lund will attend the summit in Lima, where she will meet Tom Berg.": (
                "summit > meet"
            )
        },
        no=("Ada Lund will meet Tom Berg in the house where she was born.",),
    ),
    Clue(
        name="inside",
        kind="contains",
        strength=GRAMMAR,
        find=inside,
        yes={
            "Ada Lund met Tom Berg at the summit in Lima.": "summit > met",
            "Tom Berg was shot on the second day of the festival.": "festival > shot",
            "Ada Lund signed a treaty with Peru at the start of her Asia tour.": "tour > treaty",
            "Tom Berg fell ill and died during the voyage to Lima.": "voyage > died",
        },
        no=("Ada Lund met Tom Berg after the summit in Lima.",),
    ),
    Clue(
        name="meanwhile",
        kind="contains",
        strength=LIKELY,
        find=meanwhile,
        yes={"Ada Lund was shot in Lima while touring Peru in May 2023.": "touring > shot"},
        no=("Ada Lund was shot in Lima after touring Peru in May 2023.",),
    ),
    Clue(
        name="journey-to-it",
        kind="before",
        strength=GRAMMAR,
        find=journey,
        yes={"Ada Lund will fly to Lima for the summit of the league.": "fly < summit"},
        no=("Tom Berg was arrested for the attack on the bank.",),
    ),
)
