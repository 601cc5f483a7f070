"""Words that stand before a time and single out a part of it, or say that it is not exact."""

import re

from timeline.rules import DIGITS, Rule
from timeline.text.dates import SP
from timeline.times.forms import Amount, Form, Modifier
from timeline.times.table import after, before, rule, the

OF = rf"{SP}of"
IN = rf"(?:{SP}(?:in|of))?"

BEGINNINGS = frozenset({"very", "beginning", "start", "opening"})
ENDS = frozenset({"very", "end", "close", "last"})
LATES = frozenset({"very", "late", "later", "latter"})
COUNTS_BEFORE = re.compile(
    r"(?:^|[.,;:(\"“]|\b(?:just|for|of|after|in|within|by|last(?:ed|s|ing)?|took|takes?|taking|is|was|were|"
    r"are|been|now|already|little|spent|served|waited))\s{0,3}$",
    re.IGNORECASE,
)
LATER = re.compile(r"\s[\w\s-]{3,30}\b(?:later|earlier|ago|before|after)\b", re.IGNORECASE)
SECONDS = frozenset({"second", "latter", "last", DIGITS})


def _early(match: re.Match[str]) -> Form | None:
    return Modifier("START", article=len(match["the"] or ""))


def _late(match: re.Match[str]) -> Form | None:
    return Modifier("END", article=len(match["the"] or ""))


def _more_than(match: re.Match[str]) -> Form | None:
    """The modifier, unless "over" is where something goes on: "gains spread over six months"."""
    counts = not match["over"] or COUNTS_BEFORE.search(before(match)) or LATER.match(after(match))
    return Modifier("MORE_THAN") if counts else None


RULES: tuple[Rule[Form], ...] = (
    rule(
        "beginning-of",
        rf"\b(?:the{SP})?(?:very{SP})?(?:beginning|start|opening){OF}(?!\w)",
        Modifier("START", edge=True),
        BEGINNINGS | the(BEGINNINGS),
        {},
    ),
    rule(
        "early",
        rf"\b(?P<the>the{SP})?(?:very{SP})?early{IN}(?:-|(?!\w))",
        _early,
        the("very early") | {"very", "early"},
        {},
    ),
    rule(
        "end-of",
        rf"\b(?:the{SP})?(?:very{SP})?(?:end|close|last{SP}days){OF}(?!\w)",
        Modifier("END", edge=True),
        ENDS | the(ENDS),
        {},
    ),
    rule(
        "late",
        rf"\b(?P<the>the{SP})?(?:very{SP})?(?:late|later{SP}part{SP}of|latter{SP}part{SP}of){IN}(?:-|(?!\w))",
        _late,
        LATES | the(LATES),
        {},
    ),
    rule(
        "mid",
        rf"\b(?:the{SP})?(?:mid(?:-|{SP})|middle{OF})",
        Modifier("MID"),
        the("mid middle") | {"mid", "middle"},
        {},
    ),
    rule(
        "first-half",
        rf"\b(?:the{SP})?(?:first|1st){SP}half{OF}(?!\w)",
        Modifier("START", half=0),
        the("first 0") | {"first", "0"},
        {},
    ),
    rule(
        "second-half",
        rf"\b(?:the{SP})?(?:second|2nd|latter|last){SP}half{OF}(?!\w)",
        Modifier("END", half=1),
        SECONDS | the(SECONDS),
        {},
    ),
    rule(
        "earlier-in",
        rf"\bearlier(?:{SP}in)?(?!\w)",
        Modifier("BEFORE"),
        "earlier",
        {},
    ),
    rule("later-in", rf"\blater(?:{SP}in)?(?!\w)", Modifier("AFTER"), "later", {}),
    rule(
        "less-than",
        rf"\b(?:less{SP}than|nearly|almost|close{SP}to|not{SP}quite)\b",
        Modifier("LESS_THAN"),
        "less nearly almost close not",
        {},
    ),
    rule(
        "more-than",
        rf"\b(?:(?P<over>over)|well{SP}over|more{SP}than)\b",
        _more_than,
        "more over well",
        {},
    ),
    rule(
        "at-least",
        rf"\b(?:at{SP}least|no{SP}less{SP}than)\b",
        Modifier("EQUAL_OR_MORE"),
        "at no",
        {},
    ),
    rule(
        "at-most",
        rf"\b(?:up{SP}to|at{SP}most|no{SP}more{SP}than)\b",
        Modifier("EQUAL_OR_LESS"),
        "up at no",
        {},
    ),
    rule(
        "the-day",
        rf"\bthe{SP}(?:very{SP})?day(?={SP}(?:before|after){SP})",
        Modifier("", amount=Amount(1, "day")),
        the("day very"),
        {},
    ),
    rule(
        "month-of",
        rf"\bthe{SP}month{SP}of(?={SP}[A-Z])",
        Modifier(""),
        the("month"),
        {},
        ("the months of May",),
    ),
    rule(
        "week-of",
        rf"\bthe{SP}week{SP}(?:of|ending|ended|beginning)(?:{SP}on)?(?:{SP}the(?=\s\d))?(?!\w)",
        Modifier("", around="week"),
        the("week"),
        {},
    ),
    rule(
        "weekend-of",
        rf"\bthe{SP}weekend{SP}of(?:{SP}the(?=\s\d))?(?!\w)",
        Modifier("", around="weekend"),
        the("weekend"),
        {},
    ),
    rule("some", r"\bsome\b", Modifier("APPROX"), "some", {}),
)
