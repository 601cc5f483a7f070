"""Rules for times so many units away: "two days ago", "a year later", "two weeks from now"."""

import re

from timeline.rules import Rule
from timeline.text.dates import SP
from timeline.times.counts import COUNT_OPENS, COUNTED, UNIT, UNITS, amounts, unit
from timeline.times.forms import Amount, Form, Moment, Origin, Shift, Step
from timeline.times.steps import A_YEAR, shift
from timeline.times.table import before, rule, the
from timeline.times.words import DAY_PARTS, PART_OF_DAY

MANY_OPENS = COUNT_OPENS | frozenset(word for word in UNITS if word.endswith("s"))
AMOUNTS = rf"(?:{COUNTED}|(?P<units>{UNIT})(?<=s))"
IN_BEFORE = re.compile(r"\bin\s{1,3}$", re.IGNORECASE)
CLAUSE_END = r"(?=\s?[.,;:!?)\]\"”]|\s?$)"


def _counted(match: re.Match[str], sign: int, origin: Origin) -> Form | None:
    """The shift of "two days" or of "days", of which it is not said how many."""
    groups = match.groupdict()
    if groups.get("units"):
        return Shift((Amount(None, unit(groups["units"])),), sign, origin)
    said = amounts(match)
    return Shift(said, sign, origin, kin=sign < 0 and said == (A_YEAR,)) if said else None


def _ago(match: re.Match[str]) -> Form | None:
    return _counted(match, -1, "reference")


def _later(match: re.Match[str]) -> Form | None:
    back = match["side"].lower() in ("earlier", "before", "previously")
    return _counted(match, -1 if back else 1, "mention")


def _unit_before(match: re.Match[str]) -> Form | None:
    return shift(Step(-1 if match["back"] else 1, "mention"), unit(match["unit"]))


def _part_before(match: re.Match[str]) -> Form | None:
    return Moment(None, DAY_PARTS[match["part"].lower()], shift(Step(-1, "mention"), "day"))


def _from_now(match: re.Match[str]) -> Form | None:
    """The time of "two weeks from now" or "in two weeks' time"."""
    if match["in"] and not IN_BEFORE.search(before(match)):
        return None
    return _counted(match, 1, "reference")


RULES: tuple[Rule[Form], ...] = (
    rule(
        "ago",
        rf"\b{AMOUNTS}(?:{SP}or{SP}(?:so|two|more))?{SP}ago\b",
        _ago,
        MANY_OPENS,
        {
            "two days ago": "2024-03-11",
            "a week ago": "2024-W10",
            "five months ago": "2023-10",
            "two years ago": "2022",
            "a year ago": "2023",
            "two and a half years ago": "2021",
            "2 1/2 years ago": "2021",
            "a couple of weeks ago": "2024-W09",
            "several years ago": "PAST_REF",
            "years ago": "PAST_REF",
            "three decades ago": "199",
            "a century ago": "19",
            "two years and three months ago": "2021-12",
            "a fortnight ago": "2024-W09",
            "a week or so ago": "2024-W10",
            "a year or two ago": "2023",
        },
        ("two dogs ago", "ago", "long ago"),
    ),
    rule(
        "later",
        rf"\b{AMOUNTS}{SP}(?P<side>later|earlier|previously|afterwards?|thereafter|(?:before|after){CLAUSE_END})\b",
        _later,
        MANY_OPENS,
        {
            "three weeks later": "2024-W14",
            "two years earlier": "2022",
            "a year earlier": "2023",
            "ten days later": "2024-03-23",
            "six months later": "2024-09",
            "days later": "XXXX-XX-XX",
            "some months earlier": "PAST_REF",
            "two days before": "2024-03-11",
            "a few months before": "PAST_REF",
            "three years after": "2027",
        },
        ("an hour laterally", "two days before the vote", "years after it"),
    ),
    rule(
        "unit-before",
        rf"\bthe{SP}(?P<unit>day|week|month|year){SP}(?:after|(?P<back>before))\b{CLAUSE_END}",
        _unit_before,
        the("day week month year"),
        {"the day before": "2024-03-12", "the week after": "2024-W12"},
        ("the day before the vote", "the year after he left"),
    ),
    rule(
        "part-before",
        rf"\bthe{SP}(?P<part>{PART_OF_DAY}){SP}before\b{CLAUSE_END}",
        _part_before,
        the("morning afternoon evening night"),
        {"the night before": "2024-03-12TNI"},
        ("the night before the vote",),
    ),
    rule(
        "from-now",
        rf"\b{AMOUNTS}(?:{SP}(?:from{SP}(?:now|today)|hence)|['’]{{0,1}}{SP}(?P<in>time))\b",
        _from_now,
        MANY_OPENS,
        {
            "two weeks from now": "2024-W13",
            "ten years from today": "2034",
            "years from now": "FUTURE_REF",
        },
        ("in two weeks of time", "two weeks' time"),
    ),
)
