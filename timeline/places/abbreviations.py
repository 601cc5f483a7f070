"""Abbreviated names of states and provinces: "Calif.", "W.Va.", "NSW", and "D.C."."""

import functools

from attrs import frozen

from timeline.lexicon import table
from timeline.places import gazetteer
from timeline.places.candidates import Candidate, Senses
from timeline.places.keys import key
from timeline.places.store import MAIN
from timeline.places.words import Words

DIRECTIONS = ("northwest", "northeast", "southwest", "southeast", "washington")


@frozen
class Short:
    """An abbreviation: its places, whether it has a full stop at the end, and its use."""

    senses: Senses
    stop: bool
    use: str


@functools.cache
def shorts() -> dict[str, tuple[Short, ...]]:
    """Abbreviations without spaces; of those with one stop, at the end, without it."""
    found: dict[str, list[Short]] = {}
    for row in table("abbreviations"):
        kinds = ("city", "capital") if row["use"] == "city" else ("admin1", "country")
        senses = tuple(
            (place, MAIN)
            for place, _ in gazetteer.bearers(key(row["name"]))
            if place.kind in kinds and gazetteer.iso_code(place) == row["iso"]
        )
        form = row["form"].replace(" ", "")
        single_stop = form.endswith(".") and "." not in form[:-1]
        best = max(senses, key=lambda sense: sense[0].population)
        stem = form[:-1] if single_stop else form
        found.setdefault(stem, []).append(Short((best,), single_stop, row["use"]))
    return {form: tuple(rows) for form, rows in found.items()}


def expand(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the abbreviations of the text, which go before what they overlap."""
    extra = tuple(find_shorts(words))
    taken = {i for c in extra for i in range(c.first, c.end)}
    kept = (c for c in found if not taken.intersection(range(c.first, c.end)))
    return tuple(sorted((*kept, *extra), key=lambda c: c.first))


def find_shorts(words: Words) -> list[Candidate]:
    """The abbreviations that stand where they can be meant, in text order."""
    found = []
    known = shorts()
    for i in words.capitals:
        stem = words.forms[i].replace(" ", "")
        if stem not in known:
            continue
        stop = words.form(i + 1) == "." and words.gap(i + 1) == ""
        meant = [s for s in known[stem] if (stop or not s.stop) and fits(words, i, s)]
        if meant:
            senses = tuple(sense for short in meant for sense in short.senses)
            end = i + 2 if meant[0].stop else i + 1
            found.append(Candidate(i, end, stem, senses, "abbreviation", "short"))
    return found


def fits(words: Words, i: int, short: Short) -> bool:
    """Whether the abbreviation is meant: by its form alone, or after a town and a comma."""
    before = words.form(i - 1)
    if before == "," and words.form(i - 2)[:1].isupper():
        return True
    if short.use == "free":
        return "." in words.form(i) or short.stop or before in ("in", "of", "the", "across")
    if short.use == "city":
        return "." in words.form(i) or before.lower() in (*DIRECTIONS, "in", "the")
    return False
