"""Rules for hours that only their neighbours show to be clock times: "at 7 tonight", "at 1015"."""

import re

from timeline.rules import Rule
from timeline.text.dates import MONTH, SP
from timeline.times.counts import NUMBERS
from timeline.times.forms import ClockTime, Form, Moment
from timeline.times.table import after, before, rule
from timeline.times.words import FULL_WEEKDAY, NUMBERED
from timeline.times.years import COUNTED

HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HALF = r"(?:[ap]\.\s?m\b\.?|[ap]m\b)"
SIGN = r"(?<![\w.:/$£€#])(?<!\d[-–,])"  # before a number that stands for itself
ADDRESS = re.compile(r"\s[A-Z\d]")
AT_HOUR = re.compile(
    r"(?:^|\b(?:at|about|around|by|until|till|before|after|since|from)\s)$", re.IGNORECASE
)
DAY_AT = re.compile(
    rf"(?:\b(?:{FULL_WEEKDAY}|today|tonight|tomorrow|morning|afternoon|evening|night)"
    rf"|\b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\b\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}),?\s(?:at|from|until|till)\s$",
    re.IGNORECASE,
)
DAY_AFTER = re.compile(
    rf"\s(?:on\s)?(?:tonight|tomorrow|today|this\s(?:morning|afternoon|evening)|{FULL_WEEKDAY})\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r"\s?(?:[,;:!?)@]|\.(?!\d)|$)|\s(?:in|on|for|to|with|and|or|but|sharp|when|"
    r"until|till|the|he|she|it|we|they)\b"
)
NIGHT = 6  # "6 at night" is 18:00, "5 at night" is 5:00


def number(text: str) -> int:
    """The hour of "seven" or "7"."""
    return NUMBERS[text.lower()] if text.lower() in NUMBERS else int(text)


def _in_part(match: re.Match[str]) -> Form | None:
    """The hour of "4 in the morning"; a number alone is a time only after a word like "at"."""
    if not AT_HOUR.search(before(match)):
        return None
    hour = int(match["hour"])
    late = match["part"] in ("afternoon", "evening") or (match["night"] and NIGHT <= hour < 12)
    minute = int(match["minute"]) if match["minute"] else None
    return Moment(ClockTime(hour, minute, half="pm" if late else "am"))


def _bare(match: re.Match[str]) -> Form | None:
    """The hour of "at 7" beside a day: "on Friday at 7", "at 7 tonight"."""
    right = after(match)
    goes_on = not CLAUSE_END.match(right) or COUNTED.match(right)
    if not DAY_AFTER.match(right) and (goes_on or not DAY_AT.search(before(match))):
        return None
    return Moment(ClockTime(number(match["hour"]), None))


def _in_words(match: re.Match[str]) -> Form | None:
    """The time of "seven p.m." or "five-thirty p.m."."""
    minutes = sum(NUMBERS[word] for word in re.findall(r"[a-z]+", (match["minutes"] or "").lower()))
    return Moment(ClockTime(number(match["hour"]), minutes, half=f"{match['half'][0].lower()}m"))


def _four_digits(match: re.Match[str]) -> Form | None:
    """The time of "at 1015"; a name after it makes it an address, a counted noun a number."""
    if COUNTED.match(after(match)) or ADDRESS.match(after(match)):
        return None
    return Moment(ClockTime(int(match["hour"]), int(match["minute"]), padded=True))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "clock-in-part",
        rf"{SIGN}(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?{SP}"
        rf"(?:in{SP}the{SP}(?P<part>morning|afternoon|evening)|at{SP}(?P<night>night))\b",
        _in_part,
        NUMBERED,
        {
            "4 in the morning": "2024-03-13T04:00",
            "5:30 in the afternoon": "2024-03-13T17:30",
            "10 at night": "2024-03-13T22:00",
            "1 at night": "2024-03-13T01:00",
        },
        ("all 4 in the morning", "No. 4 in the mornings"),
    ),
    rule(
        "clock-bare",
        rf"(?:(?<=\bat\s)|(?<=\bfrom\s)|(?<=\buntil\s)|(?<=\btill\s))(?P<hour>1[0-2]|[1-9]|{HOUR_WORD})\b(?![-–:/.,]\d)",
        _bare,
        NUMBERED | frozenset(HOUR_WORD.split("|")),
        {},
        ("at 7", "on Friday at 7 people", "Friday at 7.5", "at seven million today"),
    ),
    rule(
        "clock-words",
        rf"\b(?P<hour>{HOUR_WORD})(?:[\s-](?P<minutes>(?:twenty|thirty|forty|fifty)(?:[\s-]five)?|five|ten|fifteen))?"
        rf"\s?(?P<half>{HALF})",
        _in_words,
        HOUR_WORD.replace("|", " "),
        {
            "seven p.m.": "2024-03-13T19:00",
            "five-thirty p.m.": "2024-03-13T17:30",
            "ten forty-five a.m.": "2024-03-13T10:45",
        },
        ("seven pmol", "twenty a.m."),
    ),
    rule(
        "clock-four-digits",
        r"(?:(?<=\bat\s)|(?<=\bat\sabout\s)|(?<=\bat\saround\s)|(?<=\bat\sabt\s))(?P<hour>0\d|1[0-8]|2[1-3])(?P<minute>[0-5][05])(?=[.,;:!?)]|\s?$|\s[a-z])(?![.,:]\d)",
        _four_digits,
        NUMBERED,
        {},
        ("at 2010 prices", "at 1015 Main Street", "in 1130 the"),
    ),
)
