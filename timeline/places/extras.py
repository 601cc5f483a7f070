"""Places of the user's own: offices, parks, rooms that no gazetteer knows."""

import csv
from pathlib import Path

from timeline import zones
from timeline.errors import ConfigError
from timeline.places.candidates import Candidate, Extra
from timeline.places.keys import key
from timeline.places.words import Words

COLUMNS = ("name", "aliases", "lat", "lon", "zone")


def read(path: Path) -> tuple[Extra, ...]:
    """The places of a CSV file with the columns name, aliases, lat, lon, zone.

    Only `name` must be there and filled; aliases are separated by semicolons.

    Raises:
        ConfigError: the file cannot be read, a column is unknown, or a row is wrong.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such file") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{path}: is no CSV in UTF-8: {error}") from error
    found = []
    for number, row in enumerate(rows, 2):
        unknown = sorted(set(filter(None, row)) - set(COLUMNS))
        if unknown or None in row:
            raise ConfigError(f"{path}:{number}: the columns are {', '.join(COLUMNS)}")
        try:
            found.append(read_row({key: (cell or "").strip() for key, cell in row.items()}))
        except ValueError as error:
            raise ConfigError(f"{path}:{number}: {error}") from error
    return tuple(found)


def read_row(row: dict[str, str]) -> Extra:
    """The place of one row.

    Raises:
        ValueError: the name is missing, a coordinate is no number or out of range, or there is no
            such zone.
    """
    if not key(row.get("name", "")):
        raise ValueError("the name is missing")
    aliases = tuple(filter(None, (name.strip() for name in row.get("aliases", "").split(";"))))
    lat, lon, zone = row.get("lat"), row.get("lon"), row.get("zone")
    if zone:
        zones.zone(zone)
    return Extra(
        name=row["name"],
        aliases=aliases,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        zone=zone or None,
    )


def add(
    words: Words, found: tuple[Candidate, ...], extra: tuple[Extra, ...]
) -> tuple[Candidate, ...]:
    """The candidates with the user's places, which replace what they overlap."""
    names = {tuple(key(name).split()): e for e in extra for name in (e.name, *e.aliases)}
    names.pop((), None)
    longest_first = sorted(names, key=lambda parts: (-len(parts), parts))
    own: list[Candidate] = []
    for i in range(len(words.forms) if names else 0):
        if own and i < own[-1].end:
            continue
        for parts in longest_first:
            if matches(words, i, parts):
                end = i + len(parts)
                own.append(
                    Candidate(i, end, " ".join(parts), (), "extra", "extra", extra=names[parts])
                )
                break
    taken = {i for c in own for i in range(c.first, c.end)}
    kept = (c for c in found if not taken.intersection(range(c.first, c.end)))
    return tuple(sorted((*kept, *own), key=lambda c: c.first))


def matches(words: Words, first: int, parts: tuple[str, ...]) -> bool:
    """Whether the words from `first` on are this name in normal form."""
    if key(words.forms[first]) != parts[0]:
        return False
    places = range(first, first + len(parts))
    return all(
        key(words.form(i)) == part and (i == first or words.joined(i))
        for i, part in zip(places, parts, strict=True)
    )
