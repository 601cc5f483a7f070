"""What the clues stand on: parsed sentences, and which of their words tell which event."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from timeline.events import Found
from timeline.model import Event, Span
from timeline.text.clauses import noun_at, verb_at
from timeline.text.syntax import NounGroup, Parse, VerbGroup

REACH = 3  # sentences that a story may pause for


@frozen
class Ground:
    """The events of one document by the sentences and tokens that tell them.

    `sites` maps sentence and token to an event's id, words folded into an event included;
    `told` lists the tokens of a sentence that tell events, in text order; `verbs` are the events
    that verbs tell, each with its verb group. `lead` is the sentence that tells the news, None in a
    story, which begins at the beginning.
    """

    parses: tuple[Parse, ...]
    sites: Mapping[tuple[int, int], str]
    told: Mapping[int, tuple[int, ...]]
    verbs: Mapping[int, tuple[tuple[str, VerbGroup], ...]]
    events: Mapping[str, Event]
    lead: int | None = None

    def at(self, sentence: int, token: int | None) -> str | None:
        """The event that a token tells; None if it tells none."""
        return None if token is None else self.sites.get((sentence, token))

    def kind(self, event: str) -> str:
        """The kind of an event, "" if it is not known."""
        known = self.events.get(event)
        return known.kind if known else ""

    def is_past(self, event: str) -> bool:
        """Whether an event is told as past."""
        known = self.events.get(event)
        return known is not None and known.status in ("past", "negated")

    def is_open(self, event: str) -> bool:
        """Whether no words date an event."""
        known = self.events.get(event)
        return known is not None and known.date.interval.precision == "open"

    def is_dated(self, event: str) -> bool:
        """Whether words date an event."""
        known = self.events.get(event)
        return known is not None and known.date.interval.precision != "open"


def build(found: Found) -> Ground:
    """The ground of the events of one document."""
    ground = lay(found.scene.parses, found.sites, found.events)
    is_story = found.scene.genre == "history"
    return ground if is_story else evolve(ground, lead=first_prose(ground))


def lay(
    parses: tuple[Parse, ...], sites: Mapping[tuple[int, int], str], events: tuple[Event, ...]
) -> Ground:
    """The ground of events that these sites tell, as in a story."""
    told: dict[int, list[int]] = {}
    verbs: dict[int, list[tuple[str, VerbGroup]]] = {}
    for sentence, token in sorted(sites):
        told.setdefault(sentence, []).append(token)
        verb = verb_at(parses[sentence], token)
        if verb is not None and verb.head == token:
            verbs.setdefault(sentence, []).append((sites[sentence, token], verb))
    return Ground(
        parses=parses,
        sites=sites,
        told={sentence: tuple(tokens) for sentence, tokens in told.items()},
        verbs={sentence: tuple(found) for sentence, found in verbs.items()},
        events={event.id: event for event in events},
    )


def first_prose(ground: Ground) -> int | None:
    """The first sentence that tells an event and is no heading."""
    prose = (i for i in sorted(ground.told) if ground.parses[i].sentence.kind == "prose")
    return next(prose, None)


def groups(parse: Parse) -> tuple[VerbGroup | NounGroup, ...]:
    """The verb groups and noun groups of a sentence."""
    return (*parse.verbs, *parse.nouns)


def opener_of(group: VerbGroup | NounGroup) -> str:
    """The word that opens a clause or stands before a noun, "" if none does."""
    return group.marker if isinstance(group, VerbGroup) else group.prep


def climb(parse: Parse, token: int | None) -> Iterator[VerbGroup | NounGroup]:
    """The groups on the way up from a token, its own first."""
    seen: set[int] = set()
    while token is not None:
        group = verb_at(parse, token) or noun_at(parse, token)
        if group is None or group.head in seen:
            return
        seen.add(group.head)
        yield group
        token = group.parent


def governing(ground: Ground, sentence: int, token: int | None) -> str | None:
    """The event of a token, or the nearest one on the way up."""
    for group in climb(ground.parses[sentence], token):
        event = ground.at(sentence, group.head)
        if event is not None:
            return event
    return None


def is_main(parse: Parse, token: int) -> bool:
    """Whether a token stands in no clause that only describes, gives a reason or a purpose."""
    for group in climb(parse, token):
        if isinstance(group, VerbGroup) and group.role in ("relative", "adverbial"):
            return False
    return True


def told_by_verbs(ground: Ground, sentence: int) -> tuple[tuple[str, VerbGroup], ...]:
    """The events of a sentence that verbs tell, each with its verb group, in text order."""
    return ground.verbs.get(sentence, ())


def last_told(ground: Ground, sentence: int, token: int = 0, *, by_verb: bool = True) -> str | None:
    """The event that was told last before a token in a main clause, best by a verb.

    What stands earlier in the sentence comes before what the sentences before it tell.
    """
    for row in range(sentence, max(sentence - REACH, 0) - 1, -1):
        end = token if row == sentence else len(ground.parses[row].sentence.tokens)
        told = [t for t in ground.told.get(row, ()) if t < end]
        main = [t for t in told if is_main(ground.parses[row], t)]
        verbs = [t for t in main if is_verb(ground.parses[row], t)]
        if row == sentence:
            told = main
        if told:
            return ground.at(row, ((verbs if by_verb else ()) or main or told)[-1])
    return None


def is_verb(parse: Parse, token: int) -> bool:
    """Whether a token is the head of a verb group."""
    verb = verb_at(parse, token)
    return verb is not None and verb.head == token


def main_event(ground: Ground, sentence: int) -> str | None:
    """The event that the first verb of a main clause tells."""
    told = told_by_verbs(ground, sentence)
    return next((event for event, verb in told if verb.role == "main"), None)


def last_step(ground: Ground, sentence: int, token: int = 0) -> str | None:
    """The event that a verb of a main clause told last in the plain past, as the text goes on."""
    for row in range(sentence, max(sentence - REACH, 0) - 1, -1):
        steps = [
            event
            for event, verb in told_by_verbs(ground, row)
            if is_step(verb) and verb.tense == "PAST" and (row < sentence or verb.head < token)
        ]
        if steps:
            return steps[-1]
    return None


def is_step(verb: VerbGroup) -> bool:
    """Whether a verb tells the next step of a story: a main clause in the plain past or future."""
    plain = verb.tense in ("PAST", "FUTURE") and verb.aspect == "NONE"
    return is_told(verb) and plain and not verb.modal


def is_told(verb: VerbGroup) -> bool:
    """Whether a verb is that of a main clause, a report behind it or not: "It fell, he said"."""
    said = verb.role == "complement" and verb.parent is not None and verb.parent > verb.end
    return verb.role == "main" or said


def is_done(verb: VerbGroup) -> bool:
    """Whether a verb tells what is over: past, or perfect."""
    return verb.tense in ("PAST", "PASTPART") or (
        verb.tense == "PRESENT" and verb.aspect == "PERFECTIVE"
    )


def events_near(ground: Ground, sentence: int, reach: int) -> tuple[Event, ...]:
    """The events that sentences near one tell, each once, in the order of their telling."""
    rows = range(max(sentence - reach, 0), sentence + reach + 1)
    names = [ground.sites[row, token] for row in rows for token in ground.told.get(row, ())]
    return tuple(ground.events[name] for name in dict.fromkeys(names) if name in ground.events)


def words_of(parse: Parse, first: int, end: int) -> Span:
    """The span of some tokens, `end` not included."""
    tokens = parse.sentence.tokens
    return Span(tokens[first].start, tokens[max(end, first + 1) - 1].end)
