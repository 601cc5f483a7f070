"""Options that commands share, and how they speak: results on stdout, all else on stderr."""

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click
from attrs import frozen

from timeline.background import read
from timeline.commands import proof
from timeline.filters import Wanted
from timeline.model import Status
from timeline.text.about import day_given
from timeline.times import Policy
from timeline.times.forms import Genre

Asked = TypeVar("Asked")

date = click.option(
    "-d",
    "--date",
    metavar="DATE",
    help='Day of writing: 2025-10-27 or "27 October 2025". Else that of the front matter, the '
    "title of minutes, a dateline, or the file's name.",
)
zone = click.option(
    "--tz",
    metavar="ZONE",
    help="Zone of clock times that nothing else tells: Europe/Zurich, +08:00.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
verbose = click.option("-v", "--verbose", is_flag=True, help="Name each file.")
home = click.option(
    "--home", metavar="PLACE", help='Where the texts are at home: Galway or "Dublin, Ohio".'
)
places = click.option(
    "--places", metavar="FILE", type=click.Path(path_type=Path),
    help="Places of your own, as CSV: name,aliases,lat,lon,zone.",
)  # fmt: skip
no_places = click.option("--no-places", is_flag=True, help="Find no places but your own.")
kinds = click.option(
    "--kinds", metavar="FILE", type=click.Path(path_type=Path),
    help="Kinds of event of your own, as TOML; see README.",
)  # fmt: skip
genre = click.option(
    "--genre", type=click.Choice(get_args(Genre)),
    help="Count dates back from the day of writing, from each other, or ahead.  [default: as the "
    "text shows]",
)  # fmt: skip
day_first = click.option(
    "--day-first/--month-first", default=None,
    help="Read 3/4/2025 as 3 April or as March 4.  [default: as other dates of the text show, else "
    "month first]",
)  # fmt: skip

known = click.option(
    "--known", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
    help="Real dates of named happenings, as .ics. May be repeated.",
)  # fmt: skip
about = click.option(
    "--about", metavar="NAME", multiple=True,
    help="Keep the events in which this person, body, place or topic has part. May be repeated.",
)  # fmt: skip
first = click.option("--from", "first", metavar="DATE", help="Keep what may lie on or after it.")
last = click.option("--to", "last", metavar="DATE", help="Keep what may lie on or before it.")
kind = click.option(
    "--kind", metavar="KIND", multiple=True, help="Keep events of this kind. May be repeated."
)
status = click.option(
    "--status", multiple=True, type=click.Choice(get_args(Status)),
    help="Keep events of this status. May be repeated.",
)  # fmt: skip
place = click.option(
    "--place", metavar="PLACE", multiple=True,
    help="Keep events at this place or within it. May be repeated.",
)  # fmt: skip
confidence = click.option(
    "--min-confidence", "confidence", metavar="SHARE", default=0.0, type=click.FloatRange(0, 1),
    help="Keep events that are at least so sure, from 0 to 1.",
)  # fmt: skip


def wanted(run: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options that say which events to keep, as one value."""

    @about
    @first
    @last
    @kind
    @status
    @place
    @confidence
    @functools.wraps(run)
    def command(**values: Any) -> None:
        days = {name: values.pop(name) for name in ("first", "last")}
        asked = Wanted(
            about=values.pop("about"),
            places=values.pop("place"),
            kinds=values.pop("kind"),
            statuses=values.pop("status"),
            confidence=values.pop("confidence"),
            **{name: day_given(text) for name, text in days.items() if text},
        )
        run(wanted=asked, **values)

    return command


def background(run: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options for what the user knows beyond the texts, as one value."""

    @home
    @places
    @no_places
    @kinds
    @known
    @genre
    @day_first
    @functools.wraps(run)
    def command(**values: Any) -> None:
        file = values.pop("kinds")
        beyond = read(
            values.pop("home"),
            values.pop("places"),
            file,
            values.pop("known"),
            find_places=not values.pop("no_places"),
            policy=Policy(values.pop("genre"), values.pop("day_first")),
        )
        Voice(values["quiet"]).warn(proof.doubts(beyond, file))
        run(background=beyond, **values)

    return command


def as_one(kind: Callable[..., Asked]) -> Callable[[Callable[[Asked], None]], Callable[..., None]]:
    """Lets a command take its options as one value of this class, not each as a parameter."""

    def decorate(run: Callable[[Asked], None]) -> Callable[..., None]:
        @functools.wraps(run)
        def command(**values: object) -> None:
            run(kind(**values))

        return command

    return decorate


@frozen
class Voice:
    """What goes to stderr."""

    quiet: bool
    verbose: bool = False

    def warn(self, lines: Iterable[str]) -> None:
        """What a user should know, unless they want quiet."""
        for line in lines:
            if not self.quiet:
                click.echo(f"Warning: {line}", err=True)

    def tell(self, line: str) -> None:
        """What was done, unless they want quiet."""
        if not self.quiet:
            click.echo(line, err=True)

    def detail(self, line: str) -> None:
        """What only a user who asks wants to know."""
        if self.verbose:
            click.echo(line, err=True)
