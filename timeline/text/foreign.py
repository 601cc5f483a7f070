"""Full dates in other languages and odd forms, read by dateparser: here alone it is used."""

import datetime as dt
import re

from timeline.days import Day

BASE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (tells the century of two digits, never the day)
YEAR_AND_WORD = re.compile(r"(?=.*\d{4})(?=.*[^\W\d_])", re.DOTALL)


def day(text: str, languages: tuple[str, ...] | None = None) -> Day | None:
    """The day that a text names in full, in one of these languages (two letters) or in any.

    None if it is no full date, its year has not four digits, or there is no such day. Numbers
    alone are none, since half the world reads them the other way round.

    Its import takes 0.2 s, a tenth of a second more than all the rest of a run on a short text, and
    next to nobody needs it: so it is imported here, where it is used, and nowhere else.

    >>> str(day("4 de marzo de 2012")), str(day("4 mars 2012", ("fr",))), day("30 mars")
    ('2012-03-04', '2012-03-04', None)
    """
    if not YEAR_AND_WORD.match(text):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415

    parser = DateDataParser(
        languages=list(languages) if languages else None,
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": True,
            "RELATIVE_BASE": BASE,
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "NORMALIZE": True,
        },
    )
    found = parser.get_date_data(text)
    if found.date_obj is None or found.period != "day":
        return None
    return Day.of(found.date_obj.date())
