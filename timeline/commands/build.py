"""`timeline build`: all outputs of a project, as its configuration lists them."""

from pathlib import Path

import click
from attrs import frozen

from timeline import config
from timeline.commands import files, options, project
from timeline.commands.files import Target
from timeline.commands.options import Voice

STALE = 1  # exit status: an output is, or was, out of date
COLORS = {"+": "green", "-": "red", "@": "cyan"}


@frozen
class Asked:
    """What the user asks of this command."""

    config: Path | None
    check: bool
    diff: bool
    exit_non_zero_on_change: bool
    show_config: bool
    quiet: bool
    verbose: bool


@click.command("build")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE",
              help="[default: timeline.toml or pyproject.toml, here or above]")  # fmt: skip
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if an output is stale.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change, and exit "
              "with 1 if anything would.")  # fmt: skip
@click.option("--exit-non-zero-on-change", is_flag=True, help="Exit with 1 if a file was written.")
@click.option("--show-config", is_flag=True, help="Print each setting and where it is from.")
@options.quiet
@options.verbose
@options.as_one(Asked)
def command(asked: Asked) -> None:
    """Write all outputs that the configuration lists."""
    settings = config.load(asked.config or config.find(Path.cwd()))
    if asked.show_config:
        click.echo(config.show(settings), nl=False)
        return
    voice = Voice(asked.quiet, asked.verbose)
    built = project.build(settings)
    voice.warn(built.remarks)
    if asked.check or asked.diff:
        stale = [target for target in built.targets if not files.is_current(target)]
        for target in stale:
            _report(target, asked)
    else:
        stale = [target for target in built.targets if files.write(target, make_folder=True)]
        _summarise(built.targets, stale, voice)
    if stale and (asked.check or asked.diff or asked.exit_non_zero_on_change):
        raise click.exceptions.Exit(STALE)


def _report(target: Target, asked: Asked) -> None:
    """Names an output that is out of date, or shows what would change."""
    if asked.diff:
        for line in files.diff(target):
            click.secho(line, fg=COLORS.get(line[0]), nl=False)
    if asked.check:
        click.echo(f"{target.label}: out of date; run timeline build", err=True)


def _summarise(targets: tuple[Target, ...], written: list[Target], voice: Voice) -> None:
    for target in targets:
        voice.detail(f"{'wrote' if target in written else 'unchanged'} {target.label}")
    count = len(written)
    words = f"{count} {'file' if count == 1 else 'files'} written"
    voice.tell(f"{words}, {len(targets) - count} unchanged")
