"""Whether words around a time or place say that it is not that of the event.

As in "refreshments at 3:30", "register by 5 May", "call between 9 and 5".
"""

import re

from timeline.events.notices import clocks
from timeline.events.notices.facts import Facts
from timeline.events.notices.words import pattern
from timeline.model import Span

PART = re.compile(r"[;()\n]|\.\s|\s--?\s")  # where a part of a sentence ends
AFTER = 3  # words right behind a time that say what it is the time of
BACK = 200  # characters looked at before a time
AHEAD = 60  # characters looked at behind it


def is_aside(facts: Facts, span: Span) -> bool:
    """Whether the words around a time or place say that it is not that of the event.

    Words right behind it count before those in front of it, of which the nearest counts.
    """
    own = pattern("gathering", "happening", "begins")
    behind = _behind(facts, span)
    if own.search(behind):
        return False
    if pattern("aside").search(behind):
        return True
    before = _before(facts, span)
    main = [cue.start() for cue in own.finditer(before)]
    aside = [cue.start() for cue in pattern("aside").finditer(before)]
    return bool(aside) and max(aside) > max(main, default=-1)


def _behind(facts: Facts, span: Span) -> str:
    """The first words behind a span in its part of the sentence, "" if a time follows them."""
    ahead = facts.page.plain[span.end : span.end + AHEAD]
    part = PART.split(ahead.lstrip(" ("))[0]
    if clocks.read(ahead, 0, len(part) + 2):
        return ""
    return " ".join(re.split(r",|\band\b", part)[0].split()[:AFTER])


def _before(facts: Facts, span: Span) -> str:
    """The words before a span in its part of the sentence."""
    number = facts.page.at(span.start)
    line = facts.page.lines[number]
    above = facts.page.lines[max(number - 1, 0)]
    start = above.span.start if line.running and above.running else line.span.start
    start = max(start, span.start - BACK)
    return PART.split(facts.page.plain[start : span.start].replace("\n", " "))[-1]
