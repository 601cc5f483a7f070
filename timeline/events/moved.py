"""Which day is the new one of what is put off or moved: "postponed from 4 May to 8 June".

In: the times of a draft and how it stands. Out: the times without those it is no longer on, and the
day to which it was put off.
"""

import re
from collections.abc import Sequence

from timeline.events.draft import Draft, Standing
from timeline.events.kinds import phrasal, verb_list
from timeline.events.scene import Scene, token_at
from timeline.events.status import SET_ANEW
from timeline.model import Time
from timeline.text.clauses import noun_at, verb_at
from timeline.text.syntax import Parse, VerbGroup

TO = re.compile(r"\s{1,3}(?:to|until|till)\s{1,3}", re.IGNORECASE)
MOVED_TO = frozenset({"to", "until", "till", "for"})


def still_valid(scene: Scene, draft: Draft, said: Standing, times: Sequence[Time]) -> list[Time]:
    """The times without the old days of what was moved from them, or is planned anew.

    What is the first "since 1994" is not of that year.
    """
    if said.rule == "presupposed":
        times = [time for time in times if time.bound != "since"]
    text, parse = scene.document.text, scene.parses[draft.trigger.sentence]
    rest = [time for time in times if not _is_left(time, times, text)]
    if said.rule != SET_ANEW or said.cue is None:
        return rest
    start = said.cue.start
    return [t for t in rest if t.span.start > start or _prep(parse, t) in MOVED_TO]


def _is_left(time: Time, times: Sequence[Time], text: str) -> bool:
    """Whether a time is one from which something was moved to another."""
    if time.bound != "from" or time.extent is not None:
        return False
    return any(TO.fullmatch(text, time.span.end, new.span.start) for new in times)


def new_day(scene: Scene, draft: Draft, said: Standing, times: Sequence[Time]) -> Time | None:
    """The day to which something was put off: "postponed to 2 June"; None if it was not.

    That holds whatever was planned before: "set for 3 May, it was postponed to 2 June".
    """
    parse = scene.parses[draft.trigger.sentence]
    at = token_at(parse, said.cue) if said.cue is not None else None
    cue = verb_at(parse, at) if at is not None and said.status == "negated" else None
    done = [verb for verb in draft.verbs if verb.role == "main" and _is_done(verb)]
    for verb in (*done, *([cue] if cue is not None else [])):
        called = {parse.sentence.tokens[verb.head].lemma, phrasal(parse, verb.head)}
        to = (t for t in times if _parent(parse, t) == verb.head and _prep(parse, t) in MOVED_TO)
        new = None if called.isdisjoint(verb_list("governor", "moved")) else next(to, None)
        if new is not None:
            return new
    return None


def _is_done(verb: VerbGroup) -> bool:
    told = verb.tense == "PAST" or (verb.tense == "PRESENT" and verb.aspect == "PERFECTIVE")
    return told and not verb.modal and not verb.negated


def _prep(parse: Parse, time: Time) -> str:
    token = token_at(parse, time.span)
    group = noun_at(parse, token) if token is not None else None
    return group.prep if group is not None else ""


def _parent(parse: Parse, time: Time) -> int | None:
    token = token_at(parse, time.span)
    group = noun_at(parse, token) if token is not None else None
    return group.parent if group is not None else None
