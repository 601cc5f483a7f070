"""Births and deaths told behind a name: "Clara Weiss (3 May 1901 – 9 October 1988)".

In: a scene and what its sentences tell. Out: the same with those births and deaths, which become
one with "born in Graz" and "died" further on; and with the person before a bracket as the party of
what it tells: "Paul Adler (born 3 May 1901)".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve, frozen

from timeline.events.dating import date_of
from timeline.events.detect import Hit
from timeline.events.draft import Draft, Standing
from timeline.events.kinds import Lexicon, Trigger
from timeline.events.scene import Scene, token_at
from timeline.model import Participant, Span, Time, holds
from timeline.names import short

BRACKET = re.compile(r" ?\([^()\n]{4,60}\)")
DASH = re.compile(r"\s*[–—-]\s*")
LIFE = 16  # years from birth to death at least; less is a term of office
POINTS = 6.0  # fewer than those of a sentence that tells it, which has the better title
ENDS = (("birth", "bear", "is born"), ("death", "die", "dies"))


@frozen
class Bracket:
    """A person and the bracket right behind the name; `short` is the name as titles have it."""

    person: Participant
    short: str
    span: Span


def find(scene: Scene, lexicon: Lexicon) -> tuple[Draft, ...]:
    """The births and deaths that the days of a life tell."""
    brackets = _brackets(scene)
    return tuple(draft for bracket in brackets for draft in _life(scene, lexicon, bracket))


def without(scene: Scene, lives: tuple[Draft, ...]) -> Scene:
    """The scene without the days of lives, which date nothing else."""
    if not lives:
        return scene
    taken = {draft.trigger.span for draft in lives}
    return evolve(
        scene, times=tuple(tuple(t for t in row if t.span not in taken) for row in scene.times)
    )


def name_persons(scene: Scene, told: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts, each birth and death that a bracket tells as that of the person before it."""
    brackets = tuple(_brackets(scene))
    return tuple(_with_person(draft, brackets) for draft in told) if brackets else told


def _brackets(scene: Scene) -> Iterator[Bracket]:
    for name in scene.names.names:
        if name.kind != "person":
            continue
        for mention in name.mentions:
            found = BRACKET.match(scene.document.text, mention.span.end)
            if found is not None and mention.form == "full":
                person = Participant(name.name, "subject", mention.span)
                yield Bracket(person, short(name), Span(*found.span()))


def _with_person(draft: Draft, brackets: tuple[Bracket, ...]) -> Draft:
    """A birth or death without a party, told in a bracket, as that of the person before it."""
    does = next((does for kind, _, does in ENDS if kind == draft.trigger.kind), "")
    if draft.participants or not does:
        return draft
    whose = next((b for b in brackets if holds(b.span, draft.trigger.span)), None)
    if whose is None:
        return draft
    return evolve(draft, participants=(whose.person,), title=f"{whose.short} {does}")


def _life(scene: Scene, lexicon: Lexicon, bracket: Bracket) -> Iterator[Draft]:
    """Birth and death, where a bracket holds nothing but two days that are a life apart."""
    starts = [parse.sentence.start for parse in scene.parses]
    sentence = bisect_right(starts, bracket.span.start) - 1
    times = [t for t in scene.times[sentence] if holds(bracket.span, t.span)]
    if len(times) != len(ENDS) or not _is_life(scene.document.text, bracket.span, times):
        return
    for time, (kind, lemma, does) in zip(times, ENDS, strict=True):
        token = token_at(scene.parses[sentence], time.span)
        if token is None or kind not in lexicon.kinds:
            continue
        yield Draft(
            trigger=Hit(
                sentence=sentence,
                token=token,
                span=time.span,
                lemma=lemma,
                part="noun",
                cls="OCCURRENCE",
                trigger=Trigger(lexicon.kinds[kind], "", weak=False),
            ),
            standing=Standing("past", "days-of-a-life", time.span),
            participants=(bracket.person,),
            date=date_of(evolve(time, extent=None), "past", scene.document.source.date),
            timed=True,
            points=POINTS,
            reasons=("days-of-a-life",),
            title=f"{bracket.short} {does}",
        )


def _is_life(text: str, bracket: Span, times: list[Time]) -> bool:
    """Whether two times, a dash between them, fill a bracket and are long enough apart."""
    first, last = (time.interval for time in times)
    if first is None or last is None or first.earliest is None or last.earliest is None:
        return False
    between = text[times[0].span.end : times[1].span.start]
    around = text[bracket.start : times[0].span.start] + text[times[1].span.end : bracket.end]
    long = last.earliest.year - first.earliest.year >= LIFE
    return long and DASH.fullmatch(between) is not None and around.strip() == "()"
