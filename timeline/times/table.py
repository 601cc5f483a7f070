"""How a rule of this stage is written down."""

import re
from collections.abc import Callable, Mapping

from timeline.rules import Rule
from timeline.times.forms import Form


def rule(
    name: str,
    pattern: str,
    produce: Callable[[re.Match[str]], Form | None],
    opens: frozenset[str],
    yes: Mapping[str, str],
    no: tuple[str, ...] = (),
) -> Rule[Form]:
    """A rule whose pattern ignores case and ends where a word ends."""
    return Rule(name, re.compile(pattern, re.IGNORECASE), produce, yes, no, opens)


def before(match: re.Match[str], length: int = 24) -> str:
    """The characters before a match, as far as they are of use."""
    return match.string[max(0, match.start() - length) : match.start()]


def after(match: re.Match[str], length: int = 24) -> str:
    """The characters after a match, as far as they are of use."""
    return match.string[match.end() : match.end() + length]
