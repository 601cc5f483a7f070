"""The texts of a calendar entry: title, bracket, description, place."""

from collections.abc import Mapping

from timeline.export.when import When
from timeline.export.wording import clean, clock_words, place_words, status_words
from timeline.model import Event, EventPlace, Interval, Place, Source
from timeline.result import Timeline

UNITS = ("month", "season", "quarter", "half", "year", "decade", "century")
TOWNS = ("capital", "city", "district")  # places small enough for a pin on a map
SITES = ("venue", "road")  # what a pin on their town still shows; a lake or a forest it does not
LONGEST_QUOTE = 400  # characters


def title(event: Event, seen: When) -> str:
    """The title, after its clock time if that has no zone to be exact in."""
    start = event.date.interval.start
    words = clean(event.title) or clean(event.kind)
    return f"{clock_words(start)} {words}" if seen.has_clock and start and not seen.zone else words


def bracket(event: Event, seen: When, sources: tuple[Source, ...]) -> str:
    """What is known in place of a day, and whether it happens at all; "" if all is sure."""
    parts = []
    if seen.neighbour:
        parts.append(f"{seen.side}: {clean(seen.neighbour.title)}")
    elif seen.certainty != "exact":
        unknown = ", day unknown" if event.date.interval.precision in UNITS else ""
        parts.append(seen.words + unknown)
    if words := status_words(event, sources):
        parts.append(words)
    return "; ".join(parts)


def description(event: Event, seen: When, sources: tuple[Source, ...]) -> tuple[str, ...]:
    """The lines below the title: the words, what they bound, who takes part, where it stands."""
    interval, date = event.date.interval, clean(event.date.text)
    quote = clean(event.quote)
    lines = [f"As written: “{_shorten(quote)}”"] if quote else []
    if date and date not in quote:
        lines.append(f"Date from: “{date}”")
    if seen.certainty != "exact":
        lines.append(f"Range: {_range(interval)}")
    if seen.has_clock:
        words = seen.words.partition(", ")[2]
        lines.append(f"Local time: {words} ({seen.zone or 'zone not known'})")
    if event.participants:
        names = dict.fromkeys(clean(participant.name) for participant in event.participants)
        lines.append(f"With: {', '.join(names)}")
    return (*lines, *(f"Source: {_source(source)}" for source in sources))


def _shorten(quote: str) -> str:
    if len(quote) <= LONGEST_QUOTE:
        return quote
    return quote[:LONGEST_QUOTE].rpartition(" ")[0] + " …"


def _range(interval: Interval) -> str:
    if interval.earliest and interval.latest:
        return f"{interval.earliest} to {interval.latest}"
    if interval.earliest:
        return f"not before {interval.earliest}"
    return f"not after {interval.latest}" if interval.latest else "not known"


def _source(source: Source) -> str:
    where = clean(source.url or source.id)
    name = clean(source.title)
    return f"{name}, {where}" if name else where


def location(place: EventPlace) -> str:
    """The place with what it lies in, as maps like to be asked.

    "near" stays, since a map would show the wrong place.
    """
    near = "near " if place.rel == "near" else ""
    return near + place_words(place)


def places_by_start(timeline: Timeline) -> dict[tuple[str, int], Place]:
    """The places of all documents, by document and start."""
    return {(r.source.id, p.span.start): p for r in timeline.readings for p in r.places}


def point(event: Event, places: Mapping[tuple[str, int], Place]) -> tuple[float, float] | None:
    """Latitude and longitude of an event's place, if a pin there shows it.

    That is a town, or a site whose own point or town is known. Four decimals, since the last digits
    of a gazetteer differ from one issue to the next.
    """
    place = event.place
    doc = (place.doc if place else "") or event.trigger.doc
    found = places.get((doc, place.span.start)) if place else None
    if place is None or found is None or place.rel == "near":
        return None
    own = not place.point_of and found.kind in (*TOWNS, "venue")
    of_town = (found.point_kind if found.kind in SITES else found.kind) in TOWNS
    if place.lat is None or place.lon is None or not (own or of_town):
        return None
    return round(place.lat, 4) + 0.0, round(place.lon, 4) + 0.0
