"""Texts from files or standard input to timelines, with what a user should be told of each."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from timeline.background import NOTHING, Background
from timeline.commands.files import relative
from timeline.errors import InputError
from timeline.pipeline import extract
from timeline.result import Timeline
from timeline.text.encoding import load

STDIN = "-"


@frozen
class Ask:
    """A text to read: its file, or None for standard input, and what is said of it elsewhere.

    `name` is how messages call it; `source` is its id in all outputs.
    """

    path: Path | None
    name: str
    source: str | None = None
    date: dt.date | str | None = None
    tz: str | None = None
    title: str | None = None
    background: Background = NOTHING


@frozen
class Told:
    """A text and its timeline; `remarks` begin with the name of the text."""

    name: str
    text: str
    timeline: Timeline
    remarks: tuple[str, ...]


def ask(
    name: str, date: str | None, tz: str | None, title: str | None, background: Background
) -> Ask:
    """What a command line says of a text: its path as typed, or "-"."""
    if name == STDIN:
        return Ask(None, "standard input", None, date, tz, title, background)
    source = relative(Path(name), Path.cwd())
    return Ask(Path(name), name, source, date, tz, title, background)


def read(asked: Ask) -> Told:
    """The timeline of a text.

    Raises:
        InputError: the text cannot be read.
        DateError: its date or zone is none.
    """
    loaded = load(asked.path)
    timeline = extract(
        loaded.text,
        date=asked.date,
        source=asked.source,
        title=asked.title,
        tz=asked.tz,
        background=asked.background,
    )
    told = [] if loaded.encoding == "utf-8" else [f"read as {loaded.encoding}, not UTF-8"]
    remarks = tuple(f"{asked.name}: {remark}" for remark in (*told, *timeline.remarks))
    return Told(asked.name, loaded.text, timeline, remarks)


def read_all(asked: Iterable[Ask]) -> tuple[Told, ...]:
    """The timelines of all texts.

    Raises:
        InputError: texts cannot be read; names each of them.
    """
    told, wrong = [], []
    for one in asked:
        try:
            told.append(read(one))
        except InputError as error:
            wrong.append(str(error))
    if wrong:
        raise InputError("\n".join(wrong))
    return tuple(told)
