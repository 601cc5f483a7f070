"""Clock times as notices write them, where a bare number may be one: "4-5:30", "at 4", "1315".

In: a stretch of plain text that is known to be near a day or behind a label. Out: stretches of
the day, in text order. A missing a.m. or p.m. is read off the partner, else by office hours.
"""

import re
from collections.abc import Callable

from attrs import frozen

from timeline.rules import DIGITS, Found, Grammar, Rule, find

HourMinute = tuple[int, int]
EVENING = 8  # hours before it that name no half of the day lie after noon

SPACE = r"[ \t]{0,3}"
HALF = r"(?:[ap]\.?[ \t]?m\b\.?)"
WORD = r"(?:12(?::00)?[ \t])?(?:noon|midnight|midday)\b"
HOUR = r"(?:[01]?\d|2[0-4])"
DASH = r"(?:-{1,3}|–|—)"
TO = rf"(?:{SPACE}\n?{SPACE}{DASH}{SPACE}\n?{SPACE}|\s{{1,3}}(?:to|until|till|through)\s{{1,3}})"
BEFORE = r"(?<![\w.,:/$£€#@-])@?"
AFTER = r"(?![\w%-]|[.,:/]\d)"


@frozen
class Stretch:
    """A part of the day, from `start` to `end` (None if that is not said).

    `sure` says that the words alone make it a clock time, whatever stands around them; `halved`
    that they name the half of the day, or hours of the whole day.
    """

    start: HourMinute
    end: HourMinute | None
    sure: bool
    halved: bool = True

    def __str__(self) -> str:
        ends = [self.start] if self.end is None else [self.start, self.end]
        return "/".join(f"{hour:02}:{minute:02}" for hour, minute in ends)


@frozen
class Reading:
    """One clock time as written: minutes of a twelve-hour or whole day, and its half if said."""

    hour: int
    minute: int
    half: str
    whole: bool  # written as hours of the whole day: "08:00", "15:30"


def _point(name: str) -> str:
    """The pattern of one clock time, its groups marked with `name`."""
    return (
        rf"(?:(?P<word{name}>{WORD})"
        rf"|(?P<hour{name}>{HOUR})(?:[:.h](?P<minute{name}>[0-5]\d)(?!\d))?"
        rf"(?:{SPACE}(?P<half{name}>{HALF})|[ \t](?P<noon{name}>noon)\b)?)"
    )


def _reading(match: re.Match[str], name: str) -> Reading | None:
    word = match[f"word{name}"]
    if word:
        return Reading(24 if "midnight" in word.lower() else 12, 0, "", whole=True)
    hour, minute = int(match[f"hour{name}"]), int(match[f"minute{name}"] or 0)
    half = (match[f"half{name}"] or "")[:1].lower()
    if match[f"noon{name}"]:
        return Reading(12, 0, "", whole=True)
    if (half and not 1 <= hour <= 12) or (hour == 24 and minute):
        return None
    whole = not half and (hour > 12 or hour == 0 or match[f"hour{name}"].startswith("0"))
    return Reading(hour, minute, half, whole)


def _minutes(reading: Reading, half: str) -> int:
    """Minutes since midnight with this half of the day."""
    hour = reading.hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + reading.minute


def _alone(reading: Reading) -> int:
    """Minutes since midnight of a time that says no half and has no partner."""
    if reading.whole:
        return reading.hour * 60 + reading.minute
    if reading.half:
        return _minutes(reading, reading.half)
    return _minutes(reading, "p" if reading.hour < EVENING or reading.hour == 12 else "a")


def _first_of(first: Reading, last: Reading) -> int:
    """When a stretch begins, its end being known to say more."""
    if first.whole or first.half or not (last.half or last.whole):
        return _alone(first)
    end = _alone(last)
    near = [_minutes(first, half) for half in "ap" if _minutes(first, half) < end]
    return max(near, default=_alone(first))


def _last_of(start: int, last: Reading) -> int:
    """When a stretch ends that begins at `start`: the next time the clock shows it."""
    if last.whole or last.half:
        return _alone(last)
    later = [_minutes(last, half) for half in "ap" if _minutes(last, half) > start]
    return min(later, default=_alone(last))


def _clock(minutes: int) -> HourMinute:
    return minutes // 60, minutes % 60


def _range(match: re.Match[str]) -> Stretch | None:
    first, last = _reading(match, "1"), _reading(match, "2")
    if first is None or last is None:
        return None
    start = _first_of(first, last)
    end = _last_of(start, last)
    said = any(match[group] for group in ("word1", "half1", "noon1", "word2", "half2", "noon2"))
    colons = bool(match["minute1"] and match["minute2"])
    if end <= start:
        return None if not said else Stretch(_clock(start), None, sure=True)
    return Stretch(_clock(start), _clock(end), sure=said or colons)


def _for(match: re.Match[str]) -> Stretch | None:
    """Come at seven, it begins half an hour later: "7 for 7.30 pm"."""
    whole = _range(match)
    return None if whole is None or whole.end is None else Stretch(whole.end, None, sure=True)


def _one(match: re.Match[str]) -> Stretch | None:
    reading = _reading(match, "1")
    if reading is None:
        return None
    said = bool(match["word1"] or match["half1"] or match["noon1"])
    colon = bool(match["minute1"]) and ":" in match[0]
    halved = said or reading.whole
    return Stretch(_clock(_alone(reading)), None, sure=said or colon, halved=halved)


def _military(match: re.Match[str]) -> Stretch | None:
    start = int(match["hour1"]), int(match["minute1"])
    end = (int(match["hour2"]), int(match["minute2"])) if match["hour2"] else None
    if end is not None and end <= start:
        return None
    return Stretch(start, end, sure=bool(match["hours"]))


def _oclock(match: re.Match[str]) -> Stretch:
    half = (match["half"] or "")[:1].lower()
    return Stretch(
        _clock(_alone(Reading(int(match["hour"]), 0, half, whole=False))), None, sure=True
    )


Producer = Callable[[re.Match[str]], Stretch | None]
OPENERS = frozenset(
    {DIGITS, "noon", "midnight", "midday", "at", "from", "by", "until", "till", "@"}
)


def _rule(
    name: str, pattern: str, produce: Producer, yes: dict[str, str], no: tuple[str, ...] = ()
) -> Rule[Stretch]:
    return Rule(name, re.compile(pattern, re.IGNORECASE), produce, yes, no, OPENERS)


RULES: tuple[Rule[Stretch], ...] = (
    _rule(
        "notice-range",
        rf"{BEFORE}{_point('1')}{TO}{_point('2')}{AFTER}",
        _range,
        {
            "4-5:30": "16:00/17:30",
            "3:30 p.m. - 5": "15:30/17:00",
            "11:30-1 pm": "11:30/13:00",
            "10 - 11:30 a.m.": "10:00/11:30",
            "12 noon to 1": "12:00/13:00",
            "12:00pm-1:30pm": "12:00/13:30",
            "09:00 – 17:30": "09:00/17:30",
            "7:30 pm to midnight": "19:30/24:00",
            "9 to 5": "09:00/17:00",
        },
        ("$4-5", "3-5%", "412-555"),
    ),
    _rule(
        "notice-for",
        rf"{BEFORE}{_point('1')}\s{{1,2}}for\s{{1,2}}{_point('2')}{AFTER}",
        _for,
        {"7.30 for 8 pm": "20:00", "10.30am for 11am": "11:00"},
        ("$4 for 5",),
    ),
    _rule(
        "notice-clock",
        rf"{BEFORE}(?={HOUR}(?:[:.h][0-5]\d|{SPACE}{HALF}|[ \t]noon)|{WORD}){_point('1')}{AFTER}",
        _one,
        {
            "3:30": "15:30",
            "10.15": "10:15",
            "8 a.m.": "08:00",
            "12 noon": "12:00",
            "07:30": "07:30",
        },
        ("$3.30", "3.30.12", "version 1.2"),
    ),
    _rule(
        "notice-bare-hour",
        r"(?:@|\b(?:at|from|by|until|till)\s{1,2}(?:about\s|around\s)?)(?P<hour1>1[0-2]|[1-9])(?P<minute1>)(?P<half1>)(?P<word1>)(?P<noon1>)"
        r"(?=\s*(?:[,;()\n]|\.\s|\.?\Z)|\s+(?:on|in|for|today|tonight|tomorrow|this|next)\b)",
        _one,
        {"at 4": "16:00", "from 9": "09:00", "until about 5": "17:00"},
        ("at 4 Market Street", "at 4 per cent", "at 40"),
    ),
    _rule(
        "notice-hours",
        rf"{BEFORE}(?P<hour1>[01]\d|2[0-3])(?P<minute1>[0-5]\d)"
        rf"(?:{SPACE}{DASH}{SPACE}(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d))?"
        rf"(?P<hours>[ \t]?(?:hours|hrs?|h)\b)?{AFTER}",
        _military,
        {"1315-1430": "13:15/14:30", "1830 hours": "18:30"},
        ("1992-1993", "19450"),
    ),
    _rule(
        "notice-oclock",
        rf"{BEFORE}(?P<hour>1[0-2]|[1-9])[ \t]?o[ \t]?'[ \t]?clock\b(?:{SPACE}(?P<half>{HALF}))?",
        _oclock,
        {"4 o'clock": "16:00", "10 o'clock p.m.": "22:00"},
    ),
)
GRAMMAR = Grammar(RULES)


def read(plain: str, start: int, end: int) -> tuple[Found[Stretch], ...]:
    """The clock times in `plain[start:end]`, sure and unsure ones.

    >>> [str(found.value) for found in read("Lunch from 12-1:30", 0, 18)]
    ['12:00/13:30']
    """
    return find(GRAMMAR, plain, start, end)
