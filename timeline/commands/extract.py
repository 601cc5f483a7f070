"""`timeline extract`: texts in, one timeline out."""

import sys
from pathlib import Path

import click
from attrs import frozen

from timeline import export, filters
from timeline.background import Background
from timeline.commands import files, options, texts
from timeline.commands.files import Target
from timeline.commands.options import Voice
from timeline.export.options import Options, Undated
from timeline.filters import Wanted
from timeline.pipeline import merge

STDOUT = "-"


@frozen
class Asked:
    """What the user asks of this command."""

    sources: tuple[str, ...]
    outputs: tuple[str, ...]
    format: str | None
    date: str | None
    tz: str | None
    title: str | None
    background: Background
    wanted: Wanted
    undated: Undated
    ics_span: bool
    quiet: bool
    verbose: bool


@click.command("extract")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", help="A text file; - is stdin.")
@click.option("-o", "--output", "outputs", multiple=True, metavar="FILE",
              help="Write here; the suffix picks the format. May be repeated.")  # fmt: skip
@click.option("-f", "--format", type=click.Choice(tuple(export.FORMATS)),
              help="Format, whatever the suffix.  [default for stdout: md]")  # fmt: skip
@options.date
@options.zone
@options.background
@options.wanted
@click.option("--title", metavar="TEXT", help="Title of the timeline.")
@click.option("--undated", type=click.Choice(("anchor", "omit")), default="anchor",
              show_default=True, help="Events that only the day of writing bounds: put them on it, "
              "or leave them out of the calendar.")  # fmt: skip
@click.option("--ics-span", is_flag=True, help="Let a vague date fill all its days in a calendar.")
@options.quiet
@options.verbose
@options.as_one(Asked)
def command(asked: Asked) -> None:
    """Print or write the timeline of texts.

    Several texts give one timeline. Without SOURCE, standard input is read; without -o, the
    timeline goes to standard output.
    """
    filters.check(asked.wanted, asked.background.lexicon.kinds)
    voice = Voice(asked.quiet, asked.verbose)
    forms = [(name, asked.format or _form(name)) for name in asked.outputs or (STDOUT,)]
    told = texts.read_all(_asks(asked))
    for one in told:
        voice.detail(f"read {one.name}: {len(one.timeline.events)} events")
        voice.warn(one.remarks)
    whole = told[0].timeline if len(told) == 1 else merge(one.timeline for one in told)
    timeline = filters.keep(whole, asked.wanted)
    voice.warn(filters.remarks(whole, timeline))
    for name, form in forms:
        folder = "" if name == STDOUT else files.relative(Path(name).parent, Path.cwd())
        choices = Options(asked.title, asked.undated, asked.ics_span, folder)
        output = export.write(timeline, form, choices)
        voice.warn(output.remarks)
        _put(name, output.content, voice)


def _form(name: str) -> str:
    return "md" if name == STDOUT else export.form_of(Path(name))


def _asks(asked: Asked) -> list[texts.Ask]:
    if not asked.sources and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a text file, or - for standard input")
    title = asked.title if len(asked.sources) < 2 else None
    names = asked.sources or (texts.STDIN,)
    return [texts.ask(name, asked.date, asked.tz, title, asked.background) for name in names]


def _put(name: str, content: bytes, voice: Voice) -> None:
    if name == STDOUT:
        click.echo(content, nl=False)
        return
    changed = files.write(Target(Path(name), name, content))
    voice.detail(f"{'wrote' if changed else 'unchanged'} {name}")
