"""Rules for the quarter in play and the one to compare it with: "the year-earlier period"."""

import re

from timeline.rules import Rule
from timeline.text.dates import SP
from timeline.times.counts import amount
from timeline.times.forms import Form, Length, Part, Shift, Step
from timeline.times.periods import NTH, ORDER
from timeline.times.steps import A_YEAR
from timeline.times.table import before, rule, the

COMPARED = frozenset({"same", "corresponding", "comparable", "equivalent", "period", "quarter"})
NTH_BEFORE = re.compile(rf"\b{NTH}[\s-]$", re.IGNORECASE)
A_YEAR_AGO = Shift((A_YEAR,), -1, kin=True)


def _year_ago(match: re.Match[str]) -> Form | None:
    """The quarter in play, or the one that is named, a year back."""
    if NTH_BEFORE.search(before(match)):
        return None
    nth = match.groupdict().get("nth")
    if nth:
        return Part("quarter", ORDER[nth.strip().lower()], year=Shift((A_YEAR,), -1))
    return A_YEAR_AGO


def _months(match: re.Match[str]) -> Form | None:
    """So many months of a year before, as accounts have them."""
    said = amount(match["count"], "months")
    return Length((said,)) if said else None


RULES: tuple[Rule[Form], ...] = (
    rule(
        "latest-quarter",
        rf"\b(?:the|its|their){SP}(?:latest|most{SP}recent){SP}(?:fiscal{SP})?(?:quarter|period)\b",
        Part("quarter", None, step=Step(-1, "mention")),
        the("latest most") | {"its", "their"},
        {"the latest quarter": "2023-Q4", "the latest period": "2023-Q4"},
    ),
    rule(
        "year-ago",
        rf"\b(?:(?:the|its){SP})?(?:same{SP})?year[\s-](?:earlier|ago|before){SP}"
        rf"(?:(?P<nth>{NTH}){SP}(?=quarter))?(?:period|quarter)\b",
        _year_ago,
        the("same year") | {"its", "same", "year"},
        {
            "the year-earlier period": "2023",
            "the year-ago quarter": "2023",
            "the year-ago third quarter": "2023-Q3",
        },
    ),
    rule(
        "year-ago-months",
        rf"\b(?:the{SP})?year[\s-](?:earlier|ago|before){SP}(?P<count>three|six|nine){SP}months\b",
        _months,
        the("year") | {"year"},
        {"the year-earlier nine months": "P9M", "year-ago six months": "P6M"},
        ("a year ago nine monthly rates",),
    ),
    rule(
        "year-ago-comparison",
        rf"\b(?:the{SP})?(?:(?:same|corresponding|comparable|equivalent){SP})?(?:period|quarter)"
        rf"(?:{SP}of)?{SP}(?:last{SP}year|a{SP}year{SP}(?:ago|earlier|before))",
        _year_ago,
        COMPARED | the(COMPARED),
        {
            "the corresponding period last year": "2023",
            "the same quarter a year earlier": "2023",
            "the quarter a year ago": "2023",
        },
    ),
    rule(
        "last-years-quarter",
        rf"\blast{SP}year['’]s{SP}(?P<nth>{NTH}{SP})?(?:period|quarter)\b",
        _year_ago,
        "last",
        {"last year's quarter": "2023", "last year’s third quarter": "2023-Q3"},
    ),
    rule(
        "year-ago-attributive",
        r"\byear[\s-](?:earlier|ago)\b",
        A_YEAR_AGO,
        "year",
        {"year-ago": "2023", "year-earlier": "2023"},
    ),
)
