"""Rules for how long and how often: "six months", "three-day", "every Monday", "twice a week"."""

import re

from timeline.rules import Rule
from timeline.text.dates import MONTH, SP, month_number
from timeline.times.forms import Amount, Form, Length, Repeat
from timeline.times.relative import SECOND_AMOUNT, _amounts
from timeline.times.table import after, before, rule
from timeline.times.words import (
    COUNT,
    COUNT_OPENS,
    DAY_PARTS,
    NUMBER,
    NUMBER_OPENS,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    amount,
    unit,
)

FILLER = r"(?:more|full|consecutive|straight|whole|long|short|additional|further|entire|other|solid|successive|trading|business|working|calendar|extra|brutal|bitter)"
SPAN = r"(?:last|past|next|coming|first|final|following|previous|preceding|latest|recent|ensuing|intervening)"
SPAN_OPENS = frozenset(
    [
        "the",
        "last",
        "past",
        "next",
        "coming",
        "first",
        "final",
        "following",
        "previous",
        "preceding",
        "latest",
        "recent",
        "ensuing",
        "intervening",
    ]
)
OLD = re.compile(r"(?:[\s-]old|\sof\sage)\b", re.IGNORECASE)
RATES = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
    "biweekly": "P2W",
}
LETTERS: dict[str, str] = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "night": "{}D", "week": "{}W",
    "weekend": "{}WE", "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}E", "century": "{}C",
    "fortnight": "{}F", "millennium": "{}L",
}  # fmt: skip


def _length(match: re.Match[str]) -> Form | None:
    amounts = _amounts(match)
    right = after(match)
    if not amounts or OLD.match(right) or _is_other_second(match):
        return None
    return Length(amounts)


def _is_other_second(match: re.Match[str]) -> bool:
    """Whether "a second" or "one second" is an ordinal, "a minute" fine print."""
    said = match[0].lower()
    return said in ("a second", "another second", "a min", "a sec")


def _spanning(match: re.Match[str]) -> Form | None:
    if match["count"]:
        said = amount(match["count"], match["unit"])
        return Length((said,)) if said else None
    return Length((Amount(None, unit(match["unit"])),))


def _bare(match: re.Match[str]) -> Form | None:
    if re.search(
        r"(?:\b(?:two|three|four|golden|early|office|business|working|opening|these|those|of)\s|-)$",
        before(match),
        re.IGNORECASE,
    ):
        return None
    return Length((Amount(None, unit(match["unit"])),))


def _every(match: re.Match[str]) -> Form | None:
    said = match["what"].lower().rstrip(".")
    if match["month"] and not match["month"][0].isupper():
        return None
    if said in WEEKDAYS:
        return Repeat(f"XXXX-WXX-{WEEKDAYS[said] + 1}", "EVERY")
    if said in SEASONS:
        return Repeat(f"XXXX-{SEASONS[said]}", "EVERY")
    if said in DAY_PARTS:
        return Repeat(f"XXXX-XX-XXT{DAY_PARTS[said]}", "EVERY")
    if match["month"]:
        return Repeat(f"XXXX-{month_number(said):02}", "EVERY")
    return Repeat("P" + LETTERS[unit(said)].format(1), "EVERY")


def _every_few(match: re.Match[str]) -> Form | None:
    said = amount(match["count"], match["unit"])
    if said is None:
        return None
    number = "X" if said.count is None else f"{said.count:g}"
    return Repeat("P" + LETTERS[said.unit].format(number), "EVERY")


def _rate(match: re.Match[str]) -> Form | None:
    return Repeat(RATES[match["rate"].lower()])


def _times_a(match: re.Match[str]) -> Form | None:
    return Repeat("P" + LETTERS[unit(match["unit"])].format(1), freq=match["freq"].lower())


def _per(match: re.Match[str]) -> Form | None:
    if match["per"].lower() != "per" and not re.search(
        r"\d[\d,.]*(?:\s(?:million|billion|cents?|shares?|dollars?|times|barrels|miles|hours|people))?\s$|\b(?:once|twice|times)\s$|\bshare\s$",
        before(match),
    ):
        return None
    return Repeat("P" + LETTERS[unit(match["unit"])].format(1))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "length",
        rf"\b(?P<count>{COUNT})(?:{SP}{FILLER}){{0,2}}[\s-]{{0,3}}(?P<unit>{UNIT})(?P<half>\sand\sa\shalf)?{SECOND_AMOUNT}\b",
        _length,
        COUNT_OPENS,
        {
            "six months": "P6M",
            "a year": "P1Y",
            "two and a half years": "P2Y6M",
            "several weeks": "PXW",
            "two more weeks": "P2W",
            "at least 72 hours".removeprefix("at least "): "PT72H",
            "half a century": "P50Y",
            "a couple of days": "P2D",
            "two decades": "P20Y",
            "2 1/2 years": "P2Y6M",
            "three-day": "P3D",
            "10-year": "P10Y",
        },
        ("a second", "five years old", "two five years old"),
    ),
    rule(
        "length-long",
        r"\b(?P<unit>second|minute|hour|day|night|week|month|year|decade|century)s?-long\b",
        lambda match: Length((Amount(1, unit(match["unit"])),)),
        frozenset(
            [
                "second",
                "minute",
                "hour",
                "day",
                "night",
                "week",
                "month",
                "year",
                "decade",
                "century",
            ]
        ),
        {"month-long": "P1M", "day-long": "P1D"},
    ),
    rule(
        "length-spanning",
        rf"\b(?:the{SP})?{SPAN}{SP}(?:(?P<count>{COUNT}){SP})?(?:{FILLER}{SP})?(?P<unit>{UNIT})(?<=s)\b",
        _spanning,
        SPAN_OPENS,
        {
            "the past three months": "P3M",
            "the next two years": "P2Y",
            "the first nine months": "P9M",
            "recent years": "PXY",
            "coming weeks": "PXW",
            "the last twenty-four hours": "PT24H",
        },
    ),
    rule(
        "length-the",
        rf"\bthe{SP}(?P<count>{NUMBER}){SP}(?P<unit>{UNIT})(?<=s)\b",
        _spanning,
        frozenset({"the"}),
        {"the nine months": "P9M"},
    ),
    rule(
        "length-bare",
        r"\b(?P<unit>hours|days|weeks|months|years|decades|centuries)\b(?!['’])",
        _bare,
        frozenset(["hours", "days", "weeks", "months", "years", "decades", "centuries"]),
        {"years": "PXY", "weeks": "PXW", "days": "PXD"},
        ("these days", "office hours"),
    ),
    rule(
        "every",
        rf"\b(?:every|each){SP}(?:single{SP}|other{SP})?(?P<what>{WEEKDAY}|(?P<month>{MONTH})"
        rf"|day|week|weekend|month|quarter|year|hour|minute|second|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)\b",
        _every,
        frozenset({"every", "each"}),
        {
            "every Monday": "XXXX-WXX-1",
            "each year": "P1Y",
            "every day": "P1D",
            "each September": "XXXX-09",
            "every morning": "XXXX-XX-XXTMO",
        },
        ("every may",),
    ),
    rule(
        "every-few",
        rf"\bevery{SP}(?P<count>{COUNT}){SP}(?P<unit>{UNIT})\b",
        _every_few,
        frozenset({"every"}),
        {"every two weeks": "P2W", "every few years": "PXY"},
    ),
    rule(
        "rate",
        r"\b(?P<rate>daily|weekly|monthly|yearly|annually|hourly|nightly|biweekly)\b",
        _rate,
        frozenset(RATES),
        {"daily": "P1D", "annually": "P1Y"},
    ),
    rule(
        "times-a",
        rf"\b(?P<freq>once|twice|thrice|(?:{NUMBER}|several){SP}times){SP}(?:a|an|per|every|each){SP}(?P<unit>{UNIT})\b",
        _times_a,
        NUMBER_OPENS | {"once", "twice", "thrice", "several"},
        {"twice a month": "P1M", "three times a week": "P1W"},
    ),
    rule(
        "per",
        rf"\b(?P<per>per|an?){SP}(?P<unit>hour|day|week|month|year|night|minute|second)\b",
        _per,
        frozenset({"per", "a", "an"}),
        {"per day": "P1D"},
    ),
)
