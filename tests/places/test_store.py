"""The binary gazetteer: packed and read back, the same bytes, and the shipped one whole."""

import hashlib
from pathlib import Path

import pytest

from timeline.errors import DataError
from timeline.lexicon import DATA
from timeline.places import gazetteer, store
from timeline.places.store import ALIAS, GIVEN, MAIN, Entry

TABLES = ("countries", "regions", "demonyms", "venues", "place_blocks", "former_names")
ENTRIES = (
    Entry(0, "Ruritania", "country", 48.0, 14.0, 2_000_000, 7, "Europe/Vienna", None),
    Entry(1, "Strelsau", "city", 48.25, 14.5, 300_000, 9, "Europe/Vienna", 0),
    Entry(2, "Zenda", "city", -48.125, -14.0, 0, None, None, 0),
)
NAMES = {"Ruritania": [(0, MAIN)], "Strelsau": [(1, MAIN)], "Zenda": [(2, MAIN), (1, ALIAS)]}


def write(folder: Path) -> Path:
    trie, columns = store.pack(ENTRIES, NAMES, {"Zenda": GIVEN}, "made")
    path = folder / "sample"
    path.with_suffix(".marisa").write_bytes(trie)
    path.with_suffix(".bin").write_bytes(columns)
    return path


def test_what_is_packed_is_read_back(tmp_path: Path) -> None:
    opened = store.open_store(write(tmp_path))

    city = store.read_entry(opened, 1)
    assert (city.name, city.kind, city.lat, city.lon) == ("Strelsau", "city", 48.25, 14.5)
    assert (city.zone, city.parent, city.geonameid) == ("Europe/Vienna", 0, 9)
    assert city.population == pytest.approx(300_000, rel=0.06)


def test_what_is_not_known_stays_so(tmp_path: Path) -> None:
    place = store.read_entry(store.open_store(write(tmp_path)), 2)

    assert (place.population, place.geonameid, place.zone) == (0, None, None)


def test_names_have_bearers_and_flags(tmp_path: Path) -> None:
    opened = store.open_store(write(tmp_path))
    number = opened.trie["Zenda"]

    assert store.bearers(opened, number) == ((1, ALIAS), (2, MAIN))
    assert store.name_flags(opened, number) == GIVEN


def test_packing_again_gives_the_same_bytes() -> None:
    shuffled = dict(reversed(NAMES.items()))

    assert store.pack(ENTRIES, NAMES, {}, "") == store.pack(ENTRIES, shuffled, {}, "")


def test_a_file_cut_off_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path)
    columns = path.with_suffix(".bin")
    columns.write_bytes(columns.read_bytes()[:-1])

    with pytest.raises(DataError, match="cut off"):
        store.open_store(path)


def test_a_file_of_another_kind_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.with_suffix(".bin").write_bytes(b"something else")

    with pytest.raises(DataError, match="is not a gazetteer"):
        store.open_store(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        store.open_store(tmp_path / "none")


def test_the_shipped_gazetteer_is_whole() -> None:
    assert store.digest(gazetteer.opened()) == gazetteer.opened().sha256


def test_the_shipped_gazetteer_is_made_from_the_tables_as_they_are() -> None:
    tables = b"".join((DATA / f"{name}.tsv").read_bytes() for name in TABLES)

    assert gazetteer.opened().made == hashlib.sha256(tables).hexdigest()
