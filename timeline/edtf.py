"""An interval as EDTF (ISO 8601-2), level 2: what a calendar cannot say, for machines."""

from timeline.days import Day, month_end, year_text
from timeline.model import Clock, Interval

SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}  # first month -> EDTF season, northern hemisphere
LASTS = ("span", "week", "half")  # "a/b" lasted from a to b; "[a..b]" was once in it


def edtf(interval: Interval) -> str:
    """The date in EDTF; "" if nothing is known.

    A deadline and an open interval are sets ("[..2026-06-30]": once, not later), a span is an
    interval ("2026-04-01/2026-04-30").

    >>> edtf(Interval(Day(2008, 1, 1), Day(2008, 1, 31), "month"))
    '2008-01'
    >>> edtf(Interval(None, Day(2026, 6, 30), "deadline"))
    '[..2026-06-30]'
    """
    earliest, latest = interval.earliest, interval.latest
    if earliest is None and latest is None:
        return ""
    mark = "~" if interval.approximate else ""
    if earliest is not None and latest is not None:
        short = _short(earliest, latest)
        if interval.start is not None and earliest == latest:
            return _moments(earliest, interval.start, interval.end)
        if short:
            return short + mark
        if interval.precision in LASTS:
            return f"{earliest}{mark}/{latest}{mark}"
    return f"[{earliest or ''}..{latest or ''}]"


def _short(earliest: Day, latest: Day) -> str:
    """The days as one date of a coarser grain, "" if they are not just that."""
    if earliest == latest:
        return str(earliest)
    if earliest.day != 1 or latest != month_end(latest.year, latest.month):
        return ""
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    if months == 1:
        return f"{year_text(earliest.year)}-{earliest.month:02}"
    if earliest.month != 1 or latest.month != 12:
        season = SEASONS.get(earliest.month)
        return f"{year_text(earliest.year)}-{season}" if months == 3 and season else ""
    if months == 12:
        return year_text(earliest.year)
    if months == 120 and earliest.year >= 0 and earliest.year % 10 == 0:
        return year_text(earliest.year)[:3] + "X"
    if months == 1200 and earliest.year >= 0 and earliest.year % 100 == 0:
        return year_text(earliest.year)[:2] + "XX"
    return ""


def _moments(day: Day, start: Clock, end: Clock | None) -> str:
    first = f"{day}T{start.hour:02}:{start.minute:02}:00"
    if end is None or (end.hour, end.minute) <= (start.hour, start.minute):
        return first
    return f"{first}/{day}T{end.hour:02}:{end.minute:02}:00"
