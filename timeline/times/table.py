"""How a rule of this stage is written down, and what its production may look at."""

import re
from collections.abc import Callable, Mapping

from timeline.rules import Rule
from timeline.times.forms import Form

NEAR = 40  # characters around a match that a production may look at

Produce = Callable[[re.Match[str]], Form | None]


def rule(
    name: str,
    pattern: str,
    produce: Produce | Form,
    opens: str | frozenset[str],
    yes: Mapping[str, str],
    no: tuple[str, ...] = (),
) -> Rule[Form]:
    """A rule whose pattern ignores case; a form in place of a production is always the result.

    `opens` are the words a match can begin with, as a set or parted by spaces.
    """
    produced = produce if callable(produce) else _always(produce)
    opening = frozenset(opens.split()) if isinstance(opens, str) else opens
    return Rule(name, re.compile(pattern, re.IGNORECASE), produced, yes, no, opening)


def the(words: str | frozenset[str]) -> frozenset[str]:
    """The words with "the" before them, as `opens` has them.

    >>> sorted(the("end start"))
    ['the end', 'the start']
    """
    return frozenset(f"the {word}" for word in (words.split() if isinstance(words, str) else words))


def _always(form: Form) -> Produce:
    return lambda _: form


def before(match: re.Match[str]) -> str:
    """The characters before a match, as many as may be of use."""
    return match.string[max(0, match.start() - NEAR) : match.start()]


def after(match: re.Match[str]) -> str:
    """The characters after a match, as many as may be of use."""
    return match.string[match.end() : match.end() + NEAR]
