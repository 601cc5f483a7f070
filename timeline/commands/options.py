"""Options that commands share, and how they speak: results on stdout, all else on stderr."""

import functools
from collections.abc import Callable, Iterable
from typing import TypeVar

import click
from attrs import frozen

Asked = TypeVar("Asked")

date = click.option(
    "-d", "--date", metavar="DATE", help='Day of writing: 2025-10-27 or "27 October 2025".'
)
zone = click.option(
    "--tz", metavar="ZONE", help="Zone of clock times that name none: Europe/Zurich or +08:00."
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
verbose = click.option("-v", "--verbose", is_flag=True, help="Name each file.")


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
