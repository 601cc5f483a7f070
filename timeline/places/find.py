"""The cascade: each step takes the candidates of a text and gives better ones."""

from timeline.model import Document, Place, Role, Sentence, Span
from timeline.places import abbreviations, clues, gazetteer, persons, resolve
from timeline.places.candidates import Candidate, match
from timeline.places.containment import contain
from timeline.places.sites import join_sites
from timeline.places.store import Entry
from timeline.places.words import Words, split


def find(
    document: Document, sentences: tuple[Sentence, ...], home: str | None = None
) -> tuple[Place, ...]:
    """The places that the title and the body name, in text order, none overlapping.

    `home` is the name of the place that the text was written for ("Dublin, Ohio"): names that the
    text leaves open lie there.
    """
    words = split(document, sentences)
    found = contain(words, join_sites(words, abbreviations.expand(words, match(words))))
    scene = clues.Scene(words, persons.learn(words))
    beliefs = [clues.belief(scene, c) if c.kind == "name" else 9.0 for c in found]
    votes = resolve.vote(c for c, b in zip(found, beliefs, strict=True) if b > VOTES_FROM)
    places = []
    for candidate, b in zip(found, beliefs, strict=True):
        if b <= 0:
            continue
        entry = resolve.choose(candidate, votes)
        places.append(place(words, candidate, entry))
    return tuple(places)


VOTES_FROM = 0.0


def place(words: Words, candidate: Candidate, entry: Entry | None) -> Place:
    """The place as the rest of the line sees it."""
    start, end = words.starts[candidate.first], words.ends[candidate.end - 1]
    containers = [gazetteer.entry(i) for i in gazetteer.containers(entry.index)] if entry else []
    country = containers[-1] if containers else entry
    role: Role = "demonym" if candidate.kind == "demonym" else "location"
    return Place(
        span=Span(start, end),
        text=words.text[start:end],
        name=entry.name if entry else candidate.label,
        kind=("city" if entry.kind == "capital" else entry.kind) if entry else "venue",
        country=gazetteer.iso_codes().get(country.name) if country else None,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        geonameid=str(entry.geonameid) if entry and entry.geonameid else None,
        zone=entry.zone if entry else None,
        role=role,
        rule=candidate.rule,
        within=tuple(c.name for c in containers),
    )
