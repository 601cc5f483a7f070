"""The values of a timeline from its JSON: the other way round than `dump`."""

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.days import Day
from timeline.dump import Json
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
    Telling,
    Time,
)


def _span(data: Json) -> Span:
    return Span(data["start"], data["end"])


def _cite(data: Json) -> Citation:
    return Citation(data["doc"], _span(data))


def _optional(data: Json | None) -> Citation | None:
    return None if data is None else _cite(data)


def _day(text: str | None) -> Day | None:
    return None if text is None else Day.parse(text.partition("T")[0])


def _clock(text: str | None, zone: str | None) -> Clock | None:
    moment = (text or "").partition("T")[2]
    return Clock(int(moment[:2]), int(moment[3:5]), zone) if moment else None


def _interval(data: Json) -> Interval:
    zone = data.get("tz")
    return Interval(
        earliest=_day(data["earliest"]),
        latest=_day(data["latest"]),
        precision=data["precision"],
        start=_clock(data["earliest"], zone),
        end=_clock(data["latest"], zone) if data.get("ends") else None,
        approximate=data.get("approximate", False),
    )


def _here(items: Iterable[Json], doc: str) -> Iterable[Json]:
    return (item for item in items if item["doc"] == doc)


def reading(document: Json, data: Mapping[str, Any]) -> Reading:
    """The reading of one document, by what `dump.source` gave, out of all data."""
    doc = document["id"]
    names = (n for n in data["names"] if n["mentions"] and n["mentions"][0]["doc"] == doc)
    return Reading(
        source=Source(
            id=doc,
            title=document["title"],
            date=_day(document["date"]),
            date_source=document["date_source"],
            sha256=document["sha256"],
            chars=document["chars"],
            url=document.get("url"),
            zone=document.get("tz"),
        ),
        times=tuple(_time(t) for t in _here(data["times"], doc)),
        places=tuple(_place(p) for p in _here(data["places"], doc)),
        names=tuple(_name(n) for n in names),
        mentions=tuple(_mention(m) for m in _here(data["mentions"], doc)),
    )


def _time(data: Json) -> Time:
    extent = data.get("extent")
    return Time(
        span=_span(data),
        text=data["text"],
        type=data["type"],
        value=data["value"],
        mod=data["mod"] or "",
        interval=_interval(data) if "precision" in data else None,
        rule=data["rule"],
        extent=None if extent is None else _interval(extent),
        conflict=data.get("conflict", ""),
        bound=data.get("bound", ""),
    )


def _place(data: Json) -> Place:
    return Place(
        span=_span(data),
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


def _name(data: Json) -> Name:
    mentions = tuple(NameMention(_span(m), m["form"], m["rule"]) for m in data["mentions"])
    return Name(data["id"], data["name"], data["kind"], mentions)


def _mention(data: Json) -> Mention:
    return Mention(
        span=_span(data),
        cls=data["class"],
        **{key: data[key] for key in ("text", "tense", "aspect", "polarity", "modality", "event")},
    )


def event(data: Json) -> Event:
    """The event that `dump.event` gave."""
    doc = data["trigger"]["doc"]
    return Event(
        trigger=_cite(data["trigger"]),
        mentions=tuple(_cite(m) for m in data["mentions"]),
        date=_date(data["date"]),
        place=None if data["place"] is None else _event_place(doc, data["place"]),
        participants=tuple(_participant(doc, p) for p in data["participants"]),
        sentence=_cite(data["sentence"]),
        cue=_optional(data["cue"]),
        before=tuple(data["before"]),
        trace=tuple(data["trace"]),
        history=tuple(_telling(t) for t in data.get("history", ())),
        **{
            key: data[key]
            for key in ("id", "kind", "title", "status", "confidence", "quote", "order", "within")
        },
    )


def _date(data: Json) -> EventDate:
    own = data.get("own")
    return EventDate(
        _interval(data), data["basis"], data["text"], None if own is None else _date(own)
    )


def _telling(data: Json) -> Telling:
    return Telling(
        trigger=_cite(data["trigger"]),
        written=_day(data["written"]),
        date=_date(data["date"]),
        **{key: data[key] for key in ("status", "quote", "note")},
    )


def _participant(doc: str, data: Json) -> Participant:
    return Participant(data["name"], data["role"], _span(data), _elsewhere(doc, data))


def _elsewhere(doc: str, data: Json) -> str:
    """The document of a span, "" if it is that of the event."""
    return "" if data["doc"] == doc else str(data["doc"])


def _event_place(doc: str, data: Json) -> EventPlace:
    return EventPlace(
        span=_span(data),
        doc=_elsewhere(doc, data),
        zone=data["tz"],
        within=tuple(data["within"]),
        basis=data.get("basis", ""),
        geonameid=data.get("geonameid"),
        **{key: data[key] for key in ("name", "lat", "lon", "rel", "point_of")},
    )


def relation(data: Json) -> Relation:
    """The relation that `dump.relation` gave."""
    return Relation(
        cue=_optional(data["cue"]),
        gap=data.get("gap", ""),
        **{key: data[key] for key in ("first", "second", "kind", "rule", "strength")},
    )
