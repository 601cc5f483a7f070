"""The configuration of a project: which texts, which outputs. Read from TOML and checked.

It stands in `timeline.toml`, or in `[tool.timeline]` of `pyproject.toml`. Paths are seen from the
folder of that file.
"""

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from attrs import frozen

from timeline.days import Day
from timeline.errors import ConfigError, DateError
from timeline.export import FORMATS
from timeline.export.options import Undated
from timeline.filters import ALL, Wanted
from timeline.lexicon import read_toml
from timeline.model import Status
from timeline.text.about import day_given, zone_given
from timeline.times.forms import Genre

OWN, SHARED = "timeline.toml", "pyproject.toml"
ALL_FORMATS = ("ics", "md", "json")


@frozen
class Files:
    """Texts by pattern ("minutes/*.md") or folder; what to take for those that do not say it."""

    files: str
    date: str | None = None
    tz: str | None = None
    title: str | None = None
    home: str | None = None
    genre: Genre | None = None
    day_first: bool | None = None


@frozen
class Config:
    """A checked configuration. `given` are the keys that stand in the file.

    In `outputs`, "{name}" is the name of a text without its suffix, "{format}" each of `formats`.
    With `merge` all texts give one timeline, of which `title` is the name. `date` comes before
    what a text says of itself, `tz` and `home` after it; `genre` and `day_first` say how its dates
    are read. `places`, `kinds` and `known` are files. `wanted` says which events to keep.
    """

    path: Path
    sources: tuple[Files, ...]
    outputs: tuple[str, ...]
    formats: tuple[str, ...] = ALL_FORMATS
    merge: bool = False
    date: str | None = None
    tz: str | None = None
    title: str | None = None
    home: str | None = None
    places: str | None = None
    no_places: bool = False
    kinds: str | None = None
    known: tuple[str, ...] = ()
    genre: Genre | None = None
    day_first: bool | None = None
    wanted: Wanted = ALL
    undated: Undated = "anchor"
    ics_span: bool = False
    given: frozenset[str] = frozenset()

    @property
    def root(self) -> Path:
        """The folder from which all paths are seen."""
        return self.path.parent


def find(start: Path) -> Path:
    """The configuration that holds for a folder: its own, or the nearest above.

    Raises:
        ConfigError: there is none up to the top of the repository.
    """
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        if (folder / SHARED).is_file() and "timeline" in _tools(folder / SHARED):
            return folder / SHARED
        if (folder / ".git").exists():
            break
    raise ConfigError(f"no {OWN}, and no [tool.timeline] in {SHARED}, here or above; write one")


def load(path: Path) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: the file is missing or no TOML, or a key is wrong; names file, key and reason.
    """
    table = _tools(path).get("timeline") if path.name == SHARED else read_toml(path)
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: there is no [tool.timeline]")
    values = _checked(path, table, KEYS)
    for key in ("sources", "outputs"):
        if not values.get(key):
            raise ConfigError(f"{path}: {key}: must be there and not empty")
    given = frozenset(values)
    asked = {field: values.pop(key) for key, field in WANTED.items() if key in values}
    config = Config(path=path, given=given, wanted=Wanted(**asked), **values)
    _check_names(config)
    return config


def show(config: Config) -> str:
    """Each key with its value and where that is from, a line each."""
    lines = []
    for key in KEYS:
        name = key.replace("-", "_")
        value = getattr(config.wanted, WANTED[name]) if name in WANTED else getattr(config, name)
        origin = config.path.name if name in config.given else "default"
        lines.append(f"{key} = {_shown(value)}  # {origin}")
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(item) for item in value)}]"
    if isinstance(value, Files):
        said = {key: getattr(value, key.replace("-", "_")) for key in FILES_KEYS}
        said = {key: item for key, item in said.items() if item is not None}
        if len(said) == 1:
            return _shown(value.files)
        return f"{{ {', '.join(f'{key} = {_shown(item)}' for key, item in said.items())} }}"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "none"}[value]
    return f"{value:g}" if isinstance(value, float) else f'"{value}"'


def _tools(path: Path) -> dict[str, Any]:
    tools = read_toml(path).get("tool", {})
    return tools if isinstance(tools, dict) else {}


Check = Callable[[Any], Any]


def _checked(path: Path, table: Mapping[str, Any], keys: Mapping[str, Check]) -> dict[str, Any]:
    """The values of a table by Python name, each checked.

    Raises:
        ConfigError: a key is unknown, or a value is wrong.
    """
    values = {}
    for key, value in table.items():
        if key not in keys:
            near = difflib.get_close_matches(key, keys, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(keys)}"
            raise ConfigError(f"{path}: {key}: unknown key; {hint}")
        try:
            values[key.replace("-", "_")] = keys[key](value)
        except (TypeError, ValueError, DateError) as error:
            raise ConfigError(f"{path}: {key}: {error}") from error
    return values


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"must be a text, not {value!r}")
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"must be a list of texts, not {value!r}")
    return tuple(_text(item) for item in value)


def _names(value: Any) -> tuple[str, ...]:
    """One text, or a list of them."""
    return _texts([value] if isinstance(value, str) else value)


def _statuses(value: Any) -> tuple[str, ...]:
    found = _names(value)
    for item in found:
        if item not in get_args(Status):
            raise ValueError(f"{item!r} is no status; they are {', '.join(get_args(Status))}")
    return found


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError(f"must be a number from 0 to 1, not {value!r}")
    return float(value)


def _bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"must be true or false, not {value!r}")
    return value


def _date(value: Any) -> str:
    """A date as TOML has it or as text."""
    return str(day_given(str(value)))


def _day(value: Any) -> Day:
    return day_given(str(value))


def _zone(value: Any) -> str:
    return zone_given(_text(value))


def _undated(value: Any) -> str:
    return _one_of(get_args(Undated), value)


def _genre(value: Any) -> str:
    return _one_of(get_args(Genre), value)


def _one_of(choices: tuple[str, ...], value: Any) -> str:
    if value not in choices:
        raise ValueError(f"must be one of {', '.join(choices)}, not {value!r}")
    return str(value)


def _formats(value: Any) -> tuple[str, ...]:
    found = _texts(value)
    for item in found:
        if item not in FORMATS:
            raise ValueError(f"{item!r} is no format; the formats are {', '.join(FORMATS)}")
    return found


def _sources(value: Any) -> tuple[Files, ...]:
    if not isinstance(value, list):
        raise TypeError(f"must be a list of texts or tables, not {value!r}")
    return tuple(_files(item) for item in value)


def _files(value: Any) -> Files:
    """The texts of one pattern: the pattern alone, or a table with it."""
    if not isinstance(value, dict):
        return Files(_text(value))
    for key, item in value.items():
        if key not in FILES_KEYS:
            raise ValueError(f"unknown key {key!r}; known are {', '.join(FILES_KEYS)}")
        FILES_KEYS[key](item)
    if "files" not in value:
        raise ValueError("a table needs the key 'files'")
    return Files(**{key.replace("-", "_"): FILES_KEYS[key](item) for key, item in value.items()})


FILES_KEYS: Mapping[str, Check] = {
    "files": _text,
    "date": _date,
    "tz": _zone,
    "title": _text,
    "home": _text,
    "genre": _genre,
    "day-first": _bool,
}
KEYS: Mapping[str, Check] = {
    "sources": _sources,
    "outputs": _texts,
    "formats": _formats,
    "merge": _bool,
    "date": _date,
    "tz": _zone,
    "title": _text,
    "home": _text,
    "places": _text,
    "no-places": _bool,
    "kinds": _text,
    "known": _names,
    "genre": _genre,
    "day-first": _bool,
    "about": _names,
    "from": _day,
    "to": _day,
    "kind": _names,
    "status": _statuses,
    "place": _names,
    "min-confidence": _share,
    "undated": _undated,
    "ics-span": _bool,
}
# keys of what to keep -> fields of `filters.Wanted`
WANTED: Mapping[str, str] = {
    "about": "about",
    "from": "first",
    "to": "last",
    "kind": "kinds",
    "status": "statuses",
    "place": "places",
    "min_confidence": "confidence",
}


def _check_names(config: Config) -> None:
    """Nothing, if outputs say "{name}" just where each text has its own, and have a format."""
    if config.title and not config.merge:
        raise ConfigError(f"{config.path}: title: is for merge = true; give a source its own")
    for pattern in config.outputs:
        rest = pattern.replace("{name}", "").replace("{format}", "")
        if "{" in rest or "}" in rest:
            raise ConfigError(f"{config.path}: outputs: {pattern!r}: only {{name}} and {{format}}")
        if config.merge and "{name}" in pattern:
            reason = "with merge there is one timeline; leave out {name}"
            raise ConfigError(f"{config.path}: outputs: {pattern!r}: {reason}")
        suffix = Path(pattern).suffix.removeprefix(".")
        if suffix not in (*FORMATS, "{format}"):
            known = ", ".join(f".{name}" for name in (*FORMATS, "{format}"))
            raise ConfigError(f"{config.path}: outputs: {pattern!r}: must end in one of {known}")
