"""Rules for times of day: "5 p.m.", "10:30 GMT", "noon", "half past ten", "the morning"."""

import re

from timeline.model import Span
from timeline.rules import Rule
from timeline.text.dates import SP, Date, day_of
from timeline.times.forms import Calendar, ClockTime, Form, Moment, Nothing, Said, Several
from timeline.times.hours import HALF, HOUR_WORD, SIGN, number
from timeline.times.table import after, before, rule, the
from timeline.times.words import DASH, DAY_PARTS, NUMBERED
from timeline.times.zones import ZONE

HOUR, MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
TAGGED = r"(?<![\w.:/$£€])(?<!\d[-–,])"  # the same, where "#" may stand before it
END = r"(?!\d|[:.]\d|\s?%)"
PAST = {"half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5}
VERSES = re.compile(
    r"\b(?:Genesis|Exodus|Leviticus|Deuteronomy|Isaiah|Jeremiah|Psalms?|Proverbs|Matthew|Mark|Luke|"
    r"John|Acts|Romans|Corinthians|Revelation|Surah?|verse|ratio\sof|odds\sof|score\sof|in)\s$"
)
NOT_OF_A_DAY = re.compile(
    r"\s(?:clubs?|school|shift|stand|sky|vision|coat|show)\b|-\w", re.IGNORECASE
)
THAT_IT_WAS = re.compile(r"\s(?:the|that|he|she|they|we|I|it|[A-Z]\w+)\b")
HIGH = re.compile(r"(?<!\bat\s)\bhigh\s$", re.IGNORECASE)  # a showdown
NAMED = re.compile(r"\b[A-Z][a-z]+\s$")  # "Operation Dawn"
IN_THE_MORNING = re.compile(r"\s?a\.?m\b", re.IGNORECASE)
MEETING = 4  # hours from "4" to "5:30" at most, where nothing else shows that it is a time
TO = rf"(?:\s{{0,2}}{DASH}{{1,2}}\s{{0,2}}|{SP}(?:to|until|till|through|and){SP})"


def _half(text: str | None) -> str:
    return f"{text[0].lower()}m" if text else ""


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _clock(match: re.Match[str]) -> Form | None:
    said = match.groupdict()
    hour, half = int(said["hour"]), _half(said.get("half"))
    if half and not 1 <= hour <= 12:
        return None
    clock = ClockTime(hour, _number(said.get("minute")), _number(said.get("second")), half)
    return Moment(clock, zone=said.get("zone") or "")


def _digital(match: re.Match[str]) -> Form | None:
    """A clock time without a.m. or p.m.; no verse, score or lap time."""
    if int(match["hour"]) == 24 and int(match["minute"]):
        return None
    if int(match["hour"]) > 12 and IN_THE_MORNING.match(after(match)):
        return Nothing()
    if not match["zone"] and VERSES.search(before(match)):
        return None
    padded = match["hour"].startswith("0") or bool(match["hours"])
    clock = ClockTime(
        int(match["hour"]), int(match["minute"]), _number(match["second"]), padded=padded
    )
    return Moment(clock, zone=match["zone"] or "")


def _military(match: re.Match[str]) -> Form | None:
    """The time of "0600 hours" or "1830 GMT"; four digits alone are a year or a number."""
    if int(match["hour"]) > 24 or not (match["hours"] or match["zone"]):
        return None
    clock = ClockTime(int(match["hour"]), int(match["minute"]), padded=True)
    return Moment(clock, zone=match["zone"] or "")


def _oclock(match: re.Match[str]) -> Form | None:
    return Moment(ClockTime(number(match["hour"]), 0, half=_half(match["half"])))


def _past(match: re.Match[str]) -> Form | None:
    """The time of "half past ten" or "a quarter to five"."""
    part = " ".join(match["part"].lower().split())
    hour, minutes = number(match["hour"]), PAST[part]
    if match["side"].lower() != "past":
        hour, minutes = (hour - 1 or 12), 60 - minutes
    return Moment(ClockTime(hour, minutes, half=_half(match["half"])))


def _noon(match: re.Match[str]) -> Form | None:
    if HIGH.search(before(match)):
        return Nothing()
    hour = 24 if match["word"].lower() == "midnight" else 12
    return Moment(ClockTime(hour, 0, padded=True), zone=match["zone"] or "")


def _clocks(match: re.Match[str]) -> Form | None:
    """Two clock times of which the last may say the half of the day for both."""
    said = match.groupdict()
    last = _end_of_range(said)
    hour, half = int(said["hour"]), _half(said["half"])
    marked = half or last.half
    if not (marked or said["minute2"] or said["word"]):
        return None
    if not (marked or said["minute"]) and (last.hour - hour) % 12 > MEETING:
        return None
    if half and hour > 12:
        return None
    if not half and last.half:
        half = _half_before(hour, last)
    elif not half and last.hour == 12 and said["word"]:
        half = "am" if hour < 12 else ""
    padded = said["hour"].startswith("0") or hour > 12
    first = ClockTime(hour, _number(said["minute"]), half=half, padded=padded)
    zone = said["zone"] or ""
    return Several(
        (
            Said(Span(match.start(), match.end("first")), Moment(first, zone=zone)),
            Said(Span(match.start("last"), match.end()), Moment(last, zone=zone)),
        )
    )


def _end_of_range(said: dict[str, str | None]) -> ClockTime:
    word = (said["word"] or "").lower()
    if word:
        return ClockTime(12 if word == "noon" else 24, 0, padded=True)
    hour = said["hour2"] or ""
    return ClockTime(
        int(hour),
        _number(said["minute2"]),
        half=_half(said["half2"]),
        padded=int(hour) > 12 or hour.startswith("0"),
    )


def _half_before(hour: int, last: ClockTime) -> str:
    """The half of the day of "11" in "11-1 p.m.": the one that puts it before the end."""
    begins, ends = hour % 12, last.hour % 12
    if begins <= ends:
        return last.half
    return "am" if last.half == "pm" else "pm"


def _part_of_day(match: re.Match[str]) -> Form | None:
    if NOT_OF_A_DAY.match(after(match)):
        return None
    if re.search(r"\b[Gg]ood\s$", before(match)):
        return Nothing()
    if NAMED.search(before(match)) and match["part"] in ("Dawn", "Dusk"):
        return Nothing()
    if match["the"] and THAT_IT_WAS.match(after(match)):
        return Nothing()
    return Moment(None, DAY_PARTS[match["part"].lower()], loose=not match["the"])


def _iso(match: re.Match[str]) -> Form | None:
    """The moment of "2024-03-13T09:30Z"; no time at all if there is no such day."""
    date = Date(int(match["year"]), int(match["month"]), int(match["day"]))
    if day_of(date) is None:
        return Nothing()
    second = int(match["second"]) if match["second"] else None
    clock = ClockTime(int(match["hour"]), int(match["minute"]), second, padded=True)
    return Moment(clock, day=Calendar(date), zone=match["zone"] or "")


RULES: tuple[Rule[Form], ...] = (
    rule(
        "clock-iso",
        rf"(?<![\w-])(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)T(?P<hour>{HOUR}):(?P<minute>{MINUTE})"
        rf"(?::(?P<second>{MINUTE})(?:[.,]\d{{1,6}})?)?(?P<zone>Z|[+−-]\d\d:?\d\d)?(?![\w:-])",
        _iso,
        NUMBERED,
        {"2024-03-12T09:30:00Z": "2024-03-12T09:30:00", "2024-03-12T09:30": "2024-03-12T09:30"},
        ("2024-02-30T09:30", "2024-03-12T25:30"),
    ),
    rule(
        "clock-range",
        rf"{SIGN}(?P<first>(?P<hour>{HOUR})(?:[:.](?P<minute>{MINUTE}))?(?:\s?(?P<half>{HALF}))?){TO}"
        rf"(?P<last>(?P<word>noon|midnight)|(?P<hour2>{HOUR})(?:[:.](?P<minute2>{MINUTE}))?(?:\s?(?P<half2>{HALF})|\s?(?:hours|hrs|h)\b)?)"
        rf"(?:\s?{ZONE})?{END}(?!-\d|\w)",
        _clocks,
        NUMBERED,
        {
            "9 to 11 a.m.": "2024-03-13T09:00 .. 2024-03-13T11:00",
            "9-11 am": "2024-03-13T09:00 .. 2024-03-13T11:00",
            "11:30-1 pm": "2024-03-13T11:30 .. 2024-03-13T13:00",
            "10:30 a.m. to noon": "2024-03-13T10:30 .. 2024-03-13T12:00",
            "9 to noon": "2024-03-13T09:00 .. 2024-03-13T12:00",
            "4-5:30": "2024-03-13T16:00 .. 2024-03-13T17:30",
            "3:30 - 5:00": "2024-03-13T15:30 .. 2024-03-13T17:00",
            "10:00-11:30": "2024-03-13T10:00 .. 2024-03-13T11:30",
            "12:00 to 1:30 p.m.": "2024-03-13T12:00 .. 2024-03-13T13:30",
            "19:00-03:00 GMT": "2024-03-13T19:00 .. 2024-03-13T03:00",
        },
        ("9 to 11", "3-2", "3-20", "10-12 percent", "1990-92", "4-5", "3.5 to 4"),
    ),
    rule(
        "clock-half",
        rf"{TAGGED}(?P<hour>1[0-2]|0?[1-9])(?:[:.h]?(?P<minute>{MINUTE})(?::(?P<second>{MINUTE}))?)?\+?\s{{0,2}}"
        rf"(?P<half>{HALF})(?:\s?{ZONE})?",
        _clock,
        NUMBERED,
        {
            "5 p.m.": "2024-03-13T17:00",
            "10:30am": "2024-03-13T10:30",
            "3 p.m. EST": "2024-03-13T15:00",
            "3 P.M. (GMT+8)": "2024-03-13T15:00",
            "12 a.m.": "2024-03-13T00:00",
            "12 p.m.": "2024-03-13T12:00",
            "430pm": "2024-03-13T16:30",
            "8.40am": "2024-03-13T08:40",
        },
        ("13 p.m.", "25 am", "$5 pm", "5 amps"),
    ),
    rule(
        "clock-digital",
        rf"{SIGN}(?P<hour>{HOUR}):(?P<minute>{MINUTE})(?::(?P<second>{MINUTE}))?(?P<hours>\s?(?:hours|hrs|h)\b)?"
        rf"(?:\s?{ZONE})?{END}",
        _digital,
        NUMBERED,
        {
            "15:00 GMT": "2024-03-13T15:00",
            "10:57": "2024-03-13T10:57",
            "05:30hrs": "2024-03-13T05:30",
            "3:30": "2024-03-13T15:30",
            "8:15": "2024-03-13T08:15",
            "23:59:30": "2024-03-13T23:59:30",
        },
        ("25:00", "15:00 am", "10:75", "3:2", "24:30", "John 3:16", "1:10.5"),
    ),
    rule(
        "clock-dotted",
        rf"(?<=\bat\s)(?P<hour>{HOUR})\.(?P<minute>{MINUTE})(?:\s?{ZONE})?(?=[,;:)]|\.(?:\s|$)|\s(?:in|on|at|to|until|today|tomorrow|for|with|and)\b|\s?$)",
        _clock,
        NUMBERED,
        {},
        ("at 12.30 percent", "at 9.755", "at 3.5 in the"),
    ),
    rule(
        "clock-military",
        rf"{SIGN}(?P<hour>[01]\d|2[0-4])(?P<minute>{MINUTE})(?P<hours>\s?(?:hours|hrs?|h)\b)?(?:\s?{ZONE})?{END}(?!\w)",
        _military,
        NUMBERED,
        {"0600 hours": "2024-03-13T06:00", "1830 GMT": "2024-03-13T18:30"},
        ("1998", "0600", "2012 people"),
    ),
    rule(
        "clock-oclock",
        rf"\b(?P<hour>1[0-2]|[1-9]|{HOUR_WORD})\s?o\s?['’]\s?clock\b(?:{SP}(?P<half>{HALF}))?",
        _oclock,
        NUMBERED | frozenset(HOUR_WORD.split("|")),
        {"eleven o'clock": "2024-03-13T11:00", "9 o’clock": "2024-03-13T09:00"},
        ("o'clock",),
    ),
    rule(
        "clock-past",
        rf"\b(?P<part>(?:half|ten|twenty|five)(?={SP}past)|(?:a{SP})?quarter){SP}(?P<side>past|to)"
        rf"{SP}(?P<hour>{HOUR_WORD}|1[0-2]|[1-9])\b(?!\s?(?:%|percent|million|years|days|weeks|months|hours|of\b|-))"
        rf"(?:\s?(?P<half>{HALF}))?",
        _past,
        "half a quarter ten twenty five",
        {
            "half past ten": "2024-03-13T10:30",
            "a quarter to five p.m.": "2024-03-13T16:45",
            "ten past eleven": "2024-03-13T11:10",
        },
        ("a quarter to five percent", "half to five"),
    ),
    rule(
        "noon",
        rf"\b(?:12{SP})?(?P<word>noon|midnight|midday|noontime)\b(?:\s?{ZONE})?",
        _noon,
        NUMBERED | {"noon", "midnight", "midday", "noontime"},
        {"noon": "2024-03-13T12:00", "midnight": "2024-03-13T24:00", "12 noon": "2024-03-13T12:00"},
        ("afternoon tea", "the high noon of its power"),
    ),
    rule(
        "day-part",
        rf"\b(?:(?P<the>the{SP}(?:(?:whole|entire){SP})?)|an?{SP}(?=[mae]))?(?P<part>mornings?|afternoons?|evenings?|nights?|nites?|nighttime|daytime|dawn|dusk)\b",
        _part_of_day,
        frozenset(DAY_PARTS) | the(frozenset(DAY_PARTS) | {"whole", "entire"}) | {"a", "an"},
        {"the whole morning": "2024-03-13TMO", "night": "2024-03-13TNI", "dawn": "2024-03-13TMO"},
        ("a night club", "good morning", "night-vision", "the night he left", "Project Dawn"),
    ),
)
