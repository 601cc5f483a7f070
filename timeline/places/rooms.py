"""Rooms of announcements: "room 12 of the Kern Building", "KB 204" beside a clock time."""

import re

from timeline.places.abbreviations import shorts
from timeline.places.candidates import Candidate
from timeline.places.context import is_capital, word_class
from timeline.places.words import Words

NUMBER = re.compile(r"[A-Z]?\d{1,4}[A-Za-z]?")
CODE_NUMBER = re.compile(r"[A-Z]?\d{2,4}[A-Z]?")
CODE = re.compile(r"[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,2}|[A-Z][a-z]{2,}")
BARE = re.compile(r"(?:[A-Z][A-Za-z]{1,3})?\d{3,4}")
YEARS = range(1400, 2100)
CLOCK = re.compile(r"\d ?[ap]\.?m\b|\d:\d\d|\bnoon\b", re.IGNORECASE)
NEAR = 60  # characters from a room's code within which a clock time must stand
LONGEST = 4  # words of the building after "room 12 of"


def add_rooms(words: Words, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the rooms of the text, which replace what they overlap."""
    rooms = (*numbered(words), *coded(words), *bare(words))
    covered = {i for c in found if c.kind == "site" for i in range(c.first, c.end)}
    rooms = tuple(r for r in rooms if not covered.intersection(range(r.first, r.end)))
    taken = {i for room in rooms for i in range(room.first, room.end)}
    kept = (c for c in found if not taken.intersection(range(c.first, c.end)))
    return tuple(sorted((*kept, *rooms), key=lambda c: c.first))


def numbered(words: Words) -> list[Candidate]:
    """Rooms said as such: "room 12", "Room 207 of the Student Center"."""
    found = []
    for i in words.where(word_class("room")):
        if words.joined(i + 1) and NUMBER.fullmatch(words.form(i + 1)):
            end = building_end(words, i + 2)
            found.append(Candidate(i, end, "", (), "room", "site", head="venue"))
    return found


def building_end(words: Words, at: int) -> int:
    """The end of the building's name after "room 12", or where it would begin."""
    first = at
    if words.form(first).lower() in ("of", "in") and words.joined(first):
        first += 2 if words.form(first + 1).lower() == "the" else 1
    end = first
    while end - first < LONGEST and words.joined(end) and is_capital(words.form(end)):
        end += 1
    return end if end > first else at


def coded(words: Words) -> list[Candidate]:
    """Rooms by the code or name of a building and a number, where a clock time stands near."""
    found = []
    for i in words.capitals:
        number = words.form(i + 1)
        if (
            not words.joined(i + 1)
            or not number[-1:].isalnum()
            or not any(map(str.isdigit, number))
        ):
            continue
        code = words.forms[i]
        if not CODE_NUMBER.fullmatch(number) or not CODE.fullmatch(code) or code in shorts():
            continue
        if code.lower() in word_class("no-name") or not beside_clock(words, i):
            continue
        found.append(Candidate(i, i + 2, "", (), "room", "site", head="venue"))
    return found


def bare(words: Words) -> list[Candidate]:
    """Rooms by a number alone after "in", where a clock time stands near: "at 3:30 in 204"."""
    found = []
    for before in words.where(("in",)):
        i, form = before + 1, words.form(before + 1)
        if not BARE.fullmatch(form) or (form.isdigit() and int(form) in YEARS):
            continue
        end = i + 2 if words.joined(i + 1) and is_capital(words.forms[i + 1]) else i + 1
        if CLOCK.search(words.text[max(0, words.starts[i] - NEAR) : words.ends[i] + NEAR]):
            found.append(Candidate(i, end, "", (), "room", "site", head="venue"))
    return found


def beside_clock(words: Words, i: int) -> bool:
    """Whether a clock time stands near, and the code stands as a room's does.

    After "in" or "at", a comma or the time, or at the start of a line.
    """
    start, end = words.starts[i], words.ends[i + 1]
    before, gap = words.form(i - 1).lower(), words.gap(i)
    placed = before in ("in", "at", ",", "pm", "am", "m", ".", "") or "\n" in gap or "\t" in gap
    return placed and CLOCK.search(words.text[max(0, start - NEAR) : end + NEAR]) is not None
