"""Rules for what comes back: "every Monday", "twice a week", "daily", "$5 a day"."""

import re

from timeline.rules import Rule
from timeline.text.dates import (
    DAY_OF_MONTH,
    MONTH,
    SP,
    Date,
    day_number,
    day_of,
    month_number,
)
from timeline.times.counts import COUNT, NUMBER, NUMBER_OPENS, UNIT, amount, unit
from timeline.times.dates import LEAP_YEAR
from timeline.times.forms import Form, Nothing, Repeat
from timeline.times.lasting import duration_of_one
from timeline.times.table import before, rule
from timeline.times.words import (
    DAY_PARTS,
    PART_OF_DAY,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    weekday_number,
)

RATES = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W", "everyday": "P1D",
}  # fmt: skip
RATE_BEFORE = re.compile(
    r"(?:\d[\d,.]{0,12}(?:\s(?:million|billion|cents?|shares?|dollars?|times|barrels|miles|hours|people|tons?|"
    r"tonnes|percent|%|km|kilometers|points))?|\b(?:once|twice|times|share|miles|barrels|dollars|cents|km\)?|"
    r"kilometers))\s$",
    re.IGNORECASE,
)


def _every(match: re.Match[str]) -> Form | None:
    said = match["what"].lower().rstrip(".")
    if match["month"]:
        return (
            Repeat(f"XXXX-{month_number(said):02}", "EVERY")
            if match["month"][0].isupper()
            else None
        )
    if said in WEEKDAYS:
        return Repeat(f"XXXX-WXX-{weekday_number(said) + 1}", "EVERY")
    if said in SEASONS:
        return Repeat(f"XXXX-{SEASONS[said]}", "EVERY")
    if said in DAY_PARTS:
        return Repeat(f"XXXX-XX-XXT{DAY_PARTS[said]}", "EVERY")
    return Repeat(duration_of_one(unit(said)), "EVERY")


def _every_date(match: re.Match[str]) -> Form | None:
    month = month_number(match["month"] or match["month_"])
    day = day_number(match["day"] or match["day_"])
    possible = day_of(Date(LEAP_YEAR, month, day))
    return Repeat(f"XXXX-{month:02}-{day:02}", "EVERY") if possible else Nothing()


def _every_few(match: re.Match[str]) -> Form | None:
    said = amount(match["count"], match["unit"])
    return Repeat(duration_of_one(said.unit, said.count), "EVERY") if said else None


def _rate(match: re.Match[str]) -> Form | None:
    return Repeat(RATES[match["rate"].lower()])


def _times_a(match: re.Match[str]) -> Form | None:
    return Repeat(duration_of_one(unit(match["unit"])), freq=match["freq"].lower())


def _per(match: re.Match[str]) -> Form | None:
    if match["per"].lower() != "per" and not RATE_BEFORE.search(before(match)):
        return None
    return Repeat(duration_of_one(unit(match["unit"])))


def _at(match: re.Match[str]) -> Form | None:
    return Repeat(
        f"XXXX-WXX-{weekday_number(match['weekday']) + 1}T{DAY_PARTS[match['part'].lower()]}"
    )


RULES: tuple[Rule[Form], ...] = (
    rule(
        "every",
        rf"\b(?:every|each)(?:{SP}(?:single|other))?{SP}(?P<what>{WEEKDAY}|(?P<month>{MONTH})|{SEASON}|{PART_OF_DAY}|{UNIT})(?!\w)",
        _every,
        "every each",
        {
            "every Monday": "XXXX-WXX-1",
            "each year": "P1Y",
            "every day": "P1D",
            "each September": "XXXX-09",
            "every morning": "XXXX-XX-XXTMO",
            "every winter": "XXXX-WI",
            "every minute": "PT1M",
            "every other week": "P1W",
        },
        ("every may", "each of the days", "every daydream"),
    ),
    rule(
        "every-date",
        rf"\b(?:every|each){SP}(?:(?P<month>{MONTH}){SP}(?P<day>{DAY_OF_MONTH})|(?P<day_>{DAY_OF_MONTH}){SP}(?P<month_>{MONTH}))(?!{SP}\d)",
        _every_date,
        "every each",
        {"every 4 July": "XXXX-07-04", "each May 1st": "XXXX-05-01"},
        ("every 31 April",),
    ),
    rule(
        "every-few",
        rf"\bevery{SP}(?P<count>{COUNT}){SP}(?P<unit>{UNIT})",
        _every_few,
        "every",
        {"every two weeks": "P2W", "every few years": "PXY", "every 10 minutes": "PT10M"},
    ),
    rule(
        "rate",
        rf"\b(?P<rate>{'|'.join(RATES)})\b(?!{SP}(?:[A-Z]\w+{SP})?(?:News|Mail|Telegraph|Mirror|Express|Times|Standard|Star)\b)",
        _rate,
        frozenset(RATES),
        {"daily": "P1D", "annually": "P1Y", "hourly": "PT1H"},
        ("Daily Mail", "weeklies"),
    ),
    rule(
        "times-a",
        rf"\b(?P<freq>once|twice|thrice|(?:{NUMBER}|several){SP}times){SP}(?:an?|per|every|each){SP}(?P<unit>{UNIT})",
        _times_a,
        NUMBER_OPENS | {"once", "twice", "thrice", "several"},
        {"twice a month": "P1M", "three times a week": "P1W", "once per day": "P1D"},
        ("once a king",),
    ),
    rule(
        "per",
        rf"\b(?P<per>per|an?){SP}(?P<unit>hour|day|week|month|quarter|year|night|minute|second)\b",
        _per,
        "per a an",
        {"per day": "P1D", "per year": "P1Y"},
        ("per diem",),
    ),
    rule(
        "weekends", r"\bweekends\b", Repeat("XXXX-WXX-WE"), "weekends", {"weekends": "XXXX-WXX-WE"}
    ),
    rule(
        "weekday-parts",
        rf"\b(?P<weekday>{WEEKDAY}){SP}(?P<part>{PART_OF_DAY})s\b",
        _at,
        frozenset(WEEKDAYS),
        {"Monday mornings": "XXXX-WXX-1TMO", "Saturday nights": "XXXX-WXX-6TNI"},
    ),
)
