"""Rules for how long something lasts: "six months", "three-day", "the past two weeks", "years"."""

import re

from timeline.rules import Rule
from timeline.text.dates import SP, any_of
from timeline.times.counts import (
    COUNT,
    COUNT_OPENS,
    HALF_MORE,
    NUMBER,
    NUMBER_OPENS,
    ORDINAL,
    ORDINAL_OPENS,
    SECOND_AMOUNT,
    UNIT,
    UNITS,
    amount,
    amounts,
    ordinal_number,
    unit,
)
from timeline.times.forms import Amount, Form, Length, Nothing, Shift, Vague
from timeline.times.table import after, before, rule, the

FILLERS = frozenset(
    {
        "more", "full", "consecutive", "straight", "whole", "long", "short", "additional",
        "further", "entire", "other", "solid", "successive", "trading", "business", "working",
        "calendar", "extra", "fiscal", "school",
    }
)  # fmt: skip
SPANS = frozenset(
    {
        "last", "past", "next", "coming", "first", "final", "following", "previous", "preceding",
        "latest", "recent", "ensuing", "intervening", "opening", "closing",
    }
)  # fmt: skip
PLACES = {"first": 1, "opening": 1, "last": -1, "final": -1, "closing": -1}
FILLER, SPAN = any_of(FILLERS), any_of(SPANS)
SINGULAR = frozenset(word for word, name in UNITS.items() if word == name) - {"second"}
PLURAL = frozenset(word for word in UNITS if word.endswith("s") and len(word) > 3) - {"quarters"}
NTH_OPENS = ORDINAL_OPENS | {"last", "final"}
OLD = re.compile(r"[\s-](?:old|olds|of\sage)\b", re.IGNORECASE)
NO_LENGTH = frozenset(
    {"a second", "another second", "a sec", "a min", "a quarter", "another quarter"}
)
OFFICE = re.compile(
    r"(?:\bmatter\sof\s|\b(?:golden|office|business|opening|working|visiting|man|light|rush|peak|these|those|first|olden|good\sold)\s|-)$",
    re.IGNORECASE,
)

NUMBERED_YEARS = re.compile(r"\s{1,3}(?:from\s|between\s)?[12]\d{3}\b")  # "the years 1914-18"
ACCOUNTING = re.compile(r"an?\s{1,3}(?:fiscal|calendar|school)\s", re.IGNORECASE)  # a kind of year
MET = r"(?:meetings?|sessions?|council|board|committee|assembly|conference|hearing)"
MEETINGS = re.compile(rf"\b{MET}\s(?:the\s)?$", re.IGNORECASE)
WRITES = re.compile(
    r"\b(?:took|takes?|taking|taken|reads?|keeps?|kept|signs?|signed|approved?|adopted|circulated|confirmed|"
    r"accepted|wrote|amended|in)\s$",
    re.IGNORECASE,
)
OF_MEETING = re.compile(
    rf"\s{{1,3}}of\s[\w\s,’']{{0,24}}\b{MET}\b"
    r"|\s{1,3}(?:are|is|was|were|be|being|been)\s(?:\w+ly\s|then\s|also\s|being\s)?(?:approved|agreed|adopted|"
    r"accepted|taken|signed|confirmed|read|circulated|kept|noted|amended|published|recorded)\b",
    re.IGNORECASE,
)
LASTS = re.compile(
    r"\b(?:to|will|would|can|could|may|might|should|must|shall|not|did|does|do|has|have|had)\s$"
)
WISHED = re.compile(
    r"(?:\b(?:will|would|may|might|could|can|should|shall|hopes?|hoped|wants?|wanted)|['’](?:ll|d))\s(?:to\s)?$",
    re.IGNORECASE,
)
TODAY_IS = re.compile(
    r"\b(?:today(?:\s(?:is|was)|['’]s|,)?|(?:it|this)(?:\sis|['’]s))\s(?:now\s|already\s|our\s|my\s)?$",
    re.IGNORECASE,
)
APART = re.compile(r"\s{1,3}apart\b", re.IGNORECASE)


def _length(match: re.Match[str]) -> Form | None:
    said = amounts(match)
    if not said or match[0].lower() in NO_LENGTH:
        return None
    if said[-1].unit == "year" and re.fullmatch(r"[12]\d{3}", match["count"]):
        return None
    if said[0].unit == "quarter" and not match["filler"] and not _is_row(match, said[0]):
        return None
    if said[-1].unit == "second" and match[0].endswith("Second"):
        return None
    if match["count"].lower() in ("a", "an", "one", "another") and match["unit"].lower() in PLURAL:
        return None
    if ACCOUNTING.match(match[0]):
        return None
    if match[0].lower() == "one day" and WISHED.search(before(match)):
        return Vague("FUTURE_REF")
    as_many = match["count"].lower() == "many" and before(match).lower().endswith("as ")
    return Nothing() if as_many or OLD.match(after(match)) else Length(said)


def _is_row(match: re.Match[str], quarters: Amount) -> bool:
    """Whether they are quarters of years: "several quarters", no "three quarters" of a cake."""
    return "-" not in match[0] and (quarters.count is None or quarters.count >= 4)


def _between(match: re.Match[str]) -> Form | None:
    """The shorter of "two to three weeks"."""
    low, high = amount(match["low"], match["unit"]), amount(match["high"], match["unit"])
    if low is None or high is None or (high.count or 0) <= (low.count or 0):
        return None
    return Nothing() if OLD.match(after(match)) else Length((low,))


def _long(match: re.Match[str]) -> Form | None:
    return Length((Amount(None if match["many"] else 1, unit(match["unit"])),))


def _spanning(match: re.Match[str]) -> Form | None:
    place = PLACES.get(match["span"].lower(), 0)
    if match[0].lower().startswith("last") and LASTS.search(before(match)):
        return None
    if match[0].lower() == "past " + match["unit"].lower():  # "in past years"
        return Vague("PAST_REF")
    if not match["count"]:
        return Length((Amount(None, unit(match["unit"])),), place)
    said = amount(match["count"], match["unit"])
    return Length((said,), place) if said else None


def _the(match: re.Match[str]) -> Form | None:
    said = amount(match["count"], match["unit"])
    return Length((said,)) if said else None


def _one_whole(match: re.Match[str]) -> Form | None:
    return Length((Amount(1, unit(match["unit"])),))


def _nth(match: re.Match[str]) -> Form | None:
    """One unit of a row: "the first day", "the third week"; today where it "is the third day"."""
    if re.match(r"-\w|['’]s\b", after(match)):
        return None
    if match["unit"].lower() == "day" and TODAY_IS.search(before(match)):
        return Shift((Amount(0, "day"),), -1)
    said = match["nth"].lower()
    place = PLACES[said] if said in PLACES else ordinal_number(said)
    return Length((Amount(1, unit(match["unit"])),), place)


def _some(match: re.Match[str]) -> Form | None:
    if match["unit"].lower() == "hours" and before(match).endswith("early "):
        return None
    if OFFICE.search(before(match)) or APART.match(after(match)):
        return None
    if NUMBERED_YEARS.match(after(match)) or _is_record(match):
        return Nothing()
    return Length((Amount(None, unit(match["unit"])),))


def _is_record(match: re.Match[str]) -> bool:
    """Whether "minutes" are what is written of a meeting."""
    if match["unit"].lower() != "minutes":
        return False
    kept = match[0].lower().startswith("the") and WRITES.search(before(match))
    return bool(kept or MEETINGS.search(before(match)) or OF_MEETING.match(after(match)))


def _one(match: re.Match[str]) -> Form | None:
    if re.match(r"-\w|['’]\w", after(match)) or re.search(r"-$", before(match)):
        return None
    return Length((Amount(1, unit(match["unit"])),), loose=True)


RULES: tuple[Rule[Form], ...] = (
    rule(
        "length",
        rf"\b(?P<count>{COUNT})(?P<filler>(?:{SP}(?:{FILLER})){{0,2}})[\s-]{{0,3}}(?P<unit>{UNIT})(?P<half>{HALF_MORE})?{SECOND_AMOUNT}",
        _length,
        COUNT_OPENS,
        {
            "six months": "P6M",
            "a year": "P1Y",
            "a year and a half": "P1Y6M",
            "two and a half years": "P2Y6M",
            "several weeks": "PXW",
            "two more weeks": "P2W",
            "72 hours": "PT72H",
            "half a century": "P50Y",
            "a couple of days": "P2D",
            "two decades": "P20Y",
            "2 1/2 years": "P2Y6M",
            "1/2 day": "PT12H",
            "ten long months": "P10M",
            "an hour and twenty minutes": "PT1H20M",
            "a dozen years": "P12Y",
            "many years": "PXY",
            "twenty-four hours": "PT24H",
            "12hrs": "PT12H",
            "one hundred and fifty years": "P150Y",
            "three-day": "P3D",
            "10-year": "P10Y",
            "four straight quarters": "P4Q",
            "several quarters": "PXQ",
        },
        (
            "a second",
            "five years old",
            "44-year-old",
            "three-quarters",
            "three quarters",
            "four-quarter",
            "a minuteman",
            "2011 school years",
            "the second in as many months",
        ),
    ),
    rule(
        "length-between",
        rf"\b(?P<low>{NUMBER})(?:{SP}(?:to|or|and){SP}|\s?[-–]\s?)(?P<high>{NUMBER})[\s-]{{0,3}}(?P<unit>{UNIT})",
        _between,
        NUMBER_OPENS,
        {"two to three weeks": "P2W", "10-15 minutes": "PT10M", "two or three days": "P2D"},
        ("3 to 2 days", "5 to 6 years old"),
    ),
    rule(
        "length-long",
        rf"\b(?P<unit>{any_of(SINGULAR)})(?P<many>s?)-long\b",
        _long,
        SINGULAR | PLURAL,
        {"month-long": "P1M", "day-long": "P1D", "months-long": "PXM"},
    ),
    rule(
        "length-spanning",
        rf"\b(?:the{SP})?(?P<span>{SPAN}){SP}(?:(?P<count>{COUNT}){SP})?(?:(?:{FILLER}){SP})?(?P<unit>{any_of(PLURAL)}|quarters)\b",
        _spanning,
        SPANS | the(SPANS),
        {
            "the past three months": "P3M",
            "the next two years": "P2Y",
            "the first nine months": "P9M",
            "recent years": "PXY",
            "past years": "PAST_REF",
            "coming weeks": "PXW",
            "the last twenty-four hours": "PT24H",
            "the past few weeks": "PXW",
            "the last days": "PXD",
        },
        ("the past a",),
    ),
    rule(
        "length-the",
        rf"\bthe{SP}(?P<count>{NUMBER}){SP}(?P<unit>{any_of(PLURAL)})\b",
        _the,
        the(NUMBER_OPENS),
        {"the nine months": "P9M", "the six weeks": "P6W"},
    ),
    rule(
        "length-whole",
        rf"\bthe{SP}(?:whole|entire){SP}(?P<unit>day|hour)\b(?!-)",
        _one_whole,
        the("whole entire"),
        {"the whole day": "P1D", "the whole hour": "PT1H"},
    ),
    rule(
        "length-nth",
        rf"\b(?:the{SP})?(?P<nth>{ORDINAL}|last|final){SP}(?:{FILLER}{SP})?(?P<unit>day|hour|week|night|month|year)\b",
        _nth,
        NTH_OPENS | the(NTH_OPENS),
        {"the first day": "P1D", "the third week": "P1W", "the last hour": "PT1H"},
    ),
    rule(
        "length-some",
        rf"\b(?:the{SP})?(?P<unit>{any_of(PLURAL)})\b(?!['’])(?:{SP}(?:ahead|to{SP}come)\b)?",
        _some,
        PLURAL | the(PLURAL),
        {
            "years": "PXY",
            "the years": "PXY",
            "weeks": "PXW",
            "days": "PXD",
            "centuries": "PXC",
            "the weeks ahead": "PXW",
        },
        (
            "office hours",
            "man-hours",
            "minutes apart",
            "a matter of weeks",
            "the years 1914-18",
            "the minutes of the last meeting",
            "read the minutes",
            "the minutes were approved",
        ),
    ),
    rule(
        "length-one",
        r"\b(?P<unit>day|week|month|year|hour|minute)\b",
        _one,
        "day week month year hour minute",
        {"day": "P1D", "week": "P1W"},
        ("day's", "pay-day"),
    ),
)
