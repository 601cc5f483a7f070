"""Reads the data files of the package and checks them while reading.

A table (`.tsv`) opens with `# source:`, `# licence:` and `# columns:` lines; each further line is
one row, tab-separated, with a cell for each column. Matching ignores case, so words are written
in lower case unless they are names.
"""

import functools
import tomllib
from pathlib import Path
from typing import Any

from timeline.errors import ConfigError, DataError

DATA = Path(__file__).resolve().parent / "data"
HEADER = ("source", "licence", "columns")


@functools.cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.tsv`, in file order, each a dictionary by column.

    Raises:
        DataError: a header line is missing, or a row has too many or too few cells.
    """
    return read_table(DATA / f"{name}.tsv")


def read_table(path: Path) -> tuple[dict[str, str], ...]:
    """The rows of any table file; see `table`."""
    head: dict[str, str] = {}
    columns: list[str] = []
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            key, _, value = line.lstrip("# ").partition(":")
            head[key] = value.strip()
            columns = head.get("columns", "").split()
        elif line.strip():
            cells = line.split("\t")
            if len(cells) != len(columns):
                raise DataError(
                    f"{path.name}:{number}: {len(cells)} cells, but the columns are {columns}"
                )
            rows.append(dict(zip(columns, cells, strict=True)))
    for key in HEADER:
        if not head.get(key):
            raise DataError(f"{path.name}: the header line '# {key}:' is missing")
    return tuple(rows)


@functools.cache
def words(name: str, column: str) -> frozenset[str]:
    """The cells of one column of a table.

    Raises:
        DataError: the table is wrong, or has no such column.
    """
    rows = table(name)
    if rows and column not in rows[0]:
        raise DataError(f"{name}.tsv: no column {column!r}")
    return frozenset(row[column] for row in rows)


@functools.cache
def document(name: str) -> dict[str, Any]:
    """The tables of `data/<name>.toml`.

    Raises:
        DataError: the file is not TOML.
    """
    path = DATA / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path.name}: {error}") from error


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a user's TOML file.

    Raises:
        ConfigError: the file is missing, cannot be read, or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such file") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from error
