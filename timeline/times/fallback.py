"""Dates that a user types: `--date`, front matter, configuration."""

import datetime as dt
import re

from timeline.days import Day
from timeline.errors import DateError
from timeline.text.dates import first

# An ISO day with whatever time of day may follow it, or the basic form without signs.
ISO = re.compile(
    r"(?P<year>-?\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?)?"
)
BASIC = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
FORMS = "write it like 2025-10-27 or 27 October 2025"


def day(text: str, *, reference: Day | None = None) -> Day:
    """The day that the text names in full.

    ISO 8601 comes first, then dates as English texts write them, then those of other languages.
    `reference` tells the century of a year of two digits in the latter, nothing more.

    Raises:
        DateError: it is no full date, or there is no such day.

    >>> str(day("2025-10-27")), str(day("27 Oct 2025")), str(day("27 de octubre de 2025"))
    ('2025-10-27', '2025-10-27', '2025-10-27')
    """
    said = text.strip()
    match = ISO.fullmatch(said) or BASIC.fullmatch(said)
    if match is not None:
        try:
            return Day(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError as error:
            raise DateError(f"{text!r} is no date: {error}; {FORMS}") from error
    found = first(said, 0, len(said))
    if found is not None and _is_all_but_weekday(said[: found[0].start] + said[found[0].end :]):
        return found[1]
    foreign = _in_any_language(said, reference)
    if foreign is None:
        raise DateError(f"{text!r} is no date with day, month and year; {FORMS}")
    return foreign


def _is_all_but_weekday(rest: str) -> bool:
    return re.fullmatch(r"[\s,]*(?:[A-Za-z]{3,9}day|[A-Za-z]{3}\.?)?[\s,]*", rest) is not None


def _in_any_language(text: str, reference: Day | None) -> Day | None:
    """What dateparser makes of it, if it finds day, month and year there.

    Its import takes 0.2 s, a tenth of a second more than all the rest of a run on a short text, and
    next to nobody needs it: so it is imported here, where it is used, and nowhere else.
    """
    if not re.search(r"\d", text):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415

    year = reference.year if reference is not None and reference.year > 0 else 2000
    parser = DateDataParser(
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": True,
            "RELATIVE_BASE": dt.datetime(year, 1, 1),  # noqa: DTZ001
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "NORMALIZE": True,
        }
    )
    found = parser.get_date_data(text)
    if found.date_obj is None or found.period != "day":
        return None
    return Day.of(found.date_obj.date())
