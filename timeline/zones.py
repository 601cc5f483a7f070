"""Time zones by name, or by a fixed offset from UTC."""

import datetime as dt
import functools
import re
import zoneinfo

OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>[01]\d|2[0-3]):(?P<minutes>[0-5]\d)")


@functools.cache
def zone(name: str) -> dt.tzinfo:
    """The zone of an IANA name ("Europe/Zurich") or a fixed offset ("+08:00").

    Raises:
        ValueError: there is no such zone.

    >>> zone("+05:30").utcoffset(None)
    datetime.timedelta(seconds=19800)
    """
    if match := OFFSET.fullmatch(name):
        offset = dt.timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
        return dt.timezone(-offset if match["sign"] == "-" else offset)
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"{name!r} is not a time zone; write one like Europe/Zurich or +08:00"
        ) from None
