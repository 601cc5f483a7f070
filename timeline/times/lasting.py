"""Lengths as ISO 8601 durations."""

from timeline.times.forms import Amount, Unit

LETTERS: dict[Unit, str] = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "night": "{}D",
    "week": "{}W",
    "weekend": "{}WE",
    "fortnight": "{}F",
    "month": "{}M",
    "quarter": "{}Q",
    "year": "{}Y",
    "decade": "{}E",
    "century": "{}C",
    "millennium": "{}L",
}
SMALLER: dict[Unit, tuple[int, Unit]] = {  # what a fraction of a unit is counted in
    "year": (12, "month"),
    "month": (30, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}
OTHERWISE: dict[Unit, tuple[int, Unit]] = {  # units that durations count in others
    "decade": (10, "year"),
    "century": (100, "year"),
    "fortnight": (2, "week"),
}


def duration(amounts: tuple[Amount, ...]) -> str:
    """The amounts as one duration, X for a number that is not said; half a year is six months.

    >>> duration((Amount(2.5, "year"),)), duration((Amount(None, "day"),))
    ('P2Y6M', 'PXD')
    >>> duration((Amount(1, "day"), Amount(12, "hour")))
    'P1DT12H'
    """
    parts = [part for amount in amounts for part in _parts(amount)]
    days = "".join(part for part in parts if part[0] != "T")
    clock = "".join(part[1:] for part in parts if part[0] == "T")
    return "P" + days + (f"T{clock}" if clock else "")


def duration_of_one(unit: Unit, count: float | None = 1) -> str:
    """The duration of so many of one unit.

    >>> duration_of_one("hour"), duration_of_one("week", 2)
    ('PT1H', 'P2W')
    """
    return duration((Amount(count, unit),))


def _parts(amount: Amount) -> list[str]:
    count, unit = amount.count, amount.unit
    if count is None:
        return [LETTERS[unit].format("X")]
    if unit in OTHERWISE:
        factor, unit = OTHERWISE[unit]
        count *= factor
    whole = int(count)
    if count == whole or unit not in SMALLER:
        return [LETTERS[unit].format(f"{count:g}")]
    factor, smaller = SMALLER[unit]
    rest = LETTERS[smaller].format(round((count - whole) * factor))
    return [LETTERS[unit].format(whole), rest] if whole else [rest]
