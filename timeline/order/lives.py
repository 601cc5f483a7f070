"""Clues of the way things go: first meetings, births and deaths, from a deed to its verdict."""

from collections.abc import Iterator

from timeline.model import Event
from timeline.order.clue import LIKELY, TELLING, Clue, Pair, words
from timeline.order.ground import Ground, events_near, words_of
from timeline.text.clauses import noun_at, predicates, verb_at
from timeline.text.syntax import NounGroup, Parse

ENCOUNTERS = ("meeting", "visit", "summit", "conference")
PAIR = 2
REACH = 40  # sentences around a first meeting in which others of the same people count
COURSE = {"attack": 0, "accident": 0, "capture": 1, "trial": 2, "ruling": 3}
COURSE_REACH = 10  # sentences between a deed and what came of it


def first_of_all(ground: Ground, sentence: int) -> Iterator[Pair]:
    """As in "She was the first to visit him": before all their other meetings."""
    parse = ground.parses[sentence]
    for token in ground.told[sentence]:
        event = ground.events.get(ground.sites[sentence, token])
        ordinal = _ordinal(parse, token)
        if event is None or ordinal is None or event.kind not in ENCOUNTERS:
            continue
        people = _people(event)
        for other in events_near(ground, sentence, REACH) if len(people) >= PAIR else ():
            if other.kind in ENCOUNTERS and len(people & _people(other)) >= PAIR:
                yield event.id, other.id, words_of(parse, ordinal, ordinal + 1)


def _ordinal(parse: Parse, token: int) -> int | None:
    """The word "first" in the group of an event noun, or of the noun that an event describes."""
    for group in _described(parse, token):
        if not _is_limited(parse, group):
            for at in range(group.first, group.head):
                if _lemma(parse, at) in words("adverb", "first"):
                    return at
    return None


def _described(parse: Parse, token: int) -> tuple[NounGroup, ...]:
    """The noun group of an event noun, or those that a verb describes: "the first to visit"."""
    verb = verb_at(parse, token)
    if verb is None or verb.head != token:
        group = noun_at(parse, token)
        return () if group is None else (group,)
    if verb.parent is None:
        return ()
    upper, noun = verb_at(parse, verb.parent), noun_at(parse, verb.parent)
    if upper is not None and verb.tense == "INFINITIVE":
        return predicates(parse, upper)
    return () if noun is None else (noun,)


def _is_limited(parse: Parse, group: NounGroup) -> bool:
    """Whether a first is one of a time only: "the first visit since", "for years", "this year"."""
    rest = parse.sentence.tokens[group.end :]
    return any(token.lemma.lower() in ("since", "year", "decade", "month") for token in rest)


def _lemma(parse: Parse, token: int) -> str:
    return parse.sentence.tokens[token].lemma.lower()


def _people(event: Event) -> set[str]:
    return {p.name for p in event.participants if p.name[:1].isupper()}


def life(ground: Ground, sentence: int) -> Iterator[Pair]:
    """Nobody does anything before being born, or after dying."""
    parse = ground.parses[sentence]
    for token in ground.told[sentence]:
        event = ground.events.get(ground.sites[sentence, token])
        if event is None or event.kind not in ("birth", "death"):
            continue
        who = {p.name for p in event.participants if p.role != "agent"} & _people(event)
        for other in events_near(ground, sentence, REACH) if who else ():
            pair = (event.id, other.id) if event.kind == "birth" else (other.id, event.id)
            if other.id != event.id and who & _doers(other):
                yield *pair, words_of(parse, token, token + 1)


def _doers(event: Event) -> set[str]:
    return {p.name for p in event.participants if p.role in ("agent", "party", "attendee")}


def course(ground: Ground, sentence: int) -> Iterator[Pair]:
    """A deed, then an arrest, then a trial, then a verdict, where one person is named in both."""
    parse = ground.parses[sentence]
    for token in ground.told[sentence]:
        event = ground.events.get(ground.sites[sentence, token])
        if event is None or event.kind not in COURSE:
            continue
        for other in events_near(ground, sentence, COURSE_REACH):
            later = other.kind in COURSE and COURSE[other.kind] > COURSE[event.kind]
            if later and _people(event) & _people(other):
                yield event.id, other.id, words_of(parse, token, token + 1)


CLUES: tuple[Clue, ...] = (
    Clue(
        name="first-of-all",
        kind="before",
        strength=LIKELY,
        find=first_of_all,
        yes={
            "Ada Lund met with Tom Berg in Oslo in 2019. "
            "She was the first foreign leader to visit Tom Berg.": "visit < met",
        },
        no=(
            "Ada Lund met with Tom Berg in Oslo in 2019. "
            "She was the first foreign leader to visit Tom Berg since 2015.",
        ),
    ),
    Clue(
        name="born-before-died-after",
        kind="before",
        strength=LIKELY,
        find=life,
        yes={"Ada Lund died in Oslo. Ada Lund founded a shipyard.": "founded < died"},
        no=("Ada Lund died in Oslo. Tom Berg founded a shipyard.",),
    ),
    Clue(
        name="deed-to-verdict",
        kind="before",
        strength=TELLING,
        find=course,
        yes={"Tom Berg was jailed. Tom Berg attacked a guard in Oslo.": "attacked < jailed"},
        no=("Tom Berg was jailed. Ada Lund attacked a guard in Oslo.",),
    ),
)
