"""`timeline explain`: why each event has its date and its place in the order."""

import click
from attrs import frozen

from timeline.background import Background
from timeline.commands import options, sentence, texts
from timeline.commands.options import Voice
from timeline.export import explanation
from timeline.pipeline import merge
from timeline.text.about import about


@frozen
class Asked:
    """What the user asks of this command."""

    source: str | None
    event: str | None
    others: tuple[str, ...]
    sentence: str | None
    date: str | None
    tz: str | None
    background: Background
    quiet: bool


@click.command("explain")
@click.argument("source", required=False, help="A text file; - is stdin.")
@click.argument("event", required=False, help="A number, an id or words of a title; else all.")
@click.option("--with", "others", metavar="FILE", multiple=True, help="Another text that tells of "
              "the same events. May be repeated.")  # fmt: skip
@click.option("--sentence", metavar="TEXT", help="Instead of a file: print what each stage makes "
              "of these words.")  # fmt: skip
@options.date
@options.zone
@options.background
@options.quiet
@options.as_one(Asked)
def command(asked: Asked) -> None:
    """Say why each event has its date and its place in the order.

    For each event: the words that tell it, the rule and the words behind date, status, place and
    order, who takes part, and the range in which it lies. Of an event that several texts tell,
    also what each of them told.
    """
    if asked.sentence is not None:
        _parse(asked, asked.sentence)
    elif asked.source is not None:
        _explain(asked, asked.source)
    else:
        raise click.UsageError("name a text file, - for standard input, or give --sentence TEXT")


def _parse(asked: Asked, text: str) -> None:
    if asked.source is not None:
        raise click.UsageError("give either a text file or --sentence TEXT")
    known = about(asked.date, tz=asked.tz)
    click.echo(sentence.write(text, known, asked.background), nl=False)


def _explain(asked: Asked, source: str) -> None:
    asks = (
        texts.ask(name, asked.date, asked.tz, None, asked.background)
        for name in (source, *asked.others)
    )
    told = texts.read_all(asks)
    for one in told:
        Voice(asked.quiet).warn(one.remarks)
    line = told[0].timeline if len(told) == 1 else merge(one.timeline for one in told)
    events = line.events
    if asked.event is not None:
        events = explanation.choose(line, asked.event)
        if not events:
            reason = f"no event is {asked.event!r}; give a number up to {len(line.events)}"
            raise click.UsageError(f"{reason}, an id or words of a title")
    known = {s.id: one.text for one in told for s in one.timeline.sources}
    click.echo(explanation.write(line, known, events), nl=False)
