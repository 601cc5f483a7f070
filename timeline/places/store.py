"""The binary gazetteer: how it is packed, and how it is read without reading it whole.

Two files. `<name>.marisa` is a trie of all names in normal form (`keys.key`) and as displayed; a
name's number in it is its row in the columns below. `<name>.bin` is a header in JSON and columns
of little-endian numbers:

    flags     one byte a name: WORD, COMMON_WORD, GIVEN, SURNAME, ...
    first     where a name's bearers begin (one more than there are names)
    bearers   number of an entry, shifted by two bits, and how it bears the name (MAIN to SHORT)
    then for each entry: geonameid, name, lat, lon, parent, zone, kind, size
"""

import hashlib
import json
import math
import mmap
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

import marisa_trie
from attrs import frozen

from timeline.errors import DataError

MAGIC = b"TLPLACE1"
DEGREE = 10_000  # units of a stored coordinate to a degree: 11 m
NO_ZONE = NO_PARENT = 0xFFFF

WORD, COMMON_WORD, GIVEN, SURNAME, COMMON_SURNAME, RARE_GIVEN = 1, 2, 4, 8, 16, 32
MAIN, ALIAS, SHORT = 0, 1, 2  # how an entry bears a name; SHORT: "Kent" for Kent County

COLUMNS = (
    ("flags", "B"), ("first", "I"), ("bearers", "I"), ("geonameid", "I"), ("name", "I"),
    ("lat", "i"), ("lon", "i"), ("parent", "H"), ("zone", "H"), ("kind", "B"), ("size", "B"),
)  # fmt: skip
SIZES = {"B": 1, "H": 2, "I": 4, "i": 4}
FLAGS, FIRST, BEARERS, ENTRY = 0, 1, 2, 3  # where in COLUMNS
SIZE_STEP = 1.1  # populations are stored as a power of this


@frozen
class Entry:
    """A place of the gazetteer. `population` is rounded to about 6 %, 0 if not known.

    `parent` is the number of the smallest container (a unit or a country), None if it has none.
    """

    index: int
    name: str
    kind: str
    lat: float
    lon: float
    population: int
    geonameid: int | None
    zone: str | None
    parent: int | None


def pack(
    entries: Iterable[Entry],
    names: Mapping[str, Iterable[tuple[int, int]]],
    flags: Mapping[str, int],
    digest: str,
) -> tuple[bytes, bytes]:
    """The two files, trie and columns, of these entries (in the order of their index).

    `names` gives for each normal form the entries that bear it, each with MAIN, ALIAS or SHORT;
    `flags` the flags of a normal form; `digest` says what it was made from.
    """
    rows = tuple(entries)
    trie = marisa_trie.Trie(sorted({*names, *flags, *(e.name for e in rows)}))
    kinds = sorted({e.kind for e in rows})
    zones = sorted({e.zone for e in rows if e.zone})
    first, bearers = [0], []
    for number in range(len(trie)):
        bearers += [i << 2 | how for i, how in sorted(names.get(trie.restore_key(number), ()))]
        first.append(len(bearers))
    columns = {
        "flags": [flags.get(trie.restore_key(n), 0) for n in range(len(trie))],
        "first": first,
        "bearers": bearers,
        "geonameid": [e.geonameid or 0 for e in rows],
        "name": [trie[e.name] for e in rows],
        "lat": [round(e.lat * DEGREE) for e in rows],
        "lon": [round(e.lon * DEGREE) for e in rows],
        "parent": [NO_PARENT if e.parent is None else e.parent for e in rows],
        "zone": [zones.index(e.zone) if e.zone else NO_ZONE for e in rows],
        "kind": [kinds.index(e.kind) for e in rows],
        "size": [round(math.log(e.population, SIZE_STEP)) if e.population else 0 for e in rows],
    }
    return trie.tobytes(), _columns(
        columns, {"kinds": kinds, "zones": zones, "made": digest}, trie.tobytes()
    )


def _columns(columns: Mapping[str, list[int]], head: dict[str, object], trie: bytes) -> bytes:
    """The second file: magic, length of the header, header, padded to 8 bytes, columns."""
    parts = [struct.pack(f"<{len(columns[name])}{code}", *columns[name]) for name, code in COLUMNS]
    body = b"".join(parts)
    head["counts"] = [len(columns[name]) for name, _ in COLUMNS]
    head["sha256"] = hashlib.sha256(trie + body).hexdigest()
    text = json.dumps(head, sort_keys=True, separators=(",", ":")).encode()
    return MAGIC + struct.pack("<I", len(text)) + text + body


@frozen
class Store:
    """An open gazetteer; what is asked for is read from disk."""

    trie: marisa_trie.Trie
    data: mmap.mmap
    starts: tuple[int, ...]
    kinds: tuple[str, ...]
    zones: tuple[str, ...]
    made: str
    sha256: str


def open_store(path: Path) -> Store:
    """The gazetteer in `<path>.marisa` and `<path>.bin`, mapped into memory.

    Raises:
        DataError: a file is missing, or not of this layout.
    """
    try:
        trie = marisa_trie.Trie().mmap(str(path.with_suffix(".marisa")))
        with path.with_suffix(".bin").open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, RuntimeError, ValueError) as error:
        raise DataError(f"{path.name}: cannot be read: {error}") from error
    if data[: len(MAGIC)] != MAGIC:
        raise DataError(f"{path.name}.bin: is not a gazetteer of this version")
    begin = len(MAGIC) + 4
    (size,) = struct.unpack_from("<I", data, len(MAGIC))
    head = json.loads(data[begin : begin + size])
    starts = [begin + size]
    for count, (_, code) in zip(head["counts"], COLUMNS, strict=True):
        starts.append(starts[-1] + count * SIZES[code])
    if starts[-1] != len(data) or head["counts"][0] != len(trie):
        raise DataError(f"{path.name}.bin: is cut off, or does not belong to {path.name}.marisa")
    kinds, zones = tuple(head["kinds"]), tuple(head["zones"])
    return Store(trie, data, tuple(starts), kinds, zones, head["made"], head["sha256"])


def digest(store: Store) -> str:
    """SHA-256 of all names and columns, which reads the whole store; should equal its `sha256`."""
    return hashlib.sha256(store.trie.tobytes() + store.data[store.starts[0] :]).hexdigest()


def name_flags(store: Store, number: int) -> int:
    """The flags of the name with this number."""
    return store.data[store.starts[FLAGS] + number]


def bearers(store: Store, number: int) -> tuple[tuple[int, int], ...]:
    """The entries that bear the name with this number: index, and MAIN, ALIAS or SHORT."""
    low, high = struct.unpack_from("<2I", store.data, store.starts[FIRST] + 4 * number)
    values = struct.unpack_from(f"<{high - low}I", store.data, store.starts[BEARERS] + 4 * low)
    return tuple((value >> 2, value & 3) for value in values)


def read_entry(store: Store, index: int) -> Entry:
    """The entry with this index."""
    geonameid, name, lat, lon, parent, zone, kind, size = (
        struct.unpack_from("<" + code, store.data, start + index * SIZES[code])[0]
        for (_, code), start in zip(COLUMNS[ENTRY:], store.starts[ENTRY:], strict=False)
    )
    return Entry(
        index=index,
        name=store.trie.restore_key(name),
        kind=store.kinds[kind],
        lat=lat / DEGREE,
        lon=lon / DEGREE,
        population=round(SIZE_STEP**size) if size else 0,
        geonameid=geonameid or None,
        zone=None if zone == NO_ZONE else store.zones[zone],
        parent=None if parent == NO_PARENT else parent,
    )
