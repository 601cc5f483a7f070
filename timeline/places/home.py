"""A place that a user names: where a text is at home."""

from timeline.places import gazetteer
from timeline.places.abbreviations import shorts
from timeline.places.keys import key
from timeline.places.store import Entry


def find(text: str) -> Entry | None:
    """The place that a user means by a name, with its containers after commas or alone.

    Of several the one with most people, but a country before all towns; None if there is none.

    >>> find("Dublin").zone, find("Dublin, Ohio").zone, find("Washington, D.C.").kind
    ('Europe/Dublin', 'America/New_York', 'capital')
    """
    name, *outer = text.split(",") if text.isprintable() else [""]
    inside = [{place.index for place in called(part)} for part in outer]
    fits = [place for place in called(name) if all(chain(place) & each for each in inside)]
    return max(fits, key=lambda p: (p.kind == "country", p.population, -p.index), default=None)


def chain(place: Entry) -> set[int]:
    """A place and its containers."""
    return {place.index, *gazetteer.containers(place.index)}


def called(name: str) -> tuple[Entry, ...]:
    """The places of this name or abbreviation: "Ohio", "Tex.", "TX", "D.C."."""
    form = name.replace(" ", "")
    short = shorts().get(form) or shorts().get(form.removesuffix(".")) or ()
    senses = (*gazetteer.bearers(key(name)), *(sense for each in short for sense in each.senses))
    return tuple(place for place, _ in senses)
