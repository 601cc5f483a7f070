"""The cascade: each step takes the candidates of a text and gives better ones."""

from attrs import evolve

from timeline.model import Document, Place, Role, Sentence, Span
from timeline.places import gazetteer, resolve
from timeline.places.candidates import Candidate, match
from timeline.places.context import located
from timeline.places.persons import drop_persons
from timeline.places.store import COMMON_WORD, WORD, Entry
from timeline.places.words import Words, split


def find(
    document: Document, sentences: tuple[Sentence, ...], home: str | None = None
) -> tuple[Place, ...]:
    """The places that the title and the body name, in text order, none overlapping.

    `home` is the name of the place that the text was written for ("Dublin, Ohio"): names that the
    text leaves open lie there.
    """
    words = split(document, sentences)
    found = match(words)
    found = tuple(
        evolve(c, senses=gazetteer.bearers(gazetteer.demonyms()[c.name]))
        if c.kind == "demonym"
        else c
        for c in found
    )
    found = drop_words(words, found)
    found = drop_persons(words, found)
    found = contain(words, found)
    votes = resolve.vote(found)
    places = []
    for candidate in found:
        entry = resolve.choose(candidate, votes)
        if entry is not None:
            places.append(place(words, candidate, entry))
    return tuple(places)


def drop_words(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates without ordinary words."""
    kept = []
    for c in found:
        flags = gazetteer.flags(c.name)
        if c.kind == "name" and flags & (WORD | COMMON_WORD):
            size = max(p.population for p, _ in c.senses)
            if not (located(words, c.first) or size > 1_000_000):
                continue
        kept.append(c)
    return tuple(kept)


def contain(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    kept = list(found)
    for i in range(len(kept) - 1):
        a, b = kept[i], kept[i + 1]
        between = [words.form(j) for j in range(a.end, b.first)]
        if between in ([","], ["("], ["in"]):
            outer = {p.index for p, _ in b.senses}
            if any(outer & set(gazetteer.containers(p.index)) for p, _ in a.senses):
                kept[i] = evolve(a, within=tuple(sorted(outer)), rule="contained-in")
    return tuple(kept)


def place(words: Words, candidate: Candidate, entry: Entry) -> Place:
    """The place as the rest of the line sees it."""
    start, end = words.starts[candidate.first], words.ends[candidate.end - 1]
    containers = [gazetteer.entry(i) for i in gazetteer.containers(entry.index)]
    country = containers[-1] if containers else entry
    role: Role = "demonym" if candidate.kind == "demonym" else "location"
    return Place(
        span=Span(start, end),
        text=words.text[start:end],
        name=entry.name,
        kind="city" if entry.kind == "capital" else entry.kind,
        country=gazetteer.iso_codes().get(country.name),
        lat=entry.lat,
        lon=entry.lon,
        geonameid=str(entry.geonameid) if entry.geonameid else None,
        zone=entry.zone,
        role=role,
        rule=candidate.rule,
        within=tuple(c.name for c in containers),
    )
