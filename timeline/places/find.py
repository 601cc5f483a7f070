"""A document in, its places out: candidates, the steps of the cascade, one entry each, roles."""

from timeline.model import Document, Place, Role, Sentence, Span
from timeline.places import candidates, extras, gazetteer, locate, resolve, roles, style
from timeline.places.candidates import Candidate, Extra
from timeline.places.home import find as find_home
from timeline.places.phrases import AGAIN
from timeline.places.steps import STEPS
from timeline.places.words import Words, split

SHOWN_KIND = {"capital": "city"}
NEAR = ("city", "capital", "admin1", "admin2")  # whose point can stand for that of a site in it


def find(
    document: Document,
    sentences: tuple[Sentence, ...],
    home: str | None = None,
    extra: tuple[Extra, ...] = (),
) -> tuple[Place, ...]:
    """The places that the title and the body name, in text order, none overlapping.

    `home` is the name of the place that the text was written for ("Dublin, Ohio"): names that the
    text leaves open lie there. `extra` are places of the user's, which go before all others.
    """
    words = split(document, sentences)
    found = candidates.match(words)
    for step in STEPS:
        found = step.apply(words, found)
    settled = resolve.settle(found, find_home(home) if home else None, style.favoured(words))
    return build_all(words, extras.add(words, settled, extra))


def find_extra(
    document: Document, sentences: tuple[Sentence, ...], extra: tuple[Extra, ...]
) -> tuple[Place, ...]:
    """The places of the user's that the title and the body name, and no others."""
    words = split(document, sentences)
    return build_all(words, extras.add(words, (), extra))


def build_all(words: Words, found: tuple[Candidate, ...]) -> tuple[Place, ...]:
    """The places that the candidates are, in the same order."""
    located = locate.locate(words, found)
    parts = zip(located, roles.assign(words, located), strict=True)
    return tuple(build(words, candidate, role) for candidate, role in parts)


def build(words: Words, candidate: Candidate, role: Role) -> Place:
    """The place as the rest of the line sees it."""
    start, end = words.starts[candidate.first], words.ends[candidate.end - 1]
    span, text = Span(start, end), words.text[start:end]
    entry = candidate.entry
    if candidate.kind in ("site", "venue", "extra") or entry is None:
        return build_site(words, candidate, role)
    return Place(
        span=span,
        text=text,
        name=candidate.name if candidate.rule == AGAIN else entry.name,
        kind=SHOWN_KIND.get(entry.kind, entry.kind),
        country=gazetteer.iso_code(entry),
        lat=entry.lat,
        lon=entry.lon,
        geonameid=str(entry.geonameid) if entry.geonameid else None,
        zone=None if candidate.doubt else entry.zone,
        role=role,
        rule=candidate.rule,
        within=container_names(entry.name, gazetteer.containers(entry.index)),
    )


def build_site(words: Words, candidate: Candidate, role: Role) -> Place:
    """A site with its own point, or that of the town or unit in which it lies.

    The middle of a country says nothing of where a palace stands.
    """
    start, end = words.starts[candidate.first], words.ends[candidate.end - 1]
    label = label_of(words, candidate)
    entry, own = candidate.entry, own_point(candidate)
    inside = (entry.index, *gazetteer.containers(entry.index)) if entry else ()
    near = entry if entry and entry.kind in NEAR and not own else None
    lat, lon = own or ((near.lat, near.lon) if near else (None, None))
    zone = candidate.extra.zone if candidate.extra else entry.zone if entry else None
    return Place(
        span=Span(start, end),
        text=words.text[start:end],
        name=label[:1].upper() + label[1:],
        kind=candidate.head or "venue",
        country=gazetteer.iso_code(entry) if entry else None,
        lat=lat,
        lon=lon,
        geonameid=None,
        zone=None if candidate.doubt else zone,
        role=role,
        rule=candidate.rule,
        within=container_names("", inside),
        point_of=near.name if near else "",
        point_kind=SHOWN_KIND.get(near.kind, near.kind) if near else "",
    )


def label_of(words: Words, candidate: Candidate) -> str:
    """The words that name a site; "the city's airport" by the name of the city, if it is known."""
    entry = candidate.entry
    if candidate.rule == "owned" and entry and entry.kind in NEAR:
        return f"{entry.name} {words.form(candidate.end - 1)}"
    return words.quote(candidate.first, candidate.end)


def container_names(name: str, containers: tuple[int, ...]) -> tuple[str, ...]:
    """The names of containers, nearest first, without those called like the place or each other."""
    names = dict.fromkeys(gazetteer.entry(i).name for i in containers)
    return tuple(other for other in names if other != name)


def own_point(candidate: Candidate) -> tuple[float, float] | None:
    """The point of a venue of the table or of the user's file.

    A venue that the text puts in another city than the table does is another one.
    """
    if candidate.kind == "venue":
        venue = gazetteer.venues()[candidate.name]
        same = candidate.entry is None or candidate.entry == locate.venue_city(candidate)
        return (venue.lat, venue.lon) if same else None
    extra = candidate.extra
    if extra and extra.lat is not None and extra.lon is not None:
        return extra.lat, extra.lon
    return None
