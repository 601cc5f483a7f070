"""Days with names of their own: when a holiday falls in a year, and the rules that find them."""

import functools
import re

from attrs import frozen
from dateutil.easter import easter

from timeline import lexicon
from timeline.days import Day, month_end, plus_days, weekday
from timeline.errors import DataError
from timeline.rules import DIGITS, Rule
from timeline.text.dates import SP, Date
from timeline.times.calendar import Grain
from timeline.times.forms import Around, Calendar, Form, Holiday, Nothing
from timeline.times.steps import step
from timeline.times.table import before, rule, the

FIRST_EASTER = 326  # the rule of the Council of Nicaea, by the Julian calendar until 1582
DAY = re.compile(
    r"(?P<month>\d\d)-(?:(?P<day>\d\d)|(?P<weekday>\d)-(?P<nth>-?\d)(?:\+(?P<more>\d))?)"
    r"|easter(?P<from>[+-]\d+)|moving"
)


@frozen
class Named:
    """A holiday: its name and the rule for its day as `holidays.tsv` writes it."""

    name: str
    day: str


def _spellings() -> dict[str, Named]:
    """The holidays by each of their spellings.

    Raises:
        DataError: a row gives no rule for its day.
    """
    named = {}
    for row in lexicon.table("holidays"):
        if DAY.fullmatch(row["day"]) is None:
            raise DataError(f"holidays.tsv: {row['name']}: {row['day']!r} is no rule for a day")
        for words in row["words"].split(","):
            named[words.strip()] = Named(row["name"], row["day"])
    return named


HOLIDAYS = _spellings()
BY_NAME = {named.name: named for named in HOLIDAYS.values()}
NAMED_DAYS = {  # None for names of many days ("Bloody Sunday")
    row["words"]: None if row["date"] == "-" else Day.parse(row["date"])
    for row in lexicon.table("named_days")
}


@functools.cache
def _moving_days(name: str) -> dict[int, Day]:
    """The days of a lunar feast by year, as far as the table goes."""
    days = (Day.parse(row["day"]) for row in lexicon.table("moving_days") if row["name"] == name)
    return {day.year: day for day in days}


def in_year(name: str, year: int) -> Day | None:
    """The day of a holiday in a year, None if it has none or we do not know it.

    Source: Easter by `dateutil.easter`, lunar feasts by `moving_days.tsv`.

    >>> str(in_year("thanksgiving", 2024)), str(in_year("easter monday", 2024))
    ('2024-11-28', '2024-04-01')
    """
    match = DAY.fullmatch(BY_NAME[name].day)
    if match is None or match[0] == "moving":
        return _moving_days(name).get(year)
    if match["from"]:
        sunday = Day.of(easter(year)) if FIRST_EASTER <= year <= 4099 else None
        return plus_days(sunday, int(match["from"])) if sunday else None
    month = int(match["month"])
    if match["day"]:
        return Day(year, month, int(match["day"]))
    wanted, nth = int(match["weekday"]), int(match["nth"])
    if nth < 0:
        last = month_end(year, month)
        return plus_days(last, -((weekday(last) - wanted) % 7))
    first = Day(year, month, 1)
    ahead = (wanted - weekday(first)) % 7 + 7 * (nth - 1) + int(match["more"] or 0)
    return plus_days(first, ahead)


def _pattern(names: frozenset[str]) -> str:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    spelled = (re.escape(name).replace("'", "['’]?").replace(r"\ ", SP) for name in ordered)
    return "|".join(spelled)


def _opens(names: frozenset[str]) -> frozenset[str]:
    first = (re.match(r"\w+?(?=\d|\b)", name) for name in names)
    return frozenset(DIGITS if word[0].isdigit() else word[0] for word in first if word)


def _key(text: str) -> str:
    """The spelling in the table; apostrophes may be curly or missing."""
    said = " ".join(text.lower().replace("’", "'").split())
    if said in HOLIDAYS:
        return said
    bare = {name.replace("'", ""): name for name in HOLIDAYS}
    return bare[said.replace("'", "")]


def _holiday(match: re.Match[str]) -> Form | None:
    if not match["day"][0].isupper() and match["day"].lower() not in LOWER_CASE:
        return None
    if match["day"].lower() == "may day" and re.search(r"\b(?:a|the)\s$", before(match)):
        return None
    said = match.groupdict().get("step")
    taken = step(said) if said else None
    return Holiday(HOLIDAYS[_key(match["day"])].name, step=taken)


def _week_of(match: re.Match[str]) -> Form | None:
    """The week in which a holiday is, or the weekend that it is next to."""
    grain: Grain = "week" if match["grain"].lower() == "week" else "weekend"
    day = _holiday(match)
    return Around(grain, day) if isinstance(day, Holiday) else None


def _named_day(match: re.Match[str]) -> Form | None:
    day = NAMED_DAYS[" ".join(match["day"].lower().split())]
    if day is None:
        return Nothing()
    return Calendar(Date(day.year, day.month, day.day))


LOWER_CASE = frozenset(
    {
        "christmas",
        "xmas",
        "x-mas",
        "easter",
        "thanksgiving",
        "halloween",
        "cny",
        "new year's eve",
        "christmas eve",
        "christmas day",
    }
)
NAMES = frozenset(HOLIDAYS)
RULES: tuple[Rule[Form], ...] = (
    rule(
        "holiday",
        rf"\b(?:(?P<step>this|last|next){SP})?(?:the{SP}(?=fourth|start|first|feast))?(?P<day>{_pattern(NAMES)})(?![\w-])(?!['’]s{SP}(?:[A-Z]|carol))",
        _holiday,
        _opens(NAMES) | the("fourth start first feast") | {"this", "last", "next"},
        {
            "Christmas": "2023-12-25",
            "xmas": "2023-12-25",
            "Thanksgiving Day": "2023-11-23",
            "Good Friday": "2024-03-29",
            "New Year’s Eve": "2023-12-31",
            "Easter Monday": "2024-04-01",
            "Mother's Day": "2024-05-12",
            "Labor Day": "2024-09-02",
            "Memorial Day": "2024-05-27",
            "Chinese New Year": "2024-02-10",
            "Yom Kippur": "2023-09-25",
            "last Christmas": "2023-12-25",
            "next Easter": "2024-03-31",
            "Election Day": "2023-11-07",
        },
        ("a may day call", "holy"),
    ),
    rule(
        "holiday-week",
        rf"\b(?:the{SP})?(?P<day>{_pattern(NAMES)}){SP}(?P<grain>week(?:end)?)\b(?!-)",
        _week_of,
        _opens(NAMES) | the(frozenset(NAMES)),
        {
            "Easter week": "2024-W13",
            "Christmas week": "2023-W52",
            "Labor Day weekend": "2024-W35-WE",
            "the Thanksgiving weekend": "2023-W47-WE",
        },
        ("holy week", "Easter weekly"),
    ),
    rule(
        "named-day",
        rf"(?<![\d/-])\b(?P<day>{_pattern(frozenset(NAMED_DAYS))})(?![\w/-])",
        _named_day,
        _opens(frozenset(NAMED_DAYS)),
        {"9/11": "2001-09-11", "D-Day": "1944-06-06", "VE Day": "1945-05-08"},
        ("9/11/2013", "19/11", "bloody awful Sunday"),
    ),
)
