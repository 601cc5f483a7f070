"""Events, times, places and what else was found as plain values, key by key.

The JSON is a contract that outlives the classes of `model`, so nothing is written by itself. Spans
are `{"doc", "start", "end"}`, days ISO 8601 texts. `load` reads what is written here.
"""

from typing import Any

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
    Participant,
    Place,
    Relation,
    Source,
    Span,
    Telling,
    Time,
)

Json = dict[str, Any]


def _span(doc: str, span: Span) -> Json:
    return {"doc": doc, "start": span.start, "end": span.end}


def _cite(citation: Citation) -> Json:
    return _span(citation.doc, citation.span)


def _day(day: Day | None) -> str | None:
    return None if day is None else str(day)


def source(source: Source) -> Json:
    """A document: its id, title and date."""
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


def time(doc: str, time: Time) -> Json:
    """A time expression of a document, and the days it means."""
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


def place(doc: str, place: Place) -> Json:
    """A place name of a document."""
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


def name(doc: str, name: Name) -> Json:
    """A name with its mentions."""
    mentions = [_span(doc, m.span) | {"form": m.form, "rule": m.rule} for m in name.mentions]
    return {"id": name.id, "name": name.name, "kind": name.kind, "mentions": mentions}


def mention(doc: str, mention: Mention) -> Json:
    """An event that a document speaks of."""
    return _span(doc, mention.span) | {
        "text": mention.text,
        "class": mention.cls,
        "tense": mention.tense,
        "aspect": mention.aspect,
        "polarity": mention.polarity,
        "modality": mention.modality,
        "event": mention.event,
    }


def event(event: Event) -> Json:
    """An event of the timeline; an older telling is part of its history."""
    doc = event.trigger.doc
    known = {
        "id": event.id,
        "kind": event.kind,
        "title": event.title,
        "status": event.status,
        "confidence": event.confidence,
        "trigger": _cite(event.trigger),
        "mentions": [_cite(m) for m in event.mentions],
        "date": _date(event.date),
        "place": None if event.place is None else _event_place(doc, event.place),
        "participants": [_participant(doc, p) for p in event.participants],
        "order": event.order,
        "before": list(event.before),
        "within": event.within,
        "sentence": _cite(event.sentence),
        "quote": event.quote,
        "cue": None if event.cue is None else _cite(event.cue),
        "trace": list(event.trace),
    }
    history = [_telling(telling) for telling in event.history]
    return known | ({"history": history} if history else {})


def _date(date: EventDate) -> Json:
    known = _interval(date.interval) | {"basis": date.basis, "text": date.text}
    return known | ({"own": _date(date.own)} if date.own else {})


def _telling(telling: Telling) -> Json:
    return {
        "trigger": _cite(telling.trigger),
        "written": _day(telling.written),
        "status": telling.status,
        "date": _date(telling.date),
        "quote": telling.quote,
        "note": telling.note,
    }


def _participant(doc: str, participant: Participant) -> Json:
    known = {"name": participant.name, "role": participant.role}
    return known | _span(participant.doc or doc, participant.span)


def _event_place(doc: str, place: EventPlace) -> Json:
    known = {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "tz": place.zone,
        "rel": place.rel,
        "within": list(place.within),
        "point_of": place.point_of,
        "geonameid": place.geonameid,
        "basis": place.basis,
    }
    return known | _span(place.doc or doc, place.span)


def relation(relation: Relation) -> Json:
    """A relation between two events, by their ids."""
    known = {
        "first": relation.first,
        "second": relation.second,
        "kind": relation.kind,
        "rule": relation.rule,
        "strength": relation.strength,
        "cue": None if relation.cue is None else _cite(relation.cue),
    }
    return known | ({"gap": relation.gap} if relation.gap else {})
