"""Rules for times that name no place in the calendar, and for words that only look like times."""

import re

from timeline.rules import Rule
from timeline.text.dates import SP
from timeline.times.forms import Form, Modifier, Nothing, Vague
from timeline.times.table import after, rule

PRESENT, PAST, FUTURE = Vague("PRESENT_REF"), Vague("PAST_REF"), Vague("FUTURE_REF")
LATELY = Vague("PAST_REF", lately=True)


def _now(match: re.Match[str]) -> Form | None:
    return None if re.match(r"(?:-|['’])", after(match)) else PRESENT


def _lately(match: re.Match[str]) -> Form | None:
    return LATELY


RULES: tuple[Rule[Form], ...] = (
    rule(
        "now",
        rf"\b(?:right{SP}|just{SP})?(?:now(?!adays)|nowadays)\b",
        _now,
        frozenset({"now", "right", "nowadays"}),
        {"now": "PRESENT_REF", "right now": "PRESENT_REF", "nowadays": "PRESENT_REF"},
        ("know", "now-defunct"),
    ),
    rule(
        "currently",
        rf"\b(?:currently|presently|these{SP}days|the{SP}present(?!{SP}(?!day\b|and\b)\w)|at{SP}present|at{SP}this{SP}(?:time|point|moment))\b",
        lambda match: PRESENT,
        frozenset({"currently", "presently", "these", "the", "at"}),
        {"currently": "PRESENT_REF", "these days": "PRESENT_REF"},
    ),
    rule(
        "current",
        r"\bcurrent\b(?!\s(?:affairs|events|account))",
        lambda match: PRESENT,
        frozenset({"current"}),
        {"current": "PRESENT_REF"},
    ),
    rule(
        "recently",
        r"\b(?:recently|lately)\b",
        _lately,
        frozenset({"recently", "lately"}),
        {"recently": "PAST_REF"},
    ),
    rule(
        "recent",
        r"\brecent\b",
        lambda match: PAST,
        frozenset({"recent"}),
        {"recent": "PAST_REF"},
    ),
    rule(
        "the-past",
        rf"\bthe{SP}(?:recent{SP})?past\b(?=\s?[.,;:!?)\"'”’]|\s(?:and|or|but|to|is|was|has|have|as|few\b)|$)",
        lambda match: PAST,
        frozenset({"the"}),
        {"the past": "PAST_REF"},
        ("the past president",),
    ),
    rule(
        "soon",
        rf"(?<!as\s)\bsoon\b(?!{SP}(?:as|after|afterwards?|before|became|enough)\b)",
        lambda match: FUTURE,
        frozenset({"soon"}),
        {"soon": "FUTURE_REF"},
        ("as soon as", "soon after"),
    ),
    rule(
        "the-future",
        rf"\b(?:the{SP})?(?:(?:near|immediate|foreseeable|distant|not{SP}too{SP}distant){SP})?future\b",
        lambda match: FUTURE if match[0].lower() != "future" or not match[0][0].isupper() else None,
        frozenset(["the", "near", "immediate", "foreseeable", "distant", "future"]),
        {"the future": "FUTURE_REF", "the near future": "FUTURE_REF"},
    ),
    rule(
        "not-a-march",
        rf"\b(?:the|a|their|his|long|protest|death|peace|to|will|would|might|can){SP}march\b",
        lambda match: Nothing() if match[0].endswith("march") else None,
        frozenset(
            [
                "the",
                "a",
                "their",
                "his",
                "long",
                "protest",
                "death",
                "peace",
                "to",
                "will",
                "would",
                "might",
                "can",
            ]
        ),
        {},
    ),
    rule(
        "age",
        r"\b\d{1,3}[\s-]years?[\s-]olds?\b",
        lambda match: Nothing(),
        frozenset({"0"}),
        {},
    ),
)
MODIFIERS: tuple[Rule[Form], ...] = (
    rule(
        "early",
        rf"\b(?:the{SP})?(?:very{SP})?(?:early|beginning{SP}of|start{SP}of|opening{SP}of)(?:{SP}in)?(?:{SP}the(?=\s))?",
        lambda match: Modifier(
            "START",
            (0, 1 / 3) if re.search("beg|sta|open", match[0], re.IGNORECASE) else (0, 1 / 2),
        ),
        frozenset(["the", "very", "early", "beginning", "start", "opening"]),
        {},
    ),
    rule(
        "late",
        rf"\b(?:the{SP})?(?:very{SP})?(?:late|end{SP}of|close{SP}of|latter{SP}(?:part|half){SP}of)(?:{SP}in)?(?:{SP}the(?=\s))?",
        lambda match: Modifier(
            "END", (2 / 3, 1) if re.search("end|close", match[0], re.IGNORECASE) else (1 / 2, 1)
        ),
        frozenset(["the", "very", "late", "end", "close", "latter"]),
        {},
    ),
    rule(
        "mid",
        rf"\b(?:the{SP})?(?:mid|middle{SP}of)(?:{SP}the(?=\s))?(?:-|\b)",
        lambda match: Modifier("MID", (1 / 3, 2 / 3)),
        frozenset(["the", "mid", "middle"]),
        {},
    ),
    rule(
        "less",
        rf"\b(?:less{SP}than|nearly|almost|under|up{SP}to|at{SP}most|no{SP}more{SP}than|close{SP}to)\b",
        lambda match: Modifier("LESS_THAN"),
        frozenset(["less", "nearly", "almost", "under", "up", "at", "no", "close"]),
        {},
    ),
    rule(
        "more",
        rf"\b(?:more{SP}than|at{SP}least|no{SP}less{SP}than|well{SP}over|over)\b",
        lambda match: Modifier("MORE_THAN"),
        frozenset(["more", "at", "no", "well", "over"]),
        {},
    ),
)
