"""A timeline as GeoJSON (RFC 7946): a point for each event whose place can be shown by one.

Coordinates are longitude, then latitude (section 3.1.1), WGS 84. The properties are plain values,
or lists of them, since that is what programs for maps can filter by.
"""

import json
from typing import Any

from timeline.export import fields
from timeline.export.options import DEFAULT, Options
from timeline.export.wording import clean, place_words
from timeline.model import Event
from timeline.result import Timeline

Json = dict[str, Any]
Point = tuple[float, float]


def write(timeline: Timeline, options: Options = DEFAULT) -> str:  # noqa: ARG001 - one signature for all formats
    """The text of a FeatureCollection, features in the order of the timeline.

    >>> json.loads(write(Timeline((), ())))
    {'type': 'FeatureCollection', 'features': []}
    """
    documents = {source.id: clean(source.url or source.id) for source in timeline.sources}
    dates = {row["id"]: row["date"] for row in timeline.to_dict()["events"]}
    points = _points(timeline)
    features = [
        _feature(event, points[event.id], dates[event.id], documents.get(event.trigger.doc, ""))
        for event in timeline.events
        if event.id in points
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def remarks(timeline: Timeline, options: Options = DEFAULT) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all formats
    """How many events are left out, if any are."""
    count = len(timeline.events) - len(_points(timeline))
    if not count:
        return ()
    events = "1 event is" if count == 1 else f"{count} events are"
    return (f"{events} not on the map: no point is known of their own place or its town",)


def _points(timeline: Timeline) -> dict[str, Point]:
    """The points by the ids of the events."""
    places = fields.places_by_start(timeline)
    found = ((event.id, fields.point(event, places)) for event in timeline.events)
    return {name: point for name, point in found if point}


def _feature(event: Event, point: Point, date: Json, source: str) -> Json:
    """One feature (section 3.2); `date` is that of the JSON form of the event."""
    lat, lon = point
    place = event.place
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "id": event.id,
            "title": clean(event.title),
            "kind": event.kind,
            "status": event.status,
            **{key: date[key] for key in ("earliest", "latest", "precision", "edtf")},
            "place": place_words(place) if place else "",
            "point_of": clean(place.point_of) if place else "",
            "participants": list(dict.fromkeys(clean(p.name) for p in event.participants)),
            "order": event.order,
            "source": source,
        },
    }
