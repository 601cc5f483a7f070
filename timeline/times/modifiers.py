"""Words that stand before a time and single out a part of it, or say that it is not exact."""

from timeline.rules import Rule
from timeline.text.dates import SP
from timeline.times.forms import Form, Modifier
from timeline.times.table import rule

OF = rf"{SP}of"
IN = rf"(?:{SP}(?:in|of))?"

RULES: tuple[Rule[Form], ...] = (
    rule(
        "beginning-of",
        rf"\b(?:the{SP})?(?:very{SP})?(?:beginning|start|opening){OF}(?!\w)",
        Modifier("START", edge=True),
        "the very beginning start opening",
        {},
    ),
    rule(
        "early",
        rf"\b(?:the{SP})?(?:very{SP})?early{IN}(?:-|(?!\w))",
        Modifier("START"),
        "the very early",
        {},
    ),
    rule(
        "end-of",
        rf"\b(?:the{SP})?(?:very{SP})?(?:end|close|last{SP}days){OF}(?!\w)",
        Modifier("END", edge=True),
        "the very end close last",
        {},
    ),
    rule(
        "late",
        rf"\b(?:the{SP})?(?:very{SP})?(?:late|later{SP}part{SP}of|latter{SP}part{SP}of){IN}(?:-|(?!\w))",
        Modifier("END"),
        "the very late later latter",
        {},
    ),
    rule(
        "mid",
        rf"\b(?:the{SP})?(?:mid(?:-|{SP})|middle{OF})",
        Modifier("MID"),
        "the mid middle",
        {},
    ),
    rule(
        "first-half",
        rf"\b(?:the{SP})?(?:first|1st){SP}half{OF}(?!\w)",
        Modifier("START", half=0),
        "the first 0",
        {},
    ),
    rule(
        "second-half",
        rf"\b(?:the{SP})?(?:second|2nd|latter|last){SP}half{OF}(?!\w)",
        Modifier("END", half=1),
        "the second latter last 0",
        {},
    ),
    rule(
        "earlier-in",
        rf"\bearlier(?:{SP}in)?(?!\w)",
        Modifier("BEFORE"),
        "earlier",
        {},
    ),
    rule("later-in", r"\blater(?!\w)", Modifier("AFTER"), "later", {}),
    rule(
        "less-than",
        rf"\b(?:less{SP}than|nearly|almost|close{SP}to|not{SP}quite)\b",
        Modifier("LESS_THAN"),
        "less nearly almost close not",
        {},
    ),
    rule(
        "more-than",
        rf"\b(?:more{SP}than|over|well{SP}over)\b",
        Modifier("MORE_THAN"),
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
    rule("some", r"\bsome\b", Modifier("APPROX"), "some", {}),
)
