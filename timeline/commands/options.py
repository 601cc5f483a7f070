"""Options that commands share, and how they speak: results on stdout, all else on stderr."""

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from timeline.background import read

Asked = TypeVar("Asked")

date = click.option(
    "-d", "--date", metavar="DATE", help='Day of writing: 2025-10-27 or "27 October 2025".'
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


def background(run: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options for what the user knows beyond the texts, as one value."""

    @home
    @places
    @no_places
    @kinds
    @functools.wraps(run)
    def command(**values: Any) -> None:
        known = read(
            values.pop("home"),
            values.pop("places"),
            values.pop("kinds"),
            find_places=not values.pop("no_places"),
        )
        run(background=known, **values)

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
