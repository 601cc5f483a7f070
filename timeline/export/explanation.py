"""Why each event is as it is: the words and the rule behind its date, place, status and order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from timeline.edtf import edtf
from timeline.export import when
from timeline.export.when import When
from timeline.export.wording import clean, day_words, interval_words, place_words
from timeline.model import Citation, Event, Interval, Participant, Relation, Source, Telling
from timeline.order.clue import measured
from timeline.result import Timeline

WIDTH = 8  # of the names of the lines
STRENGTHS = {1: "only the order of telling", 2: "likely", 3: "grammar", 4: "said in words"}


@frozen
class _Case:
    """A timeline, and the texts from which it quotes, by the id of their document."""

    timeline: Timeline
    texts: Mapping[str, str]
    numbers: dict[str, int]
    titles: dict[str, str]

    def quote(self, citation: Citation | None) -> str:
        """The words of a citation, "" without one or without its text."""
        text = self.texts.get(citation.doc, "") if citation else ""
        span = citation.span if citation else None
        return f"“{clean(text[span.start : span.end])}”" if span and text else ""

    def place(self, citation: Citation) -> str:
        """The line in which a citation starts, from 1; of several documents with its name."""
        lines = (self.texts.get(citation.doc, "")[: citation.span.start] + "x").splitlines()
        doc = f"{clean(citation.doc)}, " if len(self.texts) > 1 else ""
        return f"{doc}line {len(lines)}"

    def name(self, event: str) -> str:
        """How the explanation calls another event."""
        return f"{self.numbers[event]}. {self.titles[event]}" if event in self.numbers else event


def choose(timeline: Timeline, wanted: str) -> tuple[Event, ...]:
    """The events that a user may mean: by number from 1, id, start of an id, or part of a title."""
    if wanted.isdecimal():
        return tuple(e for number, e in enumerate(timeline.events, 1) if number == int(wanted))
    exact = tuple(event for event in timeline.events if event.id == wanted)
    begins = tuple(event for event in timeline.events if event.id.startswith(wanted))
    words = wanted.casefold()
    return exact or begins or tuple(e for e in timeline.events if words in e.title.casefold())


def write(timeline: Timeline, texts: Mapping[str, str], events: Sequence[Event]) -> str:
    """The explanation of these events of a timeline, made from these texts, by document."""
    case = _Case(
        timeline=timeline,
        texts=texts,
        numbers={event.id: number for number, event in enumerate(timeline.events, 1)},
        titles={event.id: clean(event.title) for event in timeline.events},
    )
    seen = when.see(timeline)
    parts = ["\n".join(_reference(source)) for source in timeline.sources]
    parts += ["\n".join(_event(event, seen[event.id], case)) for event in events]
    return "\n\n".join(parts) + "\n"


def _reference(source: Source) -> Iterator[str]:
    yield clean(source.id)
    day = f"{day_words(source.date)}, from the {source.date_source}" if source.date else "none"
    yield f"reference date: {day}"


def _event(event: Event, seen: When, case: _Case) -> Iterator[str]:
    interval = event.date.interval
    yield case.name(event.id)
    yield from _rows("told", [f"{case.place(event.trigger)}: “{clean(event.quote)}”"])
    yield from _rows("words", map(case.quote, (event.trigger, *event.mentions[1:])))
    yield from _rows("kind", [f"{event.kind}, confidence {event.confidence:.2f}"])
    known = seen.words or f"{seen.side} {case.name(seen.neighbour.id) if seen.neighbour else ''}"
    said = f", from “{clean(event.date.text)}”" if event.date.text else ""
    rule = f"rule: {event.date.basis}"
    yield from _rows("date", [f"{known}{said}", rule, *_conflicts(event, case)])
    bounds = f"{interval.earliest or '…'} to {interval.latest or '…'}, precision: "
    machine = f", EDTF {edtf(interval)}" if edtf(interval) else ""
    yield from _rows("range", [f"{bounds}{interval.precision}{machine}"])
    cue = f", from {case.quote(event.cue)}" if event.cue else ""
    yield from _rows("status", [event.status + cue])
    yield from _rows("who", (_person(event, person, case) for person in event.participants))
    yield from _rows("where", _place(event, case))
    yield from _rows("order", _order(event, case))
    yield from _rows("history", (_telling(telling, case) for telling in event.history))
    yield from _rows("rules", event.trace)
    yield from _rows("id", [event.id])


def _conflicts(event: Event, case: _Case) -> list[str]:
    """What does not fit in the words that gave the date, or how else they may be read."""
    docs = {event.trigger.doc, *(mention.doc for mention in event.mentions)}
    found = (
        f"but: {time.conflict}"
        for reading in case.timeline.readings
        for time in reading.times
        if time.conflict and time.text == event.date.text and reading.source.id in docs
    )
    return list(dict.fromkeys(found))


def _rows(name: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"   {'' if number else name:{WIDTH}}{line}"


def _person(event: Event, person: Participant, case: _Case) -> str:
    """Who takes part, and the words that say so, where they are not the name itself."""
    quote = case.quote(Citation(person.doc or event.trigger.doc, person.span))
    said = f", from {quote}" if quote and quote != f"“{clean(person.name)}”" else ""
    return f"{clean(person.name)} ({person.role}){said}"


def _place(event: Event, case: _Case) -> Iterator[str]:
    if event.place is None:
        return
    doc, span = event.place.doc or event.trigger.doc, event.place.span
    rules = [
        place.rule
        for reading in case.timeline.readings
        for place in reading.places
        if reading.source.id == doc and place.span == span
    ]
    quote = case.quote(Citation(doc, span))
    yield f"{event.place.rel} {place_words(event.place)}, from {quote}"
    if event.place.basis:
        yield f"clue: {event.place.basis}"
    for rule in rules:
        yield f"rule: {rule}"


def _telling(telling: Telling, case: _Case) -> str:
    """What one document told, and what became of it."""
    written = f"{day_words(telling.written)}, " if telling.written else ""
    said = ", ".join(part for part in (telling.status, _days(telling.date.interval)) if part)
    note = f" ({telling.note})" if telling.note else ""
    return f"{written}{case.place(telling.trigger)}: {said}{note}: “{clean(telling.quote)}”"


def _days(interval: Interval) -> str:
    """The days of an interval in words, "" if nothing is known."""
    first, last = interval.earliest, interval.latest
    if first and last:
        return interval_words(interval)
    return f"from {day_words(first)}" if first else f"by {day_words(last)}" if last else ""


def _order(event: Event, case: _Case) -> Iterator[str]:
    """Each relation that places the event, the strongest first; else what else places it.

    Then those that were not believed, because dates or stronger ones contradict them.
    """
    ties = _ties(case.timeline.relations, event)
    for relation in ties:
        yield f"{_tie(relation, event, case)} ({_strength(relation)})"
    if not ties:
        yield f"rank {event.order}, by its date and status"
    for relation in _ties(case.timeline.dropped, event):
        yield f"not {_tie(relation, event, case)} (contradicted; {_strength(relation)})"


def _ties(relations: Iterable[Relation], event: Event) -> list[Relation]:
    mine = (r for r in relations if event.id in (r.first, r.second))
    return sorted(mine, key=lambda r: (-r.strength, r.first, r.second))


def _strength(relation: Relation) -> str:
    """How sure a relation is: by its kind of clue, and by how often that clue is right."""
    known = STRENGTHS.get(relation.strength, f"strength {relation.strength}")
    judged, right = measured(relation.rule)
    return f"{known}; right {right} of {judged} times" if judged else known


def _tie(relation: Relation, event: Event, case: _Case) -> str:
    first = relation.first == event.id
    words = {
        ("before", True): "before", ("before", False): "after",
        ("contains", True): "holds", ("contains", False): "within",
        ("with", True): "with", ("with", False): "with",
    }[relation.kind, first]  # fmt: skip
    other = case.name(relation.second if first else relation.first)
    cue = f" from {case.quote(relation.cue)}" if relation.cue else ""
    return f"{words} {other}: {relation.rule}{cue}"
