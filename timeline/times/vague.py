"""Rules for times without a place in the calendar, and for words that only look like times."""

import re

from timeline.rules import Rule
from timeline.text.dates import SP
from timeline.times.counts import COUNT, UNIT
from timeline.times.forms import Form, Nothing, Vague
from timeline.times.table import after, before, rule, the

PRESENT, PAST, FUTURE = Vague("PRESENT_REF"), Vague("PAST_REF"), Vague("FUTURE_REF")
LATELY = Vague("PAST_REF", lately=True)
CLAUSE_END = (
    r"(?=\s?[.,;:!?)\]\"'”’]"
    r"|\s(?:and|or|but|to|is|was|has|have|had|as|by|with|that|on|when)\b|\s?$)"
)


FUTURE_GOES_ON = re.compile(
    r"\s{1,3}(?:if|unless|because|since|for|at|which|who|where|while|than|will|would|may|might|"
    r"can|could|should|looks?|seems?|holds?|brings?|remains?|belongs?|depends?)\b"
)
OF_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|from|to|through|during|of|before|after|between|and|or|early|late|"
    r"mid|last|next|this|every|each|on|end|beginning|for|\d{1,2}(?:st|nd|rd|th)?)[\s-]{1,3}$",
    re.IGNORECASE,
)
FUTURES = frozenset({"near", "immediate", "distant", "not", "future"})
MARCHES = frozenset(
    {
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
    }
)


def _future(match: re.Match[str]) -> Form | None:
    """The future; a future something only in histories and notes."""
    right = after(match)
    if match["the"] and FUTURE_GOES_ON.match(right):
        return FUTURE
    if re.match(r"\s{1,3}[A-Za-z]", right) and not re.match(CLAUSE_END, right):
        return Vague("FUTURE_REF", told=True)
    return FUTURE


def _march(match: re.Match[str]) -> Form | None:
    return Nothing() if match[0].endswith("march") else None


def _great_march(match: re.Match[str]) -> Form | None:
    """The "March to Moscow", which is no month unless a word like "in" stands before it."""
    return None if OF_MONTH.search(before(match)) else Nothing()


RULES: tuple[Rule[Form], ...] = (
    rule(
        "now",
        rf"\b(?:(?:right|just){SP})?(?:now|nowadays)\b(?![-'’]\w)",
        PRESENT,
        "now right just nowadays",
        {"now": "PRESENT_REF", "right now": "PRESENT_REF", "nowadays": "PRESENT_REF"},
        ("know", "now-defunct"),
    ),
    rule(
        "currently",
        r"\b(?:currently|presently)\b",
        PRESENT,
        "currently presently",
        {"currently": "PRESENT_REF", "presently": "PRESENT_REF"},
    ),
    rule(
        "these-days",
        rf"\bthese{SP}days\b",
        PRESENT,
        "these",
        {"these days": "PRESENT_REF"},
        ("these daylight hours",),
    ),
    rule(
        "at-present",
        r"(?<=\bat\s)present\b",
        PRESENT,
        "present",
        {},
        ("a present",),
    ),
    rule(
        "the-present",
        rf"\bthe{SP}present\b(?:{SP}day\b|{CLAUSE_END})",
        PRESENT,
        the("present"),
        {"the present": "PRESENT_REF", "the present day": "PRESENT_REF"},
        ("the present king",),
    ),
    rule(
        "present-day",
        r"\b(?:present|modern)[\s-]day\b",
        PRESENT,
        "present modern",
        {"present-day": "PRESENT_REF", "modern day": "PRESENT_REF"},
    ),
    rule(
        "current",
        rf"\bcurrent\b(?!{SP}(?:affairs|events|accounts?)\b)",
        PRESENT,
        "current",
        {"current": "PRESENT_REF"},
        ("current affairs", "currents"),
    ),
    rule(
        "then-current",
        r"\bthen[\s-]current\b",
        PAST,
        "then",
        {"then-current": "PAST_REF", "then current": "PAST_REF"},
        ("then currents",),
    ),
    rule(
        "recently",
        rf"\b(?:(?:more|most|very){SP})?(?:recently|lately)\b",
        LATELY,
        "recently lately more most very",
        {"recently": "PAST_REF", "more recently": "PAST_REF", "lately": "PAST_REF"},
    ),
    rule("recent", r"\brecent\b", PAST, "recent", {"recent": "PAST_REF"}, ("recently fired",)),
    rule(
        "the-past",
        rf"\bthe{SP}(?:recent{SP}|distant{SP})?past\b{CLAUSE_END}",
        PAST,
        the("recent distant past"),
        {"the past": "PAST_REF", "the recent past": "PAST_REF"},
        ("the past president", "drove the pastures"),
    ),
    rule(
        "in-the-past",
        rf"(?<=\bin\s)the{SP}past\b(?!{SP}(?:{COUNT}|{UNIT}|\w+{SP}{UNIT}))",
        PAST,
        the("past"),
        {},
        ("in the past few years", "in the past week", "in the past fiscal year"),
    ),
    rule(
        "the-future",
        rf"\b(?P<the>the{SP})?(?:(?:near|immediate|distant|not{SP}too{SP}distant){SP})?future\b",
        _future,
        FUTURES | the(FUTURES),
        {"the future": "FUTURE_REF", "the near future": "FUTURE_REF", "future": "FUTURE_REF"},
        ("futures",),
    ),
    rule(
        "future-units",
        rf"\bfuture{SP}(?:days|weeks|months|quarters|years|decades|centuries)\b",
        FUTURE,
        "future",
        {"future years": "FUTURE_REF", "future quarters": "FUTURE_REF"},
        ("future plans", "future yearbooks"),
    ),
    rule(
        "the-near-term",
        rf"\bthe{SP}(?:near|short){SP}term\b{CLAUSE_END}",
        FUTURE,
        the("near short"),
        {"the near term": "FUTURE_REF", "the short term": "FUTURE_REF"},
        ("the short term rate", "the short terms"),
    ),
    rule(
        "foreseeable-future",
        rf"\bthe{SP}foreseeable{SP}future\b",
        Nothing(),
        the("foreseeable"),
        {},
        ("for the foreseeable future",),
    ),
    rule(
        "former",
        r"\b(?:former|formerly)\b",
        Vague("PAST_REF", told=True),
        "former formerly",
        {"former": "PAST_REF"},
        ("performers",),
    ),
    rule(
        "a-march",
        rf"\b(?:the|a|their|his|long|protest|death|peace|to|will|would|might|can){SP}march\b",
        _march,
        the("march") | MARCHES,
        {},
        ("the march on the capital",),
    ),
    rule(
        "a-great-march",
        rf"\b(?-i:March){SP}(?:of{SP}(?-i:(?:the{SP})?[A-Z])|(?:on|to|for|against){SP}(?-i:[A-Z]))",
        _great_march,
        "march",
        {},
        (
            "the March on Oslo",
            "the Women's March to Oslo",
            "the March of the Reeds",
            "the March for Trees",
        ),
    ),
    rule(
        "an-age",
        r"\b\d{1,3}[\s-]years?[\s-]olds?\b",
        Nothing(),
        "0",
        {},
        ("a 12-year-old",),
    ),
    rule(
        "second-hand",
        rf"\b(?:a|the|for{SP}a|wait{SP}a|split|every){SP}(?:split{SP})?(?:second|minute|moment)\b(?={SP}(?:time|hand|hands|one|thought|thoughts|place|floor|term))",
        Nothing(),
        the("second minute moment split") | {"a", "for", "wait", "split", "every"},
        {},
        ("a second time",),
    ),
)
