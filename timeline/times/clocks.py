"""Rules for times of day: "5 p.m.", "10:30 GMT", "noon", "half past ten", "the morning"."""

import re

from timeline import lexicon
from timeline.model import Span
from timeline.rules import DIGITS, Rule
from timeline.text.dates import SP, any_of
from timeline.times.forms import ClockTime, Form, Moment, Pair, Said
from timeline.times.table import before, rule
from timeline.times.words import DAY_PARTS, NUMBERS

ZONES = {row["name"].lower(): row for row in lexicon.table("time_zones")}
HALF = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
OFFSET = r"(?:(?:UTC|GMT)\s?[+-−]\s?\d{1,2}(?::?\d\d)?|[+-−]\d\d:?\d\d|Z\b)"
ZONE = rf"(?:\(?(?P<offset>{OFFSET})\)?|\(?(?P<zone>{any_of(frozenset(ZONES))})\b\)?)"
HOUR, MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
NO_CLOCK_AFTER = r"(?![\d:]|\.\d|\s?%)"
HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def _half(text: str | None) -> str:
    return "" if not text else f"{text[0].lower()}m"


def _zone(match: re.Match[str]) -> tuple[str | None, str]:
    groups = match.groupdict()
    if groups.get("zone"):
        row = ZONES[groups["zone"].lower()]
        return row["zone"] or None, groups["zone"]
    if groups.get("offset"):
        return _offset(groups["offset"]), groups["offset"]
    return None, ""


def _offset(text: str) -> str:
    """ "+08:00" of "GMT+8", "UTC -3:30", "+0800", "Z"."""
    sign = "-" if re.search(r"[-−]", text) else "+"
    digits = re.sub(r"\D", "", text)
    if len(digits) <= 2:
        digits = f"{digits:0>2}00"
    return f"{sign}{digits:0>4}"[:3] + ":" + f"{digits:0>4}"[2:]


def _clock(match: re.Match[str]) -> Form | None:
    groups = match.groupdict()
    hour = int(match["hour"])
    minute = int(groups["minute"]) if groups.get("minute") else None
    half = _half(groups.get("half"))
    if half and not 1 <= hour <= 12:
        return None
    zone, words = _zone(match)
    second = int(groups["second"]) if groups.get("second") else None
    return Moment(ClockTime(hour, minute, second, half, zone, words))


def _digital(match: re.Match[str]) -> Form | None:
    """ "10:30" without a.m. or p.m.: no score, verse or ratio."""
    if int(match["hour"]) == 24 and int(match["minute"]):
        return None
    if re.search(
        r"(?:[A-Z][a-z]+|\bratio\s(?:of|is)|\bodds\s(?:of|at))\s$", before(match)
    ) and not match.groupdict().get("zone"):
        if re.search(
            r"\b(?:Genesis|Exodus|Isaiah|Psalms?|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Revelation|Proverbs)\s$",
            before(match),
        ):
            return None
    return _clock(match)


def _oclock(match: re.Match[str]) -> Form | None:
    said = match["hour"].lower()
    hour = NUMBERS[said] if said in NUMBERS else int(said)
    return Moment(ClockTime(hour, 0, half=_half(match["half"]))) if 1 <= hour <= 12 else None


def _past(match: re.Match[str]) -> Form | None:
    said, part = match["hour"].lower(), match["part"].lower()
    hour = NUMBERS[said] if said in NUMBERS else int(said)
    minutes = {"half": 30, "quarter": 15, "a quarter": 15}.get(part)
    minutes = minutes if minutes is not None else (NUMBERS[part] if part in NUMBERS else int(part))
    if match["side"].lower() in ("to", "of", "before", "till"):
        hour, minutes = (hour - 1 or 12), 60 - minutes
    return Moment(ClockTime(hour, minutes, half=_half(match["half"])))


def _noon(match: re.Match[str]) -> Form | None:
    word = match["word"].lower()
    zone, words = _zone(match)
    return Moment(ClockTime(24 if word == "midnight" else 12, 0, None, "", zone, words))


def _military(match: re.Match[str]) -> Form | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    zone, words = _zone(match)
    if hour > 24 or not (match["hours"] or words):
        return None
    return Moment(ClockTime(hour, minute, None, "", zone, words))


def _clocks(match: re.Match[str]) -> Form | None:
    """ "9 to 11 a.m.", "4-5:30", "10:30-noon": two times of which the last may say the half."""
    groups = match.groupdict()
    zone, words = _zone(match)
    end = match["last"].lower()
    if end == "noon":
        last = ClockTime(12, 0, None, "", zone, words)
    else:
        hour = int(match["hour2"])
        minute = int(groups["minute2"]) if groups.get("minute2") else None
        last = ClockTime(hour, minute, None, _half(groups.get("half2")), zone, words)
    hour = int(match["hour"])
    minute = int(groups["minute"]) if groups.get("minute") else None
    half = _half(groups.get("half"))
    if not half and last.half:
        half = last.half
        if (hour != 12 and hour > last.hour and last.hour != 12) or (
            last.hour == 12 and hour != 12
        ):
            half = "am" if last.half == "pm" else "pm"
    first = ClockTime(hour, minute, None, half, zone, words)
    if hour > 24 or last.hour > 24:
        return None
    return Pair(
        Said(Span(match.start(), match.end("first")), Moment(first)),
        Said(Span(match.start("last"), match.end()), Moment(last)),
    )


def _part_of_day(match: re.Match[str]) -> Form | None:
    return Moment(None, DAY_PARTS[match["part"].lower()])


DIGIT = frozenset({DIGITS})
RULES: tuple[Rule[Form], ...] = (
    rule(
        "clock-range",
        rf"(?<![\d.,:/$£€#-])\b(?P<first>(?P<hour>{HOUR})(?:[:.](?P<minute>{MINUTE}))?(?:\s?(?P<half>{HALF}))?)"
        rf"(?:\s{{0,2}}[-–—]{{1,2}}\s{{0,2}}|{SP}(?:to|until|till|through){SP})"
        rf"(?P<last>noon|(?P<hour2>{HOUR})(?:[:.](?P<minute2>{MINUTE}))?(?:\s?(?P<half2>{HALF}))(?:\s?{ZONE})?|(?P<hour3>\d\d):\d\d){NO_CLOCK_AFTER}",
        lambda match: _clocks(match) if match["hour3"] is None else None,
        DIGIT,
        {
            "9 to 11 a.m.": "2024-03-13T09:00 .. 2024-03-13T11:00",
            "9-11 am": "2024-03-13T09:00 .. 2024-03-13T11:00",
            "11:30-1 pm": "2024-03-13T11:30 .. 2024-03-13T13:00",
            "10:30 a.m. to noon": "2024-03-13T10:30 .. 2024-03-13T12:00",
        },
        ("9 to 11", "3-2"),
    ),
    rule(
        "clock-half",
        rf"(?<![\d.,:/$£€#])\b(?P<hour>1[0-2]|0?[1-9])(?:[:.h]?(?P<minute>{MINUTE})(?::(?P<second>{MINUTE}))?)?\+?\s{{0,2}}"
        rf"(?P<half>{HALF})(?:\s?{ZONE})?",
        _clock,
        DIGIT,
        {
            "5 p.m.": "2024-03-13T17:00",
            "10:30am": "2024-03-13T10:30",
            "3 p.m. EST": "2024-03-13T15:00",
            "12 a.m.": "2024-03-13T00:00",
            "430pm": "2024-03-13T16:30",
        },
        ("13 p.m.", "25 am"),
    ),
    rule(
        "clock-digital",
        rf"(?<![\d.,:/$£€#-])\b(?P<hour>{HOUR}):(?P<minute>{MINUTE})(?::(?P<second>{MINUTE}))?(?:\s?{ZONE}|\s?(?:hours|hrs|h)\b)?{NO_CLOCK_AFTER}",
        _digital,
        DIGIT,
        {
            "15:00 GMT": "2024-03-13T15:00",
            "10:57": "2024-03-13T10:57",
            "05:30hrs": "2024-03-13T05:30",
        },
        ("25:00", "10:75", "3:2"),
    ),
    rule(
        "clock-military",
        rf"(?<![\d.,:/$£€#-])\b(?P<hour>[01]\d|2[0-4])(?P<minute>{MINUTE})(?P<hours>\s?(?:hours|hrs?|h)\b)?(?:\s?{ZONE})?",
        _military,
        DIGIT,
        {"0600 hours": "2024-03-13T06:00", "1830 GMT": "2024-03-13T18:30"},
        ("1998 hours", "0600"),
    ),
    rule(
        "clock-oclock",
        rf"\b(?P<hour>1[0-2]|[1-9]|{HOUR_WORD})\s?o\s?['’]\s?clock\b(?:\s?(?P<half>{HALF}))?",
        _oclock,
        frozenset(HOUR_WORD.split("|")) | {DIGITS},
        {"3 o'clock": "2024-03-13T03:00", "eleven o'clock": "2024-03-13T11:00"},
    ),
    rule(
        "clock-past",
        rf"\b(?P<part>half|(?:a{SP})?quarter|ten|twenty|five|\d{{1,2}}){SP}(?P<side>past|to|before)"
        rf"{SP}(?P<hour>{HOUR_WORD}|1[0-2]|[1-9])\b(?!\s?(?:%|percent|million|years|days|weeks|months|hours|-))(?:\s?(?P<half>{HALF}))?",
        lambda match: _past(match) if match["part"].lower().endswith(("half", "quarter")) else None,
        frozenset({"half", "a", "quarter"}),
        {"half past ten": "2024-03-13T10:30", "a quarter to five": "2024-03-13T04:45"},
    ),
    rule(
        "noon",
        rf"\b(?:12{SP})?(?P<word>noon|midnight|midday|noontime)\b(?:\s?{ZONE})?",
        _noon,
        frozenset(["noon", "midnight", "midday", "noontime"]) | {DIGITS},
        {"noon": "2024-03-13T12:00", "midnight": "2024-03-13T24:00"},
    ),
    rule(
        "day-part",
        rf"\b(?:the{SP})?(?P<part>mornings?|afternoons?|evenings?|nights?|nighttime|daytime)\b",
        _part_of_day,
        frozenset(DAY_PARTS) | {"the"},
        {"the morning": "2024-03-13TMO", "night": "2024-03-13TNI"},
    ),
)
