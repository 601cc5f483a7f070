"""Why each event is as it is: the words and the rule behind its date, place, status and order."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from timeline.edtf import edtf
from timeline.export import when
from timeline.export.when import When
from timeline.export.wording import clean, day_words, place_words
from timeline.model import Citation, Event, Relation, Source
from timeline.result import Timeline

WIDTH = 8  # of the names of the lines
STRENGTHS = {1: "only the order of telling", 2: "likely", 3: "grammar", 4: "said in words"}


@frozen
class _Case:
    """The timeline of one text, and the text, from which it quotes."""

    timeline: Timeline
    text: str
    numbers: dict[str, int]
    titles: dict[str, str]

    def quote(self, citation: Citation | None) -> str:
        """The words of a citation, "" without one."""
        span = citation.span if citation else None
        return f"“{clean(self.text[span.start : span.end])}”" if span else ""

    def line(self, citation: Citation) -> int:
        """The line of the text in which a citation starts, from 1."""
        return len((self.text[: citation.span.start] + "x").splitlines())

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


def write(timeline: Timeline, text: str, events: Sequence[Event]) -> str:
    """The explanation of these events of a timeline, made from this text."""
    case = _Case(
        timeline=timeline,
        text=text,
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
    yield from _rows("told", [f"line {case.line(event.trigger)}: “{clean(event.quote)}”"])
    yield from _rows("words", map(case.quote, (event.trigger, *event.mentions[1:])))
    known = seen.words or f"{seen.side} {case.name(seen.neighbour.id) if seen.neighbour else ''}"
    said = f", from “{clean(event.date.text)}”" if event.date.text else ""
    yield from _rows("date", [f"{known}{said}", f"rule: {event.date.basis}"])
    bounds = f"{interval.earliest or '…'} to {interval.latest or '…'}, precision: "
    machine = f", EDTF {edtf(interval)}" if edtf(interval) else ""
    yield from _rows("range", [f"{bounds}{interval.precision}{machine}"])
    cue = f", from {case.quote(event.cue)}" if event.cue else ""
    yield from _rows("status", [event.status + cue])
    yield from _rows("who", (f"{clean(p.name)} ({p.role})" for p in event.participants))
    yield from _rows("where", _place(event, case))
    yield from _rows("order", _order(event, case))
    yield from _rows("rules", event.trace)
    yield from _rows("id", [event.id])


def _rows(name: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"   {'' if number else name:{WIDTH}}{line}"


def _place(event: Event, case: _Case) -> Iterator[str]:
    if event.place is None:
        return
    doc, span = event.trigger.doc, event.place.span
    rules = [
        place.rule
        for reading in case.timeline.readings
        for place in reading.places
        if reading.source.id == doc and place.span == span
    ]
    quote = case.quote(Citation(doc, span))
    yield f"{event.place.rel} {place_words(event.place)}, from {quote}"
    for rule in rules:
        yield f"rule: {rule}"


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
    return STRENGTHS.get(relation.strength, f"strength {relation.strength}")


def _tie(relation: Relation, event: Event, case: _Case) -> str:
    first = relation.first == event.id
    words = {
        ("before", True): "before", ("before", False): "after",
        ("contains", True): "holds", ("contains", False): "within",
    }[relation.kind, first]  # fmt: skip
    other = case.name(relation.second if first else relation.first)
    cue = f" from {case.quote(relation.cue)}" if relation.cue else ""
    return f"{words} {other}: {relation.rule}{cue}"
