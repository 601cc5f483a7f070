"""What the text says of where a place lies: "Paris, Texas", "Paris (Texas)", "Paris in Texas"."""

from attrs import evolve

from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.words import Words

BETWEEN = ((",",), ("(",), ("in",), ("in", "the"), (",", "in"), (), ("in", "northern"),
           ("in", "southern"), ("in", "eastern"), ("in", "western"), ("in", "central"),
           ("of",), (",", "a", "town", "in"), (",", "a", "city", "in"), ("on",))  # fmt: skip


def contain(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, each with the entries in which the text says it lies.

    The container must really contain one of the places of that name; else nothing is said.
    """
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        inner, outer = result[i], result[i + 1]
        between = tuple(words.form(j).lower() for j in range(inner.end, outer.first))
        if len(between) > 4 or between not in BETWEEN or inner.kind in ("demonym", "short"):
            continue
        if any(gap in words.opens for gap in range(inner.end, outer.first + 1)):
            continue
        containers = {place.index for place, _ in outer.senses} & inside_of(inner)
        if containers and inner.name != outer.name:
            result[i] = evolve(inner, within=tuple(sorted(containers)))
    return tuple(result)


def inside_of(candidate: Candidate) -> set[int]:
    """All containers of all places of the candidate."""
    return {i for place, _ in candidate.senses for i in gazetteer.containers(place.index)}
