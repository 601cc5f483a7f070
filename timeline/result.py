"""What `extract` gives: the timeline of one or more documents, and its JSON form.

`dump` and `load` are written out by hand, key by key: the JSON is a contract that outlives the
classes of `model`. Spans are `{"doc", "start", "end"}`, days ISO 8601 texts.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from timeline.days import Day
from timeline.edtf import edtf
from timeline.model import (
    Citation,
    Clock,
    Event,
    EventDate,
    EventPlace,
    Interval,
    Mention,
    Name,
    NameMention,
    Participant,
    Place,
    Reading,
    Relation,
    Source,
    Span,
    Time,
)

SCHEMA = "timeline/1"
Json = dict[str, Any]


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
            "documents": [_source(r.source) for r in self.readings],
            "times": [_time(r.source.id, t) for r in self.readings for t in r.times],
            "places": [_place(r.source.id, p) for r in self.readings for p in r.places],
            "names": [_name(r.source.id, n) for r in self.readings for n in r.names],
            "mentions": [_mention(r.source.id, m) for r in self.readings for m in r.mentions],
            "events": [_event(e) for e in self.events],
            "relations": [_relation(r) for r in self.relations],
            "dropped": [_relation(r) for r in self.dropped],
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
                readings=tuple(_load_reading(d, data) for d in data["documents"]),
                events=tuple(_load_event(e) for e in data["events"]),
                relations=tuple(_load_relation(r) for r in data.get("relations", ())),
                remarks=tuple(data.get("remarks", ())),
                dropped=tuple(_load_relation(r) for r in data.get("dropped", ())),
            )
        except KeyError as error:
            raise ValueError(f"the key {error.args[0]!r} is missing") from error


def _span(doc: str, span: Span) -> Json:
    return {"doc": doc, "start": span.start, "end": span.end}


def _cite(citation: Citation) -> Json:
    return _span(citation.doc, citation.span)


def _day(day: Day | None) -> str | None:
    return None if day is None else str(day)


def _source(source: Source) -> Json:
    known = {
        "id": source.id,
        "title": source.title,
        "date": _day(source.date),
        "date_source": source.date_source,
        "sha256": source.sha256,
        "chars": source.chars,
    }
    extra = {"url": source.url, "tz": source.zone}
    return known | {key: value for key, value in extra.items() if value}


def _moment(day: Day | None, clock: Clock | None) -> str | None:
    """A day, or a local date-time, with the offset where the zone is one."""
    if day is None or clock is None:
        return _day(day)
    offset = clock.zone if clock.zone and clock.zone[0] in "+-" else ""
    return f"{day}T{clock.hour:02}:{clock.minute:02}{offset}"


def _interval(interval: Interval) -> Json:
    data: Json = {
        "earliest": _moment(interval.earliest, interval.start),
        "latest": _moment(interval.latest, interval.end or interval.start),
        "precision": interval.precision,
        "edtf": edtf(interval),
    }
    if interval.approximate:
        data["approximate"] = True
    if interval.start and interval.start.zone:
        data["tz"] = interval.start.zone
    if interval.end:
        data["ends"] = True
    return data


def _time(doc: str, time: Time) -> Json:
    known = _span(doc, time.span) | {
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod or None,
        "earliest": None,
        "latest": None,
        "rule": time.rule,
    }
    if time.interval is not None:
        known |= _interval(time.interval)
    if time.extent is not None:
        known["extent"] = _interval(time.extent)
    extra = {"bound": time.bound, "conflict": time.conflict}
    return known | {key: value for key, value in extra.items() if value}


def _place(doc: str, place: Place) -> Json:
    return _span(doc, place.span) | {
        "text": place.text,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "geonameid": place.geonameid,
        "tz": place.zone,
        "role": place.role,
        "rule": place.rule,
        "within": list(place.within),
        "point_of": place.point_of,
        "point_kind": place.point_kind,
    }


def _name(doc: str, name: Name) -> Json:
    mentions = [_span(doc, m.span) | {"form": m.form, "rule": m.rule} for m in name.mentions]
    return {"id": name.id, "name": name.name, "kind": name.kind, "mentions": mentions}


def _mention(doc: str, mention: Mention) -> Json:
    return _span(doc, mention.span) | {
        "text": mention.text,
        "class": mention.cls,
        "tense": mention.tense,
        "aspect": mention.aspect,
        "polarity": mention.polarity,
        "modality": mention.modality,
        "event": mention.event,
    }


def _event(event: Event) -> Json:
    doc = event.trigger.doc
    date = _interval(event.date.interval)
    return {
        "id": event.id,
        "kind": event.kind,
        "title": event.title,
        "status": event.status,
        "confidence": event.confidence,
        "trigger": _cite(event.trigger),
        "mentions": [_cite(m) for m in event.mentions],
        "date": date | {"basis": event.date.basis, "text": event.date.text},
        "place": None if event.place is None else _event_place(doc, event.place),
        "participants": [
            {"name": p.name, "role": p.role} | _span(doc, p.span) for p in event.participants
        ],
        "order": event.order,
        "before": list(event.before),
        "within": event.within,
        "sentence": _cite(event.sentence),
        "quote": event.quote,
        "cue": None if event.cue is None else _cite(event.cue),
        "trace": list(event.trace),
    }


def _event_place(doc: str, place: EventPlace) -> Json:
    known = {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "tz": place.zone,
        "rel": place.rel,
        "within": list(place.within),
        "point_of": place.point_of,
    }
    return known | _span(doc, place.span)


def _relation(relation: Relation) -> Json:
    return {
        "first": relation.first,
        "second": relation.second,
        "kind": relation.kind,
        "rule": relation.rule,
        "strength": relation.strength,
        "cue": None if relation.cue is None else _cite(relation.cue),
    }


def _load_span(data: Json) -> Span:
    return Span(data["start"], data["end"])


def _load_cite(data: Json) -> Citation:
    return Citation(data["doc"], _load_span(data))


def _load_optional(data: Json | None) -> Citation | None:
    return None if data is None else _load_cite(data)


def _load_day(text: str | None) -> Day | None:
    return None if text is None else Day.parse(text.partition("T")[0])


def _load_clock(text: str | None, zone: str | None) -> Clock | None:
    moment = (text or "").partition("T")[2]
    return Clock(int(moment[:2]), int(moment[3:5]), zone) if moment else None


def _load_interval(data: Json) -> Interval:
    zone = data.get("tz")
    return Interval(
        earliest=_load_day(data["earliest"]),
        latest=_load_day(data["latest"]),
        precision=data["precision"],
        start=_load_clock(data["earliest"], zone),
        end=_load_clock(data["latest"], zone) if data.get("ends") else None,
        approximate=data.get("approximate", False),
    )


def _here(items: Iterable[Json], doc: str) -> Iterable[Json]:
    return (item for item in items if item["doc"] == doc)


def _load_reading(document: Json, data: Mapping[str, Any]) -> Reading:
    doc = document["id"]
    names = (n for n in data["names"] if n["mentions"] and n["mentions"][0]["doc"] == doc)
    return Reading(
        source=Source(
            id=doc,
            title=document["title"],
            date=_load_day(document["date"]),
            date_source=document["date_source"],
            sha256=document["sha256"],
            chars=document["chars"],
            url=document.get("url"),
            zone=document.get("tz"),
        ),
        times=tuple(_load_time(t) for t in _here(data["times"], doc)),
        places=tuple(_load_place(p) for p in _here(data["places"], doc)),
        names=tuple(_load_name(n) for n in names),
        mentions=tuple(_load_mention(m) for m in _here(data["mentions"], doc)),
    )


def _load_time(data: Json) -> Time:
    extent = data.get("extent")
    return Time(
        span=_load_span(data),
        text=data["text"],
        type=data["type"],
        value=data["value"],
        mod=data["mod"] or "",
        interval=_load_interval(data) if "precision" in data else None,
        rule=data["rule"],
        extent=None if extent is None else _load_interval(extent),
        conflict=data.get("conflict", ""),
        bound=data.get("bound", ""),
    )


def _load_place(data: Json) -> Place:
    return Place(
        span=_load_span(data),
        zone=data["tz"],
        within=tuple(data["within"]),
        **{
            key: data[key]
            for key in (
                "text", "name", "kind", "country", "lat", "lon", "geonameid", "role", "rule",
                "point_of", "point_kind",
            )
        },
    )  # fmt: skip


def _load_name(data: Json) -> Name:
    mentions = tuple(NameMention(_load_span(m), m["form"], m["rule"]) for m in data["mentions"])
    return Name(data["id"], data["name"], data["kind"], mentions)


def _load_mention(data: Json) -> Mention:
    return Mention(
        span=_load_span(data),
        cls=data["class"],
        **{key: data[key] for key in ("text", "tense", "aspect", "polarity", "modality", "event")},
    )


def _load_event(data: Json) -> Event:
    date = data["date"]
    return Event(
        trigger=_load_cite(data["trigger"]),
        mentions=tuple(_load_cite(m) for m in data["mentions"]),
        date=EventDate(_load_interval(date), date["basis"], date["text"]),
        place=None if data["place"] is None else _load_event_place(data["place"]),
        participants=tuple(
            Participant(p["name"], p["role"], _load_span(p)) for p in data["participants"]
        ),
        sentence=_load_cite(data["sentence"]),
        cue=_load_optional(data["cue"]),
        before=tuple(data["before"]),
        trace=tuple(data["trace"]),
        **{
            key: data[key]
            for key in ("id", "kind", "title", "status", "confidence", "quote", "order", "within")
        },
    )


def _load_event_place(data: Json) -> EventPlace:
    return EventPlace(
        span=_load_span(data),
        zone=data["tz"],
        within=tuple(data["within"]),
        **{key: data[key] for key in ("name", "lat", "lon", "rel", "point_of")},
    )


def _load_relation(data: Json) -> Relation:
    return Relation(
        cue=_load_optional(data["cue"]),
        **{key: data[key] for key in ("first", "second", "kind", "rule", "strength")},
    )


def sort_events(timeline: Timeline) -> Timeline:
    """The same timeline with its events by order, then by place in the text."""
    places = {source.id: i for i, source in enumerate(timeline.sources)}
    key = {e.id: (e.order, places.get(e.trigger.doc, 0), e.trigger.span) for e in timeline.events}
    return evolve(timeline, events=tuple(sorted(timeline.events, key=lambda e: key[e.id])))
