"""`timeline explain`: why each event has its date and its place in the order."""

import click
from attrs import frozen

from timeline.background import Background
from timeline.commands import options, texts
from timeline.commands.options import Voice
from timeline.export import explanation


@frozen
class Asked:
    """What the user asks of this command."""

    source: str
    event: str | None
    date: str | None
    tz: str | None
    background: Background
    quiet: bool


@click.command("explain")
@click.argument("source", help="A text file; - is stdin.")
@click.argument("event", required=False, help="A number, an id or words of a title; else all.")
@options.date
@options.zone
@options.background
@options.quiet
@options.as_one(Asked)
def command(asked: Asked) -> None:
    """Say why each event has its date and its place in the order.

    For each event: the words that tell it, the rule and the words behind date, status, place and
    order, who takes part, and the range in which it lies.
    """
    told = texts.read(texts.ask(asked.source, asked.date, asked.tz, None, asked.background))
    Voice(asked.quiet).warn(told.remarks)
    events = told.timeline.events
    if asked.event is not None:
        events = explanation.choose(told.timeline, asked.event)
        if not events:
            reason = f"no event is {asked.event!r}; give a number up to {len(told.timeline.events)}"
            raise click.UsageError(f"{reason}, an id or words of a title")
    click.echo(explanation.write(told.timeline, told.text, events), nl=False)
