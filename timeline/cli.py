"""The command line: a group whose commands are loaded when they are called.

Here alone a name becomes a module, so that `timeline --help` need not read all the rules.
"""

import errno
import importlib
import os

import click

from timeline.errors import OutputError, TimelineError
from timeline.version import VERSION

COMMANDS = {
    "extract": "Print or write the timeline of texts.",
    "build": "Write all outputs that the configuration lists.",
    "explain": "Say why each event has its date and its place in the order.",
}
SETTINGS = {"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "TIMELINE"}


class Failure(click.ClickException):
    """What the user can mend: a line for each mistake, and the exit status of its kind."""

    def __init__(self, error: TimelineError) -> None:
        super().__init__(str(error).replace("\n", "\nError: "))
        self.exit_code: int = error.exit_code  # type: ignore[misc]


class Stopped(click.ClickException):
    """Ctrl-C: nobody shall take it for an output that is out of date."""

    exit_code = 130  # 128 and the number of the signal, as shells have it


class Group(click.Group):
    """A group of commands, each in a module of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name; its module is loaded now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"timeline.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Writes the help without loading any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """What the command gives.

        Raises:
            Failure: it met a mistake of the user.
            Stopped: the user pressed Ctrl-C.
        """
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            raise Failure(error) from error
        except KeyboardInterrupt as signal:
            raise Stopped("stopped") from signal
        except OSError as error:  # files are looked after where they are read and written
            if error.errno == errno.EPIPE:
                raise
            reason = f"standard output: cannot be written ({error.strerror})"
            raise Failure(OutputError(reason)) from error


NAMES = {name: click.Command(name) for name in COMMANDS}  # enough to say "Did you mean ...?"


@click.group(cls=Group, commands=NAMES, context_settings=SETTINGS)
@click.version_option(VERSION, message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Text in, calendar out: the events of English texts, dated and in order.

    Exit status: 0 done, 1 an output is out of date, 2 wrong usage, 3 an input, output or
    configuration is wrong, 130 stopped by Ctrl-C.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    elif os.environ.get("FORCE_COLOR"):
        ctx.color = True
