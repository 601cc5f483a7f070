"""What `extract` gives: the timeline of one or more documents."""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from timeline import dump, load
from timeline.dump import Json
from timeline.model import Event, Reading, Relation, Source

SCHEMA = "timeline/1"


@frozen
class Timeline:
    """Events in order, the documents they come from, and what was found in each document.

    `events` are sorted by `order`. `relations` say why; `dropped` are those that contradict dates
    or stronger ones. `remarks` are what a user should be told (a reference date that is missing),
    one line each.
    """

    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...] = ()
    remarks: tuple[str, ...] = ()
    dropped: tuple[Relation, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The documents, in the order in which they were given."""
        return tuple(reading.source for reading in self.readings)

    def to_dict(self) -> Json:
        """The timeline as plain values, schema "timeline/1"."""
        return {
            "schema": SCHEMA,
            "documents": [dump.source(r.source) for r in self.readings],
            "times": [dump.time(r.source.id, t) for r in self.readings for t in r.times],
            "places": [dump.place(r.source.id, p) for r in self.readings for p in r.places],
            "names": [dump.name(r.source.id, n) for r in self.readings for n in r.names],
            "mentions": [dump.mention(r.source.id, m) for r in self.readings for m in r.mentions],
            "events": [dump.event(e) for e in self.events],
            "relations": [dump.relation(r) for r in self.relations],
            "dropped": [dump.relation(r) for r in self.dropped],
            "remarks": list(self.remarks),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Timeline":
        """The timeline that `to_dict` gave.

        Raises:
            ValueError: the schema is another one, or a key is missing.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema is {data.get('schema')!r}, not {SCHEMA!r}")
        try:
            return cls(
                readings=tuple(load.reading(d, data) for d in data["documents"]),
                events=tuple(load.event(e) for e in data["events"]),
                relations=tuple(load.relation(r) for r in data.get("relations", ())),
                remarks=tuple(data.get("remarks", ())),
                dropped=tuple(load.relation(r) for r in data.get("dropped", ())),
            )
        except KeyError as error:
            raise ValueError(f"the key {error.args[0]!r} is missing") from error


def sort_events(timeline: Timeline) -> Timeline:
    """The same timeline with its events by order, then by place in the text."""
    places = {source.id: i for i, source in enumerate(timeline.sources)}
    key = {e.id: (e.order, places.get(e.trigger.doc, 0), e.trigger.span) for e in timeline.events}
    return evolve(timeline, events=tuple(sorted(timeline.events, key=lambda e: key[e.id])))
