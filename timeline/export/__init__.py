"""A timeline in, the text or bytes of a format out.

Each format is a module with `write(timeline, options)`; it is loaded when first used, so that
Markdown does not wait for the library that writes calendars.
"""

import importlib
from pathlib import PurePath
from types import ModuleType
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.errors import FormatError
from timeline.export.options import DEFAULT, Options
from timeline.result import Timeline

if TYPE_CHECKING:
    from timeline.export import geojson as geojson
    from timeline.export import ics as ics
    from timeline.export import json as json
    from timeline.export import markdown as markdown

# name and suffix -> module
FORMATS = {"ics": "ics", "json": "json", "md": "markdown", "geojson": "geojson"}
REMARKED = ("ics", "geojson")  # formats that cannot hold every event


@frozen
class Output:
    """The bytes of a file, and what a user should know of them, one line each."""

    content: bytes
    remarks: tuple[str, ...] = ()


def write(timeline: Timeline, form: str, options: Options = DEFAULT) -> Output:
    """The timeline in a format: one of `FORMATS`.

    Raises:
        FormatError: there is no such format.
        OutputError: the result would break a promise of its format.

    >>> write(Timeline((), ()), "md").content.startswith(b"# Timeline")
    True
    """
    if form not in FORMATS:
        raise FormatError(f"{form!r} is no format; the formats are {', '.join(FORMATS)}")
    module = importlib.import_module(f"{__name__}.{FORMATS[form]}")
    content = module.write(timeline, options)
    remarks = module.remarks(timeline, options) if form in REMARKED else ()
    return Output(content if isinstance(content, bytes) else content.encode(), remarks)


def form_of(path: PurePath) -> str:
    """The format that the suffix of a file stands for.

    Raises:
        FormatError: it stands for none.

    >>> form_of(PurePath("out/visit.ics"))
    'ics'
    """
    form = path.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise FormatError(f"{path}: the suffix must be one of {known}")
    return form


def __getattr__(name: str) -> ModuleType:
    if name not in FORMATS.values():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return importlib.import_module(f"{__name__}.{name}")
